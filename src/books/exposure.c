/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "books/payments.h"

#include "price/price.h"

/* exposure.show, guarantee.repay: what the guarantee has paid for late buyers and is owed. */

typedef struct Showing {
    Work *work;
    const ExposureParams *asked;
    Exposure *cases;
    FundShown *funds;
    size_t case_count, fund_count;
} Showing;

static bool is_wanted(const ExposureParams *asked, const AccountsOfProgrammeRow *row)
{
    return (asked->country.len == 0 || str_eq(asked->country, row->country)) &&
           (asked->case_code.len == 0 || str_eq(asked->case_code, row->case_code));
}

static int show_case(Showing *showing, const AccountsOfProgrammeRow *row)
{
    BookAccount codes = { row->country, row->case_code, row->line, row->purpose, row->currency };
    AccountKey key = book_account_key(showing->asked->programme, &codes);
    int64_t owed = row->debits - row->credits, days;
    int r = pay_days_late(showing->work, key, &days);
    if (r)
        return trace(r);
    const LateRung *rung = late_rung(days);
    Lang lang = work_lang(showing->work);
    showing->cases[showing->case_count++] =
        (Exposure){ .country = row->country,
                    .case_code = row->case_code,
                    .currency = row->currency,
                    .paid = row->debits,
                    .repaid = row->credits,
                    .owed = owed,
                    .amount = book_amount_text(work_arena(showing->work), owed, key.currency),
                    .days_late = days > 0 ? days : INT64_MIN,
                    .rung = rung ? rung->word : S(""),
                    .due = rung ? phrase(rung->what, lang) : S("") };
    return 0;
}

static int show_fund(Showing *showing, const AccountsOfProgrammeRow *row)
{
    BookAccount codes = { .purpose = row->purpose, .currency = row->currency };
    AccountKey key = book_account_key(showing->asked->programme, &codes);
    int64_t minor = row->debits - row->credits;
    AccountState state;
    int r = book_state(showing->work, &key, &state);
    if (r)
        return trace(r);
    showing->funds[showing->fund_count++] =
        (FundShown){ row->currency, minor, state.reserved,
                     book_amount_text(work_arena(showing->work), minor, key.currency) };
    return 0;
}

static int show_row(Showing *showing, const AccountsOfProgrammeRow *row)
{
    int r = 0;
    if (str_eq(row->purpose, purpose_words[PURPOSE_GUARANTEE_CLAIM]) &&
        is_wanted(showing->asked, row) && showing->case_count < BOOKS_SHOWN_MAX)
        r = show_case(showing, row);
    else if (str_eq(row->purpose, purpose_words[PURPOSE_GUARANTEE_FUND]) &&
             showing->fund_count < BOOKS_SHOWN_MAX)
        r = show_fund(showing, row);
    return r ? trace(r) : 0;
}

int exposure_show(Work *work, const void *params, void *reply)
{
    Showing showing = { .work = work,
                        .asked = params,
                        .cases = NEW_ARRAY(work_arena(work), Exposure, BOOKS_SHOWN_MAX),
                        .funds = NEW_ARRAY(work_arena(work), FundShown, BOOKS_SHOWN_MAX) };
    const AccountsOfProgrammeRow *rows;
    size_t count;
    int r = accounts_of_programme(work_db(work), work_arena(work), showing.asked->programme, &rows,
                                  &count);
    for (size_t i = 0; !r && i < count; i++)
        r = show_row(&showing, &rows[i]);
    if (r)
        return trace(r);
    *(ExposureReply *)reply =
        (ExposureReply){ showing.cases, showing.case_count, showing.funds, showing.fund_count };
    return 0;
}

/* ---- paying it back -------------------------------------------------------------------------- */

int guarantee_repay(Work *work, const void *params, void *reply)
{
    const GuaranteeRepayParams *wanted = params;
    HeldSpending spending = { .purpose = PURPOSE_GUARANTEE_CLAIM,
                              .fund = PURPOSE_GUARANTEE_FUND,
                              .reason = S("guarantee"),
                              .value = wanted->value,
                              .text = wanted->text,
                              .document = wanted->document };
    bool good = pay_key(work, wanted->programme, wanted->country, wanted->case_code, INT64_MIN,
                        wanted->currency, &spending.key);
    good =
        book_amount(work, wanted->amount, wanted->currency, S("/amount"), &spending.money) && good;
    if (!good)
        return WORK_E_INVALID;
    int r = pay_spend_held(work, &spending, reply);
    return r < 0 ? trace(r) : r;
}
