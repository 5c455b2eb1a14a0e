/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * reckon - a sale by a way: may it go so, what it costs, when it is paid, how long, whose risk
 *
 * Price: goods + what the way adds - what it saves. The goods are the lines as stated, the same by
 * every way. What of them is left to the market is told beside: it is an estimate, and so is the
 * price. Where the route orders jointly, the saving of the joint lot is one of what it saves.
 * An offset duty is told beside; it enters the price only by what the file says it costs to meet.
 *
 * Cash: where the route has a step that pays the maker, money goes through the State, which keeps
 * what the way adds; else the buyer pays the maker. It is paid when a milestone falls due; by the
 * quarter, ahead of need (price/schedule.h); or whole, in advance: as the route's clauses say. A
 * loan pays what is left after the down payment, and the buyer pays it back: interest is reckoned
 * on the whole loan from the day of lending. In every quarter receipts and payments add up to
 * zero; what the buyer pays adds up to the price and the interest, to the last unit.
 *
 * Time: the states of the route between the request and complete supply. A state lasts as long as
 * the file says; else as the table says; else, at most, as its clock gives it. The last of them is
 * as long as the milestones. What nothing tells is not told, and so is the sum's end.
 *
 * Risk: derived from what parts of the route carry, from its clauses and the file. What they do
 * not tell is not told.
 */
#pragma once

#include "sale/terms.h"
#include "ways/ways.h"

typedef enum SaleParty {
    SALE_BUYER,
    SALE_STATE, /* the one that licenses */
    SALE_MAKER,
    SALE_LENDER,
    SALE_PARTIES
} SaleParty;
extern const Str sale_party_words[SALE_PARTIES]; /* "buyer" ... */
extern const Phrase sale_party_phrases[SALE_PARTIES];

/* ---- may it go so ---------------------------------------------------------------------------- */

typedef enum SaleVerdict {
    SALE_GOES,
    SALE_UNTOLD, /* as far as is told: whether sensitive items may, the route does not say */
    SALE_REFUSED
} SaleVerdict;
extern const Str sale_verdict_words[SALE_REFUSED + 1]; /* "goes" ... */

typedef struct SaleBar { /* what stands in the way of a line, or is not told of it */
    size_t line;
    Phrase why; /* {1}: the line */
} SaleBar;

/* ---- price ----------------------------------------------------------------------------------- */

typedef struct SaleAddend {
    Phrase what; /* PHRASE_NONE: the label, the name */
    Label label;
    Str name;
    int64_t ppm; /* of `of`; INT64_MIN: an amount of its own */
    int64_t of, minor;
    SaleParty to;
    Str source;
    SaleSure sure;
} SaleAddend;

typedef struct SaleLineSum { /* of the lines that go by this way */
    size_t line;
    int64_t goods;
} SaleLineSum;

/* A joint lot (row C6): the first buyer is the sale's, the residual is his. */
typedef struct SaleJoint {
    const SaleCurve *curve;
    const SaleLine *line;
    const SaleLot *const *lots; /* beside buyers + 1 */
    const LotBuyer *buyers;
    size_t count; /* of buyers; 1 + lots */
    int64_t together;
} SaleJoint;

typedef struct SaleDuty { /* row E4 */
    OffsetWay way;
    DutyAnswer answer;
    const OffsetDuty *row; /* NULL: none */
    int64_t minor;         /* DUTY_OWED */
    bool exchanged;        /* against a threshold in another currency, by a rate of the file */
} SaleDuty;

/* ---- cash ------------------------------------------------------------------------------------ */

typedef enum SalePaid { SALE_AT_MILESTONES, SALE_AHEAD, SALE_IN_ADVANCE, SALE_PAIDS } SalePaid;
extern const Str sale_paid_words[SALE_PAIDS];
extern const Phrase sale_paid_phrases[SALE_PAIDS];

typedef struct SaleFlow {
    Date on;
    int64_t minor[SALE_PARTIES]; /* received above zero, paid below; they add up to zero */
} SaleFlow;

typedef struct SaleQuarter {
    Date from;
    int64_t minor[SALE_PARTIES];
} SaleQuarter;

/* ---- time ------------------------------------------------------------------------------------ */

