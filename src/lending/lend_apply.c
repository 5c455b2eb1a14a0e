/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "lending/fields.h"

/* What all events of this room have in common, and the rows they make. */

const Str lend_step_words[LEND_STEPS] = {
    [LEND_PROPOSED] = STR("proposed"),   [LEND_DECLINED] = STR("declined"),
    [LEND_AGREED] = STR("agreed"),       [LEND_DRAWN] = STR("drawn"),
    [LEND_PAID] = STR("paid"),           [LEND_RESCHEDULED] = STR("rescheduled"),
    [LEND_CLOSED] = STR("closed"),       [LEND_CALLED] = STR("called"),
    [LEND_RECOVERED] = STR("recovered"), [LEND_RELEASED] = STR("released"),
    [LEND_CERTIFIED] = STR("certified"), [LEND_DISBURSED] = STR("disbursed"),
    [LEND_SOLD] = STR("sold"),           [LEND_PAID_BACK] = STR("paid-back"),
};

const Phrase lend_step_phrases[LEND_STEPS] = {
    [LEND_PROPOSED] = PHRASE_LENDING_STATE_PROPOSED,
    [LEND_DECLINED] = PHRASE_LENDING_STATE_DECLINED,
    [LEND_AGREED] = PHRASE_LENDING_STATE_AGREED,
    [LEND_DRAWN] = PHRASE_CREDIT_LOAN_DRAWN,
    [LEND_PAID] = PHRASE_CREDIT_LOAN_PAID,
    [LEND_RESCHEDULED] = PHRASE_CREDIT_LOAN_RESCHEDULED,
    [LEND_CLOSED] = PHRASE_CREDIT_LOAN_CLOSED,
    [LEND_CALLED] = PHRASE_CREDIT_EVENT_CALLED,
    [LEND_RECOVERED] = PHRASE_CREDIT_EVENT_RECOVERED,
    [LEND_RELEASED] = PHRASE_CREDIT_EVENT_RELEASED,
    [LEND_CERTIFIED] = PHRASE_LENDING_STEP_CERTIFIED,
    [LEND_DISBURSED] = PHRASE_LENDING_STEP_DISBURSED,
    [LEND_SOLD] = PHRASE_LENDING_STEP_SOLD,
    [LEND_PAID_BACK] = PHRASE_LENDING_STEP_PAID_BACK,
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

static const Field step_fields[] = {
    CHOICE(LendStepShown, kind, "kind", lend_step_words, .choice_labels = lend_step_phrases,
           .help = PHRASE_LENDING_SHOWN_STEP),
    ON(LendStepShown, OPTIONAL),
    INT(LendStepShown, minor, "minor", MONEY, OPTIONAL, .help = PHRASE_CREDIT_FIELD_MINOR),
    NOTE(LendStepShown),
    TEXT(LendStepShown, by, "by", .max = LENDING_NAME_MAX, .help = PHRASE_LENDING_SHOWN_BY),
};
const Shape lend_step_shown_shape = SHAPE(LendStepShown, "lending-step", step_fields);

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
        int64_t state; /* in which it is then; -1: as it was */
    } steps[] = {
        { STR("loan.drawn"), LEND_DRAWN, -1 },
        { STR("loan.paid"), LEND_PAID, -1 },
        { STR("loan.closed"), LEND_CLOSED, LENDING_CLOSED },
        { STR("surety.given"), LEND_AGREED, LENDING_AGREED },
        { STR("surety.drawn"), LEND_DRAWN, -1 },
        { STR("surety.repaid"), LEND_PAID, -1 },
        { STR("surety.called"), LEND_CALLED, -1 },
        { STR("surety.recovered"), LEND_RECOVERED, -1 },
        { STR("surety.released"), LEND_RELEASED, -1 },
        { STR("fund.approved"), LEND_AGREED, LENDING_AGREED },
        { STR("fund.disbursed"), LEND_DISBURSED, -1 },
        { STR("fund.sold"), LEND_SOLD, -1 },
        { STR("fund.paid-back"), LEND_PAID_BACK, -1 },
    };
    const LendMoved *moved = data;
    size_t at = 0;

    (void)arena;
    while (at < COUNT_OF(steps) && !str_eq(steps[at].name, event->kind))
        at++;
    ensure(at < COUNT_OF(steps));
    int r = lend_add_step(db, event, steps[at].step, moved->on, moved->minor, moved->text, S(""));
    if (!r && steps[at].state >= 0)
        r = lending_state(db, event->subject, steps[at].state);
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
