/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Who takes part in an item: named, changed, dropped, and shown as it was. */
#include "tests/docket_sample.h"

#include "casework/casework.h"

static Id item;

static OfficeReply name(const char *who, const char *members)
{
    char params[2000];
    snprintf(params, sizeof params, "{'item':'%s',%s}", sample_id(item), members);
    return sample_call("item.name-party", who, params);
}

static Id named(const char *members)
{
    ItemReply reply;
    sample_done(name("meti.clerk", members), &item_reply_shape, &reply);
    return reply.made;
}

static OfficeReply drop(Id party)
{
    char params[500];
    snprintf(params, sizeof params, "{'item':'%s','party':'%s','reason':'sold its share'}",
             sample_id(item), sample_id(party));
    return sample_call("item.drop-party", "meti.clerk", params);
}

static Id open_item(void)
{
    ItemReply reply;
    sample_done(sample_call("item.open", "meti.clerk",
                            "{'title':{'en':'Radar'},'marking':'open','regimes':['transfer']}"),
                &item_reply_shape, &reply);
    return reply.item;
}

static ItemShown show(int64_t at)
{
    char params[200];
    ItemShown shown;
    if (at < 0)
        snprintf(params, sizeof params, "{'item':'%s'}", sample_id(item));
    else
        snprintf(params, sizeof params, "{'item':'%s','at':%lld}", sample_id(item), (long long)at);
    sample_done(sample_call("item.show", "meti.clerk", params), &item_shown_shape, &shown);
    return shown;
}

#define BUYER \
    "'role':'buyer','name':'架空貿易株式会社','reading':'カクウボウエキ','type':'organisation'," \
    "'countries':['JPN','PHL'],'ids':['corporate:1234567890123','imo:9123456']," \
    "'address':'1-2-3 Kakuu, Tokyo','lines':['1']"

static void test_shown_as_named(void)
{
    item = open_item();
    Id party = named(BUYER);
    ItemShown shown = show(-1);
    check_int("one party", (int64_t)shown.party_count, 1);
    const ShownParty *first = &shown.parties[0];
    check_true("its id", id_eq(first->party, party));
    check_int("buys", first->role, PARTY_BUYER);
    check_str("name", first->name, S("架空貿易株式会社"));
    check_str("reading", first->reading, S("カクウボウエキ"));
    check_int("countries", (int64_t)first->country_count, 2);
    check_str("the second", first->countries[1], S("PHL"));
    check_int("numbers", (int64_t)first->id_count, 2);
    check_str("the second", first->ids[1], S("imo:9123456"));
    check_str("line", first->lines[0], S("1"));
    check_str("by whom", first->named.name, S("meti.clerk (invented)"));
    check_int("and has a hand in it", (int64_t)shown.hand_count, 1);
}

static void test_changed_and_dropped(void)
{
    char members[500];
    item = open_item();
    Id party = named("'role':'buyer','name':'Invented Shipping'");
    int64_t before = show(-1).seq;
    snprintf(members, sizeof members, "'party':'%s','role':'end-user','name':'Invented Lines'",
             sample_id(party));
    check_true("the same party", id_eq(named(members), party));
    int64_t after = show(-1).seq;
    sample_done(drop(party), NULL, NULL);

    check_str("as it was named first", show(before).parties[0].name, S("Invented Shipping"));
    check_str("as it was changed to", show(after).parties[0].name, S("Invented Lines"));
    check_true("not dropped yet", !show(after).parties[0].is_dropped);
    ItemShown now = show(-1);
    check_int("one party, whatever its versions", (int64_t)now.party_count, 1);
    check_true("dropped", now.parties[0].is_dropped);
    check_str("with the reason", now.parties[0].drop_reason, S("sold its share"));
    check_int("no more versions of it", name("meti.clerk", members).outcome, OFFICE_CONFLICT);
    check_int("nor is it dropped twice", drop(party).outcome, OFFICE_CONFLICT);
}

