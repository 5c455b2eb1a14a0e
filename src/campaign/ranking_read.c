/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "campaign/campaign.h"
#include "phrases_campaign.h"

/* The sheet of criteria, bidders and scores, from its file. */

enum {
    SHEET_ROW,
    SHEET_NAME,
    SHEET_BIDDER,
    SHEET_NUMBER,
    SHEET_JA,
    SHEET_EN,
    SHEET_SOURCE,
    SHEET_CONFIDENCE
};

#define SHEET_HEAD S("row,name,bidder,number,ja,en,source,confidence")

typedef enum SheetRow { SHEET_CRITERION, SHEET_OF_BIDDER, SHEET_SCORE, SHEET_ROWS } SheetRow;

static const Str row_words[SHEET_ROWS] = { STR("criterion"), STR("bidder"), STR("score") };

typedef struct Reader {
    CsvReading csv;
    RankCriterion criteria[RANK_CRITERIA_MAX];
    RankBidder bidders[RANK_BIDDERS_MAX];
    RankScore scores[RANK_CRITERIA_MAX * RANK_BIDDERS_MAX]; /* rows of RANK_BIDDERS_MAX */
    size_t criterion_count, bidder_count;
} Reader;

static void refuse(const CsvReading *csv, size_t column, Phrase message, Str what)
{
    csv_refuse(csv, column, message, PHRASE_CAMPAIGN_REMEDY, what);
}

static size_t criterion_named(const Reader *reader, Str id)
{
    size_t i = 0;

    while (i < reader->criterion_count && !str_eq(reader->criteria[i].id, id))
        i++;
    return i;
}

static size_t bidder_named(const Reader *reader, Str id)
{
    size_t i = 0;

    while (i < reader->bidder_count && !str_eq(reader->bidders[i].id, id))
        i++;
    return i;
}

static void check_empty(const CsvReading *csv, size_t column)
{
    if (csv->cells[column].len > 0)
        refuse(csv, column, PHRASE_CAMPAIGN_NOT_EMPTY, S(""));
}

static Label read_label(const CsvReading *csv)
{
    Str ja = csv_words(csv, SHEET_JA), en = csv_words(csv, SHEET_EN);
    return (Label){ .in = { [LANG_JA] = ja, [LANG_EN] = en } };
}

static void read_criterion(Reader *reader)
{
    const CsvReading *csv = &reader->csv;
    RankCriterion criterion = { .id = csv_id(csv, SHEET_NAME) };

    criterion.weight = csv_number(csv, SHEET_NUMBER, 0, RANK_NUMBER_MAX);
    criterion.words = read_label(csv);
    criterion.basis = csv_basis(csv, SHEET_SOURCE, SHEET_CONFIDENCE);
    check_empty(csv, SHEET_BIDDER);
    if (criterion_named(reader, criterion.id) < reader->criterion_count)
        refuse(csv, SHEET_NAME, PHRASE_CAMPAIGN_TWICE, criterion.id);
    if (reader->criterion_count == RANK_CRITERIA_MAX)
        refuse(csv, SHEET_ROW, PHRASE_CAMPAIGN_TOO_MANY, S("50"));
    if (csv_row_good(csv))
        reader->criteria[reader->criterion_count++] = criterion;
}

static void read_bidder(Reader *reader)
{
    const CsvReading *csv = &reader->csv;
    RankBidder bidder = { .id = csv_id(csv, SHEET_NAME) };

    bidder.words = read_label(csv);
    bidder.basis = csv_basis(csv, SHEET_SOURCE, SHEET_CONFIDENCE);
    check_empty(csv, SHEET_BIDDER);
    check_empty(csv, SHEET_NUMBER);
    if (bidder_named(reader, bidder.id) < reader->bidder_count)
        refuse(csv, SHEET_NAME, PHRASE_CAMPAIGN_TWICE, bidder.id);
    if (reader->bidder_count == RANK_BIDDERS_MAX)
        refuse(csv, SHEET_ROW, PHRASE_CAMPAIGN_TOO_MANY, S("30"));
    if (csv_row_good(csv))
        reader->bidders[reader->bidder_count++] = bidder;
}

