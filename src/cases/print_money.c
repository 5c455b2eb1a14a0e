/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cases/print.h"
#include "phrases_cases.h"

/* What the books tell of a case: bills, contracts with suppliers, what became of its money. */

static CaseAccount account_of(const Filling *filling)
{
    return case_account(filling->file);
}

int print_pay_to(Filling *filling)
{
    CaseAccount account = account_of(filling);
    Str words;
    int r = books_pay_to(filling->work, &account, &words);
    if (r)
        return trace(r);
    print_words(filling, S("pay-to"), words);
    return 0;
}

static const VersionLine *line_of(const Filling *filling, int64_t number)
{
    return filling->document ? version_line(&filling->document->version, number, INT64_MIN) : NULL;
}

static Label title_of(const Filling *filling, int64_t number)
{
    const VersionLine *line = line_of(filling, number);

    return line ? line->title : print_same(S("-"));
}

/* ---- bills ----------------------------------------------------------------------------------- */

static Label quarter_label(Filling *filling, Date first)
{
    enum { MONTHS_OF_QUARTER = 3 };

    if (first == DATE_NONE)
        return phrase_label(PHRASE_CASES_ON_ACCEPTANCE);
    Date last = print_months_after(first, MONTHS_OF_QUARTER) - 1;
    return PRINT_SAY(filling->arena, PHRASE_CASES_PERIOD, print_day_words(filling->arena, first),
                     print_day_words(filling->arena, last));
}

static PaperRow charge(Filling *filling, size_t number, Label description, int64_t minor)
{
    return PRINT_ROW(filling->arena,
                     paper_words(S("line"), print_number(filling->arena, (int64_t)number)),
                     paper_label(S("description"), description),
                     paper_money(S("amount"), (Money){ minor, filling->currency }));
}

/* What is asked up to the quarter, and what was asked before: together what is due now. */
static void charges(Filling *filling, const BillTold *bill)
{
    PaperRow *rows = NEW_ARRAY(filling->arena, PaperRow, 2 * bill->part_count);
    size_t count = 0;

    for (size_t i = 0; i < bill->part_count; i++) {
        const BillAsked *part = &bill->parts[i];
        Label of_case = print_same(part->case_code);
        Label version = print_same(print_number(filling->arena, part->version));
        Phrase basis = bill->by_forecast ? PHRASE_CASES_CHARGE_FORECAST : PHRASE_CASES_CHARGE_PLAN;

        rows[count] = charge(filling, count + 1, PRINT_SAY(filling->arena, basis, of_case, version),
                             part->minor + part->billed);
        count++;
        rows[count] =
            charge(filling, count + 1,
                   PRINT_SAY(filling->arena, PHRASE_CASES_CHARGE_BEFORE, of_case), -part->billed);
        count++;
    }
    print_table(filling, S("charges"), rows, count);
}

static const BillAsked *part_of(const Filling *filling, const BillTold *bill)
{
    for (size_t i = 0; i < bill->part_count; i++)
        if (str_eq(bill->parts[i].case_code, filling->file->row.number))
            return &bill->parts[i];
    return NULL;
}

static void tell_bill(Filling *filling, const BillTold *bill, const BillAsked *part)
{
    Label version = print_same(print_number(filling->arena, part->version));
    int64_t before = 0;

    for (size_t i = 0; i < bill->part_count; i++)
        before += bill->parts[i].billed; /* each was reckoned with what it is part of */
    print_words(filling, S("bill-number"), bill->reference);
    print_label(filling, S("bill-period"), quarter_label(filling, bill->quarter));
    print_label(filling, S("bill-basis"),
                PRINT_SAY(filling->arena,
                          bill->by_forecast ? PHRASE_CASES_BASIS_FORECAST : PHRASE_CASES_BASIS_PLAN,
                          version));
    print_day(filling, S("issued-on"), bill->issued);
    print_day(filling, S("due-on"), bill->due);
    print_money(filling, S("billed-before"), before);
    print_money(filling, S("amount-due"), bill->minor);
    charges(filling, bill);
}

