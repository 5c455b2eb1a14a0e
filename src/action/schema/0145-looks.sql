-- SPDX-FileCopyrightText: 2026 The Sekisho Authors
-- SPDX-License-Identifier: Apache-2.0
-- Events that tell of a look only are found as such; those that were there already, too.

INSERT INTO trace (what, seq)
SELECT 'look', seq FROM trace WHERE what IN ('kind record.read', 'kind party.screened');
