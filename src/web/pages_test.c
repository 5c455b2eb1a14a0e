/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Every page over the data of this tree, without the network: its status, its markup, and where its
 * links lead.
 */
#include "web/routes.h"

#include "tests/check.h"

#include <string.h>

#include <stdlib.h>

enum { ADDRESSES_MAX = 20000, IDS_MAX = 20000, DEPTH_MAX = 400, FEW_PAGES = 160 };

static Site site;
static Worker worker;

static Reply ask(Str raw)
{
    Wire wire = { .method = S("GET"), .raw = raw, .headers[HEADER_HOST] = S("localhost:8470") };

    arena_reset(&worker.request);
    arena_reset(&worker.scratch);
    return route(&site, &worker, &wire);
}

static bool holds(Str text, Str part)
{
    size_t at;
    return str_find(text, part, &at);
}

/* ---- statuses -------------------------------------------------------------------------------- */

/* Each row: an address, its status, and words that stand on the page. */
static const struct {
    const char *raw;
    unsigned status;
    Str words;
} statuses[] = {
    { "/", 302, STR("") },
    { "/ja", 302, STR("") },
    { "/en", 302, STR("") },
    { "/ja/", 200, STR("<html lang=\"ja\">") },
    { "/en/", 200, STR("<html lang=\"en\">") },
    { "/en/?q=radar", 200, STR("/en/stories/27-philippines-radar-2020") },
    { "/ja/?q=%E7%A7%BB", 200, STR("/ja/stories/") },
    { "/ja/?q=%E7%A7%BB%E8%BB%A2", 200, STR("/ja/stories/") },
    { "/en/stories/27-philippines-radar-2020", 200, STR("2020-08-28") },
    { "/ja/stories/27-philippines-radar-2020/decision", 200, STR("class=\"decision\"") },
    { "/en/stories/27-philippines-radar-2020/decision?expect=1", 200, STR("1980-01-01") },
    { "/en/stories/33-patriot-us-2023/timeline", 200, STR("<svg class=\"timeline\"") },
    { "/en/stories/33-patriot-us-2023/decision?on=1960-01-01", 200, STR("no law of this") },
    { "/ja/packs", 200, STR("transfer-2014") },
    { "/en/packs?on=1970-01-01", 200, STR("class=\"stands\"") },
    { "/en/packs?on=%E6%98%AD%E5%92%8C45%E5%B9%B41%E6%9C%881%E6%97%A5", 200, STR("1970-01-01") },
    { "/en/packs/transfer-2014", 200, STR("id=\"rule-K2B\"") },
    { "/en/packs/transfer-2014?keywords=ja", 200, STR("<pre lang=\"ja\"") },
    { "/en/packs/compare", 200, STR("<select id=\"from\"") },
    { "/en/packs/compare?from=transfer-2014&to=transfer-2022", 200, STR("<ins>") },
    { "/en/packs/compare?from=transfer-2014&to=transfer-2022", 200, STR("<span class=\"same\">") },
    { "/en/registers", 200, STR("un-measures") },
    { "/ja/registers/un-measures?on=2010-01-01", 200, STR("CIV") },
    { "/en/registers/un-measures?on=all", 200, STR("CIV") },
    { "/en/try", 200, STR("name=\"regime\"") },
    { "/ja/try?mode=step", 200, STR("f-decision-date") },
    { "/en/try?mode=all&decision-date=2014-04-01", 200, STR("f-destination") },
    { "/en/about", 200, STR("Apache License 2.0") },
    { "/assets/css/sekisho.css", 200, STR("--key") },
    { "/en/try?mode=step&decision-date=2014-04-01&destination=%3F", 200,
      STR("Nobody can say now <a class=\"change-answer\"") },
    { "/en/registers/un-measures?on=2010-01-01", 200, STR("class=\"chip answer-yes\"") },
    { "/en/registers/un-measures?on=2010-01-01", 200, STR("without a row here means no") },
    { "/en/registers/un-measures?on=1950-01-01", 200, STR("without a row here means unknown") },
    { "/en/stories/33-patriot-us-2023/timeline", 200, STR("on=2023-12-22") },
    { "/en/stories/27-philippines-radar-2020/decision?expect=1", 200, STR("in place of others") },
    /* Screening without lists says so; the pages of a record say that there is none. */
    { "/ja/screen", 200, STR("有効なリストがない") },
    { "/en/screen/file", 200, STR("name=\"file\"") },
    { "/ja/screen/owned", 200, STR("保有関係の確認") },
    { "/en/screen/owned", 200, STR("name=\"listed\"") },
    { "/en/screen?name=A+B", 503, STR("No list is in force") },
    { "/en/screen/file/00000000-0000-7000-8000-000000000000", 404, STR("somebody else") },
    { "/ja/screen/file/x?result=csv", 404, STR("別の利用者") },
    { "/en/screen/file/x?none=1", 400, STR("none") },
    { "/en/hits?item=2026-0001&state=any", 404, STR("no record") },
    { "/en/hits/x/replay?decision=1", 404, STR("no record") },
    { "/en/cost", 200, STR("name=\"lots\"") },
    { "/ja/cost?example=yes", 200, STR("Hinode Works") },
    { "/en/cost?none=1", 400, STR("none") },
    { "/en/planning", 200, STR("/en/planning/workshare") },
    { "/ja/planning/ways", 200, STR("liability-title") },
    { "/ja/planning/sale", 200, STR("sale-title") },
    { "/ja/planning/risks", 200, STR("risks-title") },
    { "/en/planning/loan", 200, STR("1,402,500,000.00") },
    { "/en/planning", 200, STR("/en/planning/briefing") },
    { "/en/planning/briefing", 200, STR("%PDF-") },
    { "/ja/planning/briefing", 200, STR("%PDF-") },
    { "/en/planning/exposure", 200, STR("exposure-title") },
    { "/ja/planning/offsets", 200, STR("offsets-title") },
    { "/en/planning/workshare", 200, STR("NOT REACHED") },
    { "/en/planning/clock", 200, STR("clock-title") },
    { "/en/planning/none", 404, STR("") },
    { "/en/planning/loan?on=1", 400, STR("on") },
    { "/en/books", 404, STR("no record") },
    { "/en/books/account?purpose=cash", 404, STR("no record") },
    { "/en/books/case?case=A", 404, STR("no record") },
    { "/en/lists", 404, STR("no record") },
    { "/en/lists/un?from=1&to=2", 404, STR("no record") },
    /* What does not exist. */
    { "/fr/", 404, STR("<html lang=\"ja\">") },
    { "/en/nothing", 404, STR("<html lang=\"en\">") },
    { "/jabber", 404, STR("") },
    { "/assets/", 404, STR("") },
    { "/assets/css/none.css", 404, STR("") },
    { "/assets/../meson.build", 404, STR("") },
    { "/assetz/css/sekisho.css", 404, STR("") },
    { "/en/stories/none", 404, STR("") },
    { "/en/stories/none/timeline", 404, STR("") },
    { "/en/stories/27-philippines-radar-2020/decision?expect=99", 404, STR("") },
    { "/en/stories/27-philippines-radar-2020/decision?expect=x", 404, STR("") },
    { "/en/stories/27-philippines-radar-2020/decision?line=none", 404, STR("") },
    { "/en/packs/none", 404, STR("") },
    { "/en/packs/transfer-2014?keywords=fr", 404, STR("") },
    { "/en/packs/compare?from=none", 404, STR("") },
    { "/en/registers/none", 404, STR("") },
    /* What cannot be answered. */
    { "/en/?x=1", 400, STR("no field") },
    { "/en/?q=a&q=b", 400, STR("twice") },
    { "/en/packs?on=2014-02-30", 400, STR("2014-02-30") },
    { "/ja/registers/un-measures?known=yesterday", 400, STR("yesterday") },
    { "/en/stories/33-patriot-us-2023/timeline?regime=none", 400, STR("no regime") },
    { "/en/try?mode=none", 400, STR("") },
    { "/en/try?regime=none", 400, STR("no regime") },
    { "/en/try?mode=step&ask=none", 400, STR("") },
    { "/en/try?mode=step&asked=destination", 400, STR("was not answered") },
    { "/en/try?none=1", 400, STR("none") },
    { "/en/try?destination=XXX", 400, STR("aria-invalid=\"true\"") },
    { "/en/try?destination=PHL&destination=USA", 400, STR("twice") },
    { "/en/try/timeline?destination=XXX", 400, STR("XXX") },
    { "/en/?q=%FF", 400, STR("") },
    { "/en/%00", 400, STR("") },
};

