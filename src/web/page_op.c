/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "phrases_web.h"
#include "web/beside.h"
#include "web/call.h"
#include "web/entry.h"
#include "web/item.h"
#include "web/offer.h"
#include "web/offered.h"
#include "web/receipt.h"
#include "web/routes.h"

#include "templates.h"

/*
 * The form of any operation, made from its parameters. Designed pages send their forms here too, so
 * that what is wrong is always said in one place, beside its field.
 */

typedef struct Op {
    const Operation *operation;
    UrlQuery fields; /* without those of the page itself */
    Findings findings;
    const Json *tree;
    Str subject; /* as a person names it; "" when the form asks */
    Str request, back;
    Str more;        /* the list that another row was asked of, or the fact chosen */
    Str fact;        /* whose value is asked for; "" when it is to be chosen, or none is */
    Str file;        /* the number of the case the form was opened from; "" outside one */
    bool part;       /* of a page that may have other forms */
    int64_t version; /* of the subject as the page showed it; 0: that is not known */
    bool reckons;    /* what follows from what was typed is filled in */
    UrlQuery own;    /* the fields of the page itself, with all others */
} Op;

/* ---- what came ------------------------------------------------------------------------------- */

/* Fields of the page itself begin with a line; no parameter does. */
static bool is_own(Str name)
{
    return str_starts(name, S("_"));
}

static UrlQuery without_own(const Visit *visit, const UrlQuery *all)
{
    QueryField *fields = NEW_ARRAY(visit->arena, QueryField, all->count);
    UrlQuery query = { .fields = fields };

    for (size_t i = 0; i < all->count; i++)
        if (!is_own(all->fields[i].name))
            fields[query.count++] = all->fields[i];
    return query;
}

/* Does the shape take a field of this name as an id? The books know a case by its number alone. */
static bool takes_id(const Shape *shape, Str name)
{
    for (size_t i = 0; i < shape->field_count; i++)
        if (str_eq(shape->fields[i].name, name))
            return shape->fields[i].type == FIELD_ID;
    return false;
}

/* The field of a path such as "lines.0.item", and the shape it stands in. */
static const Field *field_at(const Shape *shape, Str path, const Shape **ret_shape)
{
    const Field *found = NULL;
    int64_t row;

    while (path.len) {
        Str name = str_split(path, '.', &path);
        if (found && found->type == FIELD_LIST && str_int(name, &row))
            continue;
        shape = found ? found->shape : shape;
        found = NULL;
        for (size_t i = 0; shape && i < shape->field_count; i++)
            if (str_eq(shape->fields[i].name, name))
                found = &shape->fields[i];
        if (!found)
            return NULL;
    }
    *ret_shape = shape;
    return found;
}

/* What a person typed where something is named, as what is offered there has it. False: nothing
 * there is called so, and the offer is all there is. */
static bool called(const Visit *visit, const Op *op, Str path, Str text,
                   const Offered **ret_offered, Str *ret_value)
{
    const Shape *shape;
    const Field *field = field_at(op->operation->params, path, &shape);
    const Offered *offered;
    const OfferedRow *row;
    Field item;

    *ret_offered = NULL;
    if (!field)
        return false;
    item = *field;
    if (field->type == FIELD_LIST)
        item.type = field->item;
    offered = offered_to(visit, shape, &item, &op->fields, op->file);
    row = offered ? offered_called(visit, offered, text) : NULL;
    *ret_offered = offered;
    if (row)
        *ret_value = row->value;
    return row;
}

/* Told alike of what there is not and of what whoever asks may not see: by what they do see. */
static bool told_near(const Visit *visit, Op *op, const Offered *offered, Str path, Str text)
{
    Text pointer = text_open(visit->arena, 512);
    Str near;

    if (!offered || !offered->strict || !offered_is_whole(visit, offered, text))
        return false;
    near = offered_near(visit, offered, text);
    if (!near.len && str_eq(path, op->operation->subject_field))
        return false;
    for (Str rest = path; rest.len;)
        text_all(&pointer, S("/"), str_split(rest, '.', &rest));
    if (!pointer.full)
        finding_error(
            &op->findings, ((Place){ .pointer = text_str(&pointer) }), PHRASE_WEB_OFFERED_NONE,
            near.len ? PHRASE_WEB_OFFERED_NEAR : PHRASE_WEB_OFFERED_NONE_REMEDY, text, near);
    return !pointer.full;
}

