/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "signin/webauthn.h"

#include "phrases_passkey.h"
#include "signin/cbor.h"

#include <fido.h>
#include <fido/eddsa.h>
#include <fido/es256.h>
#include <fido/rs256.h>
#include <string.h>

/* 6.1: the authenticator's data begins with the hash of the address, flags and a counter. */
enum {
    HASH_BYTES = 32,
    FLAGS_AT = HASH_BYTES,
    COUNT_AT = FLAGS_AT + 1,
    HEAD_BYTES = COUNT_AT + 4,
    ID_LENGTH_AT = HEAD_BYTES + MODEL_BYTES,
    ID_AT = ID_LENGTH_AT + 2,
    FLAG_PRESENT = 0x01,
    FLAG_VERIFIED = 0x04,
    FLAG_CREDENTIAL = 0x40,
    FLAG_EXTENSIONS = 0x80,
    COSE_KEY_ALGORITHM = 3, /* RFC 9052, 7.1 */
};

static const int cose_algorithms[ALGORITHMS] = { COSE_ES256, COSE_EDDSA, COSE_RS256 };

/* ---- what the browser says ------------------------------------------------------------------- */

static Str text_under(const Json *object, Str key)
{
    const Json *member = json_member(object, key);
    return member && member->type == JSON_STRING ? member->string : S("");
}

Phrase client_data_read(Arena *arena, Str bytes, Str type, Str origin, ClientData *ret_data)
{
    Findings findings = { .arena = arena };
    const Json *tree =
        bytes.len <= CLIENT_DATA_MAX ? json_read(arena, bytes, S(""), &findings) : NULL;
    const Json *framed = json_member(tree, S("crossOrigin"));

    if (!tree || tree->type != JSON_OBJECT ||
        !base64url_read(arena, text_under(tree, S("challenge")), &ret_data->challenge))
        return PHRASE_PASSKEY_BROKEN;
    if (!str_eq(text_under(tree, S("type")), type))
        return PHRASE_PASSKEY_OTHER_TYPE;
    if (!str_eq(text_under(tree, S("origin")), origin))
        return PHRASE_PASSKEY_OTHER_ORIGIN;
    if (framed && (framed->type != JSON_BOOL || framed->number != 0))
        return PHRASE_PASSKEY_FRAMED;
    ret_data->hash = hash_of(bytes);
    return PHRASE_NONE;
}

/* ---- what the authenticator says ------------------------------------------------------------- */

static uint8_t flags_of(Str data)
{
    return (uint8_t)data.at[FLAGS_AT];
}

static int64_t count_of(Str data)
{
    int64_t count = 0;

    for (size_t i = COUNT_AT; i < HEAD_BYTES; i++)
        count = count << 8 | (uint8_t)data.at[i];
    return count;
}

/* For whom, and was somebody there who showed who they are? A passkey stands for both factors, so
 * that touching it is not enough. */
static Phrase check_head(Str data, Str rp)
{
    Hash address = hash_of(rp);

    if (data.len < HEAD_BYTES || data.len > AUTHENTICATOR_DATA_MAX)
        return PHRASE_PASSKEY_BROKEN;
    if (memcmp(data.at, address.bytes, HASH_BYTES) != 0)
        return PHRASE_PASSKEY_OTHER_ADDRESS;
    if (!(flags_of(data) & FLAG_PRESENT))
        return PHRASE_PASSKEY_NOBODY_THERE;
    if (!(flags_of(data) & FLAG_VERIFIED))
        return PHRASE_PASSKEY_NOT_VERIFIED;
    return PHRASE_NONE;
}

/* Extensions nobody asked for are let stand where they have the shape of such. */
static bool check_tail(Str data, Str rest)
{
    Cbor extensions;

    if (!(flags_of(data) & FLAG_EXTENSIONS))
        return rest.len == 0;
    return cbor_take(&rest, &extensions) && extensions.kind == CBOR_MAP && rest.len == 0;
}

