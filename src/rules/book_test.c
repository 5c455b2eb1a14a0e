/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "rules/book_sample.h"
#include "tests/check.h"

#include <stdio.h>
#include <string.h>

enum { FILES_MAX = 6 };

static Arena arena;

/* The texts as documents v.rules, p.rules, q.rules, r.rules; NULL when one cannot be read. */
static const Rulebook *make(const char *const *texts, Findings *findings)
{
    static const Str names[FILES_MAX] = { STR("v.rules"), STR("p.rules"), STR("q.rules"),
                                          STR("r.rules"), STR("s.rules"), STR("t.rules") };
    const Document *documents[FILES_MAX];
    size_t count = 0;

    for (; count < FILES_MAX && texts[count] != NULL; count++) {
        documents[count] = rules_read(&arena, str_from_c(texts[count]), names[count], findings);
        if (documents[count] == NULL)
            return NULL;
    }
    return rulebook_make(&arena, documents, count, findings);
}

/* "p.rules:9:4 book.unknown-fact", one a line. */
static Str told(const Findings *findings)
{
    Text text = text_open(&arena, TEXT_MAX);

    for (const Finding *at = findings->first; at != NULL; at = at->next) {
        text_put(&text, at->place.file);
        text_char(&text, ':');
        text_int(&text, at->place.line);
        text_char(&text, ':');
        text_int(&text, at->place.column);
        text_char(&text, ' ');
        text_put(&text, phrase_keys[at->message]);
        text_char(&text, '\n');
    }
    return text_str(&text);
}

static void tell(const Findings *findings)
{
    Text text = text_open(&arena, TEXT_MAX);

    findings_write(&text, findings, LANG_EN);
    printf("# %.*s\n", (int)text.len, text.at ? text.at : "");
}

typedef struct Row {
    const char *body; /* after SAMPLE_HEAD */
    Str want;
} Row;

static void check_rows(const Row *rows, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        Text text = text_open(&arena, TEXT_MAX);
        Findings findings = { .arena = &arena };

        text_c(&text, SAMPLE_HEAD);
        text_c(&text, rows[i].body);
        const char *texts[FILES_MAX] = { SAMPLE_VOCABULARY, arena_c(&arena, text_str(&text)) };
        const Rulebook *book = make(texts, &findings);

        check_str(rows[i].body, told(&findings), rows[i].want);
        check_int(rows[i].body, book == NULL, findings.error_count > 0);
        if (findings.count > 0 && getenv("SEKISHO_SHOW"))
            tell(&findings);
        arena_reset(&arena);
    }
}

#define IF_ROW(condition, want) \
    { \
        "DEFINE x ja \"x\" en \"x\" IF " condition "\n" SAMPLE_CLOSE, STR(want) \
    }

static void test_conditions(void)
{
    static const Row rows[] = {
        IF_ROW("arms", ""),
        IF_ROW("NOT arms", ""),
        IF_ROW("arms IS YES", ""),
        IF_ROW("arms IS gun", "p.rules:9:35 book.not-yesno\n"),
        IF_ROW("armz", "p.rules:9:27 book.unknown-name\n"),
        IF_ROW("armz IS YES", "p.rules:9:27 book.unknown-fact\n"),
        IF_ROW("kind", "p.rules:9:27 book.not-a-condition\n"),
        IF_ROW("kind IS gun", ""),
        IF_ROW("kind IS gum", "p.rules:9:35 book.not-option\n"),
        IF_ROW("kind IS first-kind", ""),
        IF_ROW("kind IS shade", "p.rules:9:35 book.different-types\n"),
        IF_ROW("kind IS YES", "p.rules:9:35 book.not-option\n"),
        IF_ROW("kind IS ONE OF (gun, tent)", ""),
        IF_ROW("kind IS ONE OF (gun, tant, ten)",
               "p.rules:9:48 book.not-option\np.rules:9:54 book.not-option\n"),
        IF_ROW("arms IS ONE OF (YES, NO)", "p.rules:9:27 book.not-one-of\n"),
        IF_ROW("destination IS PHL", ""),
        IF_ROW("destination IS NOT SUN", ""),
        IF_ROW("destination IS XQQ", "p.rules:9:42 book.unknown-country\n"),
        IF_ROW("destination IS 12", "p.rules:9:42 book.not-country\n"),
        IF_ROW("destination IS origin", ""),
        IF_ROW("destination IS AT LEAST origin", "p.rules:9:27 book.not-ordered\n"),
        IF_ROW("purposes INCLUDES peace", ""),
        IF_ROW("purposes INCLUDES ANY OF (peace, joint)", ""),
        IF_ROW("purposes INCLUDES war", "p.rules:9:45 book.not-option\n"),
        IF_ROW("purposes IS peace", "p.rules:9:39 book.set-is\n"),
        IF_ROW("kind INCLUDES gun", "p.rules:9:27 book.not-a-set\n"),
        IF_ROW("day IS AT LEAST 2014-04-01", ""),
        IF_ROW("day IS AT MOST other-day", ""),
        IF_ROW("day IS AT LEAST count", "p.rules:9:43 book.different-types\n"),
        IF_ROW("day IS AT LEAST 12", "p.rules:9:43 book.not-date\n"),
        IF_ROW("count IS 12", ""),
        IF_ROW("count IS AT LEAST 12 JPY", "p.rules:9:45 book.not-number\n"),
        IF_ROW("value IS AT LEAST 12", "p.rules:9:45 book.not-money\n"),
        IF_ROW("value IS AT LEAST 12 JPY", ""),
        IF_ROW("value IS AT LEAST 12.50 USD", ""),
        IF_ROW("value IS AT LEAST 12.5 USD", "p.rules:9:45 book.bad-money\n"),
        IF_ROW("value IS AT LEAST 12.5 JPY", "p.rules:9:45 book.bad-money\n"),
        IF_ROW("value IS AT LEAST 12 JPX", "p.rules:9:48 book.unknown-currency\n"),
        IF_ROW("AT LEAST 2 OF arms, new-type, treaty", ""),
        IF_ROW("AT LEAST 3 OF arms, new-type", "p.rules:9:36 book.bad-count\n"),
        IF_ROW("AT LEAST 0 OF arms, new-type", "p.rules:9:36 book.bad-count\n"),
        IF_ROW("AT LEAST 2 OF arms, arms", "p.rules:9:47 book.listed-twice\n"),
        IF_ROW("x", "p.rules:9:8 book.definition-ring\n"),
    };

    check_rows(rows, COUNT_OF(rows));
}

