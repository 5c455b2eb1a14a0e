/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "journal/witness_client.h"

#include "store/store.h"
#include "tests/journal_sample.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <pthread.h>
#include <sys/socket.h>
#include <unistd.h>

/* ---- A server of one connection at a time, as small as HTTP allows ---- */

typedef struct Server {
    int listener;
    uint16_t port;
    pthread_t thread;
    Witness *witness;
    int64_t status; /* answers this, and the body below, instead of asking the witness */
    Str body;
    bool hides; /* shows nobody what it cosigned */
} Server;

static Str read_request(Arena *arena, int connection)
{
    Text text = text_open(arena, 1 << 20);
    char block[4096];
    size_t at, body;
    int64_t length = 0;

    for (;;) {
        Str have = text_str(&text), rest;

        if (str_find(have, S("\r\n\r\n"), &body)) {
            if (str_find(have, S("Content-Length: "), &at) && at < body)
                ensure(str_int(str_split(str_cut(have, at + 16, have.len), '\r', &rest), &length));
            if (have.len >= body + 4 + (size_t)length)
                return have;
        }
        ssize_t got = read(connection, block, sizeof block);

        if (got <= 0)
            return S("");
        text_put(&text, (Str){ block, (size_t)got });
    }
}

static WitnessReply reply_of(Server *server, Arena *arena, Str request)
{
    Str rest;
    size_t body;
    Str method = str_split(request, ' ', &rest), path = str_split(rest, ' ', &rest);

    ensure(str_find(request, S("\r\n\r\n"), &body));
    if (server->status && str_eq(method, S("POST")))
        return (WitnessReply){ server->status, S("text/plain"), server->body };
    if (server->hides && str_eq(method, S("GET")))
        return (WitnessReply){ 404, S(""), S("") };
    return witness_handle(server->witness, arena, method, path,
                          str_cut(request, body + 4, request.len));
}

static void serve_one(Server *server, int connection)
{
    Arena arena = arena_open(8 << 20);
    Str request = read_request(&arena, connection);
    Text text = text_open(&arena, 1 << 20);

    if (request.len > 0) {
        WitnessReply reply = reply_of(server, &arena, request);

        text_c(&text, "HTTP/1.1 ");
        text_int(&text, reply.status);
        text_all(&text, S(" x\r\nConnection: close\r\nContent-Type: "), reply.content_type,
                 S("\r\nContent-Length: "));
        text_int(&text, (int64_t)reply.body.len);
        text_all(&text, S("\r\n\r\n"), reply.body);
        ensure(write(connection, text.at, text.len) == (ssize_t)text.len);
    }
    arena_close(&arena);
    close(connection);
}

static void *serve(void *context)
{
    Server *server = context;

    for (;;) {
        int connection = accept(server->listener, NULL, NULL);

        if (connection < 0)
            return NULL;
        serve_one(server, connection);
    }
}

static void server_start(Server *server)
{
    struct sockaddr_in address = { .sin_family = AF_INET };
    socklen_t length = sizeof address;

    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    server->listener = socket(AF_INET, SOCK_STREAM, 0);
    ensure(bind(server->listener, (struct sockaddr *)&address, sizeof address) == 0);
    ensure(listen(server->listener, 8) == 0);
    ensure(getsockname(server->listener, (struct sockaddr *)&address, &length) == 0);
    server->port = ntohs(address.sin_port);
    ensure(pthread_create(&server->thread, NULL, serve, server) == 0);
}

static void server_stop(Server *server)
{
    shutdown(server->listener, SHUT_RDWR);
    pthread_join(server->thread, NULL);
    close(server->listener);
}

/* ---- A record and its witness ---- */

typedef struct Pair {
    Sample record;
    Server server;
    WitnessAddress address;
} Pair;

static int look_key(Db *db, void *context)
{
    Pair *pair = context;
    const Str *keys;
    size_t count;
    int r = journal_keys(db, &pair->record.arena, &keys, &count);

    ensure(r == 0 && witness_trust(pair->server.witness, pair->record.arena, keys[count - 1]) == 0);
    return 0;
}

static void pair_trust(Pair *pair)
{
    ensure(store_read(pair->record.store, look_key, pair) == 0);
}

static void pair_open(Pair *pair)
{
    Arena *arena = &pair->record.arena;
    Text key, url;

    *pair = (Pair){ 0 };
    sample_open(&pair->record);
    Str dir = sample_at(&pair->record, "witness");

    ensure(world_make_dir(*arena, dir) == 0);
    ensure(witness_create(*arena, dir, S("witness.example/w")) == 0);
    ensure(witness_open(arena, dir, &pair->server.witness) == 0);
    pair_trust(pair);
    server_start(&pair->server);
    key = text_open(arena, NOTE_KEY_MAX);
    witness_key(pair->server.witness, &key);
    url = text_open(arena, 100);
    text_c(&url, "http://127.0.0.1:");
    text_int(&url, pair->server.port);
    pair->address = (WitnessAddress){ .url = text_str(&url), .vkey = text_str(&key) };
    ensure(note_key_read(*arena, pair->address.vkey, &pair->address.key));
}

