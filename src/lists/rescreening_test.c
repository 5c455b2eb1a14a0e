/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* What a server does by itself when lists change, killed at any moment. All parties are invented.
 */
#include "phrases_lists.h"
#include "tests/lists_sample.h"

#include "lists/list_set.h"

#include <signal.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { ITEMS = 4, PARTIES = 3 * RESCREENING_STEP / ITEMS + 1, ROUNDS_MAX = 200 };

static Id items[ITEMS];

static int64_t journal_length(void)
{
    OfficeStatus status;
    ensure(office_status(sample.office, &sample.call, &status) == 0);
    return status.size;
}

static bool tend(void)
{
    bool more;
    ensure(office_tend(sample.office, sample.call, &more) == 0);
    return more;
}

static RescreeningReply newest(void)
{
    RescreeningReply reply;
    sample_done(sample_call("rescreening.show", NULL, "{}"), &rescreening_reply_shape, &reply);
    return reply;
}

/* The last party of each item is on the list from the second edition on. */
static void name_parties(Id item)
{
    for (int i = 0; i < PARTIES; i++) {
        char members[200];
        snprintf(members, sizeof members, "'role':'supplier','name':'%s %c%c%c Invented Works'",
                 i + 1 < PARTIES ? "Quiet" : "Ginga Invented Shipping", 'A' + i / 26 % 26,
                 'A' + i % 26, 'A' + i / 676);
        if (i + 1 == PARTIES)
            snprintf(members, sizeof members, "'role':'supplier','name':'Ginga Invented Shipping'");
        name_party(item, id_none(), members);
        if (i % 20 == 0)
            arena_reset(&sample.call);
    }
}

/* ---- by itself ------------------------------------------------------------------------------- */

static void test_nothing_to_do(void)
{
    int64_t before = journal_length();
    check_true("no list is in force", !tend());
    import(CSV_HEAD KASUMI TARO);
    check_true("there is nobody", !tend());
    check_int("only the import was told", journal_length(), before + 1);
}

static void require(const char *yes_or_no)
{
    char params[100];
    snprintf(params, sizeof params, "{'required':'%s','reason':'for a test'}", yes_or_no);
    sample_done(sample_call("list.require", NULL, params), NULL, NULL);
}

/* What a form about the item would hold when it is sent. */
static int64_t version_of(Id item)
{
    return office_version(sample.office, &sample.call, item);
}

static void test_by_itself(void)
{
    for (int i = 0; i < ITEMS; i++)
        name_parties(items[i] = open_item());
    require("no");
    int64_t version = version_of(items[0]);
    check_true("where nobody is screened nothing begins", !tend());
    require("yes");
    check_true("it begins", tend());
    check_int("nobody yet", newest().done, 0);
    check_stopped("nobody may go on", items[0], PHRASE_LISTS_NEVER_SCREENED);
    check_true("some", tend());
    check_int("a step of them", newest().done, RESCREENING_STEP);
    for (int i = 0; i < ROUNDS_MAX && tend();)
        i++;
    RescreeningReply reply = newest();
    check_true("to the end", reply.finished);
    check_int("of all", reply.done, ITEMS * PARTIES);
    check_int("none is listed", reply.found, 0);
    int64_t before = journal_length();
    check_true("then it rests", !tend());
    check_int("and tells nothing", journal_length(), before);
    check_int("what somebody began about an item can still be sent", version_of(items[0]), version);
    sample_done(
        sample_call("item.assign", "meti.reviewer",
                    filled("{'item':'%1','person':'%2'}", items[0], sample_person("meti.clerk"))),
        NULL, NULL);
    check_true("but not when somebody changed it", version_of(items[0]) > version);
}

/* Nobody is named for what nobody did. */
static void test_nobody_did_it(void)
{
    TimelineReply timeline;
    sample_done(sample_call("item.timeline", "meti.clerk",
                            filled("{'item':'%1','limit':200}", items[0], items[0])),
                &timeline_reply_shape, &timeline);
    bool told = false;
    for (size_t i = 0; i < timeline.entry_count; i++)
        if (str_eq(timeline.entries[i].kind, S("party.screened"))) {
            check_true("of the system", id_is_none(timeline.entries[i].made.by));
            told = true;
        }
    check_true("it is told", told);
}

/* ---- killed ---------------------------------------------------------------------------------- */

/* A process that does nothing else, until it is done or killed. */
static void serve(uint64_t seed)
{
    world_seed(seed); /* else every one of them would draw the same ids */
    sample_reopen();
    while (tend())
        ;
    office_close(sample.office);
    _exit(0);
}

/* True: it came to its end. */
static bool serve_for(int64_t microseconds, uint64_t seed)
{
    struct timespec time = { .tv_sec = microseconds / 1000000,
                             .tv_nsec = microseconds % 1000000 * 1000 };
    int status;
    pid_t child = fork();
    ensure(child >= 0);
    if (child == 0)
        serve(seed);
    nanosleep(&time, NULL);
    kill(child, SIGKILL);
    ensure(waitpid(child, &status, 0) == child);
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

static void test_killed(void)
{
    Rng rng = { 7 };
    int64_t most = 20000;
    int rounds = 0, killed = 0;

    import(CSV_HEAD KASUMI TARO GINGA);
    office_close(sample.office);
    for (bool done = false; !done && rounds < ROUNDS_MAX; rounds++) {
        done = serve_for(rng_between(&rng, 100, most), 1000 + (uint64_t)rounds);
        most += most / 12; /* a slow machine gets there too */
        killed += !done;
    }
    world_seed(99);
    sample_reopen();
    RescreeningReply reply = newest();
    printf("# killed %d times\n", killed);
    check_true("it was killed", killed > 0);
    check_true("it came to its end", reply.finished && !reply.outdated);
    check_int("everybody once", reply.done, ITEMS * PARTIES);
    check_int("one hit an item, once", reply.found, ITEMS);
    for (int i = 0; i < ITEMS; i++) {
        PartyStatusReply stand;
        check_int("it waits", (int64_t)hits_of(items[i]).hit_count, 1);
        check_stopped("and is stopped", items[i], PHRASE_LISTS_HIT_IS_OPEN);
        sample_done(
            sample_call("party.status", "meti.clerk", filled("{'item':'%1'}", items[i], items[i])),
            &party_status_reply_shape, &stand);
        bool all = stand.party_count == PARTIES;
        for (size_t k = 0; k < stand.party_count; k++)
            all = all && stand.parties[k].screened == PARTY_NOW;
        check_true("all are screened", all);
    }
}

static void test_replayed(void)
{
    ReplayReport report;
    Text dir = text_open(&sample.call, sample.dir.len + 10);
    text_all(&dir, sample.dir, S("/again"));
    int r = office_replay(sample.office, &sample.call, text_str(&dir), NULL, NULL, &report);
    check_int("replayed", r, 0);
    check_str("all tables are the same", report.table, S(""));
}

int main(void)
{
    setenv("SEKISHO_TODAY", "2026-06-01", 1);
    sample_open(53);
    RUN(test_nothing_to_do);
    RUN(test_by_itself);
    RUN(test_nobody_did_it);
    RUN(test_killed);
    RUN(test_replayed);
    sample_close();
    return check_done();
}
