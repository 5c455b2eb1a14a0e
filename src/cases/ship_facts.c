/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cases/case_children.h"
#include "cases/ship.h"
#include "phrases_deliveries.h"

/* What the guards of steps ask about what a case delivers. */

/* ---- of a case ------------------------------------------------------------------------------- */

static void tell_line(Work *work, const VersionLine *line, Supplied supplied)
{
    Text number = text_open(work_arena(work), CASE_CODE_MAX);
    Text left = text_open(work_arena(work), CASE_CODE_MAX);

    text_int(&number, line->number);
    text_int(&left, supplied.owed - supplied.supplied);
    work_finding(work, S(""), PHRASE_DELIVERIES_LINE_OPEN, PHRASE_DELIVERIES_LINE_OPEN_REMEDY,
                 text_str(&number), text_str(&left), line->unit);
}

/* Every line in full, lent and leased ones too; under a ceiling, whatever was drawn. */
static int tell_supplied(Work *work, const StepAsk *ask, Value *ret_value)
{
    const CaseVersion *terms;
    bool all = true;
    int r = ship_terms(work, ask->subject, &terms);
    if (r || !terms)
        return r < 0 ? trace(r) : 0;
    for (size_t i = 0; i < terms->line_count; i++) {
        const VersionLine *line = &terms->lines[i];
        Supplied supplied;

        if (line->sub != INT64_MIN)
            continue;
        r = ship_supplied(work, ask->subject, terms, line, &supplied);
        if (r)
            return trace(r);
        if (supplied.supplied >= supplied.owed)
            continue;
        tell_line(work, line, supplied);
        all = false;
    }
    *ret_value = step_yes_no(all);
    return 0;
}

static int tell_children(Work *work, const StepAsk *ask, Value *ret_value)
{
    int64_t count;
    int r = case_open_children(work, ask->subject, &count);
    if (!r)
        *ret_value = step_number(count);
    return r ? trace(r) : 0;
}

/* ---- of a shipment --------------------------------------------------------------------------- */

/* The last inspection counts: what failed may pass once it is put right, and the other way
 * round. */
static int tell_passed(Work *work, const StepAsk *ask, Value *ret_value)
{
    const InspectionsOfRow *rows;
    size_t count;
    int r = inspections_of(work_db(work), work_arena(work), ask->subject, &rows, &count);
    if (r)
        return trace(r);
    bool passed = count > 0 && rows[count - 1].passed;
    if (!passed)
        work_finding(work, S(""),
                     count ? PHRASE_DELIVERIES_INSPECTION_FAILED : PHRASE_DELIVERIES_NOT_INSPECTED,
                     PHRASE_DELIVERIES_NOT_INSPECTED_REMEDY, S(""));
    *ret_value = step_yes_no(passed);
    return 0;
}

/* ---- of a discrepancy ------------------------------------------------------------------------ */

static int tell_final(Work *work, const StepAsk *ask, Value *ret_value)
{
    DiscrepancyGetRow row;
    int r = discrepancy_load(work, ask->subject, &row);
    if (r)
        return r < 0 ? trace(r) : 0;
    const DiscrepancyReply *reply = discrepancy_reply(row.reply);
    *ret_value = step_yes_no(reply && reply->ends);
    return 0;
}

static int tell_credited(Work *work, const StepAsk *ask, Value *ret_value)
{
    DiscrepancyGetRow row;
    int r = discrepancy_load(work, ask->subject, &row);
    if (r)
        return r < 0 ? trace(r) : 0;
    const DiscrepancyReply *reply = discrepancy_reply(row.reply);
    bool owed = reply && reply->money == MONEY_CREDIT && row.credited < row.allowed;
    if (owed)
        work_finding(work, S(""), PHRASE_DELIVERIES_CREDIT_OWED, PHRASE_DELIVERIES_CREDIT_REMEDY,
                     S(""));
    *ret_value = step_yes_no(!owed);
    return 0;
}

/* ---- tables ---------------------------------------------------------------------------------- */

const StepFact ship_step_facts[SHIP_STEP_FACTS] = {
    STEP_FACT("case", "every-line-supplied", tell_supplied, SUBJECT),
    STEP_FACT("case", "open-children", tell_children, SUBJECT),
    STEP_FACT("shipment", "inspection-passed", tell_passed, SUBJECT),
    STEP_FACT("discrepancy", "answer-final", tell_final, SUBJECT),
    STEP_FACT("discrepancy", "credit-settled", tell_credited, SUBJECT),
};

static int line_of(Work *work, Id shipment, int64_t *ret_line)
{
    ShipmentGetRow row;
    int r = ship_load(work, shipment, &row);
    if (!r)
        *ret_line = row.line;
    return r < 0 ? trace(r) : 0;
}

int ship_asked_line(Work *work, const StepAsk *ask, int64_t *ret_line)
{
    int r = 0;

    if (str_eq(ask->operation, S("shipment.open")))
        *ret_line = ((const ShipmentOpenParams *)ask->params)->line;
    if (str_eq(ask->operation, S("training.record")) || str_eq(ask->operation, S("service.record")))
        *ret_line = ((const ServiceRecordParams *)ask->params)->line;
    if (str_eq(ask->operation, S("shipment.send")))
        r = line_of(work, ((const ShipmentSendParams *)ask->params)->shipment, ret_line);
    if (str_eq(ask->operation, S("shipment.transfer")))
        r = line_of(work, ((const ShipmentTransferParams *)ask->params)->shipment, ret_line);
    return r ? trace(r) : 0;
}

static int case_of(Work *work, Id shipment, Id *ret_case)
{
    ShipmentGetRow row;
    int r = ship_load(work, shipment, &row);
    if (!r)
        *ret_case = row.case_file;
    return r < 0 ? trace(r) : r;
}

static int case_of_sent(Work *work, const void *params, Id *ret_case)
{
    const ShipmentSendParams *wanted = params;
    int r = case_of(work, wanted->shipment, ret_case);
    return r < 0 ? trace(r) : r;
}

static int case_of_transferred(Work *work, const void *params, Id *ret_case)
{
    const ShipmentTransferParams *wanted = params;
    int r = case_of(work, wanted->shipment, ret_case);
    return r < 0 ? trace(r) : r;
}

const StepOf ship_steps_of[SHIP_STEPS_OF] = {
    { STR("shipment.send"), STR("case"), case_of_sent },
    { STR("shipment.transfer"), STR("case"), case_of_transferred },
};
