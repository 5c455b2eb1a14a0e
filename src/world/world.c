/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "world/world_parts.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#ifndef SEKISHO_SHARE
#define SEKISHO_SHARE "/usr/local/share/sekisho"
#endif

enum { LIST_DEPTH_MAX = 4, LIST_FILES_MAX = 100000 };

int disk_refusal(const char *what)
{
    switch (errno) {
    case ENOENT:
    case ENOTDIR:
        return WORLD_E_NOT_FOUND;
    case ELOOP:
    case EISDIR:
        return WORLD_E_NOT_A_FILE;
    default:
        return fault(FAULT_DISK, what);
    }
}

/* Reads until end of file; `room` is one byte more than allowed, so that growth is noticed. */
static int read_all(int fd, char *at, size_t room, size_t *ret_len)
{
    size_t len = 0;

    while (len < room) {
        ssize_t got = read(fd, at + len, room - len);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return disk_refusal("reading a file");
        if (got == 0)
            break;
        len += (size_t)got;
    }
    *ret_len = len;
    return 0;
}

static int read_open_file(Arena *arena, int fd, size_t max, Str *ret_bytes)
{
    struct stat status;
    if (fstat(fd, &status))
        return fault(FAULT_DISK, "asking for the size of a file");
    if (S_ISDIR(status.st_mode))
        return WORLD_E_NOT_A_FILE;
    if (status.st_size > 0 && (uint64_t)status.st_size > max)
        return WORLD_E_TOO_LARGE;

    /* A pipe ("-" or <(...)) has no size: read up to the limit. */
    size_t room = S_ISREG(status.st_mode) ? (size_t)status.st_size + 1 : max + 1;
    char *at = NEW_ARRAY(arena, char, room);
    size_t len = 0;
    int r = read_all(fd, at, room, &len);
    if (r)
        return r < 0 ? trace(r) : r;
    if (len > max)
        return WORLD_E_TOO_LARGE;
    *ret_bytes = (Str){ at, len };
    return 0;
}

int world_read_file(Arena *arena, Str path, size_t max, Str *ret_bytes)
{
    bool standard_input = str_eq(path, S("-"));
    int fd = standard_input ? STDIN_FILENO : open(arena_c(arena, path), O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        return disk_refusal("opening a file");

    int r = read_open_file(arena, fd, max, ret_bytes);
    if (!standard_input)
        close(fd);
    return r < 0 ? trace(r) : r;
}

typedef struct Listing {
    Arena *arena;
    Str suffix;
    Str *paths;
    size_t count, room;
} Listing;

static void listing_add(Listing *listing, Str path)
{
    if (listing->count == listing->room) {
        size_t room = listing->room ? listing->room * 2 : 64;
        Str *paths = NEW_ARRAY(listing->arena, Str, room);
        for (size_t i = 0; i < listing->count; i++)
            paths[i] = listing->paths[i];
        listing->paths = paths;
        listing->room = room;
    }
    listing->paths[listing->count++] = path;
}

static Str join_path(Arena *arena, Str dir, Str name)
{
    Text path = text_open(arena, dir.len + name.len + 1);
    text_put(&path, dir);
    if (!str_ends(dir, S("/")))
        text_char(&path, '/');
    text_put(&path, name);
    return text_str(&path);
}

static int list_dir(Listing *listing, Str dir, int depth);

static int list_entry(Listing *listing, Str dir, const char *name, int depth)
{
    struct stat status;
    if (name[0] == '.')
        return 0;
    Str path = join_path(listing->arena, dir, str_from_c(name));
    if (stat(arena_c(listing->arena, path), &status))
        return 0; /* gone between reading the directory and asking */
    if (S_ISDIR(status.st_mode) && depth < LIST_DEPTH_MAX)
        return list_dir(listing, path, depth + 1);
    if (S_ISREG(status.st_mode) && str_ends(path, listing->suffix))
        listing_add(listing, path);
    return listing->count <= LIST_FILES_MAX ? 0 : WORLD_E_TOO_LARGE;
}

static int list_dir(Listing *listing, Str dir, int depth)
{
    DIR *handle = opendir(arena_c(listing->arena, dir));
    int r = 0;

    if (!handle)
        return disk_refusal("listing a directory");
    for (struct dirent *entry = readdir(handle); entry && !r; entry = readdir(handle))
        r = list_entry(listing, dir, entry->d_name, depth);
    closedir(handle);
    return r;
}

static int compare_paths(const void *a, const void *b)
{
    return str_compare(*(const Str *)a, *(const Str *)b);
}

int world_list_files(Arena *arena, Str dir, Str suffix, const Str **ret_paths, size_t *ret_count)
{
    Listing listing = { .arena = arena, .suffix = suffix };
    int r = list_dir(&listing, dir, 0);

    if (r)
        return r < 0 ? trace(r) : r;
    if (listing.count)
        qsort(listing.paths, listing.count, sizeof(Str), compare_paths);
    *ret_paths = listing.paths;
    *ret_count = listing.count;
    return 0;
}

static bool holds_packs(Arena scratch, Str dir)
{
    struct stat status;
    const char *packs = arena_c(&scratch, join_path(&scratch, dir, S("packs")));
    return stat(packs, &status) == 0 && S_ISDIR(status.st_mode);
}

int world_data_dir(Arena *arena, Str given, Str *ret_dir)
{
    Str named = given.len ? given : str_from_c(getenv("SEKISHO_DATA"));
    Str dir = named.len ? named : holds_packs(*arena, S(".")) ? S(".") : S(SEKISHO_SHARE);
    if (!holds_packs(*arena, dir))
        return WORLD_E_NOT_FOUND;
    *ret_dir = arena_str(arena, dir);
    return 0;
}
