/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * web - how fast the pages of a large docket are (bench/web/run)
 *
 *     web_bench learn RECORD LEARNT                 what some pages are, and are made of: how many
 *     web_bench read PORT LEARNT KIND READERS PAGES how many, microseconds, and by when half and
 *                                                   99 of 100 were answered
 */
#include "bench/web/learnt.h"

#include <signal.h>
#include <stdlib.h>
#include <string.h>

int main(int argc, char **argv)
{
    (void)signal(SIGPIPE, SIG_IGN);
    if (argc == 4 && strcmp(argv[1], "learn") == 0)
        learn(argv[2], argv[3]);
    else if (argc == 7 && strcmp(argv[1], "read") == 0)
        readers((uint16_t)atoll(argv[2]), argv[3], argv[4], (size_t)atoll(argv[5]),
                (size_t)atoll(argv[6]));
    else
        learnt_give_up("usage: learn RECORD LEARNT, read PORT LEARNT KIND READERS PAGES");
    return 0;
}
