/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * file_sample - files of the repository, for tests that hold what is shipped against its figures
 */
#pragma once

#include "base/base.h"
#include "tests/check.h"

enum { SAMPLE_FILE_MAX = 1 << 20 };

/* A file of the repository; a failed check when there is none. */
static inline Str sample_file(Arena *arena, const char *path)
{
    char *bytes = NEW_ARRAY(arena, char, SAMPLE_FILE_MAX);
    FILE *file = fopen(path, "rb");
    size_t len = file ? fread(bytes, 1, SAMPLE_FILE_MAX, file) : 0;

    check_true(path, file != NULL);
    if (file)
        fclose(file);
    return (Str){ bytes, len };
}
