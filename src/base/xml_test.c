/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/xml.h"
#include "phrases_base.h"
#include "tests/check.h"

static Arena arena;

static void shows_open(void *context, const XmlElement *element)
{
    Text *shown = context;

    text_int(shown, element->line);
    text_all(shown, S("<"), element->name);
    for (size_t i = 0; i < element->attribute_count; i++)
        text_all(shown, S(" "), element->attributes[i].name, S("="), element->attributes[i].value);
    text_c(shown, ">");
}

static void shows_close(void *context, Str name, Str text)
{
    text_all(context, S("["), text, S("]/"), name, S(";"));
}

static bool read_shown(Str bytes, Text *shown, Findings *findings)
{
    return xml_read(&arena, bytes, S("f"), &(XmlVisitor){ shown, shows_open, shows_close },
                    findings);
}

static void test_good(void)
{
    static const struct {
        Str bytes, want;
    } rows[] = {
        { STR("<a/>"), STR("1<a>[]/a;") },
        { STR("<a> x <b>y</b> z </a>"), STR("1<a>1<b>[y]/b;[x  z]/a;") },
        { STR("<a>\n<b k='1' l=\"&amp;\"/>\n</a>"), STR("1<a>2<b k=1 l=&>[]/b;[]/a;") },
        { STR("<n:a xmlns:n='u' n:k='v'/>"), STR("1<a k=v>[]/a;") },
        { STR("<a xml:space='preserve'> x </a>"), STR("1<a space=preserve>[ x ]/a;") },
        { STR("<a>&#x79fb;転&lt;<![CDATA[<b>]]></a>"), STR("1<a>[移転<<b>]/a;") },
        { STR("<!-- c --><?p i?><a>x<!-- y -->z</a>\n"), STR("1<a>[xz]/a;") },
        { STR("<?xml version='1.0' encoding='ISO-8859-1'?><a>\xe9</a>"), STR("1<a>[é]/a;") },
        { STR("\xef\xbb\xbf<a>é</a>"), STR("1<a>[é]/a;") },
        { STR("\xff\xfe<\0a\0>\0\xfb\x79<\0/\0a\0>\0"), STR("1<a>[移]/a;") },
        { STR("\xfe\xff\0<\0a\0>\xd8\x40\xdc\x0b\0<\0/\0a\0>"), STR("1<a>[𠀋]/a;") },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        Findings findings = { .arena = &arena };
        Text shown = text_open(&arena, 1000);

        check_true(rows[i].bytes.at, read_shown(rows[i].bytes, &shown, &findings));
        check_str(rows[i].bytes.at, text_str(&shown), rows[i].want);
        check_int("no finding", findings.count, 0);
    }
}

static void check_refused(Str bytes, Phrase message, uint32_t line)
{
    Findings findings = { .arena = &arena };
    Text shown = text_open(&arena, TEXT_MAX);

    check_true("refused", !read_shown(bytes, &shown, &findings));
    check_int("one finding", findings.error_count, 1);
    if (findings.first) {
        check_str("of this kind", phrase_key(findings.first->message), phrase_key(message));
        check_int("line", findings.first->place.line, line);
    }
}

