/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/country.h"

#include "base/unicode.h"
#include "countries.h" /* made from iso-codes */

enum { SUGGEST_BYTES_MAX = 200, SUGGEST_MEMORY = 1 << 20 };

size_t country_count(void)
{
    return country_table_count;
}

const CountryEntry *country_get(Country country)
{
    ensure(country >= 0 && (size_t)country < country_table_count);
    return &country_table[country];
}

bool country_find(Str code, Country *ret_country)
{
    size_t low = 0, high = country_table_count;

    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = str_compare(code, country_table[middle].code);
        if (order == 0) {
            *ret_country = (Country)middle;
            return true;
        }
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return false;
}

static bool same_form(Arena scratch, Str form, Str name)
{
    return str_eq(form, unicode_search_form(&scratch, name));
}

/* Is this one of the entry's codes or names, written in whatever case or width? */
static bool is_called(Arena scratch, const CountryEntry *entry, Str form)
{
    return same_form(scratch, form, entry->code) || same_form(scratch, form, entry->alpha2) ||
           same_form(scratch, form, entry->name.in[LANG_EN]) ||
           same_form(scratch, form, entry->name.in[LANG_JA]);
}

static const CountryEntry *find_called(Arena scratch, Str form)
{
    for (size_t i = 0; i < country_table_count; i++)
        if (is_called(scratch, &country_table[i], form))
            return &country_table[i];
    return NULL;
}

/* Each entry challenges the best so far; the first of equals stays. */
static Str find_near(Str text)
{
    Str best = { 0 }, code = { 0 };

    for (size_t i = 0; i < country_table_count; i++) {
        const CountryEntry *entry = &country_table[i];
        Str rivals[] = { best, entry->code, entry->name.in[LANG_EN], entry->name.in[LANG_JA] };
        Str nearest = str_nearest(text, rivals, COUNT_OF(rivals));
        if (nearest.at != best.at) {
            best = nearest;
            code = entry->code;
        }
    }
    return code;
}

Str country_suggest(Str text)
{
    if (text.len == 0 || text.len > SUGGEST_BYTES_MAX)
        return (Str){ 0 };
    Arena scratch = arena_open(SUGGEST_MEMORY);
    Str form = unicode_search_form(&scratch, text);
    Str code = { 0 };

    if (form.len > 0) {
        const CountryEntry *called = find_called(scratch, form);
        code = called ? called->code : find_near(text);
    }
    arena_close(&scratch);
    return code;
}
