/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/estimate.h"
#include "phrases_cli.h"

#include "price/price.h"

/* sekisho cost joint: lots of several buyers built as one, and who gets what it saves. */

enum { JOINT_LOTS_MAX = 64, JOINT_CELLS = 5 };

/* A type of vehicle or part, with its own curve. */
typedef struct JointType {
    Str name; /* "": there is one type, and it has no name */
    Crawford curve;
    LotBuyer buyers[JOINT_LOTS_MAX]; /* beside lots */
    const struct JointLot *lots[JOINT_LOTS_MAX];
    size_t lot_count;
    Money together;
} JointType;

typedef struct JointLot {
    Str buyer, type;
    int64_t quantity;
    bool assumed;
} JointLot;

typedef struct Joint {
    Estimate estimate;
    JointType *types;
    size_t type_count;
    JointLot *lots;
    size_t lot_count;
    SavingRule rule;
} Joint;

static const Str rule_words[SAVING_RULES] = {
    [SAVING_BY_QUANTITY] = STR("quantity"),
    [SAVING_BY_ALONE] = STR("alone"),
    [SAVING_HALF] = STR("half"),
};

/* ---- what is asked --------------------------------------------------------------------------- */

static JointType *type_named(const Joint *joint, Str name)
{
    for (size_t i = 0; i < joint->type_count; i++)
        if (str_eq(joint->types[i].name, name))
            return &joint->types[i];
    return NULL;
}

static void add_type(Joint *joint, OptionId id, Str name, Crawford curve, Str typed)
{
    if (joint->type_count == JOINT_LOTS_MAX || type_named(joint, name))
        estimate_refuse(&joint->estimate, id, PHRASE_CLI_COST_CURVE_TWICE,
                        PHRASE_CLI_COST_CURVE_TWICE_REMEDY, typed);
    else
        joint->types[joint->type_count++] = (JointType){ .name = name, .curve = curve };
}

/* TYPE:FIRST:SLOPE */
static void read_curve(Joint *joint, Str typed)
{
    Estimate *estimate = &joint->estimate;
    Str rest, name = str_trim(str_split(typed, ':', &rest)), slope;
    Str first = str_split(rest, ':', &slope);
    Crawford curve;

    if (name.len == 0 || first.len == 0 || slope.len == 0) {
        estimate_refuse(estimate, OPTION_CURVE, PHRASE_CLI_COST_NOT_A_CURVE,
                        PHRASE_CLI_COST_NOT_A_CURVE_REMEDY, typed);
        return;
    }
    curve.first = estimate_cost(estimate, OPTION_CURVE, first);
    curve.slope = estimate_slope(estimate, OPTION_CURVE, slope);
    add_type(joint, OPTION_CURVE, name, curve, typed);
}

/* One curve by --first and --slope, or one for each type by --curve. */
static void read_curves(Joint *joint)
{
    Estimate *estimate = &joint->estimate;
    Cli *cli = estimate->cli;
    bool many = cli->set[OPTION_CURVE], one = cli->set[OPTION_FIRST] || cli->set[OPTION_SLOPE];

    for (size_t i = 0; i < cli->value_count; i++)
        if (str_eq(cli->values[i].path, option_table[OPTION_CURVE].name))
            read_curve(joint, cli->values[i].text);
    if (many && one)
        estimate_refuse(estimate, OPTION_CURVE, PHRASE_CLI_COST_TWO_WAYS,
                        PHRASE_CLI_COST_TWO_WAYS_REMEDY, S(""));
    if (many)
        return;
    bool first = estimate_given(estimate, OPTION_FIRST); /* both are asked, and told of */
    bool slope = estimate_given(estimate, OPTION_SLOPE);
    if (!first || !slope)
        return;
    Crawford curve = {
        .first = estimate_cost(estimate, OPTION_FIRST, cli->value[OPTION_FIRST]),
        .slope = estimate_slope(estimate, OPTION_SLOPE, cli->value[OPTION_SLOPE]),
    };
    add_type(joint, OPTION_FIRST, S(""), curve, S(""));
}

/* BUYER:N, BUYER:TYPE:N, each with ":assumed" behind it where nobody has said the number. */
static bool split_lot(Str typed, JointLot *lot, Str *ret_quantity)
{
    Str rest, assumed = S(":assumed");

    *lot = (JointLot){ .assumed = str_ends(typed, assumed) };
    if (lot->assumed)
        typed = str_cut(typed, 0, typed.len - assumed.len);
    lot->buyer = str_trim(str_split(typed, ':', &rest));
    *ret_quantity = rest;
    Str type = str_split(rest, ':', &rest);
    if (type.len < ret_quantity->len) {
        lot->type = str_trim(type);
        *ret_quantity = rest;
        if (lot->type.len == 0)
            return false;
    }
    return lot->buyer.len > 0 && ret_quantity->len > 0;
}

