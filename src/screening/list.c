/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "screening/list.h"
#include "phrases_base.h"
#include "phrases_screening.h"

#include "screening/list_draft.h"

/* A list from its files: what wraps them, which readers read them, and what must hold of the
 * whole. */

static Str written(Arena *arena, size_t value)
{
    Text digits = text_open(arena, 32);

    text_int(&digits, (int64_t)value);
    return text_str(&digits);
}

/* ---- what wraps a file --------------------------------------------------------------------- */

/* Issuers pack large files: the one member of a ZIP file that is no workbook is meant. */
static bool unwrap(ListReading *reading, Str *bytes)
{
    Zip zip;

    if (bytes->len > LIST_BYTES_MAX)
        return reading_refuse(reading, 0, S(""), PHRASE_BASE_FILE_LARGE,
                              PHRASE_BASE_FILE_LARGE_REMEDY,
                              written(reading->findings->arena, bytes->len));
    if (!zip_is(*bytes) || workbook_is(*bytes))
        return true;
    if (!zip_open(reading->arena, *bytes, reading->file, &zip, reading->findings))
        return false;
    if (zip.count != 1)
        return reading_refuse(reading, 0, S(""), PHRASE_SCREENING_LIST_ZIP,
                              PHRASE_SCREENING_LIST_ZIP_REMEDY,
                              written(reading->findings->arena, zip.count));
    return zip_read(reading->arena, &zip, &zip.members[0], reading->file, bytes, reading->findings);
}

static void warn_of_orphans(ListReading *reading)
{
    if (reading->orphan_count > 0)
        finding_warning(reading->findings, ((Place){ .file = reading->file }),
                        PHRASE_SCREENING_LIST_ORPHANS, PHRASE_SCREENING_LIST_ORPHANS_REMEDY,
                        written(reading->findings->arena, reading->orphan_count));
}

static bool read_file(ListReading *reading, const ListFile *file)
{
    size_t errors = reading->findings->error_count;
    Str bytes = file->bytes;

    reading->file = arena_str(reading->arena, file->name);
    reading->entry = NULL;
    reading->orphan_count = 0;
    if (!unwrap(reading, &bytes))
        return false;
    ReadList *read = list_reader(file->kind);
    if (!read(reading, bytes, reading->file))
        return false;
    warn_of_orphans(reading);
    return reading->findings->error_count == errors;
}

/* ---- the whole ----------------------------------------------------------------------------- */

static bool joins(ListKind kind)
{
    return kind == LIST_OFAC_ALT || kind == LIST_OFAC_ADD;
}

static bool files_belong(const ListFile *files, size_t count, Findings *findings)
{
    for (size_t i = 0; i < count; i++) {
        bool right =
            i == 0 ? !joins(files[i].kind) : joins(files[i].kind) && files[0].kind == LIST_OFAC;

        if (!right) {
            finding_error(findings, ((Place){ .file = files[i].name }), PHRASE_SCREENING_LIST_FILES,
                          PHRASE_SCREENING_LIST_FILES_REMEDY, list_kind_words[files[i].kind]);
            return false;
        }
    }
    return count > 0;
}

static void check_draft(const ListDraft *draft, Findings *findings)
{
    if (draft->entry.name_count == 0)
        finding_error(findings, draft->entry.place, PHRASE_SCREENING_LIST_NO_NAME,
                      PHRASE_SCREENING_LIST_DAMAGED_REMEDY, draft->entry.id);
    if (draft->many_names)
        finding_error(findings, draft->entry.place, PHRASE_SCREENING_LIST_MANY_NAMES,
                      PHRASE_SCREENING_LIST_DAMAGED_REMEDY, draft->entry.id,
                      written(findings->arena, LIST_ENTRY_NAMES_MAX));
}

static bool check_whole(const ListReading *reading)
{
    Findings *findings = reading->findings;
    size_t errors = findings->error_count;
    Place file = { .file = reading->file };

    if (reading->drafts->count == 0)
        finding_error(findings, file, PHRASE_SCREENING_LIST_EMPTY,
                      PHRASE_SCREENING_LIST_DAMAGED_REMEDY, S(""));
    if (reading->drafts->many)
        finding_error(findings, file, PHRASE_SCREENING_LIST_MANY_ENTRIES,
                      PHRASE_SCREENING_LIST_DAMAGED_REMEDY,
                      written(findings->arena, LIST_ENTRIES_MAX));
    for (size_t i = 0; i < reading->drafts->count; i++)
        check_draft(reading->drafts->drafts[i], findings);
    return findings->error_count == errors;
}

/* The primary name is the first: the issuer's, else the first it gives. */
static void put_primary_first(ListDraft *draft)
{
    size_t primary = 0;

    for (size_t i = draft->entry.name_count; i-- > 0;)
        if (draft->names[i].strength == NAME_PRIMARY)
            primary = i;
    ListName name = draft->names[primary];
    for (size_t i = primary; i > 0; i--)
        draft->names[i] = draft->names[i - 1];
    draft->names[0] = name;
}

static ListEntry entry_of(ListDraft *draft)
{
    put_primary_first(draft);

    ListEntry entry = draft->entry;
    entry.names = draft->names;
    entry.births = draft->births;
    entry.countries = draft->countries;
    entry.identifiers = draft->identifiers;
    entry.addresses = draft->addresses;
    entry.programme = text_str(&draft->programme);
    entry.remarks = text_str(&draft->remarks);
    return entry;
}

static Str name_of_file(Str path)
{
    size_t from = path.len;

    while (from > 0 && path.at[from - 1] != '/')
        from--;
    return str_cut(path, from, path.len);
}

static Hash hash_of_files(const ListFile *files, size_t count)
{
    Hasher hasher = hasher_open();

    for (size_t i = 0; i < count; i++)
        hasher_put(&hasher, files[i].bytes);
    return hasher_done(&hasher);
}

static const List *make_list(const ListReading *reading, const ListFile *files, size_t count)
{
    const ListDrafts *drafts = reading->drafts;
    ListEntry *entries = NEW_ARRAY(reading->arena, ListEntry, drafts->count);
    List *list = NEW(reading->arena, List);

    list_drafts_number_keys(drafts, reading->arena);
    *list = (List){ .kind = files[0].kind,
                    .name = files[0].kind == LIST_PLAIN
                                ? arena_str(reading->arena, name_of_file(files[0].name))
                                : list_kind_words[files[0].kind],
                    .issued = reading->issued,
                    .hash = hash_of_files(files, count),
                    .entries = entries,
                    .entry_count = drafts->count };
    for (size_t i = 0; i < drafts->count; i++) {
        entries[i] = entry_of(drafts->drafts[i]);
        list->name_count += entries[i].name_count;
    }
    return list;
}

static const List *read_files(ListReading *reading, const ListFile *files, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (!read_file(reading, &files[i]))
            return NULL;
    return check_whole(reading) ? make_list(reading, files, count) : NULL;
}

const List *list_read(Arena *arena, const ListFile *files, size_t count, Findings *findings)
{
    if (!files_belong(files, count, findings))
        return NULL;
    Arena moment = arena_open(LIST_ARENA_BYTES);
    ListReading reading = { .arena = arena,
                            .moment = &moment,
                            .findings = findings,
                            .drafts = list_drafts_open(arena),
                            .issued = DATE_NONE };
    const List *list = read_files(&reading, files, count);
    arena_close(&moment);
    return list;
}
