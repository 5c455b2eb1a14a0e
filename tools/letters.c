/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * letters - makes the table of what every letter is, and how it is spelled in Latin letters
 *
 *     letters LETTERS.csv VARIANTS.csv OUTPUT.c
 *
 * ICU is asked once for each code point, so that the program needs no transliterator when it runs.
 * LETTERS.csv (letter,latin) overrules it for the scripts of which names are spelled otherwise in
 * passports; VARIANTS.csv (form,older) says which drawn forms are one. The table has two stages:
 * pages of 256 code points, of which equal ones are kept once.
 */
#include "screening/letters.h"
#include "base/unicode.h"
#include "tools/tool.h"

#include <stdlib.h>
#include <string.h>
#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/uscript.h>
#include <unicode/ustring.h>
#include <unicode/utrans.h>

enum {
    POINTS = 0x110000,
    PAGES = POINTS / LETTER_PAGE,
    POOL_MAX = 1 << 16,
    UNITS_MAX = 256, /* of one letter's transliteration */
    LATIN_MAX = 32,
};

static struct {
    Letter letters[POINTS];
    const char *own[POINTS];  /* LETTERS.csv */
    uint32_t variant[POINTS]; /* VARIANTS.csv */
    char pool[POOL_MAX];      /* Latin spellings */
    size_t pool_len;
    uint32_t several[POOL_MAX]; /* what letters that stand for several stand for */
    size_t several_len;
    UTransliterator *to_latin, *to_simple;
    const UNormalizer2 *fold, *decompose;
} made;

/* ---- the two tables of ours ---------------------------------------------------------------- */

static uint32_t one_point(Str file, size_t line, Str text)
{
    size_t at = 0;
    uint32_t point = text.len > 0 ? utf8_next(text, &at) : 0;

    if (text.len == 0 || at != text.len)
        tool_error(file, line, "expected one letter, found \"%.*s\"", (int)text.len, text.at);
    return point;
}

static void read_table(Arena *arena, Str file, bool is_variants)
{
    Str rest = tool_read(arena, file);

    for (size_t line = 1; rest.len > 0; line++) {
        Str row = str_split(rest, '\n', &rest), second;
        Str first = str_split(row, ',', &second);

        if (row.len == 0 || row.at[0] == '#')
            continue;
        uint32_t point = one_point(file, line, first);
        if (is_variants ? made.variant[point] != 0 : made.own[point] != NULL)
            tool_error(file, line, "\"%.*s\" stands a second time", (int)first.len, first.at);
        if (is_variants)
            made.variant[point] = one_point(file, line, second);
        else
            made.own[point] = arena_c(arena, second);
    }
}

/* ---- ICU ------------------------------------------------------------------------------------ */

static UTransliterator *transliterator(const char *name)
{
    UErrorCode error = U_ZERO_ERROR;
    UChar id[UNITS_MAX];

    u_uastrcpy(id, name);
    UTransliterator *found = utrans_openU(id, -1, UTRANS_FORWARD, NULL, 0, NULL, &error);
    if (U_FAILURE(error))
        tool_die(S("letters"), 0, "ICU has no \"%s\": %s", name, u_errorName(error));
    return found;
}

static void open_icu(void)
{
    UErrorCode error = U_ZERO_ERROR;

    made.to_latin = transliterator("Any-Latin; Lower");
    made.to_simple = transliterator("Traditional-Simplified");
    made.fold = unorm2_getNFKCCasefoldInstance(&error);
    made.decompose = unorm2_getNFDInstance(&error);
    if (U_FAILURE(error))
        tool_die(S("letters"), 0, "ICU has no normal forms: %s", u_errorName(error));
}

static size_t points_of(const UChar *units, int32_t unit_count, uint32_t *ret_points)
{
    UErrorCode error = U_ZERO_ERROR;
    UChar32 points[UNITS_MAX];
    int32_t count = 0;

    u_strToUTF32(points, UNITS_MAX, &count, units, unit_count, &error);
    ensure(U_SUCCESS(error));
    for (int32_t i = 0; i < count; i++)
        ret_points[i] = (uint32_t)points[i];
    return (size_t)count;
}

static size_t normal(const UNormalizer2 *form, uint32_t point, uint32_t *ret_points)
{
    UErrorCode error = U_ZERO_ERROR;
    UChar from[2], to[UNITS_MAX];
    int32_t from_len = 0;

    U16_APPEND_UNSAFE(from, from_len, (UChar32)point);
    int32_t len = unorm2_normalize(form, from, from_len, to, UNITS_MAX, &error);
    ensure(U_SUCCESS(error));
    return points_of(to, len, ret_points);
}

