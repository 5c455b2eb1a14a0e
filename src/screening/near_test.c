/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "screening/near.h"
#include "tests/check.h"

#include <string.h>

/* Tokens are made by hand: what makes them of names is tested elsewhere. */
static NameToken word(const char *letters, const char *sound, TokenOrigin origin)
{
    return (NameToken){ .letters = str_from_c(letters),
                        .sound = str_from_c(sound),
                        .written = str_from_c(letters),
                        .kind = letters[0] && !letters[1] ? TOKEN_INITIAL : TOKEN_WORD,
                        .origin = (uint8_t)origin,
                        .weight = NAME_WEIGHT };
}

static void test_words(void)
{
    static const struct {
        const char *why, *a, *sound_a;
        TokenOrigin origin_a;
        const char *b, *sound_b;
        TokenOrigin origin_b;
        int32_t near;
    } rows[] = {
        { "the same", "kaminer", "kmnr", 0, "kaminer", "kmnr", 0, 1000 },
        { "a double letter", "mohammed", "mhmd", 0, "mohamed", "mhmd", 0, 963 },
        { "a vowel for its neighbour", "mohamed", "mhmd", 0, "mohamad", "mhmd", 0, 943 },
        { "two fingers", "guchaev", "gCf", 0, "guhcaev", "ghkf", 0, 886 },
        { "any letter", "kaminer", "kmnr", 0, "katiner", "ktnr", 0, 858 },
        { "two letters of seven", "kaminer", "kmnr", 0, "katinet", "ktnt", 0, 715 },
        { "three", "kaminer", "kmnr", 0, "tatinet", "ttnt", 0, 0 },
        { "two of five", "osman", "asmn", 0, "otian", "atn", 0, 0 },
        { "one of two", "li", "r", 0, "ni", "n", 0, 0 },
        { "far in letters, one in sound", "tchaikovsky", "Ckfsk", 0, "chaykovskiy", "Ckfsk", 0,
          837 },
        { "one consonant proves nothing", "lee", "r", 0, "roy", "r", 0, 0 },
        { "a mute h", "sheih", "sh", 0, "shei", "s", 0, 920 },
        { "a syllabary's vowels", "arekusandoru", "arksmdr", ORIGIN_KANA, "aleksandr", "arksmdr", 0,
          959 },
        { "its v", "iwanofu", "abmf", ORIGIN_KANA, "ivanov", "abmf", 0, 922 },
        { "no vowels written", "mhmd", "mhmd", ORIGIN_ABJAD, "mohamed", "mhmd", 0, 893 },
        { "what is written in full is meant", "hsyn", "hsn", ORIGIN_ABJAD, "hsn", "hsn",
          ORIGIN_ABJAD, 850 },
        { "no p to write", "biriz", "brs", ORIGIN_ABJAD, "perez", "brs", 0, 860 },
        { "another syllable", "songho", "snh", ORIGIN_HANGUL, "songsu", "sns", 0, 0 },
        { "another vowel, another syllable", "sangchol", "snJl", ORIGIN_HANGUL, "songchol", "snJl",
          0, 0 },
        { "two guesses", "mhmd", "mhmd", ORIGIN_ABJAD, "mohamado", "mhmd", ORIGIN_KANA, 0 },
        { "a syllable read otherwise", "jong", "Jn", ORIGIN_HANGUL, "jeong", "Jn", 0, 880 },
        { "a guess is a guess", "jinping", "Jmpmg", ORIGIN_HAN, "jinping", "Jmpmg", 0, 900 },
        { "other sound, other name", "yashin", "asm", ORIGIN_KANA, "petrov", "ptrf", 0, 0 },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        NameToken a = word(rows[i].a, rows[i].sound_a, rows[i].origin_a);
        NameToken b = word(rows[i].b, rows[i].sound_b, rows[i].origin_b);
        check_int(rows[i].why, near_tokens(&a, &b), rows[i].near);
        check_int(rows[i].why, near_tokens(&b, &a), rows[i].near);
    }
}

static void test_kanji(void)
{
    static const struct {
        const char *why, *a, *b;
        int32_t near;
    } rows[] = {
        { "the same", "東西", "東西", 1000 },
        { "one of two", "東西", "東北", 0 },
        { "one of four", "東西工業", "東北工業", 750 },
        { "two of seven", "東西南北大工業", "南北南北大工業", 0 },
        { "two of eight, swapped", "東西南北大工業所", "西東南北大工業所", 875 },
        { "drawn against lettered", "東西", "tozai", 0 },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        NameToken a = word(rows[i].a, "", ORIGIN_HAN), b = word(rows[i].b, "", ORIGIN_HAN);
        check_int(rows[i].why, near_tokens(&a, &b), rows[i].near);
        check_int(rows[i].why, near_tokens(&b, &a), rows[i].near);
    }
}

