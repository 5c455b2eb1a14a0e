/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "action/kept.h"

#include "action/inside.h"
#include "action/keep_event.h"

#include "world/world.h"

enum { KEPT_FILE_MAX = 256 << 20 };

static const Str folders[] = { STR(KEPT_LISTS) };

static int make_dir(Arena scratch, Str path)
{
    int r = world_make_dir(scratch, path);
    return r < 0 ? trace(r) : r == WORLD_E_EXISTS ? 0 : r;
}

static Str shelf_of(Arena *arena, Str dir, Str folder, Hash hash)
{
    Str name = hash_str(arena, hash);
    return record_path(arena, record_path(arena, dir, folder), str_cut(name, 0, 2));
}

int kept_put(Arena scratch, Str dir, Str folder, Hash hash, Str bytes)
{
    Str shelf = shelf_of(&scratch, dir, folder, hash);
    int r = make_dir(scratch, record_path(&scratch, dir, folder));

    if (!r)
        r = make_dir(scratch, shelf);
    if (!r)
        r = world_write_new(scratch, record_path(&scratch, shelf, hash_str(&scratch, hash)), bytes);
    if (r == WORLD_E_EXISTS)
        return 0;
    return r < 0 ? trace(r) : r ? fault(FAULT_DISK, "a file of the record could not be kept") : 0;
}

static int read_named(Arena *arena, Str path, Hash hash, size_t max, Str *ret_bytes)
{
    int r = world_read_file(arena, path, max, ret_bytes);

    if (r)
        return r < 0 ? trace(r) : r;
    if (!hash_eq(hash_of(*ret_bytes), hash))
        return fault(FAULT_DISK, "the bytes of a file of the record are not those of its name");
    return 0;
}

int kept_get(Arena *arena, Str dir, Str folder, Hash hash, size_t max, Str *ret_bytes)
{
    Str shelf = shelf_of(arena, dir, folder, hash);
    int r =
        read_named(arena, record_path(arena, shelf, hash_str(arena, hash)), hash, max, ret_bytes);
    return r < 0 ? trace(r) : r;
}

static int copy_one(Arena scratch, Str folder, Str path, Str to, int64_t *bytes)
{
    Str name = path, kept = S("");
    Hash hash;

    for (size_t at; str_find(name, S("/"), &at);)
        name = str_cut(name, at + 1, name.len);
    if (!hash_read(name, &hash)) /* what a crash left half written has no hash for a name */
        return 0;
    int r = read_named(&scratch, path, hash, KEPT_FILE_MAX, &kept);
    if (!r && to.len > 0)
        r = kept_put(scratch, to, folder, hash, kept);
    *bytes += (int64_t)kept.len;
    return r < 0 ? trace(r) : r ? fault(FAULT_DISK, "a file of the record cannot be read") : 0;
}

static int copy_folder(Arena scratch, Str from, Str to, Str folder, int64_t *count, int64_t *bytes)
{
    const Str *paths;
    size_t found = 0;
    int r = world_list_files(&scratch, record_path(&scratch, from, folder), S(""), &paths, &found);

    if (r == WORLD_E_NOT_FOUND) /* nothing was ever kept there */
        return 0;
    for (size_t i = 0; i < found && !r; i++)
        r = copy_one(scratch, folder, paths[i], to, bytes);
    *count += (int64_t)found;
    return r < 0 ? trace(r) : r ? fault(FAULT_DISK, "a folder of the record cannot be read") : 0;
}

int kept_copy(Arena scratch, Str from, Str to, int64_t *count, int64_t *bytes)
{
    int r = 0;

    for (size_t i = 0; i < COUNT_OF(folders) && !r; i++)
        r = copy_folder(scratch, from, to, folders[i], count, bytes);
    return r < 0 ? trace(r) : r;
}
