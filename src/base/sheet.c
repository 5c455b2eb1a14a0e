/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/sheet.h"
#include "phrases_base.h"

#include "base/sheet_parts.h"
#include "base/zip.h"

/* Parts are found as the format demands: each says by kind and target where the others lie. */

enum { LINKS_MAX = 2000 };

typedef struct Link {
    Str id, kind, target;
} Link;

typedef struct Links {
    Arena *arena;
    Str folder; /* that targets are relative to, with its slash */
    Link links[LINKS_MAX];
    size_t count;
} Links;

typedef struct Tab {
    Str name, link;
    bool hidden;
} Tab;

typedef struct Reader {
    Arena *arena;
    Findings *findings;
    Zip zip;
    SheetContext context;
    Links *links;
    Tab tabs[SHEETS_MAX];
    size_t tab_count;
    bool many_tabs, many_texts;
    SheetText text;
    bool in_text;
    size_t cell_count;
} Reader;

/* ---- texts --------------------------------------------------------------------------------- */

void sheet_text_begin(SheetText *text)
{
    text_reset(&text->text);
    text->readings = 0;
}

static int hex_digit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    char low = (char)(c | 0x20);
    return low >= 'a' && low <= 'f' ? low - 'a' + 10 : -1;
}

/* "_x000D_" at `at`: a control character that XML could not hold. */
static bool escape_at(Str text, size_t at, char *ret_c)
{
    enum { ESCAPE_LEN = 7 };
    int value = 0;

    if (at + ESCAPE_LEN > text.len || text.at[at] != '_' || text.at[at + 1] != 'x' ||
        text.at[at + 6] != '_')
        return false;
    for (size_t i = at + 2; i < at + 6; i++) {
        int digit = hex_digit(text.at[i]);
        if (digit < 0)
            return false;
        value = 16 * value + digit;
    }
    if (value == 0 || value > 0x7f)
        return false;
    *ret_c = (char)value;
    return true;
}

static void put_unescaped(Text *text, Str part)
{
    enum { ESCAPE_LEN = 7 };
    size_t from = 0;
    char c;

    for (size_t at = 0; at < part.len; at++)
        if (escape_at(part, at, &c)) {
            text_put(text, str_cut(part, from, at));
            text_char(text, c);
            from = at + ESCAPE_LEN;
            at = from - 1;
        }
    text_put(text, str_cut(part, from, part.len));
}

void sheet_text_opens(SheetText *text, Str name)
{
    text->readings += str_eq(name, S("rPh"));
}

void sheet_text_closes(SheetText *text, Str name, Str inside)
{
    if (str_eq(name, S("rPh")))
        text->readings--;
    else if (str_eq(name, S("t")) && text->readings == 0)
        put_unescaped(&text->text, inside);
}

static void text_opens(void *context, const XmlElement *element)
{
    Reader *reader = context;

    if (reader->in_text)
        sheet_text_opens(&reader->text, element->name);
    else if (str_eq(element->name, S("si"))) {
        reader->in_text = true;
        sheet_text_begin(&reader->text);
    }
}

static void text_closes(void *context, Str name, Str inside)
{
    Reader *reader = context;
    SheetTexts *shared = &reader->context.shared;

    if (!str_eq(name, S("si"))) {
        if (reader->in_text)
            sheet_text_closes(&reader->text, name, inside);
        return;
    }
    reader->in_text = false;
    if (shared->count == SHEET_STRINGS_MAX) {
        reader->many_texts = true;
        return;
    }
    GROW(reader->arena, shared->texts, shared->count, &shared->room);
    shared->texts[shared->count++] = arena_str(reader->arena, text_str(&reader->text.text));
}

/* ---- parts --------------------------------------------------------------------------------- */

static Place place_of(const Reader *reader)
{
    return (Place){ .file = reader->context.file };
}

static bool complain_limit(Reader *reader, Phrase message, int64_t limit)
{
    Text number = text_open(reader->findings->arena, 32);

    text_int(&number, limit);
    finding_error(reader->findings, place_of(reader), message, PHRASE_BASE_SHEET_LIMIT_REMEDY,
                  text_str(&number));
    return false;
}

static bool part_bytes(Reader *reader, Str name, Str *ret_bytes)
{
    const ZipMember *member = zip_find(&reader->zip, name);

    if (!member) {
        finding_error(reader->findings, place_of(reader), PHRASE_BASE_SHEET_PART,
                      PHRASE_BASE_SHEET_PART_REMEDY, name);
        return false;
    }
    return zip_read(reader->arena, &reader->zip, member, reader->context.file, ret_bytes,
                    reader->findings);
}

static Str joined(Arena *arena, Str a, Str b, Str c)
{
    Text text = text_open(arena, a.len + b.len + c.len);

    text_all(&text, a, b, c);
    return text_str(&text);
}

static void take_link(void *context, const XmlElement *element)
{
    Links *links = context;
    Str target = xml_attribute(element, S("Target"));

    if (!str_eq(element->name, S("Relationship")) || links->count == LINKS_MAX)
        return;
    links->links[links->count++] = (Link){
        .id = arena_str(links->arena, xml_attribute(element, S("Id"))),
        .kind = arena_str(links->arena, xml_attribute(element, S("Type"))),
        .target = str_starts(target, S("/"))
                      ? arena_str(links->arena, str_cut(target, 1, target.len))
                      : joined(links->arena, links->folder, target, S("")),
    };
}

