/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * print - what the files that fill formal papers share; private to the room
 *
 * A paper's template says what the paper is about; the sources below tell its fields, in the order
 * of a table (case_print.c), and what was told first stands: what is nearest to the paper speaks
 * before the document, and that before the case. A source tells all it knows, whatever the template
 * prints of it. A field the record does not know is told by nobody, and said with the call.
 */
#pragma once

#include "cases/change.h"
#include "cases/ship.h"

#include "paper/paper.h"

enum { FILLING_VALUES_MAX = 96, FILLING_TABLES_MAX = 16, FILLING_WORDS_MAX = PAPER_TEXT_MAX };

typedef struct Filling {
    Work *work;
    Arena *arena;
    const CaseFile *file;
    const CasePrintParams *wanted;
    const PaperTemplate *paper;
    Date on;                       /* the record is told as of the end of this day */
    const CaseDocument *documents; /* drafted by then, with the days that had come */
    size_t document_count;
    const CaseDocument *document; /* the one the paper is of, or in force; NULL: there is none */
    Currency currency;            /* of the case */
    PaperValue values[FILLING_VALUES_MAX];
    PaperTable tables[FILLING_TABLES_MAX];
    size_t value_count, table_count;
} Filling;

/* ---- telling (print_tell.c): what was told of a name before stands --------------------------- */

bool print_is_told(const Filling *filling, Str name);
void print_words(Filling *filling, Str name, Str text); /* "": nothing is told; so in all of them */
void print_label(Filling *filling, Str name, Label label);
void print_phrase(Filling *filling, Str name, Phrase told);
void print_day(Filling *filling, Str name, Date day);
void print_money(Filling *filling, Str name, int64_t minor); /* of the case's currency */
void print_table(Filling *filling, Str name, const PaperRow *rows, size_t count);

PaperRow print_row_of(Arena *arena, const PaperValue *cells, size_t count);
#define PRINT_ROW(arena, ...) \
    print_row_of((arena), (const PaperValue[]){ __VA_ARGS__ }, \
                 COUNT_OF(((const PaperValue[]){ __VA_ARGS__ })))

Label phrase_label(Phrase told);

/* A sentence in both languages, its places filled with words of each. */
Label print_say(Arena *arena, Phrase told, const Label *args, size_t count);
#define PRINT_SAY(arena, told, ...) \
    print_say((arena), (told), (const Label[]){ __VA_ARGS__ }, \
              COUNT_OF(((const Label[]){ __VA_ARGS__ })))
Label print_same(Str text); /* in both languages the same */
Str print_number(Arena *arena, int64_t number);
Label print_day_words(Arena *arena, Date day); /* as papers write it; "" for none */
Str print_hash(Arena *arena, Hash hash);
Str print_or_dash(Str text);
Label print_joined(Arena *arena, const Label *parts, size_t count); /* a line each */

/* By name; by handle where no name is kept. 0 or a fault. */
MUST_USE int print_person(Filling *filling, Id person, Label *ret_name);
MUST_USE int print_organisation(Filling *filling, Id organisation, Label *ret_name);

/* So many months later, on the last day of a shorter month; DATE_NONE of none. */
Date print_months_after(Date day, int64_t months);

/* ---- what a paper is about: 0, a refusal with findings, or a fault ------------------------ */

int print_offer(Filling *filling);
int print_acceptance(Filling *filling);
int print_change(Filling *filling, Id change);
int print_bill(Filling *filling, Id bill);
int print_contract(Filling *filling);
int print_discrepancy(Filling *filling, Id discrepancy);
int print_sheet(Filling *filling, Id sheet);
int print_item(Filling *filling, Id item);

/* Does the case move the item? 0 or a fault. */
MUST_USE int print_moves(Filling *filling, Id item, bool *ret_moves);
MUST_USE int print_end_users(Filling *filling); /* of the items it moves */

/* "There is no such thing of this case." */
int print_nowhere(Filling *filling);

/* ---- what a case says: the same ---------------------------------------------------------- */

int print_closure(Filling *filling);
int print_ending(Filling *filling);
int print_pay_to(Filling *filling);
int print_agents(Filling *filling);
int print_document(Filling *filling); /* nothing, when there is none */
int print_case(Filling *filling);
int print_request(Filling *filling);

/* The last step up to the day that was this operation; NULL: none was. */
MUST_USE int print_step(Filling *filling, Str operation, const CaseFileStepsRow **ret_step);
