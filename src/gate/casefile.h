/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * casefile - a proposed transfer, as testimony
 *
 * A case has lines (what is transferred); each line has for every fact of the universe the list of
 * witnesses to it. Read from JSON (manual sekisho-case(5), share/schema/case.schema.json) or from
 * what a person answers, one question at a time. Nothing is defaulted: what nobody said stays
 * unsaid.
 */
#pragma once

#include "gate/library.h"

enum { CASE_LINES_MAX = 500, CASE_STATEMENTS_MAX = 64 };
#define CASE_FORMAT "sekisho-case-1"

typedef struct Testimony {
    const Evidence *list;
    size_t count;
} Testimony;

typedef struct CaseLine {
    Str id;
    Label title;
    const Testimony *testimony; /* by fact of the universe */
} CaseLine;

typedef struct Casefile {
    Str id;
    Label title;
    const CaseLine *lines; /* at least one */
    size_t line_count;
} Casefile;

/* The members an object of the format may have. share/schema/case.schema.json names the same. */
typedef struct Members {
    const Str *keys;
    size_t count;
} Members;
extern const Members case_members, case_line_members, case_statement_members, case_money_members;

/* NULL with findings, each naming its JSON pointer, unless everything in the file is understood. */
const Casefile *casefile_read(Arena *arena, const Library *library, Str bytes, Str file,
                              Findings *findings);

/* The same from a JSON object that stands inside another document (a story). */
const Casefile *casefile_from_json(Arena *arena, const Library *library, const Json *object,
                                   Str file, Findings *findings);

/* The line with one more fact stated, replacing what was said about it before. */
CaseLine caseline_with(Arena *arena, const Library *library, const CaseLine *line, int32_t fact,
                       const Evidence *evidence);

/* A line nobody has said anything about. */
CaseLine caseline_empty(Arena *arena, const Library *library);

/* Overrides of facts (a JSON object of facts, as in a case file) laid over a line. NULL:
 * findings. */
const CaseLine *caseline_override(Arena *arena, const Library *library, const CaseLine *line,
                                  const Json *facts, Str file, Findings *findings);

/*
 * A person's answer to a fact's question, typed or chosen: yes/no words of both languages, option
 * ids (several separated by commas for a SET OF), alpha-3 country codes, dates as people write
 * them, numbers, "1000000 JPY". False with a finding at `place`.
 */
MUST_USE bool fact_answer(Arena *arena, const Fact *fact, Str answer, Place place, Value *ret_value,
                          Findings *findings);

/* The value in the form fact_answer accepts: "yes", "PHL", "peace,cooperation". */
void fact_answer_write(Text *text, const Fact *fact, Value value);

/* The value as a case file writes it: true, "PHL", ["peace"], {"amount": …}. */
void casefile_value_json(Text *text, const Fact *fact, Value value);
