/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * docket_subject - an item of the sample to try things on, and calls about it
 */
#pragma once

#include "casework/casework.h"
#include "tests/docket_sample.h"

/* An item with something of everything. */
typedef struct Subject {
    Id item, statement, question, hold, draft, party;
} Subject;

/* Parameters with the ids of the subject: %i item, %s statement, %q question, %h hold, %d draft,
 * %p party. */
static inline const char *fill(const Subject *subject, const char *params)
{
    Text text = text_open(&sample.call, SAMPLE_JSON_MAX);
    for (const char *at = params; *at; at++) {
        Id id = id_none();
        if (at[0] == '%') {
            at++;
            id = *at == 'i'   ? subject->item
                 : *at == 's' ? subject->statement
                 : *at == 'q' ? subject->question
                 : *at == 'h' ? subject->hold
                 : *at == 'p' ? subject->party
                              : subject->draft;
            id_write(&text, id);
        } else {
            text_char(&text, *at);
        }
    }
    return arena_c(&sample.call, text_str(&text));
}

static inline OfficeReply call(const Subject *subject, const char *operation, const char *who,
                               const char *params)
{
    return sample_call(operation, who, fill(subject, params));
}

/* The call is done; what it made. */
static inline Id made(const Subject *subject, const char *operation, const char *who,
                      const char *params)
{
    ItemReply reply;
    sample_done(call(subject, operation, who, params), &item_reply_shape, &reply);
    return id_is_none(reply.made) ? reply.item : reply.made;
}

/* Refused, with this outcome and this sentence among the findings; the journal is as it was. */
static inline void check_refused(const char *why, OfficeReply reply, OfficeOutcome outcome,
                                 Phrase phrase_)
{
    bool told = !phrase_;
    check_int(why, reply.outcome, outcome);
    for (const Finding *finding = reply.findings->first; finding; finding = finding->next)
        told = told || finding->message == phrase_;
    if (!told)
        sample_tell(&reply);
    check_true(why, told);
}

static inline ItemShown show(const Subject *subject)
{
    ItemShown shown;
    sample_done(call(subject, "item.show", "meti.clerk", "{'item':'%i'}"), &item_shown_shape,
                &shown);
    return shown;
}

#define OPEN \
    "{'title':{'ja':'掃海艇の移転','en':'Minesweeper for the Philippines'},'marking':'open'," \
    "'regimes':['transfer'],'organisations':['mofa']}"
#define OPEN_RESTRICTED \
    "{'title':{'ja':'掃海艇の移転','en':'Minesweeper for the Philippines'}," \
    "'marking':'restricted','regimes':['transfer'],'organisations':['mofa']}"
#define STATE "{'item':'%i','fact':'destination','value':'PHL','source':'letter of 2015'}"
#define ASK "{'item':'%i','fact':'destination','agency':'MOFA'}"
#define ANSWER "{'item':'%i','question':'%q','value':'PHL'}"
#define PARTY "{'item':'%i','role':'buyer','name':'Invented Trading Co., Ltd.'}"
#define DRAFT \
    "{'item':'%i','verdict':'refuse','reason':'too early','on':'2015-06-01'," \
    "'day-reason':'asked then'}"
#define APPROVE "{'item':'%i','draft':'%d'}"
#define HOLD "{'item':'%i','reason':'a treaty is being read','authority':'director'}"
#define REASON "{'item':'%i','reason':'as asked'}"

static inline Subject begin_with(const char *opening)
{
    Subject subject = { .hold = world_id(), .draft = world_id() };
    subject.item = made(&subject, "item.open", "meti.clerk", opening);
    subject.statement = made(&subject, "item.state", "meti.clerk", STATE);
    subject.question = made(&subject, "item.ask", "meti.clerk", ASK);
    subject.party = made(&subject, "item.name-party", "meti.clerk", PARTY);
    return subject;
}

static inline Subject begin(void)
{
    return begin_with(OPEN);
}

static inline Subject begin_in(ItemState state, const char *opening)
{
    Subject subject = begin_with(opening);
    if (state == ITEM_DRAFTED || state == ITEM_DECIDED)
        subject.draft = made(&subject, "item.draft", "meti.examiner", DRAFT);
    if (state == ITEM_DECIDED)
        made(&subject, "item.approve", "meti.approver", APPROVE);
    if (state == ITEM_WITHDRAWN)
        made(&subject, "item.withdraw", "meti.reviewer", REASON);
    return subject;
}
