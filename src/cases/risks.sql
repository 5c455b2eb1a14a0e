-- SPDX-FileCopyrightText: 2026 The Sekisho Authors
-- SPDX-License-Identifier: Apache-2.0

-- apply case_risk_add(id id, seq int64, case_file id, risk_group int64, seen int64, what text, owner id,
--       action text, due int64, day int64)
INSERT INTO case_risk (id, seq, case_file, risk_group, seen, what, owner, action, due, day, replaced)
VALUES (:id, :seq, :case_file, :risk_group, :seen, :what, :owner, :action, :due, :day, 0);

-- apply case_risk_replace(id id, replaced int64)
UPDATE case_risk SET replaced = :replaced WHERE id = :id;

-- read case_risk_get(id id) -> one (seq int64, case_file id, risk_group int64, seen int64, what text, owner id,
--       action text, due int64, day int64, replaced int64)
SELECT seq, case_file, risk_group, seen, what, owner, action, due, day, replaced
FROM case_risk WHERE id = :id;

-- read case_risk_standing(case_file id, risk_group int64) -> one (id id)
SELECT id FROM case_risk
WHERE case_file = :case_file AND risk_group = :risk_group AND replaced = 0;

-- read case_risks_of(case_file id) -> many (id id, risk_group int64, replaced int64)
SELECT id, risk_group, replaced FROM case_risk WHERE case_file = :case_file ORDER BY risk_group, seq;