/* A person may name a thing by its reference; the operation wants its id. */
static Str resolved(const Visit *visit, Op *op, Str name, Str text)
{
    const Operation *operation = op->operation;
    const Table *table = office_table(visit->site->office);
    const Offered *offered;
    Str value;
    Id id;

    if (!text.len || id_read(text, &id))
        return text;
    if (called(visit, op, name, text, &offered, &value))
        return value;
    if (told_near(visit, op, offered, name, text))
        return text;
    if (str_eq(name, operation->subject_field))
        return visit_id(visit, visit_subject(visit, operation->subject_kind, text));
    if (!takes_id(operation->params, name) || !table_subject(table, name) ||
        !visit_find(visit, name, text, &id))
        return text;
    return visit_id(visit, id);
}

static void make_tree(const Visit *visit, Op *op)
{
    const Operation *operation = op->operation;
    PathValue *values = NEW_ARRAY(visit->arena, PathValue, op->fields.count);

    for (size_t i = 0; i < op->fields.count; i++) {
        Str name = op->fields.fields[i].name, value = str_trim(op->fields.fields[i].value);
        values[i] = (PathValue){ name, resolved(visit, op, name, value) };
    }
    op->tree = shape_tree(visit->arena, operation->params, values, op->fields.count, &op->findings);
}

/* The boxes ticked for one value are that value, with commas between. */
static void join_values(const Visit *visit, UrlQuery *query)
{
    QueryField *fields = NEW_ARRAY(visit->arena, QueryField, query->count), *value = NULL;
    size_t count = 0;

    for (size_t i = 0; i < query->count; i++) {
        const QueryField *field = &query->fields[i];
        if (value && str_eq(field->name, value->name)) {
            Text joined = text_open(visit->arena, value->value.len + field->value.len + 2);
            text_all(&joined, value->value, S(","), field->value);
            value->value = text_str(&joined);
            continue;
        }
        fields[count] = *field;
        if (str_eq(field->name, S("value")))
            value = &fields[count];
        count++;
    }
    *query = (UrlQuery){ .fields = fields, .count = count };
}

static Op op_open(const Visit *visit, const Operation *operation, const UrlQuery *given)
{
    Op op = { .operation = operation, .findings = { .arena = visit->arena } };
    Str request = query_get(given, S("_request"));
    Id id;

    op.own = *given;
    op.fields = without_own(visit, given);
    if (entry_asks_fact(operation->params)) {
        op.fact = query_get(given, S("_fact"));
        if (!op.fact.len)
            op.fact = query_get(given, S("fact"));
        join_values(visit, &op.fields);
    }
    op.more = query_get(given, S("_more"));
    op.reckons = query_get(given, S("_reckon")).len > 0;
    op.file = query_get(given, S("_case"));
    op.back = local_address(query_get(given, S("_back")));
    op.request = id_read(request, &id) ? request : visit_id(visit, world_id());
    if (!str_int(query_get(given, S("_version")), &op.version))
        op.version = 0;
    op.subject =
        operation->subject_field.len ? query_get(&op.fields, operation->subject_field) : S("");
    return op;
}

/* ---- the page -------------------------------------------------------------------------------- */

static bool has_field(const Shape *shape, Str name)
{
    for (size_t i = 0; i < shape->field_count; i++)
        if (str_eq(shape->fields[i].name, name))
            return true;
    return false;
}

