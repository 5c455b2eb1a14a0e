/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Who may adopt law, in whose name one may act, and an erasure that is asked for again.
 */
#include "action/adopt.h"
#include "action/small_room.h"
#include "phrases_action.h"
#include "phrases_ways.h"
#include "tests/office_sample.h"

static Id open_item(OfficeSample *sample, Id as, const char *json)
{
    OfficeReply reply = office_sample_call(sample, "item.open", as, json, NULL, 0);
    office_sample_print(sample, reply.findings);
    check_int("item.open", reply.outcome, OFFICE_DONE);
    return office_sample_id(sample, reply, "item");
}

static bool says(OfficeReply reply, Phrase message)
{
    for (const Finding *f = reply.findings->first; f; f = f->next)
        if (f->message == message)
            return true;
    return false;
}

/* ---- Erasing ---- */

typedef struct Reading {
    OfficeSample *sample;
    const char *params;
    Id request;
    OfficeOutcome first;
} Reading;

/* While somebody still reads what was, the database's log cannot be emptied. */
static int erase_meanwhile(Db *db, void *context)
{
    Reading *reading = context;
    int64_t size;
    int r = journal_size(db, &size);

    reading->first = office_sample_request(
                         reading->sample, "value.erase", reading->sample->admin, reading->request,
                         office_sample_params(reading->sample, reading->params, NULL, 0))
                         .outcome;
    return r;
}

/* Are the words in any file of the database? */
static bool on_disk(OfficeSample *sample, const char *name, Str words)
{
    Str bytes;
    size_t at;
    Text path = text_open(&sample->arena, 256);

    text_all(&path, sample->record, S("/"), str_from_c(name));
    return world_read_file(&sample->arena, text_str(&path), 64 << 20, &bytes) == 0 &&
           str_find(bytes, words, &at);
}

static void test_erasure_settles_when_asked_again(void)
{
    OfficeSample sample;
    office_sample_open(&sample, &small_house, 13);
    const Id item = open_item(&sample, sample.clerk, "{\"title\":\"Secret name\",\"marking\":0}");
    OfficeReply reply = office_sample_call(&sample, "value.list", sample.admin,
                                           "{\"subject\":\"%\"}", OFFICE_IDS(item));
    size_t at;
    char json[200];

    ensure(str_find(reply.reply, S("\"value\":\""), &at));
    snprintf(json, sizeof json, "{\"value\":\"%.64s\",\"reason\":\"asked for\"}",
             reply.reply.at + at + 9);
    Reading reading = { &sample, json, world_id(), OFFICE_DONE };
    ensure(store_read(office_store(sample.office), erase_meanwhile, &reading) == 0);
    check_int("written, not settled", reading.first, OFFICE_UNKNOWN);
    check_true("and still in the log", on_disk(&sample, "sekisho.db-wal", S("Secret name")));
    reply = office_sample_request(&sample, "value.erase", sample.admin, reading.request,
                                  office_sample_params(&sample, json, NULL, 0));
    check_int("the same request", reply.outcome, OFFICE_REPLAYED);
    check_true("settles it", !on_disk(&sample, "sekisho.db-wal", S("Secret name")) &&
                                 !on_disk(&sample, "sekisho.db", S("Secret name")));
    office_sample_close(&sample);
}

/* ---- For somebody else ---- */

static OfficeOutcome call_for(OfficeSample *sample, const char *operation, Id as, Id principal,
                              const char *json, Id one)
{
    const Call call = { .operation = str_from_c(operation),
                        .as = as,
                        .principal = principal,
                        .request = world_id(),
                        .params = office_sample_params(sample, json, &one, 1),
                        .lang = LANG_EN };
    return office_call(sample->office, &sample->arena, &call).outcome;
}

static void test_whom_one_may_act_for(void)
{
    OfficeSample sample;
    office_sample_open(&sample, &small_house, 14);
    const Id item = open_item(&sample, sample.clerk, "{\"title\":\"A radar\",\"marking\":0}");
    const struct {
        const char *why, *operation, *json;
        Id as, principal;
        OfficeOutcome want;
    } rows[] = {
        { "a clerk for a colleague", "item.state", "{\"item\":\"%\",\"note\":\"n\"}", sample.clerk,
          sample.reviewer, OFFICE_DONE },
        { "not for another organisation", "item.state", "{\"item\":\"%\",\"note\":\"n\"}",
          sample.clerk, sample.far, OFFICE_NO_RIGHT },
        { "nobody administers for another", "organisation.add",
          "{\"handle\":\"east\",\"name\":{\"ja\":\"e\",\"en\":\"East\"}}", sample.admin,
          sample.clerk, OFFICE_NO_RIGHT },
        { "nor erases", "value.list", "{\"subject\":\"%\"}", sample.admin, sample.clerk,
          OFFICE_NO_RIGHT },
        { "nor audits", "journal.search", "{}", sample.auditor, sample.far, OFFICE_NO_RIGHT },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++)
        check_int(
            rows[i].why,
            call_for(&sample, rows[i].operation, rows[i].as, rows[i].principal, rows[i].json, item),
            rows[i].want);
    office_sample_close(&sample);
}

