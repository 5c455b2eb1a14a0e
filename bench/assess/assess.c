/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * assess - what a decision costs (bench/assess/run), in CPU time
 *
 *     assess cases RULES CASES            writes the fixed cases for everybody
 *     assess decide RULES CASES ANSWERS   plain decisions by the compiled program; 1 is permitted
 *     assess explain PACK RULES...        decisions with their proofs, under one pack of many files
 *
 * Prints microseconds a decision.
 */
#include "rules/rules.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum {
    CASES = 4096,
    FILES_MAX = 64,
    FILE_BYTES_MAX = 4 << 20,
    ROUNDS = 200,
    EXPLAIN_ROUNDS = 5,
    SAMPLES = CASES * EXPLAIN_ROUNDS
};
#define BOOT_BYTES ((size_t)1 << 30)

static _Noreturn void give_up(const char *why)
{
    fprintf(stderr, "assess: %s\n", why);
    exit(1);
}

static int64_t cpu_nanoseconds(void)
{
    struct timespec now;

    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}

/* Rules. */

static Str read_file(Arena *arena, const char *path)
{
    char *bytes = NEW_ARRAY(arena, char, FILE_BYTES_MAX);
    FILE *file = fopen(path, "rb");

    if (!file)
        give_up("a file cannot be read");
    size_t length = fread(bytes, 1, FILE_BYTES_MAX, file);
    fclose(file);
    return (Str){ bytes, length };
}

static const Rulebook *read_rules(Arena *arena, char **paths, int count)
{
    const Document *documents[FILES_MAX];
    Findings findings = { .arena = arena };
    const Rulebook *book = NULL;

    ensure(count <= FILES_MAX);
    for (int i = 0; i < count; i++)
        documents[i] =
            rules_read(arena, read_file(arena, paths[i]), str_from_c(paths[i]), &findings);
    if (findings.error_count == 0)
        book = rulebook_make(arena, documents, (size_t)count, &findings);
    if (!book) {
        Text text = text_open(arena, FILE_BYTES_MAX);
        findings_write(&text, &findings, LANG_EN);
        fwrite(text.at, 1, text.len, stderr);
        give_up("the rules have errors");
    }
    return book;
}

/* Cases. */

static Value random_value(Rng *rng, const Fact *fact, int yes_percent)
{
    Value value = { .state = VALUE_KNOWN };

    switch (fact->type) {
    case FACT_YESNO:
        value.number = rng_between(rng, 1, 100) <= yes_percent;
        break;
    case FACT_ONE_OF:
        value.number = rng_between(rng, 0, (int64_t)fact->option_count - 1);
        break;
    case FACT_SET_OF:
        value.number = (int64_t)(rng_next(rng) & (((uint64_t)1 << fact->option_count) - 1));
        break;
    case FACT_COUNTRY:
        value.number = rng_between(rng, 0, (int64_t)country_count() - 1);
        break;
    case FACT_DATE:
        value.number = rng_between(rng, date_make(2000, 1, 1), date_make(2030, 1, 1));
        break;
    case FACT_NUMBER:
    case FACT_MONEY:
        value.number = rng_between(rng, 0, 1000000);
        break;
    case FACT_PERSON: /* no pack asks about people */
    case FACT_ORGANISATION:
    case FACT_UNIT:
    case FACT_SET_OF_PERSON:
    case FACT_SET_OF_ORGANISATION:
    case FACT_SET_OF_UNIT:
        value.state = VALUE_MISSING;
        break;
    }
    return value;
}

static void put_cell(Text *text, const Fact *fact, Value value)
{
    if (fact->type == FACT_YESNO)
        text_c(text, value.number ? "yes" : "no");
    else if (fact->type == FACT_ONE_OF)
        text_put(text, fact->options[value.number].id);
    else
        text_put(text, country_get((Country)value.number)->code);
}

/* Of ten.rules: what forbids is rare, so that most cases are asked for a permission too. */
static int yes_percent(size_t fact)
{
    enum { FIRST_OF_PERMISSIONS = 9 };

    return fact < FIRST_OF_PERMISSIONS ? 12 : 60;
}

/* The first fact, the day that picks the pack, is nobody's condition and left out. */
static void write_cases(const Rulebook *book, const char *path)
{
    Arena arena = arena_open(BOOT_BYTES);
    Text text = text_open(&arena, FILE_BYTES_MAX);
    Rng rng = { .state = 4096 };
    FILE *file = fopen(path, "wb");

    for (size_t f = 1; f < book->fact_count; f++)
        text_all(&text, book->facts[f].id, f + 1 < book->fact_count ? S(",") : S("\n"));
    for (int i = 0; i < CASES; i++) {
        for (size_t f = 1; f < book->fact_count; f++) {
            put_cell(&text, &book->facts[f], random_value(&rng, &book->facts[f], yes_percent(f)));
            text_char(&text, f + 1 < book->fact_count ? ',' : '\n');
        }
    }
    if (!file || fwrite(text.at, 1, text.len, file) != text.len || fclose(file) != 0)
        give_up("the cases cannot be written");
    arena_close(&arena);
}

