/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Tokens of an issuer in software, honest and not. */
#include "signin/idtoken.h"

#include "phrases_issuer.h"
#include "tests/check.h"

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/rsa.h>

enum { TEXT_BYTES = 8 << 10, NOW = 1790000000 };

static Arena arena;
static EVP_PKEY *rsa, *ec, *other, *weak;

static const IdWanted wanted = { .issuer = STR("https://login.example.jp"),
                                 .client = STR("sekisho"),
                                 .nonce = STR("n-1"),
                                 .now = NOW * MOMENT_SECOND };

/* ---- the issuer ------------------------------------------------------------------------------ */

static Str base64url(Str bytes)
{
    Text text = text_open(&arena, TEXT_BYTES);
    text_base64url(&text, bytes);
    return text_str(&text);
}

static Str number_of(const EVP_PKEY *key, const char *name)
{
    unsigned char bytes[600];
    BIGNUM *number = NULL;

    ensure(EVP_PKEY_get_bn_param(key, name, &number));
    size_t len = (size_t)BN_bn2bin(number, bytes);
    BN_free(number);
    return base64url((Str){ (const char *)bytes, len });
}

static Str point_of(const EVP_PKEY *key, size_t from)
{
    unsigned char bytes[65];
    size_t len = 0;

    ensure(
        EVP_PKEY_get_octet_string_param(key, OSSL_PKEY_PARAM_PUB_KEY, bytes, sizeof bytes, &len) &&
        len == sizeof bytes);
    return base64url((Str){ (const char *)bytes + from, 32 });
}

static Str keys(void)
{
    Text text = text_open(&arena, TEXT_BYTES);

    text_all(&text, S("{\"keys\":[{\"kty\":\"RSA\",\"kid\":\"r\",\"use\":\"sig\",\"n\":\""),
             number_of(rsa, OSSL_PKEY_PARAM_RSA_N), S("\",\"e\":\""),
             number_of(rsa, OSSL_PKEY_PARAM_RSA_E),
             S("\"},{\"kty\":\"EC\",\"kid\":\"e\",\"crv\":\"P-256\",\"alg\":\"ES256\",\"x\":\""),
             point_of(ec, 1), S("\",\"y\":\""), point_of(ec, 33),
             S("\"},{\"kty\":\"RSA\",\"kid\":\"x\",\"use\":\"enc\",\"n\":\"AQAB\",\"e\":\"AQAB\"},"
               "{\"kty\":\"EC\",\"kid\":\"off\",\"crv\":\"P-256\",\"x\":\""),
             point_of(ec, 1), S("\",\"y\":\""), point_of(ec, 1), S("\"}]}"));
    return text_str(&text);
}

static Str pair_of(Str der)
{
    const unsigned char *at = (const unsigned char *)der.at;
    static unsigned char bytes[64];
    ECDSA_SIG *made = d2i_ECDSA_SIG(NULL, &at, (long)der.len);

    ensure(made && BN_bn2binpad(ECDSA_SIG_get0_r(made), bytes, 32) == 32 &&
           BN_bn2binpad(ECDSA_SIG_get0_s(made), bytes + 32, 32) == 32);
    ECDSA_SIG_free(made);
    return (Str){ (const char *)bytes, sizeof bytes };
}

static Str signature_of(EVP_PKEY *key, Str text)
{
    static unsigned char bytes[600];
    size_t len = sizeof bytes;
    EVP_MD_CTX *state = EVP_MD_CTX_new();

    ensure(EVP_DigestSignInit(state, NULL, EVP_sha256(), NULL, key) == 1 &&
           EVP_DigestSign(state, bytes, &len, (const unsigned char *)text.at, text.len) == 1);
    EVP_MD_CTX_free(state);
    Str made = { (const char *)bytes, len };
    return key == rsa || key == other || key == weak ? made : pair_of(made);
}

