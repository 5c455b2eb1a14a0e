/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* A literal as a value of a fact. */
#include "phrases_book.h"
#include "rules/build.h"

static const struct {
    Phrase message, remedy; /* {1} the fact, {2} what was written */
} misfits[] = {
    /* an option that is none is told by read_option() */
    [FACT_YESNO] = { PHRASE_BOOK_NOT_YESNO, PHRASE_BOOK_NOT_YESNO_REMEDY },
    [FACT_COUNTRY] = { PHRASE_BOOK_NOT_COUNTRY, PHRASE_BOOK_NOT_COUNTRY_REMEDY },
    [FACT_DATE] = { PHRASE_BOOK_NOT_DATE, PHRASE_BOOK_NOT_DATE_REMEDY },
    [FACT_NUMBER] = { PHRASE_BOOK_NOT_NUMBER, PHRASE_BOOK_NOT_NUMBER_REMEDY },
    [FACT_MONEY] = { PHRASE_BOOK_NOT_MONEY, PHRASE_BOOK_NOT_MONEY_REMEDY },
    [FACT_PERSON] = { PHRASE_BOOK_NOT_A_NAME, PHRASE_BOOK_NOT_A_NAME_REMEDY },
    [FACT_ORGANISATION] = { PHRASE_BOOK_NOT_A_NAME, PHRASE_BOOK_NOT_A_NAME_REMEDY },
    [FACT_UNIT] = { PHRASE_BOOK_NOT_A_NAME, PHRASE_BOOK_NOT_A_NAME_REMEDY },
    [FACT_SET_OF_PERSON] = { PHRASE_BOOK_NOT_A_NAME, PHRASE_BOOK_NOT_A_NAME_REMEDY },
    [FACT_SET_OF_ORGANISATION] = { PHRASE_BOOK_NOT_A_NAME, PHRASE_BOOK_NOT_A_NAME_REMEDY },
    [FACT_SET_OF_UNIT] = { PHRASE_BOOK_NOT_A_NAME, PHRASE_BOOK_NOT_A_NAME_REMEDY },
};

static bool misfit(Build *build, const Fact *fact, const Literal *literal)
{
    build_error(build, literal->word.place, misfits[fact->type].message, misfits[fact->type].remedy,
                fact->id, literal->word.text);
    return false;
}

static bool read_option(Build *build, const Fact *fact, const Literal *literal, Value *value)
{
    int32_t option = literal->kind == LITERAL_ID ? fact_option(fact, literal->word.text) : -1;

    if (option >= 0) {
        value->number =
            fact->type == FACT_SET_OF ? (int64_t)(UINT64_C(1) << (option & 63)) : option;
        return true;
    }
    Str *ids = NEW_ARRAY(build->arena, Str, fact->option_count + 1);

    for (size_t i = 0; i < fact->option_count; i++)
        ids[i] = fact->options[i].id;
    Str nearest = str_nearest(literal->word.text, ids, fact->option_count);

    build_error(build, literal->word.place, PHRASE_BOOK_NOT_OPTION,
                nearest.len > 0 ? PHRASE_BOOK_NOT_OPTION_NEAREST : PHRASE_BOOK_NOT_OPTION_REMEDY,
                fact->id, literal->word.text, nearest,
                build_joined(build, ids, fact->option_count, S(", ")));
    return false;
}

static bool read_country(Build *build, const Fact *fact, const Literal *literal, Value *value)
{
    Country country;

    if (literal->kind != LITERAL_ID)
        return misfit(build, fact, literal);
    if (country_find(literal->word.text, &country)) {
        value->number = country;
        return true;
    }
    Str nearest = country_suggest(literal->word.text);

    build_error(build, literal->word.place, PHRASE_BOOK_UNKNOWN_COUNTRY,
                nearest.len > 0 ? PHRASE_BOOK_DID_YOU_MEAN : PHRASE_BOOK_UNKNOWN_COUNTRY_REMEDY,
                literal->word.text, nearest);
    return false;
}

static bool read_date(Build *build, const Fact *fact, const Literal *literal, Value *value)
{
    Date date;

    if (literal->kind != LITERAL_DATE)
        return misfit(build, fact, literal);
    ensure(date_read(literal->word.text, &date)); /* the parser knows the calendar */
    value->number = date;
    return true;
}

