/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "books/line_params.h"
#include "phrases_books.h"

#define OPTIONAL .optional = true
#define REQUIRED .optional = false
#define CODE .max = BOOKS_CODE_MAX
#define WORD .max = LINE_WORD_MAX
#define WORDS .max = BOOKS_TEXT_MAX, .long_text = true
#define NUMBER .min = 0, .max = INT64_MAX
#define SHOWN_ROWS .max = BOOKS_SHOWN_MAX, OPTIONAL

#define PROGRAMME(Struct) \
    TEXT(Struct, programme, "programme", CODE, .help = PHRASE_BOOKS_FIELD_PROGRAMME)
#define COUNTRY(Struct) \
    TEXT(Struct, country, "country", .max = 3, .help = PHRASE_BOOKS_FIELD_COUNTRY)
#define CASE(Struct) TEXT(Struct, case_code, "case", CODE, .help = PHRASE_BOOKS_FIELD_CASE)
#define LINE(Struct) \
    INT(Struct, line, "line", .min = 1, .max = LEDGER_LINE_MAX, .help = PHRASE_BOOKS_FIELD_LINE)
#define VERSION(Struct, ...) \
    INT(Struct, version, "version", .min = 1, .max = INT64_MAX, \
        .help = PHRASE_BOOKS_FIELD_PRICING, __VA_ARGS__)
#define WHY(Struct) TEXT(Struct, reason, "reason", WORDS, .help = PHRASE_BOOKS_FIELD_REASON)
#define BY(Struct) \
    TEXT(Struct, by_name, "by-name", .max = 1000, OPTIONAL, .help = PHRASE_BOOKS_FIELD_DONE_BY)
#define AMOUNT(Struct, member, name, told, ...) \
    TEXT(Struct, member, name, .max = BOOKS_AMOUNT_MAX, .help = (told), __VA_ARGS__)
#define MINOR(Struct, member, name) \
    INT(Struct, member, name, NUMBER, .help = PHRASE_BOOKS_SHOWN_MINOR_UNITS)
#define DAY(Struct, member, name, told, ...) DATE(Struct, member, name, .help = (told), __VA_ARGS__)
#define FLAG(Struct, member, name, told) BOOL(Struct, member, name, .help = (told))
#define MAY_BE(Struct, member, name, told) \
    CHOICE(Struct, member, name, yes_no_words, .choice_labels = yes_no_phrases, OPTIONAL, \
           .help = (told))
#define SAMPLE(Struct) FLAG(Struct, sample, "sample", PHRASE_BOOKS_SHOWN_SAMPLE)
#define TABLE(Struct, member, ...) \
    TEXT(Struct, member, "table", WORD, .help = PHRASE_BOOKS_FIELD_TABLE, __VA_ARGS__)
#define COMPONENT(Struct) \
    CHOICE(Struct, component, "component", rate_component_words, \
           .help = PHRASE_BOOKS_FIELD_COMPONENT)
#define QUALIFIER(Struct) \
    TEXT(Struct, qualifier, "qualifier", WORD, OPTIONAL, .help = PHRASE_BOOKS_FIELD_QUALIFIER)
#define PROCURED(Struct, member) \
    INT(Struct, member, "procured-ppm", .min = 0, .max = RATE_WHOLE, OPTIONAL, \
        .help = PHRASE_BOOKS_FIELD_PROCURED)

/* ---- rates ----------------------------------------------------------------------------------- */

static const Field import_fields[] = {
    TEXT(RateImportParams, file, "file-name", WORD, .help = PHRASE_BOOKS_FIELD_FILE_NAME),
    WHY(RateImportParams),
};
const Shape rate_import_params_shape = SHAPE(RateImportParams, "rate-import", import_fields);

static const Field table_fields[] = {
    TEXT(RateTableShown, name, "name", WORD, .help = PHRASE_BOOKS_FIELD_TABLE),
    LABEL(RateTableShown, label, "label", .max = RATE_TEXT_MAX, .help = PHRASE_BOOKS_SHOWN_LABEL),
    SAMPLE(RateTableShown),
    HASH(RateTableShown, hash, "hash", .help = PHRASE_BOOKS_FIELD_HASH),
    INT(RateTableShown, rows, "rows", NUMBER, .help = PHRASE_BOOKS_SHOWN_RATES),
    TEXT(RateTableShown, file, "file-name", WORD, .help = PHRASE_BOOKS_FIELD_FILE_NAME),
    WHY(RateTableShown),
    BY(RateTableShown),
};
const Shape rate_table_shown_shape = SHAPE(RateTableShown, "rate-table", table_fields);

