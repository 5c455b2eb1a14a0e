/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "web/page.h"

enum { ARG_MAX = 64 << 10 }; /* bytes of a value inside a sentence */

/* Blanks and control characters have no place in an address. */
static bool url_is_clean(Str text)
{
    for (size_t i = 0; i < text.len; i++)
        if ((unsigned char)text.at[i] <= ' ' || text.at[i] == 0x7f || text.at[i] == '\\')
            return false;
    return text.len > 0 && text.len <= URL_MAX;
}

Url url_local(Str text)
{
    ensure(url_is_clean(text));
    ensure(text.at[0] == '/' || text.at[0] == '?' || text.at[0] == '#');
    ensure(!str_starts(text, S("//")));
    return (Url){ text };
}

bool url_read(Str text, Url *ret_url)
{
    size_t scheme = str_starts(text, S("https://")) ? 8 : str_starts(text, S("http://")) ? 7 : 0;

    if (scheme == 0 || text.len == scheme || text.at[scheme] == '/' || !url_is_clean(text))
        return false;
    *ret_url = (Url){ text };
    return true;
}

void page_put_str(Text *text, Lang lang, Str value)
{
    (void)lang;
    text_html(text, value);
}

void page_put_int(Text *text, Lang lang, int64_t value)
{
    (void)lang;
    text_int(text, value);
}

void page_put_size(Text *text, Lang lang, size_t value)
{
    ensure(value <= INT64_MAX);
    page_put_int(text, lang, (int64_t)value);
}

void page_put_date(Text *text, Lang lang, PageDate value)
{
    (void)lang;
    date_write(text, value.day);
}

void page_put_money(Text *text, Lang lang, Money value)
{
    (void)lang;
    money_write(text, value);
}

void page_put_label(Text *text, Lang lang, Label value)
{
    text_html(text, label_in(value, lang, S("")));
}

void page_put_html(Text *text, Lang lang, Html value)
{
    (void)lang;
    text_put(text, value.markup);
}

void page_put_part(Text *text, Lang lang, Str value)
{
    (void)lang;
    text_url(text, value);
}

void page_address(Text *text, Url value)
{
    text_html(text, value.text);
}

Str page_arg_str(Text *text, Lang lang, Str value)
{
    (void)text;
    (void)lang;
    return value;
}

Str page_arg_int(Text *text, Lang lang, int64_t value)
{
    Text plain = text_open(text->arena, ARG_MAX);

    page_put_int(&plain, lang, value);
    return text_str(&plain);
}

Str page_arg_size(Text *text, Lang lang, size_t value)
{
    ensure(value <= INT64_MAX);
    return page_arg_int(text, lang, (int64_t)value);
}

Str page_arg_date(Text *text, Lang lang, PageDate value)
{
    Text plain = text_open(text->arena, ARG_MAX);

    page_put_date(&plain, lang, value);
    return text_str(&plain);
}

Str page_arg_money(Text *text, Lang lang, Money value)
{
    Text plain = text_open(text->arena, ARG_MAX);

    page_put_money(&plain, lang, value);
    return text_str(&plain);
}

Str page_arg_label(Text *text, Lang lang, Label value)
{
    (void)text;
    return label_in(value, lang, S(""));
}

void page_phrase(Text *text, Lang lang, Phrase key, const Str *args, size_t count)
{
    Text plain = text_open(text->arena, ARG_MAX);

    phrase_write(&plain, key, lang, args, count);
    text_html(text, text_str(&plain));
}

bool page_is_str(Str value)
{
    return value.len > 0;
}

bool page_is_html(Html value)
{
    return value.markup.len > 0;
}

bool page_is_url(Url value)
{
    return value.text.len > 0;
}

bool page_is_date(PageDate value)
{
    return value.day != DATE_NONE;
}

bool page_is_bool(bool value)
{
    return value;
}

bool page_is_int(int64_t value)
{
    return value != 0;
}

bool page_is_size(size_t value)
{
    return value != 0;
}

bool page_is_pointer(const void *value)
{
    return value != NULL;
}
