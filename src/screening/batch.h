/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * batch - queries as tables have them, and answers as programs take them
 *
 * What the terminal, the endpoint and uploads share, so that one query gets one answer wherever it
 * is asked. A table has a head row with the columns name, type, birth_date, country, ids and
 * reading in any order; only name must be there. Several values of a cell stand between semicolons.
 *
 * Promises: every row gets an answer, in its place. A name that cannot be screened is an answer
 * too, which says why. A value that is not understood is never quietly left out: it is told with
 * the answer, and as a warning. A column that looks like a slip of a known one is an error.
 * To add a column: batch_columns in batch.c.
 */
#pragma once

#include "base/base.h"
#include "screening/index.h"

typedef enum BatchColumn {
    BATCH_NAME,
    BATCH_TYPE,
    BATCH_BIRTH,
    BATCH_COUNTRY,
    BATCH_IDS,
    BATCH_READING,
    BATCH_COLUMNS
} BatchColumn;

extern const Str batch_columns[BATCH_COLUMNS]; /* "name", "type", "birth_date" ... */

/* One query as it was written. */
typedef struct Asking {
    Query query;
    Phrase refusal;    /* PHRASE_NONE, or why the row cannot be asked at all */
    const Str *unread; /* "birth_date: 1974-13-45": what was not understood */
    size_t unread_count;
} Asking;

typedef struct AskingTable {
    const Asking *askings; /* the rows behind the head, in order */
    size_t count;
} AskingTable;

/* The rows of a CSV file or of a sheet. False with findings: no head row, a column is missing. */
MUST_USE bool batch_read(Arena *arena, const CsvRow *rows, size_t row_count, Str file,
                         AskingTable *ret_table, Findings *findings);

/* One query from its cells. */
Asking asking_make(Arena *arena, const Str cells[BATCH_COLUMNS]);

/* A copy that borrows nothing from where the table was read, and how many bytes its texts and
 * values take at most. */
Asking asking_copy(Arena *arena, const Asking *asking);
size_t asking_bytes(const Asking *asking);

/* The type that people and issuers mean: person, individual, company, ship ... False: no such. */
bool entity_type_meant(Str word, EntityType *ret_type);

typedef struct Answering {
    const Hit *hits;
    size_t count, more;
    Phrase refusal;         /* PHRASE_NONE, or why the name cannot be screened */
    bool alert;             /* is any of the hits one? */
    const Findings *doubts; /* about the lists that were searched; whoever knows of any puts it */
} Answering;

/* Asks an index. Lives in `arena`. */
Answering batch_answer(Arena *arena, Searcher *searcher, const Asking *asking, Search search);

/*
 * The answer as one JSON object, without a line's end:
 *     {"row":1,"name":"...","hits":[{"list":"un","id":"...","name":"...","score":0.973, ...}]}
 * `ofac_style` of a hit is score_ofac_style of the query and `name_matched`.
 *     {"row":2,"name":"...","error":"..."}
 * Doubts about the lists stand with each answer, as "findings" (base/finding.h).
 */
void batch_json(Text *text, const Index *index, size_t row, const Asking *asking,
                const Answering *answering, Lang lang);
