/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * sample - a log, its keys, and the bundles and proofs that can be made of it, for tests
 *
 * Written from the definitions of RFC 6962 as they stand there, recursive and slow, so that the
 * checker is held against something that is not itself.
 */
#pragma once

#include "verify/tree.h"
#include "verify/verify.h"

#include <sodium.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

enum { SAMPLE_SIZE = 11, SAMPLE_BYTES = 1 << 16 };

typedef struct Buffer {
    char at[SAMPLE_BYTES];
    size_t len;
} Buffer;

__attribute__((format(printf, 2, 3))) static inline void put(Buffer *buffer, const char *format,
                                                             ...)
{
    va_list args;

    va_start(args, format);
    int len = vsnprintf(buffer->at + buffer->len, SAMPLE_BYTES - buffer->len, format, args);
    va_end(args);
    if (len < 0 || (buffer->len += (size_t)len) >= SAMPLE_BYTES)
        abort();
}

static inline Bytes all(const Buffer *buffer)
{
    return (Bytes){ buffer->at, buffer->len };
}

static inline void put_base64(Buffer *buffer, const void *bytes, size_t len)
{
    size_t room = sodium_base64_encoded_len(len, sodium_base64_VARIANT_ORIGINAL);

    if (room > SAMPLE_BYTES - buffer->len)
        abort();
    sodium_bin2base64(buffer->at + buffer->len, room, bytes, len, sodium_base64_VARIANT_ORIGINAL);
    buffer->len += room - 1;
}

static inline void put_hex(Buffer *buffer, const void *bytes, size_t len)
{
    for (size_t i = 0; i < len; i++)
        put(buffer, "%02x", ((const uint8_t *)bytes)[i]);
}

static inline void put_text(Buffer *buffer, Bytes text)
{
    put(buffer, "\"");
    for (size_t i = 0; i < text.len; i++) {
        if (text.at[i] == '\n')
            put(buffer, "\\n");
        else
            put(buffer, text.at[i] == '"' || text.at[i] == '\\' ? "\\%c" : "%c", text.at[i]);
    }
    put(buffer, "\"");
}

/* ---- The tree, RFC 6962 2.1 and 2.1.1 ---- */

static inline size_t split_at(size_t n)
{
    size_t k = 1;

    while (2 * k < n)
        k *= 2;
    return k;
}

static inline Hash root_of(const Hash *leaves, size_t n)
{
    char both[65] = "\1";

    if (n == 1)
        return leaves[0];
    size_t k = split_at(n);
    Hash left = root_of(leaves, k), right = root_of(leaves + k, n - k);

    memcpy(both + 1, left.bytes, 32);
    memcpy(both + 33, right.bytes, 32);
    return hash_two((Bytes){ both, 65 }, B(""));
}

static inline size_t path_of(const Hash *leaves, size_t n, size_t m, Hash *ret)
{
    if (n == 1)
        return 0;
    size_t k = split_at(n), count;

    if (m < k) {
        count = path_of(leaves, k, m, ret);
        ret[count] = root_of(leaves + k, n - k);
    } else {
        count = path_of(leaves + k, n - k, m - k, ret);
        ret[count] = root_of(leaves, k);
    }
    return count + 1;
}

/* ---- Keys and notes ---- */

typedef struct Signer {
    const char *name;
    uint8_t type, public_key[32], secret_key[64];
    char spelling[200];
} Signer;

static inline void signer_id(const Signer *signer, uint8_t *ret_id)
{
    char typed[33] = { (char)signer->type };
    char name[100];

    memcpy(typed + 1, signer->public_key, 32);
    snprintf(name, sizeof name, "%s\n", signer->name);
    Hash hash = hash_two(bytes_of(name), (Bytes){ typed, 33 });

    memcpy(ret_id, hash.bytes, 4);
}

