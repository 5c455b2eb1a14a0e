-- SPDX-FileCopyrightText: 2026 The Sekisho Authors
-- SPDX-License-Identifier: Apache-2.0

-- apply signin_passkey_add(id id, person id, name text, credential text, algorithm int64,
--       public_key text, address text, model text, attestation int64, counted int64, made_at int64)
INSERT INTO signin_passkey (id, person, name, credential, algorithm, public_key, address, model,
                            attestation, counted, made_at, used_at, doubted_at, removed_at)
VALUES (:id, :person, :name, :credential, :algorithm, :public_key, :address, :model, :attestation,
        :counted, :made_at, 0, 0, 0);

-- apply signin_passkey_name(id id, name text)
UPDATE signin_passkey SET name = :name WHERE id = :id;

-- apply signin_passkey_use(id id, counted int64, used_at int64)
UPDATE signin_passkey SET counted = :counted, used_at = :used_at WHERE id = :id;

-- apply signin_passkey_doubt(id id, doubted_at int64)
UPDATE signin_passkey SET doubted_at = :doubted_at WHERE id = :id AND doubted_at = 0;

-- apply signin_passkey_close(id id, removed_at int64)
UPDATE signin_passkey SET removed_at = :removed_at WHERE id = :id AND removed_at = 0;

-- apply signin_passkeys_close(person id, removed_at int64)
UPDATE signin_passkey SET removed_at = :removed_at WHERE person = :person AND removed_at = 0;

-- read signin_passkey_get(id id) -> one (person id, counted int64, doubted_at int64, removed_at int64)
SELECT person, counted, doubted_at, removed_at FROM signin_passkey WHERE id = :id;

-- read signin_passkey_called(credential text, n int64) -> many (id id, person id, algorithm int64,
--       public_key text, address text, counted int64, doubted_at int64)
SELECT id, person, algorithm, public_key, address, counted, doubted_at FROM signin_passkey
WHERE credential = :credential AND removed_at = 0 ORDER BY made_at LIMIT :n;

-- read signin_passkeys_of(person id, n int64) -> many (id id, name text, credential text,
--       algorithm int64, address text, made_at int64, used_at int64, doubted_at int64)
SELECT id, name, credential, algorithm, address, made_at, used_at, doubted_at FROM signin_passkey
WHERE person = :person AND removed_at = 0 ORDER BY made_at LIMIT :n;
