/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "rules/solve.h"
#include "tests/check.h"
#include "tests/random_pack.h"

enum {
    ARENA_BYTES = 512 << 20,
    COMPLETIONS_MAX = 20000, /* of a case tried exhaustively */
    DOMAIN_MAX = 10,
    FACTS_MAX = 16
};

/* --- Packs with registers, and every completion of a case, one by one --- */

typedef struct Scene {
    Arena arena;
    RandomShape shape;
    const Rulebook *book;
    const Pack *pack;
    const LookupTable *tables;
    size_t table_count;
    FactState *facts;
} Scene;

static const Truth *random_answers(Arena *arena, Rng *rng, size_t count)
{
    static const Truth kinds[] = { TRUTH_YES, TRUTH_NO, TRUTH_UNKNOWN };
    Truth *answers = NEW_ARRAY(arena, Truth, count);
    bool silent = random_chance(rng, 15);

    for (size_t i = 0; i < count; i++)
        answers[i] = silent ? TRUTH_UNKNOWN : kinds[rng_between(rng, 0, 2)];
    return answers;
}

/* Gives some yes/no facts a register: the same rulebook with look-ups. */
static void add_registers(Scene *scene, Rng *rng)
{
    Rulebook *book = NEW(&scene->arena, Rulebook);
    Fact *facts = NEW_ARRAY(&scene->arena, Fact, scene->book->fact_count);
    LookupTable *tables = NEW_ARRAY(&scene->arena, LookupTable, scene->book->fact_count);

    *book = *scene->book;
    for (size_t i = 0; i < book->fact_count; i++) {
        int32_t key = (int32_t)random_below(rng, book->fact_count);
        FactType type = scene->book->facts[key].type;
        facts[i] = scene->book->facts[i];
        if (facts[i].type != FACT_YESNO || (type != FACT_COUNTRY && type != FACT_ONE_OF))
            continue;
        Lookup *lookup = NEW(&scene->arena, Lookup);
        *lookup = (Lookup){ .register_name = S("r"), .key_fact = key, .at_fact = -1 };
        facts[i].lookup = lookup;
        size_t count = type == FACT_COUNTRY ? 5 : 3; /* the others: the register is silent */
        tables[scene->table_count++] =
            (LookupTable){ (int32_t)i, random_answers(&scene->arena, rng, count), count };
    }
    book->facts = facts;
    scene->book = book;
    scene->tables = tables;
}

static Scene scene_open(Rng *rng, RandomShape shape, int64_t open_percent)
{
    Scene scene = { .arena = arena_open(ARENA_BYTES), .shape = shape };

    scene.book = random_rulebook(&scene.arena, rng, shape);
    scene.pack = &scene.book->packs[0];
    if (random_chance(rng, 60))
        add_registers(&scene, rng);
    scene.facts = random_facts(&scene.arena, rng, scene.book, shape, open_percent);
    return scene;
}

static const LookupTable *table_of(const Scene *scene, int32_t fact)
{
    for (size_t i = 0; i < scene->table_count; i++)
        if (scene->tables[i].fact == fact)
            return &scene->tables[i];
    return NULL;
}

static Truth register_says(const Scene *scene, int32_t fact, int64_t key)
{
    const LookupTable *table = table_of(scene, fact);

    return table && (size_t)key < table->count ? table->answer[key] : TRUTH_UNKNOWN;
}

static bool register_speaks(const Scene *scene, int32_t fact)
{
    const LookupTable *table = table_of(scene, fact);

    for (size_t i = 0; table && i < table->count; i++)
        if (table->answer[i] != TRUTH_UNKNOWN)
            return true;
    return false;
}

/* Enough values of each fact that any two facts can be alike, unlike, above and below each other.
 */
static size_t domain_of(const Fact *fact, int64_t *values)
{
    size_t count = random_domain_size(fact);
    int64_t low = 0;

    if (fact->type == FACT_COUNTRY)
        count = 7;
    if (fact->type >= FACT_DATE) {
        count = DOMAIN_MAX;
        low = -3;
    }
    for (size_t i = 0; i < count; i++)
        values[i] = low + (int64_t)i;
    return count;
}

