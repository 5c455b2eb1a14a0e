/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * sale_sample - what the tests of sales share: the shipped ways, terms and duties as one book, the
 * sales of examples/sales by a way of them, and that money ties
 */
#pragma once

#include "sale/sale.h"
#include "tests/check.h"
#include "tests/document_sample.h"

enum { ARENA_BYTES = 256 << 20, FILES_MAX = 16 };

static Arena arena, kept; /* kept: the book */
static SaleBook book;

static const char *const shipped[] = {
    "routes/vocabulary.rules",        "routes/australia-sales.route",
    "routes/direct-sale.route",       "routes/france-camo.route",
    "routes/france-di.route",         "routes/germany-commercial.route",
    "routes/israel-commercial.route", "routes/israel-stands-behind.route",
    "routes/japan-fms.route",         "routes/japan-party.route",
    "routes/korea-agency.route",      "routes/korea-commercial.route",
    "routes/us-commercial.route",     "routes/us-fms.route",
};

static inline void open_book(void)
{
    const Document *documents[FILES_MAX];

    arena = arena_open(ARENA_BYTES);
    kept = arena_open(ARENA_BYTES);
    Findings findings = { .arena = &kept };
    for (size_t i = 0; i < COUNT_OF(shipped); i++)
        documents[i] =
            rules_read(&kept, sample_file(&kept, shipped[i]), str_from_c(shipped[i]), &findings);
    const Rulebook *rules = rulebook_make(&kept, documents, COUNT_OF(shipped), &findings);
    sample_tell(&kept, &findings);
    ensure(rules);
    book.ways = ways_of(&kept, rules, &book.way_count);
    ensure(sale_table_read(&kept, sample_file(&kept, "sales/terms.csv"), S("terms.csv"),
                           &book.terms, &findings));
    ensure(offset_duties_read(&kept, sample_file(&kept, "offsets/duties.csv"), S("duties.csv"),
                              &book.duties, &book.duty_count, &findings));
}

/* ---- the sales at hand ----------------------------------------------------------------------- */

static inline Sale sale_of(const char *path)
{
    Findings findings = { .arena = &arena };
    Sale sale;
    bool good = sale_read(&arena, sample_file(&arena, path), str_from_c(path), &sale, &findings) &&
                sale_names_check(&sale, &book, &findings);

    sample_tell(&arena, &findings);
    check_true(path, good);
    return sale;
}

static const Way *way_of_id(const char *id)
{
    for (size_t i = 0; i < book.way_count; i++)
        if (str_eq(book.ways[i].route->id, str_from_c(id)))
            return &book.ways[i];
    ensure(!"a shipped way");
    return NULL;
}

static inline SaleWay by(const Sale *sale, const char *id, Date on)
{
    Findings findings = { .arena = &arena };
    SaleWay way;
    bool good = sale_by_way(&arena, sale, &book, way_of_id(id), on, &way, &findings);

    sample_tell(&arena, &findings);
    check_true(id, good);
    return way;
}

static inline SaleWay by_lines(const Sale *sale)
{
    Findings findings = { .arena = &arena };
    SaleWay way;

    check_true("by lines", sale_by_lines(&arena, sale, &book, sale->file.on, &way, &findings));
    return way;
}

static inline int64_t cash(const SaleWay *way, int year, int month, SaleParty party)
{
    Date from = date_make(year, month, 1);

    for (size_t i = 0; i < way->quarter_count; i++)
        if (way->quarters[i].from == from)
            return way->quarters[i].minor[party];
    return 0;
}

/* Receipts and payments of every quarter add up to nothing; the whole to price and interest. */
static inline void check_ties(const SaleWay *way)
{
    int64_t sums[SALE_PARTIES] = { 0 }, to_state = 0, state = 0;

    for (size_t i = 0; i < way->quarter_count; i++) {
        int64_t quarter = 0;
        for (size_t party = 0; party < SALE_PARTIES; party++) {
            quarter += way->quarters[i].minor[party];
            sums[party] += way->quarters[i].minor[party];
        }
        check_int("a quarter", quarter, 0);
        state += way->quarters[i].minor[SALE_STATE];
        check_true("the State pays nothing it has not got", state >= 0);
    }
    for (size_t i = 0; i < way->addend_count; i++)
        to_state += way->addends[i].to == SALE_STATE ? way->addends[i].minor : 0;
    check_int("price", way->goods + way->adds - way->saves, way->price);
    check_int("buyer", sums[SALE_BUYER], -way->price - way->interest);
    check_int("lender", sums[SALE_LENDER], way->interest);
    check_int("seller", sums[SALE_STATE] + sums[SALE_MAKER], way->price);
    if (way->way)
        check_int("the State keeps what it adds", sums[SALE_STATE], to_state);
}
