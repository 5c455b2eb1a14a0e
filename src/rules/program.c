/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Compiling a pack into a program. */
#include "rules/program.h"

#include <string.h>

enum {
    FLOORS_MAX = 64,      /* recursion while compiling */
    LISTED_MAX = 1 << 16, /* options and countries are small numbers */
    PIVOTS_MAX = 8
};

/* A jump to an answer; OUTCOME_COUNT when there is none. */
static int32_t answer(Outcome outcome)
{
    return ~(int32_t)outcome;
}

typedef struct Compiler {
    Arena *arena;
    const Pack *pack;
    Step *steps;
    size_t step_count, step_room;
    uint64_t *bits;
    int64_t *list;    /* by node that lists numbers: the word its list begins at */
    uint32_t *uses;   /* by node: how often the program will ask for it */
    int32_t *routine; /* by node: its routine, or -1 */
    int32_t *entry;   /* by node that is a routine: where it begins */
    bool *tall;       /* by node that is a routine: run it from the beginning */
    int32_t routine_count;
} Compiler;

typedef struct Jumps {
    int32_t on_yes, on_no;
} Jumps;

/*
 * Code is laid down backwards, so that what a step jumps to exists before the step. Compiling a
 * condition gives back the jump to its beginning.
 */
static int32_t lay(Compiler *compiler, Step step)
{
    if (compiler->step_count == compiler->step_room) {
        size_t room = compiler->step_room * 2 + 64;
        Step *steps = NEW_ARRAY(compiler->arena, Step, room);
        if (compiler->step_count > 0)
            memcpy(steps, compiler->steps, compiler->step_count * sizeof(Step));
        compiler->steps = steps;
        compiler->step_room = room;
    }
    compiler->steps[compiler->step_count] = step;
    return (int32_t)compiler->step_count++;
}

static size_t words_for(int64_t bits)
{
    return (size_t)(bits + WORD_BITS - 1) / WORD_BITS;
}

/* What a yes/no fact, an option or a country is tested for: the numbers that make it YES. */
static const int64_t *listed_numbers(const Node *node, size_t *ret_count)
{
    static const int64_t yes = 1;

    *ret_count = node->kind == NODE_ONE_OF ? node->number_count : 1;
    if (node->kind == NODE_ONE_OF)
        return node->numbers;
    return node->kind == NODE_FACT ? &yes : &node->number;
}

static int64_t list_length(const Node *node)
{
    size_t count;
    const int64_t *numbers = listed_numbers(node, &count);
    int64_t length = 0;

    for (size_t i = 0; i < count; i++) {
        ensure(numbers[i] >= 0 && numbers[i] < LISTED_MAX);
        length = numbers[i] >= length ? numbers[i] + 1 : length;
    }
    return length;
}

static bool is_listing(const Node *node)
{
    return node->kind == NODE_FACT || node->kind == NODE_ONE_OF ||
           (node->kind == NODE_EQUAL && node->other < 0);
}

/* The lists of all nodes, one after another; where each begins. */
static void write_lists(Compiler *compiler)
{
    const Pack *pack = compiler->pack;
    size_t words = 0, count;

    for (size_t i = 0; i < pack->node_count; i++) {
        compiler->list[i] = (int64_t)words;
        words += is_listing(&pack->nodes[i]) ? words_for(list_length(&pack->nodes[i])) : 0;
    }
    compiler->bits = NEW_ARRAY(compiler->arena, uint64_t, words);
    for (size_t i = 0; i < pack->node_count; i++) {
        if (!is_listing(&pack->nodes[i]))
            continue;
        const int64_t *numbers = listed_numbers(&pack->nodes[i], &count);
        uint64_t *list = compiler->bits + compiler->list[i];
        for (size_t n = 0; n < count; n++)
            list[numbers[n] / WORD_BITS] |= (uint64_t)1 << numbers[n] % WORD_BITS;
    }
}

/* All of them are one kind of step, so that the processor can foresee which kind comes next. */
static int32_t lay_one_of(Compiler *compiler, int32_t at, Jumps jumps)
{
    const Node *node = &compiler->pack->nodes[at];

    return lay(compiler, (Step){
                             .kind = STEP_ONE_OF,
                             .fact = node->fact,
                             .other = (int32_t)list_length(node),
                             .on_yes = jumps.on_yes,
                             .on_no = jumps.on_no,
                             .number = compiler->list[at],
                         });
}

static int32_t lay_test(Compiler *compiler, const Node *node, StepKind with_number,
                        StepKind with_fact, Jumps jumps)
{
    return lay(compiler, (Step){
                             .kind = node->other >= 0 ? with_fact : with_number,
                             .fact = node->fact,
                             .other = node->other >= 0 ? node->other : node->unit,
                             .on_yes = jumps.on_yes,
                             .on_no = jumps.on_no,
                             .number = node->number,
                         });
}

