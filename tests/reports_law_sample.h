/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * reports_law_sample - the law of this repository, and invented figures by which reports of
 * discrepancies are judged
 *
 * Stands before any other sample: it says whose law a test's record adopts.
 */
#pragma once

#include "base/base.h"

#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

static inline Str law_dir(void);
#define SAMPLE_LAW law_dir()
static inline int law_remove(const char *path, const struct stat *status, int kind,
                             struct FTW *place)
{
    (void)status, (void)kind, (void)place;
    return remove(path);
}

static char law_path[] = "/tmp/sekisho-limits-XXXXXX";

static inline const char *law_file(const char *name)
{
    static char path[200];
    snprintf(path, sizeof path, "%s/%s", law_path, name);
    return path;
}

/* The law of this repository, and figures of its own. */
static inline Str law_dir(void)
{
    static const char *const parts[] = { "packs", "registers", "access", "routes", "papers" };
    static const char limits[] = "#table,limits\n#ja,架空の数値\n#en,Invented figures\n#sample,no\n"
                                 "name,from,until,value,currency,source,confidence,note\n"
                                 "discrepancy-floor,,,200.00,USD,An invented rule,unverified,\n"
                                 "discrepancy-days,,,365,,An invented rule,unverified,\n";
    char here[500], target[600];

    if (access(law_file("packs"), F_OK) == 0)
        return str_from_c(law_path);
    ensure(mkdtemp(law_path) && getcwd(here, sizeof here));
    for (size_t i = 0; i < COUNT_OF(parts); i++) {
        snprintf(target, sizeof target, "%s/%s", here, parts[i]);
        ensure(symlink(target, law_file(parts[i])) == 0);
    }
    ensure(mkdir(law_file("notes"), 0700) == 0);
    FILE *file = fopen(law_file("notes/limits.csv"), "w");
    ensure(file && fputs(limits, file) >= 0 && fclose(file) == 0);
    return str_from_c(law_path);
}

static inline void remove_law(void)
{
    ensure(nftw(law_path, law_remove, 10, FTW_DEPTH | FTW_PHYS) == 0);
}
