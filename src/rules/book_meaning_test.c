/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Random packs are written out as text, checked and compiled, and their decisions on complete cases
 * compared with what the rules plainly say. The plain reading below is a second one on purpose: it
 * follows the manual, not the compiler.
 */
#include "rules/book_sample.h"
#include "rules/decide.h"
#include "tests/check.h"

#include <string.h>

enum { FACTS = 6, DEFINITIONS = 4, RULES = 7, ATOMS = 3, TERMS = FACTS + DEFINITIONS };

typedef enum Form { FORM_ALL, FORM_ANY, FORM_NONE, FORM_COUNT, FORM_COUNT_OF_FORMS } Form;

/* Terms are numbered: facts f0 to f5, then definitions d0 to d3; those need earlier terms only. */
typedef struct Plain {
    Form form;
    int terms[ATOMS];
    bool negated[ATOMS];
    int count, at_least;
} Plain;

typedef enum Effect { PROHIBITS, PROHIBITS_ABSOLUTELY, PERMITS, NEEDS, EXCEPTS } Effect;

typedef struct PlainRule {
    Effect effect;
    Plain cond;
    int target; /* of an exception: an earlier rule */
} PlainRule;

typedef struct PlainPack {
    Plain definitions[DEFINITIONS];
    PlainRule rules[RULES];
    Plain applies;
    bool has_applies, licences, outside;
} PlainPack;

static Arena arena;

static Plain random_cond(Rng *rng, int terms)
{
    Plain made = { .form = (Form)rng_between(rng, 0, FORM_COUNT_OF_FORMS - 1) };

    made.count = (int)rng_between(rng, 1, ATOMS);
    made.at_least = (int)rng_between(rng, 1, made.count);
    for (int i = 0; i < made.count; i++) {
        /* Distinct terms: a list of AT LEAST may not name one twice. */
        made.terms[i] = i * (terms / ATOMS) + (int)rng_between(rng, 0, terms / ATOMS - 1);
        made.negated[i] = rng_between(rng, 0, 3) == 0;
    }
    return made;
}

static PlainRule random_rule(Rng *rng, const PlainPack *pack, int index)
{
    PlainRule made = { .cond = random_cond(rng, TERMS) };
    int64_t draw = rng_between(rng, 0, 9);

    made.effect = draw < 2 ? PROHIBITS : draw < 3 ? PROHIBITS_ABSOLUTELY : PERMITS;
    if (made.effect == PERMITS && pack->licences)
        made.effect = NEEDS;
    if (draw >= 6 && index > 0) {
        made.target = (int)rng_between(rng, 0, index - 1);
        if (pack->rules[made.target].effect != PROHIBITS_ABSOLUTELY)
            made.effect = EXCEPTS;
    }
    return made;
}

static PlainPack random_pack(Rng *rng)
{
    PlainPack made = { .has_applies = rng_between(rng, 0, 1) == 1,
                       .licences = rng_between(rng, 0, 2) == 0 };

    for (int i = 0; i < DEFINITIONS; i++)
        made.definitions[i] = random_cond(rng, FACTS + i);
    made.applies = random_cond(rng, TERMS);
    for (int i = 0; i < RULES; i++)
        made.rules[i] = random_rule(rng, &made, i);
    made.rules[RULES - 1] =
        (PlainRule){ .effect = made.licences ? NEEDS : PERMITS, .cond = random_cond(rng, TERMS) };
    made.outside = made.licences && rng_between(rng, 0, 1) == 1;
    return made;
}

/* ---- as text ---- */

static void write_name(Text *text, const char *letter, int number)
{
    text_c(text, letter);
    text_int(text, number);
}

static void write_cond(Text *text, const Plain *cond)
{
    text_c(text, " IF ");
    if (cond->form == FORM_COUNT) {
        text_c(text, "AT LEAST ");
        text_int(text, cond->at_least);
        text_c(text, " OF ");
    } else {
        text_c(text, cond->form == FORM_ALL   ? "ALL OF "
                     : cond->form == FORM_ANY ? "ANY OF "
                                              : "NONE OF ");
    }
    for (int i = 0; i < cond->count; i++) {
        int term = cond->terms[i];

        text_c(text, i > 0 ? ", " : "");
        text_c(text, cond->negated[i] ? "NOT " : "");
        write_name(text, term < FACTS ? "f" : "d", term < FACTS ? term : term - FACTS);
    }
    text_c(text, "\n");
}

static void write_rule(Text *text, const PlainRule *rule, int index)
{
    static const char *const effects[] = { [PROHIBITS] = " PROHIBITED",
                                           [PROHIBITS_ABSOLUTELY] = " PROHIBITED ABSOLUTELY",
                                           [PERMITS] = " MAY BE PERMITTED",
                                           [NEEDS] = " NEEDS l",
                                           [EXCEPTS] = " TO " };

    write_name(text, rule->effect == EXCEPTS ? "EXCEPT R" : "RULE R", index);
    text_c(text, effects[rule->effect]);
    if (rule->effect == EXCEPTS)
        write_name(text, "R", rule->target);
    text_c(text, " CITE S \"1\" ja \"a\" en \"a\"");
    write_cond(text, &rule->cond);
}

