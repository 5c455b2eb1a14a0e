/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "offset/offset.h"
#include "phrases_offset.h"
#include "tests/check.h"

enum { ARENA_BYTES = 16 << 20 };

static Arena arena;

#define US2 \
    "{\"programme\":\"US-2\",\"local\":\"IND\",\"units\":12,\"sites\":[" \
    "{\"site\":\"Konan\",\"country\":\"JPN\",\"units\":2}," \
    "{\"site\":\"yard\",\"country\":\"IND\",\"units\":10}]"
#define MADE(what, where) \
    "{\"component\":\"" what "\",\"country\":\"" where \
    "\",\"source\":\"s\",\"confidence\":\"secondary\"}"
#define OPTION(name, more) "{\"option\":\"" name "\",\"source\":\"s\"" more "}"
#define ANSWER ",\"price\":\"1\",\"jobs\":5,\"content\":\"60 %\""

/* The findings a file brings, in order; 0 ends them. */
static const struct {
    const char *why;
    Str bytes;
    bool good;
    Phrase want[3];
} rows[] = {
    { "E6 2 + 10 = 12", STR(US2 "}"), true, { 0 } },
    { "E6 11 of 12",
      STR("{\"programme\":\"p\",\"units\":12,\"sites\":[{\"site\":\"a\","
          "\"country\":\"JPN\",\"units\":11}]}"),
      false,
      { PHRASE_OFFSET_UNITS_SUM } },
    { "E6 units without sites",
      STR("{\"programme\":\"p\",\"units\":12}"),
      false,
      { PHRASE_OFFSET_UNITS_ALONE } },
    { "E6 each data item needs a release",
      STR(US2 ",\"data-items\":[{\"item\":\"hull drawings\",\"release\":\"R-1\"},"
              "{\"item\":\"wave sensor\"}]}"),
      true,
      { PHRASE_OFFSET_NO_RELEASE } },
    { "E7 one nation a component",
      STR("{\"programme\":\"p\",\"components\":[" MADE("nose cone", "JPN") "," MADE("booster",
                                                                                    "USA") "]}"),
      true,
      { 0 } },
    { "E7 sources disagree, both are kept",
      STR("{\"programme\":\"p\",\"components\":[" MADE("third-stage motor", "JPN") "," MADE(
          "third-stage motor", "USA") "]}"),
      true,
      { PHRASE_OFFSET_TWO_MAKERS } },
    { "E9 all three options answered",
      STR("{\"programme\":\"p\",\"options\":[" OPTION("abroad", ANSWER) "," OPTION(
          "at home", ANSWER) "," OPTION("both", ANSWER) "]}"),
      true,
      { 0 } },
    { "E9 only one answered",
      STR("{\"programme\":\"p\",\"options\":[" OPTION("abroad", ANSWER) "," OPTION(
          "at home", ",\"price\":\"1\",\"jobs\":5") "," OPTION("both", "") "]}"),
      true,
      { PHRASE_OFFSET_UNANSWERED, PHRASE_OFFSET_UNANSWERED } },
    { "E9 no price",
      STR("{\"programme\":\"p\",\"options\":[" OPTION("abroad",
                                                      ",\"jobs\":5,\"content\":\"60 %\"") "]}"),
      true,
      { PHRASE_OFFSET_UNANSWERED } },
    { "E9 no jobs",
      STR("{\"programme\":\"p\",\"options\":[" OPTION(
          "abroad", ",\"price\":\"1\",\"content\":\"60 %\"") "]}"),
      true,
      { PHRASE_OFFSET_UNANSWERED } },
    { "E9 no local content",
      STR("{\"programme\":\"p\",\"options\":[" OPTION("abroad",
                                                      ",\"price\":\"1\",\"jobs\":5") "]}"),
      true,
      { PHRASE_OFFSET_UNANSWERED } },
    { "E9 no jobs is an answer",
      STR("{\"programme\":\"p\",\"options\":[" OPTION(
          "abroad", ",\"price\":\"1\",\"jobs\":0,\"content\":\"0 %\"") "]}"),
      true,
      { 0 } },
    { "E11 a step above one not reached",
      STR("{\"programme\":\"p\",\"ladder\":[{\"step\":\"part\"},{\"step\":\"system\","
          "\"reached\":\"2020-01-01\"}]}"),
      true,
      { PHRASE_OFFSET_STEP_SKIPPED } },
    { "no such country",
      STR("{\"programme\":\"p\",\"components\":[" MADE("nose cone", "JAP") "]}"),
      false,
      { PHRASE_OFFSET_NO_COUNTRY } },
};

static void test_E6_to_E11_findings(void)
{
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        Findings findings = { .arena = &arena };
        Programme programme;
        check_true(rows[i].why, programme_read(&arena, rows[i].bytes, S("f"), &programme,
                                               &findings) == rows[i].good);
        const Finding *finding = findings.first;
        for (size_t k = 0; rows[i].want[k]; k++) {
            check_int(rows[i].why, finding ? finding->message : 0, rows[i].want[k]);
            finding = finding ? finding->next : NULL;
        }
        check_true("no more", !finding);
    }
}

static void test_E6_local_share(void)
{
    Findings findings = { .arena = &arena };
    Programme programme;

    check_true("read", programme_read(&arena, S(US2 "}"), S("f"), &programme, &findings));
    check_int("local units", programme_local_units(&programme), 10);
    check_int("83.33 %", (ppm_of(10, programme.units) + 50) / 100, 8333);
}

int main(void)
{
    arena = arena_open(ARENA_BYTES);
    shape_check(&programme_shape);
    RUN(test_E6_to_E11_findings);
    RUN(test_E6_local_share);
    return check_done();
}
