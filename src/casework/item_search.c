/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "casework/item.h"

#include "casework/party_sql.h"

/*
 * What is searched of an item: its words in search form (NFKC, case folded), kept beside it with
 * the version of their maker. A query is found as a substring, so that words of one and two
 * Japanese letters are found like any other. Each call adds the words it brought, so that writing
 * costs the same in a long file as in a short one; what an item was called before is found too.
 * Words of another maker's version are made anew when they are looked at, so that nothing is missed
 * silently.
 */

enum { WORDS_MAKER = 1, WORDS_TEXT_MAX = 8 << 20, FROM_THE_FIRST = 0 };

typedef struct Gathering {
    Db *db;
    Arena *arena;
    Id item;
    int64_t since; /* words that events from this leaf on brought */
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
    if (row.since < gathering->since)
        return 0;
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
    const StatementsSaidSinceRow *said;
    size_t count = 0;
    int r = statements_said_since(gathering->db, gathering->arena, gathering->item,
                                  gathering->since, &said, &count);
    for (size_t i = 0; !r && i < count; i++) {
        if (is_telling(said[i].value))
            text_all(&gathering->text, said[i].value, S("\n"), said[i].value_ja, S("\n"),
                     said[i].value_en, S("\n"));
        const Str marks[] = { said[i].said_by, said[i].source };
        r = put_marks(gathering, marks, COUNT_OF(marks));
    }
    return r ? trace(r) : 0;
}

static int gather_endings(Gathering *gathering)
{
    const StatementsEndedSinceRow *ended;
    size_t count = 0;
    int r = statements_ended_since(gathering->db, gathering->arena, gathering->item,
                                   gathering->since, &ended, &count);
    for (size_t i = 0; !r && i < count; i++)
        r = put_mark(gathering, ended[i].end_reason);
    return r ? trace(r) : 0;
}

static int gather_questions(Gathering *gathering)
{
    const QuestionsOfRow *rows;
    size_t count = 0;
    int r = questions_of(gathering->db, gathering->arena, gathering->item, ITEM_NOW, &rows, &count);
    for (size_t i = 0; !r && i < count; i++) {
        const Str marks[] = { rows[i].words, rows[i].answer };
        if (rows[i].seq >= gathering->since || rows[i].answered >= gathering->since)
            r = put_marks(gathering, marks, COUNT_OF(marks));
    }
    return r ? trace(r) : 0;
}

static int gather_holds(Gathering *gathering)
{
    const HoldsOfRow *rows;
    size_t count = 0;
    int r = holds_of(gathering->db, gathering->arena, gathering->item, ITEM_NOW, &rows, &count);
    for (size_t i = 0; !r && i < count; i++) {
        const Str marks[] = { rows[i].reason, rows[i].authority, rows[i].release_reason };
        if (rows[i].seq >= gathering->since || rows[i].released >= gathering->since)
            r = put_marks(gathering, marks, COUNT_OF(marks));
    }
    return r ? trace(r) : 0;
}

static int gather_findings(Gathering *gathering)
{
    const FindingsSaidSinceRow *rows;
    size_t count = 0;
    int r = findings_said_since(gathering->db, gathering->arena, gathering->item, gathering->since,
                                &rows, &count);
    for (size_t i = 0; !r && i < count; i++) {
        const Str marks[] = { rows[i].reason, rows[i].end_reason };
        r = put_marks(gathering, marks, COUNT_OF(marks));
    }
    return r ? trace(r) : 0;
}

static int gather_parties(Gathering *gathering)
{
    const PartiesSaidSinceRow *rows;
    size_t count = 0;
    int r = parties_said_since(gathering->db, gathering->arena, gathering->item, gathering->since,
                               &rows, &count);
    for (size_t i = 0; !r && i < count; i++) {
        const Str marks[] = { rows[i].name, rows[i].reading, rows[i].address, rows[i].reason,
                              rows[i].end_reason };
        r = put_marks(gathering, marks, COUNT_OF(marks));
    }
    return r ? trace(r) : 0;
}

static int make_words(Db *db, Arena *arena, Id item, int64_t since, unsigned words, Str *ret_words)
{
    Gathering gathering = { db, arena, item, since, text_open(arena, WORDS_TEXT_MAX) };
    int r = (words & ITEM_WORDS_HEAD) ? gather_head(&gathering) : 0;
    if (!r && words & ITEM_WORDS_STATEMENTS)
        r = gather_statements(&gathering);
    if (!r && words & ITEM_WORDS_ENDINGS)
        r = gather_endings(&gathering);
    if (!r && words & ITEM_WORDS_QUESTIONS)
        r = gather_questions(&gathering);
    if (!r && words & ITEM_WORDS_HOLDS)
        r = gather_holds(&gathering);
    if (!r && words & ITEM_WORDS_FINDINGS)
        r = gather_findings(&gathering);
    if (!r && words & ITEM_WORDS_PARTIES)
        r = gather_parties(&gathering);
    if (r)
        return trace(r);
    *ret_words = unicode_search_form(arena, text_str(&gathering.text));
    return 0;
}

int item_reindex(Db *db, Arena *arena, Id item, int64_t since, unsigned words)
{
    Str form;
    bool anew = since == REINDEX_ANEW;
    int64_t from = anew ? FROM_THE_FIRST : since;
    int r = anew ? item_words_clear(db, item) : 0;
    if (!r)
        r = make_words(db, arena, item, from, anew ? ITEM_WORDS_ALL : words, &form);
    if (!r && form.len)
        r = item_words_put(db, item, from, WORDS_MAKER, form);
    return r ? trace(r) : 0;
}

/* All words of the item, a line apart. */
static int read_words(Db *db, Arena *arena, Id item, Str *ret_words)
{
    const ItemWordsOfRow *rows;
    size_t count = 0, length = 0;
    bool ours = true;
    int r = item_words_of(db, arena, item, &rows, &count);
    if (r)
        return trace(r);
    for (size_t i = 0; i < count; i++) {
        ours = ours && rows[i].maker == WORDS_MAKER;
        length += rows[i].words.len + 1;
    }
    if (!ours || count == 0)
        return trace(make_words(db, arena, item, FROM_THE_FIRST, ITEM_WORDS_ALL, ret_words));
    Text text = text_open(arena, length);
    for (size_t i = 0; i < count; i++)
        text_all(&text, rows[i].words, S("\n"));
    *ret_words = text_str(&text);
    return 0;
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
    Str words;
    int r = read_words(db, arena, item, &words);
    if (r)
        return trace(r);
    *ret_matches = has_all(words, form);
    return 0;
}