/* ---- Law ---- */

static void reopen_with(OfficeSample *sample, Str data_dir)
{
    Findings findings = { .arena = &sample->arena };

    office_close(sample->office);
    arena_reset(&sample->boot);
    ensure(office_open(&sample->boot, sample->record, data_dir, sample->rooms, (OfficeOptions){ 0 },
                       &sample->office, &findings) == 0);
}

/* How the copied law differs from the repository's: in its access document. */
typedef struct LawChange {
    const char *dir; /* below the sample's directory */
    Str from, to;
} LawChange;

static Str change_text(OfficeSample *sample, Str bytes, const LawChange *change)
{
    Text changed = text_open(&sample->arena, WORLD_FILE_MAX);
    size_t at;

    ensure(str_find(bytes, change->from, &at));
    text_all(&changed, str_cut(bytes, 0, at), change->to,
             str_cut(bytes, at + change->from.len, bytes.len));
    return text_str(&changed);
}

/* One file below the sample's own law, with the directories above it. */
static void copy_file(OfficeSample *sample, Str source, const LawChange *change)
{
    Text path = text_open(&sample->arena, 400);
    text_all(&path, str_from_c(change->dir), S("/"), source);
    Str bytes, target = office_sample_at(sample, arena_c(&sample->arena, text_str(&path)));
    ensure(world_read_file(&sample->arena, source, WORLD_FILE_MAX, &bytes) == 0);
    for (size_t at = strlen(sample->dir) + 1; at < target.len; at++)
        if (target.at[at] == '/')
            ensure(world_make_dir(sample->arena, str_cut(target, 0, at)) >= 0);
    if (str_ends(source, S(".access")))
        bytes = change_text(sample, bytes, change);
    ensure(world_write_new(sample->arena, target, bytes) == 0);
}

static void copy_law(OfficeSample *sample, LawChange change)
{
    static const Str folders[] = { STR("packs"), STR("registers"), STR("access") };

    for (size_t i = 0; i < COUNT_OF(folders); i++) {
        const Str *paths;
        size_t count;
        ensure(world_list_files(&sample->arena, folders[i], S(""), &paths, &count) == 0);
        for (size_t f = 0; f < count; f++)
            copy_file(sample, paths[f], &change);
    }
}

static OfficeStatus status_of(OfficeSample *sample)
{
    OfficeStatus status;
    ensure(office_status(sample->office, &sample->arena, &status) == 0);
    return status;
}

static void test_law_is_adopted(void)
{
    OfficeSample sample;
    office_sample_open(&sample, &small_house, 9);

    copy_law(&sample, (LawChange){ "law", S("OTHERWISE"), S("# one line more\nOTHERWISE") });
    reopen_with(&sample, office_sample_at(&sample, "law"));
    const int64_t before = status_of(&sample).size;
    OfficeReply reply = office_sample_call(&sample, "item.open", sample.clerk,
                                           "{\"title\":\"t\",\"marking\":0}", NULL, 0);
    check_int("another law: nothing goes", reply.outcome, OFFICE_REFUSED);
    check_true("and it says why", says(reply, PHRASE_ACTION_NOT_ADOPTED));
    reply = office_sample_call(&sample, "person.list", sample.clerk, "{}", NULL, 0);
    check_int("not even reading", reply.outcome, OFFICE_REFUSED);
    check_int("nothing was written", status_of(&sample).size, before);
    reply = office_sample_call(&sample, "law.adopt", sample.clerk, "{\"reason\":\"a line more\"}",
                               NULL, 0);
    check_int("not by clerks", reply.outcome, OFFICE_NO_RIGHT);
    reply = office_sample_call(&sample, "law.adopt", sample.admin, "{\"reason\":\"a line more\"}",
                               NULL, 0);
    check_int("adopted", reply.outcome, OFFICE_DONE);
    open_item(&sample, sample.clerk, "{\"title\":\"t\",\"marking\":0}");
    reply =
        office_sample_call(&sample, "law.adopt", sample.admin, "{\"reason\":\"again\"}", NULL, 0);
    check_int("once", reply.outcome, OFFICE_CONFLICT);
    office_sample_close(&sample);
}

/* Whoever can place files places an access document that lets clerks administer. */
static void test_adoption_is_decided_by_the_rights_in_force(void)
{
    OfficeSample sample;
    office_sample_open(&sample, &small_house, 10);
    const Hash first = status_of(&sample).law_in_force;
    check_int("the first was adopted under nothing", status_of(&sample).law_decided_by, -1);

    copy_law(&sample,
             (LawChange){
                 "law", S("import dockets.\"\n  IF actor-roles INCLUDES administrator"),
                 S("import dockets.\"\n  IF actor-roles INCLUDES ANY OF (administrator, clerk)") });
    reopen_with(&sample, office_sample_at(&sample, "law"));
    OfficeReply reply =
        office_sample_call(&sample, "law.adopt", sample.clerk, "{\"reason\":\"mine\"}", NULL, 0);
    check_int("their own document gives them nothing", reply.outcome, OFFICE_NO_RIGHT);
    reply = office_sample_call(&sample, "law.adopt", sample.admin, "{\"reason\":\"yes\"}", NULL, 0);
    check_int("an administrator of the rights in force", reply.outcome, OFFICE_DONE);
    const OfficeStatus after = status_of(&sample);
    check_int("and it says by which rights", after.law_decided_by, ADOPTED_BY_RIGHTS);
    check_true("what went before is named", hash_eq(after.law_before, first));
    check_true("and what is in force", hash_eq(after.law_in_force, after.law_loaded));

    reopen_with(&sample, S("."));
    reply =
        office_sample_call(&sample, "law.adopt", sample.clerk, "{\"reason\":\"back\"}", NULL, 0);
    check_int("once in force it gives what it says", reply.outcome, OFFICE_DONE);
    office_sample_close(&sample);
}

