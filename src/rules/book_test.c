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
        text_put(&text, phrase_key(at->message));
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

/* The base pack of the amendment tests; p.rules. */
#define SAMPLE_BASE \
    SAMPLE_HEAD SAMPLE_MARKS \
        "NOTE ja \"n\" en \"first note\"\n" \
        "DEFINE both ja \"b\" en \"b\" IF ALL OF arms, treaty\n" \
        "RULE A PROHIBITED CITE S \"1\" ja \"a\" en \"a\" IF both\n" \
        "RULE B MAY BE PERMITTED CITE S \"2\" ja \"b\" en \"b\" REQUIRE exam IF new-type\n" \
        "EXCEPT E TO A CITE S \"3\" ja \"e\" en \"e\" IF embargo\n" SAMPLE_CLOSE \
        "EXAMPLE \"x\" GIVEN new-type YES, REST NO EXPECT PERMITTED WITH exam\n"

/* Lines 1 to 5; what a test adds begins on line 6. */
#define SAMPLE_AMENDING \
    "PACK q ja \"q\" en \"q\"\n" \
    "REGIME transfer\n" \
    "MADE BY decision ON 2015-04-01\n" \
    "IN FORCE FROM 2015-04-01\n" \
    "AMENDS p\n"

static void check_amendments(const Row *rows, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        Findings findings = { .arena = &arena };
        Text text = text_open(&arena, TEXT_MAX);

        text_c(&text, SAMPLE_AMENDING);
        text_c(&text, rows[i].body);
        const char *texts[FILES_MAX] = { SAMPLE_VOCABULARY, arena_c(&arena, text_str(&text)),
                                         SAMPLE_BASE };
        const Rulebook *book = make(texts, &findings);

        check_str(rows[i].body, told(&findings), rows[i].want);
        check_int(rows[i].body, book == NULL, findings.error_count > 0);
        arena_reset(&arena);
    }
}

/* The amending pack is p.rules here, the amended one q.rules: order of files means nothing. */
static void test_amendment_defects(void)
{
    static const Row rows[] = {
        { "", STR("") },
        { "REPEAL RULE B\nREPEAL EXAMPLE \"x\"\n", STR("") },
        { "REPEAL RULE Bee\n", STR("p.rules:6:13 book.nothing-to-change\n") },
        { "REPEAL RULE E\n", STR("p.rules:6:13 book.nothing-to-change\n") },
        { "RULE B PROHIBITED CITE S \"1\" ja \"a\" en \"a\" IF arms\n",
          STR("p.rules:6:6 book.stands-already\n") },
        { "REPLACE RULE B PROHIBITED CITE S \"1\" ja \"a\" en \"a\" IF arms\n", STR("") },
        { "REPLACE RULE B PROHIBITED CITE S \"1\" ja \"a\" en \"a\" IF arms\n"
          "REPEAL RULE B\n",
          STR("p.rules:7:13 book.twice\n") },
        { "REPEAL DEFINE both\n", STR("q.rules:18:47 book.inherited-gone\n") },
        { "REPEAL RULE A\n", STR("q.rules:20:13 book.inherited-gone\n") },
        { "REPLACE OTHERWISE NOT PERMITTED ja \"m\" en \"m\"\n", STR("") },
        { SAMPLE_CLOSE, STR("p.rules:6:1 book.stands-already\n") },
        { "LEVELS nsc ja \"n\" en \"n\" < chief ja \"c\" en \"c\"\n", STR("") },
        { "CONDITION exam ja \"e\" en \"e\"\n", STR("p.rules:6:11 book.stands-already\n") },
        { "REPEAL NOTE\nNOTE ja \"m\" en \"second note\"\n", STR("") },
    };

    check_amendments(rows, COUNT_OF(rows));
}

