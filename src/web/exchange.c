/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "web/exchange.h"

#include "web/routes.h"

#include <string.h>
#include <time.h>

enum { BODY_SECONDS_MAX = 60, BODY_SLACK = 64 << 10 };

/* ---- places ---------------------------------------------------------------------------------- */

void desk_open(Desk *desk, Site *site)
{
    desk->site = site;
    ensure(pthread_mutex_init(&desk->lock, NULL) == 0);
    crowd_open(&desk->crowd);
    desk->exchanges = NEW_ARRAY(&site->boot, HttpExchange, EXCHANGES_MAX);
    for (size_t i = 0; i < WORKERS; i++)
        desk->workers[i] = worker_open(site);
}

void desk_close(Desk *desk)
{
    for (size_t i = 0; i < WORKERS; i++)
        worker_close(&desk->workers[i]);
    crowd_close(&desk->crowd);
    ensure(pthread_mutex_destroy(&desk->lock) == 0);
}

bool desk_is_idle(Desk *desk)
{
    bool idle = true;

    (void)pthread_mutex_lock(&desk->lock);
    for (size_t i = 0; i < EXCHANGES_MAX && idle; i++)
        idle = !desk->exchanges[i].taken;
    (void)pthread_mutex_unlock(&desk->lock);
    return idle;
}

/* There are as many workers as threads, so one is always free. */
static size_t take_worker(Desk *desk)
{
    size_t i = 0;

    (void)pthread_mutex_lock(&desk->lock);
    while (i < WORKERS && desk->busy[i])
        i++;
    ensure(i < WORKERS);
    desk->busy[i] = true;
    (void)pthread_mutex_unlock(&desk->lock);
    arena_reset(&desk->workers[i].request);
    arena_reset(&desk->workers[i].scratch);
    return i;
}

static void give_worker(Desk *desk, size_t i)
{
    (void)pthread_mutex_lock(&desk->lock);
    desk->busy[i] = false;
    (void)pthread_mutex_unlock(&desk->lock);
}

/* ---- beginning and end ----------------------------------------------------------------------- */

/* The library keeps a connection that gets no place too, and closes it when it asks for a page. */
void exchange_connection(void *desk_, struct MHD_Connection *connection, void **guest,
                         enum MHD_ConnectionNotificationCode what)
{
    Desk *desk = desk_;
    const union MHD_ConnectionInfo *info =
        MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CONNECTION_FD);

    if (what == MHD_CONNECTION_NOTIFY_STARTED)
        *guest = info ? crowd_enter(&desk->crowd, info->connect_fd) : NULL;
    else if (*guest)
        crowd_leave(&desk->crowd, *guest);
}

static Guest *guest_of(struct MHD_Connection *connection)
{
    const union MHD_ConnectionInfo *info =
        MHD_get_connection_info(connection, MHD_CONNECTION_INFO_SOCKET_CONTEXT);

    return info ? info->socket_context : NULL;
}

/* The library takes its own copy of the address apart where it lies. NULL when all places are
 * taken, which its limit of connections keeps from happening: a place for each. */
void *exchange_begin(void *desk_, const char *address, struct MHD_Connection *connection)
{
    Desk *desk = desk_;
    HttpExchange *exchange = NULL;

    (void)connection;
    (void)pthread_mutex_lock(&desk->lock);
    for (size_t i = 0; i < EXCHANGES_MAX && !exchange; i++)
        if (!desk->exchanges[i].taken)
            exchange = &desk->exchanges[i];
    if (exchange)
        exchange->taken = true;
    (void)pthread_mutex_unlock(&desk->lock);
    if (!exchange)
        return NULL;
    exchange->started = false;
    exchange->bytes = (Arena){ 0 };
    exchange->raw_len = strnlen(address, sizeof exchange->raw);
    memcpy(exchange->raw, address, exchange->raw_len);
    return exchange;
}

void exchange_end(void *desk_, struct MHD_Connection *connection, void **exchange_,
                  enum MHD_RequestTerminationCode how)
{
    Desk *desk = desk_;
    HttpExchange *exchange = *exchange_;
    Guest *guest = guest_of(connection);

    (void)how;
    *exchange_ = NULL;
    if (guest)
        crowd_answered(&desk->crowd, guest);
    if (!exchange)
        return;
    if (exchange->bytes.base)
        arena_close(&exchange->bytes);
    (void)pthread_mutex_lock(&desk->lock);
    exchange->taken = false;
    (void)pthread_mutex_unlock(&desk->lock);
}

/* ---- replying -------------------------------------------------------------------------------- */

static const char page_policy[] =
    "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; connect-src 'self'; "
    "frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/* What every reply says besides its body and its policy. */
static const char *const headers[][2] = {
    { "X-Content-Type-Options", "nosniff" },
    { "Referrer-Policy", "same-origin" },
    { "Cross-Origin-Opener-Policy", "same-origin" },
    { "Cross-Origin-Resource-Policy", "same-origin" },
};

