/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * cases - cases between governments, from the request to the last account
 *
 *   case_params.h   what the operations take and reply
 *   case_events.h   what can have happened, for good
 *   change_params.h, change_events.h  the same of changes of what was accepted, and of terms
 *   account.h       what the buyer was billed, has paid and owes
 *   calendar.h      the days on which something of open cases falls due, as iCalendar too
 *   case_brief.h    what a case is, for the rooms above
 *   contact.h       offices and people in other countries, and where there are none
 *   agent.h         agents and advisers: who engaged them, their fees, conflicts of interest
 *   outside.h       buyers and suppliers at their own side of a case, questions, letters of request
 *   unit.h          units of organisations, the cases given to them, and their queues
 *   milestone_params.h, milestone_events.h  how far a case has come, days of the past noted later
 *   order_params.h, order_events.h    the same of draws on a blanket order
 *   reckon.h        what an offer comes to and lacks, while it is written
 *   rejudge.h       open cases held against the law as it stands, by themselves
 *   risk.h          what may go wrong with a case, in four groups
 *   sale.h          one sale as several cases, each on a way of its own
 *   ship_params.h, ship_events.h  the same of deliveries, discrepancies and commitments
 *   supplier.h      what a supplier has asked for a case and was paid, and whose invoices are
 *   task.h          what can be done with a case now, and what stands in the way
 *   case_offered.h  what rooms above may know of a case's price
 *   track.h         what became of past cases, as other governments may be told
 *
 * A case follows a route (routes/), pinned when it is opened: every change of it is a step of that
 * route, under the condition written there. What the conditions ask is answered here, at the moment
 * of the step, from the case, the docket, the lists and the books (case_facts.c). A case has legs,
 * goods and technology, each decided on a line of an item of the docket; papers of others that it
 * waits for; documents, of which the terms in force on any day are the fold (terms/); and holds,
 * which stop all steps or some.
 *
 * Its number is the code under which the books keep its money.
 *
 * Floor 8. Uses base, rules, registers, terms, ledger, action, casework, books, approvals. Owns the
 * tables case_file, case_file_year, case_file_step, case_file_leg, case_file_hold, case_file_paper,
 * case_file_document, case_file_past, case_file_assignment, unit, contact, agent, case_risk,
 * case_change, case_change_step, case_order, rejudging, shipment, shipment_serial, inspection,
 * service_record, discrepancy, discrepancy_step, commitment, commitment_kept, case_party,
 * case_question, case_sale, supplier_invoice, letter, and the index case_words.
 * To add a fact that guards may ask: routes/vocabulary.rules and a row in case_facts.c. To add a
 * paper of others: case_events.h (PaperKind). To add a step: the route, and its operation.
 */
#pragma once

#include "cases/account.h"
#include "cases/calendar.h"
#include "cases/case_brief.h"
#include "cases/case_offered.h"
#include "cases/case_params.h"
#include "cases/change_params.h"
#include "cases/contact.h"
#include "cases/milestone_params.h"
#include "cases/order_params.h"
#include "cases/outside.h"
#include "cases/reckon.h"
#include "cases/rejudge.h"
#include "cases/ship_params.h"
#include "cases/supplier.h"
#include "cases/task.h"
#include "cases/track.h"

#include "action/action.h"

extern const Room cases_room;
extern const Room agents_room;     /* agents, advisers and their fees */
extern const Room calendar_room;   /* the days on which something falls due */
extern const Room changes_room;    /* amendments and modifications, each on a route of its own */
extern const Room contacts_room;   /* offices and people in other countries */
extern const Room milestones_room; /* how far cases have come, and which are stalled */
extern const Room orders_room;     /* draws on blanket orders */
extern const Room outside_room;    /* buyers and suppliers at their own side of a case */
extern const Room rejudge_room;    /* open cases under the law as it stands */
extern const Room risks_room;      /* the risks of cases, and who does what about them */
extern const Room sales_room;      /* sales that are several cases, each on its way */
extern const Room units_room;      /* units of organisations, and the cases given to them */
extern const Room deliveries_room; /* shipments, services, discrepancies, commitments */
