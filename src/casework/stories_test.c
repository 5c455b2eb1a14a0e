/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "casework/casework.h"
#include "tests/gate_sample.h"

static Arena arena;
static Library library;
static Stories stories;

#define STORY(id, ja, en, on, facts) \
    "{\"format\":\"sekisho-story-1\",\"id\":\"" id "\",\"title\":{\"ja\":\"" ja "\",\"en\":\"" en \
    "\"},\"told\":{\"ja\":\"話\",\"en\":\"told\"},\"sources\":[{\"key\":\"S\",\"cite\":" \
    "\"Gazette\"," \
    "\"confidence\":\"official\"}],\"case\":{\"facts\":{" facts "}},\"expect\":[{\"on\":\"" on \
    "\",\"regime\":\"transfer\",\"outcome\":\"permitted\"}]}"

static const char *const samples[] = {
    STORY("second-b", "沿岸の器材", "Coastal gear", "2015-01-01", "\"kind\":\"radar\""),
    STORY("second-a", "比国への船", "Ships", "2015-01-01", "\"destination\":\"PHL\""),
    STORY("z-first", "ﾚｰﾀﾞｰの部品", "Parts", "2001-01-01",
          "\"arms\":true,\"purposes\":[\"joint\"],\"value\":{\"amount\":\"700\",\"currency\":"
          "\"JPY\"}"),
};

static void make_stories(void)
{
    const Story **read = NEW_ARRAY(&arena, const Story *, COUNT_OF(samples));
    Findings findings = { .arena = &arena };

    for (size_t i = 0; i < COUNT_OF(samples); i++) {
        read[i] = story_read(&arena, &library, str_from_c(samples[i]), S("x.story"), &findings);
        ensure(read[i]);
    }
    stories = stories_make(&arena, &library, read, COUNT_OF(samples));
}

static void test_order(void)
{
    check_int("all", (int64_t)stories.count, 3);
    check_str("by date", stories.list[0]->id, S("z-first"));
    check_str("then by id", stories.list[1]->id, S("second-a"));
    check_str("then by id", stories.list[2]->id, S("second-b"));
    check_true("found", stories_find(&stories, S("second-b")) == stories.list[2]);
    check_true("not found", stories_find(&stories, S("third")) == NULL);
}

/* Each row: what a person looks for, and which stories (in their order, as bits) are found. */
static void test_search(void)
{
    static const struct {
        const char *query;
        unsigned found;
    } rows[] = {
        { "", 7 },
        { "   ", 7 },
        { "船", 2 },         /* one character */
        { "器材", 4 },       /* two */
        { "レーダー", 5 },   /* half-width kana in a title, and the name of a value */
        { "ｒａｄａｒ", 4 }, /* full width */
        { "RADAR", 4 },
        { "フィリピン", 2 }, /* a country by name */
        { "philippines", 2 },
        { "PHL", 2 },
        { "joint work", 1 },
        { "2015", 0 }, /* the day is no word of the story */
        { "coastal gear", 4 },
        { "gear coastal", 4 },
        { "coastal ships", 0 }, /* every word must occur */
        { "gazette", 7 },
        { "yes", 0 },
        { "submarine", 0 },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        const size_t *indexes;
        unsigned found = 0;
        size_t count = stories_search(&arena, &stories, str_from_c(rows[i].query), &indexes);

        for (size_t k = 0; k < count; k++) {
            check_true("in their order", k == 0 || indexes[k] > indexes[k - 1]);
            found |= 1u << indexes[k];
        }
        check_int(rows[i].query, found, rows[i].found);
    }
}

int main(void)
{
    arena = arena_open(1 << 30);
    library = sample_library(&arena);
    make_stories();
    RUN(test_order);
    RUN(test_search);
    return check_done();
}