static const FieldView *keeps_of(const Visit *visit, const Op *op, const Filled *filled,
                                 size_t *ret_count)
{
    const Shape *params = op->operation->params;
    FieldView *keeps = NEW_ARRAY(visit->arena, FieldView, 2 * params->field_count + 7);
    size_t count = 0;

    if (op->operation->kind == OPERATION_CHANGE) {
        keeps[count++] = (FieldView){ S("_token"), visit->session.token };
        keeps[count++] = (FieldView){ S("_request"), op->request };
    } else {
        keeps[count++] = (FieldView){ S("_go"), S("yes") };
    }
    if (op->version > 0)
        keeps[count++] = (FieldView){ S("_version"), visit_number(visit, op->version) };
    if (op->back.len)
        keeps[count++] = (FieldView){ S("_back"), op->back };
    if (op->file.len)
        keeps[count++] = (FieldView){ S("_case"), op->file };
    if (op->fact.len && !has_field(params, S("fact")))
        keeps[count++] = (FieldView){ S("_fact"), op->fact };
    for (size_t i = 0; i < params->field_count; i++) {
        const Field *field = &params->fields[i];
        if (!entry_is_settled(visit, params, field, filled))
            continue;
        keeps[count++] = (FieldView){ field->name, query_get(&op->fields, field->name) };
        if (field->type == FIELD_ID && !str_eq(field->name, op->operation->subject_field))
            keeps[count++] = (FieldView){ S(SETTLED_FIELD), field->name };
    }
    *ret_count = count;
    return keeps;
}

/* Whose documents are offered: those of the case the form stands in, or of the item it is about. */
static Id documents_of(const Visit *visit, const Op *op)
{
    Str item = query_get(&op->fields, S("item"));
    Id id;

    if (!visit->session.actor)
        return id_none();
    if (op->file.len)
        return visit_subject(visit, S("case"), op->file);
    if (!item.len || id_read(item, &id))
        return item.len ? id : id_none();
    return visit_subject(visit, S("item"), item);
}

/* An id says nothing to anybody who may see what it is called. */
static Str subject_words(const Visit *visit, const Op *op)
{
    const Shape *shape;
    const Field *field = field_at(op->operation->params, op->operation->subject_field, &shape);
    const Offered *offered;
    Id id;

    if (!field || !id_read(op->subject, &id))
        return op->subject;
    offered = offered_to(visit, shape, field, &op->fields, op->file);
    for (size_t i = 0; offered && i < offered->count; i++)
        if (str_eq(offered->rows[i].value, op->subject))
            return offered->rows[i].label;
    return op->subject;
}

static OpView op_view(const Visit *visit, Op *op)
{
    const Operation *operation = op->operation;
    OfferPanelView offer = { 0 };

    if (offer_is_written(operation->name) && visit->session.actor)
        offer = offer_panel(visit, &op->fields, op->reckons);
    offer.sent = op->reckons;
    Filled filled = { .fields = &op->fields, .findings = &op->findings, .ids_are_settled = true };
    filled.asks_fact = entry_asks_fact(operation->params);
    filled.more = op->more;
    filled.fact = op->fact;
    filled.about = documents_of(visit, op);
    filled.form = op->part ? operation->name : S("");
    filled.subject = operation->subject_field;
    filled.file = op->file;
    filled.own = &op->own;
    OpView view = { .operation = operation->name, .form = true, .offer = offer };

    view.title = visit_help(visit, operation);
    /* Where the line breaks, the browser's own page takes the place of one with the same address:
     * the way back to what was typed leads through another. */
    view.self = visit_url(visit, visit_path(visit, (const Str[]){ S("op"), operation->name }, 2),
                          S("#sent"));
    view.reads = operation->kind == OPERATION_READ;
    view.submit = phrase(view.reads ? PHRASE_WEB_SHOW : PHRASE_WEB_RECORD, visit->lang);
    view.upload = operation->takes_document;
    view.file = op->file;
    view.subject = op->part ? op->subject : subject_words(visit, op);
    view.keeps = keeps_of(visit, op, &filled, &view.keep_count);
    view.entries = entry_views(visit, operation->params, &filled, &view.entry_count);
    if (!op->part && !view.reads && !view.upload)
        view.beside = beside_view(visit, filled.about, &op->own);
    if (visit->session.actor && !view.reads && !view.upload)
        view.writer = visit->session.actor->handle;
    view.nobody = !visit->session.actor;
    view.actor = visit_url(visit, S("/actor"), S(""));
    if (op->back.len)
        view.back = url_local(op->back);
    return view;
}

/* As of when a form is: only where the page around it, or the answer before it, showed the thing,
 * as whoever may not know of it is to see no trace of it. */
