/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/judged.h"
#include "world/world.h"

/* sekisho history CASE: the same case under every law from the first pack to today. */

static void put_day(Text *text, Date day)
{
    date_write(text, day);
}

/* The rules the verdict rests on: "P1b, K2B"; "M2?" for one that may hold and decides together with
 * others, whichever of them does. */
static void put_rules(Text *text, const Judgement *judgement)
{
    bool decided = (judgement->outcomes & (judgement->outcomes - 1)) == 0;
    bool first = true;
    if (!judgement->pack)
        return;
    for (size_t i = 0; i < judgement->pack->rule_count; i++) {
        const RuleReason *reason = &judgement->proof.rules[i];
        bool open = reason->holds == TRUTH_UNKNOWN || reason->holds == TRUTH_CONTRADICTORY;
        if (!reason->bears || (reason->holds != TRUTH_YES && !(open && decided)))
            continue;
        text_all(text, first ? S("") : S(", "), judgement->pack->rules[i].id,
                 open ? S("?") : S(""));
        first = false;
    }
}

static void put_slice(Cli *cli, Text *text, const Slice *slice)
{
    Arena scratch = *cli->scratch;
    Text rules = text_open(&scratch, 1 << 16);

    cli_range(cli, text, slice->from, slice->until);
    text_put(text, S("  "));
    outcomes_write(text, slice->judgement.outcomes, cli->lang);
    put_rules(&rules, &slice->judgement);
    if (rules.len)
        text_all(text, S("  ["), text_str(&rules), S("]"));
    if (slice->judgement.pack)
        text_all(text, S("  "), slice->judgement.pack->id);
    text_char(text, '\n');
}

static void put_slice_json(Cli *cli, Text *text, const Slice *slice)
{
    text_put(text, S("{\"from\":\""));
    put_day(text, slice->from);
    text_put(text, S("\",\"until\":\""));
    put_day(text, slice->until);
    text_put(text, S("\",\"judgement\":"));
    judgement_json(text, &cli->library, &slice->judgement, cli->lang);
    text_char(text, '}');
}

static void put_line(Cli *cli, Text *text, const Casefile *casefile, const CaseLine *line,
                     Str regime, Date until)
{
    History history = gate_history(cli->gate, cli->arena, line, regime, cli->known_on, until);

    if (!cli->set[OPTION_JSON]) {
        cli_head(cli, text, casefile, line);
        for (size_t i = 0; i < history.count; i++)
            put_slice(cli, text, &history.slices[i]);
        return;
    }
    text_put(text, S("{\"line\":"));
    text_json(text, line->id);
    text_put(text, S(",\"slices\":["));
    for (size_t i = 0; i < history.count; i++) {
        text_put(text, i ? S(",") : S(""));
        put_slice_json(cli, text, &history.slices[i]);
    }
    text_put(text, S("]}"));
}

int cmd_history(Cli *cli)
{
    int code;
    Str regime;
    const Casefile *casefile = cli_casefile(cli, cli->args[0], &code);
    Text text = text_open(cli->arena, TEXT_MAX);
    Date until = cli->until == DATE_NONE ? world_today() + 1 : cli->until;
    bool first = true;

    if (!casefile)
        return code;
    if (!cli_regime(cli, &regime) || !cli_line_exists(cli, casefile))
        return CLI_NOT_FOUND;
    if (cli->set[OPTION_JSON])
        text_put(&text, S("{\"format\":\"sekisho-history-1\",\"lines\":["));
    for (size_t i = 0; i < casefile->line_count; i++) {
        if (!cli_line_wanted(cli, casefile, i))
            continue;
        text_put(&text, first || !cli->set[OPTION_JSON] ? S("") : S(","));
        put_line(cli, &text, casefile, &casefile->lines[i], regime, until);
        first = false;
    }
    if (cli->set[OPTION_JSON])
        text_put(&text, S("]}\n"));
    cli_out(cli, &text);
    return CLI_OK;
}
