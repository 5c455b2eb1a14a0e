/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "terms/request.h"
#include "phrases_terms.h"
#include "terms/parts.h"

#include <string.h>

/* ---- what is there ------------------------------------------------------------------------- */

static bool field_is_given(const Field *field, const CaseRequest *request)
{
    const char *at = (const char *)request + field->offset;

    switch (field->type) {
    case FIELD_TEXT:
        return ((const Str *)(const void *)at)->len > 0;
    case FIELD_INT:
        return *(const int64_t *)(const void *)at != INT64_MIN;
    case FIELD_DATE:
        return *(const Date *)(const void *)at != DATE_NONE;
    case FIELD_CHOICE:
        return *(const int32_t *)(const void *)at >= 0;
    case FIELD_LIST:
        return *(const size_t *)(const void *)((const char *)request + field->count_offset) > 0;
    case FIELD_BOOL:
    case FIELD_MOMENT:
    case FIELD_ID:
    case FIELD_HASH:
    case FIELD_LABEL:
    case FIELD_RECORD:
        break;
    }
    ensure(!"a request has no field of this type");
    return false;
}

/* The field of this pointer: "/currency". */
static bool is_given(const char *pointer, const CaseRequest *request)
{
    const Shape *shape = &case_request_shape;

    for (size_t i = 0; i < shape->field_count; i++)
        if (str_eq(shape->fields[i].name, str_from_c(pointer + 1)))
            return field_is_given(&shape->fields[i], request);
    ensure(!"a request has no such field");
    return false;
}

static size_t field_size(const Field *field)
{
    switch (field->type) {
    case FIELD_TEXT:
        return sizeof(Str);
    case FIELD_INT:
        return sizeof(int64_t);
    case FIELD_DATE:
        return sizeof(Date);
    case FIELD_CHOICE:
        return sizeof(int32_t);
    case FIELD_LIST:
        return sizeof(void *);
    case FIELD_BOOL:
    case FIELD_MOMENT:
    case FIELD_ID:
    case FIELD_HASH:
    case FIELD_LABEL:
    case FIELD_RECORD:
        break;
    }
    ensure(!"a request has no field of this type");
    return 0;
}

void request_add(CaseRequest *request, const CaseRequest *said)
{
    if (said->thirds == THIRDS_NONE)
        request->party_count = 0; /* who says so takes back those who were named */
    for (size_t i = 0; i < case_request_shape.field_count; i++) {
        const Field *field = &case_request_shape.fields[i];
        char *to = (char *)request;
        const char *from = (const char *)said;

        if (!field_is_given(field, said))
            continue;
        memcpy(to + field->offset, from + field->offset, field_size(field));
        if (field->type == FIELD_LIST)
            memcpy(to + field->count_offset, from + field->count_offset, sizeof(size_t));
    }
}

static bool has_quantities(const CaseRequest *request)
{
    for (size_t i = 0; i < request->item_count; i++)
        if (request->items[i].quantity == INT64_MIN || request->items[i].unit.len == 0)
            return false;
    return true;
}

static bool has_as_is(const CaseRequest *request)
{
    return request->as_is == 1;
}

/* ---- what is asked ------------------------------------------------------------------------- */

static bool is_oral(const CaseRequest *request)
{
    return request->form == REQUEST_ORAL;
}

static bool names_thirds(const CaseRequest *request)
{
    return request->thirds == THIRDS_NAMED;
}

static bool wants_change(const CaseRequest *request)
{
    return request->want == WANT_CHANGE;
}

