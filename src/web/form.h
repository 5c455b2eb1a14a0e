/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * form - the body of a form, taken apart; private to the room
 *
 * Hostile input comes in here: fields that leave are UTF-8 without NUL and within the limits of a
 * query; the bytes of a file are as they were sent.
 */
#pragma once

#include "web/query.h"

typedef struct Upload {
    Str field; /* of the form */
    Str name;  /* of the file, without folders; empty: no file was chosen */
    Str type;  /* as the browser says */
    Str bytes;
} Upload;

typedef struct Form {
    UrlQuery fields;
    Upload upload; /* at most one; field empty: none */
} Form;

enum { FORM_E_TYPE = 1, FORM_E_TOO_MANY, FORM_E_FILES, FORM_E_MALFORMED };

/* A body of type application/x-www-form-urlencoded or multipart/form-data. 0, or a FORM_E_. */
MUST_USE int form_read(Arena *arena, Str content_type, Str body, Form *ret_form);
