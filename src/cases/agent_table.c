/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cases/agent.h"
#include "cases/cases.h"
#include "phrases_agents.h"
#include "phrases_cases.h"

/* What agents bring to the record. */

#define OPTIONAL .optional = true
#define OWED .optional = false
#define NAME_TEXT .max = CASE_NAME_MAX
#define WORDS_TEXT .max = CASE_WORDS_MAX, .long_text = true

static const Str kind_words[AGENT_KINDS] = { STR("trading-company"), STR("adviser"),
                                             STR("former-official") };
const Phrase agent_kind_phrases[AGENT_KINDS] = { PHRASE_AGENTS_KIND_TRADING_COMPANY,
                                                 PHRASE_AGENTS_KIND_ADVISER,
                                                 PHRASE_AGENTS_KIND_FORMER_OFFICIAL };
static const Str paid_words[] = { STR("no"), STR("yes") };
static const Phrase paid_phrases[] = { PHRASE_AGENTS_PAID_NO, PHRASE_AGENTS_PAID_YES };
static const Str conflict_words[CONFLICT_ANSWERS] = { STR("none"), STR("managed") };
static const Phrase conflict_phrases[CONFLICT_ANSWERS] = { PHRASE_AGENTS_CONFLICT_NONE,
                                                           PHRASE_AGENTS_CONFLICT_MANAGED };

#define AGENT_OF(Struct) ID(Struct, agent, "agent", OWED, .help = PHRASE_AGENTS_FIELD_AGENT)
#define CASE_OF(Struct) ID(Struct, file, "case", OWED, .help = PHRASE_CASES_FIELD_CASE)
#define KIND(Struct) \
    CHOICE(Struct, kind, "kind", kind_words, .choice_labels = agent_kind_phrases, OWED, \
           .help = PHRASE_AGENTS_FIELD_KIND)
/* `how`: erasable in events, nothing more elsewhere. */
#define NAMES(Struct, how) \
    TEXT(Struct, name, "name", NAME_TEXT, how, .help = PHRASE_AGENTS_FIELD_NAME), \
        TEXT(Struct, engaged_by, "engaged-by", NAME_TEXT, how, \
             .help = PHRASE_AGENTS_FIELD_ENGAGED_BY)
#define PAID(Struct, member) \
    CHOICE(Struct, member paid, "paid", paid_words, .choice_labels = paid_phrases, OPTIONAL, \
           .help = PHRASE_AGENTS_FIELD_PAID)
#define RECIPIENT(Struct, member, ...) \
    TEXT(Struct, member recipient, "recipient", NAME_TEXT, OPTIONAL, \
         .help = PHRASE_AGENTS_FIELD_RECIPIENT, __VA_ARGS__)
#define CONFLICT(Struct, member) \
    CHOICE(Struct, member conflict, "conflict", conflict_words, .choice_labels = conflict_phrases, \
           OPTIONAL, .help = PHRASE_AGENTS_FIELD_CONFLICT)
#define MEASURES(Struct, member, ...) \
    TEXT(Struct, member measures, "measures", WORDS_TEXT, OPTIONAL, \
         .help = PHRASE_AGENTS_FIELD_MEASURES, __VA_ARGS__)
#define PARTY(Struct, member) \
    ID(Struct, member party, "party", OPTIONAL, .help = PHRASE_AGENTS_FIELD_PARTY)
#define SOURCE(Struct, member) \
    TEXT(Struct, member source, "source", NAME_TEXT, .help = PHRASE_AGENTS_FIELD_SOURCE)
#define REASON(Struct, ...) \
    TEXT(Struct, reason, "reason", WORDS_TEXT, .help = PHRASE_AGENTS_FIELD_REASON, __VA_ARGS__)

/* ---- events' shapes -------------------------------------------------------------------------- */

#define SAID(Struct) \
    PAID(Struct, said.), \
        INT(Struct, said.fee_minor, "fee-minor", .min = 1, .max = INT64_MAX, OPTIONAL), \
        TEXT(Struct, said.fee_currency, "fee-currency", .max = 3, OPTIONAL), \
        RECIPIENT(Struct, said., .erasable = true), CONFLICT(Struct, said.), \
        MEASURES(Struct, said., .erasable = true), PARTY(Struct, said.), SOURCE(Struct, said.)

static const Field declared_fields[] = {
    CASE_OF(AgentDeclared),
    KIND(AgentDeclared),
    NAMES(AgentDeclared, .erasable = true),
    DATE(AgentDeclared, day, "day", OWED),
    SAID(AgentDeclared),
};
const Shape agent_declared_shape = SHAPE(AgentDeclared, "agent-declared", declared_fields);

