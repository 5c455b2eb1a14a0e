/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* practice - a record is filled with what a practice file says */
#include "record/practice.h"

#include "world/world.h"

enum { OFFICE_BYTES = 1 << 30, MADE_MAX = 200, START_FIELDS_MAX = 40 };

/* ---- doing it -------------------------------------------------------------------------------- */

typedef struct Filling {
    Office *office;
    Arena *arena;
    const Practice *practice;
    Lang lang; /* of whoever makes the record */
    Id admin, home;
    Str home_handle;
    struct {
        Str name, id;
    } made[MADE_MAX]; /* by the steps so far, the first of each name */
    size_t made_count;
    Findings *findings;
} Filling;

static Str id_text(Arena *arena, Id id)
{
    Text text = text_open(arena, ID_LETTERS);

    id_write(&text, id);
    return text_str(&text);
}

static const Str *find_made(const Filling *filling, Str name)
{
    for (size_t i = 0; i < filling->made_count; i++)
        if (str_eq(filling->made[i].name, name))
            return &filling->made[i].id;
    return NULL;
}

/* "home", "home#", "person/clerk", "item" */
static bool find_name(void *context, const Json *at, Str name, Str *ret_value)
{
    const Filling *filling = context;
    Str handle, kind = str_split(name, '/', &handle);
    const Str *made = find_made(filling, name);
    Id id;
    (void)at;

    if (str_eq(name, S("home")))
        *ret_value = id_text(filling->arena, filling->home);
    else if (str_eq(name, S("home#")))
        *ret_value = filling->home_handle;
    else if (made)
        *ret_value = *made;
    else if (handle.len && !office_subject(filling->office, filling->arena, kind, handle, &id))
        *ret_value = id_text(filling->arena, id);
    else
        return false;
    return true;
}

static void remember(Filling *filling, const Operation *operation, const Json *reply)
{
    for (size_t i = 0; i < operation->reply->field_count; i++) {
        const Field *field = &operation->reply->fields[i];
        const Json *id = json_member(reply, field->name);
        if (field->type == FIELD_ID && id && !find_made(filling, field->name)) {
            ensure(filling->made_count < MADE_MAX);
            filling->made[filling->made_count].name = field->name;
            filling->made[filling->made_count++].id = id->string;
        }
    }
}

/* What is refused here does not fit the law or the rights of the data directory. */
static int refused(Filling *filling, const OfficeReply *reply, const Json *at)
{
    Findings told = { .arena = filling->findings->arena };
    Str file = filling->practice->file;

    for (const Finding *one = reply->findings->first; one; one = one->next)
        findings_add(&told, SEVERITY_ERROR, json_place(at, file), one->message, one->remedy,
                     one->args, FINDING_ARGS_MAX);
    json_lines(filling->practice->bytes, file, &told);
    for (const Finding *one = told.first; one; one = one->next)
        findings_add(filling->findings, one->severity, one->place, one->message, one->remedy,
                     one->args, FINDING_ARGS_MAX);
    return reply->outcome == OFFICE_UNAVAILABLE || reply->outcome == OFFICE_UNKNOWN
               ? fault(FAULT_DISK, "a practice record could not be filled")
               : OFFICE_E_INVALID;
}

/* `at`: where the file says so. */
static int call(Filling *filling, const Operation *operation, Str as, const Json *params,
                Str document, const Json *at, const Json **ret_reply)
{
    Findings findings = { .arena = filling->arena };
    Id who = filling->admin;
    int r = as.len ? office_person(filling->office, filling->arena, as, &who) : 0;

    if (r)
        return r < 0 ? trace(r) : fault(FAULT_STORE, "a person of a practice record is not there");
    OfficeReply reply = office_call(filling->office, filling->arena,
                                    &(Call){ .operation = operation->name,
                                             .as = who,
                                             .request = world_id(),
                                             .params = params,
                                             .document = document,
                                             .lang = filling->lang });
    if (reply.outcome != OFFICE_DONE)
        return refused(filling, &reply, at);
    *ret_reply = json_read(filling->arena, reply.reply, S(""), &findings);
    return 0;
}

static int do_step(Filling *filling, const PracticeStep *step)
{
    Names names = { filling->arena, filling->practice->words, filling->lang, find_name, filling,
                    false };
    const Json *reply, *params = names_resolve(&names, step->operation->params, step->with);
    Str document = S("");

    if (!params || (step->rows && !names_table(&names, step->rows, &document)))
        return fault(FAULT_STORE, "what a practice file names was not made");
    int r = call(filling, step->operation, step->as, params, document, step->at, &reply);
    if (!r)
        remember(filling, step->operation, reply);
    return r < 0 ? trace(r) : r;
}

/* The last of the beginning: the file it was made of. */
static int keep_file(Filling *filling)
{
    const Operation *operation = table_operation(office_table(filling->office), S(PRACTICE_KEPT));
    const PathValue values[] = { { S("name"), S("practice.json") }, { S("marking"), S("open") } };
    const Practice *practice = filling->practice;
    Findings findings = { .arena = filling->arena };
    const Json at = { .pointer = S("/keeper") }, *reply;
    const Json *params =
        shape_tree(filling->arena, operation->params, values, COUNT_OF(values), &findings);
    int r = call(filling, operation, practice->keeper, params, practice->bytes, &at, &reply);

    return r < 0 ? trace(r) : r;
}

