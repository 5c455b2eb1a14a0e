/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "rules/rules.h"
#include "tests/check.h"

#include <stdio.h>

enum { ARENA_BYTES = 64 << 20 };

#define BOTH_LABELS "ja \"あ\" en \"a\" "
#define CITE "CITE S \"1\" "

static const char vocabulary[] = "VOCABULARY v " BOTH_LABELS "\nAGENCY METI " BOTH_LABELS "\n"
                                 "FACT day : DATE ASK METI COST 1 " BOTH_LABELS "\n"
                                 "FACT a : YES/NO ASK METI COST 1 " BOTH_LABELS "\n"
                                 "FACT b : YES/NO ASK METI COST 1 " BOTH_LABELS "\n"
                                 "FACT c : YES/NO ASK METI COST 1 " BOTH_LABELS "\n"
                                 "FACT to : COUNTRY ASK METI COST 1 " BOTH_LABELS "\n";

static const char law[] =
    "PACK p " BOTH_LABELS "\nREGIME r\nMADE BY i ON 2014-04-01\nIN FORCE FROM 2014-04-01\n"
    "SELECTED BY day\nJUDGES line\nUSES v\nSOURCE S i CONFIDENCE official " BOTH_LABELS "\n"
    "CONDITION strict " BOTH_LABELS "\nCONDITION consent " BOTH_LABELS
    "\nCONDITION check " BOTH_LABELS "\n"
    "BUCKET k " BOTH_LABELS "\nLEVELS low " BOTH_LABELS " < high " BOTH_LABELS "\n"
    "DEFINE d " BOTH_LABELS " IF AT LEAST 2 OF a, b\n"
    "APPLIES " BOTH_LABELS CITE "IF a\n"
    "RULE P PROHIBITED ABSOLUTELY " CITE BOTH_LABELS "IF to IS IRQ\n"
    "RULE K MAY BE PERMITTED " CITE BOTH_LABELS "REPORTED AS k IF ALL OF b, NOT c\n"
    "RULE X EVERY PERMISSION " CITE BOTH_LABELS "REQUIRE strict, check DECIDED BY low\n"
    "RULE C EVERY PERMISSION " CITE BOTH_LABELS "REQUIRE consent\n"
    "EXCEPT E TO C " CITE BOTH_LABELS "ALLOWS check INSTEAD IF d\n"
    "OTHERWISE NOT PERMITTED " BOTH_LABELS "\n";

static const char amendment[] =
    "PACK q " BOTH_LABELS
    "\nREGIME r\nMADE BY i ON 2015-04-01\nIN FORCE FROM 2015-04-01\nAMENDS p\n"
    "REPEAL RULE X\nREPLACE RULE P PROHIBITED " CITE BOTH_LABELS "\n";

static const char law_mutants[] = "mutant.never d \n"
                                  "mutant.negated d a\n"
                                  "mutant.negated d b\n"
                                  "mutant.scope APPLIES \n"
                                  "mutant.negated APPLIES a\n"
                                  "mutant.dropped APPLIES a\n"
                                  "mutant.never P \n"
                                  "mutant.permits P \n"
                                  "mutant.negated P to\n"
                                  "mutant.dropped P to\n"
                                  "mutant.never K \n"
                                  "mutant.prohibits K \n"
                                  "mutant.without K k\n"
                                  "mutant.negated K b\n"
                                  "mutant.dropped K b\n"
                                  "mutant.negated K c\n"
                                  "mutant.dropped K c\n"
                                  "mutant.never X \n"
                                  "mutant.without X strict\n"
                                  "mutant.without X check\n"
                                  "mutant.without X low\n"
                                  "mutant.never C \n"
                                  "mutant.never E \n"
                                  "mutant.without E check\n"
                                  "mutant.negated E d\n"
                                  "mutant.dropped E d\n";

static const char amendment_mutants[] = "mutant.not-repealed X \n"
                                        "mutant.not-replaced P \n"
                                        "mutant.never P \n"
                                        "mutant.permits P \n";

