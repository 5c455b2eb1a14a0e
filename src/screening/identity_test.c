/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "screening/identity.h"
#include "tests/check.h"

static Arena arena;

static Str written(Birth birth)
{
    Text text = text_open(&arena, 100);

    birth_write(&text, birth);
    return text_str(&text);
}

static void test_births(void)
{
    static const struct {
        Str text, want;
    } rows[] = {
        { STR("1958"), STR("1958") },
        { STR(" 1958 "), STR("1958") },
        { STR("1958-07"), STR("1958-07") },
        { STR("1958-07-16"), STR("1958-07-16") },
        { STR("1958/7/16"), STR("1958-07-16") },
        { STR("1958.7.16"), STR("1958-07-16") },
        { STR("1958-00-00"), STR("1958") },
        { STR("1958-07-00"), STR("1958-07") },
        { STR("1974-01-32"), STR("1974-01") },
        { STR("1973-02-29"), STR("1973-02") },
        { STR("1972-02-29"), STR("1972-02-29") },
        { STR("16 Jul 1958"), STR("1958-07-16") },
        { STR("16 JULY 1958"), STR("1958-07-16") },
        { STR("Sept. 1958"), STR("1958-09") },
        { STR("July 16, 1958"), STR("1958-07-16") },
        { STR("1958 Jul 16"), STR("1958-07-16") },
        { STR("07/16/1958"), STR("1958-07-16") },
        { STR("1950 to 1955"), STR("1950/1955") },
        { STR("1950-1955"), STR("1950/1955") },
        { STR("1950/1955"), STR("1950/1955") },
        { STR("between 1950 and 1955"), STR("1950/1955") },
        { STR("1950 to 1950"), STR("1950") },
        { STR("01 Jan 1961 to 31 Dec 1962"), STR("1961/1962") },
        { STR("Jan 1961 to Dec 1962"), STR("1961/1962") },
        { STR("1950〜1955"), STR("1950/1955") },
        { STR("circa 1958"), STR("~1958") },
        { STR("c. 1958"), STR("~1958") },
        { STR("~1958"), STR("~1958") },
        { STR("circa 1950-1955"), STR("~1950/1955") },
        { STR("1958年頃"), STR("~1958") },
        { STR("約1958年"), STR("~1958") },
        { STR("1958年"), STR("1958") },
        { STR("1958年7月"), STR("1958-07") },
        { STR("1958年7月16日"), STR("1958-07-16") },
        { STR("１９５８年７月１６日生まれ"), STR("1958-07-16") },
        { STR("昭和33年7月16日"), STR("1958-07-16") },
        { STR("昭和33年7月16日生"), STR("1958-07-16") },
        { STR("昭和33年7月"), STR("1958-07") },
        { STR("昭和33年"), STR("1958") },
        { STR("昭和元年"), STR("1926") },
        { STR("昭和64年"), STR("1989") },
        { STR("昭和64年1月"), STR("1989-01") },
        { STR("平成元年"), STR("1989") },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        Birth birth = { 0 };

        check_true(rows[i].text.at, birth_read(rows[i].text, &birth));
        check_str(rows[i].text.at, written(birth), rows[i].want);
    }
}

static void test_no_births(void)
{
    static const Str rows[] = {
        STR(""),
        STR("unknown"),
        STR("58"),
        STR("16 Jul 58"),
        STR("03/04/1958"),
        STR("16/07/1958"),
        STR("1958-13-01"),
        STR("195"),
        STR("19580"),
        STR("1958 1959 1960"),
        STR("1955 to 1950"),
        STR("1950 to"),
        STR("to 1950"),
        STR("16 Jul"),
        STR("Monday 1958"),
        STR("昭和33年13月"),
        STR("昭和99年"),
        STR("1 2 3 4 5 6 7 8 9 10 1958"),
        STR("1958-07-16 1958-07-16 1958-07-16 1958-07-16 1958-07-16 1958-07-16 1958-07-16 "
            "1958-07-16 1958-07-16 1958-07-16"),
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        Birth birth;
        check_true(rows[i].at, !birth_read(rows[i], &birth));
    }
}

/* What is written is read as it was. */
static void prop_births_are_read_back(Rng *rng)
{
    Birth birth = { .about = rng_between(rng, 0, 1), .first_year = 0 }, again = { 0 };

    birth.first_year = birth.last_year = (int16_t)rng_between(rng, 1900, 2020);
    birth.month = (int8_t)rng_between(rng, 0, 12);
    birth.day = (int8_t)(birth.month > 0 ? rng_between(rng, 0, 28) : 0);
    if (rng_between(rng, 0, 3) == 0) {
        birth.last_year = (int16_t)(birth.first_year + rng_between(rng, 1, 9));
        birth.month = birth.day = 0;
    }
    Str text = written(birth);
    check_true("read", birth_read(text, &again));
    check_str("the same", written(again), text);
    check_true("about", again.about == birth.about && again.day == birth.day);
}

