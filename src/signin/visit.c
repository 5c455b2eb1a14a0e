/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "signin/parts.h"

#include "world/world.h"

#include <sodium.h>

/* Who comes with a cookie or a token, asked with every request. */

enum { SEEN_SECONDS = 60 }; /* that a session is used is kept once a minute, not with every page */

typedef struct Looked {
    Arena *arena;
    Id id;
    SigninSessionGetRow session;
    SigninTokenGetRow token;
    SigninGetRow account;
    bool found;
} Looked;

static int read_account(Db *db, void *context)
{
    Looked *looked = context;
    int r = signin_row(db, looked->arena, looked->id, &looked->account);
    return r ? trace(r) : 0;
}

int signin_read(Office *office, Arena *arena, Id person, SigninGetRow *ret_row)
{
    Looked looked = { .arena = arena, .id = person };
    int r = store_read(office_store(office), read_account, &looked);

    *ret_row = looked.account;
    return r ? trace(r) : 0;
}

/* Does the vault hold what was shown, for this person? */
static int is_kept(Office *office, Arena *arena, VaultKind kind, const Bearer *bearer, Id person,
                   Vault **ret_vault, bool *ret_kept)
{
    Hash hash = bearer_hash(bearer);
    Str kept = S("");
    int r = office_vault(office, ret_vault);

    if (!r)
        r = vault_get(*ret_vault, arena, kind, bearer->id, person, &kept);
    *ret_kept = r == 0 && kept.len == sizeof hash.bytes &&
                sodium_memcmp(kept.at, hash.bytes, kept.len) == 0;
    return r < 0 ? trace(r) : 0;
}

/* ---- sessions -------------------------------------------------------------------------------- */

static int read_session(Db *db, void *context)
{
    Looked *looked = context;
    int r = signin_session_get(db, looked->arena, looked->id, &looked->session, &looked->found);

    if (!r && looked->found)
        r = signin_row(db, looked->arena, looked->session.person, &looked->account);
    return r ? trace(r) : 0;
}

/* Used within the last half hour; and now it is. */
static int is_awake(Vault *vault, Id session, Moment opened, bool *ret_awake)
{
    Moment now = world_now();
    int64_t seen;
    int r = vault_counter(vault, session, &seen);

    if (r)
        return trace(r);
    seen = seen > opened ? seen : opened;
    *ret_awake = now - seen < SESSION_IDLE_SECONDS * MOMENT_SECOND;
    if (*ret_awake && now - seen >= SEEN_SECONDS * MOMENT_SECOND)
        r = vault_raise(vault, session, now);
    return r < 0 ? trace(r) : 0; /* another request may have told the same */
}

int signin_session(Office *office, Arena *arena, Str cookie, SessionFound *ret_found)
{
    Bearer bearer;
    Vault *vault;
    bool good;

    if (!bearer_read_cookie(cookie, &bearer))
        return SIGNIN_E_WRONG;
    Looked looked = { .arena = arena, .id = bearer.id };
    int r = store_read(office_store(office), read_session, &looked);
    if (r)
        return trace(r);
    if (!looked.found || looked.session.ended_at || looked.account.locked ||
        world_now() >= looked.session.until)
        return SIGNIN_E_WRONG;
    r = is_kept(office, arena, VAULT_SESSION, &bearer, looked.session.person, &vault, &good);
    if (!r && good)
        r = is_awake(vault, bearer.id, looked.session.opened_at, &good);
    if (r || !good)
        return r ? trace(r) : SIGNIN_E_WRONG;
    *ret_found = (SessionFound){ looked.session.person, bearer.id };
    return 0;
}

int signin_sign_out(Office *office, Arena *arena, const SessionFound *session)
{
    const Call call = { .operation = S("session.end"),
                        .as = session->person,
                        .request = world_id(),
                        .params = call_params(arena, &session_one_shape,
                                              &(SessionOne){ session->session }),
                        .proven = true };
    Vault *vault;
    OfficeReply reply = office_call(office, arena, &call);

    if (reply.outcome == OFFICE_DONE)
        return 0;
    int r = office_vault(office, &vault);
    if (!r)
        r = vault_forget(vault, session->session);
    return r ? trace(r) : 0;
}

/* ---- tokens ---------------------------------------------------------------------------------- */

static int read_token(Db *db, void *context)
{
    Looked *looked = context;
    int r = signin_token_get(db, looked->arena, looked->id, &looked->token, &looked->found);

    if (!r && looked->found)
        r = signin_row(db, looked->arena, looked->token.person, &looked->account);
    return r ? trace(r) : 0;
}

int signin_token(Office *office, Arena *arena, Str token, TokenFound *ret_found)
{
    Bearer bearer;
    Vault *vault;
    bool good;

    if (!bearer_read_token(token, &bearer))
        return SIGNIN_E_WRONG;
    Looked looked = { .arena = arena, .id = bearer.id };
    int r = store_read(office_store(office), read_token, &looked);
    if (r)
        return trace(r);
    if (!looked.found || looked.token.revoked_at || looked.account.locked ||
        world_now() >= looked.token.until)
        return SIGNIN_E_WRONG;
    r = is_kept(office, arena, VAULT_TOKEN, &bearer, looked.token.person, &vault, &good);
    if (r || !good)
        return r ? trace(r) : SIGNIN_E_WRONG;
    *ret_found = (TokenFound){ looked.token.person, bearer.id, looked.token.scopes };
    return 0;
}

bool signin_token_covers(const TokenFound *token, const Operation *operation)
{
    Str scopes = token->scopes;

    if (operation->gives_secret || operation->inner) /* a token begets no other way in */
        return false;
    while (scopes.len > 0) {
        Str scope = str_split(scopes, ' ', &scopes);
        if (str_eq(scope, operation->name) || str_eq(scope, operation->right))
            return true;
    }
    return false;
}
