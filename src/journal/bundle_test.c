/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "journal/bundle.h"
#include "phrases_bundle.h"

#include "tests/bundle_sample.h"

static BundleSample sample;
static Arena scratch;

static bool read_with(Str bytes, Str vkey, Findings *findings, Bundle *ret_bundle)
{
    NoteKey key;

    ensure(note_key_read(scratch, vkey, &key));
    *findings = (Findings){ .arena = &sample.journal.arena };
    return bundle_read(&sample.journal.arena, scratch, bytes, S("FILE"), &key, findings,
                       ret_bundle);
}

static bool reads(Str bytes)
{
    Findings findings;
    Bundle bundle;

    return read_with(bytes, sample.key, &findings, &bundle);
}

static Str write_some(const int64_t *seqs, size_t count)
{
    int r;
    Str bytes = bundle_sample_of(&sample, seqs, count, &r);

    check_int("written", r, 0);
    return bytes;
}

/* ---- There and back ---- */

typedef struct Same {
    const Bundle *bundle;
} Same;

/* Every event as the journal has it, to the leaf and the values. */
static int check_same(Db *db, void *context)
{
    const Bundle *bundle = ((Same *)context)->bundle;
    Arena *arena = &sample.journal.arena;

    for (size_t i = 0; i < bundle->event_count; i++) {
        const BundleEvent *got = &bundle->events[i];
        Event want;
        bool found;

        ensure(journal_event(db, arena, got->event.seq, &want, &found) == 0 && found);
        check_str("leaf", journal_leaf(arena, &got->event), journal_leaf(arena, &want));
        check_str("payload", got->event.payload, want.payload);
        for (size_t k = 0; k < want.value_count; k++) {
            Erasable value;
            ErasableState state;

            ensure(erasable_get(db, arena, want.values[k].commitment, &value, &state) == 0);
            check_int("kept", got->kept[k], state == ERASABLE_KEPT);
            if (got->kept[k])
                check_str("value", got->event.values[k].value, value.value);
            else
                check_str("nothing of it", got->event.values[k].value, S(""));
        }
    }
    return 0;
}

static void a_bundle_comes_back_whole(void)
{
    int64_t seqs[BUNDLE_SAMPLE_EVENTS];
    Findings findings;
    Bundle bundle = { 0 };

    for (int64_t i = 0; i < BUNDLE_SAMPLE_EVENTS; i++)
        seqs[i] = i;
    Str bytes = write_some(seqs, BUNDLE_SAMPLE_EVENTS);

    check_true("reads", read_with(bytes, sample.key, &findings, &bundle));
    check_int("events", bundle.event_count, BUNDLE_SAMPLE_EVENTS);
    check_str("origin", bundle.checkpoint.origin, S("example.jp/record"));
    check_int("size", bundle.checkpoint.size, BUNDLE_SAMPLE_EVENTS);
    ensure(store_read(sample.journal.store, check_same, &(Same){ &bundle }) == 0);
}

static void some_events_come_back(void)
{
    static const int64_t seqs[] = { 0, 1, 2, 255, 256, 299 };
    Findings findings;
    Bundle bundle = { 0 };

    for (size_t count = 0; count <= COUNT_OF(seqs); count++) {
        Str bytes = write_some(seqs, count);

        check_true("reads", read_with(bytes, sample.key, &findings, &bundle));
        check_int("events", bundle.event_count, count);
        for (size_t i = 0; i < count; i++)
            check_int("seq", bundle.events[i].event.seq, seqs[i]);
        ensure(store_read(sample.journal.store, check_same, &(Same){ &bundle }) == 0);
    }
}

typedef struct OfSubject {
    Id subject;
    const int64_t *seqs;
    size_t count;
} OfSubject;

static int look_subject(Db *db, void *context)
{
    OfSubject *of = context;

    return bundle_subject(db, &sample.journal.arena, S("sample"), of->subject, &of->seqs,
                          &of->count);
}

static void the_events_of_a_subject_are_found(void)
{
    OfSubject of = { .subject = { { 4 } } }, none = { .subject = { { 9 } } };

    check_int("looked", store_read(sample.journal.store, look_subject, &of), 0);
    check_int("half of them", of.count, (BUNDLE_SAMPLE_EVENTS - 1) / 2);
    for (size_t i = 0; i < of.count; i++)
        check_int("in order", of.seqs[i], 2 * (int64_t)i + 2);
    check_int("looked", store_read(sample.journal.store, look_subject, &none), 0);
    check_int("of another", none.count, 0);
}

