/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "web/server.h"
#include "phrases_setup.h"
#include "phrases_signin.h"
#include "phrases_web.h"

#include "web/exchange.h"
#include "web/postman.h"
#include "web/setup.h"

#include <arpa/inet.h>
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

enum {
    CONNECTION_BYTES_MAX = 64 << 10, /* request line and headers */
    IDLE_SECONDS_MAX = 30,
    PORT_MAX = 65535
};

/* As in sekisho(1). */
enum { EXIT_FAULT = 1, EXIT_USAGE = 2, EXIT_INVALID = 7, EXIT_UNAVAILABLE = 8 };

enum { SAID_BYTES = 1 << 16 };

/* How long replies under way may take before a server leaves: five seconds. */
enum { LEAVE_PAUSES = 500, LEAVE_NANOSECONDS = 10000000 };

struct Server {
    Desk desk;
    struct MHD_Daemon *daemon;
    uint16_t port;
};

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

/* The daemon owns the socket from here on, until it is asked to leave it. Its threads share it; an
 * exchange is one thread's. */
static struct MHD_Daemon *start(Server *server, int fd)
{
    return MHD_start_daemon(
        MHD_USE_INTERNAL_POLLING_THREAD | MHD_USE_POLL | MHD_USE_ITC, server->port, NULL, NULL,
        exchange_answer, &server->desk, MHD_OPTION_LISTEN_SOCKET, (MHD_socket)fd,
        MHD_OPTION_THREAD_POOL_SIZE, (unsigned)WORKERS, MHD_OPTION_NOTIFY_CONNECTION,
        exchange_connection, &server->desk, MHD_OPTION_URI_LOG_CALLBACK, exchange_begin,
        &server->desk, MHD_OPTION_NOTIFY_COMPLETED, exchange_end, &server->desk,
        MHD_OPTION_CONNECTION_LIMIT, (unsigned)CONNECTIONS_MAX, MHD_OPTION_CONNECTION_TIMEOUT,
        (unsigned)IDLE_SECONDS_MAX, MHD_OPTION_CONNECTION_MEMORY_LIMIT,
        (size_t)CONNECTION_BYTES_MAX, MHD_OPTION_END);
}

static uint16_t port_of(int fd)
{
    struct sockaddr_in address;
    socklen_t size = sizeof address;

    ensure(getsockname(fd, (struct sockaddr *)&address, &size) == 0);
    return ntohs(address.sin_port);
}

Server *server_open(Site *site, uint16_t port)
{
    int fd = listen_on(port, &port);

    return fd < 0 ? NULL : server_take(site, fd);
}