static const Field disclosed_fields[] = { SAID(AgentDisclosed) };
const Shape agent_disclosed_shape = SHAPE(AgentDisclosed, "agent-disclosed", disclosed_fields);

static const Field ended_fields[] = {
    DATE(AgentEnded, on, "on", OWED),
    REASON(AgentEnded, .erasable = true),
};
const Shape agent_ended_shape = SHAPE(AgentEnded, "agent-ended", ended_fields);

/* ---- parameters ------------------------------------------------------------------------------ */

#define TELLING(Struct) \
    PAID(Struct, told.), \
        TEXT(Struct, told.fee, "fee", .max = CASE_CODE_MAX, OPTIONAL, \
             .help = PHRASE_AGENTS_FIELD_FEE), \
        TEXT(Struct, told.currency, "currency", .max = 3, OPTIONAL, \
             .help = PHRASE_AGENTS_FIELD_CURRENCY), \
        RECIPIENT(Struct, told., ), CONFLICT(Struct, told.), MEASURES(Struct, told., ), \
        PARTY(Struct, told.), SOURCE(Struct, told.)

static const Field declare_fields[] = {
    CASE_OF(AgentDeclareParams),
    KIND(AgentDeclareParams),
    NAMES(AgentDeclareParams, OWED),
    TELLING(AgentDeclareParams),
};
const Shape agent_declare_params_shape = SHAPE(AgentDeclareParams, "agent-declare", declare_fields);

static const Field disclose_fields[] = { AGENT_OF(AgentDiscloseParams),
                                         TELLING(AgentDiscloseParams) };
const Shape agent_disclose_params_shape =
    SHAPE(AgentDiscloseParams, "agent-disclose", disclose_fields);

static const Field end_fields[] = {
    AGENT_OF(AgentEndParams),
    DATE(AgentEndParams, on, "on", OWED, .help = PHRASE_AGENTS_FIELD_ON),
    REASON(AgentEndParams, OWED),
};
const Shape agent_end_params_shape = SHAPE(AgentEndParams, "agent-end", end_fields);

static const Field show_fields[] = { AGENT_OF(AgentShowParams) };
const Shape agent_show_params_shape = SHAPE(AgentShowParams, "agent-show", show_fields);

static const Field list_fields[] = {
    TEXT(AgentListParams, file, "case", .max = CASE_WORD_MAX, OPTIONAL,
         .help = PHRASE_CASES_FIELD_CASE),
    CASE_PAGE(AgentListParams),
};
const Shape agent_list_params_shape = SHAPE(AgentListParams, "agent-list", list_fields);

/* ---- replies --------------------------------------------------------------------------------- */

static const Field reply_fields[] = { AGENT_OF(AgentReply) };
const Shape agent_reply_shape = SHAPE(AgentReply, "agent-reply", reply_fields);

static const Field shown_fields[] = {
    AGENT_OF(ShownAgent),
    CASE_OF(ShownAgent),
    TEXT(ShownAgent, number, "number", .max = CASE_CODE_MAX, .help = PHRASE_CASES_SHOWN_NUMBER),
    KIND(ShownAgent),
    NAMES(ShownAgent, OWED),
    PAID(ShownAgent, ),
    TEXT(ShownAgent, fee, "fee", .max = CASE_CODE_MAX, OPTIONAL, .help = PHRASE_AGENTS_FIELD_FEE),
    RECIPIENT(ShownAgent, , ),
    CONFLICT(ShownAgent, ),
    MEASURES(ShownAgent, , ),
    PARTY(ShownAgent, ),
    SOURCE(ShownAgent, ),
    DATE(ShownAgent, declared, "declared", OWED, .help = PHRASE_AGENTS_SHOWN_DECLARED),
    DATE(ShownAgent, ended, "ended", OPTIONAL, .help = PHRASE_AGENTS_SHOWN_ENDED),
    REASON(ShownAgent, OPTIONAL),
    TEXTS(ShownAgent, lacking, lacking_count, "lacking", .max = AGENT_LACKS,
          .item_max = CASE_NAME_MAX, OPTIONAL, .help = PHRASE_AGENTS_SHOWN_LACKING),
};
const Shape shown_agent_shape = SHAPE(ShownAgent, "shown-agent", shown_fields);

static const Field agents_fields[] = {
    LIST(AgentsReply, agents, agent_count, "agents", ShownAgent, shown_agent_shape,
         .max = CASE_SERIAL_MAX, OPTIONAL, .help = PHRASE_AGENTS_SHOWN_AGENTS),
    CASE_PAGE_NEXT(AgentsReply),
};
const Shape agents_reply_shape = SHAPE(AgentsReply, "agents-reply", agents_fields);

/* ---- events ---------------------------------------------------------------------------------- */

/* What was said now over what was said before. A fee that is not paid has no amount and nobody to
 * receive it. */
