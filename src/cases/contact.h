/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * contact - offices and people in other countries, and where there are none
 *
 * They are events of the journal, not a register: registers are public and name nobody, while a
 * person's name can be erased here. Which agreement was signed when, the register of agreements
 * tells. Days are texts as far as they are known (base/when.h).
 */
#pragma once

#include "cases/case_events.h"

typedef enum ContactKind { CONTACT_OFFICE, CONTACT_PERSON, CONTACT_KINDS } ContactKind;

typedef struct ContactRecorded { /* contact.recorded 1; all but the first is asked of people */
    Id organisation;             /* whose contact it is */
    Str country;                 /* alpha-3 */
    int32_t kind;
    Str name; /* erasable */
    Str role; /* "defence equipment attache" */
    Str from;
    Str source;
    int32_t confidence;
} ContactRecorded;

typedef struct ContactEnded { /* contact.ended 1 */
    Str until, reason;
} ContactEnded;

typedef struct ContactEndParams {
    Id contact;
    Str until, reason;
} ContactEndParams;

typedef struct ContactShowParams {
    Id contact;
} ContactShowParams;

typedef struct ContactsParams {
    Str country; /* absent: every one */
    Str on;      /* absent: today */
} ContactsParams;

typedef struct ContactReply {
    Id contact;
} ContactReply;

typedef struct ShownContact {
    Id contact;
    Str country;
    int32_t kind;
    Str name, role, from, until, source;
    int32_t confidence;
} ShownContact;

typedef struct ContactsReply {
    const ShownContact *contacts;
    size_t contact_count;
} ContactsReply;

typedef enum ContactAlarm { ALARM_NONE, ALARM_AMBER, ALARM_RED, ALARMS } ContactAlarm;

/* A gap is counted by the calendar, from the month of the agreement to the month of the first
 * contact, or to the day asked about when there was none: "2014-07" to "2015-09" are 14. */
typedef struct CountryContact {
    Str country, agreement, first; /* when it was signed; when the first contact began */
    int64_t gap_least, gap_most;   /* months; absent: no agreement is known */
    bool in_force;                 /* somebody is there on the day */
    int64_t open_cases;            /* that the reader may see */
    int32_t alarm;
} CountryContact;

typedef struct ContactGapsReply {
    Str on;
    const CountryContact *countries;
    size_t country_count;
} ContactGapsReply;

extern const Shape contact_recorded_shape, contact_ended_shape, contact_record_params_shape,
    contact_end_params_shape, contact_show_params_shape, shown_contact_shape, contacts_params_shape,
    contact_reply_shape, contacts_reply_shape, contact_gaps_reply_shape;

/* How a country stands on a day, for rooms above. 0 or a fault. */
MUST_USE int contact_country(Work *work, Str country, Date on, CountryContact *ret_one);

/* Who is there on a day, in the order in which they were recorded. */
typedef struct ContactThere {
    Id contact, organisation; /* whose it is */
    int32_t kind;
    Str name, role; /* name: a mark */
} ContactThere;
MUST_USE int contacts_there(Work *work, Str country, Date on, const ContactThere **ret_contacts,
                            size_t *ret_count);

extern const Str contact_kind_words[CONTACT_KINDS], contact_alarm_words[ALARMS];
extern const Phrase contact_kind_phrases[CONTACT_KINDS], contact_alarm_phrases[ALARMS];

int contact_record(Work *work, const void *params, void *reply);
int contact_close(Work *work, const void *params, void *reply);
int contact_show(Work *work, const void *params, void *reply);
int contact_list(Work *work, const void *params, void *reply);
int contact_gaps(Work *work, const void *params, void *reply);
