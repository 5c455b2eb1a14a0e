/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * image - how lists lie in one block of bytes (private to the room)
 *
 * A header, then sections of rows of one size, each aligned to eight bytes, little-endian as every
 * machine Sekisho runs on. Names that are told alike share one wording: a row of tokens. A plane
 * holds the wordings of one space and the words they are made of, with all by which a word or
 * wording is found.
 *
 * Promises: the same lists make the same bytes. An Index has been checked: every number in it that
 * points somewhere points inside.
 * To add a section: its row in image_rows and in image_place, its check in image_check.c.
 */
#pragma once

#include "screening/fields.h"
#include "screening/index.h"

enum { IMAGE_LAYOUT = 4 };
#define IMAGE_NONE UINT32_MAX

typedef struct ImageSpan {
    uint32_t first, count;
} ImageSpan;

typedef struct ImageText { /* bytes of IMAGE_STRINGS */
    uint32_t at, len;
} ImageText;

typedef struct ImageList {
    ImageText name;
    ImageSpan entries;
    uint32_t name_count, kind;
    int32_t issued;
    uint8_t hash[32];
} ImageList;

typedef struct ImageEntry {
    ImageText id, key, programme;
    ImageText addresses, remarks;                    /* addresses: a line each */
    ImageSpan names, births, countries, identifiers; /* the first name is the primary */
    uint32_t list, type;
    int32_t listed_on;
    uint32_t unused;
    uint8_t hash[32];
} ImageEntry;

typedef struct ImageName {
    ImageText text; /* how it is read, if that is said, lies right behind it */
    uint32_t entry;
    uint32_t said_len;
    uint32_t wordings[NAME_SPACES]; /* IMAGE_NONE: it has no such view */
    uint32_t first_written;         /* of each token of each view, in order */
    uint8_t forms[NAME_FORMS_MAX];
    uint8_t form_count, strength;
    uint16_t unused;
} ImageName;

typedef struct ImageWritten { /* from the beginning of the name's text */
    uint16_t at, len;
} ImageWritten;

typedef struct ImageBirth {
    int16_t first_year, last_year;
    int8_t month, day;
    uint8_t about, unused;
} ImageBirth;

typedef struct ImageIdentifier {
    ImageText text, key;
    uint32_t kind, unused;
} ImageIdentifier;

/* ---- a plane ------------------------------------------------------------------------------- */

/* What a token is, whoever's name it stands in; its sound lies right behind its letters. */
typedef struct ImageWord {
    uint32_t letters;
    uint8_t letters_len, sound_len;
    uint16_t term;
    uint8_t kind; /* TOKEN_INITIAL, TOKEN_NUMBER or TOKEN_WORD: what nearness depends on */
    uint8_t origin;
    uint16_t heaviest;                 /* the most it weighs, wherever it stands */
    uint32_t postings;                 /* where they begin: */
    uint32_t heavy_count, light_count; /* first those that say who is meant */
} ImageWord;

typedef struct ImageToken {
    uint32_t word;
    uint8_t weight, kind;
    uint16_t unused;
} ImageToken;

typedef struct ImageWording {
    ImageSpan tokens, bearers;
} ImageWording;

/* What a bound needs of a wording. */
typedef struct ImageMark {
    uint32_t initials; /* token_initials of all its tokens */
    uint16_t heavy;    /* the weight of its words */
    uint16_t light;    /* and of its light tokens */
    uint16_t initial;  /* and of its initials */
    uint8_t initial_count;
    uint8_t unused;
} ImageMark;

/* Where a word stands: the wording, and what a search needs of its mark at once. Where neighbours
 * run together stand: the wording, and a third of their weight. */
enum { POSTING_MARKS = 256, POSTING_HEAVY_UNIT = 10, POSTING_HEAVY_STEPS = 64, POSTING_LIGHT = 20 };

static inline uint32_t posting_make(uint32_t wording, uint32_t less)
{
    ensure(less < POSTING_MARKS);
    return wording << 8 | less;
}

static inline uint32_t posting_wording(uint32_t posting)
{
    return posting >> 8;
}

/* A joined one's. */
static inline uint32_t posting_weight(uint32_t posting)
{
    return 3 * (posting & 0xff);
}

/* A word's: what of the wording's mark is told at once. */
static inline uint32_t posting_mark(uint32_t posting)
{
    return posting & 0xff;
}

/* What a mark is put in a posting as: the weight of all words in steps, and these for wordings with
 * few light tokens, with an initial besides, with more light tokens; one number for all others. */
uint32_t mark_in_posting(const ImageMark *mark);

/* Of all marks put in as this, the least weight of words and the most of all else; not to be asked
 * of the last POSTING_HEAVY_STEPS numbers, which may stand for any. */
ImageMark mark_least(uint32_t in_posting);

/* Keys are rows of a hash and a value, in order; `starts` says where those of each beginning of a
 * hash are. Hashes may collide: what is found must be looked at. */
