/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "screening/holdings.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

/* The first party is listed; the last one is asked for and drawn. */
static void check_owned(Arena *arena, const Holdings *holdings)
{
    Text text = text_open(arena, TEXT_MAX);
    Str party = holdings->parties[holdings->party_count - 1];
    Owned owned = holdings_owned(arena, holdings, party, holdings->parties, 1, 0);

    ensure(owned.share >= 0 && owned.share <= HOLDING_WHOLE);
    ensure(owned.chain_count <= holdings->row_count);
    ensure((owned.ownership == OWNERSHIP_NONE) == (owned.chain_count == 0));
    holdings_picture(&text, holdings, party, &owned, holdings->parties, 1, LANG_JA);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    static Arena arena; /* kept from run to run: opening one costs more than reading a small file */

    if (!arena.base)
        arena = arena_open(256 << 20);
    arena_reset(&arena);
    Findings findings = { .arena = &arena };
    Text text = text_open(&arena, TEXT_MAX);
    const Holdings *holdings =
        holdings_read(&arena, (Str){ (const char *)bytes, size }, S("x"), &findings);

    ensure((holdings != NULL) == (findings.error_count == 0));
    findings_write(&text, &findings, LANG_JA);
    if (holdings && holdings->party_count > 0)
        check_owned(&arena, holdings);
    return 0;
}
