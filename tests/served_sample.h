/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * served_sample - a record with cases, served on a port of its own, and a browser over the socket
 *
 * On top of cases_sample: served_begin() fills nothing, served_start() serves what was filled in.
 */
#pragma once

#include "web/server.h"

#include "tests/check.h"

#define SAMPLE_ROOMS (&record_rooms)
#include "tests/cases_sample.h"

#include <arpa/inet.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

enum { SERVED_PAGE_MAX = 64 << 20, SERVED_WAIT_SECONDS = 20 };

/* What a visitor's forms are made over: any name of this form is one. */
#define SERVED_VISITOR "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
#define SERVED_STRANGER "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb"

static Site served_site;
static Server *served_server;
static Arena served; /* of answers; whoever asks much empties it */

static inline void served_start(void)
{
    office_close(sample.office);
    int r =
        site_open(&served_site,
                  &(SiteOptions){ .data_dir = S("."), .record_dir = sample.dir, .lang = LANG_EN });
    ensure(r == 0);
    sample.office = served_site.office;
    served = arena_open((size_t)4 << 30);
    served_server = server_open(&served_site, 0);
    ensure(served_server);
}

static inline void served_stop(void)
{
    server_close(served_server);
    site_close(&served_site);
    arena_close(&served);
    ensure(nftw(arena_c(&sample.boot, sample.dir), sample_remove, 10, FTW_DEPTH | FTW_PHYS) == 0);
    arena_close(&sample.boot);
    arena_close(&sample.call);
}

static inline int64_t served_length(void)
{
    OfficeStatus status;

    arena_reset(&sample.call);
    int r = office_status(sample.office, &sample.call, &status);
    ensure(r == 0);
    return status.size;
}

/* ---- a connection ---------------------------------------------------------------------------- */

/* To the server, or -1; what hangs there is given up after a while. */
static inline int served_connect(void)
{
    struct sockaddr_in address = { .sin_family = AF_INET,
                                   .sin_port = htons(server_port(served_server)) };
    const struct timeval wait = { .tv_sec = SERVED_WAIT_SECONDS };
    int fd = socket(AF_INET, SOCK_STREAM, 0);

    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (fd < 0)
        return -1;
    (void)setsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, &wait, sizeof wait);
    (void)setsockopt(fd, SOL_SOCKET, SO_SNDTIMEO, &wait, sizeof wait);
    if (connect(fd, (struct sockaddr *)&address, sizeof address) == 0)
        return fd;
    (void)close(fd);
    return -1;
}

/* As much of it as the other side takes. */
static inline void served_send(int fd, Str bytes)
{
    for (size_t sent = 0; sent < bytes.len;) {
        ssize_t now = send(fd, bytes.at + sent, bytes.len - sent, MSG_NOSIGNAL);
        if (now <= 0)
            return;
        sent += (size_t)now;
    }
}

/* Until the other side closes. */
static inline Str served_receive(Arena *arena, int fd)
{
    Text answer = text_open(arena, SERVED_PAGE_MAX);
    char buffer[1 << 14];
    ssize_t got;

    while ((got = recv(fd, buffer, sizeof buffer, 0)) > 0)
        text_put(&answer, (Str){ buffer, (size_t)got });
    return arena_str(arena, text_str(&answer));
}

/* ---- asking ---------------------------------------------------------------------------------- */

typedef struct Asked {
    const char *method; /* NULL: "GET" */
    Str target;
    const char *as; /* a handle; NULL: nobody */
    const char *visitor;
    const char *type; /* of the body; NULL: none is said */
    Str body;
    Str more; /* further headers, each with its line end */
} Asked;

typedef struct Answer {
    int64_t status; /* -1: none came */
    Str head, body;
} Answer;

