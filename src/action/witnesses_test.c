/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "action/small_room.h"
#include "tests/office_sample.h"

static OfficeSample sample;

/* The record's list of witnesses holds this; what came of asking them. */
static int ask(Str list, Findings *findings, const OfficeWitness **ret_witnesses, size_t *ret_count)
{
    Text path = text_open(&sample.arena, 300);

    text_all(&path, office_dir(sample.office), S("/witnesses"));
    ensure(world_replace(sample.arena, text_str(&path), list) == 0);
    *findings = (Findings){ .arena = &sample.arena };
    return office_witnesses(sample.office, &sample.arena, findings, ret_witnesses, ret_count);
}

static void without_a_list_nobody_is_asked(void)
{
    Findings findings = { .arena = &sample.arena };
    const OfficeWitness *witnesses;
    size_t count = 9;

    check_int("asked",
              office_witnesses(sample.office, &sample.arena, &findings, &witnesses, &count), 0);
    check_int("nobody", count, 0);
}

static void a_list_is_read_whole_or_not_at_all(void)
{
    Findings findings;
    const OfficeWitness *witnesses;
    size_t count;

    check_int("refused", ask(S("https://w.example nonsense\n"), &findings, &witnesses, &count),
              OFFICE_E_INVALID);
    check_int("told", findings.error_count, 1);
    check_int("the line", findings.first->place.line, 1);
}

/* Port 1 of this machine: nobody listens there. */
static void whoever_is_away_is_told_in_both_languages(void)
{
    NoteSigner witness =
        note_signer_make(S("w.example"), NOTE_COSIGNATURE, (uint8_t[NOTE_SEED_BYTES]){ 1 });
    Text list = text_open(&sample.arena, 1000);
    Findings findings;
    const OfficeWitness *witnesses;
    size_t count;

    text_c(&list, "http://127.0.0.1:1 ");
    note_key_write(&list, &witness.key);
    check_int("sealed", office_seal(sample.office), 0);
    check_int("asked", ask(text_str(&list), &findings, &witnesses, &count), 0);
    check_int("one", count, 1);
    check_int("away", witnesses[0].outcome, WITNESS_UNREACHABLE);
    for (int lang = 0; lang < LANG_COUNT; lang++) {
        Text text = text_open(&sample.arena, 1000);

        office_witness_write(&text, &witnesses[0], (Lang)lang);
        check_str("words", text_str(&text),
                  lang == LANG_JA
                      ? S("w.example から応答がありません。記録は続け、改めて連署を求めます\n")
                      : S("w.example does not answer; the record goes on and asks again\n"));
    }
}

int main(void)
{
    office_sample_open(&sample, &small_house, 1);
    RUN(without_a_list_nobody_is_asked);
    RUN(a_list_is_read_whole_or_not_at_all);
    RUN(whoever_is_away_is_told_in_both_languages);
    office_sample_close(&sample);
    return check_done();
}
