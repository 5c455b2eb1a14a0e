/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/door.h"
#include "phrases_cli.h"

#include "post/post.h"

/* sekisho post send: one round of the post, of a record that nobody serves. */

static void tell_round(Cli *cli, const PostRound *round)
{
    const int64_t counts[] = { round->made, round->sent, round->failed, round->given_up };
    Str numbers[COUNT_OF(counts)];
    Text text = text_open(cli->arena, 1 << 12);

    for (size_t i = 0; i < COUNT_OF(counts); i++) {
        Text digits = text_open(cli->arena, 24);
        text_int(&digits, counts[i]);
        numbers[i] = text_str(&digits);
    }
    phrase_write(&text, PHRASE_CLI_POST_SENT, cli->lang, numbers, COUNT_OF(numbers));
    text_char(&text, '\n');
    cli_out(cli, &text);
}

static int round_exit(Cli *cli, int result, Str dir)
{
    if (result == OFFICE_E_NOT_FOUND) {
        cli_say(cli, PHRASE_CLI_NO_POST, dir, S(""));
        return CLI_NOT_FOUND;
    }
    return result == OFFICE_E_INVALID ? CLI_INVALID : office_exit(cli, result, dir);
}

/* What was refused is no failure of the command: it is tried again, and mail.list shows it. */
int cmd_post_send(Cli *cli)
{
    Postman postman = { .looked = 0 };
    PostRound round;
    Door door;
    Str dir;
    int code = record_dir(cli, &dir);

    code = code ? code : door_open_here(cli, &door);
    if (code)
        return code;
    int r = post_round(door.office, &postman, &cli->findings, &round);
    if (!r)
        tell_round(cli, &round);
    door_close(&door);
    return r ? round_exit(cli, r, dir) : CLI_OK;
}