int print_bill(Filling *filling, Id id)
{
    CaseAccount account = account_of(filling);
    const BillAsked *part;
    CaseLedger ledger;
    BillTold bill;
    int r = books_bill(filling->work, id, &bill);
    if (r)
        return r < 0 ? trace(r) : r;
    part = part_of(filling, &bill);
    if (!part || !str_eq(bill.programme, account.programme) || bill.currency != account.currency)
        return print_nowhere(filling);
    if (bill.cancelled)
        return case_refuse(filling->work, WORK_E_CONFLICT, S("/about"), PHRASE_CASES_BILL_CANCELLED,
                           PHRASE_NONE, bill.reference);
    tell_bill(filling, &bill, part);
    r = books_case_ledger(filling->work, &account, bill.issued, &ledger);
    if (r)
        return r < 0 ? trace(r) : r;
    print_money(filling, S("received"), ledger.received);
    return 0;
}

/* ---- contracts ------------------------------------------------------------------------------- */

static PaperRow ordered_row(Filling *filling, const LineValue *ordered)
{
    const VersionLine *line = line_of(filling, ordered->line);
    int64_t quantity = line && line->quantity > 0 ? line->quantity : 1;
    Date from = filling->document ? (Date)filling->document->row.implemented : DATE_NONE;
    Date due =
        line && line->months != INT64_MIN ? print_months_after(from, line->months) : DATE_NONE;

    return PRINT_ROW(filling->arena,
                     paper_words(S("number"), print_number(filling->arena, ordered->line)),
                     paper_words(S("item"), print_or_dash(line ? line->item : S(""))),
                     paper_label(S("description"), title_of(filling, ordered->line)),
                     paper_count(S("quantity"), quantity),
                     paper_words(S("unit"), print_or_dash(line ? line->unit : S(""))),
                     paper_money(S("unit-price"), money_each(ordered->value, quantity)),
                     paper_money(S("total"), ordered->value), paper_day(S("due"), due));
}

static int ordered_lines(Filling *filling, const ContractTold *contract)
{
    PaperRow *rows = NEW_ARRAY(filling->arena, PaperRow, contract->line_count);
    int64_t total = 0;

    for (size_t i = 0; i < contract->line_count; i++) {
        if (__builtin_add_overflow(total, contract->lines[i].value.minor, &total))
            return case_refuse(filling->work, WORK_E_RULE, S("/about"), PHRASE_CASES_NO_SUM,
                               PHRASE_NONE, filling->wanted->about);
        rows[i] = ordered_row(filling, &contract->lines[i]);
    }
    print_table(filling, S("lines"), rows, contract->line_count);
    print_money(filling, S("total"), total);
    return 0;
}

static void contract_signatures(Filling *filling, Str supplier)
{
    PaperRow *rows = NEW_ARRAY(filling->arena, PaperRow, 2);
    Label officer = phrase_label(PHRASE_CASES_SIGNS_OFFICER);

    rows[0] =
        PRINT_ROW(filling->arena, paper_label(S("party"), phrase_label(PHRASE_CASES_SIGNS_ORDERER)),
                  paper_label(S("position"), officer));
    rows[1] = PRINT_ROW(filling->arena, paper_words(S("party"), supplier),
                        paper_label(S("position"), officer));
    print_table(filling, S("signatures"), rows, 2);
}

/* The licences that have come: number, and until when. */
static int licences(Filling *filling)
{
    const CaseFilePapersRow *rows;
    size_t count, total = 0;
    int r =
        case_file_papers(work_db(filling->work), filling->arena, filling->file->id, &rows, &count);
    if (r)
        return trace(r);
    Label *parts = NEW_ARRAY(filling->arena, Label, count + 1);
    for (size_t i = 0; i < count && !r; i++) {
        Str giver;
        if (rows[i].kind != PAPER_LICENCE || !rows[i].given || rows[i].signed_on > filling->on)
            continue;
        r = work_value(filling->work, rows[i].giver, &giver);
        parts[total++] = PRINT_SAY(filling->arena, PHRASE_CASES_LICENCE_OF, print_same(giver),
                                   print_same(rows[i].reference),
                                   print_day_words(filling->arena, (Date)rows[i].valid_until));
    }
    print_label(filling, S("licence"), print_joined(filling->arena, parts, total));
    return r ? trace(r) : 0;
}

static int order_number(Filling *filling)
{
    Text number = text_open(filling->arena, CASE_NAME_MAX);

    text_all(&number, filling->file->row.number, S("/"), filling->wanted->about);
    print_words(filling, S("order-number"), text_str(&number));
    print_words(filling, S("supplier-contract"), filling->wanted->about);
    return 0;
}

