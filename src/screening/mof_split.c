/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "screening/mof_split.h"

#include "screening/brackets.h"

/*
 * A cell is cut at its marks: "(a)" before each of several names, "a.k.a.", "別称、" and line
 * breaks. What lies between two marks is a piece. A piece with a letter is one name, commas and
 * all ("アリ、シェイク", "ALI, Sheikh"); another piece is cut again where its names are divided.
 */

typedef struct Splitter {
    ListReading *reading;
    NameStrength strength;
} Splitter;

bool mof_says_nothing(Str cell)
{
    static const Str words[] = { STR(""),     STR("不明"), STR("なし"), STR("－"), STR("-"),
                                 STR("n.a."), STR("na"),   STR("N/A"),  STR("―"),  STR("無し") };
    Str own = str_trim(cell);

    for (size_t i = 0; i < COUNT_OF(words); i++)
        if (str_eq(own, words[i]))
            return true;
    return false;
}

/* ---- one name ------------------------------------------------------------------------------ */

/* Divisions and blanks at both ends are no part of a name. */
static Str bare(Str text)
{
    static const Str marks[] = { STR("、"), STR(","), STR(";"),  STR("。"), STR("："),
                                 STR(":"),  STR(" "), STR("　"), STR("\n") };
    Str rest = str_trim(text);

    for (size_t i = 0; i < COUNT_OF(marks); i++) {
        Str before = rest;

        if (str_starts(rest, marks[i]))
            rest = str_cut(rest, marks[i].len, rest.len);
        if (str_ends(rest, marks[i]))
            rest = str_cut(rest, 0, rest.len - marks[i].len);
        if (rest.len != before.len)
            i = (size_t)-1; /* from the first again: marks stand in any order */
    }
    return rest;
}

/* Does what is no longer the name begin here: "、1963年に出生", " son of ...", ", born ..."? */
static bool note_begins(Str rest)
{
    static const Str marks[] = {
        STR(", born"),   STR(" born "),     STR(", DOB"),         STR(" DOB:"),
        STR(", POB"),    STR(", passport"), STR(", nationality"), STR(" Afghan passport"),
        STR(" son of "),
    };

    static const Str comma = STR("、");

    if (str_starts(rest, comma)) {
        Str next = str_cut(rest, comma.len, rest.len);
        size_t end = next.len;
        (void)str_find(next, comma, &end);
        return note_is(str_cut(next, 0, end));
    }
    for (size_t i = 0; i < COUNT_OF(marks); i++)
        if (str_starts(rest, marks[i]))
            return true;
    return false;
}

/* Outside brackets: what is inside them brackets.c looks into. The length where there is none. */
static size_t note_start(Str text)
{
    size_t depth = 0, at = 0;

    for (; at < text.len; at++) {
        depth += text.at[at] == '(';
        depth -= text.at[at] == ')' && depth > 0;
        if (depth == 0 && note_begins(str_cut(text, at, text.len)))
            break;
    }
    return at;
}

static void tell_one(Splitter *splitter, Str text)
{
    Str own = bare(text);
    size_t end = note_start(own);
    Str name = bare(str_cut(own, 0, end));

    if (end < own.len)
        reading_note(splitter->reading, bare(str_cut(own, end, own.len)));
    if (!mof_says_nothing(name))
        reading_bracketed(splitter->reading, name, splitter->strength);
}

/* ---- several names ------------------------------------------------------------------------- */

/* Does what follows a comma only go on with a company's name: "Ltd", "Inc."? */
static bool goes_on(Str text)
{
    static const Str forms[] = {
        STR("LTD"),  STR("LIMITED"), STR("INC"), STR("LLC"),  STR("L.L.C"), STR("CO"),   STR("S.A"),
        STR("SA"),   STR("GMBH"),    STR("JSC"), STR("PJSC"), STR("OJSC"),  STR("CJSC"), STR("AO"),
        STR("OAO"),  STR("OOO"),     STR("PAO"), STR("ZAO"),  STR("PLC"),   STR("AG"),   STR("PTE"),
        STR("CORP"), STR("FZE"),     STR("FZC"), STR("JR"),   STR("SR"),    STR("B.V"),  STR("N.V"),
    };
    Str rest, word = str_split(str_trim(text), ' ', &rest);

    while (str_ends(word, S(".")) || str_ends(word, S(",")) || str_ends(word, S(")")))
        word = str_cut(word, 0, word.len - 1);
    for (size_t i = 0; i < COUNT_OF(forms); i++)
        if (list_same_word(word, forms[i]))
            return true;
    return false;
}

