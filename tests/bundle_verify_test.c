/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 *     bundle_verify_test SEKISHO-VERIFY
 *
 * What the first program writes, the second one checks, as a process of its own.
 */
#include "tests/bundle_sample.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

static BundleSample sample;
static const char *verify;

/* ---- Running it ---- */

static const char *write_file(Str bytes)
{
    Str path = sample_at(&sample.journal, "file");

    ensure(world_replace(sample.journal.arena, path, bytes) == 0);
    return arena_c(&sample.journal.arena, path);
}

typedef struct Ran {
    int status;
    Str out;
} Ran;

static Ran run(const char *const *arguments)
{
    const char *log = arena_c(&sample.journal.arena, sample_at(&sample.journal, "log"));
    posix_spawn_file_actions_t actions;
    Ran ran = { .status = -1 };
    pid_t pid;
    int status = 0;

    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, 1, log, O_WRONLY | O_CREAT | O_TRUNC, 0600);
    posix_spawn_file_actions_adddup2(&actions, 1, 2);
    ensure(posix_spawn(&pid, verify, &actions, NULL, (char *const *)(uintptr_t)arguments,
                       environ) == 0);
    posix_spawn_file_actions_destroy(&actions);
    if (waitpid(pid, &status, 0) == pid && WIFEXITED(status))
        ran.status = WEXITSTATUS(status);
    ensure(world_read_file(&sample.journal.arena, str_from_c(log), 16 << 20, &ran.out) == 0);
    return ran;
}

static const char *c(Str text)
{
    return arena_c(&sample.journal.arena, text);
}

static Str witness_key_text(void)
{
    Text key = text_open(&sample.journal.arena, NOTE_KEY_MAX);

    note_key_write(&key, &sample.witness.key);
    return text_str(&key);
}

static Ran check(Str bytes, const char *lang)
{
    return run((const char *[]){ verify, write_file(bytes), "--key", c(sample.key), "--witness",
                                 c(witness_key_text()), "--lang", lang, NULL });
}

static void check_says(const char *why, const Ran *ran, Str words)
{
    size_t at;

    if (!str_find(ran->out, words, &at))
        check_str(why,
                  str_cut(ran->out, ran->out.len - (ran->out.len < 400 ? ran->out.len : 400),
                          ran->out.len),
                  words);
}

static Str bundle_of(const int64_t *seqs, size_t count)
{
    int r;
    Str bytes = bundle_sample_of(&sample, seqs, count, &r);

    check_int("written", r, 0);
    return bytes;
}

/* ---- What holds ---- */

static void the_whole_log_holds(void)
{
    int64_t seqs[BUNDLE_SAMPLE_EVENTS];

    for (int64_t i = 0; i < BUNDLE_SAMPLE_EVENTS; i++)
        seqs[i] = i;
    Str bytes = bundle_of(seqs, BUNDLE_SAMPLE_EVENTS);
    Ran ran = check(bytes, "en");

    check_int("exit code", ran.status, 0);
    check_says("the key's event", &ran, S("\n0  "));
    check_says("its kind", &ran, S("  journal.key 1  sample.run  the system  "));
    check_says("a sample", &ran, S("  sample.noted 1  sample.note  "));
    check_says("witness", &ran, S("Witnessed by witness.example/w+"));
    check_says("all of them", &ran, S("Events checked: 300\nThese are all events of the log"));
    check_says("kept", &ran, S("values that agree: 100\n"));
    check_says("erased", &ran, S("does not bring: 100\n"));
    check_says("sum", &ran, S("Everything holds.\n"));
    ran = check(bytes, "ja");
    check_int("exit code", ran.status, 0);
    check_says("in Japanese", &ran, S("全て正しいことを確認しました。"));
}

static void a_choice_holds(void)
{
    Ran ran = check(bundle_of((int64_t[]){ 4, 255, 256, 299 }, 4), "en");

    check_int("exit code", ran.status, 0);
    check_says("says so", &ran, S("a choice of the log's events"));
}

typedef struct OneProof {
    int64_t seq;
    Str proof;
} OneProof;

static int look_proof(Db *db, void *context)
{
    OneProof *one = context;

    return bundle_proof(db, &sample.journal.arena, one->seq, &one->proof);
}

static void each_proof_holds(void)
{
    for (int64_t seq = 0; seq < BUNDLE_SAMPLE_EVENTS; seq += 23) {
        OneProof one = { .seq = seq };

        check_int("made", store_read(sample.journal.store, look_proof, &one), 0);
        check_int("exit code", check(one.proof, "en").status, 0);
    }
}

/* ---- What does not ---- */

/* A byte of every kind: of each member's name, value, mark and line end, here and there. */
static void prop_a_changed_byte_is_refused(Rng *rng)
{
    static Str bytes;
    Text changed = text_open(&sample.journal.arena, 1 << 20);

    if (bytes.len == 0)
        bytes = bundle_of((int64_t[]){ 1, 2, 256 }, 3);
    int64_t at = rng_between(rng, 0, (int64_t)bytes.len - 1);
    char letter = (char)((unsigned char)bytes.at[at] ^ 1u << rng_between(rng, 0, 7));

    text_put(&changed, str_cut(bytes, 0, (size_t)at));
    text_char(&changed, letter);
    text_put(&changed, str_cut(bytes, (size_t)at + 1, bytes.len));
    check_int("exit code", check(text_str(&changed), "en").status, 7);
}

