/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "obligations/stake.h"
#include "obligations/obligation.h"
#include "obligations/stakes_sql.h"
#include "phrases_stakes.h"
#include "registers/registers.h"

/* stake.record, stake.answer, stake.report, and what an open task stops. */

#define THRESHOLDS S("foreign-stakes") /* registers/foreign-stakes.csv */

/* ---- when a task is due ---------------------------------------------------------------------- */

typedef struct Threshold {
    int64_t ppm; /* 0: any share reaches it */
    Str rule;    /* "": no row says so */
} Threshold;

/* Of the firm's country on the day. What cannot be told, or read, is any share: a task too many is
 * answered, one too few is never seen. */
static Threshold threshold_of(Work *work, Str home, int32_t listed, Date day)
{
    const Register *rules = library_register(work_library(work), THRESHOLDS);
    size_t count = 0;
    const RegisterRow *rows = rules ? register_rows_of(rules, home, &count) : NULL;
    Threshold threshold = { 0, S("") };

    for (size_t i = 0; i < count; i++) {
        int64_t ppm;
        if (!register_row_stands(&rows[i], day, DATE_FOREVER) ||
            !str_eq(register_cell(rules, &rows[i], S("shares")),
                    listed ? S("listed") : S("unlisted")))
            continue;
        bool known = register_row_says(&rows[i], day) == REGISTER_YES &&
                     ppm_read(register_cell(rules, &rows[i], S("threshold")), &ppm);
        threshold = (Threshold){ known ? ppm : 0, rows[i].source };
    }
    return threshold;
}

/* A foreign holder at the threshold, unless so much was answered for, or is waited for. */
static bool opens_task(const StakeRecorded *told, const StakeGetRow *before, bool known)
{
    if (str_eq(told->country, told->home) || told->ppm == 0 || told->ppm < told->threshold_ppm)
        return false;
    return !known || before->task == TASK_NONE ||
           (before->task == TASK_ANSWERED && told->ppm > before->opened_ppm);
}

/* ---- recording ------------------------------------------------------------------------------- */

static int load(Work *work, Id id, StakeGetRow *row)
{
    bool found;
    int r = stake_get(work_db(work), work_arena(work), id, row, &found);

    return r ? trace(r) : found ? 0 : WORK_E_NOT_FOUND;
}

/* The same holder of the same firm, as this office knows them. */
static int find_before(Work *work, const StakeRecorded *told, Id *ret_id, StakeGetRow *row,
                       bool *ret_found)
{
    StakeFindRow at;
    int r = stake_find(work_db(work), work_arena(work), told->organisation, told->firm,
                       told->holder, told->country, &at, ret_found);

    if (!r && *ret_found)
        r = load(work, at.id, row);
    if (r)
        return r < 0 ? trace(r) : fault(FAULT_LIBRARY, "a stake that was found is not there");
    *ret_id = *ret_found ? at.id : id_none();
    return 0;
}

static int own_office(Work *work, Id *ret_organisation)
{
    Person person;
    int r = work_person(work, work_actor(work), &person);

    if (r)
        return r < 0 ? trace(r) : fault(FAULT_LIBRARY, "whoever asks is nobody");
    *ret_organisation = person.organisation;
    return 0;
}

static int read_told(Work *work, const StakeRecordParams *wanted, StakeRecorded *told)
{
    Organisation firm;
    int r = said_organisation(work, S("/firm"), wanted->firm, &firm);

    if (r)
        return r < 0 ? trace(r) : r;
    bool good = said_country(work, S("/home"), wanted->home);
    good = said_country(work, S("/country"), wanted->country) && good;
    good = said_share(work, S("/share"), wanted->share, &told->ppm) && good;
    if (!good)
        return WORK_E_INVALID;
    if (wanted->day > work_today(work))
        return obligation_refuse(work, WORK_E_INVALID, S("/day"), PHRASE_STAKES_NOT_YET,
                                 PHRASE_NONE, S(""));
    told->firm = firm.id;
    told->handle = firm.handle;
    r = own_office(work, &told->organisation);
    return r ? trace(r) : 0;
}

