/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "bench/accuracy/measure.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

enum { RESAMPLES = 1000, SEED = 20260306 };

static bool missed;

Interval measure_share(double hits, size_t count)
{
    const double z = 1.96;
    double n = (double)count;

    if (count == 0)
        return (Interval){ 0, 0, 1 };
    double share = hits / n, middle = share + z * z / (2 * n);
    double reach = z * sqrt(share * (1 - share) / n + z * z / (4 * n * n));
    double whole = 1 + z * z / n;
    return (Interval){ share, (middle - reach) / whole, (middle + reach) / whole };
}

static double f1_of(size_t both, size_t judged, size_t truth)
{
    return judged + truth > 0 ? 2.0 * (double)both / (double)(judged + truth) : 0;
}

static int double_order(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

Interval measure_f1(const bool *judged, const bool *truth, size_t count)
{
    static double samples[RESAMPLES + 1];
    Rng rng = { SEED };

    for (size_t sample = 0; sample <= RESAMPLES; sample++) {
        size_t both = 0, all_judged = 0, all_truth = 0;
        for (size_t i = 0; i < count; i++) {
            /* The last one is the pairs as they are. */
            size_t at = sample == RESAMPLES ? i : (size_t)rng_between(&rng, 0, (int64_t)count - 1);
            both += judged[at] && truth[at];
            all_judged += judged[at];
            all_truth += truth[at];
        }
        samples[sample] = f1_of(both, all_judged, all_truth);
    }
    double value = samples[RESAMPLES];
    qsort(samples, RESAMPLES, sizeof(samples[0]), double_order);
    return (Interval){ value, samples[RESAMPLES / 40], samples[RESAMPLES - 1 - RESAMPLES / 40] };
}

void measure_tell(const char *name, Interval interval, size_t count, Bar bar, double limit)
{
    bool reached =
        bar == BAR_NONE || (bar == BAR_AT_LEAST ? interval.value >= limit : interval.value < limit);

    printf("%-48s %7.4f [%.4f, %.4f] of %5zu", name, interval.value, interval.low, interval.high,
           count);
    if (bar != BAR_NONE)
        printf("  %s %.3f  %s", bar == BAR_AT_LEAST ? "at least" : "below", limit,
               reached               ? "ok"
               : bar == BAR_AT_LEAST ? "TOO LITTLE"
                                     : "TOO MUCH");
    printf("\n");
    fflush(stdout);
    missed |= !reached;
}

bool measures_missed(void)
{
    return missed;
}

/* ---- data ---------------------------------------------------------------------------------- */

Str data_read(Arena *arena, const char *folder, const char *file)
{
    Text path = text_open(arena, 4096);
    text_all(&path, str_from_c(folder), S("/"), str_from_c(file));
    FILE *stream = fopen(arena_c(arena, text_str(&path)), "rb");

    if (!stream || fseek(stream, 0, SEEK_END) != 0) {
        fprintf(stderr, "%s/%s cannot be read.\n", folder, file);
        exit(2);
    }
    size_t size = (size_t)ftell(stream);
    char *bytes = NEW_ARRAY(arena, char, size + 1);
    rewind(stream);
    if (fread(bytes, 1, size, stream) != size) {
        fprintf(stderr, "%s/%s cannot be read to its end.\n", folder, file);
        exit(2);
    }
    fclose(stream);
    return (Str){ bytes, size };
}

static void stop_on(const Findings *findings, Arena *arena)
{
    if (findings->error_count == 0)
        return;
    Text said = text_open(arena, TEXT_MAX);
    findings_write(&said, findings, LANG_EN);
    fprintf(stderr, "%.*s", (int)said.len, said.at);
    exit(2);
}

Table table_read(Arena *arena, const char *folder, const char *file)
{
    Findings findings = { .arena = arena };
    Table table = { .file = str_from_c(file) };

    if (!csv_read(arena, data_read(arena, folder, file), table.file, &table.csv, &findings))
        stop_on(&findings, arena);
    return table;
}

size_t table_rows(const Table *table)
{
    return table->csv.row_count - 1;
}

Str table_cell(const Table *table, size_t row, const char *column)
{
    const CsvRow *head = &table->csv.rows[0], *cells = &table->csv.rows[row + 1];

    for (size_t i = 0; i < head->cell_count; i++)
        if (str_eq(head->cells[i], str_from_c(column)))
            return i < cells->cell_count ? cells->cells[i] : S("");
    fprintf(stderr, "%.*s has no column %s.\n", (int)table->file.len, table->file.at, column);
    exit(2);
}
