/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* version_members - are the lines, notes, waivers and payments of a document sound? */
#include "phrases_terms.h"
#include "terms/parts.h"

/* What amounts are multiplied in. */
__extension__ typedef __int128 Wide;

typedef struct Asking {
    const CaseVersion *version;
    Findings *findings;
} Asking;

/* ---- lines --------------------------------------------------------------------------------- */

static void tell_line(const Asking *asking, size_t index, const char *field, Phrase message,
                      Phrase remedy, Str second)
{
    const VersionLine *line = &asking->version->lines[index];
    Arena *arena = asking->findings->arena;

    finding_error(asking->findings, terms_place(arena, "lines", index, field), message, remedy,
                  terms_line(arena, line->number, line->sub), second);
}

/* Numbers rise, a line before its sub-lines: so each is there once, and always at one place. */
static bool follows(const VersionLine *line, const VersionLine *before)
{
    if (!before)
        return line->sub == INT64_MIN;
    if (line->number == before->number)
        return line->sub > before->sub;
    return line->number > before->number && line->sub == INT64_MIN;
}

/* Less than one minor unit an item is what the unit price left over. */
static bool total_fits(const VersionLine *line)
{
    Wide left = (Wide)line->total_minor - (Wide)line->unit_minor * line->quantity;

    return left >= 0 && left < line->quantity;
}

static bool subs_fit(const CaseVersion *version, size_t index)
{
    const VersionLine *line = &version->lines[index];
    Wide sum = 0;
    bool any = false;

    for (size_t i = index + 1;
         i < version->line_count && version->lines[i].number == line->number &&
         version->lines[i].sub != INT64_MIN;
         i++) {
        sum += version->lines[i].total_minor;
        any = true;
    }
    return !any || sum == line->total_minor;
}

static void check_line(const Asking *asking, size_t index)
{
    const CaseVersion *version = asking->version;
    const VersionLine *line = &version->lines[index];
    Arena *arena = asking->findings->arena;

    if (!follows(line, index > 0 ? line - 1 : NULL))
        tell_line(asking, index, "number", PHRASE_TERMS_LINE_ORDER, PHRASE_TERMS_LINE_ORDER_REMEDY,
                  S(""));
    if (!total_fits(line))
        tell_line(asking, index, "total-minor", PHRASE_TERMS_LINE_TOTAL,
                  PHRASE_TERMS_LINE_TOTAL_REMEDY, terms_number(arena, line->total_minor));
    if (line->sub == INT64_MIN && !subs_fit(version, index))
        tell_line(asking, index, "total-minor", PHRASE_TERMS_SUB_TOTAL,
                  PHRASE_TERMS_SUB_TOTAL_REMEDY, terms_number(arena, line->total_minor));
}

static void check_lines(const Asking *asking)
{
    if (asking->version->line_count == 0)
        finding_error(asking->findings, terms_field("/lines"), PHRASE_TERMS_LINES_NONE,
                      PHRASE_TERMS_LINES_NONE_REMEDY, S(""));
    for (size_t i = 0; i < asking->version->line_count; i++)
        check_line(asking, i);
}

/* ---- notes --------------------------------------------------------------------------------- */

static void tell_member(const Asking *asking, const char *list, size_t index, const char *field,
                        Phrase message, Phrase remedy, Str key)
{
    finding_error(asking->findings, terms_place(asking->findings->arena, list, index, field),
                  message, remedy, key);
}

static bool line_is_there(const CaseVersion *version, int64_t line)
{
    return line == INT64_MIN || version_line(version, line, INT64_MIN);
}

static void check_notes(const Asking *asking)
{
    const CaseVersion *version = asking->version;

    for (size_t i = 0; i < version->note_count; i++) {
        const VersionNote *note = &version->notes[i];

        if (!line_is_there(version, note->line))
            tell_member(asking, "notes", i, "line", PHRASE_TERMS_NOTE_LINE,
                        PHRASE_TERMS_NOTE_LINE_REMEDY, note->code);
        for (size_t k = 0; k < i; k++)
            if (version->notes[k].line == note->line &&
                str_eq(version->notes[k].code, note->code)) {
                tell_member(asking, "notes", i, "code", PHRASE_TERMS_NOTE_TWICE,
                            PHRASE_TERMS_TWICE_REMEDY, note->code);
                break;
            }
    }
}

/* A note is struck out once, and not stated in the same document. */
static bool is_struck_twice(const CaseVersion *version, size_t index)
{
    const VersionStrike *strike = &version->strikes[index];

    for (size_t i = 0; i < index; i++)
        if (version->strikes[i].line == strike->line &&
            str_eq(version->strikes[i].code, strike->code))
            return true;
    for (size_t i = 0; i < version->note_count; i++)
        if (version->notes[i].line == strike->line && str_eq(version->notes[i].code, strike->code))
            return true;
    return false;
}

static void check_strikes(const Asking *asking)
{
    const CaseVersion *version = asking->version;

    for (size_t i = 0; i < version->strike_count; i++)
        if (is_struck_twice(version, i))
            tell_member(asking, "strikes", i, "code", PHRASE_TERMS_STRIKE_TWICE,
                        PHRASE_TERMS_TWICE_REMEDY, version->strikes[i].code);
}

/* ---- waivers and payments ------------------------------------------------------------------ */

static void check_waivers(const Asking *asking)
{
    const CaseVersion *version = asking->version;

    for (size_t i = 1; i < version->waiver_count; i++)
        for (size_t k = 0; k < i; k++)
            if (str_eq(version->waivers[k].element, version->waivers[i].element))
                tell_member(asking, "waivers", i, "element", PHRASE_TERMS_WAIVER_TWICE,
                            PHRASE_TERMS_TWICE_REMEDY, version->waivers[i].element);
}

static void check_payments(const Asking *asking)
{
    const CaseVersion *version = asking->version;

    for (size_t i = 1; i < version->payment_count; i++)
        if (version->payments[i].due <= version->payments[i - 1].due)
            tell_member(asking, "payments", i, "due", PHRASE_TERMS_PAYMENT_ORDER,
                        PHRASE_TERMS_PAYMENT_ORDER_REMEDY,
                        terms_day(asking->findings->arena, version->payments[i].due));
}

void version_members_check(const CaseVersion *version, Findings *findings)
{
    Asking asking = { version, findings };

    check_lines(&asking);
    check_notes(&asking);
    check_strikes(&asking);
    check_waivers(&asking);
    check_payments(&asking);
}
