/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "rules/decide.h"
#include "tests/check.h"
#include "tests/random_pack.h"

#include <glob.h>

enum { ARENA_BYTES = 64 << 20, CASES_A_PACK = 40, SMALL_FACTS_MAX = 5, SMALL_CASES = 1 << 5 };

/* A second, naive reading of a complete case: two values, no order of nodes, nothing remembered. */

static bool naive(const Pack *pack, const FactState *facts, int32_t at);

static int64_t naive_count(const Pack *pack, const FactState *facts, const Node *node)
{
    int64_t holding = 0;

    for (size_t i = 0; i < node->child_count; i++)
        holding += naive(pack, facts, node->children[i]);
    return holding;
}

static bool naive_listed(const Node *node, int64_t number)
{
    bool listed = false;

    for (size_t i = 0; i < node->number_count; i++)
        listed |= node->numbers[i] == number;
    return listed;
}

static bool naive(const Pack *pack, const FactState *facts, int32_t at)
{
    const Node *node = &pack->nodes[at];
    int64_t left = node->fact >= 0 ? facts[node->fact].value.number : 0;
    int64_t right = node->other >= 0 ? facts[node->other].value.number : node->number;

    switch (node->kind) {
    case NODE_CONST:
        return node->number == 1;
    case NODE_FACT:
        return left == 1;
    case NODE_EQUAL:
    case NODE_SAME:
        return left == right;
    case NODE_MEMBER:
        return right >> left & 1;
    case NODE_ONE_OF:
        return naive_listed(node, left);
    case NODE_INCLUDES:
        return (left & node->number) > 0;
    case NODE_AT_LEAST:
        return left >= right;
    case NODE_AT_MOST:
        return left <= right;
    case NODE_NOT:
        return naive_count(pack, facts, node) == 0;
    case NODE_ALL:
        return naive_count(pack, facts, node) == (int64_t)node->child_count;
    case NODE_ANY:
        return naive_count(pack, facts, node) > 0;
    case NODE_COUNT:
        return naive_count(pack, facts, node) >= node->number;
    }
    return false;
}

static OutcomeSet naive_outcomes(const Pack *pack, const FactState *facts)
{
    OutcomeSet set = 0;

    for (int i = 0; i < OUTCOME_COUNT; i++)
        set |= (OutcomeSet)naive(pack, facts, pack->outcomes[i]) << i;
    return set;
}

static uint64_t naive_marks(const Pack *pack, const FactState *facts)
{
    uint64_t set = 0;

    for (size_t i = 0; i < pack->mark_count; i++)
        set |= (uint64_t)naive(pack, facts, pack->marks[i].node) << i;
    return set;
}

static const Value *values_of(Arena *arena, const FactState *facts, size_t count)
{
    Value *values = NEW_ARRAY(arena, Value, count);

    for (size_t i = 0; i < count; i++)
        values[i] = facts[i].value;
    return values;
}

/* A pack that permits when the atom is met and says nothing otherwise. */
static void check_comparison(Arena scratch, const char *why, Node atom, Value left, Value right,
                             Truth want)
{
    static const int32_t children[] = { 0 };
    Node nodes[] = {
        atom,
        { .kind = NODE_NOT, .other = -1, .definition = -1, .children = children, .child_count = 1 },
        { .kind = NODE_CONST, .other = -1, .definition = -1 },
    };
    FactState facts[] = { { .value = left }, { .value = right } };
    Pack pack = { .nodes = nodes, .node_count = COUNT_OF(nodes) };
    Outcome wanted = want == TRUTH_YES ? OUTCOME_PERMITTED : OUTCOME_NOT_COVERED;

    for (int outcome = 0; outcome < OUTCOME_COUNT; outcome++)
        pack.outcomes[outcome] = 2;
    pack.outcomes[OUTCOME_PERMITTED] = 0;
    pack.outcomes[OUTCOME_NOT_COVERED] = 1;
    Decision decision = pack_decide(&scratch, &pack, facts);
    check_int(why, decision.truths[0], want);
    check_int(why, decision.contradictory, want == TRUTH_CONTRADICTORY);
    check_int(why, program_run(program_make(&scratch, &pack), values_of(&scratch, facts, 2)),
              want == TRUTH_YES || want == TRUTH_NO ? wanted : OUTCOME_COUNT);
}

