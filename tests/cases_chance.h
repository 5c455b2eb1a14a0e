/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * cases_chance - every operation on cases and what hangs on them, with parameters by chance
 *
 * A row is an operation, how often it is drawn, what it is said with, and what the test remembers
 * when it was done. Ids are drawn from what the test has seen, ended or not; some calls name
 * nothing there is. Everything is invented.
 */
#pragma once

#include "tests/changes_sample.h"

#include "cases/agent.h"
#include "cases/contact.h"

#include <stdarg.h>

enum {
    CREDIT = 300 /* of every report that is allowed */,
    CHANCE_CASES = 12,
    POOL_IDS = 24,
    KIDS = 48,
    SERIALS = 20000,
    ITEMS = 4,
    UNITS = 300
};

typedef enum Pool {
    POOL_HOLD,
    POOL_LEG,
    POOL_PAPER,
    POOL_RELEASE,
    POOL_ORDER,
    POOL_SERVICE,
    POOL_COMMITMENT,
    POOL_DELIVERY,
    POOL_INVOICE,
    POOL_PAYMENT,
    POOL_SHEET,
    POOL_AGENT,
    POOLS
} Pool;

typedef enum Of { OF_CASE, OF_SHIPMENT, OF_DISCREPANCY, OF_CHANGE, OF_NONE } Of;

typedef struct Wanted { /* what a document says, as far as it is changed here */
    int64_t quantity, unit, months, extra;
} Wanted;

/* Something with a life of its own, as the test walks it along its route. */
typedef struct Kid {
    Id id;
    Of of;
    const Route *route;
    int32_t state;
    int64_t quantity, line, serials; /* of a shipment: its serials begin there; 0: none */
    Wanted terms;                    /* of a change */
    bool amends;
    int64_t index;
} Kid;

typedef struct InForce { /* a document, the day it came into force */
    Wanted terms;
    Date day;
} InForce;

typedef struct Known { /* what the test itself remembers of a case */
    CaseSample one;
    const Route *route;
    int32_t state;
    bool blanket, weapon, moved; /* moved: put in a state by somebody's word */
    bool assured, signed_by, licensed;
    bool law_released; /* what the law held was released by hand since it changed */
    Id ids[POOLS][POOL_IDS];
    size_t counts[POOLS];
    Kid kids[KIDS];
    size_t kid_count;
    Wanted offer; /* as drafted last */
    InForce in_force[KIDS];
    size_t in_force_count;
    int64_t sent[2]; /* amendments, modifications */
    int64_t received, paid, credited, refunded, valued, authorised, delivered, drawn; /* yen */
    size_t unit; /* in charge, a place of units[]; UNITS: none */
} Known;

static Rng rng;
static Known known[CHANCE_CASES];
static Id items[ITEMS], weapon_item;
static struct ItemHold {
    Id item, hold;
} item_hold;                    /* the last */
static int8_t serials[SERIALS]; /* 1: under way, 2: delivered */
static int64_t serial_last;
static Date today_is;

/* What the call that is made now is about. */
static struct {
    const char *operation;
    Kid *kid;
    Kid made;
    Wanted terms;
    int64_t amount;
    int32_t paper; /* row of papers[] */
    Id id;
    size_t unit, into; /* places of units[] */
    Date day;
} now;

/* ---- chance ---------------------------------------------------------------------------------- */

static inline int64_t among(int64_t low, int64_t high)
{
    return rng_between(&rng, low, high);
}

static inline bool often(int64_t in_ten)
{
    return among(1, 10) <= in_ten;
}

__attribute__((format(printf, 1, 2))) static inline const char *js(const char *format, ...)
{
    va_list args;
    va_start(args, format);
    char text[8000];
    int length = vsnprintf(text, sizeof text, format, args);
    va_end(args);
    ensure(length >= 0 && (size_t)length < sizeof text);
    return arena_c(&sample.call, arena_str(&sample.call, str_from_c(text)));
}

