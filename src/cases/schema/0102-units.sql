-- SPDX-FileCopyrightText: 2026 The Sekisho Authors
-- SPDX-License-Identifier: Apache-2.0
--
-- Units of organisations, and which cases were given to them. A unit that became part of another
-- keeps its row, and what was given to it stays its own: who has it now follows from the two.

CREATE TABLE unit (
    id id NOT NULL PRIMARY KEY,
    seq int64 NOT NULL,
    organisation id NOT NULL,
    name_ja text NOT NULL,
    name_en text NOT NULL,
    opened int64 NOT NULL,      -- the day it began
    merged int64 NOT NULL,      -- the day it became part of another; none: it has not
    merged_into id NOT NULL,    -- of which
    merge_reason text NOT NULL, -- a mark
    merge_authority text NOT NULL
);
CREATE INDEX unit_of ON unit (organisation, seq);

CREATE TABLE case_file_assignment (
    seq int64 NOT NULL PRIMARY KEY,
    case_file id NOT NULL,
    unit id NOT NULL,
    day int64 NOT NULL
);
CREATE INDEX case_file_assignment_to ON case_file_assignment (unit, seq);
CREATE INDEX case_file_assignment_of ON case_file_assignment (case_file, seq);