/* ---- Refusals ---- */

static void what_is_not_sealed_does_not_go_out(void)
{
    int r;
    BundleSample other;

    (void)bundle_sample_of(&sample, (int64_t[]){ 5, BUNDLE_SAMPLE_EVENTS }, 2, &r);
    check_int("does not exist", r, BUNDLE_E_NOT_FOUND);
    sample_open(&other.journal);
    (void)bundle_sample_of(&other, (int64_t[]){ 0 }, 1, &r);
    check_int("nothing sealed", r, BUNDLE_E_NOT_SEALED);
    check_int("sealed", journal_seal(other.journal.journal), 0);
    sample_append(&other.journal, 1);
    (void)bundle_sample_of(&other, (int64_t[]){ 0 }, 1, &r);
    check_int("the sealed one", r, 0);
    Str bytes = bundle_sample_of(&other, (int64_t[]){ 0, 1 }, 2, &r);
    check_int("behind the seal", r, BUNDLE_E_NOT_SEALED);
    check_int("not even a head", bytes.len, 0);
    sample_close(&other.journal);
}

/* A line of the bundle of events 1, 2, 3; 0 is the head. */
static Str line_of(Str bytes, int number)
{
    Str rest = bytes, line = { 0 };

    for (int i = 0; i <= number; i++)
        line = str_split(rest, '\n', &rest);
    return (Str){ line.at, line.len + 1 };
}

static void lines_may_not_be_moved(void)
{
    static const struct {
        const char *lines;
        bool reads;
    } rows[] = {
        { "0123", true },   { "012", false },   { "013", false },  { "023", false },
        { "01223", false }, { "0213", false },  { "0132", false }, { "123", false },
        { "00123", false }, { "01230", false }, { "0", false },    { "", false },
        { "0122", false },  { "0012", false },
    };
    Str bytes = write_some((int64_t[]){ 1, 2, 3 }, 3);

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        Text moved = text_open(&sample.journal.arena, 1 << 20);

        for (const char *at = rows[i].lines; *at; at++)
            text_put(&moved, line_of(bytes, *at - '0'));
        check_int(rows[i].lines, reads(text_str(&moved)), rows[i].reads);
    }
}

static void every_byte_counts(void)
{
    Str bytes = write_some((int64_t[]){ 1, 2 }, 2);
    char *copy = NEW_ARRAY(&sample.journal.arena, char, bytes.len);
    int flips = getenv("SEKISHO_LONG") ? 8 : 1;

    for (size_t i = 0; i < bytes.len; i++)
        copy[i] = bytes.at[i];
    check_true("as it is", reads((Str){ copy, bytes.len }));
    for (size_t i = 0; i < bytes.len; i++)
        for (int k = 0; k < flips; k++) {
            char bit = (char)(1 << (i + (size_t)k) % 8);

            copy[i] = (char)(copy[i] ^ bit);
            if (reads((Str){ copy, bytes.len })) {
                printf("# byte %zu (%c)\n", i, bytes.at[i]);
                check_true("a changed byte is refused", false);
            }
            copy[i] = bytes.at[i];
        }
    for (size_t i = 0; i < bytes.len; i += 7)
        check_true("cut off", !reads(str_cut(bytes, 0, i)));
    check_true("without its end", !reads(str_cut(bytes, 0, bytes.len - 1)));
}

/* A good bundle with the first `from` replaced by `to`. */
static void check_replaced(const char *from, const char *to, Phrase message)
{
    Str bytes = write_some((int64_t[]){ 1, 2 }, 2);
    Text changed = text_open(&sample.journal.arena, 1 << 20);
    Findings findings;
    Bundle bundle;
    size_t at;

    check_true(from, str_find(bytes, str_from_c(from), &at));
    text_put(&changed, str_cut(bytes, 0, at));
    text_c(&changed, to);
    text_put(&changed, str_cut(bytes, at + str_from_c(from).len, bytes.len));
    check_true(from, !read_with(text_str(&changed), sample.key, &findings, &bundle));
    check_true(from, findings.first && findings.first->message == message);
}