static Str token_of(const char *header, const char *claims, EVP_PKEY *key)
{
    Text text = text_open(&arena, TEXT_BYTES);

    text_all(&text, base64url(str_from_c(header)), S("."), base64url(str_from_c(claims)));
    Str sign = key ? base64url(signature_of(key, text_str(&text))) : S("");
    text_all(&text, S("."), sign);
    return text_str(&text);
}

#define RS "{\"alg\":\"RS256\",\"kid\":\"r\"}"
#define ES "{\"alg\":\"ES256\",\"kid\":\"e\"}"
#define WHO "{\"iss\":\"https://login.example.jp\",\"sub\":\"u-1\",\"nonce\":\"n-1\","
#define WHEN "\"exp\":1790000300,\"iat\":1790000000"
#define GOOD WHO "\"aud\":\"sekisho\"," WHEN "}"

static void flaw_is(const char *what, Phrase got, Phrase want)
{
    check_str(what, got == PHRASE_NONE ? S("none") : phrase_key(got),
              want == PHRASE_NONE ? S("none") : phrase_key(want));
}

static Phrase check(Str token)
{
    Str subject = S("untouched");
    Phrase flaw = id_token_check(&arena, token, keys(), &wanted, &subject);

    check_str("who", subject, flaw == PHRASE_NONE ? S("u-1") : S("untouched"));
    return flaw;
}

/* ---- what is good, and what is not ----------------------------------------------------------- */

static void test_good(void)
{
    flaw_is("RS256", check(token_of(RS, GOOD, rsa)), PHRASE_NONE);
    flaw_is("ES256", check(token_of(ES, GOOD, ec)), PHRASE_NONE);
    flaw_is("without a name, and one key of the kind",
            check(token_of("{\"alg\":\"RS256\"}", GOOD, rsa)), PHRASE_NONE);
    flaw_is("for a list of one",
            check(token_of(RS, WHO "\"aud\":[\"sekisho\"],\"azp\":\"sekisho\"," WHEN "}", rsa)),
            PHRASE_NONE);
}

static void test_claims(void)
{
    static const struct {
        const char *what, *claims;
        Phrase flaw;
    } rows[] = {
        { "another issuer",
          "{\"iss\":\"https://login.example.jp/\",\"sub\":\"u-1\",\"nonce\":\"n-1\","
          "\"aud\":\"sekisho\"," WHEN "}",
          PHRASE_ISSUER_OTHER_ISSUER },
        { "no issuer", "{\"sub\":\"u-1\",\"nonce\":\"n-1\",\"aud\":\"sekisho\"," WHEN "}",
          PHRASE_ISSUER_OTHER_ISSUER },
        { "for another", WHO "\"aud\":\"other\"," WHEN "}", PHRASE_ISSUER_OTHER_CLIENT },
        { "for nobody", WHO WHEN "}", PHRASE_ISSUER_OTHER_CLIENT },
        { "for others too", WHO "\"aud\":[\"sekisho\",\"other\"]," WHEN "}",
          PHRASE_ISSUER_OTHER_CLIENT },
        { "given to another", WHO "\"aud\":\"sekisho\",\"azp\":\"other\"," WHEN "}",
          PHRASE_ISSUER_OTHER_CLIENT },
        { "over", WHO "\"aud\":\"sekisho\",\"exp\":1789999940,\"iat\":1789999000}",
          PHRASE_ISSUER_OTHER_TIME },
        { "for ever", WHO "\"aud\":\"sekisho\",\"iat\":1790000000}", PHRASE_ISSUER_OTHER_TIME },
        { "of tomorrow", WHO "\"aud\":\"sekisho\",\"exp\":1790090000,\"iat\":1790080000}",
          PHRASE_ISSUER_OTHER_TIME },
        { "another sign-in",
          "{\"iss\":\"https://login.example.jp\",\"sub\":\"u-1\",\"nonce\":\"n-2\","
          "\"aud\":\"sekisho\"," WHEN "}",
          PHRASE_ISSUER_OTHER_NONCE },
        { "no nonce",
          "{\"iss\":\"https://login.example.jp\",\"sub\":\"u-1\",\"aud\":\"sekisho\"," WHEN "}",
          PHRASE_ISSUER_OTHER_NONCE },
        { "nobody",
          "{\"iss\":\"https://login.example.jp\",\"nonce\":\"n-1\",\"aud\":\"sekisho\"," WHEN "}",
          PHRASE_ISSUER_BROKEN },
        { "said twice", WHO "\"aud\":\"sekisho\",\"sub\":\"u-2\"," WHEN "}", PHRASE_ISSUER_BROKEN },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++)
        flaw_is(rows[i].what, check(token_of(RS, rows[i].claims, rsa)), rows[i].flaw);
}

