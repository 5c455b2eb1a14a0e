/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "tests/check.h"
#include "verify/json.h"
#include "verify/sample.h"
#include "verify/tree.h"
#include "verify/value.h"

#include <sys/stat.h>
#include <unistd.h>

static Str str_of(Bytes bytes)
{
    return (Str){ bytes.at, bytes.len };
}

/* ---- Running the checker over bytes ---- */

typedef struct Run {
    bool holds;
    char out[8000], complaints[8000];
    Verifier verifier;
} Run;

static void run_with(Run *run, Bytes bytes, const char *key, const char *witness,
                     const char *documents, Lang lang)
{
    FILE *file =
        bytes.len ? fmemopen((void *)(uintptr_t)bytes.at, bytes.len, "r") : fopen("/dev/null", "r");

    memset(run, 0, sizeof *run);
    run->verifier = (Verifier){ .lang = lang, .path = "FILE", .documents = documents };
    run->verifier.out = fmemopen(run->out, sizeof run->out - 1, "w");
    run->verifier.complaints = fmemopen(run->complaints, sizeof run->complaints - 1, "w");
    if (!file || !run->verifier.out || !run->verifier.complaints ||
        !note_key_read(bytes_of(key), &run->verifier.key) ||
        (witness && !note_key_read(bytes_of(witness), &run->verifier.witnesses[0])))
        abort();
    run->verifier.witness_count = witness ? 1 : 0;
    run->holds = verify_file(&run->verifier, file);
    fclose(file);
    fclose(run->verifier.out);
    fclose(run->verifier.complaints);
}

static bool holds(Bytes bytes)
{
    static Run run;
    const Sample *sample = sample_get();

    run_with(&run, bytes, sample->log.spelling, sample->witness.spelling, NULL, LANG_EN);
    return run.holds;
}

static bool says(const char *said, const char *part)
{
    return strstr(said, part) != NULL;
}

/* Refused, with these words. */
static void check_refused(const char *why, Bytes bytes, const char *words)
{
    static Run run;
    const Sample *sample = sample_get();

    run_with(&run, bytes, sample->log.spelling, sample->witness.spelling, NULL, LANG_EN);
    check_true(why, !run.holds);
    check_true(why, says(run.out, "REFUSED"));
    if (!says(run.complaints, words))
        check_str(why, str_from_c(run.complaints), str_from_c(words));
}

/* ---- Readers ---- */

static void numbers_have_one_spelling(void)
{
    static const struct {
        const char *text;
        int64_t want; /* -1: refused */
    } rows[] = {
        { "0", 0 },
        { "7", 7 },
        { "9223372036854775807", INT64_MAX },
        { "9223372036854775808", -1 },
        { "", -1 },
        { "00", -1 },
        { "01", -1 },
        { "-1", -1 },
        { "+1", -1 },
        { "1 ", -1 },
        { "1.0", -1 },
        { "1e3", -1 },
        { "99999999999999999999", -1 },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        int64_t got = -1;

        check_int(rows[i].text, bytes_number(bytes_of(rows[i].text), &got), rows[i].want >= 0);
        check_int(rows[i].text, got, rows[i].want);
    }
}

static void base64_has_one_spelling(void)
{
    static const struct {
        const char *text;
        bool reads;
    } rows[] = {
        { "", true },
        { "AAAA", true },
        { "AA==", true },
        { "AAA=", true },
        { "//8=", true },
        { "AB==", false },
        { "AAB=", false },
        { "AA", false },
        { "AAA", false },
        { "AA=", false },
        { "AAAA=", false },
        { "AA==AA==", false },
        { "AA\n=", false },
        { "A-_A", false },
        { " AAAA", false },
        { "AAAA ", false },
        { "AAA\x80", false },
        { "A\xc3\xbf"
          "A",
          false },
        { "\xe3\x81\x82"
          "A",
          false },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        uint8_t bytes[16];
        size_t len = 0;

        check_int(rows[i].text, bytes_base64(bytes_of(rows[i].text), bytes, sizeof bytes, &len),
                  rows[i].reads);
    }
}

