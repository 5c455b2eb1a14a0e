/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/door.h"
#include "cli/screen.h"
#include "phrases_cli.h"

#include "lists/lists.h"
#include "world/world.h"

/*
 * sekisho rescreening run: everybody screened anew, to the end. Each step is an operation like any
 * other; what was done before an interruption stays, and the next run goes on from there. A server
 * that does the same meanwhile is no hindrance: whoever comes second finds it done.
 */

enum { BEATEN_MAX = 10000 }; /* how often another may come first before something is wrong */

typedef struct Run {
    Cli *cli;
    Door door;
    RescreeningReply now;
    Str reply; /* as it came */
} Run;

/* The outcome, and the reply when it is done. */
static int ask(Run *run, const char *name, Id rescreening, OfficeOutcome *ret_outcome)
{
    Cli *cli = run->cli;
    Findings findings = { .arena = cli->arena };
    RescreeningParams params = { rescreening };
    const Operation *operation = table_operation(&cli->table, str_from_c(name));
    Asked asked = { .operation = operation,
                    .as = cli->value[OPTION_AS],
                    .principal = cli->value[OPTION_FOR],
                    .params = id_is_none(rescreening)
                                  ? NULL
                                  : call_params(cli->arena, operation->params, &params) };
    Answer answer;

    if (operation->kind == OPERATION_CHANGE)
        asked.request = world_id();
    int code = door_ask(cli, &run->door, &asked, &answer);
    if (code)
        return code;
    *ret_outcome = answer.outcome;
    if (answer_done(&answer)) {
        const Json *tree = json_read(cli->arena, answer.reply, S(""), &findings);
        bool good = tree && shape_bind(cli->arena, &rescreening_reply_shape, tree, S(""), &run->now,
                                       &findings);
        run->reply = answer.reply;
        return good ? CLI_OK : CLI_INVALID;
    }
    bool told = answer.outcome == OFFICE_CONFLICT || answer.outcome == OFFICE_NOT_FOUND;
    if (!told)
        return answer_exit(cli, &asked, &answer);
    cli->findings = (Findings){ .arena = cli->arena }; /* what they say is asked anew */
    return CLI_OK;
}

static Str number(Cli *cli, int64_t value)
{
    Text digits = text_open(cli->arena, 24);

    text_int(&digits, value);
    return text_str(&digits);
}

static void tell_progress(const Run *run)
{
    Cli *cli = run->cli;
    Text text = text_open(cli->scratch, 1 << 12);

    phrase_put(&text, PHRASE_CLI_RESCREENED, cli->lang, number(cli, run->now.done),
               number(cli, run->now.total), number(cli, run->now.found));
    text_char(&text, '\n');
    cli_err(&text);
}

/* The newest one; where that is of other lists, or there is none, a new one, unless somebody else
 * has just begun it. */
static int look(Run *run)
{
    OfficeOutcome outcome = OFFICE_CONFLICT;
    int code = CLI_OK;

    for (int beaten = 0; !code && outcome == OFFICE_CONFLICT && beaten < BEATEN_MAX; beaten++) {
        code = ask(run, "rescreening.show", id_none(), &outcome);
        if (code || (outcome == OFFICE_DONE && !run->now.outdated))
            return code;
        code = ask(run, "rescreening.start", id_none(), &outcome);
    }
    return code;
}

static int run_to_end(Run *run)
{
    OfficeOutcome outcome;
    int code = look(run);

    for (int beaten = 0; !code && !run->now.finished && beaten < BEATEN_MAX;) {
        code = ask(run, "rescreening.advance", run->now.rescreening, &outcome);
        if (!code && outcome == OFFICE_CONFLICT) {
            beaten++;
            code = look(run);
        } else if (!code) {
            tell_progress(run);
        }
    }
    return code;
}

static void tell_end(Run *run)
{
    Cli *cli = run->cli;
    Text text = text_open(cli->arena, 1 << 16);

    if (cli->set[OPTION_JSON])
        text_all(&text, run->reply, S("\n"));
    else
        shape_person(&text, &rescreening_reply_shape, &run->now, cli->lang);
    cli_out(cli, &text);
}

int cmd_rescreening_run(Cli *cli)
{
    Run run = { .cli = cli };
    int code = cli_said_who(cli) ? door_open(cli, &run.door) : CLI_USAGE;
    if (code)
        return code;

    code = run_to_end(&run);
    screen_flush(cli); /* findings may be borrowed from what closes here */
    door_close(&run.door);
    if (code)
        return code;
    tell_end(&run);
    /* Who could not be screened stops an item, and is to be named anew. */
    return run.now.failed > 0 ? CLI_REFUSED : CLI_OK;
}
