/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/judged.h"
#include "phrases_cli.h"
#include "world/world.h"

#include <stdio.h>
#include <string.h>

/* sekisho ask [CASE]: an interview. Each answer is followed by the next best question, until none
 * matters. */

enum { ANSWER_BYTES_MAX = 4096, ANSWERS_MAX = 2000 };

/* One line from standard input without its end; false at the end of input. */
static bool read_line(Arena *arena, Str *ret_line)
{
    char *line = NEW_ARRAY(arena, char, ANSWER_BYTES_MAX);
    if (!fgets(line, ANSWER_BYTES_MAX, stdin))
        return false;
    size_t len = strcspn(line, "\r\n");
    *ret_line = (Str){ line, len };
    return true;
}

static void put_options(Cli *cli, Text *text, const Fact *fact)
{
    for (size_t i = 0; i < fact->option_count; i++) {
        text_put(text, S("   "));
        text_int(text, (int64_t)i + 1);
        text_all(text, S(") "), label_in(fact->options[i].label, cli->lang, fact->options[i].id),
                 S("  ["), fact->options[i].id, S("]\n"));
    }
}

static void put_prompt(Cli *cli, const Question *question, size_t left)
{
    static const Phrase hints[] = {
        [FACT_YESNO] = PHRASE_CLI_HINT_YESNO, [FACT_ONE_OF] = PHRASE_CLI_HINT_OPTION,
        [FACT_SET_OF] = PHRASE_CLI_HINT_SET,  [FACT_COUNTRY] = PHRASE_CLI_HINT_COUNTRY,
        [FACT_DATE] = PHRASE_CLI_HINT_DATE,   [FACT_NUMBER] = PHRASE_CLI_HINT_NUMBER,
        [FACT_MONEY] = PHRASE_CLI_HINT_MONEY,
    };
    const Fact *fact = &cli->library.book->facts[question->fact];
    Arena scratch = *cli->arena;
    Text text = text_open(&scratch, 1 << 20);
    Text count = text_open(&scratch, 20);

    text_int(&count, (int64_t)left);
    text_char(&text, '\n');
    phrase_put(&text, PHRASE_CLI_STILL_OPEN, cli->lang, text_str(&count));
    text_char(&text, '\n');
    question_write(&text, &cli->library, question, cli->lang);
    text_char(&text, '\n');
    put_options(cli, &text, fact);
    text_all(&text, phrase(hints[fact->type], cli->lang), S("\n> "));
    cli_out(cli, &text);
    fflush(stdout);
}

/* "?" and an empty line: nobody can say now. The fact is put behind the others and left open. */
static bool is_pass(Str answer)
{
    return !answer.len || str_eq(answer, S("?")) || str_eq(answer, S("？"));
}

static void show_findings(Cli *cli, const Findings *findings)
{
    Arena scratch = *cli->arena;
    Text text = text_open(&scratch, 1 << 20);
    findings_write(&text, findings, cli->lang);
    cli_err(&text);
}

/* Asks until an answer is understood. False: the input ended. */
static bool get_answer(Cli *cli, const Question *question, size_t left, Evidence *ret_evidence)
{
    const Fact *fact = &cli->library.book->facts[question->fact];
    for (;;) {
        Findings findings = { .arena = cli->arena };
        Str line;
        put_prompt(cli, question, left);
        if (!read_line(cli->arena, &line))
            return false;
        *ret_evidence = (Evidence){ .on = DATE_NONE };
        if (is_pass(str_trim(line))) {
            ret_evidence->unobtainable = true;
            return true;
        }
        if (fact_answer(cli->arena, fact, line, (Place){ .pointer = fact->id },
                        &ret_evidence->value, &findings))
            return true;
        show_findings(cli, &findings);
    }
}

/* The next question nobody has passed on yet; NULL when there is none. */
static const Question *next_question(const Judgement *judgement)
{
    const Questions *questions = &judgement->questions;
    for (size_t i = 0; i < questions->count; i++) {
        Testimony said = judgement->line->testimony[questions->list[i].fact];
        bool passed = said.count && said.list[said.count - 1].unobtainable;
        if (!passed)
            return &questions->list[i];
    }
    return NULL;
}

static Judgement interview(Cli *cli, const CaseLine *line, Request request)
{
    Judgement judgement = gate_judge(cli->gate, cli->arena, line, request);
    for (size_t i = 0; i < ANSWERS_MAX; i++) {
        Evidence evidence;
        const Question *question = next_question(&judgement);
        if (!question || !get_answer(cli, question, judgement.questions.count, &evidence))
            break;
        CaseLine *next = NEW(cli->arena, CaseLine);
        *next = caseline_with(cli->arena, &cli->library, judgement.line, question->fact, &evidence);
        judgement = gate_judge(cli->gate, cli->arena, next, request);
    }
    return judgement;
}

/* The day that was named by --on and not by the case: without it the file would be judged by
 * another law. */
static CaseLine with_day(Cli *cli, const Judgement *judgement)
{
    const CaseLine *line = judgement->line;
    Evidence day = {
        .value = { .state = VALUE_KNOWN, .number = judgement->on },
        .on = DATE_NONE,
    };
    bool stated = !judgement->pack || !cli->set[OPTION_ON];
    return stated
               ? *line
               : caseline_with(cli->arena, &cli->library, line, judgement->pack->date_fact, &day);
}

static void put_member(Text *text, Str key, Str value)
{
    if (!value.len)
        return;
    text_all(text, S(", \""), key, S("\": "));
    text_json(text, value);
}

