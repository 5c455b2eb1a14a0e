/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "web/wire.h"

const char *const wire_headers[HEADER_COUNT] = {
    [HEADER_HOST] = "Host",
    [HEADER_ORIGIN] = "Origin",
    [HEADER_REFERER] = "Referer",
    [HEADER_FETCH_SITE] = "Sec-Fetch-Site",
    [HEADER_COOKIE] = "Cookie",
    [HEADER_TYPE] = "Content-Type",
    [HEADER_ACCEPT] = "Accept",
    [HEADER_LANGUAGE] = "Accept-Language",
    [HEADER_AS] = "Sekisho-As",
    [HEADER_FOR] = "Sekisho-For",
    [HEADER_KEY] = "Idempotency-Key",
    [HEADER_DRY_RUN] = "Sekisho-Dry-Run",
    [HEADER_IF_MATCH] = "If-Match",
    [HEADER_IF_NONE_MATCH] = "If-None-Match",
    [HEADER_AUTHORIZATION] = "Authorization",
    [HEADER_FRAGMENT] = "X-Fragment",
    [HEADER_FORWARDED] = "X-Forwarded-For",
};

bool wire_is(const Wire *wire, Str method)
{
    return str_eq(wire->method, method);
}

bool wire_reads(const Wire *wire)
{
    return wire_is(wire, S("GET")) || wire_is(wire, S("HEAD"));
}

static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

bool wire_type_is(Str content_type, Str type)
{
    Str rest, given = str_trim(str_split(content_type, ';', &rest));

    if (given.len != type.len)
        return false;
    for (size_t i = 0; i < type.len; i++)
        if (lower(given.at[i]) != type.at[i])
            return false;
    return true;
}

size_t wire_body_max(Str type)
{
    return wire_type_is(type, S("multipart/form-data")) ? BODY_UPLOAD_MAX : BODY_FORM_MAX;
}
