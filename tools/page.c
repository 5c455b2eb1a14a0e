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
#include "base/unicode.h"
#include "tools/tool.h"

enum { BLOCKS_MAX = 32, LITERAL_MAX = 2000, EXPRESSION_MAX = 4096, ARGS_MAX = 4, PAGES_MAX = 256 };

typedef enum Where { IN_TEXT, IN_TAG, IN_ATTRIBUTE, IN_RAW } Where;

/* Where in the HTML the reader stands. */
typedef struct Scan {
    Where where;
    Str element;          /* inside a tag or a raw element: its name in lower case */
    Str attribute;        /* inside a tag: the attribute's name in lower case */
    size_t value_at;      /* inside an attribute: where its value began */
    bool address_is_safe; /* inside an address: what stands so far fixes scheme and host */
} Scan;

typedef enum BlockKind { BLOCK_IF, BLOCK_EACH } BlockKind;

typedef struct Block {
    BlockKind kind;
    bool has_else;
    size_t line;
    Scan start;
    Str item, expression; /* BLOCK_EACH: the item's name and what it stands for in C */
} Block;

typedef struct Page {
    Arena *arena;
    Str file, source;
    size_t at, line;
    Scan scan;
    Block blocks[BLOCKS_MAX];
    size_t depth, loops;
    Text *code;
    Text literal; /* HTML not yet written into the code */
    Str name, view, header;
} Page;

