/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Script in every text field there is. First it is stored: every text of every call that fills the
 * record carries some, wherever the field takes it, and every page that can be reached is read.
 * Then it is typed into the form of every operation there is, in the address and in the body. It
 * must come back as text, and where it is refused what was typed must still be in its field.
 */
#include "action/action.h"

static OfficeReply spiked_call(const Call *call);
#define SAMPLE_OFFICE_CALL(made) spiked_call(made)
#include "tests/served_sample.h"

enum { PAGES_MAX = 2000, REFUSED_MAX = 200, TRIES_MAX = 12, BODY_MAX = 1 << 20 };

/* Breaks out of text, of an attribute and of a comment, wherever it is not written as text; the
 * second where there is no room for the first. */
#define SPIKE "\"'--><script>x9q</script><img src=x onerror=x9q>"
#define SHORT_SPIKE "\"><u>"

static const char *const broken_out[] = { "<script>x9q", "<img src=x", "\"'-->", "\"><u>",
                                          "--><script" };

static size_t spiked_texts;

/* ---- stored ---------------------------------------------------------------------------------- */

/* Places whose text was refused with a spike: codes, names that must be somebody's. */
typedef struct Spikes {
    Str refused[REFUSED_MAX];
    size_t refused_count, spiked;
} Spikes;

static bool is_refused(const Spikes *spikes, Str pointer)
{
    for (size_t i = 0; i < spikes->refused_count; i++)
        if (str_eq(spikes->refused[i], pointer))
            return true;
    return false;
}

static Json *copy_of(const Json *node)
{
    Json *copy = NEW(&sample.call, Json), **last = &copy->first;

    *copy = *node;
    copy->next = NULL;
    copy->first = NULL;
    for (const Json *child = node->first; child; child = child->next) {
        *last = copy_of(child);
        last = &(*last)->next;
    }
    return copy;
}

static void spike_text(Spikes *spikes, Json *node, int64_t max)
{
    Str spike = (int64_t)(node->string.len + sizeof SPIKE) <= max ? S(SPIKE) : S(SHORT_SPIKE);
    Text text = text_open(&sample.call, node->string.len + sizeof SPIKE);

    if (node->type != JSON_STRING || (int64_t)(node->string.len + spike.len) > max ||
        is_refused(spikes, node->pointer))
        return;
    text_all(&text, node->string, spike);
    node->string = text_str(&text);
    spikes->spiked++;
}

static void spike_shape(Spikes *spikes, const Shape *shape, Json *object);

static void spike_field(Spikes *spikes, const Field *field, Json *node)
{
    if (field->type == FIELD_TEXT)
        spike_text(spikes, node, field->max);
    if (field->type == FIELD_RECORD)
        spike_shape(spikes, field->shape, node);
    for (Json *child = node->first; child; child = child->next) {
        if (field->type == FIELD_LABEL)
            spike_text(spikes, child, field->max);
        if (field->type == FIELD_LIST && field->item == FIELD_TEXT)
            spike_text(spikes, child, field->item_max);
        if (field->type == FIELD_LIST && field->item == FIELD_RECORD)
            spike_shape(spikes, field->shape, child);
    }
}

/* What a later call names again stays as it is. */
static bool is_name(Str field)
{
    static const Str names[] = { STR("handle"), STR("programme"), STR("value"), STR("number") };

    for (size_t i = 0; i < COUNT_OF(names); i++)
        if (str_eq(names[i], field))
            return true;
    return false;
}

static void spike_shape(Spikes *spikes, const Shape *shape, Json *object)
{
    for (Json *child = object->first; child; child = child->next)
        for (size_t i = 0; i < shape->field_count; i++)
            if (str_eq(shape->fields[i].name, child->key) && !is_name(child->key))
                spike_field(spikes, &shape->fields[i], child);
}

static bool note_refused(Spikes *spikes, const Findings *findings)
{
    bool news = false;

    for (const Finding *finding = findings ? findings->first : NULL; finding;
         finding = finding->next) {
        Str pointer = finding->place.pointer;
        if (!pointer.len || is_refused(spikes, pointer) || spikes->refused_count == REFUSED_MAX)
            continue;
        spikes->refused[spikes->refused_count++] = pointer;
        news = true;
    }
    return news;
}

