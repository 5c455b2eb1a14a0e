/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "phrases_approvals.h"
#include "phrases_web.h"
#include "web/case.h"
#include "web/views_desk.h"

#include "approvals/approvals.h"

#include "templates.h"

/* An approval sheet, the whole of it on one page: what it covers, who is asked in which order, what
 * each said, and what is waited for from whoever reads it. */

/* ---- what can be done ------------------------------------------------------------------------ */

/* Of each duty, the operations that answer it; those that take a seal get the one shown here, so
 * nobody agrees to what he did not see. */
static const struct {
    SheetDuty duty;
    Str operation;
    bool sealed;
} acts[] = {
    { DUTY_AGREE, STR("sheet.agree"), true },
    { DUTY_AGREE, STR("sheet.object"), true },
    { DUTY_AGREE, STR("sheet.return"), false },
    { DUTY_DECIDE, STR("sheet.decide"), true },
    { DUTY_DECIDE, STR("sheet.reject"), true },
    { DUTY_DECIDE, STR("sheet.return"), false },
    { DUTY_CORRECT, STR("sheet.redraft"), false },
    { DUTY_ISSUE, STR("sheet.issue"), false },
    { DUTY_VIEW_AFTER, STR("sheet.view-after"), false },
    { DUTY_SEE, STR("sheet.circulate"), false },
    { DUTY_CLOSE, STR("sheet.close"), false },
};

static Str hash_words(const Visit *visit, Hash hash)
{
    Text text = text_open(visit->arena, 2 * sizeof(Hash) + 1);

    hash_write(&text, hash);
    return text_str(&text);
}

static LinkView act_of(const Visit *visit, const SheetShown *sheet, Str operation, bool sealed)
{
    const Operation *known = table_operation(office_table(visit->site->office), operation);
    Text query = text_open(visit->arena, URL_MAX);

    ensure(known);
    query_put(&query, S("sheet"), sheet->reference);
    if (sealed)
        query_put(&query, S("seal"), hash_words(visit, sheet->seal));
    query_put(&query, S("_back"), VISIT_URL(visit, S("sheets"), sheet->reference).text);
    return (LinkView){ visit_url(visit, visit_path(visit, (const Str[]){ S("op"), operation }, 2),
                                 text_str(&query)),
                       visit_help(visit, known) };
}

static bool is_waited_for(const Visit *visit, const SheetShown *sheet, SheetDuty duty)
{
    const PersonChoice *actor = visit->session.actor;

    for (size_t i = 0; actor && i < sheet->wait_count; i++)
        if (sheet->waits[i].duty == (int32_t)duty && id_eq(sheet->waits[i].person, actor->id))
            return true;
    return false;
}

static void put_acts(const Visit *visit, const SheetShown *sheet, SheetView *view)
{
    LinkView *links = NEW_ARRAY(visit->arena, LinkView, COUNT_OF(acts));

    for (size_t i = 0; i < COUNT_OF(acts); i++)
        if (is_waited_for(visit, sheet, acts[i].duty))
            links[view->act_count++] = act_of(visit, sheet, acts[i].operation, acts[i].sealed);
    view->acts = links;
}

/* ---- what it says ---------------------------------------------------------------------------- */

static void put_waits(const Visit *visit, const SheetShown *sheet, SheetView *view)
{
    WordsView *waits = NEW_ARRAY(visit->arena, WordsView, sheet->wait_count);

    for (size_t i = 0; i < sheet->wait_count; i++) {
        const SheetWaits *wait = &sheet->waits[i];
        waits[view->wait_count++] = (WordsView){
            lang_code(visit->lang),
            visit_say(visit, PHRASE_WEB_SHEET_WAITS, wait->person_name,
                      phrase(sheet_duty_phrases[wait->duty], visit->lang)),
        };
    }
    view->waits = waits;
}

static void put_factors(const Visit *visit, const SheetShown *sheet, SheetView *view)
{
    const Str words[] = { sheet->factors.price, sheet->factors.usage, sheet->factors.performance,
                          sheet->factors.cooperation };
    const Phrase labels[] = { PHRASE_APPROVALS_FIELD_PRICE, PHRASE_APPROVALS_FIELD_USAGE,
                              PHRASE_APPROVALS_FIELD_PERFORMANCE,
                              PHRASE_APPROVALS_FIELD_COOPERATION };
    ValueView *factors = NEW_ARRAY(visit->arena, ValueView, COUNT_OF(labels));

    for (size_t i = 0; i < COUNT_OF(labels); i++)
        if (words[i].len) {
            factors[view->factor_count] = value_of(visit, labels[i], words[i]);
            factors[view->factor_count++].lines = true;
        }
    view->factors = factors;
}