static void pair_close(Pair *pair)
{
    server_stop(&pair->server);
    witness_close(pair->server.witness);
    sample_close(&pair->record);
}

static int64_t size;

static WitnessOutcome submit(Pair *pair)
{
    WitnessOutcome outcome = WITNESS_OUTCOME_COUNT;

    check_int(
        "no fault",
        witness_submit(pair->record.journal, pair->record.store, &pair->address, &outcome, &size),
        0);
    return outcome;
}

static void grow(Pair *pair, int64_t count)
{
    sample_append(&pair->record, count);
    check_int("sealed", journal_seal(pair->record.journal), 0);
}

static int look_marks(Db *db, void *context)
{
    return journal_marks(db, context);
}

static int64_t witnessed(Pair *pair)
{
    JournalMarks marks = { 0 };

    ensure(store_read(pair->record.store, look_marks, &marks) == 0);
    return marks.witnessed;
}

static Str copy_of(Pair *pair, const char *name)
{
    Str path = sample_at(&pair->record, name);

    ensure(store_backup(pair->record.store, path, NULL, NULL) == 0);
    return path;
}

/* The file of a moment before, with all that was in it; the keys stay, and what was last signed
 * with them is forgotten, as if that had been put back, too. */
static void put_back(Pair *pair, Str copy)
{
    static const char *const ends[] = { "-wal", "-shm" };
    Sample *record = &pair->record;
    const Str *lasts;
    size_t count;
    Str bytes;

    sample_disconnect(record);
    for (size_t i = 0; i < COUNT_OF(ends); i++) {
        Text path = text_open(&record->arena, 300);

        text_put(&path, record->path);
        text_c(&path, ends[i]);
        (void)unlink(arena_c(&record->arena, text_str(&path)));
    }
    ensure(world_list_files(&record->arena, record->keys, S(".last"), &lasts, &count) == 0);
    for (size_t i = 0; i < count; i++)
        ensure(unlink(arena_c(&record->arena, lasts[i])) == 0);
    ensure(world_read_file(&record->arena, copy, 64 << 20, &bytes) == 0);
    ensure(world_replace(record->arena, record->path, bytes) == 0);
    sample_connect(record);
}

/* ---- What should happen ---- */

static void a_growing_record_is_witnessed(void)
{
    Pair pair;

    pair_open(&pair);
    check_int("nothing sealed", submit(&pair), WITNESS_UNSEALED);
    for (int i = 0; i < 5; i++) {
        grow(&pair, 100);
        check_int("cosigned", submit(&pair), WITNESS_COSIGNED);
        check_int("all of it", size, 1 + 100 * (i + 1));
        check_int("witnessed", witnessed(&pair), size);
        check_int("again", submit(&pair), WITNESS_CURRENT);
    }
    SampleVerify verify = sample_verify(&pair.record, &(VerifyOptions){ 0 });

    check_int("whole", verify.report.wrong, 0);
    check_int("one line a size", verify.report.cosignatures, 5);
    pair_close(&pair);
}

/* The record does not know how far the witness has followed: the row was never kept. */
static void a_size_it_does_not_remember_is_asked_for(void)
{
    Pair pair;

    pair_open(&pair);
    grow(&pair, 10);
    Str copy = copy_of(&pair, "copy");

    check_int("cosigned", submit(&pair), WITNESS_COSIGNED);
    put_back(&pair, copy);
    check_int("not kept", witnessed(&pair), 0);
    check_int("the same size", submit(&pair), WITNESS_COSIGNED);
    put_back(&pair, copy);
    grow(&pair, 10);
    check_int("a larger one", submit(&pair), WITNESS_COSIGNED);
    pair_close(&pair);
}

static void a_witness_that_is_away_is_no_harm(void)
{
    Pair pair;

    pair_open(&pair);
    grow(&pair, 10);
    server_stop(&pair.server);
    check_int("nobody there", submit(&pair), WITNESS_UNREACHABLE);
    grow(&pair, 10);
    server_start(&pair.server);
    Text url = text_open(&pair.record.arena, 100);

    text_c(&url, "http://127.0.0.1:");
    text_int(&url, pair.server.port);
    pair.address.url = text_str(&url);
    check_int("back", submit(&pair), WITNESS_COSIGNED);
    pair_close(&pair);
}

