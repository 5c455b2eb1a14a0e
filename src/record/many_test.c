/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * One thing done to many rows: all of them or none, each by its own right as well, in whatever
 * order they are named. All is invented.
 */
#include "tests/outside_sample.h"

#include "phrases_action.h"
#include "phrases_units.h"

enum { ITEMS = 6 };

static Id items[ITEMS], theirs, person, unit;

static Id open_item(const char *who)
{
    ItemReply reply;

    sample_done(
        sample_call("item.open", who, "{'title':{'en':'An invented part'},'marking':'open'}"),
        &item_reply_shape, &reply);
    return reply.item;
}

/* `versions`: NULL, or one of each row; 0: none is said. */
static const char *params_of(const Id *rows, const int64_t *versions, size_t count)
{
    Text text = text_open(&sample.call, 1 << 16);

    text_all(&text, S("{'person':'"), str_from_c(sample_id(person)), S("','items':["));
    for (size_t i = 0; i < count; i++) {
        text_all(&text, i ? S(",") : S(""), S("{'item':'"), str_from_c(sample_id(rows[i])), S("'"));
        if (versions && versions[i]) {
            text_all(&text, S(",'version':"));
            text_int(&text, versions[i]);
        }
        text_all(&text, S("}"));
    }
    text_all(&text, S("]}"));
    return arena_c(&sample.call, text_str(&text));
}

static OfficeReply assign(const char *who, const Id *rows, size_t count)
{
    return sample_call("item.assign-many", who, params_of(rows, NULL, count));
}

static int64_t version_of(Id item)
{
    return office_version(sample.office, &sample.call, item);
}

static bool is_told_at(const OfficeReply *reply, const char *pointer)
{
    for (const Finding *at = reply->findings->first; at; at = at->next)
        if (str_eq(at->place.pointer, str_from_c(pointer)))
            return true;
    return false;
}

static void test_all(void)
{
    int64_t before = journal_now();
    AssignManyReply done;

    sample_done(assign("meti.reviewer", items, 3), &assign_many_shape, &done);
    check_int("an event each", journal_now(), before + 3);
    check_int("and a row each", (int64_t)done.item_count, 3);
    for (size_t i = 0; i < 3; i++)
        check_true("in the order asked for", id_eq(done.items[i].item, items[i]));
    check_int("each has changed", version_of(items[2]) > before - 1, true);
}

/* Asked again it is answered again, and not done twice. */
static void test_again(void)
{
    Findings findings = { .arena = &sample.call };
    Text json = text_open(&sample.call, SAMPLE_JSON_MAX);
    for (const char *at = params_of(items, NULL, 2); *at; at++)
        text_char(&json, *at == '\'' ? '"' : *at);
    Call call = { .operation = S("item.assign-many"),
                  .as = sample_person("meti.reviewer"),
                  .request = world_id(),
                  .params = json_read(&sample.call, text_str(&json), S(""), &findings) };
    ensure(office_call(sample.office, &sample.call, &call).outcome == OFFICE_DONE);
    int64_t before = journal_now();
    OfficeReply again = office_call(sample.office, &sample.call, &call);

    check_int("answered again", again.outcome, OFFICE_REPLAYED);
    check_int("and no more", journal_now(), before);
    call.request = world_id();
    call.dry_run = true;
    check_int("tried", office_call(sample.office, &sample.call, &call).outcome, OFFICE_DONE);
    check_int("it leaves nothing", journal_now(), before);
}

static void test_rights(void)
{
    const Id mixed[] = { items[0], theirs, items[1] };

    check_int("a clerk has no right to many", assign("meti.clerk", items, 2).outcome,
              OFFICE_NO_RIGHT);
    check_int("nor an auditor", assign("audit.watch", items, 2).outcome, OFFICE_NO_RIGHT);
    check_int("nor a buyer", assign("embassy.officer", items, 2).outcome, OFFICE_NO_RIGHT);
    int64_t before = journal_now(), version = version_of(items[0]);
    OfficeReply reply = assign("meti.reviewer", mixed, 3);
    check_int("another organisation's stops all", reply.outcome, OFFICE_REFUSED);
    check_true("told at its row", is_told_at(&reply, "/items/1"));
    check_true("and at no other", !is_told_at(&reply, "/items/0"));
    check_int("no item changed", version_of(items[0]), version);
    check_int("no event but of who was denied", journal_now(), before);
    reply = assign("mod.reviewer", items, 1);
    check_int("who may do many may not do any", reply.outcome, OFFICE_REFUSED);
}

