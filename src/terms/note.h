/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * note - the library of notes, and who is liable for what
 *
 * notes/library.csv (sekisho-terms(7)): code, level (case or line), required (words: kinds of case,
 * or conditions of note.c; empty: when somebody wants it), restate (yes: stated again on every
 * amendment and modification), params, ja, en, source, confidence. Texts hold {named} parameters.
 *
 * Liability (row C5): what the State carries on a route says in which of four matters it answers to
 * the buyer, and so which clause is required: its duty, or that there is none.
 *
 * Continuity (row A13): a route on which deliveries go on, or may be suspended, has that stated.
 */
#pragma once

#include "terms/version.h"

enum { NOTE_REQUIRED_MAX = 16, NOTE_TEXT_MAX = 8000 };

typedef enum LiabilityMatter {
    LIABILITY_PRICE,
    LIABILITY_TIME,
    LIABILITY_PERFORMANCE,
    LIABILITY_TERMINATION,
    LIABILITY_MATTERS
} LiabilityMatter;

extern const Phrase liability_matter_phrases[LIABILITY_MATTERS];

typedef struct Liability {
    bool state[LIABILITY_MATTERS]; /* the State answers for it */
    Str duty[LIABILITY_MATTERS];   /* by which duty; empty: by none */
} Liability;

/* Of the duties that the selling State's part of the route carries ("contracts", "guarantees"
 * ..). */
Liability liability_of(const Str *duties, size_t count);

/* The matrix in words, one line a matter: the State's duty, or "none". */
void liability_write(Text *text, const Liability *liability, Lang lang);

/* Does the State promise that deliveries go on whatever becomes of the buyer, or may it suspend
 * them? A route may say neither. */
typedef enum Continuity {
    CONTINUITY_NOT_TOLD,
    CONTINUITY_CONTINUES,
    CONTINUITY_MAY_SUSPEND
} Continuity;

/* What a route says that notes must repeat to the buyer. */
typedef struct NoteRoute {
    Liability liability;
    Continuity continuity;
} NoteRoute;

typedef enum NoteLevel { NOTE_CASE, NOTE_LINE, NOTE_LEVELS } NoteLevel;

typedef struct NoteEntry {
    Str code;
    NoteLevel level;
    Str required[NOTE_REQUIRED_MAX]; /* any of these words */
    size_t required_count;
    bool restate;
    Str params[VERSION_PARAMS_MAX];
    size_t param_count;
    Label text;
    Str source;
    Confidence confidence;
    Place place;
} NoteEntry;

typedef struct NoteLibrary {
    Str name, file;
    Label title;
    bool sample;
    Hash hash;
    const NoteEntry *entries; /* by code */
    size_t entry_count;
} NoteLibrary;

/* NULL with findings when anything is wrong: a code twice, a language missing, a parameter that is
 * not declared or not used in both languages, an unknown word of `required`. */
const NoteLibrary *note_library_read(Arena *arena, Str bytes, Str file, Findings *findings);

const NoteEntry *note_find(const NoteLibrary *library, Str code); /* NULL: none */

/* The note with its parameters filled in, which are text and nothing else. Whatever note_check
 * refuses is a bug here. */
void note_write(Text *text, const NoteLibrary *library, const VersionNote *note, Lang lang);

/* Is each note of the version in the library, at a line where it belongs, with its parameters
 * and no others? Is what it strikes out in the library? False with findings at /notes/0/.. */
MUST_USE bool note_check(const NoteLibrary *library, const CaseVersion *version,
                         Findings *findings);

typedef struct NoteMissing {
    const NoteEntry *entry;
    int64_t line; /* INT64_MIN: the whole case */
    Str because;  /* the word of `required` that holds */
} NoteMissing;

/* What the version (of current terms: terms_version of fold.h) must state and does not. */
const NoteMissing *note_required(Arena *arena, const NoteLibrary *library,
                                 const CaseVersion *version, const NoteRoute *route,
                                 size_t *ret_count);

/* The same as findings. False: there is one. */
MUST_USE bool note_required_check(const NoteLibrary *library, const CaseVersion *version,
                                  const NoteRoute *route, Findings *findings);
