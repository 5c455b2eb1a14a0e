/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/command.h"
#include "phrases_cli.h"

#include "world/world.h"

/* sekisho access check|matrix, sekisho api: what the table of operations and rights comes to. */

static const Str roles_fact = STR("actor-roles");

/* ---- check ----------------------------------------------------------------------------------- */

/* Every operation of the record's table has a right in the document in force. */
static void check_covered(Cli *cli, const Access *access)
{
    Str right;

    for (size_t i = 0; i < cli->table.operation_count; i++) {
        Str name = cli->table.operations[i]->name;
        if (!access_right_of(access, name, &right))
            finding_warning(&cli->findings, (Place){ .file = access->file }, PHRASE_CLI_NOT_COVERED,
                            PHRASE_NONE, name);
    }
}

int cmd_access_check(Cli *cli)
{
    int code = cli_library_with_drafts(cli);
    if (code)
        return code;

    const Rulebook *rights = cli->library.rights;
    for (size_t i = 0; i < rights->access_count; i++) {
        access_examples(*cli->scratch, &rights->accesses[i], &cli->findings);
        access_proofs(*cli->scratch, rights, &rights->accesses[i], &cli->findings);
        check_covered(cli, &rights->accesses[i]);
    }
    if (!cli->findings.count && !cli->set[OPTION_JSON])
        cli_say(cli, PHRASE_CLI_CHECK_GOOD, S(""), S(""));
    return cli_findings_exit(cli);
}

/* ---- matrix ---------------------------------------------------------------------------------- */

/*
 * A usual day: somebody in office, fully cleared, of the organisation that has the item, who said
 * why they read it and had no hand in it yet. Sets are bits of handles; the one person and the one
 * organisation have handle 0.
 */
static const struct {
    Str fact;
    int64_t number;
} usual_facts[] = {
    { STR("actor"), 0 },
    { STR("principal"), 0 },
    { STR("actor-organisation"), 0 },
    { STR("principal-organisation"), 0 },
    { STR("actor-active"), 1 },
    { STR("actor-clearance"), 2 },
    { STR("actor-said-why"), 1 },
    { STR("item-marking"), 0 },
    { STR("item-organisations"), 1 },
    { STR("hands"), 0 },
    { STR("item-state"), 0 },
    { STR("on-hold"), 0 },
};

/* In whose name: of whoever acts, of a colleague, of somebody of another organisation. */
static const struct {
    int64_t principal, organisation;
    Phrase heading;
} names[] = {
    { 0, 0, PHRASE_NONE },
    { 1, 0, PHRASE_CLI_MATRIX_COLLEAGUE },
    { 1, 1, PHRASE_CLI_MATRIX_ELSEWHERE },
};

static const FactState *in_the_name(Cli *cli, const Access *access, const FactState *usual,
                                    size_t name)
{
    FactState *facts = NEW_ARRAY(cli->arena, FactState, access->fact_count + 1);

    for (size_t i = 0; i < access->fact_count; i++) {
        facts[i] = usual[i];
        if (str_eq(access->facts[i].id, S("principal")))
            facts[i].value.number = names[name].principal;
        if (str_eq(access->facts[i].id, S("principal-organisation")))
            facts[i].value.number = names[name].organisation;
    }
    return facts;
}

static const FactState *usual_day(Cli *cli, const Access *access, Date day)
{
    FactState *facts = NEW_ARRAY(cli->arena, FactState, access->fact_count + 1);

    for (size_t i = 0; i < access->fact_count; i++) {
        if (str_eq(access->facts[i].id, S("today")))
            facts[i].value = (Value){ .number = day, .state = VALUE_KNOWN };
        for (size_t k = 0; k < COUNT_OF(usual_facts); k++)
            if (str_eq(access->facts[i].id, usual_facts[k].fact))
                facts[i].value = (Value){ .number = usual_facts[k].number, .state = VALUE_KNOWN };
    }
    return facts;
}

int cmd_access_matrix(Cli *cli)
{
    Date day = cli->on == DATE_NONE ? world_today() : cli->on;
    Text text = text_open(cli->arena, TEXT_MAX);
    int code = cli_library(cli);
    if (code)
        return code;

    const Access *access = rulebook_access_on(cli->library.rights, S(""), day);
    if (!access) {
        cli_say(cli, PHRASE_CLI_NO_ACCESS, S(""), S(""));
        return CLI_NOT_FOUND;
    }
    const FactState *usual = usual_day(cli, access, day);
    text_all(&text, label_in(access->label, cli->lang, access->id), S("\n"));
    for (size_t i = 0; i < COUNT_OF(names); i++) {
        if (i)
            text_all(&text, S("\n"), phrase(names[i].heading, cli->lang), S("\n"));
        access_matrix_write(&text, *cli->scratch, access, roles_fact,
                            in_the_name(cli, access, usual, i), cli->lang);
    }
    cli_out(cli, &text);
    return CLI_OK;
}

/* ---- api ------------------------------------------------------------------------------------- */

int cmd_api(Cli *cli)
{
    Text text = text_open(cli->arena, TEXT_MAX);

    action_openapi(&text, &cli->table, cli->lang);
    text_put(&text, str_ends(text_str(&text), S("\n")) ? S("") : S("\n"));
    cli_out(cli, &text);
    return CLI_OK;
}
