/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * question - what the exact next question costs (bench/question/run), in CPU time
 *
 *     question bars            packs of 200 rules, 40 unknown facts of all types: both scopes
 *     question peers FOLDER    the same with yes/no facts alone, against others; files in FOLDER
 *
 * Exit 1: a bar was missed, or a peer was faster or answered differently.
 */
#include "bench/question/law.h"
#include "bench/question/peers/peers.h"

#include <fcntl.h>
#include <inttypes.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum {
    PACKS = 20,
    CASES = 20, /* of each pack */
    STATES = PACKS * CASES,
    PEER_CASES = 2, /* of each pack, put to the peers */
    WORDS_MAX = 10,
    MEDIAN_MAX_US = 5000, /* the bars */
    NEAR_MAX_US = 50000   /* 99th percentile */
};
#define ARENA_BYTES ((size_t)1 << 30)

extern char **environ;

typedef struct Times {
    int64_t at[STATES]; /* nanoseconds */
    size_t count;
} Times;

static int64_t cpu_nanoseconds(void)
{
    struct timespec now;

    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}

static int by_time(const void *a, const void *b)
{
    int64_t left = *(const int64_t *)a, right = *(const int64_t *)b;

    return left < right ? -1 : left > right;
}

/* Microseconds that `percent` of the times do not exceed. */
static int64_t percentile(Times *times, size_t percent)
{
    qsort(times->at, times->count, sizeof times->at[0], by_time);
    return times->at[(times->count - 1) * percent / 100] / 1000;
}

static Rng pack_rng(int pack)
{
    return (Rng){ (uint64_t)(pack + 1) * 0x9e3779b97f4a7c15u };
}

/* One question on each case of each pack. */
static Times ask_all(AskScope scope)
{
    Arena arena = arena_open(ARENA_BYTES);
    Times times = { .count = 0 };

    for (int i = 0; i < PACKS; i++) {
        Rng rng = pack_rng(i);
        arena_reset(&arena);
        const Rulebook *book = law_rulebook(&arena, &rng, false);
        Asker *asker = asker_open(&arena, book, &book->packs[0], NULL, 0);
        for (int j = 0; j < CASES; j++) {
            const FactState *facts = law_case(&arena, &rng, book);
            int64_t start = cpu_nanoseconds();
            Questions questions = asker_next(asker, &arena, facts, scope);
            times.at[times.count++] = cpu_nanoseconds() - start;
            ensure(questions.proved);
        }
        asker_close(asker);
    }
    arena_close(&arena);
    return times;
}

static int run_bars(void)
{
    static const char *const scopes[] = { "the outcome", "outcome, marks, level" };
    int status = 0;

    printf("%-24s %12s %12s   us, %d cases\n", "what can change", "median", "99th", STATES);
    for (int scope = 0; scope < 2; scope++) {
        Times times = ask_all((AskScope)scope);
        int64_t median = percentile(&times, 50), near_max = percentile(&times, 99);
        printf("%-24s %12" PRId64 " %12" PRId64 "\n", scopes[scope], median, near_max);
        status |= median > MEDIAN_MAX_US || near_max > NEAR_MAX_US;
    }
    if (status)
        printf("The bars are %d and %d.\n", MEDIAN_MAX_US, NEAR_MAX_US);
    return status;
}

/* --- Peers --- */

static _Noreturn void give_up(const char *what)
{
    fprintf(stderr, "question: %s\n", what);
    exit(1);
}

static const char *file_name(Arena *arena, const char *folder, int number, const char *ending)
{
    Text name = text_open(arena, 4096);

    text_c(&name, folder);
    text_char(&name, '/');
    text_int(&name, number);
    text_c(&name, ending);
    return arena_c(arena, text_str(&name));
}

static void write_file(const char *name, Str bytes)
{
    FILE *file = fopen(name, "wb");

    if (!file || fwrite(bytes.at, 1, bytes.len, file) != bytes.len || fclose(file) != 0)
        give_up("a file cannot be written");
}

static Str read_file(Arena *arena, const char *name)
{
    enum { PRINTED_MAX = 1 << 20 };
    char *bytes = NEW_ARRAY(arena, char, PRINTED_MAX);
    FILE *file = fopen(name, "rb");

    if (!file)
        give_up("what a peer printed cannot be read");
    size_t length = fread(bytes, 1, PRINTED_MAX, file);
    fclose(file);
    return (Str){ bytes, length };
}