/* One comparison of fact 0 with a literal or with fact 1, and what its outcomes then are. */
static void test_comparisons(void)
{
    enum { SEVEN = 7, LITERAL = -1, YEN = 3, DOLLAR = 4 };
    static const Value missing = { .state = VALUE_MISSING };
    static const Value disputed = { .state = VALUE_CONTRADICTORY };
    static const Value six = { 6, YEN, VALUE_KNOWN }, seven = { 7, YEN, VALUE_KNOWN };
    static const Value eight = { 8, YEN, VALUE_KNOWN }, dollars = { 8, DOLLAR, VALUE_KNOWN };
    static const int64_t listed[] = { 6, 8 };
    const struct {
        const char *why;
        NodeKind kind;
        int32_t other;
        Value left, right;
        Truth want;
    } rows[] = {
        { "yes", NODE_FACT, LITERAL, { 1, 0, VALUE_KNOWN }, missing, TRUTH_YES },
        { "no", NODE_FACT, LITERAL, { 0, 0, VALUE_KNOWN }, missing, TRUTH_NO },
        { "not known", NODE_FACT, LITERAL, missing, missing, TRUTH_UNKNOWN },
        { "disputed", NODE_FACT, LITERAL, disputed, missing, TRUTH_CONTRADICTORY },
        { "is", NODE_EQUAL, LITERAL, seven, missing, TRUTH_YES },
        { "is not", NODE_EQUAL, LITERAL, six, missing, TRUTH_NO },
        { "is the other", NODE_EQUAL, 1, six, six, TRUTH_YES },
        { "is not the other", NODE_EQUAL, 1, six, seven, TRUTH_NO },
        { "other missing", NODE_EQUAL, 1, six, missing, TRUTH_UNKNOWN },
        { "other disputed", NODE_EQUAL, 1, six, disputed, TRUTH_CONTRADICTORY },
        { "missing and disputed", NODE_EQUAL, 1, missing, disputed, TRUTH_CONTRADICTORY },
        { "listed", NODE_ONE_OF, LITERAL, eight, missing, TRUTH_YES },
        { "not listed", NODE_ONE_OF, LITERAL, seven, missing, TRUTH_NO },
        { "shares a member", NODE_INCLUDES, LITERAL, six, missing, TRUTH_YES },
        { "shares none", NODE_INCLUDES, LITERAL, eight, missing, TRUTH_NO },
        { "as much", NODE_AT_LEAST, LITERAL, seven, missing, TRUTH_YES },
        { "too little", NODE_AT_LEAST, LITERAL, six, missing, TRUTH_NO },
        { "as little", NODE_AT_MOST, LITERAL, seven, missing, TRUTH_YES },
        { "too much", NODE_AT_MOST, LITERAL, eight, missing, TRUTH_NO },
        { "more than the other", NODE_AT_LEAST, 1, eight, six, TRUTH_YES },
        { "currency of the literal", NODE_AT_LEAST, LITERAL, dollars, missing, TRUTH_UNKNOWN },
        { "currency of the other", NODE_AT_MOST, 1, six, dollars, TRUTH_UNKNOWN },
        { "amount disputed", NODE_AT_MOST, LITERAL, disputed, missing, TRUTH_CONTRADICTORY },
    };
    Arena arena = arena_open(ARENA_BYTES);

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        Node atom = { .kind = rows[i].kind,
                      .other = rows[i].other,
                      .number = SEVEN,
                      .unit = YEN,
                      .numbers = listed,
                      .number_count = COUNT_OF(listed),
                      .definition = -1 };
        check_comparison(arena, rows[i].why, atom, rows[i].left, rows[i].right, rows[i].want);
    }
    arena_close(&arena);
}

