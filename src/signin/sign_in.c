/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Signing in. Whatever is wrong, the same is looked at and the same is said: that a handle, a
 * password or a code was right by itself is told to nobody.
 */
#include "signin/parts.h"

#include "world/world.h"

#include <sodium.h>

enum {
    TRIES_FREE = 5,         /* wrong ones before the first wait, of one account or browser */
    TRIES_FREE_SOURCE = 20, /* of one source: many may sit behind it */
    WAIT_SECONDS_MAX = 15 * 60,
    WAIT_DOUBLINGS_MAX = 10,
    TRIES_SECONDS = 24 * 60 * 60, /* remembered since the last */
    DAY_SECONDS = 24 * 60 * 60,
};

/* ---- waiting --------------------------------------------------------------------------------- */

static Str name_tries(Arena *arena, const char *what, Str of)
{
    Text name = text_open(arena, of.len + 32);

    text_all(&name, str_from_c(what), S(":"), of);
    return text_str(&name);
}

/* Strangers are slowed down by handle and by where they come from. */
Throttle throttle_of(Arena *arena, const char *what, Str handle, Str source)
{
    return (Throttle){ .names = { name_tries(arena, what, handle),
                                  name_tries(arena, "source", source) },
                       .count = source.len > 0 ? 2 : 1,
                       .free = { TRIES_FREE, TRIES_FREE_SOURCE } };
}

/* Where nobody is named. */
Throttle throttle_of_source(Arena *arena, Str source)
{
    return (Throttle){ .names = { name_tries(arena, "source", source) },
                       .count = source.len > 0 ? 1 : 0,
                       .free = { TRIES_FREE_SOURCE } };
}

/* 1, 2, 4 .. seconds from the last that failed, 15 minutes at most. */
static int64_t wait_of(const VaultTries *tries, int64_t free_tries, Moment now)
{
    int64_t beyond = tries->failures - free_tries, since, wait;

    if (beyond < 0)
        return 0;
    since = now - tries->last;
    if (since > TRIES_SECONDS * MOMENT_SECOND)
        return 0;
    wait = beyond >= WAIT_DOUBLINGS_MAX ? WAIT_SECONDS_MAX : INT64_C(1) << beyond;
    wait = wait > WAIT_SECONDS_MAX ? WAIT_SECONDS_MAX : wait;
    int64_t left = wait * MOMENT_SECOND - since;
    return left > 0 ? (left + MOMENT_SECOND - 1) / MOMENT_SECOND : 0;
}

int throttle_wait(Vault *vault, const Throttle *throttle, int64_t *ret_seconds)
{
    Moment now = world_now();
    int r = 0;

    *ret_seconds = 0;
    for (size_t i = 0; i < throttle->count && !r; i++) {
        VaultTries tries;
        r = vault_tries(vault, throttle->names[i], &tries);
        int64_t wait = r ? 0 : wait_of(&tries, throttle->free[i], now);
        if (wait > *ret_seconds)
            *ret_seconds = wait;
    }
    return r ? trace(r) : 0;
}

int throttle_failed(Vault *vault, const Throttle *throttle)
{
    Moment now = world_now();
    int r = vault_sweep(vault, now - TRIES_SECONDS * MOMENT_SECOND);

    for (size_t i = 0; i < throttle->count && !r; i++)
        r = vault_failed(vault, throttle->names[i], now);
    return r ? trace(r) : 0;
}

/* ---- password and code ----------------------------------------------------------------------- */

/* 0 with "" where there is none. */
static int secret_of(Vault *vault, Arena *arena, VaultKind kind, Id id, Id person, Str *ret_bytes)
{
    int r =
        id_is_none(id) ? VAULT_E_NOT_FOUND : vault_get(vault, arena, kind, id, person, ret_bytes);

    if (r == VAULT_E_NOT_FOUND)
        *ret_bytes = S("");
    return r < 0 ? trace(r) : 0;
}

/* Which of the hashes is the code's, whatever they are compared to before; -1: none. */
static int64_t find_code(Str kept, Hash hash)
{
    int64_t found = -1;

    for (size_t i = 0; (i + 1) * sizeof hash.bytes <= kept.len; i++)
        if (sodium_memcmp(kept.at + i * sizeof hash.bytes, hash.bytes, sizeof hash.bytes) == 0)
            found = (int64_t)i;
    return found;
}

/* Each code of a step is taken once: it may have been seen over a shoulder. */
static int prove_code(Vault *vault, const SigninGetRow *row, Str seed, Str codes, Str code,
                      Proved *proved)
{
    int64_t step = 0, number = -1;
    int r = 0;

    if (seed.len == SEED_BYTES && otp_fits(seed, code, world_now(), &step)) {
        r = vault_raise(vault, row->factor, step);
        proved->fits = r == 0;
        return r < 0 ? trace(r) : 0;
    }
    number = find_code(codes, code_hash(row->codes, code));
    proved->fits = number >= 0 && !(row->spent >> number & 1);
    if (proved->fits)
        *proved = (Proved){ true, WAY_RECOVERY_CODE, number };
    return 0;
}

int signin_prove(Vault *vault, Arena *arena, Id person, const SigninGetRow *row, Str password,
                 Str code, Proved *ret_proved)
{
    Str kept, seed, codes, cleaned;
    bool fits = false;
    int r = secret_of(vault, arena, VAULT_PASSWORD, row->password, person, &kept);

    *ret_proved = (Proved){ .way = WAY_CODE, .number = INT64_MIN };
    if (!r)
        r = secret_of(vault, arena, VAULT_FACTOR, row->factor, person, &seed);
    if (!r)
        r = secret_of(vault, arena, VAULT_CODES, row->codes, person, &codes);
    if (!r)
        r = password_fits(kept, password, &fits);
    if (!r && fits && code_clean(arena, code, &cleaned))
        r = prove_code(vault, row, seed, codes, cleaned, ret_proved);
    return r < 0 ? trace(r) : 0;
}

