/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "action/action_sql.h"
#include "action/inside.h"
#include "action/people.h"
#include "phrases_action.h"

/* Chosen by number; the words are those of the vocabulary's markings. */
static const Str clearances[] = { STR("open"), STR("restricted"), STR("closed-circle") };
static const Phrase clearance_labels[] = { PHRASE_ACTION_MARKING_OPEN,
                                           PHRASE_ACTION_MARKING_RESTRICTED,
                                           PHRASE_ACTION_MARKING_CLOSED };

bool handle_fits(Str handle)
{
    bool fits = handle.len > 0 && handle.len <= HANDLE_BYTES_MAX && handle.at[0] >= 'a' &&
                handle.at[0] <= 'z';
    for (size_t i = 0; i < handle.len && fits; i++) {
        char c = handle.at[i];
        fits = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
    }
    return fits;
}

/* ---- Events and parameters: the same members, differing in what must be there ---- */

/* clang-format off */
#define PERSON_FIELDS(is_optional, keeps_marks) \
    ID(PersonTold, organisation, "organisation", .optional = (is_optional), \
       .help = PHRASE_ACTION_FIELD_ORGANISATION), \
    TEXT(PersonTold, name_ja, "name-ja", .max = NAME_BYTES_MAX, .optional = true, \
         .erasable = (keeps_marks), .help = PHRASE_ACTION_FIELD_NAME_JA), \
    TEXT(PersonTold, name_en, "name-en", .max = NAME_BYTES_MAX, .optional = true, \
         .erasable = (keeps_marks), .help = PHRASE_ACTION_FIELD_NAME_EN), \
    TEXTS(PersonTold, roles, role_count, "roles", .max = ROLES_MAX, .item_max = HANDLE_BYTES_MAX, \
          .optional = true, .help = PHRASE_ACTION_FIELD_ROLES), \
    CHOICE(PersonTold, clearance, "clearance", clearances, .choice_labels = clearance_labels, \
           .optional = (is_optional), .help = PHRASE_ACTION_FIELD_CLEARANCE), \
    DATE(PersonTold, from, "from", .optional = (is_optional), .help = PHRASE_ACTION_FIELD_FROM), \
    DATE(PersonTold, until, "until", .optional = true, .help = PHRASE_ACTION_FIELD_UNTIL), \
    TEXT(PersonTold, reason, "reason", .max = REASON_BYTES_MAX, .optional = true, \
         .long_text = true, .erasable = (keeps_marks), .help = PHRASE_ACTION_FIELD_REASON)
#define PERSON_HANDLE \
    TEXT(PersonTold, handle, "handle", .min = 1, .max = HANDLE_BYTES_MAX, \
         .help = PHRASE_ACTION_FIELD_HANDLE)
/* clang-format on */

static const Field person_added_fields[] = { PERSON_HANDLE, PERSON_FIELDS(false, true) };
const Shape person_added_shape = SHAPE(PersonTold, "person-added", person_added_fields);

static const Field person_changed_fields[] = { PERSON_FIELDS(true, true) };
const Shape person_changed_shape = SHAPE(PersonTold, "person-changed", person_changed_fields);

static const Field person_add_fields[] = { PERSON_HANDLE, PERSON_FIELDS(false, false) };
const Shape person_add_shape = SHAPE(PersonTold, "person-add", person_add_fields);

typedef struct PersonReply {
    Id person;
} PersonReply;

typedef struct PersonChange {
    PersonTold told; /* first: the fields of PERSON_FIELDS are found in it */
    Id person;
} PersonChange;

static const Field person_change_fields[] = {
    ID(PersonChange, person, "person", .help = PHRASE_ACTION_FIELD_PERSON),
    PERSON_FIELDS(true, false),
};
const Shape person_change_shape = SHAPE(PersonChange, "person-change", person_change_fields);

static const Field person_reply_fields[] = {
    ID(PersonReply, person, "person", .help = PHRASE_ACTION_FIELD_PERSON),
};
const Shape person_reply_shape = SHAPE(PersonReply, "person-reply", person_reply_fields);
const Shape person_show_shape = SHAPE(PersonReply, "person-show", person_reply_fields);

static Str role_words(Arena *arena, const PersonTold *told)
{
    Text words = text_open(arena, ROLES_MAX * (HANDLE_BYTES_MAX + 1));

    for (size_t i = 0; i < told->role_count; i++)
        text_all(&words, i > 0 ? S(" ") : S(""), told->roles[i]);
    return text_str(&words);
}