static bool read_number(Build *build, const Fact *fact, const Literal *literal, Value *value)
{
    if (literal->kind != LITERAL_NUMBER || literal->currency.text.len > 0)
        return misfit(build, fact, literal);
    ensure(str_int(literal->word.text, &value->number)); /* the parser counts the digits */
    return true;
}

/* "10.00" with two decimals is 1000. No fraction may be written that the currency does not have. */
static bool read_minor(Arena scratch, Str digits, int exponent, int64_t *ret_minor)
{
    Str fraction;
    Str whole = str_split(digits, '.', &fraction);
    Text minor = text_open(&scratch, digits.len + 8);

    if (whole.len + fraction.len == digits.len) { /* no point at all */
        text_put(&minor, whole);
        text_repeat(&minor, '0', (size_t)exponent);
    } else {
        if (exponent == 0 || fraction.len != (size_t)exponent || fraction.at[0] == '-')
            return false;
        text_put(&minor, whole);
        text_put(&minor, fraction);
    }
    return str_int(text_str(&minor), ret_minor);
}

static bool read_money(Build *build, const Fact *fact, const Literal *literal, Value *value)
{
    Currency currency;

    if (literal->kind != LITERAL_NUMBER || literal->currency.text.len == 0)
        return misfit(build, fact, literal);
    if (!currency_find(literal->currency.text, &currency)) {
        build_error(build, literal->currency.place, PHRASE_BOOK_UNKNOWN_CURRENCY,
                    PHRASE_BOOK_UNKNOWN_CURRENCY_REMEDY, literal->currency.text);
        return false;
    }
    int exponent = currency_exponent(currency);

    if (!read_minor(*build->arena, literal->word.text, exponent, &value->number)) {
        build_error(build, literal->word.place, PHRASE_BOOK_BAD_MONEY,
                    exponent == 0 ? PHRASE_BOOK_BAD_MONEY_WHOLE : PHRASE_BOOK_BAD_MONEY_REMEDY,
                    literal->word.text, literal->currency.text,
                    exponent == 2 ? S("10.00") : S("10.000"));
        return false;
    }
    value->unit = currency;
    return true;
}

/* Names have a meaning inside one example only: there each gets a handle when it is first met. */
static bool read_identity(Build *build, const Fact *fact, const Literal *literal, Value *value)
{
    Str name = literal->word.text;

    if (literal->kind != LITERAL_ID || build->handles == NULL)
        return misfit(build, fact, literal);
    int32_t handle = names_find(build->handles, name);

    if (handle < 0 && build->handles->count == IDENTITY_HANDLES_MAX) {
        build_error(build, literal->word.place, PHRASE_BOOK_NAMES_MANY, PHRASE_NONE, name, S("63"));
        return false;
    }
    if (handle < 0) {
        handle = (int32_t)build->handles->count;
        names_add(build->handles, name, handle);
    }
    value->number = fact_is_identity_set(fact->type) ? INT64_C(1) << handle : handle;
    return true;
}

bool build_value(Build *build, int32_t fact_index, const Literal *literal, Value *ret_value)
{
    const Fact *fact = &build->fact_list[fact_index];
    Value value = { .state = VALUE_KNOWN };
    bool good = false;

    switch (fact->type) {
    case FACT_YESNO:
        good = literal->kind == LITERAL_YES || literal->kind == LITERAL_NO;
        value.number = literal->kind == LITERAL_YES;
        if (!good)
            misfit(build, fact, literal);
        break;
    case FACT_ONE_OF:
    case FACT_SET_OF:
        good = read_option(build, fact, literal, &value);
        break;
    case FACT_COUNTRY:
        good = read_country(build, fact, literal, &value);
        break;
    case FACT_DATE:
        good = read_date(build, fact, literal, &value);
        break;
    case FACT_NUMBER:
        good = read_number(build, fact, literal, &value);
        break;
    case FACT_MONEY:
        good = read_money(build, fact, literal, &value);
        break;
    case FACT_PERSON:
    case FACT_ORGANISATION:
    case FACT_UNIT:
    case FACT_SET_OF_PERSON:
    case FACT_SET_OF_ORGANISATION:
    case FACT_SET_OF_UNIT:
        good = read_identity(build, fact, literal, &value);
        break;
    }
    if (good)
        *ret_value = value;
    return good;
}
