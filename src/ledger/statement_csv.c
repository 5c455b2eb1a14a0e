/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "ledger/statement_parts.h"
#include "phrases_ledger.h"

/*
 * The CSV of sekisho-bank(5). A column of another name is refused: a slip in "reference" would lose
 * them all. Every row has as many cells as the head and every line its end, so that a file that was
 * cut short shows.
 */

typedef enum Column {
    COLUMN_ACCOUNT,
    COLUMN_BOOKED,
    COLUMN_VALUE,
    COLUMN_AMOUNT,
    COLUMN_CURRENCY,
    COLUMNS_NEEDED,
    COLUMN_REFERENCE = COLUMNS_NEEDED,
    COLUMN_PARTY,
    COLUMN_TEXT,
    COLUMN_BANK_ID,
    COLUMN_BALANCE,
    COLUMNS
} Column;

static const Str column_names[COLUMNS] = {
    [COLUMN_ACCOUNT] = STR("account"),   [COLUMN_BOOKED] = STR("booked"),
    [COLUMN_VALUE] = STR("value"),       [COLUMN_AMOUNT] = STR("amount"),
    [COLUMN_CURRENCY] = STR("currency"), [COLUMN_REFERENCE] = STR("reference"),
    [COLUMN_PARTY] = STR("party"),       [COLUMN_TEXT] = STR("text"),
    [COLUMN_BANK_ID] = STR("bank_id"),   [COLUMN_BALANCE] = STR("balance"),
};

typedef struct Balance {
    bool given;
    int64_t minor;
} Balance;

typedef struct Reader {
    StatementReading *reading;
    int at[COLUMNS];   /* which cell holds the column; -1: none */
    Balance *balances; /* of the account behind each line */
} Reader;

static size_t column_named(Str name)
{
    size_t column = 0;

    while (column < COLUMNS && !str_eq(column_names[column], name))
        column++;
    return column;
}

static void read_head(Reader *reader, const CsvRow *head)
{
    for (size_t i = 0; i < COLUMNS; i++)
        reader->at[i] = -1;
    for (uint32_t i = 0; i < head->cell_count; i++) {
        Str name = str_trim(head->cells[i]);
        size_t column = column_named(name);

        if (column == COLUMNS)
            statement_refuse(reader->reading, head->line, PHRASE_LEDGER_STATEMENT_COLUMN,
                             PHRASE_LEDGER_STATEMENT_COLUMNS_REMEDY, name);
        else if (reader->at[column] >= 0)
            statement_refuse(reader->reading, head->line, PHRASE_LEDGER_STATEMENT_TWICE,
                             PHRASE_LEDGER_STATEMENT_COLUMNS_REMEDY, name);
        else
            reader->at[column] = (int)i;
    }
    for (size_t i = 0; i < COLUMNS_NEEDED; i++)
        if (reader->at[i] < 0)
            statement_refuse(reader->reading, head->line, PHRASE_LEDGER_STATEMENT_NO_COLUMN,
                             PHRASE_LEDGER_STATEMENT_COLUMNS_REMEDY, column_names[i]);
}

static Str cell(const Reader *reader, const CsvRow *row, Column column)
{
    return reader->at[column] < 0 ? S("") : str_trim(row->cells[reader->at[column]]);
}

static void read_balance(Reader *reader, const CsvRow *row)
{
    Str said = cell(reader, row, COLUMN_BALANCE);
    Balance *balance = &reader->balances[reader->reading->count - 1];
    Money money;

    balance->given = said.len > 0 && statement_amount(reader->reading, row->line, said,
                                                      cell(reader, row, COLUMN_CURRENCY), &money);
    if (balance->given)
        balance->minor = money.minor;
}

static void read_row(Reader *reader, const CsvRow *row)
{
    StatementSaid said = {
        .account = cell(reader, row, COLUMN_ACCOUNT),
        .booked = cell(reader, row, COLUMN_BOOKED),
        .value = cell(reader, row, COLUMN_VALUE),
        .amount = cell(reader, row, COLUMN_AMOUNT),
        .currency = cell(reader, row, COLUMN_CURRENCY),
        .reference = cell(reader, row, COLUMN_REFERENCE),
        .party = cell(reader, row, COLUMN_PARTY),
        .text = cell(reader, row, COLUMN_TEXT),
        .bank_id = cell(reader, row, COLUMN_BANK_ID),
        .line = row->line,
    };

    if (statement_put(reader->reading, &said))
        read_balance(reader, row);
}

static int compare_accounts(const StatementLine *a, const StatementLine *b)
{
    int order = str_compare(a->account, b->account);

    return order ? order : a->amount.currency - b->amount.currency;
}

/* From the first balance given of an account, each line must lead to the next one given. */
static void check_balances(Reader *reader)
{
    StatementReading *reading = reader->reading;
    const StatementLine **sorted = statement_sorted(reading, compare_accounts);
    Wide running = 0;
    bool known = false;

    for (size_t i = 0; i < reading->count; i++) {
        const StatementLine *line = sorted[i];
        const Balance *balance = &reader->balances[line - reading->lines];

        known = known && compare_accounts(sorted[i - 1], line) == 0;
        running += line->amount.minor;
        if (known && balance->given && running != balance->minor)
            statement_refuse_sum(reading, line->place.line, line->account,
                                 (Money){ balance->minor, line->amount.currency }, running);
        if (balance->given) {
            running = balance->minor;
            known = true;
        }
    }
}

static void read_rows(Reader *reader, const CsvTable *table)
{
    for (size_t i = 1; i < table->row_count; i++) {
        const CsvRow *row = &table->rows[i];

        if (row->cell_count == table->rows[0].cell_count)
            read_row(reader, row);
        else
            statement_refuse(reader->reading, row->line, PHRASE_LEDGER_STATEMENT_CELLS,
                             PHRASE_LEDGER_STATEMENT_AGAIN_REMEDY, S(""));
    }
}

bool statement_read_csv(Arena *arena, Str bytes, Str file, Statement *ret, Findings *findings)
{
    StatementReading reading = statement_begin(arena, bytes, file, findings);
    Reader reader = { .reading = &reading };
    CsvTable table;

    if (!statement_sound(&reading) || !csv_read(arena, bytes, file, &table, findings))
        return false;
    if (table.row_count < 2)
        statement_refuse(&reading, 0, PHRASE_LEDGER_STATEMENT_EMPTY,
                         PHRASE_LEDGER_STATEMENT_AGAIN_REMEDY, S(""));
    else if (!str_ends(bytes, S("\n")))
        statement_refuse(&reading, table.rows[table.row_count - 1].line,
                         PHRASE_LEDGER_STATEMENT_CUT, PHRASE_LEDGER_STATEMENT_CUT_REMEDY, S(""));
    else
        read_head(&reader, &table.rows[0]);
    if (!statement_sound(&reading))
        return false;
    reader.balances = NEW_ARRAY(arena, Balance, table.row_count);
    read_rows(&reader, &table);
    if (statement_sound(&reading))
        check_balances(&reader);
    return statement_done(&reading, ret);
}