static void test_bad(void)
{
    static const struct {
        Str bytes;
        Phrase message;
        uint32_t line;
    } rows[] = {
        { STR(""), PHRASE_BASE_XML_END, 1 },
        { STR("<a>\n<b>"), PHRASE_BASE_XML_END, 2 },
        { STR("<a>\n</b>"), PHRASE_BASE_XML_MISMATCH, 2 },
        { STR("<a/>\n<b/>"), PHRASE_BASE_XML_TRAILING, 2 },
        { STR("<a>&x;</a>"), PHRASE_BASE_XML_SYNTAX, 1 },
        { STR("<a>\xff</a>"), PHRASE_BASE_XML_SYNTAX, 1 },
        { STR("<a>\xed\xa0\x80</a>"), PHRASE_BASE_XML_SYNTAX, 1 },
        { STR("<a>\0</a>"), PHRASE_BASE_XML_SYNTAX, 1 },
        { STR("<a k='1' k='2'/>"), PHRASE_BASE_XML_SYNTAX, 1 },
        { STR("<!DOCTYPE a><a/>"), PHRASE_BASE_XML_DOCTYPE, 1 },
        { STR("<!DOCTYPE a [<!ENTITY b 'bbbbbb'><!ENTITY c '&b;&b;&b;&b;'>]><a>&c;</a>"),
          PHRASE_BASE_XML_DOCTYPE, 1 },
        { STR("<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>"), PHRASE_BASE_XML_DOCTYPE, 1 },
        { STR("<?xml version='1.0' encoding='Shift_JIS'?><a/>"), PHRASE_BASE_XML_ENCODING, 1 },
        { STR("\xff\xfe<\0a\0>\0\x40\xd8<\0/\0a\0>\0"), PHRASE_BASE_XML_ENCODING, 0 },
        { STR("\xff\xfe<\0a\0>\0\x0b\xdc<\0/\0a\0>\0"), PHRASE_BASE_XML_ENCODING, 0 },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++)
        check_refused(rows[i].bytes, rows[i].message, rows[i].line);
}

static Str repeated(Str start, Str part, size_t count, Str end)
{
    Text text = text_open(&arena, start.len + count * part.len + end.len);

    text_put(&text, start);
    for (size_t i = 0; i < count; i++)
        text_put(&text, part);
    text_put(&text, end);
    return text_str(&text);
}

static void test_limits(void)
{
    Text shown = text_open(&arena, TEXT_MAX), attributes = text_open(&arena, TEXT_MAX);
    Findings findings = { .arena = &arena };
    size_t depth = XML_DEPTH_MAX;

    check_true("deep", read_shown(repeated(repeated(S(""), S("<a>"), depth, S("")), S("</a>"),
                                           depth, S("")),
                                  &shown, &findings));
    check_refused(repeated(S(""), S("<a>"), depth + 1, S("")), PHRASE_BASE_XML_DEPTH, 1);
    check_true("long",
               read_shown(repeated(S("<a>"), S("x"), XML_TEXT_MAX, S("</a>")), &shown, &findings));
    check_refused(repeated(S("<a>"), S("x"), XML_TEXT_MAX + 1, S("</a>")), PHRASE_BASE_XML_TEXT, 1);
    check_true(
        "a child's text gives its room back",
        read_shown(repeated(S("<a>"), S("<b>0123456789</b>"), 2 * XML_TEXT_MAX / 10, S("</a>")),
                   &shown, &findings));
    for (int i = 0; i <= XML_ATTRIBUTES_MAX; i++) {
        text_c(&attributes, " k");
        text_int(&attributes, i);
        text_c(&attributes, "=''");
    }
    check_refused(repeated(S("<a"), text_str(&attributes), 1, S("/>")), PHRASE_BASE_XML_ATTRIBUTES,
                  1);
}

/* A line of 100 MB is read when it is many elements, and refused when it is one text. */
static void test_long_lines(void)
{
    enum { MB = 1 << 20 };
    Text shown = text_open(&arena, TEXT_MAX);
    Findings findings = { .arena = &arena };

    check_true("a long line",
               read_shown(repeated(S("<a>"), S("<b>0123456789</b>"), 6 * MB, S("</a>")), &shown,
                          &findings));
    check_refused(repeated(S("<a>"), S("x"), (size_t)100 * MB, S("</a>")), PHRASE_BASE_XML_TEXT, 1);
    check_refused(repeated(S("<a>"), S("x"), (size_t)XML_BYTES_MAX, S("</a>")),
                  PHRASE_BASE_FILE_LARGE, 0);
}

static void test_attribute(void)
{
    static const XmlAttribute attributes[] = { { STR("k"), STR("v") } };
    XmlElement element = { .attributes = attributes, .attribute_count = 1 };

    check_str("there", xml_attribute(&element, S("k")), S("v"));
    check_str("not there", xml_attribute(&element, S("l")), S(""));
}

int main(void)
{
    arena = arena_open((size_t)2 << 30);
    RUN(test_good);
    RUN(test_bad);
    RUN(test_limits);
    RUN(test_long_lines);
    RUN(test_attribute);
    return check_done();
}
