/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Practice files: those that are shipped are good and as their schema says; a wrong one is refused
 * with the line of what is wrong. */
#include "record/practice.h"

#include "tests/check.h"
#include "world/world.h"

static Arena arena;
static Table table;

/* ---- what is shipped ------------------------------------------------------------------------- */

static Str file_bytes(Str path)
{
    Str bytes = S("");

    check_int(arena_c(&arena, path), world_read_file(&arena, path, WORLD_FILE_MAX, &bytes), 0);
    return bytes;
}

static void test_shipped(void)
{
    const Str *paths;
    size_t count = 0;

    check_int("listed", world_list_files(&arena, S("practice"), S(".json"), &paths, &count), 0);
    check_true("there is one", count > 0);
    for (size_t i = 0; i < count; i++) {
        Findings findings = { .arena = &arena };
        Text told = text_open(&arena, TEXT_MAX);
        const Practice *practice =
            practice_read(&arena, &table, file_bytes(paths[i]), paths[i], &findings);
        findings_write(&told, &findings, LANG_EN);
        check_str(arena_c(&arena, paths[i]), text_str(&told), S(""));
        check_true("read", practice != NULL);
    }
}

/* ---- its schema ------------------------------------------------------------------------------ */

static void check_members(const Json *object, const Members *members)
{
    const Json *properties = json_member(object, S("properties"));

    ensure(properties);
    check_int("as many", (int64_t)properties->count, (int64_t)members->count);
    for (size_t i = 0; i < members->count; i++)
        check_true(arena_c(&arena, members->keys[i]),
                   json_member(properties, members->keys[i]) != NULL);
}

static int64_t limit(const Json *object, const char *property)
{
    const Json *list = json_member(json_member(object, S("properties")), str_from_c(property));
    const Json *most = json_member(list, S("maxItems"));

    return most ? most->number : json_member(list, S("maximum"))->number;
}

static void test_schema(void)
{
    Findings findings = { .arena = &arena };
    Str path = S("share/schema/practice.schema.json");
    const Json *root = json_read(&arena, file_bytes(path), path, &findings);
    ensure(root);
    const Json *parts = json_member(root, S("$defs"));

    check_members(root, &practice_members);
    check_members(json_member(parts, S("begin")), &practice_begin_members);
    check_members(json_member(parts, S("lesson")), &practice_lesson_members);
    check_members(json_member(parts, S("step")), &practice_step_members);
    check_int("steps of the beginning", limit(root, "beginning"), PRACTICE_STEPS_MAX);
    check_int("lessons", limit(root, "lessons"), LESSONS_MAX);
    check_int("steps", limit(json_member(parts, S("lesson")), "steps"), LESSON_STEPS_MAX);
    const Json *format = json_member(json_member(root, S("properties")), S("format"));
    check_str("format", json_member(format, S("const"))->string, S(PRACTICE_FORMAT));
}

/* ---- wrong ones ------------------------------------------------------------------------------ */

/* A good file, of which each row changes one place. */
static const Str good =
    STR("{ \"format\": \"sekisho-practice-1\",\n"
        "  \"start\": { \"person\": \"mori\" },\n"
        "  \"words\": { \"w\": { \"ja\": \"語\", \"en\": \"word\" } },\n"
        "  \"beginning\": [\n"
        "    { \"operation\": \"person.add\", \"with\": { \"handle\": \"abe\", \"organisation\":"
        " \"@home\", \"name-en\": \"Abe\", \"roles\": [\"clerk\"], \"clearance\": \"open\","
        " \"from\": \"@today\" } },\n"
        "    { \"operation\": \"item.open\", \"as\": \"abe\", \"with\": { \"title\": \"@words/w\","
        " \"summary\": { \"ja\": \"要\", \"en\": \"sum\" }, \"marking\": \"open\","
        " \"regimes\": [\"transfer\"] } },\n"
        "    { \"operation\": \"item.assign\", \"as\": \"abe\", \"with\": { \"item\": \"@item\","
        " \"person\": \"@person/abe\" } } ],\n"
        "  \"keeper\": \"abe\",\n"
        "  \"lessons\": [ { \"id\": \"one\", \"title\": { \"ja\": \"一\", \"en\": \"One\" },\n"
        "    \"why\": { \"ja\": \"何故\", \"en\": \"Why\" },\n"
        "    \"steps\": [ { \"operation\": \"item.assess\", \"as\": \"abe\","
        " \"page\": \"/items/@item\" } ] } ] }\n");

