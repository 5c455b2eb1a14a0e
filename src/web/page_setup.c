/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "phrases_setup.h"
#include "phrases_web.h"
#include "web/entry.h"
#include "web/item.h"
#include "web/setup.h"
#include "web/views_setup.h"

#include "templates.h"

/* A record is begun from a browser; and what its people do first. */

/* ---- the form -------------------------------------------------------------------------------- */

typedef struct CodeForm {
    Str code;
} CodeForm;

static const Field code_fields[] = {
    TEXT(CodeForm, code, "code", .max = SETUP_CODE_LETTERS_MAX, .help = PHRASE_SETUP_CODE_LABEL),
};
static const Shape code_shape = SHAPE(CodeForm, "set-up-code", code_fields);

/* What a person begins with, told at more length than the terminal does. */
static const struct {
    Str field;
    Phrase label, hint;
} told[] = {
    { STR("code"), PHRASE_SETUP_CODE_LABEL, PHRASE_SETUP_CODE_HINT },
    { STR("practice"), PHRASE_SETUP_PRACTICE, PHRASE_SETUP_PRACTICE_HINT },
    { STR("organisation"), PHRASE_SETUP_ORGANISATION, PHRASE_SETUP_HANDLE_HINT },
    { STR("organisation-name"), PHRASE_SETUP_ORGANISATION_NAME, PHRASE_NONE },
    { STR("person"), PHRASE_SETUP_PERSON, PHRASE_SETUP_HANDLE_HINT },
    { STR("person-name"), PHRASE_SETUP_PERSON_NAME, PHRASE_NONE },
    { STR("origin"), PHRASE_SETUP_ORIGIN, PHRASE_SETUP_ORIGIN_HINT },
    { STR("reason"), PHRASE_SETUP_REASON, PHRASE_NONE },
    { STR("without-screening"), PHRASE_SETUP_WITHOUT_SCREENING,
      PHRASE_SETUP_WITHOUT_SCREENING_HINT },
};

typedef struct Begun {
    const Visit *visit;
    UrlQuery fields; /* of the record's shape */
    Str code, request;
    Findings findings;
} Begun;

static Begun begun_open(const Visit *visit, const UrlQuery *given)
{
    QueryField *fields = NEW_ARRAY(visit->arena, QueryField, given->count + 1);
    Begun begun = { .visit = visit, .findings = { .arena = visit->arena } };
    Id id;

    begun.request = query_get(given, S("_request"));
    begun.code = query_get(given, S("code"));
    if (!id_read(begun.request, &id))
        begun.request = visit_id(visit, world_id());
    for (size_t i = 0; i < given->count; i++)
        if (!str_starts(given->fields[i].name, S("_")) && !str_eq(given->fields[i].name, S("code")))
            fields[begun.fields.count++] =
                (QueryField){ given->fields[i].name, str_trim(given->fields[i].value) };
    begun.fields.fields = fields;
    return begun;
}

static void tell(const Visit *visit, EntryView *entry)
{
    for (size_t i = 0; i < COUNT_OF(told); i++)
        if (str_eq(told[i].field, entry->name)) {
            entry->label = phrase(told[i].label, visit->lang);
            if (told[i].hint != PHRASE_NONE)
                entry->hint = phrase(told[i].hint, visit->lang);
        }
}

/* Controls for the fields whose names stand in `names`. */
static const EntryView *entries_of(const Begun *begun, const Shape *shape, const UrlQuery *fields,
                                   const Str *names, size_t name_count, size_t *ret_count)
{
    const Visit *visit = begun->visit;
    Filled filled = { .fields = fields, .findings = &begun->findings };
    size_t count = 0, all_count;
    const EntryView *all = entry_views(visit, shape, &filled, &all_count);
    EntryView *entries = NEW_ARRAY(visit->arena, EntryView, name_count);

    for (size_t n = 0; n < name_count; n++)
        for (size_t i = 0; i < all_count; i++)
            if (str_eq(all[i].name, names[n])) {
                entries[count] = all[i];
                tell(visit, &entries[count++]);
            }
    *ret_count = count;
    return entries;
}

