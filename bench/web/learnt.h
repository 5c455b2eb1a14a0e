/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * learnt - the pages that are asked for, what each was made of, and what it is
 *
 * A page has an address, the statements that were run to make it, with their values, and its bytes.
 * They are kept in one file: for each thing its length, a line's end, and the thing.
 */
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef enum LearntKind { LEARNT_QUEUE, LEARNT_CASE, LEARNT_KINDS } LearntKind;
extern const char *const learnt_kinds[LEARNT_KINDS]; /* "queue", "case" */

enum { LEARNT_PAGES_MAX = 256, LEARNT_STATEMENTS_MAX = 20000 };

typedef struct LearntPage {
    LearntKind kind;
    char *address;
    char *body;
    size_t body_size;
    char **statements;
    size_t statement_count;
} LearntPage;

typedef struct Learnt {
    LearntPage pages[LEARNT_PAGES_MAX];
    size_t count;
} Learnt;

_Noreturn void learnt_give_up(const char *why);

void learnt_write(const Learnt *learnt, const char *path);
void learnt_read(Learnt *ret_learnt, const char *path);

void *learnt_take(size_t count, size_t size); /* zeroed; lives as long as the program */
char *learnt_copy(const char *bytes, size_t size);

/* ---- what web_bench can do ------------------------------------------------------------------ */

/* Asks a server of our own in this process for some pages of a record, and keeps what it did. */
void learn(const char *record, const char *path);

/* So many pages of a kind, by so many readers at once, of the server at the port. Prints how many,
 * microseconds, and by when half and 99 of 100 were answered. Another page than was learnt ends the
 * process. */
void readers(uint16_t port, const char *path, const char *kind, size_t count, size_t pages);
