/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "obligations/obligation.h"

/* transaction.show, transaction.list: what government asks its firms to report of each. */

static void show_claim(const KeptBook *kept, const OffsetTransaction *deal, DealShown *shown)
{
    const OffsetInvoice *invoice = &kept->book.invoices[deal->invoice];
    Arena *arena = work_arena(kept->work);
    Currency currency = kept->book.currency;

    shown->firm = deal->firm;
    shown->receiver = deal->receiver;
    shown->system = deal->system;
    shown->industry = deal->industry;
    shown->type = deal->type;
    shown->issuer = invoice->issuer;
    shown->invoice_value = amount_text(arena, invoice->value.minor, currency);
    shown->state = deal_state(deal);
    shown->day = deal->day;
    shown->source = deal->source;
    shown->row_multiplier = factor_text(arena, deal->row->ppm);
    shown->row_ceiling = factor_text(arena, deal->row->ceiling_ppm);
    shown->row_source = deal->row->source;
    shown->row_confidence = (int32_t)deal->row->confidence;
}

static void show_numbers(const KeptBook *kept, const OffsetTransaction *deal, DealShown *shown)
{
    Arena *arena = work_arena(kept->work);
    Currency currency = kept->book.currency;
    bool other = deal->disputed || deal->other_actual.minor > 0 || deal->other_credit.minor > 0;

    shown->actual = amount_text(arena, deal->actual.minor, currency);
    shown->multiplier = factor_text(arena, deal->ppm);
    shown->credit = amount_text(arena, deal->credit.minor, currency);
    shown->counted = amount_text(arena, deal->counted, currency);
    shown->used = amount_text(arena, deal->used, currency);
    shown->banked = amount_text(arena, deal->counted - deal->used - deal->expired, currency);
    shown->expired = amount_text(arena, deal->expired, currency);
    shown->expires = deal->expires == DATE_FOREVER ? DATE_NONE : deal->expires;
    if (!other)
        return;
    shown->other_actual = amount_text(arena, deal->other_actual.minor, currency);
    shown->other_credit = amount_text(arena, deal->other_credit.minor, currency);
}

static int show_deal(Work *work, const Obligation *obligation, Id id, Hash invoice,
                     DealShown *shown)
{
    OffsetInvoiceGetRow row;
    KeptBook kept;
    bool found;
    int r = kept_book(work, obligation->row.country, obligation->row.currency, shown->on, &kept);

    if (!r)
        r = offset_invoice_get(work_db(work), work_arena(work), invoice, &row, &found);
    if (r)
        return trace(r);
    const OffsetTransaction *deal = kept_deal(&kept, id);
    if (!deal)
        return WORK_E_NOT_FOUND; /* on that day nobody had claimed it */
    shown->country = obligation->row.country;
    shown->invoice = row.reference;
    show_claim(&kept, deal, shown);
    show_numbers(&kept, deal, shown);
    return 0;
}

static int show(Work *work, Id id, Date on, DealShown *shown)
{
    OffsetDealGetRow deal;
    Obligation obligation;
    bool found;
    int r = offset_deal_get(work_db(work), work_arena(work), id, &deal, &found);

    if (r || !found)
        return r ? trace(r) : WORK_E_NOT_FOUND;
    r = obligation_load(work, deal.obligation, &obligation);
    if (r)
        return r < 0 ? trace(r) : fault(FAULT_LIBRARY, "a transaction is of no obligation");
    *shown = (DealShown){ .transaction = id,
                          .obligation = deal.obligation,
                          .leaf = deal.seq,
                          .declared = !case_negotiates(work, &obligation.brief),
                          .state = -1,
                          .row_confidence = -1,
                          .day = DATE_NONE,
                          .expires = DATE_NONE,
                          .on = on };
    r = shown->declared ? 0 : show_deal(work, &obligation, id, deal.invoice, shown);
    return r < 0 ? trace(r) : r;
}

int transaction_show(Work *work, const void *params, void *reply)
{
    const DealShowParams *wanted = params;
    Date on = wanted->on == DATE_NONE ? work_today(work) : wanted->on;
    int r = show(work, wanted->transaction, on, reply);
    return r < 0 ? trace(r) : r;
}

/* ---- lists ----------------------------------------------------------------------------------- */

typedef struct Wanted {
    Id obligation, firm; /* none: of all */
} Wanted;

static int read_listed(Work *work, const void *of, int64_t after, Listed *listed)
{
    const Wanted *wanted = of;
    Db *db = work_db(work);
    Arena *arena = work_arena(work);
    const OffsetDealsOfRow *of_one;
    const OffsetDealsByRow *by;
    const OffsetDealsAllRow *all;
    size_t count;
    int r;

    if (!id_is_none(wanted->obligation)) {
        r = offset_deals_of(db, arena, wanted->obligation, after, LISTED_STRETCH, &of_one, &count);
        if (!r)
            TAKE_ROWS(listed, of_one, count);
    } else if (!id_is_none(wanted->firm)) {
        r = offset_deals_by(db, arena, wanted->firm, after, LISTED_STRETCH, &by, &count);
        if (!r)
            TAKE_ROWS(listed, by, count);
    } else {
        r = offset_deals_all(db, arena, after, LISTED_STRETCH, &all, &count);
        if (!r)
            TAKE_ROWS(listed, all, count);
    }
    return r ? trace(r) : 0;
}

int transaction_list(Work *work, const void *params, void *reply)
{
    const DealListParams *wanted = params;
    DealsReply *answer = reply;
    Wanted of = { wanted->obligation, id_none() };
    Listing listing = { S("transaction.show"), wanted->after, wanted->limit, read_listed, &of };
    Organisation firm;
    ListPage page;
    int r = wanted->firm.len > 0 ? said_organisation(work, S("/firm"), wanted->firm, &firm) : 0;

    if (!r && wanted->firm.len > 0)
        of.firm = firm.id;
    if (!r)
        r = listing_page(work, &listing, &page);
    if (r)
        return r < 0 ? trace(r) : r;
    DealShown *shown = NEW_ARRAY(work_arena(work), DealShown, page.count + 1);
    for (size_t i = 0; i < page.count && !r; i++)
        r = show(work, page.rows[i].subject, work_today(work), &shown[i]);
    answer->transactions = shown;
    answer->transaction_count = page.count;
    answer->next = page.next;
    return r ? trace(r) : 0;
}
