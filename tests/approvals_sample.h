/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * approvals_sample - a record with approval sheets and consultations, for tests
 *
 * What is approved is one item of a room of its own, whose version a test changes at will. Five
 * bodies; all people and organisations are invented.
 */
#pragma once

#include "approvals/approvals.h"
#include "phrases_action.h"
#include "phrases_approvals.h"
#include "tests/explained.h"
#include "tests/office_sample.h"

#include <stdarg.h>

extern const StoreSchema approvals_schema;

static OfficeSample office;

/* ---- what is approved ------------------------------------------------------------------------ */

static struct {
    Id id;
    Id organisations[2];
    Hash version;
    int64_t marking;
} thing;

static inline int thing_facts(Work *work, Id subject, AccessFacts *facts)
{
    (void)work;
    if (!id_eq(subject, thing.id))
        return WORK_E_NOT_FOUND;
    access_fact_organisations(facts, S("item-organisations"), thing.organisations,
                              COUNT_OF(thing.organisations));
    access_fact_persons(facts, S("hands"), NULL, 0);
    access_fact_number(facts, S("item-marking"), thing.marking);
    access_fact_yes_no(facts, S("on-hold"), false);
    return 0;
}

static inline int thing_version(Work *work, Id subject, Hash *ret_version)
{
    (void)work, (void)subject;
    *ret_version = thing.version;
    return 0;
}

static inline int thing_find(Db *db, Arena *arena, Str reference, Id *ret_subject)
{
    (void)db, (void)arena;
    if (!str_eq(reference, S("2026-0001")))
        return WORK_E_NOT_FOUND;
    *ret_subject = thing.id;
    return 0;
}

/* What another room would ask, through an operation of its own. */
typedef struct ThingParams {
    Id item;
} ThingParams;
static const Field thing_params_fields[] = { ID(ThingParams, item, "item", .max = 0) };
static const Shape thing_params_shape = SHAPE(ThingParams, "thing", thing_params_fields);

typedef struct ThingShown {
    int64_t standing, open, overdue, refused, provisos, conflicting;
    bool covers, waiting;
} ThingShown;
static const Field thing_shown_fields[] = {
    INT(ThingShown, standing, "standing", .min = 0, .max = 9),
    BOOL(ThingShown, covers, "covers", .max = 0),
    BOOL(ThingShown, waiting, "waiting", .max = 0),
    INT(ThingShown, open, "open", .min = 0, .max = INT64_MAX),
    INT(ThingShown, overdue, "overdue", .min = 0, .max = INT64_MAX),
    INT(ThingShown, refused, "refused", .min = 0, .max = INT64_MAX),
    INT(ThingShown, provisos, "provisos", .min = 0, .max = INT64_MAX),
    INT(ThingShown, conflicting, "conflicting", .min = 0, .max = INT64_MAX),
};
static const Shape thing_shown_shape = SHAPE(ThingShown, "thing-shown", thing_shown_fields);

static inline int thing_show(Work *work, const void *params, void *reply)
{
    const ThingParams *wanted = params;
    ThingShown *shown = reply;
    Approval approval;
    Consulted consulted;
    int r = approval_of(work, S("item"), wanted->item, thing.version, &approval);
    if (!r)
        r = approval_covers(work, S("item"), wanted->item, thing.version, &shown->covers);
    if (!r)
        r = approval_waiting(work, S("item"), wanted->item, &shown->waiting);
    if (!r)
        r = consulted_about(work, S("item"), wanted->item, &consulted);
    if (r)
        return r;
    shown->standing = approval.standing;
    shown->open = consulted.open;
    shown->overdue = consulted.overdue;
    shown->refused = consulted.refused;
    shown->provisos = consulted.provisos;
    shown->conflicting = consulted.conflicting;
    return 0;
}

static const Operation thing_operations[] = {
    { .name = STR("item.show"),
      .kind = OPERATION_READ,
      .right = STR("read"),
      .subject_kind = STR("item"),
      .subject_field = STR("item"),
      .params = &thing_params_shape,
      .reply = &thing_shown_shape,
      .run = thing_show,
      .help = PHRASE_ACTION_HELP_DOCUMENT_SHOW },
};

static const SubjectKind thing_subjects[] = {
    { .name = STR("item"),
      .facts = thing_facts,
      .find = thing_find,
      .version = thing_version,
      .shown_by = STR("item.show") },
};

