/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "screening/name_parts.h"
#include "screening/near.h"

#include "base/base.h"

#include <string.h>

const WordRow *word_find(uint32_t hash, Str word)
{
    for (uint32_t slot = hash & name_word_mask; name_word_slots[slot];
         slot = (slot + 1) & name_word_mask) {
        uint32_t found = name_word_slots[slot];
        if ((found ^ hash) >> 16 != 0)
            continue; /* most words are in no table: their rows need not be read */
        const WordRow *row = &name_word_rows[(found & 0xffff) - 1];

        if (row->key_len == word.len && memcmp(name_word_keys + row->key, word.at, word.len) == 0)
            return row;
    }
    return NULL;
}

/* ---- phrases -------------------------------------------------------------------------------- */

typedef struct PhraseFound {
    const WordRow *row; /* NULL: none */
    size_t words;
} PhraseFound;

/* The phrase of exactly these parts. */
static const WordRow *phrase_of(const Parts *parts, size_t from, size_t words)
{
    char bytes[256] UNSET;
    size_t len = 0;

    for (size_t i = from; i < from + words; i++) {
        Str key = parts->parts[i].key;

        if (len + key.len + 1 > sizeof(bytes))
            return NULL;
        if (i > from)
            bytes[len++] = ' ';
        memcpy(bytes + len, key.at, key.len);
        len += key.len;
    }
    return word_find(word_hash(WORD_HASH_START, bytes, len), (Str){ bytes, len });
}

/* The longest phrase with one of these roles that begins at `from`. */
static PhraseFound phrase_at(const Parts *parts, size_t from, unsigned roles)
{
    const WordRow *first = parts->parts[from].row;
    size_t left = parts->count - from;
    size_t words = !first ? 0 : first->words < left ? first->words : left;

    for (; words > 1; words--) {
        const WordRow *row = phrase_of(parts, from, words);
        if (row && row->roles & roles)
            return (PhraseFound){ row, words };
    }
    return first && first->roles & roles ? (PhraseFound){ first, 1 } : (PhraseFound){ NULL, 0 };
}

/* ---- company forms -------------------------------------------------------------------------- */

/* Would a name be left without these parts: a word that is no number and no particle? */
static bool leaves_a_name(const Parts *parts, size_t from, size_t words)
{
    for (size_t i = 0; i < parts->count; i++) {
        const Part *part = &parts->parts[i];
        unsigned roles = part->row ? part->row->roles : 0;

        if ((i < from || i >= from + words) && !part->number &&
            !(roles & (ROLE_PARTICLE | ROLE_FORM)))
            return true;
    }
    return false;
}

static void take_form(Parts *parts, size_t from, PhraseFound form)
{
    if (parts->form_count < NAME_FORMS_MAX)
        parts->forms[parts->form_count++] = form.row->value;
    memmove(&parts->parts[from], &parts->parts[from + form.words],
            (parts->count - from - form.words) * sizeof(Part));
    parts->count -= form.words;
}

enum { SLIP_MIN = 850 }; /* thousandths, of near_tokens */

/* A long form with a slip in it: Aktiengeselschaft. */
static const WordRow *slipped_form(const Part *part)
{
    NameToken written = { .letters = part->key, .origin = ORIGIN_LETTERS };

    if (part->row || part->origin != ORIGIN_LETTERS || part->key.len < LONG_FORM_WORD)
        return NULL;
    for (const uint16_t *at = name_long_forms; *at; at++) {
        const WordRow *row = &name_word_rows[*at];
        NameToken form = { .letters = { name_word_keys + row->key, row->key_len },
                           .origin = ORIGIN_LETTERS };

        if (form.letters.at[0] == part->key.at[0] && near_tokens(&written, &form) >= SLIP_MIN)
            return row;
    }
    return NULL;
}

/* The longest form that ends with the last part. */
static bool take_last_form(Parts *parts)
{
    size_t most = parts->count < PHRASE_WORDS_MAX ? parts->count : PHRASE_WORDS_MAX;

    if (most > 0 && leaves_a_name(parts, parts->count - 1, 1)) {
        const WordRow *slipped = slipped_form(&parts->parts[parts->count - 1]);
        if (slipped) {
            take_form(parts, parts->count - 1, (PhraseFound){ slipped, 1 });
            return true;
        }
    }
    for (size_t words = most; words > 0; words--) {
        size_t from = parts->count - words;
        PhraseFound form = phrase_at(parts, from, ROLE_FORM);

        if (form.words != words || !leaves_a_name(parts, from, words))
            continue;
        take_form(parts, from, form);
        return true;
    }
    return false;
}