/* What a completion comes to: outcome, and marks and level where it is permitted. */
static uint64_t result_of(Arena scratch, const Scene *scene, const FactState *facts, AskScope scope)
{
    Decision decision = pack_decide(&scratch, scene->pack, facts);
    Outcome outcome;
    uint64_t code = 0;

    ensure(decision_outcome(&decision, &outcome));
    code = (uint64_t)outcome;
    if (scope == ASK_OUTCOME || (outcome != OUTCOME_PERMITTED && outcome != OUTCOME_LICENCE))
        return code;
    for (size_t i = 0; i < scene->pack->mark_count; i++)
        if (scene->pack->marks[i].kind != MARK_LEVEL)
            code = code * 2 + (decision.marks[i] == MARK_CERTAIN);
    for (size_t i = 0; i < scene->pack->rule_count; i++)
        if (scene->pack->rules[i].instead >= 0)
            code = code * 2 +
                   (decision_alternative(&decision, &scene->pack->rules[i]) == MARK_CERTAIN);
    return (code * 32 + (uint64_t)(decision.level_high + 1)) * 8 + (uint64_t)outcome;
}

/* One open fact of a case; `follows`: its values are what people would say where the register is
 * silent. */
typedef struct Axis {
    int32_t fact;
    bool follows;
    int64_t values[DOMAIN_MAX];
    size_t count, stride;
} Axis;

typedef struct Brute {
    Axis axes[FACTS_MAX];
    size_t axis_count, size;
    uint64_t *results[2]; /* by scope, by completion */
} Brute;

static bool follows_key(const Scene *scene, int32_t fact)
{
    const Lookup *lookup = scene->book->facts[fact].lookup;

    return lookup && register_speaks(scene, fact) &&
           scene->facts[fact].value.state == VALUE_MISSING &&
           scene->facts[lookup->key_fact].value.state != VALUE_KNOWN;
}

static void brute_axes(const Scene *scene, Brute *brute)
{
    brute->axis_count = 0;
    brute->size = 1;
    for (size_t i = 0; i < scene->book->fact_count; i++) {
        Axis *axis = &brute->axes[brute->axis_count];
        if (scene->facts[i].value.state == VALUE_KNOWN)
            continue;
        *axis = (Axis){ .fact = (int32_t)i, .stride = brute->size };
        axis->follows = follows_key(scene, (int32_t)i);
        axis->count = domain_of(&scene->book->facts[i], axis->values);
        brute->size *= axis->count;
        brute->axis_count++;
    }
}

/* Registers speak first: a missing fact whose key is known is what they say. */
static void apply_registers(const Scene *scene, FactState *facts)
{
    for (size_t i = 0; i < scene->book->fact_count; i++) {
        const Lookup *lookup = scene->book->facts[i].lookup;
        if (!lookup || facts[i].value.state != VALUE_MISSING ||
            facts[lookup->key_fact].value.state != VALUE_KNOWN)
            continue;
        Truth says = register_says(scene, (int32_t)i, facts[lookup->key_fact].value.number);
        if (says != TRUTH_UNKNOWN)
            facts[i].value = (Value){ .number = says == TRUTH_YES, .state = VALUE_KNOWN };
    }
}

static FactState *complete(Arena *arena, const Scene *scene, const Brute *brute, size_t at)
{
    FactState *facts = NEW_ARRAY(arena, FactState, scene->book->fact_count);

    for (size_t i = 0; i < scene->book->fact_count; i++)
        facts[i] = scene->facts[i];
    for (size_t i = 0; i < brute->axis_count; i++) {
        const Axis *axis = &brute->axes[i];
        int64_t number = axis->values[at / axis->stride % axis->count];
        if (!axis->follows)
            facts[axis->fact].value = (Value){ .number = number, .state = VALUE_KNOWN };
    }
    apply_registers(scene, facts);
    for (size_t i = 0; i < brute->axis_count; i++) {
        const Axis *axis = &brute->axes[i];
        int64_t number = axis->values[at / axis->stride % axis->count];
        if (facts[axis->fact].value.state == VALUE_MISSING)
            facts[axis->fact].value = (Value){ .number = number, .state = VALUE_KNOWN };
    }
    return facts;
}

