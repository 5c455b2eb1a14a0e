/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/command.h"
#include "phrases_cli.h"
#include "phrases_explain.h"

#include "world/world.h"

#include <stdio.h>

/* What the commands share: output, files, data. */

void cli_out(Cli *cli, const Text *text)
{
    fwrite(text->at, 1, text->len, stdout);
    cli->printed = true;
}

void cli_findings_out(Cli *cli)
{
    Text text = text_open(cli->scratch, TEXT_MAX);
    text_put(&text, S("{\"format\":\"sekisho-findings-1\",\"findings\":"));
    findings_write_json(&text, &cli->findings, cli->lang);
    text_put(&text, S("}\n"));
    cli_out(cli, &text);
}

void cli_range(const Cli *cli, Text *text, Date from, Date until)
{
    Arena scratch = *cli->scratch;
    Text first = text_open(&scratch, 16), last = text_open(&scratch, 16);
    Text range = text_open(&scratch, 200), widest = text_open(&scratch, 200);

    date_write(&first, from);
    date_write(&last, until);
    phrase_put(&range, last.len ? PHRASE_CLI_RANGE : PHRASE_CLI_RANGE_OPEN, cli->lang,
               text_str(&first), text_str(&last));
    phrase_put(&widest, PHRASE_CLI_RANGE, cli->lang, S("2014-04-01"), S("2022-03-08"));
    text_put(text, text_str(&range));
    size_t columns = utf8_columns(text_str(&range)), wanted = utf8_columns(text_str(&widest));
    text_repeat(text, ' ', wanted > columns ? wanted - columns : 0);
}

Str cli_confidence(const Cli *cli, Confidence confidence)
{
    static const Phrase phrases[CONFIDENCE_COUNT] = {
        [CONFIDENCE_OFFICIAL] = PHRASE_EXPLAIN_CONFIDENCE_OFFICIAL,
        [CONFIDENCE_SECONDARY] = PHRASE_EXPLAIN_CONFIDENCE_SECONDARY,
        [CONFIDENCE_UNVERIFIED] = PHRASE_EXPLAIN_CONFIDENCE_UNVERIFIED,
    };
    return phrase(phrases[confidence], cli->lang);
}

Str cli_basis(const Cli *cli, const Basis *basis)
{
    return basis->assumed ? phrase(PHRASE_EXPLAIN_ASSUMPTION, cli->lang)
                          : cli_confidence(cli, basis->confidence);
}

void cli_err(const Text *text)
{
    fwrite(text->at, 1, text->len, stderr);
}

void cli_say(const Cli *cli, Phrase key, Str first, Str second)
{
    Arena scratch = *cli->arena;
    Text text = text_open(&scratch, 1 << 16);
    text_put(&text, S("sekisho: "));
    phrase_put(&text, key, cli->lang, first, second);
    text_char(&text, '\n');
    cli_err(&text);
}

int cli_world_exit(const Cli *cli, int result, Str path)
{
    switch (result) {
    case WORLD_E_NOT_FOUND:
        cli_say(cli, PHRASE_CLI_FILE_NOT_FOUND, path, S(""));
        return CLI_NOT_FOUND;
    case WORLD_E_TOO_LARGE:
        cli_say(cli, PHRASE_CLI_FILE_TOO_LARGE, path, S(""));
        return CLI_INVALID;
    case WORLD_E_NOT_A_FILE:
        cli_say(cli, PHRASE_CLI_NOT_A_FILE, path, S(""));
        return CLI_INVALID;
    case WORLD_E_EXISTS:
        cli_say(cli, PHRASE_CLI_FILE_EXISTS, path, S(""));
        return CLI_CONFLICT;
    default:
        cli_say(cli, PHRASE_CLI_FAULT, path, fault_text());
        return CLI_FAILURE;
    }
}

int cli_file(Cli *cli, Str path, size_t max, Str *ret_bytes)
{
    int r = world_read_file(cli->arena, path, max, ret_bytes);
    return r ? cli_world_exit(cli, r, path) : CLI_OK;
}

