/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "approvals/sheet.h"

/*
 * Who is waited for: it follows from the rows of a sheet and nothing else, and is reckoned anew
 * after each event. What still stands keeps the moment it began.
 */

enum { DUTIES_MAX = SHEET_STEPS_MAX + SHEET_DEPUTIES_MAX + SHEET_READERS_MAX + 4 };

typedef struct Duty {
    Id person;
    SheetDuty duty;
} Duty;

typedef struct Duties {
    Db *db;
    Arena *arena;
    Id sheet;
    SheetGetRow row;
    SheetVersionGetRow text;
    Duty list[DUTIES_MAX];
    size_t count;
} Duties;

static void add(Duties *duties, Id person, SheetDuty duty)
{
    ensure(duties->count < DUTIES_MAX);
    duties->list[duties->count++] = (Duty){ person, duty };
}

/* While somebody objects, the drafter and the objector have to find each other: the drafter is
 * asked to correct, the objector may still agree. */
static int of_route(Duties *duties)
{
    const SheetStepsRow *steps;
    size_t count;
    bool objected = false;
    int r =
        sheet_steps(duties->db, duties->arena, duties->sheet, duties->row.version, &steps, &count);
    if (r)
        return trace(r);
    int64_t turn = sheet_turn(steps, count);
    for (size_t i = 0; i < count; i++) {
        objected = objected || steps[i].verdict == STEP_OBJECTED;
        if (steps[i].kind == STEP_CONSULT && steps[i].turn == turn &&
            steps[i].verdict == STEP_WAITS)
            add(duties, steps[i].person, DUTY_AGREE);
    }
    const SheetStepsRow *decider = sheet_decider(steps, count);
    if (objected)
        add(duties, duties->text.drafter, DUTY_CORRECT);
    else if (decider->turn == turn)
        add(duties, decider->person, DUTY_DECIDE);
    return 0;
}

/* *ret_seen: everybody it was for has seen it. */
static int of_readers(Duties *duties, bool *ret_seen)
{
    const SheetReadersRow *readers;
    size_t count;
    int r = sheet_readers(duties->db, duties->arena, duties->sheet, duties->row.version, &readers,
                          &count);
    if (r)
        return trace(r);
    *ret_seen = true;
    for (size_t i = 0; i < count; i++) {
        if (readers[i].seen)
            continue;
        add(duties, readers[i].person, DUTY_SEE);
        *ret_seen = false;
    }
    return 0;
}

static int of_decided(Duties *duties)
{
    bool unseen = !id_is_none(duties->text.acting_for) && !duties->text.viewed_at;
    bool seen;
    int r = of_readers(duties, &seen);
    if (r)
        return trace(r);
    if (unseen)
        add(duties, duties->text.acting_for, DUTY_VIEW_AFTER);
    if (duties->row.state == SHEET_DECIDED)
        add(duties, duties->text.drafter, DUTY_ISSUE);
    else if (seen && !unseen)
        add(duties, duties->text.drafter, DUTY_CLOSE);
    return 0;
}

static int reckon(Duties *duties)
{
    switch ((SheetState)duties->row.state) {
    case SHEET_ROUTED:
        return of_route(duties);
    case SHEET_RETURNED:
    case SHEET_WITHDRAWN:
        add(duties, duties->text.drafter, DUTY_CORRECT);
        return 0;
    case SHEET_DECIDED:
    case SHEET_ISSUED:
        return of_decided(duties);
    case SHEET_CLOSED:
    case SHEET_REJECTED:
    case SHEET_STATES:
        break;
    }
    return 0;
}

static bool is_listed(const Duties *duties, const SheetWaitsRow *row)
{
    for (size_t i = 0; i < duties->count; i++)
        if (id_eq(duties->list[i].person, row->person) && duties->list[i].duty == row->duty)
            return true;
    return false;
}

static bool was_waited_for(const Duty *duty, const SheetWaitsRow *rows, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (id_eq(duty->person, rows[i].person) && duty->duty == rows[i].duty)
            return true;
    return false;
}

static int put(const Duties *duties, const SheetWaitsRow *rows, size_t count, Moment now)
{
    int r = 0;

    for (size_t i = 0; i < count && !r; i++)
        if (!is_listed(duties, &rows[i]))
            r = sheet_wait_end(duties->db, rows[i].person, duties->sheet, rows[i].duty);
    for (size_t i = 0; i < duties->count && !r; i++)
        if (!was_waited_for(&duties->list[i], rows, count))
            r = sheet_wait_add(duties->db, duties->list[i].person, duties->sheet,
                               duties->list[i].duty, now);
    return r ? trace(r) : 0;
}

int sheet_wait_anew(Db *db, Arena *arena, Id sheet, Moment now)
{
    Duties *duties = NEW(arena, Duties);
    const SheetWaitsRow *rows;
    size_t count;
    bool found = false;

    *duties = (Duties){ .db = db, .arena = arena, .sheet = sheet };
    int r = sheet_get(db, arena, sheet, &duties->row, &found);
    if (!r && found)
        r = sheet_version_get(db, arena, sheet, duties->row.version, &duties->text, &found);
    if (r)
        return trace(r);
    ensure(found);
    r = reckon(duties);
    if (!r)
        r = sheet_waits(db, arena, sheet, &rows, &count);
    if (!r)
        r = put(duties, rows, count, now);
    return r ? trace(r) : 0;
}