/* Fixes open facts until what is left can be tried out, and tries it. */
static void brute_run(Scene *scene, Rng *rng, Brute *brute)
{
    apply_registers(scene, scene->facts);
    brute_axes(scene, brute);
    while (brute->size > COMPLETIONS_MAX) {
        int32_t fact = brute->axes[random_below(rng, brute->axis_count)].fact;
        scene->facts[fact].value = random_value(rng, &scene->book->facts[fact], scene->shape);
        apply_registers(scene, scene->facts);
        brute_axes(scene, brute);
    }
    for (int scope = 0; scope < 2; scope++)
        brute->results[scope] = NEW_ARRAY(&scene->arena, uint64_t, brute->size);
    for (size_t at = 0; at < brute->size; at++) {
        Arena scratch = scene->arena;
        const FactState *facts = complete(&scratch, scene, brute, at);
        for (int scope = 0; scope < 2; scope++)
            brute->results[scope][at] = result_of(scratch, scene, facts, (AskScope)scope);
    }
}

/* Are there two completions, alike but for this fact, with two results? */
static bool brute_matters(const Brute *brute, const Axis *axis, AskScope scope)
{
    for (size_t at = 0; at < brute->size; at++) {
        size_t first = at - at / axis->stride % axis->count * axis->stride;
        if (brute->results[scope][at] != brute->results[scope][first])
            return true;
    }
    return false;
}

static OutcomeSet brute_outcomes(const Brute *brute)
{
    OutcomeSet set = 0;

    for (size_t at = 0; at < brute->size; at++)
        set |= 1u << brute->results[ASK_OUTCOME][at];
    return set;
}

static const Axis *axis_of(const Brute *brute, int32_t fact)
{
    for (size_t i = 0; i < brute->axis_count; i++)
        if (brute->axes[i].fact == fact)
            return &brute->axes[i];
    return NULL;
}

/* --- Properties --- */

static const Question *question_on(const Questions *questions, int32_t fact)
{
    for (size_t i = 0; i < questions->count; i++)
        if (questions->list[i].fact == fact)
            return &questions->list[i];
    return NULL;
}

static bool is_settled(const Questions *questions, int32_t fact)
{
    for (size_t i = 0; i < questions->settled_count; i++)
        if (questions->settled[i] == fact)
            return true;
    return false;
}

static void check_axis(const Scene *scene, const Brute *brute, const Axis *axis, AskScope scope,
                       const Questions *questions)
{
    const Question *question = question_on(questions, axis->fact);
    bool matters = brute_matters(brute, axis, scope);

    check_true("asked or settled, not both", !(question && is_settled(questions, axis->fact)));
    if (axis->follows) {
        const Axis *key = axis_of(brute, scene->book->facts[axis->fact].lookup->key_fact);
        check_true("the register is asked first", !question);
        check_true("its key matters if it does", !matters || brute_matters(brute, key, scope));
        if (!brute_matters(brute, key, scope))
            check_true("settled with its key", is_settled(questions, axis->fact));
        return;
    }
    check_int("asked exactly if it matters", question != NULL, matters);
    check_int("settled exactly if not", is_settled(questions, axis->fact), !matters);
    if (question)
        check_int("changes the outcome", question->changes_outcome,
                  brute_matters(brute, axis, ASK_OUTCOME));
}

static RandomShape small_shape(Rng *rng)
{
    RandomShape shape = random_shape(rng);

    shape.facts = (int)rng_between(rng, 1, 8);
    shape.yesno_only = random_chance(rng, 40);
    return shape;
}

static void prop_asks_exactly_what_matters(Rng *rng)
{
    Scene scene = scene_open(rng, small_shape(rng), 70);
    Brute brute;
    Asker *asker =
        asker_open(&scene.arena, scene.book, scene.pack, scene.tables, scene.table_count);

    brute_run(&scene, rng, &brute);
    for (int scope = 0; scope < 2; scope++) {
        Questions questions = asker_next(asker, &scene.arena, scene.facts, (AskScope)scope);
        check_true("proved", questions.proved);
        check_int("outcomes", questions.outcomes, brute_outcomes(&brute));
        for (size_t i = 0; i < brute.axis_count && !checks.failing; i++)
            check_axis(&scene, &brute, &brute.axes[i], (AskScope)scope, &questions);
    }
    asker_close(asker);
    arena_close(&scene.arena);
}

