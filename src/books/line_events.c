/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "books/line_events.h"
#include "phrases_books.h"
#include "phrases_price.h"

const Str part_why_words[PART_WHYS] = {
    [PART_PLAIN] = STR("plain"),           [PART_WAIVED] = STR("waived"),
    [PART_ESTIMATED] = STR("estimated"),   [PART_HALF] = STR("half"),
    [PART_STOCK_FUND] = STR("stock-fund"),
};

const Phrase part_why_phrases[PART_WHYS] = {
    [PART_PLAIN] = PHRASE_NONE,
    [PART_WAIVED] = PHRASE_PRICE_WHY_WAIVED,
    [PART_ESTIMATED] = PHRASE_PRICE_WHY_ESTIMATED,
    [PART_HALF] = PHRASE_PRICE_WHY_HALF,
    [PART_STOCK_FUND] = PHRASE_PRICE_WHY_STOCK_FUND,
};

const Str line_source_words[LINE_SOURCES] = {
    [SOURCE_STOCK] = STR("stock"),
    [SOURCE_PROCURED] = STR("procured"),
    [SOURCE_MIXED] = STR("mixed"),
};

const Phrase line_source_phrases[LINE_SOURCES] = {
    [SOURCE_STOCK] = PHRASE_BOOKS_SOURCE_STOCK,
    [SOURCE_PROCURED] = PHRASE_BOOKS_SOURCE_PROCURED,
    [SOURCE_MIXED] = PHRASE_BOOKS_SOURCE_MIXED,
};

#define OPTIONAL .optional = true
#define REQUIRED .optional = false
#define CODE .max = BOOKS_CODE_MAX
#define WORD .max = LINE_WORD_MAX
#define AMOUNT .min = 0, .max = INT64_MAX
#define COUNTED .min = 1, .max = INT64_MAX
#define WORDS .max = BOOKS_TEXT_MAX, .long_text = true
#define PARTS_PER_MILLION .min = 0, .max = RATE_WHOLE

/* ---- rates ----------------------------------------------------------------------------------- */

static const Field rate_fields[] = {
    CHOICE(KeptRate, component, "component", rate_component_words, REQUIRED),
    TEXT(KeptRate, qualifier, "qualifier", WORD, OPTIONAL),
    CHOICE(KeptRate, event, "event", rate_event_words, REQUIRED),
    DATE(KeptRate, from, "from", OPTIONAL),
    DATE(KeptRate, until, "until", OPTIONAL),
    INT(KeptRate, ppm, "ppm", PARTS_PER_MILLION, OPTIONAL),
    INT(KeptRate, amount, "amount", AMOUNT, OPTIONAL),
    TEXT(KeptRate, currency, "currency", .max = 3, OPTIONAL),
    BOOL(KeptRate, tier, "tier", REQUIRED),
    INT(KeptRate, above, "above", AMOUNT, OPTIONAL),
    INT(KeptRate, up_to, "up-to", AMOUNT, OPTIONAL),
    TEXT(KeptRate, source, "source", .max = RATE_TEXT_MAX, .long_text = true, OPTIONAL),
    CHOICE(KeptRate, confidence, "confidence", confidence_words, REQUIRED),
    TEXT(KeptRate, note, "note", .max = RATE_TEXT_MAX, .long_text = true, OPTIONAL),
    INT(KeptRate, id, "id", COUNTED),
};
static const Shape rate_shape = SHAPE(KeptRate, "kept-rate", rate_fields);

static const Field gap_fields[] = {
    CHOICE(KeptGap, component, "component", rate_component_words, REQUIRED),
    TEXT(KeptGap, qualifier, "qualifier", WORD, OPTIONAL),
    DATE(KeptGap, from, "from", OPTIONAL),
    DATE(KeptGap, until, "until", OPTIONAL),
};
static const Shape gap_shape = SHAPE(KeptGap, "kept-gap", gap_fields);

static const Field imported_fields[] = {
    TEXT(RatesImported, name, "name", WORD),
    TEXT(RatesImported, file, "file", WORD),
    HASH(RatesImported, hash, "hash", REQUIRED),
    LABEL(RatesImported, label, "label", .max = RATE_TEXT_MAX),
    BOOL(RatesImported, sample, "sample", REQUIRED),
    TEXT(RatesImported, reason, "reason", WORDS),
    LIST(RatesImported, rows, row_count, "rows", KeptRate, rate_shape, .min = 1,
         .max = RATES_KEPT_MAX),
    LIST(RatesImported, gaps, gap_count, "gaps", KeptGap, gap_shape, .max = RATE_HEADS_MAX,
         OPTIONAL),
};
const Shape rates_imported_shape = SHAPE(RatesImported, "rates-imported", imported_fields);

/* ---- lines ----------------------------------------------------------------------------------- */

