/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cases/ship.h"
#include "phrases_cases.h"
#include "phrases_deliveries.h"

/*
 * discrepancy.report: the buyer says that what came is not what was due. Whatever is claimed is
 * recorded; what becomes of it the figures in force say, when it is answered.
 */

int discrepancy_load(Work *work, Id id, DiscrepancyGetRow *ret_row)
{
    bool found;
    int r = discrepancy_get(work_db(work), work_arena(work), id, ret_row, &found);
    return r ? trace(r) : found ? 0 : WORK_E_NOT_FOUND;
}

int discrepancy_load_on(Work *work, Id id, Date on, DiscrepancyGetRow *ret_row)
{
    DiscrepancyStepOnRow then = { 0 }; /* as reported, unless something came of it */
    bool found;
    int r = discrepancy_load(work, id, ret_row);
    if (!r)
        r = discrepancy_step_on(work_db(work), work_arena(work), id, on, &then, &found);
    if (r)
        return r < 0 ? trace(r) : r;
    ret_row->stage = then.stage;
    ret_row->reply = then.reply;
    ret_row->reply_words = then.reply_words;
    ret_row->allowed = then.allowed;
    ret_row->ended = then.ended;
    return 0;
}

Str discrepancy_number(Work *work, const CaseFile *file, const DiscrepancyGetRow *row)
{
    Text text = text_open(work_arena(work), CASE_WORD_MAX);
    discrepancy_number_write(&text, file->row.number, row->line, row->serial,
                             (DiscrepancyStage)row->stage);
    return text_str(&text);
}

static DiscrepancyClaim claim_of(const CaseFile *file, const DiscrepancyGetRow *row)
{
    Currency currency = case_account(file).currency;

    return (DiscrepancyClaim){ .type = (int32_t)row->kind,
                               .delivered = (Date)row->delivered,
                               .reported = (Date)row->reported,
                               .item = { row->item_minor, currency },
                               .transport = { row->transport_minor, currency },
                               .handling = { row->handling_minor, currency } };
}

bool discrepancy_stands(Work *work, const CaseFile *file, const DiscrepancyGetRow *row,
                        DiscrepancyAnswer *ret_answer)
{
    const LimitTable *limits = work_library(work)->tables.limits;
    Findings findings = { .arena = work_arena(work) };
    DiscrepancyClaim claim = claim_of(file, row);

    if (!limits) {
        work_finding(work, S(""), PHRASE_CASES_NO_TABLE, PHRASE_CASES_NO_TABLE_REMEDY,
                     S("notes/limits.csv"));
        return false;
    }
    if (discrepancy_judge(limits, &claim, ret_answer, &findings))
        return true;
    for (const Finding *at = findings.first; at; at = at->next)
        work_pass_on(work, S(""), at);
    return false;
}

/* ---- from which day it counts ---------------------------------------------------------------- */

static int not_delivered(Work *work)
{
    return case_refuse(work, WORK_E_RULE, S("/shipment"), PHRASE_DELIVERIES_NOT_DELIVERED,
                       PHRASE_DELIVERIES_NOT_DELIVERED_REMEDY, S(""));
}

/* The day title passed. What never came is due from the day it was promised. */
static int day_of_shipment(Work *work, const DiscrepancyReportParams *wanted, Date *ret_day)
{
    ShipmentGetRow row;
    int r = ship_load(work, wanted->shipment, &row);
    if (r < 0)
        return trace(r);
    if (r || !id_eq(row.case_file, wanted->file) || row.line != wanted->line)
        return case_refuse(work, WORK_E_INVALID, S("/shipment"), PHRASE_DELIVERIES_NO_SUCH_SHIPMENT,
                           PHRASE_NONE, S(""));
    if (wanted->quantity > row.quantity && wanted->type != DISCREPANCY_OVERAGE)
        return case_refuse(work, WORK_E_INVALID, S("/quantity"), PHRASE_DELIVERIES_ABOVE_SHIPMENT,
                           PHRASE_NONE, S(""));
    bool never_came = wanted->type == DISCREPANCY_NON_SHIPMENT && row.transferred == DATE_NONE;
    *ret_day = (Date)(never_came ? row.promised : row.transferred);
    return *ret_day == DATE_NONE || *ret_day > work_today(work) ? not_delivered(work) : 0;
}

static int day_of_service(Work *work, const DiscrepancyReportParams *wanted, Date *ret_day)
{
    const ServiceRecordsOfRow *rows;
    size_t count;
    int r = service_records_of(work_db(work), work_arena(work), wanted->file, &rows, &count);
    if (r)
        return trace(r);
    for (size_t i = 0; i < count; i++)
        if (id_eq(rows[i].id, wanted->service) && rows[i].line == wanted->line) {
            *ret_day = (Date)rows[i].ended;
            return 0;
        }
    return case_refuse(work, WORK_E_INVALID, S("/service"), PHRASE_DELIVERIES_NO_SUCH_SERVICE,
                       PHRASE_NONE, S(""));
}