/* ---- browsers that are known ----------------------------------------------------------------- */

int signin_knows_device(Vault *vault, Arena *arena, Id person, Str cookie, Bearer *ret_device,
                        bool *ret_known)
{
    Str kept;

    *ret_known = false;
    if (id_is_none(person) || !bearer_read_cookie(cookie, ret_device))
        return 0;
    Hash hash = bearer_hash(ret_device);
    int r = vault_get(vault, arena, VAULT_DEVICE, ret_device->id, person, &kept);
    *ret_known = r == 0 && kept.len == sizeof hash.bytes &&
                 sodium_memcmp(kept.at, hash.bytes, kept.len) == 0;
    return r < 0 ? trace(r) : 0;
}

static int make_device(Vault *vault, Arena *arena, Id person, Str *ret_cookie)
{
    Bearer device = bearer_make();
    Hash hash = bearer_hash(&device);
    int r = vault_put(vault, VAULT_DEVICE, device.id, person, hash_bytes(&hash));

    *ret_cookie = bearer_cookie(arena, &device);
    return r ? trace(r) : 0;
}

/* ---- the whole ------------------------------------------------------------------------------- */

OfficeReply signin_call(Office *office, Arena *arena, Str operation, Id person, const Shape *shape,
                        const void *params)
{
    const Call call = { .operation = operation,
                        .as = person,
                        .request = world_id(),
                        .params = call_params(arena, shape, params),
                        .proven = true,
                        .inner = true };
    return office_call(office, arena, &call);
}

int signin_let_in(Entering *entering, Str operation, const Shape *shape, const void *params)
{
    const Bearer *bearer = &entering->bearer;
    Hash hash = bearer_hash(bearer);
    SignedIn *out = entering->signed_in;
    int r =
        vault_put(entering->vault, VAULT_SESSION, bearer->id, entering->person, hash_bytes(&hash));

    if (r)
        return trace(r);
    out->refused =
        signin_call(entering->office, entering->arena, operation, entering->person, shape, params);
    if (out->refused.outcome != OFFICE_DONE) {
        r = vault_forget(entering->vault, bearer->id);
        return r ? trace(r) : SIGNIN_E_REFUSED;
    }
    out->person = entering->person;
    out->session = bearer->id;
    out->cookie = bearer_cookie(entering->arena, bearer);
    out->codes_left = SIGNIN_CODES - __builtin_popcountll((uint64_t)entering->row.spent);
    if (entering->throttle.count > 0)
        r = vault_cleared(entering->vault, entering->throttle.names[0]);
    if (!r && !entering->known)
        r = make_device(entering->vault, entering->arena, entering->person, &out->device);
    return r ? trace(r) : 0;
}

static int enter(Entering *entering, const Proved *proved)
{
    VaultTries tries = { 0 };
    int r = vault_tries(entering->vault, entering->throttle.names[0], &tries);

    if (r)
        return trace(r);
    entering->bearer = bearer_make();
    SessionOpened opened = { .session = entering->bearer.id,
                             .until = world_now() + SESSION_SECONDS * MOMENT_SECOND,
                             .way = (int32_t)proved->way,
                             .number = proved->number,
                             .failures = tries.failures };
    r = signin_let_in(entering, S("session.open"), &session_opened_shape, &opened);
    if (!r)
        entering->signed_in->codes_left -= proved->number >= 0;
    return r < 0 ? trace(r) : r;
}

static int look(Entering *entering, const SignInAsked *asked)
{
    Bearer device;
    int r = office_person(entering->office, entering->arena, asked->handle, &entering->person);

    if (r)
        entering->person = id_none();
    if (r >= 0)
        r = signin_read(entering->office, entering->arena, entering->person, &entering->row);
    if (!r)
        r = signin_knows_device(entering->vault, entering->arena, entering->person, asked->device,
                                &device, &entering->known);
    if (r)
        return trace(r);
    entering->throttle = throttle_of(entering->arena, "account", asked->handle, asked->source);
    if (entering->known) {
        Text id = text_open(entering->arena, ID_LETTERS);
        id_write(&id, device.id);
        entering->throttle = throttle_of(entering->arena, "device", text_str(&id), S(""));
    }
    return 0;
}

static bool too_long(const SignInAsked *asked)
{
    return asked->handle.len > 100 || asked->password.len > PASSWORD_BYTES_MAX ||
           asked->code.len > 4 * LETTERS_MAX;
}

int signin_enter(Office *office, Arena *arena, const SignInAsked *asked, SignedIn *ret_signed)
{
    Entering entering = { .office = office, .arena = arena, .signed_in = ret_signed };
    Proved proved;

    *ret_signed = (SignedIn){ 0 };
    if (too_long(asked)) /* nobody's: no form of ours sends it */
        return SIGNIN_E_WRONG;
    int r = office_vault(office, &entering.vault);
    if (!r)
        r = look(&entering, asked);
    if (!r)
        r = throttle_wait(entering.vault, &entering.throttle, &ret_signed->wait);
    if (r)
        return trace(r);
    if (ret_signed->wait > 0)
        return SIGNIN_E_WAIT;
    r = signin_prove(entering.vault, arena, entering.person, &entering.row, asked->password,
                     asked->code, &proved);
    if (!r && !proved.fits) {
        r = throttle_failed(entering.vault, &entering.throttle);
        return r ? trace(r) : SIGNIN_E_WRONG;
    }
    if (!r)
        r = enter(&entering, &proved);
    return r < 0 ? trace(r) : r;
}
