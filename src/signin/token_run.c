/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "phrases_signin.h"
#include "signin/parts.h"

/* token.make, .list, .revoke: each one's own. */

static int check_make(Work *work, const TokenMakeParams *asked, Moment until)
{
    int refusal = 0;

    for (size_t i = 0; i < asked->scope_count; i++)
        if (!work_is_scope(work, asked->scopes[i]))
            refusal = signin_refuse(work, WORK_E_INVALID, S("/scopes"), PHRASE_SIGNIN_NO_SCOPE,
                                    PHRASE_SIGNIN_NO_SCOPE_REMEDY, asked->scopes[i]);
    if (until <= work_now(work) || asked->until > work_today(work) + TOKEN_DAYS_MAX)
        refusal = signin_refuse(work, WORK_E_INVALID, S("/until"), PHRASE_SIGNIN_TOKEN_DAYS,
                                PHRASE_NONE, S(""));
    return refusal;
}

static int keep_token(Work *work, const Bearer *bearer)
{
    Hash hash = bearer_hash(bearer);
    Text line = text_open(work_arena(work), 200);
    Vault *vault;

    if (work_is_trial(work))
        return 0;
    text_all(&line, bearer_token(work_arena(work), bearer), S("\n"));
    int r = work_vault(work, &vault);
    if (!r)
        r = vault_put(vault, VAULT_TOKEN, bearer->id, work_actor(work), hash_bytes(&hash));
    if (!r)
        work_give_document(work, text_str(&line));
    return r ? trace(r) : 0;
}

/* The day it is good until is the last on which it is. */
int token_make(Work *work, const void *params, void *reply)
{
    const TokenMakeParams *asked = params;
    TokenOne *made = reply;
    Moment until = moment_of_date(asked->until + 1);
    int r = check_make(work, asked, until);
    if (r)
        return r;

    Bearer bearer = bearer_make();
    TokenMade event = { bearer.id, asked->name, asked->scopes, asked->scope_count, until };
    r = keep_token(work, &bearer);
    if (r)
        return trace(r);
    made->token = bearer.id;
    work_event(work, S("token.made"), work_actor(work), &event);
    return 0;
}

int token_revoke(Work *work, const void *params, void *reply)
{
    const TokenOne *asked = params;
    TokenOne *revoked = reply;
    TokenRevoked event = { asked->token };
    SigninTokenGetRow row;
    bool found;
    Vault *vault;
    int r = signin_token_get(work_db(work), work_arena(work), asked->token, &row, &found);

    if (r)
        return trace(r);
    if (!found || !id_eq(row.person, work_actor(work)) || row.revoked_at)
        return signin_refuse(work, WORK_E_NOT_FOUND, S("/token"), PHRASE_SIGNIN_NO_TOKEN,
                             PHRASE_NONE, S(""));
    revoked->token = asked->token;
    work_event(work, S("token.revoked"), work_actor(work), &event);
    if (work_is_trial(work))
        return 0;
    r = work_vault(work, &vault);
    if (!r)
        r = vault_forget(vault, asked->token);
    return r ? trace(r) : 0;
}

static const Str *split_scopes(Arena *arena, Str words, size_t *ret_count)
{
    Str *scopes = NEW_ARRAY(arena, Str, TOKEN_SCOPES_MAX);
    size_t count = 0;

    while (words.len > 0 && count < TOKEN_SCOPES_MAX)
        scopes[count++] = str_split(words, ' ', &words);
    *ret_count = count;
    return scopes;
}

int token_list(Work *work, const void *params, void *reply)
{
    TokensReply *list = reply;
    const SigninTokensRow *rows;
    size_t count;
    (void)params;
    int r =
        signin_tokens(work_db(work), work_arena(work), work_actor(work), TOKENS_MAX, &rows, &count);
    if (r)
        return trace(r);
    TokenShown *shown = NEW_ARRAY(work_arena(work), TokenShown, count + 1);
    for (size_t i = 0; i < count; i++) {
        shown[i] = (TokenShown){ .token = rows[i].id,
                                 .name = rows[i].name,
                                 .made = rows[i].made_at,
                                 .until = rows[i].until,
                                 .revoked = rows[i].revoked_at ? rows[i].revoked_at : MOMENT_NONE };
        shown[i].scopes = split_scopes(work_arena(work), rows[i].scopes, &shown[i].scope_count);
    }
    *list = (TokensReply){ shown, count };
    return 0;
}
