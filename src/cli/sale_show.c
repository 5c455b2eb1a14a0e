/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* sale_show - a sale by one way, in detail */
#include "cli/selling.h"
#include "phrases_cli.h"
#include "phrases_sale.h"
#include "phrases_terms.h"

enum { ADDEND_CELLS = 4, LOT_CELLS = 5, CASH_CELLS = SALE_PARTIES + 1, STAGE_CELLS = 3 };

static void put_title(const Selling *selling, Text *text, Phrase title)
{
    text_all(text, S("\n"), phrase(title, selling->cli->lang), S("\n"));
}

/* ---- parties --------------------------------------------------------------------------------- */

static Str part_duties(const Selling *selling, const Way *way, const RoutePart *part)
{
    Text text = text_open(selling->cli->arena, TEXT_MAX);

    for (size_t i = 0; i < part->carries_count; i++)
        if (&way->route->facts[part->carries[i].fact] == way->duties)
            way_duties_write(&text, way, (uint64_t)part->carries[i].value.number,
                             selling->cli->lang);
    return text_str(&text);
}

static void put_parts(const Selling *selling, Text *text, const Way *way)
{
    const Route *route = way->route;
    Lang lang = selling->cli->lang;

    put_title(selling, text, PHRASE_CLI_SALE_PARTIES);
    for (size_t i = 0; i < route->part_count; i++)
        text_all(text, S("- "), label_in(route->parts[i].label, lang, route->parts[i].id), S(": "),
                 part_duties(selling, way, &route->parts[i]), S("\n"));
    liability_write(text, &way->liability, lang);
    for (size_t i = 0; i < route->note_count; i++)
        text_all(text, label_in(route->notes[i], lang, S("")), S("\n"));
}

static void put_risks(const Selling *selling, Text *text, const SaleWay *way)
{
    Lang lang = selling->cli->lang;

    put_title(selling, text, PHRASE_CLI_SALE_RISKS);
    for (SaleRisk risk = SALE_RISK_PRICE; risk < SALE_RISKS; risk++)
        text_all(text, S("- "), phrase(sale_risk_phrases[risk], lang), S(": "),
                 selling_bearers(selling, &way->risks[risk]), S(" ("),
                 phrase(way->risks[risk].why, lang), S(")\n"));
}

/* ---- price ----------------------------------------------------------------------------------- */

static Str addend_rate(const Selling *selling, const SaleAddend *addend)
{
    Text text = text_open(selling->cli->arena, 100);

    if (addend->ppm == INT64_MIN)
        return S("");
    text_all(&text, sums_rate(selling->cli, addend->ppm), S(" x "),
             selling_amount(selling, addend->of));
    return text_str(&text);
}

static void put_addends(const Selling *selling, Text *text, const SaleWay *way)
{
    static const Phrase heads[ADDEND_CELLS] = { PHRASE_CLI_SALE_WHAT, PHRASE_CLI_SALE_TO,
                                                PHRASE_CLI_SALE_RATE, PHRASE_CLI_SALE_AMOUNT };
    Lang lang = selling->cli->lang;
    Grid grid =
        selling_grid(selling, ADDEND_CELLS, way->line_count + way->addend_count + 1, 2, heads);

    for (size_t i = 0; i < way->line_count; i++)
        grid_row(&grid, (Str[]){ selling->sale.file.lines[way->lines[i].line].name,
                                 phrase(PHRASE_SALE_MAKER, lang), S(""),
                                 selling_amount(selling, way->lines[i].goods) });
    for (size_t i = 0; i < way->addend_count; i++) {
        const SaleAddend *addend = &way->addends[i];

        grid_row(&grid,
                 (Str[]){ selling_addend(selling, addend),
                          phrase(sale_party_phrases[addend->to], lang),
                          addend_rate(selling, addend), selling_amount(selling, addend->minor) });
    }
    grid_row(&grid, (Str[]){ phrase(PHRASE_CLI_SALE_PRICE, lang), S(""), S(""),
                             selling_amount(selling, way->price) });
    put_title(selling, text, PHRASE_CLI_SALE_PRICES);
    grid_write(&grid, text);
    selling_market(selling, text, way);
    for (size_t i = 0; i < way->addend_count; i++) {
        text_all(text, S("- "), selling_addend(selling, &way->addends[i]));
        selling_source(selling, text, way->addends[i].source, way->addends[i].sure);
        text_char(text, '\n');
    }
}