static int64_t version_now(const Visit *visit, const Op *op)
{
    const Operation *operation = op->operation;
    Id id;

    if (operation->kind != OPERATION_CHANGE || !op->subject.len)
        return 0;
    if (!id_read(op->subject, &id))
        id = visit_subject(visit, operation->subject_kind, op->subject);
    return office_version(visit->site->office, visit->arena, id);
}

OpView op_form(const Visit *visit, Str name, const UrlQuery *given)
{
    const Operation *operation = table_operation(office_table(visit->site->office), name);

    ensure(operation);
    Op op = op_open(visit, operation, given);
    op.part = true;
    op.version = version_now(visit, &op);
    return op_view(visit, &op);
}

OpView op_form_of_one(const Visit *visit, Str name, const UrlQuery *given, Str asked)
{
    OpView form = op_form(visit, name, given);
    FieldView *keeps = NEW_ARRAY(visit->arena, FieldView, form.keep_count + form.entry_count);
    EntryView *entries = NEW_ARRAY(visit->arena, EntryView, form.entry_count);
    size_t left = 0;

    for (size_t i = 0; i < form.keep_count; i++)
        keeps[i] = form.keeps[i];
    for (size_t i = 0; i < form.entry_count; i++) {
        const EntryView *entry = &form.entries[i];
        if (str_eq(entry->name, asked))
            entries[left++] = *entry;
        else if (query_get(given, entry->name).len)
            keeps[form.keep_count++] = (FieldView){ entry->name, query_get(given, entry->name) };
    }
    form.keeps = keeps;
    form.entries = entries;
    form.entry_count = left;
    return form;
}

Url operation_url(const Visit *visit, Str name, const UrlQuery *given)
{
    const Operation *operation = table_operation(office_table(visit->site->office), name);
    Text query = text_open(visit->arena, URL_MAX);

    for (size_t i = 0; i < given->count; i++)
        query_put(&query, given->fields[i].name, given->fields[i].value);
    if (operation && operation->subject_field.len) {
        Op op = { .operation = operation, .subject = query_get(given, operation->subject_field) };
        op.version = version_now(visit, &op);
        if (op.version > 0)
            query_put(&query, S("_version"), visit_number(visit, op.version));
    }
    return visit_url(visit, visit_path(visit, (const Str[]){ S("op"), name }, 2), text_str(&query));
}

OfficeChance visit_chance(const Visit *visit, Str operation, const UrlQuery *given)
{
    const Operation *known = table_operation(office_table(visit->site->office), operation);
    const Session *session = &visit->session;
    Str subject =
        known && known->subject_field.len ? query_get(given, known->subject_field) : S("");
    Id id;

    if (!subject.len || !session->actor)
        return visit_might(visit, operation) ? CHANCE_OPEN : CHANCE_NONE;
    if (!id_read(subject, &id))
        id = visit_subject(visit, known->subject_kind, subject);
    return office_chance(visit->site->office, visit->arena, session->actor->id,
                         session->principal ? session->principal->id : id_none(), operation, id);
}

bool operation_link(const Visit *visit, Str operation, const UrlQuery *given, Str about,
                    LinkView *ret_link)
{
    const Operation *known = table_operation(office_table(visit->site->office), operation);
    OfficeChance chance = visit_chance(visit, operation, given);

    if (!known || chance == CHANCE_NONE)
        return false;
    *ret_link = (LinkView){ .words = about.len ? visit_say(visit, PHRASE_WEB_NAME_IS, about,
                                                           phrase(known->help, visit->lang))
                                               : visit_help(visit, known) };
    if (chance == CHANCE_ANOTHER)
        ret_link->words = visit_say(visit, PHRASE_WEB_FOR_ANOTHER, ret_link->words, S(""));
    else
        ret_link->address = operation_url(visit, operation, given);
    return true;
}

Url show_url(const Visit *visit, Str kind, Id subject)
{
    Text query = text_open(visit->arena, URL_MAX), name = text_open(visit->arena, EVENT_NAME_MAX);

    text_all(&name, kind, S(".show"));
    query_put(&query, kind, visit_id(visit, subject));
    query_put(&query, S("_go"), S("yes"));
    return visit_url(visit, visit_path(visit, (const Str[]){ S("op"), text_str(&name) }, 2),
                     text_str(&query));
}

