-- SPDX-FileCopyrightText: 2026 The Sekisho Authors
-- SPDX-License-Identifier: Apache-2.0

-- read applied_get() -> one (size int64)
SELECT size FROM applied WHERE one = 1;

-- apply applied_set(size int64)
INSERT INTO applied (one, size) VALUES (1, :size)
ON CONFLICT (one) DO UPDATE SET size = excluded.size;

-- read organisation_get(id id) -> one (handle text, name_ja text, name_en text)
SELECT handle, name_ja, name_en FROM organisation WHERE id = :id;

-- read organisation_by_handle(handle text) -> one (id id)
SELECT id FROM organisation WHERE handle = :handle;

-- read organisation_all() -> many (id id, handle text, name_ja text, name_en text)
SELECT id, handle, name_ja, name_en FROM organisation ORDER BY handle;

-- apply organisation_put(id id, handle text, name_ja text, name_en text)
INSERT INTO organisation (id, handle, name_ja, name_en) VALUES (:id, :handle, :name_ja, :name_en);

-- read person_get(id id) -> one (handle text, organisation id, name_ja text, name_en text,
--     roles text, clearance int64, active_from int64, active_until int64)
SELECT handle, organisation, name_ja, name_en, roles, clearance, active_from, active_until
FROM person WHERE id = :id;

-- read person_by_handle(handle text) -> one (id id)
SELECT id FROM person WHERE handle = :handle;

-- read person_all() -> many (id id, handle text, organisation id, name_ja text, name_en text,
--     roles text, clearance int64, active_from int64, active_until int64)
SELECT id, handle, organisation, name_ja, name_en, roles, clearance, active_from, active_until
FROM person ORDER BY handle;

-- apply person_put(id id, handle text, organisation id, name_ja text, name_en text, roles text,
--     clearance int64, active_from int64, active_until int64)
INSERT INTO person (id, handle, organisation, name_ja, name_en, roles, clearance, active_from,
                    active_until)
VALUES (:id, :handle, :organisation, :name_ja, :name_en, :roles, :clearance, :active_from,
        :active_until)
ON CONFLICT (id) DO UPDATE SET organisation = excluded.organisation, name_ja = excluded.name_ja,
    name_en = excluded.name_en, roles = excluded.roles, clearance = excluded.clearance,
    active_from = excluded.active_from, active_until = excluded.active_until;

-- read adoption_last() -> one (seq int64, law hash, at int64)
SELECT seq, law, at FROM adoption ORDER BY seq DESC LIMIT 1;

-- apply adoption_put(seq int64, law hash, at int64)
INSERT INTO adoption (seq, law, at) VALUES (:seq, :law, :at);

-- read document_get(id id) -> one (hash hash, about_kind text, about id, organisation id,
--     name text, media text, size int64, marking int64, at int64, erased int64)
SELECT hash, about_kind, about, organisation, name, media, size, marking, at, erased
FROM document WHERE id = :id;

-- read document_kept(hash hash) -> one (id id)
SELECT id FROM document WHERE hash = :hash AND erased = 0 ORDER BY id LIMIT 1;

-- read document_of(about id, after id, n int64) -> many (id id)
SELECT id FROM document WHERE about = :about AND id > :after ORDER BY id LIMIT :n;

-- apply document_put(id id, hash hash, about_kind text, about id, organisation id, name text,
--     media text, size int64, marking int64, at int64)
INSERT INTO document (id, hash, about_kind, about, organisation, name, media, size, marking, at,
                      erased)
VALUES (:id, :hash, :about_kind, :about, :organisation, :name, :media, :size, :marking, :at, 0);

-- apply document_bytes_erased(hash hash)
UPDATE document SET erased = 1 WHERE hash = :hash;

-- read document_page(after id, n int64) -> many (id id, hash hash, erased int64)
SELECT id, hash, erased FROM document WHERE id > :after ORDER BY id LIMIT :n;

-- read document_gone() -> many (hash hash)
SELECT DISTINCT hash FROM document
WHERE erased = 1 AND hash NOT IN (SELECT hash FROM document WHERE erased = 0) ORDER BY hash;

-- read request_get(id id) -> one (fingerprint hash, seq int64)
SELECT fingerprint, seq FROM request WHERE id = :id;

