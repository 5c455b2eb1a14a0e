/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * A site where people sign in, and everything strangers might try: every page and every operation
 * without a session, with forged, old and others' cookies, forms and tokens, in every wrong role.
 */
#include "web/routes.h"

#include "tests/check.h"
#include "world/world.h"

#include <ftw.h>
#include <stdlib.h>
#include <string.h>

static char dir[] = "/tmp/sekisho-signin-XXXXXX";
static Arena arena;
static Site site;
static Worker worker;

/* What a browser holds, and where it is. */
typedef struct Browser {
    Str session, visitor, device, as;
    const char *host, *origin;
} Browser;

static const Browser fresh = { .host = "localhost:8470", .origin = "http://localhost:8470" };

static bool holds(Str text, const char *part)
{
    size_t at;
    return str_find(text, str_from_c(part), &at);
}

static Str between(Str text, const char *before, const char *after)
{
    size_t from, to;

    if (!str_find(text, str_from_c(before), &from))
        return S("");
    Str rest = str_cut(text, from + strlen(before), text.len);
    return str_find(rest, str_from_c(after), &to) ? str_cut(rest, 0, to) : S("");
}

static Str header(const Reply *reply, const char *name)
{
    for (size_t i = 0; i < reply->header_count; i++)
        if (strcmp(reply->headers[i].name, name) == 0)
            return reply->headers[i].value;
    return S("");
}

/* ---- asking ---------------------------------------------------------------------------------- */

static Str cookies_of(const Browser *browser)
{
    Text text = text_open(&arena, 2000);

    text_all(&text, S("sekisho-session="), browser->session, S("; __Host-sekisho-session="),
             browser->session, S("; sekisho-visitor="), browser->visitor, S("; sekisho-device="),
             browser->device, S("; sekisho-as="), browser->as);
    return text_str(&text);
}

/* What a reply sets is the browser's from then on. */
static void take_cookies(Browser *browser, const Reply *reply)
{
    for (size_t i = 0; i < reply->header_count; i++) {
        Str value, set = reply->headers[i].value;
        if (strcmp(reply->headers[i].name, "Set-Cookie") != 0)
            continue;
        Str name = str_split(str_split(set, ';', &set), '=', &value);
        if (str_ends(name, S("sekisho-session")))
            browser->session = arena_str(&arena, value);
        if (str_eq(name, S("sekisho-visitor")))
            browser->visitor = arena_str(&arena, value);
        if (str_eq(name, S("sekisho-device")))
            browser->device = arena_str(&arena, value);
    }
}

static Reply send(Browser *browser, Wire *wire)
{
    wire->headers[HEADER_HOST] = str_from_c(browser->host);
    wire->headers[HEADER_COOKIE] = cookies_of(browser);
    arena_reset(&worker.request);
    arena_reset(&worker.scratch);
    Reply reply = route(&site, &worker, wire);
    reply.body = arena_str(&arena, reply.body);
    for (size_t i = 0; i < reply.header_count; i++)
        reply.headers[i].value = arena_str(&arena, reply.headers[i].value);
    take_cookies(browser, &reply);
    return reply;
}

static Reply get(Browser *browser, Str raw)
{
    Wire wire = { .method = S("GET"), .raw = raw };
    return send(browser, &wire);
}

static Reply post(Browser *browser, Str raw, Str body)
{
    Wire wire = { .method = S("POST"), .raw = raw, .body = body };

    wire.headers[HEADER_TYPE] = S("application/x-www-form-urlencoded");
    wire.headers[HEADER_ORIGIN] = str_from_c(browser->origin);
    return send(browser, &wire);
}

static Reply api(Str authorisation, Str raw, Str body)
{
    Browser program = fresh;
    Text key = text_open(&arena, ID_LETTERS);
    Wire wire = { .method = S("POST"), .raw = raw, .body = body };

    id_write(&key, world_id());
    wire.headers[HEADER_TYPE] = S("application/json");
    wire.headers[HEADER_KEY] = text_str(&key);
    wire.headers[HEADER_AUTHORIZATION] = authorisation;
    return send(&program, &wire);
}

