/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "web/routes.h"
#include "phrases_setup.h"
#include "phrases_signin.h"
#include "phrases_web.h"

#include "web/api.h"
#include "web/beside.h"
#include "web/call.h"
#include "web/offered.h"
#include "web/published.h"
#include "web/screen_api.h"

#include "assets.h"

enum { ROUTE_FIELDS_MAX = 12 };

/* NEEDS_LISTS: with a record somebody acts; a server of lists alone has no other pages. */
/* NEEDS_SIGN_IN: where people do; OPEN: to strangers too. NEEDS_SETUP: where a record is begun, and
 * nothing else before it is. */
typedef enum Needs {
    NEEDS_NOTHING,
    NEEDS_LISTS,
    NEEDS_RECORD,
    NEEDS_ACTOR,
    NEEDS_SIGN_IN,
    NEEDS_SIGN_IN_OPEN,
    NEEDS_SETUP
} Needs;

typedef struct WebRoute {
    Str path; /* behind the language; at most one "*", for a part */
    Str fields[ROUTE_FIELDS_MAX];
    bool takes_facts; /* any other field is a fact, or one of an operation, which the page checks */
    Needs needs;
    Reply (*visit)(const Visit *visit);
    Reply (*send)(const Visit *visit); /* its form; NULL: the page is only read */
} WebRoute;

static Reply redirect(Str location)
{
    Reply reply = { .status = STATUS_FOUND, .type = S("text/plain") };
    reply_header(&reply, "Location", location);
    return reply;
}

/* The docket, where there is one. */
static Reply home_visit(const Visit *visit)
{
    if (visit->site->screened)
        return redirect(visit_url(visit, S("/screen"), S("")).text);
    if (visit->outside)
        return redirect(visit_url(visit, S("/desk"), S("")).text);
    return visit->site->office ? docket_visit(visit) : stories_visit(visit);
}