typedef enum SaleTold {
    SALE_TOLD_BY_FILE,
    SALE_TOLD_BY_TABLE,
    SALE_TOLD_BY_CLOCK,      /* of the route: at most */
    SALE_TOLD_BY_MILESTONES, /* of the file */
    SALE_NOT_TOLD,
    SALE_TOLDS
} SaleTold;
extern const Phrase sale_told_phrases[SALE_TOLDS];

typedef struct SaleStage {
    const RouteState *state;
    SaleTold told;
    int64_t least, most; /* months */
    Str source;
    SaleSure sure;
} SaleStage;

/* ---- risk ------------------------------------------------------------------------------------ */

typedef enum SaleRisk {
    SALE_RISK_PRICE,
    SALE_RISK_TIME,
    SALE_RISK_PERFORMANCE,
    SALE_RISK_TERMINATION,
    SALE_RISK_PAYMENT,
    SALE_RISK_CURRENCY,
    SALE_RISKS
} SaleRisk;
extern const Str sale_risk_words[SALE_RISKS];
extern const Phrase sale_risk_phrases[SALE_RISKS];

typedef struct SaleBorne {
    bool told;
    uint32_t by; /* bit n: SaleParty n; told and 0: nobody */
    Phrase why;
} SaleBorne;

typedef struct SaleClause {
    const FactOption *clause;
    const SaleTerm *term; /* who says so; NULL: nobody is named */
} SaleClause;

/* ---- one way --------------------------------------------------------------------------------- */

typedef struct SaleWay {
    const Way *way; /* NULL: a hybrid, see `parts` */
    SaleVerdict verdict;
    const SaleBar *bars;
    size_t bar_count;
    bool in_force; /* the route may be begun on the day */

    /* Where the verdict is SALE_REFUSED, nothing of what follows is told. */
    const SaleLineSum *lines;
    size_t line_count;
    int64_t goods, adds, saves; /* price = goods + adds - saves */
    int64_t price;
    int64_t market; /* of the goods: left to the market, an estimate (row C9) */
    const SaleAddend *addends;
    size_t addend_count;
    const SaleJoint *joints;
    size_t joint_count;
    SaleDuty duty;

    bool by_state; /* money goes through the State */
    SalePaid paid;
    bool lent;
    LoanSchedule loan;
    int64_t interest;
    const SaleQuarter *quarters; /* the first to the last with cash, none left out */
    size_t quarter_count;
    int64_t totals[SALE_PARTIES];

    const SaleStage *stages;
    size_t stage_count;
    int64_t least, most; /* months; most only where everything is told */
    bool all_told;

    SaleBorne risks[SALE_RISKS];
    const SaleClause *clauses;
    size_t clause_count;
    const SaleTerm *const *practices; /* and licences */
    size_t practice_count;
    bool state_exports;
    Truth licence_needed; /* to deliver: as the route's guard has it */

    const struct SaleWay *parts; /* of a hybrid: each way with its lines (row C20) */
    size_t part_count;
} SaleWay;

/* What sales are reckoned by. */
typedef struct SaleBook {
    const Way *ways;
    size_t way_count;
    SaleTable terms;
    const OffsetDuty *duties;
    size_t duty_count;
} SaleBook;

/* Does the sale name ways that there are, and states that some route has? Else findings. */
MUST_USE bool sale_names_check(const Sale *sale, const SaleBook *book, Findings *findings);

/* Of a sale that sale_names_check passes. False with findings: its amounts or its days do not fit,
 * or the rule of sharing would give a buyer more than he pays alone. */
MUST_USE bool sale_by_way(Arena *arena, const Sale *sale, const SaleBook *book, const Way *way,
                          Date on, SaleWay *ret_way, Findings *findings);

/* Each line by the way it names; of a hybrid. */
MUST_USE bool sale_by_lines(Arena *arena, const Sale *sale, const SaleBook *book, Date on,
                            SaleWay *ret_way, Findings *findings);

/* Whose licence is told to be needed on the way; NULL: nobody tells. */
const SaleTerm *sale_licence(const SaleWay *way);

/* Of the quarter: the year it belongs to, named after the year in which that begins, and its
 * number, from 1. */
void sale_quarter_of_year(const Sale *sale, Date from, int *ret_year, int *ret_quarter);
