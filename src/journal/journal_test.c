/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "journal/parts.h"
#include "tests/journal_sample.h"

#include <sys/stat.h>
#include <unistd.h>

/* ---- Reading through short works ---- */

typedef struct Look {
    Sample *sample;
    int64_t seq, size;
    Event event;
    bool found;
    JournalMarks marks;
    Str bytes, path;
    Hash root;
    int refusal;
    Hash commitment;
    Erasable erasable;
    ErasableState state;
} Look;

static int look_event(Db *db, void *context)
{
    Look *look = context;

    return journal_event(db, &look->sample->arena, look->seq, &look->event, &look->found);
}

static int look_marks(Db *db, void *context)
{
    return journal_marks(db, &((Look *)context)->marks);
}

static int look_checkpoint(Db *db, void *context)
{
    Look *look = context;

    return journal_checkpoint(db, &look->sample->arena, &look->bytes, &look->found);
}

static int look_root(Db *db, void *context)
{
    Look *look = context;

    return tree_root(journal_nodes(db, &look->sample->arena), look->size, &look->root);
}

static int look_published(Db *db, void *context)
{
    Look *look = context;

    look->refusal = journal_published(db, &look->sample->arena, look->path, &look->bytes);
    return look->refusal < 0 ? look->refusal : 0;
}

static int look_erasable(Db *db, void *context)
{
    Look *look = context;

    return erasable_get(db, &look->sample->arena, look->commitment, &look->erasable, &look->state);
}

static Look look_at(Sample *sample, StoreWork work, Look look)
{
    look.sample = sample;
    check_int("readable", store_read(sample->store, work, &look), 0);
    return look;
}

static Checkpoint newest(Sample *sample)
{
    Look look = look_at(sample, look_checkpoint, (Look){ 0 });
    Checkpoint checkpoint = { 0 };
    Note note;

    check_true("there is a checkpoint", look.found);
    check_true("it is a note", note_read(&sample->arena, look.bytes, &note));
    check_true("of a checkpoint", checkpoint_read(sample->arena, note.text, &checkpoint));
    return checkpoint;
}

static void check_whole(Sample *sample)
{
    SampleVerify verify = sample_verify(sample, &(VerifyOptions){ 0 });

    sample_print(sample, &verify);
    check_int("whole", verify.report.wrong, 0);
}

/* ---- Events ---- */

static void test_appending(void)
{
    Sample sample;
    Hash document = hash_of(S("a document"));
    Event event;

    sample_open(&sample);
    event = sample_event(1);
    event.documents = &document;
    event.document_count = 1;
    sample_put(&sample, &event);
    Look look = look_at(&sample, look_event, (Look){ .seq = 1 });

    check_true("is there", look.found);
    check_int("behind the first", look.event.seq, 1);
    check_str("its kind", look.event.kind, event.kind);
    check_str("its payload", look.event.payload, event.payload);
    check_true("its id", id_eq(look.event.id, event.id));
    check_true("its request", id_eq(look.event.request, event.request));
    check_true("its actor", id_eq(look.event.actor, event.actor));
    check_true("its subject", id_eq(look.event.subject, event.subject));
    check_true("said, not proved", look.event.asserted);
    check_int("one document", look.event.document_count, 1);
    check_true("that one", hash_eq(look.event.documents[0], document));
    check_true("no more", !look_at(&sample, look_event, (Look){ .seq = 2 }).found);
    check_str("the first brought the key", look_at(&sample, look_event, (Look){ 0 }).event.kind,
              S("journal.key"));
    sample_close(&sample);
}

static int refuse(Db *db, void *context)
{
    (void)context;
    int64_t size;

    return journal_lock(db, &size) ? -1 : 1;
}

/* Whoever takes the order and then says no leaves the journal as it was. */
static void test_refusing(void)
{
    Sample sample;
    int result = 0;

    sample_open(&sample);
    check_int("refused", store_write(sample.store, refuse, NULL, &result), STORE_REFUSED);
    sample_append(&sample, 1);
    check_true("no number is lost", look_at(&sample, look_event, (Look){ .seq = 1 }).found);
    sample_close(&sample);
}

/* ---- Values ---- */

