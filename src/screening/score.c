/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "screening/score.h"

#include "screening/align.h"
#include "screening/explain.h"
#include "screening/fields.h"

static int32_t names_align(const Name *query, const Name *entry, EntityType type, Aligned *aligned)
{
    const NameView *query_view, *entry_view;
    align_choose(query, entry, &query_view, &entry_view);
    return align_views(query_view, entry_view, NULL, type, aligned);
}

Scored score_names(Arena *arena, const Name *query, const Name *entry, EntityType type)
{
    Aligned aligned;
    Account account = account_open(arena);
    int32_t score = names_align(query, entry, type, &aligned);

    account_names(&account, &aligned);
    account_lower(&account, REASON_FORM, query->text, entry->text,
                  align_forms(query, entry, score));
    return account_close(&account, 0);
}

int32_t score_names_only(Arena scratch, const Name *query, const Name *entry, EntityType type)
{
    Aligned *aligned = NEW(&scratch, Aligned);
    int32_t score = names_align(query, entry, type, aligned);
    return score - align_forms(query, entry, score);
}

Scored score_hit(Arena *arena, const Query *query, const Name *query_name, const Fields *entry,
                 const Name *entry_name, NameStrength strength, const FieldsMet *met)
{
    Aligned aligned;
    Account account = account_open(arena);
    int32_t score = names_align(query_name, entry_name, query->type, &aligned);
    int32_t form = align_forms(query_name, entry_name, score);
    int32_t held = fields_cap(met, strength, score - form);

    account_names(&account, &aligned);
    account_lower(&account, REASON_FORM, query_name->text, entry_name->text, form);
    account_lower(&account, REASON_WEAK, query_name->text, entry_name->text, score - form - held);
    account_fields(&account, met, query, entry);
    account_settle(&account, fields_apply(met, held));
    return account_close(&account, met->confirmed);
}

int score_texts(Arena scratch, Str query, Str entry, EntityType type, int32_t *ret_score)
{
    Name names[2];
    int r = name_make(&scratch, query, S(""), type, &names[0]);
    if (r == 0)
        r = name_make(&scratch, entry, S(""), type, &names[1]);
    if (r != 0)
        return r;
    *ret_score = score_names_only(scratch, &names[0], &names[1], type);
    return 0;
}