/* ---- people ---------------------------------------------------------------------------------- */

typedef struct Member {
    const char *handle, *role;
    Id person;
    Str seed; /* as shown */
    Str password;
} Member;

static Member members[] = {
    { .handle = "mori", .role = "administrator" }, { .handle = "clerk", .role = "clerk" },
    { .handle = "examiner", .role = "examiner" },  { .handle = "reviewer", .role = "reviewer" },
    { .handle = "approver", .role = "approver" },  { .handle = "finance", .role = "finance" },
    { .handle = "auditor", .role = "auditor" },    { .handle = "supplier", .role = "supplier" },
    { .handle = "buyer", .role = "buyer" },        { .handle = "firm", .role = "firm" },
};

static OfficeReply call(const char *operation, Id as, Str json)
{
    Findings findings = { .arena = &arena };
    const Call asked = { .operation = str_from_c(operation),
                         .as = as,
                         .request = world_id(),
                         .params = json_read(&arena, json, S(""), &findings),
                         .lang = LANG_EN };
    OfficeReply reply = office_call(site.office, &arena, &asked);

    if (reply.outcome != OFFICE_DONE) {
        Text text = text_open(&arena, 10000);
        findings_write(&text, reply.findings, LANG_EN);
        printf("# %s: %.*s\n", operation, (int)text.len, text.at);
    }
    return reply;
}

static void add_people(void)
{
    Id admin, north;

    ensure(office_person(site.office, &arena, S("mori"), &admin) == 0);
    ensure(office_subject(site.office, &arena, S("organisation"), S("north"), &north) == 0);
    for (size_t i = 0; i < COUNT_OF(members); i++) {
        Text json = text_open(&arena, 1000);
        text_put(&json, S("{\"organisation\":\""));
        id_write(&json, north);
        text_all(&json,
                 S("\",\"name-en\":\"Invented\",\"from\":\"2026-04-01\",\"clearance\":"
                   "\"open\",\"handle\":\""),
                 str_from_c(members[i].handle), S("\",\"roles\":[\""), str_from_c(members[i].role),
                 S("\"]}"));
        if (i > 0)
            check_int("added", call("person.add", admin, text_str(&json)).outcome, OFFICE_DONE);
        ensure(office_person(site.office, &arena, str_from_c(members[i].handle),
                             &members[i].person) == 0);
    }
}

static Str form(const char *const pairs[][2], size_t count, Str token)
{
    Text text = text_open(&arena, 4000);

    query_put(&text, S("_token"), token);
    for (size_t i = 0; i < count; i++)
        query_put(&text, str_from_c(pairs[i][0]), str_from_c(pairs[i][1]));
    return str_cut(text_str(&text), 1, text.len);
}
#define FORM(token, ...) \
    form((const char *const[][2]){ __VA_ARGS__ }, \
         COUNT_OF(((const char *const[][2]){ __VA_ARGS__ })), (token))

static Str token_on(const Reply *page)
{
    return between(page->body, "name=\"_token\" value=\"", "\"");
}

static Str next_code(Member *member)
{
    uint8_t seed[20];
    uint32_t bits = 0;
    size_t made = 0, held = 0;
    static const char letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    Text text = text_open(&arena, 8);

    for (size_t i = 0; i < member->seed.len; i++) {
        const char *at = memchr(letters, member->seed.at[i], sizeof letters - 1);
        if (!at)
            continue;
        bits = bits << 5 | (uint32_t)(at - letters);
        held += 5;
        if (held >= 8 && made < sizeof seed)
            seed[made++] = (uint8_t)(bits >> (held -= 8));
    }
    world_pass(30);
    Str key = { (const char *)seed, made };
    int64_t number = signin_code(key, world_now());
    for (int64_t unit = 100000; unit > 0; unit /= 10)
        text_char(&text, (char)('0' + number / unit % 10));
    return text_str(&text);
}

