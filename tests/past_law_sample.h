/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * past_law_sample - the law of this repository for tests of past days: the office's own access
 * document and the routes, some of which begin later, are taken to be in force since LAW_SINCE. It
 * includes cases_sample.h.
 */
#pragma once

#include "base/base.h"

#include <string.h>

#define LAW_SINCE "2004-01-01"

static inline Str law_dir(void);
#define SAMPLE_LAW law_dir()
#include "tests/cases_sample.h"

#include <dirent.h>
#include <sys/stat.h>
#include <unistd.h>

static char dir[] = "/tmp/sekisho-past-XXXXXX";

static inline const char *at(const char *name)
{
    static char path[200];
    snprintf(path, sizeof path, "%s/%s", dir, name);
    return path;
}

/* A copy of a file, in force from an earlier day; its words are those shipped. */
static inline void copy_earlier(const char *source, const char *target)
{
    FILE *from = fopen(source, "r"), *into = fopen(target, "w");
    char line[1000];

    ensure(from && into);
    while (fgets(line, sizeof line, from)) {
        bool begins = strncmp(line, "IN FORCE FROM ", 14) == 0;
        ensure(fputs(begins ? "IN FORCE FROM " LAW_SINCE "\n" : line, into) >= 0);
    }
    ensure(fclose(from) == 0 && fclose(into) == 0);
}

static inline void copy_all_earlier(const char *part)
{
    DIR *files = opendir(part);
    char source[600], target[600];

    ensure(files && mkdir(at(part), 0700) == 0);
    for (const struct dirent *file = readdir(files); file; file = readdir(files)) {
        if (file->d_name[0] == '.')
            continue;
        snprintf(source, sizeof source, "%s/%s", part, file->d_name);
        snprintf(target, sizeof target, "%s/%s", at(part), file->d_name);
        copy_earlier(source, target);
    }
    ensure(closedir(files) == 0);
}

static inline Str law_dir(void)
{
    static const char *const parts[] = { "packs", "registers", "notes" };
    char here[500], target[600];

    if (access(at("packs"), F_OK) == 0)
        return str_from_c(dir);
    ensure(mkdtemp(dir) && getcwd(here, sizeof here));
    for (size_t i = 0; i < COUNT_OF(parts); i++) {
        snprintf(target, sizeof target, "%s/%s", here, parts[i]);
        ensure(symlink(target, at(parts[i])) == 0);
    }
    copy_all_earlier("access");
    copy_all_earlier("routes");
    return str_from_c(dir);
}

static inline void remove_law(void)
{
    ensure(nftw(dir, sample_remove, 10, FTW_DEPTH | FTW_PHYS) == 0);
}
