/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "lists/list_set.h"
#include "phrases_lists.h"

/*
 * list.import: a list comes in whole or not at all. Read beside what it joins, held against the one
 * in force; its file is on the disk before the event that names it.
 */

enum { READ_ARENA_BYTES = 1 << 30, TOLD_MAX = 50, SAID_MAX = 4000 };

typedef struct Import {
    Work *work;
    const ListImportParams *params;
    Str name;
    int32_t list_kind; /* of the list the file belongs to */
    Str list_name;
    ListSet set;
    Arena arena; /* of the lists that are read */
    const List *before, *after;
    Findings findings;
} Import;

/* ---- what differs ---------------------------------------------------------------------------- */

static const Str *part_words(Arena *arena, unsigned parts, size_t *ret_count)
{
    static const Str words[] = { STR("type"),      STR("names"),       STR("births"),
                                 STR("countries"), STR("identifiers"), STR("other") };
    Str *said = NEW_ARRAY(arena, Str, COUNT_OF(words));

    *ret_count = 0;
    for (size_t i = 0; i < COUNT_OF(words); i++)
        if (parts & 1u << i)
            said[(*ret_count)++] = words[i];
    return said;
}

static Delta delta_of(Arena *arena, const ListDifference *difference)
{
    const ListEntry *entry = difference->after ? difference->after : difference->before;
    Delta delta = { .change = (int32_t)difference->change,
                    .id = hit_text(arena, entry->id, HIT_NAME_MAX),
                    .name = hit_text(arena, entry->names[0].text, HIT_NAME_MAX) };
    delta.parts = part_words(arena, difference->parts, &delta.part_count);
    return delta;
}

Deltas list_deltas(Work *work, Arena scratch, const List *before, const List *after, size_t max)
{
    static const List nothing = { 0 };
    size_t count;
    const ListDifference *differences =
        list_compare(&scratch, before ? before : &nothing, after, &count);
    Delta *first = NEW_ARRAY(work_arena(work), Delta, max);
    Deltas deltas = { .first = first };

    for (size_t i = 0; i < count; i++) {
        deltas.added += differences[i].change == LIST_ADDED;
        deltas.removed += differences[i].change == LIST_REMOVED;
        deltas.changed += differences[i].change == LIST_CHANGED;
        if (before && deltas.count < max)
            first[deltas.count++] = delta_of(work_arena(work), &differences[i]);
    }
    return deltas;
}

/* ---- reading --------------------------------------------------------------------------------- */

static void tell_findings(const Import *import)
{
    size_t told = 0;
    for (const Finding *finding = import->findings.first; finding && told < TOLD_MAX;
         finding = finding->next) {
        if (finding->severity != SEVERITY_ERROR)
            continue;
        work_pass_on(import->work, S("/document"), finding);
        told++;
    }
}

/* What is to be looked at in the file: a line each, without the excerpt. */
static Str warning_line(Import *import, const Finding *finding)
{
    Arena *arena = work_arena(import->work);
    Lang lang = work_lang(import->work);
    Finding bare = { .severity = finding->severity,
                     .place = { .file = finding->place.file, .line = finding->place.line },
                     .message = finding->message };
    Text line = text_open(arena, SAID_MAX), whole = text_open(arena, 2 * SAID_MAX);

    for (size_t i = 0; i < FINDING_ARGS_MAX; i++)
        bare.args[i] = finding->args[i];
    finding_write(&line, &bare, lang);
    text_put(&whole, str_trim(text_str(&line)));
    if (finding->remedy != PHRASE_NONE) {
        text_c(&whole, "; ");
        phrase_write(&whole, finding->remedy, lang, finding->args, FINDING_ARGS_MAX);
    }
    return hit_text(arena, text_str(&whole), LIST_TEXT_BYTES_MAX);
}

static const Str *warnings_of(Import *import, size_t *ret_count)
{
    Str *lines = NEW_ARRAY(work_arena(import->work), Str, TOLD_MAX);
    *ret_count = 0;
    for (const Finding *finding = import->findings.first; finding && *ret_count < TOLD_MAX;
         finding = finding->next) {
        if (finding->severity == SEVERITY_WARNING)
            lines[(*ret_count)++] = warning_line(import, finding);
    }
    return lines;
}

/* 0, WORK_E_INVALID with what is wrong with the file, WORK_E_RULE, or a fault. */
static int read_both(Import *import)
{
    const ListImportParams *params = import->params;
    Findings known = { .arena = &import->arena };
    ListInstead instead = { params->kind, import->name, params->file, work_document(import->work) };
    int r = list_put_together(import->work, &import->arena, &import->set, import->list_kind,
                              import->list_name, &instead, &import->after, &import->findings);
    if (!r && import->after)
        r = list_put_together(import->work, &import->arena, &import->set, import->list_kind,
                              import->list_name, NULL, &import->before, &known);
    if (r)
        return trace(r);
    if (import->after)
        return 0;
    if (import->findings.error_count == 0) {
        work_finding(import->work, S("/kind"), PHRASE_LISTS_NOTHING_TO_JOIN,
                     PHRASE_LISTS_NOTHING_TO_JOIN_REMEDY, list_kind_words[params->kind]);
        return WORK_E_RULE;
    }
    tell_findings(import);
    return WORK_E_INVALID;
}

