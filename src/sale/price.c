/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* price - the goods, what the way adds and saves, and the offset duty it brings */
#include "phrases_sale.h"
#include "sale/parts.h"

static bool goes_by(const Reckoning *reckoning, const SaleLine *line, const SaleWay *way)
{
    return !reckoning->sale->hybrid || str_eq(line->way, way->way->route->id);
}

static void price_goods(const Reckoning *reckoning, SaleWay *way)
{
    const SaleFile *file = &reckoning->sale->file;
    SaleLineSum *lines = NEW_ARRAY(reckoning->arena, SaleLineSum, file->line_count);

    way->lines = lines;
    for (size_t i = 0; i < file->line_count; i++) {
        SaleLineSum *sum = &lines[way->line_count];

        if (!goes_by(reckoning, &file->lines[i], way))
            continue;
        sum->line = i;
        ensure(sale_line_alone(reckoning->sale, &file->lines[i], &sum->goods)); /* check.c saw it */
        way->goods += sum->goods;
        way->market += file->lines[i].pricing == SALE_MARKET ? sum->goods : 0;
        way->line_count++;
    }
}

/* ---- joint lots ------------------------------------------------------------------------------ */

static size_t joint_buyers(const SaleFile *file, Str curve, const SaleLot **lots)
{
    size_t count = 0;

    for (size_t i = 0; i < file->lot_count; i++)
        if (str_eq(file->lots[i].curve, curve))
            lots[count++] = &file->lots[i];
    return count;
}

/* The lots of others together with the line's. False with findings. */
static bool make_joint(const Reckoning *reckoning, const SaleLine *line, SaleJoint *joint)
{
    const Sale *sale = reckoning->sale;
    const SaleLot **lots = NEW_ARRAY(reckoning->arena, const SaleLot *, sale->file.lot_count);
    size_t count = joint_buyers(&sale->file, line->curve, lots);
    LotBuyer *buyers = NEW_ARRAY(reckoning->arena, LotBuyer, count + 1);
    int64_t units = line->quantity;
    bool good;

    *joint = (SaleJoint){ .curve = sale_curve(&sale->file, line->curve),
                          .line = line,
                          .lots = lots,
                          .buyers = buyers,
                          .count = count + 1 };
    buyers[0].quantity = line->quantity;
    for (size_t i = 0; i < count; i++) {
        buyers[i + 1].quantity = lots[i]->quantity;
        units += lots[i]->quantity;
    }
    good = sale_lot_cost(sale, joint->curve, units, &joint->together);
    for (size_t i = 0; i <= count && good; i++)
        good = sale_lot_cost(sale, joint->curve, buyers[i].quantity, &buyers[i].alone);
    if (good)
        return saving_share(buyers, count + 1, joint->together,
                            sale->file.share < 0 ? SAVING_BY_QUANTITY
                                                 : (SavingRule)sale->file.share,
                            0, reckoning->findings);
    finding_error(reckoning->findings,
                  ((Place){ .file = reckoning->sale->name, .pointer = S("/lots") }),
                  PHRASE_SALE_SUM, PHRASE_SALE_SUM_REMEDY, line->name);
    return false;
}

static bool price_joints(const Reckoning *reckoning, SaleWay *way)
{
    const SaleFile *file = &reckoning->sale->file;
    SaleJoint *joints = NEW_ARRAY(reckoning->arena, SaleJoint, file->curve_count + 1);

    way->joints = joints;
    for (size_t i = 0; i < way->line_count && way_says(way->way, S("joint-lot")); i++) {
        const SaleLine *line = &file->lines[way->lines[i].line];

        if (line->curve.len == 0)
            continue;
        if (!make_joint(reckoning, line, &joints[way->joint_count]))
            return false;
        way->joint_count += joints[way->joint_count].count > 1; /* alone, nothing is shared */
    }
    return true;
}

/* ---- what is added and saved ----------------------------------------------------------------- */

typedef struct Adding {
    SaleWay *way;
    SaleAddend *addends; /* room for all there can be */
} Adding;

static void add(Adding *adding, SaleAddend addend)
{
    SaleWay *way = adding->way;

    if (addend.minor == 0)
        return;
    if (addend.minor > 0)
        way->adds += addend.minor;
    else
        way->saves -= addend.minor;
    adding->addends[way->addend_count++] = addend;
}

/* What a way adds is kept by the State, where money goes through it; what it saves the maker does
 * not get. */
static void add_fee(Adding *adding, SaleAddend fee)
{
    SaleWay *way = adding->way;

    fee.of = way->goods;
    fee.to = fee.ppm > 0 && way->by_state ? SALE_STATE : SALE_MAKER;
    ensure(sale_part(way->goods, fee.ppm, RATE_WHOLE, &fee.minor)); /* at most half the goods */
    add(adding, fee);
}