static void test_bad_rows(void)
{
    Id many[WORK_ROWS_MAX + 1];
    const Id twice[] = { items[0], items[1], items[0] }, forged[] = { items[0], person };
    int64_t versions[] = { version_of(items[0]), version_of(items[1]) - 1 };

    for (size_t i = 0; i < COUNT_OF(many); i++)
        many[i] = items[i % ITEMS];
    REFUSED("a row twice", assign("meti.reviewer", twice, 3), OFFICE_INVALID,
            PHRASE_ACTION_ROW_TWICE);
    REFUSED("what is no item", assign("meti.reviewer", forged, 2), OFFICE_REFUSED,
            PHRASE_ACTION_NOT_FOUND);
    check_int("no row", assign("meti.reviewer", items, 0).outcome, OFFICE_INVALID);
    check_int("one too many", assign("meti.reviewer", many, COUNT_OF(many)).outcome,
              OFFICE_INVALID);
    OfficeReply stale =
        sample_call("item.assign-many", "meti.reviewer", params_of(items, versions, 2));
    REFUSED("a stale row", stale, OFFICE_REFUSED, PHRASE_ACTION_STALE);
    check_true("and what happened to it", tells(&stale, PHRASE_ACTION_STALE_SINCE));
    versions[1]++;
    sample_done(sample_call("item.assign-many", "meti.reviewer", params_of(items, versions, 2)),
                NULL, NULL);
}

/* Whatever rows are named, in whatever order: all are done when each might be, and else none. */
static void prop_order(Rng *rng)
{
    Id rows[ITEMS + 1];
    size_t count = (size_t)rng_between(rng, 1, ITEMS);
    bool foreign = rng_between(rng, 0, 1) == 1;

    for (size_t i = 0; i < ITEMS; i++)
        rows[i] = items[i];
    for (size_t i = ITEMS - 1; i > 0; i--) {
        size_t other_row = (size_t)rng_between(rng, 0, (int64_t)i);
        Id row = rows[i];
        rows[i] = rows[other_row];
        rows[other_row] = row;
    }
    if (foreign)
        rows[rng_between(rng, 0, (int64_t)count - 1)] = theirs;
    int64_t before = journal_now();
    OfficeReply reply = assign("meti.reviewer", rows, count);
    check_int("done or not", reply.outcome, foreign ? OFFICE_REFUSED : OFFICE_DONE);
    check_true("all or none",
               foreign ? journal_now() == before : journal_now() >= before + (int64_t)count);
}

static OfficeReply give(const CaseSample *first, const CaseSample *second, const char *why)
{
    Text text = text_open(&sample.call, 1000);

    text_all(&text, S("{'unit':'"), str_from_c(sample_id(unit)), S("','reason':'"), str_from_c(why),
             S("','cases':[{'case':'"), str_from_c(first->name), S("'},{'case':'"),
             str_from_c(second->name), S("'}]}"));
    return sample_call("case.assign-many", "meti.reviewer", arena_c(&sample.call, text_str(&text)));
}

/* Each is a step of its own route: what has ended is given to nobody, nor what was there. */
static void test_cases(void)
{
    int64_t before;
    Findings findings = { .arena = &sample.call };

    OfficeReply opened = sample_call(
        "unit.open", NULL, "{'organisation':'meti','name':{'en':'Radars'},'from':'2026-04-01'}");
    const Json *tree = json_read(&sample.call, opened.reply, S(""), &findings);
    ensure(tree && id_read(json_member(tree, S("unit"))->string, &unit));
    CaseSample third = open_case("direct-sale", LETTER);
    before = journal_now();
    sample_done(give(&other, &third, "its field"), NULL, NULL);
    check_int("both", journal_now(), before + 2);
    REFUSED("there already", give(&radar, &third, "again"), OFFICE_REFUSED,
            PHRASE_UNITS_ASSIGNED_ALREADY);
    CaseSample ended = open_case("direct-sale", LETTER);
    sample_done(step(&ended, "case.decline", "meti.reviewer", ",'reason':'an invented one'"), NULL,
                NULL);
    REFUSED("what has ended", give(&radar, &ended, "too late"), OFFICE_REFUSED,
            PHRASE_ACTION_STEP_REFUSED);
}

