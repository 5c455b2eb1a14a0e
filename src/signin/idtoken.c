/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "signin/idtoken.h"

#include "phrases_issuer.h"

#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/param_build.h>

enum { POINT_BYTES = 32, MODULUS_BYTES_MIN = 256, DER_MAX = 80, UNCOMPRESSED = 4 };

typedef enum TokenAlgorithm { TOKEN_RS256, TOKEN_ES256, TOKEN_ALGORITHMS } TokenAlgorithm;
static const Str algorithm_words[TOKEN_ALGORITHMS] = { STR("RS256"), STR("ES256") };
static const Str key_types[TOKEN_ALGORITHMS] = { STR("RSA"), STR("EC") };

static Str text_of(const Json *object, Str key)
{
    const Json *member = json_member(object, key);
    return member && member->type == JSON_STRING ? member->string : S("");
}

/* ---- the issuer's keys ----------------------------------------------------------------------- */

static const unsigned char *bytes_of(Str text)
{
    return (const unsigned char *)text.at;
}

static EVP_PKEY *key_from(const char *kind, OSSL_PARAM_BLD *builder)
{
    OSSL_PARAM *params = OSSL_PARAM_BLD_to_param(builder);
    EVP_PKEY_CTX *context = EVP_PKEY_CTX_new_from_name(NULL, kind, NULL);
    EVP_PKEY *key = NULL;

    if (params && context && EVP_PKEY_fromdata_init(context) == 1 &&
        EVP_PKEY_fromdata(context, &key, EVP_PKEY_PUBLIC_KEY, params) != 1)
        key = NULL;
    EVP_PKEY_CTX_free(context);
    OSSL_PARAM_free(params);
    return key;
}

static EVP_PKEY *rsa_key(Arena *arena, const Json *jwk)
{
    OSSL_PARAM_BLD *builder = OSSL_PARAM_BLD_new();
    BIGNUM *modulus = NULL, *exponent = NULL;
    EVP_PKEY *key = NULL;
    Str n, e;

    if (base64url_read(arena, text_of(jwk, S("n")), &n) &&
        base64url_read(arena, text_of(jwk, S("e")), &e) && n.len >= MODULUS_BYTES_MIN &&
        n.len <= 2 * MODULUS_BYTES_MIN && n.at[0] != 0 && e.len > 0 && e.len <= 4) {
        modulus = BN_bin2bn(bytes_of(n), (int)n.len, NULL);
        exponent = BN_bin2bn(bytes_of(e), (int)e.len, NULL);
    }
    if (builder && modulus && exponent &&
        OSSL_PARAM_BLD_push_BN(builder, OSSL_PKEY_PARAM_RSA_N, modulus) == 1 &&
        OSSL_PARAM_BLD_push_BN(builder, OSSL_PKEY_PARAM_RSA_E, exponent) == 1)
        key = key_from("RSA", builder);
    OSSL_PARAM_BLD_free(builder);
    BN_free(modulus);
    BN_free(exponent);
    return key;
}

static EVP_PKEY *ec_key(Arena *arena, const Json *jwk)
{
    OSSL_PARAM_BLD *builder = OSSL_PARAM_BLD_new();
    Text point = text_open(arena, 1 + 2 * POINT_BYTES);
    EVP_PKEY *key = NULL;
    Str x = S(""), y = S("");
    bool good = str_eq(text_of(jwk, S("crv")), S("P-256")) &&
                base64url_read(arena, text_of(jwk, S("x")), &x) &&
                base64url_read(arena, text_of(jwk, S("y")), &y) && x.len == POINT_BYTES &&
                y.len == POINT_BYTES;

    text_char(&point, UNCOMPRESSED);
    text_all(&point, x, y);
    if (good && builder &&
        OSSL_PARAM_BLD_push_utf8_string(builder, OSSL_PKEY_PARAM_GROUP_NAME, "P-256", 0) == 1 &&
        OSSL_PARAM_BLD_push_octet_string(builder, OSSL_PKEY_PARAM_PUB_KEY, text_str(&point).at,
                                         text_str(&point).len) == 1)
        key = key_from("EC", builder);
    OSSL_PARAM_BLD_free(builder);
    return key;
}

