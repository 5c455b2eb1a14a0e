-- SPDX-FileCopyrightText: 2026 The Sekisho Authors
-- SPDX-License-Identifier: Apache-2.0

-- ---- the consultation ---------------------------------------------------------------------------

-- read consultation_get(id id) -> one (reference text, subject_kind text, subject id,
--       subject_text text, question_ja text, question_en text, organisation id, opener id,
--       opened_on int64, countersigned int64, state int64, ended_at int64, ended_reason text)
SELECT reference, subject_kind, subject, subject_text, question_ja, question_en, organisation,
       opener, opened_on, countersigned, state, ended_at, ended_reason
FROM consultation WHERE id = :id;

-- read consultation_by_reference(reference text) -> one (id id)
SELECT id FROM consultation WHERE reference = :reference;

-- read consultations_about(subject id) -> many (id id, subject_kind text, state int64)
SELECT id, subject_kind, state FROM consultation WHERE subject = :subject ORDER BY seq;

-- read consultations_asked(organisation id, after int64, n int64) -> many (id id, seq int64)
SELECT id, seq FROM consultation
WHERE organisation = :organisation AND state = 0 AND seq > :after ORDER BY seq LIMIT :n;

-- apply consultation_add(id id, reference text, subject_kind text, subject id, subject_text text,
--       question_ja text, question_en text, organisation id, opener id, opened_on int64,
--       countersigned int64, seq int64)
INSERT INTO consultation (id, reference, subject_kind, subject, subject_text, question_ja,
                          question_en, organisation, opener, opened_on, countersigned, state, seq,
                          ended_at, ended_reason)
VALUES (:id, :reference, :subject_kind, :subject, :subject_text, :question_ja, :question_en,
        :organisation, :opener, :opened_on, :countersigned, 0, :seq, 0, '');

-- apply consultation_end(id id, state int64, at int64, reason text)
UPDATE consultation SET state = :state, ended_at = :at, ended_reason = :reason WHERE id = :id;

-- read consultation_year_get(year int64) -> one (last int64)
SELECT last FROM consultation_year WHERE year = :year;

-- apply consultation_year_put(year int64, last int64)
INSERT INTO consultation_year (year, last) VALUES (:year, :last)
ON CONFLICT (year) DO UPDATE SET last = excluded.last;

-- read consultation_entities(consultation id) -> many (entity int64, item text, destination text)
SELECT entity, item, destination FROM consultation_entity
WHERE consultation = :consultation ORDER BY entity;

-- apply consultation_entity_add(consultation id, entity int64, item text, destination text)
INSERT INTO consultation_entity (consultation, entity, item, destination)
VALUES (:consultation, :entity, :item, :destination);

-- ---- bodies -------------------------------------------------------------------------------------

-- read consultation_bodies(consultation id) -> many (organisation id, due int64, days int64,
--       escalates_to id, waits int64, version int64, escalated int64)
SELECT organisation, due, days, escalates_to, waits, version, escalated FROM consultation_body
WHERE consultation = :consultation ORDER BY number;

-- apply consultation_body_add(consultation id, organisation id, number int64, due int64,
--       days int64, escalates_to id, waits int64)
INSERT INTO consultation_body (consultation, organisation, number, due, days, escalates_to, pending,
                               waits, version, escalated)
VALUES (:consultation, :organisation, :number, :due, :days, :escalates_to, 1, :waits, 0, 0);

-- apply consultation_body_set(consultation id, organisation id, pending int64, waits int64,
--       version int64)
UPDATE consultation_body SET pending = :pending, waits = :waits, version = :version
WHERE consultation = :consultation AND organisation = :organisation;

-- apply consultation_body_escalate(consultation id, organisation id, at int64)
UPDATE consultation_body SET escalated = :at
WHERE consultation = :consultation AND organisation = :organisation;

-- apply consultation_bodies_end(consultation id)
UPDATE consultation_body SET pending = 0 WHERE consultation = :consultation;

-- read bodies_pending(organisation id, due int64, after id, n int64) -> many (consultation id,
--       due int64)
SELECT consultation, due FROM consultation_body
WHERE organisation = :organisation AND pending = 1 AND
      (due > :due OR (due = :due AND consultation > :after))
ORDER BY due, consultation LIMIT :n;

-- read bodies_late(person id, today int64, after id, n int64) -> many (consultation id)
SELECT DISTINCT consultation FROM consultation_body
WHERE escalates_to = :person AND pending = 1 AND due < :today AND consultation > :after
ORDER BY consultation LIMIT :n;

-- read bodies_overdue(today int64, n int64) -> many (consultation id, organisation id, due int64,
--       escalates_to id)
SELECT consultation, organisation, due, escalates_to FROM consultation_body
WHERE pending = 1 AND escalated = 0 AND due < :today
ORDER BY due, consultation, organisation LIMIT :n;

-- ---- answers ------------------------------------------------------------------------------------

-- read consultation_answers(consultation id) -> many (organisation id, version int64, seq int64,
--       at int64, person id, principal id, reason text, signed_at int64, signer id, signed_for id)
SELECT organisation, version, seq, at, person, principal, reason, signed_at, signer, signed_for
FROM consultation_answer WHERE consultation = :consultation ORDER BY seq;

-- apply consultation_answer_add(consultation id, organisation id, version int64, seq int64,
--       at int64, person id, principal id, reason text, none id)
INSERT INTO consultation_answer (consultation, organisation, version, seq, at, person, principal,
                                 reason, signed_at, signer, signed_for)
VALUES (:consultation, :organisation, :version, :seq, :at, :person, :principal, :reason, 0, :none,
        :none);

-- apply consultation_answer_sign(consultation id, organisation id, version int64, at int64,
--       signer id, signed_for id)
UPDATE consultation_answer SET signed_at = :at, signer = :signer, signed_for = :signed_for
WHERE consultation = :consultation AND organisation = :organisation AND version = :version;

-- read consultation_opinions(consultation id) -> many (organisation id, entity int64,
--       opinion int64, proviso text)
SELECT consultation_opinion.organisation, entity, opinion, proviso
FROM consultation_body JOIN consultation_opinion
     ON consultation_opinion.consultation = consultation_body.consultation AND
        consultation_opinion.organisation = consultation_body.organisation AND
        consultation_opinion.version = consultation_body.version
WHERE consultation_body.consultation = :consultation
ORDER BY consultation_opinion.organisation, entity;

-- read consultation_opinions_of(consultation id, organisation id, version int64)
--       -> many (entity int64, opinion int64, proviso text)
SELECT entity, opinion, proviso FROM consultation_opinion
WHERE consultation = :consultation AND organisation = :organisation AND version = :version
ORDER BY entity;

-- apply consultation_opinion_add(consultation id, organisation id, version int64, entity int64,
--       opinion int64, proviso text)
INSERT INTO consultation_opinion (consultation, organisation, version, entity, opinion, proviso)
VALUES (:consultation, :organisation, :version, :entity, :opinion, :proviso);

-- read consultation_resolutions(consultation id) -> many (entity int64, seq int64, opinion int64,
--       proviso text, reason text, person id, at int64)
SELECT entity, seq, opinion, proviso, reason, person, at FROM consultation_resolution
WHERE consultation = :consultation ORDER BY seq;

-- apply consultation_resolution_add(consultation id, entity int64, seq int64, opinion int64,
--       proviso text, reason text, person id, at int64)
INSERT INTO consultation_resolution (consultation, entity, seq, opinion, proviso, reason, person,
                                     at)
VALUES (:consultation, :entity, :seq, :opinion, :proviso, :reason, :person, :at);
