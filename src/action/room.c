/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * What this room brings to the table.
 */
#include "action/adopt.h"
#include "action/document.h"
#include "action/keep_event.h"
#include "action/people.h"
#include "action/reading.h"
#include "action/rotate.h"
#include "action/search.h"
#include "phrases_action.h"

static const Operation operations[] = {
    CHANGE("organisation.add", "administer", organisation_add_shape, organisation_reply_shape,
           organisation_add, PHRASE_ACTION_HELP_ORGANISATION_ADD, ABOUT_NOTHING),
    READ("organisation.list", "consult", nothing_shape, organisations_shape, organisation_list,
         PHRASE_ACTION_HELP_ORGANISATION_LIST, ABOUT_NOTHING),
    READ("organisation.show", "consult", organisation_show_shape, organisation_view_shape,
         organisation_show, PHRASE_ACTION_HELP_ORGANISATION_SHOW, ABOUT("organisation")),
    CHANGE("person.add", "administer", person_add_shape, person_reply_shape, person_add,
           PHRASE_ACTION_HELP_PERSON_ADD, ABOUT_NOTHING),
    CHANGE("person.change", "administer", person_change_shape, person_reply_shape, person_change,
           PHRASE_ACTION_HELP_PERSON_CHANGE, ABOUT("person")),
    READ("person.list", "consult", nothing_shape, persons_shape, person_list,
         PHRASE_ACTION_HELP_PERSON_LIST, ABOUT_NOTHING),
    READ("person.show", "consult", person_show_shape, person_view_shape, person_show,
         PHRASE_ACTION_HELP_PERSON_SHOW, ABOUT("person")),
    CHANGE("law.adopt", "administer", law_adopt_shape, law_adopt_reply_shape, law_adopt,
           PHRASE_ACTION_HELP_LAW_ADOPT, ABOUT_NOTHING),
    CHANGE("journal.rotate", "administer", rotate_shape, rotate_reply_shape, rotate_settle,
           PHRASE_ACTION_HELP_JOURNAL_ROTATE, ABOUT_NOTHING, .by_journal = true),
    CHANGE("record.note-backup", "administer", backup_note_shape, nothing_shape, record_note_backup,
           PHRASE_ACTION_HELP_RECORD_NOTE_BACKUP, ABOUT_NOTHING),
    CHANGE("document.add", "enter", document_add_shape, document_reply_shape, document_add,
           PHRASE_ACTION_HELP_DOCUMENT_ADD, ABOUT_NOTHING, .takes_document = true),
    READ("document.show", "read", document_one_shape, document_view_shape, document_show,
         PHRASE_ACTION_HELP_DOCUMENT_SHOW, ABOUT("document")),
    READ("document.read", "read", document_one_shape, document_view_shape, document_read,
         PHRASE_ACTION_HELP_DOCUMENT_READ, ABOUT("document"), .carries_away = true),
    READ("document.list", "read", document_list_shape, documents_shape, document_list,
         PHRASE_ACTION_HELP_DOCUMENT_LIST, ABOUT_NOTHING),
    CHANGE("document.erase", "erase", document_erase_shape, document_reply_shape, document_erase,
           PHRASE_ACTION_HELP_DOCUMENT_ERASE, ABOUT("document"), .erases = true),
    READ("value.list", "erase", value_list_shape, value_listed_shape, value_list,
         PHRASE_ACTION_HELP_VALUE_LIST, ABOUT_NOTHING, .protected_read = true),
    CHANGE("value.erase", "erase", value_erase_shape, value_erase_reply_shape, value_erase,
           PHRASE_ACTION_HELP_VALUE_ERASE, ABOUT_NOTHING, .erases = true),
    CHANGE("reading.explain", "read", reading_explain_shape, reading_reply_shape, reading_explain,
           PHRASE_ACTION_HELP_READING_EXPLAIN, ABOUT_NOTHING),
    READ("journal.search", "audit", journal_search_shape, journal_found_shape, journal_search,
         PHRASE_ACTION_HELP_JOURNAL_SEARCH, ABOUT_NOTHING, .protected_read = true),
};

/* A kind whose subject is whatever the operation was about has none here. */
static const EventKind events[] = {
    { STR("journal.key"), 1, STR(""), NULL, NULL, 0, PHRASE_ACTION_EVENT_JOURNAL_KEY },
    { STR("journal.restored"), 1, STR(""), NULL, NULL, 0, PHRASE_ACTION_EVENT_JOURNAL_RESTORED },
    { STR("organisation.added"), 1, STR("organisation"), &organisation_added_shape,
      organisation_added_apply, 0, PHRASE_ACTION_EVENT_ORGANISATION_ADDED },
    { STR("person.added"), 1, STR("person"), &person_added_shape, person_added_apply, 0,
      PHRASE_ACTION_EVENT_PERSON_ADDED },
    { STR("person.changed"), 1, STR("person"), &person_changed_shape, person_changed_apply, 0,
      PHRASE_ACTION_EVENT_PERSON_CHANGED },
    { STR("law.adopted"), 1, STR(""), &law_adopted_shape, law_adopted_apply, 0,
      PHRASE_ACTION_EVENT_LAW_ADOPTED },
    { STR("document.added"), 1, STR("document"), &document_added_shape, document_added_apply, 0,
      PHRASE_ACTION_EVENT_DOCUMENT_ADDED },
    { STR("document.erased"), 1, STR("document"), &document_erased_shape, document_erased_apply, 0,
      PHRASE_ACTION_EVENT_DOCUMENT_ERASED },
    { STR("value.erased"), 1, STR(""), &value_erased_shape, NULL, 0,
      PHRASE_ACTION_EVENT_VALUE_ERASED },
    { STR("record.read"), 1, STR(""), &record_read_shape, record_read_apply, 0,
      PHRASE_ACTION_EVENT_RECORD_READ },
    { STR("denials.counted"), 1, STR(""), &denials_counted_shape, denials_counted_apply, 0,
      PHRASE_ACTION_EVENT_DENIALS_COUNTED },
    { STR("backup.proven"), 1, STR(""), &backup_note_shape, backup_proven_apply, 0,
      PHRASE_ACTION_EVENT_BACKUP_PROVEN },
};

static const SubjectKind subjects[] = {
    { .name = STR("organisation"),
      .facts = organisation_facts,
      .find = organisation_find,
      .shown_by = STR("organisation.show") },
    { .name = STR("person"),
      .facts = person_facts,
      .find = person_find,
      .shown_by = STR("person.show") },
    { .name = STR("document"), .facts = document_facts, .shown_by = STR("document.show") },
};

static const Projection projections[] = {
    { STR("applied"), STR("one") },
    { STR("organisation"), STR("id") },
    { STR("person"), STR("id") },
    { STR("adoption"), STR("seq") },
    { STR("document"), STR("id") },
    { STR("request"), STR("id") },
    { STR("trace"), STR("what, seq") },
    { STR("reason"), STR("actor, principal, matter") },
    { STR("relation"), STR("list, scope, sort_key, subject") },
    { STR("denial"), STR("seq, number") },
    { STR("backup"), STR("seq") },
};

static const Str looks[] = { STR("record.read") };

const Room action_room = {
    ROOM_OPERATIONS(operations),   ROOM_EVENTS(events), ROOM_SUBJECTS(subjects),
    ROOM_PROJECTIONS(projections), ROOM_LOOKS(looks),
};