static const WebRoute routes[] = {
    { .path = STR("/"),
      .fields = { STR("q"), STR("words"), STR("state"), STR("held"), STR("agency"), STR("regime"),
                  STR("destination"), STR("after"), STR("recorded") },
      .needs = NEEDS_LISTS,
      .visit = home_visit },
    { .path = STR("/stories"), .fields = { STR("q") }, .visit = stories_visit },
    { .path = STR("/stories/*"), .visit = story_visit },
    { .path = STR("/stories/*/decision"),
      .fields = { STR("expect"), STR("line"), STR("on"), STR("known"), STR("regime") },
      .visit = decision_visit },
    { .path = STR("/stories/*/timeline"),
      .fields = { STR("regime"), STR("known") },
      .visit = timeline_visit },
    { .path = STR("/packs"), .fields = { STR("on") }, .visit = packs_visit },
    { .path = STR("/packs/compare"), .fields = { STR("from"), STR("to") }, .visit = compare_visit },
    { .path = STR("/packs/*"), .fields = { STR("keywords") }, .visit = pack_visit },
    { .path = STR("/registers"), .visit = registers_visit },
    { .path = STR("/registers/*"), .fields = { STR("on"), STR("known") }, .visit = register_visit },
    { .path = STR("/try"),
      .fields = { STR("on"), STR("known"), STR("regime"), STR("mode"), STR("ask"), STR("asked") },
      .takes_facts = true,
      .visit = try_visit },
    { .path = STR("/try/timeline"),
      .fields = { STR("on"), STR("known"), STR("regime"), STR("mode"), STR("ask"), STR("asked") },
      .takes_facts = true,
      .visit = try_timeline_visit },
    { .path = STR("/screen"),
      .fields = { STR("name"), STR("reading"), STR("type"), STR("birth_date"), STR("country"),
                  STR("ids") },
      .needs = NEEDS_LISTS,
      .visit = screen_visit },
    { .path = STR("/screen/file"),
      .needs = NEEDS_LISTS,
      .visit = screen_file_visit,
      .send = screen_file_send },
    { .path = STR("/screen/file/*"),
      .fields = { STR("still"), STR("result") },
      .needs = NEEDS_LISTS,
      .visit = screen_job_visit,
      .send = screen_job_send },
    { .path = STR("/screen/file/*/progress"),
      .needs = NEEDS_LISTS,
      .visit = screen_job_progress_visit },
    { .path = STR("/screen/owned"),
      .needs = NEEDS_LISTS,
      .visit = screen_owned_visit,
      .send = screen_owned_send },
    { .path = STR("/cost"), .fields = { STR("example") }, .visit = cost_visit, .send = cost_send },
    { .path = STR("/planning"), .visit = plans_visit },
    { .path = STR("/planning/briefing"), .visit = briefing_visit },
    { .path = STR("/planning/*"), .visit = plan_visit, .send = plan_send },
    { .path = STR("/about"), .visit = about_visit },
    { .path = STR("/items/*"),
      .fields = { STR("recorded") },
      .needs = NEEDS_ACTOR,
      .visit = item_visit },
    { .path = STR("/items/*/facts"),
      .fields = { STR("fact"), STR("line"), STR("recorded") },
      .needs = NEEDS_ACTOR,
      .visit = item_facts_visit },
    { .path = STR("/items/*/answers"),
      .fields = { STR("recorded"), STR(BESIDE_FIELD) },
      .needs = NEEDS_ACTOR,
      .visit = item_answers_visit,
      .send = item_answers_send },
    { .path = STR("/items/*/questions"),
      .fields = { STR("fact"), STR("agency"), STR("recorded") },
      .needs = NEEDS_ACTOR,
      .visit = item_questions_visit },
    { .path = STR("/items/*/assessment"),
      .fields = { STR("on"), STR("known"), STR("recorded") },
      .needs = NEEDS_ACTOR,
      .visit = item_assessment_visit },
    { .path = STR("/items/*/decision"),
      .fields = { STR("recorded") },
      .needs = NEEDS_ACTOR,
      .visit = item_decision_visit },
    { .path = STR("/items/*/timeline"),
      .fields = { STR("kind"), STR("after"), STR("recorded") },
      .needs = NEEDS_ACTOR,
      .visit = item_timeline_visit },
    { .path = STR("/items/*/compare"),
      .fields = { STR("from"), STR("to"), STR("recorded") },
      .needs = NEEDS_ACTOR,
      .visit = item_compare_visit },
    { .path = STR("/items/*/precedents"),
      .fields = { STR("recorded") },
      .needs = NEEDS_ACTOR,
      .visit = item_precedents_visit },
    { .path = STR("/items/*/parties"),
      .fields = { STR("recorded") },
      .needs = NEEDS_ACTOR,
      .visit = item_parties_visit },
    { .path = STR("/desk"),
      .fields = { STR("recorded") },
      .needs = NEEDS_ACTOR,
      .visit = desk_visit },
    { .path = STR("/promises"),
      .fields = { STR("unit"), STR("from"), STR("until") },
      .needs = NEEDS_ACTOR,
      .visit = promises_visit },
    { .path = STR("/promises/calendar.ics"),
      .fields = { STR("unit"), STR("from"), STR("until") },
      .needs = NEEDS_ACTOR,
      .visit = promises_file_visit },
    { .path = STR("/receipts"),
      .fields = { STR("shown"), STR("subject"), STR("back"), STR("after") },
      .needs = NEEDS_ACTOR,
      .visit = receipts_visit,
      .send = receipts_send },
    { .path = STR("/receipts/*"),
      .fields = { STR("held") },
      .needs = NEEDS_ACTOR,
      .visit = receipt_visit },
    { .path = STR("/receipts/*/file"), .needs = NEEDS_ACTOR, .visit = receipt_file_visit },
    { .path = STR("/sheets/*"),
      .fields = { STR("recorded") },
      .needs = NEEDS_ACTOR,
      .visit = sheet_visit },
    { .path = STR("/consultations/*"),
      .fields = { STR("recorded") },
      .needs = NEEDS_ACTOR,
      .visit = consultation_visit },
    { .path = STR("/cases"),
      .fields = { STR("find"), STR("state"), STR("country"), STR("route"), STR("held"),
                  STR("ended"), STR("model"), STR("unit"), STR("after"), STR("recorded") },
      .needs = NEEDS_ACTOR,
      .visit = cases_visit },
    { .path = STR("/assign/*"), .needs = NEEDS_ACTOR, .visit = many_visit, .send = many_send },
    { .path = STR("/cases/*"),
      .fields = { STR("recorded") },
      .needs = NEEDS_ACTOR,
      .visit = case_visit },
    { .path = STR("/cases/*/terms"),
      .fields = { STR("on"), STR("from"), STR("to"), STR("form"), STR("recorded") },
      .needs = NEEDS_ACTOR,
      .visit = case_terms_visit },
    { .path = STR("/cases/*/supply"),
      .fields = { STR("recorded") },
      .needs = NEEDS_ACTOR,
      .visit = case_supply_visit },
    { .path = STR("/cases/*/account"),
      .fields = { STR("recorded"), STR("form"), STR("table") },
      .needs = NEEDS_ACTOR,
      .visit = case_account_visit },
    { .path = STR("/cases/*/payments"),
      .fields = { STR("recorded"), STR("form"), STR("table"), STR("supplier") },
      .needs = NEEDS_ACTOR,
      .visit = case_payments_visit },
    { .path = STR("/cases/*/documents"),
      .fields = { STR("recorded") },
      .needs = NEEDS_ACTOR,
      .visit = case_documents_visit },
    { .path = STR("/cases/*/timeline"),
      .fields = { STR("recorded") },
      .needs = NEEDS_ACTOR,
      .visit = case_timeline_visit },
    { .path = STR("/hits"),
      .fields = { STR("state"), STR("mine"), STR("item"), STR("after") },
      .needs = NEEDS_ACTOR,
      .visit = hits_visit },
    { .path = STR("/hits/*"),
      .fields = { STR("recorded") },
      .needs = NEEDS_ACTOR,
      .visit = hit_visit },
    { .path = STR("/hits/*/replay"),
      .fields = { STR("decision") },
      .needs = NEEDS_ACTOR,
      .visit = hit_replay_visit },
    { .path = STR("/lists"),
      .fields = { STR("recorded") },
      .needs = NEEDS_ACTOR,
      .visit = lists_visit },
    { .path = STR("/lists/*"),
      .fields = { STR("from"), STR("to"), STR("recorded") },
      .needs = NEEDS_ACTOR,
      .visit = list_visit },
    { .path = STR("/books"),
      .fields = { STR("programme"), STR("country"), STR("case"), STR("on"), STR("form"),
                  STR("recorded") },
      .needs = NEEDS_ACTOR,
      .visit = books_visit },
    { .path = STR("/books/account"),
      .fields = { STR("programme"), STR("country"), STR("case"), STR("line"), STR("purpose"),
                  STR("currency"), STR("from"), STR("until"), STR("form") },
      .needs = NEEDS_ACTOR,
      .visit = account_visit },
    { .path = STR("/books/case"),
      .fields = { STR("programme"), STR("case"), STR("currency"), STR("form"), STR("recorded") },
      .needs = NEEDS_ACTOR,
      .visit = case_money_visit },
    { .path = STR("/items/*/documents"),
      .fields = { STR("recorded") },
      .needs = NEEDS_ACTOR,
      .visit = item_documents_visit },
    { .path = STR("/items/*/proof"),
      .fields = { STR("recorded") },
      .needs = NEEDS_ACTOR,
      .visit = item_proof_visit },
    { .path = STR("/items/*/status"), .needs = NEEDS_ACTOR, .visit = item_status_visit },
    { .path = STR("/items/*/bundle"), .needs = NEEDS_ACTOR, .visit = item_bundle_visit },
    { .path = STR("/documents/*"), .needs = NEEDS_ACTOR, .visit = document_visit },
    { .path = STR("/documents/*/look"), .needs = NEEDS_ACTOR, .visit = document_look_visit },
    { .path = STR("/people"),
      .fields = { STR("recorded") },
      .needs = NEEDS_ACTOR,
      .visit = people_visit },
    { .path = STR("/people/sign-in"),
      .fields = { STR("recorded") },
      .needs = NEEDS_ACTOR,
      .visit = issuers_visit },
    { .path = STR("/people/sign-in/*"),
      .fields = { STR("recorded") },
      .needs = NEEDS_ACTOR,
      .visit = issuer_visit },
    { .path = STR("/journal"),
      .fields = { STR("before") },
      .needs = NEEDS_ACTOR,
      .visit = journal_visit },
    { .path = STR("/journal/search"),
      .takes_facts = true,
      .needs = NEEDS_ACTOR,
      .visit = audit_visit },
    { .path = STR("/journal/*"), .needs = NEEDS_ACTOR, .visit = leaf_visit },
    { .path = STR("/sign-in"),
      .fields = { STR("back") },
      .needs = NEEDS_SIGN_IN_OPEN,
      .visit = sign_in_visit,
      .send = sign_in_send },
    { .path = STR("/sign-in/open"),
      .needs = NEEDS_SIGN_IN_OPEN,
      .visit = sign_in_open_visit,
      .send = sign_in_open_send },
    { .path = STR("/sign-in/from/*"), /* what issuers are known to send along, read or not */
      .fields = { STR("state"), STR("code"), STR("error"), STR("error_description"),
                  STR("error_uri"), STR("iss"), STR("session_state"), STR("scope"), STR("authuser"),
                  STR("prompt"), STR("hd") },
      .needs = NEEDS_SIGN_IN_OPEN,
      .visit = sign_in_from_visit },
    { .path = STR("/sign-in/mine"),
      .needs = NEEDS_SIGN_IN,
      .visit = sign_in_mine_visit,
      .send = sign_in_mine_send },
    { .path = STR("/set-up"), .needs = NEEDS_SETUP, .visit = setup_visit, .send = setup_send },
    { .path = STR("/next"), .needs = NEEDS_RECORD, .visit = next_visit },
    { .path = STR("/tutorial"), .visit = tutorial_visit },
    { .path = STR("/tutorial/statement"),
      .needs = NEEDS_RECORD,
      .visit = tutorial_statement_visit },
    { .path = STR("/actor"),
      .fields = { STR("back") },
      .needs = NEEDS_RECORD,
      .visit = actor_visit,
      .send = actor_send },
    { .path = STR("/offers/*"),
      .takes_facts = true, /* what narrows the list, as its operation has it */
      .needs = NEEDS_ACTOR,
      .visit = offers_visit },
    { .path = STR("/op"), .needs = NEEDS_RECORD, .visit = ops_visit },
    { .path = STR("/op/*"),
      .takes_facts = true,
      .needs = NEEDS_RECORD,
      .visit = op_visit,
      .send = op_send },
};