/* A number past the end of its list is not on it, whatever stands behind the list. */
static void test_lists_end(void)
{
    static const int32_t children[] = { 0 };
    static const Node nodes[] = {
        { .kind = NODE_EQUAL, .number = 1, .other = -1, .definition = -1 },
        { .kind = NODE_EQUAL, .number = 66, .other = -1, .definition = -1 },
        { .kind = NODE_NOT, .other = -1, .definition = -1, .children = children, .child_count = 1 },
        { .kind = NODE_CONST, .other = -1, .definition = -1 },
    };
    Pack pack = { .nodes = nodes, .node_count = COUNT_OF(nodes) };
    Arena arena = arena_open(ARENA_BYTES);

    for (int outcome = 0; outcome < OUTCOME_COUNT; outcome++)
        pack.outcomes[outcome] = 3;
    pack.outcomes[OUTCOME_PERMITTED] = 0;
    pack.outcomes[OUTCOME_NOT_COVERED] = 2;
    const Program *program = program_make(&arena, &pack);
    for (int64_t number = 0; number < 300; number++) {
        Value value = { .number = number, .state = VALUE_KNOWN };
        check_int("listed", program_run(program, &value),
                  number == 1 ? OUTCOME_PERMITTED : OUTCOME_NOT_COVERED);
    }
    arena_close(&arena);
}

/* A complete case has one outcome, and the program, the decision and the naive reading agree on
 * it. */
static void prop_complete_cases(Rng *rng)
{
    Arena arena = arena_open(ARENA_BYTES);
    RandomShape shape = random_shape(rng);
    const Rulebook *book = random_rulebook(&arena, rng, shape);
    const Pack *pack = &book->packs[0];
    const Program *program = program_make(&arena, pack);

    for (int i = 0; i < CASES_A_PACK && !checks.failing; i++) {
        const FactState *facts = random_facts(&arena, rng, book, shape, 0);
        Decision decision = pack_decide(&arena, pack, facts);
        Outcome outcome = program_run(program, values_of(&arena, facts, book->fact_count));
        check_int("as read naively", decision.outcomes, naive_outcomes(pack, facts));
        check_int("by the program", (OutcomeSet)1 << outcome, decision.outcomes);
        for (size_t m = 0; m < pack->mark_count; m++)
            check_int("mark", decision.marks[m] == MARK_CERTAIN, naive_marks(pack, facts) >> m & 1);
    }
    arena_close(&arena);
}

/* Open facts and money of two currencies: the program answers only what the decision is sure of. */
static void prop_program_never_guesses(Rng *rng)
{
    Arena arena = arena_open(ARENA_BYTES);
    RandomShape shape = random_shape(rng);
    shape.currencies = true;
    const Rulebook *book = random_rulebook(&arena, rng, shape);
    const Pack *pack = &book->packs[0];
    const Program *program = program_make(&arena, pack);

    for (int i = 0; i < CASES_A_PACK && !checks.failing; i++) {
        const FactState *facts = random_facts(&arena, rng, book, shape, 25);
        Decision decision = pack_decide(&arena, pack, facts);
        Outcome outcome = program_run(program, values_of(&arena, facts, book->fact_count));
        if (outcome != OUTCOME_COUNT)
            check_int("certain", decision.truths[pack->outcomes[outcome]], TRUTH_YES);
        if ((decision.outcomes & (decision.outcomes - 1)) == 0)
            check_true("no dispute about what is decided", !decision.contradictory);
    }
    arena_close(&arena);
}

/* What was decided, certain or excluded before a fact was learned is so after. */
static void check_refines(const Decision *before, const Decision *after)
{
    check_int("no new outcome", after->outcomes & ~before->outcomes, 0);
    for (size_t m = 0; m < before->pack->mark_count; m++) {
        if (before->marks[m] != MARK_POSSIBLE)
            check_int("mark settled", after->marks[m], before->marks[m]);
    }
    check_true("lowest level rises", after->level_low >= before->level_low);
    check_true("highest level sinks", after->level_high <= before->level_high);
}

