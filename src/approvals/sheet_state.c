/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "approvals/sheet_state.h"

#define ROW(state, verb, next) \
    { \
        SHEET_##state, STR("sheet." verb), SHEET_##next \
    }

const SheetTransition sheet_transitions[] = {
    ROW(ROUTED, "agree", ROUTED),          ROW(ROUTED, "object", ROUTED),
    ROW(ROUTED, "attach", ROUTED),         ROW(ROUTED, "decide", DECIDED),
    ROW(ROUTED, "decide-acting", DECIDED), ROW(ROUTED, "return", RETURNED),
    ROW(ROUTED, "withdraw", WITHDRAWN),    ROW(ROUTED, "reject", REJECTED),
    ROW(RETURNED, "redraft", ROUTED),      ROW(WITHDRAWN, "redraft", ROUTED),
    ROW(DECIDED, "issue", ISSUED),         ROW(DECIDED, "circulate", DECIDED),
    ROW(DECIDED, "view-after", DECIDED),   ROW(ISSUED, "circulate", ISSUED),
    ROW(ISSUED, "view-after", ISSUED),     ROW(ISSUED, "close", CLOSED),
};
const size_t sheet_transition_count = COUNT_OF(sheet_transitions);

const SheetTransition *sheet_transition(SheetState from, Str operation)
{
    for (size_t i = 0; i < COUNT_OF(sheet_transitions); i++)
        if (sheet_transitions[i].from == from && str_eq(sheet_transitions[i].operation, operation))
            return &sheet_transitions[i];
    return NULL;
}
