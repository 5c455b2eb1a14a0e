/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cases/print.h"
#include "phrases_cases.h"

/*
 * case.print: a formal paper of a case, filled with what the record says as of a day. What no
 * record knows is said with the call, and only that: a field the record tells is nobody's to say.
 * The record is read in the transaction that tells who took the paper; the pages are made when that
 * is over, so that nobody waits for them.
 */

/* ---- what a paper is about ------------------------------------------------------------------- */

/* By a word of its own within the case, or as a subject of the record, which whoever prints it may
 * be shown. */
static const struct {
    int (*tell)(Filling *filling);
    Str kind, shown_by;
    int (*tell_subject)(Filling *filling, Id subject);
} abouts[PAPER_ABOUTS] = {
    [PAPER_ABOUT_CASE] = { .tell = NULL },
    [PAPER_ABOUT_DOCUMENT] = { .tell = print_offer },
    [PAPER_ABOUT_ACCEPTANCE] = { .tell = print_acceptance },
    [PAPER_ABOUT_CONTRACT] = { .tell = print_contract },
    [PAPER_ABOUT_CHANGE] = { NULL, STR("change"), STR("change.show"), print_change },
    [PAPER_ABOUT_BILL] = { NULL, STR("bill"), STR("bill.show"), print_bill },
    [PAPER_ABOUT_DISCREPANCY] = { NULL, STR("discrepancy"), STR("discrepancy.show"),
                                  print_discrepancy },
    [PAPER_ABOUT_SHEET] = { NULL, STR("sheet"), STR("sheet.show"), print_sheet },
    [PAPER_ABOUT_RECORD] = { .tell = print_nowhere },
    [PAPER_ABOUT_ITEM] = { NULL, STR("item"), STR("item.show"), print_item },
};

int print_nowhere(Filling *filling)
{
    return case_refuse(filling->work, WORK_E_NOT_FOUND, S("/about"), PHRASE_CASES_NOWHERE,
                       PHRASE_CASES_NOWHERE_REMEDY, filling->wanted->about);
}

static int tell_subject(Filling *filling, PaperAbout about)
{
    bool may = false;
    Id subject;
    int r = id_read(filling->wanted->about, &subject)
                ? 0
                : work_find(filling->work, abouts[about].kind, filling->wanted->about, &subject);
    if (!r)
        r = work_may(filling->work, abouts[about].shown_by, subject, &may);
    if (!r && may)
        r = abouts[about].tell_subject(filling, subject);
    if (r < 0)
        return trace(r);
    if (r == WORK_E_NOT_FOUND || !may)
        return print_nowhere(filling);
    return r;
}

static int tell_about(Filling *filling)
{
    PaperAbout about = paper_about(filling->paper);
    bool named = filling->wanted->about.len > 0;
    if (!named && (abouts[about].kind.len || about == PAPER_ABOUT_CONTRACT))
        return case_refuse(filling->work, WORK_E_INVALID, S("/about"), PHRASE_CASES_ABOUT_WHICH,
                           PHRASE_CASES_NOWHERE_REMEDY, paper_about_words[about]);
    if (abouts[about].kind.len)
        return tell_subject(filling, about);
    if (abouts[about].tell)
        return abouts[about].tell(filling);
    if (!named)
        return 0;
    return case_refuse(filling->work, WORK_E_INVALID, S("/about"), PHRASE_CASES_ABOUT_UNASKED,
                       PHRASE_NONE, S(""));
}

/* ---- what the case says ---------------------------------------------------------------------- */

/* In this order: what was told first stands. A source is asked where the paper has its field; ""
 * always. To add what papers say: its field (paper/field.c) and, here, who tells it. */
static const struct {
    Str field;
    int (*tell)(Filling *filling);
} sources[] = {
    { STR("closure-kind"), print_closure },
    { STR("termination-cost"), print_ending },
    { STR("pay-to"), print_pay_to },
    { STR("agents"), print_agents },
    { STR(""), print_document },
    { STR(""), print_case },
    { STR(""), print_request },
};

static int tell_case(Filling *filling)
{
    int r = 0;

    for (size_t i = 0; i < COUNT_OF(sources) && !r; i++)
        if (!sources[i].field.len || paper_has(filling->paper, sources[i].field))
            r = sources[i].tell(filling);
    return r < 0 ? trace(r) : r;
}

/* ---- the day --------------------------------------------------------------------------------- */

static int64_t by_then(const Filling *filling, int64_t day)
{
    return day <= filling->on ? day : DATE_NONE;
}

/* The documents as they were at the end of the day. */
static int load_documents(Filling *filling)
{
    const CaseDocument *all;
    size_t count;
    int r = case_documents(filling->work, filling->file->id, &all, &count);
    if (r)
        return trace(r);
    CaseDocument *documents = NEW_ARRAY(filling->arena, CaseDocument, count + 1);
    for (size_t i = 0; i < count; i++) {
        CaseDocument *one = &documents[filling->document_count];
        if (all[i].version.dated > filling->on)
            continue;
        *one = all[i];
        one->row.sent = by_then(filling, one->row.sent);
        one->row.signed_on = by_then(filling, one->row.signed_on);
        one->row.implemented = by_then(filling, one->row.implemented);
        if (one->row.ended_on > filling->on)
            one->row.ended = 0;
        filling->document_count++;
    }
    filling->documents = documents;
    return 0;
}

