/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * A record with cases, served, and what ill will, bad luck and bad lines do to it over the socket:
 * forged and repeated forms, bodies of every wrong kind, hundreds of slow visitors, paths that
 * lead out, names of cases one may not know of. What is asked of operations is made from their
 * table, so that one added tomorrow is attacked too. Where people sign in: signin_pages_test.c.
 */
#include "web/routes.h"

#include "tests/served_sample.h"

#include <pthread.h>
#include <sys/resource.h>

#define SECRET_WORDS "Zanzibar-Quell"

enum { SLOW_MAX = 700, JSON_TEXT_MAX = 1 << 16 };

static Str hidden_number, hidden_reference, hidden_case, hidden_item, hidden_document;
static Str drafted_item, draft;

static const char *c(Str text)
{
    return arena_c(&served, text);
}

/* ---- what is there --------------------------------------------------------------------------- */

/* Marked so that those cleared for open things alone may not know of it. */
static void fill_hidden(void)
{
    CaseReply file;
    ItemReply item;

    sample_done(sample_call("case.open", "meti.clerk",
                            "{'route':'direct-sale','country':'PHL','programme':'TRUST',"
                            "'currency':'JPY','title':{'en':'" SECRET_WORDS "'},"
                            "'marking':'restricted'," LETTER "}"),
                &case_reply_shape, &file);
    hidden_number = arena_str(&sample.boot, file.number);
    hidden_case = arena_str(&sample.boot, str_from_c(sample_id(file.file)));
    sample_done(sample_call("item.open", "meti.clerk",
                            "{'title':{'en':'" SECRET_WORDS "'},'marking':'restricted',"
                            "'regimes':['transfer']}"),
                &item_reply_shape, &item);
    hidden_reference = arena_str(&sample.boot, item.reference);
    hidden_item = arena_str(&sample.boot, str_from_c(sample_id(item.item)));
    static const char *const readers[] = { "meti.clerk", "meti.reviewer" }; /* said why */
    for (size_t i = 0; i < COUNT_OF(readers); i++)
        sample_done(sample_call("item.show", readers[i],
                                said("{'item':'%s'}", sample_id(item.item), "", "")),
                    NULL, NULL);
}

static void fill_draft(void)
{
    Id item = open_permitted();
    ItemReply reply;

    sample_done(sample_call("item.draft", "meti.clerk",
                            said("{'item':'%s','verdict':'permit','reason':'the law permits it'}",
                                 sample_id(item), "", "")),
                &item_reply_shape, &reply);
    drafted_item = arena_str(&sample.boot, str_from_c(sample_id(item)));
    draft = arena_str(&sample.boot, str_from_c(sample_id(reply.made)));
}

static void fill(void)
{
    cases_open(97);
    Id rival = sample_organisation("rival", "競合社（架空）", "Rival works (invented)");
    sample_add("rival.maker", rival, "supplier", "open");
    Id meti;
    ensure(office_subject(sample.office, &sample.call, S("organisation"), S("meti"), &meti) == 0);
    sample_add("meti.novice", meti, "clerk", "open");
    (void)open_case("direct-sale", LETTER);
    fill_hidden();
    fill_draft();
    const Call paper = { .operation = S("document.add"),
                         .as = sample_person("meti.clerk"),
                         .request = world_id(),
                         .params = sample_json(
                             S("{\"name\":\"" SECRET_WORDS ".txt\",\"marking\":\"restricted\"}")),
                         .document = S(SECRET_WORDS),
                         .lang = LANG_EN };
    OfficeReply reply = office_call(sample.office, &sample.call, &paper);
    ensure(reply.outcome == OFFICE_DONE);
    hidden_document = arena_str(&sample.boot, between(reply.reply, "\"document\":\"", "\""));
}

static bool is_asked(const Operation *operation)
{
    return !operation->inner && !operation->takes_document;
}

static Str path_of(const Operation *operation, Str subject)
{
    Text raw = text_open(&served, 400);
    Str verb, noun = str_split(operation->name, '.', &verb);

    text_all(&raw, S("/api/v1/"), noun, S("/"), subject, subject.len ? S("/") : S(""), verb);
    return text_str(&raw);
}

static Str form_path(const Operation *operation)
{
    Text raw = text_open(&served, 400);

    text_all(&raw, S("/en/op/"), operation->name);
    return text_str(&raw);
}

/* ---- parameters that fit --------------------------------------------------------------------- */

