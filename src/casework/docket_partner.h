/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * docket_partner - with whom a line of an item was developed, for the rooms above
 *
 * What Japan developed together with another state goes to a third one only with that state's
 * consent. Whether a line is such a thing is read from what is said of it now (joint-developed,
 * development-partner), the partner from the register of the partners of programmes; for a
 * programme that no row names, from the state that holds the thing (holder).
 *
 * Promises: what is disputed or cannot be found out counts against the line, and a partner nobody
 * stated is a partner still: the consent is needed, and nobody can give it. What the law of today
 * bars needs nobody's consent: it is barred.
 * To add a programme: a row in registers/development-partners.csv, no code.
 */
#pragma once

#include "action/action.h"

typedef struct LinePartners {
    bool needed;          /* a third state is to get what was developed jointly */
    const Str *countries; /* each once; none: the partner is not stated */
    size_t country_count;
} LinePartners;

/* 0, WORK_E_NOT_FOUND (no such item, or no such line), or a fault. */
MUST_USE int docket_partners(Work *work, Id item, Str line, LinePartners *ret_partners);
