/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * document - papers: content-addressed files beside the database
 *
 * The bytes lie in documents/ab/<hash> of the record's directory, on the disk before the event that
 * names them. The event carries hash, size and kind; the name is an erasable text. Erasing a
 * document empties its file; the events that name its hash stay.
 *
 * What is refused: other kinds than the ones below, a name or content that says otherwise, more
 * than DOCUMENT_BYTES_MAX, and what is marked as a state secret: Sekisho is not the place for it.
 */
#pragma once

#include "action/inside.h"

enum { DOCUMENT_BYTES_MAX = 12 << 20, DOCUMENT_NAME_MAX = 200, DOCUMENTS_LISTED_MAX = 500 };

extern const Shape document_add_shape, document_reply_shape, document_added_shape;
extern const Shape document_one_shape, document_view_shape;
extern const Shape document_list_shape, documents_shape;
extern const Shape document_erase_shape, document_erased_shape;

int document_added_apply(Db *db, Arena *arena, const Event *event, const void *data);
int document_erased_apply(Db *db, Arena *arena, const Event *event, const void *data);

int document_add(Work *work, const void *params, void *reply);
int document_show(Work *work, const void *params, void *reply);
int document_read(Work *work, const void *params, void *reply);
int document_list(Work *work, const void *params, void *reply);
int document_erase(Work *work, const void *params, void *reply);

int document_facts(Work *work, Id subject, AccessFacts *facts);

/* paper.c: may these bytes under this name come in? Findings say why not. */
typedef struct PaperKind {
    Str ending, media, magic; /* magic "": text in UTF-8 */
} PaperKind;
const PaperKind *paper_kind(Str name); /* NULL: of no kind that is taken */
void paper_check(Work *work, Str name, Str bytes);

/* Where the bytes lie. */
Str paper_path(Arena *arena, Str dir, Hash hash);
MUST_USE int paper_keep(Arena scratch, Str dir, Hash hash, Str bytes);
MUST_USE int paper_read(Arena *arena, Str dir, Hash hash, Str *ret_bytes); /* "": erased or gone */
MUST_USE int paper_erase(Arena scratch, Str dir, Hash hash);
