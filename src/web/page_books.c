/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "phrases_books.h"
#include "phrases_web.h"
#include "web/books.h"
#include "web/entry.h"
#include "web/item.h"

#include "templates.h"

/* The accounts of a programme with what stands on them, of one country or case where asked. */

enum {
    COLUMN_PURPOSE,
    COLUMN_COUNTRY,
    COLUMN_CASE,
    COLUMN_LINE,
    COLUMN_DEBIT,
    COLUMN_CREDIT,
    COLUMN_CURRENCY,
    COLUMN_RESERVED,
    COLUMNS
};

static const Phrase heads[COLUMNS] = {
    [COLUMN_PURPOSE] = PHRASE_BOOKS_FIELD_PURPOSE,
    [COLUMN_COUNTRY] = PHRASE_WEB_BOOKS_COUNTRY,
    [COLUMN_CASE] = PHRASE_WEB_BOOKS_CASE,
    [COLUMN_LINE] = PHRASE_WEB_BOOKS_LINE,
    [COLUMN_DEBIT] = PHRASE_WEB_BOOKS_DEBIT_BALANCE,
    [COLUMN_CREDIT] = PHRASE_WEB_BOOKS_CREDIT_BALANCE,
    [COLUMN_CURRENCY] = PHRASE_WEB_BOOKS_CURRENCY,
    [COLUMN_RESERVED] = PHRASE_BOOKS_SHOWN_RESERVED,
};

static AccountParams account_of(const AccountShown *shown)
{
    return (AccountParams){ shown->programme, shown->country, shown->case_code,
                            shown->line,      shown->purpose, shown->currency };
}

static void put_account(Figures *figures, const AccountShown *shown)
{
    AccountParams account = account_of(shown);
    Cell *cells = figures_row(figures);

    figures_links(figures)[COLUMN_PURPOSE] = account_url(figures->visit, &account);
    cells[COLUMN_PURPOSE] =
        cell_text(phrase(purpose_phrases[shown->purpose], figures->visit->lang));
    cells[COLUMN_COUNTRY] = cell_text(shown->country);
    cells[COLUMN_CASE] = cell_text(shown->case_code);
    if (shown->line > 0)
        cells[COLUMN_LINE] = cell_number(shown->line);
    if (shown->minor >= 0)
        cells[COLUMN_DEBIT] = amount_cell(shown->minor, shown->currency);
    else
        cells[COLUMN_CREDIT] = amount_cell(-shown->minor, shown->currency);
    cells[COLUMN_CURRENCY] = cell_text(shown->currency);
    if (shown->reserved)
        cells[COLUMN_RESERVED] = amount_cell(shown->reserved, shown->currency);
}

static Figures accounts_of(const Visit *visit, const AccountListReply *list)
{
    Figures figures = figures_open(visit, S("accounts"), PHRASE_WEB_BOOKS_ACCOUNTS, heads, COLUMNS,
                                   list->account_count);

    figures.caption = visit_say(visit, PHRASE_WEB_BOOKS_ACCOUNTS_ARE,
                                visit_number(visit, (int64_t)list->account_count), S(""));
    for (size_t i = 0; i < list->account_count; i++)
        put_account(&figures, &list->accounts[i]);
    return figures;
}

/* ---- cases ----------------------------------------------------------------------------------- */

static bool named(const BooksView *view, Str words)
{
    for (size_t i = 0; i < view->case_count; i++)
        if (str_eq(view->cases[i].words, words))
            return true;
    return false;
}

/* Each case once for each of its currencies. */
static void put_cases(const Visit *visit, const AccountListReply *list, BooksView *view)
{
    LinkView *cases = NEW_ARRAY(visit->arena, LinkView, list->account_count);

    view->cases = cases;
    for (size_t i = 0; i < list->account_count; i++) {
        const AccountShown *account = &list->accounts[i];
        Text words = text_open(visit->arena, 200);
        text_all(&words, account->case_code, S(" ("), account->currency, S(")"));
        if (!account->case_code.len || named(view, text_str(&words)))
            continue;
        cases[view->case_count++] = (LinkView){
            case_money_url(visit, account->programme, account->case_code, account->currency),
            text_str(&words),
        };
    }
}

/* ---- around the table ------------------------------------------------------------------------ */

