/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "phrases_ledger.h"
#include "tests/check.h"
#include "tests/ledger_sample.h"

static void test_chart(void)
{
    Purpose purpose;

    for (int i = 0; i < PURPOSES; i++) {
        const PurposeRow *row = &purpose_rows[i];
        Str word = purpose_words[i];
        check_true(word.at, purpose_find(word, &purpose) && (int)purpose == i);
        check_true(word.at, phrase(purpose_phrases[i], LANG_JA).len > 0);
        check_true("stages are of lines",
                   row->class != CLASS_MEMORANDUM || row->level == LEVEL_LINE);
    }
    check_true("no such purpose", !purpose_find(S("slush"), &purpose));
    for (size_t i = 0; i < stage_order_count; i++)
        check_true("orders are of stages", purpose_is_memorandum(stage_orders[i].lesser) &&
                                               purpose_is_memorandum(stage_orders[i].greater));
}

/* What can be spent, claimed or released only once never leaves its side; nothing else is bound. */
static void test_limits(void)
{
    static const struct {
        Purpose purpose;
        bool debit;
    } limited[] = {
        { PURPOSE_CASH, true },       { PURPOSE_AGENCY_CASH, true },
        { PURPOSE_ADVANCE, true },    { PURPOSE_GUARANTEE_FUND, true },
        { PURPOSE_RESERVE, false },   { PURPOSE_GUARANTEE_CLAIM, true },
        { PURPOSE_SUPPLIER, false },  { PURPOSE_SUSPENSE, false },
        { PURPOSE_UNMATCHED, false }, { PURPOSE_VALUE, true },
        { PURPOSE_AUTHORITY, true },  { PURPOSE_COMMITMENT, true },
        { PURPOSE_OBLIGATION, true }, { PURPOSE_ACCRUED, true },
        { PURPOSE_DISBURSED, true },  { PURPOSE_DELIVERED, true },
        { PURPOSE_CREDITED, true },
    };
    size_t count = 0;

    for (size_t i = 0; i < COUNT_OF(limited); i++) {
        const PurposeRow *row = &purpose_rows[limited[i].purpose];
        check_true(purpose_words[limited[i].purpose].at,
                   row->limited && row->debit == limited[i].debit);
    }
    for (int i = 0; i < PURPOSES; i++)
        count += purpose_rows[i].limited;
    check_int("and no other", count, COUNT_OF(limited));
}

static void test_account(void)
{
    static const struct {
        Str key, text;
        Phrase want;
    } rows[] = {
        { STR("cash PHL - 0 JPY"), STR("Assets:Cash:JPN-TRUST:PHL:JPY"), PHRASE_NONE },
        { STR("held PHL A-1 0 USD"), STR("Liabilities:Held:JPN-TRUST:PHL:A-1:USD"), PHRASE_NONE },
        { STR("cost PHL A 12 KWD"), STR("Expenses:Cost:JPN-TRUST:PHL:A:12:KWD"), PHRASE_NONE },
        { STR("trading - - 0 EUR"), STR("Equity:Trading:JPN-TRUST:EUR"), PHRASE_NONE },
        { STR("guarantee-claim IDN B 0 JPY"), STR("Assets:Guarantee-Claim:JPN-TRUST:IDN:B:JPY"),
          PHRASE_NONE },
        { STR("obligation PHL A 1 JPY"), STR("Equity:Memorandum:Obligation:JPN-TRUST:PHL:A:1:JPY"),
          PHRASE_NONE },
        { STR("cash - - 0 JPY"), STR(""), PHRASE_LEDGER_LEVEL },
        { STR("cash PHL A 0 JPY"), STR(""), PHRASE_LEDGER_LEVEL },
        { STR("held PHL - 0 JPY"), STR(""), PHRASE_LEDGER_LEVEL },
        { STR("held PHL A 1 JPY"), STR(""), PHRASE_LEDGER_LEVEL },
        { STR("cost PHL A 0 JPY"), STR(""), PHRASE_LEDGER_LEVEL },
        { STR("cost PHL A -1 JPY"), STR(""), PHRASE_LEDGER_LEVEL },
        { STR("cost PHL A 100000 JPY"), STR(""), PHRASE_LEDGER_LEVEL },
        { STR("trading PHL - 0 JPY"), STR(""), PHRASE_LEDGER_LEVEL },
        { STR("held PHL a 0 JPY"), STR(""), PHRASE_LEDGER_CODE },
        { STR("held PHL -A 0 JPY"), STR(""), PHRASE_LEDGER_CODE },
        { STR("held PHL A:B 0 JPY"), STR(""), PHRASE_LEDGER_CODE },
        { STR("held PHL A2345678901234567890123456789012345678901 0 JPY"), STR(""),
          PHRASE_LEDGER_CODE },
    };
    Arena arena = arena_open(1 << 20);

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        Findings findings = { .arena = &arena };
        Text text = text_open(&arena, 256);
        AccountKey key = sample_key(rows[i].key);
        bool good = account_check(&key, (Place){ 0 }, &findings);
        check_findings(rows[i].key.at, &findings, rows[i].want);
        check_int(rows[i].key.at, good, rows[i].want == PHRASE_NONE);
        if (good) {
            account_write(&text, &key);
            check_str(rows[i].key.at, text_str(&text), rows[i].text);
        }
    }
    arena_close(&arena);
}

