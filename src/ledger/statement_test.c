/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "ledger/statement.h"
#include "phrases_base.h"
#include "phrases_ledger.h"
#include "tests/check.h"

static Arena arena;

typedef bool Read(Arena *arena, Str bytes, Str file, Statement *ret, Findings *findings);

static Str file_of(const char *path)
{
    FILE *file = fopen(path, "rb");

    ensure(file && fseek(file, 0, SEEK_END) == 0);
    size_t size = (size_t)ftell(file);
    char *bytes = NEW_ARRAY(&arena, char, size + 1);
    rewind(file);
    ensure(fread(bytes, 1, size, file) == size);
    fclose(file);
    return (Str){ bytes, size };
}

/* account booked value amount [reference] [party] [text] [bank id], a line each */
static Str shown(const Statement *statement)
{
    Text text = text_open(&arena, TEXT_MAX);

    for (size_t i = 0; i < statement->line_count; i++) {
        const StatementLine *line = &statement->lines[i];

        text_all(&text, line->account, S(" "));
        date_write(&text, line->booked);
        text_c(&text, " ");
        date_write(&text, line->value);
        text_c(&text, " ");
        money_write(&text, line->amount);
        text_all(&text, S(" ["), line->reference, S("] ["), line->party, S("] ["), line->text,
                 S("] ["), line->bank_id, S("]\n"));
    }
    return text_str(&text);
}

static Statement read_whole(Read *read, Str bytes, size_t warnings)
{
    Findings findings = { .arena = &arena };
    Statement statement = { 0 };
    bool whole = read(&arena, bytes, S("x"), &statement, &findings);
    Text text = text_open(&arena, TEXT_MAX);

    findings_write(&text, &findings, LANG_EN);
    check_str("whole", whole ? S("") : text_str(&text), S(""));
    check_int("warnings", findings.count, warnings);
    return statement;
}

static void check_refused(const char *why, Read *read, Str bytes, Phrase want)
{
    Findings findings = { .arena = &arena };
    Statement statement;
    bool found = false;

    check_true(why, !read(&arena, bytes, S("x"), &statement, &findings));
    for (const Finding *finding = findings.first; finding; finding = finding->next)
        found = found || finding->message == want;
    check_true(why, found);
}

static void test_csv_sample(void)
{
    Statement read =
        read_whole(statement_read_csv, file_of("tests/corpus/statement_csv/sample.csv"), 0);

    check_str("lines", shown(&read),
              S("JP-TRUST-1 2027-04-01 2027-04-01 150000000 JPY [B-2027-0001] "
                "[フィリピン国防省(架空)] [initial deposit, 頭金] [TX-1]\n"
                "JP-TRUST-1 2027-04-05 2027-04-06 -42000000 JPY [P-2027-0007] "
                "[Tategami Industries, Ltd. (invented)] [first instalment] [TX-2]\n"
                "JP-TRUST-2 2027-04-05 2027-04-05 12500.50 USD [] "
                "[Department of Defense (invented)] [PAYMENT FOR B-2027-0002.] [TX-3]\n"
                "JP-TRUST-1 2027-04-30 2027-04-30 350 JPY [] [] [interest] []\n"
                "JP-TRUST-2 2027-04-30 2027-04-30 1000.00 USD [] [] [interest] []\n"));
    check_int("place", read.lines[3].place.line, 5);
}

#define HEAD "account,booked,value,amount,currency,reference,party,text,bank_id,balance\n"
#define DAYS "A,2027-04-01,2027-04-01,"

