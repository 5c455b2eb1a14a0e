-- SPDX-FileCopyrightText: 2026 The Sekisho Authors
-- SPDX-License-Identifier: Apache-2.0

CREATE TABLE reason ( -- why somebody reads a protected matter: what they said last
    actor id NOT NULL,
    principal id NOT NULL,
    matter id NOT NULL,
    seq int64 NOT NULL, -- of the event that says it
    until int64 NOT NULL,
    PRIMARY KEY (actor, principal, matter)
);
