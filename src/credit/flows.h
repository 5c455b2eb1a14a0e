/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * flows - one sale on credit, by buyer credit and by supplier credit, side by side (row D2)
 *
 * Buyer credit: a lender pays the supplier at delivery, and the buyer repays the lender. Supplier
 * credit: the supplier delivers and is paid by the buyer, instalment by instalment. The buyer pays
 * the same on the same days; who waits for the money, and so who bears the risk, is another.
 */
#pragma once

#include "credit/loan.h"

typedef enum CreditWay { CREDIT_BUYER, CREDIT_SUPPLIER, CREDIT_WAYS } CreditWay;

extern const Str credit_way_words[CREDIT_WAYS]; /* "buyer-credit" ... */
extern const Phrase credit_way_phrases[CREDIT_WAYS];

typedef enum CreditParty {
    CREDIT_PARTY_BUYER,
    CREDIT_PARTY_SUPPLIER,
    CREDIT_PARTY_LENDER,
    CREDIT_PARTIES
} CreditParty;

extern const Str credit_party_words[CREDIT_PARTIES];
extern const Phrase credit_party_phrases[CREDIT_PARTIES];

typedef struct CreditFlow {
    Date on;
    Phrase what;
    int64_t minor[CREDIT_PARTIES]; /* received above zero, paid below; they add up to zero */
} CreditFlow;

typedef struct CreditFlows {
    const CreditFlow *rows; /* by day: down payment, delivery, instalments */
    size_t count;
    int64_t outstanding; /* the most that the buyer owes at once, and to whom: */
    CreditParty creditor;
} CreditFlows;

CreditFlows credit_flows(Arena *arena, const LoanSchedule *loan, CreditWay way);

/* ---- who bears which risk -------------------------------------------------------------------- */

typedef enum CreditRisk {
    CREDIT_RISK_COMMERCIAL, /* the buyer cannot or will not pay */
    CREDIT_RISK_POLITICAL,  /* war, transfer of money forbidden, licence withdrawn */
    CREDIT_RISK_RATE,       /* money to lend becomes dearer */
    CREDIT_RISK_CURRENCY,   /* of the contract against that of who waits for the money */
    CREDIT_RISK_INSURED,    /* whose claim an insurer would pay */
    CREDIT_RISK_DISPUTE,    /* the goods are not as agreed, and instalments go on */
    CREDIT_RISKS
} CreditRisk;

extern const Str credit_risk_words[CREDIT_RISKS];
extern const Phrase credit_risk_phrases[CREDIT_RISKS];

CreditParty credit_risk_bearer(CreditWay way, CreditRisk risk);
