-- SPDX-FileCopyrightText: 2026 The Sekisho Authors
-- SPDX-License-Identifier: Apache-2.0

-- apply contact_add(id id, seq int64, organisation id, country text, kind int64, name text, role text,
--       first_from int64, last_from int64, none int64, source text, confidence int64)
INSERT INTO contact (id, seq, organisation, country, kind, name, role, first_from, last_from,
                     first_until, last_until, source, confidence)
VALUES (:id, :seq, :organisation, :country, :kind, :name, :role, :first_from, :last_from, :none, :none,
        :source, :confidence);

-- apply contact_end(id id, first_until int64, last_until int64)
UPDATE contact SET first_until = :first_until, last_until = :last_until WHERE id = :id;

-- read contact_get(id id) -> one (organisation id, country text, first_from int64, last_from int64,
--       first_until int64)
SELECT organisation, country, first_from, last_from, first_until FROM contact WHERE id = :id;

-- read contact_all() -> many (id id, organisation id, country text, kind int64, name text, role text,
--       first_from int64, last_from int64, first_until int64, last_until int64, source text,
--       confidence int64)
SELECT id, organisation, country, kind, name, role, first_from, last_from, first_until, last_until, source, confidence
FROM contact ORDER BY country, seq;
