/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "phrases_practice.h"
#include "record/practice.h"
#include "record/record.h"

#include "world/world.h"

/*
 * The lessons as data. A step is done when its operation was, by people and behind the beginning;
 * nothing else is asked, so that what was done in another order counts too. Pages and values name
 * days as practice.c does; "@case" is the first case there is in the journal, "@case#" its number,
 * and so on: until it is there, there is no way to the step.
 */

enum { PAGE_EVENTS = 500, ARENA_BYTES = 256 << 20, SUBJECTS_MAX = 100 };

typedef struct Step {
    Str operation, as;
    Str page; /* behind the language; "": the form of the operation, with these values */
    Given with[LESSON_FIELDS_MAX];
    int64_t times;
} Step;

typedef struct Told {
    Str id;
    Phrase title, why;
    Step steps[LESSON_STEPS_MAX];
} Told;

#define AT_PAGE(op, who, where) \
    { \
        .operation = STR(op), .as = STR(who), .page = STR(where), .times = 1 \
    }
#define ABOUT_ITEM(op, who, tab) AT_PAGE(op, who, "/items/@item" tab)
#define ABOUT_CASE(op, who, tab) AT_PAGE(op, who, "/cases/@case" tab)
#define THE_CASE TEXT_OF("case", "@case"), TEXT_OF("_case", "@case")
#define POSTING(at, what, side_of) \
    TEXT_OF("postings." at ".country", "PHL"), TEXT_OF("postings." at ".case", "@case#"), \
        TEXT_OF("postings." at ".line", "1"), TEXT_OF("postings." at ".amount", PRACTICE_AMOUNT), \
        TEXT_OF("postings." at ".currency", "USD"), TEXT_OF("postings." at ".purpose", what), \
        TEXT_OF("postings." at ".side", side_of)
#define RISK(at, of) \
    TEXT_OF("answers." at ".group", of), TEXT_OF("answers." at ".seen", "no"), \
    { \
        STR("answers." at ".what"), STR(""), PHRASE_PRACTICE_NO_RISK \
    }