static const Field tables_fields[] = {
    LIST(RateTablesReply, tables, table_count, "tables", RateTableShown, rate_table_shown_shape,
         SHOWN_ROWS, .help = PHRASE_BOOKS_SHOWN_TABLES),
};
const Shape rate_tables_reply_shape = SHAPE(RateTablesReply, "rate-tables", tables_fields);

static const Field rate_show_fields[] = {
    TEXT(RateShowParams, name, "name", WORD, .help = PHRASE_BOOKS_FIELD_TABLE),
    HASH(RateShowParams, hash, "hash", OPTIONAL, .help = PHRASE_BOOKS_FIELD_HASH),
};
const Shape rate_show_params_shape = SHAPE(RateShowParams, "rate-show", rate_show_fields);

static const Field rate_fields[] = {
    COMPONENT(KeptRate),
    QUALIFIER(KeptRate),
    CHOICE(KeptRate, event, "event", rate_event_words, .help = PHRASE_BOOKS_SHOWN_EVENT),
    DAY(KeptRate, from, "from", PHRASE_BOOKS_SHOWN_FROM, OPTIONAL),
    DAY(KeptRate, until, "until", PHRASE_BOOKS_SHOWN_BEFORE, OPTIONAL),
    INT(KeptRate, ppm, "ppm", NUMBER, OPTIONAL, .help = PHRASE_BOOKS_SHOWN_PPM),
    INT(KeptRate, amount, "amount-minor", NUMBER, OPTIONAL, .help = PHRASE_BOOKS_SHOWN_RATE_AMOUNT),
    TEXT(KeptRate, currency, "currency", .max = 3, OPTIONAL, .help = PHRASE_BOOKS_FIELD_CURRENCY),
    INT(KeptRate, above, "above-minor", NUMBER, OPTIONAL, .help = PHRASE_BOOKS_SHOWN_ABOVE),
    INT(KeptRate, up_to, "up-to-minor", NUMBER, OPTIONAL, .help = PHRASE_BOOKS_SHOWN_UP_TO),
    TEXT(KeptRate, source, "source", .max = RATE_TEXT_MAX, .long_text = true, OPTIONAL,
         .help = PHRASE_BOOKS_SHOWN_RATE_SOURCE),
    CHOICE(KeptRate, confidence, "confidence", confidence_words,
           .help = PHRASE_BOOKS_SHOWN_CONFIDENCE),
    TEXT(KeptRate, note, "note", .max = RATE_TEXT_MAX, .long_text = true, OPTIONAL,
         .help = PHRASE_BOOKS_SHOWN_NOTE),
    INT(KeptRate, id, "row", NUMBER, .help = PHRASE_BOOKS_SHOWN_RATE_ROW),
};
static const Shape rate_shape = SHAPE(KeptRate, "rate-row", rate_fields);

static const Field gap_fields[] = {
    COMPONENT(KeptGap),
    QUALIFIER(KeptGap),
    DAY(KeptGap, from, "from", PHRASE_BOOKS_SHOWN_FROM, OPTIONAL),
    DAY(KeptGap, until, "until", PHRASE_BOOKS_SHOWN_BEFORE, OPTIONAL),
};
static const Shape gap_shape = SHAPE(KeptGap, "rate-gap", gap_fields);

static const Field rate_shown_fields[] = {
    RECORD(RateShown, table, "table", RateTableShown, rate_table_shown_shape,
           .help = PHRASE_BOOKS_FIELD_TABLE),
    LIST(RateShown, rows, row_count, "rows", KeptRate, rate_shape, .max = RATES_KEPT_MAX,
         .help = PHRASE_BOOKS_SHOWN_RATES),
    LIST(RateShown, gaps, gap_count, "gaps", KeptGap, gap_shape, .max = RATE_HEADS_MAX, OPTIONAL,
         .help = PHRASE_BOOKS_SHOWN_GAPS),
};
const Shape rate_shown_shape = SHAPE(RateShown, "rate-shown", rate_shown_fields);

