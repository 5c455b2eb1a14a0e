/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Any bytes as each of this room's files: what is read can be reckoned. */
#include "credit/credit.h"

static Arena arena;

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

static void try_loan(Str bytes)
{
    Findings findings = { .arena = &arena };
    LoanQuestion question;

    if (!loan_read(&arena, bytes, S("x"), &question, &findings)) {
        ensure(findings.error_count > 0);
        return;
    }
    LoanSchedule loan = loan_schedule(&arena, &question.terms);
    int64_t left = loan.lent;

    for (size_t i = 0; i < loan.count; i++)
        left -= loan.rows[i].principal;
    ensure(left == 0);
    (void)loan_stress(arena, &loan, &question.stress);
}

static void try_sureties(Str bytes)
{
    Findings findings = { .arena = &arena };
    SuretyBook book;
    SuretyLedger ledger;

    if (!surety_read(&arena, bytes, S("x"), &book, &findings))
        return;
    if (!surety_fold(&arena, &book, DATE_FOREVER, &ledger, &findings))
        ensure(findings.error_count > 0);
    for (size_t i = 0; i < ledger.country_count; i++)
        ensure(ledger.countries[i].left + ledger.countries[i].owed <= ledger.countries[i].ceiling);
}

static void try_fund(Str bytes)
{
    Findings findings = { .arena = &arena };
    FundPlan plan;
    FundState state;

    if (!fund_read(&arena, bytes, S("x"), &plan, &findings))
        return;
    if (!fund_fold(&plan, &state, &findings))
        ensure(findings.error_count > 0);
    ensure(state.disbursed <= state.certified && state.certified <= state.planned);
}

static void try_funding(Str bytes)
{
    Findings findings = { .arena = &arena };
    Funding funding;

    ensure(funding_read(&arena, bytes, S("x"), &funding, &findings) == (findings.error_count == 0));
}

static void try_cover(Str bytes)
{
    Findings findings = { .arena = &arena };
    CoverAsked asked;

    ensure(cover_read(&arena, bytes, S("x"), &asked, &findings) == (findings.error_count == 0));
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    Str text = { (const char *)bytes, size };

    if (!arena.base)
        arena = arena_open(64 << 20);
    arena_reset(&arena);
    try_loan(text);
    arena_reset(&arena);
    try_sureties(text);
    arena_reset(&arena);
    try_fund(text);
    arena_reset(&arena);
    try_cover(text);
    arena_reset(&arena);
    try_funding(text);
    return 0;
}
