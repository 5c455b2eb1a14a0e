/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * cases_chance_supply - parameters by chance of draws, deliveries, reports, money and items
 */
#pragma once

#include "tests/cases_chance.h"

/* ---- draws, deliveries, services ------------------------------------------------------------- */

static inline const char *drawn(Known *k)
{
    now.amount = among(1, often(8) ? 200000 : 1200000);
    return js("{'case':'%s','reference':'D','paper':'%s','lines':[{'line':%d,'quantity':1,"
              "'amount-minor':%lld}]}",
              k->one.name, some(k, POOL_RELEASE), often(9) ? 1 : 9, (long long)now.amount);
}

static inline const char *draw_cancelled(Known *k)
{
    return js("{'case':'%s','order':'%s','reason':'r'}", k->one.name, some(k, POOL_ORDER));
}

/* A piece of its own number, or one that somebody has. */
static inline const char *serials_of(Kid *kid)
{
    bool again = !among(0, 4) && serial_last > 4;
    Text text = text_open(&sample.call, 200);

    kid->serials = again ? among(1, serial_last - 3) : serial_last + 1;
    for (int64_t i = 0; i < kid->quantity; i++)
        text_c(&text, js("%s'S%d'", i > 0 ? "," : "", (int)(kid->serials + i)));
    return js(",'serials':[%s]", arena_c(&sample.call, text_str(&text)));
}

static inline const char *shipment_opened(Known *k)
{
    Kid *kid = &now.made;

    *kid = (Kid){ .of = OF_SHIPMENT, .line = among(1, 3), .quantity = among(1, 4) };
    return js("{'case':'%s','line':%d,'quantity':%d,'unit':'%s','promised':'%s'%s}", k->one.name,
              (int)kid->line, (int)kid->quantity, often(9) ? "set" : "each", day_c(today_is),
              kid->line == 2 ? serials_of(kid) : "");
}

static inline const char *shipment_sent(Known *k)
{
    return js("{'shipment':'%s','day':'%s','carrier':'c','terms':'FOB'}", some_kid(k, OF_SHIPMENT),
              day_c(today_is + (often(9) ? 0 : 1)));
}

static inline const char *inspected(Known *k)
{
    return js("{'shipment':'%s','result':'%s','certificate':'Q','inspector':'i','day':'%s',"
              "'document':'" PAPER_HASH "'}",
              some_kid(k, OF_SHIPMENT), often(8) ? "passed" : "failed", day_c(today_is));
}

static inline const char *transferred(Known *k)
{
    return js("{'shipment':'%s','day':'%s'}", some_kid(k, OF_SHIPMENT), day_c(today_is));
}

static inline const char *shipment_cancelled(Known *k)
{
    return js("{'shipment':'%s','reason':'r'}", some_kid(k, OF_SHIPMENT));
}

static inline const char *served(Known *k)
{
    return js("{'case':'%s','line':%d,'quantity':%d,'course':'c','participants':3,'from':'%s',"
              "'until':'%s','certificate':'T','document':'" PAPER_HASH "'}",
              k->one.name, often(8) ? 3 : 1, (int)among(1, 8), day_c(today_is - 3),
              day_c(today_is));
}

/* ---- discrepancies, commitments -------------------------------------------------------------- */

static inline const char *reported(Known *k)
{
    static const char *const types[] = { "damage", "shortage", "non-shipment", "overage" };
    static const char *const claims[] = { "100", "300", "500", "-1" };
    bool service = !among(0, 4);
    const char *about = service ? some(k, POOL_SERVICE) : some_kid(k, OF_SHIPMENT);
    int64_t line = service ? 3 : now.kid ? now.kid->line : 1;

    return js("{'case':'%s','line':%d,'quantity':1,'words':'dented','%s':'%s','type':'%s','item':"
              "'%s'}",
              k->one.name, (int)line, service ? "service" : "shipment", about, types[among(0, 3)],
              claims[among(0, 3)]);
}

static inline const char *answered(Known *k)
{
    static const char *const codes[] = { "A1", "A3", "D2", "D3", "D4", "S1", "Z9" };
    size_t code = (size_t)among(0, COUNT_OF(codes) - 1);

    return js("{'discrepancy':'%s','code':'%s','words':'looked into'%s}",
              some_kid(k, OF_DISCREPANCY), codes[code], code == 0 ? ",'amount':'300'" : "");
}

static inline const char *on_report(Known *k)
{
    return js("{'discrepancy':'%s','words':'looked into'}", some_kid(k, OF_DISCREPANCY));
}

static inline const char *promised(Known *k)
{
    return js("{'case':'%s','what':'support','keeper':'%s','first':'2027-01-31','until':'%s',"
              "'months':6}",
              k->one.name, often(9) ? "meti" : "no-such", often(9) ? "2030-01-31" : "2026-01-31");
}

static inline const char *kept(Known *k)
{
    static const char *const days[] = { "2027-01-31", "2027-07-31", "2028-01-31", "2028-01-30" };

    return js("{'commitment':'%s','due':'%s','words':'done'}", some(k, POOL_COMMITMENT),
              days[among(0, 3)]);
}

/* What is held of it: credits come back to it. */
static inline int64_t held_of(const Known *k)
{
    return k->received + k->credited - k->paid - k->refunded;
}

/* ---- money ----------------------------------------------------------------------------------- */

#define OF_CASE_MONEY "'programme':'TRUST','country':'PHL','case':'%s','currency':'JPY'"

static inline const char *invoiced(Known *k)
{
    now.amount = among(1, 3) * 1000;
    return js("{" OF_CASE_MONEY ",'line':1,'supplier':'Tategami Industries','reference':'I-%d',"
              "'amount':'%lld'}",
              k->one.number, (int)among(1, 1000000), (long long)now.amount);
}

static inline const char *requested(Known *k)
{
    return js("{'invoice':'%s','expires':'2027-12-31'}", some(k, POOL_INVOICE));
}

static inline const char *on_payment(Known *k)
{
    return js("{'payment':'%s'}", some(k, POOL_PAYMENT));
}

static inline const char *payment_declined(Known *k)
{
    return js("{'payment':'%s','reason':'r'}", some(k, POOL_PAYMENT));
}

static inline const char *delivery_ordered(Known *k)
{
    return js("{" OF_CASE_MONEY ",'line':1,'amount':'%d'}", k->one.number, (int)among(1, 9000));
}

static inline const char *delivery_recorded(Known *k)
{
    now.amount = among(1, 9000);
    return js("{'delivery':'%s','amount':'%lld'}", some(k, POOL_DELIVERY), (long long)now.amount);
}

static inline const char *settled(Known *k)
{
    now.amount = held_of(k);
    if (!often(9))
        now.amount++;
    return js("{" OF_CASE_MONEY ",'reason':'r'%s}", k->one.number,
              now.amount > 0 ? js(",'refund':'%lld'", (long long)now.amount) : "");
}

/* ---- items ----------------------------------------------------------------------------------- */

static inline const char *item_held(Known *k)
{
    (void)k;
    return js("{'item':'%s','reason':'r','authority':'a'}", sample_id(items[among(0, 1)]));
}

static inline const char *item_released(Known *k)
{
    (void)k;
    return js("{'item':'%s','hold':'%s','reason':'r','authority':'a'}", sample_id(item_hold.item),
              sample_id(item_hold.hold));
}
