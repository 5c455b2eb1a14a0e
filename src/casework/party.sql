-- SPDX-FileCopyrightText: 2026 The Sekisho Authors
-- SPDX-License-Identifier: Apache-2.0

-- read parties_of(item id, seq int64) -> many (id id, seq int64, role int64, name text,
--       reading text, type int64, birth_date text, countries text, numbers text, address text,
--       lines text, reason text, ended int64, end_reason text)
SELECT id, seq, role, name, reading, type, birth_date, countries, numbers, address, lines, reason,
       ended, end_reason
FROM party WHERE item = :item AND seq <= :seq ORDER BY id, seq;

-- read party_at(id id, seq int64) -> one (item id, since int64, role int64, name text,
--       reading text, type int64, birth_date text, countries text, numbers text, address text,
--       lines text, ended int64)
SELECT item, seq AS since, role, name, reading, type, birth_date, countries, numbers, address, lines,
       ended
FROM party WHERE id = :id AND seq <= :seq ORDER BY seq DESC LIMIT 1;

-- read parties_standing(after id, n int64) -> many (id id, seq int64, item id)
SELECT id, seq, item FROM party WHERE ended = 0 AND id > :after ORDER BY id LIMIT :n;

-- read parties_count() -> one (n int64)
SELECT count(*) AS n FROM party WHERE ended = 0;

-- apply party_add(id id, seq int64, item id, role int64, name text, reading text, type int64,
--       birth_date text, countries text, numbers text, address text, lines text, reason text)
INSERT INTO party (id, seq, item, role, name, reading, type, birth_date, countries, numbers,
                   address, lines, reason, ended, end_reason)
VALUES (:id, :seq, :item, :role, :name, :reading, :type, :birth_date, :countries, :numbers,
        :address, :lines, :reason, 0, '');

-- apply party_end(id id, ended int64, end_reason text)
UPDATE party SET ended = :ended, end_reason = :end_reason WHERE id = :id AND ended = 0;