/* ---- lines ----------------------------------------------------------------------------------- */

#define EVENT_DAYS(Struct, within) \
    DAY(Struct, within signed_on, "signed", PHRASE_BOOKS_FIELD_SIGNED, OPTIONAL), \
        DAY(Struct, within accepted, "accepted", PHRASE_BOOKS_FIELD_ACCEPTED, OPTIONAL), \
        DAY(Struct, within implemented, "implemented", PHRASE_BOOKS_FIELD_IMPLEMENTED, OPTIONAL), \
        DAY(Struct, within delivered, "delivered", PHRASE_BOOKS_FIELD_DELIVERED, OPTIONAL)

/* What a line is sold on, in this order wherever it is asked or shown; the base price stands before
 * them, as text. */
#define LINE_TERMS(Struct) \
    TEXT(Struct, terms.item, "item", WORD, .help = PHRASE_BOOKS_FIELD_ITEM), \
        INT(Struct, terms.quantity, "quantity", .min = 1, .max = INT64_MAX, \
            .help = PHRASE_BOOKS_FIELD_QUANTITY), \
        TEXT(Struct, terms.unit, "unit", WORD, .help = PHRASE_BOOKS_FIELD_UNIT), \
        AMOUNT(Struct, base, "base", PHRASE_BOOKS_FIELD_BASE, REQUIRED), \
        TEXT(Struct, terms.currency, "currency", .max = 3, .help = PHRASE_BOOKS_FIELD_CURRENCY), \
        CHOICE(Struct, terms.source, "source", line_source_words, \
               .choice_labels = line_source_phrases, .help = PHRASE_BOOKS_FIELD_SOURCE), \
        PROCURED(Struct, terms.procured), \
        MAY_BE(Struct, terms.overseas, "overseas", PHRASE_BOOKS_FIELD_OVERSEAS), \
        MAY_BE(Struct, terms.non_standard, "non-standard", PHRASE_BOOKS_FIELD_NON_STANDARD), \
        MAY_BE(Struct, terms.packed, "packed", PHRASE_BOOKS_FIELD_PACKED), \
        MAY_BE(Struct, terms.stock_fund, "stock-fund", PHRASE_BOOKS_FIELD_STOCK_FUND), \
        MAY_BE(Struct, terms.recoup, "recoup", PHRASE_BOOKS_FIELD_RECOUP), \
        MAY_BE(Struct, terms.recoup_waived, "recoup-waived", PHRASE_BOOKS_FIELD_RECOUP_WAIVED), \
        DAY(Struct, terms.waiver_asked, "waiver-asked", PHRASE_BOOKS_FIELD_WAIVER_ASKED, \
            OPTIONAL), \
        TEXT(Struct, terms.transport, "transport-term", WORD, OPTIONAL, \
             .help = PHRASE_BOOKS_FIELD_TRANSPORT), \
        TEXTS(Struct, terms.waived, terms.waived_count, "waived", .max = RATE_ELEMENTS, \
              .item_max = LINE_WORD_MAX, OPTIONAL, .help = PHRASE_BOOKS_FIELD_WAIVED), \
        EVENT_DAYS(Struct, terms.), \
        DAY(Struct, terms.assumed, "assumed", PHRASE_BOOKS_FIELD_ASSUMED, OPTIONAL)

static const Field price_fields[] = {
    PROGRAMME(LinePriceParams),  COUNTRY(LinePriceParams),
    CASE(LinePriceParams),       LINE(LinePriceParams),
    LINE_TERMS(LinePriceParams), TABLE(LinePriceParams, table, REQUIRED),
    WHY(LinePriceParams),
};
const Shape line_price_params_shape = SHAPE(LinePriceParams, "line-price", price_fields);

