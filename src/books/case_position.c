/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "books/position_params.h"
#include "books/prices.h"
#include "phrases_books.h"

/* case.position: what a case was billed, has paid and was paid for, quarter by quarter, beside what
 * its schedule asks. */

/* ---- parameters and reply -------------------------------------------------------------------- */

#define OPTIONAL .optional = true
#define CODE .max = BOOKS_CODE_MAX
#define MINOR(member, name, told) \
    INT(PositionQuarter, member, name, .min = -INT64_MAX, .max = INT64_MAX, .help = (told))
#define MINOR_OR_NONE(Struct, member, name, told) \
    INT(Struct, member, name, .min = 0, .max = INT64_MAX, OPTIONAL, .help = (told))

static const Field params_fields[] = {
    TEXT(CasePositionParams, programme, "programme", CODE, .help = PHRASE_BOOKS_FIELD_PROGRAMME),
    TEXT(CasePositionParams, case_code, "case", CODE, .help = PHRASE_BOOKS_FIELD_CASE),
    TEXT(CasePositionParams, currency, "currency", .max = 3, OPTIONAL,
         .help = PHRASE_BOOKS_FIELD_CURRENCY),
};
const Shape case_position_params_shape =
    SHAPE(CasePositionParams, "case-position-params", params_fields);

static const Field quarter_fields[] = {
    DATE(PositionQuarter, from, "from", .help = PHRASE_BOOKS_POSITION_FROM, .optional = false),
    DATE(PositionQuarter, until, "until", .help = PHRASE_BOOKS_POSITION_UNTIL, .optional = false),
    MINOR_OR_NONE(PositionQuarter, scheduled, "scheduled", PHRASE_BOOKS_POSITION_SCHEDULED),
    MINOR(billed, "billed", PHRASE_BOOKS_POSITION_BILLED),
    MINOR(received, "received", PHRASE_BOOKS_POSITION_RECEIVED),
    MINOR(paid, "paid", PHRASE_BOOKS_POSITION_PAID),
    MINOR(held, "held", PHRASE_BOOKS_POSITION_HELD),
    MINOR_OR_NONE(PositionQuarter, liability, "liability", PHRASE_BOOKS_POSITION_LIABILITY),
    MINOR_OR_NONE(PositionQuarter, reserve, "reserve", PHRASE_BOOKS_POSITION_RESERVE),
};
static const Shape quarter_shape = SHAPE(PositionQuarter, "position-quarter", quarter_fields);

static const Field position_fields[] = {
    TEXT(CasePosition, programme, "programme", CODE, .help = PHRASE_BOOKS_FIELD_PROGRAMME),
    TEXT(CasePosition, case_code, "case", CODE, .help = PHRASE_BOOKS_FIELD_CASE),
    TEXT(CasePosition, currency, "currency", .max = 3, .help = PHRASE_BOOKS_FIELD_CURRENCY),
    MINOR_OR_NONE(CasePosition, version, "version", PHRASE_BOOKS_POSITION_VERSION),
    MINOR_OR_NONE(CasePosition, price, "price", PHRASE_BOOKS_POSITION_PRICE),
    MINOR_OR_NONE(CasePosition, deposit, "deposit", PHRASE_BOOKS_POSITION_DEPOSIT),
    MINOR_OR_NONE(CasePosition, letter, "letter", PHRASE_BOOKS_POSITION_LETTER),
    LIST(CasePosition, quarters, quarter_count, "quarters", PositionQuarter, quarter_shape,
         .max = POSITION_QUARTERS_MAX, OPTIONAL, .help = PHRASE_BOOKS_POSITION_QUARTERS),
    BOOL(CasePosition, more, "more", .help = PHRASE_BOOKS_SHOWN_MORE),
};
const Shape case_position_shape = SHAPE(CasePosition, "case-position", position_fields);

/* ---- quarters -------------------------------------------------------------------------------- */

/* Of all years that a day can have: a sum for each costs less than finding out which are needed. */
enum { QUARTERS_ALL = 4 * 10000, POSTINGS_PAGE = 1000 };

typedef enum Flow { FLOW_BILLED, FLOW_RECEIVED, FLOW_PAID, FLOW_HELD, FLOWS } Flow;

typedef struct FlowSums {
    int64_t of[FLOWS]; /* what moved in the quarter */
} FlowSums;

typedef struct Position {
    Work *work;
    const CasePositionParams *asked;
    Str currency;
    bool scheduled; /* there is a schedule, in that currency */
    ScheduleLastRow schedule;
    const ScheduleQuartersRow *quarters;
    size_t quarter_count;
    FlowSums *sums; /* by quarter */
    int first, last;
} Position;

static int quarter_of(Date day)
{
    DateParts parts = date_parts(day);
    return parts.year * 4 + (parts.month - 1) / 3;
}

