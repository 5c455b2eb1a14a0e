/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "action/small_room.h"
#include "phrases_action.h"
#include "tests/office_sample.h"

#include <signal.h>
#include <sys/resource.h>

/* ---- Looking at the record from outside ---- */

typedef struct Look {
    Arena *arena;
    int64_t size;
    Str dump; /* of every projection and of the head */
} Look;

static int look_at_all(Db *db, void *context)
{
    Look *look = context;
    Text dump = text_open(look->arena, TEXT_MAX);
    Arena rows_arena = arena_open(1 << 20);
    const char *tables[][2] = { { "head", "one" },
                                { "event", "seq" },
                                { "erasable", "commitment" },
                                { "person", "id" },
                                { "request", "id" },
                                { "trace", "what, seq" },
                                { "relation", "list, scope, sort_key, subject" },
                                { "small_item", "id" },
                                { "denial", "seq, number" },
                                { "document", "id" },
                                { "organisation", "id" } };
    int r = journal_size(db, &look->size);

    for (size_t i = 0; i < COUNT_OF(tables) && !r; i++) {
        DbRows *rows;
        bool found = true;
        r = db_rows_open(db, &rows_arena, str_from_c(tables[i][0]), str_from_c(tables[i][1]),
                         &rows);
        while (!r && found) {
            r = db_rows_next(rows, &dump, &found);
            text_c(&dump, "\n");
        }
        db_rows_close(rows);
    }
    look->dump = text_str(&dump);
    arena_close(&rows_arena);
    return r;
}

static Look look_at(OfficeSample *sample)
{
    Look look = { .arena = &sample->arena };
    ensure(store_read(office_store(sample->office), look_at_all, &look) == 0);
    return look;
}

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

/* ---- Requests ---- */

static void test_request_is_answered_once(void)
{
    OfficeSample sample;
    office_sample_open(&sample, &small_house, 1);
    const Id request = world_id();
    const Json *params =
        office_sample_params(&sample, "{\"title\":\"A radar\",\"marking\":0}", NULL, 0);
    const Json *other =
        office_sample_params(&sample, "{\"title\":\"A ship\",\"marking\":0}", NULL, 0);

    OfficeReply first = office_sample_request(&sample, "item.open", sample.clerk, request, params);
    check_int("first", first.outcome, OFFICE_DONE);
    Look before = look_at(&sample);
    OfficeReply again = office_sample_request(&sample, "item.open", sample.clerk, request, params);
    check_int("again", again.outcome, OFFICE_REPLAYED);
    check_str("the same reply", again.reply, first.reply);
    check_int("of the same event", again.seq, first.seq);
    OfficeReply wrong = office_sample_request(&sample, "item.open", sample.clerk, request, other);
    check_int("another body", wrong.outcome, OFFICE_INVALID);
    check_true("says why", says(wrong, PHRASE_ACTION_REQUEST_USED));
    wrong = office_sample_request(&sample, "item.open", sample.far, request, params);
    check_int("another person", wrong.outcome, OFFICE_INVALID);
    wrong = office_sample_request(&sample, "item.open", sample.clerk, id_none(), params);
    check_int("no request id", wrong.outcome, OFFICE_INVALID);
    check_true("says so", says(wrong, PHRASE_ACTION_REQUEST_MISSING));
    check_str("nothing was written", look_at(&sample).dump, before.dump);
    office_close(sample.office);
    office_sample_reopen(&sample);
    again = office_sample_request(&sample, "item.open", sample.clerk, request, params);
    check_int("after opening anew", again.outcome, OFFICE_REPLAYED);
    check_str("the same reply still", again.reply, first.reply);
    office_sample_close(&sample);
}

static void test_dry_run_writes_nothing(void)
{
    OfficeSample sample;
    office_sample_open(&sample, &small_house, 2);
    Look before = look_at(&sample);
    const Call call = { .operation = S("item.open"),
                        .as = sample.clerk,
                        .request = world_id(),
                        .params = office_sample_params(
                            &sample, "{\"title\":\"A radar\",\"marking\":0}", NULL, 0),
                        .lang = LANG_JA,
                        .dry_run = true };
    OfficeReply reply = office_call(sample.office, &sample.arena, &call);

    check_int("would be done", reply.outcome, OFFICE_DONE);
    check_int("no event", reply.seq, -1);
    check_true("a reply", reply.reply.len > 0);
    check_str("nothing written", look_at(&sample).dump, before.dump);
    office_sample_close(&sample);
}

