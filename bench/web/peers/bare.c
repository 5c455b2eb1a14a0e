/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * bare - the least a server could do for the same pages (bench/web/run)
 *
 *     bare_peer RECORD LEARNT
 *
 * libmicrohttpd with as many threads as ours. For each page it runs the statements that were
 * learnt, prepared once by each thread, reads every column of every row, and sends the bytes that
 * were learnt. It knows nobody, decides nothing and writes no page. Says its port, and serves
 * until it is told to end.
 */
#include "bench/web/learnt.h"

#include <microhttpd.h>
#include <signal.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { THREADS = 8, CONNECTIONS = 512, BUCKETS = 1 << 17 };

/* Statements that are the same words are one. */
typedef struct Plan {
    size_t *statements;
    size_t count;
} Plan;

static Learnt *learnt;
static Plan plans[LEARNT_PAGES_MAX];
static const char *statements[BUCKETS]; /* by hash of their words, else the next that is free */
static char path[4096];

static _Thread_local sqlite3 *db;
static _Thread_local sqlite3_stmt **prepared;

static size_t place_of(const char *sql)
{
    size_t hash = 5381;

    for (const char *at = sql; *at; at++)
        hash = hash * 33 + (unsigned char)*at;
    for (hash %= BUCKETS; statements[hash] && strcmp(statements[hash], sql) != 0;)
        hash = (hash + 1) % BUCKETS;
    return hash;
}

static void make_plans(void)
{
    for (size_t i = 0; i < learnt->count; i++) {
        const LearntPage *page = &learnt->pages[i];
        plans[i].count = page->statement_count;
        plans[i].statements = learnt_take(page->statement_count, sizeof(size_t));
        for (size_t k = 0; k < page->statement_count; k++) {
            size_t place = place_of(page->statements[k]);
            statements[place] = page->statements[k];
            plans[i].statements[k] = place;
        }
    }
}

/* ---- one page -------------------------------------------------------------------------------- */

static void open_thread(void)
{
    if (db)
        return;
    prepared = learnt_take(BUCKETS, sizeof *prepared);
    if (sqlite3_open_v2(path, &db, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, NULL) != SQLITE_OK)
        learnt_give_up("the record cannot be read");
}

static void run_statement(size_t place)
{
    sqlite3_stmt **statement = &prepared[place];
    int code;

    if (!*statement && sqlite3_prepare_v3(db, statements[place], -1, SQLITE_PREPARE_PERSISTENT,
                                          statement, NULL) != SQLITE_OK)
        learnt_give_up(sqlite3_errmsg(db));
    while ((code = sqlite3_step(*statement)) == SQLITE_ROW)
        for (int i = 0; i < sqlite3_column_count(*statement); i++)
            (void)sqlite3_column_blob(*statement, i);
    if (code != SQLITE_DONE)
        learnt_give_up(sqlite3_errmsg(db));
    sqlite3_reset(*statement);
}

/* Answered when the library calls again: else it closes the connection. */
typedef struct Request {
    const LearntPage *page;
    bool started;
} Request;

/* The address with its query, which the library takes apart. */
static void *keep_address(void *context, const char *address, struct MHD_Connection *connection)
{
    (void)context, (void)connection;
    Request *request = calloc(1, sizeof *request);
    if (!request)
        learnt_give_up("no memory is left");
    for (size_t i = 0; i < learnt->count; i++)
        if (strcmp(learnt->pages[i].address, address) == 0)
            request->page = &learnt->pages[i];
    return request;
}

static void forget(void *context, struct MHD_Connection *connection, void **request,
                   enum MHD_RequestTerminationCode how)
{
    (void)context, (void)connection, (void)how;
    free(*request);
}

static enum MHD_Result answer(void *context, struct MHD_Connection *connection, const char *url,
                              const char *method, const char *version, const char *upload,
                              size_t *upload_size, void **request_)
{
    Request *request = *request_;

    (void)context, (void)url, (void)method, (void)version, (void)upload, (void)upload_size;
    if (!request->page)
        return MHD_NO;
    if (!request->started) {
        request->started = true;
        return MHD_YES;
    }
    const LearntPage *page = request->page;
    open_thread();
    const Plan *plan = &plans[page - learnt->pages];
    for (size_t i = 0; i < plan->count; i++)
        run_statement(plan->statements[i]);
    struct MHD_Response *response =
        MHD_create_response_from_buffer(page->body_size, page->body, MHD_RESPMEM_PERSISTENT);
    (void)MHD_add_response_header(response, "Content-Type", "text/html; charset=utf-8");
    enum MHD_Result result = MHD_queue_response(connection, MHD_HTTP_OK, response);
    MHD_destroy_response(response);
    return result;
}

int main(int argc, char **argv)
{
    sigset_t ends;
    int which;

    if (argc != 3)
        learnt_give_up("usage: bare_peer RECORD LEARNT");
    sigemptyset(&ends);
    sigaddset(&ends, SIGTERM);
    (void)pthread_sigmask(SIG_BLOCK, &ends, NULL);
    (void)snprintf(path, sizeof path, "%s/sekisho.db", argv[1]);
    learnt = learnt_take(1, sizeof *learnt);
    learnt_read(learnt, argv[2]);
    make_plans();
    struct MHD_Daemon *daemon = MHD_start_daemon(
        MHD_USE_INTERNAL_POLLING_THREAD | MHD_USE_POLL, 0, NULL, NULL, answer, NULL,
        MHD_OPTION_THREAD_POOL_SIZE, (unsigned)THREADS, MHD_OPTION_URI_LOG_CALLBACK, keep_address,
        NULL, MHD_OPTION_NOTIFY_COMPLETED, forget, NULL, MHD_OPTION_CONNECTION_LIMIT,
        (unsigned)CONNECTIONS, MHD_OPTION_END);
    if (!daemon)
        learnt_give_up("no port can be had");
    (void)printf("%u\n", MHD_get_daemon_info(daemon, MHD_DAEMON_INFO_BIND_PORT)->port);
    (void)fflush(stdout);
    (void)sigwait(&ends, &which);
    MHD_stop_daemon(daemon);
    return 0;
}
