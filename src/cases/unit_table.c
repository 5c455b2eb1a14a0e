/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cases/cases.h"
#include "cases/unit.h"
#include "phrases_cases.h"
#include "phrases_clocks.h"
#include "phrases_units.h"

/* What units bring to the record. */

#define OPTIONAL .optional = true
#define UNIT_OF(Struct) ID(Struct, unit, "unit", .optional = false, .help = PHRASE_UNITS_FIELD_UNIT)
#define CASE_OF(Struct) ID(Struct, file, "case", .optional = false, .help = PHRASE_CASES_FIELD_CASE)
#define ORGANISATION(Struct, ...) \
    TEXT(Struct, organisation, "organisation", .max = CASE_WORD_MAX, \
         .help = PHRASE_UNITS_FIELD_ORGANISATION, __VA_ARGS__)
#define NAME(Struct) \
    LABEL(Struct, name, "name", .max = CASE_NAME_MAX, .help = PHRASE_UNITS_FIELD_NAME)
#define FROM(Struct) DATE(Struct, from, "from", .help = PHRASE_UNITS_FIELD_FROM)
#define INTO(Struct, ...) ID(Struct, into, "into", .help = PHRASE_UNITS_FIELD_INTO, __VA_ARGS__)
#define REASON(Struct, ...) \
    TEXT(Struct, reason, "reason", .max = CASE_WORDS_MAX, .long_text = true, \
         .help = PHRASE_UNITS_FIELD_REASON, __VA_ARGS__)
#define AUTHORITY(Struct, ...) \
    TEXT(Struct, authority, "authority", .max = CASE_NAME_MAX, \
         .help = PHRASE_UNITS_FIELD_AUTHORITY, __VA_ARGS__)
#define DAY(Struct, ...) DATE(Struct, on, "on", .help = PHRASE_UNITS_FIELD_ON, __VA_ARGS__)

/* ---- events' shapes -------------------------------------------------------------------------- */

static const Field opened_fields[] = {
    ID(UnitOpened, organisation, "organisation", .optional = false),
    NAME(UnitOpened),
    FROM(UnitOpened),
};
const Shape unit_opened_shape = SHAPE(UnitOpened, "unit-opened", opened_fields);

static const Field merged_fields[] = {
    INTO(UnitMerged, .optional = false),
    DAY(UnitMerged, .optional = false),
    REASON(UnitMerged, .erasable = true),
    AUTHORITY(UnitMerged, .optional = false),
};
const Shape unit_merged_shape = SHAPE(UnitMerged, "unit-merged", merged_fields);

static const Field assigned_fields[] = {
    UNIT_OF(CaseAssigned),
    DATE(CaseAssigned, day, "day", .optional = false),
    REASON(CaseAssigned, .erasable = true),
};
const Shape case_assigned_shape = SHAPE(CaseAssigned, "case-assigned", assigned_fields);

/* ---- parameters ------------------------------------------------------------------------------ */

static const Field open_fields[] = {
    ORGANISATION(UnitOpenParams, .optional = false),
    NAME(UnitOpenParams),
    FROM(UnitOpenParams),
};
const Shape unit_open_params_shape = SHAPE(UnitOpenParams, "unit-open", open_fields);

static const Field merge_fields[] = {
    INTO(UnitMergeParams, .optional = false),
    IDS(UnitMergeParams, units, unit_count, "units", .min = 1, .max = UNITS_MERGED_MAX,
        .help = PHRASE_UNITS_FIELD_UNITS),
    DAY(UnitMergeParams, .optional = false),
    REASON(UnitMergeParams, .optional = false),
    AUTHORITY(UnitMergeParams, .optional = false),
};
const Shape unit_merge_params_shape = SHAPE(UnitMergeParams, "unit-merge", merge_fields);

static const Field show_fields[] = { UNIT_OF(UnitShowParams) };
const Shape unit_show_params_shape = SHAPE(UnitShowParams, "unit-show", show_fields);

static const Field list_fields[] = {
    ORGANISATION(UnitListParams, OPTIONAL),
    DATE(UnitListParams, on, "on", OPTIONAL, .help = PHRASE_UNITS_FIELD_STANDING_ON),
};
const Shape unit_list_params_shape = SHAPE(UnitListParams, "unit-list", list_fields);

static const Field assign_fields[] = {
    CASE_OF(CaseAssignParams),
    UNIT_OF(CaseAssignParams),
    REASON(CaseAssignParams, .optional = false),
};
const Shape case_assign_params_shape = SHAPE(CaseAssignParams, "case-assign", assign_fields);

static const Field case_row_fields[] = {
    ID(WorkRow, subject, "case", .optional = false, .help = PHRASE_CASES_FIELD_CASE),
    INT(WorkRow, version, "version", .min = 1, .max = INT64_MAX, OPTIONAL,
        .help = PHRASE_UNITS_FIELD_VERSION),
};
static const Shape case_row_shape = SHAPE(WorkRow, "case-row", case_row_fields);

