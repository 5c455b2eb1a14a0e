/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Passkeys: signing in with one, and adding one. What is brought is looked at before the record is
 * asked anything, and the challenge is spent last of all: who fails may try again, who succeeded
 * may not.
 */
#include "phrases_passkey.h"
#include "signin/passkeys.h"

#include "world/world.h"

enum { HEX_MAX = 2 * ATTESTATION_MAX, BOUND_MAX = 200 };

/* ---- what the browser sends ------------------------------------------------------------------ */

static bool hex_bytes(Arena *arena, Str text, Str *ret_bytes)
{
    size_t count = text.len / 2;
    uint8_t *bytes = NEW_ARRAY(arena, uint8_t, count + 1);

    *ret_bytes = (Str){ (const char *)bytes, count };
    return text.len > 0 && text.len <= HEX_MAX && hex_read(text, bytes, count);
}

static Str hex_of(Arena *arena, Str bytes)
{
    Text text = text_open(arena, 2 * bytes.len + 1);

    text_hex_bytes(&text, bytes);
    return text_str(&text);
}

static Str id_bytes(const Id *id)
{
    return (Str){ (const char *)id->bytes, sizeof id->bytes };
}

/* ---- looking at the record ------------------------------------------------------------------- */

typedef struct Looked {
    Arena *arena;
    Str credential;
    Id person;
    const SigninPasskeyCalledRow *called;
    const SigninPasskeysOfRow *own;
    size_t called_count, own_count;
} Looked;

static int read_called(Db *db, void *context)
{
    Looked *looked = context;
    int r = signin_passkey_called(db, looked->arena, looked->credential, 1, &looked->called,
                                  &looked->called_count);
    return r ? trace(r) : 0;
}

static int read_own(Db *db, void *context)
{
    Looked *looked = context;
    int r = signin_passkeys_of(db, looked->arena, looked->person, PASSKEYS_MAX, &looked->own,
                               &looked->own_count);
    return r ? trace(r) : 0;
}

/* ---- signing in ------------------------------------------------------------------------------ */

int signin_challenge(Office *office, Arena *arena, Str visitor, Str *ret_challenge)
{
    Vault *vault;
    int r = office_vault(office, &vault);

    if (r)
        return trace(r);
    *ret_challenge = challenge_make(vault, arena, CHALLENGE_ENTER, visitor);
    return 0;
}

typedef struct Shown {
    ClientData client;
    Assertion assertion;
    Id challenge;
    SigninPasskeyCalledRow row;
    int64_t count;
} Shown;

static bool read_shown(Arena *arena, const PasskeyAsked *asked, Str *ret_client, Shown *shown)
{
    return hex_bytes(arena, asked->client, ret_client) &&
           hex_bytes(arena, asked->data, &shown->assertion.data) &&
           hex_bytes(arena, asked->signature, &shown->assertion.signature);
}

/* 7.2, before the signature: was it asked for here, and just now? */
static Phrase check_asked(Entering *entering, const PasskeyAsked *asked, Shown *shown)
{
    Str client;
    Phrase flaw = PHRASE_PASSKEY_BROKEN;

    if (read_shown(entering->arena, asked, &client, shown))
        flaw = client_data_read(entering->arena, client, S("webauthn.get"), asked->place.origin,
                                &shown->client);
    if (flaw == PHRASE_NONE &&
        !challenge_fits(entering->vault, entering->arena, CHALLENGE_ENTER, asked->visitor,
                        shown->client.challenge, &shown->challenge))
        flaw = PHRASE_PASSKEY_OTHER_CHALLENGE;
    return flaw;
}

