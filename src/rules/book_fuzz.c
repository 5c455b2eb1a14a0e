/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Arbitrary bytes as up to eight documents, parted by lines of "====": read, made into a book,
 * linted, every pack decided on nothing known, every value printed. Nothing may crash or end empty.
 */
#include "rules/rules.h"

enum { DOCUMENTS_MAX = 8, INPUT_MAX = 64 << 10 };

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

static Arena arena, scratch;

static size_t read_documents(Str rest, const Document **documents, Findings *findings)
{
    size_t count = 0, at;
    Str mark = S("\n====\n");

    while (rest.len > 0 && count < DOCUMENTS_MAX) {
        bool parted = str_find(rest, mark, &at);
        Str one = parted ? str_cut(rest, 0, at + 1) : rest;

        rest = parted ? str_cut(rest, at + mark.len, rest.len) : (Str){ 0 };
        documents[count] = rules_read(&arena, one, S("x.rules"), findings);
        count += documents[count] != NULL;
    }
    return count;
}

static void look_at(const Rulebook *book, const Pack *pack, Findings *findings)
{
    FactState *facts = NEW_ARRAY(&arena, FactState, book->fact_count + 1);
    Text text = text_open(&arena, TEXT_MAX);

    pack_lint(book, pack, findings);
    ensure(pack_decide(&arena, pack, facts).outcomes != 0);
    for (size_t i = 0; i < pack->example_count; i++) {
        const Example *example = &pack->examples[i];

        for (size_t k = 0; k < example->given_count; k++)
            value_write(&text, &book->facts[example->given[k].fact], example->given[k].value,
                        LANG_JA);
    }
}

/* Nothing is known: nothing is allowed but what needs no knowing, and the answer can be told. */
static void ask_access(const Rulebook *book, const Access *access, Findings *findings)
{
    FactState *facts = NEW_ARRAY(&arena, FactState, book->fact_count + 1);
    Text text = text_open(&arena, TEXT_MAX);

    for (size_t i = 0; i < access->right_count; i++) {
        AccessAnswer answer = access_decide(&arena, access, access->rights[i].operations[0], facts);
        access_explain(&text, &answer, LANG_JA);
    }
    access_examples(scratch, access, findings);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    const Document *documents[DOCUMENTS_MAX];

    if (size > INPUT_MAX)
        return 0;
    if (arena.base == NULL) {
        arena = arena_open((size_t)1 << 32);
        scratch = arena_open((size_t)1 << 30);
    }
    Findings findings = { .arena = &arena };
    Text text = text_open(&arena, TEXT_MAX);
    size_t count = read_documents((Str){ (const char *)bytes, size }, documents, &findings);
    const Rulebook *book = rulebook_make(&arena, documents, count, &findings);

    ensure(book != NULL || findings.error_count > 0 || count == 0);
    for (size_t i = 0; book != NULL && i < book->pack_count; i++)
        look_at(book, &book->packs[i], &findings);
    for (size_t i = 0; book != NULL && i < book->access_count; i++)
        ask_access(book, &book->accesses[i], &findings);
    if (findings.last != NULL) /* all would take longer than all the rest */
        finding_write(&text, findings.last, LANG_EN);
    arena_reset(&arena);
    return 0;
}
