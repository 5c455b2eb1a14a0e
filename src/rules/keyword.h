/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * keyword - the words of the rule language, each with its one twin; private to the room
 *
 * The table in keyword.c is the truth: the lexer reads it, the formatter prints it, the manual's
 * table of twins is tested against it. English keywords are upper-case words, some of several words
 * apart by blanks; a Japanese keyword is one word. CONTEXT words (confidence, what a pack judges)
 * are ordinary ids in English and mean something only where they are expected; `ja` and `en` have
 * no twin.
 */
#pragma once

#include "base/base.h"

typedef enum KeywordClass {
    KEYWORD_PLAIN,
    KEYWORD_STATEMENT,
    KEYWORD_CONTEXT,
    KEYWORD_TAG
} KeywordClass;

typedef enum Keyword {
    KW_NONE,
    KW_VOCABULARY,
    KW_PACK,
    KW_ACCESS,
    KW_ROUTE,
    KW_AGENCY,
    KW_FACT,
    KW_REGIME,
    KW_MADE_BY,
    KW_IN_FORCE_FROM,
    KW_AMENDS,
    KW_REPLACES,
    KW_FOLLOWS,
    KW_SELECTED_BY,
    KW_JUDGES,
    KW_USES,
    KW_SOURCE,
    KW_NOTE,
    KW_CONDITION,
    KW_DUTY,
    KW_LICENCE,
    KW_FINDING,
    KW_BUCKET,
    KW_LEVELS,
    KW_DEFINE,
    KW_APPLIES,
    KW_RIGHT,
    KW_VIEW,
    KW_PART,
    KW_STATE,
    KW_STEP,
    KW_RULE,
    KW_EXCEPT,
    KW_OTHERWISE,
    KW_PROVE,
    KW_EXAMPLE,
    KW_REPLACE,
    KW_REPEAL,
    KW_YES_NO,
    KW_ONE_OF,
    KW_SET_OF,
    KW_COUNTRY,
    KW_DATE,
    KW_NUMBER,
    KW_MONEY,
    KW_PERSON,
    KW_ORGANISATION,
    KW_UNIT,
    KW_LOOKED_UP_IN,
    KW_BY,
    KW_AT,
    KW_WHERE,
    KW_ASK,
    KW_COST,
    KW_QUESTION,
    KW_ON,
    KW_UNTIL,
    KW_CONFIDENCE,
    KW_TO,
    KW_PROHIBITED,
    KW_ABSOLUTELY,
    KW_MAY_BE_PERMITTED,
    KW_EVERY_PERMISSION,
    KW_EVERY_LICENCE,
    KW_NEEDS,
    KW_FINDS,
    KW_CITE,
    KW_REQUIRE,
    KW_DECIDED_BY,
    KW_REPORTED_AS,
    KW_ALLOWS,
    KW_INSTEAD,
    KW_COVERS,
    KW_SHOWS,
    KW_ROWS_BY,
    KW_SEEING,
    KW_CARRIES,
    KW_START,
    KW_END,
    KW_CLOCK,
    KW_STALLED_AFTER,
    KW_WORKING_DAYS,
    KW_DAYS,
    KW_FROM,
    KW_INTO,
    KW_PAPER,
    KW_MAY,
    KW_IF,
    KW_ALL_OF,
    KW_ANY_OF,
    KW_NONE_OF,
    KW_AT_LEAST,
    KW_AT_MOST,
    KW_OF,
    KW_NOT,
    KW_IS,
    KW_IS_NOT,
    KW_IS_IN,
    KW_IS_NOT_IN,
    KW_INCLUDES,
    KW_YES,
    KW_NO,
    KW_NEVER,
    KW_ALWAYS,
    KW_WHEN,
    KW_GIVEN,
    KW_REST,
    KW_EXPECT,
    KW_PERMITTED,
    KW_NOT_PERMITTED,
    KW_NOT_COVERED,
    KW_OUTSIDE,
    KW_CONFLICT,
    KW_LICENCE_REQUIRED,
    KW_UNDECIDED,
    KW_ALLOWED,
    KW_REFUSED,
    KW_WITH,
    KW_WITHOUT,
    KW_OFFICIAL,
    KW_SECONDARY,
    KW_UNVERIFIED,
    KW_LINE,
    KW_CASE,
    KW_PARTY,
    KW_JA,
    KW_EN,
    KW_COUNT
} Keyword;

Str keyword_text(Keyword keyword, Lang lang);
KeywordClass keyword_class(Keyword keyword);

/* The keyword `word` is, exactly, in `lang`. KW_NONE: none. Finds CONTEXT words too. */
Keyword keyword_find(Str word, Lang lang);

/*
 * The longest English keyword `line` begins with, ending at a word's end; KW_NONE: none. CONTEXT
 * words are not looked for. Between the words of one keyword any number of blanks may stand.
 */
Keyword keyword_match(Str line, size_t *ret_len);

bool keyword_word_char(char c); /* of an English word: letter, digit, hyphen, underscore */

/* How many blank bytes `line` begins with: space, tab, carriage return, ideographic space. */
size_t keyword_blanks(Str line);