Server *server_take(Site *site, int fd)
{
    Server *server = NEW(&site->boot, Server);

    server->port = port_of(fd);
    /* All of it before the threads start that read it. */
    guard_make(&site->guard, server->port);
    desk_open(&server->desk, site);
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

/* Those who come meanwhile wait in the socket's queue, and are the next server's. */
int server_leave(Server *server)
{
    static const struct timespec pause = { .tv_nsec = LEAVE_NANOSECONDS };
    int fd = MHD_quiesce_daemon(server->daemon);

    ensure(fd != MHD_INVALID_SOCKET);
    for (int i = 0; i < LEAVE_PAUSES && !desk_is_idle(&server->desk); i++)
        (void)nanosleep(&pause, NULL);
    server_close(server);
    return fd;
}

void server_close(Server *server)
{
    if (server->daemon)
        MHD_stop_daemon(server->daemon);
    desk_close(&server->desk);
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

enum { TICK_SECONDS = 60, TEND_SECONDS = 5, TICK_BYTES = 1 << 30 };
#define BREATH_NANOSECONDS 20000000 /* between two pieces of work, for those who wait to write */

/* What could not be told or done waits for the next time. */
static bool tend_record(Site *site, Arena scratch, Moment *next_tick)
{
    Moment now = world_now();
    bool more = false;
    int r = 0;

    if (now >= *next_tick) {
        *next_tick = now + TICK_SECONDS * MOMENT_SECOND;
        r = office_tick(site->office, scratch);
    }
    if (!r)
        r = office_tend(site->office, scratch, &more);
    return r == 0 && more;
}

/* The signals that end it reach this thread only, which waits for them. Meanwhile what the record
 * has to do by itself is done in small pieces, every minute it tells of itself, and files of
 * names that nobody looks at any more are forgotten. */
static int wait_for_end(Site *site, const sigset_t *ends)
{
    static const struct timespec pause = { .tv_sec = TEND_SECONDS },
                                 breath = { .tv_nsec = BREATH_NANOSECONDS };
    Moment next_tick = world_now() + TICK_SECONDS * MOMENT_SECOND;
    Arena scratch = arena_open(TICK_BYTES);
    bool more = false;

    while (sigtimedwait(ends, NULL, more ? &breath : &pause) < 0) {
        if (errno != EAGAIN && errno != EINTR)
            return EXIT_FAULT;
        more = site->office && tend_record(site, scratch, &next_tick);
        if (site->jobs)
            jobs_sweep(site->jobs, job_clock());
    }
    arena_close(&scratch);
    return 0;
}

static bool block_ends(sigset_t *ends)
{
    sigemptyset(ends);
    sigaddset(ends, SIGINT);
    sigaddset(ends, SIGTERM);
    return pthread_sigmask(SIG_BLOCK, ends, NULL) == 0;
}

/* Others who find the record in use ask here. */
static int announce(Site *site, uint16_t port)
{
    Arena scratch = site->boot;
    Text address = text_open(&scratch, 64);

    if (!site->office)
        return 0;
    text_put(&address, S("http://127.0.0.1:"));
    text_int(&address, port);
    return office_announce(site->office, text_str(&address));
}

static Phrase listening(const Site *site)
{
    return site->witness    ? PHRASE_WEB_WITNESSING
           : site->screened ? PHRASE_WEB_SCREENING
           : site->office   ? PHRASE_WEB_LISTENING_RECORD
                            : PHRASE_WEB_LISTENING;
}

/* NULL: the port is taken, and it is said. */
static Server *open_server(Site *site, int64_t port, Lang lang)
{
    Server *server = server_open(site, (uint16_t)port);

    if (!server)
        say(site->boot, stderr, PHRASE_WEB_PORT_TAKEN, lang, port);
    return server;
}

static int serve(Site *site, Server *server, Lang lang, const sigset_t *ends)
{
    if (!server)
        return EXIT_UNAVAILABLE;
    int code = announce(site, server_port(server)) ? EXIT_FAULT : 0;
    if (!code) {
        say(site->boot, stdout, listening(site), lang, server_port(server));
        PostmanThread *postman =
            site->office ? postman_start(&site->boot, site->office, lang) : NULL;
        code = wait_for_end(site, ends);
        if (postman)
            postman_stop(postman);
    }
    server_close(server);
    return code;
}

/* The signals that end it are blocked before any thread starts, so that none of them is ended in
 * this one's place. */
static bool may_start(int64_t port, sigset_t *ends)
{
    return port >= 0 && port <= PORT_MAX && block_ends(ends);
}

/* ---- where there is no record yet ------------------------------------------------------------ */

typedef enum Found { FOUND_RECORD, FOUND_NOTHING, FOUND_OTHER } Found;

/* A record is known by its database. What cannot be looked at is left to whoever opens it. */
static Found look(Arena scratch, Str dir)
{
    Text path = text_open(&scratch, dir.len + 20);
    bool empty = false;
    int64_t size;

    text_all(&path, dir, S("/sekisho.db"));
    if (!world_file_size(scratch, text_str(&path), &size))
        return FOUND_RECORD;
    int r = world_is_empty_dir(scratch, dir, &empty);
    return r == WORLD_E_NOT_FOUND || (!r && empty) ? FOUND_NOTHING
           : !r                                    ? FOUND_OTHER
                                                   : FOUND_RECORD;
}

static void say_code(Arena scratch, const SiteOptions *options, uint16_t port, Str code)
{
    Text text = text_open(&scratch, SAID_BYTES / 2), number = text_open(&scratch, 24);

    text_int(&number, port);
    phrase_put(&text, PHRASE_SETUP_SERVING, options->lang, options->record_dir, S(""));
    text_all(&text, S("\n    http://127.0.0.1:"), text_str(&number), S("/"),
             lang_code(options->lang), S("/set-up\n    "));
    phrase_put(&text, PHRASE_SETUP_CODE, options->lang, code, S(""));
    text_char(&text, '\n');
    (void)fwrite(text.at, 1, text.len, stdout);
    (void)fflush(stdout);
}

/* Until the record is made. False: ended before that. */
static bool wait_for_record(Setup *setup, const sigset_t *ends)
{
    static const struct timespec pause = { .tv_nsec = 10 * LEAVE_NANOSECONDS };

    while (!setup_is_made(setup))
        if (sigtimedwait(ends, NULL, &pause) >= 0)
            return false;
    return true;
}

/* The page by which a record is begun. The socket it was served at, or -1: there is no going on,
 * and *ret_code says how it ended. */
static int begin_record(const SiteOptions *options, Setup *setup, Str code, int64_t port,
                        const sigset_t *ends, int *ret_code)
{
    Site site;
    int fd = -1;

    site_open_setup(&site, setup);
    if (options->address.len && !guard_address(options->address, &site.guard.host))
        ensure(!"looked at by web_serve()");
    Server *server = open_server(&site, port, options->lang);
    *ret_code = server ? 0 : EXIT_UNAVAILABLE;
    if (server) {
        say_code(site.boot, options, server_port(server), code);
        if (wait_for_record(setup, ends))
            fd = server_leave(server);
        else
            server_close(server);
    }
    site_close(&site);
    return fd;
}

static int serve_site(const SiteOptions *options, Setup *setup, int fd, int64_t port,
                      const sigset_t *ends)
{
    Site site;
    int code = site_open(&site, options);

    if (code) {
        if (fd >= 0)
            (void)close(fd);
        return code;
    }
    site.setup = setup;
    Server *server = fd >= 0 ? server_take(&site, fd) : open_server(&site, port, options->lang);
    code = serve(&site, server, options->lang, ends);
    site_close(&site);
    return code;
}

/* First the one page, and then, at the same socket, everything else. */
static int serve_new(const SiteOptions *options, int64_t port, const sigset_t *ends)
{
    Arena scratch = arena_open(SAID_BYTES);
    int result;
    Str code;
    Setup *setup = setup_open(options, &code);
    int fd = begin_record(options, setup, code, port, ends, &result);

    if (fd >= 0) {
        say(scratch, stdout, PHRASE_SETUP_MADE_SAID, options->lang, port);
        result = serve_site(options, setup, fd, port, ends);
    }
    setup_close(setup);
    arena_close(&scratch);
    return result;
}

/* What is wrong with the options, said. 0 or an exit code. */
static int check_options(Arena scratch, const SiteOptions *options, int64_t port)
{
    Str host;

    if (!options->address.len || guard_address(options->address, &host))
        return 0;
    say(scratch, stderr, PHRASE_SIGNIN_PAGE_ADDRESS_WRONG, options->lang, port);
    return EXIT_USAGE;
}

static int refuse_dir(Arena scratch, const SiteOptions *options)
{
    Text text = text_open(&scratch, SAID_BYTES / 2);

    text_put(&text, S("sekisho: "));
    phrase_put(&text, PHRASE_SETUP_NOT_EMPTY, options->lang, options->record_dir, S(""));
    text_char(&text, '\n');
    (void)fwrite(text.at, 1, text.len, stderr);
    return EXIT_INVALID;
}

int web_serve(Str data_dir, Str record_dir, int64_t port, bool sign_in, bool set_up, Str address,
              Lang lang)
{
    const SiteOptions options = { data_dir, record_dir, sign_in, address, lang };
    Arena scratch = arena_open(SAID_BYTES);
    sigset_t ends;

    if (!may_start(port, &ends))
        return EXIT_USAGE;
    int code = check_options(scratch, &options, port);
    Found found = set_up ? look(scratch, options.record_dir) : FOUND_RECORD;
    if (!code)
        code = found == FOUND_OTHER     ? refuse_dir(scratch, &options)
               : found == FOUND_NOTHING ? serve_new(&options, port, &ends)
                                        : serve_site(&options, NULL, -1, port, &ends);
    arena_close(&scratch);
    return code;
}

int web_witness(Str dir, int64_t port, Lang lang)
{
    sigset_t ends;
    Site site;

    if (!may_start(port, &ends))
        return EXIT_USAGE;
    int code = site_open_witness(&site, dir, lang);
    if (code)
        return code;
    code = serve(&site, open_server(&site, port, lang), lang, &ends);
    site_close(&site);
    return code;
}

int web_screen(const Index *index, int64_t port, Lang lang)
{
    sigset_t ends;
    Site site;

    if (!may_start(port, &ends))
        return EXIT_USAGE;
    site_open_screening(&site, index);
    int code = serve(&site, open_server(&site, port, lang), lang, &ends);
    site_close(&site);
    return code;
}
