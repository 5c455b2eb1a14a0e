/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * document - the syntax tree of a rules file; private to the room
 *
 * The parser fills it, the formatter prints it, the checker (book_*.c) reads it. One Statement
 * struct serves all kinds: a field that a kind does not use is zero. Words keep what was written
 * and where.
 */
#pragma once

#include "rules/syntax.h"

/* An id, number, date or string as written (strings unescaped), with its place. text empty: absent.
 */
typedef struct Word {
    Str text;
    Place place;
} Word;

typedef struct LabelText {
    Word in[LANG_COUNT]; /* both given, or neither */
} LabelText;

typedef enum LiteralKind {
    LITERAL_ID, /* value of a ONE OF, COUNTRY, fact, register value */
    LITERAL_YES,
    LITERAL_NO,
    LITERAL_NUMBER, /* word: digits; currency given: money */
    LITERAL_DATE
} LiteralKind;

typedef struct Literal {
    LiteralKind kind;
    Word word, currency;
} Literal;

typedef struct LiteralList {
    const Literal *items;
    size_t count;
} LiteralList;

typedef struct WordList {
    const Word *items;
    size_t count;
} WordList;

typedef enum AtomKind {
    ATOM_NAME,     /* [NOT] subject */
    ATOM_IS,       /* subject IS [NOT] values[0] */
    ATOM_ONE_OF,   /* subject IS [NOT] ONE OF (values) */
    ATOM_INCLUDES, /* subject INCLUDES values[0], or INCLUDES ANY OF (values) */
    ATOM_AT_LEAST, /* subject IS AT LEAST values[0] */
    ATOM_AT_MOST,
    ATOM_IN /* subject IS [NOT] IN values[0], a set */
} AtomKind;

typedef struct Atom {
    AtomKind kind;
    bool negated;
    Word subject;
    LiteralList values;
} Atom;

typedef enum CondKind {
    COND_ABSENT,
    COND_ATOM,
    COND_ALL,
    COND_ANY,
    COND_NONE,
    COND_COUNT
} CondKind;

typedef struct Cond {
    CondKind kind;
    Word at_least; /* COND_COUNT */
    const Atom *atoms;
    size_t count;
    Place place;
} Cond;

typedef struct Cite {
    Word source, article, confidence; /* confidence: English word; empty when not given */
} Cite;

typedef struct CiteList {
    const Cite *items;
    size_t count;
} CiteList;

typedef struct OptionText { /* value of a ONE OF / SET OF; level of LEVELS */
    Word id;
    LabelText label;
} OptionText;

typedef struct OptionList {
    const OptionText *items;
    size_t count;
} OptionList;

typedef struct FilterText { /* WHERE column IS [ONE OF] values */
    Word column;
    WordList values;
} FilterText;

typedef struct FilterList {
    const FilterText *items;
    size_t count;
} FilterList;

typedef struct GivenText { /* fact value; a SET OF gives several */
    Word fact;
    LiteralList values;
    bool in_parens; /* written as a set, of any size */
} GivenText;

typedef struct GivenList {
    const GivenText *items;
    size_t count;
} GivenList;

typedef enum StatementKind {
    STATEMENT_VOCABULARY,  /* id label; first of its file */
    STATEMENT_PACK,        /* id label; first of its file */
    STATEMENT_AGENCY,      /* id label */
    STATEMENT_FACT,        /* id type options lookup words agencies number label question */
    STATEMENT_REGIME,      /* id; in a vocabulary: id label */
    STATEMENT_MADE_BY,     /* id from */
    STATEMENT_IN_FORCE,    /* from until */
    STATEMENT_AMENDS,      /* id */
    STATEMENT_REPLACES,    /* words */
    STATEMENT_SELECTED_BY, /* id */
    STATEMENT_JUDGES,      /* id: English word */
    STATEMENT_USES,        /* words */
    STATEMENT_SOURCE,      /* id other(instrument) confidence label */
    STATEMENT_NOTE,        /* label */
    STATEMENT_MARK,        /* mark_kind (CONDITION..BUCKET) id label */
    STATEMENT_LEVELS,      /* options, rising */
    STATEMENT_DEFINE,      /* id label cites cond */
    STATEMENT_APPLIES,     /* label cites cond */
    STATEMENT_RULE, /* id effect absolute other(licence, finding) cites label words(requires) level
                       bucket cond; in ACCESS: id effect words(rights) label cond other(view) */
    STATEMENT_EXCEPT,    /* id targets cites label instead words level bucket cond */
    STATEMENT_OTHERWISE, /* outside, or refused (in ACCESS), label */
    STATEMENT_PROVE,     /* id label prove, outcome word or mark in other, words(rights), cond */
    STATEMENT_EXAMPLE,   /* title given rest_no expect(English outcome word or "undecided")
                            words(WITH) without level; in ACCESS: other(operation)
                            expect; in ROUTE also state */
    /* Hashes carry these numbers: a new kind goes to the end. */
    STATEMENT_ACCESS,  /* id label; first of its file */
    STATEMENT_RIGHT,   /* id label words(operations) */
    STATEMENT_ROUTE,   /* id label; first of its file */
    STATEMENT_PART,    /* id label given */
    STATEMENT_STATE,   /* id label starts ends clock clock_from working stalled */
    STATEMENT_STEP,    /* id(operation) words(from) state(into) label by papers cond */
    STATEMENT_FOLLOWS, /* id */
    STATEMENT_VIEW     /* id label words(paths) targets(paths that pick rows) */
} StatementKind;

