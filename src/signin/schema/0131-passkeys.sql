-- SPDX-FileCopyrightText: 2026 The Sekisho Authors
-- SPDX-License-Identifier: Apache-2.0
--
-- Passkeys: what is public of them. Nothing here opens anything; moments are microseconds.

CREATE TABLE signin_passkey (
    id id NOT NULL PRIMARY KEY,
    person id NOT NULL,
    name text NOT NULL,
    credential text NOT NULL, -- the authenticator's name for it, hexadecimal
    algorithm int64 NOT NULL, -- PasskeyAlgorithm
    public_key text NOT NULL, -- hexadecimal
    address text NOT NULL, -- of the site it is good for
    model text NOT NULL, -- what the authenticator says it is, hexadecimal
    attestation int64 NOT NULL, -- Attestation
    counted int64 NOT NULL, -- signatures it has told of; 0: it does not count
    made_at int64 NOT NULL,
    used_at int64 NOT NULL, -- last; 0: never yet
    doubted_at int64 NOT NULL, -- its counter went back: not used again; 0: not so
    removed_at int64 NOT NULL -- 0: not yet
);
CREATE INDEX signin_passkey_of ON signin_passkey (person, made_at);
CREATE INDEX signin_passkey_called ON signin_passkey (credential);
