/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "tests/ledger_chance.h"

enum { BOOKS = 20 };

static void check_all(void)
{
    Findings findings = { .arena = &run.scratch };

    for (size_t i = 0; i < book_account_count(run.book); i++)
        check_account("every account", book_account_at(run.book, i));
    check_true("audit", book_audit(run.book, &findings));
    check_findings("audit", &findings, PHRASE_NONE);
}

/* Acceptance 11: books by chance, held against a model after each entry. */
static void prop_books(Rng *rng)
{
    open_run(rng, NULL);
    for (int i = 1; i <= OPERATIONS && !checks.failing; i++) {
        arena_reset(&run.scratch);
        step();
        if (i % 1000 == 0 || i == OPERATIONS)
            check_all();
    }
}

static void test_counts(void)
{
    check_counts(100000);
}

int main(void)
{
    RUN_PROP(prop_books, BOOKS);
    RUN(test_counts);
    return check_done();
}
