/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "obligations/obligation.h"
#include "phrases_obligations.h"
#include "phrases_offset.h"

/* transaction.claim: a firm's transaction against an obligation, resting on an invoice. */

typedef struct Claiming {
    Work *work;
    const ClaimParams *wanted;
    Obligation obligation;
    Currency currency;
    Str book;
    DealClaimed claimed;
    KeptBook kept;
} Claiming;

/* The same invoice written otherwise is the same invoice: width and case of letters and blanks do
 * not matter. */
static Hash name_of(Arena *arena, const ClaimParams *wanted)
{
    const Str parts[] = { unicode_search_form(arena, wanted->issuer), S("\n"),
                          unicode_search_form(arena, wanted->invoice) };
    return hash_of_parts(parts, COUNT_OF(parts));
}

static bool read_numbers(Claiming *claiming)
{
    Work *work = claiming->work;
    const ClaimParams *wanted = claiming->wanted;
    Str factor = str_trim(wanted->multiplier);
    bool good = said_amount(work, S("/actual"), wanted->actual, claiming->currency,
                            &claiming->claimed.actual_minor);

    if (factor.len > 0 &&
        (!decimal_read(factor, 6, MULTIPLIER_MAX, &claiming->claimed.granted_ppm) ||
         claiming->claimed.granted_ppm == 0)) {
        work_finding(work, S("/multiplier"), PHRASE_OBLIGATIONS_NO_FACTOR,
                     PHRASE_OBLIGATIONS_NO_FACTOR_REMEDY, wanted->multiplier);
        good = false;
    }
    return good;
}

/* ---- the invoice ----------------------------------------------------------------------------- */

/* It stands in another book: claimed once already, for another country or in other money. */
static int refuse_elsewhere(const Claiming *claiming)
{
    Work *work = claiming->work;
    OffsetInvoiceFirstRow first;
    bool found;
    int r = offset_invoice_first(work_db(work), work_arena(work), claiming->claimed.invoice, &first,
                                 &found);

    if (r)
        return trace(r);
    ensure(found); /* an invoice is written down with the first claim on it */
    Text other = text_open(work_arena(work), OBLIGATION_NAME_MAX + ID_LETTERS + 2);
    text_all(&other, id_text(work_arena(work), first.id), S(", "), first.handle);
    work_finding(work, S("/invoice"), PHRASE_OFFSET_E_TWICE, PHRASE_OBLIGATIONS_ELSEWHERE_REMEDY,
                 claiming->wanted->invoice, text_str(&other));
    return WORK_E_CONFLICT;
}

static int known_invoice(Claiming *claiming, const OffsetInvoiceGetRow *row)
{
    Work *work = claiming->work;
    Str said = claiming->wanted->invoice_value;
    int64_t minor = row->minor;

    if (!str_eq(row->book, claiming->book)) {
        int r = refuse_elsewhere(claiming);
        return r < 0 ? trace(r) : r;
    }
    if (said.len > 0 && !said_amount(work, S("/invoice-value"), said, claiming->currency, &minor))
        return WORK_E_INVALID;
    if (minor != row->minor)
        return obligation_refuse(work, WORK_E_CONFLICT, S("/invoice-value"),
                                 PHRASE_OBLIGATIONS_OTHER_VALUE,
                                 PHRASE_OBLIGATIONS_OTHER_VALUE_REMEDY,
                                 amount_text(work_arena(work), row->minor, claiming->currency));
    claiming->claimed.invoice_minor = row->minor;
    return 0;
}

static int find_invoice(Claiming *claiming)
{
    Work *work = claiming->work;
    OffsetInvoiceGetRow row;
    bool found;
    claiming->claimed.invoice = name_of(work_arena(work), claiming->wanted);
    int r = offset_invoice_get(work_db(work), work_arena(work), claiming->claimed.invoice, &row,
                               &found);

    if (!r && found)
        r = known_invoice(claiming, &row);
    if (r || found)
        return r < 0 ? trace(r) : r;
    claiming->claimed.invoice_new = true;
    if (claiming->wanted->invoice_value.len == 0)
        return obligation_refuse(work, WORK_E_INVALID, S("/invoice-value"),
                                 PHRASE_OBLIGATIONS_VALUE_NEEDED,
                                 PHRASE_OBLIGATIONS_VALUE_NEEDED_REMEDY, claiming->wanted->invoice);
    return said_amount(work, S("/invoice-value"), claiming->wanted->invoice_value,
                       claiming->currency, &claiming->claimed.invoice_minor)
               ? 0
               : WORK_E_INVALID;
}

/* ---- the fold says --------------------------------------------------------------------------- */

static Str invoice_id(const Claiming *claiming)
{
    Text text = text_open(work_arena(claiming->work), 64);
    hash_write(&text, claiming->claimed.invoice);
    return text_str(&text);
}

