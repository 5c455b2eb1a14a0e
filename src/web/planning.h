/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * planning - the pages that draw what is planned: what they are asked, and who answers; private to
 * the room
 *
 * A page is a row of plan_subjects: its fields, and the function that makes its picture of them.
 * Nothing of what is sent is kept.
 */
#pragma once

#include "pictures/pictures.h"
#include "web/site.h"

enum { PLAN_FIELDS_MAX = 4, PLAN_BYTES_MAX = 1 << 20 };

struct Plan;

typedef struct PlanField {
    Str name;
    Phrase label, hint;
    bool area;        /* a text of many lines; the first field is, and a file may be sent for it */
    PlanFile example; /* what stands in it at first; PLAN_NONE: `at_first` */
    Str at_first;
} PlanField;

typedef struct PlanSubject {
    Str id; /* of the page */
    Phrase title, lead;
    PlanField fields[PLAN_FIELDS_MAX];                           /* none: nothing is asked */
    bool (*draw)(const struct Plan *plan, Picture *ret_picture); /* false: with findings */
} PlanSubject;

typedef struct Plan {
    const Visit *visit;
    const PlanSubject *subject;
    Str values[PLAN_FIELDS_MAX]; /* as sent, or as at first */
    Str file;                    /* its name, for findings */
    Findings *findings;
} Plan;

extern const PlanSubject plan_subjects[];
extern const size_t plan_subject_count;

size_t plan_field_count(const PlanSubject *subject);
