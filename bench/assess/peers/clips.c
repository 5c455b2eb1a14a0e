/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * clips - the ten rules by CLIPS:  clips CLP CASES ANSWERS
 *
 * Cases are symbols before the clock starts. A case is asserted, run and retracted, which is faster
 * than a reset. Prints CPU microseconds a decision.
 */
#include <clips/clips.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { SLOTS = 12, CASES_MAX = 4096, LINE_MAX_BYTES = 1024, ROUNDS = 3 };

typedef struct Bench {
    void *environment, *template;
    char names[SLOTS][64];
    void *cells[CASES_MAX][SLOTS];
    size_t count;
} Bench;

static void give_up(const char *why)
{
    fprintf(stderr, "clips: %s\n", why);
    exit(1);
}

static void read_head(Bench *bench, char *line)
{
    char *rest = line;

    for (int i = 0; i < SLOTS; i++) {
        const char *name = strsep(&rest, ",\n");
        if (!name)
            give_up("the head is too short");
        snprintf(bench->names[i], sizeof bench->names[i], "%s", name);
    }
}

static void read_cases(Bench *bench, const char *path)
{
    char line[LINE_MAX_BYTES];
    FILE *file = fopen(path, "r");

    if (!file || !fgets(line, sizeof line, file))
        give_up("the cases cannot be read");
    read_head(bench, line);
    while (bench->count < CASES_MAX && fgets(line, sizeof line, file)) {
        char *rest = line;
        for (int i = 0; i < SLOTS; i++) {
            void *cell = EnvAddSymbol(bench->environment, strsep(&rest, ",\n"));
            IncrementSymbolCount(cell); /* else it is collected as garbage */
            bench->cells[bench->count][i] = cell;
        }
        bench->count++;
    }
    fclose(file);
}

static void set_global(Bench *bench, const char *name, long long value)
{
    DATA_OBJECT object;

    SetType(object, INTEGER);
    SetValue(object, EnvAddLong(bench->environment, value));
    EnvSetDefglobalValue(bench->environment, name, &object);
}

static long long get_global(Bench *bench, const char *name)
{
    DATA_OBJECT object;

    EnvGetDefglobalValue(bench->environment, name, &object);
    return DOToLong(object);
}

static int permitted(Bench *bench, size_t number)
{
    void *fact = EnvCreateFact(bench->environment, bench->template);

    set_global(bench, "forbidden", 0);
    set_global(bench, "permitted", 0);
    for (int i = 0; i < SLOTS; i++) {
        DATA_OBJECT value;
        SetType(value, SYMBOL);
        SetValue(value, bench->cells[number][i]);
        EnvPutFactSlot(bench->environment, fact, bench->names[i], &value);
    }
    fact = EnvAssert(bench->environment, fact);
    EnvRun(bench->environment, -1);
    EnvRetract(bench->environment, fact);
    return get_global(bench, "permitted") && !get_global(bench, "forbidden");
}

static void write_answers(Bench *bench, const char *path)
{
    FILE *file = fopen(path, "w");

    if (!file)
        give_up("the answers cannot be written");
    for (size_t i = 0; i < bench->count; i++)
        fputc(permitted(bench, i) ? '1' : '0', file);
    fputc('\n', file);
    fclose(file);
}

static double cpu_seconds(void)
{
    struct timespec now;

    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

int main(int argc, char **argv)
{
    static Bench bench;
    double best = 1e9;

    if (argc != 4)
        give_up("expected CLP CASES ANSWERS");
    bench.environment = CreateEnvironment();
    if (EnvLoad(bench.environment, argv[1]) != 1)
        give_up("the rules cannot be read");
    EnvReset(bench.environment);
    bench.template = EnvFindDeftemplate(bench.environment, "case");
    read_cases(&bench, argv[2]);
    write_answers(&bench, argv[3]);
    for (int round = 0; round < ROUNDS; round++) {
        double before = cpu_seconds();
        for (size_t i = 0; i < bench.count; i++)
            (void)permitted(&bench, i);
        double spent = (cpu_seconds() - before) / (double)bench.count * 1e6;
        best = spent < best ? spent : best;
    }
    printf("%.4f\n", best);
    return 0;
}
