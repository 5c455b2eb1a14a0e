/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * str - borrowed strings and the few words every file needs
 *
 * A Str is a view: it never owns its bytes and is not NUL-terminated. Bytes are UTF-8 wherever a
 * person may read them. The zero Str is the empty string.
 */
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define MUST_USE __attribute__((warn_unused_result))

/* For large locals that are written before they are read: zeroing them, as the compiler is told to
 * do with all others, would take longer than their use. */
#define UNSET __attribute__((uninitialized))

#define COUNT_OF(array) (sizeof(array) / sizeof((array)[0]))

/* A broken invariant is a bug: say where and abort, in release builds too. */
#define ensure(condition) ((condition) ? (void)0 : ensure_failed(#condition, __FILE__, __LINE__))
_Noreturn void ensure_failed(const char *condition, const char *file, int line);

typedef struct Str {
    const char *at; /* borrowed; may be NULL when len is 0 */
    size_t len;     /* bytes */
} Str;

/* A literal as a Str: STR in static tables, S in expressions. */
/* clang-format off */
#define STR(literal) { (literal), sizeof(literal) - 1 }
/* clang-format on */
#define S(literal) ((Str)STR(literal))

Str str_from_c(const char *text); /* NULL is the empty string */
bool str_eq(Str a, Str b);
int str_compare(Str a, Str b); /* byte order; <0, 0, >0 */
bool str_starts(Str text, Str prefix);
bool str_ends(Str text, Str suffix);
Str str_cut(Str text, size_t from, size_t to); /* bytes [from, to), clamped */
Str str_trim(Str text);                        /* ASCII white space at both ends */
bool str_find(Str text, Str part, size_t *ret_at);

/* The part before the first `mark`; *rest becomes what follows it (empty when there is no mark). */
Str str_split(Str text, char mark, Str *rest);

/* A decimal integer, optional leading '-', nothing else, no overflow. */
bool str_int(Str text, int64_t *ret_value);

uint64_t str_hash(Str text); /* FNV-1a, stable across machines */

/*
 * The candidate nearest to `text` by edit distance (a swap of neighbours counts one), for "did you
 * mean". Empty when none is near enough to be a likely slip (more than a third of the letters).
 */
Str str_nearest(Str text, const Str *candidates, size_t count);
