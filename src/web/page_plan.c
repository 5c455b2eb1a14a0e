/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "phrases_web.h"
#include "web/call.h"
#include "web/entry.h"
#include "web/planning.h"
#include "web/views_books.h"

#include "templates.h"

/* What is planned, drawn: the shipped example until something is sent, then that. Nothing of it is
 * kept, so nobody has to act, and the form needs no token (see page_cost.c). */

/* ---- what was sent --------------------------------------------------------------------------- */

static void fill_at_first(Plan *plan)
{
    for (size_t i = 0; i < plan_field_count(plan->subject); i++) {
        const PlanField *field = &plan->subject->fields[i];
        plan->values[i] =
            field->example ? plan->visit->site->plan_files[field->example] : field->at_first;
    }
    plan->file = phrase(PHRASE_WEB_PLAN_TEXT, plan->visit->lang);
}

/* The file, where one is chosen; else what stands in the box. */
static void fill_sent(Plan *plan)
{
    const Visit *visit = plan->visit;
    const Upload *upload = &visit->form.upload;

    for (size_t i = 0; i < plan_field_count(plan->subject); i++) {
        Str sent = query_get(&visit->form.fields, plan->subject->fields[i].name);
        bool whole = i == 0 && upload->bytes.len;
        plan->values[i] = whole ? upload->bytes : sent;
        if (plan->values[i].len <= PLAN_BYTES_MAX)
            continue;
        finding_error(plan->findings, ((Place){ .pointer = plan->subject->fields[i].name }),
                      PHRASE_WEB_COST_LONG_FILE, PHRASE_NONE, S(""));
        plan->values[i] = whole && sent.len <= PLAN_BYTES_MAX ? sent : S(""); /* in the box */
    }
    plan->file = upload->bytes.len ? upload->name : phrase(PHRASE_WEB_PLAN_TEXT, plan->visit->lang);
}

/* ---- what is wrong --------------------------------------------------------------------------- */

static ErrorsView wrong_of(const Visit *visit, const Findings *findings)
{
    ErrorsView view = errors_view(visit, PHRASE_WEB_PLAN_INVALID, findings);

    view.findings = entry_file_findings(visit, findings, S("#f-text"), &view.finding_count);
    return view;
}

/* ---- views ----------------------------------------------------------------------------------- */

static FiguresView table_view(const Visit *visit, const PlotTable *table, Str caption)
{
    FigureHead *heads = NEW_ARRAY(visit->arena, FigureHead, table->columns + 1);
    FigureRow *rows = NEW_ARRAY(visit->arena, FigureRow, table->rows + 1);
    bool worded = table->words == table->columns;

    for (size_t i = 0; i < table->columns; i++)
        heads[i] = (FigureHead){ lang_code(visit->lang), table->heads[i], i >= table->words };
    for (size_t row = 0; row < table->rows; row++) {
        FigureView *cells = NEW_ARRAY(visit->arena, FigureView, table->columns + 1);
        for (size_t i = 0; i < table->columns; i++)
            cells[i] = (FigureView){ .words = table->cells[row * table->columns + i],
                                     .number = i >= table->words,
                                     .wordy = worded || (i == 0 && table->words > 1) };
        rows[row] = (FigureRow){ cells, table->columns };
    }
    return (FiguresView){ .id = S("table"),
                          .worded = worded,
                          .caption = caption,
                          .heads = heads,
                          .head_count = table->columns,
                          .rows = rows,
                          .row_count = table->rows };
}

static void put_picture(const Plan *plan, const Picture *picture, PlanView *view)
{
    Text text = text_open(plan->visit->arena, PAGE_BYTES_MAX);

    picture_write(&text, picture, false, plan->visit->lang);
    view->shown = true;
    view->caption = picture->title;
    view->note = picture->note;
    view->picture = (Html){ text_str(&text) };
    view->table = table_view(plan->visit, &picture->table, picture->title);
}

static void put_fields(const Plan *plan, PlanView *view)
{
    size_t count = plan_field_count(plan->subject), bad;
    PlanFieldView *views = NEW_ARRAY(plan->visit->arena, PlanFieldView, count + 1);

    for (size_t i = 0; i < count; i++) {
        const PlanField *field = &plan->subject->fields[i];
        views[i] = (PlanFieldView){ .name = field->name,
                                    .label = phrase(field->label, plan->visit->lang),
                                    .hint = phrase(field->hint, plan->visit->lang),
                                    .area = field->area };
        if (utf8_check(plan->values[i], &bad))
            views[i].value = plan->values[i];
    }
    view->fields = views;
    view->field_count = count;
}

/* ---- as a paper ------------------------------------------------------------------------------ */

