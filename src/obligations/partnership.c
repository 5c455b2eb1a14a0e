/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "obligations/partnership.h"
#include "obligations/obligation.h"
#include "obligations/partnerships_sql.h"
#include "phrases_partnerships.h"
#include "registers/registers.h"

/* partnership.reach, partnership.leave, partnership.show. */

#define LADDER S("partnership-ladder") /* registers/partnership-ladder.csv */

/* ---- where a country stands ------------------------------------------------------------------ */

typedef struct Ladder {
    const PartnershipStepsRow *steps; /* all, in the order of their days */
    size_t count;
    const PartnershipStepsRow *at[RUNGS]; /* by which each is reached on the day; NULL: it is not */
    int32_t stands;                       /* -1: below the first */
} Ladder;

static int load(Work *work, Str country, Date on, Ladder *ladder)
{
    int r =
        partnership_steps(work_db(work), work_arena(work), country, &ladder->steps, &ladder->count);

    if (r)
        return trace(r);
    for (size_t i = 0; i < ladder->count && ladder->steps[i].day <= on; i++)
        ladder->at[ladder->steps[i].rung] = ladder->steps[i].reached ? &ladder->steps[i] : NULL;
    ladder->stands = -1;
    while (ladder->stands + 1 < RUNGS && ladder->at[ladder->stands + 1])
        ladder->stands++;
    return 0;
}

/* ---- what a rung asks ------------------------------------------------------------------------ */

/* The rows that say what the rung asks on the day. */
static const RegisterRow *const *asks_of(Work *work, int32_t rung, Date on,
                                         const Register **ret_reg, size_t *ret_count)
{
    const Register *reg = library_register(work_library(work), LADDER);
    size_t count = 0, kept = 0;
    const RegisterRow *rows = reg ? register_rows_of(reg, rung_words[rung], &count) : NULL;
    const RegisterRow **standing = NEW_ARRAY(work_arena(work), const RegisterRow *, count + 1);

    for (size_t i = 0; i < count; i++)
        if (register_row_stands(&rows[i], on, DATE_FOREVER))
            standing[kept++] = &rows[i];
    *ret_reg = reg;
    *ret_count = kept;
    return standing;
}

/* Everything it asks, of the day on which it is reached. Where nothing says what it asks, nobody
 * can say that it is reached. */
static int check_asks(Work *work, const PartnershipMoveParams *wanted)
{
    const Register *reg;
    size_t count;
    const RegisterRow *const *rows = asks_of(work, wanted->rung, wanted->day, &reg, &count);
    int refusal = 0;

    if (count == 0)
        return obligation_refuse(work, WORK_E_RULE, S("/rung"), PHRASE_PARTNERSHIPS_NOTHING_ASKED,
                                 PHRASE_PARTNERSHIPS_NOTHING_ASKED_REMEDY,
                                 phrase(rung_phrases[wanted->rung], work_lang(work)));
    for (size_t i = 0; i < count; i++) {
        Str name = register_cell(reg, rows[i], S("asks"));
        RegisterAnswer met = country_in_register(work, name, wanted->country, wanted->day);
        if (met == REGISTER_YES)
            continue;
        work_finding(work, S("/rung"),
                     met == REGISTER_NO ? PHRASE_PARTNERSHIPS_LACKS : PHRASE_PARTNERSHIPS_UNTOLD,
                     PHRASE_PARTNERSHIPS_LACKS_REMEDY, register_title(work, name), wanted->country);
        refusal = WORK_E_RULE;
    }
    return refusal;
}

/* ---- moving ---------------------------------------------------------------------------------- */

/* Steps stand in the order of their days, and none is of a day to come. */
static int read_move(Work *work, const PartnershipMoveParams *wanted, Ladder *ladder)
{
    if (!said_country(work, S("/country"), wanted->country))
        return WORK_E_INVALID;
    if (wanted->day > work_today(work))
        return obligation_refuse(work, WORK_E_INVALID, S("/day"), PHRASE_PARTNERSHIPS_NOT_YET,
                                 PHRASE_NONE, S(""));
    int r = load(work, wanted->country, DATE_FOREVER, ladder);
    if (r)
        return trace(r);
    if (ladder->count > 0 && wanted->day < ladder->steps[ladder->count - 1].day)
        return obligation_refuse(work, WORK_E_RULE, S("/day"), PHRASE_PARTNERSHIPS_EARLIER,
                                 PHRASE_PARTNERSHIPS_EARLIER_REMEDY, S(""));
    return 0;
}

