-- SPDX-FileCopyrightText: 2026 The Sekisho Authors
-- SPDX-License-Identifier: Apache-2.0

-- apply bid_add(id id, seq int64, keeper id, country text, title_ja text, title_en text,
--       marking int64, checklist text, options text, case_file id, decision int64)
INSERT INTO bid (id, seq, keeper, country, title_ja, title_en, marking, checklist, options, case_file,
                 decision, decided)
VALUES (:id, :seq, :keeper, :country, :title_ja, :title_en, :marking, :checklist, :options, :case_file,
        :decision, 0);

-- apply bid_become(id id, case_file id)
UPDATE bid SET case_file = :case_file WHERE id = :id;

-- apply bid_settle(id id, decision int64, decided int64)
UPDATE bid SET decision = :decision, decided = :decided WHERE id = :id;

-- read bid_get(id id) -> one (keeper id, country text, title_ja text, title_en text, marking int64,
--       checklist text, options text, case_file id, decision int64, decided int64)
SELECT keeper, country, title_ja, title_en, marking, checklist, options, case_file, decision, decided
FROM bid WHERE id = :id;

-- read bid_all() -> many (id id)
SELECT id FROM bid ORDER BY seq;

-- apply bid_hand_add(bid id, person id)
INSERT INTO bid_hand (bid, person) VALUES (:bid, :person) ON CONFLICT (bid, person) DO NOTHING;

-- read bid_hands(bid id) -> many (person id)
SELECT person FROM bid_hand WHERE bid = :bid ORDER BY person;

-- apply bid_day_add(seq int64, bid id, anchor int64, first int64, last int64, source text,
--       confidence int64)
INSERT INTO bid_day (seq, bid, anchor, first, last, source, confidence)
VALUES (:seq, :bid, :anchor, :first, :last, :source, :confidence);

-- read bid_days(bid id) -> many (anchor int64, first int64, last int64, source text, confidence int64)
SELECT anchor, first, last, source, confidence FROM bid_day WHERE bid = :bid ORDER BY seq;

-- apply bid_answer_add(seq int64, bid id, item text, did int64, first int64, last int64,
--       document bytes, source text, confidence int64, person id)
INSERT INTO bid_answer (seq, bid, item, did, first, last, document, source, confidence, person)
VALUES (:seq, :bid, :item, :did, :first, :last, :document, :source, :confidence, :person);

-- read bid_answers(bid id) -> many (item text, did int64, first int64, last int64, document bytes,
--       source text, confidence int64, person id)
SELECT item, did, first, last, document, source, confidence, person
FROM bid_answer WHERE bid = :bid ORDER BY seq;

-- apply bid_firm_add(bid id, organisation id, seq int64, part text)
INSERT INTO bid_firm (bid, organisation, seq, part) VALUES (:bid, :organisation, :seq, :part);

-- read bid_firms(bid id) -> many (organisation id, part text)
SELECT organisation, part FROM bid_firm WHERE bid = :bid ORDER BY seq;

-- apply bid_paper_add(id id, seq int64, bid id, organisation id, kind int64, filed int64, title text,
--       body text)
INSERT INTO bid_paper (id, seq, bid, organisation, kind, filed, title, body)
VALUES (:id, :seq, :bid, :organisation, :kind, :filed, :title, :body);

-- read bid_paper_get(id id) -> one (bid id, organisation id, kind int64, filed int64)
SELECT bid, organisation, kind, filed FROM bid_paper WHERE id = :id;

-- read bid_paper_words(id id) -> one (title text, body text)
SELECT title, body FROM bid_paper WHERE id = :id;

-- read bid_papers(bid id) -> many (id id, organisation id, kind int64, filed int64)
SELECT id, organisation, kind, filed FROM bid_paper WHERE bid = :bid ORDER BY seq;

-- apply bid_wall_add(paper id, organisation id, seq int64)
INSERT INTO bid_wall (paper, organisation, seq) VALUES (:paper, :organisation, :seq);

-- read bid_wall_of(paper id) -> many (organisation id)
SELECT organisation FROM bid_wall WHERE paper = :paper ORDER BY seq;

-- apply bid_note_add(seq int64, country text, keeper id, person id, written int64, words text)
INSERT INTO bid_note (seq, country, keeper, person, written, words)
VALUES (:seq, :country, :keeper, :person, :written, :words);

