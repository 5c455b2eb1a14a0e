/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Bids on the record: what was red when (H6), firms of one team behind their walls (C17), options
 * (E9), notes before the first meeting (K6). Soryu's days are told by one source; everybody who
 * acts here is invented. */
#include "tests/bids_sample.h"

#include "phrases_action.h"
#include "phrases_base.h"
#include "phrases_bids.h"
#include "tests/explained.h"
#include "tests/office_sample.h"

enum { FILE_BYTES_MAX = 1 << 16 };

static OfficeSample office;
static Id yards, mills;                /* firms, rivals in one team */
static Id kato, hara, goto_, stranger; /* of yards (two), of mills, of no firm of the team */

static Id bid, envelope, attache;

static OfficeReply call_with(const char *operation, Id as, const char *json, Id first, Id second)
{
    return office_sample_call(&office, operation, as, json, OFFICE_IDS(first, second));
}

static OfficeReply call(const char *operation, Id as, const char *json)
{
    return call_with(operation, as, json, bid, id_none());
}

static void done(const char *what, OfficeReply reply)
{
    if (reply.outcome != OFFICE_DONE)
        office_sample_print(&office, reply.findings);
    check_int(what, reply.outcome, OFFICE_DONE);
}

static void refused(const char *what, OfficeReply reply, OfficeOutcome outcome, Phrase message)
{
    check_int(what, reply.outcome, outcome);
    if (reply.findings && reply.findings->first)
        check_str(what, phrase_key(reply.findings->first->message), phrase_key(message));
    else
        check_true(what, false);
}

static void bind(OfficeReply reply, const Shape *shape, void *ret)
{
    Findings findings = { .arena = &office.arena };
    const Json *tree = json_read(&office.arena, reply.reply, S(""), &findings);

    ensure(tree && shape_bind(&office.arena, shape, tree, S(""), ret, &findings));
}

static BidShown show_as(Id who, const char *on)
{
    BidShown shown;
    Text json = text_open(&office.arena, 200);

    text_all(&json, S("{\"bid\":\"%\",\"on\":\""), str_from_c(on), S("\"}"));
    OfficeReply reply = call("bid.show", who, arena_c(&office.arena, text_str(&json)));
    done("shown", reply);
    bind(reply, &bid_shown_shape, &shown);
    return shown;
}

/* ---- the people and the bid ------------------------------------------------------------------ */

static Id organisation(const char *handle)
{
    Text json = text_open(&office.arena, 200);

    text_all(&json, S("{\"handle\":\""), str_from_c(handle), S("\",\"name\":{\"en\":\"Invented "),
             str_from_c(handle), S("\"}}"));
    OfficeReply reply = office_sample_call(&office, "organisation.add", office.admin,
                                           arena_c(&office.arena, text_str(&json)), NULL, 0);
    done(handle, reply);
    return office_sample_id(&office, reply, "organisation");
}

static Str file_of(const char *path)
{
    char *bytes = NEW_ARRAY(&office.arena, char, FILE_BYTES_MAX);
    FILE *file = fopen(path, "rb");

    ensure(file);
    size_t len = fread(bytes, 1, FILE_BYTES_MAX, file);
    ensure(fclose(file) == 0 && len < FILE_BYTES_MAX);
    return (Str){ bytes, len };
}

static OfficeReply open_with(Id who, const char *json, Str checklist)
{
    const Call asked = { .operation = S("bid.open"),
                         .as = who,
                         .request = world_id(),
                         .params = office_sample_params(&office, json, NULL, 0),
                         .document = checklist,
                         .lang = LANG_EN };
    return explained_call(office.office, &office.arena, &asked);
}

#define OPENING \
    "{\"country\":\"AUS\",\"title\":{\"en\":\"Submarines\"},\"marking\":\"restricted\"," \
    "\"options\":[\"overseas\",\"hybrid\",\"local\"]}"

static void set_up(void)
{
    yards = organisation("yards");
    mills = organisation("mills");
    kato = office_sample_person(&office, "kato", yards, "firm", 2);
    hara = office_sample_person(&office, "hara", yards, "firm", 0);
    goto_ = office_sample_person(&office, "goto", mills, "firm", 2);
    stranger = office_sample_person(&office, "noda", office.south, "firm", 2);
    OfficeReply reply =
        open_with(office.clerk, OPENING, file_of("examples/campaigns/bid-checklist.csv"));
    done("opened", reply);
    bid = office_sample_id(&office, reply, "bid");
}