static const Room thing_room = { ROOM_OPERATIONS(thing_operations), ROOM_SUBJECTS(thing_subjects) };

static const Room *const sample_rooms_of[] = { &action_room, &thing_room, &sheets_room,
                                               &consultations_room };
static const Rooms sample_rooms = { sample_rooms_of, COUNT_OF(sample_rooms_of), &approvals_schema };

/* ---- people ---------------------------------------------------------------------------------- */

static Id tanaka, chief; /* an examiner and a second approver of north */
static Id bodies[5];     /* each with a clerk and a reviewer */
static Id answerers[5], signers[5];

static inline Id body_of(const char *handle)
{
    char json[200];
    snprintf(json, sizeof json, "{\"handle\":\"%s\",\"name\":{\"en\":\"Invented %s\"}}", handle,
             handle);
    OfficeReply reply =
        office_sample_call(&office, "organisation.add", office.admin, json, NULL, 0);
    return office_sample_id(&office, reply, "organisation");
}

static inline void sample_open(uint64_t seed)
{
    static const char *const names[] = { "mofa", "meti", "mod", "atla", "nss" };
    char handle[20];

    office_sample_open(&office, &sample_rooms, seed);
    thing.id = world_id();
    thing.version = hash_of(S("offer, first version"));
    thing.marking = 0;
    tanaka = office_sample_person(&office, "tanaka", office.north, "examiner", 2);
    chief = office_sample_person(&office, "kondo", office.north, "approver", 2);
    for (size_t i = 0; i < COUNT_OF(names); i++) {
        bodies[i] = body_of(names[i]);
        snprintf(handle, sizeof handle, "%s.clerk", names[i]);
        answerers[i] = office_sample_person(&office, handle, bodies[i], "clerk", 2);
        snprintf(handle, sizeof handle, "%s.chief", names[i]);
        signers[i] = office_sample_person(&office, handle, bodies[i], "reviewer", 2);
    }
    thing.organisations[0] = office.north;
    thing.organisations[1] = bodies[4];
}

static inline void sample_today(const char *day)
{
    setenv("SEKISHO_TODAY", day, 1);
}

/* ---- calling --------------------------------------------------------------------------------- */

/* Filled as printf does, with ' for ". */
__attribute__((format(printf, 1, 2))) static inline const Json *params_of(const char *format, ...)
{
    enum { PARAMS_MAX = 1 << 16 };
    char *json = NEW_ARRAY(&office.arena, char, PARAMS_MAX);
    Findings findings = { .arena = &office.arena };
    va_list args;

    va_start(args, format);
    vsnprintf(json, PARAMS_MAX, format, args);
    va_end(args);
    for (char *at = json; *at; at++)
        if (*at == '\'')
            *at = '"';
    const Json *tree = json_read(&office.arena, str_from_c(json), S(""), &findings);
    ensure(tree);
    return tree;
}

static inline const char *id_c(Id id)
{
    Text text = text_open(&office.arena, ID_LETTERS);
    id_write(&text, id);
    return arena_c(&office.arena, text_str(&text));
}

static inline const char *hash_c(Hash hash)
{
    Text text = text_open(&office.arena, 64);
    hash_write(&text, hash);
    return arena_c(&office.arena, text_str(&text));
}

static inline OfficeReply ask(const char *operation, Id as, const Json *params)
{
    return office_sample_request(&office, operation, as, world_id(), params);
}

/* The same for somebody else. */
static inline OfficeReply ask_for(const char *operation, Id as, Id principal, const Json *params)
{
    const Call call = { .operation = str_from_c(operation),
                        .as = as,
                        .principal = principal,
                        .request = world_id(),
                        .params = params,
                        .lang = LANG_EN };
    return explained_call(office.office, &office.arena, &call);
}

static inline void done(OfficeReply reply, const Shape *shape, void *ret)
{
    Findings findings = { .arena = &office.arena };
    if (reply.outcome != OFFICE_DONE)
        office_sample_print(&office, reply.findings);
    if (reply.outcome == OFFICE_UNAVAILABLE)
        printf("# %.*s\n", (int)fault_text().len, fault_text().at);
    fflush(stdout); /* a bug that follows would swallow it */
    ensure(reply.outcome == OFFICE_DONE);
    if (!shape)
        return;
    const Json *tree = json_read(&office.arena, reply.reply, S(""), &findings);
    bool good = tree && shape_bind(&office.arena, shape, tree, S(""), ret, &findings);
    if (!good)
        office_sample_print(&office, &findings);
    fflush(stdout);
    ensure(good);
}