typedef struct Keys {
    const uint32_t *starts; /* one more than there are beginnings */
    const uint64_t *rows;
    size_t row_count;
    unsigned shift; /* takes a hash to its beginning */
} Keys;

/* Words by how their letters came to be: kana and letters may sound otherwise among themselves;
 * what was read from other scripts sounds the same or not at all. */
enum { SOUNDS_FIRM, SOUNDS_KANA, SOUNDS_READ, SOUND_CLASSES };

typedef struct Plane {
    const ImageWord *words;  /* by class, sound and letters */
    const ImageSpan *sounds; /* the words that sound alike */
    const ImageToken *tokens;
    const ImageWording *wordings;
    const ImageMark *marks; /* of each wording */
    const uint32_t *postings;
    const uint32_t *bearers; /* names, by wording */
    size_t word_count, sound_count, token_count, wording_count, posting_count, bearer_count;
    Keys letters;                  /* of words with letters left out: to the word */
    Keys skeletons[SOUND_CLASSES]; /* of sounds likewise: to the row of `sounds` */
    Keys terms;                    /* to the word */
    Keys joins; /* neighbours run together, by letters and by sound: to wording and a third of their
                   weight */
} Plane;

struct Index {
    const ImageList *lists;
    const ImageEntry *entries;
    const ImageName *names;
    const ImageWritten *written;
    const ImageBirth *births;
    const int32_t *countries;
    const ImageIdentifier *identifiers;
    const char *strings;
    size_t list_count, entry_count, name_count, written_count, birth_count, country_count,
        identifier_count, string_count;
    Keys numbers; /* keys of identifiers: to the entry */
    Plane planes[NAME_SPACES];
};

/* ---- sections ------------------------------------------------------------------------------ */

typedef enum ImageSection {
    IMAGE_LISTS,
    IMAGE_ENTRIES,
    IMAGE_NAMES,
    IMAGE_WRITTEN,
    IMAGE_BIRTHS,
    IMAGE_COUNTRIES,
    IMAGE_IDENTIFIERS,
    IMAGE_STRINGS,
    IMAGE_NUMBERS, /* keys take two: where they start, then the rows */
    IMAGE_NUMBER_ROWS,
    IMAGE_SHARED, /* then for each plane: */
    PLANE_WORDS = 0,
    PLANE_SOUNDS,
    PLANE_TOKENS,
    PLANE_WORDINGS,
    PLANE_MARKS,
    PLANE_POSTINGS,
    PLANE_BEARERS,
    PLANE_LETTERS,
    PLANE_SKELETONS = PLANE_LETTERS + 2,
    PLANE_TERMS = PLANE_SKELETONS + 2 * SOUND_CLASSES,
    PLANE_JOINS = PLANE_TERMS + 2,
    PLANE_SECTIONS = PLANE_JOINS + 2,
    IMAGE_SECTIONS = IMAGE_SHARED + NAME_SPACES * PLANE_SECTIONS
} ImageSection;

typedef struct ImagePart {
    uint64_t at, count; /* bytes from the beginning; rows */
} ImagePart;

typedef struct ImageHeader {
    char magic[8];
    uint32_t layout, rules;
    uint64_t size, checksum; /* of the whole; of all behind these fields */
    uint64_t countries;      /* the table that countries are numbered by */
    ImagePart parts[IMAGE_SECTIONS];
} ImageHeader;

extern const char image_magic[8];
size_t image_row_size(size_t section);
uint64_t image_checksum(Str image); /* what its header must say */
uint64_t image_countries(void);

/* Points `index` into the image; false: a section does not lie inside it. */
bool image_place(Str image, Index *index);

/* Does all that points inside an image that was placed point to something? */
bool image_check(const Index *index);

/* ---- reading back -------------------------------------------------------------------------- */

static inline Str image_text(const Index *index, ImageText text)
{
    return (Str){ index->strings + text.at, text.len };
}

static inline Str word_letters(const Index *index, const ImageWord *word)
{
    return (Str){ index->strings + word->letters, word->letters_len };
}

static inline Str word_sound(const Index *index, const ImageWord *word)
{
    return (Str){ index->strings + word->letters + word->letters_len, word->sound_len };
}

/* The letters it may stand for or be stood for by, as near_tokens compares initials: two tokens of
 * which one is an initial are near only where these meet. */
uint32_t token_initials(const NameToken *token);

/* The word as a token; kind and weight are those of a word. */
NameToken word_token(const Index *index, const ImageWord *word);

/* The tokens of a wording, into room for NAME_TOKENS_MAX; nothing of them is `written`. */
NameView wording_view(const Index *index, NameSpace space, uint32_t wording, NameToken *room);

/* A name as name_make made it. */
Name image_name(Arena *arena, const Index *index, uint32_t name);

/* What an entry says beside its names. */
Fields image_fields(Arena *arena, const Index *index, uint32_t entry);
