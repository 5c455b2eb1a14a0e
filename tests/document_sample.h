/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * document_sample - what the tests of access documents and routes share: files, and findings told
 */
#pragma once

#include "rules/book.h"
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

static inline void sample_tell(Arena *arena, const Findings *findings)
{
    for (const Finding *at = findings->first; at; at = at->next) {
        Text text = text_open(arena, 1 << 16);

        finding_write(&text, at, LANG_EN);
        printf("# %.*s\n", (int)text.len, text.at);
    }
}
