/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* request_shape - the fields of a request, and the words they may hold */
#include "phrases_terms.h"
#include "terms/request.h"

#define OPTIONAL .optional = true
#define WORDS .max = REQUEST_TEXT_MAX, .long_text = true, OPTIONAL
#define CODE .max = REQUEST_CODE_MAX, OPTIONAL
#define COUNTRY .max = 3
#define WORD_OF(member, name, words, phrases, told) \
    CHOICE(CaseRequest, member, name, words, .choice_labels = (phrases), OPTIONAL, .help = (told))

const Str request_want_words[REQUEST_WANTS] = {
    [WANT_ANSWER] = STR("price-and-availability"),
    [WANT_OFFER] = STR("offer"),
    [WANT_CHANGE] = STR("change"),
};

const Phrase request_want_phrases[REQUEST_WANTS] = {
    [WANT_ANSWER] = PHRASE_TERMS_WANT_ANSWER,
    [WANT_OFFER] = PHRASE_TERMS_WANT_OFFER,
    [WANT_CHANGE] = PHRASE_TERMS_WANT_CHANGE,
};

const Str request_form_words[REQUEST_FORMS] = {
    [REQUEST_LETTER] = STR("letter"),   [REQUEST_NOTE] = STR("note"),
    [REQUEST_MAIL] = STR("mail"),       [REQUEST_SYSTEM] = STR("system"),
    [REQUEST_MINUTES] = STR("minutes"), [REQUEST_ORAL] = STR("oral"),
};

const Phrase request_form_phrases[REQUEST_FORMS] = {
    [REQUEST_LETTER] = PHRASE_TERMS_FORM_LETTER,   [REQUEST_NOTE] = PHRASE_TERMS_FORM_NOTE,
    [REQUEST_MAIL] = PHRASE_TERMS_FORM_MAIL,       [REQUEST_SYSTEM] = PHRASE_TERMS_FORM_SYSTEM,
    [REQUEST_MINUTES] = PHRASE_TERMS_FORM_MINUTES, [REQUEST_ORAL] = PHRASE_TERMS_FORM_ORAL,
};

const Str request_financing_words[REQUEST_FINANCINGS] = {
    [FINANCING_OWN] = STR("own"),     [FINANCING_CREDIT] = STR("credit"),
    [FINANCING_GRANT] = STR("grant"), [FINANCING_OTHER_STATE] = STR("other-state"),
    [FINANCING_NONE] = STR("none"),
};

const Phrase request_financing_phrases[REQUEST_FINANCINGS] = {
    [FINANCING_OWN] = PHRASE_TERMS_FINANCING_OWN,
    [FINANCING_CREDIT] = PHRASE_TERMS_FINANCING_CREDIT,
    [FINANCING_GRANT] = PHRASE_TERMS_FINANCING_GRANT,
    [FINANCING_OTHER_STATE] = PHRASE_TERMS_FINANCING_OTHER_STATE,
    [FINANCING_NONE] = PHRASE_TERMS_FINANCING_NONE,
};

const Str request_third_words[REQUEST_THIRDS] = {
    [THIRDS_NONE] = STR("none"),
    [THIRDS_NAMED] = STR("named"),
};

const Phrase request_third_phrases[REQUEST_THIRDS] = {
    [THIRDS_NONE] = PHRASE_TERMS_THIRDS_NONE,
    [THIRDS_NAMED] = PHRASE_TERMS_THIRDS_NAMED,
};

static const Str as_is_words[] = { STR("no"), STR("yes") };
static const Phrase as_is_phrases[] = { PHRASE_TERMS_NO, PHRASE_TERMS_YES };

static const Field item_fields[] = {
    TEXT(RequestItem, item, "item", .max = REQUEST_TEXT_MAX, .help = PHRASE_TERMS_FIELD_ASKED_ITEM),
    INT(RequestItem, quantity, "quantity", .min = 1, .max = INT64_MAX, OPTIONAL,
        .help = PHRASE_TERMS_FIELD_QUANTITY),
    TEXT(RequestItem, unit, "unit", CODE, .help = PHRASE_TERMS_FIELD_UNIT),
};
static const Shape item_shape = SHAPE(RequestItem, "request-item", item_fields);

