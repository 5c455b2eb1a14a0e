/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/tally.h"
#include "phrases_cli.h"

/* sekisho offset programme: who builds what where, by which release, and what a bid answers. */

enum { SITE_CELLS = 3, ITEM_CELLS = 2, PART_CELLS = 4, NOTE_CELLS = 5, OPTION_CELLS = 6 };

typedef struct Recording {
    Cli *cli;
    Programme programme;
} Recording;

static Str number(const Recording *recording, int64_t value)
{
    Text text = text_open(recording->cli->arena, 20);

    if (value != INT64_MIN)
        text_int(&text, value);
    return text_str(&text);
}

static Str sure(const Recording *recording, int32_t confidence)
{
    return cli_confidence(recording->cli, (Confidence)confidence);
}

/* "10 of 12 units, 83.33 %" */
static void put_share(const Recording *recording, Text *text)
{
    const Programme *programme = &recording->programme;
    int64_t local = programme_local_units(programme);
    Text share = text_open(recording->cli->arena, 20);

    if (programme->local.len == 0)
        return;
    decimal_write(&share, (ppm_of(local, programme->units) + 50) / 100, 2); /* hundredths of 1 % */
    phrase_put(text, PHRASE_CLI_OFFSET_LOCAL_SHARE, recording->cli->lang, programme->local,
               number(recording, local), number(recording, programme->units), text_str(&share));
    text_char(text, '\n');
}

static void put_sites(const Recording *recording, Text *text)
{
    static const Phrase heads[SITE_CELLS] = { PHRASE_CLI_OFFSET_SITE, PHRASE_CLI_OFFSET_COUNTRY,
                                              PHRASE_CLI_OFFSET_UNITS };
    const Programme *programme = &recording->programme;
    Grid grid = tally_grid(recording->cli, SITE_CELLS, programme->site_count, 2, heads);

    if (programme->site_count == 0)
        return;
    for (size_t i = 0; i < programme->site_count; i++)
        grid_row(&grid, (Str[]){ programme->sites[i].site, programme->sites[i].country,
                                 number(recording, programme->sites[i].units) });
    text_char(text, '\n');
    grid_write(&grid, text);
    put_share(recording, text);
}

static void put_items(const Recording *recording, Text *text)
{
    static const Phrase heads[ITEM_CELLS] = { PHRASE_CLI_OFFSET_ITEM, PHRASE_CLI_OFFSET_RELEASE };
    const Programme *programme = &recording->programme;
    Grid grid = tally_grid(recording->cli, ITEM_CELLS, programme->item_count, 2, heads);

    if (programme->item_count == 0)
        return;
    for (size_t i = 0; i < programme->item_count; i++) {
        Str release = programme->items[i].release;
        grid_row(&grid, (Str[]){ programme->items[i].item,
                                 release.len > 0 ? release
                                                 : phrase(PHRASE_CLI_OFFSET_NO_RELEASE,
                                                          recording->cli->lang) });
    }
    text_char(text, '\n');
    grid_write(&grid, text);
}

static void put_components(const Recording *recording, Text *text)
{
    static const Phrase heads[PART_CELLS] = { PHRASE_CLI_OFFSET_COUNTRY,
                                              PHRASE_CLI_OFFSET_COMPONENT, PHRASE_CLI_OFFSET_SOURCE,
                                              PHRASE_CLI_OFFSET_CONFIDENCE };
    const Programme *programme = &recording->programme;
    Grid grid =
        tally_grid(recording->cli, PART_CELLS, programme->component_count, PART_CELLS, heads);

    if (programme->component_count == 0)
        return;
    for (size_t i = 0; i < programme->component_count; i++) {
        const ProgrammeComponent *component = &programme->components[i];
        grid_row(&grid, (Str[]){ component->country, component->component, component->source,
                                 sure(recording, component->confidence) });
    }
    text_char(text, '\n');
    grid_write(&grid, text);
}