static inline const char *day_c(Date date)
{
    Text text = text_open(&sample.call, 20);
    date_write(&text, date);
    return arena_c(&sample.call, text_str(&text));
}

static inline void keep(Known *k, Pool pool, Id id)
{
    k->ids[pool][k->counts[pool]++ % POOL_IDS] = id;
}

/* One that was seen, or the case itself, which is none. */
static inline const char *some(Known *k, Pool pool)
{
    size_t count = k->counts[pool] < POOL_IDS ? k->counts[pool] : POOL_IDS;
    size_t last = (k->counts[pool] + POOL_IDS - 1) % POOL_IDS;
    size_t at = often(5) ? last : (size_t)among(0, count > 0 ? (int64_t)count - 1 : 0);
    now.id = count > 0 && among(0, 19) ? k->ids[pool][at] : k->one.id;
    return sample_id(now.id);
}

/* Of what the test has seen one, mostly one the step that is drawn may be taken of. */
static inline const char *some_kid(Known *k, Of of)
{
    size_t from = k->kid_count > 0 ? (size_t)among(0, (int64_t)k->kid_count - 1) : 0;
    bool ripe = often(8);

    now.kid = NULL;
    for (size_t i = 0; i < k->kid_count && !now.kid; i++) {
        Kid *kid = &k->kids[(from + i) % k->kid_count];
        const RouteStep *way = route_step(kid->route, str_from_c(now.operation));
        if (kid->of == of && (!ripe || !way || way->from >> kid->state & 1))
            now.kid = kid;
    }
    return sample_id(now.kid ? now.kid->id : k->one.id);
}

static inline const Wanted *terms_now(const Known *k)
{
    return k->in_force_count > 0 ? &k->in_force[k->in_force_count - 1].terms : &k->offer;
}

/* ---- of a case ------------------------------------------------------------------------------- */

static inline const char *plain(Known *k)
{
    return js("{'case':'%s'}", k->one.name);
}

static inline const char *reasoned(Known *k)
{
    return js("{'case':'%s'%s}", k->one.name, often(9) ? ",'reason':'by chance'" : "");
}

static inline const char *described(Known *k)
{
    static const char *const words[] = {
        "'title':{'en':'Another title (invented)'}",
        "'model':'licensee-supply'",
        "'model':'unnamed-1'",
        "'marking':'no-such'",
    };
    return js("{'case':'%s',%s}", k->one.name, words[among(0, COUNT_OF(words) - 1)]);
}

static inline const char *leg_added(Known *k)
{
    Id item = k->weapon ? weapon_item : items[often(9) ? ITEMS - 1 : among(0, ITEMS - 1)];
    static const char *const kinds[] = { "goods", "technology" };

    return js("{'case':'%s','kind':'%s','item':'%s'%s}", k->one.name, kinds[among(0, 1)],
              often(9) ? sample_id(item) : k->one.name, often(9) ? "" : ",'item-line':'9'");
}

static inline const char *leg_dropped(Known *k)
{
    return js("{'case':'%s','leg':'%s','reason':'r'}", k->one.name, some(k, POOL_LEG));
}

static inline const char *needed(Known *k)
{
    static const char *const kinds[] = { "licence", "foreign-approval", "partner-consent",
                                         "notification" };
    return js("{'case':'%s','kind':'%s','giver':'An invented body','reason':'r','due':'%s'}",
              k->one.name, kinds[among(0, 3)], day_c(today_is + (Date)among(0, 30)));
}

static const char *const papers[] = { "signature",        "assurance", "licence",     "release",
                                      "foreign-approval", "exemption", "notification" };

