/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * json - reading JSON through jansson, into an arena
 *
 * Strict: UTF-8 without NUL (a byte order mark is skipped), an array or object at the root, no
 * duplicate keys, no trailing bytes, integers of 64 bits, no real numbers (nothing in Sekisho's
 * files has any). Key order is kept. Writing JSON is done with Text (text_json), or from a tree.
 */
#pragma once

#include "base/finding.h"

enum {
    JSON_DEPTH_MAX = 32, /* arrays and objects within each other */
    JSON_BYTES_MAX = 4 << 20,
    JSON_VALUES_MAX = 100000,
    JSON_POINTER_MAX = 512, /* bytes; keeps long keys around many values from filling memory */
};

typedef enum JsonType {
    JSON_NULL,
    JSON_BOOL,
    JSON_INT,
    JSON_STRING,
    JSON_ARRAY,
    JSON_OBJECT,
} JsonType;

typedef struct Json {
    struct Json *next;  /* next sibling */
    struct Json *first; /* first child of an array or object */
    size_t count;       /* children */
    JsonType type;
    Str key;        /* inside an object */
    Str string;     /* JSON_STRING */
    int64_t number; /* JSON_INT; JSON_BOOL: 0 or 1 */
    Str pointer;    /* RFC 6901, "" for the root */
} Json;

/* The document, or NULL with findings that name line, column or pointer. */
const Json *json_read(Arena *arena, Str bytes, Str file, Findings *findings);

const Json *json_member(const Json *object, Str key); /* NULL: absent, or not an object */
Place json_place(const Json *node, Str file);         /* for findings */

/* Findings about a document that was read from these bytes, and about `file`, that only point: from
 * now on each also has its line. Of what is missing, that of what it is missing in. */
void json_lines(Str bytes, Str file, Findings *findings);

void json_write(Text *text, const Json *node); /* without blanks, keys in the order they have */
