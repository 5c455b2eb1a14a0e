/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "gate/casefile.h"
#include "phrases_gate.h"

#include "gate/testify.h"

#include <string.h>

static const Str case_keys[] = { STR("format"), STR("id"), STR("title"), STR("facts"),
                                 STR("lines") };
static const Str line_keys[] = { STR("id"), STR("title"), STR("facts") };
const Members case_members = { case_keys, COUNT_OF(case_keys) };
const Members case_line_members = { line_keys, COUNT_OF(line_keys) };

static Reader make_reader(Arena *arena, const Library *library, Str file, Findings *findings)
{
    return (Reader){ arena, library, { file, findings, PHRASE_GATE_SEE_CASE_MANUAL } };
}

/* The id of a case or a line: `fallback` when there is none. */
static Str read_id(const Reader *reader, const Json *object, Str fallback)
{
    Str id = record_text(&reader->record, object, S("id"));
    return id.len ? id : fallback;
}

static Testimony *copy_testimony(const Reader *reader, const Testimony *from)
{
    size_t count = reader->library->book->fact_count;
    Testimony *to = NEW_ARRAY(reader->arena, Testimony, count);
    if (from)
        memcpy(to, from, count * sizeof *to);
    return to;
}

static CaseLine read_line(const Reader *reader, const Json *object, const Testimony *shared, Str id)
{
    CaseLine line = { .id = id };
    Testimony *testimony = copy_testimony(reader, shared);

    line.testimony = testimony;
    if (!record_is(&reader->record, object, JSON_OBJECT))
        return line;
    record_members(&reader->record, object, line_keys, COUNT_OF(line_keys));
    line.id = read_id(reader, object, id);
    line.title = record_label(&reader->record, object, S("title"));
    testify(reader, json_member(object, S("facts")), testimony);
    return line;
}

static void check_line_id_new(const Reader *reader, const CaseLine *lines, size_t count,
                              const Json *object)
{
    for (size_t i = 0; i < count; i++)
        if (str_eq(lines[i].id, lines[count].id))
            record_error(&reader->record, object, PHRASE_GATE_LINE_TWICE, PHRASE_NONE,
                         lines[count].id, S(""));
}

static void read_lines(const Reader *reader, const Json *list, const Testimony *shared,
                       Casefile *casefile)
{
    if (list->type != JSON_ARRAY || !list->count || list->count > CASE_LINES_MAX) {
        Text max = text_open(reader->arena, 20);
        text_int(&max, CASE_LINES_MAX);
        record_error(&reader->record, list, PHRASE_GATE_LINES_SHAPE, reader->record.manual,
                     text_str(&max), S(""));
        return;
    }
    CaseLine *lines = NEW_ARRAY(reader->arena, CaseLine, list->count);
    size_t count = 0;
    for (const Json *object = list->first; object; object = object->next, count++) {
        Text number = text_open(reader->arena, 20);
        text_int(&number, (int64_t)count + 1);
        lines[count] = read_line(reader, object, shared, text_str(&number));
        check_line_id_new(reader, lines, count, object);
    }
    casefile->lines = lines;
    casefile->line_count = count;
}

const Casefile *casefile_from_json(Arena *arena, const Library *library, const Json *object,
                                   Str file, Findings *findings)
{
    Reader reader = make_reader(arena, library, file, findings);
    size_t errors = findings->error_count;

    if (!record_is(&reader.record, object, JSON_OBJECT))
        return NULL;
    record_members(&reader.record, object, case_keys, COUNT_OF(case_keys));

    Casefile *casefile = NEW(arena, Casefile);
    casefile->id = read_id(&reader, object, S(""));
    casefile->title = record_label(&reader.record, object, S("title"));
    Testimony *shared = copy_testimony(&reader, NULL);
    testify(&reader, json_member(object, S("facts")), shared);

    const Json *lines = json_member(object, S("lines"));
    if (lines) {
        read_lines(&reader, lines, shared, casefile);
    } else {
        CaseLine *line = NEW(arena, CaseLine);
        *line = (CaseLine){ .id = S("1"), .title = casefile->title, .testimony = shared };
        casefile->lines = line;
        casefile->line_count = 1;
    }
    return findings->error_count == errors ? casefile : NULL;
}

const Casefile *casefile_read(Arena *arena, const Library *library, Str bytes, Str file,
                              Findings *findings)
{
    Reader reader = make_reader(arena, library, file, findings);
    const Json *root = json_read(arena, bytes, file, findings);
    if (!root)
        return NULL;

    const Json *format = json_member(root, S("format"));
    bool named = format && format->type == JSON_STRING && str_eq(format->string, S(CASE_FORMAT));
    if (!named)
        record_error(&reader.record, format ? format : root, PHRASE_GATE_CASE_FORMAT,
                     PHRASE_GATE_CASE_FORMAT_REMEDY, S(CASE_FORMAT), S(""));
    const Casefile *casefile = casefile_from_json(arena, library, root, file, findings);
    return named ? casefile : NULL;
}

CaseLine caseline_empty(Arena *arena, const Library *library)
{
    Reader reader = { .arena = arena, .library = library };
    return (CaseLine){ .id = S("1"), .testimony = copy_testimony(&reader, NULL) };
}

CaseLine caseline_with(Arena *arena, const Library *library, const CaseLine *line, int32_t fact,
                       const Evidence *evidence)
{
    Reader reader = { .arena = arena, .library = library };
    Testimony *testimony = copy_testimony(&reader, line->testimony);
    Evidence *only = NEW(arena, Evidence);

    ensure(fact >= 0 && (size_t)fact < library->book->fact_count);
    *only = *evidence;
    testimony[fact] = (Testimony){ only, 1 };
    return (CaseLine){ line->id, line->title, testimony };
}

const CaseLine *caseline_override(Arena *arena, const Library *library, const CaseLine *line,
                                  const Json *facts, Str file, Findings *findings)
{
    Reader reader = make_reader(arena, library, file, findings);
    size_t errors = findings->error_count;
    Testimony *stated = copy_testimony(&reader, NULL);
    Testimony *testimony = copy_testimony(&reader, line->testimony);

    testify(&reader, facts, stated);
    for (const Json *member = facts->first; member; member = member->next) {
        int32_t fact;
        if (rulebook_fact(library->book, member->key, &fact))
            testimony[fact] = stated[fact];
    }
    CaseLine *result = NEW(arena, CaseLine);
    *result = (CaseLine){ line->id, line->title, testimony };
    return findings->error_count == errors ? result : NULL;
}
