/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* The library of notes: how it is read, what is required of a document, who is liable for what. */
#include "phrases_terms.h"
#include "tests/terms_sample.h"

/* ---- reading ------------------------------------------------------------------------------- */

#define HEAD "#table,notes\n#ja,注記\n#en,Notes\n#sample,no\n"
#define COLUMNS "code,level,required,restate,params,ja,en,source,confidence\n"
#define GOOD "a-note,case,always,no,,文,Text,invented,unverified\n"

static const struct {
    const char *why, *bytes;
    Phrase message;
    uint32_t line;
} bad[] = {
    { "no table", HEAD, PHRASE_TERMS_COLUMNS, 1 },
    { "no name", "#ja,注記\n#en,Notes\n#sample,no\n" COLUMNS GOOD, PHRASE_TERMS_HEAD_MISSING, 1 },
    { "not said whether a sample", "#table,notes\n#ja,注記\n#en,Notes\n" COLUMNS GOOD,
      PHRASE_TERMS_HEAD_MISSING, 1 },
    { "named twice", "#table,notes\n" HEAD COLUMNS GOOD, PHRASE_TERMS_HEAD_TWICE, 2 },
    { "a head with too much", "#ja,注記,注\n" HEAD COLUMNS GOOD, PHRASE_TERMS_HEAD_FORM, 1 },
    { "an unknown head", "#jp,注記\n" HEAD COLUMNS GOOD, PHRASE_TERMS_WORD, 1 },
    { "a sample by name only",
      "#table,notes-sample\n#ja,注記\n#en,Notes\n#sample,no\n" COLUMNS GOOD,
      PHRASE_TERMS_SAMPLE_NAME, 1 },
    { "other columns", HEAD "code,level\n" GOOD, PHRASE_TERMS_COLUMNS, 5 },
    { "a cell short", HEAD COLUMNS "a-note,case,always,no,,文,Text,invented\n", PHRASE_TERMS_CELLS,
      6 },
    { "a code in capitals", HEAD COLUMNS "A-note,case,,no,,文,Text,invented,unverified\n",
      PHRASE_TERMS_CODE, 6 },
    { "a code twice", HEAD COLUMNS GOOD GOOD, PHRASE_TERMS_CODE_TWICE, 7 },
    { "no level", HEAD COLUMNS "a-note,all,,no,,文,Text,invented,unverified\n", PHRASE_TERMS_WORD,
      6 },
    { "an unknown condition",
      HEAD COLUMNS "a-note,case,gift never,no,,文,Text,invented,unverified\n",
      PHRASE_TERMS_CONDITION, 6 },
    { "a condition twice", HEAD COLUMNS "a-note,case,gift gift,no,,文,Text,invented,unverified\n",
      PHRASE_TERMS_WORDS_MANY, 6 },
    { "no Japanese", HEAD COLUMNS "a-note,case,,no,,,Text,invented,unverified\n",
      PHRASE_TERMS_CELL_EMPTY, 6 },
    { "no English", HEAD COLUMNS "a-note,case,,no,,文,\" \",invented,unverified\n",
      PHRASE_TERMS_CELL_EMPTY, 6 },
    { "a parameter nobody declared",
      HEAD COLUMNS "a-note,case,,no,day,{day}{place},{day},invented,unverified\n",
      PHRASE_TERMS_PARAM_UNKNOWN, 6 },
    { "a parameter in one language",
      HEAD COLUMNS "a-note,case,,no,day,{day},Text,invented,unverified\n",
      PHRASE_TERMS_PARAM_UNUSED, 6 },
    { "a parameter twice", HEAD COLUMNS "a-note,case,,no,day day,{day},{day},invented,unverified\n",
      PHRASE_TERMS_WORDS_MANY, 6 },
    { "an open brace", HEAD COLUMNS "a-note,case,,no,,文{,Text,invented,unverified\n",
      PHRASE_TERMS_BRACE, 6 },
    { "a brace shut before", HEAD COLUMNS "a-note,case,,no,day,}{day},{day},invented,unverified\n",
      PHRASE_TERMS_BRACE, 6 },
    { "no source", HEAD COLUMNS "a-note,case,,no,,文,Text,,unverified\n", PHRASE_TERMS_CELL_EMPTY,
      6 },
    { "no such confidence", HEAD COLUMNS "a-note,case,,no,,文,Text,invented,sure\n",
      PHRASE_TERMS_WORD, 6 },
};

