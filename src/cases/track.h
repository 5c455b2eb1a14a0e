/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * track - what became of past cases, as far as it may be told to other governments (row H17)
 *
 * Cases that were accepted by the day asked about and are marked open; of any other nothing is
 * told, not even that it is there. Told are days, quantities, codes and counts. No price, claim or
 * credit of another buyer leaves, and no text that somebody wrote: titles, reasons, carriers,
 * inspectors, courses and serial numbers stay here.
 *
 * All is by the days that are told, not by when they were recorded. What was given up is no
 * delivery.
 */
#pragma once

#include "action/action.h"

enum { TRACK_ROWS_MAX = 100000, TRACK_CSV_MAX = 60 << 20, TRACK_TABLES = 4 };

/* As data for machines; or as papers/track-record.paper has it, on pages or without. */
typedef enum TrackForm { TRACK_CSV, TRACK_PDF, TRACK_TEXT, TRACK_FORMS } TrackForm;

typedef enum TrackStage { TRACK_RUNNING, TRACK_CLOSED, TRACK_BROKEN_OFF, TRACK_STAGES } TrackStage;
typedef enum TrackOutcome {
    TRACK_ON_TIME,
    TRACK_LATE,
    TRACK_OVERDUE, /* promised for an earlier day, and not there yet */
    TRACK_TO_COME,
    TRACK_OUTCOMES
} TrackOutcome;
extern const Phrase track_stage_phrases[TRACK_STAGES], track_outcome_phrases[TRACK_OUTCOMES];
extern const Str track_stage_words[TRACK_STAGES], track_outcome_words[TRACK_OUTCOMES];

typedef struct TrackCase {
    Str number, country;
    int32_t stage;       /* TrackStage */
    Str accepted, ended; /* as far as the days are known; "": not known, not yet */
    int64_t on_time, late, overdue, to_come; /* deliveries */
    int64_t reports, open_reports;
    int64_t tasks_kept, tasks_missed; /* of commitments */
} TrackCase;

typedef struct TrackDelivery {
    Str number, item;
    int64_t line, quantity;
    Str unit;
    Date promised, delivered; /* delivered absent: not yet */
    int32_t outcome;
    int64_t days_late;
} TrackDelivery;

/* A report of a discrepancy. Of several answers the last is told, and the day of the first. */
typedef struct TrackReport {
    Str number;
    int64_t line;
    int32_t type; /* DiscrepancyType */
    Date reported, answered;
    int64_t days; /* from the one to the other; absent: not answered yet */
    Str code, answer;
    bool pressed; /* the buyer asked again, or contested an answer */
    bool closed;
} TrackReport;

typedef struct TrackSupport { /* a service that was performed */
    Str number;
    int64_t line;
    bool training;
    int64_t quantity, participants;
    Date from, until;
} TrackSupport;

typedef struct TrackRecord {
    Date on;
    int64_t running, closed, broken_off;
    int64_t on_time, late, overdue, days_late_most;
    int64_t reports, open_reports;
    int64_t trained; /* participants */
    int64_t tasks_kept, tasks_missed;
    const TrackCase *cases;
    const TrackDelivery *deliveries;
    const TrackReport *reported;
    const TrackSupport *support;
    size_t case_count, delivery_count, report_count, support_count;
} TrackRecord;

extern const Shape track_record_shape;

/* As of the end of the day, of what the person of this call may read. 0, or a fault. */
MUST_USE int track_record(Work *work, Date on, TrackRecord *ret_record);

/* Gives it with the reply: in a TrackForm (absent: CSV) and, as a paper, in a PaperIn (absent: both
 * languages). 0; WORK_E_RULE with a finding: it is too long for a paper, or there is no template;
 * or a fault. */
MUST_USE int track_give(Work *work, const TrackRecord *record, int32_t form, int32_t language);

/* All of it as one CSV. */
Str track_csv(Work *work, const TrackRecord *record);
