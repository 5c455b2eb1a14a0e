/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cases/case.h"
#include "phrases_cases.h"

/* case.need, case.receive, case.revoke: papers of others that a case waits for. */

int case_need(Work *work, const void *params, void *reply)
{
    const PaperNeedParams *wanted = params;
    PaperNeeded needed = { work_new_id(work), wanted->kind, wanted->giver, wanted->reason,
                           wanted->due };
    const CaseFile *file;
    int r = case_load(work, wanted->file, &file);
    if (r)
        return r < 0 ? trace(r) : r;
    work_event(work, S("case.paper-needed"), file->id, &needed);
    case_reply(reply, file, S(""), needed.paper);
    return 0;
}

/* The paper that was waited for: 0, WORK_E_NOT_FOUND or WORK_E_CONFLICT with a finding, or a
 * fault. */
static int standing_paper(Work *work, Id case_file, Id paper, CaseFilePaperGetRow *ret_row)
{
    bool found;
    int r = case_file_paper_get(work_db(work), work_arena(work), paper, ret_row, &found);
    if (r)
        return trace(r);
    if (!found || !id_eq(ret_row->case_file, case_file))
        return case_refuse(work, WORK_E_NOT_FOUND, S("/paper"), PHRASE_CASES_NO_SUCH_PAPER,
                           PHRASE_NONE, S(""));
    if (ret_row->ended)
        return case_refuse(work, WORK_E_CONFLICT, S("/paper"), PHRASE_CASES_PAPER_ENDED,
                           PHRASE_NONE, S(""));
    return 0;
}

/* What a paper of each kind must say. */
typedef struct PaperRule {
    bool about; /* it is about one document */
    bool until; /* it is good until a day */
} PaperRule;

static const PaperRule paper_rules[PAPER_KINDS] = {
    [PAPER_SIGNATURE] = { .about = true },
    [PAPER_LICENCE] = { .until = true },
};

static bool check_said(Work *work, const PaperReceiveParams *wanted, PaperKind kind)
{
    PaperRule rule = paper_rules[kind];
    bool good = true;

    if (wanted->signed_on > work_today(work)) {
        work_finding(work, S("/signed-on"), PHRASE_CASES_SIGNED_LATER,
                     PHRASE_CASES_SIGNED_LATER_REMEDY, S(""));
        good = false;
    }
    if (rule.until && wanted->until == DATE_NONE) {
        work_finding(work, S("/until"), PHRASE_CASES_UNTIL_MISSING, PHRASE_NONE, S(""));
        good = false;
    }
    if (wanted->from != DATE_NONE && wanted->until != DATE_NONE && wanted->until < wanted->from) {
        work_finding(work, S("/until"), PHRASE_CASES_UNTIL_BEFORE, PHRASE_NONE, S(""));
        good = false;
    }
    if (rule.about != (wanted->about.len > 0)) {
        work_finding(work, S("/about"),
                     rule.about ? PHRASE_CASES_ABOUT_MISSING : PHRASE_CASES_ABOUT_UNASKED,
                     PHRASE_NONE, S(""));
        good = false;
    }
    if (!wanted->document.bytes[0] && hash_eq(wanted->document, hash_none())) {
        work_finding(work, S("/document"), PHRASE_CASES_DOCUMENT_MISSING,
                     PHRASE_CASES_DOCUMENT_MISSING_REMEDY, S(""));
        good = false;
    }
    return good;
}

/* The document a signature stands under: one that was sent and has not ended. */
static int find_about(Work *work, Id case_file, Str designator, Hash *ret_hash)
{
    const CaseDocument *documents;
    size_t count;

    *ret_hash = hash_none();
    if (!designator.len)
        return 0;
    int r = case_documents(work, case_file, &documents, &count);
    if (r)
        return trace(r);
    for (size_t i = count; i-- > 0;)
        if (str_eq(documents[i].row.designator, designator) && !documents[i].row.ended) {
            if (documents[i].row.sent == DATE_NONE)
                return case_refuse(work, WORK_E_RULE, S("/about"), PHRASE_CASES_NOT_SENT,
                                   PHRASE_NONE, designator);
            *ret_hash = documents[i].row.hash;
            return 0;
        }
    return case_refuse(work, WORK_E_NOT_FOUND, S("/about"), PHRASE_CASES_NO_SUCH_DOCUMENT,
                       PHRASE_NONE, designator);
}

