/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "screening/brackets.h"

/*
 * A text is taken apart into parts that follow each other; a part may be written in several ways.
 * The names are all ways through the parts, the issuer's own first.
 */

enum {
    BRACKETS_MAX = 8,                 /* in one name; a text with more is told as it is */
    PARTS_MAX = 3 * BRACKETS_MAX + 1, /* what stands before, the word it spells, what is inside */
    WAYS_MAX = 8,
    NAMES_MAX = 24,     /* ways through the parts that are told */
    DEPTH_MAX = 4,      /* brackets within brackets that are looked into */
    SHORT_INITIALS = 3, /* letters that are anybody's */
};

typedef struct Part {
    Str ways[WAYS_MAX];
    size_t count;
} Part;

typedef struct Parts {
    ListReading *reading;
    NameStrength strength, alias; /* of the name, and of what its brackets add */
    Part parts[PARTS_MAX];
    size_t count;
    size_t depth;
} Parts;

static void tell_text(ListReading *reading, Str text, NameStrength strength, size_t depth);

static void add_part(Parts *parts, Str text)
{
    if (text.len > 0 && parts->count < PARTS_MAX)
        parts->parts[parts->count++] = (Part){ .ways = { text }, .count = 1 };
}

static void add_way(Part *part, Str text)
{
    if (part->count < WAYS_MAX)
        part->ways[part->count++] = text;
}

/* ---- words --------------------------------------------------------------------------------- */

/* Where the last word begins: behind a blank or the point between words in kana. */
static size_t last_word(Str text)
{
    Str point = S("・");
    size_t from = text.len;

    while (from > 0 && text.at[from - 1] != ' ' && !str_ends(str_cut(text, 0, from), point))
        from--;
    return from;
}

static bool one_word(Str text)
{
    return last_word(text) == 0;
}

static Str lowered(Arena *arena, Str text)
{
    Text low = text_open(arena, text.len + 1);

    for (size_t i = 0; i < text.len; i++)
        text_char(&low,
                  text.at[i] >= 'A' && text.at[i] <= 'Z' ? (char)(text.at[i] | 0x20) : text.at[i]);
    return text_str(&low);
}

/* A person's other spelling may be far from the first (Pavel, Pavlo); of a company, only what is
 * near is a spelling and not its town or its form. */
static bool spells(ListReading *reading, Str word, Str other)
{
    Str candidate = lowered(reading->moment, other);

    if (!one_word(other) || word.len == 0)
        return false;
    return reading_type_told(reading) == ENTITY_PERSON ||
           str_nearest(lowered(reading->moment, word), &candidate, 1).len > 0;
}

/* Are these the initials of the last words of the text? */
static bool initials_of(Arena *arena, Str letters, Str text)
{
    Str wanted = lowered(arena, letters), rest = str_trim(lowered(arena, text));

    for (size_t i = wanted.len; i-- > 0;) {
        size_t from = last_word(rest);

        if (rest.len == 0 || rest.at[from] != wanted.at[i])
            return false;
        rest = str_trim(str_cut(rest, 0, from));
    }
    return wanted.len > 1;
}

/* ---- what is in brackets ------------------------------------------------------------------- */

/* The next of several, divided by commas or strokes. */
static Str next_of(Str text, Str *rest)
{
    static const Str marks[] = { STR(","), STR("/"), STR(";"), STR("、"), STR("／") };
    size_t first = text.len, width = 0;

    for (size_t i = 0; i < COUNT_OF(marks); i++) {
        size_t at;

        if (str_find(text, marks[i], &at) && at < first) {
            first = at;
            width = marks[i].len;
        }
    }
    *rest = str_cut(text, first + width, text.len);
    return str_trim(str_cut(text, 0, first));
}

/* "Ivan (Yvan, Ywan)": each may stand for the word before. */
static bool add_spellings(Parts *parts, Str inside)
{
    Part *before = parts->count > 0 ? &parts->parts[parts->count - 1] : NULL;
    Str text = before ? before->ways[0] : S("");
    Str trimmed = str_trim(text);
    size_t word = last_word(trimmed), blanks = (size_t)(trimmed.at - text.at);
    Str rest;

    if (!before || before->count > 1 || parts->count == PARTS_MAX ||
        !spells(parts->reading, str_cut(trimmed, word, trimmed.len), next_of(inside, &rest)))
        return false;
    *before = (Part){ .ways = { str_cut(text, 0, blanks + word) }, .count = 1 };
    add_part(parts, str_cut(trimmed, word, trimmed.len));
    Part *own = &parts->parts[parts->count - 1];
    for (rest = inside; rest.len > 0;) {
        Str way = next_of(rest, &rest);

        if (one_word(way) && way.len > 0)
            add_way(own, way);
        else
            tell_text(parts->reading, way, parts->alias, parts->depth + 1);
    }
    return true;
}

static NameStrength strength_alone(const Parts *parts, Str inside)
{
    return one_word(inside) && inside.len <= SHORT_INITIALS ? NAME_WEAK : parts->alias;
}