static void add_fees(const Reckoning *reckoning, Adding *adding)
{
    const SaleFile *file = &reckoning->sale->file;
    const SaleTable *terms = &reckoning->book->terms;
    const Way *way = adding->way->way;

    for (size_t i = 0; i < terms->count; i++) {
        const SaleTerm *row = &terms->rows[i];

        if (row->kind == SALE_TERM_FEE && str_eq(row->way, way->route->id) &&
            row->from <= reckoning->on && reckoning->on < row->until)
            add_fee(adding, (SaleAddend){ .label = row->label,
                                          .name = row->name,
                                          .ppm = row->ppm,
                                          .source = row->source,
                                          .sure = row->sure });
    }
    for (size_t i = 0; i < file->fee_count; i++)
        if (sale_is_of(file->fees[i].way, way))
            add_fee(adding, (SaleAddend){ .name = file->fees[i].name,
                                          .ppm = file->fees[i].ppm,
                                          .source = file->fees[i].source,
                                          .sure = (SaleSure)file->fees[i].sure });
}

/* As sure as the least sure of what it rests on. */
static SaleSure joint_sure(const SaleJoint *joint)
{
    SaleSure sure = (SaleSure)joint->curve->sure;

    for (size_t i = 0; i + 1 < joint->count; i++)
        if ((SaleSure)joint->lots[i]->sure > sure)
            sure = (SaleSure)joint->lots[i]->sure;
    return sure;
}

static void add_joints(Adding *adding)
{
    const SaleWay *way = adding->way;

    for (size_t i = 0; i < way->joint_count; i++)
        add(adding, (SaleAddend){ .what = PHRASE_SALE_JOINT_SAVING,
                                  .name = way->joints[i].curve->name,
                                  .ppm = INT64_MIN,
                                  .minor = -way->joints[i].buyers[0].saving,
                                  .to = SALE_MAKER,
                                  .source = way->joints[i].curve->source,
                                  .sure = joint_sure(&way->joints[i]) });
}

/* ---- offset ---------------------------------------------------------------------------------- */

/* The contract in the currency of thresholds, by the rates of the file. */
static void value_in(const Sale *sale, Currency currency, OffsetSale *asked)
{
    for (size_t i = 0; i < sale->file.rate_count; i++) {
        const SaleRate *rate = &sale->file.rates[i];
        int64_t minor;

        if (!str_eq(rate->currency, currency_code(currency)) ||
            !sale_part(asked->base.minor, rate->minor, rate->is, &minor))
            continue;
        asked->has_value = minor <= OFFSET_AMOUNT_MAX;
        asked->value = (Money){ minor, currency };
    }
}

/* Between governments, where the selling State is a party or buys; else commercial. */
static void price_duty(const Reckoning *reckoning, SaleWay *way)
{
    const Way *one = way->way;
    uint64_t sells = way_duty(one, S("contracts")) | way_duty(one, S("buys"));
    SaleDuty *duty = &way->duty;
    OffsetSale asked = { .country = reckoning->sale->file.buyer,
                         .day = reckoning->on,
                         .base = { way->goods, reckoning->sale->currency } };

    asked.way = one->by_state & sells ? OFFSET_BETWEEN_GOVERNMENTS : OFFSET_COMMERCIAL;
    duty->way = asked.way;
    duty->answer =
        offset_duty_of(reckoning->book->duties, reckoning->book->duty_count, &asked, &duty->row);
    if (duty->row && duty->row->threshold.currency != asked.base.currency) {
        value_in(reckoning->sale, duty->row->threshold.currency, &asked);
        duty->answer = offset_duty_of(reckoning->book->duties, reckoning->book->duty_count, &asked,
                                      &duty->row);
        duty->exchanged = asked.has_value;
    }
    if (duty->answer == DUTY_OWED)
        duty->minor = offset_duty_amount(duty->row, &asked).minor;
}

static void add_offset(const Reckoning *reckoning, Adding *adding)
{
    const SaleOffset *offset = &reckoning->sale->file.offset;
    int64_t owed = adding->way->duty.minor, cost;

    if (owed == 0 || offset->cost_ppm == INT64_MIN)
        return;
    ensure(sale_part(owed, offset->cost_ppm, RATE_WHOLE, &cost));
    add(adding, (SaleAddend){ .what = PHRASE_SALE_OFFSET_COST,
                              .ppm = offset->cost_ppm,
                              .of = owed,
                              .minor = cost,
                              .to = SALE_MAKER,
                              .source = offset->source,
                              .sure = (SaleSure)offset->sure });
}

bool sale_price_way(const Reckoning *reckoning, SaleWay *way)
{
    const SaleFile *file = &reckoning->sale->file;
    size_t room = reckoning->book->terms.count + file->fee_count + file->curve_count + 2;
    Adding adding = { way, NEW_ARRAY(reckoning->arena, SaleAddend, room) };

    way->addends = adding.addends;
    price_goods(reckoning, way);
    if (!price_joints(reckoning, way))
        return false;
    price_duty(reckoning, way);
    add_fees(reckoning, &adding);
    add_joints(&adding);
    add_offset(reckoning, &adding);
    way->price = way->goods + way->adds - way->saves;
    if (way->saves < way->goods && way->price <= SALE_MINOR_MAX)
        return true;
    finding_error(reckoning->findings,
                  ((Place){ .file = reckoning->sale->name, .pointer = S("/fees") }),
                  PHRASE_SALE_NO_PRICE, PHRASE_SALE_NO_PRICE_REMEDY, way->way->route->id);
    return false;
}
