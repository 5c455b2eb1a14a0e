/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * permitted_sample - items the law permits, for tests: stated and decided, on top of docket_sample
 */
#pragma once

#include "tests/docket_sample.h"

/* A format with %s for texts, and ' for " as in sample_call(). */
static inline const char *said(const char *format, const char *a, const char *b, const char *c)
{
    const char *args[] = { a, b, c };
    Text text = text_open(&sample.call, SAMPLE_JSON_MAX);
    size_t next = 0;

    for (const char *at = format; *at; at++) {
        if (at[0] == '%' && at[1] == 's') {
            text_c(&text, args[next++]);
            at++;
        } else {
            text_char(&text, *at);
        }
    }
    return arena_c(&sample.call, text_str(&text));
}

/* ---- an item the law permits ----------------------------------------------------------------- */

static const char *const permitted_facts[][2] = {
    { "recipient-kind", "foreign-government" },
    { "transfer-kind", "export" },
    { "purposes", "cooperation" },
    { "programme", "other-programme" },
    { "use-categories", "surveillance" },
    { "item-kind", "communications" },
    { "form", "finished" },
    { "listed-item-1", "yes" },
    { "military-specification", "yes" },
    { "direct-combat", "yes" },
    { "positive-security", "yes" },
    { "security-partner", "yes" },
    { "destination-suitable", "yes" },
    { "end-user-suitable", "yes" },
    { "no-undue-concern", "yes" },
    { "control-assured", "yes" },
    { "other-un-obligation", "no" },
    { "banned-by-att", "no" },
    { "banned-by-other-treaty", "no" },
    { "recipient-listed", "no" },
    { "committee-exemption", "no" },
    { "combat-underway", "no" },
    { "special-circumstances", "no" },
    { "joint-developed", "no" },
    { "licence-produced", "no" },
    { "victim-of-aggression", "no" },
    { "publication-must-wait", "no" },
    { "new-type", "no" },
    { "policy-at-stake", "no" },
    { "class-needs-caution", "no" },
    { "examination-needs-caution", "no" },
    { "tender-data", "no" },
    { "positive-peace", "no" },
    { "small-quantity", "no" },
    { "urgent", "no" },
    { "small-value", "no" },
    { "humanitarian", "no" },
    { "low-concern", "no" },
};

/* A weapon: of the forces, sold for a mission of theirs abroad. */
static inline void state_permitted(const char *item, const char *destination, const char *weapon)
{
    Text json = text_open(&sample.call, SAMPLE_JSON_MAX);

    text_all(&json, S("{'item':'"), str_from_c(item), S("','fact':'decision-date','value':'"),
             str_from_c(getenv("SEKISHO_TODAY")), S("','more':[{'fact':'destination','value':'"),
             str_from_c(destination), S("'},{'fact':'sdf-weapon','value':'"), str_from_c(weapon),
             S("'},{'fact':'weapon-for-mission','value':'"), str_from_c(weapon), S("'}"));
    for (size_t i = 0; i < COUNT_OF(permitted_facts); i++)
        text_all(&json, S(",{'fact':'"), str_from_c(permitted_facts[i][0]), S("','value':'"),
                 str_from_c(permitted_facts[i][1]), S("'}"));
    text_c(&json, "]}");
    sample_done(sample_call("item.state", "meti.clerk", arena_c(&sample.call, text_str(&json))),
                NULL, NULL);
}

/* An item of one line and one party, with what the law asks said of it. */
static inline Id open_stated(const char *destination, const char *weapon)
{
    ItemReply reply;

    sample_done(sample_call("item.open", "meti.clerk",
                            "{'title':{'en':'Surveillance radar (invented)'},'marking':'open',"
                            "'regimes':['transfer']}"),
                &item_reply_shape, &reply);
    const char *item = sample_id(reply.item);
    state_permitted(item, destination, weapon);
    sample_done(sample_call("item.name-party", "meti.clerk",
                            said("{'item':'%s','role':'buyer','type':'organisation',"
                                 "'name':'An invented ministry'}",
                                 item, "", "")),
                NULL, NULL);
    return reply.item;
}

static inline Id open_permitted(void)
{
    return open_stated("PHL", "no");
}

static inline void decide_item(Id item)
{
    ItemReply reply;

    sample_done(sample_call("item.draft", "meti.clerk",
                            said("{'item':'%s','verdict':'permit','reason':'the law permits it'}",
                                 sample_id(item), "", "")),
                &item_reply_shape, &reply);
    sample_done(sample_call("item.approve", "meti.approver",
                            said("{'item':'%s','draft':'%s','reason':'agreed'}", sample_id(item),
                                 sample_id(reply.made), "")),
                NULL, NULL);
}
