/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Acceptance 11.
 *
 * Random actions on random cases of every route, by people of every right, on days that pass while
 * the law changes. What is done is what the route has from there, and leads where it says; what is
 * refused writes nothing. Nothing runs without promise, signature and licence; a serial is
 * delivered once; terms are the fold of what came into force; what is closed is square; what the
 * law no longer permits is held, and nothing else. In the end every open case is brought to an end
 * by its route, and replay makes every row again. SEKISHO_LONG=1 makes 100,000 in records of 5,000;
 * SEKISHO_SEED=n replays a run.
 */
#include "tests/cases_played.h"

enum { LONG = 100000, SHORT = 1200, RECORD = 5000, FIRST_DAY_OF_LAW = 20 };

static int64_t done, refused, ended;

/* Every change that the rooms of cases bring is drawn. */
static void test_every_operation_is_drawn(void)
{
    static const Room *const rooms[] = { &cases_room,    &changes_room,    &orders_room,
                                         &rejudge_room,  &deliveries_room, &milestones_room,
                                         &contacts_room, &agents_room,     &risks_room,
                                         &units_room,    &sales_room };

    for (size_t r = 0; r < COUNT_OF(rooms); r++)
        for (size_t i = 0; i < rooms[r]->operation_count; i++) {
            const Operation *operation = &rooms[r]->operations[i];
            bool drawn_here = operation->kind != OPERATION_CHANGE ||
                              str_eq(operation->name, S("case.open")) || /* whenever one ends */
                              /* What case.assign does, to several: many_test draws them. */
                              str_eq(operation->name, S("case.assign-many")) ||
                              str_eq(operation->name, S("case.hold-many"));
            for (size_t c = 0; c < COUNT_OF(chances); c++)
                drawn_here |= str_eq(operation->name, str_from_c(chances[c].operation));
            check_true(arena_c(&sample.call, operation->name), drawn_here);
        }
}

/* ---- one action ------------------------------------------------------------------------------ */

static const Chance *drawn_chance(void)
{
    int64_t sum = 0;
    for (size_t i = 0; i < COUNT_OF(chances); i++)
        sum += chances[i].weight;
    int64_t at = among(1, sum);
    size_t row = 0;
    while ((at -= chances[row].weight) > 0)
        row++;
    return &chances[row];
}

/* A route has it from where the case stands, or something that hangs on it. */
static bool may_fit(const Known *k, const Chance *chance)
{
    if (chance->of == OF_CASE || chance->of == OF_NONE)
        return chance->of == OF_NONE || is_step_of(k->route, k->state, chance->operation);
    for (size_t i = 0; i < k->kid_count; i++)
        if (k->kids[i].of == chance->of &&
            is_step_of(k->kids[i].route, k->kids[i].state, chance->operation))
            return true;
    return false;
}

/* Mostly one that fits. */
static const Chance *drawn_for(const Known *k)
{
    const Chance *chance = drawn_chance();

    for (int tries = 0; tries < 4 && !may_fit(k, chance); tries++)
        chance = drawn_chance();
    return chance;
}

/* ---- invariants ------------------------------------------------------------------------------ */

static void check_terms(const Known *k)
{
    if (k->in_force_count == 0)
        return;
    size_t at = (size_t)among(0, (int64_t)k->in_force_count - 1);
    Date on = k->in_force[at].day;
    while (at + 1 < k->in_force_count && k->in_force[at + 1].day == on)
        at++; /* the last of the day */
    const Wanted *want = &k->in_force[at].terms;
    CaseTermsShown shown = terms_at(&k->one, js(",'on':'%s'", day_c(on)));
    check_int("terms of any day: lines", (int64_t)shown.terms.line_count, want->extra + 1);
    check_int("their quantity", shown.terms.lines[0].quantity, want->quantity);
    check_int("their price", shown.terms.lines[0].unit_minor, want->unit);
    check_int("their months", shown.terms.lines[0].months, want->months);
}

static void check_supply(const Known *k)
{
    ShipmentListReply reply;

    if (k->in_force_count == 0)
        return;
    sample_done(step(&k->one, "shipment.list", "meti.clerk", ""), &shipment_list_reply_shape,
                &reply);
    for (size_t i = 0; i < reply.line_count; i++)
        check_true("no more goes out than the line has",
                   reply.lines[i].supplied + reply.lines[i].under_way <= reply.lines[i].quantity);
}

static void check_draws(const Known *k)
{
    OrderListReply reply;

    if (k->drawn == 0)
        return;
    sample_done(step(&k->one, "order.list", "meti.clerk", ""), &order_list_reply_shape, &reply);
    check_true("draws stay below the ceiling", reply.drawn <= reply.ceiling);
}

static void check_kids(const Known *k)
{
    ChangeShown shown;

    for (size_t i = 0; i < k->kid_count; i++) {
        const Kid *kid = &k->kids[i];
        if (kid->of != OF_CHANGE)
            continue;
        sample_done(
            sample_call("change.show", "meti.clerk", js("{'change':'%s'}", sample_id(kid->id))),
            &change_shown_shape, &shown);
        check_str("a change stands where it was walked", shown.state,
                  kid->route->states[kid->state].id);
    }
}

