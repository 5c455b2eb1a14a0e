/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "action/keep_event.h"
#include "phrases_action.h"

#include "action/action_sql.h"

static const Field backup_note_fields[] = {
    INT(BackupNote, size, "size", .min = 1, .max = INT64_MAX, .help = PHRASE_ACTION_FIELD_SIZE),
    HASH(BackupNote, root, "root", .help = PHRASE_ACTION_FIELD_ROOT),
};
const Shape backup_note_shape = SHAPE(BackupNote, "backup-note", backup_note_fields);

int backup_proven_apply(Db *db, Arena *arena, const Event *event, const void *data)
{
    const BackupNote *proven = data;
    (void)arena;
    int r = backup_put(db, event->seq, event->at, proven->size, proven->root);
    return r < 0 ? trace(r) : r;
}

/* The restoring was done elsewhere; whether its root was ever ours is seen here. */
int record_note_backup(Work *work, const void *params, void *reply)
{
    const BackupNote *note = params;
    Checkpoint checkpoint;
    Hash root = hash_none();
    bool found;
    (void)reply;
    int r = newest_checkpoint(work_db(work), work_arena(work), &checkpoint, &found);

    if (!r && found && note->size <= checkpoint.size)
        r = tree_root(journal_nodes(work_db(work), work_arena(work)), note->size, &root);
    if (r)
        return trace(r);
    if (!hash_eq(root, note->root)) {
        work_finding(work, S("/root"), PHRASE_ACTION_OTHER_ROOT, PHRASE_NONE, S(""));
        return WORK_E_INVALID;
    }
    work_event(work, S("backup.proven"), id_none(), note);
    return 0;
}
