/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "phrases_web.h"
#include "web/site.h"

#include "templates.h"

/* All stories, or those a search finds. */

enum { VALUES_MAX = 8, VALUE_TEXT_MAX = 4096 };

static Str value_words(const Visit *visit, const Fact *fact, Value value)
{
    Text text = text_open(visit->arena, VALUE_TEXT_MAX);
    value_write(&text, fact, value, visit->lang);
    return text_str(&text);
}

/* The values the lines of a case state for a fact, each once: "Philippines, Thailand". */
static Str stated(const Visit *visit, const Casefile *casefile, Str fact_id)
{
    const Rulebook *book = visit->site->library->book;
    Str words = S("");
    int64_t seen[VALUES_MAX];
    size_t count = 0;
    int32_t index;

    if (!rulebook_fact(book, fact_id, &index))
        return words;
    for (size_t i = 0; i < casefile->line_count && count < VALUES_MAX; i++) {
        Testimony said = casefile->lines[i].testimony[index];
        size_t before = 0;
        if (!said.count || said.list[0].value.state != VALUE_KNOWN)
            continue;
        while (before < count && seen[before] != said.list[0].value.number)
            before++;
        if (before < count)
            continue;
        words =
            visit_list(visit, words, value_words(visit, &book->facts[index], said.list[0].value));
        seen[count++] = said.list[0].value.number;
    }
    return words;
}

static BriefView brief_view(const Visit *visit, const Casefile *casefile, size_t line,
                            const Brief *brief)
{
    BriefView view = { .verdict = verdict_view(visit, brief->outcomes) };
    const CaseLine *of = &casefile->lines[line];

    if (casefile->line_count > 1)
        view.line = label_in(of->title, visit->lang, of->id);
    if (brief->has_pack && brief->law != CONFIDENCE_OFFICIAL)
        view.law = confidence_name(visit, brief->law);
    if (brief->has_pack && brief->facts != CONFIDENCE_OFFICIAL)
        view.facts = confidence_name(visit, brief->facts);
    return view;
}

static StoriesRow stories_row(const Visit *visit, size_t index)
{
    const Story *story = visit->site->stories.list[index];
    const Brief *briefs = visit->site->briefs[index];
    size_t count = story->casefile->line_count;
    BriefView *views = NEW_ARRAY(visit->arena, BriefView, count);

    for (size_t i = 0; i < count; i++)
        views[i] = brief_view(visit, story->casefile, i, &briefs[i]);
    return (StoriesRow){
        .address = VISIT_URL(visit, S("stories"), story->id),
        .title = label_in(story->title, visit->lang, story->id),
        .item = stated(visit, story->casefile, S("item-kind")),
        .destination = stated(visit, story->casefile, S("destination")),
        .day = { story->date },
        .briefs = views,
        .brief_count = count,
    };
}

Reply stories_visit(const Visit *visit)
{
    const Stories *stories = &visit->site->stories;
    StoriesView view = { .self = visit_url(visit, S("/"), S("")), .total = stories->count };
    Text body = text_open(visit->arena, PAGE_BYTES_MAX);
    const size_t *indexes;

    view.query = query_get(&visit->query, S("q"));
    view.row_count = stories_search(visit->arena, stories, view.query, &indexes);
    view.count = view.row_count;
    StoriesRow *rows = NEW_ARRAY(visit->arena, StoriesRow, view.row_count);
    for (size_t i = 0; i < view.row_count; i++)
        rows[i] = stories_row(visit, indexes[i]);
    view.rows = rows;
    stories_page(&body, &view, visit->lang);
    return page_reply(visit, 200, (Frame){ .title = phrase(PHRASE_WEB_STORIES, visit->lang) },
                      &body);
}