static void check_one(const Known *k)
{
    CaseShown shown = show_case(&k->one);

    check_true("its route stands", shown.route_stands);
    check_str("on the route it was walked on", shown.route, k->route->id);
    check_str("where it was walked", shown.state, k->route->states[k->state].id);
    check_unit(k, &shown);
    if (is_in(k, "running")) {
        check_true("what runs was promised and signed", k->assured && k->signed_by);
        check_true("and licensed", k->licensed || str_eq(k->route->id, S("japan-fms")));
        check_true("and something is in force", k->in_force_count > 0);
    }
    check_true("from where it stands an end can be",
               k->route->states[k->state].ends || shown.next_count > 0);
}

/* What the law of the day overtook is held with the reason; nothing else is. */
static void check_law(bool under_new_law)
{
    for (size_t i = 0; i < CHANCE_CASES; i++) {
        Known *k = &known[i];
        if (is_over(k) || k->law_released)
            continue;
        CaseShown shown = show_case(&k->one);
        bool by_law = false, overtaken = false;
        size_t at;
        for (size_t h = 0; h < shown.hold_count; h++)
            if (str_find(shown.holds[h].reason, S("law of today"), &at)) {
                by_law = true;
                keep(k, POOL_HOLD, shown.holds[h].hold);
            }
        for (size_t l = 0; l < shown.leg_count; l++)
            overtaken |= id_eq(shown.legs[l].item, weapon_item);
        check_int("held by the law, or not", by_law, overtaken && under_new_law);
    }
}

/* ---- days ------------------------------------------------------------------------------------ */

static void tend(void)
{
    bool more = true;
    while (more)
        ensure(office_tend(sample.office, sample.call, &more) == 0);
}

static void on_day(Date day)
{
    today_is = day;
    cases_today(day_c(day));
}

/* The law changes, is taken back, and changes again: held, freed, held. */
static void change_law(void)
{
    static const int days[] = { 21, 20, 21 };

    for (size_t i = 0; i < COUNT_OF(days); i++) {
        on_day(date_make(2026, 4, days[i]));
        tend();
        for (size_t k = 0; k < CHANCE_CASES; k++)
            known[k].law_released = false;
        check_law(days[i] == 21);
    }
}

static void pass_days(int64_t turn, int64_t count)
{
    int64_t step_turns = count / 60 + 1;

    if (turn % step_turns || !turn)
        return;
    bool old_law = today_is <= date_make(2026, 4, FIRST_DAY_OF_LAW);
    Date next = today_is + (Date)among(1, old_law ? 1 : 4);
    if (next > date_make(2026, 11, 21))
        return;
    on_day(next);
    if (old_law && next > date_make(2026, 4, FIRST_DAY_OF_LAW))
        change_law();
    tend();
}

/* ---- a record -------------------------------------------------------------------------------- */

static void fund(void)
{
    post("{'purpose':'agency-cash','side':'debit','amount':'900000','currency':'JPY'},"
         "{'purpose':'capital','side':'credit','amount':'900000','currency':'JPY'}");
}

static void begin_record(void)
{
    appoint();
    on_day(date_make(2026, 4, 10));
    fund();
    memset(serials, 0, sizeof serials);
    serial_last = 0;
    unit_count = 0;
    for (size_t i = 0; i < ITEMS; i++) {
        items[i] = open_permitted();
        name_chance_party(items[i]);
        decide_item(items[i]);
    }
    weapon_item = open_stated("FJI", "yes");
    decide_item(weapon_item);
    for (size_t i = 0; i < CHANCE_CASES; i++)
        begin(&known[i]);
}

static void look(Known *k)
{
    check_one(k);
    if (among(0, 3))
        return;
    check_terms(k);
    check_supply(k);
    check_draws(k);
    check_kids(k);
}

static void test_random(void)
{
    int64_t count = getenv("SEKISHO_LONG") ? RECORD : SHORT;

    begin_record();
    for (int64_t turn = 0; turn < count; turn++) {
        Known *k = &known[among(0, CHANCE_CASES - 1)];
        pass_days(turn, count);
        OfficeReply reply = act(k, drawn_for(k));
        done += reply.outcome == OFFICE_DONE;
        refused += reply.outcome != OFFICE_DONE;
        if (reply.outcome == OFFICE_DONE)
            look(k);
        if (is_over(k)) {
            ended++;
            begin(k);
        }
        arena_reset(&sample.call);
    }
    for (size_t i = 0; i < CHANCE_CASES; i++) {
        end_case(&known[i]);
        check_one(&known[i]);
        ended++;
        arena_reset(&sample.call);
    }
}

int main(void)
{
    uint64_t seed = getenv("SEKISHO_SEED") ? strtoull(getenv("SEKISHO_SEED"), NULL, 10) : 6;
    int64_t records = getenv("SEKISHO_LONG") ? LONG / RECORD : 1;

    make_data();
    rng = (Rng){ seed };
    printf("# SEKISHO_SEED=%llu\n", (unsigned long long)seed);
    for (int64_t i = 0; i < records; i++) {
        cases_open(seed + (uint64_t)i);
        if (i == 0)
            RUN(test_every_operation_is_drawn);
        RUN(test_random);
        RUN(check_replayed);
        sample_close();
        printf("# %lld done, %lld refused, %lld cases ended\n", (long long)done, (long long)refused,
               (long long)ended);
        fflush(stdout);
    }
    for (size_t i = 0; i < COUNT_OF(chances); i++)
        printf("# %s: %lld done, %lld refused\n", chances[i].operation, (long long)tally[i][1],
               (long long)tally[i][0]);
    check_true("much was done", done > refused / 6);
    check_true("much was refused", refused > done / 6);
    remove_data();
    return check_done();
}