static inline const char *received(Known *k)
{
    now.paper = (int32_t)among(0, COUNT_OF(papers) - 1);
    const char *about = "";
    if (now.paper == 0)
        about = often(5) ? ",'about':'B'" : js(",'about':'A%d'", (int)k->sent[0]);
    if (now.paper == 2)
        about = often(9) ? ",'until':'2029-12-31'" : js(",'until':'%s'", day_c(today_is));
    bool later = !among(0, 19);
    return js("{'case':'%s','kind':'%s','giver':'g','reference':'r','signed-on':'%s',"
              "'document':'" PAPER_HASH "'%s}",
              k->one.name, papers[now.paper], day_c(today_is + (later ? 1 : 0)), about);
}

static inline const char *revoked(Known *k)
{
    return js("{'case':'%s','paper':'%s','reason':'r'}", k->one.name, some(k, POOL_PAPER));
}

static inline const char *held(Known *k)
{
    static const char *const which[] = { "", ",'operations':['change.draft']",
                                         ",'operations':['offer.send','shipment.open']",
                                         ",'operations':['case.fly']" };
    return js("{'case':'%s','reason':'r','authority':'a'%s}", k->one.name, which[among(0, 3)]);
}

static inline const char *released(Known *k)
{
    return js("{'case':'%s','hold':'%s','reason':'r','authority':'a'}", k->one.name,
              some(k, POOL_HOLD));
}

static inline const char *past_noted_by(Known *k)
{
    return js("{'case':'%s','milestone':'%s','happened':'2011','source':'%s','confidence':"
              "'unverified'}",
              k->one.name, often(8) ? "talks" : "no-such", often(9) ? "a paper" : "");
}

static Id chance_contact; /* the last that was recorded; zero: none yet */

static inline const char *contact_recorded(Known *k)
{
    (void)k;
    return js("{'country':'%s','kind':'%s','name':'An invented attache','role':'attache',"
              "'from':'%s','source':'%s','confidence':'unverified'}",
              often(9) ? "PHL" : "ZZZ", often(2) ? "person" : "office",
              often(9) ? "2026-04" : "spring", often(9) ? "a letter" : "");
}

static inline void keep_contact(Known *k, OfficeReply reply)
{
    ContactReply made;
    (void)k;
    sample_done(reply, &contact_reply_shape, &made);
    chance_contact = made.contact;
}

static inline const char *contact_ended(Known *k)
{
    return js("{'contact':'%s','until':'%s','reason':'moved on'}",
              often(9) && !id_is_none(chance_contact) ? sample_id(chance_contact) : k->one.name,
              often(9) ? arena_c(&sample.call, str_cut(str_from_c(day_c(today_is)), 0, 7))
                       : "soon");
}

#define SEEN_RISK \
    "{'group':'political','seen':'yes','what':'w','owner':'meti.chief','action':'a'," \
    "'due':'2029-12-31'}"

static inline const char *risks_weighed(Known *k)
{
    static const char *const answers[] = {
        NO_RISKS,
        NO_RISKS,
        NO_RISK("economic"),
        SEEN_RISK,
        "{'group':'political','seen':'yes','what':'w'}",
    };
    return js("{'case':'%s','answers':[%s]}", k->one.name, answers[among(0, 4)]);
}

/* One sale with another case of the test, be it itself (row C20). */
static inline const char *sale_joined(Known *k)
{
    const Known *other = &known[among(0, CHANCE_CASES - 1)];

    return js("{'case':'%s','with':'%s','reason':'r'}", k->one.name,
              other->one.name ? other->one.name : k->one.name);
}

/* ---- agents ---------------------------------------------------------------------------------- */

static Id chance_party; /* of an item that is put on cases, as which an agent is screened */

/* Before the item is decided. */
static inline void name_chance_party(Id item)
{
    ItemReply made;
    sample_done(sample_call("item.name-party", "meti.clerk",
                            js("{'item':'%s','role':'broker','type':'organisation','name':'n'}",
                               sample_id(item))),
                &item_reply_shape, &made);
    chance_party = made.made;
}

