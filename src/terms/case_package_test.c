/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Row C4: the total package of a sale, and what is missing of it. */
#include "phrases_terms.h"
#include "tests/terms_sample.h"

static const char REASON[] = "the buyer trains its own staff with the maker";

static void waive(SampleVersion *sample, const char *element, const char *reason)
{
    sample->waivers[sample->version.waiver_count++] =
        (VersionWaiver){ str_from_c(element), str_from_c(reason) };
}

/* How many elements asked of the version stand so; *ret_first is the first of them. */
static int64_t standing(const PackageTable *table, const CaseVersion *version, PackageStand stand,
                        PackageAsked *ret_first)
{
    PackageAsked asked[PACKAGE_ELEMENTS_MAX];
    size_t count = package_asked(table, version, asked);
    int64_t found = 0;

    for (size_t i = 0; i < count; i++)
        if (asked[i].stand == stand && found++ == 0)
            *ret_first = asked[i];
    return found;
}

/* An offer of radars without a line for training. */
static SampleVersion *without_training(void)
{
    SampleVersion *sample = sample_offer();

    sample->lines[1].element = S("spares");
    waive(sample, "support-equipment", REASON);
    waive(sample, "documentation", REASON);
    waive(sample, "technical-support", REASON);
    waive(sample, "transport", REASON);
    return sample;
}

static void test_c4_no_training_line(void)
{
    const PackageTable *table = sample_package_table_read();
    PackageAsked first;
    SampleVersion *sample = without_training();
    Findings findings = fresh();

    check_int("one gap", standing(table, &sample->version, PACKAGE_MISSING, &first), 1);
    check_str("which", first.element->code, S("training"));
    check_true("refused", !package_check(table, &sample->version, &findings));
    check_true("and says so", told(&findings, PHRASE_TERMS_PACKAGE_GAP, "/lines"));
    check_int("only that", findings.error_count, 1);
    waive(sample, "training", "no");
    findings = fresh();
    check_true("without a reason", !package_check(table, &sample->version, &findings));
    check_true("of substance", told(&findings, PHRASE_TERMS_WAIVER_REASON, "/waivers/4/reason"));
    sample->waivers[4].reason = str_from_c(REASON);
    findings = fresh();
    check_true("with a reason", package_check(table, &sample->version, &findings));
    check_int("without a finding", findings.count, 0);
}

static void test_a_line_serves(void)
{
    const PackageTable *table = sample_package_table_read();
    SampleVersion *sample = without_training();
    Findings findings = fresh();

    sample->lines[2] = sample_line(3, 1, 100);
    sample->lines[2].element = S("training");
    sample->version.line_count = 3;
    check_true("served", package_check(table, &sample->version, &findings));
    PackageAsked first = { 0 };
    check_int("by two lines", standing(table, &sample->version, PACKAGE_SERVED, &first), 2);
    check_str("training first", first.element->code, S("training"));
    check_int("by the third", first.line, 3);
    check_int("four left out", standing(table, &sample->version, PACKAGE_WAIVED, &first), 4);
    check_str("with a reason", first.reason, str_from_c(REASON));
    waive(sample, "training", REASON);
    check_true("and left out", !package_check(table, &sample->version, &findings));
    check_true("both at once", told(&findings, PHRASE_TERMS_WAIVER_IDLE, "/waivers/4/element"));
}

static void test_unknown_elements(void)
{
    const PackageTable *table = sample_package_table_read();
    SampleVersion *sample = sample_offer();
    Findings findings = fresh();

    sample->lines[0].element = S("luck");
    waive(sample, "hope", REASON);
    check_true("refused", !package_check(table, &sample->version, &findings));
    check_true("line", told(&findings, PHRASE_TERMS_ELEMENT_UNKNOWN, "/lines/0/element"));
    check_true("waiver", told(&findings, PHRASE_TERMS_ELEMENT_UNKNOWN, "/waivers/0/element"));
    check_true("gaps too, at once", told(&findings, PHRASE_TERMS_PACKAGE_GAP, "/lines"));
}

/* What has no major equipment, and kinds of which it is not asked, have no package. */
static void test_not_asked(void)
{
    const PackageTable *table = sample_package_table_read();
    PackageAsked first;
    SampleVersion *sample = sample_offer();

    check_int("asked", standing(table, &sample->version, PACKAGE_MISSING, &first), 5);
    sample->version.kind = KIND_REPAIR;
    check_int("repair", standing(table, &sample->version, PACKAGE_MISSING, &first), 0);
    sample->version.kind = KIND_DEFINED;
    sample->lines[0].major = false;
    check_int("no major equipment", standing(table, &sample->version, PACKAGE_MISSING, &first), 0);
}

#define HEAD "#table,p\n#ja,要素\n#en,Elements\n#sample,no\n"
#define COLUMNS "element,kinds,ja,en,source,confidence\n"

static void test_bad_tables(void)
{
    static const struct {
        const char *why, *bytes;
        Phrase message;
    } rows[] = {
        { "twice", HEAD COLUMNS "a,,甲,A,invented,unverified\na,,甲,A,invented,unverified\n",
          PHRASE_TERMS_CODE_TWICE },
        { "no such kind", HEAD COLUMNS "a,sale,甲,A,invented,unverified\n",
          PHRASE_TERMS_KIND_UNKNOWN },
        { "a language missing", HEAD COLUMNS "a,,,A,invented,unverified\n",
          PHRASE_TERMS_CELL_EMPTY },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        Findings findings = fresh();

        check_true(rows[i].why,
                   !package_table_read(&arena, str_from_c(rows[i].bytes), S(""), &findings));
        check_true(rows[i].why, told(&findings, rows[i].message, NULL));
    }
}

static void test_too_many(void)
{
    Text text = text_open(&arena, 1 << 16);
    Findings findings = fresh();

    text_c(&text, HEAD COLUMNS);
    for (int i = 0; i <= PACKAGE_ELEMENTS_MAX; i++) {
        text_c(&text, "e");
        text_int(&text, i);
        text_c(&text, ",,甲,A,invented,unverified\n");
    }
    check_true("one too many", !package_table_read(&arena, text_str(&text), S(""), &findings));
    check_true("and says so", told(&findings, PHRASE_TERMS_ROWS_MANY, NULL));
}

int main(void)
{
    arena = arena_open(4ull << 30);
    RUN(test_c4_no_training_line);
    RUN(test_a_line_serves);
    RUN(test_unknown_elements);
    RUN(test_not_asked);
    RUN(test_bad_tables);
    RUN(test_too_many);
    return check_done();
}
