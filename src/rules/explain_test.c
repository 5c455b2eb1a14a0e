/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "rules/explain.h"
#include "tests/check.h"
#include "tests/random_pack.h"

#include <string.h>

enum { ARENA_BYTES = 64 << 20, FILE_BYTES_MAX = 1 << 20 };

static Str read_file(Arena *arena, const char *path)
{
    char *bytes = NEW_ARRAY(arena, char, FILE_BYTES_MAX);
    FILE *file = fopen(path, "rb");
    size_t length = file ? fread(bytes, 1, FILE_BYTES_MAX, file) : 0;

    if (file)
        fclose(file);
    return (Str){ bytes, length };
}

static void write_file(const char *path, Str bytes)
{
    FILE *file = fopen(path, "wb");

    ensure(file != NULL);
    ensure(fwrite(bytes.at, 1, bytes.len, file) == bytes.len);
    ensure(fclose(file) == 0);
}

static const Rulebook *book_of(Arena *arena, Str rules, Str file)
{
    Findings findings = { .arena = arena };
    const Document *document = rules_read(arena, rules, file, &findings);
    const Rulebook *book = document ? rulebook_make(arena, &document, 1, &findings) : NULL;

    if (!book) {
        Text text = text_open(arena, FILE_BYTES_MAX);
        findings_write(&text, &findings, LANG_EN);
        printf("# %.*s\n", (int)text.len, text.at);
        fflush(stdout);
    }
    ensure(book != NULL);
    return book;
}

static const Rulebook *harbour(Arena *arena)
{
    const char *path = "tests/golden/explain.rules";

    return book_of(arena, read_file(arena, path), str_from_c(path));
}

/* What is said about one fact: up to two witnesses. */
typedef struct Said {
    const char *fact;
    Value value;
    Evidence first, second;
} Said;

#define KNOWN(n) \
    { \
        .number = (n), .state = VALUE_KNOWN \
    }
enum { SAID_MAX = 20 };

/* A plain statement by METI unless the row brings its own witnesses. */
static void state(Arena *arena, const Rulebook *book, FactState *facts, const Said *said)
{
    Evidence *evidence = NEW_ARRAY(arena, Evidence, 2);
    int32_t fact;

    ensure(rulebook_fact(book, str_from_c(said->fact), &fact));
    evidence[0] = (Evidence){ .value = said->value, .by = S("METI"), .on = date_make(2020, 6, 1) };
    if (said->first.by.len > 0)
        evidence[0] = said->first;
    evidence[1] = said->second;
    for (int i = 0; book->facts[fact].type == FACT_MONEY && i < 2; i++)
        ensure(currency_find(S("JPY"), &evidence[i].value.unit));
    facts[fact].evidence = evidence;
    facts[fact].evidence_count = said->second.by.len > 0 ? 2 : 1;
    facts[fact].value = value_from_evidence(evidence, facts[fact].evidence_count);
}

static int64_t country(const char *code)
{
    Country country = 0;

    ensure(country_find(str_from_c(code), &country));
    return country;
}

static FactState *facts_of(Arena *arena, const Rulebook *book, const Said *said, size_t count)
{
    FactState *facts = NEW_ARRAY(arena, FactState, book->fact_count);

    for (size_t i = 0; i < count && said[i].fact; i++)
        state(arena, book, facts, &said[i]);
    state(arena, book, facts, &(Said){ .fact = "destination", .value = KNOWN(country("PHL")) });
    return facts;
}

/* The cases of the golden files. */