/* ---- what was red when ----------------------------------------------------------------------- */

#define HERMAN "Herman (2016), chapter 4"

static void tell_day(const char *anchor, const char *day, const char *source,
                     const char *confidence)
{
    Text json = text_open(&office.arena, 600);

    text_all(&json, S("{\"bid\":\"%\",\"of\":{\"anchor\":\""), str_from_c(anchor),
             S("\",\"day\":\""), str_from_c(day), S("\",\"source\":\""), str_from_c(source),
             S("\",\"confidence\":\""), str_from_c(confidence), S("\"}}"));
    done(anchor, call("bid.date", office.clerk, arena_c(&office.arena, text_str(&json))));
}

static OfficeReply answer(Id who, const char *item, const char *did, const char *day)
{
    Text json = text_open(&office.arena, 400);

    text_all(&json, S("{\"bid\":\"%\",\"of\":{\"item\":\""), str_from_c(item), S("\",\"did\":\""),
             str_from_c(did), S("\""), day[0] ? S(",\"day\":\"") : S(""), str_from_c(day),
             day[0] ? S("\"") : S(""),
             S(",\"source\":\"Herman (2016), chapter 4\",\"confidence\":\"secondary\"}}"));
    return call("bid.answer", who, arena_c(&office.arena, text_str(&json)));
}

static int32_t state_on(const char *item, const char *on)
{
    BidShown shown = show_as(office.clerk, on);

    for (size_t i = 0; i < shown.item_count; i++)
        if (str_eq(shown.items[i].item, str_from_c(item)))
            return shown.items[i].state;
    return -1;
}

/* The record says of each day what the files of the same campaign say. */
static void test_H6_soryu_on_its_own_dates(void)
{
    tell_day("contact", "2014-07", HERMAN, "secondary");
    tell_day("notice", "2014-11", HERMAN, "secondary");
    tell_day("decision", "2016-04", HERMAN, "secondary");
    done("office", answer(office.clerk, "local-office", "done", "2015-09"));
    done("version", answer(office.clerk, "export-version", "never", ""));
    check_int("H6 not red before", state_on("local-office", "2014-07-31"), CHECK_OPEN);
    check_int("H6 red from the end of August 2014", state_on("local-office", "2014-08-31"),
              CHECK_RED);
    check_int("H6 until the month of the office", state_on("local-office", "2015-08-31"),
              CHECK_RED);
    check_int("H6 done after it", state_on("local-office", "2015-09-30"), CHECK_DONE);
    check_int("H6 an export version in July 2014", state_on("export-version", "2014-07-01"),
              CHECK_RED);
    check_int("H6 no day of the bid is told", state_on("demonstration", "2015-01-01"),
              CHECK_UNKNOWN);
    tell_day("bid", "2015-12",
             "no source tells the day; that parts might go to Australia, were the boat chosen, was "
             "approved on 2015-11-26 (a government page), and the month after it is taken",
             "unverified");
    check_int("H6 then it is", state_on("demonstration", "2016-01-31"), CHECK_RED);
    BidShown shown = show_as(office.clerk, "2015-10-01");
    check_int("H6 red in autumn 2015", shown.red, 9);
    check_int("of twelve", (int64_t)shown.item_count, 12);
}

/* ---- the buyer's procedures ----------------------------------------------------------------- */

/* What the register says of the buyer on the day, with its source; nothing before and after. */
static void test_H16_procedures_of_the_day(void)
{
    BidShown shown = show_as(office.clerk, "2014-11-01");

    check_int("H16 one", (int64_t)shown.procedure_count, 1);
    check_str("H16 of building there", shown.procedures[0].stage, S("local-build"));
    check_int("H16 since then", shown.procedures[0].from, date_make(2014, 11, 1));
    check_true("H16 with its source", str_starts(shown.procedures[0].source, S("Herman 2016")));
    check_int("H16 how sure", shown.procedures[0].confidence, CONFIDENCE_SECONDARY);
    check_true("H16 what is not known of the day", shown.procedures[0].note.len > 0);
    check_int("H16 none the day before",
              (int64_t)show_as(office.clerk, "2014-10-31").procedure_count, 0);
    check_int("H16 the last day", (int64_t)show_as(office.clerk, "2016-04-30").procedure_count, 1);
    check_int("H16 none after it", (int64_t)show_as(office.clerk, "2016-05-01").procedure_count, 0);
}