static bool take_first_form(Parts *parts)
{
    PhraseFound form = parts->count > 0 ? phrase_at(parts, 0, ROLE_FORM) : (PhraseFound){ 0 };

    if (form.words == 0 || !leaves_a_name(parts, 0, form.words))
        return false;
    take_form(parts, 0, form);
    return true;
}

enum { LONG_FORM = 10 }; /* bytes: "joint stock", 株式会社 */

/* A form that can be nothing else wherever it stands: of several words, or four drawn letters. */
static bool is_long_form(PhraseFound form, const Part *first)
{
    return form.row->key_len >= LONG_FORM && (form.words > 1 || first->drawn);
}

/* Forms in brackets, and between the names of two companies. */
static bool take_inner_form(Parts *parts)
{
    for (size_t i = 0; i < parts->count; i++) {
        PhraseFound form = phrase_at(parts, i, ROLE_FORM);
        const Part *part = &parts->parts[i];

        if (form.words == 0 || !(part->bracketed || is_long_form(form, part)) ||
            !leaves_a_name(parts, i, form.words))
            continue;
        take_form(parts, i, form);
        return true;
    }
    return false;
}

void parts_take_forms(Parts *parts)
{
    while (take_inner_form(parts))
        ;
    while (take_last_form(parts))
        ;
    while (take_first_form(parts))
        ;
}

/* ---- terms ---------------------------------------------------------------------------------- */

static Str row_spelled(const WordRow *row)
{
    return (Str){ name_word_keys + row->spelled, row->spelled_len };
}

/* Parts that make one phrase become one part. */
static void merge(Parts *parts, size_t from, PhraseFound phrase)
{
    Part *part = &parts->parts[from];
    size_t len = 0;

    for (size_t i = 0; i < phrase.words; i++)
        len += part[i].key.len;
    char *bytes = parts_take(parts, len);
    if (!bytes)
        return;
    Str key = { bytes, len };
    for (size_t i = 0; i < phrase.words; i++) {
        memcpy(bytes, part[i].key.at, part[i].key.len);
        bytes += part[i].key.len;
        part->drawn = part->drawn || part[i].drawn;
    }
    part->to = part[phrase.words - 1].to;
    part->key = key;
    part->row = phrase.row;
    part->number = false;
    memmove(part + 1, part + phrase.words, (parts->count - from - phrase.words) * sizeof(Part));
    parts->count -= phrase.words - 1;
}

static void know_term(Part *part, const WordRow *row)
{
    if (!(row->roles & ROLE_TERM))
        return;
    part->term = row->term;
    if (part->drawn)
        part->spelled = row_spelled(row);
}

static void drop_part(Parts *parts, size_t at)
{
    memmove(&parts->parts[at], &parts->parts[at + 1], (parts->count - at - 1) * sizeof(Part));
    parts->count--;
}

void parts_find_terms(Parts *parts)
{
    for (size_t i = 0; i < parts->count; i++) {
        PhraseFound term = phrase_at(parts, i, ROLE_TERM | ROLE_DROP | ROLE_FORM);

        if (term.words == 0)
            continue;
        if (term.row->roles & ROLE_DROP && parts->count > term.words) {
            for (size_t k = 0; k < term.words; k++)
                drop_part(parts, i);
            i--;
            continue;
        }
        if (term.words > 1)
            merge(parts, i, term);
        know_term(&parts->parts[i], term.row);
    }
}

/* ---- runs without blanks -------------------------------------------------------------------- */

enum { NUMBER_MARK = 0x7b2c }; /* 第 */