/* Who is in the same program is told without a text between: the same, to the letter. */
static void test_unwritten(void)
{
    OfficeSample sample;
    office_sample_open(&sample, &small_house, 3);
    Call call = { .operation = S("person.list"), .as = sample.clerk, .lang = LANG_JA };
    const Operation *operation = table_operation(office_table(sample.office), S("person.list"));
    OfficeReply written = office_call(sample.office, &sample.arena, &call);
    call.unwritten = true;
    OfficeReply made = office_call(sample.office, &sample.arena, &call);

    check_int("done", made.outcome, OFFICE_DONE);
    check_true("a text, or a struct", written.reply.len > 0 && !written.made);
    check_true("and never both", made.made && made.reply.len == 0);
    if (made.made) {
        Text text = text_open(&sample.arena, TEXT_MAX);
        shape_write(&text, operation->reply, made.made);
        check_str("which tell the same", text_str(&text), written.reply);
    }
    call = (Call){ .operation = S("item.open"),
                   .as = sample.clerk,
                   .request = world_id(),
                   .params = office_sample_params(&sample, "{\"title\":\"A radar\",\"marking\":0}",
                                                  NULL, 0),
                   .lang = LANG_JA,
                   .unwritten = true };
    OfficeReply changed = office_call(sample.office, &sample.arena, &call);
    check_int("a change", changed.outcome, OFFICE_DONE);
    check_true("is kept, and so written", changed.reply.len > 0 && !changed.made);
    office_sample_close(&sample);
}

/* ---- Refusals ---- */

static void test_refusals_leave_the_journal(void)
{
    OfficeSample sample;
    office_sample_open(&sample, &small_house, 3);
    const Id item = open_item(&sample, sample.clerk, "{\"title\":\"A radar\",\"marking\":1}");
    const struct {
        const char *why, *operation, *json;
        Id as;
        OfficeOutcome want;
    } rows[] = {
        { "nobody", "item.open", "{\"title\":\"t\",\"marking\":0}", { { 0 } }, OFFICE_NO_RIGHT },
        { "stranger", "item.open", "{\"title\":\"t\",\"marking\":0}", { { 9 } }, OFFICE_NO_RIGHT },
        { "wrong role", "item.open", "{\"title\":\"t\",\"marking\":0}", sample.auditor,
          OFFICE_NO_RIGHT },
        { "above clearance", "item.open", "{\"title\":\"t\",\"marking\":2}", sample.clerk,
          OFFICE_NO_RIGHT },
        { "not to be known", "item.state", "{\"item\":\"%\",\"note\":\"n\"}", sample.far,
          OFFICE_NOT_FOUND },
        { "not to be read", "item.show", "{\"item\":\"%\"}", sample.far, OFFICE_NOT_FOUND },
        { "known, not allowed", "item.state", "{\"item\":\"%\",\"note\":\"n\"}", sample.reviewer,
          OFFICE_NO_RIGHT },
        { "no such item", "item.show", "{\"item\":\"00000000000000000000000001\"}", sample.clerk,
          OFFICE_NOT_FOUND },
        { "a rule", "item.open", "{\"title\":\"refuse me\",\"marking\":0}", sample.clerk,
          OFFICE_REFUSED },
        { "undeclared", "item.open", "{\"title\":\"t\",\"marking\":0,\"x\":1}", sample.clerk,
          OFFICE_INVALID },
        { "missing", "item.open", "{\"title\":\"t\"}", sample.clerk, OFFICE_INVALID },
        { "ill-typed", "item.open", "{\"title\":5,\"marking\":0}", sample.clerk, OFFICE_INVALID },
        { "no operation", "item.eat", "{}", sample.clerk, OFFICE_NOT_FOUND },
    };
    Look before = look_at(&sample);

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        OfficeReply reply = office_sample_call(&sample, rows[i].operation, rows[i].as, rows[i].json,
                                               OFFICE_IDS(item));
        check_int(rows[i].why, reply.outcome, rows[i].want);
        check_true(rows[i].why, reply.findings->error_count > 0);
        check_str(rows[i].why, look_at(&sample).dump, before.dump);
    }
    office_sample_close(&sample);
}

