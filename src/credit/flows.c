/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "credit/credit.h"
#include "phrases_credit.h"

const Str credit_way_words[CREDIT_WAYS] = {
    [CREDIT_BUYER] = STR("buyer-credit"),
    [CREDIT_SUPPLIER] = STR("supplier-credit"),
};

const Phrase credit_way_phrases[CREDIT_WAYS] = {
    [CREDIT_BUYER] = PHRASE_CREDIT_BUYER_CREDIT,
    [CREDIT_SUPPLIER] = PHRASE_CREDIT_SUPPLIER_CREDIT,
};

const Str credit_party_words[CREDIT_PARTIES] = {
    [CREDIT_PARTY_BUYER] = STR("buyer"),
    [CREDIT_PARTY_SUPPLIER] = STR("supplier"),
    [CREDIT_PARTY_LENDER] = STR("lender"),
};

const Phrase credit_party_phrases[CREDIT_PARTIES] = {
    [CREDIT_PARTY_BUYER] = PHRASE_CREDIT_BUYER,
    [CREDIT_PARTY_SUPPLIER] = PHRASE_CREDIT_SUPPLIER,
    [CREDIT_PARTY_LENDER] = PHRASE_CREDIT_LENDER,
};

const Str credit_risk_words[CREDIT_RISKS] = {
    [CREDIT_RISK_COMMERCIAL] = STR("commercial"),
    [CREDIT_RISK_POLITICAL] = STR("political"),
    [CREDIT_RISK_RATE] = STR("rate"),
    [CREDIT_RISK_CURRENCY] = STR("currency"),
    [CREDIT_RISK_INSURED] = STR("insured"),
    [CREDIT_RISK_DISPUTE] = STR("dispute"),
};

const Phrase credit_risk_phrases[CREDIT_RISKS] = {
    [CREDIT_RISK_COMMERCIAL] = PHRASE_CREDIT_RISK_COMMERCIAL,
    [CREDIT_RISK_POLITICAL] = PHRASE_CREDIT_RISK_POLITICAL,
    [CREDIT_RISK_RATE] = PHRASE_CREDIT_RISK_RATE,
    [CREDIT_RISK_CURRENCY] = PHRASE_CREDIT_RISK_CURRENCY,
    [CREDIT_RISK_INSURED] = PHRASE_CREDIT_RISK_INSURED,
    [CREDIT_RISK_DISPUTE] = PHRASE_CREDIT_RISK_DISPUTE,
};

static CreditParty creditor_of(CreditWay way)
{
    return way == CREDIT_BUYER ? CREDIT_PARTY_LENDER : CREDIT_PARTY_SUPPLIER;
}

/* Whoever waits for the money bears what may keep it from coming. A dispute over the goods is the
 * buyer's trouble only where he owes another than their supplier. */
CreditParty credit_risk_bearer(CreditWay way, CreditRisk risk)
{
    if (risk == CREDIT_RISK_DISPUTE)
        return way == CREDIT_BUYER ? CREDIT_PARTY_BUYER : CREDIT_PARTY_SUPPLIER;
    return creditor_of(way);
}

static CreditFlow pay(Date on, Phrase what, int64_t minor, CreditParty from, CreditParty to)
{
    CreditFlow flow = { .on = on, .what = what };

    flow.minor[from] = -minor;
    flow.minor[to] = minor;
    return flow;
}

CreditFlows credit_flows(Arena *arena, const LoanSchedule *loan, CreditWay way)
{
    const LoanTerms *terms = &loan->terms;
    CreditFlow *rows = NEW_ARRAY(arena, CreditFlow, loan->count + 2);
    CreditFlows flows = { .rows = rows, .outstanding = loan->lent, .creditor = creditor_of(way) };
    Date down_on = terms->down_on == DATE_NONE ? terms->lent_on : terms->down_on;

    if (loan->down > 0)
        rows[flows.count++] = pay(down_on, PHRASE_CREDIT_DOWN_PAYMENT, loan->down,
                                  CREDIT_PARTY_BUYER, CREDIT_PARTY_SUPPLIER);
    rows[flows.count++] =
        way == CREDIT_BUYER
            ? pay(terms->lent_on, PHRASE_CREDIT_LENDER_PAYS, loan->lent, CREDIT_PARTY_LENDER,
                  CREDIT_PARTY_SUPPLIER)
            : (CreditFlow){ .on = terms->lent_on, .what = PHRASE_CREDIT_DELIVERED_UNPAID };
    for (size_t i = 0; i < loan->count; i++)
        rows[flows.count++] = pay(loan->rows[i].due_on, PHRASE_CREDIT_INSTALMENT, loan->rows[i].due,
                                  CREDIT_PARTY_BUYER, flows.creditor);
    return flows;
}
