/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/screen.h"
#include "phrases_cli.h"

/* sekisho screen: one name, or a file of queries, against lists. */

enum { TOP_DEFAULT = 10, NAME_TYPED_MAX = 1 << 16 };

/* ---- options --------------------------------------------------------------------------------- */

static bool bad_option(Cli *cli, OptionId id, Phrase what)
{
    cli_say(cli, what, option_table[id].name, cli->value[id]);
    return false;
}

static bool read_top(Cli *cli, size_t *ret_top)
{
    int64_t top = TOP_DEFAULT;

    if (cli->set[OPTION_TOP] &&
        (!str_int(cli->value[OPTION_TOP], &top) || top < 1 || top > INDEX_TOP_MAX))
        return bad_option(cli, OPTION_TOP, PHRASE_CLI_SCREEN_NOT_A_TOP);
    *ret_top = (size_t)top;
    return true;
}

/* "0.75": up to three places behind the point. */
static bool score_read(Str text, int32_t *ret_score)
{
    Str places, whole = str_split(text, '.', &places);
    int64_t ones, thousandths = 0;

    if (!str_int(whole, &ones) || ones < 0 || ones > 1 || places.len > 3 ||
        (places.len > 0 && (!str_int(places, &thousandths) || places.at[0] == '-')))
        return false;
    for (size_t i = places.len; i < 3; i++)
        thousandths *= 10;
    *ret_score = (int32_t)(ones * SCORE_MAX + thousandths);
    return true;
}

static bool read_floor(Cli *cli, int32_t *ret_floor)
{
    *ret_floor = SCORE_POSSIBLE;
    if (cli->set[OPTION_FLOOR] && (!score_read(cli->value[OPTION_FLOOR], ret_floor) ||
                                   *ret_floor < SCORE_POSSIBLE || *ret_floor > SCORE_MAX))
        return bad_option(cli, OPTION_FLOOR, PHRASE_CLI_SCREEN_NOT_A_FLOOR);
    return true;
}

/* "a;b" of an option given twice: as a cell of a table has it. */
static Str cell_of(Cli *cli, OptionId id)
{
    size_t count;
    const Str *values = screen_values(cli, id, &count);
    Text cell = text_open(cli->arena, TEXT_MAX);

    for (size_t i = 0; i < count; i++)
        text_all(&cell, i ? S(";") : S(""), values[i]);
    return text_str(&cell);
}

/* The words are one name: a person types a name as it comes. Two of them that hold blanks are two
 * names, which would hide each other. */
static bool typed_name(Cli *cli, Str *ret_name)
{
    Text name = text_open(cli->arena, NAME_TYPED_MAX);
    size_t at;

    for (size_t i = 0; i < cli->arg_count; i++) {
        if (cli->arg_count > 1 && str_find(cli->args[i], S(" "), &at)) {
            cli_say(cli, PHRASE_CLI_SCREEN_SEVERAL, cli->args[i], S(""));
            return false;
        }
        text_all(&name, i ? S(" ") : S(""), cli->args[i]);
    }
    *ret_name = text_str(&name);
    return !name.full;
}

/* A value given by hand is to be understood, or nothing is asked. */
static int read_typed(Cli *cli, AskingTable *ret_table)
{
    Asking *asking = NEW(cli->arena, Asking);
    Str cells[BATCH_COLUMNS] = { [BATCH_TYPE] = cli->value[OPTION_TYPE],
                                 [BATCH_BIRTH] = cell_of(cli, OPTION_BIRTH),
                                 [BATCH_COUNTRY] = cell_of(cli, OPTION_COUNTRY),
                                 [BATCH_IDS] = cell_of(cli, OPTION_ID),
                                 [BATCH_READING] = cli->value[OPTION_READING] };

    if (!typed_name(cli, &cells[BATCH_NAME]))
        return CLI_USAGE;
    *asking = asking_make(cli->arena, cells);
    if (asking->unread_count > 0) {
        cli_say(cli, PHRASE_CLI_SCREEN_UNREAD, asking->unread[0], S(""));
        return CLI_USAGE;
    }
    *ret_table = (AskingTable){ asking, 1 };
    return CLI_OK;
}

