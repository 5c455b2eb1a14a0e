-- SPDX-FileCopyrightText: 2026 The Sekisho Authors
-- SPDX-License-Identifier: Apache-2.0

-- apply project_add(id id, seq int64, case_file id, name text, currency text, party text,
--       least int64, source text)
INSERT INTO project (id, seq, case_file, name, currency, party, least, source)
VALUES (:id, :seq, :case_file, :name, :currency, :party, :least, :source);

-- read project_get(id id) -> one (case_file id, name text, currency text, party text, least int64,
--       source text)
SELECT case_file, name, currency, party, least, source FROM project WHERE id = :id;

-- apply project_package_add(seq int64, project id, day int64, package text, party text,
--       minor int64, source text, confidence int64)
INSERT INTO project_package (seq, project, day, package, party, minor, source, confidence)
VALUES (:seq, :project, :day, :package, :party, :minor, :source, :confidence);

-- read project_packages(project id) -> many (day int64, package text, party text, minor int64,
--       source text, confidence int64)
SELECT day, package, party, minor, source, confidence
FROM project_package WHERE project = :project ORDER BY seq;
