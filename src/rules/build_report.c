/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "phrases_book.h"
#include "rules/build.h"

static bool same_place(const Place *a, const Place *b)
{
    return a->line == b->line && a->column == b->column && str_eq(a->file, b->file);
}

/* Of what is said about one thing, the second argument tells the cases apart: a target, a pack. */
static bool stands_already(const Findings *findings, const Place *place, Phrase message, Str second)
{
    for (const Finding *at = findings->first; at != NULL; at = at->next)
        if (at->message == message && same_place(&at->place, place) && str_eq(at->args[1], second))
            return true;
    return false;
}

void report_once(Findings *findings, Severity severity, Place place, Phrase message, Phrase remedy,
                 const Str *args, size_t count)
{
    if (!stands_already(findings, &place, message, count > 1 ? args[1] : S("")))
        findings_add(findings, severity, place, message, remedy, args, count);
}

void build_unknown(Build *build, const Word *word, Phrase message, Phrase remedy,
                   const Names *names)
{
    Str nearest = { 0 };

    /* Past the maximum nobody reads it, and hostile input could make the search long. */
    if (build->findings->count < FINDINGS_MAX)
        nearest = str_nearest(word->text, names->keys, names->count);
    build_error(build, word->place, message, nearest.len > 0 ? PHRASE_BOOK_DID_YOU_MEAN : remedy,
                word->text, nearest);
}

void build_twice(Build *build, const Word *word, Place first)
{
    build_error(build, word->place, PHRASE_BOOK_TWICE, PHRASE_BOOK_TWICE_REMEDY, word->text,
                build_where(build, first));
}

Str build_where(Build *build, Place place)
{
    Text text = text_open(build->arena, place.file.len + 16);

    text_put(&text, place.file);
    text_char(&text, ':');
    text_int(&text, place.line);
    return text_str(&text);
}

Str build_joined(Build *build, const Str *names, size_t count, Str between)
{
    enum { NAMES_SHOWN = 24 };
    size_t shown = count < NAMES_SHOWN ? count : NAMES_SHOWN;
    Text text = text_open(build->arena, TEXT_MAX);

    for (size_t i = 0; i < shown; i++) {
        text_put(&text, i > 0 ? between : S(""));
        text_put(&text, names[i]);
    }
    if (shown < count)
        text_all(&text, between, S("…"));
    return text_str(&text);
}

Str build_day(Build *build, Date date)
{
    Text text = text_open(build->arena, 16);

    date_write(&text, date);
    return text_str(&text);
}

Label build_label(const LabelText *label)
{
    Label made;

    for (int lang = 0; lang < LANG_COUNT; lang++)
        made.in[lang] = label->in[lang].text;
    return made;
}
