/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cases/calendar_parts.h"
#include "cases/risk.h"
#include "cases/ship.h"

/* What of one case falls due, source by source. */

/* A day of something: of the case itself where `subject` is the case's. */
typedef struct Found {
    CaseDateKind kind;
    Date day;
    Id subject;  /* what it is a day of */
    bool serial; /* the subject has many such days: each has a name of its own */
    int64_t seq; /* the leaf that told of it */
    Str what;
} Found;

static Str uid_of(Work *work, const Found *found)
{
    Text uid = text_open(work_arena(work), CASE_WORD_MAX);

    id_write(&uid, found->subject);
    text_all(&uid, S("-"), case_date_words[found->kind]);
    if (found->serial) {
        text_char(&uid, '-');
        date_write(&uid, found->day);
    }
    ensure(!uid.full);
    return text_str(&uid);
}

static int moment_of(Work *work, int64_t seq, Moment *ret_moment)
{
    Arena scratch = *work_arena(work);
    bool found;
    Event event;
    int r = journal_event(work_db(work), &scratch, seq, &event, &found);

    if (r)
        return trace(r);
    if (!found)
        return fault(FAULT_LIBRARY, "a row names a leaf there is not");
    *ret_moment = event.at;
    return 0;
}

static int put(DateWalk *walk, const CaseFile *file, const Found *found)
{
    bool open = file->row.marking == MARKING_OPEN;

    if (found->day == DATE_NONE || found->day > walk->until ||
        (walk->from != DATE_NONE && found->day < walk->from))
        return 0;
    GROW(work_arena(walk->work), walk->dates, walk->count, &walk->room);
    CaseDate *date = &walk->dates[walk->count++];
    *date = (CaseDate){ .day = found->day,
                        .kind = (int32_t)found->kind,
                        .file = file->id,
                        .number = file->row.number,
                        .what = open ? found->what : S(""),
                        .overdue = found->day < work_today(walk->work),
                        .open = open,
                        .uid = uid_of(walk->work, found) };
    int r = moment_of(walk->work, found->seq, &date->since);
    if (!r)
        r = case_title(walk->work, file, &date->title);
    return r ? trace(r) : 0;
}

/* ---- the case itself ------------------------------------------------------------------------- */

static int put_state(DateWalk *walk, const CaseFile *file)
{
    Found found = { .kind = CASE_DATE_STATE, .subject = file->id, .seq = file->row.since };
    int32_t at = file->route ? route_state(file->route, file->row.state) : -1;
    int r = case_due(walk->work, file, &found.day);

    if (at >= 0)
        found.what =
            label_in(file->route->states[at].label, work_lang(walk->work), file->row.state);
    if (!r)
        r = put(walk, file, &found);
    return r ? trace(r) : 0;
}

static int put_papers(DateWalk *walk, const CaseFile *file)
{
    const CaseFilePapersRow *rows;
    size_t count;
    int r = case_file_papers(work_db(walk->work), work_arena(walk->work), file->id, &rows, &count);

    for (size_t i = 0; !r && i < count; i++) {
        bool came = rows[i].given != 0;
        ensure(rows[i].kind >= 0 && rows[i].kind < PAPER_KINDS);
        r = put(
            walk, file,
            &(Found){ .kind = came ? CASE_DATE_PAPER_ENDS : CASE_DATE_PAPER,
                      .day = (Date)(came ? rows[i].valid_until : rows[i].due),
                      .subject = rows[i].id,
                      .seq = came ? rows[i].given : rows[i].seq,
                      .what = phrase(paper_kind_phrases[rows[i].kind], work_lang(walk->work)) });
    }
    return r ? trace(r) : 0;
}

/* A document that was sent and not signed yet. */
static int put_documents(DateWalk *walk, const CaseFile *file)
{
    const CaseFileDocumentsRow *rows;
    size_t count;
    int r =
        case_file_documents(work_db(walk->work), work_arena(walk->work), file->id, &rows, &count);

    for (size_t i = 0; !r && i < count; i++)
        if (!rows[i].ended && rows[i].sent != DATE_NONE && rows[i].signed_on == DATE_NONE)
            r = put(walk, file,
                    &(Found){ .kind = CASE_DATE_OFFER_ENDS,
                              .day = (Date)rows[i].expiry,
                              .subject = rows[i].id,
                              .seq = rows[i].seq,
                              .what = rows[i].designator });
    return r ? trace(r) : 0;
}

static int put_holds(DateWalk *walk, const CaseFile *file)
{
    const CaseFileHoldsRow *rows;
    size_t count;
    int r = case_file_holds(work_db(walk->work), work_arena(walk->work), file->id, &rows, &count);

    for (size_t i = 0; !r && i < count; i++)
        r = put(walk, file,
                &(Found){ .kind = CASE_DATE_HOLD_ENDS,
                          .day = (Date)rows[i].until,
                          .subject = rows[i].id,
                          .seq = rows[i].seq });
    return r ? trace(r) : 0;
}

