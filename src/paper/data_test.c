/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "paper/data.h"
#include "phrases_paper.h"
#include "tests/check.h"

static Arena arena;

static const PaperTemplate *letter(void)
{
    Findings findings = { .arena = &arena };
    const PaperTemplate *template = paper_template_read(
        &arena,
        S("PAPER letter ABOUT case\nTITLE ja \"書簡\" en \"Letter\"\nAUTHENTIC data\n"
          "REQUIRES authentic, buyer, lines.item\nOPTIONAL case-number, total, issued-on, contact\n"
          "OPTIONAL lines.quantity, notes.text\n"
          "TEXT ja \"{buyer}殿\" en \"Dear {buyer}\"\nTEXT ja \"{contact}\" en \"{contact}\"\n"
          "ROW total ja \"額\" en \"Sum\"\nBOX issued-on ja \"日\" en \"Day\"\n"
          "TABLE lines COLUMN item 1 ja \"品\" en \"Item\" COLUMN quantity 1 ja \"数\" en \"No.\"\n"
          "TEXT EACH notes ja \"{notes.text}\" en \"{notes.text}\"\n"),
        S(""), &findings);

    ensure(template);
    return template;
}

static Str long_text(size_t len)
{
    Text text = text_open(&arena, len);

    text_repeat(&text, 'x', len);
    return text_str(&text);
}

/* One value more than a whole letter has: what is told of it, and where. */
static void test_values(void)
{
    Currency yen = 0;

    ensure(currency_find(S("JPY"), &yen));
    const struct {
        const char *why;
        PaperValue value;
        Phrase message; /* PHRASE_NONE: it fits */
        Str pointer;
    } rows[] = {
        { "words", paper_words(S("case-number"), S("A-1")), PHRASE_NONE, S("") },
        { "of another paper", paper_words(S("supplier"), S("A")), PHRASE_NONE, S("") },
        { "day", paper_day(S("issued-on"), date_make(2026, 11, 22)), PHRASE_NONE, S("") },
        { "sum", paper_money(S("total"), (Money){ 1, yen }), PHRASE_NONE, S("") },
        { "unknown", paper_words(S("byer"), S("A")), PHRASE_PAPER_DATA_FIELD, S("/fields/byer") },
        { "of a table", paper_words(S("item"), S("A")), PHRASE_PAPER_DATA_FIELD,
          S("/fields/item") },
        { "twice", paper_words(S("buyer"), S("B")), PHRASE_PAPER_DATA_TWICE, S("/fields/buyer") },
        { "day for a sum", paper_day(S("total"), 0), PHRASE_PAPER_DATA_SORT, S("/fields/total") },
        { "words for a day", paper_words(S("issued-on"), S("1")), PHRASE_PAPER_DATA_SORT,
          S("/fields/issued-on") },
        { "longest", paper_words(S("contact"), long_text(PAPER_TEXT_MAX)), PHRASE_NONE, S("") },
        { "too long", paper_words(S("contact"), long_text(PAPER_TEXT_MAX + 1)),
          PHRASE_PAPER_DATA_LONG, S("/fields/contact") },
        { "longest at the head", paper_words(S("case-number"), long_text(PAPER_SHORT_MAX)),
          PHRASE_NONE, S("") },
        { "too long there", paper_words(S("case-number"), long_text(PAPER_SHORT_MAX + 1)),
          PHRASE_PAPER_DATA_LONG, S("/fields/case-number") },
        { "one language too long",
          paper_label(S("contact"), (Label){ { S("a"), long_text(PAPER_TEXT_MAX + 1) } }),
          PHRASE_PAPER_DATA_LONG, S("/fields/contact") },
    };
    const PaperValue cells[] = { paper_words(S("item"), S("a lamp")) };
    const PaperRow row = { cells, 1 };
    const PaperTable table = { S("lines"), &row, 1 };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        const PaperValue values[] = { paper_words(S("buyer"), S("B")),
                                      paper_authentic(PAPER_AUTHENTIC_JA), rows[i].value };
        PaperData data = { S("x"), values, COUNT_OF(values), &table, 1, false };
        Findings findings = { .arena = &arena };
        int refusal = paper_whole(letter(), &data, &findings);

        check_int(rows[i].why, refusal, rows[i].message ? PAPER_E_DATA : 0);
        check_int(rows[i].why, findings.count, rows[i].message ? 1 : 0);
        if (findings.first) {
            check_int(rows[i].why, findings.first->message, rows[i].message);
            check_str(rows[i].why, findings.first->place.pointer, rows[i].pointer);
        }
    }
}

