/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cases/print.h"
#include "phrases_cases.h"

/* An amendment or a modification: how it differs from the terms it was drafted against. */

static Str amount(Arena *arena, Money money, int lang)
{
    return paper_value_words(arena, paper_money(S(""), money)).in[lang];
}

/* A difference in both languages, amounts as papers write them. */
static PaperRow difference(Arena *arena, const ChangeRow *row)
{
    Label place, before, after;

    for (int lang = 0; lang < LANG_COUNT; lang++) {
        ChangeWords words = change_row_words(arena, row, (Lang)lang);
        place.in[lang] = words.place;
        before.in[lang] = words.was_sum ? amount(arena, words.was, lang) : words.before;
        after.in[lang] = words.is_sum ? amount(arena, words.is, lang) : words.after;
    }
    return PRINT_ROW(arena, paper_label(S("place"), place), paper_label(S("before"), before),
                     paper_label(S("after"), after),
                     paper_label(S("reason"), phrase_label(row->why)));
}

static void differences(Filling *filling, const CaseVersion *before)
{
    static const LimitRow any_rise = { .kind = LIMIT_RISE }; /* no form is asked for here */
    ChangeBasis basis = { .accepted = true, .rise = &any_rise };
    Arena *arena = filling->arena;
    ChangeSet set = change_diff(arena, before, &filling->document->version, &basis);
    PaperRow *rows = NEW_ARRAY(arena, PaperRow, set.row_count + 1);

    for (size_t i = 0; i < set.row_count; i++)
        rows[i] = difference(arena, &set.rows[i]);
    print_table(filling, S("changes"), rows, set.row_count);
}

/* Why it is made, as every change must say: the code and the words. */
static void reason(Filling *filling)
{
    const CaseVersion *version = &filling->document->version;
    const Label parts[] = { phrase_label(change_reason_phrases[version->reason_code]),
                            print_same(version->reason) };

    print_label(filling, S("reason"), print_joined(filling->arena, parts, COUNT_OF(parts)));
}

static bool choose(Filling *filling, Id change)
{
    filling->document = NULL;
    for (size_t i = 0; i < filling->document_count; i++)
        if (id_eq(filling->documents[i].row.id, change))
            filling->document = &filling->documents[i];
    return filling->document;
}

int print_change(Filling *filling, Id id)
{
    ChangeBefore before;
    ChangeFile change;
    VersionSums sums;
    int r = change_load(filling->work, id, &change);
    if (!r && !choose(filling, id))
        r = print_nowhere(filling);
    if (!r)
        r = change_before(filling->work, &change, &before);
    if (r)
        return r < 0 ? trace(r) : r;
    if (version_sums(&before.version, &sums))
        return case_refuse(filling->work, WORK_E_RULE, S("/paper"), PHRASE_CASES_NO_SUM,
                           PHRASE_NONE, before.designator);
    print_day(filling, S("issued-on"), (Date)filling->document->row.sent);
    print_label(filling, S("previous-version"),
                PRINT_SAY(filling->arena, PHRASE_CASES_VERSION_OF,
                          phrase_label(version_form_phrases[before.form]),
                          print_same(before.designator)));
    print_money(filling, S("total-before"), sums.total.minor);
    reason(filling);
    differences(filling, &before.version);
    return 0;
}