static void test_denials_are_told(void)
{
    OfficeSample sample;
    office_sample_open(&sample, &small_house, 4);
    OfficeStatus status;
    int64_t before = look_at(&sample).size;

    for (int i = 0; i < 3; i++)
        office_sample_call(&sample, "item.open", sample.auditor, "{\"title\":\"t\",\"marking\":0}",
                           NULL, 0);
    ensure(office_status(sample.office, &sample.arena, &status) == 0);
    check_int("three wait", status.denials_pending, 3);
    check_int("the journal is as it was", status.size, before);
    office_close(sample.office);
    office_sample_reopen(&sample); /* they survive that */
    open_item(&sample, sample.clerk, "{\"title\":\"t\",\"marking\":0}");
    ensure(office_status(sample.office, &sample.arena, &status) == 0);
    check_int("none wait", status.denials_pending, 0);
    check_int("one event told them", status.size, before + 2);
    office_sample_call(&sample, "item.open", sample.auditor, "{\"title\":\"t\",\"marking\":0}",
                       NULL, 0);
    ensure(office_tick(sample.office, sample.arena) == 0);
    ensure(office_status(sample.office, &sample.arena, &status) == 0);
    check_int("a tick tells as well", status.size, before + 3);
    check_int("and only once", office_tick(sample.office, sample.arena), 0);
    ensure(office_status(sample.office, &sample.arena, &status) == 0);
    check_int("only once", status.size, before + 3);
    office_sample_close(&sample);
}

/* ---- Reading, searching, erasing ---- */

static void test_protected_reading_is_found(void)
{
    OfficeSample sample;
    office_sample_open(&sample, &small_house, 5);
    const Id item = open_item(&sample, sample.clerk, "{\"title\":\"A radar\",\"marking\":0}");
    int64_t before = look_at(&sample).size;
    OfficeReply reply = office_sample_call(&sample, "item.export", sample.far, "{\"item\":\"%\"}",
                                           OFFICE_IDS(item));
    size_t at;

    check_int("export", reply.outcome, OFFICE_DONE);
    check_int("an event", look_at(&sample).size, before + 1);
    reply =
        office_sample_call(&sample, "journal.search", sample.auditor,
                           "{\"subject\":\"%\",\"operation\":\"item.export\"}", OFFICE_IDS(item));
    check_int("search", reply.outcome, OFFICE_DONE);
    Text who = text_open(&sample.arena, 40);
    id_write(&who, sample.far);
    check_true("who exported it", str_find(reply.reply, text_str(&who), &at));
    check_true("in a sentence", str_find(reply.reply, S("read by Invented ito"), &at));
    reply = office_sample_call(&sample, "journal.search", sample.clerk, "{}", NULL, 0);
    check_int("not for clerks", reply.outcome, OFFICE_NO_RIGHT);
    office_sample_close(&sample);
}

static OfficeReply ask_plainly(OfficeSample *sample, const char *operation, Id as, Id item)
{
    const Call call = { .operation = str_from_c(operation),
                        .as = as,
                        .request = world_id(),
                        .params = office_sample_params(sample, "{\"item\":\"%\"}", &item, 1),
                        .lang = LANG_EN };
    return office_call(sample->office, &sample->arena, &call);
}

static OfficeReply explain(OfficeSample *sample, Id as, Id item, const char *why)
{
    char json[200];

    snprintf(json, sizeof json, "{\"kind\":\"item\",\"subject\":\"%%\",\"why\":\"%s\"}", why);
    return office_sample_call(sample, "reading.explain", as, json, &item, 1);
}

