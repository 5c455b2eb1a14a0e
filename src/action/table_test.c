/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "action/small_room.h"
#include "phrases_action.h"
#include "tests/check.h"

static Arena arena;

static int nothing(Work *work, const void *params, void *reply)
{
    (void)work, (void)params, (void)reply;
    return 0;
}

static int no_facts(Work *work, Id subject, AccessFacts *facts)
{
    (void)work, (void)subject, (void)facts;
    return WORK_E_NOT_FOUND;
}

typedef struct Erasing {
    Str text;
} Erasing;

static const Field erasing_fields[] = { TEXT(Erasing, text, "text", .max = 100, .erasable = true) };
static const Shape erasing_shape = SHAPE(Erasing, "erasing", erasing_fields);
static const Field short_fields[] = { TEXT(Erasing, text, "text", .max = 63, .erasable = true) };
static const Shape short_shape = SHAPE(Erasing, "short", short_fields);

/* What a sound row looks like; each row of the test changes one thing. */
static Operation sound_operation(void)
{
    return (Operation){ .name = S("item.show"),
                        .kind = OPERATION_READ,
                        .right = S("read"),
                        .subject_kind = S("item"),
                        .subject_field = S("item"),
                        .params = &small_one_shape,
                        .reply = &small_view_shape,
                        .run = nothing,
                        .help = PHRASE_ACTION_ERASED };
}

static EventKind sound_event(void)
{
    return (EventKind){ S("item.noted"),     1, S("item"), &small_noted_shape, NULL, 0,
                        PHRASE_ACTION_ERASED };
}

static Str look; /* what the room says only looks; empty: nothing */

static bool is_sound(const Operation *operations, size_t operation_count, const EventKind *events,
                     size_t event_count, Phrase *ret_first)
{
    const SubjectKind subjects[] = {
        { .name = S("item"), .facts = no_facts, .shown_by = S("item.show") },
    };
    const Room room = { .operations = operations,
                        .operation_count = operation_count,
                        .events = events,
                        .event_count = event_count,
                        .subjects = subjects,
                        .subject_count = 1,
                        .looks = &look,
                        .look_count = look.len > 0 };
    const Room *const list[] = { &room };
    const Rooms rooms = { list, 1, NULL };
    Findings findings = { .arena = &arena };
    Table table;
    bool sound = table_make(&arena, &rooms, NULL, &table, &findings);

    *ret_first = findings.first ? findings.first->message : PHRASE_NONE;
    check_int("findings or soundness", sound, findings.error_count == 0);
    return sound;
}

static void check_operation(const char *why, Operation changed, Phrase want)
{
    const Operation list[] = { changed, sound_operation() };
    const EventKind event = sound_event();
    Phrase first;
    bool is_show = str_eq(changed.name, S("item.show"));

    is_sound(list, is_show ? 1 : 2, &event, 1, &first);
    check_int(why, first, want);
}

static void check_event(const char *why, EventKind changed, Phrase want)
{
    const Operation operation = sound_operation();
    Phrase first;

    is_sound(&operation, 1, &changed, 1, &first);
    check_int(why, first, want);
}

static void test_operations(void)
{
    Operation row = sound_operation();
    check_operation("sound", row, PHRASE_NONE);
    row.right = S("");
    check_operation("no right", row, PHRASE_ACTION_TABLE_NO_RIGHT);
    row = sound_operation();
    row.name = S("Show");
    check_operation("no noun.verb", row, PHRASE_ACTION_TABLE_NAME);
    row = sound_operation();
    row.help = PHRASE_NONE;
    check_operation("no help", row, PHRASE_ACTION_TABLE_HELP);
    row = sound_operation();
    row.reply = NULL;
    check_operation("no reply", row, PHRASE_ACTION_TABLE_SHAPE);
    row = sound_operation();
    row.name = S("item.peek");
    row.subject_field = S("thing");
    check_operation("no such field", row, PHRASE_ACTION_TABLE_SUBJECT);
    row.subject_field = S("item");
    row.subject_kind = S("moon");
    check_operation("no such subject", row, PHRASE_ACTION_TABLE_SUBJECT);
    row.subject_kind = S("NONE");
    check_operation("a field without subject", row, PHRASE_ACTION_TABLE_SUBJECT);
    row = sound_operation();
    row.name = S("item.write");
    row.kind = OPERATION_CHANGE;
    row.reply = &erasing_shape;
    check_operation("a kept reply that may be erased", row, PHRASE_ACTION_TABLE_KEPT_REPLY);
    row.reply = &small_view_shape;
    row.protected_read = true;
    check_operation("a protected change", row, PHRASE_ACTION_TABLE_PROTECTED);
}

static void test_events(void)
{
    EventKind row = sound_event();
    check_event("sound", row, PHRASE_NONE);
    row.version = 0;
    check_event("no version", row, PHRASE_ACTION_TABLE_NAME);
    row = sound_event();
    row.data = NULL;
    check_event("no data", row, PHRASE_ACTION_TABLE_SHAPE);
    row = sound_event();
    row.data = &short_shape;
    check_event("no room for a mark", row, PHRASE_ACTION_TABLE_MARK);
    row = sound_event();
    row.subject_kind = S("moon");
    check_event("no such subject", row, PHRASE_ACTION_TABLE_SUBJECT);
    row = sound_event();
    row.sentence = PHRASE_NONE;
    check_event("no sentence", row, PHRASE_ACTION_TABLE_HELP);
    look = S("item.noted");
    check_event("a look", sound_event(), PHRASE_NONE);
    look = S("item.seen");
    check_event("no such look", sound_event(), PHRASE_ACTION_TABLE_LOOK);
    look = S("");
}

static void test_twice(void)
{
    const Operation twice[] = { sound_operation(), sound_operation() };
    const EventKind events[] = { sound_event(), sound_event() };
    Phrase first;

    is_sound(twice, 2, events, 1, &first);
    check_int("an operation", first, PHRASE_ACTION_TABLE_TWICE);
    is_sound(twice, 1, events, 2, &first);
    check_int("an event", first, PHRASE_ACTION_TABLE_TWICE);
}

/* Every right is the one by which the repository's access document covers the operation. */
static void test_rights(void)
{
    Law law;
    Table table;
    bool ok = false;
    Findings findings = { .arena = &arena };
    ensure(data_law(&arena, S("."), &law, &ok, &findings) == 0 && ok);
    const Access *access = rulebook_access_on(law.library.rights, S(""), date_make(2026, 11, 21));

    check_true("there is a document", access != NULL);
    check_true("it covers this room and the small one",
               table_make(&arena, &small_house, access, &table, &findings));
    const Operation wrong[] = { sound_operation() };
    Operation changed = wrong[0];
    changed.right = S("decide");
    const SubjectKind subject = { .name = S("item"),
                                  .facts = no_facts,
                                  .shown_by = S("item.show") };
    const Room room = {
        .operations = &changed, .operation_count = 1, .subjects = &subject, .subject_count = 1
    };
    const Room *const list[] = { &room };
    check_true("another right",
               !table_make(&arena, &(Rooms){ list, 1, NULL }, access, &table, &findings));
    check_int("is found", findings.first->message, PHRASE_ACTION_TABLE_OTHER_RIGHT);
}

int main(void)
{
    arena = arena_open((size_t)1 << 30);
    RUN(test_operations);
    RUN(test_events);
    RUN(test_twice);
    RUN(test_rights);
    return check_done();
}
