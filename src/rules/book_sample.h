/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * book_sample - an invented vocabulary, and heads of packs, for the tests of the checker
 */
#pragma once

#include "rules/book.h"

#define SAMPLE_VOCABULARY \
    "VOCABULARY facts ja \"a\" en \"a\"\n" \
    "AGENCY METI ja \"a\" en \"a\"\n" \
    "AGENCY MOFA ja \"a\" en \"a\"\n" \
    "FACT day : DATE ASK METI COST 1 ja \"日\" en \"Day\"\n" \
    "FACT other-day : DATE ASK METI COST 1 ja \"日\" en \"Day\"\n" \
    "FACT destination : COUNTRY ASK METI, MOFA COST 1 ja \"国\" en \"Country\"\n" \
    "FACT origin : COUNTRY ASK METI COST 1 ja \"国\" en \"Country\"\n" \
    "FACT kind : ONE OF gun ja \"銃\" en \"Gun\", tent ja \"天幕\" en \"Tent\"" \
    " ASK METI COST 1 ja \"種\" en \"Kind\"\n" \
    "FACT first-kind : ONE OF gun ja \"銃\" en \"Gun\", tent ja \"天幕\" en \"Tent\"" \
    " ASK METI COST 1 ja \"種\" en \"Kind\"\n" \
    "FACT shade : ONE OF red ja \"赤\" en \"Red\", blue ja \"青\" en \"Blue\"" \
    " ASK METI COST 1 ja \"色\" en \"Shade\"\n" \
    "FACT purposes : SET OF peace ja \"平和\" en \"Peace\", joint ja \"共同\" en \"Joint work\"" \
    " ASK METI COST 1 ja \"目的\" en \"Purposes\"\n" \
    "FACT count : NUMBER ASK METI COST 1 ja \"数\" en \"Count\"\n" \
    "FACT value : MONEY ASK METI COST 1 ja \"額\" en \"Value\"\n" \
    "FACT arms : YES/NO ASK METI COST 1 ja \"武器\" en \"Arms\"" \
    " QUESTION ja \"武器か\" en \"Arms?\"\n" \
    "FACT new-type : YES/NO ASK METI COST 1 ja \"新型\" en \"New type\"\n" \
    "FACT treaty : YES/NO ASK MOFA COST 1 ja \"条約\" en \"Treaty\"\n" \
    "FACT embargo : YES/NO LOOKED UP IN measures BY destination AT other-day" \
    " WHERE scope IS all ASK MOFA COST 5 ja \"禁輸\" en \"Embargo\"\n"

/* Lines 1 to 8; what a test adds begins on line 9. */
#define SAMPLE_HEAD \
    "PACK p ja \"p\" en \"p\"\n" \
    "REGIME transfer\n" \
    "MADE BY decision ON 2014-04-01\n" \
    "IN FORCE FROM 2014-04-01\n" \
    "SELECTED BY day\n" \
    "JUDGES line\n" \
    "USES facts\n" \
    "SOURCE S text CONFIDENCE official ja \"s\" en \"s\"\n"

#define SAMPLE_MARKS \
    "CONDITION exam ja \"e\" en \"e\"\n" \
    "CONDITION consent ja \"c\" en \"c\"\n" \
    "CONDITION controls ja \"c\" en \"c\"\n" \
    "DUTY publish ja \"p\" en \"p\"\n" \
    "FINDING item ja \"i\" en \"i\"\n" \
    "BUCKET class-a ja \"k\" en \"k\"\n" \
    "LEVELS chief ja \"課長\" en \"Chief\" < director ja \"局長\" en \"Director\"\n"

#define SAMPLE_CLOSE "OTHERWISE NOT PERMITTED ja \"n\" en \"n\"\n"
