/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "phrases_signin.h"
#include "signin/parts.h"

/* session.open (called by signin_enter alone), .end, .list: each one's own. */

/* The account of whoever acts: may it be signed in to? */
static int check_open(Work *work, SigninGetRow *row)
{
    int r = signin_row(work_db(work), work_arena(work), work_actor(work), row);

    if (r)
        return trace(r);
    if (!row->opened_at || row->locked)
        return signin_refuse(work, WORK_E_RULE, S(""), PHRASE_SIGNIN_LOCKED,
                             PHRASE_SIGNIN_LOCKED_REMEDY, S(""));
    return 0;
}

int session_check_open(Work *work)
{
    SigninGetRow row;
    int r = check_open(work, &row);
    return r < 0 ? trace(r) : r;
}

int session_check_unlocked(Work *work)
{
    SigninGetRow row;
    int r = signin_row(work_db(work), work_arena(work), work_actor(work), &row);

    if (r)
        return trace(r);
    return row.locked ? signin_refuse(work, WORK_E_RULE, S(""), PHRASE_SIGNIN_LOCKED,
                                      PHRASE_SIGNIN_LOCKED_REMEDY, S(""))
                      : 0;
}

void session_open_event(Work *work, const SessionOpened *asked)
{
    SessionOpened opened = *asked;

    opened.until = work_now(work) + SESSION_SECONDS * MOMENT_SECOND;
    work_event(work, S("session.opened"), work_actor(work), &opened);
}

int session_begin(Work *work, const void *params, void *reply)
{
    const SessionOpened *asked = params;
    SessionOne *begun = reply;
    SigninGetRow row;
    int r = check_open(work, &row);

    if (r)
        return r < 0 ? trace(r) : r;
    /* Asked again inside the write: of two who come with the same code one comes in. */
    if (asked->number >= 0 && (row.spent >> asked->number & 1))
        return signin_refuse(work, WORK_E_CONFLICT, S(""), PHRASE_SIGNIN_CODE_SPENT, PHRASE_NONE,
                             S(""));
    begun->session = asked->session;
    session_open_event(work, asked);
    return 0;
}

int session_end(Work *work, const void *params, void *reply)
{
    const SessionOne *asked = params;
    SessionOne *ended = reply;
    SessionEnded event = { asked->session };
    SigninSessionGetRow row;
    bool found;
    Vault *vault;
    int r = signin_session_get(work_db(work), work_arena(work), asked->session, &row, &found);

    if (r)
        return trace(r);
    if (!found || !id_eq(row.person, work_actor(work)) || row.ended_at)
        return signin_refuse(work, WORK_E_NOT_FOUND, S("/session"), PHRASE_SIGNIN_NO_SESSION,
                             PHRASE_NONE, S(""));
    ended->session = asked->session;
    work_event(work, S("session.ended"), work_actor(work), &event);
    if (work_is_trial(work))
        return 0;
    /* Should the writing fail after this, it is over all the same. */
    r = work_vault(work, &vault);
    if (!r)
        r = vault_forget(vault, asked->session);
    return r ? trace(r) : 0;
}

int session_list(Work *work, const void *params, void *reply)
{
    SessionsReply *list = reply;
    const SigninSessionsRow *rows;
    size_t count;
    (void)params;
    int r = signin_sessions(work_db(work), work_arena(work), work_actor(work), work_now(work),
                            SESSIONS_SHOWN_MAX, &rows, &count);
    if (r)
        return trace(r);
    SessionShown *shown = NEW_ARRAY(work_arena(work), SessionShown, count + 1);
    for (size_t i = 0; i < count; i++)
        shown[i] =
            (SessionShown){ rows[i].id, rows[i].opened_at, rows[i].until, (int32_t)rows[i].way };
    *list = (SessionsReply){ shown, count };
    return 0;
}
