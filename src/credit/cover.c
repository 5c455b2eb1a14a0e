/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "credit/parts.h"
#include "phrases_credit.h"

#include <math.h>

const Str cover_peril_words[COVER_PERILS] = {
    [PERIL_POLITICAL] = STR("political"),
    [PERIL_COMMERCIAL] = STR("commercial"),
};

const Phrase cover_peril_phrases[COVER_PERILS] = {
    [PERIL_POLITICAL] = PHRASE_CREDIT_PERIL_POLITICAL,
    [PERIL_COMMERCIAL] = PHRASE_CREDIT_PERIL_COMMERCIAL,
};

const Str cover_ruling_words[COVER_RULINGS] = {
    [COVER_GIVEN] = STR("given"),
    [COVER_GUARANTEE_FIRST] = STR("guarantee-first"),
    [COVER_NO_FIGURE] = STR("no-figure"),
};

const Phrase cover_ruling_phrases[COVER_RULINGS] = {
    [COVER_GIVEN] = PHRASE_CREDIT_COVER_GIVEN,
    [COVER_GUARANTEE_FIRST] = PHRASE_CREDIT_COVER_GUARANTEE_FIRST,
    [COVER_NO_FIGURE] = PHRASE_CREDIT_COVER_NO_FIGURE,
};

const CoverRow *cover_row(const CoverTable *table, CoverKind kind, Str name, int64_t class,
                          Str category, Date on)
{
    for (size_t i = 0; i < table->count; i++) {
        const CoverRow *row = &table->rows[i];
        if (row->kind == kind && str_eq(row->name, name) && row->class == class &&
            str_eq(row->category, category) && row->from <= on && on < row->until)
            return row;
    }
    return NULL;
}

/* ---- perils ---------------------------------------------------------------------------------- */

static bool needs_guarantee(const CoverAsked *asked, const CoverRow *rule, CoverPeril peril)
{
    return peril == PERIL_COMMERCIAL && !asked->sovereign && asked->guaranteed_by.len == 0 &&
           asked->months * CREDIT_WHOLE >= rule->value_ppm;
}

static CoverLine line_of(const CoverAsked *asked, const CoverTable *table, const CoverRow *rule,
                         CoverPeril peril)
{
    CoverLine line = {
        .row = cover_row(table, COVER_SHARE, asked->terms, -1, cover_peril_words[peril], asked->on),
        .open = asked->contract,
    };

    if (needs_guarantee(asked, rule, peril)) {
        line.ruling = COVER_GUARANTEE_FIRST;
    } else if (!line.row) {
        line.ruling = COVER_NO_FIGURE;
    } else {
        line.covered = credit_part(asked->contract, line.row->value_ppm, CREDIT_WHOLE);
        line.open = asked->contract - line.covered;
    }
    return line;
}

/* ---- premium --------------------------------------------------------------------------------- */

double cover_premium(const CoverFactors *factors)
{
    const double shared = 0.95; /* the share that the model's coefficients are made for */
    double most = factors->share_political > factors->share_commercial ? factors->share_political
                                                                       : factors->share_commercial;
    double country = (factors->a * factors->horizon + factors->b) * most / shared;
    double buyer = factors->c * factors->share_commercial / shared * factors->horizon;

    return (country * (1 - factors->mitigated) + buyer * (1 - factors->enhanced)) *
           factors->quality * factors->political * factors->better;
}

/* A premium while its coefficients are looked up. */
typedef struct Pricing {
    const CoverAsked *asked;
    const CoverTable *table;
    Findings *findings;
    bool assumed, missing;
} Pricing;

static double coefficient(Pricing *pricing, Str name, int64_t class, Str category)
{
    const CoverRow *row =
        cover_row(pricing->table, COVER_COEFFICIENT, name, class, category, pricing->asked->on);

    if (row) {
        pricing->assumed = pricing->assumed || row->basis.assumed;
        return (double)row->value_ppm / CREDIT_WHOLE;
    }
    pricing->missing = true;
    finding_error(pricing->findings, FIELD_AT("/premium"), PHRASE_CREDIT_NO_COEFFICIENT,
                  PHRASE_CREDIT_NO_COEFFICIENT_REMEDY, name,
                  class < 0 ? S("-") : credit_number(pricing->findings->arena, class), category);
    return 0;
}

static double share_of(const CoverLine *line)
{
    return line->ruling == COVER_GIVEN ? (double)line->row->value_ppm / CREDIT_WHOLE : 0;
}

static bool price(Pricing *pricing, CoverSheet *sheet)
{
    const CoverPremiumAsked *asked = &pricing->asked->premium;
    CoverFactors factors = {
        .a = coefficient(pricing, S("a"), asked->class, S("")),
        .b = coefficient(pricing, S("b"), asked->class, S("")),
        .c = coefficient(pricing, S("c"), asked->class, asked->buyer),
        .quality = coefficient(pricing, S("quality"), asked->class, asked->quality),
        .political = coefficient(pricing, S("political"), asked->class, S("")),
        .better = coefficient(pricing, S("better"), -1, S("")),
        .horizon = (double)asked->horizon_months / 12,
        .share_political = share_of(&sheet->lines[PERIL_POLITICAL]),
        .share_commercial = share_of(&sheet->lines[PERIL_COMMERCIAL]),
        .mitigated = (double)asked->mitigated_ppm / CREDIT_WHOLE,
        .enhanced = (double)asked->enhanced_ppm / CREDIT_WHOLE,
    };

    sheet->has_premium = true;
    sheet->premium_assumed = pricing->assumed;
    sheet->premium_percent = cover_premium(&factors);
    double minor = round((double)pricing->asked->contract * sheet->premium_percent / 100);
    if (minor > (double)LOAN_MINOR_MAX) {
        finding_error(pricing->findings, FIELD_AT("/premium"), PHRASE_CREDIT_PREMIUM_LARGE,
                      PHRASE_CREDIT_PREMIUM_LARGE_REMEDY, S(""));
        return false;
    }
    sheet->premium = (int64_t)minor;
    return !pricing->missing;
}

bool cover_sheet(const CoverAsked *asked, const CoverTable *table, CoverSheet *ret_sheet,
                 Findings *findings)
{
    Pricing pricing = { .asked = asked, .table = table, .findings = findings };
    const CoverRow *rule =
        cover_row(table, COVER_RULE, S("guarantee-first-months"), -1, S(""), asked->on);

    *ret_sheet = (CoverSheet){ .guarantee_rule = rule };
    if (!rule) {
        finding_error(findings, FIELD_AT("/on"), PHRASE_CREDIT_NO_RULE,
                      PHRASE_CREDIT_NO_RULE_REMEDY, S(""));
        return false;
    }
    for (CoverPeril peril = PERIL_POLITICAL; peril < COVER_PERILS; peril++)
        ret_sheet->lines[peril] = line_of(asked, table, rule, peril);
    return asked->premium.class == INT64_MIN || price(&pricing, ret_sheet);
}

int64_t cover_premium_ppm(const CoverSheet *sheet)
{
    return (int64_t)round(sheet->premium_percent * CREDIT_WHOLE / 100);
}
