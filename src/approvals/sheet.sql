-- SPDX-FileCopyrightText: 2026 The Sekisho Authors
-- SPDX-License-Identifier: Apache-2.0

-- ---- the sheet ----------------------------------------------------------------------------------

-- read sheet_get(id id) -> one (reference text, subject_kind text, subject id, organisation id,
--       version int64, state int64, since int64, issued_on int64, issued_document hash,
--       issued_number text)
SELECT reference, subject_kind, subject, organisation, version, state, since, issued_on,
       issued_document, issued_number
FROM sheet WHERE id = :id;

-- read sheet_by_reference(reference text) -> one (id id)
SELECT id FROM sheet WHERE reference = :reference;

-- read sheets_about(subject id, after int64, n int64) -> many (id id, seq int64)
SELECT id, seq FROM sheet WHERE subject = :subject AND seq > :after ORDER BY seq LIMIT :n;

-- read sheets_covering(subject id) -> many (id id, reference text, subject_kind text, state int64,
--       covers hash)
SELECT sheet.id, sheet.reference, sheet.subject_kind, sheet.state, sheet_version.covers
FROM sheet JOIN sheet_version
     ON sheet_version.sheet = sheet.id AND sheet_version.version = sheet.version
WHERE sheet.subject = :subject ORDER BY sheet.seq DESC;

-- apply sheet_add(id id, reference text, subject_kind text, subject id, organisation id, at int64,
--       seq int64, nothing hash)
INSERT INTO sheet (id, reference, subject_kind, subject, organisation, version, state, since, seq,
                   issued_on, issued_document, issued_number)
VALUES (:id, :reference, :subject_kind, :subject, :organisation, 1, 0, :at, :seq, 0, :nothing, '');

-- apply sheet_state(id id, version int64, state int64, since int64)
UPDATE sheet SET version = :version, state = :state, since = :since WHERE id = :id;

-- apply sheet_issue_set(id id, on_day int64, document hash, number text)
UPDATE sheet SET issued_on = :on_day, issued_document = :document, issued_number = :number
WHERE id = :id;

-- read sheet_year_get(year int64) -> one (last int64)
SELECT last FROM sheet_year WHERE year = :year;

-- apply sheet_year_put(year int64, last int64)
INSERT INTO sheet_year (year, last) VALUES (:year, :last)
ON CONFLICT (year) DO UPDATE SET last = excluded.last;

-- ---- versions -----------------------------------------------------------------------------------

-- read sheet_version_get(sheet id, version int64) -> one (at int64, drafter id, drafted_for id,
--       title_ja text, title_en text, reason text, subject_text text, covers hash, price text,
--       usage text, performance text, cooperation text, frozen hash, decided_by id, acting_for id,
--       authority text, decided_at int64, decided_reason text, seal hash, viewed_at int64,
--       viewed_words text)
SELECT at, drafter, drafted_for, title_ja, title_en, reason, subject_text, covers, price, usage,
       performance, cooperation, frozen, decided_by, acting_for, authority, decided_at,
       decided_reason, seal, viewed_at, viewed_words
FROM sheet_version WHERE sheet = :sheet AND version = :version;

-- read sheet_versions(sheet id) -> many (version int64, at int64, drafter id, ended int64,
--       ended_at int64, ended_by id, ended_reason text)
SELECT version, at, drafter, ended, ended_at, ended_by, ended_reason
FROM sheet_version WHERE sheet = :sheet ORDER BY version;

-- apply sheet_version_add(sheet id, version int64, at int64, drafter id, drafted_for id,
--       title_ja text, title_en text, reason text, subject_text text, covers hash, price text,
--       usage text, performance text, cooperation text, frozen hash, none id, nothing hash)
INSERT INTO sheet_version (sheet, version, at, drafter, drafted_for, title_ja, title_en, reason,
                           subject_text, covers, price, usage, performance, cooperation, frozen,
                           ended, ended_at, ended_by, ended_reason, decided_by, acting_for,
                           authority, decided_at, decided_reason, seal, viewed_at, viewed_words)
VALUES (:sheet, :version, :at, :drafter, :drafted_for, :title_ja, :title_en, :reason,
        :subject_text, :covers, :price, :usage, :performance, :cooperation, :frozen, -1, 0, :none,
        '', :none, :none, '', 0, '', :nothing, 0, '');

-- apply sheet_version_end(sheet id, version int64, ended int64, at int64, person id, reason text)
UPDATE sheet_version SET ended = :ended, ended_at = :at, ended_by = :person, ended_reason = :reason
WHERE sheet = :sheet AND version = :version;

-- apply sheet_version_decide(sheet id, version int64, person id, acting_for id, authority text,
--       at int64, reason text, seal hash)
UPDATE sheet_version SET decided_by = :person, acting_for = :acting_for, authority = :authority,
                         decided_at = :at, decided_reason = :reason, seal = :seal
WHERE sheet = :sheet AND version = :version;

