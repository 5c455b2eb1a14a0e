-- SPDX-FileCopyrightText: 2026 The Sekisho Authors
-- SPDX-License-Identifier: Apache-2.0

-- read rejudging_last() -> one (id id, law hash, last id, done int64, held int64, freed int64,
--       finished int64)
SELECT id, law, last, done, held, freed, finished FROM rejudging ORDER BY seq DESC LIMIT 1;

-- apply rejudging_add(id id, seq int64, law hash, none id)
INSERT INTO rejudging (id, seq, law, last, done, held, freed, finished)
VALUES (:id, :seq, :law, :none, 0, 0, 0, 0);

-- apply rejudging_set(id id, last id, done int64, held int64, freed int64, finished int64)
UPDATE rejudging SET last = :last, done = :done, held = :held, freed = :freed, finished = :finished
WHERE id = :id;

-- read cases_with_legs(after id, n int64) -> many (id id, route text, state text)
SELECT id, route, state FROM case_file
WHERE id > :after AND EXISTS (SELECT 1 FROM case_file_leg
                              WHERE case_file_leg.case_file = case_file.id AND ended = 0)
ORDER BY id LIMIT :n;