static int day_of(Work *work, const DiscrepancyReportParams *wanted, DiscrepancyReported *reported)
{
    bool goods = !id_is_none(wanted->shipment), service = !id_is_none(wanted->service);
    if (goods == service)
        return case_refuse(work, WORK_E_INVALID, S("/shipment"), PHRASE_DELIVERIES_ABOUT_ONE,
                           PHRASE_NONE, S(""));
    reported->about = goods ? wanted->shipment : wanted->service;
    int r = goods ? day_of_shipment(work, wanted, &reported->delivered)
                  : day_of_service(work, wanted, &reported->delivered);
    return r < 0 ? trace(r) : r;
}

/* ---- what is claimed ------------------------------------------------------------------------- */

static bool read_amount(Work *work, Str amount, Currency currency, Str pointer, int64_t *ret_minor)
{
    Money money = { 0, currency };
    *ret_minor = 0;
    if (amount.len == 0)
        return true;
    if (money_read(amount, currency, &money) == 0 && money.minor >= 0) {
        *ret_minor = money.minor;
        return true;
    }
    work_finding(work, pointer, PHRASE_DELIVERIES_NO_AMOUNT, PHRASE_NONE, amount,
                 currency_code(currency));
    return false;
}

static bool read_claim(Work *work, const DiscrepancyReportParams *wanted, const CaseFile *file,
                       DiscrepancyReported *reported)
{
    Currency currency = case_account(file).currency;
    bool good = read_amount(work, wanted->item, currency, S("/item"), &reported->item);
    good = read_amount(work, wanted->transport, currency, S("/transport"), &reported->transport) &&
           good;
    good =
        read_amount(work, wanted->handling, currency, S("/handling"), &reported->handling) && good;
    int64_t sum;
    if (good && (__builtin_add_overflow(reported->item, reported->transport, &sum) ||
                 __builtin_add_overflow(sum, reported->handling, &sum))) {
        work_finding(work, S("/item"), PHRASE_DELIVERIES_NO_AMOUNT, PHRASE_NONE, wanted->item,
                     currency_code(currency));
        return false;
    }
    return good;
}

/* The next of the case: none is ever taken away. */
static int next_serial(Work *work, Id case_file, int64_t *ret_serial)
{
    DiscrepancyLastRow row;
    bool found;
    int r = discrepancy_last(work_db(work), work_arena(work), case_file, &row, &found);
    *ret_serial = !r && found ? row.serial + 1 : 1;
    return r ? trace(r) : 0;
}

static int take_documents(Work *work, const DiscrepancyReportParams *wanted)
{
    int r = 0;

    for (size_t i = 0; i < wanted->document_count && !r; i++)
        r = work_take_document(work, S("/documents"), wanted->documents[i]);
    return r < 0 ? trace(r) : r;
}

static void tell(Work *work, const CaseFile *file, DiscrepancyReported *reported, CaseReply *reply)
{
    Id id = work_new_id(work);
    Text number = text_open(work_arena(work), CASE_WORD_MAX);

    work_event(work, S("discrepancy.reported"), id, reported);
    case_reply(reply, file, reported->state, id);
    discrepancy_number_write(&number, file->row.number, reported->line, reported->serial,
                             DISCREPANCY_FIRST);
    reply->number = text_str(&number);
}

int discrepancy_report(Work *work, const void *params, void *reply)
{
    const DiscrepancyReportParams *wanted = params;
    const Route *route = ship_begin(work, S("discrepancy"));
    DiscrepancyReported reported = {
        .file = wanted->file,
        .line = wanted->line,
        .type = wanted->type,
        .quantity = wanted->quantity,
        .reported = work_today(work),
        .words = wanted->words,
        .documents = wanted->documents,
        .document_count = wanted->document_count,
    };
    const CaseFile *file;
    int r = route ? case_load(work, wanted->file, &file) : WORK_E_RULE;
    if (!r)
        r = day_of(work, wanted, &reported);
    if (!r && !read_claim(work, wanted, file, &reported))
        r = WORK_E_INVALID;
    if (!r)
        r = take_documents(work, wanted);
    if (!r)
        r = next_serial(work, wanted->file, &reported.serial);
    if (r)
        return r < 0 ? trace(r) : r;
    reported.route = route->id;
    reported.route_hash = route_hash_text(work_arena(work), route->hash);
    reported.state = route->states[route->start].id;
    tell(work, file, &reported, reply);
    return 0;
}
