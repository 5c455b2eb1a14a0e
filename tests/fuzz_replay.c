/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * fuzz_replay - runs a fuzz target once over each file of its corpus, as TAP
 *
 *     x_fuzz DIRECTORY-OR-FILE...
 *
 * A crash shows as a test that stopped before its plan; the last line names the file.
 */
#include <dirent.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

static int points;

static void replay(const char *path, size_t size)
{
    /* Of the exact size, so that the address sanitizer sees the first byte too many. */
    uint8_t *bytes = malloc(size ? size : 1);
    FILE *file = fopen(path, "rb");

    printf("# %s\n", path);
    fflush(stdout);
    if (!bytes || !file || fread(bytes, 1, size, file) != size) {
        printf("not ok %d - %s cannot be read\n", ++points, path);
    } else {
        LLVMFuzzerTestOneInput(bytes, size);
        printf("ok %d - %s\n", ++points, path);
    }
    if (file)
        fclose(file);
    free(bytes);
}

static void replay_all(const char *path)
{
    struct stat facts;
    struct dirent **entries = NULL;

    if (stat(path, &facts) == 0 && S_ISREG(facts.st_mode)) {
        replay(path, (size_t)facts.st_size);
        return;
    }
    int count = scandir(path, &entries, NULL, alphasort);

    for (int i = 0; i < count; i++) {
        char *inner = NULL;

        if (entries[i]->d_name[0] != '.' && asprintf(&inner, "%s/%s", path, entries[i]->d_name) > 0)
            replay_all(inner);
        free(inner);
        free(entries[i]);
    }
    free(entries);
}

int main(int argc, char **argv)
{
    for (int i = 1; i < argc; i++)
        replay_all(argv[i]);
    if (points == 0)
        printf("not ok %d - the corpus is empty\n", ++points);
    printf("1..%d\n", points);
    return 0;
}
