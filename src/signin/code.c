/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "signin/code.h"

#include "signin/signin.h"

#include "world/world.h"

#include <nettle/hmac.h>
#include <sodium.h>

enum { BASE32_BITS = 5, GROUP_LETTERS = 4, OTP_MODULUS = 1000000, COUNTER_BYTES = 8 };

static const char letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/* ---- One-time codes -------------------------------------------------------------------------- */

uint32_t otp_number(Str seed, int64_t step)
{
    struct hmac_sha1_ctx state;
    uint8_t counter[COUNTER_BYTES], digest[SHA1_DIGEST_SIZE];

    for (size_t i = 0; i < COUNTER_BYTES; i++)
        counter[i] = (uint8_t)((uint64_t)step >> (8 * (COUNTER_BYTES - 1 - i)));
    hmac_sha1_set_key(&state, seed.len, (const uint8_t *)seed.at);
    hmac_sha1_update(&state, sizeof counter, counter);
    hmac_sha1_digest(&state, sizeof digest, digest);
    /* RFC 4226, 5.3: four bytes from where the low bits of the last say, without the sign. */
    const uint8_t *at = digest + (digest[SHA1_DIGEST_SIZE - 1] & 0xf);
    return ((uint32_t)(at[0] & 0x7f) << 24) | ((uint32_t)at[1] << 16) | ((uint32_t)at[2] << 8) |
           at[3];
}

int64_t otp_step(Moment now)
{
    return now / (OTP_SECONDS * MOMENT_SECOND);
}

int64_t signin_code(Str seed, Moment now)
{
    return otp_number(seed, otp_step(now)) % OTP_MODULUS;
}

static bool read_digits(Str digits, uint32_t *ret_number)
{
    uint32_t number = 0;

    for (size_t i = 0; i < digits.len; i++) {
        if (digits.at[i] < '0' || digits.at[i] > '9')
            return false;
        number = number * 10 + (uint32_t)(digits.at[i] - '0');
    }
    *ret_number = number;
    return true;
}

bool otp_fits(Str seed, Str digits, Moment now, int64_t *ret_step)
{
    int64_t middle = otp_step(now);
    uint32_t shown;
    bool fits = false;

    if (digits.len != OTP_DIGITS || !read_digits(digits, &shown))
        return false;
    for (int64_t step = middle - OTP_DRIFT; step <= middle + OTP_DRIFT; step++)
        if (otp_number(seed, step) % OTP_MODULUS == shown) {
            *ret_step = step;
            fits = true;
        }
    return fits;
}

/* ---- Letters --------------------------------------------------------------------------------- */

