/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * obligation - what the files of this room share; private to the room
 */
#pragma once

#include "cases/cases.h"
#include "obligations/obligation_events.h"
#include "obligations/obligations_sql.h"
#include "registers/registers.h"

/* Refuses with one finding. */
int obligation_refuse(Work *work, int refusal, Str pointer, Phrase message, Phrase remedy, Str arg);

/* ---- what people write ----------------------------------------------------------------------- */

/* A case that whoever asks may see; for the next one, that they may do this about. 0,
 * WORK_E_INVALID or WORK_E_RULE with a finding, or a fault. */
MUST_USE int shown_case(Work *work, Str said, CaseBrief *ret_brief);
MUST_USE int said_case(Work *work, Str said, CaseBrief *ret_brief);
MUST_USE int said_organisation(Work *work, Str pointer, Str said, Organisation *ret_organisation);
/* False with a finding. */
MUST_USE bool said_amount(Work *work, Str pointer, Str said, Currency currency, int64_t *ret_minor);
MUST_USE bool said_share(Work *work, Str pointer, Str said, int64_t *ret_ppm);

MUST_USE bool said_country(Work *work, Str pointer, Str said);

/* Is the country in the register on the day: with an agreement in force, where it tells signature
 * and force apart? Of a register there is not: unknown. */
RegisterAnswer country_in_register(Work *work, Str name, Str country, Date on);
Str register_title(Work *work, Str name); /* in the language of whoever asks */

Str id_text(Arena *arena, Id id);
Str amount_text(Arena *arena, int64_t minor, Currency currency); /* "10.00 USD" */
Str day_text(Arena *arena, Date day);                            /* "2026-11-21" */
Str share_text(Arena *arena, int64_t ppm);                       /* "30 %" */
Str factor_text(Arena *arena, int64_t ppm);                      /* "1.5" */
Currency currency_of(Str code);                                  /* one that was read before */

/* ---- of the record --------------------------------------------------------------------------- */

/* Does the State of the case's route negotiate offsets? Of a route that is not in force: no. */
bool case_negotiates(Work *work, const CaseBrief *brief);

/* The same, or refused: WORK_E_RULE with a finding. */
MUST_USE int case_takes_figures(Work *work, const CaseBrief *brief);

typedef struct Obligation {
    Id id;
    ObligationGetRow row;
    CaseBrief brief;
} Obligation;

/* 0, WORK_E_NOT_FOUND, or a fault. */
MUST_USE int obligation_load(Work *work, Id id, Obligation *ret_obligation);

/* One that may be worked on: of a case whose figures are kept, and in force. 0, WORK_E_NOT_FOUND,
 * WORK_E_RULE or WORK_E_CONFLICT with a finding, or a fault. */
MUST_USE int obligation_in_force(Work *work, Id id, Obligation *ret_obligation);

/* What access may ask of what hangs on a case and is never open: who works with whom, on what, for
 * how much. 0, WORK_E_NOT_FOUND, or a fault. */
MUST_USE int hanging_facts(Id case_file, AccessFacts *facts);

/* Had whoever asks, or for whom, a hand in it? Access refuses it too; an office may adopt another
 * document, and this stays. 0, or WORK_E_RULE with a finding. */
MUST_USE int check_second(Work *work, const Id *hands, size_t count);

/* ---- what is folded together ----------------------------------------------------------------- */

typedef struct KeptBook {
    Work *work;
    OffsetBook book;
} KeptBook;

/* All steps of the book up to the end of the day, and what passed by itself until then. 0 or a
 * fault. */
MUST_USE int kept_book(Work *work, Str country, Str currency, Date on, KeptBook *ret_kept);

/* One more step, under the table of today. 0; WORK_E_INVALID, WORK_E_RULE or WORK_E_CONFLICT with a
 * finding that begins with `said`. */
MUST_USE int kept_try(KeptBook *kept, const OffsetEvent *event, Str said);

/* NULL: it is not in the book. */
const OffsetObligation *kept_obligation(const KeptBook *kept, Id id);
const OffsetTransaction *kept_deal(const KeptBook *kept, Id id);

int32_t deal_state(const OffsetTransaction *deal);

/* ---- lists ----------------------------------------------------------------------------------- */

enum { LISTED_STRETCH = 64 }; /* rows read at once */

typedef struct Listed {
    Id ids[LISTED_STRETCH];
    int64_t leaves[LISTED_STRETCH];
    size_t count; /* fewer than LISTED_STRETCH: there are no more */
} Listed;

/* Each read statement has a row type of its own: the same two columns. */
#define TAKE_ROWS(listed, rows, n) \
    do { \
        (listed)->count = (n); \
        for (size_t i_row = 0; i_row < (n); i_row++) { \
            (listed)->ids[i_row] = (rows)[i_row].id; \
            (listed)->leaves[i_row] = (rows)[i_row].seq; \
        } \
    } while (0)

typedef struct Listing {
    Str shown_by;  /* the operation whose right lets one be seen */
    Str after;     /* a cursor, as people hand it back */
    int64_t limit; /* absent: the usual */
    /* The next rows behind a leaf, at most LISTED_STRETCH. 0 or a fault. */
    int (*read)(Work *work, const void *of, int64_t after, Listed *ret_listed);
    const void *of;
} Listing;

/* One page of what whoever asks may see, as work_list() would answer it. The rows are sought by the
 * index of what was asked for, and who may see one is asked of its case as it stands: a case that
 * was described anew takes all that hangs on it along. 0, WORK_E_INVALID with a finding, or a
 * fault. */
MUST_USE int listing_page(Work *work, const Listing *listing, ListPage *ret_page);

/* ---- operations ------------------------------------------------------------------------------ */

int obligation_open(Work *work, const void *params, void *reply);
int obligation_amend(Work *work, const void *params, void *reply);
int obligation_approve(Work *work, const void *params, void *reply);
int obligation_decline(Work *work, const void *params, void *reply);
int obligation_plan(Work *work, const void *params, void *reply);
int obligation_show(Work *work, const void *params, void *reply);
int obligation_list(Work *work, const void *params, void *reply);
int transaction_claim(Work *work, const void *params, void *reply);
int transaction_verify(Work *work, const void *params, void *reply);
int transaction_dispute(Work *work, const void *params, void *reply);
int transaction_settle(Work *work, const void *params, void *reply);
int transaction_withdraw(Work *work, const void *params, void *reply);
int transaction_assign(Work *work, const void *params, void *reply);
int transaction_show(Work *work, const void *params, void *reply);
int transaction_list(Work *work, const void *params, void *reply);
int offset_declare(Work *work, const void *params, void *reply);
int offset_declared_show(Work *work, const void *params, void *reply);
int offset_offer(Work *work, const void *params, void *reply);
int offset_portfolio(Work *work, const void *params, void *reply);