static void test_csv_refused(void)
{
    static const struct {
        const char *why;
        Str bytes;
        Phrase want;
    } rows[] = {
        { "nothing", STR(""), PHRASE_LEDGER_STATEMENT_EMPTY },
        { "a head alone", STR(HEAD), PHRASE_LEDGER_STATEMENT_EMPTY },
        { "no line break at the end", STR(HEAD DAYS "1,JPY,,,,,"), PHRASE_LEDGER_STATEMENT_CUT },
        { "a slip in a column",
          STR("account,booked,value,amount,currency,refrence\n" DAYS "1,JPY,R\n"),
          PHRASE_LEDGER_STATEMENT_COLUMN },
        { "a column twice", STR("account,booked,value,amount,currency,amount\n" DAYS "1,JPY,2\n"),
          PHRASE_LEDGER_STATEMENT_TWICE },
        { "no currency", STR("account,booked,value,amount\n" DAYS "1\n"),
          PHRASE_LEDGER_STATEMENT_NO_COLUMN },
        { "a short row", STR(HEAD DAYS "1,JPY\n"), PHRASE_LEDGER_STATEMENT_CELLS },
        { "no account", STR(HEAD ",2027-04-01,2027-04-01,1,JPY,,,,,\n"),
          PHRASE_LEDGER_STATEMENT_ACCOUNT },
        { "too many decimals of yen", STR(HEAD DAYS "1.0,JPY,,,,,\n"),
          PHRASE_LEDGER_STATEMENT_DECIMALS },
        { "too many decimals of dollars", STR(HEAD DAYS "1.001,USD,,,,,\n"),
          PHRASE_LEDGER_STATEMENT_DECIMALS },
        { "an unknown currency", STR(HEAD DAYS "1,XQQ,,,,,\n"), PHRASE_LEDGER_STATEMENT_CURRENCY },
        { "an ended currency", STR(HEAD DAYS "1,DEM,,,,,\n"), PHRASE_LEDGER_STATEMENT_ENDED },
        { "zero", STR(HEAD DAYS "0,JPY,,,,,\n"), PHRASE_LEDGER_STATEMENT_ZERO },
        { "zero below zero", STR(HEAD DAYS "-0.00,USD,,,,,\n"), PHRASE_LEDGER_STATEMENT_ZERO },
        { "a word", STR(HEAD DAYS "one,JPY,,,,,\n"), PHRASE_LEDGER_STATEMENT_AMOUNT },
        { "two signs", STR(HEAD DAYS "--1,JPY,,,,,\n"), PHRASE_LEDGER_STATEMENT_AMOUNT },
        { "past 64 bits", STR(HEAD DAYS "92233720368547758.08,USD,,,,,\n"),
          PHRASE_LEDGER_STATEMENT_RANGE },
        { "29 February 2027", STR(HEAD "A,2027-02-29,2027-04-01,1,JPY,,,,,\n"),
          PHRASE_LEDGER_STATEMENT_DAY },
        { "31 April", STR(HEAD "A,2027-04-01,2027-04-31,1,JPY,,,,,\n"),
          PHRASE_LEDGER_STATEMENT_DAY },
        { "an id twice", STR(HEAD DAYS "1,JPY,,,,T-1,\n" DAYS "2,JPY,,,,T-1,\n"),
          PHRASE_LEDGER_STATEMENT_ID_TWICE },
        { "a balance one yen off", STR(HEAD DAYS "1,JPY,,,,,10\n" DAYS "2,JPY,,,,,13\n"),
          PHRASE_LEDGER_STATEMENT_BALANCE },
        { "a balance off over a line without",
          STR(HEAD DAYS "1,JPY,,,,,10\n" DAYS "2,JPY,,,,,\n" DAYS "2,JPY,,,,,15\n"),
          PHRASE_LEDGER_STATEMENT_BALANCE },
        { "balances past 64 bits",
          STR(HEAD DAYS "1,JPY,,,,,9223372036854775807\n" DAYS "1,JPY,,,,,-9223372036854775808\n"),
          PHRASE_LEDGER_STATEMENT_BALANCE },
        { "a balance with decimals", STR(HEAD DAYS "1,JPY,,,,,1.0\n"),
          PHRASE_LEDGER_STATEMENT_DECIMALS },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++)
        check_refused(rows[i].why, statement_read_csv, rows[i].bytes, rows[i].want);
}

static void test_csv_balances(void)
{
    Statement read = read_whole(statement_read_csv,
                                S("balance,account,booked,value,amount,currency\n"
                                  ",A,2027-04-01,2027-04-01,7,JPY\n"
                                  "10,A,2027-04-01,2027-04-01,1,JPY\n"
                                  "5.00,A,2027-04-01,2027-04-01,1.00,USD\n"
                                  "3,B,2027-04-01,2027-04-01,1,JPY\n"
                                  ",A,2027-04-01,2027-04-01,-12,JPY\n"
                                  "-1,A,2027-04-01,2027-04-01,1,JPY\n"
                                  "6.00,A,2027-04-01,2027-04-01,1.00,USD\n"),
                                0);

    check_int("lines", read.line_count, 7);
}