static bool lot_is_there(const Joint *joint, const JointLot *lot)
{
    for (size_t i = 0; i < joint->lot_count; i++)
        if (str_eq(joint->lots[i].buyer, lot->buyer) && str_eq(joint->lots[i].type, lot->type))
            return true;
    return false;
}

static void read_lot(Joint *joint, Str typed)
{
    Estimate *estimate = &joint->estimate;
    JointLot lot;
    Str quantity;

    if (!split_lot(typed, &lot, &quantity)) {
        estimate_refuse(estimate, OPTION_LOT, PHRASE_CLI_COST_NOT_A_LOT,
                        PHRASE_CLI_COST_NOT_A_LOT_REMEDY, typed);
        return;
    }
    lot.quantity = estimate_units(estimate, OPTION_LOT, quantity);
    if (lot_is_there(joint, &lot) || joint->lot_count == JOINT_LOTS_MAX) {
        estimate_refuse(estimate, OPTION_LOT, PHRASE_CLI_COST_LOT_TWICE,
                        PHRASE_CLI_COST_LOT_TWICE_REMEDY, typed);
        return;
    }
    JointLot *kept = &joint->lots[joint->lot_count++];
    JointType *type = type_named(joint, lot.type);
    *kept = lot;
    if (!type) {
        estimate_refuse(estimate, OPTION_LOT, PHRASE_CLI_COST_LOT_NO_CURVE,
                        PHRASE_CLI_COST_LOT_NO_CURVE_REMEDY, typed);
        return;
    }
    type->buyers[type->lot_count].quantity = lot.quantity;
    type->lots[type->lot_count++] = kept;
}

static void read_rule(Joint *joint)
{
    Estimate *estimate = &joint->estimate;
    Str word = estimate->cli->value[OPTION_SHARE];

    if (!estimate_given(estimate, OPTION_SHARE))
        return;
    for (joint->rule = SAVING_BY_QUANTITY; joint->rule < SAVING_RULES; joint->rule++)
        if (str_eq(word, rule_words[joint->rule]))
            return;
    estimate_refuse(estimate, OPTION_SHARE, PHRASE_CLI_COST_NOT_A_RULE,
                    PHRASE_CLI_COST_NOT_A_RULE_REMEDY, word);
}

static void check_types(Joint *joint)
{
    for (size_t i = 0; i < joint->type_count; i++) {
        int64_t units = 0;
        for (size_t k = 0; k < joint->types[i].lot_count; k++)
            units += joint->types[i].buyers[k].quantity;
        if (joint->types[i].lot_count < 2)
            estimate_refuse(&joint->estimate, OPTION_LOT, PHRASE_CLI_COST_ONE_BUYER,
                            PHRASE_CLI_COST_ONE_BUYER_REMEDY, joint->types[i].name);
        else if (units > COST_UNITS_MAX)
            estimate_refuse(&joint->estimate, OPTION_LOT, PHRASE_CLI_COST_NOT_UNITS,
                            PHRASE_CLI_COST_NOT_UNITS_REMEDY,
                            estimate_number(&joint->estimate, units));
    }
}

static int read_joint(Joint *joint)
{
    Cli *cli = joint->estimate.cli;

    joint->types = NEW_ARRAY(cli->arena, JointType, JOINT_LOTS_MAX);
    joint->lots = NEW_ARRAY(cli->arena, JointLot, JOINT_LOTS_MAX);
    if (estimate_given(&joint->estimate, OPTION_CURRENCY))
        estimate_currency(&joint->estimate);
    read_rule(joint);
    read_curves(joint);
    (void)estimate_given(&joint->estimate, OPTION_LOT);
    for (size_t i = 0; i < cli->value_count; i++)
        if (str_eq(cli->values[i].path, option_table[OPTION_LOT].name))
            read_lot(joint, cli->values[i].text);
    if (!estimate_stops(&joint->estimate))
        check_types(joint);
    return estimate_stops(&joint->estimate);
}

/* ---- what it rests on ------------------------------------------------------------------------ */

static void tell_curves(Joint *joint)
{
    Text text = text_open(joint->estimate.cli->arena, TEXT_MAX);

    for (size_t i = 0; i < joint->type_count; i++) {
        const JointType *type = &joint->types[i];
        text_all(&text, i ? S(", ") : S(""), type->name, type->name.len ? S(" ") : S(""),
                 estimate_figure(&joint->estimate, type->curve.first, joint->estimate.decimals),
                 S(" / "), estimate_percent(&joint->estimate, type->curve.slope));
    }
    estimate_input(&joint->estimate, "curves", PHRASE_CLI_COST_INPUT_CURVES, text_str(&text));
}

