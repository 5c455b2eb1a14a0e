/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Values as people read them. */
#include "phrases_book.h"
#include "rules/book.h"

static void write_set(Text *text, const Fact *fact, uint64_t members, Lang lang)
{
    bool first = true;

    if (members == 0)
        text_put(text, phrase(PHRASE_BOOK_VALUE_NONE, lang));
    for (size_t i = 0; i < fact->option_count && i < FACT_SET_VALUES_MAX; i++) {
        if ((members >> i & 1) == 0)
            continue;
        if (!first)
            text_put(text, lang == LANG_JA ? S("、") : S(", "));
        text_put(text, label_in(fact->options[i].label, lang, fact->options[i].id));
        first = false;
    }
}

/* Handles have no names: the first is A, the 27th is A1. */
static void write_handle(Text *text, int64_t handle, Lang lang)
{
    if (handle < 0 || handle >= IDENTITY_HANDLES_MAX) {
        text_put(text, phrase(PHRASE_BOOK_VALUE_ELSEWHERE, lang));
        return;
    }
    text_char(text, (char)('A' + handle % 26));
    if (handle >= 26)
        text_int(text, handle / 26);
}

static void write_handles(Text *text, uint64_t members, Lang lang)
{
    if (members == 0)
        text_put(text, phrase(PHRASE_BOOK_VALUE_NONE, lang));
    for (uint64_t rest = members; rest != 0; rest &= rest - 1) {
        if (rest != members)
            text_put(text, lang == LANG_JA ? S("、") : S(", "));
        write_handle(text, __builtin_ctzll(rest), lang);
    }
}

static void write_known(Text *text, const Fact *fact, Value value, Lang lang)
{
    switch (fact->type) {
    case FACT_YESNO:
        text_put(text,
                 phrase(value.number == 1 ? PHRASE_BOOK_VALUE_YES : PHRASE_BOOK_VALUE_NO, lang));
        break;
    case FACT_ONE_OF:
        text_put(text,
                 label_in(fact->options[value.number].label, lang, fact->options[value.number].id));
        break;
    case FACT_SET_OF:
        write_set(text, fact, (uint64_t)value.number, lang);
        break;
    case FACT_COUNTRY: {
        const CountryEntry *country = country_get((Country)value.number);
        text_put(text, label_in(country->name, lang, country->code));
        break;
    }
    case FACT_DATE:
        date_write(text, (Date)value.number);
        break;
    case FACT_NUMBER:
        text_int(text, value.number);
        break;
    case FACT_MONEY:
        money_write(text, (Money){ .minor = value.number, .currency = value.unit });
        break;
    case FACT_PERSON:
    case FACT_ORGANISATION:
    case FACT_UNIT:
        write_handle(text, value.number, lang);
        break;
    case FACT_SET_OF_PERSON:
    case FACT_SET_OF_ORGANISATION:
    case FACT_SET_OF_UNIT:
        write_handles(text, (uint64_t)value.number, lang);
        break;
    }
}

void value_write(Text *text, const Fact *fact, Value value, Lang lang)
{
    switch (value.state) {
    case VALUE_MISSING:
        text_put(text, phrase(PHRASE_BOOK_VALUE_MISSING, lang));
        break;
    case VALUE_CONTRADICTORY:
        text_put(text, phrase(PHRASE_BOOK_VALUE_CONTRADICTORY, lang));
        break;
    case VALUE_KNOWN:
        write_known(text, fact, value, lang);
        break;
    }
}