static void no_close(void *context, Str name, Str text)
{
    (void)context, (void)name, (void)text;
}

static Str folder_of(Str part)
{
    size_t len = part.len;

    while (len > 0 && part.at[len - 1] != '/')
        len--;
    return str_cut(part, 0, len);
}

/* Where the parts lie that belong to `part`; of the whole file when it is empty. */
static bool read_links(Reader *reader, Str part)
{
    Str folder = folder_of(part), bytes;
    Str name = joined(reader->arena, folder, S("_rels/"), str_cut(part, folder.len, part.len));

    reader->links = NEW(reader->arena, Links);
    reader->links->arena = reader->arena;
    reader->links->folder = folder;
    return part_bytes(reader, joined(reader->arena, name, S(".rels"), S("")), &bytes) &&
           xml_read(reader->arena, bytes, reader->context.file,
                    &(XmlVisitor){ reader->links, take_link, no_close }, reader->findings);
}

/* The target of the first link of a kind; empty: there is none. */
static Str linked(const Reader *reader, Str kind)
{
    for (size_t i = 0; i < reader->links->count; i++)
        if (str_ends(reader->links->links[i].kind, kind))
            return reader->links->links[i].target;
    return S("");
}

static Str target_of(const Reader *reader, Str id)
{
    for (size_t i = 0; i < reader->links->count; i++)
        if (str_eq(reader->links->links[i].id, id))
            return reader->links->links[i].target;
    return S("");
}

static void take_tab(void *context, const XmlElement *element)
{
    Reader *reader = context;
    Str state = xml_attribute(element, S("state")), from = xml_attribute(element, S("date1904"));

    if (str_eq(element->name, S("workbookPr")))
        reader->context.from_1904 |= str_eq(from, S("1")) || str_eq(from, S("true"));
    if (!str_eq(element->name, S("sheet")))
        return;
    if (reader->tab_count == SHEETS_MAX) {
        reader->many_tabs = true;
        return;
    }
    reader->tabs[reader->tab_count++] =
        (Tab){ .name = arena_str(reader->arena, xml_attribute(element, S("name"))),
               .link = arena_str(reader->arena, xml_attribute(element, S("id"))),
               .hidden = str_eq(state, S("hidden")) || str_eq(state, S("veryHidden")) };
}

static bool read_tabs(Reader *reader, Str part)
{
    Str bytes;

    if (!part_bytes(reader, part, &bytes) ||
        !xml_read(reader->arena, bytes, reader->context.file,
                  &(XmlVisitor){ reader, take_tab, no_close }, reader->findings))
        return false;
    return !reader->many_tabs || complain_limit(reader, PHRASE_BASE_SHEET_COUNT, SHEETS_MAX);
}

static bool read_context(Reader *reader)
{
    Str styles = linked(reader, S("/styles")), texts = linked(reader, S("/sharedStrings"));
    Str bytes;

    if (styles.len > 0 && (!part_bytes(reader, styles, &bytes) ||
                           !sheet_styles_read(reader->arena, bytes, reader->context.file,
                                              &reader->context.styles, reader->findings)))
        return false;
    if (texts.len > 0 &&
        (!part_bytes(reader, texts, &bytes) ||
         !xml_read(reader->arena, bytes, reader->context.file,
                   &(XmlVisitor){ reader, text_opens, text_closes }, reader->findings)))
        return false;
    return !reader->many_texts ||
           complain_limit(reader, PHRASE_BASE_SHEET_STRINGS, SHEET_STRINGS_MAX);
}

static bool read_sheets(Reader *reader, Workbook *ret_book)
{
    Sheet *sheets = NEW_ARRAY(reader->arena, Sheet, reader->tab_count);

    for (size_t i = 0; i < reader->tab_count; i++) {
        Str bytes;

        sheets[i] = (Sheet){ .name = reader->tabs[i].name, .hidden = reader->tabs[i].hidden };
        if (!part_bytes(reader, target_of(reader, reader->tabs[i].link), &bytes) ||
            !sheet_rows_read(reader->arena, bytes, &reader->context, &reader->cell_count,
                             &sheets[i], reader->findings))
            return false;
    }
    *ret_book = (Workbook){ sheets, reader->tab_count };
    return true;
}

static bool read_parts(Reader *reader, Workbook *ret_book)
{
    if (!read_links(reader, S("")))
        return false;
    Str book = linked(reader, S("/officeDocument"));
    return read_tabs(reader, book) && read_links(reader, book) && read_context(reader) &&
           read_sheets(reader, ret_book);
}

bool workbook_is(Str bytes)
{
    return zip_is(bytes) && str_find(bytes, S("[Content_Types].xml"), &(size_t){ 0 });
}

bool workbook_read(Arena *arena, Str bytes, Str file, Workbook *ret_book, Findings *findings)
{
    Reader *reader = NEW(arena, Reader);

    if (!workbook_is(bytes)) {
        finding_error(findings, ((Place){ .file = file }), PHRASE_BASE_SHEET_KIND,
                      PHRASE_BASE_SHEET_KIND_REMEDY, S(""));
        return false;
    }
    *reader = (Reader){ .arena = arena,
                        .findings = findings,
                        .context = { .file = file },
                        .text = { .text = text_open(arena, XML_TEXT_MAX) } };
    return zip_open(arena, bytes, file, &reader->zip, findings) && read_parts(reader, ret_book);
}