static size_t transliterated(UTransliterator *rules, uint32_t point, uint32_t *ret_points)
{
    UErrorCode error = U_ZERO_ERROR;
    UChar units[UNITS_MAX];
    int32_t len = 0;

    U16_APPEND_UNSAFE(units, len, (UChar32)point);
    int32_t limit = len;
    utrans_transUChars(rules, units, &len, UNITS_MAX, 0, &limit, &error);
    ensure(U_SUCCESS(error));
    return points_of(units, len, ret_points);
}

/* ---- spelling a letter ---------------------------------------------------------------------- */

/* Latin letters without a decomposition, and what ISO 15919 writes with marks but passports do not
 * write as the bare letter. */
static const struct {
    uint32_t point;
    const char *latin;
} special_latin[] = {
    { 0xe6, "ae" },  { 0x153, "oe" }, { 0xf8, "o" },  { 0x142, "l" },  { 0x111, "d" },
    { 0xf0, "d" },   { 0xfe, "th" },  { 0x131, "i" }, { 0x127, "h" },  { 0x138, "k" },
    { 0x140, "l" },  { 0x149, "n" },  { 0x14b, "n" }, { 0x167, "t" },  { 0x180, "b" },
    { 0x253, "b" },  { 0x254, "o" },  { 0x256, "d" }, { 0x257, "d" },  { 0x259, "a" },
    { 0x25b, "e" },  { 0x1dd, "a" },  { 0x260, "g" }, { 0x263, "gh" }, { 0x268, "i" },
    { 0x269, "i" },  { 0x199, "k" },  { 0x26b, "l" }, { 0x272, "n" },  { 0x275, "o" },
    { 0x1a5, "p" },  { 0x27d, "r" },  { 0x288, "t" }, { 0x289, "u" },  { 0x28a, "u" },
    { 0x28b, "v" },  { 0x1b4, "y" },  { 0x1b6, "z" }, { 0x292, "zh" }, { 0x294, "" },
    { 0x1e5, "g" },  { 0x1bf, "w" },  { 0x21d, "y" }, { 0x23c, "c" },  { 0x247, "e" },
    { 0x249, "j" },  { 0x24d, "r" },  { 0x24f, "y" }, { 0x19a, "l" },  { 0x173, "u" },
    { 0x2c65, "a" }, { 0x2c66, "t" }, { 0x2b9, "" },  { 0x2ba, "" },   { 0x2be, "" },
    { 0x2bf, "" },
};

static void add_latin(char *latin, const char *more)
{
    size_t len = strlen(latin), more_len = strlen(more);

    ensure(len + more_len < LATIN_MAX);
    memcpy(latin + len, more, more_len + 1);
}

/* A Latin letter without its marks; false when it has none that we know. */
static bool plain_latin(uint32_t point, char *latin)
{
    uint32_t parts[UNITS_MAX];
    size_t count = normal(made.decompose, point, parts);

    for (size_t i = 0; i < count; i++) {
        const char *found = NULL;

        if (u_charType((UChar32)parts[i]) == U_NON_SPACING_MARK)
            continue;
        for (size_t k = 0; k < COUNT_OF(special_latin); k++)
            if (special_latin[k].point == parts[i])
                found = special_latin[k].latin;
        char itself[2] = { (char)parts[i], 0 };
        if (!found && parts[i] < 0x80 && u_isalpha((UChar32)parts[i]))
            found = itself;
        if (!found)
            return false;
        add_latin(latin, found);
    }
    return true;
}

/* ISO 15919 as ICU writes it, in the letters of passports: ca is cha, s with a mark is sh. */
static void indic_latin(const uint32_t *points, size_t count, char *latin)
{
    for (size_t i = 0; i < count; i++) {
        bool marked = points[i] == 's' && i + 1 < count &&
                      u_charType((UChar32)points[i + 1]) == U_NON_SPACING_MARK;

        if (points[i] == 0x15b || points[i] == 0x1e63 || marked)
            add_latin(latin, "sh");
        else if (points[i] == 'c')
            add_latin(latin, "ch");
        else
            (void)plain_latin(points[i], latin);
    }
}

