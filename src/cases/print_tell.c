/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cases/print.h"

/* Telling a paper its fields: what was told of a name before stands. */

bool print_is_told(const Filling *filling, Str name)
{
    for (size_t i = 0; i < filling->value_count; i++)
        if (str_eq(filling->values[i].name, name))
            return true;
    return false;
}

static void put(Filling *filling, PaperValue value)
{
    if (print_is_told(filling, value.name))
        return;
    ensure(filling->value_count < FILLING_VALUES_MAX);
    filling->values[filling->value_count++] = value;
}

void print_words(Filling *filling, Str name, Str text)
{
    if (text.len)
        put(filling, paper_words(name, text));
}

void print_label(Filling *filling, Str name, Label label)
{
    if (label.in[LANG_JA].len || label.in[LANG_EN].len)
        put(filling, paper_label(name, label));
}

void print_phrase(Filling *filling, Str name, Phrase told)
{
    if (told != PHRASE_NONE)
        put(filling, paper_label(name, phrase_label(told)));
}

void print_day(Filling *filling, Str name, Date day)
{
    if (day != DATE_NONE)
        put(filling, paper_day(name, day));
}

void print_money(Filling *filling, Str name, int64_t minor)
{
    put(filling, paper_money(name, (Money){ minor, filling->currency }));
}

void print_table(Filling *filling, Str name, const PaperRow *rows, size_t count)
{
    for (size_t i = 0; i < filling->table_count; i++)
        if (str_eq(filling->tables[i].name, name))
            return;
    ensure(filling->table_count < FILLING_TABLES_MAX);
    filling->tables[filling->table_count++] = (PaperTable){ name, rows, count };
}

PaperRow print_row_of(Arena *arena, const PaperValue *cells, size_t count)
{
    PaperValue *kept = NEW_ARRAY(arena, PaperValue, count);

    for (size_t i = 0; i < count; i++)
        kept[i] = cells[i];
    return (PaperRow){ kept, count };
}

/* ---- words ----------------------------------------------------------------------------------- */

Label phrase_label(Phrase told)
{
    return (Label){ { phrase(told, LANG_JA), phrase(told, LANG_EN) } };
}

Label print_same(Str text)
{
    return (Label){ { text, text } };
}

Label print_say(Arena *arena, Phrase told, const Label *args, size_t count)
{
    Label said;

    for (int lang = 0; lang < LANG_COUNT; lang++) {
        Text text = text_open(arena, FILLING_WORDS_MAX);
        Str words[8];

        ensure(count <= COUNT_OF(words));
        for (size_t i = 0; i < count; i++)
            words[i] = label_in(args[i], (Lang)lang, S(""));
        phrase_write(&text, told, (Lang)lang, words, count);
        said.in[lang] = text_str(&text);
    }
    return said;
}

Label print_joined(Arena *arena, const Label *parts, size_t count)
{
    Label joined;

    for (int lang = 0; lang < LANG_COUNT; lang++) {
        Text text = text_open(arena, FILLING_WORDS_MAX);

        for (size_t i = 0; i < count; i++)
            text_all(&text, i ? S("\n") : S(""), label_in(parts[i], (Lang)lang, S("")));
        joined.in[lang] = text_str(&text);
    }
    return joined;
}

Str print_number(Arena *arena, int64_t number)
{
    Text text = text_open(arena, CASE_CODE_MAX);

    text_int(&text, number);
    return text_str(&text);
}

Label print_day_words(Arena *arena, Date day)
{
    return paper_value_words(arena, paper_day(S(""), day));
}

Date print_months_after(Date day, int64_t months)
{
    enum { MONTHS = 12 };
    DateParts parts;

    if (day == DATE_NONE)
        return DATE_NONE;
    parts = date_parts(day);
    int64_t month = parts.year * (int64_t)MONTHS + parts.month - 1 + months;
    int year = (int)(month / MONTHS);
    while (!date_exists(year, (int)(month % MONTHS) + 1, parts.day))
        parts.day--;
    return date_make(year, (int)(month % MONTHS) + 1, parts.day);
}

Str print_hash(Arena *arena, Hash hash)
{
    Text text = text_open(arena, 2 * sizeof hash.bytes);

    hash_write(&text, hash);
    return text_str(&text);
}

Str print_or_dash(Str text)
{
    return text.len ? text : S("-");
}

/* ---- names ----------------------------------------------------------------------------------- */

int print_person(Filling *filling, Id id, Label *ret_name)
{
    Person person;
    int r = work_person(filling->work, id, &person);
    if (r < 0)
        return trace(r);
    *ret_name = print_same(S("-"));
    if (r)
        return 0; /* nobody of this record */
    r = work_value(filling->work, person.name_ja, &ret_name->in[LANG_JA]);
    if (!r)
        r = work_value(filling->work, person.name_en, &ret_name->in[LANG_EN]);
    if (!ret_name->in[LANG_JA].len && !ret_name->in[LANG_EN].len)
        *ret_name = print_same(person.handle);
    return r ? trace(r) : 0;
}

int print_organisation(Filling *filling, Id id, Label *ret_name)
{
    Organisation organisation;
    int r = work_organisation(filling->work, id, &organisation);
    *ret_name = r ? print_same(S("-")) : organisation.name;
    return r < 0 ? trace(r) : 0;
}