static void test_amended_pack(void)
{
    const char *texts[FILES_MAX] = {
        SAMPLE_VOCABULARY, SAMPLE_BASE,
        SAMPLE_AMENDING
        "REPLACE RULE A PROHIBITED ABSOLUTELY CITE S \"9\" ja \"a\" en \"a\" IF arms\n"
        "REPEAL EXCEPT E\n"
        "RULE C FINDS item CITE S \"4\" ja \"c\" en \"c\" IF treaty\n"
        "APPLIES ja \"v\" en \"v\" CITE S \"5\" IF arms\n"
        "REPLACE NOTE ja \"m\" en \"second note\"\n"
    };
    Findings findings = { .arena = &arena };
    const Rulebook *book = make(texts, &findings);

    check_str("nothing is wrong", told(&findings), S(""));
    if (book == NULL)
        return;
    const Pack *base = rulebook_pack(book, S("p")), *pack = rulebook_pack(book, S("q"));

    check_str("amends", pack->amends, S("p"));
    check_str("judges is inherited", pack->judges, S("line"));
    check_int("selecting date is inherited", pack->date_fact, base->date_fact);
    check_int("rules", pack->rule_count, 4);
    check_str("APPLIES first", pack->rules[0].id, S("APPLIES"));
    check_str("replaced in its old place", pack->rules[1].id, S("A"));
    check_true("and replaced", pack->rules[1].absolute);
    check_str("whose words these are", pack->rules[1].origin, S("q"));
    check_str("inherited", pack->rules[2].origin, S("p"));
    check_str("in its own file", pack->rules[2].place.file, S("p.rules"));
    check_int("the exception is gone", pack->rules[1].exception_count, 0);
    check_int("where it stood it stands", pack_rule(base, S("A"))->exception_count, 1);
    check_int("one note", pack->note_count, 1);
    check_str("the new one", pack->notes[0].in[LANG_EN], S("second note"));
    check_int("the amended pack ends", base->until, pack->from);
    check_int("though it does not say so", base->stated_until, DATE_FOREVER);
    check_true("another meaning", base->hash != pack->hash);
}

#define PACK_DAYS(id, made, force, more) \
    "PACK " id " ja \"p\" en \"p\"\nREGIME transfer\nMADE BY decision ON " made \
    "\nIN FORCE FROM " force "\nSELECTED BY day\nJUDGES line\nUSES facts\n" more SAMPLE_CLOSE

static void test_days(void)
{
    static const struct {
        const char *one, *two, *three;
        Str want;
    } rows[] = {
        { PACK_DAYS("p", "2014-04-01", "2014-04-01", ""),
          PACK_DAYS("q", "2015-04-01", "2015-04-01", "REPLACES p\n"), NULL, STR("") },
        { PACK_DAYS("p", "2014-04-01", "2014-04-01", ""),
          PACK_DAYS("q", "2015-04-01", "2015-04-01", ""), NULL,
          STR("q.rules:4:15 book.overlap\n") },
        { PACK_DAYS("p", "2014-04-01", "2014-04-01 UNTIL 2016-01-01", ""),
          PACK_DAYS("q", "2015-04-01", "2015-04-01", ""), NULL,
          STR("q.rules:4:15 book.overlap\n") },
        { PACK_DAYS("p", "2014-04-01", "2014-04-01 UNTIL 2015-04-02", ""),
          PACK_DAYS("q", "2015-04-01", "2015-04-01", ""), NULL,
          STR("q.rules:4:15 book.overlap\n") },
        { PACK_DAYS("p", "2014-04-01", "2014-04-01 UNTIL 2015-01-01", ""),
          PACK_DAYS("q", "2015-04-01", "2015-04-01", ""), NULL, STR("q.rules:4:15 book.gap\n") },
        { PACK_DAYS("p", "2014-04-01", "2014-04-01 UNTIL 2015-04-01", ""),
          PACK_DAYS("q", "2015-04-01", "2015-04-01", ""), NULL, STR("") },
        { PACK_DAYS("p", "2014-04-01", "2014-04-01", ""),
          PACK_DAYS("q", "2015-04-01", "2015-04-01 UNTIL 2016-01-01", "REPLACES p\n"),
          PACK_DAYS("r", "2015-04-01", "2017-01-01", "REPLACES p\n"),
          STR("r.rules:4:15 book.gap\n") },
        { PACK_DAYS("p", "2014-04-02", "2014-04-01", ""), NULL, NULL,
          STR("p.rules:3:21 book.made-late\n") },
        { PACK_DAYS("p", "2014-04-01", "2014-04-01 UNTIL 2014-04-01", ""), NULL, NULL,
          STR("p.rules:4:32 book.empty-days\n") },
        { PACK_DAYS("p", "2014-04-01", "2014-04-01", "REPLACES q\n"),
          PACK_DAYS("q", "2014-04-01", "2014-04-01 UNTIL 2014-05-01", ""), NULL,
          STR("p.rules:8:10 book.not-later\nq.rules:4:15 book.overlap\n") },
        { PACK_DAYS("p", "2014-04-01", "2014-04-01", "AMENDS q\n"),
          PACK_DAYS("q", "2014-04-01", "2015-04-01", "AMENDS p\n"), NULL,
          STR("p.rules:8:1 book.amends-ring\nq.rules:4:15 book.overlap\n") },
        { PACK_DAYS("p", "2014-04-01", "2014-04-01", "REPLACES pp\n"), NULL, NULL,
          STR("p.rules:8:10 book.unknown-pack\n") },
        { PACK_DAYS("p", "2014-04-01", "2014-04-01", ""),
          PACK_DAYS("p", "2014-04-01", "2014-04-01", ""), NULL, STR("q.rules:1:6 book.twice\n") },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        Findings findings = { .arena = &arena };
        const char *texts[FILES_MAX] = { SAMPLE_VOCABULARY, rows[i].one, rows[i].two,
                                         rows[i].three };
        const Rulebook *book = make(texts, &findings);

        check_str(rows[i].one, told(&findings), rows[i].want);
        check_int(rows[i].one, book == NULL, findings.error_count > 0);
        arena_reset(&arena);
    }
}