static void texts_have_one_spelling(void)
{
    static const struct {
        const char *json, *want; /* NULL: refused */
    } rows[] = {
        { "\"\"", "" },
        { "\"a\"", "a" },
        { "\"移転\"", "移転" },
        { "\"\\\"\\\\\\n\\t\\r\\b\\f\"", "\"\\\n\t\r\b\f" },
        { "\"\\u0001\\u001f\\ufffd\"", "\x01\x1f\xef\xbf\xbd" },
        { "\"\\u000a\"", NULL }, /* has a short escape */
        { "\"\\u001F\"", NULL },
        { "\"\\u0041\"", NULL },
        { "\"\\u0000\"", NULL },
        { "\"\\u3042\"", NULL },
        { "\"\\/\"", NULL },
        { "\"\\u00\"", NULL },
        { "\"\\", NULL },
        { "\"a", NULL },
        { "a\"", NULL },
        { "\"a\nb\"", NULL },
        { "\"\xc0\x80\"", NULL },
        { "\"\xe3\x81\"", NULL },
        { "\"\xed\xa0\x80\"", NULL },
        { "\"\xf4\x90\x80\x80\"", NULL },
        { "\"\xff\"", NULL },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        char line[100];
        Bytes got = { 0 };
        Json json = { line, line + strlen(rows[i].json) };

        memcpy(line, rows[i].json, strlen(rows[i].json));
        bool read = json_text(&json, &got) && json_done(&json);

        check_int(rows[i].json, read, rows[i].want != NULL);
        if (read && rows[i].want)
            check_str(rows[i].json, str_of(got), str_from_c(rows[i].want));
    }
}

static void keys_are_held_by_their_id(void)
{
    const Sample *sample = sample_get();
    char spelling[200];
    NoteKey key;
    size_t len = strlen(sample->log.spelling);

    check_true("as it is", note_key_read(bytes_of(sample->log.spelling), &key));
    check_int("kind", key.type, NOTE_KEY_LOG);
    for (size_t i = 0; i < len; i++) {
        memcpy(spelling, sample->log.spelling, len + 1);
        spelling[i] ^= 1;
        check_true("a changed letter", !note_key_read((Bytes){ spelling, len }, &key));
        check_true("cut off", !note_key_read((Bytes){ sample->log.spelling, i }, &key));
    }
}

static void names_are_fit_to_print(void)
{
    static const struct {
        const char *name;
        bool fits;
    } rows[] = {
        { "log.example/office", true },
        { "記録.example/防衛", true },
        { "", false },
        { "two words", false },
        { "full　width", false },
        { "a+b", false },
        { "bell\x07", false },
        { "rtl\xe2\x80\xae", false },
        { "zero\xe2\x80\x8b", false },
        { "bom\xef\xbb\xbf", false },
        { "c1\xc2\x85", false },
        { "bad\xff", false },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        Signer signer = signer_of(rows[i].name, NOTE_KEY_LOG, 9);
        NoteKey key;

        check_int(rows[i].name, note_key_read(bytes_of(signer.spelling), &key), rows[i].fits);
    }
}

/* ---- The tree ---- */

/* Roots of the eight leaves with which Certificate Transparency's own programs are tested. */
static void the_tree_is_that_of_the_standard(void)
{
    static const char *const leaves[] = { "", "\x00", "\x10", "\x20\x21", "\x30\x31" };
    static const size_t lens[] = { 0, 1, 1, 2, 2 };
    static const char *const roots[] = {
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    };
    Hash hashes[COUNT_OF(leaves)], want;

    for (size_t i = 0; i < COUNT_OF(leaves); i++) {
        hashes[i] = tree_leaf((Bytes){ leaves[i], lens[i] });
        Hash got = root_of(hashes, i + 1);

        check_true(roots[i], bytes_hex(bytes_of(roots[i]), &want));
        check_true(roots[i], hash_eq(&got, &want));
    }
}

