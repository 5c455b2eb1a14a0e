/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * query - the address a browser asks for, taken apart; private to the room
 *
 * Hostile input comes in here: what leaves is UTF-8 without NUL, and within the limits.
 */
#pragma once

#include "base/base.h"

enum {
    TARGET_BYTES_MAX = 16 << 10,
    TARGET_FIELDS_MAX = 600,
    FORM_FIELDS_MAX = 40000, /* of a form with all the rows it may have: entry.h */
};

typedef struct QueryField {
    Str name, value; /* decoded */
} QueryField;

typedef struct UrlQuery {
    const QueryField *fields; /* in the order written; those without a value are left out */
    size_t count;
} UrlQuery;

typedef struct Target {
    Str path; /* decoded; begins with "/" */
    UrlQuery query;
} Target;

enum { TARGET_E_TOO_LONG = 1, TARGET_E_TOO_MANY, TARGET_E_MALFORMED };

/* "/ja/try?on=2014-04-01", percent-encoded as sent. 0, or a TARGET_E_. */
MUST_USE int target_read(Arena *arena, Str raw, Target *ret_target);

/* What stands behind the question mark, or in the body of a form. 0, or a TARGET_E_. */
MUST_USE int query_read(Arena *arena, Str raw, size_t fields_max, UrlQuery *ret_query);

Str query_get(const UrlQuery *query, Str name);      /* the first value; "" without */
size_t query_count(const UrlQuery *query, Str name); /* how often it stands there */
bool query_says(const UrlQuery *query, Str name, Str value);

/* A query that is built up: "?on=2014-04-01&mode=step". */
void query_put(Text *text, Str name, Str value);
