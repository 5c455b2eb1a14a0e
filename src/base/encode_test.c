/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/encode.h"

#include "tests/check.h"

static Arena arena;

/* The first seven are the test vectors of RFC 4648, section 10. */
static const struct {
    Str bytes, text;
} pairs[] = {
    { STR(""), STR("") },
    { STR("f"), STR("Zg==") },
    { STR("fo"), STR("Zm8=") },
    { STR("foo"), STR("Zm9v") },
    { STR("foob"), STR("Zm9vYg==") },
    { STR("fooba"), STR("Zm9vYmE=") },
    { STR("foobar"), STR("Zm9vYmFy") },
    { STR("\xfb\xff\0"), STR("+/8A") },
};

static void test_base64(void)
{
    for (size_t i = 0; i < COUNT_OF(pairs); i++) {
        Text text = text_open(&arena, 100);
        Str bytes;
        text_base64(&text, pairs[i].bytes);
        check_str("written", text_str(&text), pairs[i].text);
        check_true("read", base64_read(&arena, pairs[i].text, &bytes));
        check_str("the bytes", bytes, pairs[i].bytes);
    }
}

static void test_base64_bad(void)
{
    static const char *const rows[] = {
        "Z",    "Zg",       "Zg=",      "Zg===",  "=",       "====",
        "Zh==", "Zm9=",     "Zm 9v",    "Zm9v\n", "Zm9vZg",  "Z-9v",
        "Z_9v", "Zg==Zg==", "Zm9v====", " Zm9",   "Zm9\x80", "Z\xc3\xbfg",
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        Str bytes = S("untouched");
        check_true(rows[i], !base64_read(&arena, str_from_c(rows[i]), &bytes));
        check_str(rows[i], bytes, S("untouched"));
    }
}

static void test_hex(void)
{
    uint8_t bytes[2] = { 0 };
    Text text = text_open(&arena, 100);

    text_hex_bytes(&text, S("\x00\xff\x1a"));
    check_str("written", text_str(&text), S("00ff1a"));
    check_true("read", hex_read(S("0fa9"), bytes, 2));
    check_int("first", bytes[0], 0x0f);
    check_int("second", bytes[1], 0xa9);
    static const char *const rows[] = {
        "", "0fa", "0fa90", "0FA9", "0g00", "-100", "0x00", " fa9"
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++)
        check_true(rows[i], !hex_read(str_from_c(rows[i]), bytes, 2));
    check_int("untouched", bytes[1], 0xa9);
}

static void prop_read_what_is_written(Rng *rng)
{
    char bytes[100];
    uint8_t again[100];
    size_t len = (size_t)rng_between(rng, 0, sizeof(bytes));
    Str read, want = { bytes, len }, got = { (const char *)again, len };

    arena_reset(&arena);
    for (size_t i = 0; i < len; i++)
        bytes[i] = (char)rng_between(rng, -128, 127);
    Text base64 = text_open(&arena, 1000), hex = text_open(&arena, 1000);
    text_base64(&base64, want);
    text_hex_bytes(&hex, want);
    check_true("base64", base64_read(&arena, text_str(&base64), &read));
    check_str("base64", read, want);
    check_true("hex", hex_read(text_str(&hex), again, len));
    check_str("hex", got, want);
}

int main(void)
{
    arena = arena_open(1 << 20);
    RUN(test_base64);
    RUN(test_base64_bad);
    RUN(test_hex);
    RUN_PROP(prop_read_what_is_written, 5000);
    arena_close(&arena);
    return check_done();
}
