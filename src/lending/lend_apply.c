/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "lending/lend.h"
#include "phrases_credit.h"
#include "phrases_lending.h"

/* What all events of this room have in common, and the rows they make. */

const Str lend_step_words[LEND_STEPS] = {
    [LEND_PROPOSED] = STR("proposed"), [LEND_DECLINED] = STR("declined"),
    [LEND_AGREED] = STR("agreed"),     [LEND_DRAWN] = STR("drawn"),
    [LEND_PAID] = STR("paid"),         [LEND_RESCHEDULED] = STR("rescheduled"),
    [LEND_CLOSED] = STR("closed"),
};

const Phrase lend_step_phrases[LEND_STEPS] = {
    [LEND_PROPOSED] = PHRASE_LENDING_STATE_PROPOSED,
    [LEND_DECLINED] = PHRASE_LENDING_STATE_DECLINED,
    [LEND_AGREED] = PHRASE_LENDING_STATE_AGREED,
    [LEND_DRAWN] = PHRASE_CREDIT_LOAN_DRAWN,
    [LEND_PAID] = PHRASE_CREDIT_LOAN_PAID,
    [LEND_RESCHEDULED] = PHRASE_CREDIT_LOAN_RESCHEDULED,
    [LEND_CLOSED] = PHRASE_CREDIT_LOAN_CLOSED,
};

static const Field moved_fields[] = {
    DATE(LendMoved, on, "on", .optional = false),
    INT(LendMoved, minor, "minor", .min = 1, .max = LOAN_MINOR_MAX, .optional = true),
    TEXT(LendMoved, text, "text", .max = LENDING_WORDS_MAX, .long_text = true, .optional = true),
};
const Shape lend_moved_shape = SHAPE(LendMoved, "lending-moved", moved_fields);

static const Field declined_fields[] = {
    TEXT(LendDeclined, reason, "reason", .max = LENDING_WORDS_MAX, .long_text = true),
};
const Shape lend_declined_shape = SHAPE(LendDeclined, "lending-declined", declined_fields);

Str lend_json(Arena *arena, const Shape *shape, const void *value)
{
    Text text = text_open(arena, LENDING_CONTENT_MAX);

    shape_write(&text, shape, value);
    return text_str(&text);
}

void lend_read(Arena *arena, const Shape *shape, Str kept, void *ret)
{
    Findings findings = { .arena = arena };
    const Json *tree = json_read(arena, kept, S(""), &findings);
    bool good = tree && shape_bind(arena, shape, tree, S(""), ret, &findings);

    ensure(good); /* apply() wrote it from the same shape */
}

int lend_add_step(Db *db, const Event *event, LendStep step, Date on, int64_t minor, Str words,
                  Str terms)
{
    int r = lending_step_add(db, event->subject, event->seq, (int64_t)step, on, minor, words, terms,
                             event->actor, event->principal);
    return r ? trace(r) : 0;
}

int lend_apply_moved(Db *db, Arena *arena, const Event *event, const void *data)
{
    static const struct {
        Str name;
        LendStep step;
    } steps[] = {
        { STR("loan.drawn"), LEND_DRAWN },
        { STR("loan.paid"), LEND_PAID },
        { STR("loan.closed"), LEND_CLOSED },
    };
    const LendMoved *moved = data;
    size_t at = 0;

    (void)arena;
    while (at < COUNT_OF(steps) && !str_eq(steps[at].name, event->kind))
        at++;
    ensure(at < COUNT_OF(steps));
    int r = lend_add_step(db, event, steps[at].step, moved->on, moved->minor, moved->text, S(""));
    if (!r && steps[at].step == LEND_CLOSED)
        r = lending_state(db, event->subject, LENDING_CLOSED);
    return r ? trace(r) : 0;
}

/* What was agreed before stays agreed: only the proposal is declined. */
int lend_apply_declined(Db *db, Arena *arena, const Event *event, const void *data)
{
    const LendDeclined *declined = data;
    LendingGetRow row;
    bool found;
    int r = lend_add_step(db, event, LEND_DECLINED, DATE_NONE, INT64_MIN, declined->reason, S(""));

    if (!r)
        r = lending_get(db, arena, event->subject, &row, &found);
    if (r)
        return trace(r);
    ensure(found);
    r = row.state == LENDING_PROPOSED ? lending_state(db, event->subject, LENDING_DECLINED) : 0;
    return r ? trace(r) : 0;
}
