/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "casework/docket_partner.h"
#include "casework/item.h"

#include "registers/registers.h"

#define PARTNERS_REGISTER "development-partners"
#define PROGRAMME_COLUMN "programme"

typedef struct Sayings {
    const VoicesOfRow *rows;
    size_t count;
    Str line;
} Sayings;

/* What is said of the fact, for this line or for all; NULL behind the last. */
static const Str *next_value(const Sayings *sayings, Str fact, size_t *at)
{
    while (*at < sayings->count) {
        const VoicesOfRow *row = &sayings->rows[(*at)++];
        if (str_eq(row->fact, fact) &&
            (str_eq(row->line, sayings->line) || str_eq(row->line, S(ITEM_LINE_ALL))))
            return &row->value;
    }
    return NULL;
}

static bool nobody_says_else(const Sayings *sayings, Str fact, Str value)
{
    size_t at = 0;
    const Str *said;

    while ((said = next_value(sayings, fact, &at)))
        if (!str_eq(*said, value))
            return false;
    return true;
}

static bool is_said(const Sayings *sayings, Str fact)
{
    size_t at = 0;
    return next_value(sayings, fact, &at) != NULL;
}

/* Only a plain no, or silence, says that it is of no joint development; only a plain yes that the
 * destination is in it. */
static bool is_third_state_sale(const Sayings *sayings)
{
    bool alone = nobody_says_else(sayings, S("joint-developed"), S("no"));
    bool partner = is_said(sayings, S("development-partner")) &&
                   nobody_says_else(sayings, S("development-partner"), S("yes"));
    return !alone && !partner;
}

/* ---- who ------------------------------------------------------------------------------------- */

static void add_country(Str *countries, size_t *count, Str country)
{
    for (size_t i = 0; i < *count; i++)
        if (str_eq(countries[i], country))
            return;
    countries[(*count)++] = country;
}

typedef struct Programmes {
    const Register *reg;
    const RegisterRow *const *rows; /* that stand today */
    size_t count;
} Programmes;

static Programmes load_programmes(Work *work)
{
    Programmes all = { .reg = library_register(work_library(work), S(PARTNERS_REGISTER)) };
    Date today = work_today(work);

    if (all.reg)
        all.rows = register_rows_on(work_arena(work), all.reg, today, today, &all.count);
    return all;
}

static void programme_partners(const Programmes *all, const Sayings *sayings, Str *countries,
                               size_t *count)
{
    size_t at = 0;
    const Str *programme;

    while ((programme = next_value(sayings, S("programme"), &at)))
        for (size_t i = 0; i < all->count; i++)
            if (str_eq(register_cell(all->reg, all->rows[i], S(PROGRAMME_COLUMN)), *programme))
                add_country(countries, count, all->rows[i]->key);
}

static void holders(const Sayings *sayings, Str *countries, size_t *count)
{
    size_t at = 0;
    const Str *holder;

    while ((holder = next_value(sayings, S("holder"), &at)))
        if (!str_eq(*holder, S(ITEM_UNOBTAINABLE)))
            add_country(countries, count, *holder);
}

static void name_partners(Work *work, const Sayings *sayings, LinePartners *partners)
{
    Programmes all = load_programmes(work);
    Str *countries = NEW_ARRAY(work_arena(work), Str, all.count + sayings->count);

    programme_partners(&all, sayings, countries, &partners->country_count);
    if (partners->country_count == 0)
        holders(sayings, countries, &partners->country_count);
    partners->countries = countries;
}

/* ---- the line -------------------------------------------------------------------------------- */

static int is_barred(Work *work, const Item *item, Str line, bool *ret_barred)
{
    LineLaw law;
    int r = item_line_law(work, item, line, &law);

    /* refused: the law no longer understands it */
    *ret_barred = !r && law == LINE_BARRED;
    return r < 0 ? trace(r) : 0;
}

int docket_partners(Work *work, Id id, Str line, LinePartners *ret_partners)
{
    Sayings sayings = { .line = line };
    bool barred = false;
    Item item;
    int r = item_load(work, id, ITEM_NOW, &item);

    *ret_partners = (LinePartners){ 0 };
    if (!r && (!item_has_line(&item, line) || str_eq(line, S(ITEM_LINE_ALL))))
        return WORK_E_NOT_FOUND;
    if (!r)
        r = voices_of(work_db(work), work_arena(work), trace_of_subject(work_arena(work), id),
                      &sayings.rows, &sayings.count);
    if (r)
        return r < 0 ? trace(r) : r;
    if (!is_third_state_sale(&sayings))
        return 0;
    r = is_barred(work, &item, line, &barred);
    if (r)
        return trace(r);
    ret_partners->needed = !barred;
    if (ret_partners->needed)
        name_partners(work, &sayings, ret_partners);
    return 0;
}