static void test_statuses(void)
{
    for (size_t i = 0; i < COUNT_OF(statuses); i++) {
        Reply reply = ask(str_from_c(statuses[i].raw));
        check_int(statuses[i].raw, reply.status, statuses[i].status);
        check_true(statuses[i].raw, holds(reply.body, statuses[i].words));
    }
}

/* The style of the pages comes once: who has it is told so, in no bytes. */
static void test_assets_once(void)
{
    Wire wire = { .method = S("GET"),
                  .raw = S("/assets/css/sekisho.css"),
                  .headers[HEADER_HOST] = S("localhost:8470") };
    Reply first = route(&site, &worker, &wire);

    check_int("it comes", first.status, 200);
    check_true("and says which", first.header_count == 1);
    wire.headers[HEADER_IF_NONE_MATCH] = first.headers[0].value;
    Reply again = route(&site, &worker, &wire);
    check_int("not again", again.status, 304);
    check_int("in no bytes", (int64_t)again.body.len, 0);
    wire.headers[HEADER_IF_NONE_MATCH] = S("\"another\"");
    check_int("another is another", route(&site, &worker, &wire).status, 200);
}

static Reply send(const char *raw, const char *body)
{
    Wire wire = { .method = S("POST"),
                  .raw = str_from_c(raw),
                  .body = str_from_c(body),
                  .headers[HEADER_HOST] = S("localhost:8470") };

    wire.headers[HEADER_TYPE] = S("application/x-www-form-urlencoded");
    wire.headers[HEADER_ORIGIN] = S("http://localhost:8470");
    arena_reset(&worker.request);
    arena_reset(&worker.scratch);
    return route(&site, &worker, &wire);
}

