-- SPDX-FileCopyrightText: 2026 The Sekisho Authors
-- SPDX-License-Identifier: Apache-2.0
--
-- What no posting has to pay for: only reversals (kind 1) are looked for by what they reverse, and
-- who reads a programme from its first leaf to its last may read the table.
DROP INDEX ledger_entry_reversing;
DROP INDEX ledger_entry_by_leaf;
CREATE INDEX ledger_entry_reversing ON ledger_entry (reverses, seq) WHERE kind = 1;