int stake_record(Work *work, const void *params, void *reply)
{
    const StakeRecordParams *wanted = params;
    StakeRecorded told = { .home = wanted->home,
                           .holder = wanted->holder,
                           .country = wanted->country,
                           .listed = wanted->listed,
                           .day = wanted->day,
                           .opened = DATE_NONE,
                           .source = wanted->source,
                           .confidence = wanted->confidence };
    StakeGetRow before = { .task = TASK_NONE };
    bool known;
    Id id;
    int r = read_told(work, wanted, &told);

    if (!r)
        r = find_before(work, &told, &id, &before, &known);
    if (r)
        return r < 0 ? trace(r) : r;
    if (known && wanted->day < before.day)
        return obligation_refuse(work, WORK_E_RULE, S("/day"), PHRASE_STAKES_EARLIER,
                                 PHRASE_STAKES_EARLIER_REMEDY, S(""));
    Threshold threshold = threshold_of(work, told.home, told.listed, told.day);
    told.threshold_ppm = threshold.ppm;
    told.rule = threshold.rule;
    told.opens = opens_task(&told, &before, known);
    if (told.opens)
        told.opened = work_today(work);
    id = known ? id : work_new_id(work);
    work_event(work, S("stake.recorded"), id, &told);
    *(StakeReply *)reply = (StakeReply){ id, share_text(work_arena(work), told.ppm),
                                         told.opens ? TASK_OPEN : (int32_t)before.task };
    return 0;
}

/* ---- what is done about it ------------------------------------------------------------------- */

int stake_answer(Work *work, const void *params, void *reply)
{
    const StakeAnswerParams *wanted = params;
    StakeAnswered answered = { wanted->instrument, work_today(work), wanted->words,
                               wanted->source };
    StakeGetRow row;
    int r = load(work, wanted->stake, &row);

    if (r)
        return r < 0 ? trace(r) : r;
    if (row.task != TASK_OPEN)
        return obligation_refuse(work, WORK_E_CONFLICT, S("/stake"), PHRASE_STAKES_NO_TASK,
                                 PHRASE_STAKES_NO_TASK_REMEDY, row.holder);
    const Id hands[] = { row.actor, row.principal };
    r = check_second(work, hands, COUNT_OF(hands));
    if (r)
        return r;
    work_event(work, S("stake.answered"), wanted->stake, &answered);
    *(StakeReply *)reply =
        (StakeReply){ wanted->stake, share_text(work_arena(work), row.ppm), TASK_ANSWERED };
    return 0;
}

/* Is there something in place that is reported on? */
static bool is_reported_on(const StakeGetRow *row)
{
    return row->instrument >= 0 && row->instrument != INSTRUMENT_NONE;
}

int stake_report(Work *work, const void *params, void *reply)
{
    const StakeReportParams *wanted = params;
    StakeReported reported = { wanted->day, wanted->source };
    StakeGetRow row;
    int r = load(work, wanted->stake, &row);

    if (r)
        return r < 0 ? trace(r) : r;
    if (!is_reported_on(&row))
        return obligation_refuse(work, WORK_E_CONFLICT, S("/stake"), PHRASE_STAKES_NO_REPORT,
                                 PHRASE_STAKES_NO_REPORT_REMEDY, row.holder);
    if (wanted->day > work_today(work) || wanted->day < row.reported)
        return obligation_refuse(work, WORK_E_INVALID, S("/day"), PHRASE_STAKES_BAD_REPORT_DAY,
                                 PHRASE_NONE, S(""));
    work_event(work, S("stake.reported"), wanted->stake, &reported);
    *(StakeReply *)reply =
        (StakeReply){ wanted->stake, share_text(work_arena(work), row.ppm), (int32_t)row.task };
    return 0;
}

int stake_stops(Work *work, Str pointer, const Organisation *firm)
{
    StakeWaitsRow row;
    bool waits;
    int r = stake_waits(work_db(work), work_arena(work), firm->id, TASK_OPEN, &row, &waits);

    if (r || !waits)
        return r ? trace(r) : 0;
    work_finding(work, pointer, PHRASE_STAKES_WAITS, PHRASE_STAKES_WAITS_REMEDY, firm->handle,
                 day_text(work_arena(work), (Date)row.opened));
    return WORK_E_RULE;
}

