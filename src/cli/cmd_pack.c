/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/command.h"
#include "phrases_cli.h"
#include "world/world.h"

/* sekisho pack list|check|fmt|show|diff */

static void put_json_date(Text *text, Str key, Date date)
{
    text_all(text, S(",\""), key, S("\":"));
    if (date == DATE_FOREVER) {
        text_put(text, S("null"));
        return;
    }
    text_char(text, '"');
    date_write(text, date);
    text_char(text, '"');
}

/* The members of a pack's object, without its braces. */
static void put_pack_json(Text *text, const Pack *pack)
{
    text_put(text, S("\"id\":"));
    text_json(text, pack->id);
    text_put(text, S(",\"regime\":"));
    text_json(text, pack->regime);
    put_json_date(text, S("made_on"), pack->made_on);
    put_json_date(text, S("from"), pack->from);
    put_json_date(text, S("until"), pack->until);
    text_put(text, S(",\"hash\":\""));
    text_hex(text, pack->hash, 16);
    text_put(text, S("\",\"title\":{\"ja\":"));
    text_json(text, pack->label.in[LANG_JA]);
    text_put(text, S(",\"en\":"));
    text_json(text, pack->label.in[LANG_EN]);
    text_put(text, S("},\"file\":"));
    text_json(text, pack->file);
}

static void put_pack_row(Cli *cli, Text *text, const Pack *pack)
{
    cli_range(cli, text, pack->from, pack->until);
    text_all(text, S("  "), pack->regime, S("  "), pack->id, S("  "),
             label_in(pack->label, cli->lang, S("")), S("\n"));
}

int cmd_pack_list(Cli *cli)
{
    int code = cli_library(cli);
    Text text = text_open(cli->arena, TEXT_MAX);
    bool first = true;
    if (code)
        return code;

    if (cli->set[OPTION_JSON])
        text_put(&text, S("{\"format\":\"sekisho-packs-1\",\"packs\":["));
    for (size_t i = 0; i < cli->library.book->pack_count; i++) {
        const Pack *pack = &cli->library.book->packs[i];
        bool in_force = pack->from <= cli->on && cli->on < pack->until;
        if (cli->set[OPTION_ON] && !in_force)
            continue;
        if (cli->set[OPTION_JSON]) {
            text_put(&text, first ? S("{") : S(",{"));
            put_pack_json(&text, pack);
            text_char(&text, '}');
        } else {
            put_pack_row(cli, &text, pack);
        }
        first = false;
    }
    if (cli->set[OPTION_JSON])
        text_put(&text, S("]}\n"));
    cli_out(cli, &text);
    return CLI_OK;
}

/* ---- check ----------------------------------------------------------------------------------- */

int cmd_pack_check(Cli *cli)
{
    int code = cli_library_with_drafts(cli);

    if (!code && !cli->set[OPTION_JSON])
        cli_say(cli, PHRASE_CLI_CHECK_GOOD, S(""), S(""));
    return code;
}

/* ---- fmt ------------------------------------------------------------------------------------- */

static int format_file(Cli *cli, Str path)
{
    Str bytes;
    int code = cli_file(cli, path, RULES_BYTES_MAX, &bytes);
    if (code)
        return code;
    const Document *document = rules_read(cli->arena, bytes, path, &cli->findings);
    if (!document)
        return CLI_INVALID;

    Text text = text_open(cli->arena, TEXT_MAX);
    rules_format(&text, document, cli->lang);
    bool same = str_eq(text_str(&text), bytes);
    if (cli->set[OPTION_CHECK]) {
        if (!same)
            cli_say(cli, PHRASE_CLI_FMT_DIFFERS, path, S(""));
        return same ? CLI_OK : CLI_FAILURE;
    }
    if (!cli->set[OPTION_WRITE]) {
        cli_out(cli, &text);
        return CLI_OK;
    }
    int r = same ? 0 : world_replace(*cli->arena, path, text_str(&text));
    return r ? cli_world_exit(cli, r, path) : CLI_OK;
}

