/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "web/offered.h"
#include "phrases_web.h"

#include "web/call.h"
#include "web/facts.h"
#include "web/item.h"

/* A search may look through a long list: a page makes no more of them for titles. */
enum { TITLE_SEARCHES_MAX = 5 };
enum { LOOKED_AT = 100, NEAR = 5, SOURCE_BYTES_MAX = 120, SCOPE_MAX = 8, WORDS_BYTES_MAX = 200 };

/* ---- of which list --------------------------------------------------------------------------- */

/* Where a field is not named after what it names, or names it by a text. The list is that of the
 * first half of `source`, and the second the member of its rows that is sent. */
static const struct {
    Str shape; /* "": any */
    Str name;
    FieldType type;
    Str source;
} others[] = {
    { STR(""), STR("owner"), FIELD_ID, STR("person.person") },
    { STR(""), STR("to"), FIELD_ID, STR("obligation.obligation") },
    { STR(""), STR("into"), FIELD_ID, STR("unit.unit") },
    { STR("unit-merge"), STR("units"), FIELD_ID, STR("unit.unit") },
    { STR(""), STR("case"), FIELD_TEXT, STR("account.case") },
    { STR(""), STR("from-case"), FIELD_TEXT, STR("account.case") },
    { STR(""), STR("to-case"), FIELD_TEXT, STR("account.case") },
    { STR(""), STR("programme"), FIELD_TEXT, STR("programme.programmes") },
    { STR(""), STR("from-programme"), FIELD_TEXT, STR("programme.programmes") },
    { STR(""), STR("to-programme"), FIELD_TEXT, STR("programme.programmes") },
    { STR(""), STR("with"), FIELD_TEXT, STR("case.number") },
    { STR("leg-add"), STR("item"), FIELD_TEXT, STR("item.reference") },
    { STR("bid-release"), STR("item"), FIELD_TEXT, STR("item.reference") },
    { STR("sheet-step"), STR("person"), FIELD_TEXT, STR("person.handle") },
    { STR("sheet-deputy"), STR("person"), FIELD_TEXT, STR("person.handle") },
    { STR(""), STR("organisation"), FIELD_TEXT, STR("organisation.handle") },
    { STR(""), STR("organisations"), FIELD_TEXT, STR("organisation.handle") },
    { STR(""), STR("keeper"), FIELD_TEXT, STR("organisation.handle") },
    { STR("obligation-open"), STR("buyer"), FIELD_TEXT, STR("organisation.handle") },
    { STR(""), STR("supplier"), FIELD_TEXT, STR("invoice.supplier") },
    { STR(""), STR("firm"), FIELD_TEXT, STR("fund.firm") },
    { STR(""), STR("lender"), FIELD_TEXT, STR("loan.lender") },
    { STR(""), STR("table"), FIELD_TEXT, STR("rate.name") },
};

/* What a longer list is narrowed by, where the form has it already; and whatever it must have. */
static const Str narrows[] = { STR("case"), STR("programme"), STR("obligation") };

static const Str references[] = { STR("number"), STR("reference"), STR("handle"),
                                  STR("designator") };
static const Str titles[] = { STR("title"), STR("name"),  STR("label"),
                              STR("what"),  STR("words"), STR("product") };
static const Str searches[] = { STR("find"), STR("words") };

typedef struct ListOf {
    Str source, noun, member;
    const Operation *list;
} ListOf;

static const Field *field_of(const Shape *shape, Str name)
{
    for (size_t i = 0; i < shape->field_count; i++)
        if (str_eq(shape->fields[i].name, name))
            return &shape->fields[i];
    return NULL;
}

/* The rows of a list are records, or the texts themselves. */
static bool has_member(const Operation *list, Str name)
{
    const Field *rows = operation_rows(list), *member;

    if (!rows) {
        member = field_of(list->reply, name);
        return member && member->type == FIELD_LIST && member->item == FIELD_TEXT;
    }
    member = field_of(rows->shape, name);
    return member && (member->type == FIELD_TEXT || member->type == FIELD_ID);
}

static bool read_source(const Visit *visit, Str text, ListOf *ret_source)
{
    Text name = text_open(visit->arena, SOURCE_BYTES_MAX);
    ListOf source = { .source = text };

    source.noun = str_split(text, '.', &source.member);
    text_all(&name, source.noun, S(".list"));
    if (name.full || !visit->session.actor)
        return false;
    source.list = table_operation(office_table(visit->site->office), text_str(&name));
    *ret_source = source;
    return source.list && source.list->kind == OPERATION_READ && !source.list->inner &&
           !source.list->protected_read && !source.list->carries_away &&
           has_member(source.list, source.member);
}

