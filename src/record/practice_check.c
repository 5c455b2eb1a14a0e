/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* practice_check - does what a practice file says hold together, and with what can be done? */
#include "phrases_practice.h"
#include "record/practice.h"

#include "world/world.h"

typedef struct Check {
    Arena *arena;
    const Table *table;
    const Practice *practice;
    const Record *record;
    size_t before; /* so many steps of the beginning were done */
    bool start;    /* there is no record yet, and nothing of it to be named */
    bool lesson;   /* whatever the record holds may be named */
} Check;

static void refuse(const Check *check, const Json *at, Phrase message, Phrase remedy, Str first)
{
    record_error(check->record, at, message, remedy, first, S(""));
}

/* ---- words ----------------------------------------------------------------------------------- */

static void check_words(const Check *check, const Json *words)
{
    for (Lang lang = 0; lang < LANG_COUNT; lang++) {
        const Json *word = json_member(words, lang_code(lang));
        if (!word)
            refuse(check, words, PHRASE_PRACTICE_ONE_LANGUAGE, PHRASE_PRACTICE_ONE_LANGUAGE_REMEDY,
                   lang_code(lang));
        else
            (void)!record_is(check->record, word, JSON_STRING);
    }
}

/* Wherever they stand in a tree, words are in both languages. */
static void check_all_words(const Check *check, const Json *node)
{
    if (names_is_words(node))
        check_words(check, node);
    else
        for (const Json *child = node->first; child; child = child->next)
            check_all_words(check, child);
}

/* ---- names ----------------------------------------------------------------------------------- */

/* "person/clerk": was it entered by a step before, by person.add with that handle? */
static bool was_entered(const Check *check, Str name)
{
    Str handle, kind = str_split(name, '/', &handle);
    Text operation = text_open(check->arena, kind.len + 4);

    text_all(&operation, kind, S(".add"));
    for (size_t i = 0; i < check->before; i++) {
        const PracticeStep *step = &check->practice->beginning[i];
        const Json *its = json_member(step->with, S("handle"));
        if (str_eq(step->operation->name, text_str(&operation)) && its &&
            its->type == JSON_STRING && str_eq(its->string, handle))
            return true;
    }
    return false;
}

/* "item": did a step before make one? */
static bool was_made(const Check *check, Str kind)
{
    FieldType type;

    for (size_t i = 0; i < check->before; i++)
        if (shape_member(check->practice->beginning[i].operation->reply, kind, &type) &&
            type == FIELD_ID)
            return true;
    return false;
}

/* What it will stand for is not known yet: something of its kind stands for that. */
static bool find_any(void *context, const Json *at, Str name, Str *ret_value)
{
    const Check *check = context;
    bool number = str_ends(name, S("#"));
    Str kind = str_cut(name, 0, name.len - number);
    Text id = text_open(check->arena, ID_LETTERS);
    size_t slash;
    bool is = check->start                     ? false
              : str_find(name, S("/"), &slash) ? was_entered(check, name)
              : check->lesson                  ? table_subject(check->table, kind) != NULL
              : str_eq(kind, S("home"))        ? true
                                               : was_made(check, name);

    id_write(&id, world_id());
    *ret_value = number ? S("1") : text_str(&id);
    if (!is)
        refuse(check, at, PHRASE_PRACTICE_NO_NAME, PHRASE_PRACTICE_NO_NAME_REMEDY, name);
    return is;
}

static Names names_of(Check *check)
{
    return (Names){ check->arena, check->practice->words, LANG_EN, find_any, check, false };
}

static void check_table(Check *check, const Json *rows)
{
    Names names = names_of(check);
    Str csv;

    if (!rows)
        return;
    check_all_words(check, rows);
    (void)!names_table(&names, rows, &csv);
}

/* Its parameters, with something in the place of each name. `whole`: nothing may be missing. */
static const Json *check_params(Check *check, const Shape *shape, const Json *with, bool whole)
{
    Names names = names_of(check);
    Str file = check->record->file;
    void *params = arena_take(check->arena, shape->size, _Alignof(max_align_t), 1);

    check_all_words(check, with);
    const Json *tree = names_resolve(&names, shape, with);
    if (!tree)
        return NULL;
    bool good =
        whole ? shape_bind(check->arena, shape, tree, file, params, check->record->findings)
              : shape_bind_seen(check->arena, shape, tree, file, params, check->record->findings);
    return good ? tree : NULL;
}

/* ---- steps ----------------------------------------------------------------------------------- */

