/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "phrases_signin.h"
#include "signin/parts.h"

#include "world/world.h"

/* account.invite, .recover, .confirm, .lock, .unlock; and what signin_enrol and signin_renew call
 * when they have looked at the secrets: account.accept, .renew. */

int signin_refuse(Work *work, int refusal, Str pointer, Phrase message, Phrase remedy, Str arg)
{
    work_finding(work, pointer, message, remedy, arg);
    return refusal;
}

static int load(Work *work, Id person, SigninGetRow *ret_row)
{
    int r = signin_row(work_db(work), work_arena(work), person, ret_row);
    return r ? trace(r) : 0;
}

SigninState signin_state(const SigninGetRow *row)
{
    if (row->locked)
        return SIGNIN_LOCKED;
    if (!id_is_none(row->invitation) && row->recovery)
        return SIGNIN_RECOVERING;
    if (row->opened_at)
        return SIGNIN_OPEN;
    return id_is_none(row->invitation) ? SIGNIN_NONE : SIGNIN_INVITED;
}

/* A recovery waits only when a second person has confirmed it. */
bool signin_invitation_waits(const SigninGetRow *row, Moment now)
{
    return !id_is_none(row->invitation) && now < row->until && (!row->recovery || row->confirmed);
}

Hash code_hash(Id of, Str code)
{
    const Str parts[] = { S("code\n"), { (const char *)of.bytes, sizeof of.bytes }, code };
    return hash_of_parts(parts, COUNT_OF(parts));
}

/* ---- invitations ----------------------------------------------------------------------------- */

/* A one-use secret: its letters to whoever invites, its hash into the vault. */
static int make_secret(Work *work, Id person, Id invitation)
{
    uint8_t secret[INVITE_BYTES];
    Text plain = text_open(work_arena(work), 100), shown = text_open(work_arena(work), 100);
    Str bytes = { (const char *)secret, sizeof secret };
    Vault *vault;

    if (work_is_trial(work))
        return 0;
    world_random(secret, sizeof secret);
    code_write_plain(&plain, bytes);
    code_write(&shown, bytes);
    text_char(&shown, '\n');
    Hash hash = code_hash(invitation, text_str(&plain));
    int r = work_vault(work, &vault);
    if (!r)
        r = vault_put(vault, VAULT_INVITATION, invitation, person, hash_bytes(&hash));
    if (!r)
        work_give_document(work, text_str(&shown));
    return r ? trace(r) : 0;
}

static int invite(Work *work, const SigninReason *asked, bool recovery, InvitedReply *reply)
{
    SigninInvited invited = {
        .invitation = work_new_id(work),
        .until = work_now(work) + INVITATION_SECONDS * MOMENT_SECOND,
        .recovery = recovery,
        .reason = asked->reason,
    };
    int r = make_secret(work, asked->person, invited.invitation);
    if (r)
        return trace(r);
    *reply = (InvitedReply){ asked->person, invited.until };
    work_event(work, S("sign-in.invited"), asked->person, &invited);
    return 0;
}

int signin_invite(Work *work, const void *params, void *reply)
{
    const SigninReason *asked = params;
    SigninGetRow row;
    int r = load(work, asked->person, &row);

    if (r)
        return trace(r);
    if (row.locked)
        return signin_refuse(work, WORK_E_CONFLICT, S(""), PHRASE_SIGNIN_LOCKED,
                             PHRASE_SIGNIN_LOCKED_REMEDY, S(""));
    if (row.opened_at)
        return signin_refuse(work, WORK_E_CONFLICT, S(""), PHRASE_SIGNIN_OPEN_ALREADY,
                             PHRASE_SIGNIN_OPEN_ALREADY_REMEDY, S(""));
    r = invite(work, asked, false, reply);
    return r ? trace(r) : 0;
}

