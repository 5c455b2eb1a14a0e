/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "world/world.h"

#include "tests/check.h"

#include <ftw.h>
#include <signal.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

/* Each test works in a directory of its own; nothing outside it is touched. */

enum { SMALL_MAX = 10 };

static Arena arena;
static char dir[] = "/tmp/sekisho-world-XXXXXX";

static Str at(const char *name)
{
    Text path = text_open(&arena, 1000);
    text_all(&path, str_from_c(dir), S("/"), str_from_c(name));
    return text_str(&path);
}

static void put(const char *name, const char *bytes)
{
    check_int(name, world_write_new(arena, at(name), str_from_c(bytes)), 0);
}

static Str get(const char *name)
{
    Str bytes = S("(not read)");
    check_int(name, world_read_file(&arena, at(name), WORLD_FILE_MAX, &bytes), 0);
    return bytes;
}

static void make_dir(const char *name)
{
    check_int(name, mkdir(arena_c(&arena, at(name)), 0777), 0);
}

static void test_read(void)
{
    static const struct {
        const char *why, *name;
        size_t max;
        int want;
    } rows[] = {
        { "a file", "ten", SMALL_MAX, 0 },
        { "an empty file", "empty", SMALL_MAX, 0 },
        { "one byte too many", "eleven", SMALL_MAX, WORLD_E_TOO_LARGE },
        { "nothing there", "none", SMALL_MAX, WORLD_E_NOT_FOUND },
        { "below a file", "ten/none", SMALL_MAX, WORLD_E_NOT_FOUND },
        { "a directory", "folder", SMALL_MAX, WORLD_E_NOT_A_FILE },
        { "a link to itself", "loop", SMALL_MAX, WORLD_E_NOT_A_FILE },
    };
    put("ten", "0123456789");
    put("eleven", "0123456789a");
    put("empty", "");
    make_dir("folder");
    check_int("link", symlink("loop", arena_c(&arena, at("loop"))), 0);

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        Str bytes = S("untouched");
        int got = world_read_file(&arena, at(rows[i].name), rows[i].max, &bytes);
        check_int(rows[i].why, got, rows[i].want);
        if (got)
            check_str(rows[i].why, bytes, S("untouched"));
    }
    check_str("its bytes", get("ten"), S("0123456789"));
}

/* "-" is standard input: here a pipe, which has no size to ask for. */
static int read_piped(const char *bytes, size_t max, Str *ret_bytes)
{
    int ends[2], kept = dup(STDIN_FILENO);
    size_t len = str_from_c(bytes).len;

    check_int("pipe", pipe(ends), 0);
    check_int("fill", write(ends[1], bytes, len), (int64_t)len);
    close(ends[1]);
    dup2(ends[0], STDIN_FILENO);
    close(ends[0]);
    int r = world_read_file(&arena, S("-"), max, ret_bytes);
    if (kept >= 0) {
        dup2(kept, STDIN_FILENO);
        close(kept);
    }
    return r;
}

static void test_pipe(void)
{
    Str bytes = S("");
    check_int("fits", read_piped("0123456789", SMALL_MAX, &bytes), 0);
    check_str("all of it", bytes, S("0123456789"));
    check_int("too much", read_piped("0123456789a", SMALL_MAX, &bytes), WORLD_E_TOO_LARGE);
    check_int("nothing", read_piped("", SMALL_MAX, &bytes), 0);
    check_str("empty", bytes, S(""));
}

static void test_list(void)
{
    const Str *paths = NULL;
    size_t count = 0;
    static const char *const wanted[] = { "list/a.rules", "list/b.rules", "list/b/a.rules" };

    make_dir("list");
    make_dir("list/b");
    put("list/b.rules", "");
    put("list/b/a.rules", "");
    put("list/a.rules", "");
    put("list/.hidden.rules", "");
    put("list/c.csv", "");
    check_int("list", world_list_files(&arena, at("list"), S(".rules"), &paths, &count), 0);
    check_int("how many", (int64_t)count, COUNT_OF(wanted));
    for (size_t i = 0; i < count && i < COUNT_OF(wanted); i++)
        check_str("in order of path", paths[i], at(wanted[i]));
    check_int("no such directory",
              world_list_files(&arena, at("none"), S(".rules"), &paths, &count), WORLD_E_NOT_FOUND);
}

