/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "books/lines.h"
#include "phrases_books.h"
#include "phrases_price.h"

/* line.price, line.change, line.remove: a line is priced by a rate table and bears what it was
 * accepted with. What its total changes by is posted to what the line is worth. */

typedef struct Pricing {
    Work *work;
    LinePriced line;
    const RateTable *rates;
    LinePrice price;
    Currency currency;
} Pricing;

static int refuse(Work *work, Str pointer, int refusal, Phrase message, Phrase remedy, Str argument)
{
    work_finding(work, pointer, message, remedy, argument);
    return refusal;
}

/* ---- what the rules find --------------------------------------------------------------------- */

static PartWhy why_of(Phrase why)
{
    size_t i = 0;
    while (i < PART_WHYS && part_why_phrases[i] != why)
        i++;
    ensure(i < PART_WHYS);
    return (PartWhy)i;
}

static KeptPart kept_part(const PricePart *part)
{
    const RateRow *row = part->rate;
    return (KeptPart){ .component = (int32_t)part->component,
                       .qualifier = part->qualifier,
                       .minor = part->amount.minor,
                       .basis = part->basis.minor,
                       .ppm = row && !row->is_amount ? row->ppm : INT64_MIN,
                       .amount = row && row->is_amount ? row->amount.minor : INT64_MIN,
                       .rate = row ? row->id : INT64_MIN,
                       .below = part->below,
                       .estimated = part->estimated,
                       .why = (int32_t)why_of(part->why) };
}

static void keep_price(Pricing *pricing)
{
    const LinePrice *price = &pricing->price;
    LinePriced *line = &pricing->line;
    KeptPart *parts = NEW_ARRAY(work_arena(pricing->work), KeptPart, PRICE_PARTS_MAX);
    for (size_t i = 0; i < price->part_count; i++)
        parts[i] = kept_part(&price->parts[i]);
    line->parts = parts;
    line->part_count = price->part_count;
    line->rates = pricing->rates->hash;
    line->sample = price->sample;
    line->unit = price->unit.minor;
    line->residual = price->residual.minor;
    line->base = price->base.minor;
    line->value = price->value.minor;
    line->below = price->below.minor;
    line->total = price->total.minor;
}

static int reckon(Pricing *pricing)
{
    Findings findings = { .arena = work_arena(pricing->work) };
    LineTerms terms = line_terms(pricing->line.case_code, pricing->line.line, &pricing->line.terms);
    if (!line_price(&terms, pricing->rates, &pricing->price, &findings)) {
        price_pass_on(pricing->work, &findings);
        return WORK_E_RULE;
    }
    keep_price(pricing);
    return 0;
}

static int find_rates(Pricing *pricing, Str name)
{
    int r = rates_named(pricing->work, name, &pricing->rates);
    if (r > 0)
        return refuse(pricing->work, S("/table"), WORK_E_INVALID, PHRASE_BOOKS_NO_RATES,
                      PHRASE_BOOKS_NO_RATES_REMEDY, name);
    return r ? trace(r) : 0;
}

/* ---- posting and telling --------------------------------------------------------------------- */

static Posting posting_of(const Pricing *pricing, Purpose purpose, int64_t minor)
{
    BookAccount account = { pricing->line.country, pricing->line.case_code, pricing->line.line,
                            purpose_words[purpose], currency_code(pricing->currency) };
    return (Posting){ book_account_key(pricing->line.programme, &account), minor };
}

/* So much more is what the line is worth. */
static int post(Pricing *pricing, int64_t more)
{
    Posting postings[] = { posting_of(pricing, PURPOSE_VALUE, more),
                           posting_of(pricing, PURPOSE_MEMO, -more) };
    Entry entry = { .kind = ENTRY_PLAIN,
                    .value = DATE_NONE,
                    .reason = S("stage"),
                    .text = pricing->line.reason,
                    .postings = postings,
                    .posting_count = COUNT_OF(postings) };
    pricing->line.entry = id_none();
    if (more == 0)
        return 0;
    int r = books_post(pricing->work, &entry, NO_DRAWING);
    pricing->line.entry = entry.id;
    return r < 0 ? trace(r) : r;
}