static Phrase read_credential(Str data, Credential *made)
{
    size_t len = data.len >= ID_AT ? (size_t)(uint8_t)data.at[ID_LENGTH_AT] << 8 |
                                         (uint8_t)data.at[ID_LENGTH_AT + 1]
                                   : 0;
    Str rest = str_cut(data, ID_AT + len, data.len);
    Cbor key, algorithm;
    int64_t number = 0;

    if (!(flags_of(data) & FLAG_CREDENTIAL) || len == 0 || len > CREDENTIAL_ID_MAX ||
        data.len <= ID_AT + len || !cbor_take(&rest, &key) ||
        !cbor_under_number(&key, COSE_KEY_ALGORITHM, &algorithm) ||
        !cbor_int(&algorithm, &number) || !check_tail(data, rest))
        return PHRASE_PASSKEY_BROKEN;
    made->id = str_cut(data, ID_AT, ID_AT + len);
    made->model = str_cut(data, HEAD_BYTES, ID_LENGTH_AT);
    made->count = count_of(data);
    for (int i = 0; i < ALGORITHMS; i++)
        if (number == cose_algorithms[i]) {
            made->algorithm = (PasskeyAlgorithm)i;
            return PHRASE_NONE;
        }
    return PHRASE_PASSKEY_OTHER_ALGORITHM;
}

/* ---- a new one ------------------------------------------------------------------------------- */

static const unsigned char *bytes_of(Str text)
{
    return (const unsigned char *)text.at;
}

typedef struct Attested {
    Str format, data;
    Cbor statement;
} Attested;

/* 6.5: a map of three. */
static bool read_attested(Str object, Attested *ret_attested)
{
    Cbor map, format, data;

    if (object.len > ATTESTATION_MAX || !cbor_take(&object, &map) || object.len > 0 ||
        !cbor_under(&map, S("fmt"), &format) || format.kind != CBOR_TEXT ||
        !cbor_under(&map, S("authData"), &data) || data.kind != CBOR_BYTES ||
        !cbor_under(&map, S("attStmt"), &ret_attested->statement) ||
        ret_attested->statement.kind != CBOR_MAP)
        return false;
    ret_attested->format = format.bytes;
    ret_attested->data = data.bytes;
    return true;
}

/* 8.7 and 8.2: nothing is said of the authenticator, or it signed that it made this. Who made the
 * authenticator is not asked: nothing here hangs on it. */
static Phrase check_statement(fido_cred_t *cred, Arena *arena, const Attested *attested,
                              Credential *made)
{
    Str statement = attested->statement.whole;

    if (str_eq(attested->format, S("none"))) {
        made->attestation = ATTESTATION_NONE;
        return attested->statement.number == 0 ? PHRASE_NONE : PHRASE_PASSKEY_BROKEN;
    }
    if (!str_eq(attested->format, S("packed")))
        return PHRASE_PASSKEY_OTHER_ATTESTATION;
    if (fido_cred_set_fmt(cred, arena_c(arena, attested->format)) != FIDO_OK ||
        fido_cred_set_attstmt(cred, bytes_of(statement), statement.len) != FIDO_OK)
        return PHRASE_PASSKEY_BROKEN;
    made->attestation = fido_cred_x5c_ptr(cred) ? ATTESTATION_PACKED : ATTESTATION_SELF;
    int r = made->attestation == ATTESTATION_PACKED ? fido_cred_verify(cred)
                                                    : fido_cred_verify_self(cred);
    return r == FIDO_OK ? PHRASE_NONE : PHRASE_PASSKEY_FORGED;
}

static Phrase check_made(fido_cred_t *cred, Arena *arena, const Attested *attested, Hash client,
                         Str rp, Credential *made)
{
    Str key;

    if (!cred || fido_cred_set_type(cred, cose_algorithms[made->algorithm]) != FIDO_OK ||
        fido_cred_set_rp(cred, arena_c(arena, rp), NULL) != FIDO_OK ||
        fido_cred_set_uv(cred, FIDO_OPT_TRUE) != FIDO_OK ||
        fido_cred_set_clientdata_hash(cred, client.bytes, sizeof client.bytes) != FIDO_OK ||
        fido_cred_set_authdata_raw(cred, bytes_of(attested->data), attested->data.len) != FIDO_OK)
        return PHRASE_PASSKEY_BROKEN;
    key = (Str){ (const char *)fido_cred_pubkey_ptr(cred), fido_cred_pubkey_len(cred) };
    if (!key.at || key.len == 0)
        return PHRASE_PASSKEY_BROKEN;
    made->key = arena_str(arena, key);
    return check_statement(cred, arena, attested, made);
}

