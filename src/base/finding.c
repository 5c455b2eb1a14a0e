/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/finding.h"

#include "base/unicode.h"

#include <string.h>

Place place_in_line(Str file, uint32_t line, Str source, size_t from, size_t to)
{
    Place place = { .file = file, .line = line };
    Str shown = str_ends(source, S("\r")) ? str_cut(source, 0, source.len - 1) : source;

    place.source = shown;
    place.column = (uint32_t)utf8_count(str_cut(shown, 0, from)) + 1;
    place.length = (uint32_t)utf8_count(str_cut(shown, from, to));
    return place;
}

Place place_at(Str file, Str bytes, size_t from, size_t to)
{
    Str rest = bytes, source = str_split(rest, '\n', &rest);
    size_t start = 0;
    uint32_t line = 1;

    while (start + source.len < from && start + source.len < bytes.len) {
        start += source.len + 1;
        source = str_split(rest, '\n', &rest);
        line++;
    }
    return place_in_line(file, line, source, from - start, to - start);
}

/* A text of at most FINDING_ARG_BYTES_MAX bytes, cut between letters. */
static Str shorten(Str arg)
{
    size_t end = 0;

    for (size_t at = 0; at < arg.len && at <= FINDING_ARG_BYTES_MAX; utf8_next(arg, &at))
        end = at;
    return arg.len <= FINDING_ARG_BYTES_MAX ? arg : str_cut(arg, 0, end);
}

static Str copy_arg(Arena *arena, Str arg)
{
    Str kept = shorten(arg);
    Text copy = text_open(arena, 3 * kept.len + sizeof("...")); /* one byte may become U+FFFD */

    text_terminal(&copy, kept);
    if (kept.len < arg.len)
        text_c(&copy, "...");
    return text_str(&copy);
}

void findings_add(Findings *findings, Severity severity, Place place, Phrase message, Phrase remedy,
                  const Str *args, size_t count)
{
    ensure(count <= FINDING_ARGS_MAX);
    findings->error_count += severity == SEVERITY_ERROR;
    if (findings->count++ >= FINDINGS_MAX)
        return;

    Finding *finding = NEW(findings->arena, Finding);
    *finding =
        (Finding){ .severity = severity, .place = place, .message = message, .remedy = remedy };
    for (size_t i = 0; i < count; i++)
        finding->args[i] = copy_arg(findings->arena, args[i]);
    if (findings->last)
        findings->last->next = finding;
    else
        findings->first = finding;
    findings->last = finding;
}

static void put_member(Text *text, const char *name, Str value)
{
    text_all(text, S(",\""), str_from_c(name), S("\":"));
    text_json(text, value);
}

static void put_number(Text *text, const char *name, uint32_t value)
{
    text_all(text, S(",\""), str_from_c(name), S("\":"));
    text_int(text, value);
}

static void put_phrase(Text *text, const char *name, const Finding *finding, Phrase key, Lang lang)
{
    Text sentence = text_open(text->arena, TEXT_MAX);

    phrase_write(&sentence, key, lang, finding->args, FINDING_ARGS_MAX);
    put_member(text, name, text_str(&sentence));
}

static void put_json(Text *text, const Finding *finding, Lang lang)
{
    const Place *place = &finding->place;

    text_c(text, "{\"severity\":");
    text_json(text, finding->severity == SEVERITY_ERROR ? S("error") : S("warning"));
    put_member(text, "code", phrase_key(finding->message));
    put_phrase(text, "message", finding, finding->message, lang);
    put_phrase(text, "remedy", finding, finding->remedy, lang);
    put_member(text, "file", place->file);
    put_number(text, "line", place->line);
    put_number(text, "column", place->column);
    put_member(text, "pointer", place->pointer);
    text_char(text, '}');
}

void findings_write_json(Text *text, const Findings *findings, Lang lang)
{
    text_char(text, '[');
    for (const Finding *finding = findings->first; finding; finding = finding->next) {
        if (finding != findings->first)
            text_char(text, ',');
        put_json(text, finding, lang);
    }
    text_char(text, ']');
}
