/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "world/world_parts.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* A directory that is made out of sight, and then is there whole or not at all. */

enum { DROP_DEPTH_MAX = 8 }; /* directories open at a time */

static Str entry_path(Arena *arena, Str dir, const char *name)
{
    Text path = text_open(arena, dir.len + strlen(name) + 1);

    text_all(&path, dir, S("/"), str_from_c(name));
    return text_str(&path);
}

/* What is there under that name already stays as it is. */
static int move(Arena scratch, Str from, Str to, const char *name)
{
    const char *before = arena_c(&scratch, entry_path(&scratch, from, name));
    const char *after = arena_c(&scratch, entry_path(&scratch, to, name));

    if (renameat2(AT_FDCWD, before, AT_FDCWD, after, RENAME_NOREPLACE))
        return errno == EEXIST ? WORLD_E_EXISTS : disk_refusal("naming what was made");
    return 0;
}

static int move_all_but(Arena scratch, DIR *open, Str from, Str to, const char *last)
{
    int r = 0;

    for (struct dirent *entry = readdir(open); entry && !r; entry = readdir(open))
        if (strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0 &&
            strcmp(entry->d_name, last) != 0)
            r = move(scratch, from, to, entry->d_name);
    return r;
}

static int sync_dir(Arena scratch, Str dir)
{
    int fd = open(arena_c(&scratch, dir), O_RDONLY | O_DIRECTORY | O_CLOEXEC);

    if (fd < 0)
        return disk_refusal("opening a directory");
    int r = fsync(fd) ? fault(FAULT_DISK, "writing a directory to the disk") : 0;
    (void)close(fd);
    return r;
}

int world_finish_dir(Arena scratch, Str from, Str to, Str last)
{
    const char *last_name = arena_c(&scratch, last);
    DIR *open = opendir(arena_c(&scratch, from));

    if (!open)
        return disk_refusal("listing a directory");
    int r = move_all_but(scratch, open, from, to, last_name);
    (void)closedir(open);
    if (!r)
        r = sync_dir(scratch, to);
    if (!r)
        r = move(scratch, from, to, last_name);
    if (!r && rmdir(arena_c(&scratch, from)))
        r = fault(FAULT_DISK, "taking away an empty directory");
    if (!r)
        r = sync_dir(scratch, to);
    return r < 0 ? trace(r) : r;
}

static int drop_one(const char *path, const struct stat *status, int kind, struct FTW *depth)
{
    (void)status, (void)kind, (void)depth;
    return remove(path);
}

int world_drop_dir(Arena scratch, Str path)
{
    if (nftw(arena_c(&scratch, path), drop_one, DROP_DEPTH_MAX, FTW_DEPTH | FTW_PHYS))
        return fault(FAULT_DISK, "taking away what was not finished");
    return 0;
}
