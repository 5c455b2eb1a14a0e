/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* version_shape - the fields of a version, and the words they may hold */
#include "phrases_terms.h"
#include "terms/change.h"

#define OPTIONAL .optional = true
#define CODE .max = VERSION_CODE_MAX
#define WORDS .max = VERSION_TEXT_MAX, .long_text = true
#define NUMBER .min = 1, .max = VERSION_NUMBER_MAX
#define MINOR .min = 0, .max = INT64_MAX
#define WORD_OF(Struct, member, name, words, phrases, told) \
    CHOICE(Struct, member, name, words, .choice_labels = (phrases), .help = (told))

const Str version_form_words[VERSION_FORMS] = {
    [VERSION_OFFER] = STR("offer"),
    [VERSION_AMENDMENT] = STR("amendment"),
    [VERSION_MODIFICATION] = STR("modification"),
    [VERSION_CORRECTION] = STR("correction"),
    [VERSION_RESTATED] = STR("restated"),
};

const Phrase version_form_phrases[VERSION_FORMS] = {
    [VERSION_OFFER] = PHRASE_TERMS_VERSION_OFFER,
    [VERSION_AMENDMENT] = PHRASE_TERMS_VERSION_AMENDMENT,
    [VERSION_MODIFICATION] = PHRASE_TERMS_VERSION_MODIFICATION,
    [VERSION_CORRECTION] = PHRASE_TERMS_VERSION_CORRECTION,
    [VERSION_RESTATED] = PHRASE_TERMS_VERSION_RESTATED,
};

const Str sale_terms_words[SALE_TERMS] = {
    [SALE_CASH_WITH_ACCEPTANCE] = STR("cash-with-acceptance"),
    [SALE_ADVANCE] = STR("advance"),
    [SALE_INSTALMENTS] = STR("instalments"),
    [SALE_UNDERTAKING] = STR("undertaking"),
    [SALE_LETTER_OF_CREDIT] = STR("letter-of-credit"),
    [SALE_GRANT] = STR("grant"),
    [SALE_FREE] = STR("free"),
};

const Phrase sale_terms_phrases[SALE_TERMS] = {
    [SALE_CASH_WITH_ACCEPTANCE] = PHRASE_TERMS_SALE_CASH_WITH_ACCEPTANCE,
    [SALE_ADVANCE] = PHRASE_TERMS_SALE_ADVANCE,
    [SALE_INSTALMENTS] = PHRASE_TERMS_SALE_INSTALMENTS,
    [SALE_UNDERTAKING] = PHRASE_TERMS_SALE_UNDERTAKING,
    [SALE_LETTER_OF_CREDIT] = PHRASE_TERMS_SALE_LETTER_OF_CREDIT,
    [SALE_GRANT] = PHRASE_TERMS_SALE_GRANT,
    [SALE_FREE] = PHRASE_TERMS_SALE_FREE,
};

const Str line_condition_words[LINE_CONDITIONS] = {
    [CONDITION_NEW] = STR("new"),
    [CONDITION_OVERHAULED] = STR("overhauled"),
    [CONDITION_USED] = STR("used"),
    [CONDITION_AS_IS] = STR("as-is"),
};

const Phrase line_condition_phrases[LINE_CONDITIONS] = {
    [CONDITION_NEW] = PHRASE_TERMS_CONDITION_NEW,
    [CONDITION_OVERHAULED] = PHRASE_TERMS_CONDITION_OVERHAULED,
    [CONDITION_USED] = PHRASE_TERMS_CONDITION_USED,
    [CONDITION_AS_IS] = PHRASE_TERMS_CONDITION_AS_IS,
};

const Str line_supply_words[LINE_SUPPLIES] = {
    [SUPPLY_STOCK] = STR("stock"),
    [SUPPLY_PROCURED] = STR("procured"),
    [SUPPLY_MIXED] = STR("mixed"),
};

const Phrase line_supply_phrases[LINE_SUPPLIES] = {
    [SUPPLY_STOCK] = PHRASE_TERMS_SUPPLY_STOCK,
    [SUPPLY_PROCURED] = PHRASE_TERMS_SUPPLY_PROCURED,
    [SUPPLY_MIXED] = PHRASE_TERMS_SUPPLY_MIXED,
};

const Str line_leg_words[LINE_LEGS] = {
    [LEG_GOODS] = STR("goods"),
    [LEG_TECHNOLOGY] = STR("technology"),
    [LEG_SERVICE] = STR("service"),
};

const Phrase line_leg_phrases[LINE_LEGS] = {
    [LEG_GOODS] = PHRASE_TERMS_LEG_GOODS,
    [LEG_TECHNOLOGY] = PHRASE_TERMS_LEG_TECHNOLOGY,
    [LEG_SERVICE] = PHRASE_TERMS_LEG_SERVICE,
};

