/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * programme - the record of a joint programme or a licence production (rows E6, E7, E9-E11)
 *
 * Who builds how many and where, what is transferred and by which release, who makes which
 * component, what was agreed and claimed, which build options a bid answers with what jobs and
 * local content, what civil inducements stand beside the offer, and which steps of partnership are
 * reached. A file is JSON of programme_shape (manual sekisho-offset(7)).
 *
 * What contradicts itself is refused. What is lacking is a warning, never filled in: a data item
 * without release, a component that two nations are said to make (both stay, each with its
 * source), a bid that leaves an option unanswered, a step of the ladder above one not reached.
 */
#pragma once

#include "offset/limits.h"

enum { PROGRAMME_LIST_MAX = 500 };

typedef struct ProgrammeSite {
    Str site, country;
    int64_t units;
} ProgrammeSite;

typedef struct ProgrammeItem {
    Str item;
    Str release; /* the decision that lets it go; "": there is none */
} ProgrammeItem;

typedef struct ProgrammeComponent {
    Str component, country, source;
    int32_t confidence;
} ProgrammeComponent;

/* An agreement, a decision right, a civil inducement or a claim: what, and who says so. */
typedef struct ProgrammeNote {
    Str what, day, source; /* day as the source gives it: "1999-08", or "" */
    int32_t confidence;
} ProgrammeNote;

/* Answered: price, jobs and content are all stated. */
typedef struct ProgrammeOption {
    Str option, price, source;
    int64_t jobs; /* INT64_MIN: not stated */
    Str content;  /* the share of local content, such as "60 %"; "": not stated */
} ProgrammeOption;

typedef struct ProgrammeStep {
    Str step;     /* from the smallest component to the whole system */
    Date reached; /* DATE_NONE: not yet */
} ProgrammeStep;

typedef struct Programme {
    Str programme, local; /* local: the country whose share is asked for; "": none */
    int64_t units;        /* INT64_MIN: no units are split */
    const ProgrammeSite *sites;
    const ProgrammeItem *items;
    const ProgrammeComponent *components;
    const ProgrammeNote *agreements, *rights, *inducements, *claims;
    const ProgrammeOption *options;
    const ProgrammeStep *ladder;
    size_t site_count, item_count, component_count, agreement_count, right_count, inducement_count,
        claim_count, option_count, step_count;
} Programme;

extern const Shape programme_shape;

/* False with findings that are errors; findings that are warnings besides. */
MUST_USE bool programme_read(Arena *arena, Str bytes, Str file, Programme *ret_programme,
                             Findings *findings);

int64_t programme_local_units(const Programme *programme);
bool programme_answers(const ProgrammeOption *option);