/* clang-format off */
static const Told told[] = {
    { STR("waits"), PHRASE_PRACTICE_WAITS, PHRASE_PRACTICE_WAITS_WHY, {
        AT_PAGE("notice.seen", "clerk", "/desk") } },
    { STR("answers"), PHRASE_PRACTICE_ANSWERS, PHRASE_PRACTICE_ANSWERS_WHY, {
        ABOUT_ITEM("item.state", "clerk", "/answers") } },
    { STR("parties"), PHRASE_PRACTICE_PARTIES, PHRASE_PRACTICE_PARTIES_WHY, {
        ABOUT_ITEM("party.screen", "clerk", "/parties") } },
    { STR("reasons"), PHRASE_PRACTICE_REASONS, PHRASE_PRACTICE_REASONS_WHY, {
        ABOUT_ITEM("item.assess", "examiner", "/assessment") } },
    { STR("eyes"), PHRASE_PRACTICE_EYES, PHRASE_PRACTICE_EYES_WHY, {
        ABOUT_ITEM("item.draft", "examiner", "/decision"),
        ABOUT_ITEM("item.approve", "approver", "/decision") } },
    { STR("case"), PHRASE_PRACTICE_CASE, PHRASE_PRACTICE_CASE_WHY, {
        { .operation = STR("case.open"), .as = STR("case-manager"), .times = 1, .with = {
            TEXT_OF("route", "direct-sale"), TEXT_OF("country", "PHL"),
            TEXT_OF("programme", "TRUST"), TEXT_OF("currency", "USD"),
            WORDS_OF("title", PHRASE_PRACTICE_CASE_TITLE), TEXT_OF("marking", "open"),
            TEXT_OF("letter.kind", "defined"), TEXT_OF("letter.want", "offer"),
            TEXT_OF("letter.form", "system"), TEXT_OF("letter.financing", "own"),
            TEXT_OF("letter.third-parties", "none"),
            { STR("letter.originator"), STR(""), PHRASE_PRACTICE_BUYER },
            TEXT_OF("letter.reference", "AF/1"), TEXT_OF("letter.dated", "@today"),
            TEXT_OF("letter.received", "@today"),
            { STR("letter.items.0.item"), STR(""), PHRASE_PRACTICE_GOODS },
            TEXT_OF("letter.items.0.quantity", "2"), TEXT_OF("letter.items.0.unit", "set"),
            { STR("letter.end-use"), STR(""), PHRASE_PRACTICE_END_USE },
            TEXT_OF("letter.wanted-by", "@today+700"),
            { STR("letter.place"), STR(""), PHRASE_PRACTICE_PLACE } } },
        { .operation = STR("letter.take-up"), .as = STR("reviewer"), .times = 1, .with = {
            TEXT_OF("letter", "@letter"), TEXT_OF("case", "@case") } } } },
    { STR("prepare"), PHRASE_PRACTICE_PREPARE, PHRASE_PRACTICE_PREPARE_WHY, {
        { .operation = STR("case.add-leg"), .as = STR("case-manager"), .times = 1, .with = {
            THE_CASE, TEXT_OF("kind", "goods"), TEXT_OF("item", "@item") } },
        ABOUT_CASE("case.complete", "reviewer", "") } },
    { STR("offer"), PHRASE_PRACTICE_OFFER, PHRASE_PRACTICE_OFFER_WHY, {
        { .operation = STR("offer.draft"), .as = STR("case-manager"), .times = 1, .with = {
            THE_CASE, { STR("terms.authority"), STR(""), PHRASE_PRACTICE_AUTHORITY },
            TEXT_OF("terms.expiry", "@today+85"), TEXT_OF("terms.sale-terms", "instalments"),
            TEXT_OF("terms.lines.0.number", "1"),
            WORDS_OF("terms.lines.0.title", PHRASE_PRACTICE_GOODS),
            TEXT_OF("terms.lines.0.item", "RADAR-W"), TEXT_OF("terms.lines.0.condition", "new"),
            TEXT_OF("terms.lines.0.quantity", "2"), TEXT_OF("terms.lines.0.unit", "set"),
            TEXT_OF("terms.lines.0.supply", "procured"), TEXT_OF("terms.lines.0.months", "18"),
            TEXT_OF("terms.lines.0.leg", "goods"), TEXT_OF("terms.lines.0.major", "no") } },
        ABOUT_CASE("offer.send", "reviewer", "") } },
    { STR("acceptance"), PHRASE_PRACTICE_ACCEPTANCE, PHRASE_PRACTICE_ACCEPTANCE_WHY, {
        { .operation = STR("case.weigh-risks"), .as = STR("case-manager"), .times = 1, .with = {
            THE_CASE, RISK("0", "political"), RISK("1", "geopolitical"), RISK("2", "economic"),
            RISK("3", "technological") } },
        ABOUT_CASE("offer.sign", "buyer", ""), ABOUT_CASE("offer.accept", "buyer", "") } },
    { STR("papers"), PHRASE_PRACTICE_PAPERS, PHRASE_PRACTICE_PAPERS_WHY, {
        ABOUT_CASE("document.add", "case-manager", "/documents"),
        { .operation = STR("case.receive"), .as = STR("case-manager"), .times = 2, .with = {
            THE_CASE, TEXT_OF("kind", "licence"),
            { STR("giver"), STR(""), PHRASE_PRACTICE_ORGANISATION }, TEXT_OF("reference", "L-1"),
            TEXT_OF("signed-on", "@today"), TEXT_OF("until", "@today+700") } },
        ABOUT_CASE("case.implement", "approver", "") } },
    { STR("delivery"), PHRASE_PRACTICE_DELIVERY, PHRASE_PRACTICE_DELIVERY_WHY, {
        { .operation = STR("shipment.open"), .as = STR("case-manager"), .times = 1, .with = {
            THE_CASE, TEXT_OF("line", "1"), TEXT_OF("quantity", "2"), TEXT_OF("unit", "set"),
            TEXT_OF("promised", "@today") } },
        ABOUT_CASE("shipment.send", "case-manager", "/supply"),
        ABOUT_CASE("inspection.record", "case-manager", "/supply"),
        ABOUT_CASE("shipment.transfer", "reviewer", "/supply"),
        ABOUT_CASE("case.supply", "reviewer", "") } },
    { STR("bill"), PHRASE_PRACTICE_BILL, PHRASE_PRACTICE_BILL_WHY, {
        { .operation = STR("entry.post"), .as = STR("finance"), .times = 1, .with = {
            TEXT_OF("programme", "TRUST"), TEXT_OF("reason", "stage"),
            POSTING("0", "value", "debit"), POSTING("1", "memo", "credit") } },
        { .operation = STR("schedule.set"), .as = STR("finance"), .times = 1, .with = {
            TEXT_OF("programme", "TRUST"), TEXT_OF("case", "@case#"),
            TEXT_OF("accepted", "@today"), TEXT_OF("terms", "instalments"),
            TEXT_OF("deposit-rule", "whole"),
            { STR("reason"), STR(""), PHRASE_PRACTICE_REASON },
            TEXT_OF("milestones.0.line", "1"),
            { STR("milestones.0.name"), STR(""), PHRASE_PRACTICE_MILESTONE },
            TEXT_OF("milestones.0.due", "@today+60"),
            TEXT_OF("milestones.0.ppm", "1000000") } },
        { .operation = STR("bill.issue"), .as = STR("finance"), .times = 1, .with = {
            TEXT_OF("programme", "TRUST"), TEXT_OF("case", "@case#"),
            TEXT_OF("forecast", "0") } } } },
    { STR("paid"), PHRASE_PRACTICE_PAID, PHRASE_PRACTICE_PAID_WHY, {
        { .operation = STR("bank.import"), .as = STR("finance"), .times = 1, .with = {
            TEXT_OF("kind", "csv"), TEXT_OF("file-name", "statement.csv") } },
        { .operation = STR("bank.match"), .as = STR("finance"), .times = 1, .with = {
            TEXT_OF("line", "@bank-line"), TEXT_OF("bill", "@bill") } } } },
    { STR("close"), PHRASE_PRACTICE_CLOSE, PHRASE_PRACTICE_CLOSE_WHY, {
        ABOUT_CASE("case.close", "approver", "") } },
    { STR("receipt"), PHRASE_PRACTICE_RECEIPT, PHRASE_PRACTICE_RECEIPT_WHY, {
        ABOUT_CASE("receipt.take", "buyer", ""),
        AT_PAGE("receipt.check", "buyer", "/receipts") } },
};
/* clang-format on */
_Static_assert(COUNT_OF(told) <= LESSONS_MAX, "more lessons than a tutorial has");