/* Every leaf of every tree up to 70 leaves: its proof leads to the root, and to no other place. */
static void proofs_lead_to_the_root(void)
{
    enum { MOST = 70 };
    Hash leaves[MOST], path[64];

    for (size_t i = 0; i < MOST; i++)
        leaves[i] = tree_leaf((Bytes){ (char[]){ (char)i }, 1 });
    for (size_t n = 1; n <= MOST; n++) {
        Hash root = root_of(leaves, n);

        for (size_t m = 0; m < n; m++) {
            size_t count = path_of(leaves, n, m, path);
            int64_t index = (int64_t)m, size = (int64_t)n;

            check_true("holds", tree_includes(leaves[m], index, size, path, count, &root));
            check_true("other place",
                       !tree_includes(leaves[m], index + 1, size, path, count, &root));
            check_true("other leaf",
                       !tree_includes(leaves[(m + 1) % MOST], index, size, path, count, &root));
            if (count == 0)
                continue;
            check_true("too short", !tree_includes(leaves[m], index, size, path, count - 1, &root));
            path[count] = path[0];
            check_true("too long", !tree_includes(leaves[m], index, size, path, count + 1, &root));
            path[count / 2].bytes[5] ^= 1;
            check_true("altered", !tree_includes(leaves[m], index, size, path, count, &root));
        }
    }
}

static void a_leaf_outside_the_tree_is_in_no_proof(void)
{
    Hash leaf = tree_leaf(B("x"));

    check_true("alone", tree_includes(leaf, 0, 1, NULL, 0, &leaf));
    check_true("behind", !tree_includes(leaf, 1, 1, NULL, 0, &leaf));
    check_true("before", !tree_includes(leaf, -1, 1, NULL, 0, &leaf));
    check_true("in an empty tree", !tree_includes(leaf, 0, 0, NULL, 0, &leaf));
}

/* ---- Leaves ---- */

/* Each line left out, doubled, swapped with the next. */
static void a_leaf_has_all_its_lines_in_order(void)
{
    const char *leaf = sample_get()->leaves[4];
    static Buffer lines[40], text;
    size_t count = 0;
    Leaf read;

    for (Bytes rest = bytes_of(leaf), line; bytes_cut(&rest, '\n', &line); count++) {
        lines[count].len = 0;
        put(&lines[count], "%.*s\n", (int)line.len, line.at);
    }
    check_true("as it is", leaf_read(bytes_of(leaf), &read));
    check_int("lines", count, 18);
    for (size_t i = 0; i < count; i++)
        for (int how = 0; how < 3; how++) {
            text.len = 0;
            for (size_t k = 0; k < count; k++) {
                size_t from = how == 2 && k == i ? (k + 1) % count : how == 2 && k == i + 1 ? i : k;

                for (int times = k == i && how < 2 ? how * 2 : 1; times > 0; times--)
                    put(&text, "%s", lines[from].at);
            }
            check_true(lines[i].at, !leaf_read(all(&text), &read));
        }
}

