/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "phrases_base.h"
#include "phrases_campaign.h"

#include "tests/campaign_sample.h"

#define MATRIX_HEAD "feature,country,release,from,until,ja,en,source,confidence\n"
#define QUESTION_HEAD "question,country,features,ja,en,source,confidence\n"
#define REST ",w,w,s,official\n"

static void read_both(Str rows, Str items, ReleaseMatrix *matrix, TenderQuestions *questions)
{
    Findings findings = { .arena = &arena };

    ensure(release_matrix_read(&arena, rows, S("m.csv"), matrix, &findings));
    ensure(tender_questions_read(&arena, items, S("q.csv"), matrix, questions, &findings));
}

/* What is withheld is counted on the first day of the bid, not met with in its presentations. */
static void test_B5_soryu_on_day_one(void)
{
    static const struct {
        Release release;
        const char *feature;
    } rows[] = {
        { RELEASE_DEGRADE, "range" },
        { RELEASE_WITHHOLD, "quieting" },
        { RELEASE_UNDECIDED, "acoustic-signature" },
        { RELEASE_WITHHOLD, "hull-steel" },
        { RELEASE_FREE, "combat-system-interface" },
        { RELEASE_FREE, "building-plan" },
        { RELEASE_WITHHOLD, "battery" },
    };
    ReleaseMatrix matrix;
    TenderQuestions questions;
    int64_t withheld = 0, later = 0;

    read_both(file_of("examples/campaigns/soryu-release.csv"),
              file_of("examples/campaigns/soryu-questions.csv"), &matrix, &questions);
    check_int("questions", (int64_t)questions.count, COUNT_OF(rows));
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        const char *feature = rows[i].feature;
        Rehearsed answer = rehearse(&matrix, &questions.items[i], day("2014-11-01"));
        check_int(feature, answer.release, rows[i].release);
        check_str(feature, answer.feature, str_from_c(feature));
        withheld += answer.release == RELEASE_WITHHOLD;
        answer = rehearse(&matrix, &questions.items[i], day("2015-05-01"));
        later += answer.release == RELEASE_WITHHOLD;
    }
    check_int("B5 withheld on day 1", withheld, 3);
    check_int("and when one more was decided", later, 4);
}

static void test_days_and_countries(void)
{
    static const struct {
        const char *country, *day;
        Release release;
    } rows[] = {
        { "AUS", "2025-12-31", RELEASE_UNDECIDED }, { "AUS", "2026-01-01", RELEASE_WITHHOLD },
        { "AUS", "2026-05-31", RELEASE_WITHHOLD },  { "AUS", "2026-06-01", RELEASE_DEGRADE },
        { "AUS", "2990-01-01", RELEASE_DEGRADE },   { "PHL", "2026-06-01", RELEASE_FREE },
        { "IND", "2026-06-01", RELEASE_UNDECIDED },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        Text text = text_open(&arena, 1000);
        ReleaseMatrix matrix;
        TenderQuestions questions;

        text_all(&text, S(QUESTION_HEAD "q,"), str_from_c(rows[i].country), S(",a" REST));
        read_both(S(MATRIX_HEAD "a,AUS,withhold,2026-01-01,2026-06-01" REST
                                "a,AUS,degrade,2026-06-01," REST "a,PHL,release,2026-01-01," REST),
                  text_str(&text), &matrix, &questions);
        check_int(rows[i].day, rehearse(&matrix, questions.items, day(rows[i].day)).release,
                  rows[i].release);
    }
}

