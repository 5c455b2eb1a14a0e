/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "web/server.h"

#include "web/routes.h"

#include <arpa/inet.h>
#include <microhttpd.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

enum {
    CONNECTIONS_MAX = 64,
    CONNECTION_BYTES_MAX = 64 << 10, /* request line and headers */
    IDLE_SECONDS_MAX = 30,
    REQUEST_BYTES = 1 << 30, /* of arena, reserved once */
    SCRATCH_BYTES = 1 << 30,
    PORT_MAX = 65535
};

/* As in sekisho(1). */
enum { EXIT_FAULT = 1, EXIT_USAGE = 2, EXIT_UNAVAILABLE = 8 };

/* The address of a request under way: the library takes its own copy apart where it lies. */
typedef struct Asked {
    bool taken;
    size_t len; /* TARGET_BYTES_MAX + 1: longer than any address may be */
    char at[TARGET_BYTES_MAX + 1];
} Asked;

struct Server {
    Site *site;
    struct MHD_Daemon *daemon;
    Arena request, scratch;
    Asked *asked; /* CONNECTIONS_MAX of them */
    uint16_t port;
};

/* ---- one request ----------------------------------------------------------------------------- */

/* Keeps the address as it was sent; NULL when all places are taken, which cannot be. */
static void *note_address(void *server_, const char *address, struct MHD_Connection *connection)
{
    Server *server = server_;

    (void)connection;
    for (size_t i = 0; i < CONNECTIONS_MAX; i++) {
        Asked *asked = &server->asked[i];
        if (asked->taken)
            continue;
        asked->taken = true;
        asked->len = strnlen(address, sizeof asked->at);
        memcpy(asked->at, address, asked->len);
        return asked;
    }
    return NULL;
}

static void forget_address(void *server, struct MHD_Connection *connection, void **asked,
                           enum MHD_RequestTerminationCode how)
{
    (void)server;
    (void)connection;
    (void)how;
    if (*asked)
        ((Asked *)*asked)->taken = false;
    *asked = NULL;
}

static bool host_is_ours(const Server *server, struct MHD_Connection *connection)
{
    static const Str names[] = { STR("127.0.0.1"), STR("localhost") };
    Str host = str_from_c(MHD_lookup_connection_value(connection, MHD_HEADER_KIND, "Host"));
    Str port, name = str_split(host, ':', &port);
    int64_t number = 80;

    if (port.len && !str_int(port, &number))
        return false;
    for (size_t i = 0; i < COUNT_OF(names); i++)
        if (str_eq(name, names[i]))
            return number == server->port;
    return false;
}

/* What every reply says besides its body. */
static const char *const headers[][2] = {
    { "Content-Security-Policy",
      "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; "
      "form-action 'self'; base-uri 'none'; frame-ancestors 'none'" },
    { "X-Content-Type-Options", "nosniff" },
    { "Referrer-Policy", "no-referrer" },
    { "Cross-Origin-Opener-Policy", "same-origin" },
    { "Cross-Origin-Resource-Policy", "same-origin" },
    { "Cache-Control", "no-cache" },
};

static enum MHD_Result send_reply(Server *server, struct MHD_Connection *connection,
                                  const Reply *reply, bool is_method_refused)
{
    /* Copied: the arena is emptied before the last byte is on its way. */
    union {
        const char *read;
        void *given;
    } body = { .read = reply->body.at };
    struct MHD_Response *response =
        MHD_create_response_from_buffer(reply->body.len, body.given, MHD_RESPMEM_MUST_COPY);
    bool good = response != NULL;

    for (size_t i = 0; good && i < COUNT_OF(headers); i++)
        good = MHD_add_response_header(response, headers[i][0], headers[i][1]) == MHD_YES;
    if (good)
        good = MHD_add_response_header(response, "Content-Type",
                                       arena_c(&server->request, reply->type)) == MHD_YES;
    if (good && reply->location.len)
        good = MHD_add_response_header(response, "Location",
                                       arena_c(&server->request, reply->location)) == MHD_YES;
    if (good && is_method_refused)
        good = MHD_add_response_header(response, "Allow", "GET, HEAD") == MHD_YES;
    if (good)
        good = MHD_queue_response(connection, reply->status, response) == MHD_YES;
    if (response)
        MHD_destroy_response(response);
    return good ? MHD_YES : MHD_NO;
}