static const Field terms_fields[] = {
    TEXT(KeptTerms, item, "item", WORD),
    INT(KeptTerms, quantity, "quantity", COUNTED),
    TEXT(KeptTerms, unit, "unit", WORD),
    INT(KeptTerms, base, "base", COUNTED),
    TEXT(KeptTerms, currency, "currency", .max = 3),
    CHOICE(KeptTerms, source, "source", line_source_words, REQUIRED),
    INT(KeptTerms, procured, "procured", PARTS_PER_MILLION, OPTIONAL),
    CHOICE(KeptTerms, overseas, "overseas", yes_no_words, OPTIONAL),
    CHOICE(KeptTerms, non_standard, "non-standard", yes_no_words, OPTIONAL),
    CHOICE(KeptTerms, packed, "packed", yes_no_words, OPTIONAL),
    CHOICE(KeptTerms, stock_fund, "stock-fund", yes_no_words, OPTIONAL),
    CHOICE(KeptTerms, recoup, "recoup", yes_no_words, OPTIONAL),
    CHOICE(KeptTerms, recoup_waived, "recoup-waived", yes_no_words, OPTIONAL),
    DATE(KeptTerms, waiver_asked, "waiver-asked", OPTIONAL),
    TEXT(KeptTerms, transport, "transport", WORD, OPTIONAL),
    TEXTS(KeptTerms, waived, waived_count, "waived", .max = RATE_ELEMENTS,
          .item_max = LINE_WORD_MAX, OPTIONAL),
    DATE(KeptTerms, signed_on, "signed", OPTIONAL),
    DATE(KeptTerms, accepted, "accepted", OPTIONAL),
    DATE(KeptTerms, implemented, "implemented", OPTIONAL),
    DATE(KeptTerms, delivered, "delivered", OPTIONAL),
    DATE(KeptTerms, assumed, "assumed", OPTIONAL),
};
const Shape kept_terms_shape = SHAPE(KeptTerms, "kept-terms", terms_fields);

static const Field part_fields[] = {
    CHOICE(KeptPart, component, "component", rate_component_words, REQUIRED),
    TEXT(KeptPart, qualifier, "qualifier", WORD, OPTIONAL),
    INT(KeptPart, minor, "minor", AMOUNT),
    INT(KeptPart, basis, "basis", AMOUNT),
    INT(KeptPart, ppm, "ppm", PARTS_PER_MILLION, OPTIONAL),
    INT(KeptPart, amount, "amount", AMOUNT, OPTIONAL),
    INT(KeptPart, rate, "rate", COUNTED, OPTIONAL),
    BOOL(KeptPart, below, "below", REQUIRED),
    BOOL(KeptPart, estimated, "estimated", REQUIRED),
    CHOICE(KeptPart, why, "why", part_why_words, REQUIRED),
};
static const Shape part_shape = SHAPE(KeptPart, "kept-part", part_fields);

static const Field priced_fields[] = {
    TEXT(LinePriced, programme, "programme", CODE),
    TEXT(LinePriced, country, "country", .max = 3),
    TEXT(LinePriced, case_code, "case", CODE),
    INT(LinePriced, line, "line", .min = 1, .max = LEDGER_LINE_MAX),
    INT(LinePriced, version, "version", COUNTED),
    HASH(LinePriced, rates, "rates", REQUIRED),
    BOOL(LinePriced, sample, "sample", REQUIRED),
    RECORD(LinePriced, terms, "terms", KeptTerms, kept_terms_shape, REQUIRED),
    INT(LinePriced, unit, "unit", AMOUNT),
    INT(LinePriced, residual, "residual", AMOUNT),
    INT(LinePriced, base, "base", AMOUNT),
    INT(LinePriced, value, "value", AMOUNT),
    INT(LinePriced, below, "below", AMOUNT),
    INT(LinePriced, total, "total", AMOUNT),
    ID(LinePriced, entry, "entry", OPTIONAL),
    TEXT(LinePriced, reason, "reason", WORDS),
    LIST(LinePriced, parts, part_count, "parts", KeptPart, part_shape, .max = PRICE_PARTS_MAX,
         OPTIONAL),
    DATE(LinePriced, day, "day", OPTIONAL),
};
const Shape line_priced_shape = SHAPE(LinePriced, "line-priced", priced_fields);

/* ---- contracts ------------------------------------------------------------------------------- */

static const Field contract_line_fields[] = {
    INT(KeptContractLine, line, "line", .min = 1, .max = LEDGER_LINE_MAX),
    INT(KeptContractLine, minor, "minor", AMOUNT),
};
static const Shape contract_line_shape =
    SHAPE(KeptContractLine, "kept-contract-line", contract_line_fields);

static const Field contract_fields[] = {
    TEXT(ContractAdded, programme, "programme", CODE),
    TEXT(ContractAdded, case_code, "case", CODE),
    TEXT(ContractAdded, contract, "contract", WORD),
    TEXT(ContractAdded, company, "company", WORD, OPTIONAL),
    TEXT(ContractAdded, currency, "currency", .max = 3),
    TEXT(ContractAdded, reason, "reason", WORDS),
    LIST(ContractAdded, lines, line_count, "lines", KeptContractLine, contract_line_shape, .min = 1,
         .max = CONTRACT_KEPT_LINES),
    DATE(ContractAdded, day, "day", OPTIONAL),
};
const Shape contract_added_shape = SHAPE(ContractAdded, "contract-added", contract_fields);
