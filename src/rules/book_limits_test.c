/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* The named limits of the checker: what is just small enough is taken, one more is told. */
#include "phrases_book.h"
#include "rules/book_sample.h"
#include "tests/check.h"

static Arena arena;

/* The first finding's message, or PHRASE_NONE when there is a book. */
static Phrase outcome_of(const Text *vocabulary, const Text *pack)
{
    Findings findings = { .arena = &arena };
    const Document *documents[] = {
        rules_read(&arena, text_str(vocabulary), S("v.rules"), &findings),
        rules_read(&arena, text_str(pack), S("p.rules"), &findings),
    };

    if (documents[0] != NULL && documents[1] != NULL &&
        rulebook_make(&arena, documents, 2, &findings) != NULL)
        return PHRASE_NONE;
    return findings.first->message;
}

static Text sample(const char *start)
{
    Text text = text_open(&arena, TEXT_MAX);

    text_c(&text, start);
    return text;
}

static Phrase with_set_of(int values)
{
    Text vocabulary = sample(SAMPLE_VOCABULARY "FACT s : SET OF "), pack = sample(SAMPLE_HEAD);

    for (int i = 0; i < values; i++) {
        text_c(&vocabulary, i > 0 ? ", v" : "v");
        text_int(&vocabulary, i);
        text_c(&vocabulary, " ja \"v\" en \"v\"");
    }
    text_c(&vocabulary, " ASK METI COST 1 ja \"s\" en \"s\"\n");
    text_c(&pack, SAMPLE_CLOSE);
    return outcome_of(&vocabulary, &pack);
}

static Phrase with_facts(int facts)
{
    Text vocabulary = sample("VOCABULARY facts ja \"a\" en \"a\"\nAGENCY M ja \"a\" en \"a\"\n"
                             "FACT day : DATE ASK M COST 1 ja \"d\" en \"d\"\n");
    Text pack = sample(SAMPLE_HEAD SAMPLE_CLOSE);

    for (int i = 1; i < facts; i++) {
        text_c(&vocabulary, "FACT f");
        text_int(&vocabulary, i);
        text_c(&vocabulary, " : YES/NO ASK M COST 1 ja \"f\" en \"f\"\n");
    }
    return outcome_of(&vocabulary, &pack);
}

static Phrase with_chain(int definitions)
{
    Text vocabulary = sample(SAMPLE_VOCABULARY), pack = sample(SAMPLE_HEAD SAMPLE_CLOSE);

    for (int i = 1; i <= definitions; i++) {
        text_c(&pack, "DEFINE d");
        text_int(&pack, i);
        text_c(&pack, " ja \"d\" en \"d\" IF ");
        text_c(&pack, i > 1 ? "d" : "arms");
        if (i > 1)
            text_int(&pack, i - 1);
        text_c(&pack, "\n");
    }
    return outcome_of(&vocabulary, &pack);
}

/* Each definition takes two nodes of its own: the comparison, and itself. */
static Phrase with_nodes(int pairs)
{
    Text vocabulary = sample(SAMPLE_VOCABULARY), pack = sample(SAMPLE_HEAD SAMPLE_CLOSE);

    for (int i = 0; i < pairs; i++) {
        if (i % 4000 == 0) {
            text_c(&pack, "\nDEFINE d");
            text_int(&pack, i);
            text_c(&pack, " ja \"d\" en \"d\" IF ANY OF ");
        }
        text_c(&pack, i % 4000 > 0 ? ", count IS " : "count IS ");
        text_int(&pack, i);
    }
    text_c(&pack, "\n");
    return outcome_of(&vocabulary, &pack);
}

static void test_limits(void)
{
    static const struct {
        const char *name;
        Phrase (*make)(int size);
        int good, bad;
        Phrase want;
    } rows[] = {
        { "values of a set", with_set_of, 64, 65, PHRASE_BOOK_SET_TOO_LARGE },
        { "facts", with_facts, 4096, 4097, PHRASE_BOOK_TOO_MANY_FACTS },
        { "definitions in a chain", with_chain, 200, 201, PHRASE_BOOK_TOO_DEEP },
        { "a far longer chain", with_chain, 1, 15000, PHRASE_BOOK_TOO_DEEP },
        { "conditions", with_nodes, 60000, 70000, PHRASE_BOOK_TOO_MANY_NODES },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        check_int(rows[i].name, rows[i].make(rows[i].good), PHRASE_NONE);
        arena_reset(&arena);
        check_int(rows[i].name, rows[i].make(rows[i].bad), rows[i].want);
        arena_reset(&arena);
    }
}

/* What the head of a pack must say, and what it may not. */
static void test_heads(void)
{
    static const struct {
        const char *pack;
        Phrase want;
    } rows[] = {
        { "PACK p ja \"p\" en \"p\"\n" SAMPLE_CLOSE, PHRASE_BOOK_LINE_MISSING },
        { "PACK p ja \"p\" en \"p\"\nREGIME t\nMADE BY d ON 2014-04-01\nIN FORCE FROM 2014-04-01\n"
          "SELECTED BY kind\nJUDGES line\nUSES facts\n" SAMPLE_CLOSE,
          PHRASE_BOOK_SELECTED_BY },
        { SAMPLE_HEAD SAMPLE_CLOSE "REPLACES p\n", PHRASE_BOOK_NOT_LATER },
        { SAMPLE_HEAD SAMPLE_CLOSE "DUTY d ja \"d\" en \"d\"\n"
                                   "RULE A NEEDS d CITE S \"1\" ja \"a\" en \"a\" IF arms\n",
          PHRASE_BOOK_WANTS_LICENCE },
        { SAMPLE_HEAD SAMPLE_CLOSE "DUTY d ja \"d\" en \"d\"\n"
                                   "RULE A FINDS d CITE S \"1\" ja \"a\" en \"a\" IF arms\n",
          PHRASE_BOOK_WANTS_FINDING },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        Text vocabulary = sample(SAMPLE_VOCABULARY), pack = sample(rows[i].pack);

        check_int(rows[i].pack, outcome_of(&vocabulary, &pack), rows[i].want);
        arena_reset(&arena);
    }
}

static void test_other_regime(void)
{
    static const Str texts[] = {
        STR(SAMPLE_VOCABULARY),
        STR(SAMPLE_HEAD SAMPLE_CLOSE),
        STR("PACK q ja \"q\" en \"q\"\nREGIME export\nMADE BY d ON 2015-04-01\n"
            "IN FORCE FROM 2015-04-01\nSELECTED BY day\nJUDGES line\nUSES facts\nREPLACES p\n"
            "OTHERWISE NOT PERMITTED ja \"n\" en \"n\"\n"),
    };
    const Document *documents[COUNT_OF(texts)];
    Findings findings = { .arena = &arena };

    for (size_t i = 0; i < COUNT_OF(texts); i++)
        documents[i] = rules_read(&arena, texts[i], S("x.rules"), &findings);
    check_int("all can be read", findings.count, 0);
    check_true("refused", rulebook_make(&arena, documents, COUNT_OF(texts), &findings) == NULL);
    check_int("one finding", findings.count, 1);
    check_int("which", findings.first->message, PHRASE_BOOK_OTHER_REGIME);
    check_int("where", findings.first->place.line, 8);
    arena_reset(&arena);
}

int main(void)
{
    arena = arena_open((size_t)1 << 31);
    RUN(test_limits);
    RUN(test_heads);
    RUN(test_other_regime);
    arena_close(&arena);
    return check_done();
}
