/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "journal/note.h"

#include <sodium.h>

enum {
    KEY_ID_DIGITS = 8,
    KEY_ID_BYTES = 4,
    KEY_BYTES = 1 + 32, /* kind and key */
    SIGNATURE_BYTES = crypto_sign_BYTES,
    COSIGNATURE_BYTES = 8 + SIGNATURE_BYTES, /* the time before it */
};

static const Str line_mark = STR("\xe2\x80\x94 "); /* an em dash and a blank */
static const Str secret_mark = STR("PRIVATE+KEY+");

/* ---- Numbers ---- */

static void put_big_endian(uint8_t *bytes, size_t count, uint64_t value)
{
    for (size_t i = 0; i < count; i++)
        bytes[i] = (uint8_t)(value >> (8 * (count - 1 - i)));
}

static uint64_t big_endian(const char *bytes, size_t count)
{
    uint64_t value = 0;

    for (size_t i = 0; i < count; i++)
        value = value << 8 | (uint8_t)bytes[i];
    return value;
}

/* ---- Names and keys ---- */

/* The blanks of Unicode, which C2SP keeps out of names. */
static bool blank(uint32_t letter)
{
    return letter == ' ' || letter == 0xa0 || letter == 0x1680 ||
           (letter >= 0x2000 && letter <= 0x200a) || letter == 0x202f || letter == 0x205f ||
           letter == 0x3000;
}

bool note_name_fits(Str name)
{
    size_t bad;

    if (name.len == 0 || name.len > NOTE_NAME_MAX || !utf8_check(name, &bad))
        return false;
    for (size_t at = 0; at < name.len;) {
        uint32_t letter = utf8_next(name, &at);

        if (letter == '+' || blank(letter) || unicode_disturbs(letter))
            return false;
    }
    return true;
}

bool note_name_practises(Str name)
{
    return str_starts(name, S(NOTE_PRACTICE));
}

static bool kind_known(uint8_t kind)
{
    return kind == NOTE_ED25519 || kind == NOTE_COSIGNATURE;
}

/* The kind and the 32 bytes behind it, as they are written and hashed. */
static void key_bytes(NoteKind kind, const uint8_t bytes[32], char ret_bytes[KEY_BYTES])
{
    ret_bytes[0] = (char)kind;
    for (size_t i = 0; i < 32; i++)
        ret_bytes[1 + i] = (char)bytes[i];
}

static NoteKey key_make(Str name, NoteKind kind, const uint8_t bytes[32])
{
    NoteKey key = { .name = name, .kind = kind };
    char written[KEY_BYTES];

    key_bytes(kind, bytes, written);
    const Str parts[] = { name, S("\n"), { written, KEY_BYTES } };
    Hash hash = hash_of_parts(parts, COUNT_OF(parts));

    for (size_t i = 0; i < 32; i++)
        key.bytes[i] = bytes[i];
    key.id = (uint32_t)big_endian((const char *)hash.bytes, KEY_ID_BYTES);
    return key;
}

NoteSigner note_signer_make(Str name, NoteKind kind, const uint8_t seed[NOTE_SEED_BYTES])
{
    NoteSigner signer;
    uint8_t public_bytes[32];

    ensure(note_name_fits(name));
    ensure(crypto_sign_seed_keypair(public_bytes, signer.secret, seed) == 0);
    signer.key = key_make(name, kind, public_bytes);
    return signer;
}

void note_signer_wipe(NoteSigner *signer)
{
    sodium_memzero(signer, sizeof *signer);
}

static void write_key(Text *text, const NoteKey *key, const uint8_t bytes[32])
{
    char written[KEY_BYTES];

    key_bytes(key->kind, bytes, written);
    text_put(text, key->name);
    text_char(text, '+');
    text_hex(text, key->id, KEY_ID_DIGITS);
    text_char(text, '+');
    text_base64(text, (Str){ written, KEY_BYTES });
    sodium_memzero(written, sizeof written);
}

void note_key_write(Text *text, const NoteKey *key)
{
    write_key(text, key, key->bytes);
}

void note_signer_write(Text *text, const NoteSigner *signer)
{
    text_put(text, secret_mark);
    write_key(text, &signer->key, signer->secret); /* whose first half is the seed */
}

bool note_key_eq(const NoteKey *a, const NoteKey *b)
{
    return a->id == b->id && a->kind == b->kind && str_eq(a->name, b->name) &&
           sodium_memcmp(a->bytes, b->bytes, sizeof a->bytes) == 0;
}