/* The solver by itself, no sample having found anything: the same facts, whatever it is given. */
static void prop_solver_alone_finds_the_same(Rng *rng)
{
    Scene scene = scene_open(rng, small_shape(rng), 70);
    Brute brute;
    Solve *solve = solve_open(&scene.arena);
    const PackMap *map =
        pack_map(&scene.arena, scene.book, scene.pack, scene.tables, scene.table_count);

    brute_run(&scene, rng, &brute);
    Inquiry inquiry = inquiry_make(&scene.arena, map, scene.facts);
    bool *rest = NEW_ARRAY(&scene.arena, bool, map->slot_count);
    Model model = model_make(&scene.arena, map);
    for (int scope = 0; scope < 2; scope++) {
        Result result = result_make(&scene.arena, scene.pack, (AskScope)scope);
        Cone cone = cone_make(&scene.arena, &inquiry, result.roots, result.root_count);
        for (size_t i = 0; i < map->slot_count; i++)
            rest[i] = cone.entry_count[i] > 0;
        while (solve_matters(scene.arena, solve, &cone, &result, rest, &model) == SOLVE_YES) {
            const Axis *axis = axis_of(&brute, map->slots[model.slot].index);
            check_true("what it finds is in question", rest[model.slot]);
            check_true("and matters", axis && brute_matters(&brute, axis, (AskScope)scope));
            rest[model.slot] = false;
        }
        for (size_t i = 0; i < map->slot_count; i++)
            if (rest[i])
                check_true(
                    "what it does not, does not",
                    !brute_matters(&brute, axis_of(&brute, map->slots[i].index), (AskScope)scope));
    }
    solve_close(solve);
    arena_close(&scene.arena);
}

/* How often a limit was seen to leave something open that a proof would have closed. */
static struct {
    int outcomes, questions;
} left_open;

/* Past its limit the solver proves nothing, and nothing is left out for that. */
static void prop_out_of_time_leaves_open(Rng *rng)
{
    Scene scene = scene_open(rng, small_shape(rng), 70);
    Brute brute;
    Asker *asker =
        asker_open(&scene.arena, scene.book, scene.pack, scene.tables, scene.table_count);

    brute_run(&scene, rng, &brute);
    for (int scope = 0; scope < 2; scope++) {
        solve_limit(asker->solve, ASK_TIMEOUT_MS, 0);
        Questions exact = asker_next(asker, &scene.arena, scene.facts, (AskScope)scope);
        solve_limit(asker->solve, ASK_TIMEOUT_MS, 1);
        Questions questions = asker_next(asker, &scene.arena, scene.facts, (AskScope)scope);
        check_int("nothing falls", exact.outcomes & ~questions.outcomes, 0);
        for (size_t i = 0; i < exact.count; i++)
            check_true("still asked", question_on(&questions, exact.list[i].fact) != NULL);
        if (questions.outcomes != exact.outcomes || questions.count != exact.count)
            check_true("and said so", !questions.proved);
        left_open.outcomes += questions.outcomes != exact.outcomes;
        left_open.questions += questions.count > exact.count;
    }
    asker_close(asker);
    arena_close(&scene.arena);
}

static void test_out_of_time_was_met(void)
{
    check_true("outcomes stayed open", left_open.outcomes > 0);
    check_true("facts stayed asked", left_open.questions > 0);
}

