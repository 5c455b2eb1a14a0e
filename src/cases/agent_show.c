/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cases/agent.h"
#include "phrases_agents.h"
#include "phrases_cases.h"

/* What agents lack, for the guards of steps and for people; agent.show, agent.list. */

static const Phrase lack_phrases[AGENT_LACKS] = {
    [LACK_FEE] = PHRASE_AGENTS_LACKS_FEE,
    [LACK_RECIPIENT] = PHRASE_AGENTS_LACKS_RECIPIENT,
    [LACK_CONFLICT] = PHRASE_AGENTS_LACKS_CONFLICT,
    [LACK_PARTY] = PHRASE_AGENTS_LACKS_PARTY,
};

static const Phrase lack_remedies[AGENT_LACKS] = {
    [LACK_FEE] = PHRASE_AGENTS_LACKS_FEE_REMEDY,
    [LACK_RECIPIENT] = PHRASE_AGENTS_LACKS_RECIPIENT_REMEDY,
    [LACK_CONFLICT] = PHRASE_AGENTS_LACKS_CONFLICT_REMEDY,
    [LACK_PARTY] = PHRASE_AGENTS_LACKS_PARTY_REMEDY,
};

/* ---- what is lacking ------------------------------------------------------------------------- */

/* Is it a party, still, of an item that the case moves? */
static int is_screened(Work *work, const AgentGetRow *row, bool *ret_screened)
{
    const CaseFileLegsRow *legs;
    Party party;
    size_t count;

    *ret_screened = false;
    if (id_is_none(row->party))
        return 0;
    int r = docket_party(work, row->party, INT64_MAX, &party);
    if (!r)
        r = case_file_legs(work_db(work), work_arena(work), row->case_file, &legs, &count);
    if (r)
        return r < 0 ? trace(r) : fault(FAULT_LIBRARY, "an agent names a party there is not");
    for (size_t i = 0; i < count; i++)
        *ret_screened = *ret_screened || (party.stands && id_eq(legs[i].item, party.item));
    return 0;
}

int agent_lacks(Work *work, const AgentGetRow *row, AgentLack *lacks, size_t *ret_count)
{
    bool acts = row->ended == DATE_NONE || row->ended > work_today(work), screened = true;
    int r = acts ? is_screened(work, row, &screened) : 0;

    *ret_count = 0;
    if (r)
        return trace(r);
    if (row->paid < 0)
        lacks[(*ret_count)++] = LACK_FEE;
    if (row->paid == 1 && !row->recipient.len)
        lacks[(*ret_count)++] = LACK_RECIPIENT;
    if (acts && row->conflict < 0)
        lacks[(*ret_count)++] = LACK_CONFLICT;
    if (!screened)
        lacks[(*ret_count)++] = LACK_PARTY;
    return 0;
}

static int tell_agent(Work *work, Id id, bool *ret_disclosed)
{
    AgentLack lacks[AGENT_LACKS];
    AgentGetRow row;
    size_t count = 0;
    Str name;
    int r = agent_load(work, id, &row);

    if (!r)
        r = agent_lacks(work, &row, lacks, &count);
    if (!r)
        r = work_value(work, row.name, &name);
    if (r)
        return r < 0 ? trace(r) : fault(FAULT_LIBRARY, "a case has an agent there is not");
    for (size_t i = 0; i < count; i++)
        work_finding(work, S(""), lack_phrases[lacks[i]], lack_remedies[lacks[i]], name);
    *ret_disclosed = count == 0;
    return 0;
}

int agent_tell_disclosed(Work *work, const StepAsk *ask, Value *ret_value)
{
    const AgentsOfRow *rows;
    size_t count;
    bool all = true;
    int r = agents_of(work_db(work), work_arena(work), ask->subject, &rows, &count);

    for (size_t i = 0; !r && i < count; i++) {
        bool disclosed = false;
        r = tell_agent(work, rows[i].id, &disclosed);
        all = all && disclosed;
    }
    if (r)
        return trace(r);
    *ret_value = step_yes_no(all);
    return 0;
}

/* ---- for people ------------------------------------------------------------------------------ */

static Str fee_text(Work *work, const AgentGetRow *row)
{
    Text text = text_open(work_arena(work), CASE_CODE_MAX);
    Currency currency;

    if (row->paid == 1 && currency_find(row->fee_currency, &currency))
        money_write_person(&text, (Money){ row->fee_minor, currency });
    return text_str(&text);
}