static Str number(const Import *import, size_t count)
{
    Text text = text_open(work_arena(import->work), 24);

    text_int(&text, (int64_t)count);
    return text_str(&text);
}

/* Issuers do not lose half of their list; broken downloads do. */
static int check_size(const Import *import)
{
    if (!import->before || !list_is_half(import->before, import->after))
        return 0;
    if (import->params->smaller == 1 && import->params->reason.len)
        return 0;
    work_finding(
        import->work, S("/smaller"), PHRASE_LISTS_HALF, PHRASE_LISTS_HALF_REMEDY,
        number(import, import->before->entry_count), number(import, import->before->name_count),
        number(import, import->after->entry_count), number(import, import->after->name_count));
    return WORK_E_RULE;
}

/* ---- importing ------------------------------------------------------------------------------- */

static const ListVersionsAtRow *in_force(const Import *import)
{
    for (size_t i = 0; i < import->set.count; i++)
        if (import->set.rows[i].kind == import->params->kind &&
            str_eq(import->set.rows[i].name, import->name))
            return &import->set.rows[i];
    return NULL;
}

/* A name that nobody asked for was meant for something. */
static int check_name(Work *work, const ListImportParams *params)
{
    if (params->kind == LIST_PLAIN || params->name.len == 0)
        return list_check_name(work, params->kind, params->name);
    work_finding(work, S("/name"), PHRASE_LISTS_NAME_UNASKED, PHRASE_NONE,
                 list_kind_words[params->kind]);
    return WORK_E_INVALID;
}

static void tell_checked(Work *work, const ListVersionsAtRow *row, ListImportReply *reply)
{
    ListChecked checked = { (int32_t)row->kind, row->name, row->hash };
    work_event(work, S("list.checked"), id_none(), &checked);
    *reply = (ListImportReply){
        .kind = (int32_t)row->kind,
        .name = row->name,
        .hash = row->hash,
        .issued = (Date)row->issued,
        .unchanged = true,
        .entries = row->entries,
        .names = row->names,
    };
}

static void tell_imported(Import *import, Hash hash, ListImportReply *reply)
{
    Work *work = import->work;
    Deltas deltas =
        list_deltas(work, import->arena, import->before, import->after, LIST_DELTA_SHOWN_MAX);
    ListImported imported = {
        .kind = import->params->kind,
        .name = import->name,
        .file = import->params->file,
        .hash = hash,
        .issued = import->after->issued,
        .entries = (int64_t)import->after->entry_count,
        .names = (int64_t)import->after->name_count,
        .added = deltas.added,
        .removed = deltas.removed,
        .changed = deltas.changed,
        .reason = import->params->reason,
    };
    work_event(work, S("list.imported"), id_none(), &imported);
    *reply = (ListImportReply){
        .kind = imported.kind,
        .name = imported.name,
        .hash = hash,
        .issued = imported.issued,
        .entries = imported.entries,
        .names = imported.names,
        .added = deltas.added,
        .removed = deltas.removed,
        .changed = deltas.changed,
        .deltas = deltas.first,
        .delta_count = deltas.count,
    };
    reply->warnings = warnings_of(import, &reply->warning_count);
}

static int import_in(Import *import, ListImportReply *reply)
{
    Work *work = import->work;
    Hash hash = hash_of(work_document(work));
    int r = read_both(import);

    if (!r)
        r = check_size(import);
    if (!r && !work_is_trial(work))
        r = kept_put(import->arena, work_dir(work), S(KEPT_LISTS), hash, work_document(work));
    if (r)
        return r < 0 ? trace(r) : r;
    tell_imported(import, hash, reply);
    r = docket_party_count(work, &reply->to_screen);
    return r ? trace(r) : 0;
}

int list_import(Work *work, const void *params, void *reply)
{
    Import import = { .work = work, .params = params };
    bool joins = list_kind_joins(import.params->kind);
    int r = check_name(work, import.params);

    import.name = list_name_of(import.params->kind, import.params->name);
    import.list_kind = joins ? LIST_OFAC : import.params->kind;
    import.list_name = joins ? list_kind_words[LIST_OFAC] : import.name;
    if (!r)
        r = list_set(work, LISTS_NOW, &import.set);
    if (r)
        return r < 0 ? trace(r) : r;
    const ListVersionsAtRow *row = in_force(&import);
    if (row && hash_eq(row->hash, hash_of(work_document(work)))) {
        tell_checked(work, row, reply);
        return 0;
    }
    import.arena = arena_open(READ_ARENA_BYTES);
    import.findings = (Findings){ .arena = &import.arena };
    r = import_in(&import, reply);
    arena_close(&import.arena);
    return r < 0 ? trace(r) : r;
}