static bool has_small(Str text)
{
    for (size_t i = 0; i < text.len; i++)
        if (text.at[i] >= 'a' && text.at[i] <= 'z')
            return true;
    return false;
}

/* "KOZLOV, Sergei": a family name in capitals and what follows it. */
static bool inverted(Str before, Str after)
{
    Str rest, name = str_trim(before);

    str_split(name, ' ', &rest);
    return rest.len == 0 && !has_small(name) && has_small(after);
}

typedef enum Division { DIVIDED_BY_SEMICOLON, DIVIDED_BY_COMMA } Division;

/* The bytes of a division at `at`, 0: none. */
static size_t division_at(Str text, size_t from, size_t at, Division division)
{
    Str rest = str_cut(text, at, text.len), comma = S("、");

    if (division == DIVIDED_BY_SEMICOLON)
        return str_starts(rest, S(";"));
    if (str_starts(rest, comma))
        return comma.len;
    Str after = str_cut(text, at + 1, text.len);
    return str_starts(rest, S(",")) && !goes_on(after) && !inverted(str_cut(text, from, at), after);
}

/* Cuts outside brackets. */
static void tell_several(Splitter *splitter, Str text, Division division)
{
    size_t from = 0, depth = 0;

    for (size_t i = 0; i < text.len; i++) {
        depth += text.at[i] == '(';
        depth -= text.at[i] == ')' && depth > 0;
        size_t width = depth == 0 ? division_at(text, from, i, division) : 0;
        if (width == 0)
            continue;
        tell_one(splitter, str_cut(text, from, i));
        from = i + width;
    }
    tell_one(splitter, str_cut(text, from, text.len));
}

/* "(Example Works JSC; a.k.a. ..." opens what the piece does not close. */
static Str without_open_bracket(Str piece)
{
    Str own = bare(piece);
    size_t depth = 0;

    for (size_t i = 0; i < own.len; i++) {
        depth += own.at[i] == '(';
        depth -= own.at[i] == ')' && depth > 0;
        if (depth == 0)
            return own;
    }
    return str_cut(own, 1, own.len);
}

static void tell_piece(Splitter *splitter, Str text, bool lettered)
{
    Str piece = without_open_bracket(text);
    bool several = str_find(piece, S(";"), &(size_t){ 0 });

    if (several || lettered)
        tell_several(splitter, piece, DIVIDED_BY_SEMICOLON);
    else if (note_start(piece) < piece.len)
        tell_one(splitter, piece);
    else
        tell_several(splitter, piece, DIVIDED_BY_COMMA);
}

/* ---- marks --------------------------------------------------------------------------------- */

typedef struct Mark {
    size_t bytes; /* 0: no mark here */
    bool letter;  /* "(a)": one name follows */
} Mark;