static bool told_at_line(const Findings *findings, Phrase message, uint32_t line)
{
    for (const Finding *finding = findings->first; finding; finding = finding->next)
        if (finding->message == message && finding->place.line == line &&
            finding->remedy != PHRASE_NONE)
            return true;
    return false;
}

static void test_bad_libraries(void)
{
    for (size_t i = 0; i < COUNT_OF(bad); i++) {
        Findings findings = fresh();

        check_true(bad[i].why,
                   !note_library_read(&arena, str_from_c(bad[i].bytes), S(""), &findings));
        check_true(bad[i].why, told_at_line(&findings, bad[i].message, bad[i].line));
        check_true(bad[i].why, told_in(&findings, LANG_JA).len > 0);
    }
}

static void test_good_library(void)
{
    Findings findings = fresh();
    const NoteLibrary *library =
        note_library_read(&arena, S(HEAD COLUMNS GOOD), S("x/notes.csv"), &findings);

    check_int("no finding", findings.count, 0);
    check_true("read", library && library->entry_count == 1);
    check_true("found", note_find(library, S("a-note")) && !note_find(library, S("b-note")));
    check_true("another name is refused",
               !note_library_read(&arena, S(HEAD COLUMNS GOOD), S("x/other.csv"), &findings));
    check_true("and says so", told(&findings, PHRASE_TERMS_FILE_NAME, NULL));
}

/* ---- in a document ------------------------------------------------------------------------- */

static void test_written(void)
{
    SampleVersion *sample = sample_offer();
    const NoteLibrary *library = sample_note_library_read();
    Text text = text_open(&arena, 1000);

    sample_note_with(sample, "end-use", "purpose", "{purpose} & <rescue>");
    note_write(&text, library, &sample->notes[0], LANG_EN);
    check_str("what is filled in is text", text_str(&text),
              S("What is supplied is used for this purpose only: {purpose} & <rescue>."));
    text_reset(&text);
    note_write(&text, library, &sample->notes[0], LANG_JA);
    check_str("in Japanese", text_str(&text),
              S("提供されたものは、{purpose} & <rescue>の目的のためにのみ使用する。"));
}

static void test_unfit(void)
{
    SampleVersion *sample = sample_offer();
    Findings findings = fresh();
    const NoteLibrary *library = sample_note_library_read();

    sample_note(sample, "no-such-note", INT64_MIN);
    sample_note(sample, "inspection", INT64_MIN);
    sample_note(sample, "no-retransfer", 1);
    sample_note(sample, "end-use", INT64_MIN);
    sample_note_with(sample, "undertaking", "day", "tomorrow");
    sample->strikes[0] = (VersionStrike){ S("gone"), INT64_MIN, S("it never was") };
    sample->version.strike_count = 1;
    check_true("unfit", !note_check(library, &sample->version, &findings));
    check_true("unknown", told(&findings, PHRASE_TERMS_NOTE_UNKNOWN, "/notes/0/code"));
    check_true("of a line", told(&findings, PHRASE_TERMS_NOTE_OF_LINE, "/notes/1/line"));
    check_true("of the case", told(&findings, PHRASE_TERMS_NOTE_OF_CASE, "/notes/2/line"));
    check_true("lacking", told(&findings, PHRASE_TERMS_PARAM_MISSING, "/notes/3/params"));
    check_true("too much", told(&findings, PHRASE_TERMS_PARAM_EXTRA, "/notes/4/params"));
    check_true("strikes nothing known",
               told(&findings, PHRASE_TERMS_NOTE_UNKNOWN, "/strikes/0/code"));
    check_int("all at once", findings.error_count, 6);
}

/* ---- what is required ---------------------------------------------------------------------- */

static const Str seller[] = { STR("contracts"), STR("buys"), STR("guarantees"), STR("supports") };

static bool is_required(const CaseVersion *version, const NoteRoute *route, const char *code,
                        int64_t line)
{
    size_t count;
    const NoteMissing *missing =
        note_required(&arena, sample_note_library_read(), version, route, &count);

    for (size_t i = 0; i < count; i++)
        if (missing[i].line == line && str_eq(missing[i].entry->code, str_from_c(code)))
            return true;
    return false;
}