static inline Str served_bytes(Arena *arena, const Asked *asked)
{
    Text bytes = text_open(arena, asked->body.len + asked->target.len + asked->more.len + 4096);
    Text port = text_open(arena, 8);
    const char *visitor = asked->visitor ? asked->visitor : SERVED_VISITOR;

    text_int(&port, server_port(served_server));
    text_all(&bytes, str_from_c(asked->method ? asked->method : "GET"), S(" "), asked->target,
             S(" HTTP/1.1\r\nConnection: close\r\nHost: localhost:"), text_str(&port),
             S("\r\nOrigin: http://localhost:"), text_str(&port));
    text_all(&bytes, S("\r\nCookie: sekisho-visitor="), str_from_c(visitor), S("; sekisho-as="),
             asked->as ? str_from_c(asked->as) : S(""), S("\r\n"), asked->more);
    if (asked->type)
        text_all(&bytes, S("Content-Type: "), str_from_c(asked->type), S("\r\n"));
    if (asked->method) {
        text_c(&bytes, "Content-Length: ");
        text_int(&bytes, (int64_t)asked->body.len);
        text_c(&bytes, "\r\n");
    }
    text_all(&bytes, S("\r\n"), asked->body);
    return text_str(&bytes);
}

static inline Answer served_read(Str bytes)
{
    Answer answer = { .status = -1 };
    size_t at;

    if (!str_starts(bytes, S("HTTP/1.1 ")) || !str_int(str_cut(bytes, 9, 12), &answer.status) ||
        !str_find(bytes, S("\r\n\r\n"), &at))
        return (Answer){ .status = -1 };
    answer.head = str_cut(bytes, 0, at + 2);
    answer.body = str_cut(bytes, at + 4, bytes.len);
    return answer;
}

/* In an arena of the caller's, so that several threads may ask. */
static inline Answer served_ask_in(Arena *arena, const Asked *asked)
{
    int fd = served_connect();

    ensure(fd >= 0);
    served_send(fd, served_bytes(arena, asked));
    Str bytes = served_receive(arena, fd);
    (void)close(fd);
    return served_read(bytes);
}

static inline Answer served_ask(const Asked *asked)
{
    return served_ask_in(&served, asked);
}

static inline Answer served_get(const char *as, Str target)
{
    return served_ask(&(Asked){ .as = as, .target = target });
}

#define SERVED_FORM "application/x-www-form-urlencoded"

static inline Answer served_post(const char *as, Str target, Str body)
{
    return served_ask(&(Asked){
        .method = "POST", .as = as, .target = target, .type = SERVED_FORM, .body = body });
}

/* A call of the API; a fresh request id unless `more` brings one. */
static inline Answer served_call(const char *as, Str target, Str json, Str more)
{
    Text headers = text_open(&served, 1000);
    size_t at;

    text_all(&headers, S("Sekisho-As: "), str_from_c(as), S("\r\n"), more);
    if (!str_find(more, S("Idempotency-Key"), &at)) {
        text_c(&headers, "Idempotency-Key: ");
        id_write(&headers, world_id());
        text_c(&headers, "\r\n");
    }
    return served_ask(&(Asked){ .method = "POST",
                                .target = target,
                                .type = "application/json",
                                .body = json,
                                .more = text_str(&headers) });
}

/* ---- reading --------------------------------------------------------------------------------- */

static inline bool holds(Str text, const char *part)
{
    size_t at;
    return str_find(text, str_from_c(part), &at);
}

static inline Str between(Str text, const char *before, const char *after)
{
    size_t from, to;

    if (!str_find(text, str_from_c(before), &from))
        return S("");
    Str rest = str_cut(text, from + strlen(before), text.len);
    return str_find(rest, str_from_c(after), &to) ? str_cut(rest, 0, to) : S("");
}

/* What the forms of this visitor carry. */
static inline Str served_token(const char *visitor)
{
    Answer page = served_ask(&(Asked){ .target = S("/en/actor"), .visitor = visitor });
    return between(page.body, "name=\"_token\" value=\"", "\"");
}

/* "a=1&b=2" of names and values, with a token and a request of their own. */
static inline Text served_form(Str token, Id request)
{
    Text text = text_open(&served, 1 << 20), id = text_open(&served, ID_LETTERS);

    id_write(&id, request);
    query_put(&text, S("_token"), token);
    query_put(&text, S("_request"), text_str(&id));
    return text;
}

/* Behind the question mark. */
static inline Str served_body(const Text *text)
{
    return str_cut(text_str(text), 1, text->len);
}
