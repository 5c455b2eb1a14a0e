/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "phrases_issuer.h"
#include "phrases_web.h"
#include "web/item.h"

#include "templates.h"

/* Organisations' own sign-in, as administrators keep it: which issuers are trusted, and who is who
 * there. What is done to them are the ordinary forms. */

#define HOME "/people/sign-in"

static Str label_words(const Visit *visit, const Json *one)
{
    const Json *name = json_member(one, S("name"));
    Label label = { { [LANG_JA] = member_text(name, "ja"), [LANG_EN] = member_text(name, "en") } };

    return label_in(label, visit->lang, member_text(one, "address"));
}

static Str moment_words(const Visit *visit, const Json *one, const char *member, Phrase none)
{
    Moment at;

    return moment_read(member_text(one, member), &at) ? visit_moment(visit, at)
                                                      : phrase(none, visit->lang);
}

/* The form of an operation, and back to this page; empty for whom it is not offered. */
static Url do_url(const Visit *visit, Str operation, const QueryField *about, size_t count,
                  Str back)
{
    QueryField fields[4];
    UrlQuery query = { fields, 0 };

    ensure(count < COUNT_OF(fields));
    for (size_t i = 0; i < count; i++)
        fields[query.count++] = about[i];
    fields[query.count++] = (QueryField){ S("_back"), back };
    return visit_might(visit, operation) ? operation_url(visit, operation, &query) : (Url){ 0 };
}

static Url page_url(const Visit *visit, Str issuer)
{
    return VISIT_URL(visit, S("people"), S("sign-in"), issuer);
}

static Str organisation_words(const Visit *visit, const Json *organisations, Str id)
{
    for (const Json *one = member_list(organisations, "organisations"); one; one = one->next)
        if (str_eq(member_text(one, "organisation"), id))
            return label_words(visit, one);
    return id;
}

static bool read_tree(const Visit *visit, Str operation, const PathValue *values, size_t count,
                      const Json **ret_tree, Reply *ret_refusal)
{
    bool allowed;

    if (!visit_read_tree(visit, operation, values, count, ret_tree, &allowed, ret_refusal))
        return false;
    if (!allowed)
        *ret_refusal = trouble_reply(visit, STATUS_FORBIDDEN, PHRASE_WEB_NO_RIGHT,
                                     PHRASE_WEB_NO_RIGHT_WHY, NULL);
    return allowed;
}

Reply issuers_visit(const Visit *visit)
{
    Text body = text_open(visit->arena, PAGE_BYTES_MAX);
    const Json *issuers, *organisations;
    Str back = visit_url(visit, S(HOME), S("")).text;
    Reply refusal;

    if (!read_tree(visit, S("issuer.list"), NULL, 0, &issuers, &refusal) ||
        !read_tree(visit, S("organisation.list"), NULL, 0, &organisations, &refusal))
        return refusal;
    const Json *list = json_member(issuers, S("issuers"));
    IssuerLine *lines = NEW_ARRAY(visit->arena, IssuerLine, (list ? list->count : 0) + 1);
    IssuersView view = { .recorded = recorded_view(visit),
                         .issuers = lines,
                         .add = do_url(visit, S("issuer.add"), NULL, 0, back) };
    for (const Json *one = list ? list->first : NULL; one; one = one->next)
        lines[view.issuer_count++] = (IssuerLine){
            .address = page_url(visit, member_text(one, "issuer")),
            .name = label_words(visit, one),
            .organisation =
                organisation_words(visit, organisations, member_text(one, "organisation")),
            .at = member_text(one, "address"),
            .since = moment_words(visit, one, "added", PHRASE_WEB_ISSUERS_NEVER),
        };
    issuers_page(&body, &view, visit->lang);
    return page_reply(visit, STATUS_OK, (Frame){ .title = phrase(PHRASE_WEB_ISSUERS, visit->lang) },
                      &body);
}

/* ---- one of them ----------------------------------------------------------------------------- */

