/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "phrases_book.h"
#include "rules/book_sample.h"
#include "rules/lint.h"
#include "tests/check.h"

static Arena arena, scratch;

typedef void Look(const Rulebook *book, const Pack *pack, Findings *findings);

static void run_examples(const Rulebook *book, const Pack *pack, Findings *findings)
{
    pack_examples(scratch, book, pack, findings);
}

/* "9:6 lint-never-holds", one a line; facts' questions are told elsewhere. */
static Str told(const Findings *findings)
{
    Text text = text_open(&arena, TEXT_MAX);

    for (const Finding *at = findings->first; at != NULL; at = at->next) {
        if (at->message == PHRASE_BOOK_LINT_QUESTION)
            continue;
        text_int(&text, at->place.line);
        text_char(&text, ':');
        text_int(&text, at->place.column);
        text_char(&text, ' ');
        text_put(&text, str_cut(phrase_key(at->message), sizeof "book." - 1, 99));
        text_char(&text, '\n');
    }
    return text_str(&text);
}

static const Rulebook *make(const char *vocabulary, const char *pack, Findings *findings)
{
    const Document *documents[2] = {
        rules_read(&arena, str_from_c(vocabulary), S("v.rules"), findings),
        rules_read(&arena, str_from_c(pack), S("p.rules"), findings),
    };

    if (documents[0] == NULL || documents[1] == NULL)
        return NULL;
    return rulebook_make(&arena, documents, 2, findings);
}

typedef struct Row {
    const char *body;
    Str want;
} Row;

static void check_rows(Look *look, const char *head, const Row *rows, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        Text text = text_open(&arena, TEXT_MAX);
        Findings findings = { .arena = &arena };

        text_c(&text, head);
        text_c(&text, rows[i].body);
        const Rulebook *book = make(SAMPLE_VOCABULARY, arena_c(&arena, text_str(&text)), &findings);

        check_str(rows[i].body, told(&findings), S(""));
        if (book != NULL)
            look(book, &book->packs[0], &findings);
        check_str(rows[i].body, told(&findings), rows[i].want);
        arena_reset(&arena);
    }
}

#define RULE(id, effect, cond) "RULE " id " " effect " CITE S \"1\" ja \"a\" en \"a\" " cond "\n"
#define EXCEPT(id, target, cond) \
    "EXCEPT " id " TO " target " CITE S \"1\" ja \"a\" en \"a\" " cond "\n"

static void test_lint(void)
{
    static const Row rows[] = {
        { RULE("A", "MAY BE PERMITTED", "IF arms"), STR("") },
        { "", STR("8:8 lint-source-unused\n") },
        { RULE("A", "PROHIBITED", "IF ALL OF arms, NOT arms"), STR("10:6 lint-never-holds\n") },
        { RULE("A", "PROHIBITED", "IF ALL OF kind IS gun, kind IS tent"),
          STR("10:6 lint-never-holds\n") },
        { RULE("A", "PROHIBITED", "IF ALL OF count IS AT LEAST 5, count IS AT MOST 4"),
          STR("10:6 lint-never-holds\n") },
        { RULE("A", "PROHIBITED", "IF ALL OF count IS AT LEAST 5, count IS AT MOST 5"), STR("") },
        { "DEFINE x ja \"x\" en \"x\" IF NONE OF arms, treaty\n" RULE("A", "PROHIBITED",
                                                                      "IF ALL OF x, arms"),
          STR("11:6 lint-never-holds\n") },
        { RULE("A", "PROHIBITED", "IF arms") RULE("B", "PROHIBITED", "IF ALL OF arms, treaty"),
          STR("11:6 lint-shadowed\n") },
        { RULE("A", "PROHIBITED", "IF arms") RULE("B", "PROHIBITED", "IF arms"),
          STR("11:6 lint-shadowed\n") },
        { RULE("A", "PROHIBITED", "IF arms")
              RULE("B", "PROHIBITED ABSOLUTELY", "IF ALL OF arms, treaty"),
          STR("") },
        { RULE("A", "PROHIBITED", "IF arms") EXCEPT("E", "A", "IF treaty"), STR("") },
        { RULE("A", "PROHIBITED", "IF arms") EXCEPT("E", "A", "IF NOT arms"),
          STR("11:8 lint-never-bites\n") },
        { RULE("A", "PROHIBITED", "IF arms") RULE("B", "MAY BE PERMITTED", "IF treaty"),
          STR("10:6 lint-opposites\n") },
        { RULE("A", "PROHIBITED", "IF arms") RULE("B", "MAY BE PERMITTED", "IF NOT arms"),
          STR("") },
        { RULE("A", "PROHIBITED", "IF arms") RULE("B", "MAY BE PERMITTED", "IF treaty")
              EXCEPT("E", "A", "IF treaty"),
          STR("") },
        { RULE("A", "PROHIBITED", "IF arms")
              RULE("B", "MAY BE PERMITTED", "IF treaty") "PROVE I ja \"i\" en \"i\" NEVER "
                                                         "CONFLICT WHEN arms\n",
          STR("") },
        { "DUTY d ja \"d\" en \"d\"\n" RULE("A", "MAY BE PERMITTED", "IF arms"),
          STR("10:6 lint-mark-unset\n") },
        { "DEFINE x ja \"x\" en \"x\" IF treaty\n" RULE("A", "MAY BE PERMITTED", "IF arms"),
          STR("10:8 lint-definition-unused\n") },
        { "DEFINE x ja \"x\" en \"x\" IF treaty\nDEFINE y ja \"y\" en \"y\" IF NOT x\n" RULE(
              "A", "MAY BE PERMITTED", "IF y"),
          STR("") },
    };

    check_rows(pack_lint, SAMPLE_HEAD SAMPLE_CLOSE, rows, COUNT_OF(rows));
}