/* The picture in both languages, of what was sent. False with findings. */
static bool draw_both(const Plan *plan, Picture pictures[LANG_COUNT])
{
    for (Lang lang = 0; lang < LANG_COUNT; lang++) {
        Visit visit = *plan->visit;
        Plan in = *plan;
        visit.lang = lang;
        in.visit = &visit;
        if (!plan->subject->draw(&in, &pictures[lang]))
            return false;
    }
    return true;
}

static Reply paper_reply(const Plan *plan, const Picture pictures[LANG_COUNT])
{
    const Visit *visit = plan->visit;
    PaperReport report = picture_report(visit->arena, pictures);
    Text name = text_open(visit->arena, TEXT_MAX);
    Str pdf;

    report.practice = visit_practises(visit);
    if (paper_report_print(visit->arena, &report, visit->lang, &pdf))
        return fault_reply(visit);
    Reply reply = { .status = STATUS_OK, .type = S("application/pdf"), .body = pdf };
    text_all(&name, S("inline; filename=\""), plan->subject->id, S(".pdf\""));
    reply_header(&reply, "Content-Disposition", text_str(&name));
    return reply;
}

/* ---- the pages ------------------------------------------------------------------------------- */

static Reply plan_reply(Plan *plan, bool example)
{
    const Visit *visit = plan->visit;
    Text body = text_open(visit->arena, PAGE_BYTES_MAX);
    CrumbView crumbs[] = { { visit_url(visit, S("/planning"), S("")),
                             phrase(PHRASE_WEB_TAB_PLANNING, visit->lang) } };
    PlanView view = { .title = phrase(plan->subject->title, visit->lang),
                      .lead = phrase(plan->subject->lead, visit->lang),
                      .example = example && plan_field_count(plan->subject) > 0 };
    Picture picture;

    view.self = VISIT_URL(visit, S("planning"), plan->subject->id);
    if (!plan->findings->error_count && plan->subject->draw(plan, &picture))
        put_picture(plan, &picture, &view);
    bool broken = !example && plan->findings->error_count > 0;
    if (broken)
        view.errors = wrong_of(visit, plan->findings);
    put_fields(plan, &view);
    plan_page(&body, &view, visit->lang);
    return page_reply(visit, broken ? STATUS_INVALID : STATUS_OK,
                      (Frame){ .title = view.title,
                               .broken = broken,
                               .crumbs = crumbs,
                               .crumb_count = COUNT_OF(crumbs) },
                      &body);
}

static const PlanSubject *subject_of(const Visit *visit)
{
    for (size_t i = 0; i < plan_subject_count; i++)
        if (str_eq(plan_subjects[i].id, visit->part))
            return &plan_subjects[i];
    return NULL;
}

Reply plan_visit(const Visit *visit)
{
    Findings findings = { .arena = visit->arena };
    Plan plan = { .visit = visit, .subject = subject_of(visit), .findings = &findings };

    if (!plan.subject)
        return not_found(visit);
    fill_at_first(&plan);
    return plan_reply(&plan, true);
}

Reply plan_send(const Visit *visit)
{
    Findings findings = { .arena = visit->arena };
    Plan plan = { .visit = visit, .subject = subject_of(visit), .findings = &findings };
    Picture pictures[LANG_COUNT];

    if (!plan.subject)
        return not_found(visit);
    fill_sent(&plan);
    if (query_get(&visit->form.fields, S("form")).len && !findings.error_count) {
        Findings told = { .arena = visit->arena }; /* else the page tells of them once more */
        Plan paper = plan;
        paper.findings = &told;
        if (draw_both(&paper, pictures))
            return paper_reply(&paper, pictures);
    }
    return plan_reply(&plan, false);
}

Reply plans_visit(const Visit *visit)
{
    Text body = text_open(visit->arena, PAGE_BYTES_MAX);
    PlanLinkView *links = NEW_ARRAY(visit->arena, PlanLinkView, plan_subject_count);
    PlansView view = { .briefing = visit_url(visit, S("/planning/briefing"), S("")),
                       .links = links,
                       .link_count = plan_subject_count };

    for (size_t i = 0; i < plan_subject_count; i++)
        links[i] = (PlanLinkView){ .address = VISIT_URL(visit, S("planning"), plan_subjects[i].id),
                                   .words = phrase(plan_subjects[i].title, visit->lang),
                                   .lead = phrase(plan_subjects[i].lead, visit->lang) };
    plans_page(&body, &view, visit->lang);
    return page_reply(visit, STATUS_OK,
                      (Frame){ .title = phrase(PHRASE_WEB_TAB_PLANNING, visit->lang) }, &body);
}
