/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "phrases_base.h"
#include "tests/check.h"
#include "tests/zip_sample.h"

static Arena arena;

/* A workbook's parts; a test changes those it is about. */
typedef enum Part {
    PART_TYPES,
    PART_TOP,
    PART_BOOK,
    PART_LINKS,
    PART_STYLES,
    PART_TEXTS,
    PART_SHEET,
    PART_SHEET_2,
    PARTS
} Part;

#define LINK(id, kind, target) \
    "<Relationship Id='" id "' Type='http://x/relationships/" kind "' Target='" target "'/>"

static const ZipSample sound_parts[PARTS] = {
    [PART_TYPES] = { STR("[Content_Types].xml"), STR("<Types/>"), false },
    [PART_TOP] = { STR("_rels/.rels"),
                   STR("<Relationships>" LINK("r1", "officeDocument",
                                              "xl/workbook.xml") "</Relationships>"),
                   true },
    [PART_BOOK] = { STR("xl/workbook.xml"),
                    STR("<workbook xmlns:r='u'><workbookPr/><sheets>"
                        "<sheet name='一覧' r:id='r1'/>"
                        "<sheet name='old' state='hidden' r:id='r2'/></sheets></workbook>"),
                    true },
    [PART_LINKS] = { STR("xl/_rels/workbook.xml.rels"),
                     STR("<Relationships>" LINK("r1", "worksheet", "sheets/1.xml") LINK(
                         "r2", "worksheet", "/xl/sheets/2.xml") LINK("r3", "styles", "styles.xml")
                             LINK("r4", "sharedStrings", "texts.xml") "</Relationships>"),
                     true },
    [PART_STYLES] = { STR("xl/styles.xml"),
                      STR("<styleSheet><numFmts>"
                          "<numFmt numFmtId='170' formatCode='yyyy&quot;年&quot;m&quot;月&quot;'/>"
                          "<numFmt numFmtId='171' formatCode='[Red]0.00&quot;d&quot;\\y;yyyy'/>"
                          "</numFmts><fonts><font/><font><strike/></font>"
                          "<font><strike val='0'/></font></fonts><cellStyleXfs>"
                          "<xf numFmtId='14'/></cellStyleXfs><cellXfs>"
                          "<xf numFmtId='0' fontId='0'/><xf numFmtId='14' fontId='0'/>"
                          "<xf numFmtId='170' fontId='2'/><xf numFmtId='171' fontId='0'/>"
                          "<xf numFmtId='0' fontId='1'/></cellXfs></styleSheet>"),
                      true },
    [PART_TEXTS] = { STR("xl/texts.xml"),
                     STR("<sst><si><t>甲社</t><rPh><t>コウシャ</t></rPh></si>"
                         "<si><r><t xml:space='preserve'>one </t></r><r><t>two</t></r></si>"
                         "<si><t>a_x000A_b_x005F_c_x12</t></si></sst>"),
                     true },
    [PART_SHEET] = { STR("xl/sheets/1.xml"), STR("<worksheet/>"), false },
    [PART_SHEET_2] = { STR("xl/sheets/2.xml"),
                       STR("<worksheet><sheetData><row r='4'><c r='A4' t='s'><v>0</v></c></row>"
                           "</sheetData></worksheet>"),
                       true },
};

static Str workbook_with(Part part, Str bytes)
{
    ZipSample parts[PARTS];

    for (int i = 0; i < PARTS; i++)
        parts[i] = sound_parts[i];
    parts[part].bytes = bytes;
    return zip_sample(&arena, parts, PARTS);
}

static Str sheet_of(Str rows)
{
    Text text = text_open(&arena, TEXT_MAX);

    text_all(&text, S("<worksheet><sheetData>"), rows, S("</sheetData></worksheet>"));
    return text_str(&text);
}

/* Rows as "number|cell|cell/", struck ones with "~" before. */
static Str shown(const Sheet *sheet)
{
    Text text = text_open(&arena, TEXT_MAX);

    for (size_t i = 0; i < sheet->row_count; i++) {
        text_c(&text, sheet->struck[i] ? "~" : "");
        text_int(&text, sheet->rows[i].line);
        for (size_t k = 0; k < sheet->rows[i].cell_count; k++)
            text_all(&text, S("|"), sheet->rows[i].cells[k]);
        text_char(&text, '/');
    }
    return text_str(&text);
}

