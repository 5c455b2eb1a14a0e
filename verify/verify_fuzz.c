/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "verify/sample.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

/* Input that begins like an event is read behind a good head: nothing the fuzzer finds could sign
 * one, and behind the signature lies the larger half of the readers. */
static FILE *open_input(const uint8_t *bytes, size_t size, Buffer *head)
{
    head->len = 0;
    if (bytes_start((Bytes){ (const char *)bytes, size }, B("{\"index\"")))
        put_head(head, sample_get(), 6, 2);
    FILE *file = fmemopen(NULL, head->len + size + 1, "w+");

    if (!file || fwrite(head->at, 1, head->len, file) != head->len ||
        fwrite(bytes, 1, size, file) != size)
        abort();
    rewind(file);
    return file;
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    static FILE *nowhere;
    static Buffer head;

    if (!nowhere)
        nowhere = fopen("/dev/null", "w");
    Verifier verifier = { .lang = LANG_JA, .path = "x", .out = nowhere, .complaints = nowhere };
    FILE *file = open_input(bytes, size, &head);

    if (!nowhere || !note_key_read(bytes_of(sample_get()->log.spelling), &verifier.key))
        abort();
    if (verify_file(&verifier, file) != (verifier.defects == 0))
        abort();
    fclose(file);
    return 0;
}
