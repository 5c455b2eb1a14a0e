/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "bids/bid.h"
#include "phrases_bids.h"

/* bid.note, bid.read-notes, bid.meet: what is noted of a country, who of ours is there (row C14),
 * and who met the buyer. */

int bid_note(Work *work, const void *params, void *reply)
{
    const BidNoteParams *wanted = params;
    BidGetRow row;
    int r = bid_load(work, wanted->bid, &row);

    if (r)
        return r < 0 ? trace(r) : r;
    CountryNoted noted = { row.keeper, row.country, work_today(work), wanted->words };
    work_event(work, S("bid.country-noted"), wanted->bid, &noted);
    ((BidReply *)reply)->bid = wanted->bid;
    return 0;
}

static int tell_notes(Work *work, const BidNotesRow *rows, size_t count, BidNotesReply *answer)
{
    ShownNote *notes = NEW_ARRAY(work_arena(work), ShownNote, count + 1);
    int r = 0;

    for (size_t i = 0; !r && i < count; i++) {
        Person author;
        notes[i] = (ShownNote){ .day = (Date)rows[i].written, .words = rows[i].words };
        r = work_person(work, rows[i].person, &author);
        notes[i].author = r ? S("") : author.handle;
    }
    answer->notes = notes;
    answer->note_count = count;
    return r < 0 ? trace(r) : r ? fault(FAULT_LIBRARY, "a note has no author") : 0;
}

/* That they were shown is told of whoever looked, not of whom they stand in for. */
int bid_read_notes(Work *work, const void *params, void *reply)
{
    const BidParams *wanted = params;
    BidNotesReply *answer = reply;
    const BidNotesRow *rows;
    size_t count;
    BidGetRow row;
    int r = bid_load(work, wanted->bid, &row);

    if (!r)
        r = bid_notes(work_db(work), work_arena(work), row.keeper, row.country, &rows, &count);
    if (r)
        return r < 0 ? trace(r) : r;
    if (count == 0)
        return bid_refuse(work, WORK_E_RULE, S("/bid"), PHRASE_BIDS_NO_NOTES,
                          PHRASE_BIDS_NO_NOTES_REMEDY, row.country);
    r = tell_notes(work, rows, count, answer);
    if (r)
        return trace(r);
    NotesRead read = { (int64_t)count };
    answer->bid = wanted->bid;
    work_event(work, S("bid.notes-read"), wanted->bid, &read);
    return 0;
}

/* All that is noted of the country was shown to whoever goes. */
static int check_notes_read(Work *work, Id bid, const BidGetRow *row)
{
    BidNoteLastReadRow read = { .seq = -1 };
    const BidNotesRow *rows;
    size_t count;
    bool found;
    int r = bid_notes(work_db(work), work_arena(work), row->keeper, row->country, &rows, &count);

    if (!r)
        r = bid_note_last_read(work_db(work), work_arena(work), bid, work_actor(work), &read,
                               &found);
    if (r)
        return trace(r);
    if (count == 0)
        return bid_refuse(work, WORK_E_RULE, S("/bid"), PHRASE_BIDS_NO_NOTES,
                          PHRASE_BIDS_NO_NOTES_REMEDY, row->country);
    return found && read.seq > rows[count - 1].seq
               ? 0
               : bid_refuse(work, WORK_E_RULE, S("/bid"), PHRASE_BIDS_NOTES_UNREAD,
                            PHRASE_BIDS_NOTES_UNREAD_REMEDY, row->country);
}

static int may_know(Work *work, const ContactThere *there, bool *ret_may)
{
    int r = work_may(work, S("contact.show"), there->contact, ret_may);
    return r ? trace(r) : 0;
}

static int may_name(Work *work, Id keeper, const ContactThere *there, bool *ret_may)
{
    *ret_may = true;
    return id_eq(there->organisation, keeper) ? 0 : may_know(work, there, ret_may);
}

/* Whoever goes is brought by somebody of ours who is there: of the State that keeps the bid, or
 * whom the person may know of. */
static int check_contact(Work *work, const BidGetRow *row, const BuyerMet *met)
{
    const ContactThere *there;
    size_t count;
    bool may = false;
    int r = contacts_there(work, row->country, met->day, &there, &count);

    for (size_t i = 0; !r && i < count; i++)
        if (id_eq(there[i].contact, met->contact))
            r = may_name(work, row->keeper, &there[i], &may);
    if (r)
        return trace(r);
    if (may)
        return 0;
    return bid_refuse(work, WORK_E_RULE, S("/of/contact"),
                      count ? PHRASE_BIDS_NO_CONTACT : PHRASE_BIDS_NOBODY_THERE,
                      PHRASE_BIDS_NO_CONTACT_REMEDY, row->country);
}

int bid_meet(Work *work, const void *params, void *reply)
{
    const BidMeetParams *wanted = params;
    BidGetRow row;
    int r = bid_load(work, wanted->bid, &row);

    if (!r)
        r = check_notes_read(work, wanted->bid, &row);
    if (r)
        return r < 0 ? trace(r) : r;
    if (wanted->met.day > work_today(work))
        return bid_refuse(work, WORK_E_INVALID, S("/of/day"), PHRASE_BIDS_NOT_COME, PHRASE_NONE,
                          S(""));
    r = check_contact(work, &row, &wanted->met);
    if (r)
        return r < 0 ? trace(r) : r;
    work_event(work, S("bid.buyer-met"), wanted->bid, &wanted->met);
    ((BidReply *)reply)->bid = wanted->bid;
    return 0;
}

/* ---- who is there ---------------------------------------------------------------------------- */

static int show_there(Work *work, Id keeper, const ContactThere *there, ShownPresence *shown,
                      ShownThere *list)
{
    ShownThere *one = &list[shown->contact_count];
    bool may;
    int r = may_know(work, there, &may);

    if (r || (!may && !id_eq(there->organisation, keeper)))
        return r ? trace(r) : 0;
    *one = (ShownThere){ there->contact, there->kind, S(""), there->role };
    if (may)
        r = work_value(work, there->name, &one->name);
    shown->contact_count++;
    return r ? trace(r) : 0;
}

int bid_show_presence(Work *work, const BidGetRow *row, Date on, ShownPresence *shown)
{
    const ContactThere *there;
    CountryContact country;
    size_t count;
    int r = contact_country(work, row->country, on, &country);

    if (!r)
        r = contacts_there(work, row->country, on, &there, &count);
    if (r)
        return trace(r);
    ShownThere *list = NEW_ARRAY(work_arena(work), ShownThere, count + 1);
    *shown = (ShownPresence){ country.alarm,
                              country.in_force,
                              country.agreement,
                              country.first,
                              country.gap_least,
                              country.gap_most,
                              list,
                              0 };
    for (size_t i = 0; !r && i < count; i++)
        r = show_there(work, row->keeper, &there[i], shown, list);
    return r ? trace(r) : 0;
}
