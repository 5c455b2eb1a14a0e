/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "screening/align.h"

#include "screening/near.h"
#include "tests/check.h"

#include <string.h>

static Arena arena;

/*
 * A view of words between blanks, made by hand: "-al" is a particle, "+ali" common, "j" an initial,
 * "9" a number. The sound is the word without its vowels; who tests alignment needs no better.
 */
static NameToken token_of(Str text)
{
    NameToken token = { .kind = TOKEN_WORD, .weight = NAME_WEIGHT };
    Text sound = text_open(&arena, 100);

    if (text.at[0] == '-')
        token.kind = TOKEN_PARTICLE, token.weight = 10;
    if (text.at[0] == '+')
        token.kind = TOKEN_COMMON, token.weight = 80;
    token.written = token.letters = str_cut(text, token.kind != TOKEN_WORD, text.len);
    for (size_t i = 0; i < token.letters.len; i++)
        if (!memchr("aeiouy", token.letters.at[i], 6))
            text_char(&sound, token.letters.at[i]);
        else if (i == 0)
            text_char(&sound, 'a');
    token.sound = text_str(&sound);
    if (text.len == 1 && text.at[0] >= '0' && text.at[0] <= '9')
        token.kind = TOKEN_NUMBER, token.weight = 50, token.sound = S("");
    else if (text.len == 1)
        token.kind = TOKEN_INITIAL, token.weight = 35;
    if (token_drawn(&token))
        token.sound = S("");
    return token;
}

static NameView view_of(const char *text)
{
    NameToken *tokens = NEW_ARRAY(&arena, NameToken, NAME_TOKENS_MAX);
    NameView view = { .tokens = tokens };

    for (Str rest = str_from_c(text); rest.len > 0; view.token_count++) {
        tokens[view.token_count] = token_of(str_split(rest, ' ', &rest));
        view.weight += tokens[view.token_count].weight;
    }
    return view;
}

static int32_t score_of(const char *query, const char *entry, EntityType type, Aligned *aligned)
{
    NameView query_view = view_of(query), entry_view = view_of(entry);
    return align_views(&query_view, &entry_view, NULL, type, aligned);
}

static void test_scores(void)
{
    static const struct {
        const char *why, *query, *entry;
        EntityType type;
        int32_t score;
    } rows[] = {
        { "the same", "moran petrus", "moran petrus", 1, 1000 },
        { "in another order", "petrus moran", "moran petrus", 1, 1000 },
        { "a letter", "moran pettus", "moran petrus", 1, 883 },
        { "a word more on the list", "moran petrus", "moran petrus kolen", 1, 909 },
        { "a word more in the query", "moran petrus kolen", "moran petrus", 1, 851 },
        { "a word of their own on both sides", "moran petrus", "moran kolen", 1, 333 },
        { "one word of two never alerts", "moran petrus", "moran", 1, 606 },
        { "one word, and the list has more", "moran", "moran petrus", 1, 729 },
        { "two common names and others", "+ali +hasan moran", "+ali +hasan petrus", 1, 285 },
        { "two common names, something more", "+ali +hasan j", "+ali +hasan kk", 1, 490 },
        { "a particle carries nothing", "-al moran", "-al petrus", 1, 0 },
        { "nor do initials", "j k", "john karlson", 1, 0 },
        { "an initial beside a name", "j moran", "john moran", 1, 927 },
        { "a particle left out", "-al moran petrus", "moran petrus", 1, 982 },
        { "joined", "al moran", "almoran", 1, 972 },
        { "joined, three", "al mo ran", "almoran", 1, 972 },
        { "divided otherwise", "almo ran", "al moran", 1, 972 },
        { "joined by sound", "abd arahman", "abdurahman", 1, 930 },
        { "an initial sounds like nothing", "moranek", "moran k", 1, 602 },
        { "too short to be joined", "a b", "ab", 1, 0 },
        { "a number tells apart", "factory 1", "factory 2", 2, 500 },
        { "and carries", "9 corp", "9 corp", 2, 1000 },
        { "kanji divided", "東 西南", "東西南", 1, 972 },
        { "kanji that differ", "東西", "東北", 1, 0 },
        { "nothing", "moran", "petrus", 1, 0 },
    };
    Aligned aligned;

    for (size_t i = 0; i < COUNT_OF(rows); i++)
        check_int(rows[i].why, score_of(rows[i].query, rows[i].entry, rows[i].type, &aligned),
                  rows[i].score);
}

