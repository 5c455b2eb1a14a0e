/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* How far a file of names is, told over the socket: to whom, in which bytes, without waiting. */
#include "web/exchange.h"

#include "tests/served_sample.h"

#include <pthread.h>

/* Everyone named here is invented. */

enum { ROWS = JOB_SLICE_ROWS + 10, LISTENERS = 12, EVENTS_MAX = ROWS };

#define RETRY "retry: 200\n"

static Arena arena;
static unsigned char last_id;

static const Index *watched(void)
{
    const ListFile file = { LIST_PLAIN, S("watch"),
                            S("id,name,type,birth_date,country,aliases,weak_aliases,ids\nW1,Kasumi "
                              "Invented,person,,,,,\n") };
    Findings findings = { .arena = &arena };
    const List *list = list_read(&arena, &file, 1, &findings);

    ensure(list);
    return index_open(&arena, index_image(&arena, &list, 1, &findings));
}

/* A third of the names is listed, a third cannot be screened. */
static Id add_file(size_t rows)
{
    static const Str names[] = { STR("Kasumi Invented"), STR("..."), STR("Nobody Whatever") };
    Asking *askings = NEW_ARRAY(&arena, Asking, rows);
    Job job = { .id.bytes[0] = ++last_id, .file = S("names.csv"), .lang = LANG_EN };

    for (size_t i = 0; i < rows; i++)
        askings[i].query.name = names[i % COUNT_OF(names)];
    job.table = (AskingTable){ askings, rows };
    int refusal = jobs_add(served_site.jobs, S(SERVED_VISITOR), &job, job_clock());
    ensure(refusal == 0);
    return job.id;
}

static Str target_of(const char *lang, Id id, const char *rest)
{
    Text text = text_open(&arena, 200);

    text_all(&text, S("/"), str_from_c(lang), S("/screen/file/"));
    id_write(&text, id);
    text_c(&text, rest);
    return text_str(&text);
}

static Answer ask(const char *visitor, Str target)
{
    return served_ask(&(Asked){ .visitor = visitor, .target = target });
}

static Answer progress_of(Id id)
{
    return ask(SERVED_VISITOR, target_of("en", id, "/progress"));
}

static Job *take(Id id)
{
    Job *job = jobs_take(served_site.jobs, S(SERVED_VISITOR), id, job_clock());
    ensure(job);
    return job;
}

static void drop(Id id)
{
    jobs_drop(served_site.jobs, take(id));
}

static int64_t done_of(Str body)
{
    int64_t done = -1;
    (void)str_int(between(body, "data: {\"done\":", ","), &done);
    return done;
}

/* One event for each time it is asked, each further than the one before, and an end. */
static void test_bytes(void)
{
    Id id = add_file(ROWS);
    Answer answer = progress_of(id);
    int64_t done = done_of(answer.body);
    check_int("a stream", answer.status, 200);
    check_true("of its type", holds(answer.head, "Content-Type: text/event-stream\r\n"));
    check_true("kept by nobody", holds(answer.head, "Cache-Control: no-cache\r\n"));
    check_true("guessed at by nobody", holds(answer.head, "X-Content-Type-Options: nosniff\r\n"));
    check_true("when to come again, and how far it is",
               str_starts(answer.body, S(RETRY "event: progress\ndata: {\"done\":")));
    check_true("a part", done > 0 && done <= JOB_SLICE_ROWS);
    for (int i = 0; i < EVENTS_MAX && holds(answer.body, "event: progress\n"); i++) {
        answer = progress_of(id);
        check_true("further", done_of(answer.body) > done);
        done = done_of(answer.body);
    }
    check_str("the end", answer.body,
              S(RETRY "event: end\ndata: {\"done\":2010,\"total\":2010,"
                      "\"rows\":\"2010 of 2010 rows\",\"hits\":\"rows 670, hits 670\","
                      "\"alerts\":\"rows 670\",\"refused\":\"rows 670\"}\n\n"));
    answer = progress_of(id);
    check_int("and nothing behind it", answer.status, 204);
    check_str("at all", answer.body, S(""));
    drop(id);
}

static void test_words(void)
{
    Id id = add_file(3);
    Answer answer = ask(SERVED_VISITOR, target_of("ja", id, "/progress"));

    check_str("in Japanese", between(answer.body, "\"rows\":\"", "\""), S("全 3 行のうち 3 行"));
    drop(id);
}

