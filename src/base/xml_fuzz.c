/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/unicode.h"
#include "base/xml.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

typedef struct Seen {
    size_t depth, opened;
} Seen;

/* Whatever was written, names and texts are UTF-8 and elements close as they opened. */
static void sees_open(void *context, const XmlElement *element)
{
    Seen *seen = context;
    size_t bad;

    seen->depth++;
    seen->opened++;
    ensure(seen->depth <= XML_DEPTH_MAX && element->attribute_count <= XML_ATTRIBUTES_MAX);
    ensure(utf8_check(element->name, &bad) && element->line > 0);
    for (size_t i = 0; i < element->attribute_count; i++)
        ensure(utf8_check(element->attributes[i].value, &bad));
}

static void sees_close(void *context, Str name, Str text)
{
    Seen *seen = context;
    size_t bad;

    ensure(seen->depth-- > 0 && utf8_check(name, &bad) && utf8_check(text, &bad));
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    static Arena arena; /* kept from run to run: opening one costs more than reading a small file */

    if (!arena.base)
        arena = arena_open(256 << 20);
    arena_reset(&arena);
    Findings findings = { .arena = &arena };
    Text text = text_open(&arena, TEXT_MAX);
    Seen seen = { 0 };
    bool read = xml_read(&arena, (Str){ (const char *)bytes, size }, S("x"),
                         &(XmlVisitor){ &seen, sees_open, sees_close }, &findings);

    ensure(read == (findings.error_count == 0));
    ensure(!read || (seen.depth == 0 && seen.opened > 0));
    findings_write(&text, &findings, LANG_JA);
    return 0;
}
