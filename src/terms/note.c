/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "terms/note.h"
#include "phrases_terms.h"
#include "terms/note_parts.h"
#include "terms/parts.h"

bool note_next_param(Str text, size_t *at, Str *ret_before, Str *ret_name)
{
    size_t from = *at, open, shut;
    Str rest = str_cut(text, from, text.len);

    *ret_before = rest;
    if (!str_find(rest, S("{"), &open) || !str_find(str_cut(rest, open, rest.len), S("}"), &shut))
        return false;
    *ret_before = str_cut(rest, 0, open);
    *ret_name = str_cut(rest, open + 1, open + shut);
    *at = from + open + shut + 1;
    return true;
}

const NoteEntry *note_find(const NoteLibrary *library, Str code)
{
    size_t low = 0, high = library->entry_count;

    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = str_compare(code, library->entries[middle].code);

        if (order == 0)
            return &library->entries[middle];
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return NULL;
}

static const VersionParam *find_param(const VersionNote *note, Str name)
{
    for (size_t i = 0; i < note->param_count; i++)
        if (str_eq(note->params[i].name, name))
            return &note->params[i];
    return NULL;
}

void note_write(Text *text, const NoteLibrary *library, const VersionNote *note, Lang lang)
{
    const NoteEntry *entry = note_find(library, note->code);
    size_t at = 0;
    Str before, name;

    ensure(entry != NULL);
    while (note_next_param(entry->text.in[lang], &at, &before, &name)) {
        const VersionParam *param = find_param(note, name);

        ensure(param != NULL);
        text_all(text, before, label_in(param->value, lang, S("")));
    }
    text_put(text, before);
}

/* ---- is it a note of the library? ---------------------------------------------------------- */

typedef struct Asking {
    const NoteLibrary *library;
    const CaseVersion *version;
    Findings *findings;
} Asking;

static void tell(const Asking *asking, size_t index, const char *field, Phrase message,
                 Phrase remedy, Str second)
{
    finding_error(asking->findings, terms_place(asking->findings->arena, "notes", index, field),
                  message, remedy, asking->version->notes[index].code, second);
}

static bool declares(const NoteEntry *entry, Str name)
{
    for (size_t i = 0; i < entry->param_count; i++)
        if (str_eq(entry->params[i], name))
            return true;
    return false;
}

static void check_params(const Asking *asking, size_t index, const NoteEntry *entry)
{
    const VersionNote *note = &asking->version->notes[index];

    for (size_t i = 0; i < entry->param_count; i++)
        if (!find_param(note, entry->params[i]))
            tell(asking, index, "params", PHRASE_TERMS_PARAM_MISSING,
                 PHRASE_TERMS_PARAM_MISSING_REMEDY, entry->params[i]);
    for (size_t i = 0; i < note->param_count; i++)
        if (!declares(entry, note->params[i].name) ||
            find_param(note, note->params[i].name) != &note->params[i])
            tell(asking, index, "params", PHRASE_TERMS_PARAM_EXTRA, PHRASE_TERMS_PARAM_EXTRA_REMEDY,
                 note->params[i].name);
}

static void check_note(const Asking *asking, size_t index)
{
    const VersionNote *note = &asking->version->notes[index];
    const NoteEntry *entry = note_find(asking->library, note->code);

    if (!entry) {
        tell(asking, index, "code", PHRASE_TERMS_NOTE_UNKNOWN, PHRASE_TERMS_NOTE_UNKNOWN_REMEDY,
             asking->library->name);
        return;
    }
    if ((entry->level == NOTE_LINE) != (note->line != INT64_MIN))
        tell(asking, index, "line",
             entry->level == NOTE_LINE ? PHRASE_TERMS_NOTE_OF_LINE : PHRASE_TERMS_NOTE_OF_CASE,
             PHRASE_TERMS_NOTE_LEVEL_REMEDY, S(""));
    check_params(asking, index, entry);
}

bool note_check(const NoteLibrary *library, const CaseVersion *version, Findings *findings)
{
    Asking asking = { library, version, findings };
    size_t errors = findings->error_count;

    for (size_t i = 0; i < version->note_count; i++)
        check_note(&asking, i);
    for (size_t i = 0; i < version->strike_count; i++)
        if (!note_find(library, version->strikes[i].code))
            finding_error(findings, terms_place(findings->arena, "strikes", i, "code"),
                          PHRASE_TERMS_NOTE_UNKNOWN, PHRASE_TERMS_NOTE_UNKNOWN_REMEDY,
                          version->strikes[i].code, library->name);
    return findings->error_count == errors;
}

/* ---- what must be stated ------------------------------------------------------------------- */

typedef struct Missing {
    Arena *arena;
    const CaseVersion *version;
    const NoteRoute *route;
    NoteMissing *rows;
    size_t count, room;
} Missing;

static bool is_stated(const CaseVersion *version, Str code, int64_t line)
{
    for (size_t i = 0; i < version->note_count; i++)
        if (version->notes[i].line == line && str_eq(version->notes[i].code, code))
            return true;
    return false;
}

static void ask(Missing *missing, const NoteEntry *entry, const VersionLine *line)
{
    int64_t number = line ? line->number : INT64_MIN;

    if (is_stated(missing->version, entry->code, number))
        return;
    for (size_t i = 0; i < entry->required_count; i++) {
        if (!note_condition_holds(entry->required[i], missing->version, line, missing->route))
            continue;
        if (missing->count == missing->room)
            GROW(missing->arena, missing->rows, missing->count, &missing->room);
        missing->rows[missing->count++] = (NoteMissing){ entry, number, entry->required[i] };
        return;
    }
}

const NoteMissing *note_required(Arena *arena, const NoteLibrary *library,
                                 const CaseVersion *version, const NoteRoute *route,
                                 size_t *ret_count)
{
    Missing missing = { .arena = arena, .version = version, .route = route };

    for (size_t i = 0; i < library->entry_count; i++) {
        const NoteEntry *entry = &library->entries[i];

        if (entry->level == NOTE_CASE)
            ask(&missing, entry, NULL);
        for (size_t k = 0; entry->level == NOTE_LINE && k < version->line_count; k++)
            if (version->lines[k].sub == INT64_MIN)
                ask(&missing, entry, &version->lines[k]);
    }
    *ret_count = missing.count;
    return missing.rows;
}

bool note_required_check(const NoteLibrary *library, const CaseVersion *version,
                         const NoteRoute *route, Findings *findings)
{
    size_t count;
    const NoteMissing *rows = note_required(findings->arena, library, version, route, &count);

    for (size_t i = 0; i < count; i++)
        finding_error(findings, terms_field("/notes"),
                      rows[i].line == INT64_MIN ? PHRASE_TERMS_NOTE_REQUIRED
                                                : PHRASE_TERMS_NOTE_REQUIRED_LINE,
                      PHRASE_TERMS_NOTE_REQUIRED_REMEDY, rows[i].entry->code, rows[i].because,
                      rows[i].line == INT64_MIN ? S("")
                                                : terms_number(findings->arena, rows[i].line));
    return count == 0;
}