/* What a narrowed decision says of a mark, against every permitted completion. */
static void check_narrowed_marks(const Scene *scene, const Brute *brute, const Decision *narrowed)
{
    const Pack *pack = scene->pack;
    int32_t low = INT32_MAX, high = -1;
    uint64_t with = 0, without = 0;

    for (size_t at = 0; at < brute->size; at++) {
        Arena scratch = scene->arena;
        uint64_t outcome = brute->results[ASK_OUTCOME][at];
        bool permitted = outcome == OUTCOME_PERMITTED || outcome == OUTCOME_LICENCE;
        Decision decision = pack_decide(&scratch, pack, complete(&scratch, scene, brute, at));
        for (size_t i = 0; i < pack->mark_count; i++)
            if (permitted || pack->marks[i].kind == MARK_FINDING)
                *(decision.marks[i] == MARK_CERTAIN ? &with : &without) |= UINT64_C(1) << i;
        if (permitted && decision.level_high < low)
            low = decision.level_high;
        if (permitted && decision.level_high > high)
            high = decision.level_high;
    }
    for (size_t i = 0; i < pack->mark_count; i++) {
        bool could = with >> i & 1, could_not = without >> i & 1;
        if (could || could_not)
            check_int("mark", narrowed->marks[i],
                      could && could_not ? MARK_POSSIBLE
                      : could            ? MARK_CERTAIN
                                         : MARK_EXCLUDED);
    }
    if (low != INT32_MAX) {
        check_int("lowest level", narrowed->level_low, low);
        check_int("highest level", narrowed->level_high, high);
    }
}

static void prop_narrows_to_what_can_be(Rng *rng)
{
    Scene scene = scene_open(rng, small_shape(rng), 70);
    Brute brute;
    Asker *asker =
        asker_open(&scene.arena, scene.book, scene.pack, scene.tables, scene.table_count);

    brute_run(&scene, rng, &brute);
    Decision before = pack_decide(&scene.arena, scene.pack, scene.facts), after = before;
    asker_narrow(asker, &scene.arena, &after);
    Inquiry inquiry = inquiry_make(&scene.arena, asker->map, scene.facts);
    for (size_t i = 0; i < scene.pack->node_count; i++)
        check_int("Kleene as decided", inquiry.truths[i],
                  before.truths[i] == TRUTH_CONTRADICTORY ? TRUTH_UNKNOWN : before.truths[i]);
    check_int("refines Kleene", after.outcomes & ~before.outcomes, 0);
    check_int("exactly what can be", after.outcomes, brute_outcomes(&brute));
    check_true("exact and proved", after.exact && after.proved);
    check_narrowed_marks(&scene, &brute, &after);
    asker_close(asker);
    arena_close(&scene.arena);
}

/* A complete case behind an interview: open facts get values, registers first. */
static FactState *random_truth(Scene *scene, Rng *rng)
{
    FactState *facts = NEW_ARRAY(&scene->arena, FactState, scene->book->fact_count);

    for (size_t i = 0; i < scene->book->fact_count; i++) {
        facts[i] = scene->facts[i];
        if (facts[i].value.state != VALUE_KNOWN && !follows_key(scene, (int32_t)i))
            facts[i].value = random_value(rng, &scene->book->facts[i], scene->shape);
    }
    apply_registers(scene, facts);
    for (size_t i = 0; i < scene->book->fact_count; i++)
        if (facts[i].value.state != VALUE_KNOWN)
            facts[i].value = random_value(rng, &scene->book->facts[i], scene->shape);
    return facts;
}

static void check_interview_end(Scene *scene, Asker *asker, const FactState *truth, AskScope scope)
{
    Decision want = pack_decide(&scene->arena, scene->pack, truth);
    Decision got = pack_decide(&scene->arena, scene->pack, scene->facts);

    asker_narrow(asker, &scene->arena, &got);
    check_int("same outcome", got.outcomes, want.outcomes);
    if (scope == ASK_OUTCOME ||
        !(want.outcomes & (1u << OUTCOME_PERMITTED | 1u << OUTCOME_LICENCE)))
        return;
    for (size_t i = 0; i < scene->pack->mark_count; i++)
        if (scene->pack->marks[i].kind != MARK_LEVEL && scene->pack->marks[i].kind != MARK_FINDING)
            check_int("same mark", got.marks[i], want.marks[i]);
    check_int("same lowest level", got.level_low, want.level_low);
    check_int("same highest level", got.level_high, want.level_high);
}

