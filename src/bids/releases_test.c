/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* What may be told to a buyer, at which stage and on whose decision (B5, H6): the matrix of a bid,
 * its rehearsal, and offer sheets that name what is not released. Everything is invented. */
#include "tests/bid_opened_sample.h"

#include "phrases_bids.h"
#include "phrases_campaign.h"

static Id bid, decided, undecided, elsewhere;

static OfficeReply call(const char *operation, const char *who, const char *more)
{
    return sample_call(operation, who, said("{'bid':'%s'%s}", sample_id(bid), more, ""));
}

static OfficeReply release(const char *feature, const char *stage, const char *more)
{
    return call("bid.release", "meti.reviewer",
                said(",'feature':'%s','stage':'%s',%s,'source':'invented','confidence':"
                     "'unverified'",
                     feature, stage, more));
}

#define FREE "'release':'release','item':'%s'"

static OfficeReply free_on(const char *feature, const char *stage, Id item)
{
    return release(feature, stage, said(FREE, sample_id(item), "", ""));
}

static void refused(const char *why, OfficeReply reply, OfficeOutcome outcome, Phrase message)
{
    check_int(why, reply.outcome, outcome);
    if (reply.findings->first)
        check_str(why, phrase_key(reply.findings->first->message), phrase_key(message));
    else
        check_true(why, false);
}

static OfficeReply offer(const char *stage, const char *features)
{
    return call(
        "bid.offer", "meti.clerk",
        said(",'of':{'reference':'O-1','stage':'%s','features':[%s]}", stage, features, ""));
}

static BidMatrix matrix(const char *who)
{
    BidMatrix shown;

    sample_done(call("bid.matrix", who, ""), &bid_matrix_shape, &shown);
    return shown;
}

#define FULL(name) "{'feature':'" name "','full':true}"
#define EXPORT(name) "{'feature':'" name "','full':false}"

/* ---- on whose decision ----------------------------------------------------------------------- */

static void begin(void)
{
    sample_add("mod.officer", sample_organisation("works", "架空製作所", "Invented works"), "firm",
               "closed-circle");
    bid = open_bid("PHL", "restricted");
    decided = open_permitted();
    decide_item(decided);
    undecided = open_permitted();
    elsewhere = open_stated("AUS", "no");
    decide_item(elsewhere);
}

static void test_B5_released_on_a_decision(void)
{
    refused("B5 on none", release("range", "tender", "'release':'release'"), OFFICE_REFUSED,
            PHRASE_BIDS_NO_DECISION);
    refused("B5 the law has not decided", free_on("range", "tender", undecided), OFFICE_REFUSED,
            PHRASE_BIDS_NOT_BORNE);
    refused("B5 for another country", free_on("range", "tender", elsewhere), OFFICE_REFUSED,
            PHRASE_BIDS_OTHER_DESTINATION);
    refused("B5 no such item", free_on("range", "tender", bid), OFFICE_INVALID,
            PHRASE_BIDS_NO_ITEM_LINE);
    refused("B5 not two words", release("long range", "tender", "'release':'withhold'"),
            OFFICE_INVALID, PHRASE_BIDS_BAD_FEATURE);
    check_int("B5 a clerk releases nothing",
              call("bid.release", "meti.clerk",
                   ",'feature':'range','stage':'tender','release':'withhold','source':'s',"
                   "'confidence':'official'")
                  .outcome,
              OFFICE_NO_RIGHT);
    sample_done(free_on("range", "tender", decided), NULL, NULL);
    sample_done(release("battery", "talks", "'release':'withhold'"), NULL, NULL);
    sample_done(release("sonar", "tender",
                        said("'release':'degrade','item':'%s'", sample_id(decided), "", "")),
                NULL, NULL);
    sample_done(free_on("sonar", "contract", decided), NULL, NULL);
    BidMatrix shown = matrix("meti.clerk");
    check_int("B5 four are told of", (int64_t)shown.release_count, 4);
    check_true("B5 all hold", shown.releases[0].stands && shown.releases[3].stands);
}

/* ---- rehearsed ------------------------------------------------------------------------------- */

#define QUESTIONS \
    "question,country,features,ja,en,source,confidence\n" \
    "q1,PHL,range,問,how far,invented,assumption\n" \
    "q2,PHL,range sonar,問,how well,invented,assumption\n" \
    "q3,PHL,battery range,問,how long,invented,assumption\n"