static bool clean_letter(uint32_t c, Text *text)
{
    if (c >= 0xff01 && c <= 0xff5e) /* the wide forms of ! to ~ */
        c -= 0xff01 - '!';
    if (c >= 'a' && c <= 'z')
        c -= 'a' - 'A';
    /* Blanks, ideographic too, and the strokes that keyboards make of a hyphen. */
    if (c == ' ' || c == 0x3000 || c == '\t' || c == '-' || c == 0x2010 || c == 0x30fc ||
        c == 0x2212)
        return true;
    if (!((c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')))
        return false;
    text_char(text, (char)c);
    return true;
}

bool code_clean(Arena *arena, Str typed, Str *ret_code)
{
    Text text = text_open(arena, LETTERS_MAX);

    if (typed.len > 4 * LETTERS_MAX)
        return false;
    for (size_t at = 0; at < typed.len;)
        if (!clean_letter(utf8_next(typed, &at), &text))
            return false;
    *ret_code = text_str(&text);
    return !text.full;
}

static void write_letters(Text *text, Str bytes, bool grouped)
{
    size_t bits = bytes.len * 8;

    for (size_t bit = 0, count = 0; bit < bits; bit += BASE32_BITS, count++) {
        uint32_t pair = (uint32_t)(uint8_t)bytes.at[bit / 8] << 8;
        if (bit / 8 + 1 < bytes.len)
            pair |= (uint8_t)bytes.at[bit / 8 + 1];
        if (grouped && count > 0 && count % GROUP_LETTERS == 0)
            text_char(text, '-');
        text_char(text, letters[pair >> (16 - BASE32_BITS - bit % 8) & 0x1f]);
    }
}

void code_write(Text *text, Str bytes)
{
    write_letters(text, bytes, true);
}

void code_write_plain(Text *text, Str bytes)
{
    write_letters(text, bytes, false);
}

Str signin_drawn(Arena *arena)
{
    uint8_t bytes[CODE_BYTES];
    Text text = text_open(arena, LETTERS_MAX);

    world_random(bytes, sizeof bytes);
    code_write(&text, (Str){ (const char *)bytes, sizeof bytes });
    return text_str(&text);
}

bool signin_typed(Arena *arena, Str typed, Str *ret_code)
{
    return code_clean(arena, typed, ret_code);
}

static int letter_value(char c)
{
    return c >= 'A' && c <= 'Z' ? c - 'A' : c >= '2' && c <= '7' ? c - '2' + 26 : -1;
}

bool code_read(Str code, uint8_t *ret_bytes, size_t count)
{
    uint32_t bits = 0;
    int held = 0;
    size_t made = 0;

    ensure(count * 8 % BASE32_BITS == 0); /* no bits are left over */
    if (code.len != count * 8 / BASE32_BITS)
        return false;
    for (size_t i = 0; i < code.len; i++) {
        int value = letter_value(code.at[i]);
        if (value < 0)
            return false;
        bits = (bits << BASE32_BITS | (uint32_t)value) & 0xffff;
        held += BASE32_BITS;
        if (held >= 8) {
            held -= 8;
            ret_bytes[made++] = (uint8_t)(bits >> held);
        }
    }
    return made == count;
}

/* ---- Base 64 for addresses ------------------------------------------------------------------- */

enum { RUN_BYTES = 48, RUN_LETTERS = RUN_BYTES / 3 * 4 };

void text_base64url(Text *text, Str bytes)
{
    char run[RUN_LETTERS + 1];

    for (size_t from = 0; from < bytes.len; from += RUN_BYTES) {
        Str part = str_cut(bytes, from, from + RUN_BYTES);
        sodium_bin2base64(run, sizeof run, (const unsigned char *)part.at, part.len,
                          sodium_base64_VARIANT_URLSAFE_NO_PADDING);
        text_put(text, str_from_c(run));
    }
}

bool base64url_read(Arena *arena, Str text, Str *ret_bytes)
{
    size_t room = text.len / 4 * 3 + 3, len = 0;
    unsigned char *bytes = NEW_ARRAY(arena, unsigned char, room);

    for (size_t i = 0; i < text.len; i++) /* libsodium 1.0.18 takes other bytes for a letter */
        if ((unsigned char)text.at[i] > 0x7f)
            return false;
    if (text.len > 0 && sodium_base642bin(bytes, room, text.at, text.len, NULL, &len, NULL,
                                          sodium_base64_VARIANT_URLSAFE_NO_PADDING))
        return false;
    *ret_bytes = (Str){ (const char *)bytes, len };
    return true;
}

/* ---- Bearers --------------------------------------------------------------------------------- */

Bearer bearer_make(void)
{
    Bearer bearer = { .id = world_id() };

    world_random(bearer.secret, sizeof bearer.secret);
    return bearer;
}

static Str write_bearer(Arena *arena, Str before, const Bearer *bearer, Str between)
{
    Text text = text_open(arena, 200);

    text_put(&text, before);
    id_write(&text, bearer->id);
    text_put(&text, between);
    text_hex_bytes(&text, (Str){ (const char *)bearer->secret, sizeof bearer->secret });
    return text_str(&text);
}

Str bearer_cookie(Arena *arena, const Bearer *bearer)
{
    return write_bearer(arena, S(""), bearer, S("."));
}

Str bearer_token(Arena *arena, const Bearer *bearer)
{
    return write_bearer(arena, S("sekisho_"), bearer, S("_"));
}

static bool read_bearer(Str text, Str before, char between, Bearer *ret_bearer)
{
    Str rest = str_cut(text, before.len, text.len), secret;

    if (!str_starts(text, before))
        return false;
    return id_read(str_split(rest, between, &secret), &ret_bearer->id) &&
           hex_read(secret, ret_bearer->secret, sizeof ret_bearer->secret);
}

bool bearer_read_cookie(Str text, Bearer *ret_bearer)
{
    return read_bearer(text, S(""), '.', ret_bearer);
}

bool bearer_read_token(Str text, Bearer *ret_bearer)
{
    return read_bearer(text, S("sekisho_"), '_', ret_bearer);
}

Hash bearer_hash(const Bearer *bearer)
{
    const Str parts[] = { S("bearer\n"),
                          { (const char *)bearer->id.bytes, sizeof bearer->id.bytes },
                          { (const char *)bearer->secret, sizeof bearer->secret } };
    return hash_of_parts(parts, COUNT_OF(parts));
}
