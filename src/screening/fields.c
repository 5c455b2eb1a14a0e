/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "screening/fields.h"

#include "screening/cost.h"

static int years_apart(Birth a, Birth b)
{
    int slack = a.about || b.about; /* "about": a year either way agrees */
    int apart = a.first_year > b.last_year   ? a.first_year - b.last_year
                : b.first_year > a.last_year ? b.first_year - a.last_year
                                             : 0;
    return apart > slack ? apart - slack : 0;
}

static bool day_known(Birth birth)
{
    return birth.month > 0 && birth.day > 0;
}

/* Is nothing said of month and day that the other denies? */
static bool days_agree(Birth a, Birth b)
{
    if (a.month == 0 || b.month == 0)
        return true;
    return a.month == b.month && (a.day == 0 || b.day == 0 || a.day == b.day);
}

static bool days_swapped(Birth a, Birth b)
{
    return day_known(a) && day_known(b) && a.month == b.day && a.day == b.month;
}

static bool one_digit_apart(int a, int b)
{
    int digits = 0;
    for (; a > 0 || b > 0; a /= 10, b /= 10)
        digits += a % 10 != b % 10;
    return digits == 1;
}

/* The whole date but for one digit of its year: a slip of the pen. */
static bool year_slipped(Birth a, Birth b)
{
    return day_known(a) && day_known(b) && days_agree(a, b) && a.first_year == a.last_year &&
           b.first_year == b.last_year && one_digit_apart(a.first_year, b.first_year);
}

BirthMeets birth_meets(Birth query, Birth entry)
{
    if (query.first_year == 0 || entry.first_year == 0)
        return BIRTH_UNKNOWN;

    int apart = years_apart(query, entry);
    bool loose = query.about || entry.about || query.first_year != query.last_year ||
                 entry.first_year != entry.last_year;
    if (apart == 0 && (loose || days_agree(query, entry)))
        return BIRTH_SAME;
    if (apart == 0)
        return days_swapped(query, entry) ? BIRTH_NEAR : BIRTH_DAY;
    if ((apart == 1 && days_agree(query, entry)) || year_slipped(query, entry))
        return BIRTH_NEAR;
    return apart < field_rules.years_far ? BIRTH_YEARS : BIRTH_FAR;
}

/* Of several births on either side any may be the right one: the two that meet best. */
static void births_meet(FieldsMet *met, const Query *query, const Fields *entry)
{
    for (size_t i = 0; i < query->birth_count; i++)
        for (size_t j = 0; j < entry->birth_count; j++) {
            BirthMeets meets = birth_meets(query->births[i], entry->births[j]);
            if (meets == BIRTH_UNKNOWN || (met->birth != BIRTH_UNKNOWN && meets >= met->birth))
                continue;
            met->birth = meets;
            met->query_birth = query->births[i];
            met->entry_birth = entry->births[j];
        }
    for (size_t i = 0; i < query->birth_count && met->birth == BIRTH_UNKNOWN; i++)
        if (query->births[i].first_year != 0) {
            met->birth = BIRTH_ABSENT;
            met->query_birth = query->births[i];
        }
    met->confirmed += met->birth == BIRTH_SAME ? 2 : met->birth == BIRTH_NEAR ? 1 : 0;
}

static void countries_meet(FieldsMet *met, const Query *query, const Fields *entry)
{
    for (size_t i = 0; i < query->country_count && !met->country_same; i++)
        for (size_t j = 0; j < entry->country_count && !met->country_same; j++)
            if (query->countries[i] == entry->countries[j]) {
                met->country_same = true;
                met->country = query->countries[i];
            }
    met->country_other = !met->country_same && query->country_count > 0 && entry->country_count > 0;
    met->confirmed += met->country_same ? 1 : 0;
}

/* Kinds of which a bearer has one, for life or for as long as anyone screens. */
static bool one_a_bearer(IdentifierKind kind)
{
    return kind == IDENTIFIER_CORPORATE || kind == IDENTIFIER_LEI || kind == IDENTIFIER_IMO;
}

static void identifiers_meet(FieldsMet *met, const Query *query, const Fields *entry)
{
    for (size_t i = 0; i < query->identifier_count && !met->number_same; i++)
        for (size_t j = 0; j < entry->identifier_count && !met->number_same; j++) {
            const Identifier *mine = &query->identifiers[i], *theirs = &entry->identifiers[j];
            if (identifier_eq(mine, theirs))
                met->number_same = mine;
            else if (mine->kind == theirs->kind && one_a_bearer(mine->kind) && !met->number_query)
                met->number_query = mine, met->number_entry = theirs;
        }
    if (met->number_same) {
        met->number_query = met->number_entry = NULL;
        met->confirmed += 4;
    }
}

FieldsMet fields_meet(const Query *query, const Fields *entry)
{
    FieldsMet met = { .type_other = query->type != ENTITY_UNKNOWN &&
                                    entry->type != ENTITY_UNKNOWN && query->type != entry->type };
    births_meet(&met, query, entry);
    countries_meet(&met, query, entry);
    identifiers_meet(&met, query, entry);
    return met;
}

int32_t fields_cap(const FieldsMet *met, NameStrength strength, int32_t score)
{
    int32_t cap = met->confirmed >= field_rules.weak_confirmed ? field_rules.weak_confirmed_cap
                                                               : field_rules.weak_cap;
    return strength == NAME_WEAK && score > cap ? cap : score;
}

int32_t birth_lowers(BirthMeets meets)
{
    static const int16_t *const rules[] = {
        [BIRTH_NEAR] = &field_rules.birth_near,     [BIRTH_DAY] = &field_rules.birth_day,
        [BIRTH_YEARS] = &field_rules.birth_years,   [BIRTH_FAR] = &field_rules.birth_far,
        [BIRTH_ABSENT] = &field_rules.birth_absent,
    };
    return rules[meets] ? *rules[meets] : 0;
}

int32_t fields_apply(const FieldsMet *met, int32_t score)
{
    score -= birth_lowers(met->birth);
    score -= met->country_other ? field_rules.country : 0;
    score -= met->type_other ? field_rules.type : 0;
    score -= met->number_query ? field_rules.number : 0;
    if (met->number_same && score < field_rules.number_floor)
        return field_rules.number_floor;
    return score > 0 ? score : 0;
}
