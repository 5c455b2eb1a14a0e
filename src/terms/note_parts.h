/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * note_parts - what reading the library of notes and asking it share (private to the room)
 */
#pragma once

#include "terms/terms.h"

/* Is the word one that `required` may hold: a kind of case, or a condition? */
bool note_condition_known(Str word);

/* All of them, one behind the other, for a remedy. */
Str note_condition_words(Arena *arena);

/* Does the condition hold for the line; for the case, or any line of it, when the line is NULL? */
bool note_condition_holds(Str word, const CaseVersion *version, const VersionLine *line,
                          const NoteRoute *route);

/* The next {name} of the text from *at on: *ret_before becomes what stands before it, *at steps
 * behind it. False: there is none, and *ret_before is the rest. A brace that opens no such name is
 * text. */
bool note_next_param(Str text, size_t *at, Str *ret_before, Str *ret_name);
