/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "paper/field.h"

#define WORDS(NAME) \
    { \
        STR(NAME), PAPER_TEXT \
    }
#define DAY(NAME) \
    { \
        STR(NAME), PAPER_DATE \
    }
#define MONEY(NAME) \
    { \
        STR(NAME), PAPER_MONEY \
    }
#define COUNT(NAME) \
    { \
        STR(NAME), PAPER_COUNT \
    }

const PaperField paper_fields[] = {
    /* what every page or every paper says */
    WORDS("case-number"),
    WORDS("version"),
    WORDS("document-hash"),
    WORDS("marking"),
    WORDS("issuer"),
    WORDS("contact"),
    DAY("issued-on"),
    { STR("authentic"), PAPER_TONGUE },

    /* the case */
    WORDS("case-name"),
    WORDS("buyer"),
    WORDS("buyer-reference"),
    DAY("buyer-reference-date"),
    WORDS("destination"),
    WORDS("end-user"),
    WORDS("goods"),
    WORDS("authority"),
    WORDS("licence"),
    WORDS("reason"),
    WORDS("previous-version"),
    DAY("effective-on"),
    DAY("accepted-on"),
    DAY("valid-until"),

    /* request and offer */
    DAY("received-on"),
    WORDS("requested"),
    DAY("reply-due"),
    WORDS("price-basis"),
    DAY("offered-on"),
    DAY("offer-expiry"),
    WORDS("offer-hash"),
    WORDS("agents"),

    /* money */
    MONEY("net-value"),
    MONEY("packing"),
    MONEY("transport"),
    MONEY("administration"),
    MONEY("total"),
    MONEY("total-before"),
    MONEY("due-with-acceptance"),
    WORDS("pay-to"),
    WORDS("bill-number"),
    WORDS("bill-period"),
    WORDS("bill-basis"),
    DAY("due-on"),
    MONEY("billed-before"),
    MONEY("received"),
    MONEY("amount-due"),
    MONEY("paid"),
    MONEY("refunded"),
    MONEY("suspense"),
    MONEY("balance"),
    MONEY("expended"),
    MONEY("termination-cost"),
    MONEY("least-charge"),
    MONEY("owed"),

    /* supply */
    WORDS("supplier"),
    WORDS("supplier-contract"),
    WORDS("order-number"),
    WORDS("delivery-place"),
    WORDS("payment-terms"),
    WORDS("closure-kind"),
    DAY("supplied-on"),
    WORDS("discrepancy-number"),
    WORDS("discrepancy-type"),
    WORDS("discrepancy-line"),
    DAY("reported-on"),
    DAY("delivered-on"),
    MONEY("claim"),
    WORDS("reply-code"),
    WORDS("reply"),
    MONEY("credit"),
    DAY("reconsider-until"),

    /* deciding */
    WORDS("document-number"),
    WORDS("subject"),
    WORDS("proposal"),
    WORDS("drafter"),
    WORDS("drafter-unit"),
    DAY("drafted-on"),
    DAY("decided-on"),
    DAY("enforced-on"),
    WORDS("retention"),
    WORDS("law"),
    WORDS("level"),
    WORDS("outcome"),
    WORDS("conditions"),
    WORDS("publication"),
    WORDS("decider"),
    WORDS("class-finding"),
    WORDS("class-ground"),
    WORDS("destination-finding"),
    WORDS("destination-ground"),
    WORDS("security-finding"),
    WORDS("security-ground"),
    WORDS("control-finding"),
    WORDS("control-ground"),
    WORDS("price-factor"),
    WORDS("usage-factor"),
    WORDS("performance-factor"),
    WORDS("cooperation-factor"),

    /* of no case: what became of all of them */
    COUNT("cases-running"),
    COUNT("cases-closed"),
    COUNT("cases-broken-off"),
    COUNT("deliveries-on-time"),
    COUNT("deliveries-late"),
    COUNT("deliveries-overdue"),
    COUNT("days-late-most"),
    COUNT("discrepancies"),
    COUNT("discrepancies-open"),
    COUNT("people-trained"),
    COUNT("tasks-kept"),
    COUNT("tasks-missed"),

    /* tables */
    WORDS("missing.item"),
    WORDS("missing.remedy"),
    WORDS("lines.number"),
    WORDS("lines.item"),
    WORDS("lines.description"),
    WORDS("lines.condition"),
    COUNT("lines.quantity"),
    WORDS("lines.unit"),
    MONEY("lines.unit-price"),
    MONEY("lines.total"),
    WORDS("lines.source"),
    COUNT("lines.months"),
    WORDS("lines.assistance"),
    WORDS("lines.release"),
    WORDS("lines.delivery-term"),
    DAY("lines.due"),
    MONEY("lines.planned"),
    MONEY("lines.actual"),
    WORDS("terms.term"),
    MONEY("terms.amount"),
    WORDS("notes.code"),
    WORDS("notes.line"),
    WORDS("notes.text"),
    DAY("schedule.due"),
    WORDS("schedule.milestone"),
    MONEY("schedule.amount"),
    WORDS("changes.place"),
    WORDS("changes.before"),
    WORDS("changes.after"),
    WORDS("changes.reason"),
    WORDS("charges.line"),
    WORDS("charges.description"),
    MONEY("charges.amount"),
    WORDS("open-items.item"),
    MONEY("open-items.amount"),
    WORDS("signatures.party"),
    WORDS("signatures.name"),
    WORDS("signatures.position"),
    DAY("signatures.day"),
    WORDS("consulted.position"),
    WORDS("consulted.name"),
    DAY("consulted.day"),
    WORDS("consulted.mark"),
    WORDS("deciders.position"),
    WORDS("deciders.name"),
    DAY("deciders.day"),
    WORDS("deciders.mark"),
    WORDS("circulated.position"),
    WORDS("circulated.name"),
    DAY("circulated.day"),
    WORDS("circulated.mark"),
    WORDS("attachments.name"),
    WORDS("attachments.hash"),
    WORDS("past-cases.number"),
    WORDS("past-cases.buyer"),
    WORDS("past-cases.stage"),
    WORDS("past-cases.accepted"),
    WORDS("past-cases.ended"),
    COUNT("past-cases.on-time"),
    COUNT("past-cases.late"),
    COUNT("past-cases.overdue"),
    WORDS("deliveries.number"),
    WORDS("deliveries.item"),
    COUNT("deliveries.quantity"),
    WORDS("deliveries.unit"),
    DAY("deliveries.promised"),
    DAY("deliveries.delivered"),
    WORDS("deliveries.outcome"),
    COUNT("deliveries.days"),
    WORDS("reported.number"),
    WORDS("reported.type"),
    DAY("reported.reported"),
    DAY("reported.answered"),
    WORDS("reported.code"),
    WORDS("support.number"),
    WORDS("support.kind"),
    COUNT("support.quantity"),
    DAY("support.from"),
    DAY("support.until"),
};
const size_t paper_field_count = COUNT_OF(paper_fields);

