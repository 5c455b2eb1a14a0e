/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* A record is begun with a code: who may, how often they may guess, and what is left of a try. */
#include "web/routes.h"
#include "web/setup.h"

#include "tests/check.h"
#include "world/world.h"

#include <ftw.h>
#include <stdlib.h>

static char dir[] = "/tmp/sekisho-setup-XXXXXX";
static Arena arena;

static const OfficeStart start = { .origin = STR("record.example.jp/begun"),
                                   .organisation = STR("north"),
                                   .organisation_name = { { STR("北"), STR("North") } },
                                   .person = STR("mori"),
                                   .person_name = { { STR(""), STR("Invented Mori") } },
                                   .reason = STR("a test"),
                                   .without_screening = STR("a test") };

static Str at(const char *name)
{
    Text path = text_open(&arena, 200);

    text_all(&path, str_from_c(dir), S("/"), str_from_c(name));
    return text_str(&path);
}

static Setup *open_at(const char *name, Str data_dir, bool sign_in, Str *ret_code)
{
    SiteOptions options = {
        .data_dir = data_dir, .record_dir = at(name), .sign_in = sign_in, .lang = LANG_EN
    };
    Str code;
    Setup *setup = setup_open(&options, &code);

    *ret_code = arena_str(&arena, code);
    return setup;
}

/* ---- the code -------------------------------------------------------------------------------- */

static void test_lock(void)
{
    const Moment second = MOMENT_SECOND, begin = 1000 * second;
    SetupLock lock = { 0 };

    check_int("nobody has tried", setup_lock_wait(&lock, begin), 0);
    for (int i = 0; i < SETUP_TRIES - 1; i++)
        setup_lock_failed(&lock, begin + i * second);
    check_int("four are borne", setup_lock_wait(&lock, begin + 4 * second), 0);
    setup_lock_failed(&lock, begin + 4 * second);
    check_int("the fifth is not", setup_lock_wait(&lock, begin + 4 * second), SETUP_LOCK_SECONDS);
    check_int("a part of a second is one", setup_lock_wait(&lock, begin + 4 * second + 1),
              SETUP_LOCK_SECONDS);
    check_int("until it is over", setup_lock_wait(&lock, begin + (4 + SETUP_LOCK_SECONDS) * second),
              0);

    lock = (SetupLock){ 0 };
    for (int i = 0; i < 20; i++)
        setup_lock_failed(&lock, begin + i * SETUP_TRIES_SECONDS / 4 * second);
    check_int("one each quarter of a minute is slow enough",
              setup_lock_wait(&lock, begin + 5 * SETUP_TRIES_SECONDS * second), 0);
    setup_lock_failed(&lock, begin + 5 * SETUP_TRIES_SECONDS * second - 1);
    check_true("a little faster is not",
               setup_lock_wait(&lock, begin + 5 * SETUP_TRIES_SECONDS * second) > 0);
}

static void test_code(void)
{
    Str code, other;
    int64_t wait;
    Setup *setup = open_at("code", S("."), false, &code);
    Setup *next = open_at("code", S("."), false, &other);
    const Moment now = 1000 * MOMENT_SECOND;
    Text loose = text_open(&arena, 100), wide = text_open(&arena, 100);

    check_int("sixteen letters in fours", (int64_t)code.len, 19);
    check_true("each its own", !str_eq(code, other));
    for (size_t i = 0; i < code.len; i++) {
        char c = code.at[i];
        text_char(&loose, c == '-' ? ' ' : c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c);
        text_char(&wide, c);
        text_put(&wide, S("　"));
    }
    check_int("as it stands", setup_try(setup, arena, code, now, &wait), SETUP_RIGHT);
    check_int("small, with blanks", setup_try(setup, arena, text_str(&loose), now, &wait),
              SETUP_RIGHT);
    check_int("far apart", setup_try(setup, arena, text_str(&wide), now, &wait), SETUP_RIGHT);
    check_int("another's", setup_try(setup, arena, other, now, &wait), SETUP_WRONG);
    check_int("a part", setup_try(setup, arena, str_cut(code, 0, 14), now, &wait), SETUP_WRONG);
    check_int("nothing", setup_try(setup, arena, S(""), now, &wait), SETUP_WRONG);
    check_int("no code at all", setup_try(setup, arena, S("<script>"), now, &wait), SETUP_WRONG);
    check_int("the right one between", setup_try(setup, arena, code, now, &wait), SETUP_RIGHT);
    check_int("a fifth", setup_try(setup, arena, S("AAAA"), now, &wait), SETUP_WRONG);
    check_int("now the right one has to wait", setup_try(setup, arena, code, now, &wait),
              SETUP_WAIT);
    check_int("as long as it says", wait, SETUP_LOCK_SECONDS);
    check_int("and then it is right",
              setup_try(setup, arena, code, now + SETUP_LOCK_SECONDS * MOMENT_SECOND, &wait),
              SETUP_RIGHT);
    setup_close(setup);
    setup_close(next);
}

/* ---- making ---------------------------------------------------------------------------------- */

static int make(Setup *setup, const char *request, const OfficeStart *with, SetupMade *ret_made)
{
    Findings findings = { .arena = &arena };

    return setup_make(setup, &arena, str_from_c(request), with, ret_made, &findings);
}

static Office *open_record(Arena *boot, Str record)
{
    Findings findings = { .arena = boot };
    OfficeOptions how = { .companion = holder_open(&arena) };
    Office *office;

    ensure(office_open(boot, record, S("."), &record_rooms, how, &office, &findings) == 0);
    return office;
}

