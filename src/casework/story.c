/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "casework/story.h"
#include "phrases_gate.h"
#include "phrases_record.h"
#include "phrases_story.h"

static const Str story_keys[] = {
    STR("format"),   STR("id"),      STR("row"),         STR("title"),  STR("told"),
    STR("decision"), STR("sources"), STR("assumptions"), STR("limits"), STR("case"),
    STR("expect"),   STR("flips"),   STR("parties"),
};
static const Str party_keys[] = {
    STR("role"), STR("type"), STR("name"), STR("birth_date"), STR("countries"),
};
static const Str source_keys[] = { STR("key"), STR("cite"), STR("confidence") };
static const Str expect_keys[] = {
    STR("on"),       STR("line"),      STR("regime"),   STR("outcome"),      STR("outcomes"),
    STR("rules"),    STR("not_rules"), STR("requires"), STR("not_requires"), STR("alternatives"),
    STR("licences"), STR("findings"),  STR("open"),     STR("level"),        STR("bucket"),
    STR("facts"),    STR("note"),
};
const Members story_members = { story_keys, COUNT_OF(story_keys) };
const Members story_source_members = { source_keys, COUNT_OF(source_keys) };
const Members story_party_members = { party_keys, COUNT_OF(party_keys) };
const Members story_expectation_members = { expect_keys, COUNT_OF(expect_keys) };

typedef struct StoryReader {
    Arena *arena;
    const Library *library;
    Record record;
} StoryReader;

/* ---- small shapes ---------------------------------------------------------------------------- */

static StrList read_words(const StoryReader *reader, const Json *object, Str key)
{
    const Json *list = json_member(object, key);
    StrList words = { 0 };
    if (!record_is(&reader->record, list, JSON_ARRAY))
        return words;
    Str *items = NEW_ARRAY(reader->arena, Str, list->count);
    for (const Json *item = list->first; item; item = item->next)
        if (record_is(&reader->record, item, JSON_STRING))
            items[words.count++] = item->string;
    words.items = items;
    return words;
}

static void read_assumptions(const StoryReader *reader, const Json *root, Story *story)
{
    const Json *list = json_member(root, S("assumptions"));
    if (!record_is(&reader->record, list, JSON_ARRAY))
        return;
    Label *labels = NEW_ARRAY(reader->arena, Label, list->count);
    for (const Json *item = list->first; item; item = item->next)
        labels[story->assumption_count++] = record_label_at(&reader->record, item);
    story->assumptions = labels;
}

static void read_source(const StoryReader *reader, const Json *object, StorySource *source)
{
    if (!record_is(&reader->record, object, JSON_OBJECT))
        return;
    record_members(&reader->record, object, source_keys, COUNT_OF(source_keys));
    source->key = record_text(&reader->record, object, S("key"));
    source->cite = record_text(&reader->record, object, S("cite"));
    const Json *word = record_need(&reader->record, object, S("confidence"), JSON_STRING);
    if (word && !confidence_read(word->string, &source->confidence))
        record_error(&reader->record, word, PHRASE_GATE_NOT_CONFIDENCE,
                     PHRASE_GATE_CONFIDENCE_REMEDY, S(""), S(""));
}

static void read_sources(const StoryReader *reader, const Json *root, Story *story)
{
    const Json *list = record_need(&reader->record, root, S("sources"), JSON_ARRAY);
    if (!list)
        return;
    StorySource *sources = NEW_ARRAY(reader->arena, StorySource, list->count);
    for (const Json *item = list->first; item; item = item->next)
        read_source(reader, item, &sources[story->source_count++]);
    story->sources = sources;
    if (!list->count)
        record_error(&reader->record, list, PHRASE_STORY_NO_SOURCE, PHRASE_STORY_SEE_MANUAL, S(""),
                     S(""));
}

/* ---- parties --------------------------------------------------------------------------------- */

/* Which of the words it is; `otherwise` where it is none of them, with a finding. */
static int32_t read_choice(const StoryReader *reader, const Json *word, const Str *words,
                           size_t count, int32_t otherwise)
{
    Text all = text_open(reader->arena, 400);
    for (size_t i = 0; i < count; i++) {
        if (str_eq(word->string, words[i]))
            return (int32_t)i;
        text_all(&all, i ? S(", ") : S(""), words[i]);
    }
    record_error(&reader->record, word, PHRASE_STORY_NO_SUCH_WORD, PHRASE_STORY_WORDS_ARE,
                 word->string, text_str(&all));
    return otherwise;
}

static void read_party(const StoryReader *reader, const Json *object, StoryParty *party)
{
    const Record *record = &reader->record;
    *party = (StoryParty){ .type = -1 };
    if (!record_is(record, object, JSON_OBJECT))
        return;
    record_members(record, object, party_keys, COUNT_OF(party_keys));
    const Json *role = record_need(record, object, S("role"), JSON_STRING);
    const Json *type = json_member(object, S("type"));
    const Json *name = record_need(record, object, S("name"), JSON_STRING);
    StrList countries = read_words(reader, object, S("countries"));

    if (role)
        party->role = read_choice(reader, role, party_role_words, PARTY_ROLES, 0);
    if (type && record_is(record, type, JSON_STRING))
        party->type = read_choice(reader, type, party_type_words, PARTY_TYPES, -1);
    party->name = name ? name->string : S("");
    party->birth_date = record_text(record, object, S("birth_date"));
    party->countries = countries.items;
    party->country_count = countries.count;
}

