/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "tools/page.h"

/* The next word of a tag, split at blanks. */
static Str next_word(Str *rest)
{
    *rest = str_trim(*rest);
    return str_trim(str_split(*rest, ' ', rest));
}

Str need_word(const Page *page, Str *rest, const char *what)
{
    Str word = next_word(rest);

    if (word.len == 0)
        refuse(page, what, S(""));
    return word;
}

void need_end(const Page *page, Str rest)
{
    if (str_trim(rest).len > 0)
        refuse(page, "this tag holds something more", str_trim(rest));
}

bool is_name(Str text)
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

/* The header with the constants of this key's subject, once for all templates. */
static void include_phrases(Page *page, Str key)
{
    Str rest;
    Text line = text_open(page->arena, EXPRESSION_MAX);
    size_t at;

    text_all(&line, S("#include \"phrases_"), str_split(key, '.', &rest), S(".h\"\n"));
    if (!str_find(text_str(page->includes), text_str(&line), &at))
        text_put(page->includes, text_str(&line));
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
    include_phrases(page, key);
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

void tag_dispatch(Page *page, Str tag)
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
