/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "phrases_cases.h"
#include "phrases_terms.h"
#include "phrases_web.h"
#include "web/case.h"
#include "web/receipt.h"

#include "templates.h"

/* What was offered and agreed, as it stands on a day, and how it came to be so. */

/* ---- the lines ------------------------------------------------------------------------------- */

enum {
    LINE_NUMBER,
    LINE_TITLE,
    LINE_LEG,
    LINE_QUANTITY,
    LINE_UNIT,
    LINE_PRICE,
    LINE_TOTAL,
    LINE_COLUMNS
};
static const Phrase line_heads[LINE_COLUMNS] = {
    [LINE_NUMBER] = PHRASE_WEB_CASE_LINE,      [LINE_TITLE] = PHRASE_CASES_FIELD_TITLE,
    [LINE_LEG] = PHRASE_CASES_FIELD_LEG_KIND,  [LINE_QUANTITY] = PHRASE_WEB_CASE_QUANTITY,
    [LINE_UNIT] = PHRASE_WEB_CASE_UNIT_OF,     [LINE_PRICE] = PHRASE_WEB_CASE_UNIT_PRICE,
    [LINE_TOTAL] = PHRASE_WEB_CASE_LINE_TOTAL,
};

static Str line_number(const Visit *visit, const VersionLine *line)
{
    Str number = visit_number(visit, line->number);

    return line->sub > 0
               ? visit_say(visit, PHRASE_WEB_CASE_SUB_LINE, number, visit_number(visit, line->sub))
               : number;
}

static Figures lines_of(const Visit *visit, const CaseVersion *terms)
{
    Figures figures = figures_open(visit, S("lines"), PHRASE_WEB_CASE_LINES, line_heads,
                                   LINE_COLUMNS, terms->line_count);

    figures.caption = phrase(PHRASE_WEB_CASE_LINES, visit->lang);
    for (size_t i = 0; i < terms->line_count; i++) {
        const VersionLine *line = &terms->lines[i];
        Cell *cells = figures_row(&figures);
        cells[LINE_NUMBER] = cell_text(line_number(visit, line));
        cells[LINE_TITLE] = cell_text(label_in(line->title, visit->lang, line->item));
        cells[LINE_LEG] = cell_text(visit_choice(visit, line_leg_phrases, line->leg));
        cells[LINE_QUANTITY] = cell_told(line->quantity);
        cells[LINE_UNIT] = cell_text(line->unit);
        if (line->unit_minor != INT64_MIN && terms->currency.len)
            cells[LINE_PRICE] = amount_cell(line->unit_minor, terms->currency);
        if (line->total_minor != INT64_MIN && terms->currency.len)
            cells[LINE_TOTAL] = amount_cell(line->total_minor, terms->currency);
    }
    return figures;
}

enum { PAYMENT_DUE, PAYMENT_AMOUNT, PAYMENT_COLUMNS };
static const Phrase payment_heads[PAYMENT_COLUMNS] = {
    [PAYMENT_DUE] = PHRASE_CASES_FIELD_DUE,
    [PAYMENT_AMOUNT] = PHRASE_WEB_CASE_AMOUNT,
};

static FiguresView payments_of(const Visit *visit, const CaseVersion *terms)
{
    Figures figures = figures_open(visit, S("payments"), PHRASE_WEB_CASE_PAYMENTS, payment_heads,
                                   PAYMENT_COLUMNS, terms->payment_count);

    figures.caption = phrase(PHRASE_WEB_CASE_PAYMENTS, visit->lang);
    for (size_t i = 0; i < terms->payment_count; i++) {
        Cell *cells = figures_row(&figures);
        cells[PAYMENT_DUE] = cell_day(terms->payments[i].due);
        if (terms->payments[i].minor != INT64_MIN && terms->currency.len)
            cells[PAYMENT_AMOUNT] = amount_cell(terms->payments[i].minor, terms->currency);
    }
    return figures_view(&figures, false);
}

/* ---- the documents --------------------------------------------------------------------------- */

enum { CHAIN_DESIGNATOR, CHAIN_FORM, CHAIN_STATE, CHAIN_FROM, CHAIN_DIFFERENCES, CHAIN_COLUMNS };
static const Phrase chain_heads[CHAIN_COLUMNS] = {
    [CHAIN_DESIGNATOR] = PHRASE_WEB_CASE_DOCUMENT, [CHAIN_FORM] = PHRASE_WEB_CASE_FORM,
    [CHAIN_STATE] = PHRASE_CASES_FIELD_STATE,      [CHAIN_FROM] = PHRASE_WEB_CASE_IN_FORCE,
    [CHAIN_DIFFERENCES] = PHRASE_WEB_CASE_DIFFERS,
};

