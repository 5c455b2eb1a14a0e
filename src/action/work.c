/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "action/action_sql.h"
#include "action/inside.h"
#include "phrases_action.h"

#include "world/world.h"

Db *work_db(Work *work)
{
    return work->db;
}

Arena *work_arena(Work *work)
{
    return work->arena;
}

Lang work_lang(const Work *work)
{
    return work->call->lang;
}

Id work_actor(const Work *work)
{
    return work->actor;
}

Id work_principal(const Work *work)
{
    return work->principal;
}

Moment work_now(const Work *work)
{
    return work->now;
}

bool work_practises(const Work *work)
{
    return work->office->practises;
}

Date work_today(const Work *work)
{
    return work->today;
}

Id work_new_id(Work *work)
{
    ensure(work->operation->kind == OPERATION_CHANGE);
    return world_id();
}

void *work_companion(const Work *work)
{
    return work->office->options.companion;
}

int work_vault(Work *work, Vault **ret_vault)
{
    int r = office_vault(work->office, ret_vault);
    return r ? trace(r) : 0;
}

Str work_dir(const Work *work)
{
    return work->office->dir;
}

bool work_is_trial(const Work *work)
{
    return work->call->dry_run;
}

int work_stopped(Work *work, Str subject_kind, Id subject)
{
    const Rooms *rooms = work->office->table.rooms;
    int refusal = 0;

    for (size_t i = 0; i < rooms->count; i++) {
        int r = rooms->rooms[i]->stops ? rooms->rooms[i]->stops(work, subject_kind, subject) : 0;
        if (r < 0)
            return trace(r);
        refusal = r ? r : refusal;
    }
    return refusal;
}

const Library *work_library(const Work *work)
{
    return &work->office->law.library;
}

Hash work_adopted(const Work *work)
{
    return work->office->law.hash;
}

Str work_document(const Work *work)
{
    return work->call->document;
}

void work_give_document(Work *work, Str bytes)
{
    work->given = bytes;
}

void work_make_later(Work *work, WorkMake *make, const void *from)
{
    ensure(work->operation->kind == OPERATION_READ); /* a change's reply stands in its event */
    work->make = make;
    work->make_from = from;
}

static Str words_of(Arena *arena, const EventKind *kind, const void *data)
{
    Text words = text_open(arena, EVENT_WORDS_MAX);

    if (kind->words)
        kind->words(&words, data);
    return text_str(&words);
}

void work_tell(Work *work, Str kind, Str subject_kind, Id subject, const void *data, Hash erased)
{
    Told *told = NEW(work->arena, Told);
    Marks marks = { 0 };
    Text json = text_open(work->arena, EVENT_PAYLOAD_MAX);

    ensure(++work->told_count <= WORK_EVENTS_MAX);
    told->kind = table_event(&work->office->table, kind, 1);
    for (int64_t version = 2; told->kind; version++) { /* the newest is what is told today */
        const EventKind *newer = table_event(&work->office->table, kind, version);
        if (!newer)
            break;
        told->kind = newer;
    }
    ensure(told->kind && told->kind->data);
    told->subject_kind = subject_kind;
    told->subject = subject;
    told->erased = erased;
    told->words = words_of(work->arena, told->kind, data);
    told->data = mark_data(work->arena, told->kind->data, data, &marks);
    told->values = marks.values;
    told->value_count = marks.count;
    shape_write(&json, told->kind->data, told->data);
    ensure(!json.full && marks.count <= EVENT_VALUES_MAX);
    told->json = text_str(&json);
    if (work->last)
        work->last->next = told;
    else
        work->first = told;
    work->last = told;
}

void work_event(Work *work, Str kind, Id subject, const void *data)
{
    const EventKind *row = table_event(&work->office->table, kind, 1);

    ensure(row && (work->operation->kind == OPERATION_CHANGE || work->begins));
    work_tell(work, kind, row->subject_kind, subject, data, hash_none());
}

void work_event_of_system(Work *work, Str kind, Id subject, const void *data)
{
    ensure(work->told_count > 0);
    work_event(work, kind, subject, data);
    work->last->of_system = true;
}

void work_names_document(Work *work, Hash document)
{
    NamedDocument *named = NEW(work->arena, NamedDocument);

    for (const NamedDocument *d = work->documents; d; d = d->next)
        if (hash_eq(d->hash, document))
            return;
    ensure(++work->document_count <= WORK_DOCUMENTS_MAX);
    *named = (NamedDocument){ work->documents, document };
    work->documents = named;
}

void work_refuse(Work *work, Str pointer, Phrase message, Phrase remedy, const Str *args,
                 size_t count)
{
    findings_add(work->findings, SEVERITY_ERROR, (Place){ .pointer = pointer }, message, remedy,
                 args, count);
}

void work_pass_on(Work *work, Str pointer, const Finding *finding)
{
    Place place = finding->place;

    place.file = arena_str(work->arena, place.file);
    place.source = arena_str(work->arena, place.source);
    place.pointer = pointer;
    findings_add(work->findings, finding->severity, place, finding->message, finding->remedy,
                 finding->args, FINDING_ARGS_MAX);
}

int work_value(Work *work, Str mark, Str *ret_value)
{
    bool erased;
    int r = mark_text(work->db, work->arena, mark, ret_value, &erased);

    if (!r && erased)
        *ret_value = phrase(PHRASE_ACTION_ERASED, work->call->lang);
    return r < 0 ? trace(r) : r;
}

