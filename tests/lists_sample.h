/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * lists_sample - what tests of lists in a record share: a record that screens, its calls in short
 *
 * All people and firms are invented.
 */
#pragma once

#include "lists/lists.h"
#include "tests/explained.h"

extern const StoreSchema lists_schema;

static const Room *const lists_rooms_of[] = { &action_room, &docket_room, &lists_room };
static const Rooms lists_rooms = { lists_rooms_of, COUNT_OF(lists_rooms_of), &lists_schema };

#define SAMPLE_ROOMS (&lists_rooms)
#include "tests/docket_sample.h"

enum { CSV_MAX = 1 << 20 };
#define CSV_HEAD "id,name,type,birth_date,country,aliases,weak_aliases,ids\n"
#define KASUMI "A1,Kasumi Invented Trading,organisation,,JPN,,,\n"
#define TARO "A2,Taro Invented Hanada,person,1960-05-01,JPN,,,\n"
#define GINGA "A3,Ginga Invented Shipping,organisation,,PHL,,,\n"
#define HOKUTO "A4,Hokuto Invented Aviation,organisation,,PHL,,,\n"

/* ---- calling --------------------------------------------------------------------------------- */

static inline OfficeReply import_call(const char *params, Str bytes, bool dry_run)
{
    Text json = text_open(&sample.call, SAMPLE_JSON_MAX);
    for (const char *at = params; *at; at++)
        text_char(&json, *at == '\'' ? '"' : *at);
    Call call = { .operation = S("list.import"),
                  .as = sample.actor,
                  .request = world_id(),
                  .params = sample_json(text_str(&json)),
                  .document = bytes,
                  .dry_run = dry_run,
                  .lang = LANG_EN };
    return explained_call(sample.office, &sample.call, &call);
}

#define PLAIN "{'kind':'plain','name':'watch'}"

static inline ListImportReply import(const char *csv)
{
    ListImportReply reply;
    sample_done(import_call(PLAIN, str_from_c(csv), false), &list_import_reply_shape, &reply);
    return reply;
}

static inline const char *filled(const char *format, Id first, Id second)
{
    Text text = text_open(&sample.call, SAMPLE_JSON_MAX);
    for (const char *at = format; *at; at++) {
        if (*at != '%') {
            text_char(&text, *at);
            continue;
        }
        id_write(&text, *++at == '1' ? first : second);
    }
    return arena_c(&sample.call, text_str(&text));
}

static inline Id open_item(void)
{
    ItemReply reply;
    sample_done(sample_call("item.open", "meti.clerk",
                            "{'title':{'en':'Radar'},'marking':'open','regimes':['transfer']}"),
                &item_reply_shape, &reply);
    return reply.item;
}

static inline Id name_party(Id item, Id party, const char *members)
{
    ItemReply reply;
    Text params = text_open(&sample.call, SAMPLE_JSON_MAX);
    text_c(&params, filled("{'item':'%1',", item, party));
    if (!id_is_none(party))
        text_c(&params, filled("'party':'%2',", item, party));
    text_c(&params, members);
    text_c(&params, "}");
    sample_done(
        sample_call("item.name-party", "meti.clerk", arena_c(&sample.call, text_str(&params))),
        &item_reply_shape, &reply);
    return reply.made;
}

#define BUYER "'role':'buyer','type':'organisation','name':'Kasumi Invented Trading Co., Ltd.'"

static inline PartyScreenReply screen(Id item, Id party)
{
    PartyScreenReply reply;
    sample_done(sample_call("party.screen", "meti.clerk",
                            filled("{'item':'%1','party':'%2'}", item, party)),
                &party_screen_reply_shape, &reply);
    return reply;
}

static inline HitListReply hits_of(Id item)
{
    HitListReply reply;
    sample_done(sample_call("hit.list", "meti.clerk", filled("{'item':'%1'}", item, item)),
                &hit_list_reply_shape, &reply);
    return reply;
}

static inline HitShown show_hit(Id hit)
{
    HitShown shown;
    sample_done(sample_call("hit.show", "meti.examiner", filled("{'hit':'%1'}", hit, hit)),
                &hit_shown_shape, &shown);
    return shown;
}

static inline void decide(Id hit, const char *verdict)
{
    Text params = text_open(&sample.call, 500);
    text_c(&params, filled("{'hit':'%1','reason':'another address','verdict':'", hit, hit));
    text_c(&params, verdict);
    text_c(&params, "'}");
    sample_done(
        sample_call("hit.decide", "meti.examiner", arena_c(&sample.call, text_str(&params))), NULL,
        NULL);
}

static inline OfficeReply confirm(Id hit, const char *who, int64_t decision)
{
    Text params = text_open(&sample.call, 500);
    text_c(&params, filled("{'hit':'%1','decision':", hit, hit));
    text_int(&params, decision);
    text_c(&params, "}");
    return sample_call("hit.confirm", who, arena_c(&sample.call, text_str(&params)));
}

static inline int64_t last_decision(Id hit)
{
    HitShown shown = show_hit(hit);
    return shown.decisions[shown.decision_count - 1].decision;
}

static inline void settle(Id hit, const char *verdict)
{
    decide(hit, verdict);
    sample_done(confirm(hit, "meti.reviewer", last_decision(hit)), NULL, NULL);
}

static inline OfficeReply draft(Id item)
{
    return sample_call("item.draft", "meti.examiner",
                       filled("{'item':'%1','verdict':'refuse','reason':'too "
                              "early','on':'2015-06-01','day-reason':'history'}",
                              item, item));
}

static inline bool tells(const OfficeReply *reply, Phrase message)
{
    for (const Finding *finding = reply->findings->first; finding; finding = finding->next)
        if (finding->message == message)
            return true;
    sample_tell(reply);
    return false;
}

static inline void check_stopped(const char *why, Id item, Phrase message)
{
    OfficeReply reply = draft(item);
    check_int(why, reply.outcome, OFFICE_REFUSED);
    check_true(why, tells(&reply, message));
}

static inline ListStatusReply status(void)
{
    ListStatusReply reply;
    sample_done(sample_call("list.status", "meti.clerk", "{}"), &list_status_reply_shape, &reply);
    return reply;
}

static inline RescreeningReply rescreen(void)
{
    RescreeningReply reply;
    sample_done(sample_call("rescreening.start", NULL, "{}"), &rescreening_reply_shape, &reply);
    Id id = reply.rescreening;
    while (!reply.finished)
        sample_done(
            sample_call("rescreening.advance", NULL, filled("{'rescreening':'%1'}", id, id)),
            &rescreening_reply_shape, &reply);
    return reply;
}

static inline ItemShown show_item(Id item)
{
    ItemShown shown;
    sample_done(sample_call("item.show", "meti.clerk", filled("{'item':'%1'}", item, item)),
                &item_shown_shape, &shown);
    return shown;
}
