-- SPDX-FileCopyrightText: 2026 The Sekisho Authors
-- SPDX-License-Identifier: Apache-2.0
--
-- Changes of what was accepted, each with a life of its own, and draws on blanket orders. A change
-- is a row of case_file_document too, with its content, state and days.

CREATE TABLE case_change (
    id id NOT NULL PRIMARY KEY, -- of its document
    case_file id NOT NULL,
    basis hash NOT NULL,     -- of the terms in force that it was drafted against
    received int64 NOT NULL -- from the buyer, when it was sent: its deposit counts from there
);

CREATE TABLE case_change_step (
    seq int64 NOT NULL PRIMARY KEY,
    change_file id NOT NULL,
    operation text NOT NULL,
    state text NOT NULL, -- after it
    day int64 NOT NULL,
    at int64 NOT NULL,
    actor id NOT NULL,
    principal id NOT NULL,
    reason text NOT NULL -- a mark
);
CREATE INDEX case_change_step_of ON case_change_step (change_file, seq);

CREATE TABLE case_order (
    id id NOT NULL PRIMARY KEY,
    case_file id NOT NULL,
    seq int64 NOT NULL,
    minor int64 NOT NULL,  -- of all its lines, in the currency of the case
    paper id NOT NULL,     -- the finding that it may be released
    content text NOT NULL, -- JSON of what was ordered
    ended int64 NOT NULL,  -- leaf: cancelled
    end_reason text NOT NULL
);
CREATE INDEX case_order_of ON case_order (case_file, seq);
