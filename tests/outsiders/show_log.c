/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 *     show_log DIRECTORY
 *
 * Makes a log and writes what outsiders are shown of it into the directory: the key, two
 * checkpoints, the published tiles, and for some events the leaf and its proof. tests/outsiders/
 * gives them to programs that know nothing of Sekisho.
 */
#include "tests/journal_sample.h"

#include <string.h>
#include <sys/stat.h>

enum { OLD_SIZE = 300, NEW_SIZE = 66000 };

typedef struct Show {
    Sample *sample;
    const char *dir;
    int64_t old_size, size;
} Show;

static void put_file(const Show *show, const char *name, Str bytes)
{
    char path[400];

    snprintf(path, sizeof path, "%s/%s", show->dir, name);
    for (char *slash = path + strlen(show->dir) + 1; (slash = strchr(slash, '/')); slash++) {
        *slash = '\0';
        mkdir(path, 0777);
        *slash = '/';
    }
    FILE *file = fopen(path, "wb");

    ensure(file && fwrite(bytes.at, 1, bytes.len, file) == bytes.len && fclose(file) == 0);
}

static void put_proof(const Show *show, const char *name, const TreeProof *proof)
{
    Text text = text_open(&show->sample->arena, 65536);

    for (size_t i = 0; i < proof->count; i++) {
        text_base64(&text, hash_bytes(&proof->nodes[i]));
        text_char(&text, '\n');
    }
    put_file(show, name, text_str(&text));
}

static int show_checkpoint(Db *db, void *context)
{
    const Show *show = context;
    char name[64];
    const Str *keys;
    size_t count;
    Str note;
    bool found = false;
    int r = journal_checkpoint(db, &show->sample->arena, &note, &found);

    if (!r)
        r = journal_keys(db, &show->sample->arena, &keys, &count);
    if (r)
        return r;
    ensure(found && count == 1);
    snprintf(name, sizeof name, "checkpoint-%lld", (long long)show->size);
    put_file(show, name, note);
    put_file(show, "key", keys[0]);
    return 0;
}

static int show_event(Db *db, const Show *show, int64_t seq)
{
    Arena *arena = &show->sample->arena;
    char name[64];
    Event event;
    TreeProof proof;
    bool found = false;
    int r = journal_event(db, arena, seq, &event, &found);

    if (!r)
        r = tree_inclusion(journal_nodes(db, arena), seq, show->size, &proof);
    if (r)
        return r;
    ensure(found);
    snprintf(name, sizeof name, "leaf-%lld", (long long)seq);
    put_file(show, name, journal_leaf(arena, &event));
    snprintf(name, sizeof name, "inclusion-%lld", (long long)seq);
    put_proof(show, name, &proof);
    return 0;
}

static int show_proofs(Db *db, void *context)
{
    static const int64_t seqs[] = { 0, 1, 255, 256, 299, 65535, 65536, NEW_SIZE - 1 };
    const Show *show = context;
    TreeProof proof;
    int r = tree_consistency(journal_nodes(db, &show->sample->arena), show->old_size, show->size,
                             &proof);

    if (r)
        return r;
    put_proof(show, "consistency", &proof);
    for (size_t i = 0; i < COUNT_OF(seqs) && !r; i++)
        r = show_event(db, show, seqs[i]);
    return r;
}

/* The tile of this level and number as wide as it is. */
static int show_tile(Db *db, const Show *show, int level, int64_t number)
{
    Arena mark = show->sample->arena;
    char path[64];
    int64_t nodes = show->size >> (TREE_TILE_HEIGHT * level), width = nodes - number * TREE_TILE;
    Str bytes;

    snprintf(path, sizeof path, "tile/%d/%03d", level, (int)number);
    if (width < TREE_TILE)
        snprintf(path, sizeof path, "tile/%d/%03d.p/%d", level, (int)number, (int)width);
    int r = journal_published(db, &show->sample->arena, str_from_c(path), &bytes);

    if (!r)
        put_file(show, path, bytes);
    show->sample->arena = mark;
    return r;
}

static int show_tiles(Db *db, void *context)
{
    const Show *show = context;
    int r = 0;

    for (int level = 0; show->size >> (TREE_TILE_HEIGHT * level) > 0; level++)
        for (int64_t n = 0; n * TREE_TILE < show->size >> (TREE_TILE_HEIGHT * level) && !r; n++)
            r = show_tile(db, show, level, n);
    return r;
}

int main(int argc, char **argv)
{
    Sample sample;
    Show show = { .sample = &sample, .dir = argv[argc - 1], .old_size = OLD_SIZE };

    ensure(argc == 2);
    sample_open(&sample);
    sample_append(&sample, OLD_SIZE - 1);
    ensure(journal_seal(sample.journal) == 0);
    show.size = OLD_SIZE;
    ensure(store_read(sample.store, show_checkpoint, &show) == 0);
    sample_append(&sample, NEW_SIZE - OLD_SIZE);
    ensure(journal_seal(sample.journal) == 0);
    show.size = NEW_SIZE;
    ensure(store_read(sample.store, show_checkpoint, &show) == 0);
    ensure(store_read(sample.store, show_proofs, &show) == 0);
    ensure(store_read(sample.store, show_tiles, &show) == 0);
    sample_close(&sample);
    return 0;
}
