/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * rate_check - what rows may not say together, and the order they are kept in
 *
 * Rows of one component and qualifier that begin on one day are a generation: one row, or the tiers
 * of the unit price. Generations follow one another without a day between them or twice.
 */
#include "phrases_price.h"
#include "price/parts.h"

#include <stdlib.h>

typedef struct Checker {
    const RateTable *table;
    const RateRow *rows;
    bool *gap_used;
    Findings *findings;
} Checker;

static int compare_numbers(int64_t a, int64_t b)
{
    return (a > b) - (a < b);
}

static int compare_rows(const void *a, const void *b)
{
    const RateRow *left = a, *right = b;
    int order = rate_compare_key(left, right->component, right->qualifier);

    if (order == 0)
        order = compare_numbers(left->from, right->from);
    if (order == 0)
        order = compare_numbers(left->above, right->above);
    return order ? order : compare_numbers(left->id, right->id);
}

static bool same_key(const RateRow *a, const RateRow *b)
{
    return rate_compare_key(a, b->component, b->qualifier) == 0;
}

/* A finding about two rows, at the second. */
static void tell_rows(Checker *checker, const RateRow *a, const RateRow *b, Phrase message,
                      Phrase remedy)
{
    Arena *arena = checker->findings->arena;

    finding_error(checker->findings, b->place, message, remedy,
                  rate_name(arena, b->component, b->qualifier), price_number(arena, a->id),
                  price_number(arena, b->id));
}

/* The tiers of rows [first, end): beside each other, from nothing to any price, for the same
 * days. */
static void check_tiers(Checker *checker, size_t first, size_t end)
{
    const RateRow *rows = checker->rows, *lowest = &rows[first], *highest = &rows[end - 1];

    for (size_t i = first + 1; i < end; i++) {
        const RateRow *below = &rows[i - 1], *row = &rows[i];

        if (row->above < below->up_to)
            tell_rows(checker, below, row, PHRASE_PRICE_OVERLAP, PHRASE_PRICE_OVERLAP_REMEDY);
        else if (row->above > below->up_to || row->amount.currency != below->amount.currency)
            tell_rows(checker, below, row, PHRASE_PRICE_TIER_GAP, PHRASE_PRICE_TIER_GAP_REMEDY);
        else if (row->until != below->until || row->event != below->event)
            tell_rows(checker, below, row, PHRASE_PRICE_TIER_DAYS, PHRASE_PRICE_TIER_DAYS_REMEDY);
    }
    if (end - first > RATE_TIERS_MAX)
        tell_rows(checker, lowest, highest, PHRASE_PRICE_TIERS_MANY, PHRASE_PRICE_TIERS_REMEDY);
    if (lowest->above != 0 || highest->up_to != INT64_MAX)
        tell_rows(checker, lowest, highest, PHRASE_PRICE_TIER_GAP, PHRASE_PRICE_TIER_GAP_REMEDY);
}

static bool gap_declared(Checker *checker, const RateRow *before, const RateRow *after)
{
    for (size_t i = 0; i < checker->table->gap_count; i++) {
        const RateGap *gap = &checker->table->gaps[i];

        if (rate_compare_key(before, gap->component, gap->qualifier) == 0 &&
            gap->from == before->until && gap->until == after->from) {
            checker->gap_used[i] = true;
            return true;
        }
    }
    return false;
}

static void tell_gap(Checker *checker, const RateRow *before, const RateRow *after)
{
    Arena *arena = checker->findings->arena;
    Text head = text_open(arena, 512);

    text_all(&head, S("#gap,"), rate_component_words[after->component], S(","), after->qualifier,
             S(","), price_day(arena, before->until), S(","), price_day(arena, after->from));
    finding_error(checker->findings, after->place, PHRASE_PRICE_GAP, PHRASE_PRICE_GAP_REMEDY,
                  rate_name(arena, after->component, after->qualifier),
                  price_number(arena, before->id), price_number(arena, after->id), text_str(&head));
}

static void check_times(Checker *checker, const RateRow *before, const RateRow *after)
{
    if (after->from < before->until)
        tell_rows(checker, before, after, PHRASE_PRICE_OVERLAP, PHRASE_PRICE_OVERLAP_REMEDY);
    else if (after->from > before->until && !gap_declared(checker, before, after))
        tell_gap(checker, before, after);
}

/* Of the generation [first, end) the row that ends last, so that no overlap hides behind a tier. */
static const RateRow *latest(const RateRow *rows, size_t first, size_t end)
{
    const RateRow *last = &rows[first];

    for (size_t i = first; i < end; i++)
        if (rows[i].until > last->until)
            last = &rows[i];
    return last;
}

static void check_generations(Checker *checker)
{
    const RateRow *rows = checker->rows, *before = NULL;
    size_t end;

    for (size_t first = 0; first < checker->table->row_count; first = end) {
        for (end = first + 1;
             end < checker->table->row_count && same_key(&rows[first], &rows[end]) &&
             rows[first].from == rows[end].from;
             end++)
            continue;
        check_tiers(checker, first, end);
        if (before && same_key(before, &rows[first]))
            check_times(checker, before, &rows[first]);

        const RateRow *last = latest(rows, first, end);

        if (!before || !same_key(before, last) || last->until > before->until)
            before = last;
    }
}

void rate_check(RateTable *table, RateRow *rows, Findings *findings)
{
    bool gap_used[RATE_HEADS_MAX] = { false };
    Checker checker = { table, rows, gap_used, findings };

    if (table->row_count > 1)
        qsort(rows, table->row_count, sizeof(RateRow), compare_rows);
    check_generations(&checker);
    for (size_t i = 0; i < table->gap_count; i++)
        if (!gap_used[i])
            finding_error(
                findings, table->gaps[i].place, PHRASE_PRICE_GAP_IDLE, PHRASE_PRICE_GAP_IDLE_REMEDY,
                rate_name(findings->arena, table->gaps[i].component, table->gaps[i].qualifier));
}
