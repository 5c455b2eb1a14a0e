/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* statement_camt_entry - balances and entries, when they are whole */
#include "ledger/statement_camt.h"
#include "phrases_ledger.h"

static Str part_of(const CamtTransaction *transaction, CamtPart part)
{
    return transaction->parts[part - TX_FIRST];
}

/* ---- signs and amounts --------------------------------------------------------------------- */

static bool read_sign(CamtReader *reader, Str sign, bool *ret_paid)
{
    *ret_paid = str_eq(sign, S("DBIT"));
    if (*ret_paid || str_eq(sign, S("CRDT")))
        return true;
    statement_refuse(reader->reading, camt_line(reader), PHRASE_LEDGER_STATEMENT_SIGN,
                     PHRASE_LEDGER_STATEMENT_AGAIN_REMEDY, sign);
    return false;
}

/* A statement speaks of one currency: in two there would be no balance to add up to. */
static bool check_currency(CamtReader *reader, Currency currency)
{
    if (reader->currency_known && currency != reader->currency) {
        statement_refuse(reader->reading, camt_line(reader), PHRASE_LEDGER_STATEMENT_CURRENCIES,
                         PHRASE_LEDGER_STATEMENT_AGAIN_REMEDY, currency_code(reader->currency),
                         currency_code(currency));
        return false;
    }
    reader->currency = currency;
    reader->currency_known = true;
    return true;
}

/* XML writes the sign elsewhere and knows no groups of digits. */
static bool is_plain(Str amount)
{
    for (size_t i = 0; i < amount.len; i++)
        if ((amount.at[i] < '0' || amount.at[i] > '9') && amount.at[i] != '.')
            return false;
    return true;
}

static bool read_signed(CamtReader *reader, Str amount, Str currency, Str sign, Money *ret_money)
{
    bool paid;

    if (!read_sign(reader, sign, &paid))
        return false;
    if (!is_plain(amount)) {
        statement_refuse(reader->reading, camt_line(reader), PHRASE_LEDGER_STATEMENT_AMOUNT,
                         PHRASE_LEDGER_STATEMENT_AGAIN_REMEDY, amount);
        return false;
    }
    if (!statement_amount(reader->reading, camt_line(reader), amount, currency, ret_money) ||
        !check_currency(reader, ret_money->currency))
        return false;
    if (paid)
        ret_money->minor = -ret_money->minor;
    return true;
}

void camt_tell_balance(CamtReader *reader)
{
    Str kind = reader->parts[PART_BALANCE_KIND];
    bool opens = str_eq(kind, S("OPBD")) || str_eq(kind, S("PRCD"));
    CamtKnown *known = opens ? &reader->opening : &reader->closing;
    Money money;

    if (!opens && !str_eq(kind, S("CLBD")))
        return; /* with what is not booked yet, or of some hour of the day */
    if (!read_signed(reader, reader->parts[PART_BALANCE], reader->parts[PART_BALANCE_CURRENCY],
                     reader->parts[PART_BALANCE_SIGN], &money))
        return;
    if (known->given && known->money.minor != money.minor)
        statement_refuse(reader->reading, camt_line(reader), PHRASE_LEDGER_STATEMENT_BALANCES,
                         PHRASE_LEDGER_STATEMENT_AGAIN_REMEDY, kind);
    *known = (CamtKnown){ true, money };
}

/* ---- entries ------------------------------------------------------------------------------- */

/* Our own reference where we paid, the one asked for where we received. */
static Str reference_of(const CamtTransaction *transaction, bool paid)
{
    Str own = part_of(transaction, PART_TX_END_TO_END);
    Str asked = part_of(transaction, PART_TX_REFERENCE);

    if (str_eq(own, S("NOTPROVIDED")))
        own = S("");
    if (asked.len == 0)
        asked = part_of(transaction, PART_TX_DOCUMENT);
    return paid ? (own.len > 0 ? own : asked) : (asked.len > 0 ? asked : own);
}

static Str text_of(const CamtReader *reader, const CamtTransaction *transaction)
{
    Str text = part_of(transaction, PART_TX_TEXT);

    if (text.len == 0)
        text = part_of(transaction, PART_TX_NOTE);
    return text.len > 0 ? text : reader->parts[PART_ENTRY_TEXT];
}

static Str money_said(CamtReader *reader, Money money)
{
    Text text = text_open(reader->reading->arena, 60);
    Str currency;

    money_write(&text, money);
    return str_split(text_str(&text), ' ', &currency);
}

static void tell_line(CamtReader *reader, const CamtTransaction *transaction, Money money,
                      Str bank_id)
{
    bool paid = money.minor < 0;
    StatementSaid said = {
        .account = camt_account(reader),
        .booked = reader->parts[PART_BOOKED],
        .value = reader->parts[PART_VALUE],
        .amount = money_said(reader, money),
        .currency = currency_code(money.currency),
        .reference = reference_of(transaction, paid),
        .party = part_of(transaction, paid ? PART_TX_CREDITOR : PART_TX_DEBTOR),
        .text = text_of(reader, transaction),
        .bank_id = bank_id,
        .line = camt_line(reader),
    };

    statement_put(reader->reading, &said);
}

