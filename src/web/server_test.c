/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* The server over a socket: what any program could send it, and what it must answer. */
#include "web/server.h"

#include "tests/check.h"

#include <arpa/inet.h>
#include <pthread.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

static Site site;
static Server *server;
static Arena arena;

/* A connection to an address of this machine, or -1. */
static int connect_to(in_addr_t host, uint16_t port)
{
    struct sockaddr_in address = { .sin_family = AF_INET, .sin_port = htons(port) };
    int fd = socket(AF_INET, SOCK_STREAM, 0);

    address.sin_addr.s_addr = htonl(host);
    if (fd >= 0 && connect(fd, (struct sockaddr *)&address, sizeof address) != 0) {
        (void)close(fd);
        return -1;
    }
    return fd;
}

/* Sends the bytes and reads until the server closes. */
static Str exchange(Str bytes)
{
    int fd = connect_to(INADDR_LOOPBACK, server_port(server));
    Text answer = text_open(&arena, TEXT_MAX);
    char buffer[4096];
    ssize_t got = 0;

    ensure(fd >= 0);
    for (size_t sent = 0; sent < bytes.len;) {
        ssize_t now = send(fd, bytes.at + sent, bytes.len - sent, MSG_NOSIGNAL);
        if (now <= 0)
            break;
        sent += (size_t)now;
    }
    while ((got = recv(fd, buffer, sizeof buffer, 0)) > 0)
        text_put(&answer, (Str){ buffer, (size_t)got });
    (void)close(fd);
    return text_str(&answer);
}

static Str request_of(const char *method, const char *target, const char *host)
{
    Text bytes = text_open(&arena, TEXT_MAX), port = text_open(&arena, 8);

    text_int(&port, server_port(server));
    text_all(&bytes, str_from_c(method), S(" "), str_from_c(target), S(" HTTP/1.1\r\n"));
    if (host) {
        text_all(&bytes, S("Host: "), str_from_c(host));
        text_put(&bytes, strchr(host, ':') ? S("") : S(":"));
        text_all(&bytes, strchr(host, ':') ? S("") : text_str(&port), S("\r\n"));
    }
    text_put(&bytes, S("Connection: close\r\n\r\n"));
    return text_str(&bytes);
}

/* A form as a browser sends it from `origin`: "Content-Length: 0" and whatever `more` says. */
static Str form_of(const char *target, const char *origin, const char *more, Str body)
{
    Text bytes = text_open(&arena, TEXT_MAX), port = text_open(&arena, 8);

    text_int(&port, server_port(server));
    text_all(&bytes, S("POST "), str_from_c(target), S(" HTTP/1.1\r\nHost: localhost:"),
             text_str(&port), S("\r\nConnection: close\r\n"));
    if (*origin)
        text_all(&bytes, S("Origin: "), str_from_c(origin),
                 str_eq(str_from_c(origin), S("http://localhost")) ? S(":") : S(""),
                 str_eq(str_from_c(origin), S("http://localhost")) ? text_str(&port) : S(""),
                 S("\r\n"));
    text_all(&bytes, str_from_c(more), S("\r\n"), body);
    return text_str(&bytes);
}

static int64_t status_of(Str answer)
{
    int64_t status = 0;
    return str_starts(answer, S("HTTP/1.1 ")) && str_int(str_cut(answer, 9, 12), &status) ? status
                                                                                          : -1;
}

static bool holds(Str text, const char *part)
{
    size_t at;
    return str_find(text, str_from_c(part), &at);
}