static Reply method_refused(const Visit *visit, Str allowed)
{
    Reply reply =
        trouble_reply(visit, STATUS_METHOD, PHRASE_WEB_METHOD, PHRASE_WEB_METHOD_WHY, NULL);
    reply_header(&reply, "Allow", allowed);
    return reply;
}

/* ---- matching -------------------------------------------------------------------------------- */

/* Does the path have the shape of the pattern? What the star stands for goes to the visit. */
static bool matches(Visit *visit, Str pattern)
{
    Str path = visit->path;

    while (pattern.len && path.len) {
        Str wanted = str_split(pattern, '/', &pattern), got = str_split(path, '/', &path);
        if (str_eq(wanted, S("*")) && got.len)
            visit->part = got;
        else if (!str_eq(wanted, got))
            return false;
    }
    return pattern.len == 0 && path.len == 0;
}

static bool declares(const WebRoute *row, Str name)
{
    for (size_t i = 0; i < ROUTE_FIELDS_MAX; i++)
        if (row->fields[i].len && str_eq(row->fields[i], name))
            return true;
    return false;
}

Str route_path(size_t i)
{
    return i < COUNT_OF(routes) ? routes[i].path : S("");
}

bool route_takes(Str address, Str field)
{
    Str query, rest, path = str_split(address, '?', &query);
    Visit there = { 0 };

    str_split(str_cut(path, 1, path.len), '/', &rest); /* the language */
    there.path = str_cut(path, path.len - rest.len - 1, path.len);
    for (size_t i = 0; i < COUNT_OF(routes); i++)
        if (matches(&there, routes[i].path))
            return declares(&routes[i], field);
    return false;
}

