/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * iso - makes the tables of countries and currencies out of the Debian package iso-codes
 *
 *     iso OUTPUT COUNTRIES WITHDRAWN CURRENCIES COUNTRIES-JA WITHDRAWN-JA
 *
 * The first three inputs are iso-codes' JSON files, the last two its compiled Japanese translations
 * (gettext .mo). Writes countries.h, countries.c, currencies.h and currencies.c into OUTPUT, both
 * tables sorted by code.
 */
#include "base/date.h"
#include "tools/tool.h"

#include <jansson.h>
#include <stdlib.h>
#include <string.h>

enum { COUNTRIES_MAX = 512 };

typedef struct Row {
    Str code, alpha2, ja, en;
    bool withdrawn;
    char exponent; /* of a currency */
    Date until;
} Row;

typedef struct Table {
    Row rows[COUNTRIES_MAX];
    size_t count;
} Table;

/*
 * Where the translations have a gap, or a name that Japanese administration no longer uses (Georgia
 * has been ジョージア since 2015), or the country's long form beside a common one.
 */
static const struct {
    Str code, ja;
} better_names[] = {
    { STR("AUS"), STR("オーストラリア") }, { STR("BRN"), STR("ブルネイ") },
    { STR("CZE"), STR("チェコ") },         { STR("ERI"), STR("エリトリア") },
    { STR("GEO"), STR("ジョージア") },     { STR("IRN"), STR("イラン") },
    { STR("KGZ"), STR("キルギス") },       { STR("KOR"), STR("韓国") },
    { STR("LAO"), STR("ラオス") },         { STR("MKD"), STR("北マケドニア") },
    { STR("MNG"), STR("モンゴル") },       { STR("PRK"), STR("北朝鮮") },
    { STR("RUS"), STR("ロシア") },         { STR("SUN"), STR("ソビエト社会主義共和国連邦") },
    { STR("SWZ"), STR("エスワティニ") },   { STR("SYR"), STR("シリア") },
    { STR("TUR"), STR("トルコ") },         { STR("YUG"), STR("ユーゴスラビア社会主義連邦共和国") },
};

/* ISO 4217's minor units; every currency that is not named here has two decimals. */
static const struct {
    Str code;
    char exponent;
} exponents[] = {
    { STR("BIF"), '0' }, { STR("CLP"), '0' }, { STR("DJF"), '0' }, { STR("GNF"), '0' },
    { STR("ISK"), '0' }, { STR("JPY"), '0' }, { STR("KMF"), '0' }, { STR("KRW"), '0' },
    { STR("PYG"), '0' }, { STR("RWF"), '0' }, { STR("UGX"), '0' }, { STR("UYI"), '0' },
    { STR("VND"), '0' }, { STR("VUV"), '0' }, { STR("XAF"), '0' }, { STR("XOF"), '0' },
    { STR("XPF"), '0' }, { STR("BHD"), '3' }, { STR("IQD"), '3' }, { STR("JOD"), '3' },
    { STR("KWD"), '3' }, { STR("LYD"), '3' }, { STR("OMR"), '3' }, { STR("TND"), '3' },
    { STR("CLF"), '4' }, { STR("UYW"), '4' },
};

/*
 * Currencies that are no money any more and that iso-codes no longer lists, or lists still: those
 * the euro took the place of, with the day on which they ended (for the first twelve the end of the
 * transition, Council Regulation (EC) No 974/98). Old books are kept in them.
 */
static const struct {
    Str code;
    char exponent;
    DateParts ended;
} ended[] = {
    { STR("ATS"), '2', { 2002, 1, 1 } }, { STR("BEF"), '0', { 2002, 1, 1 } },
    { STR("BGN"), '2', { 2026, 1, 1 } }, { STR("CYP"), '2', { 2008, 1, 1 } },
    { STR("DEM"), '2', { 2002, 1, 1 } }, { STR("EEK"), '2', { 2011, 1, 1 } },
    { STR("ESP"), '0', { 2002, 1, 1 } }, { STR("FIM"), '2', { 2002, 1, 1 } },
    { STR("FRF"), '2', { 2002, 1, 1 } }, { STR("GRD"), '0', { 2002, 1, 1 } },
    { STR("HRK"), '2', { 2023, 1, 1 } }, { STR("IEP"), '2', { 2002, 1, 1 } },
    { STR("ITL"), '0', { 2002, 1, 1 } }, { STR("LTL"), '2', { 2015, 1, 1 } },
    { STR("LUF"), '0', { 2002, 1, 1 } }, { STR("LVL"), '2', { 2014, 1, 1 } },
    { STR("MTL"), '2', { 2008, 1, 1 } }, { STR("NLG"), '2', { 2002, 1, 1 } },
    { STR("PTE"), '0', { 2002, 1, 1 } }, { STR("SIT"), '2', { 2007, 1, 1 } },
    { STR("SKK"), '2', { 2009, 1, 1 } },
};

