/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "bench/case/asked.h"
#include "bench/web/learnt.h"
#include "bench/web/visitor.h"

#include "web/server.h"

#include <pthread.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* A server of ours in this process, whose statements are listened to. */

enum { CASE_PAGES = 64, QUEUE_PAGES = 16, ADDRESS_MAX = 300 };

static struct {
    pthread_mutex_t lock;
    bool on;
    char **statements;
    size_t count;
    pthread_t *threads; /* which of the server's ran each */
} heard = { .lock = PTHREAD_MUTEX_INITIALIZER };

/* Each statement as it begins, with its values. What a trigger runs is told as a comment. */
static int hear(unsigned what, void *context, void *statement, void *words)
{
    (void)context;
    if (what != SQLITE_TRACE_STMT || strncmp(words, "--", 2) == 0)
        return 0;
    char *sql = sqlite3_expanded_sql(statement);
    pthread_mutex_lock(&heard.lock);
    if (heard.on && sql && heard.count < LEARNT_STATEMENTS_MAX) {
        heard.threads[heard.count] = pthread_self();
        heard.statements[heard.count++] = learnt_copy(sql, strlen(sql));
    }
    pthread_mutex_unlock(&heard.lock);
    sqlite3_free(sql);
    return 0;
}

static int listen_to(sqlite3 *db, char **error, const void *api)
{
    (void)error, (void)api;
    return sqlite3_trace_v2(db, SQLITE_TRACE_STMT, hear, NULL);
}

/* ---- which pages ----------------------------------------------------------------------------- */

static void add(Learnt *learnt, LearntKind kind, const char *address)
{
    learnt->pages[learnt->count++] =
        (LearntPage){ .kind = kind, .address = learnt_copy(address, strlen(address)) };
}

/* Cases here and there in the docket, and the queue whose pages are turned (next_of): one that is
 * narrowed has a form to keep it by, which is another each time. */
static void choose(Learnt *learnt, const char *record)
{
    char path[4096], address[ADDRESS_MAX];
    sqlite3 *db;
    sqlite3_stmt *one;
    int64_t cases = 0;

    (void)snprintf(path, sizeof path, "%s/sekisho.db", record);
    if (sqlite3_open_v2(path, &db, SQLITE_OPEN_READONLY, NULL) != SQLITE_OK ||
        sqlite3_prepare_v2(db, "SELECT count(*) FROM case_file", -1, &one, NULL) != SQLITE_OK ||
        sqlite3_step(one) != SQLITE_ROW)
        learnt_give_up("the cases cannot be counted");
    cases = sqlite3_column_int64(one, 0);
    sqlite3_finalize(one);
    if (sqlite3_prepare_v2(db, "SELECT number FROM case_file ORDER BY opened LIMIT 1 OFFSET ?", -1,
                           &one, NULL) != SQLITE_OK)
        learnt_give_up("the cases cannot be read");
    for (int i = 0; i < CASE_PAGES; i++) {
        sqlite3_bind_int64(one, 1, asked_case(i, cases));
        if (sqlite3_step(one) != SQLITE_ROW)
            learnt_give_up("the cases cannot be read");
        (void)snprintf(address, sizeof address, "/en/cases/%s",
                       (const char *)sqlite3_column_text(one, 0));
        add(learnt, LEARNT_CASE, address);
        sqlite3_reset(one);
    }
    add(learnt, LEARNT_QUEUE, "/en/cases");
    sqlite3_finalize(one);
    sqlite3_close(db);
}

/* The next page of the queue, as its link says; false: there is none. */
static bool next_of(const LearntPage *page, char *address, size_t size)
{
    const char *at = strstr(page->body, "rel=\"next\""), *from = at;
    size_t length = 0;

    while (from && from > page->body && strncmp(from, "href=\"", 6) != 0)
        from--;
    if (!at || from <= page->body)
        return false;
    for (from += 6; *from != '"' && length + 1 < size; from++) {
        address[length++] = *from;
        if (strncmp(from, "&amp;", 5) == 0)
            from += 4;
    }
    address[length] = '\0';
    return true;
}

/* ---- asking ---------------------------------------------------------------------------------- */

/* One thread makes a page; what others do meanwhile belongs to no page. Ours says the most by far:
 * the majority, by the vote of Boyer and Moore. */
static void keep_ours(void)
{
    pthread_t ours = pthread_self();
    size_t votes = 0, kept = 0;

    for (size_t i = 0; i < heard.count; i++) {
        if (votes == 0)
            ours = heard.threads[i];
        if (pthread_equal(heard.threads[i], ours))
            votes++;
        else
            votes--;
    }
    for (size_t i = 0; i < heard.count; i++)
        if (pthread_equal(heard.threads[i], ours))
            heard.statements[kept++] = heard.statements[i];
    heard.count = kept;
}

static void learn_page(uint16_t port, LearntPage *page)
{
    size_t size;
    char *again, *first = visitor_ask(port, page->address, &size);

    /* The first time may read what is then kept: what is measured comes every time. */
    free(first);
    pthread_mutex_lock(&heard.lock);
    heard.on = true;
    heard.count = 0;
    pthread_mutex_unlock(&heard.lock);
    page->body = visitor_ask(port, page->address, &page->body_size);
    pthread_mutex_lock(&heard.lock);
    heard.on = false;
    keep_ours();
    page->statement_count = heard.count;
    page->statements = learnt_take(heard.count, sizeof *page->statements);
    memcpy(page->statements, heard.statements, heard.count * sizeof *page->statements);
    pthread_mutex_unlock(&heard.lock);
    again = visitor_ask(port, page->address, &size);
    if (size != page->body_size || memcmp(again, page->body, size) != 0)
        learnt_give_up("a page is not the same twice");
    free(again);
}

static void learn_pages(uint16_t port, Learnt *learnt)
{
    char address[ADDRESS_MAX];

    for (size_t i = 0; i < learnt->count; i++) {
        learn_page(port, &learnt->pages[i]);
        if (learnt->pages[i].kind == LEARNT_QUEUE && learnt->count < CASE_PAGES + QUEUE_PAGES &&
            next_of(&learnt->pages[i], address, sizeof address))
            add(learnt, LEARNT_QUEUE, address);
    }
}

void learn(const char *record, const char *path)
{
    Learnt *learnt = learnt_take(1, sizeof *learnt);
    Site *site = learnt_take(1, sizeof *site);
    SiteOptions options = {
        .data_dir = S("."), .record_dir = str_from_c(record), .address = S(""), .lang = LANG_EN
    };

    choose(learnt, record);
    heard.statements = learnt_take(LEARNT_STATEMENTS_MAX, sizeof *heard.statements);
    heard.threads = learnt_take(LEARNT_STATEMENTS_MAX, sizeof *heard.threads);
    if (sqlite3_auto_extension((void (*)(void))listen_to) != SQLITE_OK ||
        site_open(site, &options) != 0)
        learnt_give_up("the record cannot be served");
    Server *server = server_open(site, 0);
    if (!server)
        learnt_give_up("no port can be had");
    learn_pages(server_port(server), learnt);
    server_close(server);
    site_close(site);
    learnt_write(learnt, path);
    (void)printf("%zu\n", learnt->count);
}