/* A file that lies deeper than any data directory is laid out is not found, and no link that leads
 * in a circle keeps the listing going. */
static void test_list_depth(void)
{
    const Str *paths = NULL;
    size_t count = 0;
    static const char *const folders[] = { "d",       "d/1",       "d/1/2",
                                           "d/1/2/3", "d/1/2/3/4", "d/1/2/3/4/5" };

    for (size_t i = 0; i < COUNT_OF(folders); i++)
        make_dir(folders[i]);
    put("d/1/2/3/4/found.rules", "");
    put("d/1/2/3/4/5/too-deep.rules", "");
    check_int("circle", symlink("..", arena_c(&arena, at("d/1/up"))), 0);
    check_int("list", world_list_files(&arena, at("d"), S("found.rules"), &paths, &count), 0);
    check_int("found", (int64_t)count, 1);
    check_int("list", world_list_files(&arena, at("d"), S("too-deep.rules"), &paths, &count), 0);
    check_int("too deep", (int64_t)count, 0);
}

static void test_write_new(void)
{
    put("new", "first");
    check_int("again", world_write_new(arena, at("new"), S("second")), WORLD_E_EXISTS);
    check_str("the first stands", get("new"), S("first"));
    check_int("a directory", world_write_new(arena, at("folder"), S("x")), WORLD_E_EXISTS);
    check_int("below nothing", world_write_new(arena, at("none/new"), S("x")), WORLD_E_NOT_FOUND);
    check_int("link", symlink("elsewhere", arena_c(&arena, at("dangling"))), 0);
    check_int("through a link", world_write_new(arena, at("dangling"), S("x")), WORLD_E_EXISTS);
    Str bytes;
    check_int("nothing written there", world_read_file(&arena, at("elsewhere"), 10, &bytes),
              WORLD_E_NOT_FOUND);
}

static void test_can_write_new(void)
{
    check_int("free", world_can_write_new(arena, at("free")), 0);
    check_int("taken", world_can_write_new(arena, at("new")), WORLD_E_EXISTS);
    check_int("a link that leads nowhere", world_can_write_new(arena, at("dangling")),
              WORLD_E_EXISTS);
    check_int("no directory", world_can_write_new(arena, at("none/free")), WORLD_E_NOT_FOUND);
    check_int("here", world_can_write_new(arena, S("sekisho-world-test-free")), 0);
    Str bytes;
    check_int("nothing was made", world_read_file(&arena, at("free"), 10, &bytes),
              WORLD_E_NOT_FOUND);
}

static void test_replace(void)
{
    const Str *paths;
    size_t count = 0;

    put("replaced", "a long first version");
    check_int("replace", world_replace(arena, at("replaced"), S("short")), 0);
    check_str("whole", get("replaced"), S("short"));
    check_int("list", world_list_files(&arena, str_from_c(dir), S(".new"), &paths, &count), 0);
    check_int("nothing left beside it", (int64_t)count, 0);

    /* Somebody else's half-done work is not taken for ours. */
    put("replaced.new", "not ours");
    check_int("in the way", world_replace(arena, at("replaced"), S("third")), WORLD_E_EXISTS);
    check_str("unchanged", get("replaced"), S("short"));
    check_str("not touched", get("replaced.new"), S("not ours"));

    /* What is kept for ourselves alone goes on after a crash. */
    check_int("kept", world_keep(arena, at("replaced"), S("fourth")), 0);
    check_str("whole", get("replaced"), S("fourth"));
    check_int("and again", world_keep(arena, at("replaced"), S("fifth")), 0);
    check_str("whole again", get("replaced"), S("fifth"));
}

