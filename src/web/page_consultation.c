/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "phrases_approvals.h"
#include "phrases_web.h"
#include "web/case.h"
#include "web/views_desk.h"

#include "approvals/approvals.h"

#include "templates.h"

/* A consultation as a board: who is asked until when, what each said of each item and destination,
 * and where they differ. */

enum { BODY_NAME, BODY_DUE, BODY_STATE, BODY_TOLD, BODY_COLUMNS };
static const Phrase body_heads[BODY_COLUMNS] = {
    [BODY_NAME] = PHRASE_APPROVALS_FIELD_BODY,
    [BODY_DUE] = PHRASE_APPROVALS_SHOWN_DUE,
    [BODY_STATE] = PHRASE_APPROVALS_SHOWN_WAITS,
    [BODY_TOLD] = PHRASE_APPROVALS_SHOWN_ESCALATES,
};

static Str body_state(const Visit *visit, const BodyShown *body)
{
    Str state = phrase(body_waits_phrases[body->waits], visit->lang);

    return body->overdue ? visit_list(visit, state, phrase(PHRASE_WEB_CASE_OVERDUE, visit->lang))
                         : state;
}

static FiguresView bodies_of(const Visit *visit, const ConsultationShown *asked)
{
    Figures figures = figures_open(visit, S("bodies"), PHRASE_APPROVALS_FIELD_BODIES, body_heads,
                                   BODY_COLUMNS, asked->body_count);

    figures.caption = phrase(PHRASE_APPROVALS_FIELD_BODIES, visit->lang);
    for (size_t i = 0; i < asked->body_count; i++) {
        const BodyShown *body = &asked->bodies[i];
        Cell *cells = figures_row(&figures);
        cells[BODY_NAME] = cell_text(body->organisation_name);
        cells[BODY_DUE] = cell_day(body->due);
        cells[BODY_STATE] = cell_text(body_state(visit, body));
        cells[BODY_TOLD] = cell_text(body->escalates_to_name);
    }
    return figures_view(&figures, false);
}

enum { ENTITY_NUMBER, ENTITY_ITEM, ENTITY_GOES, ENTITY_RESULT, ENTITY_WORDS, ENTITY_COLUMNS };
static const Phrase entity_heads[ENTITY_COLUMNS] = {
    [ENTITY_NUMBER] = PHRASE_APPROVALS_FIELD_ENTITY,
    [ENTITY_ITEM] = PHRASE_APPROVALS_FIELD_ENTITY_ITEM,
    [ENTITY_GOES] = PHRASE_APPROVALS_FIELD_DESTINATION,
    [ENTITY_RESULT] = PHRASE_WEB_CONSULTATION_TOGETHER,
    [ENTITY_WORDS] = PHRASE_APPROVALS_FIELD_PROVISO,
};

static Str entity_words(const Visit *visit, const EntityShown *entity)
{
    Str words = S("");

    for (size_t i = 0; i < entity->proviso_count; i++)
        words = visit_list(visit, words, entity->provisos[i]);
    return entity->resolved ? visit_list(visit, words,
                                         visit_say(visit, PHRASE_WEB_CONSULTATION_RESOLVED,
                                                   entity->resolver_name, entity->resolution))
                            : words;
}

static FiguresView entities_of(const Visit *visit, const ConsultationShown *asked)
{
    Figures figures = figures_open(visit, S("entities"), PHRASE_APPROVALS_SHOWN_ENTITIES,
                                   entity_heads, ENTITY_COLUMNS, asked->entity_count);

    figures.caption = phrase(PHRASE_APPROVALS_SHOWN_ENTITIES, visit->lang);
    for (size_t i = 0; i < asked->entity_count; i++) {
        const EntityShown *entity = &asked->entities[i];
        Cell *cells = figures_row(&figures);
        cells[ENTITY_NUMBER] = cell_text(visit_number(visit, entity->entity));
        cells[ENTITY_ITEM] = cell_text(entity->item);
        cells[ENTITY_GOES] = cell_text(country_words(visit, entity->destination));
        cells[ENTITY_RESULT] = cell_text(phrase(opinion_phrases[entity->combined], visit->lang));
        cells[ENTITY_WORDS] = cell_text(entity_words(visit, entity));
    }
    return figures_view(&figures, false);
}

enum { SAID_BODY, SAID_ENTITY, SAID_OPINION, SAID_PROVISO, SAID_BY, SAID_AT, SAID_COLUMNS };
static const Phrase said_heads[SAID_COLUMNS] = {
    [SAID_BODY] = PHRASE_APPROVALS_FIELD_BODY,
    [SAID_ENTITY] = PHRASE_APPROVALS_FIELD_ENTITY,
    [SAID_OPINION] = PHRASE_APPROVALS_FIELD_OPINION,
    [SAID_PROVISO] = PHRASE_APPROVALS_FIELD_PROVISO,
    [SAID_BY] = PHRASE_APPROVALS_SHOWN_PERSON_NAME,
    [SAID_AT] = PHRASE_APPROVALS_SHOWN_SINCE,
};