static void test_tables(void)
{
    const PaperValue item[] = { paper_words(S("item"), S("a lamp")) };
    const PaperValue blank[] = { paper_words(S("item"), S(" \n")) };
    const PaperValue strange[] = { item[0], paper_words(S("buyer"), S("B")) };
    const PaperRow good = { item, 1 }, bad = { blank, 1 }, other = { strange, 2 };
    const struct {
        const char *why;
        PaperTable tables[2];
        size_t count;
        Phrase message;
        Str pointer;
    } rows[] = {
        { "a row", { { STR("lines"), &good, 1 } }, 1, PHRASE_NONE, STR("") },
        { "none", { { STR(""), NULL, 0 } }, 0, PHRASE_PAPER_DATA_NO_ROW, STR("/tables") },
        { "no row", { { STR("lines"), NULL, 0 } }, 1, PHRASE_PAPER_DATA_NO_ROW, STR("/tables") },
        { "blank",
          { { STR("lines"), &bad, 1 } },
          1,
          PHRASE_PAPER_DATA_MISSING,
          STR("/tables/lines/0/item") },
        { "no column",
          { { STR("lines"), &other, 1 } },
          1,
          PHRASE_PAPER_DATA_FIELD,
          STR("/tables/lines/0/buyer") },
        { "twice",
          { { STR("lines"), &good, 1 }, { STR("lines"), &good, 1 } },
          2,
          PHRASE_PAPER_DATA_TWICE,
          STR("/tables") },
        { "unknown",
          { { STR("lines"), &good, 1 }, { STR("linse"), &good, 1 } },
          2,
          PHRASE_PAPER_DATA_TABLE,
          STR("/tables") },
        { "of another paper",
          { { STR("lines"), &good, 1 }, { STR("charges"), &bad, 1 } },
          2,
          PHRASE_NONE,
          STR("") },
    };
    const PaperValue values[] = { paper_words(S("buyer"), S("B")),
                                  paper_authentic(PAPER_AUTHENTIC_JA) };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        PaperData data = { S("x"), values, 2, rows[i].tables, rows[i].count, false };
        Findings findings = { .arena = &arena };

        check_int(rows[i].why, paper_whole(letter(), &data, &findings),
                  rows[i].message ? PAPER_E_DATA : 0);
        check_int(rows[i].why, findings.count, rows[i].message ? 1 : 0);
        if (findings.first) {
            check_int(rows[i].why, findings.first->message, rows[i].message);
            check_str(rows[i].why, findings.first->place.pointer, rows[i].pointer);
        }
    }
}