/* What ICU makes of a letter of a script for which we have no table. */
static void icu_latin(uint32_t point, bool is_indic, char *latin)
{
    uint32_t points[UNITS_MAX];
    size_t count = transliterated(made.to_latin, point, points);

    if (count == 1 && points[0] == point)
        return;
    if (is_indic) {
        indic_latin(points, count, latin);
        return;
    }
    for (size_t i = 0; i < count; i++)
        (void)plain_latin(points[i], latin);
}

/* Where the spelling lies in the pool; each is kept once. */
static uint16_t pooled(const char *latin)
{
    size_t len = strlen(latin);

    if (len == 0)
        return 0;
    char *found = memmem(made.pool, made.pool_len, latin, len);
    if (!found) {
        ensure(made.pool_len + len < POOL_MAX);
        found = made.pool + made.pool_len;
        memcpy(found, latin, len);
        made.pool_len += len;
    }
    return (uint16_t)(found - made.pool);
}

/* ---- what a letter is ----------------------------------------------------------------------- */

static bool is_quote(uint32_t point)
{
    static const uint32_t quotes[] = {
        '\'',   '`',    '?',    0xb4,   0x2b9, 0x2ba, 0x2bb, 0x2bc,  0x2bd,  0x2be,  0x2bf,  0x2c8,
        0x2018, 0x2019, 0x201b, 0x2032, 0x5f3, 0x5f4, 0x55a, 0xa78c, 0x1fbd, 0x1fbf, 0x2035, 0xff07
    };
    for (size_t i = 0; i < COUNT_OF(quotes); i++)
        if (quotes[i] == point)
            return true;
    return false;
}

static LetterKind kind_of_script(UScriptCode script)
{
    switch ((int)script) {
    case USCRIPT_LATIN:
        return LETTER_LATIN;
    case USCRIPT_GREEK:
        return LETTER_GREEK;
    case USCRIPT_CYRILLIC:
        return LETTER_CYRILLIC;
    case USCRIPT_ARABIC:
        return LETTER_ARABIC;
    case USCRIPT_HEBREW:
    case USCRIPT_SYRIAC:
        return LETTER_HEBREW;
    case USCRIPT_HANGUL:
        return LETTER_HANGUL;
    case USCRIPT_HAN:
        return LETTER_HAN;
    case USCRIPT_KATAKANA:
        return LETTER_KATAKANA;
    case USCRIPT_HIRAGANA:
        return LETTER_HIRAGANA;
    case USCRIPT_THAI:
    case USCRIPT_LAO:
        return LETTER_THAI;
    default:
        return LETTER_ALPHABET;
    }
}

/* Scripts whose consonants carry a vowel that is not written. */
static LetterKind indic_kind(uint32_t point)
{
    int category = u_getIntPropertyValue((UChar32)point, UCHAR_INDIC_SYLLABIC_CATEGORY);

    switch (category) {
    case U_INSC_CONSONANT:
    case U_INSC_CONSONANT_DEAD:
    case U_INSC_CONSONANT_WITH_STACKER:
        return LETTER_INDIC;
    case U_INSC_VOWEL_DEPENDENT:
    case U_INSC_VOWEL:
        return LETTER_SIGN;
    case U_INSC_VIRAMA:
    case U_INSC_PURE_KILLER:
    case U_INSC_INVISIBLE_STACKER:
        return LETTER_VIRAMA;
    case U_INSC_VOWEL_INDEPENDENT:
    case U_INSC_BINDU:
    case U_INSC_VISARGA:
    case U_INSC_CONSONANT_MEDIAL:
    case U_INSC_CONSONANT_FINAL:
    case U_INSC_CONSONANT_SUBJOINED:
        return LETTER_ALPHABET;
    default:
        return LETTER_KINDS;
    }
}

static LetterKind kind_of_category(uint32_t point)
{
    switch (u_charType((UChar32)point)) {
    case U_CONTROL_CHAR:
        return point == '\t' || point == '\n' || point == '\r' ? LETTER_BREAK : LETTER_NONE;
    case U_FORMAT_CHAR:
        return LETTER_NONE;
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_COMBINING_SPACING_MARK:
        return LETTER_MARK;
    case U_DECIMAL_DIGIT_NUMBER:
        return LETTER_DIGIT;
    case U_UPPERCASE_LETTER:
    case U_LOWERCASE_LETTER:
    case U_TITLECASE_LETTER:
    case U_MODIFIER_LETTER:
    case U_OTHER_LETTER:
    case U_LETTER_NUMBER:
        return LETTER_ALPHABET;
    default:
        return LETTER_BREAK;
    }
}