static void put_json(Text *text, const Shape *shape, Str without);

static void put_one(Text *text, const Field *field, FieldType type)
{
    switch (type) {
    case FIELD_TEXT:
        text_c(text, "\"word\"");
        return;
    case FIELD_INT:
        text_int(text, field->min);
        return;
    case FIELD_BOOL:
        text_c(text, "true");
        return;
    case FIELD_DATE:
        text_c(text, "\"2026-11-21\"");
        return;
    case FIELD_MOMENT:
        text_c(text, "\"2026-11-21T00:00:00.000000Z\"");
        return;
    case FIELD_ID:
        text_all(text, S("\""), hidden_item, S("\""));
        return;
    case FIELD_HASH:
        text_c(text, "\"" PAPER_HASH "\"");
        return;
    case FIELD_LABEL:
        text_c(text, "{\"en\":\"word\"}");
        return;
    case FIELD_CHOICE:
        text_json(text, field->choices[0]);
        return;
    case FIELD_RECORD:
        put_json(text, field->shape, S(""));
        return;
    case FIELD_LIST:
        break;
    }
    text_c(text, "[");
    put_one(text, field, field->item);
    text_c(text, "]");
}

static void put_json(Text *text, const Shape *shape, Str without)
{
    bool first = true;

    text_c(text, "{");
    for (size_t i = 0; i < shape->field_count; i++) {
        const Field *field = &shape->fields[i];
        if (str_eq(field->name, without))
            continue;
        text_all(text, first ? S("\"") : S(",\""), field->name, S("\":"));
        put_one(text, field, field->type);
        first = false;
    }
    text_c(text, "}");
}

static Str json_of(const Operation *operation)
{
    Text text = text_open(&served, JSON_TEXT_MAX);

    put_json(&text, operation->params, operation->subject_field);
    ensure(!text.full);
    return text_str(&text);
}

/* ---- names that others may not know ---------------------------------------------------------- */

static Str without(Str text, Str name)
{
    Text plain = text_open(&served, text.len + 1);
    size_t at;

    while (name.len && str_find(text, name, &at)) {
        text_all(&plain, str_cut(text, 0, at), S("?"));
        text = str_cut(text, at + name.len, text.len);
    }
    text_put(&plain, text);
    return text_str(&plain);
}

/* What is there and what is not: the same status, the same words. */
static void check_alike(const char *why, Answer there, Str name, Answer none, Str other)
{
    check_true(why, there.status != 200 && there.status != 303 && there.status > 0);
    check_int(why, there.status, none.status);
    check_str(why, without(there.body, name), without(none.body, other));
    check_true(why, !holds(there.body, SECRET_WORDS));
}

static const struct {
    const char *kind;
    const Str *id;
} hidden[] = { { "case", &hidden_case },
               { "item", &hidden_item },
               { "document", &hidden_document } };

static const char *const outsiders[] = { "mod.clerk", "rival.maker" };

static Str fresh_id(void)
{
    Text text = text_open(&served, ID_LETTERS);

    id_write(&text, world_id());
    return text_str(&text);
}

static void guess(const Operation *operation, const char *who, Str id)
{
    Str none = fresh_id(), json = json_of(operation);

    check_alike(c(operation->name), served_call(who, path_of(operation, id), json, S("")), id,
                served_call(who, path_of(operation, none), json, S("")), none);
}

static void test_guessed_ids(void)
{
    const Table *table = office_table(sample.office);
    size_t guessed = 0;

    for (size_t i = 0; i < table->operation_count; i++)
        for (size_t k = 0; k < COUNT_OF(hidden) && is_asked(table->operations[i]); k++) {
            if (!str_eq(table->operations[i]->subject_kind, str_from_c(hidden[k].kind)))
                continue;
            for (size_t w = 0; w < COUNT_OF(outsiders); w++, guessed++)
                guess(table->operations[i], outsiders[w], *hidden[k].id);
            arena_reset(&served);
        }
    check_true("many operations are about something", guessed > 100);
}

static Str page_of(Str path, Str part)
{
    Text raw = text_open(&served, 400);
    Str rest, before = str_split(path, '*', &rest);

    text_all(&raw, S("/en"), before, part, rest);
    return text_str(&raw);
}

