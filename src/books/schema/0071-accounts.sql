-- SPDX-FileCopyrightText: 2026 The Sekisho Authors
-- SPDX-License-Identifier: Apache-2.0
--
-- Every posting looks for its account, and asks whose case it is: both are answered from one index,
-- in which the column stands first that tells most accounts apart. With programme and case by
-- themselves SQLite rather walked along all accounts of the programme.
DROP INDEX ledger_account_of_case;
CREATE UNIQUE INDEX ledger_account_of_case ON ledger_account
    (case_code, programme, country, purpose, currency, line);
