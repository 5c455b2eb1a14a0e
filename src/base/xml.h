/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * xml - reading XML as it comes
 *
 * A visitor is told of each element as it opens and closes; names come without their prefix, and
 * declarations of name spaces are no attributes. UTF-8, UTF-16 and ISO 8859-1 are read and told as
 * UTF-8. A document type declaration is refused whatever it holds: no issuer of lists needs one,
 * and without it there are no entities to multiply or to fetch. Nothing outside the bytes is asked.
 *
 * What the visitor was told before a defect was found is worth nothing: look at the answer.
 */
#pragma once

#include "base/finding.h"

enum {
    XML_BYTES_MAX = 256 << 20,
    XML_DEPTH_MAX = 32,
    XML_TEXT_MAX = 1 << 20, /* bytes of text in all elements that are open at once */
    XML_ATTRIBUTES_MAX = 64,
};

typedef struct XmlAttribute {
    Str name, value;
} XmlAttribute;

typedef struct XmlElement {
    Str name;
    const XmlAttribute *attributes;
    size_t attribute_count;
    uint32_t line;
} XmlElement;

Str xml_attribute(const XmlElement *element, Str name); /* empty: it has none of that name */

typedef struct XmlVisitor {
    void *context;
    /* Borrowed until it returns. */
    void (*open)(void *context, const XmlElement *element);
    /* The text directly inside, trimmed unless the element says xml:space="preserve". */
    void (*close)(void *context, Str name, Str text);
} XmlVisitor;

/* False with findings: not well-formed to its very end, a document type, too deep, too long, or not
 * in the encoding that it declares. The visitor may take from `arena` too. */
MUST_USE bool xml_read(Arena *arena, Str bytes, Str file, const XmlVisitor *visitor,
                       Findings *findings);
