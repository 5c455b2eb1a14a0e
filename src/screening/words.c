/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "phrases_screening.h"
#include "screening/screening.h"

/* The words of the room's kinds, for programs and for people. */

enum { SENTENCE_BYTES_MAX = 4 * LIST_TEXT_BYTES_MAX };

const Str list_kind_words[LIST_KINDS] = {
    [LIST_UN] = STR("un"),
    [LIST_OFAC] = STR("ofac"),
    [LIST_OFAC_ALT] = STR("ofac-alt"),
    [LIST_OFAC_ADD] = STR("ofac-add"),
    [LIST_METI] = STR("meti"),
    [LIST_MOF] = STR("mof"),
    [LIST_PROHIBITION] = STR("prohibition"),
    [LIST_EU] = STR("eu"),
    [LIST_UK] = STR("uk"),
    [LIST_AU] = STR("au"),
    [LIST_PLAIN] = STR("plain"),
};
const Phrase list_kind_phrases[LIST_KINDS] = {
    [LIST_UN] = PHRASE_SCREENING_KIND_UN,
    [LIST_OFAC] = PHRASE_SCREENING_KIND_OFAC,
    [LIST_OFAC_ALT] = PHRASE_SCREENING_KIND_OFAC_ALT,
    [LIST_OFAC_ADD] = PHRASE_SCREENING_KIND_OFAC_ADD,
    [LIST_METI] = PHRASE_SCREENING_KIND_METI,
    [LIST_MOF] = PHRASE_SCREENING_KIND_MOF,
    [LIST_PROHIBITION] = PHRASE_SCREENING_KIND_PROHIBITION,
    [LIST_EU] = PHRASE_SCREENING_KIND_EU,
    [LIST_UK] = PHRASE_SCREENING_KIND_UK,
    [LIST_AU] = PHRASE_SCREENING_KIND_AU,
    [LIST_PLAIN] = PHRASE_SCREENING_KIND_PLAIN,
};

const Str entity_type_words[ENTITY_TYPES] = {
    [ENTITY_UNKNOWN] = STR(""),
    [ENTITY_PERSON] = STR("person"),
    [ENTITY_ORGANISATION] = STR("organisation"),
    [ENTITY_VESSEL] = STR("vessel"),
    [ENTITY_AIRCRAFT] = STR("aircraft"),
};
const Phrase entity_type_phrases[ENTITY_TYPES] = {
    [ENTITY_UNKNOWN] = PHRASE_SCREENING_TYPE_UNKNOWN,
    [ENTITY_PERSON] = PHRASE_SCREENING_TYPE_PERSON,
    [ENTITY_ORGANISATION] = PHRASE_SCREENING_TYPE_ORGANISATION,
    [ENTITY_VESSEL] = PHRASE_SCREENING_TYPE_VESSEL,
    [ENTITY_AIRCRAFT] = PHRASE_SCREENING_TYPE_AIRCRAFT,
};

const Str name_strength_words[NAME_STRENGTHS] = {
    [NAME_PRIMARY] = STR("primary"),
    [NAME_ALIAS] = STR("alias"),
    [NAME_WEAK] = STR("weak"),
};
const Phrase name_strength_phrases[NAME_STRENGTHS] = {
    [NAME_PRIMARY] = PHRASE_SCREENING_NAME_PRIMARY,
    [NAME_ALIAS] = PHRASE_SCREENING_NAME_ALIAS,
    [NAME_WEAK] = PHRASE_SCREENING_NAME_WEAK,
};

