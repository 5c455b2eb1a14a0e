/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Sheets and consultations as large as they may be, and what is left of one when words of it are
 * erased. */
#include "tests/approvals_sample.h"

enum { LONG_JSON = 1 << 22 };

/* ---- erasing --------------------------------------------------------------------------------- */

static const Json *values_of(Id subject, const char *more)
{
    Findings findings = { .arena = &office.arena };
    OfficeReply reply =
        ask("value.list", office.admin, params_of("{'subject':'%s'%s}", id_c(subject), more));
    done(reply, NULL, NULL);
    const Json *tree = json_read(&office.arena, reply.reply, S(""), &findings);
    return json_member(tree, S("values"));
}

static bool has_text(Id subject, const char *mark, const char *text)
{
    char more[100];
    snprintf(more, sizeof more, ",'show':'%s'", mark);
    const Json *whole = json_member(values_of(subject, more)->first, S("text"));
    return whole && str_eq(whole->string, str_from_c(text));
}

/* The value that holds exactly these words. */
static void erase_text(Id subject, const char *text)
{
    for (const Json *value = values_of(subject, "")->first; value; value = value->next) {
        const char *mark = arena_c(&office.arena, json_member(value, S("value"))->string);
        if (!has_text(subject, mark, text))
            continue;
        done(ask("value.erase", office.admin,
                 params_of("{'value':'%s','reason':'a private name'}", mark)),
             NULL, NULL);
        return;
    }
    ensure(!"a value of the subject");
}

/* The words go; that they were covered, and by whom, stays. */
static void test_erased(void)
{
    Id sheet = drafted("'steps':[{'kind':'consult','person':'tanaka'},"
                       "{'kind':'decide','person':'sato'}],'factors':{'cooperation':'of Urashima'}")
                   .sheet;
    done(say("sheet.object", tanaka, sheet, "asked by Otohime"), NULL, NULL);
    done(say("sheet.agree", tanaka, sheet, NULL), NULL, NULL);
    done(say("sheet.decide", office.approver, sheet, NULL), NULL, NULL);
    SheetShown before = sheet_now(sheet);
    erase_text(sheet, "of Urashima");
    erase_text(sheet, "asked by Otohime");
    SheetShown after = sheet_now(sheet);
    check_str("what was weighed is gone", after.factors.cooperation, S("(erased)"));
    check_str("and an objection's words", after.opinions[0].reason, S("(erased)"));
    check_int("not that there was one", after.opinions[0].verdict, STEP_OBJECTED);
    check_true("the seal is the same", hash_eq(before.seal, after.seal));
    check_true("and what was decided", hash_eq(after.decision.seal, after.seal));
    check_true("which covers", thing_now().covers);
}

/* ---- as large as they may be ----------------------------------------------------------------- */

static void put_words(Text *text, size_t bytes)
{
    text_char(text, '\'');
    text_repeat(text, 'w', bytes);
    text_char(text, '\'');
}

static void put_person(Text *text, const char *name, size_t number)
{
    text_c(text, "'");
    text_c(text, name);
    text_int(text, (int64_t)number);
    text_c(text, "'");
}

static void add_people(const char *name, size_t count)
{
    char handle[40];
    for (size_t i = 0; i < count; i++) {
        snprintf(handle, sizeof handle, "%s%d", name, (int)i);
        (void)office_sample_person(&office, handle, office.north, "approver", 2);
    }
}

static OfficeReply ask_long(const char *operation, Id as, const Text *text)
{
    Findings findings = { .arena = &office.arena };
    Str words = text_str(text);
    char *json = NEW_ARRAY(&office.arena, char, words.len);
    for (size_t i = 0; i < words.len; i++)
        json[i] = words.at[i] == '\'' ? '"' : words.at[i];
    const Json *tree = json_read(&office.arena, (Str){ json, words.len }, S(""), &findings);
    ensure(tree);
    return ask(operation, as, tree);
}

static void put_route(Text *text, size_t steps)
{
    text_c(text, ",'steps':[");
    for (size_t i = 0; i < steps; i++) {
        text_c(text, i ? ",{'kind':'" : "{'kind':'");
        text_c(text, i + 1 < steps ? "consult','person':" : "decide','person':");
        put_person(text, "step", i);
        text_c(text, "}");
    }
    text_c(text, "],'deputies':[");
    for (size_t i = 0; i < SHEET_DEPUTIES_MAX; i++) {
        text_c(text, i ? ",{'authority':" : "{'authority':");
        put_words(text, SHEET_NAME_MAX);
        text_c(text, ",'person':");
        put_person(text, "deputy", i);
        text_c(text, "}");
    }
    text_c(text, "],'readers':[");
    for (size_t i = 0; i < SHEET_READERS_MAX; i++) {
        text_c(text, i ? "," : "");
        put_person(text, "reader", i);
    }
    text_c(text, "]");
}

static void put_papers(Text *text)
{
    char words[40];

    text_c(text, ",'papers':[");
    for (size_t i = 0; i < SHEET_PAPERS_MAX; i++) {
        snprintf(words, sizeof words, "large %d", (int)i);
        text_c(text, i ? ",{'name':" : "{'name':");
        put_words(text, SHEET_NAME_MAX);
        text_c(text, ",'document':'");
        hash_write(text, paper_of(words));
        text_c(text, "'}");
    }
    text_c(text, "]");
}

