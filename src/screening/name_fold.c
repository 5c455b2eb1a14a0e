/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "screening/letters.h"

#include "base/base.h"

#include <string.h>

/* ---- letters that compose ------------------------------------------------------------------- */

enum {
    VOICED_MARK = 0x3099,
    HALF_VOICED_MARK = 0x309a,
    REPEAT_MARK = 0x3005,
    KANA_U = 0x30a6,
    KANA_VU = 0x30f4,
    JAMO_FIRST = 0x1100,
    JAMO_VOWEL = 0x1161,
    JAMO_LAST = 0x11a7,
    JAMO_FIRSTS = 19,
    JAMO_VOWELS = 21,
    JAMO_LASTS = 28,
    SYLLABLES = 0xac00,
    SYLLABLES_END = 0xd7a4,
};

/* The kana that the voicing mark makes of this one, or 0. */
static uint32_t voiced_kana(uint32_t kana, uint32_t mark)
{
    bool h_row = kana >= 0x30cf && kana <= 0x30db && (kana - 0x30cf) % 3 == 0;

    if (mark == HALF_VOICED_MARK)
        return h_row ? kana + 2 : 0;
    if (kana == KANA_U)
        return KANA_VU;
    if (h_row || (kana >= 0x30ab && kana <= 0x30c1 && kana % 2 == 1) ||
        (kana >= 0x30c4 && kana <= 0x30c8 && kana % 2 == 0))
        return kana + 1;
    return 0;
}

/* Alphabets in which a letter with a mark is a letter of its own, written as two code points. */
static uint32_t marked_letter(uint32_t letter, uint32_t mark)
{
    static const struct {
        uint32_t letter, mark, whole;
    } rows[] = {
        { 0x438, 0x306, 0x439 }, /* short i */
        { 0x443, 0x306, 0x45e }, /* short u */
        { 0x456, 0x308, 0x457 }, /* yi */
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++)
        if (rows[i].letter == letter && rows[i].mark == mark)
            return rows[i].whole;
    return 0;
}

static uint32_t syllable_of_jamo(uint32_t before, uint32_t part)
{
    if (before >= JAMO_FIRST && before < JAMO_FIRST + JAMO_FIRSTS && part >= JAMO_VOWEL &&
        part < JAMO_VOWEL + JAMO_VOWELS)
        return SYLLABLES + ((before - JAMO_FIRST) * JAMO_VOWELS + (part - JAMO_VOWEL)) * JAMO_LASTS;
    if (before >= SYLLABLES && before < SYLLABLES_END && (before - SYLLABLES) % JAMO_LASTS == 0 &&
        part > JAMO_LAST && part < JAMO_LAST + JAMO_LASTS)
        return before + (part - JAMO_LAST);
    return 0;
}

static Glyph glyph_of(uint32_t point, uint32_t from, uint32_t to)
{
    Letter letter = letter_find(point);

    return (Glyph){ .point = letter.fold,
                    .latin = letter.latin,
                    .kind = letter.kind,
                    .len = letter.len,
                    .from = from,
                    .to = to };
}

/* Does this glyph go into the one before it? Marks always do, with effect or without. */
static bool composes(Glyph *last, const Glyph *glyph)
{
    uint32_t whole = 0;

    if (glyph->kind == LETTER_MARK && last->kind == LETTER_KATAKANA)
        whole = voiced_kana(last->point, glyph->point);
    else if (glyph->kind == LETTER_MARK && last->kind == LETTER_HIRAGANA)
        whole = voiced_kana(last->point, glyph->point);
    else if (glyph->kind == LETTER_MARK)
        whole = marked_letter(last->point, glyph->point);
    else if (glyph->kind == LETTER_HANGUL && last->kind == LETTER_HANGUL)
        whole = syllable_of_jamo(last->point, glyph->point);
    if (whole) {
        LetterKind kind = last->kind;
        *last = glyph_of(whole, last->from, glyph->to);
        last->kind = (uint8_t)kind;
    } else if (glyph->kind == LETTER_MARK) {
        last->to = glyph->to;
    }
    return whole != 0 || glyph->kind == LETTER_MARK;
}

typedef struct Row {
    Glyph *glyphs;
    size_t count, max;
} Row;

static bool row_add(Row *row, Glyph glyph)
{
    if (glyph.kind == LETTER_NONE)
        return true;
    if (glyph.kind == LETTER_MARK && row->count == 0)
        return true;
    if (row->count > 0 && (glyph.kind == LETTER_MARK || glyph.kind == LETTER_HANGUL) &&
        composes(&row->glyphs[row->count - 1], &glyph))
        return true;
    if (row->count == row->max)
        return false;
    if (glyph.point == REPEAT_MARK && row->count > 0) {
        Glyph before = row->glyphs[row->count - 1];
        before.from = glyph.from;
        before.to = glyph.to;
        glyph = before;
    }
    row->glyphs[row->count++] = glyph;
    return true;
}

/* Letters that only Persian and its neighbours write. */
static bool is_persian(uint32_t point)
{
    return point == 0x67e || point == 0x686 || point == 0x698 || point == 0x6a9 || point == 0x6af ||
           point == 0x6cc;
}

