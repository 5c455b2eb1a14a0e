/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "world/world_parts.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

enum { MODE_SHARED = 0666, MODE_PRIVATE = 0600, MODE_DIRECTORY = 0700, BESIDE_DIGITS = 16 };

/* All bytes, on the disk, or a fault. */
static int write_all(int fd, Str bytes)
{
    size_t done = 0;

    while (done < bytes.len) {
        ssize_t put = write(fd, bytes.at + done, bytes.len - done);
        if (put < 0 && errno == EINTR)
            continue;
        if (put < 0)
            return fault(FAULT_DISK, "writing a file");
        done += (size_t)put;
    }
    return fsync(fd) ? fault(FAULT_DISK, "writing a file to the disk") : 0;
}

/* Creates `path`, writes it whole, and takes it away again when that fails. */
static int write_fresh(const char *path, Str bytes, mode_t mode)
{
    int fd = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode);

    if (fd < 0)
        return errno == EEXIST ? WORLD_E_EXISTS : disk_refusal("creating a file");
    int r = write_all(fd, bytes);
    if (close(fd) && !r)
        r = fault(FAULT_DISK, "closing a file");
    if (r)
        unlink(path);
    return r < 0 ? trace(r) : r;
}

/* The directory a path lies in. */
static Str parent_of(Str path)
{
    for (size_t i = path.len; i > 0; i--)
        if (path.at[i - 1] == '/')
            return str_cut(path, 0, i);
    return S(".");
}

/* A name is on the disk when its directory is. */
static int sync_parent(Arena scratch, Str path)
{
    int fd = open(arena_c(&scratch, parent_of(path)), O_RDONLY | O_DIRECTORY | O_CLOEXEC);

    if (fd < 0)
        return disk_refusal("opening a directory");
    int r = fsync(fd) ? fault(FAULT_DISK, "writing a directory to the disk") : 0;
    close(fd);
    return r;
}

/* Two writers of one path never meet in the file that is not named yet. */
static const char *name_beside(Arena *scratch, Str path)
{
    Text beside = text_open(scratch, path.len + BESIDE_DIGITS + 8);
    uint64_t chance;

    world_random(&chance, sizeof(chance));
    text_all(&beside, path, S("."));
    text_hex(&beside, chance, BESIDE_DIGITS);
    text_c(&beside, ".part");
    return arena_c(scratch, text_str(&beside));
}

/* A second name is refused where one exists; renaming would overwrite. */
static int name_it(const char *beside, const char *path)
{
    int r = 0;

    if (link(beside, path))
        r = errno == EEXIST ? WORLD_E_EXISTS : disk_refusal("naming a file");
    unlink(beside);
    return r;
}

static int write_new(Arena scratch, Str path, Str bytes, mode_t mode)
{
    const char *beside = name_beside(&scratch, path);
    int r = write_fresh(beside, bytes, mode);

    if (!r)
        r = name_it(beside, arena_c(&scratch, path));
    if (!r)
        r = sync_parent(scratch, path);
    return r < 0 ? trace(r) : r;
}

int world_write_new(Arena scratch, Str path, Str bytes)
{
    return write_new(scratch, path, bytes, MODE_SHARED);
}

int world_write_private(Arena scratch, Str path, Str bytes)
{
    return write_new(scratch, path, bytes, MODE_PRIVATE);
}

int world_can_write_new(Arena scratch, Str path)
{
    struct stat status;

    if (!lstat(arena_c(&scratch, path), &status))
        return WORLD_E_EXISTS;
    if (errno != ENOENT)
        return disk_refusal("asking for a file");
    return access(arena_c(&scratch, parent_of(path)), W_OK | X_OK)
               ? disk_refusal("asking for a directory")
               : 0;
}

/* Where a file's next bytes are written before they take its name. */
static const char *successor(Arena *scratch, Str path)
{
    Text fresh = text_open(scratch, path.len + 16);

    text_all(&fresh, path, S(".new"));
    return arena_c(scratch, text_str(&fresh));
}

static int replace(Arena scratch, Str path, Str bytes, mode_t mode)
{
    const char *fresh = successor(&scratch, path);
    int r = write_fresh(fresh, bytes, mode);

    if (r)
        return r < 0 ? trace(r) : r;
    if (rename(fresh, arena_c(&scratch, path))) {
        unlink(fresh);
        return fault(FAULT_DISK, "replacing a file");
    }
    r = sync_parent(scratch, path);
    return r < 0 ? trace(r) : r;
}

int world_replace(Arena scratch, Str path, Str bytes)
{
    return replace(scratch, path, bytes, MODE_SHARED);
}

int world_keep(Arena scratch, Str path, Str bytes)
{
    Arena names = scratch;

    if (unlink(successor(&names, path)) && errno != ENOENT)
        return disk_refusal("taking away what a crash left");
    return replace(scratch, path, bytes, MODE_PRIVATE);
}

int world_make_dir(Arena scratch, Str path)
{
    /* A directory's own name may end in a slash; its parent's entry is what has to last. */
    Str name = str_ends(path, S("/")) ? str_cut(path, 0, path.len - 1) : path;

    if (mkdir(arena_c(&scratch, name), MODE_DIRECTORY))
        return errno == EEXIST ? WORLD_E_EXISTS : disk_refusal("making a directory");
    int r = sync_parent(scratch, name);
    return r < 0 ? trace(r) : r;
}
