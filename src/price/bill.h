/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * bill - what is asked of the buyer, and what happens when it does not come
 */
#pragma once

#include "price/schedule.h"

/* Of the whole life of a case, so that what one quarter asked too much the next asks less. */
typedef struct BillBasis {
    Str case_code;
    Country country;
    Money scheduled; /* payments of the schedule up to and with the quarter */
    Money forecast;  /* needs forecast up to and with the quarter */
    Money billed;    /* already, in all, or received without a bill */
} BillBasis;

typedef struct Bill {
    Money amount; /* the greater of the two, less what was billed; never negative */
    bool by_forecast;
} Bill;

MUST_USE bool bill_case(const BillBasis *basis, Bill *ret_bill, Findings *findings);

/* Special billing for a country: the needs of all its cases that are not spent yet, less cash and
 * reserves held and what was billed and is still to come. It takes the place of the sum of its
 * cases' bills and leaves their schedules as they are. A case of another country is refused: one
 * country's surplus never funds another. */
typedef struct CountryBasis {
    Country country;
    const BillBasis *cases;
    size_t case_count;
    Money spent;          /* of the needs, so far */
    Money cash, reserves; /* held for it */
    Money unpaid;         /* billed and not received */
} CountryBasis;

MUST_USE bool bill_country(const CountryBasis *basis, Bill *ret_bill, Findings *findings);

/* Terms of sale (row C9 among them). */
typedef enum Terms {
    TERMS_CASH_WITH_ACCEPTANCE,
    TERMS_ADVANCE,     /* all before delivery is ordered */
    TERMS_INSTALMENTS, /* the schedule */
    TERMS_UNDERTAKING, /* a dependable undertaking: billed as delivered, guaranteed */
    TERMS_LETTER_OF_CREDIT,
    TERMS_COUNT
} Terms;

extern const Phrase terms_phrases[TERMS_COUNT];

/* May delivery be ordered? `asked` is the price, of instalments what the schedule asks until then.
 * False with a finding that says how much is missing. Money received counts under all terms, a
 * guarantee under the last two. */
MUST_USE bool delivery_may_be_ordered(Terms terms, Money asked, Money received, Money guaranteed,
                                      Findings *findings);

/* Row C7. May a supplier be paid so much? From what: received money first, the guarantee when
 * the buyer is as late as the rung `guarantee` says. A warning says how much that is: it is the
 * exposure, what the guarantee has paid and the buyer owes. */
typedef struct PayoutSource {
    Money received, guaranteed; /* parts of the payment; the second is exposure */
} PayoutSource;

MUST_USE bool payout_source(Money payment, Money held, Money guarantee, int64_t days_late,
                            PayoutSource *ret_source, Findings *findings);

/* The ladder of the late payer: what is due on the day so late. Data: rungs by days. */
enum { LATE_GUARANTEE_DAYS = 90 }; /* from here on the guarantee pays suppliers */

typedef struct LateRung {
    int32_t days;
    Str word; /* reminder, second-reminder, hold-deliveries, guarantee, suspend, terminate */
    Phrase what;
} LateRung;

extern const LateRung late_rungs[];
extern const size_t late_rung_count;

const LateRung *late_rung(int64_t days_late); /* NULL: not late */
