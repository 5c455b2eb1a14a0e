/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "obligations/investment.h"
#include "obligations/investments_sql.h"
#include "obligations/obligation.h"
#include "phrases_investments.h"
#include "phrases_obligations.h"
#include "registers/registers.h"

/* investment.record, investment.answer, investment.make. */

#define NOTICES S("outward-investments") /* registers/outward-investments.csv */

/* With the country of what is invested in; each says by itself what is in force. */
static const Str checked[] = { STR("dett-agreements"), STR("information-security-agreements") };

/* ---- when a notice is due -------------------------------------------------------------------- */

typedef struct Notice {
    bool never;  /* a row says that none is */
    int64_t ppm; /* of this share, or more; 0: of any */
    Str rule;    /* "": no row says so */
} Notice;

/* By the firm's country, on the day. What cannot be told, or read, is any share: a task too many is
 * answered, one too few is never seen. */
static Notice notice_of(Work *work, Str home, int32_t business, Date day)
{
    const Register *rules = library_register(work_library(work), NOTICES);
    size_t count = 0;
    const RegisterRow *rows = rules ? register_rows_of(rules, home, &count) : NULL;
    Notice notice = { .rule = S("") };

    for (size_t i = 0; i < count; i++) {
        if (!register_row_stands(&rows[i], day, DATE_FOREVER) ||
            !str_eq(register_cell(rules, &rows[i], S("business")), business_words[business]))
            continue;
        Str cell = register_cell(rules, &rows[i], S("notice-from"));
        bool known = register_row_says(&rows[i], day) == REGISTER_YES;
        notice = (Notice){ .never = known && str_eq(cell, S("never")), .rule = rows[i].source };
        if (known && !notice.never && !ppm_read(cell, &notice.ppm))
            notice.ppm = 0;
    }
    return notice;
}

static bool is_due(Notice notice, int64_t ppm)
{
    return !notice.never && ppm > 0 && ppm >= notice.ppm;
}

/* Unless it waits already, or so much of the same was cleared. */
static bool opens_task(const InvestmentRecorded *told, Notice notice,
                       const InvestmentGetRow *before)
{
    if (!is_due(notice, told->ppm) || before->task == NOTICE_OPEN)
        return false;
    return before->task != NOTICE_CLEARED || told->ppm > before->opened_ppm ||
           told->business != before->business || !str_eq(told->home, before->home);
}

/* ---- recording ------------------------------------------------------------------------------- */

static int load(Work *work, Id id, InvestmentGetRow *row)
{
    bool found;
    int r = investment_get(work_db(work), work_arena(work), id, row, &found);

    return r ? trace(r) : found ? 0 : WORK_E_NOT_FOUND;
}

/* The same firm in the same body, as this office knows them. */
static int find_before(Work *work, const InvestmentRecorded *told, Id *ret_id,
                       InvestmentGetRow *row)
{
    InvestmentFindRow at;
    bool found;
    int r = investment_find(work_db(work), work_arena(work), told->organisation, told->firm,
                            told->target, told->country, &at, &found);

    *ret_id = id_none();
    if (!r && found)
        r = load(work, at.id, row);
    if (r)
        return r < 0 ? trace(r) : fault(FAULT_LIBRARY, "an investment that was found is not there");
    if (found)
        *ret_id = at.id;
    return 0;
}

/* A value has a currency, and a currency a value. */
static bool read_value(Work *work, const InvestmentRecordParams *wanted, InvestmentRecorded *told)
{
    Currency currency;

    told->value_minor = INT64_MIN;
    if ((wanted->value.len > 0) != (wanted->currency.len > 0)) {
        work_finding(work, S("/value"), PHRASE_INVESTMENTS_HALF_A_VALUE,
                     PHRASE_INVESTMENTS_HALF_A_VALUE_REMEDY, S(""));
        return false;
    }
    if (wanted->value.len == 0)
        return true;
    if (!currency_find(wanted->currency, &currency)) {
        work_finding(work, S("/currency"), PHRASE_OBLIGATIONS_NO_CURRENCY,
                     PHRASE_OBLIGATIONS_NO_CURRENCY_REMEDY, wanted->currency);
        return false;
    }
    told->currency = wanted->currency;
    return said_amount(work, S("/value"), wanted->value, currency, &told->value_minor);
}

static int read_told(Work *work, const InvestmentRecordParams *wanted, InvestmentRecorded *told)
{
    Organisation firm;
    Person person;
    int r = said_organisation(work, S("/firm"), wanted->firm, &firm);

    if (r)
        return r < 0 ? trace(r) : r;
    bool good = said_country(work, S("/home"), wanted->home);
    good = said_country(work, S("/country"), wanted->country) && good;
    good = said_share(work, S("/share"), wanted->share, &told->ppm) && good;
    good = read_value(work, wanted, told) && good;
    if (!good)
        return WORK_E_INVALID;
    if (str_eq(wanted->home, wanted->country))
        return obligation_refuse(work, WORK_E_INVALID, S("/country"), PHRASE_INVESTMENTS_AT_HOME,
                                 PHRASE_INVESTMENTS_AT_HOME_REMEDY, wanted->country);
    told->firm = firm.id;
    told->handle = firm.handle;
    r = work_person(work, work_actor(work), &person);
    if (r)
        return r < 0 ? trace(r) : fault(FAULT_LIBRARY, "whoever asks is nobody");
    told->organisation = person.organisation;
    return 0;
}