static void answers_are_not_trusted(void)
{
    Pair pair;
    static const struct {
        int64_t status;
        const char *body;
        WitnessOutcome want;
    } rows[] = {
        { 200, "", WITNESS_NONSENSE },
        { 200, "yes\n", WITNESS_NONSENSE },
        { 200, "\xe2\x80\x94 witness.example/w AAAAAAAA\n", WITNESS_NONSENSE },
        { 404, "", WITNESS_REFUSED },
        { 403, "", WITNESS_REFUSED },
        { 503, "", WITNESS_UNREACHABLE },
        { 500, "", WITNESS_UNREACHABLE },
        { 400, "", WITNESS_NONSENSE },
        { 302, "", WITNESS_NONSENSE },
        /* Words alone, and nothing shown that we signed. */
        { 409, "99\n", WITNESS_BEHIND },
        { 409, "11\n", WITNESS_ALTERED },
        { 409, "-5\n", WITNESS_ALTERED },
        { 409, "many\n", WITNESS_ALTERED },
        { 422, "", WITNESS_ALTERED },
    };

    pair_open(&pair);
    grow(&pair, 10);
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        pair.server.status = rows[i].status;
        pair.server.body = str_from_c(rows[i].body);
        check_int(rows[i].body, submit(&pair), rows[i].want);
        check_int("nothing kept", witnessed(&pair), 0);
    }
    grow(&pair, 10); /* on words alone nothing stops */
    pair.server.status = 0;
    check_int("cosigned", submit(&pair), WITNESS_COSIGNED);
    pair_close(&pair);
}

static void a_false_line_is_not_kept(void)
{
    Pair pair;

    pair_open(&pair);
    grow(&pair, 10);
    Text line = text_open(&pair.record.arena, 1000);
    NoteSigner other =
        note_signer_make(S("witness.example/w"), NOTE_COSIGNATURE, (uint8_t[NOTE_SEED_BYTES]){ 5 });
    Arena scratch = arena_open(1 << 20);

    note_cosign(scratch, &line, S("another text\n"), &other, 1);
    arena_close(&scratch);
    pair.server.status = 200;
    pair.server.body = text_str(&line);
    check_int("another's", submit(&pair), WITNESS_NONSENSE);
    check_int("nothing kept", witnessed(&pair), 0);
    pair_close(&pair);
}

/* ---- What must be noticed ---- */

static void an_older_file_put_back_is_noticed(void)
{
    for (int hidden = 0; hidden < 2; hidden++) {
        Pair pair;

        pair_open(&pair);
        pair.server.hides = hidden;
        grow(&pair, 10);
        check_int("cosigned", submit(&pair), WITNESS_COSIGNED);
        Str copy = copy_of(&pair, "copy");

        grow(&pair, 10);
        check_int("cosigned", submit(&pair), WITNESS_COSIGNED);
        put_back(&pair, copy);
        check_int("it agrees with itself",
                  sample_verify(&pair.record, &(VerifyOptions){ 0 }).report.wrong, 0);
        check_int("but not with the witness", submit(&pair), WITNESS_BEHIND);
        check_int("which has seen", size, 21);
        sample_append(&pair.record, 1);
        check_int("nothing is sealed", journal_seal(pair.record.journal),
                  hidden ? 0 : JOURNAL_E_BEHIND);
        pair_close(&pair);
    }
}

/* The same, and then grown beyond what the witness has: another history under one name. */
static void a_fork_is_noticed(void)
{
    Pair pair;
    const WitnessKnown *logs;
    size_t count;

    pair_open(&pair);
    grow(&pair, 10);
    check_int("cosigned", submit(&pair), WITNESS_COSIGNED);
    Str copy = copy_of(&pair, "copy");

    grow(&pair, 10);
    check_int("cosigned", submit(&pair), WITNESS_COSIGNED);
    put_back(&pair, copy);
    world_seed(99);
    grow(&pair, 50);
    check_int("noticed", submit(&pair), WITNESS_ALTERED);
    sample_append(&pair.record, 1);
    check_int("nothing is sealed", journal_seal(pair.record.journal), JOURNAL_E_ALTERED);
    check_int("logs", witness_logs(pair.server.witness, &pair.record.arena, &logs, &count), 0);
    check_int("evidence", logs[0].hints, 1);
    check_int("the witness stands where it stood", logs[0].size, 21);
    pair_close(&pair);
}

/* Grown back to the very size the witness has: the log has signed two roots of one size. */
static void two_roots_of_one_size_are_proof(void)
{
    Pair pair;
    const WitnessKnown *logs;
    size_t count;

    pair_open(&pair);
    grow(&pair, 10);
    Str copy = copy_of(&pair, "copy");

    grow(&pair, 10);
    check_int("cosigned", submit(&pair), WITNESS_COSIGNED);
    put_back(&pair, copy);
    world_seed(99);
    grow(&pair, 10);
    check_int("noticed", submit(&pair), WITNESS_ALTERED);
    check_int("logs", witness_logs(pair.server.witness, &pair.record.arena, &logs, &count), 0);
    check_int("proof", logs[0].proofs, 1);
    pair_close(&pair);
}

