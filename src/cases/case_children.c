/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cases/case_children.h"
#include "cases/ship.h"
#include "phrases_deliveries.h"

typedef struct ChildKind {
    int (*count)(Work *work, Id case_file, int64_t *ret_count);
    Phrase open; /* {1}: how many */
} ChildKind;

/* Documents with a route of their own that have not come to an end of it. */
static int count_changes(Work *work, Id case_file, int64_t *ret_count)
{
    const CaseFileDocumentsRow *rows;
    size_t count;
    int r = case_file_documents(work_db(work), work_arena(work), case_file, &rows, &count);
    for (size_t i = 0; !r && i < count; i++) {
        const Route *route = rulebook_route(work_library(work)->routes, rows[i].route);
        int32_t state = route ? route_state(route, rows[i].state) : -1;

        *ret_count +=
            rows[i].route.len && !rows[i].ended && (state < 0 || !route->states[state].ends);
    }
    return r ? trace(r) : 0;
}

static int count_shipments(Work *work, Id case_file, int64_t *ret_count)
{
    const ShipmentsOfRow *rows;
    size_t count;
    int r = shipments_of(work_db(work), work_arena(work), case_file, &rows, &count);
    for (size_t i = 0; !r && i < count; i++)
        *ret_count += rows[i].ended == 0;
    return r ? trace(r) : 0;
}

static int count_discrepancies(Work *work, Id case_file, int64_t *ret_count)
{
    const DiscrepanciesOfRow *rows;
    size_t count;
    int r = discrepancies_of(work_db(work), work_arena(work), case_file, &rows, &count);
    for (size_t i = 0; !r && i < count; i++)
        *ret_count += rows[i].ended == 0;
    return r ? trace(r) : 0;
}

static const ChildKind kinds[] = {
    { count_changes, PHRASE_DELIVERIES_OPEN_CHANGES },
    { count_shipments, PHRASE_DELIVERIES_OPEN_SHIPMENTS },
    { count_discrepancies, PHRASE_DELIVERIES_OPEN_DISCREPANCIES },
};

int case_open_children(Work *work, Id case_file, int64_t *ret_count)
{
    *ret_count = 0;
    for (size_t i = 0; i < COUNT_OF(kinds); i++) {
        Text number = text_open(work_arena(work), CASE_CODE_MAX);
        int64_t count = 0;
        int r = kinds[i].count(work, case_file, &count);
        if (r)
            return trace(r);
        text_int(&number, count);
        if (count > 0)
            work_finding(work, S(""), kinds[i].open, PHRASE_DELIVERIES_OPEN_REMEDY,
                         text_str(&number));
        *ret_count += count;
    }
    return 0;
}
