/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * access - who may do and see what: access documents, ready to decide
 *
 * An access document names rights, says which operations each covers, and by which rules a right
 * MAY be had and when NEVER. It is written in the language of the law and compiled to the same
 * graph; only its closing rule differs: what is not allowed is refused, and so is whatever cannot
 * be told. access_decide() allows when some MAY rule is YES and every NEVER rule is NO; a missing
 * or disputed fact refuses, and the answer names it.
 *
 * Access documents and the vocabularies that only they use make a book of their own, apart from the
 * law: Library.rights. Facts are given as to pack_decide(): one FactState for each fact of that
 * book, by the index rulebook_fact() tells.
 *
 * Persons, organisations and units are handles that the caller gives out for one decision, 0 to
 * 62, the same one for the same person wherever he stands; IDENTITY_ELSEWHERE is somebody who has
 * none. Of two such nobody knows whether they are one, nor in which sets they are; that such a one
 * is nobody who has a handle is known. A set that holds people without a handle has bit 63.
 *
 * Everything here is frozen with the book: any number of threads may decide with it.
 * To add a kind of statement: keyword.c, document.h, parse_access.c, format_pieces.c,
 * build_access.c, sekisho-access(5).
 */
#pragma once

#include "rules/book.h"
#include "rules/decide.h"
#include "rules/promise.h"

#define ACCESS_READ "read" /* the right whose rules must be listable */

typedef struct AccessRight {
    Str id;
    Label label;
    const Str *operations; /* "item.open"; no operation is covered by two rights */
    size_t operation_count;
    int32_t granted; /* node: some MAY rule holds and no NEVER rule */
    Place place;
} AccessRight;

/*
 * What is shown of the replies of operations: members by their paths, "item.show.lines.quantity",
 * the operation first. What is not listed is not shown, and an operation of which nothing is listed
 * is not had through the view. `rows` names members of lists that pick the rows shown: a yes/no
 * one, those where it is yes; a number, those whose number is the asker's own.
 */
typedef struct AccessView {
    Str id;
    Label label;
    const Str *paths, *rows;
    size_t path_count, row_count;
    Place place;
} AccessView;

typedef struct AccessRule {
    Str id;
    Label label;
    bool never;
    const int32_t *rights; /* indexes into Access.rights */
    size_t right_count;
    int32_t condition;      /* node */
    const AccessView *view; /* of a MAY rule: only so much is shown. NULL: all */
    Place place;
} AccessRule;

typedef struct AccessExample {
    Str title;
    const GivenFact *given;
    size_t given_count;
    bool rest_no; /* every yes/no fact not given is NO */
    Str operation;
    bool allowed;
    Place place;
} AccessExample;

struct Access { /* book.h */
    Str id;
    Label label;
    Date from, until;  /* in force [from, until); until DATE_FOREVER when open */
    Date stated_until; /* the end it states itself */
    const Label *notes;
    size_t note_count;
    const AccessRight *rights;
    size_t right_count;
    const AccessView *views;
    size_t view_count;
    const AccessRule *rules;
    size_t rule_count;
    const Promise *promises; /* none of these rights is ever had while ... */
    size_t promise_count;
    const AccessExample *examples;
    size_t example_count;
    Label otherwise;   /* what the closing rule says */
    const Fact *facts; /* the book's */
    size_t fact_count;
    const Pack *body; /* its definitions, its graph, the facts it reads; it has no outcomes */
    Str file;
    uint64_t hash; /* of what it says, with the facts it reads; stable across layout and language */
};

/* The document in force on the day; `id` empty: whichever it is, there is at most one. NULL: none.
 */
const Access *rulebook_access_on(const Rulebook *book, Str id, Date on);

/* Is the reply's member, or something within it, in the view? `path` begins with the operation. */
bool access_view_shows(const AccessView *view, Str path);

/* The right that covers the operation. False: none does, and so it is refused to everybody. */
bool access_right_of(const Access *access, Str operation, Str *ret_right);

typedef enum AccessVerdict {
    ACCESS_ALLOWED,     /* rules: those that give the right */
    ACCESS_NO_DOCUMENT, /* none is in force */
    ACCESS_NOT_COVERED, /* no right covers the operation */
    ACCESS_NOT_GRANTED, /* rules: those that could have given the right; none holds */
    ACCESS_FORBIDDEN,   /* rules: those that take the right away and hold */
    ACCESS_OPEN         /* rules: those that cannot be told; open: the facts they hang on */
} AccessVerdict;

typedef struct AccessAnswer {
    bool allowed; /* verdict == ACCESS_ALLOWED */
    AccessVerdict verdict;
    const Access *access;     /* NULL: no document */
    const AccessRight *right; /* NULL: no document, or not covered */
    Str operation;
    const AccessRule *const *rules;
    size_t rule_count;
    const OpenFact *open;
    size_t open_count;
    /* Views of rules that give the right, or might once what is open is known. None: all is shown;
     * else only what one of them shows: who is let in as somebody else sees no more by it. */
    const AccessView *const *views;
    size_t view_count;
} AccessAnswer;

/* `access` may be NULL: refused. Everything in `arena`; `facts` are not kept. */
AccessAnswer access_decide(Arena *arena, const Access *access, Str operation,
                           const FactState *facts);

/* Why, in sentences, one a line: the answer, the rules it rests on, the facts that are missing. */
void access_explain(Text *text, const AccessAnswer *answer, Lang lang);

/* Runs the document's examples. Each that comes out otherwise is an error at its place. The
 * findings must not keep their memory in `scratch`. */
void access_examples(Arena scratch, const Access *access, Findings *findings);

/* promises_check() of the document. */
void access_proofs(Arena scratch, const Rulebook *book, const Access *access, Findings *findings);

/*
 * What a document makes of typical people: for each right and each value of the set fact `roles`
 * ("actor-roles"), what the document decides when that role alone is held. `usual` gives the other
 * facts of a typical case, by fact; what is missing there stays open.
 */
typedef struct AccessCell {
    const AccessRight *right;
    int32_t role;          /* option of the roles fact */
    AccessVerdict verdict; /* never NO_DOCUMENT, NOT_COVERED */
} AccessCell;

/* right_count * option_count cells, right by right. NULL when there is no such set of values. */
const AccessCell *access_matrix(Arena *arena, const Access *access, Str roles,
                                const FactState *usual);

/* The same as a table: a row an operation with its right, a column a role. The text must not keep
 * its memory in `scratch`. */
void access_matrix_write(Text *text, Arena scratch, const Access *access, Str roles,
                         const FactState *usual, Lang lang);
