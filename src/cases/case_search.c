/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cases/search.h"

#include "cases/words_sql.h"

#include <pthread.h>
#include <unicode/ustring.h>
#include <unicode/utrans.h>

/* Words of another maker's version are made anew from the events when they are looked at, so that
 * nothing is missed silently. ICU is a maker too. */
enum { WORDS_MAKER = 1 * 1000 + U_ICU_VERSION_MAJOR_NUM, GROWS = 8 };

/* ---- what each kind of event brings ---------------------------------------------------------- */

static void put_line(Text *text, Str line)
{
    if (line.len)
        text_all(text, line, S("\n"));
}

static void put_request(Text *text, const CaseRequest *request)
{
    put_line(text, request->originator);
    put_line(text, request->reference);
    put_line(text, request->end_use);
    put_line(text, request->place);
    for (size_t i = 0; i < request->item_count; i++)
        put_line(text, request->items[i].item);
    for (size_t i = 0; i < request->party_count; i++)
        put_line(text, request->parties[i].name);
}

void case_words_opened(Text *text, const void *data)
{
    const CaseOpened *opened = data;

    put_line(text, opened->number);
    put_line(text, opened->title_ja);
    put_line(text, opened->title_en);
    put_request(text, &opened->request);
}

void case_words_described(Text *text, const void *data)
{
    const CaseDescribed *described = data;

    put_line(text, described->title_ja);
    put_line(text, described->title_en);
    put_request(text, &described->request);
}

/* ---- how kana sound -------------------------------------------------------------------------- */

static UTransliterator *sounder;
static pthread_once_t sounder_once = PTHREAD_ONCE_INIT;

/* Made once and shared: ICU lets any thread ask it. */
static void open_sounder(void)
{
    static const char id[] = "Katakana-Hiragana; Hiragana-Latin; Latin-ASCII; Lower";
    UChar name[sizeof id];
    UErrorCode status = U_ZERO_ERROR;

    u_charsToUChars(id, name, sizeof id);
    sounder = utrans_openU(name, (int32_t)sizeof id - 1, UTRANS_FORWARD, NULL, 0, NULL, &status);
    ensure(U_SUCCESS(status));
}

static Str sound_of(Arena *arena, Str run)
{
    int32_t room = (int32_t)run.len * GROWS + 1, length, limit;
    UChar *letters = NEW_ARRAY(arena, UChar, (size_t)room);
    char *bytes = NEW_ARRAY(arena, char, (size_t)room * 3);
    UErrorCode status = U_ZERO_ERROR;

    ensure(pthread_once(&sounder_once, open_sounder) == 0);
    u_strFromUTF8(letters, room, &length, run.at, (int32_t)run.len, &status);
    limit = length;
    utrans_transUChars(sounder, letters, &length, room, 0, &limit, &status);
    u_strToUTF8(bytes, room * 3, &length, letters, length, &status);
    return U_SUCCESS(status) ? (Str){ bytes, (size_t)length } : S("");
}

/* Toukyou and tookyoo as tokyo. */
static void put_short(Text *text, Str sound)
{
    size_t vowel;

    for (size_t i = 0; i < sound.len; i++) {
        char letter = sound.at[i], before = i > 0 ? sound.at[i - 1] : '\0';
        bool is_long =
            (letter == before && str_find(S("aeiou"), str_cut(sound, i, i + 1), &vowel)) ||
            (letter == 'u' && before == 'o');
        if (!is_long && letter != '\'')
            text_char(text, letter);
    }
}

static bool is_kana(uint32_t letter)
{
    return letter >= 0x3041 && letter <= 0x30ff && letter != 0x30fb;
}

/* Latin letters, plain or with marks. */
static bool is_latin(uint32_t letter)
{
    return (letter >= 'a' && letter <= 'z') || letter == '\'' ||
           (letter >= 0xc0 && letter <= 0x24f);
}

Str case_sounds(Arena *arena, Str form, bool all)
{
    Text text = text_open(arena, form.len * GROWS + 1);
    size_t from = 0, at = 0, end = 0;

    while (end < form.len) {
        at = end;
        uint32_t letter = utf8_next(form, &end);
        bool sounds = is_kana(letter) || (all && is_latin(letter));
        if (sounds && end < form.len)
            continue;
        Str run = str_cut(form, from, sounds ? end : at);
        from = end;
        if (!run.len)
            continue;
        text_put(&text, text.len ? S(" ") : S(""));
        put_short(&text, sound_of(arena, run));
    }
    return text_str(&text);
}

/* ---- keeping them ---------------------------------------------------------------------------- */

int case_reindex(Db *db, Arena *arena, Id id, int64_t seq, bool anew, Str words)
{
    Str form = unicode_search_form(arena, words);
    int r = anew ? case_words_clear(db, trace_of_subject(arena, id)) : 0;

    if (!r && form.len)
        r = case_words_put(db, seq, WORDS_MAKER, form, case_sounds(arena, form, false));
    return r ? trace(r) : 0;
}

/* ---- looking --------------------------------------------------------------------------------- */

typedef struct Searched {
    Str words, sounds;
} Searched;

static int make_words(Work *work, Arena *arena, Id id, Searched *ret)
{
    Str words;
    int r = work_words(work, arena, id, &words);
    if (r)
        return trace(r);
    ret->words = unicode_search_form(arena, words);
    ret->sounds = case_sounds(arena, ret->words, false);
    return 0;
}

static int read_words(Work *work, Arena *arena, Id id, Searched *ret)
{
    const CaseWordsOfRow *rows;
    size_t count = 0, length = 0, sounding = 0;
    bool ours = true;
    int r = case_words_of(work_db(work), arena, trace_of_subject(arena, id), &rows, &count);
    if (r)
        return trace(r);
    for (size_t i = 0; i < count; i++) {
        ours = ours && rows[i].maker == WORDS_MAKER;
        length += rows[i].words.len + 1;
        sounding += rows[i].sounds.len + 1;
    }
    if (!ours || count == 0) {
        r = make_words(work, arena, id, ret);
        return r ? trace(r) : 0;
    }
    Text words = text_open(arena, length), sounds = text_open(arena, sounding);
    for (size_t i = 0; i < count; i++) {
        text_all(&words, rows[i].words, S("\n"));
        text_all(&sounds, rows[i].sounds, S("\n"));
    }
    *ret = (Searched){ text_str(&words), text_str(&sounds) };
    return 0;
}

static bool has_word(Arena *arena, const Searched *searched, Str word)
{
    size_t at;

    if (str_find(searched->words, word, &at))
        return true;
    Str sound = case_sounds(arena, word, true);
    return sound.len > 0 && !str_find(sound, S(" "), &at) && str_find(searched->sounds, sound, &at);
}

int case_matches(Work *work, Arena *arena, Id id, Str form, bool *ret_matches)
{
    Searched searched;
    int r = read_words(work, arena, id, &searched);
    if (r)
        return trace(r);
    *ret_matches = true;
    while (form.len && *ret_matches) {
        Str word = str_split(form, ' ', &form);
        *ret_matches = !word.len || has_word(arena, &searched, word);
    }
    return 0;
}