static void test_make(void)
{
    OfficeStart bad = start;
    SetupMade made, again;
    Str code;
    Setup *setup = open_at("made", S("."), true, &code);

    bad.person = S("Two Words");
    check_int("what no record begins with", make(setup, "a", &bad, &made), SETUP_E_INVALID);
    check_true("makes none", !setup_is_made(setup));
    check_int("and no directory", world_make_dir(arena, at("made")), 0);
    check_int("an empty one does", make(setup, "a", &start, &made), 0);
    check_true("it is made", setup_is_made(setup));
    check_str("by the first officer", made.person, S("mori"));
    check_int("who is invited", (int64_t)made.invitation.len, 29);
    check_int("the same form again", make(setup, "a", &start, &again), 0);
    check_true("gets the same answer", str_eq(made.invitation, again.invitation));
    check_int("another form", make(setup, "b", &start, &again), SETUP_E_SPENT);
    world_pass(SETUP_AGAIN_SECONDS + 60);
    check_int("nor the same one later", make(setup, "a", &start, &again), SETUP_E_SPENT);
    setup_close(setup);

    Arena boot = arena_open((size_t)1 << 30);
    Office *office = open_record(&boot, at("made"));
    Enrolment enrolment;
    EnrolAsked asked = { .handle = made.person, .invitation = made.invitation };
    check_int("the invitation is good", signin_enrolment(office, &arena, &asked, &enrolment), 0);
    office_close(office);
    arena_close(&boot);
}

static void test_make_refused(void)
{
    SetupMade made;
    Str code;
    Setup *setup = open_at("other", S("."), false, &code);

    ensure(world_make_dir(arena, at("other")) == 0);
    ensure(world_write_new(arena, at("other/letter"), S("ours")) == 0);
    check_int("something lies there", make(setup, "a", &start, &made), SETUP_E_EXISTS);
    check_int("and still does", world_write_new(arena, at("other/letter"), S("")), WORLD_E_EXISTS);
    setup_close(setup);

    setup = open_at("lawless", at("other"), false, &code);
    check_int("no law", make(setup, "a", &start, &made), SETUP_E_INVALID);
    check_int("no record", world_make_dir(arena, at("lawless")), 0);
    setup_close(setup);
}

/* ---- the site -------------------------------------------------------------------------------- */

typedef struct Asked {
    const char *method, *raw, *host, *origin, *body;
} Asked;

static Reply ask(Site *site, Worker *worker, const Asked *asked)
{
    Wire wire = { .method = str_from_c(asked->method),
                  .raw = str_from_c(asked->raw),
                  .body = asked->body ? str_from_c(asked->body) : S("") };

    wire.headers[HEADER_HOST] = str_from_c(asked->host ? asked->host : "localhost:8470");
    wire.headers[HEADER_ORIGIN] = str_from_c(asked->origin ? asked->origin : "");
    wire.headers[HEADER_TYPE] = S("application/x-www-form-urlencoded");
    arena_reset(&worker->request);
    arena_reset(&worker->scratch);
    return route(site, worker, &wire);
}

static void test_site(void)
{
    static const char ours[] = "http://localhost:8470";
    static const struct {
        const char *why;
        Asked asked;
        int64_t status;
    } rows[] = {
        { "the form", { "GET", "/en/set-up", NULL, NULL, NULL }, 200 },
        { "what it is drawn with", { "GET", "/assets/css/sekisho.css", NULL, NULL, NULL }, 200 },
        { "another page", { "GET", "/en/packs", NULL, NULL, NULL }, 302 },
        { "a page of a record", { "GET", "/en/op/person.add", NULL, NULL, NULL }, 302 },
        { "no page", { "GET", "/en/none", NULL, NULL, NULL }, 302 },
        { "the beginning", { "GET", "/", NULL, NULL, NULL }, 302 },
        { "what is next", { "GET", "/ja/next", NULL, NULL, NULL }, 302 },
        { "sent elsewhere", { "POST", "/en/op/person.add", NULL, ours, "" }, 503 },
        { "a program", { "POST", "/api/v1/person/list", NULL, NULL, "{}" }, 503 },
        { "the log", { "GET", "/log/checkpoint", NULL, NULL, NULL }, 503 },
        { "by another name", { "GET", "/en/set-up", "example.org", NULL, NULL }, 421 },
        { "from elsewhere", { "POST", "/en/set-up", NULL, "http://example.org", "" }, 403 },
        { "without its token", { "POST", "/en/set-up", NULL, ours, "code=x" }, 403 },
        { "with a field it has not", { "GET", "/en/set-up?x=1", NULL, NULL, NULL }, 400 },
    };
    Str code;
    Setup *setup = open_at("site", S("."), false, &code);
    Site site;

    site_open_setup(&site, setup);
    guard_make(&site.guard, 8470);
    Worker worker = worker_open(&site);
    for (size_t i = 0; i < COUNT_OF(rows); i++)
        check_int(rows[i].why, (int64_t)ask(&site, &worker, &rows[i].asked).status, rows[i].status);
    check_int("nothing of it is a guess",
              setup_try(setup, arena, code, world_now(), &(int64_t){ 0 }), SETUP_RIGHT);
    worker_close(&worker);
    site_close(&site);
    setup_close(setup);
}

static int take_away(const char *path, const struct stat *status, int kind, struct FTW *depth)
{
    (void)status, (void)kind, (void)depth;
    return remove(path);
}

int main(void)
{
    arena = arena_open((size_t)4 << 30);
    world_seed(71);
    setenv("SEKISHO_TODAY", "2026-06-01", 1);
    ensure(mkdtemp(dir));
    RUN(test_lock);
    RUN(test_code);
    RUN(test_make);
    RUN(test_make_refused);
    RUN(test_site);
    arena_close(&arena);
    ensure(nftw(dir, take_away, 10, FTW_DEPTH | FTW_PHYS) == 0);
    return check_done();
}
