/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "tools/page.h"

/* ---- names and addresses ---- */

static bool str_in(Str text, const Str *list, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (str_eq(list[i], text))
            return true;
    return false;
}

bool attribute_is_address(Str attribute)
{
    static const Str names[] = { STR("href"),   STR("src"),  STR("action"),    STR("formaction"),
                                 STR("poster"), STR("cite"), STR("xlink:href") };

    return str_in(attribute, names, COUNT_OF(names));
}

/* Attributes and elements in which a value could become code, a style or another page. */
bool value_is_refused(const Scan *scan)
{
    static const Str attributes[] = { STR("style"), STR("srcdoc"), STR("srcset"),
                                      STR("ping"),  STR("data"),   STR("http-equiv") };
    static const Str elements[] = { STR("script"), STR("style"),  STR("meta"),
                                    STR("base"),   STR("object"), STR("embed") };
    static const Str framed[] = { STR("src"), STR("title") }; /* the policy keeps it to our own */

    if (str_eq(scan->element, S("iframe")) && !str_in(scan->attribute, framed, COUNT_OF(framed)))
        return true;
    return str_starts(scan->attribute, S("on")) ||
           str_in(scan->attribute, attributes, COUNT_OF(attributes)) ||
           str_in(scan->element, elements, COUNT_OF(elements));
}

/* Can no later text change the scheme or the host of an address that begins so? */
bool prefix_is_safe(Str prefix)
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

/* ---- reading ---- */

char peek(const Page *page, size_t ahead)
{
    return page->at + ahead < page->source.len ? page->source.at[page->at + ahead] : '\0';
}

bool stands(const Page *page, Str text)
{
    return str_starts(str_cut(page->source, page->at, page->source.len), text);
}

/* Takes `count` bytes of the source, into the page or away. */
void take(Page *page, size_t count, bool keep)
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

static Str lower(Arena *arena, Str text)
{
    char *copy = NEW_ARRAY(arena, char, text.len + 1);

    for (size_t i = 0; i < text.len; i++) {
        char c = text.at[i];

        copy[i] = c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
    }
    return (Str){ copy, text.len };
}

static Str take_name(Page *page)
{
    size_t start = page->at;

    while (is_markup_name(peek(page, 0)))
        take(page, 1, true);
    return lower(page->arena, str_cut(page->source, start, page->at));
}

/* Everything up to and with `end`; in comments and declarations no brace may stand. */
void take_through(Page *page, Str end, bool keep)
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

void scan_html(Page *page)
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