static const struct {
    const char *field;
    uint32_t kinds;                            /* those with one of these needs; 0: all */
    bool (*asked)(const CaseRequest *request); /* NULL: always */
    bool (*given)(const CaseRequest *request); /* NULL: when the field is */
} rows[REQUEST_NEEDS] = {
    [REQUEST_NEEDS_KIND] = { "/kind", 0, NULL, NULL },
    [REQUEST_NEEDS_WANT] = { "/want", 0, NULL, NULL },
    [REQUEST_NEEDS_PURCHASER] = { "/purchaser", 0, NULL, NULL },
    [REQUEST_NEEDS_ORIGINATOR] = { "/originator", 0, NULL, NULL },
    [REQUEST_NEEDS_REFERENCE] = { "/reference", 0, NULL, NULL },
    [REQUEST_NEEDS_DATED] = { "/dated", 0, NULL, NULL },
    [REQUEST_NEEDS_RECEIVED] = { "/received", 0, NULL, NULL },
    [REQUEST_NEEDS_FORM] = { "/form", 0, NULL, NULL },
    [REQUEST_NEEDS_WRITTEN_UP] = { "/written-up", 0, is_oral, NULL },
    [REQUEST_NEEDS_ITEMS] = { "/items", 0, NULL, NULL },
    [REQUEST_NEEDS_QUANTITIES] = { "/items", KIND_NEEDS_QUANTITIES, NULL, has_quantities },
    [REQUEST_NEEDS_CEILING] = { "/ceiling-minor", KIND_NEEDS_CEILING, NULL, NULL },
    [REQUEST_NEEDS_CURRENCY] = { "/currency", KIND_NEEDS_CEILING, NULL, NULL },
    [REQUEST_NEEDS_FINANCING] = { "/financing", KIND_NEEDS_PRICE, NULL, NULL },
    [REQUEST_NEEDS_THIRDS] = { "/third-parties", 0, NULL, NULL },
    [REQUEST_NEEDS_PARTIES] = { "/parties", 0, names_thirds, NULL },
    [REQUEST_NEEDS_END_USE] = { "/end-use", 0, NULL, NULL },
    [REQUEST_NEEDS_DELIVERY] = { "/wanted-by", 0, NULL, NULL },
    [REQUEST_NEEDS_RETURN] = { "/return-on", KIND_NEEDS_RETURN, NULL, NULL },
    [REQUEST_NEEDS_BASIS] = { "/basis", KIND_NEEDS_BASIS, NULL, NULL },
    [REQUEST_NEEDS_AS_IS] = { "/as-is", KIND_NEEDS_AS_IS, NULL, has_as_is },
    [REQUEST_NEEDS_PARTNER] = { "/partner", KIND_NEEDS_PARTNER, NULL, NULL },
    [REQUEST_NEEDS_ORIGIN] = { "/origin", KIND_NEEDS_ORIGIN, NULL, NULL },
    [REQUEST_NEEDS_TERRITORY] = { "/territory", KIND_NEEDS_TERRITORY, NULL, NULL },
    [REQUEST_NEEDS_CASE] = { "/changes", 0, wants_change, NULL },
};

const Phrase request_need_phrases[REQUEST_NEEDS] = {
    [REQUEST_NEEDS_KIND] = PHRASE_TERMS_NEED_KIND,
    [REQUEST_NEEDS_WANT] = PHRASE_TERMS_NEED_WANT,
    [REQUEST_NEEDS_PURCHASER] = PHRASE_TERMS_NEED_PURCHASER,
    [REQUEST_NEEDS_ORIGINATOR] = PHRASE_TERMS_NEED_ORIGINATOR,
    [REQUEST_NEEDS_REFERENCE] = PHRASE_TERMS_NEED_REFERENCE,
    [REQUEST_NEEDS_DATED] = PHRASE_TERMS_NEED_DATED,
    [REQUEST_NEEDS_RECEIVED] = PHRASE_TERMS_NEED_RECEIVED,
    [REQUEST_NEEDS_FORM] = PHRASE_TERMS_NEED_FORM,
    [REQUEST_NEEDS_WRITTEN_UP] = PHRASE_TERMS_NEED_WRITTEN_UP,
    [REQUEST_NEEDS_ITEMS] = PHRASE_TERMS_NEED_ITEMS,
    [REQUEST_NEEDS_QUANTITIES] = PHRASE_TERMS_NEED_QUANTITIES,
    [REQUEST_NEEDS_CEILING] = PHRASE_TERMS_NEED_CEILING,
    [REQUEST_NEEDS_CURRENCY] = PHRASE_TERMS_NEED_CURRENCY,
    [REQUEST_NEEDS_FINANCING] = PHRASE_TERMS_NEED_FINANCING,
    [REQUEST_NEEDS_THIRDS] = PHRASE_TERMS_NEED_THIRDS,
    [REQUEST_NEEDS_PARTIES] = PHRASE_TERMS_NEED_PARTIES,
    [REQUEST_NEEDS_END_USE] = PHRASE_TERMS_NEED_END_USE,
    [REQUEST_NEEDS_DELIVERY] = PHRASE_TERMS_NEED_DELIVERY,
    [REQUEST_NEEDS_RETURN] = PHRASE_TERMS_NEED_RETURN,
    [REQUEST_NEEDS_BASIS] = PHRASE_TERMS_NEED_BASIS,
    [REQUEST_NEEDS_AS_IS] = PHRASE_TERMS_NEED_AS_IS,
    [REQUEST_NEEDS_PARTNER] = PHRASE_TERMS_NEED_PARTNER,
    [REQUEST_NEEDS_ORIGIN] = PHRASE_TERMS_NEED_ORIGIN,
    [REQUEST_NEEDS_TERRITORY] = PHRASE_TERMS_NEED_TERRITORY,
    [REQUEST_NEEDS_CASE] = PHRASE_TERMS_NEED_CASE,
};

