/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "books/books.h"

#include "books/lines.h"
#include "books/position_params.h"
#include "books/prices.h"
#include "phrases_books.h"

/* What rates, prices, contracts, schedules and bills bring to the record. */

#define KEEP(of_name, ...) CHANGE(of_name, "keep-books", __VA_ARGS__)
#define SEE(of_name, ...) READ(of_name, "see-books", __VA_ARGS__)

static const Operation operations[] = {
    KEEP("rate.import", rate_import_params_shape, rate_table_shown_shape, rate_import,
         PHRASE_BOOKS_HELP_RATES, ABOUT_NOTHING, .takes_document = true,
         .document_max = RATE_BYTES_MAX),
    SEE("rate.list", nothing_shape, rate_tables_reply_shape, rate_list, PHRASE_BOOKS_HELP_RATE_LIST,
        ABOUT_NOTHING),
    SEE("rate.show", rate_show_params_shape, rate_shown_shape, rate_show,
        PHRASE_BOOKS_HELP_RATE_SHOW, ABOUT_NOTHING),
    KEEP("line.price", line_price_params_shape, line_reply_shape, line_price_run,
         PHRASE_BOOKS_HELP_LINE, ABOUT_NOTHING),
    KEEP("line.change", line_change_params_shape, line_reply_shape, line_change_run,
         PHRASE_BOOKS_HELP_LINE_CHANGE, ABOUT_NOTHING),
    KEEP("line.remove", line_remove_params_shape, line_reply_shape, line_remove,
         PHRASE_BOOKS_HELP_LINE_REMOVE, ABOUT_NOTHING),
    SEE("line.show", line_show_params_shape, line_shown_shape, line_show,
        PHRASE_BOOKS_HELP_LINE_SHOW, ABOUT_NOTHING),
    SEE("line.list", line_list_params_shape, line_list_reply_shape, line_list,
        PHRASE_BOOKS_HELP_LINES, ABOUT_NOTHING),
    KEEP("contract.add", contract_add_params_shape, contract_reply_shape, contract_add,
         PHRASE_BOOKS_HELP_CONTRACT, ABOUT_NOTHING),
    SEE("contract.check", contract_check_params_shape, contract_check_reply_shape, contract_check,
        PHRASE_BOOKS_HELP_CONTRACT_CHECK, ABOUT_NOTHING),
    KEEP("schedule.set", schedule_set_params_shape, schedule_reply_shape, schedule_set,
         PHRASE_BOOKS_HELP_SCHEDULE, ABOUT_NOTHING),
    SEE("schedule.show", schedule_show_params_shape, schedule_shown_shape, schedule_show,
        PHRASE_BOOKS_HELP_SCHEDULE_SHOW, ABOUT_NOTHING),
    SEE("case.position", case_position_params_shape, case_position_shape, case_position,
        PHRASE_BOOKS_HELP_POSITION, ABOUT_NOTHING),
    KEEP("bill.issue", bill_issue_params_shape, bill_reply_shape, bill_issue,
         PHRASE_BOOKS_HELP_BILL, ABOUT_NOTHING),
    KEEP("bill.issue-country", bill_country_params_shape, bill_reply_shape, bill_issue_country,
         PHRASE_BOOKS_HELP_BILL_COUNTRY, ABOUT_NOTHING),
    KEEP("bill.cancel", bill_cancel_params_shape, entry_reply_shape, bill_cancel,
         PHRASE_BOOKS_HELP_BILL_CANCEL, ABOUT("bill")),
    SEE("bill.show", bill_params_shape, bill_shown_shape, bill_show, PHRASE_BOOKS_HELP_BILL_SHOW,
        ABOUT("bill")),
    SEE("bill.list", bill_list_params_shape, bill_list_reply_shape, bill_list,
        PHRASE_BOOKS_HELP_BILLS, ABOUT_NOTHING),
    SEE("cancellation.reckon", cancellation_params_shape, cancellation_shown_shape,
        cancellation_reckon, PHRASE_BOOKS_HELP_CANCELLATION, ABOUT_NOTHING),
};

static const SubjectKind subjects[] = {
    { .name = STR("bill"), .facts = bill_facts, .find = bill_find, .shown_by = STR("bill.show") },
};

const Room prices_room = {
    ROOM_OPERATIONS(operations),
    ROOM_EVENTS(price_event_kinds),
    ROOM_SUBJECTS(subjects),
    ROOM_PROJECTIONS(price_projections),
};
