/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * list - what a list says, whoever issued it
 *
 * Every issuer's format is read into this one model and nothing behind the readers knows the
 * format. A List is one whole, checked version: never a part of one. All strings are borrowed from
 * the arena it was read into.
 */
#pragma once

#include "screening/identity.h"

/* To add a kind: its word and title in words.c, its reader in readers.c. */
typedef enum ListKind {
    LIST_UN,          /* Security Council consolidated list, XML */
    LIST_OFAC,        /* SDN: CSV, or advanced XML */
    LIST_OFAC_ALT,    /* aliases of the entries of a LIST_OFAC in CSV */
    LIST_OFAC_ADD,    /* addresses of them */
    LIST_METI,        /* foreign end user list, XLSX */
    LIST_MOF,         /* asset freezes, XLSX */
    LIST_PROHIBITION, /* organisations under an export prohibition */
    LIST_EU,          /* financial sanctions, XML */
    LIST_UK,          /* sanctions list, CSV or XML */
    LIST_AU,          /* consolidated list, XLSX or CSV */
    LIST_PLAIN,       /* Sekisho's own CSV */
    LIST_KINDS
} ListKind;

extern const Str list_kind_words[LIST_KINDS]; /* "un", "ofac-alt" ... */
extern const Phrase list_kind_phrases[LIST_KINDS];
bool list_kind_read(Str word, ListKind *ret_kind);

typedef enum NameStrength {
    NAME_PRIMARY,
    NAME_ALIAS,
    NAME_WEAK, /* the issuer calls it weak or of low quality: it confirms, and never alerts alone */
    NAME_STRENGTHS
} NameStrength;

extern const Str name_strength_words[NAME_STRENGTHS];
extern const Phrase name_strength_phrases[NAME_STRENGTHS];

typedef struct ListName {
    Str text;    /* as the issuer writes it, order of names included; never empty */
    Str reading; /* how kanji are read, in kana or Latin letters, when the issuer says so */
    NameStrength strength;
} ListName;

typedef struct ListEntry {
    Str id;  /* the issuer's as printed: what people refer to; unique within the list */
    Str key; /* what it is known by from version to version, unique too: the id, unless the issuer
                numbers each edition anew */
    EntityType type;
    const ListName *names; /* at least one; the first is the primary name */
    size_t name_count;
    const Birth *births; /* any of them may be the right one */
    size_t birth_count;
    const Country *countries; /* nationality, residence, flag, seat: each once */
    size_t country_count;
    const Identifier *identifiers;
    size_t identifier_count;
    const Str *addresses; /* one line each */
    size_t address_count;
    Str programme; /* under which the issuer lists it */
    Str remarks;
    Date listed_on; /* DATE_NONE: not said */
    Place place;    /* where in the file; the sheet stands in `pointer` */
} ListEntry;

enum {
    LIST_BYTES_MAX = 256 << 20, /* one file; the readers of ZIP and XML have limits of their own */
    LIST_ENTRIES_MAX = 2000000,
    LIST_ENTRY_NAMES_MAX = 1000,
    LIST_NAME_BYTES_MAX = 2000,
    LIST_TEXT_BYTES_MAX = 20000, /* remarks, an address; what is longer is cut and says "..." */
};

/* What list_read may take for the largest files of short values: reserved, not used up. */
#define LIST_ARENA_BYTES ((size_t)4 << 30)

typedef struct List {
    ListKind kind;
    Str name;    /* in hits: the word of its kind; of a plain list the name of its file */
    Date issued; /* as the file says; DATE_NONE: it does not */
    Hash hash;   /* of the bytes of all its files, in order */
    const ListEntry *entries; /* in the order of the file */
    size_t entry_count, name_count;
} List;

/* ---- reading ------------------------------------------------------------------------------- */

typedef struct ListFile {
    ListKind kind;
    Str name; /* as the person named it */
    Str bytes;
} ListFile;

/*
 * One list from its files: the list itself first, then what joins it (ofac-alt, ofac-add). The
 * whole is checked before anything is believed: NULL with findings when a file is cut short,
 * damaged, of another kind, has no entry, an entry without a name, or an id twice. Rows that join
 * no entry are one warning with their number.
 */
MUST_USE const List *list_read(Arena *arena, const ListFile *files, size_t count,
                               Findings *findings);

/* Would `after` lose half or more of the entries of `before`, or of their names? Issuers do not do
 * that; broken downloads do, and so does who forgets the file of the aliases. */
bool list_is_half(const List *before, const List *after);

/* ---- comparing ----------------------------------------------------------------------------- */

typedef enum ListChange { LIST_ADDED, LIST_REMOVED, LIST_CHANGED } ListChange;

typedef enum EntryPart { /* bits: in what a changed entry differs */
                         ENTRY_TYPE = 1 << 0,
                         ENTRY_NAMES = 1 << 1,
                         ENTRY_BIRTHS = 1 << 2,
                         ENTRY_COUNTRIES = 1 << 3,
                         ENTRY_IDENTIFIERS = 1 << 4,
                         ENTRY_OTHER =
                             1 << 5, /* addresses, programme, remarks: no hit depends on them */
} EntryPart;

typedef struct ListDifference {
    ListChange change;
    const ListEntry *before, *after; /* NULL where there is none */
    unsigned parts;                  /* of LIST_CHANGED */
} ListDifference;

/* By key, in its byte order. Entries that say the same in another order are the same. */
const ListDifference *list_compare(Arena *arena, const List *before, const List *after,
                                   size_t *ret_count);

/* The hash of all that a decision about this entry rests on: everything but ENTRY_OTHER. A false
 * hit is remembered for this hash; when it changes, the hit comes back. */
Hash list_entry_hash(Arena scratch, const ListEntry *entry);
