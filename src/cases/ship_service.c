/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cases/ship.h"
#include "phrases_cases.h"
#include "phrases_deliveries.h"

/* training.record, service.record: what a line of services was performed with. Who took part is a
 * number: people of another government are no business of this record. */

static int check_service(Work *work, const ServiceRecordParams *wanted)
{
    const CaseVersion *terms;
    Supplied supplied = { 0 };
    Text left = text_open(work_arena(work), CASE_CODE_MAX);
    int r = ship_terms(work, wanted->file, &terms);
    const VersionLine *line = !r && terms ? version_line(terms, wanted->line, INT64_MIN) : NULL;
    if (line)
        r = ship_supplied(work, wanted->file, terms, line, &supplied);
    if (r)
        return r < 0 ? trace(r) : r;
    text_int(&left, supplied.owed - supplied.supplied);
    if (!line || line->leg != LEG_SERVICE)
        return case_refuse(work, WORK_E_RULE, S("/line"), PHRASE_DELIVERIES_NO_SERVICE_LINE,
                           PHRASE_NONE, S(""));
    if (wanted->until < wanted->from || wanted->until > work_today(work))
        return case_refuse(work, WORK_E_INVALID, S("/until"), PHRASE_DELIVERIES_SERVICE_DAYS,
                           PHRASE_NONE, S(""));
    if (wanted->quantity > supplied.owed - supplied.supplied)
        return case_refuse(work, WORK_E_RULE, S("/quantity"), PHRASE_DELIVERIES_ABOVE_LINE,
                           PHRASE_DELIVERIES_ABOVE_LINE_REMEDY, text_str(&left));
    return 0;
}

static int perform(Work *work, const ServiceRecordParams *wanted, bool training, void *reply)
{
    ServiceRecorded recorded = {
        .service = work_new_id(work),
        .line = wanted->line,
        .training = training,
        .quantity = wanted->quantity,
        .course = wanted->course,
        .participants = wanted->participants == INT64_MIN ? 0 : wanted->participants,
        .from = wanted->from,
        .until = wanted->until,
        .certificate = wanted->certificate,
        .document = wanted->document,
    };
    const CaseFile *file;
    int r = case_load(work, wanted->file, &file);
    if (!r)
        r = check_service(work, wanted);
    if (!r)
        r = work_take_document(work, S("/document"), wanted->document);
    if (r)
        return r < 0 ? trace(r) : r;
    work_event(work, S("service.recorded"), file->id, &recorded);
    case_reply(reply, file, S(""), recorded.service);
    return 0;
}

int training_record(Work *work, const void *params, void *reply)
{
    int r = perform(work, params, true, reply);
    return r < 0 ? trace(r) : r;
}

int service_record(Work *work, const void *params, void *reply)
{
    int r = perform(work, params, false, reply);
    return r < 0 ? trace(r) : r;
}
