/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "terms/discrepancy.h"
#include "phrases_terms.h"
#include "terms/parts.h"

const Str discrepancy_type_words[DISCREPANCY_TYPES] = {
    [DISCREPANCY_OVERAGE] = STR("overage"),
    [DISCREPANCY_SHORTAGE] = STR("shortage"),
    [DISCREPANCY_DAMAGE] = STR("damage"),
    [DISCREPANCY_WRONG_ITEM] = STR("wrong-item"),
    [DISCREPANCY_QUALITY] = STR("quality"),
    [DISCREPANCY_DOCUMENTS] = STR("documents"),
    [DISCREPANCY_NON_SHIPMENT] = STR("non-shipment"),
    [DISCREPANCY_BILLING] = STR("billing"),
    [DISCREPANCY_SERVICE] = STR("service"),
};

const Phrase discrepancy_type_phrases[DISCREPANCY_TYPES] = {
    [DISCREPANCY_OVERAGE] = PHRASE_TERMS_DISCREPANCY_OVERAGE,
    [DISCREPANCY_SHORTAGE] = PHRASE_TERMS_DISCREPANCY_SHORTAGE,
    [DISCREPANCY_DAMAGE] = PHRASE_TERMS_DISCREPANCY_DAMAGE,
    [DISCREPANCY_WRONG_ITEM] = PHRASE_TERMS_DISCREPANCY_WRONG_ITEM,
    [DISCREPANCY_QUALITY] = PHRASE_TERMS_DISCREPANCY_QUALITY,
    [DISCREPANCY_DOCUMENTS] = PHRASE_TERMS_DISCREPANCY_DOCUMENTS,
    [DISCREPANCY_NON_SHIPMENT] = PHRASE_TERMS_DISCREPANCY_NON_SHIPMENT,
    [DISCREPANCY_BILLING] = PHRASE_TERMS_DISCREPANCY_BILLING,
    [DISCREPANCY_SERVICE] = PHRASE_TERMS_DISCREPANCY_SERVICE,
};

const Str discrepancy_standing_words[DISCREPANCY_STANDINGS] = {
    [DISCREPANCY_REVIEWED] = STR("reviewed"),
    [DISCREPANCY_RECORDED] = STR("recorded"),
    [DISCREPANCY_LATE] = STR("late"),
};

const Phrase discrepancy_standing_phrases[DISCREPANCY_STANDINGS] = {
    [DISCREPANCY_REVIEWED] = PHRASE_TERMS_STANDING_REVIEWED,
    [DISCREPANCY_RECORDED] = PHRASE_TERMS_STANDING_RECORDED,
    [DISCREPANCY_LATE] = PHRASE_TERMS_STANDING_LATE,
};

/* ---- is it sound? -------------------------------------------------------------------------- */

static bool add(Money *sum, Money part, const char *pointer, Findings *findings)
{
    if (part.minor >= 0 && part.currency == sum->currency &&
        !__builtin_add_overflow(sum->minor, part.minor, &sum->minor))
        return true;
    finding_error(findings, terms_field(pointer), PHRASE_TERMS_CLAIM_AMOUNT,
                  PHRASE_TERMS_CLAIM_AMOUNT_REMEDY, terms_money(findings->arena, part));
    return false;
}

static bool is_sound(const DiscrepancyClaim *claim, Money *ret_claimed, Findings *findings)
{
    Money claimed = { 0, claim->item.currency };
    bool good = add(&claimed, claim->item, "/item", findings);

    good = add(&claimed, claim->transport, "/transport", findings) && good;
    good = add(&claimed, claim->handling, "/handling", findings) && good;
    if (claim->reported < claim->delivered) {
        finding_error(findings, terms_field("/reported"), PHRASE_TERMS_REPORTED_EARLY,
                      PHRASE_TERMS_DAY_REMEDY, terms_day(findings->arena, claim->reported),
                      terms_day(findings->arena, claim->delivered));
        good = false;
    }
    *ret_claimed = claimed;
    return good;
}

bool discrepancy_judge(const LimitTable *limits, const DiscrepancyClaim *claim,
                       DiscrepancyAnswer *ret_answer, Findings *findings)
{
    DiscrepancyAnswer answer = { .standing = DISCREPANCY_REVIEWED };
    bool good = is_sound(claim, &answer.claimed, findings);

    answer.floor = limit_find(limits, LIMIT_DISCREPANCY_FLOOR, claim->item.currency,
                              claim->reported, terms_field("/item"), findings);
    answer.days = limit_find(limits, LIMIT_DISCREPANCY_DAYS, -1, claim->reported,
                             terms_field("/reported"), findings);
    if (!good || !answer.floor || !answer.days)
        return false;
    answer.last_day = claim->delivered + (Date)answer.days->value;
    if (claim->reported > answer.last_day)
        answer.standing = DISCREPANCY_LATE;
    else if (answer.claimed.minor < answer.floor->value)
        answer.standing = DISCREPANCY_RECORDED;
    *ret_answer = answer;
    return true;
}

void discrepancy_explain(Text *text, const DiscrepancyAnswer *answer, Lang lang)
{
    Arena *arena = text->arena;
    Money floor = { answer->floor->value, answer->floor->currency };
    Str figure = answer->standing == DISCREPANCY_LATE ? terms_day(arena, answer->last_day)
                                                      : terms_money(arena, floor);

    phrase_put(text, discrepancy_standing_phrases[answer->standing], lang, figure);
}

void discrepancy_number_write(Text *text, Str case_number, int64_t line, int64_t serial,
                              DiscrepancyStage stage)
{
    static const char *const suffixes[DISCREPANCY_STAGES] = {
        [DISCREPANCY_FIRST] = "",
        [DISCREPANCY_RECONSIDERED] = "-R",
        [DISCREPANCY_CONTESTED] = "-C",
    };

    text_all(text, case_number, S("/"));
    text_int(text, line);
    text_char(text, '-');
    text_int(text, serial);
    text_c(text, suffixes[stage]);
}