static Str about(Id file)
{
    Text text = text_open(&sample.call, 100);

    text_all(&text, S("{'case':'"), str_from_c(sample_id(file)), S("'}"));
    return text_str(&text);
}

static OfficeReply hold(const char *who, const CaseSample *first, const CaseSample *second)
{
    Text text = text_open(&sample.call, 1000);

    text_all(&text, S("{'reason':'a new measure','authority':'section head','cases':[{'case':'"),
             str_from_c(first->name), S("'},{'case':'"), str_from_c(second->name), S("'}]}"));
    return sample_call("case.hold-many", who, arena_c(&sample.call, text_str(&text)));
}

/* Each is held as a call of its own would hold it, and released by itself. */
static void test_holds(void)
{
    CaseSample first = open_case("direct-sale", LETTER), second = open_case("direct-sale", LETTER);
    CaseSample ended = open_case("direct-sale", LETTER);
    CaseHoldManyReply done;
    CaseShown shown;
    int64_t before = journal_now();

    check_int("a clerk has no right to many", hold("meti.clerk", &first, &second).outcome,
              OFFICE_NO_RIGHT);
    check_int("who may hold many may not hold any", hold("mod.reviewer", &first, &second).outcome,
              OFFICE_REFUSED);
    REFUSED("a case twice", hold("meti.reviewer", &first, &first), OFFICE_INVALID,
            PHRASE_ACTION_ROW_TWICE);
    check_int("nothing is held", journal_now(), before);
    sample_done(hold("meti.reviewer", &first, &second), &case_hold_many_shape, &done);
    check_true("an event each", journal_now() >= before + 2);
    check_int("and a row each", (int64_t)done.case_count, 2);
    check_true("a hold each", !id_eq(done.cases[0].hold, done.cases[1].hold));
    sample_done(
        sample_call("case.show", "meti.reviewer", arena_c(&sample.call, about(done.cases[1].file))),
        &case_shown_shape, &shown);
    check_int("which its case shows", (int64_t)shown.hold_count, 1);
    check_str("with its reason", shown.holds[0].reason, S("a new measure"));
    Text released = text_open(&sample.call, 400);
    text_all(&released, S(",'reason':'not this one','authority':'section head','hold':'"),
             str_from_c(sample_id(done.cases[0].hold)), S("'"));
    sample_done(
        step(&first, "case.release", "meti.reviewer", arena_c(&sample.call, text_str(&released))),
        NULL, NULL);
    before = journal_now();
    sample_done(step(&ended, "case.decline", "meti.reviewer", ",'reason':'an invented one'"), NULL,
                NULL);
    check_int("what has ended stops all", hold("meti.reviewer", &second, &ended).outcome,
              OFFICE_REFUSED);
    check_int("and leaves none", journal_now(), before + 1);
}

int main(void)
{
    Id mod;

    outside_open(1712);
    ensure(office_subject(sample.office, &sample.call, S("organisation"), S("mod"), &mod) == 0);
    sample_add("mod.reviewer", mod, "reviewer", "closed-circle");
    for (size_t i = 0; i < ITEMS; i++)
        items[i] = open_item("meti.clerk");
    theirs = open_item("mofa.clerk");
    person = sample_person("meti.clerk");
    RUN(test_all);
    RUN(test_again);
    RUN(test_rights);
    RUN(test_bad_rows);
    RUN_PROP(prop_order, 40);
    RUN(test_cases);
    RUN(test_holds);
    RUN(check_replayed);
    sample_close();
    return check_done();
}
