/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * must - what the known papers must carry
 *
 * A template may lay a paper out as it likes and say more, but not less: an offer without its
 * expiry is none. A name that ends in "?" must stand on the paper, but may be blank on it: the
 * sheet goes round before it is decided. The others must be required of the data.
 */
#include "paper/field.h"

#define EVERY STR("case-number"), STR("version"), STR("document-hash"), STR("issued-on")
#define REQUEST STR("buyer"), STR("buyer-reference"), STR("buyer-reference-date"), STR("case-name")
#define SIGNED \
    STR("signatures.party"), STR("signatures.name?"), STR("signatures.position"), \
        STR("signatures.day?")
#define PRICED \
    STR("lines.number"), STR("lines.item"), STR("lines.description"), STR("lines.quantity"), \
        STR("lines.unit"), STR("lines.unit-price"), STR("lines.total")
#define SUPPLIED STR("lines.source"), STR("lines.months")
#define TOTALS \
    STR("net-value"), STR("packing"), STR("transport"), STR("administration"), STR("total")
#define SCHEDULE \
    STR("due-with-acceptance"), STR("schedule.due"), STR("schedule.milestone"), \
        STR("schedule.amount")
#define NOTES STR("notes.code"), STR("notes.text")
#define RESTATED STR("notes.code?"), STR("notes.text?") /* a change may restate none */
#define CHANGES \
    STR("previous-version"), STR("changes.place"), STR("changes.before"), STR("changes.after"), \
        STR("changes.reason"), STR("reason"), STR("total-before"), STR("total")
#define END STR("")

static const Str acknowledgement[] = {
    EVERY, REQUEST, STR("received-on"), STR("requested"), STR("reply-due"), STR("missing.item?"),
    END
};
static const Str price_answer[] = {
    EVERY, REQUEST, PRICED, SUPPLIED, STR("net-value"), STR("price-basis"), STR("valid-until"), END
};
static const Str offer[] = { EVERY,
                             REQUEST,
                             STR("offer-expiry"),
                             STR("authority"),
                             STR("terms.term"),
                             STR("terms.amount"),
                             PRICED,
                             SUPPLIED,
                             STR("lines.condition"),
                             STR("lines.assistance?"),
                             STR("lines.release"),
                             STR("lines.delivery-term"),
                             TOTALS,
                             SCHEDULE,
                             NOTES,
                             SIGNED,
                             END };
static const Str acceptance[] = { EVERY,
                                  REQUEST,
                                  STR("offered-on"),
                                  STR("offer-expiry"),
                                  STR("offer-hash"),
                                  STR("accepted-on"),
                                  STR("total"),
                                  STR("due-with-acceptance"),
                                  STR("pay-to"),
                                  SIGNED,
                                  END };
static const Str amendment[] = {
    EVERY, REQUEST, CHANGES, STR("offer-expiry"), STR("authority"), SCHEDULE, RESTATED, SIGNED, END
};
static const Str modification[] = {
    EVERY, REQUEST, CHANGES, STR("effective-on"), STR("authority"), RESTATED, SIGNED, END
};
static const Str bill[] = { EVERY,
                            STR("buyer"),
                            STR("case-name"),
                            STR("bill-number"),
                            STR("bill-period"),
                            STR("bill-basis"),
                            STR("due-on"),
                            STR("charges.line"),
                            STR("charges.description"),
                            STR("charges.amount"),
                            STR("billed-before"),
                            STR("received"),
                            STR("amount-due"),
                            STR("pay-to"),
                            END };
static const Str supplier_order[] = { EVERY,
                                      STR("order-number"),
                                      STR("supplier"),
                                      STR("supplier-contract"),
                                      STR("buyer"),
                                      STR("end-user"),
                                      PRICED,
                                      STR("lines.due"),
                                      STR("total"),
                                      STR("licence"),
                                      STR("delivery-place"),
                                      STR("payment-terms"),
                                      SIGNED,
                                      END };
static const Str discrepancy_reply[] = { EVERY,
                                         STR("buyer"),
                                         STR("discrepancy-number"),
                                         STR("discrepancy-type"),
                                         STR("discrepancy-line"),
                                         STR("delivered-on"),
                                         STR("reported-on"),
                                         STR("claim"),
                                         STR("reply-code"),
                                         STR("reply"),
                                         STR("credit"),
                                         STR("reconsider-until?"),
                                         END };
