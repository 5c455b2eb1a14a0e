/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cases/case_events.h"
#include "cases/track.h"
#include "phrases_cases.h"
#include "phrases_deliveries.h"
#include "phrases_track.h"

/* The track record as it is shown, and as one CSV. */

const Str track_stage_words[TRACK_STAGES] = { STR("running"), STR("closed"), STR("broken-off") };
const Str track_outcome_words[TRACK_OUTCOMES] = { STR("on-time"), STR("late"), STR("overdue"),
                                                  STR("to-come") };
const Phrase track_stage_phrases[TRACK_STAGES] = { PHRASE_TRACK_RUNNING, PHRASE_TRACK_CLOSED,
                                                   PHRASE_TRACK_BROKEN_OFF };
const Phrase track_outcome_phrases[TRACK_OUTCOMES] = { PHRASE_TRACK_ON_TIME, PHRASE_TRACK_LATE,
                                                       PHRASE_TRACK_OVERDUE, PHRASE_TRACK_TO_COME };

#define OPTIONAL .optional = true
#define NUMBER_OF(Struct) \
    TEXT(Struct, number, "number", .max = CASE_CODE_MAX, .help = PHRASE_TRACK_FIELD_NUMBER)
#define COUNT(Struct, member, name, told, ...) \
    INT(Struct, member, name, .min = 0, .max = INT64_MAX, .help = (told), __VA_ARGS__)
#define TOLD(Struct, member, name, told) COUNT(Struct, member, name, told, .optional = false)
#define LINE_OF(Struct) TOLD(Struct, line, "line", PHRASE_CASES_FIELD_LINE)
#define QUANTITY_OF(Struct) TOLD(Struct, quantity, "quantity", PHRASE_DELIVERIES_FIELD_QUANTITY)
#define DAY(Struct, member, name, told, ...) DATE(Struct, member, name, .help = (told), __VA_ARGS__)
#define DELIVERED(Struct) \
    TOLD(Struct, on_time, "on-time", PHRASE_TRACK_FIELD_ON_TIME), \
        TOLD(Struct, late, "late", PHRASE_TRACK_FIELD_LATE), \
        TOLD(Struct, overdue, "overdue", PHRASE_TRACK_FIELD_OVERDUE)
#define REPORTED(Struct) \
    TOLD(Struct, reports, "reports", PHRASE_TRACK_FIELD_REPORTS), \
        TOLD(Struct, open_reports, "open-reports", PHRASE_TRACK_FIELD_OPEN_REPORTS)
#define TASKS(Struct) \
    TOLD(Struct, tasks_kept, "tasks-kept", PHRASE_TRACK_FIELD_KEPT), \
        TOLD(Struct, tasks_missed, "tasks-missed", PHRASE_TRACK_FIELD_MISSED)

static const Field case_fields[] = {
    NUMBER_OF(TrackCase),
    TEXT(TrackCase, country, "country", .max = 3, .help = PHRASE_TRACK_FIELD_COUNTRY),
    CHOICE(TrackCase, stage, "stage", track_stage_words, .choice_labels = track_stage_phrases,
           .help = PHRASE_TRACK_FIELD_STAGE),
    TEXT(TrackCase, accepted, "accepted", .max = CASE_CODE_MAX, OPTIONAL,
         .help = PHRASE_TRACK_FIELD_ACCEPTED),
    TEXT(TrackCase, ended, "ended", .max = CASE_CODE_MAX, OPTIONAL,
         .help = PHRASE_TRACK_FIELD_ENDED),
    DELIVERED(TrackCase),
    TOLD(TrackCase, to_come, "to-come", PHRASE_TRACK_FIELD_TO_COME),
    REPORTED(TrackCase),
    TASKS(TrackCase),
};
static const Shape case_shape = SHAPE(TrackCase, "track-case", case_fields);

