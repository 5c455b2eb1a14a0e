/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "phrases_cases.h"
#include "phrases_web.h"
#include "web/books.h"
#include "web/call.h"
#include "web/entry.h"
#include "web/offer.h"

#include "cases/cases.h"

enum { PATH_MAX_BYTES = 200 };

#define TERMS "terms."
#define LINES "terms.lines."

bool offer_is_written(Str operation)
{
    return str_eq(operation, S("offer.draft"));
}

/* ---- asking ---------------------------------------------------------------------------------- */

/* The reply's tree; NULL: *ret_findings say why not, or nothing can be said at all. */
static const Json *reckon(const Visit *visit, const UrlQuery *fields, OfferReckoned *ret_reckoned,
                          Findings *findings)
{
    const Operation *operation =
        table_operation(office_table(visit->site->office), S("offer.reckon"));
    PathValue *values = NEW_ARRAY(visit->arena, PathValue, fields->count + 1);
    Str file = query_get(fields, S("case"));
    size_t count = 0;

    values[count++] =
        (PathValue){ S("case"), visit_id(visit, visit_subject(visit, S("case"), file)) };
    for (size_t i = 0; i < fields->count; i++)
        if (str_starts(fields->fields[i].name, S(TERMS)))
            values[count++] =
                (PathValue){ fields->fields[i].name, str_trim(fields->fields[i].value) };
    const Json *tree = shape_tree(visit->arena, operation->params, values, count, findings);
    if (findings->error_count)
        return NULL;
    OfficeReply reply = visit_call(visit, operation->name, tree, id_none(), S(""));
    if (reply.outcome != OFFICE_DONE) {
        for (const Finding *at = reply.findings ? reply.findings->first : NULL; at; at = at->next)
            findings_add(findings, at->severity, at->place, at->message, at->remedy, at->args,
                         FINDING_ARGS_MAX);
        return NULL;
    }
    const Json *told = json_read(visit->arena, reply.reply, operation->name, findings);
    return told && visit_bind(visit, operation->name, reply.reply, ret_reckoned) ? told : NULL;
}

/* ---- a form that begins with what is known --------------------------------------------------- */

typedef struct Fields {
    const Visit *visit;
    QueryField *fields;
    size_t count,
        given;   /* given: the first ones, which a link says and nothing takes the place of */
    bool unsaid; /* a yes or no was not said by anybody yet */
} Fields;

static Str below(const Visit *visit, Str path, Str name)
{
    Text text = text_open(visit->arena, PATH_MAX_BYTES);

    text_all(&text, path, S("."), name);
    ensure(!text.full);
    return text_str(&text);
}

static void put_members(Fields *fields, Str path, const Json *node);

static bool is_given(const Fields *fields, Str path)
{
    for (size_t i = 0; i < fields->given; i++)
        if (str_eq(fields->fields[i].name, path))
            return true;
    return false;
}

static void put_field(Fields *fields, Str path, const Json *node)
{
    Str value = node->string;

    if (node->type == JSON_OBJECT || node->type == JSON_ARRAY) {
        put_members(fields, path, node);
        return;
    }
    if ((node->type == JSON_BOOL && fields->unsaid) || is_given(fields, path))
        return;
    if (node->type == JSON_BOOL)
        value = node->number ? S("yes") : S("no");
    else if (node->type == JSON_INT)
        value = visit_number(fields->visit, node->number);
    fields->fields[fields->count++] = (QueryField){ path, value };
}

static void put_members(Fields *fields, Str path, const Json *node)
{
    int64_t number = 0;

    for (const Json *member = node->first; member; member = member->next)
        put_field(
            fields,
            below(fields->visit, path,
                  node->type == JSON_ARRAY ? visit_number(fields->visit, number++) : member->key),
            member);
}

static size_t leaves_of(const Json *node)
{
    size_t count = 1;

    for (const Json *member = node->first; member; member = member->next)
        count += leaves_of(member);
    return count;
}

/* What the form is about, without what a link already says of the terms. */
static UrlQuery without_terms(const Visit *visit, const UrlQuery *fields)
{
    QueryField *left = NEW_ARRAY(visit->arena, QueryField, fields->count);
    size_t count = 0;

    for (size_t i = 0; i < fields->count; i++)
        if (!str_starts(fields->fields[i].name, S(TERMS)))
            left[count++] = fields->fields[i];
    return (UrlQuery){ .fields = left, .count = count };
}

