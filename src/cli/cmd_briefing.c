/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/bid.h"
#include "cli/command.h"
#include "phrases_cli.h"

#include "pictures/pictures.h"

/* sekisho briefing: all pictures of what is planned as one paper, in both languages. */

#define TERMS_FILE "sales/terms.csv"
#define DUTIES_FILE "offsets/duties.csv"

static int read_named(Cli *cli, Str path, BriefingFile *file)
{
    file->name = path;
    return cli_file(cli, path, OFFSET_BYTES_MAX, &file->bytes);
}

static int read_option(Cli *cli, OptionId id, BriefingFile *file)
{
    return cli->set[id] ? read_named(cli, cli->value[id], file) : CLI_OK;
}

/* What is asked beside a file, and means nothing without it. */
static void want(Cli *cli, OptionId file, OptionId beside)
{
    Place place = { .pointer = option_table[beside].name };

    if (cli->set[file] && !cli->set[beside])
        finding_error(&cli->findings, place, PHRASE_CLI_BRIEFING_WANTS,
                      PHRASE_CLI_BRIEFING_WANTS_REMEDY, option_table[file].name,
                      option_table[beside].name);
    if (cli->set[beside] && !cli->set[file])
        finding_error(&cli->findings, place, PHRASE_CLI_BRIEFING_ALONE,
                      PHRASE_CLI_BRIEFING_WANTS_REMEDY, option_table[beside].name,
                      option_table[file].name);
}

static void read_days(Cli *cli, Briefing *briefing)
{
    Place place = { .pointer = option_table[OPTION_BID].name };

    if (!cli->set[OPTION_TASKS] || cli->findings.error_count)
        return;
    bool given = bid_day(cli, OPTION_NOTICE, &briefing->notice);
    if (bid_day(cli, OPTION_BID, &briefing->bid) && given && briefing->notice > briefing->bid)
        finding_error(&cli->findings, place, PHRASE_CLI_BID_BEFORE_NOTICE,
                      PHRASE_CLI_BID_BEFORE_NOTICE_REMEDY, S(""));
}

static bool read_options(Cli *cli, Briefing *briefing)
{
    Place place = { .pointer = option_table[OPTION_LEAST].name };

    want(cli, OPTION_OFFSETS, OPTION_MULTIPLIERS);
    want(cli, OPTION_WORKSHARE, OPTION_PARTY);
    want(cli, OPTION_WORKSHARE, OPTION_LEAST);
    want(cli, OPTION_TASKS, OPTION_NOTICE);
    want(cli, OPTION_TASKS, OPTION_BID);
    briefing->party = str_trim(cli->value[OPTION_PARTY]);
    if (cli->set[OPTION_LEAST] &&
        !ppm_read(str_trim(cli->value[OPTION_LEAST]), &briefing->least_ppm))
        finding_error(&cli->findings, place, PHRASE_CLI_WORKSHARE_LEAST,
                      PHRASE_CLI_WORKSHARE_LEAST_REMEDY, cli->value[OPTION_LEAST]);
    read_days(cli, briefing);
    return cli->findings.error_count == 0;
}

static int read_files(Cli *cli, Briefing *briefing)
{
    const struct {
        OptionId id;
        BriefingFile *file;
    } files[] = {
        { OPTION_SALE, &briefing->sale },
        { OPTION_LOAN, &briefing->loan },
        { OPTION_SURETIES, &briefing->sureties },
        { OPTION_OFFSETS, &briefing->offsets },
        { OPTION_MULTIPLIERS, &briefing->multipliers },
        { OPTION_WORKSHARE, &briefing->workshare },
        { OPTION_TASKS, &briefing->tasks },
    };
    int code = read_named(cli, cli_below(cli, S(TERMS_FILE)), &briefing->terms);

    code = code ? code : read_named(cli, cli_below(cli, S(DUTIES_FILE)), &briefing->duties);
    for (size_t i = 0; i < COUNT_OF(files) && !code; i++)
        code = read_option(cli, files[i].id, files[i].file);
    return code;
}

static int read_ways(Cli *cli, Briefing *briefing)
{
    int code = cli_library(cli);

    if (code)
        return code;
    briefing->ways = ways_of(cli->arena, cli->library.routes, &briefing->way_count);
    briefing->ways = ways_by_involvement(cli->arena, briefing->ways, briefing->way_count);
    briefing->closings = library_register(&cli->library, S(CLOSINGS_REGISTER));
    if (briefing->way_count)
        return CLI_OK;
    cli_say(cli, PHRASE_CLI_NO_WAYS, S(""), S(""));
    return CLI_NOT_FOUND;
}

static int put_report(Cli *cli, const PaperReport *report)
{
    Text text = text_open(cli->arena, TEXT_MAX);
    Str pdf;

    if (cli->set[OPTION_TEXT]) {
        paper_report_write(&text, report, cli->lang);
    } else {
        int r = paper_report_print(cli->arena, report, cli->lang, &pdf);
        if (r)
            return cli_world_exit(cli, r, S("PDF"));
        text = (Text){ .at = (char *)(uintptr_t)pdf.at, .len = pdf.len };
    }
    cli_out(cli, &text);
    return CLI_OK;
}

int cmd_briefing(Cli *cli)
{
    Briefing briefing = { .on = cli->on };
    PaperReport report;

    if (!read_options(cli, &briefing))
        return CLI_USAGE;
    int code = read_ways(cli, &briefing);
    code = code ? code : read_files(cli, &briefing);
    if (code)
        return code;
    return briefing_report(cli->arena, &briefing, &report, &cli->findings)
               ? put_report(cli, &report)
               : CLI_INVALID;
}
