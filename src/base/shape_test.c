/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/shape_sample.h"
#include "phrases_record.h"
#include "phrases_shape.h"

#include "tests/check.h"

#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static Arena arena;

#define ITEM "\"item\":\"01arz3ndektsv4rrffq69g5fav\","
#define LINE "{\"part\":\"x\",\"quantity\":1,\"size\":{},\"serials\":[]}"
#define LINES "\"lines\":[" LINE "]"
#define REST "\"urgent\":false,\"title\":{\"ja\":\"表\"}," LINES
#define LEAST "{" ITEM "\"reason\":\"why\"," REST "}"

/* Whatever is written, with the newest findings in `findings`. */
static Findings findings;

static bool bind(Str json, Sample *ret)
{
    findings = (Findings){ .arena = &arena };
    const Json *tree = json_read(&arena, json, S(""), &findings);
    ensure(tree != NULL);
    return shape_bind(&arena, &sample_shape, tree, S("x.json"), ret, &findings);
}

static Str written(const Sample *sample)
{
    Text text = text_open(&arena, TEXT_MAX);
    shape_write(&text, &sample_shape, sample);
    return text_str(&text);
}

static void test_least(void)
{
    Sample sample;
    memset(&sample, 0x5a, sizeof(sample));
    check_true("bound", bind(S(LEAST), &sample));
    check_str("note", sample.note, S(""));
    check_true("grade", sample.grade == INT64_MIN);
    check_true("urgent", !sample.urgent);
    check_int("day", sample.day, DATE_NONE);
    check_true("at", sample.at == MOMENT_NONE);
    check_true("paper", hash_is_none(sample.paper));
    check_str("English", sample.title.in[LANG_EN], S(""));
    check_int("state", sample.state, -1);
    check_true("size", sample.size.length == INT64_MIN && sample.size.width == INT64_MIN);
    check_int("lines", (int64_t)sample.line_count, 1);
    check_int("related", (int64_t)sample.related_count, 0);
    check_int("serials", (int64_t)sample.lines[0].serial_count, 0);
    check_str("written", written(&sample), S(LEAST));
}

#define HASH_A "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
#define MOST \
    "{" ITEM "\"reason\":\"why not\",\"note\":\"one\\n\\ttwo\",\"grade\":0,\"urgent\":true," \
    "\"day\":\"2026-11-21\",\"at\":\"2026-11-21T22:09:14.000001Z\",\"paper\":\"" HASH_A "\"," \
    "\"title\":{\"ja\":\"表\",\"en\":\"table\"},\"state\":\"held\"," \
    "\"size\":{\"length\":-10,\"width\":9}," \
    "\"lines\":[{\"part\":\"x\",\"quantity\":1000,\"size\":{\"width\":0},\"serials\":[\"a\"," \
    "\"b\"]}," LINE "],\"related\":[\"01arz3ndektsv4rrffq69g5fav\"],\"papers\":[\"" HASH_A "\"]}"

static void test_most(void)
{
    Sample sample;
    check_true("bound", bind(S(MOST), &sample));
    check_str("note", sample.note, S("one\n\ttwo"));
    check_int("grade", sample.grade, 0);
    check_int("state", sample.state, 1);
    check_int("day", sample.day, date_make(2026, 11, 21));
    check_int("quantity", sample.lines[0].quantity, 1000);
    check_str("serial", sample.lines[0].serials[1], S("b"));
    check_int("paper", sample.papers[0].bytes[31], 0xaa);
    check_str("written", written(&sample), S(MOST));
}