static const char *c(Str text)
{
    return arena_c(&arena, text);
}

/* By the pages alone, as a person does it. */
static void open_account(Member *member)
{
    Text json = text_open(&arena, 200);
    Browser browser = fresh;

    member->password = S("quite a long password of theirs");
    text_put(&json, S("{\"reason\":\"a test\",\"person\":\""));
    id_write(&json, member->person);
    text_put(&json, S("\"}"));
    Str invitation = str_trim(call("sign-in.invite", members[0].person, text_str(&json)).document);
    Reply page = get(&browser, S("/en/sign-in/open"));
    page =
        post(&browser, S("/en/sign-in/open"),
             FORM(token_on(&page), { "handle", member->handle }, { "invitation", c(invitation) }));
    check_int("invited", page.status, 200);
    member->seed = between(page.body, "<dd><code class=\"id\">", "</code>");
    Str factor = between(page.body, "name=\"factor\" value=\"", "\"");
    page = post(&browser, S("/en/sign-in/open"),
                FORM(token_on(&page), { "handle", member->handle }, { "invitation", c(invitation) },
                     { "factor", c(factor) }, { "password", c(member->password) },
                     { "again", c(member->password) }, { "code", c(next_code(member)) }));
    check_int("opened", page.status, 200);
    check_true("recovery codes are shown", holds(page.body, "Keep these recovery codes"));
}

static Reply sign_in_with(Browser *browser, Member *member, Str password, Str code,
                          const char *back)
{
    Reply page = get(browser, S("/en/sign-in"));
    return post(browser, S("/en/sign-in"),
                FORM(token_on(&page), { "handle", member->handle }, { "password", c(password) },
                     { "code", c(code) }, { "back", back }));
}

static Browser signed_in(Member *member)
{
    Browser browser = fresh;
    Reply reply = sign_in_with(&browser, member, member->password, next_code(member), "");

    check_int(member->handle, reply.status, 303);
    return browser;
}

/* ---- strangers ------------------------------------------------------------------------------- */

static Str path_of(size_t i, const char *lang)
{
    Text raw = text_open(&arena, 200);
    Str rest = route_path(i);

    text_all(&raw, S("/"), str_from_c(lang));
    while (rest.len) {
        Str part = str_split(rest, '*', &rest);
        text_put(&raw, part);
        if (part.len && part.at[part.len - 1] == '/' && part.len > 1)
            text_put(&raw, S("item.list"));
    }
    return text_str(&raw);
}

static bool is_open(Str path)
{
    return str_eq(path, S("/sign-in")) || str_eq(path, S("/sign-in/open")) ||
           str_eq(path, S("/sign-in/from/*"));
}

/* Nothing of the record, and no page that is not there tells apart. */
static void check_shut(Browser *browser, Str raw)
{
    Reply reply = get(browser, raw);

    check_int(c(raw), reply.status, 302);
    check_true(c(raw), str_starts(header(&reply, "Location"), S("/en/sign-in?back=")) ||
                           str_starts(header(&reply, "Location"), S("/ja/sign-in?back=")));
    check_int(c(raw), (int64_t)reply.body.len, 0);
    reply = post(browser, raw, S("a=1"));
    check_int(c(raw), reply.status, 401);
    check_true(c(raw), str_starts(header(&reply, "WWW-Authenticate"), S("Bearer")));
    check_true(c(raw), !holds(reply.body, "mori") && !holds(reply.body, "class=\"tabs\""));
}

static void test_every_page(void)
{
    Browser strangers[] = { fresh, fresh, fresh, fresh };
    size_t pages = 0;

    strangers[1].as = S("mori"); /* what is believed where nobody signs in */
    strangers[2].session = S("01j9zzzzzzzzzzzzzzzzzzzzzz."
                             "0000000000000000000000000000000000000000000000000000000000000000");
    strangers[3].session = S("mori");
    for (size_t i = 0; route_path(i).len; i++) {
        if (is_open(route_path(i)))
            continue;
        for (size_t s = 0; s < COUNT_OF(strangers); s++)
            check_shut(&strangers[s], path_of(i, s % 2 ? "ja" : "en"));
        pages++;
    }
    check_true("there are many", pages > 40);
    check_shut(&strangers[0], S("/en/no/such/page"));
    check_shut(&strangers[0], S("/en/items/2026-0001?recorded=1"));
}

