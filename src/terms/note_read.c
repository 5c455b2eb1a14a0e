/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* note_read - the library of notes while its file is being read */
#include "phrases_terms.h"
#include "terms/note_parts.h"
#include "terms/parts.h"
#include "terms/table.h"

#include <stdlib.h>

enum { CODE, LEVEL, REQUIRED, RESTATE, PARAMS, JA, EN, SOURCE, CONFIDENCE, COLUMNS };

static const Str columns[COLUMNS] = {
    STR("code"), STR("level"), STR("required"), STR("restate"),    STR("params"),
    STR("ja"),   STR("en"),    STR("source"),   STR("confidence"),
};

typedef struct Entries {
    NoteEntry *entries;
    size_t count, room;
} Entries;

static bool is_among(const Str *words, size_t count, Str word)
{
    for (size_t i = 0; i < count; i++)
        if (str_eq(words[i], word))
            return true;
    return false;
}

/* The words of a cell, told apart by blanks, none twice. */
static bool read_words(TableReader *reader, const CsvRow *row, size_t cell, Str *ret_words,
                       size_t max, size_t *ret_count)
{
    Str rest = row->cells[cell];
    size_t count = 0;

    while (rest.len > 0) {
        Str word = str_split(rest, ' ', &rest);

        if (word.len == 0)
            continue;
        if (count == max || is_among(ret_words, count, word)) {
            table_complain(reader, row, cell, PHRASE_TERMS_WORDS_MANY, PHRASE_TERMS_TWICE_REMEDY,
                           word);
            return false;
        }
        ret_words[count++] = word;
    }
    *ret_count = count;
    return true;
}

static bool read_required(TableReader *reader, const CsvRow *row, NoteEntry *entry)
{
    bool good = read_words(reader, row, REQUIRED, entry->required, NOTE_REQUIRED_MAX,
                           &entry->required_count);

    for (size_t i = 0; good && i < entry->required_count; i++) {
        if (note_condition_known(entry->required[i]))
            continue;
        table_complain(reader, row, REQUIRED, PHRASE_TERMS_CONDITION, PHRASE_TERMS_WORD_REMEDY,
                       note_condition_words(reader->arena));
        good = false;
    }
    return good;
}

/* ---- texts and their parameters ------------------------------------------------------------ */

static bool uses_param(Str text, Str param)
{
    Str before, name;
    size_t at = 0;

    while (note_next_param(text, &at, &before, &name))
        if (str_eq(name, param))
            return true;
    return false;
}

static bool has_brace(Str text)
{
    size_t at;

    return str_find(text, S("{"), &at) || str_find(text, S("}"), &at);
}

/* What stands in braces is declared. */
static bool check_used(TableReader *reader, const CsvRow *row, size_t cell, const NoteEntry *entry,
                       Str text)
{
    Str before, name;
    size_t at = 0;
    bool good = true, stray = false;

    while (note_next_param(text, &at, &before, &name)) {
        stray = stray || has_brace(before);
        if (is_among(entry->params, entry->param_count, name))
            continue;
        table_complain(reader, row, cell, PHRASE_TERMS_PARAM_UNKNOWN,
                       PHRASE_TERMS_PARAM_UNKNOWN_REMEDY, name);
        good = false;
    }
    if (stray || has_brace(before)) {
        table_complain(reader, row, cell, PHRASE_TERMS_BRACE, PHRASE_TERMS_BRACE_REMEDY, S(""));
        good = false;
    }
    return good;
}

/* What is declared stands in the text. */
static bool check_declared(TableReader *reader, const CsvRow *row, size_t cell,
                           const NoteEntry *entry, Str text)
{
    bool good = true;

    for (size_t i = 0; i < entry->param_count; i++) {
        if (uses_param(text, entry->params[i]))
            continue;
        table_complain(reader, row, cell, PHRASE_TERMS_PARAM_UNUSED,
                       PHRASE_TERMS_PARAM_UNUSED_REMEDY, entry->params[i]);
        good = false;
    }
    return good;
}

