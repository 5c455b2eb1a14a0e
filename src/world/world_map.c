/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "world/world_parts.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

static int map_open_file(int fd, Str *ret_bytes)
{
    struct stat status;

    if (fstat(fd, &status))
        return disk_refusal("asking for a file's size");
    if (!S_ISREG(status.st_mode) || status.st_size == 0)
        return WORLD_E_NOT_A_FILE;
    void *at = mmap(NULL, (size_t)status.st_size, PROT_READ, MAP_SHARED, fd, 0);
    if (at == MAP_FAILED)
        return fault(FAULT_DISK, "mapping a file");
    *ret_bytes = (Str){ at, (size_t)status.st_size };
    return 0;
}

int world_map(Arena scratch, Str path, Str *ret_bytes)
{
    int fd = open(arena_c(&scratch, path), O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        return disk_refusal("opening a file");

    int r = map_open_file(fd, ret_bytes);
    close(fd);
    return r < 0 ? trace(r) : r;
}

void world_unmap(Str bytes)
{
    int failed = munmap((void *)(uintptr_t)bytes.at, bytes.len);
    ensure(!failed);
}