bool route_reserves(Str name)
{
    for (size_t i = 0; i < COUNT_OF(routes); i++)
        if (routes[i].takes_facts && declares(&routes[i], name))
            return true;
    return false;
}

/* Every field must be declared, and stand once unless it is a fact. */
static bool check_fields(const Visit *visit, const WebRoute *row, Findings *findings)
{
    for (size_t i = 0; i < visit->query.count; i++) {
        Str name = visit->query.fields[i].name;
        bool declared = declares(row, name);
        if (!declared && !row->takes_facts)
            finding_error(findings, ((Place){ 0 }), PHRASE_WEB_NO_SUCH_FIELD, PHRASE_NONE, name);
        else if (declared && query_count(&visit->query, name) > 1)
            finding_error(findings, ((Place){ 0 }), PHRASE_WEB_FIELD_TWICE, PHRASE_NONE, name);
    }
    return findings->error_count == 0;
}

/* What a page is sent beyond its declared fields is refused by whoever takes the form. */
static Reply send_to(Visit *visit, const WebRoute *row)
{
    if (!row->send)
        return method_refused(visit, S("GET, HEAD"));
    if (visit->wire->too_large)
        return trouble_reply(visit, STATUS_TOO_LARGE, PHRASE_WEB_TOO_LARGE,
                             PHRASE_WEB_TOO_LARGE_WHY, NULL);
    switch (form_read(visit->arena, visit->wire->headers[HEADER_TYPE], visit->wire->body,
                      &visit->form)) {
    case 0:
        break;
    case FORM_E_TYPE:
        return trouble_reply(visit, STATUS_TYPE, PHRASE_WEB_FORM_TYPE, PHRASE_WEB_FORM_TYPE_WHY,
                             NULL);
    case FORM_E_TOO_MANY:
        return trouble_reply(visit, STATUS_TOO_LARGE, PHRASE_WEB_TOO_LARGE,
                             PHRASE_WEB_FORM_FIELDS_WHY, NULL);
    default:
        return trouble_reply(visit, STATUS_BAD_REQUEST, PHRASE_WEB_FORM_BAD,
                             PHRASE_WEB_FORM_BAD_WHY, NULL);
    }
    return row->send(visit);
}

