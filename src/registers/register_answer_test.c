/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Asking: answers on any day, days of change, and a naive model beside them. */
#include "registers/registers.h"
#include "tests/check.h"

static Arena arena;

static const Register *read_good(Str text)
{
    Findings findings = { .arena = &arena };
    const Register *reg = register_read(&arena, text, S("x.csv"), &findings);

    check_true("a good register is read", reg != NULL);
    return reg;
}

static const char sample[] =
    "#register,x\n#ja,表\n#en,Table\n#key,item\n#column,scope,all,part\n#column,answer,yes,no\n"
    "#absent,no,2000-01-01,2020-01-01,2000-01-01\n"
    "#absent,no,1990-01-01,1995-01-01,1996-01-01\n"
    "key,scope,answer,from,until,unknown_after,known_from,source,confidence,note\n"
    "gun,all,yes,2001-01-01,2002-01-01,,2001-03-01,S,official,\n"
    "gun,all,yes,2004-01-01,,2005-01-01,2004-01-01,S,official,\n"
    "gun,part,yes,2004-06-01,2006-01-01,,2004-06-01,S,official,\n"
    "kit,all,no,2001-01-01,,2021-01-01,2001-01-01,S,official,\n"
    "kit,part,yes,2010-01-01,2011-01-01,,2010-01-01,S,official,\n"
    "kit,part,yes,2012-01-01,2013-01-01,2012-02-01,2012-01-01,S,official,\n";

static void test_answers(void)
{
    static const struct {
        const char *why, *key, *scope; /* scope "": no filter */
        int on[3], known_on[3];        /* known_on year 0: all is known */
        RegisterAnswer want;
        uint32_t line; /* of the row it rests on */
    } rows[] = {
        { "in force", "gun", "", { 2001, 1, 1 }, { 0 }, REGISTER_YES, 10 },
        { "the last day", "gun", "", { 2001, 12, 31 }, { 0 }, REGISTER_YES, 10 },
        { "the end does not count", "gun", "", { 2002, 1, 1 }, { 0 }, REGISTER_NO, 0 },
        { "not known yet", "gun", "", { 2001, 2, 1 }, { 2001, 2, 28 }, REGISTER_NO, 0 },
        { "known now", "gun", "", { 2001, 2, 1 }, { 2001, 3, 1 }, REGISTER_YES, 10 },
        { "before the coverage", "gun", "", { 1999, 12, 31 }, { 0 }, REGISTER_UNKNOWN, 0 },
        { "before unknown", "gun", "all", { 2004, 12, 31 }, { 0 }, REGISTER_YES, 11 },
        { "after unknown", "gun", "all", { 2005, 1, 1 }, { 0 }, REGISTER_UNKNOWN, 11 },
        { "a yes beside a doubt", "gun", "", { 2005, 1, 1 }, { 0 }, REGISTER_YES, 12 },
        { "a doubt long after", "gun", "", { 2030, 1, 1 }, { 0 }, REGISTER_UNKNOWN, 11 },
        { "filtered out", "gun", "part", { 2001, 1, 1 }, { 0 }, REGISTER_NO, 0 },
        { "nobody spoke of it", "hat", "", { 2010, 1, 1 }, { 0 }, REGISTER_NO, 0 },
        { "past the coverage", "hat", "", { 2020, 1, 1 }, { 0 }, REGISTER_UNKNOWN, 0 },
        { "a day still to come", "hat", "", { 2010, 1, 2 }, { 2010, 1, 1 }, REGISTER_UNKNOWN, 0 },
        { "a row that denies", "kit", "all", { 2010, 6, 1 }, { 0 }, REGISTER_NO, 13 },
        { "denies past the coverage", "kit", "", { 2020, 6, 1 }, { 0 }, REGISTER_NO, 13 },
        { "denial past unknown", "kit", "", { 2021, 1, 1 }, { 0 }, REGISTER_UNKNOWN, 13 },
        { "coverage not known yet",
          "hat",
          "",
          { 1992, 1, 1 },
          { 1995, 12, 31 },
          REGISTER_UNKNOWN,
          0 },
        { "coverage known now", "hat", "", { 1992, 1, 1 }, { 1996, 1, 1 }, REGISTER_NO, 0 },
        { "a doubt beside a no", "kit", "", { 2012, 6, 1 }, { 0 }, REGISTER_UNKNOWN, 15 },
        { "a yes beside a no", "kit", "", { 2010, 6, 1 }, { 0 }, REGISTER_YES, 14 },
    };
    const Register *reg = read_good(S(sample));

    for (size_t i = 0; reg && i < COUNT_OF(rows); i++) {
        Str scope = str_from_c(rows[i].scope);
        RegisterFilter filter = { S("scope"), &scope, 1 };
        const int *on = rows[i].on, *known = rows[i].known_on;
        RegisterQuery query = { .filters = &filter,
                                .filter_count = scope.len > 0,
                                .on = date_make(on[0], on[1], on[2]),
                                .known_on = known[0] ? date_make(known[0], known[1], known[2])
                                                     : DATE_FOREVER };
        const RegisterRow *row;

        check_int(rows[i].why, register_answer(reg, str_from_c(rows[i].key), query, &row),
                  rows[i].want);
        check_int(rows[i].why, row ? row->place.line : 0, rows[i].line);
    }
}

