/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/command.h"
#include "phrases_cli.h"
#include "world/world.h"

#include <stdio.h>

/*
 * sekisho pack test --mutate: breaks the law one word at a time and names what no test notices.
 *
 * Breakages known to go unnoticed stand in packs/survivors.txt, each with its reason. The list is
 * held to be true: what stands there and is noticed, or does not exist, is an error as well.
 */

enum { SURVIVORS_MAX = 10000, SURVIVORS_BYTES_MAX = 4 << 20 };

typedef struct Survivor {
    Str file, name, reason;
    Place place;
    bool exists;
} Survivor;

typedef struct Count {
    size_t tried, by[MUTANT_FATE_COUNT], listed;
} Count;

typedef struct MutationRun {
    Cli *cli;
    Trials *trials;
    Survivor *survivors;
    size_t survivor_count;
    Count all;
    Text json;
} MutationRun;

/* ---- the list of known survivors ------------------------------------------------------------- */

/* "packs/transfer/2014-04-01.rules | what is done | why it may stay", or nothing but a comment. */
static void read_survivor(MutationRun *run, Str path, Str bytes, Str line)
{
    size_t from = (size_t)(line.at - bytes.at);
    Survivor survivor = { .place = place_at(path, bytes, from, from + line.len) };
    Str rest;

    if (!str_trim(line).len || line.at[0] == '#' || run->survivor_count == SURVIVORS_MAX)
        return;
    survivor.file = str_trim(str_split(line, '|', &rest));
    survivor.name = str_trim(str_split(rest, '|', &rest));
    survivor.reason = str_trim(rest);
    if (!survivor.reason.len)
        finding_error(&run->cli->findings, survivor.place, PHRASE_CLI_SURVIVOR_SHAPE,
                      PHRASE_CLI_SURVIVOR_SHAPE_REMEDY, survivor.name);
    run->survivors[run->survivor_count++] = survivor;
}

/* No file: nothing is known to go unnoticed. */
static int read_survivors(MutationRun *run)
{
    Str path = cli_below(run->cli, S("packs/survivors.txt"));
    Str bytes, rest;
    int r = world_read_file(run->cli->arena, path, SURVIVORS_BYTES_MAX, &bytes);

    if (r)
        return r == WORLD_E_NOT_FOUND ? CLI_OK : cli_world_exit(run->cli, r, path);
    run->survivors = NEW_ARRAY(run->cli->arena, Survivor, SURVIVORS_MAX);
    for (rest = bytes; rest.len;)
        read_survivor(run, path, bytes, str_split(rest, '\n', &rest));
    return CLI_OK;
}

static Survivor *find_survivor(MutationRun *run, Str file, Str name)
{
    for (size_t i = 0; i < run->survivor_count; i++)
        if (str_ends(file, run->survivors[i].file) && str_eq(run->survivors[i].name, name))
            return &run->survivors[i];
    return NULL;
}

/* What is listed and does not exist. */
static void check_survivors(MutationRun *run)
{
    for (size_t i = 0; i < run->survivor_count; i++)
        if (!run->survivors[i].exists)
            finding_error(&run->cli->findings, run->survivors[i].place, PHRASE_CLI_SURVIVOR_NONE,
                          PHRASE_CLI_SURVIVOR_REMEDY, run->survivors[i].name);
}

/* ---- trying ---------------------------------------------------------------------------------- */

static void try_mutant(MutationRun *run, size_t document, size_t index, const MutantName *mutant,
                       Count *count)
{
    Cli *cli = run->cli;
    Str name = mutant->name.in[LANG_EN];
    Survivor *known = find_survivor(run, mutant->place.file, name);

    if (known)
        known->exists = true;
    MutantFate fate = trials_run(run->trials, document, index);
    count->tried++;
    count->by[fate]++;
    count->listed += known && fate == MUTANT_SURVIVED;
    if (fate == MUTANT_SURVIVED && !known)
        finding_error(&cli->findings, mutant->place, PHRASE_CLI_TEST_SURVIVOR,
                      PHRASE_CLI_TEST_SURVIVOR_REMEDY, mutant->name.in[cli->lang]);
    if (fate != MUTANT_SURVIVED && known)
        finding_error(&cli->findings, known->place, PHRASE_CLI_SURVIVOR_NOTICED,
                      PHRASE_CLI_SURVIVOR_REMEDY, name);
}

/* ---- reporting ------------------------------------------------------------------------------- */

static Str number(Cli *cli, size_t value)
{
    Text text = text_open(cli->arena, 20);
    text_int(&text, (int64_t)value);
    return text_str(&text);
}

