-- SPDX-FileCopyrightText: 2026 The Sekisho Authors
-- SPDX-License-Identifier: Apache-2.0

-- read case_words_of(leaves text) -> many (seq int64, maker int64, words text, sounds text)
SELECT case_words.seq AS seq, maker, words, sounds FROM trace CROSS JOIN case_words
WHERE trace.what = :leaves AND case_words.seq = trace.seq ORDER BY trace.seq;

-- write case_words_put(seq int64, maker int64, words text, sounds text)
INSERT INTO case_words (seq, maker, words, sounds) VALUES (:seq, :maker, :words, :sounds);

-- write case_words_clear(leaves text)
DELETE FROM case_words WHERE seq IN (SELECT seq FROM trace WHERE what = :leaves);
