/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "bids/bid.h"
#include "phrases_bids.h"

/* bid.compare: what the ways of building would bring, side by side. */

typedef void WriteValue(Text *text, const ShownOption *option, Lang lang);

static void put_minor(Text *text, int64_t minor, Str code)
{
    Currency currency;

    if (minor != INT64_MIN && currency_find(code, &currency))
        money_write(text, (Money){ minor, currency });
}

static void put_ppm(Text *text, int64_t ppm)
{
    if (ppm != INT64_MIN)
        ppm_write(text, ppm);
}

static void put_price(Text *text, const ShownOption *option, Lang lang)
{
    (void)lang;
    put_minor(text, option->price_minor, option->currency);
}

static void put_jobs(Text *text, const ShownOption *option, Lang lang)
{
    (void)lang;
    if (option->jobs != INT64_MIN)
        text_int(text, option->jobs);
}

static void put_content(Text *text, const ShownOption *option, Lang lang)
{
    (void)lang;
    put_ppm(text, option->content_ppm);
}

static void put_workshare(Text *text, const ShownOption *option, Lang lang)
{
    (void)lang;
    put_ppm(text, option->workshare_ppm);
}

static void put_duty(Text *text, const ShownOption *option, Lang lang)
{
    if (option->duty < 0)
        return;
    text_put(text, phrase(bid_duty_phrases[option->duty], lang));
    if (option->rule.len)
        text_all(text, S(" ("), option->rule, S(")"));
}

static void put_owed(Text *text, const ShownOption *option, Lang lang)
{
    (void)lang;
    put_minor(text, option->owed_minor, option->currency);
}

static void put_credit(Text *text, const ShownOption *option, Lang lang)
{
    (void)lang;
    put_minor(text, option->credit_minor, option->currency);
}

static void put_actual(Text *text, const ShownOption *option, Lang lang)
{
    (void)lang;
    put_minor(text, option->actual_minor, option->currency);
}

static void put_short(Text *text, const ShownOption *option, Lang lang)
{
    (void)lang;
    put_minor(text, option->short_minor, option->currency);
}

static const struct {
    Phrase what;
    WriteValue *write;
} criteria[] = {
    { PHRASE_BIDS_COMPARED_PRICE, put_price },
    { PHRASE_BIDS_FIELD_JOBS, put_jobs },
    { PHRASE_BIDS_COMPARED_CONTENT, put_content },
    { PHRASE_BIDS_COMPARED_WORKSHARE, put_workshare },
    { PHRASE_BIDS_SHOWN_DUTY, put_duty },
    { PHRASE_BIDS_COMPARED_OWED, put_owed },
    { PHRASE_BIDS_COMPARED_CREDIT, put_credit },
    { PHRASE_BIDS_COMPARED_ACTUAL, put_actual },
    { PHRASE_BIDS_COMPARED_SHORT, put_short },
};
_Static_assert(COUNT_OF(criteria) <= BID_COMPARED_ROWS, "room for each");

/* What nobody answered is said to be so: a blank could be read as nothing. */
static Str value_of(Work *work, size_t criterion, const ShownOption *option)
{
    Text text = text_open(work_arena(work), BID_NAME_MAX);

    criteria[criterion].write(&text, option, work_lang(work));
    return text_str(&text).len ? text_str(&text)
                               : phrase(PHRASE_BIDS_COMPARED_NONE, work_lang(work));
}

static void compare(Work *work, const ShownOption *options, BidCompared *compared)
{
    ComparedRow *rows = NEW_ARRAY(work_arena(work), ComparedRow, COUNT_OF(criteria));
    Str *names = NEW_ARRAY(work_arena(work), Str, compared->option_count + 1);

    for (size_t i = 0; i < compared->option_count; i++)
        names[i] = options[i].option;
    for (size_t i = 0; i < COUNT_OF(criteria); i++) {
        Str *values = NEW_ARRAY(work_arena(work), Str, compared->option_count + 1);
        for (size_t k = 0; k < compared->option_count; k++)
            values[k] = value_of(work, i, &options[k]);
        rows[i] = (ComparedRow){ phrase(criteria[i].what, work_lang(work)), values,
                                 compared->option_count };
    }
    compared->options = names;
    compared->rows = rows;
    compared->row_count = COUNT_OF(criteria);
}

int bid_compare(Work *work, const void *params, void *reply)
{
    const BidShowParams *wanted = params;
    BidCompared *compared = reply;
    const ShownOption *options;
    BidGetRow row;
    int r = bid_load(work, wanted->bid, &row);

    if (r)
        return r < 0 ? trace(r) : r;
    compared->bid = wanted->bid;
    compared->on = wanted->on == DATE_NONE ? work_today(work) : wanted->on;
    r = bid_show_options(work, wanted->bid, &row, compared->on, &options, &compared->option_count);
    if (r)
        return trace(r);
    compare(work, options, compared);
    return 0;
}