static void put_route(const Visit *visit, const SheetShown *sheet, SheetView *view)
{
    static const Str kinds[STEP_VERDICTS] = { [STEP_WAITS] = STR("not-yet"),
                                              [STEP_AGREED] = STR("done"),
                                              [STEP_OBJECTED] = STR("incomplete") };
    SheetStepView *steps = NEW_ARRAY(visit->arena, SheetStepView, sheet->step_count);

    for (size_t i = 0; i < sheet->step_count; i++) {
        const StepShown *step = &sheet->steps[i];
        int32_t verdict = step->verdict < 0 ? STEP_WAITS : step->verdict; /* absent: nothing said */
        steps[view->step_count] =
            (SheetStepView){ .kind = phrase(step_kind_phrases[step->kind], visit->lang),
                             .person = step->person_name,
                             .verdict_kind = kinds[verdict],
                             .when = visit_moment(visit, step->at),
                             .reason = step->reason };
        steps[view->step_count].verdict = phrase(step_verdict_phrases[verdict], visit->lang);
        if (step->waiting)
            steps[view->step_count].verdict =
                visit_say(visit, PHRASE_WEB_SHEET_NOW, steps[view->step_count].verdict, S(""));
        view->step_count++;
    }
    view->steps = steps;
}

static void put_decision(const Visit *visit, const SheetShown *sheet, SheetView *view)
{
    const SheetDecisionShown *decision = &sheet->decision;
    ValueView *said = NEW_ARRAY(visit->arena, ValueView, 5);

    if (decision->at == MOMENT_NONE)
        return;
    said[view->decided_count++] = value_of(
        visit, PHRASE_WEB_SHEET_DECIDED,
        visit_say(visit, PHRASE_WEB_WHEN_BY, visit_moment(visit, decision->at), decision->by_name));
    if (decision->acting_for_name.len)
        said[view->decided_count++] = value_of(
            visit, PHRASE_WEB_SHEET_ACTING,
            visit_say(visit, PHRASE_WEB_NAME_IS, decision->acting_for_name, decision->authority));
    if (decision->reason.len)
        said[view->decided_count++] =
            value_of(visit, PHRASE_APPROVALS_FIELD_REASON, decision->reason);
    said[view->decided_count++] =
        value_of(visit, PHRASE_WEB_SHEET_SEAL, hash_words(visit, decision->seal));
    if (decision->viewed_after != MOMENT_NONE)
        said[view->decided_count++] =
            value_of(visit, PHRASE_WEB_SHEET_VIEWED, visit_moment(visit, decision->viewed_after));
    view->decision = said;
}

/* ---- tables ---------------------------------------------------------------------------------- */

enum { PAPER_NUMBER, PAPER_NAME, PAPER_HASH_OF, PAPER_BY, PAPER_AT, PAPER_COLUMNS };
static const Phrase paper_heads[PAPER_COLUMNS] = {
    [PAPER_NUMBER] = PHRASE_APPROVALS_SHOWN_REFERENCE,
    [PAPER_NAME] = PHRASE_APPROVALS_SHOWN_PAPER_NAME,
    [PAPER_HASH_OF] = PHRASE_APPROVALS_SHOWN_DOCUMENT,
    [PAPER_BY] = PHRASE_APPROVALS_SHOWN_PERSON_NAME,
    [PAPER_AT] = PHRASE_APPROVALS_SHOWN_SINCE,
};

static FiguresView papers_of(const Visit *visit, const SheetShown *sheet)
{
    Figures figures = figures_open(visit, S("papers"), PHRASE_APPROVALS_FIELD_PAPERS, paper_heads,
                                   PAPER_COLUMNS, sheet->paper_count);

    figures.caption = phrase(PHRASE_APPROVALS_FIELD_PAPERS, visit->lang);
    for (size_t i = 0; i < sheet->paper_count; i++) {
        const PaperShown *paper = &sheet->papers[i];
        Cell *cells = figures_row(&figures);
        Str hash = hash_words(visit, paper->document);
        cells[PAPER_NUMBER] = cell_text(visit_number(visit, paper->number));
        cells[PAPER_NAME] = cell_text(paper->name);
        cells[PAPER_HASH_OF] = cell_text(hash);
        cells[PAPER_BY] = cell_text(paper->by_name);
        cells[PAPER_AT] = cell_text(visit_moment(visit, paper->at));
        figures_links(&figures)[PAPER_NAME] = VISIT_URL(visit, S("documents"), hash);
    }
    return figures_view(&figures, false);
}

enum { READER_NAME, READER_SEEN, READER_COLUMNS };
static const Phrase reader_heads[READER_COLUMNS] = {
    [READER_NAME] = PHRASE_APPROVALS_SHOWN_PERSON_NAME,
    [READER_SEEN] = PHRASE_WEB_SHEET_SEEN,
};