static int try_invoice(Claiming *claiming)
{
    const OffsetEvent event = {
        .kind = OFFSET_INVOICE,
        .day = work_today(claiming->work),
        .id = invoice_id(claiming),
        .issuer = claiming->wanted->issuer,
        .amount = { claiming->claimed.invoice_minor, claiming->currency },
    };
    int r = claiming->claimed.invoice_new
                ? kept_try(&claiming->kept, &event, claiming->wanted->invoice)
                : 0;
    return r;
}

/* What the refusal tells of: the multiplier, the type, or the invoice. */
static Str said_of(const Claiming *claiming)
{
    const OffsetTables *tables = &work_library(claiming->work)->offsets;
    const Multiplier *row = multiplier_find(tables->multipliers, tables->multiplier_count,
                                            claiming->obligation.row.rule, claiming->wanted->type,
                                            work_today(claiming->work));

    if (!row)
        return claiming->wanted->type;
    return claiming->claimed.granted_ppm > row->ceiling_ppm ? claiming->wanted->multiplier
                                                            : claiming->wanted->invoice;
}

static int try_claim(Claiming *claiming, Id id)
{
    Arena *arena = work_arena(claiming->work);
    const OffsetEvent event = {
        .kind = OFFSET_CLAIM,
        .day = work_today(claiming->work),
        .id = id_text(arena, id),
        .obligation = id_text(arena, claiming->obligation.id),
        .firm = claiming->claimed.handle,
        .type = claiming->wanted->type,
        .invoice = invoice_id(claiming),
        .amount = { claiming->claimed.actual_minor, claiming->currency },
        .ppm = claiming->claimed.granted_ppm,
    };
    int r = try_invoice(claiming);
    return r ? r : kept_try(&claiming->kept, &event, said_of(claiming));
}

static void pin_row(DealClaimed *claimed, const Multiplier *row)
{
    claimed->row = (PinnedRow){ .from = row->from,
                                .until = row->until == DATE_FOREVER ? DATE_NONE : row->until,
                                .multiplier_ppm = row->ppm,
                                .ceiling_ppm = row->ceiling_ppm,
                                .source = row->source,
                                .confidence = (int32_t)row->confidence };
}

/* ---- the operation --------------------------------------------------------------------------- */

static int read_claim(Claiming *claiming)
{
    Work *work = claiming->work;
    Organisation firm;
    int r = obligation_in_force(work, claiming->wanted->obligation, &claiming->obligation);

    if (!r)
        r = said_organisation(work, S("/firm"), claiming->wanted->firm, &firm);
    if (r)
        return r < 0 ? trace(r) : r;
    const ObligationGetRow *row = &claiming->obligation.row;
    claiming->currency = currency_of(row->currency);
    claiming->book = offset_book_name(work_arena(work), row->country, row->currency);
    claiming->claimed.firm = firm.id;
    claiming->claimed.handle = firm.handle;
    if (!read_numbers(claiming))
        return WORK_E_INVALID;
    r = find_invoice(claiming);
    if (!r)
        r = kept_book(work, row->country, row->currency, work_today(work), &claiming->kept);
    return r < 0 ? trace(r) : r;
}

static void put_words(DealClaimed *claimed, const ClaimParams *wanted)
{
    claimed->obligation = wanted->obligation;
    claimed->receiver = wanted->receiver;
    claimed->system = wanted->system;
    claimed->industry = wanted->industry;
    claimed->type = wanted->type;
    claimed->issuer = wanted->issuer;
    claimed->reference = wanted->invoice;
    claimed->source = wanted->source;
}

int transaction_claim(Work *work, const void *params, void *reply)
{
    Claiming claiming = { .work = work, .wanted = params };
    int r = read_claim(&claiming);
    if (r)
        return r < 0 ? trace(r) : r;

    Id id = work_new_id(work);
    r = try_claim(&claiming, id);
    if (r)
        return r;
    const OffsetTransaction *deal = kept_deal(&claiming.kept, id);
    const OffsetObligation *owed = kept_obligation(&claiming.kept, claiming.obligation.id);
    ensure(deal && owed);
    claiming.claimed.day = work_today(work);
    put_words(&claiming.claimed, params);
    pin_row(&claiming.claimed, deal->row);
    work_event(work, S("transaction.claimed"), id, &claiming.claimed);
    Arena *arena = work_arena(work);
    *(DealReply *)reply =
        (DealReply){ .transaction = id,
                     .obligation = claiming.obligation.id,
                     .state = DEAL_CLAIMED,
                     .actual = amount_text(arena, deal->actual.minor, claiming.currency),
                     .multiplier = factor_text(arena, deal->ppm),
                     .credit = amount_text(arena, deal->credit.minor, claiming.currency),
                     .balance = amount_text(arena, offset_balance(owed), claiming.currency) };
    return 0;
}
