/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "action/law.h"

#include "world/world.h"

#include <string.h>

typedef struct Files {
    FileBytes *items;
    size_t count;
} Files;

static Str below(Arena *arena, Str dir, Str name)
{
    Text path = text_open(arena, dir.len + name.len + 1);
    text_all(&path, dir, str_ends(dir, S("/")) ? S("") : S("/"), name);
    return text_str(&path);
}

/* A file of the directory named again ("packs/x.rules" for "./packs/x.rules") takes its own
 * place. */
static FileBytes *find_file(FileBytes *items, size_t count, Str path)
{
    for (size_t i = 0; i < count; i++)
        if (str_ends(items[i].path, path))
            return &items[i];
    return NULL;
}

static void add_files(Arena *arena, const FileBytes *extra, size_t count, Files *files)
{
    FileBytes *items = NEW_ARRAY(arena, FileBytes, files->count + count);
    size_t total = files->count;

    if (total)
        memcpy(items, files->items, total * sizeof *items);
    for (size_t i = 0; i < count; i++) {
        FileBytes *same = find_file(items, total, extra[i].path);
        if (!same)
            same = &items[total++];
        *same = extra[i];
    }
    *files = (Files){ items, total };
}

/* Reads what ends in `suffix` below `dir` and adds it to `files`. */
static int read_files(Arena *arena, Str dir, Str suffix, Files *files)
{
    const Str *paths;
    size_t count;
    int r = world_list_files(arena, dir, suffix, &paths, &count);
    if (r)
        return r < 0 ? trace(r) : r;

    FileBytes *items = NEW_ARRAY(arena, FileBytes, count);
    for (size_t i = 0; i < count; i++) {
        items[i].path = paths[i];
        r = world_read_file(arena, paths[i], WORLD_FILE_MAX, &items[i].bytes);
        if (r)
            return r < 0 ? trace(r) : r;
    }
    add_files(arena, items, count, files);
    return 0;
}

int data_library_with(Arena *arena, Str dir, const FileBytes *extra, size_t extra_count,
                      Library *ret_library, bool *ret_ok, Findings *findings)
{
    Files files = { 0 };
    int r = read_files(arena, below(arena, dir, S("packs")), S(".rules"), &files);
    if (!r)
        r = read_files(arena, below(arena, dir, S("registers")), S(".csv"), &files);
    if (r)
        return r < 0 ? trace(r) : r;
    add_files(arena, extra, extra_count, &files);
    *ret_ok = library_read(arena, files.items, files.count, ret_library, findings);
    return 0;
}

int data_library(Arena *arena, Str dir, Library *ret_library, bool *ret_ok, Findings *findings)
{
    int r = data_library_with(arena, dir, NULL, 0, ret_library, ret_ok, findings);
    return r < 0 ? trace(r) : r;
}

int data_files(Arena *arena, Str dir, Str suffix, const FileBytes **ret_files, size_t *ret_count)
{
    Files files = { 0 };
    int r = read_files(arena, dir, suffix, &files);
    if (r)
        return r < 0 ? trace(r) : r;
    *ret_files = files.items;
    *ret_count = files.count;
    return 0;
}