/* ---- the clock ------------------------------------------------------------------------------- */

#define TASKS "task,takes,unit,waits,done,owner_ja,owner_en,ja,en,source,confidence\n"
#define TASK(name, takes, waits, day) \
    name "," takes ",days," waits "," day ",甲,A,作業,work,invented,assumption\n"

static OfficeReply plan(Id who, Str file)
{
    const Call asked = { .operation = S("bid.plan"),
                         .as = who,
                         .request = world_id(),
                         .params =
                             office_sample_params(&office, "{\"bid\":\"%\"}", OFFICE_IDS(bid)),
                         .document = file,
                         .lang = LANG_EN };
    return explained_call(office.office, &office.arena, &asked);
}

static ShownBidTask task_on(const char *name, const char *on)
{
    BidShown shown = show_as(office.clerk, on);

    for (size_t i = 0; i < shown.clock.task_count; i++)
        if (str_eq(shown.clock.tasks[i].task, str_from_c(name)))
            return shown.clock.tasks[i];
    return (ShownBidTask){ .state = -1 };
}

/* Notice in November 2014, the bid on some day of December 2015. */
static void test_H7_clock_on_the_record(void)
{
    check_int("H7 no plan yet", (int64_t)show_as(office.clerk, "2014-11-30").clock.task_count, 0);
    done("planned", plan(office.clerk, S(TASKS TASK("design", "300", "", "")
                                             TASK("price", "60", "notice design", ""))));
    ShownBidTask design = task_on("design", "2014-11-30");
    check_int("H7 it fits", design.state, BID_TASK_FITS);
    check_int("H7 by the first day it can be", design.ready_by,
              task_on("price", "2014-11-30").begin_by);
    check_int("H7 begun by", design.begin_by, date_make(2014, 12, 6));
    check_int("H7 the last day fits", task_on("design", "2014-12-06").state, BID_TASK_FITS);
    check_int("H7 a day later perhaps not", task_on("design", "2014-12-07").state,
              BID_TASK_MAYBE_RED);
    check_int("H7 still perhaps, by the last day of the month",
              task_on("design", "2015-01-05").state, BID_TASK_MAYBE_RED);
    check_int("H7 then on no day", task_on("design", "2015-01-06").state, BID_TASK_RED);
    BidShown shown = show_as(office.clerk, "2014-12-01");
    check_int("H7 next due", shown.clock.next_due, date_make(2014, 12, 6));
    check_str("H7 which is", shown.clock.next_task, S("design"));
    check_int("H7 reckoned from", shown.clock.notice, date_make(2014, 11, 30));
    check_int("H7 back from", shown.clock.bid, date_make(2015, 12, 1));
    shown = show_as(office.clerk, "2015-02-01");
    check_int("H7 both are red", shown.clock.red, 2);
    check_int("H7 so nothing is due that can still be met", shown.clock.next_due, DATE_NONE);
    check_true("H7 what is assumed says so", shown.clock.tasks[0].assumed);
}

static void test_H7_plans_told_again(void)
{
    done("done in time", plan(office.clerk, S(TASKS TASK("design", "300", "", "2015-09-01")
                                                  TASK("price", "60", "notice design", ""))));
    check_int("H7 done", task_on("design", "2015-09-01").state, BID_TASK_DONE);
    check_int("H7 not yet then", task_on("design", "2015-08-31").state, BID_TASK_RED);
    check_int("H7 what waits for it fits", task_on("price", "2015-09-02").state, BID_TASK_FITS);
    check_int("H7 next due is the price", show_as(office.clerk, "2015-09-02").clock.next_due,
              task_on("price", "2015-09-02").begin_by);
    refused("H7 no plan", plan(office.clerk, S("task,takes\n")), OFFICE_INVALID,
            PHRASE_BASE_CSV_HEAD);
    refused("H7 done on a day to come",
            plan(office.clerk, S(TASKS TASK("design", "300", "", "2030-01-01"))), OFFICE_INVALID,
            PHRASE_BIDS_TASK_NOT_COME);
    check_int("H7 who has no part in it plans nothing", plan(stranger, S(TASKS)).outcome,
              OFFICE_NOT_FOUND);
}