/* The public key is no secret: who signs with it as if it were one gets nowhere. */
static Str confused(const char *header)
{
    Text text = text_open(&arena, TEXT_BYTES);
    unsigned char bytes[EVP_MAX_MD_SIZE];
    unsigned len = 0;
    Str secret = number_of(rsa, OSSL_PKEY_PARAM_RSA_N);

    text_all(&text, base64url(str_from_c(header)), S("."), base64url(S(GOOD)));
    Str said = text_str(&text);
    ensure(HMAC(EVP_sha256(), secret.at, (int)secret.len, (const unsigned char *)said.at, said.len,
                bytes, &len));
    text_all(&text, S("."), base64url((Str){ (const char *)bytes, len }));
    return text_str(&text);
}

static void test_algorithms(void)
{
    flaw_is("none", check(token_of("{\"alg\":\"none\"}", GOOD, NULL)),
            PHRASE_ISSUER_OTHER_ALGORITHM);
    flaw_is("None", check(token_of("{\"alg\":\"None\"}", GOOD, NULL)),
            PHRASE_ISSUER_OTHER_ALGORITHM);
    flaw_is("nothing said", check(token_of("{}", GOOD, rsa)), PHRASE_ISSUER_OTHER_ALGORITHM);
    flaw_is("a shared secret", check(confused("{\"alg\":\"HS256\",\"kid\":\"r\"}")),
            PHRASE_ISSUER_OTHER_ALGORITHM);
    flaw_is("a shared secret, called RS256", check(confused(RS)), PHRASE_ISSUER_FORGED);
    flaw_is("a key of another kind",
            check(token_of("{\"alg\":\"RS256\",\"kid\":\"e\"}", GOOD, rsa)), PHRASE_ISSUER_NO_KEY);
    flaw_is("a key for other things",
            check(token_of("{\"alg\":\"RS256\",\"kid\":\"x\"}", GOOD, rsa)), PHRASE_ISSUER_NO_KEY);
    flaw_is("a key nobody has", check(token_of("{\"alg\":\"RS256\",\"kid\":\"q\"}", GOOD, rsa)),
            PHRASE_ISSUER_NO_KEY);
    flaw_is("a point off the curve",
            check(token_of("{\"alg\":\"ES256\",\"kid\":\"off\"}", GOOD, ec)), PHRASE_ISSUER_FORGED);
    flaw_is("which of two", check(token_of("{\"alg\":\"ES256\"}", GOOD, ec)), PHRASE_ISSUER_NO_KEY);
    flaw_is("another's key", check(token_of(RS, GOOD, other)), PHRASE_ISSUER_FORGED);
    flaw_is("more to be understood",
            check(token_of("{\"alg\":\"RS256\",\"kid\":\"r\",\"crit\":[\"b64\"]}", GOOD, rsa)),
            PHRASE_ISSUER_BROKEN);
    flaw_is(
        "a key of its own",
        check(token_of("{\"alg\":\"RS256\",\"jwk\":{\"kty\":\"RSA\"},\"kid\":\"r\"}", GOOD, other)),
        PHRASE_ISSUER_FORGED);
}

