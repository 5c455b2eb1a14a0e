/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "post/post.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

/* Whatever was read can be written into a header, and mail goes to nobody it does not name. */
static void check_read(const MailSettings *read)
{
    ensure(mail_address_is(read->from) && mail_header_is(read->server));
    ensure(read->domain_count > 0 && read->domain_count <= SETTINGS_DOMAINS_MAX);
    ensure(!settings_allow(read, S("mori@")) && !settings_allow(read, S("mori")));
    for (size_t i = 0; i < read->domain_count; i++)
        ensure(mail_header_is(read->domains[i]) && read->domains[i].len > 0);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    static Arena arena; /* kept from run to run */
    MailSettings read;

    if (!arena.base)
        arena = arena_open(64 << 20);
    arena_reset(&arena);
    Findings findings = { .arena = &arena };
    if (settings_read((Str){ (const char *)bytes, size }, S("mail"), &read, &findings))
        check_read(&read);
    else
        ensure(findings.error_count > 0);
    return 0;
}
