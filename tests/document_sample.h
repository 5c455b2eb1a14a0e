/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * document_sample - what the tests of access documents and routes share: files, and findings told
 */
#pragma once

#include "rules/book.h"
#include "tests/file_sample.h"

static inline void sample_tell(Arena *arena, const Findings *findings)
{
    for (const Finding *at = findings->first; at; at = at->next) {
        Text text = text_open(arena, 1 << 16);

        finding_write(&text, at, LANG_EN);
        printf("# %.*s\n", (int)text.len, text.at);
    }
}
