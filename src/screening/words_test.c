/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "screening/screening.h"
#include "tests/check.h"

static Arena arena;

static void test_words_are_read_back(void)
{
    ListKind list;
    EntityType type;
    IdentifierKind number;

    for (int i = 0; i < LIST_KINDS; i++)
        check_true("a kind of list",
                   list_kind_read(list_kind_words[i], &list) && list == (ListKind)i);
    for (int i = 0; i < ENTITY_TYPES; i++)
        check_true("a type",
                   entity_type_read(entity_type_words[i], &type) && type == (EntityType)i);
    for (int i = 0; i < IDENTIFIER_KINDS; i++)
        check_true("a kind of number", identifier_kind_read(identifier_kind_words[i], &number) &&
                                           number == (IdentifierKind)i);
    check_true("no kind of list", !list_kind_read(S("UN"), &list));
    check_true("no type", !entity_type_read(S("ship"), &type));
    check_true("no kind of number", !identifier_kind_read(S(""), &number));
}

static void test_bands(void)
{
    static const struct {
        int32_t score;
        Band band;
        Str written;
    } rows[] = {
        { 0, BAND_NONE, STR("0.000") },
        { SCORE_POSSIBLE - 1, BAND_NONE, STR("0.599") },
        { SCORE_POSSIBLE, BAND_POSSIBLE, STR("0.600") },
        { SCORE_ALERT - 1, BAND_POSSIBLE, STR("0.759") },
        { SCORE_ALERT, BAND_PROBABLE, STR("0.760") },
        { SCORE_STRONG - 1, BAND_PROBABLE, STR("0.899") },
        { SCORE_STRONG, BAND_STRONG, STR("0.900") },
        { 973, BAND_STRONG, STR("0.973") },
        { SCORE_MAX, BAND_STRONG, STR("1.000") },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        Text text = text_open(&arena, 100);
        score_write(&text, rows[i].score);
        check_int("band", band_of(rows[i].score), rows[i].band);
        check_str("score", text_str(&text), rows[i].written);
    }
}

static void test_reasons_say_what_they_cost(void)
{
    static const Reason reasons[] = {
        { REASON_SAME, STR("Guchaev"), STR("GUCHAEV"), 0 },
        { REASON_SPELLING, STR("Gutchaev"), STR("GUCHAEV"), 25 },
    };
    Text text = text_open(&arena, 1000);

    reason_write(&text, &reasons[0], LANG_JA);
    text_c(&text, "\n");
    reason_write(&text, &reasons[1], LANG_JA);
    check_str("reasons", text_str(&text),
              S("「Guchaev」は双方にあります\n"
                "「Gutchaev」と「GUCHAEV」は数文字だけ異なります（減点 0.025）"));
}

int main(void)
{
    arena = arena_open(1 << 20);
    RUN(test_words_are_read_back);
    RUN(test_bands);
    RUN(test_reasons_say_what_they_cost);
    return check_done();
}