static void prop_interview_ends_right(Rng *rng)
{
    RandomShape shape = random_shape(rng);
    shape.rules = (int)rng_between(rng, 1, 25);
    shape.facts = (int)rng_between(rng, 1, FACTS_MAX);
    Scene scene = scene_open(rng, shape, random_chance(rng, 50) ? 100 : 60);
    AskScope scope = (AskScope)rng_between(rng, 0, 1);
    Asker *asker =
        asker_open(&scene.arena, scene.book, scene.pack, scene.tables, scene.table_count);
    apply_registers(&scene, scene.facts);
    const FactState *truth = random_truth(&scene, rng);
    Questions questions = asker_next(asker, &scene.arena, scene.facts, scope);
    size_t asked = 0;

    while (questions.count > 0 && asked <= scene.book->fact_count) {
        int32_t fact = questions.list[0].fact;
        OutcomeSet before = questions.outcomes;
        check_true("asks what is open", scene.facts[fact].value.state != VALUE_KNOWN);
        scene.facts[fact] = truth[fact];
        apply_registers(&scene, scene.facts);
        questions = asker_next(asker, &scene.arena, scene.facts, scope);
        check_int("an answer opens no outcome", questions.outcomes & ~before, 0);
        asked++;
    }
    check_true("ends", asked <= scene.book->fact_count);
    check_interview_end(&scene, asker, truth, scope);
    asker_close(asker);
    arena_close(&scene.arena);
}

/* Money of two currencies may leave a complete case open: nothing that could be is dropped for it.
 */
static void prop_currencies_stay_open(Rng *rng)
{
    RandomShape shape = small_shape(rng);
    shape.currencies = true;
    Scene scene = scene_open(rng, shape, 40);
    Asker *asker = asker_open(&scene.arena, scene.book, scene.pack, NULL, 0);
    Questions questions = asker_next(asker, &scene.arena, scene.facts, ASK_EVERYTHING);
    Decision kleene = pack_decide(&scene.arena, scene.pack, scene.facts);

    check_int("refines Kleene", questions.outcomes & ~kleene.outcomes, 0);
    for (int i = 0; i < 50; i++) {
        const FactState *truth = random_truth(&scene, rng);
        Decision decision = pack_decide(&scene.arena, scene.pack, truth);
        Outcome outcome;
        if (decision_outcome(&decision, &outcome))
            check_true("could be", questions.outcomes >> outcome & 1);
    }
    asker_close(asker);
    arena_close(&scene.arena);
}

/* The same questions from a fresh asker and from one that has been asked much. */
static void prop_same_again(Rng *rng)
{
    Scene scene = scene_open(rng, random_shape(rng), 70);
    Asker *used = asker_open(&scene.arena, scene.book, scene.pack, scene.tables, scene.table_count);

    for (int i = 0; i < 5; i++) {
        Asker *fresh =
            asker_open(&scene.arena, scene.book, scene.pack, scene.tables, scene.table_count);
        scene.facts = random_facts(&scene.arena, rng, scene.book, scene.shape, 60);
        Questions a = asker_next(used, &scene.arena, scene.facts, ASK_EVERYTHING);
        Questions b = asker_next(fresh, &scene.arena, scene.facts, ASK_EVERYTHING);
        check_int("as many", a.count, b.count);
        for (size_t q = 0; q < a.count && a.count == b.count; q++)
            check_int("same order", a.list[q].fact, b.list[q].fact);
        asker_close(fresh);
    }
    asker_close(used);
    arena_close(&scene.arena);
}

int main(void)
{
    RUN_PROP(prop_asks_exactly_what_matters, 3000);
    RUN_PROP(prop_solver_alone_finds_the_same, 1000);
    RUN_PROP(prop_out_of_time_leaves_open, 2500);
    if (!getenv("SEKISHO_SEED"))
        RUN(test_out_of_time_was_met);
    RUN_PROP(prop_narrows_to_what_can_be, 1000);
    RUN_PROP(prop_interview_ends_right, 1000);
    RUN_PROP(prop_currencies_stay_open, 500);
    RUN_PROP(prop_same_again, 200);
    return check_done();
}
