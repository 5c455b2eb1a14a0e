/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "tests/crash/disk.h"

#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { PATH_MAX_BYTES = 512, SECTOR = 512 };

typedef enum ChangeKind { CHANGE_WRITE, CHANGE_TRUNCATE, CHANGE_DELETE } ChangeKind;

/* One change that is not certain to be on the disk. */
typedef struct Change {
    struct Change *next, *before; /* in order of time */
    ChangeKind kind;
    char path[PATH_MAX_BYTES];
    bool doomed;       /* a synchronisation failed on it: only being written over helps */
    int64_t from;      /* where the bytes lie */
    int64_t old_size;  /* of the file */
    char *old, *fresh; /* what lay there (up to old_size), what was written */
    size_t old_len, fresh_len;
} Change;

typedef struct DiskFile {
    sqlite3_file base;
    sqlite3_file *real;
    const char *path; /* SQLite keeps it while the file is open */
    int flags;
} DiskFile;

static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
static DiskPlan plan;
static int64_t operations, database_writes;
static bool struck, dead, several_writers;
static pthread_t writer;
static bool has_writer;
static Change *first, *last;
static sqlite3_vfs *real_vfs;

/* ---- What is remembered ---- */

static void forget(Change *change)
{
    *(change->before ? &change->before->next : &first) = change->next;
    *(change->next ? &change->next->before : &last) = change->before;
    free(change->old);
    free(change->fresh);
    free(change);
}

static void *copy_of(const void *bytes, size_t len)
{
    char *copy = malloc(len + 1);

    ensure(copy);
    if (len > 0)
        memcpy(copy, bytes, len);
    return copy;
}

static int64_t size_of(const char *path)
{
    struct stat status;

    return stat(path, &status) == 0 ? status.st_size : 0;
}

/* The bytes [from, from + len) as they are, as far as the file goes. That closing it drops this
 * process's locks on it does not matter: no other process looks at it. */
static char *bytes_at(const char *path, int64_t from, size_t len, size_t *ret_len)
{
    char *bytes = copy_of("", 0);
    int fd = open(path, O_RDONLY | O_CLOEXEC);

    bytes = realloc(bytes, len + 1);
    ensure(bytes);
    ssize_t got = fd >= 0 ? pread(fd, bytes, len, from) : 0;
    ensure(got >= 0);
    if (fd >= 0)
        close(fd);
    *ret_len = (size_t)got;
    return bytes;
}

static Change *remember(ChangeKind kind, const char *path, int64_t from, size_t len)
{
    Change *change = calloc(1, sizeof(*change));

    ensure(change && strlen(path) < PATH_MAX_BYTES);
    change->kind = kind;
    memcpy(change->path, path, strlen(path) + 1);
    change->from = from;
    change->old_size = size_of(path);
    change->old = bytes_at(path, from, len, &change->old_len);
    change->before = last;
    *(last ? &last->next : &first) = change;
    last = change;
    return change;
}

static void remember_write(const char *path, int64_t from, const void *bytes, size_t len)
{
    Change *change = remember(CHANGE_WRITE, path, from, len);

    change->fresh = copy_of(bytes, len);
    change->fresh_len = len;
}

/* What a failed synchronisation left uncertain is settled by being written or cut off again. */
static void settle_doomed(const Change *by)
{
    for (Change *change = first, *next; change != by; change = next) {
        next = change->next;
        if (!change->doomed || strcmp(change->path, by->path) != 0)
            continue;
        if ((by->kind == CHANGE_WRITE && change->kind == CHANGE_WRITE && change->from == by->from &&
             change->fresh_len == by->fresh_len) ||
            (by->kind == CHANGE_TRUNCATE && change->from >= by->from))
            forget(change);
    }
}

static void synchronise(const char *path, bool fails)
{
    for (Change *change = first, *next; change; change = next) {
        next = change->next;
        if (strcmp(change->path, path) != 0 || change->doomed)
            continue;
        change->doomed = fails && change->kind == CHANGE_WRITE;
        if (change->doomed)
            continue;
        settle_doomed(change);
        forget(change);
    }
}

/* ---- When it fails ---- */