/* ---- what hangs on it, each as far as it may be shown --------------------------------------- */

static int put_payments(DateWalk *walk, const CaseFile *file)
{
    CaseAccount account = case_account(file);
    const CaseBill *bills;
    size_t count = 0;
    bool may = false;
    int r = work_may(walk->work, S("case.account"), file->id, &may);

    if (!r && may)
        r = books_case_bills(walk->work, &account, &bills, &count);
    for (size_t i = 0; !r && i < count; i++)
        if (case_bill_rest(&bills[i]) > 0)
            r = put(walk, file,
                    &(Found){ .kind = CASE_DATE_PAYMENT,
                              .day = bills[i].due,
                              .subject = bills[i].bill,
                              .seq = bills[i].seq,
                              .what = bills[i].reference });
    return r ? trace(r) : 0;
}

static int put_deliveries(DateWalk *walk, const CaseFile *file)
{
    const ShipmentsOfRow *rows;
    size_t count;
    int r = shipments_of(work_db(walk->work), work_arena(walk->work), file->id, &rows, &count);

    for (size_t i = 0; !r && i < count; i++) {
        bool may = false;
        if (rows[i].ended || rows[i].transferred != DATE_NONE)
            continue;
        r = work_may(walk->work, S("shipment.show"), rows[i].id, &may);
        if (!r && may)
            r = put(walk, file,
                    &(Found){ .kind = CASE_DATE_DELIVERY,
                              .day = (Date)rows[i].promised,
                              .subject = rows[i].id,
                              .seq = rows[i].seq });
    }
    return r ? trace(r) : 0;
}

static int put_tasks(DateWalk *walk, const CaseFile *file, Id id)
{
    ShownCommitment shown;
    int64_t seq;
    int r = commitment_tasks(walk->work, id, &shown, &seq);

    for (size_t i = 0; !r && i < shown.task_count; i++)
        if (shown.tasks[i].kept == DATE_NONE)
            r = put(walk, file,
                    &(Found){ .kind = CASE_DATE_COMMITMENT,
                              .day = shown.tasks[i].due,
                              .subject = id,
                              .serial = true,
                              .seq = seq,
                              .what = shown.what });
    return r < 0 ? trace(r) : r ? fault(FAULT_LIBRARY, "a case names no commitment") : 0;
}

static int put_commitments(DateWalk *walk, const CaseFile *file)
{
    const CommitmentsOfRow *rows;
    size_t count;
    int r = commitments_of(work_db(walk->work), work_arena(walk->work), file->id, &rows, &count);

    for (size_t i = 0; !r && i < count; i++) {
        bool may = false;
        r = work_may(walk->work, S("commitment.show"), rows[i].id, &may);
        if (!r && may)
            r = put_tasks(walk, file, rows[i].id);
    }
    return r ? trace(r) : 0;
}

static int put_risk(DateWalk *walk, const CaseFile *file, Id id)
{
    CaseRiskGetRow row;
    bool found, may = false;
    int r = work_may(walk->work, S("risk.show"), id, &may);

    if (!r && may)
        r = case_risk_get(work_db(walk->work), work_arena(walk->work), id, &row, &found);
    if (r || !may)
        return r ? trace(r) : 0;
    if (!found)
        return fault(FAULT_LIBRARY, "a case names a risk there is not");
    r = put(walk, file,
            &(Found){ .kind = CASE_DATE_RISK,
                      .day = (Date)row.due,
                      .subject = id,
                      .seq = row.seq,
                      .what = phrase(risk_group_phrases[row.risk_group], work_lang(walk->work)) });
    return r ? trace(r) : 0;
}

static int put_risks(DateWalk *walk, const CaseFile *file)
{
    const CaseRisksOfRow *rows;
    size_t count;
    int r = case_risks_of(work_db(walk->work), work_arena(walk->work), file->id, &rows, &count);

    for (size_t i = 0; !r && i < count; i++)
        if (!rows[i].replaced)
            r = put_risk(walk, file, rows[i].id);
    return r ? trace(r) : 0;
}

/* To add what falls due: its source. */
static int (*const sources[])(DateWalk *walk, const CaseFile *file) = {
    put_state,    put_papers,     put_documents,   put_holds,
    put_payments, put_deliveries, put_commitments, put_risks,
};

int calendar_of_case(DateWalk *walk, const CaseFile *file)
{
    int r = 0;

    for (size_t i = 0; !r && i < COUNT_OF(sources); i++)
        r = sources[i](walk, file);
    return r ? trace(r) : 0;
}
