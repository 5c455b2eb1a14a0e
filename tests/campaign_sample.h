/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * campaign_sample - what the tests of campaigns share: their arena, days, and the example files
 */
#pragma once

#include "campaign/campaign.h"
#include "tests/check.h"

#include <stdio.h>

enum { ARENA_BYTES = 64 << 20, FILE_BYTES_MAX = 1 << 16 };

static Arena arena;

static inline Date day(const char *text)
{
    Date date = DATE_NONE;

    ensure(date_read(str_from_c(text), &date));
    return date;
}

static inline Str file_of(const char *path)
{
    char *bytes = NEW_ARRAY(&arena, char, FILE_BYTES_MAX);
    FILE *file = fopen(path, "rb");

    ensure(file);
    size_t len = fread(bytes, 1, FILE_BYTES_MAX, file);
    ensure(fclose(file) == 0 && len < FILE_BYTES_MAX);
    return (Str){ bytes, len };
}