static bool small_or_digit(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

/* "(a)", "(12)", "(aa)". */
static Mark letter_at(Str rest)
{
    size_t end = 1;

    if (!str_starts(rest, S("(")))
        return (Mark){ 0 };
    while (end < rest.len && end < 4 && small_or_digit(rest.at[end]))
        end++;
    bool letter = end > 1 && end < 4 && end < rest.len && rest.at[end] == ')';
    return letter ? (Mark){ .bytes = end + 1, .letter = true } : (Mark){ 0 };
}

/* "a.k.a.:", "(f.k.a.", "別称、", "(旧称)", "(別名1)"; a point or comma behind it belongs to it. */
static Mark word_at(Str rest)
{
    static const Str words[] = { STR("a.k.a"), STR("f.k.a"), STR("n.k.a"), STR("A.K.A"),
                                 STR("別称"),  STR("旧称"),  STR("別名"),  STR("通称") };
    static const Str ends[] = { STR("."), STR(" "), STR(":"), STR("："), STR("、"), STR(",") };
    bool opens = str_starts(rest, S("("));
    Str inside = str_cut(rest, opens, rest.len);
    size_t bytes = 0;

    for (size_t i = 0; i < COUNT_OF(words); i++)
        if (str_starts(inside, words[i]))
            bytes = words[i].len;
    while (bytes > 0 && bytes < inside.len && inside.at[bytes] >= '0' && inside.at[bytes] <= '9')
        bytes++;
    size_t word = bytes;
    for (size_t i = 0; bytes > 0 && i < COUNT_OF(ends); i++)
        if (str_starts(str_cut(inside, bytes, inside.len), ends[i]))
            bytes += ends[i].len;
    bool closed = opens && bytes > 0 && bytes < inside.len && inside.at[bytes] == ')';
    if (bytes == 0 || (bytes == word && !closed))
        return (Mark){ 0 };
    return (Mark){ .bytes = opens + bytes + closed };
}

static Mark mark_at(Str cell, size_t at)
{
    Str rest = str_cut(cell, at, cell.len);
    Mark letter = letter_at(rest);

    if (rest.at[0] == '\n')
        return (Mark){ .bytes = 1 };
    return letter.bytes > 0 ? letter : word_at(rest);
}

/* "(DOB: a)1 Apr. 1960 b)..." closes nothing with its letters: they become "a." */
static Str without_inner_letters(Arena *arena, Str text)
{
    Text plain = text_open(arena, text.len + 1);
    size_t depth = 0;

    for (size_t i = 0; i < text.len; i++) {
        char before = i > 1 ? text.at[i - 2] : '(';
        bool letter = i > 1 && text.at[i - 1] >= 'a' && text.at[i - 1] <= 'z' &&
                      (before == ' ' || before == ':');

        if (text.at[i] == ')' && letter && depth > 0) {
            text_char(&plain, '.');
            continue;
        }
        depth += text.at[i] == '(';
        depth -= text.at[i] == ')' && depth > 0;
        text_char(&plain, text.at[i]);
    }
    return text_str(&plain);
}

/* "【アラビア語】" stands for what the ministry cannot print. */
static Str without_languages(Arena *arena, Str text)
{
    Str open = S("【"), close = S("】"), rest = text;
    Text plain = text_open(arena, text.len + 1);
    size_t from, to;

    while (str_find(rest, open, &from) && str_find(rest, close, &to) && from < to) {
        text_put(&plain, str_cut(rest, 0, from));
        rest = str_cut(rest, to + close.len, rest.len);
    }
    text_put(&plain, rest);
    return text_str(&plain);
}

/* The closing bracket of what a mark opened ends a piece as well: it is without a partner here. */
static bool closes_nothing(Str text, size_t at, size_t *depth)
{
    if (text.at[at] == '(')
        ++*depth;
    if (text.at[at] != ')')
        return false;
    if (*depth == 0)
        return true;
    --*depth;
    return false;
}

void mof_split(ListReading *reading, Str cell, NameStrength strength)
{
    Splitter splitter = { .reading = reading, .strength = strength };
    Arena before = *reading->moment;
    Str folded = width_folded(reading->moment, cell, true);
    Str spoken = without_languages(reading->moment, folded);
    Str text = without_inner_letters(reading->moment, spoken);
    size_t from = 0, depth = 0;
    bool lettered = false;

    for (size_t at = 0; at < text.len;) {
        Mark mark = mark_at(text, at);

        if (mark.bytes == 0 && closes_nothing(text, at, &depth))
            mark.bytes = 1;
        if (mark.bytes == 0 || (depth > 0 && text.at[at] == '\n')) {
            at++;
            continue;
        }
        tell_piece(&splitter, str_cut(text, from, at), lettered);
        at += mark.bytes;
        from = at;
        depth = 0;
        lettered = mark.letter;
    }
    tell_piece(&splitter, str_cut(text, from, text.len), lettered);
    *reading->moment = before;
}

/* ---- what is no name ----------------------------------------------------------------------- */

static size_t any_of_at(Str text, const Str *marks, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (str_starts(text, marks[i]))
            return marks[i].len;
    return 0;
}

static void tell_said(ListReading *reading, Str piece, TellPiece *tell)
{
    Str own = bare(piece);

    if (!mof_says_nothing(own))
        tell(reading, own);
}

static void each(ListReading *reading, Str cell, const Str *marks, size_t count, TellPiece *tell)
{
    Arena before = *reading->moment;
    Str text = width_folded(reading->moment, cell, true);
    size_t from = 0;

    for (size_t at = 0; at < text.len;) {
        Str rest = str_cut(text, at, text.len);
        size_t letter = letter_at(rest).bytes;
        size_t bytes = letter > 0 ? letter : any_of_at(rest, marks, count);

        if (bytes > 0) {
            tell_said(reading, str_cut(text, from, at), tell);
            from = at + bytes;
        }
        at += bytes > 0 ? bytes : 1;
    }
    tell_said(reading, str_cut(text, from, text.len), tell);
    *reading->moment = before;
}

void mof_each(ListReading *reading, Str cell, TellPiece *tell)
{
    static const Str marks[] = { STR("\n"), STR("又は"), STR("または"), STR("、"), STR(";") };

    each(reading, cell, marks, COUNT_OF(marks), tell);
}

void mof_each_lettered(ListReading *reading, Str cell, TellPiece *tell)
{
    static const Str marks[] = { STR("\n") };

    each(reading, cell, marks, COUNT_OF(marks), tell);
}