static SetupView setup_view(const Begun *begun)
{
    static const Str code[] = { STR("code") }, purpose[] = { STR("practice") },
                     office[] = { STR("organisation"), STR("organisation-name") },
                     officer[] = { STR("person"), STR("person-name") },
                     record[] = { STR("origin"), STR("reason"), STR("without-screening") };
    const Visit *visit = begun->visit;
    const Setup *setup = visit->site->setup;
    const QueryField typed[] = { { S("code"), begun->code } };
    const UrlQuery code_given = { .fields = typed, .count = 1 };
    const Shape *shape = &office_start_shape;
    SetupView view = { .token = visit->session.token,
                       .request = begun->request,
                       .dir = setup_dir(setup),
                       .sign_in = setup_signs_in(setup) };

    view.self = visit_url(visit, S("/set-up"), S(""));
    view.codes =
        entries_of(begun, &code_shape, &code_given, code, COUNT_OF(code), &view.code_count);
    view.purposes =
        entries_of(begun, shape, &begun->fields, purpose, COUNT_OF(purpose), &view.purpose_count);
    view.offices =
        entries_of(begun, shape, &begun->fields, office, COUNT_OF(office), &view.office_count);
    view.officers =
        entries_of(begun, shape, &begun->fields, officer, COUNT_OF(officer), &view.officer_count);
    view.records =
        entries_of(begun, shape, &begun->fields, record, COUNT_OF(record), &view.record_count);
    return view;
}

/* Findings name a field as programs do; on this page it goes by its label. */
static void name_fields(Begun *begun)
{
    for (Finding *finding = begun->findings.first; finding; finding = finding->next)
        for (size_t i = 0; i < COUNT_OF(told); i++)
            if (str_eq(finding->args[0], told[i].field) &&
                str_ends(finding->place.pointer, told[i].field))
                finding->args[0] = phrase(told[i].label, begun->visit->lang);
}

static Reply form_reply(Begun *begun, unsigned status, Phrase title, Phrase why, Str first)
{
    const Visit *visit = begun->visit;
    name_fields(begun);
    SetupView view = setup_view(begun);
    Text body = text_open(visit->arena, PAGE_BYTES_MAX);

    if (title != PHRASE_NONE)
        view.errors.title = phrase(title, visit->lang);
    if (why != PHRASE_NONE)
        view.errors.text = visit_say(visit, why, first, S(""));
    if (title != PHRASE_NONE)
        view.errors.findings =
            entry_file_findings(visit, &begun->findings, S(""), &view.errors.finding_count);
    setup_page(&body, &view, visit->lang);
    return page_reply(
        visit, status,
        (Frame){ .title = phrase(PHRASE_SETUP_TITLE, visit->lang), .broken = title != PHRASE_NONE },
        &body);
}

/* ---- when it is made ------------------------------------------------------------------------- */

static Reply go_to(const Visit *visit, Str path)
{
    Reply reply = { .status = STATUS_SEE_OTHER, .type = S("text/plain") };

    reply_header(&reply, "Location", visit_url(visit, path, S("")).text);
    return reply;
}

/* The page of a moment: whoever made the record, and everybody else, is led to the ordinary site,
 * which takes this one's place. */
static Reply opening(const Visit *visit)
{
    Reply reply = trouble_reply(visit, STATUS_UNAVAILABLE, PHRASE_SETUP_OPENING,
                                PHRASE_SETUP_OPENING_WHY, NULL);

    reply_header(&reply, "Refresh", S("1"));
    reply_header(&reply, "Connection", S("close"));
    return reply;
}

static Reply made_reply(const Visit *visit, const SetupMade *made)
{
    SetupMadeView view = { .person = made->person, .invitation = made->invitation };
    Text body = text_open(visit->arena, PAGE_BYTES_MAX);

    view.open = visit_url(visit, S("/sign-in/open"), S(""));
    view.next = visit_url(visit, S("/next"), S(""));
    setup_made_page(&body, &view, visit->lang);
    return page_reply(visit, STATUS_OK, (Frame){ .title = phrase(PHRASE_SETUP_MADE, visit->lang) },
                      &body);
}

/* Another connection is asked for: this one ends with the site that serves it. */
static Reply welcome(const Visit *visit, const SetupMade *made)
{
    bool signs_in = setup_signs_in(visit->site->setup);
    Reply reply = signs_in ? made_reply(visit, made)
                           : go_to(visit, made->practice ? S("/tutorial") : S("/next"));

    if (!signs_in)
        visit_cookie(visit, &reply, S("sekisho-as"), made->person, 0);
    reply_header(&reply, "Connection", S("close"));
    return reply;
}

/* ---- the pages ------------------------------------------------------------------------------- */

