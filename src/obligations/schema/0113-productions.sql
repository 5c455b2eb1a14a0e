-- SPDX-FileCopyrightText: 2026 The Sekisho Authors
-- SPDX-License-Identifier: Apache-2.0
--
-- What of a case is built where, in which stages, and what knowledge goes there on which permission.

CREATE TABLE production (
    id id NOT NULL PRIMARY KEY,
    seq int64 NOT NULL,
    case_file id NOT NULL,
    name text NOT NULL,
    units int64 NOT NULL,
    country text NOT NULL, -- of the licensee
    source text NOT NULL
);

CREATE TABLE production_stage (
    id id NOT NULL PRIMARY KEY,
    seq int64 NOT NULL,
    production id NOT NULL,
    site text NOT NULL,
    firm id NOT NULL,
    handle text NOT NULL, -- of the firm, when it was told
    country text NOT NULL,
    kind int64 NOT NULL,  -- StageKind
    units int64 NOT NULL, -- whole ones that leave it
    day_from int64 NOT NULL,
    day_until int64 NOT NULL, -- none: open
    people int64 NOT NULL,
    licensed text NOT NULL,
    withheld text NOT NULL,
    source text NOT NULL,
    confidence int64 NOT NULL,
    ended int64 NOT NULL -- leaf by which it was struck; 0: it stands
);
CREATE INDEX production_stage_of ON production_stage (production, seq);

CREATE TABLE production_knowledge (
    stage id NOT NULL,
    number int64 NOT NULL, -- its place in the stage, from 0
    what text NOT NULL,
    leg id NOT NULL,
    decided int64 NOT NULL, -- the day of the permission it rests on
    PRIMARY KEY (stage, number)
);