static bool is_space(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

static bool is_word(char c)
{
    return is_letter(c) || (c >= '0' && c <= '9');
}

static _Noreturn void refuse(const Page *page, const char *why, Str what)
{
    tool_die(page->file, page->line, "%s%s%.*s%s", why, what.len ? ": \"" : "", (int)what.len,
             what.at ? what.at : "", what.len ? "\"" : "");
}

/* ---- Names and addresses ---- */

static bool str_in(Str text, const Str *list, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (str_eq(list[i], text))
            return true;
    return false;
}

static bool attribute_is_address(Str attribute)
{
    static const Str names[] = { STR("href"),   STR("src"),  STR("action"),    STR("formaction"),
                                 STR("poster"), STR("cite"), STR("xlink:href") };

    return str_in(attribute, names, COUNT_OF(names));
}

/* Attributes and elements in which a value could become code, a style or another page. */
static bool value_is_refused(const Scan *scan)
{
    static const Str attributes[] = { STR("style"), STR("srcdoc"), STR("srcset"),
                                      STR("ping"),  STR("data"),   STR("http-equiv") };
    static const Str elements[] = { STR("script"), STR("style"),  STR("meta"), STR("base"),
                                    STR("iframe"), STR("object"), STR("embed") };

    return str_starts(scan->attribute, S("on")) ||
           str_in(scan->attribute, attributes, COUNT_OF(attributes)) ||
           str_in(scan->element, elements, COUNT_OF(elements));
}

/* Can no later text change the scheme or the host of an address that begins so? */
static bool prefix_is_safe(Str prefix)
{
    Str host;

    if (str_starts(prefix, S("https://")) || str_starts(prefix, S("http://"))) {
        size_t slash;

        host = str_cut(prefix, str_starts(prefix, S("https")) ? 8 : 7, prefix.len);
        return str_find(host, S("/"), &slash) && slash > 0;
    }
    if (str_starts(prefix, S("//")))
        return false;
    return prefix.len > 0 && (prefix.at[0] == '/' || prefix.at[0] == '?' || prefix.at[0] == '#');
}

static Str lower(Arena *arena, Str text)
{
    char *copy = NEW_ARRAY(arena, char, text.len + 1);

    for (size_t i = 0; i < text.len; i++) {
        char c = text.at[i];

        copy[i] = c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
    }
    return (Str){ copy, text.len };
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

static void flush(Page *page)
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

/* One statement about a place of the template: what the compiler says of it names that place. */
static void put_statement(Page *page, const Str *parts, size_t count)
{
    flush(page);
    put_line_mark(page, page->line);
    text_c(page->code, "    ");
    text_put_parts(page->code, parts, count);
    text_c(page->code, "\n");
}
#define STATEMENT(page, ...) \
    put_statement((page), (const Str[]){ __VA_ARGS__ }, COUNT_OF(((const Str[]){ __VA_ARGS__ })))

/* ---- Tags ---- */

/* The next word of a tag, split at blanks. */
static Str next_word(Str *rest)
{
    *rest = str_trim(*rest);
    return str_trim(str_split(*rest, ' ', rest));
}

static Str need_word(const Page *page, Str *rest, const char *what)
{
    Str word = next_word(rest);

    if (word.len == 0)
        refuse(page, what, S(""));
    return word;
}

static void need_end(const Page *page, Str rest)
{
    if (str_trim(rest).len > 0)
        refuse(page, "this tag holds something more", str_trim(rest));
}

static bool is_name(Str text)
{
    for (size_t i = 0; i < text.len; i++)
        if (!is_word(text.at[i]))
            return false;
    return text.len > 0 && is_letter(text.at[0]);
}

/* How long a field path begins `text`: names joined by "." or "->". */
static size_t path_length(Str text)
{
    size_t at = 0;

    while (at < text.len && is_letter(text.at[at])) {
        while (at < text.len && is_word(text.at[at]))
            at++;
        if (at == text.len)
            return at;
        if (text.at[at] == '.')
            at++;
        else if (str_starts(str_cut(text, at, text.len), S("->")))
            at += 2;
        else
            return 0;
    }
    return 0; /* empty, or ends in a joint */
}

/* A field path as C: an item of an {#each} around it, else a field of the view. */
static Str resolve(Page *page, Str path)
{
    Text c = text_open(page->arena, EXPRESSION_MAX);
    size_t end = 0;

    if (path_length(path) == 0)
        refuse(page, "this is not a field path like case.title", path);
    while (end < path.len && is_word(path.at[end]))
        end++;

    Str first = str_cut(path, 0, end);
    size_t i = page->depth;

    while (i > 0 && !str_eq(page->blocks[i - 1].item, first))
        i--;
    if (i > 0)
        text_put(&c, page->blocks[i - 1].expression);
    else
        text_all(&c, S("view->"), first);
    text_put(&c, str_cut(path, end, path.len));
    if (c.full)
        refuse(page, "this path is too long", S(""));
    return text_str(&c);
}

static Block *push(Page *page, BlockKind kind)
{
    if (page->depth == BLOCKS_MAX)
        refuse(page, "blocks are nested too deeply", S(""));
    if (page->scan.where == IN_RAW)
        refuse(page, "no tag may stand in this element", page->scan.element);
    if (page->scan.where == IN_ATTRIBUTE && attribute_is_address(page->scan.attribute) &&
        !page->scan.address_is_safe &&
        !prefix_is_safe(str_cut(page->source, page->scan.value_at, page->at)))
        refuse(page, "a block may not decide the beginning of an address", page->scan.attribute);
    if (page->scan.where == IN_ATTRIBUTE)
        page->scan.address_is_safe = attribute_is_address(page->scan.attribute);
    if (page->scan.where == IN_TAG)
        page->scan.attribute = S("");

    Block *block = &page->blocks[page->depth++];
    *block = (Block){ .kind = kind, .line = page->line, .start = page->scan };
    return block;
}

static void tag_if(Page *page, Str rest)
{
    Str path = need_word(page, &rest, "{#if needs a field path");
    bool negated = path.at[0] == '!';

    need_end(page, rest);
    path = str_cut(path, negated ? 1 : 0, path.len);
    STATEMENT(page, negated ? S("if (!page_is(") : S("if (page_is("), resolve(page, path),
              S(")) {"));
    push(page, BLOCK_IF);
}

/* The count of `lines as line` stands beside it: the path with its last name made line_count. */
static Str count_of(Page *page, Str expression, Str item)
{
    Text c = text_open(page->arena, EXPRESSION_MAX);
    size_t end = expression.len;

    while (end > 0 && is_word(expression.at[end - 1]))
        end--;
    text_all(&c, str_cut(expression, 0, end), item, S("_count"));
    return text_str(&c);
}

static void tag_each(Page *page, Str rest)
{
    Str path = need_word(page, &rest, "{#each needs a field path");
    Str as = need_word(page, &rest, "{#each needs \"as name\"");
    Str item = need_word(page, &rest, "{#each needs a name for its items");
    Text index = text_open(page->arena, 32), expression = text_open(page->arena, EXPRESSION_MAX);

    need_end(page, rest);
    if (!str_eq(as, S("as")) || !is_name(item))
        refuse(page, "expected {#each path as name}, found", path);
    text_c(&index, "i");
    text_int(&index, (int64_t)page->loops++);

    Str list = resolve(page, path), i = text_str(&index);
    STATEMENT(page, S("for (size_t "), i, S(" = 0; "), i, S(" < "), count_of(page, list, item),
              S("; "), i, S("++) {"));
    text_all(&expression, list, S("["), i, S("]"));

    Block *block = push(page, BLOCK_EACH);
    block->item = item;
    block->expression = text_str(&expression);
}

/* Each branch must leave the reader where it took over. */
static void check_branch_end(const Page *page, const Block *block)
{
    const Scan *a = &block->start, *b = &page->scan;

    if (a->where != b->where || !str_eq(a->element, b->element) ||
        (a->where == IN_ATTRIBUTE && a->value_at != b->value_at))
        refuse(page, "this branch ends in another place of the HTML than it began", S(""));
}

static Block *innermost(Page *page, BlockKind kind, const char *why)
{
    if (page->depth == 0 || page->blocks[page->depth - 1].kind != kind)
        refuse(page, why, S(""));
    check_branch_end(page, &page->blocks[page->depth - 1]);
    return &page->blocks[page->depth - 1];
}

static void tag_else(Page *page)
{
    Block *block = innermost(page, BLOCK_IF, "{:else} stands in no {#if}");

    if (block->has_else)
        refuse(page, "this {#if} has an {:else} already", S(""));
    block->has_else = true;
    page->scan = block->start;
    STATEMENT(page, S("} else {"));
}

static void tag_end(Page *page, Str kind)
{
    if (str_eq(kind, S("if")))
        innermost(page, BLOCK_IF, "{/if} closes no {#if}");
    else if (str_eq(kind, S("each")))
        innermost(page, BLOCK_EACH, "{/each} closes no {#each}");
    else
        refuse(page, "nothing is closed by", kind);
    page->scan = page->blocks[page->depth - 1].start;
    STATEMENT(page, S("}"));
    page->depth--;
}

static void tag_partial(Page *page, Str rest)
{
    Str name = need_word(page, &rest, "{> needs the name of a template");
    Str path = next_word(&rest);
    bool pointer = path.len > 0 && path.at[0] == '*';

    need_end(page, rest);
    if (!is_name(name))
        refuse(page, "this is not the name of a template", name);
    if (page->scan.where != IN_TEXT)
        refuse(page, "a template may stand in text only", name);
    if (path.len == 0)
        STATEMENT(page, name, S("(text, view, lang);"));
    else
        STATEMENT(page, name, pointer ? S("(text, ") : S("(text, &"),
                  resolve(page, str_cut(path, pointer ? 1 : 0, path.len)), S(", lang);"));
}

/* May a value stand here at all? */
static void check_value_place(const Page *page)
{
    const Scan *scan = &page->scan;

    if (scan->where == IN_RAW)
        refuse(page, "no value may stand in this element", scan->element);
    if (scan->where == IN_TAG)
        refuse(page, "a value may stand in text or in a double-quoted attribute only", S(""));
    if (scan->where == IN_ATTRIBUTE && value_is_refused(scan))
        refuse(page, "no value may stand in this attribute", scan->attribute);
}

/* case.title-of becomes PHRASE_CASE_TITLE_OF: the C compiler knows whether there is such a key. */
static Str phrase_constant(Page *page, Str key)
{
    Text c = text_open(page->arena, EXPRESSION_MAX);

    text_c(&c, "PHRASE_");
    for (size_t i = 0; i < key.len; i++) {
        char k = key.at[i];

        if (!is_word(k) && k != '.' && k != '-')
            refuse(page, "this is not a key of the catalogue", key);
        text_char(&c, k >= 'a' && k <= 'z'   ? (char)(k - 'a' + 'A')
                      : k == '.' || k == '-' ? '_'
                                             : k);
    }
    return text_str(&c);
}

static void tag_phrase(Page *page, Str rest)
{
    Str key = need_word(page, &rest, "{t needs a key of the catalogue");
    Text args = text_open(page->arena, EXPRESSION_MAX), number = text_open(page->arena, 8);
    int64_t count = 0;

    check_value_place(page);
    if (page->scan.where == IN_ATTRIBUTE && attribute_is_address(page->scan.attribute))
        refuse(page, "a sentence is no address", key);
    for (Str path = next_word(&rest); path.len > 0; path = next_word(&rest), count++)
        text_all(&args, S("page_arg(text, lang, "), resolve(page, path), S("), "));
    if (count > ARGS_MAX)
        refuse(page, "a sentence takes at most four values", key);
    text_int(&number, count);
    STATEMENT(page, S("page_phrase(text, lang, "), phrase_constant(page, key),
              S(", (const Str[]){ "), text_str(&args), S("S(\"\") }, "), text_str(&number),
              S(");"));
}

static void tag_value(Page *page, Str path)
{
    Str value = resolve(page, path);
    Scan *scan = &page->scan;

    check_value_place(page);
    if (scan->where == IN_TEXT) {
        STATEMENT(page, S("page_text(text, lang, "), value, S(");"));
    } else if (!attribute_is_address(scan->attribute)) {
        STATEMENT(page, S("page_attribute(text, lang, "), value, S(");"));
    } else if (scan->value_at == page->at) {
        Str after = str_cut(page->source, page->at + 1 + path.len, page->source.len);

        if (!str_starts(after, S("}\"")))
            refuse(page, "an address that begins with a value must be that value alone", path);
        STATEMENT(page, S("page_address(text, "), value, S(");"));
    } else {
        if (!scan->address_is_safe &&
            !prefix_is_safe(str_cut(page->source, scan->value_at, page->at)))
            refuse(page, "what stands before this value does not fix scheme and host", path);
        scan->address_is_safe = true;
        STATEMENT(page, S("page_address_part(text, lang, "), value, S(");"));
    }
}

/* ---- HTML ---- */

static char peek(const Page *page, size_t ahead)
{
    return page->at + ahead < page->source.len ? page->source.at[page->at + ahead] : '\0';
}

static bool stands(const Page *page, Str text)
{
    return str_starts(str_cut(page->source, page->at, page->source.len), text);
}

/* Takes `count` bytes of the source, into the page or away. */
static void take(Page *page, size_t count, bool keep)
{
    for (size_t i = 0; i < count; i++) {
        if (keep)
            text_char(&page->literal, page->source.at[page->at]);
        if (page->source.at[page->at++] == '\n')
            page->line++;
    }
}

static bool is_markup_name(char c)
{
    return is_word(c) || c == '-' || c == ':' || c == '.';
}

static Str take_name(Page *page)
{
    size_t start = page->at;

    while (is_markup_name(peek(page, 0)))
        take(page, 1, true);
    return lower(page->arena, str_cut(page->source, start, page->at));
}

/* Everything up to and with `end`; in comments and declarations no brace may stand. */
static void take_through(Page *page, Str end, bool keep)
{
    while (!stands(page, end)) {
        if (page->at == page->source.len)
            refuse(page, "this never ends; expected", end);
        if (peek(page, 0) == '{')
            refuse(page, "no tag may stand in a comment", S(""));
        take(page, 1, keep);
    }
    take(page, end.len, keep);
}

static void scan_text(Page *page)
{
    if (peek(page, 0) != '<') {
        take(page, 1, true);
    } else if (stands(page, S("<!--"))) {
        take_through(page, S("-->"), false);
        if (peek(page, 0) == '\n')
            take(page, 1, false);
    } else if (peek(page, 1) == '!') {
        take_through(page, S(">"), true);
    } else {
        bool closes = peek(page, 1) == '/';

        take(page, closes ? 2 : 1, true);
        if (!is_letter(peek(page, 0)))
            refuse(page, "a \"<\" that begins no tag is written &lt;", S(""));
        page->scan.element = take_name(page);
        page->scan.attribute = S("");
        page->scan.where = IN_TAG;
        if (closes)
            page->scan.element = S("/");
    }
}

static void scan_attribute(Page *page)
{
    if (page->scan.attribute.len == 0)
        refuse(page, "this attribute has no name", S(""));
    take(page, 1, true);
    if (peek(page, 0) != '"')
        refuse(page, "an attribute's value stands in double quotes", page->scan.attribute);
    take(page, 1, true);
    page->scan.where = IN_ATTRIBUTE;
    page->scan.value_at = page->at;
    page->scan.address_is_safe = false;
}

static void scan_tag(Page *page)
{
    Str element = page->scan.element;
    bool raw = str_eq(element, S("script")) || str_eq(element, S("style"));

    if (peek(page, 0) == '>') {
        take(page, 1, true);
        page->scan = (Scan){ .where = raw ? IN_RAW : IN_TEXT, .element = raw ? element : S("") };
    } else if (peek(page, 0) == '=') {
        scan_attribute(page);
    } else if (is_space(peek(page, 0)) || peek(page, 0) == '/') {
        take(page, 1, true);
    } else if (is_markup_name(peek(page, 0))) {
        page->scan.attribute = take_name(page);
    } else {
        refuse(page, "this may not stand in a tag", str_cut(page->source, page->at, page->at + 1));
    }
}

static void scan_html(Page *page)
{
    if (page->scan.where == IN_TEXT) {
        scan_text(page);
    } else if (page->scan.where == IN_TAG) {
        scan_tag(page);
    } else if (page->scan.where == IN_ATTRIBUTE) {
        if (peek(page, 0) == '"')
            page->scan.where = IN_TAG, page->scan.attribute = S("");
        take(page, 1, true);
    } else if (stands(page, S("</"))) {
        page->scan = (Scan){ .where = IN_TEXT };
    } else {
        take(page, 1, true);
    }
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

static void dispatch(Page *page, Str tag)
{
    Str rest = tag;
    Str word = next_word(&rest);

    if (str_eq(word, S("#if")))
        tag_if(page, rest);
    else if (str_eq(word, S("#each")))
        tag_each(page, rest);
    else if (str_eq(word, S(":else")))
        tag_else(page);
    else if (str_starts(word, S("/")))
        tag_end(page, str_cut(word, 1, word.len));
    else if (str_starts(word, S(">")))
        tag_partial(page, str_cut(str_trim(tag), 1, tag.len));
    else if (str_eq(word, S("t")) && str_trim(rest).len > 0)
        tag_phrase(page, rest);
    else
        tag_value(page, tag);
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
    dispatch(page, tag);
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

    *page = (Page){ .arena = arena, .file = file, .line = 1, .code = code };
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
