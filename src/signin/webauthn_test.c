/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Authenticators in software, honest and not: what is taken of them, and what never. */
#include "signin/cbor.h"
#include "tests/authenticator_sample.h"

#include "phrases_passkey.h"

#define ORIGIN STR("https://desk.example.jp")
#define ADDRESS STR("desk.example.jp")
#define CHALLENGE STR("AQIDBAUGBwg")

static Arena arena;

static const SampleSays honest_make = { .type = STR("webauthn.create"),
                                        .challenge = CHALLENGE,
                                        .origin = ORIGIN,
                                        .rp = ADDRESS,
                                        .flags = SAYS_ALL | SAYS_CREDENTIAL };
static const SampleSays honest_use = { .type = STR("webauthn.get"),
                                       .challenge = CHALLENGE,
                                       .origin = ORIGIN,
                                       .rp = ADDRESS,
                                       .flags = SAYS_ALL,
                                       .count = 7 };

static void flaw_is(const char *what, Phrase got, Phrase want)
{
    check_str(what, got == PHRASE_NONE ? S("none") : phrase_key(got),
              want == PHRASE_NONE ? S("none") : phrase_key(want));
}

static Phrase make(const SampleKey *key, const SampleSays *says, Credential *ret_made)
{
    ClientData client;
    Phrase flaw = client_data_read(&arena, sample_client(&arena, says), S("webauthn.create"),
                                   (Str)ORIGIN, &client);

    return flaw != PHRASE_NONE ? flaw
                               : attestation_check(&arena, sample_made(&arena, key, says),
                                                   client.hash, (Str)ADDRESS, ret_made);
}

static Phrase use_signed(Str data, Str signature, Str bytes, const Credential *of)
{
    const Assertion assertion = { data, signature };
    ClientData client;
    int64_t count = 0;
    Phrase flaw = client_data_read(&arena, bytes, S("webauthn.get"), (Str)ORIGIN, &client);

    if (flaw == PHRASE_NONE)
        flaw = assertion_check(&arena, &assertion, client.hash, (Str)ADDRESS, of, &count);
    if (flaw == PHRASE_NONE)
        check_int("as often as it says", count, 7);
    return flaw;
}

static Phrase use(const SampleKey *key, const SampleSays *says, const Credential *of)
{
    Str data = sample_data(&arena, key, says), client = sample_client(&arena, says);
    return use_signed(data, sample_sign(&arena, key, data, client), client, of);
}

/* ---- what is good ---------------------------------------------------------------------------- */

static void test_each_algorithm(void)
{
    static const char *const names[ALGORITHMS] = { "ES256", "EdDSA", "RS256" };

    for (int i = 0; i < ALGORITHMS; i++)
        for (int a = 0; a < ATTESTATION_PACKED + (i == ALGORITHM_ES256); a++) {
            SampleKey key = sample_key((PasskeyAlgorithm)i, 'a'), other;
            SampleSays says = honest_make;
            Credential made = { 0 };

            says.attestation = (Attestation)a;
            flaw_is(names[i], make(&key, &says, &made), PHRASE_NONE);
            check_int(names[i], made.algorithm, i);
            check_int("how it vouches", made.attestation, a);
            check_str("its name", made.id, sample_id(&key));
            check_str("its model", made.model, S("0123456789abcdef"));
            flaw_is("it signs", use(&key, &honest_use, &made), PHRASE_NONE);
            other = sample_key((PasskeyAlgorithm)i, 'a');
            flaw_is("another does not", use(&other, &honest_use, &made), PHRASE_PASSKEY_FORGED);
            EVP_PKEY_free(key.key);
            EVP_PKEY_free(other.key);
        }
}

/* What nobody asked for may stand there (6.1), as long as it is whole. */
static void test_extensions(void)
{
    SampleKey key = sample_key(ALGORITHM_ES256, 'a');
    SampleSays says = honest_make;
    Credential made = { 0 };

    says.flags |= SAYS_EXTENSIONS;
    flaw_is("made", make(&key, &says, &made), PHRASE_NONE);
    says = honest_use;
    says.flags |= SAYS_EXTENSIONS;
    flaw_is("used", use(&key, &says, &made), PHRASE_NONE);
    EVP_PKEY_free(key.key);
}