static void test_cells(void)
{
    static const struct {
        Str rows, want;
    } rows[] = {
        { STR(""), STR("") },
        { STR("<row r='2'><c r='A2' t='s'><v>0</v></c><c r='C2'><v>1.50</v></c></row>"),
          STR("2|甲社||1.50/") },
        { STR("<row r='1'><c r='A1' t='s'><v>1</v></c></row><row r='3'/>"
              "<row r='7'><c r='B7' t='s'><v>2</v></c></row>"),
          STR("1|one two/7||a\nb_c_x12/") },
        { STR("<row><c><v>1</v></c><c/><c><v>3</v></c></row><row><c><v>4</v></c></row>"),
          STR("1|1||3/2|4/") },
        { STR("<row r='1'><c r='A1' t='inlineStr'><is><t>x</t><rPh><t>y</t></rPh></is></c>"
              "<c r='B1' t='str'><f>A1</f><v>z</v></c><c r='C1' t='b'><v>1</v></c>"
              "<c r='D1' t='b'><v>0</v></c><c r='E1' t='e'><v>#N/A</v></c></row>"),
          STR("1|x|z|TRUE|FALSE|#N/A/") },
        { STR("<row r='1'><c r='A1' s='1'><v>45686</v></c><c r='B1' s='2'><v>45686.75</v></c>"
              "<c r='C1' s='3'><v>45686</v></c><c r='D1' s='1'><v>59</v></c>"
              "<c r='E1' s='1'><v>61</v></c><c r='F1' s='1'><v>60</v></c>"
              "<c r='G1' s='1'><v>-1</v></c><c r='H1' s='99'><v>1</v></c>"
              "<c r='I1' s='1' t='str'><v>45686</v></c></row>"),
          STR("1|2025-01-29|2025-01-29|45686|1900-02-28|1900-03-01|60|-1|1|45686/") },
        { STR("<row r='1'><c r='A1' s='4'><v>1</v></c></row>"
              "<row r='2'><c r='A2' s='4'/><c r='B2'><v>2</v></c></row>"),
          STR("~1|1/2||2/") },
        { STR("<row r='1'><c r='A1'><v>1</v></c><c r='XFD1' s='1'/></row>"), STR("1|1/") },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        Findings findings = { .arena = &arena };
        Workbook book = { 0 };

        check_true(rows[i].rows.at,
                   workbook_read(&arena, workbook_with(PART_SHEET, sheet_of(rows[i].rows)), S("f"),
                                 &book, &findings));
        check_int("sheets", book.count, 2);
        if (book.count == 2)
            check_str(rows[i].rows.at, shown(&book.sheets[0]), rows[i].want);
    }
}

static void test_sheets(void)
{
    Findings findings = { .arena = &arena };
    Workbook book = { 0 };
    Str bytes = workbook_with(PART_SHEET, sheet_of(S("")));

    check_true("looks like one", workbook_is(bytes));
    check_true("read", workbook_read(&arena, bytes, S("f"), &book, &findings));
    check_str("name", book.sheets[0].name, S("一覧"));
    check_true("shown", !book.sheets[0].hidden);
    check_true("hidden", book.sheets[1].hidden);
    check_str("its row", shown(&book.sheets[1]), S("4|甲社/"));
}

static void test_days_from_1904(void)
{
    ZipSample parts[PARTS];
    Findings findings = { .arena = &arena };
    Workbook book = { 0 };

    for (int i = 0; i < PARTS; i++)
        parts[i] = sound_parts[i];
    parts[PART_BOOK].bytes = S("<workbook><workbookPr date1904='1'/><sheets>"
                               "<sheet name='a' id='r1'/></sheets><workbookPr/></workbook>");
    parts[PART_SHEET].bytes = sheet_of(S("<row><c s='1'><v>1</v></c></row>"));
    check_true("read",
               workbook_read(&arena, zip_sample(&arena, parts, PARTS), S("f"), &book, &findings));
    check_str("the second day", shown(&book.sheets[0]), S("1|1904-01-02/"));
}

static void check_refused(const char *why, Str bytes, Phrase message)
{
    Findings findings = { .arena = &arena };
    Workbook book;

    check_true(why, !workbook_read(&arena, bytes, S("f"), &book, &findings));
    check_int(why, findings.error_count, 1);
    if (findings.first)
        check_str(why, phrase_key(findings.first->message), phrase_key(message));
}

