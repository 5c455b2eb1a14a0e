/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * books_sample - invented books to be written as plain text: a small one that people read, and
 * random ones whose texts try to break the file or to add to it
 */
#pragma once

#include "ledger/ledger.h"

enum { BOOKS_SAMPLE_POSTINGS = 6 };

static inline Currency books_currency(Str code)
{
    Currency currency;

    ensure(currency_find(code, &currency));
    return currency;
}

/* The account of the purpose, with the columns its level has. */
static inline AccountKey books_account(Purpose purpose, Str country, Str case_code, int32_t line,
                                       Str currency)
{
    AccountLevel level = purpose_rows[purpose].level;
    AccountKey key = { .programme = S("JPN-TRUST"),
                       .country = COUNTRY_NONE,
                       .case_code = level >= LEVEL_CASE ? case_code : S(""),
                       .line = level >= LEVEL_LINE ? line : 0,
                       .purpose = purpose,
                       .currency = books_currency(currency) };

    if (level >= LEVEL_COUNTRY)
        ensure(country_find(country, &key.country));
    return key;
}

/* ---- a small one --------------------------------------------------------------------------- */

static inline AccountKey books_sample_account(Purpose purpose, Str currency)
{
    return books_account(purpose, S("PHL"), S("P-BLA"), 2, currency);
}

static inline PlainEntry books_sample_entry(Arena *arena, int at, Entry entry, Posting one,
                                            Posting other)
{
    Posting *postings = NEW_ARRAY(arena, Posting, 2);
    Entry *made = NEW(arena, Entry);

    postings[0] = one;
    postings[1] = other;
    *made = entry;
    made->id.bytes[15] = (uint8_t)at;
    if (!made->postings) {
        made->postings = postings;
        made->posting_count = 2;
    }
    return (PlainEntry){ made, 100 + at };
}

