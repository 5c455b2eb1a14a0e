/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "web/routes.h"

#include "assets.h"

enum { ROUTE_FIELDS_MAX = 6 };

/* HTTP status codes, by name. */
enum {
    STATUS_OK = 200,
    STATUS_FOUND = 302,
    STATUS_BAD_REQUEST = 400,
    STATUS_NOT_FOUND = 404,
    STATUS_METHOD = 405,
    STATUS_TOO_LONG = 414,
    STATUS_MISDIRECTED = 421
};

typedef struct Route {
    Str path; /* behind the language; at most one "*", for a part */
    Str fields[ROUTE_FIELDS_MAX];
    bool takes_facts; /* any other field is a fact, which the page checks */
    Reply (*visit)(const Visit *visit);
} Route;

static const Route routes[] = {
    { STR("/"), { STR("q") }, false, stories_visit },
    { STR("/stories/*"), { STR("") }, false, story_visit },
    { STR("/stories/*/decision"),
      { STR("expect"), STR("line"), STR("on"), STR("known"), STR("regime") },
      false,
      decision_visit },
    { STR("/stories/*/timeline"), { STR("regime"), STR("known") }, false, timeline_visit },
    { STR("/packs"), { STR("on") }, false, packs_visit },
    { STR("/packs/compare"), { STR("from"), STR("to") }, false, compare_visit },
    { STR("/packs/*"), { STR("keywords") }, false, pack_visit },
    { STR("/registers"), { STR("") }, false, registers_visit },
    { STR("/registers/*"), { STR("on"), STR("known") }, false, register_visit },
    { STR("/try"),
      { STR("on"), STR("known"), STR("regime"), STR("mode"), STR("ask"), STR("asked") },
      true,
      try_visit },
    { STR("/try/timeline"),
      { STR("on"), STR("known"), STR("regime"), STR("mode"), STR("ask"), STR("asked") },
      true,
      try_timeline_visit },
    { STR("/about"), { STR("") }, false, about_visit },
};

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

static bool declares(const Route *row, Str name)
{
    for (size_t i = 0; i < ROUTE_FIELDS_MAX; i++)
        if (row->fields[i].len && str_eq(row->fields[i], name))
            return true;
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
static bool check_fields(const Visit *visit, const Route *row, Findings *findings)
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

static Reply visit_page(Visit *visit)
{
    Findings findings = { .arena = visit->arena };

    for (size_t i = 0; i < COUNT_OF(routes); i++) {
        if (!matches(visit, routes[i].path))
            continue;
        if (!check_fields(visit, &routes[i], &findings))
            return trouble_reply(visit, STATUS_BAD_REQUEST, PHRASE_WEB_BAD_REQUEST,
                                 PHRASE_WEB_BAD_REQUEST_WHY, &findings);
        return routes[i].visit(visit);
    }
    return not_found(visit);
}

/* ---- what is not a page ---------------------------------------------------------------------- */

static bool find_asset(Str path, Reply *ret_reply)
{
    Str name = str_cut(path, sizeof("/assets/") - 1, path.len);

    if (!str_starts(path, S("/assets/")))
        return false;
    for (size_t i = 0; i < asset_table_count; i++)
        if (str_eq(asset_table[i].path, name)) {
            *ret_reply = (Reply){ .status = STATUS_OK,
                                  .type = asset_table[i].type,
                                  .body = asset_table[i].bytes };
            return true;
        }
    return false;
}

static Reply redirect(Str location)
{
    return (Reply){ .status = STATUS_FOUND, .type = S("text/plain"), .location = location };
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
static Visit open_visit(Site *site, Arena *arena, Arena *scratch, Str raw)
{
    Visit visit = { .site = site, .arena = arena, .scratch = scratch, .path = S("/") };
    visit.lang = str_starts(raw, S("/en/")) ? LANG_EN : LANG_JA;
    return visit;
}

Reply route(Site *site, Arena *arena, Arena *scratch, Str raw)
{
    Visit visit = open_visit(site, arena, scratch, raw);
    Target target;
    Reply asset;
    int refusal = target_read(arena, raw, &target);

    if (refusal)
        return refuse_target(&visit, refusal);
    if (find_asset(target.path, &asset))
        return asset;
    if (str_eq(target.path, S("/")) || str_eq(target.path, S("/ja")))
        return redirect(S("/ja/"));
    if (str_eq(target.path, S("/en")))
        return redirect(S("/en/"));
    if (!read_language(target.path, &visit.lang, &visit.path))
        return not_found(&visit);
    visit.query = target.query;
    return visit_page(&visit);
}

Reply refuse(Site *site, Arena *arena, Arena *scratch, Str raw, Refusal refusal)
{
    Visit visit = open_visit(site, arena, scratch, raw);

    if (refusal == REFUSAL_METHOD)
        return trouble_reply(&visit, STATUS_METHOD, PHRASE_WEB_METHOD, PHRASE_WEB_METHOD_WHY, NULL);
    return trouble_reply(&visit, STATUS_MISDIRECTED, PHRASE_WEB_HOST, PHRASE_WEB_HOST_WHY, NULL);
}
