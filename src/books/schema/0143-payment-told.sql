-- SPDX-FileCopyrightText: 2026 The Sekisho Authors
-- SPDX-License-Identifier: Apache-2.0
--
-- What a supplier is told of a payment that was declined, beside the reason, which is the office's;
-- and the ways to what a case was asked, and to what became of an invoice.

CREATE TABLE payment_told (
    payment id NOT NULL PRIMARY KEY,
    words text NOT NULL,
    seq int64 NOT NULL
);
CREATE INDEX invoice_by_case ON invoice (programme, case_code, seq);
CREATE INDEX payment_by_invoice ON payment (invoice, seq);