static bool add_headers(struct MHD_Response *response, Arena *arena, const Reply *reply)
{
    bool good = MHD_add_response_header(response, "Cache-Control",
                                        reply->secret ? "no-store" : "no-cache") == MHD_YES;

    if (good)
        good = MHD_add_response_header(response, "Content-Security-Policy",
                                       reply->policy ? reply->policy : page_policy) == MHD_YES;
    for (size_t i = 0; good && i < COUNT_OF(headers); i++)
        good = MHD_add_response_header(response, headers[i][0], headers[i][1]) == MHD_YES;
    if (good && reply->type.len)
        good = MHD_add_response_header(response, "Content-Type", arena_c(arena, reply->type)) ==
               MHD_YES;
    for (size_t i = 0; good && i < reply->header_count; i++)
        good = MHD_add_response_header(response, reply->headers[i].name,
                                       arena_c(arena, reply->headers[i].value)) == MHD_YES;
    return good;
}

static enum MHD_Result send_reply(Arena *arena, struct MHD_Connection *connection,
                                  const Reply *reply)
{
    /* Copied: the arena is emptied before the last byte is on its way. */
    union {
        const char *read;
        void *given;
    } body = { .read = reply->body.at };
    struct MHD_Response *response =
        MHD_create_response_from_buffer(reply->body.len, body.given, MHD_RESPMEM_MUST_COPY);
    bool good = response && add_headers(response, arena, reply) &&
                MHD_queue_response(connection, reply->status, response) == MHD_YES;

    if (response)
        MHD_destroy_response(response);
    return good ? MHD_YES : MHD_NO;
}

static Wire wire_of(struct MHD_Connection *connection, const HttpExchange *exchange,
                    const char *method)
{
    Wire wire = { .method = str_from_c(method), .raw = { exchange->raw, exchange->raw_len } };

    for (size_t i = 0; i < HEADER_COUNT; i++)
        wire.headers[i] =
            str_from_c(MHD_lookup_connection_value(connection, MHD_HEADER_KIND, wire_headers[i]));
    if (exchange->bytes.base)
        wire.body = text_str(&exchange->body);
    return wire;
}

static enum MHD_Result answer_wire(Desk *desk, struct MHD_Connection *connection, const Wire *wire)
{
    size_t i = take_worker(desk);
    Reply reply = route(desk->site, &desk->workers[i], wire);

    /* What only those who sign in may see stays on no disk. */
    reply.secret =
        (desk->site->sign_in || site_sets_up(desk->site)) && !str_starts(wire->raw, S("/assets/"));
    enum MHD_Result result = send_reply(&desk->workers[i].request, connection, &reply);

    give_worker(desk, i);
    return result;
}

/* ---- bodies ---------------------------------------------------------------------------------- */

static int64_t running_seconds(void)
{
    struct timespec now;
    ensure(clock_gettime(CLOCK_MONOTONIC, &now) == 0);
    return now.tv_sec;
}

static bool says_too_large(struct MHD_Connection *connection, size_t max)
{
    Str length =
        str_from_c(MHD_lookup_connection_value(connection, MHD_HEADER_KIND, "Content-Length"));
    int64_t bytes;
    return length.len && (!str_int(length, &bytes) || bytes < 0 || (size_t)bytes > max);
}

/* The library closes a connection that is answered before it has looked for a body. */
static bool says_no_body(struct MHD_Connection *connection)
{
    return !MHD_lookup_connection_value(connection, MHD_HEADER_KIND, "Content-Length") &&
           !MHD_lookup_connection_value(connection, MHD_HEADER_KIND, "Transfer-Encoding");
}

/* The headers are here. What has no body is answered when the library calls again, so that the
 * connection stays; what is refused without its body, at once. */
static enum MHD_Result start(Desk *desk, struct MHD_Connection *connection, HttpExchange *exchange,
                             const char *method)
{
    Wire wire = wire_of(connection, exchange, method);
    size_t max = wire_body_max(wire.headers[HEADER_TYPE]);

    exchange->started = true;
    if (!wire_is(&wire, S("POST")) && says_no_body(connection))
        return MHD_YES;
    wire.too_large = says_too_large(connection, max);
    if (!wire_is(&wire, S("POST")) || wire.too_large || route_refuses(desk->site, &wire))
        return answer_wire(desk, connection, &wire);
    exchange->until = running_seconds() + BODY_SECONDS_MAX;
    exchange->bytes = arena_open(max + BODY_SLACK);
    exchange->body = text_open(&exchange->bytes, max);
    return MHD_YES;
}

/* A body that said nothing of its length and is too long, or that trickles, ends the connection. */
static enum MHD_Result take_piece(HttpExchange *exchange, const char *piece, size_t *size)
{
    text_put(&exchange->body, (Str){ piece, *size });
    *size = 0;
    return exchange->body.full || running_seconds() > exchange->until ? MHD_NO : MHD_YES;
}

enum MHD_Result exchange_answer(void *desk_, struct MHD_Connection *connection, const char *url,
                                const char *method, const char *version, const char *upload,
                                size_t *upload_size, void **exchange_)
{
    Desk *desk = desk_;
    HttpExchange *exchange = *exchange_;

    (void)url;
    (void)version;
    if (!exchange || !guest_of(connection))
        return MHD_NO;
    if (!exchange->started)
        return start(desk, connection, exchange, method);
    if (*upload_size)
        return take_piece(exchange, upload, upload_size);
    Wire wire = wire_of(connection, exchange, method);
    return answer_wire(desk, connection, &wire);
}
