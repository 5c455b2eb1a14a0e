-- SPDX-FileCopyrightText: 2026 The Sekisho Authors
-- SPDX-License-Identifier: Apache-2.0

-- apply case_sale_put(case_file id, first id, seq int64)
INSERT INTO case_sale (case_file, first, seq) VALUES (:case_file, :first, :seq);

-- apply case_sale_drop(case_file id)
DELETE FROM case_sale WHERE case_file = :case_file;

-- read case_sale_first(case_file id) -> one (first id)
SELECT first FROM case_sale WHERE case_file = :case_file;

-- read case_sale_joined(first id) -> many (case_file id)
SELECT case_file FROM case_sale WHERE first = :first ORDER BY seq;
