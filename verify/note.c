/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "verify/note.h"

#include <sodium.h>
#include <stdio.h>
#include <string.h>

enum { NAME_BYTES_MAX = 200 };
enum { SIGNATURE_BYTES_MAX = 8 << 10 }; /* of kinds unknown here too: they may stand, unread */

static const char dash[] = "\xe2\x80\x94 "; /* an em dash and a blank begin a signature line */

/* What no name may hold: controls, blanks, marks that hide or reorder what stands around them. */
static const struct {
    uint32_t first, last;
} disturbing[] = {
    { 0x00, 0x20 },     { 0x7f, 0xa0 },     { 0x61c, 0x61c },   { 0x1680, 0x1680 },
    { 0x180e, 0x180e }, { 0x2000, 0x200f }, { 0x2028, 0x202f }, { 0x205f, 0x206f },
    { 0x3000, 0x3000 }, { 0xfeff, 0xfeff }, { 0xfff9, 0xfffd },
};

static bool name_is_plain(Bytes name)
{
    uint32_t letter;

    if (name.len == 0 || name.len > NAME_BYTES_MAX)
        return false;
    while (name.len > 0) {
        if (!bytes_letter(&name, &letter) || letter == '+')
            return false;
        for (size_t i = 0; i < sizeof disturbing / sizeof disturbing[0]; i++)
            if (letter >= disturbing[i].first && letter <= disturbing[i].last)
                return false;
    }
    return true;
}

/* The first four bytes of SHA-256(name || "\n" || type || public key). */
static void key_id(Bytes name, const uint8_t *typed_key, size_t len, uint8_t *ret_id)
{
    crypto_hash_sha256_state state;
    Hash hash;

    crypto_hash_sha256_init(&state);
    crypto_hash_sha256_update(&state, (const uint8_t *)name.at, name.len);
    crypto_hash_sha256_update(&state, (const uint8_t *)"\n", 1);
    crypto_hash_sha256_update(&state, typed_key, len);
    crypto_hash_sha256_final(&state, hash.bytes);
    memcpy(ret_id, hash.bytes, 4);
}

bool note_key_read(Bytes spelling, NoteKey *ret_key)
{
    NoteKey key = { .spelling = spelling };
    uint8_t typed[33];
    char id[9] = "";
    size_t len = 0;
    Bytes rest = spelling, written;

    if (!bytes_cut(&rest, '+', &key.name) || !name_is_plain(key.name) ||
        !bytes_cut(&rest, '+', &written) || !bytes_base64(rest, typed, sizeof typed, &len) ||
        len != sizeof typed)
        return false;
    key_id(key.name, typed, sizeof typed, key.id);
    sodium_bin2hex(id, sizeof id, key.id, sizeof key.id);
    if (!bytes_eq(written, bytes_of(id)) ||
        (typed[0] != NOTE_KEY_LOG && typed[0] != NOTE_KEY_WITNESS))
        return false;
    key.type = (NoteKeyType)typed[0];
    memcpy(key.public_key, typed + 1, sizeof key.public_key);
    *ret_key = key;
    return true;
}

/* What a witness signs: two lines of its own, then the text (tlog-cosignature, version 1). */
static bool cosignature_holds(const NoteKey *key, const uint8_t *signature, int64_t time,
                              Bytes text)
{
    static char message[NOTE_BYTES_MAX + 64];
    int head = snprintf(message, 64, "cosignature/v1\ntime %lld\n", (long long)time);

    if (head < 0 || text.len > NOTE_BYTES_MAX)
        return false;
    memcpy(message + head, text.at, text.len);
    return crypto_sign_verify_detached(signature, (const uint8_t *)message, (size_t)head + text.len,
                                       key->public_key) == 0;
}

static bool signature_holds(const NoteKey *key, const uint8_t *bytes, size_t len, Bytes text,
                            int64_t *ret_time)
{
    int64_t time = 0;

    if (key->type == NOTE_KEY_LOG)
        return len == crypto_sign_BYTES &&
               crypto_sign_verify_detached(bytes, (const uint8_t *)text.at, text.len,
                                           key->public_key) == 0;
    if (len != 8 + crypto_sign_BYTES || bytes[0] > 0x7f)
        return false;
    for (int i = 0; i < 8; i++)
        time = time << 8 | bytes[i];
    *ret_time = time;
    return cosignature_holds(key, bytes + 8, time, text);
}

/* One signature line, without its end. */
static NoteState read_signature(Bytes line, const NoteKey *keys, size_t count, Note *note,
                                NoteSigned *ret_signed)
{
    uint8_t bytes[SIGNATURE_BYTES_MAX];
    size_t len = 0;
    Bytes name;

    if (!bytes_start(line, bytes_of(dash)))
        return NOTE_MALFORMED;
    line = (Bytes){ line.at + strlen(dash), line.len - strlen(dash) };
    if (!bytes_cut(&line, ' ', &name) || !name_is_plain(name) ||
        !bytes_base64(line, bytes, sizeof bytes, &len) || len <= 4)
        return NOTE_MALFORMED;
    for (size_t i = 0; i < count; i++) {
        if (!bytes_eq(keys[i].name, name) || memcmp(keys[i].id, bytes, 4) != 0)
            continue;
        if (ret_signed[i].by_key)
            return NOTE_SIGNED_TWICE;
        ret_signed[i].by_key =
            signature_holds(&keys[i], bytes + 4, len - 4, note->text, &ret_signed[i].time);
        return ret_signed[i].by_key ? NOTE_HOLDS : NOTE_FALSE_SIGNATURE;
    }
    note->strangers++;
    return NOTE_HOLDS;
}

/* The text ends with the last empty line. */
static bool split(Bytes note, Bytes *ret_text, Bytes *ret_signatures)
{
    if (note.len < 3 || note.len > NOTE_BYTES_MAX || note.at[note.len - 1] != '\n')
        return false;
    for (size_t i = note.len - 1; i-- > 1;)
        if (note.at[i] == '\n' && note.at[i - 1] == '\n') {
            *ret_text = (Bytes){ note.at, i };
            *ret_signatures = (Bytes){ note.at + i + 1, note.len - i - 1 };
            return true;
        }
    return false;
}

NoteState note_read(Bytes bytes, const NoteKey *keys, size_t count, Note *ret_note,
                    NoteSigned *ret_signed)
{
    Bytes rest, line;
    size_t lines = 0;
    Note note = { 0 };

    for (size_t i = 0; i < count; i++)
        ret_signed[i] = (NoteSigned){ 0 };
    if (!split(bytes, &note.text, &rest) || !bytes_utf8(bytes))
        return NOTE_MALFORMED;
    while (bytes_cut(&rest, '\n', &line)) {
        NoteState state = ++lines > NOTE_SIGNATURES_MAX
                              ? NOTE_MALFORMED
                              : read_signature(line, keys, count, &note, ret_signed);

        if (state != NOTE_HOLDS)
            return state;
    }
    *ret_note = note;
    return NOTE_HOLDS;
}

bool checkpoint_read(Bytes text, Checkpoint *ret_checkpoint)
{
    Bytes size, root;

    return bytes_cut(&text, '\n', &ret_checkpoint->origin) &&
           name_is_plain(ret_checkpoint->origin) && bytes_cut(&text, '\n', &size) &&
           bytes_number(size, &ret_checkpoint->size) && bytes_cut(&text, '\n', &root) &&
           bytes_base64_hash(root, &ret_checkpoint->root) && text.len == 0;
}
