/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * identity - what tells one bearer of a name from another: type, birth, numbers
 *
 * Lists and queries say it in the same types.
 */
#pragma once

#include "base/base.h"

typedef enum EntityType {
    ENTITY_UNKNOWN, /* not said: nothing is concluded from it */
    ENTITY_PERSON,
    ENTITY_ORGANISATION,
    ENTITY_VESSEL,
    ENTITY_AIRCRAFT,
    ENTITY_TYPES
} EntityType;

extern const Str entity_type_words[ENTITY_TYPES]; /* "" "person" "organisation" ... */
extern const Phrase entity_type_phrases[ENTITY_TYPES];
bool entity_type_read(Str word, EntityType *ret_type);

/* A day of birth as far as it is known: a day, a month, a year or a range of years. */
typedef struct Birth {
    int16_t first_year, last_year; /* the same unless a range; 0: nothing is known */
    int8_t month, day;             /* 0: not known */
    bool about;                    /* the issuer says "about": a year either way agrees */
} Birth;

/*
 * What people and issuers write: 1958, 1958-07, 1958-07-16, 16 Jul 1958, 07/16/1958 (read as month
 * first where only that exists, else not at all), 1950 to 1955, 1950-1955, circa 1958, 1958年7月,
 * 昭和33年7月16日. False: nothing of that; a day that does not exist (1974-01-32) keeps its month.
 */
bool birth_read(Str text, Birth *ret_birth);
void birth_write(Text *text, Birth birth); /* 1958-07-16, 1958-07, 1958, 1950/1955, ~1958 */

/* To add one: its word in words.c, its spelling rule in identity.c. */
typedef enum IdentifierKind {
    IDENTIFIER_OTHER, /* compared with every kind */
    IDENTIFIER_CORPORATE,
    IDENTIFIER_NCAGE,
    IDENTIFIER_LEI,
    IDENTIFIER_TAX,
    IDENTIFIER_BIC,
    IDENTIFIER_PASSPORT,
    IDENTIFIER_NATIONAL,
    IDENTIFIER_IMO,
    IDENTIFIER_MMSI,
    IDENTIFIER_CALL_SIGN,
    IDENTIFIER_TAIL, /* an aircraft's registration */
    IDENTIFIER_SERIAL,
    IDENTIFIER_KINDS
} IdentifierKind;

extern const Str identifier_kind_words[IDENTIFIER_KINDS]; /* "other", "corporate" ... */
extern const Phrase identifier_kind_phrases[IDENTIFIER_KINDS];
bool identifier_kind_read(Str word, IdentifierKind *ret_kind);

enum { IDENTIFIER_BYTES_MAX = 100, IDENTIFIER_KEY_MIN = 4 };

typedef struct Identifier {
    IdentifierKind kind;
    Str text; /* as written */
    Str key;  /* by which it is compared: letters and digits alone, upper case, NFKC */
} Identifier;

/* "imo:9123456", or a number without its kind. False: fewer than IDENTIFIER_KEY_MIN letters and
 * digits, which would meet by chance, or too long. */
bool identifier_read(Arena *arena, Str text, Identifier *ret_identifier);
bool identifier_make(Arena *arena, IdentifierKind kind, Str text, Identifier *ret_identifier);

/* The same key, of kinds that may be compared. */
bool identifier_eq(const Identifier *a, const Identifier *b);

/* The country an issuer means: by code, by a name in either language, by a name that issuers use
 * (registers nothing of chance: a name that is not known is not guessed). */
bool country_meant(Str text, Country *ret_country);
