/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * text - the one writer
 *
 * Everything Sekisho prints is built in a Text: a growing byte string in an arena, born with a
 * maximum. Past the maximum nothing more is written and `full` is set; the edge that opened the
 * Text checks it. Writing never fails otherwise.
 */
#pragma once

#include "base/arena.h"

typedef struct Text {
    Arena *arena; /* borrowed */
    char *at;
    size_t len, room, max; /* bytes */
    bool full;             /* something was left out */
} Text;

enum { TEXT_MAX = 64 << 20 }; /* bytes; the largest document anyone prints */

Text text_open(Arena *arena, size_t max);
Str text_str(const Text *text); /* what was written so far; borrowed from the arena */

void text_reset(Text *text); /* empty again, in the same room: what text_str told is gone */

void text_put(Text *text, Str part);
void text_c(Text *text, const char *part);
void text_char(Text *text, char c);
void text_repeat(Text *text, char c, size_t count);
void text_int(Text *text, int64_t value);
void text_hex(Text *text, uint64_t value, int digits);

/* Writes each part in turn: text_all(t, S("a"), b, S("c")). */
#define text_all(text, ...) \
    text_put_parts((text), (const Str[]){ __VA_ARGS__ }, \
                   sizeof((const Str[]){ __VA_ARGS__ }) / sizeof(Str))
void text_put_parts(Text *text, const Str *parts, size_t count);

void text_json(Text *text, Str value);     /* a JSON string with its quotes */
void text_html(Text *text, Str value);     /* escaped for HTML text and double-quoted attributes */
void text_url(Text *text, Str value);      /* percent-encoded as one URL component */
void text_terminal(Text *text, Str value); /* control and direction characters become U+FFFD */
void text_csv(Text *text, Str value); /* one RFC 4180 cell; what looks like a formula is text */