static void test_rules(void)
{
    static const Row rows[] = {
        { "", STR("p.rules:1:6 book.no-otherwise\n") },
        { SAMPLE_CLOSE SAMPLE_CLOSE, STR("p.rules:10:1 book.twice\n") },
        { SAMPLE_CLOSE "REGIME transfer\n", STR("p.rules:10:1 book.line-twice\n") },
        { SAMPLE_CLOSE "DEFINE arms ja \"x\" en \"x\" IF treaty\n",
          STR("p.rules:10:8 book.fact-and-definition\n") },
        { SAMPLE_CLOSE "DEFINE x ja \"x\" en \"x\" IF y\nDEFINE y ja \"y\" en \"y\" IF x\n",
          STR("p.rules:10:8 book.definition-ring\n") },
        { SAMPLE_CLOSE
          "DEFINE x ja \"x\" en \"x\" IF arms\nDEFINE y ja \"y\" en \"y\" IF x IS YES\n",
          STR("p.rules:11:27 book.definition-not-fact\n") },
        { SAMPLE_CLOSE "RULE A PROHIBITED CITE T \"1\" ja \"a\" en \"a\" IF arms\n",
          STR("p.rules:10:24 book.unknown-source\n") },
        { SAMPLE_CLOSE "RULE A PROHIBITED CITE S \"1\" ja \"a\" en \"a\" IF arms\n"
                       "EXCEPT A TO A CITE S \"1\" ja \"a\" en \"a\" IF treaty\n",
          STR("p.rules:11:8 book.twice\n") },
        { SAMPLE_CLOSE "EXCEPT A TO B CITE S \"1\" ja \"a\" en \"a\" IF treaty\n",
          STR("p.rules:10:13 book.unknown-rule\n") },
        { SAMPLE_CLOSE "EXCEPT A TO B CITE S \"1\" ja \"a\" en \"a\" IF treaty\n"
                       "EXCEPT B TO A CITE S \"1\" ja \"a\" en \"a\" IF arms\n",
          STR("p.rules:10:8 book.exception-ring\n") },
        { SAMPLE_CLOSE "RULE A PROHIBITED ABSOLUTELY CITE S \"1\" ja \"a\" en \"a\" IF arms\n"
                       "EXCEPT B TO A CITE S \"1\" ja \"a\" en \"a\" IF treaty\n",
          STR("p.rules:11:13 book.absolute\n") },
        { SAMPLE_MARKS SAMPLE_CLOSE
          "RULE A MAY BE PERMITTED CITE S \"1\" ja \"a\" en \"a\" REQUIRE exam, item IF arms\n",
          STR("p.rules:17:64 book.wants-condition\n") },
        { SAMPLE_MARKS SAMPLE_CLOSE
          "RULE A MAY BE PERMITTED CITE S \"1\" ja \"a\" en \"a\" REQUIRE exam, exam IF arms\n",
          STR("p.rules:17:64 book.listed-twice\n") },
        { SAMPLE_MARKS SAMPLE_CLOSE
          "RULE A PROHIBITED CITE S \"1\" ja \"a\" en \"a\" REQUIRE exam IF arms\n",
          STR("p.rules:17:6 book.sets-nothing\n") },
        { SAMPLE_MARKS SAMPLE_CLOSE "RULE A EVERY PERMISSION CITE S \"1\" ja \"a\" en \"a\""
                                    " REQUIRE exma DECIDED BY class-a REPORTED AS chief\n",
          STR("p.rules:17:58 book.unknown-mark\np.rules:17:74 book.wants-level\n"
              "p.rules:17:94 book.wants-bucket\n") },
        { SAMPLE_MARKS SAMPLE_CLOSE
          "RULE A EVERY PERMISSION CITE S \"1\" ja \"a\" en \"a\" REQUIRE exam, consent\n"
          "EXCEPT B TO A CITE S \"1\" ja \"a\" en \"a\" ALLOWS controls INSTEAD IF arms\n",
          STR("p.rules:18:13 book.instead-target\n") },
        { SAMPLE_CLOSE "LICENCE l ja \"l\" en \"l\"\n"
                       "RULE A MAY BE PERMITTED CITE S \"1\" ja \"a\" en \"a\" IF arms\n"
                       "RULE B NEEDS l CITE S \"1\" ja \"a\" en \"a\" IF arms\n",
          STR("p.rules:12:6 book.two-regimes\n") },
        { SAMPLE_MARKS "LICENCE l ja \"l\" en \"l\"\n"
                       "OTHERWISE OUTSIDE ja \"a\" en \"a\"\n"
                       "RULE A EVERY PERMISSION CITE S \"1\" ja \"a\" en \"a\" REQUIRE exam\n"
                       "RULE B NEEDS l CITE S \"1\" ja \"a\" en \"a\" IF arms\n",
          STR("p.rules:18:6 book.every-permission\n") },
        { SAMPLE_MARKS SAMPLE_CLOSE
          "RULE A EVERY LICENCE CITE S \"1\" ja \"a\" en \"a\" REQUIRE exam\n",
          STR("p.rules:17:6 book.every-licence\n") },
        { "OTHERWISE OUTSIDE ja \"a\" en \"a\"\n"
          "RULE A MAY BE PERMITTED CITE S \"1\" ja \"a\" en \"a\" IF arms\n",
          STR("p.rules:9:1 book.otherwise-outside\n") },
        { SAMPLE_CLOSE "FACT arms : YES/NO ASK METI COST 1 ja \"a\" en \"a\"\n",
          STR("p.rules:10:6 book.twice\n") },
        { SAMPLE_CLOSE "USES fact\n", STR("p.rules:10:6 book.unknown-vocabulary\n") },
        { SAMPLE_CLOSE "REPEAL RULE A\n", STR("p.rules:10:1 book.amends-nothing\n") },
    };

    check_rows(rows, COUNT_OF(rows));
}

