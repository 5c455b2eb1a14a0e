/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cases/track.h"
#include "cases/progress.h"
#include "cases/ship.h"

/* What became of cases that may be told of, gathered case by case. */

typedef struct Gathered {
    Date on;
    TrackCase *cases;
    TrackDelivery *deliveries;
    TrackReport *reports;
    TrackSupport *support;
    size_t case_count, delivery_count, report_count, support_count;
    size_t case_room, delivery_room, report_room, support_room;
} Gathered;

/* ---- deliveries ------------------------------------------------------------------------------ */

static TrackOutcome outcome_of(const ShipmentGetRow *row, Date delivered, Date on)
{
    if (delivered != DATE_NONE)
        return delivered <= row->promised ? TRACK_ON_TIME : TRACK_LATE;
    return row->promised < on ? TRACK_OVERDUE : TRACK_TO_COME;
}

static void take_delivery(Work *work, Gathered *gathered, const ShipmentGetRow *row, TrackCase *one)
{
    Date on = gathered->on;
    Date delivered = row->transferred != DATE_NONE && row->transferred <= on
                         ? (Date)row->transferred
                         : DATE_NONE;
    TrackOutcome outcome = outcome_of(row, delivered, on);
    Date until = delivered == DATE_NONE ? on : delivered;

    GROW(work_arena(work), gathered->deliveries, gathered->delivery_count,
         &gathered->delivery_room);
    gathered->deliveries[gathered->delivery_count++] =
        (TrackDelivery){ .number = one->number,
                         .item = row->item,
                         .line = row->line,
                         .quantity = row->quantity,
                         .unit = row->unit,
                         .promised = (Date)row->promised,
                         .delivered = delivered,
                         .outcome = (int32_t)outcome,
                         .days_late = until > row->promised ? until - row->promised : 0 };
    one->on_time += outcome == TRACK_ON_TIME;
    one->late += outcome == TRACK_LATE;
    one->overdue += outcome == TRACK_OVERDUE;
    one->to_come += outcome == TRACK_TO_COME;
}

static int take_deliveries(Work *work, Gathered *gathered, Id file, TrackCase *one)
{
    const ShipmentsOfRow *rows;
    size_t count;
    int r = shipments_of(work_db(work), work_arena(work), file, &rows, &count);

    for (size_t i = 0; !r && i < count; i++) {
        ShipmentGetRow row;
        if (rows[i].ended && rows[i].transferred == DATE_NONE)
            continue; /* given up */
        r = ship_load(work, rows[i].id, &row);
        if (!r)
            take_delivery(work, gathered, &row, one);
    }
    return r < 0 ? trace(r) : r ? fault(FAULT_LIBRARY, "a case names a shipment there is not") : 0;
}

/* ---- discrepancies --------------------------------------------------------------------------- */

static void fold_steps(const DiscrepancyStepsRow *steps, size_t count, Date on, TrackReport *report)
{
    for (size_t i = 0; i < count && steps[i].day <= on; i++) {
        if (steps[i].reply.len) {
            if (report->answered == DATE_NONE)
                report->answered = (Date)steps[i].day;
            report->code = steps[i].reply;
        }
        report->pressed = report->pressed || steps[i].stage != DISCREPANCY_FIRST;
        report->closed = steps[i].ended != 0;
    }
}

static int take_report(Work *work, Gathered *gathered, Id id, TrackCase *one)
{
    const DiscrepancyStepsRow *steps;
    DiscrepancyGetRow row;
    size_t count;
    int r = discrepancy_load(work, id, &row);

    if (!r)
        r = discrepancy_steps(work_db(work), work_arena(work), id, &steps, &count);
    if (r)
        return r < 0 ? trace(r) : fault(FAULT_LIBRARY, "a case names a report there is not");
    if (row.reported > gathered->on)
        return 0;
    TrackReport report = { .number = one->number,
                           .line = row.line,
                           .type = (int32_t)row.kind,
                           .reported = (Date)row.reported,
                           .answered = DATE_NONE,
                           .days = INT64_MIN };
    fold_steps(steps, count, gathered->on, &report);
    const DiscrepancyReply *reply = discrepancy_reply(report.code);
    if (reply)
        report.answer = phrase(reply->label, work_lang(work));
    if (report.answered != DATE_NONE)
        report.days = report.answered - report.reported;
    one->reports++;
    one->open_reports += !report.closed;
    GROW(work_arena(work), gathered->reports, gathered->report_count, &gathered->report_room);
    gathered->reports[gathered->report_count++] = report;
    return 0;
}