static void test_unknown_currency(void)
{
    static const struct {
        const char *why;
        Country country;
        Purpose purpose;
        Currency currency;
    } rows[] = {
        { "unknown currency", 0, PURPOSE_CASH, 9999 },
        { "no currency", 0, PURPOSE_CASH, -1 },
        { "unknown country", 9999, PURPOSE_CASH, 0 },
        { "unknown purpose", 0, PURPOSES, 0 },
    };
    Arena arena = arena_open(1 << 20);

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        Findings findings = { .arena = &arena };
        AccountKey key = { .programme = S("P"),
                           .country = rows[i].country,
                           .purpose = rows[i].purpose,
                           .currency = rows[i].currency };
        check_true(rows[i].why, !account_check(&key, (Place){ 0 }, &findings));
        check_findings(rows[i].why, &findings, PHRASE_LEDGER_ACCOUNT);
    }
    arena_close(&arena);
}

/* Each row: the postings of an entry a clerk might make, and what is wrong with it. */
static const struct {
    const char *why;
    Str postings;
    Phrase want;
} postings_rows[] = {
    { "a receipt", STR("cash PHL - 0 JPY 100, held PHL A 0 JPY -100"), PHRASE_NONE },
    { "a receipt for two cases of one country",
      STR("cash PHL - 0 JPY 100, held PHL A 0 JPY -60, held PHL B 0 JPY -40"), PHRASE_NONE },
    { "two currencies, each zero",
      STR("cash PHL - 0 JPY 5, held PHL A 0 JPY -5, cash PHL - 0 USD 7, held PHL A 0 USD -7"),
      PHRASE_NONE },
    { "off by one", STR("cash PHL - 0 JPY 100, held PHL A 0 JPY -99"), PHRASE_LEDGER_UNBALANCED },
    { "off by one to the other side", STR("cash PHL - 0 JPY 99, held PHL A 0 JPY -100"),
      PHRASE_LEDGER_UNBALANCED },
    { "zero only when currencies are mixed",
      STR("cash PHL - 0 JPY 5, held PHL A 0 JPY -4, "
          "held PHL A 0 USD -1"),
      PHRASE_LEDGER_UNBALANCED },
    { "overflow of the sum",
      STR("cash PHL - 0 JPY 9223372036854775807, held PHL A 0 JPY "
          "9223372036854775807, held PHL B 0 JPY 2"),
      PHRASE_LEDGER_UNBALANCED },
    { "one side", STR("cash PHL - 0 JPY 100"), PHRASE_LEDGER_POSTINGS },
    { "nothing", STR(""), PHRASE_LEDGER_POSTINGS },
    { "zero", STR("cash PHL - 0 JPY 0, held PHL A 0 JPY 5"), PHRASE_LEDGER_AMOUNT_ZERO },
    { "the 64-bit edge",
      STR("cash PHL - 0 JPY -9223372036854775808, held PHL A 0 JPY 9223372036854775807"),
      PHRASE_LEDGER_AMOUNT_LARGE },
    { "netted", STR("cash PHL - 0 JPY 100, held PHL A 0 JPY -60, cash PHL - 0 JPY -40"),
      PHRASE_LEDGER_TWICE },
    { "payment for another country's case", STR("supplier IDN X 1 JPY 100, cash PHL - 0 JPY -100"),
      PHRASE_LEDGER_TWO_COUNTRIES },
    { "from one country's cash to another's", STR("cash IDN - 0 JPY 100, cash PHL - 0 JPY -100"),
      PHRASE_LEDGER_TWO_COUNTRIES },
    { "stages", STR("authority PHL A 1 JPY 10, memo PHL A 1 JPY -10"), PHRASE_NONE },
    { "stages of another line", STR("authority PHL A 1 JPY 10, memo PHL A 2 JPY -10"),
      PHRASE_LEDGER_STAGES_UNBALANCED },
    { "a stage of one line for another's, though money balances",
      STR("authority PHL A 1 JPY 10, cash PHL - 0 JPY -10, held PHL A 0 JPY 10, "
          "delivered PHL A 2 JPY -10"),
      PHRASE_LEDGER_STAGES_UNBALANCED },
    { "a fee with its cash",
      STR("held PHL A 0 JPY 5, surcharge PHL A 1 JPY -5, "
          "agency-cash - - 0 JPY 5, cash PHL - 0 JPY -5"),
      PHRASE_NONE },
    { "cash that no fee has earned", STR("agency-cash - - 0 JPY 5, cash PHL - 0 JPY -5"),
      PHRASE_LEDGER_OWN_MONEY },
    { "more cash than the fee",
      STR("held PHL A 0 JPY 5, surcharge PHL A 1 JPY -5, "
          "agency-cash - - 0 JPY 6, cash PHL - 0 JPY -6"),
      PHRASE_LEDGER_OWN_MONEY },
    { "the guarantee pays a supplier",
      STR("supplier PHL A 1 JPY 9, guarantee-fund - - 0 JPY -9, "
          "guarantee-claim PHL A 0 JPY 9, held PHL A 0 JPY -9"),
      PHRASE_NONE },
    { "the guarantee pays and nobody owes it",
      STR("supplier PHL A 1 JPY 9, guarantee-fund - - 0 JPY -9"), PHRASE_LEDGER_OWN_MONEY },
    { "the fund is filled", STR("guarantee-fund - - 0 JPY 9, agency-cash - - 0 JPY -9"),
      PHRASE_NONE },
    { "gain by itself", STR("trading - - 0 JPY 9, exchange-gain - - 0 JPY -9"), PHRASE_NONE },
    { "gain out of a country's cash", STR("cash PHL - 0 JPY -9, exchange-gain - - 0 JPY 9"),
      PHRASE_LEDGER_TRADING },
    { "trading without an exchange", STR("cash PHL - 0 JPY -9, trading - - 0 JPY 9"),
      PHRASE_LEDGER_TRADING },
    { "a closed currency", STR("cash DEU - 0 DEM 9, held DEU A 0 DEM -9"),
      PHRASE_LEDGER_CURRENCY_ENDED },
};

