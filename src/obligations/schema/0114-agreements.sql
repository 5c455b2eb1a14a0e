-- SPDX-FileCopyrightText: 2026 The Sekisho Authors
-- SPDX-License-Identifier: Apache-2.0
--
-- What the partners of a joint programme agreed, and what sources say of it.

CREATE TABLE project_agreement (
    seq int64 NOT NULL PRIMARY KEY,
    project id NOT NULL,
    day int64 NOT NULL, -- from which it holds, until the next one
    terms text NOT NULL -- JSON
);
CREATE INDEX project_agreement_of ON project_agreement (project, day);

CREATE TABLE project_note (
    seq int64 NOT NULL PRIMARY KEY,
    project id NOT NULL,
    kind int64 NOT NULL, -- ProjectNoteKind
    what text NOT NULL,
    country text NOT NULL, -- that makes the component
    day text NOT NULL,     -- as the source gives it
    source text NOT NULL,
    confidence int64 NOT NULL
);
CREATE INDEX project_note_of ON project_note (project, seq);