-- apply sheet_version_view(sheet id, version int64, at int64, words text)
UPDATE sheet_version SET viewed_at = :at, viewed_words = :words
WHERE sheet = :sheet AND version = :version;

-- ---- who is asked -------------------------------------------------------------------------------

-- read sheet_steps(sheet id, version int64) -> many (step int64, kind int64, person id, turn int64,
--       verdict int64, at int64, reason text)
SELECT step, kind, person, turn, verdict, at, reason
FROM sheet_step WHERE sheet = :sheet AND version = :version ORDER BY step;

-- apply sheet_step_add(sheet id, version int64, step int64, kind int64, person id, turn int64)
INSERT INTO sheet_step (sheet, version, step, kind, person, turn, verdict, at, reason)
VALUES (:sheet, :version, :step, :kind, :person, :turn, 0, 0, '');

-- apply sheet_step_say(sheet id, version int64, person id, verdict int64, at int64, reason text)
UPDATE sheet_step SET verdict = :verdict, at = :at, reason = :reason
WHERE sheet = :sheet AND version = :version AND person = :person AND kind = 0;

-- read sheet_opinions(sheet id, n int64) -> many (version int64, person id, verdict int64,
--       reason text, at int64)
SELECT version, person, verdict, reason, at FROM sheet_opinion
WHERE sheet = :sheet ORDER BY seq DESC LIMIT :n;

-- apply sheet_opinion_add(sheet id, seq int64, version int64, person id, verdict int64, seal hash,
--       reason text, at int64)
INSERT INTO sheet_opinion (sheet, seq, version, person, verdict, seal, reason, at)
VALUES (:sheet, :seq, :version, :person, :verdict, :seal, :reason, :at);

-- read sheet_deputies(sheet id, version int64) -> many (person id, authority text)
SELECT person, authority FROM sheet_deputy
WHERE sheet = :sheet AND version = :version ORDER BY number;

-- apply sheet_deputy_add(sheet id, version int64, number int64, person id, authority text)
INSERT INTO sheet_deputy (sheet, version, number, person, authority)
VALUES (:sheet, :version, :number, :person, :authority);

-- read sheet_readers(sheet id, version int64) -> many (person id, seen int64)
SELECT person, seen FROM sheet_reader
WHERE sheet = :sheet AND version = :version ORDER BY number;

-- apply sheet_reader_add(sheet id, version int64, person id, number int64)
INSERT INTO sheet_reader (sheet, version, person, number, seen)
VALUES (:sheet, :version, :person, :number, 0);

-- apply sheet_reader_saw(sheet id, version int64, person id, at int64)
UPDATE sheet_reader SET seen = :at
WHERE sheet = :sheet AND version = :version AND person = :person;

-- read sheet_papers(sheet id, version int64) -> many (number int64, document hash, name text,
--       at int64, later int64, person id)
SELECT number, document, name, at, later, person FROM sheet_paper
WHERE sheet = :sheet AND version = :version ORDER BY number;

-- apply sheet_paper_add(sheet id, version int64, number int64, document hash, name text, at int64,
--       later int64, person id)
INSERT INTO sheet_paper (sheet, version, number, document, name, at, later, person)
VALUES (:sheet, :version, :number, :document, :name, :at, :later, :person);

-- read sheet_hands(sheet id, version int64) -> many (person id)
SELECT DISTINCT person FROM sheet_hand
WHERE sheet = :sheet AND (version = :version OR version = 0) ORDER BY person;

-- apply sheet_hand_add(sheet id, version int64, person id)
INSERT INTO sheet_hand (sheet, version, person) VALUES (:sheet, :version, :person)
ON CONFLICT (sheet, version, person) DO NOTHING;

-- read sheet_people(sheet id) -> many (person id)
SELECT person FROM sheet_step WHERE sheet = :sheet
UNION SELECT person FROM sheet_deputy WHERE sheet = :sheet
UNION SELECT person FROM sheet_reader WHERE sheet = :sheet
ORDER BY 1;

-- ---- queues -------------------------------------------------------------------------------------

-- read sheet_waits(sheet id) -> many (person id, duty int64, since int64)
SELECT person, duty, since FROM sheet_wait WHERE sheet = :sheet ORDER BY person, duty;

-- read sheet_waits_for(person id, after id, duty int64, n int64) -> many (sheet id, duty int64,
--       since int64)
SELECT sheet, duty, since FROM sheet_wait
WHERE person = :person AND (sheet > :after OR (sheet = :after AND duty > :duty))
ORDER BY sheet, duty LIMIT :n;

-- apply sheet_wait_add(person id, sheet id, duty int64, since int64)
INSERT INTO sheet_wait (person, sheet, duty, since) VALUES (:person, :sheet, :duty, :since);

-- apply sheet_wait_end(person id, sheet id, duty int64)
DELETE FROM sheet_wait WHERE person = :person AND sheet = :sheet AND duty = :duty;
