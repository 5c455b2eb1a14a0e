/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Receipts of what people were shown: that they hold what was shown and nothing else, that they are
 * proven by the journal, and that they are their taker's alone. All is invented.
 */
#include "tests/outside_sample.h"

#include "phrases_action.h"
#include "phrases_receipt.h"

static OfficeReply ask_receipt(const char *who, const char *operation, const char *subject)
{
    return sample_call("receipt.take", who,
                       said("{'shown':'%s','subject':'%s'}", operation, subject, ""));
}

static OfficeReply on_receipt(const char *operation, const char *who, Id receipt)
{
    return sample_call(operation, who, said("{'receipt':'%s'}", sample_id(receipt), "", ""));
}

/* Taken, sealed, and given out: the bytes of its file. */
static Str receipt_taken(const char *who, const char *operation, const char *subject,
                         ReceiptShown *ret_shown)
{
    ReceiptReply taken;

    sample_done(ask_receipt(who, operation, subject), &receipt_reply_shape, &taken);
    ensure(office_seal(sample.office) == 0);
    sample_done(on_receipt("receipt.show", who, taken.receipt), &receipt_shown_shape, ret_shown);
    OfficeReply file = on_receipt("receipt.file", who, taken.receipt);
    check_int("given out", file.outcome, OFFICE_DONE);
    return file.document;
}

/* What was shown is what the same person reads: nothing more, and not a letter of it otherwise. */
static void test_receipt_words(void)
{
    static const struct {
        const char *who, *operation;
    } rows[] = {
        { "embassy.officer", "offer.show" }, { "embassy.officer", "case.show" },
        { "works.manager", "case.show" },    { "mills.manager", "shipment.list" },
        { "meti.clerk", "case.show" },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        ReceiptShown shown;
        OfficeReply read = step(&radar, rows[i].operation, rows[i].who, "");
        Str file = receipt_taken(rows[i].who, rows[i].operation, radar.number, &shown);

        check_str(rows[i].operation, shown.words, read.reply);
        check_int("in part", shown.part, read.in_part);
        check_true("the file holds it in full", file.len > shown.words.len);
        check_true("one entry of the record", str_ends(file, S("\n")) && !shown.erased);
    }
}

typedef struct EventAt {
    int64_t seq;
    Event event;
} EventAt;

static int read_event(Db *db, void *context)
{
    EventAt *at = context;
    bool found;

    return journal_event(db, &sample.call, at->seq, &at->event, &found);
}

static Event event_at(int64_t seq)
{
    EventAt at = { .seq = seq };

    ensure(store_read(office_store(sample.office), read_event, &at) == 0);
    return at.event;
}

/* The entry of an offer is the step that sent it, whatever the office did to the case since. */
static void test_receipt_rests(void)
{
    ReceiptShown first, second, whole;
    Event event;

    receipt_taken("embassy.officer", "offer.show", radar.number, &first);
    sample_done(step(&radar, "case.hold", "meti.reviewer",
                     ",'reason':'a hit','operations':['offer.accept'],'authority':'an officer'"),
                NULL, NULL);
    receipt_taken("embassy.officer", "offer.show", radar.number, &second);
    receipt_taken("embassy.officer", "case.show", radar.number, &whole);
    check_int("a hold moves it not", second.entry, first.entry);
    check_int("nor that of the case", whole.entry, first.entry);
    event = event_at(first.entry);
    check_str("the step", event.operation, S("offer.send"));
    check_true("by its hash",
               hash_eq(first.entry_hash, tree_hash_leaf(journal_leaf(&sample.call, &event))));
}

static OfficeReply check_receipt(const char *who, Str file)
{
    const Call call = { .operation = S("receipt.check"),
                        .as = sample_person(who),
                        .request = world_id(),
                        .document = file,
                        .lang = LANG_EN };

    return office_call(sample.office, &sample.call, &call);
}

static void test_receipt_checked(void)
{
    ReceiptCheckedReply holds;
    ReceiptShown shown;
    Str file = receipt_taken("embassy.officer", "offer.show", radar.number, &shown);

    sample_done(check_receipt("embassy.officer", file), &receipt_checked_reply_shape, &holds);
    check_int("it is the same", id_compare(holds.receipt, shown.receipt), 0);
    check_int("at its place", holds.leaf, shown.leaf);
    REFUSED("of somebody else", check_receipt("consulate.officer", file), OFFICE_INVALID,
            PHRASE_RECEIPT_NOT_YOURS);
    REFUSED("the office's own people neither", check_receipt("meti.clerk", file), OFFICE_INVALID,
            PHRASE_RECEIPT_NOT_YOURS);
    REFUSED("what is none", check_receipt("embassy.officer", S("a letter\n")), OFFICE_INVALID,
            PHRASE_RECEIPT_NOT_OURS);
}

