/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "web/guard.h"

#include <sodium.h>

enum { VISITOR_BYTES = 18, HEX_MAX = 2 * VISITOR_BYTES, HOST_BYTES_MAX = 255 };

_Static_assert((int)GUARD_SECRET_BYTES == (int)crypto_auth_KEYBYTES, "the key of the hash");

void guard_make(Guard *guard, uint16_t port)
{
    guard->port = port;
    randombytes_buf(guard->secret, sizeof guard->secret);
}

/* ---- where it comes from --------------------------------------------------------------------- */

static bool host_is_ours(Str host, uint16_t our_port)
{
    static const Str names[] = { STR("127.0.0.1"), STR("localhost") };
    Str port, name = str_split(host, ':', &port);
    int64_t number = 80;

    if (port.len && !str_int(port, &number))
        return false;
    for (size_t i = 0; i < COUNT_OF(names); i++)
        if (str_eq(name, names[i]))
            return number == our_port;
    return false;
}

bool guard_address(Str address, Str *ret_host)
{
    Str scheme = S("https://"), host = str_cut(address, scheme.len, address.len);
    bool good = str_starts(address, scheme) && host.len > 0 && host.len <= HOST_BYTES_MAX;

    for (size_t i = 0; i < host.len && good; i++) {
        char c = host.at[i];
        good = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-' || c == ':';
    }
    *ret_host = host;
    return good;
}

bool guard_is_secure(const Guard *guard, const Wire *wire)
{
    return guard->host.len > 0 && str_eq(wire->headers[HEADER_HOST], guard->host);
}

Str guard_source(const Guard *guard, const Wire *wire)
{
    Str all = wire->headers[HEADER_FORWARDED], last = S("");

    while (guard_is_secure(guard, wire) && all.len > 0)
        last = str_trim(str_split(all, ',', &all));
    return last.len <= HOST_BYTES_MAX ? last : S("");
}

/* Is `address` of the origin scheme://host, with nothing or a path behind it? */
static bool is_from(Str address, Str scheme, Str host)
{
    Str rest = str_cut(address, scheme.len, address.len);

    if (!str_starts(address, scheme) || !str_starts(rest, host))
        return false;
    return rest.len == host.len || rest.at[host.len] == '/';
}

static bool origin_is_ours(const Guard *guard, const Wire *wire, bool is_form)
{
    Str host = wire->headers[HEADER_HOST], origin = wire->headers[HEADER_ORIGIN];
    Str referer = wire->headers[HEADER_REFERER], site = wire->headers[HEADER_FETCH_SITE];

    Str scheme = guard_is_secure(guard, wire) ? S("https://") : S("http://");

    if (origin.len && (!is_from(origin, scheme, host) || origin.len != host.len + scheme.len))
        return false;
    if (referer.len && !is_from(referer, scheme, host))
        return false;
    if (site.len && !str_eq(site, S("same-origin")))
        return false;
    return !is_form || origin.len || referer.len || site.len;
}

GuardAnswer guard_check(const Guard *guard, const Wire *wire, bool is_form)
{
    if (!host_is_ours(wire->headers[HEADER_HOST], guard->port) && !guard_is_secure(guard, wire))
        return GUARD_HOST;
    return wire_reads(wire) || origin_is_ours(guard, wire, is_form) ? GUARD_PASS : GUARD_ORIGIN;
}

/* ---- whose form it is ------------------------------------------------------------------------ */

Str guard_cookie(Str header, Str name)
{
    while (header.len) {
        Str value, pair = str_trim(str_split(header, ';', &header));
        if (str_eq(str_split(pair, '=', &value), name))
            return value;
    }
    return S("");
}

static bool is_visitor(Str name)
{
    for (size_t i = 0; i < name.len; i++)
        if (!((name.at[i] >= '0' && name.at[i] <= '9') || (name.at[i] >= 'a' && name.at[i] <= 'f')))
            return false;
    return name.len == HEX_MAX;
}

Str guard_visitor(Arena *arena, Str header, bool *ret_is_new)
{
    Str known = guard_cookie(header, S("sekisho-visitor"));
    unsigned char bytes[VISITOR_BYTES];
    char *hex = NEW_ARRAY(arena, char, HEX_MAX + 1);

    *ret_is_new = !is_visitor(known);
    if (!*ret_is_new)
        return known;
    randombytes_buf(bytes, sizeof bytes);
    sodium_bin2hex(hex, HEX_MAX + 1, bytes, sizeof bytes);
    return (Str){ hex, HEX_MAX };
}

Str guard_visitor_of(Arena *arena, Str cookie)
{
    const Str parts[] = { S("visitor\n"), cookie };
    Hash hash = hash_of_parts(parts, COUNT_OF(parts));
    Text hex = text_open(arena, HEX_MAX);

    text_hex_bytes(&hex, str_cut(hash_bytes(&hash), 0, VISITOR_BYTES));
    return text_str(&hex);
}

Str guard_token(const Guard *guard, Arena *arena, Str visitor)
{
    unsigned char mac[crypto_auth_BYTES];
    char *hex = NEW_ARRAY(arena, char, 2 * crypto_auth_BYTES + 1);

    (void)crypto_auth(mac, (const unsigned char *)visitor.at, visitor.len, guard->secret);
    sodium_bin2hex(hex, 2 * crypto_auth_BYTES + 1, mac, sizeof mac);
    return (Str){ hex, 2 * crypto_auth_BYTES };
}

bool guard_token_fits(const Guard *guard, Str visitor, Str token)
{
    unsigned char mac[crypto_auth_BYTES];
    size_t len = 0;

    if (!is_visitor(visitor) || token.len != 2 * sizeof mac ||
        sodium_hex2bin(mac, sizeof mac, token.at, token.len, NULL, &len, NULL) != 0 ||
        len != sizeof mac)
        return false;
    return crypto_auth_verify(mac, (const unsigned char *)visitor.at, visitor.len, guard->secret) ==
           0;
}