/* The passkey of this name, and whose: as the authenticator says too. */
static int find_passkey(Entering *entering, const PasskeyAsked *asked, Shown *shown,
                        Phrase *ret_flaw)
{
    Looked looked = { .arena = entering->arena, .credential = asked->credential };
    int r = store_read(office_store(entering->office), read_called, &looked);

    if (r)
        return trace(r);
    *ret_flaw = PHRASE_PASSKEY_UNKNOWN;
    if (looked.called_count == 0)
        return 0;
    shown->row = looked.called[0];
    *ret_flaw = PHRASE_NONE;
    if (!str_eq(asked->user, hex_of(entering->arena, id_bytes(&shown->row.person))))
        *ret_flaw = PHRASE_PASSKEY_OTHER_PERSON;
    else if (!str_eq(shown->row.address, asked->place.address))
        *ret_flaw = PHRASE_PASSKEY_OTHER_ADDRESS;
    else if (shown->row.doubted_at)
        *ret_flaw = PHRASE_PASSKEY_WENT_BACK;
    entering->person = shown->row.person;
    return 0;
}

static Phrase check_signature(Entering *entering, const PasskeyAsked *asked, Shown *shown)
{
    Credential credential = { .algorithm = (PasskeyAlgorithm)shown->row.algorithm };

    ensure(shown->row.algorithm >= 0 && shown->row.algorithm < ALGORITHMS);
    ensure(hex_bytes(entering->arena, shown->row.public_key, &credential.key));
    return assertion_check(entering->arena, &shown->assertion, shown->client.hash,
                           asked->place.address, &credential, &shown->count);
}

/* Somebody else may have a copy of the key: that is told, and nobody comes in with it again. */
static int doubt(Entering *entering, const Shown *shown)
{
    const PasskeyDoubted doubted = { .passkey = shown->row.id, .count = shown->count };

    entering->signed_in->refused =
        signin_call(entering->office, entering->arena, S("passkey.doubt"), entering->person,
                    &passkey_doubted_shape, &doubted);
    entering->signed_in->flaw = PHRASE_PASSKEY_WENT_BACK;
    return entering->signed_in->refused.outcome == OFFICE_DONE ? SIGNIN_E_WRONG : SIGNIN_E_REFUSED;
}

static int enter(Entering *entering, const PasskeyAsked *asked, const Shown *shown)
{
    Bearer device;
    int r = challenge_spend(entering->vault, shown->challenge);

    if (r == VAULT_E_SPENT) {
        entering->signed_in->flaw = PHRASE_PASSKEY_OTHER_CHALLENGE;
        return SIGNIN_E_WRONG;
    }
    if (!r && passkey_went_back(shown->row.counted, shown->count))
        return doubt(entering, shown);
    if (!r)
        r = signin_read(entering->office, entering->arena, entering->person, &entering->row);
    if (!r)
        r = signin_knows_device(entering->vault, entering->arena, entering->person, asked->device,
                                &device, &entering->known);
    if (r)
        return trace(r);
    entering->bearer = bearer_make();
    const PasskeyUsed used = { shown->row.id, entering->bearer.id, shown->count };
    r = signin_let_in(entering, S("passkey.use"), &passkey_used_shape, &used);
    return r < 0 ? trace(r) : r;
}

int signin_enter_passkey(Office *office, Arena *arena, const PasskeyAsked *asked,
                         SignedIn *ret_signed)
{
    Entering entering = { .office = office, .arena = arena, .signed_in = ret_signed };
    Shown shown = { 0 };

    *ret_signed = (SignedIn){ .flaw = PHRASE_NONE };
    int r = office_vault(office, &entering.vault);
    if (r)
        return trace(r);
    ret_signed->flaw = check_asked(&entering, asked, &shown);
    if (ret_signed->flaw == PHRASE_NONE)
        r = find_passkey(&entering, asked, &shown, &ret_signed->flaw);
    if (!r && ret_signed->flaw == PHRASE_NONE)
        ret_signed->flaw = check_signature(&entering, asked, &shown);
    if (!r && ret_signed->flaw != PHRASE_NONE)
        return SIGNIN_E_WRONG;
    if (!r)
        r = enter(&entering, asked, &shown);
    return r < 0 ? trace(r) : r;
}

/* ---- adding one ------------------------------------------------------------------------------ */

