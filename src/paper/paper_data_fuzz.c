/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Any bytes as the data of a paper, which is then written if it is whole. What is printed holds no
 * letter that moves or hides others.
 */
#include "paper/data.h"

static Arena arena;

/* A paper that asks for one field, and may print all kinds of them. */
static const char letter[] =
    "PAPER letter ABOUT case\nTITLE ja \"書簡\" en \"Letter\"\nAUTHENTIC data\nREQUIRES buyer\n"
    "OPTIONAL authentic, issued-on, total, case-number, lines.item, lines.quantity, lines.total,\n"
    "  notes.text, signatures.party, signatures.name, signatures.position, signatures.day\n"
    "TEXT ja \"{buyer} {issued-on} {total}\" en \"{buyer} {issued-on} {total}\"\n"
    "ROW issued-on ja \"日\" en \"Day\"\nBOX buyer ja \"宛先\" en \"To\"\n"
    "TABLE lines COLUMN item 1 ja \"品\" en \"Item\" COLUMN quantity 1 ja \"数\" en \"No.\"\n"
    "  COLUMN total 1 ja \"額\" en \"Sum\"\n"
    "TEXT EACH notes ja \"{notes.text}\" en \"{notes.text}\"\nSIGNATURES signatures\n";

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

static void check_letters(Str text)
{
    for (size_t at = 0; at < text.len;) {
        uint32_t one = utf8_next(text, &at);

        ensure(one == '\n' || one == UTF8_BAD || letter_prints(one));
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    if (!arena.base)
        arena = arena_open(8ull << 30);
    arena_reset(&arena);

    Findings findings = { .arena = &arena };
    const PaperTemplate *template =
        paper_template_read(&arena, S(letter), S("letter.paper"), &findings);
    PaperData data;
    Str paper;
    bool good = paper_data_read(&arena, (Str){ (const char *)bytes, size }, S(""), &data, &paper,
                                &findings);

    ensure(template && good == (findings.error_count == 0));
    for (int in = PAPER_IN_JA; good && in <= PAPER_IN_BOTH; in++) {
        Text text = text_open(&arena, TEXT_MAX);
        int refusal = paper_write(&text, template, &data, (PaperIn)in, &findings);

        ensure((refusal == 0) == (findings.error_count == 0));
        check_letters(text_str(&text));
    }
    return 0;
}