static int say(Db *db, const AgentGetRow *row, Id agent, const AgentSaid *said)
{
    int64_t paid = said->paid >= 0 ? said->paid : row->paid;
    bool anew = said->fee_currency.len > 0;
    int r = agent_say(db, agent, paid,
                      paid != 1 ? 0
                      : anew    ? said->fee_minor
                                : row->fee_minor,
                      paid != 1 ? S("")
                      : anew    ? said->fee_currency
                                : row->fee_currency,
                      paid != 1             ? S("")
                      : said->recipient.len ? said->recipient
                                            : row->recipient,
                      said->conflict >= 0 ? said->conflict : row->conflict,
                      said->conflict >= 0 ? said->measures : row->measures,
                      id_is_none(said->party) ? row->party : said->party, said->source);
    return r ? trace(r) : 0;
}

static int say_of(Db *db, Arena *arena, Id agent, const AgentSaid *said)
{
    AgentGetRow row;
    bool found;
    int r = agent_get(db, arena, agent, &row, &found);
    if (r)
        return trace(r);
    ensure(found);
    r = say(db, &row, agent, said);
    return r ? trace(r) : 0;
}

static int apply_declared(Db *db, Arena *arena, const Event *event, const void *data)
{
    const AgentDeclared *declared = data;
    int r =
        agent_add(db, event->subject, event->seq, declared->file, declared->kind, declared->name,
                  declared->engaged_by, declared->day, UNSAID, id_none(), DATE_NONE);
    if (!r)
        r = say_of(db, arena, event->subject, &declared->said);
    if (!r)
        r = case_list_inner(db, arena, S(AGENT_LIST), event->seq, event->subject, declared->file);
    return r ? trace(r) : 0;
}

static int apply_disclosed(Db *db, Arena *arena, const Event *event, const void *data)
{
    const AgentDisclosed *disclosed = data;
    int r = say_of(db, arena, event->subject, &disclosed->said);
    return r ? trace(r) : 0;
}

static int apply_ended(Db *db, Arena *arena, const Event *event, const void *data)
{
    const AgentEnded *ended = data;
    (void)arena;
    int r = agent_stop(db, event->subject, ended->on, ended->reason);
    return r ? trace(r) : 0;
}

static const EventKind events[] = {
    { STR("agent.declared"), 1, STR("agent"), &agent_declared_shape, apply_declared, NULL,
      PHRASE_AGENTS_EVENT_DECLARED },
    { STR("agent.disclosed"), 1, STR("agent"), &agent_disclosed_shape, apply_disclosed, NULL,
      PHRASE_AGENTS_EVENT_DISCLOSED },
    { STR("agent.ended"), 1, STR("agent"), &agent_ended_shape, apply_ended, NULL,
      PHRASE_AGENTS_EVENT_ENDED },
};

static const Projection projections[] = { { STR("agent"), STR("id") } };

/* ---- operations ------------------------------------------------------------------------------ */

static const Operation operations[] = {
    CHANGE("agent.declare", "enter", agent_declare_params_shape, agent_reply_shape, agent_declare,
           PHRASE_AGENTS_HELP_DECLARE, ABOUT("case")),
    CHANGE("agent.disclose", "enter", agent_disclose_params_shape, agent_reply_shape,
           agent_disclose, PHRASE_AGENTS_HELP_DISCLOSE, ABOUT("agent")),
    CHANGE("agent.end", "enter", agent_end_params_shape, agent_reply_shape, agent_stop_acting,
           PHRASE_AGENTS_HELP_END, ABOUT("agent")),
    READ("agent.show", "read", agent_show_params_shape, shown_agent_shape, agent_show,
         PHRASE_AGENTS_HELP_SHOW, ABOUT("agent"), .protected_read = true),
    READ("agent.list", "read", agent_list_params_shape, agents_reply_shape, agent_list,
         PHRASE_AGENTS_HELP_LIST, ABOUT_NOTHING),
};

static int agent_facts(Work *work, Id subject, AccessFacts *facts)
{
    AgentGetRow row;
    int r = agent_load(work, subject, &row);
    if (!r)
        r = case_inner_facts(work, row.case_file, facts);
    return r < 0 ? trace(r) : r;
}

static const SubjectKind subjects[] = {
    { .name = STR("agent"), .facts = agent_facts, .shown_by = STR("agent.show") },
};

static const StepFact step_facts[] = {
    STEP_FACT("case", "agents-disclosed", agent_tell_disclosed, SUBJECT),
};

const Room agents_room = {
    ROOM_OPERATIONS(operations),   ROOM_EVENTS(events),         ROOM_SUBJECTS(subjects),
    ROOM_PROJECTIONS(projections), ROOM_STEP_FACTS(step_facts),
};
