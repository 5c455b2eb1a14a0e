/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "web/form.h"

/*
 * The first line is the Content-Type, the rest the body: whatever it is, fields are UTF-8 and a
 * file lies within the body.
 */

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    Arena arena = arena_open(1 << 26);
    Str body, type = str_split((Str){ (const char *)bytes, size }, '\n', &body);
    Form form = { 0 };
    size_t bad;

    if (form_read(&arena, type, body, &form) == 0) {
        for (size_t i = 0; i < form.fields.count; i++) {
            ensure(utf8_check(form.fields.fields[i].name, &bad));
            ensure(utf8_check(form.fields.fields[i].value, &bad));
        }
        ensure(utf8_check(form.upload.name, &bad));
        ensure(!form.upload.bytes.len ||
               (form.upload.bytes.at >= body.at &&
                form.upload.bytes.at + form.upload.bytes.len <= body.at + body.len));
    }
    arena_close(&arena);
    return 0;
}
