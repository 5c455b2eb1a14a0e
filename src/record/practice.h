/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * practice - what a practice record begins with; private to the room
 *
 * Invented people in every role, an invented list, an item that waits to be examined and a letter
 * of request that waits to become a case: each entered by an ordinary operation, by whoever would.
 */
#pragma once

#include "action/action.h"

/* The operation of the last event of the beginning: what comes behind it, people did. */
#define PRACTICE_LAST "item.assign"

/*
 * A value is a text, or `words` in the language that its path ends with. Texts that begin with "@"
 * stand for what is known only then: "@today", "@today+30", "@organisation/HANDLE",
 * "@person/HANDLE", "@home" (the record's own organisation), "@item" (the item that waits).
 */
typedef struct Given {
    Str path, text;
    Phrase words;
} Given;

#define TEXT_OF(name, value) \
    { \
        STR(name), STR(value), PHRASE_NONE \
    }
#define WORDS_OF(name, key) \
    { STR(name ".ja"), STR(""), key }, \
    { \
        STR(name ".en"), STR(""), key \
    }

/* "@today", "@today+30" */
Str practice_day(Arena *arena, Str text);

/* What is billed in the lessons, and the account it is paid to. */
#define PRACTICE_AMOUNT "1000000.00"
#define PRACTICE_ACCOUNT "PRACTICE-1"

extern const Room practice_room; /* Room.practise alone */