void work_keep(Work *work, Str subject_kind, Id subject, const void *read)
{
    work->kept = (Kept){ subject_kind, subject, read };
}

/* An id of one kind, named where one of another is asked for, does not pass for it. */
const void *work_kept(const Work *work, Str subject_kind, Id subject)
{
    const Kept *kept = &work->kept;
    bool same = id_eq(kept->subject, subject) && str_eq(kept->subject_kind, subject_kind);

    return same ? kept->read : NULL;
}

/* Whoever asks, and for whom: read when access was decided, in this very transaction. */
static const Person *asking_person(const Work *work, Id id)
{
    if (!id_is_none(work->actor_row.id) && id_eq(work->actor_row.id, id))
        return &work->actor_row;
    if (!id_is_none(work->principal_row.id) && id_eq(work->principal_row.id, id))
        return &work->principal_row;
    return NULL;
}

int work_person(Work *work, Id id, Person *ret_person)
{
    PersonGetRow row;
    bool found;
    const Person *asking = asking_person(work, id);

    if (asking) {
        *ret_person = *asking;
        return 0;
    }
    int r = person_get(work->db, work->arena, id, &row, &found);

    if (r || !found)
        return r ? trace(r) : WORK_E_NOT_FOUND;
    *ret_person = (Person){
        .id = id,
        .organisation = row.organisation,
        .handle = row.handle,
        .name_ja = row.name_ja,
        .name_en = row.name_en,
        .roles = row.roles,
        .clearance = row.clearance,
        .from = (Date)row.active_from,
        .until = (Date)row.active_until,
    };
    return 0;
}

int work_organisation(Work *work, Id id, Organisation *ret_organisation)
{
    OrganisationGetRow row;
    bool found;
    int r = organisation_get(work->db, work->arena, id, &row, &found);

    if (r || !found)
        return r ? trace(r) : WORK_E_NOT_FOUND;
    *ret_organisation = (Organisation){ id, row.handle, { { row.name_ja, row.name_en } } };
    return 0;
}

bool work_is_scope(const Work *work, Str name)
{
    const Table *table = &work->office->table;

    for (size_t i = 0; i < table->operation_count; i++) {
        const Operation *operation = table->operations[i];
        if (!operation->inner && (str_eq(operation->name, name) || str_eq(operation->right, name)))
            return true;
    }
    return false;
}

int work_find(Work *work, Str subject_kind, Str reference, Id *ret_subject)
{
    const SubjectKind *kind = table_subject(&work->office->table, subject_kind);

    if (!kind || !kind->find)
        return WORK_E_NOT_FOUND;
    int r = kind->find(work->db, work->arena, reference, ret_subject);
    return r < 0 ? trace(r) : r;
}

int work_version(Work *work, Str subject_kind, Id subject, Hash *ret_version, bool *ret_known)
{
    const SubjectKind *kind = table_subject(&work->office->table, subject_kind);

    *ret_version = hash_none();
    *ret_known = kind && kind->version;
    int r = *ret_known ? kind->version(work, subject, ret_version) : 0;
    return r < 0 ? trace(r) : r;
}

int work_has_document(Work *work, Hash hash, bool *ret_has)
{
    DocumentKeptRow row;
    int r = document_kept(work->db, work->arena, hash, &row, ret_has);
    return r ? trace(r) : 0;
}

int work_take_document(Work *work, Str pointer, Hash document)
{
    bool has;
    int r = work_has_document(work, document, &has);
    if (r)
        return trace(r);
    work_names_document(work, document);
    if (has)
        return 0;
    work_finding(work, pointer, PHRASE_ACTION_NO_SUCH_DOCUMENT,
                 PHRASE_ACTION_NO_SUCH_DOCUMENT_REMEDY, S(""));
    return WORK_E_INVALID;
}

int work_person_name(Work *work, Id id, Str *ret_name)
{
    Person person;
    int r = id_is_none(id) ? WORK_E_NOT_FOUND : work_person(work, id, &person);

    if (r < 0)
        return trace(r);
    if (r) {
        *ret_name = id_is_none(id) ? phrase(PHRASE_ACTION_SYSTEM, work->call->lang)
                                   : id_str(work->arena, id);
        return 0;
    }
    bool erased;
    Str first = work->call->lang == LANG_JA ? person.name_ja : person.name_en;
    r = mark_text(work->db, work->arena, first.len ? first : person.name_ja, ret_name, &erased);
    if (!r && ret_name->len == 0)
        *ret_name = person.handle;
    return r < 0 ? trace(r) : r;
}

int work_history(Work *work, Id subject, int64_t after, size_t limit, const Event **ret_events,
                 size_t *ret_count)
{
    const TraceAfterRow *rows;
    size_t count;
    Str what = trace_of_subject(work->arena, subject);
    int r = trace_after(work->db, work->arena, what, after, (int64_t)limit, &rows, &count);
    if (r)
        return trace(r);

    Event *events = NEW_ARRAY(work->arena, Event, count + 1);
    for (size_t i = 0; i < count; i++) {
        bool found;
        r = journal_event(work->db, work->arena, rows[i].seq, &events[i], &found);
        if (r)
            return trace(r);
        ensure(found);
    }
    *ret_events = events;
    *ret_count = count;
    return 0;
}

int work_event_data(Work *work, const Event *event, const EventKind **ret_kind,
                    const void **ret_data)
{
    int r = event_data(work->arena, &work->office->table, event, ret_kind, ret_data);
    return r < 0 ? trace(r) : r;
}
