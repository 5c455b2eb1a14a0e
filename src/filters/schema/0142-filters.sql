-- SPDX-FileCopyrightText: 2026 The Sekisho Authors
-- SPDX-License-Identifier: Apache-2.0
--
-- Filters that people keep of the lists they work through, for themselves or for their office.

CREATE TABLE filter (
    id id NOT NULL PRIMARY KEY,
    seq int64 NOT NULL,
    owner id NOT NULL,    -- a person, or the organisation it is kept for
    list int64 NOT NULL,  -- FilterOf
    name text NOT NULL,   -- a mark
    ended int64 NOT NULL  -- the leaf that gave it up; 0: it is kept
);
CREATE INDEX filter_owner ON filter (owner, ended, seq);

-- What it narrows its list by, in the words of the list's own parameters.
CREATE TABLE filter_part (
    filter id NOT NULL,
    part int64 NOT NULL,
    field text NOT NULL,
    value text NOT NULL,
    PRIMARY KEY (filter, part)
);