typedef enum Verb { VERB_STATE, VERB_REPLACE, VERB_REPEAL } Verb;

/* The keyword after FACT id : */
typedef enum TypeWord {
    TYPE_YESNO,
    TYPE_ONE_OF,
    TYPE_SET_OF,
    TYPE_COUNTRY,
    TYPE_DATE,
    TYPE_NUMBER,
    TYPE_MONEY,
    TYPE_PERSON,
    TYPE_ORGANISATION,
    TYPE_UNIT,
    TYPE_SET_OF_PERSON, /* SET OF PERSON */
    TYPE_SET_OF_ORGANISATION,
    TYPE_SET_OF_UNIT
} TypeWord;

typedef enum MarkWord {
    WORD_CONDITION,
    WORD_DUTY,
    WORD_LICENCE,
    WORD_FINDING,
    WORD_BUCKET
} MarkWord;

typedef enum EffectWord {
    WORD_PROHIBITED,
    WORD_MAY_BE_PERMITTED,
    WORD_EVERY_PERMISSION,
    WORD_EVERY_LICENCE,
    WORD_NEEDS,
    WORD_FINDS,
    WORD_MAY,  /* in ACCESS: gives rights */
    WORD_NEVER /* takes them away */
} EffectWord;

typedef enum ProveWord {
    WORD_NEVER_OUTCOME,
    WORD_ALWAYS_REQUIRE,
    WORD_ALWAYS_DECIDED_BY,
    WORD_NEVER_RIGHT /* or step */
} ProveWord;

typedef struct Statement {
    StatementKind kind;
    Verb verb;
    Place place;         /* of its first word */
    const Str *comments; /* lines standing before it, each with its '#'; empty: a blank line */
    size_t comment_count;
    Str trailing_comment; /* '#...' after its last word on the same line */
    bool blank_before;    /* a blank line stood before it */
    Word id, other, confidence, from, until, level, bucket, instead;
    LabelText label, question;
    TypeWord type;
    MarkWord mark;
    EffectWord effect;
    ProveWord prove;
    bool absolute, outside, refused, rest_no;
    int64_t cost;
    OptionList options;
    Word lookup_register, lookup_key, lookup_at;
    FilterList filters;
    WordList words, targets, agencies, without;
    CiteList cites;
    GivenList given;
    Word expect;
    Cond cond;
    Word state, clock, clock_from, stalled; /* these in ROUTE alone */
    bool starts, ends, working;
    WordList by, papers;
} Statement;

struct Document {
    Str file;
    const Statement *statements;
    size_t count;
    const Str *closing_comments; /* after the last statement */
    size_t closing_comment_count;
    uint64_t hash;
};

/* What document_hash answers, reckoned from the statements. */
uint64_t document_reckon(const Document *document);

/* `items` (count of them, `size` bytes each) with room for one more; a growing list moves now and
 * then. */
void *list_room(Arena *arena, const void *items, size_t size, size_t count);

struct PackStatement { /* book.h */
    const Statement *statement;
    Str origin; /* id of the pack that wrote it */
};

/* One statement laid out as rules_format would, without its comments and amendment verb.
 * (format.c) */
void statement_write(Text *text, const Statement *statement, Lang lang);

/* The hash of what was said before, with what the statement says. Start from the seed. */
#define STATEMENT_HASH_SEED UINT64_C(0xcbf29ce484222325)
uint64_t statement_mix(uint64_t hash, const Statement *statement);
