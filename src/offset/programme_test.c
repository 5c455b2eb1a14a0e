/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "offset/offset.h"
#include "phrases_offset.h"
#include "tests/file_sample.h"

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

/* ---- the shipped examples -------------------------------------------------------------------- */

/* Reads it; `want` warnings, no error. */
static Programme programme_of(const char *path, size_t want)
{
    Findings findings = { .arena = &arena };
    Programme programme;

    check_true(path, programme_read(&arena, sample_file(&arena, path), str_from_c(path), &programme,
                                    &findings));
    check_int(path, (int64_t)findings.count, (int64_t)want);
    return programme;
}

static bool tells(const ProgrammeNote *notes, size_t count, const char *words)
{
    size_t at;

    for (size_t i = 0; i < count; i++)
        if (str_find(notes[i].what, str_from_c(words), &at))
            return true;
    return false;
}

/* "SM-3: nose cone, second and third stage motors, staging, steering = Japan; 1999 research on 4
 * components; BPI below USD 10 m": both readings of the motors and of the number are kept. */
static void test_E7_sm3(void)
{
    static const char *const japan[] = { "nose cone", "second-stage motor", "third-stage motor",
                                         "staging assembly", "steering control" };
    Programme sm3 = programme_of("examples/offset/sm-3.json", 2);
    size_t of_japan = 0;

    for (size_t i = 0; i < sm3.component_count; i++)
        of_japan += str_eq(sm3.components[i].country, S("JPN"));
    check_int("five of Japan", (int64_t)of_japan, COUNT_OF(japan));
    for (size_t i = 0; i < COUNT_OF(japan) && i < sm3.component_count; i++)
        check_str("of Japan", sm3.components[i].component, str_from_c(japan[i]));
    check_str("research of 1999", sm3.agreements[0].day, S("1999-08"));
    check_true("on four", tells(sm3.agreements, sm3.agreement_count, "four components"));
    check_true("or five", tells(sm3.claims, sm3.claim_count, "has five"));
    check_true("BPI below 10 m", tells(sm3.claims, sm3.claim_count, "less than USD 10 million"));
    check_true("consent of Japan", tells(sm3.rights, sm3.right_count, "Japan consents"));
}

/* Three ways of building were asked for, and one was answered: the two others are told of. */
static void test_E9_soryu_options(void)
{
    Programme soryu = programme_of("examples/offset/soryu-options.json", 2);

    check_int("three", (int64_t)soryu.option_count, 3);
    check_true("one is answered", programme_answers(&soryu.options[0]));
    check_true("local building is not", !programme_answers(&soryu.options[1]));
    check_true("nor both", !programme_answers(&soryu.options[2]));
}

int main(void)
{
    arena = arena_open(ARENA_BYTES);
    shape_check(&programme_shape);
    RUN(test_E6_to_E11_findings);
    RUN(test_E6_local_share);
    RUN(test_E7_sm3);
    RUN(test_E9_soryu_options);
    return check_done();
}
