/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * explained - a call by somebody who, asked why they read something protected, says it
 *
 * Tests of other things read as people do who work on a matter; office_test is about the asking.
 */
#pragma once

#include "action/action.h"
#include "world/world.h"

static inline OfficeReply explained_call(Office *office, Arena *arena, const Call *call)
{
    OfficeReply reply = office_call(office, arena, call);
    Findings findings = { .arena = arena };
    Text params = text_open(arena, 400);

    if (reply.outcome != OFFICE_UNEXPLAINED)
        return reply;
    text_all(&params, S("{\"kind\":\""), reply.subject_kind, S("\",\"subject\":\""));
    id_write(&params, reply.subject);
    text_put(&params, S("\",\"why\":\"works on it (invented)\"}"));
    const Call why = { .operation = S("reading.explain"),
                       .as = call->as,
                       .principal = call->principal,
                       .request = world_id(),
                       .params = json_read(arena, text_str(&params), S(""), &findings),
                       .lang = call->lang };
    OfficeReply said = office_call(office, arena, &why);
    return said.outcome == OFFICE_DONE ? office_call(office, arena, call) : said;
}
