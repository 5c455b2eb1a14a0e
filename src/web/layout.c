/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "phrases_web.h"
#include "web/site.h"

#include "templates.h"

/* What stands around every page, and the pages that say what is wrong. */

typedef struct Tab {
    Str path, below; /* current also on pages whose path begins with `below` */
    Phrase name;
    bool with_record, without, lists_alone; /* when it is shown */
    bool outside;                           /* to those at the other side of the table too */
} Tab;

static const Tab tabs[] = {
    { STR("/desk"), STR("/desk"), PHRASE_WEB_TAB_DESK, true, false, false, true },
    { STR("/"), STR("/items/"), PHRASE_WEB_TAB_DOCKET, true, false, false, false },
    { STR("/cases"), STR("/cases/"), PHRASE_WEB_TAB_CASES, true, false, false, true },
    { STR("/"), STR("/stories/"), PHRASE_WEB_TAB_STORIES, false, true, false, false },
    { STR("/stories"), STR("/stories"), PHRASE_WEB_TAB_STORIES, true, false, false, false },
    { STR("/try"), STR("/try"), PHRASE_WEB_TAB_TRY, true, true, false, false },
    { STR("/packs"), STR("/packs"), PHRASE_WEB_TAB_PACKS, true, true, false, false },
    { STR("/registers"), STR("/registers"), PHRASE_WEB_TAB_REGISTERS, true, true, false, false },
    { STR("/screen"), STR("/screen"), PHRASE_WEB_TAB_SCREEN, true, true, true, false },
    { STR("/hits"), STR("/hits"), PHRASE_WEB_TAB_HITS, true, false, false, false },
    { STR("/lists"), STR("/lists"), PHRASE_WEB_TAB_LISTS, true, false, false, false },
    { STR("/books"), STR("/books"), PHRASE_WEB_TAB_BOOKS, true, false, false, false },
    { STR("/cost"), STR("/cost"), PHRASE_WEB_TAB_COST, true, true, false, false },
    { STR("/planning"), STR("/planning/"), PHRASE_WEB_TAB_PLANNING, true, true, false, false },
    { STR("/people"), STR("/people"), PHRASE_WEB_TAB_PEOPLE, true, false, false, false },
    { STR("/journal"), STR("/journal"), PHRASE_WEB_TAB_JOURNAL, true, false, false, false },
    { STR("/receipts"), STR("/receipts"), PHRASE_WEB_RECEIPTS, false, false, false, true },
    { STR("/about"), STR("/about"), PHRASE_WEB_TAB_ABOUT, true, true, false, true },
};

static void put_tabs(const Visit *visit, LayoutView *view)
{
    TabView *all = NEW_ARRAY(visit->arena, TabView, COUNT_OF(tabs));
    bool with_record = visit->site->office != NULL;

    for (size_t i = 0; i < COUNT_OF(tabs); i++)
        if (visit->outside          ? tabs[i].outside
            : visit->site->screened ? tabs[i].lists_alone
            : with_record           ? tabs[i].with_record
                                    : tabs[i].without)
            all[view->tab_count++] = (TabView){ .address = visit_url(visit, tabs[i].path, S("")),
                                                .words = phrase(tabs[i].name, visit->lang),
                                                .current = str_eq(visit->path, tabs[i].path) ||
                                                           str_starts(visit->path, tabs[i].below) };
    view->tabs = all;
}

/* ---- signing in ---- */

bool visit_practises(const Visit *visit)
{
    return visit->site->office && office_practises(visit->site->office);
}

bool visit_is_shut(const Visit *visit)
{
    return visit->site->sign_in && !visit->session.actor;
}

Url visit_sign_in_url(const Visit *visit)
{
    Text query = text_open(visit->arena, URL_MAX);

    if (wire_reads(visit->wire))
        query_put(&query, S("back"), local_address(visit->wire->raw));
    return visit_url(visit, S("/sign-in"), text_str(&query));
}

static void set_cookie(const Visit *visit, Reply *reply, Str name, Str value, int64_t seconds,
                       Str sites)
{
    Text cookie = text_open(visit->arena, 512);

    text_all(&cookie, name, S("="), value, S("; Path=/; HttpOnly; SameSite="), sites);
    if (guard_is_secure(&visit->site->guard, visit->wire))
        text_put(&cookie, S("; Secure"));
    if (!value.len || seconds)
        text_all(&cookie, S("; Max-Age="), visit_number(visit, value.len ? seconds : 0));
    ensure(!cookie.full);
    reply_header(reply, "Set-Cookie", text_str(&cookie));
}

