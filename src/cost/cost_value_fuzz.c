/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cost/cost.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

static void check_options(const ValueOption *options, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        ensure(options[i].least.minor <= options[i].most.minor);
        ensure(options[i].delay_least.minor <= options[i].least.minor);
        ensure(options[i].delay_most.minor <= options[i].most.minor);
        ensure(options[i].assumed + options[i].unverified <= options[i].lines);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    static Arena arena; /* kept from run to run: opening one costs more than reading a small file */

    if (!arena.base)
        arena = arena_open(64 << 20);
    arena_reset(&arena);
    Findings findings = { .arena = &arena };
    Text text = text_open(&arena, TEXT_MAX);
    const ValueLine *lines;
    const ValueOption *options;
    size_t count, option_count;
    bool read =
        value_read(&arena, (Str){ (const char *)bytes, size }, S("x"), &lines, &count, &findings);

    ensure(read == (findings.error_count == 0));
    if (read && value_compare(&arena, lines, count, 0, &options, &option_count, &findings))
        check_options(options, option_count);
    if (read && value_compare(&arena, lines, count, 30000, &options, &option_count, &findings))
        check_options(options, option_count);
    findings_write(&text, &findings, LANG_JA);
    return 0;
}