static const Field delivery_fields[] = {
    NUMBER_OF(TrackDelivery),
    LINE_OF(TrackDelivery),
    TEXT(TrackDelivery, item, "item", .max = CASE_CODE_MAX, .help = PHRASE_TRACK_FIELD_ITEM),
    QUANTITY_OF(TrackDelivery),
    TEXT(TrackDelivery, unit, "unit", .max = CASE_CODE_MAX, .help = PHRASE_DELIVERIES_FIELD_UNIT),
    DAY(TrackDelivery, promised, "promised", PHRASE_DELIVERIES_FIELD_PROMISED, .optional = false),
    DAY(TrackDelivery, delivered, "delivered", PHRASE_TRACK_FIELD_DELIVERED, OPTIONAL),
    CHOICE(TrackDelivery, outcome, "outcome", track_outcome_words,
           .choice_labels = track_outcome_phrases, .help = PHRASE_TRACK_FIELD_OUTCOME),
    TOLD(TrackDelivery, days_late, "days-late", PHRASE_TRACK_FIELD_DAYS_LATE),
};
static const Shape delivery_shape = SHAPE(TrackDelivery, "track-delivery", delivery_fields);

static const Field report_fields[] = {
    NUMBER_OF(TrackReport),
    LINE_OF(TrackReport),
    CHOICE(TrackReport, type, "type", discrepancy_type_words,
           .choice_labels = discrepancy_type_phrases, .help = PHRASE_DELIVERIES_FIELD_TYPE),
    DAY(TrackReport, reported, "reported", PHRASE_TRACK_FIELD_REPORTED, .optional = false),
    DAY(TrackReport, answered, "answered", PHRASE_TRACK_FIELD_ANSWERED, OPTIONAL),
    COUNT(TrackReport, days, "days", PHRASE_TRACK_FIELD_DAYS, OPTIONAL),
    TEXT(TrackReport, code, "code", .max = CASE_CODE_MAX, OPTIONAL,
         .help = PHRASE_TRACK_FIELD_CODE),
    TEXT(TrackReport, answer, "answer", .max = CASE_NAME_MAX, OPTIONAL,
         .help = PHRASE_TRACK_FIELD_ANSWER),
    BOOL(TrackReport, pressed, "pressed", .help = PHRASE_TRACK_FIELD_PRESSED),
    BOOL(TrackReport, closed, "closed", .help = PHRASE_TRACK_FIELD_CLOSED),
};
static const Shape report_shape = SHAPE(TrackReport, "track-report", report_fields);

static const Field support_fields[] = {
    NUMBER_OF(TrackSupport),
    LINE_OF(TrackSupport),
    BOOL(TrackSupport, training, "training", .help = PHRASE_TRACK_FIELD_TRAINING),
    QUANTITY_OF(TrackSupport),
    COUNT(TrackSupport, participants, "participants", PHRASE_TRACK_FIELD_PARTICIPANTS, OPTIONAL),
    DAY(TrackSupport, from, "from", PHRASE_TRACK_FIELD_FROM, .optional = false),
    DAY(TrackSupport, until, "until", PHRASE_TRACK_FIELD_UNTIL, .optional = false),
};
static const Shape support_shape = SHAPE(TrackSupport, "track-support", support_fields);

#define MANY(member, count, name, Type, shape, told) \
    LIST(TrackRecord, member, count, name, Type, shape, .max = TRACK_ROWS_MAX, OPTIONAL, \
         .help = (told))

static const Field record_fields[] = {
    DAY(TrackRecord, on, "on", PHRASE_TRACK_FIELD_AS_OF, .optional = false),
    TOLD(TrackRecord, running, "running", PHRASE_TRACK_FIELD_RUNNING),
    TOLD(TrackRecord, closed, "closed", PHRASE_TRACK_FIELD_CLOSED_CASES),
    TOLD(TrackRecord, broken_off, "broken-off", PHRASE_TRACK_FIELD_BROKEN_OFF),
    DELIVERED(TrackRecord),
    TOLD(TrackRecord, days_late_most, "days-late-most", PHRASE_TRACK_FIELD_DAYS_LATE_MOST),
    REPORTED(TrackRecord),
    TOLD(TrackRecord, trained, "trained", PHRASE_TRACK_FIELD_TRAINED),
    TASKS(TrackRecord),
    MANY(cases, case_count, "cases", TrackCase, case_shape, PHRASE_TRACK_FIELD_CASES),
    MANY(deliveries, delivery_count, "deliveries", TrackDelivery, delivery_shape,
         PHRASE_TRACK_FIELD_DELIVERIES),
    MANY(reported, report_count, "reported", TrackReport, report_shape,
         PHRASE_TRACK_FIELD_REPORTED_ALL),
    MANY(support, support_count, "support", TrackSupport, support_shape,
         PHRASE_TRACK_FIELD_SUPPORT),
};
const Shape track_record_shape = SHAPE(TrackRecord, "track-record", record_fields);