/* Row C8: surplus and gifts carry "as is, where is", and the notice is there in both languages. */
static void test_c8_as_is(void)
{
    NoteRoute route = { .liability = liability_of(seller, COUNT_OF(seller)) };
    const NoteLibrary *library = sample_note_library_read();
    Text text = text_open(&arena, 1000);
    size_t at;

    for (CaseKind kind = 0; kind < CASE_KINDS; kind++) {
        SampleVersion *sample = sample_offer();
        bool wanted = kind == KIND_SURPLUS || kind == KIND_GIFT;

        sample->version.kind = (int32_t)kind;
        check_int((const char *)case_kind_words[kind].at,
                  is_required(&sample->version, &route, "as-is", INT64_MIN), wanted);
        sample_note_with(sample, "as-is", "place", "Kure");
        check_true("stated", !is_required(&sample->version, &route, "as-is", INT64_MIN));
    }
    SampleVersion *sample = sample_offer();

    sample->lines[1].condition = CONDITION_AS_IS;
    check_true("a line as is in another sale",
               is_required(&sample->version, &route, "as-is", INT64_MIN));
    sample_note_with(sample, "as-is", "place", "Kure");
    note_write(&text, library, &sample->notes[0], LANG_EN);
    check_true("in English", str_find(text_str(&text), S("as is, where is, at Kure"), &at));
    note_write(&text, library, &sample->notes[0], LANG_JA);
    check_true("in Japanese", str_find(text_str(&text), S("Kureにおいて現状有姿で"), &at));
}

static void use_technology(SampleVersion *sample)
{
    sample->lines[1].leg = LEG_TECHNOLOGY;
}
static void use_service(SampleVersion *sample)
{
    sample->lines[1].leg = LEG_SERVICE;
}
static void use_used(SampleVersion *sample)
{
    sample->lines[1].condition = CONDITION_USED;
}
static void use_major(SampleVersion *sample)
{
    sample->lines[1].major = true;
}
static void use_nothing(SampleVersion *sample)
{
    sample->lines[1].leg = LEG_GOODS;
    sample->lines[1].major = false;
    sample->version.deposit_minor = 0;
}
static void use_surcharge(SampleVersion *sample)
{
    sample->version.admin_minor = 1;
}
static void use_transport(SampleVersion *sample)
{
    sample->version.transport_minor = 1;
}
static void use_deposit(SampleVersion *sample)
{
    sample->version.deposit_minor = 1;
}
static void use_undertaking(SampleVersion *sample)
{
    sample->version.sale_terms = SALE_UNDERTAKING;
}
static void use_credit(SampleVersion *sample)
{
    sample->version.sale_terms = SALE_LETTER_OF_CREDIT;
}
static void use_loan(SampleVersion *sample)
{
    sample->version.kind = KIND_LOAN;
}
static void use_joint(SampleVersion *sample)
{
    sample->version.kind = KIND_JOINT;
}

static void test_required(void)
{
    static const struct {
        const char *code;
        void (*use)(SampleVersion *sample);
        int64_t line;
    } rows[] = {
        { "technology", use_technology, 2 },
        { "service", use_service, 2 },
        { "used", use_used, 2 },
        { "inspection", use_major, 2 },
        { "admin-surcharge", use_surcharge, INT64_MIN },
        { "accessorials", use_transport, INT64_MIN },
        { "deposit", use_deposit, INT64_MIN },
        { "undertaking", use_undertaking, INT64_MIN },
        { "letter-of-credit", use_credit, INT64_MIN },
        { "return", use_loan, INT64_MIN },
        { "joint-partner", use_joint, INT64_MIN },
    };
    NoteRoute route = { .liability = liability_of(seller, COUNT_OF(seller)) };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        SampleVersion *with = sample_offer(), *without = sample_offer();

        use_nothing(with);
        use_nothing(without);
        rows[i].use(with);
        check_true(rows[i].code, is_required(&with->version, &route, rows[i].code, rows[i].line));
        check_true(rows[i].code,
                   !is_required(&without->version, &route, rows[i].code, rows[i].line));
    }
    check_true("always", is_required(&sample_offer()->version, &route, "end-use", INT64_MIN));
    check_true("when wanted",
               !is_required(&sample_offer()->version, &route, "authentic-language", INT64_MIN));
}

static void test_required_findings(void)
{
    SampleVersion *sample = sample_offer();
    Findings findings = fresh();
    NoteRoute route = { .liability = liability_of(seller, COUNT_OF(seller)) };

    check_true("something is", !note_required_check(sample_note_library_read(), &sample->version,
                                                    &route, &findings));
    check_true("of the case", told(&findings, PHRASE_TERMS_NOTE_REQUIRED, "/notes"));
    check_true("of a line", told(&findings, PHRASE_TERMS_NOTE_REQUIRED_LINE, "/notes"));
}

/* ---- who is liable ------------------------------------------------------------------------- */

