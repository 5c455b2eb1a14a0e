-- SPDX-FileCopyrightText: 2026 The Sekisho Authors
-- SPDX-License-Identifier: Apache-2.0

-- apply signin_put(person id, password id, factor id, codes id, spent int64, opened_at int64,
--       locked int64, invitation id, invited_by id, until int64, recovery int64, confirmed int64)
INSERT INTO signin (person, password, factor, codes, spent, opened_at, locked, invitation,
                     invited_by, until, recovery, confirmed)
VALUES (:person, :password, :factor, :codes, :spent, :opened_at, :locked, :invitation, :invited_by,
        :until, :recovery, :confirmed)
ON CONFLICT (person) DO UPDATE SET password = excluded.password, factor = excluded.factor,
    codes = excluded.codes, spent = excluded.spent, opened_at = excluded.opened_at,
    locked = excluded.locked, invitation = excluded.invitation, invited_by = excluded.invited_by,
    until = excluded.until, recovery = excluded.recovery, confirmed = excluded.confirmed;

-- read signin_get(person id) -> one (password id, factor id, codes id, spent int64,
--       opened_at int64, locked int64, invitation id, invited_by id, until int64, recovery int64,
--       confirmed int64)
SELECT password, factor, codes, spent, opened_at, locked, invitation, invited_by, until, recovery,
       confirmed
FROM signin WHERE person = :person;

-- apply signin_session_add(id id, person id, opened_at int64, until int64, way int64)
INSERT INTO signin_session (id, person, opened_at, until, way, ended_at)
VALUES (:id, :person, :opened_at, :until, :way, 0);

-- apply signin_session_close(id id, ended_at int64)
UPDATE signin_session SET ended_at = :ended_at WHERE id = :id AND ended_at = 0;

-- apply signin_sessions_close(person id, keep id, ended_at int64)
UPDATE signin_session SET ended_at = :ended_at
WHERE person = :person AND id <> :keep AND ended_at = 0;

-- read signin_session_get(id id) -> one (person id, opened_at int64, until int64, way int64,
--       ended_at int64)
SELECT person, opened_at, until, way, ended_at FROM signin_session WHERE id = :id;

-- read signin_sessions(person id, since int64, n int64) -> many (id id, opened_at int64,
--       until int64, way int64, ended_at int64)
SELECT id, opened_at, until, way, ended_at FROM signin_session
WHERE person = :person AND until > :since AND ended_at = 0 ORDER BY opened_at DESC LIMIT :n;

-- apply signin_token_add(id id, person id, name text, scopes text, made_at int64, until int64)
INSERT INTO signin_token (id, person, name, scopes, made_at, until, revoked_at)
VALUES (:id, :person, :name, :scopes, :made_at, :until, 0);

-- apply signin_token_close(id id, revoked_at int64)
UPDATE signin_token SET revoked_at = :revoked_at WHERE id = :id AND revoked_at = 0;

-- apply signin_tokens_close(person id, revoked_at int64)
UPDATE signin_token SET revoked_at = :revoked_at WHERE person = :person AND revoked_at = 0;

-- read signin_token_get(id id) -> one (person id, name text, scopes text, made_at int64,
--       until int64, revoked_at int64)
SELECT person, name, scopes, made_at, until, revoked_at FROM signin_token WHERE id = :id;

-- read signin_tokens(person id, n int64) -> many (id id, name text, scopes text, made_at int64,
--       until int64, revoked_at int64)
SELECT id, name, scopes, made_at, until, revoked_at FROM signin_token
WHERE person = :person ORDER BY made_at DESC LIMIT :n;

-- read signin_all(n int64) -> many (person id, opened_at int64, locked int64, invitation id,
--       until int64, recovery int64, confirmed int64)
SELECT person, opened_at, locked, invitation, until, recovery, confirmed
FROM signin ORDER BY person LIMIT :n;