static void test_postings(void)
{
    Arena arena = arena_open(4 << 20);

    for (size_t i = 0; i < COUNT_OF(postings_rows); i++) {
        Findings findings = { .arena = &arena };
        Entry entry = sample_entry(&arena, 1, postings_rows[i].postings);
        bool good = entry_check(&entry, &findings);
        check_int(postings_rows[i].why, good, postings_rows[i].want == PHRASE_NONE);
        check_findings(postings_rows[i].why, &findings, postings_rows[i].want);
    }
    arena_close(&arena);
}

/* Each row changes one thing of a good entry. */
static void test_head(void)
{
    static char long_text[ENTRY_TEXT_MAX + 1];
    Arena arena = arena_open(4 << 20);
    const Entry good = sample_entry(&arena, 1, S("cash PHL - 0 JPY 100, held PHL A 0 JPY -100"));
    Entry none = good, unknown = good, corrects = good, mute = good, extra = good, rated = good;
    Entry wordy = good, timeless = good, valueless = good, early = good, old = good;

    for (size_t i = 0; i < sizeof(long_text); i++)
        long_text[i] = 'x';
    none.id = id_none();
    unknown.reason = S("because");
    corrects.reason = S("duplicate");
    mute = entry_reversal(&arena, &good, sample_id(2), good.posted, good.value, S("duplicate"),
                          S(" "));
    extra.reverses = sample_id(9);
    rated.exchange.rate_of = 1;
    wordy.text = (Str){ long_text, sizeof(long_text) };
    timeless.posted = DATE_FOREVER;
    valueless.value = DATE_NONE;
    early.value = date_make(DATE_YEAR_MIN, 1, 1) - 1;
    old = sample_entry(&arena, 3, S("cash DEU - 0 DEM 9, held DEU A 0 DEM -9"));
    old.value = sample_day(S("2001-12-31"));
    Entry ended = old, reason = mute;
    ended.value = sample_day(S("2002-01-01"));
    reason.text = S("entered twice");
    reason.reason = S("receipt");
    const struct {
        const char *why;
        const Entry *entry;
        Phrase want;
        size_t count;
    } rows[] = {
        { "as it is", &good, PHRASE_NONE, 0 },
        { "no id", &none, PHRASE_LEDGER_ID, 1 },
        { "unknown reason", &unknown, PHRASE_LEDGER_REASON, 1 },
        { "reason of a reversal", &corrects, PHRASE_LEDGER_REASON_CORRECTS, 1 },
        { "a reversal needs another reason", &reason, PHRASE_LEDGER_REASON_OF_REVERSAL, 1 },
        { "a reversal without words", &mute, PHRASE_LEDGER_REVERSAL_TEXT, 1 },
        { "reverses and is no reversal", &extra, PHRASE_LEDGER_REVERSES, 1 },
        { "a rate and no exchange", &rated, PHRASE_LEDGER_EXCHANGE_EXTRA, 1 },
        { "too many words", &wordy, PHRASE_LEDGER_TEXT, 1 },
        { "a posting day that does not exist", &timeless, PHRASE_LEDGER_DAY, 1 },
        { "a value day that does not exist", &valueless, PHRASE_LEDGER_DAY, 1 },
        { "a value day before all calendars", &early, PHRASE_LEDGER_DAY, 1 },
        { "a currency on its last day", &old, PHRASE_NONE, 0 },
        { "a currency after its end", &ended, PHRASE_LEDGER_CURRENCY_ENDED, 2 },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        Findings findings = { .arena = &arena };
        bool right = entry_check(rows[i].entry, &findings);
        check_int(rows[i].why, right, rows[i].count == 0);
        check_int(rows[i].why, findings.count, rows[i].count);
        check_int(rows[i].why, findings.first ? findings.first->message : PHRASE_NONE,
                  rows[i].want);
    }
    arena_close(&arena);
}