/* Each row: one document that is wrong in one place, the place, and what is said. */
static const struct {
    const char *why, *json, *pointer;
    Phrase want;
} refused[] = {
    { "undeclared", "{" ITEM "\"reason\":\"why\",\"raeson\":1," REST "}", "/raeson",
      PHRASE_SHAPE_UNKNOWN },
    { "undeclared below", "{" ITEM "\"reason\":\"why\",\"size\":{\"depth\":1}," REST "}",
      "/size/depth", PHRASE_SHAPE_UNKNOWN },
    { "missing", "{" ITEM REST "}", "/reason", PHRASE_SHAPE_MISSING },
    { "missing below",
      "{" ITEM "\"reason\":\"why\",\"urgent\":true,\"title\":{\"ja\":\"a\"},"
      "\"lines\":[" LINE ",{\"part\":\"x\",\"size\":{},\"serials\":[]}]}",
      "/lines/1/quantity", PHRASE_SHAPE_MISSING },
    { "null is not absent", "{" ITEM "\"reason\":\"why\",\"note\":null," REST "}", "/note",
      PHRASE_RECORD_WANT_TEXT },
    { "a number for a text", "{" ITEM "\"reason\":12," REST "}", "/reason",
      PHRASE_RECORD_WANT_TEXT },
    { "a text for a number", "{" ITEM "\"reason\":\"why\",\"grade\":\"1\"," REST "}", "/grade",
      PHRASE_RECORD_WANT_INT },
    { "a text for a bool",
      "{" ITEM "\"reason\":\"why\",\"urgent\":\"no\",\"title\":{\"ja\":\"a\"}," LINES "}",
      "/urgent", PHRASE_RECORD_WANT_BOOL },
    { "a list for a record", "{" ITEM "\"reason\":\"why\",\"size\":[]," REST "}", "/size",
      PHRASE_RECORD_WANT_OBJECT },
    { "a record for a list", "{" ITEM "\"reason\":\"why\",\"papers\":{}," REST "}", "/papers",
      PHRASE_RECORD_WANT_ARRAY },
    { "empty", "{" ITEM "\"reason\":\"\"," REST "}", "/reason", PHRASE_SHAPE_EMPTY },
    { "blanks", "{" ITEM "\"reason\":\" \\u3000 \"," REST "}", "/reason", PHRASE_SHAPE_EMPTY },
    { "blanks where nothing is needed", "{" ITEM "\"reason\":\"why\",\"note\":\"\\n\"," REST "}",
      "/note", PHRASE_SHAPE_EMPTY },
    { "short", "{" ITEM "\"reason\":\"wy\"," REST "}", "/reason", PHRASE_SHAPE_SHORT },
    { "long",
      "{" ITEM "\"reason\":\"012345678901234567890123456789012345678901234567890123456789x\"," REST
      "}",
      "/reason", PHRASE_SHAPE_LONG },
    { "bytes, not letters",
      "{" ITEM "\"reason\":\"移移移移移移移移移移移移移移移移移移移移移移\"," REST "}", "/reason",
      PHRASE_SHAPE_LONG },
    { "a line break", "{" ITEM "\"reason\":\"why\\nnot\"," REST "}", "/reason",
      PHRASE_SHAPE_LETTER },
    { "a carriage return", "{" ITEM "\"reason\":\"why\",\"note\":\"a\\r\\nb\"," REST "}", "/note",
      PHRASE_SHAPE_LETTER },
    { "an escape", "{" ITEM "\"reason\":\"why\\u001b[2J\"," REST "}", "/reason",
      PHRASE_SHAPE_LETTER },
    { "a change of direction", "{" ITEM "\"reason\":\"why\\u202enot\"," REST "}", "/reason",
      PHRASE_SHAPE_LETTER },
    { "too small", "{" ITEM "\"reason\":\"why\",\"grade\":-1," REST "}", "/grade",
      PHRASE_SHAPE_INT_RANGE },
    { "too large", "{" ITEM "\"reason\":\"why\",\"grade\":10," REST "}", "/grade",
      PHRASE_SHAPE_INT_RANGE },
    { "no day", "{" ITEM "\"reason\":\"why\",\"day\":\"2026-02-30\"," REST "}", "/day",
      PHRASE_RECORD_NO_SUCH_DATE },
    { "no time", "{" ITEM "\"reason\":\"why\",\"at\":\"2026-02-03\"," REST "}", "/at",
      PHRASE_SHAPE_NO_MOMENT },
    { "no id", "{\"item\":\"x\",\"reason\":\"why\"," REST "}", "/item", PHRASE_SHAPE_NO_ID },
    { "the id of nothing", "{\"item\":\"00000000000000000000000000\",\"reason\":\"why\"," REST "}",
      "/item", PHRASE_SHAPE_NO_ID },
    { "no hash", "{" ITEM "\"reason\":\"why\",\"papers\":[\"" HASH_A "\",\"a\"]," REST "}",
      "/papers/1", PHRASE_SHAPE_NO_HASH },
    { "the hash of nothing",
      "{" ITEM "\"reason\":\"why\",\"paper\":\"00000000000000000000000000000000"
      "00000000000000000000000000000000\"," REST "}",
      "/paper", PHRASE_SHAPE_NO_HASH },
    { "no choice", "{" ITEM "\"reason\":\"why\",\"state\":\"Held\"," REST "}", "/state",
      PHRASE_SHAPE_NO_CHOICE },
    { "no language",
      "{" ITEM "\"reason\":\"why\",\"urgent\":true,\"title\":{\"ja\":\"a\",\"fr\":\"a\"}," LINES
      "}",
      "/title/fr", PHRASE_SHAPE_UNKNOWN },
    { "no words", "{" ITEM "\"reason\":\"why\",\"urgent\":true,\"title\":{}," LINES "}", "/title",
      PHRASE_SHAPE_EMPTY },
    { "empty words",
      "{" ITEM "\"reason\":\"why\",\"urgent\":true,\"title\":{\"en\":\"\"}," LINES "}", "/title/en",
      PHRASE_SHAPE_EMPTY },
    { "too few",
      "{" ITEM "\"reason\":\"why\",\"urgent\":true,\"title\":{\"en\":\"a\"},\"lines\":[]}",
      "/lines", PHRASE_SHAPE_COUNT },
    { "too many", "{" ITEM "\"reason\":\"why\",\"papers\":[1,2,3,4,5]," REST "}", "/papers",
      PHRASE_SHAPE_COUNT },
    { "an empty member of a list",
      "{" ITEM "\"reason\":\"why\",\"urgent\":true,\"title\":{\"en\":\"a\"},\"lines\":["
      "{\"part\":\"x\",\"quantity\":1,\"size\":{},\"serials\":[\"a\",\"\"]}]}",
      "/lines/0/serials/1", PHRASE_SHAPE_EMPTY },
    { "a list at the root", "[]", "", PHRASE_RECORD_WANT_OBJECT },
};

