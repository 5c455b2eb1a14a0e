/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "credit/parts.h"
#include "phrases_credit.h"

#define OPTIONAL .optional = true
#define NAME .max = FUNDING_NAME_MAX

const Str funding_kind_words[FUNDING_KINDS] = {
    [FUNDING_OWN] = STR("own"),
    [FUNDING_LOAN] = STR("loan"),
    [FUNDING_AID] = STR("aid"),
    [FUNDING_SUPPORT] = STR("support"),
};

const Phrase funding_kind_phrases[FUNDING_KINDS] = {
    [FUNDING_OWN] = PHRASE_CREDIT_FUNDING_OWN,
    [FUNDING_LOAN] = PHRASE_CREDIT_FUNDING_LOAN,
    [FUNDING_AID] = PHRASE_CREDIT_FUNDING_AID,
    [FUNDING_SUPPORT] = PHRASE_CREDIT_FUNDING_SUPPORT,
};

static const Str confidences[] = { STR("official"), STR("secondary"), STR("unverified") };

static const Field source_fields[] = {
    CHOICE(FundingSource, kind, "kind", funding_kind_words, .choice_labels = funding_kind_phrases,
           .help = PHRASE_CREDIT_FIELD_FUNDING_KIND),
    TEXT(FundingSource, payer, "payer", NAME, .help = PHRASE_CREDIT_FIELD_PAYER),
    INT(FundingSource, minor, "minor", .min = 1, .max = LOAN_MINOR_MAX,
        .help = PHRASE_CREDIT_FIELD_MINOR),
};
const Shape funding_source_shape = SHAPE(FundingSource, "funding-source", source_fields);

static const Field line_fields[] = {
    TEXT(FundingLine, name, "name", NAME, .help = PHRASE_CREDIT_FIELD_LINE),
    INT(FundingLine, price, "price-minor", .min = 1, .max = LOAN_MINOR_MAX,
        .help = PHRASE_CREDIT_FIELD_PRICE),
    LIST(FundingLine, sources, source_count, "sources", FundingSource, funding_source_shape,
         .max = FUNDING_SOURCES_MAX, .help = PHRASE_CREDIT_FIELD_SOURCES),
};
static const Shape line_shape = SHAPE(FundingLine, "funding-line", line_fields);

static const Field market_fields[] = {
    TEXT(FundingMarket, name, "name", NAME, .help = PHRASE_CREDIT_FIELD_MARKET_NAME),
    TEXT(FundingMarket, currency, "currency", .max = 3, .help = PHRASE_CREDIT_FIELD_CURRENCY),
    INT(FundingMarket, minor, "minor", .min = 1, .max = LOAN_MINOR_MAX,
        .help = PHRASE_CREDIT_FIELD_MINOR),
    INT(FundingMarket, year, "year", .min = DATE_YEAR_MIN, .max = DATE_YEAR_MAX,
        .help = PHRASE_CREDIT_FIELD_YEAR),
    TEXT(FundingMarket, source, "source", .max = CREDIT_BASIS_MAX,
         .help = PHRASE_CREDIT_FIELD_SOURCE),
    CHOICE(FundingMarket, confidence, "confidence", confidences,
           .help = PHRASE_CREDIT_HEAD_CONFIDENCE),
};
static const Shape market_shape = SHAPE(FundingMarket, "funding-market", market_fields);

static const Field funding_fields[] = {
    TEXT(Funding, basis, "basis", .max = CREDIT_BASIS_MAX, OPTIONAL,
         .help = PHRASE_CREDIT_FIELD_BASIS),
    TEXT(Funding, currency, "currency", .max = 3, .help = PHRASE_CREDIT_FIELD_CURRENCY),
    LIST(Funding, lines, line_count, "lines", FundingLine, line_shape, .max = FUNDING_LINES_MAX,
         .help = PHRASE_CREDIT_FIELD_LINES),
    LIST(Funding, markets, market_count, "markets", FundingMarket, market_shape,
         .max = FUNDING_MARKETS_MAX, OPTIONAL, .help = PHRASE_CREDIT_FIELD_MARKETS),
};
static const Shape funding_shape = SHAPE(Funding, "funding", funding_fields);

int64_t funding_of(const FundingLine *line, FundingKind kind)
{
    int64_t sum = 0;

    for (size_t i = 0; i < line->source_count; i++)
        if (line->sources[i].kind == (int32_t)kind)
            sum += line->sources[i].minor;
    return sum;
}

int64_t funding_markets_of(const Funding *funding, const FundingMarket *market)
{
    int64_t sum = 0;

    for (size_t i = 0; i < funding->market_count; i++)
        if (funding->markets[i].year == market->year &&
            str_eq(funding->markets[i].currency, market->currency))
            sum += funding->markets[i].minor;
    return sum;
}

static void check_line(const FundingLine *line, size_t at, Currency currency, Findings *findings)
{
    int64_t paid = 0;

    for (FundingKind kind = FUNDING_OWN; kind < FUNDING_KINDS; kind++)
        paid += funding_of(line, kind);
    if (paid != line->price)
        finding_error(findings, credit_place(findings->arena, "lines", at, "sources"),
                      PHRASE_CREDIT_NOT_FUNDED, PHRASE_CREDIT_NOT_FUNDED_REMEDY, line->name,
                      credit_money(findings->arena, paid, currency),
                      credit_money(findings->arena, line->price, currency));
}

bool funding_check(const Funding *funding, Findings *findings)
{
    size_t before = findings->error_count;
    Currency currency;

    ensure(currency_find(funding->currency, &currency));
    for (size_t i = 0; i < funding->line_count; i++)
        check_line(&funding->lines[i], i, currency, findings);
    return findings->error_count == before;
}

bool funding_read(Arena *arena, Str bytes, Str file, Funding *ret_funding, Findings *findings)
{
    size_t before = findings->error_count;
    Currency currency, other;

    if (!credit_bind(arena, &funding_shape, bytes, file, ret_funding, findings) ||
        !credit_currency(ret_funding->currency, FIELD_AT("/currency"), &currency, findings))
        return false;
    bool good = funding_check(ret_funding, findings);
    for (size_t i = 0; i < ret_funding->market_count; i++)
        credit_currency(ret_funding->markets[i].currency,
                        credit_place(findings->arena, "markets", i, "currency"), &other, findings);
    return good && findings->error_count == before;
}