Reply setup_visit(const Visit *visit)
{
    const QueryField first[] = { { S("reason"), phrase(PHRASE_SETUP_REASON_FIRST, visit->lang) } };

    if (!site_sets_up(visit->site))
        return go_to(visit, visit_practises(visit) ? S("/tutorial") : S("/next"));
    if (setup_is_made(visit->site->setup))
        return opening(visit);
    Begun begun = begun_open(visit, &(UrlQuery){ .fields = first, .count = COUNT_OF(first) });
    return form_reply(&begun, STATUS_OK, PHRASE_NONE, PHRASE_NONE, S(""));
}

/* What was sent, as the terminal would take it. 0, SETUP_E_INVALID with findings, or a fault. */
static int read_start(Begun *begun, OfficeStart *ret_start)
{
    const Visit *visit = begun->visit;
    PathValue *values = NEW_ARRAY(visit->arena, PathValue, begun->fields.count + 1);
    size_t before = begun->findings.error_count;

    for (size_t i = 0; i < begun->fields.count; i++)
        values[i] = (PathValue){ begun->fields.fields[i].name, begun->fields.fields[i].value };
    size_t count = begun->fields.count;
    const PathValue *all = values;
    int r = 0;
    if (str_eq(query_get(&begun->fields, S("practice")), S("yes")))
        r = practice_start(visit->arena, setup_data_dir(visit->site->setup), visit->lang, values,
                           &count, &all, &begun->findings);
    if (r)
        return r < 0 ? trace(r) : SETUP_E_INVALID;
    const Json *tree = shape_tree(visit->arena, &office_start_shape, all, count, &begun->findings);
    bool bound =
        shape_bind(visit->arena, &office_start_shape, tree, S(""), ret_start, &begun->findings);
    ret_start->lang = visit->lang;
    if (bound)
        bound = office_start_check(ret_start, &begun->findings);
    return bound && begun->findings.error_count == before ? 0 : SETUP_E_INVALID;
}

static Reply spent(const Visit *visit)
{
    return trouble_reply(visit, STATUS_CONFLICT, PHRASE_SETUP_SPENT, PHRASE_SETUP_SPENT_WHY, NULL);
}

static Reply answer(Begun *begun, int r, const SetupMade *made)
{
    const Visit *visit = begun->visit;

    switch (r) {
    case 0:
        return welcome(visit, made);
    case SETUP_E_SPENT:
        return spent(visit);
    case SETUP_E_EXISTS:
        return form_reply(begun, STATUS_CONFLICT, PHRASE_SETUP_EXISTS, PHRASE_SETUP_EXISTS_WHY,
                          setup_dir(visit->site->setup));
    case SETUP_E_INVALID:
        return form_reply(begun, STATUS_INVALID, PHRASE_SETUP_WRONG, PHRASE_NONE, S(""));
    default:
        return form_reply(begun, STATUS_FAULT, PHRASE_SETUP_WRONG, PHRASE_SETUP_FAULT_WHY, S(""));
    }
}

static Reply wait_reply(Begun *begun, int64_t seconds)
{
    const Visit *visit = begun->visit;
    Str words = visit_number(visit, seconds);
    Reply reply = form_reply(begun, STATUS_TOO_MANY, PHRASE_SETUP_CODE_WAIT,
                             PHRASE_SETUP_CODE_WAIT_WHY, words);

    reply_header(&reply, "Retry-After", words);
    return reply;
}

/* On the ordinary site the form is another start's; whoever knows code and request is answered. */
static bool form_is_ours(const Visit *visit)
{
    return !site_sets_up(visit->site) ||
           guard_token_fits(&visit->site->guard, visit->session.visitor,
                            query_get(&visit->form.fields, S("_token")));
}

Reply setup_send(const Visit *visit)
{
    Setup *setup = visit->site->setup;
    Begun begun = begun_open(visit, &visit->form.fields);
    OfficeStart start;
    SetupMade made;
    int64_t wait;

    if (!form_is_ours(visit))
        return form_reply(&begun, STATUS_FORBIDDEN, PHRASE_SETUP_WRONG, PHRASE_WEB_TOKEN, S(""));
    SetupAnswer code = setup_try(setup, *visit->scratch, begun.code, world_now(), &wait);
    if (code != SETUP_RIGHT && !site_sets_up(visit->site))
        return spent(visit); /* strangers learn no more of a record that is there */
    switch (code) {
    case SETUP_WAIT:
        return wait_reply(&begun, wait);
    case SETUP_WRONG:
        finding_error(&begun.findings, ((Place){ .pointer = S("/code") }), PHRASE_SETUP_CODE_WRONG,
                      PHRASE_SETUP_CODE_WRONG_REMEDY, S(""));
        break;
    case SETUP_RIGHT:
        break;
    }
    bool wrong = begun.findings.error_count > 0;
    int r = read_start(&begun, &start);
    if (r > 0 || wrong)
        return form_reply(&begun, wrong ? STATUS_FORBIDDEN : STATUS_INVALID, PHRASE_SETUP_WRONG,
                          PHRASE_NONE, S(""));
    if (!r)
        r = setup_make(setup, visit->arena, begun.request, &start, &made, &begun.findings);
    return answer(&begun, r, &made);
}

