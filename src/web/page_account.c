/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "phrases_books.h"
#include "phrases_web.h"
#include "web/books.h"

#include "templates.h"

/* The statement of an account over any days: what stood there, what moved, what stands. */

enum {
    COLUMN_VALUE,
    COLUMN_POSTED,
    COLUMN_OTHERS,
    COLUMN_REASON,
    COLUMN_TEXT,
    COLUMN_DEBIT,
    COLUMN_CREDIT,
    COLUMN_SIDE,
    COLUMN_BALANCE,
    COLUMN_CURRENCY,
    COLUMN_LEAF,
    COLUMNS
};

static const Phrase heads[COLUMNS] = {
    [COLUMN_VALUE] = PHRASE_BOOKS_FIELD_VALUE,   [COLUMN_POSTED] = PHRASE_BOOKS_FIELD_POSTED,
    [COLUMN_OTHERS] = PHRASE_BOOKS_SHOWN_OTHERS, [COLUMN_REASON] = PHRASE_BOOKS_FIELD_REASON,
    [COLUMN_TEXT] = PHRASE_BOOKS_FIELD_TEXT,     [COLUMN_DEBIT] = PHRASE_BOOKS_DEBIT,
    [COLUMN_CREDIT] = PHRASE_BOOKS_CREDIT,       [COLUMN_SIDE] = PHRASE_BOOKS_FIELD_SIDE,
    [COLUMN_BALANCE] = PHRASE_WEB_BOOKS_BALANCE, [COLUMN_CURRENCY] = PHRASE_WEB_BOOKS_CURRENCY,
    [COLUMN_LEAF] = PHRASE_WEB_BOOKS_LEAF,
};

/* The fields of an address that name an account, and the days. */
static const Str fields[] = { STR("programme"), STR("country"),  STR("case"), STR("line"),
                              STR("purpose"),   STR("currency"), STR("from"), STR("until") };

enum { ACCOUNT_FIELDS = 6, FIELDS = 8 };

typedef struct Asked {
    AccountParams account;
    Date from, until;
    Currency currency;
    FigureForm form;
    AccountStatementReply statement;
} Asked;

/* ---- what is asked --------------------------------------------------------------------------- */

/* False: it is no account that could be; what is left of it the operation judges. */
static bool read_account(const Visit *visit, Asked *asked)
{
    const UrlQuery *query = &visit->query;
    Str line = query_get(query, S("line"));
    AccountParams *account = &asked->account;
    Purpose purpose;

    account->programme = query_get(query, S("programme"));
    account->country = query_get(query, S("country"));
    account->case_code = query_get(query, S("case"));
    account->currency = query_get(query, S("currency"));
    account->line = INT64_MIN;
    if ((line.len && !str_int(line, &account->line)) ||
        !purpose_find(query_get(query, S("purpose")), &purpose) ||
        !currency_find(account->currency, &asked->currency))
        return false;
    account->purpose = (int32_t)purpose;
    return true;
}

static bool read_days(const Visit *visit, Asked *asked, Findings *findings)
{
    bool good = visit_date(visit, S("from"), DATE_NONE, &asked->from, findings);

    good = visit_date(visit, S("until"), DATE_NONE, &asked->until, findings) && good;
    if (!good || asked->until == DATE_NONE || asked->from <= asked->until)
        return good;
    finding_error(findings, ((Place){ .pointer = S("until") }), PHRASE_WEB_BOOKS_BACKWARD,
                  PHRASE_NONE, visit_day(visit, asked->from), visit_day(visit, asked->until));
    return false;
}

/* ---- the table ------------------------------------------------------------------------------- */

static void put_balance(const Visit *visit, const Asked *asked, Cell *cells, int64_t balance)
{
    Phrase side = balance > 0 ? PHRASE_BOOKS_DEBIT : PHRASE_BOOKS_CREDIT;

    if (balance)
        cells[COLUMN_SIDE] = cell_text(phrase(side, visit->lang));
    cells[COLUMN_BALANCE] =
        cell_amount((Money){ balance < 0 ? -balance : balance, asked->currency });
    cells[COLUMN_CURRENCY] = cell_text(asked->account.currency);
}

static void put_end(Figures *figures, const Asked *asked, Date day, Phrase words, int64_t balance)
{
    Cell *cells = figures_row(figures);

    cells[COLUMN_VALUE] = cell_day(day);
    cells[COLUMN_TEXT] = cell_text(phrase(words, figures->visit->lang));
    put_balance(figures->visit, asked, cells, balance);
}

