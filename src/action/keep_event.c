/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "action/keep_event.h"

#include "action/action_sql.h"

static const Field backup_proven_fields[] = {
    INT(BackupProven, size, "size", .min = 0, .max = INT64_MAX, .help = PHRASE_ACTION_FIELD_SIZE),
    HASH(BackupProven, root, "root", .help = PHRASE_ACTION_FIELD_ROOT),
};
const Shape backup_proven_shape = SHAPE(BackupProven, "backup-proven", backup_proven_fields);

int backup_proven_apply(Db *db, Arena *arena, const Event *event, const void *data)
{
    const BackupProven *proven = data;
    (void)arena;
    int r = backup_put(db, event->seq, event->at, proven->size, proven->root);
    return r < 0 ? trace(r) : r;
}