static Str all_of(const Visit *visit, const Str *words, size_t count)
{
    Str all = S("");

    for (size_t i = 0; i < count; i++)
        all = visit_list(visit, all, words[i]);
    return all;
}

static FiguresView chain_of(const Visit *visit, const CaseTermsShown *terms)
{
    Figures figures = figures_open(visit, S("chain"), PHRASE_WEB_CASE_CHAIN, chain_heads,
                                   CHAIN_COLUMNS, terms->chain_count);

    figures.caption = phrase(PHRASE_WEB_CASE_CHAIN, visit->lang);
    for (size_t i = 0; i < terms->chain_count; i++) {
        const ChainShown *link = &terms->chain[i];
        Cell *cells = figures_row(&figures);
        cells[CHAIN_DESIGNATOR] = cell_text(link->designator);
        cells[CHAIN_FORM] = cell_text(visit_choice(visit, version_form_phrases, link->form));
        cells[CHAIN_STATE] = cell_text(state_words(visit, S("change"), link->state));
        cells[CHAIN_FROM] = cell_day(link->from);
        cells[CHAIN_DIFFERENCES] =
            cell_text(all_of(visit, link->differences, link->difference_count));
    }
    return figures_view(&figures, false);
}

static const ChoiceView *designators(const Visit *visit, const CaseTermsShown *terms, Str chosen,
                                     size_t *ret_count)
{
    ChoiceView *choices = NEW_ARRAY(visit->arena, ChoiceView, terms->chain_count);

    for (size_t i = 0; i < terms->chain_count; i++)
        choices[i] = (ChoiceView){ .value = terms->chain[i].designator,
                                   .words = terms->chain[i].designator,
                                   .chosen = str_eq(terms->chain[i].designator, chosen) };
    *ret_count = terms->chain_count;
    return choices;
}

static void put_between(const Visit *visit, const CaseTermsShown *terms, CaseTermsView *view)
{
    Str from = query_get(&visit->query, S("from")), to = query_get(&visit->query, S("to"));
    WordsView *differences = NEW_ARRAY(visit->arena, WordsView, terms->difference_count);
    BetweenView *between = &view->between;

    view->comparable = terms->chain_count > 1;
    between->self = view->self;
    between->from_label = phrase(PHRASE_WEB_CASE_BEFORE, visit->lang);
    between->to_label = phrase(PHRASE_WEB_CASE_AFTER, visit->lang);
    between->froms = designators(visit, terms, from, &between->from_count);
    between->tos = designators(visit, terms, to, &between->to_count);
    view->compared = from.len && to.len;
    view->compared_said = visit_say(visit, PHRASE_WEB_CASE_COMPARED, from, to);
    for (size_t i = 0; i < terms->difference_count; i++)
        differences[view->difference_count++] =
            (WordsView){ lang_code(visit->lang), terms->differences[i] };
    view->differences = differences;
}

/* ---- the page -------------------------------------------------------------------------------- */

static void put_notes(const Visit *visit, const CaseTermsShown *terms, CaseTermsView *view)
{
    WordsView *notes = NEW_ARRAY(visit->arena, WordsView, terms->wording_count);

    for (size_t i = 0; i < terms->wording_count; i++)
        notes[view->note_count++] = plain_view(terms->wordings[i]);
    view->notes = notes;
}

static void put_facts(const Visit *visit, const CaseTermsShown *terms, CaseTermsView *view)
{
    ValueView *facts = NEW_ARRAY(visit->arena, ValueView, 6);
    const CaseVersion *version = &terms->terms;
    Str names[] = { terms->designator,
                    terms->since == DATE_NONE ? S("") : visit_day(visit, terms->since),
                    label_in(version->title, visit->lang, S("")),
                    version->authority,
                    visit_choice(visit, sale_terms_phrases, version->sale_terms),
                    version->currency };
    const Phrase labels[] = { PHRASE_WEB_CASE_DOCUMENT,   PHRASE_WEB_CASE_IN_FORCE,
                              PHRASE_CASES_FIELD_TITLE,   PHRASE_TERMS_FIELD_AUTHORITY,
                              PHRASE_WEB_CASE_SALE_TERMS, PHRASE_CASES_FIELD_CURRENCY };

    for (size_t i = 0; i < COUNT_OF(labels); i++)
        if (names[i].len)
            facts[view->fact_count++] = value_of(visit, labels[i], names[i]);
    view->facts = facts;
}