/* A file of queries brings its own fields. */
static bool only_queries(Cli *cli)
{
    static const OptionId fields[] = { OPTION_TYPE, OPTION_BIRTH, OPTION_COUNTRY, OPTION_ID,
                                       OPTION_READING };
    for (size_t i = 0; i < COUNT_OF(fields); i++)
        if (cli->set[fields[i]]) {
            cli_say(cli, PHRASE_CLI_SCREEN_FIELD_AND_FILE, option_table[fields[i]].name, S(""));
            return false;
        }
    if (cli->arg_count > 0)
        cli_say(cli, PHRASE_CLI_SCREEN_FIELD_AND_FILE, cli->args[0], S(""));
    return cli->arg_count == 0;
}

static int read_queries(Cli *cli, AskingTable *ret_table)
{
    Str path = cli->value[OPTION_QUERIES], bytes;
    CsvTable table;

    if (!only_queries(cli))
        return CLI_USAGE;
    int code = cli_file(cli, path, CSV_BYTES_MAX, &bytes);
    if (code)
        return code;
    bool read =
        csv_read(cli->arena, bytes, path, &table, &cli->findings) &&
        batch_read(cli->arena, table.rows, table.row_count, path, ret_table, &cli->findings);
    return read ? CLI_OK : CLI_INVALID;
}

static int read_askings(Cli *cli, AskingTable *ret_table)
{
    if (cli->set[OPTION_QUERIES])
        return read_queries(cli, ret_table);
    if (cli->arg_count > 0)
        return read_typed(cli, ret_table);
    /* Without a name there is the image to be made, and nothing to be asked. */
    *ret_table = (AskingTable){ NULL, 0 };
    if (cli->set[OPTION_IMAGE] && !cli->set[OPTION_JSONL])
        return CLI_OK;
    cli_say(cli, PHRASE_CLI_SCREEN_NO_QUERY, S(""), S(""));
    return CLI_USAGE;
}

/* ---- asking ---------------------------------------------------------------------------------- */

/* What was searched: an answer without it would prove nothing. */
static void put_lists(Cli *cli, const Index *index)
{
    Text text = text_open(cli->arena, TEXT_MAX);

    for (size_t i = 0; i < index_list_count(index); i++) {
        IndexedList list = index_list(index, i);
        Text entries = text_open(cli->arena, 24), issued = text_open(cli->arena, 24);
        Text version = text_open(cli->arena, 80), name = text_open(cli->arena, TEXT_MAX);

        text_terminal(&name, list.name);
        text_int(&entries, (int64_t)list.entry_count);
        hash_write(&version, list.hash);
        if (list.issued != DATE_NONE)
            date_write(&issued, list.issued);
        phrase_put(&text, issued.len ? PHRASE_CLI_SCREEN_LIST : PHRASE_CLI_SCREEN_LIST_UNDATED,
                   cli->lang, text_str(&name), text_str(&entries),
                   str_cut(text_str(&version), 0, 16), text_str(&issued));
        text_char(&text, '\n');
    }
    cli_out(cli, &text);
}

/* One name asked by a person: an alert is an exit code too, so that no script passes it by. So are
 * lists that nobody should rely on. */
static int ask(Cli *cli, const ScreenTelling *telling, const AskingTable *table)
{
    ScreenTally tally = screen_batch(cli, telling, table);

    if (!telling->json)
        put_lists(cli, telling->index);
    if (tally.refused > 0)
        return CLI_INVALID;
    bool alerted = tally.alerted > 0 && !cli->set[OPTION_QUERIES];
    return alerted || telling->doubts->count > 0 ? CLI_REFUSED : CLI_OK;
}

int cmd_screen(Cli *cli)
{
    ScreenTelling telling = { .lang = cli->lang, .json = cli->set[OPTION_JSONL] };
    ScreenLists lists;
    AskingTable table;

    if (!read_top(cli, &telling.search.top) || !read_floor(cli, &telling.search.floor))
        return CLI_USAGE;
    int code = read_askings(cli, &table);
    if (code)
        return code;
    screen_flush(cli);
    code = screen_open(cli, &lists);
    if (code)
        return code;
    telling.index = lists.index;
    telling.doubts = &lists.doubts;
    code = ask(cli, &telling, &table);
    screen_close(&lists);
    return code;
}

int cmd_screen_serve(Cli *cli)
{
    ScreenLists lists;
    int code = screen_open(cli, &lists);
    if (code)
        return code;
    code = cli->doors->screen(lists.index, cli->port, cli->lang);
    screen_close(&lists);
    return code;
}
