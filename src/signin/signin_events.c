/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "phrases_signin.h"
#include "signin/parts.h"

/* What happened to accounts, as rows. The subject of each event is the person. */

int signin_row(Db *db, Arena *arena, Id person, SigninGetRow *ret_row)
{
    bool found;
    int r = signin_get(db, arena, person, ret_row, &found);

    if (!r && !found)
        *ret_row = (SigninGetRow){ 0 };
    return r < 0 ? trace(r) : 0;
}

static int put(Db *db, Id person, const SigninGetRow *row)
{
    int r = signin_put(db, person, row->password, row->factor, row->codes, row->spent,
                       row->opened_at, row->locked, row->invitation, row->invited_by, row->until,
                       row->recovery, row->confirmed);
    return r < 0 ? trace(r) : r;
}

static int apply_invited(Db *db, Arena *arena, const Event *event, const void *data)
{
    const SigninInvited *invited = data;
    SigninGetRow row;
    int r = signin_row(db, arena, event->subject, &row);

    row.invitation = invited->invitation;
    row.invited_by = event->actor;
    row.until = invited->until;
    row.recovery = invited->recovery;
    row.confirmed = 0;
    if (!r)
        r = put(db, event->subject, &row);
    return r < 0 ? trace(r) : r;
}

static int apply_confirmed(Db *db, Arena *arena, const Event *event, const void *data)
{
    SigninGetRow row;
    (void)data;
    int r = signin_row(db, arena, event->subject, &row);

    row.confirmed = 1;
    if (!r)
        r = put(db, event->subject, &row);
    return r < 0 ? trace(r) : r;
}

/* Whatever was opened with the secrets of before is closed with them. */
static int apply_opened(Db *db, Arena *arena, const Event *event, const void *data)
{
    const SigninOpened *opened = data;
    SigninGetRow row;
    int r = signin_row(db, arena, event->subject, &row);

    row = (SigninGetRow){ .password = opened->password,
                          .factor = opened->factor,
                          .codes = opened->codes,
                          .opened_at = event->at,
                          .locked = row.locked };
    if (!r)
        r = put(db, event->subject, &row);
    if (!r)
        r = signin_sessions_close(db, event->subject, id_none(), event->at);
    if (!r)
        r = signin_tokens_close(db, event->subject, event->at);
    if (!r)
        r = signin_passkeys_close(db, event->subject, event->at);
    return r < 0 ? trace(r) : r;
}

static int apply_renewed(Db *db, Arena *arena, const Event *event, const void *data)
{
    const SigninRenewed *renewed = data;
    SigninGetRow row;
    int r = signin_row(db, arena, event->subject, &row);

    if (!id_is_none(renewed->password))
        row.password = renewed->password;
    if (!id_is_none(renewed->codes)) {
        row.codes = renewed->codes;
        row.spent = 0;
    }
    if (!r)
        r = put(db, event->subject, &row);
    if (!r)
        r = signin_sessions_close(db, event->subject, renewed->session, event->at);
    return r < 0 ? trace(r) : r;
}

static int apply_lock(Db *db, Arena *arena, const Event *event, bool locked)
{
    SigninGetRow row;
    int r = signin_row(db, arena, event->subject, &row);

    row.locked = locked;
    if (!r)
        r = put(db, event->subject, &row);
    if (!r && locked)
        r = signin_sessions_close(db, event->subject, id_none(), event->at);
    return r < 0 ? trace(r) : r;
}

static int apply_locked(Db *db, Arena *arena, const Event *event, const void *data)
{
    (void)data;
    int r = apply_lock(db, arena, event, true);
    return r < 0 ? trace(r) : r;
}

static int apply_unlocked(Db *db, Arena *arena, const Event *event, const void *data)
{
    (void)data;
    int r = apply_lock(db, arena, event, false);
    return r < 0 ? trace(r) : r;
}

static int apply_session(Db *db, Arena *arena, const Event *event, const void *data)
{
    const SessionOpened *opened = data;
    SigninGetRow row;
    int r = signin_row(db, arena, event->subject, &row);

    if (!r)
        r = signin_session_add(db, opened->session, event->subject, event->at, opened->until,
                               opened->way);
    if (!r && opened->number >= 0) {
        row.spent |= INT64_C(1) << opened->number;
        r = put(db, event->subject, &row);
    }
    return r < 0 ? trace(r) : r;
}

static int apply_session_ended(Db *db, Arena *arena, const Event *event, const void *data)
{
    const SessionEnded *ended = data;
    (void)arena;
    int r = signin_session_close(db, ended->session, event->at);
    return r < 0 ? trace(r) : r;
}

static int apply_token(Db *db, Arena *arena, const Event *event, const void *data)
{
    const TokenMade *made = data;
    Text scopes = text_open(arena, TOKEN_SCOPES_MAX * (TOKEN_SCOPE_MAX + 1));

    for (size_t i = 0; i < made->scope_count; i++)
        text_all(&scopes, i > 0 ? S(" ") : S(""), made->scopes[i]);
    int r = signin_token_add(db, made->token, event->subject, made->name, text_str(&scopes),
                             event->at, made->until);
    return r < 0 ? trace(r) : r;
}

static int apply_token_revoked(Db *db, Arena *arena, const Event *event, const void *data)
{
    const TokenRevoked *revoked = data;
    (void)arena;
    int r = signin_token_close(db, revoked->token, event->at);
    return r < 0 ? trace(r) : r;
}

#define KIND(kind, shape, applies, told) \
    { \
        STR(kind), 1, STR("sign-in"), &(shape), applies, NULL, told \
    }

const EventKind signin_event_kinds[SIGNIN_EVENT_KINDS] = {
    KIND("sign-in.invited", signin_invited_shape, apply_invited, PHRASE_SIGNIN_EVENT_INVITED),
    KIND("sign-in.confirmed", signin_confirmed_shape, apply_confirmed,
         PHRASE_SIGNIN_EVENT_CONFIRMED),
    KIND("sign-in.opened", signin_opened_shape, apply_opened, PHRASE_SIGNIN_EVENT_OPENED),
    KIND("sign-in.renewed", signin_renewed_shape, apply_renewed, PHRASE_SIGNIN_EVENT_RENEWED),
    KIND("sign-in.locked", signin_locked_shape, apply_locked, PHRASE_SIGNIN_EVENT_LOCKED),
    KIND("sign-in.unlocked", signin_locked_shape, apply_unlocked, PHRASE_SIGNIN_EVENT_UNLOCKED),
    KIND("session.opened", session_opened_shape, apply_session, PHRASE_SIGNIN_EVENT_SESSION),
    KIND("session.ended", session_ended_shape, apply_session_ended,
         PHRASE_SIGNIN_EVENT_SESSION_ENDED),
    KIND("token.made", token_made_shape, apply_token, PHRASE_SIGNIN_EVENT_TOKEN),
    KIND("token.revoked", token_revoked_shape, apply_token_revoked,
         PHRASE_SIGNIN_EVENT_TOKEN_REVOKED),
};
