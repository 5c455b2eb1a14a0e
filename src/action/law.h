/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * law - a data directory's law, read whole
 *
 * packs/ (*.rules) and registers/ (*.csv) become one Library.
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
