/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "books/price_events.h"
#include "phrases_books.h"

const Str terms_words[TERMS_COUNT] = {
    [TERMS_CASH_WITH_ACCEPTANCE] = STR("cash-with-acceptance"),
    [TERMS_ADVANCE] = STR("advance"),
    [TERMS_INSTALMENTS] = STR("instalments"),
    [TERMS_UNDERTAKING] = STR("undertaking"),
    [TERMS_LETTER_OF_CREDIT] = STR("letter-of-credit"),
};

const Str deposit_rule_words[DEPOSIT_RULES] = {
    [DEPOSIT_USUAL] = STR("usual"),
    [DEPOSIT_RISK] = STR("risk"),
    [DEPOSIT_WHOLE] = STR("whole"),
};

const Phrase deposit_rule_phrases[DEPOSIT_RULES] = {
    [DEPOSIT_USUAL] = PHRASE_BOOKS_DEPOSIT_USUAL,
    [DEPOSIT_RISK] = PHRASE_BOOKS_DEPOSIT_RISK,
    [DEPOSIT_WHOLE] = PHRASE_BOOKS_DEPOSIT_WHOLE,
};

#define OPTIONAL .optional = true
#define REQUIRED .optional = false
#define CODE .max = BOOKS_CODE_MAX
#define AMOUNT .min = 0, .max = INT64_MAX
#define COUNTED .min = 1, .max = INT64_MAX
#define WORDS .max = BOOKS_TEXT_MAX, .long_text = true

/* ---- schedules ------------------------------------------------------------------------------- */

static const Field milestone_fields[] = {
    INT(KeptMilestone, line, "line", .min = 1, .max = LEDGER_LINE_MAX),
    TEXT(KeptMilestone, name, "name", .max = PRICE_NAME_MAX),
    DATE(KeptMilestone, due, "due", REQUIRED),
    INT(KeptMilestone, ppm, "ppm", .min = 0, .max = RATE_WHOLE),
    INT(KeptMilestone, minor, "minor", AMOUNT),
    INT(KeptMilestone, liability, "liability", AMOUNT),
};
static const Shape milestone_shape = SHAPE(KeptMilestone, "kept-milestone", milestone_fields);

static const Field quarter_fields[] = {
    DATE(KeptQuarter, from, "from", REQUIRED),
    DATE(KeptQuarter, until, "until", REQUIRED),
    DATE(KeptQuarter, statement, "statement", OPTIONAL),
    DATE(KeptQuarter, issued, "issued", OPTIONAL),
    DATE(KeptQuarter, due, "due", OPTIONAL),
    INT(KeptQuarter, needed, "needed", AMOUNT),
    INT(KeptQuarter, payment, "payment", AMOUNT),
    INT(KeptQuarter, cumulative, "cumulative", AMOUNT),
    INT(KeptQuarter, liability, "liability", AMOUNT),
    INT(KeptQuarter, reserve, "reserve", AMOUNT),
};
static const Shape quarter_shape = SHAPE(KeptQuarter, "kept-quarter", quarter_fields);

static const Field schedule_fields[] = {
    TEXT(ScheduleSet, programme, "programme", CODE),
    TEXT(ScheduleSet, country, "country", .max = 3),
    TEXT(ScheduleSet, case_code, "case", CODE),
    TEXT(ScheduleSet, currency, "currency", .max = 3),
    INT(ScheduleSet, version, "version", COUNTED),
    DATE(ScheduleSet, accepted, "accepted", REQUIRED),
    CHOICE(ScheduleSet, terms, "terms", terms_words, REQUIRED),
    CHOICE(ScheduleSet, rule, "rule", deposit_rule_words, REQUIRED),
    INT(ScheduleSet, letter, "letter", AMOUNT),
    INT(ScheduleSet, price, "price", AMOUNT),
    INT(ScheduleSet, deposit, "deposit", AMOUNT),
    INT(ScheduleSet, highest, "highest", AMOUNT),
    TEXT(ScheduleSet, reason, "reason", WORDS),
    LIST(ScheduleSet, milestones, milestone_count, "milestones", KeptMilestone, milestone_shape,
         .min = 1, .max = SCHEDULE_KEPT_MILESTONES),
    LIST(ScheduleSet, quarters, quarter_count, "quarters", KeptQuarter, quarter_shape, .min = 1,
         .max = SCHEDULE_KEPT_QUARTERS),
    DATE(ScheduleSet, day, "day", OPTIONAL),
};
const Shape schedule_set_shape = SHAPE(ScheduleSet, "schedule-set", schedule_fields);

/* ---- bills ----------------------------------------------------------------------------------- */

static const Field part_fields[] = {
    TEXT(BillPart, case_code, "case", CODE),       INT(BillPart, version, "version", COUNTED),
    INT(BillPart, scheduled, "scheduled", AMOUNT), INT(BillPart, forecast, "forecast", AMOUNT),
    INT(BillPart, billed, "billed", AMOUNT),       INT(BillPart, minor, "minor", AMOUNT),
};
const Shape bill_part_shape = SHAPE(BillPart, "kept-bill-part", part_fields);

static const Field issued_fields[] = {
    TEXT(BillIssued, reference, "reference", CODE),
    INT(BillIssued, year, "year", COUNTED),
    INT(BillIssued, number, "number", COUNTED),
    TEXT(BillIssued, programme, "programme", CODE),
    TEXT(BillIssued, country, "country", .max = 3),
    TEXT(BillIssued, case_code, "case", CODE, OPTIONAL),
    TEXT(BillIssued, currency, "currency", .max = 3),
    DATE(BillIssued, quarter, "quarter", OPTIONAL),
    INT(BillIssued, minor, "minor", COUNTED),
    BOOL(BillIssued, by_forecast, "by-forecast", REQUIRED),
    DATE(BillIssued, issued, "issued", REQUIRED),
    DATE(BillIssued, due, "due", REQUIRED),
    INT(BillIssued, spent, "spent", AMOUNT, OPTIONAL),
    INT(BillIssued, cash, "cash", AMOUNT, OPTIONAL),
    INT(BillIssued, reserves, "reserves", AMOUNT, OPTIONAL),
    INT(BillIssued, unpaid, "unpaid", AMOUNT, OPTIONAL),
    ID(BillIssued, entry, "entry", REQUIRED),
    LIST(BillIssued, parts, part_count, "parts", BillPart, bill_part_shape, .min = 1,
         .max = BILL_CASES_MAX),
};
const Shape bill_issued_shape = SHAPE(BillIssued, "bill-issued", issued_fields);

static const Field cancelled_fields[] = {
    ID(BillCancelled, entry, "entry", REQUIRED),
    TEXT(BillCancelled, reason, "reason", WORDS),
};
const Shape bill_cancelled_shape = SHAPE(BillCancelled, "bill-cancelled", cancelled_fields);
