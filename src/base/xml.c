/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/xml.h"
#include "phrases_base.h"

#include "base/unicode.h"

#include <expat.h>
#include <string.h>

typedef struct Reader {
    XML_Parser parser;
    const XmlVisitor *visitor;
    Findings *findings;
    Str file;
    Arena *arena;
    /* The texts of all open elements, one behind the other: a child's is taken off when it closes,
     * and its parent's goes on where it stood. */
    char *text;
    size_t text_len, text_room;
    size_t text_from[XML_DEPTH_MAX];
    bool preserve[XML_DEPTH_MAX];
    size_t depth;
    bool refused;                                /* by this reader, and told */
    XmlAttribute attributes[XML_ATTRIBUTES_MAX]; /* of the element that opens */
} Reader;

static Str number(Arena *arena, int64_t value)
{
    Text digits = text_open(arena, 32);

    text_int(&digits, value);
    return text_str(&digits);
}

static Place place_now(const Reader *reader)
{
    return (Place){ .file = reader->file,
                    .line = (uint32_t)XML_GetCurrentLineNumber(reader->parser),
                    .column = (uint32_t)XML_GetCurrentColumnNumber(reader->parser) + 1 };
}

static void refuse(Reader *reader, Phrase message, Phrase remedy, Str about)
{
    if (reader->refused)
        return;
    finding_error(reader->findings, place_now(reader), message, remedy, about);
    reader->refused = true;
    XML_StopParser(reader->parser, XML_FALSE);
}

static void refuse_limit(Reader *reader, Phrase message, int64_t limit)
{
    refuse(reader, message, PHRASE_BASE_XML_LIMIT_REMEDY, number(reader->findings->arena, limit));
}

static Str without_prefix(const char *name)
{
    Str rest, whole = str_from_c(name), prefix = str_split(whole, ':', &rest);

    return prefix.len < whole.len ? rest : whole;
}

/* False: more than there may be. */
static bool take_attributes(const char **pairs, XmlAttribute *attributes, size_t *ret_count)
{
    size_t count = 0;

    for (; pairs[0]; pairs += 2) {
        if (str_starts(str_from_c(pairs[0]), S("xmlns")))
            continue;
        if (count == XML_ATTRIBUTES_MAX)
            return false;
        attributes[count++] = (XmlAttribute){ without_prefix(pairs[0]), str_from_c(pairs[1]) };
    }
    *ret_count = count;
    return true;
}

static void on_open(void *context, const char *name, const char **pairs)
{
    Reader *reader = context;
    XmlElement element = { .name = without_prefix(name), .attributes = reader->attributes };

    if (reader->refused)
        return;
    if (reader->depth == XML_DEPTH_MAX) {
        refuse_limit(reader, PHRASE_BASE_XML_DEPTH, XML_DEPTH_MAX);
        return;
    }
    if (!take_attributes(pairs, reader->attributes, &element.attribute_count)) {
        refuse_limit(reader, PHRASE_BASE_XML_ATTRIBUTES, XML_ATTRIBUTES_MAX);
        return;
    }
    element.line = (uint32_t)XML_GetCurrentLineNumber(reader->parser);
    reader->preserve[reader->depth] = str_eq(xml_attribute(&element, S("space")), S("preserve"));
    reader->text_from[reader->depth++] = reader->text_len;
    reader->visitor->open(reader->visitor->context, &element);
}

static void on_close(void *context, const char *name)
{
    Reader *reader = context;

    if (reader->refused)
        return;
    size_t from = reader->text_from[--reader->depth];
    Str text = { reader->text + from, reader->text_len - from };

    if (!reader->preserve[reader->depth])
        text = str_trim(text);
    reader->visitor->close(reader->visitor->context, without_prefix(name), text);
    reader->text_len = from;
}

static void make_room(Reader *reader, size_t len)
{
    size_t room = 2 * reader->text_room;

    while (room < len)
        room *= 2;
    char *text = NEW_ARRAY(reader->arena, char, room);
    memcpy(text, reader->text, reader->text_len);
    reader->text = text;
    reader->text_room = room;
}