static bool is_indic_script(UScriptCode script)
{
    static const UScriptCode scripts[] = {
        USCRIPT_DEVANAGARI, USCRIPT_BENGALI, USCRIPT_GURMUKHI, USCRIPT_GUJARATI,  USCRIPT_ORIYA,
        USCRIPT_TAMIL,      USCRIPT_TELUGU,  USCRIPT_KANNADA,  USCRIPT_MALAYALAM, USCRIPT_SINHALA,
        USCRIPT_MYANMAR,    USCRIPT_KHMER,   USCRIPT_TIBETAN,  USCRIPT_JAVANESE,  USCRIPT_BALINESE,
    };
    for (size_t i = 0; i < COUNT_OF(scripts); i++)
        if (scripts[i] == script)
            return true;
    return false;
}

static LetterKind kind_of(uint32_t point, UScriptCode script)
{
    LetterKind kind = kind_of_category(point);

    if (point == 0x30fc) /* the long vowel mark is of both kana */
        return LETTER_KATAKANA;
    if (is_quote(point))
        return LETTER_QUOTE;
    if (is_indic_script(script)) {
        LetterKind indic = indic_kind(point);
        if (indic != LETTER_KINDS)
            return indic;
    }
    if (script == USCRIPT_THAI || script == USCRIPT_LAO)
        return kind == LETTER_MARK && made.own[point] ? LETTER_THAI
               : kind == LETTER_ALPHABET              ? LETTER_THAI
                                                      : kind;
    if (kind == LETTER_MARK && made.own[point])
        return kind_of_script(script);
    return kind == LETTER_ALPHABET ? kind_of_script(script) : kind;
}

/* Greek and Cyrillic letters with marks we have no row for are their bare letter. */
static uint32_t bare(uint32_t point)
{
    uint32_t parts[UNITS_MAX];

    normal(made.decompose, point, parts);
    return parts[0];
}

static uint32_t drawn(uint32_t point)
{
    uint32_t parts[UNITS_MAX];
    uint32_t older = made.variant[point] ? made.variant[point] : point;

    return transliterated(made.to_simple, older, parts) == 1 ? parts[0] : older;
}

static void drop_inherent(char *latin)
{
    size_t len = strlen(latin);

    if (len > 1 && latin[len - 1] == 'a')
        latin[len - 1] = 0;
}

/* A letter that folds to itself. */
static Letter plain_letter(uint32_t point)
{
    UErrorCode error = U_ZERO_ERROR;
    UScriptCode script = uscript_getScript((UChar32)point, &error);
    LetterKind kind = kind_of(point, script);
    Letter letter = { .fold = point, .kind = (uint8_t)kind };
    char latin[LATIN_MAX] = "";

    if (kind == LETTER_DIGIT) {
        latin[0] = (char)('0' + u_charDigitValue((UChar32)point));
    } else if (kind == LETTER_LATIN) {
        if (!plain_latin(point, latin))
            latin[0] = 0;
    } else if (kind >= LETTER_GREEK) {
        const char *own = made.own[point] ? made.own[point] : made.own[bare(point)];

        if (own)
            add_latin(latin, own);
        else if (kind != LETTER_KATAKANA && kind != LETTER_HIRAGANA && kind != LETTER_HANGUL)
            icu_latin(point, is_indic_script(script), latin);
    }
    if (kind == LETTER_INDIC)
        drop_inherent(latin);
    if (kind == LETTER_HAN)
        letter.fold = drawn(point);
    if (kind == LETTER_HIRAGANA && point >= 0x3041 && point <= 0x309e)
        letter.fold = point + 0x60; /* katakana */
    letter.latin = pooled(latin);
    letter.len = (uint8_t)strlen(latin);
    return letter;
}

/* All letters of several ones are Latin: one letter with a longer spelling. */
static bool all_latin(const uint32_t *points, size_t count, char *latin)
{
    UErrorCode error = U_ZERO_ERROR;

    for (size_t i = 0; i < count; i++)
        if (uscript_getScript((UChar32)points[i], &error) != USCRIPT_LATIN ||
            !plain_latin(points[i], latin))
            return false;
    return true;
}