/* Runs the peer's program on the file; its CPU time, in nanoseconds. */
static int64_t run_program(const Peer *peer, const char *input, const char *output)
{
    char *words[WORDS_MAX] = { 0 };
    posix_spawn_file_actions_t actions;
    struct rusage usage;
    pid_t child;
    int status, count = 0;

    for (; peer->command[count]; count++)
        words[count] = strdup(peer->command[count]);
    words[count] = strdup(input);
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, output, O_WRONLY | O_CREAT | O_TRUNC,
                                     0644);
    if (posix_spawnp(&child, words[0], &actions, NULL, words, environ) != 0 ||
        wait4(child, &status, 0, &usage) != child || !WIFEXITED(status) ||
        WEXITSTATUS(status) == 127)
        give_up("a peer is missing or died");
    posix_spawn_file_actions_destroy(&actions);
    for (int i = 0; i <= count; i++)
        free(words[i]);
    return (int64_t)(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1000000000 +
           (int64_t)(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) * 1000;
}

static int64_t ask_peer(Arena scratch, const Peer *peer, const char *folder, int number,
                        const Pack *pack, const FactState *facts, bool *ret_matters)
{
    const char *input = file_name(&scratch, folder, number, peer->ending);
    const char *output = file_name(&scratch, folder, number, ".printed");
    Text text = text_open(&scratch, TEXT_MAX);

    peer->write(&text, pack, facts, LAW_FACTS);
    write_file(input, text_str(&text));
    int64_t spent = run_program(peer, input, output);
    peer->read(read_file(&scratch, output), facts, LAW_FACTS, ret_matters);
    return spent;
}

static int64_t ask_us(Arena *arena, Asker *asker, const FactState *facts, bool *ret_matters)
{
    int64_t start = cpu_nanoseconds();
    Questions questions = asker_next(asker, arena, facts, ASK_OUTCOME);
    int64_t spent = cpu_nanoseconds() - start;

    for (size_t i = 0; i < questions.count; i++)
        ret_matters[questions.list[i].fact] = true;
    return spent;
}

static void compare_case(Arena scratch, Asker *asker, const Peer *peer, const char *folder,
                         int number, const Pack *pack, const FactState *facts, Times times[2])
{
    bool ours[LAW_FACTS] = { false }, theirs[LAW_FACTS] = { false };

    times[0].at[times[0].count++] = ask_us(&scratch, asker, facts, ours);
    times[1].at[times[1].count++] = ask_peer(scratch, peer, folder, number, pack, facts, theirs);
    if (memcmp(ours, theirs, sizeof ours) != 0)
        give_up("a peer answers differently; its files are kept");
}

static void compare_all(const Peer *peer, const char *folder, Times times[2])
{
    Arena arena = arena_open(ARENA_BYTES);

    for (int i = 0; i < PACKS; i++) {
        Rng rng = pack_rng(i);
        arena_reset(&arena);
        const Rulebook *book = law_rulebook(&arena, &rng, true);
        Asker *asker = asker_open(&arena, book, &book->packs[0], NULL, 0);
        for (int j = 0; j < PEER_CASES; j++) {
            const FactState *facts = law_case(&arena, &rng, book);
            compare_case(arena, asker, peer, folder, i * PEER_CASES + j, &book->packs[0], facts,
                         times);
        }
        asker_close(asker);
    }
    arena_close(&arena);
}

static int run_peers(const char *folder)
{
    static const Peer *const peers[] = { &peer_clingo, &peer_z3 };
    int status = 0;

    printf("%-24s %12s %12s   us, %d cases, equal answers\n", "yes/no facts, outcome", "median",
           "99th", PACKS * PEER_CASES);
    for (size_t i = 0; i < COUNT_OF(peers); i++) {
        Times times[2] = { { .count = 0 }, { .count = 0 } };
        compare_all(peers[i], folder, times);
        int64_t ours = percentile(&times[0], 50), theirs = percentile(&times[1], 50);
        if (i == 0)
            printf("%-24s %12" PRId64 " %12" PRId64 "\n", "sekisho", ours,
                   percentile(&times[0], 99));
        printf("%-24s %12" PRId64 " %12" PRId64 "\n", peers[i]->name, theirs,
               percentile(&times[1], 99));
        status |= ours >= theirs;
    }
    if (status)
        printf("A peer is faster.\n");
    return status;
}

int main(int argc, char **argv)
{
    if (argc == 2 && strcmp(argv[1], "bars") == 0)
        return run_bars();
    if (argc == 3 && strcmp(argv[1], "peers") == 0)
        return run_peers(argv[2]);
    fprintf(stderr, "usage: question bars | question peers FOLDER\n");
    return 2;
}
