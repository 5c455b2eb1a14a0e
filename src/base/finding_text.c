/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/finding.h"
#include "phrases_base.h"

#include "base/unicode.h"

/* Terminal columns. A longer source line is cut to a window around its mark. */
enum { WINDOW_COLUMNS = 84, BEFORE_MARK_COLUMNS = 36, TAB_COLUMNS = 4, MARGIN_COLUMNS = 5 };

/* Bytes [from, to) of the source line are shown, [mark, mark_end) underlined. */
typedef struct Window {
    Str source;
    size_t from, mark, mark_end, to;
} Window;

static void put_letter(Text *text, Str letter)
{
    if (str_eq(letter, S("\t")))
        text_repeat(text, ' ', TAB_COLUMNS);
    else
        text_terminal(text, letter);
}

/* As put_letter shows it. */
static size_t letter_columns(Str letter)
{
    size_t at = 0;
    uint32_t code = utf8_next(letter, &at);

    if (code == '\t')
        return TAB_COLUMNS;
    return unicode_disturbs(code) ? 1 : utf8_columns(letter);
}

/* The columns of bytes [from, to), counted no further than just beyond `enough`. */
static size_t columns_of(Str source, size_t from, size_t to, size_t enough)
{
    size_t columns = 0;

    while (from < to && columns <= enough) {
        size_t letter = from;
        utf8_next(source, &from);
        columns += letter_columns(str_cut(source, letter, from));
    }
    return columns;
}

static size_t step_letters(Str source, size_t at, uint32_t count)
{
    while (count-- > 0 && at < source.len)
        utf8_next(source, &at);
    return at;
}

/* Where a window begins: never more columns before the mark than its share. */
static size_t window_start(Str source, size_t mark)
{
    size_t from = mark > 4 * BEFORE_MARK_COLUMNS ? mark - 4 * BEFORE_MARK_COLUMNS : 0;

    while (from < mark && ((unsigned char)source.at[from] & 0xc0) == 0x80)
        from++;
    while (columns_of(source, from, mark, BEFORE_MARK_COLUMNS) > BEFORE_MARK_COLUMNS)
        utf8_next(source, &from);
    return from;
}

static Window window_around(const Place *place)
{
    Str source = place->source;
    Window window = { .source = source, .to = source.len };

    window.mark = step_letters(source, 0, place->column > 0 ? place->column - 1 : 0);
    window.mark_end = step_letters(source, window.mark, place->length);
    if (columns_of(source, 0, source.len, WINDOW_COLUMNS) > WINDOW_COLUMNS) {
        window.from = window_start(source, window.mark);
        window.to = window.from;
        while (window.to < source.len &&
               columns_of(source, window.from, window.to, WINDOW_COLUMNS) < WINDOW_COLUMNS)
            utf8_next(source, &window.to);
    }
    if (window.mark_end > window.to)
        window.mark_end = window.to;
    return window;
}

static void put_source(Text *text, const Window *window)
{
    if (window->from > 0)
        text_c(text, "...");
    for (size_t at = window->from; at < window->to;) {
        size_t letter = at;
        utf8_next(window->source, &at);
        put_letter(text, str_cut(window->source, letter, at));
    }
    if (window->to < window->source.len)
        text_c(text, "...");
    text_char(text, '\n');
}

/* At least one caret: a mark may lie behind the last letter, where something is missing. */
static void put_carets(Text *text, const Window *window)
{
    size_t before = columns_of(window->source, window->from, window->mark, WINDOW_COLUMNS);
    size_t marked = columns_of(window->source, window->mark, window->mark_end, WINDOW_COLUMNS);

    text_repeat(text, ' ', before + (window->from > 0 ? 3 : 0));
    text_repeat(text, '^', marked > 0 ? marked : 1);
    text_char(text, '\n');
}

static Str line_number(Arena *arena, uint32_t line)
{
    Text digits = text_open(arena, 16);

    text_int(&digits, line);
    return text_str(&digits);
}

static void put_excerpt(Text *text, const Place *place)
{
    Str number = line_number(text->arena, place->line);
    size_t margin = number.len > MARGIN_COLUMNS ? number.len : MARGIN_COLUMNS;
    Window window = window_around(place);

    text_repeat(text, ' ', margin - number.len);
    text_all(text, number, S(" | "));
    put_source(text, &window);
    if (place->column > 0) {
        text_repeat(text, ' ', margin);
        text_c(text, " | ");
        put_carets(text, &window);
    }
}

/* "file:12:4: " or "file: /lines/0: ", as much of it as is known. */
static void put_place(Text *text, const Place *place)
{
    text_terminal(text, place->file);
    if (place->line > 0) {
        text_c(text, place->file.len > 0 ? ":" : "");
        text_int(text, place->line);
        if (place->column > 0) {
            text_char(text, ':');
            text_int(text, place->column);
        }
    }
    if (place->file.len > 0 || place->line > 0)
        text_c(text, ": ");
    if (place->pointer.len > 0) {
        text_terminal(text, place->pointer);
        text_c(text, ": ");
    }
}

static Phrase severity_phrase(Severity severity)
{
    return severity == SEVERITY_ERROR ? PHRASE_BASE_ERROR : PHRASE_BASE_WARNING;
}

void finding_write(Text *text, const Finding *finding, Lang lang)
{
    const Place *place = &finding->place;

    put_place(text, place);
    text_all(text, phrase(severity_phrase(finding->severity), lang), S(": "));
    phrase_write(text, finding->message, lang, finding->args, FINDING_ARGS_MAX);
    text_char(text, '\n');
    if (place->line > 0 && place->source.len > 0)
        put_excerpt(text, place);
    if (finding->remedy != PHRASE_NONE) {
        text_c(text, "   = ");
        phrase_write(text, finding->remedy, lang, finding->args, FINDING_ARGS_MAX);
        text_char(text, '\n');
    }
}

void findings_write(Text *text, const Findings *findings, Lang lang)
{
    for (const Finding *finding = findings->first; finding; finding = finding->next)
        finding_write(text, finding, lang);
    if (findings->count > FINDINGS_MAX) {
        Str more = line_number(text->arena, (uint32_t)(findings->count - FINDINGS_MAX));
        phrase_put(text, PHRASE_BASE_MORE_FINDINGS, lang, more);
        text_char(text, '\n');
    }
}
