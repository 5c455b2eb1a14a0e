-- SPDX-FileCopyrightText: 2026 The Sekisho Authors
-- SPDX-License-Identifier: Apache-2.0

-- apply agent_add(id id, seq int64, case_file id, kind int64, name text, engaged_by text, day int64,
--       unsaid int64, nobody id, none int64)
INSERT INTO agent (id, seq, case_file, kind, name, engaged_by, paid, fee_minor, fee_currency, recipient,
                   conflict, measures, party, source, day, ended, end_reason)
VALUES (:id, :seq, :case_file, :kind, :name, :engaged_by, :unsaid, 0, '', '', :unsaid, '', :nobody, '',
        :day, :none, '');

-- apply agent_say(id id, paid int64, fee_minor int64, fee_currency text, recipient text,
--       conflict int64, measures text, party id, source text)
UPDATE agent SET paid = :paid, fee_minor = :fee_minor, fee_currency = :fee_currency,
                 recipient = :recipient, conflict = :conflict, measures = :measures, party = :party,
                 source = :source
WHERE id = :id;

-- apply agent_stop(id id, ended int64, end_reason text)
UPDATE agent SET ended = :ended, end_reason = :end_reason WHERE id = :id;

-- read agent_get(id id) -> one (seq int64, case_file id, kind int64, name text, engaged_by text,
--       paid int64, fee_minor int64, fee_currency text, recipient text, conflict int64,
--       measures text, party id, source text, day int64, ended int64, end_reason text)
SELECT seq, case_file, kind, name, engaged_by, paid, fee_minor, fee_currency, recipient, conflict,
       measures, party, source, day, ended, end_reason
FROM agent WHERE id = :id;

-- read agents_of(case_file id) -> many (id id)
SELECT id FROM agent WHERE case_file = :case_file ORDER BY seq;
