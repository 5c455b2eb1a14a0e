/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * cases_chance_units - units by chance: opened, made part of others, given cases; and whose a case
 * is, as the test itself remembers it
 */
#pragma once

#include "tests/cases_chance.h"

#include "cases/unit.h"

typedef struct ChanceUnit {
    const char *name;  /* id as text */
    Date from, merged; /* merged DATE_NONE: it stands */
    size_t into;
} ChanceUnit;

static ChanceUnit units[UNITS]; /* of the keeper */
static size_t unit_count;

/* One of them, or a place where none is. */
static inline size_t some_unit(void)
{
    return unit_count > 0 && among(0, 19) ? (size_t)among(0, (int64_t)unit_count - 1) : UNITS;
}

static inline const char *unit_named(const Known *k, size_t place)
{
    return place < UNITS ? units[place].name : k->one.name;
}

static inline const char *unit_opened(Known *k)
{
    (void)k;
    now.day = today_is + (Date)among(-30, 10);
    return js("{'organisation':'%s','name':{'ja':'架空の課','en':'A unit'},'from':'%s'}",
              often(9) && unit_count < UNITS ? "meti" : "no-such", day_c(now.day));
}

static inline void keep_unit(Known *k, OfficeReply reply)
{
    UnitReply made;
    (void)k;
    sample_done(reply, &unit_reply_shape, &made);
    const char *name =
        arena_c(&sample.boot, arena_str(&sample.boot, str_from_c(sample_id(made.unit))));
    units[unit_count++] = (ChanceUnit){ name, now.day, DATE_NONE, UNITS };
}

static inline const char *units_merged(Known *k)
{
    now.unit = some_unit();
    now.into = some_unit();
    now.day = today_is + (Date)among(-5, 20);
    return js("{'into':'%s','units':['%s'],'on':'%s','reason':'r','authority':'an invented order'}",
              unit_named(k, now.into), unit_named(k, now.unit), day_c(now.day));
}

static inline void keep_merged(Known *k, OfficeReply reply)
{
    (void)k, (void)reply;
    ChanceUnit *unit = &units[now.unit];
    check_true("a unit becomes part of another", now.unit != now.into);
    check_true("once", unit->merged == DATE_NONE);
    check_true("of one that stands", units[now.into].merged == DATE_NONE);
    check_true("when there were both", now.day >= unit->from && now.day >= units[now.into].from);
    unit->merged = now.day;
    unit->into = now.into;
}

static inline const char *assigned_to(Known *k)
{
    now.unit = some_unit();
    return js("{'case':'%s','unit':'%s','reason':'its field'}", k->one.name,
              unit_named(k, now.unit));
}

static inline void keep_assigned(Known *k, OfficeReply reply)
{
    (void)reply;
    check_true("to one that is open", units[now.unit].from <= today_is);
    check_true("and stands",
               units[now.unit].merged == DATE_NONE || units[now.unit].merged > today_is);
    k->unit = now.unit;
}

/* Whoever has it today. */
static inline void check_unit(const Known *k, const CaseShown *shown)
{
    size_t at = k->unit;

    while (at < UNITS && units[at].merged != DATE_NONE && units[at].merged <= today_is)
        at = units[at].into;
    check_str("with the unit it was given to, or what that became",
              id_is_none(shown->unit) ? S("none") : str_from_c(sample_id(shown->unit)),
              at < UNITS ? str_from_c(units[at].name) : S("none"));
}