static void test_today(void)
{
    Date fixed;
    check_true("a day", date_read(S("1967-04-21"), &fixed));
    setenv("SEKISHO_TODAY", "1967-04-21", 1);
    check_int("fixed", world_today(), fixed);
    setenv("SEKISHO_TODAY", "2026-02-30", 1);
    check_true("no day of the calendar: the clock", world_today() != fixed);
    unsetenv("SEKISHO_TODAY");
    check_true("the clock", world_today() > date_make(2026, 1, 1));
}

static void test_data_dir(void)
{
    Str found = S("");
    make_dir("data");
    check_int("no packs in it", world_data_dir(&arena, at("data"), &found), WORLD_E_NOT_FOUND);
    make_dir("data/packs");
    check_int("given", world_data_dir(&arena, at("data"), &found), 0);
    check_str("as named", found, at("data"));
    setenv("SEKISHO_DATA", arena_c(&arena, at("data")), 1);
    check_int("from the environment", world_data_dir(&arena, S(""), &found), 0);
    check_str("as named there", found, at("data"));
    check_int("given comes first", world_data_dir(&arena, at("none"), &found), WORLD_E_NOT_FOUND);
    unsetenv("SEKISHO_DATA");
}

/* Twenty writers of one name: one of them wins, and its bytes are whole. */
static void test_write_once(void)
{
    int won = 0;
    for (int i = 0; i < 20; i++)
        won += !world_write_new(arena, at("once"), i ? S("later") : S("first"));
    check_int("one wins", won, 1);
    check_str("the first", get("once"), S("first"));
    const Str *paths;
    size_t count = 0;
    check_int("list", world_list_files(&arena, str_from_c(dir), S(".part"), &paths, &count), 0);
    check_int("nothing left beside it", (int64_t)count, 0);
}

static unsigned mode_of(const char *name)
{
    struct stat status = { 0 };
    check_int(name, stat(arena_c(&arena, at(name)), &status), 0);
    return status.st_mode & 07777;
}

static void test_private(void)
{
    check_int("write", world_write_private(arena, at("key"), S("secret")), 0);
    check_int("its owner's alone", mode_of("key"), 0600);
    check_int("again", world_write_private(arena, at("key"), S("other")), WORLD_E_EXISTS);
    check_str("the first stands", get("key"), S("secret"));
}

static void test_make_dir(void)
{
    bool empty = false;
    check_int("make", world_make_dir(arena, at("made")), 0);
    check_int("its owner's alone", mode_of("made"), 0700);
    check_int("again", world_make_dir(arena, at("made/")), WORLD_E_EXISTS);
    check_int("a file of the name", world_make_dir(arena, at("key")), WORLD_E_EXISTS);
    check_int("no parent", world_make_dir(arena, at("none/made")), WORLD_E_NOT_FOUND);
    check_int("ask", world_is_empty_dir(arena, at("made"), &empty), 0);
    check_true("empty", empty);
    put("made/.hidden", "");
    check_int("ask", world_is_empty_dir(arena, at("made"), &empty), 0);
    check_true("not empty", !empty);
    check_int("no such directory", world_is_empty_dir(arena, at("none"), &empty),
              WORLD_E_NOT_FOUND);
}

static void test_map(void)
{
    Str bytes;

    put("mapped", "as it is");
    put("nothing", "");
    make_dir("mapped folder");
    check_int("mapped", world_map(arena, at("mapped"), &bytes), 0);
    check_int("replaced meanwhile", world_replace(arena, at("mapped"), S("another")), 0);
    check_str("stays as it was", bytes, S("as it is"));
    world_unmap(bytes);
    check_int("anew", world_map(arena, at("mapped"), &bytes), 0);
    check_str("is what took its place", bytes, S("another"));
    world_unmap(bytes);
    check_int("nothing in it", world_map(arena, at("nothing"), &bytes), WORLD_E_NOT_A_FILE);
    check_int("a folder", world_map(arena, at("mapped folder"), &bytes), WORLD_E_NOT_A_FILE);
    check_int("not there", world_map(arena, at("unmapped"), &bytes), WORLD_E_NOT_FOUND);
}