static void test_refused(void)
{
    for (size_t i = 0; i < COUNT_OF(refused); i++) {
        Sample sample;
        check_true(refused[i].why, !bind(str_from_c(refused[i].json), &sample));
        check_int(refused[i].why, (int64_t)findings.count, 1);
        if (!findings.first)
            continue;
        check_str(refused[i].why, findings.first->place.pointer, str_from_c(refused[i].pointer));
        check_str(refused[i].why, phrase(findings.first->message, LANG_EN),
                  phrase(refused[i].want, LANG_EN));
        check_str(refused[i].why, findings.first->place.file, S("x.json"));
    }
}

/* Everything that is wrong is said at once. */
static void test_all_at_once(void)
{
    Sample sample;
    check_true("refused",
               !bind(S("{\"grade\":99,\"state\":\"x\",\"what\":1,\"lines\":[{}]}"), &sample));
    check_int("how much", (int64_t)findings.count, 1 + 4 + 2 + 4);
    check_true("nothing bound", sample.grade == INT64_MIN && sample.state == -1);
}

/* Trees need not come from the reader, which lets no broken text through. */
static void test_bytes(void)
{
    static const Str rows[] = { STR("why\xff"), STR("why\0not"), STR("\xed\xa0\x80...") };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        Sample sample;
        Json reason = {
            .type = JSON_STRING, .key = S("reason"), .string = rows[i], .pointer = S("/reason")
        };
        Json tree = { .type = JSON_OBJECT, .first = &reason, .count = 1 };
        findings = (Findings){ .arena = &arena };
        check_true("refused", !shape_bind(&arena, &sample_shape, &tree, S(""), &sample, &findings));
        bool told = false;
        for (const Finding *one = findings.first; one; one = one->next)
            told |= one->message == PHRASE_SHAPE_NOT_UTF8;
        check_true("its bytes", told);
    }
}

/* A near name is offered, else the names there are. */
static void test_remedy(void)
{
    Sample sample;
    Text text = text_open(&arena, 10000);
    size_t at;
    bind(S("{" ITEM "\"raeson\":\"why\"," REST "}"), &sample);
    finding_write(&text, findings.first, LANG_EN);
    check_true("near", str_find(text_str(&text), S("did you mean \"reason\"?"), &at));
    bind(S("{" ITEM "\"reason\":\"why\",\"size\":{\"zzzzzz\":1}," REST "}"), &sample);
    finding_write(&text, findings.first, LANG_EN);
    check_true("all", str_find(text_str(&text), S("length, width"), &at));
}

