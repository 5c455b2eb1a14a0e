/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * What access documents mean, against an evaluator that knows only the words of the header: random
 * documents are written as text, read back, and asked about random worlds.
 */
#include "rules/access.h"
#include "tests/check.h"

enum { ARENA_BYTES = 256 << 20, CONDS = 7, ATOMS_MAX = 3, FACTS = 13, PEOPLE = 4, WORLDS = 400 };

/* The facts, in the order of the vocabulary. */
enum { P0, P1, P2, S0, S1, O0, O1, T0, Y0, Y1, R0, N0, N1 };

static const Str vocabulary =
    STR("VOCABULARY v ja \"v\" en \"v\"\nAGENCY r ja \"r\" en \"r\"\n"
        "FACT p0 : PERSON ASK r COST 0 ja \"a\" en \"a\"\n"
        "FACT p1 : PERSON ASK r COST 0 ja \"a\" en \"a\"\n"
        "FACT p2 : PERSON ASK r COST 0 ja \"a\" en \"a\"\n"
        "FACT s0 : SET OF PERSON ASK r COST 0 ja \"a\" en \"a\"\n"
        "FACT s1 : SET OF PERSON ASK r COST 0 ja \"a\" en \"a\"\n"
        "FACT o0 : ORGANISATION ASK r COST 0 ja \"a\" en \"a\"\n"
        "FACT o1 : ORGANISATION ASK r COST 0 ja \"a\" en \"a\"\n"
        "FACT t0 : SET OF ORGANISATION ASK r COST 0 ja \"a\" en \"a\"\n"
        "FACT y0 : YES/NO ASK r COST 0 ja \"a\" en \"a\"\n"
        "FACT y1 : YES/NO ASK r COST 0 ja \"a\" en \"a\"\n"
        "FACT r0 : SET OF c0 ja \"a\" en \"a\", c1 ja \"a\" en \"a\", c2 ja \"a\" en \"a\" "
        "ASK r COST 0 ja \"a\" en \"a\"\n"
        "FACT n0 : NUMBER ASK r COST 0 ja \"a\" en \"a\"\n"
        "FACT n1 : NUMBER ASK r COST 0 ja \"a\" en \"a\"\n");

static const char *const names[FACTS] = { "p0", "p1", "p2", "s0", "s1", "o0", "o1",
                                          "t0", "y0", "y1", "r0", "n0", "n1" };

typedef enum TestKind {
    TEST_SAME,
    TEST_IN,
    TEST_YES,
    TEST_HOLDS,
    TEST_LEAST,
    TEST_DEFINED
} TestKind;

typedef struct Test {
    TestKind kind;
    int left, right; /* facts; of TEST_HOLDS a value, of TEST_DEFINED a condition */
    bool negated;
} Test;

typedef enum ListKind { LIST_ALL, LIST_ANY, LIST_NONE } ListKind;

typedef struct TestList {
    ListKind kind;
    Test tests[ATOMS_MAX];
    size_t count;
} TestList;

/* Conditions: two definitions, two MAY rules, two NEVER rules, a promise. */
enum { DEFINED = 2, MAY = 2, NEVER = 4, PROMISE = 6 };

typedef struct Scene {
    Arena arena;
    TestList lists[CONDS];
    const Rulebook *book;
    const Access *access;
} Scene;

/* ---- documents ------------------------------------------------------------------------------- */

static int pick(Rng *rng, int low, int high)
{
    return (int)rng_between(rng, low, high);
}

