/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * notify - who is to be told of an offer before it goes out, and from when it may
 *
 * A dated table: for a group of buyers and a class of items, from which value on notice is to be
 * given and how many days must pass. Rows of members say which country is in which group, from
 * when. The sample holds thresholds of the United States for their own sales; no Japanese law has
 * them.
 */
#pragma once

#include "base/base.h"

typedef enum NotifyClass {
    NOTIFY_MAJOR,        /* major equipment */
    NOTIFY_ANY,          /* articles and services of any kind */
    NOTIFY_CONSTRUCTION, /* design and construction */
    NOTIFY_CLASSES
} NotifyClass;

extern const Str notify_class_words[NOTIFY_CLASSES];
extern const Phrase notify_class_phrases[NOTIFY_CLASSES];

typedef struct NotifyRow {
    Str group;
    NotifyClass class;
    Date from, until; /* [from, until) of the day of notice */
    Money threshold;  /* from this value on */
    int32_t days;     /* calendar days between notice and offer */
    Str source, note;
    Confidence confidence;
    Place place;
} NotifyRow;

typedef struct NotifyMember {
    Country country;
    Str group;
    Date from, until;
    Str source;
    Confidence confidence;
    Place place;
} NotifyMember;

typedef struct NotifyTable {
    Str name, file;
    Label title;
    bool sample;
    Hash hash;
    const NotifyRow *rows;
    size_t row_count;
    const NotifyMember *members;
    size_t member_count;
    Str rest; /* the group of countries that are in no other */
} NotifyTable;

/* NULL with findings when anything is wrong. */
const NotifyTable *notify_table_read(Arena *arena, Str bytes, Str file, Findings *findings);

/* The group of the country on the day, by its row or as one of the rest. */
Str notify_group(const NotifyTable *table, Country country, Date on,
                 const NotifyMember **ret_member);

/* What is asked about: the offer's value in each class it has. */
typedef struct NotifyQuery {
    Country buyer;
    Money value[NOTIFY_CLASSES];
    bool has[NOTIFY_CLASSES];
    Date on;       /* the day for which thresholds are asked */
    Date notified; /* when notice was given; DATE_NONE: not yet */
} NotifyQuery;

typedef struct NotifyAnswer {
    bool needed;
    const NotifyRow *row; /* the one with the most days; NULL: not needed */
    Str group;
    bool unverified; /* a row it rests on is */
    int32_t days;
    Date free_from; /* the first day on which the offer may be sent; DATE_NONE: notice comes first;
                       the day asked about where none is needed */
} NotifyAnswer;

/* False with a finding: no threshold is known in that currency on that day. */
MUST_USE bool notify_find(const NotifyTable *table, const NotifyQuery *query,
                          NotifyAnswer *ret_answer, Findings *findings);

/* May the offer be sent on the day? False with a finding that says from when. */
MUST_USE bool notify_check(const NotifyAnswer *answer, Date today, Findings *findings);
