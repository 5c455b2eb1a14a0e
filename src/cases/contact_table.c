/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cases/case.h"
#include "cases/cases.h"
#include "cases/contact.h"
#include "cases/contacts_sql.h"
#include "phrases_clocks.h"

/* What contacts bring to the record. */

enum { CONTACTS_MAX = 100000 };

#define OPTIONAL .optional = true
#define WHEN_TEXT .max = CASE_CODE_MAX

const Str contact_kind_words[CONTACT_KINDS] = { STR("office"), STR("person") };
const Phrase contact_kind_phrases[CONTACT_KINDS] = { PHRASE_CLOCKS_CONTACT_OFFICE,
                                                     PHRASE_CLOCKS_CONTACT_PERSON };
const Str contact_alarm_words[ALARMS] = { STR("none"), STR("amber"), STR("red") };
const Phrase contact_alarm_phrases[ALARMS] = { PHRASE_CLOCKS_ALARM_NONE, PHRASE_CLOCKS_ALARM_AMBER,
                                               PHRASE_CLOCKS_ALARM_RED };

#define CONTACT_OF(Struct) \
    ID(Struct, contact, "contact", .optional = false, .help = PHRASE_CLOCKS_FIELD_CONTACT)
#define COUNTRY_OF(Struct, ...) \
    TEXT(Struct, country, "country", .max = 3, .help = PHRASE_CLOCKS_FIELD_CONTACT_COUNTRY, \
         __VA_ARGS__)
#define SAID(Struct, named) \
    COUNTRY_OF(Struct, .optional = false), \
        CHOICE(Struct, kind, "kind", contact_kind_words, .choice_labels = contact_kind_phrases, \
               .help = PHRASE_CLOCKS_FIELD_CONTACT_KIND), \
        named, \
        TEXT(Struct, role, "role", .max = CASE_NAME_MAX, \
             .help = PHRASE_CLOCKS_FIELD_CONTACT_ROLE), \
        TEXT(Struct, from, "from", WHEN_TEXT, .help = PHRASE_CLOCKS_FIELD_CONTACT_FROM), \
        TEXT(Struct, source, "source", .max = CASE_NAME_MAX, .help = PHRASE_CLOCKS_FIELD_SOURCE), \
        CHOICE(Struct, confidence, "confidence", confidence_words, \
               .help = PHRASE_CLOCKS_FIELD_CONFIDENCE)
#define NAME(Struct, ...) \
    TEXT(Struct, name, "name", .max = CASE_NAME_MAX, .help = PHRASE_CLOCKS_FIELD_CONTACT_NAME, \
         __VA_ARGS__)
#define ENDED(Struct, ...) \
    TEXT(Struct, until, "until", WHEN_TEXT, .help = PHRASE_CLOCKS_FIELD_CONTACT_UNTIL), \
        TEXT(Struct, reason, "reason", .max = CASE_WORDS_MAX, .long_text = true, \
             .help = PHRASE_CLOCKS_FIELD_CONTACT_REASON, __VA_ARGS__)

static const Field recorded_fields[] = {
    ID(ContactRecorded, organisation, "organisation", .optional = false),
    SAID(ContactRecorded, NAME(ContactRecorded, .erasable = true)),
};
const Shape contact_recorded_shape = SHAPE(ContactRecorded, "contact-recorded", recorded_fields);

static const Field ended_fields[] = { ENDED(ContactEnded, .erasable = true) };
const Shape contact_ended_shape = SHAPE(ContactEnded, "contact-ended", ended_fields);

static const Field record_fields[] = { SAID(ContactRecorded,
                                            NAME(ContactRecorded, .optional = false)) };
const Shape contact_record_params_shape = SHAPE(ContactRecorded, "contact-record", record_fields);

static const Field end_fields[] = { CONTACT_OF(ContactEndParams),
                                    ENDED(ContactEndParams, .optional = false) };
const Shape contact_end_params_shape = SHAPE(ContactEndParams, "contact-end", end_fields);

static const Field show_fields[] = { CONTACT_OF(ContactShowParams) };
const Shape contact_show_params_shape = SHAPE(ContactShowParams, "contact-show", show_fields);

static const Field list_fields[] = {
    COUNTRY_OF(ContactsParams, OPTIONAL),
    TEXT(ContactsParams, on, "on", WHEN_TEXT, OPTIONAL, .help = PHRASE_CLOCKS_FIELD_ON),
};
const Shape contacts_params_shape = SHAPE(ContactsParams, "contacts", list_fields);

static const Field reply_fields[] = { CONTACT_OF(ContactReply) };
const Shape contact_reply_shape = SHAPE(ContactReply, "contact-reply", reply_fields);

static const Field shown_fields[] = {
    CONTACT_OF(ShownContact),
    SAID(ShownContact, NAME(ShownContact, .optional = false)),
    TEXT(ShownContact, until, "until", WHEN_TEXT, OPTIONAL,
         .help = PHRASE_CLOCKS_FIELD_CONTACT_UNTIL),
};
const Shape shown_contact_shape = SHAPE(ShownContact, "shown-contact", shown_fields);

static const Field contacts_reply_fields[] = {
    LIST(ContactsReply, contacts, contact_count, "contacts", ShownContact, shown_contact_shape,
         .max = CONTACTS_MAX, OPTIONAL, .help = PHRASE_CLOCKS_SHOWN_CONTACTS),
};
const Shape contacts_reply_shape = SHAPE(ContactsReply, "contacts-reply", contacts_reply_fields);

