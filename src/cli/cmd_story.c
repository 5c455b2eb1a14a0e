/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/judged.h"
#include "phrases_cli.h"
#include "world/world.h"

/* sekisho story list|show|run */

static int open_stories(Cli *cli, Stories *ret_stories)
{
    int code = cli_gate(cli);
    if (code)
        return code;
    Str dir = cli_below(cli, S("stories"));
    int r = data_stories(cli->arena, &cli->library, dir, ret_stories, &cli->findings);
    return r ? cli_world_exit(cli, r, dir) : cli_findings_exit(cli);
}

/* ---- list ------------------------------------------------------------------------------------ */

static void put_story_row(Cli *cli, Text *text, const Story *story)
{
    if (story->date != DATE_NONE)
        date_write(text, story->date);
    text_all(text, S("  "), story->id, S("  "), label_in(story->title, cli->lang, S("")), S("\n"));
}

static void put_story_json(Text *text, const Story *story)
{
    text_put(text, S("{\"id\":"));
    text_json(text, story->id);
    text_put(text, S(",\"row\":"));
    text_int(text, story->row);
    text_put(text, S(",\"date\":\""));
    if (story->date != DATE_NONE)
        date_write(text, story->date);
    text_put(text, S("\",\"title\":{\"ja\":"));
    text_json(text, story->title.in[LANG_JA]);
    text_put(text, S(",\"en\":"));
    text_json(text, story->title.in[LANG_EN]);
    text_put(text, S("}}"));
}

int cmd_story_list(Cli *cli)
{
    Stories stories;
    const size_t *found;
    Text query = text_open(cli->arena, 1 << 16), text = text_open(cli->arena, TEXT_MAX);
    int code = open_stories(cli, &stories);
    if (code)
        return code;

    for (size_t i = 0; i < cli->arg_count; i++)
        text_all(&query, cli->args[i], S(" "));
    size_t count = stories_search(cli->arena, &stories, text_str(&query), &found);
    if (cli->set[OPTION_JSON])
        text_put(&text, S("{\"format\":\"sekisho-stories-1\",\"stories\":["));
    for (size_t i = 0; i < count; i++) {
        const Story *story = stories.list[found[i]];
        if (!cli->set[OPTION_JSON]) {
            put_story_row(cli, &text, story);
            continue;
        }
        text_put(&text, i ? S(",") : S(""));
        put_story_json(&text, story);
    }
    if (cli->set[OPTION_JSON])
        text_put(&text, S("]}\n"));
    else if (!count)
        cli_say(cli, PHRASE_CLI_NO_STORY_HAS, str_trim(text_str(&query)), S(""));
    cli_out(cli, &text);
    return CLI_OK;
}

/* ---- show ------------------------------------------------------------------------------------ */

static void put_told(Cli *cli, Text *text, const Story *story)
{
    put_story_row(cli, text, story);
    text_all(text, S("\n"), label_in(story->told, cli->lang, S("")), S("\n"));
    Str limits = label_in(story->limits, cli->lang, S(""));
    if (limits.len)
        text_all(text, S("\n"), phrase(PHRASE_CLI_LIMITS, cli->lang), S(" "), limits, S("\n"));
    for (size_t i = 0; i < story->assumption_count; i++)
        text_all(text, i ? S("") : S("\n"), phrase(PHRASE_CLI_ASSUMED, cli->lang), S(" "),
                 label_in(story->assumptions[i], cli->lang, S("")), S("\n"));
    text_char(text, '\n');
    for (size_t i = 0; i < story->source_count; i++)
        text_all(text, S("  "), story->sources[i].key, S(": "), story->sources[i].cite, S(" ("),
                 cli_confidence(cli, story->sources[i].confidence), S(")\n"));
}

static Judgement judge(Cli *cli, const Expectation *expectation)
{
    Request request = { expectation->regime, expectation->on, DATE_FOREVER, NULL };
    return gate_judge(cli->gate, cli->arena, expectation->line, request);
}

/* What the packs make of it on each day it expects something for, the flips left out. */
static void put_verdicts(Cli *cli, Text *text, const Story *story)
{
    for (size_t i = 0; i < story->expectation_count; i++) {
        const Expectation *expectation = &story->expectations[i];
        if (expectation->is_flip)
            continue;
        Judgement judgement = judge(cli, expectation);
        Str line = label_in(expectation->line->title, cli->lang, S(""));
        text_put(text, S("\n== "));
        date_write(text, expectation->on);
        text_all(text, S("  "), expectation->regime, line.len ? S("  ") : S(""), line, S(" ==\n"));
        if (judgement.pack)
            explain_text(text, &judgement.proof, cli->library.book, cli->lang);
        else
            outcomes_write(text, judgement.outcomes, cli->lang);
    }
}

static void put_verdicts_json(Cli *cli, Text *text, const Story *story)
{
    bool first = true;
    text_put(text, S(",\"verdicts\":["));
    for (size_t i = 0; i < story->expectation_count; i++) {
        const Expectation *expectation = &story->expectations[i];
        if (expectation->is_flip)
            continue;
        Judgement judgement = judge(cli, expectation);
        text_put(text, first ? S("") : S(","));
        judgement_json(text, &cli->library, &judgement, cli->lang);
        first = false;
    }
    text_char(text, ']');
}

