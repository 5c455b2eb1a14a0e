/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "journal/witness.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

/* A request has one writing. */
static void check_again(Arena *arena, const WitnessRequest *request, Str body)
{
    Text note = text_open(arena, TEXT_MAX), again = text_open(arena, TEXT_MAX);

    note_begin(&note, request->note.text);
    for (size_t i = 0; i < request->note.signature_count; i++)
        text_put(&note, request->note.signatures[i].line);
    witness_request_write(&again, request->old_size, &request->proof, text_str(&note));
    ensure(str_eq(text_str(&again), body));
}

/* Whatever is asked: the size never shrinks, and nothing is both cosigned and doubted. */
static void check_step(Arena *arena, const WitnessRequest *request)
{
    NoteSigner signer = note_signer_make(S("w"), NOTE_COSIGNATURE, (uint8_t[NOTE_SEED_BYTES]){ 2 });
    NoteSigner of_log =
        note_signer_make(request->checkpoint.origin, NOTE_ED25519, (uint8_t[NOTE_SEED_BYTES]){ 1 });
    WitnessLog log = { .origin = request->checkpoint.origin,
                       .keys = &of_log.key,
                       .key_count = 1,
                       .size = request->old_size,
                       .root = hash_of(S("")),
                       .at = 50 };
    WitnessRequest own = *request;
    Text note = text_open(arena, TEXT_MAX);

    ensure(witness_step(arena, NULL, request, &signer, 60).reply.status == 404);
    note_begin(&note, request->note.text);
    note_sign(&note, request->note.text, &of_log);
    ensure(note_read(arena, text_str(&note), &own.note));
    WitnessStep step = witness_step(arena, &log, &own, &signer, 40);

    ensure(step.cosigned == (step.reply.status == 200));
    ensure(!step.cosigned || (step.size >= log.size && step.at >= log.at && !step.doubt));
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    static Arena arena; /* kept from run to run */
    Str body = { (const char *)bytes, size };
    WitnessRequest request;

    if (!arena.base)
        arena = arena_open(256 << 20);
    arena_reset(&arena);
    if (witness_request_read(&arena, body, &request)) {
        check_again(&arena, &request, body);
        check_step(&arena, &request);
    }
    return 0;
}
