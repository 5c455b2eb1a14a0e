-- SPDX-FileCopyrightText: 2026 The Sekisho Authors
-- SPDX-License-Identifier: Apache-2.0
--
-- An index, not a projection: what is searched of a case, a row for each call that brought words: in
-- search form, then how its kana sound; and which maker's version made it.

CREATE TABLE case_words (
    seq int64 NOT NULL PRIMARY KEY,
    maker int64 NOT NULL,
    words text NOT NULL,
    sounds text NOT NULL
);
