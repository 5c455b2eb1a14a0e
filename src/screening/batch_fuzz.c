/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* A table of queries, asked of a small index: every row is answered or told why not, and comparing
 * with every name says the same. */
#include "screening/batch.h"
#include "screening/screening.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

/* All people and firms here are invented. */
static const Str sample = STR("id,name,type,birth_date,country,aliases,ids,reading\n"
                              "P1,Ali Khan ORMANOV,person,1961,KAZ,A. Ormanov,imo:9123456,\n"
                              "P2,織田 蔵之介,person,,JPN,,,オダ クラノスケ\n"
                              "O1,天幕精機工業株式会社,organisation,,,Tenmaku Seiki,,\n");

static const Index *sample_opened(Arena *arena)
{
    Findings findings = { .arena = arena };
    ListFile file = { LIST_PLAIN, S("sample.csv"), sample };
    const List *list = list_read(arena, &file, 1, &findings);

    ensure(list != NULL);
    const Index *index = index_open(arena, index_image(arena, &list, 1, &findings));
    ensure(index != NULL);
    return index;
}

static void compare(Arena scratch, Everyone *everyone, const Query *query,
                    const Answering *answering)
{
    const Hit *hits;
    size_t count, more;
    int refusal = index_search_all(&scratch, everyone, query, (Search){ SCORE_POSSIBLE, 10 }, &hits,
                                   &count, &more);

    ensure((refusal != 0) == (answering->refusal != PHRASE_NONE));
    ensure(refusal != 0 || (count == answering->count && more == answering->more));
    for (size_t i = 0; refusal == 0 && i < count; i++)
        ensure(hits[i].entry == answering->hits[i].entry &&
               hits[i].score == answering->hits[i].score);
}

/* The object says hits or an error, never both, and never neither. */
static void answer(Arena scratch, const Index *index, Everyone *everyone, size_t row,
                   const Asking *asking)
{
    Searcher *searcher = searcher_open(&scratch, index);
    Text json = text_open(&scratch, TEXT_MAX);
    Answering answering = batch_answer(&scratch, searcher, asking, (Search){ SCORE_POSSIBLE, 10 });
    size_t bad, at;

    ensure(answering.refusal == PHRASE_NONE || answering.count == 0);
    if (asking->refusal == PHRASE_NONE)
        compare(scratch, everyone, &asking->query, &answering);
    batch_json(&json, index, row, asking, &answering, LANG_JA);
    Str said = text_str(&json);
    ensure(utf8_check(said, &bad) && !str_find(said, S("\n"), &at));
    ensure(str_find(said, S("\"error\":"), &at) || str_find(said, S("\"hits\":"), &at));
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    enum { ROWS_MAX = 50 };
    static Arena kept, arena; /* from run to run */
    static const Index *index;
    static Everyone *everyone;
    CsvTable table;
    AskingTable askings;

    if (!kept.base) {
        kept = arena_open(256 << 20);
        arena = arena_open((size_t)1 << 30);
        index = sample_opened(&kept);
        everyone = everyone_open(&kept, index);
    }
    arena_reset(&arena);
    Findings findings = { .arena = &arena };
    Text text = text_open(&arena, TEXT_MAX);
    bool read = csv_read(&arena, (Str){ (const char *)bytes, size }, S("x"), &table, &findings) &&
                batch_read(&arena, table.rows, table.row_count, S("x"), &askings, &findings);

    ensure(read == (findings.error_count == 0));
    findings_write(&text, &findings, LANG_JA);
    for (size_t i = 0; read && i < askings.count && i < ROWS_MAX; i++)
        answer(arena, index, everyone, i + 1, &askings.askings[i]);
    return 0;
}