static void test_requests(void)
{
    static const struct {
        const char *why, *method, *target, *host;
        int64_t status;
    } rows[] = {
        { "page", "GET", "/en/", "127.0.0.1", 200 },
        { "by name", "GET", "/en/", "localhost", 200 },
        { "head", "HEAD", "/en/", "127.0.0.1", 200 },
        { "redirection", "GET", "/", "127.0.0.1", 302 },
        { "asset", "GET", "/assets/css/sekisho.css", "127.0.0.1", 200 },
        { "unknown", "GET", "/en/none", "127.0.0.1", 404 },
        { "bad day", "GET", "/en/packs?on=x", "127.0.0.1", 400 },
        { "bad UTF-8", "GET", "/en/?q=%FF", "127.0.0.1", 400 },
        { "encoded", "GET", "/ja/?q=%E7%A7%BB%E8%BB%A2", "127.0.0.1", 200 },
        { "plus is a blank", "GET", "/en/?q=philippines+radar", "127.0.0.1", 200 },
        { "post that says nothing of its origin", "POST", "/en/", "127.0.0.1", 403 },
        { "delete", "DELETE", "/en/", "127.0.0.1", 405 },
        { "no such method", "BREW", "/en/", "127.0.0.1", 405 },
        { "another host", "GET", "/en/", "example.org", 421 },
        { "begins like ours", "GET", "/en/", "localhost.example.org", 421 },
        { "another port", "GET", "/en/", "127.0.0.1:1", 421 },
        { "no number", "GET", "/en/", "127.0.0.1:x", 421 },
        { "no host", "GET", "/en/", NULL, 421 },
        { "post from another host", "POST", "/en/", "example.org", 421 },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        Str answer = exchange(request_of(rows[i].method, rows[i].target, rows[i].host));
        /* The library itself refuses a request of HTTP/1.1 without Host. */
        if (!rows[i].host && status_of(answer) == 400)
            continue;
        check_int(rows[i].why, status_of(answer), rows[i].status);
    }
}

static void test_headers(void)
{
    Str answer = exchange(request_of("GET", "/en/", "127.0.0.1"));

    check_true("policy", holds(answer, "Content-Security-Policy: default-src 'none';"));
    check_true("no sniffing", holds(answer, "X-Content-Type-Options: nosniff"));
    check_true("no referrer elsewhere", holds(answer, "Referrer-Policy: same-origin"));
    check_true("no framing", holds(answer, "frame-ancestors 'none'"));
    check_true("type", holds(answer, "Content-Type: text/html; charset=utf-8"));
    check_true("body", holds(answer, "</html>"));
    answer = exchange(request_of("HEAD", "/en/", "127.0.0.1"));
    check_true("head has no body", !holds(answer, "</html>"));
    answer = exchange(request_of("GET", "/", "127.0.0.1"));
    check_true("where to", holds(answer, "Location: /ja/"));
    answer = exchange(request_of("PUT", "/en/", "127.0.0.1"));
    check_true("what is allowed", holds(answer, "Allow: GET, HEAD, POST"));
}

static Str long_target(size_t length)
{
    Text target = text_open(&arena, TEXT_MAX);

    text_put(&target, S("/en/?q="));
    text_repeat(&target, 'a', length - target.len);
    return text_str(&target);
}

/* Too long for any page, then longer than the library keeps: refused, and the server lives on. */
static void test_long(void)
{
    const char *fits = arena_c(&arena, long_target(TARGET_BYTES_MAX));
    const char *longer = arena_c(&arena, long_target(TARGET_BYTES_MAX + 1));
    const char *huge = arena_c(&arena, long_target(4 << 20));

    check_int("fits", status_of(exchange(request_of("GET", fits, "127.0.0.1"))), 200);
    check_int("longer", status_of(exchange(request_of("GET", longer, "127.0.0.1"))), 414);
    int64_t status = status_of(exchange(request_of("GET", huge, "127.0.0.1")));
    check_true("huge", status == 414 || status == 431 || status == -1);
    check_int("still there", status_of(exchange(request_of("GET", "/en/", "127.0.0.1"))), 200);
}

