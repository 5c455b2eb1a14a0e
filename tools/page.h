/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * page - what the three files of the template compiler share
 *
 *   page.c       templates: their heads, their bodies, the files that are written
 *   page_html.c  where in the HTML the reader stands, and what may stand there
 *   page_tag.c   what a tag in braces becomes in C
 */
#pragma once

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
    Text *includes;
    Text literal; /* HTML not yet written into the code */
    Str name, view, header;
} Page;

bool is_space(char c);
bool is_letter(char c);
bool is_word(char c);

/* Ends the program with what is wrong at the place reached. */
_Noreturn void refuse(const Page *page, const char *why, Str what);

/* ---- page.c: writing C ---- */

void flush(Page *page); /* the HTML kept so far goes into the code */

/* One statement about a place of the template: what the compiler says of it names that place. */
void put_statement(Page *page, const Str *parts, size_t count);
#define STATEMENT(page, ...) \
    put_statement((page), (const Str[]){ __VA_ARGS__ }, COUNT_OF(((const Str[]){ __VA_ARGS__ })))

/* ---- page_html.c ---- */

char peek(const Page *page, size_t ahead);
bool stands(const Page *page, Str text); /* next in the source */
void take(Page *page, size_t count, bool keep);
void take_through(Page *page, Str end, bool keep);
void scan_html(Page *page); /* takes one step */

bool attribute_is_address(Str attribute);
bool value_is_refused(const Scan *scan);
bool prefix_is_safe(Str prefix);

/* ---- page_tag.c ---- */

void tag_dispatch(Page *page, Str tag); /* the text between the braces */

Str need_word(const Page *page, Str *rest, const char *what);
void need_end(const Page *page, Str rest);
bool is_name(Str text);
