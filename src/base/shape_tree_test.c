/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/shape_sample.h"
#include "phrases_record.h"
#include "phrases_shape.h"

#include "tests/check.h"

static Arena arena;
static Findings findings; /* of the newest tree */

static const Json *tree_of(const PathValue *values, size_t count)
{
    findings = (Findings){ .arena = &arena };
    return shape_tree(&arena, &sample_shape, values, count, &findings);
}

/* Follows "lines.0.part". */
static const Json *at_path(const Json *tree, Str path)
{
    while (tree && path.len > 0) {
        Str step = str_split(path, '.', &path);
        int64_t index = 0;
        if (tree->type == JSON_OBJECT) {
            tree = json_member(tree, step);
            continue;
        }
        ensure(str_int(step, &index));
        tree = tree->first;
        while (tree && index-- > 0)
            tree = tree->next;
    }
    return tree;
}

/* Each row: one value given, and what stands in the tree. */
static void test_values(void)
{
    static const struct {
        const char *path, *text;
        JsonType type;
        const char *string;
        int64_t number;
    } rows[] = {
        { "grade", "12", JSON_INT, "", 12 },
        { "grade", "-3", JSON_INT, "", -3 },
        { "grade", " １２ ", JSON_INT, "", 12 },
        { "grade", "1.5", JSON_STRING, "1.5", 0 },
        { "grade", "1,000", JSON_STRING, "1,000", 0 },
        { "grade", "99999999999999999999", JSON_STRING, "99999999999999999999", 0 },
        { "grade", "\xff", JSON_STRING, "\xff", 0 },
        { "urgent", "yes", JSON_BOOL, "", 1 },
        { "urgent", "はい", JSON_BOOL, "", 1 },
        { "urgent", "true", JSON_BOOL, "", 1 },
        { "urgent", " no ", JSON_BOOL, "", 0 },
        { "urgent", "いいえ", JSON_BOOL, "", 0 },
        { "urgent", "false", JSON_BOOL, "", 0 },
        { "urgent", "on", JSON_STRING, "on", 0 },
        { "urgent", "1", JSON_STRING, "1", 0 },
        { "day", "2026-11-21", JSON_STRING, "2026-11-21", 0 },
        { "day", "令和8年11月21日", JSON_STRING, "2026-11-21", 0 },
        { "day", " 2026/11/21", JSON_STRING, "2026-11-21", 0 },
        { "day", "tomorrow", JSON_STRING, "tomorrow", 0 },
        { "at", " 2026-11-21T22:09:14Z", JSON_STRING, "2026-11-21T22:09:14Z", 0 },
        { "item", " 01ARZ3NDEKTSV4RRFFQ69G5FAV\n", JSON_STRING, "01ARZ3NDEKTSV4RRFFQ69G5FAV", 0 },
        { "state", "held ", JSON_STRING, "held", 0 },
        { "note", " a\r\nb\rc\n", JSON_STRING, " a\nb\rc\n", 0 },
        { "title.en", "Table", JSON_STRING, "Table", 0 },
        { "size.width", "3", JSON_INT, "", 3 },
        { "lines.0.part", "x", JSON_STRING, "x", 0 },
        { "lines.0.size.width", "7", JSON_INT, "", 7 },
        { "lines.0.serials.0", "x", JSON_STRING, "x", 0 },
        { "related.0", "x", JSON_STRING, "x", 0 },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        Str path = str_from_c(rows[i].path);
        const Json *node =
            at_path(tree_of(&(PathValue){ path, str_from_c(rows[i].text) }, 1), path);
        check_int(rows[i].text, (int64_t)findings.count, 0);
        check_true(rows[i].path, node != NULL);
        if (!node)
            continue;
        Text back = text_open(&arena, 100);
        shape_path(&back, node->pointer);
        check_str("the pointer leads back", text_str(&back), path);
        check_int(rows[i].text, node->type, rows[i].type);
        check_str(rows[i].text, node->string, str_from_c(rows[i].string));
        check_int(rows[i].text, node->number, rows[i].number);
    }
}

