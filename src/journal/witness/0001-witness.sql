-- SPDX-FileCopyrightText: 2026 The Sekisho Authors
-- SPDX-License-Identifier: Apache-2.0
--
-- A witness's own database: nothing here is of the log it watches but what that log sent.

-- A log and the last of its checkpoints that was cosigned: size, root, when (seconds), and the note
-- with the witness's own line. size 0, note '': nothing yet. vkeys: one a line.
CREATE TABLE witness_log (
    origin text NOT NULL PRIMARY KEY,
    vkeys text NOT NULL,
    size int64 NOT NULL,
    root hash NOT NULL,
    at int64 NOT NULL,
    note text NOT NULL
);

-- What a log signed that does not go with what was cosigned: the request as it came, beside the
-- note that was last cosigned then. digest: of the checkpoint in the request, so that it is kept
-- once. doubt: 1 a hint, 2 a proof.
CREATE TABLE witness_evidence (
    digest hash NOT NULL PRIMARY KEY,
    origin text NOT NULL,
    doubt int64 NOT NULL,
    at int64 NOT NULL,
    cosigned text NOT NULL,
    request text NOT NULL
);
CREATE INDEX witness_evidence_origin ON witness_evidence (origin, doubt);
