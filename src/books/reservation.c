/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "books/payments.h"
#include "phrases_books.h"

/* Money set aside, drawn in part or whole, voided, expired. */

static int load_account(Work *work, int64_t id, AccountKey *ret_key)
{
    AccountGetRow row;
    bool found;
    int r = account_get(work_db(work), work_arena(work), id, &row, &found);
    if (r)
        return trace(r);
    ensure(found);
    BookAccount codes = { row.country, row.case_code, row.line, row.purpose, row.currency };
    *ret_key = book_account_key(row.programme, &codes);
    return 0;
}

int book_reservation_load(Work *work, Id id, ReservationGetRow *ret_row,
                          Reservation *ret_reservation)
{
    bool found;
    int r = reservation_get(work_db(work), work_arena(work), id, ret_row, &found);
    if (r || !found)
        return r ? trace(r) : WORK_E_NOT_FOUND;
    *ret_reservation = (Reservation){ .id = id,
                                      .minor = ret_row->minor,
                                      .value = (Date)ret_row->value,
                                      .expires = (Date)ret_row->expires,
                                      .reason = ret_row->reason,
                                      .text = ret_row->words };
    r = load_account(work, ret_row->source, &ret_reservation->from);
    if (!r)
        r = load_account(work, ret_row->target, &ret_reservation->to);
    return r ? trace(r) : 0;
}

/* ---- making ---------------------------------------------------------------------------------- */

static bool read_wanted(Work *work, const ReservationMakeParams *wanted, Reservation *ret)
{
    AccountParams from = { wanted->programme, wanted->from_country, wanted->from_case,
                           wanted->from_line, wanted->from_purpose, wanted->currency };
    AccountParams to = { wanted->programme, wanted->to_country, wanted->to_case,
                         wanted->to_line,   wanted->to_purpose, wanted->currency };
    Money money;
    *ret = (Reservation){ .value = wanted->value == DATE_NONE ? work_today(work) : wanted->value,
                          .expires = wanted->expires,
                          .reason = wanted->reason,
                          .text = wanted->text };
    bool good = account_key_of(work, &from, S("/from-purpose"), &ret->from);
    good = account_key_of(work, &to, S("/to-purpose"), &ret->to) && good;
    good = book_amount(work, wanted->amount, wanted->currency, S("/amount"), &money) && good;
    if (good)
        ret->minor = money.minor;
    return good;
}

int books_reserve(Work *work, Reservation *reservation)
{
    Str programme = reservation->from.programme;
    Findings findings = { .arena = work_arena(work) };
    BookView view;
    reservation->id = work_new_id(work);
    int r = books_view(work, programme, &view);
    if (!r)
        r = ledger_judge_reservation(&view.view, reservation, &findings);
    if (r < 0)
        return trace(r);
    if (r) {
        book_pass_on(work, &findings);
        return WORK_E_RULE;
    }
    MoneyReserved made = { programme,
                           book_account_codes(&reservation->from),
                           book_account_codes(&reservation->to),
                           reservation->minor,
                           reservation->value,
                           reservation->expires,
                           reservation->reason,
                           reservation->text };
    work_event(work, S("reservation.made"), reservation->id, &made);
    return 0;
}

int reservation_make(Work *work, const void *params, void *reply)
{
    Reservation reservation;
    if (!read_wanted(work, params, &reservation))
        return WORK_E_INVALID;
    int r = books_reserve(work, &reservation);
    if (r)
        return r < 0 ? trace(r) : r;
    *(ReservationReply *)reply =
        (ReservationReply){ .reservation = reservation.id, .rest = reservation.minor };
    return 0;
}

/* ---- drawing --------------------------------------------------------------------------------- */

static int draw_amount(Work *work, const ReservationDrawParams *wanted, int64_t rest,
                       Currency currency, int64_t *ret_minor)
{
    Money money;
    *ret_minor = rest;
    if (wanted->amount.len == 0)
        return 0;
    if (!book_amount(work, wanted->amount, currency_code(currency), S("/amount"), &money))
        return WORK_E_INVALID;
    *ret_minor = money.minor;
    return 0;
}

static int post_draw(Work *work, const ReservationDrawParams *wanted, const ReservationGetRow *row,
                     const Reservation *reservation, int64_t minor, ReservationReply *reply)
{
    Date value = wanted->value == DATE_NONE ? reservation->value : wanted->value;
    Entry entry =
        reservation_draw(work_arena(work), reservation, id_none(), minor, DATE_NONE, value);
    if (wanted->text.len)
        entry.text = wanted->text;
    entry.document = wanted->document;
    int r = books_post(work, &entry, (Drawing){ row->source, minor });
    if (r)
        return r < 0 ? trace(r) : r;
    *reply = (ReservationReply){ reservation->id, entry.id, row->rest - minor };
    return 0;
}

