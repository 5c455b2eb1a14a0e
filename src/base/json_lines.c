/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* json_lines - where in its file the value of a pointer stands */
#include "base/input.h"
#include "base/json.h"

/* In bytes that were read: what stands where is as the grammar has it. */
typedef struct Walk {
    Str bytes;
    size_t at;
} Walk;

static char here(const Walk *walk)
{
    return walk->at < walk->bytes.len ? walk->bytes.at[walk->at] : '\0';
}

static void skip_space(Walk *walk)
{
    while (here(walk) == ' ' || (here(walk) >= '\t' && here(walk) <= '\r'))
        walk->at++;
}

static void skip_text(Walk *walk)
{
    for (walk->at++; walk->at < walk->bytes.len && here(walk) != '"'; walk->at++)
        walk->at += here(walk) == '\\';
    walk->at++;
}

/* Behind the value that begins here: to the comma or the bracket behind it. */
static void skip_value(Walk *walk)
{
    size_t depth = 0;

    while (walk->at < walk->bytes.len) {
        char c = here(walk);
        if (c == '"') {
            skip_text(walk);
            continue;
        }
        if (depth == 0 && (c == ',' || c == ']' || c == '}'))
            return;
        depth += c == '[' || c == '{';
        depth -= c == ']' || c == '}';
        walk->at++;
    }
}

/* "a~1b" is the key "a/b". A key that the file writes with an escape is not found. */
static bool is_key(Str key, Str step)
{
    size_t at = 0;

    for (size_t i = 0; i < step.len; i++) {
        char c = step.at[i];
        if (c == '~' && i + 1 < step.len)
            c = step.at[++i] == '1' ? '/' : '~';
        if (at == key.len || key.at[at++] != c)
            return false;
    }
    return at == key.len;
}

/* From a bracket to the child that the step names: at its key, or at the element. */
static bool enter(Walk *walk, Str step)
{
    bool object = here(walk) == '{';
    int64_t index = -1;

    if ((!object && here(walk) != '[') || (!object && !str_int(step, &index)))
        return false;
    walk->at++;
    for (int64_t i = 0;; i++) {
        skip_space(walk);
        size_t from = walk->at;
        bool keyed = object && here(walk) == '"';
        if (keyed)
            skip_text(walk);
        bool found = object ? keyed && is_key(str_cut(walk->bytes, from + 1, walk->at - 1), step)
                            : i == index && here(walk) != ']';
        if (found)
            walk->at = from;
        else
            skip_value(walk);
        if (found || here(walk) != ',')
            return found;
        walk->at++;
    }
}

/* From a key to its value. */
static void skip_key(Walk *walk)
{
    skip_text(walk);
    skip_space(walk);
    walk->at++; /* the colon */
    skip_space(walk);
}

/* As far as the pointer leads: what is missing is missing in what it leads to. */
static void go(Walk *walk, Str pointer)
{
    Str rest = str_cut(pointer, 1, pointer.len);
    size_t found = walk->at;

    while (rest.len) {
        Str step = str_split(rest, '/', &rest);
        bool object = here(walk) == '{';
        if (!enter(walk, step))
            break;
        found = walk->at;
        if (object && rest.len)
            skip_key(walk);
    }
    walk->at = found;
}

static Place place_of(Str file, Str document, Str pointer)
{
    Walk walk = { .bytes = document };

    skip_space(&walk);
    go(&walk, pointer);
    size_t from = walk.at;
    skip_value(&walk);
    size_t to = from;
    while (to < walk.at && document.at[to] != '\n' && document.at[to] != '\r')
        to++;
    Place place = place_at(file, document, from, to);

    place.pointer = pointer;
    return place;
}

void json_lines(Str bytes, Str file, Findings *findings)
{
    Str document = input_without_mark(bytes);

    for (Finding *finding = findings->first; finding; finding = finding->next)
        if (finding->place.line == 0 && str_eq(finding->place.file, file))
            finding->place = place_of(file, document, finding->place.pointer);
}
