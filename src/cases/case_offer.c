/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cases/case.h"
#include "cases/change.h"
#include "phrases_cases.h"

/*
 * offer.draft, offer.send, offer.withdraw, offer.lapse, offer.accept, case.implement: the document
 * a case begins with. It lives with its case: the case's state says where it is. A draft is
 * replaced whole by the next one, and each stays in the record.
 */

#define DRAFTED "drafted"
#define SENT "sent"
#define TAKEN_BACK "taken-back"
#define ACCEPTED "accepted"

void case_pass_on_terms(Work *work, const Findings *findings)
{
    for (const Finding *at = findings->first; at; at = at->next) {
        Text pointer = text_open(work_arena(work), CASE_NAME_MAX);
        text_all(&pointer, S("/terms"), at->place.pointer);
        work_pass_on(work, text_str(&pointer), at);
    }
}

bool case_version_fits(const CaseFile *file, const CaseVersion *version, Findings *findings)
{
    size_t errors = findings->error_count;

    if (!str_eq(version->case_number, file->row.number))
        finding_error(findings, ((Place){ .pointer = S("/case") }), PHRASE_CASES_OTHER_CASE,
                      PHRASE_NONE, file->row.number);
    if (!str_eq(version->currency, file->row.currency))
        finding_error(findings, ((Place){ .pointer = S("/currency") }), PHRASE_CASES_OTHER_CURRENCY,
                      PHRASE_NONE, file->row.currency);
    return version_check(version, findings) && findings->error_count == errors;
}

bool case_check_version(Work *work, const CaseFile *file, const CaseVersion *version)
{
    Findings findings = { .arena = work_arena(work) };
    bool good = case_version_fits(file, version, &findings);

    case_pass_on_terms(work, &findings);
    return good;
}

Str case_designator(Work *work, const CaseVersion *version)
{
    Text designator = text_open(work_arena(work), CASE_CODE_MAX);

    version_designator(&designator, version);
    return text_str(&designator);
}

int offer_draft(Work *work, const void *params, void *reply)
{
    const OfferDraftParams *wanted = params;
    const CaseDocument *documents, *before;
    const CaseFile *file;
    size_t count;
    int r = case_load(work, wanted->file, &file);
    if (!r)
        r = case_documents(work, wanted->file, &documents, &count);
    if (r)
        return r < 0 ? trace(r) : r;
    if (!case_check_version(work, file, &wanted->version))
        return WORK_E_INVALID;
    r = change_file_offer(work, documents, count, &wanted->version);
    if (r)
        return r;

    before = case_offer(documents, count);
    DocumentDrafted drafted = {
        .document = work_new_id(work),
        .designator = case_designator(work, &wanted->version),
        .form = wanted->version.form,
        .hash = version_hash(*work_arena(work), &wanted->version),
        .state = S(DRAFTED),
        .version = wanted->version,
        .replaces = before ? before->row.id : id_none(),
        .day = work_today(work),
    };
    work_event(work, S("case.document-drafted"), file->id, &drafted);
    case_reply(reply, file, S(""), drafted.document);
    return 0;
}

/* ---- moving it, with its case ---------------------------------------------------------------- */

typedef struct OfferMove {
    Str from, into; /* states of the document */
    bool ends;
    bool sends, signs, implements;
} OfferMove;

static int move(Work *work, const CaseStepParams *wanted, OfferMove how, CaseReply *reply)
{
    const CaseDocument *documents, *offer;
    const CaseFile *file;
    size_t count;
    int r = case_load(work, wanted->file, &file);
    if (!r)
        r = case_documents(work, wanted->file, &documents, &count);
    if (r)
        return r < 0 ? trace(r) : r;
    offer = case_offer(documents, count);
    if (!offer || !str_eq(offer->row.state, how.from))
        return case_refuse(work, WORK_E_CONFLICT, S(""), PHRASE_CASES_NO_OFFER,
                           PHRASE_CASES_NO_OFFER_REMEDY, S(""));
    Date today = work_today(work);
    DocumentMoved moved = {
        .document = offer->row.id,
        .operation = work_step_name(work),
        .state = how.into,
        .sent = how.sends ? today : DATE_NONE,
        .signed_on = how.signs ? today : DATE_NONE,
        .implemented = how.implements ? today : DATE_NONE,
        .ended = how.ends,
        .reason = wanted->reason,
        .day = today,
    };
    CaseStepped stepped = { work_step_name(work), work_step_into(work), today, wanted->reason };
    work_event(work, S("case.stepped"), file->id, &stepped);
    work_event(work, S("case.document-moved"), file->id, &moved);
    case_reply(reply, file, stepped.state, offer->row.id);
    return 0;
}

int offer_send(Work *work, const void *params, void *reply)
{
    int r = move(work, params, (OfferMove){ S(DRAFTED), S(SENT), .sends = true }, reply);
    return r < 0 ? trace(r) : r;
}

int offer_withdraw(Work *work, const void *params, void *reply)
{
    int r = move(work, params, (OfferMove){ S(SENT), S(TAKEN_BACK), .ends = true }, reply);
    return r < 0 ? trace(r) : r;
}

int offer_lapse(Work *work, const void *params, void *reply)
{
    int r = move(work, params, (OfferMove){ S(SENT), S("lapsed"), .ends = true }, reply);
    return r < 0 ? trace(r) : r;
}

int offer_accept(Work *work, const void *params, void *reply)
{
    int r = move(work, params, (OfferMove){ S(SENT), S(ACCEPTED), .signs = true }, reply);
    return r < 0 ? trace(r) : r;
}

/* The case runs, and what was accepted is in force. */
int case_implement(Work *work, const void *params, void *reply)
{
    int r =
        move(work, params, (OfferMove){ S(ACCEPTED), S("in-force"), .implements = true }, reply);
    return r < 0 ? trace(r) : r;
}