static void test_refused(void)
{
    static const struct {
        const char *why, *members;
        OfficeOutcome outcome;
    } rows[] = {
        { "no such country", "'role':'buyer','name':'Invented','countries':['PHX']",
          OFFICE_INVALID },
        { "no such line", "'role':'buyer','name':'Invented','lines':['7']", OFFICE_INVALID },
        { "a name of nothing", "'role':'buyer','name':'...'", OFFICE_INVALID },
        { "no date", "'role':'buyer','name':'Invented','birth-date':'soon'", OFFICE_INVALID },
        { "no number", "'role':'buyer','name':'Invented','ids':['-']", OFFICE_INVALID },
        { "no name", "'role':'buyer'", OFFICE_INVALID },
        { "no role", "'name':'Invented'", OFFICE_INVALID },
        { "no such party", "'party':'00000000000000000000000001','role':'buyer','name':'Invented'",
          OFFICE_NOT_FOUND },
    };
    item = open_item();
    for (size_t i = 0; i < COUNT_OF(rows); i++)
        check_int(rows[i].why, name("meti.clerk", rows[i].members).outcome, rows[i].outcome);
    check_int("of another organisation",
              name("mofa.clerk", "'role':'buyer','name':'Invented'").outcome, OFFICE_NO_RIGHT);
    check_int("nothing came of it", (int64_t)show(-1).party_count, 0);
}

static void test_another_items_party(void)
{
    char members[500];
    item = open_item();
    Id party = named("'role':'buyer','name':'Invented Shipping'");
    item = open_item();
    snprintf(members, sizeof members, "'party':'%s','role':'buyer','name':'Invented Lines'",
             sample_id(party));
    check_int("is not this one's", name("meti.clerk", members).outcome, OFFICE_NOT_FOUND);
    check_int("nor to be dropped", drop(party).outcome, OFFICE_NOT_FOUND);
}

static const TimelineEntry *last_entry(const char *lang_word)
{
    char params[200];
    TimelineReply timeline;
    sample.lang = lang_word[0] == 'j' ? LANG_JA : LANG_EN;
    snprintf(params, sizeof params, "{'item':'%s'}", sample_id(item));
    sample_done(sample_call("item.timeline", "meti.clerk", params), &timeline_reply_shape,
                &timeline);
    sample.lang = LANG_EN;
    return &timeline.entries[timeline.entry_count - 1];
}

static void test_told_and_found(void)
{
    ListReply list;
    item = open_item();
    Id party = named("'role':'consignee','name':'Wakaba Invented Maru','reason':'new contract'");
    check_str("told", last_entry("en")->sentence,
              S("meti.clerk (invented) (METI (invented)) named “Wakaba Invented Maru” as "
                "consignee. Reason: new contract"));
    sample_done(sample_call("item.list", "meti.clerk", "{'words':'wakaba maru'}"),
                &list_reply_shape, &list);
    check_int("found by the party's name", (int64_t)list.item_count, 1);
    sample_done(drop(party), NULL, NULL);
    check_str("told in Japanese", last_entry("ja")->sentence,
              S("meti.clerk（架空）（経済産業省（架空））が当事者「Wakaba Invented "
                "Maru」を除外した。理由：sold its share"));
}

static void test_compared(void)
{
    char params[300];
    CompareReply compared;
    item = open_item();
    int64_t before = show(-1).seq;
    named(BUYER);
    snprintf(params, sizeof params, "{'item':'%s','from':%lld}", sample_id(item),
             (long long)before);
    sample_done(sample_call("item.compare", "meti.clerk", params), &compare_reply_shape, &compared);
    check_int("one thing differs", (int64_t)compared.change_count, 1);
    check_str("the party", compared.changes[0].after,
              S("buyer: 架空貿易株式会社; カクウボウエキ; 1-2-3 Kakuu, Tokyo; JPN; PHL; "
                "corporate:1234567890123; imo:9123456; Line 1"));
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

int main(void)
{
    setenv("SEKISHO_TODAY", "2026-06-01", 1);
    sample_open(41);
    RUN(test_shown_as_named);
    RUN(test_changed_and_dropped);
    RUN(test_refused);
    RUN(test_another_items_party);
    RUN(test_told_and_found);
    RUN(test_compared);
    RUN(test_replayed);
    sample_close();
    return check_done();
}