static const struct {
    const char *name;
    Said said[SAID_MAX];
} golden[] = {
    { "permitted",
      {
          { .fact = "kind", .value = KNOWN(1) },
          { .fact = "purposes", .value = KNOWN(1) },
          { .fact = "treaty-breach",
            .first = { .value = KNOWN(0),
                       .by = STR("MOFA"),
                       .on = 18400,
                       .source = STR("letter 12"),
                       .has_confidence = true,
                       .confidence = CONFIDENCE_SECONDARY } },
          { .fact = "embargo",
            .first = { .value = KNOWN(1),
                       .by = STR("measures"),
                       .on = DATE_NONE,
                       .from_register = true,
                       .place = { .line = 14 } } },
          { .fact = "humanitarian", .value = KNOWN(1) },
          { .fact = "armed", .value = KNOWN(0) },
          { .fact = "armoured", .value = KNOWN(0) },
          { .fact = "partner", .value = KNOWN(0) },
          { .fact = "quantity", .value = KNOWN(2) },
          { .fact = "value", .value = KNOWN(900000) },
          { .fact = "ceiling", .value = KNOWN(1000000) },
          { .fact = "new-type", .value = KNOWN(1) },
          { .fact = "to-maker", .value = KNOWN(1) },
      } },
    { "refused",
      {
          { .fact = "kind", .value = KNOWN(0) },
          { .fact = "purposes", .value = KNOWN(3) },
          { .fact = "treaty-breach", .value = KNOWN(0) },
          { .fact = "embargo", .value = KNOWN(0) },
          { .fact = "armed", .value = KNOWN(1) },
          { .fact = "partner", .value = KNOWN(0) },
          { .fact = "quantity", .value = KNOWN(9) },
      } },
    { "prohibited",
      {
          { .fact = "kind", .value = KNOWN(2) },
          { .fact = "treaty-breach", .value = KNOWN(0) },
          { .fact = "purposes", .value = KNOWN(4) },
          { .fact = "partner", .value = KNOWN(0) },
          { .fact = "quantity", .value = KNOWN(9) },
      } },
    { "undecided",
      {
          { .fact = "kind", .value = KNOWN(0) },
          { .fact = "purposes", .value = KNOWN(1) },
          { .fact = "treaty-breach", .value = KNOWN(0) },
          { .fact = "armed",
            .first = { .value = KNOWN(1), .by = STR("METI"), .on = DATE_NONE },
            .second = { .value = KNOWN(0), .by = STR("An inspector"), .on = DATE_NONE } },
          { .fact = "armoured", .value = KNOWN(0) },
          { .fact = "partner", .value = KNOWN(1) },
          { .fact = "embargo",
            .first = { .by = STR("measures"), .on = DATE_NONE, .from_register = true },
            .second = { .by = STR("MOFA"), .on = 18400, .unobtainable = true } },
      } },
};

typedef void Renderer(Text *text, const Proof *proof, const Rulebook *book, Lang lang);

static const struct {
    const char *suffix;
    Renderer *render;
} renderers[] = { { "txt", explain_text }, { "json", explain_json }, { "html", explain_html } };

static void check_golden(const char *path, Str got, Arena scratch)
{
    if (getenv("SEKISHO_BLESS"))
        write_file(path, got);
    check_str(path, got, read_file(&scratch, path));
}

static void test_golden_explanations(void)
{
    Arena arena = arena_open(ARENA_BYTES);
    const Rulebook *book = harbour(&arena);

    for (size_t i = 0; i < COUNT_OF(golden); i++) {
        const FactState *facts = facts_of(&arena, book, golden[i].said, SAID_MAX);
        Decision decision = pack_decide(&arena, &book->packs[0], facts);
        Proof proof = proof_make(&arena, &decision);
        for (int lang = 0; lang < LANG_COUNT; lang++) {
            for (size_t r = 0; r < COUNT_OF(renderers); r++) {
                char path[256];
                Text text = text_open(&arena, FILE_BYTES_MAX);
                renderers[r].render(&text, &proof, book, (Lang)lang);
                snprintf(path, sizeof path, "tests/golden/explain-%s.%s.%s", golden[i].name,
                         lang == LANG_JA ? "ja" : "en", renderers[r].suffix);
                check_true("fits", !text.full);
                check_golden(path, text_str(&text), arena);
            }
        }
    }
    arena_close(&arena);
}

/* What bears is enough: the same outcome follows from the bearing rules alone. */

static bool holds_alone(const Proof *proof, size_t at);

static bool excepted_alone(const Proof *proof, size_t at)
{
    const Rule *rules = proof->decision->pack->rules;

    for (size_t i = 0; i < rules[at].exception_count; i++) {
        int32_t exception = rules[at].exceptions[i];
        if (rules[exception].instead < 0 && holds_alone(proof, (size_t)exception))
            return true;
    }
    return false;
}

static bool holds_alone(const Proof *proof, size_t at)
{
    const RuleReason *reason = &proof->rules[at];

    return reason->bears && reason->condition == TRUTH_YES && !excepted_alone(proof, at);
}

static Outcome outcome_alone(const Proof *proof)
{
    const Pack *pack = proof->decision->pack;
    bool holds[EFFECT_APPLIES + 1] = { 0 }, absolute = false, outside = false;

    for (size_t i = 0; i < pack->rule_count; i++) {
        const Rule *rule = &pack->rules[i];
        holds[rule->effect] |= holds_alone(proof, i);
        absolute |= rule->absolute && holds_alone(proof, i);
        outside |= rule->effect == EFFECT_APPLIES && proof->rules[i].bears;
    }
    if (outside)
        return OUTCOME_OUTSIDE;
    if (absolute || (holds[EFFECT_PROHIBITED] && !holds[EFFECT_PERMITTED]))
        return OUTCOME_PROHIBITED;
    if (holds[EFFECT_PROHIBITED])
        return OUTCOME_CONFLICT;
    if (holds[EFFECT_PERMITTED] || holds[EFFECT_NEEDS])
        return holds[EFFECT_PERMITTED] ? OUTCOME_PERMITTED : OUTCOME_LICENCE;
    return pack->otherwise_outside ? OUTCOME_OUTSIDE : OUTCOME_NOT_COVERED;
}

