/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "world/world.h"

#include "tests/check.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <pthread.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

/* A server of one connection at a time: keeps what it is sent, answers what it is told. */

static Arena arena;

typedef struct Server {
    int listening;
    int port;
    const char *answer; /* NULL: closes without a word */
    char heard[4096];   /* the newest request */
    size_t heard_len;
} Server;

static Server server;

/* The head, and as many bytes of body as it announces. */
static bool is_whole(Str heard)
{
    size_t head, length_at;
    int64_t length = 0;
    Str rest;

    if (!str_find(heard, S("\r\n\r\n"), &head))
        return false;
    if (str_find(heard, S("Content-Length: "), &length_at)) {
        Str digits = str_split(str_cut(heard, length_at + 16, heard.len), '\r', &rest);
        ensure(str_int(digits, &length));
    }
    return heard.len >= head + 4 + (size_t)length;
}

static void serve_one(int connection)
{
    server.heard_len = 0;
    while (!is_whole((Str){ server.heard, server.heard_len })) {
        ssize_t got = read(connection, server.heard + server.heard_len,
                           sizeof(server.heard) - server.heard_len);
        if (got <= 0)
            break;
        server.heard_len += (size_t)got;
    }
    Str answer = str_from_c(server.answer);
    ensure(write(connection, answer.at, answer.len) == (ssize_t)answer.len);
    close(connection);
}

/* Ends when the listening socket is shut. */
static void *serve(void *unused)
{
    for (;;) {
        int connection = accept(server.listening, NULL, NULL);
        if (connection < 0)
            return unused;
        serve_one(connection);
    }
}

static void open_server(void)
{
    struct sockaddr_in address = { .sin_family = AF_INET };
    socklen_t len = sizeof(address);

    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    server.listening = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    ensure(!bind(server.listening, (const void *)&address, sizeof(address)));
    ensure(!listen(server.listening, 4));
    ensure(!getsockname(server.listening, (void *)&address, &len));
    server.port = ntohs(address.sin_port);
}

static Str address_of(const char *host, const char *path)
{
    Text url = text_open(&arena, 200);

    text_all(&url, S("http://"), str_from_c(host), S(":"));
    text_int(&url, server.port);
    text_c(&url, path);
    return text_str(&url);
}

static int call(const char *method, Str url, const char *type, const char *body, size_t max,
                HttpReply *ret)
{
    return world_http(&arena, str_from_c(method), url, str_from_c(type), str_from_c(body), max,
                      ret);
}

static bool heard(const char *part)
{
    size_t at;

    return str_find((Str){ server.heard, server.heard_len }, str_from_c(part), &at);
}

static void test_get(void)
{
    HttpReply reply = { 0 };
    server.answer = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 3\r\n\r\nyes";
    check_int("call", call("GET", address_of("127.0.0.1", "/a?b=1"), "", "", 100, &reply), 0);
    check_int("status", reply.status, 200);
    check_str("type", reply.content_type, S("text/plain"));
    check_str("body", reply.body, S("yes"));
    check_true("asked",
               str_starts((Str){ server.heard, server.heard_len }, S("GET /a?b=1 HTTP/1.1\r\n")));
    check_true("no body", !heard("Content-Type") && !heard("Content-Length"));
}

static void test_post(void)
{
    HttpReply reply = { 0 };
    server.answer = "HTTP/1.1 409 Conflict\r\nContent-Length: 0\r\n\r\n";
    check_int(
        "call",
        call("POST", address_of("localhost", "/x"), "application/json", "{\"a\":1}", 100, &reply),
        0);
    check_int("a refusal is an answer", reply.status, 409);
    check_str("no type", reply.content_type, S(""));
    check_str("no body", reply.body, S(""));
    check_true("type", heard("\r\nContent-Type: application/json\r\n"));
    check_true("body", heard("\r\n\r\n{\"a\":1}"));
    check_true("unasked", !heard("Expect"));
}

/* Redirects are told, not followed. */
static void test_redirect(void)
{
    HttpReply reply = { 0 };
    server.answer =
        "HTTP/1.1 302 Found\r\nLocation: http://192.0.2.1/\r\nContent-Length: 0\r\n\r\n";
    check_int("call", call("GET", address_of("127.0.0.1", "/"), "", "", 100, &reply), 0);
    check_int("status", reply.status, 302);
}