static enum MHD_Result answer(void *server_, struct MHD_Connection *connection, const char *url,
                              const char *method, const char *version, const char *upload,
                              size_t *upload_size, void **asked_)
{
    Server *server = server_;
    const Asked *asked = *asked_;
    Arena *arena = &server->request, *scratch = &server->scratch;
    Reply reply;

    (void)url;
    (void)version;
    (void)upload;
    (void)upload_size;
    if (!asked)
        return MHD_NO;
    arena_reset(arena);
    arena_reset(scratch);
    Str raw = arena_str(arena, (Str){ asked->at, asked->len });
    bool reads = strcmp(method, "GET") == 0 || strcmp(method, "HEAD") == 0;

    if (!host_is_ours(server, connection))
        reply = refuse(server->site, arena, scratch, raw, REFUSAL_HOST);
    else if (!reads)
        reply = refuse(server->site, arena, scratch, raw, REFUSAL_METHOD);
    else
        reply = route(server->site, arena, scratch, raw);
    return send_reply(server, connection, &reply, !reads);
}

/* ---- opening and closing --------------------------------------------------------------------- */

/* A socket that listens on the loopback address, and its port; -1: the port is taken. */
static int listen_on(uint16_t port, uint16_t *ret_port)
{
    struct sockaddr_in address = { .sin_family = AF_INET, .sin_port = htons(port) };
    socklen_t size = sizeof address;
    int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0), yes = 1;

    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (fd < 0)
        return -1;
    if (setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes) != 0 ||
        bind(fd, (struct sockaddr *)&address, size) != 0 || listen(fd, CONNECTIONS_MAX) != 0 ||
        getsockname(fd, (struct sockaddr *)&address, &size) != 0) {
        (void)close(fd);
        return -1;
    }
    *ret_port = ntohs(address.sin_port);
    return fd;
}

/* The daemon owns the socket from here on. */
static struct MHD_Daemon *start(Server *server, int fd)
{
    return MHD_start_daemon(
        MHD_USE_INTERNAL_POLLING_THREAD, server->port, NULL, NULL, answer, server,
        MHD_OPTION_LISTEN_SOCKET, (MHD_socket)fd, MHD_OPTION_URI_LOG_CALLBACK, note_address, server,
        MHD_OPTION_NOTIFY_COMPLETED, forget_address, server, MHD_OPTION_CONNECTION_LIMIT,
        (unsigned)CONNECTIONS_MAX, MHD_OPTION_CONNECTION_TIMEOUT, (unsigned)IDLE_SECONDS_MAX,
        MHD_OPTION_CONNECTION_MEMORY_LIMIT, (size_t)CONNECTION_BYTES_MAX, MHD_OPTION_END);
}

Server *server_open(Site *site, uint16_t port)
{
    Server *server = NEW(&site->boot, Server);
    int fd = listen_on(port, &server->port);

    if (fd < 0)
        return NULL;
    /* All of it before the thread starts that reads it. */
    server->site = site;
    server->asked = NEW_ARRAY(&site->boot, Asked, CONNECTIONS_MAX);
    server->request = arena_open(REQUEST_BYTES);
    server->scratch = arena_open(SCRATCH_BYTES);
    server->daemon = start(server, fd);
    if (server->daemon)
        return server;
    server_close(server);
    return NULL;
}

uint16_t server_port(const Server *server)
{
    return server->port;
}

void server_close(Server *server)
{
    if (server->daemon)
        MHD_stop_daemon(server->daemon);
    arena_close(&server->request);
    arena_close(&server->scratch);
}

/* ---- serving --------------------------------------------------------------------------------- */

static void say(Arena scratch, FILE *file, Phrase key, Lang lang, int64_t port)
{
    Text text = text_open(&scratch, 1 << 12), number = text_open(&scratch, 24);

    text_int(&number, port);
    phrase_put(&text, key, lang, text_str(&number), lang_code(lang));
    text_char(&text, '\n');
    (void)fwrite(text.at, 1, text.len, file);
    (void)fflush(file);
}

/* The signals that end it reach this thread only, which waits for them. */
static int wait_for_end(const sigset_t *ends)
{
    int which;
    return sigwait(ends, &which) == 0 ? 0 : EXIT_FAULT;
}

static int serve(Site *site, uint16_t port, Lang lang)
{
    sigset_t ends;

    sigemptyset(&ends);
    sigaddset(&ends, SIGINT);
    sigaddset(&ends, SIGTERM);
    if (pthread_sigmask(SIG_BLOCK, &ends, NULL) != 0)
        return EXIT_FAULT;
    Server *server = server_open(site, port);
    if (!server) {
        say(site->boot, stderr, PHRASE_WEB_PORT_TAKEN, lang, port);
        return EXIT_UNAVAILABLE;
    }
    say(site->boot, stdout, PHRASE_WEB_LISTENING, lang, server_port(server));
    int code = wait_for_end(&ends);
    server_close(server);
    return code;
}

int web_serve(Str data_dir, int64_t port, Lang lang)
{
    Site site;

    if (port < 0 || port > PORT_MAX)
        return EXIT_USAGE;
    int code = site_open(&site, data_dir, lang);
    if (code)
        return code;
    code = serve(&site, (uint16_t)port, lang);
    site_close(&site);
    return code;
}
