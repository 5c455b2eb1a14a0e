/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Packs: their header lines, and who amends and replaces whom. */
#include "phrases_book.h"
#include "rules/build.h"

/* Where a header line of this kind is kept; NULL: no header line that stands once. */
static const Statement **header_slot(Draft *draft, StatementKind kind)
{
    switch (kind) {
    case STATEMENT_REGIME:
        return &draft->regime;
    case STATEMENT_MADE_BY:
        return &draft->made_by;
    case STATEMENT_IN_FORCE:
        return &draft->in_force;
    case STATEMENT_AMENDS:
    case STATEMENT_FOLLOWS:
        return &draft->amends;
    case STATEMENT_REPLACES:
        return &draft->replaces;
    case STATEMENT_SELECTED_BY:
        return &draft->selected_by;
    case STATEMENT_JUDGES:
        return &draft->judges;
    case STATEMENT_LEVELS:
        return &draft->levels;
    case STATEMENT_VOCABULARY:
    case STATEMENT_PACK:
    case STATEMENT_AGENCY:
    case STATEMENT_FACT:
    case STATEMENT_USES:
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
    case STATEMENT_ACCESS:
    case STATEMENT_RIGHT:
    case STATEMENT_VIEW:
    case STATEMENT_ROUTE:
    case STATEMENT_PART:
    case STATEMENT_STATE:
    case STATEMENT_STEP:
        break;
    }
    return NULL;
}

static void read_header(Build *build, Draft *draft)
{
    for (size_t i = 1; i < draft->document->count; i++) {
        const Statement *statement = &draft->document->statements[i];
        const Statement **slot = header_slot(draft, statement->kind);

        if (slot == NULL)
            continue;
        if (*slot != NULL)
            build_error(build, statement->place, PHRASE_BOOK_LINE_TWICE,
                        PHRASE_BOOK_LINE_TWICE_REMEDY, build_where(build, (*slot)->place));
        else
            *slot = statement;
    }
}

static bool has_header(Build *build, const Draft *draft, const Statement *line, Str keyword)
{
    if (line == NULL)
        build_error(build, draft->head->id.place, PHRASE_BOOK_LINE_MISSING,
                    PHRASE_BOOK_LINE_MISSING_REMEDY, draft->head->id.text, keyword);
    return line != NULL;
}

/* The parser knows the calendar. */
static Date read_day(const Word *word, Date absent)
{
    Date date = absent;

    if (word->text.len > 0)
        ensure(date_read(word->text, &date));
    return date;
}

void build_in_force(Build *build, Draft *draft)
{
    Pack *pack = draft->pack;

    pack->from = DATE_NONE;
    pack->until = pack->stated_until = DATE_FOREVER;
    if (has_header(build, draft, draft->in_force, S("IN FORCE FROM"))) {
        pack->from = read_day(&draft->in_force->from, DATE_NONE);
        pack->until = pack->stated_until = read_day(&draft->in_force->until, DATE_FOREVER);
    }
}

static void read_dates(Build *build, Draft *draft)
{
    if (has_header(build, draft, draft->made_by, S("MADE BY"))) {
        draft->pack->made_by = draft->made_by->id.text;
        draft->pack->made_on = read_day(&draft->made_by->from, DATE_NONE);
    }
    build_in_force(build, draft);
}

Draft build_draft(Build *build, size_t document)
{
    const Statement *head = &build->documents[document]->statements[0];
    Draft draft = { .document = build->documents[document],
                    .document_index = document,
                    .head = head,
                    .pack = NEW(build->arena, Pack),
                    .sees = NEW_ARRAY(build->arena, bool, build->document_count) };

    *draft.pack = (Pack){ .id = head->id.text,
                          .label = build_label(&head->label),
                          .file = draft.document->file };
    read_header(build, &draft);
    return draft;
}

static void declare_pack(Build *build, size_t document)
{
    Draft *draft = &build->drafts[build->draft_count];
    const Statement *head = &build->documents[document]->statements[0];
    int32_t first = names_find(&build->packs, head->id.text);

    if (first >= 0) {
        build_twice(build, &head->id, build->drafts[first].head->id.place);
        return;
    }
    names_add(&build->packs, head->id.text, (int32_t)build->draft_count++);
    *draft = build_draft(build, document);
    read_dates(build, draft);
}

static Draft *find_pack(Build *build, const Word *word)
{
    int32_t index = names_find(&build->packs, word->text);

    if (index >= 0)
        return &build->drafts[index];
    build_unknown(build, word, PHRASE_BOOK_UNKNOWN_PACK, PHRASE_BOOK_UNKNOWN_PACK_REMEDY,
                  &build->packs);
    return NULL;
}

static void tell_ring(Build *build, Draft *drafts, const Order *order)
{
    const Draft *draft = &drafts[order->ring[0]];
    bool routes = draft->head->kind == STATEMENT_ROUTE;
    Str *names = NEW_ARRAY(build->arena, Str, order->ring_count + 1);

    for (size_t i = 0; i < order->ring_count; i++)
        names[i] = drafts[order->ring[i]].head->id.text;
    names[order->ring_count] = names[0];
    build_error(build, draft->amends->place,
                routes ? PHRASE_BOOK_FOLLOWS_RING : PHRASE_BOOK_AMENDS_RING,
                routes ? PHRASE_BOOK_FOLLOWS_RING_REMEDY : PHRASE_BOOK_AMENDS_RING_REMEDY,
                build_joined(build, names, order->ring_count + 1, S(" → ")));
    for (size_t i = 0; i < order->ring_count; i++)
        drafts[order->ring[i]].amended = NULL;
}