static int take_reports(Work *work, Gathered *gathered, Id file, TrackCase *one)
{
    const DiscrepanciesOfRow *rows;
    size_t count;
    int r = discrepancies_of(work_db(work), work_arena(work), file, &rows, &count);

    for (size_t i = 0; !r && i < count; i++)
        r = take_report(work, gathered, rows[i].id, one);
    return r ? trace(r) : 0;
}

/* ---- support --------------------------------------------------------------------------------- */

static int take_services(Work *work, Gathered *gathered, Id file, const TrackCase *one)
{
    const ServiceRecordsOfRow *rows;
    size_t count;
    int r = service_records_of(work_db(work), work_arena(work), file, &rows, &count);

    if (r)
        return trace(r);
    for (size_t i = 0; i < count; i++) {
        if (rows[i].ended > gathered->on)
            continue;
        GROW(work_arena(work), gathered->support, gathered->support_count, &gathered->support_room);
        gathered->support[gathered->support_count++] =
            (TrackSupport){ .number = one->number,
                            .line = rows[i].line,
                            .training = rows[i].training != 0,
                            .quantity = rows[i].quantity,
                            .participants = rows[i].participants,
                            .from = (Date)rows[i].began,
                            .until = (Date)rows[i].ended };
    }
    return 0;
}

static int take_commitments(Work *work, const Gathered *gathered, Id file, TrackCase *one)
{
    const CommitmentsOfRow *rows;
    size_t count;
    int r = commitments_of(work_db(work), work_arena(work), file, &rows, &count);

    for (size_t i = 0; !r && i < count; i++) {
        int64_t kept, missed;
        r = commitment_tally(work, rows[i].id, gathered->on, &kept, &missed);
        if (!r) {
            one->tasks_kept += kept;
            one->tasks_missed += missed;
        }
    }
    return r < 0 ? trace(r) : r ? fault(FAULT_LIBRARY, "a case names no commitment") : 0;
}

/* ---- cases ----------------------------------------------------------------------------------- */

static Str when_text(Work *work, When when)
{
    Text text = text_open(work_arena(work), CASE_CODE_MAX);
    when_write(&text, when);
    return text_str(&text);
}

static bool was_accepted(const Progress *progress)
{
    for (int i = MILESTONE_ACCEPTED; i < MILESTONES; i++)
        if (!when_is_none(progress->reached[i].when))
            return true;
    return false;
}

/* The day it was terminated; DATE_NONE: it was not, by the day asked about. */
static int terminated(Work *work, Id id, Date on, Date *ret_day)
{
    const CaseFileStepsRow *steps;
    size_t count;
    int r = case_file_steps(work_db(work), work_arena(work), id, &steps, &count);

    *ret_day = DATE_NONE;
    for (size_t i = 0; !r && i < count && steps[i].day <= on; i++)
        if (str_eq(steps[i].operation, S("case.terminate")))
            *ret_day = (Date)steps[i].day;
    return r ? trace(r) : 0;
}

/* What was broken off is closed too, in the end: that does not make it a case that was seen
 * through. */
static void tell_stage(Work *work, const Progress *progress, Date broken, TrackCase *one)
{
    When closed = progress->reached[MILESTONE_CLOSED].when;
    bool ends = progress->state && progress->state->ends;

    one->stage = TRACK_RUNNING;
    if (broken != DATE_NONE || (ends && when_is_none(closed))) {
        one->stage = TRACK_BROKEN_OFF;
        one->ended =
            when_text(work, broken != DATE_NONE ? when_on(broken)
                                                : progress->stages[progress->stage_count - 1].from);
    } else if (!when_is_none(closed)) {
        one->stage = TRACK_CLOSED;
        one->ended = when_text(work, closed);
    }
}