static void read_parties(const StoryReader *reader, const Json *root, Story *story)
{
    const Json *list = json_member(root, S("parties"));
    if (!record_is(&reader->record, list, JSON_ARRAY))
        return;
    StoryParty *parties = NEW_ARRAY(reader->arena, StoryParty, list->count);
    for (const Json *item = list->first; item; item = item->next)
        read_party(reader, item, &parties[story->party_count++]);
    story->parties = parties;
}

/* ---- expectations ---------------------------------------------------------------------------- */

static const CaseLine *find_line(const Casefile *casefile, Str id)
{
    for (size_t i = 0; i < casefile->line_count; i++)
        if (str_eq(casefile->lines[i].id, id))
            return &casefile->lines[i];
    return NULL;
}

/* The line meant: the named one, or the only one; with the expectation's own facts laid over it. */
static void read_line(const StoryReader *reader, const Story *story, const Json *object,
                      Expectation *expectation)
{
    Str id = record_text(&reader->record, object, S("line"));
    const Casefile *casefile = story->casefile;
    const CaseLine *line = NULL;

    if (id.len)
        line = find_line(casefile, id);
    else if (casefile->line_count == 1)
        line = casefile->lines;
    if (!line) {
        record_error(&reader->record, object, PHRASE_STORY_NO_SUCH_LINE, PHRASE_STORY_SEE_MANUAL,
                     id, S(""));
        return;
    }
    const Json *facts = json_member(object, S("facts"));
    expectation->line = facts ? caseline_override(reader->arena, reader->library, line, facts,
                                                  reader->record.file, reader->record.findings)
                              : line;
}

static OutcomeSet read_outcome_set(const StoryReader *reader, StrList words, const Json *object)
{
    OutcomeSet set = 0;
    for (size_t i = 0; i < words.count; i++) {
        Outcome outcome;
        if (outcome_read(words.items[i], &outcome))
            set |= 1u << outcome;
        else
            record_error(&reader->record, object, PHRASE_STORY_NO_SUCH_OUTCOME,
                         PHRASE_STORY_OUTCOMES_ARE, words.items[i], S(""));
    }
    return set;
}

static void read_outcome(const StoryReader *reader, const Json *object, Expectation *expectation)
{
    const Json *word = record_need(&reader->record, object, S("outcome"), JSON_STRING);
    expectation->outcomes =
        read_outcome_set(reader, read_words(reader, object, S("outcomes")), object);
    if (!word)
        return;
    expectation->undecided = str_eq(word->string, S("undecided"));
    if (!expectation->undecided && !outcome_read(word->string, &expectation->outcome))
        record_error(&reader->record, word, PHRASE_STORY_NO_SUCH_OUTCOME, PHRASE_STORY_OUTCOMES_ARE,
                     word->string, S(""));
}

static bool knows_regime(const StoryReader *reader, Str regime)
{
    const Rulebook *book = reader->library->book;
    for (size_t i = 0; i < book->pack_count; i++)
        if (str_eq(book->packs[i].regime, regime))
            return true;
    return false;
}

static void read_expectation(const StoryReader *reader, const Story *story, const Json *object,
                             Expectation *expectation)
{
    const Record *record = &reader->record;
    if (!record_is(record, object, JSON_OBJECT))
        return;
    record_members(record, object, expect_keys, COUNT_OF(expect_keys));
    expectation->place = json_place(object, record->file);
    expectation->on = DATE_NONE;
    const Json *on = record_need(record, object, S("on"), JSON_STRING);
    if (on)
        (void)record_date(record, on, &expectation->on);
    expectation->regime = record_text(record, object, S("regime"));
    if (!knows_regime(reader, expectation->regime))
        record_error(record, object, PHRASE_STORY_NO_SUCH_REGIME, PHRASE_STORY_SEE_MANUAL,
                     expectation->regime, S(""));
    read_outcome(reader, object, expectation);
    expectation->rules = read_words(reader, object, S("rules"));
    expectation->not_rules = read_words(reader, object, S("not_rules"));
    expectation->requires = read_words(reader, object, S("requires"));
    expectation->not_requires = read_words(reader, object, S("not_requires"));
    expectation->alternatives = read_words(reader, object, S("alternatives"));
    expectation->checks_alternatives = json_member(object, S("alternatives")) != NULL;
    expectation->licences = read_words(reader, object, S("licences"));
    expectation->findings = read_words(reader, object, S("findings"));
    expectation->open = read_words(reader, object, S("open"));
    expectation->level = record_text(record, object, S("level"));
    expectation->bucket = record_text(record, object, S("bucket"));
    expectation->note = record_label(record, object, S("note"));
    read_line(reader, story, object, expectation);
}

