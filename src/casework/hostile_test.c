/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Every operation of every room, called as nobody should: the parameters are made from each row's
 * shape, so an operation added tomorrow is called the same way. Whatever is refused leaves journal
 * and projections as they were, and says why.
 */
#include "casework/docket.h"
#include "phrases_action.h"
#include "tests/office_sample.h"

enum { JSON_MAX = 8 << 20, OVERSIZE_MAX = 2 << 20 };

/* ---- What must not change ---- */

typedef struct HostileStanding {
    const Table *table;
    int64_t size;
    Hash rows; /* of every event, value and projection */
} HostileStanding;

static int hash_table(Db *db, Arena arena, Str table, Str key, Hasher *hasher)
{
    DbRows *rows;
    bool found = true;
    int r = db_rows_open(db, &arena, table, key, &rows);

    while (!r && found) {
        Arena scratch = arena;
        Text row = text_open(&scratch, JSON_MAX);
        r = db_rows_next(rows, &row, &found);
        hasher_put(hasher, text_str(&row));
        hasher_put(hasher, S("\n"));
    }
    db_rows_close(rows);
    return r;
}

static int look_at_standing(Db *db, void *context)
{
    HostileStanding *standing = context;
    Arena arena = arena_open(64 << 20);
    Hasher hasher = hasher_open();
    int r = journal_size(db, &standing->size);

    if (!r)
        r = hash_table(db, arena, S("head"), S("one"), &hasher);
    if (!r)
        r = hash_table(db, arena, S("event"), S("seq"), &hasher);
    if (!r)
        r = hash_table(db, arena, S("erasable"), S("commitment"), &hasher);
    for (size_t i = 0; i < standing->table->projection_count && !r; i++)
        r = hash_table(db, arena, standing->table->projections[i]->table,
                       standing->table->projections[i]->key, &hasher);
    standing->rows = hasher_done(&hasher);
    arena_close(&arena);
    return r;
}

static HostileStanding standing_of(OfficeSample *sample)
{
    HostileStanding standing = { .table = office_table(sample->office) };
    ensure(store_read(office_store(sample->office), look_at_standing, &standing) == 0);
    return standing;
}

static void check_same(OfficeSample *sample, const char *why, const HostileStanding *before)
{
    HostileStanding after = standing_of(sample);
    check_int(why, after.size, before->size);
    check_true(why, hash_eq(after.rows, before->rows));
}

/* ---- Parameters from a shape ---- */

typedef enum Twist { STRAIGHT, LEFT_OUT, OVERSIZED, ILL_TYPED, UNDECLARED } Twist;

typedef struct Maker {
    Text *text;
    const Field *twisted; /* at any depth */
    Twist twist;
    Id id; /* for every id */
} Maker;

static void put_shape(Maker *maker, const Shape *shape, bool undeclared);

static void put_letters(Maker *maker, int64_t count)
{
    text_c(maker->text, "\"");
    text_repeat(maker->text, 'x', (size_t)count);
    text_c(maker->text, "\"");
}

static void put_id(Maker *maker)
{
    text_c(maker->text, "\"");
    id_write(maker->text, maker->id);
    text_c(maker->text, "\"");
}

static void put_single(Maker *maker, const Field *field, FieldType type, int64_t bytes)
{
    static const uint8_t some[32] = { 7 };
    Hash hash;

    switch (type) {
    case FIELD_TEXT:
        put_letters(maker, bytes > 0 ? bytes : 1);
        return;
    case FIELD_INT:
        text_int(maker->text, field->min);
        return;
    case FIELD_BOOL:
        text_c(maker->text, "true");
        return;
    case FIELD_DATE:
        text_c(maker->text, "\"2026-05-01\"");
        return;
    case FIELD_MOMENT:
        text_c(maker->text, "\"2026-05-01T00:00:00.000000Z\"");
        return;
    case FIELD_ID:
        put_id(maker);
        return;
    case FIELD_HASH:
        memcpy(hash.bytes, some, sizeof hash.bytes);
        text_c(maker->text, "\"");
        hash_write(maker->text, hash);
        text_c(maker->text, "\"");
        return;
    case FIELD_LABEL:
        text_c(maker->text, "{\"en\":");
        put_letters(maker, bytes > 0 ? bytes : 1);
        text_c(maker->text, "}");
        return;
    case FIELD_CHOICE:
        text_json(maker->text, field->choices[0]);
        return;
    case FIELD_RECORD:
        put_shape(maker, field->shape, false);
        return;
    case FIELD_LIST:
        break;
    }
    ensure(!"a list is no single value");
}

