/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "world/world_parts.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

enum { MODE_PRIVATE = 0600 };

static int take(int fd)
{
    if (flock(fd, LOCK_EX | LOCK_NB))
        return errno == EWOULDBLOCK ? WORLD_E_IN_USE : fault(FAULT_DISK, "locking a file");
    return ftruncate(fd, 0) ? fault(FAULT_DISK, "emptying a lock") : 0;
}

int world_lock(Arena scratch, Str path, int *ret_lock)
{
    int fd = open(arena_c(&scratch, path), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, MODE_PRIVATE);

    if (fd < 0)
        return disk_refusal("opening a lock");
    int r = take(fd);
    if (r) {
        close(fd);
        return r;
    }
    *ret_lock = fd;
    return 0;
}

int world_lock_note(int lock, Str note)
{
    if (ftruncate(lock, 0) || pwrite(lock, note.at, note.len, 0) != (ssize_t)note.len)
        return fault(FAULT_DISK, "writing into a lock");
    return 0;
}

/* The file stays: taking its name away would let two others hold two files of one name. */
void world_unlock(int lock)
{
    close(lock);
}