static void read_score(Reader *reader)
{
    const CsvReading *csv = &reader->csv;
    size_t criterion = criterion_named(reader, csv->cells[SHEET_NAME]);
    size_t bidder = bidder_named(reader, csv->cells[SHEET_BIDDER]);
    RankScore score = { .told = true };

    score.score = csv_number(csv, SHEET_NUMBER, 0, RANK_NUMBER_MAX);
    score.basis = csv_basis(csv, SHEET_SOURCE, SHEET_CONFIDENCE);
    check_empty(csv, SHEET_JA);
    check_empty(csv, SHEET_EN);
    if (criterion == reader->criterion_count)
        refuse(csv, SHEET_NAME, PHRASE_CAMPAIGN_NO_CRITERION, S(""));
    if (bidder == reader->bidder_count)
        refuse(csv, SHEET_BIDDER, PHRASE_CAMPAIGN_NO_BIDDER, S(""));
    if (!csv_row_good(csv))
        return;
    RankScore *at = &reader->scores[criterion * RANK_BIDDERS_MAX + bidder];
    if (at->told)
        refuse(csv, SHEET_NAME, PHRASE_CAMPAIGN_TWICE, S(""));
    else
        *at = score;
}

static void read_row(Reader *reader)
{
    SheetRow row = (SheetRow)csv_word(&reader->csv, SHEET_ROW, row_words, SHEET_ROWS);

    if (!csv_row_good(&reader->csv))
        return;
    if (row == SHEET_CRITERION)
        read_criterion(reader);
    else if (row == SHEET_OF_BIDDER)
        read_bidder(reader);
    else
        read_score(reader);
}

/* Of the whole sheet, which has no line of its own. */
static void refuse_sheet(const Reader *reader, Phrase message, Str first, Str second)
{
    finding_error(reader->csv.findings, ((Place){ .file = reader->csv.file }), message,
                  PHRASE_CAMPAIGN_REMEDY, first, second);
}

static void check_sheet(const Reader *reader)
{
    int64_t weights = 0;

    for (size_t i = 0; i < reader->criterion_count; i++)
        weights += reader->criteria[i].weight;
    if (weights == 0)
        refuse_sheet(reader, PHRASE_CAMPAIGN_NO_WEIGHT, S(""), S(""));
    if (reader->bidder_count < 2)
        refuse_sheet(reader, PHRASE_CAMPAIGN_NO_RIVALS, S(""), S(""));
    for (size_t i = 0; i < reader->criterion_count; i++)
        for (size_t k = 0; k < reader->bidder_count; k++)
            if (!reader->scores[i * RANK_BIDDERS_MAX + k].told)
                refuse_sheet(reader, PHRASE_CAMPAIGN_NO_SCORE, reader->criteria[i].id,
                             reader->bidders[k].id);
}

bool rank_sheet_read(Arena *arena, Str bytes, Str file, RankSheet *ret_sheet, Findings *findings)
{
    Reader *reader = NEW(arena, Reader);

    if (!csv_open(arena, bytes, file, findings, &reader->csv) ||
        !csv_head(&reader->csv, SHEET_HEAD,
                  RANK_CRITERIA_MAX + RANK_BIDDERS_MAX + RANK_CRITERIA_MAX * RANK_BIDDERS_MAX))
        return false;
    while (csv_next(&reader->csv))
        read_row(reader);
    if (!csv_good(&reader->csv))
        return false;
    check_sheet(reader);
    RankScore *scores =
        NEW_ARRAY(arena, RankScore, reader->criterion_count * reader->bidder_count + 1);
    for (size_t i = 0; i < reader->criterion_count; i++)
        for (size_t k = 0; k < reader->bidder_count; k++)
            scores[i * reader->bidder_count + k] = reader->scores[i * RANK_BIDDERS_MAX + k];
    *ret_sheet = (RankSheet){ reader->criteria, reader->bidders, scores, reader->criterion_count,
                              reader->bidder_count };
    return csv_good(&reader->csv);
}