static const struct {
    const char *old, *new, *message;
    Str pointer;
    uint32_t line;
} bad[] = {
    { "practice-1", "practice-2", "practice.format", STR("/format"), 1 },
    { "\"person\": \"mori\"", "\"person\": 1", "record.want-text", STR("/start/person"), 2 },
    { "\"mori\"", "\"@person/abe\"", "practice.no-name", STR("/start/person"), 2 },
    { ", \"en\": \"word\"", "", "practice.one-language", STR("/words/w"), 3 },
    { "\"w\": {", "\"w\": 3, \"v\": {", "record.want-text", STR("/words/w"), 3 },
    { "person.add", "person.ad", "practice.no-operation", STR("/beginning/0/operation"), 5 },
    { "\"@home\"", "\"@house\"", "practice.no-name", STR("/beginning/0/with/organisation"), 5 },
    { "@today", "@today+", "practice.no-name", STR("/beginning/0/with/from"), 5 },
    { "@today", "@today+36501", "practice.no-name", STR("/beginning/0/with/from"), 5 },
    { "@today", "@today+-1", "practice.no-name", STR("/beginning/0/with/from"), 5 },
    { "\"@today\"", "\"@words/v\"", "practice.no-name", STR("/beginning/0/with/from"), 5 },
    { "\"clerk\"", "1", "record.want-text", STR("/beginning/0/with/roles/0"), 5 },
    { "\"clearance\": \"open\", ", "", "shape.missing", STR("/beginning/0/with/clearance"), 5 },
    { "item.open\", \"as\": \"abe\"", "item.open\", \"as\": \"ono\"", "practice.no-person",
      STR("/beginning/1/as"), 6 },
    { "\"ja\": \"要\", ", "", "practice.one-language", STR("/beginning/1/with/summary"), 6 },
    { "[\"transfer\"] }", "[\"transfer\"] }, \"document\": [[\"a\"]]", "practice.no-table",
      STR("/beginning/1"), 6 },
    { "\"@item\",", "\"@case\",", "practice.no-name", STR("/beginning/2/with/item"), 7 },
    { "@person/abe", "@person/ono", "practice.no-name", STR("/beginning/2/with/person"), 7 },
    { "item.assign", "list.import", "practice.wants-table", STR("/beginning/2"), 7 },
    { "item.assign", "document.add", "practice.kept", STR("/beginning/2"), 7 },
    { "\"keeper\": \"abe\"", "\"keeper\": \"ono\"", "practice.no-person", STR("/keeper"), 8 },
    { "\"keeper\": \"abe\",", "", "record.missing", STR(""), 1 },
    { "\"one\"", "\"One\"", "practice.lesson-name", STR("/lessons/0/id"), 9 },
    { "\"ja\": \"一\", ", "", "practice.one-language", STR("/lessons/0/title"), 9 },
    { "\"why\"", "\"wy\"", "record.unknown-member", STR("/lessons/0/wy"), 10 },
    { "item.assess", "item.asess", "practice.no-operation", STR("/lessons/0/steps/0/operation"),
      11 },
    { "\"as\": \"abe\", \"page\"", "\"as\": \"ono\", \"page\"", "practice.no-person",
      STR("/lessons/0/steps/0/as"), 11 },
    { "\"/items", "\"items", "practice.page", STR("/lessons/0/steps/0/page"), 11 },
    { "/@item", "/@radar", "practice.no-name", STR("/lessons/0/steps/0/page"), 11 },
    { "\"page\"", "\"times\": 0, \"page\"", "practice.times", STR("/lessons/0/steps/0/times"), 11 },
    { "\"page\"", "\"statement\": [[\"a\"]], \"page\"", "practice.no-table",
      STR("/lessons/0/steps/0"), 11 },
    { "\"page\"", "\"with\": { \"on\": \"soon\" }, \"page\"", "record.no-such-date",
      STR("/lessons/0/steps/0/with/on"), 11 },
    { " ] } ] }",
      " ] }, { \"id\": \"one\", \"title\": { \"ja\": \"一\", \"en\": \"1\" }, \"why\":"
      " { \"ja\": \"一\", \"en\": \"1\" }, \"steps\": [ { \"operation\":"
      " \"item.assess\", \"as\": \"abe\" } ] } ] }",
      "practice.lesson-twice", STR("/lessons/1/id"), 11 },
    { " ] } ] }", " ] } ] ", "base.json-end", STR(""), 12 },
};

