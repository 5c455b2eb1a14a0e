-- SPDX-FileCopyrightText: 2026 The Sekisho Authors
-- SPDX-License-Identifier: Apache-2.0

-- ---- cases ----------------------------------------------------------------------------------

-- read case_file_get(id id) -> one (opened int64, number text, kind int64, route text, route_hash text,
--       state text, since int64, country text, programme text, currency text, marking int64,
--       organisations bytes, title_ja text, title_en text, request text, received int64,
--       completed int64, changed int64, model text, since_at int64, holds int64)
SELECT opened, number, kind, route, route_hash, state, since, country, programme, currency, marking,
       organisations, title_ja, title_en, request, received, completed, changed, model,
       coalesce((SELECT at FROM case_file_step WHERE seq = since), 0) AS since_at,
       (SELECT count(*) FROM case_file_hold
        WHERE case_file_hold.case_file = case_file.id AND released = 0) AS holds
FROM case_file WHERE id = :id;

-- read case_file_by_number(number text) -> one (id id)
SELECT id FROM case_file WHERE number = :number;

-- read case_file_year_get(country text, year int64) -> one (last int64)
SELECT last FROM case_file_year WHERE country = :country AND year = :year;

-- apply case_file_year_put(country text, year int64, last int64)
INSERT INTO case_file_year (country, year, last) VALUES (:country, :year, :last)
ON CONFLICT (country, year) DO UPDATE SET last = excluded.last;

-- apply case_file_add(id id, opened int64, number text, kind int64, route text, route_hash text,
--       state text, country text, programme text, currency text, marking int64,
--       organisations bytes, title_ja text, title_en text, request text, received int64,
--       none int64, model text)
INSERT INTO case_file (id, opened, number, kind, route, route_hash, state, since, country, programme,
                  currency, marking, organisations, title_ja, title_en, request, received, completed,
                  changed, model)
VALUES (:id, :opened, :number, :kind, :route, :route_hash, :state, :opened, :country, :programme,
        :currency, :marking, :organisations, :title_ja, :title_en, :request, :received, :none, :opened,
        :model);

-- apply case_file_describe(id id, marking int64, organisations bytes, title_ja text, title_en text,
--       request text, received int64, changed int64, model text)
UPDATE case_file SET marking = :marking, organisations = :organisations, title_ja = :title_ja,
                title_en = :title_en, request = :request, received = :received, changed = :changed,
                model = :model
WHERE id = :id;

-- apply case_file_move(id id, state text, since int64, completed int64, changed int64)
UPDATE case_file SET state = :state, since = :since, completed = :completed, changed = :changed
WHERE id = :id;

-- apply case_file_changed(id id, changed int64)
UPDATE case_file SET changed = :changed WHERE id = :id;

-- apply case_file_reroute(id id, route text, route_hash text, state text, since int64)
UPDATE case_file SET route = :route, route_hash = :route_hash, state = :state, since = :since,
                changed = :since
WHERE id = :id;

-- ---- steps ----------------------------------------------------------------------------------

-- apply case_file_step_add(seq int64, case_file id, operation text, state text, day int64, at int64, actor id,
--       principal id, reason text)
INSERT INTO case_file_step (seq, case_file, operation, state, day, at, actor, principal, reason)
VALUES (:seq, :case_file, :operation, :state, :day, :at, :actor, :principal, :reason);

-- read case_file_steps(case_file id) -> many (seq int64, operation text, state text, day int64, at int64,
--       actor id, principal id, reason text)
SELECT seq, operation, state, day, at, actor, principal, reason
FROM case_file_step WHERE case_file = :case_file ORDER BY seq;

-- ---- legs -----------------------------------------------------------------------------------

-- apply case_file_leg_add(id id, case_file id, seq int64, line int64, kind int64, item id, item_line text)
INSERT INTO case_file_leg (id, case_file, seq, line, kind, item, item_line, ended)
VALUES (:id, :case_file, :seq, :line, :kind, :item, :item_line, 0);

-- apply case_file_leg_end(id id, ended int64)
UPDATE case_file_leg SET ended = :ended WHERE id = :id;

-- read case_file_legs(case_file id) -> many (id id, seq int64, line int64, kind int64, item id,
--       item_line text)
SELECT id, seq, line, kind, item, item_line
FROM case_file_leg WHERE case_file = :case_file AND ended = 0 ORDER BY seq;

-- ---- holds ----------------------------------------------------------------------------------

-- apply case_file_hold_add(id id, case_file id, seq int64, operations text, reason text, authority text,
--       until int64, by_law int64)
INSERT INTO case_file_hold (id, case_file, seq, operations, reason, authority, until, by_law,
                            released, release_reason)