static void test_too_many_postings(void)
{
    static Posting postings[ENTRY_POSTINGS_MAX + 1];
    Arena arena = arena_open(16 << 20);
    Entry entry = sample_entry(&arena, 1, S(""));
    Str text = S("held PHL A 0 JPY");

    for (int i = 0; i <= ENTRY_POSTINGS_MAX; i++) {
        postings[i] = (Posting){ sample_key(text), i < ENTRY_POSTINGS_MAX - 1 ? 1 : 0 };
        postings[i].account.purpose = PURPOSE_COST;
        postings[i].account.line = i + 1;
    }
    postings[ENTRY_POSTINGS_MAX - 1].minor = -(ENTRY_POSTINGS_MAX - 1);
    entry.postings = postings;
    for (size_t more = 0; more < 2; more++) {
        Findings findings = { .arena = &arena };
        entry.posting_count = ENTRY_POSTINGS_MAX + more;
        check_int("at the limit and past it", entry_check(&entry, &findings), more == 0);
        check_findings("at the limit and past it", &findings,
                       more ? PHRASE_LEDGER_POSTINGS : PHRASE_NONE);
    }
    arena_close(&arena);
}

typedef struct ExchangeRow {
    const char *why;
    Str from, to;
    int64_t given, taken, rate_of, rate_for;
    Phrase want;
} ExchangeRow;

static Exchange exchange_of(const ExchangeRow *row)
{
    return (Exchange){ .given = { row->given, sample_key(row->from).currency },
                       .taken = { row->taken, sample_key(row->to).currency },
                       .rate_of = row->rate_of,
                       .rate_for = row->rate_for,
                       .source = S("an invented bank"),
                       .at = moment_of_date(sample_day(S("2026-04-01"))) };
}