static void prop_learning_only_narrows(Rng *rng)
{
    Arena arena = arena_open(ARENA_BYTES);
    RandomShape shape = random_shape(rng);
    const Rulebook *book = random_rulebook(&arena, rng, shape);
    FactState *facts = random_facts(&arena, rng, book, shape, 80);
    Decision before = pack_decide(&arena, &book->packs[0], facts);

    for (size_t i = 0; i < book->fact_count; i++) {
        FactState *more = NEW_ARRAY(&arena, FactState, book->fact_count);
        for (size_t f = 0; f < book->fact_count; f++)
            more[f] = facts[f];
        if (more[i].value.state != VALUE_KNOWN)
            more[i].value = random_value(rng, &book->facts[i], shape);
        Decision after = pack_decide(&arena, &book->packs[0], more);
        check_refines(&before, &after);
        before = after;
        facts = more;
    }
    check_int("decided at last", before.outcomes & (before.outcomes - 1), 0);
    arena_close(&arena);
}

/* Exhaustive: every vector of missing, yes, no, contradictory over a few facts. */

typedef struct Small {
    const Pack *pack;
    size_t facts;
    OutcomeSet outcome[SMALL_CASES]; /* by complete case: bit i is fact i */
    uint64_t marks[SMALL_CASES];
} Small;

/* Digit i in base 4 is fact i. */
static void vector_facts(size_t vector, size_t count, FactState *facts)
{
    static const Value values[4] = {
        { .state = VALUE_MISSING },
        { .state = VALUE_KNOWN, .number = 1 },
        { .state = VALUE_KNOWN, .number = 0 },
        { .state = VALUE_CONTRADICTORY },
    };

    for (size_t i = 0; i < count; i++)
        facts[i] = (FactState){ .value = values[vector >> 2 * i & 3] };
}

static bool completes(size_t complete, const FactState *facts, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (facts[i].value.state == VALUE_KNOWN &&
            facts[i].value.number != (int64_t)(complete >> i & 1))
            return false;
    }
    return true;
}

static void fill_small(Small *small)
{
    for (size_t complete = 0; complete < (size_t)1 << small->facts; complete++) {
        FactState facts[SMALL_FACTS_MAX];
        for (size_t i = 0; i < small->facts; i++)
            facts[i] = (FactState){ .value = { .number = (int64_t)(complete >> i & 1),
                                               .state = VALUE_KNOWN } };
        small->outcome[complete] = naive_outcomes(small->pack, facts);
        small->marks[complete] = naive_marks(small->pack, facts);
    }
}

static void check_vector(const Small *small, Arena scratch, const FactState *facts)
{
    Decision decision = pack_decide(&scratch, small->pack, facts);
    OutcomeSet reachable = 0, refusals = 1u << OUTCOME_PROHIBITED | 1u << OUTCOME_NOT_COVERED;
    uint64_t always = UINT64_MAX, ever = 0;

    for (size_t complete = 0; complete < (size_t)1 << small->facts; complete++) {
        if (!completes(complete, facts, small->facts))
            continue;
        reachable |= small->outcome[complete];
        always &= small->marks[complete];
        ever |= small->marks[complete];
    }
    check_int("every reachable outcome is kept", reachable & ~decision.outcomes, 0);
    if (reachable & refusals)
        check_true("no permission where a refusal is possible",
                   (decision.outcomes & refusals) != 0);
    for (size_t m = 0; m < small->pack->mark_count; m++) {
        if (decision.marks[m] == MARK_CERTAIN)
            check_true("a certain mark always holds", always >> m & 1);
        if (decision.marks[m] == MARK_EXCLUDED)
            check_true("an excluded mark never holds", !(ever >> m & 1));
    }
}

/* From every open digit of the vector to each of the two things it could be learned to be. */
static void check_neighbours(const Small *small, Arena scratch, size_t vector)
{
    FactState facts[SMALL_FACTS_MAX], more[SMALL_FACTS_MAX];

    vector_facts(vector, small->facts, facts);
    Decision before = pack_decide(&scratch, small->pack, facts);
    for (size_t i = 0; i < small->facts; i++) {
        if (facts[i].value.state == VALUE_KNOWN)
            continue;
        for (size_t learned = 1; learned <= 2; learned++) {
            vector_facts((vector & ~((size_t)3 << 2 * i)) | learned << 2 * i, small->facts, more);
            Decision after = pack_decide(&scratch, small->pack, more);
            check_refines(&before, &after);
        }
    }
}