/* F7: every read of a protected file has who, when, why. */
static void test_F7_why_it_is_read(void)
{
    OfficeSample sample;
    office_sample_open(&sample, &small_house, 6);
    const Id open = open_item(&sample, sample.clerk, "{\"title\":\"A radar\",\"marking\":0}");
    const Id item = open_item(&sample, sample.clerk, "{\"title\":\"A letter\",\"marking\":1}");
    int64_t version = office_version(sample.office, &sample.arena, item);
    OfficeStatus status;
    Look before = look_at(&sample);
    size_t at;

    check_int("an open one needs none",
              ask_plainly(&sample, "item.export", sample.clerk, open).outcome, OFFICE_DONE);
    before = look_at(&sample);
    OfficeReply reply = ask_plainly(&sample, "item.export", sample.clerk, item);
    check_int("a marked one does", reply.outcome, OFFICE_UNEXPLAINED);
    check_true("and what to do is said", says(reply, PHRASE_ACTION_UNEXPLAINED));
    check_str("of which kind it is", reply.subject_kind, S("item"));
    check_true("and which", id_eq(reply.subject, item));
    check_true("nothing of it is told", reply.reply.len == 0 && !reply.made);
    check_int("an auditor too", ask_plainly(&sample, "item.export", sample.auditor, item).outcome,
              OFFICE_UNEXPLAINED);
    check_true("the record is as it was", str_eq(look_at(&sample).dump, before.dump));
    ensure(office_status(sample.office, &sample.arena, &status) == 0);
    check_int("and nobody was turned away", status.denials_pending, 0);
    check_int("who may not know of it learns nothing",
              ask_plainly(&sample, "item.export", sample.far, item).outcome, OFFICE_NOT_FOUND);
    check_int("nor by explaining", explain(&sample, sample.far, item, "curious").outcome,
              OFFICE_INVALID);
    check_int("an empty reason is none", explain(&sample, sample.clerk, item, "").outcome,
              OFFICE_INVALID);

    check_int("said", explain(&sample, sample.clerk, item, "answers the letter").outcome,
              OFFICE_DONE);
    check_int("read", ask_plainly(&sample, "item.export", sample.clerk, item).outcome, OFFICE_DONE);
    check_int("by nobody else", ask_plainly(&sample, "item.export", sample.auditor, item).outcome,
              OFFICE_UNEXPLAINED);
    setenv("SEKISHO_TODAY", "2026-12-20", 1);
    check_int("for a month", ask_plainly(&sample, "item.export", sample.clerk, item).outcome,
              OFFICE_DONE);
    setenv("SEKISHO_TODAY", "2026-12-21", 1);
    check_int("and no longer", ask_plainly(&sample, "item.export", sample.clerk, item).outcome,
              OFFICE_UNEXPLAINED);
    setenv("SEKISHO_TODAY", "2026-11-21", 1);
    check_int("it is the version it was", office_version(sample.office, &sample.arena, item),
              version);
    reply =
        office_sample_call(&sample, "journal.search", sample.auditor,
                           "{\"subject\":\"%\",\"operation\":\"item.export\"}", OFFICE_IDS(item));
    check_true("why stands beside who and when",
               str_find(reply.reply, S("\"why\":\"answers the letter\""), &at));
    office_sample_close(&sample);
}

static int read_newest(Db *db, void *context)
{
    Event *event = context;
    Arena scratch = arena_open(1 << 20);
    int64_t size;
    bool found = false;
    int r = journal_size(db, &size);
    if (!r)
        r = journal_event(db, &scratch, size - 1, event, &found);
    ensure(r || found);
    arena_close(&scratch);
    return r;
}

/* Whoever has the leaf tries what the erased title may have been. */
static void test_fingerprints_tell_nothing(void)
{
    OfficeSample sample;
    office_sample_open(&sample, &small_house, 12);
    const Id nobody = id_none();
    const Hash no_document = hash_none();
    const Str guess[] = { S("item.open"),
                          { "", 1 },
                          { (const char *)sample.clerk.bytes, sizeof sample.clerk.bytes },
                          { (const char *)nobody.bytes, sizeof nobody.bytes },
                          hash_bytes(&no_document),
                          S("{\"title\":\"A radar\",\"marking\":0}") };
    Event event;

    open_item(&sample, sample.clerk, "{\"title\":\"A radar\",\"marking\":0}");
    ensure(store_read(office_store(sample.office), read_newest, &event) == 0);
    check_true("it has one", !hash_is_none(event.fingerprint));
    check_true("not to be found out",
               !hash_eq(event.fingerprint, hash_of_parts(guess, COUNT_OF(guess))));
    office_sample_close(&sample);
}

