-- SPDX-FileCopyrightText: 2026 The Sekisho Authors
-- SPDX-License-Identifier: Apache-2.0
--
-- What is offered beside a case and is no part of its price.

CREATE TABLE inducement (
    id id NOT NULL PRIMARY KEY,
    seq int64 NOT NULL,
    case_file id NOT NULL,
    kind int64 NOT NULL, -- InducementKind
    what text NOT NULL,
    currency text NOT NULL, -- empty: nobody stated the value
    minor int64 NOT NULL,
    bearer text NOT NULL,
    day int64 NOT NULL,
    source text NOT NULL,
    confidence int64 NOT NULL,
    ended int64 NOT NULL -- leaf by which it was withdrawn; 0: it stands
);
CREATE INDEX inducement_of ON inducement (case_file, seq);