static void test_kinds(void)
{
    NameToken j = word("j", "J", 0), john = word("john", "jn", 0), zhan = word("zhan", "Jn", 0);
    NameToken zh = word("zh", "J", 0), jan = word("jan", "Jn", 0), ivan = word("ivan", "abn", 0);
    NameToken plant = word("plant", "prnt", 0), zavod = word("zavod", "sbd", 0);
    NameToken drawn = word("工場", "", ORIGIN_HAN), ten = word("10", "", 0);
    NameToken ten_more = word("100", "", 0), words[] = { j, john, zhan, ivan, plant, zavod };

    zh.kind = TOKEN_INITIAL;
    ten.kind = ten_more.kind = TOKEN_NUMBER;
    check_int("an initial", near_tokens(&j, &john), 800);
    check_int("of another name", near_tokens(&j, &ivan), 0);
    check_int("of one letter where Latin has two", near_tokens(&zh, &zhan), 800);
    check_int("that begins otherwise", near_tokens(&zh, &jan), 0);
    check_int("no meaning known", near_tokens(&plant, &zavod), 0);
    plant.term = zavod.term = drawn.term = 7;
    check_int("translated", near_tokens(&plant, &zavod), 950);
    check_int("drawn and lettered meet by meaning", near_tokens(&drawn, &zavod), 950);
    check_int("numbers", near_tokens(&ten, &ten), 1000);
    check_int("are equal or not", near_tokens(&ten, &ten_more), 0);
    for (size_t i = 0; i < COUNT_OF(words); i++)
        check_int("a number and a word", near_tokens(&ten, &words[i]), 0);
}

static char room[2][NAME_TOKEN_BYTES_MAX + 2], sounds[2][NAME_TOKEN_BYTES_MAX + 2];

/* A word of a few letters, then altered a few times: near what real names are. */
static NameToken some_word(Rng *rng, size_t side)
{
    static const char letters[] = "aeioubkrstvlmnhyzwcjdgpf";
    size_t len = (size_t)rng_between(rng, 1, 12), sound = 0;

    for (size_t i = 0; i < len; i++)
        room[side][i] = letters[rng_between(rng, 0, sizeof(letters) - 2)];
    for (size_t i = 0; i < len; i++)
        if (!memchr("aeiou", room[side][i], 5))
            sounds[side][sound++] = room[side][i];
    return (NameToken){ .letters = { room[side], len },
                        .sound = { sounds[side], sound },
                        .kind = (uint8_t)(len == 1 ? TOKEN_INITIAL : TOKEN_WORD),
                        .origin = (uint8_t)rng_between(rng, 0, ORIGINS - 1),
                        .weight = NAME_WEIGHT };
}

/* The distance with swaps of neighbours, in the plainest way. */
static size_t distance(Str a, Str b, bool swaps)
{
    size_t table[32][32];

    for (size_t i = 0; i <= a.len; i++)
        for (size_t j = 0; j <= b.len; j++) {
            size_t best = i == 0   ? j
                          : j == 0 ? i
                                   : table[i - 1][j - 1] + (a.at[i - 1] != b.at[j - 1]);
            if (i > 0 && table[i - 1][j] + 1 < best)
                best = table[i - 1][j] + 1;
            if (j > 0 && table[i][j - 1] + 1 < best)
                best = table[i][j - 1] + 1;
            if (swaps && i > 1 && j > 1 && a.at[i - 1] == b.at[j - 2] &&
                a.at[i - 2] == b.at[j - 1] && table[i - 2][j - 2] + 1 < best)
                best = table[i - 2][j - 2] + 1;
            table[i][j] = best;
        }
    return table[a.len][b.len];
}

/* What the header says of the gate, computed without any of its short cuts. */
static bool plain_gate(const NameToken *a, const NameToken *b)
{
    size_t letters = a->letters.len > b->letters.len ? a->letters.len : b->letters.len;
    size_t sound = a->sound.len > b->sound.len ? a->sound.len : b->sound.len;
    size_t shorter = a->sound.len + b->sound.len - sound;
    bool kana = a->origin + b->origin == ORIGIN_KANA ||
                (a->origin == b->origin && a->origin == ORIGIN_KANA);
    size_t edits = letters <= 2 ? 0 : letters <= 5 ? 1 : 2;

    if (str_eq(a->letters, b->letters))
        return true;
    if (a->kind == TOKEN_INITIAL || b->kind == TOKEN_INITIAL)
        return a->letters.at[0] == b->letters.at[0];
    if (distance(a->letters, b->letters, true) <= edits)
        return true;
    if (str_eq(a->sound, b->sound))
        return sound >= (kana ? 1 : 2);
    return kana && shorter >= 2 &&
           distance(a->sound, b->sound, false) <= (size_t)(sound <= 2   ? 0
                                                           : sound <= 5 ? 1
                                                                        : 2);
}

static void prop_gate(Rng *rng)
{
    NameToken a = some_word(rng, 0), b = some_word(rng, 1);

    /* Two words at random are never near; let b be a with a few slips. */
    if (rng_between(rng, 0, 3) > 0) {
        b.letters.len = a.letters.len;
        memcpy(room[1], room[0], a.letters.len);
        for (int64_t slips = rng_between(rng, 0, 3); slips > 0; slips--) {
            size_t at = (size_t)rng_between(rng, 0, (int64_t)b.letters.len - 1);
            room[1][at] = room[0][rng_between(rng, 0, (int64_t)a.letters.len - 1)];
        }
        b.kind = a.kind;
        memcpy(sounds[1], sounds[0], a.sound.len);
        b.sound.len = a.sound.len;
        if (b.sound.len > 1)
            b.sound.len -= (size_t)rng_between(rng, 0, 1);
    }
    int32_t near = near_tokens(&a, &b);

    check_int("the gate as the header says", near_gate(&a, &b), plain_gate(&a, &b));
    check_true("nothing near behind a shut gate", near == 0 || near_gate(&a, &b));
    check_true("in its range", near == 0 || (near >= NEAR_MIN && near <= NEAR_SAME));
    check_int("either way", near_tokens(&b, &a), near);
    check_true("near itself", near_tokens(&a, &a) >= 900);
}

int main(void)
{
    RUN(test_words);
    RUN(test_kanji);
    RUN(test_kinds);
    RUN_PROP(prop_gate, 200000);
    return check_done();
}
