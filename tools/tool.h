/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * tool - what the build-time programs share
 *
 * They run while Sekisho is built, on files of the source tree, so they may read and write files
 * and print; a defect is told as "file:line: message", as compilers do, and fails the build.
 * Uses the strings, arenas and text of base/, compiled for the tools once more.
 */
#pragma once

#include "base/text.h"

#include <stdarg.h>

enum { TOOL_MEMORY = 256 << 20 }; /* bytes of address space; a build-time tool never needs more */

/* Says what is wrong at a place of an input and remembers that something was. Line 0: no line. */
__attribute__((format(printf, 3, 4))) void tool_error(Str file, size_t line, const char *format,
                                                      ...);

/* How many defects tool_error was told of. */
size_t tool_errors(void);

/* The same, and ends the program: for defects after which going on makes no sense. */
_Noreturn __attribute__((format(printf, 3, 4))) void tool_die(Str file, size_t line,
                                                              const char *format, ...);

/* The bytes of a file; ends the program when it cannot be read. */
Str tool_read(Arena *arena, Str path);

/*
 * Makes `path` hold `bytes`. A file that already does is left alone, so that nothing that depends
 * on it is built again.
 */
void tool_write(Str path, Str bytes);

/* The names in a directory that end in `ending`, in byte order; NULL when there is none. */
const Str *tool_list(Arena *arena, Str directory, Str ending, size_t *ret_count);

/* Every name in a directory, hidden ones included. */
const Str *tool_list_all(Arena *arena, Str directory, size_t *ret_count);

Str tool_path(Arena *arena, Str directory, Str name); /* directory/name */

/* A C string literal with its quotes, for generated sources. */
void tool_put_literal(Text *text, Str value);

/* `const char name[] = {...};`: bytes that are more than a compiler takes as one literal. */
void tool_put_bytes(Text *text, Str name, Str bytes);

/* The two licence lines and a note naming the maker, as every generated C file begins. */
void tool_put_head(Text *text, Str maker);
