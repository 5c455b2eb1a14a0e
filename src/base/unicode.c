/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/unicode.h"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>

static uint32_t byte_at(Str text, size_t at)
{
    return at < text.len ? (unsigned char)text.at[at] : 0;
}

/* How many bytes a lead byte announces; 0 when no letter starts with it. */
static size_t length_of(uint32_t lead)
{
    if (lead < 0x80)
        return 1;
    if (lead < 0xc2 || lead > 0xf4)
        return 0;
    return lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
}

/* The letter at `at` and its bytes. 0: not UTF-8 (cut short, longer than needed, a surrogate, too
 * large). */
static size_t decode(Str text, size_t at, uint32_t *ret_letter)
{
    static const uint32_t smallest[] = { 0, 0, 0x80, 0x800, 0x10000 };
    uint32_t letter = byte_at(text, at);
    size_t length = length_of(letter);

    if (length == 0)
        return 0;
    if (length == 1) { /* nearly always */
        *ret_letter = letter;
        return 1;
    }
    letter &= 0x7fu >> length;
    for (size_t i = 1; i < length; i++) {
        uint32_t next = byte_at(text, at + i);
        if ((next & 0xc0) != 0x80)
            return 0;
        letter = letter << 6 | (next & 0x3f);
    }
    if (letter < smallest[length] || letter > 0x10ffff || letter >> 11 == 0x1b)
        return 0;
    *ret_letter = letter;
    return length;
}

/* Where the next byte stands that is no letter by itself: most of what is checked is ASCII. */
static size_t after_ascii(Str text, size_t at)
{
    while (at < text.len && (unsigned char)(text.at[at] - 1) < 0x7f)
        at++;
    return at;
}

bool utf8_check(Str text, size_t *ret_bad)
{
    uint32_t letter = 0;
    size_t length;

    for (size_t at = after_ascii(text, 0); at < text.len; at = after_ascii(text, at + length)) {
        length = decode(text, at, &letter);
        if (length == 0 || letter == 0) {
            *ret_bad = at;
            return false;
        }
    }
    return true;
}

uint32_t utf8_next(Str text, size_t *at)
{
    uint32_t letter = UTF8_BAD;

    ensure(*at < text.len);
    size_t length = decode(text, *at, &letter);
    *at += length > 0 ? length : 1;
    return letter;
}

size_t utf8_count(Str text)
{
    size_t count = 0;

    for (size_t at = 0; at < text.len; count++)
        utf8_next(text, &at);
    return count;
}

static size_t columns_of(uint32_t letter)
{
    UChar32 code = (UChar32)letter;

    if (U_MASK(u_charType(code)) & (U_GC_MN_MASK | U_GC_ME_MASK | U_GC_CF_MASK))
        return 0;
    switch (u_getIntPropertyValue(code, UCHAR_EAST_ASIAN_WIDTH)) {
    case U_EA_FULLWIDTH:
    case U_EA_WIDE:
        return 2;
    default:
        return 1;
    }
}

size_t utf8_columns(Str text)
{
    size_t columns = 0;

    for (size_t at = 0; at < text.len;)
        columns += columns_of(utf8_next(text, &at));
    return columns;
}

bool unicode_disturbs(uint32_t letter)
{
    if (letter >= 0x20 && letter < 0x7f) /* nearly always */
        return false;
    return letter < 0x20 || (letter >= 0x7f && letter <= 0x9f) || letter == 0x61c ||
           letter == 0x200e || letter == 0x200f || (letter >= 0x2028 && letter <= 0x202e) ||
           (letter >= 0x2066 && letter <= 0x2069) || letter == UTF8_BAD;
}

/* Text as ICU wants it. */
typedef struct Wide {
    UChar *at;
    int32_t len;
} Wide;

/* No text has more UTF-16 units than UTF-8 bytes. */
static Wide widen(Arena *arena, Str text)
{
    UErrorCode error = U_ZERO_ERROR;
    Wide wide = { NEW_ARRAY(arena, UChar, text.len + 1), 0 };

    ensure(text.len <= INT32_MAX / 3);
    u_strFromUTF8WithSub(wide.at, (int32_t)text.len + 1, &wide.len, text.at, (int32_t)text.len,
                         UTF8_BAD, NULL, &error);
    ensure(U_SUCCESS(error));
    return wide;
}

static Wide fold(Arena *arena, Wide wide)
{
    UErrorCode error = U_ZERO_ERROR;
    const UNormalizer2 *normalizer = unorm2_getNFKCCasefoldInstance(&error);

    ensure(U_SUCCESS(error));
    int32_t len = unorm2_normalize(normalizer, wide.at, wide.len, NULL, 0, &error);
    ensure(U_SUCCESS(error) || error == U_BUFFER_OVERFLOW_ERROR);

    Wide folded = { NEW_ARRAY(arena, UChar, (size_t)len + 1), len };
    error = U_ZERO_ERROR;
    unorm2_normalize(normalizer, wide.at, wide.len, folded.at, len + 1, &error);
    ensure(U_SUCCESS(error));
    return folded;
}

static Str narrow(Arena *arena, Wide wide)
{
    UErrorCode error = U_ZERO_ERROR;
    char *bytes = NEW_ARRAY(arena, char, (size_t)wide.len * 3 + 1);
    int32_t len;

    u_strToUTF8(bytes, wide.len * 3 + 1, &len, wide.at, wide.len, &error);
    ensure(U_SUCCESS(error));
    return (Str){ bytes, (size_t)len };
}

/* White space of any kind and length becomes one blank; none is left at the ends. */
static Str join_words(Arena *arena, Str text)
{
    Text joined = text_open(arena, text.len);
    bool gap = false;

    for (size_t at = 0; at < text.len;) {
        size_t from = at;
        if (u_isUWhiteSpace((UChar32)utf8_next(text, &at))) {
            gap = true;
            continue;
        }
        if (gap && joined.len > 0)
            text_char(&joined, ' ');
        text_put(&joined, str_cut(text, from, at));
        gap = false;
    }
    return text_str(&joined);
}

static bool is_ascii(Str text)
{
    for (size_t i = 0; i < text.len; i++)
        if ((unsigned char)text.at[i] >= 0x80)
            return false;
    return true;
}

/* Folding changes nothing else of it. */
static Str lower_ascii(Arena *arena, Str text)
{
    char *bytes = NEW_ARRAY(arena, char, text.len);

    for (size_t i = 0; i < text.len; i++)
        bytes[i] =
            text.at[i] >= 'A' && text.at[i] <= 'Z' ? (char)(text.at[i] + 'a' - 'A') : text.at[i];
    return (Str){ bytes, text.len };
}

/* ICU's steps need room of their own, which is left behind in the arena: lifetimes here are short.
 */
Str unicode_search_form(Arena *arena, Str text)
{
    if (text.len == 0)
        return (Str){ 0 };
    return join_words(arena, is_ascii(text) ? lower_ascii(arena, text)
                                            : narrow(arena, fold(arena, widen(arena, text))));
}