static Test random_test(Rng *rng, int definitions)
{
    Test test = { .kind =
                      (TestKind)pick(rng, TEST_SAME, definitions > 0 ? TEST_DEFINED : TEST_LEAST),
                  .negated = pick(rng, 0, 2) == 0 };
    bool people = pick(rng, 0, 2) > 0;

    switch (test.kind) {
    case TEST_SAME:
        test.left = people ? pick(rng, P0, P2) : O0;
        test.right = people ? pick(rng, P0, P2) : O1;
        break;
    case TEST_IN:
        test.left = people ? pick(rng, P0, P2) : pick(rng, O0, O1);
        test.right = people ? pick(rng, S0, S1) : T0;
        break;
    case TEST_YES:
        test.left = pick(rng, Y0, Y1);
        break;
    case TEST_HOLDS:
        test.left = R0;
        test.right = pick(rng, 0, 2);
        test.negated = false;
        break;
    case TEST_LEAST:
        test.left = N0;
        test.right = N1;
        test.negated = false;
        break;
    case TEST_DEFINED:
        test.left = pick(rng, 0, definitions - 1);
        break;
    }
    return test;
}

static void write_test(Text *text, const Test *test)
{
    const char *left = names[test->left];

    switch (test->kind) {
    case TEST_SAME:
        text_all(text, str_from_c(left), test->negated ? S(" IS NOT ") : S(" IS "),
                 str_from_c(names[test->right]));
        return;
    case TEST_IN:
        text_all(text, str_from_c(left), test->negated ? S(" IS NOT IN ") : S(" IS IN "),
                 str_from_c(names[test->right]));
        return;
    case TEST_YES:
        text_all(text, test->negated ? S("NOT ") : S(""), str_from_c(left));
        return;
    case TEST_HOLDS:
        text_c(text, "r0 INCLUDES c");
        text_int(text, test->right);
        return;
    case TEST_LEAST:
        text_c(text, "n0 IS AT LEAST n1");
        return;
    case TEST_DEFINED:
        text_all(text, test->negated ? S("NOT d") : S("d"), test->left ? S("1") : S("0"));
        return;
    }
}

static void write_list(Text *text, const TestList *list)
{
    static const char *const words[] = { "ALL OF ", "ANY OF ", "NONE OF " };

    text_c(text, words[list->kind]);
    for (size_t i = 0; i < list->count; i++) {
        text_put(text, i > 0 ? S(", ") : S(""));
        write_test(text, &list->tests[i]);
    }
    text_char(text, '\n');
}

static Str write_document(Arena *arena, const TestList *lists)
{
    static const char *const heads[CONDS] = {
        "DEFINE d0 ja \"d\" en \"d\" IF ",           "DEFINE d1 ja \"d\" en \"d\" IF ",
        "RULE M0 MAY act ja \"m\" en \"m\" IF ",     "RULE M1 MAY act ja \"m\" en \"m\" IF ",
        "RULE X0 NEVER act ja \"x\" en \"x\" IF ",   "RULE X1 NEVER act ja \"x\" en \"x\" IF ",
        "PROVE q ja \"q\" en \"q\" NEVER act WHEN ",
    };
    Text text = text_open(arena, 1 << 16);

    text_c(&text, "ACCESS x ja \"x\" en \"x\"\nIN FORCE FROM 2026-01-01\nUSES v\n"
                  "RIGHT act ja \"a\" en \"a\" COVERS thing.act\n"
                  "OTHERWISE REFUSED ja \"o\" en \"o\"\n");
    for (size_t i = 0; i < CONDS; i++) {
        text_c(&text, heads[i]);
        write_list(&text, &lists[i]);
    }
    return text_str(&text);
}

static Scene scene_open(Rng *rng)
{
    Scene scene = { .arena = arena_open(ARENA_BYTES) };
    Findings findings = { .arena = &scene.arena };

    for (int i = 0; i < CONDS; i++) {
        TestList *list = &scene.lists[i];
        list->kind = (ListKind)pick(rng, LIST_ALL, LIST_NONE);
        list->count = (size_t)pick(rng, 1, ATOMS_MAX);
        for (size_t k = 0; k < list->count; k++)
            list->tests[k] = random_test(rng, i < DEFINED ? i : DEFINED);
    }
    Str document = write_document(&scene.arena, scene.lists);
    const Document *documents[] = {
        rules_read(&scene.arena, vocabulary, S("v.rules"), &findings),
        rules_read(&scene.arena, document, S("x.access"), &findings),
    };
    bool good = documents[0] && documents[1];
    scene.book = good ? rulebook_make(&scene.arena, documents, 2, &findings) : NULL;
    check_true("it loads", scene.book != NULL && scene.book->access_count == 1);
    if (!scene.book)
        printf("# %.*s\n", (int)document.len, document.at);
    scene.access = scene.book ? &scene.book->accesses[0] : NULL;
    return scene;
}

