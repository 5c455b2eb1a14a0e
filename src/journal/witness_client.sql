-- SPDX-FileCopyrightText: 2026 The Sekisho Authors
-- SPDX-License-Identifier: Apache-2.0

-- read witness_cosigned(vkey text) -> one (size int64)
SELECT size FROM cosignature WHERE vkey = :vkey ORDER BY size DESC LIMIT 1;