const int32_t *build_amending_order(Build *build, Draft *drafts, size_t count)
{
    size_t *first = NEW_ARRAY(build->arena, size_t, count + 1);
    int32_t *needs = NEW_ARRAY(build->arena, int32_t, count + 1);

    for (;;) {
        size_t used = 0;

        for (size_t i = 0; i < count; i++) {
            first[i] = used;
            if (drafts[i].amended != NULL)
                needs[used++] = (int32_t)(drafts[i].amended - drafts);
        }
        first[count] = used;
        Order order =
            order_make(build->arena, &(Needs){ .count = count, .first = first, .needs = needs });

        if (order.ring_count == 0)
            return order.items;
        tell_ring(build, drafts, &order);
    }
}

static void link_pack(Build *build, Draft *draft)
{
    if (draft->amends == NULL)
        return;
    draft->amended = find_pack(build, &draft->amends->id);
    if (draft->amended != NULL)
        draft->pack->amends = draft->amends->id.text;
}

static const Statement *inherited(const Statement *own, const Statement *amended)
{
    return own != NULL ? own : amended;
}

void build_uses(Build *build, Draft *draft)
{
    draft->sees[draft->document_index] = true;
    for (size_t i = 0; i < draft->document->count; i++) {
        const Statement *statement = &draft->document->statements[i];

        for (size_t k = 0; statement->kind == STATEMENT_USES && k < statement->words.count; k++) {
            const Word *word = &statement->words.items[k];
            int32_t vocabulary = names_find(&build->vocabularies, word->text);

            if (vocabulary < 0)
                build_unknown(build, word, PHRASE_BOOK_UNKNOWN_VOCABULARY,
                              PHRASE_BOOK_UNKNOWN_VOCABULARY_REMEDY, &build->vocabularies);
            else
                draft->sees[vocabulary] = true;
        }
    }
}

/* What is not stated is inherited; what the amended pack sees is always seen: its rules need it. */
void build_inherit(Build *build, Draft *draft)
{
    const Draft *amended = draft->amended;

    if (amended != NULL) {
        draft->regime = inherited(draft->regime, amended->regime);
        draft->selected_by = inherited(draft->selected_by, amended->selected_by);
        draft->judges = inherited(draft->judges, amended->judges);
        draft->levels = inherited(draft->levels, amended->levels);
        for (size_t i = 0; i < build->document_count; i++)
            draft->sees[i] = draft->sees[i] || amended->sees[i];
    }
    build_uses(build, draft);
}

/* Law knows no persons: who asks must never decide what is lawful. */
static void check_no_identities(Build *build, const Draft *draft)
{
    for (size_t i = 0; i < build->facts.count; i++)
        if (build->fact_list[i].type >= FACT_PERSON && draft->sees[build->fact_home[i]]) {
            build_error(build, draft->head->id.place, PHRASE_BOOK_IDENTITY_IN_LAW,
                        PHRASE_BOOK_IDENTITY_IN_LAW_REMEDY, draft->head->id.text,
                        build->fact_list[i].id);
            return;
        }
}

/* Where the vocabularies name regimes, a pack belongs to one of them: a slip of the pen would make
 * a regime of its own, with nothing after it and nothing before. */
static Str regime_of(Build *build, const Word *word)
{
    if (build->regimes.count > 0 && names_find(&build->regimes, word->text) < 0)
        build_unknown(build, word, PHRASE_BOOK_UNKNOWN_REGIME, PHRASE_BOOK_UNKNOWN_REGIME_REMEDY,
                      &build->regimes);
    return word->text;
}

static void finish_header(Build *build, Draft *draft)
{
    Pack *pack = draft->pack;
    Scope scope = { .build = build, .draft = draft };

    if (has_header(build, draft, draft->regime, S("REGIME")))
        pack->regime = regime_of(build, &draft->regime->id);
    if (has_header(build, draft, draft->judges, S("JUDGES")))
        pack->judges = draft->judges->id.text;
    pack->date_fact = -1;
    check_no_identities(build, draft);
    if (!has_header(build, draft, draft->selected_by, S("SELECTED BY")))
        return;
    int32_t fact = build_fact(&scope, &draft->selected_by->id);

    if (fact >= 0 && build->fact_list[fact].type != FACT_DATE)
        build_error(build, draft->selected_by->id.place, PHRASE_BOOK_SELECTED_BY,
                    PHRASE_BOOK_SELECTED_BY_REMEDY, draft->selected_by->id.text);
    else
        pack->date_fact = fact;
}

void build_drafts(Build *build)
{
    build->packs = names_open(build->arena, build->document_count);
    build->drafts = NEW_ARRAY(build->arena, Draft, build->document_count + 1);
    for (size_t i = 0; i < build->document_count; i++)
        if (build->documents[i]->statements[0].kind == STATEMENT_PACK)
            declare_pack(build, i);
    for (size_t i = 0; i < build->draft_count; i++)
        link_pack(build, &build->drafts[i]);
    build->order = build_amending_order(build, build->drafts, build->draft_count);
    for (size_t i = 0; i < build->draft_count; i++)
        build_inherit(build, &build->drafts[build->order[i]]);
    for (size_t i = 0; i < build->draft_count; i++)
        finish_header(build, &build->drafts[i]);
}
