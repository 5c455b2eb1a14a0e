/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* The stories of this repository, one point each: the packs and registers beside them must tell
 * history as it was, and every flipped term must change what it is said to change. */
#include "casework/casework.h"
#include "tests/check.h"

enum { STORY_ARENA_BYTES = 1 << 30, FINDINGS_TEXT_MAX = 1 << 18 };

static Arena boot, scratch, telling; /* findings outlive the scratch of the run that made them */
static Library library;
static Stories stories;

static void tell(Arena arena, const Findings *findings)
{
    Text text = text_open(&arena, FINDINGS_TEXT_MAX);
    findings_write(&text, findings, LANG_EN);
    Str rest = text_str(&text);
    while (rest.len) {
        Str line = str_split(rest, '\n', &rest);
        printf("# %.*s\n", (int)line.len, line.at);
    }
}

static bool load_law(void)
{
    Findings findings = { .arena = &boot };
    bool ok = false;

    check_int("the law is read", data_library(&boot, S("."), &library, &ok, &findings), 0);
    check_true("the law has no findings", ok && !findings.error_count);
    tell(scratch, &findings);
    check_point("packs and registers");
    return ok;
}

static void load_stories(void)
{
    Findings findings = { .arena = &boot };

    check_int("the stories are read",
              data_stories(&boot, &library, S("stories"), &stories, &findings), 0);
    check_int("findings", (int64_t)findings.count, 0);
    tell(scratch, &findings);
    check_point("every story can be read");
}

/* The file is named after the story, so that both are found by the other's name. */
static void check_file_name(const Story *story)
{
    Text name = text_open(&scratch, 300);
    text_all(&name, S("/"), story->id, S(".story"));
    check_true("the file bears the story's id", str_ends(story->file, text_str(&name)));
}

static void run_story(Gate *gate, const Story *story)
{
    Findings findings = { .arena = &telling };
    char name[200];

    check_file_name(story);
    check_true("history comes out", story_run(gate, scratch, story, &findings));
    tell(scratch, &findings);
    snprintf(name, sizeof name, "%.*s", (int)story->id.len, story->id.at);
    check_point(name);
    arena_reset(&scratch);
    arena_reset(&telling);
}

int main(void)
{
    boot = arena_open(STORY_ARENA_BYTES);
    scratch = arena_open(STORY_ARENA_BYTES);
    telling = arena_open(STORY_ARENA_BYTES);

    if (load_law()) {
        load_stories();
        Gate *gate = gate_open(&library);
        for (size_t i = 0; i < stories.count; i++)
            run_story(gate, stories.list[i]);
        gate_close(gate);
    }
    return check_done();
}