/* ---- what happened --------------------------------------------------------------------------- */

typedef struct Reading {
    const Table *table;
    Arena *arena, scratch;
    Tutorial *tutorial;
    bool begun; /* the beginning is over */
    struct {
        Str kind, number; /* number: what people call it; "" where its first event names none */
        Id id;
    } subjects[SUBJECTS_MAX]; /* the first of each kind */
    size_t subject_count;
} Reading;

static Str number_in(const Reading *reading, Arena scratch, Str payload)
{
    Findings findings = { .arena = &scratch };
    const Json *tree = json_read(&scratch, payload, S(""), &findings);
    const Json *data = tree ? json_member(tree, S("data")) : NULL;
    const Json *number = data ? json_member(data, S("number")) : NULL;

    return number && number->type == JSON_STRING ? arena_str(reading->arena, number->string)
                                                 : S("");
}

static void remember(Reading *reading, Arena scratch, const Event *event)
{
    for (size_t i = 0; i < reading->subject_count; i++)
        if (str_eq(reading->subjects[i].kind, event->subject_kind))
            return;
    if (reading->subject_count == SUBJECTS_MAX || id_is_none(event->subject))
        return;
    size_t i = reading->subject_count++;
    reading->subjects[i].kind = arena_str(reading->arena, event->subject_kind);
    reading->subjects[i].id = event->subject;
    reading->subjects[i].number = number_in(reading, scratch, event->payload);
}

static void count_step(Reading *reading, const Event *event)
{
    Tutorial *tutorial = reading->tutorial;

    for (size_t i = 0; i < tutorial->lesson_count; i++)
        for (size_t k = 0; k < tutorial->lessons[i].step_count; k++) {
            LessonStep *step = &tutorial->lessons[i].steps[k];
            if (!str_eq(step->operation, event->operation) || step->done)
                continue;
            step->leaf = event->seq;
            step->done = ++step->happened >= step->times;
        }
}

static void look_at(Reading *reading, Arena scratch, const Event *event)
{
    if (event->part == 0 && reading->begun)
        count_step(reading, event);
    reading->begun |= str_eq(event->operation, S(PRACTICE_LAST));
    remember(reading, scratch, event);
}

static int read_events(Db *db, void *context)
{
    Reading *reading = context;
    const Event *events;
    int64_t from = 0;
    size_t count;
    int r;

    do {
        Arena scratch = reading->scratch;
        r = journal_page(db, &scratch, from, PAGE_EVENTS, &events, &count);
        for (size_t i = 0; !r && i < count; i++)
            look_at(reading, scratch, &events[i]);
        from += (int64_t)count;
    } while (!r && count == PAGE_EVENTS);
    return r ? trace(r) : 0;
}

/* ---- the ways to the steps ------------------------------------------------------------------- */

/* "@case", "@case#" */
static bool find_subject(const Reading *reading, Str named, Str *ret_value)
{
    bool number = str_ends(named, S("#"));
    Str kind = str_cut(named, 1, named.len - number);

    for (size_t i = 0; i < reading->subject_count; i++)
        if (str_eq(reading->subjects[i].kind, kind)) {
            Text text = text_open(reading->arena, ID_LETTERS);
            id_write(&text, reading->subjects[i].id);
            *ret_value = number ? reading->subjects[i].number : text_str(&text);
            return true;
        }
    return false;
}