#define BOOKS_POST(purpose, amount) \
    ((Posting){ books_sample_account(PURPOSE_##purpose, S("JPY")), (amount) })

static inline Entry books_sample_exchange(Arena *arena)
{
    static const int64_t amounts[] = { -1000000, 1000000, -1500000, 1500000 };
    Posting *postings = NEW_ARRAY(arena, Posting, COUNT_OF(amounts));
    Currency dollars = books_currency(S("USD")), yen = books_currency(S("JPY"));

    for (size_t i = 0; i < COUNT_OF(amounts); i++)
        postings[i] =
            (Posting){ books_sample_account(i == 0 || i == 3 ? PURPOSE_CASH : PURPOSE_TRADING,
                                            i < 2 ? S("USD") : S("JPY")),
                       amounts[i] };
    return (Entry){ .kind = ENTRY_EXCHANGE,
                    .value = date_make(2027, 6, 30),
                    .posted = date_make(2027, 6, 30),
                    .reason = S("exchange"),
                    .text = S("ドルを円に換える"),
                    .exchange = { { 1000000, dollars },
                                  { 1500000, yen },
                                  100,
                                  150,
                                  S("架空銀行, fixing"),
                                  moment_of_date(date_make(2027, 6, 30)) },
                    .postings = postings,
                    .posting_count = COUNT_OF(amounts) };
}

static inline PlainBooks books_sample(Arena *arena)
{
    PlainOpening *openings = NEW_ARRAY(arena, PlainOpening, 3);
    PlainEntry *entries = NEW_ARRAY(arena, PlainEntry, 5);
    Date april = date_make(2027, 4, 1), may = date_make(2027, 5, 31);
    Posting none = { 0 };

    openings[0] = (PlainOpening){ books_sample_account(PURPOSE_CASH, S("USD")), 5000050 };
    openings[1] = (PlainOpening){ books_sample_account(PURPOSE_HELD, S("USD")), -5000000 };
    openings[2] = (PlainOpening){ books_sample_account(PURPOSE_RECEIVABLE, S("JPY")), 150000000 };
    entries[0] =
        books_sample_entry(arena, 1,
                           (Entry){ .value = april,
                                    .posted = april + 2,
                                    .reason = S("deposit"),
                                    .text = S("Initial deposit | 頭金; \"first\" [2020-01-01]"),
                                    .document = S("B-2027-0001, page 2") },
                           BOOKS_POST(CASH, 150000000), BOOKS_POST(HELD, -150000000));
    entries[1] = books_sample_entry(
        arena, 2, (Entry){ .value = april + 9, .posted = april + 9, .reason = S("obligation") },
        BOOKS_POST(OBLIGATION, 42000000), BOOKS_POST(MEMO, -42000000));
    entries[2] = books_sample_entry(
        arena, 3,
        (Entry){ .value = may,
                 .posted = may,
                 .reason = S("payment"),
                 .text = S("盾上工業(架空)\n    Assets:Cash:JPN-TRUST:PHL:JPY  1 JPY") },
        BOOKS_POST(SUPPLIER, 42000000), BOOKS_POST(CASH, -42000000));
    entries[3] = books_sample_entry(arena, 4,
                                    (Entry){ .kind = ENTRY_REVERSAL,
                                             .value = may,
                                             .posted = may + 1,
                                             .reverses = entries[2].entry->id,
                                             .reason = S("wrong-line"),
                                             .text = S("次の行の支払") },
                                    BOOKS_POST(SUPPLIER, -42000000), BOOKS_POST(CASH, 42000000));
    entries[4] = books_sample_entry(arena, 5, books_sample_exchange(arena), none, none);
    return (PlainBooks){ .title = S("Invented books of a case / 架空の案件の帳簿"),
                         .opened = april,
                         .openings = openings,
                         .opening_count = 3,
                         .entries = entries,
                         .entry_count = 5 };
}

/* ---- random ones --------------------------------------------------------------------------- */

static const Str books_hostile[] = {
    STR(""),
    STR(" "),
    STR("plain words"),
    STR("x\n    Assets:Cash:JPN-TRUST:PHL:JPY  1 JPY\n    Equity:Forged  -1 JPY"),
    STR("x\r\n2027-01-01 * forged\r\n    Assets:Cash:JPN-TRUST:PHL:JPY  1 JPY\r\n"),
    STR("two blanks  ; a comment  ; date:2020-13-45"),
    STR("tab\t; date: 2020-13-45, date2:x"),
    STR("[2020-01-01]"),
    STR("[=1999/12/31] [99999999999999999999999999999999999999]"),
    STR("\"\n2020-01-01 open Assets:Forged\n* \""),
    STR("ends in a backslash \\"),
    STR("\\\" \\n \\"),
    STR("a | b || c"),
    STR("%0A%22 100%"),
    STR("value:: 1 + (2"),
    STR(":one:two:three:"),
    STR("(code) * ! {1 JPY} @@ 100 USD = 5 JPY"),
    STR("* pending"),
    STR("end comment\nend\ninclude /etc/passwd"),
    STR("\xff\xfe broken \xc3"),
    STR("line\xe2\x80\xa8separator\xc2\x85next\x0bpage\x0c"),
    STR("mark \xef\xbb\xbf no letters \xef\xbf\xbe \xef\xbf\xbf \xf4\x8f\xbf\xbf"),
    STR("right to left \xe2\x80\xae gnitirw"),
    STR("全角　空白 ；：［２０２０－０１－０１］"),
    STR("#tag ^link ${x} `id` $(id) ~ ' <b>&amp;"),
    STR("nul \0 inside"),
    STR("apply account Forged\naccount Assets:X\n  alias y"),
};

static inline Str books_hostile_text(Arena *arena, Rng *rng)
{
    static const Str pieces[] = {
        STR("\n"), STR("\r"), STR("\""), STR(";"),    STR("  "), STR(":"),  STR("["), STR("]"),
        STR("|"),  STR("\\"), STR("%"),  STR(","),    STR("a"),  STR("漢"), STR("1"), STR("-"),
        STR("\t"), STR("("),  STR(")"),  STR("\xe3"), STR("="),  STR("@"),  STR("{"), STR("*")
    };
    Text text = text_open(arena, ENTRY_TEXT_MAX);
    int64_t kind = rng_between(rng, 0, 9);
    Str again = pieces[rng_between(rng, 0, COUNT_OF(pieces) - 1)];
    int64_t count = kind == 0 ? ENTRY_TEXT_MAX : rng_between(rng, 1, 40);

    if (kind > 3)
        return books_hostile[rng_between(rng, 0, COUNT_OF(books_hostile) - 1)];
    for (int64_t i = 0; i < count; i++)
        text_put(&text, kind == 0 ? again : pieces[rng_between(rng, 0, COUNT_OF(pieces) - 1)]);
    return text_str(&text);
}

static inline AccountKey books_random_account(Rng *rng, Str currency)
{
    static const Str programmes[] = { STR("JPN-TRUST"), STR("P2-"), STR("9") };
    static const Str countries[] = { STR("PHL"), STR("AUS"), STR("SUN") };
    static const Str cases[] = { STR("P-BLA"), STR("1"), STR("X-2027-04-01") };
    AccountKey key =
        books_account((Purpose)rng_between(rng, 0, PURPOSES - 1), countries[rng_between(rng, 0, 2)],
                      cases[rng_between(rng, 0, 2)], (int32_t)rng_between(rng, 1, 3), currency);

    key.programme = programmes[rng_between(rng, 0, 2)];
    return key;
}

/* Postings of one or two currencies that come to zero in each. */
static inline void books_random_postings(Arena *arena, Rng *rng, Entry *entry)
{
    static const Str codes[] = { STR("JPY"), STR("USD"), STR("KWD"), STR("EUR"), STR("CLF") };
    Posting *postings = NEW_ARRAY(arena, Posting, BOOKS_SAMPLE_POSTINGS);
    size_t parts = (size_t)rng_between(rng, 1, 2);

    entry->postings = postings;
    for (size_t part = 0; part < parts; part++) {
        Str code = codes[rng_between(rng, 0, COUNT_OF(codes) - 1)];
        size_t count = (size_t)rng_between(rng, 2, BOOKS_SAMPLE_POSTINGS / 2);
        int64_t sum = 0;

        for (size_t i = 0; i < count; i++) {
            int64_t most = rng_between(rng, 0, 3) ? 1000 : INT64_C(9007199254740991) / 4000;
            int64_t minor = i + 1 < count ? rng_between(rng, -most, most) : -sum;

            sum += minor;
            postings[entry->posting_count++] = (Posting){ books_random_account(rng, code), minor };
        }
    }
}

static inline const Entry *books_random_entry(Arena *arena, Rng *rng, Date value)
{
    Entry *entry = NEW(arena, Entry);
    uint8_t chance[ID_RANDOM_BYTES];

    for (size_t i = 0; i < sizeof(chance); i++)
        chance[i] = (uint8_t)rng_between(rng, 0, 255);
    *entry = (Entry){ .id = id_make(INT64_C(1800000000000), chance),
                      .kind = (EntryKind)rng_between(rng, 0, ENTRY_KINDS - 1),
                      .value = value,
                      .posted = value + (Date)rng_between(rng, -3, 30),
                      .reason = books_hostile_text(arena, rng),
                      .text = books_hostile_text(arena, rng),
                      .document = books_hostile_text(arena, rng) };
    if (entry->kind == ENTRY_REVERSAL)
        entry->reverses = entry->reservation = entry->id;
    if (entry->kind == ENTRY_EXCHANGE)
        entry->exchange = (Exchange){ { INT64_MAX, books_currency(S("USD")) },
                                      { 1, books_currency(S("JPY")) },
                                      INT64_MAX,
                                      1,
                                      books_hostile_text(arena, rng),
                                      moment_of_date(value) };
    books_random_postings(arena, rng, entry);
    return entry;
}

static inline PlainBooks books_random(Arena *arena, Rng *rng, size_t entry_count)
{
    enum { OPENINGS = 20 };
    PlainOpening *openings = NEW_ARRAY(arena, PlainOpening, OPENINGS);
    PlainEntry *entries = NEW_ARRAY(arena, PlainEntry, entry_count);
    Date day = date_make(2027, 12, 31);
    PlainBooks books = { .title = books_hostile_text(arena, rng),
                         .opened = day,
                         .openings = openings,
                         .opening_count = (size_t)rng_between(rng, 0, OPENINGS),
                         .entries = entries,
                         .entry_count = entry_count };

    for (size_t i = 0; i < books.opening_count; i++)
        openings[i] = (PlainOpening){ books_random_account(rng, S("JPY")),
                                      rng_between(rng, -1000000, 1000000) };
    for (size_t i = 0; i < entry_count; i++) {
        int64_t step = rng_between(rng, 0, 60);

        day += step == 0 ? (Date)rng_between(rng, 20, 70) : step < 20;
        entries[i] = (PlainEntry){ books_random_entry(arena, rng, day),
                                   rng_between(rng, 0, 5) ? (int64_t)i + 1 : 0 };
    }
    return books;
}
