-- SPDX-FileCopyrightText: 2026 The Sekisho Authors
-- SPDX-License-Identifier: Apache-2.0
--
-- Whose case it is, is asked at every posting: answered from the index alone. With the case's two
-- columns by themselves SQLite rather walks along all accounts of the programme.
DROP INDEX ledger_account_of_case;
CREATE INDEX ledger_account_of_case ON ledger_account
    (programme, case_code, country, purpose, currency, line);
