/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "world/world.h"

#include <curl/curl.h>
#include <netinet/in.h>
#include <pthread.h>
#include <unistd.h>

typedef struct Exchange {
    Text body;
    bool plain;   /* http, not https */
    bool called;  /* a connection was tried */
    bool refused; /* the address is none that may be called */
} Exchange;

static void prepare_library(void)
{
    ensure(curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK);
}

static bool is_this_machine(const struct curl_sockaddr *address)
{
    const struct sockaddr_in *four = (const void *)&address->addr;
    const struct sockaddr_in6 *six = (const void *)&address->addr;

    if (address->family == AF_INET)
        return ntohl(four->sin_addr.s_addr) >> 24 == 127;
    return address->family == AF_INET6 && IN6_IS_ADDR_LOOPBACK(&six->sin6_addr);
}

/* Asked with the address itself, after any name was looked up: no name can lead elsewhere. */
static curl_socket_t open_socket(void *context, curlsocktype purpose, struct curl_sockaddr *address)
{
    Exchange *exchange = context;

    if (purpose != CURLSOCKTYPE_IPCXN || (exchange->plain && !is_this_machine(address))) {
        exchange->refused = true;
        return CURL_SOCKET_BAD;
    }
    exchange->called = true;
    return socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

static size_t take_body(char *bytes, size_t size, size_t count, void *context)
{
    Exchange *exchange = context;

    text_put(&exchange->body, (Str){ bytes, size * count });
    return exchange->body.full ? 0 : size * count;
}

#define set(curl, option, value) ensure(curl_easy_setopt((curl), (option), (value)) == CURLE_OK)

static void set_limits(CURL *curl)
{
    set(curl, CURLOPT_PROTOCOLS_STR, "http,https");
    set(curl, CURLOPT_PROXY, "");
    set(curl, CURLOPT_NOSIGNAL, 1L);
    set(curl, CURLOPT_TIMEOUT, (long)WORLD_HTTP_SECONDS_MAX);
    set(curl, CURLOPT_USERAGENT, "sekisho");
}

static void set_exchange(CURL *curl, Exchange *exchange)
{
    set(curl, CURLOPT_OPENSOCKETFUNCTION, open_socket);
    set(curl, CURLOPT_OPENSOCKETDATA, exchange);
    set(curl, CURLOPT_WRITEFUNCTION, take_body);
    set(curl, CURLOPT_WRITEDATA, exchange);
}

static void set_body(CURL *curl, Arena *arena, Str method, Str body)
{
    if (str_eq(method, S("GET")))
        return;
    set(curl, CURLOPT_POSTFIELDSIZE_LARGE, (curl_off_t)body.len);
    set(curl, CURLOPT_COPYPOSTFIELDS, body.len > 0 ? body.at : "");
    set(curl, CURLOPT_CUSTOMREQUEST, arena_c(arena, method));
}

/* No type said means none sent; curl would say it is a form, and wait to be asked for the body. */
static struct curl_slist *headers_of(Arena *arena, Str content_type)
{
    Text type = text_open(arena, content_type.len + 32);

    text_all(&type, S("Content-Type:"), content_type.len > 0 ? S(" ") : S(""), content_type);
    struct curl_slist *headers = curl_slist_append(NULL, arena_c(arena, text_str(&type)));
    ensure(headers && curl_slist_append(headers, "Expect:"));
    return headers;
}

static int outcome(CURLcode code, const Exchange *exchange)
{
    switch ((int)code) {
    case CURLE_OK:
        return 0;
    case CURLE_UNSUPPORTED_PROTOCOL:
    case CURLE_URL_MALFORMAT:
        return exchange->called ? WORLD_E_NO_ANSWER /* not HTTP */ : WORLD_E_ADDRESS;
    case CURLE_WRITE_ERROR:
        return exchange->body.full ? WORLD_E_TOO_LARGE : fault(FAULT_NETWORK, "taking a reply");
    case CURLE_OUT_OF_MEMORY:
        return fault(FAULT_MEMORY, "calling another machine");
    default:
        return exchange->refused ? WORLD_E_ADDRESS : WORLD_E_NO_ANSWER;
    }
}

static void read_reply(CURL *curl, Arena *arena, const Exchange *exchange, HttpReply *ret_reply)
{
    long status = 0;
    char *type = NULL;

    ensure(curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &status) == CURLE_OK);
    ensure(curl_easy_getinfo(curl, CURLINFO_CONTENT_TYPE, &type) == CURLE_OK);
    *ret_reply = (HttpReply){
        .status = status,
        .content_type = arena_str(arena, str_from_c(type)),
        .body = text_str(&exchange->body),
    };
}

int world_http(Arena *arena, Str method, Str url, Str content_type, Str body, size_t max,
               HttpReply *ret_reply)
{
    static pthread_once_t prepared = PTHREAD_ONCE_INIT;
    Exchange exchange = { .plain = !str_starts(url, S("https://")) };

    pthread_once(&prepared, prepare_library);
    CURL *curl = curl_easy_init();
    if (!curl)
        return fault(FAULT_MEMORY, "calling another machine");
    struct curl_slist *headers = headers_of(arena, content_type);
    set_limits(curl);
    set_exchange(curl, &exchange);
    set_body(curl, arena, method, body);
    set(curl, CURLOPT_URL, arena_c(arena, url));
    set(curl, CURLOPT_HTTPHEADER, headers);
    exchange.body =
        text_open(arena, max); /* last of what takes from the arena: it grows in place */
    int r = outcome(curl_easy_perform(curl), &exchange);
    if (!r)
        read_reply(curl, arena, &exchange, ret_reply);
    curl_slist_free_all(headers);
    curl_easy_cleanup(curl);
    return r < 0 ? trace(r) : r;
}