/* What is empty is not there, but what must be there is, so that what it lacks is named. */
static void test_empty(void)
{
    static const PathValue values[] = {
        { STR("grade"), STR("") },
        { STR("note"), STR("") },
        { STR("title.ja"), STR("") },
        { STR("size.width"), STR("") },
        { STR("lines.0.part"), STR("x") },
        { STR("lines.1.part"), STR("") },
        { STR("lines.2.part"), STR("y") },
        { STR("lines.3.part"), STR("") },
        { STR("lines.4.size.width"), STR("") },
        { STR("related"), STR("") },
        { STR("papers.0"), STR("") },
    };
    static const char *const gone[] = { "grade", "note", "title", "size", "related", "papers" };
    const Json *tree = tree_of(values, COUNT_OF(values));

    check_int("nothing wrong", (int64_t)findings.count, 0);
    for (size_t i = 0; i < COUNT_OF(gone); i++)
        check_true(gone[i], !json_member(tree, str_from_c(gone[i])));
    const Json *lines = json_member(tree, S("lines"));
    check_int("rows to the last that says something", (int64_t)lines->count, 3);
    check_true("its size must be there", at_path(tree, S("lines.1.size")) != NULL);
    check_true("without lines there is still the list",
               json_member(tree_of(NULL, 0), S("lines")) != NULL);
}

/* A list of single values under its own path: options given again, a choice of many in a form. */
static void test_repeated(void)
{
    static const PathValue values[] = {
        { STR("related"), STR("b") },
        { STR("related"), STR("a") },
        { STR("lines.0.serials"), STR("z") },
        { STR("related"), STR("") },
    };
    const Json *tree = tree_of(values, COUNT_OF(values));

    check_int("nothing wrong", (int64_t)findings.count, 0);
    check_str("as given", at_path(tree, S("related.0"))->string, S("b"));
    check_str("second", at_path(tree, S("related.1"))->string, S("a"));
    check_str("its pointer", at_path(tree, S("related.1"))->pointer, S("/related/1"));
    check_true("no third", !at_path(tree, S("related.2")));
    check_str("in a row", at_path(tree, S("lines.0.serials.0"))->string, S("z"));
}

/* Each row: values of which the last is refused, where, and why. */
static const struct {
    const char *why;
    PathValue values[2];
    const char *pointer;
    Phrase message, remedy;
} refused[] = {
    { "unknown",
      { { STR("raeson"), STR("x") } },
      "/raeson",
      PHRASE_SHAPE_UNKNOWN,
      PHRASE_RECORD_DID_YOU_MEAN },
    { "unknown, though empty",
      { { STR("raeson"), STR("") } },
      "/raeson",
      PHRASE_SHAPE_UNKNOWN,
      PHRASE_RECORD_DID_YOU_MEAN },
    { "unknown below",
      { { STR("lines.0.quantty"), STR("x") } },
      "/lines/0/quantty",
      PHRASE_SHAPE_UNKNOWN,
      PHRASE_RECORD_DID_YOU_MEAN },
    { "nothing near",
      { { STR("zzzzzzzz"), STR("x") } },
      "/zzzzzzzz",
      PHRASE_SHAPE_UNKNOWN,
      PHRASE_SHAPE_UNKNOWN_PATH },
    { "below a value",
      { { STR("reason.ja"), STR("x") } },
      "/reason/ja",
      PHRASE_SHAPE_UNKNOWN,
      PHRASE_RECORD_DID_YOU_MEAN },
    { "a record is no value",
      { { STR("size"), STR("x") } },
      "/size",
      PHRASE_SHAPE_UNKNOWN,
      PHRASE_SHAPE_UNKNOWN_PATH },
    { "a list of records is none",
      { { STR("lines"), STR("x") } },
      "/lines",
      PHRASE_SHAPE_UNKNOWN,
      PHRASE_SHAPE_UNKNOWN_PATH },
    { "nor is its row",
      { { STR("lines.0"), STR("x") } },
      "/lines/0",
      PHRASE_SHAPE_UNKNOWN,
      PHRASE_SHAPE_UNKNOWN_PATH },
    { "no number",
      { { STR("lines.x.part"), STR("x") } },
      "/lines/x/part",
      PHRASE_SHAPE_UNKNOWN,
      PHRASE_SHAPE_UNKNOWN_PATH },
    { "not how numbers are written",
      { { STR("lines.00.part"), STR("x") } },
      "/lines/00/part",
      PHRASE_SHAPE_UNKNOWN,
      PHRASE_SHAPE_UNKNOWN_PATH },
    { "negative",
      { { STR("lines.-0.part"), STR("x") } },
      "/lines/-0/part",
      PHRASE_SHAPE_UNKNOWN,
      PHRASE_SHAPE_UNKNOWN_PATH },
    { "rows that nobody gave",
      { { STR("lines.4.part"), STR("x") } },
      "/lines/4/part",
      PHRASE_SHAPE_UNKNOWN,
      PHRASE_SHAPE_UNKNOWN_PATH },
    { "a language",
      { { STR("title.fr"), STR("x") } },
      "/title/fr",
      PHRASE_SHAPE_UNKNOWN,
      PHRASE_SHAPE_UNKNOWN_PATH },
    { "no path", { { STR(""), STR("x") } }, "/", PHRASE_SHAPE_UNKNOWN, PHRASE_SHAPE_UNKNOWN_PATH },
    { "twice",
      { { STR("grade"), STR("1") }, { STR("grade"), STR("2") } },
      "/grade",
      PHRASE_SHAPE_TWICE,
      PHRASE_SHAPE_TWICE_REMEDY },
    { "twice the same",
      { { STR("grade"), STR("1") }, { STR("grade"), STR("1") } },
      "/grade",
      PHRASE_SHAPE_TWICE,
      PHRASE_SHAPE_TWICE_REMEDY },
};