static void test_answers_refused(void)
{
    refused("no such item", answer(office.clerk, "nothing", "done", "2015"), OFFICE_INVALID,
            PHRASE_BIDS_NO_ITEM);
    refused("no day", answer(office.clerk, "release-list", "done", "soon"), OFFICE_INVALID,
            PHRASE_BIDS_BAD_DAY);
    refused("a day to come", answer(office.clerk, "release-list", "done", "2027"), OFFICE_INVALID,
            PHRASE_BIDS_NOT_COME);
    refused("never, on a day", answer(office.clerk, "release-list", "never", "2015"),
            OFFICE_INVALID, PHRASE_BIDS_NEVER_DAY);
    refused("a document there is not",
            call("bid.answer", office.clerk,
                 "{\"bid\":\"%\",\"of\":{\"item\":\"release-list\",\"did\":\"done\",\"day\":"
                 "\"2015\",\"document\":\"1111111111111111111111111111111111111111111111111111"
                 "111111111111\",\"source\":\"s\",\"confidence\":\"official\"}}"),
            OFFICE_INVALID, PHRASE_BIDS_NO_DOCUMENT);
    refused("the notice after the decision",
            call("bid.date", office.clerk,
                 "{\"bid\":\"%\",\"of\":{\"anchor\":\"notice\",\"day\":\"2017\",\"source\":\"s\","
                 "\"confidence\":\"official\"}}"),
            OFFICE_INVALID, PHRASE_BIDS_DAY_ORDER);
    refused("no checklist", open_with(office.clerk, OPENING, S("item,anchor\n")), OFFICE_INVALID,
            PHRASE_BASE_CSV_HEAD);
    refused("no country",
            open_with(office.clerk,
                      "{\"country\":\"XXQ\",\"marking\":\"open\","
                      "\"title\":{\"en\":\"X\"}}",
                      file_of("examples/campaigns/bid-checklist.csv")),
            OFFICE_INVALID, PHRASE_BIDS_NO_COUNTRY);
}

/* ---- the team and its walls ------------------------------------------------------------------ */

static OfficeReply join(const char *firm)
{
    Text json = text_open(&office.arena, 200);

    text_all(&json, S("{\"bid\":\"%\",\"part\":\"builder\",\"firm\":\""), str_from_c(firm),
             S("\"}"));
    return call("bid.join", office.reviewer, arena_c(&office.arena, text_str(&json)));
}

static OfficeReply file_price(Id who)
{
    return call("bid.file", who,
                "{\"bid\":\"%\",\"kind\":\"price\",\"title\":\"Price of the hull\",\"body\":"
                "\"hull,1200000000,JPY\"}");
}

static OfficeReply open_paper(Id who)
{
    return call_with("envelope.open", who,
                     "{\"envelope\":\"%\",\"reason\":\"to set the price of the whole\"}", envelope,
                     id_none());
}

static void test_C17_team(void)
{
    refused("no firm of the team files", file_price(office.clerk), OFFICE_REFUSED,
            PHRASE_BIDS_NO_FIRM);
    check_int("nor does it know of the bid", file_price(kato).outcome, OFFICE_NOT_FOUND);
    done("yards", join("yards"));
    done("mills", join("mills"));
    refused("once is enough", join("mills"), OFFICE_CONFLICT, PHRASE_BIDS_IN_TEAM);
    refused("nobody", join("nobody"), OFFICE_INVALID, PHRASE_BIDS_NO_ORGANISATION);
    check_int(
        "a clerk takes in nobody",
        call("bid.join", office.clerk, "{\"bid\":\"%\",\"part\":\"x\",\"firm\":\"south\"}").outcome,
        OFFICE_NO_RIGHT);
    OfficeReply reply = file_price(kato);
    done("its price", reply);
    envelope = office_sample_id(&office, reply, "envelope");
}

static void test_C17_rivals_wall(void)
{
    OpenedWalled opened;
    OfficeReply reply = open_paper(kato);

    done("its own people open it", reply);
    bind(reply, &opened_walled_shape, &opened);
    check_str("and read it", opened.body, S("hull,1200000000,JPY"));
    refused("C17 a rival does not", open_paper(goto_), OFFICE_NO_RIGHT, PHRASE_ACTION_NO_RIGHT);
    refused("nor the State", open_paper(office.clerk), OFFICE_NO_RIGHT, PHRASE_ACTION_NO_RIGHT);
    refused("nor its approver", open_paper(office.approver), OFFICE_NO_RIGHT,
            PHRASE_ACTION_NO_RIGHT);
    check_int("nor somebody of the firm who is not cleared", open_paper(hara).outcome,
              OFFICE_NOT_FOUND);
    check_int("others do not know of it", open_paper(stranger).outcome, OFFICE_NOT_FOUND);
    check_int("an administrator neither", open_paper(office.admin).outcome, OFFICE_NOT_FOUND);
    refused("an auditor sees that it is there", open_paper(office.auditor), OFFICE_NO_RIGHT,
            PHRASE_ACTION_NO_RIGHT);
}

