/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "journal/witness.h"

#include "tests/check.h"
#include "world/world.h"

#include <pthread.h>
#include <unistd.h>

static Arena arena;
static char dir[] = "/tmp/sekisho-witness-XXXXXX";

/* ---- A log in memory. From leaf `fork` on its history is another ---- */

typedef struct History {
    int64_t fork;
} History;

static Hash leaf_of(const History *history, int64_t i)
{
    char text[32];
    int len = snprintf(text, sizeof text, "%s %d", i < history->fork ? "true" : "false", (int)i);

    return tree_hash_leaf((Str){ text, (size_t)len });
}

static int get_node(void *context, int level, int64_t number, Hash *ret_node)
{
    Hash left, right;

    if (level == 0) {
        *ret_node = leaf_of(context, number);
        return 0;
    }
    (void)!get_node(context, level - 1, number * 2, &left);
    (void)!get_node(context, level - 1, number * 2 + 1, &right);
    *ret_node = tree_hash_nodes(left, right);
    return 0;
}

static TreeNodes nodes_of(History *history)
{
    return (TreeNodes){ get_node, history };
}

static const Str origin = STR("log.example/office");

static NoteSigner signer_of(Str name, NoteKind kind, uint8_t seed)
{
    return note_signer_make(name, kind, (uint8_t[NOTE_SEED_BYTES]){ seed });
}

static Str key_of(const NoteSigner *signer)
{
    Text text = text_open(&arena, NOTE_KEY_MAX);

    note_key_write(&text, &signer->key);
    return text_str(&text);
}

static Str note_of(History *history, int64_t size, const NoteSigner *signer, Str name)
{
    Text text = text_open(&arena, 1000), note = text_open(&arena, 4000);
    Checkpoint checkpoint = { .origin = name, .size = size };

    ensure(tree_root(nodes_of(history), size, &checkpoint.root) == 0);
    checkpoint_write(&text, &checkpoint);
    note_begin(&note, text_str(&text));
    note_sign(&note, text_str(&text), signer);
    return text_str(&note);
}

/* The request of a log with this history. */
static Str body_of(History *history, int64_t old_size, int64_t size, const NoteSigner *signer)
{
    Text body = text_open(&arena, WITNESS_BODY_MAX);
    TreeProof proof = { 0 };

    ensure(old_size > size || tree_consistency(nodes_of(history), old_size, size, &proof) == 0);
    witness_request_write(&body, old_size, &proof, note_of(history, size, signer, origin));
    return text_str(&body);
}

static History honest = { INT64_MAX };

/* ---- Requests ---- */

static void requests_have_one_spelling(void)
{
    NoteSigner log = signer_of(origin, NOTE_ED25519, 1);
    Str note = note_of(&honest, 5, &log, origin);
    static const struct {
        const char *before; /* of the note */
        bool reads;
    } rows[] = {
        { "old 0\n\n", true },
        { "old 9223372036854775807\n\n", true },
        { "old 3\nBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc=\n\n", true },
        { "old 3\nBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwd=\n\n", false },
        { "old 3\nBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc\n\n", false },
        { "old 3\nBwcHBwcHBwcHBwcHBwcHBw==\n\n", false },
        { "old 3\n \n\n", false },
        { "old 9223372036854775808\n\n", false },
        { "old -1\n\n", false },
        { "old 01\n\n", false },
        { "old \n\n", false },
        { "old  1\n\n", false },
        { "Old 1\n\n", false },
        { "old 1\n", false },
        { "old 1\r\n\r\n", false },
        { "old 1\n\n\n", false },
        { "", false },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        Text body = text_open(&arena, WITNESS_BODY_MAX);
        WitnessRequest request;

        text_all(&body, str_from_c(rows[i].before), note);
        check_int(rows[i].before, witness_request_read(&arena, text_str(&body), &request),
                  rows[i].reads);
    }
}

static void a_proof_has_at_most_63_hashes(void)
{
    NoteSigner log = signer_of(origin, NOTE_ED25519, 1);
    Str note = note_of(&honest, 5, &log, origin);

    for (size_t count = 62; count <= TREE_PROOF_MAX; count++) {
        Text body = text_open(&arena, WITNESS_BODY_MAX);
        TreeProof proof = { .count = count };
        WitnessRequest request;

        witness_request_write(&body, 1, &proof, note);
        check_int("reads", witness_request_read(&arena, text_str(&body), &request),
                  count <= WITNESS_PROOF_MAX);
    }
}