static bool line_text(Work *work, const PaperReceiveParams *wanted, Str *ret_lines)
{
    Text text = text_open(work_arena(work), CASE_WORDS_MAX);
    bool good = true;

    for (size_t i = 0; i < wanted->line_count; i++) {
        int64_t line;
        bool number = str_int(wanted->lines[i], &line) && line >= 1 && line <= VERSION_NUMBER_MAX;
        if (!number)
            work_finding(work, S("/lines"), PHRASE_CASES_NO_LINE_NUMBER, PHRASE_NONE,
                         wanted->lines[i]);
        good = good && number;
        text_all(&text, i ? S(" ") : S(""), wanted->lines[i]);
    }
    *ret_lines = text_str(&text);
    return good;
}

/* What is said of the kind and the giver, and what the row waited for says already. */
static int complete(Work *work, const PaperReceiveParams *wanted, PaperGiven *given)
{
    CaseFilePaperGetRow row;

    given->kind = wanted->kind;
    given->giver = wanted->giver;
    given->was_needed = !id_is_none(wanted->paper);
    given->paper = given->was_needed ? wanted->paper : work_new_id(work);
    if (given->was_needed) {
        int r = standing_paper(work, wanted->file, wanted->paper, &row);
        if (r)
            return r < 0 ? trace(r) : r;
        if (row.given)
            return case_refuse(work, WORK_E_CONFLICT, S("/paper"), PHRASE_CASES_PAPER_HERE,
                               PHRASE_NONE, S(""));
        if (wanted->kind >= 0 && wanted->kind != row.kind)
            return case_refuse(work, WORK_E_INVALID, S("/kind"), PHRASE_CASES_OTHER_KIND,
                               PHRASE_NONE, S(""));
        given->kind = (int32_t)row.kind;
        r = wanted->giver.len ? 0 : work_value(work, row.giver, &given->giver);
        if (r)
            return trace(r);
    }
    if (given->kind >= 0 && given->giver.len)
        return 0;
    return case_refuse(work, WORK_E_INVALID, given->kind < 0 ? S("/kind") : S("/giver"),
                       PHRASE_CASES_PAPER_UNNAMED, PHRASE_NONE, S(""));
}

int case_receive(Work *work, const void *params, void *reply)
{
    const PaperReceiveParams *wanted = params;
    PaperGiven given = {
        .reference = wanted->reference,
        .signed_on = wanted->signed_on,
        .from = wanted->from,
        .until = wanted->until,
        .document = wanted->document,
    };
    const CaseFile *file;
    int r = case_load(work, wanted->file, &file);
    if (!r)
        r = complete(work, wanted, &given);
    if (r)
        return r < 0 ? trace(r) : r;
    bool good = check_said(work, wanted, (PaperKind)given.kind);
    good = line_text(work, wanted, &given.lines) && good;
    if (!good)
        return WORK_E_INVALID;
    r = find_about(work, file->id, wanted->about, &given.about);
    if (!r)
        r = work_take_document(work, S("/document"), wanted->document);
    if (r)
        return r < 0 ? trace(r) : r;
    work_event(work, S("case.paper-given"), file->id, &given);
    case_reply(reply, file, S(""), given.paper);
    return 0;
}

int case_revoke(Work *work, const void *params, void *reply)
{
    const PaperRevokeParams *wanted = params;
    PaperEnded ended = { wanted->paper, wanted->reason };
    CaseFilePaperGetRow row;
    const CaseFile *file;
    int r = case_load(work, wanted->file, &file);
    if (!r)
        r = standing_paper(work, wanted->file, wanted->paper, &row);
    if (r)
        return r < 0 ? trace(r) : r;
    work_event(work, S("case.paper-ended"), file->id, &ended);
    case_reply(reply, file, S(""), wanted->paper);
    return 0;
}
