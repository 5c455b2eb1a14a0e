/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * calendar - the days on which something of open cases falls due (rows C12, K8)
 *
 * case.calendar tells them as a list and, as the bytes beside its reply, as iCalendar. Nothing of
 * it is kept: each day is read, or reckoned, from what it is a day of, when it is asked for. Told
 * is what whoever asks may be shown; what hangs on a case is asked about one by one.
 *
 * It is all of it or nothing: whoever may see more open cases than fit names a unit or a case.
 * Of a case that is not marked open the list says what a list of cases says, and the iCalendar,
 * which goes to other programs, the number alone.
 *
 * To add a kind of day: CaseDateKind with its word and phrase, and a source in calendar_dates.c.
 */
#pragma once

#include "action/action.h"

enum {
    CALENDAR_CASES_MAX = 2000,
    CALENDAR_DATES_MAX = 20000,
    CALENDAR_DAYS = 366, /* ahead, unless it is said */
    CALENDAR_BYTES_MAX = 32 << 20
};

typedef enum CaseDateKind {
    CASE_DATE_STATE,      /* by which it is to have left its state */
    CASE_DATE_PAPER,      /* a paper of others is wanted by */
    CASE_DATE_PAPER_ENDS, /* assurances, licences: valid until */
    CASE_DATE_OFFER_ENDS, /* the offer, or a change, may be accepted until */
    CASE_DATE_PAYMENT,    /* a bill that is not paid */
    CASE_DATE_DELIVERY,
    CASE_DATE_COMMITMENT, /* promised for the time after delivery */
    CASE_DATE_HOLD_ENDS,
    CASE_DATE_RISK, /* something is to be done about it by */
    CASE_DATE_KINDS
} CaseDateKind;
extern const Str case_date_words[CASE_DATE_KINDS];
extern const Phrase case_date_phrases[CASE_DATE_KINDS];

typedef struct CaseCalendarParams {
    Id file, unit;    /* zero: of all cases, of all units */
    Date from, until; /* from absent: what is overdue too; until absent: CALENDAR_DAYS ahead */
} CaseCalendarParams;

typedef struct CaseDate {
    Date day;
    int32_t kind; /* CaseDateKind */
    Id file;
    Str number, title;
    Str what;     /* the paper, document, bill, state it is of; "": nothing more is said */
    bool overdue; /* the day is past */
    bool open;    /* the case is marked open */
    Str uid;      /* in the iCalendar */
    Moment since; /* when the record was told of it */
} CaseDate;

typedef struct CaseCalendarReply {
    Date until;
    int64_t overdue;
    const CaseDate *dates; /* by day, then by number */
    size_t date_count;
} CaseCalendarReply;

extern const Shape case_calendar_params_shape, case_calendar_shape;