static bool source_of(const Visit *visit, const Shape *shape, const Field *field,
                      ListOf *ret_source)
{
    Text text = text_open(visit->arena, SOURCE_BYTES_MAX);

    for (size_t i = 0; i < COUNT_OF(others); i++)
        if (others[i].type == field->type && str_eq(others[i].name, field->name) &&
            (!others[i].shape.len || str_eq(others[i].shape, shape->name)))
            return read_source(visit, others[i].source, ret_source);
    text_all(&text, field->name, S("."), field->name);
    return field->type == FIELD_ID && !text.full && read_source(visit, text_str(&text), ret_source);
}

/* ---- its rows -------------------------------------------------------------------------------- */

/* A text, or a name in one of two languages. */
static Str said(const Visit *visit, const Json *row, Str name)
{
    const Json *member = json_member(row, name);

    if (member && member->type == JSON_OBJECT) {
        const Json *own = json_member(member, lang_code(visit->lang));
        member = own ? own : member->first;
    }
    return member && member->type == JSON_STRING ? member->string : S("");
}

static Str first_said(const Visit *visit, const Json *row, const Str *names, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        Str words = said(visit, row, names[i]);
        if (words.len)
            return words;
    }
    return S("");
}

static Str name_of(const Visit *visit, const Json *row)
{
    Str own = said(visit, row, visit->lang == LANG_JA ? S("name-ja") : S("name-en"));

    if (!own.len)
        own = said(visit, row, visit->lang == LANG_JA ? S("name-en") : S("name-ja"));
    return own.len ? own : first_said(visit, row, titles, COUNT_OF(titles));
}

static OfferedRow row_of(const Visit *visit, const ListOf *source, const Json *json)
{
    OfferedRow row = { .value = json->type == JSON_STRING ? json->string
                                                          : said(visit, json, source->member) };
    Id id;

    if (json->type == JSON_OBJECT)
        row.words = name_of(visit, json);
    row.reference = id_read(row.value, &id)
                        ? first_said(visit, json, references, COUNT_OF(references))
                        : row.value;
    if (str_eq(row.words, row.reference))
        row.words = S("");
    row.label = row.words.len && row.reference.len
                    ? visit_say(visit, PHRASE_WEB_PERSON, row.words, row.reference)
                : row.words.len     ? row.words
                : row.reference.len ? row.reference
                                    : row.value;
    row.typed = row.reference.len ? row.reference : row.words.len ? row.words : row.value;
    return row;
}

static bool stands(const OfferedRow *rows, size_t count, Str value)
{
    for (size_t i = 0; i < count; i++)
        if (str_eq(rows[i].value, value))
            return true;
    return false;
}

static bool has_words(const Visit *visit, Str label, Str form)
{
    size_t at;
    return str_find(unicode_search_form(visit->arena, label), form, &at);
}

/* Where the list does not search, it is looked through here. */
static void take_rows(const Visit *visit, const ListOf *source, const Json *list, Str form,
                      Offered *offered)
{
    OfferedRow *rows = NEW_ARRAY(visit->arena, OfferedRow, list ? list->count : 0);

    for (const Json *one = list ? list->first : NULL; one; one = one->next) {
        OfferedRow row = row_of(visit, source, one);
        if (row.value.len && !stands(rows, offered->count, row.value) &&
            (!form.len || has_words(visit, row.label, form)))
            rows[offered->count++] = row;
    }
    offered->rows = rows;
}

/* ---- asking for it --------------------------------------------------------------------------- */

static bool is_one(const Str *names, size_t count, Str name)
{
    for (size_t i = 0; i < count; i++)
        if (str_eq(names[i], name))
            return true;
    return false;
}

static Str value_for(const Visit *visit, const Field *param, const UrlQuery *fields, Str file)
{
    Str value = str_trim(query_get(fields, param->name));
    Id id;

    if (!value.len && str_eq(param->name, S("case")))
        value = file;
    if (param->type != FIELD_ID || !value.len || id_read(value, &id))
        return value;
    return visit_id(visit, visit_subject(visit, param->name, value));
}

/* False: what the list must be told is not known here. */
static bool scope_of(const Visit *visit, const ListOf *source, const UrlQuery *fields, Str file,
                     PathValue *values, size_t *ret_count)
{
    const Shape *params = source->list->params;

    *ret_count = 0;
    for (size_t i = 0; i < params->field_count; i++) {
        const Field *param = &params->fields[i];
        if ((param->optional && !is_one(narrows, COUNT_OF(narrows), param->name)) ||
            str_eq(param->name, source->member))
            continue;
        Str value = value_for(visit, param, fields, file);
        if (!value.len && !param->optional)
            return false;
        if (value.len && *ret_count < SCOPE_MAX)
            values[(*ret_count)++] = (PathValue){ param->name, value };
    }
    return true;
}

