/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cases/unit.h"
#include "phrases_units.h"

/* unit.open, unit.merge. */

int unit_organisation(Work *work, Str said, Id *ret_organisation)
{
    Organisation organisation;
    int r = id_read(said, ret_organisation)
                ? work_organisation(work, *ret_organisation, &organisation)
                : work_find(work, S("organisation"), said, ret_organisation);
    if (r < 0)
        return trace(r);
    return r ? case_refuse(work, WORK_E_INVALID, S("/organisation"), PHRASE_UNITS_NO_ORGANISATION,
                           PHRASE_UNITS_NO_ORGANISATION_REMEDY, said)
             : 0;
}

int unit_open(Work *work, const void *params, void *reply)
{
    const UnitOpenParams *wanted = params;
    UnitOpened opened = { .name = wanted->name, .from = wanted->from };
    UnitReply *made = reply;
    int r = unit_organisation(work, wanted->organisation, &opened.organisation);

    if (r)
        return r < 0 ? trace(r) : r;
    made->unit = work_new_id(work);
    work_event(work, S("unit.opened"), made->unit, &opened);
    return 0;
}

/* ---- merging --------------------------------------------------------------------------------- */

typedef struct Merging {
    Work *work;
    const UnitMergeParams *wanted;
    Units units;
    const UnitsOfRow *into;
} Merging;

static bool named_before(const UnitMergeParams *wanted, size_t place)
{
    for (size_t i = 0; i < place; i++)
        if (id_eq(wanted->units[i], wanted->units[place]))
            return true;
    return false;
}

/* A unit of another organisation is not among those around. */
static int check_strange(const Merging *merging, Id id, Str pointer)
{
    Units others;
    int r = units_around(merging->work, id, &others);

    if (r < 0)
        return trace(r);
    return r ? case_refuse(merging->work, WORK_E_INVALID, pointer, PHRASE_UNITS_NO_UNIT,
                           PHRASE_UNITS_NO_UNIT_REMEDY, S(""))
             : case_refuse(merging->work, WORK_E_RULE, pointer, PHRASE_UNITS_OTHER_ORGANISATION,
                           PHRASE_UNITS_OTHER_ORGANISATION_REMEDY,
                           unit_name(merging->work, units_find(&others, id)));
}

static int check_stands(const Merging *merging, const UnitsOfRow *unit, Str pointer)
{
    Work *work = merging->work;

    if (unit->merged != DATE_NONE)
        return case_refuse(work, WORK_E_CONFLICT, pointer, PHRASE_UNITS_MERGED_ALREADY,
                           PHRASE_UNITS_MERGED_ALREADY_REMEDY, unit_name(work, unit));
    if (merging->wanted->on < unit->opened)
        return case_refuse(work, WORK_E_RULE, S("/on"), PHRASE_UNITS_BEFORE_OPENED,
                           PHRASE_UNITS_BEFORE_OPENED_REMEDY, unit_name(work, unit));
    return 0;
}

static int check_merged(const Merging *merging, size_t place)
{
    Work *work = merging->work;
    Id id = merging->wanted->units[place];
    const UnitsOfRow *unit = units_find(&merging->units, id);
    Text pointer = text_open(work_arena(work), CASE_CODE_MAX);

    text_put(&pointer, S("/units/"));
    text_int(&pointer, (int64_t)place);
    const Str at = text_str(&pointer);
    if (!unit)
        return check_strange(merging, id, at);
    if (named_before(merging->wanted, place))
        return case_refuse(work, WORK_E_INVALID, at, PHRASE_UNITS_NAMED_TWICE,
                           PHRASE_UNITS_NAMED_TWICE_REMEDY, unit_name(work, unit));
    if (unit == merging->into)
        return case_refuse(work, WORK_E_INVALID, at, PHRASE_UNITS_INTO_ITSELF,
                           PHRASE_UNITS_INTO_ITSELF_REMEDY, unit_name(work, unit));
    if (units_within(&merging->units, merging->into, unit->id, DATE_FOREVER))
        return case_refuse(work, WORK_E_RULE, at, PHRASE_UNITS_CIRCLE, PHRASE_UNITS_CIRCLE_REMEDY,
                           unit_name(work, unit));
    return check_stands(merging, unit, at);
}

/* All that is wrong is told at once; the first of it says how it is refused. */
static int check_merging(const Merging *merging)
{
    int refusal = check_stands(merging, merging->into, S("/into"));

    for (size_t i = 0; i < merging->wanted->unit_count; i++) {
        int r = check_merged(merging, i);
        if (r < 0)
            return trace(r);
        refusal = refusal ? refusal : r;
    }
    return refusal;
}

int unit_merge(Work *work, const void *params, void *reply)
{
    const UnitMergeParams *wanted = params;
    UnitMerged merged = { wanted->into, wanted->on, wanted->reason, wanted->authority };
    Merging merging = { .work = work, .wanted = wanted };
    int r = units_around(work, wanted->into, &merging.units);

    if (r)
        return r < 0 ? trace(r) : r;
    merging.into = units_find(&merging.units, wanted->into);
    ensure(merging.into);
    r = check_merging(&merging);
    if (r)
        return r < 0 ? trace(r) : r;
    for (size_t i = 0; i < wanted->unit_count; i++)
        work_event(work, S("unit.merged"), wanted->units[i], &merged);
    ((UnitReply *)reply)->unit = wanted->into;
    return 0;
}