/* A line of the sample's leaf replaced. */
static void a_leaf_line_is_well_written(void)
{
    static const struct {
        const char *name, *line;
        bool fits;
    } rows[] = {
        { "seq ", "seq 4", true },
        { "seq ", "seq 04", false },
        { "seq ", "seq -", false },
        { "id ", "id -", false },
        { "id ", "id 81jd8y5m3kabcdefghjkmnpqrs", false },
        { "id ", "id 01JD8Y5M3KABCDEFGHJKMNPQRS", false },
        { "id ", "id 01jd8y5m3kabcdefghjkmnpqru", false },
        { "at ", "at 2026-11-21T22:09:14Z", false },
        { "at ", "at 2026-11-21 22:09:14.000001Z", false },
        { "kind ", "kind item.opened", false },
        { "kind ", "kind item.opened 0", false },
        { "kind ", "kind item.opened 2", true },
        { "kind ", "kind Item.opened 1", false },
        { "kind ", "kind \x1b[31m 1", false },
        { "kind ", "kind 1", false },
        { "operation ", "operation -", false },
        { "request ", "request -", true },
        { "fingerprint ", "fingerprint -", true },
        { "fingerprint ", "fingerprint abc", false },
        { "actor ", "actor ", false },
        { "asserted ", "asserted perhaps", false },
        { "subject ", "subject - -", true },
        { "subject ", "subject item -", true },
        { "subject ", "subject - 01jd8y5m3kabcdefghjkmnpqr2", false },
        { "subject ", "subject item", false },
        { "documents ", "documents ", false },
        { "documents ", "documents -", true },
        { "documents ", "documents - -", false },
        { "payload ", "payload -", false },
        { "payload ", " payload", false },
    };
    static Buffer text;
    Leaf read;

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        text.len = 0;
        for (Bytes rest = bytes_of(sample_get()->leaves[4]), line; bytes_cut(&rest, '\n', &line);)
            if (bytes_start(line, bytes_of(rows[i].name)))
                put(&text, "%s\n", rows[i].line);
            else
                put(&text, "%.*s\n", (int)line.len, line.at);
        check_int(rows[i].line, leaf_read(all(&text), &read), rows[i].fits);
    }
}

/* In the rows h stands for a hash. */
static void a_list_of_hashes_has_one_blank_between(void)
{
    static const struct {
        const char *form;
        bool fits;
    } rows[] = { { "h", true },   { "h h", true }, { "h  h", false }, { "h,h", false },
                 { "h ", false }, { " h", false }, { "h -", false },  { "ha", false },
                 { "hh", false }, { "- h", false } };
    static Buffer text;
    Leaf read;

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        text.len = 0;
        for (Bytes rest = bytes_of(sample_get()->leaves[4]), line; bytes_cut(&rest, '\n', &line);) {
            if (!bytes_start(line, B("erased "))) {
                put(&text, "%.*s\n", (int)line.len, line.at);
                continue;
            }
            put(&text, "erased ");
            for (const char *at = rows[i].form; *at; at++)
                if (*at == 'h')
                    put_hex(&text, sample_get()->hashes[0].bytes, sizeof(Hash));
                else
                    put(&text, "%c", *at);
            put(&text, "\n");
        }
        check_int(rows[i].form, leaf_read(all(&text), &read), rows[i].fits);
    }
}

/* ---- Bundles ---- */

static void a_whole_log_holds(void)
{
    static Buffer bundle;
    static Run run;
    const Sample *sample = sample_get();

    bundle.len = 0;
    put_bundle(&bundle, sample, SAMPLE_SIZE, (1u << SAMPLE_SIZE) - 1);
    run_with(&run, all(&bundle), sample->log.spelling, sample->witness.spelling, NULL, LANG_EN);
    check_true("holds", run.holds);
    check_str("no complaint", str_from_c(run.complaints), S(""));
    check_true("checkpoint", says(run.out, "Checkpoint of log.example/office over 11 events"));
    check_true("witness", says(run.out, "at 2023-11-14T22:13:20Z"));
    check_true("an event",
               says(run.out, "3  2026-11-21T22:09:14.000003Z  item.opened 1  item.open  "
                             "01jd8y5m3kabcdefghjkmnpqr0 for 01jd8y5m3kabcdefghjkmnpqr1 (asserted)"
                             "  item 01jd8y5m3kabcdefghjkmnpqr2\n"));
    check_true("the system", says(run.out, "item.open  the system  item"));
    check_true("complete", says(run.out, "all events of the log"));
    check_true("values", says(run.out, "values that agree: 1"));
    check_true("absent values", says(run.out, "does not bring: 10"));
    check_true("sum", says(run.out, "Everything holds.\n"));
    run_with(&run, all(&bundle), sample->log.spelling, NULL, NULL, LANG_JA);
    check_true("in Japanese", says(run.out, "全て正しいことを確認しました。"));
    check_true("not asked for", says(run.out, "その他の署名（指定外）: witness.example/w1"));
}

