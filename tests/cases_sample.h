/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * cases_sample - a record with cases for tests: an item the law permits, a case brought as far as a
 * test wants it
 *
 * All people, firms and cases are invented. Nobody is screened here: lists are a room beside.
 */
#pragma once

#include "cases/cases.h"

#include "cases/case.h"

#ifndef SAMPLE_ROOMS /* a sample above brings more rooms */
extern const StoreSchema cases_schema;

static const Room *const cases_rooms_of[] = {
    &action_room,  &docket_room,        &books_room,      &prices_room,     &payments_room,
    &sheets_room,  &consultations_room, &cases_room,      &deliveries_room, &rejudge_room,
    &changes_room, &orders_room,        &milestones_room, &contacts_room,   &units_room,
    &agents_room,  &risks_room,         &calendar_room,   &sales_room,
};
static const Rooms cases_rooms = { cases_rooms_of, COUNT_OF(cases_rooms_of), &cases_schema };

#define SAMPLE_ROOMS (&cases_rooms)
#endif
#define SAMPLE_WITHOUT_SCREENING "a test of cases"
#include "tests/permitted_sample.h"

#define PRICE "1000000" /* of line 1, in yen */
#define DEPOSIT "300000"

/* The paper that others gave, filed when a record begins, and its hash: texts of calls join it. */
#define PAPER_WORDS "A paper of an invented ministry.\n"
#define PAPER_HASH "36baa14a7381c455e0d79a4968790fbae1ae783376cfdda79f6ec5dc180a1885"

static inline void cases_open(uint64_t seed)
{
    Id meti;

    setenv("SEKISHO_TODAY", "2026-11-21", 1);
    sample_create(seed);
    sample_people();
    int r = office_subject(sample.office, &sample.call, S("organisation"), S("meti"), &meti);
    ensure(r == 0);
    sample_add("meti.finance", meti, "finance", "closed-circle");
    sample_add("meti.cashier", meti, "finance", "closed-circle");
    sample_file("meti.clerk", S(PAPER_WORDS));
}

static inline void cases_today(const char *day)
{
    setenv("SEKISHO_TODAY", day, 1);
}

/* ---- a case ---------------------------------------------------------------------------------- */

typedef struct CaseSample {
    Id id, item;
    const char *name, *number; /* id and number as text */
} CaseSample;

#define LETTER \
    "'letter':{'kind':'defined','want':'offer','form':'letter','financing':'own'," \
    "'third-parties':'none','originator':'Defence attache (invented)','reference':'PH/26/17'," \
    "'dated':'2026-10-01','received':'2026-10-05','items':[{'item':'coast radar'," \
    "'quantity':1,'unit':'set'}],'end-use':'watching the coast','wanted-by':'2028-03-31'," \
    "'place':'Manila'}"

static inline CaseSample open_case(const char *route, const char *letter)
{
    CaseReply reply;

    sample_done(sample_call("case.open", "meti.clerk",
                            said("{'route':'%s','country':'PHL','programme':'TRUST',"
                                 "'currency':'JPY','title':{'en':'Coast radar (invented)'},"
                                 "'marking':'open',%s}",
                                 route, letter, "")),
                &case_reply_shape, &reply);
    return (CaseSample){ .id = reply.file,
                         .name = sample_id(reply.file),
                         .number = arena_c(&sample.boot, arena_str(&sample.boot, reply.number)) };
}

/* A step, or any operation that takes the case and more of JSON ("" or ",'reason':'x'"). */
static inline OfficeReply step(const CaseSample *one, const char *operation, const char *who,
                               const char *more)
{
    return sample_call(operation, who, said("{'case':'%s'%s}", one->name, more, ""));
}

static inline Id made_by(OfficeReply reply)
{
    CaseReply made;

    sample_done(reply, &case_reply_shape, &made);
    return made.made;
}

static inline CaseShown show_case(const CaseSample *one)
{
    CaseShown shown;

    sample_done(step(one, "case.show", "meti.clerk", ""), &case_shown_shape, &shown);
    return shown;
}