/* "name+id+base64": the three parts, the last decoded. */
static bool read_key(Arena *arena, Str text, Str *ret_name, uint32_t *ret_id, Str *ret_bytes)
{
    uint8_t id[KEY_ID_BYTES];
    Str rest;

    if (text.len > NOTE_KEY_MAX)
        return false;
    *ret_name = str_split(text, '+', &rest);
    Str digits = str_split(rest, '+', &rest);

    if (!note_name_fits(*ret_name) || !hex_read(digits, id, KEY_ID_BYTES) ||
        !base64_read(arena, rest, ret_bytes))
        return false;
    *ret_id = (uint32_t)big_endian((const char *)id, KEY_ID_BYTES);
    return ret_bytes->len == KEY_BYTES && kind_known((uint8_t)ret_bytes->at[0]);
}

bool note_key_read(Arena scratch, Str text, NoteKey *ret_key)
{
    Str name, bytes;
    uint32_t id;

    if (!read_key(&scratch, text, &name, &id, &bytes))
        return false;
    *ret_key = key_make(name, (NoteKind)(uint8_t)bytes.at[0], (const uint8_t *)bytes.at + 1);
    return ret_key->id == id;
}

bool note_signer_read(Arena scratch, Str text, NoteSigner *ret_signer)
{
    Str name, bytes;
    uint32_t id;

    if (!str_starts(text, secret_mark) ||
        !read_key(&scratch, str_cut(text, secret_mark.len, text.len), &name, &id, &bytes))
        return false;
    *ret_signer =
        note_signer_make(name, (NoteKind)(uint8_t)bytes.at[0], (const uint8_t *)bytes.at + 1);
    return ret_signer->key.id == id;
}

/* ---- Reading notes ---- */

/* UTF-8 without control characters but newlines. */
static bool plain(Str bytes)
{
    size_t bad;

    for (size_t i = 0; i < bytes.len; i++)
        if ((uint8_t)bytes.at[i] < ' ' && bytes.at[i] != '\n')
            return false;
    return utf8_check(bytes, &bad);
}

/* The last blank line parts text and signatures. */
static bool split_note(Str bytes, Str *ret_text, Str *ret_lines)
{
    for (size_t i = bytes.len; i >= 2; i--) {
        if (bytes.at[i - 1] != '\n' || bytes.at[i - 2] != '\n')
            continue;
        *ret_text = str_cut(bytes, 0, i - 1);
        *ret_lines = str_cut(bytes, i, bytes.len);
        return ret_lines->len > 0 && str_ends(*ret_lines, S("\n"));
    }
    return false;
}

static bool read_signature(Arena *arena, Str line, NoteSignature *ret_signature)
{
    Str bytes, encoded;

    if (!str_starts(line, line_mark))
        return false;
    Str name = str_split(str_cut(line, line_mark.len, line.len - 1), ' ', &encoded);

    if (!note_name_fits(name) || !base64_read(arena, encoded, &bytes) || bytes.len <= KEY_ID_BYTES)
        return false;
    *ret_signature = (NoteSignature){
        .line = line,
        .name = name,
        .key_id = (uint32_t)big_endian(bytes.at, KEY_ID_BYTES),
        .bytes = str_cut(bytes, KEY_ID_BYTES, bytes.len),
    };
    return true;
}

bool note_read(Arena *arena, Str bytes, Note *ret_note)
{
    Str rest;
    Note note = { 0 };

    if (bytes.len > NOTE_BYTES_MAX || !plain(bytes) || !split_note(bytes, &note.text, &rest))
        return false;
    NoteSignature *signatures = NEW_ARRAY(arena, NoteSignature, NOTE_SIGNATURES_MAX);

    while (rest.len > 0) {
        Str line = str_split(rest, '\n', &rest);

        line.len++; /* its newline belongs to it */
        if (note.signature_count == NOTE_SIGNATURES_MAX ||
            !read_signature(arena, line, &signatures[note.signature_count++]))
            return false;
    }
    note.signatures = signatures;
    *ret_note = note;
    return true;
}

/* ---- Signing and checking ---- */

/* What a cosignature signs. */
static Str cosigned(Arena *arena, Str text, int64_t seconds)
{
    Text message = text_open(arena, text.len + 64);

    text_c(&message, "cosignature/v1\ntime ");
    text_int(&message, seconds);
    text_char(&message, '\n');
    text_put(&message, text);
    return text_str(&message);
}

static bool holds(const NoteKey *key, Str message, Str signature)
{
    return crypto_sign_verify_detached((const uint8_t *)signature.at, (const uint8_t *)message.at,
                                       message.len, key->bytes) == 0;
}

static bool signature_holds(Arena scratch, Str text, const NoteKey *key, Str bytes,
                            int64_t *ret_seconds)
{
    if (key->kind == NOTE_ED25519) {
        *ret_seconds = 0;
        return bytes.len == SIGNATURE_BYTES && holds(key, text, bytes);
    }
    if (bytes.len != COSIGNATURE_BYTES)
        return false;
    *ret_seconds = (int64_t)big_endian(bytes.at, 8);
    return *ret_seconds >= 0 &&
           holds(key, cosigned(&scratch, text, *ret_seconds), str_cut(bytes, 8, bytes.len));
}