static void test_pack_on(void)
{
    const char *texts[FILES_MAX] = {
        SAMPLE_VOCABULARY, PACK_DAYS("q", "2015-03-01", "2015-04-01", "REPLACES p\n"),
        PACK_DAYS("p", "2014-04-01", "2014-04-01", ""),
        PACK_DAYS("r", "2016-03-01", "2016-04-01 UNTIL 2017-01-01", "REPLACES q\n")
    };
    static const struct {
        const char *on, *known_on;
        Str want;
    } rows[] = {
        { "2014-03-31", "2020-01-01", STR("-") }, { "2014-04-01", "2020-01-01", STR("p") },
        { "2014-04-01", "2014-03-31", STR("-") }, { "2015-03-31", "2020-01-01", STR("p") },
        { "2015-04-01", "2020-01-01", STR("q") }, { "2015-04-01", "2015-03-01", STR("q") },
        { "2015-04-01", "2015-02-28", STR("p") }, { "2016-12-31", "2020-01-01", STR("r") },
        { "2017-01-01", "2020-01-01", STR("-") }, { "2017-01-01", "2016-01-01", STR("q") },
    };
    Findings findings = { .arena = &arena };
    const Rulebook *book = make(texts, &findings);

    check_true("nothing is wrong", book != NULL);
    for (size_t i = 0; book != NULL && i < COUNT_OF(rows); i++) {
        Date on = 0, known_on = 0;

        check_true(rows[i].on, date_read(str_from_c(rows[i].on), &on) &&
                                   date_read(str_from_c(rows[i].known_on), &known_on));
        const Pack *pack = rulebook_pack_on(book, S("transfer"), on, known_on);
        check_str(rows[i].on, pack != NULL ? pack->id : S("-"), rows[i].want);
    }
    arena_reset(&arena);
}

