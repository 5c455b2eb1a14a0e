/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * gate_sample - a small invented law with its registers, for the tests of the rooms that stand on
 * it: every type of fact, two looked-up facts, two packs that follow one another
 */
#pragma once

#include "gate/gate.h"
#include "tests/check.h"

#define SAMPLE_VOCABULARY \
    "VOCABULARY facts ja \"語彙\" en \"Facts\"\n" \
    "AGENCY METI ja \"経産省\" en \"Economy\"\n" \
    "AGENCY MOFA ja \"外務省\" en \"Foreign affairs\"\n" \
    "FACT day : DATE ASK METI COST 1 ja \"日\" en \"Day\"\n" \
    "FACT destination : COUNTRY ASK METI COST 1 ja \"国\" en \"Country\"\n" \
    "FACT kind : ONE OF radar ja \"レーダー\" en \"Radar\", rocket ja \"ロケット\" en \"Rocket\"," \
    " tent ja \"天幕\" en \"Tent\" ASK METI COST 1 ja \"種\" en \"Kind\"\n" \
    "FACT purposes : SET OF peace ja \"平和\" en \"Peace\", joint ja \"共同\" en \"Joint work\"" \
    " ASK METI COST 2 ja \"目的\" en \"Purposes\"\n" \
    "FACT count : NUMBER ASK METI COST 1 ja \"数\" en \"Count\"\n" \
    "FACT value : MONEY ASK METI COST 1 ja \"額\" en \"Value\"\n" \
    "FACT arms : YES/NO ASK METI COST 1 ja \"武器\" en \"Arms\"\n" \
    "FACT suitable : YES/NO ASK MOFA COST 5 ja \"適切\" en \"Suitable\"\n" \
    "FACT embargo : YES/NO LOOKED UP IN measures BY destination WHERE scope IS all" \
    " ASK MOFA COST 4 ja \"禁輸\" en \"Embargo\"\n" \
    "FACT banned : YES/NO LOOKED UP IN treaties BY kind ASK MOFA COST 4 ja \"条約\" en " \
    "\"Treaty\"\n"

#define SAMPLE_HEAD(name, from) \
    "PACK " name " ja \"規則集\" en \"Law\"\nREGIME transfer\nMADE BY decision ON " from "\n" \
    "IN FORCE FROM " from "\n"

#define SAMPLE_BODY \
    "SELECTED BY day\nJUDGES line\nUSES facts\n" \
    "SOURCE S text CONFIDENCE official ja \"本文\" en \"Text\"\n" \
    "CONDITION consent ja \"同意\" en \"Consent\"\n" \
    "CONDITION controls ja \"管理\" en \"Controls\"\n" \
    "CONDITION notice ja \"通知\" en \"Notice\"\n" \
    "LEVELS chief ja \"課長\" en \"Chief\" < council ja \"会議\" en \"Council\"\n" \
    "APPLIES ja \"武器\" en \"Arms\" CITE S \"0\" IF arms\n" \
    "RULE P1 PROHIBITED ABSOLUTELY CITE S \"1\" ja \"禁輸\" en \"Embargo\" IF embargo\n"

#define SAMPLE_FIRST \
    SAMPLE_HEAD("first", "2000-01-01") \
    SAMPLE_BODY \
    "RULE P0 PROHIBITED ABSOLUTELY CITE S \"1\" ja \"器材\" en \"Gear\"" \
    " IF ALL OF kind IS radar, banned\n" \
    "RULE K0 MAY BE PERMITTED CITE S \"2\" ja \"他\" en \"Others\" IF NOT embargo\n" \
    "OTHERWISE NOT PERMITTED ja \"不可\" en \"No\"\n"

#define SAMPLE_SECOND \
    SAMPLE_HEAD("second", "2014-04-01") \
    "REPLACES first\n" SAMPLE_BODY \
    "RULE P2 PROHIBITED ABSOLUTELY CITE S \"1\" ja \"条約\" en \"Treaty\" IF banned\n" \
    "RULE P3 PROHIBITED ABSOLUTELY CITE S \"1\" ja \"不適切\" en \"Unfit\" IF NOT suitable\n" \
    "RULE K1 MAY BE PERMITTED CITE S \"2\" ja \"平和\" en \"Peace\"" \
    " IF ALL OF purposes INCLUDES peace, value IS AT MOST 1000000 JPY\n" \
    "RULE C0 EVERY PERMISSION CITE S \"3\" ja \"同意\" en \"Consent\" REQUIRE consent\n" \
    "EXCEPT C1 TO C0 CITE S \"3\" ja \"少数\" en \"Few\" ALLOWS controls INSTEAD" \
    " IF count IS AT MOST 10\n" \
    "RULE C2 EVERY PERMISSION CITE S \"4\" ja \"通知\" en \"Notice\" REQUIRE notice" \
    " IF ALL OF day IS AT LEAST 2018-01-01, day IS AT MOST 2019-12-31\n" \
    "RULE D1 EVERY PERMISSION CITE S \"5\" ja \"課長\" en \"Chief\" DECIDED BY chief\n" \
    "RULE D2 EVERY PERMISSION CITE S \"5\" ja \"会議\" en \"Council\" DECIDED BY council" \
    " IF count IS AT LEAST 100\n" \
    "OTHERWISE NOT PERMITTED ja \"不可\" en \"No\"\n"