static void a_selection_says_so(void)
{
    static Buffer bundle;
    static Run run;
    const Sample *sample = sample_get();

    for (unsigned events = 0; events < 64; events++) {
        bundle.len = 0;
        put_bundle(&bundle, sample, 7, events);
        run_with(&run, all(&bundle), sample->log.spelling, NULL, NULL, LANG_EN);
        check_true("holds", run.holds);
        check_true("says so", says(run.out, "a choice of the log's events"));
        check_int("events", run.verifier.events, __builtin_popcount(events));
    }
}

/* The bit to flip in turn; with SEKISHO_LONG each of the eight. */
static void check_every_byte(Bytes good)
{
    static char bytes[SAMPLE_BYTES];
    int flips = getenv("SEKISHO_LONG") ? 8 : 1;

    for (size_t i = 0; i < good.len; i++)
        for (int k = 0; k < flips; k++) {
            int bit = (int)((i + (size_t)k) % 8);

            memcpy(bytes, good.at, good.len);
            bytes[i] = (char)((unsigned char)bytes[i] ^ 1u << bit);
            if (holds((Bytes){ bytes, good.len })) {
                printf("# byte %zu (%c), bit %d: %.*s\n", i, good.at[i], bit, 40, good.at + i);
                check_true("a changed byte is refused", false);
            }
        }
}

static void every_byte_of_a_bundle_counts(void)
{
    static Buffer bundle;

    bundle.len = 0;
    put_bundle(&bundle, sample_get(), 6, 1u << 1 | 1u << 4);
    check_true("as it is", holds(all(&bundle)));
    check_every_byte(all(&bundle));
}

static void a_bundle_cut_anywhere_is_refused(void)
{
    static Buffer bundle;

    bundle.len = 0;
    put_bundle(&bundle, sample_get(), 6, 1u << 1 | 1u << 4);
    for (size_t i = 0; i < bundle.len; i += i % 97 == 0 ? 1 : 3)
        check_true("cut off", !holds((Bytes){ bundle.at, i }));
    check_true("one line too few", !holds((Bytes){ bundle.at, bundle.len - 1 }));
}

/* The bundle made of these lines of a good one: "0" is the head, "1" to "5" the events. */
static void put_lines(Buffer *bundle, const char *lines)
{
    static Buffer whole;

    whole.len = bundle->len = 0;
    put_bundle(&whole, sample_get(), 5, 31);
    for (; *lines; lines++) {
        Bytes rest = all(&whole), line = { 0 };

        for (char k = '0'; k <= *lines; k++)
            bytes_cut(&rest, '\n', &line);
        put(bundle, "%.*s\n", (int)line.len, line.at);
    }
}

static void lines_may_not_be_moved(void)
{
    static const struct {
        const char *lines, *words; /* NULL: holds */
    } rows[] = {
        { "012345", NULL },
        { "01234", "announces 5 events and holds 4" },
        { "02345", "announces 5" },
        { "0", "announces 5 events and holds 0" },
        { "0112345", "FILE:3: refused: the event does not follow" },
        { "0213453", "FILE:3: refused: the event does not follow" },
        { "01235", "announces" },
        { "012354", "FILE:6: refused: the event does not follow" },
        { "12345", "FILE:1: refused: the first line is not the head" },
        { "0012345", "FILE:2: refused: the line does not have the form of an event" },
        { "0123450", "FILE:7: refused: the line does not have the form" },
        { "", "the file is empty" },
    };
    static Buffer bundle;

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        put_lines(&bundle, rows[i].lines);
        if (rows[i].words)
            check_refused(rows[i].lines, all(&bundle), rows[i].words);
        else
            check_true(rows[i].lines, holds(all(&bundle)));
    }
}