static void check_person(const Check *check, const Json *at, Str handle)
{
    Text name = text_open(check->arena, handle.len + 8);

    text_all(&name, S("person/"), handle);
    if (!was_entered(check, text_str(&name)))
        refuse(check, at, PHRASE_PRACTICE_NO_PERSON, PHRASE_PRACTICE_NO_PERSON_REMEDY, handle);
}

static void check_begin_step(Check *check, const PracticeStep *step)
{
    const Operation *operation = step->operation;

    if (step->as.len)
        check_person(check, json_member(step->at, S("as")), step->as);
    if (str_eq(operation->name, S(PRACTICE_KEPT)))
        refuse(check, step->at, PHRASE_PRACTICE_KEPT, PHRASE_PRACTICE_KEPT_REMEDY, operation->name);
    else if (operation->takes_document != (step->rows != NULL))
        refuse(check, step->at, step->rows ? PHRASE_PRACTICE_NO_TABLE : PHRASE_PRACTICE_WANTS_TABLE,
               check->record->manual, operation->name);
    check_table(check, step->rows);
    (void)!check_params(check, operation->params, step->with, true);
}

/* "/cases/@case/supply" */
static void check_page(Check *check, const PracticeStep *step)
{
    const Json *at = json_member(step->at, S("page"));
    Str rest = step->page, value;

    if (!at)
        return;
    if (!str_starts(rest, S("/")))
        refuse(check, at, PHRASE_PRACTICE_PAGE, check->record->manual, rest);
    while (rest.len) {
        Str part = str_split(rest, '/', &rest);
        if (str_starts(part, S("@")))
            (void)!find_any(check, at, str_cut(part, 1, part.len), &value);
    }
}

static void check_lesson_step(Check *check, const PracticeStep *step)
{
    check_person(check, json_member(step->at, S("as")), step->as);
    check_page(check, step);
    check_table(check, step->statement);
    if (step->statement && !step->operation->takes_document)
        refuse(check, step->at, PHRASE_PRACTICE_NO_TABLE, check->record->manual,
               step->operation->name);
    const Json *tree = check_params(check, step->operation->params, step->with, false);
    if (tree && practice_fields(check->arena, tree, NULL, 0) > LESSON_FIELDS_MAX)
        refuse(check, step->with, PHRASE_PRACTICE_FIELDS, check->record->manual,
               step->operation->name);
}

/* ---- lessons --------------------------------------------------------------------------------- */

static void check_lesson(Check *check, const PracticeLesson *lesson)
{
    const PracticeLesson *all = check->practice->lessons;
    bool good = lesson->id.len > 0;

    for (size_t i = 0; i < lesson->id.len; i++)
        good &= (lesson->id.at[i] >= 'a' && lesson->id.at[i] <= 'z') || lesson->id.at[i] == '-';
    if (!good)
        refuse(check, json_member(lesson->at, S("id")), PHRASE_PRACTICE_LESSON_NAME,
               check->record->manual, lesson->id);
    for (const PracticeLesson *other = all; other < lesson; other++)
        if (str_eq(other->id, lesson->id))
            refuse(check, json_member(lesson->at, S("id")), PHRASE_PRACTICE_LESSON_TWICE,
                   PHRASE_PRACTICE_LESSON_TWICE_REMEDY, lesson->id);
    check_words(check, json_member(lesson->at, S("title")));
    check_words(check, json_member(lesson->at, S("why")));
    for (size_t i = 0; i < lesson->step_count; i++)
        check_lesson_step(check, &lesson->steps[i]);
}

/* One table is offered for all lessons together. */
static void check_statements(const Check *check)
{
    size_t count = 0;

    for (size_t i = 0; i < check->practice->lesson_count; i++)
        for (size_t k = 0; k < check->practice->lessons[i].step_count; k++) {
            const PracticeStep *step = &check->practice->lessons[i].steps[k];
            count += step->statement != NULL;
            if (step->statement && count > 1)
                refuse(check, step->statement, PHRASE_PRACTICE_STATEMENTS, check->record->manual,
                       S(""));
        }
}

void practice_check(Arena *arena, const Table *table, const Practice *practice,
                    const Record *record)
{
    Check check = { arena, table, practice, record, 0, .start = true };

    check_all_words(&check, practice->words);
    (void)!check_params(&check, &office_start_shape, practice->start, false);
    check.start = false;
    for (; check.before < practice->beginning_count; check.before++)
        check_begin_step(&check, &practice->beginning[check.before]);
    Json keeper = { .pointer = S("/keeper") };
    check_person(&check, &keeper, practice->keeper);
    check.lesson = true;
    for (size_t i = 0; i < practice->lesson_count; i++)
        check_lesson(&check, &practice->lessons[i]);
    check_statements(&check);
}
