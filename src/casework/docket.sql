-- SPDX-FileCopyrightText: 2026 The Sekisho Authors
-- SPDX-License-Identifier: Apache-2.0

-- ---- items ----------------------------------------------------------------------------------

-- read item_get(id id) -> one (opened int64, reference text, state int64, round int64,
--       marking int64, holds int64, changed int64, changed_at int64, provenance text)
SELECT opened, reference, state, round, marking, holds, changed, changed_at, provenance
FROM item WHERE id = :id;

-- read item_by_reference(reference text) -> one (id id)
SELECT id FROM item WHERE reference = :reference;

-- read item_year_get(year int64) -> one (last int64)
SELECT last FROM item_year WHERE year = :year;

-- apply item_year_put(year int64, last int64)
INSERT INTO item_year (year, last) VALUES (:year, :last)
ON CONFLICT (year) DO UPDATE SET last = excluded.last;

-- apply item_add(id id, opened int64, reference text, marking int64, changed_at int64,
--       provenance text)
INSERT INTO item (id, opened, reference, state, round, marking, holds, changed, changed_at,
                  provenance)
VALUES (:id, :opened, :reference, 0, 1, :marking, 0, :opened, :changed_at, :provenance);

-- apply item_set(id id, state int64, round int64, marking int64, holds int64, changed int64,
--       changed_at int64)
UPDATE item SET state = :state, round = :round, marking = :marking, holds = :holds,
                changed = :changed, changed_at = :changed_at
WHERE id = :id;

-- read item_description_at(item id, seq int64) -> one (since int64, title_ja text, title_en text,
--       summary_ja text, summary_en text, marking int64, regimes text, organisations bytes,
--       lines text)
SELECT seq AS since, title_ja, title_en, summary_ja, summary_en, marking, regimes, organisations,
       lines
FROM item_description WHERE item = :item AND seq <= :seq ORDER BY seq DESC LIMIT 1;

-- apply item_description_add(item id, seq int64, title_ja text, title_en text, summary_ja text,
--       summary_en text, marking int64, regimes text, organisations bytes, lines text)
INSERT INTO item_description (item, seq, title_ja, title_en, summary_ja, summary_en, marking,
                              regimes, organisations, lines)
VALUES (:item, :seq, :title_ja, :title_en, :summary_ja, :summary_en, :marking, :regimes,
        :organisations, :lines);

-- read item_descriptions(item id, seq int64) -> many (since int64)
SELECT seq AS since FROM item_description WHERE item = :item AND seq <= :seq ORDER BY seq;

-- ---- steps ----------------------------------------------------------------------------------

-- What is kept by leaf is found by the leaves of the item (trace_of_subject): one list for all, so
-- that writing touches one place of it, however many tables there are. CROSS JOIN: in this order.

-- read item_step_at(leaves text, seq int64) -> one (step int64, at int64, actor id, principal id,
--       kind text, state int64, round int64)
SELECT item_step.seq AS step, at, actor, principal, kind, state, round
FROM trace CROSS JOIN item_step
WHERE trace.what = :leaves AND trace.seq <= :seq AND item_step.seq = trace.seq
ORDER BY trace.seq DESC LIMIT 1;

-- read item_steps(leaves text, seq int64) -> many (step int64, at int64, actor id, principal id,
--       kind text, state int64, round int64)
SELECT item_step.seq AS step, at, actor, principal, kind, state, round
FROM trace CROSS JOIN item_step
WHERE trace.what = :leaves AND trace.seq <= :seq AND item_step.seq = trace.seq
ORDER BY trace.seq;

-- read item_step_by(leaves text, at int64) -> one (step int64)
SELECT item_step.seq AS step FROM trace CROSS JOIN item_step
WHERE trace.what = :leaves AND item_step.seq = trace.seq AND at <= :at
ORDER BY trace.seq DESC LIMIT 1;

-- apply item_step_add(seq int64, at int64, actor id, principal id, kind text, state int64,
--       round int64)
INSERT INTO item_step (seq, at, actor, principal, kind, state, round)
VALUES (:seq, :at, :actor, :principal, :kind, :state, :round);

-- ---- statements -----------------------------------------------------------------------------

