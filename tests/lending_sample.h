/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * lending_sample - a record with cases and what is lent for them, for tests
 *
 * Everybody and every amount is invented.
 */
#pragma once

#include "approvals/approvals.h"
#include "books/books.h"
#include "cases/cases.h"
#include "casework/casework.h"
#include "lending/lending.h"
#include "tests/explained.h"

extern const StoreSchema lending_schema;

static const Room *const lending_rooms_of[] = {
    &action_room,  &docket_room,        &books_room,      &prices_room,     &payments_room,
    &sheets_room,  &consultations_room, &cases_room,      &deliveries_room, &rejudge_room,
    &changes_room, &orders_room,        &milestones_room, &contacts_room,   &units_room,
    &agents_room,  &risks_room,         &loans_room,      &sureties_room,   &funding_room,
    &funds_room,
};
static const Rooms lending_rooms = { lending_rooms_of, COUNT_OF(lending_rooms_of),
                                     &lending_schema };

#define SAMPLE_ROOMS (&lending_rooms)
#include "tests/changes_sample.h"

static inline void lending_open(uint64_t seed)
{
    Id meti, mofa;

    cases_open(seed);
    int r = office_subject(sample.office, &sample.call, S("organisation"), S("meti"), &meti);
    ensure(r == 0);
    r = office_subject(sample.office, &sample.call, S("organisation"), S("mofa"), &mofa);
    ensure(r == 0);
    sample_add("mofa.finance", mofa, "finance", "closed-circle");
}

/* A case with an offer of PRICE yen. */
static inline CaseSample offered_case(void)
{
    CaseSample one = open_case("direct-sale", LETTER);

    give_legs(&one);
    sample_done(step(&one, "case.complete", "meti.reviewer", ""), NULL, NULL);
    draft_offer(&one, "");
    return one;
}

/* The call's JSON with ' for ", of numbers. */
static inline const char *number_c(int64_t number)
{
    Text text = text_open(&sample.call, 24);

    text_int(&text, number);
    return arena_c(&sample.call, text_str(&text));
}

static inline const char *day_of(Date day)
{
    Text text = text_open(&sample.call, 16);

    date_write(&text, day);
    return arena_c(&sample.call, text_str(&text));
}

/* An operation on a loan, a surety, a support, with more JSON. */
static inline OfficeReply lend(const char *operation, const char *who, Id id, const char *more)
{
    Str noun = str_split(str_from_c(operation), '.', &(Str){ 0 });

    return sample_call(operation, who,
                       said("{'%s':'%s'%s}", arena_c(&sample.call, noun), sample_id(id), more));
}

static inline void lend_done(const char *operation, const char *who, Id id, const char *more)
{
    sample_done(lend(operation, who, id, more), NULL, NULL);
}

/* A call with a document beside its parameters. */
static inline OfficeReply lend_with(const char *operation, const char *who, const char *params,
                                    Str document)
{
    Text json = text_open(&sample.call, SAMPLE_JSON_MAX);

    for (const char *at = params; *at; at++)
        text_char(&json, *at == '\'' ? '"' : *at);
    Call call = { .operation = str_from_c(operation),
                  .as = sample_person(who),
                  .request = world_id(),
                  .params = sample_json(text_str(&json)),
                  .lang = sample.lang,
                  .document = document };
    return explained_call(sample.office, &sample.call, &call);
}
