-- SPDX-FileCopyrightText: 2026 The Sekisho Authors
-- SPDX-License-Identifier: Apache-2.0

-- apply signin_issuer_add(id id, organisation id, name_ja text, name_en text, address text,
--       client text, secret id, acr text, amr text, added_at int64)
INSERT INTO signin_issuer (id, organisation, name_ja, name_en, address, client, secret, acr, amr,
                           added_at, withdrawn_at)
VALUES (:id, :organisation, :name_ja, :name_en, :address, :client, :secret, :acr, :amr, :added_at,
        0);

-- apply signin_issuer_withdraw(id id, withdrawn_at int64)
UPDATE signin_issuer SET withdrawn_at = :withdrawn_at WHERE id = :id AND withdrawn_at = 0;

-- read signin_issuer_get(id id) -> one (organisation id, name_ja text, name_en text, address text,
--       client text, secret id, acr text, amr text, added_at int64, withdrawn_at int64)
SELECT organisation, name_ja, name_en, address, client, secret, acr, amr, added_at, withdrawn_at
FROM signin_issuer WHERE id = :id;

-- read signin_issuers(n int64) -> many (id id, organisation id, name_ja text, name_en text,
--       address text, client text, acr text, amr text, added_at int64)
SELECT id, organisation, name_ja, name_en, address, client, acr, amr, added_at
FROM signin_issuer WHERE withdrawn_at = 0 ORDER BY added_at LIMIT :n;

-- apply signin_identity_add(id id, person id, issuer id, subject text, bound_by id, bound_at int64)
INSERT INTO signin_identity (id, person, issuer, subject, bound_by, bound_at, confirmed_at, used_at,
                             released_at)
VALUES (:id, :person, :issuer, :subject, :bound_by, :bound_at, 0, 0, 0);

-- apply signin_identity_confirm(id id, confirmed_at int64)
UPDATE signin_identity SET confirmed_at = :confirmed_at WHERE id = :id;

-- apply signin_identity_use(id id, used_at int64)
UPDATE signin_identity SET used_at = :used_at WHERE id = :id;

-- apply signin_identity_release(id id, released_at int64)
UPDATE signin_identity SET released_at = :released_at WHERE id = :id AND released_at = 0;

-- read signin_identity_get(id id) -> one (person id, issuer id, subject text, bound_by id,
--       confirmed_at int64, released_at int64)
SELECT person, issuer, subject, bound_by, confirmed_at, released_at FROM signin_identity
WHERE id = :id;

-- read signin_identity_called(issuer id, subject text, n int64) -> many (id id, person id,
--       confirmed_at int64)
SELECT id, person, confirmed_at FROM signin_identity
WHERE issuer = :issuer AND subject = :subject AND released_at = 0 ORDER BY bound_at LIMIT :n;

-- read signin_identities_at(issuer id, n int64) -> many (id id, person id, subject text,
--       bound_by id, bound_at int64, confirmed_at int64, used_at int64)
SELECT id, person, subject, bound_by, bound_at, confirmed_at, used_at FROM signin_identity
WHERE issuer = :issuer AND released_at = 0 ORDER BY bound_at, id LIMIT :n;

-- read signin_identities(person id, n int64) -> many (id id, issuer id, subject text,
--       bound_at int64, confirmed_at int64, used_at int64)
SELECT id, issuer, subject, bound_at, confirmed_at, used_at FROM signin_identity
WHERE person = :person AND released_at = 0 ORDER BY bound_at LIMIT :n;
