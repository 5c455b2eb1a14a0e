/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * disk - a disk that fails when it is told to
 *
 * An SQLite VFS over the real one, named DISK_NAME. It counts what changes the disk (writes,
 * truncations, deletions, synchronisations) and lets the one that is told fail. What was not
 * synchronised is remembered with what lay there before, so that a power cut can be played: of the
 * unsynchronised changes any may be on the disk, whole or by sectors, in any order, and any may be
 * lost. What a failed synchronisation should have brought to the disk stays uncertain even when a
 * later one succeeds, as on Linux.
 *
 * One disk a process. Thread-safe. For tests; bugs end the program.
 */
#pragma once

#include "base/rng.h"
#include "base/str.h"

#define DISK_NAME "failing-disk"

typedef enum DiskFault {
    DISK_SOUND,
    DISK_ERROR, /* the operation fails and changes nothing */
    DISK_FULL,  /* no room: a write fails, and half of it is there */
    DISK_CUT,   /* the power is cut: nothing changes any more; disk_cut_power() tells what stayed */
    DISK_KILL,  /* the process is killed before the operation */
} DiskFault;

typedef struct DiskPlan {
    DiskFault fault;
    int64_t at;        /* the operation, from 1 */
    bool for_ever;     /* it and all that follow */
    int64_t cut_after; /* so many operations later the power is cut as well; 0: it is not */
} DiskPlan;

/* Puts a sound disk that has seen nothing under this plan. Registers the VFS the first time. */
void disk_start(DiskPlan plan);

int64_t disk_operations(void); /* counted since */
bool disk_struck(void);        /* has the plan's fault happened? */

/* Undoes what was not synchronised and does some of it again, by chance. Nobody may have a file
 * open. The log's index, which lies in memory, is gone too. */
void disk_cut_power(Rng *rng);

/* Did one thread alone change database files (or their logs) since disk_start, and not this one? */
bool disk_one_writer(void);
int64_t disk_database_writes(void); /* to the database file itself: a log being emptied */