/* Counts an operation; SQLITE_OK lets it happen. */
static int count_operation(int error)
{
    operations++;
    dead = dead || (plan.cut_after > 0 && operations >= plan.at + plan.cut_after);
    if (dead)
        return SQLITE_IOERR;
    bool now =
        plan.fault != DISK_SOUND && (plan.for_ever ? operations >= plan.at : operations == plan.at);
    if (!now)
        return SQLITE_OK;
    struck = true;
    switch (plan.fault) {
    case DISK_KILL:
        kill(getpid(), SIGKILL);
        break;
    case DISK_CUT:
        dead = true;
        return SQLITE_IOERR;
    case DISK_FULL:
        return error == SQLITE_IOERR_WRITE ? SQLITE_FULL : SQLITE_OK;
    case DISK_ERROR:
    case DISK_SOUND:
        break;
    }
    return error;
}

static void note_writer(const DiskFile *file)
{
    database_writes += (file->flags & SQLITE_OPEN_MAIN_DB) != 0;
    if (has_writer && !pthread_equal(writer, pthread_self()))
        several_writers = true;
    writer = pthread_self();
    has_writer = true;
}

/* ---- The methods of a file ---- */

static DiskFile *mine(sqlite3_file *file)
{
    return (DiskFile *)(void *)file;
}

static int disk_close(sqlite3_file *file)
{
    return mine(file)->real->pMethods->xClose(mine(file)->real);
}

static int disk_read(sqlite3_file *file, void *bytes, int len, sqlite3_int64 from)
{
    return mine(file)->real->pMethods->xRead(mine(file)->real, bytes, len, from);
}

static int real_write(DiskFile *file, const void *bytes, int len, sqlite3_int64 from)
{
    if (len == 0)
        return SQLITE_OK;
    remember_write(file->path, from, bytes, (size_t)len);
    return file->real->pMethods->xWrite(file->real, bytes, len, from);
}

static int disk_write(sqlite3_file *file, const void *bytes, int len, sqlite3_int64 from)
{
    pthread_mutex_lock(&mutex);
    int code = count_operation(SQLITE_IOERR_WRITE);

    note_writer(mine(file));
    if (code == SQLITE_OK)
        code = real_write(mine(file), bytes, len, from);
    else if (code == SQLITE_FULL)
        (void)real_write(mine(file), bytes, len / 2, from);
    pthread_mutex_unlock(&mutex);
    return code;
}

static int disk_truncate(sqlite3_file *file, sqlite3_int64 size)
{
    pthread_mutex_lock(&mutex);
    int code = count_operation(SQLITE_IOERR_TRUNCATE);

    note_writer(mine(file));
    if (code == SQLITE_OK) {
        int64_t was = size_of(mine(file)->path);

        remember(CHANGE_TRUNCATE, mine(file)->path, size, was > size ? (size_t)(was - size) : 0);
        code = mine(file)->real->pMethods->xTruncate(mine(file)->real, size);
    }
    pthread_mutex_unlock(&mutex);
    return code;
}

static int disk_sync(sqlite3_file *file, int flags)
{
    (void)flags;
    pthread_mutex_lock(&mutex);
    int code = count_operation(SQLITE_IOERR_FSYNC);

    if (!dead)
        synchronise(mine(file)->path, code != SQLITE_OK);
    pthread_mutex_unlock(&mutex);
    return code; /* the real disk need not know: no real power is cut */
}

static int disk_file_size(sqlite3_file *file, sqlite3_int64 *size)
{
    return mine(file)->real->pMethods->xFileSize(mine(file)->real, size);
}

static int disk_lock(sqlite3_file *file, int level)
{
    return mine(file)->real->pMethods->xLock(mine(file)->real, level);
}

static int disk_unlock(sqlite3_file *file, int level)
{
    return mine(file)->real->pMethods->xUnlock(mine(file)->real, level);
}

static int disk_reserved(sqlite3_file *file, int *there)
{
    return mine(file)->real->pMethods->xCheckReservedLock(mine(file)->real, there);
}

static int disk_control(sqlite3_file *file, int request, void *argument)
{
    return mine(file)->real->pMethods->xFileControl(mine(file)->real, request, argument);
}