static void put_duty(const Selling *selling, Text *text, const SaleWay *way)
{
    static const Phrase says[] = {
        [DUTY_UNKNOWN] = PHRASE_CLI_SALE_DUTY_UNKNOWN,
        [DUTY_OWED] = PHRASE_CLI_SALE_DUTY_OWED,
        [DUTY_BELOW] = PHRASE_CLI_SALE_DUTY_BELOW,
        [DUTY_NONE] = PHRASE_CLI_SALE_DUTY_NONE,
    };
    const SaleDuty *duty = &way->duty;

    sums_say(selling->cli, text, says[duty->answer], selling_money(selling, duty->minor),
             duty->row ? duty->row->rule : S(""),
             duty->row ? sums_rate(selling->cli, duty->row->rate_ppm) : S(""));
    if (duty->exchanged)
        sums_say(selling->cli, text, PHRASE_CLI_SALE_DUTY_EXCHANGED, S(""));
    if (duty->row) {
        text_all(text, S("- "), duty->row->rule);
        selling_source(selling, text, duty->row->source, (SaleSure)duty->row->confidence);
        text_char(text, '\n');
    }
}

/* ---- joint lots ------------------------------------------------------------------------------ */

static void put_joint(const Selling *selling, Text *text, const SaleJoint *joint)
{
    static const Phrase heads[LOT_CELLS] = { PHRASE_CLI_COST_BUYER, PHRASE_CLI_COST_QUANTITY,
                                             PHRASE_CLI_COST_ALONE, PHRASE_CLI_COST_SAVING,
                                             PHRASE_CLI_COST_TOGETHER };
    Grid grid = selling_grid(selling, LOT_CELLS, joint->count + 1, 1, heads);
    LotBuyer sum = { 0 };

    for (size_t i = 0; i < joint->count; i++) {
        const LotBuyer *buyer = &joint->buyers[i];
        Text name = text_open(selling->cli->arena, TEXT_MAX);

        text_put(&name,
                 i ? joint->lots[i - 1]->buyer : phrase(PHRASE_SALE_BUYER, selling->cli->lang));
        selling_sure(selling, &name, (SaleSure)(i ? joint->lots[i - 1]->sure : joint->line->sure));
        grid_row(&grid, (Str[]){ text_str(&name), sums_number(selling->cli, buyer->quantity),
                                 selling_amount(selling, buyer->alone),
                                 selling_amount(selling, buyer->saving),
                                 selling_amount(selling, buyer->price) });
        sum.quantity += buyer->quantity;
        sum.alone += buyer->alone;
        sum.saving += buyer->saving;
    }
    grid_row(&grid,
             (Str[]){ phrase(PHRASE_CLI_COST_LOT_TOGETHER, selling->cli->lang),
                      sums_number(selling->cli, sum.quantity), selling_amount(selling, sum.alone),
                      selling_amount(selling, sum.saving),
                      selling_amount(selling, joint->together) });
    text_char(text, '\n');
    sums_say(selling->cli, text, PHRASE_CLI_SALE_JOINT, joint->curve->name,
             selling_money(selling, joint->curve->first),
             sums_rate(selling->cli, joint->curve->slope_ppm),
             phrase(saving_rule_phrases[selling->sale.file.share < 0
                                            ? SAVING_BY_QUANTITY
                                            : (SavingRule)selling->sale.file.share],
                    selling->cli->lang));
    grid_write(&grid, text);
}

/* ---- cash, time ------------------------------------------------------------------------------ */

static void put_cash(const Selling *selling, Text *text, const SaleWay *way)
{
    static const Phrase heads[CASH_CELLS] = { PHRASE_CLI_SALE_QUARTER, PHRASE_SALE_BUYER,
                                              PHRASE_SALE_STATE, PHRASE_SALE_MAKER,
                                              PHRASE_SALE_LENDER };
    Grid grid = selling_grid(selling, CASH_CELLS, way->quarter_count + 1, 1, heads);
    Str cells[CASH_CELLS];

    for (size_t i = 0; i < way->quarter_count; i++) {
        const SaleQuarter *quarter = &way->quarters[i];
        bool any = false;

        cells[0] = selling_quarter(selling, quarter->from);
        for (SaleParty party = SALE_BUYER; party < SALE_PARTIES; party++) {
            cells[1 + party] = selling_amount(selling, quarter->minor[party]);
            any = any || quarter->minor[party] != 0;
        }
        if (any)
            grid_row(&grid, cells);
    }
    cells[0] = phrase(PHRASE_CLI_SALE_SUM, selling->cli->lang);
    for (SaleParty party = SALE_BUYER; party < SALE_PARTIES; party++)
        cells[1 + party] = selling_amount(selling, way->totals[party]);
    grid_row(&grid, cells);
    put_title(selling, text, PHRASE_CLI_SALE_CASH_ALL);
    if (way->way)
        text_all(text, phrase(sale_paid_phrases[way->paid], selling->cli->lang), S("\n"));
    grid_write(&grid, text);
    if (way->lent)
        text_all(text, phrase(PHRASE_CLI_SALE_LENT, selling->cli->lang), S("\n"));
}