/* ---- worlds ---------------------------------------------------------------------------------- */

static int64_t random_number(Rng *rng, int fact)
{
    if (fact == N0 || fact == N1)
        return rng_between(rng, -1, 1);
    if (fact == Y0 || fact == Y1)
        return rng_between(rng, 0, 1);
    if (fact == R0)
        return rng_between(rng, 0, 7);
    if (fact == S0 || fact == S1 || fact == T0)
        return rng_between(rng, 0, (1 << PEOPLE) - 1);
    return rng_between(rng, 0, PEOPLE - 1);
}

static bool holds(const TestList *lists, const TestList *list, const int64_t *world);

static bool passes(const TestList *lists, const Test *test, const int64_t *world)
{
    int64_t left = world[test->left];
    bool so = false;

    switch (test->kind) {
    case TEST_SAME:
        so = left == world[test->right];
        break;
    case TEST_IN:
        so = (uint64_t)world[test->right] >> left & 1;
        break;
    case TEST_YES:
        so = left == 1;
        break;
    case TEST_HOLDS:
        so = left >> test->right & 1;
        break;
    case TEST_LEAST:
        so = left >= world[test->right];
        break;
    case TEST_DEFINED:
        so = holds(lists, &lists[test->left], world);
        break;
    }
    return so != test->negated;
}

static bool holds(const TestList *lists, const TestList *list, const int64_t *world)
{
    size_t passed = 0;

    for (size_t i = 0; i < list->count; i++)
        passed += passes(lists, &list->tests[i], world);
    if (list->kind == LIST_ALL)
        return passed == list->count;
    return (passed > 0) == (list->kind == LIST_ANY);
}

/* Some MAY, and no NEVER. */
static bool may_act(const Scene *scene, const int64_t *world)
{
    const TestList *lists = scene->lists;

    return (holds(lists, &lists[MAY], world) || holds(lists, &lists[MAY + 1], world)) &&
           !holds(lists, &lists[NEVER], world) && !holds(lists, &lists[NEVER + 1], world);
}

static AccessAnswer decide(Scene *scene, const FactState *facts)
{
    return access_decide(&scene->arena, scene->access, S("thing.act"), facts);
}

/* Everything known: the answer is the words of the document. */
static void prop_complete_worlds(Rng *rng)
{
    Scene scene = scene_open(rng);

    for (int i = 0; i < WORLDS && scene.access; i++) {
        int64_t world[FACTS];
        FactState facts[FACTS] = { 0 };

        for (int fact = 0; fact < FACTS; fact++) {
            world[fact] = random_number(rng, fact);
            facts[fact].value = (Value){ .number = world[fact], .state = VALUE_KNOWN };
        }
        AccessAnswer answer = decide(&scene, facts);
        check_int("allowed", answer.allowed, may_act(&scene, world));
        check_true("nothing open", answer.verdict != ACCESS_OPEN && answer.open_count == 0);
    }
    arena_close(&scene.arena);
}

/* ---- doubt ----------------------------------------------------------------------------------- */

static bool names_people(int fact)
{
    return fact <= P2 || fact == O0 || fact == O1;
}

static bool lists_people(int fact)
{
    return fact == S0 || fact == S1 || fact == T0;
}

/* Leaves the fact open: missing, disputed, or somebody without a handle. */
static Value doubt(Rng *rng, int fact, int64_t number)
{
    int way = pick(rng, 0, 5);

    if (way == 0)
        return (Value){ .state = VALUE_MISSING };
    if (way == 1)
        return (Value){ .number = number, .state = VALUE_CONTRADICTORY };
    if (way == 2 && names_people(fact))
        number = IDENTITY_ELSEWHERE;
    if (way == 2 && lists_people(fact))
        number = (int64_t)((uint64_t)number | UINT64_C(1) << IDENTITY_ELSEWHERE);
    return (Value){ .number = number, .state = VALUE_KNOWN };
}