static Str matrix(const Liability *liability, Lang lang)
{
    Text text = text_open(&arena, 2000);

    liability_write(&text, liability, lang);
    return text_str(&text);
}

/* Row C5: where the State only buys along and supports, "none" in all four; where it contracts and
 * guarantees, its duty in each. */
static void test_c5_liability(void)
{
    static const Str supporter[] = { STR("buys"), STR("negotiates-offsets"), STR("supports") };
    static const char *const matters[] = { "price", "time", "performance", "termination" };
    const struct {
        const char *why;
        Liability liability;
        bool state;
    } rows[] = {
        { "no liability", liability_of(supporter, COUNT_OF(supporter)), false },
        { "the State sells", liability_of(seller, COUNT_OF(seller)), true },
        { "nothing carried", liability_of(NULL, 0), false },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++)
        for (size_t k = 0; k < LIABILITY_MATTERS; k++) {
            NoteRoute route = { .liability = rows[i].liability };
            char state[64], none[64];

            snprintf(state, sizeof state, "liability-%s-state", matters[k]);
            snprintf(none, sizeof none, "liability-%s-none", matters[k]);
            check_int(rows[i].why, rows[i].liability.state[k], rows[i].state);
            check_int(state, is_required(&sample_offer()->version, &route, state, INT64_MIN),
                      rows[i].state);
            check_int(none, is_required(&sample_offer()->version, &route, none, INT64_MIN),
                      !rows[i].state);
        }
    check_str("none in all four", matrix(&rows[0].liability, LANG_EN),
              S("Price: none: the State has no liability\n"
                "Time: none: the State has no liability\n"
                "Performance: none: the State has no liability\n"
                "Termination: none: the State has no liability\n"));
    check_str("its duty in each", matrix(&rows[1].liability, LANG_JA),
              S("価格: 国は文書の価格に拘束され、実際の費用との差額を精算します\n"
                "納期: 国は文書の納期を守るため最善を尽くし、遅れを直ちに通知します\n"
                "性能: 国は提供するものが仕様に合うことに責任を負い、企業に対する権利を行使します\n"
                "解約: 国は購入国の求めにより契約を終了させ、その費用を受領した額と精算します\n"));
}

static void test_half_liable(void)
{
    static const Str duties[] = { STR("contracts") };
    Liability liability = liability_of(duties, 1);

    check_str("by its contract", liability.duty[LIABILITY_PRICE], S("contracts"));
    check_true("performance is nobody's", !liability.state[LIABILITY_PERFORMANCE]);
    check_int("and says by no duty", liability.duty[LIABILITY_PERFORMANCE].len, 0);
}

/* Row A13: the clause of the route, and not the other; of a route that says neither, none. */
static void test_a13_continuity(void)
{
    static const struct {
        Continuity continuity;
        bool continues, may_suspend;
    } rows[] = {
        { CONTINUITY_NOT_TOLD, false, false },
        { CONTINUITY_CONTINUES, true, false },
        { CONTINUITY_MAY_SUSPEND, false, true },
    };
    SampleVersion *sample = sample_offer();
    Text text = text_open(&arena, 1000);

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        NoteRoute route = { .continuity = rows[i].continuity };

        check_int("A13 it goes on",
                  is_required(&sample_offer()->version, &route, "continuity", INT64_MIN),
                  rows[i].continues);
        check_int("A13 it may be suspended",
                  is_required(&sample_offer()->version, &route, "suspension", INT64_MIN),
                  rows[i].may_suspend);
    }
    sample_note(sample, "suspension", INT64_MIN);
    NoteRoute stops = { .continuity = CONTINUITY_MAY_SUSPEND };
    check_true("A13 stated", !is_required(&sample->version, &stops, "suspension", INT64_MIN));
    note_write(&text, sample_note_library_read(), &sample->notes[0], LANG_EN);
    check_str("A13 to the buyer", str_cut(text_str(&text), 0, 32),
              S("The State may suspend deliveries"));
    text_reset(&text);
    note_write(&text, sample_note_library_read(), &sample->notes[0], LANG_JA);
    check_true("A13 in Japanese",
               str_starts(text_str(&text), S("国は、輸出許可が失効し若しくは停止されたとき")));
}

int main(void)
{
    arena = arena_open(8ull << 30);
    RUN(test_bad_libraries);
    RUN(test_good_library);
    RUN(test_written);
    RUN(test_unfit);
    RUN(test_c8_as_is);
    RUN(test_required);
    RUN(test_required_findings);
    RUN(test_c5_liability);
    RUN(test_half_liable);
    RUN(test_a13_continuity);
    return check_done();
}
