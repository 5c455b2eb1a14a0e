/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "lending/funding.h"
#include "phrases_lending.h"

/* cover.ask, cover.show: what a table of cover says of a case on a day, kept as it was told; and
 * case.credit, all that is lent, promised and paid for one. */

static int check_asked(Work *work, const CoverAsked *asked, const CaseOffered *offered)
{
    if (!str_eq(asked->currency, offered->currency))
        return lend_refuse(work, WORK_E_INVALID, S("/asked/currency"), PHRASE_LENDING_CASE_CURRENCY,
                           PHRASE_NONE, offered->currency);
    if (offered->terms && asked->contract > offered->price) {
        work_finding(work, S("/asked/contract-minor"), PHRASE_LENDING_COVER_MUCH, PHRASE_NONE,
                     lend_money(work, asked->contract, offered->currency),
                     lend_money(work, offered->price, offered->currency));
        return WORK_E_RULE;
    }
    return 0;
}

static void keep_lines(Work *work, const CoverSheet *sheet, CoverKept *kept)
{
    CoverLineKept *lines = NEW_ARRAY(work_arena(work), CoverLineKept, COVER_PERILS);

    for (CoverPeril peril = 0; peril < COVER_PERILS; peril++) {
        const CoverLine *line = &sheet->lines[peril];
        lines[peril] =
            (CoverLineKept){ .peril = (int32_t)peril,
                             .ruling = (int32_t)line->ruling,
                             .share_ppm = line->row ? line->row->value_ppm : INT64_MIN,
                             .covered = line->covered,
                             .open = line->open,
                             .source = line->row ? line->row->basis.source : S(""),
                             .confidence = line->row ? (int32_t)line->row->basis.confidence : -1 };
    }
    kept->lines = lines;
    kept->line_count = COVER_PERILS;
    kept->premium_ppm = sheet->has_premium ? cover_premium_ppm(sheet) : INT64_MIN;
    kept->premium = sheet->has_premium ? sheet->premium : INT64_MIN;
    kept->assumed = sheet->has_premium && sheet->premium_assumed;
}

static int make_sheet(Work *work, const CoverAskParams *wanted, CoverKept *kept)
{
    Findings findings = { .arena = work_arena(work) };
    CoverTable table;
    CoverSheet sheet;

    if (!cover_table_read(work_arena(work), work_document(work), wanted->table, &table, &findings))
        return lend_refused(work, WORK_E_INVALID, S("/document"), &findings);
    if (!cover_sheet(&wanted->asked, &table, &sheet, &findings))
        return lend_refused_in(work, WORK_E_RULE, S("/asked"), &findings);
    kept->table = hash_of(work_document(work));
    keep_lines(work, &sheet, kept);
    return 0;
}

int cover_ask(Work *work, const void *params, void *reply)
{
    const CoverAskParams *wanted = params;
    CoverKept kept = { .asked = wanted->asked };
    CaseOffered offered;
    int r = lend_case(work, wanted->file, &kept.file, &offered);

    if (!r)
        r = check_asked(work, &wanted->asked, &offered);
    if (!r)
        r = make_sheet(work, wanted, &kept);
    if (!r)
        r = lend_organisation(work, &kept.organisation);
    if (r)
        return r < 0 ? trace(r) : r;
    kept.case_number = offered.number;
    kept.country = offered.country;
    ((CoverShowParams *)reply)->cover = work_new_id(work);
    work_event(work, S("cover.asked"), ((CoverShowParams *)reply)->cover, &kept);
    return 0;
}

int cover_show(Work *work, const void *params, void *reply)
{
    const CoverShowParams *wanted = params;
    Lending lending;
    CoverKept kept;
    int r = lend_load(work, LENDING_COVER, wanted->cover, &lending);

    if (r)
        return r < 0 ? trace(r) : r;
    lend_read(work_arena(work), &cover_kept_shape, lending.row.content, &kept);
    *(CoverShown *)reply = (CoverShown){ .cover = lending.id,
                                         .file = kept.case_number,
                                         .table = kept.table,
                                         .asked = kept.asked,
                                         .lines = kept.lines,
                                         .line_count = kept.line_count,
                                         .premium_ppm = kept.premium_ppm,
                                         .premium = kept.premium,
                                         .assumed = kept.assumed };
    return 0;
}

/* ---- all of a case --------------------------------------------------------------------------- */

static int add_row(Work *work, const LendingOfCaseRow *row, CaseCreditRow *rows, size_t *count)
{
    static const Str shown_by[LENDING_KINDS] = {
        [LENDING_LOAN] = STR("loan.show"),   [LENDING_SURETY] = STR("surety.show"),
        [LENDING_FUND] = STR("fund.show"),   [LENDING_FUNDING] = STR("funding.show"),
        [LENDING_COVER] = STR("cover.show"),
    };
    bool may;
    int r = work_may(work, shown_by[row->kind], row->id, &may);

    if (r)
        return trace(r);
    if (may)
        rows[(*count)++] =
            (CaseCreditRow){ (int32_t)row->kind, row->id, (int32_t)row->state, row->party };
    return 0;
}

int case_credit(Work *work, const void *params, void *reply)
{
    const CaseCreditParams *wanted = params;
    CaseCreditReply *answer = reply;
    const LendingOfCaseRow *rows;
    size_t count;
    int r = lending_of_case(work_db(work), work_arena(work), wanted->file, &rows, &count);

    if (r)
        return trace(r);
    CaseCreditRow *shown = NEW_ARRAY(work_arena(work), CaseCreditRow, count + 1);
    answer->file = wanted->file;
    answer->rows = shown;
    for (size_t i = 0; !r && i < count && answer->row_count < LENDING_LISTED_MAX; i++)
        r = add_row(work, &rows[i], shown, &answer->row_count);
    return r ? trace(r) : 0;
}