static const Text *large_sheet(size_t steps)
{
    static const char *const factors[] = { "price", "usage", "performance", "cooperation" };
    Text *text = NEW(&office.arena, Text);
    *text = text_open(&office.arena, LONG_JSON);

    text_c(text, "{" ABOUT_THING ",'title':{'en':");
    put_words(text, SHEET_NAME_MAX);
    text_c(text, "},'reason':");
    put_words(text, SHEET_WORDS_MAX);
    text_c(text, ",'factors':{");
    for (size_t i = 0; i < COUNT_OF(factors); i++) {
        text_c(text, i ? ",'" : "'");
        text_c(text, factors[i]);
        text_c(text, "':");
        put_words(text, SHEET_WORDS_MAX);
    }
    text_c(text, "}");
    put_route(text, steps);
    put_papers(text);
    text_c(text, "}");
    return text;
}

static void test_large_sheet(void)
{
    SheetReply reply;
    thing.version = hash_of(S("offer, large"));
    add_people("step", SHEET_STEPS_MAX);
    add_people("deputy", SHEET_DEPUTIES_MAX);
    add_people("reader", SHEET_READERS_MAX);
    check_refused("one step more",
                  ask_long("sheet.draft", office.clerk, large_sheet(SHEET_STEPS_MAX + 1)),
                  OFFICE_INVALID, 0);
    done(ask_long("sheet.draft", office.clerk, large_sheet(SHEET_STEPS_MAX)), &sheet_reply_shape,
         &reply);
    SheetShown shown = sheet_now(reply.sheet);
    for (size_t i = 0; i + 1 < SHEET_STEPS_MAX; i++)
        done(say("sheet.agree", shown.steps[i].person, reply.sheet, NULL), NULL, NULL);
    done(say("sheet.decide", shown.steps[SHEET_STEPS_MAX - 1].person, reply.sheet, NULL), NULL,
         NULL);
    shown = sheet_now(reply.sheet);
    check_int("all readers are waited for, and the drafter", (int64_t)shown.wait_count,
              SHEET_READERS_MAX + 1);
    check_int("every paper", (int64_t)shown.paper_count, SHEET_PAPERS_MAX);
    check_int("of its length", (int64_t)shown.papers[0].name.len, SHEET_NAME_MAX);
}

/* ---- a consultation -------------------------------------------------------------------------- */

static const Text *large_consultation(size_t count, size_t entities)
{
    Text *text = NEW(&office.arena, Text);
    *text = text_open(&office.arena, LONG_JSON);

    text_c(text, "{" ABOUT_THING ",'question':{'en':");
    put_words(text, CONSULT_WORDS_MAX);
    text_c(text, "},'countersigned':'no','entities':[");
    for (size_t i = 0; i < entities; i++) {
        text_c(text, i ? ",{'item':" : "{'item':");
        put_words(text, CONSULT_NAME_MAX);
        text_c(text, ",'destination':");
        put_words(text, CONSULT_NAME_MAX);
        text_c(text, "}");
    }
    text_c(text, "],'bodies':[");
    for (size_t i = 0; i < count; i++) {
        text_c(text, i ? ",{'organisation':" : "{'organisation':");
        put_person(text, "body", i);
        text_c(text, ",'working-days':5,'escalates-to':'sato'}");
    }
    text_c(text, "]}");
    return text;
}

static const Text *large_answer(Id consultation)
{
    Text *text = NEW(&office.arena, Text);
    *text = text_open(&office.arena, LONG_JSON);

    text_c(text, "{'consultation':'");
    id_write(text, consultation);
    text_c(text, "','reason':");
    put_words(text, CONSULT_WORDS_MAX);
    text_c(text, ",'opinions':[");
    for (size_t i = 0; i < CONSULT_ENTITIES_MAX; i++) {
        text_c(text, i ? ",{'entity':" : "{'entity':");
        text_int(text, (int64_t)i + 1);
        text_c(text, ",'opinion':'proviso','proviso':");
        put_words(text, CONSULT_PROVISO_MAX);
        text_c(text, "}");
    }
    text_c(text, "]}");
    return text;
}

static void test_large_consultation(void)
{
    Id clerks[CONSULT_BODIES_MAX];
    ConsultationReply reply;
    ConsultationShown shown;
    char handle[40];

    for (size_t i = 0; i < CONSULT_BODIES_MAX; i++) {
        snprintf(handle, sizeof handle, "body%d", (int)i);
        Id body = body_of(handle);
        snprintf(handle, sizeof handle, "clerk%d", (int)i);
        clerks[i] = office_sample_person(&office, handle, body, "clerk", 2);
    }
    check_refused("one entity more",
                  ask_long("consultation.open", office.clerk,
                           large_consultation(CONSULT_BODIES_MAX, CONSULT_ENTITIES_MAX + 1)),
                  OFFICE_INVALID, 0);
    done(ask_long("consultation.open", office.clerk,
                  large_consultation(CONSULT_BODIES_MAX, CONSULT_ENTITIES_MAX)),
         &consultation_reply_shape, &reply);
    for (size_t i = 0; i < CONSULT_BODIES_MAX; i++)
        done(ask_long("consultation.answer", clerks[i], large_answer(reply.consultation)), NULL,
             NULL);
    done(ask("consultation.show", office.clerk,
             params_of("{'consultation':'%s'}", id_c(reply.consultation))),
         &consultation_shown_shape, &shown);
    check_int("every condition is there", (int64_t)shown.entities[0].proviso_count,
              CONSULT_BODIES_MAX);
    done(ask("consultation.close", office.clerk,
             params_of("{'consultation':'%s'}", id_c(reply.consultation))),
         NULL, NULL);
}

static void test_replayed(void)
{
    check_replayed();
}

int main(void)
{
    sample_open(83);
    RUN(test_erased);
    RUN(test_large_sheet);
    RUN(test_large_consultation);
    RUN(test_replayed);
    office_sample_close(&office);
    return check_done();
}
