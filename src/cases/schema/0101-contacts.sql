-- SPDX-FileCopyrightText: 2026 The Sekisho Authors
-- SPDX-License-Identifier: Apache-2.0
--
-- Offices and people in other countries. Names are marks (action/event_kind.h): a person's can be
-- erased. Days are kept as far as they are known.

CREATE TABLE contact (
    id id NOT NULL PRIMARY KEY,
    seq int64 NOT NULL,
    organisation id NOT NULL, -- whose contact it is
    country text NOT NULL,
    kind int64 NOT NULL, -- ContactKind
    name text NOT NULL,
    role text NOT NULL,
    first_from int64 NOT NULL, -- began some day from this one
    last_from int64 NOT NULL,  -- to this one
    first_until int64 NOT NULL, -- ended likewise; none: it stands
    last_until int64 NOT NULL,
    source text NOT NULL,
    confidence int64 NOT NULL
);
CREATE INDEX contact_in ON contact (country, seq);
