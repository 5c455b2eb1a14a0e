/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * names - makes the table of words that names are read with
 *
 *     names OUTPUT.c FILE.csv...
 *
 * A file's name says what its rows are; each row ends in its words, divided by semicolons, in any
 * script, spelled here with the functions the program spells names with:
 *   forms.csv      family,words           company forms
 *   particles.csv  particle|title,words
 *   terms.csv      concept,word|generic|drop,words   what means the same in every language
 *   common.csv     person,words           personal names that very many bear
 *   generic.csv    generic,words          words of organisations that are no term
 *   numbers.csv    number,words
 *   surnames.csv   reading,words          family names written without blanks; reading may be empty
 */
#include "base/unicode.h"
#include "screening/name_parts.h"
#include "screening/sound.h"
#include "tools/tool.h"

#include <stdlib.h>
#include <string.h>

enum { ROWS_MAX = 20000, KEYS_MAX = 1 << 20, WORDS_MAX = 32, GLYPHS_MAX = 400 };

static struct {
    WordRow rows[ROWS_MAX];
    Str keys[ROWS_MAX], spelled[ROWS_MAX];
    size_t count;
    uint16_t term;
} made;

static const Str families[] = { STR("none"),        STR("limited"), STR("stock"),
                                STR("partnership"), STR("state"),   STR("other") };

static size_t row_of(Arena *arena, Str key)
{
    for (size_t i = 0; i < made.count; i++)
        if (str_eq(made.keys[i], key))
            return i;
    ensure(made.count < ROWS_MAX && key.len > 0 && key.len <= UINT8_MAX);
    made.keys[made.count] = arena_str(arena, key);
    made.rows[made.count].key_len = (uint8_t)key.len;
    return made.count++;
}

/* ---- a word of a row, as the program will see it --------------------------------------------- */

typedef struct Spoken {
    Str key, first; /* of all words; of the first */
    Str letters;    /* all spelled, run together */
    Str drawn;      /* of a single run of Hangul or katakana: how it is looked up inside a run */
    size_t words;
    TokenOrigin origin;
} Spoken;

static Str key_of(Arena *arena, const Glyph *glyphs, size_t count, Spoken *phrase, Text *letters)
{
    Spelling spelling = { .len = 0 };
    Text drawn = text_open(arena, 400);
    char bytes[400];
    size_t len = word_draw(glyphs, count, bytes, sizeof(bytes));

    if (glyphs[0].kind == LETTER_DIGIT || glyphs[0].kind == LETTER_BREAK)
        return (Str){ 0 };
    phrase->origin = word_spell(glyphs, count, &spelling);
    text_put(letters, (Str){ spelling.letters, spelling.len });
    text_put(&drawn, (Str){ bytes, len });
    if (glyphs[0].kind == LETTER_HANGUL || glyphs[0].kind == LETTER_KATAKANA)
        phrase->drawn = text_str(&drawn);
    if (glyphs[0].kind == LETTER_HAN)
        return text_str(&drawn);
    return arena_str(arena, (Str){ spelling.letters, spelling.len });
}

static bool read_phrase(Arena *arena, Str text, Spoken *ret_phrase)
{
    static Glyph glyphs[GLYPHS_MAX];
    static Word words[WORDS_MAX];
    Spoken phrase = { 0 };
    Text key = text_open(arena, 400), letters = text_open(arena, 400);
    size_t glyph_count;

    if (!glyphs_read(text, glyphs, GLYPHS_MAX, &glyph_count) ||
        !words_split(glyphs, glyph_count, true, words, WORDS_MAX, &phrase.words) ||
        phrase.words == 0 || phrase.words > PHRASE_WORDS_MAX)
        return false;
    /* The article that begins an Arabic word is no part of it. */
    size_t skip = phrase.words == 2 && glyphs[words[0].first].kind == LETTER_ARABIC &&
                  words[0].first + words[0].count == words[1].first;
    phrase.words -= skip;
    for (size_t i = 0; i < phrase.words; i++) {
        const Glyph *run = glyphs + words[i + skip].first;
        Str word = key_of(arena, run, words[i + skip].count, &phrase, &letters);

        if (word.len == 0)
            return false;
        text_put(&key, i > 0 ? S(" ") : S(""));
        text_put(&key, word);
        phrase.first = i > 0 ? phrase.first : word;
    }
    if (phrase.words > 1)
        phrase.drawn = (Str){ 0 };
    phrase.key = text_str(&key);
    phrase.letters = text_str(&letters);
    *ret_phrase = phrase;
    return true;
}

/* ---- rows ----------------------------------------------------------------------------------- */

