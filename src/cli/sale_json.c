/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* sale_json - ways of a sale as data */
#include "cli/selling.h"

static void comma(Text *text, size_t i)
{
    text_put(text, i ? S(",") : S(""));
}

static void put_bars(const Selling *selling, Text *text, const SaleWay *way)
{
    text_put(text, S(",\"bars\":["));
    for (size_t i = 0; i < way->bar_count; i++) {
        comma(text, i);
        text_put(text, S("{\"line\":"));
        text_int(text, (int64_t)way->bars[i].line);
        sums_json_text(text, S("code"), phrase_key(way->bars[i].why));
        sums_json_text(text, S("why"), selling_bar(selling, &way->bars[i]));
        text_char(text, '}');
    }
    text_char(text, ']');
}

static void put_addends(const Selling *selling, Text *text, const SaleWay *way)
{
    text_put(text, S(",\"addends\":["));
    for (size_t i = 0; i < way->addend_count; i++) {
        const SaleAddend *addend = &way->addends[i];

        comma(text, i);
        text_put(text, S("{\"what\":"));
        text_json(text, selling_addend(selling, addend));
        sums_json_number(text, S("minor"), addend->minor);
        if (addend->ppm != INT64_MIN) {
            sums_json_number(text, S("ppm"), addend->ppm);
            sums_json_number(text, S("of-minor"), addend->of);
        }
        sums_json_text(text, S("to"), sale_party_words[addend->to]);
        sums_json_text(text, S("source"), addend->source);
        sums_json_text(text, S("confidence"), sale_sure_words[addend->sure]);
        text_char(text, '}');
    }
    text_char(text, ']');
}

static void put_duty(Text *text, const SaleDuty *duty)
{
    text_put(text, S(",\"offset\":{\"way\":"));
    text_json(text, offset_way_words[duty->way]);
    sums_json_text(text, S("answer"), selling_duty_words[duty->answer]);
    if (duty->row)
        sums_json_text(text, S("rule"), duty->row->rule);
    if (duty->answer != DUTY_UNKNOWN)
        sums_json_number(text, S("owed-minor"), duty->minor);
    text_char(text, '}');
}

static void put_joints(Text *text, const SaleWay *way)
{
    text_put(text, S(",\"lots\":["));
    for (size_t i = 0; i < way->joint_count; i++) {
        const SaleJoint *joint = &way->joints[i];

        comma(text, i);
        text_put(text, S("{\"curve\":"));
        text_json(text, joint->curve->name);
        sums_json_number(text, S("together-minor"), joint->together);
        text_put(text, S(",\"buyers\":["));
        for (size_t k = 0; k < joint->count; k++) {
            comma(text, k);
            text_put(text, S("{\"quantity\":"));
            text_int(text, joint->buyers[k].quantity);
            if (k)
                sums_json_text(text, S("buyer"), joint->lots[k - 1]->buyer);
            sums_json_text(text, S("confidence"),
                           sale_sure_words[k ? joint->lots[k - 1]->sure : joint->line->sure]);
            sums_json_number(text, S("alone-minor"), joint->buyers[k].alone);
            sums_json_number(text, S("saving-minor"), joint->buyers[k].saving);
            sums_json_number(text, S("price-minor"), joint->buyers[k].price);
            text_char(text, '}');
        }
        text_put(text, S("]}"));
    }
    text_char(text, ']');
}

static void put_cash(const Selling *selling, Text *text, const SaleWay *way)
{
    text_put(text, S(",\"quarters\":["));
    for (size_t i = 0; i < way->quarter_count; i++) {
        comma(text, i);
        text_put(text, S("{\"from\":"));
        text_json(text, sums_day(selling->cli, way->quarters[i].from));
        for (SaleParty party = SALE_BUYER; party < SALE_PARTIES; party++) {
            text_all(text, S(",\""), sale_party_words[party], S("-minor\":"));
            text_int(text, way->quarters[i].minor[party]);
        }
        text_char(text, '}');
    }
    text_char(text, ']');
}