static Str path_of_operation(const Operation *operation)
{
    Text raw = text_open(&arena, 300);
    Str verb, noun = str_split(operation->name, '.', &verb);

    text_all(&raw, S("/api/v1/"), noun, operation->subject_field.len ? S("/mori/") : S("/"), verb);
    return text_str(&raw);
}

static void test_every_operation(void)
{
    static const char guessed[] =
        "Bearer sekisho_01j9zzzzzzzzzzzzzzzzzzzzzz_"
        "0000000000000000000000000000000000000000000000000000000000000000";
    static const char *const tokens[] = { "", "Basic bW9yaTptb3Jp", "Bearer", "Bearer mori",
                                          guessed };
    const Table *table = office_table(site.office);

    for (size_t i = 0; i < table->operation_count; i++)
        for (size_t t = 0; t < COUNT_OF(tokens); t++) {
            Reply reply =
                api(str_from_c(tokens[t]), path_of_operation(table->operations[i]), S("{}"));
            check_int(c(table->operations[i]->name), reply.status, 401);
            check_str("a problem", reply.type, S("application/problem+json"));
            check_true("which scheme", str_starts(header(&reply, "WWW-Authenticate"), S("Bearer")));
        }
    check_int("no such operation is not told apart",
              api(S(""), S("/api/v1/no/such"), S("{}")).status, 401);
    Browser stranger = fresh;
    check_int("nor what there is", get(&stranger, S("/api/v1/openapi.json")).status, 401);
    check_int("entries of the log", get(&stranger, S("/log/tile/entries/000.p/1")).status, 401);
    check_int("its checkpoint proves and tells nothing",
              get(&stranger, S("/log/checkpoint")).status, 200);
}

/* ---- every wrong role ------------------------------------------------------------------------ */

/* A token for everything its owner may do: what is left is their rights. */
static Str token_for(const Member *member)
{
    Text json = text_open(&arena, 20000);
    const Table *table = office_table(site.office);
    size_t count = 0;

    text_put(&json, S("{\"name\":\"all\",\"until\":\"2026-06-30\",\"scopes\":["));
    for (size_t i = 0; i < table->operation_count; i++) {
        bool seen = table->operations[i]->inner;
        for (size_t k = 0; k < i && !seen; k++)
            seen = !table->operations[k]->inner &&
                   str_eq(table->operations[k]->right, table->operations[i]->right);
        if (!seen)
            text_all(&json, count++ ? S(",\"") : S("\""), table->operations[i]->right, S("\""));
    }
    text_put(&json, S("]}"));
    OfficeReply reply = call("token.make", member->person, text_str(&json));
    check_int("a token", reply.outcome, OFFICE_DONE);
    Text bearer = text_open(&arena, 300);
    text_all(&bearer, S("Bearer "), str_trim(reply.document));
    return text_str(&bearer);
}

/* Not given, or taken away, whatever the other facts are. */
static bool is_wrong_role(const AccessCell *cells, size_t count, int32_t role, Str right)
{
    for (size_t i = 0; i < count; i++)
        if (cells[i].role == role && str_eq(cells[i].right->id, right))
            return cells[i].verdict == ACCESS_NOT_GRANTED || cells[i].verdict == ACCESS_FORBIDDEN;
    return true;
}

