/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cases/agent.h"
#include "cases/print.h"
#include "phrases_agents.h"

/* Who acts for somebody in a case, as an offer tells it: by kind and name, or that nobody does.
 * What they are paid is not the buyer's to read. */

/* By the name under which it was declared. */
static int tell_agent(Filling *filling, const AgentGetRow *row, Label *ret_words)
{
    Str name;
    int r = work_value(filling->work, row->name, &name);

    if (r)
        return trace(r);
    *ret_words = PRINT_SAY(filling->arena, PHRASE_AGENTS_PRINTED,
                           phrase_label(agent_kind_phrases[row->kind]), print_same(name));
    return 0;
}

static bool acted_then(const AgentGetRow *row, Date on)
{
    return row->day <= on && (row->ended == DATE_NONE || row->ended > on);
}

int print_agents(Filling *filling)
{
    Work *work = filling->work;
    const AgentsOfRow *rows;
    size_t count, told = 0;
    int r = agents_of(work_db(work), work_arena(work), filling->file->id, &rows, &count);

    if (r)
        return trace(r);
    Label *words = NEW_ARRAY(filling->arena, Label, count + 1);
    for (size_t i = 0; !r && i < count; i++) {
        AgentGetRow row;
        r = agent_load(work, rows[i].id, &row);
        if (!r && acted_then(&row, filling->on))
            r = tell_agent(filling, &row, &words[told++]);
    }
    if (r)
        return r < 0 ? trace(r) : fault(FAULT_LIBRARY, "a case has an agent there is not");
    print_label(filling, S("agents"),
                told ? print_joined(filling->arena, words, told)
                     : phrase_label(PHRASE_AGENTS_PRINTED_NONE));
    return 0;
}
