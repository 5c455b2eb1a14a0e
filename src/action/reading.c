/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "action/reading.h"
#include "action/action_sql.h"
#include "action/people.h"
#include "phrases_action.h"

enum { ASKED_BYTES_MAX = 1 << 20, REFERENCE_BYTES_MAX = 200, VISIT_SECONDS_MAX = 60 };

/* ---- the event ------------------------------------------------------------------------------- */

typedef struct RecordRead {
    Str asked;
    Id matter; /* reading.explain: what the reason is for */
    Str why;
    Date until;      /* the day the reason no longer stands */
    int64_t because; /* the leaf that says why */
} RecordRead;

static const Field record_read_fields[] = {
    TEXT(RecordRead, asked, "asked", .max = ASKED_BYTES_MAX, .optional = true, .erasable = true,
         .help = PHRASE_ACTION_FIELD_ASKED),
    ID(RecordRead, matter, "matter", .optional = true, .help = PHRASE_ACTION_FIELD_MATTER),
    TEXT(RecordRead, why, "why", .max = REASON_BYTES_MAX, .optional = true, .erasable = true,
         .help = PHRASE_ACTION_FIELD_WHY_READ),
    DATE(RecordRead, until, "until", .optional = true, .help = PHRASE_ACTION_FIELD_REASON_UNTIL),
    INT(RecordRead, because, "because", .min = 0, .max = INT64_MAX, .optional = true,
        .help = PHRASE_ACTION_FIELD_BECAUSE),
};
const Shape record_read_shape = SHAPE(RecordRead, "record-read", record_read_fields);

int record_read_apply(Db *db, Arena *arena, const Event *event, const void *data)
{
    const RecordRead *read = data;
    (void)arena;
    if (!read->why.len)
        return 0;
    int r = reason_put(db, event->actor, event->principal, read->matter, event->seq, read->until);
    return r < 0 ? trace(r) : r;
}

void reading_tell(Work *work, Id subject, const void *params, int64_t because)
{
    const Operation *operation = work->operation;
    bool about_one = !str_eq(operation->subject_kind, S("NONE"));
    Text asked = text_open(work->arena, ASKED_BYTES_MAX);

    shape_write(&asked, operation->params, params);
    RecordRead read = { .asked = text_str(&asked), .until = DATE_NONE, .because = because };
    work_tell(work, S("record.read"), about_one ? operation->subject_kind : S(""), subject, &read,
              hash_none());
}

/* ---- looking --------------------------------------------------------------------------------- */

/* Did the same visit leave an event for reading this subject already? */
static int was_told(Work *work, Id subject, bool *ret_told)
{
    Event event;
    bool found;

    *ret_told = false;
    if (work->call->read_as <= 0)
        return 0;
    int r = journal_event(work->db, work->arena, work->call->read_as, &event, &found);
    if (r)
        return trace(r);
    *ret_told = found && str_eq(event.kind, S("record.read")) && id_eq(event.actor, work->actor) &&
                id_eq(event.principal, work->principal) && id_eq(event.subject, subject) &&
                work->now - event.at <= VISIT_SECONDS_MAX * MOMENT_SECOND;
    return 0;
}

/* Rights were asked for as if they had said why; now without. */
static int look_why(Work *work, Id subject, Reading *reading)
{
    ReasonGetRow row;
    bool may, found = false;
    Id matter;
    int r = decide_unexplained(work, work->operation->subject_kind, subject, &may, &matter);

    if (!r && !may)
        r = reason_get(work->db, work->arena, work->actor, work->principal, matter, &row, &found);
    if (r < 0)
        return trace(r);
    if (!r && !may) {
        reading->explained = found && work->today < row.until;
        reading->because = reading->explained ? row.seq : INT64_MIN;
    }
    return 0;
}

