/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * screen - lists and queries named on the command line; private to the room
 */
#pragma once

#include "cli/command.h"
#include "screening/screening.h"

/* The lists that are searched, as an index. */
typedef struct ScreenLists {
    Arena arena; /* of what was built */
    Str image;
    bool mapped;
    const Index *index;
    Findings doubts; /* about relying on a record's lists: missing, too old */
} ScreenLists;

/*
 * The lists in force of --record; or those of --list and the image of --image: the image when it
 * was made of these files, or when no files are named; else built, and written where --image says.
 * 0 or an exit code, explained.
 */
MUST_USE int screen_open(Cli *cli, ScreenLists *ret_lists);
void screen_close(ScreenLists *lists);

/* The lists as they were named, each with the files that join it. Bytes are not read. */
typedef struct ScreenFiles {
    ListFile *files; /* in groups: a list, then what joins it */
    size_t count;
    bool read; /* their bytes are there */
} ScreenFiles;

/* Of --list KIND:FILE. False: explained. */
MUST_USE bool screen_files(Cli *cli, ScreenFiles *ret_files);

/* Is it a record's lists that are wanted: --record, or nothing else and SEKISHO_RECORD? */
bool screen_of_record(const Cli *cli);

/* The record's image, as an index; or its kept files, read into `arena`. 0 or an exit code,
 * explained. */
MUST_USE int screen_record(Cli *cli, Arena *arena, ScreenFiles *ret_files, ScreenLists *ret_lists);

/* How an answer is told. */
typedef struct ScreenTelling {
    const Index *index;
    const Findings *doubts;
    Search search;
    Lang lang;
    bool json; /* one object a line, else for people */
} ScreenTelling;

void screen_put(Text *text, const ScreenTelling *telling, size_t row, const Asking *asking,
                const Answering *answering);

typedef struct ScreenTally {
    size_t refused; /* could not be screened */
    size_t alerted;
} ScreenTally;

/* Answers to all, printed in their order, by as many threads as there are processors. */
ScreenTally screen_batch(Cli *cli, const ScreenTelling *telling, const AskingTable *table);

/* Findings so far, printed now: before results, or before what they borrow from is gone. */
void screen_flush(Cli *cli);

/* The values of an option that may be given again. */
const Str *screen_values(Cli *cli, OptionId id, size_t *ret_count);
