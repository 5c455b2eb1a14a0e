-- SPDX-FileCopyrightText: 2026 The Sekisho Authors
-- SPDX-License-Identifier: Apache-2.0

-- apply inducement_add(id id, seq int64, case_file id, kind int64, what text, currency text,
--       minor int64, bearer text, day int64, source text, confidence int64)
INSERT INTO inducement (id, seq, case_file, kind, what, currency, minor, bearer, day, source,
                        confidence, ended)
VALUES (:id, :seq, :case_file, :kind, :what, :currency, :minor, :bearer, :day, :source, :confidence,
        0);

-- apply inducement_end(id id, ended int64)
UPDATE inducement SET ended = :ended WHERE id = :id;

-- read inducement_get(id id) -> one (case_file id, ended int64)
SELECT case_file, ended FROM inducement WHERE id = :id;

-- read inducements_of(case_file id) -> many (id id, kind int64, what text, currency text, minor int64,
--       bearer text, day int64, source text, confidence int64)
SELECT id, kind, what, currency, minor, bearer, day, source, confidence
FROM inducement WHERE case_file = :case_file AND ended = 0 ORDER BY seq;
