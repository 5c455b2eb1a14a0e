/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "journal/journal.h"

static const char *const NONE = "-";

bool event_name_fits(Str name)
{
    if (name.len == 0 || name.len > EVENT_NAME_MAX || name.at[0] < 'a' || name.at[0] > 'z')
        return false;
    for (size_t i = 0; i < name.len; i++) {
        char c = name.at[i];

        if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-'))
            return false;
    }
    return true;
}

bool event_fits(const Event *event)
{
    size_t bad;

    return event->seq >= 0 && !id_is_none(event->id) && moment_exists(event->at) &&
           event_name_fits(event->kind) && event->version > 0 &&
           event_name_fits(event->operation) && event->part >= 0 &&
           (event->subject_kind.len == 0 || event_name_fits(event->subject_kind)) &&
           (event->subject_kind.len > 0 || id_is_none(event->subject)) &&
           event->document_count <= EVENT_DOCUMENTS_MAX && event->value_count <= EVENT_VALUES_MAX &&
           event->erased_count <= EVENT_ERASED_MAX && event->payload.len <= EVENT_PAYLOAD_MAX &&
           utf8_check(event->payload, &bad);
}

/* ---- Lists of hashes ---- */

void hash_list_write(Text *text, const Hash *hashes, size_t count)
{
    if (count == 0)
        text_c(text, NONE);
    for (size_t i = 0; i < count; i++) {
        if (i > 0)
            text_char(text, ' ');
        hash_write(text, hashes[i]);
    }
}

bool hash_list_read(Arena *arena, Str text, const Hash **ret_hashes, size_t *ret_count)
{
    enum { STEP = 2 * sizeof(Hash) + 1 };
    size_t count = (text.len + 1) / STEP;
    Hash *hashes = NEW_ARRAY(arena, Hash, count ? count : 1);

    if (str_eq(text, str_from_c(NONE)))
        count = 0;
    else if (text.len == 0 || text.len != count * STEP - 1)
        return false;
    for (size_t i = 0; i < count; i++) {
        size_t end = (i + 1) * STEP - 1;

        if (!hash_read(str_cut(text, i * STEP, end), &hashes[i]) ||
            (end < text.len && text.at[end] != ' '))
            return false;
    }
    *ret_hashes = hashes;
    *ret_count = count;
    return true;
}

/* ---- The leaf ---- */

Hash event_payload_hash(const Event *event)
{
    const Str parts[] = { { (const char *)event->salt, EVENT_SALT_BYTES }, event->payload };

    return hash_of_parts(parts, COUNT_OF(parts));
}

static void put_int(Text *text, const char *name, int64_t value)
{
    text_c(text, name);
    text_int(text, value);
}

static void put_id(Text *text, const char *name, Id id)
{
    text_c(text, name);
    if (id_is_none(id))
        text_c(text, NONE);
    else
        id_write(text, id);
}

static void put_hash(Text *text, const char *name, Hash hash)
{
    text_c(text, name);
    if (hash_is_none(hash))
        text_c(text, NONE);
    else
        hash_write(text, hash);
}

static void put_name(Text *text, const char *name, Str value)
{
    text_c(text, name);
    text_put(text, value.len > 0 ? value : str_from_c(NONE));
}

void leaf_write(Text *text, const EventText *row)
{
    const Event *event = &row->event;

    text_c(text, "sekisho-event 1");
    put_int(text, "\nseq ", event->seq);
    put_id(text, "\nid ", event->id);
    text_c(text, "\nat ");
    moment_write(text, event->at);
    put_name(text, "\nkind ", event->kind);
    put_int(text, " ", event->version);
    put_name(text, "\noperation ", event->operation);
    put_int(text, "\npart ", event->part);
    put_id(text, "\nrequest ", event->request);
    put_hash(text, "\nfingerprint ", event->fingerprint);
    put_id(text, "\nactor ", event->actor);
    put_id(text, "\nprincipal ", event->principal);
    text_c(text, event->asserted ? "\nasserted yes" : "\nasserted no");
    put_name(text, "\nsubject ", event->subject_kind);
    put_id(text, " ", event->subject);
    put_hash(text, "\nadopted ", event->adopted);
    text_all(text, S("\ndocuments "), row->documents);
    text_all(text, S("\nvalues "), row->values);
    text_all(text, S("\nerased "), row->erased);
    put_hash(text, "\npayload ", event_payload_hash(event));
    text_char(text, '\n');
}

static Str list_text(Arena *arena, const Hash *hashes, size_t count)
{
    Text text = text_open(arena, LEAF_BYTES_MAX);

    hash_list_write(&text, hashes, count);
    return text_str(&text);
}

EventText event_text(Arena *arena, const Event *event)
{
    Hash *values = NEW_ARRAY(arena, Hash, event->value_count + 1);

    for (size_t i = 0; i < event->value_count; i++)
        values[i] = event->values[i].commitment;
    return (EventText){
        .event = *event,
        .documents = list_text(arena, event->documents, event->document_count),
        .values = list_text(arena, values, event->value_count),
        .erased = list_text(arena, event->erased, event->erased_count),
    };
}

Str journal_leaf(Arena *arena, const Event *event)
{
    EventText row = event_text(arena, event);
    Text text = text_open(arena, LEAF_BYTES_MAX);

    leaf_write(&text, &row);
    ensure(!text.full);
    return text_str(&text);
}
