/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "books/books.h"
#include "phrases_books.h"

#include "books/book.h"

/* What this room brings to the record. */

#define SEE(of_name, ...) READ(of_name, "see-books", __VA_ARGS__)

static const Operation operations[] = {
    CHANGE("entry.post", "keep-books", entry_post_params_shape, entry_reply_shape, entry_post,
           PHRASE_BOOKS_HELP_POST, ABOUT_NOTHING),
    CHANGE("entry.exchange", "keep-books", entry_exchange_params_shape, entry_reply_shape,
           entry_exchange_run, PHRASE_BOOKS_HELP_EXCHANGE, ABOUT_NOTHING),
    CHANGE("entry.reverse", "keep-books", entry_reverse_params_shape, entry_reply_shape,
           entry_reverse, PHRASE_BOOKS_HELP_REVERSE, ABOUT("entry")),
    SEE("entry.show", entry_params_shape, entry_shown_shape, entry_show, PHRASE_BOOKS_HELP_SHOW,
        ABOUT("entry")),
    SEE("account.show", account_show_params_shape, account_shown_shape, account_show,
        PHRASE_BOOKS_HELP_ACCOUNT, ABOUT_NOTHING),
    SEE("account.list", account_list_params_shape, account_list_reply_shape, account_list,
        PHRASE_BOOKS_HELP_ACCOUNTS, ABOUT_NOTHING),
    SEE("programme.list", nothing_shape, programmes_reply_shape, programme_list,
        PHRASE_BOOKS_HELP_PROGRAMMES, ABOUT_NOTHING),
    SEE("account.statement", account_statement_params_shape, account_statement_reply_shape,
        account_statement, PHRASE_BOOKS_HELP_STATEMENT, ABOUT_NOTHING),
    CHANGE("reservation.make", "keep-books", reservation_make_params_shape, reservation_reply_shape,
           reservation_make, PHRASE_BOOKS_HELP_RESERVE, ABOUT_NOTHING),
    CHANGE("reservation.draw", "keep-books", reservation_draw_params_shape, reservation_reply_shape,
           reservation_post, PHRASE_BOOKS_HELP_DRAW, ABOUT("reservation")),
    CHANGE("reservation.void", "keep-books", reservation_void_params_shape, reservation_reply_shape,
           reservation_void, PHRASE_BOOKS_HELP_VOID, ABOUT("reservation")),
    CHANGE("reservation.expire", "keep-books", nothing_shape, expired_reply_shape,
           reservation_expire, PHRASE_BOOKS_HELP_EXPIRE, ABOUT_NOTHING),
    SEE("reservation.show", reservation_params_shape, reservation_shown_shape, reservation_show,
        PHRASE_BOOKS_HELP_RESERVATION, ABOUT("reservation")),
    SEE("reservation.list", nothing_shape, reservations_reply_shape, reservation_list,
        PHRASE_BOOKS_HELP_RESERVATIONS, ABOUT_NOTHING),
    CHANGE("period.lock", "lock-books", period_lock_params_shape, nothing_shape, period_lock,
           PHRASE_BOOKS_HELP_LOCK, ABOUT_NOTHING),
    SEE("books.export", books_export_params_shape, books_export_reply_shape, books_export,
        PHRASE_BOOKS_HELP_EXPORT, ABOUT_NOTHING, .carries_away = true),
    SEE("books.check", books_check_params_shape, books_check_reply_shape, books_check,
        PHRASE_BOOKS_HELP_CHECK, ABOUT_NOTHING),
};

static const SubjectKind subjects[] = {
    { .name = STR("entry"), .facts = entry_facts, .shown_by = STR("entry.show") },
    { .name = STR("reservation"), .facts = reservation_facts, .shown_by = STR("reservation.show") },
};

const Room books_room = {
    ROOM_OPERATIONS(operations),
    ROOM_EVENTS(book_event_kinds),
    ROOM_SUBJECTS(subjects),
    ROOM_PROJECTIONS(book_projections),
};