static void test_filters_fit(void)
{
    static const struct {
        const char *why, *column, *value;
        bool want;
        const char *near;
    } rows[] = {
        { "fits", "scope", "part", true, "" },
        { "no such value", "scope", "prat", false, "part" },
        { "no such column", "scop", "part", false, "scope" },
        { "nothing near", "zzz", "part", false, "" },
        { "the answer is no filter", "answer", "yes", false, "" },
    };
    const Register *reg = read_good(S(sample));

    for (size_t i = 0; reg && i < COUNT_OF(rows); i++) {
        Findings findings = { .arena = &arena };
        Str value = str_from_c(rows[i].value);
        RegisterFilter filter = { str_from_c(rows[i].column), &value, 1 };
        Place place = { .line = 7 };

        check_int(rows[i].why, register_filter_check(reg, filter, place, &findings), rows[i].want);
        check_int(rows[i].why, findings.count, !rows[i].want);
        if (findings.first)
            check_str(rows[i].why, findings.first->args[1], str_from_c(rows[i].near));
    }
}

static void test_rows_as_they_stood(void)
{
    const Register *reg = read_good(S(sample));
    size_t count = 0;

    if (!reg)
        return;
    register_rows_on(&arena, reg, DATE_NONE, DATE_FOREVER, &count);
    check_int("all", count, 6);
    register_rows_on(&arena, reg, DATE_NONE, date_make(2001, 2, 1), &count);
    check_int("all that was known", count, 1);
    const RegisterRow *const *rows =
        register_rows_on(&arena, reg, date_make(2005, 6, 1), DATE_FOREVER, &count);
    check_int("of one day", count, 3);
    check_int("in doubt", register_row_says(rows[0], date_make(2005, 6, 1)), REGISTER_UNKNOWN);
    check_int("yes", register_row_says(rows[1], date_make(2005, 6, 1)), REGISTER_YES);
    check_int("no", register_row_says(rows[2], date_make(2005, 6, 1)), REGISTER_NO);
}

/* ---- the model: a table of rows, asked day by day ------------------------------------------- */

enum { MODEL_DAYS = 120, MODEL_ROWS = 24, MODEL_KEYS = 3, MODEL_ABSENCES = 3, NEVER = 1000 };

typedef struct ModelRow {
    int key, scope, from, until, unknown_after, known_from;
    bool denies;
} ModelRow;

typedef struct Model {
    ModelRow rows[MODEL_ROWS];
    size_t row_count;
    ModelRow absences[MODEL_ABSENCES]; /* from, until, known_from */
    size_t absence_count;
} Model;

static const char *const model_keys[] = { "alpha", "bravo", "charlie", "delta" };
static const char *const model_scopes[] = { "all", "part" };

static int below(Rng *rng, int limit)
{
    return (int)rng_between(rng, 0, limit - 1);
}

/* Rows of one key and scope follow one another, some with days between them. */
static void model_fill(Model *model, Rng *rng, int key, int scope)
{
    int day = below(rng, MODEL_DAYS);

    while (day < MODEL_DAYS && model->row_count < MODEL_ROWS && below(rng, 4) > 0) {
        ModelRow row = { .key = key, .scope = scope, .from = day, .denies = below(rng, 4) == 0 };

        row.until = below(rng, 6) == 0 ? NEVER : day + 1 + below(rng, 40);
        row.unknown_after = below(rng, 2) ? NEVER : day + below(rng, 20);
        if (row.unknown_after > row.until)
            row.unknown_after = row.until;
        row.known_from = day + below(rng, 30) - 10;
        model->rows[model->row_count++] = row;
        day = row.until + below(rng, 2) * below(rng, 30);
    }
}