/* By the case it was opened from, or by the list of all. Whatever an address says is no more than
 * said: it is not looked up, so nobody learns by it what there is. */
static size_t way_to(const Visit *visit, Str file, const CrumbView **ret_crumbs)
{
    enum { NUMBER_MAX = 64 };
    CrumbView *crumbs = NEW_ARRAY(visit->arena, CrumbView, 2);

    *ret_crumbs = crumbs;
    if (!file.len || file.len > NUMBER_MAX) {
        crumbs[0] = (CrumbView){ visit_url(visit, S("/op"), S("")),
                                 phrase(PHRASE_WEB_OPERATIONS, visit->lang) };
        return 1;
    }
    crumbs[0] = (CrumbView){ visit_url(visit, S("/cases"), S("")),
                             phrase(PHRASE_WEB_TAB_CASES, visit->lang) };
    crumbs[1] = (CrumbView){ VISIT_URL(visit, S("cases"), file), file };
    return 2;
}

static Reply op_reply(const Visit *visit, unsigned status, const OpView *view)
{
    Text body = text_open(visit->arena, PAGE_BYTES_MAX);
    const CrumbView *crumbs;
    size_t crumb_count = way_to(visit, view->file, &crumbs);
    Frame frame = { .title = view->title,
                    .broken = view->errors.title.len > 0,
                    .crumbs = crumbs,
                    .crumb_count = crumb_count };

    if (view->form && !view->entries)
        return trouble_reply(visit, STATUS_TOO_LARGE, PHRASE_WEB_TOO_LARGE,
                             PHRASE_WEB_FORM_ROWS_WHY, NULL);
    op_page(&body, view, visit->lang);
    return page_reply(visit, status, frame, &body);
}

/* Where all that happened to its subject is told. */
static Url timeline_url(const Visit *visit, const Op *op)
{
    Str kind = op->operation->subject_kind;
    Str pages = str_eq(kind, S("item")) ? S("items") : str_eq(kind, S("case")) ? S("cases") : S("");

    return pages.len && op->subject.len ? VISIT_URL(visit, pages, op->subject, S("timeline"))
                                        : (Url){ 0 };
}

static Reply refused(const Visit *visit, Op *op, unsigned status, Phrase why)
{
    OpView view = op_view(visit, op);

    if (why == outcome_title(OFFICE_STALE))
        view.since = timeline_url(visit, op);
    view.errors.title = phrase(why, visit->lang);
    view.errors.findings = entry_findings(visit, &op->findings, &view.errors.finding_count);
    return op_reply(visit, status, &view);
}

/* ---- what became of it ----------------------------------------------------------------------- */

static void put_reply(const Visit *visit, const Operation *operation, const OfficeReply *reply,
                      OpView *view)
{
    Findings findings = { .arena = visit->arena };
    const Json *tree = json_read(visit->arena, reply->reply, operation->name, &findings);

    view->done =
        phrase(view->reads ? PHRASE_WEB_OP_FOUND : outcome_title(reply->outcome), visit->lang);
    if (operation->gives_secret)
        view->secret = str_trim(reply->document);
    if (tree)
        view->values = value_views(visit, operation->reply, tree, &view->value_count);
    if (reply->seq < 0)
        return;
    view->recorded = true;
    view->leaf = reply->seq;
    view->proof = VISIT_URL(visit, S("journal"), visit_number(visit, reply->seq));
}

/* As the call had it. */
static Str called_subject(const Op *op)
{
    const Json *member = json_member(op->tree, op->operation->subject_field);

    return member ? member->string : S("");
}

/* What is shown of one thing can be proven later. */
static void put_receipt(const Visit *visit, const Op *op, OpView *view)
{
    const Operation *shows = op->operation;
    Id subject;

    if (shows->kind == OPERATION_READ && !shows->carries_away && shows->subject_field.len &&
        !str_eq(shows->subject_kind, S("receipt")) && id_read(called_subject(op), &subject))
        view->receipt = take_url(visit, shows->name, subject, S(""));
}

