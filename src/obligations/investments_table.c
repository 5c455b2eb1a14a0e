/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "obligations/fields.h"
#include "obligations/investment.h"
#include "obligations/investments_sql.h"
#include "obligations/obligation.h"
#include "obligations/obligations.h"
#include "phrases_investments.h"

#include "casework/casework.h"

/* What investments abroad bring to the record. */

const Str business_words[BUSINESSES] = { STR("arms"), STR("dual-use"), STR("other") };
static const Phrase business_phrases[BUSINESSES] = { PHRASE_INVESTMENTS_ARMS,
                                                     PHRASE_INVESTMENTS_DUAL_USE,
                                                     PHRASE_INVESTMENTS_OTHER };
static const Str task_words[INVESTMENT_TASKS] = { STR("none"), STR("open"), STR("cleared"),
                                                  STR("stopped") };
static const Phrase task_phrases[INVESTMENT_TASKS] = { PHRASE_INVESTMENTS_NONE,
                                                       PHRASE_INVESTMENTS_OPEN,
                                                       PHRASE_INVESTMENTS_CLEARED,
                                                       PHRASE_INVESTMENTS_HALTED };
static const Str outcome_words[] = { STR("cleared"), STR("stopped") };
static const Phrase outcome_phrases[] = { PHRASE_INVESTMENTS_CLEARED, PHRASE_INVESTMENTS_HALTED };
static const Str met_words[] = { STR("no"), STR("yes") };
static const Phrase met_phrases[] = { PHRASE_INVESTMENTS_NOT_MET, PHRASE_INVESTMENTS_MET };

#define INVESTMENT(Struct) \
    ID(Struct, investment, "investment", .help = PHRASE_INVESTMENTS_FIELD_INVESTMENT, MUST)
#define SHARE(Struct) TEXT(Struct, share, "share", CODE, .help = PHRASE_INVESTMENTS_FIELD_SHARE)
#define VALUE(Struct, ...) \
    TEXT(Struct, value, "value", CODE, .help = PHRASE_INVESTMENTS_FIELD_VALUE, __VA_ARGS__)
#define FROM_DAY(Struct) DATE(Struct, day, "day", .help = PHRASE_INVESTMENTS_FIELD_DAY, MUST)
#define ANSWER(Struct, ...) \
    TEXT(Struct, words, "words", WORDS, .help = PHRASE_INVESTMENTS_FIELD_WORDS, __VA_ARGS__)
#define TASK(Struct, ...) \
    CHOICE(Struct, task, "task", task_words, .choice_labels = task_phrases, \
           .help = PHRASE_INVESTMENTS_FIELD_TASK, __VA_ARGS__)
/* Who invests in what, however it is told. */
#define OF_INVESTMENT(Struct) \
    TEXT(Struct, home, "home", .max = 3, .help = PHRASE_INVESTMENTS_FIELD_HOME), \
        TEXT(Struct, target, "target", NAME, .help = PHRASE_INVESTMENTS_FIELD_TARGET), \
        TEXT(Struct, country, "country", .max = 3, .help = PHRASE_INVESTMENTS_FIELD_COUNTRY), \
        CHOICE(Struct, business, "business", business_words, .choice_labels = business_phrases, \
               .help = PHRASE_INVESTMENTS_FIELD_BUSINESS, MUST)

/* ---- shapes ---------------------------------------------------------------------------------- */

static const Field recorded_fields[] = {
    ID(InvestmentRecorded, organisation, "organisation", MUST),
    ID(InvestmentRecorded, firm, "firm", MUST),
    TEXT(InvestmentRecorded, handle, "handle", NAME),
    OF_INVESTMENT(InvestmentRecorded),
    INT(InvestmentRecorded, ppm, "share-ppm", .min = 0, .max = PPM_WHOLE),
    TEXT(InvestmentRecorded, currency, "currency", .max = 3, OPTIONAL),
    INT(InvestmentRecorded, value_minor, "value-minor", .min = 0, .max = OFFSET_AMOUNT_MAX,
        OPTIONAL),
    FROM_DAY(InvestmentRecorded),
    BOOL(InvestmentRecorded, opens, "opens", MUST),
    DATE(InvestmentRecorded, opened, "opened", OPTIONAL),
    INT(InvestmentRecorded, threshold_ppm, "threshold-ppm", .min = 0, .max = PPM_WHOLE),
    TEXT(InvestmentRecorded, rule, "rule", WORDS, OPTIONAL),
    SOURCE(InvestmentRecorded, MUST),
    SURE(InvestmentRecorded),
};
const Shape investment_recorded_shape =
    SHAPE(InvestmentRecorded, "investment-recorded", recorded_fields);