-- read statement_get(id id) -> one (item id, seq int64, line text, fact text, fact_ja text,
--       fact_en text, value text, value_ja text, value_en text, question id, organisation id,
--       ended int64)
SELECT item, seq, line, fact, fact_ja, fact_en, value, value_ja, value_en, question, organisation,
       ended
FROM statement WHERE id = :id;

-- read statements_of(leaves text, seq int64) -> many (id id, seq int64, line text, fact text,
--       fact_ja text, fact_en text, value text, value_ja text, value_en text, said_by text,
--       said_on int64, source text, confidence int64, document hash, question id,
--       organisation id, ended int64, ending int64, end_reason text, successor id)
SELECT id, statement.seq AS seq, line, fact, fact_ja, fact_en, value, value_ja, value_en, said_by,
       said_on, source, confidence, document, question, organisation, ended, ending, end_reason,
       successor
FROM trace CROSS JOIN statement
WHERE trace.what = :leaves AND trace.seq <= :seq AND statement.seq = trace.seq
ORDER BY line, fact, statement.seq;

-- read voices_of(leaves text) -> many (line text, fact text, value text, said_by text,
--       said_on int64, source text, confidence int64, organisation id)
SELECT line, fact, value, said_by, said_on, source, confidence, organisation
FROM trace CROSS JOIN statement
WHERE trace.what = :leaves AND statement.seq = trace.seq AND ended = 0
ORDER BY line, fact, statement.seq;

-- read sayings_of(leaves text) -> many (line text, fact text, value text)
SELECT line, fact, value
FROM trace CROSS JOIN statement
WHERE trace.what = :leaves AND statement.seq = trace.seq AND ended = 0
ORDER BY trace.seq;

-- apply statement_add(id id, item id, seq int64, line text, fact text, fact_ja text, fact_en text,
--       value text, value_ja text, value_en text, said_by text, said_on int64, source text,
--       confidence int64, document hash, question id, organisation id, none id)
INSERT INTO statement (id, item, seq, line, fact, fact_ja, fact_en, value, value_ja, value_en,
                       said_by, said_on, source, confidence, document, question, organisation,
                       ended, ending, end_reason, successor)
VALUES (:id, :item, :seq, :line, :fact, :fact_ja, :fact_en, :value, :value_ja, :value_en, :said_by,
        :said_on, :source, :confidence, :document, :question, :organisation, 0, 0, '',
        :none);

-- apply statement_end(id id, ended int64, ending int64, end_reason text, successor id)
UPDATE statement SET ended = :ended, ending = :ending, end_reason = :end_reason,
                     successor = :successor
WHERE id = :id;

-- ---- questions ------------------------------------------------------------------------------

-- read question_get(id id) -> one (item id, line text, fact text, agency text, agency_ja text,
--       agency_en text, organisation id, answered int64)
SELECT item, line, fact, agency, agency_ja, agency_en, organisation, answered
FROM question WHERE id = :id;

-- read questions_of(item id, seq int64) -> many (id id, seq int64, line text, fact text,
--       fact_ja text, fact_en text, agency text, agency_ja text, agency_en text, organisation id,
--       words text, due int64, answered int64, answer text, statement id)
SELECT id, seq, line, fact, fact_ja, fact_en, agency, agency_ja, agency_en, organisation, words,
       due, answered, answer, statement
FROM question WHERE item = :item AND seq <= :seq ORDER BY seq, id;

-- apply question_add(id id, item id, seq int64, line text, fact text, fact_ja text, fact_en text,
--       agency text, agency_ja text, agency_en text, organisation id, words text, due int64,
--       none id)
INSERT INTO question (id, item, seq, line, fact, fact_ja, fact_en, agency, agency_ja, agency_en,
                      organisation, words, due, answered, answer, statement)
VALUES (:id, :item, :seq, :line, :fact, :fact_ja, :fact_en, :agency, :agency_ja, :agency_en,
        :organisation, :words, :due, 0, '', :none);

-- apply question_answer(id id, answered int64, answer text, statement id)
UPDATE question SET answered = :answered, answer = :answer, statement = :statement WHERE id = :id;

-- ---- holds ----------------------------------------------------------------------------------