static void put_lot(const Joint *joint, Text *text, const JointLot *lot)
{
    text_all(text, lot->buyer, S(" "), lot->type, lot->type.len ? S(" ") : S(""),
             estimate_number(&joint->estimate, lot->quantity));
}

static void tell_lots(Joint *joint)
{
    Estimate *estimate = &joint->estimate;
    Text text = text_open(estimate->cli->arena, TEXT_MAX);

    for (size_t i = 0; i < joint->lot_count; i++) {
        text_put(&text, i ? S(", ") : S(""));
        put_lot(joint, &text, &joint->lots[i]);
    }
    estimate_input(estimate, "lots", PHRASE_CLI_COST_INPUT_JOINT_LOTS, text_str(&text));
    for (size_t i = 0; i < joint->lot_count; i++) {
        Text one = text_open(estimate->cli->arena, TEXT_MAX);
        put_lot(joint, &one, &joint->lots[i]);
        if (joint->lots[i].assumed)
            estimate_assume(estimate, PHRASE_CLI_COST_ASSUME_QUANTITY, text_str(&one));
    }
}

static void tell_basis(Joint *joint)
{
    Estimate *estimate = &joint->estimate;

    tell_curves(joint);
    tell_lots(joint);
    estimate_input(estimate, "share", PHRASE_CLI_COST_INPUT_SHARE,
                   phrase(saving_rule_phrases[joint->rule], estimate->cli->lang));
    estimate_assume(estimate, PHRASE_CLI_COST_ASSUME_ONE_SLOPE, S(""));
    estimate_assume(estimate, PHRASE_CLI_COST_ASSUME_CRAWFORD, S(""));
    estimate_assume(estimate, PHRASE_CLI_COST_ASSUME_ONE_LOT, S(""));
    estimate_assume(estimate, PHRASE_CLI_COST_ASSUME_RESIDUAL, joint->lots[0].buyer);
}

/* ---- the lots -------------------------------------------------------------------------------- */

static bool lot_cost(Joint *joint, Crawford curve, int64_t quantity, Money *ret_cost)
{
    if (cost_money(crawford_lot(curve, 1, quantity), joint->estimate.currency, ret_cost))
        return true;
    estimate_refuse(&joint->estimate, OPTION_LOT, PHRASE_CLI_COST_TOO_LARGE,
                    PHRASE_CLI_COST_TOO_LARGE_REMEDY, S(""));
    return false;
}

/* The residual falls to the type's first buyer. */
static void price_type(Joint *joint, JointType *type)
{
    int64_t units = 0;
    Money alone;

    for (size_t i = 0; i < type->lot_count; i++) {
        units += type->buyers[i].quantity;
        if (!lot_cost(joint, type->curve, type->buyers[i].quantity, &alone))
            return;
        type->buyers[i].alone = alone.minor;
    }
    if (!lot_cost(joint, type->curve, units, &type->together) ||
        !saving_share(type->buyers, type->lot_count, type->together.minor, joint->rule, 0,
                      &joint->estimate.cli->findings))
        return; /* the findings say why */
}

static int price_all(Joint *joint)
{
    for (size_t i = 0; i < joint->type_count; i++)
        price_type(joint, &joint->types[i]);
    return estimate_stops(&joint->estimate);
}

/* A buyer's lots of all types, or (`buyer` empty) everybody's. */
static LotBuyer sum_of(const Joint *joint, const JointType *type, Str buyer)
{
    LotBuyer sum = { 0 };

    for (const JointType *at = joint->types; at < joint->types + joint->type_count; at++)
        for (size_t i = 0; i < at->lot_count && (!type || at == type); i++) {
            if (buyer.len > 0 && !str_eq(at->lots[i]->buyer, buyer))
                continue;
            sum.quantity += at->buyers[i].quantity;
            sum.alone += at->buyers[i].alone;
            sum.saving += at->buyers[i].saving;
            sum.price += at->buyers[i].price;
        }
    return sum;
}

/* ---- telling --------------------------------------------------------------------------------- */

static Str money_words(const Joint *joint, int64_t minor)
{
    Text text = text_open(joint->estimate.cli->arena, 40);
    Str rest;

    money_write(&text, (Money){ .minor = minor, .currency = joint->estimate.currency });
    return str_split(text_str(&text), ' ', &rest);
}

static void grid_buyer(const Joint *joint, Grid *grid, Str name, const LotBuyer *buyer)
{
    grid_row(grid, (Str[]){ name, estimate_number(&joint->estimate, buyer->quantity),
                            money_words(joint, buyer->alone), money_words(joint, buyer->saving),
                            money_words(joint, buyer->price) });
}

