/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cases/print.h"
#include "phrases_cases.h"

/* The reply to a discrepancy report, as it stood on the day: what was claimed, how the figures in
 * force judge it, and what was answered. */

static Label line_label(Filling *filling, int64_t number)
{
    const VersionLine *line =
        filling->document ? version_line(&filling->document->version, number, INT64_MIN) : NULL;
    Label words = print_same(print_number(filling->arena, number));

    return line ? PRINT_SAY(filling->arena, PHRASE_CASES_NUMBERED, words, line->title) : words;
}

static Label standing(Filling *filling, const DiscrepancyAnswer *answer)
{
    Label why;

    for (int lang = 0; lang < LANG_COUNT; lang++) {
        Text text = text_open(filling->arena, CASE_NAME_MAX);
        discrepancy_explain(&text, answer, (Lang)lang);
        why.in[lang] = text_str(&text);
    }
    return why;
}

/* The code with its meaning, the rule it rests on, and the words of whoever answered. */
static int tell_reply(Filling *filling, const DiscrepancyGetRow *row)
{
    const DiscrepancyReply *code = discrepancy_reply(row->reply);
    Label parts[2];
    DiscrepancyAnswer answer;
    Str words;
    if (!code) /* not answered since it was asked */
        return 0;
    if (!discrepancy_stands(filling->work, filling->file, row, &answer))
        return WORK_E_RULE;
    int r = work_value(filling->work, row->reply_words, &words);
    if (r)
        return trace(r);
    parts[0] = print_same(words);
    parts[1] = standing(filling, &answer);
    print_label(filling, S("reply-code"),
                PRINT_SAY(filling->arena, PHRASE_CASES_NUMBERED, print_same(code->code),
                          phrase_label(code->label)));
    print_label(filling, S("reply"),
                words.len ? print_joined(filling->arena, parts, COUNT_OF(parts)) : parts[1]);
    print_money(filling, S("credit"), code->money == MONEY_CREDIT ? row->allowed : 0);
    return 0;
}

int print_discrepancy(Filling *filling, Id id)
{
    DiscrepancyGetRow row;
    int r = discrepancy_load_on(filling->work, id, filling->on, &row);
    if (r)
        return r < 0 ? trace(r) : r;
    if (!id_eq(row.case_file, filling->file->id) || (Date)row.reported > filling->on)
        return print_nowhere(filling);
    print_words(filling, S("discrepancy-number"),
                discrepancy_number(filling->work, filling->file, &row));
    print_phrase(filling, S("discrepancy-type"), discrepancy_type_phrases[row.kind]);
    print_label(filling, S("discrepancy-line"), line_label(filling, row.line));
    print_day(filling, S("delivered-on"), (Date)row.delivered);
    print_day(filling, S("reported-on"), (Date)row.reported);
    print_money(filling, S("claim"), row.item_minor + row.transport_minor + row.handling_minor);
    return tell_reply(filling, &row);
}
