/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Numbers of cases. Every wrong character and every exchange of neighbours is tried, on many. */
#include "phrases_terms.h"
#include "tests/terms_sample.h"

/* Published: the example of ISO 7064 for MOD 97-10 (794 takes 44), and account numbers whose first
 * four characters are moved to the end, as ISO 13616 has it. */
static void test_published_values(void)
{
    static const struct {
        const char *why, *letters;
        int want;
    } rows[] = {
        { "ISO 7064", "794", 44 },
        { "the British example", "WEST12345698765432GB", 82 },
        { "the German example", "370400440532013000DE", 89 },
        { "the Belgian example", "539007547034BE", 68 },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++)
        check_int(rows[i].why, check_digits(str_from_c(rows[i].letters)), rows[i].want);
}

static void test_form(void)
{
    static const struct {
        const char *text;
        int want;
    } rows[] = {
        { "PHL-2026-00017-77", 0 },
        { "", CASE_NUMBER_E_FORM },
        { "PHL-2026-00017-7", CASE_NUMBER_E_FORM },
        { "PHL-2026-00017-777", CASE_NUMBER_E_FORM },
        { "phl-2026-00017-77", CASE_NUMBER_E_FORM },
        { "PHL2026000017777A", CASE_NUMBER_E_FORM },
        { "PHL-2026-00017-78", CASE_NUMBER_E_CHECK },
        { "PHL-2026-00071-77", CASE_NUMBER_E_CHECK },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        CaseNumber number;

        check_int(rows[i].text, case_number_read(str_from_c(rows[i].text), &number), rows[i].want);
    }
}

/* A number whose digits are right, of a country, year or serial that there is not. */
static Str with_digits(const char *letters)
{
    Text text = text_open(&arena, 40), plain = text_open(&arena, 40);

    for (const char *c = letters; *c != '\0'; c++)
        if (*c != '-')
            text_char(&plain, *c);
    int digits = check_digits(text_str(&plain));

    text_c(&text, letters);
    text_char(&text, (char)('0' + digits / 10));
    text_char(&text, (char)('0' + digits % 10));
    return text_str(&text);
}

static void test_bounds(void)
{
    CaseNumber number;

    check_int("no such country", case_number_read(with_digits("QQQ-2026-00017-"), &number),
              CASE_NUMBER_E_COUNTRY);
    check_int("serials count from one", case_number_read(with_digits("PHL-2026-00000-"), &number),
              CASE_NUMBER_E_FORM);
    check_int("too early", case_number_read(with_digits("PHL-1899-00001-"), &number),
              CASE_NUMBER_E_FORM);
    check_int("too late", case_number_read(with_digits("PHL-3000-00001-"), &number),
              CASE_NUMBER_E_FORM);
}

static void test_findings(void)
{
    static const struct {
        const char *text;
        Phrase want;
    } rows[] = {
        { "PHL-17", PHRASE_TERMS_NUMBER_FORM },
        { "PHL-2026-00018-77", PHRASE_TERMS_NUMBER_CHECK },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        Findings findings = fresh();

        check_true(rows[i].text, !case_number_check(str_from_c(rows[i].text),
                                                    (Place){ .pointer = S("/case") }, &findings));
        check_true(rows[i].text, told(&findings, rows[i].want, "/case"));
    }
    Findings findings = fresh();

    check_true("a country that is not",
               !case_number_check(with_digits("QQQ-2026-00017-"), (Place){ .line = 0 }, &findings));
    check_true("and says so", told(&findings, PHRASE_TERMS_NUMBER_COUNTRY, NULL));
}

/* A good code in the books: A-Z 0-9 and hyphens, none first, at most 40. */
static void check_books_code(Str number)
{
    check_true("length", number.len == CASE_NUMBER_BYTES && number.len <= 40);
    check_true("no hyphen first", number.at[0] != '-');
    for (size_t i = 0; i < number.len; i++)
        check_true("characters", (number.at[i] >= 'A' && number.at[i] <= 'Z') ||
                                     (number.at[i] >= '0' && number.at[i] <= '9') ||
                                     number.at[i] == '-');
}

static CaseNumber any_number(Rng *rng)
{
    return (CaseNumber){ (Country)rng_between(rng, 0, (int64_t)country_count() - 1),
                         (int32_t)rng_between(rng, CASE_YEAR_MIN, CASE_YEAR_MAX),
                         (int32_t)rng_between(rng, 1, CASE_SERIAL_MAX) };
}

static void prop_reads_what_it_writes(Rng *rng)
{
    CaseNumber number = any_number(rng), again = { 0 };
    Text text = text_open(&arena, CASE_NUMBER_BYTES);

    case_number_write(&text, number);
    check_true("it fits", !text.full);
    check_books_code(text_str(&text));
    check_int("it is read", case_number_read(text_str(&text), &again), 0);
    check_true("the same", again.country == number.country && again.year == number.year &&
                               again.serial == number.serial);
    arena_reset(&arena);
}

/* Every character in every place by every other; every pair of neighbours the other way round. */
static void prop_mistypings_are_found(Rng *rng)
{
    static const char letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-";
    Text text = text_open(&arena, CASE_NUMBER_BYTES);
    CaseNumber read;

    case_number_write(&text, any_number(rng));
    for (size_t i = 0; i < CASE_NUMBER_BYTES; i++) {
        char right = text.at[i];

        for (size_t k = 0; k < sizeof(letters) - 1; k++) {
            text.at[i] = letters[k];
            check_true("a wrong character",
                       (case_number_read(text_str(&text), &read) != 0) == (letters[k] != right));
        }
        text.at[i] = right;
    }
    for (size_t i = 1; i < CASE_NUMBER_BYTES; i++) {
        char a = text.at[i - 1], b = text.at[i];

        text.at[i - 1] = b;
        text.at[i] = a;
        check_true("neighbours", (case_number_read(text_str(&text), &read) != 0) == (a != b));
        text.at[i - 1] = a;
        text.at[i] = b;
    }
    arena_reset(&arena);
}

int main(void)
{
    arena = arena_open(1ull << 30);
    RUN(test_published_values);
    RUN(test_form);
    RUN(test_bounds);
    RUN(test_findings);
    RUN_PROP(prop_reads_what_it_writes, 20000);
    RUN_PROP(prop_mistypings_are_found, 20000);
    return check_done();
}
