/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "phrases_practice.h"
#include "record/practice.h"

#include "world/world.h"

/*
 * The lessons of the file that the record was made of. A step is done when its operation was, by
 * people and behind the beginning; nothing else is asked, so that what was done in another order
 * counts too. "@case" is the first case there is in the journal, "@case#" its number, and so on:
 * until it is there, there is no way to the step.
 */

enum { PAGE_EVENTS = 500, ARENA_BYTES = 256 << 20, SUBJECTS_MAX = 100 };

/* ---- what happened --------------------------------------------------------------------------- */

typedef struct Reading {
    const Table *table;
    const Practice *practice;
    Arena *arena, scratch;
    Tutorial *tutorial;
    Lang lang;
    bool begun; /* the beginning is over */
    Hash file;  /* that the record was made of */
    struct {
        Str kind, number; /* number: what people call it; "" where its first event names none */
        Id id;
    } subjects[SUBJECTS_MAX]; /* the first of each kind */
    size_t subject_count;
} Reading;

static Str number_in(const Reading *reading, Arena scratch, Str payload)
{
    Findings findings = { .arena = &scratch };
    const Json *tree = json_read(&scratch, payload, S(""), &findings);
    const Json *data = tree ? json_member(tree, S("data")) : NULL;
    const Json *number = data ? json_member(data, S("number")) : NULL;

    return number && number->type == JSON_STRING ? arena_str(reading->arena, number->string)
                                                 : S("");
}

static void remember(Reading *reading, Arena scratch, const Event *event)
{
    for (size_t i = 0; i < reading->subject_count; i++)
        if (str_eq(reading->subjects[i].kind, event->subject_kind))
            return;
    if (reading->subject_count == SUBJECTS_MAX || id_is_none(event->subject))
        return;
    size_t i = reading->subject_count++;
    reading->subjects[i].kind = arena_str(reading->arena, event->subject_kind);
    reading->subjects[i].id = event->subject;
    reading->subjects[i].number = number_in(reading, scratch, event->payload);
}

static void count_step(Reading *reading, const Event *event)
{
    Tutorial *tutorial = reading->tutorial;

    for (size_t i = 0; i < tutorial->lesson_count; i++)
        for (size_t k = 0; k < tutorial->lessons[i].step_count; k++) {
            LessonStep *step = &tutorial->lessons[i].steps[k];
            if (!str_eq(step->operation, event->operation) || step->done)
                continue;
            step->leaf = event->seq;
            step->done = ++step->happened >= step->times;
        }
}

static void look_at(Reading *reading, Arena scratch, const Event *event)
{
    if (event->part == 0 && reading->begun)
        count_step(reading, event);
    if (!reading->begun && str_eq(event->operation, S(PRACTICE_KEPT)) && event->document_count) {
        reading->begun = true;
        reading->file = event->documents[0];
    }
    remember(reading, scratch, event);
}

static int read_events(Db *db, void *context)
{
    Reading *reading = context;
    const Event *events;
    int64_t from = 0;
    size_t count;
    int r;

    do {
        Arena scratch = reading->scratch;
        r = journal_page(db, &scratch, from, PAGE_EVENTS, &events, &count);
        for (size_t i = 0; !r && i < count; i++)
            look_at(reading, scratch, &events[i]);
        from += (int64_t)count;
    } while (!r && count == PAGE_EVENTS && (reading->practice || !reading->begun));
    return r ? trace(r) : 0;
}

/* ---- the ways to the steps ------------------------------------------------------------------- */

/* "case", "case#" */
static bool find_subject(void *context, const Json *at, Str name, Str *ret_value)
{
    const Reading *reading = context;
    bool number = str_ends(name, S("#"));
    Str kind = str_cut(name, 0, name.len - number);
    (void)at;

    for (size_t i = 0; i < reading->subject_count; i++)
        if (str_eq(reading->subjects[i].kind, kind)) {
            Text text = text_open(reading->arena, ID_LETTERS);
            id_write(&text, reading->subjects[i].id);
            *ret_value = number ? reading->subjects[i].number : text_str(&text);
            return true;
        }
    return false;
}

/* "/cases/@case/supply" with the case in it. False: there is none yet. */
static bool path_of(Reading *reading, const PracticeStep *step, Str *ret_path)
{
    Text path = text_open(reading->arena, 200);
    Str rest = step->page;

    if (!rest.len)
        text_all(&path, S("/op/"), step->operation->name);
    while (rest.len) {
        Str id, part = str_split(rest, '/', &rest);
        if (!str_starts(part, S("@")))
            text_put(&path, part);
        else if (find_subject(reading, step->at, str_cut(part, 1, part.len), &id))
            text_put(&path, id);
        else
            return false;
        text_put(&path, rest.len ? S("/") : S(""));
    }
    *ret_path = text_str(&path);
    return true;
}

