/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "phrases_cases.h"
#include "phrases_casework.h"
#include "phrases_units.h"
#include "phrases_web.h"
#include "web/case.h"
#include "web/item.h"
#include "web/offered.h"
#include "web/views_many.h"

#include "world/world.h"

#include "templates.h"

/*
 * One thing done to many rows of a list: ticked there, chosen here, shown beforehand row by row,
 * and then done to all or to none. Each step is a form sent; nothing is kept between them but in
 * it.
 */

enum { REFERENCE_BYTES_MAX = 200 };

/* What is done, in words. */
typedef struct ManyWords {
    Phrase check, act, acted, left_out, lead_check, lead_done, lead_again, said_will, said_done;
} ManyWords;

static const ManyWords assigning = {
    PHRASE_WEB_MANY_CHECK,      PHRASE_WEB_MANY_DO,         PHRASE_WEB_MANY_DONE,
    PHRASE_WEB_MANY_LEFT_OUT,   PHRASE_WEB_MANY_LEAD_CHECK, PHRASE_WEB_MANY_LEAD_DONE,
    PHRASE_WEB_MANY_LEAD_AGAIN, PHRASE_WEB_MANY_SAID_WILL,  PHRASE_WEB_MANY_SAID_DONE,
};
static const ManyWords holding = {
    PHRASE_WEB_MANY_HOLD_CHECK,      PHRASE_WEB_MANY_HOLD_DO,
    PHRASE_WEB_MANY_HOLD_DONE,       PHRASE_WEB_MANY_HOLD_LEFT_OUT,
    PHRASE_WEB_MANY_HOLD_LEAD_CHECK, PHRASE_WEB_MANY_HOLD_LEAD_DONE,
    PHRASE_WEB_MANY_HOLD_LEAD_AGAIN, PHRASE_WEB_MANY_HOLD_SAID_WILL,
    PHRASE_WEB_MANY_HOLD_SAID_DONE,
};

typedef size_t ManyChoices(const Visit *visit, Str chosen, const ChoiceView **ret_choices);
static ManyChoices people, units;

typedef struct ManyKind {
    Str part; /* of the address: "items" */
    Str operation, subject, path;
    Str rows, whom, words, until; /* parameters of the operation; until: may be empty */
    ManyChoices *choices;         /* NULL: `whom` is typed */
    bool words_owed;
    Phrase title, whom_label, words_label;
    const ManyWords *said;
} ManyKind;

static const ManyKind kinds[] = {
    { STR("items"), STR("item.assign-many"), STR("item"), STR("/"), STR("items"), STR("person"),
      STR("task"), STR(""), people, false, PHRASE_WEB_MANY_ITEMS, PHRASE_CASEWORK_FIELD_PERSON,
      PHRASE_CASEWORK_FIELD_TASK, &assigning },
    { STR("cases"), STR("case.assign-many"), STR("case"), STR("/cases"), STR("cases"), STR("unit"),
      STR("reason"), STR(""), units, true, PHRASE_WEB_MANY_CASES, PHRASE_UNITS_FIELD_UNIT,
      PHRASE_UNITS_FIELD_REASON, &assigning },
    { STR("holds"), STR("case.hold-many"), STR("case"), STR("/cases"), STR("cases"),
      STR("authority"), STR("reason"), STR("until"), NULL, true, PHRASE_WEB_MANY_HOLDS,
      PHRASE_CASES_FIELD_AUTHORITY, PHRASE_CASES_FIELD_REASON, &holding },
};

/* A row as it was ticked, and as it stood when this page was made of it. */
typedef struct Ticked {
    Str reference;
    Id id;
    int64_t version; /* 0: that is not known yet */
    const Finding *why;
} Ticked;

typedef struct Many {
    const ManyKind *kind;
    Ticked *rows;
    size_t count;
    Str whom, words, until;
    Id request;
    Findings findings;
} Many;

static const ManyKind *kind_of(const Visit *visit)
{
    for (size_t i = 0; i < COUNT_OF(kinds); i++)
        if (str_eq(kinds[i].part, visit->part))
            return &kinds[i];
    return NULL;
}

/* ---- what came ------------------------------------------------------------------------------- */

/* "2026-0001", and behind a blank the leaf it stood at. */
static Ticked row_of(const Visit *visit, const ManyKind *kind, Str value)
{
    Str version, reference = str_split(str_trim(value), ' ', &version);
    Ticked row = { .reference = str_cut(reference, 0, REFERENCE_BYTES_MAX) };

    row.id = visit_subject(visit, kind->subject, row.reference);
    if (!str_int(version, &row.version))
        row.version = 0;
    return row;
}

