/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "world/world.h"
#include "world/world_curl.h"

#include <netinet/in.h>
#include <string.h>

/* Mail by SMTP. */

enum {
    LOCAL_PART_MAX = 64,
    ENCODED_BYTES = 45, /* of an encoded word (RFC 2047): 60 letters of base64 */
    REFUSES_FROM = 400, /* what a server says from here on is a no */
};

typedef struct Sending {
    bool plain;   /* without TLS: to this machine alone */
    bool refused; /* the address is none that may be called */
} Sending;

/* ---- what may be written --------------------------------------------------------------------- */

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

bool mail_header_is(Str text)
{
    bool fit = text.len <= MAIL_HEADER_MAX;

    for (size_t i = 0; fit && i < text.len; i++)
        fit = text.at[i] >= ' ' && text.at[i] <= '~';
    return fit;
}

/* Letters of an atom (RFC 5322), in parts with dots between. */
static bool is_local_part(Str text)
{
    static const char others[] = "!#$%&'*+-/=?^_`{|}~";
    bool fit = text.len > 0 && text.len <= LOCAL_PART_MAX, dot = true;

    for (size_t i = 0; fit && i < text.len; i++) {
        char c = text.at[i];
        fit = c == '.' ? !dot : is_letter(c) || memchr(others, c, sizeof others - 1) != NULL;
        dot = c == '.';
    }
    return fit && !dot;
}

static bool is_domain(Str text)
{
    bool fit = text.len > 0, begins = true, dashed = false;

    for (size_t i = 0; fit && i < text.len; i++) {
        char c = text.at[i];
        fit = is_letter(c) || (c == '-' && !begins) || (c == '.' && !begins && !dashed);
        begins = c == '.';
        dashed = c == '-';
    }
    return fit && !begins && !dashed;
}

bool mail_address_is(Str text)
{
    Str domain, local = str_split(text, '@', &domain);

    return text.len <= MAIL_ADDRESS_MAX && is_local_part(local) && is_domain(domain);
}

/* Where no name is looked up: a name could lead anywhere, and 127.0.0.1 does not. */
static bool names_this_machine(Str server)
{
    static const Str hosts[] = { STR("127.0.0.1"), STR("[::1]"), STR("localhost") };
    Str rest, host;

    (void)str_split(server, '/', &rest);
    host = str_cut(rest, 1, rest.len);
    for (size_t i = 0; i < COUNT_OF(hosts); i++)
        if (str_starts(host, hosts[i]) &&
            (host.len == hosts[i].len || host.at[hosts[i].len] == ':'))
            return true;
    return false;
}

/* ---- headers --------------------------------------------------------------------------------- */

static struct curl_slist *add(struct curl_slist *headers, const Text *header)
{
    struct curl_slist *longer = curl_slist_append(headers, header->at);

    ensure(longer != NULL && !header->full);
    return longer;
}

static struct curl_slist *add_plain(struct curl_slist *headers, Arena *arena, Str name, Str value)
{
    Text header = text_open(arena, MAIL_HEADER_MAX + 64);

    text_all(&header, name, S(": "), value);
    text_char(&header, '\0');
    return add(headers, &header);
}

static void put_two(Text *text, int64_t number)
{
    text_char(text, (char)('0' + number / 10 % 10));
    text_char(text, (char)('0' + number % 10));
}

/* "Sat, 21 Nov 2026 09:00:00 +0900" (RFC 5322 section 3.3), as clocks in Japan show it. */
static struct curl_slist *add_date(struct curl_slist *headers, Arena *arena, Moment at)
{
    static const char days[] = "MonTueWedThuFriSatSun",
                      months[] = "JanFebMarAprMayJunJulAugSepOctNovDec";
    Text header = text_open(arena, 80);
    Date day = moment_date(at);
    DateParts parts = date_parts(day);
    int64_t seconds = (at - moment_of_date(day)) / MOMENT_SECOND;

    text_put(&header, S("Date: "));
    text_put(&header, (Str){ days + (size_t)(3 * date_weekday(day)), 3 });
    text_put(&header, S(", "));
    put_two(&header, parts.day);
    text_char(&header, ' ');
    text_put(&header, (Str){ months + (size_t)(3 * (parts.month - 1)), 3 });
    text_char(&header, ' ');
    text_int(&header, parts.year);
    text_char(&header, ' ');
    put_two(&header, seconds / 3600);
    text_char(&header, ':');
    put_two(&header, seconds / 60 % 60);
    text_char(&header, ':');
    put_two(&header, seconds % 60);
    text_put(&header, S(" +0900"));
    text_char(&header, '\0');
    return add(headers, &header);
}

/* Encoded words, a line each, that end between letters. */
static struct curl_slist *add_subject(struct curl_slist *headers, Arena *arena, Str subject)
{
    Text header = text_open(arena, 4 * MAIL_HEADER_MAX);

    if (mail_header_is(subject))
        return add_plain(headers, arena, S("Subject"), subject);
    text_put(&header, S("Subject:"));
    for (size_t from = 0; from < subject.len;) {
        size_t to = from + ENCODED_BYTES < subject.len ? from + ENCODED_BYTES : subject.len;
        while (to < subject.len && ((unsigned char)subject.at[to] & 0xc0) == 0x80)
            to--;
        text_put(&header, from ? S("\r\n =?UTF-8?B?") : S(" =?UTF-8?B?"));
        text_base64(&header, str_cut(subject, from, to));
        text_put(&header, S("?="));
        from = to;
    }
    text_char(&header, '\0');
    return add(headers, &header);
}