static inline Signer signer_of(const char *name, uint8_t type, uint8_t seed_byte)
{
    Signer signer = { .name = name, .type = type };
    uint8_t seed[32], id[4], typed[33] = { type };
    static Buffer spelling;

    memset(seed, seed_byte, sizeof seed);
    crypto_sign_seed_keypair(signer.public_key, signer.secret_key, seed);
    memcpy(typed + 1, signer.public_key, 32);
    signer_id(&signer, id);
    spelling.len = 0;
    put(&spelling, "%s+", name);
    put_hex(&spelling, id, 4);
    put(&spelling, "+");
    put_base64(&spelling, typed, 33);
    memcpy(signer.spelling, spelling.at, spelling.len);
    return signer;
}

/* A witness signs at second 1700000000. */
static inline void put_signature(Buffer *note, Bytes text, const Signer *signer)
{
    uint8_t bytes[4 + 8 + 64];
    size_t head = signer->type == NOTE_KEY_WITNESS ? 12 : 4;
    Buffer message = { 0 };

    signer_id(signer, bytes);
    if (signer->type == NOTE_KEY_WITNESS) {
        put(&message, "cosignature/v1\ntime 1700000000\n");
        for (int i = 0; i < 8; i++)
            bytes[4 + i] = (uint8_t)(INT64_C(1700000000) >> (56 - 8 * i));
    }
    put(&message, "%.*s", (int)text.len, text.at);
    crypto_sign_detached(bytes + head, NULL, (const uint8_t *)message.at, message.len,
                         signer->secret_key);
    put(note, "\xe2\x80\x94 %s ", signer->name);
    put_base64(note, bytes, head + 64);
    put(note, "\n");
}

/* ---- The log ---- */

typedef struct Sample {
    Signer log, witness, stranger;
    char leaves[SAMPLE_SIZE][2000], payloads[SAMPLE_SIZE][300];
    uint8_t salts[SAMPLE_SIZE][16];
    Hash hashes[SAMPLE_SIZE];
} Sample;

static const char sample_value[] = "言葉 \"one\"\n";

/* Salted with sixteen 7s. */
static inline Hash sample_commitment(void)
{
    return hash_two((Bytes){ "\7\7\7\7\7\7\7\7\7\7\7\7\7\7\7\7", 16 }, bytes_of(sample_value));
}

static inline void fill_leaf(Sample *sample, int i)
{
    static Buffer leaf, payload;
    Hash commitment = sample_commitment(), document = hash_two(B("a document"), B(""));

    payload.len = leaf.len = 0;
    put(&payload, "{\"reason\":\"理由 \\\"%d\\\"\",\"data\":{\"note\":\"", i);
    put_hex(&payload, commitment.bytes, 32);
    put(&payload, "\"}}");
    memcpy(sample->payloads[i], payload.at, payload.len + 1);
    memset(sample->salts[i], 100 + i, 16);
    Hash hash = hash_two((Bytes){ (char *)sample->salts[i], 16 }, all(&payload));

    put(&leaf,
        "sekisho-event 1\nseq %d\nid 01jd8y5m3k0000000000000%03d\nat 2026-11-21T22:09:14.%06dZ\n"
        "kind item.opened 1\noperation item.open\npart 0\n"
        "request 01jd8y5m3kabcdefghjkmnpqrs\nfingerprint ",
        i, i, i);
    put_hex(&leaf, hash.bytes, 32);
    put(&leaf, "\nactor %s\nprincipal 01jd8y5m3kabcdefghjkmnpqr1\nasserted %s\n",
        i == 2 ? "-" : "01jd8y5m3kabcdefghjkmnpqr0", i % 2 ? "yes" : "no");
    put(&leaf, "subject item 01jd8y5m3kabcdefghjkmnpqr2\nadopted -\ndocuments ");
    if (i == 4)
        put_hex(&leaf, document.bytes, 32);
    put(&leaf, "%s\nvalues ", i == 4 ? "" : "-");
    put_hex(&leaf, commitment.bytes, 32);
    put(&leaf, "\nerased -\npayload ");
    put_hex(&leaf, hash.bytes, 32);
    put(&leaf, "\n");
    memcpy(sample->leaves[i], leaf.at, leaf.len + 1);
    sample->hashes[i] = tree_leaf(all(&leaf));
}

