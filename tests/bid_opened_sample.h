/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * bid_opened_sample - a bid opened in the record of a test, and calls that bring a file
 */
#pragma once

#include "tests/bids_sample.h"
#include "tests/explained.h"

#include "tests/cases_sample.h"

static inline OfficeReply call_with_file(const char *operation, const char *who, const char *params,
                                         Str document)
{
    Text json = text_open(&sample.call, SAMPLE_JSON_MAX);

    for (const char *at = params; *at; at++)
        text_char(&json, *at == '\'' ? '"' : *at);
    Call call = { .operation = str_from_c(operation),
                  .as = sample_person(who),
                  .request = world_id(),
                  .params = sample_json(text_str(&json)),
                  .document = document,
                  .lang = sample.lang };
    return explained_call(sample.office, &sample.call, &call);
}

#define CHECKLIST \
    "item,anchor,days,takes,owner_ja,owner_en,ja,en,source,confidence\n" \
    "release-list,notice,0,30,防衛省,defence ministry,一覧,list,invented,assumption\n"

static inline Id open_bid(const char *country, const char *marking)
{
    BidReply reply;

    sample_done(call_with_file("bid.open", "meti.clerk",
                               said("{'country':'%s','title':{'en':'An invented bid'},"
                                    "'marking':'%s'}",
                                    country, marking, ""),
                               S(CHECKLIST)),
                &bid_reply_shape, &reply);
    return reply.bid;
}
