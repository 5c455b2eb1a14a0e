/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * data - a data directory, read whole
 *
 * packs/ (*.rules) and registers/ (*.csv) become a Library, stories/ (*.story) become Stories.
 */
#pragma once

#include "casework/stories.h"

/* The law in `dir`. 0, a WORLD_E_ refusal, or a fault; *ret_ok false: findings say what is
 * wrong. */
MUST_USE int data_library(Arena *arena, Str dir, Library *ret_library, bool *ret_ok,
                          Findings *findings);

/* The same with further files (drafts) added to those of the directory. */
MUST_USE int data_library_with(Arena *arena, Str dir, const FileBytes *extra, size_t extra_count,
                               Library *ret_library, bool *ret_ok, Findings *findings);

/* The stories in `dir` itself (a stories directory). Bad stories are findings and left out. */
MUST_USE int data_stories(Arena *arena, const Library *library, Str dir, Stories *ret_stories,
                          Findings *findings);
