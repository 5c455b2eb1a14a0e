/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cases/sale.h"
#include "cases/case_offered.h"
#include "phrases_cases.h"

/* case.join-sale, case.leave-sale, case.sale. */

/* The case the sale is named by: the one it was joined to, or itself. */
static int first_of(Work *work, Id id, Id *ret_first, bool *ret_joined)
{
    CaseSaleFirstRow row;
    int r = case_sale_first(work_db(work), work_arena(work), id, &row, ret_joined);

    *ret_first = !r && *ret_joined ? row.first : id;
    return r ? trace(r) : 0;
}

static int joined_to(Work *work, Id first, const CaseSaleJoinedRow **ret_rows, size_t *ret_count)
{
    int r = case_sale_joined(work_db(work), work_arena(work), first, ret_rows, ret_count);
    return r ? trace(r) : 0;
}

/* ---- joining and leaving --------------------------------------------------------------------- */

static int wrong(Work *work, int refusal, Phrase message, Phrase remedy, Str arg)
{
    return case_refuse(work, refusal, S("/with"), message, remedy, arg);
}

/* Is it in no sale yet, neither joined nor joined to? */
static int check_free(Work *work, Id id)
{
    const CaseSaleJoinedRow *rows;
    size_t count;
    bool joined;
    Id first;
    int r = first_of(work, id, &first, &joined);

    if (!r)
        r = joined_to(work, id, &rows, &count);
    if (r)
        return trace(r);
    if (joined)
        return wrong(work, WORK_E_CONFLICT, PHRASE_CASES_SALE_JOINED_ALREADY,
                     PHRASE_CASES_SALE_JOINED_ALREADY_REMEDY, S(""));
    if (count > 0)
        return wrong(work, WORK_E_CONFLICT, PHRASE_CASES_SALE_JOINED_TO,
                     PHRASE_CASES_SALE_JOINED_TO_REMEDY, S(""));
    return 0;
}

int sale_is_joined(Work *work, Id file, bool *ret_joined)
{
    Id first;
    int r = first_of(work, file, &first, ret_joined);
    return r ? trace(r) : 0;
}

static int check_pair(Work *work, const CaseFile *file, const CaseFile *other)
{
    size_t takers;

    if (id_eq(file->id, other->id))
        return wrong(work, WORK_E_INVALID, PHRASE_CASES_SALE_ITSELF,
                     PHRASE_CASES_SALE_ITSELF_REMEDY, S(""));
    if (!str_eq(file->row.country, other->row.country))
        return wrong(work, WORK_E_INVALID, PHRASE_CASES_SALE_OTHER_BUYER,
                     PHRASE_CASES_SALE_OTHER_BUYER_REMEDY, other->row.number);
    if (!id_eq(case_takers(work, file, &takers)[0], case_takers(work, other, &takers)[0]))
        return wrong(work, WORK_E_INVALID, PHRASE_CASES_SALE_OTHER_KEEPER,
                     PHRASE_CASES_SALE_OTHER_KEEPER_REMEDY, other->row.number);
    return 0;
}

int case_join_sale(Work *work, const void *params, void *reply)
{
    const JoinSaleParams *wanted = params;
    SaleJoined joined = { .reason = wanted->reason };
    const CaseFile *file, *other;
    bool again;
    Id with;
    int r = case_load(work, wanted->file, &file);

    if (!r)
        r = case_said(work, wanted->with, &with);
    if (!r)
        r = case_load(work, with, &other);
    if (!r)
        r = check_pair(work, file, other);
    if (!r)
        r = check_free(work, file->id);
    if (!r)
        r = first_of(work, other->id, &joined.first, &again);
    if (r)
        return r < 0 ? trace(r) : r;
    work_event(work, S("case.sale-joined"), file->id, &joined);
    case_reply(reply, file, S(""), id_none());
    return 0;
}

int case_leave_sale(Work *work, const void *params, void *reply)
{
    const LeaveSaleParams *wanted = params;
    SaleLeft left = { .reason = wanted->reason };
    const CaseSaleJoinedRow *rows;
    const CaseFile *file;
    size_t count;
    bool joined;
    Id first;
    int r = case_load(work, wanted->file, &file);

    if (!r)
        r = first_of(work, file->id, &first, &joined);
    if (!r)
        r = joined_to(work, file->id, &rows, &count);
    if (r)
        return r < 0 ? trace(r) : r;
    if (!joined)
        return case_refuse(
            work, WORK_E_CONFLICT, S("/case"),
            count > 0 ? PHRASE_CASES_SALE_JOINED_TO : PHRASE_CASES_SALE_NONE,
            count > 0 ? PHRASE_CASES_SALE_JOINED_TO_REMEDY : PHRASE_CASES_SALE_NONE_REMEDY, S(""));
    work_event(work, S("case.sale-left"), file->id, &left);
    case_reply(reply, file, S(""), id_none());
    return 0;
}