static int tell(Pricing *pricing, Str kind, int64_t more, LineReply *reply)
{
    Work *work = pricing->work;
    const LinePriced *line = &pricing->line;
    Arena *arena = work_arena(work);
    pricing->line.day = work_today(work);
    int r = post(pricing, more);
    if (r)
        return r < 0 ? trace(r) : r;
    work_event(work, kind, id_none(), line);
    *reply = (LineReply){ .version = line->version,
                          .unit = book_amount_text(arena, line->unit, pricing->currency),
                          .residual = book_amount_text(arena, line->residual, pricing->currency),
                          .value = book_amount_text(arena, line->value, pricing->currency),
                          .below = book_amount_text(arena, line->below, pricing->currency),
                          .total = book_amount_text(arena, line->total, pricing->currency),
                          .total_minor = line->total,
                          .posted_minor = more,
                          .sample = line->sample,
                          .entry = line->entry };
    return 0;
}

/* ---- a new line ------------------------------------------------------------------------------ */

/* The account it will be valued on says whether country, case, line and currency may be. */
static int read_new(Pricing *pricing, const LinePriceParams *wanted)
{
    Work *work = pricing->work;
    AccountParams account = { wanted->programme, wanted->country, wanted->case_code,
                              wanted->line,      PURPOSE_VALUE,   wanted->terms.currency };
    AccountKey key;
    Money base;
    if (!account_key_of(work, &account, S("/case"), &key) ||
        !book_amount(work, wanted->base, wanted->terms.currency, S("/base"), &base))
        return WORK_E_INVALID;
    pricing->currency = key.currency;
    pricing->line = (LinePriced){ .programme = wanted->programme,
                                  .country = wanted->country,
                                  .case_code = wanted->case_code,
                                  .line = wanted->line,
                                  .version = 1,
                                  .terms = wanted->terms,
                                  .reason = wanted->reason };
    pricing->line.terms.base = base.minor;
    return 0;
}

/* Neither there already, nor one that was taken off to come back more cheaply. */
static int may_be_added(Pricing *pricing)
{
    Work *work = pricing->work;
    const LinePriced *added = &pricing->line;
    Findings findings = { .arena = work_arena(work) };
    LineTerms terms = line_terms(added->case_code, added->line, &added->terms);
    const LineKept *lines;
    size_t count, removed_count = 0;
    int r = lines_load(work, added->programme, added->case_code, &lines, &count);
    if (r)
        return trace(r);
    LineTerms *removed = NEW_ARRAY(work_arena(work), LineTerms, count + 1);
    for (size_t i = 0; i < count; i++) {
        if (lines[i].line == added->line)
            return refuse(work, S("/line"), WORK_E_CONFLICT, PHRASE_BOOKS_LINE_THERE,
                          PHRASE_BOOKS_LINE_THERE_REMEDY, added->case_code);
        if (lines[i].row.removed)
            removed[removed_count++] = line_terms(added->case_code, lines[i].line, &lines[i].terms);
    }
    if (line_added_allowed(&terms, removed, removed_count, pricing->rates, &findings))
        return 0;
    price_pass_on(work, &findings);
    return WORK_E_RULE;
}

int line_price_run(Work *work, const void *params, void *reply)
{
    const LinePriceParams *wanted = params;
    Pricing pricing = { .work = work };
    int r = read_new(&pricing, wanted);
    if (!r)
        r = find_rates(&pricing, wanted->table);
    if (!r)
        r = may_be_added(&pricing);
    if (!r)
        r = reckon(&pricing);
    if (!r)
        r = tell(&pricing, S("line.priced"), pricing.line.total, reply);
    return r < 0 ? trace(r) : r;
}

/* ---- a line that is there -------------------------------------------------------------------- */