static int show_words(Work *work, const AgentGetRow *row, ShownAgent *shown)
{
    int r = work_value(work, row->name, &shown->name);
    if (!r)
        r = work_value(work, row->engaged_by, &shown->engaged_by);
    if (!r)
        r = work_value(work, row->recipient, &shown->recipient);
    if (!r)
        r = work_value(work, row->measures, &shown->measures);
    if (!r)
        r = work_value(work, row->end_reason, &shown->reason);
    return r ? trace(r) : 0;
}

static int show_lacks(Work *work, const AgentGetRow *row, ShownAgent *shown)
{
    AgentLack lacks[AGENT_LACKS];
    Str *words = NEW_ARRAY(work_arena(work), Str, AGENT_LACKS);
    int r = agent_lacks(work, row, lacks, &shown->lacking_count);

    for (size_t i = 0; !r && i < shown->lacking_count; i++) {
        Text text = text_open(work_arena(work), CASE_NAME_MAX);
        phrase_write(&text, lack_phrases[lacks[i]], work_lang(work), &shown->name, 1);
        words[i] = text_str(&text);
    }
    shown->lacking = words;
    return r ? trace(r) : 0;
}

static int show(Work *work, Id id, ShownAgent *shown)
{
    const CaseFile *file;
    AgentGetRow row;
    int r = agent_load(work, id, &row);

    if (!r)
        r = case_load(work, row.case_file, &file);
    if (r)
        return r < 0 ? trace(r) : r;
    *shown = (ShownAgent){ .agent = id,
                           .file = row.case_file,
                           .number = file->row.number,
                           .kind = (int32_t)row.kind,
                           .paid = (int32_t)row.paid,
                           .fee = fee_text(work, &row),
                           .conflict = (int32_t)row.conflict,
                           .party = row.party,
                           .source = row.source,
                           .declared = (Date)row.day,
                           .ended = (Date)row.ended };
    r = show_words(work, &row, shown);
    if (!r)
        r = show_lacks(work, &row, shown);
    return r ? trace(r) : 0;
}

int agent_show(Work *work, const void *params, void *reply)
{
    const AgentShowParams *wanted = params;
    int r = show(work, wanted->agent, reply);
    return r < 0 ? trace(r) : r;
}

static int list_of_case(Work *work, Id case_file, AgentsReply *answer)
{
    const AgentsOfRow *rows;
    size_t count;
    int r = agents_of(work_db(work), work_arena(work), case_file, &rows, &count);

    if (r)
        return trace(r);
    ShownAgent *shown = NEW_ARRAY(work_arena(work), ShownAgent, count + 1);
    for (size_t i = 0; !r && i < count; i++) {
        bool may;
        r = work_may(work, S("agent.show"), rows[i].id, &may);
        if (!r && may)
            r = show(work, rows[i].id, &shown[answer->agent_count++]);
    }
    answer->agents = shown;
    return r ? trace(r) : 0;
}

static int list_all(Work *work, const AgentListParams *wanted, AgentsReply *answer)
{
    ListPage page;
    ListQuery query = { .list = S(AGENT_LIST),
                        .subject_kind = S("agent"),
                        .limit = wanted->limit,
                        .after = wanted->after };

    int r = work_list(work, &query, &page);
    if (r)
        return r < 0 ? trace(r) : r;
    ShownAgent *shown = NEW_ARRAY(work_arena(work), ShownAgent, page.count + 1);
    for (size_t i = 0; !r && i < page.count; i++)
        r = show(work, page.rows[i].subject, &shown[answer->agent_count++]);
    answer->agents = shown;
    answer->next = page.next;
    return r < 0 ? trace(r) : r ? fault(FAULT_LIBRARY, "a list names an agent there is not") : 0;
}

int agent_list(Work *work, const void *params, void *reply)
{
    const AgentListParams *wanted = params;
    Id case_file;
    int r;

    if (!wanted->file.len) {
        r = list_all(work, wanted, reply);
        return r < 0 ? trace(r) : r;
    }
    r = case_said(work, wanted->file, &case_file);
    if (!r)
        r = list_of_case(work, case_file, reply);
    return r < 0 ? trace(r) : r;
}