/* A page of the record, where there is none: it says so. Where nobody acts, one chooses first. */
static bool lacks(const Visit *visit, const WebRoute *row, Reply *ret_reply)
{
    Text query = text_open(visit->arena, URL_MAX);

    if (row->needs == NEEDS_NOTHING || row->needs == NEEDS_SETUP ||
        (row->needs == NEEDS_LISTS && !visit->site->office))
        return false;
    if (!visit->site->office) {
        *ret_reply = trouble_reply(visit, STATUS_NOT_FOUND, PHRASE_WEB_NO_RECORD,
                                   PHRASE_WEB_NO_RECORD_WHY, NULL);
        return true;
    }
    if (row->needs == NEEDS_RECORD || row->needs >= NEEDS_SIGN_IN || visit->session.actor)
        return false;
    query_put(&query, S("back"), local_address(visit->wire->raw));
    *ret_reply = redirect(visit_url(visit, S("/actor"), text_str(&query)).text);
    return true;
}

/* Strangers learn nothing here, not even which pages there are. What they sent is lost with the
 * page only if they leave it: they are not led away. */
static Reply sign_in_first(const Visit *visit)
{
    if (wire_reads(visit->wire))
        return redirect(visit_sign_in_url(visit).text);
    Reply reply = trouble_reply(visit, STATUS_UNAUTHORISED, PHRASE_SIGNIN_PAGE_SIGN_IN_FIRST,
                                PHRASE_SIGNIN_PAGE_SIGN_IN_FIRST_WHY, NULL);
    reply_header(&reply, "WWW-Authenticate", S("Bearer realm=\"sekisho\""));
    return reply;
}