static Date quarter_first(int quarter)
{
    return date_make(quarter / 4, quarter % 4 * 3 + 1, 1);
}

static void widen(Position *position, Date day)
{
    int quarter = quarter_of(day);
    position->first = quarter < position->first ? quarter : position->first;
    position->last = quarter > position->last ? quarter : position->last;
}

/* ---- what moved ------------------------------------------------------------------------------ */

/* Which postings are which flow, by purpose and why they were made; no reason: whatever it was. */
static const struct {
    Purpose purpose;
    Flow flow;
    int sign;
    Str reason;
} flow_rows[] = {
    { PURPOSE_RECEIVABLE, FLOW_BILLED, 1, STR("bill") },
    { PURPOSE_HELD, FLOW_RECEIVED, -1, STR("receipt") },
    { PURPOSE_HELD, FLOW_HELD, -1, STR("") },
    { PURPOSE_SUPPLIER, FLOW_PAID, 1, STR("payment") },
    { PURPOSE_SUPPLIER, FLOW_PAID, 1, STR("guarantee") },
    { PURPOSE_ADVANCE, FLOW_PAID, 1, STR("advance") },
};

/* A reversal is made for the reason of what it reverses. */
static int reason_of(Work *work, int64_t seq, Str *ret_reason)
{
    EntryAtRow at;
    EntryGetRow row;
    bool found;
    int r = entry_at(work_db(work), work_arena(work), seq, &at, &found);
    if (r)
        return trace(r);
    ensure(found);
    *ret_reason = at.reason;
    if (at.kind != ENTRY_REVERSAL)
        return 0;
    r = entry_get(work_db(work), work_arena(work), at.id, &row, &found);
    if (!r)
        r = entry_get(work_db(work), work_arena(work), row.reverses, &row, &found);
    if (r)
        return trace(r);
    *ret_reason = row.reason;
    return 0;
}

static int add_posting(Position *position, Purpose purpose, const PostingsOfAccountRow *posting)
{
    Str reason;
    int r = reason_of(position->work, posting->seq, &reason);
    if (r)
        return trace(r);
    widen(position, (Date)posting->value);
    FlowSums *sums = &position->sums[quarter_of((Date)posting->value)];
    for (size_t i = 0; i < COUNT_OF(flow_rows); i++)
        if (flow_rows[i].purpose == purpose &&
            (!flow_rows[i].reason.len || str_eq(flow_rows[i].reason, reason)))
            sums->of[flow_rows[i].flow] += flow_rows[i].sign * posting->minor;
    return 0;
}

static int add_account(Position *position, int64_t account, Purpose purpose)
{
    PostingsOfAccountRow from = { .value = DATE_NONE, .seq = -1, .number = -1 };
    size_t count = POSTINGS_PAGE;
    int r = 0;
    while (count == POSTINGS_PAGE && !r) {
        const PostingsOfAccountRow *rows;
        r = postings_of_account(work_db(position->work), work_arena(position->work), account,
                                from.value, from.seq, from.number, DATE_FOREVER, POSTINGS_PAGE,
                                &rows, &count);
        for (size_t i = 0; i < count && !r; i++)
            r = add_posting(position, purpose, &rows[i]);
        if (!r && count)
            from = rows[count - 1];
    }
    return r ? trace(r) : 0;
}

static bool flows(Purpose purpose)
{
    for (size_t i = 0; i < COUNT_OF(flow_rows); i++)
        if (flow_rows[i].purpose == purpose)
            return true;
    return false;
}

static int add_row(Position *position, const AccountsOfCaseRow *row)
{
    const CasePositionParams *asked = position->asked;
    AccountFindRow found;
    Purpose purpose;
    bool any;
    ensure(purpose_find(row->purpose, &purpose));
    if (!flows(purpose) || !str_eq(row->currency, position->currency))
        return 0;
    int r = account_find(work_db(position->work), work_arena(position->work), asked->programme,
                         row->country, asked->case_code, row->purpose, row->currency, row->line,
                         &found, &any);
    if (r)
        return trace(r);
    ensure(any);
    r = add_account(position, found.id, purpose);
    return r ? trace(r) : 0;
}

/* ---- the schedule, the currency -------------------------------------------------------------- */

static int unknown_case(const Position *position)
{
    work_finding(position->work, S("/case"), PHRASE_BOOKS_NO_SUCH_CASE,
                 PHRASE_BOOKS_NO_SUCH_ACCOUNT_REMEDY, position->asked->case_code);
    return WORK_E_NOT_FOUND;
}

