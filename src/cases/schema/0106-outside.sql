-- SPDX-FileCopyrightText: 2026 The Sekisho Authors
-- SPDX-License-Identifier: Apache-2.0
--
-- Buyers and suppliers who see their own side of a case, what they are asked, and the letters of
-- request that come before there is a case. What people wrote is a mark (action/event_kind.h).

CREATE TABLE case_party (
    case_file id NOT NULL,
    organisation id NOT NULL,
    side int64 NOT NULL,  -- OutsideSide
    lines text NOT NULL,  -- its own: "1 4 7"
    seq int64 NOT NULL,
    PRIMARY KEY (case_file, organisation)
);

CREATE TABLE case_question (
    id id NOT NULL PRIMARY KEY,
    seq int64 NOT NULL,
    case_file id NOT NULL,
    organisation id NOT NULL, -- which is asked
    side int64 NOT NULL,
    words text NOT NULL,      -- a mark
    due int64 NOT NULL,
    asked int64 NOT NULL,     -- moment
    answer text NOT NULL,     -- a mark; empty: none yet
    answered int64 NOT NULL,  -- leaf; 0: not yet
    answered_at int64 NOT NULL
);
CREATE INDEX case_question_of ON case_question (case_file, seq);

CREATE TABLE letter (
    id id NOT NULL PRIMARY KEY,
    seq int64 NOT NULL,
    at int64 NOT NULL,
    sender id NOT NULL,       -- organisation
    receiver id NOT NULL,     -- organisation
    country text NOT NULL,
    reference text NOT NULL,
    title text NOT NULL,      -- marks
    words text NOT NULL,
    end_use text NOT NULL,
    wanted_by int64 NOT NULL,
    state int64 NOT NULL,     -- LetterState
    case_file id NOT NULL,    -- what became of it
    reason text NOT NULL      -- a mark
);