int person_added_apply(Db *db, Arena *arena, const Event *event, const void *data)
{
    const PersonTold *told = data;
    int r = person_put(db, event->subject, told->handle, told->organisation, told->name_ja,
                       told->name_en, role_words(arena, told), told->clearance, told->from,
                       told->until);
    return r < 0 ? trace(r) : r;
}

int person_changed_apply(Db *db, Arena *arena, const Event *event, const void *data)
{
    const PersonTold *told = data;
    PersonGetRow row;
    bool found;
    int r = person_get(db, arena, event->subject, &row, &found);
    if (r)
        return trace(r);
    ensure(found);

    Id organisation = id_is_none(told->organisation) ? row.organisation : told->organisation;
    r = person_put(db, event->subject, row.handle, organisation,
                   told->name_ja.len > 0 ? told->name_ja : row.name_ja,
                   told->name_en.len > 0 ? told->name_en : row.name_en,
                   told->role_count > 0 ? role_words(arena, told) : row.roles,
                   told->clearance >= 0 ? told->clearance : row.clearance,
                   told->from != DATE_NONE ? told->from : row.active_from,
                   told->until != DATE_NONE ? told->until : row.active_until);
    return r < 0 ? trace(r) : r;
}

/* ---- person.add, person.change ---- */

/* Roles are words of the vocabulary: what no rule could know is refused. */
static void check_roles(Work *work, const PersonTold *told)
{
    const Rulebook *book = work_library(work)->rights;
    int32_t fact = work->office->asker.actor_roles;

    for (size_t i = 0; i < told->role_count; i++)
        if (fact < 0 || fact_option(&book->facts[fact], told->roles[i]) < 0)
            work_finding(work, S("/roles"), PHRASE_ACTION_NO_ROLE, PHRASE_NONE, told->roles[i]);
}

static int check_told(Work *work, const PersonTold *told)
{
    Organisation organisation;

    check_roles(work, told);
    if (told->until != DATE_NONE && told->from != DATE_NONE && told->until < told->from)
        work_finding(work, S("/until"), PHRASE_ACTION_UNTIL_BEFORE_FROM, PHRASE_NONE, S(""));
    if (id_is_none(told->organisation))
        return 0;
    int r = work_organisation(work, told->organisation, &organisation);
    if (r == WORK_E_NOT_FOUND)
        work_finding(work, S("/organisation"), PHRASE_ACTION_NO_ORGANISATION, PHRASE_NONE, S(""));
    return r < 0 ? trace(r) : 0;
}

static int check_handle(Work *work, Str handle)
{
    PersonByHandleRow row;
    bool found;
    int r = person_by_handle(work_db(work), work_arena(work), handle, &row, &found);

    if (r)
        return trace(r);
    if (!handle_fits(handle))
        work_finding(work, S("/handle"), PHRASE_ACTION_HANDLE_FORM,
                     PHRASE_ACTION_HANDLE_FORM_REMEDY, handle);
    if (found)
        work_finding(work, S("/handle"), PHRASE_ACTION_HANDLE_TAKEN, PHRASE_NONE, handle);
    return 0;
}

int person_add(Work *work, const void *params, void *reply)
{
    const PersonTold *told = params;
    PersonReply *made = reply;
    int r = check_told(work, told);

    if (!r)
        r = check_handle(work, told->handle);
    if (r)
        return trace(r);
    if (told->name_ja.len == 0 && told->name_en.len == 0)
        work_finding(work, S("/name-ja"), PHRASE_ACTION_NO_NAME, PHRASE_NONE, S(""));
    if (work->findings->error_count > 0)
        return WORK_E_INVALID;
    made->person = work_new_id(work);
    work_event(work, S("person.added"), made->person, told);
    return 0;
}

static bool changes_something(const PersonTold *told)
{
    return !id_is_none(told->organisation) || told->name_ja.len > 0 || told->name_en.len > 0 ||
           told->role_count > 0 || told->clearance >= 0 || told->from != DATE_NONE ||
           told->until != DATE_NONE;
}

int person_change(Work *work, const void *params, void *reply)
{
    const PersonChange *change = params;
    PersonReply *changed = reply;
    int r = check_told(work, &change->told);

    if (r)
        return trace(r);
    if (!changes_something(&change->told))
        work_finding(work, S(""), PHRASE_ACTION_NOTHING_CHANGES, PHRASE_NONE, S(""));
    if (work->findings->error_count > 0)
        return WORK_E_INVALID;
    changed->person = change->person;
    work_event(work, S("person.changed"), change->person, &change->told);
    return 0;
}

/* ---- person.list, person.show ---- */