static int load(Pricing *pricing, Str programme, Str case_code, int64_t number, Str reason,
                LineKept *ret_kept)
{
    int r = line_load(pricing->work, programme, case_code, number, LINE_LAST, ret_kept);
    if (r)
        return r < 0 ? trace(r) : r;
    if (ret_kept->row.removed)
        return refuse(pricing->work, S("/line"), WORK_E_CONFLICT, PHRASE_BOOKS_LINE_REMOVED,
                      PHRASE_PRICE_NEW_LINE_REMEDY, case_code);
    pricing->currency = ret_kept->currency;
    pricing->line = (LinePriced){ .programme = programme,
                                  .country = ret_kept->row.country,
                                  .case_code = case_code,
                                  .line = number,
                                  .version = ret_kept->row.version + 1,
                                  .rates = ret_kept->row.rates,
                                  .sample = ret_kept->row.sample != 0,
                                  .terms = ret_kept->terms,
                                  .unit = ret_kept->row.unit,
                                  .residual = ret_kept->row.residual,
                                  .base = ret_kept->row.base,
                                  .value = ret_kept->row.worth,
                                  .below = ret_kept->row.below,
                                  .total = ret_kept->row.total,
                                  .reason = reason };
    return 0;
}

static void change_day(Date *day, Date wanted)
{
    *day = wanted == DATE_NONE ? *day : wanted;
}

static int read_change(Pricing *pricing, const LineChangeParams *wanted)
{
    KeptTerms *terms = &pricing->line.terms;
    Money base = { terms->base, pricing->currency };
    if (wanted->base.len &&
        !book_amount(pricing->work, wanted->base, terms->currency, S("/base"), &base))
        return WORK_E_INVALID;
    terms->base = base.minor;
    if (wanted->quantity != INT64_MIN)
        terms->quantity = wanted->quantity;
    if (wanted->procured != INT64_MIN)
        terms->procured = wanted->procured;
    if (wanted->item.len)
        terms->item = wanted->item;
    change_day(&terms->signed_on, wanted->signed_on);
    change_day(&terms->accepted, wanted->accepted);
    change_day(&terms->implemented, wanted->implemented);
    change_day(&terms->delivered, wanted->delivered);
    return 0;
}

/* An accepted line keeps its table; an offer may be priced by another. */
static int rates_of_change(Pricing *pricing, const LineChangeParams *wanted, const LineKept *kept)
{
    int r;
    if (wanted->table.len && kept->terms.accepted != DATE_NONE)
        return refuse(pricing->work, S("/table"), WORK_E_RULE, PHRASE_BOOKS_RATES_FROZEN,
                      PHRASE_PRICE_NEW_LINE_REMEDY, pricing->line.case_code);
    r = wanted->table.len ? find_rates(pricing, wanted->table)
                          : rates_hashed(pricing->work, kept->row.rates, &pricing->rates);
    return r < 0 ? trace(r) : r;
}

static int is_allowed(Pricing *pricing, const LineKept *kept)
{
    Findings findings = { .arena = work_arena(pricing->work) };
    const LinePriced *line = &pricing->line;
    LineTerms before = line_terms(line->case_code, line->line, &kept->terms);
    LineTerms after = line_terms(line->case_code, line->line, &line->terms);
    if (line_change_allowed(&before, &after, &findings))
        return 0;
    price_pass_on(pricing->work, &findings);
    return WORK_E_RULE;
}

int line_change_run(Work *work, const void *params, void *reply)
{
    const LineChangeParams *wanted = params;
    Pricing pricing = { .work = work };
    LineKept kept;
    int r =
        load(&pricing, wanted->programme, wanted->case_code, wanted->line, wanted->reason, &kept);
    if (!r)
        r = read_change(&pricing, wanted);
    if (!r)
        r = rates_of_change(&pricing, wanted, &kept);
    if (!r)
        r = is_allowed(&pricing, &kept);
    if (!r)
        r = reckon(&pricing);
    if (!r)
        r = tell(&pricing, S("line.changed"), pricing.line.total - kept.row.total, reply);
    return r < 0 ? trace(r) : r;
}

int line_remove(Work *work, const void *params, void *reply)
{
    const LineRemoveParams *wanted = params;
    Pricing pricing = { .work = work };
    LineKept kept;
    int r =
        load(&pricing, wanted->programme, wanted->case_code, wanted->line, wanted->reason, &kept);
    if (!r)
        r = tell(&pricing, S("line.removed"), -kept.row.total, reply);
    return r < 0 ? trace(r) : r;
}