static void test_sizes(void)
{
    int64_t size = -1, bytes = -1;
    check_int("size", world_file_size(arena, at("key"), &size), 0);
    check_int("its bytes", size, 6);
    check_int("none", world_file_size(arena, at("none"), &size), WORLD_E_NOT_FOUND);
    check_int("a directory", world_file_size(arena, at("made"), &size), WORLD_E_NOT_A_FILE);
    check_int("space", world_free_bytes(arena, at("made"), &bytes), 0);
    check_true("some", bytes > 0);
    check_int("nowhere", world_free_bytes(arena, at("none"), &bytes), WORLD_E_NOT_FOUND);
}

static void test_lock(void)
{
    int lock = -1, other = -1;
    put("lock", "left by one that died");
    check_int("take", world_lock(arena, at("lock"), &lock), 0);
    check_str("emptied", get("lock"), S(""));
    check_int("note", world_lock_note(lock, S("http://127.0.0.1:8080")), 0);
    check_int("note", world_lock_note(lock, S("short")), 0);
    check_int("taken", world_lock(arena, at("lock"), &other), WORLD_E_IN_USE);
    check_str("others read it", get("lock"), S("short"));
    world_unlock(lock);
    check_int("free again", world_lock(arena, at("lock"), &other), 0);
    world_unlock(other);
    check_int("nowhere", world_lock(arena, at("none/lock"), &other), WORLD_E_NOT_FOUND);
    check_int("through a link", world_lock(arena, at("dangling"), &other), WORLD_E_NOT_A_FILE);
}

/* The lock of a process that is gone, however it went, is free. */
static void test_lock_of_the_dead(void)
{
    int lock = -1, status = 0;
    pid_t child = fork();
    if (child == 0) {
        if (world_lock(arena, at("lock"), &lock))
            _exit(1);
        raise(SIGKILL);
    }
    check_true("fork", child > 0 && waitpid(child, &status, 0) == child);
    check_true("killed while it held it", WIFSIGNALED(status));
    check_int("free", world_lock(arena, at("lock"), &lock), 0);
    world_unlock(lock);
}

static void test_chance(void)
{
    uint64_t first = 0, second = 0;
    world_random(&first, sizeof(first));
    world_random(&second, sizeof(second));
    check_true("not the same twice", first != second);
    Moment before = world_now();
    Id id = world_id(), next = world_id();
    check_true("ids differ", !id_eq(id, next));
    int64_t ms = 0;
    for (int i = 0; i < 6; i++)
        ms = ms << 8 | id.bytes[i];
    check_true("an id carries its time", ms >= before / 1000 && ms <= world_now() / 1000);
    check_true("of this century", moment_date(before) > date_make(2026, 1, 1));
}

enum { DRAWS = 100 };

static int compare_ids(const void *a, const void *b)
{
    return id_compare(*(const Id *)a, *(const Id *)b);
}

/* Small draws come out of one that was made ahead, which is used up and made again. */
static void test_chance_ahead(void)
{
    Id drawn[DRAWS];
    int same = 0, empty = 0;

    for (size_t i = 0; i < DRAWS; i++)
        world_random(drawn[i].bytes, sizeof(drawn[i].bytes));
    qsort(drawn, DRAWS, sizeof(Id), compare_ids);
    for (size_t i = 1; i < DRAWS; i++)
        same += id_eq(drawn[i - 1], drawn[i]);
    for (size_t i = 0; i < DRAWS; i++)
        empty += id_is_none(drawn[i]) || drawn[i].bytes[15] + drawn[i].bytes[14] == 0;
    check_int("never the same", same, 0);
    check_true("and never left out", empty <= 1); /* two bytes of zero: once in 655 runs */
}

