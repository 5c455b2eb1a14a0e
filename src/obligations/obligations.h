/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * obligations - what is owed to the industry of a buyer, on the record
 *
 *   obligation_params.h   what the operations take and reply
 *   obligation_events.h   what can have happened, for good
 *   project.h             the same of joint programmes, and shares of their work
 *   production.h          the same of what is built where, and what knowledge goes there
 *   stake.h               the same of foreigners who hold firms
 *   investment.h          the same of firms that invest abroad
 *   inducement.h          the same of civil inducements beside an offer
 *   partnership.h         the same of how far countries have come as partners
 *
 * An obligation belongs to a case; firms claim transactions against it, each resting on an invoice;
 * a second person verifies them. The balances are those of src/offset: every step that was taken is
 * kept, and folded again each time something is asked or done. What is folded together is all that
 * is owed to one country in one currency (a book), so that no yen of an invoice is credited twice,
 * whichever firm claims it for whichever obligation; an invoice belongs to one book.
 *
 * Whether anything is due at all says the register of duties that is adopted with the law
 * (offsets/duties.csv); what a transaction earns, the table of multipliers beside it. A claim keeps
 * the row it was made under: what the law says later changes nothing of it.
 *
 * Where the State of the case's route does not negotiate offsets, nothing of this is taken or
 * shown: it is declared that there are offsets, and no more.
 *
 * Promises: nothing reduces a balance but what somebody else than the claimant verified; an
 * obligation and each change of its base stand by two people; a refused call changes nothing.
 *
 * Floor 9. Uses base, registers, rules, terms, ways, offset, action, casework, cases. Owns the
 * tables obligation, offset_invoice, offset_deal, offset_step, offset_declared, offset_offer,
 * project, project_package, project_package_firm, project_agreement, project_note, production,
 * production_stage, production_knowledge, stake, stake_share, investment, investment_share,
 * inducement, partnership_step.
 * To add a kind of step: OffsetEventKind, its operation in credit.c, its event in
 * obligation_events.c.
 */
#pragma once

#include "obligations/inducement.h"
#include "obligations/investment.h"
#include "obligations/obligation_params.h"
#include "obligations/partnership.h"
#include "obligations/production.h"
#include "obligations/project.h"
#include "obligations/stake.h"

#include "action/action.h"

extern const Room obligations_room;
extern const Room stakes_room;       /* foreigners who hold firms, and what is done about it */
extern const Room investments_room;  /* firms that invest abroad, and the notice due before */
extern const Room inducements_room;  /* civil inducements beside an offer */
extern const Room partnerships_room; /* how far countries have come as partners */
extern const Room productions_room;  /* what is built where, and what knowledge goes there */
extern const Room projects_room;     /* joint programmes: who does which share of the work */
