/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "lists/list_set.h"
#include "phrases_lists.h"

/* ---- the set --------------------------------------------------------------------------------- */

/* Messages name a plain list by its name, others by their file. */
static Str file_name(int32_t kind, Str name, Str file)
{
    return kind == LIST_PLAIN || !file.len ? name : file;
}

static Hash set_hash(Arena scratch, const ListVersionsAtRow *rows, size_t count)
{
    Text text = text_open(&scratch, 64 + count * (LIST_NAME_MAX + 128));

    text_c(&text, "rules ");
    text_int(&text, NAME_RULES);
    for (size_t i = 0; i < count; i++) {
        text_all(&text, S("\n"), list_kind_words[rows[i].kind], S("\t"), rows[i].name, S("\t"));
        hash_write(&text, rows[i].hash);
    }
    ensure(!text.full);
    return hash_of(text_str(&text));
}

int list_set_of(Db *db, Arena *arena, int64_t seq, ListSet *ret_set)
{
    int r = list_versions_at(db, arena, seq, &ret_set->rows, &ret_set->count);
    if (r)
        return trace(r);
    ret_set->hash = set_hash(*arena, ret_set->rows, ret_set->count);
    return 0;
}

int list_set(Work *work, int64_t seq, ListSet *ret_set)
{
    int r = list_set_of(work_db(work), work_arena(work), seq, ret_set);
    return r ? trace(r) : 0;
}

int lists_in_force(Db *db, Arena *arena, const FileInForce **ret_files, size_t *ret_count,
                   Hash *ret_set)
{
    ListSet set;
    int r = list_set_of(db, arena, LISTS_NOW, &set);
    if (r)
        return trace(r);
    FileInForce *files = NEW_ARRAY(arena, FileInForce, set.count + 1);
    for (size_t i = 0; i < set.count; i++) {
        const ListVersionsAtRow *row = &set.rows[i];
        files[i] = (FileInForce){ (ListKind)row->kind,
                                  file_name((int32_t)row->kind, row->name, row->file), row->hash };
    }
    *ret_files = files;
    *ret_count = set.count;
    *ret_set = set.hash;
    return 0;
}

bool list_kind_joins(int32_t kind)
{
    return kind == LIST_OFAC_ALT || kind == LIST_OFAC_ADD;
}

int list_check_name(Work *work, int32_t kind, Str name)
{
    if (kind != LIST_PLAIN || name.len > 0)
        return 0;
    work_finding(work, S("/name"), PHRASE_LISTS_NAME_MISSING, PHRASE_NONE, S(""));
    return WORK_E_INVALID;
}

Str list_name_of(int32_t kind, Str name)
{
    return kind == LIST_PLAIN ? name : list_kind_words[kind];
}

bool list_set_has(const ListSet *set, Str kind_word)
{
    for (size_t i = 0; i < set->count; i++)
        if (str_eq(list_kind_words[set->rows[i].kind], kind_word))
            return true;
    return false;
}

/* ---- a list of the set ----------------------------------------------------------------------- */

enum { FILES_OF_A_LIST = LIST_KINDS };

bool list_belongs(int32_t file_kind, Str file_name, int32_t kind, Str name)
{
    if (kind == LIST_OFAC && list_kind_joins(file_kind))
        return true;
    return file_kind == kind && str_eq(file_name, name);
}

static ListFile list_file(int32_t kind, Str name, Str file, Str bytes)
{
    return (ListFile){ (ListKind)kind, file_name(kind, name, file), bytes };
}

static int add_kept(Work *work, Arena *arena, const ListVersionsAtRow *row, ListFile *ret_file)
{
    Str bytes;
    int r = kept_get(arena, work_dir(work), S(KEPT_LISTS), row->hash, LIST_FILE_MAX, &bytes);
    if (r)
        return r < 0 ? trace(r) : fault(FAULT_DISK, "a list that the record names is not there");
    *ret_file = list_file((int32_t)row->kind, row->name, row->file, bytes);
    return 0;
}

/* The list itself stands first; the order of the rows is that of the kinds, and so is this one. */
static void add_instead(const ListInstead *instead, ListFile *files, size_t *count)
{
    size_t at = *count;
    for (; at > 0 && files[at - 1].kind > (ListKind)instead->kind; at--)
        files[at] = files[at - 1];
    files[at] = list_file(instead->kind, instead->name, instead->file, instead->bytes);
    ++*count;
}

int list_put_together(Work *work, Arena *arena, const ListSet *set, int32_t kind, Str name,
                      const ListInstead *instead, const List **ret_list, Findings *findings)
{
    ListFile files[FILES_OF_A_LIST];
    size_t count = 0;

    *ret_list = NULL;
    for (size_t i = 0; i < set->count; i++) {
        const ListVersionsAtRow *row = &set->rows[i];
        bool given = instead && instead->kind == row->kind && str_eq(instead->name, row->name);
        if (given || !list_belongs((int32_t)row->kind, row->name, kind, name))
            continue;
        int r = add_kept(work, arena, row, &files[count++]);
        if (r)
            return trace(r);
    }
    if (instead)
        add_instead(instead, files, &count);
    if (count == 0 || (kind == LIST_OFAC && files[0].kind != LIST_OFAC))
        return 0; /* nothing, or what would join is alone */
    *ret_list = list_read(arena, files, count, findings);
    return 0;
}
