/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "action/inside.h"
#include "phrases_action.h"

#include <stdlib.h>

/* An erasable field holds either a value or the mark of one: 64 digits. */
enum { MARK_BYTES = 64 };

typedef struct Builder {
    Arena *arena;
    const Rooms *rooms;
    const Access *access;
    Table *table;
    Findings *findings;
} Builder;

static void complain(const Builder *builder, Str name, Phrase message, Str arg)
{
    finding_error(builder->findings, (Place){ .file = name }, message, PHRASE_NONE, name, arg);
}

static int compare_operations(const void *a, const void *b)
{
    return str_compare((*(const Operation *const *)a)->name, (*(const Operation *const *)b)->name);
}

static int compare_events(const void *a, const void *b)
{
    const EventKind *x = *(const EventKind *const *)a, *y = *(const EventKind *const *)b;
    int order = str_compare(x->name, y->name);
    return order ? order : (x->version > y->version) - (x->version < y->version);
}

static int compare_subjects(const void *a, const void *b)
{
    return str_compare((*(const SubjectKind *const *)a)->name,
                       (*(const SubjectKind *const *)b)->name);
}

static int compare_projections(const void *a, const void *b)
{
    return str_compare((*(const Projection *const *)a)->table,
                       (*(const Projection *const *)b)->table);
}

/* One list of pointers over all rooms' arrays, sorted. A list is written out for each of the four
 * kinds of row, since C has no other way to tell them apart. */