static void put_sums(const Visit *visit, const AccountListReply *list, BooksView *view)
{
    ValueView *sums = NEW_ARRAY(visit->arena, ValueView, list->sum_count);

    for (size_t i = 0; i < list->sum_count; i++) {
        Cell cell = amount_cell(list->sums[i].minor, list->sums[i].currency);
        sums[i] = (ValueView){ .label = list->sums[i].currency,
                               .words = amount_words(visit, cell.number, cell.currency) };
    }
    view->sums = sums;
    view->sum_count = list->sum_count;
}

static void put_programmes(const Visit *visit, const ProgrammesReply *programmes, Str chosen,
                           BooksView *view)
{
    ChoiceView *choices = NEW_ARRAY(visit->arena, ChoiceView, programmes->programme_count);

    for (size_t i = 0; i < programmes->programme_count; i++)
        choices[i] = (ChoiceView){ .value = programmes->programmes[i],
                                   .words = programmes->programmes[i],
                                   .chosen = str_eq(programmes->programmes[i], chosen) };
    view->programmes = choices;
    view->programme_count = programmes->programme_count;
}

static Reply books_reply(const Visit *visit, const BooksView *view)
{
    Text body = text_open(visit->arena, PAGE_BYTES_MAX);
    bool broken = view->errors.title.len > 0;

    books_page(&body, view, visit->lang);
    return page_reply(
        visit, broken ? STATUS_INVALID : STATUS_OK,
        (Frame){ .title = phrase(PHRASE_WEB_TAB_BOOKS, visit->lang), .broken = broken }, &body);
}

/* ---- the page -------------------------------------------------------------------------------- */

/* Codes are in capitals, however they are typed. */
static Str code_field(const Visit *visit, Str field)
{
    Text code = text_open(visit->arena, URL_MAX);
    Str given = str_trim(query_get(&visit->query, field));

    for (size_t i = 0; i < given.len; i++)
        text_char(&code, given.at[i] >= 'a' && given.at[i] <= 'z' ? (char)(given.at[i] - 'a' + 'A')
                                                                  : given.at[i]);
    return text_str(&code);
}

static Reply accounts_reply(const Visit *visit, Str programme, FigureForm form, BooksView *view)
{
    const PathValue values[] = { { S("programme"), programme },
                                 { S("country"), view->country },
                                 { S("case"), view->case_code },
                                 { S("value"), view->on } };
    AccountListReply list = { 0 };
    Reply refusal;

    if (view->programme_count &&
        !visit_read_values(visit, S("account.list"), values, COUNT_OF(values), &list, &refusal))
        return refusal;
    Figures figures = accounts_of(visit, &list);
    if (form != FIGURES_PAGE)
        return figures_reply(&figures, form);
    view->accounts = figures_view(&figures, true);
    view->more = list.more;
    put_sums(visit, &list, view);
    put_cases(visit, &list, view);
    if (view->programme_count && !put_bank(visit, programme, view, &refusal))
        return refusal;
    return books_reply(visit, view);
}

Reply books_visit(const Visit *visit)
{
    Findings findings = { .arena = visit->arena };
    BooksView view = { .recorded = recorded_view(visit),
                       .self = visit_url(visit, S("/books"), S("")),
                       .country = code_field(visit, S("country")),
                       .case_code = code_field(visit, S("case")),
                       .on = str_trim(query_get(&visit->query, S("on"))) };
    Str programme = code_field(visit, S("programme"));
    view.countries = country_choices(visit, view.country, &view.country_count);
    ProgrammesReply programmes;
    FigureForm form;
    Reply refusal;
    Date on;

    if (!visit_read(visit, S("programme.list"), &(Nothing){ 0 }, &programmes, &refusal))
        return refusal;
    if (!figures_form(query_get(&visit->query, S("form")), &form))
        return not_found(visit);
    if (!programme.len && programmes.programme_count)
        programme = programmes.programmes[0];
    put_programmes(visit, &programmes, programme, &view);
    if (!visit_date(visit, S("on"), DATE_NONE, &on, &findings)) {
        view.errors = errors_view(visit, PHRASE_WEB_BOOKS_INVALID, &findings);
        return books_reply(visit, &view);
    }
    return accounts_reply(visit, programme, form, &view);
}