/* A way on which nothing ever comes into force: what `route check` says of it, adoption says too,
 * and a record is not begun under it. */
static void test_a_hollow_way_is_not_adopted(void)
{
    static const Str hollow =
        STR("ROUTE hollow ja \"空洞\" en \"Hollow\"\nIN FORCE FROM 2026-04-01\nJUDGES case\n"
            "USES case-facts\nSTATE asked START ja \"甲\" en \"asked\"\n"
            "STATE over END ja \"乙\" en \"over\"\n"
            "STEP offer.accept FROM asked ja \"諾\" en \"accept\"\n"
            "STEP case.close FROM asked INTO over ja \"終\" en \"close\"\n");
    OfficeSample sample;
    office_sample_open(&sample, &small_house, 12);

    copy_law(&sample, (LawChange){ "law", S("OTHERWISE"), S("OTHERWISE") });
    copy_file(&sample, S("routes/vocabulary.rules"), &(LawChange){ .dir = "law" });
    ensure(world_write_new(sample.arena, office_sample_at(&sample, "law/routes/hollow.route"),
                           hollow) == 0);
    reopen_with(&sample, office_sample_at(&sample, "law"));
    const int64_t before = status_of(&sample).size;
    OfficeReply reply =
        office_sample_call(&sample, "law.adopt", sample.admin, "{\"reason\":\"empty\"}", NULL, 0);
    check_int("not adopted", reply.outcome, OFFICE_INVALID);
    check_true("and it says why", says(reply, PHRASE_WAYS_NO_FORCE));
    if (reply.findings->first)
        check_int("at its name", reply.findings->first->place.line, 1);
    check_int("nothing was written", status_of(&sample).size, before);

    Findings findings = { .arena = &sample.arena };
    int r = office_create(&sample.arena, office_sample_at(&sample, "begun"),
                          office_sample_at(&sample, "law"), &small_house, &office_sample_start,
                          &findings);
    check_int("no record begins under it", r, OFFICE_E_INVALID);
    check_true("for the same reason",
               findings.first && findings.first->message == PHRASE_WAYS_NO_FORCE);
    check_int("and no directory is left",
              world_make_dir(sample.arena, office_sample_at(&sample, "begun")), 0);
    office_sample_close(&sample);
}

/* The rights adopted last have run out: the roll alone says who administers. */
static void test_adoption_by_role(void)
{
    OfficeSample sample;
    office_sample_open(&sample, &small_house, 11);
    copy_law(&sample, (LawChange){ "law", S("IN FORCE FROM 2026-04-01"),
                                   S("IN FORCE FROM 2026-04-01 UNTIL 2027-01-01") });
    reopen_with(&sample, office_sample_at(&sample, "law"));
    OfficeReply reply =
        office_sample_call(&sample, "law.adopt", sample.admin, "{\"reason\":\"ends\"}", NULL, 0);
    check_int("adopted", reply.outcome, OFFICE_DONE);

    setenv("SEKISHO_TODAY", "2027-02-01", 1);
    copy_law(&sample, (LawChange){ "next", S("IF actor-roles INCLUDES administrator"),
                                   S("IF actor-roles INCLUDES ANY OF (administrator, clerk)") });
    reopen_with(&sample, office_sample_at(&sample, "next"));
    reply =
        office_sample_call(&sample, "law.adopt", sample.clerk, "{\"reason\":\"mine\"}", NULL, 0);
    check_int("not a clerk", reply.outcome, OFFICE_NO_RIGHT);
    reply =
        office_sample_call(&sample, "law.adopt", sample.admin, "{\"reason\":\"next\"}", NULL, 0);
    check_int("an administrator of the roll", reply.outcome, OFFICE_DONE);
    check_int("and it says so", status_of(&sample).law_decided_by, ADOPTED_BY_ROLE);
    setenv("SEKISHO_TODAY", "2026-11-21", 1);
    office_sample_close(&sample);
}

int main(void)
{
    RUN(test_erasure_settles_when_asked_again);
    RUN(test_whom_one_may_act_for);
    RUN(test_law_is_adopted);
    RUN(test_adoption_is_decided_by_the_rights_in_force);
    RUN(test_adoption_by_role);
    RUN(test_a_hollow_way_is_not_adopted);
    return check_done();
}