static void test_every_wrong_role(void)
{
    const Table *table = office_table(site.office);
    const Rulebook *book = office_library(site.office)->rights;
    const Access *access = rulebook_access_on(book, S(""), world_today());
    int32_t fact;
    size_t refused = 0, answered = 0;

    ensure(access && rulebook_fact(book, S("actor-roles"), &fact));
    for (size_t m = 0; m < COUNT_OF(members); m++) {
        Str token = token_for(&members[m]);
        int32_t role = fact_option(&book->facts[fact], str_from_c(members[m].role));
        FactState *facts = NEW_ARRAY(&arena, FactState, book->fact_count);
        ensure(role >= 0);
        const AccessCell *cells = access_matrix(&arena, access, S("actor-roles"), facts);
        for (size_t i = 0; i < table->operation_count; i++) {
            const Operation *operation = table->operations[i];
            Reply reply = api(token, path_of_operation(operation), S("{}"));
            bool wrong = is_wrong_role(cells, access->right_count * COUNT_OF(members), role,
                                       operation->right);
            answered += reply.status == 200;
            refused += wrong;
            /* Lists let outsiders in and show them what is theirs: here, nothing. */
            if (wrong && reply.status == 200 && !str_eq(reply.body, S("{}"))) {
                printf("# %s %.*s\n", members[m].handle, (int)operation->name.len,
                       operation->name.at);
                check_true("a wrong role is shown something", false);
            }
            if (operation->inner || operation->gives_secret)
                check_true("never by a token", reply.status == 403 || reply.status == 404);
        }
    }
    check_true("many are refused", refused > 500);
    check_true("some are answered", answered > 20);
}

static void test_scopes(void)
{
    OfficeReply reply =
        call("token.make", members[0].person,
             S("{\"name\":\"one\",\"until\":\"2026-06-30\",\"scopes\":[\"person.list\"]}"));
    Text bearer = text_open(&arena, 300);
    Browser program = fresh;

    text_all(&bearer, S("bearer "), str_trim(reply.document));
    check_int("in scope", api(text_str(&bearer), S("/api/v1/person/list"), S("{}")).status, 200);
    check_int("out of it", api(text_str(&bearer), S("/api/v1/organisation/list"), S("{}")).status,
              403);
    Wire wire = { .method = S("POST"), .raw = S("/api/v1/person/list"), .body = S("{}") };
    wire.headers[HEADER_TYPE] = S("application/json");
    wire.headers[HEADER_AUTHORIZATION] = text_str(&bearer);
    wire.headers[HEADER_AS] = S("clerk");
    check_int("not as somebody else", send(&program, &wire).status, 403);
    wire.headers[HEADER_AS] = S("mori");
    check_int("as oneself", send(&program, &wire).status, 200);
}

/* ---- attacks --------------------------------------------------------------------------------- */

static void test_pages_open(void)
{
    Browser browser = signed_in(&members[0]);
    Reply page = get(&browser, S("/en/people"));

    check_int("in", page.status, 200);
    check_true("who it is", holds(page.body, "Signed in as"));
    check_true("and nothing is asserted", !holds(page.body, "asserted"));
    page = get(&browser, S("/ja/sign-in/mine"));
    check_int("one's own", page.status, 200);
    page = get(&browser, S("/en/actor"));
    check_true("nobody else to be", !holds(page.body, "name=\"actor\""));
    page = post(&browser, S("/en/actor"), FORM(token_on(&page), { "actor", "auditor" }));
    check_int("whatever is sent", page.status, 303);
    page = get(&browser, S("/en/people"));
    check_true("it is the same person", holds(page.body, "(mori)") || holds(page.body, "mori"));
    browser.as = S("auditor");
    page = get(&browser, S("/en/journal/search?_go=yes"));
    check_true("a cookie asserts nothing", page.status != 200 || !holds(page.body, "record.read"));
}

/* Whoever plants a session's name in a browser does not know the one that counts. */
static void test_fixation(void)
{
    Browser attacker = signed_in(&members[1]), victim = fresh;
    Str planted = attacker.session;

    victim.session = planted;
    victim.visitor = attacker.visitor;
    Reply reply =
        sign_in_with(&victim, &members[0], members[0].password, next_code(&members[0]), "");
    check_int("in", reply.status, 303);
    check_true("under another name", victim.session.len > 0 && !str_eq(victim.session, planted));
    attacker.session = planted;
    Reply page = get(&attacker, S("/en/sign-in/mine"));
    check_true("what was planted is still the attacker's own",
               holds(page.body, "(clerk)") || holds(page.body, "clerk"));
}

