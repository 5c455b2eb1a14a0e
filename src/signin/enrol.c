/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "signin/parts.h"

#include "world/world.h"

#include <sodium.h>
#include <string.h>

/* Opening an account with an invitation, and renewing what it is opened with. */

enum { ADDRESS_BYTES_MAX = 1000 };

typedef struct Opening {
    Office *office;
    Vault *vault;
    Arena *arena;
    Id person;
    SigninGetRow row;
    Throttle throttle;
} Opening;

/* ---- the invitation -------------------------------------------------------------------------- */

static int is_invited(const Opening *opening, Str typed, bool *ret_is)
{
    Str code, kept;

    *ret_is = false;
    if (!signin_invitation_waits(&opening->row, world_now()) ||
        !code_clean(opening->arena, typed, &code))
        return 0;
    int r = vault_get(opening->vault, opening->arena, VAULT_INVITATION, opening->row.invitation,
                      opening->person, &kept);
    Hash hash = code_hash(opening->row.invitation, code);
    *ret_is = r == 0 && kept.len == sizeof hash.bytes &&
              sodium_memcmp(kept.at, hash.bytes, kept.len) == 0;
    return r < 0 ? trace(r) : 0;
}

/* Somebody with a good invitation. WRONG, WAIT. */
static int open_opening(Opening *opening, const EnrolAsked *asked, int64_t *ret_wait)
{
    bool invited = false;

    if (asked->handle.len > 100)
        return SIGNIN_E_WRONG;
    int r = office_vault(opening->office, &opening->vault);
    opening->throttle = throttle_of(opening->arena, "invitation", asked->handle, asked->source);
    if (!r)
        r = throttle_wait(opening->vault, &opening->throttle, ret_wait);
    if (r)
        return trace(r);
    if (*ret_wait > 0)
        return SIGNIN_E_WAIT;
    if (office_person(opening->office, opening->arena, asked->handle, &opening->person))
        opening->person = id_none();
    r = signin_read(opening->office, opening->arena, opening->person, &opening->row);
    if (!r)
        r = is_invited(opening, asked->invitation, &invited);
    if (!r && !invited)
        r = throttle_failed(opening->vault, &opening->throttle);
    return r ? trace(r) : invited ? 0 : SIGNIN_E_WRONG;
}

/* ---- the authenticator ----------------------------------------------------------------------- */

/* Of a factor: whose it is to be, and by which invitation, so that it is nobody else's. */
static void show_seed(const Opening *opening, Str handle, Str seed, Enrolment *out)
{
    Text letters = text_open(opening->arena, 100), plain = text_open(opening->arena, 100);
    Text address = text_open(opening->arena, ADDRESS_BYTES_MAX);

    code_write(&letters, seed);
    code_write_plain(&plain, seed);
    text_put(&address, S("otpauth://totp/Sekisho:"));
    text_url(&address, handle);
    text_all(&address, S("?secret="), text_str(&plain), S("&issuer=Sekisho"));
    out->seed = text_str(&letters);
    out->address = text_str(&address);
}

static int make_factor(const Opening *opening, Str handle, Enrolment *out)
{
    uint8_t seed[SEED_BYTES];
    Str bytes = { (const char *)seed, sizeof seed };

    world_random(seed, sizeof seed);
    out->factor = world_id();
    int r = vault_put(opening->vault, VAULT_FACTOR, out->factor, opening->person, bytes);
    if (r)
        return trace(r);
    show_seed(opening, handle, bytes, out);
    return 0;
}

int signin_enrolment(Office *office, Arena *arena, const EnrolAsked *asked,
                     Enrolment *ret_enrolment)
{
    Opening opening = { .office = office, .arena = arena };

    *ret_enrolment = (Enrolment){ 0 };
    int r = open_opening(&opening, asked, &ret_enrolment->wait);
    if (!r)
        r = make_factor(&opening, asked->handle, ret_enrolment);
    return r < 0 ? trace(r) : r;
}

/* ---- recovery codes -------------------------------------------------------------------------- */

int keep_codes(Vault *vault, Arena *arena, Id person, Id id, Str *ret_codes)
{
    Hash hashes[SIGNIN_CODES];

    for (size_t i = 0; i < SIGNIN_CODES; i++) {
        uint8_t secret[CODE_BYTES];
        Str bytes = { (const char *)secret, sizeof secret };
        Text plain = text_open(arena, 40), shown = text_open(arena, 40);
        world_random(secret, sizeof secret);
        code_write_plain(&plain, bytes);
        code_write(&shown, bytes);
        hashes[i] = code_hash(id, text_str(&plain));
        ret_codes[i] = text_str(&shown);
    }
    int r = vault_put(vault, VAULT_CODES, id, person, (Str){ (const char *)hashes, sizeof hashes });
    return r ? trace(r) : 0;
}

static int keep_password(const Opening *opening, Id id, Str password)
{
    Str kept;
    int r = password_make(opening->arena, password, &kept);

    if (!r)
        r = vault_put(opening->vault, VAULT_PASSWORD, id, opening->person, kept);
    return r ? trace(r) : 0;
}

/* What was in force before is off the disk. */
static int forget(Vault *vault, const Id *ids, size_t count)
{
    int r = 0;

    for (size_t i = 0; i < count && !r; i++)
        if (!id_is_none(ids[i]))
            r = vault_forget(vault, ids[i]);
    return r ? trace(r) : 0;
}

/* ---- opening --------------------------------------------------------------------------------- */