static bool is_open(Visit *visit)
{
    for (size_t i = 0; i < COUNT_OF(routes); i++)
        if ((routes[i].needs == NEEDS_SIGN_IN_OPEN ||
             (routes[i].needs == NEEDS_SETUP && visit->site->setup)) &&
            matches(visit, routes[i].path))
            return true;
    return false;
}

/* Where a record is still to be begun, every way leads there. */
static Reply set_up_first(const Visit *visit)
{
    if (wire_reads(visit->wire))
        return redirect(visit_url(visit, S("/set-up"), S("")).text);
    return trouble_reply(visit, STATUS_UNAVAILABLE, PHRASE_SETUP_NOT_YET, PHRASE_SETUP_NOT_YET_WHY,
                         NULL);
}

/* Is the page none of this site's, whoever asks? */
static bool is_elsewhere(const Site *site, Needs needs)
{
    if (needs == NEEDS_SETUP)
        return !site->setup;
    return (site->screened && needs != NEEDS_LISTS) || (needs >= NEEDS_SIGN_IN && !site->sign_in);
}

static Reply visit_page(Visit *visit)
{
    Findings findings = { .arena = visit->arena };
    Reply reply;

    if (visit_is_shut(visit) && !is_open(visit))
        return sign_in_first(visit);
    visit->outside = visit->session.actor && !visit_might(visit, S("organisation.list"));
    for (size_t i = 0; i < COUNT_OF(routes); i++) {
        if (!matches(visit, routes[i].path))
            continue;
        if (is_elsewhere(visit->site, routes[i].needs))
            return not_found(visit);
        if (site_sets_up(visit->site) && routes[i].needs != NEEDS_SETUP)
            return set_up_first(visit);
        if (lacks(visit, &routes[i], &reply))
            return reply;
        if (!check_fields(visit, &routes[i], &findings))
            return trouble_reply(visit, STATUS_BAD_REQUEST, PHRASE_WEB_BAD_REQUEST,
                                 PHRASE_WEB_BAD_REQUEST_WHY, &findings);
        return wire_reads(visit->wire) ? routes[i].visit(visit) : send_to(visit, &routes[i]);
    }
    return site_sets_up(visit->site) ? set_up_first(visit) : not_found(visit);
}

/* ---- what is not a page ---------------------------------------------------------------------- */

/* Over a slow line the style of the pages is most of what comes: it comes once, and again when it
 * is another. */
static bool find_asset(Arena *arena, const Wire *wire, Str path, Reply *ret_reply)
{
    size_t found;

    Str name = str_cut(path, sizeof("/assets/") - 1, path.len);

    if (!str_starts(path, S("/assets/")))
        return false;
    for (size_t i = 0; i < asset_table_count; i++)
        if (str_eq(asset_table[i].path, name)) {
            *ret_reply = (Reply){ .status = STATUS_OK,
                                  .type = asset_table[i].type,
                                  .body = asset_table[i].bytes };
            Text tag = text_open(arena, asset_table[i].hash.len + 3);
            text_all(&tag, S("\""), asset_table[i].hash, S("\""));
            reply_header(ret_reply, "ETag", text_str(&tag));
            if (str_find(wire->headers[HEADER_IF_NONE_MATCH], text_str(&tag), &found)) {
                ret_reply->status = STATUS_NOT_MODIFIED;
                ret_reply->body = S("");
            }
            return true;
        }
    return false;
}