/* A letter that is not settled waits for one of these; no page of a case is there to offer them. */
static void put_settling(const Visit *visit, const Op *op, const OfficeReply *reply, OpView *view)
{
    static const Str names[] = { STR("letter.take-up"), STR("letter.decline") };
    LinkView *links = NEW_ARRAY(visit->arena, LinkView, COUNT_OF(names));
    size_t at;

    view->nexts = links;
    if (!str_eq(op->operation->name, S("letter.show")) || visit->outside ||
        !str_find(reply->reply, S("\"state\":\"open\""), &at))
        return;
    for (size_t i = 0; i < COUNT_OF(names); i++) {
        const Operation *known = table_operation(office_table(visit->site->office), names[i]);
        Text query = text_open(visit->arena, URL_MAX);

        query_put(&query, S("letter"), op->subject);
        query_put(&query, S("_back"), visit_url(visit, S("/desk"), S("")).text);
        if (known && visit_might(visit, names[i]))
            links[view->next_count++] =
                (LinkView){ visit_url(visit,
                                      visit_path(visit, (const Str[]){ S("op"), names[i] }, 2),
                                      text_str(&query)),
                            visit_help(visit, known) };
    }
}

/* What was made is named by nothing but its id, and its next form is opened from here. */
static const struct {
    Str operation, made, next;
    const char *member;
} followed[] = {
    { STR("delivery.order"), STR("delivery"), STR("delivery.record"), "delivery" },
};

static bool is_followed(Str operation)
{
    for (size_t i = 0; i < COUNT_OF(followed); i++)
        if (str_eq(followed[i].operation, operation))
            return true;
    return false;
}

static void put_following(const Visit *visit, const Op *op, const OfficeReply *reply, OpView *view)
{
    Findings findings = { .arena = visit->arena };
    const Json *tree = json_read(visit->arena, reply->reply, op->operation->name, &findings);

    for (size_t i = 0; tree && i < COUNT_OF(followed); i++) {
        const Operation *known =
            table_operation(office_table(visit->site->office), followed[i].next);
        const QueryField fields[] = { { followed[i].made, member_text(tree, followed[i].member) },
                                      { S("_back"), op->back } };
        const UrlQuery query = { .fields = fields, .count = COUNT_OF(fields) };
        LinkView *link = NEW_ARRAY(visit->arena, LinkView, 1);
        if (!str_eq(followed[i].operation, op->operation->name) || !known ||
            !visit_might(visit, followed[i].next))
            continue;
        *link =
            (LinkView){ operation_url(visit, followed[i].next, &query), visit_help(visit, known) };
        view->nexts = link;
        view->next_count = 1;
    }
}

/* Back to the page the form stood on, which says that it is recorded, where it can. */
static Reply back_to(const Visit *visit, const Op *op, const OfficeReply *reply)
{
    Text address = text_open(visit->arena, URL_MAX);
    Reply go = { .status = STATUS_SEE_OTHER, .type = S("text/plain") };
    size_t at;

    text_put(&address, op->back);
    if (route_takes(op->back, S("recorded")))
        text_all(&address, str_find(op->back, S("?"), &at) ? S("&") : S("?"), S("recorded="),
                 visit_number(visit, reply->seq));
    reply_header(&go, "Location", text_str(&address));
    return go;
}

static Reply finish(const Visit *visit, Op *op, const OfficeReply *reply)
{
    if (reply->outcome == OFFICE_UNEXPLAINED) /* of a reading: asked why, they come back to it */
        return outcome_reply(visit, reply);
    if (reply->outcome != OFFICE_DONE && reply->outcome != OFFICE_REPLAYED) {
        for (const Finding *f = reply->findings ? reply->findings->first : NULL; f; f = f->next)
            findings_add(&op->findings, f->severity, f->place, f->message, f->remedy, f->args,
                         FINDING_ARGS_MAX);
        if (reply->outcome == OFFICE_STALE) /* told, they may send it again */
            op->version = version_now(visit, op);
        return refused(visit, op, (unsigned)office_outcome(reply->outcome)->http_status,
                       outcome_title(reply->outcome));
    }
    if (op->back.len && op->operation->kind == OPERATION_CHANGE && reply->seq >= 0 &&
        !op->operation->gives_secret && !is_followed(op->operation->name))
        return back_to(visit, op, reply);
    OpView view = op_view(visit, op);
    view.form = op->operation->kind == OPERATION_READ;
    put_reply(visit, op->operation, reply, &view);
    put_receipt(visit, op, &view);
    put_settling(visit, op, reply, &view);
    put_following(visit, op, reply, &view);
    return op_reply(visit, STATUS_OK, &view);
}

