/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * story - history as a test (manual sekisho-story(5), share/schema/story.schema.json)
 *
 * A story tells a real transfer from its sources, states its facts, and says what the packs must
 * make of it on given days. Running it reports every expectation that does not come out.
 */
#pragma once

#include "casework/item_events.h"
#include "gate/gate.h"

#define STORY_FORMAT "sekisho-story-1"

typedef struct StorySource {
    Str key, cite;
    Confidence confidence;
} StorySource;

/* Who takes part, for records that screen: invented, also where the transfer is not. */
typedef struct StoryParty {
    int32_t role, type; /* party_role_words, party_type_words; type -1: not said */
    Str name, birth_date;
    const Str *countries;
    size_t country_count;
} StoryParty;

typedef struct StrList {
    const Str *items;
    size_t count;
} StrList;

typedef struct Expectation {
    Date on;
    Str regime;
    const CaseLine *line; /* overrides applied */
    bool undecided;
    Outcome outcome;     /* unless undecided */
    OutcomeSet outcomes; /* undecided: exactly these, when not 0 */
    StrList rules, not_rules, requires, not_requires, alternatives, licences, findings, open;
    bool checks_alternatives; /* the list is whole, an empty one included */
    Str level, bucket;        /* empty: not checked */
    bool is_flip;
    Label note;
    Place place;
} Expectation;

typedef struct Story {
    Str id, file;
    int64_t row;               /* of the table of historical cases; 0: none */
    Str decision;              /* history's word: A AC N X L U */
    Label title, told, limits; /* limits: why history cannot be told from the packs; may be empty */
    const Label *assumptions;
    size_t assumption_count;
    const StorySource *sources;
    size_t source_count;
    const StoryParty *parties;
    size_t party_count;
    const Casefile *casefile;
    const Expectation *expectations; /* flips included */
    size_t expectation_count;
    Date date; /* the day its case states, else of its first expectation; orders stories */
} Story;

/* The members an object of the format may have. share/schema/story.schema.json names the same. */
extern const Members story_members, story_source_members, story_party_members,
    story_expectation_members;

/* NULL with findings, each naming its JSON pointer, unless everything in the file is understood. */
const Story *story_read(Arena *arena, const Library *library, Str bytes, Str file,
                        Findings *findings);

/* Adds an error finding for each expectation that does not come out; true when none. The scratch
 * must not be the arena of the findings. */
bool story_run(Gate *gate, Arena scratch, const Story *story, Findings *findings);
