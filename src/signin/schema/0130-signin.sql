-- SPDX-FileCopyrightText: 2026 The Sekisho Authors
-- SPDX-License-Identifier: Apache-2.0
--
-- Who may sign in, with which secrets: their ids alone, what they are checked against lies in
-- vault.db. A zero id is none; moments are microseconds.

CREATE TABLE signin (
    person id NOT NULL PRIMARY KEY,
    password id NOT NULL,
    factor id NOT NULL, -- of one-time codes
    codes id NOT NULL, -- of recovery codes
    spent int64 NOT NULL, -- which of those are used, bit by bit
    opened_at int64 NOT NULL, -- 0: never yet
    locked int64 NOT NULL,
    invitation id NOT NULL, -- that waits; zero: none does
    invited_by id NOT NULL,
    until int64 NOT NULL, -- when it ends
    recovery int64 NOT NULL, -- it takes the place of what is in force
    confirmed int64 NOT NULL -- a recovery: by a second person
);

CREATE TABLE signin_session (
    id id NOT NULL PRIMARY KEY,
    person id NOT NULL,
    opened_at int64 NOT NULL,
    until int64 NOT NULL,
    way int64 NOT NULL, -- SessionWay
    ended_at int64 NOT NULL -- 0: not yet
);
CREATE INDEX signin_session_of ON signin_session (person, opened_at);

CREATE TABLE signin_token (
    id id NOT NULL PRIMARY KEY,
    person id NOT NULL,
    name text NOT NULL,
    scopes text NOT NULL, -- operations and rights, apart by blanks
    made_at int64 NOT NULL,
    until int64 NOT NULL,
    revoked_at int64 NOT NULL -- 0: not yet
);
CREATE INDEX signin_token_of ON signin_token (person, made_at);
