/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Whatever is shown to be let in: what is read writes itself again. */
#include "signin/code.h"

#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    Str text = { (const char *)data, size }, code;
    Arena arena = arena_open(1 << 20);
    uint8_t bytes[INVITE_BYTES];
    Bearer bearer;
    int64_t step;

    (void)otp_fits(S("12345678901234567890"), text, MOMENT_SECOND, &step);
    if (code_clean(&arena, text, &code) && code_read(code, bytes, sizeof bytes)) {
        Text again = text_open(&arena, 100);
        code_write_plain(&again, (Str){ (const char *)bytes, sizeof bytes });
        ensure(str_eq(text_str(&again), code));
    }
    if (bearer_read_cookie(text, &bearer)) {
        Bearer back;
        ensure(bearer_read_cookie(bearer_cookie(&arena, &bearer), &back));
        ensure(hash_eq(bearer_hash(&bearer), bearer_hash(&back)));
    }
    if (bearer_read_token(text, &bearer))
        ensure(!bearer_read_cookie(text, &bearer));
    arena_close(&arena);
    return 0;
}
