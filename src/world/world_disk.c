/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "world/world_parts.h"

#include <dirent.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/statvfs.h>

int world_file_size(Arena scratch, Str path, int64_t *ret_bytes)
{
    struct stat status;

    if (stat(arena_c(&scratch, path), &status))
        return disk_refusal("asking for the size of a file");
    if (!S_ISREG(status.st_mode))
        return WORLD_E_NOT_A_FILE;
    *ret_bytes = status.st_size;
    return 0;
}

int world_free_bytes(Arena scratch, Str path, int64_t *ret_bytes)
{
    struct statvfs status;
    int64_t bytes;

    if (statvfs(arena_c(&scratch, path), &status))
        return disk_refusal("asking for free space");
    bool many = __builtin_mul_overflow(status.f_bavail, status.f_frsize, &bytes);
    *ret_bytes = many ? INT64_MAX : bytes;
    return 0;
}

int world_is_empty_dir(Arena scratch, Str path, bool *ret_empty)
{
    DIR *dir = opendir(arena_c(&scratch, path));

    if (!dir)
        return disk_refusal("listing a directory");
    *ret_empty = true;
    for (struct dirent *entry = readdir(dir); entry; entry = readdir(dir))
        if (strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0)
            *ret_empty = false;
    closedir(dir);
    return 0;
}
