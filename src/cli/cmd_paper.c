/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/command.h"
#include "phrases_cli.h"

#include "action/action.h"
#include "paper/paper.h"

/* sekisho paper list|check|print: the formal papers of a case, from templates and data. */

static int read_shelf(Cli *cli, PaperShelf *ret_shelf)
{
    int code = cli_data_dir(cli);

    if (code)
        return code;
    Str dir = cli_below(cli, S("papers"));
    int r = data_papers(cli->arena, dir, ret_shelf, &cli->findings);

    return r ? cli_world_exit(cli, r, dir) : cli_findings_exit(cli);
}

/* ---- list ------------------------------------------------------------------------------------ */

static void put_paper_json(Text *text, const PaperTemplate *paper)
{
    text_put(text, S("{\"name\":"));
    text_json(text, paper_name(paper));
    text_put(text, S(",\"title\":{\"ja\":"));
    text_json(text, paper_title(paper).in[LANG_JA]);
    text_put(text, S(",\"en\":"));
    text_json(text, paper_title(paper).in[LANG_EN]);
    text_put(text, S("}}"));
}

int cmd_paper_list(Cli *cli)
{
    PaperShelf shelf;
    int code = read_shelf(cli, &shelf);
    Text text = text_open(cli->arena, TEXT_MAX);

    if (code)
        return code;
    text_put(&text,
             cli->set[OPTION_JSON] ? S("{\"format\":\"sekisho-papers-1\",\"papers\":[") : S(""));
    for (size_t i = 0; i < shelf.paper_count; i++) {
        const PaperTemplate *paper = shelf.papers[i];

        if (cli->set[OPTION_JSON]) {
            text_put(&text, i > 0 ? S(",") : S(""));
            put_paper_json(&text, paper);
        } else {
            text_all(&text, paper_name(paper), S("  "), paper_title(paper).in[cli->lang], S("\n"));
        }
    }
    text_put(&text, cli->set[OPTION_JSON] ? S("]}\n") : S(""));
    cli_out(cli, &text);
    return CLI_OK;
}

/* ---- check ----------------------------------------------------------------------------------- */

int cmd_paper_check(Cli *cli)
{
    int result = CLI_OK;

    for (size_t i = 0; i < cli->arg_count; i++) {
        Str bytes;
        int code = cli_file(cli, cli->args[i], PAPER_BYTES_MAX, &bytes);

        if (code)
            return code;
        if (!paper_template_read(cli->arena, bytes, cli->args[i], &cli->findings))
            result = CLI_INVALID;
    }
    if (result == CLI_OK && !cli->set[OPTION_JSON])
        cli_say(cli, PHRASE_CLI_CHECK_GOOD, S(""), S(""));
    return result;
}

/* ---- print ----------------------------------------------------------------------------------- */

static const PaperTemplate *find_paper(Cli *cli, const PaperShelf *shelf, Str name)
{
    const PaperTemplate *paper = paper_find(shelf, name);

    if (paper)
        return paper;
    Str *names = NEW_ARRAY(cli->arena, Str, shelf->paper_count + 1);

    for (size_t i = 0; i < shelf->paper_count; i++)
        names[i] = paper_name(shelf->papers[i]);
    Str near = str_nearest(name, names, shelf->paper_count);

    cli_say(cli, near.len > 0 ? PHRASE_CLI_NO_PAPER_NEAR : PHRASE_CLI_NO_PAPER, name, near);
    return NULL;
}

static int read_data(Cli *cli, Str name, PaperData *ret_data)
{
    Str bytes, paper;
    int code = cli_file(cli, cli->args[1], JSON_BYTES_MAX, &bytes);

    if (code)
        return code;
    if (!paper_data_read(cli->arena, bytes, cli->args[1], ret_data, &paper, &cli->findings))
        return CLI_INVALID;
    if (str_eq(paper, name))
        return CLI_OK;
    cli_say(cli, PHRASE_CLI_OTHER_PAPER, paper, name);
    return CLI_INVALID;
}

static int put_paper(Cli *cli, const PaperTemplate *paper, const PaperData *data)
{
    PaperIn in = cli->set[OPTION_BOTH]  ? PAPER_IN_BOTH
                 : cli->lang == LANG_JA ? PAPER_IN_JA
                                        : PAPER_IN_EN;
    Text text = text_open(cli->arena, TEXT_MAX);
    Str pdf;
    int r;

    if (cli->set[OPTION_TEXT]) {
        r = paper_write(&text, paper, data, in, &cli->findings);
    } else {
        r = paper_print(cli->arena, paper, data, in, &pdf, &cli->findings);
        if (r == 0)
            text = (Text){ .at = (char *)(uintptr_t)pdf.at, .len = pdf.len };
    }
    if (r < 0)
        return cli_world_exit(cli, r, paper_name(paper));
    if (r == 0)
        cli_out(cli, &text);
    return r == 0 ? CLI_OK : CLI_INVALID;
}

int cmd_paper_print(Cli *cli)
{
    PaperShelf shelf;
    PaperData data;
    int code = read_shelf(cli, &shelf);

    if (code)
        return code;
    const PaperTemplate *paper = find_paper(cli, &shelf, cli->args[0]);

    if (!paper)
        return CLI_NOT_FOUND;
    code = read_data(cli, cli->args[0], &data);
    return code ? code : put_paper(cli, paper, &data);
}
