/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "casework/item.h"

/*
 * What is searched of an item: its words in search form (NFKC, case folded), kept beside it with
 * the version of their maker. A query is found as a substring, so that words of one and two
 * Japanese letters are found like any other. Words of another maker's version are made anew when
 * they are looked at, so that nothing is missed silently.
 */

enum { WORDS_MAKER = 1, WORDS_TEXT_MAX = 8 << 20 };

typedef struct Gathering {
    Db *db;
    Arena *arena;
    Id item;
    Text text;
} Gathering;

static int put_mark(Gathering *gathering, Str mark)
{
    Str plain;
    int r = item_plain(gathering->db, gathering->arena, mark, &plain);
    if (r)
        return trace(r);
    text_all(&gathering->text, plain, S("\n"));
    return 0;
}

static int put_marks(Gathering *gathering, const Str *marks, size_t count)
{
    int r = 0;
    for (size_t i = 0; i < count && !r; i++)
        r = put_mark(gathering, marks[i]);
    return r ? trace(r) : 0;
}

static int gather_head(Gathering *gathering)
{
    ItemGetRow item;
    ItemDescriptionAtRow row;
    bool found;
    int r = item_get(gathering->db, gathering->arena, gathering->item, &item, &found);
    if (!r)
        r = item_description_at(gathering->db, gathering->arena, gathering->item, ITEM_NOW, &row,
                                &found);
    if (r)
        return trace(r);
    ensure(found);
    text_all(&gathering->text, item.reference, S("\n"));
    const Str marks[] = { row.title_ja, row.title_en, row.summary_ja, row.summary_en };
    r = put_marks(gathering, marks, COUNT_OF(marks));
    return r ? trace(r) : 0;
}

/* "Yes" and "no" would find everything. */
static bool is_telling(Str value)
{
    return !str_eq(value, S("yes")) && !str_eq(value, S("no")) &&
           !str_eq(value, S(ITEM_UNOBTAINABLE));
}

static int gather_statements(Gathering *gathering)
{
    const StatementsOfRow *rows;
    size_t count;
    int r =
        statements_of(gathering->db, gathering->arena, gathering->item, ITEM_NOW, &rows, &count);
    for (size_t i = 0; !r && i < count; i++) {
        if (is_telling(rows[i].value))
            text_all(&gathering->text, rows[i].value, S("\n"), rows[i].value_ja, S("\n"),
                     rows[i].value_en, S("\n"));
        const Str marks[] = { rows[i].said_by, rows[i].source, rows[i].end_reason };
        r = put_marks(gathering, marks, COUNT_OF(marks));
    }
    return r ? trace(r) : 0;
}

static int gather_rest(Gathering *gathering)
{
    const QuestionsOfRow *questions;
    const HoldsOfRow *holds;
    const FindingsOfRow *findings;
    size_t question_count = 0, hold_count = 0, finding_count = 0;
    Db *db = gathering->db;
    Arena *arena = gathering->arena;
    int r = questions_of(db, arena, gathering->item, ITEM_NOW, &questions, &question_count);
    if (!r)
        r = holds_of(db, arena, gathering->item, ITEM_NOW, &holds, &hold_count);
    if (!r)
        r = findings_of(db, arena, gathering->item, ITEM_NOW, &findings, &finding_count);
    for (size_t i = 0; !r && i < question_count; i++) {
        const Str marks[] = { questions[i].words, questions[i].answer };
        r = put_marks(gathering, marks, COUNT_OF(marks));
    }
    for (size_t i = 0; !r && i < hold_count; i++) {
        const Str marks[] = { holds[i].reason, holds[i].authority, holds[i].release_reason };
        r = put_marks(gathering, marks, COUNT_OF(marks));
    }
    for (size_t i = 0; !r && i < finding_count; i++) {
        const Str marks[] = { findings[i].reason, findings[i].end_reason };
        r = put_marks(gathering, marks, COUNT_OF(marks));
    }
    return r ? trace(r) : 0;
}

static int make_words(Db *db, Arena *arena, Id item, Str *ret_words)
{
    Gathering gathering = { db, arena, item, text_open(arena, WORDS_TEXT_MAX) };
    int r = gather_head(&gathering);
    if (!r)
        r = gather_statements(&gathering);
    if (!r)
        r = gather_rest(&gathering);
    if (r)
        return trace(r);
    *ret_words = unicode_search_form(arena, text_str(&gathering.text));
    return 0;
}

int item_reindex(Db *db, Arena *arena, Id item)
{
    Str words;
    int r = make_words(db, arena, item, &words);
    if (!r)
        r = item_words_put(db, item, WORDS_MAKER, words);
    return r ? trace(r) : 0;
}

/* Does every blank-separated word of `form` occur? */
static bool has_all(Str words, Str form)
{
    while (form.len) {
        size_t at;
        Str word = str_split(form, ' ', &form);
        if (word.len && !str_find(words, word, &at))
            return false;
    }
    return true;
}

int item_matches(Db *db, Arena *arena, Id item, Str form, bool *ret_matches)
{
    ItemWordsGetRow row;
    bool found;
    int r = item_words_get(db, arena, item, &row, &found);
    if (!r && (!found || row.maker != WORDS_MAKER))
        r = make_words(db, arena, item, &row.words);
    if (r)
        return trace(r);
    *ret_matches = has_all(row.words, form);
    return 0;
}
