/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * finding - what is wrong with a person's input
 *
 * A reader never stops at the first defect: it collects findings, each with its place, what is
 * wrong and what to do, and the person sees all of them at once, in their language, the same on the
 * command line, over HTTP and on a page.
 */
#pragma once

#include "base/phrase.h"

typedef enum Severity { SEVERITY_ERROR, SEVERITY_WARNING } Severity;

enum { FINDING_ARGS_MAX = 4, FINDING_ARG_BYTES_MAX = 1000 }; /* a longer argument ends in "..." */
enum { FINDINGS_MAX = 200 };                                 /* past it only the count goes on */

typedef struct Place {
    Str file;                      /* as the person named it; may be empty */
    uint32_t line, column, length; /* 1-based, in code points; line 0: no such place, column 0:
                                      the whole line */
    Str source;                    /* the source line, for the excerpt; borrowed */
    Str pointer;                   /* JSON pointer (RFC 6901) or form path; may be empty */
} Place;

typedef struct Finding {
    struct Finding *next;
    Severity severity;
    Place place;
    Phrase message, remedy; /* remedy may be PHRASE_NONE; it shares the message's arguments */
    Str args[FINDING_ARGS_MAX];
} Finding;

typedef struct Findings {
    Arena *arena; /* borrowed; findings and their arguments live there */
    Finding *first, *last;
    size_t count, error_count;
} Findings;

/* The place of bytes [from, to) of a file: walks from its beginning to find the line. */
Place place_at(Str file, Str bytes, size_t from, size_t to);

/* The same for a reader that knows its line: bytes [from, to) of the line `source`. */
Place place_in_line(Str file, uint32_t line, Str source, size_t from, size_t to);

/* Adds a finding. Place strings must live as long as the findings; arguments are copied, with what
 * could disturb a terminal taken out. */
void findings_add(Findings *findings, Severity severity, Place place, Phrase message, Phrase remedy,
                  const Str *args, size_t count);
#define finding_error(findings, place, message, remedy, ...) \
    findings_add((findings), SEVERITY_ERROR, (place), (message), (remedy), \
                 (const Str[]){ __VA_ARGS__ }, COUNT_OF(((const Str[]){ __VA_ARGS__ })))
#define finding_warning(findings, place, message, remedy, ...) \
    findings_add((findings), SEVERITY_WARNING, (place), (message), (remedy), \
                 (const Str[]){ __VA_ARGS__ }, COUNT_OF(((const Str[]){ __VA_ARGS__ })))

/*
 * As text, one finding:
 *     packs/x.rules:12:4: error: no fact is named "destinaton"
 *        12 | IF destinaton IS PHL
 *           |    ^^^^^^^^^^
 *        = did you mean "destination"?
 */
void finding_write(Text *text, const Finding *finding, Lang lang);
void findings_write(Text *text, const Findings *findings, Lang lang); /* all, in order */

/* As a JSON array of {severity, code, message, remedy, file, line, column, pointer}; `code` is the
 * key of the message. All are always there: "" and 0 where there is nothing to say. */
void findings_write_json(Text *text, const Findings *findings, Lang lang);
