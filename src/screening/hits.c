/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "screening/hits.h"

#include "screening/align.h"
#include "screening/explain.h"

#include <stdlib.h>
#include <string.h>

int asked_open(Arena *arena, const Index *index, const Query *query, Search search,
               Asked *ret_asked)
{
    Name name;
    int refusal = name_make(arena, query->name, query->reading, query->type, &name);

    ensure(search.floor >= SCORE_POSSIBLE && search.floor <= SCORE_MAX);
    ensure(search.top > 0 && search.top <= INDEX_TOP_MAX);
    if (refusal == 0)
        *ret_asked = (Asked){ .index = index, .query = query, .name = name, .search = search };
    return refusal;
}

const NameView *asked_view(const Asked *asked, NameSpace space)
{
    for (size_t i = 0; i < asked->name.view_count; i++)
        if (asked->name.views[i].space == space)
            return &asked->name.views[i];
    return NULL;
}

bool asked_space(const Asked *asked, const ImageName *name, NameSpace *ret_space)
{
    bool both_drawn = name->wordings[SPACE_FORM] != IMAGE_NONE && asked_view(asked, SPACE_FORM);

    *ret_space = both_drawn ? SPACE_FORM : SPACE_SOUND;
    return name->wordings[*ret_space] != IMAGE_NONE;
}

int32_t asked_forms(const Asked *asked, const ImageName *name, int32_t score)
{
    Name entry = { .form_count = name->form_count };

    memcpy(entry.forms, name->forms, sizeof(entry.forms));
    return score - align_forms(&asked->name, &entry, score);
}

int32_t asked_compare(const Asked *asked, uint32_t name)
{
    const ImageName *row = &asked->index->names[name];
    NameToken tokens[NAME_TOKENS_MAX] UNSET;
    NameSpace space;
    Aligned aligned UNSET;

    if (!asked_space(asked, row, &space))
        return 0;
    NameView view = wording_view(asked->index, space, row->wordings[space], tokens);
    int32_t score =
        align_views(asked_view(asked, space), &view, NULL, asked->query->type, &aligned);
    return asked_forms(asked, row, score);
}

/* ---- entries ------------------------------------------------------------------------------- */

/* An entry and the name by which it is met. */
typedef struct Met {
    uint32_t entry, name;
    int32_t score, confirmed;
} Met;

static int compare_names(const void *one, const void *other)
{
    uint32_t a = ((const NameScore *)one)->name, b = ((const NameScore *)other)->name;
    return a < b ? -1 : a > b;
}

static int compare_met(const void *one, const void *other)
{
    const Met *a = one, *b = other;

    if (a->score != b->score)
        return b->score - a->score;
    if (a->confirmed != b->confirmed)
        return b->confirmed - a->confirmed;
    return a->entry < b->entry ? -1 : a->entry > b->entry;
}

/* The names of one entry: the best as far as the issuer vouches for it, the first of equals. */
static Met meet_entry(Arena scratch, const Asked *asked, const NameScore *scores, size_t count)
{
    const Index *index = asked->index;
    Met best = { .entry = index->names[scores[0].name].entry, .score = -1 };
    Fields fields = image_fields(&scratch, index, best.entry);
    FieldsMet met = fields_meet(asked->query, &fields);

    for (size_t i = 0; i < count; i++) {
        NameStrength strength = (NameStrength)index->names[scores[i].name].strength;
        int32_t score = fields_cap(&met, strength, scores[i].score);
        if (score > best.score)
            best.score = score, best.name = scores[i].name;
    }
    best.score = fields_apply(&met, best.score);
    best.confirmed = met.confirmed;
    return best;
}

static size_t meet_entries(Arena *arena, const Asked *asked, NameScores *scores, Met **ret_met)
{
    const ImageName *names = asked->index->names;
    size_t met_count = 0, room = 0;
    Met *met = NULL;

    if (scores->count > 1)
        qsort(scores->scores, scores->count, sizeof(*scores->scores), compare_names);
    for (size_t i = 0, next; i < scores->count; i = next) {
        const NameScore *first = &scores->scores[i];
        for (next = i + 1; next < scores->count &&
                           names[scores->scores[next].name].entry == names[first->name].entry;)
            next++;
        Met one = meet_entry(*arena, asked, first, next - i);
        if (one.score < asked->search.floor)
            continue;
        GROW(arena, met, met_count, &room);
        met[met_count++] = one;
    }
    if (met_count > 1)
        qsort(met, met_count, sizeof(*met), compare_met);
    *ret_met = met;
    return met_count;
}

/* ---- hits ---------------------------------------------------------------------------------- */

/* A name that cannot be screened is met by its entry's identifiers alone. */
static Scored score_number(Arena *arena, const Query *query, const Fields *fields,
                           const FieldsMet *met, Str name)
{
    Account account = account_open(arena);

    account_lower(&account, REASON_ENTRY_ALONE, S(""), name, SCORE_MAX);
    account_fields(&account, met, query, fields);
    account_settle(&account, fields_apply(met, 0));
    return account_close(&account, met->confirmed);
}

static Hit explain(Arena *arena, const Asked *asked, const Met *found)
{
    const Index *index = asked->index;
    const ImageName *row = &index->names[found->name];
    const ImageEntry *entry = &index->entries[found->entry];
    Fields fields = image_fields(arena, index, found->entry);
    FieldsMet met = fields_meet(asked->query, &fields);
    Name name = image_name(arena, index, found->name);
    NameStrength strength = (NameStrength)row->strength;
    Scored scored =
        name.view_count > 0
            ? score_hit(arena, asked->query, &asked->name, &fields, &name, strength, &met)
            : score_number(arena, asked->query, &fields, &met, name.text);

    return (Hit){ .list = entry->list,
                  .entry = found->entry - index->lists[entry->list].entries.first,
                  .name = name.text,
                  .strength = strength,
                  .score = scored.score,
                  .confirmed = scored.confirmed,
                  .band = band_of(scored.score),
                  .alert = scored.score >= SCORE_ALERT,
                  .reasons = scored.reasons,
                  .reason_count = scored.reason_count };
}

void hits_make(Arena *arena, const Asked *asked, NameScores *scores, const Hit **ret_hits,
               size_t *ret_count, size_t *ret_more)
{
    Met *met;
    size_t count = meet_entries(arena, asked, scores, &met);
    size_t shown = count < asked->search.top ? count : asked->search.top;
    Hit *hits = NEW_ARRAY(arena, Hit, shown);

    for (size_t i = 0; i < shown; i++)
        hits[i] = explain(arena, asked, &met[i]);
    *ret_hits = hits;
    *ret_count = shown;
    *ret_more = count - shown;
}