static void test_promises(void)
{
    static const Row rows[] = {
        { SAMPLE_CLOSE "PROVE I ja \"i\" en \"i\" NEVER PERMITTED WHEN arms\n", STR("") },
        { SAMPLE_CLOSE "PROVE I ja \"i\" en \"i\" ALWAYS REQUIRE exam WHEN arms\n",
          STR("p.rules:10:38 book.unknown-mark\n") },
        { SAMPLE_MARKS SAMPLE_CLOSE "PROVE I ja \"i\" en \"i\" ALWAYS DECIDED BY exam WHEN arms\n",
          STR("p.rules:17:41 book.wants-level\n") },
        { SAMPLE_CLOSE "EXAMPLE \"e\" GIVEN arms YES, REST NO EXPECT NOT COVERED\n", STR("") },
        { SAMPLE_CLOSE "EXAMPLE \"e\" GIVEN armz YES, kind gum, REST NO EXPECT NOT COVERED\n",
          STR("p.rules:10:19 book.unknown-fact\np.rules:10:34 book.not-option\n") },
        { SAMPLE_CLOSE "EXAMPLE \"e\" GIVEN kind (gun, tent) EXPECT UNDECIDED\n",
          STR("p.rules:10:19 book.one-value\n") },
        { SAMPLE_CLOSE "EXAMPLE \"e\" GIVEN purposes (peace, joint) EXPECT UNDECIDED\n", STR("") },
        { SAMPLE_CLOSE "EXAMPLE \"e\" GIVEN arms YES, arms NO EXPECT UNDECIDED\n",
          STR("p.rules:10:29 book.twice\n") },
    };

    check_rows(rows, COUNT_OF(rows));
}

int main(void)
{
    arena = arena_open((size_t)1 << 30);
    RUN(test_conditions);
    RUN(test_rules);
    RUN(test_promises);
    arena_close(&arena);
    return check_done();
}
