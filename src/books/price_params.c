/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "books/price_params.h"
#include "phrases_books.h"

#define OPTIONAL .optional = true
#define REQUIRED .optional = false
#define CODE .max = BOOKS_CODE_MAX
#define WORDS .max = BOOKS_TEXT_MAX, .long_text = true
#define NUMBER .min = 0, .max = INT64_MAX
#define SHOWN_ROWS .max = BOOKS_SHOWN_MAX, OPTIONAL

#define PROGRAMME(Struct) \
    TEXT(Struct, programme, "programme", CODE, .help = PHRASE_BOOKS_FIELD_PROGRAMME)
#define COUNTRY(Struct, ...) \
    TEXT(Struct, country, "country", .max = 3, .help = PHRASE_BOOKS_FIELD_COUNTRY, __VA_ARGS__)
#define CASE(Struct, ...) \
    TEXT(Struct, case_code, "case", CODE, .help = PHRASE_BOOKS_FIELD_CASE, __VA_ARGS__)
#define CURRENCY(Struct) \
    TEXT(Struct, currency, "currency", .max = 3, .help = PHRASE_BOOKS_FIELD_CURRENCY)
#define AMOUNT(Struct, member, name, told, ...) \
    TEXT(Struct, member, name, .max = BOOKS_AMOUNT_MAX, .help = (told), __VA_ARGS__)
#define MINOR(Struct, member, name) \
    INT(Struct, member, name, NUMBER, .help = PHRASE_BOOKS_SHOWN_MINOR_UNITS)
#define WHY(Struct, ...) \
    TEXT(Struct, reason, "reason", WORDS, .help = PHRASE_BOOKS_FIELD_REASON, __VA_ARGS__)
#define DAY(Struct, member, name, told, ...) DATE(Struct, member, name, .help = (told), __VA_ARGS__)
#define BY(Struct) \
    TEXT(Struct, by_name, "by-name", .max = 1000, OPTIONAL, .help = PHRASE_BOOKS_FIELD_DONE_BY)
#define VERSION(Struct, ...) \
    INT(Struct, version, "version", .min = 1, .max = INT64_MAX, \
        .help = PHRASE_BOOKS_FIELD_VERSION, __VA_ARGS__)
#define LINE(Struct) \
    INT(Struct, line, "line", .min = 1, .max = LEDGER_LINE_MAX, .help = PHRASE_BOOKS_FIELD_LINE)
#define PPM(Struct) \
    INT(Struct, ppm, "ppm", .min = 0, .max = RATE_WHOLE, .help = PHRASE_BOOKS_FIELD_PPM)
#define TERMS(Struct) \
    CHOICE(Struct, terms, "terms", terms_words, .choice_labels = terms_phrases, \
           .help = PHRASE_BOOKS_FIELD_TERMS)
#define RULE(Struct) \
    CHOICE(Struct, rule, "deposit-rule", deposit_rule_words, \
           .choice_labels = deposit_rule_phrases, .help = PHRASE_BOOKS_FIELD_DEPOSIT_RULE)
#define BILL_ID(Struct) ID(Struct, bill, "bill", .help = PHRASE_BOOKS_FIELD_BILL)
#define REFERENCE(Struct) \
    TEXT(Struct, reference, "reference", CODE, .help = PHRASE_BOOKS_FIELD_REFERENCE)
#define ENTRY(Struct) ID(Struct, entry, "entry", .help = PHRASE_BOOKS_FIELD_ENTRY)

/* ---- schedules ------------------------------------------------------------------------------- */

static const Field milestone_fields[] = {
    LINE(MilestoneParams),
    TEXT(MilestoneParams, name, "name", .max = PRICE_NAME_MAX,
         .help = PHRASE_BOOKS_FIELD_MILESTONE),
    DAY(MilestoneParams, due, "due", PHRASE_BOOKS_FIELD_NEEDED_ON, REQUIRED),
    PPM(MilestoneParams),
    AMOUNT(MilestoneParams, liability, "liability", PHRASE_BOOKS_FIELD_LIABILITY, OPTIONAL),
};
static const Shape milestone_shape = SHAPE(MilestoneParams, "milestone", milestone_fields);

