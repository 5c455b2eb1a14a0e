/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Lists in a record: imported whole, screened against, decided by two, and what stops an item. */
#include "phrases_lists.h"
#include "tests/list_sample.h"
#include "tests/lists_sample.h"

#include "lists/list_set.h"

/* ---- importing ------------------------------------------------------------------------------- */

static void test_nothing_in_force(void)
{
    Id item = open_item();
    ListStatusReply now = status();
    check_true("it was said", now.said);
    check_true("that it screens", now.required);
    check_int("nothing is in force", (int64_t)now.in_force_count, 0);
    check_stopped("no list", item, PHRASE_LISTS_NONE_IN_FORCE);
    check_stopped("nor a party", item, PHRASE_LISTS_NOBODY);
    Id party = name_party(item, id_none(), BUYER);
    check_int(
        "nobody can be screened",
        sample_call("party.screen", "meti.clerk", filled("{'item':'%1','party':'%2'}", item, party))
            .outcome,
        OFFICE_REFUSED);
}

static void test_import(void)
{
    Text big = text_open(&sample.call, CSV_MAX);
    ListImportReply first = import(CSV_HEAD KASUMI TARO GINGA);
    check_int("three entries", first.entries, 3);
    check_int("all new", first.added, 3);
    check_true("not unchanged", !first.unchanged);

    ListImportReply again = import(CSV_HEAD KASUMI TARO GINGA);
    check_true("the same file again", again.unchanged);

    OfficeReply tried = import_call(PLAIN, S(CSV_HEAD KASUMI TARO HOKUTO), true);
    ListImportReply delta;
    sample_done(tried, &list_import_reply_shape, &delta);
    check_int("would add", delta.added, 1);
    check_int("would remove", delta.removed, 1);
    check_int("the first is", delta.deltas[0].change, LIST_REMOVED);
    check_str("called", delta.deltas[0].name, S("Ginga Invented Shipping"));
    check_int("but did not", status().in_force[0].entries, 3);
    Str bytes;
    Hash tried_hash = hash_of(S(CSV_HEAD KASUMI TARO HOKUTO));
    check_int("nor kept a file",
              kept_get(&sample.call, sample.dir, S(KEPT_LISTS), tried_hash, CSV_MAX, &bytes),
              WORLD_E_NOT_FOUND);
    check_int("what came in is kept",
              kept_get(&sample.call, sample.dir, S(KEPT_LISTS), first.hash, CSV_MAX, &bytes), 0);
    check_str("as it was", bytes, S(CSV_HEAD KASUMI TARO GINGA));
    text_repeat(&big, 'x', 100);
    check_int("what is no list is refused", import_call(PLAIN, text_str(&big), false).outcome,
              OFFICE_INVALID);
    check_int("the old one stays", status().in_force[0].entries, 3);
}

static void test_half(void)
{
    OfficeReply reply = import_call(PLAIN, S(CSV_HEAD KASUMI), false);
    check_int("half of it is gone", reply.outcome, OFFICE_REFUSED);
    check_true("and that is told", tells(&reply, PHRASE_LISTS_HALF));
    check_int(
        "not without a reason",
        import_call("{'kind':'plain','name':'watch','smaller':'yes'}", S(CSV_HEAD KASUMI), true)
            .outcome,
        OFFICE_REFUSED);
    check_int("with one it may",
              import_call("{'kind':'plain','name':'watch','smaller':'yes','reason':'they did'}",
                          S(CSV_HEAD KASUMI), true)
                  .outcome,
              OFFICE_DONE);
    check_int("a plain list needs a name",
              import_call("{'kind':'plain'}", S(CSV_HEAD KASUMI), false).outcome, OFFICE_INVALID);
    check_int("others have none",
              import_call("{'kind':'un','name':'mine'}", S(CSV_HEAD KASUMI), false).outcome,
              OFFICE_INVALID);
    check_int("aliases join a list",
              import_call("{'kind':'ofac-alt'}", S(CSV_HEAD KASUMI), false).outcome,
              OFFICE_REFUSED);
    check_int("a clerk imports nothing", sample_call("list.import", "meti.clerk", PLAIN).outcome,
              OFFICE_INVALID);
}

/* ---- screening ------------------------------------------------------------------------------- */