void offer_begin(const Visit *visit, UrlQuery *fields)
{
    Findings findings = { .arena = visit->arena };
    Fields begun = { .visit = visit, .count = fields->count };
    OfferReckoned reckoned;

    if (!query_get(fields, S("case")).len)
        return;
    UrlQuery about = without_terms(visit, fields);
    const Json *told = reckon(visit, &about, &reckoned, &findings);
    if (!told)
        return;
    const Json *terms = json_member(told, S("terms"));
    begun.fields = NEW_ARRAY(visit->arena, QueryField, fields->count + leaves_of(terms));
    for (size_t i = 0; i < fields->count; i++)
        begun.fields[i] = fields->fields[i];
    begun.given = begun.count;
    begun.unsaid = reckoned.begun == BEGUN_REQUEST;
    put_members(&begun, S("terms"), terms);
    *fields = (UrlQuery){ .fields = begun.fields, .count = begun.count };
}

/* ---- totals that follow ---------------------------------------------------------------------- */

/* The row of a line's field, "terms.lines.3.unit" -> 3; -1: it is none. */
static int64_t row_of(Str name)
{
    int64_t row;
    Str rest;

    if (!str_starts(name, S(LINES)))
        return -1;
    Str digits = str_split(str_cut(name, sizeof LINES - 1, name.len), '.', &rest);
    return str_int(digits, &row) && row >= 0 && row < FORM_ROWS_MAX ? row : -1;
}

/* Rows left empty are no lines: the n-th line is the n-th row in which something stands. */
static void find_rows(const UrlQuery *fields, bool used[FORM_ROWS_MAX])
{
    for (size_t i = 0; i < fields->count; i++) {
        int64_t row = row_of(fields->fields[i].name);
        if (row >= 0 && str_trim(fields->fields[i].value).len)
            used[row] = true;
    }
}

static void put_totals(const Visit *visit, UrlQuery *fields, const CaseVersion *terms)
{
    bool *used = NEW_ARRAY(visit->arena, bool, FORM_ROWS_MAX);
    QueryField *all = NEW_ARRAY(visit->arena, QueryField, fields->count + terms->line_count);
    size_t count = 0, line = 0;

    find_rows(fields, used);
    for (size_t i = 0; i < fields->count; i++)
        all[count++] = fields->fields[i];
    for (int64_t row = 0; row < FORM_ROWS_MAX && line < terms->line_count; row++) {
        if (!used[row])
            continue;
        Str name = below(visit, below(visit, S("terms.lines"), visit_number(visit, row)),
                         S("total-minor"));
        int64_t total = terms->lines[line++].total_minor;
        if (total == INT64_MIN || str_trim(query_get(fields, name)).len)
            continue;
        for (size_t i = 0; i < fields->count; i++)
            if (str_eq(all[i].name, name))
                all[i].name = S("_"); /* the empty one */
        all[count++] = (QueryField){ name, visit_number(visit, total) };
    }
    *fields = (UrlQuery){ .fields = all, .count = count };
}

/* ---- the panel ------------------------------------------------------------------------------- */

static Str money(const Visit *visit, int64_t minor, Currency currency)
{
    return minor == INT64_MIN ? phrase(PHRASE_WEB_OFFER_TOO_MUCH, visit->lang)
                              : amount_words(visit, minor, currency);
}

static void put_sums(const Visit *visit, const OfferReckoned *told, OfferPanelView *panel)
{
    const struct {
        Phrase label;
        int64_t minor;
    } rows[] = {
        { PHRASE_WEB_OFFER_NET, told->net },           { PHRASE_WEB_OFFER_BELOW, told->below },
        { PHRASE_WEB_OFFER_TOTAL, told->total },       { PHRASE_WEB_OFFER_DEPOSIT, told->deposit },
        { PHRASE_WEB_OFFER_PAYMENTS, told->payments }, { PHRASE_WEB_OFFER_LEFT, told->left },
    };
    ValueView *sums = NEW_ARRAY(visit->arena, ValueView, COUNT_OF(rows));
    Currency currency;

    if (!currency_find(told->terms.currency, &currency))
        return;
    for (size_t i = 0; i < COUNT_OF(rows); i++)
        sums[panel->sum_count++] =
            value_of(visit, rows[i].label, money(visit, rows[i].minor, currency));
    panel->sums = sums;
}

