/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "screening/name.h"

#include "base/base.h"
#include "screening/name_parts.h"
#include "screening/sound.h"

#include <string.h>

enum {
    NAME_BYTES_MAX = 2000,
    GLYPHS_SPARE = 64, /* for letters that stand for several */
    GLYPHS_MAX = NAME_BYTES_MAX + GLYPHS_SPARE,
    WORDS_MAX = PARTS_MAX,
    BYTES_MAX = 4 * NAME_BYTES_MAX,
};

/* ---- parts ---------------------------------------------------------------------------------- */

char *parts_take(Parts *parts, size_t len)
{
    if (len > parts->max - parts->len) {
        parts->full = true;
        return NULL;
    }
    parts->len += len;
    return parts->bytes + parts->len - len;
}

Part *parts_add(Parts *parts, Part part)
{
    if (parts->count == PARTS_MAX) {
        parts->full = true;
        return NULL;
    }
    if (!part.row && !part.number)
        part.row = word_find(word_hash(WORD_HASH_START, part.key.at, part.key.len), part.key);
    parts->parts[parts->count] = part;
    return &parts->parts[parts->count++];
}

static Str keep(Parts *parts, const char *bytes, size_t len)
{
    char *kept = parts_take(parts, len);

    if (kept)
        memcpy(kept, bytes, len);
    return (Str){ kept, kept ? len : 0 };
}

Part *parts_add_word(Parts *parts, const Glyph *glyphs, size_t count, bool bracketed)
{
    Spelling spelling UNSET;
    char drawn[NAME_TOKEN_BYTES_MAX] UNSET;
    spelling.len = 0;
    spelling.full = false;
    TokenOrigin origin = word_spell(glyphs, count, &spelling);
    bool is_han = glyphs[0].kind == LETTER_HAN;
    size_t drawn_len = is_han ? word_draw(glyphs, count, drawn, sizeof(drawn)) : 0;

    parts->full = parts->full || spelling.full || (is_han && drawn_len == 0);
    if (parts->full || (spelling.len == 0 && drawn_len == 0))
        return NULL;
    Part part = { .from = glyphs[0].from,
                  .to = glyphs[count - 1].to,
                  .origin = (uint8_t)origin,
                  .drawn = is_han,
                  .bracketed = bracketed };
    Str letters = keep(parts, spelling.letters, spelling.len);
    part.key = is_han ? keep(parts, drawn, drawn_len) : letters;
    part.spelled = letters;
    return parts->full ? NULL : parts_add(parts, part);
}

/* ---- words to parts ------------------------------------------------------------------------- */

static void add_digits(Parts *parts, const Glyph *glyphs, size_t count, bool bracketed)
{
    size_t len = 0;

    if (count > NAME_TOKEN_BYTES_MAX)
        parts->full = true;
    char *bytes = parts->full ? NULL : parts_take(parts, count);
    if (!bytes)
        return;
    for (size_t i = 0; i < count; i++) {
        char digit = letter_latin[glyphs[i].latin];
        if (len > 0 || digit != '0' || i + 1 == count)
            bytes[len++] = digit;
    }
    parts_add(parts, (Part){ .key = { bytes, len },
                             .from = glyphs[0].from,
                             .to = glyphs[count - 1].to,
                             .bracketed = bracketed,
                             .number = true });
}

enum { READ_BYTES_MAX = 60 };

static const WordRow *glyphs_row(const Glyph *glyphs, size_t count)
{
    char drawn[READ_BYTES_MAX] UNSET;
    size_t len = word_draw(glyphs, count, drawn, sizeof(drawn));

    return word_find(word_hash(WORD_HASH_START, drawn, len), (Str){ drawn, len });
}

static void set_reading(Part *part, const WordRow *row)
{
    if (!part || !row || row->spelled_len == 0)
        return;
    part->spelled = (Str){ name_word_keys + row->spelled, row->spelled_len };
    if (part->drawn)
        return;
    part->key = part->spelled;
    part->row = word_find(word_hash(WORD_HASH_START, part->key.at, part->key.len), part->key);
}