static void a_body_cut_anywhere_is_no_request(void)
{
    NoteSigner log = signer_of(origin, NOTE_ED25519, 1);
    Str body = body_of(&honest, 3, 7, &log);
    WitnessRequest request;

    for (size_t i = 0; i < body.len; i++)
        check_true("cut off", !witness_request_read(&arena, str_cut(body, 0, i), &request));
}

/* ---- The step ---- */

static WitnessStep step_of(const WitnessLog *log, Str body, int64_t now)
{
    NoteSigner witness = signer_of(S("witness.example/w"), NOTE_COSIGNATURE, 2);
    WitnessRequest request;

    ensure(witness_request_read(&arena, body, &request));
    return witness_step(&arena, log, &request, &witness, now);
}

/* A log that was cosigned at `size`, at second 100. */
static WitnessLog log_at(int64_t size, const NoteKey *keys, size_t count)
{
    WitnessLog log = { .origin = origin, .keys = keys, .key_count = count, .size = size };

    log.at = size > 0 ? 100 : 0;
    ensure(tree_root(nodes_of(&honest), size, &log.root) == 0);
    return log;
}

static void each_refusal_has_its_status(void)
{
    NoteSigner log = signer_of(origin, NOTE_ED25519, 1), other = signer_of(origin, NOTE_ED25519, 9);
    History forked = { 4 };
    const struct {
        const char *why;
        int64_t cosigned, old_size, size;
        History *history;
        const NoteSigner *signer;
        int64_t status;
        WitnessDoubt doubt;
    } rows[] = {
        { "the first", 0, 0, 5, &honest, &log, 200, WITNESS_DOUBT_NONE },
        { "the first, empty", 0, 0, 0, &honest, &log, 200, WITNESS_DOUBT_NONE },
        { "grown", 5, 5, 9, &honest, &log, 200, WITNESS_DOUBT_NONE },
        { "the same again", 5, 5, 5, &honest, &log, 200, WITNESS_DOUBT_NONE },
        { "another key", 5, 5, 9, &honest, &other, 403, WITNESS_DOUBT_NONE },
        { "old beyond new", 5, 6, 5, &honest, &log, 400, WITNESS_DOUBT_NONE },
        { "from a smaller size", 5, 3, 9, &honest, &log, 409, WITNESS_DOUBT_NONE },
        { "from nothing", 5, 0, 9, &honest, &log, 409, WITNESS_DOUBT_NONE },
        { "from a larger size", 5, 7, 9, &honest, &log, 409, WITNESS_DOUBT_NONE },
        { "a tail cut", 5, 3, 4, &honest, &log, 409, WITNESS_DOUBT_HINT },
        { "an older file put back", 5, 4, 4, &honest, &log, 409, WITNESS_DOUBT_HINT },
        { "another root", 5, 5, 5, &forked, &log, 409, WITNESS_DOUBT_PROOF },
        { "another root, from less", 5, 2, 5, &forked, &log, 409, WITNESS_DOUBT_PROOF },
        { "a fork", 5, 5, 9, &forked, &log, 422, WITNESS_DOUBT_HINT },
        { "forked behind", 3, 3, 9, &forked, &log, 200, WITNESS_DOUBT_NONE },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        WitnessLog state = log_at(rows[i].cosigned, &log.key, 1);
        Str body = body_of(rows[i].history, rows[i].old_size, rows[i].size, rows[i].signer);
        WitnessStep step = step_of(&state, body, 200);

        check_int(rows[i].why, step.reply.status, rows[i].status);
        check_int(rows[i].why, step.doubt, rows[i].doubt);
        check_int(rows[i].why, step.cosigned, rows[i].status == 200);
        if (rows[i].status == 409) {
            check_str(rows[i].why, step.reply.body, S("5\n"));
            check_str(rows[i].why, step.reply.content_type, S("text/x.tlog.size"));
        }
    }
}

/* Before anything was cosigned nothing can contradict it: refused, and no more. */
static void a_first_request_is_no_evidence(void)
{
    NoteSigner log = signer_of(origin, NOTE_ED25519, 1);
    WitnessLog state = log_at(0, &log.key, 1);
    Text idle = text_open(&arena, WITNESS_BODY_MAX), false_root = text_open(&arena, 1000);
    Text note = text_open(&arena, 1000), body = text_open(&arena, WITNESS_BODY_MAX);
    TreeProof proof = { .count = 1 };
    Checkpoint checkpoint = { .origin = origin, .root = hash_of(S("x")) };

    witness_request_write(&idle, 0, &proof, note_of(&honest, 5, &log, origin));
    checkpoint_write(&false_root, &checkpoint);
    note_begin(&note, text_str(&false_root));
    note_sign(&note, text_str(&false_root), &log);
    witness_request_write(&body, 0, &(TreeProof){ 0 }, text_str(&note));
    const Str bodies[] = { text_str(&idle), text_str(&body) };

    for (size_t i = 0; i < COUNT_OF(bodies); i++) {
        WitnessStep step = step_of(&state, bodies[i], 1);

        check_int("refused", step.reply.status, 422);
        check_int("no doubt", step.doubt, WITNESS_DOUBT_NONE);
    }
}