/* Whoever is not its owner learns what a file that is not there would tell, and moves nothing. */
static void test_strangers(void)
{
    Id id = add_file(3);
    Answer answer = ask(SERVED_STRANGER, target_of("en", id, "/progress"));
    Answer none = ask(SERVED_STRANGER, target_of("en", (Id){ .bytes = { 0xee } }, "/progress"));
    check_int("not theirs", answer.status, 404);
    check_int("not there", none.status, 404);
    check_int("the same", (int64_t)answer.body.len, (int64_t)none.body.len);
    check_true("no event", !holds(answer.body, "data:"));
    check_int("no id", ask(SERVED_VISITOR, S("/en/screen/file/x/progress")).status, 404);
    check_int("no field", ask(SERVED_VISITOR, target_of("en", id, "/progress?a=1")).status, 400);
    Job *job = take(id);
    check_int("nothing was screened", (int64_t)job->done, 0);
    jobs_drop(served_site.jobs, job);
}

/* A file that another look has is not waited for: no thread stands still for it. */
static void test_taken(void)
{
    Id id = add_file(3);
    Job *job = take(id);
    for (size_t i = 0; i < WORKERS + 1; i++) {
        Answer answer = progress_of(id);
        check_int("answered", answer.status, 200);
        check_str("with nothing", answer.body, S(RETRY "\n"));
    }
    jobs_drop(served_site.jobs, job);
}

static void *listen_to(void *id)
{
    Arena own = arena_open(1 << 28);
    Str target = { NULL, 0 };
    Text text = text_open(&own, 200);

    text_c(&text, "/en/screen/file/");
    id_write(&text, *(const Id *)id);
    text_c(&text, "/progress");
    target = text_str(&text);
    for (int i = 0; i < EVENTS_MAX; i++) {
        Asked asked = { .visitor = SERVED_VISITOR, .target = target };
        Answer answer = served_ask_in(&own, &asked);
        if (answer.status != 200)
            break;
    }
    arena_close(&own);
    return NULL;
}

/* More listeners than threads: each row is screened once, and all are told to stop. */
static void test_many(void)
{
    Id id = add_file(ROWS);
    pthread_t threads[LISTENERS];
    for (size_t i = 0; i < LISTENERS; i++)
        ensure(pthread_create(&threads[i], NULL, listen_to, &id) == 0);
    for (size_t i = 0; i < LISTENERS; i++)
        ensure(pthread_join(threads[i], NULL) == 0);
    Job *job = take(id);
    check_true("each row once", job_is_done(job) && job->hits == 670 && job->refused == 670);
    jobs_drop(served_site.jobs, job);
}

/* The page asks for itself where no script runs, and only while there is something to come. */
static void test_page(void)
{
    static const char refresh[] =
        "<noscript><meta http-equiv=\"refresh\" content=\"1\"></noscript>";
    Id id = add_file(2 * ROWS);
    Answer page = ask(SERVED_VISITOR, target_of("en", id, ""));
    check_true("comes again without script", holds(page.body, refresh));
    check_true("and not with one", !holds(page.head, "Refresh:"));
    check_true("which listens", holds(page.body, "data-events=\"/en/screen/file/"));
    page = ask(SERVED_VISITOR, target_of("en", id, "?still=yes"));
    check_true("unless told to be still",
               !holds(page.body, refresh) && !holds(page.body, "data-events"));
    for (int i = 0; i < EVENTS_MAX && progress_of(id).status == 200; i++)
        ;
    page = ask(SERVED_VISITOR, target_of("en", id, ""));
    check_true("nor when done", !holds(page.body, refresh) && !holds(page.body, "data-events"));
    drop(id);
}

int main(void)
{
    arena = arena_open(1 << 30);
    served = arena_open((size_t)4 << 30);
    site_open_screening(&served_site, watched());
    served_server = server_open(&served_site, 0);
    ensure(served_server);
    RUN(test_bytes);
    RUN(test_words);
    RUN(test_strangers);
    RUN(test_taken);
    RUN(test_many);
    RUN(test_page);
    server_close(served_server);
    site_close(&served_site);
    arena_close(&served);
    arena_close(&arena);
    return check_done();
}