static bool read_text(TableReader *reader, const CsvRow *row, size_t cell, NoteEntry *entry,
                      Lang lang)
{
    Str *text = &entry->text.in[lang];

    if (!table_text(reader, row, cell, text))
        return false;
    if (text->len > NOTE_TEXT_MAX) {
        table_complain(reader, row, cell, PHRASE_TERMS_TEXT_LONG, PHRASE_TERMS_TEXT_LONG_REMEDY,
                       terms_number(reader->arena, NOTE_TEXT_MAX));
        return false;
    }
    bool used = check_used(reader, row, cell, entry, *text);
    return check_declared(reader, row, cell, entry, *text) && used;
}

static bool read_params(TableReader *reader, const CsvRow *row, NoteEntry *entry)
{
    return read_words(reader, row, PARAMS, entry->params, VERSION_PARAMS_MAX, &entry->param_count);
}

static void read_row(TableReader *reader, const CsvRow *row)
{
    static const Str levels[NOTE_LEVELS] = { STR("case"), STR("line") };
    static const Str yes_no[] = { STR("no"), STR("yes") };
    Entries *entries = reader->form.into;
    NoteEntry entry = { .place = table_place(reader, row) };
    size_t level = 0, restate = 0;
    bool good = table_code(reader, row, CODE, &entry.code);

    good = table_word(reader, row, LEVEL, levels, NOTE_LEVELS, &level) && good;
    good = read_required(reader, row, &entry) && good;
    good = table_word(reader, row, RESTATE, yes_no, COUNT_OF(yes_no), &restate) && good;
    bool declared = read_params(reader, row, &entry);

    /* What may stand in the texts is not known when the declaration is not. */
    good = declared && read_text(reader, row, JA, &entry, LANG_JA) && good;
    good = declared && read_text(reader, row, EN, &entry, LANG_EN) && good;
    good = table_source(reader, row, SOURCE, &entry.source, &entry.confidence) && good;
    entry.level = (NoteLevel)level;
    entry.restate = restate == 1;
    if (!good)
        return;
    if (entries->count == entries->room)
        GROW(reader->arena, entries->entries, entries->count, &entries->room);
    entries->entries[entries->count++] = entry;
}

static int compare_entries(const void *a, const void *b)
{
    const NoteEntry *one = a, *other = b;
    int order = str_compare(one->code, other->code);

    return order ? order : one->place.line < other->place.line ? -1 : 1;
}

static void check_codes(const Entries *entries, Findings *findings)
{
    for (size_t i = 1; i < entries->count; i++) {
        const NoteEntry *entry = &entries->entries[i], *before = entry - 1;

        if (str_eq(entry->code, before->code))
            finding_error(findings, entry->place, PHRASE_TERMS_CODE_TWICE,
                          PHRASE_TERMS_TWICE_REMEDY, entry->code,
                          terms_number(findings->arena, before->place.line));
    }
}

const NoteLibrary *note_library_read(Arena *arena, Str bytes, Str file, Findings *findings)
{
    Entries entries = { 0 };
    TableReader reader = { .arena = arena,
                           .bytes = bytes,
                           .file = file,
                           .findings = findings,
                           .form = { columns, COLUMNS, read_row, &entries } };
    size_t errors = findings->error_count;

    if (!table_read(&reader))
        return NULL;
    if (entries.count > 0)
        qsort(entries.entries, entries.count, sizeof(*entries.entries), compare_entries);
    check_codes(&entries, findings);
    NoteLibrary *library = NEW(arena, NoteLibrary);

    *library =
        (NoteLibrary){ reader.name,     file,         reader.title, reader.sample, hash_of(bytes),
                       entries.entries, entries.count };
    return findings->error_count > errors ? NULL : library;
}