void visit_cookie(const Visit *visit, Reply *reply, Str name, Str value, int64_t seconds)
{
    set_cookie(visit, reply, name, value, seconds, S("Strict"));
}

void visit_cookie_from_elsewhere(const Visit *visit, Reply *reply, Str name, Str value,
                                 int64_t seconds)
{
    set_cookie(visit, reply, name, value, seconds, S("Lax"));
}

/* Who acts stands on every page: nothing is done by mistake in another's name. */
static void put_actor(const Visit *visit, LayoutView *view)
{
    const Session *session = &visit->session;
    Text query = text_open(visit->arena, URL_MAX);

    view->with_record = visit->site->office != NULL && !visit_is_shut(visit);
    view->shut = visit_is_shut(visit) || site_sets_up(visit->site);
    view->proven = session->proven;
    if (!view->with_record)
        return;
    view->mine = visit_url(visit, S("/sign-in/mine"), S(""));
    if (session->actor)
        view->actor =
            visit_say(visit, PHRASE_WEB_PERSON, session->actor->name, session->actor->handle);
    if (session->principal)
        view->principal = visit_say(visit, PHRASE_WEB_PERSON, session->principal->name,
                                    session->principal->handle);
    if (wire_reads(visit->wire))
        query_put(&query, S("back"), local_address(visit->wire->raw));
    view->choose = visit_url(visit, S("/actor"), text_str(&query));
}

Phrase visit_halt(const Visit *visit)
{
    static const Phrase refusals[] = {
        [JOURNAL_E_NOT_FOUND] = PHRASE_WEB_HALT_FAULT,
        [JOURNAL_E_BEHIND] = PHRASE_WEB_HALT_BEHIND,
        [JOURNAL_E_ALTERED] = PHRASE_WEB_HALT_ALTERED,
        [JOURNAL_E_KEY] = PHRASE_WEB_HALT_KEY,
    };
    JournalHealth health = journal_health(office_journal(visit->site->office));

    if (!health.refusal)
        return health.faulted ? PHRASE_WEB_HALT_FAULT : PHRASE_NONE;
    ensure(health.refusal > 0 && (size_t)health.refusal < COUNT_OF(refusals));
    return refusals[health.refusal];
}

/* A record that nothing is sealed in is told on every page: whoever works in it has to know. */
static void put_halt(const Visit *visit, LayoutView *view)
{
    Phrase halt = visit->site->office && !visit_is_shut(visit) ? visit_halt(visit) : PHRASE_NONE;

    if (halt == PHRASE_NONE)
        return;
    view->halted = phrase(halt, visit->lang);
    view->journal = visit_url(visit, S("/journal"), S(""));
}

static void put_cookie(const Visit *visit, Reply *reply)
{
    if (visit->session.visitor_is_new)
        visit_cookie(visit, reply, S("sekisho-visitor"), visit->session.visitor, 0);
}

/* The same page in the other language. */
static Url other_address(const Visit *visit, Lang other)
{
    Visit there = *visit;
    Text path = text_open(visit->arena, URL_MAX), query = text_open(visit->arena, URL_MAX);
    Str rest = visit->path;

    /* The path was decoded, so its parts are encoded again. It begins with a slash. */
    for (rest = str_cut(rest, 1, rest.len); rest.len;) {
        text_char(&path, '/');
        text_url(&path, str_split(rest, '/', &rest));
    }
    if (!path.len)
        text_char(&path, '/');
    for (size_t i = 0; i < visit->query.count; i++)
        query_put(&query, visit->query.fields[i].name, visit->query.fields[i].value);
    there.lang = other;
    if (path.full || query.full || path.len + query.len + 3 > URL_MAX)
        return visit_url(&there, S("/"), S(""));
    return visit_url(&there, text_str(&path), text_str(&query));
}

static const CrumbView *home_and(const Visit *visit, Frame frame, size_t *ret_count)
{
    CrumbView *crumbs = NEW_ARRAY(visit->arena, CrumbView, frame.crumb_count + 1);

    crumbs[0].address = visit_url(visit, S("/"), S(""));
    crumbs[0].words = phrase(visit->outside          ? PHRASE_WEB_TAB_DESK
                             : visit->site->screened ? PHRASE_WEB_TAB_SCREEN
                             : visit->site->office   ? PHRASE_WEB_TAB_DOCKET
                                                     : PHRASE_WEB_TAB_STORIES,
                             visit->lang);
    for (size_t i = 0; i < frame.crumb_count; i++)
        crumbs[i + 1] = frame.crumbs[i];
    *ret_count = frame.crumb_count + 1;
    return crumbs;
}