int print_contract(Filling *filling)
{
    CaseAccount account = account_of(filling);
    ContractTold contract;
    int r = books_contract(filling->work, &account, filling->wanted->about, filling->on, &contract);
    if (r < 0)
        return trace(r);
    if (r || !contract.company.len)
        return print_nowhere(filling);
    print_words(filling, S("supplier"), contract.company);
    contract_signatures(filling, contract.company);
    if (filling->document)
        print_label(
            filling, S("payment-terms"),
            PRINT_SAY(filling->arena, PHRASE_CASES_PAID_FROM,
                      phrase_label(sale_terms_phrases[filling->document->version.sale_terms])));
    r = order_number(filling);
    if (!r)
        r = ordered_lines(filling, &contract);
    if (!r)
        r = licences(filling);
    if (!r)
        r = print_end_users(filling);
    return r < 0 ? trace(r) : r;
}

/* ---- the end --------------------------------------------------------------------------------- */

static void account_lines(Filling *filling, const CaseLedger *ledger)
{
    PaperRow *rows = NEW_ARRAY(filling->arena, PaperRow, ledger->line_count + 1);

    for (size_t i = 0; i < ledger->line_count; i++) {
        const LineAccount *line = &ledger->lines[i];
        rows[i] = PRINT_ROW(filling->arena,
                            paper_words(S("number"), print_number(filling->arena, line->line)),
                            paper_label(S("description"), title_of(filling, line->line)),
                            paper_money(S("planned"), (Money){ line->planned, filling->currency }),
                            paper_money(S("actual"), (Money){ line->actual, filling->currency }));
    }
    print_table(filling, S("lines"), rows, ledger->line_count);
}

/* The lines of the terms, whole ones: none without a document. */
static const VersionLine *whole_line(const Filling *filling, size_t at)
{
    const CaseVersion *terms = filling->document ? &filling->document->version : NULL;

    return terms && at < terms->line_count && terms->lines[at].sub == INT64_MIN ? &terms->lines[at]
                                                                                : NULL;
}

static size_t terms_lines(const Filling *filling)
{
    return filling->document ? filling->document->version.line_count : 0;
}

static int64_t worth_of(const VersionLine *line, int64_t quantity)
{
    if (quantity >= line->quantity)
        return line->total_minor < 0 ? 0 : line->total_minor;
    return line->unit_minor < 0 ? 0 : line->unit_minor * quantity; /* less than the total */
}

/* Where the State keeps no account of the case, the buyer and the maker settle by the terms: what
 * was agreed for each line, and what of it was supplied. */
static int agreed_lines(Filling *filling)
{
    PaperRow *rows = NEW_ARRAY(filling->arena, PaperRow, terms_lines(filling) + 1);
    size_t count = 0;

    for (size_t i = 0; i < terms_lines(filling); i++) {
        const VersionLine *line = whole_line(filling, i);
        SuppliedBy supplied;
        if (!line)
            continue;
        int r = ship_supplied_by(filling->work, filling->file->id, line->number, filling->on,
                                 &supplied);
        if (r)
            return trace(r);
        rows[count++] = PRINT_ROW(
            filling->arena, paper_words(S("number"), print_number(filling->arena, line->number)),
            paper_label(S("description"), line->title),
            paper_money(S("planned"), (Money){ worth_of(line, line->quantity), filling->currency }),
            paper_money(S("actual"),
                        (Money){ worth_of(line, supplied.quantity), filling->currency }));
    }
    print_table(filling, S("lines"), rows, count);
    return 0;
}

static int open_items(Filling *filling, const CaseLedger *ledger)
{
    const DiscrepanciesOfRow *reports;
    size_t count, total = 0;
    int r = discrepancies_of(work_db(filling->work), filling->arena, filling->file->id, &reports,
                             &count);
    if (r)
        return trace(r);
    PaperRow *rows = NEW_ARRAY(filling->arena, PaperRow, count + 1);
    if (ledger->suspense)
        rows[total++] = PRINT_ROW(
            filling->arena, paper_label(S("item"), phrase_label(PHRASE_CASES_OPEN_SUSPENSE)),
            paper_money(S("amount"), (Money){ ledger->suspense, filling->currency }));
    for (size_t i = 0; i < count && !r; i++) {
        DiscrepancyGetRow row;
        r = discrepancy_load_on(filling->work, reports[i].id, filling->on, &row);
        if (r || row.ended || (Date)row.reported > filling->on)
            continue;
        rows[total++] =
            PRINT_ROW(filling->arena,
                      paper_label(S("item"), PRINT_SAY(filling->arena, PHRASE_CASES_OPEN_REPORT,
                                                       print_same(discrepancy_number(
                                                           filling->work, filling->file, &row)))));
    }
    print_table(filling, S("open-items"), rows, total);
    return r < 0 ? trace(r) : 0;
}