static void test_replay(void)
{
    Browser browser = fresh, other = fresh;
    Reply page = get(&browser, S("/en/sign-in"));
    Str body = FORM(token_on(&page), { "handle", "mori" }, { "password", c(members[0].password) },
                    { "code", c(next_code(&members[0])) });

    other.visitor = browser.visitor;
    check_int("once", post(&browser, S("/en/sign-in"), body).status, 303);
    check_int("the same form again", post(&other, S("/en/sign-in"), body).status, 403);
    check_int("without the visitor's cookie",
              post(&(Browser){ .host = fresh.host, .origin = fresh.origin }, S("/en/sign-in"), body)
                  .status,
              403);
    Browser foreign = other;
    foreign.origin = "https://elsewhere.example";
    check_int("from another site", post(&foreign, S("/en/sign-in"), body).status, 403);
}

/* A form belongs to the session it was shown in. */
static void test_forms(void)
{
    Browser first = fresh, second = signed_in(&members[1]);
    Reply before = get(&first, S("/en/sign-in"));
    Reply page = sign_in_with(&first, &members[0], members[0].password, next_code(&members[0]), "");
    Reply mine = get(&first, S("/en/sign-in/mine")), yours = get(&second, S("/en/sign-in/mine"));

    check_true("not the same token", !str_eq(token_on(&mine), token_on(&yours)));
    page = post(&first, S("/en/sign-in/mine"), FORM(token_on(&before), { "what", "sign-out" }));
    check_int("of before signing in", page.status, 403);
    page = post(&first, S("/en/sign-in/mine"), FORM(token_on(&yours), { "what", "sign-out" }));
    check_int("of another session", page.status, 403);
    check_int("still in", get(&first, S("/en/people")).status, 200);
    Browser copy = first;
    page = post(&first, S("/en/sign-in/mine"), FORM(token_on(&mine), { "what", "sign-out" }));
    check_int("one's own", page.status, 303);
    check_str("the cookie goes", first.session, S(""));
    check_int("and what was copied is over", get(&copy, S("/en/people")).status, 302);
    check_int("the other is not", get(&second, S("/en/sign-in/mine")).status, 200);
}

static void test_back(void)
{
    static const char *const backs[] = {
        "https://elsewhere.example/", "//elsewhere.example", "/\\elsewhere.example",
        "javascript:alert(1)",        "/en/\r\nX: y",        " /en/people",
    };

    for (size_t i = 0; i < COUNT_OF(backs); i++) {
        Browser browser = fresh;
        Reply reply = sign_in_with(&browser, &members[0], members[0].password,
                                   next_code(&members[0]), backs[i]);
        check_int(backs[i], reply.status, 303);
        check_str(backs[i], header(&reply, "Location"), S("/en/"));
        Text raw = text_open(&arena, 200);
        text_put(&raw, S("/en/sign-in"));
        query_put(&raw, S("back"), str_from_c(backs[i]));
        Browser stranger = fresh;
        check_true("nor on the page", !holds(get(&stranger, text_str(&raw)).body, "name=\"back\""));
    }
    Browser browser = fresh;
    Reply reply = sign_in_with(&browser, &members[0], members[0].password, next_code(&members[0]),
                               "/ja/people?recorded=1");
    check_str("a page of ours", header(&reply, "Location"), S("/ja/people?recorded=1"));
}