/* A key of the kind the algorithm takes, for signatures, and of this name where there is one. */
static bool is_meant(const Json *jwk, TokenAlgorithm algorithm, Str name)
{
    Str use = text_of(jwk, S("use")), alg = text_of(jwk, S("alg"));

    return jwk->type == JSON_OBJECT && str_eq(text_of(jwk, S("kty")), key_types[algorithm]) &&
           (!use.len || str_eq(use, S("sig"))) &&
           (!alg.len || str_eq(alg, algorithm_words[algorithm])) &&
           (!name.len || str_eq(text_of(jwk, S("kid")), name));
}

/* The one that is meant. Without a name there must be one only. NULL: none. */
static const Json *find_key(const Json *set, TokenAlgorithm algorithm, Str name)
{
    const Json *keys = json_member(set, S("keys")), *found = NULL;

    for (const Json *key = keys ? keys->first : NULL; key; key = key->next) {
        if (!is_meant(key, algorithm, name))
            continue;
        if (found)
            return NULL;
        found = key;
    }
    return found;
}

/* ---- the signature --------------------------------------------------------------------------- */

/* JSON Web Signatures hold the two numbers of ES256 side by side; OpenSSL takes them as DER. */
static Str der_of(Arena *arena, Str pair)
{
    ECDSA_SIG *made = ECDSA_SIG_new();
    unsigned char *bytes = NEW_ARRAY(arena, unsigned char, DER_MAX), *at = bytes;
    int len = 0;

    if (made && pair.len == 2 * POINT_BYTES) {
        BIGNUM *r = BN_bin2bn(bytes_of(pair), POINT_BYTES, NULL);
        BIGNUM *s = BN_bin2bn(bytes_of(pair) + POINT_BYTES, POINT_BYTES, NULL);
        ensure(r && s && ECDSA_SIG_set0(made, r, s) == 1);
        len = i2d_ECDSA_SIG(made, &at);
    }
    ECDSA_SIG_free(made);
    return (Str){ (const char *)bytes, len > 0 ? (size_t)len : 0 };
}

static bool is_signed(Arena *arena, const Json *jwk, TokenAlgorithm algorithm, Str text, Str sign)
{
    EVP_PKEY *key = algorithm == TOKEN_RS256 ? rsa_key(arena, jwk) : ec_key(arena, jwk);
    EVP_MD_CTX *state = EVP_MD_CTX_new();
    bool good = false;

    if (algorithm == TOKEN_ES256)
        sign = der_of(arena, sign);
    if (key && state && sign.len > 0 &&
        EVP_DigestVerifyInit(state, NULL, EVP_sha256(), NULL, key) == 1)
        good = EVP_DigestVerify(state, bytes_of(sign), sign.len, bytes_of(text), text.len) == 1;
    EVP_MD_CTX_free(state);
    EVP_PKEY_free(key);
    return good;
}

/* ---- what it says ---------------------------------------------------------------------------- */

static bool is_word_of(Str words, Str word)
{
    while (words.len > 0)
        if (str_eq(str_split(words, ' ', &words), word))
            return word.len > 0;
    return false;
}

/* One of the words that are wanted: a text, or one of a list. */
static bool says_one_of(const Json *claim, Str words)
{
    if (!words.len)
        return true;
    if (claim && claim->type == JSON_STRING)
        return is_word_of(words, claim->string);
    for (const Json *item = claim && claim->type == JSON_ARRAY ? claim->first : NULL; item;
         item = item->next)
        if (item->type == JSON_STRING && is_word_of(words, item->string))
            return true;
    return false;
}

