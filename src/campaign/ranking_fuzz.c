/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "campaign/campaign.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

/* Whatever sheet is read can be ranked, and no flip asks for a weight below zero. */
static void check_the_ranking(const RankSheet *sheet)
{
    static RankPlace places[RANK_BIDDERS_MAX];
    static RankFlip flips[RANK_CRITERIA_MAX];

    rank_bidders(sheet, places);
    for (size_t i = 1; i < sheet->bidder_count; i++)
        ensure(places[i].total <= places[i - 1].total);
    size_t count = rank_flips(sheet, places[0].bidder, flips);
    ensure(count <= sheet->criterion_count);
    for (size_t i = 0; i < count; i++)
        ensure(flips[i].to.top >= 0 && flips[i].to.bottom > 0 && flips[i].by.bottom > 0);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    static Arena arena; /* kept from run to run: opening one costs more than reading a small file */

    if (!arena.base)
        arena = arena_open(64 << 20);
    arena_reset(&arena);
    Findings findings = { .arena = &arena };
    Text text = text_open(&arena, TEXT_MAX);
    RankSheet sheet;
    bool read =
        rank_sheet_read(&arena, (Str){ (const char *)bytes, size }, S("s"), &sheet, &findings);

    ensure(read == (findings.error_count == 0));
    if (read)
        check_the_ranking(&sheet);
    findings_write(&text, &findings, LANG_JA);
    return 0;
}