#define WORK(value) \
    "day%2Cpackage%2Cparty%2Cvalue%2Ccurrency%2Csource%2Cconfidence%0A" \
    "1997-04-01%2Cwing%2CJapan%2C" value "%2CUSD%2Cs%2Cofficial%0A"

/* What is sent to a page of planning is made into a paper there, or refused as it is drawn. */
static void test_plan_on_paper(void)
{
    static char first[1 << 20];
    const char *page = "/en/planning/workshare";

    Reply reply = send(page, "text=" WORK("600") "&party=Japan&least=40+%25");
    check_int("drawn", reply.status, 200);
    check_true("with its paper to be had", holds(reply.body, S("name=\"form\" value=\"pdf\"")));
    reply = send(page, "text=" WORK("600") "&party=Japan&least=40+%25&form=pdf");
    check_int("printed", reply.status, 200);
    check_str("as PDF", reply.type, S("application/pdf"));
    check_true("it is one", str_starts(reply.body, S("%PDF-")));
    size_t len = reply.body.len;
    ensure(len <= sizeof first);
    memcpy(first, reply.body.at, len);
    reply = send(page, "text=" WORK("600") "&party=Japan&least=40+%25&form=pdf");
    check_true("the same twice", str_eq(reply.body, (Str){ first, len }));
    reply = send(page, "text=" WORK("700") "&party=Japan&least=40+%25&form=pdf");
    check_true("another of another file", !str_eq(reply.body, (Str){ first, len }));
    reply =
        send("/ja/planning/workshare", "text=" WORK("600") "&party=Japan&least=40+%25&form=pdf");
    check_true("Japanese first", !str_eq(reply.body, (Str){ first, len }));
    reply = send(page, "text=" WORK("600") "&party=Nobody&least=140+%25&form=pdf");
    check_int("refused", reply.status, 422);
    check_true("with its reasons, each once",
               holds(reply.body, S("Nobody")) && !str_starts(reply.body, S("%PDF-")));
    reply = send(page, "text=x&party=Japan&least=40+%25&form=pdf");
    check_int("no table at all", reply.status, 422);
}

