/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "casework/stories.h"

#include <stdlib.h>

/* One story's words: every text of it and every fact value it states, in both languages. */
enum { SEARCH_TEXT_MAX = 1 << 20 };

static void put_label(Text *text, Label label)
{
    for (int lang = 0; lang < LANG_COUNT; lang++)
        text_all(text, label.in[lang], S("\n"));
}

static void put_value(Text *text, const Fact *fact, Value value)
{
    if (value.state != VALUE_KNOWN || fact->type == FACT_YESNO)
        return; /* "yes" and "no" would find everything */
    for (int lang = 0; lang < LANG_COUNT; lang++) {
        value_write(text, fact, value, (Lang)lang);
        text_char(text, '\n');
    }
    if (fact->type == FACT_COUNTRY)
        text_all(text, country_get((Country)value.number)->code, S("\n"));
}

static void put_line(Text *text, const Library *library, const CaseLine *line)
{
    const Rulebook *book = library->book;
    put_label(text, line->title);
    for (size_t i = 0; i < book->fact_count; i++)
        for (size_t e = 0; e < line->testimony[i].count; e++)
            put_value(text, &book->facts[i], line->testimony[i].list[e].value);
}

static Str search_form(Arena *arena, const Library *library, const Story *story)
{
    Arena scratch = *arena;
    Text text = text_open(&scratch, SEARCH_TEXT_MAX);

    text_all(&text, story->id, S("\n"));
    put_label(&text, story->title);
    put_label(&text, story->told);
    put_label(&text, story->limits);
    for (size_t i = 0; i < story->source_count; i++)
        text_all(&text, story->sources[i].key, S(" "), story->sources[i].cite, S("\n"));
    for (size_t i = 0; i < story->casefile->line_count; i++)
        put_line(&text, library, &story->casefile->lines[i]);

    /* The form is made above the raw text, then copied down over it: nothing else is kept. */
    Str form = unicode_search_form(&scratch, text_str(&text));
    Arena above = scratch;
    Str copy = arena_str(&above, form);
    return arena_str(arena, copy);
}

static int compare_stories(const void *a, const void *b)
{
    const Story *x = *(const Story *const *)a;
    const Story *y = *(const Story *const *)b;
    if (x->date != y->date)
        return x->date < y->date ? -1 : 1;
    return str_compare(x->id, y->id);
}

Stories stories_make(Arena *arena, const Library *library, const Story *const *stories,
                     size_t count)
{
    const Story **sorted = NEW_ARRAY(arena, const Story *, count);
    Str *forms = NEW_ARRAY(arena, Str, count);

    for (size_t i = 0; i < count; i++)
        sorted[i] = stories[i];
    if (count)
        qsort(sorted, count, sizeof *sorted, compare_stories);
    for (size_t i = 0; i < count; i++)
        forms[i] = search_form(arena, library, sorted[i]);
    return (Stories){ sorted, count, forms };
}

/* Does every blank-separated word of `query` occur? */
static bool matches(Str form, Str query)
{
    while (query.len) {
        size_t at;
        Str word = str_split(query, ' ', &query);
        if (word.len && !str_find(form, word, &at))
            return false;
    }
    return true;
}

size_t stories_search(Arena *arena, const Stories *stories, Str query, const size_t **ret_indexes)
{
    size_t *indexes = NEW_ARRAY(arena, size_t, stories->count);
    Str form = unicode_search_form(arena, query);
    size_t count = 0;

    for (size_t i = 0; i < stories->count; i++)
        if (matches(stories->search_forms[i], form))
            indexes[count++] = i;
    *ret_indexes = indexes;
    return count;
}

const Story *stories_find(const Stories *stories, Str id)
{
    for (size_t i = 0; i < stories->count; i++)
        if (str_eq(stories->list[i]->id, id))
            return stories->list[i];
    return NULL;
}
