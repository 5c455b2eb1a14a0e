/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * brackets - names that hold other names in brackets (the room's own)
 *
 * Issuers write "Ivan (Yvan) EXAMPLE", "Example Works (EXW)", "Example Works（例製作所）", "EXAMPLE
 * (original script: ...)" and "EXAMPLE（1963年に出生）". One text becomes several names:
 *   another script       a name of its own; the rest goes on without it
 *   a spelling of the word before   stands for it: "Ivan EXAMPLE", "Yvan EXAMPLE"
 *   a note               a remark; a birth in it is a birth
 *   anything else        belongs to the name as written; told without it too, and by itself when
 *                        it ends the name or is made of its initials. What is so short that it may
 *                        be anybody's (EXW) is weak.
 */
#pragma once

#include "screening/reader.h"

/* Tells `text` as a name of that strength and what its brackets add as aliases (weak ones of a weak
 * name). A primary name with brackets goes to the remarks as written. */
void reading_bracketed(ListReading *reading, Str text, NameStrength strength);

Str without_brackets(Arena *arena, Str text); /* what stands outside all of them */

/* Forms of full width become those of half width, line breaks and ideographic blanks a blank. Line
 * breaks stay where `lines`. */
Str width_folded(Arena *arena, Str text, bool lines);

/* What is written about a bearer rather than a name: births, passports, "formerly listed as". */
bool note_is(Str text);

/* A note to the remarks, its births to the births, names in other scripts to the aliases. */
void reading_note(ListReading *reading, Str note);

/* A birth as written, else the birth that is written somewhere in the text, which then goes to the
 * remarks. */
void reading_birth_within(ListReading *reading, Str text);

typedef enum Script { SCRIPT_NONE, SCRIPT_LATIN, SCRIPT_EAST, SCRIPT_OTHER } Script;
Script script_of(Str text); /* of most of its letters; SCRIPT_EAST: kana, kanji, Hangul */
