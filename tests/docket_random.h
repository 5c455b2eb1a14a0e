/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * docket_random - seeded random operations on items, for replay, crash tests and benchmarks
 *
 * Each step is one ordinary call of an ordinary operation by one of the sample's people
 * (docket_sample.h): mostly allowed, sometimes refused, as in an office. The same seed on the same
 * record makes the same calls.
 */
#pragma once

#include "tests/docket_sample.h"
#include "tests/explained.h"

enum { RANDOM_ITEMS_MAX = 200, RANDOM_PEOPLE = 7 };

typedef struct RandomItem {
    Id item, draft;
    Id statements[8], questions[8], holds[4]; /* the newest, in a ring */
    size_t statement_count, question_count, hold_count;
} RandomItem;

typedef struct RandomDocket {
    Rng rng;
    RandomItem items[RANDOM_ITEMS_MAX];
    size_t item_count;
    Id people[RANDOM_PEOPLE];
    int64_t done, refused;
    int64_t outcomes[OFFICE_OUTCOMES];
} RandomDocket;

static const char *const random_people[RANDOM_PEOPLE] = {
    "meti.clerk", "meti.examiner", "meti.reviewer", "meti.approver",
    "mofa.clerk", "meti.both",     "audit.watch",
};

static inline RandomDocket random_docket(uint64_t seed)
{
    RandomDocket docket = { .rng = { .state = seed * CHECK_SPREAD } };
    for (size_t i = 0; i < RANDOM_PEOPLE; i++)
        docket.people[i] = sample_person(random_people[i]);
    return docket;
}

static inline size_t random_below(RandomDocket *docket, size_t count)
{
    return (size_t)rng_between(&docket->rng, 0, (int64_t)count - 1);
}

static inline Id random_one(RandomDocket *docket, const Id *ids, size_t count, size_t room)
{
    size_t known = count < room ? count : room;
    return known ? ids[random_below(docket, known)] : (Id){ { 1 } };
}

/* Words a search could be about; some are long. */
static inline const char *random_words(RandomDocket *docket)
{
    static const char *const words[] = {
        "as the note of the embassy says",
        "掃海艇の移転について",
        "ミサイル技術",
        "因",
        "to be read",
        "部品の供給に関する覚書",
        "second thoughts",
        "様式第三号",
    };
    return words[random_below(docket, COUNT_OF(words))];
}

static inline const char *random_fact(RandomDocket *docket)
{
    static const char *const facts[] = {
        "'fact':'destination','value':'PHL'",
        "'fact':'destination','value':'IND'",
        "'fact':'listed-item-1','value':'no'",
        "'fact':'listed-item-1','value':'yes'",
        "'fact':'form','value':'finished'",
        "'fact':'form','value':'part'",
        "'fact':'recipient-kind','value':'foreign-government'",
        "'fact':'military-specification','value':'unobtainable'",
        "'fact':'decision-date','value':'2015-06-01'",
        "'fact':'destination','value':'Atlantis'",
    };
    return facts[random_below(docket, COUNT_OF(facts))];
}

typedef struct RandomStep {
    const char *operation;
    size_t person; /* who usually does it */
    int weight;
} RandomStep;

static const RandomStep random_steps[] = {
    { "item.open", 0, 10 },   { "item.describe", 0, 3 }, { "item.state", 0, 20 },
    { "item.correct", 0, 6 }, { "item.retract", 0, 4 },  { "item.ask", 0, 6 },
    { "item.answer", 4, 8 },  { "item.assess", 1, 2 },   { "item.draft", 1, 3 },
    { "item.approve", 3, 3 }, { "item.return", 2, 4 },   { "item.hold", 0, 2 },
    { "item.release", 2, 5 }, { "item.reopen", 2, 8 },   { "item.withdraw", 2, 1 },
    { "item.assign", 2, 2 },  { "item.show", 0, 2 },     { "item.list", 0, 1 },
};

static inline size_t random_step(RandomDocket *docket)
{
    int total = 0, at = 0;
    for (size_t i = 0; i < COUNT_OF(random_steps); i++)
        total += random_steps[i].weight;
    at = (int)rng_between(&docket->rng, 0, total - 1);
    for (size_t i = 0;; i++) {
        at -= random_steps[i].weight;
        if (at < 0)
            return i;
    }
}

