-- SPDX-FileCopyrightText: 2026 The Sekisho Authors
-- SPDX-License-Identifier: Apache-2.0

-- apply partnership_step_add(seq int64, country text, rung int64, reached int64, day int64,
--       words text, source text, confidence int64)
INSERT INTO partnership_step (seq, country, rung, reached, day, words, source, confidence)
VALUES (:seq, :country, :rung, :reached, :day, :words, :source, :confidence);

-- read partnership_steps(country text) -> many (rung int64, reached int64, day int64, words text,
--       source text, confidence int64)
SELECT rung, reached, day, words, source, confidence
FROM partnership_step WHERE country = :country ORDER BY seq;