/* Nobody recovers for themselves: whoever asks and whoever confirms are two others. */
int signin_recover(Work *work, const void *params, void *reply)
{
    const SigninReason *asked = params;
    SigninGetRow row;
    int r = load(work, asked->person, &row);

    if (r)
        return trace(r);
    if (id_eq(asked->person, work_actor(work)))
        return signin_refuse(work, WORK_E_RULE, S(""), PHRASE_SIGNIN_OWN_RECOVERY, PHRASE_NONE,
                             S(""));
    if (!row.opened_at)
        return signin_refuse(work, WORK_E_CONFLICT, S(""), PHRASE_SIGNIN_NOT_OPEN,
                             PHRASE_SIGNIN_NOT_OPEN_REMEDY, S(""));
    r = invite(work, asked, true, reply);
    return r ? trace(r) : 0;
}

int signin_confirm(Work *work, const void *params, void *reply)
{
    const SigninOne *asked = params;
    SigninOne *confirmed = reply;
    SigninGetRow row;
    int r = load(work, asked->person, &row);

    if (r)
        return trace(r);
    if (id_is_none(row.invitation) || !row.recovery || row.confirmed || work_now(work) >= row.until)
        return signin_refuse(work, WORK_E_CONFLICT, S(""), PHRASE_SIGNIN_NO_RECOVERY, PHRASE_NONE,
                             S(""));
    if (id_eq(work_actor(work), row.invited_by) || id_eq(work_actor(work), asked->person))
        return signin_refuse(work, WORK_E_RULE, S(""), PHRASE_SIGNIN_SECOND_PERSON, PHRASE_NONE,
                             S(""));
    SigninConfirmed event = { row.invitation };
    confirmed->person = asked->person;
    work_event(work, S("sign-in.confirmed"), asked->person, &event);
    return 0;
}

/* ---- locking --------------------------------------------------------------------------------- */

static int lock_or_not(Work *work, const SigninReason *asked, SigninOne *reply, bool locks)
{
    SigninLocked told = { asked->reason };
    SigninGetRow row;
    int r = load(work, asked->person, &row);

    if (r)
        return trace(r);
    if ((row.locked != 0) == locks)
        return signin_refuse(work, WORK_E_CONFLICT, S(""),
                             locks ? PHRASE_SIGNIN_LOCKED : PHRASE_SIGNIN_NOT_LOCKED, PHRASE_NONE,
                             S(""));
    reply->person = asked->person;
    work_event(work, locks ? S("sign-in.locked") : S("sign-in.unlocked"), asked->person, &told);
    return 0;
}

int signin_lock(Work *work, const void *params, void *reply)
{
    int r = lock_or_not(work, params, reply, true);
    return r < 0 ? trace(r) : r;
}

int signin_unlock(Work *work, const void *params, void *reply)
{
    int r = lock_or_not(work, params, reply, false);
    return r < 0 ? trace(r) : r;
}

/* ---- what the room calls itself -------------------------------------------------------------- */

int signin_open(Work *work, const void *params, void *reply)
{
    const SigninOpened *opened = params;
    SigninOne *done = reply;
    SigninGetRow row;
    int r = load(work, work_actor(work), &row);

    if (r)
        return trace(r);
    if (!id_eq(row.invitation, opened->invitation) ||
        !signin_invitation_waits(&row, work_now(work)))
        return signin_refuse(work, WORK_E_CONFLICT, S(""), PHRASE_SIGNIN_NO_INVITATION, PHRASE_NONE,
                             S(""));
    if (row.locked)
        return signin_refuse(work, WORK_E_CONFLICT, S(""), PHRASE_SIGNIN_LOCKED,
                             PHRASE_SIGNIN_LOCKED_REMEDY, S(""));
    done->person = work_actor(work);
    work_event(work, S("sign-in.opened"), work_actor(work), opened);
    return 0;
}

int signin_change(Work *work, const void *params, void *reply)
{
    const SigninRenewed *renewed = params;
    SigninOne *done = reply;
    SigninGetRow row;
    int r = load(work, work_actor(work), &row);

    if (r)
        return trace(r);
    if (!row.opened_at || row.locked)
        return signin_refuse(work, WORK_E_CONFLICT, S(""), PHRASE_SIGNIN_LOCKED,
                             PHRASE_SIGNIN_LOCKED_REMEDY, S(""));
    done->person = work_actor(work);
    work_event(work, S("sign-in.renewed"), work_actor(work), renewed);
    return 0;
}
