/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * offered - what a field that names something offers: the cases, people, units .. there are;
 * private to the room
 *
 * A field of an id is of the kind it is named after, and what there is of a kind the operation
 * KIND.list tells, asked by whoever the visit acts as: nobody is offered what they may not see. So
 * a new kind is offered as soon as its room can list it. Fields with another name, and texts that
 * name something, are rows of a table in offered.c.
 *
 * A list that leaves an event when it is read is not asked for to fill a form.
 */
#pragma once

#include "web/site.h"

/* As many stand in a list to choose from; beyond that it is typed, and so many are suggested. */
enum { OFFERED_FEW = 30, OFFERED_SUGGESTED = 50 };

typedef struct OfferedRow {
    Str value;     /* what is sent: an id, or the text itself */
    Str reference; /* a number or handle people know it by; may be empty */
    Str words;     /* its title or name; may be empty */
    Str label;     /* both */
    Str typed;     /* what stands for it in a field one types into */
} OfferedRow;

typedef struct Offered {
    Str source;  /* "case.case": of its address */
    Str scope;   /* the query that narrows it; may be empty */
    bool strict; /* nothing else will do: an id */
    const OfferedRow *rows;
    size_t count;
    bool more; /* there are others, which are found by words */
    bool searched;
} Offered;

/* NULL: nothing is known of such a field, or nobody may list it, or there is none. `file`: the
 * number of the case the form stands in; may be empty. */
const Offered *offered_to(const Visit *visit, const Shape *shape, const Field *field,
                          const UrlQuery *fields, Str file);

/* Those of them that have the words. */
const Offered *offered_with(const Visit *visit, const Offered *offered, Str words);

/* The one that is called so, by number or whole name, whatever the width and case of its letters.
 * NULL: there is none, or several are. */
const OfferedRow *offered_called(const Visit *visit, const Offered *offered, Str text);

/* Was all that may be called so looked at? Not where the list is too long for that. */
bool offered_is_whole(const Visit *visit, const Offered *offered, Str text);

/* A few that are near to what was typed, in words, with commas between; "" : none is. */
Str offered_near(const Visit *visit, const Offered *offered, Str text);

/* The title of the thing of this kind that goes by a reference, for whoever may list it; or ""
 * (there is none, or too many were sought on this page already). */
Str offered_title(const Visit *visit, Str kind, Str reference);

/* Where a page asks as one types. */
Url offered_url(const Visit *visit, const Offered *offered);

Reply offers_visit(const Visit *visit);