/* Metals, funds of account and test codes: ISO gives them no minor unit, and nobody pays in them.
 */
static const Str not_money[] = {
    STR("XAG"), STR("XAU"), STR("XBA"), STR("XBB"), STR("XBC"), STR("XBD"), STR("XDR"),
    STR("XPD"), STR("XPT"), STR("XSU"), STR("XTS"), STR("XUA"), STR("XXX"),
};

/* A number of a .mo file, which Debian ships in the byte order of the machine. */
static uint32_t mo_number(Str mo, size_t at)
{
    uint32_t number;

    ensure(at + sizeof(number) <= mo.len);
    memcpy(&number, mo.at + at, sizeof(number));
    return number;
}

/* String `index` of the table that begins at `table`. */
static Str mo_string(Str mo, uint32_t table, uint32_t index)
{
    uint32_t len = mo_number(mo, table + index * 8ul);
    uint32_t at = mo_number(mo, table + index * 8ul + 4);

    ensure((size_t)at + len <= mo.len);
    return (Str){ mo.at + at, len };
}

/* The translation of `text`, empty when there is none. */
static Str mo_find(Str mo, Str text)
{
    ensure(mo_number(mo, 0) == 0x950412deu);
    uint32_t count = mo_number(mo, 8), originals = mo_number(mo, 12);

    for (uint32_t i = 0; i < count; i++)
        if (str_eq(mo_string(mo, originals, i), text))
            return mo_string(mo, mo_number(mo, 16), i);
    return S("");
}

static Str member(Arena *arena, const json_t *object, const char *key)
{
    return arena_str(arena, str_from_c(json_string_value(json_object_get(object, key))));
}

/* The one array of an iso-codes file; the caller drops *ret_root when done. */
static const json_t *read_list(Str path, Arena scratch, json_t **ret_root)
{
    json_error_t error;
    json_t *root = json_load_file(arena_c(&scratch, path), JSON_REJECT_DUPLICATES, &error);
    void *first = root ? json_object_iter(root) : NULL;

    if (!first || !json_is_array(json_object_iter_value(first)))
        tool_die(path, 0, "is not the list it was expected to be: %s", error.text);
    *ret_root = root;
    return json_object_iter_value(first);
}

static Str japanese_name(Str mo, Str code, Str common, Str full)
{
    for (size_t i = 0; i < COUNT_OF(better_names); i++)
        if (str_eq(better_names[i].code, code))
            return better_names[i].ja;
    Str name = mo_find(mo, common);

    return name.len > 0 ? name : mo_find(mo, full);
}

static bool table_has(const Table *table, Str code, Str alpha2, bool *ret_alpha2_taken)
{
    bool found = false;

    *ret_alpha2_taken = false;
    for (size_t i = 0; i < table->count; i++) {
        found = found || str_eq(table->rows[i].code, code);
        *ret_alpha2_taken = *ret_alpha2_taken || str_eq(table->rows[i].alpha2, alpha2);
    }
    return found;
}

/* Adds the entries of one file. A withdrawn entry gives way where its codes are in use again. */
static void read_countries(Arena *arena, Table *table, Str path, Str mo_path, bool withdrawn)
{
    Str mo = tool_read(arena, mo_path);
    json_t *root;
    const json_t *list = read_list(path, *arena, &root);

    for (size_t i = 0; i < json_array_size(list); i++) {
        const json_t *entry = json_array_get(list, i);
        Str full = member(arena, entry, "name"), common = member(arena, entry, "common_name");
        Row row = { .code = member(arena, entry, "alpha_3"), .withdrawn = withdrawn };
        bool alpha2_taken;

        row.alpha2 = member(arena, entry, "alpha_2");
        row.en = common.len > 0 ? common : full;
        row.ja = japanese_name(mo, row.code, row.en, full);
        if (row.ja.len == 0)
            tool_error(path, 0, "%.*s has no Japanese name; add one to better_names in tools/iso.c",
                       (int)row.code.len, row.code.at);
        if (table_has(table, row.code, row.alpha2, &alpha2_taken))
            continue;
        if (alpha2_taken)
            row.alpha2 = S("");
        ensure(table->count < COUNTRIES_MAX);
        table->rows[table->count++] = row;
    }
    json_decref(root);
}

static int compare_rows(const void *a, const void *b)
{
    return str_compare(((const Row *)a)->code, ((const Row *)b)->code);
}

static void put_str(Text *text, Str value)
{
    text_c(text, "STR(");
    tool_put_literal(text, value);
    text_c(text, ")");
}