static void an_unknown_log_is_not_found(void)
{
    NoteSigner log = signer_of(origin, NOTE_ED25519, 1);

    check_int("status", step_of(NULL, body_of(&honest, 0, 5, &log), 1).reply.status, 404);
}

/* Both keys of a rotation; a true line does not make up for a false one. */
static void every_known_key_must_hold(void)
{
    NoteSigner first = signer_of(origin, NOTE_ED25519, 1),
               second = signer_of(origin, NOTE_ED25519, 3);
    const NoteKey keys[] = { first.key, second.key };
    WitnessLog state = log_at(0, keys, 2);
    Str note = note_of(&honest, 5, &first, origin);
    Str lines = note_of(&honest, 5, &second, origin), other = note_of(&honest, 6, &second, origin);
    size_t at;

    ensure(str_find(lines, S("\n\n"), &at));
    for (int good = 0; good < 2; good++) {
        Text body = text_open(&arena, WITNESS_BODY_MAX);

        text_all(&body, S("old 0\n\n"), note);
        text_put(&body, str_cut(good ? lines : other, at + 2, lines.len));
        check_int("status", step_of(&state, text_str(&body), 1).reply.status, good ? 200 : 403);
    }
    check_int("one is enough", step_of(&state, body_of(&honest, 0, 5, &second), 1).reply.status,
              200);
}

static void what_it_signs_is_the_checkpoint_and_the_time(void)
{
    NoteSigner log = signer_of(origin, NOTE_ED25519, 1);
    NoteSigner witness = signer_of(S("witness.example/w"), NOTE_COSIGNATURE, 2);
    WitnessLog state = log_at(5, &log.key, 1);
    static const struct {
        int64_t now, want;
    } rows[] = { { 200, 200 }, { 100, 100 }, { 99, 100 }, { 0, 100 } };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        WitnessStep step = step_of(&state, body_of(&honest, 5, 9, &log), rows[i].now);
        Text whole = text_open(&arena, 4000);
        int64_t seconds = 0;
        Note note;

        text_all(&whole, note_of(&honest, 9, &log, origin), step.reply.body);
        check_true("a line of a note", note_read(&arena, text_str(&whole), &note));
        check_int("holds", note_verify(arena, &note, &witness.key, &seconds), 0);
        check_int("time", seconds, rows[i].want);
        check_int("kept", step.at, rows[i].want);
        check_int("size", step.size, 9);
    }
}

/* ---- With its store ---- */

static Witness *make_witness(const char *name, const NoteSigner *log)
{
    Text path = text_open(&arena, 200);
    Witness *witness = NULL;

    text_all(&path, str_from_c(dir), S("/"), str_from_c(name));
    ensure(world_make_dir(arena, text_str(&path)) == 0);
    check_int("create", witness_create(arena, text_str(&path), S("witness.example/w")), 0);
    check_int("open", witness_open(&arena, text_str(&path), &witness), 0);
    check_int("trust", witness_trust(witness, arena, key_of(log)), 0);
    return witness;
}

static int64_t send(Witness *witness, Str body)
{
    return witness_handle(witness, &arena, S("POST"), S("/add-checkpoint"), body).status;
}

static void it_remembers_across_a_restart(void)
{
    NoteSigner log = signer_of(origin, NOTE_ED25519, 1);
    Witness *witness = make_witness("restart", &log);
    Text path = text_open(&arena, 200), before = text_open(&arena, 500), after;

    text_all(&path, str_from_c(dir), S("/restart"));
    after = text_open(&arena, 500);
    witness_key(witness, &before);
    check_int("first", send(witness, body_of(&honest, 0, 5, &log)), 200);
    witness_close(witness);
    check_int("again", witness_open(&arena, text_str(&path), &witness), 0);
    witness_key(witness, &after);
    check_str("the same key", text_str(&after), text_str(&before));
    check_int("from nothing", send(witness, body_of(&honest, 0, 9, &log)), 409);
    check_int("grown", send(witness, body_of(&honest, 5, 9, &log)), 200);
    witness_close(witness);
    check_int("not twice", witness_create(arena, text_str(&path), S("other")), WITNESS_E_EXISTS);
    check_int("nothing there", witness_open(&arena, str_from_c(dir), &witness),
              WITNESS_E_NOT_FOUND);
}