static void put_list(Maker *maker, const Field *field, int64_t count)
{
    text_c(maker->text, "[");
    for (int64_t i = 0; i < count; i++) {
        if (i > 0)
            text_c(maker->text, ",");
        put_single(maker, field, field->item, 1);
    }
    text_c(maker->text, "]");
}

static void put_value(Maker *maker, const Field *field)
{
    bool here = maker->twisted == field;
    bool over = here && maker->twist == OVERSIZED;

    if (here && maker->twist == ILL_TYPED)
        text_c(maker->text, field->type == FIELD_LIST ? "7" : "[7]");
    else if (over && field->type == FIELD_INT)
        text_int(maker->text, field->max + 1);
    else if (field->type == FIELD_LIST)
        put_list(maker, field, over ? field->max + 1 : field->min > 0 ? field->min : 1);
    else
        put_single(maker, field, field->type, over ? field->max + 1 : field->min);
}

static void put_shape(Maker *maker, const Shape *shape, bool undeclared)
{
    bool first = true;

    text_c(maker->text, "{");
    for (size_t i = 0; i < shape->field_count; i++) {
        const Field *field = &shape->fields[i];
        if (maker->twisted == field && maker->twist == LEFT_OUT)
            continue;
        text_all(maker->text, first ? S("") : S(","), S("\""), field->name, S("\":"));
        put_value(maker, field);
        first = false;
    }
    if (undeclared)
        text_all(maker->text, first ? S("") : S(","), S("\"no-such-member\":1"));
    text_c(maker->text, "}");
}

static const Json *make_params(OfficeSample *sample, const Operation *operation,
                               const Field *twisted, Twist twist)
{
    Text text = text_open(&sample->arena, JSON_MAX);
    Maker maker = { &text, twisted, twist, sample->clerk };
    Findings findings = { .arena = &sample->arena };

    put_shape(&maker, operation->params, twist == UNDECLARED);
    ensure(!text.full);
    const Json *tree = json_read(&sample->arena, text_str(&text), S(""), &findings);
    office_sample_print(sample, &findings);
    ensure(tree);
    return tree;
}

static OfficeReply call(OfficeSample *sample, const Operation *operation, Id as, Id request,
                        const Json *params)
{
    const Call made = { .operation = operation->name,
                        .as = as,
                        .request = request,
                        .params = params,
                        .document = operation->takes_document ? S("words") : S(""),
                        .lang = LANG_EN };
    return office_call(sample->office, &sample->arena, &made);
}

/* ---- Attacks ---- */

static const char *name_of(OfficeSample *sample, const Operation *operation, const char *what)
{
    Text text = text_open(&sample->arena, 200);
    text_all(&text, operation->name, S(": "), str_from_c(what));
    return arena_c(&sample->arena, text_str(&text));
}

static void expect(OfficeSample *sample, const Operation *operation, const char *what,
                   OfficeReply reply, OfficeOutcome a, OfficeOutcome b)
{
    const char *why = name_of(sample, operation, what);

    check_true(why, reply.outcome == a || reply.outcome == b);
    check_true(why, reply.findings->error_count > 0);
    check_true(why, reply.reply.len == 0 && reply.seq == -1);
}

static void twist_field(OfficeSample *sample, const Operation *operation, const Field *field)
{
    bool sized = field->type == FIELD_TEXT || field->type == FIELD_LABEL ||
                 (field->type == FIELD_LIST && field->max < 5000) ||
                 (field->type == FIELD_INT && field->max < INT64_MAX);
    const Json *params = make_params(sample, operation, field, ILL_TYPED);

    expect(sample, operation, "ill-typed",
           call(sample, operation, sample->clerk, world_id(), params), OFFICE_INVALID,
           OFFICE_INVALID);
    if (sized && (field->type != FIELD_TEXT || field->max < OVERSIZE_MAX)) {
        params = make_params(sample, operation, field, OVERSIZED);
        expect(sample, operation, "oversized",
               call(sample, operation, sample->clerk, world_id(), params), OFFICE_INVALID,
               OFFICE_INVALID);
    }
    if (field->optional)
        return;
    params = make_params(sample, operation, field, LEFT_OUT);
    expect(sample, operation, "missing", call(sample, operation, sample->clerk, world_id(), params),
           OFFICE_INVALID, OFFICE_INVALID);
}

