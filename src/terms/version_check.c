/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* version_check - is a document sound in itself? The head here, its members in version_members.c */
#include "phrases_terms.h"
#include "terms/change.h"
#include "terms/parts.h"

typedef struct Asking {
    const CaseVersion *version;
    Findings *findings;
} Asking;

static void tell(const Asking *asking, const char *field, Phrase message, Phrase remedy, Str first,
                 Str second)
{
    finding_error(asking->findings, terms_field(field), message, remedy, first, second);
}

/* ---- number and form ----------------------------------------------------------------------- */

static void check_number(const Asking *asking)
{
    const CaseVersion *version = asking->version;
    Place place = terms_field("/case");

    if (!case_number_check(version->case_number, place, asking->findings) ||
        !terms_country_check(version->purchaser, terms_field("/purchaser"), asking->findings))
        return;
    if (!str_starts(version->case_number, version->purchaser))
        tell(asking, "/purchaser", PHRASE_TERMS_PURCHASER_OTHER,
             PHRASE_TERMS_PURCHASER_OTHER_REMEDY, version->purchaser, version->case_number);
}

static bool takes_a_place(const CaseVersion *version)
{
    return version->form == VERSION_CORRECTION || version->form == VERSION_RESTATED;
}

/* "B", "A12", "R1": what is still to be accepted may be corrected or restated. */
static bool is_replaceable(Str designator)
{
    int64_t index;

    if (designator.len > 0 && designator.at[0] == 'B')
        return designator.len == 1;
    return designator.len > 1 && (designator.at[0] == 'A' || designator.at[0] == 'R') &&
           designator.at[1] != '0' && str_int(str_cut(designator, 1, designator.len), &index) &&
           index >= 1 && index <= VERSION_NUMBER_MAX;
}

static void check_form(const Asking *asking)
{
    const CaseVersion *version = asking->version;
    Str form = version_form_words[version->form];

    if ((version->form == VERSION_OFFER) != (version->index == 0))
        tell(asking, "/index", PHRASE_TERMS_INDEX, PHRASE_TERMS_INDEX_REMEDY, form,
             terms_number(asking->findings->arena, version->index));
    if (!takes_a_place(version) && version->of.len > 0)
        tell(asking, "/of", PHRASE_TERMS_OF_NONE, PHRASE_TERMS_OF_NONE_REMEDY, form, version->of);
    if (takes_a_place(version) && !is_replaceable(version->of))
        tell(asking, "/of", PHRASE_TERMS_OF, PHRASE_TERMS_OF_REMEDY, form, version->of);
    if (version->form == VERSION_OFFER)
        return;
    if (version->reason_code < 0)
        tell(asking, "/reason-code", PHRASE_TERMS_REASON_CODE, PHRASE_TERMS_REASON_CODE_REMEDY,
             form, S(""));
    else
        change_reason_check((ChangeReason)version->reason_code, version->reason, asking->findings);
}

/* ---- days ---------------------------------------------------------------------------------- */

static void check_order(const Asking *asking, Date day, Date after, const char *field,
                        Phrase message)
{
    Arena *arena = asking->findings->arena;

    if (day != DATE_NONE && day < after)
        tell(asking, field, message, PHRASE_TERMS_DAY_REMEDY, terms_day(arena, day),
             terms_day(arena, after));
}

static void check_days(const Asking *asking)
{
    const CaseVersion *version = asking->version;

    if (version->expiry == DATE_NONE && version->form != VERSION_MODIFICATION)
        tell(asking, "/expiry", PHRASE_TERMS_EXPIRY_NONE, PHRASE_TERMS_EXPIRY_NONE_REMEDY,
             version_form_words[version->form], S(""));
    check_order(asking, version->expiry, version->dated, "/expiry", PHRASE_TERMS_EXPIRY_EARLY);
    check_order(asking, version->dated, version->reference_day, "/reference-day",
                PHRASE_TERMS_DATED_EARLY);
    check_order(asking, version->return_on, version->dated, "/return-on",
                PHRASE_TERMS_RETURN_EARLY);
}

/* ---- what the kind needs ------------------------------------------------------------------- */

static bool has_ceiling(const CaseVersion *version)
{
    return version->ceiling_minor != INT64_MIN && version->ceiling_minor > 0;
}

static bool has_return(const CaseVersion *version)
{
    return version->return_on != DATE_NONE;
}

static bool has_partner(const CaseVersion *version)
{
    return version->partner.len > 0;
}

static bool has_origin(const CaseVersion *version)
{
    return version->origin.len > 0;
}

static bool has_territory(const CaseVersion *version)
{
    return version->territory.len > 0;
}

