/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/text.h"
#include "base/unicode.h"

/* Bytes that need no care go out in runs; `escape` writes what stands for the one that does. */
static void put_escaped(Text *text, Str value, Str (*escape)(char c))
{
    size_t run = 0;

    for (size_t i = 0; i < value.len; i++) {
        Str escaped = escape(value.at[i]);
        if (escaped.len == 0)
            continue;
        text_put(text, str_cut(value, run, i));
        text_put(text, escaped);
        run = i + 1;
    }
    text_put(text, str_cut(value, run, value.len));
}

static Str escape_html(char c)
{
    switch (c) {
    case '&':
        return S("&amp;");
    case '<':
        return S("&lt;");
    case '>':
        return S("&gt;");
    case '"':
        return S("&quot;");
    case '\'':
        return S("&#39;");
    default:
        return (Str){ 0 };
    }
}

void text_html(Text *text, Str value)
{
    put_escaped(text, value, escape_html);
}

static Str escape_quote(char c)
{
    return c == '"' ? S("\"\"") : (Str){ 0 };
}

static bool holds_any(Str value, const char *marks)
{
    size_t at;

    for (; *marks; marks++)
        if (str_find(value, (Str){ marks, 1 }, &at))
            return true;
    return false;
}

/* Spreadsheets run a cell that begins like a formula, whoever wrote it; an apostrophe makes it
 * text. */
static bool looks_like_formula(Str value)
{
    return value.len > 0 && holds_any(str_cut(value, 0, 1), "=+-@\t\r");
}

void text_csv(Text *text, Str value)
{
    bool quoted = holds_any(value, ",\"\r\n");

    if (quoted)
        text_char(text, '"');
    if (looks_like_formula(value))
        text_char(text, '\'');
    put_escaped(text, value, escape_quote);
    if (quoted)
        text_char(text, '"');
}

static bool is_url_plain(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '.' || c == '_' || c == '~';
}

void text_url(Text *text, Str value)
{
    for (size_t i = 0; i < value.len; i++) {
        unsigned char byte = (unsigned char)value.at[i];
        if (is_url_plain(value.at[i])) {
            text_char(text, value.at[i]);
            continue;
        }
        text_char(text, '%');
        text_char(text, "0123456789ABCDEF"[byte >> 4]);
        text_char(text, "0123456789ABCDEF"[byte & 15]);
    }
}

static bool needs_escape(uint32_t letter)
{
    return letter < 32 || letter == '"' || letter == '\\' || letter == UTF8_BAD;
}

static void put_json_escape(Text *text, uint32_t letter)
{
    static const char shorts[32] = {
        ['\b'] = 'b', ['\f'] = 'f', ['\n'] = 'n', ['\r'] = 'r', ['\t'] = 't'
    };

    if (letter == '"' || letter == '\\') {
        text_char(text, '\\');
        text_char(text, (char)letter);
    } else if (letter < 32 && shorts[letter]) {
        text_char(text, '\\');
        text_char(text, shorts[letter]);
    } else {
        text_c(text, "\\u");
        text_hex(text, letter, 4);
    }
}

/* Bytes that are no UTF-8 become U+FFFD: findings quote broken files, and JSON must stay whole. */
void text_json(Text *text, Str value)
{
    size_t run = 0; /* goes out as it is, from here on */

    text_char(text, '"');
    for (size_t at = 0; at < value.len;) {
        size_t from = at;
        uint32_t letter = utf8_next(value, &at);
        if (!needs_escape(letter))
            continue;
        text_put(text, str_cut(value, run, from));
        put_json_escape(text, letter);
        run = at;
    }
    text_put(text, str_cut(value, run, value.len));
    text_char(text, '"');
}

void text_terminal(Text *text, Str value)
{
    for (size_t at = 0; at < value.len;) {
        size_t from = at;
        bool bad = unicode_disturbs(utf8_next(value, &at));
        text_put(text, bad ? S("\xef\xbf\xbd") : str_cut(value, from, at));
    }
}