/* What only some kinds need is not asked while the kind is not known: that is asked first. */
static bool is_missing(const CaseRequest *request, RequestNeed need)
{
    uint32_t needs = request->kind < 0 ? 0 : case_kind_needs((CaseKind)request->kind);

    if (rows[need].kinds != 0 && (needs & rows[need].kinds) == 0)
        return false;
    if (rows[need].asked && !rows[need].asked(request))
        return false;
    return rows[need].given ? !rows[need].given(request) : !is_given(rows[need].field, request);
}

size_t request_missing(const CaseRequest *request, RequestNeed ret_needs[REQUEST_NEEDS])
{
    size_t count = 0;

    for (RequestNeed need = 0; need < REQUEST_NEEDS; need++)
        if (is_missing(request, need))
            ret_needs[count++] = need;
    return count;
}

void request_missing_tell(const CaseRequest *request, Findings *findings)
{
    RequestNeed needs[REQUEST_NEEDS];
    size_t count = request_missing(request, needs);

    for (size_t i = 0; i < count; i++)
        finding_error(findings, terms_field(rows[needs[i]].field), request_need_phrases[needs[i]],
                      PHRASE_TERMS_NEED_REMEDY, S(""));
}

/* ---- what it says -------------------------------------------------------------------------- */

static bool check_days(const CaseRequest *request, Findings *findings)
{
    Arena *arena = findings->arena;
    bool good = true;

    if (request->dated != DATE_NONE && request->received != DATE_NONE &&
        request->received < request->dated) {
        finding_error(findings, terms_field("/received"), PHRASE_TERMS_RECEIVED_EARLY,
                      PHRASE_TERMS_DAY_REMEDY, terms_day(arena, request->received),
                      terms_day(arena, request->dated));
        good = false;
    }
    if (request->return_on != DATE_NONE && request->wanted_by != DATE_NONE &&
        request->return_on <= request->wanted_by) {
        finding_error(findings, terms_field("/return-on"), PHRASE_TERMS_RETURN_EARLY,
                      PHRASE_TERMS_DAY_REMEDY, terms_day(arena, request->return_on),
                      terms_day(arena, request->wanted_by));
        good = false;
    }
    return good;
}

static bool check_parties(const CaseRequest *request, Findings *findings)
{
    bool good = true;

    for (size_t i = 0; i < request->party_count; i++)
        good =
            terms_country_check(request->parties[i].country,
                                terms_place(findings->arena, "parties", i, "country"), findings) &&
            good;
    if (request->thirds == THIRDS_NONE && request->party_count > 0) {
        finding_error(findings, terms_field("/third-parties"), PHRASE_TERMS_THIRDS_NAMED_YET,
                      PHRASE_TERMS_THIRDS_REMEDY, S(""));
        good = false;
    }
    return good;
}

bool request_check(const CaseRequest *request, Findings *findings)
{
    bool good = check_days(request, findings);

    good = check_parties(request, findings) && good;
    if (request->purchaser.len > 0)
        good = terms_country_check(request->purchaser, terms_field("/purchaser"), findings) && good;
    if (request->currency.len > 0)
        good = terms_currency_check(request->currency, request->received, terms_field("/currency"),
                                    findings) &&
               good;
    if (request->changes.len > 0)
        good = case_number_check(request->changes, terms_field("/changes"), findings) && good;
    return good;
}
