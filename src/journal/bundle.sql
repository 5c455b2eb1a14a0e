-- SPDX-FileCopyrightText: 2026 The Sekisho Authors
-- SPDX-License-Identifier: Apache-2.0

-- read bundle_subject_rows(subject_kind text, subject id, after int64, n int64) -> many (seq int64)
SELECT seq FROM event
WHERE subject_kind = :subject_kind AND subject = :subject AND seq > :after
ORDER BY seq LIMIT :n;
