/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "phrases_web.h"
#include "web/beside.h"
#include "web/entry.h"
#include "web/item.h"
#include "web/trial.h"
#include "web/views_item.h"

#include "templates.h"

/*
 * What the law still asks about an item, every question with a control that fits it, answered
 * together: who says so and by which source is said once. Each answer becomes a statement like any
 * other.
 */

typedef struct Answers {
    const UrlQuery *fields; /* what was filled in */
    const int32_t *facts;   /* those answered, in the order in which they are sent */
    size_t count;
    Findings findings; /* at JSON pointers to the controls of this page */
    int64_t version;   /* of the item as the page showed it; 0: as it shows it now */
} Answers;

/* ---- what is asked --------------------------------------------------------------------------- */

typedef struct Asked {
    const Question **by_fact; /* NULL: not asked */
    int32_t *order;
    size_t count;
} Asked;

static void add_questions(Asked *asked, const Judgement *judgement)
{
    for (size_t i = 0; i < judgement->questions.count; i++) {
        const Question *question = &judgement->questions.list[i];
        if (asked->by_fact[question->fact])
            continue;
        asked->by_fact[question->fact] = question;
        asked->order[asked->count++] = question->fact;
    }
}

/* Of every line under every law. While the day is open the law of today asks too, so that one need
 * not answer twice. */
static Asked asked_about(const Visit *visit, const ItemShown *item)
{
    size_t fact_count = visit->site->library->book->fact_count;
    Asked asked = { .by_fact = NEW_ARRAY(visit->arena, const Question *, fact_count),
                    .order = NEW_ARRAY(visit->arena, int32_t, fact_count) };

    for (size_t l = 0; l < item->line_count; l++)
        for (size_t r = 0; r < item->regime_count; r++) {
            CaseLine facts = item_case_line(visit, item, &item->lines[l]);
            Request request = { .regime = item->regimes[r],
                                .on = DATE_NONE,
                                .known_on = DATE_FOREVER };
            Judgement judgement = gate_judge(visit->gate, visit->arena, &facts, request);
            add_questions(&asked, &judgement);
            if (judgement.pack)
                continue;
            request.on = world_today();
            judgement = gate_judge(visit->gate, visit->arena, &facts, request);
            add_questions(&asked, &judgement);
        }
    return asked;
}

/* ---- what was answered ----------------------------------------------------------------------- */

/* Controls of a fact bear its id; "nobody can tell now" is no statement. */
static void read_answers(const Visit *visit, Answers *answers, Str *given)
{
    const Rulebook *book = visit->site->library->book;
    int32_t *facts = NEW_ARRAY(visit->arena, int32_t, book->fact_count);

    for (size_t i = 0; i < book->fact_count; i++) {
        given[i] = trial_answer(visit, answers->fields, &book->facts[i], &answers->findings);
        Str answer = str_trim(given[i]);
        if (answer.len && !str_eq(answer, TRIAL_PASS) && answers->count < ITEM_SAYINGS_MAX)
            facts[answers->count++] = (int32_t)i;
    }
    answers->facts = facts;
    if (!answers->count)
        finding_error(&answers->findings, ((Place){ 0 }), PHRASE_WEB_ANSWERS_NOTHING,
                      PHRASE_WEB_ANSWERS_NOTHING_REMEDY, S(""));
}

/* "line" of the first answer, "more.3.line" of the fifth. */
static Str path_of(const Visit *visit, size_t number, Str name)
{
    Text path = text_open(visit->arena, 64);

    if (number)
        text_all(&path, S("more."), visit_number(visit, (int64_t)number - 1), S("."));
    text_put(&path, name);
    return text_str(&path);
}

/* What is said once for all answers. */
static const Str about_names[] = { STR("line"), STR("by"), STR("said-on"), STR("source"),
                                   STR("confidence") };

static const Json *answers_tree(const Visit *visit, const Operation *operation, Answers *answers,
                                const Str *given)
{
    const Rulebook *book = visit->site->library->book;
    size_t each = COUNT_OF(about_names) + 2, count = 0;
    PathValue *values = NEW_ARRAY(visit->arena, PathValue, answers->count * each + 1);

    values[count++] =
        (PathValue){ S("item"), visit_id(visit, visit_subject(visit, S("item"), visit->part)) };
    for (size_t i = 0; i < answers->count; i++) {
        int32_t fact = answers->facts[i];
        values[count++] = (PathValue){ path_of(visit, i, S("fact")), book->facts[fact].id };
        values[count++] = (PathValue){ path_of(visit, i, S("value")), str_trim(given[fact]) };
        for (size_t k = 0; k < COUNT_OF(about_names); k++)
            values[count++] = (PathValue){ path_of(visit, i, about_names[k]),
                                           str_trim(query_get(answers->fields, about_names[k])) };
    }
    return shape_tree(visit->arena, operation->params, values, count, &answers->findings);
}

