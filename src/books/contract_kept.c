/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "books/lines.h"
#include "phrases_books.h"
#include "phrases_price.h"

/* contract.add, contract.check: what companies and the State itself ask for the lines of a case,
 * held against what the buyer pays for them. */

static Str amount_pointer(Work *work, size_t at)
{
    Text text = text_open(work_arena(work), 60);
    text_c(&text, "/lines/");
    text_int(&text, (int64_t)at);
    text_c(&text, "/amount");
    return text_str(&text);
}

static int read_lines(Work *work, const ContractAddParams *wanted, Currency currency,
                      KeptContractLine *lines, int64_t *ret_sum)
{
    bool good = true, fits = true;
    *ret_sum = 0;
    for (size_t i = 0; i < wanted->line_count; i++) {
        Money money = { 0, currency };
        good = book_amount_or_none(work, wanted->lines[i].amount, currency, amount_pointer(work, i),
                                   &money) &&
               good;
        lines[i] = (KeptContractLine){ wanted->lines[i].line, money.minor };
        fits = !__builtin_add_overflow(*ret_sum, money.minor, ret_sum) && fits;
    }
    if (good && !fits)
        work_finding(work, S("/lines"), PHRASE_PRICE_OVERFLOW, PHRASE_PRICE_OVERFLOW_REMEDY,
                     wanted->contract);
    return good && fits ? 0 : WORK_E_INVALID;
}

int contract_add(Work *work, const void *params, void *reply)
{
    const ContractAddParams *wanted = params;
    KeptContractLine *lines = NEW_ARRAY(work_arena(work), KeptContractLine, wanted->line_count);
    CaseValue value;
    int64_t sum;
    int r = case_value(work, wanted->programme, wanted->case_code, &value);
    if (!r)
        r = read_lines(work, wanted, value.currency, lines, &sum);
    if (r)
        return r < 0 ? trace(r) : r;
    ContractAdded added = { .programme = wanted->programme,
                            .case_code = wanted->case_code,
                            .contract = wanted->contract,
                            .company = wanted->company,
                            .currency = currency_code(value.currency),
                            .reason = wanted->reason,
                            .lines = lines,
                            .line_count = wanted->line_count,
                            .day = work_today(work) };
    work_event(work, S("contract.added"), id_none(), &added);
    *(ContractReply *)reply =
        (ContractReply){ book_amount_text(work_arena(work), sum, value.currency), sum };
    return 0;
}

/* ---- checking -------------------------------------------------------------------------------- */

typedef struct Others {
    CompanyLine *companies;
    FeeLine *fees;
    size_t company_count, fee_count;
} Others;

static int load_others(Work *work, const ContractCheckParams *asked, Others *ret_others)
{
    const ContractLinesRow *rows;
    size_t count;
    int r = contract_lines(work_db(work), work_arena(work), asked->programme, asked->case_code,
                           work_today(work), &rows, &count);
    if (r)
        return trace(r);
    *ret_others = (Others){ .companies = NEW_ARRAY(work_arena(work), CompanyLine, count + 1),
                            .fees = NEW_ARRAY(work_arena(work), FeeLine, count + 1) };
    for (size_t i = 0; i < count; i++) {
        Money amount = { rows[i].minor, 0 };
        int32_t line = (int32_t)rows[i].line;
        ensure(currency_find(rows[i].currency, &amount.currency));
        if (rows[i].company.len)
            ret_others->companies[ret_others->company_count++] =
                (CompanyLine){ rows[i].contract, rows[i].company, line, amount };
        else
            ret_others->fees[ret_others->fee_count++] = (FeeLine){ rows[i].contract, line, amount };
    }
    return 0;
}

static bool agree(Work *work, const CaseValue *value, const Others *others, ContractCheck *ret)
{
    Findings findings = { .arena = work_arena(work) };
    Money *values = NEW_ARRAY(work_arena(work), Money, value->line_count);
    int32_t *numbers = NEW_ARRAY(work_arena(work), int32_t, value->line_count);
    for (size_t i = 0; i < value->line_count; i++) {
        values[i] = value->lines[i].total;
        numbers[i] = value->lines[i].line;
    }
    bool good =
        contracts_agree(values, numbers, value->line_count, others->companies,
                        others->company_count, others->fees, others->fee_count, ret, &findings);
    if (!good)
        price_pass_on(work, &findings);
    return good;
}

int contract_check(Work *work, const void *params, void *reply)
{
    const ContractCheckParams *asked = params;
    Arena *arena = work_arena(work);
    ContractCheck check;
    CaseValue value;
    Others others = { 0 };
    int r = case_value(work, asked->programme, asked->case_code, &value);
    if (!r)
        r = load_others(work, asked, &others);
    if (r)
        return r < 0 ? trace(r) : r;
    if (!agree(work, &value, &others, &check))
        return WORK_E_RULE;
    *(ContractCheckReply *)reply =
        (ContractCheckReply){ book_amount_text(arena, check.buyer.minor, value.currency),
                              book_amount_text(arena, check.companies.minor, value.currency),
                              book_amount_text(arena, check.fees.minor, value.currency),
                              check.buyer.minor,
                              check.companies.minor,
                              check.fees.minor };
    return 0;
}
