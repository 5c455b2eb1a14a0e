/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "ledger/chart.h"
#include "phrases_ledger.h"

/* What can be spent, claimed or released only once is limited. What may change sides is not: a case
 * may run short against its country's other cases, a bill may be overpaid. */
enum { DEBIT = true, CREDIT = false, LIMITED = true, FREE = false };

/* clang-format off */
#define CHART(ROW) \
    ROW(CASH, "cash", ASSET, COUNTRY, DEBIT, LIMITED, PHRASE_LEDGER_PURPOSE_CASH) \
    ROW(AGENCY_CASH, "agency-cash", ASSET, PROGRAMME, DEBIT, LIMITED, \
        PHRASE_LEDGER_PURPOSE_AGENCY_CASH) \
    ROW(GUARANTEE_FUND, "guarantee-fund", ASSET, PROGRAMME, DEBIT, LIMITED, \
        PHRASE_LEDGER_PURPOSE_GUARANTEE_FUND) \
    ROW(RECEIVABLE, "receivable", ASSET, CASE, DEBIT, FREE, PHRASE_LEDGER_PURPOSE_RECEIVABLE) \
    ROW(GUARANTEE_CLAIM, "guarantee-claim", ASSET, CASE, DEBIT, LIMITED, \
        PHRASE_LEDGER_PURPOSE_GUARANTEE_CLAIM) \
    ROW(ADVANCE, "advance", ASSET, LINE, DEBIT, LIMITED, PHRASE_LEDGER_PURPOSE_ADVANCE) \
    ROW(HELD, "held", LIABILITY, CASE, CREDIT, FREE, PHRASE_LEDGER_PURPOSE_HELD) \
    ROW(RESERVE, "reserve", LIABILITY, CASE, CREDIT, LIMITED, PHRASE_LEDGER_PURPOSE_RESERVE) \
    ROW(BILLED, "billed", LIABILITY, CASE, CREDIT, FREE, PHRASE_LEDGER_PURPOSE_BILLED) \
    ROW(SUPPLIER, "supplier", LIABILITY, LINE, CREDIT, LIMITED, PHRASE_LEDGER_PURPOSE_SUPPLIER) \
    ROW(SUSPENSE, "suspense", LIABILITY, CASE, CREDIT, LIMITED, PHRASE_LEDGER_PURPOSE_SUSPENSE) \
    ROW(UNMATCHED, "unmatched", LIABILITY, COUNTRY, CREDIT, LIMITED, \
        PHRASE_LEDGER_PURPOSE_UNMATCHED) \
    ROW(CAPITAL, "capital", EQUITY, PROGRAMME, CREDIT, FREE, PHRASE_LEDGER_PURPOSE_CAPITAL) \
    ROW(TRADING, "trading", EQUITY, PROGRAMME, CREDIT, FREE, PHRASE_LEDGER_PURPOSE_TRADING) \
    ROW(APPLIED, "applied", INCOME, LINE, CREDIT, FREE, PHRASE_LEDGER_PURPOSE_APPLIED) \
    ROW(COST, "cost", EXPENSE, LINE, DEBIT, FREE, PHRASE_LEDGER_PURPOSE_COST) \
    ROW(SURCHARGE, "surcharge", INCOME, LINE, CREDIT, FREE, PHRASE_LEDGER_PURPOSE_SURCHARGE) \
    ROW(RECOUPMENT, "recoupment", INCOME, LINE, CREDIT, FREE, PHRASE_LEDGER_PURPOSE_RECOUPMENT) \
    ROW(CREDITED, "credited", EXPENSE, LINE, DEBIT, LIMITED, PHRASE_LEDGER_PURPOSE_CREDITED) \
    ROW(EXCHANGE_GAIN, "exchange-gain", INCOME, PROGRAMME, CREDIT, FREE, \
        PHRASE_LEDGER_PURPOSE_EXCHANGE_GAIN) \
    ROW(VALUE, "value", MEMORANDUM, LINE, DEBIT, LIMITED, PHRASE_LEDGER_PURPOSE_VALUE) \
    ROW(AUTHORITY, "authority", MEMORANDUM, LINE, DEBIT, LIMITED, PHRASE_LEDGER_PURPOSE_AUTHORITY) \
    ROW(COMMITMENT, "commitment", MEMORANDUM, LINE, DEBIT, LIMITED, \
        PHRASE_LEDGER_PURPOSE_COMMITMENT) \
    ROW(OBLIGATION, "obligation", MEMORANDUM, LINE, DEBIT, LIMITED, \
        PHRASE_LEDGER_PURPOSE_OBLIGATION) \
    ROW(ACCRUED, "accrued", MEMORANDUM, LINE, DEBIT, LIMITED, PHRASE_LEDGER_PURPOSE_ACCRUED) \
    ROW(DISBURSED, "disbursed", MEMORANDUM, LINE, DEBIT, LIMITED, PHRASE_LEDGER_PURPOSE_DISBURSED) \
    ROW(DELIVERED, "delivered", MEMORANDUM, LINE, DEBIT, LIMITED, PHRASE_LEDGER_PURPOSE_DELIVERED) \
    ROW(MEMO, "memo", MEMORANDUM, LINE, CREDIT, FREE, PHRASE_LEDGER_PURPOSE_MEMO)

#define AS_ROW(purpose, word, class, level, side, limit, name) \
    [PURPOSE_##purpose] = { CLASS_##class, LEVEL_##level, side, limit },
#define AS_WORD(purpose, word, class, level, side, limit, name) [PURPOSE_##purpose] = STR(word),
#define AS_NAME(purpose, word, class, level, side, limit, name) [PURPOSE_##purpose] = name,
/* clang-format on */

const PurposeRow purpose_rows[PURPOSES] = { CHART(AS_ROW) };
const Str purpose_words[PURPOSES] = { CHART(AS_WORD) };
const Phrase purpose_phrases[PURPOSES] = { CHART(AS_NAME) };

const Str account_class_words[CLASSES] = {
    [CLASS_ASSET] = STR("Assets"),     [CLASS_LIABILITY] = STR("Liabilities"),
    [CLASS_EQUITY] = STR("Equity"),    [CLASS_INCOME] = STR("Income"),
    [CLASS_EXPENSE] = STR("Expenses"), [CLASS_MEMORANDUM] = STR("Equity:Memorandum"),
};

const Str account_level_words[LEVELS] = {
    [LEVEL_PROGRAMME] = STR("programme"),
    [LEVEL_COUNTRY] = STR("country"),
    [LEVEL_CASE] = STR("case"),
    [LEVEL_LINE] = STR("line"),
};

/* Whatever is spent or delivered was ordered, and whatever is ordered was authorised. */
const StageOrder stage_orders[] = {
    { PURPOSE_AUTHORITY, PURPOSE_VALUE },      { PURPOSE_COMMITMENT, PURPOSE_AUTHORITY },
    { PURPOSE_OBLIGATION, PURPOSE_AUTHORITY }, { PURPOSE_ACCRUED, PURPOSE_OBLIGATION },
    { PURPOSE_DISBURSED, PURPOSE_OBLIGATION }, { PURPOSE_DELIVERED, PURPOSE_OBLIGATION },
};
const size_t stage_order_count = COUNT_OF(stage_orders);

bool purpose_find(Str word, Purpose *ret_purpose)
{
    for (int i = 0; i < PURPOSES; i++) {
        if (str_eq(purpose_words[i], word)) {
            *ret_purpose = (Purpose)i;
            return true;
        }
    }
    return false;
}

bool purpose_is_memorandum(Purpose purpose)
{
    return purpose_rows[purpose].class == CLASS_MEMORANDUM;
}