typedef struct PersonView {
    Id person, organisation;
    Str handle, name_ja, name_en, roles;
    int32_t clearance;
    Date from, until;
} PersonView;

static const Field person_view_fields[] = {
    ID(PersonView, person, "person", .help = PHRASE_ACTION_FIELD_PERSON),
    TEXT(PersonView, handle, "handle", .max = HANDLE_BYTES_MAX, .help = PHRASE_ACTION_FIELD_HANDLE),
    ID(PersonView, organisation, "organisation", .help = PHRASE_ACTION_FIELD_ORGANISATION),
    TEXT(PersonView, name_ja, "name-ja", .max = NAME_BYTES_MAX, .optional = true,
         .help = PHRASE_ACTION_FIELD_NAME_JA),
    TEXT(PersonView, name_en, "name-en", .max = NAME_BYTES_MAX, .optional = true,
         .help = PHRASE_ACTION_FIELD_NAME_EN),
    TEXT(PersonView, roles, "roles", .max = ROLES_MAX * (HANDLE_BYTES_MAX + 1), .optional = true,
         .help = PHRASE_ACTION_FIELD_ROLES),
    CHOICE(PersonView, clearance, "clearance", clearances, .choice_labels = clearance_labels,
           .help = PHRASE_ACTION_FIELD_CLEARANCE),
    DATE(PersonView, from, "from", .help = PHRASE_ACTION_FIELD_FROM),
    DATE(PersonView, until, "until", .optional = true, .help = PHRASE_ACTION_FIELD_UNTIL),
};
const Shape person_view_shape = SHAPE(PersonView, "person", person_view_fields);

typedef struct Persons {
    const PersonView *persons;
    size_t person_count;
} Persons;

enum { ROLL_MAX = 100000 };

static const Field persons_fields[] = {
    LIST(Persons, persons, person_count, "persons", PersonView, person_view_shape, .max = ROLL_MAX,
         .optional = true, .help = PHRASE_ACTION_FIELD_PERSONS),
};
const Shape persons_shape = SHAPE(Persons, "persons", persons_fields);

static int view_person(Work *work, const Person *person, PersonView *ret_view)
{
    *ret_view = (PersonView){
        .person = person->id,
        .organisation = person->organisation,
        .handle = person->handle,
        .roles = person->roles,
        .clearance = (int32_t)person->clearance,
        .from = person->from,
        .until = person->until,
    };
    int r = work_value(work, person->name_ja, &ret_view->name_ja);
    if (!r)
        r = work_value(work, person->name_en, &ret_view->name_en);
    return r < 0 ? trace(r) : r;
}

int person_list(Work *work, const void *params, void *reply)
{
    Persons *list = reply;
    const PersonAllRow *rows;
    size_t count;
    (void)params;
    int r = person_all(work_db(work), work_arena(work), &rows, &count);
    if (r)
        return trace(r);

    PersonView *persons = NEW_ARRAY(work_arena(work), PersonView, count + 1);
    for (size_t i = 0; i < count && !r; i++) {
        const Person person = {
            .id = rows[i].id,
            .organisation = rows[i].organisation,
            .handle = rows[i].handle,
            .name_ja = rows[i].name_ja,
            .name_en = rows[i].name_en,
            .roles = rows[i].roles,
            .clearance = rows[i].clearance,
            .from = (Date)rows[i].active_from,
            .until = (Date)rows[i].active_until,
        };
        r = view_person(work, &person, &persons[i]);
    }
    *list = (Persons){ persons, count };
    return r < 0 ? trace(r) : r;
}

int person_show(Work *work, const void *params, void *reply)
{
    const PersonReply *asked = params;
    Person person;
    int r = work_person(work, asked->person, &person);

    if (!r)
        r = view_person(work, &person, reply);
    return r < 0 ? trace(r) : r;
}

int person_facts(Work *work, Id subject, AccessFacts *facts)
{
    PersonGetRow row;
    bool found;
    int r = person_get(work->db, work->arena, subject, &row, &found);

    if (r || !found)
        return r ? trace(r) : WORK_E_NOT_FOUND;
    access_fact_organisations(facts, S("item-organisations"), &row.organisation, 1);
    return 0;
}

int person_find(Db *db, Arena *arena, Str reference, Id *ret_subject)
{
    PersonByHandleRow row;
    bool found;
    int r = person_by_handle(db, arena, reference, &row, &found);

    if (r || !found)
        return r ? trace(r) : WORK_E_NOT_FOUND;
    *ret_subject = row.id;
    return 0;
}
