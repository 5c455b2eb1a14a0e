-- SPDX-FileCopyrightText: 2026 The Sekisho Authors
-- SPDX-License-Identifier: Apache-2.0
--
-- Agents and advisers in cases. Names, recipients and words are marks (action/event_kind.h).

CREATE TABLE agent (
    id id NOT NULL PRIMARY KEY,
    seq int64 NOT NULL,
    case_file id NOT NULL,
    kind int64 NOT NULL, -- AgentKind
    name text NOT NULL,
    engaged_by text NOT NULL,
    paid int64 NOT NULL, -- 0 no, 1 yes; -1: not said
    fee_minor int64 NOT NULL,
    fee_currency text NOT NULL,
    recipient text NOT NULL, -- "": not disclosed
    conflict int64 NOT NULL, -- ConflictAnswer; -1: not answered
    measures text NOT NULL,
    party id NOT NULL, -- of the docket, under which it is screened; zero: of none
    source text NOT NULL, -- of what was said last
    day int64 NOT NULL, -- it was declared on
    ended int64 NOT NULL, -- acts no longer from this day on; none: it acts
    end_reason text NOT NULL
);
CREATE INDEX agent_of ON agent (case_file, seq);
