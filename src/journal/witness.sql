-- SPDX-FileCopyrightText: 2026 The Sekisho Authors
-- SPDX-License-Identifier: Apache-2.0

-- lock witness_log_lock(origin text) -> one (vkeys text, size int64, root hash, at int64, note text)
SELECT vkeys, size, root, at, note FROM witness_log WHERE origin = :origin;

-- read witness_log_note(origin text) -> one (note text)
SELECT note FROM witness_log WHERE origin = :origin;

-- read witness_log_rows() -> many (origin text, size int64, at int64)
SELECT origin, size, at FROM witness_log ORDER BY origin;

-- write witness_log_put(origin text, vkeys text, root hash)
INSERT INTO witness_log (origin, vkeys, size, root, at, note)
VALUES (:origin, :vkeys, 0, :root, 0, '');

-- write witness_log_keys(origin text, vkeys text)
UPDATE witness_log SET vkeys = :vkeys WHERE origin = :origin;

-- write witness_log_move(origin text, size int64, root hash, at int64, note text)
UPDATE witness_log SET size = :size, root = :root, at = :at, note = :note WHERE origin = :origin;

-- read witness_evidence_there(digest hash) -> one (doubt int64)
SELECT doubt FROM witness_evidence WHERE digest = :digest;

-- read witness_evidence_count(origin text, doubt int64) -> one (n int64)
SELECT COUNT(*) AS n FROM witness_evidence WHERE origin = :origin AND doubt = :doubt;

-- write witness_evidence_put(digest hash, origin text, doubt int64, at int64, cosigned text,
--     request text)
INSERT INTO witness_evidence (digest, origin, doubt, at, cosigned, request)
VALUES (:digest, :origin, :doubt, :at, :cosigned, :request);

-- read witness_evidence_rows(origin text) -> many (doubt int64, at int64, cosigned text,
--     request text)
SELECT doubt, at, cosigned, request FROM witness_evidence WHERE origin = :origin
ORDER BY at, digest;