static void test_erased_value(void)
{
    OfficeSample sample;
    office_sample_open(&sample, &small_house, 6);
    const Id item = open_item(&sample, sample.clerk, "{\"title\":\"Secret name\",\"marking\":0}");
    OfficeReply reply = office_sample_call(&sample, "value.list", sample.admin,
                                           "{\"subject\":\"%\"}", OFFICE_IDS(item));
    size_t at;
    char json[200];

    check_int("listed", reply.outcome, OFFICE_DONE);
    ensure(str_find(reply.reply, S("\"value\":\""), &at));
    snprintf(json, sizeof json, "{\"value\":\"%.64s\",\"reason\":\"asked for\"}",
             reply.reply.at + at + 9);
    reply = office_sample_call(&sample, "value.erase", sample.clerk, json, NULL, 0);
    check_int("not by clerks", reply.outcome, OFFICE_NO_RIGHT);
    reply = office_sample_call(&sample, "value.erase", sample.admin, json, NULL, 0);
    office_sample_print(&sample, reply.findings);
    check_int("erased", reply.outcome, OFFICE_DONE);
    reply = office_sample_call(&sample, "value.erase", sample.admin, json, NULL, 0);
    check_int("once", reply.outcome, OFFICE_CONFLICT);
    reply = office_sample_call(&sample, "item.show", sample.clerk, "{\"item\":\"%\"}",
                               OFFICE_IDS(item));
    check_true("shown as erased", str_find(reply.reply, S("\"title\":\"(erased)\""), &at));
    check_true("nowhere in the rows", !str_find(look_at(&sample).dump, S("Secret name"), &at));
    office_sample_close(&sample);
}

/* ---- Lists ---- */

static int64_t count_listed(OfficeSample *sample, Id as, bool backwards)
{
    const char *head =
        backwards ? "{\"limit\":3,\"backwards\":true" : "{\"limit\":3,\"backwards\":false";
    char json[300] = "";
    int64_t count = 0;
    Findings findings = { .arena = &sample->arena };

    snprintf(json, sizeof json, "%s}", head);
    for (int page = 0; page < 50; page++) {
        OfficeReply reply = office_sample_call(sample, "item.list", as, json, NULL, 0);
        const Json *tree = json_read(&sample->arena, reply.reply, S(""), &findings);
        check_int("list", reply.outcome, OFFICE_DONE);
        if (!tree)
            return -1;
        const Json *items = json_member(tree, S("items"));
        count += items ? (int64_t)items->count : 0;
        const Json *next = json_member(tree, S("next"));
        if (!next)
            break;
        snprintf(json, sizeof json, "%s,\"after\":\"%.*s\"}", head, (int)next->string.len,
                 next->string.at);
    }
    return count;
}

static void test_lists_show_what_may_be_read(void)
{
    OfficeSample sample;
    office_sample_open(&sample, &small_house, 7);

    for (int i = 0; i < 7; i++)
        open_item(&sample, sample.clerk, "{\"title\":\"open\",\"marking\":0}");
    for (int i = 0; i < 5; i++)
        open_item(&sample, sample.clerk, "{\"title\":\"restricted\",\"marking\":1}");
    open_item(&sample, sample.far, "{\"title\":\"of south\",\"marking\":0}");
    const Id cleared = office_sample_person(&sample, "hara", sample.north, "clerk", 2);
    open_item(&sample, cleared, "{\"title\":\"closed circle\",\"marking\":2}");
    for (int backwards = 0; backwards < 2; backwards++) {
        check_int("north sees what is open or restricted",
                  count_listed(&sample, sample.clerk, backwards), 13);
        check_int("the cleared see all", count_listed(&sample, cleared, backwards), 14);
        check_int("south sees the open ones", count_listed(&sample, sample.far, backwards), 8);
        check_int("an auditor sees all", count_listed(&sample, sample.auditor, backwards), 14);
    }
    OfficeReply reply = office_sample_call(&sample, "item.list", id_none(),
                                           "{\"limit\":3,\"backwards\":false}", NULL, 0);
    check_int("nobody sees none", reply.outcome, OFFICE_NO_RIGHT);
    office_sample_close(&sample);
}

/* ---- Documents ---- */

