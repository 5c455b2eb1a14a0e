-- SPDX-FileCopyrightText: 2026 The Sekisho Authors
-- SPDX-License-Identifier: Apache-2.0

-- apply case_file_past_put(case_file id, milestone int64, seq int64, first_day int64, last_day int64,
--       known int64, source text, confidence int64)
INSERT INTO case_file_past (case_file, milestone, seq, first_day, last_day, known, source, confidence)
VALUES (:case_file, :milestone, :seq, :first_day, :last_day, :known, :source, :confidence)
ON CONFLICT (case_file, milestone) DO UPDATE
SET seq = excluded.seq, first_day = excluded.first_day, last_day = excluded.last_day,
    known = excluded.known, source = excluded.source, confidence = excluded.confidence;

-- read case_file_pasts(case_file id) -> many (milestone int64, first_day int64, last_day int64,
--       known int64, source text, confidence int64)
SELECT milestone, first_day, last_day, known, source, confidence
FROM case_file_past WHERE case_file = :case_file ORDER BY milestone;
