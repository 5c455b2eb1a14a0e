/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "journal/parts.h"

#include <sodium.h>

/* What is signed. It begins like no checkpoint: a log's name holds no blank. */
static Str statement(Arena *arena, const Seal *seal)
{
    Text text = text_open(arena, 1024);

    text_c(&text, "sekisho-seal 1\nnumber ");
    text_int(&text, seal->number);
    text_c(&text, "\nat ");
    text_int(&text, seal->at);
    text_c(&text, "\nnote ");
    hash_write(&text, hash_of(seal->note));
    text_c(&text, "\ncosigned ");
    text_int(&text, seal->cosigned);
    text_c(&text, "\nchain ");
    hash_write(&text, seal->chain);
    text_c(&text, "\nprevious ");
    hash_write(&text, hash_of(seal->previous));
    text_char(&text, '\n');
    ensure(!text.full);
    return text_str(&text);
}

void seal_sign(Arena scratch, const Seal *seal, const NoteSigner *signer,
               uint8_t ret_bytes[SEAL_BYTES])
{
    Str text = statement(&scratch, seal);

    ensure(crypto_sign_detached(ret_bytes, NULL, (const uint8_t *)text.at, text.len,
                                signer->secret) == 0);
}

bool seal_holds(Arena scratch, const Seal *seal, const NoteKey *key, Str bytes)
{
    Str text = statement(&scratch, seal);

    return bytes.len == SEAL_BYTES &&
           crypto_sign_verify_detached((const uint8_t *)bytes.at, (const uint8_t *)text.at,
                                       text.len, key->bytes) == 0;
}

Hash cosignature_chain(Arena scratch, Hash before, int64_t number, int64_t size, Str vkey, Str line)
{
    Text row = text_open(&scratch, 2 * NOTE_BYTES_MAX);

    hash_write(&row, before);
    text_char(&row, ' ');
    text_int(&row, number);
    text_char(&row, ' ');
    text_int(&row, size);
    text_all(&row, S("\n"), vkey, S("\n"), line);
    return hash_of(text_str(&row));
}
