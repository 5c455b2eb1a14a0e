/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * deliveries_sample - a running case with goods, major equipment and training to deliver
 *
 * Of the maker's contract, in dollars. All people, firms and things are invented.
 */
#pragma once

#include "tests/cases_sample.h"

#include "phrases_action.h"
#include "phrases_cases.h"
#include "phrases_deliveries.h"

/* ---- refusals -------------------------------------------------------------------------------- */

static inline int64_t journal_now(void)
{
    OfficeStatus status;
    int r = office_status(sample.office, &sample.call, &status);
    ensure(r == 0);
    return status.size;
}

static inline bool tells(const OfficeReply *reply, Phrase message)
{
    for (const Finding *finding = reply->findings->first; finding; finding = finding->next)
        if (finding->message == message)
            return true;
    return false;
}

/* Refused so, with this sentence, and the journal as it was. */
static inline void check_refused(const char *why, OfficeReply reply, int64_t before,
                                 OfficeOutcome outcome, Phrase message)
{
    check_int(why, reply.outcome, outcome);
    if (!tells(&reply, message))
        sample_tell(&reply);
    check_true(why, tells(&reply, message));
    check_int("nothing was written", journal_now(), before);
}

#define REFUSED(why, reply, outcome, message) \
    do { \
        int64_t before_ = journal_now(); \
        check_refused((why), (reply), before_, (outcome), (message)); \
    } while (0)

/* ---- a case ---------------------------------------------------------------------------------- */

#define LINE_GOODS \
    "{'number':1,'title':{'en':'Spare antenna'},'item':'ANT-1','condition':'new','quantity':10," \
    "'unit':'each','unit-minor':10000,'total-minor':100000,'supply':'procured','months':6," \
    "'leg':'goods','major':false}"
#define LINE_MAJOR \
    "{'number':2,'title':{'en':'Coast radar'},'item':'RADAR-1','condition':'new','quantity':2," \
    "'unit':'set','unit-minor':500000,'total-minor':1000000,'supply':'procured','months':18," \
    "'leg':'goods','major':true}"
#define LINE_TRAINING \
    "{'number':3,'title':{'en':'Operator training'},'item':'TRAIN-1','condition':'new'," \
    "'quantity':20,'unit':'day','unit-minor':1000,'total-minor':20000,'supply':'procured'," \
    "'months':18,'leg':'service','major':false}"
#define LINES "'lines':[" LINE_GOODS "," LINE_MAJOR "," LINE_TRAINING "]"

static inline CaseSample open_dollars(void)
{
    CaseReply reply;

    sample_done(sample_call("case.open", "meti.clerk",
                            "{'route':'direct-sale','country':'PHL','programme':'TRUST',"
                            "'currency':'USD','title':{'en':'Coast radar (invented)'},"
                            "'marking':'open'," LETTER "}"),
                &case_reply_shape, &reply);
    return (CaseSample){ .id = reply.file,
                         .name = arena_c(&sample.boot, str_from_c(sample_id(reply.file))),
                         .number = arena_c(&sample.boot, arena_str(&sample.boot, reply.number)) };
}

static inline void offer_and_accept(const CaseSample *one)
{
    made_by(step(one, "offer.draft", "meti.clerk",
                 said(",'terms':{'case':'%s','form':'offer','index':0,'dated':'2026-11-21',"
                      "'expiry':'2027-02-14','kind':'defined','purchaser':'PHL',"
                      "'reference':'PH/26/17','reference-day':'2026-10-01',"
                      "'title':{'en':'Coast radar (invented)'},'authority':'an invented act',"
                      "'end-use':'watching the coast','sale-terms':'instalments',"
                      "'currency':'USD'," LINES "}",
                      one->number, "", "")));
    sample_done(step(one, "offer.send", "meti.reviewer", ""), NULL, NULL);
    weigh_risks(one);
    receive(one, "signature", ",'about':'B'");
    sample_done(step(one, "offer.accept", "meti.reviewer", ""), NULL, NULL);
    receive(one, "assurance", "");
}

/* Implemented, under a licence for all lines. */
static inline CaseSample run_dollars(void)
{
    CaseSample one = open_dollars();

    give_legs(&one);
    sample_done(step(&one, "case.add-leg", "meti.clerk",
                     said(",'kind':'technology','item':'%s'", sample_id(one.item), "", "")),
                NULL, NULL);
    sample_done(step(&one, "case.complete", "meti.reviewer", ""), NULL, NULL);
    offer_and_accept(&one);
    receive(&one, "licence", ",'until':'2036-11-30'");
    sample_done(step(&one, "case.implement", "meti.approver", ""), NULL, NULL);
    return one;
}