/* For us, and where it is for others too, given to us. */
static bool is_for(const Json *claims, Str client)
{
    const Json *audience = json_member(claims, S("aud")), *given = json_member(claims, S("azp"));

    if (!audience || (audience->type == JSON_STRING && !str_eq(audience->string, client)))
        return false;
    if (audience->type != JSON_STRING &&
        (audience->type != JSON_ARRAY || audience->count != 1 ||
         audience->first->type != JSON_STRING || !str_eq(audience->first->string, client)))
        return false;
    return !given || str_eq(text_of(claims, S("azp")), client);
}

static bool in_time(const Json *claims, Moment now)
{
    const Json *until = json_member(claims, S("exp")), *made = json_member(claims, S("iat"));
    int64_t second = now / MOMENT_SECOND;

    return until && until->type == JSON_INT && made && made->type == JSON_INT &&
           second - CLOCKS_APART_SECONDS < until->number &&
           made->number <= second + CLOCKS_APART_SECONDS;
}

static Phrase check_claims(const Json *claims, const IdWanted *wanted, Str *ret_subject)
{
    Str subject = text_of(claims, S("sub"));

    if (!str_eq(text_of(claims, S("iss")), wanted->issuer))
        return PHRASE_ISSUER_OTHER_ISSUER;
    if (!is_for(claims, wanted->client))
        return PHRASE_ISSUER_OTHER_CLIENT;
    if (!in_time(claims, wanted->now))
        return PHRASE_ISSUER_OTHER_TIME;
    if (!str_eq(text_of(claims, S("nonce")), wanted->nonce))
        return PHRASE_ISSUER_OTHER_NONCE;
    if (!says_one_of(json_member(claims, S("acr")), wanted->acr) ||
        !says_one_of(json_member(claims, S("amr")), wanted->amr))
        return PHRASE_ISSUER_WEAK;
    if (subject.len == 0 || subject.len > ID_SUBJECT_MAX)
        return PHRASE_ISSUER_BROKEN;
    *ret_subject = subject;
    return PHRASE_NONE;
}

/* ---- the whole ------------------------------------------------------------------------------- */

static const Json *part_of(Arena *arena, Str part)
{
    Findings findings = { .arena = arena };
    Str bytes;

    return base64url_read(arena, part, &bytes) ? json_read(arena, bytes, S(""), &findings) : NULL;
}

static Phrase algorithm_of(const Json *header, TokenAlgorithm *ret_algorithm)
{
    Str word = text_of(header, S("alg"));

    if (json_member(header, S("crit"))) /* what must be understood is not */
        return PHRASE_ISSUER_BROKEN;
    for (int i = 0; i < TOKEN_ALGORITHMS; i++)
        if (str_eq(word, algorithm_words[i])) {
            *ret_algorithm = (TokenAlgorithm)i;
            return PHRASE_NONE;
        }
    return PHRASE_ISSUER_OTHER_ALGORITHM;
}

Phrase id_token_check(Arena *arena, Str token, Str keys, const IdWanted *wanted, Str *ret_subject)
{
    Findings findings = { .arena = arena };
    Str rest, rest_of, sign, head = str_split(token, '.', &rest);
    Str body = str_split(rest, '.', &rest_of);
    TokenAlgorithm algorithm;
    const Json *header = token.len <= ID_TOKEN_MAX ? part_of(arena, head) : NULL;
    const Json *claims = header ? part_of(arena, body) : NULL;
    const Json *set = json_read(arena, keys, S(""), &findings);

    if (!header || !claims || header->type != JSON_OBJECT || claims->type != JSON_OBJECT ||
        !base64url_read(arena, rest_of, &sign))
        return PHRASE_ISSUER_BROKEN;
    Phrase flaw = algorithm_of(header, &algorithm);
    if (flaw != PHRASE_NONE)
        return flaw;
    const Json *key = find_key(set, algorithm, text_of(header, S("kid")));
    if (!key)
        return PHRASE_ISSUER_NO_KEY;
    if (!is_signed(arena, key, algorithm, str_cut(token, 0, head.len + 1 + body.len), sign))
        return PHRASE_ISSUER_FORGED;
    flaw = check_claims(claims, wanted, ret_subject);
    return flaw;
}