static void put_options(const Recording *recording, Text *text)
{
    static const Phrase heads[OPTION_CELLS] = {
        PHRASE_CLI_OFFSET_OPTION, PHRASE_CLI_OFFSET_ANSWERED, PHRASE_CLI_OFFSET_PRICE,
        PHRASE_CLI_OFFSET_SOURCE, PHRASE_CLI_OFFSET_JOBS,     PHRASE_CLI_OFFSET_CONTENT,
    };
    const Programme *programme = &recording->programme;
    Lang lang = recording->cli->lang;
    Grid grid = tally_grid(recording->cli, OPTION_CELLS, programme->option_count, 4, heads);

    if (programme->option_count == 0)
        return;
    for (size_t i = 0; i < programme->option_count; i++) {
        const ProgrammeOption *option = &programme->options[i];
        grid_row(&grid, (Str[]){ option->option,
                                 phrase(programme_answers(option) ? PHRASE_CLI_OFFSET_YES
                                                                  : PHRASE_CLI_OFFSET_NO,
                                        lang),
                                 option->price, option->source, number(recording, option->jobs),
                                 option->content });
    }
    text_char(text, '\n');
    grid_write(&grid, text);
}

static void put_ladder(const Recording *recording, Text *text)
{
    static const Phrase heads[ITEM_CELLS] = { PHRASE_CLI_OFFSET_STEP, PHRASE_CLI_OFFSET_REACHED };
    const Programme *programme = &recording->programme;
    Grid grid = tally_grid(recording->cli, ITEM_CELLS, programme->step_count, ITEM_CELLS, heads);

    if (programme->step_count == 0)
        return;
    for (size_t i = 0; i < programme->step_count; i++)
        grid_row(&grid, (Str[]){ programme->ladder[i].step,
                                 programme->ladder[i].reached == DATE_NONE
                                     ? phrase(PHRASE_CLI_OFFSET_NOT_YET, recording->cli->lang)
                                     : tally_day(recording->cli, programme->ladder[i].reached) });
    text_char(text, '\n');
    grid_write(&grid, text);
}

static void add_notes(const Recording *recording, Grid *grid, Phrase kind,
                      const ProgrammeNote *notes, size_t count)
{
    for (size_t i = 0; i < count; i++)
        grid_row(grid, (Str[]){ phrase(kind, recording->cli->lang), notes[i].day, notes[i].what,
                                notes[i].source, sure(recording, notes[i].confidence) });
}

static void put_notes(const Recording *recording, Text *text)
{
    static const Phrase heads[NOTE_CELLS] = { PHRASE_CLI_OFFSET_KIND, PHRASE_CLI_OFFSET_DAY,
                                              PHRASE_CLI_OFFSET_SAID, PHRASE_CLI_OFFSET_SOURCE,
                                              PHRASE_CLI_OFFSET_CONFIDENCE };
    const Programme *programme = &recording->programme;
    size_t count = programme->agreement_count + programme->right_count +
                   programme->inducement_count + programme->claim_count;
    Grid grid = tally_grid(recording->cli, NOTE_CELLS, count, NOTE_CELLS, heads);

    if (count == 0)
        return;
    add_notes(recording, &grid, PHRASE_CLI_OFFSET_AGREEMENT, programme->agreements,
              programme->agreement_count);
    add_notes(recording, &grid, PHRASE_CLI_OFFSET_RIGHT, programme->rights, programme->right_count);
    add_notes(recording, &grid, PHRASE_CLI_OFFSET_INDUCEMENT, programme->inducements,
              programme->inducement_count);
    add_notes(recording, &grid, PHRASE_CLI_OFFSET_CLAIM, programme->claims, programme->claim_count);
    text_char(text, '\n');
    grid_write(&grid, text);
}

static void put_text(const Recording *recording, Text *text)
{
    text_terminal(text, recording->programme.programme);
    text_char(text, '\n');
    put_sites(recording, text);
    put_items(recording, text);
    put_components(recording, text);
    put_options(recording, text);
    put_ladder(recording, text);
    put_notes(recording, text);
}

int cmd_offset_programme(Cli *cli)
{
    Recording recording = { .cli = cli };
    Text text = text_open(cli->scratch, TEXT_MAX);
    Str bytes;
    int code = cli_file(cli, cli->args[0], JSON_BYTES_MAX, &bytes);

    if (code)
        return code;
    if (!programme_read(cli->arena, bytes, cli->args[0], &recording.programme, &cli->findings))
        return CLI_INVALID;
    put_text(&recording, &text);
    cli_out(cli, &text);
    return CLI_OK;
}