/* What a parent drew ahead is not its child's too. */
static void test_chance_of_a_child(void)
{
    int ends[2], status = 0;
    Id theirs = id_none(), ours;

    world_random(ours.bytes, sizeof(ours.bytes));
    check_int("pipe", pipe(ends), 0);
    pid_t child = fork();
    if (child == 0) {
        world_random(theirs.bytes, sizeof(theirs.bytes));
        _exit(write(ends[1], theirs.bytes, sizeof(theirs.bytes)) != sizeof(theirs.bytes));
    }
    check_true("fork", child > 0 && waitpid(child, &status, 0) == child && status == 0);
    check_true("read", read(ends[0], theirs.bytes, sizeof(theirs.bytes)) == sizeof(theirs.bytes));
    world_random(ours.bytes, sizeof(ours.bytes));
    check_true("not the same", !id_eq(ours, theirs));
    close(ends[0]);
    close(ends[1]);
}

typedef struct Drawn {
    Moment moment;
    Id id;
    unsigned char bytes[13];
} Drawn;

static Drawn drawn_after(uint64_t seed)
{
    Drawn drawn;
    world_seed(seed);
    drawn.moment = world_now();
    drawn.id = world_id();
    world_random(drawn.bytes, sizeof(drawn.bytes));
    return drawn;
}

/* Last of all: the clock stays seeded. */
static void test_seed(void)
{
    Drawn first = drawn_after(7), again = drawn_after(7), other = drawn_after(8);
    check_int("time", first.moment, again.moment);
    check_true("ids", id_eq(first.id, again.id));
    check_true("bytes", memcmp(first.bytes, again.bytes, sizeof(first.bytes)) == 0);
    check_true("another seed", !id_eq(first.id, other.id));
    check_true("and its bytes", memcmp(first.bytes, other.bytes, sizeof(first.bytes)) != 0);
    Moment now = world_now();
    check_int("a millisecond a call", world_now() - now, 1000);
    check_int("the day does not move the clock", world_today(), world_today());
    check_int("its day", world_today(), moment_date(now));
}

static int remove_one(const char *path, const struct stat *status, int kind, struct FTW *at_depth)
{
    (void)status;
    (void)kind;
    (void)at_depth;
    return remove(path);
}

/* Put in its place whole, by what it is known by last; or taken away. */
static void test_finish_dir(void)
{
    ensure(world_make_dir(arena, at("place")) == 0 && world_make_dir(arena, at("place/new")) == 0 &&
           world_make_dir(arena, at("place/new/folder")) == 0);
    put("place/new/main", "the whole");
    put("place/new/folder/part", "a part");
    check_int("finish", world_finish_dir(arena, at("place/new"), at("place"), S("main")), 0);
    check_str("what it is known by", get("place/main"), S("the whole"));
    check_str("what lies below", get("place/folder/part"), S("a part"));
    check_int("its first place is free", world_make_dir(arena, at("place/new")), 0);
    put("place/new/main", "another");
    check_int("what is there already",
              world_finish_dir(arena, at("place/new"), at("place"), S("main")), WORLD_E_EXISTS);
    check_str("stays", get("place/main"), S("the whole"));
    check_int("drop", world_drop_dir(arena, at("place/new")), 0);
    check_int("it is gone", world_make_dir(arena, at("place/new")), 0);
    check_int("nothing of the name", world_finish_dir(arena, at("nowhere"), at("place"), S("x")),
              WORLD_E_NOT_FOUND);
}

int main(void)
{
    arena = arena_open(64 << 20);
    if (!mkdtemp(dir))
        return 1;
    RUN(test_read);
    RUN(test_pipe);
    RUN(test_list);
    RUN(test_list_depth);
    RUN(test_write_new);
    RUN(test_can_write_new);
    RUN(test_replace);
    RUN(test_today);
    RUN(test_data_dir);
    RUN(test_write_once);
    RUN(test_private);
    RUN(test_make_dir);
    RUN(test_finish_dir);
    RUN(test_sizes);
    RUN(test_map);
    RUN(test_lock);
    RUN(test_lock_of_the_dead);
    RUN(test_chance);
    RUN(test_chance_ahead);
    RUN(test_chance_of_a_child);
    RUN(test_seed);
    if (nftw(dir, remove_one, 10, FTW_DEPTH | FTW_PHYS))
        printf("# %s is left over\n", dir);
    arena_close(&arena);
    return check_done();
}
