/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "books/books.h"

#include "books/prices.h"
#include "phrases_books.h"

/* What prices, schedules and bills bring to the record. */

#define ABOUT_NOTHING .subject_kind = STR("NONE")
#define ABOUT(thing) .subject_kind = STR(thing), .subject_field = STR(thing)
#define CHANGE(of_name, takes, gives, does, told, ...) \
    { \
        .name = STR(of_name), .kind = OPERATION_CHANGE, .right = STR("keep-books"), \
        .params = &(takes), .reply = &(gives), .run = (does), .help = (told), __VA_ARGS__ \
    }
#define READ(of_name, takes, gives, does, told, ...) \
    { \
        .name = STR(of_name), .kind = OPERATION_READ, .right = STR("see-books"), \
        .params = &(takes), .reply = &(gives), .run = (does), .help = (told), __VA_ARGS__ \
    }

static const Operation operations[] = {
    CHANGE("schedule.set", schedule_set_params_shape, schedule_reply_shape, schedule_set,
           PHRASE_BOOKS_HELP_SCHEDULE, ABOUT_NOTHING),
    READ("schedule.show", schedule_show_params_shape, schedule_shown_shape, schedule_show,
         PHRASE_BOOKS_HELP_SCHEDULE_SHOW, ABOUT_NOTHING),
    CHANGE("bill.issue", bill_issue_params_shape, bill_reply_shape, bill_issue,
           PHRASE_BOOKS_HELP_BILL, ABOUT_NOTHING),
    CHANGE("bill.cancel", bill_cancel_params_shape, entry_reply_shape, bill_cancel,
           PHRASE_BOOKS_HELP_BILL_CANCEL, ABOUT("bill")),
    READ("bill.show", bill_params_shape, bill_shown_shape, bill_show, PHRASE_BOOKS_HELP_BILL_SHOW,
         ABOUT("bill")),
    READ("bill.list", bill_list_params_shape, bill_list_reply_shape, bill_list,
         PHRASE_BOOKS_HELP_BILLS, ABOUT_NOTHING),
};

static const SubjectKind subjects[] = {
    { .name = STR("bill"), .facts = bill_facts, .find = bill_find, .shown_by = STR("bill.show") },
};

const Room prices_room = {
    .operations = operations,
    .operation_count = COUNT_OF(operations),
    .events = price_event_kinds,
    .event_count = COUNT_OF(price_event_kinds),
    .subjects = subjects,
    .subject_count = COUNT_OF(subjects),
    .projections = price_projections,
    .projection_count = COUNT_OF(price_projections),
};
