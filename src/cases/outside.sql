-- SPDX-FileCopyrightText: 2026 The Sekisho Authors
-- SPDX-License-Identifier: Apache-2.0

-- ---- who is let in --------------------------------------------------------------------------

-- apply case_party_put(case_file id, organisation id, side int64, lines text, seq int64)
INSERT INTO case_party (case_file, organisation, side, lines, seq)
VALUES (:case_file, :organisation, :side, :lines, :seq)
ON CONFLICT (case_file, organisation)
DO UPDATE SET side = excluded.side, lines = excluded.lines, seq = excluded.seq;

-- apply case_party_drop(case_file id, organisation id)
DELETE FROM case_party WHERE case_file = :case_file AND organisation = :organisation;

-- read case_party_get(case_file id, organisation id) -> one (side int64, lines text)
SELECT side, lines FROM case_party WHERE case_file = :case_file AND organisation = :organisation;

-- read case_parties(case_file id) -> many (organisation id, side int64, lines text, seq int64)
SELECT organisation, side, lines, seq FROM case_party WHERE case_file = :case_file ORDER BY seq;

-- ---- whose invoices are ---------------------------------------------------------------------

-- apply supplier_invoice_put(invoice id, case_file id, organisation id, seq int64)
INSERT INTO supplier_invoice (invoice, case_file, organisation, seq)
VALUES (:invoice, :case_file, :organisation, :seq)
ON CONFLICT (invoice)
DO UPDATE SET case_file = excluded.case_file, organisation = excluded.organisation,
              seq = excluded.seq;

-- apply supplier_invoice_drop(invoice id)
DELETE FROM supplier_invoice WHERE invoice = :invoice;

-- read supplier_invoice_get(invoice id) -> one (organisation id)
SELECT organisation FROM supplier_invoice WHERE invoice = :invoice;

-- ---- questions ------------------------------------------------------------------------------

-- apply case_question_add(id id, seq int64, case_file id, organisation id, side int64, words text,
--       due int64, asked int64)
INSERT INTO case_question (id, seq, case_file, organisation, side, words, due, asked, answer,
                           answered, answered_at)
VALUES (:id, :seq, :case_file, :organisation, :side, :words, :due, :asked, '', 0, 0);

-- apply case_question_close(id id, answer text, answered int64, answered_at int64)
UPDATE case_question SET answer = :answer, answered = :answered, answered_at = :answered_at
WHERE id = :id;

-- read case_question_get(id id) -> one (case_file id, organisation id, side int64, words text,
--       due int64, asked int64, answer text, answered int64, answered_at int64)
SELECT case_file, organisation, side, words, due, asked, answer, answered, answered_at
FROM case_question WHERE id = :id;

-- read case_questions(case_file id) -> many (id id)
SELECT id FROM case_question WHERE case_file = :case_file ORDER BY seq;

-- ---- letters of request ---------------------------------------------------------------------

-- apply letter_add(id id, seq int64, at int64, sender id, receiver id, country text,
--       reference text, title text, words text, end_use text, wanted_by int64, state int64,
--       nothing id)
INSERT INTO letter (id, seq, at, sender, receiver, country, reference, title, words, end_use,
                    wanted_by, state, case_file, reason)
VALUES (:id, :seq, :at, :sender, :receiver, :country, :reference, :title, :words, :end_use,
        :wanted_by, :state, :nothing, '');

-- apply letter_settle(id id, state int64, case_file id, reason text)
UPDATE letter SET state = :state, case_file = :case_file, reason = :reason WHERE id = :id;

-- read letter_get(id id) -> one (at int64, sender id, receiver id, country text, reference text,
--       title text, words text, end_use text, wanted_by int64, state int64, case_file id,
--       reason text)
SELECT at, sender, receiver, country, reference, title, words, end_use, wanted_by, state,
       case_file, reason
FROM letter WHERE id = :id;
