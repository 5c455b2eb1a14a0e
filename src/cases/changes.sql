-- SPDX-FileCopyrightText: 2026 The Sekisho Authors
-- SPDX-License-Identifier: Apache-2.0

-- ---- changes --------------------------------------------------------------------------------

-- apply case_change_add(id id, case_file id, basis hash, received int64)
INSERT INTO case_change (id, case_file, basis, received)
VALUES (:id, :case_file, :basis, :received);

-- apply case_change_receive(id id, received int64)
UPDATE case_change SET received = :received WHERE id = :id;

-- read case_change_get(id id) -> one (case_file id, basis hash, received int64)
SELECT case_file, basis, received FROM case_change WHERE id = :id;

-- apply case_change_step_add(seq int64, change_file id, operation text, state text, day int64,
--       at int64, actor id, principal id, reason text)
INSERT INTO case_change_step (seq, change_file, operation, state, day, at, actor, principal, reason)
VALUES (:seq, :change_file, :operation, :state, :day, :at, :actor, :principal, :reason);

-- read case_change_steps(change_file id) -> many (seq int64, operation text, state text, day int64,
--       at int64, actor id, reason text)
SELECT seq, operation, state, day, at, actor, reason
FROM case_change_step WHERE change_file = :change_file ORDER BY seq;

-- apply case_file_document_reroute(id id, route text, route_hash text, state text)
UPDATE case_file_document SET route = :route, route_hash = :route_hash, state = :state
WHERE id = :id;

-- ---- draws ----------------------------------------------------------------------------------

-- apply case_order_add(id id, case_file id, seq int64, minor int64, paper id, content text)
INSERT INTO case_order (id, case_file, seq, minor, paper, content, ended, end_reason)
VALUES (:id, :case_file, :seq, :minor, :paper, :content, 0, '');

-- apply case_order_end(id id, ended int64, end_reason text)
UPDATE case_order SET ended = :ended, end_reason = :end_reason WHERE id = :id;

-- read case_orders(case_file id) -> many (id id, seq int64, minor int64, paper id, content text,
--       ended int64, end_reason text)
SELECT id, seq, minor, paper, content, ended, end_reason
FROM case_order WHERE case_file = :case_file ORDER BY seq;