static bool has_price(const CaseVersion *version)
{
    return version->sale_terms != SALE_FREE;
}

static const struct {
    KindNeed need;
    const char *field;
    bool (*given)(const CaseVersion *version);
    Phrase missing;
} kind_rows[] = {
    { KIND_NEEDS_CEILING, "/ceiling-minor", has_ceiling, PHRASE_TERMS_NEED_CEILING },
    { KIND_NEEDS_RETURN, "/return-on", has_return, PHRASE_TERMS_NEED_RETURN },
    { KIND_NEEDS_PARTNER, "/partner", has_partner, PHRASE_TERMS_NEED_PARTNER },
    { KIND_NEEDS_ORIGIN, "/origin", has_origin, PHRASE_TERMS_NEED_ORIGIN },
    { KIND_NEEDS_TERRITORY, "/territory", has_territory, PHRASE_TERMS_NEED_TERRITORY },
    { KIND_NEEDS_PRICE, "/sale-terms", has_price, PHRASE_TERMS_NEED_PRICE },
};

static void check_kind(const Asking *asking)
{
    const CaseVersion *version = asking->version;
    uint32_t needs = case_kind_needs((CaseKind)version->kind);

    for (size_t i = 0; i < COUNT_OF(kind_rows); i++)
        if ((needs & kind_rows[i].need) != 0 && !kind_rows[i].given(version))
            tell(asking, kind_rows[i].field, kind_rows[i].missing, PHRASE_TERMS_KIND_REMEDY,
                 case_kind_words[version->kind], S(""));
}

/* ---- amounts ------------------------------------------------------------------------------- */

static void check_deposit(const Asking *asking, const VersionSums *sums)
{
    const CaseVersion *version = asking->version;
    Arena *arena = asking->findings->arena;
    bool whole = version->sale_terms == SALE_CASH_WITH_ACCEPTANCE;
    bool begins = version->form == VERSION_OFFER || str_eq(version->of, S("B"));

    if (sums->deposit.minor > sums->total.minor ||
        (begins && whole && sums->deposit.minor != sums->total.minor))
        tell(asking, "/deposit-minor", PHRASE_TERMS_DEPOSIT, PHRASE_TERMS_DEPOSIT_REMEDY,
             terms_money(arena, sums->deposit), terms_money(arena, sums->total));
    if (begins && version->payment_count > 0 &&
        sums->payments.minor != sums->total.minor - sums->deposit.minor)
        tell(asking, "/payments", PHRASE_TERMS_PAYMENTS, PHRASE_TERMS_PAYMENTS_REMEDY,
             terms_money(arena, sums->payments), terms_money(arena, sums->total));
}

static void check_amounts(const Asking *asking)
{
    const CaseVersion *version = asking->version;
    Arena *arena = asking->findings->arena;
    VersionSums sums;

    if (!terms_currency_check(version->currency, version->dated, terms_field("/currency"),
                              asking->findings))
        return;
    if (version_sums(version, &sums)) {
        tell(asking, "/lines", PHRASE_TERMS_RANGE, PHRASE_TERMS_RANGE_REMEDY, S(""), S(""));
        return;
    }
    if (version->sale_terms == SALE_FREE && sums.total.minor > 0)
        tell(asking, "/sale-terms", PHRASE_TERMS_FREE, PHRASE_TERMS_FREE_REMEDY,
             terms_money(arena, sums.total), S(""));
    if ((case_kind_needs((CaseKind)version->kind) & KIND_NEEDS_PRICE) == 0 && sums.net.minor > 0)
        tell(asking, "/lines", PHRASE_TERMS_PRICED, PHRASE_TERMS_PRICED_REMEDY,
             case_kind_words[version->kind], terms_money(arena, sums.net));
    if (has_ceiling(version) && sums.net.minor > version->ceiling_minor)
        tell(asking, "/ceiling-minor", PHRASE_TERMS_CEILING, PHRASE_TERMS_CEILING_REMEDY,
             terms_money(arena, sums.net),
             terms_money(arena, (Money){ version->ceiling_minor, sums.net.currency }));
    if (!hash_is_none(version->schedule) && version->payment_count > 0)
        tell(asking, "/schedule", PHRASE_TERMS_SCHEDULE_TWICE, PHRASE_TERMS_SCHEDULE_REMEDY, S(""),
             S(""));
    check_deposit(asking, &sums);
}

bool version_check(const CaseVersion *version, Findings *findings)
{
    Asking asking = { version, findings };
    size_t errors = findings->error_count;

    check_number(&asking);
    check_form(&asking);
    check_days(&asking);
    check_kind(&asking);
    check_amounts(&asking);
    version_members_check(version, findings);
    return findings->error_count == errors;
}