/* Does it end the process? */
static bool aborts(void (*run)(const void *), const void *context)
{
    int status = 0;
    fflush(stdout);
    pid_t child = fork();
    if (child == 0) {
        close(STDERR_FILENO);
        run(context);
        _exit(0);
    }
    ensure(child > 0 && waitpid(child, &status, 0) == child);
    return !(WIFEXITED(status) && WEXITSTATUS(status) == 0);
}

static void run_check(const void *shape)
{
    shape_check(shape);
}

static void test_unsound(void)
{
    static const Str empty[] = { { NULL, 0 } };
    static const Field twice[] = { TEXT(SampleLine, part, "part", .max = 1),
                                   INT(SampleLine, quantity, "part", .max = 1) };
    static const Field bool_fields[] = { BOOL(Nothing, unused, "unused", .max = 0) };
    static const Shape with_bool = SHAPE(Nothing, "nothing", bool_fields);
    static const struct {
        const char *why;
        Field field;
    } rows[] = {
        { "no maximum", TEXT(Sample, note, "note", .optional = true) },
        { "a minimum above it", TEXT(Sample, note, "note", .min = 2, .max = 1) },
        { "no limits of a number", INT(Sample, grade, "grade", .optional = true) },
        { "nothing left for absent", INT(Sample, grade, "grade", .min = INT64_MIN, .max = 1) },
        { "no name", TEXT(Sample, note, "", .max = 1) },
        { "capitals", TEXT(Sample, note, "Note", .max = 1) },
        { "a blank", TEXT(Sample, note, "a note", .max = 1) },
        { "a hyphen at the end", TEXT(Sample, note, "note-", .max = 1) },
        { "a digit first", TEXT(Sample, note, "1st", .max = 1) },
        { "bool left out", BOOL(Sample, urgent, "urgent", .optional = true) },
        { "an erasable number", INT(Sample, grade, "grade", .max = 1, .erasable = true) },
        { "lines of a number", INT(Sample, grade, "grade", .max = 1, .long_text = true) },
        { "an empty choice", CHOICE(Sample, state, "state", empty, .optional = true) },
        { "no choices", { .name = STR("state"), .type = FIELD_CHOICE } },
        { "an endless list", IDS(Sample, related, related_count, "related", .optional = true) },
        { "texts without end", TEXTS(SampleLine, serials, serial_count, "serials", .max = 1) },
        { "a list of days",
          { .name = STR("days"), .type = FIELD_LIST, .max = 1, .item = FIELD_DATE } },
        { "records without shape",
          { .name = STR("x"), .type = FIELD_LIST, .max = 1, .item = FIELD_RECORD } },
        { "beyond the struct", { .name = STR("x"), .max = 1, .offset = sizeof(Sample) } },
        { "part of a number", INT(Sample, grade, "grade", .max = 1, .partial = true) },
        { "a bool left out with its record",
          { .name = STR("x"), .type = FIELD_RECORD, .shape = &with_bool, .optional = true } },
    };

    check_true("the sample is sound", !aborts(run_check, &sample_shape));
    check_true("nothing is sound", !aborts(run_check, &nothing_shape));
    Field inner = { .name = S("self"), .type = FIELD_RECORD };
    Shape self = { .name = S("self"), .size = 8, .fields = &inner, .field_count = 1 };
    inner.shape = &self;
    check_true("within itself", aborts(run_check, &self));
    check_true("one name twice", aborts(run_check, &(Shape)SHAPE(SampleLine, "twice", twice)));
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        Shape shape = {
            .name = S("x"), .size = sizeof(Sample), .fields = &rows[i].field, .field_count = 1
        };
        check_true(rows[i].why, aborts(run_check, &shape));
    }
}

static void run_write(const void *sample)
{
    written(sample);
}