static OfficeReply share(Id who, const char *with)
{
    Text json = text_open(&office.arena, 200);

    text_all(&json, S("{\"envelope\":\"%\",\"organisation\":\""), str_from_c(with), S("\"}"));
    return call_with("envelope.share", who, arena_c(&office.arena, text_str(&json)), envelope,
                     id_none());
}

static void test_C17_the_firm_lets_in(void)
{
    check_int("a rival lets in nobody", share(goto_, "mills").outcome, OFFICE_NO_RIGHT);
    done("the firm lets in the State", share(kato, "north"));
    done("whose people then open it", open_paper(office.clerk));
    refused("the rival still does not", open_paper(goto_), OFFICE_NO_RIGHT, PHRASE_ACTION_NO_RIGHT);
    check_int("the State lets in nobody", share(office.clerk, "mills").outcome, OFFICE_NO_RIGHT);
    refused("once is enough", share(kato, "north"), OFFICE_CONFLICT, PHRASE_BIDS_LET_IN);
    done("and the rival at last", share(kato, "mills"));
    done("who opens it", open_paper(goto_));
    refused("but it is not theirs to share", share(goto_, "south"), OFFICE_REFUSED,
            PHRASE_BIDS_NOT_YOURS);
    BidShown shown = show_as(goto_, "2016-01-01");
    check_int("the team sees that it is there", (int64_t)shown.paper_count, 1);
    check_str("and whose", shown.papers[0].firm, S("yards"));
    check_int("and who may open it", (int64_t)shown.papers[0].open_to_count, 3);
}

/* Each opening is in the journal, with its reason. */
static void test_openings_are_told(void)
{
    OfficeReply reply =
        call_with("journal.search", office.auditor, "{\"subject\":\"%\",\"kind\":\"record.read\"}",
                  envelope, id_none());
    size_t at = 0, count = 0;
    Str rest = reply.reply;

    done("searched", reply);
    while (str_find(rest, S("\"record.read\""), &at)) {
        rest = str_cut(rest, at + 1, rest.len);
        count++;
    }
    check_true("three openings are told", count >= 3);
}

/* ---- options --------------------------------------------------------------------------------- */

static OfficeReply option(const char *name, const char *currency)
{
    Text json = text_open(&office.arena, 400);

    text_all(&json, S("{\"bid\":\"%\",\"of\":{\"option\":\""), str_from_c(name),
             S("\",\"price-minor\":100,\"currency\":\""), str_from_c(currency),
             S("\",\"jobs\":2800,\"content-ppm\":600000,\"source\":\"invented\",\"confidence\":"
               "\"unverified\"}}"));
    return call("bid.option", kato, arena_c(&office.arena, text_str(&json)));
}

static void test_E9_one_option_only(void)
{
    check_true("E9 none answered", !show_as(office.clerk, "2016-01-01").one_option_only);
    done("one", option("overseas", "AUD"));
    check_true("E9 one alone is flagged", show_as(office.clerk, "2016-01-01").one_option_only);
    done("again", option("overseas", "AUD"));
    check_true("E9 which is still one", show_as(office.clerk, "2016-01-01").one_option_only);
    done("another", option("local", "AUD"));
    done("all three", option("hybrid", "AUD"));
    BidShown shown = show_as(office.clerk, "2016-01-01");
    check_true("E9 no flag", !shown.one_option_only);
    check_int("E9 jobs of building there", shown.options[2].jobs, 2800);
    refused("not asked for", option("rented", "AUD"), OFFICE_INVALID, PHRASE_BIDS_NO_OPTION);
    refused("no currency", option("local", "XQX"), OFFICE_INVALID, PHRASE_BIDS_NO_CURRENCY);
}

/* ---- notes, and whether to bid --------------------------------------------------------------- */