/* What each operation takes besides the item, written with ' for ". */
static inline void random_params(RandomDocket *docket, RandomItem *item, Str operation, char *at,
                                 size_t room)
{
    const char *id = sample_id(item->item);
    const char *words = random_words(docket);
    if (str_eq(operation, S("item.open")))
        snprintf(at, room,
                 "{'title':{'ja':'%s','en':'Item of a test'},'marking':'%s',"
                 "'regimes':['transfer'],'organisations':['mofa']}",
                 words, random_below(docket, 3) ? "open" : "restricted");
    else if (str_eq(operation, S("item.list")))
        snprintf(at, room, "{'words':'%s','limit':3}", words);
    else if (str_eq(operation, S("item.describe")))
        snprintf(at, room, "{'item':'%s','summary':{'ja':'%s'}}", id, words);
    else if (str_eq(operation, S("item.state")))
        snprintf(at, room, "{'item':'%s',%s,'source':'%s'}", id, random_fact(docket), words);
    else if (str_eq(operation, S("item.correct")))
        snprintf(at, room, "{'item':'%s','statement':'%s','value':'yes','reason':'%s'}", id,
                 sample_id(random_one(docket, item->statements, item->statement_count, 8)), words);
    else if (str_eq(operation, S("item.retract")))
        snprintf(at, room, "{'item':'%s','statement':'%s','reason':'%s'}", id,
                 sample_id(random_one(docket, item->statements, item->statement_count, 8)), words);
    else if (str_eq(operation, S("item.ask")))
        snprintf(at, room, "{'item':'%s','agency':'MOFA','fact':'listed-item-1','words':'%s'}", id,
                 words);
    else if (str_eq(operation, S("item.answer")))
        snprintf(at, room, "{'item':'%s','question':'%s','value':'yes','words':'%s'}", id,
                 sample_id(random_one(docket, item->questions, item->question_count, 8)), words);
    else if (str_eq(operation, S("item.assess")))
        snprintf(at, room, "{'item':'%s','on':'1970-06-01'}", id);
    else if (str_eq(operation, S("item.draft")))
        snprintf(at, room,
                 "{'item':'%s','verdict':'%s','reason':'%s','on':'1970-06-01','day-reason':'then'}",
                 id, random_below(docket, 4) ? "refuse" : "permit", words);
    else if (str_eq(operation, S("item.approve")))
        snprintf(at, room, "{'item':'%s','draft':'%s'}", id, sample_id(item->draft));
    else if (str_eq(operation, S("item.return")))
        snprintf(at, room, "{'item':'%s','draft':'%s','reason':'%s'}", id, sample_id(item->draft),
                 words);
    else if (str_eq(operation, S("item.hold")))
        snprintf(at, room, "{'item':'%s','reason':'%s','authority':'director'}", id, words);
    else if (str_eq(operation, S("item.release")))
        snprintf(at, room, "{'item':'%s','hold':'%s','reason':'%s','authority':'director'}", id,
                 sample_id(random_one(docket, item->holds, item->hold_count, 4)), words);
    else if (str_eq(operation, S("item.assign")))
        snprintf(at, room, "{'item':'%s','person':'%s'}", id,
                 sample_id(docket->people[random_below(docket, RANDOM_PEOPLE)]));
    else if (str_eq(operation, S("item.show")))
        snprintf(at, room, "{'item':'%s'}", id);
    else
        snprintf(at, room, "{'item':'%s','reason':'%s'}", id, words);
}

/* What a call made is there for later calls to name. */
static inline void random_keep(RandomDocket *docket, RandomItem *item, Str operation,
                               const ItemReply *reply)
{
    if (str_eq(operation, S("item.open"))) {
        /* The record grows on; the oldest items are left alone. */
        size_t place = docket->item_count++ % RANDOM_ITEMS_MAX;
        docket->items[place] = (RandomItem){ .item = reply->item, .draft = { { 1 } } };
    } else if (str_eq(operation, S("item.state")) || str_eq(operation, S("item.correct"))) {
        item->statements[item->statement_count++ % 8] = reply->made;
    } else if (str_eq(operation, S("item.ask"))) {
        item->questions[item->question_count++ % 8] = reply->made;
    } else if (str_eq(operation, S("item.hold"))) {
        item->holds[item->hold_count++ % 4] = reply->made;
    } else if (str_eq(operation, S("item.draft"))) {
        item->draft = reply->made;
    }
}

static inline OfficeReply random_call(RandomDocket *docket)
{
    char params[2000];
    size_t step = docket->item_count ? random_step(docket) : 0;
    Str operation = str_from_c(random_steps[step].operation);
    size_t known = docket->item_count < RANDOM_ITEMS_MAX ? docket->item_count : RANDOM_ITEMS_MAX;
    RandomItem none = { .draft = { { 1 } } };
    RandomItem *item = known ? &docket->items[random_below(docket, known)] : &none;
    bool usual = random_below(docket, 10) > 0;

    random_params(docket, item, operation, params, sizeof params);
    for (char *at = params; *at; at++)
        *at = *at == '\'' ? '"' : *at;
    Call call = {
        .operation = operation,
        .as =
            docket->people[usual ? random_steps[step].person : random_below(docket, RANDOM_PEOPLE)],
        .request = world_id(),
        .params = sample_json(str_from_c(params)),
        .lang = LANG_EN,
    };
    OfficeReply reply = explained_call(sample.office, &sample.call, &call);
    bool change = step < 16;
    if (reply.outcome == OFFICE_DONE && change) {
        ItemReply made;
        Findings findings = { .arena = &sample.call };
        bool good = shape_bind(&sample.call, &item_reply_shape, sample_json(reply.reply), S(""),
                               &made, &findings);
        ensure(good);
        random_keep(docket, item, operation, &made);
    }
    return reply;
}

/* Makes `count` calls. Whatever is answered is one of an office's answers: never a fault. */
static inline void random_calls(RandomDocket *docket, int64_t count)
{
    for (int64_t i = 0; i < count; i++) {
        arena_reset(&sample.call);
        OfficeReply reply = random_call(docket);
        docket->outcomes[reply.outcome]++;
        if (reply.outcome == OFFICE_DONE)
            docket->done++;
        else
            docket->refused++;
        if (reply.outcome == OFFICE_UNAVAILABLE || reply.outcome == OFFICE_UNKNOWN)
            sample_tell(&reply);
        check_true("never a fault",
                   reply.outcome != OFFICE_UNAVAILABLE && reply.outcome != OFFICE_UNKNOWN);
    }
    arena_reset(&sample.call);
}
