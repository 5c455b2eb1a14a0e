/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* practice_read - a practice file, member by member */
#include "phrases_practice.h"
#include "phrases_record.h"
#include "record/practice.h"

#include "world/world.h"

enum { TIMES_MAX = 20 };

static const Str file_keys[] = { STR("format"),    STR("start"),  STR("words"),
                                 STR("beginning"), STR("keeper"), STR("lessons") };
static const Str begin_keys[] = { STR("operation"), STR("as"), STR("with"), STR("document") };
static const Str lesson_keys[] = { STR("id"), STR("title"), STR("why"), STR("steps") };
static const Str step_keys[] = { STR("operation"), STR("as"),    STR("page"),
                                 STR("with"),      STR("times"), STR("statement") };
const Members practice_members = { file_keys, COUNT_OF(file_keys) };
const Members practice_begin_members = { begin_keys, COUNT_OF(begin_keys) };
const Members practice_lesson_members = { lesson_keys, COUNT_OF(lesson_keys) };
const Members practice_step_members = { step_keys, COUNT_OF(step_keys) };

typedef struct Reader {
    Arena *arena;
    const Table *table;
    Record record;
} Reader;

static Str number(Arena *arena, int64_t value)
{
    Text text = text_open(arena, 24);

    text_int(&text, value);
    return text_str(&text);
}

/* The list, with at least one and no more than `max` members; NULL with a finding otherwise. */
static const Json *read_list(const Reader *reader, const Json *object, Str key, size_t max)
{
    const Json *list = record_need(&reader->record, object, key, JSON_ARRAY);

    if (!list || (list->count > 0 && list->count <= max))
        return list;
    record_error(&reader->record, list, PHRASE_PRACTICE_COUNT, reader->record.manual,
                 number(reader->arena, (int64_t)list->count), number(reader->arena, (int64_t)max));
    return NULL;
}

/* Rows of cells, of which each is a text or words. */
static const Json *read_rows(const Reader *reader, const Json *object, Str key)
{
    const Json *rows = json_member(object, key);
    bool good = record_is(&reader->record, rows, JSON_ARRAY);

    for (const Json *row = good ? rows->first : NULL; row; row = row->next) {
        bool is_row = record_is(&reader->record, row, JSON_ARRAY);
        good &= is_row;
        for (const Json *cell = is_row ? row->first : NULL; cell; cell = cell->next)
            good &= names_is_words(cell) || record_is(&reader->record, cell, JSON_STRING);
    }
    return good ? rows : NULL;
}

/* ---- steps ----------------------------------------------------------------------------------- */

static const Operation *read_operation(const Reader *reader, const Json *object)
{
    const Json *name = record_need(&reader->record, object, S("operation"), JSON_STRING);
    const Table *table = reader->table;
    const Operation *operation = name ? table_operation(table, name->string) : NULL;

    if (!name || (operation && !operation->inner))
        return operation;
    Str *names = NEW_ARRAY(reader->arena, Str, table->operation_count + 1);
    for (size_t i = 0; i < table->operation_count; i++)
        names[i] = table->operations[i]->name;
    Str near = str_nearest(name->string, names, table->operation_count);
    record_error(&reader->record, name, PHRASE_PRACTICE_NO_OPERATION,
                 near.len ? PHRASE_RECORD_DID_YOU_MEAN : PHRASE_PRACTICE_NO_OPERATION_REMEDY,
                 name->string, near);
    return NULL;
}

static const Json *no_params(const Reader *reader, const Json *step)
{
    Json *none = NEW(reader->arena, Json);

    none->type = JSON_OBJECT;
    none->pointer = step->pointer;
    return none;
}

static bool read_step(const Reader *reader, const Json *object, const Members *members,
                      PracticeStep *step)
{
    const Record *record = &reader->record;
    size_t errors = record->findings->error_count;

    *step = (PracticeStep){ .at = object, .times = 1 };
    if (!record_is(record, object, JSON_OBJECT))
        return false;
    record_members(record, object, members->keys, members->count);
    step->operation = read_operation(reader, object);
    step->as = record_text(record, object, S("as"));
    step->with = json_member(object, S("with"));
    if (!step->with)
        step->with = no_params(reader, object);
    (void)!record_is(record, step->with, JSON_OBJECT);
    return record->findings->error_count == errors;
}

static void read_beginning(const Reader *reader, const Json *root, Practice *practice)
{
    const Json *list = read_list(reader, root, S("beginning"), PRACTICE_STEPS_MAX);
    PracticeStep *steps = NEW_ARRAY(reader->arena, PracticeStep, PRACTICE_STEPS_MAX);

    practice->beginning = steps;
    for (const Json *object = list ? list->first : NULL; object; object = object->next) {
        PracticeStep *step = &steps[practice->beginning_count++];
        if (read_step(reader, object, &practice_begin_members, step))
            step->rows = read_rows(reader, object, S("document"));
    }
}

/* ---- lessons --------------------------------------------------------------------------------- */

static void read_lesson_step(const Reader *reader, const Json *object, PracticeStep *step)
{
    const Record *record = &reader->record;
    const Json *times = json_member(object, S("times"));

    if (!read_step(reader, object, &practice_step_members, step))
        return;
    (void)!record_need(record, object, S("as"), JSON_STRING);
    step->page = record_text(record, object, S("page"));
    step->statement = read_rows(reader, object, S("statement"));
    if (!record_is(record, times, JSON_INT))
        return;
    step->times = times->number;
    if (step->times < 1 || step->times > TIMES_MAX)
        record_error(record, times, PHRASE_PRACTICE_TIMES, record->manual,
                     number(reader->arena, TIMES_MAX), S(""));
}