static const Field assign_many_fields[] = {
    LIST(CaseAssignManyParams, cases, case_count, "cases", WorkRow, case_row_shape, .min = 1,
         .max = WORK_ROWS_MAX, .help = PHRASE_UNITS_FIELD_CASES),
    UNIT_OF(CaseAssignManyParams),
    REASON(CaseAssignManyParams, .optional = false),
};
const Shape case_assign_many_params_shape =
    SHAPE(CaseAssignManyParams, "case-assign-many", assign_many_fields);

static const Field assigned_case_fields[] = {
    CASE_OF(AssignedCase),
    TEXT(AssignedCase, number, "number", .max = CASE_WORD_MAX, .help = PHRASE_CASES_SHOWN_NUMBER),
};
static const Shape assigned_case_shape =
    SHAPE(AssignedCase, "case-assigned-row", assigned_case_fields);

static const Field assigned_many_fields[] = {
    LIST(CaseAssignManyReply, cases, case_count, "cases", AssignedCase, assigned_case_shape,
         .min = 1, .max = WORK_ROWS_MAX, .help = PHRASE_UNITS_FIELD_CASES),
};
const Shape case_assign_many_shape =
    SHAPE(CaseAssignManyReply, "cases-assigned", assigned_many_fields);

static const Field queue_fields[] = {
    UNIT_OF(CaseQueueParams),
    TEXT(CaseQueueParams, on, "on", .max = CASE_CODE_MAX, OPTIONAL, .help = PHRASE_CLOCKS_FIELD_ON),
    INT(CaseQueueParams, after, "after", .min = 0, .max = INT64_MAX, OPTIONAL,
        .help = PHRASE_UNITS_FIELD_AFTER),
    INT(CaseQueueParams, limit, "limit", .min = 1, .max = LIST_ROWS_MAX, OPTIONAL,
        .help = PHRASE_CASES_FIELD_LIMIT),
};
const Shape case_queue_params_shape = SHAPE(CaseQueueParams, "case-queue", queue_fields);

/* ---- replies --------------------------------------------------------------------------------- */

static const Field reply_fields[] = { UNIT_OF(UnitReply) };
const Shape unit_reply_shape = SHAPE(UnitReply, "unit-reply", reply_fields);

static const Field row_fields[] = {
    UNIT_OF(ShownUnit),
    NAME(ShownUnit),
    FROM(ShownUnit),
    DATE(ShownUnit, merged, "merged-on", OPTIONAL, .help = PHRASE_UNITS_SHOWN_MERGED),
    INTO(ShownUnit, OPTIONAL),
    REASON(ShownUnit, OPTIONAL),
    AUTHORITY(ShownUnit, OPTIONAL),
};
static const Shape row_shape = SHAPE(ShownUnit, "shown-unit", row_fields);

static const Field shown_fields[] = {
    ORGANISATION(UnitShown, .optional = false),
    RECORD(UnitShown, unit, "unit", ShownUnit, row_shape, .optional = false,
           .help = PHRASE_UNITS_FIELD_UNIT),
    LIST(UnitShown, became, became_count, "became", ShownUnit, row_shape, .max = UNITS_MAX,
         OPTIONAL, .help = PHRASE_UNITS_SHOWN_BECAME),
    LIST(UnitShown, parts, part_count, "parts", ShownUnit, row_shape, .max = UNITS_MAX, OPTIONAL,
         .help = PHRASE_UNITS_SHOWN_PARTS),
};
const Shape unit_shown_shape = SHAPE(UnitShown, "unit-shown", shown_fields);

static const Field units_fields[] = {
    ORGANISATION(UnitsReply, .optional = false),
    LIST(UnitsReply, units, unit_count, "units", ShownUnit, row_shape, .max = UNITS_MAX, OPTIONAL,
         .help = PHRASE_UNITS_SHOWN_UNITS),
};
const Shape units_reply_shape = SHAPE(UnitsReply, "units", units_fields);

static const Field queued_fields[] = {
    CASE_OF(QueuedCase),
    TEXT(QueuedCase, number, "number", .max = CASE_CODE_MAX, .help = PHRASE_CASES_SHOWN_NUMBER),
    TEXT(QueuedCase, title, "title", .max = CASE_NAME_MAX, OPTIONAL,
         .help = PHRASE_CASES_FIELD_TITLE),
    TEXT(QueuedCase, country, "country", .max = CASE_CODE_MAX, .help = PHRASE_CASES_FIELD_COUNTRY),
    TEXT(QueuedCase, state, "state", .max = CASE_NAME_MAX, .help = PHRASE_CASES_FIELD_STATE),
    UNIT_OF(QueuedCase),
    TEXT(QueuedCase, unit_name, "unit-name", .max = CASE_NAME_MAX,
         .help = PHRASE_UNITS_SHOWN_GIVEN_TO),
    DATE(QueuedCase, since, "since", .help = PHRASE_UNITS_SHOWN_SINCE),
};
static const Shape queued_shape = SHAPE(QueuedCase, "queued-case", queued_fields);