static const Str closure_statement[] = { EVERY,
                                         STR("buyer"),
                                         STR("case-name"),
                                         STR("closure-kind"),
                                         STR("supplied-on"),
                                         STR("lines.number"),
                                         STR("lines.description"),
                                         STR("lines.planned"),
                                         STR("lines.actual"),
                                         STR("received"),
                                         STR("paid"),
                                         STR("refunded"),
                                         STR("suspense"),
                                         STR("balance"),
                                         STR("open-items.item?"),
                                         STR("open-items.amount?"),
                                         END };
static const Str termination_notice[] = { EVERY,
                                          STR("buyer"),
                                          STR("case-name"),
                                          STR("effective-on"),
                                          STR("reason"),
                                          STR("authority"),
                                          STR("expended"),
                                          STR("termination-cost"),
                                          STR("least-charge"),
                                          STR("received"),
                                          STR("owed"),
                                          END };
static const Str approval_sheet[] = { EVERY,
                                      STR("document-number"),
                                      STR("subject"),
                                      STR("proposal"),
                                      STR("drafter"),
                                      STR("drafter-unit"),
                                      STR("drafted-on"),
                                      STR("decided-on?"),
                                      STR("enforced-on?"),
                                      STR("retention?"),
                                      STR("consulted.position?"),
                                      STR("consulted.name?"),
                                      STR("consulted.day?"),
                                      STR("consulted.mark?"),
                                      STR("deciders.position"),
                                      STR("deciders.name?"),
                                      STR("deciders.day?"),
                                      STR("deciders.mark?"),
                                      STR("circulated.position?"),
                                      STR("circulated.name?"),
                                      STR("circulated.day?"),
                                      STR("attachments.name?"),
                                      STR("attachments.hash?"),
                                      END };
static const Str decision_record[] = { EVERY,
                                       STR("subject"),
                                       STR("destination"),
                                       STR("end-user"),
                                       STR("goods"),
                                       STR("law"),
                                       STR("class-finding"),
                                       STR("class-ground"),
                                       STR("destination-finding"),
                                       STR("destination-ground"),
                                       STR("security-finding"),
                                       STR("security-ground"),
                                       STR("control-finding"),
                                       STR("control-ground"),
                                       STR("level"),
                                       STR("outcome"),
                                       STR("conditions?"),
                                       STR("publication"),
                                       STR("decided-on"),
                                       STR("decider"),
                                       END };
static const Str factor_sheet[] = { EVERY,
                                    STR("subject"),
                                    STR("destination"),
                                    STR("goods"),
                                    STR("price-factor"),
                                    STR("usage-factor"),
                                    STR("performance-factor"),
                                    STR("cooperation-factor"),
                                    STR("drafter"),
                                    END };
static const Str track_record[] = { STR("issued-on"),
                                    STR("issuer"),
                                    STR("cases-running"),
                                    STR("cases-closed"),
                                    STR("cases-broken-off"),
                                    STR("deliveries-on-time"),
                                    STR("deliveries-late"),
                                    STR("deliveries-overdue"),
                                    STR("discrepancies"),
                                    STR("discrepancies-open"),
                                    STR("past-cases.number?"),
                                    STR("past-cases.stage?"),
                                    STR("deliveries.promised?"),
                                    STR("deliveries.delivered?"),
                                    STR("reported.code?"),
                                    END };

static const struct {
    Str paper;
    const Str *names;
} musts[] = {
    { STR("acknowledgement"), acknowledgement },
    { STR("price-answer"), price_answer },
    { STR("offer"), offer },
    { STR("acceptance"), acceptance },
    { STR("amendment"), amendment },
    { STR("modification"), modification },
    { STR("bill"), bill },
    { STR("supplier-order"), supplier_order },
    { STR("discrepancy-reply"), discrepancy_reply },
    { STR("closure-statement"), closure_statement },
    { STR("termination-notice"), termination_notice },
    { STR("approval-sheet"), approval_sheet },
    { STR("decision-record"), decision_record },
    { STR("factor-sheet"), factor_sheet },
    { STR("track-record"), track_record },
};

const Str *paper_must_carry(Str paper)
{
    for (size_t i = 0; i < COUNT_OF(musts); i++)
        if (str_eq(musts[i].paper, paper))
            return musts[i].names;
    return NULL;
}