/* Told apart by nothing: status, words, headers. */
static void test_no_enumeration(void)
{
    Member nobody = { .handle = "nobo" };
    Browser one = fresh, other = fresh;
    Reply known = sign_in_with(&one, &members[0], S("a wrong password"), S("123456"), "");
    Reply unknown = sign_in_with(&other, &nobody, S("a wrong password"), S("123456"), "");

    check_int("wrong", known.status, 403);
    check_int("the same", unknown.status, known.status);
    check_int("as long", (int64_t)unknown.body.len, (int64_t)known.body.len);
    check_str("the same words", between(unknown.body, "error-summary", "</div>"),
              between(known.body, "error-summary", "</div>"));
    check_int("as many headers", (int64_t)unknown.header_count, (int64_t)known.header_count);
}

static void test_brute_force(void)
{
    Browser owner = signed_in(&members[2]), stranger = fresh;
    int waits = 0;

    owner.session = S("");
    for (int i = 0; i < 12; i++) {
        Reply reply = sign_in_with(&stranger, &members[2], S("a guess at it"), S("000000"), "");
        waits += reply.status == 429;
        if (reply.status == 429)
            check_true("how long", header(&reply, "Retry-After").len > 0);
    }
    check_int("after five nothing is looked at", waits, 7);
    Reply reply =
        sign_in_with(&owner, &members[2], members[2].password, next_code(&members[2]), "");
    check_int("the owner's browser comes in", reply.status, 303);
}

/* Behind a proxy that serves us over https. */
static void test_address(void)
{
    Browser browser = { .host = "desk.example.jp", .origin = "https://desk.example.jp" };
    Reply page = get(&browser, S("/en/sign-in"));

    check_int("another host is not ours", page.status, 421);
    site.guard.host = S("desk.example.jp");
    page = get(&browser, S("/en/sign-in"));
    check_int("now it is", page.status, 200);
    check_true("over https alone", holds(header(&page, "Set-Cookie"), "; Secure"));
    Reply reply =
        sign_in_with(&browser, &members[0], members[0].password, next_code(&members[0]), "");
    check_int("in", reply.status, 303);
    check_true("a name plain http cannot set",
               str_starts(header(&reply, "Set-Cookie"), S("__Host-sekisho-session=")));
    check_true("bound",
               holds(header(&reply, "Set-Cookie"), "; Path=/; HttpOnly; SameSite=Strict; Secure"));
    browser.origin = "http://desk.example.jp";
    check_int("not from plain http", post(&browser, S("/en/sign-in"), S("a=1")).status, 403);
    site.guard.host = S("");
}

/* ---- passkeys -------------------------------------------------------------------------------- */

/* What no authenticator made, sent by whoever knows the form. */
static void test_passkey_forms(void)
{
    Browser stranger = fresh, other = fresh;
    Reply page = get(&stranger, S("/en/sign-in"));

    check_true("asked for by name", holds(page.body, "data-address=\"localhost\""));
    check_true("a challenge", between(page.body, "data-challenge=\"", "\"").len > 60);
    Reply again = get(&other, S("/en/sign-in"));
    check_true("another each time", !str_eq(between(page.body, "data-challenge=\"", "\""),
                                            between(again.body, "data-challenge=\"", "\"")));
    page =
        post(&stranger, S("/en/sign-in"),
             FORM(token_on(&page), { "what", "passkey" }, { "credential", "00" },
                  { "client", "00" }, { "data", "00" }, { "signature", "00" }, { "user", "00" }));
    check_int("not taken", page.status, 403);
    check_true("why", holds(page.body, "is not what an authenticator makes"));
    check_true("nobody is in", stranger.session.len == 0);
    page = post(&stranger, S("/en/sign-in"), S("_token=0&what=passkey"));
    check_int("not from elsewhere", page.status, 403);
    check_true("said so", !holds(page.body, "is not what an authenticator makes"));
    stranger.host = "127.0.0.1:8470";
    page = get(&stranger, S("/en/sign-in"));
    check_true("numbers are no name", !holds(page.body, "data-challenge"));
    check_true("where then", holds(page.body, "http://localhost:8470/en/sign-in"));
}

