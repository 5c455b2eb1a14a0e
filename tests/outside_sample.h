/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * outside_sample - a case that a buyer and two suppliers are let in to, for tests
 *
 * With all rooms of a record. The radar is made by one firm, its tower by another; a third firm and
 * another country's consulate have no part in it. Everybody is invented.
 */
#pragma once

#include "record/record.h"

#include "base/base.h"

#define SAMPLE_ROOMS (&record_rooms)
#include "tests/changes_sample.h"

#include "phrases_clocks.h"

static CaseSample radar, other;

typedef struct SubjectAt {
    Str kind;
    Id id;
} SubjectAt;
static SubjectAt subjects[4];
static size_t subject_count;

/* Does the reply hold the text, written with ' for "? */
static inline bool holds(Str reply, const char *words)
{
    Text text = text_open(&sample.call, SAMPLE_JSON_MAX);
    size_t at;

    for (const char *letter = words; *letter; letter++)
        text_char(&text, *letter == '\'' ? '"' : *letter);
    return str_find(reply, text_str(&text), &at);
}

#define TWO_LINES \
    "'form':'offer','index':0,'dated':'2026-11-21','expiry':'2027-02-14','kind':'defined'," \
    "'purchaser':'PHL','reference':'PH/26/17','reference-day':'2026-10-01'," \
    "'title':{'en':'Coast radar (invented)'},'authority':'an invented act, Article 1'," \
    "'end-use':'watching the coast','sale-terms':'instalments','currency':'JPY'," \
    "'deposit-minor':" DEPOSIT ",'lines':[{'number':1,'title':{'en':'Coast radar'}," \
    "'item':'RADAR-1','condition':'new','quantity':1,'unit':'set','unit-minor':" PRICE "," \
    "'total-minor':" PRICE ",'supply':'procured','months':18,'leg':'goods','major':false}," \
    "{'number':2,'title':{'en':'Tower'},'item':'TOWER-1','condition':'new','quantity':1," \
    "'unit':'set','unit-minor':" PRICE ",'total-minor':" PRICE \
    ",'supply':'procured','months':18,'leg':'goods','major':false}]"

static inline void outside_people(void)
{
    static const struct {
        const char *organisation, *name, *who, *role;
    } rows[] = {
        { "embassy", "Embassy (invented)", "embassy.officer", "buyer" },
        { "consulate", "Consulate (invented)", "consulate.officer", "buyer" },
        { "works", "Works (invented)", "works.manager", "supplier" },
        { "mills", "Mills (invented)", "mills.manager", "supplier" },
        { "looms", "Looms (invented)", "looms.manager", "supplier" },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        Id id = sample_organisation(rows[i].organisation, "架空", rows[i].name);
        sample_add(rows[i].who, id, rows[i].role, "restricted");
        if (strcmp(rows[i].organisation, "works") == 0)
            sample_add("works.clerk", id, "buyer", "restricted");
    }
}

static inline void admit(const CaseSample *one, const char *organisation, const char *more)
{
    sample_done(step(one, "case.admit", "meti.reviewer",
                     said(",'organisation':'%s'%s", organisation, more, "")),
                NULL, NULL);
}

/* Offered to the buyer, everybody let in to it. */
static inline void outside_open(uint64_t seed)
{
    cases_open(seed);
    outside_people();
    radar = open_case("direct-sale", LETTER);
    give_legs(&radar);
    sample_done(step(&radar, "case.complete", "meti.reviewer", ""), NULL, NULL);
    made_by(step(&radar, "offer.draft", "meti.clerk",
                 said(",'terms':{'case':'%s'," TWO_LINES "}", radar.number, "", "")));
    sample_done(step(&radar, "offer.send", "meti.reviewer", ""), NULL, NULL);
    weigh_risks(&radar);
    receive(&radar, "assurance", "");
    admit(&radar, "embassy", ",'side':'buyer'");
    admit(&radar, "works", ",'side':'supplier','lines':['1']");
    admit(&radar, "mills", ",'side':'supplier','lines':['2']");
    other = open_case("direct-sale", LETTER);
    subjects[subject_count++] = (SubjectAt){ S("case"), radar.id };
    subjects[subject_count++] = (SubjectAt){ S("item"), radar.item };
}