static struct curl_slist *headers_of(Arena *arena, const Mail *mail)
{
    struct curl_slist *headers = add_date(NULL, arena, mail->at);

    headers = add_plain(headers, arena, S("From"), mail->from);
    headers = add_plain(headers, arena, S("To"), mail->to);
    headers = add_plain(headers, arena, S("Message-ID"), mail->id);
    headers = add_plain(headers, arena, S("Content-Language"), mail->lang);
    /* No machine is to answer it (RFC 3834). */
    headers = add_plain(headers, arena, S("Auto-Submitted"), S("auto-generated"));
    return add_subject(headers, arena, mail->subject);
}

/* ---- the call -------------------------------------------------------------------------------- */

#define set(curl, option, value) ensure(curl_easy_setopt((curl), (option), (value)) == CURLE_OK)

static curl_socket_t open_socket(void *context, curlsocktype purpose, struct curl_sockaddr *address)
{
    Sending *sending = context;

    if (purpose != CURLSOCKTYPE_IPCXN || (sending->plain && !is_this_machine(address))) {
        sending->refused = true;
        return CURL_SOCKET_BAD;
    }
    return socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

static size_t take_nothing(char *bytes, size_t size, size_t count, void *context)
{
    (void)bytes;
    (void)context;
    return size * count;
}

static void set_call(CURL *curl, Arena *arena, const Mail *mail, Sending *sending)
{
    set(curl, CURLOPT_URL, arena_c(arena, mail->server));
    set(curl, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    set(curl, CURLOPT_USE_SSL, (long)(sending->plain ? CURLUSESSL_TRY : CURLUSESSL_ALL));
    set(curl, CURLOPT_PROXY, "");
    set(curl, CURLOPT_NOSIGNAL, 1L);
    set(curl, CURLOPT_TIMEOUT, (long)WORLD_MAIL_SECONDS_MAX);
    set(curl, CURLOPT_OPENSOCKETFUNCTION, open_socket);
    set(curl, CURLOPT_OPENSOCKETDATA, sending);
    set(curl, CURLOPT_WRITEFUNCTION, take_nothing);
    if (mail->user.len > 0) {
        set(curl, CURLOPT_USERNAME, arena_c(arena, mail->user));
        set(curl, CURLOPT_PASSWORD, arena_c(arena, mail->password));
    }
}

static void set_text(CURL *curl, curl_mime *parts, const Mail *mail)
{
    curl_mimepart *part = curl_mime_addpart(parts);

    ensure(part != NULL && curl_mime_data(part, mail->text.at, mail->text.len) == CURLE_OK);
    ensure(curl_mime_type(part, "text/plain; charset=utf-8") == CURLE_OK);
    ensure(curl_mime_encoder(part, "base64") == CURLE_OK);
    set(curl, CURLOPT_MIMEPOST, parts);
}

static int outcome(CURL *curl, CURLcode code, const Sending *sending, int64_t *ret_code)
{
    long said = 0;

    ensure(curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &said) == CURLE_OK);
    *ret_code = said;
    switch ((int)code) {
    case CURLE_OK:
        return 0;
    case CURLE_OUT_OF_MEMORY:
        return fault(FAULT_MEMORY, "sending a mail");
    case CURLE_LOGIN_DENIED:
        return WORLD_E_LOGIN;
    case CURLE_UNSUPPORTED_PROTOCOL:
    case CURLE_URL_MALFORMAT:
        return WORLD_E_ADDRESS;
    case CURLE_USE_SSL_FAILED:
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_PEER_FAILED_VERIFICATION:
        return WORLD_E_NO_TLS;
    default:
        if (sending->refused)
            return WORLD_E_ADDRESS;
        return said >= REFUSES_FROM ? WORLD_E_REFUSED : WORLD_E_NO_ANSWER;
    }
}

static bool is_fit(const Mail *mail)
{
    return mail_address_is(mail->from) && mail_address_is(mail->to) &&
           mail_header_is(mail->server) && mail_header_is(mail->id) && mail_header_is(mail->lang) &&
           mail->subject.len <= MAIL_HEADER_MAX &&
           !memchr(mail->subject.at, '\n', mail->subject.len) &&
           !memchr(mail->subject.at, '\r', mail->subject.len) &&
           (str_starts(mail->server, S("smtp://")) || str_starts(mail->server, S("smtps://")));
}

int world_mail(Arena scratch, const Mail *mail, int64_t *ret_code)
{
    Sending sending = { .plain = names_this_machine(mail->server) };

    *ret_code = 0;
    if (!is_fit(mail))
        return WORLD_E_ADDRESS;
    curl_prepare();
    CURL *curl = curl_easy_init();
    if (!curl)
        return fault(FAULT_MEMORY, "sending a mail");
    struct curl_slist *headers = headers_of(&scratch, mail);
    struct curl_slist *to = curl_slist_append(NULL, arena_c(&scratch, mail->to));
    curl_mime *parts = curl_mime_init(curl);
    ensure(parts != NULL && to != NULL);
    set_call(curl, &scratch, mail, &sending);
    set(curl, CURLOPT_MAIL_FROM, arena_c(&scratch, mail->from));
    set(curl, CURLOPT_MAIL_RCPT, to);
    set(curl, CURLOPT_HTTPHEADER, headers);
    set_text(curl, parts, mail);
    int r = outcome(curl, curl_easy_perform(curl), &sending, ret_code);
    curl_easy_cleanup(curl);
    curl_mime_free(parts);
    curl_slist_free_all(headers);
    curl_slist_free_all(to);
    return r < 0 ? trace(r) : r;
}
