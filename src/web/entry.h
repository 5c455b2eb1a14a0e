/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * entry - the fields of a Shape as controls of a form, and its values as lines; private to the room
 *
 * To offer choices for a field of some name: a row in sources[] of entry_choices.c, where they are
 * known without the record; else offered.h.
 */
#pragma once

#include "web/site.h"

/* Rows that a form shows, of one list and of all: as many as a page may hold and a person may read.
 * Longer lists are given by file. */
enum { FORM_ROWS_MAX = 1000, FORM_ROWS_ALL = 3000 };

/* What a form was opened with names the fields that are not asked again when it comes back. */
#define SETTLED_FIELD "_settled"

/* What was filled in, and what is wrong with it. */
typedef struct Filled {
    const UrlQuery *fields;   /* as "lines.0.quantity" */
    const Findings *findings; /* at JSON pointers */
    bool ids_are_settled;     /* an id that is given is carried along and not asked again */
    Id about;                 /* whose documents are offered; none: a document's hash is typed */
    bool asks_fact;           /* a value of a fact is asked for */
    Str form;                 /* whose fields these are, on a page with others; "": the only one */
    Str more;                 /* the list that another row was asked of, or the fact chosen */
    Str fact;                 /* the one whose value is asked; "" when it is still to be chosen */
    Str subject;              /* the field of what the operation is about; may be empty */
    Str file;                 /* the number of the case the form stands in; may be empty */
    const UrlQuery *own;      /* the fields of the page itself: SETTLED_FIELD; NULL: none */
    struct Shown *shown;      /* the lists that stand on the page: made by entry_views() */
    const Str *places;        /* of the findings, as paths: made by entry_views() */
    size_t *rows;             /* shown so far: the same */
} Filled;

/* A control for each field. NULL, and no count: more rows were given than a form shows. */
const EntryView *entry_views(const Visit *visit, const Shape *shape, const Filled *filled,
                             size_t *ret_count);

/* Is the field settled by what is given: an id, or the kind of thing one is of? What somebody chose
 * or typed stays open, and what is wrong is asked again. */
bool entry_is_settled(const Visit *visit, const Shape *shape, const Field *field,
                      const Filled *filled);

/* The choices known for a field of this name, and the chosen one marked; 0: it is typed. */
size_t entry_choices(const Visit *visit, const Shape *shape, const Field *field, Str chosen,
                     const ChoiceView **ret_choices);

/* All countries by name, as forms and filters offer them; what was asked for and is none stays. */
const ChoiceView *country_choices(const Visit *visit, Str chosen, size_t *ret_count);

/* The documents about a subject, where the field is a document's hash; 0: it is typed. */
size_t entry_documents(const Visit *visit, const Field *field, Id about, Str chosen,
                       const ChoiceView **ret_choices);

/* Offers the answers of a fact as its type has them; a date, a number or money is typed. */
typedef struct FactChoices {
    const ChoiceView *choices; /* none: it is typed, as `hint` says */
    size_t count;
    bool several;
    Str hint;
} FactChoices;
FactChoices entry_answers(const Visit *visit, Str fact, Str given);

/* Does the shape ask for the value of a fact? */
bool entry_asks_fact(const Shape *shape);

/* The findings, each leading to its control. */
const FindingView *entry_findings(const Visit *visit, const Findings *findings, size_t *ret_count);
/* The same where some may be about a file: each of those has its place before it, and leads to
 * `field` ("": nowhere). */
const FindingView *entry_file_findings(const Visit *visit, const Findings *findings, Str field,
                                       size_t *ret_count);

/* A reply as lines: what is absent is left out. */
const ValueView *value_views(const Visit *visit, const Shape *shape, const Json *tree,
                             size_t *ret_count);