int note_verify(Arena scratch, const Note *note, const NoteKey *key, int64_t *ret_seconds)
{
    bool found = false;
    int64_t seconds = 0, newest = 0;

    for (size_t i = 0; i < note->signature_count; i++) {
        const NoteSignature *signature = &note->signatures[i];

        if (signature->key_id != key->id || !str_eq(signature->name, key->name))
            continue;
        if (!signature_holds(scratch, note->text, key, signature->bytes, &seconds))
            return NOTE_E_FORGED;
        found = true;
        newest = seconds > newest ? seconds : newest;
    }
    if (found && ret_seconds)
        *ret_seconds = newest;
    return found ? 0 : NOTE_E_UNSIGNED;
}

void note_begin(Text *note, Str text)
{
    ensure(str_ends(text, S("\n")) && plain(text));
    text_put(note, text);
    text_char(note, '\n');
}

/* A line: name, and the key id before `bytes` in base64. */
static void write_line(Text *note, const NoteKey *key, const uint8_t *bytes, size_t count)
{
    uint8_t line[KEY_ID_BYTES + COSIGNATURE_BYTES];

    ensure(count <= COSIGNATURE_BYTES);
    put_big_endian(line, KEY_ID_BYTES, key->id);
    for (size_t i = 0; i < count; i++)
        line[KEY_ID_BYTES + i] = bytes[i];
    text_put(note, line_mark);
    text_put(note, key->name);
    text_char(note, ' ');
    text_base64(note, (Str){ (const char *)line, KEY_ID_BYTES + count });
    text_char(note, '\n');
}

void note_sign(Text *note, Str text, const NoteSigner *signer)
{
    uint8_t signature[SIGNATURE_BYTES];

    ensure(signer->key.kind == NOTE_ED25519);
    ensure(crypto_sign_detached(signature, NULL, (const uint8_t *)text.at, text.len,
                                signer->secret) == 0);
    write_line(note, &signer->key, signature, SIGNATURE_BYTES);
}

void note_cosign(Arena scratch, Text *note, Str text, const NoteSigner *signer, int64_t seconds)
{
    uint8_t signature[COSIGNATURE_BYTES];
    Str message = cosigned(&scratch, text, seconds);

    ensure(signer->key.kind == NOTE_COSIGNATURE && seconds >= 0);
    put_big_endian(signature, 8, (uint64_t)seconds);
    ensure(crypto_sign_detached(signature + 8, NULL, (const uint8_t *)message.at, message.len,
                                signer->secret) == 0);
    write_line(note, &signer->key, signature, COSIGNATURE_BYTES);
}

/* ---- Checkpoints ---- */

void checkpoint_write(Text *text, const Checkpoint *checkpoint)
{
    ensure(note_name_fits(checkpoint->origin) && checkpoint->size >= 0);
    text_put(text, checkpoint->origin);
    text_char(text, '\n');
    text_int(text, checkpoint->size);
    text_char(text, '\n');
    text_base64(text, hash_bytes(&checkpoint->root));
    text_char(text, '\n');
    text_put(text, checkpoint->extension);
}

/* Digits without a zero before them: one number has one writing. */
static bool read_size(Str text, int64_t *ret_size)
{
    if (text.len == 0 || text.at[0] < '0' || text.at[0] > '9' ||
        (text.at[0] == '0' && text.len > 1))
        return false;
    return str_int(text, ret_size);
}

static bool lines_filled(Str lines)
{
    size_t at;

    return lines.len == 0 ||
           (str_ends(lines, S("\n")) && lines.at[0] != '\n' && !str_find(lines, S("\n\n"), &at));
}

bool checkpoint_read(Arena scratch, Str text, Checkpoint *ret_checkpoint)
{
    Checkpoint checkpoint = { 0 };
    Str rest, root;

    checkpoint.origin = str_split(text, '\n', &rest);
    Str size = str_split(rest, '\n', &rest);
    Str encoded = str_split(rest, '\n', &checkpoint.extension);

    if (!str_ends(text, S("\n")) || !note_name_fits(checkpoint.origin) ||
        !read_size(size, &checkpoint.size) || !base64_read(&scratch, encoded, &root) ||
        root.len != sizeof checkpoint.root.bytes || !lines_filled(checkpoint.extension))
        return false;
    for (size_t i = 0; i < root.len; i++)
        checkpoint.root.bytes[i] = (uint8_t)root.at[i];
    *ret_checkpoint = checkpoint;
    return true;
}
