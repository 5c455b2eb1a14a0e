/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "screening/fields.h"
#include "tests/check.h"

static void test_births(void)
{
    static const struct {
        const char *why;
        Birth query, entry;
        BirthMeets meets;
    } rows[] = {
        { "the day", { 1958, 1958, 7, 16, 0 }, { 1958, 1958, 7, 16, 0 }, BIRTH_SAME },
        { "as far as both are known",
          { 1958, 1958, 7, 16, 0 },
          { 1958, 1958, 0, 0, 0 },
          BIRTH_SAME },
        { "the month", { 1958, 1958, 7, 0, 0 }, { 1958, 1958, 7, 16, 0 }, BIRTH_SAME },
        { "within a range", { 1952, 1952, 3, 1, 0 }, { 1950, 1955, 0, 0, 0 }, BIRTH_SAME },
        { "about", { 1959, 1959, 3, 1, 0 }, { 1958, 1958, 0, 0, 1 }, BIRTH_SAME },
        { "nothing known", { 0, 0, 0, 0, 0 }, { 1958, 1958, 7, 16, 0 }, BIRTH_UNKNOWN },
        { "a year apart", { 1958, 1958, 7, 16, 0 }, { 1959, 1959, 7, 16, 0 }, BIRTH_NEAR },
        { "a year apart, the year alone",
          { 1958, 1958, 7, 16, 0 },
          { 1959, 1959, 0, 0, 0 },
          BIRTH_NEAR },
        { "day and month swapped", { 1958, 1958, 7, 4, 0 }, { 1958, 1958, 4, 7, 0 }, BIRTH_NEAR },
        { "a digit of the year", { 1958, 1958, 7, 16, 0 }, { 1988, 1988, 7, 16, 0 }, BIRTH_NEAR },
        { "another day", { 1958, 1958, 7, 16, 0 }, { 1958, 1958, 7, 17, 0 }, BIRTH_DAY },
        { "another month", { 1958, 1958, 7, 0, 0 }, { 1958, 1958, 8, 0, 0 }, BIRTH_DAY },
        { "a year and a day apart",
          { 1958, 1958, 7, 16, 0 },
          { 1959, 1959, 7, 17, 0 },
          BIRTH_YEARS },
        { "nine years", { 1958, 1958, 0, 0, 0 }, { 1967, 1967, 0, 0, 0 }, BIRTH_YEARS },
        { "ten years", { 1958, 1958, 0, 0, 0 }, { 1968, 1968, 0, 0, 0 }, BIRTH_FAR },
        { "ten from a range", { 1958, 1958, 0, 0, 0 }, { 1966, 1970, 0, 0, 0 }, BIRTH_YEARS },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        check_int(rows[i].why, birth_meets(rows[i].query, rows[i].entry), rows[i].meets);
        check_int(rows[i].why, birth_meets(rows[i].entry, rows[i].query), rows[i].meets);
    }
}

static void test_the_best_birth_counts(void)
{
    const Birth births[] = { { 1930, 1930, 0, 0, 0 }, { 1959, 1959, 0, 0, 0 }, { 0, 0, 0, 0, 0 } };
    const Birth born = { 1958, 1958, 7, 16, 0 };
    Query query = { .births = &born, .birth_count = 1 };
    FieldsMet met = fields_meet(&query, &(Fields){ .births = births, .birth_count = 3 });

    check_int("near", met.birth, BIRTH_NEAR);
    check_int("which", met.entry_birth.first_year, 1959);
    check_int("confirmed", met.confirmed, 1);
}

static void test_a_birth_the_list_lacks(void)
{
    const Birth born = { 1958, 1958, 7, 16, 0 }, unread = { 0, 0, 0, 0, 0 };
    Query query = { .births = &born, .birth_count = 1 }, none = { .births = NULL };
    FieldsMet met = fields_meet(&query, &(Fields){ .birth_count = 0 });

    check_int("absent", met.birth, BIRTH_ABSENT);
    check_int("what was asked", met.query_birth.first_year, 1958);
    check_int("confirms nothing", met.confirmed, 0);
    check_int("a name that is no more than near does not alert", fields_apply(&met, 850), 750);
    check_true("a strong one alerts all the same", fields_apply(&met, SCORE_STRONG) >= SCORE_ALERT);
    met = fields_meet(&query, &(Fields){ .births = &unread, .birth_count = 1 });
    check_int("nothing known is nothing", met.birth, BIRTH_ABSENT);
    met = fields_meet(&none, &(Fields){ .births = &born, .birth_count = 1 });
    check_int("nobody asked", met.birth, BIRTH_UNKNOWN);
    check_int("lowers nothing", fields_apply(&met, 850), 850);
}

static void test_countries_and_types(void)
{
    const Country mine[] = { 1, 2 }, theirs[] = { 3, 2 };
    Query query = { .type = ENTITY_PERSON, .countries = mine, .country_count = 2 };
    FieldsMet met = fields_meet(&query, &(Fields){ .countries = theirs, .country_count = 2 });

    check_true("one agrees", met.country_same && !met.country_other && met.country == 2);
    check_int("confirmed", met.confirmed, 1);
    check_true("type unknown", !met.type_other);
    met = fields_meet(&query,
                      &(Fields){ .countries = theirs, .country_count = 1, .type = ENTITY_VESSEL });
    check_true("none agrees", !met.country_same && met.country_other);
    check_true("a ship", met.type_other);
    met = fields_meet(&query, &(Fields){ .type = ENTITY_PERSON });
    check_true("the list is silent", !met.country_same && !met.country_other && !met.type_other);
    check_int("and lowers nothing", fields_apply(&met, 900), 900);
}

static void test_identifiers(void)
{
    const Identifier lei = { IDENTIFIER_LEI, S("AAAA1"), S("AAAA1") };
    const Identifier lei_2 = { IDENTIFIER_LEI, S("BBBB2"), S("BBBB2") };
    const Identifier passport = { IDENTIFIER_PASSPORT, S("CCCC3"), S("CCCC3") };
    const Identifier passport_2 = { IDENTIFIER_PASSPORT, S("DDDD4"), S("DDDD4") };
    const Identifier mine[] = { lei, passport }, theirs[] = { lei_2, passport };
    Query query = { .identifiers = mine, .identifier_count = 2 };

    FieldsMet met = fields_meet(&query, &(Fields){ .identifiers = theirs, .identifier_count = 2 });
    check_true("one that agrees outweighs one that does not",
               met.number_same == &mine[1] && !met.number_query);
    check_int("it lifts", fields_apply(&met, 0), 950);
    check_int("and never lowers", fields_apply(&met, 990), 990);
    met = fields_meet(&query, &(Fields){ .identifiers = &lei_2, .identifier_count = 1 });
    check_true("another of a kind each has one of",
               !met.number_same && met.number_query == &mine[0]);
    check_int("it lowers", fields_apply(&met, 1000), 900);
    met = fields_meet(&query, &(Fields){ .identifiers = &passport_2, .identifier_count = 1 });
    check_true("people have several passports", !met.number_same && !met.number_query);
}

int main(void)
{
    RUN(test_births);
    RUN(test_the_best_birth_counts);
    RUN(test_a_birth_the_list_lacks);
    RUN(test_countries_and_types);
    RUN(test_identifiers);
    return check_done();
}