static Reply call_op(const Visit *visit, Op *op)
{
    Id request = id_none();
    Str document = op->operation->takes_document ? visit->form.upload.bytes : S("");

    make_tree(visit, op);
    if (op->findings.error_count)
        return refused(visit, op, STATUS_INVALID, PHRASE_WEB_INVALID);
    ensure(id_read(op->request, &request));
    OfficeReply reply =
        visit_call_on(visit, op->operation->name, op->tree, request, document, op->version);
    return finish(visit, op, &reply);
}

/* A form that could never be sent is not shown to those outside; it would tell them what there is,
 * and no more. */
static bool is_offered(const Visit *visit, const Operation *operation)
{
    return !operation->inner && (!visit->outside || visit_might(visit, operation->name));
}

/* ---- the pages ------------------------------------------------------------------------------- */

Reply op_visit(const Visit *visit)
{
    const Operation *operation = table_operation(office_table(visit->site->office), visit->part);

    if (!operation || operation->inner)
        return not_found(visit);
    if (!is_offered(visit, operation))
        return trouble_reply(visit, STATUS_FORBIDDEN, PHRASE_WEB_NO_RIGHT, PHRASE_WEB_NO_RIGHT_WHY,
                             NULL);
    Op op = op_open(visit, operation, &visit->query);
    if (operation->kind == OPERATION_READ && query_get(&visit->query, S("_go")).len &&
        visit->session.actor)
        return call_op(visit, &op);
    if (offer_is_written(operation->name) && visit->session.actor)
        offer_begin(visit, &op.fields);
    OpView view = op_view(visit, &op);
    /* What is refused whatever they write is not asked for. */
    view.another =
        op.subject.len > 0 && visit_chance(visit, operation->name, &op.fields) == CHANCE_ANOTHER;
    view.form = !view.another;
    return op_reply(visit, STATUS_OK, &view);
}

Reply op_send(const Visit *visit)
{
    const Operation *operation = table_operation(office_table(visit->site->office), visit->part);
    const UrlQuery *fields = &visit->form.fields;

    if (!operation || operation->inner)
        return not_found(visit);
    Op op = op_open(visit, operation, fields);
    if (!guard_token_fits(&visit->site->guard, visit->session.visitor,
                          query_get(fields, S("_token"))))
        return refused(visit, &op, STATUS_FORBIDDEN, PHRASE_WEB_TOKEN);
    if (op.more.len || query_get(fields, S(BESIDE_LOOK)).len || op.reckons) {
        OpView view = op_view(visit, &op);
        return op_reply(visit, STATUS_OK, &view);
    }
    if (!visit->session.actor)
        return refused(visit, &op, STATUS_FORBIDDEN, PHRASE_WEB_NOBODY);
    return call_op(visit, &op);
}

static Reply list_reply(const Visit *visit, const OpsView *view)
{
    Text body = text_open(visit->arena, PAGE_BYTES_MAX);

    ops_page(&body, view, visit->lang);
    return page_reply(visit, STATUS_OK,
                      (Frame){ .title = phrase(PHRASE_WEB_OPERATIONS, visit->lang) }, &body);
}

Reply ops_visit(const Visit *visit)
{
    const Table *table = office_table(visit->site->office);
    OpRow *rows = NEW_ARRAY(visit->arena, OpRow, table->operation_count);
    OpsView view = { .rows = rows };

    for (size_t i = 0; i < table->operation_count; i++) {
        const Operation *operation = table->operations[i];
        if (!is_offered(visit, operation))
            continue;
        rows[view.row_count++] = (OpRow){ .address = VISIT_URL(visit, S("op"), operation->name),
                                          .name = operation->name,
                                          .help = visit_help(visit, operation),
                                          .right = operation->right,
                                          .reads = operation->kind == OPERATION_READ };
    }
    return list_reply(visit, &view);
}
