/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * A record's beginning: directory, keys, and the first events, told by its first administrator
 * because there is nobody else. From then on office_call() is the only way in.
 */
#include "action/action_sql.h"
#include "action/adopt.h"
#include "action/keep_event.h"
#include "action/people.h"
#include "phrases_action.h"
#include "phrases_practice.h"

#include "ways/ways.h"

#include "world/world.h"

typedef struct Beginning {
    Office *office;
    const OfficeStart *start;
    Id organisation, person;
    Arena scratch;
} Beginning;

/* A work of the system's own. `operation` is none of the table: nobody can call it. */
Work work_of_system(Office *office, Db *db, Arena *arena, const Operation *operation, Id actor)
{
    static const Call nobody = { 0 };
    Findings *findings = NEW(arena, Findings);

    findings->arena = arena;
    return (Work){
        .office = office,
        .db = db,
        .arena = arena,
        .rights = office->law.library.rights,
        .places = office->asker,
        .call = &nobody,
        .operation = operation,
        .actor = actor,
        .principal = actor,
        .now = world_now(),
        .today = world_today(),
        .findings = findings,
    };
}

static void tell_beginning(Work *work, const Beginning *beginning)
{
    static const Str administrator[] = { STR("administrator") };
    const OfficeStart *start = beginning->start;
    const Law *law = &work->office->law;
    OrganisationAdded organisation = { .handle = start->organisation,
                                       .name = start->organisation_name };
    PersonTold person = {
        .handle = start->person,
        .organisation = beginning->organisation,
        .name_ja = start->person_name.in[LANG_JA],
        .name_en = start->person_name.in[LANG_EN],
        .roles = administrator,
        .role_count = 1,
        .from = work->today,
        .until = DATE_NONE,
    };
    LawAdopted adopted = law_as_adopted(law, start->reason);

    work_tell(work, S("organisation.added"), S("organisation"), beginning->organisation,
              &organisation, hash_none());
    work_tell(work, S("person.added"), S("person"), beginning->person, &person, hash_none());
    work_tell(work, S("law.adopted"), S(""), id_none(), &adopted, hash_none());
}

static int write_beginning(Db *db, void *context)
{
    static const Operation creating = { .name = STR("record.create"), .kind = OPERATION_READ };
    const Beginning *beginning = context;
    const Rooms *rooms = beginning->office->table.rooms;
    Arena arena = beginning->scratch;
    int64_t size, seq;
    int r = journal_lock(db, &size);

    if (!r)
        r = apply_missing(beginning->office, db, arena, size);
    if (r)
        return trace(r);
    Work work = work_of_system(beginning->office, db, &arena, &creating, beginning->person);
    work.begins = true;
    tell_beginning(&work, beginning);
    for (size_t i = 0; i < rooms->count; i++)
        if (rooms->rooms[i]->begin)
            rooms->rooms[i]->begin(&work, beginning->start);
    r = write_told(&work, S(""), &seq);
    return r < 0 ? trace(r) : r;
}

/* What people are asked for, wherever they are asked. */
static const Field start_fields[] = {
    TEXT(OfficeStart, organisation, "organisation", .min = 1, .max = HANDLE_BYTES_MAX,
         .help = PHRASE_ACTION_START_ORGANISATION),
    LABEL(OfficeStart, organisation_name, "organisation-name", .max = NAME_BYTES_MAX,
          .help = PHRASE_ACTION_START_ORGANISATION_NAME),
    TEXT(OfficeStart, person, "person", .min = 1, .max = HANDLE_BYTES_MAX,
         .help = PHRASE_ACTION_START_PERSON),
    LABEL(OfficeStart, person_name, "person-name", .max = NAME_BYTES_MAX,
          .help = PHRASE_ACTION_START_PERSON_NAME),
    TEXT(OfficeStart, origin, "origin", .min = 1, .max = NAME_BYTES_MAX,
         .help = PHRASE_ACTION_START_ORIGIN),
    TEXT(OfficeStart, reason, "reason", .min = 1, .max = REASON_BYTES_MAX,
         .help = PHRASE_ACTION_START_REASON),
    TEXT(OfficeStart, without_screening, "without-screening", .max = REASON_BYTES_MAX,
         .help = PHRASE_ACTION_START_WITHOUT_SCREENING, .optional = true),
    BOOL(OfficeStart, practice, "practice", .help = PHRASE_PRACTICE_START, .optional = true),
    TEXT(OfficeStart, practice_file, "practice-file", .max = HANDLE_BYTES_MAX,
         .help = PHRASE_PRACTICE_START_FILE, .optional = true),
};
const Shape office_start_shape = SHAPE(OfficeStart, "record-create", start_fields);

static void check_handle(Str handle, Str pointer, Findings *findings)
{
    if (!handle_fits(handle))
        finding_error(findings, (Place){ .pointer = pointer }, PHRASE_ACTION_HANDLE_FORM,
                      PHRASE_ACTION_HANDLE_FORM_REMEDY, handle);
}