const PaperField *field_find(Str name)
{
    for (size_t i = 0; i < paper_field_count; i++)
        if (str_eq(paper_fields[i].name, name))
            return &paper_fields[i];
    return NULL;
}

const PaperField *field_of(Str table, Str name)
{
    for (size_t i = 0; i < paper_field_count; i++)
        if (str_eq(field_table(&paper_fields[i]), table) &&
            str_eq(field_column(&paper_fields[i]), name))
            return &paper_fields[i];
    return NULL;
}

static size_t point_of(Str name)
{
    size_t at;

    return str_find(name, S("."), &at) ? at : name.len;
}

Str field_table(const PaperField *field)
{
    size_t at = point_of(field->name);

    return at < field->name.len ? str_cut(field->name, 0, at) : S("");
}

Str field_column(const PaperField *field)
{
    size_t at = point_of(field->name);

    return at < field->name.len ? str_cut(field->name, at + 1, field->name.len) : field->name;
}

bool field_table_known(Str table)
{
    for (size_t i = 0; i < paper_field_count; i++)
        if (table.len > 0 && str_eq(field_table(&paper_fields[i]), table))
            return true;
    return false;
}

Str field_nearest(Str name)
{
    Str names[COUNT_OF(paper_fields)];

    for (size_t i = 0; i < paper_field_count; i++)
        names[i] = paper_fields[i].name;
    return str_nearest(name, names, paper_field_count);
}