static void put_countries(Text *text, const Table *table)
{
    tool_put_head(text, S("tools/iso.c"));
    text_c(text, "#include \"countries.h\"\n\nconst CountryEntry country_table[] = {\n");
    for (size_t i = 0; i < table->count; i++) {
        const Row *row = &table->rows[i];

        text_c(text, "    { ");
        put_str(text, row->code);
        text_c(text, ", ");
        put_str(text, row->alpha2);
        text_c(text, ", { { [LANG_JA] = ");
        put_str(text, row->ja);
        text_c(text, ", [LANG_EN] = ");
        put_str(text, row->en);
        text_c(text, row->withdrawn ? " } }, true },\n" : " } }, false },\n");
    }
    text_c(text, "};\n\nconst size_t country_table_count = COUNT_OF(country_table);\n");
}

static char exponent_of(Str code)
{
    for (size_t i = 0; i < COUNT_OF(exponents); i++)
        if (str_eq(exponents[i].code, code))
            return exponents[i].exponent;
    return '2';
}

static bool is_open_money(Str code)
{
    for (size_t i = 0; i < COUNT_OF(not_money); i++)
        if (str_eq(not_money[i], code))
            return false;
    for (size_t i = 0; i < COUNT_OF(ended); i++)
        if (str_eq(ended[i].code, code))
            return false;
    return true;
}

static void add_currency(Table *table, Row row)
{
    ensure(table->count < COUNTRIES_MAX);
    table->rows[table->count++] = row;
}

static void read_currencies(Arena *arena, Table *table, Str path)
{
    json_t *root;
    const json_t *list = read_list(path, *arena, &root);

    for (size_t i = 0; i < json_array_size(list); i++) {
        Str code = member(arena, json_array_get(list, i), "alpha_3");

        if (is_open_money(code))
            add_currency(
                table, (Row){ .code = code, .exponent = exponent_of(code), .until = DATE_FOREVER });
    }
    json_decref(root);
    for (size_t i = 0; i < COUNT_OF(ended); i++) {
        DateParts day = ended[i].ended;
        add_currency(table, (Row){ .code = ended[i].code,
                                   .exponent = ended[i].exponent,
                                   .until = date_make(day.year, day.month, day.day) });
    }
}

static void put_currencies(Text *text, const Table *table)
{
    tool_put_head(text, S("tools/iso.c"));
    text_c(text, "#include \"currencies.h\"\n\nconst CurrencyEntry currency_table[] = {\n");
    for (size_t i = 0; i < table->count; i++) {
        text_c(text, "    { ");
        put_str(text, table->rows[i].code);
        text_c(text, ", ");
        text_char(text, table->rows[i].exponent);
        text_c(text, ", ");
        text_int(text, table->rows[i].until);
        text_c(text, " },\n");
    }
    text_c(text, "};\n\nconst size_t currency_table_count = COUNT_OF(currency_table);\n");
}

static void write_headers(Arena *arena, Str output)
{
    Text countries = text_open(arena, TEXT_MAX), currencies = text_open(arena, TEXT_MAX);

    tool_put_head(&countries, S("tools/iso.c"));
    text_c(&countries, "#pragma once\n\n#include \"base/country.h\"\n\n"
                       "extern const CountryEntry country_table[]; /* sorted by code */\n"
                       "extern const size_t country_table_count;\n");
    tool_put_head(&currencies, S("tools/iso.c"));
    text_c(&currencies, "#pragma once\n\n#include \"base/date.h\"\n\n"
                        "typedef struct CurrencyEntry {\n    Str code;\n    int exponent;\n"
                        "    Date until;\n} CurrencyEntry;\n\n"
                        "extern const CurrencyEntry currency_table[]; /* sorted by code */\n"
                        "extern const size_t currency_table_count;\n");
    tool_write(tool_path(arena, output, S("countries.h")), text_str(&countries));
    tool_write(tool_path(arena, output, S("currencies.h")), text_str(&currencies));
}

int main(int argc, char **argv)
{
    if (argc != 7)
        tool_die(S("iso"), 0, "usage: iso OUTPUT COUNTRIES WITHDRAWN CURRENCIES JA JA-WITHDRAWN");

    Arena arena = arena_open(TOOL_MEMORY);
    Str output = str_from_c(argv[1]);
    Table *countries = NEW(&arena, Table), *currencies = NEW(&arena, Table);
    Text text = text_open(&arena, TEXT_MAX), money = text_open(&arena, TEXT_MAX);

    read_countries(&arena, countries, str_from_c(argv[2]), str_from_c(argv[5]), false);
    read_countries(&arena, countries, str_from_c(argv[3]), str_from_c(argv[6]), true);
    read_currencies(&arena, currencies, str_from_c(argv[4]));
    if (tool_errors() > 0)
        return 1;
    qsort(countries->rows, countries->count, sizeof(Row), compare_rows);
    qsort(currencies->rows, currencies->count, sizeof(Row), compare_rows);

    write_headers(&arena, output);
    put_countries(&text, countries);
    tool_write(tool_path(&arena, output, S("countries.c")), text_str(&text));
    put_currencies(&money, currencies);
    tool_write(tool_path(&arena, output, S("currencies.c")), text_str(&money));
    return 0;
}
