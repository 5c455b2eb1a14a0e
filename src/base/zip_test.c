/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "phrases_base.h"
#include "tests/check.h"
#include "tests/zip_sample.h"

static Arena arena;

static Str two_members(void)
{
    static const ZipSample members[] = {
        { STR("a.txt"), STR("plain"), false },
        { STR("d/"), STR(""), false },
        { STR("d/b.txt"), STR("packed packed packed packed"), true },
    };

    return zip_sample(&arena, members, COUNT_OF(members));
}

static void test_good(void)
{
    Findings findings = { .arena = &arena };
    Str bytes = two_members(), read = { 0 };
    Zip zip = { 0 };

    check_true("looks like one", zip_is(bytes) && !zip_is(S("id,name\n")));
    check_true("opened", zip_open(&arena, bytes, S("f"), &zip, &findings));
    check_int("members", zip.count, 2);
    check_true("no such", zip_find(&zip, S("c.txt")) == NULL);
    check_true("stored",
               zip_read(&arena, &zip, zip_find(&zip, S("a.txt")), S("f"), &read, &findings));
    check_str("stored", read, S("plain"));
    check_true("packed",
               zip_read(&arena, &zip, zip_find(&zip, S("d/b.txt")), S("f"), &read, &findings));
    check_str("packed", read, S("packed packed packed packed"));
}

/* True when the file and all its members can be read. */
static bool read_all(Str bytes, Findings *findings)
{
    Zip zip;
    Str read;

    if (!zip_open(&arena, bytes, S("f"), &zip, findings))
        return false;
    for (size_t i = 0; i < zip.count; i++)
        if (!zip_read(&arena, &zip, &zip.members[i], S("f"), &read, findings))
            return false;
    return true;
}

static void check_refused(const char *why, Str bytes, Phrase message)
{
    Findings findings = { .arena = &arena };

    check_true(why, !read_all(bytes, &findings));
    check_int(why, findings.error_count, 1);
    if (findings.first)
        check_str(why, phrase_key(findings.first->message), phrase_key(message));
}

static size_t place_of(Str bytes, Str part)
{
    size_t at = 0;

    ensure(str_find(bytes, part, &at));
    return at;
}

static void test_bad(void)
{
    Str bytes = two_members();
    size_t directory = place_of(bytes, S("PK\1\2")), end = place_of(bytes, S("PK\5\6"));
    const struct {
        const char *why;
        size_t at;
        Str put;
        Phrase message;
    } rows[] = {
        { "no end", end, S("PK\5\7"), PHRASE_BASE_ZIP_END },
        { "in parts", end + 4, S("\1"), PHRASE_BASE_ZIP_KIND },
        { "fewer here", end + 8, S("\2"), PHRASE_BASE_ZIP_KIND },
        { "too few told", end + 8, S("\2\0\2\0"), PHRASE_BASE_ZIP_DAMAGED },
        { "too many told", end + 8, S("\4\0\4\0"), PHRASE_BASE_ZIP_DAMAGED },
        { "directory elsewhere", end + 16, S("\1"), PHRASE_BASE_ZIP_DAMAGED },
        { "no entry", directory, S("PK\1\3"), PHRASE_BASE_ZIP_DAMAGED },
        { "encrypted", directory + 8, S("\1"), PHRASE_BASE_ZIP_KIND },
        { "another method", directory + 10, S("\x0c"), PHRASE_BASE_ZIP_KIND },
        { "checksum", directory + 16, S("\0\0\0\0"), PHRASE_BASE_ZIP_DAMAGED },
        { "longer name", directory + 28, S("\xff\xff"), PHRASE_BASE_ZIP_DAMAGED },
        { "stored of another size", directory + 24, S("\6"), PHRASE_BASE_ZIP_DAMAGED },
        { "ZIP64", directory + 20, S("\xff\xff\xff\xff"), PHRASE_BASE_ZIP_KIND },
        { "beyond the end", directory + 20, S("\0\1\0\0\0\1"), PHRASE_BASE_ZIP_DAMAGED },
        { "no member there", directory + 42, S("\1"), PHRASE_BASE_ZIP_DAMAGED },
        { "another name inside", 30, S("b"), PHRASE_BASE_ZIP_DAMAGED },
        { "another method inside", 8, S("\x8"), PHRASE_BASE_ZIP_DAMAGED },
        { "contents", place_of(bytes, S("plain")), S("plane"), PHRASE_BASE_ZIP_DAMAGED },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++)
        check_refused(rows[i].why, zip_sample_with(&arena, bytes, rows[i].at, rows[i].put),
                      rows[i].message);
    for (size_t len = 0; len < bytes.len; len++) {
        Findings findings = { .arena = &arena };
        check_true("cut short", !read_all(str_cut(bytes, 0, len), &findings));
    }
}