/* A person decides to go on under a new name; the witness learns its key and follows. */
static void a_new_name_goes_on(void)
{
    Pair pair;
    JournalBy by;

    pair_open(&pair);
    grow(&pair, 10);
    Str copy = copy_of(&pair, "copy");

    grow(&pair, 10);
    check_int("cosigned", submit(&pair), WITNESS_COSIGNED);
    put_back(&pair, copy);
    check_int("behind", submit(&pair), WITNESS_BEHIND);
    by = sample_by("the disk was lost");
    check_int("under a new name",
              journal_restore(pair.record.journal, pair.record.arena, S("example.jp/second"), &by),
              0);
    check_int("unknown so far", submit(&pair), WITNESS_REFUSED);
    pair_trust(&pair);
    check_int("followed", submit(&pair), WITNESS_COSIGNED);
    check_int("witnessed", witnessed(&pair), size);
    pair_close(&pair);
}

static void a_new_key_goes_on(void)
{
    Pair pair;
    JournalBy by;

    pair_open(&pair);
    grow(&pair, 10);
    check_int("cosigned", submit(&pair), WITNESS_COSIGNED);
    by = sample_by("every year");
    check_int("rotated", journal_rotate(pair.record.journal, pair.record.arena, &by), 0);
    check_int("signed by both", submit(&pair), WITNESS_COSIGNED);
    grow(&pair, 1);
    check_int("by the new alone", submit(&pair), WITNESS_REFUSED);
    pair_trust(&pair);
    check_int("which it was told", submit(&pair), WITNESS_COSIGNED);
    pair_close(&pair);
}

/* ---- The list of witnesses ---- */

static void addresses_are_read(void)
{
    Arena arena = arena_open(16 << 20);
    const WitnessAddress *addresses;
    size_t count;
    NoteSigner witness =
        note_signer_make(S("w.example"), NOTE_COSIGNATURE, (uint8_t[NOTE_SEED_BYTES]){ 5 });
    NoteSigner log =
        note_signer_make(S("l.example"), NOTE_ED25519, (uint8_t[NOTE_SEED_BYTES]){ 5 });
    Text good = text_open(&arena, 10000), bad = text_open(&arena, 10000);
    Findings findings = { .arena = &arena };

    text_c(&good, "# our partner's\n\nhttps://w.example ");
    note_key_write(&good, &witness.key);
    text_c(&good, "\n");
    check_true("good", witness_addresses_read(&arena, text_str(&good), S("FILE"), &findings,
                                              &addresses, &count));
    check_int("one", count, 1);
    check_str("address", addresses[0].url, S("https://w.example"));
    check_true("key", note_key_eq(&addresses[0].key, &witness.key));
    text_c(&bad, "https://w.example\nhttps://w.example x\nhttps://w.example ");
    note_key_write(&bad, &log.key);
    check_true("bad", !witness_addresses_read(&arena, text_str(&bad), S("FILE"), &findings,
                                              &addresses, &count));
    check_int("each", findings.error_count, 3);
    for (int i = 0; i < WITNESS_ADDRESSES_MAX; i++) {
        text_c(&good, "https://w.example ");
        note_key_write(&good, &witness.key);
        text_c(&good, "\n");
    }
    check_true("too many", !witness_addresses_read(&arena, text_str(&good), S("FILE"), &findings,
                                                   &addresses, &count));
    arena_close(&arena);
}

/* Every outcome has its words, and those for people name witness and size. */
static void outcomes_have_words(void)
{
    for (int i = 0; i < WITNESS_OUTCOME_COUNT; i++)
        for (int k = 0; k < i; k++)
            check_true("their own", witness_outcome_phrase((WitnessOutcome)i) !=
                                        witness_outcome_phrase((WitnessOutcome)k));
}

int main(void)
{
    RUN(a_growing_record_is_witnessed);
    RUN(a_size_it_does_not_remember_is_asked_for);
    RUN(a_witness_that_is_away_is_no_harm);
    RUN(answers_are_not_trusted);
    RUN(a_false_line_is_not_kept);
    RUN(an_older_file_put_back_is_noticed);
    RUN(a_fork_is_noticed);
    RUN(two_roots_of_one_size_are_proof);
    RUN(a_new_name_goes_on);
    RUN(a_new_key_goes_on);
    RUN(addresses_are_read);
    RUN(outcomes_have_words);
    return check_done();
}
