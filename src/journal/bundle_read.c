/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "journal/bundle.h"
#include "phrases_bundle.h"

#include "journal/journal.h"

enum { LINE_BYTES_MIN = 500 }; /* an event's line is longer: the leaf alone is */

typedef struct Reader {
    Arena *arena;
    Str file;
    Findings *findings;
    uint32_t line;
    Bundle bundle;
} Reader;

static bool refuse(Reader *reader, Phrase message)
{
    Place place = { .file = reader->file, .line = reader->line };

    findings_add(reader->findings, SEVERITY_ERROR, place, message, PHRASE_BUNDLE_REMEDY, NULL, 0);
    return false;
}

/* ---- The leaf ---- */

/* The value of the next line, which has this name. */
static Str leaf_value(Str *rest, Str name)
{
    Str value, line = str_split(*rest, '\n', rest);

    return str_eq(str_split(line, ' ', &value), name) ? value : S("");
}

static Str leaf_name(Str value)
{
    return str_eq(value, S("-")) ? S("") : value;
}

static Id leaf_id(Str value)
{
    Id id;

    return id_read(value, &id) ? id : id_none();
}

static Hash leaf_hash(Str value)
{
    Hash hash;

    return hash_read(value, &hash) ? hash : hash_none();
}

static int64_t leaf_int(Str value)
{
    int64_t number;

    return str_int(value, &number) ? number : -1;
}

/* As lenient as can be: what was read is written again and held against the leaf. */
static void parse_leaf(Str leaf, EventText *row)
{
    Event *event = &row->event;
    Str rest = leaf, second;

    leaf_value(&rest, S("sekisho-event"));
    event->seq = leaf_int(leaf_value(&rest, S("seq")));
    event->id = leaf_id(leaf_value(&rest, S("id")));
    if (!moment_read(leaf_value(&rest, S("at")), &event->at))
        event->at = MOMENT_NONE;
    event->kind = str_split(leaf_value(&rest, S("kind")), ' ', &second);
    event->version = leaf_int(second);
    event->operation = leaf_value(&rest, S("operation"));
    event->part = leaf_int(leaf_value(&rest, S("part")));
    event->request = leaf_id(leaf_value(&rest, S("request")));
    event->fingerprint = leaf_hash(leaf_value(&rest, S("fingerprint")));
    event->actor = leaf_id(leaf_value(&rest, S("actor")));
    event->principal = leaf_id(leaf_value(&rest, S("principal")));
    event->asserted = str_eq(leaf_value(&rest, S("asserted")), S("yes"));
    event->subject_kind = leaf_name(str_split(leaf_value(&rest, S("subject")), ' ', &second));
    event->subject = leaf_id(second);
    event->adopted = leaf_hash(leaf_value(&rest, S("adopted")));
    row->documents = leaf_value(&rest, S("documents"));
    row->values = leaf_value(&rest, S("values"));
    row->erased = leaf_value(&rest, S("erased"));
}

/* Is this the leaf, to the byte? */
static bool written_so(Arena scratch, const EventText *row, Str leaf)
{
    Text again = text_open(&scratch, LEAF_BYTES_MAX);

    leaf_write(&again, row);
    return !again.full && str_eq(text_str(&again), leaf);
}

/* The event of a leaf with its payload, in the arena; false: it is not the leaf of an event with
 * this one. `line` lies in `scratch`. */
static bool read_leaf(Arena *arena, Arena scratch, const BundleLine *line, Event *ret_event,
                      const Hash **ret_commitments)
{
    EventText row = { .event.payload = line->payload };
    Event *event = &row.event;

    for (size_t i = 0; i < EVENT_SALT_BYTES; i++)
        event->salt[i] = (uint8_t)line->salt.at[i];
    parse_leaf(line->leaf, &row);
    if (!hash_list_read(arena, row.documents, &event->documents, &event->document_count) ||
        !hash_list_read(arena, row.values, ret_commitments, &event->value_count) ||
        !hash_list_read(arena, row.erased, &event->erased, &event->erased_count) ||
        !event_fits(event) || !written_so(scratch, &row, line->leaf))
        return false;
    event->kind = arena_str(arena, event->kind);
    event->operation = arena_str(arena, event->operation);
    event->subject_kind = arena_str(arena, event->subject_kind);
    event->payload = arena_str(arena, event->payload);
    *ret_event = *event;
    return true;
}

/* ---- Values: those the line brings, in the order of the leaf ---- */

static bool read_values(Arena *arena, const BundleLine *line, const Hash *commitments,
                        BundleEvent *event)
{
    size_t count = event->event.value_count, at = 0;
    Erasable *values = NEW_ARRAY(arena, Erasable, count ? count : 1);
    bool *kept = NEW_ARRAY(arena, bool, count ? count : 1);

    for (size_t i = 0; i < count; i++) {
        values[i].commitment = commitments[i];
        if (at == line->value_count || !hash_eq(line->values[at].commitment, commitments[i]))
            continue;
        values[i] = line->values[at++];
        values[i].value = arena_str(arena, values[i].value);
        kept[i] = true;
        if (!hash_eq(erasable_commitment(&values[i]), commitments[i]))
            return false;
    }
    event->event.values = values;
    event->kept = kept;
    return at == line->value_count;
}