static bool read_many(const Visit *visit, const ManyKind *kind, Many *ret_many)
{
    const UrlQuery *form = &visit->form.fields;
    const size_t count = query_count(form, S("row"));

    *ret_many = (Many){ .kind = kind,
                        .whom = str_trim(query_get(form, S("whom"))),
                        .words = str_trim(query_get(form, S("words"))),
                        .until = str_trim(query_get(form, S("until"))),
                        .findings = { .arena = visit->arena } };
    if (!id_read(query_get(form, S("_request")), &ret_many->request))
        ret_many->request = world_id();
    if (!count || count > WORK_ROWS_MAX) {
        finding_error(&ret_many->findings, (Place){ 0 },
                      count ? PHRASE_WEB_MANY_TOO_MANY : PHRASE_WEB_MANY_NONE,
                      PHRASE_WEB_MANY_REMEDY, visit_number(visit, WORK_ROWS_MAX));
        return false;
    }
    ret_many->rows = NEW_ARRAY(visit->arena, Ticked, count);
    for (size_t i = 0; i < form->count; i++)
        if (str_eq(form->fields[i].name, S("row")))
            ret_many->rows[ret_many->count++] = row_of(visit, kind, form->fields[i].value);
    return true;
}

/* ---- asking ---------------------------------------------------------------------------------- */

static Str path_of(const Visit *visit, Str list, size_t row, Str field)
{
    Text path = text_open(visit->arena, 100);

    text_all(&path, list, S("."), visit_number(visit, (int64_t)row), S("."), field);
    return text_str(&path);
}

static OfficeReply call_many(const Visit *visit, Many *many, bool tried)
{
    const ManyKind *kind = many->kind;
    const Operation *operation =
        table_operation(office_table(visit->site->office), kind->operation);
    PathValue *values = NEW_ARRAY(visit->arena, PathValue, 2 * many->count + 3);
    size_t count = 0;

    for (size_t i = 0; i < many->count; i++) {
        const Ticked *row = &many->rows[i];
        values[count++] =
            (PathValue){ path_of(visit, kind->rows, i, kind->subject), visit_id(visit, row->id) };
        values[count++] =
            (PathValue){ path_of(visit, kind->rows, i, S("version")),
                         row->version > 0 ? visit_number(visit, row->version) : S("") };
    }
    values[count++] = (PathValue){ kind->whom, many->whom };
    values[count++] = (PathValue){ kind->words, many->words };
    if (kind->until.len)
        values[count++] = (PathValue){ kind->until, many->until };
    const Json *tree = shape_tree(visit->arena, operation->params, values, count, &many->findings);
    return tried ? visit_try(visit, kind->operation, tree, many->request)
                 : visit_call(visit, kind->operation, tree, many->request, S(""));
}

/* The row a finding is about, "/items/3/..": false, it is about none of them alone. */
static bool row_at(const Many *many, Str pointer, size_t *ret_row)
{
    Str rest, list;
    int64_t row;

    str_split(pointer, '/', &rest);
    list = str_split(rest, '/', &rest);
    if (!str_eq(list, many->kind->rows) || !str_int(str_split(rest, '/', &rest), &row) || row < 0 ||
        row >= (int64_t)many->count)
        return false;
    *ret_row = (size_t)row;
    return true;
}

/* Findings go to their rows; those about the whole stay. */
static void part_findings(Many *many, const Findings *from)
{
    size_t row;

    for (const Finding *at = from ? from->first : NULL; at; at = at->next)
        if (row_at(many, at->place.pointer, &row))
            many->rows[row].why = many->rows[row].why ? many->rows[row].why : at;
        else
            findings_add(&many->findings, at->severity, at->place, at->message, at->remedy,
                         at->args, FINDING_ARGS_MAX);
}

/* ---- the page -------------------------------------------------------------------------------- */

static size_t units(const Visit *visit, Str chosen, const ChoiceView **ret_choices)
{
    const Str lang = visit->lang == LANG_JA ? S("ja") : S("en");
    const Json *tree;
    Reply refusal;
    bool allowed;
    size_t count = 0;

    if (!visit_read_tree(visit, S("unit.list"), NULL, 0, &tree, &allowed, &refusal) || !allowed)
        return 0;
    const Json *list = json_member(tree, S("units"));
    ChoiceView *choices = NEW_ARRAY(visit->arena, ChoiceView, list ? list->count : 0);
    for (const Json *one = list ? list->first : NULL; one; one = one->next) {
        Str id = member_text(one, "unit");
        const Json *name = json_member(one, S("name"));
        const Json *words = name ? json_member(name, lang) : NULL;
        words = words || !name ? words : name->first;
        choices[count++] = (ChoiceView){ .value = id,
                                         .words = words ? words->string : id,
                                         .chosen = str_eq(id, chosen) };
    }
    *ret_choices = choices;
    return count;
}