static void twist_shape(OfficeSample *sample, const Operation *operation, const Shape *shape)
{
    for (size_t i = 0; i < shape->field_count; i++) {
        twist_field(sample, operation, &shape->fields[i]);
        if (shape->fields[i].shape)
            twist_shape(sample, operation, shape->fields[i].shape);
    }
}

static void test_parameters(void)
{
    OfficeSample sample;
    office_sample_open(&sample, &docket_rooms, 31);
    const Table *table = office_table(sample.office);
    HostileStanding before = standing_of(&sample);

    for (size_t i = 0; i < table->operation_count; i++) {
        const Operation *operation = table->operations[i];
        const Json *params = make_params(&sample, operation, NULL, UNDECLARED);
        expect(&sample, operation, "undeclared",
               call(&sample, operation, sample.clerk, world_id(), params), OFFICE_INVALID,
               OFFICE_INVALID);
        twist_shape(&sample, operation, operation->params);
        check_same(&sample, name_of(&sample, operation, "nothing changed"), &before);
    }
    office_sample_close(&sample);
}

/* No one, a stranger, and somebody who has left: no rule gives these anything. */
static void test_without_right(void)
{
    OfficeSample sample;
    office_sample_open(&sample, &docket_rooms, 32);
    const Table *table = office_table(sample.office);
    const Id stranger = { { 9 } };
    OfficeReply gone = office_sample_call(&sample, "person.change", sample.admin,
                                          "{\"person\":\"%\",\"until\":\"2026-06-01\"}",
                                          OFFICE_IDS(sample.reviewer));
    check_int("the reviewer left", gone.outcome, OFFICE_DONE);
    HostileStanding before = standing_of(&sample);

    for (size_t i = 0; i < table->operation_count; i++) {
        const Operation *operation = table->operations[i];
        const Json *params = make_params(&sample, operation, NULL, STRAIGHT);
        const Id people[] = { id_none(), stranger, sample.reviewer };
        for (size_t p = 0; p < COUNT_OF(people); p++)
            expect(&sample, operation,
                   p == 0   ? "nobody"
                   : p == 1 ? "stranger"
                            : "gone",
                   call(&sample, operation, people[p], world_id(), params), OFFICE_NO_RIGHT,
                   OFFICE_NOT_FOUND);
        check_same(&sample, name_of(&sample, operation, "nothing changed"), &before);
    }
    office_sample_close(&sample);
}

/* Who has the role for everything else: the administrator enters nothing, the auditor changes
 * nothing, the clerk administers nothing. */
static void test_wrong_right(void)
{
    OfficeSample sample;
    office_sample_open(&sample, &docket_rooms, 33);
    const Table *table = office_table(sample.office);
    HostileStanding before = standing_of(&sample);

    for (size_t i = 0; i < table->operation_count; i++) {
        const Operation *operation = table->operations[i];
        bool reading = operation->kind == OPERATION_READ;
        bool entering = str_eq(operation->right, S("enter")) ||
                        str_eq(operation->right, S("steer")) ||
                        str_eq(operation->right, S("decide")) ||
                        (str_eq(operation->right, S("read")) && !reading); /* saying why */
        const Id wrong = entering ? sample.admin : reading ? sample.clerk : sample.auditor;
        if (reading &&
            (str_eq(operation->right, S("read")) || str_eq(operation->right, S("consult"))))
            continue; /* the clerk may */
        const Json *params = make_params(&sample, operation, NULL, STRAIGHT);
        expect(&sample, operation, "wrong right",
               call(&sample, operation, wrong, world_id(), params), OFFICE_NO_RIGHT,
               OFFICE_NOT_FOUND);
        check_same(&sample, name_of(&sample, operation, "nothing changed"), &before);
    }
    office_sample_close(&sample);
}

