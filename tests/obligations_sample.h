/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * obligations_sample - a record with a case for India and firms that fill its offsets, for tests
 *
 * Everybody, every firm and every invoice is invented.
 */
#pragma once

#include "approvals/approvals.h"
#include "books/books.h"
#include "cases/cases.h"
#include "casework/casework.h"
#include "obligations/obligations.h"

extern const StoreSchema obligations_schema;

static const Room *const obligations_rooms_of[] = {
    &action_room,      &docket_room,        &books_room,       &prices_room,      &payments_room,
    &sheets_room,      &consultations_room, &cases_room,       &deliveries_room,  &rejudge_room,
    &changes_room,     &orders_room,        &milestones_room,  &contacts_room,    &units_room,
    &agents_room,      &risks_room,         &obligations_room, &productions_room, &stakes_room,
    &inducements_room, &partnerships_room,  &projects_room,    &investments_room,
};
static const Rooms obligations_rooms = { obligations_rooms_of, COUNT_OF(obligations_rooms_of),
                                         &obligations_schema };

#define SAMPLE_ROOMS (&obligations_rooms)
#include "tests/cases_sample.h"

static const char *const firms[] = { "works", "engines", "avionics" };

static inline void obligations_open(uint64_t seed)
{
    cases_open(seed);
    for (size_t i = 0; i < COUNT_OF(firms); i++)
        sample_organisation(firms[i], "架空企業", "Invented firm");
}

static inline const char *open_for_india(const char *route)
{
    CaseReply reply;

    sample_done(sample_call("case.open", "meti.clerk",
                            said("{'route':'%s','country':'IND','programme':'TRUST',"
                                 "'currency':'USD','title':{'en':'Flying boats (invented)'},"
                                 "'marking':'open','letter':{'kind':'defined','want':'offer',"
                                 "'items':[{'item':'flying boat','quantity':12}]}}",
                                 route, "", "")),
                &case_reply_shape, &reply);
    return arena_c(&sample.boot, arena_str(&sample.boot, reply.number));
}

/* ---- refusals -------------------------------------------------------------------------------- */

static inline int64_t journal_length(void)
{
    OfficeStatus status;
    int r = office_status(sample.office, &sample.call, &status);
    ensure(r == 0);
    return status.size;
}

/* Refused so, with this sentence, and the journal as it was. */
static inline void check_refusal(const char *why, OfficeReply reply, int64_t before,
                                 OfficeOutcome outcome, Phrase told)
{
    bool tells = false;

    for (const Finding *at = reply.findings->first; at; at = at->next)
        tells = tells || at->message == told;
    check_int(why, reply.outcome, outcome);
    if (!tells)
        sample_tell(&reply);
    check_true(why, tells);
    check_int("nothing was written", journal_length(), before);
}

#define REFUSED(why, reply, outcome, told) \
    do { \
        int64_t before_ = journal_length(); \
        check_refusal((why), (reply), before_, (outcome), (told)); \
    } while (0)