static inline const char *agent_words(void)
{
    static const char *const words[] = {
        ",'paid':'no','conflict':'none'",
        ",'paid':'yes','fee':'500','currency':'JPY','recipient':'r','conflict':'none'",
        ",'paid':'yes','fee':'500','currency':'JPY'",
        ",'recipient':'r'",
        ",'conflict':'managed','measures':'m'",
        ",'conflict':'managed'",
    };
    return words[often(6) ? 0 : among(0, 5)];
}

static inline const char *agent_declared(Known *k)
{
    return js("{'case':'%s','kind':'adviser','name':'n','engaged-by':'e','source':'s'%s}",
              k->one.name, agent_words());
}

static inline const char *agent_disclosed(Known *k)
{
    const char *agent = some(k, POOL_AGENT);
    const char *words = agent_words();
    const char *party = often(7) ? js(",'party':'%s'", sample_id(chance_party)) : "";

    return js("{'agent':'%s','source':'s'%s%s}", agent, words, party);
}

static inline const char *agent_ended(Known *k)
{
    return js("{'agent':'%s','on':'%s','reason':'r'}", some(k, POOL_AGENT), day_c(today_is));
}

/* The State takes a running contract over; anything else is refused. */
static inline const char *moved(Known *k)
{
    bool takes = str_eq(k->route->id, S("direct-sale")) &&
                 str_eq(k->route->states[k->state].id, S("running"));
    return js("{'case':'%s','route':'%s','state':'%s','reason':'the State contracts'}", k->one.name,
              takes ? "japan-fms" : arena_c(&sample.call, k->route->id),
              often(9) ? "running" : "flying");
}

/* ---- documents ------------------------------------------------------------------------------- */

static inline const char *lines_of(const Wanted *wanted)
{
    const char *radars = wanted->extra < 1
                             ? ""
                             : ",{'number':2,'title':{'en':'Radars'},'item':'RADAR-2','condition':"
                               "'new','quantity':4,'unit':'set','unit-minor':100000,"
                               "'total-minor':400000,'supply':'procured','months':24,'leg':'goods',"
                               "'major':true}";
    const char *training = wanted->extra < 2
                               ? ""
                               : ",{'number':3,'title':{'en':'Training'},'item':'T-1','condition':"
                                 "'new','quantity':20,'unit':'day','unit-minor':1000,'total-minor':"
                                 "20000,'supply':'procured','months':24,'leg':'service','major':"
                                 "false}";
    return js("%s%s", radars, training);
}

#define NONE_OF(what) ",{'code':'liability-" what "-none'}"
#define ALL_NONE NONE_OF("price") NONE_OF("time") NONE_OF("performance") NONE_OF("termination")
#define OF_RADARS ",{'code':'inspection','line':2}"
#define OF_TRAINING \
    ",{'code':'service','line':3,'params':[" PARAM("period", "2027") "," PARAM("place", \
                                                                               "Manila") "]}"

/* What either route asks for: a case may go from the one to the other. */
static inline const char *notes_of(const Wanted *wanted)
{
    return js(ALL_NONE "%s%s", wanted->extra > 0 ? OF_RADARS : "",
              wanted->extra > 1 ? OF_TRAINING : "");
}

static inline Draft draft_of(const Known *k, const Wanted *wanted)
{
    Draft draft = base;

    draft.quantity = js("%d", (int)wanted->quantity);
    draft.unit = js("%d", (int)wanted->unit);
    draft.total = js("%d", (int)(wanted->quantity * wanted->unit));
    draft.months = js("%d", (int)wanted->months);
    draft.lines = lines_of(wanted);
    draft.notes = notes_of(wanted);
    draft.dated = day_c(today_is);
    draft.expiry = day_c(today_is + (Date)among(0, 40));
    if (k->blanket) {
        draft.kind = "blanket";
        draft.more = ",'ceiling-minor':1000000"; /* what the lines come to, too */
    }
    return draft;
}

