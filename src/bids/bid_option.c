/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "bids/bid.h"
#include "phrases_bids.h"

/* bid.option, bid.offset, bid.compare: ways of building the buyer asks for (row E9), with what each
 * would be worth to the buyer's industry. */

static bool is_asked(Str options, Str name)
{
    while (options.len > 0)
        if (str_eq(str_split(options, ' ', &options), name))
            return true;
    return false;
}

int bid_option(Work *work, const void *params, void *reply)
{
    const BidOptionParams *wanted = params;
    const OptionAnswered *answered = &wanted->answered;
    Currency currency;
    BidGetRow row;
    int r = bid_load(work, wanted->bid, &row);

    if (r)
        return r < 0 ? trace(r) : r;
    if (!is_asked(row.options, answered->option))
        return bid_refuse(work, WORK_E_INVALID, S("/of/option"), PHRASE_BIDS_NO_OPTION,
                          PHRASE_BIDS_NO_OPTION_REMEDY, answered->option);
    if (!currency_find(answered->currency, &currency))
        return bid_refuse(work, WORK_E_INVALID, S("/of/currency"), PHRASE_BIDS_NO_CURRENCY,
                          PHRASE_NONE, answered->currency);
    work_event(work, S("bid.option-answered"), wanted->bid, answered);
    ((BidReply *)reply)->bid = wanted->bid;
    return 0;
}

/* ---- offsets --------------------------------------------------------------------------------- */

/* The option's answer, the last one. */
static int find_sheet(Work *work, Id bid, Str option, BidSheetsRow *ret_sheet, bool *ret_found)
{
    const BidSheetsRow *sheets;
    size_t count;
    int r = bid_sheets(work_db(work), work_arena(work), bid, &sheets, &count);

    *ret_found = false;
    for (size_t i = 0; !r && i < count; i++)
        if (str_eq(sheets[i].name, option)) {
            *ret_sheet = sheets[i];
            *ret_found = true;
        }
    return r ? trace(r) : 0;
}

static Money money_of(int64_t minor, Str code)
{
    Money money = { minor, 0 };
    bool found = currency_find(code, &money.currency);

    ensure(found); /* it was looked up before it was written */
    return money;
}

static OffsetSale sale_of(Str country, const BidSheetsRow *sheet, const OptionOffset *offset,
                          Date on)
{
    OffsetSale sale = { .country = country,
                        .way = (OffsetWay)offset->way,
                        .day = on,
                        .base = money_of(sheet->price_minor, sheet->currency),
                        .has_value = offset->value_minor != INT64_MIN };

    if (sale.has_value)
        sale.value = money_of(offset->value_minor, offset->value_currency);
    return sale;
}

static DutyAnswer duty_of(Work *work, const OffsetSale *sale, const OffsetDuty **ret_duty)
{
    const Library *law = work_library(work);
    return offset_duty_of(law->offsets.duties, law->offsets.duty_count, sale, ret_duty);
}

static const Multiplier *multiplier_of(Work *work, const OffsetDuty *duty, Str type, Date on)
{
    const Library *law = work_library(work);
    return duty ? multiplier_find(law->offsets.multipliers, law->offsets.multiplier_count,
                                  duty->rule, type, on)
                : NULL;
}

/* Where the law knows the sale, it knows each kind of transaction, and how much may be granted. */
static bool check_credits(Work *work, const OptionOffset *offset, const OffsetDuty *duty)
{
    bool good = true;

    for (size_t i = 0; duty && i < offset->credit_count; i++) {
        const OptionCredit *credit = &offset->credits[i];
        const Multiplier *row = multiplier_of(work, duty, credit->type, work_today(work));
        Text at = text_open(work_arena(work), BID_CODE_MAX), ceiling = at;
        text_put(&at, S("/of/credits/"));
        text_int(&at, (int64_t)i);
        ceiling = text_open(work_arena(work), BID_CODE_MAX);
        if (row)
            ppm_write(&ceiling, row->ceiling_ppm);
        bool known = row != NULL, below = row && credit->granted_ppm <= row->ceiling_ppm;
        if (!known)
            work_finding(work, text_str(&at), PHRASE_BIDS_NO_MULTIPLIER,
                         PHRASE_BIDS_NO_MULTIPLIER_REMEDY, credit->type, duty->rule);
        else if (!below)
            work_finding(work, text_str(&at), PHRASE_BIDS_ABOVE_CEILING, PHRASE_NONE, credit->type,
                         text_str(&ceiling));
        good = good && known && below;
    }
    return good;
}

static bool check_value(Work *work, const OptionOffset *offset)
{
    Currency currency;
    bool none = offset->value_minor == INT64_MIN;

    if (none && offset->value_currency.len == 0)
        return true;
    if (!none && currency_find(offset->value_currency, &currency))
        return true;
    work_finding(work, S("/of/value-currency"), PHRASE_BIDS_NO_CURRENCY, PHRASE_NONE,
                 offset->value_currency);
    return false;
}