static void prop_a_cut_file_is_refused(Rng *rng)
{
    Str bytes = bundle_of((int64_t[]){ 1, 2, 256 }, 3);
    size_t at = (size_t)rng_between(rng, 0, (int64_t)bytes.len - 1);

    check_int("exit code", check(str_cut(bytes, 0, at), "en").status, 7);
}

static void lines_may_not_be_moved(void)
{
    static const struct {
        const char *lines;
        int status;
    } rows[] = { { "0123", 0 }, { "012", 7 },  { "013", 7 },   { "01223", 7 },
                 { "0213", 7 }, { "123", 7 },  { "00123", 7 }, { "01233", 7 },
                 { "0", 7 },    { "0122", 7 }, { "01230", 7 } };
    Str bytes = bundle_of((int64_t[]){ 1, 2, 256 }, 3);

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        Text moved = text_open(&sample.journal.arena, 1 << 20);

        for (const char *at = rows[i].lines; *at; at++) {
            Str rest = bytes, line = { 0 };

            for (char k = '0'; k <= *at; k++)
                line = str_split(rest, '\n', &rest);
            text_all(&moved, line, S("\n"));
        }
        check_int(rows[i].lines, check(text_str(&moved), "en").status, rows[i].status);
    }
}

/* Another log's, a later one's, and one of another witness. */
static void another_key_is_refused(void)
{
    Str bytes = bundle_of((int64_t[]){ 1 }, 1);
    const char *path = write_file(bytes);
    NoteSigner log =
        note_signer_make(S("example.jp/record"), NOTE_ED25519, (uint8_t[NOTE_SEED_BYTES]){ 9 });
    NoteSigner witness =
        note_signer_make(S("witness.example/w"), NOTE_COSIGNATURE, (uint8_t[NOTE_SEED_BYTES]){ 9 });
    Text log_key = text_open(&sample.journal.arena, NOTE_KEY_MAX);
    Text witness_text = text_open(&sample.journal.arena, NOTE_KEY_MAX);

    note_key_write(&log_key, &log.key);
    note_key_write(&witness_text, &witness.key);
    check_int("log",
              run((const char *[]){ verify, path, "--key", c(text_str(&log_key)), NULL }).status,
              7);
    check_int("witness",
              run((const char *[]){ verify, path, "--key", c(sample.key), "--witness",
                                    c(text_str(&witness_text)), NULL })
                  .status,
              7);
}

/* The head of a bundle with another checkpoint of the same log and key. */
static void another_checkpoint_is_refused(void)
{
    Str before = bundle_of((int64_t[]){ 1, 2 }, 2), rest, later_rest;
    Text mixed = text_open(&sample.journal.arena, 1 << 20);

    sample_append(&sample.journal, 1);
    check_int("sealed", journal_seal(sample.journal.journal), 0);
    Str after = bundle_of((int64_t[]){ 1, 2 }, 2);
    Str head = str_split(after, '\n', &later_rest);

    (void)str_split(before, '\n', &rest);
    text_all(&mixed, head, S("\n"), rest);
    const char *path = write_file(text_str(&mixed));
    Ran ran = run((const char *[]){ verify, path, "--key", c(sample.key), "--lang", "en", NULL });

    check_int("exit code", ran.status, 7);
    check_says("why", &ran, S("the proof does not lead from this event to the checkpoint"));
}

/* ---- The command line ---- */

static void usage_has_its_exit_code(void)
{
    const char *path = write_file(bundle_of((int64_t[]){ 1 }, 1)), *key = c(sample.key);
    const char *witness = c(witness_key_text());
    const struct {
        const char *why;
        const char *arguments[8];
        int status;
    } rows[] = {
        { "good", { verify, path, "--key", key }, 0 },
        { "options first", { verify, "--lang", "ja", "--key", key, path }, 0 },
        { "nothing", { verify }, 2 },
        { "no key", { verify, path }, 2 },
        { "no file", { verify, "--key", key }, 2 },
        { "no value", { verify, path, "--key" }, 2 },
        { "a key that is none", { verify, path, "--key", "x" }, 2 },
        { "a witness's key", { verify, path, "--key", witness }, 2 },
        { "a log's key", { verify, path, "--key", key, "--witness", key }, 2 },
        { "twice", { verify, path, "--key", key, "--key", key }, 2 },
        { "two files", { verify, path, path, "--key", key }, 2 },
        { "unknown", { verify, path, "--key", key, "--all" }, 2 },
        { "no such language", { verify, path, "--key", key, "--lang", "fr" }, 2 },
        { "not there", { verify, "/nonexistent", "--key", key }, 3 },
        { "a folder", { verify, "/tmp", "--key", key }, 7 },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++)
        check_int(rows[i].why, run(rows[i].arguments).status, rows[i].status);
}

int main(int argc, char **argv)
{
    ensure(argc == 2);
    verify = argv[1];
    bundle_sample_open(&sample);
    RUN(the_whole_log_holds);
    RUN(a_choice_holds);
    RUN(each_proof_holds);
    RUN_PROP(prop_a_changed_byte_is_refused, 2000);
    RUN_PROP(prop_a_cut_file_is_refused, 500);
    RUN(lines_may_not_be_moved);
    RUN(another_key_is_refused);
    RUN(usage_has_its_exit_code);
    RUN(another_checkpoint_is_refused);
    sample_close(&sample.journal);
    return check_done();
}
