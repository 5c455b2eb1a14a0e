/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/command.h"
#include "phrases_cli.h"

/* sekisho pack lint, pack test: what is unwise in a pack; its examples and proofs. */

static bool is_wanted(Cli *cli, const Pack *pack)
{
    for (size_t i = 0; i < cli->arg_count; i++)
        if (str_eq(cli->args[i], pack->id))
            return true;
    return !cli->arg_count;
}

static bool all_exist(Cli *cli)
{
    for (size_t i = 0; i < cli->arg_count; i++)
        if (!cli_pack(cli, cli->args[i]))
            return false;
    return true;
}

int cmd_pack_lint(Cli *cli)
{
    int code = cli_library(cli);
    if (code)
        return code;
    if (!all_exist(cli))
        return CLI_NOT_FOUND;
    for (size_t i = 0; i < cli->library.book->pack_count; i++) {
        const Pack *pack = &cli->library.book->packs[i];
        if (is_wanted(cli, pack))
            pack_lint(cli->library.book, pack, &cli->findings);
    }
    if (!cli->findings.count && !cli->set[OPTION_JSON])
        cli_say(cli, PHRASE_CLI_LINT_GOOD, S(""), S(""));
    return cli->findings.count ? CLI_FAILURE : CLI_OK;
}

/* ---- test ------------------------------------------------------------------------------------ */

/* The facts of a counterexample: "destination: Iran; sdf-weapon: yes". */
static Str witness_text(Cli *cli, const InvariantProof *proof)
{
    const Rulebook *book = cli->library.book;
    Text text = text_open(cli->arena, 1 << 16);

    for (size_t i = 0; proof->witness && i < book->fact_count; i++) {
        if (proof->witness[i].value.state != VALUE_KNOWN)
            continue;
        text_all(&text, text.len ? S("; ") : S(""), book->facts[i].id, S(": "));
        value_write(&text, &book->facts[i], proof->witness[i].value, cli->lang);
    }
    return text_str(&text);
}

static size_t prove_pack(Cli *cli, const Pack *pack)
{
    Arena arena = arena_open(256 << 20);
    Asker *asker = asker_open(&arena, cli->library.book, pack, NULL, 0);
    const InvariantProof *proofs = asker_prove(asker, cli->arena);
    size_t held = 0;

    for (size_t i = 0; i < pack->invariant_count; i++) {
        const Invariant *invariant = &pack->invariants[proofs[i].invariant];
        held += proofs[i].result == PROOF_HOLDS;
        if (proofs[i].result == PROOF_HOLDS)
            continue;
        finding_error(&cli->findings, invariant->place,
                      proofs[i].result == PROOF_FAILS ? PHRASE_CLI_TEST_PROOF_FAILS
                                                      : PHRASE_CLI_TEST_PROOF_UNKNOWN,
                      PHRASE_NONE, pack->id, invariant->id, witness_text(cli, &proofs[i]));
    }
    asker_close(asker);
    arena_close(&arena);
    return held;
}

/* "3/4" */
static Str share_text(Cli *cli, size_t part, size_t whole)
{
    Text text = text_open(cli->arena, 50);
    text_int(&text, (int64_t)part);
    text_char(&text, '/');
    text_int(&text, (int64_t)whole);
    return text_str(&text);
}

static void test_pack(Cli *cli, const Pack *pack, Text *text)
{
    size_t errors = cli->findings.error_count;

    pack_examples(*cli->scratch, cli->library.book, pack, &cli->findings);
    size_t failed = cli->findings.error_count - errors;
    Str examples = share_text(cli, pack->example_count - failed, pack->example_count);
    Str proofs = share_text(cli, prove_pack(cli, pack), pack->invariant_count);
    phrase_put(text, PHRASE_CLI_TEST_EXAMPLES, cli->lang, pack->id, examples, proofs);
    text_char(text, '\n');
}

int cmd_pack_test(Cli *cli)
{
    Text text = text_open(cli->arena, TEXT_MAX);
    int code = cli_library(cli);
    if (code)
        return code;
    if (!all_exist(cli))
        return CLI_NOT_FOUND;
    for (size_t i = 0; i < cli->library.book->pack_count; i++)
        if (is_wanted(cli, &cli->library.book->packs[i]))
            test_pack(cli, &cli->library.book->packs[i], &text);
    if (!cli->set[OPTION_JSON])
        cli_out(cli, &text);
    if (cli->findings.error_count)
        return CLI_FAILURE;
    return cli->set[OPTION_MUTATE] ? cli_mutate(cli) : CLI_OK;
}
