/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "ledger/statement_camt.h"
#include "phrases_ledger.h"

#include <stdlib.h>

/*
 * camt.053 of ISO 20022, versions 02 to 08, which differ in where a few things stand. What stands
 * where is one table; elements that are not in it, and all inside them, are passed over. The head
 * of a statement comes before its entries, an entry's own elements before its transactions, in all
 * versions.
 */

typedef enum Node {
    OUTSIDE,
    DOCUMENT,
    MESSAGE,
    STATEMENT,
    ACCOUNT,
    ACCOUNT_ID,
    ACCOUNT_OTHER,
    PAGES,
    BALANCE,
    BALANCE_TYPE,
    BALANCE_CODE,
    ENTRY,
    STATUS,
    BOOKED,
    VALUE,
    DETAILS,
    TRANSACTION,
    REFERENCES,
    AMOUNTS,
    TX_AMOUNT,
    PARTIES,
    DEBTOR,
    DEBTOR_PARTY,
    CREDITOR,
    CREDITOR_PARTY,
    REMITTANCE,
    STRUCTURED,
    CREDITOR_REFERENCE,
    PAPER,
    LEAF
} Node;

/* What to do where an element stands again: it may not; the first is kept; one behind the other. */
typedef enum Again { ONCE, FIRST, JOINED } Again;

struct CamtRow {
    Node parent;
    Str name;
    Node node;
    CamtPart part;
    Again again;
};

typedef struct CamtRow CamtRow;

static const CamtRow rows[] = {
    { OUTSIDE, STR("Document"), DOCUMENT, PART_NONE, ONCE },
    { DOCUMENT, STR("BkToCstmrStmt"), MESSAGE, PART_NONE, ONCE },
    { MESSAGE, STR("Stmt"), STATEMENT, PART_NONE, ONCE },
    { STATEMENT, STR("Id"), LEAF, PART_ID, ONCE },
    { STATEMENT, STR("ElctrncSeqNb"), LEAF, PART_SEQUENCE, ONCE },
    { STATEMENT, STR("LglSeqNb"), LEAF, PART_LEGAL_SEQUENCE, ONCE },
    { STATEMENT, STR("StmtPgntn"), PAGES, PART_NONE, ONCE },
    { PAGES, STR("PgNb"), LEAF, PART_PAGE, ONCE },
    { STATEMENT, STR("Acct"), ACCOUNT, PART_NONE, ONCE },
    { ACCOUNT, STR("Id"), ACCOUNT_ID, PART_NONE, ONCE },
    { ACCOUNT_ID, STR("IBAN"), LEAF, PART_IBAN, ONCE },
    { ACCOUNT_ID, STR("Othr"), ACCOUNT_OTHER, PART_NONE, ONCE },
    { ACCOUNT_OTHER, STR("Id"), LEAF, PART_OTHER_ACCOUNT, ONCE },
    { STATEMENT, STR("Bal"), BALANCE, PART_NONE, ONCE },
    { BALANCE, STR("Tp"), BALANCE_TYPE, PART_NONE, ONCE },
    { BALANCE_TYPE, STR("CdOrPrtry"), BALANCE_CODE, PART_NONE, ONCE },
    { BALANCE_CODE, STR("Cd"), LEAF, PART_BALANCE_KIND, ONCE },
    { BALANCE, STR("Amt"), LEAF, PART_BALANCE, ONCE },
    { BALANCE, STR("CdtDbtInd"), LEAF, PART_BALANCE_SIGN, ONCE },
    { STATEMENT, STR("Ntry"), ENTRY, PART_NONE, ONCE },
    { ENTRY, STR("Amt"), LEAF, PART_AMOUNT, ONCE },
    { ENTRY, STR("CdtDbtInd"), LEAF, PART_SIGN, ONCE },
    { ENTRY, STR("Sts"), STATUS, PART_STATUS, ONCE },
    { STATUS, STR("Cd"), LEAF, PART_STATUS, ONCE },
    { ENTRY, STR("BookgDt"), BOOKED, PART_NONE, ONCE },
    { BOOKED, STR("Dt"), LEAF, PART_BOOKED, ONCE },
    { BOOKED, STR("DtTm"), LEAF, PART_BOOKED, ONCE },
    { ENTRY, STR("ValDt"), VALUE, PART_NONE, ONCE },
    { VALUE, STR("Dt"), LEAF, PART_VALUE, ONCE },
    { VALUE, STR("DtTm"), LEAF, PART_VALUE, ONCE },
    { ENTRY, STR("AcctSvcrRef"), LEAF, PART_BANK_ID, ONCE },
    { ENTRY, STR("AddtlNtryInf"), LEAF, PART_ENTRY_TEXT, ONCE },
    { ENTRY, STR("NtryDtls"), DETAILS, PART_NONE, ONCE },
    { DETAILS, STR("TxDtls"), TRANSACTION, PART_NONE, ONCE },
    { TRANSACTION, STR("Amt"), LEAF, PART_TX_AMOUNT, ONCE },
    { TRANSACTION, STR("CdtDbtInd"), LEAF, PART_TX_SIGN, ONCE },
    { TRANSACTION, STR("AmtDtls"), AMOUNTS, PART_NONE, ONCE },
    { AMOUNTS, STR("TxAmt"), TX_AMOUNT, PART_NONE, ONCE },
    { TX_AMOUNT, STR("Amt"), LEAF, PART_TX_AMOUNT_OLD, ONCE },
    { TRANSACTION, STR("Refs"), REFERENCES, PART_NONE, ONCE },
    { REFERENCES, STR("AcctSvcrRef"), LEAF, PART_TX_BANK_ID, ONCE },
    { REFERENCES, STR("EndToEndId"), LEAF, PART_TX_END_TO_END, ONCE },
    { TRANSACTION, STR("RltdPties"), PARTIES, PART_NONE, ONCE },
    { PARTIES, STR("Dbtr"), DEBTOR, PART_NONE, ONCE },
    { DEBTOR, STR("Nm"), LEAF, PART_TX_DEBTOR, ONCE },
    { DEBTOR, STR("Pty"), DEBTOR_PARTY, PART_NONE, ONCE },
    { DEBTOR_PARTY, STR("Nm"), LEAF, PART_TX_DEBTOR, ONCE },
    { PARTIES, STR("Cdtr"), CREDITOR, PART_NONE, ONCE },
    { CREDITOR, STR("Nm"), LEAF, PART_TX_CREDITOR, ONCE },
    { CREDITOR, STR("Pty"), CREDITOR_PARTY, PART_NONE, ONCE },
    { CREDITOR_PARTY, STR("Nm"), LEAF, PART_TX_CREDITOR, ONCE },
    { TRANSACTION, STR("RmtInf"), REMITTANCE, PART_NONE, ONCE },
    { REMITTANCE, STR("Ustrd"), LEAF, PART_TX_TEXT, JOINED },
    { REMITTANCE, STR("Strd"), STRUCTURED, PART_NONE, ONCE },
    { STRUCTURED, STR("CdtrRefInf"), CREDITOR_REFERENCE, PART_NONE, ONCE },
    { CREDITOR_REFERENCE, STR("Ref"), LEAF, PART_TX_REFERENCE, FIRST },
    { STRUCTURED, STR("RfrdDocInf"), PAPER, PART_NONE, ONCE },
    { PAPER, STR("Nb"), LEAF, PART_TX_DOCUMENT, FIRST },
    { TRANSACTION, STR("AddtlTxInf"), LEAF, PART_TX_NOTE, ONCE },
};

