-- SPDX-FileCopyrightText: 2026 The Sekisho Authors
-- SPDX-License-Identifier: Apache-2.0
--
-- Milestones of cases that lie before the record, or beside it, noted later: the last note of each
-- stands, the journal has them all.

CREATE TABLE case_file_past (
    case_file id NOT NULL,
    milestone int64 NOT NULL, -- CaseMilestone
    seq int64 NOT NULL,
    first_day int64 NOT NULL, -- some day from this one
    last_day int64 NOT NULL,  -- to this one
    known int64 NOT NULL,     -- the day it became known
    source text NOT NULL,     -- a mark (action/event_kind.h)
    confidence int64 NOT NULL,
    PRIMARY KEY (case_file, milestone)
);
