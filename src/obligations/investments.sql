-- SPDX-FileCopyrightText: 2026 The Sekisho Authors
-- SPDX-License-Identifier: Apache-2.0

-- apply investment_add(id id, seq int64, organisation id, firm id, handle text, home text,
--       target text, country text, business int64, ppm int64, value text, day int64, actor id,
--       principal id, none int64)
INSERT INTO investment (id, seq, organisation, firm, handle, home, target, country, business, ppm,
                        value, day, actor, principal, task, opened, opened_ppm, threshold, rule,
                        answered, words, answer_source, made, made_ppm, made_source)
VALUES (:id, :seq, :organisation, :firm, :handle, :home, :target, :country, :business, :ppm, :value,
        :day, :actor, :principal, 0, :none, 0, 0, '', :none, '', '', :none, 0, '');

-- apply investment_change(id id, handle text, home text, business int64, ppm int64, value text,
--       day int64, actor id, principal id)
UPDATE investment SET handle = :handle, home = :home, business = :business, ppm = :ppm,
                      value = :value, day = :day, actor = :actor, principal = :principal
WHERE id = :id;

-- apply investment_open(id id, task int64, opened int64, ppm int64, threshold int64, rule text)
UPDATE investment SET task = :task, opened = :opened, opened_ppm = :ppm, threshold = :threshold,
                      rule = :rule
WHERE id = :id;

-- apply investment_settle(id id, task int64, day int64, words text, source text)
UPDATE investment SET task = :task, answered = :day, words = :words, answer_source = :source
WHERE id = :id;

-- apply investment_hold(id id, day int64, source text)
UPDATE investment SET made = :day, made_ppm = ppm, made_source = :source WHERE id = :id;

-- read investment_get(id id) -> one (seq int64, organisation id, firm id, handle text, home text,
--       target text, country text, business int64, ppm int64, value text, day int64, actor id,
--       principal id, task int64, opened int64, opened_ppm int64, threshold int64, rule text,
--       answered int64, words text, answer_source text, made int64, made_ppm int64,
--       made_source text)
SELECT seq, organisation, firm, handle, home, target, country, business, ppm, value, day, actor,
       principal, task, opened, opened_ppm, threshold, rule, answered, words, answer_source, made,
       made_ppm, made_source
FROM investment WHERE id = :id;

-- read investment_find(organisation id, firm id, target text, country text) -> one (id id)
SELECT id FROM investment
WHERE organisation = :organisation AND firm = :firm AND target = :target AND country = :country;

-- read investments_of(firm id, after int64, n int64) -> many (id id, seq int64)
SELECT id, seq FROM investment WHERE firm = :firm AND seq > :after ORDER BY seq LIMIT :n;

-- read investments_all(after int64, n int64) -> many (id id, seq int64)
SELECT id, seq FROM investment WHERE seq > :after ORDER BY seq LIMIT :n;

-- apply investment_share_add(seq int64, investment id, day int64, ppm int64, value text,
--       source text, confidence int64)
INSERT INTO investment_share (seq, investment, day, ppm, value, source, confidence)
VALUES (:seq, :investment, :day, :ppm, :value, :source, :confidence);

-- read investment_shares(investment id) -> many (day int64, ppm int64, value text, source text,
--       confidence int64)
SELECT day, ppm, value, source, confidence FROM investment_share
WHERE investment = :investment ORDER BY seq;