/* A good bundle with the first `from` replaced by `to`. */
static void check_replaced(const char *from, const char *to, const char *words)
{
    static Buffer good, bad;

    good.len = bad.len = 0;
    put_bundle(&good, sample_get(), 6, 1u << 1 | 1u << 4);
    const char *at = strstr(good.at, from);

    check_true(from, at != NULL);
    if (!at)
        return;
    put(&bad, "%.*s%s%s", (int)(at - good.at), good.at, to, at + strlen(from));
    check_refused(words, all(&bad), words);
}

static void what_is_refused_is_named(void)
{
    check_replaced("sekisho-bundle-1", "sekisho-bundle-2", "FILE:1: refused: the first line");
    check_replaced("\"count\":2", "\"count\":3", "announces 3 events and holds 2");
    check_replaced("\"count\":2", "\"count\":02", "the first line is not the head");
    check_replaced("\"count\":2", "\"count\":2,\"more\":1", "the first line is not the head");
    check_replaced("\"origin\":\"log", "\"origin\":\"lag", "name different logs");
    check_replaced("office\\n6\\n", "office\\n7\\n", "a signature on the checkpoint is false");
    check_replaced("office\\n6\\n", "office\\n6\\n\\n", "a signature on the checkpoint is false");
    check_replaced("office\\n6\\n", "office\\n6\\r\\n", "a signature on the checkpoint");
    check_replaced("\\n\\n\xe2\x80\x94", "\\n\xe2\x80\x94", "not a signed note");
    check_replaced("\"keys\":[", "\"keys\":[\"x\",", "ill written or named twice");
    check_replaced("{\"index\":1", "{\"index\": 1", "FILE:2: refused: the line does not have");
    check_replaced("{\"index\":1", "{\"index\":2", "number is not that of its place");
    check_replaced("{\"index\":4", "{\"index\":1", "FILE:3: refused: the event does not follow");
    check_replaced("asserted yes", "asserted no", "FILE:2: refused: the proof does not lead");
    check_replaced("asserted yes", "asserted YES", "the text of the event is not well formed");
    check_replaced("\"salt\":\"ZWVl", "\"salt\":\"aWVl", "the content is not the one");
    check_replaced("理由", "理曲", "the content is not the one");
    check_replaced("\"proof\":[\"", "\"proof\":[\"AAAA", "does not have the form of an event");
    check_replaced("言葉", "言霊", "an erasable value is not the one");
    check_replaced("{\"commitment\":\"", "{\"commitment\":\"0", "does not belong to this event");
    check_replaced("\"values\":[]}", "\"values\":[]} ", "FILE:3: refused: the line does not have");
    check_replaced("\"values\":[]", "\"values\":[{}]", "does not have the form of an event");
}

static void a_value_stands_once(void)
{
    static Buffer good, bad;

    good.len = bad.len = 0;
    put_bundle(&good, sample_get(), 6, 1u << 1);
    const char *value = strstr(good.at, "{\"commitment\"");
    int len = value ? (int)(strstr(value, "]}") - value) : 0;

    check_true("there is a value", len > 0);
    if (len > 0)
        put(&bad, "%.*s%.*s,%s", (int)(value - good.at), good.at, len, value, value);
    check_refused("twice", all(&bad), "does not belong to this event, or stands twice");
}

/* ---- Who signed ---- */