static int open_account(const Opening *opening, const EnrolAsked *asked, Enrolment *out)
{
    SigninOpened opened = { opening->row.invitation, world_id(), asked->factor, world_id() };
    const Id before[] = { opening->row.invitation, opening->row.password, opening->row.factor,
                          opening->row.codes };
    int r = keep_password(opening, opened.password, asked->password);

    if (!r)
        r = keep_codes(opening->vault, opening->arena, opening->person, opened.codes, out->codes);
    if (r)
        return trace(r);
    out->refused = signin_call(opening->office, opening->arena, S("sign-in.accept"),
                               opening->person, &signin_opened_shape, &opened);
    if (out->refused.outcome != OFFICE_DONE)
        return SIGNIN_E_REFUSED;
    out->code_count = SIGNIN_CODES;
    r = forget(opening->vault, before, COUNT_OF(before));
    return r ? trace(r) : 0;
}

/* The seed that was shown, and shown again should something else be wrong. */
static int find_seed(const Opening *opening, const EnrolAsked *asked, Enrolment *out, Str *ret_seed)
{
    int r = vault_get(opening->vault, opening->arena, VAULT_FACTOR, asked->factor, opening->person,
                      ret_seed);

    if (r < 0)
        return trace(r);
    if (r || ret_seed->len != SEED_BYTES)
        return SIGNIN_E_WRONG;
    out->factor = asked->factor;
    show_seed(opening, asked->handle, *ret_seed, out);
    return 0;
}

/* Is the app set up? Its code says so, and is taken once. */
static int check_factor(const Opening *opening, const EnrolAsked *asked, Str seed)
{
    Str code;
    int64_t step;

    if (!code_clean(opening->arena, asked->code, &code) ||
        !otp_fits(seed, code, world_now(), &step))
        return SIGNIN_E_WRONG;
    int r = vault_raise(opening->vault, asked->factor, step);
    return r < 0 ? trace(r) : r ? SIGNIN_E_WRONG : 0;
}

int signin_enrol(Office *office, Arena *arena, const EnrolAsked *asked, Enrolment *ret_enrolment)
{
    Opening opening = { .office = office, .arena = arena };
    Str seed;

    *ret_enrolment = (Enrolment){ 0 };
    int r = open_opening(&opening, asked, &ret_enrolment->wait);
    if (!r)
        r = find_seed(&opening, asked, ret_enrolment, &seed);
    if (r)
        return r < 0 ? trace(r) : r;
    ret_enrolment->weak = password_weak(asked->password, asked->handle);
    if (ret_enrolment->weak != PHRASE_NONE)
        return SIGNIN_E_WEAK;
    r = check_factor(&opening, asked, seed);
    if (r == SIGNIN_E_WRONG) {
        r = throttle_failed(opening.vault, &opening.throttle);
        return r ? trace(r) : SIGNIN_E_WRONG;
    }
    if (!r)
        r = open_account(&opening, asked, ret_enrolment);
    return r < 0 ? trace(r) : r;
}

/* ---- renewing -------------------------------------------------------------------------------- */

static int renew(const Opening *opening, const RenewAsked *asked, Enrolment *out)
{
    SigninRenewed renewed = { .session = asked->session.session };
    bool password = asked->new_password.len > 0, codes = asked->new_codes;
    const Id before[] = { password ? opening->row.password : id_none(),
                          codes ? opening->row.codes : id_none() };
    int r = 0;

    if (password) {
        renewed.password = world_id();
        r = keep_password(opening, renewed.password, asked->new_password);
    }
    if (!r && codes) {
        renewed.codes = world_id();
        r = keep_codes(opening->vault, opening->arena, opening->person, renewed.codes, out->codes);
    }
    if (r)
        return trace(r);
    out->refused = signin_call(opening->office, opening->arena, S("sign-in.renew"), opening->person,
                               &signin_renewed_shape, &renewed);
    if (out->refused.outcome != OFFICE_DONE)
        return SIGNIN_E_REFUSED;
    out->code_count = codes ? SIGNIN_CODES : 0;
    r = forget(opening->vault, before, COUNT_OF(before));
    return r ? trace(r) : 0;
}

/* A recovery code is for coming in. */
int signin_prove_again(Office *office, Arena *arena, const RenewAsked *asked, SigninGetRow *ret_row,
                       int64_t *ret_wait)
{
    Text session = text_open(arena, ID_LETTERS);
    Id person = asked->session.person;
    Vault *vault;
    Proved proved;

    *ret_wait = 0;
    id_write(&session, asked->session.session);
    Throttle throttle = throttle_of(arena, "session", text_str(&session), S(""));
    int r = office_vault(office, &vault);
    if (!r)
        r = signin_read(office, arena, person, ret_row);
    if (!r)
        r = throttle_wait(vault, &throttle, ret_wait);
    if (r)
        return trace(r);
    if (*ret_wait > 0)
        return SIGNIN_E_WAIT;
    r = signin_prove(vault, arena, person, ret_row, asked->password, asked->code, &proved);
    if (!r && proved.fits && proved.way == WAY_CODE)
        return 0;
    if (!r)
        r = throttle_failed(vault, &throttle);
    return r ? trace(r) : SIGNIN_E_WRONG;
}

int signin_renew(Office *office, Arena *arena, const RenewAsked *asked, Enrolment *ret_enrolment)
{
    Opening opening = { .office = office, .arena = arena, .person = asked->session.person };

    *ret_enrolment = (Enrolment){ 0 };
    if (asked->new_password.len > 0)
        ret_enrolment->weak = password_weak(asked->new_password, S(""));
    if (ret_enrolment->weak != PHRASE_NONE)
        return SIGNIN_E_WEAK;
    int r = office_vault(office, &opening.vault);
    if (!r)
        r = signin_prove_again(office, arena, asked, &opening.row, &ret_enrolment->wait);
    if (!r)
        r = renew(&opening, asked, ret_enrolment);
    return r < 0 ? trace(r) : r;
}
