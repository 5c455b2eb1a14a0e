-- SPDX-FileCopyrightText: 2026 The Sekisho Authors
-- SPDX-License-Identifier: Apache-2.0

-- apply notice_choice_put(person id, way int64, lang int64, address text, seen int64, mailed int64,
--       mailed_at int64, mailed_day int64, broken int64)
INSERT INTO notice_choice (person, way, lang, address, seen, mailed, mailed_at, mailed_day, broken)
VALUES (:person, :way, :lang, :address, :seen, :mailed, :mailed_at, :mailed_day, :broken)
ON CONFLICT (person) DO UPDATE SET way = excluded.way, lang = excluded.lang,
    address = excluded.address, seen = excluded.seen, mailed = excluded.mailed,
    mailed_at = excluded.mailed_at, mailed_day = excluded.mailed_day, broken = excluded.broken;

-- read notice_choice_get(person id) -> one (way int64, lang int64, address text, seen int64,
--       mailed int64, mailed_at int64, mailed_day int64, broken int64)
SELECT way, lang, address, seen, mailed, mailed_at, mailed_day, broken
FROM notice_choice WHERE person = :person;

-- read notice_choices(none int64, after id, n int64) -> many (person id, way int64, seen int64,
--       mailed int64, mailed_at int64, mailed_day int64)
SELECT person, way, seen, mailed, mailed_at, mailed_day FROM notice_choice
WHERE way > :none AND broken = 0 AND person > :after ORDER BY person LIMIT :n;

-- apply mail_add(id id, seq int64, person id, made_at int64, state int64, none int64)
INSERT INTO mail (id, seq, person, made_at, state, tries, next_at, why, code, tried_at)
VALUES (:id, :seq, :person, :made_at, :state, 0, :made_at, :none, 0, 0);

-- apply mail_tried(id id, state int64, next_at int64, why int64, code int64, tried_at int64)
UPDATE mail SET state = :state, tries = tries + 1, next_at = :next_at, why = :why, code = :code,
                tried_at = :tried_at
WHERE id = :id;

-- read mail_get(id id) -> one (person id, made_at int64, state int64, tries int64)
SELECT person, made_at, state, tries FROM mail WHERE id = :id;

-- read mails_waiting(state int64, now int64, n int64) -> many (id id, person id)
SELECT id, person FROM mail WHERE state = :state AND next_at <= :now ORDER BY next_at, id LIMIT :n;

-- read mails_in(state int64, before int64, n int64) -> many (id id, seq int64, person id,
--       made_at int64, tries int64, next_at int64, why int64, code int64, tried_at int64)
SELECT id, seq, person, made_at, tries, next_at, why, code, tried_at FROM mail
WHERE state = :state AND seq < :before ORDER BY seq DESC LIMIT :n;

-- The newest leaves of a kind of event behind one (action: table trace).
-- read notice_leaves(what text, after int64, n int64) -> many (seq int64)
SELECT seq FROM trace WHERE what = :what AND seq > :after ORDER BY seq DESC LIMIT :n;

-- read notice_sheet_waits(person id, sheet id, at int64) -> one (n int64)
SELECT count(*) AS n FROM sheet_wait WHERE person = :person AND sheet = :sheet AND since = :at;

-- read notice_body_waits(consultation id, organisation id) -> one (n int64)
SELECT count(*) AS n FROM consultation_body
WHERE consultation = :consultation AND organisation = :organisation AND pending <> 0;

-- read notice_asks(consultation id, organisation id) -> one (n int64)
SELECT count(*) AS n FROM consultation
WHERE id = :consultation AND organisation = :organisation AND state = 0;

-- read notice_question(question id) -> one (case_file id, organisation id, answered int64)
SELECT case_file, organisation, answered FROM case_question WHERE id = :question;

-- What is waited for from an organisation, by the day.
-- read notice_bodies_due(organisation id, until int64, n int64) -> many (consultation id, due int64)
SELECT consultation, due FROM consultation_body
WHERE organisation = :organisation AND pending <> 0 AND due <= :until ORDER BY due LIMIT :n;

-- read notice_questions_due(organisation id, until int64, n int64) -> many (id id, due int64)
SELECT id, due FROM case_question
WHERE organisation = :organisation AND answered = 0 AND due > 0 AND due <= :until
ORDER BY due LIMIT :n;

-- read notice_item_name(id id) -> one (reference text)
SELECT reference FROM item WHERE id = :id;

-- read notice_sheet_name(id id) -> one (reference text)
SELECT reference FROM sheet WHERE id = :id;

-- read notice_consultation_name(id id) -> one (reference text)
SELECT reference FROM consultation WHERE id = :id;

-- read notice_case_name(id id) -> one (number text)
SELECT number FROM case_file WHERE id = :id;

-- read notice_letter_name(id id) -> one (reference text)
SELECT reference FROM letter WHERE id = :id;
