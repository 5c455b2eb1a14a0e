/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cases/unit.h"
#include "phrases_units.h"

/* The units of an organisation; unit.show, unit.list. */

int units_around(Work *work, Id unit, Units *ret_units)
{
    UnitGetRow row;
    bool found;
    int r = unit_get(work_db(work), work_arena(work), unit, &row, &found);

    if (r || !found)
        return r ? trace(r) : WORK_E_NOT_FOUND;
    ret_units->organisation = row.organisation;
    r = units_of(work_db(work), work_arena(work), row.organisation, &ret_units->rows,
                 &ret_units->count);
    return r ? trace(r) : 0;
}

const UnitsOfRow *units_find(const Units *units, Id id)
{
    for (size_t i = 0; i < units->count; i++)
        if (id_eq(units->rows[i].id, id))
            return &units->rows[i];
    return NULL;
}

const UnitsOfRow *units_next(const Units *units, const UnitsOfRow *unit, Date on)
{
    bool merged = unit->merged != DATE_NONE && unit->merged <= on;
    return merged ? units_find(units, unit->merged_into) : NULL;
}

bool units_within(const Units *units, const UnitsOfRow *unit, Id whole, Date on)
{
    while (unit && !id_eq(unit->id, whole))
        unit = units_next(units, unit, on);
    return unit != NULL;
}

Str unit_name(Work *work, const UnitsOfRow *unit)
{
    return label_in((Label){ { unit->name_ja, unit->name_en } }, work_lang(work), S(""));
}

/* ---- looking --------------------------------------------------------------------------------- */

static int show_row(Work *work, const UnitsOfRow *row, ShownUnit *shown)
{
    *shown = (ShownUnit){ .unit = row->id,
                          .name = { { row->name_ja, row->name_en } },
                          .from = (Date)row->opened,
                          .merged = (Date)row->merged,
                          .into = row->merged_into,
                          .authority = row->merge_authority };
    int r = work_value(work, row->merge_reason, &shown->reason);
    return r ? trace(r) : 0;
}

static int show_handle(Work *work, Id id, Str *ret_handle)
{
    Organisation organisation;
    int r = work_organisation(work, id, &organisation);

    if (r)
        return r < 0 ? trace(r) : fault(FAULT_LIBRARY, "a unit is of no organisation");
    *ret_handle = organisation.handle;
    return 0;
}

static int show_around(Work *work, const Units *units, const UnitsOfRow *unit, UnitShown *answer)
{
    ShownUnit *became = NEW_ARRAY(work_arena(work), ShownUnit, units->count + 1);
    ShownUnit *parts = NEW_ARRAY(work_arena(work), ShownUnit, units->count + 1);
    const UnitsOfRow *next = units_next(units, unit, DATE_FOREVER);
    int r = 0;

    for (; !r && next; next = units_next(units, next, DATE_FOREVER))
        r = show_row(work, next, &became[answer->became_count++]);
    for (size_t i = 0; !r && i < units->count; i++)
        if (&units->rows[i] != unit && units_within(units, &units->rows[i], unit->id, DATE_FOREVER))
            r = show_row(work, &units->rows[i], &parts[answer->part_count++]);
    answer->became = became;
    answer->parts = parts;
    return r ? trace(r) : 0;
}

int unit_show(Work *work, const void *params, void *reply)
{
    const UnitShowParams *wanted = params;
    UnitShown *answer = reply;
    Units units;
    int r = units_around(work, wanted->unit, &units);

    if (r)
        return r < 0 ? trace(r) : r;
    const UnitsOfRow *unit = units_find(&units, wanted->unit);
    ensure(unit);
    r = show_handle(work, units.organisation, &answer->organisation);
    if (!r)
        r = show_row(work, unit, &answer->unit);
    if (!r)
        r = show_around(work, &units, unit, answer);
    return r ? trace(r) : 0;
}

static int organisation_asked(Work *work, Str said, Id *ret_organisation)
{
    Person person;
    int r;

    if (said.len) {
        r = unit_organisation(work, said, ret_organisation);
        return r < 0 ? trace(r) : r;
    }
    r = work_person(work, work_principal(work), &person);
    if (r)
        return r < 0 ? trace(r) : r;
    *ret_organisation = person.organisation;
    return 0;
}

static bool stands_on(const UnitsOfRow *row, Date on)
{
    return row->opened <= on && (row->merged == DATE_NONE || row->merged > on);
}

int unit_list(Work *work, const void *params, void *reply)
{
    const UnitListParams *wanted = params;
    UnitsReply *answer = reply;
    Units units = { .count = 0 };
    int r = organisation_asked(work, wanted->organisation, &units.organisation);

    if (!r)
        r = units_of(work_db(work), work_arena(work), units.organisation, &units.rows,
                     &units.count);
    if (!r)
        r = show_handle(work, units.organisation, &answer->organisation);
    if (r)
        return r < 0 ? trace(r) : r;
    ShownUnit *shown = NEW_ARRAY(work_arena(work), ShownUnit, units.count + 1);
    for (size_t i = 0; !r && i < units.count; i++)
        if (wanted->on == DATE_NONE || stands_on(&units.rows[i], wanted->on))
            r = show_row(work, &units.rows[i], &shown[answer->unit_count++]);
    answer->units = shown;
    return r ? trace(r) : 0;
}
