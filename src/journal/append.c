/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "journal/parts.h"

#include <string.h>

/* ---- Rows and events ---- */

static bool id_of_bytes(Str bytes, Id *ret_id)
{
    if (bytes.len != sizeof ret_id->bytes)
        return false;
    memcpy(ret_id->bytes, bytes.at, bytes.len);
    return true;
}

bool hash_of_bytes(Str bytes, Hash *ret_hash)
{
    if (bytes.len != sizeof ret_hash->bytes)
        return false;
    memcpy(ret_hash->bytes, bytes.at, bytes.len);
    return true;
}

static bool salt_of_bytes(Str bytes, uint8_t ret_salt[EVENT_SALT_BYTES])
{
    if (bytes.len != EVENT_SALT_BYTES)
        return false;
    memcpy(ret_salt, bytes.at, bytes.len);
    return true;
}

static Str salt_bytes(const uint8_t salt[EVENT_SALT_BYTES])
{
    return (Str){ (const char *)salt, EVENT_SALT_BYTES };
}

bool event_of_row(const EventRowsRow *row, EventText *ret_text)
{
    Event *event = &ret_text->event;

    *ret_text = (EventText){
        .event = {
            .seq = row->seq,
            .at = row->at,
            .kind = row->kind,
            .version = row->version,
            .operation = row->operation,
            .part = row->part,
            .asserted = row->asserted == 1,
            .subject_kind = row->subject_kind,
            .payload = row->payload,
        },
        .documents = row->documents,
        .values = row->brought,
        .erased = row->erases,
    };
    return (row->asserted == 0 || row->asserted == 1) && id_of_bytes(row->id, &event->id) &&
           id_of_bytes(row->request, &event->request) &&
           hash_of_bytes(row->fingerprint, &event->fingerprint) &&
           id_of_bytes(row->actor, &event->actor) &&
           id_of_bytes(row->principal, &event->principal) &&
           id_of_bytes(row->subject, &event->subject) &&
           hash_of_bytes(row->adopted, &event->adopted) && salt_of_bytes(row->salt, event->salt);
}

static bool read_lists(Arena *arena, const EventText *row, Event *event)
{
    const Hash *brought;

    if (!hash_list_read(arena, row->documents, &event->documents, &event->document_count) ||
        !hash_list_read(arena, row->values, &brought, &event->value_count) ||
        !hash_list_read(arena, row->erased, &event->erased, &event->erased_count))
        return false;
    Erasable *values = NEW_ARRAY(arena, Erasable, event->value_count + 1);

    for (size_t i = 0; i < event->value_count; i++)
        values[i].commitment = brought[i];
    event->values = values;
    return true;
}

int journal_page(Db *db, Arena *arena, int64_t from, int64_t n, const Event **ret_events,
                 size_t *ret_count)
{
    const EventRowsRow *rows;
    size_t count;
    EventText text;
    int r = event_rows(db, arena, from, n, &rows, &count);

    if (r)
        return trace(r);
    Event *events = NEW_ARRAY(arena, Event, count + 1);

    for (size_t i = 0; i < count; i++) {
        if (!event_of_row(&rows[i], &text))
            return fault(FAULT_STORE, "a stored event is no event; verify the record");
        events[i] = text.event;
        if (!read_lists(arena, &text, &events[i]))
            return fault(FAULT_STORE, "a stored event's lists are none; verify the record");
    }
    *ret_events = events;
    *ret_count = count;
    return 0;
}

int journal_event(Db *db, Arena *arena, int64_t seq, Event *ret_event, bool *ret_found)
{
    const Event *events;
    size_t count;
    int r = journal_page(db, arena, seq, 1, &events, &count);

    if (r)
        return trace(r);
    *ret_found = count == 1 && events[0].seq == seq;
    if (*ret_found)
        *ret_event = events[0];
    return 0;
}

/* ---- The head ---- */

int journal_lock(Db *db, int64_t *ret_size)
{
    Arena nothing = { 0 }; /* a number takes no memory */
    HeadLockRow row = { 0 };
    bool found = false;
    int r = head_lock(db, &nothing, &row, &found);

    if (r)
        return trace(r);
    if (!found)
        return fault(FAULT_STORE, "the record has lost its head row");
    *ret_size = row.size;
    return 0;
}

int journal_size(Db *db, int64_t *ret_size)
{
    Arena nothing = { 0 };
    HeadGetRow row = { 0 };
    bool found = false;
    int r = head_get(db, &nothing, &row, &found);

    if (r)
        return trace(r);
    if (!found)
        return fault(FAULT_STORE, "the record has lost its head row");
    *ret_size = row.size;
    return 0;
}

