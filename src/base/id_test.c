/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/id.h"

#include "tests/check.h"

static Arena arena;

static Str written(Id id)
{
    Text text = text_open(&arena, ID_LETTERS);
    id_write(&text, id);
    return text_str(&text);
}

static Id of_byte(uint8_t byte)
{
    Id id;
    for (size_t i = 0; i < sizeof(id.bytes); i++)
        id.bytes[i] = byte;
    return id;
}

static void test_make(void)
{
    static const uint8_t random[ID_RANDOM_BYTES] = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 };
    static const uint8_t want[16] = { 0x01, 0x9a, 0xbc, 0xde, 0xf0, 0x12, 1, 2,
                                      3,    4,    5,    6,    7,    8,    9, 10 };
    Id id = id_make(0x019abcdef012, random);

    for (size_t i = 0; i < sizeof(want); i++)
        check_int("byte", id.bytes[i], want[i]);
    check_true("is one", !id_is_none(id));
    check_true("none", id_is_none(id_none()));
    check_true("equal", id_eq(id, id_make(0x019abcdef012, random)));
    check_true("later", id_compare(id_make(0x019abcdef013, random), id) > 0);
}

static void test_write(void)
{
    check_str("lowest", written(id_none()), S("00000000000000000000000000"));
    check_str("highest", written(of_byte(0xff)), S("7zzzzzzzzzzzzzzzzzzzzzzzzz"));
    /* Worked out by division of the whole number by 32. */
    check_str("every byte", written(of_byte(0x01)), S("01040g2081040g2081040g2081"));
}

static void test_read(void)
{
    static const struct {
        const char *why, *text;
        bool want;
    } rows[] = {
        { "as written", "01arz3ndektsv4rrffq69g5fav", true },
        { "upper case", "01ARZ3NDEKTSV4RRFFQ69G5FAV", true },
        { "more than 128 bits", "8zzzzzzzzzzzzzzzzzzzzzzzzz", false },
        { "the most", "7zzzzzzzzzzzzzzzzzzzzzzzzz", true },
        { "short", "01arz3ndektsv4rrffq69g5fa", false },
        { "long", "01arz3ndektsv4rrffq69g5fav0", false },
        { "empty", "", false },
        { "i", "01arz3ndektsv4rrffq69g5fai", false },
        { "l", "01arz3ndektsv4rrffq69g5fal", false },
        { "o", "01arz3ndektsv4rrffq69g5fao", false },
        { "u", "01arz3ndektsv4rrffq69g5fau", false },
        { "hyphen", "01arz3ndektsv4rrffq69g5fa-", false },
        { "no first letter", "-1arz3ndektsv4rrffq69g5fav", false },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        Id id = of_byte(0x55);
        bool got = id_read(str_from_c(rows[i].text), &id);
        check_int(rows[i].why, got, rows[i].want);
        if (!got)
            check_true("untouched", id_eq(id, of_byte(0x55)));
    }
    char nul[ID_LETTERS] = { 0 };
    Id id;
    check_true("NUL is no letter", !id_read((Str){ nul, sizeof(nul) }, &id));
}

static void prop_read_what_is_written(Rng *rng)
{
    Id a, b, again;

    arena_reset(&arena);
    for (size_t i = 0; i < sizeof(a.bytes); i++) {
        a.bytes[i] = (uint8_t)rng_between(rng, 0, 255);
        b.bytes[i] = i < 8 ? a.bytes[i] : (uint8_t)rng_between(rng, 0, 255);
    }
    check_true("read", id_read(written(a), &again));
    check_true("the same", id_eq(a, again));
    int bytes = id_compare(a, b), texts = str_compare(written(a), written(b));
    check_true("in one order", (bytes < 0) == (texts < 0) && (bytes > 0) == (texts > 0));
}

int main(void)
{
    arena = arena_open(1 << 20);
    RUN(test_make);
    RUN(test_write);
    RUN(test_read);
    RUN_PROP(prop_read_what_is_written, 5000);
    arena_close(&arena);
    return check_done();
}