-- read hold_get(id id) -> one (item id, released int64)
SELECT item, released FROM hold WHERE id = :id;

-- read holds_of(item id, seq int64) -> many (id id, seq int64, reason text, authority text,
--       until int64, released int64, release_reason text, release_authority text)
SELECT id, seq, reason, authority, until, released, release_reason, release_authority
FROM hold WHERE item = :item AND seq <= :seq ORDER BY seq, id;

-- apply hold_add(id id, item id, seq int64, reason text, authority text, until int64)
INSERT INTO hold (id, item, seq, reason, authority, until, released, release_reason,
                  release_authority)
VALUES (:id, :item, :seq, :reason, :authority, :until, 0, '', '');

-- apply hold_release(id id, released int64, reason text, authority text)
UPDATE hold SET released = :released, release_reason = :reason, release_authority = :authority
WHERE id = :id;

-- ---- findings -------------------------------------------------------------------------------

-- read findings_of(item id, seq int64) -> many (id id, seq int64, kind int64, verdict int64,
--       reason text, judged text, draft id, text_ja text, text_en text, json text, ended int64,
--       end_reason text)
SELECT id, seq, kind, verdict, reason, judged, draft, text_ja, text_en, json, ended, end_reason
FROM finding WHERE item = :item AND seq <= :seq ORDER BY seq, id;

-- read finding_last(item id, kind int64) -> one (id id, seq int64, verdict int64, reason text,
--       judged text, ended int64)
SELECT id, seq, verdict, reason, judged, ended
FROM finding WHERE item = :item AND kind = :kind ORDER BY seq DESC, id DESC LIMIT 1;

-- apply finding_add(id id, item id, seq int64, kind int64, verdict int64, reason text,
--       judged text, draft id, text_ja text, text_en text, json text)
INSERT INTO finding (id, item, seq, kind, verdict, reason, judged, draft, text_ja, text_en, json,
                     ended, end_reason)
VALUES (:id, :item, :seq, :kind, :verdict, :reason, :judged, :draft, :text_ja, :text_en, :json, 0,
        '');

-- apply finding_end(id id, ended int64, end_reason text)
UPDATE finding SET ended = :ended, end_reason = :end_reason WHERE id = :id;

-- ---- hands, assignments, precedents -----------------------------------------------------------

-- read hands_of(item id, round int64) -> many (person id, seq int64)
SELECT person, seq FROM hand WHERE item = :item AND round = :round ORDER BY seq, person;

-- apply hand_add(item id, round int64, person id, seq int64)
INSERT INTO hand (item, round, person, seq) VALUES (:item, :round, :person, :seq)
ON CONFLICT (item, round, person) DO NOTHING;

-- read assignment_at(item id, seq int64) -> one (since int64, person id, task text)
SELECT seq AS since, person, task FROM assignment
WHERE item = :item AND seq <= :seq ORDER BY seq DESC LIMIT 1;

-- apply assignment_add(item id, seq int64, person id, task text)
INSERT INTO assignment (item, seq, person, task) VALUES (:item, :seq, :person, :task);

-- read precedents_with(fact text, value text, n int64) -> many (decided int64, item id)
SELECT decided, item FROM precedent WHERE fact = :fact AND value = :value
ORDER BY decided DESC, item LIMIT :n;

-- apply precedent_add(fact text, value text, decided int64, item id)
INSERT INTO precedent (fact, value, decided, item) VALUES (:fact, :value, :decided, :item)
ON CONFLICT (fact, value, decided, item) DO NOTHING;

-- ---- search ---------------------------------------------------------------------------------

-- read item_words_of(leaves text) -> many (seq int64, maker int64, words text)
SELECT item_words.seq AS seq, maker, words FROM trace CROSS JOIN item_words
WHERE trace.what = :leaves AND item_words.seq = trace.seq ORDER BY trace.seq;

-- write item_words_put(seq int64, maker int64, words text)
INSERT INTO item_words (seq, maker, words) VALUES (:seq, :maker, :words);

-- write item_words_clear(leaves text)
DELETE FROM item_words WHERE seq IN (SELECT seq FROM trace WHERE what = :leaves);