static Str scope_query(const Visit *visit, const PathValue *values, size_t count)
{
    Text query = text_open(visit->arena, URL_MAX / 2);

    for (size_t i = 0; i < count; i++)
        query_put(&query, values[i].path, values[i].text);
    return query.full ? S("") : text_str(&query);
}

static const Field *search_of(const ListOf *source)
{
    for (size_t i = 0; i < COUNT_OF(searches); i++) {
        const Field *field = field_of(source->list->params, searches[i]);
        if (field && field->type == FIELD_TEXT)
            return field;
    }
    return NULL;
}

static const Offered *ask(const Visit *visit, const ListOf *source, const PathValue *scope,
                          size_t scope_count, Str words)
{
    const Field *search = search_of(source), *limit = field_of(source->list->params, S("limit"));
    const Field *rows = operation_rows(source->list);
    PathValue values[SCOPE_MAX + 2];
    Offered *offered = NEW(visit->arena, Offered);
    size_t count = 0;
    const Json *tree = NULL;
    Reply refusal;
    bool allowed;

    while (count < scope_count) {
        values[count] = scope[count];
        count++;
    }
    if (limit)
        values[count++] =
            (PathValue){ S("limit"),
                         visit_number(visit, limit->max < LOOKED_AT ? limit->max : LOOKED_AT) };
    if (search && words.len)
        values[count++] = (PathValue){ search->name, str_cut(words, 0, WORDS_BYTES_MAX) };
    *offered = (Offered){ .source = source->source,
                          .scope = scope_query(visit, scope, scope_count),
                          .strict = str_eq(source->noun, source->member),
                          .searched = words.len > 0 };
    if (!visit_might(visit, source->list->name) ||
        !visit_read_tree(visit, source->list->name, values, count, &tree, &allowed, &refusal) ||
        !allowed)
        return offered;
    take_rows(visit, source, json_member(tree, rows ? rows->name : source->member),
              search ? S("") : unicode_search_form(visit->arena, words), offered);
    const Json *next = json_member(tree, S("next")), *more = json_member(tree, S("more"));
    offered->more = (next && (next->string.len || next->number)) || (more && more->number);
    return offered;
}

/* A form with many rows asks for the same again and again. */
struct OfferedKept {
    const OfferedKept *before;
    const Offered *offered;
};

static const Offered *asked_once(const Visit *visit, const ListOf *source, const PathValue *scope,
                                 size_t count)
{
    Str query = scope_query(visit, scope, count);
    OfferedKept *kept;

    for (const OfferedKept *at = *visit->offered; at; at = at->before)
        if (!at->offered->searched && str_eq(at->offered->source, source->source) &&
            str_eq(at->offered->scope, query))
            return at->offered;
    kept = NEW(visit->arena, OfferedKept);
    *kept = (OfferedKept){ *visit->offered, ask(visit, source, scope, count, S("")) };
    *visit->offered = kept;
    return kept->offered;
}

const Offered *offered_to(const Visit *visit, const Shape *shape, const Field *field,
                          const UrlQuery *fields, Str file)
{
    PathValue scope[SCOPE_MAX];
    const Offered *offered;
    ListOf source;
    size_t count;

    if (!visit->site->office || !visit->session.actor || !source_of(visit, shape, field, &source) ||
        !scope_of(visit, &source, fields, file, scope, &count))
        return NULL;
    offered = asked_once(visit, &source, scope, count);
    return offered->count ? offered : NULL;
}

/* The scope as it stands in an address, taken apart again. */
static const Offered *ask_again(const Visit *visit, Str source_text, const UrlQuery *scope,
                                Str words)
{
    PathValue values[SCOPE_MAX];
    ListOf source;
    size_t count;

    if (!read_source(visit, source_text, &source) ||
        !scope_of(visit, &source, scope, S(""), values, &count))
        return NULL;
    return ask(visit, &source, values, count, words);
}

const Offered *offered_with(const Visit *visit, const Offered *offered, Str words)
{
    UrlQuery scope = { 0 };
    Str behind = offered->scope.len ? str_cut(offered->scope, 1, offered->scope.len) : S("");
    const Offered *found;

    if (behind.len && query_read(visit->arena, behind, SCOPE_MAX, &scope))
        return offered;
    found = ask_again(visit, offered->source, &scope, words);
    return found ? found : offered;
}

Url offered_url(const Visit *visit, const Offered *offered)
{
    return visit_url(visit, visit_path(visit, (const Str[]){ S("offers"), offered->source }, 2),
                     offered->scope);
}

static Str title_in(const Offered *offered, Str reference)
{
    for (size_t i = 0; i < offered->count; i++)
        if (str_eq(offered->rows[i].reference, reference))
            return offered->rows[i].words;
    return S("");
}