/* Bodies of every kind: what the headers already refuse, what is too long, what ends early. */
static void test_bodies(void)
{
#define FORM "Content-Type: application/x-www-form-urlencoded\r\n"
    static const struct {
        const char *why, *origin, *more;
        Str body;
        int64_t status; /* -1: the connection ends without an answer */
    } rows[] = {
        { "a page that takes no form", "http://localhost", FORM "Content-Length: 3\r\n", STR("a=1"),
          405 },
        { "no length", "http://localhost", FORM, STR(""), 405 },
        { "in pieces", "http://localhost", FORM "Transfer-Encoding: chunked\r\n",
          STR("3\r\na=1\r\n0\r\n\r\n"), 405 },
        { "from elsewhere", "http://a.example", FORM "Content-Length: 3\r\n", STR("a=1"), 403 },
        { "from nowhere", "", FORM "Content-Length: 3\r\n", STR("a=1"), 403 },
        { "too large, and it says so", "http://localhost", FORM "Content-Length: 4194305\r\n",
          STR(""), 405 },
        { "a length that is none", "http://localhost", FORM "Content-Length: x\r\n", STR(""), 400 },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++)
        check_int(rows[i].why,
                  status_of(exchange(form_of("/en/", rows[i].origin, rows[i].more, rows[i].body))),
                  rows[i].status);
#undef FORM
}

/* A body without end that says nothing of its length: cut off, and the server lives on. */
static void test_endless_body(void)
{
    Text body = text_open(&arena, TEXT_MAX);

    for (int i = 0; i < 48; i++) {
        text_put(&body, S("20000\r\n"));
        text_repeat(&body, 'a', 0x20000);
        text_put(&body, S("\r\n"));
    }
    Str answer = exchange(form_of("/en/", "http://localhost",
                                  "Content-Type: application/x-www-form-urlencoded\r\n"
                                  "Transfer-Encoding: chunked\r\n",
                                  text_str(&body)));
    check_int("cut off", status_of(answer), -1);
    check_int("still there", status_of(exchange(request_of("GET", "/en/", "127.0.0.1"))), 200);
}

/* Many at once: every one is answered whole, each by a worker of its own. */
static void *ask_often(void *bad_)
{
    static const char *const targets[] = { "/en/", "/ja/packs",
                                           "/en/try?mode=all&destination=PHL" };
    Arena mine = arena_open(1 << 28);
    int *bad = bad_;

    for (size_t i = 0; i < 6; i++) {
        arena_reset(&mine);
        int fd = connect_to(INADDR_LOOPBACK, server_port(server));
        Text bytes = text_open(&mine, 4096), port = text_open(&mine, 8),
             got = text_open(&mine, 1 << 26);
        char buffer[4096];
        ssize_t now;
        text_int(&port, server_port(server));
        text_all(&bytes, S("GET "), str_from_c(targets[i % COUNT_OF(targets)]),
                 S(" HTTP/1.1\r\nConnection: close\r\nHost: localhost:"), text_str(&port),
                 S("\r\n\r\n"));
        (void)send(fd, bytes.at, bytes.len, MSG_NOSIGNAL);
        while ((now = recv(fd, buffer, sizeof buffer, 0)) > 0)
            text_put(&got, (Str){ buffer, (size_t)now });
        (void)close(fd);
        *bad += !holds(text_str(&got), "HTTP/1.1 200") || !holds(text_str(&got), "</html>");
    }
    arena_close(&mine);
    return NULL;
}

static void test_many_at_once(void)
{
    pthread_t threads[12];
    int bad[COUNT_OF(threads)] = { 0 }, sum = 0;

    for (size_t i = 0; i < COUNT_OF(threads); i++)
        ensure(pthread_create(&threads[i], NULL, ask_often, &bad[i]) == 0);
    for (size_t i = 0; i < COUNT_OF(threads); i++) {
        ensure(pthread_join(threads[i], NULL) == 0);
        sum += bad[i];
    }
    check_int("answers that were not whole", sum, 0);
}

/* Bytes that are no request at all. */
static int64_t count_of(Str text, const char *part)
{
    int64_t count = 0;

    for (size_t at; str_find(text, str_from_c(part), &at); count++)
        text = str_cut(text, at + 1, text.len);
    return count;
}