/* ---- what is wrong --------------------------------------------------------------------------- */

/* "/more/3/value" is the control of the fifth answer's fact; "/more/3/source" the source's. */
static Str control_of(const Visit *visit, const Answers *answers, Str pointer)
{
    Text control = text_open(visit->arena, 256);
    Str rest = pointer, more;
    int64_t number = -1;

    if (str_starts(pointer, S("/more/"))) {
        more = str_split(str_cut(pointer, S("/more/").len, pointer.len), '/', &rest);
        if (!str_int(more, &number) || number < 0)
            return pointer;
    } else if (pointer.len) {
        rest = str_cut(pointer, 1, pointer.len);
    }
    bool of_fact = str_eq(rest, S("value")) || str_eq(rest, S("fact"));
    if (of_fact && (size_t)(number + 1) < answers->count)
        rest = visit->site->library->book->facts[answers->facts[number + 1]].id;
    text_all(&control, rest.len ? S("/") : S(""), rest);
    return text_str(&control);
}

/* What stands wrong with the source is said once, though it is sent with every answer. */
static bool is_said(const Findings *findings, Str pointer)
{
    for (const Finding *finding = findings->first; finding; finding = finding->next)
        if (pointer.len && str_eq(finding->place.pointer, pointer))
            return true;
    return false;
}

static void take_findings(const Visit *visit, Answers *answers, const Findings *from)
{
    for (const Finding *f = from ? from->first : NULL; f; f = f->next) {
        Place place = { .pointer = control_of(visit, answers, f->place.pointer) };
        if (!is_said(&answers->findings, place.pointer))
            findings_add(&answers->findings, f->severity, place, f->message, f->remedy, f->args,
                         FINDING_ARGS_MAX);
    }
}

/* The controls of facts know findings by the fact alone. */
static Findings by_fact(const Visit *visit, const Answers *answers)
{
    Findings findings = { .arena = visit->arena };

    for (const Finding *f = answers->findings.first; f; f = f->next)
        if (f->place.pointer.len)
            findings_add(&findings, f->severity,
                         (Place){ .pointer = str_cut(f->place.pointer, 1, f->place.pointer.len) },
                         f->message, f->remedy, f->args, FINDING_ARGS_MAX);
    return findings;
}

/* ---- the page -------------------------------------------------------------------------------- */

static const Operation *stating(const Visit *visit)
{
    const Operation *operation =
        table_operation(office_table(visit->site->office), S("item.state"));

    ensure(operation);
    return operation;
}

static bool is_about(const ItemShown *item, Str name)
{
    bool only_line = item->line_count < 2 && str_eq(name, S("line"));

    for (size_t i = 0; i < COUNT_OF(about_names); i++)
        if (!only_line && str_eq(about_names[i], name))
            return true;
    return false;
}

/* The fields of the operation that are said once. */
static void put_about(const Visit *visit, const ItemShown *item, const Answers *answers,
                      ItemAnswersView *view)
{
    const Shape *params = stating(visit)->params;
    Field *fields = NEW_ARRAY(visit->arena, Field, params->field_count);
    Shape about = *params;
    Filled filled = { .fields = answers->fields, .findings = &answers->findings };

    about.fields = fields;
    about.field_count = 0;
    for (size_t i = 0; i < params->field_count; i++)
        if (is_about(item, params->fields[i].name))
            fields[about.field_count++] = params->fields[i];
    view->entries = entry_views(visit, &about, &filled, &view->entry_count);
}

static void put_inputs(const Visit *visit, const ItemShown *item, const Answers *answers,
                       const Str *given, ItemAnswersView *view)
{
    Asked asked = asked_about(visit, item);
    Trial trial = { .given = given, .findings = by_fact(visit, answers) };
    InputView *inputs = NEW_ARRAY(visit->arena, InputView, asked.count);

    for (size_t i = 0; i < asked.count; i++)
        inputs[i] = input_view(visit, &trial, asked.order[i], asked.by_fact[asked.order[i]]);
    view->inputs = inputs;
    view->input_count = asked.count;
}