/* How many glyphs of a person's name without blanks are the family name; 0: it is not divided. */
static size_t surname_glyphs(const Glyph *glyphs, size_t count)
{
    bool hangul = glyphs[0].kind == LETTER_HANGUL;

    if (count < 2 || count > 5)
        return 0;
    for (size_t len = count > 2 ? 2 : 1; len > 0; len--) {
        const WordRow *row = glyphs_row(glyphs, len);
        if (row && row->roles & ROLE_SURNAME)
            return len;
    }
    if (hangul)
        return count == 3 ? 1 : 0;
    return count >= 4 ? 2 : 1;
}

static void add_person(Parts *parts, const Glyph *glyphs, size_t count, bool bracketed)
{
    const WordRow *whole_row = glyphs_row(glyphs, count);
    bool title = whole_row && whole_row->roles & ROLE_TITLE; /* behind a name in kana */
    size_t surname = parts->divided || title ? 0 : surname_glyphs(glyphs, count);
    const WordRow *row = glyphs_row(glyphs, surname ? surname : count < 3 ? count : 1);

    if (surname == 0) {
        Part *whole = parts_add_word(parts, glyphs, count, bracketed);
        if (parts->count == 1 && count < 3 && row && row->roles & ROLE_SURNAME)
            set_reading(whole, row);
        return;
    }
    Part *part = parts_add_word(parts, glyphs, surname, bracketed);
    if (row && row->roles & ROLE_SURNAME)
        set_reading(part, row);
    parts_add_word(parts, glyphs + surname, count - surname, bracketed);
}

/* Names that are written by custom have a reading; the rest is spelled as it stands. */
static void add_kana(Parts *parts, const Word *word)
{
    const Glyph *glyphs = parts->glyphs + word->first;
    const WordRow *row = glyphs_row(glyphs, word->count);

    if (row && row->roles & ROLE_SURNAME)
        set_reading(parts_add_word(parts, glyphs, word->count, word->bracketed), row);
    else if (parts->type == ENTITY_PERSON)
        parts_add_word(parts, glyphs, word->count, word->bracketed);
    else
        parts_add_run(parts, word);
}

/* A.L. in an organisation's name: somebody's initials, unless the two make a company form. */
static bool are_initials(const Glyph *glyphs, size_t count)
{
    if (count != 3 || glyphs[1].kind != LETTER_BREAK)
        return false;
    Spelling both = { .len = 0 };
    latin_spell(glyphs, count, &both);
    Str key = { both.letters, both.len };
    const WordRow *row = word_find(word_hash(WORD_HASH_START, key.at, key.len), key);
    return !row || !(row->roles & ROLE_FORM);
}

static void add_word(Parts *parts, const Word *word)
{
    const Glyph *glyphs = parts->glyphs + word->first;
    size_t count = word->count;
    bool person = parts->type == ENTITY_PERSON;

    if (are_initials(glyphs, count)) {
        parts_add_word(parts, glyphs, 1, word->bracketed);
        glyphs += 2;
        count = 1;
    }

    switch (glyphs[0].kind) {
    case LETTER_BREAK:
        parts_add(parts, (Part){ .key = S("and"), .from = glyphs[0].from, .to = glyphs[0].to });
        return;
    case LETTER_DIGIT:
        add_digits(parts, glyphs, count, word->bracketed);
        return;
    case LETTER_HAN:
    case LETTER_HANGUL:
        if (person)
            add_person(parts, glyphs, count, word->bracketed);
        else
            parts_add_run(parts, word);
        return;
    case LETTER_KATAKANA:
        add_kana(parts, word);
        return;
    default:
        break;
    }
    parts_add_word(parts, glyphs, count, word->bracketed);
}