/* "/cases/@case/supply" with the case in it. False: there is none yet. */
static bool path_of(const Reading *reading, const Step *step, Str *ret_path)
{
    Text path = text_open(reading->arena, 200);
    Str rest = step->page;

    if (!rest.len)
        text_all(&path, S("/op/"), step->operation);
    while (rest.len) {
        Str id, part = str_split(rest, '/', &rest);
        if (!str_starts(part, S("@")))
            text_put(&path, part);
        else if (find_subject(reading, part, &id))
            text_put(&path, id);
        else
            return false;
        text_put(&path, rest.len ? S("/") : S(""));
    }
    *ret_path = text_str(&path);
    return true;
}

static bool value_of(const Reading *reading, const Given *given, Lang lang, Str *ret_value)
{
    bool ja = str_ends(given->path, S(".ja")), en = str_ends(given->path, S(".en"));

    *ret_value = given->text;
    if (given->words != PHRASE_NONE)
        *ret_value = phrase(given->words, ja ? LANG_JA : en ? LANG_EN : lang);
    else if (str_starts(given->text, S("@today")))
        *ret_value = practice_day(reading->arena, given->text);
    else if (str_starts(given->text, S("@")))
        return find_subject(reading, given->text, ret_value);
    return true;
}

static void put_way(const Reading *reading, const Step *from, Lang lang, LessonStep *step)
{
    bool open = path_of(reading, from, &step->path);
    PathValue *fields = NEW_ARRAY(reading->arena, PathValue, LESSON_FIELDS_MAX);

    step->fields = fields;
    for (size_t i = 0; open && i < LESSON_FIELDS_MAX && from->with[i].path.len; i++) {
        PathValue *field = &fields[step->field_count++];
        field->path = from->with[i].path;
        open = value_of(reading, &from->with[i], lang, &field->text);
    }
    if (!open)
        step->path = S("");
}

/* ---- the whole ------------------------------------------------------------------------------- */

static void lay_out(Reading *reading, Lang lang)
{
    Tutorial *tutorial = reading->tutorial;

    tutorial->lesson_count = COUNT_OF(told);
    for (size_t i = 0; i < COUNT_OF(told); i++) {
        Lesson *lesson = &tutorial->lessons[i];
        *lesson = (Lesson){ .id = told[i].id,
                            .title = phrase(told[i].title, lang),
                            .why = phrase(told[i].why, lang) };
        for (size_t k = 0; k < LESSON_STEPS_MAX && told[i].steps[k].operation.len; k++) {
            const Step *from = &told[i].steps[k];
            const Operation *operation = table_operation(reading->table, from->operation);
            ensure(operation);
            lesson->steps[lesson->step_count++] =
                (LessonStep){ .operation = from->operation,
                              .words = phrase(operation->help, lang),
                              .as = from->as,
                              .times = from->times,
                              .leaf = -1 };
        }
    }
}

static void conclude(const Reading *reading, Lang lang)
{
    Tutorial *tutorial = reading->tutorial;

    for (size_t i = 0; i < tutorial->lesson_count; i++) {
        Lesson *lesson = &tutorial->lessons[i];
        lesson->done = true;
        for (size_t k = 0; k < lesson->step_count; k++) {
            put_way(reading, &told[i].steps[k], lang, &lesson->steps[k]);
            lesson->done &= lesson->steps[k].done;
        }
        tutorial->done_count += lesson->done;
    }
}

int tutorial_read(Office *office, Arena *arena, Lang lang, Tutorial *ret_tutorial)
{
    Reading *reading = NEW(arena, Reading);
    int r = 0;

    *ret_tutorial = (Tutorial){ .practises = office_practises(office) };
    if (!ret_tutorial->practises)
        return 0;
    reading->table = office_table(office);
    reading->arena = arena;
    reading->tutorial = ret_tutorial;
    reading->scratch = arena_open(ARENA_BYTES);
    lay_out(reading, lang);
    r = store_read(office_store(office), read_events, reading);
    arena_close(&reading->scratch);
    if (r)
        return trace(r);
    conclude(reading, lang);
    return 0;
}

Str tutorial_statement(Arena *arena)
{
    Text text = text_open(arena, 1000);
    Str today = practice_day(arena, S("@today"));

    text_all(&text,
             S("account,booked,value,amount,currency,reference,party,text,bank_id,balance\n"),
             S(PRACTICE_ACCOUNT ","), today, S(","), today, S("," PRACTICE_AMOUNT ",USD,"),
             str_cut(today, 0, 4), S("-B-0001,Treasury (invented),deposit,N-1," PRACTICE_AMOUNT),
             S("\n"));
    return text_str(&text);
}
