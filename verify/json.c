/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "verify/json.h"

#include <string.h>

static size_t left(const Json *json)
{
    return (size_t)(json->end - json->at);
}

bool json_done(const Json *json)
{
    return json->at == json->end;
}

bool json_word(Json *json, const char *word)
{
    size_t len = strlen(word);

    if (left(json) < len || memcmp(json->at, word, len) != 0)
        return false;
    json->at += len;
    return true;
}

bool json_number(Json *json, int64_t *ret_number)
{
    char *start = json->at;

    while (!json_done(json) && *json->at >= '0' && *json->at <= '9')
        json->at++;
    return bytes_number((Bytes){ start, (size_t)(json->at - start) }, ret_number);
}

/* The two letters of \u00xy, or the three bytes of U+FFFD, which Sekisho writes as \ufffd. 0: no
 * such escape. */
static size_t unicode_escape(const char *digits, char *to)
{
    static const char hex[] = "0123456789abcdef", shorts[] = "\b\t\n\f\r";

    if (memcmp(digits, "fffd", 4) == 0) {
        memcpy(to, "\xef\xbf\xbd", 3);
        return 3;
    }
    const char *low = memchr(hex, digits[3], 16);

    if (memcmp(digits, "00", 2) != 0 || (digits[2] != '0' && digits[2] != '1') || !low)
        return 0;
    char letter = (char)((digits[2] - '0') * 16 + (low - hex));

    /* NUL is no text, and what has a short escape is not spelled out. */
    if (letter == '\0' || strchr(shorts, letter))
        return 0;
    *to = letter;
    return 1;
}

/* What stands behind a backslash. How many bytes it gives; *at goes over it. 0: no such escape. */
static size_t escape(Json *json, char *to)
{
    static const char marks[] = "\"\\btnfr", letters[] = "\"\\\b\t\n\f\r";

    if (left(json) < 1)
        return 0;
    const char *mark = *json->at ? strchr(marks, *json->at) : NULL;

    if (mark) {
        *to = letters[mark - marks];
        json->at++;
        return 1;
    }
    if (*json->at != 'u' || left(json) < 5)
        return 0;
    size_t len = unicode_escape(json->at + 1, to);

    json->at += 5;
    return len;
}

/* A decoded text is never longer than its spelling, so it is written over it. */
bool json_text(Json *json, Bytes *ret_text)
{
    char *to = json->at;

    if (!json_word(json, "\""))
        return false;
    char *start = to;

    while (!json_done(json) && *json->at != '"') {
        unsigned char c = (unsigned char)*json->at++;

        if (c < 0x20)
            return false;
        if (c != '\\') {
            *to++ = (char)c;
            continue;
        }
        size_t len = escape(json, to);

        if (len == 0)
            return false;
        to += len;
    }
    *ret_text = (Bytes){ start, (size_t)(to - start) };
    return json_word(json, "\"") && bytes_utf8(*ret_text);
}
