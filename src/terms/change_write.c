/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* change_write - a difference in words */
#include "phrases_terms.h"
#include "terms/change_rules.h"
#include "terms/parts.h"
#include "terms/sum.h"

static void none_put(Text *text, Lang lang)
{
    text_put(text, phrase(PHRASE_TERMS_NOTHING, lang));
}

static void text_or_none(Text *text, Str value, Lang lang)
{
    if (value.len > 0)
        text_put(text, value);
    else
        none_put(text, lang);
}

static void write_int(Text *text, int64_t value, bool money, Currency currency, Lang lang)
{
    if (value == INT64_MIN)
        none_put(text, lang);
    else if (money)
        money_write(text, (Money){ value, currency });
    else
        text_int(text, value);
}

static void write_day(Text *text, Date day, Lang lang)
{
    if (day == DATE_NONE)
        none_put(text, lang);
    else
        date_write(text, day);
}

/* A hash by its beginning: people compare, they do not copy. */
static void write_hash(Text *text, Hash hash, Lang lang)
{
    Text digits = text_open(text->arena, 100);

    hash_write(&digits, hash);
    if (hash_is_none(hash))
        none_put(text, lang);
    else
        text_put(text, str_cut(text_str(&digits), 0, 12));
}

static void write_choice(Text *text, const Field *field, int32_t choice, Lang lang)
{
    if (choice < 0)
        none_put(text, lang);
    else
        text_put(text, phrase(field->choice_labels[choice], lang));
}

/* The parameters of a note are the one list that is a field of a member. */
static void write_params(Text *text, const VersionNote *note, Lang lang)
{
    if (note->param_count == 0)
        none_put(text, lang);
    for (size_t i = 0; i < note->param_count; i++)
        text_all(text, i > 0 ? S(", ") : S(""), note->params[i].name, S(": "),
                 label_in(note->params[i].value, lang, S("")));
}

#define AT(Type, base) (*(const Type *)(const void *)((const char *)(base) + field->offset))

static void write_value(Text *text, const Field *field, const void *base, bool money,
                        Currency currency, Lang lang)
{
    switch (field->type) {
    case FIELD_TEXT:
        text_or_none(text, AT(Str, base), lang);
        break;
    case FIELD_INT:
        write_int(text, AT(int64_t, base), money, currency, lang);
        break;
    case FIELD_BOOL:
        text_put(text, phrase(AT(bool, base) ? PHRASE_TERMS_YES : PHRASE_TERMS_NO, lang));
        break;
    case FIELD_DATE:
        write_day(text, AT(Date, base), lang);
        break;
    case FIELD_HASH:
        write_hash(text, AT(Hash, base), lang);
        break;
    case FIELD_LABEL:
        text_or_none(text, label_in(AT(Label, base), lang, S("")), lang);
        break;
    case FIELD_CHOICE:
        write_choice(text, field, AT(int32_t, base), lang);
        break;
    case FIELD_LIST:
        write_params(text, base, lang);
        break;
    case FIELD_MOMENT:
    case FIELD_ID:
    case FIELD_RECORD:
        ensure(!"a version has no field of this type");
    }
}

/* ---- rows ---------------------------------------------------------------------------------- */

static const Phrase parts[CHANGE_PARTS] = {
    [CHANGE_OF_CASE] = PHRASE_TERMS_PART_CASE,       [CHANGE_OF_LINE] = PHRASE_TERMS_PART_LINE,
    [CHANGE_OF_NOTE] = PHRASE_TERMS_PART_NOTE,       [CHANGE_OF_STRIKE] = PHRASE_TERMS_PART_STRIKE,
    [CHANGE_OF_WAIVER] = PHRASE_TERMS_PART_WAIVER,   [CHANGE_OF_TOTAL] = PHRASE_TERMS_PART_TOTAL,
    [CHANGE_OF_PAYMENT] = PHRASE_TERMS_PART_PAYMENT,
};

enum { ROW_BYTES_MAX = 16000 };

static Str value_of(Arena *arena, const ChangeRow *row, const void *base, Currency currency,
                    Lang lang)
{
    Text text = text_open(arena, ROW_BYTES_MAX);
    const ChangeRule *rule = change_rule(row->part, row->field->name);

    write_value(&text, row->field, base, rule->amount != PHRASE_NONE, currency, lang);
    return text_str(&text);
}

