-- SPDX-FileCopyrightText: 2026 The Sekisho Authors
-- SPDX-License-Identifier: Apache-2.0
--
-- Consultations; all of it follows from events. What people wrote in their own words is kept as marks.

CREATE TABLE consultation (
    id id NOT NULL PRIMARY KEY,
    reference text NOT NULL UNIQUE,
    subject_kind text NOT NULL,
    subject id NOT NULL,
    subject_text text NOT NULL,
    question_ja text NOT NULL,
    question_en text NOT NULL,
    organisation id NOT NULL, -- that asks
    opener id NOT NULL,
    opened_on int64 NOT NULL,
    countersigned int64 NOT NULL,
    state int64 NOT NULL,
    seq int64 NOT NULL,
    ended_at int64 NOT NULL,
    ended_reason text NOT NULL
);
CREATE INDEX consultation_about ON consultation (subject, seq);
CREATE INDEX consultation_asked ON consultation (organisation, state, seq);

CREATE TABLE consultation_year (
    year int64 NOT NULL PRIMARY KEY,
    last int64 NOT NULL
);

CREATE TABLE consultation_entity (
    consultation id NOT NULL,
    entity int64 NOT NULL,
    item text NOT NULL,
    destination text NOT NULL,
    PRIMARY KEY (consultation, entity)
);

-- pending 0: nothing more is waited for, it was answered (and signed), closed or given up.
CREATE TABLE consultation_body (
    consultation id NOT NULL,
    organisation id NOT NULL,
    number int64 NOT NULL,
    due int64 NOT NULL,
    days int64 NOT NULL,
    escalates_to id NOT NULL,
    pending int64 NOT NULL,
    waits int64 NOT NULL, -- for what
    version int64 NOT NULL, -- of the answer that stands; 0: none
    escalated int64 NOT NULL, -- when; 0: not
    PRIMARY KEY (consultation, organisation)
);
CREATE INDEX consultation_body_due ON consultation_body (organisation, pending, due);
CREATE INDEX consultation_body_late ON consultation_body (pending, escalated, due);
CREATE INDEX consultation_body_told ON consultation_body (escalates_to, pending, consultation);

CREATE TABLE consultation_answer (
    consultation id NOT NULL,
    organisation id NOT NULL,
    version int64 NOT NULL,
    seq int64 NOT NULL,
    at int64 NOT NULL,
    person id NOT NULL,
    principal id NOT NULL,
    reason text NOT NULL,
    signed_at int64 NOT NULL, -- 0: not countersigned
    signer id NOT NULL,
    signed_for id NOT NULL,
    PRIMARY KEY (consultation, organisation, version)
);

CREATE TABLE consultation_opinion (
    consultation id NOT NULL,
    organisation id NOT NULL,
    version int64 NOT NULL,
    entity int64 NOT NULL,
    opinion int64 NOT NULL,
    proviso text NOT NULL,
    PRIMARY KEY (consultation, organisation, version, entity)
);

-- Stands as long as no answer came after it.
CREATE TABLE consultation_resolution (
    consultation id NOT NULL,
    entity int64 NOT NULL,
    seq int64 NOT NULL,
    opinion int64 NOT NULL,
    proviso text NOT NULL,
    reason text NOT NULL,
    person id NOT NULL,
    at int64 NOT NULL,
    PRIMARY KEY (consultation, entity, seq)
);
