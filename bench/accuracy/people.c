/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/unicode.h"
#include "bench/accuracy/found.h"

#include <stdio.h>
#include <stdlib.h>

/* People with their fields: some of the list, altered, and some who do not exist. */

/* A query from a row of people; what cannot be read is not given. */
typedef struct Person {
    Query query;
    Birth birth;
    Country country;
} Person;

static void person_read(Person *person, const Table *table, size_t row, bool fields)
{
    *person =
        (Person){ .query = { .name = table_cell(table, row, "full_name"), .type = ENTITY_PERSON } };
    if (!fields)
        return;
    if (birth_read(table_cell(table, row, "date_of_birth"), &person->birth)) {
        person->query.births = &person->birth;
        person->query.birth_count = 1;
    }
    if (country_meant(table_cell(table, row, "nationality"), &person->country)) {
        person->query.countries = &person->country;
        person->query.country_count = 1;
    }
}

/* ---- altered ------------------------------------------------------------------------------- */

/* The entries that bear this name, in letters. */
static bool bears(Arena scratch, const ListEntry *entry, Str name)
{
    Str wanted = unicode_search_form(&scratch, name);
    for (size_t i = 0; i < entry->name_count; i++)
        if (str_eq(unicode_search_form(&scratch, entry->names[i].text), wanted))
            return true;
    return false;
}

static bool row_altered(const Table *before, const Table *after, size_t row)
{
    const CsvRow *a = &before->csv.rows[row + 1], *b = &after->csv.rows[row + 1];
    for (uint32_t i = 0; i < a->cell_count && i < b->cell_count; i++)
        if (!str_eq(a->cells[i], b->cells[i]))
            return true;
    return false;
}

typedef struct Altered {
    Table before, after;
    const List *list;
    Searched searched;
} Altered;

typedef struct Outcome {
    size_t rows, first, alert;
} Outcome;

static void altered_row(Arena scratch, const Altered *altered, size_t row, bool fields,
                        Outcome *outcome)
{
    Person person;
    const Hit *hits = NULL;
    Str name = table_cell(&altered->before, row, "full_name");

    person_read(&person, &altered->after, row, fields);
    size_t count = search(&scratch, &altered->searched, &person.query, &hits), at = 0;
    while (at < count && !bears(scratch, &altered->list->entries[hits[at].entry], name))
        at++;
    bool alert = at < count && hits[at].alert;
    outcome->rows++;
    outcome->first += at == 0 && count > 0;
    outcome->alert += alert;
    if ((at > 0 || !alert) && getenv("SEKISHO_WRONG"))
        printf("    place %zu of %zu, score %d | %.*s | %.*s\n", at, count,
               at < count ? hits[at].score : 0, (int)person.query.name.len, person.query.name.at,
               (int)name.len, name.at);
}

static void measure_rows(Arena *arena, const Altered *altered, bool all, bool fields,
                         const char *first, const char *alert, Bar bar)
{
    Outcome outcome = { 0 };

    for (size_t row = 0; row < table_rows(&altered->before); row++)
        if (all || row_altered(&altered->before, &altered->after, row))
            altered_row(*arena, altered, row, fields, &outcome);
    measure_tell(first, measure_share((double)outcome.first, outcome.rows), outcome.rows, bar,
                 0.99);
    measure_tell(alert, measure_share((double)outcome.alert, outcome.rows), outcome.rows, bar,
                 0.99);
}

/* The same list, had its issuer given no birth date. */
static const List *without_births(Arena *arena, const List *list)
{
    List *bare = NEW(arena, List);
    ListEntry *entries = NEW_ARRAY(arena, ListEntry, list->entry_count);

    *bare = *list;
    bare->entries = entries;
    for (size_t i = 0; i < list->entry_count; i++) {
        entries[i] = list->entries[i];
        entries[i].birth_count = 0;
    }
    return bare;
}

void measure_altered(Arena *arena, const char *data)
{
    ListFile file = { LIST_UN, S("un"),
                      data_read(arena, data, "lists/un_consolidated_20250419.xml") };
    Altered altered = { table_read(arena, data, "labelled/yente_positives_un_untreated.csv"),
                        table_read(arena, data, "labelled/yente_positives_un_treated.csv"),
                        list_of(arena, &file, 1),
                        { 0 } };

    altered.searched = searched_of(arena, &altered.list, 1);
    measure_rows(arena, &altered, false, true, "altered people of the UN list, first",
                 "altered people of the UN list, alert", BAR_AT_LEAST);
    measure_rows(arena, &altered, false, false, "  by name alone, first", "  by name alone, alert",
                 BAR_NONE);
    measure_rows(arena, &altered, true, true, "  all of them, first", "  all of them, alert",
                 BAR_NONE);
    altered.list = without_births(arena, altered.list);
    altered.searched = searched_of(arena, &altered.list, 1);
    measure_rows(arena, &altered, false, true, "  the list without birth dates, first",
                 "  the list without birth dates, alert", BAR_NONE);
}

/* ---- invented ------------------------------------------------------------------------------ */

typedef struct Script {
    size_t people, by_name, with_birth;
} Script;

static bool alerts(Arena *arena, const Searched *searched, const Query *query, const Hit **ret_hit)
{
    size_t count = search(arena, searched, query, ret_hit);
    if (count == 0)
        *ret_hit = NULL;
    return count > 0 && (*ret_hit)[0].alert;
}

static void invented_row(Arena scratch, const Searched *searched, const Table *table, size_t row,
                         Script *scripts)
{
    Person person;
    const Hit *hit = NULL;
    Script *script = &scripts[script_of_name(table_cell(table, row, "full_name"))];

    script->people++;
    person_read(&person, table, row, false);
    if (!alerts(&scratch, searched, &person.query, &hit))
        return;
    script->by_name++;
    int32_t score = hit->score;
    Str found = hit->name;
    person_read(&person, table, row, true);
    person.query.country_count = 0;
    bool with_birth = alerts(&scratch, searched, &person.query, &hit);
    script->with_birth += with_birth;
    if (getenv("SEKISHO_WRONG"))
        printf("    by name %d, with birth %d%s | %.*s | %.*s\n", score, hit ? hit->score : 0,
               with_birth ? " too" : "", (int)person.query.name.len, person.query.name.at,
               (int)found.len, found.at);
}

void measure_invented(Arena *arena, const char *data)
{
    Script scripts[SCRIPTS] = { 0 };
    Table table = table_read(arena, data, "labelled/yente_negatives_global.csv");
    Searched searched = all_lists(arena, data);
    Script all = { 0 };

    for (size_t row = 0; row < table_rows(&table); row++)
        invented_row(*arena, &searched, &table, row, scripts);
    for (size_t i = 0; i < SCRIPTS; i++) {
        all.people += scripts[i].people;
        all.by_name += scripts[i].by_name;
        all.with_birth += scripts[i].with_birth;
    }
    measure_tell("invented people, alerts by name", measure_share((double)all.by_name, all.people),
                 all.people, BAR_BELOW, 0.01);
    measure_tell("invented people, alerts with birth date",
                 measure_share((double)all.with_birth, all.people), all.people, BAR_BELOW, 0.001);
    for (size_t i = 0; i < SCRIPTS; i++) {
        printf("  %s\n", script_names[i]);
        measure_tell("    by name", measure_share((double)scripts[i].by_name, scripts[i].people),
                     scripts[i].people, BAR_NONE, 0);
        measure_tell("    with birth date",
                     measure_share((double)scripts[i].with_birth, scripts[i].people),
                     scripts[i].people, BAR_NONE, 0);
    }
}
