/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * keep - replay, backup and restore of a whole record
 */
#pragma once

#include "action/office.h"

typedef void KeepProgress(void *context, int64_t done, int64_t total);

typedef struct ReplayReport {
    int64_t events;
    int64_t rows;       /* compared */
    Str table;          /* the first that differs; "" when all are equal */
    Str live, replayed; /* its first row that differs, as dumped; "" where there is none */
} ReplayReport;

/* Rebuilds every projection in an empty store in `into_dir` (made, must not exist) by applying
 * every event in order, and compares each table with the live one, row by row in the order of its
 * key. 0 (look at report.table), OFFICE_E_EXISTS, or a fault. */
MUST_USE int office_replay(Office *office, Arena *arena, Str into_dir, KeepProgress *progress,
                           void *context, ReplayReport *ret_report);

typedef struct BackupReport {
    int64_t size; /* leaves in the backup */
    Hash root;
    int64_t documents; /* files */
    int64_t bytes;
    bool proven;   /* restored, checked, verified, root reproduced */
    Str complaint; /* why not */
} BackupReport;

/*
 * A copy of the record in `to_dir` (made, must not exist) while it is in use. It is proven when it
 * was restored into `scratch_dir` (made, must not exist), every row re-hashed and the same root
 * found. Keys are left out unless `with_keys`. 0 (look at report.proven), OFFICE_E_EXISTS, or a
 * fault.
 *
 * Any process that may read the record's files makes it, beside the holder (OfficeOptions.beside):
 * so no server writes where somebody over the network says, and none waits for a copy. That it is
 * proven is then told by the operation `record.note-backup`, called like any other: access decides,
 * and whoever holds the record writes.
 */
MUST_USE int office_backup(Office *office, Arena *arena, Str to_dir, Str scratch_dir,
                           bool with_keys, BackupReport *ret_report);

/* The parameters of record.note-backup. */
typedef struct BackupNote {
    int64_t size;
    Hash root; /* refused unless the record had this root when it had this size */
} BackupNote;

typedef struct RestoreOptions {
    Str origin; /* the log's new name */
    Str by;     /* handle of whoever restores it */
    Str reason;
} RestoreOptions;

/* A new record in `dir` (made, must not exist) from a backup. It goes on under a new name with a
 * new key; its next event cites the log it continues. 0, OFFICE_E_EXISTS, OFFICE_E_INVALID with
 * findings, or a fault. */
MUST_USE int office_restore(Arena *arena, Str backup_dir, Str dir, const Rooms *rooms,
                            const RestoreOptions *options, Findings *findings);
