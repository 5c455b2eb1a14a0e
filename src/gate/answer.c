/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "gate/casefile.h"
#include "phrases_gate.h"
#include "phrases_record.h"

/* Words people type for a yes/no question, in search form (half width, lower case). */
static const Str yes_words[] = { STR("yes"),  STR("y"),  STR("true"),
                                 STR("はい"), STR("可"), STR("有") };
static const Str no_words[] = { STR("no"),     STR("n"),  STR("false"),
                                STR("いいえ"), STR("否"), STR("無") };

typedef struct Answer {
    Arena *arena;
    const Fact *fact;
    Str text; /* search form */
    Place place;
    Findings *findings;
} Answer;

static bool refuse(const Answer *answer, Phrase message, Phrase remedy, Str remedy_arg)
{
    finding_error(answer->findings, answer->place, message, remedy, answer->fact->id, remedy_arg);
    return false;
}

static bool is_one_of(Str text, const Str *words, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (str_eq(text, words[i]))
            return true;
    return false;
}

static bool answer_yesno(const Answer *answer, Value *ret_value)
{
    bool yes = is_one_of(answer->text, yes_words, COUNT_OF(yes_words));
    bool no = is_one_of(answer->text, no_words, COUNT_OF(no_words));
    if (!yes && !no)
        return refuse(answer, PHRASE_GATE_WRONG_TYPE, PHRASE_GATE_ANSWER_YESNO, S(""));
    ret_value->number = yes;
    return true;
}

/* An option by id or, at the terminal, by its number in the list shown (1-based). */
static bool answer_option(const Answer *answer, Str word, int32_t *ret_option)
{
    int64_t number;
    Text ids = text_open(answer->arena, 2 * FINDING_ARG_BYTES_MAX);

    *ret_option = fact_option(answer->fact, word);
    if (*ret_option < 0 && str_int(word, &number) && number >= 1 &&
        (size_t)number <= answer->fact->option_count)
        *ret_option = (int32_t)number - 1;
    if (*ret_option >= 0)
        return true;
    for (size_t i = 0; i < answer->fact->option_count; i++)
        text_all(&ids, i ? S(", ") : S(""), answer->fact->options[i].id);
    return refuse(answer, PHRASE_GATE_NO_SUCH_OPTION, PHRASE_GATE_OPTIONS_ARE, text_str(&ids));
}

/* Options separated by commas; "none" (なし) is the empty set, said on purpose. */
static bool answer_set(const Answer *answer, Value *ret_value)
{
    uint64_t members = 0;
    Str rest = answer->text;

    if (str_eq(rest, S("none")) || str_eq(rest, S("なし")))
        return true;
    if (!rest.len)
        return refuse(answer, PHRASE_GATE_WRONG_TYPE, PHRASE_GATE_EXPECT_SET, S(""));
    while (rest.len) {
        int32_t option;
        Str word = str_trim(str_split(rest, ',', &rest));
        if (!answer_option(answer, word, &option))
            return false;
        members |= UINT64_C(1) << option;
    }
    ret_value->number = (int64_t)members;
    return true;
}

static bool answer_country(const Answer *answer, Str raw, Value *ret_value)
{
    Country country;
    Str code = raw;
    Str near = country_find(raw, &country) ? raw : country_suggest(raw);

    /* A person may type "phl" or a name: taken only when it means exactly one code, and shown
     * back. */
    if (!str_eq(near, raw) && near.len && country_find(near, &country)) {
        const CountryEntry *entry = country_get(country);
        Str form = answer->text;
        bool exact = str_eq(form, unicode_search_form(answer->arena, entry->code)) ||
                     str_eq(form, unicode_search_form(answer->arena, entry->name.in[LANG_JA])) ||
                     str_eq(form, unicode_search_form(answer->arena, entry->name.in[LANG_EN]));
        code = exact ? near : raw;
    }
    if (!country_find(code, &country)) {
        finding_error(answer->findings, answer->place, PHRASE_GATE_NO_SUCH_COUNTRY,
                      near.len ? PHRASE_RECORD_DID_YOU_MEAN : PHRASE_GATE_COUNTRY_REMEDY, raw,
                      near);
        return false;
    }
    ret_value->number = country;
    return true;
}

/* "1000000 jpy": whole minor units, as in a case file. */
static bool answer_money(const Answer *answer, Str raw, Value *ret_value)
{
    Str currency_text;
    Str amount = str_split(raw, ' ', &currency_text);
    Currency currency;

    if (!str_int(amount, &ret_value->number) || !currency_find(str_trim(currency_text), &currency))
        return refuse(answer, PHRASE_GATE_NOT_MONEY, PHRASE_GATE_MONEY_REMEDY, S(""));
    ret_value->unit = currency;
    return true;
}