static void test_greed(void)
{
    Aligned aligned;

    score_of("moran morann petrus", "morann moran petrus", ENTITY_PERSON, &aligned);
    check_int("pairs", aligned.pair_count, 3);
    check_true("the best first, by place",
               aligned.pairs[0].query_at == 0 && aligned.pairs[0].entry_at == 1 &&
                   aligned.pairs[1].query_at == 1 && aligned.pairs[1].entry_at == 0);
    score_of("al moran petrus", "almoran kolen", ENTITY_PERSON, &aligned);
    check_int("joined", aligned.pair_count, 1);
    check_true("two and one",
               aligned.pairs[0].query_count == 2 && aligned.pairs[0].entry_count == 1);
    check_int("alone in the query", aligned.query_alone, 4);
    check_int("alone on the list", aligned.entry_alone, 2);
}

static void test_forms(void)
{
    static const struct {
        const char *why;
        Name query, entry;
        int32_t score, off;
    } rows[] = {
        { "none", { .form_count = 0 }, { .forms = { 1 }, .form_count = 1 }, 900, 0 },
        { "one in common",
          { .forms = { 1, 2 }, .form_count = 2 },
          { .forms = { 2 }, .form_count = 1 },
          900,
          0 },
        { "none in common",
          { .forms = { 1 }, .form_count = 1 },
          { .forms = { 2 }, .form_count = 1 },
          900,
          10 },
        { "never below nothing",
          { .forms = { 1 }, .form_count = 1 },
          { .forms = { 2 }, .form_count = 1 },
          4,
          4 },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++)
        check_int(rows[i].why, align_forms(&rows[i].query, &rows[i].entry, rows[i].score),
                  rows[i].off);
}

static void test_views_are_chosen(void)
{
    NameView sound = view_of("tozai"), form = view_of("東西");
    const NameView *query, *entry;
    form.space = SPACE_FORM;
    Name drawn = { .views = { sound, form }, .view_count = 2 };
    Name lettered = { .views = { sound }, .view_count = 1 };

    align_choose(&drawn, &lettered, &query, &entry);
    check_true("one has no kanji", query->space == SPACE_SOUND && entry->space == SPACE_SOUND);
    align_choose(&drawn, &drawn, &query, &entry);
    check_true("both have", query->space == SPACE_FORM && entry->space == SPACE_FORM);
}

static const char *some_name(Rng *rng)
{
    static const char *const words[] = { "moran", "morann",  "petrus", "-al", "+ali", "j",  "k",
                                         "9",     "almoran", "kolen",  "al",  "mo",   "ran" };
    Text text = text_open(&arena, 200);

    for (int64_t i = rng_between(rng, 1, 5); i > 0; i--) {
        text_c(&text, words[rng_between(rng, 0, COUNT_OF(words) - 1)]);
        text_c(&text, i > 1 ? " " : "");
    }
    return arena_c(&arena, text_str(&text));
}

/* What an index relies on: the formula is monotone, and computed nearness changes nothing. */
static void prop_alignment(Rng *rng)
{
    arena_reset(&arena);
    NameView query = view_of(some_name(rng)), entry = view_of(some_name(rng));
    uint16_t near[25];
    Aligned anew, given;

    for (size_t i = 0; i < query.token_count; i++)
        for (size_t j = 0; j < entry.token_count; j++)
            near[i * entry.token_count + j] =
                (uint16_t)near_tokens(&query.tokens[i], &entry.tokens[j]);
    int32_t score = align_views(&query, &entry, NULL, ENTITY_PERSON, &anew);
    check_int("with nearness given", align_views(&query, &entry, near, ENTITY_PERSON, &given),
              score);
    check_true("in its range", score >= 0 && score <= SCORE_MAX);
    check_true("caps only lower", score <= score_formula(anew.agreed, anew.lost, anew.query_left,
                                                         anew.entry_left, anew.single));
    check_true(
        "more left, less score",
        score_formula(anew.agreed + 1, anew.lost, anew.query_left + 7, anew.entry_left, false) <=
            score_formula(anew.agreed + 1, anew.lost, anew.query_left, anew.entry_left, false));
    check_true(
        "more agreed, more score",
        score_formula(anew.agreed + 10, anew.lost, anew.query_left, anew.entry_left, false) >=
            score_formula(anew.agreed + 1, anew.lost, anew.query_left, anew.entry_left, false));
}

int main(void)
{
    arena = arena_open(1 << 20);
    RUN(test_scores);
    RUN(test_greed);
    RUN(test_forms);
    RUN(test_views_are_chosen);
    RUN_PROP(prop_alignment, 100000);
    return check_done();
}