bool office_start_check(const OfficeStart *start, Findings *findings)
{
    size_t before = findings->error_count;

    check_handle(start->organisation, S("/organisation"), findings);
    check_handle(start->person, S("/person"), findings);
    if (!start->person_name.in[LANG_JA].len && !start->person_name.in[LANG_EN].len)
        finding_error(findings, (Place){ .pointer = S("/person-name") }, PHRASE_ACTION_NO_NAME,
                      PHRASE_NONE, S(""));
    if (!note_name_fits(start->origin))
        finding_error(findings, (Place){ .pointer = S("/origin") }, PHRASE_ACTION_ORIGIN_FORM,
                      PHRASE_ACTION_ORIGIN_FORM_REMEDY, start->origin);
    else if (start->practice != note_name_practises(start->origin))
        finding_error(findings, (Place){ .pointer = S("/origin") },
                      start->practice ? PHRASE_PRACTICE_ORIGIN : PHRASE_PRACTICE_ORIGIN_REAL,
                      start->practice ? PHRASE_PRACTICE_ORIGIN_REMEDY
                                      : PHRASE_PRACTICE_ORIGIN_REAL_REMEDY,
                      start->origin);
    if (start->practice_file.len && !start->practice)
        finding_error(findings, (Place){ .pointer = S("/practice-file") },
                      PHRASE_PRACTICE_FILE_ALONE, PHRASE_PRACTICE_FILE_ALONE_REMEDY,
                      start->practice_file);
    if (start->reason.len == 0 || start->reason.len > REASON_BYTES_MAX)
        finding_error(findings, (Place){ .pointer = S("/reason") }, PHRASE_ACTION_NO_REASON,
                      PHRASE_NONE, S(""));
    if (start->without_screening.len > REASON_BYTES_MAX)
        finding_error(findings, (Place){ .pointer = S("/without-screening") },
                      PHRASE_ACTION_NO_REASON, PHRASE_NONE, S(""));
    return findings->error_count == before;
}

/* ---- out of sight until it is whole ---------------------------------------------------------- */

/* A record is made in a directory inside its own, which may lie where nothing can be made beside
 * it; its database, by which a record is known, is put in its place last. */
#define UNFINISHED "unfinished"

typedef struct Making {
    Str dir, inner;
    bool new_dir, begun; /* the directories are ours to take away */
} Making;

/* The directory must not be there or be empty. */
static int make_dirs(Arena scratch, Making *making)
{
    bool empty = true;
    int r = world_make_dir(scratch, making->dir);

    making->new_dir = r == 0;
    if (r == WORLD_E_EXISTS)
        r = world_is_empty_dir(scratch, making->dir, &empty);
    if (!r && empty)
        r = world_make_dir(scratch, making->inner);
    making->begun = !r && empty;
    if (making->begun)
        r = world_make_dir(scratch, record_path(&scratch, making->inner, S("documents")));
    if (making->begun && !r)
        r = world_make_dir(scratch, record_path(&scratch, making->inner, S("keys")));
    if (r < 0)
        return trace(r);
    return r || !empty ? OFFICE_E_EXISTS : 0;
}

/* As if nobody had tried; why it failed is what is answered. */
static void give_up(Arena scratch, const Making *making)
{
    if (making->begun || making->new_dir)
        (void)!world_drop_dir(scratch, making->new_dir ? making->dir : making->inner);
}

static int finish(Arena scratch, const Making *making)
{
    int r = world_finish_dir(scratch, making->inner, making->dir, S("sekisho.db"));

    return r < 0 ? trace(r) : r ? OFFICE_E_EXISTS : 0;
}

/* ---- the whole ------------------------------------------------------------------------------- */

static int begin(Office *office, Beginning *beginning, Arena scratch)
{
    JournalBy by = {
        .event = { .at = world_now(),
                   .operation = S("record.create"),
                   .actor = beginning->person,
                   .principal = beginning->person,
                   .asserted = true },
        .reason = beginning->start->reason,
    };
    Str keys = record_path(office->arena, office->dir, S("keys"));
    int result, r = journal_create(scratch, office->store, keys, beginning->start->origin, &by);

    if (r)
        return r < 0 ? trace(r) : fault(FAULT_LIBRARY, "a new log could not be begun");
    if (store_write(office->store, write_beginning, beginning, &result) != STORE_DONE)
        return result < 0 ? trace(result) : fault(FAULT_STORE, "a new record was not written");
    r = journal_open(office->arena, office->store, keys, &office->journal);
    return r < 0 ? trace(r) : r;
}

static int create(Office *office, Str data_dir, const Rooms *rooms, const OfficeStart *start,
                  Making *making, Arena scratch, Findings *findings)
{
    Beginning beginning = { office, start, world_id(), world_id(), scratch };
    int r = office_read_law(office, data_dir, rooms, findings);

    if (!r && !ways_check(office->law.library.routes, findings))
        return OFFICE_E_INVALID;
    if (!r)
        r = make_dirs(scratch, making);
    if (!r)
        r = office_open_store(office, rooms, true, findings);
    if (!r)
        r = begin(office, &beginning, scratch);
    return r < 0 ? trace(r) : r;
}

int office_create(Arena *arena, Str dir, Str data_dir, const Rooms *rooms, const OfficeStart *start,
                  Findings *findings)
{
    if (!office_start_check(start, findings))
        return OFFICE_E_INVALID;
    Arena scratch = arena_open(OFFICE_ARENA_BYTES);
    Making making = { .dir = dir, .inner = record_path(arena, dir, S(UNFINISHED)) };
    Office *office = office_new(arena, making.inner, (OfficeOptions){ 0 });
    int r = create(office, data_dir, rooms, start, &making, scratch, findings);

    office_close(office); /* nothing of it is open any more when its files are moved */
    for (size_t i = 0; i < rooms->count && !r && start->practice; i++)
        if (rooms->rooms[i]->practise)
            r = rooms->rooms[i]->practise(making.inner, data_dir, start, findings);
    r = r ? r : finish(scratch, &making);
    if (r)
        give_up(scratch, &making);
    arena_close(&scratch);
    return r < 0 ? trace(r) : r;
}
