/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * keep_event - that a backup was restored and proven is told to the record
 */
#pragma once

#include "action/inside.h"

typedef struct BackupProven {
    int64_t size;
    Hash root;
} BackupProven;

extern const Shape backup_proven_shape;
int backup_proven_apply(Db *db, Arena *arena, const Event *event, const void *data);

/* Files of a record's directory. */
Str record_path(Arena *arena, Str dir, Str name);

/* system.c: an event of the record's own. */
MUST_USE int tell_backup(Office *office, Arena scratch, Id actor, const BackupProven *proven);

/* status.c */
MUST_USE int newest_checkpoint(Db *db, Arena *arena, Checkpoint *ret_checkpoint, bool *ret_found);