static FiguresView readers_of(const Visit *visit, const SheetShown *sheet)
{
    Figures figures = figures_open(visit, S("readers"), PHRASE_APPROVALS_SHOWN_READERS,
                                   reader_heads, READER_COLUMNS, sheet->reader_count);

    figures.caption = phrase(PHRASE_APPROVALS_SHOWN_READERS, visit->lang);
    for (size_t i = 0; i < sheet->reader_count; i++) {
        Cell *cells = figures_row(&figures);
        cells[READER_NAME] = cell_text(sheet->readers[i].person_name);
        cells[READER_SEEN] = cell_text(visit_moment(visit, sheet->readers[i].seen));
    }
    return figures_view(&figures, false);
}

enum {
    VERSION_NUMBER,
    VERSION_DRAFTER,
    VERSION_AT,
    VERSION_ENDED,
    VERSION_REASON,
    VERSION_COLUMNS
};
static const Phrase version_heads[VERSION_COLUMNS] = {
    [VERSION_NUMBER] = PHRASE_APPROVALS_SHOWN_VERSION,
    [VERSION_DRAFTER] = PHRASE_APPROVALS_SHOWN_PERSON_NAME,
    [VERSION_AT] = PHRASE_APPROVALS_SHOWN_SINCE,
    [VERSION_ENDED] = PHRASE_APPROVALS_SHOWN_STATE,
    [VERSION_REASON] = PHRASE_APPROVALS_FIELD_REASON,
};

static FiguresView versions_of(const Visit *visit, const SheetShown *sheet)
{
    Figures figures = figures_open(visit, S("versions"), PHRASE_APPROVALS_SHOWN_VERSIONS,
                                   version_heads, VERSION_COLUMNS, sheet->version_count);

    figures.caption = phrase(PHRASE_APPROVALS_SHOWN_VERSIONS, visit->lang);
    for (size_t i = 0; i < sheet->version_count; i++) {
        const SheetVersionShown *version = &sheet->versions[i];
        Cell *cells = figures_row(&figures);
        cells[VERSION_NUMBER] = cell_text(visit_number(visit, version->version));
        cells[VERSION_DRAFTER] = cell_text(version->drafter_name);
        cells[VERSION_AT] = cell_text(visit_moment(visit, version->at));
        if (version->ended >= 0)
            cells[VERSION_ENDED] =
                cell_text(phrase(sheet_state_phrases[version->ended], visit->lang));
        cells[VERSION_REASON] = cell_text(version->ended_reason);
    }
    return figures_view(&figures, false);
}

/* ---- the page -------------------------------------------------------------------------------- */

static Str subject_words(const Visit *visit, const SheetShown *sheet)
{
    return sheet->subject_text.len ? sheet->subject_text
                                   : phrase(PHRASE_WEB_SHEET_SUBJECT, visit->lang);
}

static SheetView sheet_view(const Visit *visit, const SheetShown *sheet)
{
    SheetView view = { .reference = sheet->reference,
                       .title = sheet->title,
                       .state = phrase(sheet_state_phrases[sheet->state], visit->lang),
                       .subject = subject_words(visit, sheet),
                       .subject_address = subject_url(visit, sheet->subject_kind, sheet->subject),
                       .covers = hash_words(visit, sheet->covers),
                       .recorded = recorded_view(visit),
                       .read_as = *visit->read_as,
                       .changed = sheet->changed,
                       .reason = sheet->reason,
                       .papers = papers_of(visit, sheet),
                       .has_papers = sheet->paper_count > 0,
                       .readers = readers_of(visit, sheet),
                       .has_readers = sheet->reader_count > 0,
                       .versions = versions_of(visit, sheet),
                       .has_versions = sheet->version_count > 1 };

    view.read_proof = proof_url(visit, view.read_as);
    put_acts(visit, sheet, &view);
    put_waits(visit, sheet, &view);
    put_factors(visit, sheet, &view);
    put_route(visit, sheet, &view);
    put_decision(visit, sheet, &view);
    return view;
}

Reply sheet_visit(const Visit *visit)
{
    SheetParams params = { visit_subject(visit, S("sheet"), visit->part) };
    Text body = text_open(visit->arena, PAGE_BYTES_MAX);
    CrumbView *crumb = NEW(visit->arena, CrumbView);
    SheetShown sheet;
    Reply refusal;

    if (!visit_read(visit, S("sheet.show"), &params, &sheet, &refusal))
        return refusal;
    SheetView view = sheet_view(visit, &sheet);
    *crumb = (CrumbView){ visit_url(visit, S("/desk"), S("")),
                          phrase(PHRASE_WEB_TAB_DESK, visit->lang) };
    sheet_page(&body, &view, visit->lang);
    return page_reply(
        visit, STATUS_OK,
        (Frame){ .title = visit_say(visit, PHRASE_WEB_ITEM_NAMED, sheet.reference, sheet.title),
                 .crumbs = crumb,
                 .crumb_count = 1 },
        &body);
}
