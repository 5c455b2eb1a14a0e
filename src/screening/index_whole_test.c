/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The index against every name, on the issuers' lists at hand: people and firms that are on them,
 * as written, altered or in another script, and people who do not exist. In the short run a sample
 * of the former and 500 of the latter; fewer where every byte is watched.
 */
#include "screening/image.h"
#include "tests/at_hand.h"
#include "tests/index_sample.h"

enum { FILES_MEMORY = 1 << 30, SEARCH_MEMORY = 1 << 28, INVENTED = 25000 };

/* In the short run: so many of those who do not exist, and every so manieth of those listed. */
enum { INVENTED_SHORT = CHECK_ADDRESSES ? 25 : 500, LISTED_STEP = 100 };
enum { THEMSELVES_STEP = CHECK_ADDRESSES ? 20 : 1 };

static const char lists_folder[] = "../shared/data/lists";
static const char names_folder[] = "../shared/data/labelled";

static Arena files, request;
static const Index *all;
static Searcher *searcher;
static Everyone *everyone;

static bool ready(void)
{
    AtHandFiles found;

    if (all)
        return true;
    if (!at_hand_find(&files, lists_folder, &found)) {
        check_skip("there are no lists in ../shared/data/lists");
        return false;
    }
    AtHand lists = at_hand_read(&files, &found);
    all = sample_index(&files, lists.lists, lists.count);
    searcher = searcher_open(&files, all);
    everyone = everyone_open(&files, all);
    return true;
}

/* Whoever is asked for as the list writes him is he, and nothing less. */
static void test_themselves(void)
{
    if (!ready())
        return;
    for (uint32_t i = 0; i < all->name_count; i += THEMSELVES_STEP) {
        arena_reset(&request);
        Name name = image_name(&request, all, i);
        EntityType type = (EntityType)all->entries[all->names[i].entry].type;
        if (name.view_count > 0 && score_names_only(request, &name, &name, type) != SCORE_MAX)
            check_str(arena_c(&request, name.text), S("less than itself"), S("itself"));
    }
    check_true("names", all->name_count > 0);
}

static bool long_run(void)
{
    return getenv("SEKISHO_LONG") != NULL;
}

/* Every `step`th row of a table, its rows begun at a place that the seed chooses. */
static size_t check_table(const char *file, const char *column, EntityType type, size_t step,
                          Rng *rng)
{
    size_t hits = 0;
    CsvTable table = at_hand_table(&files, names_folder, file);

    ensure(table.row_count > 1);
    int name = at_hand_column(&table, column), born = at_hand_column(&table, "date_of_birth");
    for (size_t row = 1 + (size_t)rng_between(rng, 0, (int64_t)step - 1); row < table.row_count;
         row += step) {
        Birth birth;
        bool told = birth_read(at_hand_cell(&table.rows[row], born), &birth);
        Query query = { .name = at_hand_cell(&table.rows[row], name),
                        .type = type,
                        .births = &birth,
                        .birth_count = told && row % 2 == 0 };
        Search search = { row % 3 == 0 ? SCORE_ALERT : SCORE_POSSIBLE, 10 };
        arena_reset(&request);
        hits += check_same(request, searcher, everyone, &query, search);
    }
    return hits;
}

static void test_common_word(void)
{
    static const Str names[] = { STR("zaurbeck salimovitch gutchaev"),
                                 STR("zaurbeck salimovitch gutchaev khan"),
                                 STR("zaurbeck salimovitch gutchaev ali") };
    const Hit *hits;
    size_t count, more;

    if (!ready())
        return;
    for (size_t i = 0; i < COUNT_OF(names); i++) {
        Query query = { .name = names[i], .type = ENTITY_PERSON };
        Search search = { SCORE_ALERT, 10 };
        arena_reset(&request);
        ensure(index_search(&request, searcher, &query, search, &hits, &count, &more) == 0);
        bool found = false;
        for (size_t k = 0; k < count; k++)
            found |= str_eq(index_list(all, hits[k].list).name, S("un"));
        check_true(names[i].at, found);
        check_same(request, searcher, everyone, &query, search);
    }
}

static void test_listed(void)
{
    Rng rng = { 1 };
    size_t step = long_run() ? 1 : LISTED_STEP;

    if (!ready())
        return;
    check_true("UN", check_table("yente_positives_un_untreated.csv", "full_name", ENTITY_PERSON,
                                 step, &rng) > 0);
    check_true("UN, altered", check_table("yente_positives_un_treated.csv", "full_name",
                                          ENTITY_PERSON, step, &rng) > 0);
    check_true("kana", check_table("ja_en_official_pairs_mof20260306.csv", "name_ja", ENTITY_PERSON,
                                   step, &rng) > 0);
    check_true("their Latin", check_table("ja_en_official_pairs_mof20260306.csv", "name_en",
                                          ENTITY_UNKNOWN, step, &rng) > 0);
    check_true("organisations", check_table("ja_en_official_pairs_export_prohibition.csv",
                                            "name_en", ENTITY_ORGANISATION, step, &rng) > 0);
    check_table("ja_en_official_pairs_export_prohibition.csv", "name_ja", ENTITY_ORGANISATION, step,
                &rng);
}

static void test_invented(void)
{
    Rng rng = { 2 };
    size_t step = long_run() ? 1 : INVENTED / INVENTED_SHORT;

    if (ready())
        check_table("yente_negatives_global.csv", "full_name", ENTITY_PERSON, step, &rng);
}

int main(void)
{
    files = arena_open(FILES_MEMORY);
    request = arena_open(SEARCH_MEMORY);
    RUN(test_themselves);
    RUN(test_common_word);
    RUN(test_listed);
    RUN(test_invented);
    arena_close(&request);
    arena_close(&files);
    return check_done();
}