/* There zad, zal and se are read z, z and s: Reza is not Rida. */
static void read_persian(Glyph *glyphs, size_t count)
{
    static const struct {
        uint32_t letter, read;
    } rows[] = { { 0x636, 0x632 }, { 0x630, 0x632 }, { 0x62b, 0x633 } };

    for (size_t i = 0; i < count; i++)
        for (size_t k = 0; k < COUNT_OF(rows); k++)
            if (glyphs[i].point == rows[k].letter) {
                Letter letter = letter_find(rows[k].read);
                glyphs[i].latin = letter.latin;
                glyphs[i].len = letter.len;
            }
}

bool glyphs_read(Str text, Glyph *glyphs, size_t max, size_t *ret_count)
{
    Row row = { glyphs, 0, max };
    bool persian = false;

    for (size_t at = 0; at < text.len;) {
        size_t from = at;
        uint32_t point = (unsigned char)text.at[at];

        if (point < 0x80)
            at++;
        else
            point = utf8_next(text, &at);
        Glyph glyph = glyph_of(point, (uint32_t)from, (uint32_t)at);
        persian = persian || (glyph.kind == LETTER_ARABIC && is_persian(glyph.point));
        if (glyph.kind != LETTER_SEVERAL) {
            if (!row_add(&row, glyph))
                return false;
            continue;
        }
        for (size_t i = 0; i < glyph.len; i++)
            if (!row_add(&row,
                         glyph_of(letter_several[glyph.point + i], (uint32_t)from, (uint32_t)at)))
                return false;
    }
    if (persian)
        read_persian(glyphs, row.count);
    *ret_count = row.count;
    return true;
}

/* ---- spelling ------------------------------------------------------------------------------- */

void spell_put(Spelling *spelling, const char *letters, size_t len)
{
    if (len > sizeof(spelling->letters) - spelling->len) {
        spelling->full = true;
        return;
    }
    for (size_t i = 0; i < len; i++)
        spelling->letters[spelling->len + i] = letters[i];
    spelling->len += len;
}

void spell_c(Spelling *spelling, const char *letters)
{
    spell_put(spelling, letters, strlen(letters));
}

void spell_glyph(Spelling *spelling, const Glyph *glyph)
{
    spell_put(spelling, letter_latin + glyph->latin, glyph->len);
}

void han_spell(const Glyph *glyphs, size_t count, Spelling *spelling)
{
    for (size_t i = 0; i < count; i++)
        spell_glyph(spelling, &glyphs[i]);
}

static bool has_kind(const Glyph *glyphs, size_t count, LetterKind first, LetterKind last)
{
    for (size_t i = 0; i < count; i++)
        if (glyphs[i].kind >= first && glyphs[i].kind <= last)
            return true;
    return false;
}

static TokenOrigin spell_script(const Glyph *glyphs, size_t count, Spelling *spelling)
{
    switch (glyphs[0].kind) {
    case LETTER_KATAKANA:
    case LETTER_HIRAGANA:
        kana_spell(glyphs, count, spelling);
        return ORIGIN_KANA;
    case LETTER_HANGUL:
        hangul_spell(glyphs, count, spelling);
        return ORIGIN_HANGUL;
    case LETTER_ARABIC:
    case LETTER_HEBREW:
        abjad_spell(glyphs, count, spelling);
        return ORIGIN_ABJAD;
    case LETTER_THAI:
        thai_spell(glyphs, count, spelling);
        return ORIGIN_ABJAD;
    case LETTER_HAN:
        han_spell(glyphs, count, spelling);
        return ORIGIN_HAN;
    default:
        if (has_kind(glyphs, count, LETTER_INDIC, LETTER_VIRAMA)) {
            indic_spell(glyphs, count, spelling);
            return ORIGIN_ABJAD;
        }
        latin_spell(glyphs, count, spelling);
        return ORIGIN_LETTERS;
    }
}

/* Behind a vowel x is ks, as most other scripts write it: Alexander, Aleksandr. */
static void write_out_x(Spelling *spelling)
{
    for (size_t i = 1; i < spelling->len; i++) {
        if (spelling->letters[i] != 'x' || !strchr("aeiou", spelling->letters[i - 1]))
            continue;
        if (spelling->len == sizeof(spelling->letters)) {
            spelling->full = true;
            return;
        }
        memmove(spelling->letters + i + 1, spelling->letters + i, spelling->len - i);
        spelling->len++;
        spelling->letters[i] = 'k';
        spelling->letters[i + 1] = 's';
    }
}

TokenOrigin word_spell(const Glyph *glyphs, size_t count, Spelling *spelling)
{
    TokenOrigin origin = spell_script(glyphs, count, spelling);

    write_out_x(spelling);
    return origin;
}

static size_t utf8_put(char *at, uint32_t point)
{
    if (point < 0x80) {
        at[0] = (char)point;
        return 1;
    }
    size_t len = point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;

    for (size_t i = len - 1; i > 0; i--, point >>= 6)
        at[i] = (char)(0x80 | (point & 0x3f));
    at[0] = (char)((0xf00 >> len & 0xff) | point);
    return len;
}

size_t word_draw(const Glyph *glyphs, size_t count, char *ret_bytes, size_t max)
{
    size_t len = 0;

    for (size_t i = 0; i < count; i++) {
        char bytes[4];
        size_t more = utf8_put(bytes, glyphs[i].point);

        if (len + more > max)
            return 0;
        memcpy(ret_bytes + len, bytes, more);
        len += more;
    }
    return len;
}