static OfficeReply meet_by(Id who, Id contact, const char *day)
{
    Text json = text_open(&office.arena, 400);

    text_all(&json, S("{\"bid\":\"%\",\"of\":{\"day\":\""), str_from_c(day),
             S("\",\"whom\":\"An invented official\",\"contact\":\"%\"}}"));
    return call_with("bid.meet", who, arena_c(&office.arena, text_str(&json)), bid, contact);
}

static OfficeReply meet(Id who)
{
    return meet_by(who, attache, "2026-11-20");
}

/* ---- what an option would bring -------------------------------------------------------------- */

#define BRINGS(option, way, more) \
    "{\"bid\":\"%\",\"of\":{\"option\":\"" option "\",\"way\":\"" way "\"," more \
    "\"source\":\"invented\",\"confidence\":\"unverified\"}}"
#define CREDIT(type, actual) "{\"type\":\"" type "\",\"actual-minor\":" actual "}"
#define GRANTED(type, actual, ppm) \
    "{\"type\":\"" type "\",\"actual-minor\":" actual ",\"granted-ppm\":" ppm "}"
#define RUPEES "\"value-minor\":10000000000000,\"value-currency\":\"INR\","

static Id india;

static OfficeReply brings(const char *json)
{
    return call_with("bid.offset", office.clerk, json, india, id_none());
}

static const ShownOption *option_of(const char *name, const char *on)
{
    static BidShown shown;
    Text json = text_open(&office.arena, 200);

    text_all(&json, S("{\"bid\":\"%\",\"on\":\""), str_from_c(on), S("\"}"));
    bind(call_with("bid.show", office.clerk, arena_c(&office.arena, text_str(&json)), india,
                   id_none()),
         &bid_shown_shape, &shown);
    for (size_t i = 0; i < shown.option_count; i++)
        if (str_eq(shown.options[i].option, str_from_c(name)))
            return &shown.options[i];
    return NULL;
}

static void price(const char *option)
{
    Text json = text_open(&office.arena, 400);

    text_all(&json, S("{\"bid\":\"%\",\"of\":{\"option\":\""), str_from_c(option),
             S("\",\"price-minor\":165000000000,\"currency\":\"USD\",\"jobs\":10,"
               "\"content-ppm\":0,\"source\":\"Herman (2016)\",\"confidence\":\"secondary\"}}"));
    done(option, call_with("bid.option", office.clerk, arena_c(&office.arena, text_str(&json)),
                           india, id_none()));
}

/* Twelve flying boats for 1.65 billion dollars: 30 % owed when firms sell, nothing when governments
 * do. */
static void test_E9_what_options_would_bring(void)
{
    OfficeReply reply =
        open_with(office.clerk,
                  "{\"country\":\"IND\",\"title\":{\"en\":\"Flying boats\"},\"marking\":\"open\","
                  "\"options\":[\"firms\",\"states\",\"silent\"]}",
                  file_of("examples/campaigns/bid-checklist.csv"));
    done("opened", reply);
    india = office_sample_id(&office, reply, "bid");
    refused("E9 no price yet", brings(BRINGS("firms", "commercial", RUPEES)), OFFICE_INVALID,
            PHRASE_BIDS_NO_SHEET);
    price("firms");
    price("states");
    price("silent");
    done("E9 by firms",
         brings(BRINGS("firms", "commercial",
                       RUPEES "\"workshare-ppm\":300000,\"credits\":[" CREDIT(
                           "purchase", "20000000000") "," GRANTED("technology", "5000000000",
                                                                  "3000000") "],")));
    done("E9 between governments", brings(BRINGS("states", "between-governments", "")));
    done("E9 of a value nobody knows", brings(BRINGS("silent", "commercial", "")));
    const ShownOption *firms = option_of("firms", "2026-11-21");
    check_int("E9 owed", firms->duty, DUTY_OWED);
    check_int("E9 495 million", firms->owed_minor, 49500000000);
    check_int("E9 credit: 200 once and 50 three times", firms->credit_minor, 35000000000);
    check_int("E9 actual value", firms->actual_minor, 25000000000);
    check_int("E9 not covered", firms->short_minor, 14500000000);
    check_int("E9 workshare", firms->workshare_ppm, 300000);
    const ShownOption *states = option_of("states", "2026-11-21");
    check_int("E9 none between governments", states->duty, DUTY_NONE);
    check_int("E9 nothing owed", states->owed_minor, 0);
    check_int("E9 not known", option_of("silent", "2026-11-21")->duty, DUTY_UNKNOWN);
    check_int("E9 nor what is owed", option_of("silent", "2026-11-21")->owed_minor, INT64_MIN);
    check_int("E9 before the rule it is not known", option_of("firms", "2018-01-01")->duty,
              DUTY_UNKNOWN);
    check_int("E9 nor its credit", option_of("firms", "2018-01-01")->credit_minor, INT64_MIN);
}

