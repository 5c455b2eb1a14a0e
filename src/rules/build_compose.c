/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Amendments: what each pack says once its changes to the amended pack are applied. */
#include "phrases_book.h"
#include "rules/build.h"
#include "rules/spelling.h"

/* What the statements of a pack amount to, while they are read in order. */
typedef struct Composition {
    Build *build;
    Draft *draft;
    Stated *list; /* statement NULL: repealed */
    size_t count;
    Names known[STATEMENT_KINDS]; /* by kind: id to index in list; the newest stands */
} Composition;

static bool is_body(StatementKind kind)
{
    switch (kind) {
    case STATEMENT_SOURCE:
    case STATEMENT_NOTE:
    case STATEMENT_MARK:
    case STATEMENT_DEFINE:
    case STATEMENT_APPLIES:
    case STATEMENT_RULE:
    case STATEMENT_EXCEPT:
    case STATEMENT_OTHERWISE:
    case STATEMENT_PROVE:
    case STATEMENT_EXAMPLE:
    case STATEMENT_RIGHT:
    case STATEMENT_VIEW:
    case STATEMENT_PART:
    case STATEMENT_STATE:
    case STATEMENT_STEP:
        return true;
    case STATEMENT_VOCABULARY:
    case STATEMENT_PACK:
    case STATEMENT_AGENCY:
    case STATEMENT_FACT:
    case STATEMENT_REGIME:
    case STATEMENT_MADE_BY:
    case STATEMENT_IN_FORCE:
    case STATEMENT_AMENDS:
    case STATEMENT_REPLACES:
    case STATEMENT_SELECTED_BY:
    case STATEMENT_JUDGES:
    case STATEMENT_USES:
    case STATEMENT_LEVELS:
    case STATEMENT_ACCESS:
    case STATEMENT_ROUTE:
    case STATEMENT_FOLLOWS:
        break;
    }
    return false;
}

bool build_is_header(StatementKind kind)
{
    return !is_body(kind) && kind != STATEMENT_AGENCY && kind != STATEMENT_FACT;
}

/* The word that names it; statements that stand once are named by their keyword. */
static Word name_of(const Statement *statement)
{
    Word word = statement->id;

    if (statement->kind == STATEMENT_APPLIES)
        word = (Word){ S("APPLIES"), statement->place };
    if (statement->kind == STATEMENT_OTHERWISE)
        word = (Word){ S("OTHERWISE"), statement->place };
    return word;
}

/* The statement of this kind and name that stands now, or NULL. */
static Stated *standing(Composition *all, const Statement *statement)
{
    int32_t at = names_find(&all->known[statement->kind], name_of(statement).text);

    return at >= 0 && all->list[at].statement != NULL ? &all->list[at] : NULL;
}

static void append(Composition *all, Stated stated)
{
    if (stated.statement->kind != STATEMENT_NOTE)
        names_put(&all->known[stated.statement->kind], name_of(stated.statement).text,
                  (int32_t)all->count);
    all->list[all->count++] = stated;
}

static void state(Composition *all, const Statement *statement)
{
    Word name = name_of(statement);
    const Stated *first = statement->kind == STATEMENT_NOTE ? NULL : standing(all, statement);

    if (first == NULL)
        append(all, (Stated){ .statement = statement, .origin = all->draft });
    else if (first->origin == all->draft)
        build_twice(all->build, &name, name_of(first->statement).place);
    else
        build_error(all->build, name.place, PHRASE_BOOK_STANDS_ALREADY,
                    PHRASE_BOOK_STANDS_ALREADY_REMEDY, name.text, first->origin->head->id.text,
                    build_where(all->build, first->statement->place));
}

static void drop_notes(Composition *all)
{
    for (size_t i = 0; i < all->count; i++)
        if (all->list[i].statement != NULL && all->list[i].origin != all->draft &&
            all->list[i].statement->kind == STATEMENT_NOTE)
            all->list[i].statement = NULL;
}

static void change_notes(Composition *all, const Statement *statement)
{
    drop_notes(all);
    if (statement->verb == VERB_REPLACE)
        append(all, (Stated){ .statement = statement, .origin = all->draft });
}

static void change(Composition *all, const Statement *statement)
{
    Word name = name_of(statement);
    Stated *old = standing(all, statement);

    if (old == NULL)
        build_unknown(all->build, &name, PHRASE_BOOK_NOTHING_TO_CHANGE,
                      PHRASE_BOOK_NOTHING_TO_CHANGE_REMEDY, &all->known[statement->kind]);
    else if (old->origin == all->draft)
        build_twice(all->build, &name, name_of(old->statement).place);
    else if (statement->verb == VERB_REPEAL)
        old->statement = NULL;
    else
        *old = (Stated){ .statement = statement, .origin = all->draft };
}

static void tell_nothing(Composition *all, const Statement *statement)
{
    bool route = all->draft->head->kind == STATEMENT_ROUTE;

    build_error(all->build, statement->place,
                route ? PHRASE_BOOK_FOLLOWS_NOTHING : PHRASE_BOOK_AMENDS_NOTHING,
                route ? PHRASE_BOOK_FOLLOWS_NOTHING_REMEDY : PHRASE_BOOK_AMENDS_NOTHING_REMEDY,
                all->draft->head->id.text);
}

static void take(Composition *all, const Statement *statement)
{
    if (statement->verb == VERB_STATE && is_body(statement->kind))
        state(all, statement);
    else if (statement->verb == VERB_STATE)
        return; /* a header line, read already */
    else if (all->draft->amends == NULL)
        tell_nothing(all, statement);
    else if (all->draft->amended == NULL || !is_body(statement->kind))
        return; /* the missing pack is told already; LEVELS are a header line */
    else if (statement->kind == STATEMENT_NOTE)
        change_notes(all, statement);
    else
        change(all, statement);
}

void build_statements(Build *build, Draft *draft)
{
    size_t inherited = draft->amended != NULL ? draft->amended->stated_count : 0;
    size_t room = inherited + draft->document->count;
    Composition all = { .build = build,
                        .draft = draft,
                        .list = NEW_ARRAY(build->arena, Stated, room + 1) };

    for (int kind = 0; kind < STATEMENT_KINDS; kind++)
        if (is_body((StatementKind)kind))
            all.known[kind] = names_open(build->arena, room);
    for (size_t i = 0; i < inherited; i++)
        append(&all, draft->amended->stated[i]);
    for (size_t i = 1; i < draft->document->count; i++)
        take(&all, &draft->document->statements[i]);

    draft->stated = all.list;
    for (size_t i = 0; i < all.count; i++)
        if (all.list[i].statement != NULL)
            draft->stated[draft->stated_count++] = all.list[i];
}

void build_compose(Build *build)
{
    for (size_t i = 0; i < build->draft_count; i++)
        build_statements(build, &build->drafts[build->order[i]]);
}