/* On a way where nobody declares that supply is complete, it was when the last of it came. */
static int supplied_last(Filling *filling)
{
    Date last = DATE_NONE;
    bool all = terms_lines(filling) > 0;

    if (!filling->file->route || route_step(filling->file->route, S("case.supply")))
        return 0;
    for (size_t i = 0; all && i < terms_lines(filling); i++) {
        const VersionLine *line = whole_line(filling, i);
        SuppliedBy by;
        if (!line)
            continue;
        int r = ship_supplied_by(filling->work, filling->file->id, line->number, filling->on, &by);
        if (r)
            return trace(r);
        all = by.quantity >= line->quantity;
        last = by.last > last ? by.last : last;
    }
    if (all)
        print_day(filling, S("supplied-on"), last);
    return 0;
}

/* How it ended: what its last closing step was. */
static int closing(Filling *filling)
{
    static const struct {
        Str operation;
        Phrase kind;
    } kinds[] = { { STR("case.close"), PHRASE_CASES_CLOSED_FINAL },
                  { STR("case.close-interim"), PHRASE_CASES_CLOSED_INTERIM } };
    const CaseFileStepsRow *step;
    int r = print_step(filling, S("case.supply"), &step);
    if (!r && !step) /* nothing more is supplied from then on */
        r = print_step(filling, S("case.terminate"), &step);
    if (!r && step)
        print_day(filling, S("supplied-on"), (Date)step->day);
    else if (!r)
        r = supplied_last(filling);
    for (size_t i = 0; i < COUNT_OF(kinds) && !r; i++) {
        r = print_step(filling, kinds[i].operation, &step);
        if (!r && step)
            print_phrase(filling, S("closure-kind"), kinds[i].kind);
    }
    return r ? trace(r) : 0;
}

int print_closure(Filling *filling)
{
    CaseAccount account = account_of(filling);
    CaseLedger ledger;
    int r = books_case_ledger(filling->work, &account, filling->on, &ledger);
    if (!r)
        r = closing(filling);
    if (!r)
        r = open_items(filling, &ledger);
    if (!r && ledger.line_count == 0)
        r = agreed_lines(filling);
    if (r)
        return r < 0 ? trace(r) : r;
    account_lines(filling, &ledger);
    print_money(filling, S("received"), ledger.received);
    print_money(filling, S("paid"), ledger.paid);
    print_money(filling, S("refunded"), ledger.refunded);
    print_money(filling, S("suspense"), ledger.suspense);
    print_money(filling, S("balance"),
                ledger.received - ledger.paid - ledger.refunded - ledger.suspense);
    return 0;
}

/* What the buyer still owes: what was spent, what ending costs and what is charged at least, less
 * what came in. */
static void tell_ending(Filling *filling, const CaseLedger *ledger, const CaseEnding *ending)
{
    int64_t received = ledger->received - ledger->refunded;
    int64_t owed = ledger->expended + ending->liability + ending->least - received;

    print_money(filling, S("expended"), ledger->expended);
    print_money(filling, S("received"), received);
    if (ending->scheduled)
        print_money(filling, S("termination-cost"), ending->liability);
    if (ending->priced)
        print_money(filling, S("least-charge"), ending->least);
    if (ending->scheduled && ending->priced)
        print_money(filling, S("owed"), owed > 0 ? owed : 0);
}

int print_ending(Filling *filling)
{
    CaseAccount account = account_of(filling);
    const CaseFileStepsRow *step;
    CaseLedger ledger;
    CaseEnding ending;
    Str reason;
    int r = print_step(filling, S("case.terminate"), &step);
    if (r || !step)
        return r ? trace(r) : 0;
    r = books_case_ledger(filling->work, &account, (Date)step->day, &ledger);
    if (!r)
        r = books_case_ending(filling->work, &account, (Date)step->day, &ending);
    if (!r)
        r = work_value(filling->work, step->reason, &reason);
    if (r)
        return r < 0 ? trace(r) : r;
    print_day(filling, S("effective-on"), (Date)step->day);
    print_words(filling, S("reason"), reason);
    tell_ending(filling, &ledger, &ending);
    return 0;
}
