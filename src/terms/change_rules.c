/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "terms/change_rules.h"
#include "phrases_terms.h"

#define OWN(name) \
    { \
        CHANGE_OF_CASE, STR(name), CHANGE_NONE, PHRASE_TERMS_WHY_OWN, .own = true \
    }
#define KEY(part, name) \
    { \
        part, STR(name), CHANGE_NONE, PHRASE_TERMS_WHY_OWN, .own = true \
    }
#define SCOPE(part, name) \
    { \
        part, STR(name), CHANGE_AMENDMENT, PHRASE_TERMS_WHY_SCOPE, .own = false \
    }
#define PRICE(part, name) \
    { \
        part, STR(name), CHANGE_MODIFICATION, PHRASE_TERMS_WHY_PRICE, .money = true \
    }
#define ADMIN(part, name) \
    { \
        part, STR(name), CHANGE_MODIFICATION, PHRASE_TERMS_WHY_ADMIN, .own = false \
    }
#define TIME(part, name) \
    { \
        part, STR(name), CHANGE_MODIFICATION, PHRASE_TERMS_WHY_TIME, .own = false \
    }
#define WORDING(part, name) \
    { \
        part, STR(name), CHANGE_MODIFICATION, PHRASE_TERMS_WHY_WORDING, .wording = true \
    }
#define OTHER(part, name) \
    { \
        part, STR(name), CHANGE_NEW_CASE, PHRASE_TERMS_WHY_OTHER, .own = false \
    }

static const ChangeRule rules[] = {
    OWN("case"),
    OWN("form"),
    OWN("index"),
    OWN("of"),
    OWN("dated"),
    OWN("reason-code"),
    OWN("reason"),
    /* Each document has its own; they are compared while it waits for acceptance. */
    { CHANGE_OF_CASE, STR("expiry"), CHANGE_NONE, PHRASE_TERMS_WHY_OWN, .own = false },
    { CHANGE_OF_CASE, STR("deposit-minor"), CHANGE_NONE, PHRASE_TERMS_WHY_OWN, .money = true },
    OTHER(CHANGE_OF_CASE, "kind"),
    OTHER(CHANGE_OF_CASE, "purchaser"),
    OTHER(CHANGE_OF_CASE, "currency"),
    ADMIN(CHANGE_OF_CASE, "reference"),
    ADMIN(CHANGE_OF_CASE, "reference-day"),
    WORDING(CHANGE_OF_CASE, "title"),
    SCOPE(CHANGE_OF_CASE, "authority"),
    SCOPE(CHANGE_OF_CASE, "end-use"),
    SCOPE(CHANGE_OF_CASE, "partner"),
    SCOPE(CHANGE_OF_CASE, "origin"),
    SCOPE(CHANGE_OF_CASE, "territory"),
    SCOPE(CHANGE_OF_CASE, "return-on"),
    SCOPE(CHANGE_OF_CASE, "sale-terms"),
    { CHANGE_OF_CASE, STR("ceiling-minor"), CHANGE_AMENDMENT, PHRASE_TERMS_WHY_SCOPE,
      .money = true },
    PRICE(CHANGE_OF_CASE, "packing-minor"),
    PRICE(CHANGE_OF_CASE, "transport-minor"),
    PRICE(CHANGE_OF_CASE, "admin-minor"),
    TIME(CHANGE_OF_CASE, "schedule"),
    KEY(CHANGE_OF_LINE, "number"),
    KEY(CHANGE_OF_LINE, "sub"),
    WORDING(CHANGE_OF_LINE, "title"),
    SCOPE(CHANGE_OF_LINE, "item"),
    SCOPE(CHANGE_OF_LINE, "condition"),
    SCOPE(CHANGE_OF_LINE, "quantity"),
    SCOPE(CHANGE_OF_LINE, "unit"),
    PRICE(CHANGE_OF_LINE, "unit-minor"),
    PRICE(CHANGE_OF_LINE, "total-minor"),
    ADMIN(CHANGE_OF_LINE, "supply"),
    TIME(CHANGE_OF_LINE, "months"),
    ADMIN(CHANGE_OF_LINE, "release"),
    SCOPE(CHANGE_OF_LINE, "delivery-term"),
    ADMIN(CHANGE_OF_LINE, "element"),
    SCOPE(CHANGE_OF_LINE, "leg"),
    SCOPE(CHANGE_OF_LINE, "purpose"),
    /* Else what is major could be called otherwise first and taken away after. */
    { CHANGE_OF_LINE, STR("major"), CHANGE_NEW_CASE, PHRASE_TERMS_WHY_MAJOR, .own = false },
    KEY(CHANGE_OF_NOTE, "code"),
    KEY(CHANGE_OF_NOTE, "line"),
    SCOPE(CHANGE_OF_NOTE, "params"),
    KEY(CHANGE_OF_STRIKE, "code"),
    KEY(CHANGE_OF_STRIKE, "line"),
    WORDING(CHANGE_OF_STRIKE, "reason"),
    KEY(CHANGE_OF_WAIVER, "element"),
    WORDING(CHANGE_OF_WAIVER, "reason"),
    KEY(CHANGE_OF_PAYMENT, "due"),
    { CHANGE_OF_PAYMENT, STR("minor"), CHANGE_MODIFICATION, PHRASE_TERMS_WHY_TIME, .money = true },
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
