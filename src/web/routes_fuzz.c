/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "web/routes.h"

/*
 * Asks the whole site, with the data of the working directory, for an address: whatever it is,
 * there is a page with a status, and no script of the address stands in it.
 */

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    static Site site;
    static Arena arena, scratch;
    size_t at;

    if (!site.gate) {
        ensure(site_open(&site, S("."), LANG_EN) == 0);
        gate_close(site.gate);
        arena = arena_open(1 << 30);
        scratch = arena_open(1 << 30);
    }
    arena_reset(&arena);
    arena_reset(&scratch);
    site.gate = gate_open(&site.library);
    Reply reply = route(&site, &arena, &scratch, (Str){ (const char *)bytes, size });
    ensure(reply.status >= 200 && reply.status < 500);
    ensure(!str_find(reply.body, S("<script>"), &at));
    /* What a gate keeps would look lost: the leak sanitizer does not search arenas. */
    gate_close(site.gate);
    return 0;
}