static void test_E9_side_by_side(void)
{
    BidCompared compared;

    bind(call_with("bid.compare", office.clerk, "{\"bid\":\"%\",\"on\":\"2026-11-21\"}", india,
                   id_none()),
         &bid_compared_shape, &compared);
    check_int("E9 three options", (int64_t)compared.option_count, 3);
    check_int("E9 a value of each", (int64_t)compared.rows[5].value_count, 3);
    check_str("E9 owed by firms", compared.rows[5].values[0], S("495000000.00 USD"));
    check_str("E9 and by States", compared.rows[5].values[1], S("0.00 USD"));
    check_str("E9 what nobody knows says so", compared.rows[5].values[2], S("not known"));
    check_str("E9 workshare", compared.rows[3].values[0], S("30 %"));
}

static void test_E9_offsets_refused(void)
{
    refused("E9 above the ceiling",
            brings(BRINGS("firms", "commercial",
                          RUPEES "\"credits\":[" GRANTED("technology", "1", "4000001") "],")),
            OFFICE_INVALID, PHRASE_BIDS_ABOVE_CEILING);
    refused(
        "E9 no such transaction",
        brings(BRINGS("firms", "commercial", RUPEES "\"credits\":[" CREDIT("wishes", "1") "],")),
        OFFICE_INVALID, PHRASE_BIDS_NO_MULTIPLIER);
    refused("E9 a value without a currency",
            brings(BRINGS("firms", "commercial", "\"value-minor\":1,")), OFFICE_INVALID,
            PHRASE_BIDS_NO_CURRENCY);
}

/* ---- who is there ---------------------------------------------------------------------------- */

static Id contact_in(Id who, const char *country, const char *from)
{
    Text json = text_open(&office.arena, 400);

    text_all(&json, S("{\"country\":\""), str_from_c(country),
             S("\",\"kind\":\"person\",\"name\":\"An invented attache\",\"role\":\"attache\","
               "\"from\":\""),
             str_from_c(from), S("\",\"source\":\"invented\",\"confidence\":\"unverified\"}"));
    OfficeReply reply = office_sample_call(&office, "contact.record", who,
                                           arena_c(&office.arena, text_str(&json)), NULL, 0);
    done(country, reply);
    return office_sample_id(&office, reply, "contact");
}

static void test_C14_a_meeting_names_who_is_there(void)
{
    BidShown shown = show_as(office.clerk, "2026-11-20");

    check_int("C14 red: the agreement is of 2014", shown.presence.alarm, ALARM_RED);
    check_true("C14 nobody is there", !shown.presence.in_force);
    done("noted", call("bid.note", office.clerk, "{\"bid\":\"%\",\"words\":\"Bow first.\"}"));
    done("read", call("bid.read-notes", office.clerk, "{\"bid\":\"%\"}"));
    refused("C14 nobody to go with", meet_by(office.clerk, bid, "2026-11-20"), OFFICE_REFUSED,
            PHRASE_BIDS_NOBODY_THERE);
    attache = contact_in(office.clerk, "AUS", "2026-11-10");
    Id elsewhere = contact_in(office.clerk, "PHL", "2026-11-10");
    refused("C14 somebody of another country", meet_by(office.clerk, elsewhere, "2026-11-20"),
            OFFICE_REFUSED, PHRASE_BIDS_NO_CONTACT);
    refused("C14 before he came", meet_by(office.clerk, attache, "2026-11-09"), OFFICE_REFUSED,
            PHRASE_BIDS_NOBODY_THERE);
    done("C14 on his first day", meet_by(office.clerk, attache, "2026-11-10"));
    shown = show_as(office.clerk, "2026-11-20");
    check_true("C14 somebody is there", shown.presence.in_force);
    check_int("C14 one", (int64_t)shown.presence.contact_count, 1);
    check_str("C14 by name, to whom may know it", shown.presence.contacts[0].name,
              S("An invented attache"));
    check_true("C14 the meeting names him", id_eq(shown.meetings[0].contact, attache));
    check_int("C14 twelve years without anybody", shown.presence.gap_least, 148);
    shown = show_as(kato, "2026-11-20");
    check_str("C14 a firm is told his role", shown.presence.contacts[0].role, S("attache"));
    check_str("C14 and not his name", shown.presence.contacts[0].name, S(""));
}