static void test_hit_to_decision(void)
{
    Id item = open_item();
    Id party = name_party(item, id_none(), BUYER);
    check_stopped("not screened yet", item, PHRASE_LISTS_NEVER_SCREENED);
    PartyScreenReply screened = screen(item, party);
    check_int("one hit", screened.found, 1);
    check_stopped("it is open", item, PHRASE_LISTS_HIT_IS_OPEN);

    Id hit = hits_of(item).hits[0].hit;
    HitShown shown = show_hit(hit);
    check_str("beside the entry", shown.hit.entry_name, S("Kasumi Invented Trading"));
    check_str("the party", shown.party_name, S("Kasumi Invented Trading Co., Ltd."));
    check_true("with reasons", shown.reason_count > 0);
    check_true("in words", shown.reasons[0].sentence.len > 0);

    decide(hit, "false");
    check_stopped("by one person", item, PHRASE_LISTS_HIT_BY_ONE);
    check_int("who decided does not confirm",
              confirm(hit, "meti.examiner", last_decision(hit)).outcome, OFFICE_NO_RIGHT);
    check_int("nor is another decision confirmed",
              confirm(hit, "meti.reviewer", last_decision(hit) - 1).outcome, OFFICE_CONFLICT);
    sample_done(confirm(hit, "meti.reviewer", last_decision(hit)), NULL, NULL);
    check_int("goes on", draft(item).outcome, OFFICE_DONE);
    check_int("and is settled", show_hit(hit).hit.state, HIT_CONFIRMED);
}

static void test_true_and_unsure_stop(void)
{
    Id item = open_item();
    Id party = name_party(item, id_none(), BUYER);
    screen(item, party);
    Id hit = hits_of(item).hits[0].hit;
    settle(hit, "unsure");
    check_stopped("unsure", item, PHRASE_LISTS_HIT_IS_UNSURE);
    settle(hit, "true");
    check_stopped("true", item, PHRASE_LISTS_HIT_IS_TRUE);
    check_int("all decisions are kept", (int64_t)show_hit(hit).decision_count, 2);
    sample_done(sample_call("item.drop-party", "meti.clerk",
                            filled("{'item':'%1','party':'%2','reason':'listed'}", item, party)),
                NULL, NULL);
    check_stopped("nobody is left", item, PHRASE_LISTS_NOBODY);
}

/* ---- what is remembered ---------------------------------------------------------------------- */

static void test_remembered(void)
{
    Id item = open_item();
    Id party = name_party(item, id_none(), BUYER);
    screen(item, party);
    Id hit = hits_of(item).hits[0].hit;
    settle(hit, "false");
    PartyScreenReply again = screen(item, party);
    check_int("known false", again.known, 1);
    check_int("nothing new", again.found, 0);
    check_int("it goes on", draft(item).outcome, OFFICE_DONE);
}

static void test_party_changed(void)
{
    Id item = open_item();
    Id party = name_party(item, id_none(), BUYER);
    screen(item, party);
    Id hit = hits_of(item).hits[0].hit;
    settle(hit, "false");
    name_party(item, party, BUYER ",'address':'another street'");
    check_stopped("named anew, screened anew", item, PHRASE_LISTS_SCREENED_BEFORE);
    check_int("the address is no part of it", screen(item, party).known, 1);
    name_party(item, party, BUYER ",'countries':['JPN']");
    check_int("the country is", screen(item, party).found, 1);
    HitShown shown = show_hit(hit);
    check_int("open again", shown.hit.state, HIT_OPEN);
    check_true("because of the party", shown.party_changed && !shown.entry_changed);
    name_party(item, party, "'role':'buyer','type':'organisation','name':'Nobody Meets This'");
    check_int("met no longer", screen(item, party).gone, 1);
    check_int("nothing stops", draft(item).outcome, OFFICE_DONE);
}

/* ---- re-screening ---------------------------------------------------------------------------- */

static void test_rescreening(void)
{
    Id item = open_item();
    Id party =
        name_party(item, id_none(),
                   "'role':'consignee','type':'organisation','name':'Hokuto Invented Aviation'");
    check_int("not listed yet", screen(item, party).found, 0);
    ItemReply drafted;
    sample_done(draft(item), &item_reply_shape, &drafted);
    sample_done(sample_call("item.approve", "meti.approver",
                            filled("{'item':'%1','draft':'%2'}", item, drafted.made)),
                NULL, NULL);
    check_int("decided", show_item(item).state, ITEM_DECIDED);

    Id known = open_item();
    Id buyer = name_party(known, id_none(), BUYER);
    screen(known, buyer);
    Id hit = hits_of(known).hits[0].hit;
    settle(hit, "false");

    import(CSV_HEAD "A1,Kasumi Invented Trading,organisation,,PHL,,,\n" TARO GINGA HOKUTO);
    RescreeningReply done = rescreen();
    check_true("all were screened", done.done == done.total && done.total > 1);
    check_true("with new hits", done.found >= 2);
    ItemShown shown = show_item(item);
    check_int("open again", shown.state, ITEM_OPEN);
    check_true("and on hold", shown.on_hold);
    check_true("because of the entry", show_hit(hit).entry_changed && !show_hit(hit).party_changed);
    check_int("finished ones do not go on",
              sample_call("rescreening.advance", NULL,
                          filled("{'rescreening':'%1'}", done.rescreening, item))
                  .outcome,
              OFFICE_CONFLICT);
}

