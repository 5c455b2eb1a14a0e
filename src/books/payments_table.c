/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "books/books.h"

#include "books/payments.h"
#include "phrases_books.h"

/* What payments bring to the record. */

#define SEE(of_name, ...) READ(of_name, "see-books", __VA_ARGS__)
#define ABOUT_LINE .subject_kind = STR("bank-line"), .subject_field = STR("line")

static const Operation operations[] = {
    CHANGE("bank.register", "keep-books", bank_register_params_shape, nothing_shape, bank_register,
           PHRASE_BOOKS_HELP_BANK_REGISTER, ABOUT_NOTHING),
    CHANGE("bank.import", "keep-books", bank_import_params_shape, bank_import_reply_shape,
           bank_import, PHRASE_BOOKS_HELP_BANK_IMPORT, ABOUT_NOTHING, .takes_document = true,
           .document_max = STATEMENT_BYTES_MAX),
    CHANGE("bank.match", "keep-books", bank_match_params_shape, bank_match_reply_shape, bank_match,
           PHRASE_BOOKS_HELP_BANK_MATCH, ABOUT_LINE),
    SEE("bank.list", bank_list_params_shape, bank_list_reply_shape, bank_list,
        PHRASE_BOOKS_HELP_BANK_LIST, ABOUT_NOTHING),
    SEE("bank.show", bank_line_params_shape, bank_line_shown_shape, bank_show,
        PHRASE_BOOKS_HELP_BANK_SHOW, ABOUT_LINE),
    CHANGE("invoice.record", "keep-books", invoice_record_params_shape, invoice_reply_shape,
           invoice_record, PHRASE_BOOKS_HELP_INVOICE_RECORD, ABOUT_NOTHING),
    SEE("invoice.show", invoice_params_shape, invoice_shown_shape, invoice_show,
        PHRASE_BOOKS_HELP_INVOICE_SHOW, ABOUT("invoice")),
    SEE("invoice.list", of_case_params_shape, invoices_reply_shape, invoice_list,
        PHRASE_BOOKS_HELP_INVOICE_LIST, ABOUT_NOTHING),
    CHANGE("payment.request", "keep-books", payment_request_params_shape, payment_reply_shape,
           payment_request, PHRASE_BOOKS_HELP_PAYMENT_REQUEST, ABOUT("invoice")),
    CHANGE("payment.approve", "approve-payments", payment_approve_params_shape, payment_reply_shape,
           payment_approve, PHRASE_BOOKS_HELP_PAYMENT_APPROVE, ABOUT("payment")),
    CHANGE("payment.decline", "decline-payments", payment_decline_params_shape, payment_reply_shape,
           payment_decline, PHRASE_BOOKS_HELP_PAYMENT_DECLINE, ABOUT("payment")),
    SEE("payment.show", payment_params_shape, payment_shown_shape, payment_show,
        PHRASE_BOOKS_HELP_PAYMENT_SHOW, ABOUT("payment")),
    SEE("payment.list", of_case_params_shape, payments_reply_shape, payment_list,
        PHRASE_BOOKS_HELP_PAYMENT_LIST, ABOUT_NOTHING),
    CHANGE("authority.record", "keep-books", authority_record_params_shape, entry_reply_shape,
           authority_record, PHRASE_BOOKS_HELP_AUTHORITY_RECORD, ABOUT_NOTHING),
    CHANGE("delivery.order", "keep-books", delivery_order_params_shape, delivery_reply_shape,
           delivery_order, PHRASE_BOOKS_HELP_DELIVERY_ORDER, ABOUT_NOTHING),
    CHANGE("delivery.record", "keep-books", delivery_record_params_shape, delivery_reply_shape,
           delivery_record, PHRASE_BOOKS_HELP_DELIVERY_RECORD, ABOUT("delivery")),
    SEE("delivery.show", delivery_params_shape, delivery_shown_shape, delivery_show,
        PHRASE_BOOKS_HELP_DELIVERY_SHOW, ABOUT("delivery")),
    SEE("exposure.show", exposure_params_shape, exposure_reply_shape, exposure_show,
        PHRASE_BOOKS_HELP_EXPOSURE, ABOUT_NOTHING),
    CHANGE("guarantee.repay", "keep-books", guarantee_repay_params_shape, entry_reply_shape,
           guarantee_repay, PHRASE_BOOKS_HELP_REPAY, ABOUT_NOTHING),
    CHANGE("surcharge.take", "keep-books", surcharge_take_params_shape, entry_reply_shape,
           surcharge_take, PHRASE_BOOKS_HELP_SURCHARGE, ABOUT_NOTHING),
    CHANGE("case.settle", "settle-cases", case_settle_params_shape, case_settle_reply_shape,
           case_settle, PHRASE_BOOKS_HELP_SETTLE, ABOUT_NOTHING),
};

static const SubjectKind subjects[] = {
    { .name = STR("bank-line"), .facts = bank_line_facts, .shown_by = STR("bank.show") },
    { .name = STR("invoice"), .facts = invoice_facts, .shown_by = STR("invoice.show") },
    { .name = STR("payment"),
      .facts = payment_facts,
      .find = payment_find,
      .shown_by = STR("payment.show") },
    { .name = STR("delivery"), .facts = delivery_facts, .shown_by = STR("delivery.show") },
};

const Room payments_room = {
    ROOM_OPERATIONS(operations),
    ROOM_EVENTS(pay_event_kinds),
    ROOM_SUBJECTS(subjects),
    ROOM_PROJECTIONS(pay_projections),
};
