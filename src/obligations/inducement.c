/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "obligations/inducement.h"
#include "obligations/inducements_sql.h"
#include "obligations/obligation.h"
#include "phrases_inducements.h"
#include "phrases_obligations.h"

/* inducement.offer, inducement.withdraw, inducement.list. */

/* A value has a currency, and a currency a value. */
static bool read_value(Work *work, const InducementOfferParams *wanted, InducementOffered *offered)
{
    Currency currency;

    offered->value_minor = INT64_MIN;
    if ((wanted->value.len > 0) != (wanted->currency.len > 0)) {
        work_finding(work, S("/value"), PHRASE_INDUCEMENTS_HALF_A_VALUE,
                     PHRASE_INDUCEMENTS_HALF_A_VALUE_REMEDY, S(""));
        return false;
    }
    if (wanted->value.len == 0)
        return true;
    if (!currency_find(wanted->currency, &currency)) {
        work_finding(work, S("/currency"), PHRASE_OBLIGATIONS_NO_CURRENCY,
                     PHRASE_OBLIGATIONS_NO_CURRENCY_REMEDY, wanted->currency);
        return false;
    }
    return said_amount(work, S("/value"), wanted->value, currency, &offered->value_minor);
}

int inducement_offer(Work *work, const void *params, void *reply)
{
    const InducementOfferParams *wanted = params;
    InducementOffered offered = { .kind = wanted->kind,
                                  .what = wanted->what,
                                  .currency = wanted->currency,
                                  .bearer = wanted->bearer,
                                  .day = wanted->day,
                                  .source = wanted->source,
                                  .confidence = wanted->confidence };
    CaseBrief brief;
    int r = said_case(work, wanted->case_file, &brief);

    if (r)
        return r < 0 ? trace(r) : r;
    if (!read_value(work, wanted, &offered))
        return WORK_E_INVALID;
    offered.inducement = work_new_id(work);
    work_event(work, S("inducement.offered"), brief.id, &offered);
    *(InducementReply *)reply = (InducementReply){ offered.inducement, brief.id, brief.number };
    return 0;
}

/* One that whoever asks may do this about; else it is not there. */
static int said_inducement(Work *work, Id id, InducementGetRow *row, CaseBrief *brief)
{
    bool found, may = false;
    int r = inducement_get(work_db(work), work_arena(work), id, row, &found);

    if (!r && found)
        r = work_may(work, S("case.show"), row->case_file, &may);
    if (r < 0)
        return trace(r);
    if (!may)
        return obligation_refuse(work, WORK_E_INVALID, S("/inducement"),
                                 PHRASE_INDUCEMENTS_NO_INDUCEMENT,
                                 PHRASE_INDUCEMENTS_NO_INDUCEMENT_REMEDY, S(""));
    r = work_about(work, S("/inducement"), S("case"), row->case_file);
    if (!r)
        r = case_brief(work, row->case_file, brief);
    return r < 0 ? trace(r) : r;
}

int inducement_withdraw(Work *work, const void *params, void *reply)
{
    const InducementWithdrawParams *wanted = params;
    InducementWithdrawn withdrawn = { wanted->inducement, wanted->reason };
    InducementGetRow row;
    CaseBrief brief;
    int r = said_inducement(work, wanted->inducement, &row, &brief);

    if (r)
        return r < 0 ? trace(r) : r;
    if (row.ended)
        return obligation_refuse(work, WORK_E_CONFLICT, S("/inducement"),
                                 PHRASE_INDUCEMENTS_WITHDRAWN, PHRASE_NONE, S(""));
    work_event(work, S("inducement.withdrawn"), brief.id, &withdrawn);
    *(InducementReply *)reply = (InducementReply){ wanted->inducement, brief.id, brief.number };
    return 0;
}

/* ---- the list -------------------------------------------------------------------------------- */

typedef struct Sum {
    Str currency;
    int64_t minor, count;
} Sum;

/* Sums too large for a number are a bug: each value is within OFFSET_AMOUNT_MAX. */
static void add_to(Sum *sums, size_t *count, Str currency, int64_t minor)
{
    size_t at = 0;

    while (at < *count && !str_eq(sums[at].currency, currency))
        at++;
    if (at == *count)
        sums[(*count)++] = (Sum){ .currency = currency };
    bool over = __builtin_add_overflow(sums[at].minor, minor, &sums[at].minor);
    ensure(!over);
    sums[at].count++;
}

static void show_sums(Work *work, const Sum *sums, size_t count, InducementsReply *answer)
{
    InducementSum *shown = NEW_ARRAY(work_arena(work), InducementSum, count + 1);

    for (size_t i = 0; i < count; i++)
        shown[i] = (InducementSum){ amount_text(work_arena(work), sums[i].minor,
                                                currency_of(sums[i].currency)),
                                    sums[i].count };
    answer->sums = shown;
    answer->sum_count = count;
}

static int show_all(Work *work, Id case_file, InducementsReply *answer)
{
    const InducementsOfRow *rows;
    size_t count, sum_count = 0;
    int r = inducements_of(work_db(work), work_arena(work), case_file, &rows, &count);

    if (r)
        return trace(r);
    ShownInducement *shown = NEW_ARRAY(work_arena(work), ShownInducement, count + 1);
    Sum *sums = NEW_ARRAY(work_arena(work), Sum, count + 1);
    for (size_t i = 0; i < count; i++) {
        bool valued = rows[i].currency.len > 0;
        shown[i] = (ShownInducement){ .inducement = rows[i].id,
                                      .kind = (int32_t)rows[i].kind,
                                      .what = rows[i].what,
                                      .bearer = rows[i].bearer,
                                      .day = (Date)rows[i].day,
                                      .source = rows[i].source,
                                      .confidence = (int32_t)rows[i].confidence };
        answer->unvalued += !valued;
        if (!valued)
            continue;
        shown[i].value =
            amount_text(work_arena(work), rows[i].minor, currency_of(rows[i].currency));
        add_to(sums, &sum_count, rows[i].currency, rows[i].minor);
    }
    answer->inducements = shown;
    answer->inducement_count = count;
    show_sums(work, sums, sum_count, answer);
    return 0;
}

int inducement_list(Work *work, const void *params, void *reply)
{
    const InducementListParams *wanted = params;
    InducementsReply *answer = reply;
    CaseOffered offered;
    CaseBrief brief;
    int r = shown_case(work, wanted->case_file, &brief);

    if (!r)
        r = case_offered(work, brief.id, &offered);
    if (r)
        return r < 0 ? trace(r) : r;
    answer->file = brief.id;
    answer->number = brief.number;
    answer->unvalued = 0;
    if (offered.terms) {
        answer->price = amount_text(work_arena(work), offered.price, currency_of(offered.currency));
        answer->terms = offered.designator;
    }
    r = show_all(work, brief.id, answer);
    return r ? trace(r) : 0;
}
