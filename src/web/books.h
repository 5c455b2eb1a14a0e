/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * books - what pages about money share: figures as a table, as CSV and as a workbook; accounts in
 * words; private to the room
 */
#pragma once

#include "web/call.h"
#include "web/views_books.h"

#include "books/books.h"

/* A table being filled. The same cells make the page's table, the CSV and the workbook. */
typedef struct Figures {
    const Visit *visit;
    Str id;      /* a word of a-z: of the table on its page, and of the file */
    Str caption; /* on the page */
    Phrase name; /* of the sheet */
    Cell *cells; /* the first row is the head */
    Url *links;
    size_t columns, rows, rows_max;
} Figures;

Figures figures_open(const Visit *visit, Str id, Phrase name, const Phrase *heads, size_t columns,
                     size_t rows_max);
/* A number, or nothing where none was told. */
Cell cell_told(int64_t number);
Cell *figures_row(Figures *figures);  /* its `columns` cells, empty ones at first */
Url *figures_links(Figures *figures); /* those of the row last begun */

/* With links to this page as CSV and as a workbook, where `taken` is true. */
FiguresView figures_view(const Figures *figures, bool taken);

/* The field `form` of an address: nothing, "csv" or "xlsx". */
typedef enum FigureForm { FIGURES_PAGE, FIGURES_CSV, FIGURES_XLSX, FIGURES_FORMS } FigureForm;
MUST_USE bool figures_form(Str word, FigureForm *ret_form); /* false: no such form */
Reply figures_reply(const Figures *figures, FigureForm form);

/* An amount of the record: its currency exists there. */
Cell amount_cell(int64_t minor, Str currency);
Str sum_words(const Visit *visit, int64_t minor, Str currency); /* "-1,234.50 USD", of the record */
Str amount_words(const Visit *visit, int64_t minor, Currency currency); /* "-1,234.50 USD" */

/* The account of a line of an answer, in words, and the page of its statement. */
Str account_words(const Visit *visit, const AccountParams *account);
Url account_url(const Visit *visit, const AccountParams *account);

/* The cash of a case against its schedule. */
Url case_money_url(const Visit *visit, Str programme, Str case_code, Str currency);

/* Links to forms that know where they were opened from; only what whoever looks might do. */
typedef struct Nexts {
    const Visit *visit;
    LinkView *links;
    size_t count;
} Nexts;

Nexts nexts_open(const Visit *visit, size_t max);
/* `about`: said before it, where the page alone does not say what it is about. */
void nexts_put(Nexts *nexts, Str operation, const QueryField *fields, size_t count, Str about);

/* Lines of bank statements that meet nothing yet, and the forms that record more of them. False:
 * *ret_refusal says why not. */
MUST_USE bool put_bank(const Visit *visit, Str programme, BooksView *view, Reply *ret_refusal);

/* Bills, suppliers' invoices and payments of the case, and the forms that record more of them.
 * False: *ret_refusal says why not. */
MUST_USE bool put_case_payments(const Visit *visit, const CasePosition *position,
                                CaseMoneyView *view, Reply *ret_refusal);

/* The accounts that stand against a line: "預り金 PH-A-1 ほか". */
Str others_words(const Visit *visit, const StatementRow *row);

ValueView value_of(const Visit *visit, Phrase label, Str words);