/* Good for the session it was given in: password and code were right there, a moment ago. */
static Str bound_to(Arena *arena, const SessionFound *session)
{
    Text text = text_open(arena, BOUND_MAX);

    id_write(&text, session->session);
    id_write(&text, session->person);
    return text_str(&text);
}

int signin_offer_passkey(Office *office, Arena *arena, const RenewAsked *asked, Str address,
                         PasskeyOffer *ret_offer)
{
    Looked looked = { .arena = arena, .person = asked->session.person };
    SigninGetRow row;
    Vault *vault;

    *ret_offer = (PasskeyOffer){ 0 };
    int r = signin_prove_again(office, arena, asked, &row, &ret_offer->wait);
    if (!r)
        r = office_vault(office, &vault);
    if (!r)
        r = store_read(office_store(office), read_own, &looked);
    if (r)
        return r < 0 ? trace(r) : r;
    Str *known = NEW_ARRAY(arena, Str, looked.own_count + 1);
    for (size_t i = 0; i < looked.own_count; i++)
        if (str_eq(looked.own[i].address, address))
            known[ret_offer->known_count++] = looked.own[i].credential;
    ret_offer->known = known;
    ret_offer->user = hex_of(arena, id_bytes(&asked->session.person));
    ret_offer->challenge =
        challenge_make(vault, arena, CHALLENGE_ADD, bound_to(arena, &asked->session));
    return 0;
}

static Phrase check_made(const Vault *vault, Arena *arena, const PasskeyAddAsked *asked,
                         Credential *made, Id *ret_challenge)
{
    ClientData data;
    Str client, attestation;
    Phrase flaw;

    if (!hex_bytes(arena, asked->client, &client) ||
        !hex_bytes(arena, asked->attestation, &attestation))
        return PHRASE_PASSKEY_BROKEN;
    flaw = client_data_read(arena, client, S("webauthn.create"), asked->place.origin, &data);
    if (flaw == PHRASE_NONE &&
        !challenge_fits(vault, arena, CHALLENGE_ADD, bound_to(arena, &asked->session),
                        data.challenge, ret_challenge))
        flaw = PHRASE_PASSKEY_OTHER_CHALLENGE;
    if (flaw == PHRASE_NONE)
        flaw = attestation_check(arena, attestation, data.hash, asked->place.address, made);
    return flaw;
}

int signin_add_passkey(Office *office, Arena *arena, const PasskeyAddAsked *asked,
                       PasskeyAnswer *ret_answer)
{
    Credential made;
    Id challenge;
    Vault *vault;
    int r = office_vault(office, &vault);

    *ret_answer = (PasskeyAnswer){ .flaw = PHRASE_NONE };
    if (r)
        return trace(r);
    ret_answer->flaw = check_made(vault, arena, asked, &made, &challenge);
    if (ret_answer->flaw != PHRASE_NONE)
        return SIGNIN_E_WRONG;
    const PasskeyAdded added = { .passkey = world_id(),
                                 .name = str_trim(asked->name),
                                 .credential = hex_of(arena, made.id),
                                 .key = hex_of(arena, made.key),
                                 .address = asked->place.address,
                                 .model = hex_of(arena, made.model),
                                 .algorithm = (int32_t)made.algorithm,
                                 .attestation = (int32_t)made.attestation,
                                 .count = made.count };
    if (!shape_holds(&passkey_added_shape, &added)) {
        ret_answer->flaw = PHRASE_PASSKEY_NAME_WRONG;
        return SIGNIN_E_WRONG;
    }
    r = challenge_spend(vault, challenge);
    if (r == VAULT_E_SPENT) {
        ret_answer->flaw = PHRASE_PASSKEY_OTHER_CHALLENGE;
        return SIGNIN_E_WRONG;
    }
    if (r)
        return trace(r);
    ret_answer->refused = signin_call(office, arena, S("passkey.add"), asked->session.person,
                                      &passkey_added_shape, &added);
    return ret_answer->refused.outcome == OFFICE_DONE ? 0 : SIGNIN_E_REFUSED;
}
