/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "ledger/statement_parts.h"
#include "phrases_ledger.h"

#include <stdlib.h>
#include <string.h>

Place statement_place(const StatementReading *reading, uint32_t line)
{
    return (Place){ .file = reading->file, .line = line };
}

StatementReading statement_begin(Arena *arena, Str bytes, Str file, Findings *findings)
{
    StatementReading reading = {
        .arena = arena, .findings = findings, .file = file, .errors_before = findings->error_count
    };

    if (bytes.len > STATEMENT_BYTES_MAX)
        statement_refuse(&reading, 0, PHRASE_LEDGER_STATEMENT_BYTES,
                         PHRASE_LEDGER_STATEMENT_SPLIT_REMEDY,
                         tell_number(findings, STATEMENT_BYTES_MAX));
    return reading;
}

bool statement_sound(const StatementReading *reading)
{
    return reading->findings->error_count == reading->errors_before;
}

void statement_refuse_many(StatementReading *reading, uint32_t line)
{
    if (!reading->many)
        statement_refuse(reading, line, PHRASE_LEDGER_STATEMENT_LINES,
                         PHRASE_LEDGER_STATEMENT_SPLIT_REMEDY,
                         tell_number(reading->findings, STATEMENT_LINES_MAX));
    reading->many = true;
}

void statement_refuse_long(StatementReading *reading, uint32_t line, Str name)
{
    statement_refuse(reading, line, PHRASE_LEDGER_STATEMENT_LONG,
                     PHRASE_LEDGER_STATEMENT_AGAIN_REMEDY, name,
                     tell_number(reading->findings, STATEMENT_TEXT_MAX));
}

/* ---- amounts ------------------------------------------------------------------------------- */

bool statement_amount(StatementReading *reading, uint32_t line, Str amount, Str currency,
                      Money *ret_money)
{
    Money money;

    if (!currency_find(currency, &money.currency)) {
        statement_refuse(reading, line, PHRASE_LEDGER_STATEMENT_CURRENCY,
                         PHRASE_LEDGER_STATEMENT_CURRENCY_REMEDY, currency);
        return false;
    }
    switch (money_read(amount, money.currency, &money)) {
    case MONEY_E_FORM:
        statement_refuse(reading, line, PHRASE_LEDGER_STATEMENT_AMOUNT,
                         PHRASE_LEDGER_STATEMENT_AMOUNT_REMEDY, amount);
        return false;
    case MONEY_E_DECIMALS:
        statement_refuse(reading, line, PHRASE_LEDGER_STATEMENT_DECIMALS,
                         PHRASE_LEDGER_STATEMENT_AGAIN_REMEDY, amount, currency,
                         tell_number(reading->findings, currency_exponent(money.currency)));
        return false;
    case MONEY_E_RANGE:
        statement_refuse(reading, line, PHRASE_LEDGER_STATEMENT_RANGE,
                         PHRASE_LEDGER_STATEMENT_AGAIN_REMEDY, amount);
        return false;
    default:
        *ret_money = money;
        return true;
    }
}

/* ---- lines --------------------------------------------------------------------------------- */

static bool check_day(StatementReading *reading, uint32_t line, Str said, Date *ret_day)
{
    if (date_read(said, ret_day))
        return true;
    statement_refuse(reading, line, PHRASE_LEDGER_STATEMENT_DAY, PHRASE_LEDGER_STATEMENT_DAY_REMEDY,
                     said);
    return false;
}

static bool check_lengths(StatementReading *reading, const StatementSaid *said)
{
    const struct {
        Str name, value;
    } texts[] = {
        { S("account"), said->account }, { S("reference"), said->reference },
        { S("party"), said->party },     { S("text"), said->text },
        { S("bank_id"), said->bank_id },
    };
    bool good = true;

    for (size_t i = 0; i < COUNT_OF(texts); i++) {
        if (texts[i].value.len > STATEMENT_TEXT_MAX) {
            statement_refuse_long(reading, said->line, texts[i].name);
            good = false;
        }
    }
    return good;
}

static bool check_amount(StatementReading *reading, const StatementSaid *said, Money *ret_money)
{
    if (!statement_amount(reading, said->line, said->amount, said->currency, ret_money))
        return false;
    if (ret_money->minor == 0)
        statement_refuse(reading, said->line, PHRASE_LEDGER_STATEMENT_ZERO,
                         PHRASE_LEDGER_STATEMENT_AGAIN_REMEDY, S(""));
    return ret_money->minor != 0;
}

/* Nothing is paid in money that is none any more. */
static bool check_in_use(StatementReading *reading, uint32_t line, const StatementLine *told)
{
    Date until = currency_until(told->amount.currency);

    if (told->booked < until)
        return true;
    statement_refuse(reading, line, PHRASE_LEDGER_STATEMENT_ENDED,
                     PHRASE_LEDGER_STATEMENT_CURRENCY_REMEDY, currency_code(told->amount.currency),
                     tell_day(reading->findings, until));
    return false;
}

static bool check_account(StatementReading *reading, const StatementSaid *said)
{
    if (said->account.len > 0)
        return true;
    statement_refuse(reading, said->line, PHRASE_LEDGER_STATEMENT_ACCOUNT,
                     PHRASE_LEDGER_STATEMENT_AGAIN_REMEDY, S(""));
    return false;
}