int reading_look(Work *work, Id subject, Reading *ret_reading)
{
    const Operation *operation = work->operation;
    const SubjectKind *kind = table_subject(&work->office->table, operation->subject_kind);
    bool guarded = true, told = false;
    int r = 0;

    *ret_reading = (Reading){ .explained = true, .because = INT64_MIN };
    if (!operation->protected_read && !operation->carries_away)
        return 0;
    if (kind && kind->guarded)
        r = kind->guarded(work->db, work->arena, subject, &guarded);
    if (!r && kind && guarded)
        r = look_why(work, subject, ret_reading);
    if (!r && guarded)
        r = was_told(work, subject, &told);
    ret_reading->must_tell = operation->carries_away || (guarded && !told);
    return r ? trace(r) : 0;
}

/* ---- reading.explain ------------------------------------------------------------------------- */

typedef struct ReadingExplain {
    Str kind, subject, why;
} ReadingExplain;

static const Field explain_fields[] = {
    TEXT(ReadingExplain, kind, "kind", .min = 1, .max = EVENT_NAME_MAX,
         .help = PHRASE_ACTION_FIELD_SUBJECT_KIND),
    TEXT(ReadingExplain, subject, "subject", .min = 1, .max = REFERENCE_BYTES_MAX,
         .help = PHRASE_ACTION_FIELD_READ_SUBJECT),
    TEXT(ReadingExplain, why, "why", .min = 1, .max = REASON_BYTES_MAX,
         .help = PHRASE_ACTION_FIELD_WHY_READ),
};
const Shape reading_explain_shape = SHAPE(ReadingExplain, "reading-explain", explain_fields);

typedef struct ReadingReply {
    Id matter;
    Date until;
} ReadingReply;

static const Field reply_fields[] = {
    ID(ReadingReply, matter, "matter", .help = PHRASE_ACTION_FIELD_MATTER),
    DATE(ReadingReply, until, "until", .help = PHRASE_ACTION_FIELD_REASON_UNTIL),
};
const Shape reading_reply_shape = SHAPE(ReadingReply, "reading-explained", reply_fields);

/* 0; WORK_E_INVALID with a finding; WORK_E_RULE with one; or a fault. */
static int find_subject(Work *work, const ReadingExplain *wanted, Id *ret_subject)
{
    int r = 0;

    *ret_subject = id_none();
    if (!id_read(wanted->subject, ret_subject))
        r = work_find(work, wanted->kind, wanted->subject, ret_subject);
    if (r >= 0)
        r = work_about(work, S("/subject"), wanted->kind, *ret_subject);
    return r < 0 ? trace(r) : r;
}

int reading_explain(Work *work, const void *params, void *reply)
{
    const ReadingExplain *wanted = params;
    RecordRead read = { .why = wanted->why,
                        .until = work->today + READING_REASON_DAYS,
                        .because = INT64_MIN };
    bool may;
    Id subject;
    int r = find_subject(work, wanted, &subject);

    if (!r)
        r = decide_unexplained(work, wanted->kind, subject, &may, &read.matter);
    if (r)
        return r < 0 ? trace(r) : r;
    work_tell(work, S("record.read"), wanted->kind, subject, &read, hash_none());
    *(ReadingReply *)reply = (ReadingReply){ read.matter, work->today + READING_REASON_DAYS };
    return 0;
}

/* ---- who, when, why -------------------------------------------------------------------------- */

static int read_of(Work *work, const Event *event, const RecordRead **ret_read)
{
    const EventKind *kind;
    const void *data;
    int r = event_data(work->arena, &work->office->table, event, &kind, &data);

    if (!r)
        r = unmark_data(work->db, work->arena, &record_read_shape, data, (const void **)ret_read);
    return r < 0 ? trace(r) : r;
}

int reading_why(Work *work, const Event *event, Str *ret_why)
{
    const RecordRead *read;
    Event said;
    bool found;
    int r = 0;

    *ret_why = S("");
    if (!str_eq(event->kind, S("record.read")))
        return 0;
    r = read_of(work, event, &read);
    if (!r && read->because > 0) {
        r = journal_event(work->db, work->arena, read->because, &said, &found);
        if (!r && found)
            r = read_of(work, &said, &read);
    }
    if (r)
        return trace(r);
    *ret_why = read->why;
    return 0;
}