static const ExchangeRow exchange_rows[] = {
    { "D10: 3 bn USD at 133.33 is 400 bn yen, less 10 m", STR("cash PHL - 0 USD"),
      STR("cash PHL - 0 JPY"), 300000000000, 399990000000, 10000, 13333, PHRASE_NONE },
    { "exact", STR("cash PHL - 0 USD"), STR("cash PHL - 0 JPY"), 10000, 15000, 100, 150, 0 },
    { "one yen too many", STR("cash PHL - 0 USD"), STR("cash PHL - 0 JPY"), 10000, 15001, 100, 150,
      PHRASE_LEDGER_EXCHANGE_RATE },
    { "one yen too few", STR("cash PHL - 0 USD"), STR("cash PHL - 0 JPY"), 10000, 14999, 100, 150,
      PHRASE_LEDGER_EXCHANGE_RATE },
    { "rounded down", STR("cash PHL - 0 USD"), STR("cash PHL - 0 JPY"), 1, 1, 100, 150, 0 },
    { "rounded up", STR("cash PHL - 0 USD"), STR("cash PHL - 0 JPY"), 1, 2, 100, 150, 0 },
    { "three decimals", STR("cash KWT - 0 KWD"), STR("cash KWT - 0 JPY"), 1234, 605, 1000, 490, 0 },
    { "money owed goes the other way", STR("held PHL A 0 USD"), STR("held PHL A 0 JPY"), 10000,
      15000, 100, 150, 0 },
    { "64 bits are not passed", STR("cash PHL - 0 USD"), STR("cash PHL - 0 JPY"), INT64_MAX,
      INT64_MAX, INT64_MAX, INT64_MAX, 0 },
    { "nothing given", STR("cash PHL - 0 USD"), STR("cash PHL - 0 JPY"), 0, 15000, 100, 150,
      PHRASE_LEDGER_EXCHANGE_SHAPE },
    { "negative", STR("cash PHL - 0 USD"), STR("cash PHL - 0 JPY"), -10000, -15000, 100, 150,
      PHRASE_LEDGER_EXCHANGE_SHAPE },
    { "no rate", STR("cash PHL - 0 USD"), STR("cash PHL - 0 JPY"), 10000, 15000, 0, 0,
      PHRASE_LEDGER_EXCHANGE_SHAPE },
    { "one currency", STR("cash PHL - 0 USD"), STR("cash PHL - 0 USD"), 10000, 10000, 1, 1,
      PHRASE_LEDGER_EXCHANGE_SHAPE },
    { "into another country's cash", STR("cash PHL - 0 USD"), STR("cash IDN - 0 JPY"), 10000, 15000,
      100, 150, PHRASE_LEDGER_EXCHANGE_LEGS },
    { "into another purpose", STR("cash PHL - 0 USD"), STR("unmatched PHL - 0 JPY"), 10000, 15000,
      100, 150, PHRASE_LEDGER_EXCHANGE_LEGS },
    { "stages are not exchanged", STR("value PHL A 1 USD"), STR("value PHL A 1 JPY"), 10000, 15000,
      100, 150, PHRASE_LEDGER_EXCHANGE_LEGS },
};

static void test_exchange(void)
{
    Arena arena = arena_open(4 << 20);

    for (size_t i = 0; i < COUNT_OF(exchange_rows); i++) {
        const ExchangeRow *row = &exchange_rows[i];
        Findings findings = { .arena = &arena };
        Exchange exchange = exchange_of(row);
        AccountKey from = sample_key(row->from), to = sample_key(row->to);
        Entry entry;
        bool made = entry_exchange(&arena, &exchange, &from, &to, &entry, &findings);
        check_findings(row->why, &findings, row->want);
        if (!made)
            continue;
        entry.id = sample_id(1);
        entry.posted = entry.value = sample_day(S("2026-04-01"));
        entry.reason = S("exchange");
        check_true(row->why, entry_check(&entry, &findings));
        int64_t sign = purpose_rows[from.purpose].debit ? 1 : -1;
        check_int(row->why, entry.postings[0].minor, -sign * row->given);
        check_int(row->why, entry.postings[3].minor, sign * row->taken);
    }
    arena_close(&arena);
}