static const Field change_fields[] = {
    PROGRAMME(LineChangeParams),
    CASE(LineChangeParams),
    LINE(LineChangeParams),
    AMOUNT(LineChangeParams, base, "base", PHRASE_BOOKS_FIELD_BASE, OPTIONAL),
    INT(LineChangeParams, quantity, "quantity", .min = 1, .max = INT64_MAX, OPTIONAL,
        .help = PHRASE_BOOKS_FIELD_QUANTITY),
    TEXT(LineChangeParams, item, "item", WORD, OPTIONAL, .help = PHRASE_BOOKS_FIELD_ITEM),
    PROCURED(LineChangeParams, procured),
    EVENT_DAYS(LineChangeParams, ),
    TABLE(LineChangeParams, table, OPTIONAL),
    WHY(LineChangeParams),
};
const Shape line_change_params_shape = SHAPE(LineChangeParams, "line-change", change_fields);

static const Field remove_fields[] = {
    PROGRAMME(LineRemoveParams),
    CASE(LineRemoveParams),
    LINE(LineRemoveParams),
    WHY(LineRemoveParams),
};
const Shape line_remove_params_shape = SHAPE(LineRemoveParams, "line-remove", remove_fields);

static const Field reply_fields[] = {
    VERSION(LineReply, REQUIRED),
    AMOUNT(LineReply, unit, "unit-price", PHRASE_BOOKS_SHOWN_UNIT_PRICE, REQUIRED),
    AMOUNT(LineReply, residual, "residual", PHRASE_BOOKS_SHOWN_RESIDUAL, REQUIRED),
    AMOUNT(LineReply, value, "value", PHRASE_BOOKS_SHOWN_VALUE, REQUIRED),
    AMOUNT(LineReply, below, "below", PHRASE_BOOKS_SHOWN_BELOW, REQUIRED),
    AMOUNT(LineReply, total, "total", PHRASE_BOOKS_SHOWN_TOTAL, REQUIRED),
    MINOR(LineReply, total_minor, "total-minor"),
    INT(LineReply, posted_minor, "posted-minor", .min = -INT64_MAX, .max = INT64_MAX,
        .help = PHRASE_BOOKS_SHOWN_POSTED),
    SAMPLE(LineReply),
    ID(LineReply, entry, "entry", OPTIONAL, .help = PHRASE_BOOKS_FIELD_ENTRY),
};
const Shape line_reply_shape = SHAPE(LineReply, "line-reply", reply_fields);

static const Field line_show_fields[] = {
    PROGRAMME(LineShowParams),
    CASE(LineShowParams),
    LINE(LineShowParams),
    VERSION(LineShowParams, OPTIONAL),
};
const Shape line_show_params_shape = SHAPE(LineShowParams, "line-show", line_show_fields);

static const Field part_fields[] = {
    COMPONENT(PartShown),
    QUALIFIER(PartShown),
    AMOUNT(PartShown, amount, "amount", PHRASE_BOOKS_SHOWN_AMOUNT, REQUIRED),
    AMOUNT(PartShown, basis, "basis", PHRASE_BOOKS_SHOWN_BASIS, REQUIRED),
    AMOUNT(PartShown, rate, "rate", PHRASE_BOOKS_SHOWN_RATE, OPTIONAL),
    MINOR(PartShown, minor, "minor"),
    INT(PartShown, ppm, "ppm", NUMBER, OPTIONAL, .help = PHRASE_BOOKS_SHOWN_PPM),
    INT(PartShown, row, "row", NUMBER, OPTIONAL, .help = PHRASE_BOOKS_SHOWN_RATE_ROW),
    FLAG(PartShown, below, "below", PHRASE_BOOKS_SHOWN_IS_BELOW),
    TEXT(PartShown, why, "why", WORDS, OPTIONAL, .help = PHRASE_BOOKS_SHOWN_WHY),
};
static const Shape part_shape = SHAPE(PartShown, "price-part", part_fields);