static void on_text(void *context, const char *bytes, int count)
{
    Reader *reader = context;
    size_t len = reader->text_len + (size_t)count;

    if (reader->refused)
        return;
    if (len > XML_TEXT_MAX) {
        refuse_limit(reader, PHRASE_BASE_XML_TEXT, XML_TEXT_MAX);
        return;
    }
    if (len > reader->text_room)
        make_room(reader, len);
    memcpy(reader->text + reader->text_len, bytes, (size_t)count);
    reader->text_len = len;
}

static void on_doctype(void *context, const char *name, const char *system, const char *public,
                       int internal)
{
    (void)system, (void)public, (void)internal;
    refuse(context, PHRASE_BASE_XML_DOCTYPE, PHRASE_BASE_XML_DOCTYPE_REMEDY, str_from_c(name));
}

static void complain(Reader *reader)
{
    Phrase message = PHRASE_BASE_XML_SYNTAX;
    enum XML_Error error = XML_GetErrorCode(reader->parser);

    ensure(error != XML_ERROR_NO_MEMORY);
    if (error == XML_ERROR_NO_ELEMENTS || error == XML_ERROR_UNCLOSED_TOKEN ||
        error == XML_ERROR_PARTIAL_CHAR || error == XML_ERROR_UNCLOSED_CDATA_SECTION)
        message = PHRASE_BASE_XML_END;
    else if (error == XML_ERROR_UNKNOWN_ENCODING || error == XML_ERROR_INCORRECT_ENCODING)
        message = PHRASE_BASE_XML_ENCODING;
    else if (error == XML_ERROR_TAG_MISMATCH)
        message = PHRASE_BASE_XML_MISMATCH;
    else if (error == XML_ERROR_JUNK_AFTER_DOC_ELEMENT)
        message = PHRASE_BASE_XML_TRAILING;
    refuse(reader, message, PHRASE_BASE_XML_REMEDY, S(""));
}

/* Half a pair of UTF-16 would come out as another letter: the library does not look. */
static bool pairs_whole(Str bytes)
{
    bool big = str_starts(bytes, S("\xfe\xff")), little = str_starts(bytes, S("\xff\xfe"));
    bool open = false;

    if (!big && !little)
        return true;
    for (size_t at = 0; at + 1 < bytes.len; at += 2) {
        unsigned char high = (unsigned char)bytes.at[big ? at : at + 1];
        bool second = high >= 0xdc && high <= 0xdf;

        if (second != open)
            return false;
        open = high >= 0xd8 && high <= 0xdb;
    }
    return !open;
}

static bool read_with(Reader *reader, Str bytes)
{
    XML_SetUserData(reader->parser, reader);
    XML_SetElementHandler(reader->parser, on_open, on_close);
    XML_SetCharacterDataHandler(reader->parser, on_text);
    XML_SetStartDoctypeDeclHandler(reader->parser, on_doctype);
    if (XML_Parse(reader->parser, bytes.at, (int)bytes.len, XML_TRUE) != XML_STATUS_OK)
        complain(reader);
    return !reader->refused;
}

bool xml_read(Arena *arena, Str bytes, Str file, const XmlVisitor *visitor, Findings *findings)
{
    enum { FIRST_ROOM = 4096 };

    if (bytes.len > XML_BYTES_MAX) {
        finding_error(findings, ((Place){ .file = file }), PHRASE_BASE_FILE_LARGE,
                      PHRASE_BASE_FILE_LARGE_REMEDY, number(findings->arena, (int64_t)bytes.len),
                      number(findings->arena, XML_BYTES_MAX));
        return false;
    }
    if (!pairs_whole(bytes)) {
        finding_error(findings, ((Place){ .file = file }), PHRASE_BASE_XML_ENCODING,
                      PHRASE_BASE_XML_REMEDY, S(""));
        return false;
    }

    Reader reader = { .parser = XML_ParserCreate(NULL),
                      .visitor = visitor,
                      .findings = findings,
                      .file = file,
                      .arena = arena,
                      .text = NEW_ARRAY(arena, char, FIRST_ROOM),
                      .text_room = FIRST_ROOM };
    ensure(reader.parser);
    bool whole = read_with(&reader, bytes);
    XML_ParserFree(reader.parser);
    return whole;
}

Str xml_attribute(const XmlElement *element, Str name)
{
    for (size_t i = 0; i < element->attribute_count; i++)
        if (str_eq(element->attributes[i].name, name))
            return element->attributes[i].value;
    return S("");
}
