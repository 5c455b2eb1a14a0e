/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "signin/parts.h"

/* account.show, account.list, and what access may ask about an account: a person's. */

static int64_t codes_left(const SigninGetRow *row)
{
    return id_is_none(row->codes) ? 0 : SIGNIN_CODES - __builtin_popcountll((uint64_t)row->spent);
}

static int show(Work *work, Id person, SigninShown *ret_shown)
{
    Person of;
    SigninGetRow row;
    const SigninSessionsRow *sessions;
    const SigninPasskeysOfRow *passkeys;
    size_t session_count, passkey_count;
    int r = work_person(work, person, &of);

    if (!r)
        r = signin_row(work_db(work), work_arena(work), person, &row);
    if (!r)
        r = signin_sessions(work_db(work), work_arena(work), person, work_now(work),
                            SESSIONS_SHOWN_MAX, &sessions, &session_count);
    if (!r)
        r = signin_passkeys_of(work_db(work), work_arena(work), person, PASSKEYS_MAX, &passkeys,
                               &passkey_count);
    if (r)
        return r < 0 ? trace(r) : r;
    *ret_shown = (SigninShown){
        .person = person,
        .handle = of.handle,
        .state = (int32_t)signin_state(&row),
        .opened = row.opened_at ? row.opened_at : MOMENT_NONE,
        .invited_until = id_is_none(row.invitation) ? MOMENT_NONE : row.until,
        .sessions = (int64_t)session_count,
        .codes_left = codes_left(&row),
        .passkeys = (int64_t)passkey_count,
    };
    return 0;
}

int signin_show(Work *work, const void *params, void *reply)
{
    const SigninOne *asked = params;
    int r = show(work, asked->person, reply);
    return r < 0 ? trace(r) : r;
}

int signin_list(Work *work, const void *params, void *reply)
{
    SigninsReply *list = reply;
    const SigninAllRow *rows;
    size_t count;
    (void)params;
    int r = signin_all(work_db(work), work_arena(work), ACCOUNTS_SHOWN_MAX, &rows, &count);
    if (r)
        return trace(r);

    SigninShown *signins = NEW_ARRAY(work_arena(work), SigninShown, count + 1);
    for (size_t i = 0; i < count && !r; i++)
        r = show(work, rows[i].person, &signins[i]);
    *list = (SigninsReply){ signins, count };
    return r < 0 ? trace(r) : r;
}

/* Hands: of a recovery, whoever asked for it and the person themselves. */
int signin_facts(Work *work, Id subject, AccessFacts *facts)
{
    Person of;
    SigninGetRow row;
    int r = work_person(work, subject, &of);

    if (!r)
        r = signin_row(work_db(work), work_arena(work), subject, &row);
    if (r)
        return r < 0 ? trace(r) : r;
    const Id hands[] = { subject, row.invited_by };
    access_facts_of_one(facts, of.organisation, 0);
    access_fact_persons(facts, S("hands"), hands, id_is_none(row.invitation) ? 1 : 2);
    return 0;
}

int signin_find(Db *db, Arena *arena, Str reference, Id *ret_subject)
{
    int r = person_find(db, arena, reference, ret_subject);
    return r < 0 ? trace(r) : r;
}