static const Field line_fields[] = {
    INT(VersionLine, number, "number", NUMBER, .help = PHRASE_TERMS_FIELD_NUMBER),
    INT(VersionLine, sub, "sub", NUMBER, OPTIONAL, .help = PHRASE_TERMS_FIELD_SUB),
    LABEL(VersionLine, title, "title", .max = VERSION_TITLE_MAX, .help = PHRASE_TERMS_FIELD_TITLE),
    TEXT(VersionLine, item, "item", CODE, .help = PHRASE_TERMS_FIELD_ITEM),
    WORD_OF(VersionLine, condition, "condition", line_condition_words, line_condition_phrases,
            PHRASE_TERMS_FIELD_CONDITION),
    INT(VersionLine, quantity, "quantity", .min = 1, .max = INT64_MAX,
        .help = PHRASE_TERMS_FIELD_QUANTITY),
    TEXT(VersionLine, unit, "unit", CODE, .help = PHRASE_TERMS_FIELD_UNIT),
    INT(VersionLine, unit_minor, "unit-minor", MINOR, .help = PHRASE_TERMS_FIELD_UNIT_MINOR),
    INT(VersionLine, total_minor, "total-minor", MINOR, .help = PHRASE_TERMS_FIELD_TOTAL_MINOR),
    WORD_OF(VersionLine, supply, "supply", line_supply_words, line_supply_phrases,
            PHRASE_TERMS_FIELD_SUPPLY),
    INT(VersionLine, months, "months", .min = 0, .max = 600, .help = PHRASE_TERMS_FIELD_MONTHS),
    TEXT(VersionLine, release, "release", CODE, OPTIONAL, .help = PHRASE_TERMS_FIELD_RELEASE),
    TEXT(VersionLine, delivery_term, "delivery-term", CODE, OPTIONAL,
         .help = PHRASE_TERMS_FIELD_DELIVERY_TERM),
    TEXT(VersionLine, element, "element", CODE, OPTIONAL, .help = PHRASE_TERMS_FIELD_ELEMENT),
    WORD_OF(VersionLine, leg, "leg", line_leg_words, line_leg_phrases, PHRASE_TERMS_FIELD_LEG),
    TEXT(VersionLine, purpose, "purpose", WORDS, OPTIONAL, .help = PHRASE_TERMS_FIELD_PURPOSE),
    BOOL(VersionLine, major, "major", .help = PHRASE_TERMS_FIELD_MAJOR),
};
const Shape version_line_shape = SHAPE(VersionLine, "version-line", line_fields);

static const Field param_fields[] = {
    TEXT(VersionParam, name, "name", CODE, .help = PHRASE_TERMS_FIELD_PARAM_NAME),
    LABEL(VersionParam, value, "value", .max = VERSION_TITLE_MAX,
          .help = PHRASE_TERMS_FIELD_PARAM_VALUE),
};
static const Shape param_shape = SHAPE(VersionParam, "version-param", param_fields);

#define NOTE_AT(Struct) \
    TEXT(Struct, code, "code", CODE, .help = PHRASE_TERMS_FIELD_NOTE), \
        INT(Struct, line, "line", NUMBER, OPTIONAL, .help = PHRASE_TERMS_FIELD_NOTE_LINE)

static const Field note_fields[] = {
    NOTE_AT(VersionNote),
    LIST(VersionNote, params, param_count, "params", VersionParam, param_shape,
         .max = VERSION_PARAMS_MAX, OPTIONAL, .help = PHRASE_TERMS_FIELD_PARAMS),
};
const Shape version_note_shape = SHAPE(VersionNote, "version-note", note_fields);

static const Field strike_fields[] = {
    NOTE_AT(VersionStrike),
    TEXT(VersionStrike, reason, "reason", WORDS, .help = PHRASE_TERMS_FIELD_STRIKE_REASON),
};
const Shape version_strike_shape = SHAPE(VersionStrike, "version-strike", strike_fields);

static const Field waiver_fields[] = {
    TEXT(VersionWaiver, element, "element", CODE, .help = PHRASE_TERMS_FIELD_ELEMENT),
    TEXT(VersionWaiver, reason, "reason", WORDS, .help = PHRASE_TERMS_FIELD_WAIVER_REASON),
};
const Shape version_waiver_shape = SHAPE(VersionWaiver, "version-waiver", waiver_fields);

static const Field payment_fields[] = {
    DATE(VersionPayment, due, "due", .help = PHRASE_TERMS_FIELD_DUE),
    INT(VersionPayment, minor, "minor", MINOR, .help = PHRASE_TERMS_FIELD_PAYMENT),
};
const Shape version_payment_shape = SHAPE(VersionPayment, "version-payment", payment_fields);

#define BELOW(member, name, told) INT(CaseVersion, member, name, MINOR, OPTIONAL, .help = (told))