static size_t noticed(const Count *count)
{
    return count->by[MUTANT_BY_EXAMPLE] + count->by[MUTANT_BY_STORY] + count->by[MUTANT_BY_PROOF];
}

static void put_count(Cli *cli, Text *text, Str title, const Count *count)
{
    size_t law = count->tried - count->by[MUTANT_REFUSED];
    phrase_put(text, PHRASE_CLI_TEST_MUTANTS, cli->lang, title, number(cli, noticed(count)),
               number(cli, law), number(cli, count->listed));
    text_put(text, S(" "));
    phrase_put(text, PHRASE_CLI_TEST_MUTANTS_BY, cli->lang,
               number(cli, count->by[MUTANT_BY_EXAMPLE]), number(cli, count->by[MUTANT_BY_STORY]),
               number(cli, count->by[MUTANT_BY_PROOF]), number(cli, count->by[MUTANT_REFUSED]));
    text_char(text, '\n');
}

static void put_count_json(Text *text, Str file, const Count *count)
{
    static const Str keys[MUTANT_FATE_COUNT] = {
        [MUTANT_REFUSED] = STR("no_law"),       [MUTANT_BY_EXAMPLE] = STR("by_example"),
        [MUTANT_BY_STORY] = STR("by_story"),    [MUTANT_BY_PROOF] = STR("by_proof"),
        [MUTANT_SURVIVED] = STR("not_noticed"),
    };
    text_put(text, S("{\"file\":"));
    text_json(text, file);
    for (size_t i = 0; i < MUTANT_FATE_COUNT; i++) {
        text_all(text, S(",\""), keys[i], S("\":"));
        text_int(text, (int64_t)count->by[i]);
    }
    text_put(text, S(",\"listed\":"));
    text_int(text, (int64_t)count->listed);
    text_char(text, '}');
}

/* Told as each file is done: the whole takes a while. */
static void report_file(MutationRun *run, Str file, const Count *count)
{
    Cli *cli = run->cli;
    Arena scratch = *cli->scratch;
    Text text = text_open(&scratch, 1 << 16);

    run->all.tried += count->tried;
    run->all.listed += count->listed;
    for (size_t i = 0; i < MUTANT_FATE_COUNT; i++)
        run->all.by[i] += count->by[i];
    if (cli->set[OPTION_JSON]) {
        text_put(&run->json, run->json.len ? S(",") : S(""));
        put_count_json(&run->json, file, count);
        return;
    }
    put_count(cli, &text, file, count);
    cli_out(cli, &text);
    fflush(stdout);
}

static bool is_wanted(Cli *cli, Str file)
{
    for (size_t i = 0; i < cli->arg_count; i++) {
        const Pack *pack = rulebook_pack(cli->library.book, cli->args[i]);
        if (pack && str_eq(pack->file, file))
            return true;
    }
    return !cli->arg_count;
}

static void run_document(MutationRun *run, size_t document)
{
    Cli *cli = run->cli;
    size_t count;
    const MutantName *names = trials_names(cli->arena, &cli->library, document, &count);
    Count tally = { 0 };

    if (!count || !is_wanted(cli, names[0].place.file))
        return;
    for (size_t i = 0; i < count; i++)
        try_mutant(run, document, i, &names[i], &tally);
    report_file(run, names[0].place.file, &tally);
}

static void report_all(MutationRun *run)
{
    Cli *cli = run->cli;
    Text text = text_open(cli->arena, TEXT_MAX);

    if (cli->set[OPTION_JSON]) {
        text_all(&text, S("{\"format\":\"sekisho-mutation-1\",\"files\":["), text_str(&run->json),
                 S("],\"findings\":"));
        findings_write_json(&text, &cli->findings, cli->lang);
        text_put(&text, S("}\n"));
    } else {
        put_count(cli, &text, phrase(PHRASE_CLI_TEST_MUTANTS_ALL, cli->lang), &run->all);
    }
    cli_out(cli, &text);
}

int cli_mutate(Cli *cli)
{
    MutationRun run = { .cli = cli, .json = text_open(cli->scratch, TEXT_MAX) };
    Stories stories;
    Str dir = cli_below(cli, S("stories"));
    int code = read_survivors(&run);
    int r = code ? 0 : data_stories(cli->arena, &cli->library, dir, &stories, &cli->findings);

    if (code || r)
        return code ? code : cli_world_exit(cli, r, dir);
    run.trials = trials_open(&cli->library, &stories);
    for (size_t i = 0; i < cli->library.document_count; i++)
        run_document(&run, i);
    trials_close(run.trials);
    if (!cli->arg_count)
        check_survivors(&run);
    report_all(&run);
    return cli->findings.error_count ? CLI_FAILURE : CLI_OK;
}
