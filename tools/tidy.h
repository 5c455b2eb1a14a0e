/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * tidy - the rules of the house, run as a test
 *
 * A rule is a function over the whole tree that tells each defect with its place. Exceptions stand
 * in tools/tidy.allow with their reason; one that nothing needs any more is itself a defect. To add
 * a rule: a function below, a line in rules[] of tools/tidy.c, and a bad fixture in
 * tests/tools/tidy.sh that shows it fire.
 */
#pragma once

#include "tools/tool.h"

typedef struct SourceFile {
    Str path;  /* from the root of the tree: "src/base/str.c" */
    Str bytes; /* as they stand */
    Str code;  /* the same length; comments and what stands in quotes are blanks (C files only) */
    Str room;  /* "base" for src/base/...; empty elsewhere */
    bool is_c; /* .c or .h */
    bool is_test; /* x_test.c, x_fuzz.c, and all under tests/ */
} SourceFile;

typedef struct Exception {
    Str path, what;
    size_t line;
    bool used;
} Exception;

/* What `nm -A` said about the archive of one room. */
typedef struct Symbols {
    Str room, listing;
} Symbols;

enum { FILES_MAX = 8192, EXCEPTIONS_MAX = 256, ROOMS_MAX = 16 };

typedef struct Tree {
    Arena *arena;
    SourceFile *files; /* by path */
    size_t file_count;
    Exception exceptions[EXCEPTIONS_MAX];
    size_t exception_count;
    Symbols symbols[ROOMS_MAX];
    size_t symbols_count;
    Str library_symbols; /* tools/tidy.symbols */
    size_t defects;      /* of the running rule */
} Tree;

/* Which floor a room stands on, or -1 when it is no room. */
int room_floor(Str room);

__attribute__((format(printf, 4, 5))) void tidy_tell(Tree *tree, Str path, size_t line,
                                                     const char *format, ...);

/* Is this exception granted? It counts as used. */
bool tidy_allows(Tree *tree, Str path, Str what);

/* The next line of `rest`, without its end; false after the last. */
bool tidy_line(Str *rest, Str *ret_line);

const SourceFile *tidy_find(const Tree *tree, Str path);

/* Of single files: tools/tidy_source.c */
void check_includes(Tree *tree);
void check_function_length(Tree *tree);
void check_columns(Tree *tree);
void check_calls(Tree *tree);
void check_licence(Tree *tree);
void check_machine_paths(Tree *tree);

/* Of the tree as a whole: tools/tidy_whole.c */
void check_dead_files(Tree *tree);
void check_phrases(Tree *tree);
void check_purity(Tree *tree);
void check_exceptions(Tree *tree); /* last: were all needed? */