static Model model_make(Rng *rng)
{
    Model model = { 0 };

    for (int key = 0; key < MODEL_KEYS; key++)
        for (int scope = 0; scope < 2; scope++)
            model_fill(&model, rng, key, scope);
    for (int day = below(rng, 60); day < MODEL_DAYS && model.absence_count < MODEL_ABSENCES;) {
        ModelRow *absence = &model.absences[model.absence_count++];

        *absence = (ModelRow){ .from = day, .until = day + 1 + below(rng, 60) };
        absence->known_from = day + below(rng, 40) - 20;
        day = absence->until + below(rng, 20);
    }
    return model;
}

static Date model_day(int day)
{
    return date_make(2000, 1, 1) + day;
}

static void put_day(Text *text, int day)
{
    if (day != NEVER)
        date_write(text, model_day(day));
    text_char(text, ',');
}

static Str model_write(const Model *model)
{
    Text text = text_open(&arena, 1 << 16);

    text_c(&text, "#register,x\n#ja,表\n#en,Table\n#key,item\n#column,scope,all,part\n"
                  "#column,answer,yes,no\n");
    for (size_t i = 0; i < model->absence_count; i++) {
        text_c(&text, "#absent,no,");
        put_day(&text, model->absences[i].from);
        put_day(&text, model->absences[i].until);
        date_write(&text, model_day(model->absences[i].known_from));
        text_char(&text, '\n');
    }
    text_c(&text, "key,scope,answer,from,until,unknown_after,known_from,source,confidence,note\n");
    for (size_t i = 0; i < model->row_count; i++) {
        const ModelRow *row = &model->rows[i];

        text_c(&text, model_keys[row->key]);
        text_all(&text, S(","), str_from_c(model_scopes[row->scope]), S(","));
        text_c(&text, row->denies ? "no," : "yes,");
        put_day(&text, row->from);
        put_day(&text, row->until);
        put_day(&text, row->unknown_after);
        put_day(&text, row->known_from);
        text_c(&text, "S,official,\n");
    }
    return text_str(&text);
}

/* The definition in the manual, word by word. scope 2: no filter. */
static RegisterAnswer model_answer(const Model *model, int key, int scope, int on, int known_on)
{
    bool yes = false, doubt = false, no = false;

    for (size_t i = 0; i < model->row_count; i++) {
        const ModelRow *row = &model->rows[i];

        if (row->key != key || (scope != 2 && row->scope != scope) || row->known_from > known_on ||
            on < row->from || on >= row->until)
            continue;
        doubt = doubt || on >= row->unknown_after;
        yes = yes || (on < row->unknown_after && !row->denies);
        no = no || (on < row->unknown_after && row->denies);
    }
    for (size_t i = 0; i < model->absence_count; i++) {
        const ModelRow *absence = &model->absences[i];

        no = no || (absence->from <= on && on < absence->until && known_on >= absence->known_from &&
                    known_on >= on);
    }
    return yes ? REGISTER_YES : doubt ? REGISTER_UNKNOWN : no ? REGISTER_NO : REGISTER_UNKNOWN;
}

typedef struct Asked {
    Model model;
    const Register *reg;
    RegisterQuery query;
    int scope, known_on;
} Asked;

/* Does anything change on the day for the key, by the model? Key MODEL_KEYS has no rows. */
static bool model_changes(const Asked *asked, int key, int day)
{
    return model_answer(&asked->model, key, asked->scope, day, asked->known_on) !=
           model_answer(&asked->model, key, asked->scope, day - 1, asked->known_on);
}

static void compare_answers(const Asked *asked)
{
    for (int day = -30; day < MODEL_DAYS + 80; day++) {
        for (int key = 0; key <= MODEL_KEYS; key++) {
            RegisterQuery query = asked->query;

            query.on = model_day(day);
            check_int("as the model says",
                      register_answer(asked->reg, str_from_c(model_keys[key]), query, NULL),
                      model_answer(&asked->model, key, asked->scope, day, asked->known_on));
        }
    }
}

static bool has_day(const Date *days, size_t count, Date day)
{
    for (size_t i = 0; i < count; i++)
        if (days[i] == day)
            return true;
    return false;
}

static void compare_days(const Asked *asked)
{
    size_t all_count, count;
    const Date *all = register_boundaries(&arena, asked->reg, S(""), asked->query, &all_count);

    for (size_t i = 1; i < all_count; i++)
        check_true("rising", all[i - 1] < all[i]);
    for (int key = 0; key <= MODEL_KEYS; key++) {
        const Date *days = register_boundaries(&arena, asked->reg, str_from_c(model_keys[key]),
                                               asked->query, &count);

        for (int day = -30; day < MODEL_DAYS + 80; day++)
            check_int("a day of change", has_day(days, count, model_day(day)),
                      model_changes(asked, key, day));
    }
    for (int day = -30; day < MODEL_DAYS + 80; day++) {
        bool changes = false;

        for (int key = 0; key <= MODEL_KEYS; key++)
            changes = changes || model_changes(asked, key, day);
        check_int("a day of change for some key", has_day(all, all_count, model_day(day)), changes);
    }
}