/* The pages of what is hidden, by the names people use. */
static void test_guessed_pages(void)
{
    static const struct {
        const char *begins;
        const Str *name;
        Str none;
    } rows[] = { { "/cases/*", &hidden_number, STR("PHL-2026-09999-99") },
                 { "/items/*", &hidden_reference, STR("2026-9999") },
                 { "/documents/*", &hidden_document, STR("01kaaaaaaaaaaaaaaaaaaaaaaa") } };
    size_t pages = 0;

    for (size_t i = 0; route_path(i).len; i++)
        for (size_t k = 0; k < COUNT_OF(rows); k++) {
            if (!str_starts(route_path(i), str_from_c(rows[k].begins)))
                continue;
            for (size_t w = 0; w < COUNT_OF(outsiders); w++, pages++)
                check_alike(
                    c(route_path(i)),
                    served_get(outsiders[w], page_of(route_path(i), *rows[k].name)), *rows[k].name,
                    served_get(outsiders[w], page_of(route_path(i), rows[k].none)), rows[k].none);
        }
    check_true("there are some", pages > 20);
}

/* No page that leads anywhere, no list, no search tells of it. */
static void test_not_listed(void)
{
    static const char *const more[] = { "/en/?words=Zanzibar", "/en/cases?country=PHL",
                                        "/en/cases?find=Zanzibar", "/en/journal/search?_go=yes",
                                        "/en/books?country=PHL" };

    for (size_t w = 0; w < COUNT_OF(outsiders); w++) {
        for (size_t i = 0; route_path(i).len; i++) {
            Answer page = served_get(outsiders[w], page_of(route_path(i), S("none")));
            check_true(c(route_path(i)), page.status > 0 && page.status < 500);
            check_true(c(route_path(i)), !holds(page.body, SECRET_WORDS) &&
                                             !holds(page.body, c(hidden_number)) &&
                                             !holds(page.body, c(hidden_case)));
        }
        for (size_t i = 0; i < COUNT_OF(more); i++)
            check_true(more[i],
                       !holds(served_get(outsiders[w], str_from_c(more[i])).body, SECRET_WORDS));
        arena_reset(&served);
    }
    check_true("who may finds it",
               holds(served_get("meti.clerk", S("/en/cases?find=quell")).body, SECRET_WORDS));
    check_true("who may knows of it",
               holds(served_get("meti.clerk", S("/en/cases")).body, SECRET_WORDS));
}

static bool tells(Answer answer)
{
    return holds(answer.body, SECRET_WORDS) || holds(answer.body, c(hidden_number)) ||
           holds(answer.body, c(hidden_case)) || holds(answer.body, c(hidden_item));
}

static Answer offers(const char *who, Str noun, const char *words)
{
    Text raw = text_open(&served, 400);

    text_all(&raw, S("/en/offers/"), noun, S("."), noun, S("?words="), str_from_c(words));
    return served_get(who, text_str(&raw));
}

/* Neither a form nor what it asks as one types offers what is hidden. */
static void check_not_offered(const char *who)
{
    const Table *table = office_table(sample.office);

    for (size_t i = 0; i < table->operation_count; i++) {
        const Operation *operation = table->operations[i];
        Str verb, noun = str_split(operation->name, '.', &verb);
        Answer form = served_get(who, form_path(operation));
        check_true(c(operation->name), form.status > 0 && form.status < 500);
        check_true(c(operation->name), !tells(form));
        if (str_eq(verb, S("list")) && operation->kind == OPERATION_READ) {
            check_true(c(operation->name), !tells(offers(who, noun, "")));
            check_true(c(operation->name), !tells(offers(who, noun, "zanzibar")));
        }
        arena_reset(&served);
    }
}

static Answer type_number(const char *who, Str number, Id request)
{
    Text form = served_form(served_token(SERVED_VISITOR), request);

    query_put(&form, S("case"), number);
    query_put(&form, S("reason"), S("a guess"));
    query_put(&form, S("authority"), S("nobody"));
    return served_post(who, S("/en/op/case.hold"), served_body(&form));
}

