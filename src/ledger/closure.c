/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "ledger/closure.h"
#include "phrases_ledger.h"

#include "ledger/tell.h"

/* What one entry did to the case: to suppliers, as fees, and what is left when both are taken away:
 * came in (positive) or went out (negative). */
typedef struct Flow {
    Wide suppliers, fees, rest, suspense;
} Flow;

static bool belongs(const CaseSums *sums, const AccountKey *key)
{
    return key->currency == sums->currency && str_eq(key->case_code, sums->case_code) &&
           str_eq(key->programme, sums->programme);
}

/* Between what is owed to suppliers, what was advanced to them and what they cost, only what is
 * paid makes a difference; so it is with fees, and with the rest. */
static void flow_add(Flow *flow, const Posting *posting)
{
    Purpose purpose = posting->account.purpose;

    if (purpose == PURPOSE_SUPPLIER || purpose == PURPOSE_ADVANCE || purpose == PURPOSE_COST)
        flow->suppliers += posting->minor;
    else
        flow->rest -= posting->minor;
    if (purpose == PURPOSE_SURCHARGE || purpose == PURPOSE_RECOUPMENT ||
        purpose == PURPOSE_CREDITED)
        flow->fees -= posting->minor;
    if (purpose == PURPOSE_SUSPENSE)
        flow->suspense -= posting->minor;
}

static bool add(int64_t *sum, Wide more)
{
    Wide wide = *sum + more;

    *sum = (int64_t)wide;
    return wide_fits(wide);
}

bool case_sums_add(CaseSums *sums, const Entry *entry)
{
    Flow flow = { 0 };
    bool fits = true;

    for (size_t i = 0; i < entry->posting_count; i++) {
        const Posting *posting = &entry->postings[i];
        Purpose purpose = posting->account.purpose;
        if (!belongs(sums, &posting->account))
            continue;
        fits = add(&sums->balances[purpose], posting->minor) && fits;
        if (!purpose_is_memorandum(purpose))
            flow_add(&flow, posting);
    }
    /* What a reversal undoes came in when it goes out. */
    bool came_in = entry->kind == ENTRY_REVERSAL ? flow.rest < 0 : flow.rest > 0;
    fits =
        add(came_in ? &sums->received : &sums->refunded, came_in ? flow.rest : -flow.rest) && fits;
    fits = add(&sums->paid, flow.suppliers + flow.fees) && fits;
    return add(&sums->suspense, flow.suspense) && fits;
}

/* Whatever is neither income, nor cost, nor what stays behind in suspense must be gone. */
static bool must_be_gone(Purpose purpose)
{
    AccountClass class = purpose_rows[purpose].class;

    return (class == CLASS_ASSET || class == CLASS_LIABILITY) && purpose != PURPOSE_SUSPENSE;
}

bool closure_check(const CaseSums *sums, Findings *findings)
{
    size_t errors = findings->error_count;
    Wide left = (Wide)sums->received - sums->paid - sums->refunded - sums->suspense;

    if (left != 0)
        finding_error(findings, (Place){ 0 }, PHRASE_LEDGER_CLOSING_SUM,
                      PHRASE_LEDGER_CLOSING_SUM_REMEDY, sums->case_code,
                      tell_wide(findings, left, sums->currency));
    for (int i = 0; i < PURPOSES; i++)
        if (must_be_gone((Purpose)i) && sums->balances[i] != 0)
            finding_error(findings, (Place){ 0 }, PHRASE_LEDGER_CLOSING_OPEN,
                          PHRASE_LEDGER_CLOSING_OPEN_REMEDY, sums->case_code, purpose_words[i],
                          tell_money(findings, sums->balances[i], sums->currency));
    return findings->error_count == errors;
}

bool closure_check_line(int32_t line, Money planned, Money charged, Findings *findings)
{
    if (planned.currency == charged.currency && planned.minor == charged.minor)
        return true;
    finding_error(findings, (Place){ 0 }, PHRASE_LEDGER_CLOSING_LINE,
                  PHRASE_LEDGER_CLOSING_LINE_REMEDY, tell_number(findings, line),
                  tell_money(findings, planned.minor, planned.currency),
                  tell_money(findings, charged.minor, charged.currency));
    return false;
}
