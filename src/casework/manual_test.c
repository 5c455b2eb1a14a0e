/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* The examples of the manual pages are what the pages say they are: a case that can be read, and a
 * story that comes out under the law of this repository. */
#include "casework/casework.h"
#include "tests/check.h"
#include "world/world.h"

static Arena boot, scratch, telling;
static Library library;

static void tell(const Findings *findings)
{
    Text text = text_open(&scratch, TEXT_MAX);
    findings_write(&text, findings, LANG_EN);
    if (findings->count)
        printf("# %.*s", (int)text_str(&text).len, text_str(&text).at);
}

/* What stands between .Bd and .Ed in the page's section of examples. */
static Str example(const char *page)
{
    Str bytes, rest;
    size_t at = 0, end = 0;

    check_int("the page is there", world_read_file(&boot, str_from_c(page), WORLD_FILE_MAX, &bytes),
              0);
    check_true("it has examples", str_find(bytes, S(".Sh EXAMPLES"), &at));
    rest = str_cut(bytes, at, bytes.len);
    check_true("one begins", str_find(rest, S(".Bd -literal\n"), &at));
    rest = str_cut(rest, at + S(".Bd -literal\n").len, rest.len);
    check_true("and ends", str_find(rest, S("\n.Ed"), &end));
    return str_cut(rest, 0, end);
}

static void test_case_pages(void)
{
    static const char *const pages[] = { "docs/man/en/sekisho-case.5",
                                         "docs/man/ja/sekisho-case.5" };

    for (size_t i = 0; i < COUNT_OF(pages); i++) {
        Findings findings = { .arena = &telling };
        const Casefile *casefile =
            casefile_read(&boot, &library, example(pages[i]), str_from_c(pages[i]), &findings);
        check_true(pages[i], casefile && casefile->line_count == 2);
        tell(&findings);
    }
}

static void test_story_pages(void)
{
    static const char *const pages[] = { "docs/man/en/sekisho-story.5",
                                         "docs/man/ja/sekisho-story.5" };
    Gate *gate = gate_open(&library);

    for (size_t i = 0; i < COUNT_OF(pages); i++) {
        Findings findings = { .arena = &telling };
        const Story *story =
            story_read(&boot, &library, example(pages[i]), str_from_c(pages[i]), &findings);
        check_true(pages[i], story && story->expectation_count == 2);
        check_true(pages[i], story && story_run(gate, scratch, story, &findings));
        tell(&findings);
    }
    gate_close(gate);
}

int main(void)
{
    bool ok = false;

    boot = arena_open(1 << 30);
    scratch = arena_open(1 << 30);
    telling = arena_open(1 << 28);
    Findings findings = { .arena = &telling };
    if (data_library(&boot, S("."), &library, &ok, &findings) == 0 && ok) {
        RUN(test_case_pages);
        RUN(test_story_pages);
    }
    tell(&findings);
    return check_done();
}