static Str reason_name(const Visit *visit, Str word)
{
    const EntryReason *reason = entry_reason_find(word);

    return reason ? phrase(reason->name, visit->lang) : word;
}

static Url entry_url(const Visit *visit, Id entry)
{
    Text query = text_open(visit->arena, 200);

    query_put(&query, S("entry"), visit_id(visit, entry));
    query_put(&query, S("_go"), S("yes"));
    return visit_url(visit, S("/op/entry.show"), text_str(&query));
}

static void put_row(Figures *figures, const Asked *asked, const StatementRow *row)
{
    const Visit *visit = figures->visit;
    Cell *cells = figures_row(figures);
    Money amount = { row->minor < 0 ? -row->minor : row->minor, asked->currency };

    cells[COLUMN_VALUE] = cell_day(row->value);
    cells[COLUMN_POSTED] = cell_day(row->posted);
    cells[COLUMN_OTHERS] = cell_text(others_words(visit, row));
    cells[COLUMN_REASON] = cell_text(reason_name(visit, row->reason));
    cells[COLUMN_TEXT] = cell_text(row->text);
    cells[row->minor > 0 ? COLUMN_DEBIT : COLUMN_CREDIT] = cell_amount(amount);
    cells[COLUMN_LEAF] = cell_number(row->leaf);
    put_balance(visit, asked, cells, row->balance);
    figures_links(figures)[COLUMN_REASON] = entry_url(visit, row->entry);
    figures_links(figures)[COLUMN_LEAF] =
        VISIT_URL(visit, S("journal"), visit_number(visit, row->leaf));
}

static Figures rows_of(const Visit *visit, const Asked *asked)
{
    const AccountStatementReply *statement = &asked->statement;
    Figures figures = figures_open(visit, S("statement"), PHRASE_WEB_BOOKS_STATEMENT, heads,
                                   COLUMNS, statement->row_count + 2);

    figures.caption = visit_say(visit, PHRASE_WEB_BOOKS_ROWS_ARE,
                                visit_number(visit, (int64_t)statement->row_count), S(""));
    put_end(&figures, asked, asked->from, PHRASE_BOOKS_SHOWN_OPENING, statement->opening);
    for (size_t i = 0; i < statement->row_count; i++)
        put_row(&figures, asked, &statement->rows[i]);
    if (!statement->more)
        put_end(&figures, asked, asked->until, PHRASE_BOOKS_SHOWN_CLOSING, statement->closing);
    return figures;
}

/* ---- the picture ----------------------------------------------------------------------------- */

/* What stands on the account's usual side at the end of each day on which it moved. */
static PlotSeries balances_of(const Visit *visit, const Asked *asked, Date from)
{
    const AccountStatementReply *statement = &asked->statement;
    bool debit = purpose_rows[asked->account.purpose].debit;
    PlotPoint *points = NEW_ARRAY(visit->arena, PlotPoint, statement->row_count + 1);
    int64_t sign = debit ? 1 : -1;
    size_t count = 1;

    points[0] = (PlotPoint){ from, sign * statement->opening };
    for (size_t i = 0; i < statement->row_count; i++) {
        const StatementRow *row = &statement->rows[i];
        if (points[count - 1].x != row->value)
            count++;
        points[count - 1] = (PlotPoint){ row->value, sign * row->balance };
    }
    return (PlotSeries){ .words = phrase(debit ? PHRASE_WEB_BOOKS_DEBIT_BALANCE
                                               : PHRASE_WEB_BOOKS_CREDIT_BALANCE,
                                         visit->lang),
                         .form = PLOT_STEPS,
                         .points = points,
                         .count = count };
}

/* From the first to the last day asked for, or on which something moved. */
static void put_picture(const Visit *visit, const Asked *asked, AccountView *view)
{
    const AccountStatementReply *statement = &asked->statement;
    Text text = text_open(visit->arena, PAGE_BYTES_MAX);

    if (!statement->row_count)
        return;
    Date from = asked->from == DATE_NONE ? statement->rows[0].value : asked->from;
    Date last = statement->rows[statement->row_count - 1].value;
    Date until = asked->until == DATE_NONE || statement->more ? last : asked->until;
    Plot plot = { .id = S("balance"),
                  .title = view->title,
                  .basis = visit_say(visit, PHRASE_WEB_BOOKS_DAYS, visit_day(visit, from),
                                     visit_day(visit, until)),
                  .x_name = phrase(PHRASE_BOOKS_FIELD_VALUE, visit->lang),
                  .y_name = asked->account.currency,
                  .from = from,
                  .until = until,
                  .decimals = currency_exponent(asked->currency),
                  .series = { balances_of(visit, asked, from) },
                  .series_count = 1 };
    plot.words =
        visit_say(visit, PHRASE_WEB_BOOKS_BALANCE_SAID, statement->opened, statement->closed);
    plot.ticks = plot_day_ticks(visit->arena, from, until, &plot.tick_count);
    plot_write(&text, &plot, visit->lang);
    view->picture = (Html){ text_str(&text) };
}

