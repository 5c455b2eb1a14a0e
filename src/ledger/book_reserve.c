/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "ledger/book_parts.h"
#include "phrases_ledger.h"

#include "ledger/tell.h"

#include <string.h>

KeptReservation *book_kept_reservation(const Book *book, Id id)
{
    Probe probe = probe_open(&book->reservation_index, id_hash(id));
    size_t at;

    while (probe_next(&probe, &at))
        if (id_eq(book->reservations[at]->reservation.id, id))
            return book->reservations[at];
    return NULL;
}

int64_t book_reservation_left(const Book *book, Id id)
{
    const KeptReservation *kept = book_kept_reservation(book, id);

    return kept ? kept->left : 0;
}

static int refuse(Findings *findings, Str pointer, Phrase message, Phrase remedy, Id id)
{
    finding_error(findings, tell_field(pointer), message, remedy, tell_id(findings, id));
    return LEDGER_E_REFUSED;
}

/* ---- setting aside ------------------------------------------------------------------------- */

/* The last day first, so that what expires next stands at the end. */
static void await_expiry(Book *book, KeptReservation *kept)
{
    size_t at = book->expiring_count;

    GROW(book->arena, book->expiring, book->expiring_count, &book->expiring_room);
    for (; at > 0; at--) {
        if (book->expiring[at - 1]->reservation.expires >= kept->reservation.expires)
            break;
        book->expiring[at] = book->expiring[at - 1];
    }
    book->expiring[at] = kept;
    book->expiring_count++;
}

static void keep(Book *book, const Reservation *reservation)
{
    KeptReservation *kept = NEW(book->arena, KeptReservation);
    Account *from = accounts_get(book->arena, &book->accounts, &reservation->from);

    *kept = (KeptReservation){ *reservation, reservation->minor };
    kept->reservation.from = from->key;
    kept->reservation.to = book_key(book, &reservation->to);
    kept->reservation.reason = entry_reason_find(reservation->reason)->word;
    kept->reservation.text = arena_str(book->arena, reservation->text);
    GROW(book->arena, book->reservations, book->reservation_count, &book->reservation_room);
    index_add(book->arena, &book->reservation_index, id_hash(reservation->id),
              book->reservation_count);
    book->reservations[book->reservation_count++] = kept;
    await_expiry(book, kept);
    from->reserved += reservation->minor;
    book_own(book, &kept->reservation.from);
    book_own(book, &kept->reservation.to);
}

static bool day_goes_back(const Book *book, Date posted, Findings *findings)
{
    if (day_exists(posted) && (book->last_day == DATE_NONE || posted >= book->last_day))
        return false;
    finding_error(findings, tell_field(S("/posted")), PHRASE_LEDGER_POSTED_EARLY,
                  PHRASE_LEDGER_POSTED_REMEDY, tell_day(findings, posted),
                  tell_day(findings, book->last_day));
    return true;
}

int book_reserve(Book *book, const Reservation *reservation, Date posted, Findings *findings)
{
    const KeptReservation *kept = book_kept_reservation(book, reservation->id);
    LedgerView view = book_view(book, posted);

    if (kept && reservation_same(&kept->reservation, reservation))
        return 0;
    if (kept || book_kept(book, reservation->id))
        return refuse(findings, S("/id"), PHRASE_LEDGER_SAME_ID, PHRASE_LEDGER_SAME_ID_REMEDY,
                      reservation->id);
    if (day_goes_back(book, posted, findings))
        return LEDGER_E_REFUSED;
    int r = ledger_judge_reservation(&view, reservation, findings);
    if (r == 0) {
        keep(book, reservation);
        book->last_day = posted;
    }
    return r;
}

/* ---- giving free --------------------------------------------------------------------------- */

static void give_free(Book *book, KeptReservation *kept, int64_t minor)
{
    accounts_find(&book->accounts, &kept->reservation.from)->reserved -= minor;
    kept->left -= minor;
}

/* What it sets aside is free while the entry that takes it is judged, and again set aside when that
 * is refused. */
static int draw(Book *book, KeptReservation *kept, const Entry *entry, Findings *findings)
{
    int64_t minor = entry->postings[0].minor;
    LedgerView view = book_view(book, entry->posted);
    int r = ledger_judge_draw(&view, &kept->reservation, kept->left, minor, entry->value, findings);

    if (r != 0)
        return r;
    give_free(book, kept, minor);
    r = ledger_judge(&view, entry, findings);
    if (r == 0)
        book_apply(book, entry);
    else
        give_free(book, kept, -minor);
    return r;
}

int book_draw(Book *book, Id reservation, Id id, int64_t minor, Date posted, Date value,
              Findings *findings)
{
    KeptReservation *kept = book_kept_reservation(book, reservation);
    const KeptEntry *before = book_kept(book, id);

    if (!kept)
        return refuse(findings, S("/reservation"), PHRASE_LEDGER_RESERVATION_NONE,
                      PHRASE_LEDGER_RESERVATION_NONE_REMEDY, reservation);
    if (minor <= 0) {
        finding_error(findings, tell_field(S("/minor")), PHRASE_LEDGER_AMOUNT_NOT_POSITIVE,
                      PHRASE_LEDGER_AMOUNT_REMEDY, S(""));
        return LEDGER_E_REFUSED;
    }
    Entry entry = reservation_draw(findings->arena, &kept->reservation, id, minor, posted, value);
    if (before && entry_same(&before->entry, &entry))
        return 0;
    if (before || book_kept_reservation(book, id))
        return refuse(findings, S("/id"), PHRASE_LEDGER_SAME_ID, PHRASE_LEDGER_SAME_ID_REMEDY, id);
    return draw(book, kept, &entry, findings);
}

int book_void(Book *book, Id reservation, Date posted, Findings *findings)
{
    KeptReservation *kept = book_kept_reservation(book, reservation);

    if (!kept || kept->left == 0)
        return refuse(findings, S("/reservation"), PHRASE_LEDGER_RESERVATION_NONE,
                      PHRASE_LEDGER_RESERVATION_NONE_REMEDY, reservation);
    if (day_goes_back(book, posted, findings))
        return LEDGER_E_REFUSED;
    give_free(book, kept, kept->left);
    book->last_day = posted;
    return 0;
}

size_t book_expire(Book *book, Date today)
{
    size_t expired = 0;

    while (book->expiring_count > 0 &&
           book->expiring[book->expiring_count - 1]->reservation.expires < today) {
        KeptReservation *kept = book->expiring[--book->expiring_count];
        expired += kept->left > 0;
        give_free(book, kept, kept->left);
    }
    return expired;
}
