/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * page - compiles page templates (assets/pages/x.html) into C functions
 *
 *     page TEMPLATES OUTPUT DEPFILE
 *
 * Writes templates.h and templates.c into OUTPUT. A template is HTML with tags in braces:
 *
 *     {page case_page CasePage "web/pages.h"}   first, once: function, view type, its header
 *     {title}  {line.note}  {line->note}        a field of the view, or of an item
 *     {#if open} .. {:else} .. {/if}            also {#if !open}; a Str is true when not empty
 *     {#each lines as line} .. {/each}          walks view->lines[0 .. view->line_count)
 *     {>badge line}  {>badge *line}  {>badge}   another template: of a struct, of what a pointer
 *                                               points to, of this same view
 *     {t case.title-of line.name}               a sentence of the catalogue in the page's language
 *     {{                                        one literal brace
 *
 * {page case_page CasePage "web/pages.h"} makes
 * `void case_page(Text *text, const CasePage *view, Lang lang)`.
 *
 * How a value is written follows from where it stands and from its C type (web/page.h):
 *   - text and double-quoted attributes: escaped for HTML; only an Html goes out as it is;
 *   - attributes that hold an address (href, src, action ...): either the whole value is one Url,
 * or the literal part before it fixes scheme and host and the value is percent-encoded;
 *   - everywhere else (script, style, on..., comments, names, unquoted) a value is refused.
 * A branch must end where it began, so a condition cannot move what follows into another context.
 * HTML comments are left out of the page. A line that holds one control tag alone leaves no trace.
 */
#include "tools/page.h"
#include "base/unicode.h"
#include "tools/tool.h"

#include "base/unicode.h"

bool is_space(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

bool is_word(char c)
{
    return is_letter(c) || (c >= '0' && c <= '9');
}

_Noreturn void refuse(const Page *page, const char *why, Str what)
{
    tool_die(page->file, page->line, "%s%s%.*s%s", why, what.len ? ": \"" : "", (int)what.len,
             what.at ? what.at : "", what.len ? "\"" : "");
}

/* ---- Writing C ---- */

static void put_line_mark(Page *page, size_t line)
{
    text_c(page->code, "#line ");
    text_int(page->code, (int64_t)line);
    text_c(page->code, " ");
    tool_put_literal(page->code, page->file);
    text_c(page->code, "\n");
}

/* Where a literal may be cut: before a character, at most LITERAL_MAX bytes in. */
static size_t literal_end(Str rest)
{
    size_t end = rest.len < LITERAL_MAX ? rest.len : LITERAL_MAX;

    while (end < rest.len && ((unsigned char)rest.at[end] & 0xc0) == 0x80)
        end--;
    return end;
}

void flush(Page *page)
{
    Str rest = text_str(&page->literal);

    while (rest.len > 0) {
        size_t end = literal_end(rest);

        text_c(page->code, "    text_put(text, S(");
        tool_put_literal(page->code, str_cut(rest, 0, end));
        text_c(page->code, "));\n");
        rest = str_cut(rest, end, rest.len);
    }
    page->literal.len = 0;
}

void put_statement(Page *page, const Str *parts, size_t count)
{
    flush(page);
    put_line_mark(page, page->line);
    text_c(page->code, "    ");
    text_put_parts(page->code, parts, count);
    text_c(page->code, "\n");
}
/* ---- A template ---- */

/* Does the tag that ends at `end` have its line to itself? Then the line leaves no trace. */
static bool stands_alone(const Page *page, size_t end)
{
    size_t from = page->at;

    while (from > 0 && (page->source.at[from - 1] == ' ' || page->source.at[from - 1] == '\t'))
        from--;
    while (end < page->source.len && (page->source.at[end] == ' ' || page->source.at[end] == '\t'))
        end++;
    return page->scan.where == IN_TEXT && (from == 0 || page->source.at[from - 1] == '\n') &&
           end < page->source.len && page->source.at[end] == '\n';
}

static void trim_indent(Page *page)
{
    Text *literal = &page->literal;

    while (literal->len > 0 &&
           (literal->at[literal->len - 1] == ' ' || literal->at[literal->len - 1] == '\t'))
        literal->len--;
}

static void read_tag(Page *page)
{
    Str after = str_cut(page->source, page->at + 1, page->source.len), line, rest;
    size_t close;

    line = str_split(after, '\n', &rest);
    if (!str_find(line, S("}"), &close))
        refuse(page, "a tag must end on its line (a literal brace is written {{)", S(""));

    Str tag = str_cut(line, 0, close);
    size_t end = page->at + 1 + close + 1;
    bool control = tag.len > 0 &&
                   (tag.at[0] == '#' || tag.at[0] == ':' || tag.at[0] == '/' || tag.at[0] == '>');
    bool alone = control && stands_alone(page, end);

    if (alone)
        trim_indent(page);
    tag_dispatch(page, tag);
    while (page->at < end || (alone && peek(page, 0) != '\n'))
        take(page, 1, false);
    if (alone)
        take(page, 1, false);
}

static void read_body(Page *page)
{
    while (page->at < page->source.len) {
        if (peek(page, 0) != '{') {
            scan_html(page);
        } else if (peek(page, 1) == '{') {
            if (page->scan.where == IN_RAW)
                refuse(page, "no tag may stand in this element", page->scan.element);
            take(page, 1, true);
            take(page, 1, false);
        } else {
            read_tag(page);
        }
    }
    if (page->depth > 0)
        tool_die(page->file, page->blocks[page->depth - 1].line, "this block is never closed");
    if (page->scan.where != IN_TEXT)
        refuse(page, "the template ends inside a tag", page->scan.element);
    flush(page);
}

/* The comments before it, then {page function Type "header"}. */
static void read_head(Page *page)
{
    while (is_space(peek(page, 0)) || stands(page, S("<!--")))
        if (is_space(peek(page, 0)))
            take(page, 1, false);
        else
            take_through(page, S("-->"), false);

    Str after = str_cut(page->source, page->at, page->source.len), rest;
    Str line = str_trim(str_split(after, '\n', &rest));

    if (!str_starts(line, S("{page ")) || !str_ends(line, S("\"}")))
        refuse(page, "a template begins with {page function Type \"header.h\"}", S(""));
    line = str_cut(line, 6, line.len - 1);
    page->name = need_word(page, &line, "{page needs a function");
    page->view = need_word(page, &line, "{page needs a type");
    page->header = need_word(page, &line, "{page needs a header");
    need_end(page, line);
    if (!is_name(page->name) || !is_name(page->view))
        refuse(page, "a template begins with {page function Type \"header.h\"}", S(""));
    take(page, after.len - rest.len, false);
}

static void put_signature(Text *text, const Page *page)
{
    text_all(text, S("void "), page->name, S("(Text *text, const "), page->view,
             S(" *view, Lang lang)"));
}

static void compile(Arena *arena, Str file, Text *code, Text *prototypes, Text *includes)
{
    Page *page = NEW(arena, Page);
    size_t bad = 0;

    *page = (Page){ .arena = arena, .file = file, .line = 1, .code = code, .includes = includes };
    page->source = tool_read(arena, file);
    page->literal = text_open(arena, TEXT_MAX);
    if (!utf8_check(page->source, &bad))
        tool_die(file, 0, "byte %zu is not valid UTF-8", bad + 1);
    read_head(page);
    text_all(includes, S("#include "), page->header, S("\n"));
    put_signature(prototypes, page);
    text_c(prototypes, ";\n");

    text_c(code, "\n");
    put_signature(code, page);
    text_c(code, "\n{\n    (void)view;\n    (void)lang;\n");
    read_body(page);
    text_c(code, "}\n");
}

int main(int argc, char **argv)
{
    if (argc != 4)
        tool_die(S("page"), 0, "usage: page TEMPLATES OUTPUT DEPFILE");

    Arena arena = arena_open(TOOL_MEMORY);
    Str directory = str_from_c(argv[1]), output = str_from_c(argv[2]);
    Text depfile = text_open(&arena, TEXT_MAX), prototypes = text_open(&arena, TEXT_MAX);
    Text header = text_open(&arena, TEXT_MAX), code = text_open(&arena, TEXT_MAX);
    size_t count;
    const Str *names = tool_list(&arena, directory, S(".html"), &count);

    text_all(&depfile, tool_path(&arena, output, S("templates.h")), S(": "), directory);
    tool_put_head(&header, S("tools/page.c"));
    text_c(&header, "#pragma once\n\n#include \"web/page.h\"\n");
    tool_put_head(&code, S("tools/page.c"));
    text_c(&code, "#include \"templates.h\"\n");
    for (size_t i = 0; i < count; i++) {
        Str file = tool_path(&arena, directory, names[i]);

        text_all(&depfile, S(" "), file);
        compile(&arena, file, &code, &prototypes, &header);
    }
    text_all(&header, S("\n"), text_str(&prototypes));
    text_c(&depfile, "\n");
    if (code.full)
        tool_die(directory, 0, "the templates together are too long");
    tool_write(tool_path(&arena, output, S("templates.h")), text_str(&header));
    tool_write(tool_path(&arena, output, S("templates.c")), text_str(&code));
    tool_write(str_from_c(argv[3]), text_str(&depfile));
    return 0;
}
