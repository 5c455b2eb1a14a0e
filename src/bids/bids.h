/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * bids - campaigns for a sale on the record: what was red when, and a team whose firms are rivals
 *
 *   bid_params.h   what the operations take and reply
 *   bid_events.h   what can have happened, for good
 *
 * A bid is opened for a country with a checklist (campaign/checklist.h), and may become a case. Its
 * items are answered one by one; whether one was red on a day follows from the days that were told
 * (rows H6, H7), and so does what of its plan (campaign/bid_clock.h) does not fit any more. Firms
 * join it as a team. What a firm files is walled: nobody but its own people opens it, and whom it
 * lets in, be it the State (row C17); each opening is told, with its reason. Each way of building
 * that the buyer asks for has a sheet with its price, jobs and local content, and a bid with only
 * one answered says so; what it would bring in offsets follows from the law of the day (row E9).
 * What may be told of a feature rests on a decision of the docket, and what is not released stops
 * an offer sheet that names it (row B5). Whoever meets the buyer has read the notes on the country
 * (row K6) and names who of ours is there (row C14). What the buyer's own rules are, the register
 * buyer-procedures tells (H16). What a buyer may be shown of what was done for others is read from
 * the cases (row H17).
 *
 * Floor 9. Uses base, registers, offset, campaign, pictures, action, casework, cases. Owns the
 * tables bid, bid_hand, bid_day, bid_answer, bid_firm, bid_paper, bid_wall, bid_note,
 * bid_note_read, bid_meeting, bid_sheet, bid_plan, bid_offset, bid_release, bid_rehearsal,
 * bid_offer.
 * To add something a bid is asked for: its event in bid_events.h, its operation in bids_table.c.
 */
#pragma once

#include "bids/bid_params.h"

#include "action/action.h"

extern const Room bids_room;