static void what_is_refused_is_named(void)
{
    check_replaced("sekisho-bundle-1", "sekisho-bundle-2", PHRASE_BUNDLE_HEAD);
    check_replaced("\"count\":2", "\"count\":3", PHRASE_BUNDLE_COUNT);
    check_replaced("\"count\":2", "\"count\":1", PHRASE_BUNDLE_COUNT);
    check_replaced("\"count\":2", "\"count\":-1", PHRASE_BUNDLE_HEAD);
    check_replaced("\"count\":2", "\"count\":1000000", PHRASE_BUNDLE_COUNT);
    check_replaced("\"count\":2", "\"count\":2,\"x\":1", PHRASE_BUNDLE_HEAD);
    check_replaced("\"origin\":\"e", "\"origin\":\"f", PHRASE_BUNDLE_SIGNED);
    check_replaced("record\\n300\\n", "record\\n301\\n", PHRASE_BUNDLE_SIGNED);
    check_replaced("{\"index\":1", "{\"index\": 1", PHRASE_BUNDLE_LINE);
    check_replaced("{\"index\":1", "{\"index\":0", PHRASE_BUNDLE_ORDER);
    check_replaced("asserted yes", "asserted no", PHRASE_BUNDLE_PROOF);
    check_replaced("asserted yes", "asserted on", PHRASE_BUNDLE_LEAF);
    check_replaced("理由", "理曲", PHRASE_BUNDLE_LEAF);
    check_replaced("言葉", "言霊", PHRASE_BUNDLE_VALUE);
    check_replaced("\"values\":[]", "\"values\":[{}]", PHRASE_BUNDLE_LINE);
}

static void only_the_trusted_key_counts(void)
{
    Str bytes = write_some((int64_t[]){ 1 }, 1);
    NoteSigner others[] = {
        note_signer_make(S("example.jp/record"), NOTE_ED25519, (uint8_t[NOTE_SEED_BYTES]){ 9 }),
        note_signer_make(S("example.jp/other"), NOTE_ED25519, (uint8_t[NOTE_SEED_BYTES]){ 9 }),
        sample.witness,
    };

    for (size_t i = 0; i < COUNT_OF(others); i++) {
        Text key = text_open(&sample.journal.arena, NOTE_KEY_MAX);
        Findings findings;
        Bundle bundle;

        note_key_write(&key, &others[i].key);
        check_true("refused", !read_with(bytes, text_str(&key), &findings, &bundle));
    }
}

/* ---- One event ---- */

typedef struct OneProof {
    int64_t seq;
    Str proof;
    int result;
} OneProof;

static int look_proof(Db *db, void *context)
{
    OneProof *one = context;

    one->result = bundle_proof(db, &sample.journal.arena, one->seq, &one->proof);
    return one->result < 0 ? one->result : 0;
}

static void a_proof_is_a_text_of_lines(void)
{
    OneProof one = { .seq = 7 }, none = { .seq = BUNDLE_SAMPLE_EVENTS };
    Str rest, leaf;

    check_int("looked", store_read(sample.journal.store, look_proof, &one), 0);
    check_int("made", one.result, 0);
    check_str("first", str_split(one.proof, '\n', &rest), S("c2sp.org/tlog-proof@v1"));
    Str extra = str_split(rest, '\n', &rest);

    check_true("extra", str_starts(extra, S("extra ")));
    check_true("the leaf", base64_read(&scratch, str_cut(extra, 6, extra.len), &leaf) &&
                               str_starts(leaf, S("sekisho-event 1\nseq 7\n")));
    check_str("index", str_split(rest, '\n', &rest), S("index 7"));
    for (int i = 0; i < 9; i++)
        check_int("a hash", str_split(rest, '\n', &rest).len, 44);
    check_str("empty", str_split(rest, '\n', &rest), S(""));
    check_true("checkpoint", str_starts(rest, S("example.jp/record\n300\n")));
    check_int("looked", store_read(sample.journal.store, look_proof, &none), 0);
    check_int("does not exist", none.result, BUNDLE_E_NOT_FOUND);
}

int main(void)
{
    bundle_sample_open(&sample);
    scratch = arena_open((size_t)1 << 30);
    RUN(a_bundle_comes_back_whole);
    RUN(some_events_come_back);
    RUN(the_events_of_a_subject_are_found);
    RUN(what_is_not_sealed_does_not_go_out);
    RUN(lines_may_not_be_moved);
    RUN(every_byte_counts);
    RUN(what_is_refused_is_named);
    RUN(only_the_trusted_key_counts);
    RUN(a_proof_is_a_text_of_lines);
    arena_close(&scratch);
    sample_close(&sample.journal);
    return check_done();
}
