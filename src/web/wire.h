/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * wire - a request as it came over the wire, whole; private to the room
 *
 * Nothing of it is trusted or decoded yet. To read another header: a row in wire_headers[].
 */
#pragma once

#include "base/base.h"

enum {
    BODY_FORM_MAX = 4 << 20,    /* bytes of a form or of JSON */
    BODY_UPLOAD_MAX = 36 << 20, /* of multipart/form-data, which may carry a document */
};

typedef enum Header {
    HEADER_HOST,
    HEADER_ORIGIN,
    HEADER_REFERER,
    HEADER_FETCH_SITE,
    HEADER_COOKIE,
    HEADER_TYPE,
    HEADER_ACCEPT,
    HEADER_LANGUAGE,
    HEADER_AS,
    HEADER_FOR,
    HEADER_KEY,
    HEADER_DRY_RUN,
    HEADER_IF_MATCH,
    HEADER_IF_NONE_MATCH,
    HEADER_AUTHORIZATION,
    HEADER_FRAGMENT,  /* the part of a page that is asked for alone */
    HEADER_FORWARDED, /* believed of a proxy of ours alone: guard_source() */
    HEADER_COUNT
} Header;

extern const char *const wire_headers[HEADER_COUNT]; /* their names */

typedef struct Wire {
    Str method; /* "GET" */
    Str raw;    /* the address, percent-encoded as sent */
    Str headers[HEADER_COUNT];
    Str body;
    bool too_large; /* the body is longer than any may be, and was not read */
} Wire;

bool wire_reads(const Wire *wire); /* GET or HEAD */
bool wire_is(const Wire *wire, Str method);

/* How long a body of this Content-Type may be. */
size_t wire_body_max(Str type);

/* Is the Content-Type `type`, whatever parameters follow? */
bool wire_type_is(Str content_type, Str type);
