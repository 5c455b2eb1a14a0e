/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "casework/item.h"

#include "casework/party_sql.h"

/*
 * What is searched of an item: its words in search form (NFKC, case folded), kept beside it with
 * the version of their maker. A query is found as a substring, so that words of one and two
 * Japanese letters are found like any other. Each call adds the words its events brought, so that
 * writing costs the same in a long file as in a short one; what an item was called before is found
 * too. Words of another maker's version are made anew from the events when they are looked at, so
 * that nothing is missed silently.
 */

enum { WORDS_MAKER = 2 };

/* ---- what each kind of event brings ---------------------------------------------------------- */

static void put_lines(Text *text, const Str *lines, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (lines[i].len)
            text_all(text, lines[i], S("\n"));
}

#define put(text, ...) \
    put_lines((text), (const Str[]){ __VA_ARGS__ }, COUNT_OF(((const Str[]){ __VA_ARGS__ })))

static void put_description(Text *text, const ItemDescribed *described)
{
    put(text, described->title_ja, described->title_en, described->summary_ja,
        described->summary_en);
}

void item_words_opened(Text *text, const void *data)
{
    const ItemOpened *opened = data;
    put(text, opened->reference);
    put_description(text, &opened->description);
}

void item_words_described(Text *text, const void *data)
{
    put_description(text, data);
}

/* "Yes" and "no" would find everything. */
static bool is_telling(Str value)
{
    return !str_eq(value, S("yes")) && !str_eq(value, S("no")) &&
           !str_eq(value, S(ITEM_UNOBTAINABLE));
}

void item_words_stated(Text *text, const void *data)
{
    const ItemStated *stated = data;
    if (is_telling(stated->value))
        put(text, stated->value, stated->value_words.in[LANG_JA], stated->value_words.in[LANG_EN]);
    put(text, stated->by, stated->source);
}

void item_words_corrected(Text *text, const void *data)
{
    const ItemCorrected *corrected = data;
    item_words_stated(text, &corrected->statement);
    put(text, corrected->reason);
}

void item_words_retracted(Text *text, const void *data)
{
    const ItemRetracted *retracted = data;
    put(text, retracted->reason);
}

void item_words_asked(Text *text, const void *data)
{
    const ItemAsked *asked = data;
    put(text, asked->words);
}

void item_words_answered(Text *text, const void *data)
{
    const ItemAnswered *answered = data;
    put(text, answered->words);
}

void item_words_drafted(Text *text, const void *data)
{
    const ItemDrafted *drafted = data;
    put(text, drafted->reason);
}

void item_words_returned(Text *text, const void *data)
{
    const ItemReturned *returned = data;
    put(text, returned->reason);
}

void item_words_decided(Text *text, const void *data)
{
    const ItemDecided *decided = data;
    put(text, decided->reason);
}

void item_words_held(Text *text, const void *data)
{
    const ItemHeld *held = data;
    put(text, held->reason, held->authority);
}

void item_words_released(Text *text, const void *data)
{
    const ItemReleased *released = data;
    put(text, released->reason, released->authority);
}

void item_words_reason(Text *text, const void *data)
{
    const ItemReason *said = data;
    put(text, said->reason);
}

void item_words_party_named(Text *text, const void *data)
{
    const ItemPartyNamed *named = data;
    put(text, named->name, named->reading, named->address, named->reason);
}

void item_words_party_dropped(Text *text, const void *data)
{
    const ItemPartyDropped *dropped = data;
    put(text, dropped->reason);
}

/* ---- keeping them ---------------------------------------------------------------------------- */

int item_reindex(Db *db, Arena *arena, Id item, int64_t seq, bool anew, Str words)
{
    Str form = unicode_search_form(arena, words);
    int r = anew ? item_words_clear(db, trace_of_subject(arena, item)) : 0;
    if (!r && form.len)
        r = item_words_put(db, seq, WORDS_MAKER, form);
    return r ? trace(r) : 0;
}

/* ---- looking --------------------------------------------------------------------------------- */

static int make_words(Work *work, Arena *arena, Id item, Str *ret_words)
{
    Str words;
    int r = work_words(work, arena, item, &words);
    if (r)
        return trace(r);
    *ret_words = unicode_search_form(arena, words);
    return 0;
}

/* All words of the item, a line apart. */
static int read_words(Work *work, Arena *arena, Id item, Str *ret_words)
{
    const ItemWordsOfRow *rows;
    size_t count = 0, length = 0;
    bool ours = true;
    int r = item_words_of(work_db(work), arena, trace_of_subject(arena, item), &rows, &count);
    if (r)
        return trace(r);
    for (size_t i = 0; i < count; i++) {
        ours = ours && rows[i].maker == WORDS_MAKER;
        length += rows[i].words.len + 1;
    }
    if (!ours || count == 0) {
        r = make_words(work, arena, item, ret_words);
        return r ? trace(r) : 0;
    }
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

int item_matches(Work *work, Arena *arena, Id item, Str form, bool *ret_matches)
{
    Str words;
    int r = read_words(work, arena, item, &words);
    if (r)
        return trace(r);
    *ret_matches = has_all(words, form);
    return 0;
}
