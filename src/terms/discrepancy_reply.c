/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* discrepancy_reply - what a report may be answered with, and what the buyer may do then */
#include "phrases_terms.h"
#include "terms/discrepancy.h"
#include "terms/parts.h"

#define REVIEWED (1u << DISCREPANCY_REVIEWED)
#define RECORDED (1u << DISCREPANCY_RECORDED)
#define LATE (1u << DISCREPANCY_LATE)

const DiscrepancyReply discrepancy_replies[] = {
    { STR("A1"), PHRASE_TERMS_REPLY_CREDIT, MONEY_CREDIT, false, true, REVIEWED },
    { STR("A2"), PHRASE_TERMS_REPLY_RETURN, MONEY_CREDIT, false, true, REVIEWED },
    { STR("A3"), PHRASE_TERMS_REPLY_REPLACE, MONEY_NONE, true, true, REVIEWED },
    { STR("A4"), PHRASE_TERMS_REPLY_REPAIR, MONEY_NONE, true, true, REVIEWED },
    { STR("A5"), PHRASE_TERMS_REPLY_KEEP, MONEY_CHARGE, false, true, REVIEWED },
    { STR("A6"), PHRASE_TERMS_REPLY_DOCUMENTS, MONEY_NONE, false, true, REVIEWED | RECORDED },
    { STR("D1"), PHRASE_TERMS_REPLY_NOT_SELLER, MONEY_NONE, false, true, REVIEWED },
    { STR("D2"), PHRASE_TERMS_REPLY_UNPROVEN, MONEY_NONE, false, true, REVIEWED },
    { STR("D3"), PHRASE_TERMS_REPLY_FLOOR, MONEY_NONE, false, true, RECORDED },
    { STR("D4"), PHRASE_TERMS_REPLY_LATE, MONEY_NONE, false, true, LATE },
    { STR("S1"), PHRASE_TERMS_REPLY_SEARCHED, MONEY_NONE, false, false, REVIEWED },
};
const size_t discrepancy_reply_count = COUNT_OF(discrepancy_replies);

const DiscrepancyReply *discrepancy_reply(Str code)
{
    for (size_t i = 0; i < discrepancy_reply_count; i++)
        if (str_eq(discrepancy_replies[i].code, code))
            return &discrepancy_replies[i];
    return NULL;
}

/* Credit is something, and at most what is claimed; a charge is something; else there is none. */
static bool amount_fits(const DiscrepancyAnswer *answer, const DiscrepancyReply *reply,
                        Money amount)
{
    if (reply->money == MONEY_NONE)
        return amount.minor == 0;
    if (amount.currency != answer->claimed.currency || amount.minor <= 0)
        return false;
    return reply->money == MONEY_CHARGE || amount.minor <= answer->claimed.minor;
}

bool discrepancy_reply_check(const DiscrepancyAnswer *answer, const DiscrepancyReply *reply,
                             Money amount, Findings *findings)
{
    size_t errors = findings->error_count;

    if ((reply->standings >> answer->standing & 1) == 0)
        finding_error(findings, terms_field("/reply"), PHRASE_TERMS_REPLY_OTHER,
                      PHRASE_TERMS_REPLY_OTHER_REMEDY, reply->code,
                      discrepancy_standing_words[answer->standing]);
    if (!amount_fits(answer, reply, amount))
        finding_error(findings, terms_field("/amount"), PHRASE_TERMS_REPLY_AMOUNT,
                      PHRASE_TERMS_REPLY_AMOUNT_REMEDY, reply->code,
                      terms_money(findings->arena, amount),
                      terms_money(findings->arena, answer->claimed));
    return findings->error_count == errors;
}

bool discrepancy_stage_check(DiscrepancyStage from, DiscrepancyStage into,
                             const DiscrepancyReply *reply, Findings *findings)
{
    if (reply && reply->ends && into == from + 1 && into < DISCREPANCY_STAGES)
        return true;
    finding_error(findings, terms_field("/stage"), PHRASE_TERMS_STAGE, PHRASE_TERMS_STAGE_REMEDY,
                  reply ? reply->code : S("-"));
    return false;
}
