/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "action/law.h"
#include "phrases_action.h"

#include "paper/paper.h"

#include "world/world.h"

#include <stdlib.h>
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

/* What the law of a data directory stands in. Access and routes are left out where there are none:
 * a directory that only judges needs nobody's rights and guides nothing. */
static int read_law(Arena *arena, Str dir, Files *files)
{
    static const struct {
        Str folder, suffix;
        bool needed;
    } parts[] = {
        { STR("packs"), STR(".rules"), true },    { STR("access"), STR(".rules"), false },
        { STR("access"), STR(".access"), false }, { STR("routes"), STR(".rules"), false },
        { STR("routes"), STR(".route"), false },  { STR("notes"), STR(".csv"), false },
        { STR("offsets"), STR(".csv"), false },   { STR("registers"), STR(".csv"), true },
    };

    for (size_t i = 0; i < COUNT_OF(parts); i++) {
        int r = read_files(arena, below(arena, dir, parts[i].folder), parts[i].suffix, files);
        if (r < 0)
            return trace(r);
        if (r && (parts[i].needed || r != WORLD_E_NOT_FOUND))
            return r;
    }
    return 0;
}

int data_library_with(Arena *arena, Str dir, const FileBytes *extra, size_t extra_count,
                      Library *ret_library, bool *ret_ok, Findings *findings)
{
    Files files = { 0 };
    int r = read_law(arena, dir, &files);
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

static int compare_files(const void *a, const void *b)
{
    return str_compare(((const LawFile *)a)->path, ((const LawFile *)b)->path);
}

static Hash hash_of_law(const LawFile *files, size_t count)
{
    Hasher hasher = hasher_open();

    for (size_t i = 0; i < count; i++) {
        hasher_put(&hasher, files[i].path);
        hasher_put(&hasher, (Str){ "", 1 }); /* no path holds this byte */
        hasher_put(&hasher, hash_bytes(&files[i].hash));
    }
    return hasher_done(&hasher);
}

/* What adoption keeps: who may adopt next is decided by it, not by what lies there then. */
static bool put_rights(Arena *arena, const Files *files, size_t prefix, Law *law,
                       Findings *findings)
{
    LawText *rights = NEW_ARRAY(arena, LawText, files->count + 1);
    size_t bytes = 0;

    for (size_t i = 0; i < files->count; i++) {
        Str path = str_cut(files->items[i].path, prefix, files->items[i].path.len);
        if (!str_starts(path, S("access/")))
            continue;
        rights[law->right_count++] = (LawText){ path, files->items[i].bytes };
        bytes += files->items[i].bytes.len;
    }
    law->rights = rights;
    if (bytes > RIGHTS_BYTES_MAX)
        finding_error(findings, (Place){ .file = S("access/") }, PHRASE_ACTION_RIGHTS_TOO_LARGE,
                      PHRASE_NONE, S(""));
    return bytes <= RIGHTS_BYTES_MAX;
}

/* Templates of formal papers; false when one is broken. */
static bool read_papers(Arena *arena, const Files *files, PaperShelf *ret_papers,
                        Findings *findings)
{
    const PaperTemplate **papers = NEW_ARRAY(arena, const PaperTemplate *, files->count + 1);
    size_t errors = findings->error_count, count = 0;

    for (size_t i = 0; i < files->count; i++) {
        papers[count] =
            paper_template_read(arena, files->items[i].bytes, files->items[i].path, findings);
        count += papers[count] != NULL;
    }
    *ret_papers = paper_shelf(arena, papers, count, findings);
    return findings->error_count == errors;
}

int data_papers(Arena *arena, Str dir, PaperShelf *ret_shelf, Findings *findings)
{
    Files files = { 0 };
    int r = read_files(arena, dir, S(".paper"), &files);
    if (r)
        return r < 0 ? trace(r) : r;
    (void)!read_papers(arena, &files, ret_shelf, findings); /* its findings say it all */
    return 0;
}

/* Every file by its path below the directory, in order. */
static void hash_files(Arena *arena, size_t prefix, const Files *parts, size_t part_count, Law *law)
{
    size_t total = 0;

    for (size_t p = 0; p < part_count; p++)
        total += parts[p].count;
    LawFile *hashed = NEW_ARRAY(arena, LawFile, total + 1);
    for (size_t p = 0; p < part_count; p++)
        for (size_t i = 0; i < parts[p].count; i++) {
            const FileBytes *file = &parts[p].items[i];
            hashed[law->file_count++] =
                (LawFile){ str_cut(file->path, prefix, file->path.len), hash_of(file->bytes) };
        }
    qsort(hashed, total, sizeof *hashed, compare_files);
    law->files = hashed;
    law->hash = hash_of_law(hashed, total);
}

int data_law(Arena *arena, Str dir, Law *ret_law, bool *ret_ok, Findings *findings)
{
    Files parts[2] = { 0 }; /* law, papers */
    size_t prefix = below(arena, dir, S("")).len;
    int r = read_law(arena, dir, &parts[0]);
    int s = r ? 0 : read_files(arena, below(arena, dir, S("papers")), S(".paper"), &parts[1]);
    if (r || (s && s != WORLD_E_NOT_FOUND))
        return r < 0 || s < 0 ? trace(r ? r : s) : r ? r : s;

    PaperShelf *shelf = NEW(arena, PaperShelf);
    Law law = { 0 };
    hash_files(arena, prefix, parts, COUNT_OF(parts), &law);
    *ret_ok = put_rights(arena, &parts[0], prefix, &law, findings) &&
              library_read(arena, parts[0].items, parts[0].count, &law.library, findings) &&
              read_papers(arena, &parts[1], shelf, findings);
    law.library.papers = shelf;
    *ret_law = law;
    return 0;
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