static int disk_sector(sqlite3_file *file)
{
    (void)file;
    return SECTOR;
}

/* The real one may promise that writes never tear; ours do. */
static int disk_traits(sqlite3_file *file)
{
    (void)file;
    return 0;
}

static int disk_shm_map(sqlite3_file *file, int page, int size, int extend, void volatile **at)
{
    return mine(file)->real->pMethods->xShmMap(mine(file)->real, page, size, extend, at);
}

static int disk_shm_lock(sqlite3_file *file, int offset, int n, int flags)
{
    return mine(file)->real->pMethods->xShmLock(mine(file)->real, offset, n, flags);
}

static void disk_shm_barrier(sqlite3_file *file)
{
    mine(file)->real->pMethods->xShmBarrier(mine(file)->real);
}

static int disk_shm_unmap(sqlite3_file *file, int remove)
{
    return mine(file)->real->pMethods->xShmUnmap(mine(file)->real, remove);
}

static const sqlite3_io_methods methods = {
    .iVersion = 2,
    .xClose = disk_close,
    .xRead = disk_read,
    .xWrite = disk_write,
    .xTruncate = disk_truncate,
    .xSync = disk_sync,
    .xFileSize = disk_file_size,
    .xLock = disk_lock,
    .xUnlock = disk_unlock,
    .xCheckReservedLock = disk_reserved,
    .xFileControl = disk_control,
    .xSectorSize = disk_sector,
    .xDeviceCharacteristics = disk_traits,
    .xShmMap = disk_shm_map,
    .xShmLock = disk_shm_lock,
    .xShmBarrier = disk_shm_barrier,
    .xShmUnmap = disk_shm_unmap,
};

/* ---- The methods of the disk ---- */

static int disk_open(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *given)
{
    DiskFile *opened = mine(file);

    (void)vfs;
    opened->real = (sqlite3_file *)(void *)(opened + 1);
    opened->path = name;
    opened->flags = flags;
    opened->base.pMethods = NULL;
    int code = real_vfs->xOpen(real_vfs, name, opened->real, flags, given);
    if (code == SQLITE_OK && name)
        opened->base.pMethods = &methods;
    ensure(code != SQLITE_OK || name); /* temporary files stay in memory */
    return code;
}

static int disk_delete(sqlite3_vfs *vfs, const char *name, int sync_directory)
{
    (void)vfs;
    pthread_mutex_lock(&mutex);
    int code = count_operation(SQLITE_IOERR_DELETE);

    if (code == SQLITE_OK) {
        remember(CHANGE_DELETE, name, 0, (size_t)size_of(name));
        code = real_vfs->xDelete(real_vfs, name, 0);
        if (code == SQLITE_OK && sync_directory)
            synchronise(name, false);
    }
    pthread_mutex_unlock(&mutex);
    return code;
}

static int disk_access(sqlite3_vfs *vfs, const char *name, int flags, int *there)
{
    (void)vfs;
    return real_vfs->xAccess(real_vfs, name, flags, there);
}

static int disk_full_path(sqlite3_vfs *vfs, const char *name, int room, char *full)
{
    (void)vfs;
    return real_vfs->xFullPathname(real_vfs, name, room, full);
}

static int disk_random(sqlite3_vfs *vfs, int len, char *bytes)
{
    (void)vfs;
    return real_vfs->xRandomness(real_vfs, len, bytes);
}

static int disk_sleep(sqlite3_vfs *vfs, int microseconds)
{
    (void)vfs;
    return real_vfs->xSleep(real_vfs, microseconds);
}

static int disk_time(sqlite3_vfs *vfs, double *days)
{
    (void)vfs;
    return real_vfs->xCurrentTime(real_vfs, days);
}

static int disk_last_error(sqlite3_vfs *vfs, int room, char *text)
{
    (void)vfs;
    return real_vfs->xGetLastError(real_vfs, room, text);
}

