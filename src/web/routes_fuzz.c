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
    static Worker worker;
    Wire wire = { .method = S("GET"),
                  .raw = { (const char *)bytes, size },
                  .headers[HEADER_HOST] = S("localhost:8470") };
    size_t at;

    if (!worker.request.base) {
        ensure(site_open(&site, &(SiteOptions){ .data_dir = S("."), .lang = LANG_EN }) == 0);
        guard_make(&site.guard, 8470);
        worker = worker_open(&site);
        gate_close(worker.gate);
    }
    arena_reset(&worker.request);
    arena_reset(&worker.scratch);
    worker.gate = gate_open(site.library);
    Reply reply = route(&site, &worker, &wire);
    ensure(reply.status >= 200 && reply.status < 500);
    ensure(!str_find(reply.body, S("<script>"), &at));
    /* What a gate keeps would look lost: the leak sanitizer does not search arenas. */
    gate_close(worker.gate);
    return 0;
}