static void test_bad(void)
{
    static const struct {
        const char *why;
        Part part;
        Str bytes;
        Phrase message;
    } rows[] = {
        { "no workbook", PART_TOP, STR("<Relationships/>"), PHRASE_BASE_SHEET_PART },
        { "a sheet is missing", PART_LINKS, STR("<Relationships/>"), PHRASE_BASE_SHEET_PART },
        { "a broken part", PART_TEXTS, STR("<sst>"), PHRASE_BASE_XML_END },
        { "no such text", PART_TEXTS, STR("<sst/>"), PHRASE_BASE_SHEET_CELL },
        { "a document type", PART_STYLES, STR("<!DOCTYPE a><a/>"), PHRASE_BASE_XML_DOCTYPE },
    };
    static const struct {
        Str rows;
        Phrase message;
    } cells[] = {
        { STR("<row r='2'/><row r='2'/>"), PHRASE_BASE_SHEET_CELL },
        { STR("<row r='x'/>"), PHRASE_BASE_SHEET_CELL },
        { STR("<row r='9999999'/>"), PHRASE_BASE_SHEET_CELL },
        { STR("<row><c r='B1'><v>1</v></c><c r='A1'><v>1</v></c></row>"), PHRASE_BASE_SHEET_CELL },
        { STR("<row><c r='7'><v>1</v></c></row>"), PHRASE_BASE_SHEET_CELL },
        { STR("<row><c t='s'><v>x</v></c></row>"), PHRASE_BASE_SHEET_CELL },
        { STR("<row><c r='A1'><v>1<c r='IV1'><v>1</v></c></v></c></row>"), PHRASE_BASE_SHEET_CELL },
        { STR("<row><row><c r='A1'><v>1</v></c></row></row>"), PHRASE_BASE_SHEET_CELL },
        { STR("<c r='A1'><v>1</v></c>"), PHRASE_BASE_SHEET_CELL },
        { STR("<row><c r='IW1'><v>1</v></c></row>"), PHRASE_BASE_SHEET_COLUMNS },
    };

    check_refused("no ZIP file", S("id,name\n"), PHRASE_BASE_SHEET_KIND);
    check_refused("another ZIP file", zip_sample(&arena, &(ZipSample){ S("a"), S("b"), false }, 1),
                  PHRASE_BASE_SHEET_KIND);
    for (size_t i = 0; i < COUNT_OF(rows); i++)
        check_refused(rows[i].why, workbook_with(rows[i].part, rows[i].bytes), rows[i].message);
    for (size_t i = 0; i < COUNT_OF(cells); i++)
        check_refused(cells[i].rows.at, workbook_with(PART_SHEET, sheet_of(cells[i].rows)),
                      cells[i].message);
}

static Str repeated(Str part, size_t count)
{
    Text text = text_open(&arena, part.len * count);

    for (size_t i = 0; i < count; i++)
        text_put(&text, part);
    return text_str(&text);
}

/* Small files that would fill the memory when each cell before a value took room. */
static void test_limits(void)
{
    Text tabs = text_open(&arena, TEXT_MAX);
    enum { WIDE = SHEET_CELLS_MAX / SHEET_COLUMNS_MAX + 1 };

    check_refused("rows of one far cell",
                  workbook_with(PART_SHEET,
                                sheet_of(repeated(S("<row><c r='IV1'><v>1</v></c></row>"), WIDE))),
                  PHRASE_BASE_SHEET_CELLS);
    check_refused("rows",
                  workbook_with(PART_SHEET, sheet_of(repeated(S("<row><c><v>1</v></c></row>"),
                                                              SHEET_ROWS_MAX + 1))),
                  PHRASE_BASE_SHEET_ROWS);
    text_all(&tabs, S("<w>"), repeated(S("<sheet name='a' id='r1'/>"), SHEETS_MAX + 1), S("</w>"));
    check_refused("sheets", workbook_with(PART_BOOK, text_str(&tabs)), PHRASE_BASE_SHEET_COUNT);
}

int main(void)
{
    arena = arena_open((size_t)4 << 30);
    RUN(test_cells);
    RUN(test_sheets);
    RUN(test_days_from_1904);
    RUN(test_bad);
    RUN(test_limits);
    return check_done();
}
