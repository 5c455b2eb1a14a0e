/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "bench/accuracy/found.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/*
 * Names hidden: of every subject only what is written in Latin letters is listed, and it is asked
 * for by the first name that is written otherwise. Nothing is required of it; a rule that holds
 * down alerts on strangers must not lose these.
 */

typedef struct Outcome {
    size_t asked, first, alert;
} Outcome;

static bool latin(const ListName *name)
{
    return script_of_name(name->text) == SCRIPT_LATIN;
}

/* The entries without their names in other scripts; those that have no other are left out. */
static const List *in_latin(Arena *arena, const List *list)
{
    List *shown = NEW(arena, List);
    ListEntry *entries = NEW_ARRAY(arena, ListEntry, list->entry_count);

    *shown = *list;
    shown->entries = entries;
    shown->entry_count = shown->name_count = 0;
    for (size_t i = 0; i < list->entry_count; i++) {
        ListEntry entry = list->entries[i];
        ListName *names = NEW_ARRAY(arena, ListName, entry.name_count);
        size_t count = 0;
        for (size_t k = 0; k < entry.name_count; k++)
            if (latin(&entry.names[k]))
                names[count++] = entry.names[k];
        entry.names = names;
        entry.name_count = count;
        if (count > 0)
            entries[shown->entry_count++] = entry;
        shown->name_count += count;
    }
    return shown;
}

static const ListName *hidden_of(const ListEntry *entry)
{
    const ListName *hidden = NULL;
    bool left = false;

    for (size_t i = entry->name_count; i-- > 0;) {
        if (entry->names[i].strength == NAME_WEAK)
            continue;
        if (latin(&entry->names[i]))
            left = true;
        else
            hidden = &entry->names[i];
    }
    return left ? hidden : NULL;
}

static void hidden_entry(Arena scratch, const Searched *searched, const ListEntry *entry,
                         Outcome outcomes[ENTITY_TYPES][SCRIPTS])
{
    const ListName *hidden = hidden_of(entry);
    const Hit *hits = NULL;

    if (!hidden)
        return;
    Query query = { .name = hidden->text, .type = entry->type };
    Outcome *outcome = &outcomes[entry->type][script_of_name(hidden->text)];
    size_t count = search(&scratch, searched, &query, &hits), at = 0;
    while (at < count &&
           !str_eq(index_entry(searched->index, hits[at].list, hits[at].entry).id, entry->id))
        at++;
    bool first = at < count && hits[at].score == hits[0].score,
         alert = at < count && hits[at].alert;
    outcome->asked++;
    outcome->first += first;
    outcome->alert += alert;
    if (!alert && getenv("SEKISHO_WRONG"))
        printf("    hidden %d | %.*s | %.*s\n", at < count ? hits[at].score : 0,
               (int)hidden->text.len, hidden->text.at, (int)entry->names[0].text.len,
               entry->names[0].text.at);
}

static void tell(const char *name, EntityType type, size_t script, Outcome outcome)
{
    char first[100], alert[100];

    if (outcome.asked == 0)
        return;
    snprintf(first, sizeof(first), "  %s, hidden %s, %.*s, first", name, script_names[script],
             (int)entity_type_words[type].len, entity_type_words[type].at);
    snprintf(alert, sizeof(alert), "  %s, hidden %s, %.*s, alert", name, script_names[script],
             (int)entity_type_words[type].len, entity_type_words[type].at);
    measure_tell(first, measure_share((double)outcome.first, outcome.asked), outcome.asked,
                 BAR_NONE, 0);
    measure_tell(alert, measure_share((double)outcome.alert, outcome.asked), outcome.asked,
                 BAR_NONE, 0);
}

static void measure_list(Arena *arena, const char *name, const List *list)
{
    const List *shown = in_latin(arena, list);
    Searched searched = searched_of(arena, &shown, 1);
    Outcome outcomes[ENTITY_TYPES][SCRIPTS] = { 0 };

    for (size_t i = 0; i < list->entry_count; i++)
        hidden_entry(*arena, &searched, &list->entries[i], outcomes);
    for (size_t type = 0; type < ENTITY_TYPES; type++)
        for (size_t script = 0; script < SCRIPTS; script++)
            tell(name, (EntityType)type, script, outcomes[type][script]);
}

void measure_aliases(Arena *arena, const char *data)
{
    measure_list(arena, "eu", derived_list(arena, data, DERIVED_EU));
    measure_list(arena, "uk", derived_list(arena, data, DERIVED_UK));
}