static void test_not_offered(void)
{
    static const char *const novice = "meti.novice";
    Text none = text_open(&sample.call, 40);
    Id request = world_id();

    for (size_t w = 0; w < COUNT_OF(outsiders); w++)
        check_not_offered(outsiders[w]);
    check_not_offered(novice);
    check_true("a novice is offered others",
               holds(offers(novice, S("case"), "").body, "\"value\":\""));
    check_true("who may is offered it", tells(offers("meti.clerk", S("case"), "zanzibar")));
    check_true("in a form too", tells(served_get("meti.clerk", S("/en/op/case.hold"))));
    text_all(&none, str_cut(hidden_number, 0, hidden_number.len - 1),
             str_ends(hidden_number, S("7")) ? S("6") : S("7"));
    check_alike("typed by hand", type_number(novice, hidden_number, request), hidden_number,
                type_number(novice, text_str(&none), request), text_str(&none));
    for (size_t w = 0; w < COUNT_OF(outsiders); w++)
        check_alike("typed by hand", type_number(outsiders[w], hidden_number, request),
                    hidden_number, type_number(outsiders[w], text_str(&none), request),
                    text_str(&none));
    check_int("what nothing is told of", offers(novice, S("none"), "").status, 404);
}

/* ---- forged and repeated forms --------------------------------------------------------------- */

static void check_forged(const Operation *operation, const char *why, const Asked *asked,
                         int64_t status)
{
    Answer answer = served_ask(asked);

    check_int(c(operation->name), answer.status, status);
    check_true(why, holds(answer.body, "error-summary") || holds(answer.body, "<h1>"));
}

/* Every form that changes something, with every token but one's own. */
static void test_forged_forms(void)
{
    const Table *table = office_table(sample.office);
    Str theirs = arena_str(&sample.boot, served_token(SERVED_STRANGER));
    Str mine = arena_str(&sample.boot, served_token(SERVED_VISITOR));
    int64_t before = served_length();

    check_true("there is a token", theirs.len > 0 && !str_eq(theirs, mine));
    for (size_t i = 0; i < table->operation_count; i++) {
        const Operation *operation = table->operations[i];
        const Str tokens[] = { S(""), theirs, S("0"), str_cut(mine, 1, mine.len) };
        if (operation->inner || operation->kind != OPERATION_CHANGE)
            continue;
        for (size_t t = 0; t < COUNT_OF(tokens); t++) {
            Text form = served_form(tokens[t], world_id());
            const Asked asked = { .method = "POST",
                                  .as = "keeper",
                                  .target = form_path(operation),
                                  .type = SERVED_FORM,
                                  .body = served_body(&form) };
            check_forged(operation, "a forged form", &asked, 403);
        }
        arena_reset(&served);
    }
    check_int("nothing was written", served_length(), before);
}

static Str hold_form(const char *reason)
{
    Text form = served_form(served_token(SERVED_VISITOR), world_id());

    query_put(&form, S("title.en"), str_from_c(reason));
    query_put(&form, S("marking"), S("open"));
    return arena_str(&served, served_body(&form));
}

static Answer send_hold(Str form)
{
    return served_post("meti.clerk", S("/en/op/item.open"), form);
}

/* The button pressed again, the page before called back and sent again, the line that broke before
 * the answer came: the same form is the same request. */
static void test_sent_again(void)
{
    Str form = hold_form("Sent again");

    /* What strangers were refused is told of with the next change. */
    check_int("a change before", send_hold(hold_form("Before")).status, 200);
    int64_t before = served_length();

    check_int("sent", send_hold(form).status, 200);
    for (int i = 0; i < 5; i++)
        check_int("sent again", send_hold(form).status, 200);
    check_int("written once", served_length(), before + 1);
    Text other = text_open(&served, 4000);
    text_all(&other, form, S("&summary.en=changed"));
    Answer answer = send_hold(text_str(&other));
    check_int("changed after it was sent", answer.status, 422);
    check_true("and what was typed is still there",
               holds(answer.body, "value=\"Sent again\"") && holds(answer.body, "changed"));
    check_int("nothing more", served_length(), before + 1);
}

typedef struct Click {
    Str form;
    int64_t status;
} Click;

static void *press(void *click_)
{
    Click *click = click_;
    Arena mine = arena_open(SERVED_PAGE_MAX * 2);

    click->status = served_ask_in(&mine, &(Asked){ .method = "POST",
                                                   .as = "meti.clerk",
                                                   .target = S("/en/op/item.open"),
                                                   .type = SERVED_FORM,
                                                   .body = click->form })
                        .status;
    arena_close(&mine);
    return NULL;
}