static void test_erasing(void)
{
    Sample sample;
    Event event;

    sample_open(&sample);
    Erasable value = erasable_make(S("a person's name"));

    event = sample_event(1);
    event.values = &value;
    event.value_count = 1;
    sample_put(&sample, &event);
    Look look = look_at(&sample, look_erasable, (Look){ .commitment = value.commitment });

    check_int("kept", look.state, ERASABLE_KEPT);
    check_str("as it was", look.erasable.value, S("a person's name"));
    event = sample_event(2);
    event.erased = &value.commitment;
    event.erased_count = 1;
    sample_put(&sample, &event);
    look = look_at(&sample, look_erasable, (Look){ .commitment = value.commitment });
    check_int("erased", look.state, ERASABLE_ERASED);
    check_str("nothing is left", look.erasable.value, S(""));
    check_int("of others nothing is known",
              look_at(&sample, look_erasable, (Look){ .commitment = hash_of(S("x")) }).state,
              ERASABLE_UNKNOWN);
    check_int("sealed", journal_seal(sample.journal), 0);
    check_whole(&sample);
    sample_close(&sample);
}

/* ---- Sealing ---- */

static void test_sealing(void)
{
    Sample sample;

    sample_open(&sample);
    sample_append(&sample, 9);
    JournalMarks marks = look_at(&sample, look_marks, (Look){ 0 }).marks;

    check_int("recorded", journal_state(&marks, 9), JOURNAL_RECORDED);
    check_int("sealed", journal_seal(sample.journal), 0);
    marks = look_at(&sample, look_marks, (Look){ 0 }).marks;
    check_int("sealed", journal_state(&marks, 9), JOURNAL_SEALED);
    Checkpoint checkpoint = newest(&sample);

    check_int("over all", checkpoint.size, 10);
    check_str("by its name", checkpoint.origin, S("example.jp/record"));
    check_true("of this tree",
               hash_eq(look_at(&sample, look_root, (Look){ .size = 10 }).root, checkpoint.root));
    check_int("nothing new", journal_seal(sample.journal), 0);
    check_int("health", journal_health(sample.journal).sealed, 10);
    check_whole(&sample);
    sample_close(&sample);
}

/* Seeded alike, two journals are one. */
static void test_same_seed_same_root(void)
{
    Hash roots[2];

    for (int i = 0; i < 2; i++) {
        Sample sample;

        sample_open(&sample);
        sample_append(&sample, 300);
        check_int("sealed", journal_seal(sample.journal), 0);
        roots[i] = newest(&sample).root;
        sample_close(&sample);
    }
    check_true("the same root", hash_eq(roots[0], roots[1]));
}

/* Whether it is sealed at once or bit by bit, through borders of tiles and rounds. */
static void test_rounds(void)
{
    static const int64_t steps[] = { 1, 254, 1, 1, 256, 300, 66000, 1 };
    Sample sample;
    TreeEdge edge = { 0 };

    sample_open(&sample);
    for (size_t i = 0; i < COUNT_OF(steps); i++) {
        sample_append(&sample, steps[i]);
        check_int("sealed", journal_seal(sample.journal), 0);
        check_true("agrees with its tiles",
                   hash_eq(look_at(&sample, look_root, (Look){ .size = newest(&sample).size }).root,
                           newest(&sample).root));
    }
    int64_t size = newest(&sample).size;

    for (int64_t seq = 0; seq < size; seq++) {
        Arena mark = sample.arena;
        Look look = look_at(&sample, look_event, (Look){ .seq = seq });

        tree_edge_push(&edge, tree_hash_leaf(journal_leaf(&sample.arena, &look.event)));
        sample.arena = mark;
    }
    check_true("and with its leaves", hash_eq(tree_edge_root(&edge), newest(&sample).root));
    check_whole(&sample);
    sample_close(&sample);
}

static void test_thread(void)
{
    Sample sample;
    int waited = 0;

    sample_open(&sample);
    check_int("started", journal_start(sample.journal), 0);
    sample_append(&sample, 5);
    while (journal_health(sample.journal).sealed < 6 && waited++ < 100)
        usleep(20000);
    check_true("within a second", waited <= 50);
    journal_stop(sample.journal);
    check_whole(&sample);
    sample_close(&sample);
}