static void what_it_cosigned_can_be_fetched(void)
{
    NoteSigner log = signer_of(origin, NOTE_ED25519, 1);
    Witness *witness = make_witness("fetch", &log);
    Text path = text_open(&arena, 200), key = text_open(&arena, 500);
    NoteKey own;
    Note note;

    text_c(&path, "/checkpoint/");
    hash_write(&path, hash_of(origin));
    check_int("nothing yet",
              witness_handle(witness, &arena, S("GET"), text_str(&path), S("")).status, 404);
    check_int("cosigned", send(witness, body_of(&honest, 0, 5, &log)), 200);
    check_int("cosigned", send(witness, body_of(&honest, 5, 7, &log)), 200);
    WitnessReply reply = witness_handle(witness, &arena, S("GET"), text_str(&path), S(""));

    witness_key(witness, &key);
    check_int("found", reply.status, 200);
    check_true("a note", note_read(&arena, reply.body, &note));
    check_true("its key", note_key_read(arena, text_str(&key), &own));
    check_int("cosigned", note_verify(arena, &note, &own, NULL), 0);
    check_int("signed", note_verify(arena, &note, &log.key, NULL), 0);
    check_true("the newest", str_starts(note.text, S("log.example/office\n7\n")));
    witness_close(witness);
}

static void paths_and_methods(void)
{
    NoteSigner log = signer_of(origin, NOTE_ED25519, 1);
    Witness *witness = make_witness("paths", &log);
    static const struct {
        Str method, path;
        int64_t status;
    } rows[] = {
        { STR("POST"), STR("/add-checkpoint"), 400 },
        { STR("GET"), STR("/add-checkpoint"), 405 },
        { STR("POST"), STR("/add-checkpoint/"), 404 },
        { STR("GET"), STR("/"), 404 },
        { STR("GET"), STR("/checkpoint/"), 404 },
        { STR("GET"), STR("/checkpoint/../witness.key"), 404 },
        { STR("POST"), STR("/checkpoint/00"), 405 },
        { STR("GET"), STR(""), 404 },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++)
        check_int(rows[i].path.at,
                  witness_handle(witness, &arena, rows[i].method, rows[i].path, S("x")).status,
                  rows[i].status);
    witness_close(witness);
}

static void keys_are_taken_by_name_and_kind(void)
{
    NoteSigner log = signer_of(origin, NOTE_ED25519, 1);
    NoteSigner cosigner = signer_of(S("w"), NOTE_COSIGNATURE, 1);
    Witness *witness = make_witness("keys", &log);

    check_int("again", witness_trust(witness, arena, key_of(&log)), 0);
    check_int("a witness's", witness_trust(witness, arena, key_of(&cosigner)), WITNESS_E_KEY);
    check_int("no key", witness_trust(witness, arena, S("log.example/office")), WITNESS_E_KEY);
    for (uint8_t seed = 2; seed <= WITNESS_KEYS_MAX + 1; seed++) {
        NoteSigner more = signer_of(origin, NOTE_ED25519, seed);

        check_int("one more", witness_trust(witness, arena, key_of(&more)),
                  seed <= WITNESS_KEYS_MAX ? 0 : WITNESS_E_KEY);
        check_int("signs", send(witness, body_of(&honest, 0, 0, &more)),
                  seed <= WITNESS_KEYS_MAX ? 200 : 403);
    }
    witness_close(witness);
}

static size_t evidence_of(Witness *witness, const WitnessEvidence **ret_pieces)
{
    size_t count = 0;

    check_int("evidence", witness_evidence(witness, &arena, origin, ret_pieces, &count), 0);
    return count;
}

