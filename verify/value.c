/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "verify/value.h"

#include <sodium.h>
#include <stdio.h>
#include <string.h>

enum { PATH_BYTES_MAX = 4096 };

bool value_commits(Bytes salt, Bytes text, const Hash *commitment)
{
    uint8_t bytes[SALT_BYTES];
    size_t len = 0;

    if (!bytes_base64(salt, bytes, sizeof bytes, &len) || len != sizeof bytes)
        return false;
    Hash hash = hash_two((Bytes){ (const char *)bytes, len }, text);

    return hash_eq(&hash, commitment);
}

/* The hash of a whole file, in constant memory. */
static bool hash_file(FILE *file, Hash *ret_hash)
{
    static uint8_t block[64 << 10];
    crypto_hash_sha256_state state;
    size_t len;

    crypto_hash_sha256_init(&state);
    while ((len = fread(block, 1, sizeof block, file)) > 0)
        crypto_hash_sha256_update(&state, block, len);
    crypto_hash_sha256_final(&state, ret_hash->bytes);
    return !ferror(file);
}

static FILE *open_document(const char *folder, const char *hex)
{
    char kept[PATH_BYTES_MAX], plain[PATH_BYTES_MAX];
    int kept_len = snprintf(kept, sizeof kept, "%s/%.2s/%s", folder, hex, hex);
    int plain_len = snprintf(plain, sizeof plain, "%s/%s", folder, hex);

    if (kept_len < 0 || plain_len < 0 || kept_len >= PATH_BYTES_MAX)
        return NULL;
    FILE *file = fopen(kept, "rb");

    return file ? file : fopen(plain, "rb");
}

DocumentState document_check(const char *folder, const Hash *document)
{
    char hex[2 * sizeof(Hash) + 1];
    Hash hash;

    sodium_bin2hex(hex, sizeof hex, document->bytes, sizeof(Hash));
    FILE *file = open_document(folder, hex);

    if (!file)
        return DOCUMENT_MISSING;
    bool read = hash_file(file, &hash);

    fclose(file);
    return read && hash_eq(&hash, document) ? DOCUMENT_AGREES : DOCUMENT_DIFFERS;
}
