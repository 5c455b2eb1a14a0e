/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * adopt - law takes force in a record by an event that names every file by its hash
 *
 * Whoever can place files must not be able to give themselves the right to adopt them. So the event
 * carries the files of rights word for word, and the next adoption is decided by those that the
 * last one carries, never by what is loaded. Where they give no document for the day, or cannot be
 * read any more, the record's own roll decides: an active administrator, for themselves. The event
 * says which of the two it was.
 */
#pragma once

#include "action/inside.h"

typedef enum AdoptedBy {
    ADOPTED_BY_RIGHTS, /* the rights adopted before */
    ADOPTED_BY_ROLE,   /* the administrator's role in the record's roll, and nothing else */
    ADOPTED_BY_COUNT
} AdoptedBy;
extern const Str adopted_by_words[ADOPTED_BY_COUNT];
extern const Phrase adopted_by_phrases[ADOPTED_BY_COUNT];

typedef struct LawAdopted {
    Hash law, before;   /* before: none at the beginning of the record */
    int32_t decided_by; /* AdoptedBy; -1 at the beginning */
    const LawFile *files;
    size_t file_count;
    const LawText *rights;
    size_t right_count;
    Str reason;
} LawAdopted;

extern const Shape law_adopted_shape, law_adopt_shape, law_adopt_reply_shape;
int law_adopted_apply(Db *db, Arena *arena, const Event *event, const void *data);
int law_adopt(Work *work, const void *params, void *reply);

/* The event of taking it into force, as at the beginning of a record. */
LawAdopted law_as_adopted(const Law *law, Str reason);

/* What the newest adoption told. 0, WORK_E_NOT_FOUND before the first, or a fault. */
MUST_USE int adoption_told(Db *db, Arena *arena, const Table *table, const LawAdopted **ret_adopted,
                           Moment *ret_at);
/* The work goes on under the rights adopted last; *ret_stand false: there are none to be had. */
MUST_USE int adopt_stand(Work *work, bool *ret_stand);
