/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * adopt - law takes force in a record by an event that names every file by its hash
 */
#pragma once

#include "action/inside.h"

typedef struct LawAdopted {
    Hash law;
    const LawFile *files;
    size_t file_count;
    Str reason;
} LawAdopted;

extern const Shape law_adopted_shape, law_adopt_shape, law_adopt_reply_shape;
int law_adopted_apply(Db *db, Arena *arena, const Event *event, const void *data);
int law_adopt(Work *work, const void *params, void *reply);
