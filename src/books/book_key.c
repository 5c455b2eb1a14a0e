/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "books/book.h"
#include "phrases_books.h"
#include "phrases_price.h"

/* Accounts and amounts, between what people write, what the rules work with, and rows. */

int64_t book_month(Date day)
{
    DateParts parts = date_parts(day);
    return parts.year * INT64_C(12) + parts.month - 1;
}

static bool currency_of(Work *work, Str code, Str pointer, Currency *ret_currency)
{
    if (currency_find(code, ret_currency))
        return true;
    work_finding(work, pointer, PHRASE_BOOKS_NO_SUCH_CURRENCY, PHRASE_BOOKS_NO_SUCH_CURRENCY_REMEDY,
                 code);
    return false;
}

static bool country_of(Work *work, Str code, Str pointer, Country *ret_country)
{
    *ret_country = COUNTRY_NONE;
    if (code.len == 0 || country_find(code, ret_country))
        return true;
    work_finding(work, pointer, PHRASE_BOOKS_NO_SUCH_COUNTRY, PHRASE_BOOKS_NO_SUCH_COUNTRY_REMEDY,
                 code, country_suggest(code));
    return false;
}

bool account_key_of(Work *work, const AccountParams *account, Str pointer, AccountKey *ret_key)
{
    Findings findings = { .arena = work_arena(work) };
    *ret_key = (AccountKey){ .programme = account->programme,
                             .case_code = account->case_code,
                             .line = account->line == INT64_MIN ? 0 : (int32_t)account->line,
                             .purpose = (Purpose)account->purpose };
    bool good = country_of(work, account->country, pointer, &ret_key->country);
    good = currency_of(work, account->currency, pointer, &ret_key->currency) && good;
    if (!good)
        return false;
    good = account_check(ret_key, (Place){ .pointer = pointer }, &findings);
    book_pass_on(work, &findings);
    return good;
}

BookAccount book_account_codes(const AccountKey *key)
{
    return (BookAccount){
        .country = key->country == COUNTRY_NONE ? S("") : country_get(key->country)->code,
        .case_code = key->case_code,
        .line = key->line,
        .purpose = purpose_words[key->purpose],
        .currency = currency_code(key->currency),
    };
}

AccountKey book_account_key(Str programme, const BookAccount *account)
{
    AccountKey key = { .programme = programme,
                       .country = COUNTRY_NONE,
                       .case_code = account->case_code,
                       .line = (int32_t)account->line };
    ensure(account->country.len == 0 || country_find(account->country, &key.country));
    ensure(purpose_find(account->purpose, &key.purpose));
    ensure(currency_find(account->currency, &key.currency));
    return key;
}

AccountKey book_account_for(AccountKey key, Purpose purpose)
{
    AccountLevel level = purpose_rows[purpose].level;
    key.purpose = purpose;
    if (level < LEVEL_LINE)
        key.line = 0;
    if (level < LEVEL_CASE)
        key.case_code = S("");
    if (level < LEVEL_COUNTRY)
        key.country = COUNTRY_NONE;
    return key;
}

AccountParams book_account_params(const AccountKey *key)
{
    BookAccount codes = book_account_codes(key);
    return (AccountParams){ .programme = key->programme,
                            .country = codes.country,
                            .case_code = codes.case_code,
                            .line = key->line ? key->line : INT64_MIN,
                            .purpose = (int32_t)key->purpose,
                            .currency = codes.currency };
}

static const struct {
    Phrase message, remedy;
} amount_troubles[] = {
    [0] = { PHRASE_NONE, PHRASE_NONE },
    [MONEY_E_FORM] = { PHRASE_BOOKS_NO_AMOUNT, PHRASE_BOOKS_NO_AMOUNT_REMEDY },
    [MONEY_E_DECIMALS] = { PHRASE_BOOKS_DECIMALS, PHRASE_BOOKS_DECIMALS_REMEDY },
    [MONEY_E_RANGE] = { PHRASE_BOOKS_TOO_MUCH, PHRASE_BOOKS_TOO_MUCH_REMEDY },
};

static bool read_amount(Work *work, Str amount, Currency currency, Str pointer, Money *ret_money)
{
    int r = money_read(amount, currency, ret_money);
    if (r)
        work_finding(work, pointer, amount_troubles[r].message, amount_troubles[r].remedy, amount,
                     currency_code(currency));
    return r == 0;
}

bool book_amount(Work *work, Str amount, Str currency, Str pointer, Money *ret_money)
{
    Currency known;
    if (!currency_of(work, currency, pointer, &known) ||
        !read_amount(work, amount, known, pointer, ret_money))
        return false;
    if (ret_money->minor > 0)
        return true;
    work_finding(work, pointer, PHRASE_BOOKS_NOT_POSITIVE, PHRASE_BOOKS_NOT_POSITIVE_REMEDY,
                 amount);
    return false;
}

bool book_amount_or_none(Work *work, Str amount, Currency currency, Str pointer, Money *ret_money)
{
    *ret_money = (Money){ 0, currency };
    if (amount.len == 0)
        return true;
    if (!read_amount(work, amount, currency, pointer, ret_money))
        return false;
    if (ret_money->minor >= 0)
        return true;
    work_finding(work, pointer, PHRASE_PRICE_NEGATIVE, PHRASE_PRICE_NEGATIVE_REMEDY, amount);
    return false;
}

Str book_amount_text(Arena *arena, int64_t minor, Currency currency)
{
    Text text = text_open(arena, BOOKS_AMOUNT_MAX);
    money_write(&text, (Money){ minor, currency });
    return text_str(&text);
}

Str book_amount_words(Arena *arena, int64_t minor, Currency currency)
{
    Text text = text_open(arena, BOOKS_AMOUNT_MAX);
    money_write_person(&text, (Money){ minor, currency });
    return text_str(&text);
}