static int32_t compile(Compiler *compiler, int32_t node, Jumps jumps);

/* From the last child back: an ALL goes on while YES, an ANY while NO. */
static int32_t lay_list(Compiler *compiler, const Node *node, Jumps jumps)
{
    bool all = node->kind == NODE_ALL;
    int32_t next = all ? jumps.on_yes : jumps.on_no;

    for (size_t i = node->child_count; i-- > 0;) {
        Jumps child = all ? (Jumps){ next, jumps.on_no } : (Jumps){ jumps.on_yes, next };
        next = compile(compiler, node->children[i], child);
    }
    return next;
}

static int32_t lay_count(Compiler *compiler, const Node *node, Jumps jumps)
{
    int32_t next = jumps.on_no;

    if (node->number <= 0)
        return jumps.on_yes;
    for (size_t i = node->child_count; i-- > 0;) {
        int32_t counted = lay(compiler, (Step){
                                            .kind = STEP_COUNTED,
                                            .on_yes = jumps.on_yes,
                                            .on_no = next,
                                            .number = node->number,
                                        });
        next = compile(compiler, node->children[i], (Jumps){ counted, next });
    }
    return next;
}

static int32_t compile_meaning(Compiler *compiler, int32_t at, Jumps jumps)
{
    const Node *node = &compiler->pack->nodes[at];

    if (is_listing(node))
        return lay_one_of(compiler, at, jumps);
    switch (node->kind) {
    case NODE_CONST:
        return node->number != 0 ? jumps.on_yes : jumps.on_no;
    case NODE_EQUAL:
        return lay_test(compiler, node, STEP_SAME, STEP_SAME, jumps);
    case NODE_FACT:
    case NODE_ONE_OF:
        break;
    case NODE_SAME:
    case NODE_MEMBER: /* no pack has them */
        break;
    case NODE_INCLUDES:
        return lay_test(compiler, node, STEP_INCLUDES, STEP_INCLUDES, jumps);
    case NODE_AT_LEAST:
        return lay_test(compiler, node, STEP_AT_LEAST, STEP_NOT_BELOW, jumps);
    case NODE_AT_MOST:
        return lay_test(compiler, node, STEP_AT_MOST, STEP_NOT_ABOVE, jumps);
    case NODE_NOT:
        return compile(compiler, node->children[0], (Jumps){ jumps.on_no, jumps.on_yes });
    case NODE_ALL:
    case NODE_ANY:
        return lay_list(compiler, node, jumps);
    case NODE_COUNT:
        return lay_count(compiler, node, jumps);
    }
    ensure(!"a kind of node");
    return jumps.on_no;
}

static int32_t compile(Compiler *compiler, int32_t node, Jumps jumps)
{
    if (compiler->routine[node] < 0)
        return compile_meaning(compiler, node, jumps);
    return lay(compiler, (Step){
                             .kind = STEP_ROUTINE,
                             .other = compiler->routine[node],
                             .on_yes = jumps.on_yes,
                             .on_no = jumps.on_no,
                             .number = compiler->entry[node],
                         });
}

/* Which nodes become routines. Parents come after their children, so uses are summed from the
 * top. */

static bool wants_routine(const Node *node, uint32_t uses, int32_t floor)
{
    if (node->child_count == 0 || uses == 0)
        return false;
    if (node->kind == NODE_COUNT || floor % FLOORS_MAX == 0)
        return true;
    return node->kind != NODE_NOT && uses > 1;
}

static int32_t highest_child(const Node *node, const int32_t *height)
{
    int32_t highest = 0;

    for (size_t i = 0; i < node->child_count; i++) {
        int32_t child = height[node->children[i]];
        highest = child > highest ? child : highest;
    }
    return highest;
}

static int32_t *measure_floors(Compiler *compiler)
{
    int32_t *floor = NEW_ARRAY(compiler->arena, int32_t, compiler->pack->node_count);

    for (size_t i = 0; i < compiler->pack->node_count; i++)
        floor[i] = 1 + highest_child(&compiler->pack->nodes[i], floor);
    return floor;
}

/* A routine asks for each child once; a NOT that is not one asks as often as it is asked. */
static void choose_routines(Compiler *compiler)
{
    const Pack *pack = compiler->pack;
    const int32_t *floor = measure_floors(compiler);

    for (int outcome = 0; outcome < OUTCOME_COUNT; outcome++)
        compiler->uses[pack->outcomes[outcome]]++;
    for (size_t i = pack->node_count; i-- > 0;) {
        const Node *node = &pack->nodes[i];
        bool routine = wants_routine(node, compiler->uses[i], floor[i]);
        compiler->routine[i] = routine ? compiler->routine_count++ : -1;
        for (size_t c = 0; c < node->child_count; c++)
            compiler->uses[node->children[c]] += routine ? 1 : compiler->uses[i];
    }
}