static const Document *read_text(Arena *arena, const char *text, Str file)
{
    Findings findings = { .arena = arena };
    const Document *document = rules_read(arena, str_from_c(text), file, &findings);

    check_int("read", findings.count, 0);
    ensure(document != NULL);
    return document;
}

static Str list_mutants(Arena *arena, const Document *document)
{
    Text text = text_open(arena, TEXT_MAX);

    for (size_t i = 0; i < mutants_count(document); i++) {
        Mutant mutant = mutant_make(arena, document, i);
        text_all(&text, phrase_key(mutant.what), S(" "), mutant.args[0], S(" "), mutant.args[1],
                 S("\n"));
    }
    return text_str(&text);
}

static void test_every_change_is_listed(void)
{
    Arena arena = arena_open(ARENA_BYTES);

    check_str("of a pack", list_mutants(&arena, read_text(&arena, law, S("p.rules"))),
              str_from_c(law_mutants));
    check_str("of an amendment", list_mutants(&arena, read_text(&arena, amendment, S("q.rules"))),
              str_from_c(amendment_mutants));
    check_int("of a vocabulary", mutants_count(read_text(&arena, vocabulary, S("v.rules"))), 0);
    arena_close(&arena);
}

/* What each mutant of the pack makes of cases with a, b, c, d as the bits say; Iraq, or not. */
static uint64_t law_hash(Arena *arena, const Rulebook *book, const char *id)
{
    const Pack *pack = rulebook_pack(book, str_from_c(id));
    uint64_t hash = 1469598103934665603u;
    int32_t to, day;
    Country iraq;

    ensure(rulebook_fact(book, S("to"), &to) && rulebook_fact(book, S("day"), &day) &&
           country_find(S("IRQ"), &iraq));
    for (int bits = 0; bits < 16; bits++) {
        FactState *facts = NEW_ARRAY(arena, FactState, book->fact_count);
        for (size_t i = 0; i < book->fact_count; i++)
            facts[i].value = (Value){ .number = bits >> (i % 3) & 1, .state = VALUE_KNOWN };
        facts[to].value.number = bits & 8 ? iraq : iraq + 1;
        Decision decision = pack_decide(arena, pack, facts);
        hash = (hash ^ decision.outcomes) * 1099511628211u;
        for (size_t i = 0; i < pack->mark_count; i++)
            hash = (hash ^ decision.marks[i]) * 1099511628211u;
        for (size_t i = 0; i < pack->rule_count; i++)
            hash = (hash ^ decision_alternative(&decision, &pack->rules[i])) * 1099511628211u;
    }
    return hash;
}

/* Each makes a rulebook again, says something else than the pack, and changes what is decided. */
static void check_mutants(const char *id, size_t of)
{
    Arena arena = arena_open(ARENA_BYTES);
    const Document *documents[] = { read_text(&arena, vocabulary, S("v.rules")),
                                    read_text(&arena, law, S("p.rules")),
                                    read_text(&arena, amendment, S("q.rules")) };
    const Document *whole = documents[of];
    Findings none = { .arena = &arena };
    const Rulebook *book = rulebook_make(&arena, documents, COUNT_OF(documents), &none);

    ensure(book != NULL);
    uint64_t before = law_hash(&arena, book, id);
    for (size_t i = 0; i < mutants_count(whole); i++) {
        Findings findings = { .arena = &arena };
        Mutant mutant = mutant_make(&arena, whole, i);
        Str what = phrase_key(mutant.what);
        const char *row = arena_c(&arena, what);
        documents[of] = mutant.document;
        const Rulebook *mutated = rulebook_make(&arena, documents, COUNT_OF(documents), &findings);
        check_true(row, document_hash(mutant.document) != document_hash(whole));
        check_int(row, findings.error_count, 0);
        if (mutated)
            check_true(row, law_hash(&arena, mutated, id) != before);
        check_true(row, mutant.place.line > 0);
    }
    arena_close(&arena);
}

static void test_mutants_decide_otherwise(void)
{
    check_mutants("p", 1);
    check_mutants("q", 2);
}

int main(void)
{
    RUN(test_every_change_is_listed);
    RUN(test_mutants_decide_otherwise);
    return check_done();
}