static void put_stages(const Selling *selling, Text *text, const SaleWay *way)
{
    Lang lang = selling->cli->lang;

    put_title(selling, text, PHRASE_CLI_SALE_TIMES);
    for (size_t i = 0; i < way->stage_count; i++) {
        const SaleStage *stage = &way->stages[i];
        bool told = stage->told != SALE_NOT_TOLD;

        text_all(text, S("- "), label_in(stage->state->label, lang, stage->state->id), S(": "));
        if (told)
            text_all(text, selling_months(selling, stage->least, stage->most, true), S(", "));
        text_put(text, phrase(sale_told_phrases[stage->told], lang));
        if (stage->source.len > 0)
            selling_source(selling, text, stage->source, stage->sure);
        text_char(text, '\n');
    }
    sums_say(selling->cli, text, PHRASE_CLI_SALE_MONTHS_ALL,
             selling_months(selling, way->least, way->most, way->all_told));
}

/* ---- what it says and does ------------------------------------------------------------------- */

static void put_sayings(const Selling *selling, Text *text, const SaleWay *way)
{
    Lang lang = selling->cli->lang;

    put_title(selling, text, PHRASE_CLI_SALE_PRACTICES);
    text_all(text, S("- "), selling_licence(selling, way), S("\n"));
    for (size_t i = 0; i < way->practice_count; i++) {
        text_all(text, S("- "), label_in(way->practices[i]->label, lang, way->practices[i]->name));
        selling_source(selling, text, way->practices[i]->source, way->practices[i]->sure);
        text_char(text, '\n');
    }
    for (size_t i = 0; i < way->clause_count; i++) {
        const SaleClause *clause = &way->clauses[i];

        text_all(text, S("* "), label_in(clause->clause->label, lang, clause->clause->id));
        if (clause->term) {
            text_all(text, S(": "), label_in(clause->term->label, lang, S("")));
            selling_source(selling, text, clause->term->source, clause->term->sure);
        } else {
            text_all(text, S(" ("), phrase(PHRASE_CLI_SALE_NO_SOURCE, lang), S(")"));
        }
        text_char(text, '\n');
    }
    if (!selling_tells_continuity(way))
        text_all(text, S("* "), phrase(PHRASE_CLI_SALE_NO_CONTINUITY, lang), S("\n"));
}

/* ---- whole ----------------------------------------------------------------------------------- */

static void put_way(const Selling *selling, const SaleWay *way, Text *text)
{
    put_parts(selling, text, way->way);
    put_risks(selling, text, way);
    put_addends(selling, text, way);
    put_duty(selling, text, way);
    for (size_t i = 0; i < way->joint_count; i++)
        put_joint(selling, text, &way->joints[i]);
    put_cash(selling, text, way);
    put_stages(selling, text, way);
    put_sayings(selling, text, way);
}

void selling_show(const Selling *selling, const SaleWay *way, Text *text)
{
    text_all(text, S("\n"), selling_id(way), S(": "), selling_label(selling, way), S("\n"));
    if (way->way && !way->in_force)
        sums_say(selling->cli, text, PHRASE_CLI_SALE_NOT_IN_FORCE,
                 sums_day(selling->cli, way->way->route->from));
    for (size_t i = 0; i < way->bar_count; i++) {
        text_terminal(text, selling_bar(selling, &way->bars[i]));
        text_char(text, '\n');
    }
    if (way->verdict == SALE_REFUSED)
        text_all(text, phrase(PHRASE_CLI_SALE_REFUSED, selling->cli->lang), S("\n"));
    else if (way->way)
        put_way(selling, way, text);
    for (size_t i = 0; i < way->part_count; i++)
        selling_show(selling, &way->parts[i], text);
    if (!way->way && way->verdict != SALE_REFUSED) {
        text_all(text, S("\n"), phrase(PHRASE_CLI_SALE_HYBRID_SUM, selling->cli->lang), S(" "),
                 selling_money(selling, way->price), S("\n"));
        selling_market(selling, text, way);
        put_cash(selling, text, way);
    }
}
