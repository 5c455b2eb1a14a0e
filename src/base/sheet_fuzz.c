/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "tests/zip_sample.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

/*
 * Checksums would keep nearly every change of a real workbook out, so the fuzzed bytes are its
 * parts: what stands between NUL bytes becomes one part after the other, in this order. Bytes that
 * begin like a ZIP file are taken as the workbook itself.
 */
static const Str part_names[] = {
    STR("xl/worksheets/sheet1.xml"), STR("xl/sharedStrings.xml"),       STR("xl/styles.xml"),
    STR("xl/workbook.xml"),          STR("xl/_rels/workbook.xml.rels"), STR("_rels/.rels"),
};

#define LINK(id, kind, target) "<Relationship Id='" id "' Type='x/" kind "' Target='" target "'/>"

static const Str usual_parts[] = {
    STR("<worksheet/>"),
    STR("<sst><si><t>x</t></si></sst>"),
    STR("<styleSheet><cellXfs><xf/><xf numFmtId='14'/></cellXfs></styleSheet>"),
    STR("<workbook><sheets><sheet name='a' id='r1'/></sheets></workbook>"),
    STR("<r>" LINK("r1", "worksheet", "worksheets/sheet1.xml") LINK("r2", "styles", "styles.xml")
            LINK("r3", "sharedStrings", "sharedStrings.xml") "</r>"),
    STR("<r>" LINK("r1", "officeDocument", "xl/workbook.xml") "</r>"),
};

static Str book_of(Arena *arena, Str bytes)
{
    enum { COUNT = COUNT_OF(part_names) };
    ZipSample parts[COUNT + 1] = { { S("[Content_Types].xml"), S("<Types/>"), false } };
    Str rest = bytes;

    if (zip_is(bytes))
        return bytes;
    for (size_t i = 0; i < COUNT; i++) {
        Str part = str_split(rest, '\0', &rest);
        parts[i + 1] = (ZipSample){ part_names[i], part.len > 0 ? part : usual_parts[i], false };
    }
    return zip_sample(arena, parts, COUNT + 1);
}

static void look_at(const Workbook *book)
{
    size_t bad;

    ensure(book->count <= SHEETS_MAX);
    for (size_t i = 0; i < book->count; i++)
        for (size_t r = 0; r < book->sheets[i].row_count; r++) {
            const CsvRow *row = &book->sheets[i].rows[r];

            ensure(row->cell_count > 0 && row->cell_count <= SHEET_COLUMNS_MAX);
            ensure(r == 0 || row->line > book->sheets[i].rows[r - 1].line);
            for (size_t c = 0; c < row->cell_count; c++)
                ensure(utf8_check(row->cells[c], &bad));
        }
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    static Arena arena; /* kept from run to run: opening one costs more than reading a small file */

    if (!arena.base)
        arena = arena_open((size_t)2 << 30);
    arena_reset(&arena);
    Findings findings = { .arena = &arena };
    Text text = text_open(&arena, TEXT_MAX);
    Workbook book = { 0 };
    Str file = book_of(&arena, (Str){ (const char *)bytes, size });
    bool read = workbook_read(&arena, file, S("x"), &book, &findings);

    ensure(read == (findings.error_count == 0));
    if (read)
        look_at(&book);
    findings_write(&text, &findings, LANG_JA);
    return 0;
}