static void test_tricks(void)
{
    enum { LARGE = 8 << 20 };
    Str zeroes = { NEW_ARRAY(&arena, char, LARGE), LARGE }, bytes;
    ZipSample bomb[] = { { STR("bomb"), zeroes, true } };
    static const ZipSample twice[] = { { STR("a"), STR("1"), false },
                                       { STR("a"), STR("2"), false } };
    static const ZipSample pair[] = { { STR("a"), STR("same"), false },
                                      { STR("b"), STR("same"), false } };

    check_refused("a bomb", zip_sample(&arena, bomb, 1), PHRASE_BASE_ZIP_RATIO);
    check_refused("a name twice", zip_sample(&arena, twice, 2), PHRASE_BASE_ZIP_TWICE);

    /* The second entry of the directory points to the first member, under its name. */
    bytes = zip_sample(&arena, pair, 2);
    size_t second = place_of(bytes, S("PK\1\2")) + 47;
    bytes = zip_sample_with(&arena, bytes, second + 42, S("\0\0\0\0"));
    check_refused("shared bytes", zip_sample_with(&arena, bytes, second + 46, S("a")),
                  PHRASE_BASE_ZIP_OVERLAP);

    /* What comes out is more than was said. */
    ZipSample more[] = { { STR("a"), STR("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"), true } };
    bytes = zip_sample(&arena, more, 1);
    check_refused("more than it says",
                  zip_sample_with(&arena, bytes, place_of(bytes, S("PK\1\2")) + 24, S("\1")),
                  PHRASE_BASE_ZIP_DAMAGED);
}

static void test_limits(void)
{
    enum { HALF = 64 << 20 };
    ZipSample *many = NEW_ARRAY(&arena, ZipSample, ZIP_MEMBERS_MAX + 1);
    Findings findings = { .arena = &arena };

    for (int i = 0; i <= ZIP_MEMBERS_MAX; i++) {
        Text name = text_open(&arena, 32);
        text_int(&name, i);
        many[i] = (ZipSample){ text_str(&name), S("x"), false };
    }
    check_true("as many as may be", read_all(zip_sample(&arena, many, ZIP_MEMBERS_MAX), &findings));
    check_refused("one more", zip_sample(&arena, many, ZIP_MEMBERS_MAX + 1),
                  PHRASE_BASE_ZIP_MEMBERS);

    ZipSample large[] = { { STR("a"), STR("x"), false } };
    Str bytes = zip_sample(&arena, large, 1);
    size_t size = place_of(bytes, S("PK\1\2")) + 24;
    check_refused("larger than any member", zip_sample_with(&arena, bytes, size, S("\1\0\0\x8")),
                  PHRASE_BASE_ZIP_LARGE);
}

/* Whatever byte is changed: read as it was, or refused; never another content. */
static void prop_one_byte(Rng *rng)
{
    Findings findings = { .arena = &arena };
    Str bytes = two_members(), read;
    char byte = (char)rng_between(rng, 0, 255);
    size_t at = (size_t)rng_between(rng, 0, (int64_t)bytes.len - 1);
    Zip zip;

    if (!zip_open(&arena, zip_sample_with(&arena, bytes, at, (Str){ &byte, 1 }), S("f"), &zip,
                  &findings))
        return;
    for (size_t i = 0; i < zip.count; i++)
        if (zip_read(&arena, &zip, &zip.members[i], S("f"), &read, &findings))
            check_true("its content", str_eq(read, S("plain")) ||
                                          str_eq(read, S("packed packed packed packed")) ||
                                          read.len == 0);
}

int main(void)
{
    arena = arena_open((size_t)2 << 30);
    RUN(test_good);
    RUN(test_bad);
    RUN(test_tricks);
    RUN(test_limits);
    RUN_PROP(prop_one_byte, 5000);
    return check_done();
}
