/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/screen.h"
#include "phrases_cli.h"
#include "phrases_screening.h"

/* sekisho screen pairs: how near two names are, row by row. */

enum { PAIR_BYTES = 1 << 28 }; /* reserved for what two names become */

typedef enum PairColumn { PAIR_FIRST, PAIR_SECOND, PAIR_TYPE, PAIR_COLUMNS } PairColumn;

static const Str pair_columns[PAIR_COLUMNS] = { STR("name1"), STR("name2"), STR("type") };

typedef struct Pairs {
    Cli *cli;
    Str file;
    int columns[PAIR_COLUMNS]; /* -1: it has none */
    size_t refused;
} Pairs;

static Str pair_cell(const Pairs *pairs, const CsvRow *row, PairColumn column)
{
    int at = pairs->columns[column];
    return at >= 0 && (uint32_t)at < row->cell_count ? str_trim(row->cells[at]) : S("");
}

/* Both names are needed; a type that is not said is not known. */
static bool read_head(Pairs *pairs, const CsvTable *table)
{
    Findings *findings = &pairs->cli->findings;
    Place place = { .file = pairs->file, .line = table->row_count ? table->rows[0].line : 0 };
    bool whole = true;

    for (int i = 0; i < PAIR_COLUMNS; i++) {
        pairs->columns[i] = -1;
        for (uint32_t k = 0; table->row_count && k < table->rows[0].cell_count; k++)
            if (str_eq(str_trim(table->rows[0].cells[k]), pair_columns[i]))
                pairs->columns[i] = (int)k;
        if (pairs->columns[i] >= 0 || i == PAIR_TYPE)
            continue;
        finding_error(findings, place, PHRASE_SCREENING_BATCH_NO_NAME,
                      PHRASE_CLI_PAIRS_COLUMNS_REMEDY, pair_columns[i]);
        whole = false;
    }
    return whole;
}

static EntityType pair_type(Pairs *pairs, const CsvRow *row)
{
    Str word = pair_cell(pairs, row, PAIR_TYPE);
    EntityType type;

    if (entity_type_meant(word, &type))
        return type;
    finding_warning(&pairs->cli->findings, ((Place){ .file = pairs->file, .line = row->line }),
                    PHRASE_SCREENING_BATCH_UNREAD, PHRASE_SCREENING_BATCH_UNREAD_REMEDY, word);
    return ENTITY_UNKNOWN;
}

static void put_row(Text *text, const CsvRow *row)
{
    for (uint32_t i = 0; i < row->cell_count; i++) {
        text_put(text, i ? S(",") : S(""));
        text_csv(text, row->cells[i]);
    }
}

static void put_refused(Pairs *pairs, Text *text, const CsvRow *row, int refusal)
{
    pairs->refused++;
    finding_warning(&pairs->cli->findings, ((Place){ .file = pairs->file, .line = row->line }),
                    PHRASE_CLI_PAIRS_REFUSED, PHRASE_NONE,
                    phrase(name_refusal(refusal), pairs->cli->lang));
    text_put(text, S(",,unscreenable,,\n"));
}

static void put_pair(Pairs *pairs, Arena scratch, Text *text, const CsvRow *row)
{
    EntityType type = pair_type(pairs, row);
    int32_t score;
    Str first = pair_cell(pairs, row, PAIR_FIRST), second = pair_cell(pairs, row, PAIR_SECOND);
    int refusal = score_texts(scratch, first, second, type, &score);

    put_row(text, row);
    if (refusal) {
        put_refused(pairs, text, row, refusal);
        return;
    }
    text_char(text, ',');
    score_write(text, score);
    text_all(text, S(","), band_words[band_of(score)],
             score >= SCORE_ALERT ? S(",true,") : S(",false,"));
    text_int(text, score_ofac_style(scratch, first, second));
    text_char(text, '\n');
}

int cmd_screen_pairs(Cli *cli)
{
    Pairs pairs = { .cli = cli, .file = cli->args[0] };
    Str bytes;
    CsvTable table;
    int code = cli_file(cli, pairs.file, CSV_BYTES_MAX, &bytes);
    if (code)
        return code;
    if (!csv_read(cli->arena, bytes, pairs.file, &table, &cli->findings) ||
        !read_head(&pairs, &table))
        return CLI_INVALID;

    Arena names = arena_open(PAIR_BYTES);
    for (size_t i = 0; i < table.row_count; i++) {
        Arena scratch = *cli->scratch;
        Text text = text_open(&scratch, TEXT_MAX);
        if (i > 0) {
            put_pair(&pairs, names, &text, &table.rows[i]);
        } else {
            put_row(&text, &table.rows[0]);
            text_put(&text, S(",score,band,alert,ofac_style\n"));
        }
        cli_out(cli, &text);
    }
    arena_close(&names);
    return pairs.refused ? CLI_INVALID : CLI_OK;
}