/* Spiked everywhere, then wherever it was not refused; as it was, when that cannot be told. */
static OfficeReply spiked_call(const Call *call)
{
    const Operation *operation = table_operation(office_table(sample.office), call->operation);
    Spikes spikes = { 0 };
    bool more = operation && call->params && operation->kind == OPERATION_CHANGE;

    for (int tries = 0; more && tries < TRIES_MAX; tries++) {
        Call spiked = *call;
        Json *params = copy_of(call->params);
        spikes.spiked = 0;
        spike_shape(&spikes, operation->params, params);
        spiked.params = params;
        spiked.request = world_id();
        OfficeReply reply = office_call(sample.office, &sample.call, &spiked);
        if (reply.outcome == OFFICE_DONE) {
            spiked_texts += spikes.spiked;
            return reply;
        }
        more = note_refused(&spikes, reply.findings);
    }
    return office_call(sample.office, &sample.call, call);
}

static const char *item_named;

static void tell(OfficeReply reply)
{
    if (reply.outcome != OFFICE_DONE)
        sample_tell(&reply);
    ensure(reply.outcome == OFFICE_DONE);
}

static void fill_item(void)
{
    ItemReply reply;

    sample_done(sample_call("item.open", "meti.clerk",
                            "{'title':{'ja':'品目','en':'Item'},'summary':{'ja':'要','en':'Sum'},"
                            "'marking':'open','regimes':['transfer'],'organisations':['mofa'],"
                            "'lines':[{'line':'goods','title':{'en':'Goods','ja':'物'}}]}"),
                &item_reply_shape, &reply);
    item_named = arena_c(&sample.boot, str_from_c(sample_id(reply.item)));
    const char *calls[][3] = {
        { "item.state", "meti.clerk",
          "{'item':'%s','line':'*','fact':'destination','value':'PHL','by':'x','source':'x'}" },
        { "item.state", "mofa.clerk",
          "{'item':'%s','line':'*','fact':'destination','value':'THA','by':'x','source':'x'}" },
        { "item.ask", "meti.examiner",
          "{'item':'%s','agency':'MOFA','line':'*','fact':'end-user-suitable','words':'x',"
          "'due':'2026-12-15'}" },
        { "item.hold", "meti.examiner",
          "{'item':'%s','reason':'x','authority':'x','until':'2026-12-15'}" },
        { "item.name-party", "meti.clerk",
          "{'item':'%s','role':'buyer','type':'organisation','name':'x','address':'x'}" },
        { "consultation.open", "meti.clerk",
          "{'subject-kind':'item','subject':'%s','question':{'ja':'x','en':'x'},"
          "'countersigned':'no','entities':[{'item':'x','destination':'PHL'}],"
          "'bodies':[{'organisation':'mofa','working-days':3,'escalates-to':'meti.approver'}]}" },
    };
    for (size_t i = 0; i < COUNT_OF(calls); i++) {
        tell(sample_call(calls[i][0], calls[i][1], said(calls[i][2], item_named, "", "")));
    }
}

static void fill_case(void)
{
    CaseSample one = run_direct();
    const char *const calls[][3] = {
        { "case.need", "meti.clerk",
          ",'kind':'assurance','giver':'x','due':'2026-12-15','reason':'x'" },
        { "case.hold", "meti.reviewer", ",'reason':'x','authority':'x','until':'2026-12-15'" },
    };

    for (size_t i = 0; i < COUNT_OF(calls); i++)
        tell(step(&one, calls[i][0], calls[i][1], calls[i][2]));
    tell(sample_call("contact.record", "meti.clerk",
                     "{'country':'PHL','kind':'person','name':'x','role':'x','from':'2026-01-01',"
                     "'source':'x','confidence':'official'}"));
    OfficeReply sheet = sample_call(
        "sheet.draft", "meti.clerk",
        said("{'subject-kind':'case','subject':'%s','title':{'ja':'x','en':'x'},'reason':'x',"
             "'factors':{'price':'x','usage':'x','performance':'x','cooperation':'x'},"
             "'steps':[{'kind':'consult','person':'meti.reviewer'},"
             "{'kind':'decide','person':'meti.approver'}]}",
             one.name, "", ""));
    tell(sheet);
    (void)open_case("direct-sale", LETTER);
}

/* ---- read ------------------------------------------------------------------------------------ */

static bool is_text(const char *why, Str body)
{
    bool good = true;

    for (size_t i = 0; i < COUNT_OF(broken_out); i++)
        if (holds(body, broken_out[i])) {
            size_t at = 0, from;
            (void)str_find(body, str_from_c(broken_out[i]), &at);
            from = at > 80 ? at - 80 : 0;
            printf("# %s: %.*s\n", why, 120, body.at + from);
            good = false;
        }
    return good;
}