static Letter letter_of(uint32_t point)
{
    uint32_t points[UNITS_MAX];
    char latin[LATIN_MAX] = "";

    if (point >= 0xd800 && point <= 0xdfff)
        return (Letter){ .kind = LETTER_NONE };
    if (point == 0x309b || point == 0x309c) /* voicing marks that stand alone are meant for kana */
        return (Letter){ .fold = point - 2, .kind = LETTER_MARK };
    if (is_quote(point))
        return (Letter){ .fold = point, .kind = LETTER_QUOTE };
    size_t count = normal(made.fold, point, points);
    if (count == 0)
        return (Letter){ .kind = LETTER_NONE };
    if (count == 1)
        return plain_letter(points[0]);
    if (all_latin(points, count, latin))
        return (Letter){ .fold = points[0],
                         .kind = LETTER_LATIN,
                         .latin = pooled(latin),
                         .len = (uint8_t)strlen(latin) };
    ensure(made.several_len + count < POOL_MAX && count < UINT8_MAX);
    for (size_t i = 0; i < count; i++)
        made.several[made.several_len + i] = points[i];
    made.several_len += count;
    return (Letter){ .fold = (uint32_t)(made.several_len - count),
                     .kind = LETTER_SEVERAL,
                     .len = (uint8_t)count };
}

/* Pages of letters that fold to themselves are then the same page. */
static Letter itself_as_zero(Letter letter, uint32_t point)
{
    bool itself = letter.fold == point || letter.kind == LETTER_NONE;

    if (letter.kind != LETTER_SEVERAL && itself)
        letter.fold = 0;
    return letter;
}

/* ---- writing -------------------------------------------------------------------------------- */

static void put_page(Text *text, const Letter *page)
{
    text_c(text, "    {");
    for (size_t i = 0; i < LETTER_PAGE; i++) {
        text_c(text, i % 8 ? " {" : "\n        {");
        text_int(text, page[i].fold);
        text_c(text, ",");
        text_int(text, page[i].latin);
        text_c(text, ",");
        text_int(text, page[i].kind);
        text_c(text, ",");
        text_int(text, page[i].len);
        text_c(text, "},");
    }
    text_c(text, "\n    },\n");
}

/* The pages that differ, and the number of each page's. */
static void put_pages(Text *text, uint16_t *numbers)
{
    static size_t first[PAGES];
    size_t count = 0;

    text_c(text, "const Letter letter_pages[][LETTER_PAGE] = {\n");
    for (size_t page = 0; page < PAGES; page++) {
        const Letter *letters = &made.letters[page * LETTER_PAGE];
        size_t at = 0;

        while (at < count && memcmp(&made.letters[first[at] * LETTER_PAGE], letters,
                                    sizeof(Letter) * LETTER_PAGE) != 0)
            at++;
        if (at == count) {
            first[count++] = page;
            put_page(text, letters);
        }
        numbers[page] = (uint16_t)at;
    }
    text_c(text, "};\n\n");
}

static void put_numbers(Text *text, const char *head, const uint32_t *numbers, size_t count)
{
    text_c(text, head);
    for (size_t i = 0; i < count; i++) {
        text_c(text, i % 16 ? " " : "\n    ");
        text_int(text, numbers[i]);
        text_char(text, ',');
    }
    text_c(text, "\n};\n\n");
}

static void put_tables(Text *text)
{
    static uint16_t numbers[PAGES];
    static uint32_t wide[PAGES];

    tool_put_head(text, S("tools/letters.c"));
    text_c(text, "#include \"screening/letters.h\"\n\n");
    put_pages(text, numbers);
    for (size_t i = 0; i < PAGES; i++)
        wide[i] = numbers[i];
    put_numbers(text, "const uint16_t letter_page_numbers[] = {", wide, PAGES);
    put_numbers(text, "const uint32_t letter_several[] = {", made.several, made.several_len);
    tool_put_bytes(text, S("letter_latin"), (Str){ made.pool, made.pool_len });
}

int main(int argc, char **argv)
{
    if (argc != 4)
        tool_die(S("letters"), 0, "usage: letters LETTERS.csv VARIANTS.csv OUTPUT.c");

    Arena arena = arena_open(TOOL_MEMORY);
    Text text = text_open(&arena, TEXT_MAX);

    open_icu();
    read_table(&arena, str_from_c(argv[1]), false);
    read_table(&arena, str_from_c(argv[2]), true);
    if (tool_errors() > 0)
        return 1;
    made.pool_len = 1; /* 0 is no spelling */
    made.pool[0] = ' ';
    for (uint32_t point = 0; point < POINTS; point++)
        made.letters[point] = itself_as_zero(letter_of(point), point);
    put_tables(&text);
    tool_write(str_from_c(argv[3]), text_str(&text));
    return 0;
}