static void put_facts(const Visit *visit, const Json *issuer, const Json *organisations,
                      IssuerPageView *view)
{
    const struct {
        Phrase label;
        Str words;
    } all[] = {
        { PHRASE_ISSUER_FIELD_ORGANISATION,
          organisation_words(visit, organisations, member_text(issuer, "organisation")) },
        { PHRASE_ISSUER_FIELD_ADDRESS, member_text(issuer, "address") },
        { PHRASE_ISSUER_FIELD_CLIENT, member_text(issuer, "client") },
        { PHRASE_ISSUER_FIELD_ACR, member_text(issuer, "acr") },
        { PHRASE_ISSUER_FIELD_AMR, member_text(issuer, "amr") },
        { PHRASE_ISSUER_FIELD_ADDED,
          moment_words(visit, issuer, "added", PHRASE_WEB_ISSUERS_NEVER) },
    };
    ValueView *facts = NEW_ARRAY(visit->arena, ValueView, COUNT_OF(all));

    for (size_t i = 0; i < COUNT_OF(all); i++)
        if (all[i].words.len)
            facts[view->fact_count++] =
                (ValueView){ .label = phrase(all[i].label, visit->lang), .words = all[i].words };
    view->facts = facts;
}

static void put_people(const Visit *visit, const Json *issuer, Str back, IssuerPageView *view)
{
    const Json *list = json_member(issuer, S("people"));
    BoundRow *rows = NEW_ARRAY(visit->arena, BoundRow, (list ? list->count : 0) + 1);

    for (const Json *one = list ? list->first : NULL; one; one = one->next) {
        const QueryField about[] = { { S("person"), member_text(one, "person") },
                                     { S("identity"), member_text(one, "identity") } };
        bool waits = !member_text(one, "confirmed").len;
        BoundRow *row = &rows[view->person_count++];

        *row = (BoundRow){
            .name = member_text(one, "name"),
            .handle = member_text(one, "handle"),
            .subject = member_text(one, "subject"),
            .bound = moment_words(visit, one, "bound", PHRASE_WEB_ISSUERS_NEVER),
            .by = member_text(one, "bound-by"),
            .confirmed = moment_words(visit, one, "confirmed", PHRASE_WEB_ISSUERS_WAITS),
            .used = moment_words(visit, one, "used", PHRASE_WEB_ISSUERS_NEVER),
            .release = do_url(visit, S("identity.release"), about, COUNT_OF(about), back),
        };
        if (waits)
            row->confirm = do_url(visit, S("identity.confirm"), about, COUNT_OF(about), back);
    }
    view->people = rows;
}

Reply issuer_visit(const Visit *visit)
{
    Text body = text_open(visit->arena, PAGE_BYTES_MAX);
    const Str id = visit_id(visit, visit_subject(visit, S("issuer"), visit->part));
    const PathValue values[] = { { S("issuer"), id } };
    const QueryField about[] = { { S("issuer"), id } };
    CrumbView crumbs[] = {
        { visit_url(visit, S("/people"), S("")), phrase(PHRASE_WEB_TAB_PEOPLE, visit->lang) },
        { visit_url(visit, S(HOME), S("")), phrase(PHRASE_WEB_ISSUERS, visit->lang) }
    };
    Str back = page_url(visit, visit->part).text;
    const Json *issuer, *organisations;
    Reply refusal;

    if (!read_tree(visit, S("issuer.show"), values, 1, &issuer, &refusal) ||
        !read_tree(visit, S("organisation.list"), NULL, 0, &organisations, &refusal))
        return refusal;
    IssuerPageView view = { .recorded = recorded_view(visit), .name = label_words(visit, issuer) };
    put_facts(visit, issuer, organisations, &view);
    put_people(visit, issuer, back, &view);
    const Json *more = json_member(issuer, S("more"));
    view.more = more && more->number != 0;
    if (member_text(issuer, "withdrawn").len) {
        view.ended =
            visit_say(visit, PHRASE_WEB_ISSUERS_ENDED,
                      moment_words(visit, issuer, "withdrawn", PHRASE_WEB_ISSUERS_NEVER), S(""));
    } else {
        view.withdraw = do_url(visit, S("issuer.withdraw"), about, 1, back);
        view.bind = do_url(visit, S("identity.bind"), about, 1, back);
    }
    issuer_page(&body, &view, visit->lang);
    Frame frame = { .title = view.name, .crumbs = crumbs, .crumb_count = COUNT_OF(crumbs) };
    return page_reply(visit, STATUS_OK, frame, &body);
}
