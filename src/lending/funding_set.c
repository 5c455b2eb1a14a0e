/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "lending/funding.h"
#include "phrases_lending.h"

/* funding.set, funding.show: who pays which line of what the case costs. Prices are those of the
 * offer; only who pays is entered. The next one replaces it, and both stay in the record. */

static Str pointer_of(Work *work, size_t at, Str field)
{
    Text text = text_open(work_arena(work), LENDING_CASE_MAX);

    text_c(&text, "/lines/");
    text_int(&text, (int64_t)at);
    text_all(&text, S("/"), field);
    return text_str(&text);
}

/* ---- the lines of the offer ------------------------------------------------------------------ */

/* What is to be paid: every line, and what stands below them. */
static FundedLine *lines_of(Work *work, const CaseOffered *offered, size_t *ret_count)
{
    const CaseVersion *terms = offered->terms;
    FundedLine *lines = NEW_ARRAY(work_arena(work), FundedLine, terms->line_count + 1);
    int64_t below = offered->price;
    size_t count = 0;

    for (size_t i = 0; i < terms->line_count; i++) {
        const VersionLine *line = &terms->lines[i];
        if (line->sub != INT64_MIN || line->total_minor <= 0)
            continue;
        below -= line->total_minor;
        lines[count++] = (FundedLine){ .line = line->number,
                                       .name = label_in(line->title, LANG_EN, line->item),
                                       .price = line->total_minor };
    }
    if (below > 0)
        lines[count++] = (FundedLine){ .name = S("below the lines"), .price = below };
    *ret_count = count;
    return lines;
}

static FundedLine *line_in(FundedLine *lines, size_t count, int64_t number)
{
    for (size_t i = 0; i < count; i++)
        if (lines[i].line == number)
            return &lines[i];
    return NULL;
}

static Str number_text(Work *work, int64_t number)
{
    Text text = text_open(work_arena(work), LENDING_CASE_MAX);

    text_int(&text, number);
    return text_str(&text);
}

static bool take_lines(Work *work, const FundingSetParams *wanted, FundedLine *lines, size_t count)
{
    bool good = true;

    for (size_t i = 0; i < wanted->line_count; i++) {
        const FundingLineParams *said = &wanted->lines[i];
        FundedLine *line = line_in(lines, count, said->line);
        if (line && line->source_count == 0) {
            line->sources = said->sources;
            line->source_count = said->source_count;
            continue;
        }
        work_finding(work, pointer_of(work, i, S("line")),
                     line ? PHRASE_LENDING_LINE_TWICE : PHRASE_LENDING_NO_LINE,
                     line ? PHRASE_NONE : PHRASE_LENDING_NO_LINE_REMEDY,
                     number_text(work, said->line));
        good = false;
    }
    for (size_t i = 0; i < count && good; i++) {
        if (lines[i].source_count > 0)
            continue;
        work_finding(work, S("/lines"), PHRASE_LENDING_LINE_OPEN, PHRASE_LENDING_LINE_OPEN_REMEDY,
                     number_text(work, lines[i].line), lines[i].name);
        good = false;
    }
    return good;
}

/* Does every line add up? The place of a finding is the line's among the parameters. */
static bool adds_up(Work *work, const FundingSetParams *wanted, const FundedLine *lines,
                    size_t count, Str currency)
{
    bool good = true;

    for (size_t i = 0; i < count; i++) {
        Findings findings = { .arena = work_arena(work) };
        FundingLine line = { lines[i].name, lines[i].price, lines[i].sources,
                             lines[i].source_count };
        Funding funding = { .currency = currency, .lines = &line, .line_count = 1 };
        size_t at = 0;
        while (at < wanted->line_count && wanted->lines[at].line != lines[i].line)
            at++;
        if (funding_check(&funding, &findings))
            continue;
        work_pass_on(work, pointer_of(work, at, S("sources")), findings.first);
        good = false;
    }
    return good;
}

