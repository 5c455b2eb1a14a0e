/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/picture.h"
#include "cli/tally.h"
#include "phrases_cli.h"

/* sekisho workshare show: who does which share of the work, and how it drifted. */

enum { DRIFT_CELLS = 6, PACKAGE_CELLS = 6 };

typedef struct Sharing {
    Cli *cli;
    Str party;
    int64_t least_ppm;
    const WorkPackage *rows;
    const WorkshareDay *days;
    size_t count, day_count;
} Sharing;

static void refuse(Cli *cli, OptionId id, Phrase message, Phrase remedy, Str value)
{
    finding_error(&cli->findings, ((Place){ .pointer = option_table[id].name }), message, remedy,
                  value);
}

static bool party_works(const Sharing *sharing)
{
    for (size_t i = 0; i < sharing->count; i++)
        if (str_eq(sharing->rows[i].party, sharing->party))
            return true;
    return false;
}

static bool read_options(Sharing *sharing)
{
    Cli *cli = sharing->cli;

    sharing->party = str_trim(cli->value[OPTION_PARTY]);
    if (!cli->set[OPTION_PARTY])
        refuse(cli, OPTION_PARTY, PHRASE_CLI_WORKSHARE_WHO, PHRASE_CLI_WORKSHARE_WHO_REMEDY, S(""));
    if (!cli->set[OPTION_LEAST] ||
        !ppm_read(str_trim(cli->value[OPTION_LEAST]), &sharing->least_ppm))
        refuse(cli, OPTION_LEAST, PHRASE_CLI_WORKSHARE_LEAST, PHRASE_CLI_WORKSHARE_LEAST_REMEDY,
               cli->value[OPTION_LEAST]);
    return cli->findings.error_count == 0;
}

static int read_file(Sharing *sharing)
{
    Cli *cli = sharing->cli;
    Str bytes;

    if (!read_options(sharing))
        return CLI_USAGE;
    int code = cli_file(cli, cli->args[0], OFFSET_BYTES_MAX, &bytes);
    if (code)
        return code;
    if (!workshare_read(cli->arena, bytes, cli->args[0], &sharing->rows, &sharing->count,
                        &cli->findings))
        return CLI_INVALID;
    if (!party_works(sharing)) { /* a slip in a name must not read as no share at all */
        refuse(cli, OPTION_PARTY, PHRASE_CLI_WORKSHARE_NO_PARTY,
               PHRASE_CLI_WORKSHARE_NO_PARTY_REMEDY, sharing->party);
        return CLI_USAGE;
    }
    sharing->days = workshare_drift(cli->arena, sharing->rows, sharing->count, sharing->party,
                                    &sharing->day_count);
    if (cli->on != DATE_NONE)
        while (sharing->day_count > 0 && sharing->days[sharing->day_count - 1].day > cli->on)
            sharing->day_count--;
    if (cli->set[OPTION_PLAN_PICTURE] && sharing->day_count == 0) {
        refuse(cli, OPTION_ON, PHRASE_CLI_WORKSHARE_NONE_YET, PHRASE_CLI_WORKSHARE_NONE_YET_REMEDY,
               tally_day(cli, sharing->rows[0].day));
        return CLI_USAGE;
    }
    return CLI_OK;
}

/* ---- words ----------------------------------------------------------------------------------- */

static Str amount(const Sharing *sharing, int64_t minor)
{
    return tally_amount(sharing->cli, (Money){ minor, sharing->rows[0].value.currency });
}

static int64_t share_of(const WorkshareDay *day)
{
    return ppm_of(day->part, day->whole);
}

/* "+1.2 %", against the day before. */
static Str change(const Sharing *sharing, size_t i)
{
    Text text = text_open(sharing->cli->arena, 40);
    int64_t drift = i == 0 ? 0 : share_of(&sharing->days[i]) - share_of(&sharing->days[i - 1]);

    if (i == 0)
        return S("");
    text_put(&text, drift < 0 ? S("-") : S("+"));
    ppm_write(&text, drift < 0 ? -drift : drift);
    return text_str(&text);
}

static Str verdict(const Sharing *sharing, const WorkshareDay *day)
{
    return phrase(workshare_reaches(day, sharing->least_ppm) ? PHRASE_CLI_WORKSHARE_REACHED
                                                             : PHRASE_CLI_WORKSHARE_MISSED,
                  sharing->cli->lang);
}

/* ---- as text --------------------------------------------------------------------------------- */

