/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * law - a data directory's law, read whole
 *
 * packs/, access/ and routes/ (*.rules, *.access, *.route), registers/ and notes/ (*.csv), and
 * for a record papers/ (*.paper) become one Library. The hash of the set is that of every file's
 * path and bytes: what a record adopts, and what each write is checked against.
 */
#pragma once

#include "gate/gate.h"

/* The law in `dir`. 0, a WORLD_E_ refusal, or a fault; *ret_ok false: findings say what is
 * wrong. */
MUST_USE int data_library(Arena *arena, Str dir, Library *ret_library, bool *ret_ok,
                          Findings *findings);

/* The same with further files (drafts) added to those of the directory. */
MUST_USE int data_library_with(Arena *arena, Str dir, const FileBytes *extra, size_t extra_count,
                               Library *ret_library, bool *ret_ok, Findings *findings);

/* Files below `dir` that end in `suffix`, read into `arena`. 0, a WORLD_E_ refusal, or a fault. */
MUST_USE int data_files(Arena *arena, Str dir, Str suffix, const FileBytes **ret_files,
                        size_t *ret_count);

/* The templates in `dir` itself (a papers directory). Bad ones are findings and left out. */
MUST_USE int data_papers(Arena *arena, Str dir, PaperShelf *ret_shelf, Findings *findings);

typedef struct LawFile {
    Str path; /* below the data directory: "packs/transfer/2026-04-21.rules" */
    Hash hash;
} LawFile;

/* A file of rights as it stands, with its path below the data directory. */
typedef struct LawText {
    Str path, text;
} LawText;

enum {
    RIGHTS_BYTES_MAX = 1 << 20
}; /* of all files of rights: the event of adoption carries them */

typedef struct Law {
    Library library;
    const LawFile *files; /* in order of path */
    size_t file_count;
    const LawText *rights; /* the files below access/ */
    size_t right_count;
    Hash hash;
} Law;

/* The law in `dir` with its hashes; answers as data_library does. */
MUST_USE int data_law(Arena *arena, Str dir, Law *ret_law, bool *ret_ok, Findings *findings);
