/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * discrepancy - reports that what came is not what was due
 *
 * Any report is recorded. Its claim (item, transport and handling) is reviewed for money from the
 * floor on, and when it was made in time; both are dated limits (limit.h). A reply has a code of
 * the table here, which says what becomes of money and goods. A reply may be asked to be
 * reconsidered (R), then contested (C).
 */
#pragma once

#include "terms/limit.h"

typedef enum DiscrepancyType {
    DISCREPANCY_OVERAGE,
    DISCREPANCY_SHORTAGE,
    DISCREPANCY_DAMAGE,
    DISCREPANCY_WRONG_ITEM,
    DISCREPANCY_QUALITY,
    DISCREPANCY_DOCUMENTS,
    DISCREPANCY_NON_SHIPMENT,
    DISCREPANCY_BILLING,
    DISCREPANCY_SERVICE,
    DISCREPANCY_TYPES
} DiscrepancyType;

extern const Str discrepancy_type_words[DISCREPANCY_TYPES];
extern const Phrase discrepancy_type_phrases[DISCREPANCY_TYPES];

typedef enum DiscrepancyStage {
    DISCREPANCY_FIRST,
    DISCREPANCY_RECONSIDERED, /* suffix R */
    DISCREPANCY_CONTESTED,    /* suffix C */
    DISCREPANCY_STAGES
} DiscrepancyStage;

typedef struct DiscrepancyClaim {
    int32_t type;   /* DiscrepancyType */
    Date delivered; /* title passed, or the service ended */
    Date reported;
    Money item, transport, handling; /* of one currency */
} DiscrepancyClaim;

typedef enum DiscrepancyStanding {
    DISCREPANCY_REVIEWED, /* money may come of it */
    DISCREPANCY_RECORDED, /* below the floor: on record, without credit */
    DISCREPANCY_LATE,     /* after the last day: rejected */
    DISCREPANCY_STANDINGS
} DiscrepancyStanding;

extern const Str discrepancy_standing_words[DISCREPANCY_STANDINGS];
extern const Phrase
    discrepancy_standing_phrases[DISCREPANCY_STANDINGS]; /* {1}: the figure it rests on */

typedef struct DiscrepancyAnswer {
    DiscrepancyStanding standing;
    Money claimed;
    Date last_day;                /* on which it could be reported */
    const LimitRow *floor, *days; /* the figures it rests on */
} DiscrepancyAnswer;

/* False with findings: the report is not sound (before delivery, negative amounts, mixed
 * currencies), or no floor or deadline is known. */
MUST_USE bool discrepancy_judge(const LimitTable *limits, const DiscrepancyClaim *claim,
                                DiscrepancyAnswer *ret_answer, Findings *findings);

/* Why it stands so, a sentence. */
void discrepancy_explain(Text *text, const DiscrepancyAnswer *answer, Lang lang);

/* ---- replies ------------------------------------------------------------------------------- */

typedef enum DiscrepancyMoney { MONEY_NONE, MONEY_CREDIT, MONEY_CHARGE } DiscrepancyMoney;

typedef struct DiscrepancyReply {
    Str code; /* "C1" */
    Phrase label;
    DiscrepancyMoney money; /* credit to the buyer, a charge to him, or neither */
    bool replaces;          /* goods or service are sent again */
    bool ends;              /* nothing more is to be answered */
    uint32_t standings;     /* bit n: may be given to a claim of that standing */
} DiscrepancyReply;

extern const DiscrepancyReply discrepancy_replies[];
extern const size_t discrepancy_reply_count;

const DiscrepancyReply *discrepancy_reply(Str code); /* NULL: none */

/* May the reply be given to the claim, with this amount of credit or charge (0: neither)?
 * Findings at /reply, /amount. */
MUST_USE bool discrepancy_reply_check(const DiscrepancyAnswer *answer,
                                      const DiscrepancyReply *reply, Money amount,
                                      Findings *findings);

/* May the buyer go on to the stage from the one before, after such a reply? Finding at /stage. */
MUST_USE bool discrepancy_stage_check(DiscrepancyStage from, DiscrepancyStage into,
                                      const DiscrepancyReply *reply, Findings *findings);

/* "PHL-2026-00017-77/3-1", then "-R" or "-C": case, line, serial of the case, stage. */
void discrepancy_number_write(Text *text, Str case_number, int64_t line, int64_t serial,
                              DiscrepancyStage stage);
