/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Any bytes as a sale: what is read can be reckoned by a way of every kind, and its cash ties. */
#include "sale/sale.h"

enum { WAYS = 4 };

static Arena arena, book_arena;
static SaleBook book;

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

/* Ways that pay differently, and a few states to last. */
static const Str routes =
    STR("VOCABULARY v ja \"語\" en \"Words\"\nAGENCY record ja \"録\" en \"Record\"\n"
        "FACT duties : SET OF contracts ja \"契\" en \"c\", buys ja \"買\" en \"b\", "
        "licences ja \"許\" en \"l\", pays ja \"払\" en \"p\", supplies ja \"造\" en \"s\" "
        "ASK record COST 0 ja \"役\" en \"Duties\"\n"
        "FACT clauses : SET OF advance ja \"前\" en \"a\", billed-ahead ja \"四\" en \"q\", "
        "joint-lot ja \"共\" en \"j\", no-sensitive ja \"閉\" en \"n\" "
        "ASK record COST 0 ja \"約\" en \"Clauses\"\n"
        "FACT licence-in-force : YES/NO ASK record COST 0 ja \"可\" en \"Licence\"\n");

static const char *const route_parts[WAYS] = {
    "CARRIES duties (contracts, buys, licences), clauses (billed-ahead)",
    "CARRIES duties (buys, licences), clauses (joint-lot)",
    "CARRIES duties (contracts, licences), clauses (advance)",
    "CARRIES duties (licences), clauses (no-sensitive)",
};

static Str route_text(size_t i)
{
    Text text = text_open(&book_arena, 4000);

    text_put(&text, S("ROUTE w"));
    text_int(&text, (int64_t)i);
    text_all(&text,
             S(" ja \"路\" en \"Way\"\nIN FORCE FROM 2000-01-01\nJUDGES case\nUSES v\n"
               "PART s ja \"国\" en \"State\" "),
             str_from_c(route_parts[i]),
             S("\nPART b ja \"買\" en \"Buyer\" CARRIES duties (pays)\n"
               "PART m ja \"社\" en \"Maker\" CARRIES duties (supplies)\n"
               "STATE asked START ja \"始\" en \"Asked\"\nSTATE running ja \"行\" en \"Running\"\n"
               "STATE supplied END ja \"終\" en \"Supplied\"\n"
               "STEP case.complete FROM asked INTO running ja \"受\" en \"Take\"\n"
               "STEP delivery.record FROM running ja \"渡\" en \"Deliver\" WHEN licence-in-force\n"
               "STEP case.supply FROM running INTO supplied ja \"了\" en \"Supply\"\n"),
             i < 3 ? S("STEP payment.approve FROM running ja \"支\" en \"Pay\" "
                       "WHEN licence-in-force\n")
                   : S(""));
    return text_str(&text);
}

static void open_book(void)
{
    const Document *documents[WAYS + 1];
    Findings findings = { .arena = &book_arena };

    arena = arena_open(256 << 20);
    book_arena = arena_open(64 << 20);
    findings.arena = &book_arena;
    documents[0] = rules_read(&book_arena, routes, S("v.rules"), &findings);
    for (size_t i = 0; i < WAYS; i++)
        documents[i + 1] = rules_read(&book_arena, route_text(i), S("w.route"), &findings);
    const Rulebook *rules = rulebook_make(&book_arena, documents, WAYS + 1, &findings);
    ensure(rules);
    book.ways = ways_of(&book_arena, rules, &book.way_count);
    ensure(book.way_count == WAYS);
}

static void check_cash(const SaleWay *way)
{
    int64_t sums[SALE_PARTIES] = { 0 };

    if (way->verdict == SALE_REFUSED)
        return;
    ensure(way->price == way->goods + way->adds - way->saves);
    for (size_t i = 0; i < way->quarter_count; i++) {
        int64_t quarter = 0;
        for (size_t party = 0; party < SALE_PARTIES; party++) {
            quarter += way->quarters[i].minor[party];
            sums[party] += way->quarters[i].minor[party];
        }
        ensure(quarter == 0);
    }
    ensure(sums[SALE_BUYER] == -way->price - way->interest);
    ensure(sums[SALE_LENDER] == way->interest);
    ensure(sums[SALE_STATE] + sums[SALE_MAKER] == way->price);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    Str text = { (const char *)bytes, size };
    SaleWay way;
    Sale sale;

    if (!arena.base)
        open_book();
    arena_reset(&arena);
    Findings findings = { .arena = &arena };
    if (!sale_read(&arena, text, S("x"), &sale, &findings) ||
        !sale_names_check(&sale, &book, &findings)) {
        ensure(findings.error_count > 0);
        return 0;
    }
    for (size_t i = 0; i < book.way_count; i++)
        if (sale_by_way(&arena, &sale, &book, &book.ways[i], sale.file.on, &way, &findings))
            check_cash(&way);
    if (sale.hybrid && sale_by_lines(&arena, &sale, &book, sale.file.on, &way, &findings))
        check_cash(&way);
    return 0;
}
