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

-- apply project_package_firm_add(seq int64, firm id, handle text)
INSERT INTO project_package_firm (seq, firm, handle) VALUES (:seq, :firm, :handle);

-- read project_packages(project id) -> many (day int64, package text, party text, minor int64,
--       source text, confidence int64, handle text)
SELECT p.day, p.package, p.party, p.minor, p.source, p.confidence, COALESCE(f.handle, '') AS handle
FROM project_package p LEFT JOIN project_package_firm f ON f.seq = p.seq
WHERE p.project = :project ORDER BY p.seq;

-- apply project_agreement_add(seq int64, project id, day int64, terms text)
INSERT INTO project_agreement (seq, project, day, terms) VALUES (:seq, :project, :day, :terms);

-- read project_agreements(project id) -> many (day int64, terms text)
SELECT day, terms FROM project_agreement WHERE project = :project ORDER BY day;

-- apply project_note_add(seq int64, project id, kind int64, what text, country text, day text,
--       source text, confidence int64)
INSERT INTO project_note (seq, project, kind, what, country, day, source, confidence)
VALUES (:seq, :project, :kind, :what, :country, :day, :source, :confidence);

-- read project_notes(project id) -> many (kind int64, what text, country text, day text,
--       source text, confidence int64)
SELECT kind, what, country, day, source, confidence
FROM project_note WHERE project = :project ORDER BY seq;