int cmd_pack_fmt(Cli *cli)
{
    int code = CLI_OK;
    for (size_t i = 0; i < cli->arg_count; i++) {
        int one = format_file(cli, cli->args[i]);
        code = one > code ? one : code;
    }
    return code;
}

/* ---- show and diff --------------------------------------------------------------------------- */

int cmd_pack_show(Cli *cli)
{
    int code = cli_library(cli);
    if (code)
        return code;
    const Pack *pack = cli_pack(cli, cli->args[0]);
    if (!pack)
        return CLI_NOT_FOUND;

    Text text = text_open(cli->arena, TEXT_MAX);
    if (cli->set[OPTION_JSON]) {
        Text rules = text_open(cli->scratch, TEXT_MAX);
        pack_write(&rules, pack, cli->lang);
        text_put(&text, S("{\"format\":\"sekisho-pack-1\","));
        put_pack_json(&text, pack);
        text_put(&text, S(",\"rules\":"));
        text_json(&text, text_str(&rules));
        text_put(&text, S("}\n"));
    } else {
        pack_write(&text, pack, cli->lang);
    }
    cli_out(cli, &text);
    return CLI_OK;
}

static void put_marked(Text *text, Str mark, Str lines)
{
    while (lines.len)
        text_all(text, mark, str_split(lines, '\n', &lines), S("\n"));
}

static void put_change(Cli *cli, Text *text, const Change *change)
{
    static const Phrase names[] = {
        [CHANGE_ADDED] = PHRASE_CLI_CHANGE_ADDED,
        [CHANGE_REMOVED] = PHRASE_CLI_CHANGE_REMOVED,
        [CHANGE_ALTERED] = PHRASE_CLI_CHANGE_ALTERED,
    };
    phrase_put(text, names[change->kind], cli->lang, change->id);
    text_char(text, '\n');
    put_marked(text, S("  - "), change->before);
    put_marked(text, S("  + "), change->after);
    text_char(text, '\n');
}

static void put_change_json(Text *text, const Change *change)
{
    static const Str words[] = {
        [CHANGE_ADDED] = STR("added"),
        [CHANGE_REMOVED] = STR("removed"),
        [CHANGE_ALTERED] = STR("altered"),
    };
    text_put(text, S("{\"change\":"));
    text_json(text, words[change->kind]);
    text_put(text, S(",\"id\":"));
    text_json(text, change->id);
    text_put(text, S(",\"before\":"));
    text_json(text, change->before);
    text_put(text, S(",\"after\":"));
    text_json(text, change->after);
    text_char(text, '}');
}

int cmd_pack_diff(Cli *cli)
{
    int code = cli_library(cli);
    if (code)
        return code;
    const Pack *from = cli_pack(cli, cli->args[0]);
    const Pack *to = from ? cli_pack(cli, cli->args[1]) : NULL;
    if (!to)
        return CLI_NOT_FOUND;

    size_t count;
    const Change *changes = pack_compare(cli->arena, from, to, cli->lang, &count);
    Text text = text_open(cli->arena, TEXT_MAX);
    if (cli->set[OPTION_JSON])
        text_put(&text, S("{\"format\":\"sekisho-pack-diff-1\",\"changes\":["));
    for (size_t i = 0; i < count; i++) {
        if (!cli->set[OPTION_JSON]) {
            put_change(cli, &text, &changes[i]);
            continue;
        }
        text_put(&text, i ? S(",") : S(""));
        put_change_json(&text, &changes[i]);
    }
    if (!count && !cli->set[OPTION_JSON])
        cli_say(cli, PHRASE_CLI_SAME_LAW, from->id, to->id);
    if (cli->set[OPTION_JSON])
        text_put(&text, S("]}\n"));
    cli_out(cli, &text);
    return CLI_OK;
}