/* A request id answers one body for ever, whatever else is asked under it and by whom. */
static void test_used_request(void)
{
    OfficeSample sample;
    office_sample_open(&sample, &docket_rooms, 34);
    const Table *table = office_table(sample.office);
    const Id used = world_id();
    const Json *first =
        office_sample_params(&sample, "{\"handle\":\"east\",\"name\":{\"en\":\"East\"}}", NULL, 0);
    OfficeReply done =
        office_sample_request(&sample, "organisation.add", sample.admin, used, first);
    check_int("used", done.outcome, OFFICE_DONE);
    HostileStanding before = standing_of(&sample);

    for (size_t i = 0; i < table->operation_count; i++) {
        const Operation *operation = table->operations[i];
        if (operation->kind != OPERATION_CHANGE)
            continue;
        const Json *params = make_params(&sample, operation, NULL, STRAIGHT);
        OfficeReply reply = call(&sample, operation, sample.admin, used, params);
        expect(&sample, operation, "used request", reply, OFFICE_INVALID, OFFICE_INVALID);
        check_int(name_of(&sample, operation, "says so"), reply.findings->first->message,
                  PHRASE_ACTION_REQUEST_USED);
        reply = call(&sample, operation, sample.admin, id_none(), params);
        expect(&sample, operation, "no request", reply, OFFICE_INVALID, OFFICE_INVALID);
        check_same(&sample, name_of(&sample, operation, "nothing changed"), &before);
    }
    OfficeReply again =
        office_sample_request(&sample, "organisation.add", sample.admin, used, first);
    check_int("the first body still", again.outcome, OFFICE_REPLAYED);
    check_str("has its reply", again.reply, done.reply);
    office_sample_close(&sample);
}

/* Whatever can be done with made-up parameters is done once. */
static void test_twice(void)
{
    OfficeSample sample;
    int done = 0;
    office_sample_open(&sample, &docket_rooms, 35);
    const Table *table = office_table(sample.office);

    for (size_t i = 0; i < table->operation_count; i++) {
        const Operation *operation = table->operations[i];
        const Id people[] = { sample.admin, sample.clerk, sample.reviewer, sample.approver };
        if (operation->kind != OPERATION_CHANGE)
            continue;
        for (size_t p = 0; p < COUNT_OF(people); p++) {
            const Json *params = make_params(&sample, operation, NULL, STRAIGHT);
            const Id request = world_id();
            OfficeReply first = call(&sample, operation, people[p], request, params);
            if (first.outcome != OFFICE_DONE)
                continue;
            HostileStanding before = standing_of(&sample);
            OfficeReply second = call(&sample, operation, people[p], request, params);
            check_int(name_of(&sample, operation, "replayed"), second.outcome, OFFICE_REPLAYED);
            check_str(name_of(&sample, operation, "same reply"), second.reply, first.reply);
            check_same(&sample, name_of(&sample, operation, "once"), &before);
            done++;
        }
    }
    check_true("some were done", done > 0);
    office_sample_close(&sample);
}

static void check_labels(OfficeSample *sample, Str operation, const Shape *shape)
{
    for (size_t i = 0; i < shape->field_count; i++) {
        const Field *field = &shape->fields[i];
        Text name = text_open(&sample->arena, 200);

        text_all(&name, operation, S(": "), shape->name, S("."), field->name);
        check_true(arena_c(&sample->arena, text_str(&name)), field->help != PHRASE_NONE);
        if (field->shape)
            check_labels(sample, operation, field->shape);
    }
}

/* People read labels, not the names that programs use. */
static void test_every_field_is_labelled(void)
{
    OfficeSample sample;
    office_sample_open(&sample, &docket_rooms, 37);
    const Table *table = office_table(sample.office);

    for (size_t i = 0; i < table->operation_count; i++) {
        check_labels(&sample, table->operations[i]->name, table->operations[i]->params);
        check_labels(&sample, table->operations[i]->name, table->operations[i]->reply);
    }
    office_sample_close(&sample);
}

/* The description made of the table is whole: JSON that is read again, a path an operation. */
static void test_described(void)
{
    OfficeSample sample;
    office_sample_open(&sample, &docket_rooms, 36);
    const Table *table = office_table(sample.office);
    Findings findings = { .arena = &sample.arena };

    for (int lang = 0; lang < LANG_COUNT; lang++) {
        Text api = text_open(&sample.arena, TEXT_MAX), *text = &api;
        action_openapi(text, table, (Lang)lang);
        const Json *tree = json_read(&sample.arena, text_str(text), S(""), &findings);
        office_sample_print(&sample, &findings);
        check_true("it is JSON", tree != NULL);
        if (tree)
            check_int("a path an operation", json_member(tree, S("paths"))->count,
                      table->operation_count);
    }
    office_sample_close(&sample);
}

int main(void)
{
    RUN(test_parameters);
    RUN(test_without_right);
    RUN(test_wrong_right);
    RUN(test_used_request);
    RUN(test_twice);
    RUN(test_every_field_is_labelled);
    RUN(test_described);
    return check_done();
}