static void test_csv_limits(void)
{
    Text text = text_open(&arena, STATEMENT_BYTES_MAX + 100);

    text_c(&text, "account,booked,value,amount,currency\n");
    for (int i = 0; i <= STATEMENT_LINES_MAX; i++)
        text_c(&text, DAYS "1,JPY\n");
    check_refused("lines", statement_read_csv, text_str(&text), PHRASE_LEDGER_STATEMENT_LINES);
    text_repeat(&text, ' ', STATEMENT_BYTES_MAX - text.len + 1);
    check_refused("bytes", statement_read_csv, text_str(&text), PHRASE_LEDGER_STATEMENT_BYTES);
    text_reset(&text);
    text_c(&text, HEAD DAYS "1,JPY,,,");
    text_repeat(&text, 'x', STATEMENT_TEXT_MAX + 1);
    text_c(&text, ",,\n");
    check_refused("a text", statement_read_csv, text_str(&text), PHRASE_LEDGER_STATEMENT_LONG);
}

/* The same line has the same key in any file; alike in one file, they are told apart by order. */
static void test_keys(void)
{
    Statement one = read_whole(
        statement_read_csv,
        S(HEAD DAYS "1,JPY,R,,,,\n" DAYS "1,JPY,,,R,,\n" DAYS "1,JPY,R,,,,\n" DAYS "1,JPY,R,,,,\n"),
        0);
    Statement two = read_whole(statement_read_csv,
                               S("currency,account,booked,value,amount,reference\n"
                                 "JPY," DAYS "5,R\nJPY," DAYS "1,R\nJPY," DAYS "1,R\n"),
                               0);

    check_true("another file", hash_eq(one.lines[0].key, two.lines[1].key));
    check_true("another column", !hash_eq(one.lines[0].key, one.lines[1].key));
    check_true("another amount", !hash_eq(one.lines[0].key, two.lines[0].key));
    check_true("the second alike", !hash_eq(one.lines[0].key, one.lines[2].key) &&
                                       hash_eq(one.lines[2].key, two.lines[2].key));
    check_true("the third alike", !hash_eq(one.lines[2].key, one.lines[3].key));
}

/* ---- camt.053 ------------------------------------------------------------------------------ */

static void test_camt_08(void)
{
    Statement read =
        read_whole(statement_read_camt, file_of("tests/corpus/statement_camt/v08.xml"), 2);

    check_str("lines", shown(&read),
              S("JP-TRUST-1 2027-04-01 2027-04-02 150000000 JPY [B-2027-0001] "
                "[フィリピン国防省(架空)] [initial deposit 頭金] [TX-1]\n"
                "JP-TRUST-1 2027-04-05 2027-04-05 -40000000 JPY [P-2027-0007] "
                "[Tategami Industries, Ltd. (invented)] [] [TX-2/1]\n"
                "JP-TRUST-1 2027-04-05 2027-04-05 -2000000 JPY [P-2027-0008] [] [second part] "
                "[TX-2/2]\n"));
}

static void test_camt_02(void)
{
    Statement read =
        read_whole(statement_read_camt, file_of("tests/corpus/statement_camt/v02.xml"), 1);

    check_str("lines", shown(&read),
              S("XX00INVENTED0001 2027-04-05 2027-04-05 12500.50 USD [] "
                "[Department of Defense (invented)] [PAYMENT FOR b-2027-0002.] [R-9]\n"
                "XX00INVENTED0001 2027-04-06 2027-04-06 -10.00 USD [] [] [] [R-10]\n"
                "XX00INVENTED0001 2027-04-06 2027-04-06 -20.00 USD [] [] [] [R-11]\n"));
}

/* The good statement with one part of it replaced. */
static Str altered(Str part, Str by)
{
    Str good = file_of("tests/corpus/statement_camt/v08.xml");
    Text text = text_open(&arena, TEXT_MAX);
    size_t at;

    ensure(str_find(good, part, &at));
    text_all(&text, str_cut(good, 0, at), by, str_cut(good, at + part.len, good.len));
    return text_str(&text);
}

