/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "casework/item_state.h"
#include "phrases_casework.h"

const Str item_state_words[ITEM_STATES] = {
    [ITEM_OPEN] = STR("open"),
    [ITEM_DRAFTED] = STR("drafted"),
    [ITEM_DECIDED] = STR("decided"),
    [ITEM_WITHDRAWN] = STR("withdrawn"),
};
const Phrase item_state_phrases[ITEM_STATES] = {
    [ITEM_OPEN] = PHRASE_CASEWORK_STATE_OPEN,
    [ITEM_DRAFTED] = PHRASE_CASEWORK_STATE_DRAFTED,
    [ITEM_DECIDED] = PHRASE_CASEWORK_STATE_DECIDED,
    [ITEM_WITHDRAWN] = PHRASE_CASEWORK_STATE_WITHDRAWN,
};

#define ROW(state, name, next, ...) \
    { \
        ITEM_##state, STR("item." name), ITEM_##next, __VA_ARGS__ \
    }
#define STOPS .hold_stops = true

const Transition item_transitions[] = {
    ROW(OPEN, "describe", OPEN, 0),
    ROW(OPEN, "lower", OPEN, 0),
    ROW(OPEN, "state", OPEN, 0),
    ROW(OPEN, "correct", OPEN, 0),
    ROW(OPEN, "retract", OPEN, 0),
    ROW(OPEN, "ask", OPEN, 0),
    ROW(OPEN, "answer", OPEN, 0),
    ROW(OPEN, "assess", OPEN, 0),
    ROW(OPEN, "name-party", OPEN, 0),
    ROW(OPEN, "drop-party", OPEN, 0),
    ROW(OPEN, "draft", DRAFTED, STOPS),
    ROW(OPEN, "hold", OPEN, 0),
    ROW(OPEN, "release", OPEN, 0),
    ROW(OPEN, "assign", OPEN, 0),
    ROW(OPEN, "withdraw", WITHDRAWN, 0),
    ROW(DRAFTED, "approve", DECIDED, STOPS),
    ROW(DRAFTED, "return", OPEN, 0),
    ROW(DRAFTED, "hold", DRAFTED, 0),
    ROW(DRAFTED, "release", DRAFTED, 0),
    ROW(DRAFTED, "assign", DRAFTED, 0),
    ROW(DRAFTED, "withdraw", WITHDRAWN, 0),
    ROW(DECIDED, "hold", DECIDED, 0),
    ROW(DECIDED, "release", DECIDED, 0),
    ROW(DECIDED, "assign", DECIDED, 0),
    ROW(DECIDED, "reopen", OPEN, 0),
    ROW(DECIDED, "lower", DECIDED, 0),
    ROW(WITHDRAWN, "reopen", OPEN, 0),
    ROW(WITHDRAWN, "lower", WITHDRAWN, 0),
};
const size_t item_transition_count = COUNT_OF(item_transitions);

const Transition *item_transition(ItemState from, Str operation)
{
    for (size_t i = 0; i < COUNT_OF(item_transitions); i++)
        if (item_transitions[i].from == from && str_eq(item_transitions[i].operation, operation))
            return &item_transitions[i];
    return NULL;
}

static void put_answer(Text *text, bool yes, Lang lang)
{
    text_all(text, S("\t"),
             phrase(yes ? PHRASE_CASEWORK_TABLE_YES : PHRASE_CASEWORK_TABLE_NO, lang));
}

void item_transitions_write(Text *text, Lang lang)
{
    text_all(text, phrase(PHRASE_CASEWORK_TABLE_HEAD, lang), S("\n"));
    for (size_t i = 0; i < COUNT_OF(item_transitions); i++) {
        const Transition *row = &item_transitions[i];
        text_all(text, phrase(item_state_phrases[row->from], lang), S("\t"), row->operation,
                 S("\t"), phrase(item_state_phrases[row->to], lang));
        put_answer(text, row->hold_stops, lang);
        text_char(text, '\n');
    }
}