/* ---- Erasable values ---- */

Hash erasable_commitment(const Erasable *erasable)
{
    const Str parts[] = { salt_bytes(erasable->salt), erasable->value };

    return hash_of_parts(parts, COUNT_OF(parts));
}

Erasable erasable_make(Str value)
{
    Erasable erasable = { .value = value };

    world_random(erasable.salt, sizeof erasable.salt);
    erasable.commitment = erasable_commitment(&erasable);
    return erasable;
}

int erasable_get(Db *db, Arena *arena, Hash commitment, Erasable *ret_erasable,
                 ErasableState *ret_state)
{
    ErasableRowRow row;
    bool found = false;
    int r = erasable_row(db, arena, commitment, &row, &found);

    if (r)
        return trace(r);
    *ret_erasable = (Erasable){ .commitment = commitment };
    *ret_state = !found ? ERASABLE_UNKNOWN : row.erased >= 0 ? ERASABLE_ERASED : ERASABLE_KEPT;
    if (*ret_state != ERASABLE_KEPT)
        return 0;
    ret_erasable->value = row.value;
    if (!salt_of_bytes(row.salt, ret_erasable->salt) ||
        !hash_eq(erasable_commitment(ret_erasable), commitment))
        return fault(FAULT_STORE, "an erasable value was altered; verify the record");
    return 0;
}

int erasable_same(Db *db, Arena *arena, Str value, int64_t n, const Hash **ret_same,
                  size_t *ret_count)
{
    const ErasableWithRow *rows;
    int r = erasable_with(db, arena, value, n, &rows, ret_count);
    if (r)
        return trace(r);
    Hash *same = NEW_ARRAY(arena, Hash, *ret_count + 1);
    for (size_t i = 0; i < *ret_count; i++)
        same[i] = rows[i].commitment;
    *ret_same = same;
    return 0;
}

int erasable_bringer(Db *db, Arena *arena, Hash commitment, Event *ret_event, bool *ret_found)
{
    ErasableRowRow row;
    int r = erasable_row(db, arena, commitment, &row, ret_found);

    if (!r && *ret_found)
        r = journal_event(db, arena, row.place / ERASABLE_STEP, ret_event, ret_found);
    return r ? trace(r) : 0;
}

int64_t erasable_place(int64_t seq, size_t number)
{
    ensure(seq >= 0 && seq < INT64_MAX / ERASABLE_STEP && number < ERASABLE_STEP);
    return seq * ERASABLE_STEP + (int64_t)number;
}

static int keep_values(Db *db, const Event *event)
{
    for (size_t i = 0; i < event->value_count; i++) {
        const Erasable *value = &event->values[i];

        ensure(hash_eq(erasable_commitment(value), value->commitment));
        int r = erasable_put(db, erasable_place(event->seq, i), value->commitment, -1,
                             salt_bytes(value->salt), value->value);

        if (r)
            return trace(r);
    }
    return 0;
}

static int erase_values(Db *db, Arena scratch, const Event *event)
{
    for (size_t i = 0; i < event->erased_count; i++) {
        ErasableRowRow row;
        bool found = false;
        int r = erasable_row(db, &scratch, event->erased[i], &row, &found);

        if (r)
            return trace(r);
        ensure(found && row.erased < 0);
        r = erasable_clear(db, event->erased[i], event->seq, S(""), S(""));
        if (r)
            return trace(r);
    }
    return 0;
}

/* ---- Appending ---- */

static int put_row(Db *db, Arena scratch, const Event *event)
{
    EventText row = event_text(&scratch, event);
    Text leaf = text_open(&scratch, LEAF_BYTES_MAX);

    leaf_write(&leaf, &row);
    ensure(!leaf.full);
    return event_put(db, event->seq, tree_hash_leaf(text_str(&leaf)), event->id, event->at,
                     event->kind, event->version, event->operation, event->part, event->request,
                     event->fingerprint, event->actor, event->principal, event->asserted,
                     event->subject_kind, event->subject, event->adopted, salt_bytes(event->salt),
                     row.documents, row.values, row.erased, event->payload);
}

int journal_append(Db *db, Arena scratch, Event *event)
{
    int r = journal_size(db, &event->seq);

    if (r)
        return trace(r);
    world_random(event->salt, sizeof event->salt);
    ensure(event_fits(event));
    r = put_row(db, scratch, event);
    if (!r)
        r = keep_values(db, event);
    if (!r)
        r = erase_values(db, scratch, event);
    if (!r)
        r = head_set(db, event->seq + 1);
    return r ? trace(r) : 0;
}