/* ---- one sale, shown ------------------------------------------------------------------------- */

typedef struct Summing {
    Work *work;
    SaleShown *shown;
    SalePart *parts;
    Money *totals;
    size_t total_count;
    Str *lacking;
} Summing;

static Str money_text(Work *work, Money money)
{
    Text text = text_open(work_arena(work), CASE_CODE_MAX);

    money_write_person(&text, money);
    return text_str(&text);
}

static int add_price(Summing *summing, Money price)
{
    for (size_t i = 0; i < summing->total_count; i++) {
        Money *total = &summing->totals[i];

        if (!str_eq(currency_code(total->currency), currency_code(price.currency)))
            continue;
        return __builtin_add_overflow(total->minor, price.minor, &total->minor)
                   ? fault(FAULT_LIBRARY, "the prices of a sale do not fit")
                   : 0;
    }
    summing->totals[summing->total_count++] = price;
    return 0;
}

static Str state_words(Work *work, const CaseFile *file)
{
    int32_t state = file->route ? route_state(file->route, file->row.state) : -1;

    return state < 0 ? file->row.state
                     : label_in(file->route->states[state].label, work_lang(work), file->row.state);
}

static int add_part(Summing *summing, Id id)
{
    Work *work = summing->work;
    SalePart *part = &summing->parts[summing->shown->part_count++];
    const CaseFile *file;
    CaseOffered offered;
    Money price;
    int r = case_load(work, id, &file);

    if (!r)
        r = case_offered(work, id, &offered);
    if (r)
        return r < 0 ? trace(r) : fault(FAULT_LIBRARY, "a sale has a case there is not");
    *part = (SalePart){ .file = id,
                        .number = file->row.number,
                        .route = file->route ? label_in(file->route->label, work_lang(work),
                                                        file->route->id)
                                             : file->row.route,
                        .state = state_words(work, file),
                        .open = offered.open };
    if (!offered.terms) {
        summing->lacking[summing->shown->lacking_count++] = part->number;
        return 0;
    }
    bool known = currency_find(offered.currency, &price.currency);
    ensure(known); /* checked when it was opened */
    price.minor = offered.price;
    part->designator = offered.designator;
    part->price = money_text(work, price);
    r = add_price(summing, price);
    return r ? trace(r) : 0;
}

/* A case the reader may not see is no part of what is shown, nor of the sum. */
static int add_seen(Summing *summing, Id id, Id first)
{
    bool may;
    int r = work_may(summing->work, S("case.show"), id, &may);

    if (!r && may)
        r = add_part(summing, id);
    if (!r && may && id_eq(id, first))
        summing->shown->first = summing->parts[summing->shown->part_count - 1].number;
    return r ? trace(r) : 0;
}

int case_show_sale(Work *work, const void *params, void *reply)
{
    const SaleShowParams *wanted = params;
    Summing summing = { .work = work, .shown = reply };
    const CaseSaleJoinedRow *rows;
    size_t count;
    bool joined;
    Id first;
    int r = first_of(work, wanted->file, &first, &joined);

    if (!r)
        r = joined_to(work, first, &rows, &count);
    if (r)
        return trace(r);
    if (count == 0)
        return case_refuse(work, WORK_E_CONFLICT, S("/case"), PHRASE_CASES_SALE_NONE,
                           PHRASE_CASES_SALE_NONE_REMEDY, S(""));
    Arena *arena = work_arena(work);
    *summing.shown = (SaleShown){ .parts = NULL };
    summing.parts = NEW_ARRAY(arena, SalePart, count + 1);
    summing.totals = NEW_ARRAY(arena, Money, count + 1);
    summing.lacking = NEW_ARRAY(arena, Str, count + 1);
    r = add_seen(&summing, first, first);
    for (size_t i = 0; !r && i < count; i++)
        r = add_seen(&summing, rows[i].case_file, first);
    if (r)
        return trace(r);
    Str *totals = NEW_ARRAY(arena, Str, count + 1);
    for (size_t i = 0; i < summing.total_count; i++)
        totals[i] = money_text(work, summing.totals[i]);
    summing.shown->parts = summing.parts;
    summing.shown->totals = totals;
    summing.shown->total_count = summing.total_count;
    summing.shown->lacking = summing.lacking;
    return 0;
}