static size_t opinion_total(const ConsultationShown *asked)
{
    size_t total = 0;

    for (size_t i = 0; i < asked->answer_count; i++)
        total += asked->answers[i].stands ? asked->answers[i].opinion_count : 0;
    return total;
}

static FiguresView opinions_of(const Visit *visit, const ConsultationShown *asked)
{
    Figures figures = figures_open(visit, S("opinions"), PHRASE_APPROVALS_SHOWN_GIVEN, said_heads,
                                   SAID_COLUMNS, opinion_total(asked));

    figures.caption = phrase(PHRASE_APPROVALS_SHOWN_GIVEN, visit->lang);
    for (size_t i = 0; i < asked->answer_count; i++)
        for (size_t k = 0; asked->answers[i].stands && k < asked->answers[i].opinion_count; k++) {
            const AnswerShown *answer = &asked->answers[i];
            Cell *cells = figures_row(&figures);
            cells[SAID_BODY] = cell_text(answer->body_name);
            cells[SAID_ENTITY] = cell_text(visit_number(visit, answer->opinions[k].entity));
            cells[SAID_OPINION] =
                cell_text(phrase(opinion_phrases[answer->opinions[k].opinion], visit->lang));
            cells[SAID_PROVISO] = cell_text(answer->opinions[k].proviso);
            cells[SAID_BY] = cell_text(answer->by_name);
            cells[SAID_AT] = cell_text(visit_moment(visit, answer->at));
        }
    return figures_view(&figures, false);
}

/* ---- what can be done ------------------------------------------------------------------------ */

static void put_acts(const Visit *visit, const ConsultationShown *asked, ConsultationView *view)
{
    static const Str operations[] = { STR("consultation.answer"), STR("consultation.countersign"),
                                      STR("consultation.resolve"), STR("consultation.close"),
                                      STR("consultation.withdraw") };
    LinkView *links = NEW_ARRAY(visit->arena, LinkView, COUNT_OF(operations));

    view->acts = links;
    if (asked->state != CONSULT_OPEN)
        return;
    for (size_t i = 0; i < COUNT_OF(operations); i++) {
        const QueryField fields[] = {
            { S("consultation"), asked->reference },
            { S("_back"), VISIT_URL(visit, S("consultations"), asked->reference).text }
        };
        const UrlQuery query = { .fields = fields, .count = COUNT_OF(fields) };
        view->act_count +=
            operation_link(visit, operations[i], &query, S(""), &links[view->act_count]);
    }
}

/* ---- the page -------------------------------------------------------------------------------- */

static bool has_conflict(const ConsultationShown *asked)
{
    for (size_t i = 0; i < asked->entity_count; i++)
        if (asked->entities[i].combined == COMBINED_CONFLICTING && !asked->entities[i].resolved)
            return true;
    return false;
}

static Str about_words(const Visit *visit, const ConsultationShown *asked)
{
    return asked->subject_text.len ? asked->subject_text
                                   : phrase(PHRASE_WEB_SHEET_SUBJECT, visit->lang);
}

Reply consultation_visit(const Visit *visit)
{
    const PathValue values[] = {
        { S("consultation"), visit_id(visit, visit_subject(visit, S("consultation"), visit->part)) }
    };
    Text body = text_open(visit->arena, PAGE_BYTES_MAX);
    CrumbView *crumb = NEW(visit->arena, CrumbView);
    ConsultationShown asked;
    Reply refusal;

    if (!visit_read_values(visit, S("consultation.show"), values, COUNT_OF(values), &asked,
                           &refusal))
        return refusal;
    ConsultationView view = {
        .reference = asked.reference,
        .state = phrase(consultation_state_phrases[asked.state], visit->lang),
        .question = asked.question,
        .subject = about_words(visit, &asked),
        .subject_address = subject_url(visit, asked.subject_kind, asked.subject),
        .recorded = recorded_view(visit),
        .bodies = bodies_of(visit, &asked),
        .entities = entities_of(visit, &asked),
        .opinions = opinions_of(visit, &asked),
        .has_opinions = opinion_total(&asked) > 0,
        .conflicts = has_conflict(&asked),
    };
    put_acts(visit, &asked, &view);
    *crumb = (CrumbView){ visit_url(visit, S("/desk"), S("")),
                          phrase(PHRASE_WEB_TAB_DESK, visit->lang) };
    consultation_page(&body, &view, visit->lang);
    return page_reply(
        visit, STATUS_OK,
        (Frame){ .title = visit_say(visit, PHRASE_WEB_ITEM_NAMED, asked.reference, asked.question),
                 .crumbs = crumb,
                 .crumb_count = 1 },
        &body);
}