static void put_package(const Visit *visit, const OfferReckoned *told, OfferPanelView *panel)
{
    static const Str kinds[PACKAGE_STANDS] = { STR("not-started"), STR("done"), STR("done") };
    OfferElementView *elements = NEW_ARRAY(visit->arena, OfferElementView, told->element_count);

    for (size_t i = 0; i < told->element_count; i++) {
        const ReckonedElement *one = &told->elements[i];
        elements[i] =
            (OfferElementView){ .name = one->name,
                                .kind = kinds[one->stand],
                                .status =
                                    one->line == INT64_MIN
                                        ? phrase(package_stand_phrases[one->stand], visit->lang)
                                        : visit_say(visit, PHRASE_WEB_OFFER_SERVED_BY,
                                                    visit_number(visit, one->line), S("")),
                                .reason = one->reason };
    }
    panel->elements = elements;
    panel->element_count = told->element_count;
}

/* "/lines/0/unit" is the control "terms.lines.0.unit". */
static Url control_of(const Visit *visit, Str pointer)
{
    Text path = text_open(visit->arena, PATH_MAX_BYTES), anchor = text_open(visit->arena, 512);

    if (!pointer.len)
        return (Url){ 0 };
    shape_path(&path, pointer);
    text_put(&anchor, S("#f-" TERMS));
    text_url(&anchor, text_str(&path));
    return path.full || anchor.full ? (Url){ 0 } : url_local(text_str(&anchor));
}

/* What the control at the pointer is called, with its line: "Line 2, Unit price". */
static Str label_at(const Visit *visit, Str pointer)
{
    const Shape *shape = &version_shape;
    Str label = S(""), rest = str_cut(pointer, 1, pointer.len);
    int64_t row;

    while (shape && rest.len) {
        Str part = str_split(rest, '/', &rest);
        const Shape *inner = NULL;
        if (str_int(part, &row)) {
            label = visit_say(visit, PHRASE_WEB_OFFER_ROW, label, visit_number(visit, row + 1));
            continue;
        }
        for (size_t i = 0; i < shape->field_count; i++) {
            const Field *field = &shape->fields[i];
            if (!str_eq(field->name, part))
                continue;
            label = visit_list(visit, label, phrase(field->help, visit->lang));
            inner = field->shape;
        }
        shape = inner;
    }
    return label;
}

static Str gap_words(const Visit *visit, const ReckonedGap *gap)
{
    if (!gap->at.len)
        return gap->message;
    Str label = label_at(visit, gap->at);
    return gap->unfilled ? visit_say(visit, PHRASE_WEB_OFFER_UNFILLED, label, S(""))
                         : visit_say(visit, PHRASE_WEB_NAME_IS, label, gap->message);
}

static void put_gaps(const Visit *visit, const OfferReckoned *told, OfferPanelView *panel)
{
    FindingView *gaps = NEW_ARRAY(visit->arena, FindingView, told->gap_count);

    for (size_t i = 0; i < told->gap_count; i++)
        gaps[i] = (FindingView){ .message = gap_words(visit, &told->gaps[i]),
                                 .remedy = told->gaps[i].unfilled ? S("") : told->gaps[i].remedy,
                                 .field = control_of(visit, told->gaps[i].at) };
    panel->gaps = gaps;
    panel->gap_count = told->gap_count;
    panel->whole = told->whole;
}

OfferPanelView offer_panel(const Visit *visit, UrlQuery *fields, bool fill)
{
    Findings findings = { .arena = visit->arena };
    OfferPanelView panel = { .shown = true };
    OfferReckoned told;

    if (!query_get(fields, S("case")).len || !visit_might(visit, S("offer.reckon")))
        return (OfferPanelView){ 0 };
    if (!reckon(visit, fields, &told, &findings)) {
        panel.gaps = entry_findings(visit, &findings, &panel.gap_count);
        return panel;
    }
    if (fill)
        put_totals(visit, fields, &told.terms);
    put_sums(visit, &told, &panel);
    put_package(visit, &told, &panel);
    put_gaps(visit, &told, &panel);
    return panel;
}
