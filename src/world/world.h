/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * world - the only door to disk and clock
 *
 * Everything below is pure; everything above asks here. Reads have limits; a write is whole or not
 * at all, and only world_replace touches what exists.
 * Floor 3. Uses base.
 */
#pragma once

#include "base/base.h"

enum { WORLD_FILE_MAX = 16 << 20 }; /* bytes; larger data files are refused by name and size */

enum { WORLD_E_NOT_FOUND = 1, WORLD_E_TOO_LARGE, WORLD_E_NOT_A_FILE, WORLD_E_EXISTS };

/* A whole regular file. 0, a WORLD_E_ refusal, or a fault. */
MUST_USE int world_read_file(Arena *arena, Str path, size_t max, Str *ret_bytes);

/* Regular files below `dir` (recursively, at most 4 deep) whose names end in `suffix`, in order of
 * path. */
MUST_USE int world_list_files(Arena *arena, Str dir, Str suffix, const Str **ret_paths,
                              size_t *ret_count);

/* Today in Japan (UTC+9): the only clock. SEKISHO_TODAY=2026-11-21 fixes it for tests. */
Date world_today(void);

/* Where packs, registers and stories are: `given` if not empty, else SEKISHO_DATA, else the current
 * directory if it holds packs/, else the installed share directory. 0 or WORLD_E_NOT_FOUND. */
MUST_USE int world_data_dir(Arena *arena, Str given, Str *ret_dir);

/* A new file with these bytes; what exists is never overwritten (WORLD_E_EXISTS). Whole or not at
 * all. */
MUST_USE int world_write_new(Arena scratch, Str path, Str bytes);

/* Could a new file be made at `path` now? 0, WORLD_E_EXISTS, WORLD_E_NOT_FOUND (no such directory),
 * or a fault. To be asked before a person's work, not instead of looking when it is written. */
MUST_USE int world_can_write_new(Arena scratch, Str path);

/* Replaces a file's bytes whole: a new file beside it, then a rename. For `pack fmt --write`. */
MUST_USE int world_replace(Arena scratch, Str path, Str bytes);