/* The currency asked for, else the schedule's, else the only one there is: none is guessed. */
static int settle_currency(Position *position, const AccountsOfCaseRow *rows, size_t count)
{
    position->currency = position->asked->currency;
    if (!position->currency.len && position->scheduled)
        position->currency = position->schedule.currency;
    for (size_t i = 0; i < count && !position->asked->currency.len && !position->scheduled; i++) {
        if (position->currency.len && !str_eq(position->currency, rows[i].currency)) {
            work_finding(position->work, S("/currency"), PHRASE_BOOKS_POSITION_CURRENCIES,
                         PHRASE_BOOKS_POSITION_CURRENCIES_REMEDY, position->currency,
                         rows[i].currency);
            return WORK_E_INVALID;
        }
        position->currency = rows[i].currency;
    }
    position->scheduled =
        position->scheduled && str_eq(position->schedule.currency, position->currency);
    return 0;
}

static int read_schedule(Position *position)
{
    Work *work = position->work;
    int r = schedule_quarters(work_db(work), work_arena(work), position->schedule.seq,
                              &position->quarters, &position->quarter_count);
    if (r)
        return trace(r);
    for (size_t i = 0; i < position->quarter_count; i++)
        widen(position, (Date)position->quarters[i].since);
    return 0;
}

static int read_case(Position *position)
{
    const CasePositionParams *asked = position->asked;
    Work *work = position->work;
    const AccountsOfCaseRow *rows;
    size_t count;
    int r = case_schedule(work, asked->programme, asked->case_code, &position->schedule);
    if (r < 0)
        return trace(r);
    position->scheduled = r == 0;
    r = accounts_of_case(work_db(work), work_arena(work), asked->programme, asked->case_code, &rows,
                         &count);
    if (r)
        return trace(r);
    if (!count && !position->scheduled)
        return unknown_case(position);
    r = settle_currency(position, rows, count);
    for (size_t i = 0; i < count && !r; i++)
        r = add_row(position, &rows[i]);
    if (!r && position->scheduled)
        r = read_schedule(position);
    return r < 0 ? trace(r) : r;
}

/* ---- the answer ------------------------------------------------------------------------------ */

/* The schedule's row that holds the quarter's day, or the last before it; NULL: it begins later. */
static const ScheduleQuartersRow *scheduled_by(const Position *position, Date day)
{
    const ScheduleQuartersRow *found = NULL;
    for (size_t i = 0; i < position->quarter_count && position->quarters[i].since <= day; i++)
        found = &position->quarters[i];
    return found;
}

static void put_schedule(const Position *position, PositionQuarter *quarter)
{
    quarter->scheduled = quarter->liability = quarter->reserve = INT64_MIN;
    if (!position->scheduled)
        return;
    const ScheduleQuartersRow *row = scheduled_by(position, quarter->from);
    bool within = row && row->until > quarter->from;
    quarter->scheduled = row ? row->cumulative : 0;
    quarter->liability = within ? row->liability : 0;
    quarter->reserve = within ? row->reserve : 0;
}

static const PositionQuarter *quarters_of(const Position *position, size_t count)
{
    PositionQuarter *quarters = NEW_ARRAY(work_arena(position->work), PositionQuarter, count + 1);
    FlowSums so_far = { 0 };
    for (size_t i = 0; i < count; i++) {
        int at = position->first + (int)i;
        for (Flow flow = FLOW_BILLED; flow < FLOWS; flow++)
            so_far.of[flow] += position->sums[at].of[flow];
        quarters[i] = (PositionQuarter){ .from = quarter_first(at),
                                         .until = quarter_first(at + 1),
                                         .billed = so_far.of[FLOW_BILLED],
                                         .received = so_far.of[FLOW_RECEIVED],
                                         .paid = so_far.of[FLOW_PAID],
                                         .held = so_far.of[FLOW_HELD] };
        put_schedule(position, &quarters[i]);
    }
    return quarters;
}

int case_position(Work *work, const void *params, void *reply)
{
    Position position = { .work = work,
                          .asked = params,
                          .sums = NEW_ARRAY(work_arena(work), FlowSums, QUARTERS_ALL),
                          .first = QUARTERS_ALL,
                          .last = -1 };
    CasePosition *told = reply;
    int r = read_case(&position);
    if (r)
        return r < 0 ? trace(r) : r;
    int count = position.last < position.first ? 0 : position.last - position.first + 1;
    bool more = count > POSITION_QUARTERS_MAX;
    count = more ? POSITION_QUARTERS_MAX : count;
    shape_clear(&case_position_shape, told);
    told->programme = position.asked->programme;
    told->case_code = position.asked->case_code;
    told->currency = position.currency;
    if (position.scheduled) {
        told->version = position.schedule.version;
        told->price = position.schedule.price;
        told->deposit = position.schedule.deposit;
        told->letter = position.schedule.letter;
    }
    told->quarters = quarters_of(&position, (size_t)count);
    told->quarter_count = (size_t)count;
    told->more = more;
    return 0;
}
