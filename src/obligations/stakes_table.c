/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "obligations/fields.h"
#include "obligations/obligations.h"
#include "obligations/stake.h"
#include "obligations/stakes_sql.h"
#include "phrases_stakes.h"

#include "casework/casework.h"

/* What foreign stakes bring to the record. */

static const Str listed_words[] = { STR("no"), STR("yes") };
static const Phrase listed_phrases[] = { PHRASE_STAKES_UNLISTED, PHRASE_STAKES_LISTED };
static const Str instrument_words[INSTRUMENTS] = { STR("special-security-agreement"), STR("proxy"),
                                                   STR("security-control-agreement"), STR("none") };
static const Phrase instrument_phrases[INSTRUMENTS] = { PHRASE_STAKES_INSTRUMENT_SSA,
                                                        PHRASE_STAKES_INSTRUMENT_PROXY,
                                                        PHRASE_STAKES_INSTRUMENT_SCA,
                                                        PHRASE_STAKES_INSTRUMENT_NONE };
static const Str task_words[STAKE_TASKS] = { STR("none"), STR("open"), STR("answered") };
static const Phrase task_phrases[STAKE_TASKS] = { PHRASE_STAKES_TASK_NONE, PHRASE_STAKES_TASK_OPEN,
                                                  PHRASE_STAKES_TASK_ANSWERED };

#define STAKE(Struct) ID(Struct, stake, "stake", .help = PHRASE_STAKES_FIELD_STAKE, MUST)
#define SHARE(Struct) TEXT(Struct, share, "share", CODE, .help = PHRASE_STAKES_FIELD_SHARE)
#define DAY(Struct) DATE(Struct, day, "day", .help = PHRASE_STAKES_FIELD_DAY, MUST)
#define INSTRUMENT(Struct, ...) \
    CHOICE(Struct, instrument, "instrument", instrument_words, \
           .choice_labels = instrument_phrases, .help = PHRASE_STAKES_FIELD_INSTRUMENT, \
           __VA_ARGS__)
#define ANSWER(Struct, ...) \
    TEXT(Struct, words, "words", WORDS, .help = PHRASE_STAKES_FIELD_WORDS, __VA_ARGS__)
#define TASK(Struct, ...) \
    CHOICE(Struct, task, "task", task_words, .choice_labels = task_phrases, \
           .help = PHRASE_STAKES_FIELD_TASK, __VA_ARGS__)
/* Who holds whom, however it is told. */
#define OF_STAKE(Struct) \
    TEXT(Struct, home, "home", .max = 3, .help = PHRASE_STAKES_FIELD_HOME), \
        CHOICE(Struct, listed, "listed", listed_words, .choice_labels = listed_phrases, \
               .help = PHRASE_STAKES_FIELD_LISTED, MUST), \
        TEXT(Struct, holder, "holder", NAME, .help = PHRASE_STAKES_FIELD_HOLDER), \
        TEXT(Struct, country, "country", .max = 3, .help = PHRASE_STAKES_FIELD_COUNTRY)

/* ---- shapes ---------------------------------------------------------------------------------- */

static const Field recorded_fields[] = {
    ID(StakeRecorded, organisation, "organisation", MUST),
    ID(StakeRecorded, firm, "firm", MUST),
    TEXT(StakeRecorded, handle, "handle", NAME),
    OF_STAKE(StakeRecorded),
    INT(StakeRecorded, ppm, "share-ppm", .min = 0, .max = PPM_WHOLE),
    DAY(StakeRecorded),
    BOOL(StakeRecorded, opens, "opens", MUST),
    DATE(StakeRecorded, opened, "opened", OPTIONAL),
    INT(StakeRecorded, threshold_ppm, "threshold-ppm", .min = 0, .max = PPM_WHOLE),
    TEXT(StakeRecorded, rule, "rule", WORDS, OPTIONAL),
    SOURCE(StakeRecorded, MUST),
    SURE(StakeRecorded),
};
const Shape stake_recorded_shape = SHAPE(StakeRecorded, "stake-recorded", recorded_fields);

static const Field answered_fields[] = {
    INSTRUMENT(StakeAnswered, MUST),
    DAY(StakeAnswered),
    ANSWER(StakeAnswered, .erasable = true),
    SOURCE(StakeAnswered, MUST),
};
const Shape stake_answered_shape = SHAPE(StakeAnswered, "stake-answered", answered_fields);

