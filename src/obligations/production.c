/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "obligations/production.h"
#include "obligations/obligation.h"
#include "obligations/productions_sql.h"
#include "obligations/stake.h"
#include "phrases_obligations.h"
#include "phrases_productions.h"

/* production.open, production.stage, production.drop, production.show. */

typedef struct Plan {
    Id id;
    ProductionGetRow row;
    const ProductionStagesRow *stages;
    size_t count;
} Plan;

static int load(Work *work, Id id, Plan *plan)
{
    bool found;
    int r = production_get(work_db(work), work_arena(work), id, &plan->row, &found);

    if (r || !found)
        return r ? trace(r) : WORK_E_NOT_FOUND;
    plan->id = id;
    r = production_stages(work_db(work), work_arena(work), id, &plan->stages, &plan->count);
    return r ? trace(r) : 0;
}

static int64_t units_placed(const Plan *plan, Str country)
{
    int64_t units = 0;

    for (size_t i = 0; i < plan->count; i++)
        if (country.len == 0 || str_eq(plan->stages[i].country, country))
            units += plan->stages[i].units;
    return units;
}

static Str number_text(Work *work, int64_t number)
{
    Text text = text_open(work_arena(work), OBLIGATION_CODE_MAX);
    text_int(&text, number);
    return text_str(&text);
}

static void reply_with(ProductionReply *reply, const Plan *plan, Id stage, int64_t placed)
{
    *reply = (ProductionReply){ plan->id, stage, placed, plan->row.units - placed };
}

/* ---- a plan ---------------------------------------------------------------------------------- */

int production_open(Work *work, const void *params, void *reply)
{
    const ProductionOpenParams *wanted = params;
    CaseBrief brief;
    int r = said_case(work, wanted->case_file, &brief);

    if (r)
        return r < 0 ? trace(r) : r;
    if (!said_country(work, S("/country"), wanted->country))
        return WORK_E_INVALID;
    ProductionOpened opened = { brief.id, wanted->name, wanted->units, wanted->country,
                                wanted->source };
    Plan plan = { .id = work_new_id(work), .row = { .units = wanted->units } };
    work_event(work, S("production.opened"), plan.id, &opened);
    reply_with(reply, &plan, id_none(), 0);
    return 0;
}

/* ---- a stage --------------------------------------------------------------------------------- */

static Str knowledge_pointer(Work *work, size_t index)
{
    Text pointer = text_open(work_arena(work), OBLIGATION_CODE_MAX);
    text_all(&pointer, S("/knowledge/"));
    text_int(&pointer, (int64_t)index);
    text_all(&pointer, S("/leg"));
    return text_str(&pointer);
}

/* May it go, and could it already go when the stage begins? */
static int check_leg(Work *work, Str pointer, const CaseLeg *leg, Date from)
{
    if (leg->kind == LEG_GOODS)
        return obligation_refuse(work, WORK_E_INVALID, pointer, PHRASE_PRODUCTIONS_GOODS_LEG,
                                 PHRASE_PRODUCTIONS_GOODS_LEG_REMEDY, leg->reference);
    if (leg->stand != LEG_BEARS)
        work_finding(work, pointer, PHRASE_PRODUCTIONS_NOT_PERMITTED,
                     PHRASE_PRODUCTIONS_NOT_PERMITTED_REMEDY, leg->reference,
                     phrase(leg_stand_phrases[leg->stand], work_lang(work)));
    else if (leg->decided == DATE_NONE || leg->decided > from)
        work_finding(work, pointer, PHRASE_PRODUCTIONS_BEFORE_PERMISSION,
                     PHRASE_PRODUCTIONS_BEFORE_PERMISSION_REMEDY, leg->reference,
                     day_text(work_arena(work), leg->decided), day_text(work_arena(work), from));
    else
        return 0;
    return WORK_E_RULE;
}

static int give(Work *work, Id case_file, const ProductionStageParams *wanted, size_t index,
                KnowledgeGiven *given)
{
    const KnowledgeSaid *said = &wanted->knowledge[index];
    Str pointer = knowledge_pointer(work, index);
    CaseLeg leg;
    int r = case_leg(work, case_file, said->leg, &leg);

    if (r == WORK_E_NOT_FOUND)
        return obligation_refuse(work, WORK_E_INVALID, pointer, PHRASE_PRODUCTIONS_NO_LEG,
                                 PHRASE_PRODUCTIONS_NO_LEG_REMEDY, S(""));
    if (!r)
        r = check_leg(work, pointer, &leg, wanted->from);
    if (r)
        return r < 0 ? trace(r) : r;
    *given = (KnowledgeGiven){ said->what, said->leg, leg.item, leg.item_line, leg.decided };
    return 0;
}