static void prop_exhaustive_small_packs(Rng *rng)
{
    Arena arena = arena_open(ARENA_BYTES);
    RandomShape shape = {
        .facts = (int)rng_between(rng, 1, SMALL_FACTS_MAX),
        .definitions = (int)rng_between(rng, 0, 3),
        .rules = (int)rng_between(rng, 1, 7),
        .exceptions = (int)rng_between(rng, 0, 4),
        .yesno_only = true,
        .licences = random_chance(rng, 25),
    };
    const Rulebook *book = random_rulebook(&arena, rng, shape);
    Small small = { .pack = &book->packs[0], .facts = book->fact_count };

    fill_small(&small);
    for (size_t vector = 0; vector < (size_t)1 << 2 * small.facts && !checks.failing; vector++) {
        FactState facts[SMALL_FACTS_MAX];
        vector_facts(vector, small.facts, facts);
        check_vector(&small, arena, facts);
        check_neighbours(&small, arena, vector);
    }
    arena_close(&arena);
}

/* Packs of one chain: what the depths of recursion and of routines are measured by. */

enum { CHAIN_FLOORS = 5000 };

/* Floor n is: fact 0 or 1 as n is odd or even, together with floor n - 1 twice over. */
static int32_t chain_floor(Arena *arena, Node *nodes, int32_t *count, int32_t below, size_t floor)
{
    int32_t *children = NEW_ARRAY(arena, int32_t, 3);
    int32_t fact = (*count)++;

    nodes[fact] = (Node){ .kind = NODE_FACT, .fact = floor % 2, .other = -1, .definition = -1 };
    children[0] = below;
    children[1] = fact;
    children[2] = below;
    nodes[*count] = (Node){
        .kind = floor % 3 == 0   ? NODE_ANY
                : floor % 3 == 1 ? NODE_ALL
                                 : NODE_COUNT,
        .number = 2,
        .other = -1,
        .definition = -1,
        .children = children,
        .child_count = 3,
    };
    return (*count)++;
}

static Pack *chain_pack(Arena *arena)
{
    Pack *pack = NEW(arena, Pack);
    Node *nodes = NEW_ARRAY(arena, Node, 2 * CHAIN_FLOORS + 4);
    int32_t *children = NEW_ARRAY(arena, int32_t, 1);
    int32_t count = 0, top;

    nodes[count] = (Node){ .kind = NODE_CONST, .other = -1, .definition = -1 };
    top = ++count;
    nodes[count++] = (Node){ .kind = NODE_FACT, .fact = 1, .other = -1, .definition = -1 };
    for (size_t floor = 0; floor < CHAIN_FLOORS; floor++)
        top = chain_floor(arena, nodes, &count, top, floor);
    children[0] = top;
    nodes[count] = (Node){
        .kind = NODE_NOT,
        .other = -1,
        .definition = -1,
        .children = children,
        .child_count = 1,
    };
    pack->nodes = nodes;
    pack->node_count = (size_t)count + 1;
    pack->outcomes[OUTCOME_PERMITTED] = top;
    pack->outcomes[OUTCOME_NOT_COVERED] = count;
    return pack;
}

/* A condition 5,000 floors high, every floor used twice: no deep recursion, no doubling of time. */
static void test_tall_conditions(void)
{
    Arena arena = arena_open(ARENA_BYTES);
    const Pack *pack = chain_pack(&arena);
    const Program *program = program_make(&arena, pack);

    for (int vector = 0; vector < 4; vector++) {
        FactState facts[2] = {
            { .value = { .number = vector & 1, .state = VALUE_KNOWN } },
            { .value = { .number = vector >> 1, .state = VALUE_KNOWN } },
        };
        Decision decision = pack_decide(&arena, pack, facts);
        Outcome outcome = program_run(program, values_of(&arena, facts, 2));
        check_int("tall", (OutcomeSet)1 << outcome, decision.outcomes);
    }
    arena_close(&arena);
}