static const Field answered_fields[] = {
    CHOICE(InvestmentAnswered, outcome, "outcome", task_words, MUST),
    FROM_DAY(InvestmentAnswered),
    ANSWER(InvestmentAnswered, .erasable = true),
    SOURCE(InvestmentAnswered, MUST),
};
const Shape investment_answered_shape =
    SHAPE(InvestmentAnswered, "investment-answered", answered_fields);

static const Field made_fields[] = { FROM_DAY(InvestmentMade), SOURCE(InvestmentMade, MUST) };
const Shape investment_made_shape = SHAPE(InvestmentMade, "investment-made", made_fields);

static const Field record_fields[] = {
    FIRM(InvestmentRecordParams, MUST),
    OF_INVESTMENT(InvestmentRecordParams),
    SHARE(InvestmentRecordParams),
    TEXT(InvestmentRecordParams, currency, "currency", .max = 3, OPTIONAL,
         .help = PHRASE_OBLIGATIONS_FIELD_CURRENCY),
    VALUE(InvestmentRecordParams, OPTIONAL),
    FROM_DAY(InvestmentRecordParams),
    SOURCE(InvestmentRecordParams, MUST),
    SURE(InvestmentRecordParams),
};
const Shape investment_record_params_shape =
    SHAPE(InvestmentRecordParams, "investment-record", record_fields);

static const Field answer_fields[] = {
    INVESTMENT(InvestmentAnswerParams),
    CHOICE(InvestmentAnswerParams, outcome, "outcome", outcome_words,
           .choice_labels = outcome_phrases, .help = PHRASE_INVESTMENTS_FIELD_OUTCOME, MUST),
    ANSWER(InvestmentAnswerParams, MUST),
    SOURCE(InvestmentAnswerParams, MUST),
};
const Shape investment_answer_params_shape =
    SHAPE(InvestmentAnswerParams, "investment-answer", answer_fields);

static const Field make_fields[] = {
    INVESTMENT(InvestmentMakeParams),
    DATE(InvestmentMakeParams, day, "day", .help = PHRASE_INVESTMENTS_SHOWN_MADE, MUST),
    SOURCE(InvestmentMakeParams, MUST),
};
const Shape investment_make_params_shape =
    SHAPE(InvestmentMakeParams, "investment-make", make_fields);

static const Field one_fields[] = { INVESTMENT(InvestmentParams) };
const Shape investment_params_shape = SHAPE(InvestmentParams, "investment", one_fields);

static const Field list_fields[] = {
    FIRM(InvestmentListParams, OPTIONAL),
    TASK(InvestmentListParams, OPTIONAL),
    CASE_PAGE(InvestmentListParams),
};
const Shape investment_list_params_shape =
    SHAPE(InvestmentListParams, "investment-list", list_fields);

static const Field reply_fields[] = { INVESTMENT(InvestmentReply), SHARE(InvestmentReply),
                                      TASK(InvestmentReply, MUST) };
const Shape investment_reply_shape = SHAPE(InvestmentReply, "investment-reply", reply_fields);

static const Field share_fields[] = {
    FROM_DAY(ShownMeantShare),     SHARE(ShownMeantShare), VALUE(ShownMeantShare, OPTIONAL),
    SOURCE(ShownMeantShare, MUST), SURE(ShownMeantShare),
};
static const Shape share_shape = SHAPE(ShownMeantShare, "shown-meant-share", share_fields);