static void prop_like_the_model(Rng *rng)
{
    arena_reset(&arena);
    Asked asked = { .model = model_make(rng) };
    RegisterFilter filter = { S("scope"), NULL, 1 };
    Str scope;

    asked.reg = read_good(model_write(&asked.model));
    asked.scope = below(rng, 3);
    asked.known_on = below(rng, 2) ? NEVER * 100 : below(rng, MODEL_DAYS + 40);
    scope = str_from_c(asked.scope < 2 ? model_scopes[asked.scope] : "");
    filter.values = &scope;
    asked.query =
        (RegisterQuery){ &filter, asked.scope < 2, 0,
                         asked.known_on < NEVER ? model_day(asked.known_on) : DATE_FOREVER };
    if (!asked.reg)
        return;
    compare_answers(&asked);
    compare_days(&asked);
}

/* Nobody has looked since the day before the coverage ends, whatever stretches it has. */
static void test_stale(void)
{
    static const char without[] =
        "#register,x\n#ja,表\n#en,Table\n#key,item\n#column,answer,yes,no\n"
        "key,answer,from,until,unknown_after,known_from,source,"
        "confidence,note\n"
        "gun,yes,2001-01-01,2002-01-01,,2001-03-01,S,official,\n";
    static const struct {
        const char *why;
        int on[3], known_on[3]; /* known_on year 0: all is known */
        bool stale;
        int checked[3];
    } rows[] = {
        { "covered", { 2019, 12, 31 }, { 0 }, false, { 0 } },
        { "the day after", { 2020, 1, 1 }, { 0 }, true, { 2019, 12, 31 } },
        { "long after", { 2040, 1, 1 }, { 0 }, true, { 2019, 12, 31 } },
        { "between two stretches somebody looked later", { 1996, 1, 1 }, { 0 }, false, { 0 } },
        { "but not yet then", { 1996, 6, 1 }, { 1996, 6, 1 }, true, { 1994, 12, 31 } },
        { "nor had anybody begun", { 1995, 6, 1 }, { 1995, 6, 1 }, false, { 0 } },
    };
    Findings findings = { .arena = &arena };
    const Register *reg = register_read(&arena, S(sample), S("x.csv"), &findings);
    const Register *never = register_read(&arena, S(without), S("x.csv"), &findings);
    Date checked;

    ensure(reg && never);
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        const int *known = rows[i].known_on, *then = rows[i].checked;
        Date known_on = known[0] ? date_make(known[0], known[1], known[2]) : DATE_FOREVER;
        bool stale = register_is_stale(reg, date_make(rows[i].on[0], rows[i].on[1], rows[i].on[2]),
                                       known_on, &checked);
        check_int(rows[i].why, stale, rows[i].stale);
        if (stale && rows[i].stale)
            check_int(rows[i].why, checked, date_make(then[0], then[1], then[2]));
    }
    check_true("one that claims no coverage",
               !register_is_stale(never, date_make(2040, 1, 1), DATE_FOREVER, &checked));
}

/* For practice: on coming days it says what it says on the last it covers. */
static void test_goes_on(void)
{
    Findings findings = { .arena = &arena };
    const Register *reg = register_read(&arena, S(sample), S("x.csv"), &findings);
    const RegisterAbsence *by;
    Date day = date_make(2040, 1, 1), checked;

    ensure(reg);
    check_int("nobody knows", register_absence(reg, day, DATE_FOREVER, &by), REGISTER_UNKNOWN);
    register_go_on(reg);
    check_int("as if looked after", register_absence(reg, day, DATE_FOREVER, &by), REGISTER_NO);
    check_true("so it is not stale", !register_is_stale(reg, day, DATE_FOREVER, &checked));
    check_int("a gap of before stays one",
              register_absence(reg, date_make(1996, 1, 1), DATE_FOREVER, &by), REGISTER_UNKNOWN);
}

int main(void)
{
    arena = arena_open(1u << 30);
    RUN(test_answers);
    RUN(test_stale);
    RUN(test_goes_on);
    RUN(test_filters_fit);
    RUN(test_rows_as_they_stood);
    RUN_PROP(prop_like_the_model, 2000);
    return check_done();
}