static OfficeReply add_document(OfficeSample *sample, const char *name, Str bytes)
{
    char json[300];
    snprintf(json, sizeof json, "{\"name\":\"%s\",\"marking\":\"open\"}", name);
    const Call call = { .operation = S("document.add"),
                        .as = sample->clerk,
                        .request = world_id(),
                        .params = office_sample_params(sample, json, NULL, 0),
                        .document = bytes,
                        .lang = LANG_EN };
    return office_call(sample->office, &sample->arena, &call);
}

static void test_documents(void)
{
    static const struct {
        const char *why, *name;
        Str bytes;
        OfficeOutcome want;
    } rows[] = {
        { "text", "note.txt", STR("plain words"), OFFICE_DONE },
        { "pdf", "Note.PDF", STR("%PDF-1.7 ..."), OFFICE_DONE },
        { "no pdf", "note.pdf", STR("plain words"), OFFICE_INVALID },
        { "program", "note.exe", STR("MZ"), OFFICE_INVALID },
        { "path", "../note.txt", STR("words"), OFFICE_INVALID },
        { "secret inside", "note.txt", STR("page 1: top secret"), OFFICE_INVALID },
        { "secret in Japanese", "note.txt", STR("取扱: 特定秘密"), OFFICE_INVALID },
        { "secret name", "特定秘密.txt", STR("words"), OFFICE_INVALID },
        { "firm's mark", "note.txt", STR("company confidential"), OFFICE_DONE },
        { "not text", "note.txt", STR("\xff\xfe"), OFFICE_INVALID },
        { "none", "note.txt", STR(""), OFFICE_INVALID },
    };
    OfficeSample sample;
    office_sample_open(&sample, &small_house, 8);

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        int64_t before = look_at(&sample).size;
        OfficeReply reply = add_document(&sample, rows[i].name, rows[i].bytes);
        check_int(rows[i].why, reply.outcome, rows[i].want);
        check_int(rows[i].why, look_at(&sample).size, before + (rows[i].want == OFFICE_DONE));
    }
    OfficeReply reply = add_document(&sample, "gone.txt", S("to be erased"));
    Id document = office_sample_id(&sample, reply, "document");
    reply = office_sample_call(&sample, "document.read", sample.far, "{\"document\":\"%\"}",
                               OFFICE_IDS(document));
    check_str("read", reply.document, S("to be erased"));
    reply =
        office_sample_call(&sample, "document.erase", sample.admin,
                           "{\"document\":\"%\",\"reason\":\"by mistake\"}", OFFICE_IDS(document));
    check_int("erased", reply.outcome, OFFICE_DONE);
    reply = office_sample_call(&sample, "document.read", sample.far, "{\"document\":\"%\"}",
                               OFFICE_IDS(document));
    check_int("gone", reply.outcome, OFFICE_CONFLICT);
    reply = office_sample_call(&sample, "document.show", sample.far, "{\"document\":\"%\"}",
                               OFFICE_IDS(document));
    check_int("still known", reply.outcome, OFFICE_DONE);
    office_sample_close(&sample);
}

/* ---- Keys ---- */

static int verify_all(Db *db, void *context)
{
    OfficeSample *sample = context;
    Findings findings = { .arena = &sample->arena };
    VerifyReport report;
    int r = journal_verify(db, &(VerifyOptions){ 0 }, &findings, &report);

    office_sample_print(sample, &findings);
    check_int("nothing wrong", report.wrong, 0);
    check_int("two keys", report.keys, 2);
    return r;
}

