-- SPDX-FileCopyrightText: 2026 The Sekisho Authors
-- SPDX-License-Identifier: Apache-2.0

-- ---- what is required -------------------------------------------------------------------------

-- read list_rule_last() -> one (seq int64, required int64, kinds text, reason text)
SELECT seq, required, kinds, reason FROM list_rule ORDER BY seq DESC LIMIT 1;

-- apply list_rule_add(seq int64, required int64, kinds text, reason text)
INSERT INTO list_rule (seq, required, kinds, reason) VALUES (:seq, :required, :kinds, :reason);

-- read list_limits() -> many (kind int64, days int64)
SELECT kind, days FROM list_limit ORDER BY kind;

-- apply list_limit_put(kind int64, days int64, seq int64)
INSERT INTO list_limit (kind, days, seq) VALUES (:kind, :days, :seq)
ON CONFLICT (kind) DO UPDATE SET days = excluded.days, seq = excluded.seq;

-- ---- versions ---------------------------------------------------------------------------------

-- read list_versions_at(seq int64) -> many (seq int64, kind int64, name text, file text, hash hash,
--       issued int64, imported_at int64, checked_at int64, actor id, entries int64, names int64)
SELECT seq, kind, name, file, hash, issued, imported_at, checked_at, actor, entries, names
FROM list_version WHERE seq <= :seq AND (ended = 0 OR ended > :seq) ORDER BY kind, name;

-- read list_versions_of(kind int64, name text, n int64) -> many (seq int64, file text, hash hash,
--       issued int64, imported_at int64, checked_at int64, actor id, entries int64, names int64,
--       reason text, ended int64, withdrawn text)
SELECT seq, file, hash, issued, imported_at, checked_at, actor, entries, names, reason, ended,
       withdrawn
FROM list_version WHERE kind = :kind AND name = :name ORDER BY seq DESC LIMIT :n;

-- apply list_version_add(seq int64, kind int64, name text, file text, hash hash, issued int64,
--       at int64, actor id, entries int64, names int64, reason text)
INSERT INTO list_version (seq, kind, name, file, hash, issued, imported_at, checked_at, actor,
                          entries, names, reason, ended, withdrawn)
VALUES (:seq, :kind, :name, :file, :hash, :issued, :at, :at, :actor, :entries, :names, :reason, 0,
        '');

-- apply list_version_end(kind int64, name text, ended int64)
UPDATE list_version SET ended = :ended WHERE kind = :kind AND name = :name AND ended = 0;

-- apply list_version_withdraw(kind int64, name text, ended int64, reason text)
UPDATE list_version SET ended = :ended, withdrawn = :reason
WHERE kind = :kind AND name = :name AND ended = 0;

-- read list_versions_withdrawn() -> many (kind int64, name text, hash hash, ended int64,
--       withdrawn text)
SELECT kind, name, hash, ended, withdrawn FROM list_version
WHERE withdrawn <> '' AND NOT EXISTS
      (SELECT 1 FROM list_version AS later
       WHERE later.kind = list_version.kind AND later.name = list_version.name AND
             later.seq > list_version.seq)
ORDER BY kind, name;

-- apply list_version_checked(kind int64, name text, at int64)
UPDATE list_version SET checked_at = :at WHERE kind = :kind AND name = :name AND ended = 0;

-- ---- screenings and hits ----------------------------------------------------------------------

-- read screening_last(party id) -> one (seq int64, party_seq int64, lists hash, at int64)
SELECT seq, party_seq, lists, at FROM screening WHERE party = :party ORDER BY seq DESC LIMIT 1;

-- apply screening_add(party id, seq int64, party_seq int64, lists hash, at int64)
INSERT INTO screening (party, seq, party_seq, lists, at)
VALUES (:party, :seq, :party_seq, :lists, :at);

-- read hit_get(id id) -> one (item id, party id, seq int64, met_seq int64, met_at int64,
--       party_seq int64, kind int64, list text, list_hash hash, list_issued int64, entry text,
--       entry_key text, entry_hash hash, entry_name text, name text, programme text, told text,
--       strength int64, score int64, rules int64, reasons text, changed int64, organisation id,
--       owner id, state int64, verdict int64, decision int64, decider id, decided_for id,
--       confirmer id)
SELECT item, party, seq, met_seq, met_at, party_seq, kind, list, list_hash, list_issued, entry,
       entry_key, entry_hash, entry_name, name, programme, told, strength, score, rules, reasons, changed, organisation, owner, state, verdict,
       decision, decider, decided_for, confirmer
FROM hit WHERE id = :id;