static sqlite3_vfs disk_vfs = {
    .iVersion = 1,
    .zName = DISK_NAME,
    .xOpen = disk_open,
    .xDelete = disk_delete,
    .xAccess = disk_access,
    .xFullPathname = disk_full_path,
    .xRandomness = disk_random,
    .xSleep = disk_sleep,
    .xCurrentTime = disk_time,
    .xGetLastError = disk_last_error,
};

/* ---- Power ---- */

static void put_bytes(const char *path, int64_t from, const char *bytes, size_t len)
{
    int fd = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0600);

    ensure(fd >= 0);
    ensure(pwrite(fd, bytes, len, from) == (ssize_t)len);
    close(fd);
}

/* The file may have grown durably since, so only the bytes are taken back; what was behind its end
 * then reads as zeros. */
static void undo_doomed(const Change *change)
{
    char *bytes = copy_of("", 0);

    bytes = realloc(bytes, change->fresh_len + 1);
    ensure(bytes);
    memset(bytes, 0, change->fresh_len);
    memcpy(bytes, change->old, change->old_len);
    put_bytes(change->path, change->from, bytes, change->fresh_len);
    free(bytes);
}

static void undo(const Change *change)
{
    if (change->doomed) {
        undo_doomed(change);
        return;
    }
    if (change->old_size == 0 && change->kind != CHANGE_DELETE && access(change->path, F_OK) != 0)
        return;
    put_bytes(change->path, change->from, change->old, change->old_len);
    ensure(truncate(change->path, change->old_size) == 0);
}

/* A sector of a write may be there or not, each for itself. */
static void redo_write(const Change *change, Rng *rng, bool torn)
{
    for (size_t at = 0; at < change->fresh_len; at += SECTOR) {
        size_t len = change->fresh_len - at < SECTOR ? change->fresh_len - at : SECTOR;

        if (!torn || rng_next(rng) & 1)
            put_bytes(change->path, change->from + (int64_t)at, change->fresh + at, len);
    }
}

static void redo_truncate(const Change *change)
{
    put_bytes(change->path, 0, "", 0); /* its making may have been undone */
    ensure(truncate(change->path, change->from) == 0);
}

static void redo(const Change *change, Rng *rng, bool torn)
{
    if (change->kind == CHANGE_WRITE)
        redo_write(change, rng, torn);
    else if (change->kind == CHANGE_TRUNCATE)
        redo_truncate(change);
    else
        unlink(change->path);
}

static void remove_index(const char *path)
{
    char index[PATH_MAX_BYTES + 8];
    size_t len = strlen(path);
    Str log = S("-wal");

    if (len > log.len && str_eq((Str){ path + len - log.len, log.len }, log))
        len -= log.len;
    memcpy(index, path, len);
    memcpy(index + len, "-shm", 5);
    unlink(index);
}

/* One cut in three loses everything, one in three keeps everything; the others are told by chance
 * for each change. */
void disk_cut_power(Rng *rng)
{
    int64_t mood = rng_between(rng, 0, 2);

    for (Change *change = last; change; change = change->before)
        undo(change);
    for (Change *change = first; change; change = change->next) {
        int64_t kept = mood == 0 ? 0 : mood == 1 ? 2 : rng_between(rng, 0, 2);

        if (kept > 0)
            redo(change, rng, kept == 1);
        remove_index(change->path);
    }
    while (first)
        forget(first);
}

void disk_start(DiskPlan new_plan)
{
    if (!real_vfs) {
        real_vfs = sqlite3_vfs_find("unix");
        ensure(real_vfs);
        disk_vfs.szOsFile = (int)sizeof(DiskFile) + real_vfs->szOsFile;
        disk_vfs.mxPathname = real_vfs->mxPathname;
        ensure(sqlite3_vfs_register(&disk_vfs, 0) == SQLITE_OK);
    }
    while (first)
        forget(first);
    plan = new_plan;
    operations = database_writes = 0;
    struck = dead = several_writers = has_writer = false;
}

int64_t disk_operations(void)
{
    return operations;
}

bool disk_struck(void)
{
    return struck;
}

bool disk_one_writer(void)
{
    return has_writer && !several_writers && !pthread_equal(writer, pthread_self());
}

int64_t disk_database_writes(void)
{
    return database_writes;
}