Phrase attestation_check(Arena *arena, Str object, Hash client, Str rp, Credential *ret_made)
{
    Attested attested;
    Credential made = { 0 };

    if (!read_attested(object, &attested))
        return PHRASE_PASSKEY_BROKEN;
    Phrase flaw = check_head(attested.data, rp);
    if (flaw == PHRASE_NONE)
        flaw = read_credential(attested.data, &made);
    if (flaw != PHRASE_NONE)
        return flaw;
    fido_init(0);
    fido_cred_t *cred = fido_cred_new();
    flaw = check_made(cred, arena, &attested, client, rp, &made);
    fido_cred_free(&cred);
    if (flaw == PHRASE_NONE)
        *ret_made = made;
    return flaw;
}

/* ---- one that has signed --------------------------------------------------------------------- */

/* Each kind of key by its own functions, that look alike. */
static int verify_es256(const fido_assert_t *assertion, Str key)
{
    es256_pk_t *made = es256_pk_new();
    int r = made ? es256_pk_from_ptr(made, key.at, key.len) : FIDO_ERR_INTERNAL;

    if (r == FIDO_OK)
        r = fido_assert_verify(assertion, 0, COSE_ES256, made);
    es256_pk_free(&made);
    return r;
}

static int verify_eddsa(const fido_assert_t *assertion, Str key)
{
    eddsa_pk_t *made = eddsa_pk_new();
    int r = made ? eddsa_pk_from_ptr(made, key.at, key.len) : FIDO_ERR_INTERNAL;

    if (r == FIDO_OK)
        r = fido_assert_verify(assertion, 0, COSE_EDDSA, made);
    eddsa_pk_free(&made);
    return r;
}

static int verify_rs256(const fido_assert_t *assertion, Str key)
{
    rs256_pk_t *made = rs256_pk_new();
    int r = made ? rs256_pk_from_ptr(made, key.at, key.len) : FIDO_ERR_INTERNAL;

    if (r == FIDO_OK)
        r = fido_assert_verify(assertion, 0, COSE_RS256, made);
    rs256_pk_free(&made);
    return r;
}

static bool is_signed(fido_assert_t *told, const Assertion *assertion, Hash client, const char *rp,
                      const Credential *of)
{
    static int (*const verify[ALGORITHMS])(const fido_assert_t *,
                                           Str) = { verify_es256, verify_eddsa, verify_rs256 };

    return told && fido_assert_set_rp(told, rp) == FIDO_OK &&
           fido_assert_set_up(told, FIDO_OPT_TRUE) == FIDO_OK &&
           fido_assert_set_uv(told, FIDO_OPT_TRUE) == FIDO_OK &&
           fido_assert_set_count(told, 1) == FIDO_OK &&
           fido_assert_set_clientdata_hash(told, client.bytes, sizeof client.bytes) == FIDO_OK &&
           fido_assert_set_authdata_raw(told, 0, bytes_of(assertion->data), assertion->data.len) ==
               FIDO_OK &&
           fido_assert_set_sig(told, 0, bytes_of(assertion->signature), assertion->signature.len) ==
               FIDO_OK &&
           verify[of->algorithm](told, of->key) == FIDO_OK;
}

Phrase assertion_check(Arena *arena, const Assertion *assertion, Hash client, Str rp,
                       const Credential *of, int64_t *ret_count)
{
    Phrase flaw = check_head(assertion->data, rp);

    if (flaw == PHRASE_NONE &&
        (flags_of(assertion->data) & FLAG_CREDENTIAL ||
         !check_tail(assertion->data, str_cut(assertion->data, HEAD_BYTES, assertion->data.len)) ||
         assertion->signature.len == 0 || assertion->signature.len > SIGNATURE_MAX))
        flaw = PHRASE_PASSKEY_BROKEN;
    if (flaw == PHRASE_NONE) {
        fido_init(0);
        fido_assert_t *told = fido_assert_new();
        if (!is_signed(told, assertion, client, arena_c(arena, rp), of))
            flaw = PHRASE_PASSKEY_FORGED;
        fido_assert_free(&told);
    }
    if (flaw == PHRASE_NONE)
        *ret_count = count_of(assertion->data);
    return flaw;
}