static const Field queue_reply_fields[] = {
    TEXT(CaseQueueReply, on, "on", .max = CASE_CODE_MAX, .help = PHRASE_CLOCKS_SHOWN_ON),
    LIST(CaseQueueReply, cases, case_count, "cases", QueuedCase, queued_shape, .max = LIST_ROWS_MAX,
         OPTIONAL, .help = PHRASE_CASES_SHOWN_CASES),
    INT(CaseQueueReply, next, "next", .min = 0, .max = INT64_MAX, OPTIONAL,
        .help = PHRASE_CASES_SHOWN_MORE),
};
const Shape case_queue_reply_shape = SHAPE(CaseQueueReply, "case-queue-reply", queue_reply_fields);

/* ---- events ---------------------------------------------------------------------------------- */

static int apply_opened(Db *db, Arena *arena, const Event *event, const void *data)
{
    const UnitOpened *opened = data;
    (void)arena;
    int r = unit_add(db, event->subject, event->seq, opened->organisation, opened->name.in[LANG_JA],
                     opened->name.in[LANG_EN], opened->from, DATE_NONE, id_none());
    return r ? trace(r) : 0;
}

static int apply_merged(Db *db, Arena *arena, const Event *event, const void *data)
{
    const UnitMerged *merged = data;
    (void)arena;
    int r =
        unit_end(db, event->subject, merged->on, merged->into, merged->reason, merged->authority);
    return r ? trace(r) : 0;
}

static int apply_assigned(Db *db, Arena *arena, const Event *event, const void *data)
{
    const CaseAssigned *assigned = data;
    (void)arena;
    int r = case_file_assign(db, event->seq, event->subject, assigned->unit, assigned->day);
    if (!r)
        r = case_file_changed(db, event->subject, event->seq);
    return r ? trace(r) : 0;
}

static const EventKind events[] = {
    { STR("unit.opened"), 1, STR("unit"), &unit_opened_shape, apply_opened, NULL,
      PHRASE_UNITS_EVENT_OPENED },
    { STR("unit.merged"), 1, STR("unit"), &unit_merged_shape, apply_merged, NULL,
      PHRASE_UNITS_EVENT_MERGED },
    { STR("case.assigned"), 1, STR("case"), &case_assigned_shape, apply_assigned, NULL,
      PHRASE_UNITS_EVENT_ASSIGNED },
};

static const Projection projections[] = { { STR("unit"), STR("id") },
                                          { STR("case_file_assignment"), STR("seq") } };

/* ---- operations ------------------------------------------------------------------------------ */

static const Operation operations[] = {
    CHANGE("unit.open", "administer", unit_open_params_shape, unit_reply_shape, unit_open,
           PHRASE_UNITS_HELP_OPEN, ABOUT_NOTHING),
    CHANGE("unit.merge", "administer", unit_merge_params_shape, unit_reply_shape, unit_merge,
           PHRASE_UNITS_HELP_MERGE, .subject_kind = STR("unit"), .subject_field = STR("into")),
    CHANGE("case.assign", "steer", case_assign_params_shape, case_reply_shape, case_assign,
           PHRASE_UNITS_HELP_ASSIGN, ABOUT("case")),
    CHANGE("case.assign-many", "assign-many", case_assign_many_params_shape, case_assign_many_shape,
           case_assign_many, PHRASE_UNITS_HELP_ASSIGN_MANY, ABOUT_NOTHING),
    READ("unit.show", "consult", unit_show_params_shape, unit_shown_shape, unit_show,
         PHRASE_UNITS_HELP_SHOW, ABOUT("unit")),
    READ("unit.list", "consult", unit_list_params_shape, units_reply_shape, unit_list,
         PHRASE_UNITS_HELP_LIST, ABOUT_NOTHING),
    READ("case.queue", "read", case_queue_params_shape, case_queue_reply_shape, case_queue,
         PHRASE_UNITS_HELP_QUEUE, ABOUT("unit")),
};

/* A unit is open to the eye; what it has is asked about case by case. */
static int unit_facts(Work *work, Id subject, AccessFacts *facts)
{
    UnitGetRow row;
    bool found;
    int r = unit_get(work_db(work), work_arena(work), subject, &row, &found);
    if (r || !found)
        return r ? trace(r) : WORK_E_NOT_FOUND;
    access_facts_of_one(facts, row.organisation, MARKING_OPEN);
    return 0;
}

static const SubjectKind subjects[] = {
    { .name = STR("unit"), .facts = unit_facts, .shown_by = STR("unit.show") },
};

const Room units_room = {
    ROOM_OPERATIONS(operations),
    ROOM_EVENTS(events),
    ROOM_SUBJECTS(subjects),
    ROOM_PROJECTIONS(projections),
};