/* ---- what is not ----------------------------------------------------------------------------- */

typedef struct Forgery {
    const char *what;
    SampleSays says; /* what is not told is as an honest one says it */
    uint8_t without; /* flags */
    Phrase flaw;
} Forgery;

static const Forgery forgeries[] = {
    { "asked for something else", { .type = STR("webauthn.other") }, 0, PHRASE_PASSKEY_OTHER_TYPE },
    { "another site",
      { .origin = STR("https://desk.example.jp.evil.example") },
      0,
      PHRASE_PASSKEY_OTHER_ORIGIN },
    { "plain http", { .origin = STR("http://desk.example.jp") }, 0, PHRASE_PASSKEY_OTHER_ORIGIN },
    { "another port",
      { .origin = STR("https://desk.example.jp:8443") },
      0,
      PHRASE_PASSKEY_OTHER_ORIGIN },
    { "a site within",
      { .origin = STR("https://a.desk.example.jp") },
      0,
      PHRASE_PASSKEY_OTHER_ORIGIN },
    { "in a frame", { .more = ",\"crossOrigin\":true" }, 0, PHRASE_PASSKEY_FRAMED },
    { "in a frame, in words", { .more = ",\"crossOrigin\":\"false\"" }, 0, PHRASE_PASSKEY_FRAMED },
    { "origin twice",
      { .more = ",\"origin\":\"https://evil.example\"" },
      0,
      PHRASE_PASSKEY_BROKEN },
    { "challenge with padding", { .challenge = STR("AQ==") }, 0, PHRASE_PASSKEY_BROKEN },
    { "another address", { .rp = STR("example.jp") }, 0, PHRASE_PASSKEY_OTHER_ADDRESS },
    { "nobody touched it", { .count = 0 }, SAYS_PRESENT, PHRASE_PASSKEY_NOBODY_THERE },
    { "nobody was verified", { .count = 0 }, SAYS_VERIFIED, PHRASE_PASSKEY_NOT_VERIFIED },
};

static SampleSays forged(const Forgery *forgery, const SampleSays *honest)
{
    SampleSays says = *honest;

    says.type = forgery->says.type.len ? forgery->says.type : says.type;
    says.origin = forgery->says.origin.len ? forgery->says.origin : says.origin;
    says.challenge = forgery->says.challenge.len ? forgery->says.challenge : says.challenge;
    says.rp = forgery->says.rp.len ? forgery->says.rp : says.rp;
    says.more = forgery->says.more;
    says.flags &= (uint8_t)~forgery->without;
    return says;
}

static void test_forgeries(void)
{
    SampleKey key = sample_key(ALGORITHM_ES256, 'a');
    Credential made = { 0 }, other;

    flaw_is("made", make(&key, &honest_make, &made), PHRASE_NONE);
    for (size_t i = 0; i < COUNT_OF(forgeries); i++) {
        SampleSays making = forged(&forgeries[i], &honest_make);
        SampleSays using = forged(&forgeries[i], &honest_use);
        flaw_is(forgeries[i].what, make(&key, &making, &other), forgeries[i].flaw);
        flaw_is(forgeries[i].what, use(&key, &using, &made), forgeries[i].flaw);
    }
    flaw_is("made as if used", make(&key, &honest_use, &other), PHRASE_PASSKEY_OTHER_TYPE);
    flaw_is("used as if made", use(&key, &honest_make, &made), PHRASE_PASSKEY_OTHER_TYPE);
    EVP_PKEY_free(key.key);
}