/* At the same moment: one is recorded, whichever; the other is the same or is told to wait. */
static void test_double_click(void)
{
    for (int round = 0; round < 8; round++) {
        Str form = hold_form("Pressed twice");
        Click clicks[4];
        pthread_t threads[COUNT_OF(clicks)];
        int64_t before = served_length(), done = 0;
        for (size_t i = 0; i < COUNT_OF(clicks); i++) {
            clicks[i] = (Click){ .form = form };
            ensure(pthread_create(&threads[i], NULL, press, &clicks[i]) == 0);
        }
        for (size_t i = 0; i < COUNT_OF(clicks); i++) {
            ensure(pthread_join(threads[i], NULL) == 0);
            check_true("done, or under way", clicks[i].status == 200 || clicks[i].status == 409);
            done += clicks[i].status == 200;
        }
        check_true("done", done >= 1);
        check_int("written once", served_length(), before + 1);
    }
}

/* Two tabs show the same draft; it is decided in one of them first. */
static void test_two_tabs(void)
{
    Text tabs[2];
    Answer answers[COUNT_OF(tabs)];

    for (size_t i = 0; i < COUNT_OF(tabs); i++) {
        tabs[i] = served_form(served_token(SERVED_VISITOR), world_id());
        query_put(&tabs[i], S("item"), drafted_item);
        query_put(&tabs[i], S("draft"), draft);
        query_put(&tabs[i], S("reason"), i ? S("said in the second") : S("said in the first"));
    }
    int64_t before = served_length();
    for (size_t i = 0; i < COUNT_OF(tabs); i++)
        answers[i] = served_post("meti.approver", S("/en/op/item.approve"), served_body(&tabs[i]));
    check_int("the first is done", answers[0].status, 200);
    check_true("the second is refused", answers[1].status >= 400 && answers[1].status < 500);
    check_true("says why", holds(answers[1].body, "error-summary"));
    check_true("and keeps what was typed", holds(answers[1].body, "said in the second"));
    check_int("decided once", served_length(), before + 1);
}

static Answer hold_as_of(Str version, const char *reason)
{
    Text form = served_form(served_token(SERVED_VISITOR), world_id());

    query_put(&form, S("item"), hidden_item);
    query_put(&form, S("reason"), str_from_c(reason));
    query_put(&form, S("authority"), S("Article 1"));
    query_put(&form, S("_version"), version);
    return served_post("meti.reviewer", S("/en/op/item.hold"), served_body(&form));
}

#define VERSION_BEFORE "name=\"_version\" value=\""

/* Two tabs show the same thing, and what is sent from the second would be right by itself: whoever
 * sends it did not see what the first did, is told so, and may send it again. */
static void test_stale_form(void)
{
    Text address = text_open(&served, 200);

    text_all(&address, S("/en/items/"), hidden_reference, S("/questions"));
    Answer page = served_get("meti.clerk", text_str(&address));
    Str version = between(page.body, VERSION_BEFORE, "\"");
    check_true("the page says of when it is", version.len > 0);
    check_int("the first is done", hold_as_of(version, "held in the first").status, 200);
    int64_t before = served_length();
    Answer stale = hold_as_of(version, "held in the second");
    check_int("the second is told", stale.status, 412);
    check_true("says why", holds(stale.body, "error-summary"));
    check_true("and keeps what was typed", holds(stale.body, "held in the second"));
    check_true("and what happened",
               holds(stale.body, "Since then") && holds(stale.body, "held in the first"));
    check_true("all of it one press away", holds(stale.body, "/timeline\">All that happened"));
    check_int("nothing is recorded but that it was read", served_length(), before + 1);
    Str now = between(stale.body, VERSION_BEFORE, "\"");
    check_true("it is another one now", now.len > 0 && !str_eq(now, version));
    check_int("sent again", hold_as_of(now, "held in the second").status, 200);
}

/* A link to a form brings along of when the page is, and so does the form: who fills it in for an
 * hour is told what happened meanwhile. */
static void test_stale_link(void)
{
    static const Str forms[] = { STR("op/item.hold?"), STR("op/item.assign?") };
    Text address = text_open(&served, 200);

    text_all(&address, S("/en/items/"), hidden_reference);
    Answer page = served_get("meti.reviewer", text_str(&address));
    for (size_t i = 0; i < COUNT_OF(forms); i++) {
        Text link = text_open(&served, 1000);
        Str rest, query = between(page.body, (const char *)forms[i].at, "\"");
        check_true("the page leads to a form", query.len > 0);
        text_all(&link, S("/en/"), forms[i]);
        while (query.len) {
            size_t at;
            rest = S("");
            Str part = query;
            if (str_find(query, S("&amp;"), &at)) {
                part = str_cut(query, 0, at);
                rest = str_cut(query, at + 5, query.len);
            }
            text_all(&link, part, rest.len ? S("&") : S(""));
            query = rest;
        }
        Answer form = served_get("meti.reviewer", text_str(&link));
        Str version = between(form.body, VERSION_BEFORE, "\"");
        check_true("the form says of when it is", version.len > 0);
        check_int("meanwhile", hold_as_of(S(""), "held meanwhile").status, 200);
        check_int("it is told", hold_as_of(version, "held an hour later").status, 412);
    }
}