/* The row of the longest known word that begins at `at`, and its glyphs. */
static const WordRow *known_at(const Glyph *glyphs, size_t left, size_t least, size_t *ret_glyphs)
{
    const unsigned wanted = ROLE_FORM | ROLE_TERM | ROLE_DROP | ROLE_GENERIC | ROLE_PARTICLE;
    const WordRow *found = NULL;
    char bytes[DRAWN_TERM_MAX * 4];
    size_t len = 0;
    uint32_t hash = WORD_HASH_START;

    for (size_t count = 1; count <= left && count <= DRAWN_TERM_MAX; count++) {
        size_t more = word_draw(&glyphs[count - 1], 1, bytes + len, sizeof(bytes) - len);

        hash = word_hash(hash, bytes + len, more);
        len += more;
        const WordRow *row = count < least ? NULL : word_find(hash, (Str){ bytes, len });
        if (row && row->roles & wanted) {
            found = row;
            *ret_glyphs = count;
        }
    }
    return found;
}

/* The number behind 第, in Han numerals below one hundred; 0: none. */
static unsigned han_number(const Glyph *glyphs, size_t left, size_t *ret_glyphs)
{
    static const uint16_t digits[] = { 0x3007, 0x4e00, 0x4e8c, 0x4e09, 0x56db,
                                       0x4e94, 0x516d, 0x4e03, 0x516b, 0x4e5d };
    unsigned number = 0, unit = 0;
    size_t i = 0;

    for (; i < left; i++) {
        unsigned digit = 0;
        while (digit < COUNT_OF(digits) && digits[digit] != glyphs[i].point)
            digit++;
        if (glyphs[i].point == 0x5341) /* ten */
            number = (unit ? unit : 1) * 10, unit = 0;
        else if (digit < COUNT_OF(digits))
            unit = unit * 10 + digit;
        else
            break;
        if (unit > 99 || number > 99)
            return 0;
    }
    *ret_glyphs = i;
    return number + unit;
}

static void add_number(Parts *parts, unsigned number, uint32_t from, uint32_t to)
{
    char digits[] = { (char)('0' + number / 100 % 10), (char)('0' + number / 10 % 10),
                      (char)('0' + number % 10) };
    size_t skip = number < 10 ? 2 : number < 100 ? 1 : 0;
    char *bytes = parts_take(parts, sizeof(digits) - skip);

    if (!bytes)
        return;
    memcpy(bytes, digits + skip, sizeof(digits) - skip);
    parts_add(
        parts,
        (Part){ .key = { bytes, sizeof(digits) - skip }, .from = from, .to = to, .number = true });
}

enum { KANA_TERM_MIN = 4 };

/* Katakana words run together only where a whole known word stands at an end: inside, the letters
 * of names would be taken for words. */
static const WordRow *known_in(const Glyph *glyphs, size_t count, size_t at, size_t rest,
                               size_t *ret_glyphs)
{
    bool kana = glyphs[0].kind == LETTER_KATAKANA;
    const WordRow *row = known_at(glyphs + at, count - at, 1, ret_glyphs);

    if (!row)
        return NULL;
    bool ends = at + *ret_glyphs == count;
    bool whole = at == 0 && ends;
    if (kana && !whole && (*ret_glyphs < KANA_TERM_MIN || (rest > 0 && !ends)))
        return NULL;
    /* One letter is a word only where it ends the run, or is the run. */
    if (!kana && *ret_glyphs == 1 && !ends)
        return NULL;
    return row;
}

static void add_known(Parts *parts, const Glyph *glyphs, size_t count, const WordRow *row,
                      bool bracketed)
{
    Part *part = parts_add_word(parts, glyphs, count, bracketed);

    if (part)
        part->row = row;
}

void parts_add_run(Parts *parts, const Word *word)
{
    const Glyph *glyphs = parts->glyphs + word->first;
    size_t count = word->count, rest = 0; /* the unknown run before `i` begins here */

    for (size_t i = 0; i < count;) {
        size_t taken = 0;
        const WordRow *row = known_in(glyphs, count, i, i - rest, &taken);
        unsigned number = !row && glyphs[i].point == NUMBER_MARK
                              ? han_number(glyphs + i + 1, count - i - 1, &taken)
                              : 0;

        if (!row && number == 0) {
            i++;
            continue;
        }
        if (i > rest)
            parts_add_word(parts, glyphs + rest, i - rest, word->bracketed);
        if (row)
            add_known(parts, glyphs + i, taken, row, word->bracketed);
        else
            add_number(parts, number, glyphs[i].from, glyphs[i + ++taken - 1].to);
        i += taken;
        rest = i;
    }
    if (count > rest)
        parts_add_word(parts, glyphs + rest, count - rest, word->bracketed);
}