/* ---- words that belong together ------------------------------------------------------------- */

static bool is_key(const Part *part, const Str *words, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (str_eq(part->key, words[i]))
            return true;
    return false;
}

static void remove_part(Parts *parts, size_t at)
{
    memmove(&parts->parts[at], &parts->parts[at + 1], (parts->count - at - 1) * sizeof(Part));
    parts->count--;
}

/* Abd al-Rahman and Abdul Rahman are one name: "servant of" is one word. */
static void join_servants(Parts *parts)
{
    static const Str servant[] = { STR("abd"), STR("abad") }; /* عبد */
    static const Str articles[] = { STR("al"), STR("el"), STR("ul"), STR("il"),
                                    STR("ol"), STR("ar"), STR("as"), STR("ash"),
                                    STR("ad"), STR("an"), STR("at"), STR("az"),
                                    STR("ur"), STR("us"), STR("ud"), STR("uz") };

    for (size_t i = 0; i + 2 < parts->count; i++) {
        Part *part = &parts->parts[i];

        if (!is_key(part, servant, COUNT_OF(servant)) ||
            !is_key(part + 1, articles, COUNT_OF(articles)))
            continue;
        part->key = part->spelled = S("abdul");
        part->row = NULL;
        part->to = part[1].to;
        remove_part(parts, i + 1);
    }
}

/* 27th, 1er, No. 9, 第 9: what stands beside a number only says that it is one. */
static void drop_number_signs(Parts *parts)
{
    static const Str endings[] = { STR("st"), STR("nd"), STR("rd"), STR("th"), STR("er") };
    static const Str signs[] = { STR("no"),     STR("nr"),    STR("num"),
                                 STR("numero"), STR("nomer"), STR("第") };

    for (size_t i = 0; i + 1 < parts->count; i++) {
        const Part *part = &parts->parts[i];

        if (part->number && part->to == part[1].from &&
            is_key(part + 1, endings, COUNT_OF(endings)))
            remove_part(parts, i + 1);
        else if (part[1].number && !part->number && is_key(part, signs, COUNT_OF(signs)))
            remove_part(parts, i);
    }
}

/* ---- views ---------------------------------------------------------------------------------- */

/* The strings of a token are copied out of the making. */
static NameToken token_of(Arena *arena, const Part *part, Str text, NameSpace space)
{
    NameToken token = { .written = str_cut(text, part->from, part->to),
                        .term = part->term,
                        .kind = part->kind,
                        .origin = part->origin };
    char sound[NAME_TOKEN_BYTES_MAX] UNSET;

    token.letters =
        arena_str(arena, space == SPACE_SOUND && part->drawn ? part->spelled : part->key);
    if (part->drawn && part->term)
        token.origin = ORIGIN_LETTERS; /* a translation, not a reading */
    if (part->number || (space == SPACE_FORM && part->drawn))
        return token;
    size_t len = sound_make(token.letters, (TokenOrigin)part->origin, sound);
    token.sound = arena_str(arena, (Str){ sound, len });
    return token;
}

static NameView view_of(Arena *arena, const Parts *parts, Str text, NameSpace space)
{
    NameToken *tokens = NEW_ARRAY(arena, NameToken, parts->count);
    NameView view = { .space = space, .tokens = tokens };
    Telling telling = parts_telling(parts, space);
    uint64_t again = 0;

    for (size_t i = 0; i < parts->count; i++) {
        const Part *part = &parts->parts[i];
        if (space == SPACE_SOUND && part->drawn && part->spelled.len == 0)
            continue; /* a drawn letter of which no reading is known */
        if (telling != TELLING_ALL && part->bracketed == (telling == TELLING_OUTSIDE))
            again |= UINT64_C(1) << view.token_count;
        tokens[view.token_count++] = token_of(arena, part, text, space);
    }
    tokens_weigh(tokens, view.token_count, again);
    for (size_t i = 0; i < view.token_count; i++)
        view.weight += tokens[i].weight;
    return view;
}