static inline const char *offer_drafted(Known *k)
{
    now.terms = (Wanted){ .quantity = 10, .unit = 100000, .months = 18 };
    now.terms.extra = k->blanket ? 0 : among(0, 2);
    Draft draft = draft_of(k, &now.terms);

    if (!often(9))
        draft.total = "1";
    return js("{'case':'%s'%s}", k->one.name, terms_of(&k->one, &draft));
}

typedef struct Turn {
    bool amends;
    const char *why;
} Turn;

static inline Turn turned(Wanted *terms, bool blanket)
{
    switch (among(0, 5)) {
    case 0:
        terms->quantity -= terms->quantity > 7;
        return (Turn){ true, WHY_SCOPE };
    case 1:
        terms->extra += terms->extra < 2 && !blanket;
        return (Turn){ true, WHY_SCOPE };
    case 2:
        terms->unit += terms->unit / 2;
        return (Turn){ true, WHY_PRICE };
    case 3:
        terms->unit += terms->unit / 50;
        return (Turn){ false, WHY_PRICE };
    default:
        terms->months++;
        return (Turn){ false, WHY_TIME };
    }
}

static inline const char *change_drafted(Known *k)
{
    now.terms = *terms_now(k);
    Turn turn = turned(&now.terms, k->blanket);
    bool amends = often(9) ? turn.amends : !turn.amends;
    int64_t index = k->sent[!amends] + (often(9) ? 1 : 2);
    Draft draft = draft_of(k, &now.terms);

    draft.form = js("'form':'%s','index':%d", amends ? "amendment" : "modification", (int)index);
    draft.reason = turn.why;
    draft.deposit = amends && often(3) ? "5000" : "";
    if (now.terms.extra > terms_now(k)->extra) /* of the line that comes in */
        draft.more = now.terms.extra == 1 ? ",'notes':[{'code':'inspection','line':2}]"
                                          : js(",'notes':[%s]", &OF_TRAINING[1]);
    now.made = (Kid){ .of = OF_CHANGE, .terms = now.terms, .amends = amends, .index = index };
    return js("{'case':'%s'%s}", k->one.name, terms_of(&k->one, &draft));
}

static inline const char *on_change(Known *k)
{
    return js("{'change':'%s','reason':'as agreed'}", some_kid(k, OF_CHANGE));
}

static inline const char *change_moved(Known *k)
{
    return js("{'change':'%s','state':'sent','reason':'r'}", some_kid(k, OF_CHANGE));
}

/* ---- approvals ------------------------------------------------------------------------------- */

static inline const char *sheet_drafted(Known *k)
{
    bool change = often(8) && k->kid_count > 0;

    now.operation = "change.send"; /* of one that could be sent */
    const char *subject = change ? some_kid(k, OF_CHANGE) : k->one.name;

    if (change && !now.kid)
        change = false;
    return js("{'subject-kind':'%s','subject':'%s','title':{'en':'Words'},'reason':'r',"
              "'factors':{'price':'p','usage':'u','performance':'p','cooperation':'good'},"
              "'steps':[{'kind':'decide','person':'meti.approver'}]}",
              change ? "change" : "case", subject);
}

static inline const char *sheet_decided(Known *k)
{
    const char *sheet = some(k, POOL_SHEET);
    SheetShown shown;
    OfficeReply reply = sample_call("sheet.show", "meti.approver", js("{'sheet':'%s'}", sheet));

    if (reply.outcome != OFFICE_DONE)
        return js("{'sheet':'%s','seal':'" PAPER_HASH "'}", sheet);
    sample_done(reply, &sheet_shown_shape, &shown);
    Text seal = text_open(&sample.call, 100);
    hash_write(&seal, shown.seal);
    return js("{'sheet':'%s','seal':'%s'}", sheet, arena_c(&sample.call, text_str(&seal)));
}
