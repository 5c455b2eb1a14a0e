/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "journal/note.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

/* A note has one writing: its text, a blank line, its lines. */
static void check_note(Arena *arena, Str bytes, const Note *note)
{
    NoteSigner signer = note_signer_make(S("a"), NOTE_ED25519, (uint8_t[NOTE_SEED_BYTES]){ 1 });
    Text again = text_open(arena, TEXT_MAX);

    note_begin(&again, note->text);
    for (size_t i = 0; i < note->signature_count; i++)
        text_put(&again, note->signatures[i].line);
    ensure(str_eq(text_str(&again), bytes));
    ensure(note_verify(*arena, note, &signer.key, NULL) != 0 || note->signature_count > 0);
}

static void check_checkpoint(Arena *arena, Str text)
{
    Checkpoint checkpoint;
    Text again = text_open(arena, TEXT_MAX);

    if (!checkpoint_read(*arena, text, &checkpoint))
        return;
    checkpoint_write(&again, &checkpoint);
    ensure(str_eq(text_str(&again), text));
}

static void check_key(Arena *arena, Str text)
{
    NoteKey key;
    NoteSigner signer;
    Text again = text_open(arena, TEXT_MAX);

    if (note_key_read(*arena, text, &key)) {
        note_key_write(&again, &key);
        ensure(str_eq(text_str(&again), text));
    }
    if (note_signer_read(*arena, text, &signer))
        ensure(str_starts(text, S("PRIVATE+KEY+")));
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    static Arena arena; /* kept from run to run */
    Str text = { (const char *)bytes, size };
    Note note;

    if (!arena.base)
        arena = arena_open(256 << 20);
    arena_reset(&arena);
    if (note_read(&arena, text, &note)) {
        check_note(&arena, text, &note);
        check_checkpoint(&arena, note.text);
    }
    check_checkpoint(&arena, text);
    check_key(&arena, text);
    return 0;
}