static bool has_drawn(const Parts *parts)
{
    for (size_t i = 0; i < parts->count; i++)
        if (parts->parts[i].drawn)
            return true;
    return false;
}

/* ---- the whole ------------------------------------------------------------------------------ */

typedef struct Making {
    Glyph glyphs[GLYPHS_MAX];
    Word words[WORDS_MAX];
    Parts parts;
    char bytes[BYTES_MAX];
} Making;

static void making_begin(Making *making, EntityType type)
{
    making->parts.glyphs = making->glyphs;
    making->parts.type = type;
    making->parts.count = making->parts.form_count = making->parts.len = 0;
    making->parts.bytes = making->bytes;
    making->parts.max = BYTES_MAX;
    making->parts.full = making->parts.divided = false;
}

/* Are there two words of Han, or of Hangul? */
static bool is_divided(const Glyph *glyphs, const Word *words, size_t count)
{
    size_t drawn = 0;

    for (size_t i = 0; i < count; i++)
        drawn += glyphs[words[i].first].kind >= LETTER_HANGUL;
    return drawn > 1;
}

static int parts_make(Making *making, Str text, EntityType type)
{
    Parts *parts = &making->parts;
    size_t bad, glyph_count, word_count;

    making_begin(making, type);
    if (!utf8_check(text, &bad))
        return NAME_E_TEXT;
    if (text.len > NAME_BYTES_MAX || !glyphs_read(text, making->glyphs, GLYPHS_MAX, &glyph_count) ||
        !words_split(making->glyphs, glyph_count, type != ENTITY_PERSON, making->words, WORDS_MAX,
                     &word_count))
        return NAME_E_LONG;
    parts->divided = is_divided(making->glyphs, making->words, word_count);
    for (size_t i = 0; i < word_count; i++)
        add_word(parts, &making->words[i]);
    join_servants(parts);
    drop_number_signs(parts);
    if (type != ENTITY_PERSON) {
        parts_take_forms(parts);
        parts_find_terms(parts);
    }
    parts_find_kinds(parts);
    if (parts->full || parts->count > NAME_TOKENS_MAX)
        return NAME_E_LONG;
    return parts->count == 0 ? NAME_E_EMPTY : 0;
}

/* Apart from name_make, so that the second making of a reading does not need the first's room. */
static int make_sound(Arena *arena, Str text, EntityType type, NameView *ret_view)
{
    Making making UNSET;
    int refusal = parts_make(&making, text, type);

    if (refusal == 0)
        *ret_view = view_of(arena, &making.parts, text, SPACE_SOUND);
    return refusal;
}

static int make_views(Arena *arena, Str text, EntityType type, Name *name)
{
    Making making UNSET;
    int refusal = parts_make(&making, text, type);

    if (refusal != 0)
        return refusal;
    name->views[0] = view_of(arena, &making.parts, text, SPACE_SOUND);
    name->view_count = name->views[0].token_count > 0;
    if (has_drawn(&making.parts))
        name->views[name->view_count++] = view_of(arena, &making.parts, text, SPACE_FORM);
    name->form_count = making.parts.form_count;
    memcpy(name->forms, making.parts.forms, sizeof(name->forms));
    return 0;
}

int name_make(Arena *arena, Str text, Str reading, EntityType type, Name *ret_name)
{
    Name name = { .text = text };
    NameView read;
    int refusal = make_views(arena, text, type, &name);

    if (refusal != 0)
        return refusal;
    bool drawn = name.views[name.view_count - 1].space == SPACE_FORM;
    if (reading.len > 0 && drawn && make_sound(arena, reading, type, &read) == 0) {
        name.views[1] = name.views[name.view_count - 1];
        name.views[0] = read;
        name.view_count = NAME_VIEWS_MAX;
    }
    *ret_name = name;
    return 0;
}