/* The item as the leg of every line. */
static inline void give_item(CaseSample *one, Id item)
{
    one->item = item;
    sample_done(step(one, "case.add-leg", "meti.clerk",
                     said(",'kind':'goods','item':'%s'", sample_id(one->item), "", "")),
                NULL, NULL);
}

/* With an item the law permits, decided. */
static inline void give_legs(CaseSample *one)
{
    Id item = open_permitted();

    decide_item(item);
    give_item(one, item);
}

/* A paper of others, signed on the day. */
static inline Id receive(const CaseSample *one, const char *kind, const char *more)
{
    return made_by(step(one, "case.receive", "meti.clerk",
                        said(",'kind':'%s','giver':'An invented ministry','reference':'X-1',"
                             "'signed-on':'2026-11-20','document':'" PAPER_HASH "'%s",
                             kind, more, "")));
}

/* One line of the price, notes and waivers as the shipped tables ask for them. */
#define TERMS \
    "'form':'offer','index':0,'dated':'2026-11-21','expiry':'2027-02-14','kind':'defined'," \
    "'purchaser':'PHL','reference':'PH/26/17','reference-day':'2026-10-01'," \
    "'title':{'en':'Coast radar (invented)'},'authority':'an invented act, Article 1'," \
    "'end-use':'watching the coast','sale-terms':'instalments','currency':'JPY'," \
    "'deposit-minor':" DEPOSIT ",'lines':[{'number':1,'title':{'en':'Coast radar'}," \
    "'item':'RADAR-1','condition':'new','quantity':1,'unit':'set','unit-minor':" PRICE "," \
    "'total-minor':" PRICE ",'supply':'procured','months':18,'leg':'goods','major':false}]"

static inline Id draft_offer(const CaseSample *one, const char *more)
{
    return made_by(step(one, "offer.draft", "meti.clerk",
                        said(",'terms':{'case':'%s'," TERMS "%s}", one->number, more, "")));
}

#define NO_RISK(group) "{'group':'" group "','seen':'no','what':'nothing points to one'}"
#define NO_RISKS \
    NO_RISK("political") \
    "," NO_RISK("geopolitical") "," NO_RISK("economic") "," NO_RISK("technological")

/* Nothing is seen of any of the four groups. */
static inline void weigh_risks(const CaseSample *one)
{
    sample_done(step(one, "case.weigh-risks", "meti.clerk", ",'answers':[" NO_RISKS "]"), NULL,
                NULL);
}

/* The maker's contract: consulted, taken up, offered, accepted, licensed and begun. */
static inline CaseSample run_direct(void)
{
    CaseSample one = open_case("direct-sale", LETTER);

    give_legs(&one);
    sample_done(step(&one, "case.complete", "meti.reviewer", ""), NULL, NULL);
    draft_offer(&one, "");
    sample_done(step(&one, "offer.send", "meti.reviewer", ""), NULL, NULL);
    weigh_risks(&one);
    receive(&one, "signature", ",'about':'B'");
    sample_done(step(&one, "offer.accept", "meti.reviewer", ""), NULL, NULL);
    receive(&one, "assurance", "");
    receive(&one, "licence", ",'until':'2028-11-30'");
    sample_done(step(&one, "case.implement", "meti.approver", ""), NULL, NULL);
    return one;
}

/* Every row made again from the journal is the row there is. */
static inline void check_replayed(void)
{
    ReplayReport report;
    Text dir = text_open(&sample.call, 400);

    text_all(&dir, sample.dir, S("-again"));
    int r = office_replay(sample.office, &sample.call, text_str(&dir), NULL, NULL, &report);
    check_int("replay runs", r, 0);
    check_str("and gives the same rows", report.table, S(""));
    ensure(nftw(arena_c(&sample.call, text_str(&dir)), sample_remove, 10, FTW_DEPTH | FTW_PHYS) ==
           0);
}