/* ---- Keys ---- */

static void test_key_files(void)
{
    Sample sample;
    struct stat status;
    const Str *paths;
    size_t count = 0;

    sample_open(&sample);
    check_int("listed", world_list_files(&sample.arena, sample.keys, S(".key"), &paths, &count), 0);
    check_int("one key", count, 1);
    check_int("there", stat(arena_c(&sample.arena, paths[0]), &status), 0);
    check_int("for its owner alone", status.st_mode & 0777, 0600);
    ensure(unlink(arena_c(&sample.arena, paths[0])) == 0);
    check_int("without it nothing is sealed", journal_seal(sample.journal), JOURNAL_E_KEY);
    check_int("its health says so", journal_health(sample.journal).refusal, JOURNAL_E_KEY);
    sample_close(&sample);
}

static void test_rotating(void)
{
    Sample sample;
    Note note;

    sample_open(&sample);
    sample_append(&sample, 3);
    JournalBy by = sample_by("the yearly change");

    check_int("rotated", journal_rotate(sample.journal, sample.arena, &by), 0);
    Look look = look_at(&sample, look_checkpoint, (Look){ 0 });

    check_true("reads", note_read(&sample.arena, look.bytes, &note));
    check_int("signed by both", note.signature_count, 2);
    look = look_at(&sample, look_event, (Look){ .seq = 4 });
    check_str("an event says so", look.event.kind, S("journal.key"));
    sample_append(&sample, 3);
    check_int("sealed", journal_seal(sample.journal), 0);
    look = look_at(&sample, look_checkpoint, (Look){ 0 });
    check_true("reads", note_read(&sample.arena, look.bytes, &note));
    check_int("then by the new alone", note.signature_count, 1);
    check_int("again", journal_rotate(sample.journal, sample.arena, &by), 0);
    check_whole(&sample);
    sample_close(&sample);
}

/* ---- Older copies ---- */

/* The database as it is, beside itself. */
static Str copy_database(Sample *sample)
{
    Str copy = sample_at(sample, "copy.db");

    check_int("copied", store_backup(sample->store, copy, NULL, NULL), 0);
    return copy;
}

static void put_back(Sample *sample, Str copy)
{
    sample_disconnect(sample);
    unlink(arena_c(&sample->arena, sample_at(sample, "sekisho.db-wal")));
    unlink(arena_c(&sample->arena, sample_at(sample, "sekisho.db-shm")));
    ensure(rename(arena_c(&sample->arena, copy), arena_c(&sample->arena, sample->path)) == 0);
    sample_connect(sample);
}

static void test_older_copy(void)
{
    Sample sample;

    sample_open(&sample);
    sample_append(&sample, 3);
    check_int("sealed", journal_seal(sample.journal), 0);
    Str copy = copy_database(&sample);

    sample_append(&sample, 3);
    check_int("sealed", journal_seal(sample.journal), 0);
    put_back(&sample, copy);
    check_int("shorter than what was signed", journal_seal(sample.journal), JOURNAL_E_BEHIND);
    sample_append(&sample, 3);
    check_int("as long, and another", journal_seal(sample.journal), JOURNAL_E_ALTERED);
    sample_append(&sample, 30);
    check_int("longer, and another", journal_seal(sample.journal), JOURNAL_E_ALTERED);
    JournalBy by = sample_by("the disk failed");

    check_int("a real log never becomes a practice one",
              journal_restore(sample.journal, sample.arena, S("practice.invalid/record"), &by),
              JOURNAL_E_PRACTICE);
    check_int("under a new name",
              journal_restore(sample.journal, sample.arena, S("example.jp/record-2"), &by), 0);
    check_str("which it has", newest(&sample).origin, S("example.jp/record-2"));
    Look look = look_at(&sample, look_event, (Look){ .seq = 37 });

    check_str("an event says so", look.event.kind, S("journal.restored"));
    sample_append(&sample, 1);
    check_int("it goes on", journal_seal(sample.journal), 0);
    check_whole(&sample);
    sample_close(&sample);
}