static void test_camt_refused(void)
{
    static const struct {
        const char *why;
        Str part, by;
        Phrase want;
    } rows[] = {
        { "another kind of message", STR("<BkToCstmrStmt>"), STR("<BkToCstmrAcctRpt>"),
          PHRASE_BASE_XML_MISMATCH },
        { "a balance one yen off", STR("107999000"), STR("107999001"),
          PHRASE_LEDGER_STATEMENT_BALANCE },
        { "an opening with another sign", STR("<CdtDbtInd>DBIT"), STR("<CdtDbtInd>CRDT"),
          PHRASE_LEDGER_STATEMENT_BALANCE },
        { "a line that is gone", STR("<Ntry>\n        <Amt Ccy=\"JPY\">42000000"),
          STR("<Ntry>\n        <Amt Ccy=\"JPY\">42000"), PHRASE_LEDGER_STATEMENT_BALANCE },
        { "two openings", STR("<Cd>CLBD</Cd>"), STR("<Cd>OPBD</Cd>"),
          PHRASE_LEDGER_STATEMENT_BALANCES },
        { "no sign", STR("<CdtDbtInd>CRDT</CdtDbtInd>\n        <Sts>"), STR("<Sts>"),
          PHRASE_LEDGER_STATEMENT_SIGN },
        { "decimals of yen", STR("150000000</Amt>"), STR("150000000.00</Amt>"),
          PHRASE_LEDGER_STATEMENT_DECIMALS },
        { "a minus sign", STR(">150000000</Amt>"), STR(">-150000000</Amt>"),
          PHRASE_LEDGER_STATEMENT_AMOUNT },
        { "groups of digits", STR(">150000000</Amt>"), STR(">150,000,000</Amt>"),
          PHRASE_LEDGER_STATEMENT_AMOUNT },
        { "no currency", STR("<Amt Ccy=\"JPY\">150000000"), STR("<Amt>150000000"),
          PHRASE_LEDGER_STATEMENT_CURRENCY },
        { "two currencies", STR("<Amt Ccy=\"JPY\">150000000"), STR("<Amt Ccy=\"USD\">150000000"),
          PHRASE_LEDGER_STATEMENT_CURRENCIES },
        { "two amounts", STR("150000000</Amt>"), STR("150000000</Amt><Amt Ccy=\"JPY\">1</Amt>"),
          PHRASE_LEDGER_STATEMENT_TWICE },
        { "a status of its own", STR("<Cd>BOOK</Cd>"), STR("<Cd>MINE</Cd>"),
          PHRASE_LEDGER_STATEMENT_STATUS },
        { "no day of booking", STR("<BookgDt><DtTm>2027-04-01T23:59:59+09:00</DtTm></BookgDt>"),
          STR(""), PHRASE_LEDGER_STATEMENT_DAY },
        { "a day that does not exist", STR("<DtTm>2027-04-01T"), STR("<DtTm>2027-02-29T"),
          PHRASE_LEDGER_STATEMENT_DAY },
        { "no account", STR("<Othr><Id>JP-TRUST-1</Id></Othr>"), STR(""),
          PHRASE_LEDGER_STATEMENT_ACCOUNT },
        { "an id twice", STR("<AcctSvcrRef>TX-1<"), STR("<AcctSvcrRef>TX-2/1<"),
          PHRASE_LEDGER_STATEMENT_ID_TWICE },
        { "a statement twice", STR("</Stmt>"),
          STR("</Stmt><Stmt><Id>S-2027-04</Id><ElctrncSeqNb>4</ElctrncSeqNb><Acct><Id><Othr>"
              "<Id>JP-TRUST-1</Id></Othr></Id></Acct></Stmt>"),
          PHRASE_LEDGER_STATEMENT_TWICE },
        { "a document type", STR("<!-- An invented"), STR("<!DOCTYPE Document><!-- An invented"),
          PHRASE_BASE_XML_DOCTYPE },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++)
        check_refused(rows[i].why, statement_read_camt, altered(rows[i].part, rows[i].by),
                      rows[i].want);
    check_refused("a report within the day", statement_read_camt,
                  S("<Document><BkToCstmrAcctRpt><Rpt/></BkToCstmrAcctRpt></Document>"),
                  PHRASE_LEDGER_STATEMENT_KIND);
}

/* Where transactions do not say what they moved, or do not add up, the entry is one line. */
static void test_camt_collective(void)
{
    static const struct {
        const char *why;
        Str part, by;
        size_t lines;
    } rows[] = {
        { "as it is", STR("second part"), STR("second part"), 3 },
        { "not adding up", STR(">2000000<"), STR(">1999999<"), 2 },
        { "in another currency", STR("<Amt Ccy=\"JPY\">2000000<"), STR("<Amt Ccy=\"USD\">2000000<"),
          2 },
        { "one without amount", STR("<Amt Ccy=\"JPY\">2000000</Amt>"), STR(""), 2 },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        Statement read = read_whole(statement_read_camt, altered(rows[i].part, rows[i].by), 2);

        check_int(rows[i].why, read.line_count, rows[i].lines);
    }
}

int main(void)
{
    arena = arena_open((size_t)4 << 30);
    RUN(test_csv_sample);
    RUN(test_csv_refused);
    RUN(test_csv_balances);
    RUN(test_csv_limits);
    RUN(test_keys);
    RUN(test_camt_08);
    RUN(test_camt_02);
    RUN(test_camt_refused);
    RUN(test_camt_collective);
    arena_close(&arena);
    return check_done();
}
