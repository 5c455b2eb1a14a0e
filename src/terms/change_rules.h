/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * change_rules - which form a difference asks for (private to the room)
 */
#pragma once

#include "terms/change.h"

typedef struct ChangeRule {
    ChangePart part;
    Str field;
    ChangeForm form; /* of terms in force */
    Phrase why;
    bool own;      /* of the document, not of the terms: no difference */
    bool wording;  /* may be corrected before acceptance */
    Phrase amount; /* of what is in minor units: its name where it is written as money */
} ChangeRule;

/* Every field of a version and of its members has one. */
const ChangeRule *change_rule(ChangePart part, Str field);

/* A member added or taken away. */
ChangeForm change_rule_whole(ChangePart part, bool major, Phrase *ret_why);