static const Field reported_fields[] = { DAY(StakeReported), SOURCE(StakeReported, MUST) };
const Shape stake_reported_shape = SHAPE(StakeReported, "stake-reported", reported_fields);

static const Field record_fields[] = {
    FIRM(StakeRecordParams, MUST), OF_STAKE(StakeRecordParams),     SHARE(StakeRecordParams),
    DAY(StakeRecordParams),        SOURCE(StakeRecordParams, MUST), SURE(StakeRecordParams),
};
const Shape stake_record_params_shape = SHAPE(StakeRecordParams, "stake-record", record_fields);

static const Field answer_fields[] = {
    STAKE(StakeAnswerParams),
    INSTRUMENT(StakeAnswerParams, MUST),
    ANSWER(StakeAnswerParams, MUST),
    SOURCE(StakeAnswerParams, MUST),
};
const Shape stake_answer_params_shape = SHAPE(StakeAnswerParams, "stake-answer", answer_fields);

static const Field report_fields[] = {
    STAKE(StakeReportParams),
    DAY(StakeReportParams),
    SOURCE(StakeReportParams, MUST),
};
const Shape stake_report_params_shape = SHAPE(StakeReportParams, "stake-report", report_fields);

static const Field one_fields[] = { STAKE(StakeParams) };
const Shape stake_params_shape = SHAPE(StakeParams, "stake", one_fields);

static const Field list_fields[] = {
    FIRM(StakeListParams, OPTIONAL),
    TASK(StakeListParams, OPTIONAL),
    CASE_PAGE(StakeListParams),
};
const Shape stake_list_params_shape = SHAPE(StakeListParams, "stake-list", list_fields);

static const Field reply_fields[] = { STAKE(StakeReply), SHARE(StakeReply),
                                      TASK(StakeReply, MUST) };
const Shape stake_reply_shape = SHAPE(StakeReply, "stake-reply", reply_fields);

static const Field share_fields[] = { DAY(ShownHeldShare), SHARE(ShownHeldShare),
                                      SOURCE(ShownHeldShare, MUST), SURE(ShownHeldShare) };
static const Shape share_shape = SHAPE(ShownHeldShare, "shown-held-share", share_fields);

static const Field shown_fields[] = {
    STAKE(StakeShown),
    FIRM(StakeShown, MUST),
    OF_STAKE(StakeShown),
    SHARE(StakeShown),
    DAY(StakeShown),
    TASK(StakeShown, MUST),
    DATE(StakeShown, opened, "opened", .help = PHRASE_STAKES_SHOWN_OPENED, OPTIONAL),
    TEXT(StakeShown, opened_share, "opened-share", CODE, .help = PHRASE_STAKES_SHOWN_OPENED_SHARE,
         OPTIONAL),
    TEXT(StakeShown, threshold, "threshold", CODE, .help = PHRASE_STAKES_SHOWN_THRESHOLD, OPTIONAL),
    TEXT(StakeShown, rule, "rule", WORDS, .help = PHRASE_STAKES_SHOWN_RULE, OPTIONAL),
    INSTRUMENT(StakeShown, OPTIONAL),
    DATE(StakeShown, answered, "answered", .help = PHRASE_STAKES_SHOWN_ANSWERED, OPTIONAL),
    ANSWER(StakeShown, OPTIONAL),
    TEXT(StakeShown, answer_source, "answer-source", WORDS,
         .help = PHRASE_STAKES_SHOWN_ANSWER_SOURCE, OPTIONAL),
    DATE(StakeShown, report_due, "report-due", .help = PHRASE_STAKES_SHOWN_REPORT_DUE, OPTIONAL),
    BOOL(StakeShown, report_late, "report-late", .help = PHRASE_STAKES_SHOWN_REPORT_LATE),
    LIST(StakeShown, shares, share_count, "shares", ShownHeldShare, share_shape,
         .max = STAKE_SHARES_MAX, .help = PHRASE_STAKES_SHOWN_SHARES, OPTIONAL),
};
const Shape stake_shown_shape = SHAPE(StakeShown, "shown-stake", shown_fields);

static const Field stakes_fields[] = {
    LIST(StakesReply, stakes, stake_count, "stakes", StakeShown, stake_shown_shape,
         .max = LIST_ROWS_MAX, .help = PHRASE_STAKES_SHOWN_STAKES, OPTIONAL),
    CASE_PAGE_NEXT(StakesReply),
};
const Shape stakes_reply_shape = SHAPE(StakesReply, "stakes-reply", stakes_fields);