static int no_such_story(Cli *cli, const Stories *stories)
{
    Str *ids = NEW_ARRAY(cli->arena, Str, stories->count);
    for (size_t i = 0; i < stories->count; i++)
        ids[i] = stories->list[i]->id;
    Str near = str_nearest(cli->args[0], ids, stories->count);
    cli_say(cli, near.len ? PHRASE_CLI_NO_SUCH_STORY_NEAR : PHRASE_CLI_NO_SUCH_STORY, cli->args[0],
            near);
    return CLI_NOT_FOUND;
}

int cmd_story_show(Cli *cli)
{
    Stories stories;
    int code = open_stories(cli, &stories);
    if (code)
        return code;
    const Story *story = stories_find(&stories, cli->args[0]);
    if (!story)
        return no_such_story(cli, &stories);
    Text text = text_open(cli->arena, TEXT_MAX);
    if (cli->set[OPTION_JSON]) {
        text_put(&text, S("{\"format\":\"sekisho-story-verdicts-1\",\"story\":"));
        put_story_json(&text, story);
        put_verdicts_json(cli, &text, story);
        text_put(&text, S("}\n"));
    } else {
        put_told(cli, &text, story);
        put_verdicts(cli, &text, story);
    }
    cli_out(cli, &text);
    return CLI_OK;
}

/* ---- run ------------------------------------------------------------------------------------- */

typedef struct Tally {
    size_t passed, failed, checks;
} Tally;

static void run_story(Cli *cli, const Story *story, Tally *tally, Text *text)
{
    bool good = story_run(cli->gate, *cli->scratch, story, &cli->findings);
    tally->passed += good;
    tally->failed += !good;
    tally->checks += story->expectation_count;
    if (!cli->set[OPTION_JSON])
        text_all(text, good ? S("ok      ") : S("FAILED  "), story->id, S("  "),
                 label_in(story->title, cli->lang, S("")), S("\n"));
}

static int run_stories(Cli *cli, Str dir, Tally *tally, Text *text)
{
    Stories stories;
    size_t findings = cli->findings.count;
    int r = data_stories(cli->arena, &cli->library, dir, &stories, &cli->findings);
    if (r && r != WORLD_E_NOT_FOUND)
        return cli_world_exit(cli, r, dir);
    /* A wrong path must not pass for a good run. */
    if (r || (!stories.count && cli->findings.count == findings)) {
        cli_say(cli, PHRASE_CLI_NO_STORIES, dir, S(""));
        return CLI_NOT_FOUND;
    }
    for (size_t i = 0; i < stories.count; i++)
        run_story(cli, stories.list[i], tally, text);
    return CLI_OK;
}

static int run_path(Cli *cli, Str path, Tally *tally, Text *text)
{
    Str bytes;
    if (!str_ends(path, S(".story")))
        return run_stories(cli, path, tally, text);
    int code = cli_file(cli, path, JSON_BYTES_MAX, &bytes);
    if (code)
        return code;
    const Story *story = story_read(cli->arena, &cli->library, bytes, path, &cli->findings);
    if (story)
        run_story(cli, story, tally, text);
    return story ? CLI_OK : CLI_INVALID;
}

static void put_tally(Cli *cli, Text *text, const Tally *tally)
{
    Text passed = text_open(cli->arena, 20), failed = text_open(cli->arena, 20);
    Text checks = text_open(cli->arena, 20);
    text_int(&passed, (int64_t)tally->passed);
    text_int(&failed, (int64_t)tally->failed);
    text_int(&checks, (int64_t)tally->checks);
    if (cli->set[OPTION_JSON]) {
        text_all(text, S("{\"format\":\"sekisho-story-run-1\",\"passed\":"), text_str(&passed),
                 S(",\"failed\":"), text_str(&failed), S(",\"checks\":"), text_str(&checks),
                 S(",\"findings\":"));
        findings_write_json(text, &cli->findings, cli->lang);
        text_put(text, S("}\n"));
        return;
    }
    phrase_put(text, PHRASE_CLI_STORY_TALLY, cli->lang, text_str(&passed), text_str(&failed),
               text_str(&checks));
    text_char(text, '\n');
}

int cmd_story_run(Cli *cli)
{
    Tally tally = { 0 };
    Text text = text_open(cli->arena, TEXT_MAX);
    int code = cli_gate(cli);
    if (code)
        return code;

    if (!cli->arg_count)
        code = run_path(cli, cli_below(cli, S("stories")), &tally, &text);
    for (size_t i = 0; i < cli->arg_count; i++) {
        int one = run_path(cli, cli->args[i], &tally, &text);
        code = one > code ? one : code;
    }
    put_tally(cli, &text, &tally);
    cli_out(cli, &text);
    return code ? code : tally.failed ? CLI_FAILURE : cli_findings_exit(cli);
}