/* What could not be bound again is never written. */
static void test_unwritable(void)
{
    static const SampleLine bad_line = { .part = STR("x"), .quantity = 0 };
    static const Id ids[1] = { { { 0 } } };
    Sample good;
    check_true("bound", bind(S(MOST), &good));
    Sample rows[12];
    for (size_t i = 0; i < COUNT_OF(rows); i++)
        rows[i] = good;
    rows[0].reason = S("");
    rows[1].reason = S("a\nb");
    rows[2].reason = S("wy");
    rows[3].note = S("0123456789012345678901234567890123456789012345678901234567890");
    rows[4].grade = 10;
    rows[5].item = id_none();
    rows[6].title = (Label){ 0 };
    rows[7].state = 3;
    rows[8].line_count = 0;
    rows[9].lines = &bad_line;
    rows[9].line_count = 1;
    rows[10].at = INT64_MAX;
    rows[11].related = ids;

    check_true("as it was", !aborts(run_write, &good));
    check_true("which can be told beforehand", shape_holds(&sample_shape, &good));
    for (size_t i = 0; i < 5; i++) /* texts and numbers */
        check_true("as can what is not", !shape_holds(&sample_shape, &rows[i]));
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        char why[32];
        snprintf(why, sizeof(why), "row %zu", i);
        check_true(why, aborts(run_write, &rows[i]));
    }
}

static void test_nothing(void)
{
    Nothing nothing;
    Text text = text_open(&arena, 10);
    findings = (Findings){ .arena = &arena };
    const Json *none = json_read(&arena, S("{}"), S(""), &findings);
    const Json *some = json_read(&arena, S("{\"a\":1}"), S(""), &findings);
    check_true("nothing", shape_bind(&arena, &nothing_shape, none, S(""), &nothing, &findings));
    check_true("something", !shape_bind(&arena, &nothing_shape, some, S(""), &nothing, &findings));
    shape_write(&text, &nothing_shape, &nothing);
    check_str("written", text_str(&text), S("{}"));
}

static void check_same_lines(const Sample *a, const Sample *b)
{
    check_int("lines", (int64_t)a->line_count, (int64_t)b->line_count);
    for (size_t i = 0; i < a->line_count && i < b->line_count; i++) {
        const SampleLine *one = &a->lines[i], *other = &b->lines[i];
        check_str("part", one->part, other->part);
        check_int("quantity", one->quantity, other->quantity);
        check_true("size", memcmp(&one->size, &other->size, sizeof(one->size)) == 0);
        check_int("serials", (int64_t)one->serial_count, (int64_t)other->serial_count);
        for (size_t j = 0; j < one->serial_count && j < other->serial_count; j++)
            check_str("serial", one->serials[j], other->serials[j]);
    }
}

static void check_same(const Sample *a, const Sample *b)
{
    check_true("item", id_eq(a->item, b->item));
    check_str("reason", a->reason, b->reason);
    check_str("note", a->note, b->note);
    check_int("grade", a->grade, b->grade);
    check_int("urgent", a->urgent, b->urgent);
    check_int("day", a->day, b->day);
    check_int("at", a->at, b->at);
    check_true("paper", hash_eq(a->paper, b->paper));
    check_str("ja", a->title.in[LANG_JA], b->title.in[LANG_JA]);
    check_str("en", a->title.in[LANG_EN], b->title.in[LANG_EN]);
    check_int("state", a->state, b->state);
    check_true("size", memcmp(&a->size, &b->size, sizeof(a->size)) == 0);
    check_int("related", (int64_t)a->related_count, (int64_t)b->related_count);
    check_int("papers", (int64_t)a->paper_count, (int64_t)b->paper_count);
    if (checks.failing)
        return;
    for (size_t i = 0; i < a->related_count; i++)
        check_true("one related", id_eq(a->related[i], b->related[i]));
    for (size_t i = 0; i < a->paper_count; i++)
        check_true("one paper", hash_eq(a->papers[i], b->papers[i]));
    check_same_lines(a, b);
}

static void prop_bind_what_is_written(Rng *rng)
{
    arena_reset(&arena);
    Sample sample = sample_random(rng, &arena), again;
    Str json = written(&sample);
    check_true("bound", bind(json, &again));
    check_same(&sample, &again);
    check_str("written again", written(&again), json);
}

/* ---- what is still being written ------------------------------------------------------------- */

typedef struct Written {
    Sample sample;
    Str by;
} Written;

static const Field written_fields[] = {
    RECORD(Written, sample, "sample", Sample, sample_shape, .partial = true),
    TEXT(Written, by, "by", .max = 20),
};
static const Shape written_shape = SHAPE(Written, "written", written_fields);

static bool bind_part(Str json, Written *ret)
{
    findings = (Findings){ .arena = &arena };
    const Json *tree = json_read(&arena, json, S(""), &findings);
    ensure(tree != NULL);
    return shape_bind(&arena, &written_shape, tree, S("x.json"), ret, &findings);
}