static void test_facts(void)
{
    static const struct {
        const char *fact;
        Str want;
    } rows[] = {
        { "FACT x : YES/NO ASK METTI COST 1 ja \"x\" en \"x\"\n",
          STR("q.rules:2:21 book.unknown-agency\n") },
        { "FACT x : SET OF a ja \"a\" en \"a\", a ja \"a\" en \"a\" ASK METI COST 1 ja \"x\" en "
          "\"x\"\n",
          STR("q.rules:2:34 book.twice\n") },
        { "FACT x : DATE LOOKED UP IN r BY destination ASK METI COST 1 ja \"x\" en \"x\"\n",
          STR("q.rules:2:28 book.lookup-not-yesno\n") },
        { "FACT x : YES/NO LOOKED UP IN r BY day ASK METI COST 1 ja \"x\" en \"x\"\n",
          STR("q.rules:2:35 book.lookup-key\n") },
        { "FACT x : YES/NO LOOKED UP IN r BY kind AT kind ASK METI COST 1 ja \"x\" en \"x\"\n",
          STR("q.rules:2:43 book.lookup-at\n") },
        { "FACT x : YES/NO LOOKED UP IN r BY destiny ASK METI COST 1 ja \"x\" en \"x\"\n",
          STR("q.rules:2:35 book.unknown-fact\n") },
        { "SOURCE S text CONFIDENCE official ja \"s\" en \"s\"\n",
          STR("q.rules:2:1 book.not-in-vocabulary\n") },
        { "FACT arms : YES/NO ASK METI COST 1 ja \"x\" en \"x\"\n",
          STR("q.rules:2:6 book.twice\n") },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        Findings findings = { .arena = &arena };
        Text text = text_open(&arena, TEXT_MAX);

        text_c(&text, "VOCABULARY more ja \"a\" en \"a\"\n");
        text_c(&text, rows[i].fact);
        const char *texts[FILES_MAX] = { SAMPLE_VOCABULARY, SAMPLE_HEAD SAMPLE_CLOSE,
                                         arena_c(&arena, text_str(&text)) };

        check_true(rows[i].fact, make(texts, &findings) == NULL);
        check_str(rows[i].fact, told(&findings), rows[i].want);
        arena_reset(&arena);
    }
}

/* A fact of a vocabulary that the pack does not use is no fact of the pack. */
static void test_unused_vocabulary(void)
{
    const char *texts[FILES_MAX] = {
        SAMPLE_VOCABULARY, SAMPLE_HEAD "DEFINE x ja \"x\" en \"x\" IF far\n" SAMPLE_CLOSE,
        "VOCABULARY more ja \"a\" en \"a\"\nFACT far : YES/NO ASK METI COST 1 ja \"x\" en \"x\"\n"
    };
    Findings findings = { .arena = &arena };

    check_true("refused", make(texts, &findings) == NULL);
    check_str("told", told(&findings), S("p.rules:9:27 book.fact-elsewhere\n"));
    arena_reset(&arena);
}

static void test_rulebook(void)
{
    const char *texts[FILES_MAX] = { SAMPLE_VOCABULARY, SAMPLE_BASE };
    Findings findings = { .arena = &arena };
    const Rulebook *book = make(texts, &findings);
    int32_t fact = -1;

    check_true("nothing is wrong", book != NULL && findings.count == 0);
    if (book == NULL)
        return;
    const Pack *pack = &book->packs[0];
    const Rule *rule = pack_rule(pack, S("A"));

    check_true("facts by id", rulebook_fact(book, S("embargo"), &fact));
    check_true("no such fact", !rulebook_fact(book, S("embargoo"), &fact));
    check_int("one look-up", book->lookup_count, 1);
    check_str("its register", book->facts[fact].lookup->register_name, S("measures"));
    check_str("its key", book->facts[book->facts[fact].lookup->key_fact].id, S("destination"));
    check_str("its day", book->facts[book->facts[fact].lookup->at_fact].id, S("other-day"));
    check_int("read: arms, new-type, treaty, embargo, its key and day", pack->fact_count, 6);
    check_int("the definition has a node of its own",
              pack->nodes[pack->definitions[0].node].definition, 0);
    check_int("the rule rests on it", rule->condition, pack->definitions[0].node);
    check_true("an exception takes it away", rule->holds != rule->condition);
    check_int("levels rise", pack_mark(pack, S("director")) - pack_mark(pack, S("chief")), 1);
    check_int("nothing reports class-a",
              pack->nodes[pack->marks[pack_mark(pack, S("class-a"))].node].kind, NODE_CONST);
    for (size_t i = 0; i < pack->node_count; i++)
        for (size_t k = 0; k < pack->nodes[i].child_count; k++)
            check_true("children come first", pack->nodes[i].children[k] < (int32_t)i);
    arena_reset(&arena);
}

