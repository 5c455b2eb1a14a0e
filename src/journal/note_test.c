/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "journal/journal.h"
#include "tests/check.h"

/* The key and the note that the documentation of Go's note package shows. */
static const Str peter_key =
    STR("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
static const Str peter_note =
    STR("If you think cryptography is the answer to your problem,\n"
        "then you don't know what your problem is.\n"
        "\n"
        "\xe2\x80\x94 PeterNeumann "
        "x08go/ZJkuBS9UG/"
        "SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n");

static Arena arena;

static NoteSigner signer_of(const char *name, NoteKind kind, uint8_t first)
{
    uint8_t seed[NOTE_SEED_BYTES] = { first };

    return note_signer_make(str_from_c(name), kind, seed);
}

static void test_known_note(void)
{
    Note note;
    NoteKey key;

    check_true("the key reads", note_key_read(arena, peter_key, &key));
    check_true("the note reads", note_read(&arena, peter_note, &note));
    check_int("and is signed", note_verify(arena, &note, &key, NULL), 0);
    Text again = text_open(&arena, NOTE_KEY_MAX);

    note_key_write(&again, &key);
    check_str("the key is written as it was", text_str(&again), peter_key);
}

/* RFC 8032, 7.1, test 1: the public key of a seed. */
static void test_known_signer(void)
{
    static const char seed_hex[] =
        "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60";
    static const char public_hex[] =
        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a";
    uint8_t seed[32], want[32];
    bool same = true;

    check_true("seed", hex_read(str_from_c(seed_hex), seed, 32));
    check_true("key", hex_read(str_from_c(public_hex), want, 32));
    NoteSigner signer = note_signer_make(S("example"), NOTE_ED25519, seed);

    for (size_t i = 0; i < 32; i++)
        same = same && signer.key.bytes[i] == want[i];
    check_true("as published", same);
}

static void test_names(void)
{
    static const struct {
        Str name;
        bool fits;
    } rows[] = {
        { STR("record.example.jp/office"), true },
        { STR("関所"), true },
        { STR(""), false },
        { STR("a b"), false },
        { STR("a+b"), false },
        { STR("a\nb"), false },
        { STR("a\xe3\x80\x80"
              "b"),
          false }, /* the wide blank */
        { STR("a\xff"), false },
        { STR("a\xe2\x80\xae"
              "b"),
          false }, /* turns the direction of writing */
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++)
        check_int(rows[i].name.at, note_name_fits(rows[i].name), rows[i].fits);
}

static void test_practice_names(void)
{
    check_true("under the name", note_name_practises(S("practice.invalid/office")));
    check_true("a host alone", !note_name_practises(S("practice.invalid")));
    check_true("another host", !note_name_practises(S("practice.invalid.example/office")));
    check_true("behind another", !note_name_practises(S("example.jp/practice.invalid/office")));
    check_true("a real one", !note_name_practises(S("record.example.jp/office")));
}

static void test_bad_keys(void)
{
    static const Str rows[] = {
        STR(""),
        STR("PeterNeumann"),
        STR("PeterNeumann+c74f20a3"),
        STR("PeterNeumann+c74f20a3+"),
        STR("PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"),
        STR("PeterNeumann+C74F20A3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"),
        STR("PeterNeumano+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"),
        STR("PeterNeumann+c74f20a3+AhPc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"),
        STR("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW\n"),
        STR("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10Q="),
        STR(" PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"),
    };
    NoteKey key;

    for (size_t i = 0; i < COUNT_OF(rows); i++)
        check_true(rows[i].at, !note_key_read(arena, rows[i], &key));
}

static void test_secret_keys(void)
{
    NoteSigner signer = signer_of("example.jp/log", NOTE_ED25519, 7), again;
    Text text = text_open(&arena, NOTE_KEY_MAX);

    note_signer_write(&text, &signer);
    check_true("it says what it is", str_starts(text_str(&text), S("PRIVATE+KEY+example.jp/log+")));
    check_true("reads", note_signer_read(arena, text_str(&text), &again));
    check_true("the same key", note_key_eq(&signer.key, &again.key));
    check_true("a public key is none", !note_signer_read(arena, peter_key, &again));
    check_true("nor is a secret key public",
               !note_key_read(arena, text_str(&text), &(NoteKey){ 0 }));
    note_signer_wipe(&signer);
    for (size_t i = 0; i < sizeof signer.secret; i++)
        check_int("wiped", signer.secret[i], 0);
}

/* A note signed by a log and seen by a witness at `seconds`. */
static Str sample_note(Str body, const NoteSigner *log, const NoteSigner *witness, int64_t seconds)
{
    Text text = text_open(&arena, NOTE_BYTES_MAX);

    note_begin(&text, body);
    note_sign(&text, body, log);
    note_cosign(arena_open(1 << 16), &text, body, witness, seconds);
    return text_str(&text);
}

static void test_signing(void)
{
    NoteSigner log = signer_of("log", NOTE_ED25519, 1);
    NoteSigner witness = signer_of("witness", NOTE_COSIGNATURE, 2);
    NoteSigner other = signer_of("log", NOTE_ED25519, 3), impostor = other;
    int64_t seconds = -1;
    Note note;

    check_true("reads",
               note_read(&arena, sample_note(S("log\n1\n"), &log, &witness, 1700000000), &note));
    check_str("its text", note.text, S("log\n1\n"));
    check_int("two lines", note.signature_count, 2);
    check_int("by the log", note_verify(arena, &note, &log.key, &seconds), 0);
    check_int("without a time", seconds, 0);
    check_int("by the witness", note_verify(arena, &note, &witness.key, &seconds), 0);
    check_int("at its time", seconds, 1700000000);
    check_int("by nobody else", note_verify(arena, &note, &other.key, NULL), NOTE_E_UNSIGNED);
    impostor.key.id = log.key.id;
    check_int("nor by who borrows the id", note_verify(arena, &note, &impostor.key, NULL),
              NOTE_E_FORGED);
    impostor = witness;
    impostor.key.kind = NOTE_ED25519;
    check_int("nor as another kind", note_verify(arena, &note, &impostor.key, NULL), NOTE_E_FORGED);
}

/* Whatever byte of a note is altered: it does not read, or is signed by neither or one of them. */
static void prop_altered_note(Rng *rng)
{
    NoteSigner log = signer_of("log", NOTE_ED25519, 1);
    NoteSigner witness = signer_of("witness", NOTE_COSIGNATURE, 2);
    Str bytes = sample_note(S("log\n1\nx\n"), &log, &witness, 5);
    char *altered = NEW_ARRAY(&arena, char, bytes.len);
    size_t at = (size_t)rng_between(rng, 0, (int64_t)bytes.len - 1);
    Note note;

    for (size_t i = 0; i < bytes.len; i++)
        altered[i] = bytes.at[i];
    altered[at] = (char)(altered[at] ^ (1 << rng_between(rng, 0, 7)));
    if (note_read(&arena, (Str){ altered, bytes.len }, &note))
        check_true("both", note_verify(arena, &note, &log.key, NULL) != 0 ||
                               note_verify(arena, &note, &witness.key, NULL) != 0);
    arena_reset(&arena);
}

static void test_bad_notes(void)
{
#define LINE "\xe2\x80\x94 a AAAAAAE=\n"
    static const struct {
        const char *why;
        Str bytes;
        bool reads;
    } rows[] = {
        { "as it should be", STR("text\n\n" LINE), true },
        { "the last blank line counts", STR("text\n\nmore\n\n" LINE), true },
        { "two lines", STR("text\n\n" LINE LINE), true },
        { "empty", STR(""), false },
        { "no signature", STR("text\n\n"), false },
        { "no blank line", STR("text\n" LINE), false },
        { "a line cut off", STR("text\n\n\xe2\x80\x94 a AAAAAAE="), false },
        { "another dash", STR("text\n\n- a AAAAAAE=\n"), false },
        { "no name", STR("text\n\n\xe2\x80\x94  AAAAAAE=\n"), false },
        { "no signature bytes", STR("text\n\n\xe2\x80\x94 a AAAAAA==\n"), false },
        { "no base64", STR("text\n\n\xe2\x80\x94 a AAAAAA!=\n"), false },
        { "base64 with bits left over", STR("text\n\n\xe2\x80\x94 a AAAAAAF=\n"), false },
        { "a second blank", STR("text\n\n\xe2\x80\x94 a  AAAAAAE=\n"), false },
        { "a carriage return", STR("text\r\n\n" LINE), false },
        { "a tab", STR("te\txt\n\n" LINE), false },
        { "no UTF-8", STR("te\xffxt\n\n" LINE), false },
    };
    Note note;

    for (size_t i = 0; i < COUNT_OF(rows); i++)
        check_int(rows[i].why, note_read(&arena, rows[i].bytes, &note), rows[i].reads);
    Text many = text_open(&arena, NOTE_BYTES_MAX);

    text_c(&many, "text\n\n");
    for (size_t i = 0; i < NOTE_SIGNATURES_MAX; i++)
        text_c(&many, LINE);
    check_true("as many as may be", note_read(&arena, text_str(&many), &note));
    text_c(&many, LINE);
    check_true("one more", !note_read(&arena, text_str(&many), &note));
#undef LINE
}

static void test_checkpoints(void)
{
#define ROOT "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I="
    static const struct {
        const char *why;
        Str text;
        bool reads;
    } rows[] = {
        { "the example of tlog-checkpoint",
          STR("example.com/behind-the-sofa\n20852163\n" ROOT "\n"), true },
        { "with a line more", STR("a\n1\n" ROOT "\nmore\n"), true },
        { "empty log", STR("a\n0\n" ROOT "\n"), true },
        { "no origin", STR("\n1\n" ROOT "\n"), false },
        { "a zero before", STR("a\n01\n" ROOT "\n"), false },
        { "negative", STR("a\n-1\n" ROOT "\n"), false },
        { "too large", STR("a\n9223372036854775808\n" ROOT "\n"), false },
        { "no size", STR("a\n\n" ROOT "\n"), false },
        { "a short root", STR("a\n1\nAAAA\n"), false },
        { "a long root", STR("a\n1\n" ROOT "AAAA\n"), false },
        { "no end", STR("a\n1\n" ROOT), false },
        { "an empty line more", STR("a\n1\n" ROOT "\n\n"), false },
        { "two lines only", STR("a\n1\n"), false },
    };
    Checkpoint checkpoint;

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        Text again = text_open(&arena, 1 << 16);

        check_int(rows[i].why, checkpoint_read(arena, rows[i].text, &checkpoint), rows[i].reads);
        if (!rows[i].reads)
            continue;
        checkpoint_write(&again, &checkpoint);
        check_str("written as it was", text_str(&again), rows[i].text);
    }
#undef ROOT
}

int main(void)
{
    arena = arena_open((size_t)64 << 20);
    RUN(test_known_note);
    RUN(test_known_signer);
    RUN(test_names);
    RUN(test_practice_names);
    RUN(test_bad_keys);
    RUN(test_secret_keys);
    RUN(test_signing);
    RUN(test_bad_notes);
    RUN(test_checkpoints);
    RUN_PROP(prop_altered_note, 5000);
    return check_done();
}
