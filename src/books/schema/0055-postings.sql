-- SPDX-FileCopyrightText: 2026 The Sekisho Authors
-- SPDX-License-Identifier: Apache-2.0
--
-- What an entry moved is read from the index alone: a page of books is one walk along it.
DROP INDEX posting_of_entry;
CREATE INDEX posting_of_entry ON posting (seq, number, account, minor);