/* The first organisation is the administrator's. */
static int find_home(Filling *filling, Str as)
{
    static const Str listing = STR("organisation.list");
    const Operation *operation = table_operation(office_table(filling->office), listing);
    Findings findings = { .arena = filling->arena };
    const Json at = { .pointer = S("/start") }, *reply;
    int r = office_person(filling->office, filling->arena, as, &filling->admin);

    if (!r)
        r = call(filling, operation, S(""),
                 shape_tree(filling->arena, operation->params, NULL, 0, &findings), S(""), &at,
                 &reply);
    if (r)
        return r < 0 ? trace(r) : r;
    const Json *first = json_member(reply, S("organisations"))->first;
    filling->home_handle = json_member(first, S("handle"))->string;
    r = office_subject(filling->office, filling->arena, S("organisation"), filling->home_handle,
                       &filling->home);
    return r < 0 ? trace(r) : r;
}

static int fill(Filling *filling, Str as)
{
    int r = find_home(filling, as);

    for (size_t i = 0; !r && i < filling->practice->beginning_count; i++)
        r = do_step(filling, &filling->practice->beginning[i]);
    if (!r)
        r = keep_file(filling);
    return r < 0 ? trace(r) : r;
}

static int read_and_fill(Filling *filling, Str data_dir, const OfficeStart *start)
{
    Str file, bytes;
    Findings *findings = filling->findings;
    int r = practice_find(findings->arena, data_dir, start->practice_file, &file, &bytes, findings);

    if (r)
        return r < 0 ? trace(r) : r;
    filling->practice =
        practice_read(findings->arena, office_table(filling->office), bytes, file, findings);
    if (!filling->practice)
        return OFFICE_E_INVALID;
    r = fill(filling, start->person);
    return r < 0 ? trace(r) : r;
}

static int practise(Str dir, Str data_dir, const OfficeStart *start, Findings *findings)
{
    Arena record = arena_open(OFFICE_BYTES), calls = arena_open(OFFICE_BYTES);
    ListsHolder *lists = holder_open(&calls);
    Filling filling = { .arena = &calls, .lang = start->lang, .findings = findings };
    OfficeOptions how = { .companion = lists };
    Findings unread = { .arena = &calls }; /* of a record that was made a moment ago */
    int r = office_open(&record, dir, data_dir, &record_rooms, how, &filling.office, &unread);

    if (!r) {
        r = read_and_fill(&filling, data_dir, start);
        office_close(filling.office);
    } else if (r > 0) {
        r = fault(FAULT_STORE, "a practice record could not be opened to be filled");
    }
    holder_close(lists);
    arena_close(&record);
    arena_close(&calls);
    return r < 0 ? trace(r) : r;
}

const Room practice_room = { .practise = practise };

/* ---- what need not be said ------------------------------------------------------------------- */

static bool is_said(const PathValue *values, size_t count, Str path)
{
    Str rest, field = str_split(path, '.', &rest);

    for (size_t i = 0; i < count; i++)
        if (values[i].text.len > 0 && str_eq(str_split(values[i].path, '.', &rest), field))
            return true;
    return false;
}

static Str said(const PathValue *values, size_t count, Str path)
{
    for (size_t i = 0; i < count; i++)
        if (str_eq(values[i].path, path))
            return values[i].text;
    return S("");
}

static bool find_nothing(void *context, const Json *at, Str name, Str *ret_value)
{
    (void)context, (void)at, (void)name, (void)ret_value;
    return false;
}

/* Every log has its own name, also of those that are for practice. */
static Str new_origin(Arena *arena)
{
    Text text = text_open(arena, NOTE_NAME_MAX);

    text_all(&text, S(NOTE_PRACTICE), id_text(arena, world_id()));
    return text_str(&text);
}

static const Practice *read_file(Arena *arena, Str file, Str bytes, Findings *findings)
{
    Table *table = NEW(arena, Table);

    return table_make(arena, &record_rooms, NULL, table, findings)
               ? practice_read(arena, table, bytes, file, findings)
               : NULL;
}

int practice_start(Arena *arena, Str data_dir, Lang lang, const PathValue *values, size_t *count,
                   const PathValue **ret_values, Findings *findings)
{
    Str file, bytes;
    int r = practice_find(arena, data_dir, said(values, *count, S("practice-file")), &file, &bytes,
                          findings);
    const Practice *practice = r ? NULL : read_file(arena, file, bytes, findings);

    if (!practice)
        return r < 0 ? trace(r) : OFFICE_E_INVALID;
    Names names = { arena, practice->words, lang, find_nothing, NULL, false };
    PathValue *all = NEW_ARRAY(arena, PathValue, *count + START_FIELDS_MAX + 1);
    PathValue rows[START_FIELDS_MAX + 1] = { { S("origin"), new_origin(arena) } };
    const Json *start = names_resolve(&names, &office_start_shape, practice->start);
    size_t given = 1 + practice_fields(arena, start, rows + 1, START_FIELDS_MAX), n = 0;

    ensure(given <= COUNT_OF(rows)); /* its shape has not so many */
    for (size_t i = 0; i < *count; i++)
        if (values[i].text.len > 0)
            all[n++] = values[i];
    for (size_t i = 0; i < given; i++)
        if (!is_said(values, *count, rows[i].path) && !(i > 0 && str_eq(rows[i].path, S("origin"))))
            all[n++] = rows[i];
    *count = n;
    *ret_values = all;
    return 0;
}
