/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * What happened to a thing since somebody looked: told with the refusal of what they send about it.
 * It is read as the thing itself is, with the same right, and leaves an event where that does.
 */
#include "action/since.h"
#include "action/action_sql.h"
#include "phrases_action.h"

enum { SINCE_TOLD_MAX = 3, SINCE_LOOKED_AT_MAX = 64, SENTENCE_MAX = 1000 };

static const Field happened_fields[] = {
    MOMENT(Happened, at, "at", .help = PHRASE_ACTION_FIELD_AT),
    TEXT(Happened, sentence, "sentence", .max = SENTENCE_MAX, .help = PHRASE_ACTION_FIELD_SENTENCE),
};
static const Shape happened_shape = SHAPE(Happened, "happened", happened_fields);

static const Field since_fields[] = {
    LIST(Since, events, count, "events", Happened, happened_shape, .max = SINCE_TOLD_MAX),
    BOOL(Since, more, "more", .max = 0),
};
static const Shape since_shape = SHAPE(Since, "since", since_fields);

/* ---- sentences ------------------------------------------------------------------------------- */

/* What other rooms say happened to it may have a right of its own. */
static bool is_of_its_own(const Event *event)
{
    Str rest;
    return str_eq(str_split(event->kind, '.', &rest), event->subject_kind);
}

int since_sentence(Work *work, const Event *event, Str *ret_sentence)
{
    const EventKind *kind = table_event(&work->office->table, event->kind, event->version);
    Text sentence = text_open(work->arena, SENTENCE_MAX);
    Str who;
    int r = work_person_name(work, event->actor, &who);

    if (r)
        return trace(r);
    if (kind)
        phrase_put(&sentence, kind->sentence, work->call->lang, who);
    *ret_sentence = text_str(&sentence);
    return 0;
}

static int tell(Work *work, const Event *event, Str *ret_sentence)
{
    const SubjectKind *kind = table_subject(&work->office->table, event->subject_kind);
    int r = 0;

    *ret_sentence = S("");
    if (kind && kind->tell)
        r = kind->tell(work, event, ret_sentence);
    else if (is_of_its_own(event))
        r = since_sentence(work, event, ret_sentence);
    return r ? trace(r) : 0;
}

static int take(Work *work, int64_t seq, Since *since)
{
    Happened happened;
    Event event;
    bool found;
    int r = journal_event(work->db, work->arena, seq, &event, &found);

    if (r || !found || table_is_look(&work->office->table, event.kind))
        return r ? trace(r) : 0;
    happened.at = event.at;
    r = tell(work, &event, &happened.sentence);
    if (r || !happened.sentence.len)
        return r ? trace(r) : 0;
    if (since->count < SINCE_TOLD_MAX)
        ((Happened *)(uintptr_t)since->events)[since->count++] = happened;
    else
        since->more = true;
    return 0;
}

/* Newest first. */
static int collect(Work *work, Id subject, int64_t expects, Since *since)
{
    Str what = trace_of_subject(work->arena, subject);
    const TraceBeforeRow *rows;
    size_t count;
    int r =
        trace_before(work->db, work->arena, what, INT64_MAX, SINCE_LOOKED_AT_MAX, &rows, &count);

    *since = (Since){ .events = NEW_ARRAY(work->arena, Happened, SINCE_TOLD_MAX) };
    for (size_t i = 0; i < count && !r && rows[i].seq > expects && !since->more; i++)
        r = take(work, rows[i].seq, since);
    return r ? trace(r) : 0;
}

/* ---- as a reading of its own ----------------------------------------------------------------- */

static int since_run(Work *work, const void *params, void *reply)
{
    int r = collect(work, operation_subject(work->operation, params), work->call->expects, reply);
    return r ? trace(r) : 0;
}

bool since_operation(const Table *table, const Operation *change, Operation *ret_read)
{
    const SubjectKind *kind = table_subject(table, change->subject_kind);
    const Operation *shows = kind ? table_operation(table, kind->shown_by) : NULL;

    if (!shows || !str_eq(shows->subject_kind, change->subject_kind))
        return false;
    *ret_read = *shows;
    ret_read->reply = &since_shape;
    ret_read->run = since_run;
    return true;
}

void since_put(Findings *findings, Str pointer, const Since *since, Lang lang)
{
    const Place place = { .pointer = pointer };

    for (size_t i = 0; i < since->count; i++) {
        Text when = text_open(findings->arena, 64);
        moment_write_person(&when, since->events[i].at, lang);
        finding_error(findings, place, PHRASE_ACTION_STALE_SINCE, PHRASE_NONE, text_str(&when),
                      since->events[i].sentence);
    }
    if (since->more)
        finding_error(findings, place, PHRASE_ACTION_STALE_MORE, PHRASE_NONE, S(""));
}

/* ---- within a call --------------------------------------------------------------------------- */

int since_tell(Work *work, Str pointer, Id subject, int64_t expects)
{
    const SubjectKind *kind = table_subject(&work->office->table, work->operation->subject_kind);
    bool guarded = true, may = false;
    AccessAnswer answer;
    Operation read;
    Seeing seeing;
    Since since;
    int r = 0;

    if (!since_operation(&work->office->table, work->operation, &read))
        return 0;
    if (read.protected_read && kind->guarded)
        r = kind->guarded(work->db, work->arena, subject, &guarded);
    if (r || (read.protected_read && guarded))
        return r ? trace(r) : 0;
    r = decide_seeing(work, &read, subject, &may, &answer, &seeing);
    if (r < 0 || !may || seeing.view_count)
        return r < 0 ? trace(r) : 0;
    r = collect(work, subject, expects, &since);
    if (!r)
        since_put(work->findings, pointer, &since, work->call->lang);
    return r ? trace(r) : 0;
}