/* ---- Lines ---- */

static bool read_event(Reader *reader, Arena scratch, Str bytes, int64_t after,
                       BundleEvent *ret_event)
{
    const Checkpoint *checkpoint = &reader->bundle.checkpoint;
    const Hash *commitments;
    BundleLine line;

    if (!bundle_line_read(&scratch, bytes, &line))
        return refuse(reader, PHRASE_BUNDLE_LINE);
    if (!read_leaf(reader->arena, scratch, &line, &ret_event->event, &commitments))
        return refuse(reader, PHRASE_BUNDLE_LEAF);
    if (line.index != ret_event->event.seq || line.index <= after)
        return refuse(reader, PHRASE_BUNDLE_ORDER);
    if (!tree_inclusion_check(&line.proof, line.index, tree_hash_leaf(line.leaf), checkpoint->size,
                              checkpoint->root))
        return refuse(reader, PHRASE_BUNDLE_PROOF);
    if (!read_values(reader->arena, &line, commitments, ret_event))
        return refuse(reader, PHRASE_BUNDLE_VALUE);
    return true;
}

/* Each key that is named has signed, each signature is of a key that is named, and the one that is
 * trusted is among them. */
static bool check_keys(Arena scratch, const BundleHead *head, const Note *note,
                       const NoteKey *trusted)
{
    NoteKey keys[BUNDLE_KEYS_MAX];
    bool found = false;

    for (size_t i = 0; i < head->key_count; i++) {
        if (!note_key_read(scratch, head->keys[i], &keys[i]) ||
            note_verify(scratch, note, &keys[i], NULL) != 0)
            return false;
        for (size_t k = 0; k < i; k++)
            if (note_key_eq(&keys[i], &keys[k]))
                return false;
        found = found || note_key_eq(&keys[i], trusted);
    }
    return found && note->signature_count == head->key_count;
}

static bool read_head(Reader *reader, Arena scratch, Str line, const NoteKey *key)
{
    Bundle *bundle = &reader->bundle;
    Checkpoint checkpoint;
    BundleHead head;
    Note note;

    if (!bundle_head_read(&scratch, line, &head) || head.count < 0 ||
        head.count > BUNDLE_EVENTS_MAX)
        return refuse(reader, PHRASE_BUNDLE_HEAD);
    if (!note_read(&scratch, head.note, &note) ||
        !checkpoint_read(scratch, note.text, &checkpoint) || checkpoint.extension.len > 0 ||
        !str_eq(checkpoint.origin, head.origin) || !str_eq(head.origin, key->name) ||
        !check_keys(scratch, &head, &note, key))
        return refuse(reader, PHRASE_BUNDLE_SIGNED);
    bundle->note = arena_str(reader->arena, head.note);
    bundle->checkpoint = checkpoint;
    bundle->checkpoint.origin = arena_str(reader->arena, checkpoint.origin);
    bundle->checkpoint.extension = S("");
    bundle->event_count = (size_t)head.count;
    return true;
}

static size_t count_lines(Str bytes)
{
    size_t count = 0;

    for (size_t i = 0; i < bytes.len; i++)
        count += bytes.at[i] == '\n';
    return count;
}

static bool read_events(Reader *reader, Arena scratch, Str rest)
{
    Bundle *bundle = &reader->bundle;
    BundleEvent *events = NEW_ARRAY(reader->arena, BundleEvent, bundle->event_count + 1);
    int64_t after = -1;
    bool good = true;

    for (size_t i = 0; i < bundle->event_count; i++) {
        Str line = str_split(rest, '\n', &rest);

        reader->line++;
        good = read_event(reader, scratch, line, after, &events[i]) && good;
        after = events[i].event.seq;
    }
    bundle->events = events;
    return good;
}

bool bundle_read(Arena *arena, Arena scratch, Str bytes, Str file, const NoteKey *key,
                 Findings *findings, Bundle *ret_bundle)
{
    Reader reader = { .arena = arena, .file = file, .findings = findings, .line = 1 };
    Str rest, head = str_split(bytes, '\n', &rest);

    if (bytes.len > BUNDLE_READ_MAX)
        return refuse(&reader, PHRASE_BUNDLE_TOO_LARGE);
    if (!read_head(&reader, scratch, head, key))
        return false;
    reader.line = (uint32_t)count_lines(bytes) + 1;
    /* No line is missing or left over, the last one has its end, and nobody makes us take more
     * memory than the file has bytes for. */
    if (count_lines(rest) != reader.bundle.event_count || !str_ends(bytes, S("\n")) ||
        rest.len / LINE_BYTES_MIN < reader.bundle.event_count)
        return refuse(&reader, PHRASE_BUNDLE_COUNT);
    reader.line = 1;
    if (!read_events(&reader, scratch, rest))
        return false;
    *ret_bundle = reader.bundle;
    return true;
}
