/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * shape_sample - an invented shape with a field of every type, and random values of it, for tests
 */
#pragma once

#include "base/rng.h"
#include "base/shape.h"
#include "phrases_base.h"

typedef struct SampleSize {
    int64_t length, width;
} SampleSize;

typedef struct SampleLine {
    Str part;
    int64_t quantity;
    SampleSize size;
    const Str *serials;
    size_t serial_count;
} SampleLine;

typedef struct Sample {
    Id item;
    Str reason, note;
    int64_t grade;
    bool urgent;
    Date day;
    Moment at;
    Hash paper;
    Label title;
    int32_t state;
    SampleSize size;
    const SampleLine *lines;
    size_t line_count;
    const Id *related;
    size_t related_count;
    const Hash *papers;
    size_t paper_count;
} Sample;

enum { SAMPLE_LINES_MAX = 5, SAMPLE_SERIALS_MAX = 3, SAMPLE_PAPERS_MAX = 4 };

static const Str sample_states[] = { STR("open"), STR("held"), STR("closed") };
static const Phrase sample_state_labels[] = { PHRASE_BASE_WARNING, PHRASE_BASE_ERROR,
                                              PHRASE_BASE_WARNING };

static const Field sample_size_fields[] = {
    INT(SampleSize, length, "length", .min = -10, .max = INT64_MAX, .optional = true),
    INT(SampleSize, width, "width", .min = 0, .max = 9, .optional = true),
};
static const Shape sample_size_shape = SHAPE(SampleSize, "size", sample_size_fields);

static const Field sample_line_fields[] = {
    TEXT(SampleLine, part, "part", .max = 20),
    INT(SampleLine, quantity, "quantity", .min = 1, .max = 1000),
    RECORD(SampleLine, size, "size", SampleSize, sample_size_shape, .optional = false),
    TEXTS(SampleLine, serials, serial_count, "serials", .max = SAMPLE_SERIALS_MAX, .item_max = 12),
};
static const Shape sample_line_shape = SHAPE(SampleLine, "line", sample_line_fields);

static const Field sample_fields[] = {
    ID(Sample, item, "item", .help = PHRASE_BASE_WARNING),
    TEXT(Sample, reason, "reason", .min = 3, .max = 60),
    TEXT(Sample, note, "note", .max = 60, .optional = true, .long_text = true, .erasable = true),
    INT(Sample, grade, "grade", .min = 0, .max = 9, .optional = true),
    BOOL(Sample, urgent, "urgent", .help = PHRASE_BASE_ERROR),
    DATE(Sample, day, "day", .optional = true),
    MOMENT(Sample, at, "at", .optional = true),
    HASH(Sample, paper, "paper", .optional = true),
    LABEL(Sample, title, "title", .max = 40),
    CHOICE(Sample, state, "state", sample_states, .optional = true,
           .choice_labels = sample_state_labels),
    RECORD(Sample, size, "size", SampleSize, sample_size_shape, .optional = true),
    LIST(Sample, lines, line_count, "lines", SampleLine, sample_line_shape, .min = 1,
         .max = SAMPLE_LINES_MAX),
    IDS(Sample, related, related_count, "related", .max = SAMPLE_PAPERS_MAX, .optional = true),
    HASHES(Sample, papers, paper_count, "papers", .max = SAMPLE_PAPERS_MAX, .optional = true),
};
static const Shape sample_shape = SHAPE(Sample, "sample", sample_fields);

static inline void sample_bytes(Rng *rng, uint8_t *ret_bytes, size_t count)
{
    for (size_t i = 0; i < count; i++)
        ret_bytes[i] = (uint8_t)rng_between(rng, 1, 255);
}

static inline Id sample_id(Rng *rng)
{
    Id id;

    sample_bytes(rng, id.bytes, sizeof(id.bytes));
    return id;
}

static inline Hash sample_hash(Rng *rng)
{
    Hash hash;

    sample_bytes(rng, hash.bytes, sizeof(hash.bytes));
    return hash;
}

