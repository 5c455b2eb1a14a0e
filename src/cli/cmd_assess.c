/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/command.h"
#include "cli/judged.h"
#include "phrases_cli.h"

/* sekisho assess CASE: every line of the case under the law of the day, with reasons. */

int judged_exit(OutcomeSet outcomes)
{
    return outcomes_free(outcomes) ? CLI_OK : CLI_REFUSED;
}

/* A story holds a case: it is judged like one, under the story's title. */
static const Casefile *story_case(Cli *cli, Str bytes, Str path)
{
    const Story *story = story_read(cli->arena, &cli->library, bytes, path, &cli->findings);
    if (!story)
        return NULL;
    Casefile *casefile = NEW(cli->arena, Casefile);
    *casefile = *story->casefile;
    casefile->title = story->title;
    return casefile;
}

const Casefile *cli_casefile(Cli *cli, Str path, int *ret_code)
{
    Str bytes;
    *ret_code = cli_gate(cli);
    if (!*ret_code)
        *ret_code = cli_file(cli, path, JSON_BYTES_MAX, &bytes);
    if (*ret_code)
        return NULL;
    const Casefile *casefile =
        str_ends(path, S(".story"))
            ? story_case(cli, bytes, path)
            : casefile_read(cli->arena, &cli->library, bytes, path, &cli->findings);
    *ret_code = casefile ? CLI_OK : CLI_INVALID;
    return casefile;
}

bool cli_line_wanted(Cli *cli, const Casefile *casefile, size_t index)
{
    return !cli->set[OPTION_LINE] || str_eq(casefile->lines[index].id, cli->value[OPTION_LINE]);
}

bool cli_line_exists(Cli *cli, const Casefile *casefile)
{
    for (size_t i = 0; i < casefile->line_count; i++)
        if (cli_line_wanted(cli, casefile, i))
            return true;
    cli_say(cli, PHRASE_CLI_NO_SUCH_LINE, cli->value[OPTION_LINE], S(""));
    return false;
}

void cli_head(const Cli *cli, Text *text, const Casefile *casefile, const CaseLine *line)
{
    Str title = label_in(casefile->title, cli->lang, casefile->id);

    text_put(text, title);
    if (casefile->line_count > 1)
        text_all(text, title.len ? S(" / ") : S(""), label_in(line->title, cli->lang, line->id));
    text_put(text, title.len || casefile->line_count > 1 ? S("\n") : S(""));
}

static void put_text(Cli *cli, Text *text, const Casefile *casefile, const Judgement *judgement)
{
    cli_head(cli, text, casefile, judgement->line);
    judgement_write(text, &cli->library, judgement, cli->lang);
    text_char(text, '\n');
}

int cmd_assess(Cli *cli)
{
    int code;
    Request request;
    const Casefile *casefile = cli_casefile(cli, cli->args[0], &code);
    Text text = text_open(cli->arena, TEXT_MAX);
    bool first = true;

    if (!casefile)
        return code;
    if (!cli_request(cli, &request) || !cli_line_exists(cli, casefile))
        return CLI_NOT_FOUND;
    if (cli->set[OPTION_JSON])
        text_put(&text, S("{\"format\":\"sekisho-assessment-1\",\"lines\":["));
    for (size_t i = 0; i < casefile->line_count; i++) {
        if (!cli_line_wanted(cli, casefile, i))
            continue;
        Judgement judgement = gate_judge(cli->gate, cli->arena, &casefile->lines[i], request);
        int line_code = judged_exit(judgement.outcomes);
        code = line_code > code ? line_code : code;
        if (cli->set[OPTION_JSON]) {
            text_put(&text, first ? S("") : S(","));
            judgement_json(&text, &cli->library, &judgement, cli->lang);
        } else {
            put_text(cli, &text, casefile, &judgement);
        }
        first = false;
    }
    if (cli->set[OPTION_JSON])
        text_put(&text, S("]}\n"));
    cli_out(cli, &text);
    return code;
}
