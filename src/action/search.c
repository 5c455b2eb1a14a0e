/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * journal.search: leaf numbers by the narrowest thing that is asked for, newest first; what else is
 * asked is looked up in each event.
 */
#include "action/search.h"
#include "phrases_action.h"

#include "action/action_sql.h"
#include "action/people.h"
#include "action/reading.h"

enum { FOUND_MAX = 500, LOOKED_AT_MAX = 20000, STRETCH = 256, SENTENCE_MAX = 1000 };

typedef struct JournalSearch {
    Id person, subject;
    Hash document;
    Str kind, operation;
    Date from, until; /* both included */
    int64_t before, limit;
} JournalSearch;

static const Field journal_search_fields[] = {
    ID(JournalSearch, person, "person", .optional = true, .help = PHRASE_ACTION_FIELD_PERSON),
    ID(JournalSearch, subject, "subject", .optional = true, .help = PHRASE_ACTION_FIELD_SUBJECT),
    HASH(JournalSearch, document, "document", .optional = true,
         .help = PHRASE_ACTION_FIELD_DOCUMENT_HASH),
    TEXT(JournalSearch, kind, "kind", .max = EVENT_NAME_MAX, .optional = true,
         .help = PHRASE_ACTION_FIELD_KIND),
    TEXT(JournalSearch, operation, "operation", .max = EVENT_NAME_MAX, .optional = true,
         .help = PHRASE_ACTION_FIELD_OPERATION),
    DATE(JournalSearch, from, "from", .optional = true, .help = PHRASE_ACTION_FIELD_SINCE),
    DATE(JournalSearch, until, "until", .optional = true, .help = PHRASE_ACTION_FIELD_UNTIL),
    INT(JournalSearch, before, "before", .min = 0, .max = INT64_MAX, .optional = true,
        .help = PHRASE_ACTION_FIELD_BEFORE),
    INT(JournalSearch, limit, "limit", .min = 1, .max = FOUND_MAX, .optional = true,
        .help = PHRASE_ACTION_FIELD_LIMIT),
};
const Shape journal_search_shape = SHAPE(JournalSearch, "journal-search", journal_search_fields);

typedef struct FoundEvent {
    int64_t seq;
    Moment at;
    Str kind, operation, sentence;
    Id actor, principal;
    Str subject_kind;
    Id subject;
    const Hash *documents;
    size_t document_count;
    Str why; /* a protected reading's */
} FoundEvent;

static const Field found_event_fields[] = {
    INT(FoundEvent, seq, "seq", .min = 0, .max = INT64_MAX, .help = PHRASE_ACTION_FIELD_SEQ),
    MOMENT(FoundEvent, at, "at", .help = PHRASE_ACTION_FIELD_AT),
    TEXT(FoundEvent, kind, "kind", .max = EVENT_NAME_MAX, .help = PHRASE_ACTION_FIELD_KIND),
    TEXT(FoundEvent, operation, "operation", .max = EVENT_NAME_MAX, .optional = true,
         .help = PHRASE_ACTION_FIELD_OPERATION),
    ID(FoundEvent, actor, "actor", .optional = true, .help = PHRASE_ACTION_FIELD_ACTOR),
    ID(FoundEvent, principal, "principal", .optional = true, .help = PHRASE_ACTION_FIELD_PRINCIPAL),
    TEXT(FoundEvent, subject_kind, "subject-kind", .max = EVENT_NAME_MAX, .optional = true,
         .help = PHRASE_ACTION_FIELD_SUBJECT_KIND),
    ID(FoundEvent, subject, "subject", .optional = true, .help = PHRASE_ACTION_FIELD_SUBJECT),
    HASHES(FoundEvent, documents, document_count, "documents", .max = EVENT_DOCUMENTS_MAX,
           .optional = true, .help = PHRASE_ACTION_FIELD_DOCUMENTS),
    TEXT(FoundEvent, sentence, "sentence", .max = SENTENCE_MAX, .optional = true,
         .help = PHRASE_ACTION_FIELD_SENTENCE),
    TEXT(FoundEvent, why, "why", .max = REASON_BYTES_MAX, .optional = true,
         .help = PHRASE_ACTION_FIELD_WHY_READ),
};
static const Shape found_event_shape = SHAPE(FoundEvent, "found-event", found_event_fields);

typedef struct JournalFound {
    const FoundEvent *events;
    size_t event_count;
    int64_t next; /* `before` of the next page */
} JournalFound;

static const Field journal_found_fields[] = {
    LIST(JournalFound, events, event_count, "events", FoundEvent, found_event_shape,
         .max = FOUND_MAX, .optional = true, .help = PHRASE_ACTION_FIELD_EVENTS),
    INT(JournalFound, next, "next", .min = 0, .max = INT64_MAX, .optional = true,
        .help = PHRASE_ACTION_FIELD_BEFORE),
};
const Shape journal_found_shape = SHAPE(JournalFound, "journal-found", journal_found_fields);

