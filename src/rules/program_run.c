/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Running a program over one complete case. */
#include "rules/program.h"

#include <string.h>

enum {
    MEMO_WORDS_MAX = BOOK_NODES_MAX / WORD_BITS + 1,
    MEMO_WORDS_FEW =
        4 /* as many routines as laws have; a bigger frame costs more than the decision */
};

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
    if (step->kind == STEP_ONE_OF) /* nearly always */
        return truth_of(bit_listed(program, step, value.number));
    switch (step->kind) {
    case STEP_SAME:
        if (values[step->other].state != VALUE_KNOWN)
            return TRUTH_UNKNOWN;
        return truth_of(value.number == values[step->other].number);
    case STEP_INCLUDES:
        return truth_of((value.number & step->number) != 0);
    case STEP_AT_LEAST:
    case STEP_AT_MOST:
        return order_of(step, value, (Value){ step->number, step->other, VALUE_KNOWN });
    case STEP_NOT_BELOW:
    case STEP_NOT_ABOVE:
        return order_of(step, value, values[step->other]);
    case STEP_ONE_OF:
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
    __attribute__((uninitialized)) Call calls[CALLS_MAX + 1];
    size_t depth = 0;
    int32_t at = program->start;

    while (at >= 0) {
        const Step *step = &program->steps[at];
        if (step->kind <= STEP_NOT_ABOVE) {
            Truth truth = test(program, step, values);
            if (truth == TRUTH_UNKNOWN)
                return OUTCOME_COUNT;
            at = truth == TRUTH_YES ? step->on_yes : step->on_no;
        } else if (step->kind == STEP_ROUTINE) {
            const Memo *word = &memo[step->other / WORD_BITS];
            uint64_t bit = (uint64_t)1 << step->other % WORD_BITS;
            if (word->ran & bit) {
                at = word->found & bit ? step->on_yes : step->on_no;
            } else {
                ensure(depth <= CALLS_MAX);
                calls[depth++] = (Call){ at, step->other, 0 };
                at = (int32_t)step->number;
            }
        } else if (step->kind == STEP_FOUND) {
            Call call = calls[--depth];
            Memo *word = &memo[call.routine / WORD_BITS];
            word->ran |= (uint64_t)1 << call.routine % WORD_BITS;
            word->found |= (uint64_t)step->number << call.routine % WORD_BITS;
            at = call.caller;
        } else {
            at = ++calls[depth - 1].counted >= step->number ? step->on_yes : step->on_no;
        }
    }
    return (Outcome)~at;
}

/* Only the words in use are cleared, where there may be many. */
static __attribute__((noinline)) Outcome run_big(const Program *program, const Value *values)
{
    __attribute__((uninitialized)) Memo memo[MEMO_WORDS_MAX];

    memset(memo, 0, program->memo_words * sizeof(Memo));
    return run(program, values, memo);
}

Outcome program_run(const Program *program, const Value *values)
{
    Memo memo[MEMO_WORDS_FEW] = { 0 };

    if (program->memo_words > MEMO_WORDS_FEW)
        return run_big(program, values);
    return run(program, values, memo);
}