/* Splits "/ja/packs" into its language and the path behind it. */
static bool read_language(Str path, Lang *ret_lang, Str *ret_rest)
{
    Str rest, code = str_split(str_cut(path, 1, path.len), '/', &rest);

    *ret_rest = str_cut(path, 1 + code.len, path.len);
    return ret_rest->len > 0 && lang_read(code, ret_lang);
}

/* ---- the whole ------------------------------------------------------------------------------- */

static Reply refuse_target(Visit *visit, int refusal)
{
    switch (refusal) {
    case TARGET_E_TOO_LONG:
        return trouble_reply(visit, STATUS_TOO_LONG, PHRASE_WEB_TOO_LONG, PHRASE_WEB_TOO_LONG_WHY,
                             NULL);
    case TARGET_E_TOO_MANY:
        return trouble_reply(visit, STATUS_BAD_REQUEST, PHRASE_WEB_BAD_REQUEST,
                             PHRASE_WEB_TOO_MANY_FIELDS, NULL);
    case TARGET_E_MALFORMED:
        return trouble_reply(visit, STATUS_BAD_REQUEST, PHRASE_WEB_BAD_REQUEST,
                             PHRASE_WEB_MALFORMED, NULL);
    default:
        ensure(!"a refusal of target_read");
    }
}

/* A visit whose address may not be readable: the language is guessed from how it begins. */
static Visit open_visit(Site *site, Worker *worker, const Wire *wire)
{
    Visit visit = { .site = site,
                    .wire = wire,
                    .gate = worker->gate,
                    .arena = &worker->request,
                    .scratch = &worker->scratch,
                    .path = S("/"),
                    .read_as = NEW(&worker->request, int64_t),
                    .in_part = NEW(&worker->request, bool),
                    .offered = NEW(&worker->request, const OfferedKept *) };
    visit.lang = str_starts(wire->raw, S("/en/")) ? LANG_EN : LANG_JA;
    return visit;
}

/* Programs that speak the API, or take the log, are no browsers: they name no origin. */
static bool is_page(Str raw)
{
    return str_starts(raw, S("/ja/")) || str_starts(raw, S("/en/")) || str_eq(raw, S("/ja")) ||
           str_eq(raw, S("/en")) || str_eq(raw, S("/")) || str_starts(raw, S("/assets/"));
}

static bool is_for_programs(const Site *site, Str raw)
{
    return site->witness || (site->screened && !is_page(raw)) || str_starts(raw, S("/api/")) ||
           str_starts(raw, S("/log/"));
}

static Reply witness_answer(const Visit *visit)
{
    const Wire *wire = visit->wire;
    WitnessReply reply =
        witness_handle(visit->site->witness, visit->arena, wire->method, wire->raw, wire->body);

    return (
        Reply){ .status = (unsigned)reply.status, .type = reply.content_type, .body = reply.body };
}

static void read_words(Visit *visit)
{
    visit->lang = str_starts(visit->wire->headers[HEADER_LANGUAGE], S("ja")) ? LANG_JA : LANG_EN;
}

/* Of the log strangers get what proves: checkpoints and hashes. Entries tell who did what, and
 * whoever is to see them gets bundles. The API looks at tokens itself. */
static bool answers_strangers(Str path)
{
    return !str_starts(path, S("/log/")) ||
           (!str_starts(path, S("/log/tile/entries")) && str_starts(path, S("/log/tile/"))) ||
           str_eq(path, S("/log/checkpoint"));
}