static const Field set_fields[] = {
    PROGRAMME(ScheduleSetParams),
    CASE(ScheduleSetParams, REQUIRED),
    DAY(ScheduleSetParams, accepted, "accepted", PHRASE_BOOKS_FIELD_ACCEPTED, REQUIRED),
    TERMS(ScheduleSetParams),
    RULE(ScheduleSetParams),
    AMOUNT(ScheduleSetParams, letter, "letter", PHRASE_BOOKS_FIELD_LETTER, OPTIONAL),
    WHY(ScheduleSetParams, REQUIRED),
    LIST(ScheduleSetParams, milestones, milestone_count, "milestones", MilestoneParams,
         milestone_shape, .min = 1, .max = SCHEDULE_KEPT_MILESTONES,
         .help = PHRASE_BOOKS_FIELD_MILESTONES),
};
const Shape schedule_set_params_shape = SHAPE(ScheduleSetParams, "schedule-set-params", set_fields);

static const Field set_reply_fields[] = {
    VERSION(ScheduleReply, REQUIRED),
    AMOUNT(ScheduleReply, price, "price", PHRASE_BOOKS_SHOWN_PRICE, REQUIRED),
    AMOUNT(ScheduleReply, deposit, "deposit", PHRASE_BOOKS_SHOWN_DEPOSIT, REQUIRED),
    AMOUNT(ScheduleReply, highest, "highest-liability", PHRASE_BOOKS_SHOWN_HIGHEST, REQUIRED),
    INT(ScheduleReply, quarters, "quarters", NUMBER, .help = PHRASE_BOOKS_SHOWN_QUARTERS),
};
const Shape schedule_reply_shape = SHAPE(ScheduleReply, "schedule-reply", set_reply_fields);

static const Field show_fields[] = {
    PROGRAMME(ScheduleShowParams),
    CASE(ScheduleShowParams, REQUIRED),
    VERSION(ScheduleShowParams, OPTIONAL),
};
const Shape schedule_show_params_shape = SHAPE(ScheduleShowParams, "schedule-show", show_fields);

static const Field milestone_shown_fields[] = {
    LINE(MilestoneShown),
    TEXT(MilestoneShown, name, "name", .max = PRICE_NAME_MAX, .help = PHRASE_BOOKS_FIELD_MILESTONE),
    DAY(MilestoneShown, due, "due", PHRASE_BOOKS_FIELD_NEEDED_ON, REQUIRED),
    PPM(MilestoneShown),
    AMOUNT(MilestoneShown, amount, "amount", PHRASE_BOOKS_SHOWN_AMOUNT, REQUIRED),
    AMOUNT(MilestoneShown, liability, "liability", PHRASE_BOOKS_FIELD_LIABILITY, REQUIRED),
    MINOR(MilestoneShown, minor, "minor"),
};
static const Shape milestone_shown_shape =
    SHAPE(MilestoneShown, "milestone-shown", milestone_shown_fields);

static const Field quarter_fields[] = {
    DAY(QuarterShown, from, "from", PHRASE_BOOKS_SHOWN_FROM, REQUIRED),
    DAY(QuarterShown, until, "until", PHRASE_BOOKS_SHOWN_BEFORE, REQUIRED),
    DAY(QuarterShown, statement, "statement", PHRASE_BOOKS_SHOWN_STATEMENT_ENDS, OPTIONAL),
    DAY(QuarterShown, issued, "issued", PHRASE_BOOKS_SHOWN_ISSUED, OPTIONAL),
    DAY(QuarterShown, due, "due", PHRASE_BOOKS_SHOWN_DUE, OPTIONAL),
    AMOUNT(QuarterShown, needed, "needed", PHRASE_BOOKS_SHOWN_NEEDED, REQUIRED),
    AMOUNT(QuarterShown, payment, "payment", PHRASE_BOOKS_SHOWN_PAYMENT, REQUIRED),
    AMOUNT(QuarterShown, cumulative, "cumulative", PHRASE_BOOKS_SHOWN_CUMULATIVE, REQUIRED),
    AMOUNT(QuarterShown, liability, "liability", PHRASE_BOOKS_FIELD_LIABILITY, REQUIRED),
    AMOUNT(QuarterShown, reserve, "reserve", PHRASE_BOOKS_SHOWN_RESERVE, REQUIRED),
    MINOR(QuarterShown, payment_minor, "payment-minor"),
    MINOR(QuarterShown, cumulative_minor, "cumulative-minor"),
    MINOR(QuarterShown, liability_minor, "liability-minor"),
    MINOR(QuarterShown, reserve_minor, "reserve-minor"),
};
static const Shape quarter_shape = SHAPE(QuarterShown, "quarter-shown", quarter_fields);

