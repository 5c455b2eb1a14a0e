/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "journal/journal.h"
#include "tests/check.h"

static Arena arena;

static Event sample(void)
{
    return (Event){
        .seq = 7,
        .id = { { 1, 2, 3 } },
        .at = 1700000000123456,
        .kind = S("item.opened"),
        .version = 1,
        .operation = S("item.open"),
        .subject_kind = S("item"),
        .subject = { { 9 } },
        .payload = S("{\"reason\":\"\"}"),
    };
}

static Str leaf_of(const Event *event)
{
    return journal_leaf(&arena, event);
}

/* The format itself: a leaf written today must be written so for ever. */
static void test_leaf(void)
{
    Event event = sample();
    Hash documents[] = { hash_of(S("a")), hash_of(S("b")) };
    Text want = text_open(&arena, 4096);

    text_c(&want, "sekisho-event 1\nseq 7\nid 01081g00000000000000000000\n"
                  "at 2023-11-14T22:13:20.123456Z\nkind item.opened 1\noperation item.open\n"
                  "part 0\nrequest -\nfingerprint -\nactor -\nprincipal -\nasserted no\n"
                  "subject item 09000000000000000000000000\nadopted -\n"
                  "documents "
                  "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb "
                  "3e23e8160039594a33894f6564e1b1348bbd7a0088d42c4acb73eeaed59c009d\n"
                  "values -\nerased -\npayload ");
    const Str parts[] = { { "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0", 16 }, event.payload };

    hash_write(&want, hash_of_parts(parts, 2));
    text_char(&want, '\n');
    event.documents = documents;
    event.document_count = 2;
    check_str("as promised", leaf_of(&event), text_str(&want));
}

/* Whichever member changes, the leaf does. */
static void test_every_member_counts(void)
{
    Event rows[18];
    Hash hash = hash_of(S("x"));
    Erasable value = { .commitment = hash };

    for (size_t i = 0; i < COUNT_OF(rows); i++)
        rows[i] = sample();
    rows[0].seq++;
    rows[1].id.bytes[15] = 1;
    rows[2].at++;
    rows[3].kind = S("item.closed");
    rows[4].version = 2;
    rows[5].operation = S("item.close");
    rows[6].part = 1;
    rows[7].request.bytes[0] = 1;
    rows[8].fingerprint = hash;
    rows[9].actor.bytes[0] = 1;
    rows[10].principal.bytes[0] = 1;
    rows[11].asserted = true;
    rows[12].subject_kind = S("person");
    rows[13].subject.bytes[1] = 1;
    rows[14].adopted = hash;
    rows[15].values = &value;
    rows[15].value_count = 1;
    rows[16].erased = &hash;
    rows[16].erased_count = 1;
    rows[17].salt[15] = 1;
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        Event plain = sample();

        check_true("fits", event_fits(&rows[i]));
        check_true("another leaf", !str_eq(leaf_of(&rows[i]), leaf_of(&plain)));
    }
}

static void test_fits(void)
{
    Event rows[11];

    for (size_t i = 0; i < COUNT_OF(rows); i++)
        rows[i] = sample();
    rows[0].seq = -1;
    rows[1].id = id_none();
    rows[2].at = MOMENT_NONE;
    rows[3].kind = S("Item");
    rows[4].kind = S("item\nseq");
    rows[5].operation = S("");
    rows[6].version = 0;
    rows[7].subject_kind = S("");
    rows[8].part = -1;
    rows[9].payload = S("\xff");
    rows[10].document_count = EVENT_DOCUMENTS_MAX + 1;
    for (size_t i = 0; i < COUNT_OF(rows); i++)
        check_true("does not fit", !event_fits(&rows[i]));
}

/* The longest event's leaf is still counted by the two bytes of an entry bundle. */
static void test_longest_leaf(void)
{
    static Hash hashes[EVENT_DOCUMENTS_MAX];
    static Erasable values[EVENT_VALUES_MAX];
    static char name[EVENT_NAME_MAX];
    Event event = sample();

    for (size_t i = 0; i < sizeof name; i++)
        name[i] = 'k';
    for (size_t i = 0; i < COUNT_OF(hashes); i++)
        hashes[i].bytes[0] = 1;
    event.seq = event.version = event.part = INT64_MAX;
    event.kind = event.operation = event.subject_kind = (Str){ name, sizeof name };
    event.request = event.actor = event.principal = event.id;
    event.fingerprint = event.adopted = hashes[0];
    event.documents = event.erased = hashes;
    event.values = values;
    event.document_count = EVENT_DOCUMENTS_MAX;
    event.value_count = EVENT_VALUES_MAX;
    event.erased_count = EVENT_ERASED_MAX;
    check_true("fits", event_fits(&event));
    check_true("and so does its leaf", leaf_of(&event).len <= LEAF_BYTES_MAX);
}

static void test_hash_lists(void)
{
    static const struct {
        const char *why;
        Str text;
        int count; /* -1: refused */
    } rows[] = {
#define A "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb"
        { "none", STR("-"), 0 },
        { "one", STR(A), 1 },
        { "two", STR(A " " A), 2 },
        { "nothing at all", STR(""), -1 },
        { "a blank behind", STR(A " "), -1 },
        { "a line break between", STR(A "\n" A), -1 },
        { "a digit less", STR("a978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb"),
          -1 },
        { "capitals", STR("CA978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb"), -1 },
        { "two without a blank", STR(A A), -1 },
#undef A
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        const Hash *hashes = NULL;
        size_t count = 0;
        bool reads = hash_list_read(&arena, rows[i].text, &hashes, &count);
        Text again = text_open(&arena, 4096);

        check_int(rows[i].why, reads ? (int)count : -1, rows[i].count);
        if (reads)
            hash_list_write(&again, hashes, count);
        check_true("written as it was", !reads || str_eq(text_str(&again), rows[i].text));
    }
}

int main(void)
{
    arena = arena_open((size_t)16 << 20);
    RUN(test_leaf);
    RUN(test_every_member_counts);
    RUN(test_fits);
    RUN(test_longest_leaf);
    RUN(test_hash_lists);
    return check_done();
}
