/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "terms/fold.h"
#include "phrases_terms.h"
#include "terms/parts.h"

typedef struct Fold {
    Arena *arena;
    NoteSpan *spans;
    size_t count, room;
} Fold;

/* ---- notes --------------------------------------------------------------------------------- */

static NoteSpan *find_standing(Fold *fold, Str code, int64_t line)
{
    for (size_t i = 0; i < fold->count; i++) {
        NoteSpan *span = &fold->spans[i];

        if (!span->until_by && span->note->line == line && str_eq(span->note->code, code))
            return span;
    }
    return NULL;
}

static bool same_label(Label a, Label b)
{
    for (Lang lang = 0; lang < LANG_COUNT; lang++)
        if (!str_eq(a.in[lang], b.in[lang]))
            return false;
    return true;
}

static bool same_params(const VersionNote *a, const VersionNote *b)
{
    if (a->param_count != b->param_count)
        return false;
    for (size_t i = 0; i < a->param_count; i++)
        if (!str_eq(a->params[i].name, b->params[i].name) ||
            !same_label(a->params[i].value, b->params[i].value))
            return false;
    return true;
}

static void end_span(NoteSpan *span, const ImplementedVersion *by, Str reason)
{
    span->until_by = by->version;
    span->until = by->from;
    span->struck = reason;
}

static void strike(Fold *fold, const ImplementedVersion *by, const VersionStrike *struck)
{
    NoteSpan *span = find_standing(fold, struck->code, struck->line);

    if (span)
        end_span(span, by, struck->reason);
}

static void state(Fold *fold, const ImplementedVersion *by, const VersionNote *note)
{
    NoteSpan *span = find_standing(fold, note->code, note->line);

    if (span && same_params(span->note, note)) {
        span->stated = by->version;
        return;
    }
    if (span)
        end_span(span, by, S(""));
    if (fold->count == fold->room)
        GROW(fold->arena, fold->spans, fold->count, &fold->room);
    fold->spans[fold->count++] = (NoteSpan){ .note = note,
                                             .since = by->version,
                                             .stated = by->version,
                                             .from = by->from,
                                             .until = DATE_FOREVER };
}

static int compare_spans(const NoteSpan *a, const NoteSpan *b)
{
    int order = str_compare(a->note->code, b->note->code);

    if (order != 0 || a->note->line == b->note->line)
        return order;
    return a->note->line < b->note->line ? -1 : 1;
}

/* Those of one code and line keep the order in which they began. */
static void sort_spans(Fold *fold)
{
    for (size_t i = 1; i < fold->count; i++) {
        NoteSpan span = fold->spans[i];
        size_t k = i;

        for (; k > 0 && compare_spans(&fold->spans[k - 1], &span) > 0; k--)
            fold->spans[k] = fold->spans[k - 1];
        fold->spans[k] = span;
    }
}

/* ---- documents ----------------------------------------------------------------------------- */

/* Those in force on the day, in the order of their days. */
static const ImplementedVersion *in_force(Arena *arena, const ImplementedVersion *versions,
                                          size_t count, Date on, size_t *ret_count)
{
    ImplementedVersion *sorted = NEW_ARRAY(arena, ImplementedVersion, count + 1);
    size_t kept = 0;

    for (size_t i = 0; i < count; i++) {
        size_t k = kept;

        if (versions[i].from == DATE_NONE || versions[i].from > on)
            continue;
        for (; k > 0 && sorted[k - 1].from > versions[i].from; k--)
            sorted[k] = sorted[k - 1];
        sorted[k] = versions[i];
        kept++;
    }
    *ret_count = kept;
    return sorted;
}

CaseTerms terms_on(Arena *arena, const ImplementedVersion *versions, size_t count, Date on)
{
    CaseTerms terms = { .on = on, .since = DATE_NONE };
    Fold fold = { .arena = arena };
    size_t kept;
    const ImplementedVersion *sorted = in_force(arena, versions, count, on, &kept);

    for (size_t i = 0; i < kept; i++) {
        const CaseVersion *version = sorted[i].version;

        for (size_t k = 0; k < version->strike_count; k++)
            strike(&fold, &sorted[i], &version->strikes[k]);
        for (size_t k = 0; k < version->note_count; k++)
            state(&fold, &sorted[i], &version->notes[k]);
        terms.version = version;
        terms.since = sorted[i].from;
        if (version->form != VERSION_MODIFICATION)
            terms.agreed = version;
    }
    sort_spans(&fold);
    terms.spans = fold.spans;
    terms.span_count = fold.count;
    return terms;
}

CaseVersion terms_version(Arena *arena, const CaseTerms *terms)
{
    ensure(terms->version != NULL);
    CaseVersion version = *terms->version;
    VersionNote *notes = NEW_ARRAY(arena, VersionNote, terms->span_count + 1);
    size_t count = 0;

    for (size_t i = 0; i < terms->span_count; i++)
        if (!terms->spans[i].until_by)
            notes[count++] = *terms->spans[i].note;
    version.notes = notes;
    version.note_count = count;
    version.strikes = NULL;
    version.strike_count = 0;
    return version;
}

static bool stands(const CaseTerms *terms, const VersionStrike *strike)
{
    for (size_t i = 0; i < terms->span_count; i++) {
        const NoteSpan *span = &terms->spans[i];

        if (!span->until_by && span->note->line == strike->line &&
            str_eq(span->note->code, strike->code))
            return true;
    }
    return false;
}

bool terms_strikes_check(const CaseTerms *terms, const CaseVersion *version, Findings *findings)
{
    bool good = true;

    for (size_t i = 0; i < version->strike_count; i++) {
        if (stands(terms, &version->strikes[i]))
            continue;
        finding_error(findings, terms_place(findings->arena, "strikes", i, "code"),
                      PHRASE_TERMS_STRIKE_NOTHING, PHRASE_TERMS_STRIKE_NOTHING_REMEDY,
                      version->strikes[i].code);
        good = false;
    }
    return good;
}