static const Field shown_fields[] = {
    PROGRAMME(LineShown),
    COUNTRY(LineShown),
    CASE(LineShown),
    LINE(LineShown),
    VERSION(LineShown, REQUIRED),
    LINE_TERMS(LineShown),
    AMOUNT(LineShown, line_base, "line-base", PHRASE_BOOKS_SHOWN_LINE_BASE, REQUIRED),
    AMOUNT(LineShown, value, "value", PHRASE_BOOKS_SHOWN_VALUE, REQUIRED),
    AMOUNT(LineShown, below, "below", PHRASE_BOOKS_SHOWN_BELOW, REQUIRED),
    AMOUNT(LineShown, total, "total", PHRASE_BOOKS_SHOWN_TOTAL, REQUIRED),
    AMOUNT(LineShown, unit, "unit-price", PHRASE_BOOKS_SHOWN_UNIT_PRICE, REQUIRED),
    AMOUNT(LineShown, residual, "residual", PHRASE_BOOKS_SHOWN_RESIDUAL, REQUIRED),
    MINOR(LineShown, total_minor, "total-minor"),
    TABLE(LineShown, table, REQUIRED),
    HASH(LineShown, rates, "table-hash", .help = PHRASE_BOOKS_FIELD_HASH),
    SAMPLE(LineShown),
    FLAG(LineShown, removed, "removed", PHRASE_BOOKS_SHOWN_REMOVED),
    WHY(LineShown),
    BY(LineShown),
    ID(LineShown, entry, "entry", OPTIONAL, .help = PHRASE_BOOKS_FIELD_ENTRY),
    LIST(LineShown, parts, part_count, "parts", PartShown, part_shape, .max = PRICE_PARTS_MAX,
         OPTIONAL, .help = PHRASE_BOOKS_SHOWN_PRICE_PARTS),
};
const Shape line_shown_shape = SHAPE(LineShown, "line-shown", shown_fields);

static const Field list_fields[] = { PROGRAMME(LineListParams), CASE(LineListParams) };
const Shape line_list_params_shape = SHAPE(LineListParams, "line-list", list_fields);

static const Field row_fields[] = {
    LINE(LineRow),
    VERSION(LineRow, REQUIRED),
    TEXT(LineRow, item, "item", WORD, .help = PHRASE_BOOKS_FIELD_ITEM),
    INT(LineRow, quantity, "quantity", NUMBER, .help = PHRASE_BOOKS_FIELD_QUANTITY),
    TEXT(LineRow, unit, "unit", WORD, .help = PHRASE_BOOKS_FIELD_UNIT),
    AMOUNT(LineRow, base, "base", PHRASE_BOOKS_FIELD_BASE, REQUIRED),
    AMOUNT(LineRow, value, "value", PHRASE_BOOKS_SHOWN_VALUE, REQUIRED),
    AMOUNT(LineRow, total, "total", PHRASE_BOOKS_SHOWN_TOTAL, REQUIRED),
    MINOR(LineRow, total_minor, "total-minor"),
    SAMPLE(LineRow),
    FLAG(LineRow, removed, "removed", PHRASE_BOOKS_SHOWN_REMOVED),
};
static const Shape row_shape = SHAPE(LineRow, "line-row", row_fields);

static const Field list_reply_fields[] = {
    LIST(LineListReply, lines, line_count, "lines", LineRow, row_shape, SHOWN_ROWS,
         .help = PHRASE_BOOKS_SHOWN_PRICE_LINES),
    AMOUNT(LineListReply, total, "total", PHRASE_BOOKS_SHOWN_TOTAL, OPTIONAL),
};
const Shape line_list_reply_shape = SHAPE(LineListReply, "line-list-reply", list_reply_fields);

/* ---- contracts ------------------------------------------------------------------------------- */

static const Field contract_line_fields[] = {
    LINE(ContractLineParams),
    AMOUNT(ContractLineParams, amount, "amount", PHRASE_BOOKS_FIELD_AMOUNT, REQUIRED),
};
static const Shape contract_line_shape =
    SHAPE(ContractLineParams, "contract-line", contract_line_fields);

static const Field contract_fields[] = {
    PROGRAMME(ContractAddParams),
    CASE(ContractAddParams),
    TEXT(ContractAddParams, contract, "contract", WORD, .help = PHRASE_BOOKS_FIELD_CONTRACT),
    TEXT(ContractAddParams, company, "company", WORD, OPTIONAL, .help = PHRASE_BOOKS_FIELD_COMPANY),
    LIST(ContractAddParams, lines, line_count, "lines", ContractLineParams, contract_line_shape,
         .min = 1, .max = CONTRACT_KEPT_LINES, .help = PHRASE_BOOKS_FIELD_CONTRACT_LINES),
    WHY(ContractAddParams),
};
const Shape contract_add_params_shape = SHAPE(ContractAddParams, "contract-add", contract_fields);