const Str identifier_kind_words[IDENTIFIER_KINDS] = {
    [IDENTIFIER_OTHER] = STR("other"),
    [IDENTIFIER_CORPORATE] = STR("corporate"),
    [IDENTIFIER_NCAGE] = STR("ncage"),
    [IDENTIFIER_LEI] = STR("lei"),
    [IDENTIFIER_TAX] = STR("tax"),
    [IDENTIFIER_BIC] = STR("bic"),
    [IDENTIFIER_PASSPORT] = STR("passport"),
    [IDENTIFIER_NATIONAL] = STR("national"),
    [IDENTIFIER_IMO] = STR("imo"),
    [IDENTIFIER_MMSI] = STR("mmsi"),
    [IDENTIFIER_CALL_SIGN] = STR("call-sign"),
    [IDENTIFIER_TAIL] = STR("tail"),
    [IDENTIFIER_SERIAL] = STR("serial"),
};
const Phrase identifier_kind_phrases[IDENTIFIER_KINDS] = {
    [IDENTIFIER_OTHER] = PHRASE_SCREENING_NUMBER_OTHER,
    [IDENTIFIER_CORPORATE] = PHRASE_SCREENING_NUMBER_CORPORATE,
    [IDENTIFIER_NCAGE] = PHRASE_SCREENING_NUMBER_NCAGE,
    [IDENTIFIER_LEI] = PHRASE_SCREENING_NUMBER_LEI,
    [IDENTIFIER_TAX] = PHRASE_SCREENING_NUMBER_TAX,
    [IDENTIFIER_BIC] = PHRASE_SCREENING_NUMBER_BIC,
    [IDENTIFIER_PASSPORT] = PHRASE_SCREENING_NUMBER_PASSPORT,
    [IDENTIFIER_NATIONAL] = PHRASE_SCREENING_NUMBER_NATIONAL,
    [IDENTIFIER_IMO] = PHRASE_SCREENING_NUMBER_IMO,
    [IDENTIFIER_MMSI] = PHRASE_SCREENING_NUMBER_MMSI,
    [IDENTIFIER_CALL_SIGN] = PHRASE_SCREENING_NUMBER_CALL_SIGN,
    [IDENTIFIER_TAIL] = PHRASE_SCREENING_NUMBER_TAIL,
    [IDENTIFIER_SERIAL] = PHRASE_SCREENING_NUMBER_SERIAL,
};

const Str band_words[BANDS] = {
    [BAND_NONE] = STR("none"),
    [BAND_POSSIBLE] = STR("possible"),
    [BAND_PROBABLE] = STR("probable"),
    [BAND_STRONG] = STR("strong"),
};
const Phrase band_phrases[BANDS] = {
    [BAND_NONE] = PHRASE_SCREENING_BAND_NONE,
    [BAND_POSSIBLE] = PHRASE_SCREENING_BAND_POSSIBLE,
    [BAND_PROBABLE] = PHRASE_SCREENING_BAND_PROBABLE,
    [BAND_STRONG] = PHRASE_SCREENING_BAND_STRONG,
};

const Str reason_words[REASON_KINDS] = {
    [REASON_SAME] = STR("same"),
    [REASON_SPELLING] = STR("spelling"),
    [REASON_SOUND] = STR("sound"),
    [REASON_SCRIPT] = STR("script"),
    [REASON_TERM] = STR("term"),
    [REASON_JOINED] = STR("joined"),
    [REASON_INITIAL] = STR("initial"),
    [REASON_GUESSED] = STR("guessed"),
    [REASON_QUERY_ALONE] = STR("query-alone"),
    [REASON_ENTRY_ALONE] = STR("entry-alone"),
    [REASON_FORM] = STR("form"),
    [REASON_WEAK] = STR("weak"),
    [REASON_BIRTH_SAME] = STR("birth-same"),
    [REASON_BIRTH_NEAR] = STR("birth-near"),
    [REASON_BIRTH_OTHER] = STR("birth-other"),
    [REASON_BIRTH_ABSENT] = STR("birth-absent"),
    [REASON_COUNTRY_SAME] = STR("country-same"),
    [REASON_COUNTRY_OTHER] = STR("country-other"),
    [REASON_TYPE_OTHER] = STR("type-other"),
    [REASON_NUMBER_SAME] = STR("number-same"),
    [REASON_NUMBER_OTHER] = STR("number-other"),
};
static const Phrase reason_phrases[REASON_KINDS] = {
    [REASON_SAME] = PHRASE_SCREENING_REASON_SAME,
    [REASON_SPELLING] = PHRASE_SCREENING_REASON_SPELLING,
    [REASON_SOUND] = PHRASE_SCREENING_REASON_SOUND,
    [REASON_SCRIPT] = PHRASE_SCREENING_REASON_SCRIPT,
    [REASON_TERM] = PHRASE_SCREENING_REASON_TERM,
    [REASON_JOINED] = PHRASE_SCREENING_REASON_JOINED,
    [REASON_INITIAL] = PHRASE_SCREENING_REASON_INITIAL,
    [REASON_GUESSED] = PHRASE_SCREENING_REASON_GUESSED,
    [REASON_QUERY_ALONE] = PHRASE_SCREENING_REASON_QUERY_ALONE,
    [REASON_ENTRY_ALONE] = PHRASE_SCREENING_REASON_ENTRY_ALONE,
    [REASON_FORM] = PHRASE_SCREENING_REASON_FORM,
    [REASON_WEAK] = PHRASE_SCREENING_REASON_WEAK,
    [REASON_BIRTH_SAME] = PHRASE_SCREENING_REASON_BIRTH_SAME,
    [REASON_BIRTH_NEAR] = PHRASE_SCREENING_REASON_BIRTH_NEAR,
    [REASON_BIRTH_OTHER] = PHRASE_SCREENING_REASON_BIRTH_OTHER,
    [REASON_BIRTH_ABSENT] = PHRASE_SCREENING_REASON_BIRTH_ABSENT,
    [REASON_COUNTRY_SAME] = PHRASE_SCREENING_REASON_COUNTRY_SAME,
    [REASON_COUNTRY_OTHER] = PHRASE_SCREENING_REASON_COUNTRY_OTHER,
    [REASON_TYPE_OTHER] = PHRASE_SCREENING_REASON_TYPE_OTHER,
    [REASON_NUMBER_SAME] = PHRASE_SCREENING_REASON_NUMBER_SAME,
    [REASON_NUMBER_OTHER] = PHRASE_SCREENING_REASON_NUMBER_OTHER,
};