/* Under a licence for this line alone from now on. */
static inline void license_only(const CaseSample *one, const char *line)
{
    CaseShown shown = show_case(one);

    for (size_t i = 0; i < shown.paper_count; i++)
        if (shown.papers[i].kind == PAPER_LICENCE)
            sample_done(step(one, "case.revoke", "meti.clerk",
                             said(",'paper':'%s','reason':'withdrawn'",
                                  sample_id(shown.papers[i].paper), "", "")),
                        NULL, NULL);
    receive(one, "licence", said(",'until':'2036-11-30','lines':['%s']", line, "", ""));
}

/* ---- shipments ------------------------------------------------------------------------------- */

#define ANTENNAS(n) ",'line':1,'quantity':" #n ",'unit':'each','promised':'2026-11-20'"
#define RADARS(n, serials) \
    ",'line':2,'quantity':" #n ",'unit':'set','promised':'2026-12-20','serials':[" serials "]"

static inline Id ship(const CaseSample *one, const char *more)
{
    return made_by(step(one, "shipment.open", "meti.clerk", more));
}

static inline OfficeReply on_shipment(const char *operation, const char *who, Id shipment,
                                      const char *more)
{
    return sample_call(operation, who, said("{'shipment':'%s'%s}", sample_id(shipment), more, ""));
}

static inline OfficeReply send_out(Id shipment)
{
    return on_shipment("shipment.send", "meti.clerk", shipment,
                       ",'day':'2026-11-21','carrier':'An invented line','terms':'FOB'");
}

static inline OfficeReply inspect(Id shipment, const char *result)
{
    return on_shipment("inspection.record", "meti.clerk", shipment,
                       said(",'result':'%s','certificate':'Q-1','inspector':'An invented office',"
                            "'day':'2026-11-21','document':'" PAPER_HASH "'",
                            result, "", ""));
}

static inline OfficeReply transfer(Id shipment)
{
    return on_shipment("shipment.transfer", "meti.reviewer", shipment, ",'day':'2026-11-21'");
}

/* Inspected, sent, title passed. */
static inline void deliver(Id shipment)
{
    sample_done(inspect(shipment, "passed"), NULL, NULL);
    sample_done(send_out(shipment), NULL, NULL);
    sample_done(transfer(shipment), NULL, NULL);
}

static inline ShipmentListReply supply_of(const CaseSample *one)
{
    ShipmentListReply reply;

    sample_done(step(one, "shipment.list", "meti.clerk", ""), &shipment_list_reply_shape, &reply);
    return reply;
}

/* ---- discrepancies --------------------------------------------------------------------------- */

/* About so many of a line-1 shipment; `claim`: ",'item':'199.99'". */
static inline OfficeReply report(const CaseSample *one, Id shipment, const char *type,
                                 const char *claim)
{
    return step(one, "discrepancy.report", "meti.clerk",
                said(",'line':1,'quantity':1,'words':'dented','shipment':'%s','type':'%s'%s",
                     sample_id(shipment), type, claim));
}

static inline OfficeReply on_report(const char *operation, const char *who, Id discrepancy,
                                    const char *more)
{
    return sample_call(
        operation, who,
        said("{'discrepancy':'%s','words':'looked into'%s}", sample_id(discrepancy), more, ""));
}

static inline OfficeReply answer(Id discrepancy, const char *more)
{
    return on_report("discrepancy.answer", "meti.reviewer", discrepancy, more);
}

static inline DiscrepancyShown shown_report(Id discrepancy)
{
    DiscrepancyShown shown;

    sample_done(sample_call("discrepancy.show", "meti.clerk",
                            said("{'discrepancy':'%s'}", sample_id(discrepancy), "", "")),
                &discrepancy_shown_shape, &shown);
    return shown;
}

/* Every row made again from the journal is the same. */
static inline void check_replay(void)
{
    ReplayReport report;
    Text dir = text_open(&sample.call, 400);

    text_all(&dir, sample.dir, S("-again"));
    int r = office_replay(sample.office, &sample.call, text_str(&dir), NULL, NULL, &report);
    check_int("replay runs", r, 0);
    check_str("and gives the same rows", report.table, S(""));
}