/* Each byte of the file in turn is another one: never does it hold. */
static void test_receipt_altered(void)
{
    ReceiptShown shown;
    Str file = receipt_taken("works.manager", "case.show", radar.number, &shown);
    char *room = NEW_ARRAY(&sample.call, char, file.len);
    size_t held = 0;

    memcpy(room, file.at, file.len);
    Str twin = { room, file.len };
    for (size_t i = 0; i < file.len; i += 7) {
        char letter = room[i];
        room[i] = letter == 'A' ? 'B' : 'A';
        held += check_receipt("works.manager", twin).outcome == OFFICE_DONE;
        room[i] = letter;
    }
    check_int("none held", (int64_t)held, 0);
    check_int("as it was it does", check_receipt("works.manager", twin).outcome, OFFICE_DONE);
    REFUSED("cut short", check_receipt("works.manager", str_cut(twin, 0, file.len / 2)),
            OFFICE_INVALID, PHRASE_RECEIPT_ALTERED);
}

static void test_receipt_refused(void)
{
    ReceiptShown shown;
    ReceiptListReply list;

    REFUSED("of a case one has no part in",
            ask_receipt("consulate.officer", "case.show", radar.number), OFFICE_INVALID,
            PHRASE_ACTION_NOT_FOUND);
    REFUSED("of a case there is none of",
            ask_receipt("consulate.officer", "case.show", "PHL-2026-09999-01"), OFFICE_INVALID,
            PHRASE_ACTION_NOT_FOUND);
    REFUSED("of what the view does not hold",
            ask_receipt("works.manager", "offer.show", radar.number), OFFICE_INVALID,
            PHRASE_ACTION_NOT_FOUND);
    REFUSED("of the examination",
            ask_receipt("embassy.officer", "item.show", sample_id(radar.item)), OFFICE_INVALID,
            PHRASE_ACTION_NOT_FOUND);
    REFUSED("of a list", ask_receipt("embassy.officer", "case.list", radar.number), OFFICE_INVALID,
            PHRASE_RECEIPT_SHOWS_NOTHING);
    REFUSED("of a change", ask_receipt("embassy.officer", "offer.accept", radar.number),
            OFFICE_INVALID, PHRASE_RECEIPT_SHOWS_NOTHING);
    REFUSED("of an offer nobody sent", ask_receipt("meti.clerk", "offer.show", other.number),
            OFFICE_INVALID, PHRASE_RECEIPT_NOT_SHOWN);
    receipt_taken("embassy.officer", "case.show", radar.number, &shown);
    check_int("seen by nobody else",
              on_receipt("receipt.show", "consulate.officer", shown.receipt).outcome,
              OFFICE_NOT_FOUND);
    check_int("not by the office", on_receipt("receipt.file", "meti.clerk", shown.receipt).outcome,
              OFFICE_NOT_FOUND);
    sample_done(sample_call("receipt.list", "consulate.officer", "{}"), &receipt_list_reply_shape,
                &list);
    check_int("nor listed to them", (int64_t)list.receipt_count, 0);
    sample_done(sample_call("receipt.list", "embassy.officer", "{'limit':2}"),
                &receipt_list_reply_shape, &list);
    check_int("one's own, the newest first", list.receipts[0].leaf, shown.leaf);
    check_true("and there are more", list.receipt_count == 2 && list.next.len > 0);
}

/* Shut out again, what was shown stays shown; nothing new is. */
static void test_receipt_after(void)
{
    ReceiptShown shown;
    Str file = receipt_taken("mills.manager", "case.show", radar.number, &shown);

    sample_done(step(&radar, "case.shut-out", "meti.reviewer",
                     ",'organisation':'mills','reason':'another firm makes it'"),
                NULL, NULL);
    check_int("it still holds", check_receipt("mills.manager", file).outcome, OFFICE_DONE);
    check_int("and is shown", on_receipt("receipt.show", "mills.manager", shown.receipt).outcome,
              OFFICE_DONE);
    REFUSED("none is taken any more", ask_receipt("mills.manager", "case.show", radar.number),
            OFFICE_INVALID, PHRASE_ACTION_NOT_FOUND);
}

int main(void)
{
    outside_open(157);
    RUN(test_receipt_words);
    RUN(test_receipt_rests);
    RUN(test_receipt_checked);
    RUN(test_receipt_altered);
    RUN(test_receipt_refused);
    RUN(test_receipt_after);
    RUN(check_replayed);
    sample_close();
    return check_done();
}
