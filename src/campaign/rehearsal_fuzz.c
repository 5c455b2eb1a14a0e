/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "campaign/campaign.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

/* A matrix, a line "=", and questions. */
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
    ReleaseMatrix matrix;
    TenderQuestions questions;
    bool read =
        release_matrix_read(&arena, str_cut(all, 0, two ? at : size), S("m"), &matrix, &findings);

    ensure(read == (findings.error_count == 0));
    if (read) {
        read = tender_questions_read(&arena, str_cut(all, two ? at + 3 : size, size), S("q"),
                                     &matrix, &questions, &findings);
        ensure(read == (findings.error_count == 0));
    }
    for (size_t i = 0; read && i < questions.count; i++)
        ensure(rehearse(&matrix, &questions.items[i], 20000).release < RELEASES);
    findings_write(&text, &findings, LANG_JA);
    return 0;
}
