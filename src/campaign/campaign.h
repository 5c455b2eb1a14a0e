/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * campaign - what wins and loses a bid, while something can still be done about it
 *
 *   checklist.h  the items of a bid: on any day each open, due, done or red, and why (H6)
 *   bid_clock.h  tasks worked back from the bid: latest starts, and what cannot fit any more (H7)
 *   ranking.h    bidders by weighted criteria, and how far a weight must move to change who leads
 *                (H8)
 *   rehearsal.h  the questions of a tender held against what may be released (B5)
 *
 * Promises: whole numbers and days only. What a source does not tell is never taken as done. A file
 * is read whole or refused with all its defects.
 *
 * Floor 1, pure: bytes and facts in, answers out. Uses base. Owns no tables, keeps no campaign.
 * To add a sheet: its header with the columns of its file, a reader on base/csv_reading.h with a
 * fuzzer, its command in cli/cmd_bid.c.
 */
#pragma once

#include "campaign/bid_clock.h"
#include "campaign/checklist.h"
#include "campaign/ranking.h"
#include "campaign/rehearsal.h"
