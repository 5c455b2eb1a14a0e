/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* words - a value as it is printed */
#include "paper/data.h"
#include "phrases_paper.h"

bool letter_prints(uint32_t letter)
{
    bool none = (letter & 0xfffe) == 0xfffe || (letter >= 0xfdd0 && letter <= 0xfdef);

    return !none && !unicode_disturbs(letter);
}

/* Someone else's words: nothing in them may hide or turn around what stands beside them on a paper
 * that is signed. */
static Str clean(Arena *arena, Str text)
{
    Text fit = text_open(arena, 3 * text.len + 1);

    for (size_t at = 0; at < text.len;) {
        size_t from = at;
        uint32_t letter = utf8_next(text, &at);

        if (letter == '\r' && at < text.len && text.at[at] == '\n')
            continue;
        if (letter == '\n' || letter == '\r')
            text_char(&fit, '\n');
        else if (letter == '\t')
            text_char(&fit, ' ');
        else
            text_put(&fit, letter_prints(letter) ? str_cut(text, from, at) : S("\xef\xbf\xbd"));
    }
    return str_trim(text_str(&fit));
}

static Str number_of(Arena *arena, int64_t number)
{
    Text text = text_open(arena, 24);

    text_int(&text, number);
    return text_str(&text);
}

/* "-1234567.00" as "-1,234,567.00". */
static Str grouped(Arena *arena, Str digits)
{
    Text text = text_open(arena, 64);
    size_t at = str_starts(digits, S("-")), point = digits.len;

    (void)str_find(digits, S("."), &point);
    text_put(&text, str_cut(digits, 0, at));
    for (size_t i = at; i < digits.len; i++) {
        if (i > at && i < point && (point - i) % 3 == 0)
            text_char(&text, ',');
        text_char(&text, digits.at[i]);
    }
    return text_str(&text);
}

static Label money_words(Arena *arena, Money money)
{
    Label label;
    Str rest;
    Text plain = text_open(arena, 64);

    money_write_person(&plain, money);
    Str amount = str_split(text_str(&plain), ' ', &rest);

    for (size_t i = 0; i < LANG_COUNT; i++) {
        Text text = text_open(arena, 96);

        if (str_eq(rest, S("JPY")))
            phrase_put(&text, PHRASE_PAPER_YEN, (Lang)i, amount);
        else
            phrase_put(&text, PHRASE_PAPER_MONEY, (Lang)i, amount, rest);
        label.in[i] = text_str(&text);
    }
    return label;
}

static Label date_words(Arena *arena, Date date)
{
    static const Phrase months[] = {
        PHRASE_PAPER_MONTH_1, PHRASE_PAPER_MONTH_2,  PHRASE_PAPER_MONTH_3,  PHRASE_PAPER_MONTH_4,
        PHRASE_PAPER_MONTH_5, PHRASE_PAPER_MONTH_6,  PHRASE_PAPER_MONTH_7,  PHRASE_PAPER_MONTH_8,
        PHRASE_PAPER_MONTH_9, PHRASE_PAPER_MONTH_10, PHRASE_PAPER_MONTH_11, PHRASE_PAPER_MONTH_12,
    };
    DateParts parts = date_parts(date);
    Label label;

    for (size_t i = 0; i < LANG_COUNT; i++) {
        Text text = text_open(arena, 64);

        phrase_put(&text, PHRASE_PAPER_DAY, (Lang)i, number_of(arena, parts.year),
                   phrase(months[parts.month - 1], (Lang)i), number_of(arena, parts.day));
        label.in[i] = text_str(&text);
    }
    return label;
}

static Label tongue_words(PaperAuthentic authentic)
{
    static const Phrase phrases[] = {
        [PAPER_AUTHENTIC_JA] = PHRASE_PAPER_AUTHENTIC_JA,
        [PAPER_AUTHENTIC_EN] = PHRASE_PAPER_AUTHENTIC_EN,
        [PAPER_AUTHENTIC_BOTH] = PHRASE_PAPER_AUTHENTIC_BOTH,
    };

    return (Label){ { phrase(phrases[authentic], LANG_JA), phrase(phrases[authentic], LANG_EN) } };
}

static Label text_words(Arena *arena, Label given)
{
    Label label;

    for (size_t i = 0; i < LANG_COUNT; i++)
        label.in[i] = clean(arena, label_in(given, (Lang)i, S("")));
    return label;
}

Label value_words(Arena *arena, const PaperValue *value)
{
    if (value_is_blank(value))
        return (Label){ { S(""), S("") } };
    switch (value->sort) {
    case PAPER_DATE:
        return date_words(arena, value->date);
    case PAPER_MONEY:
        return money_words(arena, value->money);
    case PAPER_COUNT: {
        Str number = grouped(arena, number_of(arena, value->count));

        return (Label){ { number, number } };
    }
    case PAPER_TONGUE:
        return tongue_words(value->authentic);
    case PAPER_TEXT:
        break;
    }
    return text_words(arena, value->text);
}

Label value_words_whole(Arena *arena, const PaperValue *value)
{
    Label words = value_words(arena, value);
    Str era;
    int year;

    if (value_is_blank(value) || value->sort != PAPER_DATE || !date_era(value->date, &era, &year))
        return words;
    DateParts parts = date_parts(value->date);
    Text text = text_open(arena, 96), called = text_open(arena, 32);
    text_all(&called, era, year == 1 ? S("元") : number_of(arena, year));
    phrase_put(&text, PHRASE_PAPER_DAY_ERA, LANG_JA, number_of(arena, parts.year),
               text_str(&called), number_of(arena, parts.month), number_of(arena, parts.day));
    words.in[LANG_JA] = text_str(&text);
    return words;
}

Label paper_value_words(Arena *arena, PaperValue value)
{
    return value_words(arena, &value);
}