static void test_large(void)
{
    HttpReply reply = { .status = -1 };
    server.answer = "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n0123456789";
    Str url = address_of("127.0.0.1", "/");
    check_int("too much", call("GET", url, "", "", 9, &reply), WORLD_E_TOO_LARGE);
    check_int("untouched", reply.status, -1);
    check_int("fits", call("GET", url, "", "", 10, &reply), 0);
    check_str("all of it", reply.body, S("0123456789"));
}

static void test_no_answer(void)
{
    HttpReply reply;
    Str url = address_of("127.0.0.1", "/");
    server.answer = NULL;
    check_int("closed without a word", call("GET", url, "", "", 100, &reply), WORLD_E_NO_ANSWER);
    server.answer = "what\r\n\r\n";
    check_int("not HTTP", call("GET", url, "", "", 100, &reply), WORLD_E_NO_ANSWER);
    server.answer = "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n012";
    check_int("cut short", call("GET", url, "", "", 100, &reply), WORLD_E_NO_ANSWER);
    check_int("nobody there", call("GET", S("http://127.0.0.1:1/"), "", "", 100, &reply),
              WORLD_E_NO_ANSWER);
}

/* Nothing but this machine is called without encryption, and nothing but HTTP is spoken. */
static void test_address(void)
{
    static const char *const rows[] = {
        "http://192.0.2.1/",
        "http://0.0.0.0/",
        "http://[2001:db8::1]/",
        "HTTPS://192.0.2.1/",
        "192.0.2.1/x",
        "file:///etc/passwd",
        "ftp://127.0.0.1/",
        "gopher://127.0.0.1:1/",
        "http://127.0.0.1:99999/",
        "",
        "http://",
    };
    HttpReply reply;

    for (size_t i = 0; i < COUNT_OF(rows); i++)
        check_int(rows[i], call("GET", str_from_c(rows[i]), "", "", 100, &reply), WORLD_E_ADDRESS);
}

static void test_headers(void)
{
    static const Str headers[] = { STR("Sekisho-As: mori"), STR("Accept: text/plain") };
    static const Str broken[] = { STR("Sekisho-As: mori\r\nHost: elsewhere") };
    HttpRequest request = { .method = S("GET"),
                            .url = address_of("127.0.0.1", "/"),
                            .headers = headers,
                            .header_count = 2 };
    HttpReply reply = { 0 };
    server.answer = "HTTP/1.1 200 OK\r\nX-One: a b \r\nContent-Length: 0\r\n\r\n";
    check_int("call", world_http_send(&arena, &request, 100, &reply), 0);
    check_true("first", heard("\r\nSekisho-As: mori\r\n"));
    check_true("instead of the usual", heard("\r\nAccept: text/plain\r\n") && !heard("*/*"));
    check_str("its header", http_header(&reply, S("x-one")), S("a b"));
    check_str("no such", http_header(&reply, S("x-two")), S(""));
    request.headers = broken;
    request.header_count = 1;
    check_int("two in one", world_http_send(&arena, &request, 100, &reply), WORLD_E_ADDRESS);
    request.header_count = 0;
    request.content_type = S("a\nb");
    check_int("in the type", world_http_send(&arena, &request, 100, &reply), WORLD_E_ADDRESS);
}

/* No proxy named in the environment sees a call to this machine. */
static void test_proxy(void)
{
    HttpReply reply = { 0 };
    setenv("http_proxy", "http://192.0.2.1:3128", 1);
    setenv("ALL_PROXY", "http://192.0.2.1:3128", 1);
    server.answer = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";
    check_int("call", call("GET", address_of("127.0.0.1", "/"), "", "", 100, &reply), 0);
    check_int("status", reply.status, 200);
    unsetenv("http_proxy");
    unsetenv("ALL_PROXY");
}

int main(void)
{
    pthread_t thread;

    arena = arena_open(16 << 20);
    open_server();
    if (pthread_create(&thread, NULL, serve, NULL))
        return 1;
    RUN(test_get);
    RUN(test_post);
    RUN(test_redirect);
    RUN(test_large);
    RUN(test_no_answer);
    RUN(test_address);
    RUN(test_headers);
    RUN(test_proxy);
    shutdown(server.listening, SHUT_RDWR);
    pthread_join(thread, NULL);
    close(server.listening);
    arena_close(&arena);
    return check_done();
}
