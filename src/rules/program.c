/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * program - a pack as one flat list of tests and jumps
 *
 * ALL, ANY and NOT leave no trace: they become the jumps between the tests of facts. A condition
 * that is used twice (and a COUNT, and every so many floors of a tall condition) becomes a routine
 * that runs at most once a case; what it found is kept in two bits. Routines call each other at
 * most CALLS_MAX deep: taller towers of them are run from the beginning of the program, lowest
 * first.
 */
#include "rules/decide.h"

#include <string.h>

enum {
    CALLS_MAX = 16,       /* routines within routines while running */
    FLOORS_MAX = 64,      /* recursion while compiling */
    LISTED_MAX = 1 << 16, /* options and countries are small numbers */
    WORD_BITS = 64,
    MEMO_WORDS_MAX = BOOK_NODES_MAX / WORD_BITS + 1
};

typedef enum StepKind {
    STEP_YES,       /* fact is not zero */
    STEP_EQUAL,     /* fact is number */
    STEP_SAME,      /* fact is other fact */
    STEP_ONE_OF,    /* fact is a set bit of the list at word `number`, `other` bits long */
    STEP_INCLUDES,  /* fact shares a bit with number */
    STEP_AT_LEAST,  /* fact >= number, in unit `other` */
    STEP_AT_MOST,   /* fact <= number, in unit `other` */
    STEP_NOT_BELOW, /* fact >= other fact */
    STEP_NOT_ABOVE, /* fact <= other fact */
    STEP_ROUTINE,   /* what routine `other` found; it begins at `number` if it has not run */
    STEP_FOUND,     /* the running routine found `number`: back to its caller */
    STEP_COUNTED    /* one more child is YES: are they `number` now? */
} StepKind;

typedef struct Step {
    StepKind kind;
    int32_t fact, other;
    int32_t on_yes, on_no; /* steps; below zero answers */
    int64_t number;
} Step;

struct Program {
    const Step *steps;
    const uint64_t *bits; /* the lists of STEP_ONE_OF, one after another */
    int32_t start;
    size_t memo_words;
};

/* A jump to an answer; OUTCOME_COUNT when there is none. */
static int32_t answer(Outcome outcome)
{
    return ~(int32_t)outcome;
}

/* Compiling. */