bool statement_put(StatementReading *reading, const StatementSaid *said)
{
    StatementLine line = {
        .account = said->account,
        .reference = said->reference,
        .party = said->party,
        .text = said->text,
        .bank_id = said->bank_id,
        .place = statement_place(reading, said->line),
    };
    bool good = check_account(reading, said);

    if (reading->count == STATEMENT_LINES_MAX) {
        statement_refuse_many(reading, said->line);
        return false;
    }
    good = check_day(reading, said->line, said->booked, &line.booked) && good;
    good = check_day(reading, said->line, said->value, &line.value) && good;
    good = check_amount(reading, said, &line.amount) && good;
    good = check_lengths(reading, said) && good;
    if (!good || !check_in_use(reading, said->line, &line))
        return false;
    GROW(reading->arena, reading->lines, reading->count, &reading->room);
    reading->lines[reading->count++] = line;
    return true;
}

/* ---- the whole ----------------------------------------------------------------------------- */

typedef struct Sorting {
    const StatementLine *line;
    StatementCompare *compare;
} Sorting;

static int compare_sorting(const void *a, const void *b)
{
    const Sorting *left = a, *right = b;
    int order = left->compare(left->line, right->line);

    return order ? order : left->line < right->line ? -1 : left->line > right->line;
}

const StatementLine **statement_sorted(StatementReading *reading, StatementCompare *compare)
{
    Sorting *sortings = NEW_ARRAY(reading->arena, Sorting, reading->count);
    const StatementLine **sorted = NEW_ARRAY(reading->arena, const StatementLine *, reading->count);

    for (size_t i = 0; i < reading->count; i++)
        sortings[i] = (Sorting){ &reading->lines[i], compare };
    if (reading->count > 0)
        qsort(sortings, reading->count, sizeof(*sortings), compare_sorting);
    for (size_t i = 0; i < reading->count; i++)
        sorted[i] = sortings[i].line;
    return sorted;
}

static int compare_ids(const StatementLine *a, const StatementLine *b)
{
    int order = str_compare(a->account, b->account);

    return order ? order : str_compare(a->bank_id, b->bank_id);
}

static void check_ids(StatementReading *reading)
{
    const StatementLine **sorted = statement_sorted(reading, compare_ids);

    for (size_t i = 1; i < reading->count; i++)
        if (sorted[i]->bank_id.len > 0 && compare_ids(sorted[i - 1], sorted[i]) == 0)
            statement_refuse(reading, sorted[i]->place.line, PHRASE_LEDGER_STATEMENT_ID_TWICE,
                             PHRASE_LEDGER_STATEMENT_AGAIN_REMEDY, sorted[i]->bank_id,
                             sorted[i]->account);
}

static void put_part(Text *text, Str part)
{
    text_int(text, (int64_t)part.len);
    text_all(text, S(":"), part);
}

/* `time`: how often the file has said the same before. */
static Hash key_of(Text *text, const StatementLine *line, int64_t time)
{
    text_reset(text);
    put_part(text, line->account);
    date_write(text, line->booked);
    date_write(text, line->value);
    money_write(text, line->amount);
    put_part(text, line->reference);
    put_part(text, line->party);
    put_part(text, line->text);
    put_part(text, line->bank_id);
    text_int(text, time);
    return hash_of(text_str(text));
}

static int compare_keys(const StatementLine *a, const StatementLine *b)
{
    return memcmp(a->key.bytes, b->key.bytes, sizeof(a->key.bytes));
}

/* A bank may book the same twice on a day and give neither an id: the second is another line, and
 * has the same key in every file. */
static void make_keys(StatementReading *reading)
{
    Text text = text_open(reading->arena, 8 * STATEMENT_TEXT_MAX);
    int64_t times = 0;

    for (size_t i = 0; i < reading->count; i++)
        reading->lines[i].key = key_of(&text, &reading->lines[i], 0);
    const StatementLine **sorted = statement_sorted(reading, compare_keys);
    Hash *again = NEW_ARRAY(reading->arena, Hash, reading->count);

    for (size_t i = 1; i < reading->count; i++) {
        times = compare_keys(sorted[i - 1], sorted[i]) == 0 ? times + 1 : 0;
        if (times > 0)
            again[sorted[i] - reading->lines] = key_of(&text, sorted[i], times);
    }
    for (size_t i = 0; i < reading->count; i++)
        if (!hash_is_none(again[i]))
            reading->lines[i].key = again[i];
}

bool statement_done(StatementReading *reading, Statement *ret)
{
    if (statement_sound(reading))
        check_ids(reading);
    if (!statement_sound(reading))
        return false;
    make_keys(reading);
    *ret = (Statement){ reading->lines, reading->count };
    return true;
}

void statement_refuse_sum(StatementReading *reading, uint32_t line, Str account, Money stated,
                          Wide found)
{
    statement_refuse(reading, line, PHRASE_LEDGER_STATEMENT_BALANCE,
                     PHRASE_LEDGER_STATEMENT_BALANCE_REMEDY, account,
                     tell_money(reading->findings, stated.minor, stated.currency),
                     tell_wide(reading->findings, found, stated.currency));
}
