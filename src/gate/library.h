/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * library - all data the law consists of, read and cross-checked
 *
 * Besides what rules and registers check by themselves, the library checks that they fit: every
 * look-up names a register, a key of the right kind and columns and values that exist; every SOURCE
 * and MADE BY names an instrument of the register `instruments`; no rule cites an instrument
 * without legal force as its ground.
 *
 * Who may do what is kept apart from what is lawful: access documents and the vocabularies that
 * only they use make a second book with facts of its own, so that nobody can state in a case who
 * is asking, and no rule of law can ask it. So do routes: what a step asks about a case is no fact
 * of law.
 */
#pragma once

#include "base/base.h"
#include "registers/registers.h"
#include "rules/rules.h"

enum { LIBRARY_FILES_MAX = 4096 };

typedef struct FileBytes {
    Str path, bytes; /* path ends in .rules, .access, .route or .csv and is used in findings */
} FileBytes;

typedef struct NoteLibrary NoteLibrary; /* terms/terms.h, as the next three */
typedef struct PackageTable PackageTable;
typedef struct NotifyTable NotifyTable;
typedef struct LimitTable LimitTable;
typedef struct PaperShelf PaperShelf; /* paper/paper.h */
typedef struct OffsetDuty OffsetDuty; /* offset/offset.h, as the next */
typedef struct Multiplier Multiplier;

/* What the papers of a case go by (notes/); NULL: the directory has no such file. Without a table
 * of notification nobody is to be notified; whatever else asks for a missing one is refused. */
typedef struct CaseTables {
    const NoteLibrary *notes;    /* notes/library.csv */
    const PackageTable *package; /* notes/package.csv */
    const NotifyTable *notify;   /* notes/notification.csv */
    const LimitTable *limits;    /* notes/limits.csv */
} CaseTables;

/* What offsets go by (offsets/). Without a file there is no row: then nobody can say whether an
 * offset is due, and nothing earns credit. */
typedef struct OffsetTables {
    const OffsetDuty *duties; /* offsets/duties.csv */
    size_t duty_count;
    const Multiplier *multipliers; /* offsets/multipliers.csv */
    size_t multiplier_count;
} OffsetTables;

typedef struct Library {
    const Rulebook *book;   /* law: packs and their vocabularies */
    const Rulebook *rights; /* access documents and theirs; no accesses in it when there are none */
    const Rulebook *routes; /* routes and theirs; no routes in it when there are none */
    const Document *const *documents; /* of the law, in the order of the files */
    size_t document_count;
    const Register *const *registers; /* in order of name */
    size_t register_count;
    CaseTables tables;
    OffsetTables offsets;
    const PaperShelf *papers; /* templates of formal papers; NULL: whoever read it asked for none */
} Library;

/* Everything in `arena`, bytes must live as long. False with findings when anything is wrong. */
MUST_USE bool library_read(Arena *arena, const FileBytes *files, size_t count, Library *ret_library,
                           Findings *findings);

/* The same from documents and registers already read, these in order of name. */
MUST_USE bool library_make(Arena *arena, const Document *const *documents, size_t document_count,
                           const Register *const *registers, size_t register_count,
                           Library *ret_library, Findings *findings);

const Register *library_register(const Library *library, Str name); /* NULL: none */

/* The regimes that have packs: those the vocabularies name, in their order, then the others by
 * name. Where nobody says which regime is meant, it is the first. */
size_t library_regimes(const Library *library, Str *ret_names, size_t max);
Str library_first_regime(const Library *library); /* empty: there is no pack */

/* What the regime is called; its id where no vocabulary says. */
Str library_regime_name(const Library *library, Str regime, Lang lang);