/* Between `min` and `max` bytes, the first of which is no blank. */
static inline Str sample_text(Rng *rng, Arena *arena, size_t min, size_t max, bool lines)
{
    static const Str letters[] = { STR("a"), STR("Z"), STR("\""), STR("\\"), STR("移"), STR("🗾"),
                                   STR("0"), STR(" "), STR("."),  STR("/"),  STR("\t"), STR("\n") };
    int64_t last = (int64_t)COUNT_OF(letters) - (lines ? 1 : 3);
    size_t len = (size_t)rng_between(rng, (int64_t)min, (int64_t)max);
    Text text = text_open(arena, max);

    text_char(&text, 'x');
    while (text.len < len && !text.full)
        text_put(&text, letters[rng_between(rng, 0, last)]);
    return text_str(&text);
}

static inline bool sample_some(Rng *rng)
{
    return rng_between(rng, 0, 2) > 0;
}

static inline SampleSize sample_size(Rng *rng)
{
    return (SampleSize){
        .length = sample_some(rng) ? rng_between(rng, -10, INT64_MAX) : INT64_MIN,
        .width = sample_some(rng) ? rng_between(rng, 0, 9) : INT64_MIN,
    };
}

static inline SampleLine sample_line(Rng *rng, Arena *arena)
{
    SampleLine line = {
        .part = sample_text(rng, arena, 1, 20, false),
        .quantity = rng_between(rng, 1, 1000),
        .size = sample_size(rng),
        .serial_count = (size_t)rng_between(rng, 0, SAMPLE_SERIALS_MAX),
    };
    Str *serials = NEW_ARRAY(arena, Str, SAMPLE_SERIALS_MAX);

    for (size_t i = 0; i < line.serial_count; i++)
        serials[i] = sample_text(rng, arena, 1, 12, false);
    line.serials = serials;
    return line;
}

static inline void sample_lists(Rng *rng, Arena *arena, Sample *sample)
{
    SampleLine *lines = NEW_ARRAY(arena, SampleLine, SAMPLE_LINES_MAX);
    Id *related = NEW_ARRAY(arena, Id, SAMPLE_PAPERS_MAX);
    Hash *papers = NEW_ARRAY(arena, Hash, SAMPLE_PAPERS_MAX);

    sample->line_count = (size_t)rng_between(rng, 1, SAMPLE_LINES_MAX);
    sample->related_count = (size_t)rng_between(rng, 0, SAMPLE_PAPERS_MAX);
    sample->paper_count = (size_t)rng_between(rng, 0, SAMPLE_PAPERS_MAX);
    for (size_t i = 0; i < sample->line_count; i++)
        lines[i] = sample_line(rng, arena);
    for (size_t i = 0; i < SAMPLE_PAPERS_MAX; i++) {
        related[i] = sample_id(rng);
        papers[i] = sample_hash(rng);
    }
    sample->lines = lines;
    sample->related = related;
    sample->papers = papers;
}

/* A value that may be written: any, within the limits. */
static inline Sample sample_random(Rng *rng, Arena *arena)
{
    Sample sample;

    shape_clear(&sample_shape, &sample);
    sample.item = sample_id(rng);
    sample.reason = sample_text(rng, arena, 4, 60, false);
    sample.note = sample_some(rng) ? sample_text(rng, arena, 1, 60, true) : S("");
    sample.grade = sample_some(rng) ? rng_between(rng, 0, 9) : INT64_MIN;
    sample.urgent = sample_some(rng);
    sample.day = sample_some(rng) ? (Date)rng_between(rng, -30000, 300000) : DATE_NONE;
    sample.at =
        sample_some(rng) ? rng_between(rng, -1000000, INT64_C(4000000000000000)) : MOMENT_NONE;
    sample.paper = sample_some(rng) ? sample_hash(rng) : hash_none();
    sample.title.in[LANG_JA] = sample_text(rng, arena, 1, 40, false);
    sample.title.in[LANG_EN] = sample_some(rng) ? sample_text(rng, arena, 1, 40, false) : S("");
    sample.state = (int32_t)rng_between(rng, -1, 2);
    sample.size = sample_size(rng);
    sample_lists(rng, arena, &sample);
    return sample;
}