static void test_passkey_offer(void)
{
    Browser browser = signed_in(&members[0]);
    Reply page = get(&browser, S("/en/sign-in/mine"));
    Str token = token_on(&page);

    page = post(&browser, S("/en/sign-in/mine"),
                FORM(token, { "what", "passkey-offer" }, { "password", c(members[0].password) },
                     { "code", "000000" }));
    check_int("a wrong code", page.status, 403);
    check_true("nothing is asked", !holds(page.body, "data-challenge"));
    page = post(&browser, S("/en/sign-in/mine"),
                FORM(token, { "what", "passkey-offer" }, { "password", c(members[0].password) },
                     { "code", c(next_code(&members[0])) }));
    check_int("asked", page.status, 200);
    check_true("for a new one", holds(page.body, "data-passkey=\"make\""));
    page = post(&browser, S("/en/sign-in/mine"),
                FORM(token, { "what", "passkey-add" }, { "name", "x" }, { "client", "7b7d" },
                     { "attestation", "a0" }));
    check_int("not taken", page.status, 403);
    page = post(
        &browser, S("/en/sign-in/mine"),
        FORM(token, { "what", "passkey-remove" }, { "passkey", "01j9zzzzzzzzzzzzzzzzzzzzzz" }));
    check_int("none such", page.status, 404);
}

/* ---- where nobody signs in ------------------------------------------------------------------- */

static void test_without(void)
{
    Browser browser = fresh;

    site.sign_in = false;
    check_int("no such page", get(&browser, S("/en/sign-in")).status, 404);
    check_int("nor that", get(&browser, S("/en/sign-in/mine")).status, 404);
    browser.as = S("mori");
    Reply page = get(&browser, S("/en/people"));
    check_int("believed", page.status, 200);
    check_true("and says so", holds(page.body, "Nobody signs in here"));
    check_int("programs too", api(S(""), S("/api/v1/person/list"), S("{}")).status, 400);
    site.sign_in = true;
}

static int take_away(const char *path, const struct stat *status, int kind, struct FTW *depth)
{
    (void)status, (void)kind, (void)depth;
    return remove(path);
}

static void open_site(Str record)
{
    static const OfficeStart start = { .origin = STR("record.example.jp/signin"),
                                       .organisation = STR("north"),
                                       .organisation_name = { { STR("北"), STR("North") } },
                                       .person = STR("mori"),
                                       .person_name = { { STR(""), STR("Invented Mori") } },
                                       .reason = STR("a test"),
                                       .without_screening = STR("a test") };
    Findings findings = { .arena = &arena };
    Arena boot = arena_open((size_t)1 << 30);

    world_seed(81);
    setenv("SEKISHO_TODAY", "2026-06-01", 1);
    ensure(office_create(&boot, record, S("."), &record_rooms, &start, &findings) == 0);
    arena_close(&boot);
    ensure(site_open(&site, &(SiteOptions){ .data_dir = S("."),
                                            .record_dir = record,
                                            .sign_in = true,
                                            .lang = LANG_EN }) == 0);
    guard_make(&site.guard, 8470);
    worker = worker_open(&site);
    add_people();
}

int main(void)
{
    arena = arena_open((size_t)8 << 30);
    ensure(mkdtemp(dir));
    Text record = text_open(&arena, 100);
    text_all(&record, str_from_c(dir), S("/record"));
    open_site(text_str(&record));
    for (size_t i = 0; i < 3; i++)
        open_account(&members[i]);
    RUN(test_every_page);
    RUN(test_every_operation);
    RUN(test_every_wrong_role);
    RUN(test_scopes);
    RUN(test_pages_open);
    RUN(test_fixation);
    RUN(test_replay);
    RUN(test_forms);
    RUN(test_back);
    RUN(test_no_enumeration);
    RUN(test_passkey_forms);
    RUN(test_passkey_offer);
    RUN(test_brute_force);
    RUN(test_address);
    RUN(test_without);
    worker_close(&worker);
    site_close(&site);
    arena_close(&arena);
    ensure(nftw(dir, take_away, 10, FTW_DEPTH | FTW_PHYS) == 0);
    return check_done();
}