#define GATHER(builder, Type, member, compare) \
    do { \
        size_t count = 0; \
        for (size_t r = 0; r < (builder)->rooms->count; r++) \
            count += (builder)->rooms->rooms[r]->member##_count; \
        const Type **list = NEW_ARRAY((builder)->arena, const Type *, count + 1); \
        count = 0; \
        for (size_t r = 0; r < (builder)->rooms->count; r++) \
            for (size_t i = 0; i < (builder)->rooms->rooms[r]->member##_count; i++) \
                list[count++] = &(builder)->rooms->rooms[r]->member##s[i]; \
        qsort(list, count, sizeof(const Type *), (compare)); \
        (builder)->table->member##s = list; \
        (builder)->table->member##_count = count; \
    } while (0)

static bool is_word(Str text)
{
    bool fits = text.len > 0 && text.len <= 40 && text.at[0] >= 'a' && text.at[0] <= 'z';
    for (size_t i = 0; i < text.len && fits; i++)
        fits = (text.at[i] >= 'a' && text.at[i] <= 'z') || text.at[i] == '-';
    return fits;
}

static bool is_name(Str name)
{
    Str second;
    Str first = str_split(name, '.', &second);
    return is_word(first) && is_word(second);
}

static const Field *find_field(const Shape *shape, Str name)
{
    for (size_t i = 0; i < shape->field_count; i++)
        if (str_eq(shape->fields[i].name, name))
            return &shape->fields[i];
    return NULL;
}

static bool holds_erasable(const Shape *shape)
{
    for (size_t i = 0; i < shape->field_count; i++)
        if (shape->fields[i].erasable ||
            (shape->fields[i].shape && holds_erasable(shape->fields[i].shape)))
            return true;
    return false;
}

static bool marks_fit(const Shape *shape)
{
    for (size_t i = 0; i < shape->field_count; i++) {
        const Field *field = &shape->fields[i];
        if ((field->erasable && (field->type != FIELD_TEXT || field->max < MARK_BYTES)) ||
            (field->shape && !marks_fit(field->shape)))
            return false;
    }
    return true;
}

static void check_subject(const Builder *builder, const Operation *operation)
{
    if (str_eq(operation->subject_kind, S("NONE"))) {
        if (operation->subject_field.len > 0)
            complain(builder, operation->name, PHRASE_ACTION_TABLE_SUBJECT, S("NONE"));
        return;
    }
    const Field *field = find_field(operation->params, operation->subject_field);
    if (!table_subject(builder->table, operation->subject_kind) || !field ||
        field->type != FIELD_ID || field->optional)
        complain(builder, operation->name, PHRASE_ACTION_TABLE_SUBJECT, operation->subject_kind);
}

static void check_right(const Builder *builder, const Operation *operation)
{
    Str right;

    if (operation->right.len == 0)
        complain(builder, operation->name, PHRASE_ACTION_TABLE_NO_RIGHT, S(""));
    else if (builder->access && (!access_right_of(builder->access, operation->name, &right) ||
                                 !str_eq(right, operation->right)))
        complain(builder, operation->name, PHRASE_ACTION_TABLE_OTHER_RIGHT, operation->right);
}

static void check_operation(const Builder *builder, const Operation *operation)
{
    if (!is_name(operation->name))
        complain(builder, operation->name, PHRASE_ACTION_TABLE_NAME, S(""));
    if (!operation->params || !operation->reply || !operation->run) {
        complain(builder, operation->name, PHRASE_ACTION_TABLE_SHAPE, S(""));
        return;
    }
    shape_check(operation->params);
    shape_check(operation->reply);
    check_right(builder, operation);
    check_subject(builder, operation);
    if (operation->help == PHRASE_NONE)
        complain(builder, operation->name, PHRASE_ACTION_TABLE_HELP, S(""));
    if (operation->kind == OPERATION_CHANGE && holds_erasable(operation->reply))
        complain(builder, operation->name, PHRASE_ACTION_TABLE_KEPT_REPLY, S(""));
    if ((operation->protected_read || operation->carries_away) && operation->kind != OPERATION_READ)
        complain(builder, operation->name, PHRASE_ACTION_TABLE_PROTECTED, S(""));
}

static void check_event(const Builder *builder, const EventKind *kind)
{
    if (!event_name_fits(kind->name) || kind->version < 1)
        complain(builder, kind->name, PHRASE_ACTION_TABLE_NAME, S(""));
    if (kind->subject_kind.len > 0 && !table_subject(builder->table, kind->subject_kind))
        complain(builder, kind->name, PHRASE_ACTION_TABLE_SUBJECT, kind->subject_kind);
    if (kind->sentence == PHRASE_NONE)
        complain(builder, kind->name, PHRASE_ACTION_TABLE_HELP, S(""));
    if (!kind->data) {
        if (!str_starts(kind->name, S("journal."))) /* the journal writes its own payloads */
            complain(builder, kind->name, PHRASE_ACTION_TABLE_SHAPE, S(""));
        return;
    }
    shape_check(kind->data);
    if (!marks_fit(kind->data))
        complain(builder, kind->name, PHRASE_ACTION_TABLE_MARK, S(""));
}

static void check_subject_kind(const Builder *builder, const SubjectKind *kind)
{
    const Operation *shows = table_operation(builder->table, kind->shown_by);

    if (!is_word(kind->name) || !kind->facts)
        complain(builder, kind->name, PHRASE_ACTION_TABLE_NAME, S(""));
    if (!shows || shows->kind != OPERATION_READ || !str_eq(shows->subject_kind, kind->name))
        complain(builder, kind->name, PHRASE_ACTION_TABLE_SHOWN_BY, kind->shown_by);
}

static void check_looks(const Builder *builder, const Room *room)
{
    for (size_t i = 0; i < room->look_count; i++)
        if (!table_event(builder->table, room->looks[i], 1))
            complain(builder, room->looks[i], PHRASE_ACTION_TABLE_LOOK, S(""));
}

static void check_rows(const Builder *builder)
{
    const Table *table = builder->table;

    for (size_t i = 0; i < table->rooms->count; i++)
        check_looks(builder, table->rooms->rooms[i]);

    for (size_t i = 0; i < table->operation_count; i++) {
        check_operation(builder, table->operations[i]);
        if (i > 0 && str_eq(table->operations[i]->name, table->operations[i - 1]->name))
            complain(builder, table->operations[i]->name, PHRASE_ACTION_TABLE_TWICE, S(""));
    }
    for (size_t i = 0; i < table->event_count; i++) {
        check_event(builder, table->events[i]);
        if (i > 0 && compare_events(&table->events[i], &table->events[i - 1]) == 0)
            complain(builder, table->events[i]->name, PHRASE_ACTION_TABLE_TWICE, S(""));
    }
    for (size_t i = 0; i < table->subject_count; i++) {
        check_subject_kind(builder, table->subjects[i]);
        if (i > 0 && str_eq(table->subjects[i]->name, table->subjects[i - 1]->name))
            complain(builder, table->subjects[i]->name, PHRASE_ACTION_TABLE_TWICE, S(""));
    }
    for (size_t i = 0; i < table->projection_count; i++) {
        if (table->projections[i]->key.len == 0)
            complain(builder, table->projections[i]->table, PHRASE_ACTION_TABLE_NAME, S(""));
        if (i > 0 && str_eq(table->projections[i]->table, table->projections[i - 1]->table))
            complain(builder, table->projections[i]->table, PHRASE_ACTION_TABLE_TWICE, S(""));
    }
}

bool table_is_look(const Table *table, Str kind)
{
    for (size_t i = 0; i < table->rooms->count; i++)
        for (size_t j = 0; j < table->rooms->rooms[i]->look_count; j++)
            if (str_eq(table->rooms->rooms[i]->looks[j], kind))
                return true;
    return false;
}

bool table_make(Arena *arena, const Rooms *rooms, const Access *access, Table *ret_table,
                Findings *findings)
{
    Table table = { .rooms = rooms };
    Builder builder = { arena, rooms, access, &table, findings };
    size_t before = findings->error_count;

    GATHER(&builder, Operation, operation, compare_operations);
    GATHER(&builder, EventKind, event, compare_events);
    GATHER(&builder, SubjectKind, subject, compare_subjects);
    GATHER(&builder, Projection, projection, compare_projections);
    check_rows(&builder);
    if (access)
        sight_check(&table, access, findings);
    *ret_table = table;
    return findings->error_count == before;
}

/* Where `name` is, or would be, in a sorted list: each caller brings how a row compares with it. */
#define FIND(list, count, order) \
    for (size_t low = 0, high = (count); low < high;) { \
        size_t middle = low + (high - low) / 2; \
        int order_here = (order); \
        if (order_here == 0) \
            return (list)[middle]; \
        if (order_here < 0) \
            low = middle + 1; \
        else \
            high = middle; \
    } \
    return NULL

const Operation *table_operation(const Table *table, Str name)
{
    FIND(table->operations, table->operation_count,
         str_compare(table->operations[middle]->name, name));
}

const EventKind *table_event(const Table *table, Str name, int64_t version)
{
    const EventKind wanted = { .name = name, .version = version }, *key = &wanted;
    FIND(table->events, table->event_count, compare_events(&table->events[middle], &key));
}

const SubjectKind *table_subject(const Table *table, Str name)
{
    FIND(table->subjects, table->subject_count, str_compare(table->subjects[middle]->name, name));
}

int64_t operation_document_max(const Operation *operation)
{
    return operation->document_max ? operation->document_max : OPERATION_DOCUMENT_MAX;
}

Id operation_subject(const Operation *operation, const void *params)
{
    if (operation->subject_field.len == 0)
        return id_none();
    const Field *field = find_field(operation->params, operation->subject_field);
    ensure(field); /* table_make */
    return *(const Id *)((const char *)params + field->offset);
}

Str operation_noun(const Operation *operation)
{
    Str rest;
    return str_split(operation->name, '.', &rest);
}

Str operation_verb(const Operation *operation)
{
    Str rest;
    str_split(operation->name, '.', &rest);
    return rest;
}
