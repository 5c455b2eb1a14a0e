-- SPDX-FileCopyrightText: 2026 The Sekisho Authors
-- SPDX-License-Identifier: Apache-2.0
--
-- Joint programmes and licence productions of a case, and who does which work package since when.
-- Shares are no rows: they are reckoned from the packages (src/offset).

CREATE TABLE project (
    id id NOT NULL PRIMARY KEY,
    seq int64 NOT NULL,
    case_file id NOT NULL,
    name text NOT NULL,
    currency text NOT NULL,
    party text NOT NULL, -- whose share must reach the least
    least int64 NOT NULL, -- millionths
    source text NOT NULL
);

CREATE TABLE project_package (
    seq int64 NOT NULL PRIMARY KEY,
    project id NOT NULL,
    day int64 NOT NULL,
    package text NOT NULL,
    party text NOT NULL,
    minor int64 NOT NULL, -- 0: it ends
    source text NOT NULL,
    confidence int64 NOT NULL
);
CREATE INDEX project_package_of ON project_package (project, seq);