/* calls: how many routines run within one another to answer the node, below the nearest tall
 * ones. */
static void choose_tall(Compiler *compiler)
{
    const Pack *pack = compiler->pack;
    int32_t *calls = NEW_ARRAY(compiler->arena, int32_t, pack->node_count);

    for (size_t i = 0; i < pack->node_count; i++) {
        calls[i] = highest_child(&pack->nodes[i], calls) + (compiler->routine[i] >= 0);
        compiler->tall[i] = compiler->routine[i] >= 0 && calls[i] == CALLS_MAX;
        if (compiler->tall[i])
            calls[i] = 0;
    }
}

static void compile_routines(Compiler *compiler)
{
    Jumps found = {
        .on_yes = lay(compiler, (Step){ .kind = STEP_FOUND, .number = 1 }),
        .on_no = lay(compiler, (Step){ .kind = STEP_FOUND, .number = 0 }),
    };

    for (size_t i = 0; i < compiler->pack->node_count; i++) {
        if (compiler->routine[i] >= 0)
            compiler->entry[i] = compile_meaning(compiler, (int32_t)i, found);
    }
}

/* Outcome by outcome until one holds: for what the tree cannot tell apart. */
static int32_t compile_chain(Compiler *compiler)
{
    int32_t next = answer(OUTCOME_COUNT);

    for (int outcome = OUTCOME_COUNT; outcome-- > 0;)
        next = compile(compiler, compiler->pack->outcomes[outcome],
                       (Jumps){ answer((Outcome)outcome), next });
    return next;
}

/*
 * The tree of the strata. A pivot is where the rules end and the outcomes begin: "some prohibition
 * holds", "the pack applies". What stands above the pivots is decided while compiling, for every
 * combination of them that can still matter.
 */
typedef struct Tree {
    Compiler *compiler;
    bool *above;   /* by node: the outcomes reach it, and no rule does */
    Truth *truths; /* by node above, with the pivots as assumed so far */
    int32_t pivots[PIVOTS_MAX];
    size_t pivot_count;
    int32_t chain;
    bool has_chain;
} Tree;

static void mark_children(const Pack *pack, bool *marked)
{
    for (size_t i = pack->node_count; i-- > 0;) {
        for (size_t c = 0; marked[i] && c < pack->nodes[i].child_count; c++)
            marked[pack->nodes[i].children[c]] = true;
    }
}

static const bool *nodes_of_rules(Compiler *compiler)
{
    const Pack *pack = compiler->pack;
    bool *of_rules = NEW_ARRAY(compiler->arena, bool, pack->node_count);

    for (size_t i = 0; i < pack->rule_count; i++)
        of_rules[pack->rules[i].holds] = true;
    mark_children(pack, of_rules);
    return of_rules;
}

/* "Some rule of this kind holds": its children are all of the rules. */
static bool gathers_rules(const Node *node, const bool *of_rules)
{
    size_t count = 0;

    if (node->kind != NODE_ANY && node->kind != NODE_ALL)
        return false;
    while (count < node->child_count && of_rules[node->children[count]])
        count++;
    return count > 0 && count == node->child_count;
}

static void choose_pivots(Tree *tree)
{
    const Pack *pack = tree->compiler->pack;
    const bool *of_rules = nodes_of_rules(tree->compiler);
    bool *pivot = NEW_ARRAY(tree->compiler->arena, bool, pack->node_count);

    for (int outcome = 0; outcome < OUTCOME_COUNT; outcome++)
        tree->above[pack->outcomes[outcome]] = true;
    mark_children(pack, tree->above);
    for (size_t i = 0; i < pack->node_count; i++) {
        const Node *node = &pack->nodes[i];
        tree->above[i] &= !of_rules[i];
        if (tree->above[i] && gathers_rules(node, of_rules))
            pivot[i] = true;
        for (size_t c = 0; tree->above[i] && !pivot[i] && c < node->child_count; c++)
            pivot[node->children[c]] |= of_rules[node->children[c]];
    }
    for (size_t i = 0; i < pack->node_count; i++) {
        if (pivot[i] && pack->nodes[i].kind != NODE_CONST && tree->pivot_count < PIVOTS_MAX)
            tree->pivots[tree->pivot_count++] = (int32_t)i;
    }
}

static bool is_pivot(const Tree *tree, size_t node)
{
    for (size_t i = 0; i < tree->pivot_count; i++) {
        if (tree->pivots[i] == (int32_t)node)
            return true;
    }
    return false;
}

