/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "terms/draft.h"

#include <string.h>

static const VersionLine *lines_asked(Arena *arena, const CaseRequest *request, Lang lang)
{
    VersionLine *lines = NEW_ARRAY(arena, VersionLine, request->item_count + 1);

    for (size_t i = 0; i < request->item_count; i++) {
        shape_clear(&version_line_shape, &lines[i]);
        lines[i].number = (int64_t)i + 1;
        lines[i].title.in[lang] = request->items[i].item;
        lines[i].quantity = request->items[i].quantity;
        lines[i].unit = request->items[i].unit;
    }
    return lines;
}

CaseVersion draft_begin(Arena *arena, const DraftHead *head, const CaseRequest *request)
{
    CaseVersion version;

    shape_clear(&version_shape, &version);
    version.case_number = head->case_number;
    version.form = VERSION_OFFER;
    version.index = 0;
    version.dated = head->today;
    version.kind = request->kind;
    version.purchaser = head->country;
    version.reference = request->reference;
    version.reference_day = request->dated;
    version.title = head->title;
    version.authority = request->basis;
    version.end_use = request->end_use;
    version.partner = request->partner;
    version.origin = request->origin;
    version.territory = request->territory;
    version.return_on = request->return_on;
    version.currency = head->currency;
    version.ceiling_minor = request->ceiling_minor;
    version.lines = lines_asked(arena, request, head->lang);
    version.line_count = request->item_count;
    return version;
}

/* ---- totals ---------------------------------------------------------------------------------- */

static bool is_sub_of(const VersionLine *line, const VersionLine *whole)
{
    return whole->sub == INT64_MIN && line->sub != INT64_MIN && line->number == whole->number;
}

/* False: it has none, or one of them has no total yet, or they do not fit. */
static bool sum_subs(const CaseVersion *version, const VersionLine *whole, int64_t *ret_total)
{
    bool any = false;

    *ret_total = 0;
    for (size_t i = 0; i < version->line_count; i++) {
        const VersionLine *line = &version->lines[i];
        if (!is_sub_of(line, whole))
            continue;
        any = true;
        if (line->total_minor == INT64_MIN ||
            __builtin_add_overflow(*ret_total, line->total_minor, ret_total))
            return false;
    }
    return any;
}

static bool has_subs(const CaseVersion *version, const VersionLine *whole)
{
    for (size_t i = 0; i < version->line_count; i++)
        if (is_sub_of(&version->lines[i], whole))
            return true;
    return false;
}

void draft_fill(Arena *arena, CaseVersion *version)
{
    VersionLine *lines = NEW_ARRAY(arena, VersionLine, version->line_count + 1);
    int64_t total;

    if (version->line_count)
        memcpy(lines, version->lines, version->line_count * sizeof *lines);
    version->lines = lines;
    for (size_t i = 0; i < version->line_count; i++)
        if (lines[i].total_minor == INT64_MIN && lines[i].quantity != INT64_MIN &&
            lines[i].unit_minor != INT64_MIN && !has_subs(version, &lines[i]) &&
            !__builtin_mul_overflow(lines[i].quantity, lines[i].unit_minor, &total))
            lines[i].total_minor = total;
    for (size_t i = 0; i < version->line_count; i++)
        if (lines[i].total_minor == INT64_MIN && sum_subs(version, &lines[i], &total))
            lines[i].total_minor = total;
}