static const Field schedule_fields[] = {
    PROGRAMME(ScheduleShown),
    COUNTRY(ScheduleShown, REQUIRED),
    CASE(ScheduleShown, REQUIRED),
    VERSION(ScheduleShown, REQUIRED),
    DAY(ScheduleShown, accepted, "accepted", PHRASE_BOOKS_FIELD_ACCEPTED, REQUIRED),
    TERMS(ScheduleShown),
    RULE(ScheduleShown),
    AMOUNT(ScheduleShown, price, "price", PHRASE_BOOKS_SHOWN_PRICE, REQUIRED),
    AMOUNT(ScheduleShown, deposit, "deposit", PHRASE_BOOKS_SHOWN_DEPOSIT, REQUIRED),
    AMOUNT(ScheduleShown, highest, "highest-liability", PHRASE_BOOKS_SHOWN_HIGHEST, REQUIRED),
    AMOUNT(ScheduleShown, letter, "letter", PHRASE_BOOKS_FIELD_LETTER, REQUIRED),
    MINOR(ScheduleShown, price_minor, "price-minor"),
    MINOR(ScheduleShown, deposit_minor, "deposit-minor"),
    WHY(ScheduleShown, REQUIRED),
    BY(ScheduleShown),
    LIST(ScheduleShown, milestones, milestone_count, "milestones", MilestoneShown,
         milestone_shown_shape, .max = SCHEDULE_KEPT_MILESTONES,
         .help = PHRASE_BOOKS_FIELD_MILESTONES),
    LIST(ScheduleShown, quarters, quarter_count, "quarters", QuarterShown, quarter_shape,
         .max = SCHEDULE_KEPT_QUARTERS, .help = PHRASE_BOOKS_SHOWN_QUARTERS),
};
const Shape schedule_shown_shape = SHAPE(ScheduleShown, "schedule-shown", schedule_fields);

/* ---- bills ----------------------------------------------------------------------------------- */

#define QUARTER(Struct, ...) \
    DAY(Struct, quarter, "quarter", PHRASE_BOOKS_FIELD_QUARTER, __VA_ARGS__)
#define DUE_IF(Struct) DAY(Struct, due, "due", PHRASE_BOOKS_FIELD_DUE, OPTIONAL)
#define FORECAST(Struct) AMOUNT(Struct, forecast, "forecast", PHRASE_BOOKS_FIELD_FORECAST, REQUIRED)

static const Field issue_fields[] = {
    PROGRAMME(BillIssueParams), CASE(BillIssueParams, REQUIRED), QUARTER(BillIssueParams, OPTIONAL),
    FORECAST(BillIssueParams),  DUE_IF(BillIssueParams),
};
const Shape bill_issue_params_shape = SHAPE(BillIssueParams, "bill-issue", issue_fields);

static const Field forecast_fields[] = {
    CASE(ForecastParams, REQUIRED),
    FORECAST(ForecastParams),
};
static const Shape forecast_shape = SHAPE(ForecastParams, "case-forecast", forecast_fields);

static const Field country_fields[] = {
    PROGRAMME(BillCountryParams),
    COUNTRY(BillCountryParams, REQUIRED),
    CURRENCY(BillCountryParams),
    QUARTER(BillCountryParams, REQUIRED),
    DUE_IF(BillCountryParams),
    LIST(BillCountryParams, cases, case_count, "cases", ForecastParams, forecast_shape, .min = 1,
         .max = BILL_CASES_MAX, .help = PHRASE_BOOKS_FIELD_FORECASTS),
};
const Shape bill_country_params_shape = SHAPE(BillCountryParams, "bill-country", country_fields);

static const Field bill_reply_fields[] = {
    BILL_ID(BillReply),
    REFERENCE(BillReply),
    AMOUNT(BillReply, amount, "amount", PHRASE_BOOKS_SHOWN_AMOUNT, REQUIRED),
    MINOR(BillReply, minor, "minor"),
    DAY(BillReply, due, "due", PHRASE_BOOKS_SHOWN_DUE, REQUIRED),
    BOOL(BillReply, by_forecast, "by-forecast", .help = PHRASE_BOOKS_SHOWN_BY_FORECAST),
    ENTRY(BillReply),
};
const Shape bill_reply_shape = SHAPE(BillReply, "bill-reply", bill_reply_fields);

static const Field bill_fields[] = { BILL_ID(BillParams) };
const Shape bill_params_shape = SHAPE(BillParams, "bill", bill_fields);