static void put_keeps(const Visit *visit, const ItemShown *item, Str request, int64_t version,
                      ItemAnswersView *view)
{
    FieldView *keeps = NEW_ARRAY(visit->arena, FieldView, 3);

    if (version <= 0)
        version = office_version(visit->site->office, visit->arena,
                                 visit_subject(visit, S("item"), item->reference));
    keeps[0] = (FieldView){ S("_token"), visit->session.token };
    keeps[1] = (FieldView){ S("_request"), request };
    keeps[2] = (FieldView){ S("_version"), visit_number(visit, version) };
    view->keeps = keeps;
    view->keep_count = 3;
}

static Reply answers_reply(const Visit *visit, unsigned status, Phrase title,
                           const Answers *answers, const Str *given, Str request)
{
    Text body = text_open(visit->arena, PAGE_BYTES_MAX);
    ItemShown item;
    Reply refusal;

    if (!item_find(visit, &item, &refusal))
        return refusal;
    ItemAnswersView view = { .identity = identity_view(visit, &item, S("/facts")) };
    view.self = item_url(visit, &item, S("/answers"), S(""));
    view.may_state = item_may(&item, S("item.state"));
    put_keeps(visit, &item, request, answers->version, &view);
    put_about(visit, &item, answers, &view);
    put_inputs(visit, &item, answers, given, &view);
    if (view.may_state)
        view.beside = beside_view(visit, item.item, answers->fields);
    if (title != PHRASE_NONE) {
        view.errors.title = phrase(title, visit->lang);
        view.errors.findings =
            entry_findings(visit, &answers->findings, &view.errors.finding_count);
    }
    item_answers_page(&body, &view, visit->lang);
    Reply reply = item_page_reply(visit, &item, PHRASE_WEB_ANSWERS_TITLE, &body);
    reply.status = status;
    return reply;
}

static Str *nothing_given(const Visit *visit)
{
    return NEW_ARRAY(visit->arena, Str, visit->site->library->book->fact_count);
}

Reply item_answers_visit(const Visit *visit)
{
    Answers answers = { .fields = &visit->query, .findings = { .arena = visit->arena } };

    return answers_reply(visit, STATUS_OK, PHRASE_NONE, &answers, nothing_given(visit),
                         visit_id(visit, world_id()));
}

static Reply recorded(const Visit *visit, int64_t seq)
{
    Text query = text_open(visit->arena, 64);
    Reply go = { .status = STATUS_SEE_OTHER, .type = S("text/plain") };

    query_put(&query, S("recorded"), visit_number(visit, seq));
    reply_header(
        &go, "Location",
        visit_url(visit,
                  visit_path(visit, (const Str[]){ S("items"), visit->part, S("answers") }, 3),
                  text_str(&query))
            .text);
    return go;
}

Reply item_answers_send(const Visit *visit)
{
    const UrlQuery *fields = &visit->form.fields;
    Answers answers = { .fields = fields, .findings = { .arena = visit->arena } };
    Str *given = nothing_given(visit), request = query_get(fields, S("_request"));
    Id id;

    if (!id_read(request, &id))
        request = visit_id(visit, id = world_id());
    if (!str_int(query_get(fields, S("_version")), &answers.version))
        answers.version = 0;
    read_answers(visit, &answers, given);
    if (!guard_token_fits(&visit->site->guard, visit->session.visitor,
                          query_get(fields, S("_token"))))
        return answers_reply(visit, STATUS_FORBIDDEN, PHRASE_WEB_TOKEN, &answers, given, request);
    if (query_get(fields, S(BESIDE_LOOK)).len) {
        answers.findings = (Findings){ .arena = visit->arena };
        return answers_reply(visit, STATUS_OK, PHRASE_NONE, &answers, given, request);
    }
    const Json *tree = answers_tree(visit, stating(visit), &answers, given);
    if (answers.findings.error_count)
        return answers_reply(visit, STATUS_INVALID, PHRASE_WEB_INVALID, &answers, given, request);
    OfficeReply reply = visit_call_on(visit, S("item.state"), tree, id, S(""), answers.version);
    if (reply.outcome == OFFICE_DONE || reply.outcome == OFFICE_REPLAYED)
        return recorded(visit, reply.seq);
    if (reply.outcome == OFFICE_STALE) /* told, they may send it again */
        answers.version = 0;
    take_findings(visit, &answers, reply.findings);
    return answers_reply(visit, (unsigned)office_outcome(reply.outcome)->http_status,
                         outcome_title(reply.outcome), &answers, given, request);
}