/* One world that the facts may stand for: people without a handle are the last two. */
static int64_t settle(Rng *rng, int fact, Value value)
{
    enum { STRANGERS = PEOPLE };

    if (value.state != VALUE_KNOWN)
        return random_number(rng, fact);
    if (names_people(fact) && value.number == IDENTITY_ELSEWHERE)
        return STRANGERS + pick(rng, 0, 1);
    if (lists_people(fact) && value.number < 0)
        return (int64_t)((uint64_t)value.number & ((1u << PEOPLE) - 1)) | (int64_t)pick(rng, 0, 3)
                                                                              << STRANGERS;
    return value.number;
}

/* Whatever is open turns out as it may: what was allowed is allowed, and only OPEN may turn. */
static void prop_doubt_never_opens(Rng *rng)
{
    Scene scene = scene_open(rng);

    for (int i = 0; i < WORLDS && scene.access; i++) {
        FactState facts[FACTS] = { 0 };

        for (int fact = 0; fact < FACTS; fact++)
            facts[fact].value = doubt(rng, fact, random_number(rng, fact));
        AccessAnswer answer = decide(&scene, facts);
        for (int k = 0; k < 8; k++) {
            int64_t world[FACTS];
            for (int fact = 0; fact < FACTS; fact++)
                world[fact] = settle(rng, fact, facts[fact].value);
            bool may = may_act(&scene, world);
            check_true("what is allowed is allowed in every world", may || !answer.allowed);
            check_true("what is refused for good is",
                       !may || answer.verdict <= ACCESS_ALLOWED || answer.verdict == ACCESS_OPEN);
        }
        check_true("an open answer names what is missing",
                   (answer.verdict == ACCESS_OPEN) == (answer.open_count > 0));
    }
    arena_close(&scene.arena);
}

/* ---- proofs ---------------------------------------------------------------------------------- */

static bool breaks(const Scene *scene, const int64_t *world)
{
    return may_act(scene, world) && holds(scene->lists, &scene->lists[PROMISE], world);
}

static void random_world(Rng *rng, int64_t *world)
{
    for (int fact = 0; fact < FACTS; fact++)
        world[fact] = random_number(rng, fact);
}

/* The case shown breaks the promise, whatever it leaves open. */
static void check_witness(Scene *scene, Rng *rng, const PromiseProof *proof)
{
    check_true("a case that is allowed", decide(scene, proof->witness).allowed);
    for (int i = 0; i < 50; i++) {
        int64_t world[FACTS];
        for (int fact = 0; fact < FACTS; fact++)
            world[fact] = settle(rng, fact, proof->witness[fact].value);
        check_true("it breaks the promise", breaks(scene, world));
    }
}

static void prop_proofs(Rng *rng)
{
    Scene scene = scene_open(rng);
    size_t count = 0;
    int64_t world[FACTS];
    const PromiseProof *proof =
        scene.access ? promises_prove(&scene.arena, scene.book, scene.access->body,
                                      scene.access->promises, scene.access->promise_count, &count)
                     : NULL;

    check_int("one promise, one right", (int64_t)count, 1);
    if (count == 1) {
        check_true("it is settled", proof->result != PROMISE_NOT_PROVED);
        if (proof->result == PROMISE_FAILS)
            check_witness(&scene, rng, proof);
        for (int i = 0; i < 4 * WORLDS && proof->result == PROMISE_HOLDS; i++) {
            random_world(rng, world);
            check_true("no world breaks what is proved", !breaks(&scene, world));
        }
    }
    arena_close(&scene.arena);
}

int main(void)
{
    RUN_PROP(prop_complete_worlds, 2000);
    RUN_PROP(prop_doubt_never_opens, 2000);
    RUN_PROP(prop_proofs, 2000);
    return check_done();
}
