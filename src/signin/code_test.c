/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "signin/code.h"

#include "tests/check.h"
#include "world/world.h"

#include <string.h>

static Arena arena;

/* The vectors of RFC 6238, appendix B (SHA-1, eight digits), and of RFC 4226, appendix D. */
static void test_vectors(void)
{
    static const struct {
        int64_t seconds;
        uint32_t code;
    } times[] = { { 59, 94287082 },         { 1111111109, 7081804 },  { 1111111111, 14050471 },
                  { 1234567890, 89005924 }, { 2000000000, 69279037 }, { 20000000000, 65353130 } };
    static const uint32_t counts[] = { 1284755224, 1094287082, 137359152, 1726969429, 1640338314,
                                       868254676,  1918287922, 82162583,  673399871,  645520489 };
    Str seed = S("12345678901234567890");

    for (size_t i = 0; i < COUNT_OF(times); i++)
        check_int("RFC 6238",
                  otp_number(seed, otp_step(times[i].seconds * MOMENT_SECOND)) % 100000000,
                  times[i].code);
    for (size_t i = 0; i < COUNT_OF(counts); i++)
        check_int("RFC 4226", otp_number(seed, (int64_t)i), counts[i]);
}

static void test_windows(void)
{
    Str seed = S("12345678901234567890");
    int64_t step = 0;
    Moment at = 1111111111 * MOMENT_SECOND; /* step 37037037, its first second and more */

    check_true("now", otp_fits(seed, S("050471"), at, &step));
    check_int("its step", step, 37037037);
    check_true("a step later", otp_fits(seed, S("050471"), at + 30 * MOMENT_SECOND, &step));
    check_int("the same step", step, 37037037);
    check_true("a step before", otp_fits(seed, S("050471"), at - 30 * MOMENT_SECOND, &step));
    check_true("not two later", !otp_fits(seed, S("050471"), at + 60 * MOMENT_SECOND, &step));
    check_true("not two before", !otp_fits(seed, S("050471"), at - 60 * MOMENT_SECOND, &step));
    check_true("another seed", !otp_fits(S("12345678901234567891"), S("050471"), at, &step));
    check_true("too short", !otp_fits(seed, S("50471"), at, &step));
    check_true("too long", !otp_fits(seed, S("0050471"), at, &step));
    check_true("no digits", !otp_fits(seed, S("05047x"), at, &step));
    check_true("nothing", !otp_fits(seed, S(""), at, &step));
}

static void check_clean(const char *typed, const char *wanted)
{
    Str code;

    if (!wanted) {
        check_true(typed, !code_clean(&arena, str_from_c(typed), &code));
        return;
    }
    check_true(typed, code_clean(&arena, str_from_c(typed), &code));
    check_str(typed, code, str_from_c(wanted));
}

static void test_clean(void)
{
    check_clean("050 471", "050471");
    check_clean("０５０ー４７１", "050471");
    check_clean("abcd-efgh 2345", "ABCDEFGH2345");
    check_clean("ａｂ２", "AB2");
    check_clean("", "");
    check_clean("05'0471", NULL);
    check_clean("\xff\xff", NULL);
    check_clean("0123456789012345678901234567890123456789012345678901234567890123456", NULL);
}

/* RFC 4648, section 10, as far as no padding is needed, and whatever comes. */
static void test_letters(void)
{
    Text text = text_open(&arena, 200);
    uint8_t bytes[INVITE_BYTES];

    code_write_plain(&text, S("fooba"));
    check_str("fooba", text_str(&text), S("MZXW6YTB"));
    check_true("back", code_read(S("MZXW6YTB"), bytes, 5));
    check_true("the same", memcmp(bytes, "fooba", 5) == 0);
    check_true("too short", !code_read(S("MZXW6YT"), bytes, 5));
    check_true("no such letter", !code_read(S("MZXW6YT1"), bytes, 5));
    text_reset(&text);
    code_write(&text, S("foobafooba"));
    check_str("in groups", text_str(&text), S("MZXW-6YTB-MZXW-6YTB"));
}

static void prop_letters(Rng *rng)
{
    uint8_t bytes[CODE_BYTES], back[CODE_BYTES];
    Text text = text_open(&arena, 100);
    Str code;

    for (size_t i = 0; i < sizeof bytes; i++)
        bytes[i] = (uint8_t)rng_next(rng);
    code_write(&text, (Str){ (const char *)bytes, sizeof bytes });
    check_true("clean", code_clean(&arena, text_str(&text), &code));
    check_true("read", code_read(code, back, sizeof back));
    check_true("the same", memcmp(bytes, back, sizeof bytes) == 0);
    arena_reset(&arena);
}

static void test_bearers(void)
{
    Bearer made = bearer_make(), back;
    Str cookie = bearer_cookie(&arena, &made), token = bearer_token(&arena, &made);

    check_true("a cookie", bearer_read_cookie(cookie, &back));
    check_true("the same", hash_eq(bearer_hash(&made), bearer_hash(&back)));
    check_true("a token", bearer_read_token(token, &back));
    check_true("the same", hash_eq(bearer_hash(&made), bearer_hash(&back)));
    check_true("not the other", !bearer_read_token(cookie, &back));
    check_true("nor that", !bearer_read_cookie(token, &back));
    check_true("cut short", !bearer_read_cookie(str_cut(cookie, 0, cookie.len - 1), &back));
    check_true("nothing", !bearer_read_cookie(S(""), &back));
    made.secret[0] ^= 1;
    check_true("another secret, another hash", !hash_eq(bearer_hash(&made), bearer_hash(&back)));
}

int main(void)
{
    arena = arena_open(16 << 20);
    RUN(test_vectors);
    RUN(test_windows);
    RUN(test_clean);
    RUN(test_letters);
    RUN_PROP(prop_letters, 500);
    RUN(test_bearers);
    arena_close(&arena);
    return check_done();
}