/* The power fails when a checkpoint is remembered beside the key and not yet committed. */
static void test_crash_before_commit(void)
{
    Sample sample;

    sample_open(&sample);
    check_int("sealed", journal_seal(sample.journal), 0);
    sample_append(&sample, 300);
    Str copy = copy_database(&sample);

    check_int("remembered", journal_seal(sample.journal), 0);
    Checkpoint lost = newest(&sample);

    put_back(&sample, copy);
    check_int("signed once more", journal_seal(sample.journal), 0);
    check_true("the same", hash_eq(newest(&sample).root, lost.root));
    check_whole(&sample);
    sample_close(&sample);
}

/* With more behind it by the time it comes back. */
static void test_crash_and_more(void)
{
    Sample sample;

    sample_open(&sample);
    sample_append(&sample, 300);
    Str copy = copy_database(&sample);

    check_int("remembered", journal_seal(sample.journal), 0);
    put_back(&sample, copy);
    sample_append(&sample, 300);
    check_int("it goes on", journal_seal(sample.journal), 0);
    check_int("over all", newest(&sample).size, 601);
    check_whole(&sample);
    sample_close(&sample);
}

/* An hour without events: the same checkpoint is signed again, with a new time. */
static void test_heartbeat(void)
{
    Sample sample;

    sample_open(&sample);
    check_int("sealed", journal_seal(sample.journal), 0);
    Moment before = journal_health(sample.journal).at;

    check_int("again", seal_all(sample.journal, true), 0);
    check_true("later", journal_health(sample.journal).at > before);
    check_int("of the same size", newest(&sample).size, 1);
    sample_append(&sample, 1);
    check_int("it goes on", journal_seal(sample.journal), 0);
    SampleVerify verify = sample_verify(&sample, &(VerifyOptions){ 0 });

    check_int("three seals", verify.report.checkpoints, 3);
    check_int("whole", verify.report.wrong, 0);
    sample_close(&sample);
}

/* A record that was altered is not sealed over. */
static int alter_first(Db *db, void *context)
{
    (void)context;
    return head_set(db, 1);
}

static void test_altered_record(void)
{
    Sample sample;

    sample_open(&sample);
    sample_append(&sample, 5);
    check_int("sealed", journal_seal(sample.journal), 0);
    sample_write(&sample, alter_first, NULL);
    check_int("shorter", journal_seal(sample.journal), JOURNAL_E_BEHIND);
    sample_close(&sample);
}

/* Signing as the journal does while others append: every checkpoint continues the one before. */
static void *append_some(void *context)
{
    for (int i = 0; i < 50; i++)
        sample_append(context, 3);
    return NULL;
}

static void test_appending_while_sealing(void)
{
    Sample sample;
    pthread_t other;

    sample_open(&sample);
    check_int("started", journal_start(sample.journal), 0);
    ensure(pthread_create(&other, NULL, append_some, &sample) == 0);
    for (int i = 0; i < 20; i++)
        check_int("sealed", journal_seal(sample.journal), 0);
    pthread_join(other, NULL);
    journal_stop(sample.journal);
    check_int("sealed", journal_seal(sample.journal), 0);
    check_int("over all", newest(&sample).size, 151);
    check_whole(&sample);
    sample_close(&sample);
}

/* A copy from before the key changed does not know the key its last checkpoint is signed with. */
static void test_copy_before_rotation(void)
{
    Sample sample;

    sample_open(&sample);
    check_int("sealed", journal_seal(sample.journal), 0);
    Str copy = copy_database(&sample);
    JournalBy by = sample_by("changed");

    check_int("rotated", journal_rotate(sample.journal, sample.arena, &by), 0);
    put_back(&sample, copy);
    check_int("refused", journal_seal(sample.journal), JOURNAL_E_BEHIND);
    sample_close(&sample);
}

