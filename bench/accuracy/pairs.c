/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "bench/accuracy/measure.h"

#include <stdio.h>
#include <stdlib.h>

/* Pairs of names with an answer: one bearer or two. */

enum { PAIRS_MAX = 10000 };

static EntityType type_of(Str schema)
{
    if (str_eq(schema, S("Person")))
        return ENTITY_PERSON;
    if (str_eq(schema, S("Company")) || str_eq(schema, S("Organization")))
        return ENTITY_ORGANISATION;
    return str_eq(schema, S("Vessel")) ? ENTITY_VESSEL : ENTITY_UNKNOWN;
}

static bool ascii(Str text)
{
    for (size_t i = 0; i < text.len; i++)
        if ((unsigned char)text.at[i] & 0x80)
            return false;
    return true;
}

typedef struct Judged {
    bool judged[PAIRS_MAX], truth[PAIRS_MAX];
    size_t count;
} Judged;

static void judged_add(Judged *list, bool judged, bool truth)
{
    ensure(list->count < PAIRS_MAX);
    list->judged[list->count] = judged;
    list->truth[list->count++] = truth;
}

static void judged_tell(const char *name, const Judged *list, Bar bar, double limit)
{
    measure_tell(name, measure_f1(list->judged, list->truth, list->count), list->count, bar, limit);
}

/* One line for each pair that is judged wrong, when somebody wants to see. */
static void tell_wrong(const Table *table, size_t row, int32_t score)
{
    static const char *const columns[] = { "is_match", "quality", "schema", "name1", "name2" };

    printf("    %4d", score);
    for (size_t i = 0; i < COUNT_OF(columns); i++) {
        Str cell = table_cell(table, row, columns[i]);
        printf(" | %.*s", (int)cell.len, cell.at);
    }
    printf("\n");
}

void measure_pairs(Arena *arena, const char *data)
{
    enum { PEOPLE, OTHERS, SCRIPTS, ALL, GROUPS };
    static Judged groups[GROUPS];
    Table table = table_read(arena, data, "labelled/nomenklatura_name_bench_cases.csv");
    bool talkative = getenv("SEKISHO_WRONG") != NULL;
    size_t strong = 0, strong_right = 0;

    for (size_t row = 0; row < table_rows(&table); row++) {
        Str one = table_cell(&table, row, "name1"), other = table_cell(&table, row, "name2");
        EntityType type = type_of(table_cell(&table, row, "schema"));
        bool truth = str_eq(table_cell(&table, row, "is_match"), S("true"));
        bool is_strong = str_eq(table_cell(&table, row, "quality"), S("STRONG"));
        int32_t score;

        if (score_texts(*arena, one, other, type, &score) != 0)
            score = SCORE_MAX; /* it cannot be screened: it stops */
        bool judged = score >= SCORE_ALERT;
        judged_add(&groups[ALL], judged, truth);
        judged_add(&groups[type == ENTITY_PERSON ? PEOPLE : OTHERS], judged, truth);
        if (!ascii(one) || !ascii(other))
            judged_add(&groups[SCRIPTS], judged, truth);
        strong += is_strong;
        strong_right += is_strong && judged == truth;
        if (judged != truth && (is_strong || talkative))
            tell_wrong(&table, row, score);
    }
    judged_tell("pairs of names, F1", &groups[ALL], BAR_AT_LEAST, 0.85);
    measure_tell("pairs graded strong, right", measure_share((double)strong_right, strong), strong,
                 BAR_AT_LEAST, 1);
    judged_tell("  people, F1", &groups[PEOPLE], BAR_NONE, 0);
    judged_tell("  others, F1", &groups[OTHERS], BAR_NONE, 0);
    judged_tell("  other scripts, F1", &groups[SCRIPTS], BAR_NONE, 0);
}

void measure_ofac_style(Arena *arena, const char *data)
{
    Table table = table_read(arena, data, "labelled/ofac_search_scores_20260501.csv");
    size_t shown = 0, near = 0, silent = 0, low = 0;

    for (size_t row = 0; row < table_rows(&table); row++) {
        int64_t theirs = -1;
        if (!str_int(table_cell(&table, row, "ofac_score"), &theirs))
            ensure(!"a score is a number");
        int32_t ours = score_ofac_style(*arena, table_cell(&table, row, "query_name"),
                                        table_cell(&table, row, "result_name"));
        shown += theirs >= 0;
        near += theirs >= 0 && llabs(theirs - ours) <= 5;
        silent += theirs < 0;
        low += theirs < 0 && ours < 50;
    }
    measure_tell("OFAC-style, within 5 points", measure_share((double)near, shown), shown,
                 BAR_AT_LEAST, 0.95);
    measure_tell("  below 50 where they show nothing", measure_share((double)low, silent), silent,
                 BAR_NONE, 0);
}