/* What a browser may take for a page; the rest is data to it, as it is told not to guess. */
static bool is_html(Str head)
{
    return holds(head, "html") || holds(head, "xml") || !holds(head, "Content-Type: ");
}

/* What stands written as text: the spike with its brackets told by name. */
static bool tells_spike(Str body)
{
    return holds(body, "&lt;script&gt;x9q") || holds(body, "&gt;&lt;u&gt;");
}

typedef struct Crawl {
    Str *addresses;
    size_t count, pages, spiked;
} Crawl;

/* The law, the registers and history hold nothing anybody typed. */
static bool is_worth(Str address)
{
    static const char *const others[] = { "/packs", "/registers", "/stories", "/try",  "/planning",
                                          "/about", "/cost",      "/screen",  "/actor" };
    Str path = str_cut(address, 3, address.len);

    if (!str_starts(address, S("/en/")) && !str_starts(address, S("/ja/")))
        return false;
    for (size_t i = 0; i < COUNT_OF(others); i++)
        if (str_starts(path, str_from_c(others[i])))
            return false;
    return true;
}

static void note(Crawl *crawl, Str address)
{
    Text plain = text_open(&sample.call, address.len + 1);
    Str rest;
    size_t at;

    while (str_find(address, S("&amp;"), &at)) {
        text_all(&plain, str_cut(address, 0, at), S("&"));
        address = str_cut(address, at + 5, address.len);
    }
    text_put(&plain, str_split(address, '#', &rest));
    if (!plain.len || crawl->count == PAGES_MAX || !is_worth(text_str(&plain)))
        return;
    for (size_t i = 0; i < crawl->count; i++)
        if (str_eq(crawl->addresses[i], text_str(&plain)))
            return;
    crawl->addresses[crawl->count++] = text_str(&plain);
}

static void note_links(Crawl *crawl, Str page)
{
    size_t at;

    while (str_find(page, S("href=\""), &at)) {
        page = str_cut(page, at + 6, page.len);
        note(crawl, str_split(page, '"', &page));
    }
}

static void crawl_as(const char *who)
{
    Crawl crawl = { .addresses = NEW_ARRAY(&sample.call, Str, PAGES_MAX) };

    note(&crawl, S("/en/"));
    note(&crawl, S("/ja/"));
    for (size_t i = 0; i < crawl.count; i++) {
        Answer page = served_get(who, crawl.addresses[i]);
        const char *why = arena_c(&served, crawl.addresses[i]);
        check_true(why, page.status == 200 || page.status == 302 || page.status == 303 ||
                            page.status == 403 || page.status == 404);
        check_true(why, holds(page.head, "X-Content-Type-Options: nosniff"));
        check_true(why, !is_html(page.head) || is_text(why, page.body));
        crawl.pages++;
        crawl.spiked += tells_spike(page.body);
        if (is_html(page.head))
            note_links(&crawl, page.body);
        arena_reset(&served);
    }
    printf("# %s: %zu pages, %zu of them with what was typed\n", who, crawl.pages, crawl.spiked);
    check_true("pages show what was typed", crawl.spiked > 20);
}

static void test_stored(void)
{
    static const char *const readers[] = { "meti.clerk", "meti.approver", "audit.watch" };

    printf("# %zu texts carry some\n", spiked_texts);
    check_true("much was typed", spiked_texts > 50);
    for (size_t i = 0; i < COUNT_OF(readers); i++) {
        arena_reset(&sample.call);
        crawl_as(readers[i]);
    }
}

/* ---- typed ----------------------------------------------------------------------------------- */

static void put_fields(Text *form, const Shape *shape, Str before);

static void put_field(Text *form, const Field *field, FieldType type, Str name)
{
    Text below = text_open(&served, 1000);

    switch (type) {
    case FIELD_TEXT:
        query_put(form, name, S(SPIKE));
        return;
    case FIELD_LABEL:
        text_all(&below, name, S(".en"));
        query_put(form, text_str(&below), S(SPIKE));
        return;
    case FIELD_RECORD:
        put_fields(form, field->shape, name);
        return;
    case FIELD_LIST:
        text_all(&below, name, S(".0"));
        put_field(form, field, field->item, text_str(&below));
        return;
    case FIELD_CHOICE:
        query_put(form, name, field->choices[0]);
        return;
    case FIELD_INT:
    case FIELD_BOOL:
    case FIELD_DATE:
    case FIELD_MOMENT:
    case FIELD_ID:
    case FIELD_HASH:
        break;
    }
    query_put(form, name, S(SHORT_SPIKE)); /* what is no number, no day and no name */
}