/* The form of all that the law asks, too. */
static void test_stale_answers(void)
{
    Text address = text_open(&served, 200),
         form = served_form(served_token(SERVED_VISITOR), world_id());

    text_all(&address, S("/en/items/"), hidden_reference, S("/answers"));
    Answer page = served_get("meti.clerk", text_str(&address));
    query_put(&form, S("_version"), between(page.body, VERSION_BEFORE, "\""));
    query_put(&form, S("decision-date"), S("2026-11-21"));
    check_int("meanwhile", hold_as_of(S(""), "held meanwhile").status, 200);
    Answer stale = served_post("meti.clerk", text_str(&address), served_body(&form));
    check_int("it is told", stale.status, 412);
    check_true("and keeps what was typed", holds(stale.body, "value=\"2026-11-21\""));
    form = served_form(served_token(SERVED_VISITOR), world_id());
    query_put(&form, S("_version"), between(stale.body, VERSION_BEFORE, "\""));
    query_put(&form, S("decision-date"), S("2026-11-21"));
    check_int("sent again",
              served_post("meti.clerk", text_str(&address), served_body(&form)).status, 303);
}

/* ---- bodies ---------------------------------------------------------------------------------- */

static void test_content_types(void)
{
    static const char *const types[] = {
        "text/plain", "application/json", "text/html", "application/xml", "image/png", "x", ";", ""
    };
    static const char *const wrong[] = { "text/plain", "application/x-www-form-urlencoded",
                                         "text/json", "application/json-patch+json", "" };
    int64_t before = served_length();
    Str form = hold_form("Of another type");

    for (size_t i = 0; i < COUNT_OF(types); i++) {
        Answer answer = served_ask(&(Asked){ .method = "POST",
                                             .as = "meti.clerk",
                                             .target = S("/ja/op/item.open"),
                                             .type = types[i],
                                             .body = form });
        check_int(types[i], answer.status, 415);
        check_true("in the reader's language", holds(answer.body, "<html lang=\"ja\">"));
    }
    for (size_t i = 0; i < COUNT_OF(wrong); i++) {
        Answer answer =
            served_ask(&(Asked){ .method = "POST",
                                 .target = S("/api/v1/item/open"),
                                 .type = wrong[i],
                                 .body = S("{\"title\":{\"en\":\"x\"},\"marking\":\"open\"}"),
                                 .more = S("Sekisho-As: meti.clerk\r\nAccept-Language: ja\r\n"
                                           "Idempotency-Key: 01kaaaaaaaaaaaaaaaaaaaaaaa\r\n") });
        check_int(wrong[i], answer.status, 415);
        check_true("a problem", holds(answer.head, "application/problem+json"));
    }
    check_int("nothing was written", served_length(), before);
}

#define BOUNDARY "multipart/form-data; boundary=b"
#define PART "--b\r\nContent-Disposition: form-data; name=\"title.en\"\r\n\r\n"

static void test_broken_bodies(void)
{
    static const struct {
        const char *why, *type;
        Str body;
        int64_t status;
    } rows[] = {
        { "no boundary", "multipart/form-data", STR(PART "x\r\n--b--"), 400 },
        { "another boundary", "multipart/form-data; boundary=c", STR(PART "x\r\n--b--"), 400 },
        { "no end", BOUNDARY, STR(PART "x"), 400 },
        { "no name", BOUNDARY, STR("--b\r\n\r\nx\r\n--b--"), 400 },
        { "not UTF-8", BOUNDARY, STR(PART "\xff\r\n--b--"), 400 },
        { "NUL", BOUNDARY, STR(PART "a\0b\r\n--b--"), 400 },
        { "encoded badly", SERVED_FORM, STR("title.en=%zz"), 400 },
        { "NUL encoded", SERVED_FORM, STR("title.en=%00"), 400 },
        { "not UTF-8, encoded", SERVED_FORM, STR("title.en=%ff"), 400 },
        { "overlong, encoded", SERVED_FORM, STR("title.en=%c0%af"), 400 },
    };
    int64_t before = served_length();

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        Answer answer = served_ask(&(Asked){ .method = "POST",
                                             .as = "meti.clerk",
                                             .target = S("/en/op/item.open"),
                                             .type = rows[i].type,
                                             .body = rows[i].body });
        check_int(rows[i].why, answer.status, rows[i].status);
        check_true(rows[i].why, holds(answer.body, "<h1>"));
    }
    check_int("nothing was written", served_length(), before);
}

