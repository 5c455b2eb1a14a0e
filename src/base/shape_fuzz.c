/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/shape_sample.h"

#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

static Arena arena; /* kept from run to run: opening one costs more than reading a small file */

/* What was bound is written, and bound and written the same again. */
static void check_again(const Sample *sample)
{
    Findings findings = { .arena = &arena };
    Text once = text_open(&arena, TEXT_MAX), twice = text_open(&arena, TEXT_MAX);
    Text people = text_open(&arena, TEXT_MAX);
    Sample again;

    shape_write(&once, &sample_shape, sample);
    const Json *tree = json_read(&arena, text_str(&once), S("again"), &findings);
    ensure(tree && shape_bind(&arena, &sample_shape, tree, S("again"), &again, &findings));
    shape_write(&twice, &sample_shape, &again);
    ensure(str_eq(text_str(&once), text_str(&twice)));
    shape_person(&people, &sample_shape, sample, LANG_JA);
}

static void bind(const Json *tree, Findings *findings)
{
    Sample sample;
    Text text = text_open(&arena, TEXT_MAX);
    size_t errors = findings->error_count;
    bool bound = shape_bind(&arena, &sample_shape, tree, S("x"), &sample, findings);

    ensure(bound == (findings->error_count == errors));
    if (bound)
        check_again(&sample);
    findings_write(&text, findings, LANG_EN);
}

/* Lines "path=value", as a form would send them. */
static void bind_lines(Str rest)
{
    static PathValue values[200];
    size_t count = 0;
    Findings findings = { .arena = &arena };

    while (rest.len > 0 && count < COUNT_OF(values)) {
        Str line = str_split(rest, '\n', &rest), value;
        values[count].path = str_split(line, '=', &value);
        values[count++].text = value;
    }
    bind(shape_tree(&arena, &sample_shape, values, count, &findings), &findings);
}

/* JSON begins with a bracket; everything else is taken for lines. */
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    Str input = { (const char *)bytes, size };

    if (!arena.base)
        arena = arena_open(256 << 20);
    arena_reset(&arena);
    if (!str_starts(input, S("{"))) {
        bind_lines(input);
        return 0;
    }
    Findings findings = { .arena = &arena };
    const Json *tree = json_read(&arena, input, S("x"), &findings);
    if (tree)
        bind(tree, &findings);
    return 0;
}