static void write_pack(Text *text, const PlainPack *pack)
{
    text_c(text, SAMPLE_HEAD "LICENCE l ja \"l\" en \"l\"\n");
    for (int i = 0; i < FACTS; i++) {
        write_name(text, "FACT f", i);
        text_c(text, " : YES/NO ASK METI COST 1 ja \"f\" en \"f\"\n");
    }
    /* Backwards: the order of definitions means nothing. */
    for (int i = DEFINITIONS - 1; i >= 0; i--) {
        write_name(text, "DEFINE d", i);
        text_c(text, " ja \"d\" en \"d\"");
        write_cond(text, &pack->definitions[i]);
    }
    if (pack->has_applies) {
        text_c(text, "APPLIES ja \"a\" en \"a\" CITE S \"1\"");
        write_cond(text, &pack->applies);
    }
    for (int i = 0; i < RULES; i++)
        write_rule(text, &pack->rules[i], i);
    text_c(text, pack->outside ? "OTHERWISE OUTSIDE ja \"o\" en \"o\"\n" : SAMPLE_CLOSE);
}

/* ---- as the manual reads it ---- */

static bool plainly(const PlainPack *pack, const Plain *cond, unsigned facts)
{
    int met = 0;

    for (int i = 0; i < cond->count; i++) {
        int term = cond->terms[i];
        bool holds = term < FACTS ? facts >> term & 1
                                  : plainly(pack, &pack->definitions[term - FACTS], facts);

        met += holds != cond->negated[i];
    }
    switch (cond->form) {
    case FORM_ALL:
        return met == cond->count;
    case FORM_ANY:
        return met > 0;
    case FORM_NONE:
        return met == 0;
    case FORM_COUNT:
        return met >= cond->at_least;
    case FORM_COUNT_OF_FORMS:
        break;
    }
    abort();
}

static bool rule_holds(const PlainPack *pack, int index, unsigned facts)
{
    if (!plainly(pack, &pack->rules[index].cond, facts))
        return false;
    for (int i = index + 1; i < RULES; i++)
        if (pack->rules[i].effect == EXCEPTS && pack->rules[i].target == index &&
            rule_holds(pack, i, facts))
            return false;
    return true;
}

static bool some_rule(const PlainPack *pack, Effect effect, unsigned facts)
{
    for (int i = 0; i < RULES; i++)
        if (pack->rules[i].effect == effect && rule_holds(pack, i, facts))
            return true;
    return false;
}

static Outcome plain_outcome(const PlainPack *pack, unsigned facts)
{
    if (pack->has_applies && !plainly(pack, &pack->applies, facts))
        return OUTCOME_OUTSIDE;
    if (some_rule(pack, PROHIBITS_ABSOLUTELY, facts))
        return OUTCOME_PROHIBITED;
    bool prohibited = some_rule(pack, PROHIBITS, facts);

    if (some_rule(pack, PERMITS, facts))
        return prohibited ? OUTCOME_CONFLICT : OUTCOME_PERMITTED;
    if (prohibited)
        return OUTCOME_PROHIBITED;
    if (some_rule(pack, NEEDS, facts))
        return OUTCOME_LICENCE;
    return pack->outside ? OUTCOME_OUTSIDE : OUTCOME_NOT_COVERED;
}

/* ---- both ---- */

static const Rulebook *make(const PlainPack *plain, Str *ret_source)
{
    Text text = text_open(&arena, TEXT_MAX);
    Findings findings = { .arena = &arena };

    write_pack(&text, plain);
    *ret_source = text_str(&text);
    const Document *documents[] = {
        rules_read(&arena, S(SAMPLE_VOCABULARY), S("v.rules"), &findings),
        rules_read(&arena, *ret_source, S("p.rules"), &findings),
    };

    if (documents[0] == NULL || documents[1] == NULL)
        return NULL;
    return rulebook_make(&arena, documents, 2, &findings);
}

static void check_case(const Rulebook *book, const PlainPack *plain, unsigned facts, Str source)
{
    FactState *states = NEW_ARRAY(&arena, FactState, book->fact_count);
    Outcome outcome = OUTCOME_COUNT;

    for (int i = 0; i < FACTS; i++) {
        char name[] = { 'f', (char)('0' + i) };
        int32_t fact = -1;

        check_true("the pack's fact", rulebook_fact(book, (Str){ name, 2 }, &fact));
        states[fact].value = (Value){ .number = facts >> i & 1, .state = VALUE_KNOWN };
    }
    Decision decision = pack_decide(&arena, &book->packs[0], states);

    check_true("exactly one outcome", decision_outcome(&decision, &outcome));
    check_int("as the rules say", outcome, plain_outcome(plain, facts));
    if (checks.failing)
        printf("# facts %u of\n# %.*s\n", facts, (int)source.len, source.at);
}

static void prop_meaning(Rng *rng)
{
    PlainPack plain = random_pack(rng);
    Str source;
    const Rulebook *book = make(&plain, &source);

    check_true("a good pack", book != NULL);
    if (book == NULL)
        printf("# %.*s\n", (int)source.len, source.at);
    for (unsigned facts = 0; book != NULL && facts < 1u << FACTS && !checks.failing; facts++)
        check_case(book, &plain, facts, source);
    arena_reset(&arena);
}

int main(void)
{
    arena = arena_open((size_t)1 << 28);
    RUN_PROP(prop_meaning, 10000);
    arena_close(&arena);
    return check_done();
}
