/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "campaign/campaign.h"
#include "phrases_campaign.h"

/* The questions of a tender held against what may be released. */

enum {
    ROW_FEATURE,
    ROW_COUNTRY,
    ROW_RELEASE,
    ROW_FROM,
    ROW_UNTIL,
    ROW_JA,
    ROW_EN,
    ROW_SOURCE,
    ROW_CONFIDENCE
};

enum {
    QUESTION_ID,
    QUESTION_COUNTRY,
    QUESTION_FEATURES,
    QUESTION_JA,
    QUESTION_EN,
    QUESTION_SOURCE,
    QUESTION_CONFIDENCE
};

#define ROW_HEAD S("feature,country,release,from,until,ja,en,source,confidence")
#define QUESTION_HEAD S("question,country,features,ja,en,source,confidence")

Str release_word(Release release)
{
    static const Str words[RELEASES] = { STR("withhold"), STR("undecided"), STR("degrade"),
                                         STR("release") };
    return words[release];
}

static void refuse(const CsvReading *reading, size_t column, Phrase message, Str what)
{
    csv_refuse(reading, column, message, PHRASE_CAMPAIGN_REMEDY, what);
}

static Label read_label(const CsvReading *reading, size_t ja, size_t en)
{
    Label label = { .in = { [LANG_JA] = csv_words(reading, ja) } };

    label.in[LANG_EN] = csv_words(reading, en);
    return label;
}

/* ---- the matrix ------------------------------------------------------------------------------ */

static Release read_release(const CsvReading *reading)
{
    static const Release releases[] = { RELEASE_WITHHOLD, RELEASE_DEGRADE, RELEASE_FREE };
    Str words[COUNT_OF(releases)];

    for (size_t i = 0; i < COUNT_OF(releases); i++)
        words[i] = release_word(releases[i]);
    return releases[csv_word(reading, ROW_RELEASE, words, COUNT_OF(releases))];
}

static bool overlaps(const ReleaseRow *row, const ReleaseRow *other)
{
    return str_eq(row->feature, other->feature) && str_eq(row->country, other->country) &&
           row->from < other->until && other->from < row->until;
}

static void read_row(const CsvReading *reading, const ReleaseRow *rows, size_t count,
                     ReleaseRow *row)
{
    row->feature = csv_id(reading, ROW_FEATURE);
    row->country = csv_country(reading, ROW_COUNTRY);
    row->release = read_release(reading);
    row->from = csv_day(reading, ROW_FROM);
    row->until = csv_until(reading, ROW_UNTIL, row->from);
    row->words = read_label(reading, ROW_JA, ROW_EN);
    row->basis = csv_basis(reading, ROW_SOURCE, ROW_CONFIDENCE);
    for (size_t i = 0; i < count && csv_row_good(reading); i++)
        if (overlaps(row, &rows[i]))
            refuse(reading, ROW_FEATURE, PHRASE_CAMPAIGN_RELEASED_TWICE, S(""));
}

bool release_matrix_read(Arena *arena, Str bytes, Str file, ReleaseMatrix *ret_matrix,
                         Findings *findings)
{
    CsvReading reading;
    size_t count = 0;

    if (!csv_open(arena, bytes, file, findings, &reading) ||
        !csv_head(&reading, ROW_HEAD, REHEARSAL_ROWS_MAX))
        return false;
    ReleaseRow *rows = NEW_ARRAY(arena, ReleaseRow, reading.row_count);
    while (csv_next(&reading)) {
        read_row(&reading, rows, count, &rows[count]);
        count += csv_row_good(&reading);
    }
    *ret_matrix = (ReleaseMatrix){ rows, count };
    return csv_good(&reading);
}

const ReleaseRow *release_of(const ReleaseMatrix *matrix, Str feature, Str country, Date on)
{
    for (size_t i = 0; i < matrix->count; i++) {
        const ReleaseRow *row = &matrix->rows[i];
        if (str_eq(row->feature, feature) && str_eq(row->country, country) && row->from <= on &&
            on < row->until)
            return row;
    }
    return NULL;
}

/* ---- the questions --------------------------------------------------------------------------- */

/* For any country: a feature that no row names is a slip of the pen, not one undecided. */
static bool is_feature(const ReleaseMatrix *matrix, Str feature)
{
    for (size_t i = 0; i < matrix->count; i++)
        if (str_eq(matrix->rows[i].feature, feature))
            return true;
    return false;
}

static void read_features(const CsvReading *reading, const ReleaseMatrix *matrix,
                          TenderQuestion *question)
{
    Str *features = NEW_ARRAY(reading->arena, Str, REHEARSAL_FEATURES_MAX);
    Str rest = csv_words(reading, QUESTION_FEATURES);

    while (rest.len > 0 && csv_row_good(reading)) {
        Str name = str_trim(str_split(rest, ' ', &rest));
        if (name.len == 0)
            continue;
        if (!is_feature(matrix, name))
            refuse(reading, QUESTION_FEATURES, PHRASE_CAMPAIGN_NO_FEATURE, name);
        else if (question->feature_count == REHEARSAL_FEATURES_MAX)
            refuse(reading, QUESTION_FEATURES, PHRASE_CAMPAIGN_TOO_MANY, S("50"));
        else
            features[question->feature_count++] = name;
    }
    question->features = features;
}

static void read_question(const CsvReading *reading, const ReleaseMatrix *matrix,
                          const TenderQuestion *items, size_t count, TenderQuestion *question)
{
    *question = (TenderQuestion){ .id = csv_id(reading, QUESTION_ID) };
    question->country = csv_country(reading, QUESTION_COUNTRY);
    read_features(reading, matrix, question);
    question->words = read_label(reading, QUESTION_JA, QUESTION_EN);
    question->basis = csv_basis(reading, QUESTION_SOURCE, QUESTION_CONFIDENCE);
    for (size_t i = 0; i < count && csv_row_good(reading); i++)
        if (str_eq(items[i].id, question->id))
            refuse(reading, QUESTION_ID, PHRASE_CAMPAIGN_TWICE, S(""));
}

bool tender_questions_read(Arena *arena, Str bytes, Str file, const ReleaseMatrix *matrix,
                           TenderQuestions *ret_questions, Findings *findings)
{
    CsvReading reading;
    size_t count = 0;

    if (!csv_open(arena, bytes, file, findings, &reading) ||
        !csv_head(&reading, QUESTION_HEAD, REHEARSAL_QUESTIONS_MAX))
        return false;
    TenderQuestion *items = NEW_ARRAY(arena, TenderQuestion, reading.row_count);
    while (csv_next(&reading)) {
        read_question(&reading, matrix, items, count, &items[count]);
        count += csv_row_good(&reading);
    }
    *ret_questions = (TenderQuestions){ items, count };
    return csv_good(&reading);
}

Rehearsed rehearse(const ReleaseMatrix *matrix, const TenderQuestion *question, Date on)
{
    Rehearsed least = { .release = RELEASES };

    ensure(question->feature_count > 0);
    for (size_t i = 0; i < question->feature_count; i++) {
        const ReleaseRow *row = release_of(matrix, question->features[i], question->country, on);
        Release release = row ? row->release : RELEASE_UNDECIDED;
        if (release < least.release)
            least = (Rehearsed){ release, question->features[i], row };
    }
    return least;
}