-- apply request_put(id id, fingerprint hash, seq int64)
INSERT INTO request (id, fingerprint, seq) VALUES (:id, :fingerprint, :seq);

-- apply trace_put(what text, seq int64)
INSERT INTO trace (what, seq) VALUES (:what, :seq) ON CONFLICT (what, seq) DO NOTHING;

-- read trace_after(what text, after int64, n int64) -> many (seq int64)
SELECT seq FROM trace WHERE what = :what AND seq > :after ORDER BY seq LIMIT :n;

-- read trace_before(what text, before int64, n int64) -> many (seq int64)
SELECT seq FROM trace WHERE what = :what AND seq < :before ORDER BY seq DESC LIMIT :n;

-- What happened to a subject last, but for its being looked at.
-- read trace_version(what text, look text) -> many (seq int64)
SELECT seq FROM trace AS about
WHERE what = :what
    AND NOT EXISTS (SELECT 1 FROM trace AS looks
                    WHERE looks.what = :look AND looks.seq = about.seq)
ORDER BY seq DESC LIMIT 1;

-- read reason_get(actor id, principal id, matter id) -> one (seq int64, until int64)
SELECT seq, until FROM reason WHERE actor = :actor AND principal = :principal AND matter = :matter;

-- apply reason_put(actor id, principal id, matter id, seq int64, until int64)
INSERT INTO reason (actor, principal, matter, seq, until)
VALUES (:actor, :principal, :matter, :seq, :until)
ON CONFLICT (actor, principal, matter) DO UPDATE SET seq = excluded.seq, until = excluded.until;

-- apply relation_add(list text, scope id, sort_key text, subject id, marking int64)
INSERT INTO relation (list, scope, sort_key, subject, marking)
VALUES (:list, :scope, :sort_key, :subject, :marking)
ON CONFLICT (list, scope, sort_key, subject) DO UPDATE SET marking = excluded.marking;

-- apply relation_remove(list text, subject id)
DELETE FROM relation WHERE list = :list AND subject = :subject;

-- read relation_after(list text, scope id, marking int64, sort_key text, subject id, n int64)
--     -> many (sort_key text, subject id)
SELECT sort_key, subject FROM relation
WHERE list = :list AND scope = :scope AND (sort_key, subject) > (:sort_key, :subject)
    AND marking <= :marking
ORDER BY sort_key, subject LIMIT :n;

-- read relation_before(list text, scope id, marking int64, sort_key text, subject id, n int64)
--     -> many (sort_key text, subject id)
SELECT sort_key, subject FROM relation
WHERE list = :list AND scope = :scope AND (sort_key, subject) < (:sort_key, :subject)
    AND marking <= :marking
ORDER BY sort_key DESC, subject DESC LIMIT :n;

-- read relation_last(list text, scope id, marking int64, n int64)
--     -> many (sort_key text, subject id)
SELECT sort_key, subject FROM relation
WHERE list = :list AND scope = :scope AND marking <= :marking
ORDER BY sort_key DESC, subject DESC LIMIT :n;

-- apply denial_put(seq int64, number int64, at int64, operation text, actor id, principal id,
--     subject id, times int64)
INSERT INTO denial (seq, number, at, operation, actor, principal, subject, times)
VALUES (:seq, :number, :at, :operation, :actor, :principal, :subject, :times);

-- write denial_keep(id id, at int64, operation text, actor id, principal id, subject id)
INSERT INTO denial_pending (id, at, operation, actor, principal, subject, times)
VALUES (:id, :at, :operation, :actor, :principal, :subject, 1)
ON CONFLICT (id) DO UPDATE SET times = denial_pending.times + 1;

-- read denial_waiting() -> many (id id, at int64, operation text, actor id, principal id,
--     subject id, times int64)
SELECT id, at, operation, actor, principal, subject, times FROM denial_pending ORDER BY at, id;

-- read denial_count() -> one (n int64)
SELECT count(*) AS n FROM denial_pending;

-- write denial_told()
DELETE FROM denial_pending WHERE times > 0;

-- apply backup_put(seq int64, at int64, size int64, root hash)
INSERT INTO backup (seq, at, size, root) VALUES (:seq, :at, :size, :root);

-- read backup_last() -> one (at int64, size int64, root hash)
SELECT at, size, root FROM backup ORDER BY seq DESC LIMIT 1;