static BidRehearsalReply rehearsed(const char *stage)
{
    BidRehearsalReply reply;

    sample_done(call_with_file("bid.rehearsal", "meti.clerk",
                               said("{'bid':'%s','stage':'%s'}", sample_id(bid), stage, ""),
                               S(QUESTIONS)),
                &bid_rehearsal_reply_shape, &reply);
    return reply;
}

static void test_H6_rehearsed_before_the_bid(void)
{
    BidRehearsalReply tender = rehearsed("tender");

    check_int("H6 one may be answered", tender.answerable, 1);
    check_int("H6 one by the export version", tender.degraded, 1);
    check_int("H6 one hits what is withheld", tender.withheld, 1);
    check_str("H6 by which", tender.questions[2].feature, S("battery"));
    BidRehearsalReply talks = rehearsed("talks");
    check_int("H6 at talks nothing else is decided", talks.undecided, 2);
    check_int("H6 what is withheld is", talks.withheld, 1);
    check_int("H6 under contract more may be told", rehearsed("contract").answerable, 2);
    check_int("H6 each is kept", (int64_t)matrix("meti.clerk").rehearsal_count, 3);
    refused("H6 a feature nobody told of",
            call_with_file("bid.rehearsal", "meti.clerk",
                           said("{'bid':'%s','stage':'tender'}", sample_id(bid), "", ""),
                           S("question,country,features,ja,en,source,confidence\n"
                             "q1,PHL,wings,問,q,invented,assumption\n")),
            OFFICE_INVALID, PHRASE_CAMPAIGN_NO_FEATURE);
}

/* ---- offered --------------------------------------------------------------------------------- */

static void test_H7_offer_sheets(void)
{
    sample_done(offer("tender", FULL("range") "," EXPORT("sonar")), NULL, NULL);
    refused("H7 withheld", offer("tender", FULL("range") "," EXPORT("battery")), OFFICE_REFUSED,
            PHRASE_BIDS_NOT_RELEASED);
    refused("H7 its export version alone", offer("tender", FULL("sonar")), OFFICE_REFUSED,
            PHRASE_BIDS_NOT_RELEASED);
    refused("H7 nobody has decided", offer("tender", FULL("hull")), OFFICE_REFUSED,
            PHRASE_BIDS_NOT_RELEASED);
    refused("H7 not at this stage", offer("talks", FULL("range")), OFFICE_REFUSED,
            PHRASE_BIDS_NOT_RELEASED);
    OfficeReply reply = offer("tender", FULL("battery") "," FULL("hull"));
    check_true("H7 each is named", reply.findings->first && reply.findings->first->next != NULL);
    sample_done(offer("contract", FULL("sonar")), NULL, NULL);
    check_int("H7 two sheets", (int64_t)matrix("meti.clerk").offer_count, 2);
    check_str("H7 as they were", matrix("meti.clerk").offers[0].features, S("range sonar*"));
}

static void test_B5_told_again(void)
{
    sample_done(release("range", "tender", "'release':'withhold'"), NULL, NULL);
    refused("B5 withheld from now on", offer("tender", FULL("range")), OFFICE_REFUSED,
            PHRASE_BIDS_NOT_RELEASED);
    sample_done(free_on("range", "negotiation", decided), NULL, NULL);
    sample_done(offer("contract", FULL("range")), NULL, NULL);
    refused(
        "B5 ends before it begins",
        release("range", "talks", "'release':'withhold','from':'2026-11-21','until':'2026-11-21'"),
        OFFICE_INVALID, PHRASE_BIDS_NO_TIME);
}

/* What is decided and then held bears nothing. */
static void test_B5_a_decision_that_stands_no_more(void)
{
    sample_done(sample_call("item.hold", "meti.reviewer",
                            said("{'item':'%s','reason':'a question','authority':'a minister'}",
                                 sample_id(decided), "", "")),
                NULL, NULL);
    refused("B5 held", offer("contract", FULL("sonar")), OFFICE_REFUSED, PHRASE_BIDS_NOT_RELEASED);
    BidMatrix shown = matrix("meti.clerk");
    for (size_t i = 0; i < shown.release_count; i++)
        check_true("B5 what rests on it does not hold",
                   shown.releases[i].release == RELEASE_WITHHOLD || !shown.releases[i].stands);
    check_int("B5 nor is it answered", rehearsed("contract").answerable, 0);
}

int main(void)
{
    cases_open(173);
    RUN(begin);
    RUN(test_B5_released_on_a_decision);
    RUN(test_H6_rehearsed_before_the_bid);
    RUN(test_H7_offer_sheets);
    RUN(test_B5_told_again);
    RUN(test_B5_a_decision_that_stands_no_more);
    RUN(check_replayed);
    sample_close();
    return check_done();
}