static void test_part(void)
{
    static const Str rows[] = {
        STR("{\"sample\":{\"urgent\":false},\"by\":\"me\"}"),
        STR("{\"sample\":{\"reason\":\"why\",\"urgent\":true,\"lines\":[{\"quantity\":3}]},"
            "\"by\":\"me\"}"),
    };
    Written part;

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        Text text = text_open(&arena, TEXT_MAX);
        check_true("bound", bind_part(rows[i], &part));
        shape_write(&text, &written_shape, &part);
        check_str("the same again", text_str(&text), rows[i]);
    }
    check_true("what is there is held to its limits",
               !bind_part(S("{\"sample\":{\"reason\":\"w\"},\"by\":\"me\"}"), &part));
    check_true("what stands beside it is owed", !bind_part(S("{\"sample\":{}}"), &part));
    check_str("and named", findings.first->place.pointer, S("/by"));
    check_true("nothing undeclared", !bind_part(S("{\"sample\":{\"x\":1},\"by\":\"me\"}"), &part));
}

static bool lacks(Str pointer)
{
    for (const Finding *at = findings.first; at; at = at->next)
        if (at->message == PHRASE_SHAPE_MISSING && str_eq(at->place.pointer, pointer))
            return true;
    return false;
}

/* What is still owed, wherever it stands; and nothing of what shape_bind would take. */
static void test_whole(void)
{
    Written part;

    ensure(bind_part(S("{\"sample\":{\"reason\":\"why\",\"lines\":[{\"part\":\"x\"},{}]},"
                       "\"by\":\"me\"}"),
                     &part));
    check_true("there are gaps", !shape_whole(&written_shape, &part, &findings));
    check_true("of what is embedded", lacks(S("/sample/item")) && lacks(S("/sample/title")));
    check_true("of the second in a list", lacks(S("/sample/lines/1/part")));
    check_true("each for itself", lacks(S("/sample/lines/0/quantity")));
    check_true("not what is there",
               !lacks(S("/sample/lines/0/part")) && !lacks(S("/sample/reason")));
    check_true("not what may be left out", !lacks(S("/sample/note")) && !lacks(S("/by")));
    ensure(bind(S(LEAST), &part.sample));
    check_true("nothing", shape_whole(&sample_shape, &part.sample, &findings));
    check_int("is told", (int64_t)findings.count, 0);
}

static void test_part_schema(void)
{
    Text whole = text_open(&arena, TEXT_MAX), part = text_open(&arena, TEXT_MAX);
    size_t at;

    shape_schema(&whole, &sample_shape, LANG_EN);
    shape_schema(&part, &written_shape, LANG_EN);
    check_true("owed", str_find(text_str(&whole), S("\"required\":[\"item\","), &at));
    check_true("not owed", !str_find(text_str(&part), S("\"required\":[\"item\","), &at));
    check_true("beside it", str_find(text_str(&part), S("\"required\":[\"sample\",\"by\"]"), &at));
}

static void test_part_tree(void)
{
    static const PathValue values[] = {
        { STR("sample.reason"), STR("") },
        { STR("sample.title.en"), STR("") },
        { STR("sample.lines.0.part"), STR("") },
        { STR("sample.lines.0.quantity"), STR("3") },
        { STR("by"), STR("me") },
    };
    Written part;
    const Json *tree;

    findings = (Findings){ .arena = &arena };
    tree = shape_tree(&arena, &written_shape, values, COUNT_OF(values), &findings);
    check_int("nothing wrong", (int64_t)findings.count, 0);
    check_true("bound", shape_bind(&arena, &written_shape, tree, S(""), &part, &findings));
    check_int("a line", (int64_t)part.sample.line_count, 1);
    check_int("of three", part.sample.lines[0].quantity, 3);
}

int main(void)
{
    arena = arena_open(64 << 20);
    RUN(test_least);
    RUN(test_most);
    RUN(test_refused);
    RUN(test_all_at_once);
    RUN(test_bytes);
    RUN(test_remedy);
    RUN(test_unsound);
    RUN(test_unwritable);
    RUN(test_nothing);
    RUN(test_part);
    RUN(test_whole);
    RUN(test_part_schema);
    RUN(test_part_tree);
    RUN_PROP(prop_bind_what_is_written, 5000);
    arena_close(&arena);
    return check_done();
}
