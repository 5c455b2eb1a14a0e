/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * bid - what the files of this room share and nobody else sees
 */
#pragma once

#include "bids/bid_params.h"
#include "bids/bids_sql.h"

#define PROCEDURES_REGISTER "buyer-procedures"

/* Why it is refused, at a pointer. */
int bid_refuse(Work *work, int refusal, Str pointer, Phrase message, Phrase remedy, Str arg);

/* 0, WORK_E_NOT_FOUND, or a fault. */
MUST_USE int bid_load(Work *work, Id bid, BidGetRow *ret_row);
MUST_USE int bid_paper_load(Work *work, Id paper, BidPaperGetRow *ret_row);

/* The organisation of whom it is done for. */
MUST_USE int bid_own_organisation(Work *work, Id *ret_organisation);

/* By handle or id. 0, WORK_E_INVALID with a finding at the pointer, or a fault. */
MUST_USE int bid_organisation(Work *work, Str pointer, Str said, Id *ret_organisation);
MUST_USE int bid_handle(Work *work, Id organisation, Str *ret_handle);

MUST_USE int bid_is_firm(Work *work, Id bid, Id organisation, bool *ret_is);

/* The checklist it was opened with: read once before it was written. */
Checklist bid_checklist(Work *work, const BidGetRow *row);

/* What is told of it, in the order of its checklist. 0 or a fault. */
MUST_USE int bid_told(Work *work, Id bid, const Checklist *list, CheckCampaign *ret_campaign);

/* What a file from elsewhere ends its lines with is not kept. */
Str bid_without_returns(Arena *arena, Str bytes);

/* How the plan stood on a day; absent: there is none. 0 or a fault. */
MUST_USE int bid_show_clock(Work *work, Id bid, const CheckCampaign *campaign, Date on,
                            ShownBidClock *shown);

/* Who of ours is in the buyer's country on a day. 0 or a fault. */
MUST_USE int bid_show_presence(Work *work, const BidGetRow *row, Date on, ShownPresence *shown);

/* The ways of building the buyer asks for, with their answers, by the law of the day. */
MUST_USE int bid_show_options(Work *work, Id bid, const BidGetRow *row, Date on,
                              const ShownOption **ret_options, size_t *ret_count);

int bid_facts(Work *work, Id subject, AccessFacts *facts);
int bid_paper_facts(Work *work, Id subject, AccessFacts *facts);

int bid_open(Work *work, const void *params, void *reply);
int bid_date(Work *work, const void *params, void *reply);
int bid_answer(Work *work, const void *params, void *reply);
int bid_plan(Work *work, const void *params, void *reply);
int bid_note(Work *work, const void *params, void *reply);
int bid_read_notes(Work *work, const void *params, void *reply);
int bid_meet(Work *work, const void *params, void *reply);
int bid_option(Work *work, const void *params, void *reply);
int bid_offset(Work *work, const void *params, void *reply);
int bid_compare(Work *work, const void *params, void *reply);
int bid_release(Work *work, const void *params, void *reply);
int bid_rehearsal(Work *work, const void *params, void *reply);
int bid_offer(Work *work, const void *params, void *reply);
int bid_matrix(Work *work, const void *params, void *reply);
int bid_decide(Work *work, const void *params, void *reply);
int bid_turn_case(Work *work, const void *params, void *reply);
int bid_join(Work *work, const void *params, void *reply);
int bid_file(Work *work, const void *params, void *reply);
int bid_paper_share(Work *work, const void *params, void *reply);
int bid_paper_open(Work *work, const void *params, void *reply);
int bid_paper_show(Work *work, const void *params, void *reply);
int bid_show(Work *work, const void *params, void *reply);
int bid_list(Work *work, const void *params, void *reply);
int bid_dossier(Work *work, const void *params, void *reply);

/* What may be known of a paper without opening it. */
MUST_USE int bid_paper_tell(Work *work, Id paper, const BidPaperGetRow *row, ShownWalled *shown);
