-- SPDX-FileCopyrightText: 2026 The Sekisho Authors
-- SPDX-License-Identifier: Apache-2.0
--
-- What foreigners hold of firms, the task that opens when they hold too much, and its answer.

CREATE TABLE stake (
    id id NOT NULL PRIMARY KEY,
    seq int64 NOT NULL,
    organisation id NOT NULL, -- the office that keeps it
    firm id NOT NULL,
    handle text NOT NULL, -- of the firm, when it was told last
    home text NOT NULL,   -- the firm's country
    holder text NOT NULL,
    country text NOT NULL,
    listed int64 NOT NULL,
    ppm int64 NOT NULL,
    day int64 NOT NULL,
    actor id NOT NULL, -- who told the last share, and for whom
    principal id NOT NULL,
    task int64 NOT NULL,   -- StakeTask
    opened int64 NOT NULL, -- the day of the task; none: it never had one
    opened_ppm int64 NOT NULL,
    threshold int64 NOT NULL,
    rule text NOT NULL,
    instrument int64 NOT NULL, -- of the last answer; below 0: none was given
    answered int64 NOT NULL,
    words text NOT NULL, -- a mark
    answer_source text NOT NULL,
    reported int64 NOT NULL
);
CREATE INDEX stake_of ON stake (firm, seq);
CREATE INDEX stake_kept ON stake (organisation, firm);

CREATE TABLE stake_share (
    seq int64 NOT NULL PRIMARY KEY,
    stake id NOT NULL,
    day int64 NOT NULL,
    ppm int64 NOT NULL,
    source text NOT NULL,
    confidence int64 NOT NULL
);
CREATE INDEX stake_share_of ON stake_share (stake, seq);

CREATE TABLE project_package_firm (
    seq int64 NOT NULL PRIMARY KEY, -- of its work package
    firm id NOT NULL,
    handle text NOT NULL
);