#define SAMPLE_ROW_HEAD "from,until,unknown_after,known_from,source,confidence,note\n"

#define SAMPLE_MEASURES \
    "#register,measures\n#ja,措置\n#en,Measures\n#key,country\n#column,scope,all,part\n" \
    "#absent,no,2000-01-01,2026-11-21,2000-01-01\nkey,scope," SAMPLE_ROW_HEAD \
    "LBY,all,2011-02-26,,,2011-03-01,Resolution 1,official,\n" \
    "HTI,all,2022-10-21,,2026-10-17,2022-10-21,Resolution 2,secondary,\n"

#define SAMPLE_TREATIES \
    "#register,treaties\n#ja,条約\n#en,Treaties\n#key,item\n#column,answer,yes,no\n" \
    "key,answer," SAMPLE_ROW_HEAD "rocket,yes,2010-08-01,,,2010-08-01,Convention,official,\n" \
    "radar,no,2000-01-01,,,2000-01-01,Convention,official,\n"

#define SAMPLE_INSTRUMENTS \
    "#register,instruments\n#ja,文書\n#en,Instruments\n#key,instrument\n" \
    "#column,force,binding,non-binding\nkey,force," SAMPLE_ROW_HEAD \
    "decision,binding,2000-01-01,,,2000-01-01,Gazette,official,\n" \
    "text,binding,2000-01-01,,,2000-01-01,Gazette,official,\n" \
    "plan,non-binding,2000-01-01,,,2000-01-01,Gazette,official,\n"

static const FileBytes sample_files[] = {
    { STR("vocabulary.rules"), STR(SAMPLE_VOCABULARY) },
    { STR("first.rules"), STR(SAMPLE_FIRST) },
    { STR("second.rules"), STR(SAMPLE_SECOND) },
    { STR("measures.csv"), STR(SAMPLE_MEASURES) },
    { STR("treaties.csv"), STR(SAMPLE_TREATIES) },
    { STR("instruments.csv"), STR(SAMPLE_INSTRUMENTS) },
};

/* A law of its own that looks up, and compares with, a day the case states. */
#define SAMPLE_OWN_DAY_VOCABULARY \
    "VOCABULARY facts ja \"語彙\" en \"Facts\"\n" \
    "AGENCY METI ja \"経産省\" en \"Economy\"\n" \
    "FACT day : DATE ASK METI COST 1 ja \"日\" en \"Day\"\n" \
    "FACT agreed : DATE ASK METI COST 1 ja \"合意\" en \"Agreed\"\n" \
    "FACT destination : COUNTRY ASK METI COST 1 ja \"国\" en \"Country\"\n" \
    "FACT arms : YES/NO ASK METI COST 1 ja \"武器\" en \"Arms\"\n" \
    "FACT embargo : YES/NO LOOKED UP IN measures BY destination AT agreed WHERE scope IS all" \
    " ASK METI COST 4 ja \"禁輸\" en \"Embargo\"\n"

#define SAMPLE_OWN_DAY \
    SAMPLE_HEAD("first", "2000-01-01") \
    SAMPLE_BODY \
    "RULE K0 MAY BE PERMITTED CITE S \"2\" ja \"他\" en \"Others\"" \
    " IF ALL OF NOT embargo, day IS AT LEAST agreed\n" \
    "OTHERWISE NOT PERMITTED ja \"不可\" en \"No\"\n"

static const FileBytes sample_own_day_files[] = {
    { STR("vocabulary.rules"), STR(SAMPLE_OWN_DAY_VOCABULARY) },
    { STR("first.rules"), STR(SAMPLE_OWN_DAY) },
    { STR("measures.csv"), STR(SAMPLE_MEASURES) },
    { STR("instruments.csv"), STR(SAMPLE_INSTRUMENTS) },
};

/* Everything the findings say, as a person reads it. */
static inline Str sample_told(Arena *arena, const Findings *findings)
{
    Text text = text_open(arena, TEXT_MAX);
    findings_write(&text, findings, LANG_EN);
    return text_str(&text);
}

static inline Library sample_read(Arena *arena, const FileBytes *files, size_t count)
{
    Library library = { 0 };
    Findings findings = { .arena = arena };
    bool ok = library_read(arena, files, count, &library, &findings);

    if (!ok)
        printf("# %.*s\n", (int)sample_told(arena, &findings).len,
               sample_told(arena, &findings).at);
    ensure(ok);
    return library;
}

static inline Library sample_library(Arena *arena)
{
    return sample_read(arena, sample_files, COUNT_OF(sample_files));
}

/* The first line of a case whose "facts" are these. */
static inline const CaseLine *sample_line(Arena *arena, const Library *library, const char *facts)
{
    Findings findings = { .arena = arena };
    Text text = text_open(arena, 1 << 16);
    text_all(&text, S("{\"format\":\"" CASE_FORMAT "\",\"facts\":"), str_from_c(facts), S("}"));
    const Casefile *casefile = casefile_read(arena, library, text_str(&text), S("case"), &findings);

    if (!casefile)
        printf("# %.*s\n", (int)sample_told(arena, &findings).len,
               sample_told(arena, &findings).at);
    ensure(casefile);
    return casefile->lines;
}