static const Field version_fields[] = {
    TEXT(CaseVersion, case_number, "case", CODE, .help = PHRASE_TERMS_FIELD_CASE),
    WORD_OF(CaseVersion, form, "form", version_form_words, version_form_phrases,
            PHRASE_TERMS_FIELD_FORM),
    INT(CaseVersion, index, "index", .min = 0, .max = VERSION_NUMBER_MAX,
        .help = PHRASE_TERMS_FIELD_INDEX),
    TEXT(CaseVersion, of, "of", CODE, OPTIONAL, .help = PHRASE_TERMS_FIELD_OF),
    DATE(CaseVersion, dated, "dated", .help = PHRASE_TERMS_FIELD_DATED),
    DATE(CaseVersion, expiry, "expiry", OPTIONAL, .help = PHRASE_TERMS_FIELD_EXPIRY),
    CHOICE(CaseVersion, reason_code, "reason-code", change_reason_words,
           .choice_labels = change_reason_phrases, OPTIONAL,
           .help = PHRASE_TERMS_FIELD_REASON_CODE),
    TEXT(CaseVersion, reason, "reason", WORDS, OPTIONAL, .help = PHRASE_TERMS_FIELD_REASON),
    WORD_OF(CaseVersion, kind, "kind", case_kind_words, case_kind_phrases, PHRASE_TERMS_FIELD_KIND),
    TEXT(CaseVersion, purchaser, "purchaser", .max = 3, .help = PHRASE_TERMS_FIELD_PURCHASER),
    TEXT(CaseVersion, reference, "reference", .max = VERSION_TITLE_MAX,
         .help = PHRASE_TERMS_FIELD_REFERENCE),
    DATE(CaseVersion, reference_day, "reference-day", .help = PHRASE_TERMS_FIELD_REQUEST_DATED),
    LABEL(CaseVersion, title, "title", .max = VERSION_TITLE_MAX, .help = PHRASE_TERMS_FIELD_TITLE),
    TEXT(CaseVersion, authority, "authority", WORDS, .help = PHRASE_TERMS_FIELD_AUTHORITY),
    TEXT(CaseVersion, end_use, "end-use", WORDS, .help = PHRASE_TERMS_FIELD_END_USE),
    TEXT(CaseVersion, partner, "partner", WORDS, OPTIONAL, .help = PHRASE_TERMS_FIELD_PARTNER),
    TEXT(CaseVersion, origin, "origin", WORDS, OPTIONAL, .help = PHRASE_TERMS_FIELD_ORIGIN),
    TEXT(CaseVersion, territory, "territory", WORDS, OPTIONAL,
         .help = PHRASE_TERMS_FIELD_TERRITORY),
    DATE(CaseVersion, return_on, "return-on", OPTIONAL, .help = PHRASE_TERMS_FIELD_RETURN_ON),
    WORD_OF(CaseVersion, sale_terms, "sale-terms", sale_terms_words, sale_terms_phrases,
            PHRASE_TERMS_FIELD_SALE_TERMS),
    TEXT(CaseVersion, currency, "currency", .max = 3, .help = PHRASE_TERMS_FIELD_CURRENCY),
    BELOW(ceiling_minor, "ceiling-minor", PHRASE_TERMS_FIELD_CEILING),
    BELOW(packing_minor, "packing-minor", PHRASE_TERMS_FIELD_PACKING),
    BELOW(transport_minor, "transport-minor", PHRASE_TERMS_FIELD_TRANSPORT),
    BELOW(admin_minor, "admin-minor", PHRASE_TERMS_FIELD_ADMIN),
    BELOW(deposit_minor, "deposit-minor", PHRASE_TERMS_FIELD_DEPOSIT),
    HASH(CaseVersion, schedule, "schedule", OPTIONAL, .help = PHRASE_TERMS_FIELD_SCHEDULE),
    LIST(CaseVersion, lines, line_count, "lines", VersionLine, version_line_shape,
         .max = VERSION_LINES_MAX, .help = PHRASE_TERMS_FIELD_LINES),
    LIST(CaseVersion, notes, note_count, "notes", VersionNote, version_note_shape,
         .max = VERSION_NOTES_MAX, OPTIONAL, .help = PHRASE_TERMS_FIELD_NOTES),
    LIST(CaseVersion, strikes, strike_count, "strikes", VersionStrike, version_strike_shape,
         .max = VERSION_NOTES_MAX, OPTIONAL, .help = PHRASE_TERMS_FIELD_STRIKES),
    LIST(CaseVersion, waivers, waiver_count, "waivers", VersionWaiver, version_waiver_shape,
         .max = VERSION_WAIVERS_MAX, OPTIONAL, .help = PHRASE_TERMS_FIELD_WAIVERS),
    LIST(CaseVersion, payments, payment_count, "payments", VersionPayment, version_payment_shape,
         .max = VERSION_PAYMENTS_MAX, OPTIONAL, .help = PHRASE_TERMS_FIELD_PAYMENTS),
};
const Shape version_shape = SHAPE(CaseVersion, "case-version", version_fields);
