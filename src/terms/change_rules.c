/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "terms/change_rules.h"
#include "phrases_terms.h"

/* What a difference asks for, and why. */
#define OWN .why = PHRASE_TERMS_WHY_OWN, .own = true
#define EACH .why = PHRASE_TERMS_WHY_OWN
#define SCOPE .form = CHANGE_AMENDMENT, .why = PHRASE_TERMS_WHY_SCOPE
#define PRICE .form = CHANGE_MODIFICATION, .why = PHRASE_TERMS_WHY_PRICE
#define ADMIN .form = CHANGE_MODIFICATION, .why = PHRASE_TERMS_WHY_ADMIN
#define TIME .form = CHANGE_MODIFICATION, .why = PHRASE_TERMS_WHY_TIME
#define WORDING .form = CHANGE_MODIFICATION, .why = PHRASE_TERMS_WHY_WORDING, .wording = true
#define MAJOR .form = CHANGE_NEW_CASE, .why = PHRASE_TERMS_WHY_MAJOR
#define OTHER .form = CHANGE_NEW_CASE, .why = PHRASE_TERMS_WHY_OTHER

static const ChangeRule rules[] = {
    { CHANGE_OF_CASE, STR("case"), OWN },
    { CHANGE_OF_CASE, STR("form"), OWN },
    { CHANGE_OF_CASE, STR("index"), OWN },
    { CHANGE_OF_CASE, STR("of"), OWN },
    { CHANGE_OF_CASE, STR("dated"), OWN },
    { CHANGE_OF_CASE, STR("reason-code"), OWN },
    { CHANGE_OF_CASE, STR("reason"), OWN },
    /* Each document has its own; they are compared while it waits for acceptance. */
    { CHANGE_OF_CASE, STR("expiry"), EACH },
    { CHANGE_OF_CASE, STR("deposit-minor"), EACH, .amount = PHRASE_TERMS_AMOUNT_DEPOSIT },
    { CHANGE_OF_CASE, STR("kind"), OTHER },
    { CHANGE_OF_CASE, STR("purchaser"), OTHER },
    { CHANGE_OF_CASE, STR("currency"), OTHER },
    { CHANGE_OF_CASE, STR("reference"), ADMIN },
    { CHANGE_OF_CASE, STR("reference-day"), ADMIN },
    { CHANGE_OF_CASE, STR("title"), WORDING },
    { CHANGE_OF_CASE, STR("authority"), SCOPE },
    { CHANGE_OF_CASE, STR("end-use"), SCOPE },
    { CHANGE_OF_CASE, STR("partner"), SCOPE },
    { CHANGE_OF_CASE, STR("origin"), SCOPE },
    { CHANGE_OF_CASE, STR("territory"), SCOPE },
    { CHANGE_OF_CASE, STR("return-on"), SCOPE },
    { CHANGE_OF_CASE, STR("sale-terms"), SCOPE },
    { CHANGE_OF_CASE, STR("ceiling-minor"), SCOPE, .amount = PHRASE_TERMS_AMOUNT_CEILING },
    { CHANGE_OF_CASE, STR("packing-minor"), PRICE, .amount = PHRASE_TERMS_AMOUNT_PACKING },
    { CHANGE_OF_CASE, STR("transport-minor"), PRICE, .amount = PHRASE_TERMS_AMOUNT_TRANSPORT },
    { CHANGE_OF_CASE, STR("admin-minor"), PRICE, .amount = PHRASE_TERMS_AMOUNT_ADMIN },
    { CHANGE_OF_CASE, STR("schedule"), TIME },
    { CHANGE_OF_LINE, STR("number"), OWN },
    { CHANGE_OF_LINE, STR("sub"), OWN },
    { CHANGE_OF_LINE, STR("title"), WORDING },
    { CHANGE_OF_LINE, STR("item"), SCOPE },
    { CHANGE_OF_LINE, STR("condition"), SCOPE },
    { CHANGE_OF_LINE, STR("quantity"), SCOPE },
    { CHANGE_OF_LINE, STR("unit"), SCOPE },
    { CHANGE_OF_LINE, STR("unit-minor"), PRICE, .amount = PHRASE_TERMS_AMOUNT_UNIT },
    { CHANGE_OF_LINE, STR("total-minor"), PRICE, .amount = PHRASE_TERMS_AMOUNT_TOTAL },
    { CHANGE_OF_LINE, STR("supply"), ADMIN },
    { CHANGE_OF_LINE, STR("months"), TIME },
    { CHANGE_OF_LINE, STR("release"), ADMIN },
    { CHANGE_OF_LINE, STR("delivery-term"), SCOPE },
    { CHANGE_OF_LINE, STR("element"), ADMIN },
    { CHANGE_OF_LINE, STR("leg"), SCOPE },
    { CHANGE_OF_LINE, STR("purpose"), SCOPE },
    /* Else what is major could be called otherwise first and taken away after. */
    { CHANGE_OF_LINE, STR("major"), MAJOR },
    { CHANGE_OF_NOTE, STR("code"), OWN },
    { CHANGE_OF_NOTE, STR("line"), OWN },
    { CHANGE_OF_NOTE, STR("params"), SCOPE },
    { CHANGE_OF_STRIKE, STR("code"), OWN },
    { CHANGE_OF_STRIKE, STR("line"), OWN },
    { CHANGE_OF_STRIKE, STR("reason"), WORDING },
    { CHANGE_OF_WAIVER, STR("element"), OWN },
    { CHANGE_OF_WAIVER, STR("reason"), WORDING },
    { CHANGE_OF_PAYMENT, STR("due"), OWN },
    { CHANGE_OF_PAYMENT, STR("minor"), TIME, .amount = PHRASE_TERMS_AMOUNT_PAYMENT },
};

const ChangeRule *change_rule(ChangePart part, Str field)
{
    for (size_t i = 0; i < COUNT_OF(rules); i++)
        if (rules[i].part == part && str_eq(rules[i].field, field))
            return &rules[i];
    ensure(!"every field has a rule");
    return NULL;
}

/* Members added or taken away. */
static const struct {
    ChangeForm form;
    Phrase why;
} wholes[CHANGE_PARTS] = {
    [CHANGE_OF_CASE] = { CHANGE_NONE, PHRASE_NONE }, /* there is always one */
    [CHANGE_OF_LINE] = { CHANGE_AMENDMENT, PHRASE_TERMS_WHY_SCOPE },
    [CHANGE_OF_NOTE] = { CHANGE_AMENDMENT, PHRASE_TERMS_WHY_SCOPE },
    [CHANGE_OF_STRIKE] = { CHANGE_AMENDMENT, PHRASE_TERMS_WHY_SCOPE },
    [CHANGE_OF_WAIVER] = { CHANGE_MODIFICATION, PHRASE_TERMS_WHY_ADMIN },
    [CHANGE_OF_PAYMENT] = { CHANGE_MODIFICATION, PHRASE_TERMS_WHY_TIME },
    [CHANGE_OF_TOTAL] = { CHANGE_MODIFICATION, PHRASE_TERMS_WHY_PRICE },
};

ChangeForm change_rule_whole(ChangePart part, bool major, Phrase *ret_why)
{
    *ret_why = major ? PHRASE_TERMS_WHY_MAJOR : wholes[part].why;
    return major ? CHANGE_NEW_CASE : wholes[part].form;
}
