/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cases/contact.h"
#include "cases/contacts_sql.h"
#include "cases/progress.h"

/* contact.gaps: by country, how long an agreement stood without anybody there, and where cases are
 * open with nobody there. */

#define AGREEMENTS_REGISTER "dett-agreements"

typedef struct Gaps {
    CountryContact *countries;
    size_t count, max;
    Str only; /* "": every country */
    When on;
} Gaps;

/* NULL: it is not asked about. */
static CountryContact *country_of(Gaps *gaps, Str country)
{
    if (gaps->only.len && !str_eq(gaps->only, country))
        return NULL;
    for (size_t i = 0; i < gaps->count; i++)
        if (str_eq(gaps->countries[i].country, country))
            return &gaps->countries[i];
    ensure(gaps->count < gaps->max);
    gaps->countries[gaps->count] =
        (CountryContact){ .country = country, .gap_least = INT64_MIN, .gap_most = INT64_MIN };
    return &gaps->countries[gaps->count++];
}

/* ---- agreements ------------------------------------------------------------------------------ */

static When signed_when(const RegisterRow *row)
{
    return (When){ row->from, row->unknown_after == DATE_FOREVER ? row->from : row->until - 1 };
}

/* The first row that says signed; false: none by that day. */
static bool agreement_of(const Register *agreements, Str country, When on, When *ret_when)
{
    size_t count = 0;
    const RegisterRow *rows = agreements ? register_rows_of(agreements, country, &count) : NULL;

    for (size_t i = 0; i < count; i++)
        if (str_eq(register_cell(agreements, &rows[i], S("status")), S("signed"))) {
            *ret_when = signed_when(&rows[i]);
            return ret_when->first <= on.last;
        }
    return false;
}

/* ---- cases ----------------------------------------------------------------------------------- */

static int keep_open(Work *work, Id id, void *context, bool *ret_keep)
{
    Gaps *gaps = context;
    Arena scratch = *work_arena(work);
    CaseFileGetRow row;
    bool found;
    int r = case_file_get(work_db(work), &scratch, id, &row, &found);

    *ret_keep = false;
    if (r || !found)
        return r ? trace(r) : 0;
    const Route *route = progress_route(work, &scratch, &row);
    int32_t at = route ? route_state(route, row.state) : -1;
    if (at >= 0 && route->states[at].ends)
        return 0;
    Country country;
    bool known = country_find(row.country, &country); /* its name outlives the row read here */
    CountryContact *one = known ? country_of(gaps, country_get(country)->code) : NULL;
    if (one)
        one->open_cases++;
    return 0;
}

static int count_cases(Work *work, Gaps *gaps)
{
    ListPage page;
    ListQuery query = { .list = S(CASE_LIST),
                        .subject_kind = S("case"),
                        .limit = LIST_ROWS_MAX,
                        .keep = keep_open,
                        .context = gaps };
    int r;

    do {
        r = work_list(work, &query, &page);
        query.after = page.next;
    } while (!r && page.next.len);
    return r ? trace(r) : 0;
}

/* ---- the gap --------------------------------------------------------------------------------- */

static void see_contacts(const ContactAllRow *rows, size_t count, Gaps *gaps, CountryContact *one,
                         When *ret_first)
{
    *ret_first = when_none();
    for (size_t i = 0; i < count; i++) {
        const ContactAllRow *row = &rows[i];
        if (!str_eq(row->country, one->country) || row->first_from > gaps->on.last)
            continue;
        if (when_is_none(*ret_first) || row->first_from < ret_first->first)
            *ret_first = (When){ (Date)row->first_from, (Date)row->last_from };
        one->in_force =
            one->in_force || row->first_until == DATE_NONE || row->last_until >= gaps->on.first;
    }
}

static Str when_text(Work *work, When when)
{
    Text text = text_open(work_arena(work), CASE_CODE_MAX);
    when_write(&text, when);
    return text_str(&text);
}

/* Red: a whole month or more without anybody, or cases open and nobody there. Amber: it may be so,
 * as far as the days are known. */
static int32_t alarm_of(const CountryContact *one)
{
    if (one->gap_least >= 1 || (one->open_cases > 0 && !one->in_force))
        return ALARM_RED;
    return one->gap_most >= 1 ? ALARM_AMBER : ALARM_NONE;
}

static void reckon(Work *work, const Register *agreements, const ContactAllRow *rows, size_t count,
                   Gaps *gaps, CountryContact *one)
{
    When agreement, first;

    see_contacts(rows, count, gaps, one, &first);
    one->first = when_text(work, first);
    if (agreement_of(agreements, one->country, gaps->on, &agreement)) {
        Span gap = when_calendar_months(agreement, when_is_none(first) ? gaps->on : first);
        one->agreement = when_text(work, agreement);
        one->gap_least = gap.least;
        one->gap_most = gap.most;
    }
    one->alarm = alarm_of(one);
}

/* Of the countries that `gaps` asks about. */
static int reckon_all(Work *work, Gaps *gaps)
{
    const Register *agreements = library_register(work_library(work), S(AGREEMENTS_REGISTER));
    const ContactAllRow *rows;
    When ignored;
    size_t count;
    int r = contact_all(work_db(work), work_arena(work), &rows, &count);

    if (r)
        return trace(r);
    gaps->max = country_count();
    gaps->countries = NEW_ARRAY(work_arena(work), CountryContact, gaps->max);
    for (size_t i = 0; agreements && i < agreements->row_count; i++)
        if (agreement_of(agreements, agreements->rows[i].key, gaps->on, &ignored))
            country_of(gaps, agreements->rows[i].key);
    for (size_t i = 0; i < count; i++)
        country_of(gaps, rows[i].country);
    r = count_cases(work, gaps);
    for (size_t i = 0; !r && i < gaps->count; i++)
        reckon(work, agreements, rows, count, gaps, &gaps->countries[i]);
    return r ? trace(r) : 0;
}

int contact_gaps(Work *work, const void *params, void *reply)
{
    const ContactsParams *wanted = params;
    ContactGapsReply *answer = reply;
    Gaps gaps = { .only = wanted->country };
    int r = progress_day(work, wanted->on, &gaps.on);

    if (!r)
        r = reckon_all(work, &gaps);
    if (r)
        return r < 0 ? trace(r) : r;
    *answer = (ContactGapsReply){ when_text(work, gaps.on), gaps.countries, gaps.count };
    return 0;
}

int contact_country(Work *work, Str country, Date on, CountryContact *ret_one)
{
    Gaps gaps = { .only = country, .on = when_on(on) };
    int r = reckon_all(work, &gaps);

    if (r)
        return trace(r);
    *ret_one =
        gaps.count > 0
            ? gaps.countries[0]
            : (CountryContact){ .country = country, .gap_least = INT64_MIN, .gap_most = INT64_MIN };
    return 0;
}