-- read bid_notes(keeper id, country text) -> many (seq int64, person id, written int64, words text)
SELECT seq, person, written, words FROM bid_note WHERE keeper = :keeper AND country = :country
ORDER BY seq;

-- apply bid_note_read_add(seq int64, bid id, person id)
INSERT INTO bid_note_read (seq, bid, person) VALUES (:seq, :bid, :person);

-- read bid_note_last_read(bid id, person id) -> one (seq int64)
SELECT seq FROM bid_note_read WHERE bid = :bid AND person = :person ORDER BY seq DESC LIMIT 1;

-- apply bid_meeting_add(seq int64, bid id, person id, day int64, whom text,
--       contact id)
INSERT INTO bid_meeting (seq, bid, person, day, whom, contact)
VALUES (:seq, :bid, :person, :day, :whom, :contact);

-- read bid_meetings(bid id) -> many (person id, day int64, whom text, contact id)
SELECT person, day, whom, contact FROM bid_meeting WHERE bid = :bid ORDER BY seq;

-- apply bid_sheet_add(seq int64, bid id, name text, price_minor int64, currency text, jobs int64,
--       content_ppm int64, source text, confidence int64)
INSERT INTO bid_sheet (seq, bid, name, price_minor, currency, jobs, content_ppm, source, confidence)
VALUES (:seq, :bid, :name, :price_minor, :currency, :jobs, :content_ppm, :source, :confidence);

-- read bid_sheets(bid id) -> many (name text, price_minor int64, currency text, jobs int64,
--       content_ppm int64, source text, confidence int64)
SELECT name, price_minor, currency, jobs, content_ppm, source, confidence
FROM bid_sheet WHERE bid = :bid ORDER BY seq;

-- apply bid_plan_add(seq int64, bid id, plan text)
INSERT INTO bid_plan (seq, bid, plan) VALUES (:seq, :bid, :plan);

-- read bid_plan_last(bid id) -> one (plan text)
SELECT plan FROM bid_plan WHERE bid = :bid ORDER BY seq DESC LIMIT 1;

-- apply bid_offset_add(seq int64, bid id, name text, kept text)
INSERT INTO bid_offset (seq, bid, name, kept) VALUES (:seq, :bid, :name, :kept);

-- read bid_offsets(bid id) -> many (name text, kept text)
SELECT name, kept FROM bid_offset WHERE bid = :bid ORDER BY seq;

-- apply bid_release_add(seq int64, bid id, feature text, stage int64, freedom int64, first int64,
--       until int64, item id, line text, source text, confidence int64)
INSERT INTO bid_release (seq, bid, feature, stage, freedom, first, until, item, line, source, confidence)
VALUES (:seq, :bid, :feature, :stage, :freedom, :first, :until, :item, :line, :source, :confidence);

-- read bid_releases(bid id) -> many (seq int64, feature text, stage int64, freedom int64, first int64,
--       until int64, item id, line text, source text, confidence int64)
SELECT seq, feature, stage, freedom, first, until, item, line, source, confidence
FROM bid_release WHERE bid = :bid ORDER BY feature, stage, seq;

-- apply bid_rehearsal_add(seq int64, bid id, stage int64, day int64, withheld int64, undecided int64,
--       degraded int64, answerable int64)
INSERT INTO bid_rehearsal (seq, bid, stage, day, withheld, undecided, degraded, answerable)
VALUES (:seq, :bid, :stage, :day, :withheld, :undecided, :degraded, :answerable);

-- read bid_rehearsals(bid id) -> many (stage int64, day int64, withheld int64, undecided int64,
--       degraded int64, answerable int64)
SELECT stage, day, withheld, undecided, degraded, answerable
FROM bid_rehearsal WHERE bid = :bid ORDER BY seq;

-- apply bid_offer_add(seq int64, bid id, reference text, stage int64, day int64, features text)
INSERT INTO bid_offer (seq, bid, reference, stage, day, features)
VALUES (:seq, :bid, :reference, :stage, :day, :features);

-- read bid_offers(bid id) -> many (reference text, stage int64, features text)
SELECT reference, stage, features FROM bid_offer WHERE bid = :bid ORDER BY seq;
