/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "screening/fields.h"
#include "tests/check.h"

#include <string.h>

static Arena arena;

/* A name of words between blanks, made by hand, for tests of what follows from its tokens. */
static Name name_of(const char *text)
{
    NameToken *tokens = NEW_ARRAY(&arena, NameToken, NAME_TOKENS_MAX);
    Name name = { .text = str_from_c(text), .view_count = 1 };

    for (Str rest = name.text; rest.len > 0;) {
        NameToken *token = &tokens[name.views[0].token_count++];
        token->written = token->letters = str_split(rest, ' ', &rest);
        token->sound = token->letters; /* no sound is nearer than letters are */
        token->weight = token->letters.len == 1 ? 35 : NAME_WEIGHT;
        token->kind = token->letters.len == 1 ? TOKEN_INITIAL : TOKEN_WORD;
        name.views[0].weight += token->weight;
    }
    name.views[0].tokens = tokens;
    return name;
}

static NameToken *token(Name *name, size_t at)
{
    return (NameToken *)(uintptr_t)&name->views[0].tokens[at];
}

static int32_t lowered(const Scored *scored)
{
    int32_t sum = 0;
    for (size_t i = 0; i < scored->reason_count; i++)
        sum += scored->reasons[i].lowered;
    return sum;
}

static void check_reason(const Scored *scored, size_t at, ReasonKind kind, const char *query,
                         const char *entry, int32_t cost)
{
    check_true("there is such a reason", at < scored->reason_count);
    if (at >= scored->reason_count)
        return;
    check_int("kind", scored->reasons[at].kind, kind);
    check_str("query", scored->reasons[at].query, str_from_c(query));
    check_str("entry", scored->reasons[at].entry, str_from_c(entry));
    check_int("lowered", scored->reasons[at].lowered, cost);
}

static void test_account_of_names(void)
{
    Name query = name_of("moran pettus kolen"), entry = name_of("petrus moran dahl x");
    Scored scored = score_names(&arena, &query, &entry, ENTITY_PERSON);

    check_int("score", scored.score, 434);
    check_int("reasons", scored.reason_count, 5);
    check_reason(&scored, 0, REASON_SAME, "moran", "moran", 0);
    check_reason(&scored, 1, REASON_SPELLING, "pettus", "petrus", 57);
    check_reason(&scored, 2, REASON_QUERY_ALONE, "kolen", "", 246);
    check_reason(&scored, 3, REASON_ENTRY_ALONE, "", "dahl", 195);
    check_reason(&scored, 4, REASON_ENTRY_ALONE, "", "x", 68);
    check_int("the account is whole", SCORE_MAX - lowered(&scored), scored.score);
}

static void test_kinds_of_pairs(void)
{
    static const struct {
        const char *why, *query, *entry;
        TokenOrigin query_origin, entry_origin;
        uint16_t term;
        ReasonKind kind;
    } rows[] = {
        { "same", "moran", "moran", 0, 0, 0, REASON_SAME },
        { "spelling", "moran", "moram", 0, 0, 0, REASON_SPELLING },
        { "script", "moran", "moran", 0, ORIGIN_KANA, 0, REASON_SCRIPT },
        { "script, spelled otherwise", "moran", "moram", 0, ORIGIN_KANA, 0, REASON_SCRIPT },
        { "guessed", "moran", "moran", ORIGIN_HAN, 0, 0, REASON_GUESSED },
        { "read on the list", "moran", "moran", 0, ORIGIN_HAN, 0, REASON_SCRIPT },
        { "term", "plant", "zavod", 0, 0, 7, REASON_TERM },
        { "initial", "m", "moran", 0, 0, 0, REASON_INITIAL },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        Name query = name_of(rows[i].query), entry = name_of(rows[i].entry);
        token(&query, 0)->origin = (uint8_t)rows[i].query_origin;
        token(&entry, 0)->origin = (uint8_t)rows[i].entry_origin;
        token(&query, 0)->term = token(&entry, 0)->term = rows[i].term;
        Scored scored = score_names(&arena, &query, &entry, ENTITY_ORGANISATION);
        check_int(rows[i].why, scored.reasons[0].kind, rows[i].kind);
        check_int(rows[i].why, SCORE_MAX - lowered(&scored), scored.score);
    }
}

static void test_joined_and_sound(void)
{
    Name query = name_of("al moran"), entry = name_of("almoran");
    Scored scored = score_names(&arena, &query, &entry, ENTITY_PERSON);
    check_reason(&scored, 0, REASON_JOINED, "al moran", "almoran", 28);

    query = name_of("tchaikovsky"), entry = name_of("chaykovskiy");
    token(&query, 0)->sound = token(&entry, 0)->sound = S("Ckfsk");
    scored = score_names(&arena, &query, &entry, ENTITY_PERSON);
    check_int("by sound", scored.reasons[0].kind, REASON_SOUND);

    query = name_of("moran"), entry = name_of("moran");
    query.forms[0] = 1, entry.forms[0] = 2, query.form_count = entry.form_count = 1;
    scored = score_names(&arena, &query, &entry, ENTITY_ORGANISATION);
    check_int("forms", scored.score, 990);
    check_reason(&scored, 1, REASON_FORM, "moran", "moran", 10);
}

/* ---- hits ---------------------------------------------------------------------------------- */

static const Birth born = { 1958, 1958, 7, 16, false };
static const Birth born_earlier = { 1931, 1931, 7, 16, false };

