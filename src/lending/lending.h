/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * lending - loans, sureties and support of firms in the record
 *
 *   state.h          where one stands, and what can have happened to it
 *   loan_record.h    a loan of a case: what can have happened, what operations take and reply
 *   surety_record.h  the same of a promise of the State's to a lender, and of ceilings
 *   funding_record.h the same of who pays which line of a case, and of what insurance would cover
 *   fund_record.h    the same of support of a firm
 *
 * What was proposed and what became of it are kept as they happened; how something stands on any
 * day is folded from that by credit/, so that what a plan reckons and what the record holds cannot
 * part. Whatever commits the State is proposed by one person and approved by another. It belongs to
 * the organisation that proposed it: to others it is not there.
 *
 * Nothing is posted here. The trust account holds money of buyers for their suppliers; a loan of
 * the State is neither (docs/decisions/0045). What a lender pays for a buyer comes into the books
 * like any payment of the buyer's.
 *
 * Floor 9. Uses base, terms, credit, action, cases. Owns the tables lending, lending_step,
 * surety_ceiling.
 * To add something that can happen to one: a step in lend.h, its event in the room's table, and
 * what it means in the fold of credit/.
 */
#pragma once

#include "lending/fund_record.h"
#include "lending/funding_record.h"
#include "lending/loan_record.h"
#include "lending/surety_record.h"

#include "action/action.h"

extern const Room loans_room;
extern const Room sureties_room;
extern const Room funding_room; /* and cover, and all that there is of a case */
extern const Room funds_room;