static void put_head_by(Buffer *bundle, const Signer *const *signers, const Signer *const *listed)
{
    static Buffer note;

    note.len = bundle->len = 0;
    put_note(&note, sample_get(), 6, signers);
    put(bundle,
        "{\"format\":\"sekisho-bundle-1\",\"origin\":\"log.example/office\",\"checkpoint\":");
    put_text(bundle, all(&note));
    put(bundle, ",\"keys\":[");
    for (size_t i = 0; listed[i]; i++)
        put(bundle, "%s\"%s\"", i ? "," : "", listed[i]->spelling);
    put(bundle, "],\"count\":0}\n");
}

static void whoever_signed_is_named_and_whoever_is_named_signed(void)
{
    const Sample *sample = sample_get();
    const Signer *log = &sample->log, *witness = &sample->witness, *stranger = &sample->stranger;
    const struct {
        const Signer *signers[4], *listed[4];
        const char *words; /* NULL: holds */
    } rows[] = {
        { { log, witness }, { log, witness }, NULL },
        { { witness, log }, { log, witness }, NULL },
        { { log, stranger, witness }, { log, witness, stranger }, NULL }, /* a rotated key */
        { { log }, { log }, "does not name the key witness.example/w1" },
        { { log }, { log, witness }, "bears no signature by witness.example/w1" },
        { { witness }, { log, witness }, "bears no signature by log.example" },
        { { witness }, { witness }, "does not name the key log.example" },
        { { stranger, witness }, { stranger, witness }, "does not name the key log.example" },
        { { log, witness, stranger }, { log, witness }, "a key that the file does not name" },
        { { log, witness }, { log, witness, stranger }, "bears no signature by log.example" },
        { { log, witness, log }, { log, witness }, "signed the checkpoint twice" },
        { { log, witness }, { log, witness, log }, "ill written or named twice" },
    };
    static Buffer bundle;

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        put_head_by(&bundle, rows[i].signers, rows[i].listed);
        if (rows[i].words)
            check_refused(rows[i].words, all(&bundle), rows[i].words);
        else
            check_true("holds", holds(all(&bundle)));
    }
}

static void a_key_speaks_for_its_own_log_only(void)
{
    const Sample *sample = sample_get();
    Signer other = signer_of("other.example/office", NOTE_KEY_LOG, 1);
    static Buffer bundle;
    static Run run;

    put_head_by(&bundle, (const Signer *[]){ &other, NULL }, (const Signer *[]){ &other, NULL });
    run_with(&run, all(&bundle), other.spelling, NULL, NULL, LANG_EN);
    check_true("refused", !run.holds && says(run.complaints, "is of the log log.example/office"));
    put_bundle(&bundle, sample, 6, 2);
    run_with(&run, all(&bundle), sample->stranger.spelling, NULL, NULL, LANG_EN);
    check_true("another key", !run.holds);
}

/* ---- Documents ---- */

static void documents_are_looked_up(void)
{
    const Sample *sample = sample_get();
    char folder[] = "/tmp/verify-XXXXXX", path[200], hex[65];
    Hash hash = hash_two(B("a document"), B(""));
    static const struct {
        const char *content; /* NULL: not there */
        const char *words;   /* NULL: holds */
    } rows[] = { { NULL, "was not given" },
                 { "another", "is not the one that was recorded" },
                 { "a document", NULL } };
    static Buffer bundle;
    static Run run;

    bundle.len = 0;
    put_bundle(&bundle, sample, 6, 1u << 4);
    check_true("a folder", mkdtemp(folder) != NULL);
    sodium_bin2hex(hex, sizeof hex, hash.bytes, 32);
    for (int deep = 0; deep < 2; deep++) {
        snprintf(path, sizeof path, "%s/%.2s", folder, hex);
        if (deep)
            mkdir(path, 0700);
        snprintf(path, sizeof path, "%s/%.*s%s%s", folder, deep * 2, hex, deep ? "/" : "", hex);
        for (size_t i = 0; i < COUNT_OF(rows); i++) {
            FILE *file = rows[i].content ? fopen(path, "w") : NULL;

            if (file) {
                fputs(rows[i].content, file);
                fclose(file);
            }
            run_with(&run, all(&bundle), sample->log.spelling, NULL, folder, LANG_EN);
            check_int("holds", run.holds, rows[i].words == NULL);
            check_true("says so", !rows[i].words || says(run.complaints, rows[i].words));
            check_int("agree", run.verifier.documents_checked, rows[i].words == NULL);
        }
        unlink(path);
    }
    snprintf(path, sizeof path, "%s/%.2s", folder, hex);
    rmdir(path);
    rmdir(folder);
}

