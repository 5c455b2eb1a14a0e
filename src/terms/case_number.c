/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "phrases_terms.h"
#include "terms/terms.h"

enum { MODULUS = 97, COUNTRY_LETTERS = 3, YEAR_DIGITS = 4, SERIAL_DIGITS = 5, CHECK_DIGITS = 2 };

/* The form: letters, digits, hyphens. */
static const char form[] = "AAA-0000-00000-00";

/* Each letter counts as two digits: A is 10, Z is 35. */
static int add_letter(int sum, char c)
{
    return c >= 'A' ? (sum * 100 + c - 'A' + 10) % MODULUS : (sum * 10 + c - '0') % MODULUS;
}

int check_digits(Str letters)
{
    int sum = 0;

    for (size_t i = 0; i < letters.len; i++) {
        char c = letters.at[i];

        ensure((c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'));
        sum = add_letter(sum, c);
    }
    return MODULUS + 1 - sum * 100 % MODULUS;
}

static void write_digits(Text *text, int32_t number, int32_t place)
{
    for (; place > 0; place /= 10)
        text_char(text, (char)('0' + number / place % 10));
}

/* What the check digits are of: all of the number, without its hyphens. */
static int check_digits_of(Str number)
{
    char letters[CASE_NUMBER_BYTES];
    size_t len = 0;

    for (size_t i = 0; i < CASE_NUMBER_BYTES - CHECK_DIGITS; i++)
        if (number.at[i] != '-')
            letters[len++] = number.at[i];
    return check_digits((Str){ letters, len });
}

void case_number_write(Text *text, CaseNumber number)
{
    size_t from = text->len;

    ensure(number.year >= CASE_YEAR_MIN && number.year <= CASE_YEAR_MAX && number.serial >= 1 &&
           number.serial <= CASE_SERIAL_MAX);
    text_all(text, country_get(number.country)->code, S("-"));
    write_digits(text, number.year, 1000);
    text_char(text, '-');
    write_digits(text, number.serial, 10000);
    text_char(text, '-');
    if (!text->full)
        write_digits(text, check_digits_of((Str){ text->at + from, text->len - from }), 10);
}

static bool has_form(Str text)
{
    if (text.len != CASE_NUMBER_BYTES)
        return false;
    for (size_t i = 0; i < text.len; i++) {
        char c = text.at[i], want = form[i];
        bool fits = want == 'A'   ? c >= 'A' && c <= 'Z'
                    : want == '0' ? c >= '0' && c <= '9'
                                  : c == want;

        if (!fits)
            return false;
    }
    return true;
}

static int32_t read_digits(Str text, size_t from, size_t count)
{
    int32_t number = 0;

    for (size_t i = from; i < from + count; i++)
        number = number * 10 + (text.at[i] - '0');
    return number;
}

int case_number_read(Str text, CaseNumber *ret_number)
{
    CaseNumber number;

    if (!has_form(text))
        return CASE_NUMBER_E_FORM;
    number.year = read_digits(text, COUNTRY_LETTERS + 1, YEAR_DIGITS);
    number.serial = read_digits(text, COUNTRY_LETTERS + YEAR_DIGITS + 2, SERIAL_DIGITS);
    if (read_digits(text, CASE_NUMBER_BYTES - CHECK_DIGITS, CHECK_DIGITS) != check_digits_of(text))
        return CASE_NUMBER_E_CHECK;
    if (number.year < CASE_YEAR_MIN || number.year > CASE_YEAR_MAX || number.serial < 1)
        return CASE_NUMBER_E_FORM;
    if (!country_find(str_cut(text, 0, COUNTRY_LETTERS), &number.country))
        return CASE_NUMBER_E_COUNTRY;
    *ret_number = number;
    return 0;
}

bool case_number_check(Str text, Place place, Findings *findings)
{
    static const Phrase messages[] = {
        [CASE_NUMBER_E_FORM] = PHRASE_TERMS_NUMBER_FORM,
        [CASE_NUMBER_E_CHECK] = PHRASE_TERMS_NUMBER_CHECK,
        [CASE_NUMBER_E_COUNTRY] = PHRASE_TERMS_NUMBER_COUNTRY,
    };
    CaseNumber number;
    int refusal = case_number_read(text, &number);

    if (refusal)
        finding_error(findings, place, messages[refusal], PHRASE_TERMS_NUMBER_REMEDY, text);
    return !refusal;
}
