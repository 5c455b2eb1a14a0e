-- SPDX-FileCopyrightText: 2026 The Sekisho Authors
-- SPDX-License-Identifier: Apache-2.0
--
-- Which organisation of the record an invoice in the books is from. An invoice without a row is of
-- none.

CREATE TABLE supplier_invoice (
    invoice id NOT NULL PRIMARY KEY,
    case_file id NOT NULL,
    organisation id NOT NULL,
    seq int64 NOT NULL
);