static void prop_what_bears_is_enough(Rng *rng)
{
    Arena arena = arena_open(ARENA_BYTES);
    RandomShape shape = random_shape(rng);
    const Rulebook *book = random_rulebook(&arena, rng, shape);

    for (int i = 0; i < 20; i++) {
        const FactState *facts = random_facts(&arena, rng, book, shape, 0);
        Decision decision = pack_decide(&arena, &book->packs[0], facts);
        Proof proof = proof_make(&arena, &decision);
        check_int("outcome of the bearing rules", (OutcomeSet)1 << outcome_alone(&proof),
                  decision.outcomes);
        check_int("nothing is open", (int64_t)proof.open_count, 0);
    }
    arena_close(&arena);
}

/* Whatever has to be told, the renderings are well formed. */

/* Every tag is closed in order; nothing but tags and escaped text. */
static bool html_is_balanced(Str html)
{
    Str stack[512];
    size_t depth = 0, at = 0, end;

    while (str_find(str_cut(html, at, html.len), S("<"), &end)) {
        size_t from = at + end + 1, length = 0;
        if (!str_find(str_cut(html, from, html.len), S(">"), &length))
            return false;
        Str rest, tag = str_split(str_cut(html, from, from + length), ' ', &rest);
        at = from + length + 1;
        if (!str_starts(tag, S("/")) && depth < COUNT_OF(stack))
            stack[depth++] = tag;
        else if (depth == 0 || !str_eq(stack[--depth], str_cut(tag, 1, tag.len)))
            return false;
    }
    return depth == 0;
}

static void prop_renderings_are_well_formed(Rng *rng)
{
    Arena arena = arena_open(4 * (size_t)ARENA_BYTES);
    RandomShape shape = random_shape(rng);
    const Rulebook *book = random_rulebook(&arena, rng, shape);
    const FactState *facts = random_facts(&arena, rng, book, shape, 40);
    Decision decision = pack_decide(&arena, &book->packs[0], facts);
    Proof proof = proof_make(&arena, &decision);
    Findings findings = { .arena = &arena };

    for (int lang = 0; lang < LANG_COUNT; lang++) {
        Text json = text_open(&arena, FILE_BYTES_MAX), html = text_open(&arena, FILE_BYTES_MAX);
        Text plain = text_open(&arena, FILE_BYTES_MAX);
        explain_json(&json, &proof, book, (Lang)lang);
        explain_html(&html, &proof, book, (Lang)lang);
        explain_text(&plain, &proof, book, (Lang)lang);
        check_true("JSON", json_read(&arena, text_str(&json), S("json"), &findings) != NULL);
        check_true("HTML", html_is_balanced(text_str(&html)));
        check_true("text", plain.len > 0 && !plain.full && !json.full && !html.full);
    }
    arena_close(&arena);
}

/* A label that exists in one language only says which, and no label can become markup. */
static void test_html_labels(void)
{
    Arena arena = arena_open(ARENA_BYTES);
    Rng rng = { .state = 7 };
    RandomShape shape = { .facts = 1, .rules = 1 };
    const Rulebook *book = random_rulebook(&arena, &rng, shape);
    Pack pack = book->packs[0];
    const FactState *facts = random_facts(&arena, &rng, book, shape, 0);
    Text html = text_open(&arena, FILE_BYTES_MAX);
    size_t at;

    pack.label = (Label){ .in = { [LANG_EN] = S("<script>\"&") } };
    Decision decision = pack_decide(&arena, &pack, facts);
    Proof proof = proof_make(&arena, &decision);
    explain_html(&html, &proof, book, LANG_JA);
    check_true("the other language is said",
               str_find(text_str(&html), S("<span lang=\"en\">&lt;script&gt;"), &at));
    check_true("nothing unescaped", !str_find(text_str(&html), S("<script"), &at));
    arena_close(&arena);
}

