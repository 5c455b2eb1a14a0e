/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * syntax - a rules file as its author wrote it
 *
 * rules_read() turns bytes into a Document: a list of statements, each a list of clauses, in file
 * order, with comments. The tree does not depend on the keyword language: a Japanese and an English
 * file that say the same give equal trees (document_hash). rules_format() prints a Document in
 * either keyword language; formatting is idempotent and reading what it printed gives the same
 * tree.
 */
#pragma once

#include "base/base.h"

/* Limits for hostile input; no real law comes near them. */
enum {
    RULES_BYTES_MAX = 4 << 20,
    RULES_WORDS_MAX = 400000, /* comments and blank lines count as words */
    RULES_STATEMENTS_MAX = 20000,
    RULES_LIST_MAX = 4096,       /* items of one list */
    RULES_ID_MAX = 64,           /* bytes */
    RULES_STRING_MAX = 8192,     /* bytes */
    RULES_MEMORY_MAX = 512 << 20 /* bytes of arena one document may take; real ones take a few MB */
};

typedef struct Document Document; /* syntax tree; private to the room */

/* The document, or NULL with findings when it cannot be read. Arena keeps everything. */
const Document *rules_read(Arena *arena, Str bytes, Str file, Findings *findings);

/* The document in the keywords of `lang`, comments kept, one layout for everybody. */
void rules_format(Text *text, const Document *document, Lang lang);

/* Equal for documents that say the same, whatever the keyword language, layout and comments. */
uint64_t document_hash(const Document *document);
Str document_file(const Document *document);

typedef enum DocumentKind {
    DOCUMENT_VOCABULARY,
    DOCUMENT_PACK,
    DOCUMENT_ACCESS,
    DOCUMENT_ROUTE
} DocumentKind;
DocumentKind document_kind(const Document *document);
bool document_uses(const Document *document, const Document *vocabulary); /* by name, USES */
