/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "obligations/obligation.h"
#include "phrases_obligations.h"

/* offset.offer, offset.portfolio: over the whole industry (row E2). */

static bool read_book(Work *work, Str country, Str currency, Currency *ret_currency)
{
    Country found;
    bool good = country_find(country, &found);

    if (!good)
        work_finding(work, S("/country"), PHRASE_OBLIGATIONS_NO_COUNTRY,
                     PHRASE_OBLIGATIONS_NO_COUNTRY_REMEDY, country);
    if (currency_find(currency, ret_currency))
        return good;
    work_finding(work, S("/currency"), PHRASE_OBLIGATIONS_NO_CURRENCY,
                 PHRASE_OBLIGATIONS_NO_CURRENCY_REMEDY, currency);
    return false;
}

int offset_offer(Work *work, const void *params, void *reply)
{
    const OfferParams *wanted = params;
    OffsetOffered offered = { .country = wanted->country,
                              .currency = wanted->currency,
                              .rule = wanted->rule,
                              .until = wanted->until,
                              .source = wanted->source };
    Organisation firm;
    Currency currency;

    if (!read_book(work, wanted->country, wanted->currency, &currency) ||
        !said_amount(work, S("/credit"), wanted->credit, currency, &offered.credit_minor))
        return WORK_E_INVALID;
    if (offered.credit_minor == 0)
        return obligation_refuse(work, WORK_E_INVALID, S("/credit"), PHRASE_OBLIGATIONS_NOTHING,
                                 PHRASE_OBLIGATIONS_NO_AMOUNT_REMEDY, wanted->credit);
    int r = said_organisation(work, S("/firm"), wanted->firm, &firm);
    if (r)
        return r < 0 ? trace(r) : r;
    offered.handle = firm.handle;
    work_event(work, S("offset.offered"), firm.id, &offered);
    *(OfferReply *)reply =
        (OfferReply){ firm.handle, amount_text(work_arena(work), offered.credit_minor, currency) };
    return 0;
}

/* ---- what is lacking, and what is free ------------------------------------------------------- */

typedef struct Portfolio {
    Work *work;
    KeptBook kept;
    size_t *obligations; /* of each need: its place in the book */
    Id *ids;
    OffsetNeed *needs;
    size_t need_count;
    const OffsetOffersInRow *rows;
    OffsetOffer *offers;
    size_t offer_count;
} Portfolio;

/* What a firm planned for it and has neither claimed nor earned. */
static int64_t firm_plans(const OffsetBook *book, size_t obligation, Str firm)
{
    int64_t planned = 0;

    for (size_t i = 0; i < book->plan_count; i++)
        if (book->plans[i].obligation == obligation && str_eq(book->plans[i].firm, firm))
            planned += book->plans[i].credit.minor;
    for (size_t i = 0; i < book->transaction_count; i++) {
        const OffsetTransaction *deal = &book->transactions[i];
        if (deal->obligation == obligation && !deal->withdrawn && str_eq(deal->firm, firm))
            planned -= deal->agreed;
    }
    return planned > 0 ? planned : 0;
}

/* Of every firm once: where its first plan stands. */
static int64_t plans_left(const OffsetBook *book, size_t obligation)
{
    int64_t planned = 0;

    for (size_t i = 0; i < book->plan_count; i++) {
        bool first = book->plans[i].obligation == obligation;
        for (size_t k = 0; k < i && first; k++)
            first = book->plans[k].obligation != obligation ||
                    !str_eq(book->plans[k].firm, book->plans[i].firm);
        if (first)
            planned += firm_plans(book, obligation, book->plans[i].firm);
    }
    return planned;
}

static Date due_first(const OffsetObligation *owed)
{
    return owed->milestones_passed < owed->milestone_count
               ? owed->milestones[owed->milestones_passed].by
               : DATE_FOREVER;
}

static int add_need(Portfolio *portfolio, size_t index)
{
    const OffsetBook *book = &portfolio->kept.book;
    const OffsetObligation *owed = &book->obligations[index];
    int64_t lacking = offset_open_amount(owed) - owed->claimed - plans_left(book, index);
    bool may = false;
    Id id;
    bool read = id_read(owed->id, &id);
    ensure(read);
    int r = work_may(portfolio->work, S("obligation.show"), id, &may);

    if (r || !may || offset_open_amount(owed) == 0)
        return r ? trace(r) : 0;
    portfolio->obligations[portfolio->need_count] = index;
    portfolio->ids[portfolio->need_count] = id;
    portfolio->needs[portfolio->need_count++] = (OffsetNeed){
        .rule = owed->rule, .by = due_first(owed), .lacking = lacking > 0 ? lacking : 0
    };
    return 0;
}

/* What a firm has planned in all under the rule is taken from its offers, the oldest first. */
static int64_t planned_by(const OffsetBook *book, Str firm, Str rule)
{
    int64_t planned = 0;

    for (size_t i = 0; i < book->plan_count; i++)
        if (str_eq(book->plans[i].firm, firm) &&
            str_eq(book->obligations[book->plans[i].obligation].rule, rule))
            planned += book->plans[i].credit.minor;
    return planned;
}

static void free_offers(Portfolio *portfolio)
{
    for (size_t i = 0; i < portfolio->offer_count; i++) {
        const OffsetOffersInRow *row = &portfolio->rows[i];
        int64_t planned = planned_by(&portfolio->kept.book, row->handle, row->rule);
        for (size_t k = 0; k < i; k++)
            if (str_eq(portfolio->offers[k].firm, row->handle) &&
                str_eq(portfolio->offers[k].rule, row->rule))
                planned -= portfolio->rows[k].minor;
        planned = planned < 0 ? 0 : planned < row->minor ? planned : row->minor;
        portfolio->offers[i] =
            (OffsetOffer){ .rule = row->rule,
                           .firm = row->handle,
                           .until = row->until == DATE_NONE ? DATE_FOREVER : (Date)row->until,
                           .free = row->minor - planned };
    }
}