static void read_lesson(const Reader *reader, const Json *object, PracticeLesson *lesson)
{
    const Record *record = &reader->record;

    lesson->at = object;
    if (!record_is(record, object, JSON_OBJECT))
        return;
    record_members(record, object, lesson_keys, COUNT_OF(lesson_keys));
    const Json *id = record_need(record, object, S("id"), JSON_STRING);
    lesson->id = id ? id->string : S("");
    (void)!record_need(record, object, S("title"), JSON_OBJECT);
    (void)!record_need(record, object, S("why"), JSON_OBJECT);
    lesson->title = record_label(record, object, S("title"));
    lesson->why = record_label(record, object, S("why"));
    const Json *list = read_list(reader, object, S("steps"), LESSON_STEPS_MAX);
    for (const Json *step = list ? list->first : NULL; step; step = step->next)
        read_lesson_step(reader, step, &lesson->steps[lesson->step_count++]);
}

static void read_lessons(const Reader *reader, const Json *root, Practice *practice)
{
    const Json *list = read_list(reader, root, S("lessons"), LESSONS_MAX);
    PracticeLesson *lessons = NEW_ARRAY(reader->arena, PracticeLesson, LESSONS_MAX);

    practice->lessons = lessons;
    for (const Json *object = list ? list->first : NULL; object; object = object->next)
        read_lesson(reader, object, &lessons[practice->lesson_count++]);
}

/* ---- the whole ------------------------------------------------------------------------------- */

static void read_root(const Reader *reader, const Json *root, Practice *practice)
{
    const Record *record = &reader->record;
    const Json *format = record_need(record, root, S("format"), JSON_STRING);
    const Json *keeper = record_need(record, root, S("keeper"), JSON_STRING);

    record_members(record, root, file_keys, COUNT_OF(file_keys));
    if (format && !str_eq(format->string, S(PRACTICE_FORMAT)))
        record_error(record, format, PHRASE_PRACTICE_FORMAT, record->manual, S(PRACTICE_FORMAT),
                     S(""));
    practice->keeper = keeper ? keeper->string : S("");
    practice->start = record_need(record, root, S("start"), JSON_OBJECT);
    practice->words = record_need(record, root, S("words"), JSON_OBJECT);
    for (const Json *words = practice->words ? practice->words->first : NULL; words;
         words = words->next)
        if (!names_is_words(words))
            (void)!record_is(record, words, JSON_STRING);
    read_beginning(reader, root, practice);
    read_lessons(reader, root, practice);
}

/* Everything is told with the line where it stands. */
static void take_findings(const Reader *reader, Str bytes, Findings *findings)
{
    json_lines(bytes, reader->record.file, reader->record.findings);
    for (const Finding *at = reader->record.findings->first; at; at = at->next)
        findings_add(findings, at->severity, at->place, at->message, at->remedy, at->args,
                     FINDING_ARGS_MAX);
}

const Practice *practice_read(Arena *arena, const Table *table, Str bytes, Str file,
                              Findings *findings)
{
    Findings mine = { .arena = arena };
    Reader reader = { arena, table, { file, &mine, PHRASE_PRACTICE_SEE_MANUAL } };
    Practice *practice = NEW(arena, Practice);
    const Json *root = json_read(arena, bytes, file, &mine);

    practice->file = file;
    practice->bytes = bytes;
    if (root && record_is(&reader.record, root, JSON_OBJECT))
        read_root(&reader, root, practice);
    if (!mine.error_count)
        practice_check(arena, table, practice, &reader.record);
    take_findings(&reader, bytes, findings);
    return mine.error_count ? NULL : practice;
}

/* ---- where it lies --------------------------------------------------------------------------- */

static bool is_name(Str name)
{
    bool good = name.len > 0;

    for (size_t i = 0; i < name.len; i++)
        good &= (name.at[i] >= 'a' && name.at[i] <= 'z') || name.at[i] == '-' ||
                (name.at[i] >= '0' && name.at[i] <= '9');
    return good;
}

/* "" when there is none. */
static int name_file(Arena *arena, Str folder, Str name, Str *ret_path)
{
    Text path = text_open(arena, folder.len + name.len + 8);
    const Str *paths;
    size_t count = 0;

    text_all(&path, folder, S("/"), name, S(".json"));
    *ret_path = is_name(name) ? text_str(&path) : S("");
    int r = name.len ? 0 : world_list_files(arena, folder, S(".json"), &paths, &count);
    if (count)
        *ret_path = paths[0];
    return r < 0 ? trace(r) : 0;
}

int practice_find(Arena *arena, Str data_dir, Str name, Str *ret_file, Str *ret_bytes,
                  Findings *findings)
{
    Text folder = text_open(arena, data_dir.len + 16);

    text_all(&folder, data_dir, str_ends(data_dir, S("/")) ? S("") : S("/"), S("practice"));
    int r = name_file(arena, text_str(&folder), name, ret_file);
    if (!r && ret_file->len)
        r = world_read_file(arena, *ret_file, PRACTICE_BYTES_MAX, ret_bytes);
    if (r < 0)
        return trace(r);
    if (!r && ret_file->len)
        return 0;
    finding_error(findings, (Place){ .file = text_str(&folder) }, PHRASE_PRACTICE_NO_FILE,
                  PHRASE_PRACTICE_NO_FILE_REMEDY, name.len ? name : S("*"));
    return OFFICE_E_INVALID;
}
