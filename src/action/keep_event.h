/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * keep_event - that a backup was restored and proven is told to the record
 */
#pragma once

#include "action/inside.h"

extern const Shape backup_note_shape; /* of the event and of the operation */
int record_note_backup(Work *work, const void *params, void *reply);
int backup_proven_apply(Db *db, Arena *arena, const Event *event, const void *data);

/* Files of a record's directory. */
Str record_path(Arena *arena, Str dir, Str name);

/* status.c */
MUST_USE int newest_checkpoint(Db *db, Arena *arena, Checkpoint *ret_checkpoint, bool *ret_found);
