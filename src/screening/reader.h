/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * reader - what readers of issuers' formats share (the room's own)
 *
 * A reader walks one file and tells what it finds: an entry begins, then its names, births and so
 * on, until the next entry begins. Nothing need be in order or complete while it is told; the whole
 * is checked at the end (list.c), so a reader checks only what its format alone can show: its
 * head, its end, its columns. All texts are copied and trimmed; empty ones are passed over, and
 * what was told already is kept once.
 *
 * What a reader cannot make sense of is not lost: a birth, country or number that is not understood
 * goes to the remarks as written.
 * To add a reader: its function below, its row in readers.c, tests/lists/, a fuzzer and a corpus.
 */
#pragma once

#include "screening/list.h"

typedef struct ListDraft ListDraft; /* an entry as far as it was told */
typedef struct ListDrafts ListDrafts;

typedef struct ListReading {
    Arena *arena;  /* readers may take from it too */
    Arena *moment; /* another: whoever takes from it while telling one thing puts its mark back */
    Findings *findings;
    Str file;
    ListDrafts *drafts;
    ListDraft *entry; /* the one that is told; NULL: none yet, or what joins nothing */
    Date issued;      /* set by the reader when the file says so */
    size_t orphan_count;
} ListReading;

/* False with findings when the file is damaged, cut short or of another kind. */
typedef bool ReadList(ListReading *reading, Str bytes, Str file);

ReadList read_un, read_ofac, read_ofac_alt, read_ofac_add, read_meti, read_mof, read_prohibition;
ReadList read_eu, read_uk, read_au, read_plain;

/* The reader of a kind. */
ReadList *list_reader(ListKind kind);

/* ---- telling ------------------------------------------------------------------------------- */

/* Begins an entry. An id that is there already, or none, is a finding. `line` 0 and an empty
 * `sheet` are allowed. */
void reading_entry(ListReading *reading, Str id, EntityType type, uint32_t line, Str sheet);

/* Goes on with an entry told before. False: there is none; it is counted, and what is told next
 * goes nowhere. */
bool reading_join(ListReading *reading, Str id);

/* The same for formats in which a row begins an entry or goes on with it: none is counted. */
bool reading_again(ListReading *reading, Str id);

/* What the entry is known by from version to version, where that is not its id. Entries of one key
 * are told apart by their order (list_keys.c). */
void reading_key(ListReading *reading, Str key);

void reading_type(ListReading *reading, EntityType type); /* when it is known only later */

EntityType reading_type_told(const ListReading *reading); /* so far */

/* A name the entry has already is kept once, as the stronger. The first NAME_PRIMARY, else the
 * first name told, is the primary. `said` is how kanji are read; mostly empty. */
void reading_name(ListReading *reading, Str text, Str said, NameStrength strength);

/* The strongest name in Latin letters told so far, of several the first; else the first of all;
 * empty: none was told. */
Str reading_latin_name(const ListReading *reading);

void reading_birth(ListReading *reading, Str text);
void reading_born(ListReading *reading, Birth birth);
void reading_country(ListReading *reading, Str text);
void reading_identifier(ListReading *reading, IdentifierKind kind, Str text);
void reading_address(ListReading *reading, Str text);
void reading_programme(ListReading *reading, Str text); /* several: a comma between */
void reading_remark(ListReading *reading, Str text);    /* several: a line each */
void reading_listed(ListReading *reading, Date day);

/* ---- helpers ------------------------------------------------------------------------------- */

/* A finding about a line (0: the file) or row of a sheet. Always false. */
bool reading_refuse(ListReading *reading, uint32_t line, Str sheet, Phrase message, Phrase remedy,
                    Str about);

/* The file is not of this kind: says what was looked for. Always false. */
bool reading_other_kind(ListReading *reading, Str wanted);

/* What issuers call persons (individual, natural person), organisations (entity, company), ships
 * and aircraft, in letters of either case; ENTITY_UNKNOWN: another word, or none. */
EntityType list_type_meant(Str word);

typedef enum ListForm { LIST_FORM_TEXT, LIST_FORM_XML, LIST_FORM_WORKBOOK } ListForm;
ListForm list_form(Str bytes); /* by its first bytes; for formats that issuers offer in several */

/*
 * Where the columns of `names` stand in the head row, -1 where one is missing; letters of either
 * case and blanks around them meet. False with a finding when one of the first `needed` is missing.
 */
bool reading_columns(ListReading *reading, const CsvRow *head, const Str *names, size_t count,
                     size_t needed, int *ret_columns);

bool list_same_word(Str a, Str b); /* letters of either case and blanks around them meet */

Str row_cell(const CsvRow *row, int column); /* trimmed; empty: no such column or cell */
