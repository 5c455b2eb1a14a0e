/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cases/agent.h"
#include "phrases_agents.h"

/* agent.declare, agent.disclose, agent.end. */

int agent_load(Work *work, Id id, AgentGetRow *ret_row)
{
    bool found;
    int r = agent_get(work_db(work), work_arena(work), id, ret_row, &found);
    return r ? trace(r) : found ? 0 : WORK_E_NOT_FOUND;
}

/* ---- what is said ---------------------------------------------------------------------------- */

static int wrong(Work *work, Str pointer, Phrase message, Phrase remedy, Str arg)
{
    return case_refuse(work, WORK_E_INVALID, pointer, message, remedy, arg);
}

static int read_fee(Work *work, const AgentTelling *told, AgentSaid *said)
{
    Money fee;

    if (!told->fee.len && !told->currency.len && told->paid != 1)
        return 0;
    if (told->paid != 1)
        return wrong(work, S("/paid"), PHRASE_AGENTS_NOT_PAID, PHRASE_AGENTS_NOT_PAID_REMEDY,
                     S(""));
    if (!currency_find(told->currency, &fee.currency))
        return wrong(work, S("/currency"), PHRASE_AGENTS_NO_CURRENCY,
                     PHRASE_AGENTS_NO_CURRENCY_REMEDY, told->currency);
    if (money_read(told->fee, fee.currency, &fee) != 0 || fee.minor <= 0)
        return wrong(work, S("/fee"), PHRASE_AGENTS_BAD_FEE, PHRASE_AGENTS_BAD_FEE_REMEDY,
                     told->fee);
    said->fee_minor = fee.minor;
    said->fee_currency = told->currency;
    return 0;
}

static int check_conflict(Work *work, const AgentTelling *told)
{
    if (told->conflict == CONFLICT_MANAGED && !told->measures.len)
        return wrong(work, S("/measures"), PHRASE_AGENTS_NO_MEASURES,
                     PHRASE_AGENTS_NO_MEASURES_REMEDY, S(""));
    if (told->conflict != CONFLICT_MANAGED && told->measures.len)
        return wrong(work, S("/measures"), PHRASE_AGENTS_MEASURES_OF_NONE,
                     PHRASE_AGENTS_MEASURES_OF_NONE_REMEDY, S(""));
    return 0;
}

/* A party that whoever tells may see, and that takes part still. */
static int check_party(Work *work, Id id)
{
    bool may = false;
    Party party;
    int r = id_is_none(id) ? 0 : docket_party(work, id, INT64_MAX, &party);

    if (!r && !id_is_none(id))
        r = work_may(work, S("item.show"), party.item, &may);
    if (r < 0)
        return trace(r);
    if (r || (!id_is_none(id) && (!may || !party.stands)))
        return wrong(work, S("/party"), PHRASE_AGENTS_NO_PARTY, PHRASE_AGENTS_NO_PARTY_REMEDY,
                     S(""));
    return 0;
}

/* `paid_before`: what was said of it until now. */
static int read_told(Work *work, const AgentTelling *told, int64_t paid_before, AgentSaid *ret_said)
{
    int64_t paid = told->paid >= 0 ? told->paid : paid_before;

    *ret_said = (AgentSaid){ .paid = told->paid,
                             .fee_minor = INT64_MIN,
                             .recipient = told->recipient,
                             .conflict = told->conflict,
                             .measures = told->measures,
                             .party = told->party,
                             .source = told->source };
    int r = read_fee(work, told, ret_said);
    if (!r && told->recipient.len && paid != 1)
        r = wrong(work, S("/recipient"), PHRASE_AGENTS_NOTHING_TO_RECEIVE,
                  PHRASE_AGENTS_NOT_PAID_REMEDY, S(""));
    if (!r)
        r = check_conflict(work, told);
    if (!r)
        r = check_party(work, told->party);
    return r < 0 ? trace(r) : r;
}

/* ---- the operations -------------------------------------------------------------------------- */

int agent_declare(Work *work, const void *params, void *reply)
{
    const AgentDeclareParams *wanted = params;
    AgentDeclared declared = { .file = wanted->file,
                               .kind = wanted->kind,
                               .name = wanted->name,
                               .engaged_by = wanted->engaged_by,
                               .day = work_today(work) };
    int r = read_told(work, &wanted->told, UNSAID, &declared.said);

    if (r)
        return r < 0 ? trace(r) : r;
    Id id = work_new_id(work);
    work_event(work, S("agent.declared"), id, &declared);
    ((AgentReply *)reply)->agent = id;
    return 0;
}

static bool says_anything(const AgentTelling *told)
{
    return told->paid >= 0 || told->recipient.len || told->conflict >= 0 ||
           !id_is_none(told->party);
}

int agent_disclose(Work *work, const void *params, void *reply)
{
    const AgentDiscloseParams *wanted = params;
    AgentDisclosed disclosed;
    AgentGetRow row;
    int r = agent_load(work, wanted->agent, &row);

    if (!r)
        r = read_told(work, &wanted->told, row.paid, &disclosed.said);
    if (r)
        return r < 0 ? trace(r) : r;
    if (!says_anything(&wanted->told))
        return wrong(work, S(""), PHRASE_AGENTS_NOTHING_SAID, PHRASE_AGENTS_NOTHING_SAID_REMEDY,
                     S(""));
    work_event(work, S("agent.disclosed"), wanted->agent, &disclosed);
    ((AgentReply *)reply)->agent = wanted->agent;
    return 0;
}

int agent_stop_acting(Work *work, const void *params, void *reply)
{
    const AgentEndParams *wanted = params;
    AgentEnded ended = { wanted->on, wanted->reason };
    AgentGetRow row;
    int r = agent_load(work, wanted->agent, &row);

    if (r)
        return r < 0 ? trace(r) : r;
    if (row.ended != DATE_NONE)
        return case_refuse(work, WORK_E_CONFLICT, S("/agent"), PHRASE_AGENTS_ENDED_ALREADY,
                           PHRASE_NONE, S(""));
    if (wanted->on > work_today(work))
        return wrong(work, S("/on"), PHRASE_AGENTS_NOT_ENDED_YET, PHRASE_AGENTS_NOT_ENDED_REMEDY,
                     S(""));
    work_event(work, S("agent.ended"), wanted->agent, &ended);
    ((AgentReply *)reply)->agent = wanted->agent;
    return 0;
}