/* ---- the CSV --------------------------------------------------------------------------------- */

static void put_number(Text *text, int64_t number)
{
    text_put(text, S(","));
    if (number != INT64_MIN)
        text_int(text, number);
}

static void put_day(Text *text, Date day)
{
    text_put(text, S(","));
    if (day != DATE_NONE)
        date_write(text, day);
}

static void put_cell(Text *text, Str cell)
{
    text_put(text, S(","));
    text_csv(text, cell);
}

static void put_cases(Text *text, const TrackRecord *record, Lang lang)
{
    for (size_t i = 0; i < record->case_count; i++) {
        const TrackCase *one = &record->cases[i];
        text_put(text, S("case"));
        put_cell(text, one->number);
        text_put(text, S(","));
        put_cell(text, one->country);
        text_put(text, S(",,"));
        put_cell(text, one->accepted);
        put_cell(text, one->ended);
        text_put(text, S(","));
        put_cell(text, track_stage_words[one->stage]);
        put_cell(text, phrase(track_stage_phrases[one->stage], lang));
        text_put(text, S("\r\n"));
    }
}

static void put_deliveries(Text *text, const TrackRecord *record, Lang lang)
{
    for (size_t i = 0; i < record->delivery_count; i++) {
        const TrackDelivery *one = &record->deliveries[i];
        text_put(text, S("delivery"));
        put_cell(text, one->number);
        put_number(text, one->line);
        put_cell(text, one->item);
        put_number(text, one->quantity);
        put_cell(text, one->unit);
        put_day(text, one->promised);
        put_day(text, one->delivered);
        put_number(text, one->days_late);
        put_cell(text, track_outcome_words[one->outcome]);
        put_cell(text, phrase(track_outcome_phrases[one->outcome], lang));
        text_put(text, S("\r\n"));
    }
}

static void put_reports(Text *text, const TrackRecord *record)
{
    for (size_t i = 0; i < record->report_count; i++) {
        const TrackReport *one = &record->reported[i];
        text_put(text, S("discrepancy"));
        put_cell(text, one->number);
        put_number(text, one->line);
        put_cell(text, discrepancy_type_words[one->type]);
        text_put(text, S(",,"));
        put_day(text, one->reported);
        put_day(text, one->answered);
        put_number(text, one->days);
        put_cell(text, one->code);
        put_cell(text, one->answer);
        text_put(text, S("\r\n"));
    }
}

static void put_support(Text *text, const TrackRecord *record)
{
    for (size_t i = 0; i < record->support_count; i++) {
        const TrackSupport *one = &record->support[i];
        text_put(text, one->training ? S("training") : S("service"));
        put_cell(text, one->number);
        put_number(text, one->line);
        text_put(text, S(","));
        put_number(text, one->training ? one->participants : one->quantity);
        put_cell(text, one->training ? S("participants") : S(""));
        put_day(text, one->from);
        put_day(text, one->until);
        text_put(text, S(",,,\r\n"));
    }
}

Str track_csv(Work *work, const TrackRecord *record)
{
    Text text = text_open(work_arena(work), TRACK_CSV_MAX);
    Lang lang = work_lang(work);

    text_put(&text,
             S("row,case,line,what,quantity,unit,from,until,days,outcome,told\r\nas-of,,,,,"));
    put_day(&text, DATE_NONE);
    put_day(&text, record->on);
    text_put(&text, S(",,,\r\n"));
    put_cases(&text, record, lang);
    put_deliveries(&text, record, lang);
    put_reports(&text, record);
    put_support(&text, record);
    ensure(!text.full);
    return text_str(&text);
}
