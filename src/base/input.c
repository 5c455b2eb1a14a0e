/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/input.h"
#include "phrases_base.h"

#include "base/unicode.h"

static Str number(Arena *arena, size_t value)
{
    Text digits = text_open(arena, 32);

    text_int(&digits, (int64_t)value);
    return text_str(&digits);
}

static void complain_size(Str bytes, size_t bytes_max, Str file, Findings *findings)
{
    finding_error(findings, ((Place){ .file = file }), PHRASE_BASE_FILE_LARGE,
                  PHRASE_BASE_FILE_LARGE_REMEDY, number(findings->arena, bytes.len),
                  number(findings->arena, bytes_max));
}

static void complain_byte(Str bytes, size_t bad, Str file, Findings *findings)
{
    bool nul = bytes.at[bad] == '\0';
    Phrase message = nul ? PHRASE_BASE_NUL : PHRASE_BASE_NOT_UTF8;
    Phrase remedy = nul ? PHRASE_BASE_NUL_REMEDY : PHRASE_BASE_NOT_UTF8_REMEDY;

    finding_error(findings, place_at(file, bytes, bad, bad + 1), message, remedy,
                  number(findings->arena, bad + 1));
}

bool input_check(Str bytes, size_t bytes_max, Str file, Findings *findings)
{
    size_t bad;

    if (bytes.len > bytes_max)
        complain_size(bytes, bytes_max, file, findings);
    else if (!utf8_check(bytes, &bad))
        complain_byte(bytes, bad, file, findings);
    else
        return true;
    return false;
}

Str input_without_mark(Str bytes)
{
    Str mark = S("\xef\xbb\xbf");

    return str_starts(bytes, mark) ? str_cut(bytes, mark.len, bytes.len) : bytes;
}
