/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "world/world_curl.h"

#include "world/world.h"

#include <netinet/in.h>
#include <pthread.h>
#include <unistd.h>

enum { HEADERS_BYTES_MAX = 64 << 10 };

typedef struct Exchange {
    Text body, headers;
    bool plain;   /* http, not https */
    bool called;  /* a connection was tried */
    bool refused; /* the address is none that may be called */
} Exchange;

static void prepare_library(void)
{
    ensure(curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK);
}

void curl_prepare(void)
{
    static pthread_once_t prepared = PTHREAD_ONCE_INIT;
    pthread_once(&prepared, prepare_library);
}

bool is_this_machine(const struct curl_sockaddr *address)
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

static size_t take_header(char *bytes, size_t size, size_t count, void *context)
{
    Exchange *exchange = context;

    text_put(&exchange->headers, (Str){ bytes, size * count });
    return exchange->headers.full ? 0 : size * count;
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
    set(curl, CURLOPT_HEADERFUNCTION, take_header);
    set(curl, CURLOPT_HEADERDATA, exchange);
}

static void set_request(CURL *curl, Arena *arena, const HttpRequest *request)
{
    set(curl, CURLOPT_URL, arena_c(arena, request->url));
    if (str_eq(request->method, S("GET")))
        return;
    set(curl, CURLOPT_POSTFIELDSIZE_LARGE, (curl_off_t)request->body.len);
    set(curl, CURLOPT_COPYPOSTFIELDS, request->body.len > 0 ? request->body.at : "");
    set(curl, CURLOPT_CUSTOMREQUEST, arena_c(arena, request->method));
}

static struct curl_slist *append_header(struct curl_slist *headers, Arena *arena, Str header)
{
    struct curl_slist *longer = curl_slist_append(headers, arena_c(arena, header));

    ensure(longer != NULL);
    return longer;
}

/* No type said means none sent; curl would say it is a form, and wait to be asked for the body. */
static struct curl_slist *headers_of(Arena *arena, const HttpRequest *request)
{
    Text type = text_open(arena, request->content_type.len + 32);

    text_all(&type, S("Content-Type:"), request->content_type.len > 0 ? S(" ") : S(""),
             request->content_type);
    struct curl_slist *headers = append_header(NULL, arena, text_str(&type));
    headers = append_header(headers, arena, S("Expect:"));
    for (size_t i = 0; i < request->header_count; i++)
        headers = append_header(headers, arena, request->headers[i]);
    return headers;
}

/* A line break would be another header; other letters mean nothing there. */
static bool is_header(Str header)
{
    for (size_t i = 0; i < header.len; i++)
        if (header.at[i] < ' ' || header.at[i] > '~')
            return false;
    return true;
}

static bool headers_fit(const HttpRequest *request)
{
    bool fit = is_header(request->content_type) && is_header(request->url);

    for (size_t i = 0; i < request->header_count; i++)
        fit &= is_header(request->headers[i]);
    return fit;
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
        .headers = text_str(&exchange->headers),
        .body = text_str(&exchange->body),
    };
}

static int perform(CURL *curl, Arena *arena, Exchange *exchange, HttpReply *ret_reply)
{
    int r = outcome(curl_easy_perform(curl), exchange);

    if (!r)
        read_reply(curl, arena, exchange, ret_reply);
    return r;
}

int world_http_send(Arena *arena, const HttpRequest *request, size_t max, HttpReply *ret_reply)
{
    Exchange exchange = { .plain = !str_starts(request->url, S("https://")) };

    if (!headers_fit(request))
        return WORLD_E_ADDRESS;
    curl_prepare();
    CURL *curl = curl_easy_init();
    if (!curl)
        return fault(FAULT_MEMORY, "calling another machine");
    struct curl_slist *headers = headers_of(arena, request);
    set_limits(curl);
    set_exchange(curl, &exchange);
    set_request(curl, arena, request);
    set(curl, CURLOPT_HTTPHEADER, headers);
    exchange.headers = text_open(arena, HEADERS_BYTES_MAX);
    exchange.body = text_open(arena, max);
    int r = perform(curl, arena, &exchange, ret_reply);
    curl_slist_free_all(headers);
    curl_easy_cleanup(curl);
    return r < 0 ? trace(r) : r;
}

int world_http(Arena *arena, Str method, Str url, Str content_type, Str body, size_t max,
               HttpReply *ret_reply)
{
    HttpRequest request = {
        .method = method, .url = url, .content_type = content_type, .body = body
    };
    int r = world_http_send(arena, &request, max, ret_reply);

    return r < 0 ? trace(r) : r;
}

static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

static bool same_name(Str a, Str b)
{
    bool same = a.len == b.len;

    for (size_t i = 0; same && i < a.len; i++)
        same = lower(a.at[i]) == lower(b.at[i]);
    return same;
}

Str http_header(const HttpReply *reply, Str name)
{
    Str rest = reply->headers;

    while (rest.len > 0) {
        Str value, line = str_split(rest, '\n', &rest);
        if (same_name(str_split(line, ':', &value), name))
            return str_trim(value);
    }
    return (Str){ 0 };
}
