/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "web/item.h"

/* The statements of an item that stand, as testimony the gate can judge. */

static bool is_for(const ShownFact *fact, const ShownLine *line)
{
    return str_eq(fact->line, line->line) || str_eq(fact->line, S(ITEM_LINE_ALL));
}

static bool is_unobtainable(Str value)
{
    return str_eq(value, S("unobtainable"));
}

/* A value that the law of today no longer knows is no testimony: it stays on the page as said. */
static bool read_evidence(const Visit *visit, const Fact *fact, const ShownStatement *said,
                          Evidence *evidence)
{
    Findings findings = { .arena = visit->arena };

    *evidence = (Evidence){ .by = said->by.len ? said->by : said->entered.organisation,
                            .on = said->said_on,
                            .source = said->source,
                            .unobtainable = is_unobtainable(said->value) };
    if (said->confidence >= 0) {
        evidence->has_confidence = true;
        evidence->confidence = (Confidence)said->confidence;
    }
    return evidence->unobtainable ||
           fact_answer(visit->arena, fact, said->value, (Place){ 0 }, &evidence->value, &findings);
}

static void add_testimony(const Visit *visit, const Fact *fact, const ShownFact *shown,
                          Testimony *testimony)
{
    Evidence *list = NEW_ARRAY(visit->arena, Evidence, testimony->count + shown->statement_count);

    for (size_t i = 0; i < testimony->count; i++)
        list[i] = testimony->list[i];
    testimony->list = list;
    for (size_t i = 0; i < shown->statement_count; i++) {
        Evidence evidence;
        if (shown->statements[i].ending <= 0 &&
            read_evidence(visit, fact, &shown->statements[i], &evidence))
            list[testimony->count++] = evidence;
    }
}

CaseLine item_case_line(const Visit *visit, const ItemShown *item, const ShownLine *line)
{
    const Rulebook *book = visit->site->library->book;
    Testimony *testimony = NEW_ARRAY(visit->arena, Testimony, book->fact_count);
    CaseLine result = { .id = line->line, .testimony = testimony };
    int32_t fact;

    result.title.in[visit->lang] = line->title;
    for (size_t i = 0; i < item->fact_count; i++)
        if (is_for(&item->facts[i], line) && rulebook_fact(book, item->facts[i].fact, &fact))
            add_testimony(visit, &book->facts[fact], &item->facts[i], &testimony[fact]);
    return result;
}