/* {"value": true, "by": "METI", "on": "2024-05-01"} */
static void put_statement(Text *text, const Fact *fact, const Evidence *evidence)
{
    text_put(text, evidence->unobtainable ? S("{ \"unobtainable\": true") : S("{ \"value\": "));
    if (!evidence->unobtainable)
        casefile_value_json(text, fact, evidence->value);
    put_member(text, S("by"), evidence->by);
    if (evidence->on != DATE_NONE) {
        text_put(text, S(", \"on\": \""));
        date_write(text, evidence->on);
        text_char(text, '"');
    }
    put_member(text, S("source"), evidence->source);
    if (evidence->has_confidence)
        put_member(text, S("confidence"), confidence_word(evidence->confidence));
    text_put(text, S(" }"));
}

/* Does the witness say more than the value? */
static bool is_bare(const Evidence *evidence)
{
    return !evidence->unobtainable && !evidence->by.len && evidence->on == DATE_NONE &&
           !evidence->source.len && !evidence->has_confidence;
}

/* Everything said about a fact: whoever leaves a witness out changes the answer. */
static void put_testimony(Text *text, const Fact *fact, Testimony said)
{
    if (said.count == 1 && is_bare(&said.list[0])) {
        casefile_value_json(text, fact, said.list[0].value);
        return;
    }
    text_put(text, said.count > 1 ? S("[\n      ") : S(""));
    for (size_t i = 0; i < said.count; i++) {
        text_put(text, i ? S(",\n      ") : S(""));
        put_statement(text, fact, &said.list[i]);
    }
    text_put(text, said.count > 1 ? S("\n    ]") : S(""));
}

/* "Nobody can say now", answered here, is no statement. */
static bool is_passed(Testimony said)
{
    return said.count == 1 && said.list[0].unobtainable && !said.list[0].by.len;
}

static void put_title(Text *text, Label title)
{
    if (!title.in[LANG_JA].len || !title.in[LANG_EN].len)
        return;
    text_put(text, S("  \"title\": { \"ja\": "));
    text_json(text, title.in[LANG_JA]);
    text_put(text, S(", \"en\": "));
    text_json(text, title.in[LANG_EN]);
    text_put(text, S(" },\n"));
}

/* The answers as a case file: what --save writes. */
static void put_case(Cli *cli, Text *text, const CaseLine *line)
{
    const Rulebook *book = cli->library.book;
    bool first = true;

    text_put(text, S("{\n  \"format\": \"" CASE_FORMAT "\",\n"));
    put_title(text, line->title);
    text_put(text, S("  \"facts\": {"));
    for (size_t i = 0; i < book->fact_count; i++) {
        Testimony said = line->testimony[i];
        if (!said.count || is_passed(said))
            continue;
        text_put(text, first ? S("\n    ") : S(",\n    "));
        text_json(text, book->facts[i].id);
        text_put(text, S(": "));
        put_testimony(text, &book->facts[i], said);
        first = false;
    }
    text_put(text, S("\n  }\n}\n"));
}

/* A missing directory is not the missing file of the other commands. */
static int save_exit(Cli *cli, int result)
{
    if (result != WORLD_E_NOT_FOUND)
        return cli_world_exit(cli, result, cli->value[OPTION_SAVE]);
    cli_say(cli, PHRASE_CLI_NO_FOLDER, cli->value[OPTION_SAVE], S(""));
    return CLI_NOT_FOUND;
}

static int save_case(Cli *cli, const CaseLine *line)
{
    Text text = text_open(cli->arena, TEXT_MAX);
    put_case(cli, &text, line);
    int r = world_write_new(*cli->scratch, cli->value[OPTION_SAVE], text_str(&text));
    return r ? save_exit(cli, r) : CLI_OK;
}

/* Where the interview begins: a line of the case named, or nothing said yet. */
static int first_line(Cli *cli, CaseLine *ret_line)
{
    int code = cli_gate(cli);
    size_t index = 0;

    if (!code && !cli->arg_count)
        *ret_line = caseline_empty(cli->arena, &cli->library);
    if (code || !cli->arg_count)
        return code;
    const Casefile *casefile = cli_casefile(cli, cli->args[0], &code);
    if (!casefile)
        return code;
    if (!cli_line_exists(cli, casefile))
        return CLI_NOT_FOUND;
    while (!cli_line_wanted(cli, casefile, index))
        index++;
    *ret_line = casefile->lines[index];
    return CLI_OK;
}

int cmd_ask(Cli *cli)
{
    Request request;
    CaseLine line;
    int code = first_line(cli, &line);

    if (!code && !cli_request(cli, &request))
        code = CLI_NOT_FOUND;
    int r = !code && cli->set[OPTION_SAVE]
                ? world_can_write_new(*cli->scratch, cli->value[OPTION_SAVE])
                : 0; /* told before anybody answers */
    if (code || r)
        return r ? save_exit(cli, r) : code;

    Judgement judgement = interview(cli, &line, request);
    Text text = text_open(cli->arena, TEXT_MAX);
    text_char(&text, '\n');
    if (judgement.pack)
        explain_text(&text, &judgement.proof, cli->library.book, cli->lang);
    else
        outcomes_write(&text, judgement.outcomes, cli->lang);
    text_char(&text, '\n');
    cli_out(cli, &text);
    line = with_day(cli, &judgement);
    code = cli->set[OPTION_SAVE] ? save_case(cli, &line) : CLI_OK;
    return code ? code : judged_exit(judgement.outcomes);
}