/* What is written as money is not said to be in minor units. */
static Str field_name(const ChangeRow *row, Lang lang)
{
    const ChangeRule *rule = change_rule(row->part, row->field->name);

    return phrase(rule->amount == PHRASE_NONE ? row->field->help : rule->amount, lang);
}

static Str total_of(Arena *arena, const void *version)
{
    VersionSums sums;
    int refusal = version_sums(version, &sums);

    ensure(!refusal); /* or there would be no row */
    return terms_money(arena, sums.total);
}

void change_row_write(Text *text, const ChangeRow *row, Lang lang)
{
    Arena *arena = text->arena;
    Text part = text_open(arena, 1000);

    phrase_put(&part, parts[row->part], lang, row->key);
    if (row->part == CHANGE_OF_TOTAL)
        phrase_put(text, PHRASE_TERMS_ROW_TOTAL, lang, text_str(&part),
                   total_of(arena, row->before), total_of(arena, row->after));
    else if (row->field)
        phrase_put(text, PHRASE_TERMS_ROW_CHANGED, lang, text_str(&part), field_name(row, lang),
                   value_of(arena, row, row->before, row->was_in, lang),
                   value_of(arena, row, row->after, row->is_in, lang));
    else
        phrase_put(text, row->before ? PHRASE_TERMS_ROW_REMOVED : PHRASE_TERMS_ROW_ADDED, lang,
                   text_str(&part));
}

/* ---- the same apart -------------------------------------------------------------------------- */

static Str none_of(Arena *arena, Lang lang)
{
    Text text = text_open(arena, 100);

    none_put(&text, lang);
    return text_str(&text);
}

/* A member as a whole: of a line what it is and how much of it, of others their key alone. */
static Str member_of(Arena *arena, const ChangeRow *row, const void *base, Lang lang)
{
    const VersionLine *line = base;
    Text text = text_open(arena, ROW_BYTES_MAX);

    if (!base)
        return none_of(arena, lang);
    if (row->part != CHANGE_OF_LINE)
        return row->key;
    text_put(&text, label_in(line->title, lang, S("")));
    phrase_put(&text, PHRASE_TERMS_MEMBER_LINE, lang, terms_number(arena, line->quantity),
               line->unit);
    return text_str(&text);
}

static Str place_of(Arena *arena, Str part, Str field, Lang lang)
{
    Text text = text_open(arena, 3000);

    phrase_put(&text, PHRASE_TERMS_PLACE_OF, lang, part, field);
    return text_str(&text);
}

/* Of a field that is an amount, where it is stated. */
static void put_sums(const ChangeRow *row, ChangeWords *words)
{
    const ChangeRule *rule = change_rule(row->part, row->field->name);
    const Field *field = row->field;

    if (rule->amount == PHRASE_NONE || field->type != FIELD_INT)
        return;
    words->was = (Money){ AT(int64_t, row->before), row->was_in };
    words->is = (Money){ AT(int64_t, row->after), row->is_in };
    words->was_sum = words->was.minor != INT64_MIN;
    words->is_sum = words->is.minor != INT64_MIN;
}

static ChangeWords total_words(const ChangeRow *row, Str place)
{
    VersionSums was, is;
    bool fits = version_sums(row->before, &was) == 0 && version_sums(row->after, &is) == 0;

    ensure(fits); /* or there would be no row */
    return (ChangeWords){
        .place = place, .was_sum = true, .is_sum = true, .was = was.total, .is = is.total
    };
}

ChangeWords change_row_words(Arena *arena, const ChangeRow *row, Lang lang)
{
    Text place = text_open(arena, 2000);

    phrase_put(&place, parts[row->part], lang, row->key);
    if (row->part == CHANGE_OF_TOTAL)
        return total_words(row, text_str(&place));
    ChangeWords words = { .place = text_str(&place) };
    if (row->field) {
        words.place = place_of(arena, words.place, field_name(row, lang), lang);
        words.before = value_of(arena, row, row->before, row->was_in, lang);
        words.after = value_of(arena, row, row->after, row->is_in, lang);
        put_sums(row, &words);
    } else {
        words.before = member_of(arena, row, row->before, lang);
        words.after = member_of(arena, row, row->after, lang);
    }
    return words;
}
