/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "campaign/campaign.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

/* Turns are in order, begin where asked, and each differs from the one before. */
static void check_the_turns(const Checklist *list, const CheckCampaign *campaign, size_t index)
{
    CheckTurn turns[CHECK_TURNS_MAX];
    size_t count = check_turns(list, campaign, index, 0, 40000, turns);

    ensure(count >= 1 && count <= CHECK_TURNS_MAX && turns[0].from == 0);
    for (size_t i = 1; i < count; i++) {
        ensure(turns[i].from > turns[i - 1].from);
        ensure(turns[i].answer.state != turns[i - 1].answer.state ||
               turns[i].answer.reason != turns[i - 1].answer.reason);
    }
}

/* A checklist, a line "=", and a campaign. */
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    static Arena arena; /* kept from run to run: opening one costs more than reading a small file */

    if (!arena.base)
        arena = arena_open(64 << 20);
    arena_reset(&arena);
    Findings findings = { .arena = &arena };
    Text text = text_open(&arena, TEXT_MAX);
    Str all = { (const char *)bytes, size };
    size_t at = size;
    bool two = str_find(all, S("\n=\n"), &at);
    Checklist list;
    CheckCampaign campaign;
    bool read = checklist_read(&arena, str_cut(all, 0, two ? at : size), S("l"), &list, &findings);

    ensure(read == (findings.error_count == 0));
    if (read) {
        read = check_campaign_read(&arena, str_cut(all, two ? at + 3 : size, size), S("c"), &list,
                                   &campaign, &findings);
        ensure(read == (findings.error_count == 0));
    }
    for (size_t i = 0; read && i < list.count; i++)
        check_the_turns(&list, &campaign, i);
    findings_write(&text, &findings, LANG_JA);
    return 0;
}