static void test_resumed_after_a_change(void)
{
    RescreeningReply begun;
    sample_done(sample_call("rescreening.start", NULL, "{}"), &rescreening_reply_shape, &begun);
    check_int("one at a time", sample_call("rescreening.start", NULL, "{}").outcome,
              OFFICE_CONFLICT);
    import(CSV_HEAD KASUMI TARO GINGA HOKUTO);
    OfficeReply reply = sample_call("rescreening.advance", NULL,
                                    filled("{'rescreening':'%1'}", begun.rescreening, id_none()));
    check_int("other lists by now", reply.outcome, OFFICE_CONFLICT);
    check_true("told", tells(&reply, PHRASE_LISTS_OUTDATED));
    check_true("another one finishes", rescreen().finished);
}

/* ---- versions and limits --------------------------------------------------------------------- */

static void test_versions(void)
{
    ListShowReply shown;
    ListDiffReply diff;
    sample_done(sample_call("list.show", "meti.clerk", PLAIN), &list_show_reply_shape, &shown);
    check_true("all versions", shown.version_count >= 3);
    check_int("the newest is in force", shown.versions[0].ended, INT64_MIN);
    sample_done(sample_call("list.diff", "meti.clerk", PLAIN), &list_diff_reply_shape, &diff);
    check_int("one changed", diff.changed, 1);
    check_str("in its country", diff.deltas[0].parts[0], S("countries"));
    Text params = text_open(&sample.call, 200);
    text_c(&params, "{'kind':'plain','name':'watch','from':");
    text_int(&params, shown.versions[shown.version_count - 1].seq);
    text_c(&params, "}");
    sample_done(sample_call("list.diff", "meti.clerk", arena_c(&sample.call, text_str(&params))),
                &list_diff_reply_shape, &diff);
    check_int("since the first: one more", diff.added, 1);
}

static void test_required_kinds(void)
{
    Id item = open_item();
    name_party(item, id_none(), BUYER);
    check_int(
        "no such kind",
        sample_call("list.require", NULL, "{'required':'yes','kinds':['union'],'reason':'law'}")
            .outcome,
        OFFICE_INVALID);
    sample_done(sample_call("list.require", NULL,
                            "{'required':'yes','kinds':['un','plain'],'reason':'law'}"),
                NULL, NULL);
    check_stopped("the one that is not there", item, PHRASE_LISTS_MISSING);
    check_str("and told", status().missing[0], S("un"));
    sample_done(sample_call("list.require", NULL, "{'required':'no','reason':'an exercise'}"), NULL,
                NULL);
    check_int("nobody is screened", draft(item).outcome, OFFICE_DONE);
    sample_done(sample_call("list.require", NULL, "{'required':'yes','reason':'it is over'}"), NULL,
                NULL);
}

static void test_limits(void)
{
    const Date day = date_make(2026, 6, 8);
    const Moment noon = INT64_C(1780282800) * MOMENT_SECOND; /* 2026-06-01 12:00 in Tokyo */
    check_true("a week is not too old", !list_is_stale(day, noon, 7));
    check_true("a day more is", list_is_stale(day + 1, noon, 7));
    check_true("the day it came", !list_is_stale(date_make(2026, 6, 1), noon, 1));
    check_int("usually a week", status().in_force[0].limit, LIST_DAYS_USUAL);
    sample_done(
        sample_call("list.limit", NULL, "{'kind':'plain','days':30,'reason':'weekly mail'}"), NULL,
        NULL);
    check_int("else as said", status().in_force[0].limit, 30);
    check_int("not by a clerk",
              sample_call("list.limit", "meti.clerk", "{'kind':'plain','days':30,'reason':'mine'}")
                  .outcome,
              OFFICE_NO_RIGHT);
}

/* ---- taken out of force ---------------------------------------------------------------------- */

static ListWithdrawReply withdraw(const char *params)
{
    ListWithdrawReply reply;
    sample_done(sample_call("list.withdraw", NULL, params), &list_withdraw_reply_shape, &reply);
    return reply;
}

