/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * page - what compiled templates (tools/page.c) call to write values
 *
 * The writer is picked by the C type of the value and by where it stands, so a template cannot
 * forget to escape. Two types say that something is fit to go out as it is: Html  a fragment that
 * our own code built with its own escaping; in text only; Url   an address that url_local or
 * url_read let through; alone in an address attribute only. A bare int is refused by the C
 * compiler: a Date is one, and would come out as a day number. Views hold a day as PageDate and
 * numbers as int64_t or size_t. To let templates write another type: a page_put_ and page_arg_
 * function here, a line in each macro.
 */
#pragma once

#include "base/base.h"

typedef struct Html {
    Str markup;
} Html;

typedef struct Url {
    Str text;
} Url;

typedef struct PageDate {
    Date day;
} PageDate;

enum { URL_MAX = 64 << 10 }; /* bytes of an address; a case one tries lives in one */

/* An address of our own: "/", not "//", or "?" or "#", and nothing that ends a line. Else a bug. */
Url url_local(Str text);

/* An address of elsewhere, as a citation carries: http or https with a host. False: anything else.
 */
MUST_USE bool url_read(Str text, Url *ret_url);

/* In text. */
#define page_text(text, lang, value) \
    _Generic((value), Str \
             : page_put_str, int64_t \
             : page_put_int, size_t \
             : page_put_size, PageDate \
             : page_put_date, Money \
             : page_put_money, Label \
             : page_put_label, Html \
             : page_put_html)((text), (lang), (value))

/* In an attribute that is no address. */
#define page_attribute(text, lang, value) \
    _Generic((value), Str \
             : page_put_str, int64_t \
             : page_put_int, size_t \
             : page_put_size, PageDate \
             : page_put_date, Money \
             : page_put_money, Label \
             : page_put_label)((text), (lang), (value))

/* In an address, behind what fixes its scheme and host: one percent-encoded part. */
#define page_address_part(text, lang, value) \
    _Generic((value), Str \
             : page_put_part, int64_t \
             : page_put_int, size_t \
             : page_put_size, PageDate \
             : page_put_date)((text), (lang), (value))

/* As plain text, to fill a placeholder of a sentence. */
#define page_arg(text, lang, value) \
    _Generic((value), Str \
             : page_arg_str, int64_t \
             : page_arg_int, size_t \
             : page_arg_size, PageDate \
             : page_arg_date, Money \
             : page_arg_money, Label \
             : page_arg_label)((text), (lang), (value))

/* As a condition: not empty, not zero, not NULL. */
#define page_is(value) \
    _Generic((value), Str \
             : page_is_str, Html \
             : page_is_html, Url \
             : page_is_url, PageDate \
             : page_is_date, bool \
             : page_is_bool, int64_t \
             : page_is_int, size_t \
             : page_is_size, default \
             : page_is_pointer)(value)

void page_put_str(Text *text, Lang lang, Str value);
void page_put_int(Text *text, Lang lang, int64_t value);
void page_put_size(Text *text, Lang lang, size_t value);
void page_put_date(Text *text, Lang lang, PageDate value);
void page_put_money(Text *text, Lang lang, Money value);
void page_put_label(Text *text, Lang lang, Label value);
void page_put_html(Text *text, Lang lang, Html value);
void page_put_part(Text *text, Lang lang, Str value);
void page_address(Text *text, Url value);

/* The results live in the page's arena. */
Str page_arg_str(Text *text, Lang lang, Str value);
Str page_arg_int(Text *text, Lang lang, int64_t value);
Str page_arg_size(Text *text, Lang lang, size_t value);
Str page_arg_date(Text *text, Lang lang, PageDate value);
Str page_arg_money(Text *text, Lang lang, Money value);
Str page_arg_label(Text *text, Lang lang, Label value);

/* A sentence of the catalogue, filled and then escaped. */
void page_phrase(Text *text, Lang lang, Phrase key, const Str *args, size_t count);

bool page_is_str(Str value);
bool page_is_html(Html value);
bool page_is_url(Url value);
bool page_is_date(PageDate value);
bool page_is_bool(bool value);
bool page_is_int(int64_t value);
bool page_is_size(size_t value);
bool page_is_pointer(const void *value);
