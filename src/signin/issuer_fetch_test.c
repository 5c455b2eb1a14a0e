/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* What an issuer publishes is asked for seldom, whether it answers or not: anybody may come to the
 * page that asks. */
#include "signin/issuers.h"

#include "signin/signin.h"
#include "tests/check.h"

#include <arpa/inet.h>
#include <pthread.h>
#include <stdatomic.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

static Arena arena;
static int listener;
static atomic_int asked;

/* An issuer: "/good" is there, everything else fails. */
static void *serve(void *nothing)
{
    static const char good[] =
        "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 2\r\n\r\n{}";
    static const char bad[] =
        "HTTP/1.1 500 Broken\r\nConnection: close\r\nContent-Length: 0\r\n\r\n";
    int client;

    (void)nothing;
    while ((client = accept(listener, NULL, NULL)) >= 0) {
        char request[4096];
        ssize_t len = recv(client, request, sizeof request, 0);
        const char *answer = len > 9 && !memcmp(request, "GET /good", 9) ? good : bad;
        atomic_fetch_add(&asked, 1);
        ensure(send(client, answer, strlen(answer), MSG_NOSIGNAL) > 0);
        close(client);
    }
    return NULL;
}

static Str address(const char *path)
{
    struct sockaddr_in name;
    socklen_t len = sizeof name;
    Text text = text_open(&arena, 100);

    ensure(getsockname(listener, (struct sockaddr *)&name, &len) == 0);
    text_put(&text, S("http://127.0.0.1:"));
    text_int(&text, ntohs(name.sin_port));
    text_c(&text, path);
    return text_str(&text);
}

static void test_answers(void)
{
    Str body;

    atomic_store(&asked, 0);
    check_int("read", issuer_document(&arena, address("/good"), false, &body), 0);
    check_str("as published", body, S("{}"));
    check_int("again", issuer_document(&arena, address("/good"), false, &body), 0);
    check_str("the same", body, S("{}"));
    check_int("anew, too soon", issuer_document(&arena, address("/good"), true, &body), 0);
    check_int("asked once", atomic_load(&asked), 1);
}

static void test_does_not_answer(void)
{
    Str body;

    atomic_store(&asked, 0);
    for (int i = 0; i < 5; i++)
        check_int("refused", issuer_document(&arena, address("/bad"), i > 2, &body),
                  SIGNIN_E_WRONG);
    check_int("asked once", atomic_load(&asked), 1);
    check_int("another is asked", issuer_document(&arena, address("/worse"), false, &body),
              SIGNIN_E_WRONG);
    check_int("for itself", atomic_load(&asked), 2);
    check_int("and what was good stays", issuer_document(&arena, address("/good"), false, &body),
              0);
}

int main(void)
{
    struct sockaddr_in name = { .sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK) };
    pthread_t thread;

    arena = arena_open(64 << 20);
    listener = socket(AF_INET, SOCK_STREAM, 0);
    ensure(listener >= 0 && bind(listener, (struct sockaddr *)&name, sizeof name) == 0 &&
           listen(listener, 8) == 0 && pthread_create(&thread, NULL, serve, NULL) == 0);
    RUN(test_answers);
    RUN(test_does_not_answer);
    shutdown(listener, SHUT_RDWR);
    pthread_join(thread, NULL);
    close(listener);
    arena_close(&arena);
    return check_done();
}