int bid_offset(Work *work, const void *params, void *reply)
{
    const BidOffsetParams *wanted = params;
    const OptionOffset *offset = &wanted->offset;
    const OffsetDuty *duty = NULL;
    BidSheetsRow sheet;
    BidGetRow row;
    bool found;
    int r = bid_load(work, wanted->bid, &row);

    if (!r)
        r = find_sheet(work, wanted->bid, offset->option, &sheet, &found);
    if (r)
        return r < 0 ? trace(r) : r;
    if (!found)
        return bid_refuse(work, WORK_E_INVALID, S("/of/option"), PHRASE_BIDS_NO_SHEET,
                          PHRASE_BIDS_NO_SHEET_REMEDY, offset->option);
    if (sheet.price_minor > OFFSET_AMOUNT_MAX)
        return bid_refuse(work, WORK_E_INVALID, S("/of/option"), PHRASE_BIDS_PRICE_TOO_LARGE,
                          PHRASE_NONE, offset->option);
    if (!check_value(work, offset))
        return WORK_E_INVALID;
    OffsetSale sale = sale_of(row.country, &sheet, offset, work_today(work));
    (void)duty_of(work, &sale, &duty);
    if (!check_credits(work, offset, duty))
        return WORK_E_INVALID;
    work_event(work, S("bid.option-offset"), wanted->bid, offset);
    ((BidReply *)reply)->bid = wanted->bid;
    return 0;
}

/* ---- showing --------------------------------------------------------------------------------- */

static const ShownOption nothing_known = {
    .price_minor = INT64_MIN,
    .jobs = INT64_MIN,
    .content_ppm = INT64_MIN,
    .confidence = -1,
    .workshare_ppm = INT64_MIN,
    .duty = -1,
    .owed_minor = INT64_MIN,
    .credit_minor = INT64_MIN,
    .actual_minor = INT64_MIN,
    .short_minor = INT64_MIN,
};

/* Credit is known where the rule knows all of its transactions. */
static void show_credit(Work *work, const OptionOffset *offset, const OffsetDuty *duty, Date on,
                        ShownOption *shown)
{
    bool known = duty != NULL;

    shown->actual_minor = 0;
    shown->credit_minor = 0;
    for (size_t i = 0; i < offset->credit_count; i++) {
        const OptionCredit *credit = &offset->credits[i];
        const Multiplier *row = multiplier_of(work, duty, credit->type, on);
        int64_t granted = credit->granted_ppm;
        shown->actual_minor += credit->actual_minor;
        known = known && row && granted <= row->ceiling_ppm;
        if (known)
            shown->credit_minor +=
                ppm_down(credit->actual_minor, granted == INT64_MIN ? row->ppm : granted);
    }
    if (!known)
        shown->credit_minor = INT64_MIN;
}

static void show_offset(Work *work, Str country, const BidSheetsRow *sheet, Str kept, Date on,
                        ShownOption *shown)
{
    Findings findings = { .arena = work_arena(work) };
    const Json *tree = json_read(work_arena(work), kept, S(""), &findings);
    const OffsetDuty *duty = NULL;
    OptionOffset offset;
    bool good =
        tree && shape_bind(work_arena(work), &option_offset_shape, tree, S(""), &offset, &findings);

    ensure(good); /* it was written by apply() from the same */
    shown->workshare_ppm = offset.workshare_ppm;
    shown->offset_source = offset.source;
    if (sheet->price_minor > OFFSET_AMOUNT_MAX)
        return;
    OffsetSale sale = sale_of(country, sheet, &offset, on);
    DutyAnswer answer = duty_of(work, &sale, &duty);
    shown->duty = (int32_t)answer;
    shown->rule = duty ? duty->rule : S("");
    show_credit(work, &offset, duty, on, shown);
    if (answer == DUTY_OWED)
        shown->owed_minor = offset_duty_amount(duty, &sale).minor;
    else if (answer != DUTY_UNKNOWN)
        shown->owed_minor = 0;
    if (shown->owed_minor != INT64_MIN && shown->credit_minor != INT64_MIN)
        shown->short_minor =
            shown->owed_minor > shown->credit_minor ? shown->owed_minor - shown->credit_minor : 0;
}

static int show_option(Work *work, Id bid, Str country, Date on, ShownOption *shown)
{
    const BidOffsetsRow *offsets;
    BidSheetsRow sheet;
    bool found;
    size_t count;
    Str kept = S("");
    int r = find_sheet(work, bid, shown->option, &sheet, &found);

    if (!r)
        r = bid_offsets(work_db(work), work_arena(work), bid, &offsets, &count);
    if (r || !found)
        return r ? trace(r) : 0;
    shown->answered = true;
    shown->price_minor = sheet.price_minor;
    shown->currency = sheet.currency;
    shown->jobs = sheet.jobs;
    shown->content_ppm = sheet.content_ppm;
    shown->source = sheet.source;
    shown->confidence = (int32_t)sheet.confidence;
    for (size_t i = 0; i < count; i++)
        if (str_eq(offsets[i].name, shown->option))
            kept = offsets[i].kept;
    if (kept.len)
        show_offset(work, country, &sheet, kept, on, shown);
    return 0;
}

int bid_show_options(Work *work, Id bid, const BidGetRow *row, Date on,
                     const ShownOption **ret_options, size_t *ret_count)
{
    ShownOption *options = NEW_ARRAY(work_arena(work), ShownOption, BID_OPTIONS_MAX);
    Str asked = row->options;
    int r = 0;

    *ret_count = 0;
    while (!r && asked.len > 0) {
        ShownOption *option = &options[(*ret_count)++];
        *option = nothing_known;
        option->option = str_split(asked, ' ', &asked);
        r = show_option(work, bid, row->country, on, option);
    }
    *ret_options = options;
    return r ? trace(r) : 0;
}