/* The good file with the first `old` in it made `new`. */
static Str changed(const char *old, const char *new)
{
    Text text = text_open(&arena, 1 << 16);
    size_t at;

    ensure(str_find(good, str_from_c(old), &at));
    text_all(&text, str_cut(good, 0, at), str_from_c(new),
             str_cut(good, at + str_from_c(old).len, good.len));
    return text_str(&text);
}

static void test_good(void)
{
    Findings findings = { .arena = &arena };
    Text told = text_open(&arena, TEXT_MAX);
    const Practice *practice = practice_read(&arena, &table, good, S("f.json"), &findings);

    findings_write(&told, &findings, LANG_EN);
    check_str("nothing is said of it", text_str(&told), S(""));
    ensure(practice);
    check_int("its steps", (int64_t)practice->beginning_count, 3);
    check_int("its lesson", (int64_t)practice->lesson_count, 1);
}

static void test_bad(void)
{
    for (size_t i = 0; i < COUNT_OF(bad); i++) {
        Findings findings = { .arena = &arena };
        const Practice *practice =
            practice_read(&arena, &table, changed(bad[i].old, bad[i].new), S("f.json"), &findings);
        const Finding *found = findings.first;
        while (found && !str_eq(phrase_key(found->message), str_from_c(bad[i].message)))
            found = found->next;
        check_true(bad[i].message, !practice && found != NULL);
        if (!found)
            continue;
        check_str(bad[i].message, found->place.pointer, bad[i].pointer);
        check_int(bad[i].message, found->place.line, bad[i].line);
        check_str(bad[i].message, found->place.file, S("f.json"));
    }
}

/* ---- where it lies --------------------------------------------------------------------------- */

static void test_find(void)
{
    static const Str none[] = { STR("no-such"), STR("../practice/radars"), STR("Radars"),
                                STR("radars.json"), STR("/etc/passwd") };
    Findings findings = { .arena = &arena };
    Str file, bytes;

    check_int("the first", practice_find(&arena, S("."), S(""), &file, &bytes, &findings), 0);
    check_str("is this", file, S("./practice/radars.json"));
    check_int("by name", practice_find(&arena, S("."), S("radars"), &file, &bytes, &findings), 0);
    for (size_t i = 0; i < COUNT_OF(none); i++)
        check_int(none[i].at, practice_find(&arena, S("."), none[i], &file, &bytes, &findings),
                  OFFICE_E_INVALID);
    check_int("without any", practice_find(&arena, S("texts"), S(""), &file, &bytes, &findings),
              OFFICE_E_INVALID);
    check_int("each with its finding", (int64_t)findings.error_count, COUNT_OF(none) + 1);
}

int main(void)
{
    arena = arena_open(1u << 30);
    Findings findings = { .arena = &arena };

    ensure(table_make(&arena, &record_rooms, NULL, &table, &findings));
    RUN(test_shipped);
    RUN(test_schema);
    RUN(test_good);
    RUN(test_bad);
    RUN(test_find);
    arena_close(&arena);
    return check_done();
}