static void read_expectations(const StoryReader *reader, const Json *root, Story *story)
{
    const Json *lists[] = { json_member(root, S("expect")), json_member(root, S("flips")) };
    size_t count = (lists[0] ? lists[0]->count : 0) + (lists[1] ? lists[1]->count : 0);
    Expectation *all = NEW_ARRAY(reader->arena, Expectation, count);

    for (size_t i = 0; i < COUNT_OF(lists); i++) {
        if (!record_is(&reader->record, lists[i], JSON_ARRAY))
            continue;
        for (const Json *item = lists[i]->first; item; item = item->next) {
            Expectation *expectation = &all[story->expectation_count++];
            expectation->is_flip = i == 1;
            read_expectation(reader, story, item, expectation);
        }
    }
    story->expectations = all;
    if (!story->expectation_count && !label_in(story->limits, LANG_EN, S("")).len)
        record_error(&reader->record, root, PHRASE_STORY_SAYS_NOTHING, PHRASE_STORY_SEE_MANUAL,
                     S(""), S(""));
}

/* ---- the whole ------------------------------------------------------------------------------- */

/* A text for people: both languages, or a finding. */
static Label read_full_label(const StoryReader *reader, const Json *root, Str key)
{
    const Json *label = record_need(&reader->record, root, key, JSON_OBJECT);
    for (int lang = 0; label && lang < LANG_COUNT; lang++)
        if (!json_member(label, lang_code((Lang)lang)))
            record_error(&reader->record, label, PHRASE_RECORD_MISSING, PHRASE_STORY_SEE_MANUAL,
                         lang_code((Lang)lang), S(""));
    return record_label_at(&reader->record, label);
}

/* What history decided: allowed, with conditions, not allowed, crime, lapsed, undecided. */
static Str read_decision(const StoryReader *reader, const Json *root)
{
    static const Str words[] = { STR(""),  STR("A"), STR("AC"), STR("N"),
                                 STR("X"), STR("L"), STR("U") };
    Str word = record_text(&reader->record, root, S("decision"));
    for (size_t i = 0; i < COUNT_OF(words); i++)
        if (str_eq(word, words[i]))
            return word;
    record_error(&reader->record, json_member(root, S("decision")), PHRASE_STORY_NO_SUCH_DECISION,
                 PHRASE_STORY_DECISIONS_ARE, word, S(""));
    return word;
}

static void read_head(const StoryReader *reader, const Json *root, Story *story)
{
    const Record *record = &reader->record;
    const Json *id = record_need(record, root, S("id"), JSON_STRING);
    const Json *row = json_member(root, S("row"));

    story->id = id ? id->string : S("");
    if (row && row->type != JSON_NULL && record_is(record, row, JSON_INT))
        story->row = row->number;
    story->decision = read_decision(reader, root);
    story->title = read_full_label(reader, root, S("title"));
    story->told = read_full_label(reader, root, S("told"));
    story->limits = record_label(record, root, S("limits"));
    read_assumptions(reader, root, story);
    read_sources(reader, root, story);
    read_parties(reader, root, story);
}

/* The day a story stands under in a list: the one its case states, else that of its first
 * expectation, which may ask about a law long before or after. */
static Date story_date(const Library *library, const Story *story)
{
    const Rulebook *book = library->book;
    if (book->pack_count) {
        Testimony day = story->casefile->lines[0].testimony[book->packs[0].date_fact];
        if (day.count && day.list[0].value.state == VALUE_KNOWN)
            return (Date)day.list[0].value.number;
    }
    return story->expectation_count ? story->expectations[0].on : DATE_NONE;
}

static const Story *read_root(const StoryReader *reader, const Json *root)
{
    const Record *record = &reader->record;
    size_t errors = record->findings->error_count;
    Story *story = NEW(reader->arena, Story);
    const Json *format = record_need(record, root, S("format"), JSON_STRING);

    story->file = record->file;
    record_members(record, root, story_keys, COUNT_OF(story_keys));
    if (format && !str_eq(format->string, S(STORY_FORMAT)))
        record_error(record, format, PHRASE_STORY_FORMAT, PHRASE_STORY_SEE_MANUAL, S(STORY_FORMAT),
                     S(""));
    read_head(reader, root, story);

    const Json *object = record_need(record, root, S("case"), JSON_OBJECT);
    if (object)
        story->casefile = casefile_from_json(reader->arena, reader->library, object, record->file,
                                             record->findings);
    if (!story->casefile)
        return NULL;
    read_expectations(reader, root, story);
    story->date = story_date(reader->library, story);
    return record->findings->error_count == errors ? story : NULL;
}

const Story *story_read(Arena *arena, const Library *library, Str bytes, Str file,
                        Findings *findings)
{
    StoryReader reader = { arena, library, { file, findings, PHRASE_STORY_SEE_MANUAL } };
    const Json *root = json_read(arena, bytes, file, findings);

    if (!root || !record_is(&reader.record, root, JSON_OBJECT))
        return NULL;
    return read_root(&reader, root);
}
