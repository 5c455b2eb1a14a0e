-- SPDX-FileCopyrightText: 2026 The Sekisho Authors
-- SPDX-License-Identifier: Apache-2.0
--
-- The risks of cases, group by group. A later answer of a group takes the place of the one before,
-- which keeps its row. Words are marks (action/event_kind.h).

CREATE TABLE case_risk (
    id id NOT NULL PRIMARY KEY,
    seq int64 NOT NULL,
    case_file id NOT NULL,
    risk_group int64 NOT NULL, -- RiskGroup
    seen int64 NOT NULL,       -- 0: none was
    what text NOT NULL,        -- the risk, or why none is seen
    owner id NOT NULL,
    action text NOT NULL,
    due int64 NOT NULL,
    day int64 NOT NULL,    -- of the answer
    replaced int64 NOT NULL -- the leaf of the answer that took its place; 0: it stands
);
CREATE INDEX case_risk_of ON case_risk (case_file, risk_group, seq);