/* Of the offer that was sent, for whoever is to accept it. */
static void put_offer(const Visit *visit, const CaseShown *shown, CaseTermsView *view)
{
    CaseShowParams params = { shown->file };
    OfferShown offer;
    bool allowed = false;
    Reply refusal;

    if (!visit_read_if_allowed(visit, S("offer.show"), &params, &offer, &allowed, &refusal) ||
        !allowed)
        return;
    CaseTermsShown told = { .designator = offer.designator,
                            .since = DATE_NONE,
                            .terms = offer.terms };
    Figures lines = lines_of(visit, &told.terms);
    view->nothing = S("");
    view->offered = visit_say(visit, PHRASE_WEB_PORTAL_OFFERED, visit_day(visit, offer.sent),
                              visit_day(visit, offer.expiry));
    put_facts(visit, &told, view);
    view->lines = figures_view(&lines, false);
    view->has_lines = told.terms.line_count > 0;
    view->payments = payments_of(visit, &told.terms);
    view->has_payments = told.terms.payment_count > 0;
    view->receipt = take_url(visit, S("offer.show"), shown->file,
                             case_url(visit, shown->number, S("/terms")).text);
}

/* No terms are in force on that day: the page says so, and a day can be asked for. */
static Reply nothing_page(const Visit *visit, const CaseShown *shown)
{
    Text body = text_open(visit->arena, PAGE_BYTES_MAX);
    CaseTermsView view = { .bar = case_bar(visit, shown, S("/terms")),
                           .self = case_url(visit, shown->number, S("/terms")),
                           .on = query_get(&visit->query, S("on")),
                           .nothing = phrase(PHRASE_WEB_CASE_NO_TERMS, visit->lang) };

    put_offer(visit, shown, &view);
    case_terms_page(&body, &view, visit->lang);
    return case_page_reply(visit, shown, PHRASE_WEB_CASE_TERMS, &body);
}

static CaseTermsView terms_view(const Visit *visit, const CaseShown *shown,
                                const CaseTermsShown *terms, const Figures *lines)
{
    CaseTermsView view = { .bar = case_bar(visit, shown, S("/terms")),
                           .self = case_url(visit, shown->number, S("/terms")),
                           .on = query_get(&visit->query, S("on")) };

    put_between(visit, terms, &view);
    view.chain = chain_of(visit, terms);
    view.has_chain = terms->chain_count > 0;
    put_facts(visit, terms, &view);
    put_notes(visit, terms, &view);
    view.lines = figures_view(lines, true);
    view.has_lines = terms->terms.line_count > 0;
    view.payments = payments_of(visit, &terms->terms);
    view.has_payments = terms->terms.payment_count > 0;
    if (!view.on.len)
        view.receipt = take_url(visit, S("case.terms"), shown->file, view.self.text);
    return view;
}

Reply case_terms_visit(const Visit *visit)
{
    Text body = text_open(visit->arena, PAGE_BYTES_MAX);
    CaseTermsShown terms;
    CaseShown shown;
    FigureForm form;
    Reply refusal;

    if (!case_find(visit, &shown, &refusal))
        return refusal;
    const PathValue values[] = { { S("case"), visit_id(visit, shown.file) },
                                 { S("on"), query_get(&visit->query, S("on")) },
                                 { S("before"), query_get(&visit->query, S("from")) },
                                 { S("after"), query_get(&visit->query, S("to")) } };
    if (!visit_read_values(visit, S("case.terms"), values, COUNT_OF(values), &terms, &refusal))
        return refusal.status == STATUS_CONFLICT ? nothing_page(visit, &shown) : refusal;
    if (!figures_form(query_get(&visit->query, S("form")), &form))
        return not_found(visit);
    Figures lines = lines_of(visit, &terms.terms);
    if (form != FIGURES_PAGE)
        return figures_reply(&lines, form);
    CaseTermsView view = terms_view(visit, &shown, &terms, &lines);
    case_terms_page(&body, &view, visit->lang);
    return case_page_reply(visit, &shown, PHRASE_WEB_CASE_TERMS, &body);
}
