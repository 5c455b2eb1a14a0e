/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "screening/announcement_block.h"
#include "phrases_screening.h"

#include <string.h>

/*
 * Each line is looked at alone: how far it is indented says which of the open keys it belongs to.
 * A line that is not understood ends the reading; so do marks by which this form says more (blocks
 * of text, lists in one line, references) where a value is wanted.
 */

enum { LEVELS_MAX = 16, LINE_BYTES_MAX = 16384 };

typedef struct Level {
    size_t column;
    Str key;
    bool has_value; /* nothing may stand below it */
} Level;

typedef struct Block {
    ListReading *reading;
    const BlockKey *keys;
    size_t key_count;
    void *context;
    Level levels[LEVELS_MAX];
    size_t depth;
    uint32_t line;
} Block;

static bool refuse(const Block *block, Str line)
{
    return reading_refuse(block->reading, block->line, S(""), PHRASE_SCREENING_ANNOUNCEMENT_MORE,
                          PHRASE_SCREENING_ANNOUNCEMENT_MORE_REMEDY, line);
}

/* ---- values -------------------------------------------------------------------------------- */

/* Undoes quotes: 'it''s', "say \"it\"". False: no closing one, or an escape of another kind. */
static bool unquoted(Arena *arena, Str text, Str *ret_value)
{
    char quote = text.at[0];
    Text value = text_open(arena, text.len + 1);
    size_t i = 1;

    for (; i + 1 < text.len; i++) {
        bool twice =
            quote == '\'' && text.at[i] == '\'' && text.at[i + 1] == '\'' && i + 2 < text.len;
        bool escaped = quote == '"' && text.at[i] == '\\' && i + 2 < text.len &&
                       (text.at[i + 1] == '"' || text.at[i + 1] == '\\');

        if (text.at[i] == quote && !twice)
            return false;
        if (text.at[i] == '\\' && quote == '"' && !escaped)
            return false;
        i += twice || escaped;
        text_char(&value, text.at[i]);
    }
    *ret_value = text_str(&value);
    return i < text.len && text.at[i] == quote;
}

static bool plain(Str text)
{
    static const char marks[] = "|>[]{}!%@`?,";

    return !memchr(marks, text.at[0], sizeof marks - 1) &&
           !str_find(text, S(" #"), &(size_t){ 0 }) && !str_find(text, S(": "), &(size_t){ 0 }) &&
           !str_ends(text, S(":"));
}

/* "&1" before keys below and "*1" for them again: fine where nobody wants the value. */
static bool reference(Str text)
{
    return (text.at[0] == '&' || text.at[0] == '*') && !str_find(text, S(" "), &(size_t){ 0 });
}

static Str path_of(const Block *block, Text *path)
{
    for (size_t i = 0; i < block->depth; i++)
        text_all(path, path->len > 0 ? S("/") : S(""), block->levels[i].key);
    return text_str(path);
}

static const BlockKey *key_of(const Block *block, Arena scratch)
{
    Text path = text_open(&scratch, LINE_BYTES_MAX);
    Str own = path_of(block, &path);

    for (size_t i = 0; i < block->key_count; i++)
        if (str_eq(block->keys[i].path, own))
            return &block->keys[i];
    return NULL;
}

static bool take(Block *block, Str text)
{
    const BlockKey *key = key_of(block, *block->reading->arena);
    Str value = text;

    if (text.len > 0 && (text.at[0] == '\'' || text.at[0] == '"')) {
        if (!unquoted(block->reading->arena, text, &value))
            return refuse(block, text);
    } else if (text.len > 0 && (key ? !plain(text) || reference(text) : !plain(text))) {
        return refuse(block, text);
    }
    if (key)
        key->take(block->context, value, block->line);
    return true;
}

/* ---- lines --------------------------------------------------------------------------------- */

/* Opens a key at that column: what stands there or deeper is over. */
static bool open_level(Block *block, size_t column, Str key, bool item)
{
    size_t over = block->depth;

    /* The items of a list may stand as far left as its key. */
    while (over > 0 && (block->levels[over - 1].column > column ||
                        (block->levels[over - 1].column == column &&
                         (!item || str_eq(block->levels[over - 1].key, S("-"))))))
        over--;
    bool aligned = over == block->depth || block->levels[over].column == column || item;
    bool below_value = over > 0 && block->levels[over - 1].has_value;
    if (!aligned || below_value || over == LEVELS_MAX)
        return false;
    block->levels[over] = (Level){ .column = column, .key = key };
    block->depth = over + 1;
    return true;
}

static bool key_sign(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           c == '-';
}

/* "key: value" or "key:". */
static bool split_key(Str text, Str *ret_key, Str *ret_value)
{
    size_t end = 0;

    while (end < text.len && key_sign(text.at[end]))
        end++;
    if (end == 0 || end == text.len || text.at[end] != ':' ||
        (end + 1 < text.len && text.at[end + 1] != ' '))
        return false;
    *ret_key = str_cut(text, 0, end);
    *ret_value = str_trim(str_cut(text, end + 1, text.len));
    return true;
}

static bool take_key(Block *block, size_t column, Str text)
{
    Str key, value;

    if (!split_key(text, &key, &value) || !open_level(block, column, key, false))
        return refuse(block, text);
    bool anchors = value.len > 0 && value.at[0] == '&' && reference(value);
    block->levels[block->depth - 1].has_value = value.len > 0 && !anchors;
    if (value.len == 0 || anchors)
        return true;
    return take(block, value);
}

static bool take_item(Block *block, size_t column, Str text)
{
    Str key, value, rest = str_trim(str_cut(text, 1, text.len));
    size_t deeper = column + (size_t)(rest.at - text.at);

    if (rest.len == 0 || str_starts(rest, S("- ")) || !open_level(block, column, S("-"), true))
        return refuse(block, text);
    if (rest.at[0] == '"' || rest.at[0] == '\'' || !split_key(rest, &key, &value)) {
        block->levels[block->depth - 1].has_value = true;
        return take(block, rest);
    }
    return take(block, S("")) && take_key(block, deeper, rest);
}

static bool take_line(Block *block, Str line)
{
    Str text = str_trim(line);
    size_t column = 0;

    if (text.len == 0 || text.at[0] == '#' || str_eq(text, S("---")))
        return true;
    if (line.len > LINE_BYTES_MAX)
        return refuse(block, str_cut(text, 0, 100));
    while (line.at[column] == ' ')
        column++;
    if (line.at[column] == '\t')
        return refuse(block, text);
    if (text.at[0] == '-' && (text.len == 1 || text.at[1] == ' '))
        return take_item(block, column, text);
    return take_key(block, column, text);
}

bool block_read(ListReading *reading, Str bytes, const BlockKey *keys, size_t count, void *context)
{
    Block block = { .reading = reading, .keys = keys, .key_count = count, .context = context };
    size_t bad;

    if (!utf8_check(bytes, &bad))
        return reading_refuse(reading, place_at(reading->file, bytes, bad, bad).line, S(""),
                              PHRASE_SCREENING_LIST_OTHER_KIND,
                              PHRASE_SCREENING_LIST_DAMAGED_REMEDY, S("UTF-8"));
    if (!str_ends(bytes, S("\n")))
        return reading_refuse(reading, 0, S(""), PHRASE_SCREENING_LIST_CUT,
                              PHRASE_SCREENING_PLAIN_CUT_REMEDY, S(""));
    for (Str rest = bytes; rest.len > 0;) {
        block.line++;
        if (!take_line(&block, str_split(rest, '\n', &rest)))
            return false;
    }
    return true;
}
