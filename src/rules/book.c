/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "rules/book.h"
#include "rules/build.h"

enum { INHERITED_HEADERS = 3 };

/* The header lines a pack has from the one it amends, because it does not state them itself. */
static size_t list_inherited(const Draft *draft, PackStatement *list, size_t count)
{
    const Statement *headers[INHERITED_HEADERS] = { draft->selected_by, draft->judges,
                                                    draft->levels };
    for (size_t i = 0; i < INHERITED_HEADERS; i++) {
        const Draft *origin = draft;
        while (origin && headers[i] && !str_eq(headers[i]->place.file, origin->document->file))
            origin = origin->amended;
        if (origin && headers[i] && origin != draft)
            list[count++] = (PackStatement){ headers[i], origin->pack->id };
    }
    return count;
}

/* What the pack says, its own header lines first, for printing it whole. */
static void list_statements(Build *build, Draft *draft)
{
    const Document *document = draft->document;
    Pack *pack = draft->pack;
    PackStatement *list = NEW_ARRAY(build->arena, PackStatement,
                                    document->count + INHERITED_HEADERS + draft->stated_count);
    size_t count = 0;

    for (size_t i = 0; i < document->count; i++)
        if (build_is_header(document->statements[i].kind))
            list[count++] = (PackStatement){ &document->statements[i], pack->id };
    count = list_inherited(draft, list, count);
    for (size_t i = 0; i < draft->stated_count; i++)
        list[count++] =
            (PackStatement){ draft->stated[i].statement, draft->stated[i].origin->pack->id };
    pack->statements = list;
    pack->statement_count = count;
}

static void compile_pack(Build *build, Draft *draft)
{
    draft->graph = graph_open(build->arena);
    build_names(build, draft);
    build_definitions(build, draft);
    build_rules(build, draft);
    build_outcomes(build, draft);
    build_promises(build, draft);
    build_finish(build, draft);
    draft->pack->hash = build_hash(build, draft);
    list_statements(build, draft);
}

static const Rulebook *finish_book(Build *build)
{
    Rulebook *book = NEW(build->arena, Rulebook);
    Names *names = NEW(build->arena, Names);
    Pack *packs = NEW_ARRAY(build->arena, Pack, build->draft_count + 1);

    for (size_t i = 0; i < build->draft_count; i++)
        packs[i] = *build->sorted[i]->pack;
    *names = build->facts;
    *book = (Rulebook){ .regimes = build->regime_list,
                        .regime_count = build->regimes.count,
                        .agencies = build->agency_list,
                        .agency_count = build->agencies.count,
                        .facts = build->fact_list,
                        .fact_count = build->facts.count,
                        .fact_names = names,
                        .packs = packs,
                        .pack_count = build->draft_count,
                        .accesses = build->access_list,
                        .access_count = build->access_count,
                        .routes = build->route_list,
                        .route_count = build->route_count,
                        .lookups = build->lookups,
                        .lookup_count = build->lookup_count };
    return book;
}

const Rulebook *rulebook_make(Arena *arena, const Document *const *documents, size_t count,
                              Findings *findings)
{
    size_t errors_before = findings->error_count;
    Build build = {
        .arena = arena, .findings = findings, .documents = documents, .document_count = count
    };

    build_universe(&build);
    build_drafts(&build);
    build_times(&build);
    build_compose(&build);
    build_accesses(&build);
    build_routes(&build);
    for (size_t i = 0; i < build.draft_count; i++)
        compile_pack(&build, &build.drafts[build.order[i]]);
    return findings->error_count > errors_before ? NULL : finish_book(&build);
}

bool rulebook_fact(const Rulebook *book, Str id, int32_t *ret_fact)
{
    int32_t fact = names_find(book->fact_names, id);
    if (fact < 0)
        return false;
    *ret_fact = fact;
    return true;
}

const Regime *rulebook_regime(const Rulebook *book, Str id)
{
    for (size_t i = 0; i < book->regime_count; i++)
        if (str_eq(book->regimes[i].id, id))
            return &book->regimes[i];
    return NULL;
}

const Pack *rulebook_pack(const Rulebook *book, Str id)
{
    for (size_t i = 0; i < book->pack_count; i++)
        if (str_eq(book->packs[i].id, id))
            return &book->packs[i];
    return NULL;
}

/*
 * A pack that was not yet made on `known_on` had not yet ended its predecessor either: so the
 * latest beginning counts, against the end the pack states itself.
 */
const Pack *rulebook_pack_on(const Rulebook *book, Str regime, Date on, Date known_on)
{
    const Pack *latest = NULL;

    for (size_t i = 0; i < book->pack_count; i++) {
        const Pack *pack = &book->packs[i];

        if (str_eq(pack->regime, regime) && pack->from <= on && pack->made_on <= known_on)
            latest = pack; /* packs stand by date */
    }
    return latest != NULL && on < latest->stated_until ? latest : NULL;
}

int32_t fact_option(const Fact *fact, Str id)
{
    for (size_t i = 0; i < fact->option_count; i++)
        if (str_eq(fact->options[i].id, id))
            return (int32_t)i;
    return -1;
}

const Rule *pack_rule(const Pack *pack, Str id)
{
    for (size_t i = 0; i < pack->rule_count; i++)
        if (str_eq(pack->rules[i].id, id))
            return &pack->rules[i];
    return NULL;
}

int32_t pack_mark(const Pack *pack, Str id)
{
    for (size_t i = 0; i < pack->mark_count; i++)
        if (str_eq(pack->marks[i].id, id))
            return (int32_t)i;
    return -1;
}

static const Str outcome_words[OUTCOME_COUNT] = {
    [OUTCOME_OUTSIDE] = STR("outside"),         [OUTCOME_PROHIBITED] = STR("prohibited"),
    [OUTCOME_NOT_COVERED] = STR("not-covered"), [OUTCOME_PERMITTED] = STR("permitted"),
    [OUTCOME_CONFLICT] = STR("conflict"),       [OUTCOME_LICENCE] = STR("licence-required"),
};

bool outcome_read(Str word, Outcome *ret_outcome)
{
    for (int i = 0; i < OUTCOME_COUNT; i++) {
        if (str_eq(word, outcome_words[i])) {
            *ret_outcome = (Outcome)i;
            return true;
        }
    }
    return false;
}

Str outcome_word(Outcome outcome)
{
    return outcome_words[outcome];
}