static Value read_cell(const Fact *fact, Str cell)
{
    Value value = { .state = VALUE_KNOWN };
    Country country = 0;

    if (fact->type == FACT_YESNO) {
        value.number = str_eq(cell, S("yes"));
    } else if (fact->type == FACT_ONE_OF) {
        value.number = fact_option(fact, cell);
        ensure(value.number >= 0);
    } else {
        ensure(country_find(cell, &country));
        value.number = country;
    }
    return value;
}

static const Value *read_cases(Arena *arena, const Rulebook *book, const char *path)
{
    Value *values = NEW_ARRAY(arena, Value, CASES * book->fact_count);
    Str rest = read_file(arena, path);

    (void)str_split(rest, '\n', &rest);
    for (size_t i = 0; i < CASES; i++) {
        Str line = str_split(rest, '\n', &rest);
        for (size_t f = 1; f < book->fact_count; f++)
            values[i * book->fact_count + f] =
                read_cell(&book->facts[f], str_split(line, ',', &line));
    }
    return values;
}

/* Plain decisions. */

static void write_answers(const Program *program, const Value *values, size_t facts,
                          const char *path)
{
    FILE *file = fopen(path, "wb");

    if (!file)
        give_up("the answers cannot be written");
    for (size_t i = 0; i < CASES; i++) {
        Outcome outcome = program_run(program, &values[i * facts]);
        ensure(outcome != OUTCOME_COUNT);
        fputc(outcome == OUTCOME_PERMITTED ? '1' : '0', file);
    }
    fputc('\n', file);
    fclose(file);
}

static void measure_decisions(const Rulebook *book, const char *cases, const char *answers)
{
    Arena arena = arena_open(BOOT_BYTES);
    const Program *program = program_make(&arena, &book->packs[0]);
    const Value *values = read_cases(&arena, book, cases);
    int64_t best = INT64_MAX;
    unsigned sum = 0;

    write_answers(program, values, book->fact_count, answers);
    for (int round = 0; round < ROUNDS; round++) {
        int64_t before = cpu_nanoseconds();
        for (size_t i = 0; i < CASES; i++)
            sum += (unsigned)program_run(program, &values[i * book->fact_count]);
        int64_t spent = cpu_nanoseconds() - before;
        best = spent < best ? spent : best;
    }
    ensure(sum > 0); /* and so the answers were needed */
    printf("%.4f\n", (double)best / CASES / 1000);
    arena_close(&arena);
}

/* Explained decisions. */

static void random_case(Rng *rng, const Rulebook *book, int open_percent, FactState *facts)
{
    for (size_t f = 0; f < book->fact_count; f++) {
        bool open = rng_between(rng, 1, 100) <= open_percent;
        facts[f].value = open ? (Value){ 0 } : random_value(rng, &book->facts[f], 30);
    }
}

static int compare_times(const void *a, const void *b)
{
    const int64_t *left = a, *right = b;

    return (*left > *right) - (*left < *right);
}

/* Half of the cases complete, half with a third of their facts open. Mean and 99th percentile. */
static void measure_explained(const Rulebook *book, const Pack *pack)
{
    static int64_t times[SAMPLES];
    Arena arena = arena_open(BOOT_BYTES);
    FactState *facts = NEW_ARRAY(&arena, FactState, book->fact_count);
    Rng rng = { .state = 2014 };
    int64_t total = 0;

    for (size_t i = 0; i < SAMPLES; i++) {
        random_case(&rng, book, i % 2 ? 33 : 0, facts);
        Arena scratch = arena;
        int64_t before = cpu_nanoseconds();
        Decision decision = pack_decide(&scratch, pack, facts);
        Proof proof = proof_make(&scratch, &decision);
        times[i] = cpu_nanoseconds() - before;
        ensure(proof.rule_count == pack->rule_count);
        total += times[i];
    }
    qsort(times, SAMPLES, sizeof times[0], compare_times);
    printf("%.2f %.2f %zu %zu %zu\n", (double)total / SAMPLES / 1000,
           (double)times[SAMPLES / 100 * 99] / 1000, pack->rule_count, pack->fact_count,
           pack->node_count);
    arena_close(&arena);
}

int main(int argc, char **argv)
{
    Arena arena = arena_open(BOOT_BYTES);
    Str mode = str_from_c(argc > 3 ? argv[1] : NULL);

    if (str_eq(mode, S("cases")) && argc == 4) {
        write_cases(read_rules(&arena, &argv[2], 1), argv[3]);
    } else if (str_eq(mode, S("decide")) && argc == 5) {
        measure_decisions(read_rules(&arena, &argv[2], 1), argv[3], argv[4]);
    } else if (str_eq(mode, S("explain"))) {
        const Rulebook *book = read_rules(&arena, &argv[3], argc - 3);
        const Pack *pack = rulebook_pack(book, str_from_c(argv[2]));
        if (!pack)
            give_up("there is no such pack");
        measure_explained(book, pack);
    } else {
        give_up("usage: assess cases|decide|explain ...");
    }
    arena_close(&arena);
    return 0;
}