/* The one that brought the terms of the day into force, else the offer that stands. */
static const CaseDocument *in_force(const Filling *filling)
{
    CaseTerms terms =
        change_terms_of(filling->arena, filling->documents, filling->document_count, filling->on);

    for (size_t i = 0; i < filling->document_count && terms.version; i++)
        if (terms.version == &filling->documents[i].version)
            return &filling->documents[i];
    return case_offer(filling->documents, filling->document_count);
}

/* ---- what the call says ---------------------------------------------------------------------- */

static int tell_said(Filling *filling)
{
    const CasePrintParams *wanted = filling->wanted;

    for (size_t i = 0; i < wanted->said_count; i++) {
        if (print_is_told(filling, wanted->said[i].field))
            return case_refuse(filling->work, WORK_E_INVALID, S("/said"), PHRASE_CASES_TOLD,
                               PHRASE_NONE, wanted->said[i].field);
        print_label(filling, wanted->said[i].field, wanted->said[i].text);
    }
    return 0;
}

static int fill(Filling *filling)
{
    int r = load_documents(filling);
    if (r)
        return trace(r);
    filling->values[filling->value_count++] =
        paper_authentic((PaperAuthentic)filling->wanted->authentic);
    filling->document = in_force(filling);
    r = tell_about(filling);
    if (!r)
        r = tell_case(filling);
    if (!r)
        r = tell_said(filling);
    return r < 0 ? trace(r) : r;
}

/* ---- printing -------------------------------------------------------------------------------- */

static PaperData data_of(const Filling *filling)
{
    return (PaperData){ .practice = work_practises(filling->work),
                        .values = filling->values,
                        .value_count = filling->value_count,
                        .tables = filling->tables,
                        .table_count = filling->table_count };
}

/* Pages, or text, of what was read of the record: without it. */
static int make(const void *from, Arena *arena, void *reply, Str *ret_bytes, Findings *findings)
{
    const Filling *filling = from;
    const CasePrintParams *wanted = filling->wanted;
    PaperData data = data_of(filling);
    PaperIn in = (PaperIn)wanted->language;
    Text text = text_open(arena, TEXT_MAX);
    int r = wanted->form == PRINT_TEXT
                ? paper_write(&text, filling->paper, &data, in, findings)
                : paper_print(arena, filling->paper, &data, in, ret_bytes, findings);
    if (r)
        return r < 0 ? trace(r) : WORK_E_RULE;
    if (wanted->form == PRINT_TEXT)
        *ret_bytes = text_str(&text);
    ((CasePrintReply *)reply)->hash = hash_of(*ret_bytes);
    return 0;
}

static int check_whole(Filling *filling)
{
    Findings findings = { .arena = filling->arena };
    PaperData data = data_of(filling);
    int r = paper_whole(filling->paper, &data, &findings);

    for (const Finding *at = findings.first; at; at = at->next)
        work_pass_on(filling->work, S("/paper"), at);
    return r ? WORK_E_RULE : 0;
}

static int check_day(Filling *filling)
{
    if (filling->on <= work_today(filling->work))
        return 0;
    return case_refuse(filling->work, WORK_E_INVALID, S("/on"), PHRASE_CASES_NOT_YET, PHRASE_NONE,
                       S(""));
}

int case_print(Work *work, const void *params, void *reply)
{
    const CasePrintParams *wanted = params;
    const PaperShelf *shelf = work_library(work)->papers;
    Filling *filling = NEW(work_arena(work), Filling);

    *filling = (Filling){ .work = work,
                          .arena = work_arena(work),
                          .wanted = wanted,
                          .paper = shelf ? paper_find(shelf, wanted->paper) : NULL,
                          .on = wanted->on == DATE_NONE ? work_today(work) : wanted->on };
    int r = case_load(work, wanted->file, &filling->file);
    if (r)
        return r < 0 ? trace(r) : r;
    filling->currency = case_account(filling->file).currency;
    if (!filling->paper)
        return case_refuse(work, WORK_E_NOT_FOUND, S("/paper"), PHRASE_CASES_NO_SUCH_TEMPLATE,
                           PHRASE_CASES_NO_SUCH_TEMPLATE_REMEDY, wanted->paper);
    r = check_day(filling);
    if (!r)
        r = fill(filling);
    if (!r)
        r = check_whole(filling);
    if (r)
        return r < 0 ? trace(r) : r;
    work_make_later(work, make, filling);
    *(CasePrintReply *)reply =
        (CasePrintReply){ .number = filling->file->row.number, .paper = wanted->paper };
    return 0;
}