static void test_attestations(void)
{
    SampleKey key = sample_key(ALGORITHM_ES256, 'a'), other = sample_key(ALGORITHM_ES256, 'a');
    SampleSays says = honest_make, elsewhere = honest_make;
    Credential made;
    ClientData client;

    elsewhere.attestation = ATTESTATION_SELF;
    elsewhere.challenge = (Str)STR("AAAA");
    ensure(client_data_read(&arena, sample_client(&arena, &says), S("webauthn.create"), (Str)ORIGIN,
                            &client) == PHRASE_NONE);
    flaw_is("signed over something else",
            attestation_check(&arena, sample_made(&arena, &key, &elsewhere), client.hash,
                              (Str)ADDRESS, &made),
            PHRASE_PASSKEY_FORGED);
    elsewhere.attestation = ATTESTATION_PACKED;
    flaw_is("by certificate, over something else",
            attestation_check(&arena, sample_made(&arena, &other, &elsewhere), client.hash,
                              (Str)ADDRESS, &made),
            PHRASE_PASSKEY_FORGED);
    says.format = S("fido-u2f");
    flaw_is("another form", make(&key, &says, &made), PHRASE_PASSKEY_OTHER_ATTESTATION);
    says = honest_make;
    says.attestation = ATTESTATION_SELF;
    says.format = S("none");
    flaw_is("none, and yet something", make(&key, &says, &made), PHRASE_PASSKEY_BROKEN);
    EVP_PKEY_free(key.key);
    EVP_PKEY_free(other.key);
}

/* A key of a kind nobody here takes: ES384. */
static void test_other_algorithm(void)
{
    SampleKey key = sample_key(ALGORITHM_ES256, 'a');
    Str object = sample_made(&arena, &key, &honest_make);
    char *bytes = NEW_ARRAY(&arena, char, object.len);
    static const char alg[] = { 0x03, 0x26 }; /* 3: -7 */
    Credential made;
    size_t at;

    memcpy(bytes, object.at, object.len);
    ensure(str_find(object, (Str){ alg, 2 }, &at));
    bytes[at + 1] = 0x25; /* -6 */
    ClientData client;
    ensure(client_data_read(&arena, sample_client(&arena, &honest_make), S("webauthn.create"),
                            (Str)ORIGIN, &client) == PHRASE_NONE);
    flaw_is("of another kind",
            attestation_check(&arena, (Str){ bytes, object.len }, client.hash, (Str)ADDRESS, &made),
            PHRASE_PASSKEY_OTHER_ALGORITHM);
    EVP_PKEY_free(key.key);
}

/* Cut off anywhere, and with a byte too many. */
static void test_truncated(void)
{
    SampleKey key = sample_key(ALGORITHM_ES256, 'a');
    SampleSays says = honest_make;
    Credential made = { 0 }, other;
    ClientData client;

    says.attestation = ATTESTATION_SELF;
    Str object = sample_made(&arena, &key, &says), bytes = sample_client(&arena, &says);
    ensure(client_data_read(&arena, bytes, S("webauthn.create"), (Str)ORIGIN, &client) ==
           PHRASE_NONE);
    for (size_t len = 0; len < object.len; len++)
        flaw_is(
            "cut off",
            attestation_check(&arena, str_cut(object, 0, len), client.hash, (Str)ADDRESS, &other),
            PHRASE_PASSKEY_BROKEN);
    Text longer = text_open(&arena, SAMPLE_BYTES_MAX);
    text_all(&longer, object, S("\xf6"));
    flaw_is("and more",
            attestation_check(&arena, text_str(&longer), client.hash, (Str)ADDRESS, &other),
            PHRASE_PASSKEY_BROKEN);
    flaw_is("whole", attestation_check(&arena, object, client.hash, (Str)ADDRESS, &made),
            PHRASE_NONE);
    bytes = sample_client(&arena, &honest_use);
    Str data = sample_data(&arena, &key, &honest_use);
    Str signature = sample_sign(&arena, &key, data, bytes);
    for (size_t len = 0; len < data.len; len++)
        flaw_is("data cut off", use_signed(str_cut(data, 0, len), signature, bytes, &made),
                PHRASE_PASSKEY_BROKEN);
    Text more = text_open(&arena, SAMPLE_BYTES_MAX);
    text_all(&more, data, S("\xa0"));
    flaw_is("data and more",
            use_signed(text_str(&more), sample_sign(&arena, &key, text_str(&more), bytes), bytes,
                       &made),
            PHRASE_PASSKEY_BROKEN);
    flaw_is("no signature", use_signed(data, S(""), bytes, &made), PHRASE_PASSKEY_BROKEN);
    for (size_t len = 1; len < signature.len; len++)
        flaw_is("signature cut off", use_signed(data, str_cut(signature, 0, len), bytes, &made),
                PHRASE_PASSKEY_FORGED);
    for (size_t len = 0; len < bytes.len; len++)
        flaw_is("words cut off", use_signed(data, signature, str_cut(bytes, 0, len), &made),
                PHRASE_PASSKEY_BROKEN);
    EVP_PKEY_free(key.key);
}

