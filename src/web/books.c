/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "web/books.h"
#include "phrases_web.h"

/* What pages about money share. */

enum { UNBROKEN_COLUMNS_MAX = 14 };

/* ---- a table being filled -------------------------------------------------------------------- */

Figures figures_open(const Visit *visit, Str id, Phrase name, const Phrase *heads, size_t columns,
                     size_t rows_max)
{
    Figures figures = { .visit = visit,
                        .id = id,
                        .name = name,
                        .cells = NEW_ARRAY(visit->arena, Cell, columns * (rows_max + 1)),
                        .links = NEW_ARRAY(visit->arena, Url, columns * (rows_max + 1)),
                        .columns = columns,
                        .rows = 1,
                        .rows_max = rows_max + 1 };

    for (size_t i = 0; i < columns; i++)
        figures.cells[i] = cell_text(phrase(heads[i], visit->lang));
    return figures;
}

Cell *figures_row(Figures *figures)
{
    ensure(figures->rows < figures->rows_max);
    return &figures->cells[figures->rows++ * figures->columns];
}

Url *figures_links(Figures *figures)
{
    return &figures->links[(figures->rows - 1) * figures->columns];
}

/* ---- on a page ------------------------------------------------------------------------------- */

/* This page again, in another form. */
static Url form_url(const Visit *visit, Str form)
{
    Text query = text_open(visit->arena, URL_MAX), path = text_open(visit->arena, URL_MAX);
    Str rest = str_cut(visit->path, 1, visit->path.len);

    while (rest.len) {
        text_char(&path, '/');
        text_url(&path, str_split(rest, '/', &rest));
    }
    for (size_t i = 0; i < visit->query.count; i++)
        query_put(&query, visit->query.fields[i].name, visit->query.fields[i].value);
    query_put(&query, S("form"), form);
    return visit_url(visit, text_str(&path), text_str(&query));
}

static Str cell_words(const Visit *visit, const Cell *cell)
{
    Text words = text_open(visit->arena, CELL_BYTES_MAX + 1);

    if (cell->kind == CELL_AMOUNT)
        plot_figure(&words, cell->number, currency_exponent(cell->currency));
    else if (cell->kind == CELL_NUMBER)
        plot_figure(&words, cell->number, 0);
    else
        cell_write(&words, cell);
    return text_str(&words);
}

static bool is_number(const Cell *cell)
{
    return cell->kind == CELL_AMOUNT || cell->kind == CELL_NUMBER;
}

/* A column of numbers, where anything stands in it. */
static bool holds_numbers(const Figures *figures, size_t column)
{
    for (size_t row = 1; row < figures->rows; row++)
        if (is_number(&figures->cells[row * figures->columns + column]))
            return true;
    return false;
}

static FigureRow row_view(const Figures *figures, size_t row)
{
    FigureView *views = NEW_ARRAY(figures->visit->arena, FigureView, figures->columns);

    for (size_t i = 0; i < figures->columns; i++) {
        const Cell *cell = &figures->cells[row * figures->columns + i];
        views[i] = (FigureView){ .words = cell_words(figures->visit, cell),
                                 .address = figures->links[row * figures->columns + i],
                                 .number = is_number(cell),
                                 .wordy = cell->kind == CELL_TEXT &&
                                          utf8_columns(cell->text) > UNBROKEN_COLUMNS_MAX };
    }
    return (FigureRow){ views, figures->columns };
}

static bool holds_anything(const Figures *figures, size_t column)
{
    for (size_t row = 1; row < figures->rows; row++)
        if (cell_words(figures->visit, &figures->cells[row * figures->columns + column]).len)
            return true;
    return figures->rows == 1;
}

/* Of what is shown in part, no columns that say nothing. */
static Figures without_empty(const Figures *figures)
{
    Figures made = *figures;
    Arena *arena = figures->visit->arena;

    made.cells = NEW_ARRAY(arena, Cell, figures->rows_max * figures->columns);
    made.links = NEW_ARRAY(arena, Url, figures->rows_max * figures->columns);
    made.columns = 0;
    for (size_t i = 0; i < figures->columns; i++)
        made.columns += holds_anything(figures, i);
    for (size_t i = 0, to = 0; i < figures->columns; i++) {
        if (!holds_anything(figures, i))
            continue;
        for (size_t row = 0; row < figures->rows; row++) {
            made.cells[row * made.columns + to] = figures->cells[row * figures->columns + i];
            made.links[row * made.columns + to] = figures->links[row * figures->columns + i];
        }
        to++;
    }
    return made;
}

FiguresView figures_view(const Figures *all, bool taken)
{
    const Visit *visit = all->visit;
    Figures seen = *visit->in_part ? without_empty(all) : *all;
    const Figures *figures = &seen;
    FigureRow *rows = NEW_ARRAY(visit->arena, FigureRow, figures->rows);
    FigureHead *heads = NEW_ARRAY(visit->arena, FigureHead, figures->columns);
    FiguresView view = { .id = figures->id,
                         .caption = figures->caption,
                         .heads = heads,
                         .head_count = figures->columns,
                         .rows = rows,
                         .row_count = figures->rows - 1 };

    for (size_t i = 0; i < figures->columns; i++)
        heads[i] = (FigureHead){ lang_code(visit->lang), figures->cells[i].text,
                                 holds_numbers(figures, i) };
    for (size_t row = 1; row < figures->rows; row++)
        rows[row - 1] = row_view(figures, row);
    if (taken) {
        view.csv = form_url(visit, S("csv"));
        view.xlsx = form_url(visit, S("xlsx"));
    }
    return view;
}