uint32_t camt_line(const CamtReader *reader)
{
    return reader->lines[reader->depth - 1];
}

Str camt_account(const CamtReader *reader)
{
    Str iban = reader->parts[PART_IBAN];

    return iban.len > 0 ? iban : reader->parts[PART_OTHER_ACCOUNT];
}

/* Nobody pays so many at once: what repeats without end is no statement. */
static bool room_for(CamtReader *reader, size_t count)
{
    if (count == STATEMENT_LINES_MAX)
        statement_refuse_many(reader->reading, camt_line(reader));
    return count < STATEMENT_LINES_MAX;
}

static void keep_transaction(CamtReader *reader)
{
    if (!room_for(reader, reader->transaction_count))
        return;
    if (reader->text.full)
        statement_refuse_long(reader->reading, camt_line(reader), S("Ustrd"));
    GROW(reader->reading->arena, reader->transactions, reader->transaction_count,
         &reader->transaction_room);
    CamtTransaction *transaction = &reader->transactions[reader->transaction_count++];

    reader->parts[PART_TX_TEXT] = arena_str(reader->reading->arena, text_str(&reader->text));
    for (size_t i = 0; i < TX_PARTS; i++)
        transaction->parts[i] = reader->parts[TX_FIRST + i];
}

/* ---- statements ---------------------------------------------------------------------------- */

static void keep_identity(CamtReader *reader)
{
    static const CamtPart parts[] = { PART_ID, PART_SEQUENCE, PART_LEGAL_SEQUENCE, PART_PAGE };
    Str account = camt_account(reader);
    size_t room = account.len;

    if (!room_for(reader, reader->statement_count))
        return;
    for (size_t i = 0; i < COUNT_OF(parts); i++)
        room += 1 + reader->parts[parts[i]].len;
    Text text = text_open(reader->reading->arena, room + 1);

    text_put(&text, account);
    for (size_t i = 0; i < COUNT_OF(parts); i++)
        text_all(&text, S(" "), reader->parts[parts[i]]);
    GROW(reader->reading->arena, reader->identities, reader->statement_count,
         &reader->identity_room);
    reader->identities[reader->statement_count++] =
        (CamtIdentity){ text_str(&text), camt_line(reader) };
}

static void tell_statement(CamtReader *reader)
{
    Wide sum = reader->opening.money.minor + reader->sum;

    if (camt_account(reader).len == 0)
        statement_refuse(reader->reading, camt_line(reader), PHRASE_LEDGER_STATEMENT_ACCOUNT,
                         PHRASE_LEDGER_STATEMENT_AGAIN_REMEDY, S(""));
    if (reader->opening.given && reader->closing.given && sum != reader->closing.money.minor)
        statement_refuse_sum(reader->reading, camt_line(reader), camt_account(reader),
                             reader->closing.money, sum);
    keep_identity(reader);
}