/* Refused with this outcome, and this sentence among the findings; nothing was written. */
static inline void check_refused(const char *why, OfficeReply reply, OfficeOutcome outcome,
                                 Phrase told)
{
    bool found = !told;
    check_int(why, reply.outcome, outcome);
    for (const Finding *finding = reply.findings->first; finding; finding = finding->next)
        found = found || finding->message == told;
    if (!found)
        office_sample_print(&office, reply.findings);
    check_true(why, found);
}

static inline ThingShown thing_now(void)
{
    ThingShown shown;
    done(ask("item.show", office.clerk, params_of("{'item':'%s'}", id_c(thing.id))),
         &thing_shown_shape, &shown);
    return shown;
}

/* A document of north's, in the record. */
static inline Id document_of(const char *words)
{
    const Call call = { .operation = S("document.add"),
                        .as = office.clerk,
                        .request = world_id(),
                        .params = params_of("{'name':'paper.txt','marking':'open'}"),
                        .document = str_from_c(words),
                        .lang = LANG_EN };
    OfficeReply reply = explained_call(office.office, &office.arena, &call);
    done(reply, NULL, NULL);
    return office_sample_id(&office, reply, "document");
}

static inline Hash paper_of(const char *words)
{
    (void)document_of(words);
    return hash_of(str_from_c(words));
}

/* ---- sheets ---------------------------------------------------------------------------------- */

#define FACTORS "'factors':{'price':'fair','cooperation':'an agreement is in force'}"
#define ABOUT_THING "'subject-kind':'item','subject':'2026-0001','subject-text':'offer 1'"
#define WORDS "'title':{'ja':'回答案','en':'Answer to an invented request'},'reason':'as asked'"
/* Agreed by tanaka, then by mofa; decided by sato, in his place by kondo. */
#define ROUTE \
    "'steps':[{'kind':'consult','person':'tanaka'},{'kind':'consult','person':'mofa.clerk'}," \
    "{'kind':'decide','person':'sato'}],'deputies':[{'person':'kondo','authority':'rule 7'}]," \
    "'readers':['endo','mod.clerk']"

static inline SheetReply drafted(const char *members)
{
    SheetReply reply;
    done(ask("sheet.draft", office.clerk, params_of("{%s,%s,%s}", ABOUT_THING, WORDS, members)),
         &sheet_reply_shape, &reply);
    return reply;
}

static inline SheetShown sheet_now(Id sheet)
{
    SheetShown shown;
    done(ask("sheet.show", tanaka, params_of("{'sheet':'%s'}", id_c(sheet))), &sheet_shown_shape,
         &shown);
    return shown;
}

/* With the seal of what lies there now. */
static inline OfficeReply say(const char *operation, Id as, Id sheet, const char *reason)
{
    return ask(operation, as,
               params_of("{'sheet':'%s','seal':'%s'%s%s%s}", id_c(sheet),
                         hash_c(sheet_now(sheet).seal), reason ? ",'reason':'" : "",
                         reason ? reason : "", reason ? "'" : ""));
}

static inline OfficeReply step(const char *operation, Id as, Id sheet, const char *reason)
{
    return ask(operation, as,
               params_of("{'sheet':'%s'%s%s%s}", id_c(sheet), reason ? ",'reason':'" : "",
                         reason ? reason : "", reason ? "'" : ""));
}

static inline SheetListReply queue_of(Id person)
{
    SheetListReply list;
    done(ask("sheet.list", person, params_of("{}")), &sheet_list_reply_shape, &list);
    return list;
}

static inline bool waits_for(Id person, Id sheet, SheetDuty duty)
{
    SheetListReply list = queue_of(person);
    for (size_t i = 0; i < list.sheet_count; i++)
        if (id_eq(list.sheets[i].sheet, sheet) && list.sheets[i].duty == (int32_t)duty)
            return true;
    return false;
}

static inline void check_replayed(void)
{
    Text dir = text_open(&office.arena, 1000);
    ReplayReport report;
    text_all(&dir, office.record, S("-replayed"));
    int r = office_replay(office.office, &office.arena, text_str(&dir), NULL, NULL, &report);
    ensure(r == 0);
    check_str("every table is the same again", report.table, S(""));
}
