/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Which question comes first, and which is not asked, on a pack small enough to see why. */
#include "rules/rules.h"
#include "tests/check.h"

enum { ARENA_BYTES = 64 << 20, GIVEN_MAX = 4 };

#define BOTH_LABELS "ja \"あ\" en \"a\" "
#define CITE "CITE S \"1\" "
#define ASK " ASK METI COST 1 " BOTH_LABELS "\n"

static const char vocabulary[] =
    "VOCABULARY v " BOTH_LABELS "\nAGENCY METI " BOTH_LABELS "\n"
    "FACT day : DATE" ASK "FACT destination : COUNTRY" ASK "FACT banned : YES/NO" ASK
    "FACT embargo : YES/NO LOOKED UP IN measures BY destination" ASK "FACT cheap : YES/NO" ASK
    "FACT dear : YES/NO ASK METI COST 9 " BOTH_LABELS "\n"
    "FACT mark-only : YES/NO" ASK "FACT idle : YES/NO" ASK;

/* `banned` alone decides; `cheap` and `dear` do the same work; `idle` does none. */
static const char law[] =
    "PACK p " BOTH_LABELS "\nREGIME r\nMADE BY i ON 2014-04-01\nIN FORCE FROM 2014-04-01\n"
    "SELECTED BY day\nJUDGES line\nUSES v\nSOURCE S i CONFIDENCE official " BOTH_LABELS "\n"
    "CONDITION exam " BOTH_LABELS "\n"
    "RULE P1 PROHIBITED ABSOLUTELY " CITE BOTH_LABELS "IF banned\n"
    "RULE P2 PROHIBITED ABSOLUTELY " CITE BOTH_LABELS "IF embargo\n"
    "RULE K MAY BE PERMITTED " CITE BOTH_LABELS "IF ALL OF cheap, dear\n"
    "RULE N PROHIBITED ABSOLUTELY " CITE BOTH_LABELS "IF ALL OF idle, banned\n"
    "RULE X EVERY PERMISSION " CITE BOTH_LABELS "REQUIRE exam IF mark-only\n"
    "OTHERWISE NOT PERMITTED " BOTH_LABELS "\n";

typedef struct Scene {
    Arena arena;
    const Rulebook *book;
    Asker *asker;
    FactState *facts;
} Scene;

static int32_t fact(const Scene *scene, Str id)
{
    int32_t index = -1;

    ensure(rulebook_fact(scene->book, id, &index));
    return index;
}

/* The register of measures: YES for Iraq, silent for Yemen, NO for all others. */
static LookupTable measures(Arena *arena, int32_t looked_up)
{
    Truth *answers = NEW_ARRAY(arena, Truth, country_count());
    Country iraq, yemen;

    ensure(country_find(S("IRQ"), &iraq) && country_find(S("YEM"), &yemen));
    for (size_t i = 0; i < country_count(); i++)
        answers[i] = TRUTH_NO;
    answers[iraq] = TRUTH_YES;
    answers[yemen] = TRUTH_UNKNOWN;
    return (LookupTable){ looked_up, answers, country_count() };
}

static Scene scene_open(void)
{
    Scene scene = { .arena = arena_open(ARENA_BYTES) };
    Findings findings = { .arena = &scene.arena };
    const Document *documents[] = {
        rules_read(&scene.arena, str_from_c(vocabulary), S("v.rules"), &findings),
        rules_read(&scene.arena, str_from_c(law), S("p.rules"), &findings)
    };

    ensure(findings.error_count == 0);
    scene.book = rulebook_make(&scene.arena, documents, COUNT_OF(documents), &findings);
    ensure(scene.book != NULL);
    LookupTable *table = NEW(&scene.arena, LookupTable);
    *table = measures(&scene.arena, fact(&scene, S("embargo")));
    scene.asker = asker_open(&scene.arena, scene.book, rulebook_pack(scene.book, S("p")), table, 1);
    scene.facts = NEW_ARRAY(&scene.arena, FactState, scene.book->fact_count);
    return scene;
}

static void scene_close(Scene *scene)
{
    asker_close(scene->asker);
    arena_close(&scene->arena);
}