static void put_drift(const Sharing *sharing, Text *text)
{
    static const Phrase heads[DRIFT_CELLS] = {
        PHRASE_CLI_WORKSHARE_FROM, PHRASE_CLI_WORKSHARE_TEST,  PHRASE_CLI_WORKSHARE_PART,
        PHRASE_CLI_WORKSHARE_ALL,  PHRASE_CLI_WORKSHARE_SHARE, PHRASE_CLI_WORKSHARE_DRIFT,
    };
    Cli *cli = sharing->cli;
    Grid grid = tally_grid(cli, DRIFT_CELLS, sharing->day_count, 2, heads);

    for (size_t i = 0; i < sharing->day_count; i++) {
        const WorkshareDay *day = &sharing->days[i];
        grid_row(&grid, (Str[]){ tally_day(cli, day->day), verdict(sharing, day),
                                 amount(sharing, day->part), amount(sharing, day->whole),
                                 tally_share(cli, share_of(day)), change(sharing, i) });
    }
    grid_write(&grid, text);
}

static void put_packages(const Sharing *sharing, Text *text)
{
    static const Phrase heads[PACKAGE_CELLS] = {
        PHRASE_CLI_WORKSHARE_FROM, PHRASE_CLI_WORKSHARE_PACKAGE, PHRASE_CLI_WORKSHARE_PARTY,
        PHRASE_CLI_OFFSET_SOURCE,  PHRASE_CLI_OFFSET_CONFIDENCE, PHRASE_CLI_WORKSHARE_VALUE,
    };
    Cli *cli = sharing->cli;
    Grid grid = tally_grid(cli, PACKAGE_CELLS, sharing->count, 5, heads);

    for (size_t i = 0; i < sharing->count; i++) {
        const WorkPackage *row = &sharing->rows[i];
        if (cli->on == DATE_NONE || row->day <= cli->on)
            grid_row(&grid, (Str[]){ tally_day(cli, row->day), row->package, row->party,
                                     row->source, cli_confidence(cli, row->confidence),
                                     amount(sharing, row->value.minor) });
    }
    text_char(text, '\n');
    grid_write(&grid, text);
}

static void put_text(const Sharing *sharing, Text *text)
{
    Cli *cli = sharing->cli;

    phrase_put(text, PHRASE_CLI_WORKSHARE_HEAD, cli->lang, sharing->party,
               tally_share(cli, sharing->least_ppm),
               currency_code(sharing->rows[0].value.currency));
    text_char(text, '\n');
    put_drift(sharing, text);
    put_packages(sharing, text);
    text_all(text, S("\n"), phrase(PHRASE_CLI_WORKSHARE_NOTE, cli->lang), S("\n"));
}

/* ---- as data --------------------------------------------------------------------------------- */

static void put_json(const Sharing *sharing, Text *text)
{
    Cli *cli = sharing->cli;

    text_put(text, S("{\"format\":\"sekisho-workshare-1\",\"party\":"));
    text_json(text, sharing->party);
    tally_member(text, "least", tally_share(cli, sharing->least_ppm));
    tally_member(text, "currency", currency_code(sharing->rows[0].value.currency));
    text_put(text, S(",\"days\":["));
    for (size_t i = 0; i < sharing->day_count; i++) {
        const WorkshareDay *day = &sharing->days[i];
        text_put(text, i ? S(",{\"day\":") : S("{\"day\":"));
        text_json(text, tally_day(cli, day->day));
        tally_member(text, "part", amount(sharing, day->part));
        tally_member(text, "whole", amount(sharing, day->whole));
        tally_member(text, "share", tally_share(cli, share_of(day)));
        text_put(text, workshare_reaches(day, sharing->least_ppm) ? S(",\"reached\":true}")
                                                                  : S(",\"reached\":false}"));
    }
    text_put(text, S("]}\n"));
}

static int draw(const Sharing *sharing)
{
    Cli *cli = sharing->cli;
    PictureShare share = { .party = sharing->party,
                           .least_ppm = sharing->least_ppm,
                           .days = sharing->days,
                           .count = sharing->day_count,
                           .currency = sharing->rows[0].value.currency };

    if (!cli->set[OPTION_PLAN_PICTURE])
        return CLI_OK;
    Picture picture = picture_of_workshare(cli->arena, &share, cli->lang);
    return cli_picture(cli, &picture);
}

int cmd_workshare_show(Cli *cli)
{
    Sharing sharing = { .cli = cli };
    Text text = text_open(cli->scratch, TEXT_MAX);
    int code = read_file(&sharing);

    if (code)
        return code;
    if (cli->set[OPTION_JSON])
        put_json(&sharing, &text);
    else
        put_text(&sharing, &text);
    cli_out(cli, &text);
    return draw(&sharing);
}