/* Signed well, by a key that others could have found. */
static void test_short_key(void)
{
    Text set = text_open(&arena, TEXT_BYTES);
    Str subject;

    text_all(&set, S("{\"keys\":[{\"kty\":\"RSA\",\"n\":\""),
             number_of(weak, OSSL_PKEY_PARAM_RSA_N), S("\",\"e\":\""),
             number_of(weak, OSSL_PKEY_PARAM_RSA_E), S("\"}]}"));
    flaw_is("a key of 1,024 bits",
            id_token_check(&arena, token_of("{\"alg\":\"RS256\"}", GOOD, weak), text_str(&set),
                           &wanted, &subject),
            PHRASE_ISSUER_FORGED);
}

static void test_altered(void)
{
    Str token = token_of(RS, GOOD, rsa);

    for (size_t len = 0; len < token.len; len += 7)
        check_true("cut off", check(str_cut(token, 0, len)) != PHRASE_NONE);
    for (size_t i = 0; i < token.len; i += 5) {
        char *bytes = NEW_ARRAY(&arena, char, token.len);
        for (size_t k = 0; k < token.len; k++)
            bytes[k] = token.at[k];
        bytes[i] = bytes[i] == 'A' ? 'B' : 'A';
        check_true("altered", check((Str){ bytes, token.len }) != PHRASE_NONE);
    }
    Text more = text_open(&arena, TEXT_BYTES);
    text_all(&more, token, S(".AAAA"));
    flaw_is("five parts", check(text_str(&more)), PHRASE_ISSUER_BROKEN);
    flaw_is("no keys at all", id_token_check(&arena, token, S("not JSON"), &wanted, &(Str){ 0 }),
            PHRASE_ISSUER_NO_KEY);
}

/* How strongly somebody was looked at, where the office asks for it. */
static void test_strength(void)
{
    static const struct {
        const char *what, *more, *acr, *amr;
        Phrase flaw;
    } rows[] = {
        { "as asked", ",\"acr\":\"high\",\"amr\":[\"pwd\",\"hwk\"]}", "high higher", "hwk",
          PHRASE_NONE },
        { "too weak", ",\"acr\":\"low\",\"amr\":[\"hwk\"]}", "high higher", "hwk",
          PHRASE_ISSUER_WEAK },
        { "by a password alone", ",\"acr\":\"high\",\"amr\":[\"pwd\"]}", "high", "hwk otp",
          PHRASE_ISSUER_WEAK },
        { "not said", "}", "high", "", PHRASE_ISSUER_WEAK },
        { "said as nothing", ",\"acr\":\"\"}", "high", "", PHRASE_ISSUER_WEAK },
        { "half a word", ",\"acr\":\"hig\"}", "high", "", PHRASE_ISSUER_WEAK },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        Text claims = text_open(&arena, TEXT_BYTES);
        IdWanted strong = wanted;
        Str subject;
        text_all(&claims, S(WHO "\"aud\":\"sekisho\"," WHEN), str_from_c(rows[i].more));
        strong.acr = str_from_c(rows[i].acr);
        strong.amr = str_from_c(rows[i].amr);
        Str token = token_of(RS, arena_c(&arena, text_str(&claims)), rsa);
        flaw_is(rows[i].what, id_token_check(&arena, token, keys(), &strong, &subject),
                rows[i].flaw);
    }
}

int main(void)
{
    arena = arena_open((size_t)1 << 30);
    rsa = EVP_RSA_gen(2048);
    other = EVP_RSA_gen(2048);
    weak = EVP_RSA_gen(1024);
    ec = EVP_EC_gen("P-256");
    ensure(rsa && other && weak && ec);
    RUN(test_good);
    RUN(test_claims);
    RUN(test_algorithms);
    RUN(test_short_key);
    RUN(test_altered);
    RUN(test_strength);
    EVP_PKEY_free(rsa);
    EVP_PKEY_free(other);
    EVP_PKEY_free(weak);
    EVP_PKEY_free(ec);
    arena_close(&arena);
    return check_done();
}
