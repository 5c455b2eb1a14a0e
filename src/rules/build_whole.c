/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Access documents and routes: each stands until another says that it REPLACES it. A route may take
 * over what another says, and change it; the other stands beside it, untouched. */
#include "phrases_book.h"
#include "rules/build.h"

#include <stdlib.h>

Place build_force_place(const Draft *draft)
{
    return draft->in_force != NULL ? draft->in_force->from.place : draft->head->id.place;
}

static void end_replaced(Build *build, const WholeDrafts *all, const Draft *later,
                         const WholePhrases *phrases)
{
    for (size_t i = 0; later->replaces != NULL && i < later->replaces->words.count; i++) {
        const Word *word = &later->replaces->words.items[i];
        int32_t at = names_find(&all->names, word->text);

        if (at < 0) {
            build_unknown(build, word, phrases->unknown, phrases->remedy, &all->names);
            continue;
        }
        Pack *earlier = all->drafts[at].pack;
        if (earlier->from == DATE_NONE || later->pack->from == DATE_NONE)
            continue;
        if (later->pack->from <= earlier->from)
            build_error(build, word->place, PHRASE_BOOK_NOT_LATER, PHRASE_BOOK_NOT_LATER_REMEDY,
                        word->text, build_day(build, earlier->from),
                        build_day(build, later->pack->from));
        else if (later->pack->from < earlier->until)
            earlier->until = later->pack->from;
    }
}

static int compare_days(const void *a, const void *b)
{
    const Draft *left = a, *right = b;
    int order = (left->pack->from > right->pack->from) - (left->pack->from < right->pack->from);

    return order != 0 ? order : left->document_index < right->document_index ? -1 : 1;
}

static void declare(Build *build, WholeDrafts *all, size_t document)
{
    const Statement *head = &build->documents[document]->statements[0];
    int32_t first = names_find(&all->names, head->id.text);
    Draft *draft = &all->drafts[all->count];

    if (first >= 0) {
        build_twice(build, &head->id, all->drafts[first].head->id.place);
        return;
    }
    names_add(&all->names, head->id.text, (int32_t)all->count++);
    *draft = build_draft(build, document);
    draft->pack->made_on = DATE_NONE;
    build_in_force(build, draft);
    build_own_days(build, draft);
}

static void link_followed(Build *build, const WholeDrafts *all, Draft *draft,
                          const WholePhrases *phrases)
{
    if (draft->amends == NULL)
        return;
    int32_t at = names_find(&all->names, draft->amends->id.text);

    if (at >= 0) {
        draft->amended = &all->drafts[at];
        draft->pack->amends = draft->amends->id.text;
    } else {
        build_unknown(build, &draft->amends->id, phrases->unknown, phrases->remedy, &all->names);
    }
}

/* What is followed is composed before what follows it. */
static void compose(Build *build, WholeDrafts *all, const WholePhrases *phrases)
{
    all->names = names_open(build->arena, all->count);
    for (size_t i = 0; i < all->count; i++)
        names_add(&all->names, all->drafts[i].head->id.text, (int32_t)i);
    for (size_t i = 0; i < all->count; i++)
        link_followed(build, all, &all->drafts[i], phrases);
    const int32_t *order = build_amending_order(build, all->drafts, all->count);
    for (size_t i = 0; i < all->count; i++) {
        build_inherit(build, &all->drafts[order[i]]);
        build_statements(build, &all->drafts[order[i]]);
    }
}

WholeDrafts build_whole(Build *build, StatementKind head, const WholePhrases *phrases)
{
    WholeDrafts all = { .drafts = NEW_ARRAY(build->arena, Draft, build->document_count + 1),
                        .names = names_open(build->arena, build->document_count) };

    for (size_t i = 0; i < build->document_count; i++)
        if (build->documents[i]->statements[0].kind == head)
            declare(build, &all, i);
    for (size_t i = 0; i < all.count; i++)
        end_replaced(build, &all, &all.drafts[i], phrases);
    if (all.count > 1)
        qsort(all.drafts, all.count, sizeof(Draft), compare_days);
    compose(build, &all, phrases);
    return all;
}

size_t build_count(const Draft *draft, StatementKind kind)
{
    size_t count = 0;

    for (size_t i = 0; i < draft->stated_count; i++)
        count += draft->stated[i].statement->kind == kind;
    return count;
}

void build_finish_whole(Build *build, Draft *draft)
{
    for (int i = 0; i < OUTCOME_COUNT; i++)
        draft->pack->outcomes[i] = graph_const(&draft->graph, false);
    build_finish(build, draft);
}

/* ---- what it promises ------------------------------------------------------------------------ */

Promise whole_promise(const Scope *scope, const Granted *never, size_t count)
{
    const Statement *statement = scope->stated->statement;

    return (Promise){ .id = statement->id.text,
                      .label = build_label(&statement->label),
                      .never = never,
                      .never_count = count,
                      .when = build_cond(scope, &statement->cond),
                      .place = statement->id.place };
}

const Promise *whole_trials(Build *build, Draft *draft, const WholeTrials *trials,
                            size_t *ret_count)
{
    Promise *promises = NEW_ARRAY(build->arena, Promise, build_count(draft, STATEMENT_PROVE) + 1);

    *ret_count = 0;
    for (size_t i = 0; i < draft->stated_count; i++) {
        Scope scope = { build, draft, &draft->stated[i] };
        StatementKind kind = scope.stated->statement->kind;

        if (kind == STATEMENT_PROVE)
            promises[(*ret_count)++] = trials->promise(trials->maker, &scope);
        else if (kind == STATEMENT_EXAMPLE)
            trials->example(trials->maker, &scope);
    }
    return promises;
}
