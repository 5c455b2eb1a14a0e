/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "web/form.h"

#include "web/wire.h"

enum { BOUNDARY_MAX = 70 }; /* RFC 2046 */

/* One part of a multipart body: its headers and its bytes. */
typedef struct Part {
    Str field, file, type, bytes;
    bool is_file;
} Part;

/* ---- headers --------------------------------------------------------------------------------- */

static bool is_named(Str text, Str lower_name)
{
    if (text.len < lower_name.len)
        return false;
    for (size_t i = 0; i < lower_name.len; i++) {
        char c = text.at[i];
        if ((c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c) != lower_name.at[i])
            return false;
    }
    return true;
}

/* name="value" or name=value among the parameters of a header; browsers write %22 for a quote. */
static bool parameter(Str header, Str name, Str *ret_value)
{
    Str rest;

    (void)str_split(header, ';', &rest);
    while (rest.len) {
        Str value, one;
        rest = str_trim(rest);
        if (is_named(rest, name) && rest.len > name.len + 1 && rest.at[name.len] == '=' &&
            rest.at[name.len + 1] == '"') {
            *ret_value = str_split(str_cut(rest, name.len + 2, rest.len), '"', &rest);
            return true;
        }
        one = str_split(rest, ';', &rest);
        one = str_split(one, '=', &value);
        if (is_named(one, name) && one.len == name.len) {
            *ret_value = str_trim(value);
            return true;
        }
    }
    return false;
}

/* A browser may send a whole path; what counts is what stands behind it. */
static Str file_name(Str path)
{
    for (size_t at = path.len; at > 0; at--)
        if (path.at[at - 1] == '/' || path.at[at - 1] == '\\')
            return str_cut(path, at, path.len);
    return path;
}

static Str line_of(Str *rest)
{
    size_t at;
    Str line = *rest;

    if (!str_find(*rest, S("\r\n"), &at)) {
        *rest = S("");
        return line;
    }
    line = str_cut(*rest, 0, at);
    *rest = str_cut(*rest, at + 2, rest->len);
    return line;
}

static bool read_part(Str raw, Part *part)
{
    size_t at;
    bool is_field = false;

    if (!str_find(raw, S("\r\n\r\n"), &at))
        return false;
    Str head = str_cut(raw, 0, at);
    part->bytes = str_cut(raw, at + 4, raw.len);
    while (head.len) {
        Str value, line = line_of(&head), name = str_split(line, ':', &value);
        if (is_named(name, S("content-disposition"))) {
            is_field = parameter(value, S("name"), &part->field);
            part->is_file = parameter(value, S("filename"), &part->file);
            part->file = file_name(part->file);
        }
        if (is_named(name, S("content-type")))
            part->type = str_trim(value);
    }
    return is_field && part->field.len > 0;
}

/* ---- the whole ------------------------------------------------------------------------------- */

static bool is_text(Str text)
{
    size_t bad;
    return utf8_check(text, &bad);
}

/* A file goes beside the fields, which must be text. 0, or a FORM_E_. */
static int keep_part(const Part *part, Form *form, QueryField *fields)
{
    if (!is_text(part->field) || !is_text(part->file) || !is_text(part->type))
        return FORM_E_MALFORMED;
    if (part->is_file) {
        if (form->upload.field.len)
            return FORM_E_FILES;
        form->upload = (Upload){ part->field, part->file, part->type, part->bytes };
        return 0;
    }
    if (!is_text(part->bytes))
        return FORM_E_MALFORMED;
    if (form->fields.count == FORM_FIELDS_MAX)
        return FORM_E_TOO_MANY;
    if (part->bytes.len)
        fields[form->fields.count++] = (QueryField){ part->field, part->bytes };
    return 0;
}

static int read_multipart(Arena *arena, Str boundary, Str body, Form *form)
{
    QueryField *fields = NEW_ARRAY(arena, QueryField, FORM_FIELDS_MAX);
    Text mark = text_open(arena, BOUNDARY_MAX + 8);
    size_t at;

    form->fields.fields = fields;
    text_all(&mark, S("--"), boundary);
    if (!str_starts(body, text_str(&mark)))
        return FORM_E_MALFORMED;
    body = str_cut(body, mark.len, body.len);
    mark = text_open(arena, BOUNDARY_MAX + 8);
    text_all(&mark, S("\r\n--"), boundary);
    while (!str_starts(body, S("--"))) {
        Part part = { 0 };
        if (!str_starts(body, S("\r\n")) || !str_find(body, text_str(&mark), &at) || at < 2)
            return FORM_E_MALFORMED;
        if (!read_part(str_cut(body, 2, at), &part))
            return FORM_E_MALFORMED;
        int refusal = keep_part(&part, form, fields);
        if (refusal)
            return refusal;
        body = str_cut(body, at + mark.len, body.len);
    }
    return 0;
}

int form_read(Arena *arena, Str content_type, Str body, Form *ret_form)
{
    Form form = { 0 };
    Str boundary = S("");
    int refusal;

    if (wire_type_is(content_type, S("application/x-www-form-urlencoded"))) {
        refusal = query_read(arena, body, FORM_FIELDS_MAX, &form.fields);
        refusal = refusal == TARGET_E_TOO_MANY ? FORM_E_TOO_MANY : refusal ? FORM_E_MALFORMED : 0;
    } else if (!wire_type_is(content_type, S("multipart/form-data"))) {
        return FORM_E_TYPE;
    } else if (!parameter(content_type, S("boundary"), &boundary) || !boundary.len ||
               boundary.len > BOUNDARY_MAX) {
        return FORM_E_MALFORMED;
    } else {
        refusal = read_multipart(arena, boundary, body, &form);
    }
    if (!refusal)
        *ret_form = form;
    return refusal;
}