/* "" : nothing narrows it, every event is looked at. */
static Str narrowest(Arena *arena, const JournalSearch *asked)
{
    if (!hash_is_none(asked->document))
        return trace_of_document(arena, asked->document);
    if (!id_is_none(asked->subject))
        return trace_of_subject(arena, asked->subject);
    if (!id_is_none(asked->person))
        return trace_of_person(arena, asked->person);
    return asked->kind.len > 0 ? trace_of_kind(arena, asked->kind) : S("");
}

static bool names_document(const Event *event, Hash document)
{
    bool names = hash_is_none(document);
    for (size_t i = 0; i < event->document_count && !names; i++)
        names = hash_eq(event->documents[i], document);
    return names;
}

static bool fits(const JournalSearch *asked, const Event *event)
{
    Date day = moment_date(event->at);

    return (id_is_none(asked->person) || id_eq(asked->person, event->actor) ||
            id_eq(asked->person, event->principal)) &&
           (id_is_none(asked->subject) || id_eq(asked->subject, event->subject)) &&
           (asked->kind.len == 0 || str_eq(asked->kind, event->kind)) &&
           (asked->operation.len == 0 || str_eq(asked->operation, event->operation)) &&
           (asked->from == DATE_NONE || day >= asked->from) &&
           (asked->until == DATE_NONE || day <= asked->until) &&
           names_document(event, asked->document);
}

static int tell_event(Work *work, const Event *event, FoundEvent *ret_found)
{
    const EventKind *kind = table_event(&work->office->table, event->kind, event->version);
    Text sentence = text_open(work->arena, SENTENCE_MAX);
    Str who, why;
    int r = work_person_name(work, event->actor, &who);

    if (!r)
        r = reading_why(work, event, &why);
    if (r)
        return trace(r);
    if (kind)
        phrase_put(&sentence, kind->sentence, work->call->lang, who);
    *ret_found = (FoundEvent){
        .seq = event->seq,
        .at = event->at,
        .kind = event->kind,
        .operation = event->operation,
        .sentence = text_str(&sentence),
        .why = why,
        .actor = event->actor,
        .principal = id_eq(event->principal, event->actor) ? id_none() : event->principal,
        .subject_kind = event->subject_kind,
        .subject = event->subject,
        .documents = event->documents,
        .document_count = event->document_count,
    };
    return 0;
}

typedef struct Hunt {
    Work *work;
    const JournalSearch *asked;
    Str what;
    int64_t before; /* leaves below it have not been looked at */
    size_t limit, looked_at;
    FoundEvent *found;
    size_t count;
} Hunt;

static int look_at(Hunt *hunt, const Event *event)
{
    hunt->before = event->seq;
    hunt->looked_at++;
    if (!fits(hunt->asked, event))
        return 0;
    int r = tell_event(hunt->work, event, &hunt->found[hunt->count]);
    hunt->count += !r;
    return r < 0 ? trace(r) : r;
}

static bool hunt_is_full(const Hunt *hunt)
{
    return hunt->count == hunt->limit || hunt->looked_at >= LOOKED_AT_MAX;
}

/* A stretch of leaves by what they name; false in *ret_more: there are no older ones. */
static int hunt_traces(Hunt *hunt, bool *ret_more)
{
    Work *work = hunt->work;
    const TraceBeforeRow *rows;
    size_t count;
    int r = trace_before(work->db, work->arena, hunt->what, hunt->before, STRETCH, &rows, &count);

    for (size_t i = 0; i < count && !r && !hunt_is_full(hunt); i++) {
        Event event;
        bool found;
        r = journal_event(work->db, work->arena, rows[i].seq, &event, &found);
        if (!r)
            r = look_at(hunt, &event);
    }
    *ret_more = count == STRETCH || hunt_is_full(hunt);
    return r < 0 ? trace(r) : r;
}

static int hunt_all(Hunt *hunt, bool *ret_more)
{
    Work *work = hunt->work;
    int64_t from = hunt->before > STRETCH ? hunt->before - STRETCH : 0;
    const Event *events;
    size_t count;
    int r = journal_page(work->db, work->arena, from, hunt->before - from, &events, &count);

    for (size_t i = count; i-- > 0 && !r && !hunt_is_full(hunt);)
        r = look_at(hunt, &events[i]);
    *ret_more = hunt->before > 0;
    return r < 0 ? trace(r) : r;
}

int journal_search(Work *work, const void *params, void *reply)
{
    const JournalSearch *asked = params;
    JournalFound *found = reply;
    int64_t size;
    bool more = true;
    int r = journal_size(work->db, &size);
    Hunt hunt = {
        .work = work,
        .asked = asked,
        .what = narrowest(work->arena, asked),
        .before = asked->before != INT64_MIN && asked->before < size ? asked->before : size,
        .limit = asked->limit != INT64_MIN ? (size_t)asked->limit : FOUND_MAX,
    };

    hunt.found = NEW_ARRAY(work->arena, FoundEvent, hunt.limit);
    while (!r && more && !hunt_is_full(&hunt))
        r = hunt.what.len > 0 ? hunt_traces(&hunt, &more) : hunt_all(&hunt, &more);
    found->events = hunt.found;
    found->event_count = hunt.count;
    found->next = more && hunt.before > 0 ? hunt.before : INT64_MIN;
    return r < 0 ? trace(r) : r;
}
