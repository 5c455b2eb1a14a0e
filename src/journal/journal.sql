-- SPDX-FileCopyrightText: 2026 The Sekisho Authors
-- SPDX-License-Identifier: Apache-2.0

-- Columns that may have been altered by hand are read as bytes: verification says what is wrong
-- with them.

-- lock head_lock() -> one (size int64)
SELECT size FROM head WHERE one = 1;

-- read head_get() -> one (size int64)
SELECT size FROM head WHERE one = 1;

-- read head_count() -> one (n int64)
SELECT COUNT(*) AS n FROM head;

-- write head_set(size int64)
UPDATE head SET size = :size WHERE one = 1;

-- write event_put(seq int64, leaf hash, id id, at int64, kind text, version int64, operation text,
--     part int64, request id, fingerprint hash, actor id, principal id, asserted int64,
--     subject_kind text, subject id, adopted hash, salt bytes, documents text, brought text,
--     erases text, payload text)
INSERT INTO event (seq, leaf, id, at, kind, version, operation, part, request, fingerprint, actor,
    principal, asserted, subject_kind, subject, adopted, salt, documents, brought, erases, payload)
VALUES (:seq, :leaf, :id, :at, :kind, :version, :operation, :part, :request, :fingerprint, :actor,
    :principal, :asserted, :subject_kind, :subject, :adopted, :salt, :documents, :brought, :erases,
    :payload);

-- read event_rows(from_seq int64, n int64) -> many (seq int64, leaf bytes, id bytes, at int64,
--     kind text, version int64, operation text, part int64, request bytes, fingerprint bytes,
--     actor bytes, principal bytes, asserted int64, subject_kind text, subject bytes,
--     adopted bytes, salt bytes, documents text, brought text, erases text, payload text)
SELECT seq, leaf, id, at, kind, version, operation, part, request, fingerprint, actor, principal,
    asserted, subject_kind, subject, adopted, salt, documents, brought, erases, payload
FROM event WHERE seq >= :from_seq ORDER BY seq LIMIT :n;

-- read leaf_rows(from_seq int64, n int64) -> many (seq int64, leaf hash)
SELECT seq, leaf FROM event WHERE seq >= :from_seq ORDER BY seq LIMIT :n;

-- write erasable_put(place int64, commitment hash, erased int64, salt bytes, value text)
INSERT INTO erasable (place, commitment, erased, salt, value)
VALUES (:place, :commitment, :erased, :salt, :value);

-- read erasable_row(commitment hash) -> one (place int64, commitment bytes, erased int64,
--     salt bytes, value text)
SELECT place, commitment, erased, salt, value FROM erasable WHERE commitment = :commitment;

-- read erasable_rows(from_place int64, n int64) -> many (place int64, commitment bytes,
--     erased int64, salt bytes, value text)
SELECT place, commitment, erased, salt, value
FROM erasable WHERE place >= :from_place ORDER BY place LIMIT :n;

-- read erasable_with(value text, n int64) -> many (commitment hash)
SELECT commitment FROM erasable WHERE value = :value AND erased = -1 ORDER BY place LIMIT :n;

-- write erasable_clear(commitment hash, erased int64, salt bytes, value text)
UPDATE erasable SET erased = :erased, salt = :salt, value = :value
WHERE commitment = :commitment;

-- read erasable_count() -> one (n int64)
SELECT COUNT(*) AS n FROM erasable;

-- read erasable_erased_count() -> one (n int64)
SELECT COUNT(*) AS n FROM erasable WHERE erased <> -1;

-- write tile_put(level int64, number int64, root hash, hashes bytes)
INSERT INTO tile (level, number, root, hashes) VALUES (:level, :number, :root, :hashes);

-- read tile_row(level int64, number int64) -> one (root bytes, hashes bytes)
SELECT root, hashes FROM tile WHERE level = :level AND number = :number;

-- read tile_roots(level int64, from_number int64, n int64) -> many (number int64, root bytes)
SELECT number, root FROM tile WHERE level = :level AND number >= :from_number
ORDER BY number LIMIT :n;

-- read tile_count() -> one (n int64)
SELECT COUNT(*) AS n FROM tile;

-- write checkpoint_put(number int64, size int64, at int64, origin text, note text, cosigned int64,
--     seal bytes)
INSERT INTO checkpoint (number, size, at, origin, note, cosigned, seal)
VALUES (:number, :size, :at, :origin, :note, :cosigned, :seal);

-- read checkpoint_last() -> one (number int64, size int64, at int64, origin text, note text,
--     cosigned int64, seal bytes)
SELECT number, size, at, origin, note, cosigned, seal
FROM checkpoint ORDER BY number DESC LIMIT 1;

-- read checkpoint_of_size(size int64) -> one (note text)
SELECT note FROM checkpoint WHERE size = :size ORDER BY number DESC LIMIT 1;

-- read checkpoint_rows(from_number int64, n int64) -> many (number int64, size int64, at int64,
--     origin text, note text, cosigned int64, seal bytes)
SELECT number, size, at, origin, note, cosigned, seal
FROM checkpoint WHERE number >= :from_number ORDER BY number LIMIT :n;

-- write cosignature_put(number int64, size int64, vkey text, line text, chain hash)
INSERT INTO cosignature (number, size, vkey, line, chain)
VALUES (:number, :size, :vkey, :line, :chain);

-- read cosignature_last() -> one (number int64, chain bytes)
SELECT number, chain FROM cosignature ORDER BY number DESC LIMIT 1;

-- read cosignature_largest() -> one (size int64)
SELECT size FROM cosignature ORDER BY size DESC LIMIT 1;

-- read cosignature_of_size(size int64) -> many (number int64, vkey text, line text)
SELECT number, vkey, line FROM cosignature WHERE size = :size ORDER BY number;

-- read cosignature_rows(from_number int64, n int64) -> many (number int64, size int64, vkey text,
--     line text, chain bytes)
SELECT number, size, vkey, line, chain
FROM cosignature WHERE number >= :from_number ORDER BY number LIMIT :n;

-- read cosignature_count() -> one (n int64)
SELECT COUNT(*) AS n FROM cosignature;

-- write signer_put(number int64, since int64, vkey text, note text)
INSERT INTO signer (number, since, vkey, note) VALUES (:number, :since, :vkey, :note);

-- read signer_rows() -> many (number int64, since int64, vkey text, note text)
SELECT number, since, vkey, note FROM signer ORDER BY number;