/* What a person types comes back as text, wherever it stands. */
static void test_hostile(void)
{
    static const char *const rows[] = {
        "/en/?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E",
        "/en/%3Cscript%3Ealert(1)%3C/script%3E",
        "/en/stories/%3Cscript%3E",
        "/en/packs?on=%3Cscript%3E",
        "/en/registers/un-measures?known=%22%3E%3Cscript%3E",
        "/en/try?%3Cscript%3E=1",
        "/en/try?destination=%3Cscript%3E",
        "/en/try?mode=step&decision-date=%22%20onfocus=%22alert(1)",
        "/en/try?mode=all&value=%22%3E%3Cscript%3E",
        "/en/stories/33-patriot-us-2023/timeline?known=%3Cscript%3E",
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        Reply reply = ask(str_from_c(rows[i]));
        check_true(rows[i], !holds(reply.body, S("<script>")));
        check_true(rows[i], !holds(reply.body, S("\" onfocus=\"")));
    }
}

/* The link to the other language leads to the same page, with what was asked for. */
static void test_other_language(void)
{
    static const struct {
        const char *raw;
        Str link;
    } rows[] = {
        { "/ja/", STR("href=\"/en/\" lang=\"en\"") },
        { "/en/packs/transfer-2014?keywords=ja",
          STR("href=\"/ja/packs/transfer-2014?keywords=ja\"") },
        { "/ja/?q=%E7%A7%BB+%26", STR("href=\"/en/?q=%E7%A7%BB%20%26\"") },
        { "/en/try?mode=step&destination=PHL",
          STR("href=\"/ja/try?mode=step&amp;destination=PHL\"") },
        { "/en/no%20thing/%3F", STR("href=\"/ja/no%20thing/%3F\"") },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++)
        check_true(rows[i].raw, holds(ask(str_from_c(rows[i].raw)).body, rows[i].link));
}

static size_t count_of(Str text, Str part)
{
    size_t count = 0, at;

    for (; str_find(text, part, &at); count++)
        text = str_cut(text, at + part.len, text.len);
    return count;
}

/* A line that stays stands on both sides, and only what differs is marked. */
static void test_comparison(void)
{
    Reply same = ask(S("/en/packs/compare?from=transfer-2014&to=transfer-2014"));
    check_true("no change from itself", holds(same.body, S("Changes: 0")));

    Str rest = ask(S("/en/packs/compare?from=transfer-2014&to=transfer-2022")).body;
    size_t sides[2] = { 0 }, at, side = 0;
    while (str_find(rest, S("<div class=\"side\">"), &at)) {
        size_t next;
        rest = str_cut(rest, at + 1, rest.len);
        size_t end = str_find(rest, S("<div class=\"side\">"), &next) ? next : rest.len;
        sides[side++ % 2] += count_of(str_cut(rest, 0, end), S("class=\"same\""));
    }
    check_true("some lines stay", sides[0] > 0);
    check_int("on both sides", sides[0], sides[1]);
}

/* A fact of this name could never be stated: the page would take it for itself. */
static void test_reserved(void)
{
    const Rulebook *book = site.library->book;

    for (size_t i = 0; i < book->fact_count; i++)
        check_true(book->facts[i].id.at, !route_reserves(book->facts[i].id));
    check_true("on", route_reserves(S("on")));
}

/* ---- markup ---------------------------------------------------------------------------------- */