int cli_data_dir(Cli *cli)
{
    if (cli->data_dir.len)
        return CLI_OK;
    int r = world_data_dir(cli->arena, cli->value[OPTION_DATA], &cli->data_dir);
    if (r)
        cli_say(cli, cli->set[OPTION_DATA] ? PHRASE_CLI_NO_DATA_THERE : PHRASE_CLI_NO_DATA,
                cli->value[OPTION_DATA], S(""));
    return r ? CLI_NOT_FOUND : CLI_OK;
}

int cli_library(Cli *cli)
{
    bool good = false;
    if (cli->library_open)
        return CLI_OK;
    int code = cli_data_dir(cli);
    if (code)
        return code;
    int r = data_library(cli->arena, cli->data_dir, &cli->library, &good, &cli->findings);
    if (r)
        return cli_world_exit(cli, r, cli->data_dir);
    cli->library_open = good;
    return good ? CLI_OK : CLI_INVALID;
}

/* Drafts named on the command line, beside the files of the data directory. */
static int read_drafts(Cli *cli, const FileBytes **ret_files)
{
    FileBytes *files = NEW_ARRAY(cli->arena, FileBytes, cli->arg_count + 1);

    for (size_t i = 0; i < cli->arg_count; i++) {
        files[i].path = cli->args[i];
        int code = cli_file(cli, cli->args[i], WORLD_FILE_MAX, &files[i].bytes);
        if (code)
            return code;
    }
    *ret_files = files;
    return CLI_OK;
}

int cli_library_with_drafts(Cli *cli)
{
    const FileBytes *files;
    bool good = false;
    int code = cli_data_dir(cli);

    code = code ? code : read_drafts(cli, &files);
    if (code)
        return code;
    int r = data_library_with(cli->arena, cli->data_dir, files, cli->arg_count, &cli->library,
                              &good, &cli->findings);
    if (r)
        return cli_world_exit(cli, r, cli->data_dir);
    return good ? CLI_OK : CLI_INVALID;
}

int cli_gate(Cli *cli)
{
    int code = cli_library(cli);
    if (!code && !cli->gate)
        cli->gate = gate_open(&cli->library);
    return code;
}

int cli_findings_exit(const Cli *cli)
{
    return cli->findings.error_count ? CLI_INVALID : CLI_OK;
}

Str cli_below(Cli *cli, Str name)
{
    Text path = text_open(cli->arena, cli->data_dir.len + name.len + 1);
    text_all(&path, cli->data_dir, S("/"), name);
    return text_str(&path);
}

bool cli_regime(Cli *cli, Str *ret_regime)
{
    Str names[16];
    size_t count = library_regimes(&cli->library, names, COUNT_OF(names));
    Str given =
        cli->set[OPTION_REGIME] ? cli->value[OPTION_REGIME] : library_first_regime(&cli->library);

    for (size_t i = 0; i < count; i++)
        if (str_eq(names[i], given)) {
            *ret_regime = names[i];
            return true;
        }
    Text known = text_open(cli->arena, 400);
    for (size_t i = 0; i < count; i++)
        text_all(&known, i ? S(", ") : S(""), names[i]);
    cli_say(cli, PHRASE_CLI_NO_SUCH_REGIME, given, text_str(&known));
    return false;
}

const Pack *cli_pack(Cli *cli, Str id)
{
    const Rulebook *book = cli->library.book;
    const Pack *pack = rulebook_pack(book, id);
    if (pack)
        return pack;

    Str *ids = NEW_ARRAY(cli->arena, Str, book->pack_count);
    for (size_t i = 0; i < book->pack_count; i++)
        ids[i] = book->packs[i].id;
    Str near = str_nearest(id, ids, book->pack_count);
    cli_say(cli, near.len ? PHRASE_CLI_NO_SUCH_PACK_NEAR : PHRASE_CLI_NO_SUCH_PACK, id, near);
    return NULL;
}

bool cli_request(Cli *cli, Request *ret_request)
{
    *ret_request = (Request){ .on = cli->on, .known_on = cli->known_on };
    if (cli->set[OPTION_PACK])
        ret_request->pack = cli_pack(cli, cli->value[OPTION_PACK]);
    if (cli->set[OPTION_PACK] && !ret_request->pack)
        return false;
    if (ret_request->pack && !cli->set[OPTION_REGIME]) {
        ret_request->regime = ret_request->pack->regime;
        return true;
    }
    return cli_regime(cli, &ret_request->regime);
}