/* Layout, comments and the keywords' language do not change what a pack says; a word does. */
static void test_hash(void)
{
    static const struct {
        const char *other;
        bool same;
    } rows[] = {
        { "RULE A PROHIBITED CITE S \"1\" ja \"a\" en \"a\" IF ALL OF arms, treaty\n", true },
        { "RULE A PROHIBITED # why\n CITE S \"1\" ja \"a\" en \"a\"\nIF ALL OF\narms\ntreaty\n",
          true },
        { "規則 A 認めない 根拠 S \"1\" ja \"a\" en \"a\" 場合 次の全て arms, treaty\n", true },
        { "RULE A PROHIBITED CITE S \"1\" ja \"a\" en \"a\" IF ANY OF arms, treaty\n", false },
        { "RULE A PROHIBITED CITE S \"2\" ja \"a\" en \"a\" IF ALL OF arms, treaty\n", false },
        { "RULE A PROHIBITED CITE S \"1\" ja \"a\" en \"b\" IF ALL OF arms, treaty\n", false },
        { "RULE A PROHIBITED ABSOLUTELY CITE S \"1\" ja \"a\" en \"a\" IF ALL OF arms, treaty\n",
          false },
        { "RULE A PROHIBITED CITE S \"1\" ja \"a\" en \"a\" IF ALL OF arms, NOT treaty\n", false },
    };
    uint64_t first = 0;

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        Findings findings = { .arena = &arena };
        Text text = text_open(&arena, TEXT_MAX);

        text_c(&text, SAMPLE_HEAD);
        text_c(&text, rows[i].other);
        text_c(&text, SAMPLE_CLOSE);
        const char *texts[FILES_MAX] = { SAMPLE_VOCABULARY, arena_c(&arena, text_str(&text)) };
        const Rulebook *book = make(texts, &findings);

        check_str(rows[i].other, told(&findings), S(""));
        if (book != NULL && i == 0)
            first = book->packs[0].hash;
        else if (book != NULL)
            check_int(rows[i].other, book->packs[0].hash == first, rows[i].same);
        arena_reset(&arena);
    }
}

static void test_value_write(void)
{
    static const struct {
        const char *fact, *value; /* a given value, as an example writes it */
        Str en, ja;
    } rows[] = {
        { "arms", "YES", STR("yes"), STR("はい") },
        { "arms", "NO", STR("no"), STR("いいえ") },
        { "kind", "tent", STR("Tent"), STR("天幕") },
        { "purposes", "(peace, joint)", STR("Peace, Joint work"), STR("平和、共同") },
        { "purposes", "()", STR("none"), STR("なし") },
        { "destination", "JPN", STR("Japan"), STR("日本") },
        { "day", "2014-04-01", STR("2014-04-01"), STR("2014-04-01") },
        { "count", "12", STR("12"), STR("12") },
        { "value", "12.50 USD", STR("12.50 USD"), STR("12.50 USD") },
        { "value", "12 USD", STR("12.00 USD"), STR("12.00 USD") },
        { "value", "1250 JPY", STR("1250 JPY"), STR("1250 JPY") },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        Findings findings = { .arena = &arena };
        Text text = text_open(&arena, TEXT_MAX), en = text_open(&arena, 99),
             ja = text_open(&arena, 99);

        text_c(&text, SAMPLE_HEAD SAMPLE_CLOSE "EXAMPLE \"x\" GIVEN ");
        text_all(&text, str_from_c(rows[i].fact), S(" "), str_from_c(rows[i].value),
                 S(" EXPECT UNDECIDED\n"));
        const char *texts[FILES_MAX] = { SAMPLE_VOCABULARY, arena_c(&arena, text_str(&text)) };
        const Rulebook *book = make(texts, &findings);

        check_str(rows[i].value, told(&findings), S(""));
        if (book == NULL)
            continue;
        const GivenFact *given = &book->packs[0].examples[0].given[0];

        value_write(&en, &book->facts[given->fact], given->value, LANG_EN);
        value_write(&ja, &book->facts[given->fact], given->value, LANG_JA);
        check_str(rows[i].value, text_str(&en), rows[i].en);
        check_str(rows[i].value, text_str(&ja), rows[i].ja);
        arena_reset(&arena);
    }
}

int main(void)
{
    arena = arena_open((size_t)1 << 30);
    RUN(test_conditions);
    RUN(test_rules);
    RUN(test_promises);
    RUN(test_facts);
    RUN(test_unused_vocabulary);
    RUN(test_amendment_defects);
    RUN(test_amended_pack);
    RUN(test_days);
    RUN(test_pack_on);
    RUN(test_rulebook);
    RUN(test_hash);
    RUN(test_value_write);
    arena_close(&arena);
    return check_done();
}