static int take_case(Work *work, Gathered *gathered, Id id, const CaseFileGetRow *row,
                     const Progress *progress)
{
    TrackCase one = { .number = row->number,
                      .country = row->country,
                      .accepted = when_text(work, progress->reached[MILESTONE_ACCEPTED].when) };
    Date broken;
    int r = terminated(work, id, gathered->on, &broken);

    if (r)
        return trace(r);
    tell_stage(work, progress, broken, &one);
    r = take_deliveries(work, gathered, id, &one);
    if (!r)
        r = take_reports(work, gathered, id, &one);
    if (!r)
        r = take_services(work, gathered, id, &one);
    if (!r)
        r = take_commitments(work, gathered, id, &one);
    GROW(work_arena(work), gathered->cases, gathered->case_count, &gathered->case_room);
    gathered->cases[gathered->case_count++] = one;
    return r ? trace(r) : 0;
}

/* Of a case that is not marked open nothing leaves. What is wanted was taken when it was seen. */
static int see_case(Work *work, Id id, void *context, bool *ret_keep)
{
    Gathered *gathered = context;
    CaseFileGetRow row;
    Progress progress;
    bool found;
    int r = case_file_get(work_db(work), work_arena(work), id, &row, &found);

    *ret_keep = false;
    if (r || !found || row.marking != MARKING_OPEN)
        return r ? trace(r) : 0;
    r = progress_on(work, work_arena(work), id, &row, when_on(gathered->on), &progress);
    if (r < 0)
        return trace(r);
    if (r || !was_accepted(&progress))
        return 0;
    *ret_keep = true;
    r = take_case(work, gathered, id, &row, &progress);
    return r ? trace(r) : 0;
}

/* ---- all of it ------------------------------------------------------------------------------- */

static void sum_up(const Gathered *gathered, TrackRecord *record)
{
    for (size_t i = 0; i < gathered->case_count; i++) {
        const TrackCase *one = &gathered->cases[i];
        record->running += one->stage == TRACK_RUNNING;
        record->closed += one->stage == TRACK_CLOSED;
        record->broken_off += one->stage == TRACK_BROKEN_OFF;
        record->on_time += one->on_time;
        record->late += one->late;
        record->overdue += one->overdue;
        record->reports += one->reports;
        record->open_reports += one->open_reports;
        record->tasks_kept += one->tasks_kept;
        record->tasks_missed += one->tasks_missed;
    }
    for (size_t i = 0; i < gathered->delivery_count; i++)
        if (gathered->deliveries[i].days_late > record->days_late_most)
            record->days_late_most = gathered->deliveries[i].days_late;
    for (size_t i = 0; i < gathered->support_count; i++)
        if (gathered->support[i].training)
            record->trained += gathered->support[i].participants;
}

int track_record(Work *work, Date on, TrackRecord *ret_record)
{
    Gathered gathered = { .on = on };
    ListPage page;
    ListQuery query = { .list = S(CASE_LIST),
                        .subject_kind = S("case"),
                        .limit = LIST_ROWS_MAX,
                        .keep = see_case,
                        .context = &gathered };
    int r;

    do {
        r = work_list(work, &query, &page);
        query.after = page.next;
    } while (!r && page.next.len);
    if (r)
        return trace(r);
    *ret_record = (TrackRecord){ .on = on,
                                 .cases = gathered.cases,
                                 .deliveries = gathered.deliveries,
                                 .reported = gathered.reports,
                                 .support = gathered.support,
                                 .case_count = gathered.case_count,
                                 .delivery_count = gathered.delivery_count,
                                 .report_count = gathered.report_count,
                                 .support_count = gathered.support_count };
    sum_up(&gathered, ret_record);
    return 0;
}