static Grid grid_headed(const Joint *joint)
{
    Lang lang = joint->estimate.cli->lang;
    Grid grid = grid_open(joint->estimate.cli->arena, JOINT_CELLS, JOINT_LOTS_MAX + 2);

    grid.words[0] = true;
    grid_row(&grid,
             (Str[]){ phrase(PHRASE_CLI_COST_BUYER, lang), phrase(PHRASE_CLI_COST_QUANTITY, lang),
                      phrase(PHRASE_CLI_COST_ALONE, lang), phrase(PHRASE_CLI_COST_SAVING, lang),
                      phrase(PHRASE_CLI_COST_TOGETHER, lang) });
    return grid;
}

static Str assumed_name(const Joint *joint, const JointLot *lot)
{
    Text text = text_open(joint->estimate.cli->arena, TEXT_MAX);

    if (!lot->assumed)
        return lot->buyer;
    phrase_put(&text, PHRASE_CLI_COST_ASSUMED_LOT, joint->estimate.cli->lang, lot->buyer);
    return text_str(&text);
}

static void put_type(const Joint *joint, Text *text, const JointType *type)
{
    Lang lang = joint->estimate.cli->lang;
    Grid grid = grid_headed(joint);
    LotBuyer sum = sum_of(joint, type, S(""));

    for (size_t i = 0; i < type->lot_count; i++)
        grid_buyer(joint, &grid, assumed_name(joint, type->lots[i]), &type->buyers[i]);
    grid_buyer(joint, &grid, phrase(PHRASE_CLI_COST_LOT_TOGETHER, lang), &sum);
    if (type->name.len > 0) {
        text_terminal(text, type->name);
        text_char(text, '\n');
    }
    grid_write(&grid, text);
}

static bool is_first_of_buyer(const Joint *joint, size_t at)
{
    for (size_t i = 0; i < at; i++)
        if (str_eq(joint->lots[i].buyer, joint->lots[at].buyer))
            return false;
    return true;
}

static void put_sums(const Joint *joint, Text *text)
{
    Lang lang = joint->estimate.cli->lang;
    Grid grid = grid_headed(joint);
    LotBuyer sum = sum_of(joint, NULL, S(""));

    for (size_t i = 0; i < joint->lot_count; i++) {
        LotBuyer buyer = sum_of(joint, NULL, joint->lots[i].buyer);
        if (is_first_of_buyer(joint, i))
            grid_buyer(joint, &grid, joint->lots[i].buyer, &buyer);
    }
    grid_buyer(joint, &grid, phrase(PHRASE_CLI_COST_LOT_TOGETHER, lang), &sum);
    text_all(text, S("\n"), phrase(PHRASE_CLI_COST_ALL_TYPES, lang), S("\n"));
    grid_write(&grid, text);
}

static void put_text(const Joint *joint, Text *text)
{
    estimate_head(&joint->estimate, text);
    for (size_t i = 0; i < joint->type_count; i++) {
        text_put(text, i ? S("\n") : S(""));
        put_type(joint, text, &joint->types[i]);
    }
    if (joint->type_count > 1)
        put_sums(joint, text);
}

static void put_json_lot(const Joint *joint, Text *text, const JointLot *lot, const LotBuyer *buyer)
{
    text_put(text, S("{\"buyer\":"));
    text_json(text, lot->buyer);
    text_put(text, S(",\"type\":"));
    text_json(text, lot->type);
    text_all(text, S(",\"quantity\":"), estimate_number(&joint->estimate, buyer->quantity),
             lot->assumed ? S(",\"assumed\":true") : S(",\"assumed\":false"), S(",\"alone\":\""),
             money_words(joint, buyer->alone), S("\",\"saving\":\""),
             money_words(joint, buyer->saving), S("\",\"price\":\""),
             money_words(joint, buyer->price), S("\"}"));
}

static void put_json(const Joint *joint, Text *text)
{
    bool first = true;

    text_char(text, '{');
    estimate_json(&joint->estimate, text);
    text_put(text, S(",\"lots\":["));
    for (size_t i = 0; i < joint->type_count; i++)
        for (size_t k = 0; k < joint->types[i].lot_count; k++) {
            text_put(text, first ? S("") : S(","));
            put_json_lot(joint, text, joint->types[i].lots[k], &joint->types[i].buyers[k]);
            first = false;
        }
    text_put(text, S("]}\n"));
}

int cmd_cost_joint(Cli *cli)
{
    Joint joint = { .estimate = estimate_open(cli, PHRASE_CLI_COST_JOINT_MODEL) };
    Text text = text_open(cli->scratch, TEXT_MAX);
    int code = read_joint(&joint);

    if (code)
        return code;
    code = price_all(&joint);
    if (code)
        return code;
    tell_basis(&joint);
    if (cli->set[OPTION_JSON])
        put_json(&joint, &text);
    else
        put_text(&joint, &text);
    cli_out(cli, &text);
    return CLI_OK;
}