static const Field party_fields[] = {
    TEXT(RequestParty, name, "name", .max = REQUEST_TEXT_MAX,
         .help = PHRASE_TERMS_FIELD_PARTY_NAME),
    TEXT(RequestParty, country, "country", COUNTRY, .help = PHRASE_TERMS_FIELD_PARTY_COUNTRY),
    TEXT(RequestParty, role, "role", .max = REQUEST_TEXT_MAX,
         .help = PHRASE_TERMS_FIELD_PARTY_ROLE),
};
static const Shape party_shape = SHAPE(RequestParty, "request-party", party_fields);

static const Field request_fields[] = {
    WORD_OF(kind, "kind", case_kind_words, case_kind_phrases, PHRASE_TERMS_FIELD_KIND),
    WORD_OF(want, "want", request_want_words, request_want_phrases, PHRASE_TERMS_FIELD_WANT),
    WORD_OF(form, "form", request_form_words, request_form_phrases,
            PHRASE_TERMS_FIELD_REQUEST_FORM),
    WORD_OF(financing, "financing", request_financing_words, request_financing_phrases,
            PHRASE_TERMS_FIELD_FINANCING),
    WORD_OF(thirds, "third-parties", request_third_words, request_third_phrases,
            PHRASE_TERMS_FIELD_THIRDS),
    TEXT(CaseRequest, purchaser, "purchaser", COUNTRY, OPTIONAL,
         .help = PHRASE_TERMS_FIELD_PURCHASER),
    TEXT(CaseRequest, originator, "originator", WORDS, .help = PHRASE_TERMS_FIELD_ORIGINATOR),
    TEXT(CaseRequest, reference, "reference", .max = REQUEST_TEXT_MAX, OPTIONAL,
         .help = PHRASE_TERMS_FIELD_REFERENCE),
    DATE(CaseRequest, dated, "dated", OPTIONAL, .help = PHRASE_TERMS_FIELD_REQUEST_DATED),
    DATE(CaseRequest, received, "received", OPTIONAL, .help = PHRASE_TERMS_FIELD_RECEIVED),
    TEXT(CaseRequest, written_up, "written-up", .max = REQUEST_TEXT_MAX, OPTIONAL,
         .help = PHRASE_TERMS_FIELD_WRITTEN_UP),
    LIST(CaseRequest, items, item_count, "items", RequestItem, item_shape, .max = REQUEST_ITEMS_MAX,
         OPTIONAL, .help = PHRASE_TERMS_FIELD_ITEMS),
    INT(CaseRequest, ceiling_minor, "ceiling-minor", .min = 1, .max = INT64_MAX, OPTIONAL,
        .help = PHRASE_TERMS_FIELD_CEILING),
    TEXT(CaseRequest, currency, "currency", .max = 3, OPTIONAL,
         .help = PHRASE_TERMS_FIELD_CURRENCY),
    LIST(CaseRequest, parties, party_count, "parties", RequestParty, party_shape,
         .max = REQUEST_PARTIES_MAX, OPTIONAL, .help = PHRASE_TERMS_FIELD_PARTIES),
    TEXT(CaseRequest, end_use, "end-use", WORDS, .help = PHRASE_TERMS_FIELD_END_USE),
    DATE(CaseRequest, wanted_by, "wanted-by", OPTIONAL, .help = PHRASE_TERMS_FIELD_WANTED_BY),
    TEXT(CaseRequest, place, "place", WORDS, .help = PHRASE_TERMS_FIELD_PLACE),
    DATE(CaseRequest, return_on, "return-on", OPTIONAL, .help = PHRASE_TERMS_FIELD_RETURN_ON),
    TEXT(CaseRequest, basis, "basis", WORDS, .help = PHRASE_TERMS_FIELD_AUTHORITY),
    WORD_OF(as_is, "as-is", as_is_words, as_is_phrases, PHRASE_TERMS_FIELD_AS_IS),
    TEXT(CaseRequest, partner, "partner", WORDS, .help = PHRASE_TERMS_FIELD_PARTNER),
    TEXT(CaseRequest, origin, "origin", WORDS, .help = PHRASE_TERMS_FIELD_ORIGIN),
    TEXT(CaseRequest, territory, "territory", WORDS, .help = PHRASE_TERMS_FIELD_TERRITORY),
    TEXT(CaseRequest, changes, "changes", CODE, .help = PHRASE_TERMS_FIELD_CHANGES),
};
const Shape case_request_shape = SHAPE(CaseRequest, "case-request", request_fields);
