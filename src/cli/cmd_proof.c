/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/door.h"
#include "phrases_cli.h"

/* sekisho journal proof */

enum { PROOF_SEQS_MAX = 1000, SCRATCH_BYTES = 1 << 30 };

typedef struct Proving {
    Cli *cli;
    Arena *arena, scratch;
    int64_t seqs[PROOF_SEQS_MAX];
    size_t count;
    Text text;
} Proving;

static int put_line(void *context, Str bytes)
{
    Proving *proof = context;

    text_put(&proof->text, bytes);
    return proof->text.full ? fault(FAULT_MEMORY, "a bundle too large to print") : 0;
}

static int proof_work(Db *db, void *context)
{
    Proving *proof = context;
    Str one;

    proof->text = text_open(proof->arena, TEXT_MAX);
    if (proof->cli->set[OPTION_BUNDLE])
        return bundle_write(db, proof->scratch, proof->seqs, proof->count, put_line, proof);
    int r = bundle_proof(db, &proof->scratch, proof->seqs[0], &one);
    if (!r)
        text_put(&proof->text, one);
    return r;
}

static bool read_seqs(Cli *cli, Proving *proof)
{
    for (size_t i = 0; i < cli->arg_count; i++) {
        int64_t seq;
        bool rises = str_int(cli->args[i], &seq) && seq >= 0 &&
                     (i == 0 || seq > proof->seqs[i - 1]) && i < PROOF_SEQS_MAX;
        if (!rises) {
            cli_say(cli, PHRASE_CLI_NOT_SEQS, cli->args[i], S(""));
            return false;
        }
        proof->seqs[proof->count++] = seq;
    }
    if (proof->count > 1 && !cli->set[OPTION_BUNDLE]) {
        cli_say(cli, PHRASE_CLI_ONE_PROOF, S(""), S(""));
        return false;
    }
    return true;
}

static int proof_exit(Cli *cli, int result)
{
    cli_say(cli, result == BUNDLE_E_NOT_FOUND ? PHRASE_CLI_NO_SUCH_EVENT : PHRASE_CLI_NOT_SEALED,
            cli->args[cli->arg_count - 1], S(""));
    return result == BUNDLE_E_NOT_FOUND ? CLI_NOT_FOUND : CLI_CONFLICT;
}

int cmd_journal_proof(Cli *cli)
{
    Proving *proof = NEW(cli->arena, Proving);
    int result = 0;

    proof->cli = cli;
    proof->arena = cli->scratch;
    if (!read_seqs(cli, proof))
        return CLI_USAGE;
    proof->scratch = arena_open(SCRATCH_BYTES);
    int code = record_look(cli, proof_work, proof, &result);
    if (!code && !result)
        cli_out(cli, &proof->text);
    arena_close(&proof->scratch);
    return code ? code : result ? proof_exit(cli, result) : CLI_OK;
}