typedef struct Compiler {
    Arena *arena;
    const Pack *pack;
    Step *steps;
    size_t step_count, step_room;
    uint64_t *bits;
    size_t word_count, word_room;
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

static int64_t list_length(const Node *node)
{
    int64_t length = 0;

    for (size_t i = 0; i < node->number_count; i++) {
        ensure(node->numbers[i] >= 0 && node->numbers[i] < LISTED_MAX);
        length = node->numbers[i] >= length ? node->numbers[i] + 1 : length;
    }
    return length;
}

static int32_t lay_one_of(Compiler *compiler, const Node *node, Jumps jumps)
{
    int64_t length = list_length(node);
    uint64_t *words = compiler->bits + compiler->word_count;
    Step step = {
        .kind = STEP_ONE_OF,
        .fact = node->fact,
        .other = (int32_t)length,
        .on_yes = jumps.on_yes,
        .on_no = jumps.on_no,
        .number = (int64_t)compiler->word_count,
    };

    compiler->word_count += words_for(length);
    ensure(compiler->word_count <= compiler->word_room);
    for (size_t i = 0; i < node->number_count; i++)
        words[node->numbers[i] / WORD_BITS] |= (uint64_t)1 << node->numbers[i] % WORD_BITS;
    return lay(compiler, step);
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

static int32_t compile_meaning(Compiler *compiler, const Node *node, Jumps jumps)
{
    switch (node->kind) {
    case NODE_CONST:
        return node->number != 0 ? jumps.on_yes : jumps.on_no;
    case NODE_FACT:
        return lay_test(compiler, node, STEP_YES, STEP_YES, jumps);
    case NODE_EQUAL:
        return lay_test(compiler, node, STEP_EQUAL, STEP_SAME, jumps);
    case NODE_ONE_OF:
        return lay_one_of(compiler, node, jumps);
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
        return compile_meaning(compiler, &compiler->pack->nodes[node], jumps);
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

static size_t count_list_words(const Pack *pack)
{
    size_t words = 0;

    for (size_t i = 0; i < pack->node_count; i++) {
        if (pack->nodes[i].kind == NODE_ONE_OF)
            words += words_for(list_length(&pack->nodes[i]));
    }
    return words;
}

static void compile_routines(Compiler *compiler)
{
    Jumps found = {
        .on_yes = lay(compiler, (Step){ .kind = STEP_FOUND, .number = 1 }),
        .on_no = lay(compiler, (Step){ .kind = STEP_FOUND, .number = 0 }),
    };

    for (size_t i = 0; i < compiler->pack->node_count; i++) {
        if (compiler->routine[i] >= 0)
            compiler->entry[i] = compile_meaning(compiler, &compiler->pack->nodes[i], found);
    }
}

/* The tall routines, lowest first, then outcome by outcome until one holds. */
static int32_t compile_outcomes(Compiler *compiler)
{
    int32_t next = answer(OUTCOME_COUNT);

    for (int outcome = OUTCOME_COUNT; outcome-- > 0;)
        next = compile(compiler, compiler->pack->outcomes[outcome],
                       (Jumps){ answer((Outcome)outcome), next });
    for (size_t i = compiler->pack->node_count; i-- > 0;) {
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
    compiler.word_room = count_list_words(pack);
    compiler.bits = NEW_ARRAY(arena, uint64_t, compiler.word_room);
    compiler.uses = NEW_ARRAY(arena, uint32_t, pack->node_count);
    compiler.routine = NEW_ARRAY(arena, int32_t, pack->node_count);
    compiler.entry = NEW_ARRAY(arena, int32_t, pack->node_count);
    compiler.tall = NEW_ARRAY(arena, bool, pack->node_count);
    choose_routines(&compiler);
    choose_tall(&compiler);
    compile_routines(&compiler);
    program->start = compile_outcomes(&compiler);
    program->steps = compiler.steps;
    program->bits = compiler.bits;
    program->memo_words = words_for(compiler.routine_count);
    return program;
}

/* Running. */

typedef struct Memo {
    uint64_t ran, found; /* a bit a routine */
} Memo;

typedef struct Call {
    int32_t caller, routine;
    int64_t counted;
} Call;

static inline Truth truth_of(bool holds)
{
    return holds ? TRUTH_YES : TRUTH_NO;
}

static inline bool bit_listed(const Program *program, const Step *step, int64_t number)
{
    uint64_t place = (uint64_t)number;

    if (place >= (uint64_t)step->other)
        return false;
    return program->bits[(uint64_t)step->number + place / WORD_BITS] >> place % WORD_BITS & 1;
}

static inline Truth order_of(const Step *step, Value left, Value right)
{
    if (right.state != VALUE_KNOWN || left.unit != right.unit)
        return TRUTH_UNKNOWN;
    if (step->kind == STEP_AT_LEAST || step->kind == STEP_NOT_BELOW)
        return truth_of(left.number >= right.number);
    return truth_of(left.number <= right.number);
}

static inline Truth test(const Program *program, const Step *step, const Value *values)
{
    Value value = values[step->fact];

    if (value.state != VALUE_KNOWN)
        return TRUTH_UNKNOWN;
    switch (step->kind) {
    case STEP_YES:
        return truth_of(value.number != 0);
    case STEP_EQUAL:
        return truth_of(value.number == step->number);
    case STEP_SAME:
        if (values[step->other].state != VALUE_KNOWN)
            return TRUTH_UNKNOWN;
        return truth_of(value.number == values[step->other].number);
    case STEP_ONE_OF:
        return truth_of(bit_listed(program, step, value.number));
    case STEP_INCLUDES:
        return truth_of((value.number & step->number) != 0);
    case STEP_AT_LEAST:
    case STEP_AT_MOST:
        return order_of(step, value, (Value){ step->number, step->other, VALUE_KNOWN });
    case STEP_NOT_BELOW:
    case STEP_NOT_ABOVE:
        return order_of(step, value, values[step->other]);
    case STEP_ROUTINE:
    case STEP_FOUND:
    case STEP_COUNTED:
        break;
    }
    ensure(!"a test of a fact");
    return TRUTH_UNKNOWN;
}

static Outcome run(const Program *program, const Value *values, Memo *memo)
{
    Call calls[CALLS_MAX + 1];
    size_t depth = 0;
    int32_t at = program->start;

    while (at >= 0) {
        const Step *step = &program->steps[at];
        if (step->kind == STEP_ROUTINE) {
            const Memo *word = &memo[step->other / WORD_BITS];
            uint64_t bit = (uint64_t)1 << step->other % WORD_BITS;
            if (word->ran & bit) {
                at = word->found & bit ? step->on_yes : step->on_no;
            } else {
                calls[depth++] = (Call){ at, step->other, 0 };
                at = (int32_t)step->number;
            }
        } else if (step->kind == STEP_FOUND) {
            Call call = calls[--depth];
            Memo *word = &memo[call.routine / WORD_BITS];
            word->ran |= (uint64_t)1 << call.routine % WORD_BITS;
            word->found |= (uint64_t)step->number << call.routine % WORD_BITS;
            at = call.caller;
        } else if (step->kind == STEP_COUNTED) {
            at = ++calls[depth - 1].counted >= step->number ? step->on_yes : step->on_no;
        } else {
            Truth truth = test(program, step, values);
            if (truth == TRUTH_UNKNOWN)
                return OUTCOME_COUNT;
            at = truth == TRUTH_YES ? step->on_yes : step->on_no;
        }
    }
    return (Outcome)~at;
}

Outcome program_run(const Program *program, const Value *values)
{
    /* Only the words in use are cleared; clearing all would cost more than the decision. */
    __attribute__((uninitialized)) Memo memo[MEMO_WORDS_MAX];

    memset(memo, 0, program->memo_words * sizeof(Memo));
    return run(program, values, memo);
}
