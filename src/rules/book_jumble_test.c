/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Lines that are each good, thrown together: most such packs are wrong in many ways at once.
 * Whatever comes of it, the checker ends with a book or with errors, and a book can be decided,
 * linted and run.
 */
#include "rules/book_sample.h"
#include "rules/decide.h"
#include "rules/lint.h"
#include "tests/check.h"

#define CITED " CITE S \"1\" ja \"a\" en \"a\" "

static const char *const lines[] = {
    "LICENCE general ja \"e\" en \"e\"\n",
    "NOTE ja \"n\" en \"n\"\n",
    "DEFINE a ja \"a\" en \"a\" IF ALL OF arms, NOT b\n",
    "DEFINE b ja \"a\" en \"a\" IF ANY OF c, destination IS ONE OF (PHL, SUN)\n",
    "DEFINE c ja \"a\" en \"a\" IF AT LEAST 2 OF arms, treaty, NOT new-type\n",
    "DEFINE d ja \"a\" en \"a\" IF NONE OF a, kind IS gun\n",
    "DEFINE b ja \"a\" en \"a\" IF a\n",
    "APPLIES ja \"a\" en \"a\" CITE S \"1\" IF d\n",
    "RULE A PROHIBITED" CITED "IF a\n",
    "RULE B PROHIBITED ABSOLUTELY" CITED "IF embargo\n",
    "RULE C MAY BE PERMITTED" CITED "REQUIRE exam DECIDED BY chief REPORTED AS class-a IF c\n",
    "RULE D EVERY PERMISSION" CITED "REQUIRE consent\n",
    "RULE E NEEDS general" CITED "IF value IS AT LEAST 10.00 USD\n",
    "RULE F EVERY LICENCE" CITED "REQUIRE publish\n",
    "RULE G FINDS item" CITED "IF purposes INCLUDES peace\n",
    "EXCEPT H TO A" CITED "IF new-type\n",
    "EXCEPT I TO H, A" CITED "IF day IS AT MOST other-day\n",
    "EXCEPT H TO I" CITED "IF treaty\n",
    "EXCEPT J TO D" CITED "ALLOWS exam INSTEAD IF b\n",
    "EXCEPT K TO B, C" CITED "REQUIRE publish DECIDED BY director IF count IS 3\n",
    "OTHERWISE NOT PERMITTED ja \"n\" en \"n\"\n",
    "OTHERWISE OUTSIDE ja \"n\" en \"n\"\n",
    "PROVE P ja \"p\" en \"p\" NEVER PERMITTED WHEN embargo\n",
    "PROVE Q ja \"p\" en \"p\" ALWAYS DECIDED BY chief WHEN b\n",
    "EXAMPLE \"x\" GIVEN arms YES, kind gun, REST NO EXPECT PERMITTED WITH exam BY chief\n",
    "EXAMPLE \"y\" GIVEN destination PHL EXPECT UNDECIDED\n",
    "REPLACE RULE A MAY BE PERMITTED" CITED "IF d\n",
    "REPLACE DEFINE c ja \"a\" en \"a\" IF d\n",
    "REPLACE OTHERWISE OUTSIDE ja \"n\" en \"n\"\n",
    "REPEAL RULE A\n",
    "REPEAL EXCEPT H\n",
    "REPEAL DEFINE a\n",
    "REPEAL NOTE\n",
    "REPEAL EXAMPLE \"x\"\n",
    "FACT own : YES/NO LOOKED UP IN r BY kind ASK MOFA COST 2 ja \"o\" en \"o\"\n",
    "DEFINE e ja \"a\" en \"a\" IF own\n",
};

static const char *const heads[] = {
    SAMPLE_HEAD,
    "PACK q ja \"q\" en \"q\"\nREGIME transfer\nMADE BY m ON 2015-04-01\nIN FORCE FROM 2015-04-01\n"
    "AMENDS p\n",
    "PACK r ja \"r\" en \"r\"\nREGIME transfer\nMADE BY m ON 2016-04-01\nIN FORCE FROM 2016-04-01\n"
    "AMENDS q\nREPLACES p\n",
};

static Arena arena, scratch;

/* A line is mostly left out, and rarely said twice: some packs are to be right. */
static const Document *random_document(Rng *rng, size_t head, Findings *findings)
{
    Text text = text_open(&arena, TEXT_MAX);
    int64_t keep = rng_between(rng, 1, 20);

    text_c(&text, heads[head]);
    text_c(&text, head == 0 && rng_between(rng, 0, 9) > 0 ? SAMPLE_MARKS SAMPLE_CLOSE : "");
    for (size_t i = 0; i < COUNT_OF(lines); i++) {
        int64_t draw = rng_between(rng, 0, 199);

        text_c(&text, draw < keep ? lines[i] : "");
        text_c(&text, draw == 0 ? lines[i] : "");
    }
    return rules_read(&arena, text_str(&text),
                      str_from_c(head == 0   ? "p"
                                 : head == 1 ? "q"
                                             : "r"),
                      findings);
}

static void look_at(const Rulebook *book, const Pack *pack)
{
    FactState *facts = NEW_ARRAY(&arena, FactState, book->fact_count + 1);
    Findings findings = { .arena = &arena };

    check_true("some outcome is left", pack_decide(&arena, pack, facts).outcomes != 0);
    check_true("its days", pack->from < pack->until && pack->until <= pack->stated_until);
    pack_lint(book, pack, &findings);
    check_int("a linter only warns", findings.error_count, 0);
    pack_examples(scratch, book, pack, &findings);
}

static void prop_jumble(Rng *rng)
{
    const Document *documents[4];
    Findings findings = { .arena = &arena };
    size_t count = 0, packs = (size_t)rng_between(rng, 1, 3);

    documents[count++] = rules_read(&arena, S(SAMPLE_VOCABULARY), S("v"), &findings);
    for (size_t i = 0; i < packs; i++)
        documents[count++] = random_document(rng, i, &findings);
    check_int("each line is good by itself", findings.count, 0);

    const Rulebook *book =
        checks.failing ? NULL : rulebook_make(&arena, documents, count, &findings);

    check_int("a book, or errors", book == NULL, findings.error_count > 0);
    for (size_t i = 0; book != NULL && i < book->pack_count; i++)
        look_at(book, &book->packs[i]);
    arena_reset(&arena);
}

int main(void)
{
    arena = arena_open((size_t)1 << 30);
    scratch = arena_open((size_t)1 << 28);
    RUN_PROP(prop_jumble, 20000);
    arena_close(&scratch);
    arena_close(&arena);
    return check_done();
}