typedef struct Meaning {
    unsigned roles;
    uint16_t term;
    uint8_t value;
    Str spelled;
} Meaning;

/* Two rows may not give one word two meanings of a kind. */
static void give(Str file, size_t line, size_t at, const Meaning *meaning)
{
    WordRow *row = &made.rows[at];
    unsigned both =
        row->roles & meaning->roles & ~(unsigned)(ROLE_SURNAME | ROLE_COMMON | ROLE_SOUND);

    if (both & (ROLE_TERM | ROLE_FORM | ROLE_NUMBER | ROLE_DROP) &&
        (row->term != meaning->term || row->value != meaning->value))
        tool_error(file, line, "\"%.*s\" has another meaning already", (int)made.keys[at].len,
                   made.keys[at].at);
    row->roles = (uint16_t)(row->roles | meaning->roles);
    if (meaning->term)
        row->term = meaning->term;
    if (meaning->value)
        row->value = meaning->value;
    if (meaning->spelled.len > 0)
        made.spelled[at] = meaning->spelled;
}

static void add_sound(Arena *arena, const Spoken *phrase)
{
    char sound[400] = "~";
    size_t len = sound_make(phrase->letters, phrase->origin, sound + 1) + 1;

    if (len > 3) {
        size_t at = row_of(arena, (Str){ sound, len });
        made.rows[at].roles |= ROLE_SOUND;
    }
}

static void add_word(Arena *arena, Str file, size_t line, Str word, Meaning *meaning)
{
    Spoken phrase;

    if (!read_phrase(arena, word, &phrase)) {
        tool_error(file, line, "\"%.*s\" is no word of a name", (int)word.len, word.at);
        return;
    }
    if (meaning->roles & ROLE_TERM && meaning->spelled.len == 0)
        meaning->spelled = phrase.letters;
    /* A Hangul run is looked up as drawn alone: its syllables look like words of others. */
    bool as_drawn = phrase.origin == ORIGIN_HANGUL && phrase.drawn.len > 0;
    if (!as_drawn || meaning->roles & ROLE_COMMON)
        give(file, line, row_of(arena, phrase.key), meaning);
    if (phrase.drawn.len > 0)
        give(file, line, row_of(arena, phrase.drawn), meaning);
    if (meaning->roles & ROLE_COMMON && phrase.words == 1)
        add_sound(arena, &phrase);
    WordRow *first = &made.rows[row_of(arena, phrase.first)];
    if (phrase.words > 1 && phrase.words > first->words)
        first->words = (uint8_t)phrase.words;
}

static bool read_family(Str word, uint8_t *ret_family)
{
    for (size_t i = 1; i < COUNT_OF(families); i++)
        if (str_eq(families[i], word)) {
            *ret_family = (uint8_t)i;
            return true;
        }
    return false;
}

/* What the cells before a row's words mean; false: nothing this file may say. */
static bool read_meaning(Arena *arena, Str kind, Str what, Str *words, Meaning *meaning)
{
    int64_t number;

    if (str_eq(kind, S("forms.csv"))) {
        meaning->roles = ROLE_FORM;
        return read_family(what, &meaning->value);
    }
    if (str_eq(kind, S("particles.csv"))) {
        meaning->roles = str_eq(what, S("title")) ? ROLE_TITLE : ROLE_PARTICLE;
        return str_eq(what, S("title")) || str_eq(what, S("particle"));
    }
    if (str_eq(kind, S("terms.csv"))) {
        Str weight = str_split(*words, ',', words);
        bool drop = str_eq(weight, S("drop")), generic = str_eq(weight, S("generic"));

        meaning->roles = drop ? ROLE_DROP : generic ? ROLE_TERM | ROLE_GENERIC : ROLE_TERM;
        meaning->term = drop ? 0 : ++made.term;
        return drop || generic || str_eq(weight, S("word"));
    }
    if (str_eq(kind, S("numbers.csv"))) {
        meaning->roles = ROLE_NUMBER;
        if (!str_int(what, &number) || number < 1 || number > 99)
            return false;
        meaning->value = (uint8_t)number;
        return true;
    }
    if (str_eq(kind, S("surnames.csv"))) {
        meaning->roles = ROLE_SURNAME;
        meaning->spelled = arena_str(arena, what);
        return true;
    }
    meaning->roles = str_eq(kind, S("common.csv")) ? ROLE_COMMON : ROLE_GENERIC;
    return str_eq(kind, S("common.csv")) || str_eq(kind, S("generic.csv"));
}