static void test_C14_who_has_left(void)
{
    done("he leaves",
         call_with("contact.end", office.clerk,
                   "{\"contact\":\"%\",\"until\":\"2026-11-15\",\"reason\":\"recalled\"}", attache,
                   id_none()));
    refused("C14 he has left", meet(office.clerk), OFFICE_REFUSED, PHRASE_BIDS_NOBODY_THERE);
    attache = contact_in(office.clerk, "AUS", "2026-11-16");
    done("C14 his successor", meet(office.clerk));
}

/* ---- notes ----------------------------------------------------------------------------------- */

#define NOTE "{\"bid\":\"%\",\"words\":\"Ask before you answer.\"}"

static void test_K6_nothing_noted(void)
{
    refused("K6 nothing is noted", meet_by(office.clerk, bid, "2026-11-20"), OFFICE_REFUSED,
            PHRASE_BIDS_NO_NOTES);
}

static void test_K6_notes_before_the_first_meeting(void)
{
    BidNotesReply notes;

    done("noted", call("bid.note", office.clerk, NOTE));
    refused("K6 not read, even by its author", meet(office.clerk), OFFICE_REFUSED,
            PHRASE_BIDS_NOTES_UNREAD);
    OfficeReply reply = call("bid.read-notes", office.clerk, "{\"bid\":\"%\"}");
    done("read", reply);
    bind(reply, &bid_notes_reply_shape, &notes);
    check_int("K6 both", (int64_t)notes.note_count, 2);
    check_str("K6 with its author", notes.notes[0].author, S("yamada"));
    check_int("K6 and date", notes.notes[0].day, 20778);
    done("K6 met", meet(office.clerk));
    refused("K6 a colleague has not read them", meet(office.reviewer), OFFICE_REFUSED,
            PHRASE_BIDS_NOTES_UNREAD);
    done("another note", call("bid.note", office.clerk, NOTE));
    refused("K6 which is to be read too", meet(office.clerk), OFFICE_REFUSED,
            PHRASE_BIDS_NOTES_UNREAD);
}

#define DECIDE "{\"bid\":\"%\",\"decision\":\"bid\",\"reason\":\"there is time\"}"

static void test_whether_to_bid(void)
{
    check_int("a clerk does not decide", call("bid.decide", office.clerk, DECIDE).outcome,
              OFFICE_NO_RIGHT);
    done("an approver without a hand in it does", call("bid.decide", office.approver, DECIDE));
    refused("once", call("bid.decide", office.approver, DECIDE), OFFICE_CONFLICT,
            PHRASE_BIDS_DECIDED);
    check_int("decided", show_as(office.clerk, "2026-11-21").decision, DECISION_BID);
}

static void test_replayed(void)
{
    ReplayReport report;
    Str into = office_sample_at(&office, "again");
    int r = office_replay(office.office, &office.arena, into, NULL, NULL, &report);

    check_int("replay runs", r, 0);
    check_str("and gives the same rows", report.table, S(""));
}

int main(void)
{
    office_sample_open(&office, &bids_rooms, 117);
    set_up();
    RUN(test_H6_soryu_on_its_own_dates);
    RUN(test_H16_procedures_of_the_day);
    RUN(test_H7_clock_on_the_record);
    RUN(test_H7_plans_told_again);
    RUN(test_answers_refused);
    RUN(test_C17_team);
    RUN(test_C17_rivals_wall);
    RUN(test_C17_the_firm_lets_in);
    RUN(test_openings_are_told);
    RUN(test_E9_one_option_only);
    RUN(test_E9_what_options_would_bring);
    RUN(test_E9_side_by_side);
    RUN(test_E9_offsets_refused);
    RUN(test_K6_nothing_noted);
    RUN(test_C14_a_meeting_names_who_is_there);
    RUN(test_C14_who_has_left);
    RUN(test_K6_notes_before_the_first_meeting);
    RUN(test_whether_to_bid);
    RUN(test_replayed);
    office_sample_close(&office);
    return check_done();
}
