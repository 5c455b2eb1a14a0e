/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cases/calendar_parts.h"
#include "cases/cases.h"
#include "phrases_calendar.h"
#include "phrases_cases.h"

/* What the calendar brings to the record. */

const Str case_date_words[CASE_DATE_KINDS] = {
    STR("state"),    STR("paper"),      STR("paper-ends"), STR("offer-ends"), STR("payment"),
    STR("delivery"), STR("commitment"), STR("hold-ends"),  STR("risk"),
};
const Phrase case_date_phrases[CASE_DATE_KINDS] = {
    PHRASE_CALENDAR_STATE,      PHRASE_CALENDAR_PAPER,     PHRASE_CALENDAR_PAPER_ENDS,
    PHRASE_CALENDAR_OFFER_ENDS, PHRASE_CALENDAR_PAYMENT,   PHRASE_CALENDAR_DELIVERY,
    PHRASE_CALENDAR_COMMITMENT, PHRASE_CALENDAR_HOLD_ENDS, PHRASE_CALENDAR_RISK,
};

#define OPTIONAL .optional = true
#define OWED .optional = false

static const Field params_fields[] = {
    ID(CaseCalendarParams, file, "case", OPTIONAL, .help = PHRASE_CALENDAR_FIELD_CASE),
    ID(CaseCalendarParams, unit, "unit", OPTIONAL, .help = PHRASE_CALENDAR_FIELD_UNIT),
    DATE(CaseCalendarParams, from, "from", OPTIONAL, .help = PHRASE_CALENDAR_FIELD_FROM),
    DATE(CaseCalendarParams, until, "until", OPTIONAL, .help = PHRASE_CALENDAR_FIELD_UNTIL),
};
const Shape case_calendar_params_shape = SHAPE(CaseCalendarParams, "case-calendar", params_fields);

static const Field date_fields[] = {
    DATE(CaseDate, day, "day", OWED, .help = PHRASE_CALENDAR_SHOWN_DAY),
    CHOICE(CaseDate, kind, "kind", case_date_words, .choice_labels = case_date_phrases, OWED,
           .help = PHRASE_CALENDAR_SHOWN_KIND),
    ID(CaseDate, file, "case", OWED, .help = PHRASE_CASES_FIELD_CASE),
    TEXT(CaseDate, number, "number", .max = CASE_CODE_MAX, .help = PHRASE_CASES_SHOWN_NUMBER),
    TEXT(CaseDate, title, "title", .max = CASE_NAME_MAX, OPTIONAL,
         .help = PHRASE_CASES_FIELD_TITLE),
    TEXT(CaseDate, what, "what", .max = CASE_WORDS_MAX, OPTIONAL,
         .help = PHRASE_CALENDAR_SHOWN_WHAT),
    BOOL(CaseDate, overdue, "overdue", .help = PHRASE_CALENDAR_SHOWN_OVERDUE),
    BOOL(CaseDate, open, "open", .help = PHRASE_CALENDAR_SHOWN_OPEN),
    TEXT(CaseDate, uid, "uid", .max = CASE_WORD_MAX, .help = PHRASE_CALENDAR_SHOWN_UID),
    MOMENT(CaseDate, since, "since", OWED, .help = PHRASE_CALENDAR_SHOWN_SINCE),
};
static const Shape date_shape = SHAPE(CaseDate, "case-date", date_fields);

static const Field reply_fields[] = {
    DATE(CaseCalendarReply, until, "until", OWED, .help = PHRASE_CALENDAR_SHOWN_UNTIL),
    INT(CaseCalendarReply, overdue, "overdue", .min = 0, .max = CALENDAR_DATES_MAX,
        .help = PHRASE_CALENDAR_SHOWN_COUNT),
    LIST(CaseCalendarReply, dates, date_count, "dates", CaseDate, date_shape,
         .max = CALENDAR_DATES_MAX, OPTIONAL, .help = PHRASE_CALENDAR_SHOWN_DATES),
};
const Shape case_calendar_shape = SHAPE(CaseCalendarReply, "case-calendar-reply", reply_fields);

static const Operation operations[] = {
    READ("case.calendar", "read", case_calendar_params_shape, case_calendar_shape, case_calendar,
         PHRASE_CALENDAR_HELP, ABOUT_NOTHING),
};

const Room calendar_room = {
    ROOM_OPERATIONS(operations),
};