/* The packs that are in the repository: the same promises, on law as it is written. */

enum { REAL_FILES_MAX = 64, REAL_BYTES_MAX = 4 << 20 };

static const Document *read_real(Arena *arena, const char *path, Findings *findings)
{
    char *bytes = NEW_ARRAY(arena, char, REAL_BYTES_MAX);
    FILE *file = fopen(path, "rb");

    ensure(file != NULL);
    size_t length = fread(bytes, 1, REAL_BYTES_MAX, file);
    fclose(file);
    return rules_read(arena, (Str){ bytes, length }, str_from_c(path), findings);
}

static const Rulebook *real_book(Arena *arena)
{
    const Document *documents[REAL_FILES_MAX];
    Findings findings = { .arena = arena };
    glob_t paths = { 0 };

    ensure(glob("packs/*.rules", 0, NULL, &paths) == 0);
    ensure(glob("packs/*/*.rules", GLOB_APPEND, NULL, &paths) == 0);
    ensure(paths.gl_pathc <= REAL_FILES_MAX);
    for (size_t i = 0; i < paths.gl_pathc; i++)
        documents[i] = read_real(arena, paths.gl_pathv[i], &findings);
    const Rulebook *book = rulebook_make(arena, documents, paths.gl_pathc, &findings);
    globfree(&paths);
    ensure(book != NULL);
    return book;
}

/* The law's amounts are in yen; in another currency no case is complete. */
static FactState *real_facts(Arena *arena, Rng *rng, const Rulebook *book, int64_t open_percent)
{
    FactState *facts = random_facts(arena, rng, book, (RandomShape){ 0 }, open_percent);

    for (size_t i = 0; i < book->fact_count; i++) {
        if (book->facts[i].type == FACT_MONEY)
            ensure(currency_find(S("JPY"), &facts[i].value.unit));
    }
    return facts;
}

static void check_real_pack(Arena arena, Rng *rng, const Rulebook *book, const Pack *pack)
{
    const Program *program = program_make(&arena, pack);

    for (int i = 0; i < CASES_A_PACK; i++) {
        Arena scratch = arena;
        int64_t open_percent = i % 2 ? 40 : 0;
        FactState *facts = real_facts(&scratch, rng, book, open_percent);
        Decision before = pack_decide(&scratch, pack, facts);
        Outcome outcome = program_run(program, values_of(&scratch, facts, book->fact_count));
        if (open_percent == 0)
            check_int("by the program", (OutcomeSet)1 << outcome, before.outcomes);
        else if (outcome != OUTCOME_COUNT)
            check_int("certain", before.truths[pack->outcomes[outcome]], TRUTH_YES);
        size_t fact = (size_t)random_below(rng, book->fact_count);
        if (facts[fact].value.state != VALUE_KNOWN)
            facts[fact].value = random_value(rng, &book->facts[fact], (RandomShape){ 0 });
        Decision after = pack_decide(&scratch, pack, facts);
        check_refines(&before, &after);
    }
}

static void test_real_packs(void)
{
    Arena arena = arena_open((size_t)8 * ARENA_BYTES);
    const Rulebook *book = real_book(&arena);
    Rng rng = { .state = 1967 };

    check_true("there are packs", book->pack_count > 0);
    for (size_t i = 0; i < book->pack_count; i++)
        check_real_pack(arena, &rng, book, &book->packs[i]);
    arena_close(&arena);
}

int main(void)
{
    RUN(test_comparisons);
    RUN(test_lists_end);
    RUN(test_tall_conditions);
    RUN_PROP(prop_complete_cases, 20000);
    RUN_PROP(prop_program_never_guesses, 20000);
    RUN_PROP(prop_learning_only_narrows, 20000);
    RUN_PROP(prop_exhaustive_small_packs, 2000);
    RUN(test_real_packs);
    return check_done();
}