static size_t people(const Visit *visit, Str chosen, const ChoiceView **ret_choices)
{
    const Session *session = &visit->session;
    ChoiceView *choices = NEW_ARRAY(visit->arena, ChoiceView, session->people_count);

    for (size_t i = 0; i < session->people_count; i++) {
        Str id = visit_id(visit, session->people[i].id);
        choices[i] =
            (ChoiceView){ .value = id,
                          .words = visit_say(visit, PHRASE_WEB_PERSON, session->people[i].name,
                                             session->people[i].handle),
                          .chosen = str_eq(id, chosen) };
    }
    *ret_choices = choices;
    return session->people_count;
}

static Url row_url(const Visit *visit, const ManyKind *kind, Str reference)
{
    return str_eq(kind->subject, S("case")) ? case_url(visit, reference, S(""))
                                            : VISIT_URL(visit, S("items"), reference);
}

static ManyRow view_row(const Visit *visit, const Many *many, const Ticked *row)
{
    ManyRow view = { .reference = row->reference,
                     .title = offered_title(visit, many->kind->subject, row->reference),
                     .address = row_url(visit, many->kind, row->reference) };
    Findings one = { .arena = visit->arena };

    if (row->why) {
        for (const Finding *at = row->why; at && str_eq(at->place.pointer, row->why->place.pointer);
             at = at->next)
            findings_add(&one, at->severity, at->place, at->message, at->remedy, at->args,
                         FINDING_ARGS_MAX);
        view.reasons = finding_views(visit, &one, &view.reason_count);
    }
    return view;
}

static void put_rows(const Visit *visit, const Many *many, ManyView *view)
{
    ManyRow *rows = NEW_ARRAY(visit->arena, ManyRow, many->count);
    ManyRow *brokens = NEW_ARRAY(visit->arena, ManyRow, many->count);

    for (size_t i = 0; i < many->count; i++)
        if (many->rows[i].why)
            brokens[view->broken_count++] = view_row(visit, many, &many->rows[i]);
        else
            rows[view->row_count++] = view_row(visit, many, &many->rows[i]);
    view->rows = rows;
    view->brokens = brokens;
}

/* What goes from form to form; the rows that can be done as they stand now. */
static void put_fields(const Visit *visit, const Many *many, ManyView *view)
{
    FieldView *fields = NEW_ARRAY(visit->arena, FieldView, many->count + 5);
    size_t count = 0;

    fields[count++] = (FieldView){ S("_token"), visit->session.token };
    fields[count++] = (FieldView){ S("_request"), visit_id(visit, world_id()) };
    for (size_t i = 0; i < many->count; i++) {
        const Ticked *row = &many->rows[i];
        Text value = text_open(visit->arena, REFERENCE_BYTES_MAX + 24);
        if (row->why)
            continue;
        text_put(&value, row->reference);
        if (view->checking)
            text_all(&value, S(" "), visit_number(visit, row->version));
        fields[count++] = (FieldView){ S("row"), text_str(&value) };
    }
    if (view->checking) {
        fields[count++] = (FieldView){ S("whom"), many->whom };
        fields[count++] = (FieldView){ S("words"), many->words };
        fields[count++] = (FieldView){ S("until"), many->until };
    }
    view->fields = fields;
    view->field_count = count;
}

static ManyView view_of(const Visit *visit, const ManyKind *kind)
{
    return (ManyView){ .title = phrase(kind->title, visit->lang),
                       .whom = phrase(kind->whom_label, visit->lang),
                       .words_label = phrase(kind->words_label, visit->lang),
                       .words_owed = kind->words_owed,
                       .typed = !kind->choices,
                       .until_label =
                           kind->until.len ? phrase(PHRASE_CASES_FIELD_UNTIL, visit->lang) : S(""),
                       .check = phrase(kind->said->check, visit->lang),
                       .act = phrase(kind->said->act, visit->lang),
                       .acted = phrase(kind->said->acted, visit->lang),
                       .left_out = phrase(kind->said->left_out, visit->lang),
                       .self = VISIT_URL(visit, S("assign"), kind->part),
                       .back = visit_url(visit, kind->path, S("")) };
}

