-- SPDX-FileCopyrightText: 2026 The Sekisho Authors
-- SPDX-License-Identifier: Apache-2.0

CREATE TABLE small_item (
    id id NOT NULL PRIMARY KEY,
    title text NOT NULL, -- mark
    organisation id NOT NULL,
    marking int64 NOT NULL,
    notes int64 NOT NULL
);