/* All that may not go is told at once. */
static int give_all(Work *work, const Plan *plan, const ProductionStageParams *wanted,
                    ProductionStaged *staged)
{
    KnowledgeGiven *given =
        NEW_ARRAY(work_arena(work), KnowledgeGiven, wanted->knowledge_count + 1);
    int refusal = 0;

    if (wanted->knowledge_count == 0 && str_eq(wanted->country, plan->row.country))
        return obligation_refuse(work, WORK_E_RULE, S("/knowledge"),
                                 PHRASE_PRODUCTIONS_NOTHING_TAUGHT,
                                 PHRASE_PRODUCTIONS_NOTHING_TAUGHT_REMEDY, wanted->site);
    for (size_t i = 0; i < wanted->knowledge_count; i++) {
        int r = give(work, plan->row.case_file, wanted, i, &given[i]);
        if (r < 0)
            return trace(r);
        refusal = refusal ? refusal : r;
    }
    staged->knowledge = given;
    staged->knowledge_count = wanted->knowledge_count;
    return refusal;
}

static int check_units(Work *work, const Plan *plan, const ProductionStageParams *wanted,
                       int64_t units)
{
    int64_t left = plan->row.units - units_placed(plan, S(""));

    if ((wanted->kind == STAGE_PARTS) != (units == 0))
        return obligation_refuse(work, WORK_E_INVALID, S("/units"),
                                 wanted->kind == STAGE_PARTS ? PHRASE_PRODUCTIONS_PARTS_NO_UNITS
                                                             : PHRASE_PRODUCTIONS_UNITS_MISSING,
                                 PHRASE_PRODUCTIONS_UNITS_MISSING_REMEDY, S(""));
    if (units > left)
        return obligation_refuse(work, WORK_E_RULE, S("/units"), PHRASE_PRODUCTIONS_TOO_MANY,
                                 PHRASE_PRODUCTIONS_TOO_MANY_REMEDY, number_text(work, left));
    if (plan->count == PRODUCTION_STAGES_MAX)
        return obligation_refuse(work, WORK_E_CONFLICT, S(""), PHRASE_OBLIGATIONS_FULL,
                                 PHRASE_OBLIGATIONS_FULL_REMEDY, S(""));
    return 0;
}

static int check_stage(Work *work, const Plan *plan, const ProductionStageParams *wanted,
                       int64_t units)
{
    if (!said_country(work, S("/country"), wanted->country))
        return WORK_E_INVALID;
    if (wanted->until != DATE_NONE && wanted->until < wanted->from)
        return obligation_refuse(work, WORK_E_INVALID, S("/until"), PHRASE_PRODUCTIONS_ENDS_BEFORE,
                                 PHRASE_NONE, day_text(work_arena(work), wanted->from));
    return check_units(work, plan, wanted, units);
}

int production_stage(Work *work, const void *params, void *reply)
{
    const ProductionStageParams *wanted = params;
    int64_t units = wanted->units == INT64_MIN ? 0 : wanted->units;
    ProductionStaged staged = { .site = wanted->site,
                                .country = wanted->country,
                                .kind = wanted->kind,
                                .units = units,
                                .from = wanted->from,
                                .until = wanted->until,
                                .people = wanted->people == INT64_MIN ? 0 : wanted->people,
                                .licensed = wanted->licensed,
                                .withheld = wanted->withheld,
                                .source = wanted->source,
                                .confidence = wanted->confidence };
    Organisation firm;
    Plan plan;
    int r = load(work, wanted->production, &plan);

    if (!r)
        r = said_organisation(work, S("/firm"), wanted->firm, &firm);
    if (!r)
        r = stake_stops(work, S("/firm"), &firm);
    if (!r)
        r = check_stage(work, &plan, wanted, units);
    if (!r)
        r = give_all(work, &plan, wanted, &staged);
    if (r)
        return r < 0 ? trace(r) : r;
    staged.stage = work_new_id(work);
    staged.firm = firm.id;
    staged.handle = firm.handle;
    work_event(work, S("production.staged"), plan.id, &staged);
    reply_with(reply, &plan, staged.stage, units_placed(&plan, S("")) + units);
    return 0;
}