static void evidence_is_kept_once(void)
{
    NoteSigner log = signer_of(origin, NOTE_ED25519, 1), other = signer_of(origin, NOTE_ED25519, 9);
    Witness *witness = make_witness("evidence", &log);
    History forked = { 2 };
    const WitnessEvidence *pieces;
    const WitnessKnown *logs;
    size_t count;

    check_int("cosigned", send(witness, body_of(&honest, 0, 5, &log)), 200);
    check_int("unsigned", send(witness, body_of(&forked, 5, 5, &other)), 403);
    check_int("late", send(witness, body_of(&honest, 0, 9, &log)), 409);
    check_int("none yet", evidence_of(witness, &pieces), 0);
    for (int i = 0; i < 2; i++) {
        check_int("another root", send(witness, body_of(&forked, 5, 5, &log)), 409);
        check_int("a smaller tree", send(witness, body_of(&honest, 4, 4, &log)), 409);
        check_int("a fork", send(witness, body_of(&forked, 5, 9, &log)), 422);
    }
    check_int("pieces", evidence_of(witness, &pieces), 3);
    check_int("the proof", pieces[0].doubt, WITNESS_DOUBT_PROOF);
    check_str("as it came", pieces[0].request, body_of(&forked, 5, 5, &log));
    check_true("beside what was cosigned",
               str_starts(pieces[0].cosigned, note_of(&honest, 5, &log, origin)));
    check_int("logs", witness_logs(witness, &arena, &logs, &count), 0);
    check_int("one", count, 1);
    check_str("origin", logs[0].origin, origin);
    check_int("size", logs[0].size, 5);
    check_int("hints", logs[0].hints, 2);
    check_int("proofs", logs[0].proofs, 1);
    check_int("goes on", send(witness, body_of(&honest, 5, 9, &log)), 200);
    witness_close(witness);
}

static void hints_do_not_crowd_out_a_proof(void)
{
    NoteSigner log = signer_of(origin, NOTE_ED25519, 1);
    Witness *witness = make_witness("crowd", &log);
    History forked = { 2 };
    const WitnessKnown *logs;
    size_t count;

    check_int("cosigned", send(witness, body_of(&honest, 0, 4000, &log)), 200);
    for (int64_t size = 1; size <= WITNESS_EVIDENCE_MAX + 5; size++) {
        (void)send(witness, body_of(&honest, size, size, &log));
    }
    (void)send(witness, body_of(&forked, 4000, 4000, &log));
    check_int("logs", witness_logs(witness, &arena, &logs, &count), 0);
    check_int("hints", logs[0].hints, WITNESS_EVIDENCE_MAX);
    check_int("proofs", logs[0].proofs, 1);
    witness_close(witness);
}

/* ---- Two at once ---- */

typedef struct Racer {
    pthread_t thread;
    Witness *witness;
    Arena arena;
    Str body;
    int64_t status;
} Racer;

static void *race(void *context)
{
    Racer *racer = context;

    racer->status =
        witness_handle(racer->witness, &racer->arena, S("POST"), S("/add-checkpoint"), racer->body)
            .status;
    return NULL;
}

/* Each brings a history of its own from the same beginning, with a proof that holds. */
static void of_two_histories_one_wins(void)
{
    enum { RACERS = 8 };
    NoteSigner log = signer_of(origin, NOTE_ED25519, 1);
    Witness *witness = make_witness("race", &log);
    Racer racers[RACERS] = { 0 };
    History histories[RACERS];
    int won = 0;

    check_int("cosigned", send(witness, body_of(&honest, 0, 3, &log)), 200);
    for (size_t i = 0; i < RACERS; i++) {
        histories[i].fork = 4 + (int64_t)i;
        racers[i].arena = arena_open(1 << 20);
        racers[i].witness = witness;
        racers[i].body = body_of(&histories[i], 3, 20, &log);
    }
    for (size_t i = 0; i < RACERS; i++)
        ensure(pthread_create(&racers[i].thread, NULL, race, &racers[i]) == 0);
    for (size_t i = 0; i < RACERS; i++) {
        pthread_join(racers[i].thread, NULL);
        won += racers[i].status == 200;
        check_true("or told the size", racers[i].status == 200 || racers[i].status == 409);
        arena_close(&racers[i].arena);
    }
    check_int("one", won, 1);
    witness_close(witness);
}

int main(void)
{
    arena = arena_open(256 << 20);
    if (!mkdtemp(dir))
        return 1;
    RUN(requests_have_one_spelling);
    RUN(a_proof_has_at_most_63_hashes);
    RUN(a_body_cut_anywhere_is_no_request);
    RUN(each_refusal_has_its_status);
    RUN(a_first_request_is_no_evidence);
    RUN(an_unknown_log_is_not_found);
    RUN(every_known_key_must_hold);
    RUN(what_it_signs_is_the_checkpoint_and_the_time);
    RUN(it_remembers_across_a_restart);
    RUN(what_it_cosigned_can_be_fetched);
    RUN(paths_and_methods);
    RUN(keys_are_taken_by_name_and_kind);
    RUN(evidence_is_kept_once);
    RUN(hints_do_not_crowd_out_a_proof);
    RUN(of_two_histories_one_wins);
    arena_close(&arena);
    return check_done();
}