static inline const Sample *sample_get(void)
{
    static Sample sample;

    if (sample.log.name)
        return &sample;
    if (sodium_init() < 0)
        abort();
    sample.log = signer_of("log.example/office", NOTE_KEY_LOG, 1);
    sample.witness = signer_of("witness.example/w1", NOTE_KEY_WITNESS, 2);
    sample.stranger = signer_of("log.example/office", NOTE_KEY_LOG, 3);
    for (int i = 0; i < SAMPLE_SIZE; i++)
        fill_leaf(&sample, i);
    return &sample;
}

static inline void put_note(Buffer *note, const Sample *sample, size_t size,
                            const Signer *const *signers)
{
    Hash root = root_of(sample->hashes, size);
    static Buffer text;

    text.len = 0;
    put(&text, "log.example/office\n%zu\n", size);
    put_base64(&text, root.bytes, 32);
    put(&text, "\n");
    put(note, "%s\n", text.at);
    for (; *signers; signers++)
        put_signature(note, all(&text), *signers);
}

static inline void put_event(Buffer *bundle, const Sample *sample, size_t size, size_t i)
{
    Hash path[64], commitment = sample_commitment();
    size_t count = path_of(sample->hashes, size, i, path);

    put(bundle, "{\"index\":%zu,\"leaf\":", i);
    put_text(bundle, bytes_of(sample->leaves[i]));
    put(bundle, ",\"salt\":\"");
    put_base64(bundle, sample->salts[i], 16);
    put(bundle, "\",\"payload\":");
    put_text(bundle, bytes_of(sample->payloads[i]));
    put(bundle, ",\"proof\":[");
    for (size_t k = 0; k < count; k++) {
        put(bundle, k ? ",\"" : "\"");
        put_base64(bundle, path[k].bytes, 32);
        put(bundle, "\"");
    }
    put(bundle, "],\"values\":[");
    if (i == 1) {
        put(bundle, "{\"commitment\":\"");
        put_hex(bundle, commitment.bytes, 32);
        put(bundle, "\",\"salt\":\"BwcHBwcHBwcHBwcHBwcHBw==\",\"value\":");
        put_text(bundle, bytes_of(sample_value));
        put(bundle, "}");
    }
    put(bundle, "]}\n");
}

/* The first line, signed by log and witness. */
static inline void put_head(Buffer *bundle, const Sample *sample, size_t size, size_t count)
{
    static Buffer note;

    note.len = 0;
    put_note(&note, sample, size, (const Signer *[]){ &sample->log, &sample->witness, NULL });
    put(bundle,
        "{\"format\":\"sekisho-bundle-1\",\"origin\":\"log.example/office\",\"checkpoint\":");
    put_text(bundle, all(&note));
    put(bundle, ",\"keys\":[\"%s\",\"%s\"],\"count\":%zu}\n", sample->log.spelling,
        sample->witness.spelling, count);
}

/* The events whose bits are set. */
static inline void put_bundle(Buffer *bundle, const Sample *sample, size_t size, unsigned events)
{
    put_head(bundle, sample, size, (size_t)__builtin_popcount(events));
    for (size_t i = 0; i < size; i++)
        if (events & 1u << i)
            put_event(bundle, sample, size, i);
}

static inline void put_proof(Buffer *proof, const Sample *sample, size_t size, size_t i)
{
    Hash path[64];
    size_t count = path_of(sample->hashes, size, i, path);

    put(proof, "c2sp.org/tlog-proof@v1\nextra ");
    put_base64(proof, sample->leaves[i], strlen(sample->leaves[i]));
    put(proof, "\nindex %zu\n", i);
    for (size_t k = 0; k < count; k++) {
        put_base64(proof, path[k].bytes, 32);
        put(proof, "\n");
    }
    put(proof, "\n");
    put_note(proof, sample, size, (const Signer *[]){ &sample->log, &sample->witness, NULL });
}