static const Field cancel_fields[] = {
    BILL_ID(BillCancelParams),
    DAY(BillCancelParams, value, "value", PHRASE_BOOKS_FIELD_VALUE, OPTIONAL),
    WHY(BillCancelParams, REQUIRED),
};
const Shape bill_cancel_params_shape = SHAPE(BillCancelParams, "bill-cancel", cancel_fields);

static const Field list_fields[] = {
    PROGRAMME(BillListParams),
    COUNTRY(BillListParams, OPTIONAL),
    CASE(BillListParams, OPTIONAL),
    CHOICE(BillListParams, open, "open", yes_no_words, .choice_labels = yes_no_phrases,
           .optional = true, .help = PHRASE_BOOKS_FIELD_OPEN),
};
const Shape bill_list_params_shape = SHAPE(BillListParams, "bill-list", list_fields);

static const Field row_fields[] = {
    BILL_ID(BillRow),
    REFERENCE(BillRow),
    COUNTRY(BillRow, REQUIRED),
    CASE(BillRow, OPTIONAL),
    QUARTER(BillRow, OPTIONAL),
    DAY(BillRow, issued, "issued", PHRASE_BOOKS_SHOWN_ISSUED, REQUIRED),
    DAY(BillRow, due, "due", PHRASE_BOOKS_SHOWN_DUE, REQUIRED),
    AMOUNT(BillRow, amount, "amount", PHRASE_BOOKS_SHOWN_AMOUNT, REQUIRED),
    AMOUNT(BillRow, rest, "rest", PHRASE_BOOKS_SHOWN_BILL_REST, REQUIRED),
    MINOR(BillRow, minor, "minor"),
    INT(BillRow, rest_minor, "rest-minor", NUMBER, .help = PHRASE_BOOKS_SHOWN_REST),
    INT(BillRow, days_late, "days-late", NUMBER, .help = PHRASE_BOOKS_SHOWN_DAYS_LATE),
    TEXT(BillRow, rung, "rung", CODE, OPTIONAL, .help = PHRASE_BOOKS_SHOWN_RUNG),
    BOOL(BillRow, cancelled, "cancelled", .help = PHRASE_BOOKS_SHOWN_CANCELLED),
};
static const Shape row_shape = SHAPE(BillRow, "bill-row", row_fields);

static const Field list_reply_fields[] = {
    LIST(BillListReply, bills, bill_count, "bills", BillRow, row_shape, SHOWN_ROWS,
         .help = PHRASE_BOOKS_SHOWN_BILLS),
    BOOL(BillListReply, more, "more", .help = PHRASE_BOOKS_SHOWN_MORE),
};
const Shape bill_list_reply_shape = SHAPE(BillListReply, "bill-list-reply", list_reply_fields);

static const Field part_fields[] = {
    CASE(BillPartShown, REQUIRED),
    VERSION(BillPartShown, REQUIRED),
    AMOUNT(BillPartShown, scheduled, "scheduled", PHRASE_BOOKS_SHOWN_SCHEDULED, REQUIRED),
    AMOUNT(BillPartShown, forecast, "forecast", PHRASE_BOOKS_FIELD_FORECAST, REQUIRED),
    AMOUNT(BillPartShown, billed, "billed", PHRASE_BOOKS_SHOWN_BILLED, REQUIRED),
    AMOUNT(BillPartShown, amount, "amount", PHRASE_BOOKS_SHOWN_AMOUNT, REQUIRED),
    MINOR(BillPartShown, minor, "minor"),
};
static const Shape part_shape = SHAPE(BillPartShown, "bill-part", part_fields);

static const Field bill_shown_fields[] = {
    RECORD(BillShown, bill, "bill", BillRow, row_shape, .help = PHRASE_BOOKS_FIELD_BILL),
    PROGRAMME(BillShown),
    CURRENCY(BillShown),
    BOOL(BillShown, by_forecast, "by-forecast", .help = PHRASE_BOOKS_SHOWN_BY_FORECAST),
    TEXT(BillShown, late, "late", WORDS, OPTIONAL, .help = PHRASE_BOOKS_SHOWN_LATE),
    AMOUNT(BillShown, received, "received", PHRASE_BOOKS_SHOWN_RECEIVED, REQUIRED),
    WHY(BillShown, OPTIONAL),
    BY(BillShown),
    ENTRY(BillShown),
    LIST(BillShown, parts, part_count, "parts", BillPartShown, part_shape, .max = BILL_CASES_MAX,
         .help = PHRASE_BOOKS_SHOWN_PARTS),
};
const Shape bill_shown_shape = SHAPE(BillShown, "bill-shown", bill_shown_fields);