/* A new key is decided, recorded and answered like everything else. */
static void test_rotation(void)
{
    OfficeSample sample;
    OfficeStatus before, after;

    office_sample_open(&sample, &small_house, 31);
    const Json *params = office_sample_params(&sample, "{\"reason\":\"yearly\"}", NULL, 0);
    const Json *other = office_sample_params(&sample, "{\"reason\":\"stolen\"}", NULL, 0);
    const Id request = world_id();
    ensure(office_status(sample.office, &sample.arena, &before) == 0);
    const Call dry = { .operation = S("journal.rotate"),
                       .as = sample.admin,
                       .request = request,
                       .params = params,
                       .dry_run = true };
    check_int("would be done", office_call(sample.office, &sample.arena, &dry).outcome,
              OFFICE_DONE);
    ensure(office_status(sample.office, &sample.arena, &after) == 0);
    check_int("nothing written", after.size, before.size);

    OfficeReply first =
        office_sample_request(&sample, "journal.rotate", sample.admin, request, params);
    check_int("done", first.outcome, OFFICE_DONE);
    check_true("its event", first.seq >= before.size);
    OfficeReply reply =
        office_sample_request(&sample, "journal.rotate", sample.admin, request, params);
    check_int("again", reply.outcome, OFFICE_REPLAYED);
    check_str("the same reply", reply.reply, first.reply);
    reply = office_sample_request(&sample, "journal.rotate", sample.admin, request, other);
    check_int("something else", reply.outcome, OFFICE_INVALID);
    reply = office_sample_request(&sample, "journal.rotate", sample.clerk, world_id(), params);
    check_int("not everybody", reply.outcome, OFFICE_NO_RIGHT);
    reply = office_sample_call(&sample, "item.open", sample.clerk,
                               "{\"title\":\"after\",\"marking\":0}", NULL, 0);
    check_int("goes on", reply.outcome, OFFICE_DONE);
    reply = office_sample_request(&sample, "journal.rotate", sample.admin, request, params);
    check_int("again later", reply.outcome, OFFICE_REPLAYED);
    ensure(office_seal(sample.office) == 0);
    ensure(store_read(office_store(sample.office), verify_all, &sample) == 0);
    office_sample_close(&sample);
}

/* ---- A record that cannot be made ---- */

/* As on a full disk: no file may grow beyond so many bytes. */
static int create_within(Str dir, rlim_t bytes)
{
    Arena arena = arena_open((size_t)1 << 30);
    Findings findings = { .arena = &arena };
    struct rlimit before, within;

    ensure(getrlimit(RLIMIT_FSIZE, &before) == 0);
    within = (struct rlimit){ .rlim_cur = bytes, .rlim_max = before.rlim_max };
    ensure(setrlimit(RLIMIT_FSIZE, &within) == 0);
    int r = office_create(&arena, dir, S("."), &small_house, &office_sample_start, &findings);
    ensure(setrlimit(RLIMIT_FSIZE, &before) == 0);
    arena_close(&arena);
    return r;
}

/* However far it came, the directory is as it was: not there, or empty. */
static void test_made_whole_or_not(void)
{
    static const rlim_t bytes[] = { 0, 10, 4096, 20000, 50000, 100000 };
    OfficeSample sample;
    bool empty = false;

    office_sample_open(&sample, &small_house, 31);
    ensure(signal(SIGXFSZ, SIG_IGN) != SIG_ERR);
    Str there = office_sample_at(&sample, "there"), none = office_sample_at(&sample, "none");
    ensure(world_make_dir(sample.arena, there) == 0);
    for (size_t i = 0; i < COUNT_OF(bytes); i++) {
        check_true("a fault", create_within(there, bytes[i]) < 0);
        check_int("it is there", world_is_empty_dir(sample.arena, there, &empty), 0);
        check_true("and empty", empty);
        check_true("again", create_within(none, bytes[i]) < 0);
        check_int("it is not there", world_is_empty_dir(sample.arena, none, &empty),
                  WORLD_E_NOT_FOUND);
    }
    check_int("with room enough", create_within(there, 100 << 20), 0);
    check_int("and no second one", create_within(there, 100 << 20), OFFICE_E_EXISTS);
    check_int("nothing is left beside it",
              world_make_dir(sample.arena, office_sample_at(&sample, "there/unfinished")), 0);
    office_sample_close(&sample);
}

int main(void)
{
    RUN(test_request_is_answered_once);
    RUN(test_dry_run_writes_nothing);
    RUN(test_unwritten);
    RUN(test_refusals_leave_the_journal);
    RUN(test_denials_are_told);
    RUN(test_protected_reading_is_found);
    RUN(test_F7_why_it_is_read);
    RUN(test_fingerprints_tell_nothing);
    RUN(test_erased_value);
    RUN(test_lists_show_what_may_be_read);
    RUN(test_documents);
    RUN(test_rotation);
    RUN(test_made_whole_or_not);
    return check_done();
}