int reservation_post(Work *work, const void *params, void *reply)
{
    const ReservationDrawParams *wanted = params;
    Findings findings = { .arena = work_arena(work) };
    ReservationGetRow row;
    Reservation reservation;
    BookView view;
    int64_t minor;
    int r = book_reservation_load(work, wanted->reservation, &row, &reservation);
    if (!r)
        r = pay_reserved(work, wanted->reservation);
    if (!r)
        r = draw_amount(work, wanted, row.rest, reservation.from.currency, &minor);
    if (!r)
        r = books_view(work, reservation.from.programme, &view);
    if (r)
        return r < 0 ? trace(r) : r;
    Date value = wanted->value == DATE_NONE ? reservation.value : wanted->value;
    r = ledger_judge_draw(&view.view, &reservation, row.rest, minor, value, &findings);
    if (r < 0)
        return trace(r);
    if (r) {
        book_pass_on(work, &findings);
        return WORK_E_RULE;
    }
    r = post_draw(work, wanted, &row, &reservation, minor, reply);
    return r < 0 ? trace(r) : r;
}

/* ---- ending ---------------------------------------------------------------------------------- */

int reservation_void(Work *work, const void *params, void *reply)
{
    const ReservationVoidParams *wanted = params;
    ReservationGetRow row;
    bool found;
    int r = reservation_get(work_db(work), work_arena(work), wanted->reservation, &row, &found);
    if (r || !found)
        return r ? trace(r) : WORK_E_NOT_FOUND;
    r = pay_reserved(work, wanted->reservation);
    if (r)
        return r < 0 ? trace(r) : r;
    if (row.rest == 0) {
        work_finding(work, S("/reservation"), PHRASE_BOOKS_NOTHING_LEFT, PHRASE_NONE, S(""));
        return WORK_E_CONFLICT;
    }
    ReservationEnded ended = { row.rest, wanted->reason };
    work_event(work, S("reservation.voided"), wanted->reservation, &ended);
    *(ReservationReply *)reply = (ReservationReply){ .reservation = wanted->reservation };
    return 0;
}

enum { OPEN_PAGE = 500 };

/* What has expired is free from that day on by itself; this says so in the journal. */
int reservation_expire(Work *work, const void *params, void *reply)
{
    ExpiredReply *answer = reply;
    int64_t after = -1;
    (void)params;
    answer->expired = 0;
    for (;;) {
        const ReservationsOpenRow *rows;
        size_t count;
        int r = reservations_open(work_db(work), work_arena(work), after, OPEN_PAGE, &rows, &count);
        if (r)
            return trace(r);
        for (size_t i = 0; i < count && answer->expired < WORK_EVENTS_MAX; i++) {
            if (rows[i].expires >= work_today(work))
                continue;
            ReservationEnded ended = { .minor = rows[i].rest };
            work_event(work, S("reservation.expired"), rows[i].id, &ended);
            answer->expired++;
        }
        if (count < OPEN_PAGE || answer->expired == WORK_EVENTS_MAX)
            break;
        after = rows[count - 1].seq;
    }
    if (answer->expired > 0)
        return 0;
    work_finding(work, S(""), PHRASE_BOOKS_NOTHING_EXPIRED, PHRASE_NONE, S(""));
    return WORK_E_CONFLICT;
}

/* ---- showing --------------------------------------------------------------------------------- */

static int show(Work *work, Id id, ReservationShown *ret_shown)
{
    ReservationGetRow row;
    Reservation reservation;
    int r = book_reservation_load(work, id, &row, &reservation);
    if (r)
        return r < 0 ? trace(r) : r;
    Currency currency = reservation.from.currency;
    *ret_shown =
        (ReservationShown){ .reservation = id,
                            .leaf = row.seq,
                            .from = book_account_params(&reservation.from),
                            .to = book_account_params(&reservation.to),
                            .minor = row.minor,
                            .rest = row.rest,
                            .amount = book_amount_text(work_arena(work), row.minor, currency),
                            .left = book_amount_text(work_arena(work), row.rest, currency),
                            .value = reservation.value,
                            .expires = reservation.expires,
                            .reason = reservation.reason,
                            .text = reservation.text,
                            .open = row.rest > 0 && reservation.expires >= work_today(work) };
    return 0;
}

int reservation_show(Work *work, const void *params, void *reply)
{
    const ReservationParams *asked = params;
    int r = show(work, asked->reservation, reply);
    return r < 0 ? trace(r) : r;
}

int reservation_list(Work *work, const void *params, void *reply)
{
    const ReservationsOpenRow *rows;
    size_t count;
    (void)params;
    int r = reservations_open(work_db(work), work_arena(work), -1, BOOKS_SHOWN_MAX, &rows, &count);
    ReservationShown *shown = NEW_ARRAY(work_arena(work), ReservationShown, BOOKS_SHOWN_MAX + 1);
    for (size_t i = 0; i < count && !r; i++)
        r = show(work, rows[i].id, &shown[i]);
    if (r)
        return trace(r);
    *(ReservationsReply *)reply = (ReservationsReply){ shown, count };
    return 0;
}

int reservation_facts(Work *work, Id subject, AccessFacts *facts)
{
    ReservationGetRow row;
    bool found;
    (void)facts; /* the books are one: no rule asks about a reservation */
    int r = reservation_get(work_db(work), work_arena(work), subject, &row, &found);
    return r ? trace(r) : found ? 0 : WORK_E_NOT_FOUND;
}