/* By itself, or each of several. */
static void tell_alone(Parts *parts, Str inside)
{
    for (Str rest = inside; rest.len > 0;) {
        size_t comma = rest.len, semicolon = rest.len;

        (void)str_find(rest, S("、"), &comma);
        (void)str_find(rest, S(";"), &semicolon);
        size_t end = comma < semicolon ? comma : semicolon;
        Str one = str_trim(str_cut(rest, 0, end));
        tell_text(parts->reading, one, strength_alone(parts, one), parts->depth + 1);
        rest = str_cut(rest, end + (comma < semicolon ? S("、").len : 1), rest.len);
    }
}

/* It belongs to the name, which may be written without it; or it is all there is. */
static void add_kept(Parts *parts, Str inside, bool last)
{
    Arena *arena = parts->reading->moment;
    Str before = parts->count > 0 ? parts->parts[parts->count - 1].ways[0] : S("");
    Text spaced = text_open(arena, inside.len + 4);

    if (last || initials_of(arena, inside, before))
        tell_alone(parts, inside);
    if (parts->count == 0 && last)
        return;
    text_all(&spaced, S(" ("), inside, S(") "));
    add_part(parts, text_str(&spaced));
    add_way(&parts->parts[parts->count - 1], S(" "));
}

static void add_inside(Parts *parts, Script outside, Str inside, bool last)
{
    Script script = script_of(inside);

    if (inside.len == 0)
        return;
    if (note_is(inside))
        reading_note(parts->reading, inside);
    else if (script != SCRIPT_NONE && outside != SCRIPT_NONE && script != outside)
        tell_text(parts->reading, inside, strength_alone(parts, inside), parts->depth + 1);
    else if (!add_spellings(parts, inside))
        add_kept(parts, inside, last);
}

/* ---- taking apart -------------------------------------------------------------------------- */

/* The end of what a bracket at `from` opens: its own closing one, or the end. */
static size_t closing(Str text, size_t from)
{
    size_t depth = 0;

    for (size_t i = from; i < text.len; i++) {
        depth += text.at[i] == '(';
        depth -= text.at[i] == ')';
        if (depth == 0)
            return i;
    }
    return text.len;
}

Str without_brackets(Arena *arena, Str text)
{
    Text outside = text_open(arena, text.len + 1);

    for (size_t i = 0; i < text.len; i++) {
        if (text.at[i] == '(')
            i = closing(text, i);
        else if (text.at[i] != ')')
            text_char(&outside, text.at[i]);
    }
    return text_str(&outside);
}

static void take_apart(Parts *parts, Str text)
{
    Script outside = script_of(without_brackets(parts->reading->moment, text));
    size_t from = 0;

    for (size_t i = 0; i <= text.len; i++) {
        bool opens = i < text.len && text.at[i] == '(';

        if (i < text.len && !opens && text.at[i] != ')')
            continue;
        add_part(parts, str_cut(text, from, i));
        if (opens) {
            size_t end = closing(text, i);
            Str rest = str_trim(str_cut(text, end + 1, text.len));

            add_inside(parts, outside, str_trim(str_cut(text, i + 1, end)), rest.len == 0);
            i = end;
        }
        from = i + 1;
    }
}

/* ---- putting together ---------------------------------------------------------------------- */

static Str squeezed(Arena *arena, Str text)
{
    Text line = text_open(arena, text.len + 1);

    for (size_t i = 0; i < text.len; i++)
        if (text.at[i] != ' ' || (line.len > 0 && line.at[line.len - 1] != ' '))
            text_char(&line, text.at[i]);
    return str_trim(text_str(&line));
}

/* The way through the parts of that number; false: there is none. */
static bool way_through(const Parts *parts, Arena *arena, size_t number, Str *ret_name)
{
    Text name = text_open(arena, TEXT_MAX);

    for (size_t i = 0; i < parts->count; i++) {
        const Part *part = &parts->parts[i];

        text_put(&name, part->ways[number % part->count]);
        number /= part->count;
    }
    *ret_name = squeezed(arena, text_str(&name));
    return number == 0;
}

static size_t brackets_in(Str text)
{
    size_t count = 0;

    for (size_t i = 0; i < text.len; i++)
        count += text.at[i] == '(';
    return count;
}

static void tell_text(ListReading *reading, Str text, NameStrength strength, size_t depth)
{
    Parts *parts = NEW(reading->moment, Parts);
    Str name;

    *parts = (Parts){ .reading = reading,
                      .strength = strength,
                      .alias = strength == NAME_WEAK ? NAME_WEAK : NAME_ALIAS,
                      .depth = depth };
    if (depth < DEPTH_MAX && brackets_in(text) <= BRACKETS_MAX)
        take_apart(parts, text);
    else
        add_part(parts, text);
    for (size_t i = 0; i < NAMES_MAX && way_through(parts, reading->moment, i, &name); i++)
        reading_name(reading, name, S(""), i == 0 ? strength : parts->alias);
}

void reading_bracketed(ListReading *reading, Str text, NameStrength strength)
{
    Arena before = *reading->moment;
    Str folded = squeezed(reading->moment, width_folded(reading->moment, text, false));

    tell_text(reading, folded, strength, 0);
    if (strength == NAME_PRIMARY && str_find(folded, S("("), &(size_t){ 0 }))
        reading_remark(reading, folded);
    *reading->moment = before;
}
