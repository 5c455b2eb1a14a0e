/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Which fact a word in a pack names. */
#include "phrases_book.h"
#include "rules/build.h"

bool build_sees(const Scope *scope, int32_t fact)
{
    return scope->draft->sees[scope->build->fact_home[fact]];
}

int32_t build_fact_quietly(const Scope *scope, Str id)
{
    int32_t fact = names_find(&scope->build->facts, id);

    return fact >= 0 && build_sees(scope, fact) ? fact : -1;
}

/* It exists, but in a document this pack does not use. */
static void tell_unseen(const Scope *scope, const Word *word, int32_t fact)
{
    Build *build = scope->build;
    const Statement *head = &build->documents[build->fact_home[fact]]->statements[0];

    build_error(build, word->place, PHRASE_BOOK_FACT_ELSEWHERE,
                head->kind == STATEMENT_VOCABULARY ? PHRASE_BOOK_FACT_ELSEWHERE_REMEDY
                                                   : PHRASE_BOOK_FACT_IN_PACK_REMEDY,
                word->text, head->id.text);
}

int32_t build_fact(const Scope *scope, const Word *word)
{
    int32_t fact = names_find(&scope->build->facts, word->text);

    if (fact >= 0 && build_sees(scope, fact))
        return fact;
    if (fact >= 0)
        tell_unseen(scope, word, fact);
    else if (names_find(&scope->draft->definitions, word->text) >= 0)
        build_error(scope->build, word->place, PHRASE_BOOK_DEFINITION_NOT_FACT,
                    PHRASE_BOOK_DEFINITION_NOT_FACT_REMEDY, word->text);
    else
        build_unknown(scope->build, word, PHRASE_BOOK_UNKNOWN_FACT, PHRASE_BOOK_UNKNOWN_FACT_REMEDY,
                      &scope->build->facts);
    return -1;
}
