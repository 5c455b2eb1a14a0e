/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* The published schemas and the readers speak of the same files: each object of a schema has the
 * members its reader knows, closed against others, and the words a member may be are the reader's.
 */
#include "casework/casework.h"
#include "tests/check.h"
#include "world/world.h"

static Arena arena;

static const Json *read_schema(const char *path)
{
    Findings findings = { .arena = &arena };
    Str bytes;

    check_int("the schema is there",
              world_read_file(&arena, str_from_c(path), WORLD_FILE_MAX, &bytes), 0);
    const Json *root = json_read(&arena, bytes, str_from_c(path), &findings);
    check_true("the schema is JSON", root != NULL);
    ensure(root);
    return root;
}

/* The definition of this name; the schema's root for "". */
static const Json *definition(const Json *root, const char *name)
{
    return *name ? json_member(json_member(root, S("$defs")), str_from_c(name)) : root;
}

static bool has_key(const Members *members, Str key)
{
    for (size_t i = 0; i < members->count; i++)
        if (str_eq(members->keys[i], key))
            return true;
    return false;
}

static void check_members(const Json *root, const char *name, const Members *members)
{
    const Json *object = definition(root, name);
    const Json *properties = json_member(object, S("properties"));
    const Json *others = json_member(object, S("additionalProperties"));

    check_true(name, properties != NULL);
    check_true("no other member", others && others->type == JSON_BOOL && !others->number);
    for (const Json *member = properties ? properties->first : NULL; member; member = member->next)
        check_true(arena_c(&arena, member->key), has_key(members, member->key));
    for (size_t i = 0; properties && i < members->count; i++)
        check_true(arena_c(&arena, members->keys[i]),
                   json_member(properties, members->keys[i]) != NULL);
}

static void test_case_schema(void)
{
    const Json *root = read_schema("share/schema/case.schema.json");

    check_members(root, "case", &case_members);
    check_members(root, "line", &case_line_members);
    check_members(root, "statement", &case_statement_members);
    check_members(root, "money", &case_money_members);
}

static void test_story_schema(void)
{
    const Json *root = read_schema("share/schema/story.schema.json");

    check_members(root, "", &story_members);
    check_members(root, "source", &story_source_members);
    check_members(root, "party", &story_party_members);
    check_members(root, "expectation", &story_expectation_members);
}

static const Json *property(const Json *root, const char *object, const char *name)
{
    return json_member(json_member(definition(root, object), S("properties")), str_from_c(name));
}

static void test_formats(void)
{
    const Json *cases = read_schema("share/schema/case.schema.json");
    const Json *stories = read_schema("share/schema/story.schema.json");

    check_str("case", json_member(property(cases, "case", "format"), S("const"))->string,
              S(CASE_FORMAT));
    check_str("story", json_member(property(stories, "", "format"), S("const"))->string,
              S(STORY_FORMAT));
    check_int("lines", json_member(property(cases, "case", "lines"), S("maxItems"))->number,
              CASE_LINES_MAX);
}

static void test_words(void)
{
    const Json *cases = read_schema("share/schema/case.schema.json");
    const Json *stories = read_schema("share/schema/story.schema.json");
    const Json *words = json_member(property(stories, "expectation", "outcome"), S("enum"));
    const Json *sure = json_member(definition(cases, "confidence"), S("enum"));
    Confidence confidence;
    Outcome outcome;

    check_int("every outcome, and undecided", (int64_t)words->count, OUTCOME_COUNT + 1);
    for (const Json *word = words->first; word; word = word->next)
        check_true(arena_c(&arena, word->string),
                   outcome_read(word->string, &outcome) || str_eq(word->string, S("undecided")));
    check_int("words of confidence", (int64_t)sure->count, 3);
    for (const Json *word = sure->first; word; word = word->next)
        check_true(arena_c(&arena, word->string), confidence_read(word->string, &confidence));
}

int main(void)
{
    arena = arena_open(1 << 28);
    RUN(test_case_schema);
    RUN(test_story_schema);
    RUN(test_formats);
    RUN(test_words);
    return check_done();
}