static bool answer_date(const Answer *answer, Value *ret_value)
{
    Date date;
    if (!date_read_person(answer->text, &date)) {
        finding_error(answer->findings, answer->place, PHRASE_RECORD_NO_SUCH_DATE,
                      PHRASE_RECORD_DATE_REMEDY, answer->text);
        return false;
    }
    ret_value->number = date;
    return true;
}

bool fact_answer(Arena *arena, const Fact *fact, Str text, Place place, Value *ret_value,
                 Findings *findings)
{
    size_t bad;
    if (text.len > RULES_STRING_MAX || !utf8_check(text, &bad)) {
        finding_error(findings, place, PHRASE_GATE_NOT_UTF8, PHRASE_NONE, fact->id);
        return false;
    }
    Str raw = str_trim(text);
    Answer answer = { arena, fact, unicode_search_form(arena, raw), place, findings };
    int32_t option = -1;

    *ret_value = (Value){ .state = VALUE_KNOWN };
    switch (fact->type) {
    case FACT_YESNO:
        return answer_yesno(&answer, ret_value);
    case FACT_ONE_OF:
        if (!answer_option(&answer, answer.text, &option))
            return false;
        ret_value->number = option;
        return true;
    case FACT_SET_OF:
        return answer_set(&answer, ret_value);
    case FACT_COUNTRY:
        return answer_country(&answer, raw, ret_value);
    case FACT_DATE:
        return answer_date(&answer, ret_value);
    case FACT_NUMBER:
        return str_int(answer.text, &ret_value->number) ||
               refuse(&answer, PHRASE_GATE_WRONG_TYPE, PHRASE_GATE_EXPECT_NUMBER, S(""));
    case FACT_MONEY:
        return answer_money(&answer, raw, ret_value);
    case FACT_PERSON:
    case FACT_ORGANISATION:
    case FACT_UNIT:
    case FACT_SET_OF_PERSON:
    case FACT_SET_OF_ORGANISATION:
    case FACT_SET_OF_UNIT:
        break; /* no document of law has them */
    }
    ensure(!"a type of fact");
    return false;
}

static void write_set(Text *text, const Fact *fact, uint64_t members)
{
    bool first = true;
    for (size_t i = 0; i < fact->option_count; i++) {
        if (!(members >> i & 1))
            continue;
        text_all(text, first ? S("") : S(","), fact->options[i].id);
        first = false;
    }
    if (first)
        text_put(text, S("none"));
}

void fact_answer_write(Text *text, const Fact *fact, Value value)
{
    ensure(value.state == VALUE_KNOWN);
    switch (fact->type) {
    case FACT_YESNO:
        text_put(text, value.number ? S("yes") : S("no"));
        break;
    case FACT_ONE_OF:
        text_put(text, fact->options[value.number].id);
        break;
    case FACT_SET_OF:
        write_set(text, fact, (uint64_t)value.number);
        break;
    case FACT_COUNTRY:
        text_put(text, country_get((Country)value.number)->code);
        break;
    case FACT_DATE:
        date_write(text, (Date)value.number);
        break;
    case FACT_NUMBER:
        text_int(text, value.number);
        break;
    case FACT_MONEY:
        text_int(text, value.number);
        text_all(text, S(" "), currency_code(value.unit));
        break;
    case FACT_PERSON:
    case FACT_ORGANISATION:
    case FACT_UNIT:
    case FACT_SET_OF_PERSON:
    case FACT_SET_OF_ORGANISATION:
    case FACT_SET_OF_UNIT:
        ensure(!"a fact of law");
    }
}

static void write_set_json(Text *text, const Fact *fact, uint64_t members)
{
    bool first = true;
    text_char(text, '[');
    for (size_t i = 0; i < fact->option_count; i++) {
        if (!(members >> i & 1))
            continue;
        text_put(text, first ? S("") : S(", "));
        text_json(text, fact->options[i].id);
        first = false;
    }
    text_char(text, ']');
}

void casefile_value_json(Text *text, const Fact *fact, Value value)
{
    ensure(value.state == VALUE_KNOWN);
    switch (fact->type) {
    case FACT_YESNO:
        text_put(text, value.number ? S("true") : S("false"));
        break;
    case FACT_NUMBER:
        text_int(text, value.number);
        break;
    case FACT_SET_OF:
        write_set_json(text, fact, (uint64_t)value.number);
        break;
    case FACT_MONEY:
        text_put(text, S("{ \"amount\": \""));
        text_int(text, value.number);
        text_all(text, S("\", \"currency\": \""), currency_code(value.unit), S("\" }"));
        break;
    case FACT_ONE_OF:
    case FACT_COUNTRY:
    case FACT_DATE:
        text_char(text, '"');
        fact_answer_write(text, fact, value);
        text_char(text, '"');
        break;
    case FACT_PERSON:
    case FACT_ORGANISATION:
    case FACT_UNIT:
    case FACT_SET_OF_PERSON:
    case FACT_SET_OF_ORGANISATION:
    case FACT_SET_OF_UNIT:
        ensure(!"a fact of law");
    }
}