/* Any byte of what is signed, altered. */
static void prop_altered(Rng *rng)
{
    static SampleKey key;
    static Credential made;
    static Arena kept;

    if (!key.key) {
        key = sample_key(ALGORITHM_ES256, 'a');
        flaw_is("made", make(&key, &honest_make, &made), PHRASE_NONE);
        kept = arena; /* what was made stays */
    }
    arena = kept;
    Str data = sample_data(&arena, &key, &honest_use), client = sample_client(&arena, &honest_use);
    Str signature = sample_sign(&arena, &key, data, client);
    Str *parts[] = { &data, &client, &signature };
    Str *part = parts[rng_between(rng, 0, 2)];
    char *bytes = NEW_ARRAY(&arena, char, part->len);

    memcpy(bytes, part->at, part->len);
    bytes[rng_between(rng, 0, (int64_t)part->len - 1)] ^= (char)(1 << rng_between(rng, 0, 7));
    *part = (Str){ bytes, part->len };
    check_true("not taken", use_signed(data, signature, client, &made) != PHRASE_NONE);
}

/* ---- CBOR ------------------------------------------------------------------------------------ */

static void test_cbor(void)
{
    static const struct {
        const char *what;
        Str bytes;
        bool good;
    } rows[] = {
        { "a number", STR("\x18\x2a"), true },
        { "a list of two", STR("\x82\x01\x20"), true },
        { "nothing", STR(""), false },
        { "a list without a length", STR("\x9f\x01\xff"), false },
        { "bytes without a length", STR("\x5f\x41\x00\xff"), false },
        { "more than there is", STR("\x82\x01"), false },
        { "very much more", STR("\x9b\x7f\xff\xff\xff\xff\xff\xff\xff"), false },
        { "a map of half a pair", STR("\xa1\x01"), false },
        { "bytes that end early", STR("\x44\x01\x02"), false },
        { "a tag", STR("\xc0\x01"), false },
        { "half a number", STR("\xf9\x3c\x00"), false },
        { "undefined", STR("\xf7"), false },
        { "kept for later", STR("\x1c"), false },
        { "deep", STR("\x81\x81\x81\x81\x81\x81\x01"), true },
        { "too deep", STR("\x81\x81\x81\x81\x81\x81\x81\x01"), false },
    };
    Str map = S("\xa3\x61\x61\x01\x61\x62\x02\x61\x61\x03");
    Cbor item, member;

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        Str rest = rows[i].bytes;
        check_true(rows[i].what, cbor_take(&rest, &item) == rows[i].good);
        check_true(rows[i].what, !rows[i].good || rest.len == 0);
    }
    ensure(cbor_take(&map, &item));
    check_true("once", cbor_under(&item, S("b"), &member) && member.number == 2);
    check_true("twice is not told apart", !cbor_under(&item, S("a"), &member));
    check_true("not there", !cbor_under(&item, S("c"), &member));
}

int main(void)
{
    arena = arena_open((size_t)1 << 30);
    RUN(test_each_algorithm);
    RUN(test_extensions);
    RUN(test_forgeries);
    RUN(test_attestations);
    RUN(test_other_algorithm);
    RUN(test_truncated);
    RUN(test_cbor);
    RUN_PROP(prop_altered, 300);
    arena_close(&arena);
    return check_done();
}