static void test_refused(void)
{
    for (size_t i = 0; i < COUNT_OF(refused); i++) {
        bool second = refused[i].values[1].path.len > 0;
        tree_of(refused[i].values, second ? 2 : 1);
        check_int(refused[i].why, (int64_t)findings.count, 1);
        if (!findings.first)
            continue;
        check_str(refused[i].why, findings.first->place.pointer, str_from_c(refused[i].pointer));
        check_int(refused[i].why, findings.first->message, refused[i].message);
        check_int(refused[i].why, findings.first->remedy, refused[i].remedy);
    }
}

static void test_nearest(void)
{
    tree_of(&(PathValue){ S("lines.0.quantty"), S("1") }, 1);
    check_str("the whole path", findings.first->args[1], S("lines.0.quantity"));
    tree_of(&(PathValue){ S("reason.ja"), S("1") }, 1);
    check_str("without what is below", findings.first->args[1], S("reason"));
}

typedef struct Flat {
    PathValue values[200];
    size_t count;
} Flat;

/* The leaves of a tree as a person would give them. */
static void flatten(const Json *node, Flat *flat)
{
    Text path = text_open(&arena, 100), text = text_open(&arena, 100);

    for (const Json *child = node->first; child; child = child->next)
        flatten(child, flat);
    if (node->type == JSON_OBJECT || node->type == JSON_ARRAY)
        return;
    shape_path(&path, node->pointer);
    if (node->type == JSON_INT)
        text_int(&text, node->number);
    else
        text_put(&text, node->type == JSON_STRING ? node->string
                        : node->number            ? S("yes")
                                                  : S("no"));
    ensure(flat->count < COUNT_OF(flat->values));
    flat->values[flat->count++] = (PathValue){ text_str(&path), text_str(&text) };
}

static void check_same(const Json *a, const Json *b)
{
    check_int("type", a->type, b->type);
    check_str("key", a->key, b->key);
    check_str("string", a->string, b->string);
    check_int("number", a->number, b->number);
    check_int("count", (int64_t)a->count, (int64_t)b->count);
    check_str("pointer", a->pointer, b->pointer);
    if (checks.failing)
        return;
    const Json *other = b->first;
    for (const Json *child = a->first; child && other; child = child->next, other = other->next)
        check_same(child, other);
}

/* Whatever order its leaves are given in, the tree is the one its JSON has. */
static void prop_tree_of_its_leaves(Rng *rng)
{
    static Flat flat;
    arena_reset(&arena);
    findings = (Findings){ .arena = &arena };
    Sample sample = sample_random(rng, &arena);
    Text json = text_open(&arena, TEXT_MAX);
    shape_write(&json, &sample_shape, &sample);
    const Json *tree = json_read(&arena, text_str(&json), S(""), &findings);
    ensure(tree != NULL);

    flat.count = 0;
    flatten(tree, &flat);
    for (size_t i = flat.count; i > 1; i--) {
        size_t j = (size_t)rng_between(rng, 0, (int64_t)i - 1);
        PathValue value = flat.values[j];
        flat.values[j] = flat.values[i - 1];
        flat.values[i - 1] = value;
    }
    const Json *grown = tree_of(flat.values, flat.count);
    check_int("nothing wrong", (int64_t)findings.count, 0);
    check_same(grown, tree);
}

int main(void)
{
    arena = arena_open(64 << 20);
    RUN(test_values);
    RUN(test_empty);
    RUN(test_repeated);
    RUN(test_refused);
    RUN(test_nearest);
    RUN_PROP(prop_tree_of_its_leaves, 5000);
    arena_close(&arena);
    return check_done();
}
