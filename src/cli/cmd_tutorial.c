/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/door.h"
#include "phrases_cli.h"
#include "phrases_practice.h"

#include "record/record.h"

/* sekisho tutorial: the lessons of a practice record, ticked by its journal */

static void put_lesson(Text *text, const Lesson *lesson, size_t i)
{
    text_put(text, lesson->done ? S("[x] ") : S("[ ] "));
    text_int(text, (int64_t)i + 1);
    text_all(text, S(". "), lesson->title, S("\n    "), lesson->why, S("\n"));
    for (size_t k = 0; k < lesson->step_count; k++) {
        const LessonStep *step = &lesson->steps[k];
        text_all(text, step->done ? S("    [x] ") : S("    [ ] "), step->operation, S(" ("),
                 step->as, S("): "));
        text_all(text, step->words, S("\n"));
    }
}

static void put_json(Text *text, const Tutorial *tutorial)
{
    text_c(text, "{\"lessons\":[");
    for (size_t i = 0; i < tutorial->lesson_count; i++) {
        const Lesson *lesson = &tutorial->lessons[i];
        text_all(text, i ? S(",") : S(""), S("{\"lesson\":"));
        text_json(text, lesson->id);
        text_all(text, S(",\"done\":"), lesson->done ? S("true") : S("false"), S(",\"steps\":["));
        for (size_t k = 0; k < lesson->step_count; k++) {
            const LessonStep *step = &lesson->steps[k];
            text_all(text, k ? S(",") : S(""), S("{\"operation\":"));
            text_json(text, step->operation);
            text_c(text, ",\"as\":");
            text_json(text, step->as);
            text_all(text, S(",\"done\":"), step->done ? S("true") : S("false"));
            if (step->leaf >= 0) {
                text_c(text, ",\"entry\":");
                text_int(text, step->leaf);
            }
            text_char(text, '}');
        }
        text_c(text, "]}");
    }
    text_c(text, "]}\n");
}

int cmd_tutorial(Cli *cli)
{
    Tutorial *tutorial = NEW(cli->arena, Tutorial);
    Text text = text_open(cli->arena, TEXT_MAX);
    Door door;
    int code = door_look(cli, &door);
    if (code)
        return code;

    int r = tutorial_read(door.office, cli->arena, cli->lang, tutorial, &cli->findings);
    code = r ? office_exit(cli, r, record_named(cli)) : CLI_OK;
    door_close(&door);
    if (!code && !tutorial->practises) {
        cli_say(cli, PHRASE_PRACTICE_TUTORIAL_NOT_HERE, S(""), S(""));
        return CLI_CONFLICT;
    }
    if (code)
        return code;
    if (cli->set[OPTION_JSON])
        put_json(&text, tutorial);
    for (size_t i = 0; !cli->set[OPTION_JSON] && i < tutorial->lesson_count; i++)
        put_lesson(&text, &tutorial->lessons[i], i);
    cli_out(cli, &text);
    return CLI_OK;
}