/* ---- looking --------------------------------------------------------------------------------- */

static int show_shares(Work *work, StakeShown *shown)
{
    const StakeSharesRow *rows;
    int r = stake_shares(work_db(work), work_arena(work), shown->stake, &rows, &shown->share_count);

    if (r)
        return trace(r);
    ShownHeldShare *shares = NEW_ARRAY(work_arena(work), ShownHeldShare, shown->share_count + 1);
    for (size_t i = 0; i < shown->share_count; i++)
        shares[i] = (ShownHeldShare){ (Date)rows[i].day, share_text(work_arena(work), rows[i].ppm),
                                      rows[i].source, (int32_t)rows[i].confidence };
    shown->shares = shares;
    return 0;
}

static void show_task(Work *work, const StakeGetRow *row, StakeShown *shown)
{
    Arena *arena = work_arena(work);

    if (row->opened == DATE_NONE)
        return;
    shown->opened = (Date)row->opened;
    shown->opened_share = share_text(arena, row->opened_ppm);
    shown->threshold = share_text(arena, row->threshold);
    shown->rule = row->rule;
    if (!is_reported_on(row))
        return;
    shown->report_due = (Date)row->reported + STAKE_REPORT_DAYS;
    shown->report_late = work_today(work) > shown->report_due;
}

static int show(Work *work, Id id, StakeShown *shown)
{
    StakeGetRow row;
    int r = load(work, id, &row);

    if (r)
        return r < 0 ? trace(r) : r;
    *shown = (StakeShown){ .stake = id,
                           .firm = row.handle,
                           .home = row.home,
                           .holder = row.holder,
                           .country = row.country,
                           .listed = (int32_t)row.listed,
                           .share = share_text(work_arena(work), row.ppm),
                           .day = (Date)row.day,
                           .task = (int32_t)row.task,
                           .opened = DATE_NONE,
                           .instrument = (int32_t)row.instrument,
                           .answered = (Date)row.answered,
                           .answer_source = row.answer_source,
                           .report_due = DATE_NONE };
    show_task(work, &row, shown);
    r = work_value(work, row.words, &shown->words);
    if (!r)
        r = show_shares(work, shown);
    return r ? trace(r) : 0;
}

int stake_show(Work *work, const void *params, void *reply)
{
    const StakeParams *wanted = params;
    int r = show(work, wanted->stake, reply);
    return r < 0 ? trace(r) : r;
}

/* ---- lists ----------------------------------------------------------------------------------- */

static int read_listed(Work *work, const void *of, int64_t after, Listed *listed)
{
    const Id *firm = of; /* none: of all */
    const StakesOfRow *of_firm;
    const StakesAllRow *all;
    size_t count;
    int r;

    if (!id_is_none(*firm)) {
        r = stakes_of(work_db(work), work_arena(work), *firm, after, LISTED_STRETCH, &of_firm,
                      &count);
        if (!r)
            TAKE_ROWS(listed, of_firm, count);
    } else {
        r = stakes_all(work_db(work), work_arena(work), after, LISTED_STRETCH, &all, &count);
        if (!r)
            TAKE_ROWS(listed, all, count);
    }
    return r ? trace(r) : 0;
}

int stake_list(Work *work, const void *params, void *reply)
{
    const StakeListParams *wanted = params;
    StakesReply *answer = reply;
    Organisation firm = { .id = id_none() };
    Listing listing = { S("stake.show"), wanted->after, wanted->limit, read_listed, &firm.id };
    ListPage page;
    int r = wanted->firm.len > 0 ? said_organisation(work, S("/firm"), wanted->firm, &firm) : 0;

    if (!r)
        r = listing_page(work, &listing, &page);
    if (r)
        return r < 0 ? trace(r) : r;
    StakeShown *shown = NEW_ARRAY(work_arena(work), StakeShown, page.count + 1);
    for (size_t i = 0; i < page.count && !r; i++) {
        StakeShown *one = &shown[answer->stake_count];
        r = show(work, page.rows[i].subject, one);
        answer->stake_count += wanted->task < 0 || one->task == wanted->task;
    }
    answer->stakes = shown;
    answer->next = page.next;
    return r ? trace(r) : 0;
}