/* ---- as a file ------------------------------------------------------------------------------- */

static const struct {
    Str word, type;
    void (*write)(Text *text, const SheetTable *table);
} forms[FIGURES_FORMS] = {
    [FIGURES_PAGE] = { STR(""), STR("text/html; charset=utf-8"), NULL },
    [FIGURES_CSV] = { STR("csv"), STR("text/csv; charset=utf-8"), sheet_csv },
    [FIGURES_XLSX] = { STR("xlsx"),
                       STR("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
                       sheet_write },
};

Cell cell_told(int64_t number)
{
    return number == INT64_MIN ? cell_text(S("")) : cell_number(number);
}

bool figures_form(Str word, FigureForm *ret_form)
{
    for (FigureForm form = FIGURES_PAGE; form < FIGURES_FORMS; form++)
        if (str_eq(word, forms[form].word)) {
            *ret_form = form;
            return true;
        }
    return false;
}

Reply figures_reply(const Figures *figures, FigureForm form)
{
    const Visit *visit = figures->visit;
    Text text = text_open(visit->arena, PAGE_BYTES_MAX), named = text_open(visit->arena, 200);
    SheetTable table = { phrase(figures->name, visit->lang), figures->cells, figures->columns,
                         figures->rows };
    Reply reply = { .status = STATUS_OK, .type = forms[form].type };

    forms[form].write(&text, &table);
    ensure(!text.full);
    reply.body = text_str(&text);
    text_all(&named, S("attachment; filename=\""), figures->id, S("."), forms[form].word, S("\""));
    reply_header(&reply, "Content-Disposition", text_str(&named));
    return reply;
}

/* ---- words ----------------------------------------------------------------------------------- */

Cell amount_cell(int64_t minor, Str currency)
{
    Currency found;

    ensure(currency_find(currency, &found));
    return cell_amount((Money){ minor, found });
}

Str amount_words(const Visit *visit, int64_t minor, Currency currency)
{
    Text words = text_open(visit->arena, 64);

    money_write_person(&words, (Money){ minor, currency });
    return text_str(&words);
}

static void put_column(Text *words, Str column)
{
    if (column.len)
        text_all(words, S(" "), column);
}

Str account_words(const Visit *visit, const AccountParams *account)
{
    Text words = text_open(visit->arena, 400);

    text_put(&words, phrase(purpose_phrases[account->purpose], visit->lang));
    put_column(&words, account->country);
    put_column(&words, account->case_code);
    if (account->line > 0)
        put_column(&words, visit_number(visit, account->line));
    return text_str(&words);
}

Url account_url(const Visit *visit, const AccountParams *account)
{
    Text query = text_open(visit->arena, URL_MAX);

    query_put(&query, S("programme"), account->programme);
    if (account->country.len)
        query_put(&query, S("country"), account->country);
    if (account->case_code.len)
        query_put(&query, S("case"), account->case_code);
    if (account->line > 0)
        query_put(&query, S("line"), visit_number(visit, account->line));
    query_put(&query, S("purpose"), purpose_words[account->purpose]);
    query_put(&query, S("currency"), account->currency);
    return visit_url(visit, S("/books/account"), text_str(&query));
}

Url case_money_url(const Visit *visit, Str programme, Str case_code, Str currency)
{
    Text query = text_open(visit->arena, URL_MAX);

    query_put(&query, S("programme"), programme);
    query_put(&query, S("case"), case_code);
    query_put(&query, S("currency"), currency);
    return visit_url(visit, S("/books/case"), text_str(&query));
}

Str others_words(const Visit *visit, const StatementRow *row)
{
    Str words = S("");

    for (size_t i = 0; i < row->other_count; i++) {
        const PostingShown *other = &row->others[i];
        AccountParams account = { other->programme, other->country, other->case_code,
                                  other->line,      other->purpose, other->currency };
        words = visit_list(visit, words, account_words(visit, &account));
    }
    return row->more_others ? visit_list(visit, words, phrase(PHRASE_WEB_BOOKS_OTHERS, visit->lang))
                            : words;
}

ValueView value_of(const Visit *visit, Phrase label, Str words)
{
    return (ValueView){ .label = phrase(label, visit->lang), .words = words };
}

Str sum_words(const Visit *visit, int64_t minor, Str currency)
{
    Currency found;

    ensure(currency_find(currency, &found));
    return amount_words(visit, minor, found);
}

/* ---- what can be recorded now ---------------------------------------------------------------- */

Nexts nexts_open(const Visit *visit, size_t max)
{
    return (Nexts){ .visit = visit, .links = NEW_ARRAY(visit->arena, LinkView, max) };
}

void nexts_put(Nexts *nexts, Str operation, const QueryField *fields, size_t count, Str about)
{
    const UrlQuery query = { .fields = fields, .count = count };

    nexts->count +=
        operation_link(nexts->visit, operation, &query, about, &nexts->links[nexts->count]);
}