static Truth settled(const Tree *tree, const Node *node)
{
    bool all = node->kind == NODE_ALL;
    Truth truth = all ? TRUTH_YES : TRUTH_NO;

    if (node->kind == NODE_CONST)
        return node->number != 0 ? TRUTH_YES : TRUTH_NO;
    if (node->kind == NODE_NOT)
        return truth_not(tree->truths[node->children[0]]);
    if (node->kind != NODE_ALL && node->kind != NODE_ANY)
        return TRUTH_UNKNOWN;
    for (size_t i = 0; i < node->child_count; i++) {
        Truth child = tree->truths[node->children[i]];
        truth = all ? truth_and(truth, child) : truth_or(truth, child);
    }
    return truth;
}

/* Everything above, from the pivots as assumed. The outcome that is certain, or OUTCOME_COUNT. */
static Outcome settle(Tree *tree)
{
    const Pack *pack = tree->compiler->pack;

    for (size_t i = 0; i < pack->node_count; i++) {
        if (tree->above[i] && !is_pivot(tree, i))
            tree->truths[i] = settled(tree, &pack->nodes[i]);
    }
    for (int outcome = 0; outcome < OUTCOME_COUNT; outcome++) {
        if (tree->truths[pack->outcomes[outcome]] == TRUTH_YES)
            return (Outcome)outcome;
    }
    return OUTCOME_COUNT;
}

static bool still_asked(const Tree *tree, int32_t pivot)
{
    const Pack *pack = tree->compiler->pack;

    for (size_t i = 0; i < pack->node_count; i++) {
        if (!tree->above[i] || tree->truths[i] != TRUTH_UNKNOWN || is_pivot(tree, i))
            continue;
        for (size_t c = 0; c < pack->nodes[i].child_count; c++) {
            if (pack->nodes[i].children[c] == pivot)
                return true;
        }
    }
    return false;
}

/* A COUNT needs the frame of its routine; anything else is laid out where it is asked. */
static int32_t lay_pivot(Compiler *compiler, int32_t pivot, Jumps jumps)
{
    if (compiler->pack->nodes[pivot].kind == NODE_COUNT)
        return compile(compiler, pivot, jumps);
    return compile_meaning(compiler, pivot, jumps);
}

static int32_t compile_tree(Tree *tree, size_t depth)
{
    Outcome outcome = settle(tree);
    Jumps jumps;

    if (outcome != OUTCOME_COUNT)
        return answer(outcome);
    while (depth < tree->pivot_count && !still_asked(tree, tree->pivots[depth]))
        depth++;
    if (depth == tree->pivot_count) {
        if (!tree->has_chain)
            tree->chain = compile_chain(tree->compiler);
        tree->has_chain = true;
        return tree->chain;
    }
    int32_t pivot = tree->pivots[depth];
    tree->truths[pivot] = TRUTH_YES;
    jumps.on_yes = compile_tree(tree, depth + 1);
    tree->truths[pivot] = TRUTH_NO;
    jumps.on_no = compile_tree(tree, depth + 1);
    tree->truths[pivot] = TRUTH_UNKNOWN;
    return lay_pivot(tree->compiler, pivot, jumps);
}

/* The tall routines, lowest first, then the tree. */
static int32_t compile_outcomes(Compiler *compiler)
{
    size_t count = compiler->pack->node_count;
    Tree tree = {
        .compiler = compiler,
        .above = NEW_ARRAY(compiler->arena, bool, count),
        .truths = NEW_ARRAY(compiler->arena, Truth, count),
    };

    choose_pivots(&tree);
    int32_t next = compile_tree(&tree, 0);
    for (size_t i = count; i-- > 0;) {
        if (compiler->tall[i])
            next = compile(compiler, (int32_t)i, (Jumps){ next, next });
    }
    return next;
}

const Program *program_make(Arena *arena, const Pack *pack)
{
    Program *program = NEW(arena, Program);
    Compiler compiler = { .arena = arena, .pack = pack };

    ensure(pack->node_count <= BOOK_NODES_MAX);
    compiler.list = NEW_ARRAY(arena, int64_t, pack->node_count);
    compiler.uses = NEW_ARRAY(arena, uint32_t, pack->node_count);
    compiler.routine = NEW_ARRAY(arena, int32_t, pack->node_count);
    compiler.entry = NEW_ARRAY(arena, int32_t, pack->node_count);
    compiler.tall = NEW_ARRAY(arena, bool, pack->node_count);
    choose_routines(&compiler);
    choose_tall(&compiler);
    write_lists(&compiler);
    compile_routines(&compiler);
    program->start = compile_outcomes(&compiler);
    program->steps = compiler.steps;
    program->bits = compiler.bits;
    program->memo_words = words_for(compiler.routine_count);
    return program;
}
