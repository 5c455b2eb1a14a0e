/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * From an event to rows: those of its kind, and those every event has: what it can be found by, the
 * request it answered, how many were applied.
 */
#include "action/action_sql.h"
#include "action/inside.h"

enum { TRACE_BYTES = 80 };

/* What an event can be found by: a letter for the sort of thing, and its name. */
static Str trace_name(Arena *arena, Str sort, Str name)
{
    Text text = text_open(arena, TRACE_BYTES);
    text_all(&text, sort, S(" "), name);
    ensure(!text.full);
    return text_str(&text);
}

Str trace_of_subject(Arena *arena, Id subject)
{
    return trace_name(arena, S("subject"), id_str(arena, subject));
}

Str trace_of_person(Arena *arena, Id person)
{
    return trace_name(arena, S("person"), id_str(arena, person));
}

Str trace_of_document(Arena *arena, Hash document)
{
    return trace_name(arena, S("document"), hash_str(arena, document));
}

Str trace_of_kind(Arena *arena, Str kind)
{
    return trace_name(arena, S("kind"), kind);
}

static int put_documents(Db *db, Arena scratch, const Event *event)
{
    int r = 0;

    for (size_t i = 0; i < event->document_count && !r; i++)
        r = trace_put(db, trace_of_document(&scratch, event->documents[i]), event->seq);
    return r < 0 ? trace(r) : r;
}

static int put_traces(Db *db, Arena scratch, const Table *table, const Event *event)
{
    int r = trace_put(db, trace_of_kind(&scratch, event->kind), event->seq);

    if (!r && table_is_look(table, event->kind))
        r = trace_put(db, S(TRACE_OF_LOOKS), event->seq);
    if (!r && !id_is_none(event->subject))
        r = trace_put(db, trace_of_subject(&scratch, event->subject), event->seq);
    if (!r && !id_is_none(event->actor))
        r = trace_put(db, trace_of_person(&scratch, event->actor), event->seq);
    if (!r && !id_is_none(event->principal) && !id_eq(event->principal, event->actor))
        r = trace_put(db, trace_of_person(&scratch, event->principal), event->seq);
    if (!r)
        r = put_documents(db, scratch, event);
    return r < 0 ? trace(r) : r;
}

int apply_event(const Table *table, Db *db, Arena scratch, const EventKind *kind,
                const Event *event, const void *data)
{
    int r = put_traces(db, scratch, table, event);

    if (!r && event->part == 0 && !id_is_none(event->request))
        r = request_put(db, event->request, event->fingerprint, event->seq);
    if (!r && kind->apply)
        r = kind->apply(db, &scratch, event, data);
    return r < 0 ? trace(r) : r;
}

Date event_day(const Event *event, Date said)
{
    return said == DATE_NONE ? moment_date(event->at) : said;
}

int event_data(Arena *arena, const Table *table, const Event *event, const EventKind **ret_kind,
               const void **ret_data)
{
    const EventKind *kind = table_event(table, event->kind, event->version);

    *ret_kind = kind;
    *ret_data = NULL;
    if (!kind)
        return fault(FAULT_LIBRARY, "the journal holds an event of a kind no room knows");
    if (!kind->data)
        return 0;
    Findings findings = { .arena = arena };
    void *data = arena_take(arena, kind->data->size, _Alignof(max_align_t), 1);
    const Json *tree = json_read(arena, event->payload, S(""), &findings);
    const Json *member = tree ? json_member(tree, S("data")) : NULL;
    if (!member || !shape_bind(arena, kind->data, member, S(""), data, &findings))
        return fault(FAULT_LIBRARY, "an event's payload does not have the shape of its kind");
    *ret_data = data;
    return 0;
}

static int apply_page(Office *office, Db *db, Arena scratch, int64_t from, int64_t size)
{
    const Event *events;
    size_t count;
    int r = journal_page(db, &scratch, from, size - from, &events, &count);

    for (size_t i = 0; i < count && !r; i++) {
        const EventKind *kind;
        const void *data;
        r = event_data(&scratch, &office->table, &events[i], &kind, &data);
        if (!r)
            r = apply_event(&office->table, db, scratch, kind, &events[i], data);
    }
    return r < 0 ? trace(r) : r;
}

int apply_missing(Office *office, Db *db, Arena scratch, int64_t size)
{
    AppliedGetRow row = { 0 };
    bool found;
    int r = applied_get(db, &scratch, &row, &found);

    if (!r && row.size < size) {
        db_apply_begin(db);
        r = apply_page(office, db, scratch, row.size, size);
        if (!r)
            r = applied_set(db, size);
        db_apply_end(db);
    }
    return r < 0 ? trace(r) : r;
}
