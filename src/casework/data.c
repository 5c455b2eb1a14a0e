/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "casework/data.h"

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

/* Reads what ends in `suffix` below `dir` and adds it to `files`. */
static int read_files(Arena *arena, Str dir, Str suffix, Files *files)
{
    const Str *paths;
    size_t count;
    int r = world_list_files(arena, dir, suffix, &paths, &count);
    if (r)
        return r < 0 ? trace(r) : r;

    FileBytes *items = NEW_ARRAY(arena, FileBytes, files->count + count);
    if (files->count)
        memcpy(items, files->items, files->count * sizeof *items);
    for (size_t i = 0; i < count; i++) {
        FileBytes *item = &items[files->count + i];
        item->path = paths[i];
        r = world_read_file(arena, paths[i], WORLD_FILE_MAX, &item->bytes);
        if (r)
            return r < 0 ? trace(r) : r;
    }
    *files = (Files){ items, files->count + count };
    return 0;
}

int data_library(Arena *arena, Str dir, Library *ret_library, bool *ret_ok, Findings *findings)
{
    Files files = { 0 };
    int r = read_files(arena, below(arena, dir, S("packs")), S(".rules"), &files);
    if (!r)
        r = read_files(arena, below(arena, dir, S("registers")), S(".csv"), &files);
    if (r)
        return r < 0 ? trace(r) : r;
    *ret_ok = library_read(arena, files.items, files.count, ret_library, findings);
    return 0;
}

int data_docket(Arena *arena, const Library *library, Str dir, Docket *ret_docket,
                Findings *findings)
{
    Files files = { 0 };
    int r = read_files(arena, dir, S(".story"), &files);
    if (r)
        return r < 0 ? trace(r) : r;

    const Story **stories = NEW_ARRAY(arena, const Story *, files.count);
    size_t count = 0;
    for (size_t i = 0; i < files.count; i++) {
        const Story *story =
            story_read(arena, library, files.items[i].bytes, files.items[i].path, findings);
        if (story)
            stories[count++] = story;
    }
    *ret_docket = docket_make(arena, library, stories, count);
    return 0;
}
