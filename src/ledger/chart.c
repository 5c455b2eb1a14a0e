/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "ledger/chart.h"

/* What can be spent, claimed or released only once is limited. What may change sides is not: a case
 * may run short against its country's other cases, a bill may be overpaid. */
enum { DEBIT = true, CREDIT = false, LIMITED = true, FREE = false };

/* clang-format off */
#define ROW(word, class, level, side, limit, name) \
    { STR(word), CLASS_##class, LEVEL_##level, side, limit, name }
/* clang-format on */

const PurposeRow purpose_rows[PURPOSES] = {
    [PURPOSE_CASH] = ROW("cash", ASSET, COUNTRY, DEBIT, LIMITED, PHRASE_LEDGER_PURPOSE_CASH),
    [PURPOSE_AGENCY_CASH] =
        ROW("agency-cash", ASSET, PROGRAMME, DEBIT, LIMITED, PHRASE_LEDGER_PURPOSE_AGENCY_CASH),
    [PURPOSE_GUARANTEE_FUND] = ROW("guarantee-fund", ASSET, PROGRAMME, DEBIT, LIMITED,
                                   PHRASE_LEDGER_PURPOSE_GUARANTEE_FUND),
    [PURPOSE_RECEIVABLE] =
        ROW("receivable", ASSET, CASE, DEBIT, FREE, PHRASE_LEDGER_PURPOSE_RECEIVABLE),
    [PURPOSE_GUARANTEE_CLAIM] =
        ROW("guarantee-claim", ASSET, CASE, DEBIT, LIMITED, PHRASE_LEDGER_PURPOSE_GUARANTEE_CLAIM),
    [PURPOSE_ADVANCE] = ROW("advance", ASSET, LINE, DEBIT, LIMITED, PHRASE_LEDGER_PURPOSE_ADVANCE),
    [PURPOSE_HELD] = ROW("held", LIABILITY, CASE, CREDIT, FREE, PHRASE_LEDGER_PURPOSE_HELD),
    [PURPOSE_RESERVE] =
        ROW("reserve", LIABILITY, CASE, CREDIT, LIMITED, PHRASE_LEDGER_PURPOSE_RESERVE),
    [PURPOSE_BILLED] = ROW("billed", LIABILITY, CASE, CREDIT, FREE, PHRASE_LEDGER_PURPOSE_BILLED),
    [PURPOSE_SUPPLIER] =
        ROW("supplier", LIABILITY, LINE, CREDIT, LIMITED, PHRASE_LEDGER_PURPOSE_SUPPLIER),
    [PURPOSE_SUSPENSE] =
        ROW("suspense", LIABILITY, CASE, CREDIT, LIMITED, PHRASE_LEDGER_PURPOSE_SUSPENSE),
    [PURPOSE_UNMATCHED] =
        ROW("unmatched", LIABILITY, COUNTRY, CREDIT, LIMITED, PHRASE_LEDGER_PURPOSE_UNMATCHED),
    [PURPOSE_CAPITAL] =
        ROW("capital", EQUITY, PROGRAMME, CREDIT, FREE, PHRASE_LEDGER_PURPOSE_CAPITAL),
    [PURPOSE_TRADING] =
        ROW("trading", EQUITY, PROGRAMME, CREDIT, FREE, PHRASE_LEDGER_PURPOSE_TRADING),
    [PURPOSE_APPLIED] = ROW("applied", INCOME, LINE, CREDIT, FREE, PHRASE_LEDGER_PURPOSE_APPLIED),
    [PURPOSE_COST] = ROW("cost", EXPENSE, LINE, DEBIT, FREE, PHRASE_LEDGER_PURPOSE_COST),
    [PURPOSE_SURCHARGE] =
        ROW("surcharge", INCOME, LINE, CREDIT, FREE, PHRASE_LEDGER_PURPOSE_SURCHARGE),
    [PURPOSE_RECOUPMENT] =
        ROW("recoupment", INCOME, LINE, CREDIT, FREE, PHRASE_LEDGER_PURPOSE_RECOUPMENT),
    [PURPOSE_EXCHANGE_GAIN] =
        ROW("exchange-gain", INCOME, PROGRAMME, CREDIT, FREE, PHRASE_LEDGER_PURPOSE_EXCHANGE_GAIN),
    [PURPOSE_VALUE] = ROW("value", MEMORANDUM, LINE, DEBIT, LIMITED, PHRASE_LEDGER_PURPOSE_VALUE),
    [PURPOSE_AUTHORITY] =
        ROW("authority", MEMORANDUM, LINE, DEBIT, LIMITED, PHRASE_LEDGER_PURPOSE_AUTHORITY),
    [PURPOSE_COMMITMENT] =
        ROW("commitment", MEMORANDUM, LINE, DEBIT, LIMITED, PHRASE_LEDGER_PURPOSE_COMMITMENT),
    [PURPOSE_OBLIGATION] =
        ROW("obligation", MEMORANDUM, LINE, DEBIT, LIMITED, PHRASE_LEDGER_PURPOSE_OBLIGATION),
    [PURPOSE_ACCRUED] =
        ROW("accrued", MEMORANDUM, LINE, DEBIT, LIMITED, PHRASE_LEDGER_PURPOSE_ACCRUED),
    [PURPOSE_DISBURSED] =
        ROW("disbursed", MEMORANDUM, LINE, DEBIT, LIMITED, PHRASE_LEDGER_PURPOSE_DISBURSED),
    [PURPOSE_DELIVERED] =
        ROW("delivered", MEMORANDUM, LINE, DEBIT, LIMITED, PHRASE_LEDGER_PURPOSE_DELIVERED),
    [PURPOSE_MEMO] = ROW("memo", MEMORANDUM, LINE, CREDIT, FREE, PHRASE_LEDGER_PURPOSE_MEMO),
};

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
        if (str_eq(purpose_rows[i].word, word)) {
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