/* A page brings its style, its icon and its script: they come over the connection that is there. */
static void test_kept(void)
{
    static const struct {
        const char *why, *method, *more;
        int64_t answers;
    } rows[] = {
        { "a page, and another", "GET", "", 2 },
        { "its head", "HEAD", "", 2 },
        { "a body where none belongs ends it", "GET", "Content-Length: 3\r\n", 1 },
        { "so does a form that is refused unread", "POST", "Content-Length: 3\r\n", 1 },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        Text bytes = text_open(&arena, TEXT_MAX), port = text_open(&arena, 8);
        text_int(&port, server_port(server));
        text_all(&bytes, str_from_c(rows[i].method), S(" /en/about HTTP/1.1\r\nHost: localhost:"),
                 text_str(&port), S("\r\n"), str_from_c(rows[i].more), S("\r\n"),
                 *rows[i].more ? S("a=b") : S(""), request_of("GET", "/en/about", "localhost"));
        check_int(rows[i].why, count_of(exchange(text_str(&bytes)), "HTTP/1.1 "), rows[i].answers);
    }
}

static void test_garbage(void)
{
    static const Str rows[] = {
        STR("\r\n\r\n"),
        STR("GET\r\n\r\n"),
        STR("GET /en/\r\n\r\n"),
        STR("\x16\x03\x01\x02\x00\x01\x00\x01\xfc"),
        STR("GET /en/ HTTP/9.9\r\n\r\n"),
        STR("GET /en/ HTTP/1.1\r\nHost\r\n\r\n"),
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        int fd = connect_to(INADDR_LOOPBACK, server_port(server));
        ensure(fd >= 0);
        (void)send(fd, rows[i].at, rows[i].len, MSG_NOSIGNAL);
        (void)close(fd);
    }
    check_int("still there", status_of(exchange(request_of("GET", "/en/", "127.0.0.1"))), 200);
}

/* More visitors than are served at once: the rest are turned away, and places are given back. */
static void test_crowd(void)
{
    int crowd[200];

    for (size_t i = 0; i < COUNT_OF(crowd); i++) {
        crowd[i] = connect_to(INADDR_LOOPBACK, server_port(server));
        if (crowd[i] >= 0)
            (void)send(crowd[i], "GET /en/ HTTP/1.1\r\n", 19, MSG_NOSIGNAL);
    }
    for (size_t i = 0; i < COUNT_OF(crowd); i++)
        if (crowd[i] >= 0)
            (void)close(crowd[i]);
    int64_t status = -1;
    for (int i = 0; i < 50 && status != 200; i++) {
        status = status_of(exchange(request_of("GET", "/en/", "127.0.0.1")));
        (void)usleep(20000);
    }
    check_int("still there", status, 200);
}

static void test_loopback_only(void)
{
    /* The whole of 127/8 is this machine; the server listens on one address of it. */
    check_int("another address", connect_to(INADDR_LOOPBACK + 1, server_port(server)), -1);
    check_true("a port taken", server_open(&site, server_port(server)) == NULL);
}

/* Whoever comes between two servers waits, and is answered by the second. */
static void test_handed_over(void)
{
    const uint16_t port = server_port(server);
    Str request = request_of("GET", "/en/", "127.0.0.1");
    Text answer = text_open(&arena, TEXT_MAX);
    char buffer[4096];
    ssize_t got;

    int listening = server_leave(server);
    int waiting = connect_to(INADDR_LOOPBACK, port);
    check_true("the socket listens still", waiting >= 0);
    ensure(send(waiting, request.at, request.len, MSG_NOSIGNAL) == (ssize_t)request.len);
    server = server_take(&site, listening);
    check_int("at the same port", server_port(server), port);
    while ((got = recv(waiting, buffer, sizeof buffer, 0)) > 0)
        text_put(&answer, (Str){ buffer, (size_t)got });
    check_int("answered", status_of(text_str(&answer)), 200);
    check_int("and others", status_of(exchange(request)), 200);
    (void)close(waiting);
}

int main(void)
{
    arena = arena_open(1 << 30);
    ensure(site_open(&site, &(SiteOptions){ .data_dir = S("."), .lang = LANG_EN }) == 0);
    server = server_open(&site, 0);
    ensure(server != NULL);
    RUN(test_requests);
    RUN(test_headers);
    RUN(test_long);
    RUN(test_bodies);
    RUN(test_endless_body);
    RUN(test_many_at_once);
    RUN(test_kept);
    RUN(test_garbage);
    RUN(test_crowd);
    RUN(test_loopback_only);
    RUN(test_handed_over);
    server_close(server);
    site_close(&site);
    arena_close(&arena);
    return check_done();
}