int production_drop(Work *work, const void *params, void *reply)
{
    const ProductionDropParams *wanted = params;
    ProductionDropped dropped = { wanted->stage, wanted->reason };
    size_t at = 0;
    Plan plan;
    int r = load(work, wanted->production, &plan);

    if (r)
        return r < 0 ? trace(r) : r;
    while (at < plan.count && !id_eq(plan.stages[at].id, wanted->stage))
        at++;
    if (at == plan.count)
        return obligation_refuse(work, WORK_E_CONFLICT, S("/stage"), PHRASE_PRODUCTIONS_NO_STAGE,
                                 PHRASE_PRODUCTIONS_NO_STAGE_REMEDY, S(""));
    work_event(work, S("production.stage-dropped"), plan.id, &dropped);
    reply_with(reply, &plan, wanted->stage, units_placed(&plan, S("")) - plan.stages[at].units);
    return 0;
}

/* ---- looking --------------------------------------------------------------------------------- */

/* What became of the legs since; one that was dropped bears nothing. */
static int show_knowledge(Work *work, const Plan *plan, ShownProductionStage *shown)
{
    const ProductionTaughtRow *rows;
    int r = production_taught(work_db(work), work_arena(work), shown->stage, &rows,
                              &shown->knowledge_count);
    ShownKnowledge *list = NEW_ARRAY(work_arena(work), ShownKnowledge, shown->knowledge_count + 1);

    for (size_t i = 0; !r && i < shown->knowledge_count; i++) {
        CaseLeg leg = { .stand = LEG_UNDECIDED };
        r = case_leg(work, plan->row.case_file, rows[i].leg, &leg);
        if (r < 0)
            break;
        list[i] =
            (ShownKnowledge){ rows[i].what,  rows[i].leg,           leg.reference,
                              leg.item_line, (Date)rows[i].decided, r ? -1 : (int32_t)leg.stand };
        shown->held = shown->held || r || leg.stand != LEG_BEARS;
        r = 0;
    }
    shown->knowledge = list;
    return r ? trace(r) : 0;
}

static StagePhase phase_on(const ProductionStagesRow *row, Date on)
{
    if (on < row->day_from)
        return STAGE_PLANNED;
    return row->day_until != DATE_NONE && on > row->day_until ? STAGE_OVER : STAGE_RUNNING;
}

static int show_stages(Work *work, const Plan *plan, ProductionShown *shown)
{
    ShownProductionStage *stages =
        NEW_ARRAY(work_arena(work), ShownProductionStage, plan->count + 1);
    int r = 0;

    for (size_t i = 0; !r && i < plan->count; i++) {
        const ProductionStagesRow *row = &plan->stages[i];
        stages[i] = (ShownProductionStage){ .stage = row->id,
                                            .site = row->site,
                                            .firm = row->handle,
                                            .country = row->country,
                                            .kind = (int32_t)row->kind,
                                            .phase = (int32_t)phase_on(row, shown->on),
                                            .units = row->units,
                                            .from = (Date)row->day_from,
                                            .until = (Date)row->day_until,
                                            .people = row->people,
                                            .licensed = row->licensed,
                                            .withheld = row->withheld,
                                            .source = row->source,
                                            .confidence = (int32_t)row->confidence };
        shown->people += row->people;
        r = show_knowledge(work, plan, &stages[i]);
    }
    shown->stages = stages;
    shown->stage_count = plan->count;
    return r ? trace(r) : 0;
}

/* To the second decimal, as shares of units are quoted. */
static Str local_share(Work *work, int64_t local, int64_t placed)
{
    enum { HUNDREDTH = 100 }; /* millionths in a hundredth of a per cent */
    int64_t ppm = placed > 0 ? ppm_of(local, placed) : 0;

    return placed > 0 ? share_text(work_arena(work), (ppm + HUNDREDTH / 2) / HUNDREDTH * HUNDREDTH)
                      : S("");
}

int production_show(Work *work, const void *params, void *reply)
{
    const ProductionShowParams *wanted = params;
    ProductionShown *shown = reply;
    CaseBrief brief;
    Plan plan;
    int r = load(work, wanted->production, &plan);

    if (!r)
        r = case_brief(work, plan.row.case_file, &brief);
    if (r)
        return r < 0 ? trace(r) : r;
    int64_t placed = units_placed(&plan, S("")), local = units_placed(&plan, plan.row.country);
    *shown = (ProductionShown){ .production = plan.id,
                                .file = brief.id,
                                .number = brief.number,
                                .name = plan.row.name,
                                .country = plan.row.country,
                                .units = plan.row.units,
                                .placed = placed,
                                .left = plan.row.units - placed,
                                .local = local,
                                .share = local_share(work, local, placed),
                                .on = wanted->on == DATE_NONE ? work_today(work) : wanted->on,
                                .source = plan.row.source };
    r = show_stages(work, &plan, shown);
    return r ? trace(r) : 0;
}
