/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/country.h"
#include "tests/check.h"

static void test_find(void)
{
    Country country;

    for (size_t i = 0; i < country_count(); i++) {
        const CountryEntry *entry = country_get((Country)i);
        check_true(entry->code.at, country_find(entry->code, &country) && (size_t)country == i);
        check_int("three letters", entry->code.len, 3);
        check_true("named in Japanese", entry->name.in[LANG_JA].len > 0);
        check_true("named in English", entry->name.in[LANG_EN].len > 0);
    }
    check_true("those of today and of yesterday", country_count() > 270);
    check_true("lower case is no code", !country_find(S("jpn"), &country));
    check_true("two letters are no code", !country_find(S("JP"), &country));
    check_true("no such country", !country_find(S("XXX"), &country));
    check_true("no code", !country_find(S(""), &country));
}

static void test_withdrawn(void)
{
    Country country = 0;

    check_true("the Soviet Union", country_find(S("SUN"), &country));
    check_true("exists no more", country_get(country)->withdrawn);
    check_true("Japan", country_find(S("JPN"), &country));
    check_true("still does", !country_get(country)->withdrawn);
}

static void test_suggest(void)
{
    static const struct {
        const char *why;
        Str text, want;
    } rows[] = {
        { "alpha-2", STR("jp"), STR("JPN") },
        { "alpha-3 in lower case", STR("phl"), STR("PHL") },
        { "a name", STR("philippines"), STR("PHL") },
        { "a name of full width", STR("ＪＡＰＡＮ"), STR("JPN") },
        { "a Japanese name", STR("ウクライナ"), STR("UKR") },
        { "a near miss of a name", STR("Ukrane"), STR("UKR") },
        { "a near miss of a Japanese name", STR("フィリッピン"), STR("PHL") },
        { "one that exists no more", STR("su"), STR("SUN") },
        { "nothing near", STR("Ruritania of the East"), STR("") },
        { "nothing", STR(""), STR("") },
        { "blank", STR(" "), STR("") },
        { "broken bytes", STR("\xff\xff\xff\xff"), STR("") },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++)
        check_str(rows[i].why, country_suggest(rows[i].text), rows[i].want);
}

int main(void)
{
    RUN(test_find);
    RUN(test_withdrawn);
    RUN(test_suggest);
    return check_done();
}