static bool is_void(Str name)
{
    static const Str names[] = { STR("meta"), STR("link"), STR("input"), STR("br"),
                                 STR("!DOCTYPE") };

    for (size_t i = 0; i < COUNT_OF(names); i++)
        if (str_eq(names[i], name))
            return true;
    return false;
}

static Str tag_name(Str tag)
{
    size_t end = 0;
    while (end < tag.len && tag.at[end] != ' ' && tag.at[end] != '/')
        end++;
    return str_cut(tag, 0, end);
}

/* The value of an attribute in a tag; "" without. */
static Str attribute(Str tag, Str name)
{
    size_t at;
    Str rest;

    if (!str_find(tag, name, &at))
        return S("");
    return str_split(str_cut(tag, at + name.len, tag.len), '"', &rest);
}

/* The next tag of `rest`, without its brackets. */
static bool next_tag(Str *rest, Str *ret_tag)
{
    size_t at;

    if (!str_find(*rest, S("<"), &at))
        return false;
    *ret_tag = str_split(str_cut(*rest, at + 1, rest->len), '>', rest);
    return true;
}

/* Elements close in the order they opened, no id stands twice. */
static void check_markup(const char *why, Str page)
{
    Str open[DEPTH_MAX], *ids = NEW_ARRAY(&worker.scratch, Str, IDS_MAX), rest = page, tag;
    size_t depth = 0, id_count = 0;

    while (next_tag(&rest, &tag)) {
        Str id = attribute(tag, S(" id=\""));
        for (size_t i = 0; id.len && i < id_count; i++)
            if (str_eq(ids[i], id))
                check_str(why, id, S("an id of its own"));
        if (id.len && id_count < IDS_MAX)
            ids[id_count++] = id;
        if (str_starts(tag, S("/"))) {
            check_true(why, depth > 0);
            depth -= depth > 0;
            check_str(why, str_cut(tag, 1, tag.len), open[depth]);
        } else if (!str_ends(tag, S("/")) && !is_void(tag_name(tag)) && depth < DEPTH_MAX) {
            open[depth++] = tag_name(tag);
        }
    }
    check_int(why, depth, 0);
}

/* ---- links ----------------------------------------------------------------------------------- */

typedef struct Visited {
    Arena arena;
    Str *addresses;
    size_t count;
} Visited;

static void note(Visited *visited, Str address)
{
    Text plain = text_open(&visited->arena, 1 << 17);
    size_t at;

    while (str_find(address, S("&amp;"), &at)) {
        text_all(&plain, str_cut(address, 0, at), S("&"));
        address = str_cut(address, at + 5, address.len);
    }
    Str rest;
    text_put(&plain, str_split(address, '#', &rest));
    if (!plain.len || visited->count == ADDRESSES_MAX)
        return;
    for (size_t i = 0; i < visited->count; i++)
        if (str_eq(visited->addresses[i], text_str(&plain)))
            return;
    visited->addresses[visited->count++] = text_str(&plain);
}

static void note_links(Visited *visited, Str page)
{
    Str tag;

    while (next_tag(&page, &tag)) {
        Str address = attribute(tag, S("href=\""));
        if (address.len && address.at[0] != '#')
            note(visited, address);
    }
}

/*
 * From the two first pages on, every link leads to a page that is there and well made. By default
 * a sample, spread over what was found; the pages of a long run are all.
 */
static void test_links(void)
{
    Visited visited = { .arena = arena_open(1 << 30) };
    size_t pages = 0;
    bool everything = getenv("SEKISHO_LONG") != NULL;
    uint64_t spread = 0;

    visited.addresses = NEW_ARRAY(&visited.arena, Str, ADDRESSES_MAX);
    note(&visited, S("/ja/"));
    note(&visited, S("/en/"));
    for (size_t i = 0; i < visited.count && (everything || pages < FEW_PAGES); i++) {
        spread = spread * 6364136223846793005u + 1442695040888963407u;
        bool chosen = everything || i < 40 || (spread >> 60) == 0;
        if (!chosen)
            continue;
        Str address = visited.addresses[i];
        const char *why = arena_c(&visited.arena, address);
        Reply reply = ask(address);
        pages++;
        check_int(why, reply.status, 200);
        if (!str_starts(reply.type, S("text/html")))
            continue;
        check_markup(why, reply.body);
        note_links(&visited, reply.body);
    }
    check_true("there are many links", visited.count > 100);
    arena_close(&visited.arena);
}