static const Field contract_reply_fields[] = {
    AMOUNT(ContractReply, amount, "amount", PHRASE_BOOKS_SHOWN_AMOUNT, REQUIRED),
    MINOR(ContractReply, minor, "minor"),
};
const Shape contract_reply_shape = SHAPE(ContractReply, "contract-reply", contract_reply_fields);

static const Field check_fields[] = { PROGRAMME(ContractCheckParams), CASE(ContractCheckParams) };
const Shape contract_check_params_shape =
    SHAPE(ContractCheckParams, "contract-check", check_fields);

static const Field check_reply_fields[] = {
    AMOUNT(ContractCheckReply, buyer, "buyer", PHRASE_BOOKS_SHOWN_BUYER, REQUIRED),
    AMOUNT(ContractCheckReply, companies, "companies", PHRASE_BOOKS_SHOWN_COMPANIES, REQUIRED),
    AMOUNT(ContractCheckReply, fees, "fees", PHRASE_BOOKS_SHOWN_FEES, REQUIRED),
    MINOR(ContractCheckReply, buyer_minor, "buyer-minor"),
    MINOR(ContractCheckReply, companies_minor, "companies-minor"),
    MINOR(ContractCheckReply, fees_minor, "fees-minor"),
};
const Shape contract_check_reply_shape =
    SHAPE(ContractCheckReply, "contract-check-reply", check_reply_fields);

/* ---- cancelling ------------------------------------------------------------------------------ */

static const Str ground_words[CANCELLATION_GROUNDS] = {
    [CANCEL_SMALL_CASE] = STR("small-case"),
    [CANCEL_HALF_ADMIN] = STR("half-administration"),
    [CANCEL_EXPENDED] = STR("of-expended"),
};
static const Phrase ground_phrases[CANCELLATION_GROUNDS] = {
    [CANCEL_SMALL_CASE] = PHRASE_BOOKS_SHOWN_SMALL_CASE,
    [CANCEL_HALF_ADMIN] = PHRASE_BOOKS_SHOWN_HALF_ADMIN,
    [CANCEL_EXPENDED] = PHRASE_BOOKS_SHOWN_OF_EXPENDED,
};

static const Field cancellation_fields[] = {
    PROGRAMME(CancellationParams),
    CASE(CancellationParams),
};
const Shape cancellation_params_shape =
    SHAPE(CancellationParams, "cancellation", cancellation_fields);

static const Field cancellation_shown_fields[] = {
    AMOUNT(CancellationShown, minimum, "minimum", PHRASE_BOOKS_SHOWN_MINIMUM, REQUIRED),
    CHOICE(CancellationShown, ground, "ground", ground_words, .choice_labels = ground_phrases,
           .help = PHRASE_BOOKS_SHOWN_GROUND),
    AMOUNT(CancellationShown, small_case, "small-case", PHRASE_BOOKS_SHOWN_SMALL_CASE, REQUIRED),
    AMOUNT(CancellationShown, half_administration, "half-administration",
           PHRASE_BOOKS_SHOWN_HALF_ADMIN, REQUIRED),
    AMOUNT(CancellationShown, of_expended, "of-expended", PHRASE_BOOKS_SHOWN_OF_EXPENDED, REQUIRED),
    AMOUNT(CancellationShown, administration, "administration", PHRASE_BOOKS_SHOWN_ADMINISTRATION,
           REQUIRED),
    AMOUNT(CancellationShown, expended, "expended", PHRASE_BOOKS_SHOWN_EXPENDED, REQUIRED),
    INT(CancellationShown, admin_ppm, "administration-ppm", NUMBER,
        .help = PHRASE_BOOKS_SHOWN_ADMIN_PPM),
    MINOR(CancellationShown, minimum_minor, "minimum-minor"),
    SAMPLE(CancellationShown),
};
const Shape cancellation_shown_shape =
    SHAPE(CancellationShown, "cancellation-shown", cancellation_shown_fields);