/* What was made by hand: each row breaks one posting of a good exchange. */
static void test_exchange_by_hand(void)
{
    static const Str rows[] = {
        STR("cash PHL - 0 USD -10000, trading - - 0 USD 10000, cash PHL - 0 JPY 15000, "
            "unmatched PHL - 0 JPY -15000"),
        STR("cash PHL - 0 USD 10000, trading - - 0 USD -10000, cash PHL - 0 JPY -15000, "
            "trading - - 0 JPY 15000"),
        STR("cash PHL - 0 USD -10000, trading - - 0 USD 10000, cash PHL - 0 JPY 14999, "
            "trading - - 0 JPY -14999"),
        STR("cash PHL - 0 USD -9999, trading - - 0 USD 9999, cash PHL - 0 JPY 15000, "
            "trading - - 0 JPY -15000"),
        STR("cash PHL - 0 USD -10000, trading - - 0 USD 10000, cash PHL - 0 JPY 15000, "
            "trading - - 0 JPY -15001, held PHL A 0 JPY 1"),
        STR("cash PHL - 0 USD -10000, trading - - 0 USD 10000, cash PHL - 0 JPY 15000, "
            "trading - - 0 JPY -15000, receivable PHL A 0 JPY 5, held PHL A 0 JPY -5"),
    };
    Arena arena = arena_open(4 << 20);
    Entry entry;

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        Findings findings = { .arena = &arena };
        entry = sample_entry(&arena, 1, rows[i]);
        entry.kind = ENTRY_EXCHANGE;
        entry.exchange = exchange_of(&exchange_rows[1]);
        check_true(rows[i].at, !entry_check(&entry, &findings));
        check_findings(rows[i].at, &findings, PHRASE_LEDGER_EXCHANGE_LEGS);
    }
    Findings findings = { .arena = &arena };
    entry.exchange.source = S("");
    check_true("no source", !entry_check(&entry, &findings));
    check_findings("no source", &findings, PHRASE_LEDGER_EXCHANGE_SOURCE);
    arena_close(&arena);
}

static void test_gain(void)
{
    static const struct {
        const char *why;
        int64_t rate_of, rate_for, given, taken, gain;
        bool fits;
    } rows[] = {
        { "nothing left", 100, 150, 0, 0, 0, true },
        { "bought back dearer: 500 lost", 100, 155, 0, 500, -500, true },
        { "what stands in dollars is worth more", 100, 155, 10000, -15000, -500, true },
        { "what is owed in dollars is worth more", 100, 155, -10000, 15000, 500, true },
        { "half away from zero", 2, 1, 1, 0, -1, true },
        { "half away from zero, below", 2, 1, -1, 0, 1, true },
        { "does not fit", 1, 2, INT64_MAX, 0, 0, false },
    };
    Arena arena = arena_open(1 << 20);
    AccountKey trading = sample_key(S("trading - - 0 JPY"));

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        Exchange rate = { .rate_of = rows[i].rate_of, .rate_for = rows[i].rate_for };
        int64_t gain = 0;
        check_int(rows[i].why, exchange_gain(&rate, rows[i].given, rows[i].taken, &gain),
                  rows[i].fits);
        check_int(rows[i].why, gain, rows[i].gain);
    }
    Entry entry = entry_gain(&arena, &trading, -500);
    check_int("the loss leaves the trading account", entry.postings[0].minor, -500);
    check_int("and is a debit", entry.postings[1].minor, 500);
    check_int("of the programme", entry.postings[1].account.purpose, PURPOSE_EXCHANGE_GAIN);
    arena_close(&arena);
}

static void test_same(void)
{
    Arena arena = arena_open(1 << 20);
    Str text = S("cash PHL - 0 JPY 100, held PHL A 0 JPY -100");
    Entry one = sample_entry(&arena, 1, text), other = sample_entry(&arena, 1, text);

    check_true("the same", entry_same(&one, &other));
    other.posted++;
    check_true("sent again on another day", entry_same(&one, &other));
    other.value++;
    check_true("another value day", !entry_same(&one, &other));
    other = one;
    other.text = S("more");
    check_true("another text", !entry_same(&one, &other));
    other = one;
    other.document = S("more");
    check_true("another document", !entry_same(&one, &other));
    other = sample_entry(&arena, 1, S("cash PHL - 0 JPY 101, held PHL A 0 JPY -101"));
    check_true("another amount", !entry_same(&one, &other));
    other = sample_entry(&arena, 1, S("cash PHL - 0 JPY 100, held PHL B 0 JPY -100"));
    check_true("another case", !entry_same(&one, &other));
    arena_close(&arena);
}

int main(void)
{
    RUN(test_chart);
    RUN(test_limits);
    RUN(test_account);
    RUN(test_unknown_currency);
    RUN(test_postings);
    RUN(test_head);
    RUN(test_too_many_postings);
    RUN(test_exchange);
    RUN(test_exchange_by_hand);
    RUN(test_gain);
    RUN(test_same);
    return check_done();
}