VALUES (:id, :case_file, :seq, :operations, :reason, :authority, :until, :by_law, 0, '');

-- apply case_file_hold_end(id id, released int64, release_reason text)
UPDATE case_file_hold SET released = :released, release_reason = :release_reason WHERE id = :id;

-- read case_file_hold_get(id id) -> one (case_file id, released int64)
SELECT case_file, released FROM case_file_hold WHERE id = :id;

-- read case_file_holds(case_file id) -> many (id id, seq int64, operations text, reason text, authority text,
--       until int64, by_law int64)
SELECT id, seq, operations, reason, authority, until, by_law
FROM case_file_hold WHERE case_file = :case_file AND released = 0 ORDER BY seq;

-- ---- papers of others -----------------------------------------------------------------------

-- apply case_file_paper_add(id id, case_file id, seq int64, kind int64, giver text, needed int64, due int64, none int64, nothing hash)
INSERT INTO case_file_paper (id, case_file, seq, kind, giver, needed, due, given, reference, signed_on,
                        valid_from, valid_until, lines, about, document, ended, end_reason)
VALUES (:id, :case_file, :seq, :kind, :giver, :needed, :due, 0, '', :none, :none, :none, '',
        :nothing, :nothing, 0, '');

-- apply case_file_paper_give(id id, giver text, given int64, reference text, signed_on int64,
--       valid_from int64, valid_until int64, lines text, about hash, document hash)
UPDATE case_file_paper SET giver = :giver, given = :given, reference = :reference,
                      signed_on = :signed_on, valid_from = :valid_from, valid_until = :valid_until,
                      lines = :lines, about = :about, document = :document
WHERE id = :id;

-- apply case_file_paper_end(id id, ended int64, end_reason text)
UPDATE case_file_paper SET ended = :ended, end_reason = :end_reason WHERE id = :id;

-- read case_file_paper_get(id id) -> one (case_file id, kind int64, giver text, given int64, ended int64)
SELECT case_file, kind, giver, given, ended FROM case_file_paper WHERE id = :id;

-- read case_file_papers(case_file id) -> many (id id, seq int64, kind int64, giver text, needed int64,
--       due int64, given int64, reference text, signed_on int64, valid_from int64,
--       valid_until int64, lines text, about hash, document hash)
SELECT id, seq, kind, giver, needed, due, given, reference, signed_on, valid_from, valid_until, lines,
       about, document
FROM case_file_paper WHERE case_file = :case_file AND ended = 0 ORDER BY seq;

-- ---- documents ------------------------------------------------------------------------------

-- apply case_file_document_add(id id, case_file id, seq int64, designator text, form int64, content text,
--       hash hash, route text, route_hash text, state text, expiry int64, none int64)
INSERT INTO case_file_document (id, case_file, seq, designator, form, content, hash, route, route_hash, state,
                           expiry, sent, signed_on, implemented, ended, ended_on)
VALUES (:id, :case_file, :seq, :designator, :form, :content, :hash, :route, :route_hash, :state, :expiry,
        :none, :none, :none, 0, :none);

-- apply case_file_document_move(id id, state text, sent int64, signed_on int64, implemented int64,
--       ended int64)
UPDATE case_file_document SET state = :state, sent = :sent, signed_on = :signed_on, implemented = :implemented,
                         ended = :ended
WHERE id = :id;

-- apply case_file_document_end(id id, ended int64, ended_on int64)
UPDATE case_file_document SET ended = :ended, ended_on = :ended_on WHERE id = :id;

-- read case_file_document_get(id id) -> one (case_file id, seq int64, designator text, form int64,
--       content text, hash hash, route text, route_hash text, state text, expiry int64, sent int64,
--       signed_on int64, implemented int64, ended int64)
SELECT case_file, seq, designator, form, content, hash, route, route_hash, state, expiry, sent, signed_on,
       implemented, ended
FROM case_file_document WHERE id = :id;

-- read case_file_documents(case_file id) -> many (id id, seq int64, designator text, form int64,
--       content text, hash hash, route text, route_hash text, state text, expiry int64, sent int64,
--       signed_on int64, implemented int64, ended int64, ended_on int64)
SELECT id, seq, designator, form, content, hash, route, route_hash, state, expiry, sent, signed_on,
       implemented, ended, ended_on
FROM case_file_document WHERE case_file = :case_file ORDER BY seq;

-- The offer that stands: the last that is none of the forms that change one.
-- read case_file_offer(case_file id, amendment int64, modification int64) -> one (designator text,
--       expiry int64)
SELECT designator, expiry FROM case_file_document
WHERE case_file = :case_file AND ended = 0 AND form NOT IN (:amendment, :modification)
ORDER BY seq DESC LIMIT 1;