static void read_file(Arena *arena, Str file)
{
    Str rest = tool_read(arena, file), kind = file;
    size_t slash;

    while (str_find(kind, S("/"), &slash))
        kind = str_cut(kind, slash + 1, kind.len);
    for (size_t line = 1; rest.len > 0; line++) {
        Str row = str_split(rest, '\n', &rest), words;
        Str what = str_split(row, ',', &words);
        Meaning meaning = { 0 };

        if (row.len == 0 || row.at[0] == '#')
            continue;
        if (!read_meaning(arena, kind, what, &words, &meaning)) {
            tool_error(file, line, "\"%.*s\" is nothing this file may say", (int)what.len, what.at);
            continue;
        }
        while (words.len > 0)
            add_word(arena, file, line, str_trim(str_split(words, ';', &words)), &meaning);
    }
}

/* ---- writing -------------------------------------------------------------------------------- */

static uint32_t pool_add(Text *pool, Str bytes)
{
    size_t at;

    if (bytes.len == 0)
        return 0;
    if (str_find(text_str(pool), bytes, &at))
        return (uint32_t)at;
    text_put(pool, bytes);
    return (uint32_t)(pool->len - bytes.len);
}

static void put_row(Text *text, const WordRow *row)
{
    const uint32_t cells[] = { row->key,     row->spelled,     row->term,  row->roles,
                               row->key_len, row->spelled_len, row->value, row->words };

    text_c(text, "    { ");
    for (size_t i = 0; i < COUNT_OF(cells); i++) {
        text_int(text, cells[i]);
        text_c(text, i + 1 < COUNT_OF(cells) ? ", " : " },\n");
    }
}

static void put_rows(Text *text, Text *pool)
{
    text_c(text, "const WordRow name_word_rows[] = {\n");
    for (size_t i = 0; i < made.count; i++) {
        WordRow *row = &made.rows[i];

        row->key = pool_add(pool, made.keys[i]);
        row->spelled = pool_add(pool, made.spelled[i]);
        row->spelled_len = (uint8_t)made.spelled[i].len;
        put_row(text, row);
    }
    text_c(text, "};\n\n");
}

static void put_slots(Arena *arena, Text *text)
{
    uint32_t slots = 1024;

    while (slots < 3 * made.count)
        slots *= 2;
    uint32_t *numbers = NEW_ARRAY(arena, uint32_t, slots);
    for (size_t i = 0; i < made.count; i++) {
        uint32_t hash = word_hash(WORD_HASH_START, made.keys[i].at, made.keys[i].len);
        uint32_t slot = hash & (slots - 1);

        while (numbers[slot])
            slot = (slot + 1) & (slots - 1);
        numbers[slot] = (hash & 0xffff0000u) | (uint32_t)(i + 1);
    }
    text_c(text, "const uint32_t name_word_mask = ");
    text_int(text, slots - 1);
    text_c(text, ";\n\nconst uint32_t name_word_slots[] = {");
    for (uint32_t i = 0; i < slots; i++) {
        text_c(text, i % 16 ? " " : "\n    ");
        text_int(text, numbers[i]);
        text_char(text, ',');
    }
    text_c(text, "\n};\n\n");
}

static bool is_long_form(size_t at)
{
    Str key = made.keys[at];
    size_t blank;

    return made.rows[at].roles & ROLE_FORM && key.len >= LONG_FORM_WORD &&
           (unsigned char)key.at[0] < 0x80 && !str_find(key, S(" "), &blank);
}

static void put_long_forms(Text *text)
{
    text_c(text, "const uint16_t name_long_forms[] = {");
    for (size_t i = 1; i < made.count; i++)
        if (is_long_form(i)) {
            text_int(text, (int64_t)i);
            text_c(text, ", ");
        }
    text_c(text, "0};\n\n");
}

int main(int argc, char **argv)
{
    if (argc < 3)
        tool_die(S("names"), 0, "usage: names OUTPUT.c FILE.csv...");

    Arena arena = arena_open(TOOL_MEMORY);
    Text text = text_open(&arena, TEXT_MAX), pool = text_open(&arena, KEYS_MAX);

    for (int i = 2; i < argc; i++)
        read_file(&arena, str_from_c(argv[i]));
    if (tool_errors() > 0)
        return 1;
    tool_put_head(&text, S("tools/names.c"));
    text_c(&text, "#include \"screening/name_parts.h\"\n\n");
    put_rows(&text, &pool);
    put_slots(&arena, &text);
    put_long_forms(&text);
    tool_put_bytes(&text, S("name_word_keys"), text_str(&pool));
    ensure(!pool.full && !text.full);
    tool_write(str_from_c(argv[1]), text_str(&text));
    return 0;
}
