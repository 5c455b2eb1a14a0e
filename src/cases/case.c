/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cases/case.h"
#include "cases/case_brief.h"
#include "phrases_cases.h"

#include <string.h>

enum { HASH_DIGITS = 16 };

Str route_hash_text(Arena *arena, uint64_t hash)
{
    Text text = text_open(arena, HASH_DIGITS);
    text_hex(&text, hash, HASH_DIGITS);
    return text_str(&text);
}

void case_read_kept(Arena *arena, const Shape *shape, Str kept, void *ret)
{
    Findings findings = { .arena = arena };
    const Json *tree = json_read(arena, kept, S(""), &findings);
    bool good = tree && shape_bind(arena, shape, tree, S(""), ret, &findings);
    ensure(good);
}

int case_load(Work *work, Id id, const CaseFile **ret_case)
{
    const CaseFile *kept = work_kept(work, S("case"), id);
    CaseFile *file;
    bool found;

    *ret_case = kept;
    if (kept)
        return 0;
    file = NEW(work_arena(work), CaseFile);
    file->id = id;
    int r = case_file_get(work_db(work), work_arena(work), id, &file->row, &found);
    if (r || !found)
        return r ? trace(r) : WORK_E_NOT_FOUND;
    const Route *route = rulebook_route(work_library(work)->routes, file->row.route);
    if (route && str_eq(route_hash_text(work_arena(work), route->hash), file->row.route_hash))
        file->route = route;
    work_keep(work, S("case"), id, file);
    *ret_case = file;
    return 0;
}

int case_brief(Work *work, Id id, CaseBrief *ret_brief)
{
    const CaseFile *file;
    int r = case_load(work, id, &file);

    if (r)
        return r < 0 ? trace(r) : r;
    *ret_brief = (CaseBrief){
        .id = id,
        .number = file->row.number,
        .country = file->row.country,
        .route_id = file->row.route,
        .route = file->route,
    };
    return 0;
}

static int fill_leg(Work *work, const CaseFileLegsRow *row, CaseLeg *leg)
{
    DocketDecision decision;
    DocketHead head;
    int r = docket_head(work, row->item, &head);

    *leg = (CaseLeg){ .kind = (LineLeg)row->kind,
                      .item = row->item,
                      .item_line = row->item_line,
                      .decided = DATE_NONE };
    if (!r)
        r = docket_leg(work, row->item, row->item_line, &leg->stand);
    if (r)
        return r < 0 ? trace(r) : fault(FAULT_LIBRARY, "a leg names a line there is not");
    leg->reference = head.reference;
    r = docket_decision(work, row->item, DATE_FOREVER, &decision);
    /* What is decided now was decided by today, whatever clock wrote its moment. */
    if (!r)
        leg->decided = decision.decided < work_today(work) ? decision.decided : work_today(work);
    return r < 0 ? trace(r) : 0;
}

int case_leg(Work *work, Id case_file, Id leg, CaseLeg *ret_leg)
{
    const CaseFileLegsRow *rows;
    size_t count;
    int r = case_file_legs(work_db(work), work_arena(work), case_file, &rows, &count);

    for (size_t i = 0; !r && i < count; i++) {
        if (!id_eq(rows[i].id, leg))
            continue;
        r = fill_leg(work, &rows[i], ret_leg);
        return r ? trace(r) : 0;
    }
    return r ? trace(r) : WORK_E_NOT_FOUND;
}

CaseRequest case_request(Work *work, const CaseFile *file)
{
    CaseRequest request;
    case_read_kept(work_arena(work), &case_request_shape, file->row.request, &request);
    return request;
}

int case_by_number(Work *work, Str number, const CaseFile **ret_case)
{
    CaseFileByNumberRow row;
    bool found;
    int r = case_file_by_number(work_db(work), work_arena(work), number, &row, &found);
    if (r || !found)
        return r ? trace(r) : WORK_E_NOT_FOUND;
    r = case_load(work, row.id, ret_case);
    return r < 0 ? trace(r) : r;
}

int case_said(Work *work, Str said, Id *ret_case)
{
    bool may = false;
    int r = id_read(said, ret_case) ? 0 : work_find(work, S("case"), said, ret_case);

    if (!r)
        r = work_may(work, S("case.show"), *ret_case, &may);
    if (r < 0)
        return trace(r);
    return may ? 0
               : case_refuse(work, WORK_E_INVALID, S("/case"), PHRASE_CASES_NO_SUCH_CASE,
                             PHRASE_CASES_NO_SUCH_CASE_REMEDY, said);
}

CaseAccount case_account(const CaseFile *file)
{
    CaseAccount account = { .programme = file->row.programme, .case_code = file->row.number };
    bool known = country_find(file->row.country, &account.country) &&
                 currency_find(file->row.currency, &account.currency);
    ensure(known); /* checked when it was opened */
    return account;
}

const Id *case_takers(Work *work, const CaseFile *file, size_t *ret_count)
{
    Str kept = file->row.organisations;
    *ret_count = kept.len / sizeof(Id);
    Id *ids = NEW_ARRAY(work_arena(work), Id, *ret_count + 1);
    memcpy(ids, kept.at, *ret_count * sizeof(Id));
    return ids;
}

int case_refuse(Work *work, int refusal, Str pointer, Phrase message, Phrase remedy, Str arg)
{
    work_finding(work, pointer, message, remedy, arg);
    return refusal;
}

int case_title(Work *work, const CaseFile *file, Str *ret_title)
{
    bool ja = work_lang(work) == LANG_JA;
    Str first = ja ? file->row.title_ja : file->row.title_en;
    int r = work_value(work,
                       first.len ? first
                       : ja      ? file->row.title_en
                                 : file->row.title_ja,
                       ret_title);
    return r ? trace(r) : 0;
}

int case_titles(Work *work, const CaseFile *file, Label *ret_titles)
{
    int r = work_value(work, file->row.title_ja, &ret_titles->in[LANG_JA]);
    if (!r)
        r = work_value(work, file->row.title_en, &ret_titles->in[LANG_EN]);
    return r ? trace(r) : 0;
}

void case_reply(CaseReply *reply, const CaseFile *file, Str state, Id made)
{
    *reply = (CaseReply){
        .file = file->id,
        .number = file->row.number,
        .state = state.len ? state : file->row.state,
        .made = made,
    };
}

/* ---- documents ------------------------------------------------------------------------------- */

int case_documents(Work *work, Id id, const CaseDocument **ret_documents, size_t *ret_count)
{
    const CaseFileDocumentsRow *rows;
    int r = case_file_documents(work_db(work), work_arena(work), id, &rows, ret_count);
    if (r)
        return trace(r);
    CaseDocument *documents = NEW_ARRAY(work_arena(work), CaseDocument, *ret_count + 1);
    for (size_t i = 0; i < *ret_count; i++) {
        documents[i].row = rows[i];
        case_read_kept(work_arena(work), &version_shape, rows[i].content, &documents[i].version);
    }
    *ret_documents = documents;
    return 0;
}

const CaseDocument *case_offer(const CaseDocument *documents, size_t count)
{
    for (size_t i = count; i-- > 0;) {
        int64_t form = documents[i].row.form;
        if (!documents[i].row.ended && form != VERSION_AMENDMENT && form != VERSION_MODIFICATION)
            return &documents[i];
    }
    return NULL;
}