/* Definitions as deep as the checker allows are told without deep recursion, each once. */
static void test_deep_definitions(void)
{
    enum { DEEP = 199, PIECE = 200 };
    Arena arena = arena_open(4 * (size_t)ARENA_BYTES);
    Text rules = text_open(&arena, FILE_BYTES_MAX), told = text_open(&arena, FILE_BYTES_MAX);

    text_c(&rules, "PACK deep ja \"a\" en \"a\"\nREGIME deep\nMADE BY x ON 2020-01-01\n"
                   "IN FORCE FROM 2020-01-01\nSELECTED BY day\nJUDGES line\n"
                   "SOURCE S x CONFIDENCE official ja \"a\" en \"a\"\n"
                   "AGENCY A ja \"a\" en \"a\"\n"
                   "FACT day : DATE ASK A COST 1 ja \"a\" en \"a\"\n"
                   "FACT f : YES/NO ASK A COST 1 ja \"a\" en \"a\"\n"
                   "DEFINE d0 ja \"a\" en \"a\" IF f\n");
    for (int i = 1; i <= DEEP; i++) {
        char piece[PIECE];
        snprintf(piece, sizeof piece, "DEFINE d%d ja \"a\" en \"a\" IF ANY OF d%d, d%d\n", i, i - 1,
                 i / 2);
        text_c(&rules, piece);
    }
    text_c(&rules, "RULE K MAY BE PERMITTED CITE S \"1\" ja \"a\" en \"a\" IF d199\n"
                   "OTHERWISE NOT PERMITTED ja \"a\" en \"a\"\n");
    const Rulebook *book = book_of(&arena, text_str(&rules), S("deep"));
    FactState *facts = NEW_ARRAY(&arena, FactState, book->fact_count);
    Decision decision = pack_decide(&arena, &book->packs[0], facts);
    Proof proof = proof_make(&arena, &decision);
    explain_text(&told, &proof, book, LANG_EN);
    explain_html(&told, &proof, book, LANG_EN);
    check_true("short", told.len > 0 && !told.full);
    arena_close(&arena);
}

/* A day is told as a day: on or after, before, on or before, after. */
static void test_days(void)
{
    static const struct {
        const char *term, *ja, *en;
    } rows[] = {
        { "day IS AT LEAST 2020-02-02", "日が2020-02-02以後であること",
          "Day is 2020-02-02 or later" },
        { "day IS AT MOST 2020-02-02", "日が2020-02-02以前であること",
          "Day is 2020-02-02 or earlier" },
    };
    Arena arena = arena_open(4 * (size_t)ARENA_BYTES);

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        Text rules = text_open(&arena, FILE_BYTES_MAX), told = text_open(&arena, FILE_BYTES_MAX);
        size_t at;

        text_c(&rules, "PACK days ja \"a\" en \"a\"\nREGIME days\nMADE BY x ON 2020-01-01\n"
                       "IN FORCE FROM 2020-01-01\nSELECTED BY day\nJUDGES line\n"
                       "SOURCE S x CONFIDENCE official ja \"a\" en \"a\"\n"
                       "AGENCY A ja \"a\" en \"a\"\n"
                       "FACT day : DATE ASK A COST 1 ja \"日\" en \"Day\"\n"
                       "RULE K MAY BE PERMITTED CITE S \"1\" ja \"a\" en \"a\" IF ");
        text_c(&rules, rows[i].term);
        text_c(&rules, "\nOTHERWISE NOT PERMITTED ja \"a\" en \"a\"\n");
        const Rulebook *book = book_of(&arena, text_str(&rules), S("days"));
        FactState *facts = NEW_ARRAY(&arena, FactState, book->fact_count);
        Decision decision = pack_decide(&arena, &book->packs[0], facts);
        Proof proof = proof_make(&arena, &decision);
        explain_text(&told, &proof, book, LANG_JA);
        check_true(rows[i].term, str_find(text_str(&told), str_from_c(rows[i].ja), &at));
        explain_text(&told, &proof, book, LANG_EN);
        check_true(rows[i].term, str_find(text_str(&told), str_from_c(rows[i].en), &at));
    }
    arena_close(&arena);
}

/* Every key that is written is a property of the published schema. */
static void check_keys(const Json *json, Str schema, Arena scratch)
{
    for (const Json *child = json->first; child; child = child->next) {
        size_t at;
        Text name = text_open(&scratch, 256);
        text_json(&name, child->key);
        text_c(&name, ": {");
        if (json->type == JSON_OBJECT)
            check_true(child->pointer.at, str_find(schema, text_str(&name), &at));
        check_keys(child, schema, scratch);
    }
}

static void test_schema_names_every_key(void)
{
    Arena arena = arena_open(ARENA_BYTES);
    Findings findings = { .arena = &arena };
    Str schema = read_file(&arena, "share/schema/decision.schema.json");

    for (size_t i = 0; i < COUNT_OF(golden); i++) {
        char path[256];
        snprintf(path, sizeof path, "tests/golden/explain-%s.en.json", golden[i].name);
        const Json *json = json_read(&arena, read_file(&arena, path), str_from_c(path), &findings);
        ensure(json != NULL);
        check_keys(json, schema, arena);
    }
    arena_close(&arena);
}

int main(void)
{
    RUN(test_html_labels);
    RUN(test_deep_definitions);
    RUN(test_days);
    RUN_PROP(prop_what_bears_is_enough, 20000);
    RUN_PROP(prop_renderings_are_well_formed, 5000);
    RUN(test_golden_explanations);
    RUN(test_schema_names_every_key);
    return check_done();
}