static int gather(Portfolio *portfolio, const PortfolioParams *wanted)
{
    Work *work = portfolio->work;
    Arena *arena = work_arena(work);
    const OffsetBook *book = &portfolio->kept.book;
    int r = offset_offers_in(work_db(work), arena,
                             offset_book_name(arena, wanted->country, wanted->currency),
                             &portfolio->rows, &portfolio->offer_count);

    portfolio->obligations = NEW_ARRAY(arena, size_t, book->obligation_count + 1);
    portfolio->ids = NEW_ARRAY(arena, Id, book->obligation_count + 1);
    portfolio->needs = NEW_ARRAY(arena, OffsetNeed, book->obligation_count + 1);
    for (size_t i = 0; i < book->obligation_count && !r; i++)
        r = add_need(portfolio, i);
    if (r)
        return trace(r);
    portfolio->offers = NEW_ARRAY(arena, OffsetOffer, portfolio->offer_count + 1);
    free_offers(portfolio);
    return 0;
}

/* ---- showing --------------------------------------------------------------------------------- */

static Date shown_day(Date day)
{
    return day == DATE_FOREVER ? DATE_NONE : day;
}

static void show_matches(const Portfolio *portfolio, const OffsetMatch *matches, size_t count,
                         size_t need, ShownNeed *shown)
{
    Arena *arena = work_arena(portfolio->work);
    ShownMatch *rows = NEW_ARRAY(arena, ShownMatch, count + 1);

    for (size_t i = 0; i < count; i++) {
        const OffsetOffer *offer = &portfolio->offers[matches[i].offer];
        if (matches[i].need == need)
            rows[shown->match_count++] = (ShownMatch){
                offer->firm,
                amount_text(arena, matches[i].credit, portfolio->kept.book.currency),
                shown_day(offer->until),
            };
    }
    shown->matches = rows;
}

static int show_need(const Portfolio *portfolio, size_t i, ShownNeed *shown)
{
    const OffsetBook *book = &portfolio->kept.book;
    const OffsetObligation *owed = &book->obligations[portfolio->obligations[i]];
    const OffsetNeed *need = &portfolio->needs[i];
    Arena *arena = work_arena(portfolio->work);
    Obligation obligation;
    int r = obligation_load(portfolio->work, portfolio->ids[i], &obligation);

    if (r)
        return r < 0 ? trace(r) : fault(FAULT_LIBRARY, "a book names an obligation there is not");
    *shown = (ShownNeed){
        .obligation = portfolio->ids[i],
        .number = obligation.brief.number,
        .rule = owed->rule,
        .by = shown_day(need->by),
        .open = amount_text(arena, offset_open_amount(owed), book->currency),
        .claimed = amount_text(arena, owed->claimed, book->currency),
        .planned = amount_text(arena, plans_left(book, portfolio->obligations[i]), book->currency),
        .matched = amount_text(arena, need->matched, book->currency),
        .uncovered = amount_text(arena, need->lacking - need->matched, book->currency),
    };
    return 0;
}

static void show_offers(const Portfolio *portfolio, ShownOffer *shown)
{
    Arena *arena = work_arena(portfolio->work);
    Currency currency = portfolio->kept.book.currency;

    for (size_t i = 0; i < portfolio->offer_count; i++) {
        const OffsetOffersInRow *row = &portfolio->rows[i];
        const OffsetOffer *offer = &portfolio->offers[i];
        shown[i] = (ShownOffer){
            .firm = row->handle,
            .rule = row->rule,
            .credit = amount_text(arena, row->minor, currency),
            .planned = amount_text(arena, row->minor - offer->free, currency),
            .taken = amount_text(arena, offer->taken, currency),
            .left = amount_text(arena, offer->free - offer->taken, currency),
            .until = shown_day(offer->until),
            .source = row->source,
        };
    }
}

int offset_portfolio(Work *work, const void *params, void *reply)
{
    const PortfolioParams *wanted = params;
    Date on = wanted->on == DATE_NONE ? work_today(work) : wanted->on;
    Portfolio portfolio = { .work = work };
    Currency currency;
    size_t count;

    if (!read_book(work, wanted->country, wanted->currency, &currency))
        return WORK_E_INVALID;
    int r = kept_book(work, wanted->country, wanted->currency, on, &portfolio.kept);
    if (!r)
        r = gather(&portfolio, wanted);
    if (r)
        return trace(r);
    const OffsetMatch *matches =
        offset_match(work_arena(work), portfolio.needs, portfolio.need_count, portfolio.offers,
                     portfolio.offer_count, on, &count);
    ShownNeed *needs = NEW_ARRAY(work_arena(work), ShownNeed, portfolio.need_count + 1);
    ShownOffer *offers = NEW_ARRAY(work_arena(work), ShownOffer, portfolio.offer_count + 1);
    for (size_t i = 0; i < portfolio.need_count && !r; i++) {
        r = show_need(&portfolio, i, &needs[i]);
        show_matches(&portfolio, matches, count, i, &needs[i]);
    }
    show_offers(&portfolio, offers);
    *(PortfolioReply *)reply =
        (PortfolioReply){ wanted->country,      wanted->currency,     on, needs, offers,
                          portfolio.need_count, portfolio.offer_count };
    return r < 0 ? trace(r) : r;
}