int investment_record(Work *work, const void *params, void *reply)
{
    const InvestmentRecordParams *wanted = params;
    InvestmentRecorded told = { .home = wanted->home,
                                .target = wanted->target,
                                .country = wanted->country,
                                .business = wanted->business,
                                .day = wanted->day,
                                .opened = DATE_NONE,
                                .source = wanted->source,
                                .confidence = wanted->confidence };
    InvestmentGetRow before = { .task = NOTICE_NONE };
    Id id;
    int r = read_told(work, wanted, &told);

    if (!r)
        r = find_before(work, &told, &id, &before);
    if (r)
        return r < 0 ? trace(r) : r;
    if (!id_is_none(id) && wanted->day < before.day)
        return obligation_refuse(work, WORK_E_RULE, S("/day"), PHRASE_INVESTMENTS_EARLIER,
                                 PHRASE_INVESTMENTS_EARLIER_REMEDY, S(""));
    Notice notice = notice_of(work, told.home, told.business, told.day);
    told.threshold_ppm = notice.ppm;
    told.rule = notice.rule;
    told.opens = opens_task(&told, notice, &before);
    if (told.opens)
        told.opened = work_today(work);
    if (id_is_none(id))
        id = work_new_id(work);
    work_event(work, S("investment.recorded"), id, &told);
    *(InvestmentReply *)reply =
        (InvestmentReply){ id, share_text(work_arena(work), told.ppm),
                           told.opens ? NOTICE_OPEN : (int32_t)before.task };
    return 0;
}

/* ---- how the notice ended, and what was made ------------------------------------------------- */

int investment_answer(Work *work, const void *params, void *reply)
{
    const InvestmentAnswerParams *wanted = params;
    InvestmentAnswered answered = { NOTICE_CLEARED + wanted->outcome, work_today(work),
                                    wanted->words, wanted->source };
    InvestmentGetRow row;
    int r = load(work, wanted->investment, &row);

    if (r)
        return r < 0 ? trace(r) : r;
    if (row.task != NOTICE_OPEN)
        return obligation_refuse(work, WORK_E_CONFLICT, S("/investment"),
                                 PHRASE_INVESTMENTS_NO_TASK, PHRASE_INVESTMENTS_NO_TASK_REMEDY,
                                 row.target);
    const Id hands[] = { row.actor, row.principal };
    r = check_second(work, hands, COUNT_OF(hands));
    if (r)
        return r;
    work_event(work, S("investment.answered"), wanted->investment, &answered);
    *(InvestmentReply *)reply =
        (InvestmentReply){ wanted->investment, share_text(work_arena(work), row.ppm),
                           answered.outcome };
    return 0;
}

/* What grows waits for the notice that was due when it was told, or is due by now; what shrinks or
 * ends may always be told. */
static int check_notice(Work *work, const InvestmentGetRow *row, Date day)
{
    if (row->ppm <= row->made_ppm)
        return 0;
    if (row->task == NOTICE_STOPPED)
        return obligation_refuse(work, WORK_E_RULE, S("/investment"), PHRASE_INVESTMENTS_STOPPED,
                                 PHRASE_INVESTMENTS_STOPPED_REMEDY, row->target);
    if (row->task == NOTICE_OPEN)
        return obligation_refuse(work, WORK_E_RULE, S("/investment"), PHRASE_INVESTMENTS_WAITS,
                                 PHRASE_INVESTMENTS_WAITS_REMEDY,
                                 day_text(work_arena(work), (Date)row->opened));
    if (row->task == NOTICE_NONE &&
        is_due(notice_of(work, row->home, (int32_t)row->business, day), row->ppm))
        return obligation_refuse(work, WORK_E_RULE, S("/investment"), PHRASE_INVESTMENTS_DUE_NOW,
                                 PHRASE_INVESTMENTS_DUE_NOW_REMEDY, row->target);
    return 0;
}

int investment_make(Work *work, const void *params, void *reply)
{
    const InvestmentMakeParams *wanted = params;
    InvestmentMade made = { wanted->day, wanted->source };
    InvestmentGetRow row;
    int r = load(work, wanted->investment, &row);

    if (r)
        return r < 0 ? trace(r) : r;
    if (row.ppm == row.made_ppm)
        return obligation_refuse(work, WORK_E_CONFLICT, S("/investment"),
                                 PHRASE_INVESTMENTS_NOTHING_MEANT,
                                 PHRASE_INVESTMENTS_NOTHING_MEANT_REMEDY, row.target);
    if (wanted->day > work_today(work) || wanted->day < row.day)
        return obligation_refuse(work, WORK_E_INVALID, S("/day"), PHRASE_INVESTMENTS_BAD_DAY,
                                 PHRASE_NONE, day_text(work_arena(work), (Date)row.day));
    r = check_notice(work, &row, wanted->day);
    if (r)
        return r;
    work_event(work, S("investment.made"), wanted->investment, &made);
    *(InvestmentReply *)reply =
        (InvestmentReply){ wanted->investment, share_text(work_arena(work), row.ppm),
                           (int32_t)row.task };
    return 0;
}