static Reply many_reply(const Visit *visit, unsigned status, const Many *many, ManyView *view)
{
    Text body = text_open(visit->arena, PAGE_BYTES_MAX);
    Str number;

    const ManyWords *said = many->kind->said;

    view->words = many->words;
    view->until = many->until;
    view->chosen = many->whom;
    if (many->kind->choices)
        view->choice_count = many->kind->choices(visit, many->whom, &view->choices);
    for (size_t i = 0; i < view->choice_count; i++)
        if (view->choices[i].chosen)
            view->chosen = view->choices[i].words;
    put_rows(visit, many, view);
    put_fields(visit, many, view);
    number = visit_number(visit, (int64_t)view->row_count);
    view->said = visit_say(visit,
                           view->done       ? said->said_done
                           : view->checking ? said->said_will
                                            : PHRASE_WEB_MANY_SAID_TICKED,
                           number, S(""));
    many_page(&body, view, visit->lang);
    return page_reply(visit, status,
                      (Frame){ .title = view->title, .broken = view->errors.title.len > 0 }, &body);
}

/* ---- the steps ------------------------------------------------------------------------------- */

static bool is_done(const OfficeReply *reply)
{
    return reply->outcome == OFFICE_DONE || reply->outcome == OFFICE_REPLAYED;
}

/* What cannot be done is told row by row, and the rest offered, as it stands now. */
static Reply show_check(const Visit *visit, Many *many, const OfficeReply *reply, bool tried)
{
    ManyView view = view_of(visit, many->kind);
    bool broken = false;

    part_findings(many, reply->findings);
    for (size_t i = 0; i < many->count; i++) {
        many->rows[i].version = office_version(visit->site->office, visit->arena, many->rows[i].id);
        broken = broken || many->rows[i].why;
    }
    bool whole = many->findings.error_count > 0;
    if (!is_done(reply) && !broken && !whole)
        return outcome_reply(visit, reply);
    view.checking = !whole;
    view.choosing = whole;
    if (whole || !tried)
        view.errors = errors_view(visit, outcome_title(reply->outcome), &many->findings);
    view.lead = phrase(many->kind->said->lead_check, visit->lang);
    return many_reply(
        visit, tried && !whole ? STATUS_OK : (unsigned)office_outcome(reply->outcome)->http_status,
        many, &view);
}

static Reply show_done(const Visit *visit, Many *many, const OfficeReply *reply)
{
    ManyView view = view_of(visit, many->kind);

    view.done = true;
    view.lead = phrase(reply->outcome == OFFICE_REPLAYED ? many->kind->said->lead_again
                                                         : many->kind->said->lead_done,
                       visit->lang);
    if (reply->seq >= 0)
        view.recorded = (RecordedView){ .leaf = visit_number(visit, reply->seq),
                                        .proof = VISIT_URL(visit, S("journal"),
                                                           visit_number(visit, reply->seq)) };
    return many_reply(visit, STATUS_OK, many, &view);
}

static Reply refused(const Visit *visit, const Many *many, unsigned status, Phrase title)
{
    ManyView view = view_of(visit, many->kind);

    view.errors = errors_view(visit, title, &many->findings);
    return many_reply(visit, status, many, &view);
}

Reply many_send(const Visit *visit)
{
    const ManyKind *kind = kind_of(visit);
    const UrlQuery *form = &visit->form.fields;
    Str step = query_get(form, S("step"));
    Many many;

    if (!kind)
        return not_found(visit);
    if (!read_many(visit, kind, &many))
        return refused(visit, &many, STATUS_INVALID, PHRASE_WEB_INVALID);
    if (!guard_token_fits(&visit->site->guard, visit->session.visitor,
                          query_get(form, S("_token"))))
        return refused(visit, &many, STATUS_FORBIDDEN, PHRASE_WEB_TOKEN);
    if (!visit_might(visit, kind->operation))
        return trouble_reply(visit, STATUS_FORBIDDEN, PHRASE_WEB_NO_RIGHT, PHRASE_WEB_NO_RIGHT_WHY,
                             NULL);
    if (!str_eq(step, S("check")) && !str_eq(step, S("do"))) {
        ManyView view = view_of(visit, kind);
        view.choosing = true;
        return many_reply(visit, STATUS_OK, &many, &view);
    }
    bool tried = str_eq(step, S("check"));
    OfficeReply reply = call_many(visit, &many, tried);
    return !tried && is_done(&reply) ? show_done(visit, &many, &reply)
                                     : show_check(visit, &many, &reply, tried);
}

/* Nothing was ticked: back to where it can be. */
Reply many_visit(const Visit *visit)
{
    const ManyKind *kind = kind_of(visit);
    Reply go = { .status = STATUS_FOUND, .type = S("text/plain") };

    if (!kind)
        return not_found(visit);
    reply_header(&go, "Location", visit_url(visit, kind->path, S("")).text);
    return go;
}