static size_t searches_made(const Visit *visit)
{
    size_t made = 0;

    for (const OfferedKept *at = *visit->offered; at; at = at->before)
        made += at->offered->searched;
    return made;
}

static Str searched_title(const Visit *visit, const Offered *offered, Str reference)
{
    const Offered *found;
    OfferedKept *kept;

    if (searches_made(visit) >= TITLE_SEARCHES_MAX)
        return S("");
    found = offered_with(visit, offered, reference);
    kept = NEW(visit->arena, OfferedKept);
    *kept = (OfferedKept){ *visit->offered, found };
    *visit->offered = kept;
    return title_in(found, reference);
}

Str offered_title(const Visit *visit, Str kind, Str reference)
{
    Text text = text_open(visit->arena, SOURCE_BYTES_MAX);
    PathValue scope[SCOPE_MAX];
    ListOf list;
    size_t count;

    text_all(&text, kind, S("."), kind);
    if (text.full || !reference.len || !read_source(visit, text_str(&text), &list) ||
        !scope_of(visit, &list, &(UrlQuery){ 0 }, S(""), scope, &count))
        return S("");
    const Offered *offered = asked_once(visit, &list, scope, count);
    Str title = title_in(offered, reference);
    return title.len || !offered->more ? title : searched_title(visit, offered, reference);
}

/* ---- what somebody typed --------------------------------------------------------------------- */

static bool is_called(const Visit *visit, const OfferedRow *row, Str form)
{
    const Str names[] = { row->reference, row->words, row->label, row->value };

    for (size_t i = 0; i < COUNT_OF(names); i++)
        if (names[i].len && str_eq(unicode_search_form(visit->arena, names[i]), form))
            return true;
    return false;
}

static const OfferedRow *only_called(const Visit *visit, const Offered *offered, Str form)
{
    const OfferedRow *found = NULL;

    for (size_t i = 0; i < offered->count; i++) {
        if (!is_called(visit, &offered->rows[i], form))
            continue;
        if (found)
            return NULL;
        found = &offered->rows[i];
    }
    return found;
}

const OfferedRow *offered_called(const Visit *visit, const Offered *offered, Str text)
{
    Str form = unicode_search_form(visit->arena, str_trim(text));

    if (offered->more && !offered->searched)
        offered = offered_with(visit, offered, text);
    return form.len ? only_called(visit, offered, form) : NULL;
}

bool offered_is_whole(const Visit *visit, const Offered *offered, Str text)
{
    ListOf list;

    if (!offered->more)
        return true;
    return read_source(visit, offered->source, &list) && search_of(&list) &&
           !offered_with(visit, offered, text)->more;
}

Str offered_near(const Visit *visit, const Offered *offered, Str text)
{
    Str form = unicode_search_form(visit->arena, str_trim(text)), list = S("");
    Str *names = NEW_ARRAY(visit->arena, Str, 2 * offered->count);
    size_t near = 0, count = 0;

    if (!form.len)
        return list;
    const Offered *found = offered_with(visit, offered, text);
    for (size_t i = 0; i < found->count && near < NEAR; i++, near++)
        list = visit_list(visit, list, found->rows[i].label);
    if (near)
        return list;
    for (size_t i = 0; i < offered->count; i++) {
        names[count++] = unicode_search_form(visit->arena, offered->rows[i].typed);
        names[count++] = unicode_search_form(visit->arena, offered->rows[i].words);
    }
    Str nearest = str_nearest(form, names, count);
    for (size_t i = 0; i < count && nearest.len; i++)
        if (str_eq(names[i], nearest))
            return offered->rows[i / 2].label;
    return list;
}

/* ---- as one types ---------------------------------------------------------------------------- */

/* "/offers/case.case?words=radar": what of it whoever asks may see, and no more than a list has. */
Reply offers_visit(const Visit *visit)
{
    Text body = text_open(visit->arena, PAGE_BYTES_MAX);
    Str words = str_trim(query_get(&visit->query, S("words")));
    const Offered *offered = ask_again(visit, visit->part, &visit->query, words);

    if (!offered)
        return not_found(visit);
    text_put(&body, S("{\"offers\":["));
    for (size_t i = 0; i < offered->count && i < OFFERED_SUGGESTED; i++) {
        text_put(&body, i ? S(",{\"value\":") : S("{\"value\":"));
        text_json(&body, offered->rows[i].typed);
        text_put(&body, S(",\"words\":"));
        text_json(&body, offered->rows[i].label);
        text_put(&body, S("}"));
    }
    text_put(&body, S("]}\n"));
    return (Reply){
        .status = STATUS_OK, .type = S("application/json"), .body = text_str(&body), .secret = true
    };
}