/* ---- looking --------------------------------------------------------------------------------- */

static int show_shares(Work *work, InvestmentShown *shown)
{
    const InvestmentSharesRow *rows;
    int r = investment_shares(work_db(work), work_arena(work), shown->investment, &rows,
                              &shown->share_count);

    if (r)
        return trace(r);
    ShownMeantShare *shares = NEW_ARRAY(work_arena(work), ShownMeantShare, shown->share_count + 1);
    for (size_t i = 0; i < shown->share_count; i++)
        shares[i] = (ShownMeantShare){ (Date)rows[i].day, share_text(work_arena(work), rows[i].ppm),
                                       rows[i].value, rows[i].source, (int32_t)rows[i].confidence };
    shown->shares = shares;
    return 0;
}

static void show_checks(Work *work, InvestmentShown *shown)
{
    ShownAgreementCheck *checks =
        NEW_ARRAY(work_arena(work), ShownAgreementCheck, COUNT_OF(checked));

    for (size_t i = 0; i < COUNT_OF(checked); i++) {
        RegisterAnswer met =
            country_in_register(work, checked[i], shown->country, work_today(work));
        checks[i] = (ShownAgreementCheck){ register_title(work, checked[i]),
                                           met == REGISTER_UNKNOWN ? -1 : met == REGISTER_YES };
    }
    shown->checks = checks;
    shown->check_count = COUNT_OF(checked);
}

static void show_task(Work *work, const InvestmentGetRow *row, InvestmentShown *shown)
{
    Arena *arena = work_arena(work);

    if (row->opened != DATE_NONE) {
        shown->opened = (Date)row->opened;
        shown->opened_share = share_text(arena, row->opened_ppm);
        shown->threshold = share_text(arena, row->threshold);
        shown->rule = row->rule;
    }
    if (row->made != DATE_NONE)
        shown->made_share = share_text(arena, row->made_ppm);
}

static int show(Work *work, Id id, InvestmentShown *shown)
{
    InvestmentGetRow row;
    int r = load(work, id, &row);

    if (r)
        return r < 0 ? trace(r) : r;
    *shown = (InvestmentShown){ .investment = id,
                                .firm = row.handle,
                                .home = row.home,
                                .target = row.target,
                                .country = row.country,
                                .business = (int32_t)row.business,
                                .share = share_text(work_arena(work), row.ppm),
                                .value = row.value,
                                .day = (Date)row.day,
                                .task = (int32_t)row.task,
                                .opened = DATE_NONE,
                                .answered = (Date)row.answered,
                                .answer_source = row.answer_source,
                                .made = (Date)row.made,
                                .made_source = row.made_source };
    show_task(work, &row, shown);
    show_checks(work, shown);
    r = work_value(work, row.words, &shown->words);
    if (!r)
        r = show_shares(work, shown);
    return r ? trace(r) : 0;
}

int investment_show(Work *work, const void *params, void *reply)
{
    const InvestmentParams *wanted = params;
    int r = show(work, wanted->investment, reply);
    return r < 0 ? trace(r) : r;
}

/* ---- lists ----------------------------------------------------------------------------------- */

static int read_listed(Work *work, const void *of, int64_t after, Listed *listed)
{
    const Id *firm = of; /* none: of all */
    const InvestmentsOfRow *of_firm;
    const InvestmentsAllRow *all;
    size_t count;
    int r;

    if (!id_is_none(*firm)) {
        r = investments_of(work_db(work), work_arena(work), *firm, after, LISTED_STRETCH, &of_firm,
                           &count);
        if (!r)
            TAKE_ROWS(listed, of_firm, count);
    } else {
        r = investments_all(work_db(work), work_arena(work), after, LISTED_STRETCH, &all, &count);
        if (!r)
            TAKE_ROWS(listed, all, count);
    }
    return r ? trace(r) : 0;
}

int investment_list(Work *work, const void *params, void *reply)
{
    const InvestmentListParams *wanted = params;
    InvestmentsReply *answer = reply;
    Organisation firm = { .id = id_none() };
    Listing listing = { S("investment.show"), wanted->after, wanted->limit, read_listed, &firm.id };
    ListPage page;
    int r = wanted->firm.len > 0 ? said_organisation(work, S("/firm"), wanted->firm, &firm) : 0;

    if (!r)
        r = listing_page(work, &listing, &page);
    if (r)
        return r < 0 ? trace(r) : r;
    InvestmentShown *shown = NEW_ARRAY(work_arena(work), InvestmentShown, page.count + 1);
    for (size_t i = 0; i < page.count && !r; i++) {
        InvestmentShown *one = &shown[answer->investment_count];
        r = show(work, page.rows[i].subject, one);
        answer->investment_count += wanted->task < 0 || one->task == wanted->task;
    }
    answer->investments = shown;
    answer->next = page.next;
    return r ? trace(r) : 0;
}