/* ---- what to do next ------------------------------------------------------------------------- */

typedef struct NextStep {
    Str path, operation; /* operation: its form; empty: the page, or the terminal */
    Str reads;           /* done when this reading has more than `beyond` of `list` */
    const char *list;
    size_t beyond;
    Phrase words, why;
    bool sign_in; /* only where people do */
} NextStep;

static const NextStep next_steps[] = {
    { .operation = STR("organisation.add"),
      .reads = STR("organisation.list"),
      .list = "organisations",
      .beyond = 1,
      .words = PHRASE_SETUP_NEXT_ORGANISATIONS,
      .why = PHRASE_SETUP_NEXT_ORGANISATIONS_WHY },
    { .operation = STR("person.add"),
      .reads = STR("person.list"),
      .list = "persons",
      .beyond = 2, /* the administrator, and two more */
      .words = PHRASE_SETUP_NEXT_PEOPLE,
      .why = PHRASE_SETUP_NEXT_PEOPLE_WHY },
    { .operation = STR("sign-in.invite"),
      .words = PHRASE_SETUP_NEXT_INVITE,
      .why = PHRASE_SETUP_NEXT_INVITE_WHY,
      .sign_in = true },
    { .operation = STR("list.import"),
      .reads = STR("list.status"),
      .list = "in-force",
      .words = PHRASE_SETUP_NEXT_LISTS,
      .why = PHRASE_SETUP_NEXT_LISTS_WHY },
    { .path = STR("/registers"),
      .words = PHRASE_SETUP_NEXT_REGISTERS,
      .why = PHRASE_SETUP_NEXT_REGISTERS_WHY },
    { .path = STR("/planning/ways"),
      .words = PHRASE_SETUP_NEXT_WAYS,
      .why = PHRASE_SETUP_NEXT_WAYS_WHY },
    { .operation = STR("item.open"),
      .words = PHRASE_SETUP_NEXT_ITEM,
      .why = PHRASE_SETUP_NEXT_ITEM_WHY },
    { .words = PHRASE_SETUP_NEXT_BACKUP, .why = PHRASE_SETUP_NEXT_BACKUP_WHY },
};

static Str step_state(const Visit *visit, const NextStep *step)
{
    const Json *tree = NULL;
    bool allowed = false;
    Reply refusal;

    if (!step->reads.len || !visit->session.actor ||
        !visit_read_tree(visit, step->reads, NULL, 0, &tree, &allowed, &refusal) || !allowed)
        return S("");
    const Json *list = json_member(tree, str_from_c(step->list));
    bool done = list && list->count > step->beyond;
    return phrase(done ? PHRASE_SETUP_STATE_DONE : PHRASE_SETUP_STATE_OPEN, visit->lang);
}

static NextStepView step_view(const Visit *visit, const NextStep *step)
{
    NextStepView view = { .words = phrase(step->words, visit->lang),
                          .why = phrase(step->why, visit->lang),
                          .state = step_state(visit, step) };

    if (step->operation.len)
        view.address = VISIT_URL(visit, S("op"), step->operation);
    else if (step->path.len)
        view.address = visit_url(visit, step->path, S(""));
    return view;
}

Reply next_visit(const Visit *visit)
{
    NextStepView *steps = NEW_ARRAY(visit->arena, NextStepView, COUNT_OF(next_steps));
    NextStepsView view = { .nobody = !visit->session.actor, .steps = steps };
    Text body = text_open(visit->arena, PAGE_BYTES_MAX);

    view.actor = visit_url(visit, S("/actor"), S(""));
    for (size_t i = 0; i < COUNT_OF(next_steps); i++)
        if (!next_steps[i].sign_in || visit->site->sign_in)
            steps[view.step_count++] = step_view(visit, &next_steps[i]);
    next_steps_page(&body, &view, visit->lang);
    return page_reply(visit, STATUS_OK, (Frame){ .title = phrase(PHRASE_SETUP_NEXT, visit->lang) },
                      &body);
}
