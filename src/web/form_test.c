/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "web/form.h"

#include "tests/check.h"

#define PLAIN STR("application/x-www-form-urlencoded")
#define MULTI STR("multipart/form-data; boundary=xyz")
#define PART "Content-Disposition: form-data; name="
#define NL "\r\n"

/* Each row: a body, what form_read says, and the value of its field "a". */
static void test_fields(void)
{
    static const struct {
        const char *why;
        Str type, body;
        int refusal;
        Str a;
    } rows[] = {
        { "plain", PLAIN, STR("a=1&b=2"), 0, STR("1") },
        { "with a charset", STR("Application/X-WWW-Form-Urlencoded; charset=UTF-8"),
          STR("a=%E9%96%A2"), 0, STR("関") },
        { "empty", PLAIN, STR(""), 0, STR("") },
        { "no UTF-8", PLAIN, STR("a=%FF"), FORM_E_MALFORMED, STR("") },
        { "NUL", PLAIN, STR("a=%00"), FORM_E_MALFORMED, STR("") },
        { "other type", STR("text/plain"), STR("a=1"), FORM_E_TYPE, STR("") },
        { "no type", STR(""), STR("a=1"), FORM_E_TYPE, STR("") },
        { "multipart", MULTI, STR("--xyz" NL PART "\"a\"" NL NL "1" NL "--xyz--" NL), 0, STR("1") },
        { "name without quotes", MULTI, STR("--xyz" NL PART "a" NL NL "1" NL "--xyz--"), 0,
          STR("1") },
        { "two parts", MULTI,
          STR("--xyz" NL PART "\"b\"" NL NL "2" NL "--xyz" NL PART "\"a\"" NL NL "1" NL "--xyz--"),
          0, STR("1") },
        { "lines within", MULTI, STR("--xyz" NL PART "\"a\"" NL NL "1" NL "2" NL "--xyz--"), 0,
          STR("1\r\n2") },
        { "quoted boundary", STR("multipart/form-data; boundary=\"xyz\""),
          STR("--xyz" NL PART "\"a\"" NL NL "1" NL "--xyz--"), 0, STR("1") },
        { "no boundary", STR("multipart/form-data"), STR("--xyz--"), FORM_E_MALFORMED, STR("") },
        { "no end", MULTI, STR("--xyz" NL PART "\"a\"" NL NL "1" NL), FORM_E_MALFORMED, STR("") },
        { "no name", MULTI, STR("--xyz" NL "Content-Type: text/plain" NL NL "1" NL "--xyz--"),
          FORM_E_MALFORMED, STR("") },
        { "no headers", MULTI, STR("--xyz" NL "1" NL "--xyz--"), FORM_E_MALFORMED, STR("") },
        { "text that is none", MULTI, STR("--xyz" NL PART "\"a\"" NL NL "\xff" NL "--xyz--"),
          FORM_E_MALFORMED, STR("") },
        { "nothing at all", MULTI, STR(""), FORM_E_MALFORMED, STR("") },
    };
    Arena arena = arena_open(1 << 24);

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        Form form = { 0 };
        check_int(rows[i].why, form_read(&arena, rows[i].type, rows[i].body, &form),
                  rows[i].refusal);
        check_str(rows[i].why, query_get(&form.fields, S("a")), rows[i].a);
    }
    arena_close(&arena);
}

/* A file is kept as sent, whatever its bytes, and its name loses its folders. */
static void test_upload(void)
{
    Str body = S("--xyz" NL PART "\"title\"" NL NL "Letter" NL "--xyz" NL PART
                 "\"file\"; filename=\"C:\\x\\letter.pdf\"" NL "Content-Type: application/pdf" NL NL
                 "%PDF\0\xff" NL NL "--xy" NL "--xyz--" NL);
    Str two = S("--xyz" NL PART "\"a\"; filename=\"1\"" NL NL "1" NL "--xyz" NL PART
                "\"b\"; filename=\"2\"" NL NL "2" NL "--xyz--" NL);
    Str type = S("multipart/form-data; boundary=xyz");
    Arena arena = arena_open(1 << 24);
    Form form = { 0 };

    check_int("read", form_read(&arena, type, body, &form), 0);
    check_str("field", query_get(&form.fields, S("title")), S("Letter"));
    check_str("of the form", form.upload.field, S("file"));
    check_str("name", form.upload.name, S("letter.pdf"));
    check_str("type", form.upload.type, S("application/pdf"));
    check_str("bytes", form.upload.bytes, S("%PDF\0\xff" NL NL "--xy"));
    check_int("one file at a time", form_read(&arena, type, two, &form), FORM_E_FILES);
    arena_close(&arena);
}

static void test_limit(void)
{
    Arena arena = arena_open(1 << 26);
    Text body = text_open(&arena, 1 << 20);
    Form form;

    for (int i = 0; i < FORM_FIELDS_MAX; i++)
        text_put(&body, S("a=1&"));
    check_int("as many as may be",
              form_read(&arena, S("application/x-www-form-urlencoded"), text_str(&body), &form), 0);
    text_put(&body, S("a=1"));
    check_int("one more",
              form_read(&arena, S("application/x-www-form-urlencoded"), text_str(&body), &form),
              FORM_E_TOO_MANY);
    arena_close(&arena);
}

int main(void)
{
    RUN(test_fields);
    RUN(test_upload);
    RUN(test_limit);
    return check_done();
}
