-- SPDX-FileCopyrightText: 2026 The Sekisho Authors
-- SPDX-License-Identifier: Apache-2.0
--
-- Organisations' own sign-in (OpenID Connect), and who somebody is there.

CREATE TABLE signin_issuer (
    id id NOT NULL PRIMARY KEY,
    organisation id NOT NULL, -- whose people may use it
    name_ja text NOT NULL,
    name_en text NOT NULL,
    address text NOT NULL, -- "https://login.example.jp", as its tokens say it
    client text NOT NULL, -- what it calls us
    secret id NOT NULL, -- in the vault; zero: none was agreed
    acr text NOT NULL, -- words of which a token must say one; "": none
    amr text NOT NULL,
    added_at int64 NOT NULL,
    withdrawn_at int64 NOT NULL -- 0: not yet
);
CREATE INDEX signin_issuer_in_force ON signin_issuer (withdrawn_at, added_at);

CREATE TABLE signin_identity (
    id id NOT NULL PRIMARY KEY,
    person id NOT NULL,
    issuer id NOT NULL,
    subject text NOT NULL, -- what the issuer calls them
    bound_by id NOT NULL,
    bound_at int64 NOT NULL,
    confirmed_at int64 NOT NULL, -- by a second administrator; 0: not yet
    used_at int64 NOT NULL, -- last; 0: never yet
    released_at int64 NOT NULL -- 0: not yet
);
CREATE INDEX signin_identity_of ON signin_identity (person, bound_at);
CREATE INDEX signin_identity_called ON signin_identity (issuer, subject);