static void put_stages(Text *text, const SaleWay *way)
{
    sums_json_number(text, S("months-least"), way->least);
    if (way->all_told)
        sums_json_number(text, S("months-most"), way->most);
    text_put(text, S(",\"states\":["));
    for (size_t i = 0; i < way->stage_count; i++) {
        const SaleStage *stage = &way->stages[i];

        comma(text, i);
        text_put(text, S("{\"state\":"));
        text_json(text, stage->state->id);
        if (stage->told != SALE_NOT_TOLD) {
            sums_json_number(text, S("least"), stage->least);
            sums_json_number(text, S("most"), stage->most);
        }
        sums_json_text(text, S("by"), phrase_key(sale_told_phrases[stage->told]));
        if (stage->source.len > 0) {
            sums_json_text(text, S("source"), stage->source);
            sums_json_text(text, S("confidence"), sale_sure_words[stage->sure]);
        }
        text_char(text, '}');
    }
    text_char(text, ']');
}

/* ---- who carries what ------------------------------------------------------------------------ */

static void put_duties(Text *text, const Way *way, const RoutePart *part)
{
    bool first = true;

    text_put(text, S(",\"duties\":["));
    for (size_t i = 0; i < part->carries_count; i++)
        for (size_t k = 0; k < way->duties->option_count; k++)
            if (&way->route->facts[part->carries[i].fact] == way->duties &&
                (uint64_t)part->carries[i].value.number >> k & 1) {
                text_put(text, first ? S("") : S(","));
                text_json(text, way->duties->options[k].id);
                first = false;
            }
    text_char(text, ']');
}

static void put_parties(Text *text, const Way *way)
{
    text_put(text, S(",\"parties\":["));
    for (size_t i = 0; i < way->route->part_count; i++) {
        const RoutePart *part = &way->route->parts[i];

        comma(text, i);
        text_put(text, S("{\"part\":"));
        text_json(text, part->id);
        sums_json_text(text, S("ja"), part->label.in[LANG_JA]);
        sums_json_text(text, S("en"), part->label.in[LANG_EN]);
        text_put(text, part == way->state ? S(",\"state\":true") : S(",\"state\":false"));
        put_duties(text, way, part);
        text_char(text, '}');
    }
    text_char(text, ']');
}

/* For what the State answers to the buyer. */
static void put_answers(Text *text, const Way *way)
{
    static const Str matters[LIABILITY_MATTERS] = {
        [LIABILITY_PRICE] = STR("price"),
        [LIABILITY_TIME] = STR("time"),
        [LIABILITY_PERFORMANCE] = STR("performance"),
        [LIABILITY_TERMINATION] = STR("termination"),
    };

    text_put(text, S(",\"state-answers\":{"));
    for (size_t i = 0; i < LIABILITY_MATTERS; i++)
        text_all(text, i ? S(",\"") : S("\""), matters[i],
                 way->liability.state[i] ? S("\":true") : S("\":false"));
    text_char(text, '}');
}

static void put_risks(Text *text, const SaleWay *way)
{
    text_put(text, S(",\"risks\":{"));
    for (SaleRisk risk = SALE_RISK_PRICE; risk < SALE_RISKS; risk++) {
        bool first = true;

        text_all(text, risk ? S(",\"") : S("\""), sale_risk_words[risk], S("\":"));
        if (!way->risks[risk].told) {
            text_put(text, S("null"));
            continue;
        }
        text_char(text, '[');
        for (SaleParty party = SALE_BUYER; party < SALE_PARTIES; party++)
            if (way->risks[risk].by >> party & 1) {
                text_put(text, first ? S("") : S(","));
                text_json(text, sale_party_words[party]);
                first = false;
            }
        text_char(text, ']');
    }
    text_char(text, '}');
}