static int compare_identities(const void *a, const void *b)
{
    const CamtIdentity *left = a, *right = b;
    int order = str_compare(left->text, right->text);

    return order ? order : left->line < right->line ? -1 : left->line > right->line;
}

static void check_identities(CamtReader *reader)
{
    if (reader->statement_count > 1)
        qsort(reader->identities, reader->statement_count, sizeof(*reader->identities),
              compare_identities);
    for (size_t i = 1; i < reader->statement_count; i++)
        if (str_eq(reader->identities[i - 1].text, reader->identities[i].text))
            statement_refuse(reader->reading, reader->identities[i].line,
                             PHRASE_LEDGER_STATEMENT_TWICE, PHRASE_LEDGER_STATEMENT_AGAIN_REMEDY,
                             reader->identities[i].text);
}

/* ---- elements ------------------------------------------------------------------------------ */

static void forget(CamtReader *reader, CamtPart from, CamtPart until)
{
    for (CamtPart part = from; part < until; part++)
        reader->parts[part] = S("");
}

static void begin(CamtReader *reader, Node node)
{
    if (node == STATEMENT) {
        forget(reader, PART_ID, PARTS);
        reader->opening = reader->closing = (CamtKnown){ 0 };
        reader->currency_known = false;
        reader->sum = 0;
    } else if (node == BALANCE) {
        forget(reader, PART_BALANCE_KIND, PART_AMOUNT);
    } else if (node == ENTRY) {
        forget(reader, PART_AMOUNT, PARTS);
        reader->transaction_count = 0;
    } else if (node == TRANSACTION) {
        forget(reader, TX_FIRST, PARTS);
        text_reset(&reader->text);
    }
}

static void end(CamtReader *reader, Node node)
{
    if (node == STATEMENT)
        tell_statement(reader);
    else if (node == BALANCE)
        camt_tell_balance(reader);
    else if (node == ENTRY)
        camt_tell_entry(reader);
    else if (node == TRANSACTION)
        keep_transaction(reader);
}

/* NULL: nothing that is read stands there. An envelope may lie around the document. */
static const CamtRow *row_of(const CamtReader *reader, Str name)
{
    static const CamtRow around = { .node = OUTSIDE };
    const CamtRow *parent = reader->depth == 0 ? &around : reader->stack[reader->depth - 1];

    for (size_t i = 0; parent && i < COUNT_OF(rows); i++)
        if (rows[i].parent == parent->node && str_eq(rows[i].name, name))
            return &rows[i];
    return parent && parent->node == OUTSIDE ? &around : NULL;
}

static void camt_open(void *context, const XmlElement *element)
{
    CamtReader *reader = context;
    const CamtRow *row = row_of(reader, element->name);

    reader->stack[reader->depth] = row;
    reader->lines[reader->depth++] = element->line;
    if (!row)
        return;
    begin(reader, row->node);
    if (str_eq(row->name, S("Amt")) && reader->parts[row->part].len == 0)
        reader->parts[row->part + 1] =
            arena_str(reader->reading->arena, xml_attribute(element, S("Ccy")));
}

static void keep_part(CamtReader *reader, const CamtRow *row, Str text)
{
    Str *part = &reader->parts[row->part];

    if (row->again == JOINED)
        text_all(&reader->text, reader->text.len > 0 ? S(" ") : S(""), text);
    else if (part->len == 0)
        *part = arena_str(reader->reading->arena, text);
    else if (row->again == ONCE)
        statement_refuse(reader->reading, camt_line(reader), PHRASE_LEDGER_STATEMENT_TWICE,
                         PHRASE_LEDGER_STATEMENT_AGAIN_REMEDY, row->name);
}

static void camt_close(void *context, Str name, Str text)
{
    CamtReader *reader = context;
    const CamtRow *row = reader->stack[reader->depth - 1];

    (void)name;
    if (row && row->part != PART_NONE && text.len > 0)
        keep_part(reader, row, text);
    if (row)
        end(reader, row->node);
    reader->depth--;
}

bool statement_read_camt(Arena *arena, Str bytes, Str file, Statement *ret, Findings *findings)
{
    StatementReading reading = statement_begin(arena, bytes, file, findings);
    CamtReader reader = { .reading = &reading, .text = text_open(arena, STATEMENT_TEXT_MAX) };
    XmlVisitor visitor = { &reader, camt_open, camt_close };

    if (!statement_sound(&reading) || !xml_read(arena, bytes, file, &visitor, findings))
        return false;
    if (reader.statement_count == 0)
        statement_refuse(&reading, 0, PHRASE_LEDGER_STATEMENT_KIND,
                         PHRASE_LEDGER_STATEMENT_KIND_REMEDY, S("BkToCstmrStmt/Stmt"));
    check_identities(&reader);
    return statement_done(&reading, ret);
}