static void put_fields(Text *form, const Shape *shape, Str before)
{
    for (size_t i = 0; i < shape->field_count; i++) {
        Text name = text_open(&served, 1000);
        text_all(&name, before, before.len ? S(".") : S(""), shape->fields[i].name);
        put_field(form, &shape->fields[i], shape->fields[i].type, text_str(&name));
    }
}

static Str op_path(const char *lang, const Operation *operation)
{
    Text raw = text_open(&served, 400);

    text_all(&raw, S("/"), str_from_c(lang), S("/op/"), operation->name);
    return text_str(&raw);
}

static void check_typed(const char *why, Answer answer)
{
    check_true(why, answer.status >= 200 && answer.status < 500);
    check_true(why, is_text(why, answer.body));
}

static void type_into(const Operation *operation, const char *lang, Str token)
{
    const char *why = arena_c(&served, operation->name);
    Text fields = text_open(&served, BODY_MAX), form = served_form(token, world_id());
    Text address = text_open(&served, BODY_MAX);

    put_fields(&fields, operation->params, S(""));
    text_all(&address, op_path(lang, operation), text_str(&fields));
    if (operation->kind == OPERATION_READ)
        query_put(&address, S("_go"), S("yes"));
    Answer page = served_get("keeper", text_str(&address));
    check_typed(why, page);
    if (operation->kind == OPERATION_READ || operation->takes_document)
        return;
    query_put(&form, S("_back"), S("/en/\"><u>"));
    text_all(&form, S("&"), served_body(&fields));
    page = served_post("keeper", op_path(lang, operation), served_body(&form));
    check_typed(why, page);
    check_true(why,
               tells_spike(page.body) || !fields.len || page.status == 200 || page.status == 303);
}

static void test_typed(void)
{
    const Table *table = office_table(sample.office);
    Str token = arena_str(&sample.boot, served_token(SERVED_VISITOR));
    int64_t before = served_length();

    for (size_t i = 0; i < table->operation_count; i++) {
        if (table->operations[i]->inner)
            continue;
        type_into(table->operations[i], i % 2 ? "ja" : "en", token);
        arena_reset(&served);
    }
    printf("# %" PRId64 " were recorded all the same\n", served_length() - before);
}

/* Where no table says what may be typed: names of fields, parts of the path, cookies, headers. */
static void test_elsewhere(void)
{
    static const char *const paths[] = {
        "/en/%22%3E%3Cu%3E",
        "/en/cases/%22%27--%3E%3Cscript%3Ex9q",
        "/en/items/%22%27--%3E%3Cscript%3Ex9q/facts",
        "/en/sheets/%22%3E%3Cu%3E",
        "/en/hits/%22%3E%3Cu%3E",
        "/en/cases?%22%3E%3Cu%3E=1",
        "/en/cases?country=%22%3E%3Cu%3E",
        "/en/cases?after=%22%27--%3E%3Cscript%3Ex9q",
        "/en/?words=%22%27--%3E%3Cscript%3Ex9q&state=%22%3E%3Cu%3E",
        "/en/journal/search?kind=%22%3E%3Cu%3E&_go=yes",
        "/en/journal/search?words=%22%27--%3E%3Cscript%3Ex9q&_go=yes",
        "/en/op/item.state?_fact=%22%3E%3Cu%3E&%22%3E%3Cu%3E=1",
        "/en/actor?back=/en/%22%3E%3Cu%3E",
        "/en/books/account?purpose=%22%3E%3Cu%3E&programme=%22%3E%3Cu%3E",
    };

    for (size_t i = 0; i < COUNT_OF(paths); i++)
        check_typed(paths[i], served_get("meti.clerk", str_from_c(paths[i])));
    Answer page = served_ask(&(Asked){ .target = S("/en/cases"), .as = SPIKE, .visitor = SPIKE });
    check_typed("a cookie", page);
    page = served_ask(
        &(Asked){ .target = S("/api/v1/case/list"), .more = S("Sekisho-As: " SPIKE "\r\n") });
    check_true("a problem", holds(page.head, "application/problem+json"));
}

int main(void)
{
    cases_open(98);
    fill_item();
    fill_case();
    served_start();
    RUN(test_stored);
    RUN(test_typed);
    RUN(test_elsewhere);
    served_stop();
    return check_done();
}