static const Field country_fields[] = {
    COUNTRY_OF(CountryContact, .optional = false),
    CHOICE(CountryContact, alarm, "alarm", contact_alarm_words,
           .choice_labels = contact_alarm_phrases, .help = PHRASE_CLOCKS_SHOWN_ALARM),
    TEXT(CountryContact, agreement, "agreement", WHEN_TEXT, OPTIONAL,
         .help = PHRASE_CLOCKS_SHOWN_AGREEMENT),
    TEXT(CountryContact, first, "first-contact", WHEN_TEXT, OPTIONAL,
         .help = PHRASE_CLOCKS_SHOWN_FIRST_CONTACT),
    INT(CountryContact, gap_least, "gap-least", .min = 0, .max = INT64_MAX, OPTIONAL,
        .help = PHRASE_CLOCKS_SHOWN_GAP_LEAST),
    INT(CountryContact, gap_most, "gap-most", .min = 0, .max = INT64_MAX, OPTIONAL,
        .help = PHRASE_CLOCKS_SHOWN_GAP_MOST),
    BOOL(CountryContact, in_force, "in-force", .help = PHRASE_CLOCKS_SHOWN_IN_FORCE),
    INT(CountryContact, open_cases, "open-cases", .min = 0, .max = INT64_MAX,
        .help = PHRASE_CLOCKS_SHOWN_OPEN_CASES),
};
static const Shape country_shape = SHAPE(CountryContact, "country-contact", country_fields);

static const Field gaps_fields[] = {
    TEXT(ContactGapsReply, on, "on", WHEN_TEXT, .help = PHRASE_CLOCKS_SHOWN_ON),
    LIST(ContactGapsReply, countries, country_count, "countries", CountryContact, country_shape,
         .max = CONTACTS_MAX, OPTIONAL, .help = PHRASE_CLOCKS_SHOWN_COUNTRIES),
};
const Shape contact_gaps_reply_shape = SHAPE(ContactGapsReply, "contact-gaps", gaps_fields);

/* ---- events ---------------------------------------------------------------------------------- */

static int apply_recorded(Db *db, Arena *arena, const Event *event, const void *data)
{
    const ContactRecorded *recorded = data;
    When from;
    (void)arena;
    bool reads = when_read(recorded->from, &from);
    ensure(reads); /* it was read before it was written */
    int r = contact_add(db, event->subject, event->seq, recorded->organisation, recorded->country,
                        recorded->kind, recorded->name, recorded->role, from.first, from.last,
                        DATE_NONE, recorded->source, recorded->confidence);
    return r ? trace(r) : 0;
}

static int apply_ended(Db *db, Arena *arena, const Event *event, const void *data)
{
    const ContactEnded *ended = data;
    When until;
    (void)arena;
    bool reads = when_read(ended->until, &until);
    ensure(reads);
    int r = contact_end(db, event->subject, until.first, until.last);
    return r ? trace(r) : 0;
}

static const EventKind events[] = {
    { STR("contact.recorded"), 1, STR("contact"), &contact_recorded_shape, apply_recorded, NULL,
      PHRASE_CLOCKS_EVENT_CONTACT_RECORDED },
    { STR("contact.ended"), 1, STR("contact"), &contact_ended_shape, apply_ended, NULL,
      PHRASE_CLOCKS_EVENT_CONTACT_ENDED },
};

static const Projection projections[] = { { STR("contact"), STR("id") } };

/* ---- operations ------------------------------------------------------------------------------ */

static const Operation operations[] = {
    CHANGE("contact.record", "enter", contact_record_params_shape, contact_reply_shape,
           contact_record, PHRASE_CLOCKS_HELP_CONTACT_RECORD, ABOUT_NOTHING),
    CHANGE("contact.end", "enter", contact_end_params_shape, contact_reply_shape, contact_close,
           PHRASE_CLOCKS_HELP_CONTACT_END, ABOUT("contact")),
    READ("contact.show", "read", contact_show_params_shape, shown_contact_shape, contact_show,
         PHRASE_CLOCKS_HELP_CONTACT_SHOW, ABOUT("contact")),
    READ("contact.list", "consult", contacts_params_shape, contacts_reply_shape, contact_list,
         PHRASE_CLOCKS_HELP_CONTACT_LIST, ABOUT_NOTHING),
    READ("contact.gaps", "read", contacts_params_shape, contact_gaps_reply_shape, contact_gaps,
         PHRASE_CLOCKS_HELP_CONTACT_GAPS, ABOUT_NOTHING),
};

/* Contacts belong to the organisation that recorded them, and to nobody in person. */
static int contact_facts(Work *work, Id subject, AccessFacts *facts)
{
    ContactGetRow row;
    bool found;
    int r = contact_get(work_db(work), work_arena(work), subject, &row, &found);
    if (r || !found)
        return r ? trace(r) : WORK_E_NOT_FOUND;
    access_facts_of_one(facts, row.organisation, MARKING_OPEN);
    return 0;
}

static const SubjectKind subjects[] = {
    { .name = STR("contact"), .facts = contact_facts, .shown_by = STR("contact.show") },
};

const Room contacts_room = {
    ROOM_OPERATIONS(operations),
    ROOM_EVENTS(events),
    ROOM_SUBJECTS(subjects),
    ROOM_PROJECTIONS(projections),
};