/* ---- events ---------------------------------------------------------------------------------- */

static int put_share(Db *db, Arena *arena, const Event *event, const StakeRecorded *told)
{
    StakeGetRow row;
    bool found;
    int r = stake_get(db, arena, event->subject, &row, &found);

    if (!r && found)
        r = stake_change(db, event->subject, told->handle, told->home, told->listed, told->ppm,
                         told->day, event->actor, event->principal);
    else if (!r)
        r = stake_add(db, event->subject, event->seq, told->organisation, told->firm, told->handle,
                      told->home, told->holder, told->country, told->listed, told->ppm, told->day,
                      event->actor, event->principal, DATE_NONE, -1);
    return r ? trace(r) : 0;
}

static int apply_recorded(Db *db, Arena *arena, const Event *event, const void *data)
{
    const StakeRecorded *told = data;
    int r = put_share(db, arena, event, told);

    if (!r)
        r = stake_share_add(db, event->seq, event->subject, told->day, told->ppm, told->source,
                            told->confidence);
    if (!r && told->opens)
        r = stake_open(db, event->subject, TASK_OPEN, told->opened, told->ppm, told->threshold_ppm,
                       told->rule);
    return r ? trace(r) : 0;
}

static int apply_answered(Db *db, Arena *arena, const Event *event, const void *data)
{
    const StakeAnswered *answered = data;
    (void)arena;
    int r = stake_settle(db, event->subject, TASK_ANSWERED, answered->instrument, answered->day,
                         answered->words, answered->source);
    return r ? trace(r) : 0;
}

static int apply_reported(Db *db, Arena *arena, const Event *event, const void *data)
{
    const StakeReported *reported = data;
    (void)arena;
    int r = stake_told(db, event->subject, reported->day);
    return r ? trace(r) : 0;
}

static const EventKind events[] = {
    { STR("stake.recorded"), 1, STR("stake"), &stake_recorded_shape, apply_recorded, NULL,
      PHRASE_STAKES_EVENT_RECORDED },
    { STR("stake.answered"), 1, STR("stake"), &stake_answered_shape, apply_answered, NULL,
      PHRASE_STAKES_EVENT_ANSWERED },
    { STR("stake.reported"), 1, STR("stake"), &stake_reported_shape, apply_reported, NULL,
      PHRASE_STAKES_EVENT_REPORTED },
};

static const Projection projections[] = { { STR("stake"), STR("id") },
                                          { STR("stake_share"), STR("seq") } };

/* ---- operations ------------------------------------------------------------------------------ */

static const Operation operations[] = {
    CHANGE("stake.record", "enter", stake_record_params_shape, stake_reply_shape, stake_record,
           PHRASE_STAKES_HELP_RECORD, ABOUT_NOTHING),
    CHANGE("stake.answer", "approve-offsets", stake_answer_params_shape, stake_reply_shape,
           stake_answer, PHRASE_STAKES_HELP_ANSWER, ABOUT("stake")),
    CHANGE("stake.report", "enter", stake_report_params_shape, stake_reply_shape, stake_report,
           PHRASE_STAKES_HELP_REPORT, ABOUT("stake")),
    READ("stake.show", "read", stake_params_shape, stake_shown_shape, stake_show,
         PHRASE_STAKES_HELP_SHOW, ABOUT("stake"), .protected_read = true),
    READ("stake.list", "read", stake_list_params_shape, stakes_reply_shape, stake_list,
         PHRASE_STAKES_HELP_LIST, ABOUT_NOTHING),
};

/* Its office's alone: who owns a firm is its business. */
static int stake_facts(Work *work, Id subject, AccessFacts *facts)
{
    StakeGetRow row;
    bool found;
    int r = stake_get(work_db(work), work_arena(work), subject, &row, &found);

    if (r || !found)
        return r ? trace(r) : WORK_E_NOT_FOUND;
    const Id hands[] = { row.actor, row.principal };
    access_facts_of_one(facts, row.organisation, MARKING_RESTRICTED);
    access_fact_persons(facts, S("hands"), hands, COUNT_OF(hands));
    return 0;
}

static const SubjectKind subjects[] = {
    { .name = STR("stake"), .facts = stake_facts, .shown_by = STR("stake.show") },
};

const Room stakes_room = { ROOM_OPERATIONS(operations), ROOM_EVENTS(events),
                           ROOM_PROJECTIONS(projections), ROOM_SUBJECTS(subjects) };