static void put_clauses(Text *text, const SaleWay *way)
{
    text_put(text, S(",\"clauses\":["));
    for (size_t i = 0; i < way->clause_count; i++) {
        const SaleTerm *term = way->clauses[i].term;

        comma(text, i);
        text_put(text, S("{\"clause\":"));
        text_json(text, way->clauses[i].clause->id);
        if (term) {
            sums_json_text(text, S("source"), term->source);
            sums_json_text(text, S("confidence"), sale_sure_words[term->sure]);
        }
        text_char(text, '}');
    }
    text_put(text, S("],\"practices\":["));
    for (size_t i = 0; i < way->practice_count; i++) {
        const SaleTerm *row = way->practices[i];

        comma(text, i);
        text_put(text, S("{\"kind\":"));
        text_json(text, sale_term_words[row->kind]);
        sums_json_text(text, S("name"), row->name);
        sums_json_text(text, S("ja"), row->label.in[LANG_JA]);
        sums_json_text(text, S("en"), row->label.in[LANG_EN]);
        sums_json_text(text, S("source"), row->source);
        sums_json_text(text, S("confidence"), sale_sure_words[row->sure]);
        text_char(text, '}');
    }
    text_char(text, ']');
}

static void put_own(const Selling *selling, Text *text, const SaleWay *way)
{
    static const Str continuities[] = { [CONTINUITY_NOT_TOLD] = STR("not-told"),
                                        [CONTINUITY_CONTINUES] = STR("continues"),
                                        [CONTINUITY_MAY_SUSPEND] = STR("may-suspend") };
    static const Str needed[] = { [TRUTH_UNKNOWN] = STR("unknown"),
                                  [TRUTH_YES] = STR("yes"),
                                  [TRUTH_NO] = STR("no"),
                                  [TRUTH_CONTRADICTORY] = STR("unknown") };

    put_parties(text, way->way);
    put_answers(text, way->way);
    put_addends(selling, text, way);
    put_duty(text, &way->duty);
    put_joints(text, way);
    sums_json_text(text, S("paid"), sale_paid_words[way->paid]);
    put_risks(text, way);
    put_clauses(text, way);
    sums_json_text(text, S("deliveries"), continuities[way_continuity(way->way)]);
    sums_json_text(text, S("exporter"), way->state_exports ? S("state") : S("maker"));
    sums_json_text(text, S("licence-needed"), needed[way->licence_needed]);
}

static void put_way(const Selling *selling, Text *text, const SaleWay *way)
{
    text_put(text, S("{\"way\":"));
    text_json(text, selling_id(way));
    sums_json_text(text, S("verdict"), sale_verdict_words[way->verdict]);
    text_put(text, way->in_force ? S(",\"in-force\":true") : S(",\"in-force\":false"));
    put_bars(selling, text, way);
    if (way->verdict != SALE_REFUSED) {
        sums_json_number(text, S("goods-minor"), way->goods);
        if (way->market)
            sums_json_number(text, S("market-minor"), way->market);
        sums_json_number(text, S("adds-minor"), way->adds);
        sums_json_number(text, S("saves-minor"), way->saves);
        sums_json_number(text, S("price-minor"), way->price);
        sums_json_number(text, S("interest-minor"), way->interest);
        put_cash(selling, text, way);
        put_stages(text, way);
        if (way->way)
            put_own(selling, text, way);
    }
    if (!way->way) {
        text_put(text, S(",\"parts\":["));
        for (size_t i = 0; i < way->part_count; i++) {
            comma(text, i);
            put_way(selling, text, &way->parts[i]);
        }
        text_char(text, ']');
    }
    text_char(text, '}');
}

void selling_json(const Selling *selling, Text *text)
{
    text_put(text, S("{\"format\":\"sekisho-sale-ways-1\",\"buyer\":"));
    text_json(text, selling->sale.file.buyer);
    sums_json_text(text, S("currency"), selling->sale.file.currency);
    sums_json_day(selling->cli, text, S("on"), selling->on);
    sums_json_text(text, S("basis"), selling->sale.file.basis);
    text_put(text, S(",\"ways\":["));
    for (size_t i = 0; i < selling->way_count; i++) {
        comma(text, i);
        put_way(selling, text, &selling->ways[i]);
    }
    text_put(text, S("]}\n"));
}