/* What an outsider holds binds us, even when the key directory is as old as the copy. */
static void test_seen(void)
{
    Sample sample;

    sample_open(&sample);
    sample_append(&sample, 3);
    check_int("sealed", journal_seal(sample.journal), 0);
    Str copy = copy_database(&sample);
    Str kept = look_at(&sample, look_checkpoint, (Look){ 0 }).bytes;

    sample_append(&sample, 3);
    check_int("sealed", journal_seal(sample.journal), 0);
    Str theirs = look_at(&sample, look_checkpoint, (Look){ 0 }).bytes;

    check_int("ours, and contained", journal_seen(sample.journal, sample.arena, kept), 0);
    check_int("ours", journal_seen(sample.journal, sample.arena, theirs), 0);
    check_int("none of ours", journal_seen(sample.journal, sample.arena, S("no note")),
              JOURNAL_E_NOT_FOUND);
    put_back(&sample, copy);
    const Str *paths;
    size_t count;

    check_int("listed", world_list_files(&sample.arena, sample.keys, S(".last"), &paths, &count),
              0);
    ensure(unlink(arena_c(&sample.arena, paths[0])) == 0);
    check_int("ours, and lost", journal_seen(sample.journal, sample.arena, theirs),
              JOURNAL_E_BEHIND);
    check_int("nothing is sealed from then on", journal_seal(sample.journal), JOURNAL_E_BEHIND);
    sample_close(&sample);
}

/* ---- What is shown ---- */

static void test_published(void)
{
    static const struct {
        const char *path;
        int64_t bytes; /* -1: not there */
    } rows[] = {
        { "tile/0/000", 8192 },
        { "tile/0/001", 8192 },
        { "tile/0/002", -1 },
        { "tile/0/002.p/88", 88 * 32 },
        { "tile/0/002.p/1", 32 },
        { "tile/0/002.p/89", -1 },
        { "tile/0/000.p/256", -1 },
        { "tile/0/000.p/0", -1 },
        { "tile/0/000.p/255", 255 * 32 },
        { "tile/1/000", -1 },
        { "tile/1/000.p/2", 64 },
        { "tile/1/000.p/3", -1 },
        { "tile/2/000.p/1", -1 },
        { "tile/8/000.p/1", -1 },
        { "tile/00/000", -1 },
        { "tile/0/0", -1 },
        { "tile/0/x000/000", -1 },
        { "tile/0/000/", -1 },
        { "tile/0/000.p/", -1 },
        { "tile/0/000.p", -1 },
        { "tile/0/x001/000", -1 },
        { "tile/0/x999/x999/x999/x999/x999/999", -1 },
        { "tile/0/x999/x999/x999/x999/x999/x999/999", -1 },
        { "tile/-1/000", -1 },
        { "tile/entries/003", -1 },
        { "tile", -1 },
        { "", -1 },
        { "../checkpoint", -1 },
    };
    Sample sample;

    sample_open(&sample);
    check_int("nothing is sealed",
              look_at(&sample, look_published, (Look){ .path = S("checkpoint") }).refusal,
              JOURNAL_E_NOT_FOUND);
    sample_append(&sample, 599);
    check_int("sealed", journal_seal(sample.journal), 0);
    sample_append(&sample, 1); /* not sealed, so not shown */
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        Look look = look_at(&sample, look_published, (Look){ .path = str_from_c(rows[i].path) });

        check_int(rows[i].path, look.refusal ? -1 : (int64_t)look.bytes.len, rows[i].bytes);
    }
    Look look = look_at(&sample, look_published, (Look){ .path = S("tile/entries/002.p/88") });
    Look event = look_at(&sample, look_event, (Look){ .seq = 512 });
    Str leaf = journal_leaf(&sample.arena, &event.event);

    check_int("its length", (uint8_t)look.bytes.at[0] << 8 | (uint8_t)look.bytes.at[1], leaf.len);
    check_str("its leaf", str_cut(look.bytes, 2, 2 + leaf.len), leaf);
    sample_close(&sample);
}

int main(void)
{
    RUN(test_appending);
    RUN(test_refusing);
    RUN(test_erasing);
    RUN(test_sealing);
    RUN(test_same_seed_same_root);
    RUN(test_rounds);
    RUN(test_thread);
    RUN(test_key_files);
    RUN(test_rotating);
    RUN(test_older_copy);
    RUN(test_copy_before_rotation);
    RUN(test_crash_before_commit);
    RUN(test_crash_and_more);
    RUN(test_heartbeat);
    RUN(test_altered_record);
    RUN(test_appending_while_sealing);
    RUN(test_seen);
    RUN(test_published);
    return check_done();
}