static void test_words(void)
{
    Currency yen = 0, dollar = 0, dinar = 0;

    ensure(currency_find(S("JPY"), &yen) && currency_find(S("USD"), &dollar) &&
           currency_find(S("KWD"), &dinar));
    const struct {
        const char *why;
        PaperValue value;
        Str ja, en;
    } rows[] = {
        { "day", paper_day(S(""), date_make(2026, 1, 9)), S("2026年1月9日"), S("9 January 2026") },
        { "no day", paper_day(S(""), DATE_NONE), S(""), S("") },
        { "yen", paper_money(S(""), (Money){ 1234567, yen }), S("1,234,567円"),
          S("JPY 1,234,567") },
        { "below nothing", paper_money(S(""), (Money){ -123, yen }), S("-123円"), S("JPY -123") },
        { "cents", paper_money(S(""), (Money){ 100000, dollar }), S("USD 1,000.00"),
          S("USD 1,000.00") },
        { "thousandths", paper_money(S(""), (Money){ 1, dinar }), S("KWD 0.001"), S("KWD 0.001") },
        { "least", paper_money(S(""), (Money){ INT64_MIN, yen }), S("-9,223,372,036,854,775,808円"),
          S("JPY -9,223,372,036,854,775,808") },
        { "number", paper_count(S(""), -1000), S("-1,000"), S("-1,000") },
        { "language", paper_authentic(PAPER_AUTHENTIC_EN), S("英語を正文とする。"),
          S("The English text is authentic.") },
        { "one for both", paper_label(S(""), (Label){ { S("語"), S("") } }), S("語"), S("語") },
        { "line ends", paper_words(S(""), S(" a\r\nb\rc\td ")), S("a\nb\nc d"), S("a\nb\nc d") },
        { "hidden",
          paper_words(S(""), S("a\xe2\x80\xae"
                               "b\x07")),
          S("a\xef\xbf\xbd"
            "b\xef\xbf\xbd"),
          S("a\xef\xbf\xbd"
            "b\xef\xbf\xbd") },
        { "no letter", paper_words(S(""), S("\xef\xbf\xbf\xff")), S("\xef\xbf\xbd\xef\xbf\xbd"),
          S("\xef\xbf\xbd\xef\xbf\xbd") },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        Label words = value_words(&arena, &rows[i].value);

        check_str(rows[i].why, words.in[LANG_JA], rows[i].ja);
        check_str(rows[i].why, words.in[LANG_EN], rows[i].en);
    }
}

static Str written(const PaperValue *values, size_t count, PaperIn in)
{
    const PaperValue cells[] = { paper_words(S("item"), S("a lamp")),
                                 paper_count(S("quantity"), 2) };
    const PaperRow row = { cells, 2 };
    const PaperTable table = { S("lines"), &row, 1 };
    PaperData data = { S("x"), values, count, &table, 1, false };
    Findings findings = { .arena = &arena };
    Text text = text_open(&arena, TEXT_MAX);

    check_int("written", paper_write(&text, letter(), &data, in, &findings), 0);
    return text_str(&text);
}

/* What is blank is left out, but for boxes and empty tables; the authentic language comes first. */
static void test_written(void)
{
    const PaperValue ja[] = { paper_label(S("buyer"), (Label){ { S("甲"), S("A") } }),
                              paper_authentic(PAPER_AUTHENTIC_JA) };
    const PaperValue en[] = { ja[0], paper_authentic(PAPER_AUTHENTIC_EN),
                              paper_day(S("issued-on"), date_make(2026, 11, 22)),
                              paper_words(S("contact"), S("C")) };

    check_str("Japanese", written(ja, COUNT_OF(ja), PAPER_IN_JA),
              S("書簡\n日本語を正文とする。\n\n甲殿\n\n\n日: \n\n品 | 数\na lamp | 2\n\nなし\n"));
    check_str("both", written(en, COUNT_OF(en), PAPER_IN_BOTH),
              S("Letter\n書簡\nThe English text is authentic. / 英語を正文とする。\n\nDear "
                "A\n甲殿\n\nC\n\n"
                "\nDay / 日: 22 November 2026 / 2026年（令和8年）11月22日\n\nItem / 品 | No. / "
                "数\na lamp | 2\n\n"
                "None\nなし\n"));
}

int main(void)
{
    arena = arena_open(8ull << 30);
    RUN(test_values);
    RUN(test_tables);
    RUN(test_words);
    RUN(test_written);
    arena_close(&arena);
    return check_done();
}