/* Only "arms" has a question of its own. */
static void test_questions(void)
{
    Findings findings = { .arena = &arena };
    const Rulebook *book =
        make(SAMPLE_VOCABULARY,
             SAMPLE_HEAD SAMPLE_CLOSE RULE("A", "MAY BE PERMITTED", "IF ALL OF arms, treaty"),
             &findings);

    check_true("nothing is wrong", book != NULL);
    if (book == NULL)
        return;
    pack_lint(book, &book->packs[0], &findings);
    pack_lint(book, &book->packs[0], &findings);
    check_int("told once", findings.count, 1);
    check_int("a warning", findings.error_count, 0);
    check_str("of the fact", findings.first->args[0], S("treaty"));
    arena_reset(&arena);
}

#define EXAMPLES_HEAD \
    SAMPLE_HEAD SAMPLE_MARKS SAMPLE_CLOSE \
        "RULE A PROHIBITED CITE S \"1\" ja \"a\" en \"a\" IF treaty\n" \
        "RULE B MAY BE PERMITTED CITE S \"1\" ja \"a\" en \"a\" REPORTED AS class-a IF arms\n" \
        "RULE C EVERY PERMISSION CITE S \"1\" ja \"a\" en \"a\" REQUIRE exam DECIDED BY chief\n" \
        "RULE D EVERY PERMISSION CITE S \"1\" ja \"a\" en \"a\" REQUIRE publish" \
        " DECIDED BY director IF new-type\n" \
        "EXCEPT E TO C CITE S \"1\" ja \"a\" en \"a\" ALLOWS controls INSTEAD IF embargo\n"

static void test_examples(void)
{
    static const Row rows[] = {
        { "EXAMPLE \"x\" GIVEN arms YES, REST NO EXPECT PERMITTED WITH exam, class-a"
          " WITHOUT publish, controls BY chief\n",
          STR("") },
        { "EXAMPLE \"x\" GIVEN arms YES, REST NO EXPECT PROHIBITED\n",
          STR("22:9 example-outcome\n") },
        { "EXAMPLE \"x\" GIVEN arms YES EXPECT PERMITTED\n", STR("22:9 example-outcome\n") },
        { "EXAMPLE \"x\" GIVEN arms YES EXPECT UNDECIDED\n", STR("") },
        { "EXAMPLE \"x\" GIVEN arms YES, REST NO EXPECT UNDECIDED\n",
          STR("22:9 example-outcome\n") },
        { "EXAMPLE \"x\" GIVEN arms YES, treaty YES, REST NO EXPECT CONFLICT\n", STR("") },
        { "EXAMPLE \"x\" GIVEN treaty YES, REST NO EXPECT PROHIBITED\n", STR("") },
        { "EXAMPLE \"x\" GIVEN new-type YES, REST NO EXPECT NOT COVERED\n", STR("") },
        { "EXAMPLE \"x\" GIVEN arms YES, REST NO EXPECT PERMITTED WITH publish WITHOUT exam\n",
          STR("22:9 example-with\n22:9 example-without\n") },
        { "EXAMPLE \"x\" GIVEN arms YES, new-type YES, REST NO EXPECT PERMITTED WITH publish"
          " BY chief\n",
          STR("22:9 example-level\n") },
        { "EXAMPLE \"x\" GIVEN arms YES, new-type YES, REST NO EXPECT PERMITTED BY director\n",
          STR("") },
        { "EXAMPLE \"x\" GIVEN arms YES, embargo YES, REST NO EXPECT PERMITTED"
          " WITH exam, controls\n",
          STR("") },
        /* Undecided in the tables of truth, decided for whoever looks at both cases. */
        { "DEFINE either ja \"x\" en \"x\" IF ANY OF treaty, no-treaty\n"
          "DEFINE no-treaty ja \"x\" en \"x\" IF NOT treaty\n"
          "RULE F PROHIBITED ABSOLUTELY CITE S \"1\" ja \"a\" en \"a\" IF either\n"
          "EXAMPLE \"x\" GIVEN arms YES EXPECT PROHIBITED\n",
          STR("") },
    };

    check_rows(run_examples, EXAMPLES_HEAD, rows, COUNT_OF(rows));
}

int main(void)
{
    arena = arena_open((size_t)1 << 30);
    scratch = arena_open((size_t)1 << 28);
    RUN(test_lint);
    RUN(test_questions);
    RUN(test_examples);
    arena_close(&scratch);
    arena_close(&arena);
    return check_done();
}
