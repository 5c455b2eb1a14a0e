/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "journal/journal.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

static Arena arena, scratch; /* kept from run to run */

static bool read_bundle(Str bytes, const NoteSigner *signer, Bundle *ret_bundle)
{
    Findings findings = { .arena = &arena };
    bool read = bundle_read(&arena, scratch, bytes, S("x"), &signer->key, &findings, ret_bundle);

    ensure(read == (findings.error_count == 0));
    return read;
}

/* A head for this line alone: a tree of one leaf, signed. No fuzzer could sign one, and behind the
 * signature lies the larger half of the reader. */
static void check_line(const NoteSigner *signer, Str bytes, const BundleLine *line)
{
    Checkpoint checkpoint = { signer->key.name, 1, tree_hash_leaf(line->leaf), S("") };
    Text text = text_open(&arena, 1000), note = text_open(&arena, 2000),
         key = text_open(&arena, NOTE_KEY_MAX), whole = text_open(&arena, TEXT_MAX);
    Bundle bundle;

    checkpoint_write(&text, &checkpoint);
    note_begin(&note, text_str(&text));
    note_sign(&note, text_str(&text), signer);
    note_key_write(&key, &signer->key);
    const Str keys[] = { text_str(&key) };

    bundle_head_write(&whole, &(BundleHead){ .origin = checkpoint.origin,
                                             .note = text_str(&note),
                                             .keys = keys,
                                             .key_count = 1,
                                             .count = 1 });
    text_all(&whole, bytes, S("\n"));
    if (read_bundle(text_str(&whole), signer, &bundle))
        ensure(str_eq(journal_leaf(&arena, &bundle.events[0].event), line->leaf));
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    NoteSigner signer = note_signer_make(S("a"), NOTE_ED25519, (uint8_t[NOTE_SEED_BYTES]){ 1 });
    Str text = { (const char *)bytes, size }, rest;
    Str first = str_split(text, '\n', &rest);
    BundleHead head;
    BundleLine line;
    Bundle bundle;

    if (!arena.base) {
        arena = arena_open((size_t)1 << 30);
        scratch = arena_open((size_t)1 << 30);
    }
    arena_reset(&arena);
    if (bundle_head_read(&arena, first, &head))
        ensure(head.key_count <= BUNDLE_KEYS_MAX);
    if (bundle_line_read(&arena, first, &line))
        check_line(&signer, first, &line);
    (void)!read_bundle(text, &signer, &bundle);
    return 0;
}