static const Field check_fields[] = {
    TEXT(ShownAgreementCheck, agreement, "agreement", WORDS,
         .help = PHRASE_INVESTMENTS_SHOWN_AGREEMENT),
    CHOICE(ShownAgreementCheck, met, "met", met_words, .choice_labels = met_phrases,
           .help = PHRASE_INVESTMENTS_SHOWN_MET, OPTIONAL),
};
static const Shape check_shape = SHAPE(ShownAgreementCheck, "shown-agreement-check", check_fields);

static const Field shown_fields[] = {
    INVESTMENT(InvestmentShown),
    FIRM(InvestmentShown, MUST),
    OF_INVESTMENT(InvestmentShown),
    SHARE(InvestmentShown),
    VALUE(InvestmentShown, OPTIONAL),
    FROM_DAY(InvestmentShown),
    TASK(InvestmentShown, MUST),
    DATE(InvestmentShown, opened, "opened", .help = PHRASE_INVESTMENTS_SHOWN_OPENED, OPTIONAL),
    TEXT(InvestmentShown, opened_share, "opened-share", CODE,
         .help = PHRASE_INVESTMENTS_SHOWN_OPENED_SHARE, OPTIONAL),
    TEXT(InvestmentShown, threshold, "threshold", CODE, .help = PHRASE_INVESTMENTS_SHOWN_THRESHOLD,
         OPTIONAL),
    TEXT(InvestmentShown, rule, "rule", WORDS, .help = PHRASE_INVESTMENTS_SHOWN_RULE, OPTIONAL),
    DATE(InvestmentShown, answered, "answered", .help = PHRASE_INVESTMENTS_SHOWN_ANSWERED,
         OPTIONAL),
    ANSWER(InvestmentShown, OPTIONAL),
    TEXT(InvestmentShown, answer_source, "answer-source", WORDS,
         .help = PHRASE_INVESTMENTS_SHOWN_ANSWER_SOURCE, OPTIONAL),
    TEXT(InvestmentShown, made_share, "made-share", CODE,
         .help = PHRASE_INVESTMENTS_SHOWN_MADE_SHARE, OPTIONAL),
    DATE(InvestmentShown, made, "made", .help = PHRASE_INVESTMENTS_SHOWN_MADE, OPTIONAL),
    TEXT(InvestmentShown, made_source, "made-source", WORDS,
         .help = PHRASE_INVESTMENTS_SHOWN_MADE_SOURCE, OPTIONAL),
    LIST(InvestmentShown, shares, share_count, "shares", ShownMeantShare, share_shape,
         .max = INVESTMENT_SHARES_MAX, .help = PHRASE_INVESTMENTS_SHOWN_SHARES, OPTIONAL),
    LIST(InvestmentShown, checks, check_count, "checks", ShownAgreementCheck, check_shape,
         .max = INVESTMENT_CHECKS_MAX, .help = PHRASE_INVESTMENTS_SHOWN_CHECKS, OPTIONAL),
};
const Shape investment_shown_shape = SHAPE(InvestmentShown, "shown-investment", shown_fields);

static const Field investments_fields[] = {
    LIST(InvestmentsReply, investments, investment_count, "investments", InvestmentShown,
         investment_shown_shape, .max = LIST_ROWS_MAX, .help = PHRASE_INVESTMENTS_SHOWN_INVESTMENTS,
         OPTIONAL),
    CASE_PAGE_NEXT(InvestmentsReply),
};
const Shape investments_reply_shape =
    SHAPE(InvestmentsReply, "investments-reply", investments_fields);

/* ---- events ---------------------------------------------------------------------------------- */

static int put_share(Db *db, Arena *arena, const Event *event, const InvestmentRecorded *told,
                     Str value)
{
    InvestmentGetRow row;
    bool found;
    int r = investment_get(db, arena, event->subject, &row, &found);

    if (!r && found)
        r = investment_change(db, event->subject, told->handle, told->home, told->business,
                              told->ppm, value, told->day, event->actor, event->principal);
    else if (!r)
        r = investment_add(db, event->subject, event->seq, told->organisation, told->firm,
                           told->handle, told->home, told->target, told->country, told->business,
                           told->ppm, value, told->day, event->actor, event->principal, DATE_NONE);
    return r ? trace(r) : 0;
}