/* Every story, pack and register has its pages, in both languages. */
static void test_everything_listed(void)
{
    static const Str langs[] = { STR("/ja"), STR("/en") };
    Arena names = arena_open(1 << 26);

    for (size_t l = 0; l < COUNT_OF(langs); l++) {
        for (size_t i = 0; i < site.stories.count; i++) {
            Text raw = text_open(&names, 1 << 12);
            text_all(&raw, langs[l], S("/stories/"), site.stories.list[i]->id);
            check_int(site.stories.list[i]->id.at, ask(text_str(&raw)).status, 200);
        }
        for (size_t i = 0; i < site.library->book->pack_count; i++) {
            Text raw = text_open(&names, 1 << 12);
            text_all(&raw, langs[l], S("/packs/"), site.library->book->packs[i].id);
            check_int(site.library->book->packs[i].id.at, ask(text_str(&raw)).status, 200);
        }
        for (size_t i = 0; i < site.library->register_count; i++) {
            Text raw = text_open(&names, 1 << 12);
            text_all(&raw, langs[l], S("/registers/"), site.library->registers[i]->name,
                     S("?on=all"));
            check_int(site.library->registers[i]->name.at, ask(text_str(&raw)).status, 200);
        }
    }
    arena_close(&names);
}

/* ---- the interview --------------------------------------------------------------------------- */

/* The form of the page as the address its button leads to, with `answer` to its question. */
static Str send_form(Arena *arena, Str page, Str answer)
{
    Text raw = text_open(arena, TARGET_BYTES_MAX);
    Str tag, rest = page, asked = S("");
    size_t form;

    if (!str_find(page, S("<form class=\"prose one\""), &form))
        return S("");
    rest = str_cut(page, form, page.len);
    text_put(&raw, S("/en/try"));
    while (next_tag(&rest, &tag) && !str_eq(tag, S("/form")))
        if (str_starts(tag, S("input type=\"hidden\""))) {
            Str name = attribute(tag, S("name=\"")), value = attribute(tag, S("value=\""));
            query_put(&raw, name, value);
            asked = str_eq(name, S("asked")) ? value : asked;
        }
    query_put(&raw, asked, answer);
    return arena_str(arena, text_str(&raw));
}

/* One question a step, always "nobody can say now", ends, and permits nothing. */
static void test_interview_ends(void)
{
    Arena arena = arena_open(1 << 28);
    Str raw = S("/en/try?mode=step&regime=transfer&decision-date=2020-08-28");
    size_t steps = 0;

    for (; steps < 300; steps++) {
        Reply reply = ask(raw);
        check_int("each step is a page", reply.status, 200);
        Str next = send_form(&arena, reply.body, S("?"));
        if (!next.len)
            break;
        raw = next;
    }
    check_true("more than one question", steps > 5);
    check_true("it ends", steps < 300);
    check_true("undecided", holds(ask(raw).body, S("verdict-undecided")));
    arena_close(&arena);
}

int main(void)
{
    ensure(site_open(&site, &(SiteOptions){ .data_dir = S("."), .lang = LANG_EN }) == 0);
    guard_make(&site.guard, 8470);
    worker = worker_open(&site);
    RUN(test_statuses);
    RUN(test_assets_once);
    RUN(test_plan_on_paper);
    RUN(test_hostile);
    RUN(test_other_language);
    RUN(test_comparison);
    RUN(test_reserved);
    RUN(test_everything_listed);
    RUN(test_links);
    RUN(test_interview_ends);
    worker_close(&worker);
    site_close(&site);
    return check_done();
}