/* "banned! cheap | idle": questions in order ('!' decides at once, '?' disputed, '~' changes marks
 * only), then the settled ones. */
static Str told(Scene *scene, AskScope scope)
{
    Questions questions = asker_next(scene->asker, &scene->arena, scene->facts, scope);
    Text text = text_open(&scene->arena, TEXT_MAX);

    check_true("proved", questions.proved);
    for (size_t i = 0; i < questions.count; i++) {
        const Question *question = &questions.list[i];
        text_all(&text, scene->book->facts[question->fact].id, question->decides ? S("!") : S(""),
                 question->disputed ? S("?") : S(""), question->changes_outcome ? S("") : S("~"),
                 S(" "));
    }
    text_c(&text, "|");
    for (size_t i = 0; i < questions.settled_count; i++)
        text_all(&text, S(" "), scene->book->facts[questions.settled[i]].id);
    return text_str(&text);
}

static void test_order(void)
{
    static const struct {
        const char *why;
        struct {
            Str fact;
            int state; /* 0 NO, 1 YES, 2 disputed, 3 unobtainable */
        } given[GIVEN_MAX];
        AskScope scope;
        Str want;
    } rows[] = {
        { "outcome first, then marks",
          { { STR(""), 0 } },
          ASK_EVERYTHING,
          STR("banned! destination! cheap dear mark-only~ | idle") },
        { "the outcome alone",
          { { STR(""), 0 } },
          ASK_OUTCOME,
          STR("banned! destination! cheap dear | mark-only idle") },
        { "nothing left",
          { { STR("banned"), 1 } },
          ASK_EVERYTHING,
          STR("| destination embargo cheap dear mark-only idle") },
        { "disputed",
          { { STR("banned"), 2 } },
          ASK_OUTCOME,
          STR("banned!? destination! cheap dear | mark-only idle") },
        { "nobody can say",
          { { STR("banned"), 3 } },
          ASK_OUTCOME,
          STR("destination! cheap dear banned! | mark-only idle") },
        { "known by a person",
          { { STR("embargo"), 0 } },
          ASK_OUTCOME,
          STR("banned! cheap dear | destination mark-only idle") },
        { "one thing left",
          { { STR("banned"), 0 }, { STR("embargo"), 0 }, { STR("cheap"), 1 } },
          ASK_EVERYTHING,
          STR("dear! mark-only~ | destination idle") },
        { "marks only",
          { { STR("banned"), 0 }, { STR("embargo"), 0 }, { STR("cheap"), 1 }, { STR("dear"), 1 } },
          ASK_EVERYTHING,
          STR("mark-only~ | destination idle") },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        Scene scene = scene_open();
        for (size_t j = 0; j < GIVEN_MAX && rows[i].given[j].fact.len > 0; j++) {
            FactState *state = &scene.facts[fact(&scene, rows[i].given[j].fact)];
            int given = rows[i].given[j].state;
            state->unobtainable = given == 3;
            state->value.state = given < 2    ? VALUE_KNOWN
                                 : given == 2 ? VALUE_CONTRADICTORY
                                              : VALUE_MISSING;
            state->value.number = given == 1;
        }
        check_str(rows[i].why, told(&scene, rows[i].scope), rows[i].want);
        scene_close(&scene);
    }
}

/* With the destination known the register has spoken, or is silent and the fact is asked. Where it
 * prohibits nothing else matters. */
static void test_registers(void)
{
    static const struct {
        Str country, want;
    } rows[] = {
        { STR("IRQ"), STR("| banned cheap dear mark-only idle") },
        { STR("FRA"), STR("banned! cheap dear | mark-only idle") },
        { STR("YEM"), STR("banned! embargo! cheap dear | mark-only idle") },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        Scene scene = scene_open();
        Country country;
        ensure(country_find(rows[i].country, &country));
        scene.facts[fact(&scene, S("destination"))].value =
            (Value){ .number = country, .state = VALUE_KNOWN };
        check_str("by country", told(&scene, ASK_OUTCOME), rows[i].want);
        scene_close(&scene);
    }
}

int main(void)
{
    RUN(test_order);
    RUN(test_registers);
    return check_done();
}
