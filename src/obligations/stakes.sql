-- SPDX-FileCopyrightText: 2026 The Sekisho Authors
-- SPDX-License-Identifier: Apache-2.0

-- apply stake_add(id id, seq int64, organisation id, firm id, handle text, home text, holder text,
--       country text, listed int64, ppm int64, day int64, actor id, principal id, none int64,
--       instrument int64)
INSERT INTO stake (id, seq, organisation, firm, handle, home, holder, country, listed, ppm, day,
                     actor, principal, task, opened, opened_ppm, threshold, rule, instrument,
                     answered, words, answer_source, reported)
VALUES (:id, :seq, :organisation, :firm, :handle, :home, :holder, :country, :listed, :ppm, :day,
        :actor, :principal, 0, :none, 0, 0, '', :instrument, :none, '', '', :none);

-- apply stake_change(id id, handle text, home text, listed int64, ppm int64, day int64, actor id,
--       principal id)
UPDATE stake SET handle = :handle, home = :home, listed = :listed, ppm = :ppm, day = :day,
                   actor = :actor, principal = :principal
WHERE id = :id;

-- apply stake_open(id id, task int64, opened int64, ppm int64, threshold int64, rule text)
UPDATE stake SET task = :task, opened = :opened, opened_ppm = :ppm, threshold = :threshold,
                   rule = :rule
WHERE id = :id;

-- apply stake_settle(id id, task int64, instrument int64, day int64, words text, source text)
UPDATE stake SET task = :task, instrument = :instrument, answered = :day, words = :words,
                   answer_source = :source, reported = :day
WHERE id = :id;

-- apply stake_told(id id, day int64)
UPDATE stake SET reported = :day WHERE id = :id;

-- read stake_get(id id) -> one (seq int64, organisation id, firm id, handle text, home text,
--       holder text, country text, listed int64, ppm int64, day int64, actor id, principal id,
--       task int64, opened int64, opened_ppm int64, threshold int64, rule text, instrument int64,
--       answered int64, words text, answer_source text, reported int64)
SELECT seq, organisation, firm, handle, home, holder, country, listed, ppm, day, actor, principal,
       task, opened, opened_ppm, threshold, rule, instrument, answered, words, answer_source, reported
FROM stake WHERE id = :id;

-- read stake_find(organisation id, firm id, holder text, country text) -> one (id id)
SELECT id FROM stake
WHERE organisation = :organisation AND firm = :firm AND holder = :holder AND country = :country;

-- The oldest task on the firm that is open.
-- read stake_waits(firm id, task int64) -> one (opened int64)
SELECT opened FROM stake WHERE firm = :firm AND task = :task ORDER BY opened, seq LIMIT 1;

-- read stakes_of(firm id, after int64, n int64) -> many (id id, seq int64)
SELECT id, seq FROM stake WHERE firm = :firm AND seq > :after ORDER BY seq LIMIT :n;

-- read stakes_all(after int64, n int64) -> many (id id, seq int64)
SELECT id, seq FROM stake WHERE seq > :after ORDER BY seq LIMIT :n;

-- apply stake_share_add(seq int64, stake id, day int64, ppm int64, source text,
--       confidence int64)
INSERT INTO stake_share (seq, stake, day, ppm, source, confidence)
VALUES (:seq, :stake, :day, :ppm, :source, :confidence);

-- read stake_shares(stake id) -> many (day int64, ppm int64, source text, confidence int64)
SELECT day, ppm, source, confidence FROM stake_share WHERE stake = :stake ORDER BY seq;