/* ---- Proofs of one event ---- */

static void proofs_hold(void)
{
    static Buffer proof;
    static Run run;
    const Sample *sample = sample_get();

    for (size_t n = 1; n <= SAMPLE_SIZE; n++)
        for (size_t i = 0; i < n; i++) {
            proof.len = 0;
            put_proof(&proof, sample, n, i);
            run_with(&run, all(&proof), sample->log.spelling, NULL, NULL, LANG_EN);
            check_true("holds", run.holds && run.verifier.events == 1);
        }
    check_true("says what it is not", says(run.out, "its content is not part of it"));
}

static void every_byte_of_a_proof_counts(void)
{
    static Buffer proof;

    proof.len = 0;
    put_proof(&proof, sample_get(), 6, 3);
    check_true("as it is", holds(all(&proof)));
    check_every_byte(all(&proof));
    for (size_t i = 0; i < proof.len; i++)
        check_true("cut off", !holds((Bytes){ proof.at, i }));
}

static void a_stranger_may_sign_a_proof(void)
{
    static Buffer proof;
    const Sample *sample = sample_get();
    Signer other = signer_of("other.example/w", NOTE_KEY_WITNESS, 8);
    Hash root = root_of(sample->hashes, 6);
    static Buffer text;

    proof.len = text.len = 0;
    put_proof(&proof, sample, 6, 3);
    put(&text, "log.example/office\n6\n");
    put_base64(&text, root.bytes, 32);
    put(&text, "\n");
    put_signature(&proof, all(&text), &other);
    check_true("holds", holds(all(&proof)));
}

static void a_proof_brings_its_event(void)
{
    static Buffer proof;
    const char *rest;

    proof.len = 0;
    put_proof(&proof, sample_get(), 6, 3);
    rest = strstr(proof.at, "index");
    static Buffer bare;

    bare.len = 0;
    put(&bare, "c2sp.org/tlog-proof@v1\n%s", rest);
    check_refused("no leaf", all(&bare), "does not bring the event");
}

int main(void)
{
    RUN(numbers_have_one_spelling);
    RUN(base64_has_one_spelling);
    RUN(texts_have_one_spelling);
    RUN(keys_are_held_by_their_id);
    RUN(names_are_fit_to_print);
    RUN(the_tree_is_that_of_the_standard);
    RUN(proofs_lead_to_the_root);
    RUN(a_leaf_outside_the_tree_is_in_no_proof);
    RUN(a_leaf_has_all_its_lines_in_order);
    RUN(a_leaf_line_is_well_written);
    RUN(a_list_of_hashes_has_one_blank_between);
    RUN(a_whole_log_holds);
    RUN(a_selection_says_so);
    RUN(every_byte_of_a_bundle_counts);
    RUN(a_bundle_cut_anywhere_is_refused);
    RUN(lines_may_not_be_moved);
    RUN(what_is_refused_is_named);
    RUN(a_value_stands_once);
    RUN(whoever_signed_is_named_and_whoever_is_named_signed);
    RUN(a_key_speaks_for_its_own_log_only);
    RUN(documents_are_looked_up);
    RUN(proofs_hold);
    RUN(every_byte_of_a_proof_counts);
    RUN(a_stranger_may_sign_a_proof);
    RUN(a_proof_brings_its_event);
    return check_done();
}