/* What its form begins with. False: something that it names is not there yet. */
static bool put_fields(Reading *reading, Names *names, const PracticeStep *from, LessonStep *step)
{
    const Operation *operation = from->operation;
    PathValue *fields = NEW_ARRAY(reading->arena, PathValue, LESSON_FIELDS_MAX + 1);
    const Json *params = names_resolve(names, operation->params, from->with);

    if (!params)
        return false;
    size_t count = practice_fields(reading->arena, params, fields, LESSON_FIELDS_MAX);
    ensure(count <= LESSON_FIELDS_MAX);
    /* A form that is about a case shows which. */
    for (size_t i = 0; str_eq(operation->subject_kind, S("case")) && i < count; i++)
        if (str_eq(fields[i].path, operation->subject_field)) {
            fields[count++] = (PathValue){ S("_case"), fields[i].text };
            break;
        }
    step->fields = fields;
    step->field_count = count;
    return true;
}

static void put_way(Reading *reading, const PracticeStep *from, LessonStep *step)
{
    Names names = { reading->arena, reading->practice->words, reading->lang, find_subject, reading,
                    false };

    if (!path_of(reading, from, &step->path) || !put_fields(reading, &names, from, step))
        step->path = S("");
    step->statement = from->statement != NULL;
    if (from->statement && !names_table(&names, from->statement, &reading->tutorial->statement))
        step->statement = false;
}

/* ---- the whole ------------------------------------------------------------------------------- */

static void lay_out_step(const PracticeStep *from, Lang lang, LessonStep *step)
{
    *step = (LessonStep){ .operation = from->operation->name,
                          .words = phrase(from->operation->help, lang),
                          .as = from->as,
                          .times = from->times,
                          .leaf = -1 };
}

static void lay_out(Reading *reading)
{
    const Practice *practice = reading->practice;
    Tutorial *tutorial = reading->tutorial;

    tutorial->lesson_count = practice->lesson_count;
    for (size_t i = 0; i < practice->lesson_count; i++) {
        const PracticeLesson *from = &practice->lessons[i];
        Lesson *lesson = &tutorial->lessons[i];
        *lesson = (Lesson){ .id = from->id,
                            .title = label_in(from->title, reading->lang, from->id),
                            .why = label_in(from->why, reading->lang, S("")),
                            .step_count = from->step_count };
        for (size_t k = 0; k < from->step_count; k++)
            lay_out_step(&from->steps[k], reading->lang, &lesson->steps[k]);
    }
}

static void conclude(Reading *reading)
{
    Tutorial *tutorial = reading->tutorial;

    for (size_t i = 0; i < tutorial->lesson_count; i++) {
        Lesson *lesson = &tutorial->lessons[i];
        lesson->done = true;
        for (size_t k = 0; k < lesson->step_count; k++) {
            put_way(reading, &reading->practice->lessons[i].steps[k], &lesson->steps[k]);
            lesson->done &= lesson->steps[k].done;
        }
        tutorial->done_count += lesson->done;
    }
}

/* 0, OFFICE_E_INVALID with findings, or a fault. */
static int read_kept(Reading *reading, Office *office, Findings *findings)
{
    const Place nowhere = { .line = 0 };
    Str bytes = S("");
    int r = reading->begun ? office_document(office, reading->arena, reading->file, &bytes) : 0;

    if (r)
        return trace(r);
    if (bytes.len)
        reading->practice =
            practice_read(reading->arena, reading->table, bytes, S("practice.json"), findings);
    else
        finding_error(findings, nowhere, PHRASE_PRACTICE_NOT_KEPT, PHRASE_PRACTICE_NOT_KEPT_REMEDY,
                      S(""));
    return reading->practice ? 0 : OFFICE_E_INVALID;
}

/* Once for the file the record was made of, and once for what happened since. */
static int read_twice(Reading *reading, Office *office, Findings *findings)
{
    int r = store_read(office_store(office), read_events, reading);

    if (!r)
        r = read_kept(reading, office, findings);
    if (r)
        return r < 0 ? trace(r) : r;
    lay_out(reading);
    reading->begun = false;
    reading->subject_count = 0;
    r = store_read(office_store(office), read_events, reading);
    return r ? trace(r) : 0;
}

int tutorial_read(Office *office, Arena *arena, Lang lang, Tutorial *ret_tutorial,
                  Findings *findings)
{
    Reading *reading = NEW(arena, Reading);

    *ret_tutorial = (Tutorial){ .practises = office_practises(office) };
    if (!ret_tutorial->practises)
        return 0;
    reading->table = office_table(office);
    reading->arena = arena;
    reading->tutorial = ret_tutorial;
    reading->lang = lang;
    reading->scratch = arena_open(ARENA_BYTES);
    int r = read_twice(reading, office, findings);
    arena_close(&reading->scratch);
    if (r)
        return r < 0 ? trace(r) : r;
    conclude(reading);
    return 0;
}