static void move(Work *work, const PartnershipMoveParams *wanted, bool reached,
                 PartnershipReply *reply)
{
    PartnershipMoved moved = { wanted->country, wanted->rung,   reached,           wanted->day,
                               wanted->words,   wanted->source, wanted->confidence };

    work_event(work, S("partnership.moved"), id_none(), &moved);
    *reply = (PartnershipReply){ wanted->country, reached ? wanted->rung : wanted->rung - 1 };
}

int partnership_reach(Work *work, const void *params, void *reply)
{
    const PartnershipMoveParams *wanted = params;
    Ladder ladder = { 0 };
    int r = read_move(work, wanted, &ladder);

    if (r)
        return r < 0 ? trace(r) : r;
    if (wanted->rung <= ladder.stands)
        return obligation_refuse(work, WORK_E_CONFLICT, S("/rung"), PHRASE_PARTNERSHIPS_THERE,
                                 PHRASE_NONE, phrase(rung_phrases[ladder.stands], work_lang(work)));
    if (wanted->rung > ladder.stands + 1)
        return obligation_refuse(work, WORK_E_RULE, S("/rung"), PHRASE_PARTNERSHIPS_SKIPPED,
                                 PHRASE_PARTNERSHIPS_SKIPPED_REMEDY,
                                 phrase(rung_phrases[ladder.stands + 1], work_lang(work)));
    r = check_asks(work, wanted);
    if (r)
        return r;
    move(work, wanted, true, reply);
    return 0;
}

int partnership_leave(Work *work, const void *params, void *reply)
{
    const PartnershipMoveParams *wanted = params;
    Ladder ladder = { 0 };
    int r = read_move(work, wanted, &ladder);

    if (r)
        return r < 0 ? trace(r) : r;
    if (wanted->rung != ladder.stands)
        return obligation_refuse(work, WORK_E_CONFLICT, S("/rung"), PHRASE_PARTNERSHIPS_NOT_ON_TOP,
                                 PHRASE_PARTNERSHIPS_NOT_ON_TOP_REMEDY,
                                 ladder.stands < 0
                                     ? phrase(PHRASE_PARTNERSHIPS_BELOW, work_lang(work))
                                     : phrase(rung_phrases[ladder.stands], work_lang(work)));
    move(work, wanted, false, reply);
    return 0;
}

/* ---- looking --------------------------------------------------------------------------------- */

static void show_rung(Work *work, const PartnershipShown *shown, const Ladder *ladder, int32_t rung,
                      ShownRung *one)
{
    const PartnershipStepsRow *step = ladder->at[rung];
    const Register *reg;
    const RegisterRow *const *rows = asks_of(work, rung, shown->on, &reg, &one->ask_count);
    ShownAsk *asks = NEW_ARRAY(work_arena(work), ShownAsk, one->ask_count + 1);

    one->rung = rung;
    one->stands = rung <= ladder->stands;
    one->reached = step ? (Date)step->day : DATE_NONE;
    one->words = step ? step->words : S("");
    one->source = step ? step->source : S("");
    one->confidence = step ? (int32_t)step->confidence : -1;
    for (size_t i = 0; i < one->ask_count; i++) {
        Str name = register_cell(reg, rows[i], S("asks"));
        RegisterAnswer met = country_in_register(work, name, shown->country, shown->on);
        asks[i] = (ShownAsk){ .asks = register_title(work, name),
                              .met = met == REGISTER_UNKNOWN ? -1 : met == REGISTER_YES,
                              .source = rows[i]->source,
                              .confidence = (int32_t)rows[i]->confidence };
    }
    one->asks = asks;
}

int partnership_show(Work *work, const void *params, void *reply)
{
    const PartnershipShowParams *wanted = params;
    PartnershipShown *shown = reply;
    ShownRung *rungs = NEW_ARRAY(work_arena(work), ShownRung, RUNGS);
    Ladder ladder = { 0 };

    if (!said_country(work, S("/country"), wanted->country))
        return WORK_E_INVALID;
    shown->country = wanted->country;
    shown->on = wanted->on == DATE_NONE ? work_today(work) : wanted->on;
    int r = load(work, wanted->country, shown->on, &ladder);
    if (r)
        return trace(r);
    shown->stands = ladder.stands;
    shown->next = ladder.stands + 1 < RUNGS ? ladder.stands + 1 : -1;
    for (int32_t rung = 0; rung < RUNGS; rung++)
        show_rung(work, shown, &ladder, rung, &rungs[rung]);
    shown->rungs = rungs;
    shown->rung_count = RUNGS;
    return 0;
}