/* JSON that is deep, wide, doubled or none. */
static void test_hostile_json(void)
{
    Text deep = text_open(&served, 1 << 20), wide = text_open(&served, 3 << 20);
    int64_t before = served_length();

    text_repeat(&deep, '[', 100000);
    text_c(&wide, "{\"x\":[0");
    for (int i = 0; i < 200000; i++)
        text_c(&wide, ",0");
    text_c(&wide, "]}");
    const Str bodies[] = { text_str(&deep),
                           text_str(&wide),
                           S("{\"title\":{},\"title\":{}}"),
                           S("{\"marking\":1e400}"),
                           S("\xff"),
                           S("null"),
                           S("{\"__proto__\":{\"x\":1}}"),
                           S("{} {}") };
    for (size_t i = 0; i < COUNT_OF(bodies); i++) {
        Answer answer = served_call("meti.clerk", S("/api/v1/item/open"), bodies[i], S(""));
        check_true(c(str_cut(bodies[i], 0, 20)), answer.status == 400 || answer.status == 422);
        check_true("a problem", holds(answer.head, "application/problem+json"));
    }
    check_int("nothing was written", served_length(), before);
}

/* Longer than any may be: told so before it is sent, in the reader's language. */
static void test_oversized(void)
{
    static const struct {
        const char *type;
        Str target;
        const char *length;
    } rows[] = { { SERVED_FORM, STR("/ja/op/item.open"), "4194305" },
                 { "multipart/form-data; boundary=b", STR("/ja/op/document.add"), "37748737" },
                 { "application/json", STR("/api/v1/item/open"), "4194305" },
                 { SERVED_FORM, STR("/ja/op/item.open"), "99999999999999" } };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        Text bytes = text_open(&served, 2000), port = text_open(&served, 8);
        text_int(&port, server_port(served_server));
        text_all(&bytes, S("POST "), rows[i].target, S(" HTTP/1.1\r\nHost: localhost:"),
                 text_str(&port), S("\r\nOrigin: http://localhost:"), text_str(&port),
                 S("\r\nConnection: close\r\nSekisho-As: meti.clerk\r\nIdempotency-Key: "),
                 fresh_id(), S("\r\nCookie: sekisho-as=meti.clerk\r\nContent-Type: "));
        text_all(&bytes, str_from_c(rows[i].type), S("\r\nContent-Length: "),
                 str_from_c(rows[i].length), S("\r\n\r\n"));
        int fd = served_connect();
        served_send(fd, text_str(&bytes));
        Answer answer = served_read(served_receive(&served, fd));
        (void)close(fd);
        check_int(rows[i].length, answer.status, 413);
        check_true("says so", holds(answer.body, "<html lang=\"ja\">") ||
                                  holds(answer.head, "application/problem+json"));
    }
}

/* The line breaks in mid-form; the form is sent again when it is back. */
static void test_line_breaks(void)
{
    Str form = hold_form("The line broke");
    const Asked asked = { .method = "POST",
                          .as = "meti.clerk",
                          .target = S("/en/op/item.open"),
                          .type = SERVED_FORM,
                          .body = form };
    Str bytes = served_bytes(&served, &asked);
    int64_t before = served_length();
    size_t head;

    ensure(str_find(bytes, S("\r\n\r\n"), &head));
    for (size_t cut = 20; cut < bytes.len; cut += cut < head ? 60 : 7) {
        int fd = served_connect();
        served_send(fd, str_cut(bytes, 0, cut));
        (void)shutdown(fd, SHUT_RDWR);
        (void)close(fd);
    }
    check_int("nothing half written", served_length(), before);
    int fd = served_connect();
    served_send(fd, bytes);
    (void)close(fd); /* before the answer */
    check_int("sent again", send_hold(form).status, 200);
    check_int("written once", served_length(), before + 1);
}

/* ---- slow visitors --------------------------------------------------------------------------- */