/* What one transaction of a collective entry says it moved; false when it does not say. */
static bool transaction_amount(CamtReader *reader, const CamtTransaction *transaction,
                               Money *ret_money)
{
    bool now = part_of(transaction, PART_TX_AMOUNT).len > 0;
    Str amount = part_of(transaction, now ? PART_TX_AMOUNT : PART_TX_AMOUNT_OLD);
    Str currency = part_of(transaction, now ? PART_TX_CURRENCY : PART_TX_CURRENCY_OLD);
    Str sign = part_of(transaction, PART_TX_SIGN);

    if (amount.len == 0 || !str_eq(currency, reader->parts[PART_CURRENCY]))
        return false;
    return read_signed(reader, amount, currency, sign.len > 0 ? sign : reader->parts[PART_SIGN],
                       ret_money) &&
           ret_money->minor != 0;
}

/* Does each transaction of the entry say what it moved, and do they add up to it? */
static bool is_collective(CamtReader *reader, Money whole)
{
    Wide sum = 0;

    if (reader->transaction_count < 2)
        return false;
    for (size_t i = 0; i < reader->transaction_count; i++) {
        Money money;

        if (!transaction_amount(reader, &reader->transactions[i], &money))
            return false;
        sum += money.minor;
    }
    return sum == whole.minor;
}

static void tell_collective(CamtReader *reader)
{
    Str whole = reader->parts[PART_BANK_ID];

    for (size_t i = 0; i < reader->transaction_count; i++) {
        const CamtTransaction *transaction = &reader->transactions[i];
        Text id = text_open(reader->reading->arena, whole.len + 24);
        Money money;

        text_all(&id, whole, S("/"));
        text_int(&id, (int64_t)i + 1);
        if (transaction_amount(reader, transaction, &money))
            tell_line(reader, transaction, money,
                      whole.len > 0 ? text_str(&id) : part_of(transaction, PART_TX_BANK_ID));
    }
}

static void tell_single(CamtReader *reader, Money money)
{
    static const CamtTransaction none;
    const CamtTransaction *only = reader->transaction_count == 1 ? reader->transactions : &none;
    Str id = reader->parts[PART_BANK_ID];

    tell_line(reader, only, money, id.len > 0 ? id : part_of(only, PART_TX_BANK_ID));
}

/* Only what is booked is in the balances. */
static bool is_booked(CamtReader *reader)
{
    Str status = reader->parts[PART_STATUS];

    if (str_eq(status, S("BOOK")))
        return true;
    if (str_eq(status, S("PDNG")) || str_eq(status, S("INFO")) || str_eq(status, S("FUTR")))
        finding_warning(reader->reading->findings,
                        statement_place(reader->reading, camt_line(reader)),
                        PHRASE_LEDGER_STATEMENT_NOT_BOOKED, PHRASE_NONE, status);
    else
        statement_refuse(reader->reading, camt_line(reader), PHRASE_LEDGER_STATEMENT_STATUS,
                         PHRASE_LEDGER_STATEMENT_AGAIN_REMEDY, status);
    return false;
}

/* A day, or a moment whose day it is where the bank stands. */
static Str day_of(Str said)
{
    return str_cut(said, 0, said.len > 10 && said.at[10] == 'T' ? 10 : said.len);
}

static void settle_days(CamtReader *reader)
{
    Str *parts = reader->parts;

    parts[PART_BOOKED] = day_of(parts[PART_BOOKED]);
    parts[PART_VALUE] = day_of(parts[PART_VALUE]);
    if (parts[PART_VALUE].len > 0 || parts[PART_BOOKED].len == 0)
        return;
    finding_warning(reader->reading->findings, statement_place(reader->reading, camt_line(reader)),
                    PHRASE_LEDGER_STATEMENT_NO_VALUE, PHRASE_NONE, parts[PART_BOOKED]);
    parts[PART_VALUE] = parts[PART_BOOKED];
}

void camt_tell_entry(CamtReader *reader)
{
    Money money;

    if (!is_booked(reader) ||
        !read_signed(reader, reader->parts[PART_AMOUNT], reader->parts[PART_CURRENCY],
                     reader->parts[PART_SIGN], &money))
        return;
    settle_days(reader);
    reader->sum += money.minor;
    if (money.minor == 0)
        finding_warning(reader->reading->findings,
                        statement_place(reader->reading, camt_line(reader)),
                        PHRASE_LEDGER_STATEMENT_ZERO_LEFT, PHRASE_NONE, S(""));
    else if (is_collective(reader, money))
        tell_collective(reader);
    else
        tell_single(reader, money);
}