static int apply_recorded(Db *db, Arena *arena, const Event *event, const void *data)
{
    const InvestmentRecorded *told = data;
    Str value = told->value_minor == INT64_MIN
                    ? S("")
                    : amount_text(arena, told->value_minor, currency_of(told->currency));
    int r = put_share(db, arena, event, told, value);

    if (!r)
        r = investment_share_add(db, event->seq, event->subject, told->day, told->ppm, value,
                                 told->source, told->confidence);
    if (!r && told->opens)
        r = investment_open(db, event->subject, NOTICE_OPEN, told->opened, told->ppm,
                            told->threshold_ppm, told->rule);
    return r ? trace(r) : 0;
}

static int apply_answered(Db *db, Arena *arena, const Event *event, const void *data)
{
    const InvestmentAnswered *answered = data;
    (void)arena;
    int r = investment_settle(db, event->subject, answered->outcome, answered->day, answered->words,
                              answered->source);
    return r ? trace(r) : 0;
}

static int apply_made(Db *db, Arena *arena, const Event *event, const void *data)
{
    const InvestmentMade *made = data;
    (void)arena;
    int r = investment_hold(db, event->subject, made->day, made->source);
    return r ? trace(r) : 0;
}

static const EventKind events[] = {
    { STR("investment.recorded"), 1, STR("investment"), &investment_recorded_shape, apply_recorded,
      NULL, PHRASE_INVESTMENTS_EVENT_RECORDED },
    { STR("investment.answered"), 1, STR("investment"), &investment_answered_shape, apply_answered,
      NULL, PHRASE_INVESTMENTS_EVENT_ANSWERED },
    { STR("investment.made"), 1, STR("investment"), &investment_made_shape, apply_made, NULL,
      PHRASE_INVESTMENTS_EVENT_MADE },
};

static const Projection projections[] = { { STR("investment"), STR("id") },
                                          { STR("investment_share"), STR("seq") } };

/* ---- operations ------------------------------------------------------------------------------ */

static const Operation operations[] = {
    CHANGE("investment.record", "enter", investment_record_params_shape, investment_reply_shape,
           investment_record, PHRASE_INVESTMENTS_HELP_RECORD, ABOUT_NOTHING),
    CHANGE("investment.answer", "approve-offsets", investment_answer_params_shape,
           investment_reply_shape, investment_answer, PHRASE_INVESTMENTS_HELP_ANSWER,
           ABOUT("investment")),
    CHANGE("investment.make", "enter", investment_make_params_shape, investment_reply_shape,
           investment_make, PHRASE_INVESTMENTS_HELP_MAKE, ABOUT("investment")),
    READ("investment.show", "read", investment_params_shape, investment_shown_shape,
         investment_show, PHRASE_INVESTMENTS_HELP_SHOW, ABOUT("investment"),
         .protected_read = true),
    READ("investment.list", "read", investment_list_params_shape, investments_reply_shape,
         investment_list, PHRASE_INVESTMENTS_HELP_LIST, ABOUT_NOTHING),
};

/* Its office's alone: what a firm means to buy is its business. */
static int investment_facts(Work *work, Id subject, AccessFacts *facts)
{
    InvestmentGetRow row;
    bool found;
    int r = investment_get(work_db(work), work_arena(work), subject, &row, &found);

    if (r || !found)
        return r ? trace(r) : WORK_E_NOT_FOUND;
    const Id hands[] = { row.actor, row.principal };
    access_facts_of_one(facts, row.organisation, MARKING_RESTRICTED);
    access_fact_persons(facts, S("hands"), hands, COUNT_OF(hands));
    return 0;
}

static const SubjectKind subjects[] = {
    { .name = STR("investment"), .facts = investment_facts, .shown_by = STR("investment.show") },
};

const Room investments_room = { ROOM_OPERATIONS(operations), ROOM_EVENTS(events),
                                ROOM_PROJECTIONS(projections), ROOM_SUBJECTS(subjects) };