/* False: what was typed, or what there is to show, is more than a page may be. */
static bool write_page(const Visit *visit, Frame frame, const Text *body, Text *text)
{
    Lang other = visit->lang == LANG_JA ? LANG_EN : LANG_JA;
    LayoutView view = { .lang = lang_code(visit->lang), .other_lang = lang_code(other) };

    view.title = frame.title;
    view.here = frame.here.len ? frame.here : frame.title;
    view.broken = frame.broken;
    view.again = frame.again;
    view.body = (Html){ text_str(body) };
    view.home = visit_url(visit, S("/"), S(""));
    view.other_address = other_address(visit, other);
    bool shut = visit_is_shut(visit) || site_sets_up(visit->site);
    if (!shut)
        put_tabs(visit, &view);
    put_actor(visit, &view);
    put_halt(visit, &view);
    view.practises = visit_practises(visit);
    if (!shut && !str_eq(visit->path, S("/")) &&
        !(visit->site->screened && str_eq(visit->path, S("/screen"))))
        view.crumbs = home_and(visit, frame, &view.crumb_count);
    layout_page(text, &view, visit->lang);
    return !body->full && !text->full;
}

static Reply written_reply(const Visit *visit, unsigned status, const Text *text)
{
    Reply reply = { .status = status,
                    .type = S("text/html; charset=utf-8"),
                    .body = text_str(text) };
    put_cookie(visit, &reply);
    return reply;
}

static Text trouble_body(const Visit *visit, Phrase title, Phrase message, const Findings *findings)
{
    TroubleView view = { .title = phrase(title, visit->lang) };
    Text body = text_open(visit->arena, PAGE_BYTES_MAX);

    view.message = phrase(message, visit->lang);
    view.home = visit_url(visit, S("/"), S(""));
    if (findings)
        view.findings = finding_views(visit, findings, &view.finding_count);
    trouble_page(&body, &view, visit->lang);
    return body;
}

/* In place of a page that is not whole: nothing of it is shown. */
static Reply too_long_reply(const Visit *visit)
{
    Text body = trouble_body(visit, PHRASE_WEB_TOO_LARGE, PHRASE_WEB_PAGE_LONG_WHY, NULL);
    Text text = text_open(visit->arena, PAGE_BYTES_MAX);
    Frame frame = { .title = phrase(PHRASE_WEB_TOO_LARGE, visit->lang) };

    if (!write_page(visit, frame, &body, &text))
        ensure(!"a page without anything of others");
    return written_reply(visit, STATUS_TOO_LARGE, &text);
}

Reply page_reply(const Visit *visit, unsigned status, Frame frame, const Text *body)
{
    Text text = text_open(visit->arena, PAGE_BYTES_MAX);

    return write_page(visit, frame, body, &text) ? written_reply(visit, status, &text)
                                                 : too_long_reply(visit);
}

bool visit_wants_part(const Visit *visit, Str part)
{
    return str_eq(visit->wire->headers[HEADER_FRAGMENT], part);
}

Reply part_reply(const Visit *visit, Str part, Frame frame, const Text *body)
{
    Text text = text_open(visit->arena, PAGE_BYTES_MAX);
    FragmentView view = { .lang = lang_code(visit->lang), .title = frame.title };
    Reply reply;

    if (visit_wants_part(visit, part)) {
        view.body = (Html){ text_str(body) };
        fragment_page(&text, &view, visit->lang);
        reply = body->full || text.full ? too_long_reply(visit)
                                        : written_reply(visit, STATUS_OK, &text);
        if (reply.status == STATUS_OK)
            reply_header(&reply, "X-Fragment", part);
    } else {
        reply = page_reply(visit, STATUS_OK, frame, body);
    }
    reply_header(&reply, "Vary", S("X-Fragment"));
    return reply;
}

Reply trouble_reply(const Visit *visit, unsigned status, Phrase title, Phrase message,
                    const Findings *findings)
{
    Text body = trouble_body(visit, title, message, findings);

    return page_reply(visit, status, (Frame){ .title = phrase(title, visit->lang) }, &body);
}

Reply not_found(const Visit *visit)
{
    return trouble_reply(visit, STATUS_NOT_FOUND, PHRASE_WEB_NOT_FOUND, PHRASE_WEB_NOT_FOUND_WHY,
                         NULL);
}