static void test_withdrawn(void)
{
    Id item = open_item();
    Id party = name_party(item, id_none(), "'role':'buyer','name':'Mizu Invented Works'");
    sample_done(import_call("{'kind':'plain','name':'own'}",
                            S(CSV_HEAD "M1,Mizu Invented Works,organisation,,,,,\n"), false),
                NULL, NULL);
    check_int("on our own list", screen(item, party).found, 1);
    check_int(
        "not by a clerk",
        sample_call("list.withdraw", "meti.clerk", "{'kind':'plain','name':'own','reason':'mine'}")
            .outcome,
        OFFICE_NO_RIGHT);
    check_int("not without a reason",
              sample_call("list.withdraw", NULL, "{'kind':'plain','name':'own'}").outcome,
              OFFICE_INVALID);
    ListWithdrawReply gone = withdraw("{'kind':'plain','name':'own','reason':'kept no longer'}");
    check_int("of so many", gone.entries, 1);
    check_true("nobody needs it", !gone.stops);
    check_int("out of force", (int64_t)status().in_force_count, 1);
    check_str("and told why", status().withdrawn[0].withdrawn, S("kept no longer"));
    check_stopped("others lists than before", item, PHRASE_LISTS_SCREENED_BEFORE);
    check_int("met no longer", screen(item, party).gone, 1);
    check_int("it goes on", draft(item).outcome, OFFICE_DONE);
    check_int("not twice",
              sample_call("list.withdraw", NULL, "{'kind':'plain','name':'own','reason':'again'}")
                  .outcome,
              OFFICE_NOT_FOUND);
    import_call("{'kind':'plain','name':'own'}",
                S(CSV_HEAD "M1,Mizu Invented Works,organisation,,,,,\n"), false);
    check_int("back in force", (int64_t)status().withdrawn_count, 0);
    withdraw("{'kind':'plain','name':'own','reason':'still not kept'}");
}

/* The law asks for it: taken out, everything stops. What joins a list goes with it. */
static void test_required_withdrawn(void)
{
    Id item = open_item();
    bool there;
    sample_done(import_call("{'kind':'ofac'}",
                            list_sample_file(&sample.call, "tests/lists/ofac-sdn.csv", &there),
                            false),
                NULL, NULL);
    sample_done(import_call("{'kind':'ofac-alt'}",
                            list_sample_file(&sample.call, "tests/lists/ofac-alt.csv", &there),
                            false),
                NULL, NULL);
    sample_done(
        sample_call("list.require", NULL, "{'required':'yes','kinds':['ofac'],'reason':'law'}"),
        NULL, NULL);
    check_int("with its aliases", (int64_t)status().in_force_count, 3);
    name_party(item, id_none(), BUYER);
    check_true("told to stop", withdraw("{'kind':'ofac','reason':'a test'}").stops);
    check_int("both are gone", (int64_t)status().in_force_count, 1);
    check_stopped("required and missing", item, PHRASE_LISTS_MISSING);
    check_str("and told", status().missing[0], S("ofac"));
    sample_done(sample_call("list.require", NULL, "{'required':'yes','reason':'law'}"), NULL, NULL);
}

static void test_without_an_image(void)
{
    Id item = open_item();
    Id party = name_party(item, id_none(), BUYER);
    Text path = text_open(&sample.call, 300);
    text_all(&path, sample.dir, S("/screening/"));
    hash_write(&path, status().lists);
    text_c(&path, ".image");
    check_int("spoilt", world_replace(sample.call, text_str(&path), S("spoilt")), 0);
    check_int("made anew", screen(item, party).found, 1);
}

static void test_replayed(void)
{
    ReplayReport report;
    Text dir = text_open(&sample.call, sample.dir.len + 10);
    text_all(&dir, sample.dir, S("/again"));
    int r = office_replay(sample.office, &sample.call, text_str(&dir), NULL, NULL, &report);
    check_int("replayed", r, 0);
    check_str("all tables are the same", report.table, S(""));
}

static void test_backup_takes_lists_along(void)
{
    BackupReport report;
    Text to = text_open(&sample.call, 200), proof = text_open(&sample.call, 200);
    Str bytes;
    text_all(&to, sample.dir, S("/backup"));
    text_all(&proof, sample.dir, S("/proof"));
    int r =
        office_backup(sample.office, &sample.call, text_str(&to), text_str(&proof), false, &report);
    check_int("backed up", r, 0);
    check_true("proven", report.proven);
    check_int("with the list's file",
              kept_get(&sample.call, text_str(&to), S(KEPT_LISTS), status().in_force[0].hash,
                       CSV_MAX, &bytes),
              0);
}

int main(void)
{
    setenv("SEKISHO_TODAY", "2026-06-01", 1);
    sample_open(51);
    RUN(test_nothing_in_force);
    RUN(test_import);
    RUN(test_half);
    RUN(test_hit_to_decision);
    RUN(test_true_and_unsure_stop);
    RUN(test_remembered);
    RUN(test_party_changed);
    RUN(test_rescreening);
    RUN(test_resumed_after_a_change);
    RUN(test_versions);
    RUN(test_required_kinds);
    RUN(test_limits);
    RUN(test_withdrawn);
    RUN(test_required_withdrawn);
    RUN(test_without_an_image);
    RUN(test_backup_takes_lists_along);
    RUN(test_replayed);
    sample_close();
    return check_done();
}