static Reply needs_token(Visit *visit, Str path)
{
    read_words(visit);
    visit->path = path;
    Reply reply = api_problem(visit, STATUS_UNAUTHORISED, PHRASE_SIGNIN_PAGE_API_UNAUTHORISED,
                              PHRASE_NONE, NULL);
    reply_header(&reply, "WWW-Authenticate", S("Bearer realm=\"sekisho\""));
    return reply;
}

static Reply answer_program(Visit *visit, Str path)
{
    if (site_sets_up(visit->site)) {
        read_words(visit);
        visit->path = path;
        return api_problem(visit, STATUS_UNAVAILABLE, PHRASE_SETUP_NOT_YET,
                           PHRASE_SETUP_NOT_YET_WHY, NULL);
    }
    if (visit->site->sign_in && !answers_strangers(path))
        return needs_token(visit, path);
    if (str_starts(path, S("/log/")))
        return published_answer(visit, str_cut(path, sizeof("/log/") - 1, path.len));
    read_words(visit);
    visit->path = path;
    if (!str_starts(path, S("/api/v1/")))
        return api_problem(visit, STATUS_NOT_FOUND, PHRASE_WEB_NOT_FOUND, PHRASE_NONE, NULL);
    return api_answer(visit, str_cut(path, sizeof("/api/v1/") - 1, path.len));
}

static bool knows_method(const Wire *wire)
{
    return wire_reads(wire) || wire_is(wire, S("POST"));
}

bool route_refuses(const Site *site, const Wire *wire)
{
    return !knows_method(wire) ||
           guard_check(&site->guard, wire, !is_for_programs(site, wire->raw)) != GUARD_PASS;
}

static Reply refuse(Visit *visit)
{
    if (visit->site->witness || (visit->site->screened && !is_page(visit->wire->raw)))
        return (
            Reply){ .status = STATUS_FORBIDDEN, .type = S("text/plain"), .body = S("refused\n") };
    switch (guard_check(&visit->site->guard, visit->wire,
                        !is_for_programs(visit->site, visit->wire->raw))) {
    case GUARD_HOST:
        return trouble_reply(visit, STATUS_MISDIRECTED, PHRASE_WEB_HOST, PHRASE_WEB_HOST_WHY, NULL);
    case GUARD_ORIGIN:
        if (knows_method(visit->wire))
            return trouble_reply(visit, STATUS_FORBIDDEN, PHRASE_WEB_ORIGIN, PHRASE_WEB_ORIGIN_WHY,
                                 NULL);
        break;
    case GUARD_PASS:
        break;
    }
    return method_refused(visit, S("GET, HEAD, POST"));
}

Reply route(Site *site, Worker *worker, const Wire *wire)
{
    Visit visit = open_visit(site, worker, wire);
    Target target;
    Reply asset;
    int refusal = target_read(visit.arena, wire->raw, &target);

    if (route_refuses(site, wire))
        return refuse(&visit);
    if (site->witness)
        return witness_answer(&visit);
    if (refusal)
        return refuse_target(&visit, refusal);
    if (site->screened && !is_page(wire->raw)) {
        read_words(&visit);
        return screen_answer(&visit, worker->searcher, &target);
    }
    if (find_asset(visit.arena, wire, target.path, &asset))
        return asset;
    if (str_eq(target.path, S("/")) || str_eq(target.path, S("/ja")))
        return redirect(S("/ja/"));
    if (str_eq(target.path, S("/en")))
        return redirect(S("/en/"));
    visit.query = target.query;
    if (is_for_programs(site, wire->raw))
        return answer_program(&visit, target.path);
    if (!read_language(target.path, &visit.lang, &visit.path))
        return not_found(&visit);
    if (site->screened || site_sets_up(site))
        visit.session = session_of_visitor(visit.arena, &site->guard, wire);
    if (site->office && session_open(visit.arena, site->office, &site->guard, wire, visit.lang,
                                     site->sign_in, &visit.session))
        return fault_reply(&visit);
    return visit_page(&visit);
}