static int64_t sum_of(const FundedLine *lines, size_t count, FundingKind kind)
{
    int64_t sum = 0;

    for (size_t i = 0; i < count; i++) {
        FundingLine line = { lines[i].name, lines[i].price, lines[i].sources,
                             lines[i].source_count };
        sum += funding_of(&line, kind); /* all kinds together are the price, which fits */
    }
    return sum;
}

int funding_set(Work *work, const void *params, void *reply)
{
    const FundingSetParams *wanted = params;
    FundingSet set = { .basis = wanted->basis };
    CaseOffered offered;
    int r = lend_case(work, wanted->file, &set.file, &offered);

    if (!r && !offered.terms)
        r = lend_refuse(work, WORK_E_CONFLICT, S("/case"), PHRASE_LENDING_NO_OFFER,
                        PHRASE_LENDING_NO_OFFER_REMEDY, offered.number);
    if (!r)
        r = lend_organisation(work, &set.organisation);
    if (r)
        return r < 0 ? trace(r) : r;
    FundedLine *lines = lines_of(work, &offered, &set.line_count);
    if (set.line_count > FUNDING_LINES_MAX)
        return lend_refuse(work, WORK_E_RULE, S("/lines"), PHRASE_LENDING_LINES_MANY, PHRASE_NONE,
                           offered.number);
    if (!take_lines(work, wanted, lines, set.line_count))
        return WORK_E_INVALID;
    if (!adds_up(work, wanted, lines, set.line_count, offered.currency))
        return WORK_E_RULE;
    set.lines = lines;
    set.case_number = offered.number;
    set.country = offered.country;
    set.currency = offered.currency;
    set.designator = offered.designator;
    set.price = offered.price;
    *(FundingReply *)reply =
        (FundingReply){ work_new_id(work), set.price, sum_of(lines, set.line_count, FUNDING_AID) };
    work_event(work, S("funding.set"), ((FundingReply *)reply)->funding, &set);
    return 0;
}

/* ---- looking --------------------------------------------------------------------------------- */

static void show_lines(Work *work, const FundingSet *set, FundingShown *shown)
{
    FundedLineShown *lines = NEW_ARRAY(work_arena(work), FundedLineShown, set->line_count + 1);

    for (size_t i = 0; i < set->line_count; i++)
        lines[i] =
            (FundedLineShown){ set->lines[i].line,    set->lines[i].name,
                               set->lines[i].price,   sum_of(&set->lines[i], 1, FUNDING_AID) > 0,
                               set->lines[i].sources, set->lines[i].source_count };
    shown->lines = lines;
    shown->line_count = set->line_count;
}

int funding_show(Work *work, const void *params, void *reply)
{
    const FundingShowParams *wanted = params;
    FundingShown *shown = reply;
    CaseOffered offered;
    Lending lending;
    FundingSet set;
    int r = lend_load(work, LENDING_FUNDING, wanted->funding, &lending);

    if (!r)
        r = case_offered(work, lending.row.case_file, &offered);
    if (r)
        return r < 0 ? trace(r) : r;
    lend_read(work_arena(work), &funding_set_shape, lending.row.content, &set);
    *shown = (FundingShown){ .funding = lending.id,
                             .file = set.case_number,
                             .currency = set.currency,
                             .designator = set.designator,
                             .basis = set.basis,
                             .price = set.price,
                             .own = sum_of(set.lines, set.line_count, FUNDING_OWN),
                             .loan = sum_of(set.lines, set.line_count, FUNDING_LOAN),
                             .aid = sum_of(set.lines, set.line_count, FUNDING_AID),
                             .support = sum_of(set.lines, set.line_count, FUNDING_SUPPORT),
                             .stands = offered.terms && offered.price == set.price &&
                                       str_eq(offered.designator, set.designator) };
    shown->aid_text = lend_money(work, shown->aid, set.currency);
    show_lines(work, &set, shown);
    return 0;
}
