/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "web/query.h"

static int hex_digit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

/* The byte written at *at, and step over it; -1: a percent sign that begins no byte. */
static int next_byte(Str raw, size_t *at, bool plus_is_blank)
{
    char c = raw.at[(*at)++];

    if (c == '+' && plus_is_blank)
        return ' ';
    if (c != '%')
        return (unsigned char)c;
    if (raw.len - *at < 2)
        return -1;
    int high = hex_digit(raw.at[*at]), low = hex_digit(raw.at[*at + 1]);
    *at += 2;
    return high < 0 || low < 0 ? -1 : high * 16 + low;
}

static bool decode(Arena *arena, Str raw, bool plus_is_blank, Str *ret_text)
{
    char *bytes = NEW_ARRAY(arena, char, raw.len + 1);
    size_t count = 0, at = 0, bad;

    while (at < raw.len) {
        int byte = next_byte(raw, &at, plus_is_blank);
        if (byte < 0)
            return false;
        bytes[count++] = (char)byte;
    }
    *ret_text = (Str){ bytes, count };
    return utf8_check(*ret_text, &bad);
}

/* A form sends every field it has; one left empty says nothing. */
static bool read_field(Arena *arena, Str raw, UrlQuery *query, QueryField *fields)
{
    Str value, name = str_split(raw, '=', &value);
    QueryField field;

    if (!decode(arena, name, true, &field.name) || !decode(arena, value, true, &field.value))
        return false;
    if (field.value.len)
        fields[query->count++] = field;
    return true;
}

static size_t parts_of(Str raw)
{
    size_t count = 1;

    for (size_t i = 0; i < raw.len; i++)
        count += raw.at[i] == '&';
    return count;
}

int query_read(Arena *arena, Str raw, size_t fields_max, UrlQuery *ret_query)
{
    size_t parts = parts_of(raw);
    QueryField *fields = NEW_ARRAY(arena, QueryField, parts < fields_max ? parts : fields_max);
    UrlQuery query = { .fields = fields };

    for (size_t seen = 0; raw.len; seen++) {
        Str part = str_split(raw, '&', &raw);
        if (seen == fields_max)
            return TARGET_E_TOO_MANY;
        if (part.len && !read_field(arena, part, &query, fields))
            return TARGET_E_MALFORMED;
    }
    *ret_query = query;
    return 0;
}

int target_read(Arena *arena, Str raw, Target *ret_target)
{
    Target target = { 0 };
    Str query, path = str_split(raw, '?', &query);

    if (raw.len > TARGET_BYTES_MAX)
        return TARGET_E_TOO_LONG;
    if (!str_starts(path, S("/")) || !decode(arena, path, false, &target.path))
        return TARGET_E_MALFORMED;
    int refusal = query_read(arena, query, TARGET_FIELDS_MAX, &target.query);
    if (!refusal)
        *ret_target = target;
    return refusal;
}

Str query_get(const UrlQuery *query, Str name)
{
    for (size_t i = 0; i < query->count; i++)
        if (str_eq(query->fields[i].name, name))
            return query->fields[i].value;
    return S("");
}

size_t query_count(const UrlQuery *query, Str name)
{
    size_t count = 0;
    for (size_t i = 0; i < query->count; i++)
        count += str_eq(query->fields[i].name, name);
    return count;
}

bool query_says(const UrlQuery *query, Str name, Str value)
{
    return str_eq(query_get(query, name), value);
}

void query_put(Text *text, Str name, Str value)
{
    size_t at;

    if (!value.len)
        return;
    text_char(text, str_find(text_str(text), S("?"), &at) ? '&' : '?');
    text_url(text, name);
    text_char(text, '=');
    text_url(text, value);
}