static void test_identifiers(void)
{
    static const struct {
        Str text;
        IdentifierKind kind;
        Str key;
    } rows[] = {
        { STR("imo:9123456"), IDENTIFIER_IMO, STR("9123456") },
        { STR(" imo : 912-3456 "), IDENTIFIER_IMO, STR("9123456") },
        { STR("9123456"), IDENTIFIER_OTHER, STR("9123456") },
        { STR("passport:tk 123/45"), IDENTIFIER_PASSPORT, STR("TK12345") },
        { STR("passport:ＴＫ１２３４５"), IDENTIFIER_PASSPORT, STR("TK12345") },
        { STR("call-sign:JA–12「3」"), IDENTIFIER_CALL_SIGN, STR("JA123") },
        { STR("national:第１２３４号"), IDENTIFIER_NATIONAL, STR("第1234号") },
        { STR("unheard:12345"), IDENTIFIER_OTHER, STR("UNHEARD12345") },
        { STR(":12345"), IDENTIFIER_OTHER, STR("12345") },
    };
    Identifier made;
    char long_bytes[IDENTIFIER_BYTES_MAX + 1];

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        check_true(rows[i].text.at, identifier_read(&arena, rows[i].text, &made));
        check_int(rows[i].text.at, made.kind, rows[i].kind);
        check_str(rows[i].text.at, made.key, rows[i].key);
    }
    for (size_t i = 0; i < sizeof(long_bytes); i++)
        long_bytes[i] = '1';
    check_true("none", !identifier_read(&arena, S(""), &made));
    check_true("short", !identifier_read(&arena, S("imo:123"), &made));
    check_true("marks alone", !identifier_read(&arena, S("-- -- --"), &made));
    check_true("as long as may be",
               identifier_read(&arena, (Str){ long_bytes, IDENTIFIER_BYTES_MAX }, &made));
    check_true("long", !identifier_read(&arena, (Str){ long_bytes, sizeof(long_bytes) }, &made));
}

static void test_identifiers_meet(void)
{
    Identifier imo, other, tax, far;

    check_true("made", identifier_read(&arena, S("imo:9123456"), &imo) &&
                           identifier_read(&arena, S("9123 456"), &other) &&
                           identifier_read(&arena, S("tax:9123456"), &tax) &&
                           identifier_read(&arena, S("imo:9123457"), &far));
    check_true("of one kind", identifier_eq(&imo, &imo));
    check_true("of a kind not said", identifier_eq(&imo, &other) && identifier_eq(&other, &tax));
    check_true("of two kinds", !identifier_eq(&imo, &tax));
    check_true("of two numbers", !identifier_eq(&imo, &far));
}

static void test_countries(void)
{
    static const struct {
        Str text, code;
    } rows[] = {
        { STR("PRK"), STR("PRK") },
        { STR("kp"), STR("PRK") },
        { STR("Korea, North"), STR("PRK") },
        { STR("Democratic People's Republic of Korea"), STR("PRK") },
        { STR("Democratic People’s Republic of Korea"), STR("PRK") },
        { STR("北朝鮮"), STR("PRK") },
        { STR("Korea, Republic of"), STR("KOR") },
        { STR("South Korea"), STR("KOR") },
        { STR("Iran (Islamic Republic of)"), STR("IRN") },
        { STR("Iran"), STR("IRN") },
        { STR("Russia"), STR("RUS") },
        { STR("ロシア"), STR("RUS") },
        { STR("Congo, Democratic Republic of the"), STR("COD") },
        { STR("Congo"), STR("COG") },
        { STR("Türkiye"), STR("TUR") },
        { STR("TURKEY"), STR("TUR") },
        { STR("Côte d'Ivoire"), STR("CIV") },
        { STR("Cote d Ivoire"), STR("CIV") },
        { STR("The Gambia"), STR("GMB") },
        { STR("Bahamas, The"), STR("BHS") },
        { STR("St. Kitts & Nevis"), STR("KNA") },
        { STR("St Lucia"), STR("LCA") },
        { STR("Saint Lucia"), STR("LCA") },
        { STR("United Kingdom of Great Britain and Northern Ireland"), STR("GBR") },
        { STR("UK"), STR("GBR") },
        { STR("US"), STR("USA") },
        { STR("former Soviet Union"), STR("SUN") },
        { STR("Netherlands Antilles"), STR("ANT") },
        { STR("Hong Kong"), STR("HKG") },
        { STR("日本"), STR("JPN") },
        { STR("NA"), STR("NAM") },
    };
    static const Str none[] = {
        STR(""),      STR("na"),    STR("Atlantis"), STR("Region: Gaza"), STR("undetermined"),
        STR("Korea"), STR("Guine"), STR("-")
    };
    Country country;

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        check_true(rows[i].text.at, country_meant(rows[i].text, &country));
        check_str(rows[i].text.at, country_get(country)->code, rows[i].code);
    }
    for (size_t i = 0; i < COUNT_OF(none); i++)
        check_true(none[i].at, !country_meant(none[i], &country));
}

/* Every country is found by its code and by its names. */
static void test_every_country(void)
{
    for (Country i = 0; i < (Country)country_count(); i++) {
        const CountryEntry *entry = country_get(i);
        Country found = -1;

        check_true(entry->code.at, country_meant(entry->code, &found) && found == i);
        check_true(entry->name.in[LANG_EN].at, country_meant(entry->name.in[LANG_EN], &found));
        check_true(entry->code.at, entry->withdrawn || found == i);
        check_true(entry->name.in[LANG_JA].at, country_meant(entry->name.in[LANG_JA], &found));
        check_true(entry->code.at, entry->withdrawn || found == i);
    }
}

int main(void)
{
    arena = arena_open(64 << 20);
    RUN(test_births);
    RUN(test_no_births);
    RUN_PROP(prop_births_are_read_back, 2000);
    RUN(test_identifiers);
    RUN(test_identifiers_meet);
    RUN(test_countries);
    RUN(test_every_country);
    return check_done();
}