/* ---- the page -------------------------------------------------------------------------------- */

static void put_facts(const Visit *visit, const Asked *asked, AccountView *view)
{
    const AccountParams *account = &asked->account;
    ValueView *facts = NEW_ARRAY(visit->arena, ValueView, 6);
    size_t count = 0;

    facts[count++] = value_of(visit, PHRASE_WEB_BOOKS_PROGRAMME, account->programme);
    if (account->country.len)
        facts[count++] = value_of(visit, PHRASE_WEB_BOOKS_COUNTRY, account->country);
    if (account->case_code.len)
        facts[count++] = value_of(visit, PHRASE_WEB_BOOKS_CASE, account->case_code);
    if (account->line > 0)
        facts[count++] = value_of(visit, PHRASE_WEB_BOOKS_LINE, visit_number(visit, account->line));
    facts[count++] = value_of(visit, PHRASE_WEB_BOOKS_CURRENCY, account->currency);
    view->facts = facts;
    view->fact_count = count;
}

/* The columns of the account stay when other days are asked for. */
static void put_keeps(const Visit *visit, AccountView *view)
{
    FieldView *keeps = NEW_ARRAY(visit->arena, FieldView, ACCOUNT_FIELDS);

    for (size_t i = 0; i < ACCOUNT_FIELDS; i++)
        if (query_get(&visit->query, fields[i]).len)
            keeps[view->keep_count++] =
                (FieldView){ fields[i], query_get(&visit->query, fields[i]) };
    view->keeps = keeps;
}

static AccountView account_view(const Visit *visit, const Asked *asked)
{
    AccountView view = { .title = account_words(visit, &asked->account),
                         .self = visit_url(visit, S("/books/account"), S("")),
                         .from = query_get(&visit->query, S("from")),
                         .until = query_get(&visit->query, S("until")) };

    if (asked->account.case_code.len)
        view.position = case_money_url(visit, asked->account.programme, asked->account.case_code,
                                       asked->account.currency);
    put_facts(visit, asked, &view);
    put_keeps(visit, &view);
    return view;
}

static Reply account_reply(const Visit *visit, const AccountView *view)
{
    Text body = text_open(visit->arena, PAGE_BYTES_MAX);
    CrumbView crumbs[] = { { visit_url(visit, S("/books"), S("")),
                             phrase(PHRASE_WEB_TAB_BOOKS, visit->lang) } };
    Frame frame = { .title = view->title,
                    .broken = !view->shown,
                    .crumbs = crumbs,
                    .crumb_count = COUNT_OF(crumbs) };

    account_page(&body, view, visit->lang);
    return page_reply(visit, view->shown ? STATUS_OK : STATUS_INVALID, frame, &body);
}

static Reply statement_reply(const Visit *visit, Asked *asked, AccountView *view)
{
    PathValue values[FIELDS];
    Reply refusal;

    for (size_t i = 0; i < FIELDS; i++)
        values[i] = (PathValue){ fields[i], str_trim(query_get(&visit->query, fields[i])) };
    if (!visit_read_values(visit, S("account.statement"), values, FIELDS, &asked->statement,
                           &refusal))
        return refusal;
    Figures figures = rows_of(visit, asked);
    if (asked->form != FIGURES_PAGE)
        return asked->statement.more ? not_found(visit) : figures_reply(&figures, asked->form);
    view->shown = true;
    view->more = asked->statement.more;
    view->rows = figures_view(&figures, !view->more);
    put_picture(visit, asked, view);
    return account_reply(visit, view);
}

Reply account_visit(const Visit *visit)
{
    Findings findings = { .arena = visit->arena };
    Asked asked = { 0 };

    if (!read_account(visit, &asked) ||
        !figures_form(query_get(&visit->query, S("form")), &asked.form))
        return not_found(visit);
    AccountView view = account_view(visit, &asked);
    if (read_days(visit, &asked, &findings))
        return statement_reply(visit, &asked, &view);
    view.errors = errors_view(visit, PHRASE_WEB_BOOKS_INVALID, &findings);
    return account_reply(visit, &view);
}
