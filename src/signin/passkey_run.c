/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "phrases_passkey.h"
#include "signin/passkeys.h"

/* passkey.rename, .remove, .list: each one's own; and what the room calls itself when it has looked
 * at what an authenticator signed: passkey.add, .use, .doubt. */

enum { CALLED_MAX = 2 };

bool passkey_went_back(int64_t before, int64_t count)
{
    return (before != 0 || count != 0) && count <= before;
}

/* One of the asker's in force. */
static int own_passkey(Work *work, Id passkey, SigninPasskeyGetRow *ret_row)
{
    bool found;
    int r = signin_passkey_get(work_db(work), work_arena(work), passkey, ret_row, &found);

    if (r)
        return trace(r);
    if (!found || !id_eq(ret_row->person, work_actor(work)) || ret_row->removed_at)
        return signin_refuse(work, WORK_E_NOT_FOUND, S("/passkey"), PHRASE_PASSKEY_NONE_SUCH,
                             PHRASE_NONE, S(""));
    return 0;
}

int passkey_add(Work *work, const void *params, void *reply)
{
    const PasskeyAdded *added = params;
    PasskeyOne *made = reply;
    const SigninPasskeyCalledRow *called;
    const SigninPasskeysOfRow *own;
    size_t called_count, own_count;
    int r = session_check_open(work);

    if (r)
        return r < 0 ? trace(r) : r;
    r = signin_passkey_called(work_db(work), work_arena(work), added->credential, CALLED_MAX,
                              &called, &called_count);
    if (!r)
        r = signin_passkeys_of(work_db(work), work_arena(work), work_actor(work), PASSKEYS_MAX,
                               &own, &own_count);
    if (r)
        return trace(r);
    /* 7.1, 22: whoever brings what somebody else's authenticator calls its own gets nothing. */
    if (called_count > 0)
        return signin_refuse(work, WORK_E_CONFLICT, S(""), PHRASE_PASSKEY_KNOWN, PHRASE_NONE,
                             S(""));
    if (own_count >= PASSKEYS_MAX)
        return signin_refuse(work, WORK_E_CONFLICT, S(""), PHRASE_PASSKEY_TOO_MANY,
                             PHRASE_PASSKEY_TOO_MANY_REMEDY, S(""));
    made->passkey = added->passkey;
    work_event(work, S("passkey.added"), work_actor(work), added);
    return 0;
}

int passkey_use(Work *work, const void *params, void *reply)
{
    const PasskeyUsed *used = params;
    PasskeyBegun *begun = reply;
    SigninPasskeyGetRow row;
    SessionOpened opened = { .session = used->session, .way = WAY_PASSKEY, .number = INT64_MIN };
    int r = session_check_open(work);

    if (!r)
        r = own_passkey(work, used->passkey, &row);
    if (r)
        return r < 0 ? trace(r) : r;
    /* Asked again inside the write: of two who come with the same count one comes in. */
    if (row.doubted_at || passkey_went_back(row.counted, used->count))
        return signin_refuse(work, WORK_E_RULE, S("/passkey"), PHRASE_PASSKEY_WENT_BACK,
                             PHRASE_PASSKEY_WENT_BACK_REMEDY, S(""));
    begun->session = used->session;
    work_event(work, S("passkey.used"), work_actor(work), used);
    session_open_event(work, &opened);
    return 0;
}

int passkey_doubt(Work *work, const void *params, void *reply)
{
    const PasskeyDoubted *asked = params;
    PasskeyOne *doubted = reply;
    PasskeyDoubted event = *asked;
    SigninPasskeyGetRow row;
    int r = own_passkey(work, asked->passkey, &row);

    if (r)
        return r < 0 ? trace(r) : r;
    if (row.doubted_at)
        return signin_refuse(work, WORK_E_CONFLICT, S("/passkey"), PHRASE_PASSKEY_WENT_BACK,
                             PHRASE_PASSKEY_WENT_BACK_REMEDY, S(""));
    event.before = row.counted;
    doubted->passkey = asked->passkey;
    work_event(work, S("passkey.doubted"), work_actor(work), &event);
    return 0;
}

int passkey_rename(Work *work, const void *params, void *reply)
{
    const PasskeyNamed *named = params;
    PasskeyOne *done = reply;
    SigninPasskeyGetRow row;
    int r = own_passkey(work, named->passkey, &row);

    if (r)
        return r < 0 ? trace(r) : r;
    done->passkey = named->passkey;
    work_event(work, S("passkey.named"), work_actor(work), named);
    return 0;
}

int passkey_remove(Work *work, const void *params, void *reply)
{
    const PasskeyOne *asked = params;
    PasskeyOne *removed = reply;
    SigninPasskeyGetRow row;
    int r = own_passkey(work, asked->passkey, &row);

    if (r)
        return r < 0 ? trace(r) : r;
    *removed = *asked;
    work_event(work, S("passkey.removed"), work_actor(work), asked);
    return 0;
}

int passkey_list(Work *work, const void *params, void *reply)
{
    PasskeysReply *list = reply;
    const SigninPasskeysOfRow *rows;
    size_t count;
    (void)params;
    int r = signin_passkeys_of(work_db(work), work_arena(work), work_actor(work), PASSKEYS_MAX,
                               &rows, &count);
    if (r)
        return trace(r);
    PasskeyShown *shown = NEW_ARRAY(work_arena(work), PasskeyShown, count + 1);
    for (size_t i = 0; i < count; i++)
        shown[i] = (PasskeyShown){
            .passkey = rows[i].id,
            .name = rows[i].name,
            .address = rows[i].address,
            .algorithm = (int32_t)rows[i].algorithm,
            .made = rows[i].made_at,
            .used = rows[i].used_at ? rows[i].used_at : MOMENT_NONE,
            .doubted = rows[i].doubted_at ? rows[i].doubted_at : MOMENT_NONE,
        };
    *list = (PasskeysReply){ shown, count };
    return 0;
}