static void test_hits(void)
{
    static const Identifier imo = { IDENTIFIER_IMO, STR("9000001"), STR("9000001") };
    static const Identifier other_imo = { IDENTIFIER_IMO, STR("9000002"), STR("9000002") };
    static const struct {
        const char *why, *query, *entry;
        EntityType query_type, entry_type;
        const Birth *query_birth, *entry_birth;
        const Identifier *query_number, *entry_number;
        NameStrength strength;
        int32_t score, confirmed;
        ReasonKind last;
    } rows[] = {
        { "the name alone", "moran petrus", "moran petrus", 1, 1, NULL, NULL, NULL, NULL, 0, 1000,
          0, REASON_SAME },
        { "a birth that the list lacks", "moran petrus", "moran petrus", 1, 1, &born, NULL, NULL,
          NULL, 0, 900, 0, REASON_BIRTH_ABSENT },
        { "a birth that nobody asked for", "moran petrus", "moran petrus", 1, 1, NULL, &born, NULL,
          NULL, 0, 1000, 0, REASON_SAME },
        { "the same birth", "moran petrus", "moran petrus", 1, 1, &born, &born, NULL, NULL, 0, 1000,
          2, REASON_BIRTH_SAME },
        { "another birth", "moran petrus", "moran petrus", 1, 1, &born, &born_earlier, NULL, NULL,
          0, 750, 0, REASON_BIRTH_OTHER },
        { "a ship of that name", "moran petrus", "moran petrus", 1, 3, NULL, NULL, NULL, NULL, 0,
          750, 0, REASON_TYPE_OTHER },
        { "a weak alias", "moran petrus", "moran petrus", 1, 1, NULL, NULL, NULL, NULL, NAME_WEAK,
          740, 0, REASON_WEAK },
        { "confirmed by the birth", "moran petrus", "moran petrus", 1, 1, &born, &born, NULL, NULL,
          NAME_WEAK, 890, 2, REASON_BIRTH_SAME },
        { "weak and born otherwise", "moran petrus", "moran petrus", 1, 1, &born, &born_earlier,
          NULL, NULL, NAME_WEAK, 490, 0, REASON_BIRTH_OTHER },
        { "the number, under another name", "moran", "kolen dahl", 3, 3, NULL, NULL, &imo, &imo, 0,
          950, 4, REASON_NUMBER_SAME },
        { "another number", "moran petrus", "moran petrus", 3, 3, NULL, NULL, &imo, &other_imo, 0,
          900, 0, REASON_NUMBER_OTHER },
        { "never below nothing", "moran", "kolen", 1, 1, &born, &born_earlier, NULL, NULL, 0, 0, 0,
          REASON_BIRTH_OTHER },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        Query query = { .type = rows[i].query_type,
                        .births = rows[i].query_birth,
                        .birth_count = rows[i].query_birth ? 1 : 0,
                        .identifiers = rows[i].query_number,
                        .identifier_count = rows[i].query_number ? 1 : 0 };
        Fields entry = { .type = rows[i].entry_type,
                         .births = rows[i].entry_birth,
                         .birth_count = rows[i].entry_birth ? 1 : 0,
                         .identifiers = rows[i].entry_number,
                         .identifier_count = rows[i].entry_number ? 1 : 0 };
        Name query_name = name_of(rows[i].query), entry_name = name_of(rows[i].entry);
        FieldsMet met = fields_meet(&query, &entry);
        Scored scored =
            score_hit(&arena, &query, &query_name, &entry, &entry_name, rows[i].strength, &met);

        check_int(rows[i].why, scored.score, rows[i].score);
        check_int(rows[i].why, scored.confirmed, rows[i].confirmed);
        check_int(rows[i].why, scored.reasons[scored.reason_count - 1].kind, rows[i].last);
        check_int(rows[i].why, SCORE_MAX - lowered(&scored), scored.score);
    }
}

/* Whatever meets, the account is whole and the shorter way finds the same score. */
static void prop_account_is_whole(Rng *rng)
{
    static const char *const words[] = { "moran",   "moram", "petrus", "pettus", "dahl",
                                         "almoran", "al",    "x",      "kolen",  "mo" };
    Name names[2];

    arena_reset(&arena);
    for (size_t side = 0; side < 2; side++) {
        Text text = text_open(&arena, 200);
        for (int64_t i = rng_between(rng, 1, 6); i > 0; i--)
            text_all(&text, str_from_c(words[rng_between(rng, 0, COUNT_OF(words) - 1)]),
                     i > 1 ? S(" ") : S(""));
        names[side] = name_of(arena_c(&arena, text_str(&text)));
    }
    Scored scored = score_names(&arena, &names[0], &names[1], ENTITY_PERSON);
    check_int("whole", SCORE_MAX - lowered(&scored), scored.score);
    check_int("without reasons", score_names_only(arena, &names[0], &names[1], ENTITY_PERSON),
              scored.score);
    for (size_t i = 0; i < scored.reason_count; i++)
        check_true("nothing raises", scored.reasons[i].lowered >= 0);
}

int main(void)
{
    arena = arena_open(1 << 20);
    RUN(test_account_of_names);
    RUN(test_kinds_of_pairs);
    RUN(test_joined_and_sound);
    RUN(test_hits);
    RUN_PROP(prop_account_is_whole, 50000);
    return check_done();
}