static bool word_read(Str word, const Str *words, int count, int *ret_at)
{
    for (int i = 0; i < count; i++)
        if (str_eq(word, words[i])) {
            *ret_at = i;
            return true;
        }
    return false;
}

bool list_kind_read(Str word, ListKind *ret_kind)
{
    int at;
    if (!word_read(word, list_kind_words, LIST_KINDS, &at))
        return false;
    *ret_kind = (ListKind)at;
    return true;
}

bool entity_type_read(Str word, EntityType *ret_type)
{
    int at;
    if (!word_read(word, entity_type_words, ENTITY_TYPES, &at))
        return false;
    *ret_type = (EntityType)at;
    return true;
}

bool identifier_kind_read(Str word, IdentifierKind *ret_kind)
{
    int at;
    if (!word_read(word, identifier_kind_words, IDENTIFIER_KINDS, &at))
        return false;
    *ret_kind = (IdentifierKind)at;
    return true;
}

Band band_of(int32_t score)
{
    if (score >= SCORE_STRONG)
        return BAND_STRONG;
    if (score >= SCORE_ALERT)
        return BAND_PROBABLE;
    return score >= SCORE_POSSIBLE ? BAND_POSSIBLE : BAND_NONE;
}

Phrase name_refusal(int refusal)
{
    ensure(refusal >= NAME_E_EMPTY && refusal <= NAME_E_TEXT);
    if (refusal == NAME_E_EMPTY)
        return PHRASE_SCREENING_REFUSAL_EMPTY;
    return refusal == NAME_E_LONG ? PHRASE_SCREENING_REFUSAL_LONG : PHRASE_SCREENING_REFUSAL_TEXT;
}

void score_write(Text *text, int32_t score)
{
    ensure(score >= 0 && score <= SCORE_MAX);
    text_int(text, score / SCORE_MAX);
    text_char(text, '.');
    for (int32_t place = SCORE_MAX / 10; place > 0; place /= 10)
        text_int(text, score / place % 10);
}

void reason_write(Text *text, const Reason *reason, Lang lang)
{
    Str said[] = { reason->query, reason->entry };
    if (reason->lowered == 0) {
        phrase_write(text, reason_phrases[reason->kind], lang, said, COUNT_OF(said));
        return;
    }

    Text sentence = text_open(text->arena, SENTENCE_BYTES_MAX);
    Text cost = text_open(text->arena, SENTENCE_BYTES_MAX);

    phrase_write(&sentence, reason_phrases[reason->kind], lang, said, COUNT_OF(said));
    score_write(&cost, reason->lowered);
    phrase_put(text, PHRASE_SCREENING_REASON_LOWERED, lang, text_str(&sentence), text_str(&cost));
}