-- read hits_of_party(party id) -> many (id id, party_seq int64, list text, entry_key text,
--       entry_hash hash, rules int64, state int64, verdict int64)
SELECT id, party_seq, list, entry_key, entry_hash, rules, state, verdict
FROM hit WHERE party = :party ORDER BY list, entry_key, id;

-- read hits_of_item(item id) -> many (id id, party id, list text, entry text, entry_name text,
--       state int64, verdict int64)
SELECT id, party, list, entry, entry_name, state, verdict
FROM hit WHERE item = :item ORDER BY seq, id;

-- apply hit_add(id id, item id, party id, seq int64, organisation id, owner id, state int64,
--       verdict int64, none id, nothing hash)
INSERT INTO hit (id, item, party, seq, met_seq, met_at, party_seq, kind, list, list_hash,
                 list_issued, entry, entry_key, entry_hash, entry_name, name, programme, told,
                 strength, score, rules, reasons, changed, organisation, owner, state, verdict,
                 decision, decider, decided_for, confirmer)
VALUES (:id, :item, :party, :seq, 0, 0, 0, 0, '', :nothing, 0, '', '', :nothing, '', '', '', '',
        0, 0, 0, '', 0, :organisation, :owner, :state, :verdict, 0, :none, :none, :none);

-- apply hit_set(id id, met_seq int64, met_at int64, party_seq int64, kind int64, list text,
--       list_hash hash, list_issued int64, entry text, entry_key text, entry_hash hash,
--       entry_name text, name text, programme text, told text, strength int64, score int64,
--       rules int64, reasons text, changed int64)
UPDATE hit SET met_seq = :met_seq, met_at = :met_at, party_seq = :party_seq, kind = :kind,
               list = :list, list_hash = :list_hash, list_issued = :list_issued, entry = :entry,
               entry_key = :entry_key, entry_hash = :entry_hash, entry_name = :entry_name,
               name = :name, programme = :programme, told = :told, strength = :strength, score = :score, rules = :rules,
               reasons = :reasons, changed = :changed
WHERE id = :id;

-- apply hit_state(id id, state int64, verdict int64, decision int64, decider id, decided_for id,
--       confirmer id)
UPDATE hit SET state = :state, verdict = :verdict, decision = :decision, decider = :decider,
               decided_for = :decided_for, confirmer = :confirmer
WHERE id = :id;

-- apply hit_owner(id id, owner id)
UPDATE hit SET owner = :owner WHERE id = :id;

-- read hit_decisions(hit id) -> many (seq int64, at int64, met_seq int64, party_seq int64,
--       entry_key text, entry_hash hash, score int64, rules int64, verdict int64, reason text,
--       person id, principal id, confirmed int64, confirmer id)
SELECT seq, at, met_seq, party_seq, entry_key, entry_hash, score, rules, verdict, reason, person,
       principal, confirmed, confirmer
FROM hit_decision WHERE hit = :hit ORDER BY seq;

-- apply hit_decision_add(hit id, seq int64, at int64, verdict int64, reason text, person id,
--       principal id, none id)
INSERT INTO hit_decision (hit, seq, at, met_seq, party_seq, entry_key, entry_hash, score, rules,
                          verdict, reason, person, principal, confirmed, confirmer)
SELECT :hit, :seq, :at, met_seq, party_seq, entry_key, entry_hash, score, rules, :verdict, :reason,
       :person, :principal, 0, :none
FROM hit WHERE id = :hit;

-- apply hit_decision_confirm(hit id, seq int64, confirmed int64, confirmer id)
UPDATE hit_decision SET confirmed = :confirmed, confirmer = :confirmer
WHERE hit = :hit AND seq = :seq;

-- ---- re-screening -----------------------------------------------------------------------------

-- read rescreening_get(id id) -> one (seq int64, lists hash, last id, done int64, total int64,
--       found int64, failed int64, finished int64)
SELECT seq, lists, last, done, total, found, failed, finished FROM rescreening WHERE id = :id;

-- read rescreening_last() -> one (id id, lists hash, finished int64)
SELECT id, lists, finished FROM rescreening ORDER BY seq DESC LIMIT 1;

-- apply rescreening_add(id id, seq int64, lists hash, none id, total int64)
INSERT INTO rescreening (id, seq, lists, last, done, total, found, failed, finished)
VALUES (:id, :seq, :lists, :none, 0, :total, 0, 0, 0);

-- apply rescreening_set(id id, last id, done int64, found int64, failed int64, finished int64)
UPDATE rescreening SET last = :last, done = :done, found = :found, failed = :failed,
                       finished = :finished
WHERE id = :id;