static void test_slow_visitors(void)
{
    static const char body_begun[] =
        "POST /en/op/item.open HTTP/1.1\r\nHost: localhost:%\r\nOrigin: http://localhost:%\r\n"
        "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 100\r\n\r\na=1";
    static const char *const said[] = { "", "GET /en/ HTTP/1.1\r\nHost: loc", body_begun };
    struct rlimit limit;
    int slow[SLOW_MAX];
    Text port = text_open(&served, 8);

    ensure(getrlimit(RLIMIT_NOFILE, &limit) == 0);
    limit.rlim_cur = limit.rlim_max;
    ensure(setrlimit(RLIMIT_NOFILE, &limit) == 0);
    text_int(&port, server_port(served_server));
    for (size_t i = 0; i < COUNT_OF(slow); i++) {
        Text bytes = text_open(&served, 400);
        Str rest = str_from_c(said[i % COUNT_OF(said)]);
        while (rest.len) {
            text_put(&bytes, str_split(rest, '%', &rest));
            text_put(&bytes, rest.len ? text_str(&port) : S(""));
        }
        slow[i] = served_connect();
        ensure(slow[i] >= 0);
        served_send(slow[i], text_str(&bytes));
    }
    for (int i = 0; i < 20; i++) {
        Answer answer = served_get("meti.clerk", S("/en/cases"));
        check_int("others are answered meanwhile", answer.status, 200);
        if (answer.status != 200)
            break;
        served_send(slow[i], S("x"));
    }
    for (size_t i = 0; i < COUNT_OF(slow); i++)
        (void)close(slow[i]);
    check_int("and after", served_get("meti.clerk", S("/en/cases")).status, 200);
}

/* ---- paths ----------------------------------------------------------------------------------- */

static void test_paths(void)
{
    static const char *const rows[] = {
        "/assets/../meson.build",
        "/assets/%2e%2e/meson.build",
        "/assets/%2e%2e%2fmeson.build",
        "/assets/..%5cmeson.build",
        "/assets/css/../../keys/vault.secret",
        "/assets//css/sekisho.css",
        "/../../etc/passwd",
        "/%2e%2e/%2e%2e/etc/passwd",
        "//etc/passwd",
        "/en//cases",
        "/en/./cases",
        "/en/../api/v1/openapi.json",
        "/en/packs/..%2f..%2fmeson.build",
        "/en/registers/..%2fregisters%2funits",
        "/en/planning/..%2f..%2fetc%2fpasswd",
        "/en/stories/%2fetc%2fpasswd",
        "/en/documents/..%2f..%2fhead",
        "/en/cases/%00",
        "/en/%252e%252e/cases",
        "/log/../keys/vault.secret",
        "/log/tile/../../checkpoint",
        "/log/tile/0/x%2f..",
        "/api/v1/../../etc/passwd",
        "/api/v1//item//list",
        "/api/v1/item%2flist",
        "http://elsewhere.example/en/",
        "*",
        "en/cases",
        "",
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        Answer answer = served_get("meti.clerk", str_from_c(rows[i]));
        check_true(rows[i], answer.status == -1 || (answer.status >= 400 && answer.status < 500));
        check_true(rows[i], !holds(answer.body, "root:") && !holds(answer.body, "project("));
    }
    for (size_t length = 1 << 10; length <= 1 << 20; length *= 4) {
        Text raw = text_open(&served, 2 << 20);
        text_c(&raw, "/en/cases/");
        text_repeat(&raw, 'a', length);
        Answer answer = served_get("meti.clerk", text_str(&raw));
        check_true("very long",
                   answer.status == -1 || (answer.status >= 400 && answer.status < 500));
    }
    check_int("still there", served_get("meti.clerk", S("/en/cases")).status, 200);
}

int main(void)
{
    fill();
    served_start();
    RUN(test_guessed_ids);
    RUN(test_guessed_pages);
    RUN(test_not_listed);
    RUN(test_not_offered);
    RUN(test_forged_forms);
    RUN(test_sent_again);
    RUN(test_double_click);
    RUN(test_two_tabs);
    RUN(test_stale_form);
    RUN(test_stale_link);
    RUN(test_stale_answers);
    RUN(test_content_types);
    RUN(test_broken_bodies);
    RUN(test_hostile_json);
    RUN(test_oversized);
    RUN(test_line_breaks);
    RUN(test_slow_visitors);
    RUN(test_paths);
    served_stop();
    return check_done();
}
