/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "approvals/consultation.h"

/*
 * consultation.list: what waits for an organisation, the day that is past first; what came to a
 * person because it is late; what an organisation asked. Each row is asked about again: what may
 * not be seen is not shown.
 */

enum { STRETCH = 100 };

typedef struct Listing {
    Work *work;
    Id organisation; /* of whoever asks */
    ConsultationListed *rows;
    size_t count, limit;
    bool more;
    int64_t last_number; /* where the next page begins */
    Id last;
} Listing;

/* The body the row is about; of several that are late, the first. NULL: nothing is waited for. */
static const ConsultationBodiesRow *pending_body(const Consultation *consultation, Id body)
{
    const ConsultationBodiesRow *first = NULL;

    for (size_t i = 0; i < consultation->body_count; i++) {
        const ConsultationBodiesRow *row = &consultation->bodies[i];
        bool fits = id_is_none(body) || id_eq(body, row->organisation);
        if (fits && row->waits != BODY_DONE && (!first || row->due < first->due))
            first = row;
    }
    return first;
}

static int show_body(Work *work, const Consultation *consultation, Id body,
                     ConsultationListed *listed)
{
    const ConsultationBodiesRow *row = pending_body(consultation, body);
    Organisation organisation;
    if (!row)
        return 0;
    listed->body = row->organisation;
    listed->due = (Date)row->due;
    listed->waits = (int32_t)row->waits;
    listed->overdue = consultation_is_overdue(consultation, row, work_today(work));
    int r = work_organisation(work, row->organisation, &organisation);
    if (r)
        return r < 0 ? trace(r) : fault(FAULT_STORE, "a body that was asked is gone");
    listed->body_name =
        named_in(work, organisation.name.in[LANG_JA], organisation.name.in[LANG_EN]);
    return 0;
}

static int show(Work *work, Id id, Id body, ConsultationListed *listed)
{
    Consultation consultation;
    int r = consultation_load(work, id, &consultation);
    if (r)
        return r < 0 ? trace(r) : fault(FAULT_STORE, "a consultation that is listed is gone");
    *listed = (ConsultationListed){ .consultation = id,
                                    .reference = consultation.row.reference,
                                    .subject_kind = consultation.row.subject_kind,
                                    .due = DATE_NONE,
                                    .waits = -1 };
    r = named_value(work, consultation.row.subject_text, &listed->subject_text);
    if (!r)
        r = named_value_in(work, consultation.row.question_ja, consultation.row.question_en,
                           &listed->question);
    if (!r)
        r = show_body(work, &consultation, body, listed);
    return r ? trace(r) : 0;
}

/* The next row, if there is room for it and it may be seen. */
static int add(Listing *listing, Id consultation, Id body, int64_t number)
{
    bool may;
    if (listing->count == listing->limit) {
        listing->more = true;
        return 0;
    }
    listing->last_number = number;
    listing->last = consultation;
    int r = work_may(listing->work, S("consultation.show"), consultation, &may);
    if (!r && may)
        r = show(listing->work, consultation, body, &listing->rows[listing->count++]);
    return r ? trace(r) : 0;
}

static int list_answers(Listing *listing, int64_t due, Id after)
{
    Work *work = listing->work;
    size_t count = STRETCH;
    int r = 0;

    while (!r && !listing->more && count == STRETCH) {
        const BodiesPendingRow *rows;
        r = bodies_pending(work_db(work), work_arena(work), listing->organisation, due, after,
                           STRETCH, &rows, &count);
        for (size_t i = 0; i < count && !r && !listing->more; i++) {
            r = add(listing, rows[i].consultation, listing->organisation, rows[i].due);
            due = rows[i].due;
            after = rows[i].consultation;
        }
    }
    return r ? trace(r) : 0;
}

/* By the day, whether or not anybody has been told yet. */
static int list_escalated(Listing *listing, int64_t number, Id after)
{
    Work *work = listing->work;
    size_t count = STRETCH;
    int r = 0;
    (void)number;

    while (!r && !listing->more && count == STRETCH) {
        const BodiesLateRow *rows;
        r = bodies_late(work_db(work), work_arena(work), work_actor(work), work_today(work), after,
                        STRETCH, &rows, &count);
        for (size_t i = 0; i < count && !r && !listing->more; i++) {
            r = add(listing, rows[i].consultation, id_none(), 0);
            after = rows[i].consultation;
        }
    }
    return r ? trace(r) : 0;
}

static int list_asked(Listing *listing, int64_t seq, Id after)
{
    Work *work = listing->work;
    size_t count = STRETCH;
    int r = 0;
    (void)after;

    while (!r && !listing->more && count == STRETCH) {
        const ConsultationsAskedRow *rows;
        r = consultations_asked(work_db(work), work_arena(work), listing->organisation, seq,
                                STRETCH, &rows, &count);
        for (size_t i = 0; i < count && !r && !listing->more; i++) {
            r = add(listing, rows[i].id, id_none(), rows[i].seq);
            seq = rows[i].seq;
        }
    }
    return r ? trace(r) : 0;
}

int consultation_list(Work *work, const void *params, void *reply)
{
    static int (*const queues[QUEUES])(Listing *, int64_t, Id) = {
        [QUEUE_ANSWER] = list_answers,
        [QUEUE_ESCALATED] = list_escalated,
        [QUEUE_ASKED] = list_asked,
    };
    const ConsultationListParams *wanted = params;
    size_t limit = wanted->limit == INT64_MIN ? NAMED_ROWS_USUAL : (size_t)wanted->limit;
    Listing listing = { .work = work,
                        .rows = NEW_ARRAY(work_arena(work), ConsultationListed, limit),
                        .limit = limit };
    Person person;
    int64_t number;
    Id after;
    int r = named_after(work, wanted->after, &number, &after);
    if (!r)
        r = work_person(work, work_actor(work), &person);
    if (r)
        return r < 0 ? trace(r) : r;
    listing.organisation = person.organisation;
    r = queues[wanted->queue](&listing, number, after);
    if (r)
        return trace(r);
    *(ConsultationListReply *)reply = (ConsultationListReply){
        listing.rows, listing.count,
        listing.more ? named_cursor(work, listing.last_number, listing.last) : S("")
    };
    return 0;
}