/* Whatever else is asked with it, a feature never becomes freer. */
static void prop_more_features_are_never_freer(Rng *rng)
{
    static const char ids[][2] = { "a", "b", "c", "d", "e", "f" };
    static const Release kinds[] = { RELEASE_WITHHOLD, RELEASE_DEGRADE, RELEASE_FREE };
    ReleaseRow rows[COUNT_OF(ids)];
    Str features[COUNT_OF(ids)];
    size_t decided = 0;

    for (size_t i = 0; i < COUNT_OF(ids); i++) {
        features[i] = str_from_c(ids[i]);
        if (rng_next(rng) % 4 > 0)
            rows[decided++] = (ReleaseRow){ .feature = features[i],
                                            .country = S("AUS"),
                                            .release = kinds[rng_between(rng, 0, 2)],
                                            .until = DATE_FOREVER };
    }
    ReleaseMatrix matrix = { rows, decided };
    Release before = RELEASES;
    for (size_t count = 1; count <= COUNT_OF(ids); count++) {
        TenderQuestion question = { .country = S("AUS"),
                                    .features = features,
                                    .feature_count = count };
        Release all = rehearse(&matrix, &question, 0).release;
        question = (TenderQuestion){ .country = S("AUS"),
                                     .features = &features[count - 1],
                                     .feature_count = 1 };
        Release one = rehearse(&matrix, &question, 0).release;
        check_int("the less free of both", all, before < one ? before : one);
        before = all;
    }
}

static void test_bad_files(void)
{
    static const struct {
        const char *rows, *questions;
        Phrase message;
        uint32_t line;
    } rows[] = {
        { "a,AUS,maybe,2026-01-01," REST, NULL, PHRASE_BASE_CSV_WORD, 2 },
        { "a,AUS,undecided,2026-01-01," REST, NULL, PHRASE_BASE_CSV_WORD, 2 },
        { "a,Atlantis,release,2026-01-01," REST, NULL, PHRASE_BASE_CSV_COUNTRY, 2 },
        { "a,AUS,release,," REST, NULL, PHRASE_BASE_CSV_DAY, 2 },
        { "a,AUS,release,2026-01-01,2026-01-01" REST, NULL, PHRASE_BASE_CSV_UNTIL, 2 },
        { "a,AUS,release,2026-01-01," REST "a,AUS,withhold,2026-05-01," REST, NULL,
          PHRASE_CAMPAIGN_RELEASED_TWICE, 3 },
        { "a,AUS,release,2026-01-01," REST, "q,AUS,b" REST, PHRASE_CAMPAIGN_NO_FEATURE, 2 },
        { "a,AUS,release,2026-01-01," REST, "q,AUS," REST, PHRASE_BASE_CSV_EMPTY, 2 },
        { "a,AUS,release,2026-01-01," REST, "q,AUS,a" REST "q,AUS,a" REST, PHRASE_CAMPAIGN_TWICE,
          3 },
        { "a,AUS,release,2026-01-01," REST, "q,XXQ,a" REST, PHRASE_BASE_CSV_COUNTRY, 2 },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        Findings findings = { .arena = &arena };
        Text matrix_text = text_open(&arena, 1000), text = text_open(&arena, 1000);
        ReleaseMatrix matrix;
        TenderQuestions questions;

        text_all(&matrix_text, S(MATRIX_HEAD), str_from_c(rows[i].rows));
        text_all(&text, S(QUESTION_HEAD), str_from_c(rows[i].questions));
        bool good =
            release_matrix_read(&arena, text_str(&matrix_text), S("m.csv"), &matrix, &findings);
        check_int(rows[i].rows, good, rows[i].questions != NULL);
        if (good)
            good = tender_questions_read(&arena, text_str(&text), S("q.csv"), &matrix, &questions,
                                         &findings);
        check_true(rows[i].rows, !good);
        ensure(findings.first);
        check_str(rows[i].rows, phrase_key(findings.first->message), phrase_key(rows[i].message));
        check_int(rows[i].rows, findings.first->place.line, rows[i].line);
    }
}

int main(void)
{
    arena = arena_open(ARENA_BYTES);
    RUN(test_B5_soryu_on_day_one);
    RUN(test_days_and_countries);
    RUN_PROP(prop_more_features_are_never_freer, 500);
    RUN(test_bad_files);
    return check_done();
}
