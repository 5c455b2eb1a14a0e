/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * lines_sample - rate tables and priced lines for tests: the sample of the United States' rates,
 * and invented ones in yen
 */
#pragma once

#include "tests/prices_sample.h"

#define RATES_HEAD(name) \
    "#rates," name "\n#ja,架空の料率\n#en,Invented rates\n#sample,no\n" \
    "component,qualifier,event,from,until,ppm,amount,currency,per,above,up_to,source,confidence," \
    "note\n"

#define INVENTED_RATES(admin) \
    RATES_HEAD("invented") \
    "admin,,accepted,,," admin ",,,value,,,invented,unverified,\n" \
    "contract-admin,management,accepted,,,5000,,,value,,,invented,unverified,\n" \
    "contract-admin,quality,accepted,,,3333,,,value,,,invented,unverified,\n" \
    "contract-admin,audit,accepted,,,2001,,,value,,,invented,unverified,\n" \
    "small-case,,accepted,,,,100000,JPY,case,,,invented,unverified,\n"

static inline Str sample_rates(void)
{
    enum { MOST = 1 << 16 };
    char *bytes = NEW_ARRAY(&office.arena, char, MOST);
    FILE *file = fopen("rates/us-fms-sample.csv", "rb");
    ensure(file);
    size_t len = fread(bytes, 1, MOST, file);
    fclose(file);
    return (Str){ bytes, len };
}

/* The same with another rate from June 2018 on. */
static inline Str other_rates(void)
{
    Str bytes = sample_rates(), was = S("2018-06-01,,32000");
    Text text = text_open(&office.arena, bytes.len + 10);
    size_t at;
    ensure(str_find(bytes, was, &at));
    text_all(&text, str_cut(bytes, 0, at), S("2018-06-01,,31000"),
             str_cut(bytes, at + was.len, bytes.len));
    return text_str(&text);
}

static inline OfficeReply import_rates(const char *file, Str bytes)
{
    Findings findings = { .arena = &office.arena };
    char params[200];
    snprintf(params, sizeof params, "{'file-name':'%s','reason':'for tests'}", file);
    const Json *tree = json_read(&office.arena, quoted(params), S(""), &findings);
    ensure(tree);
    const Call call = { .operation = S("rate.import"),
                        .as = ishii,
                        .request = world_id(),
                        .params = tree,
                        .document = bytes,
                        .lang = LANG_EN };
    return office_call(office.office, &office.arena, &call);
}

/* `more`: days, and a source unless it is stock. */
static inline OfficeReply price_for(const char *country, const char *case_code, int line,
                                    const char *item, const char *quantity, const char *base,
                                    const char *currency, const char *table, const char *more)
{
    char params[1000];
    snprintf(params, sizeof params,
             "{'programme':'TRUST','country':'%s','case':'%s','line':%d,'item':'%s',"
             "'quantity':%s,'unit':'each','base':'%s','currency':'%s','table':'%s',"
             "'reason':'offer'%s,%s}",
             country, case_code, line, item, quantity, base, currency, table,
             strstr(more, "'source'") ? "" : ",'source':'stock'", more);
    return books_call("line.price", ishii, params);
}

static inline OfficeReply price_in(const char *case_code, int line, const char *item,
                                   const char *quantity, const char *base, const char *currency,
                                   const char *table, const char *more)
{
    return price_for("PHL", case_code, line, item, quantity, base, currency, table, more);
}

/* In dollars, by the sample. */
static inline OfficeReply price(const char *case_code, int line, const char *item,
                                const char *quantity, const char *base, const char *more)
{
    return price_in(case_code, line, item, quantity, base, "USD", "us-fms-sample", more);
}

static inline LineReply priced(const char *case_code, int line, const char *item,
                               const char *quantity, const char *base, const char *more)
{
    LineReply reply;
    books_done(price(case_code, line, item, quantity, base, more), &line_reply_shape, &reply);
    return reply;
}

/* One of it in yen, by the invented rates: from stock, accepted on 10 May 2026. */
static inline LineReply priced_yen(const char *case_code, int line, const char *base)
{
    LineReply reply;
    books_done(
        price_in(case_code, line, "boat", "1", base, "JPY", "invented", "'accepted':'2026-05-10'"),
        &line_reply_shape, &reply);
    return reply;
}

/* `version` 0: the one in force. */
static inline LineShown line_of(const char *case_code, int line, int version)
{
    LineShown shown;
    char params[200], which[40] = "";
    if (version)
        snprintf(which, sizeof which, ",'version':%d", version);
    snprintf(params, sizeof params, "{'programme':'TRUST','case':'%s','line':%d%s}", case_code,
             line, which);
    books_done(books_call("line.show", office.auditor, params), &line_shown_shape, &shown);
    return shown;
}

static inline int64_t worth_in(const char *case_code, int line, const char *currency)
{
    AccountShown shown;
    char params[300];
    snprintf(params, sizeof params,
             "{'programme':'TRUST','country':'PHL','case':'%s','line':%d,'purpose':'value',"
             "'currency':'%s'}",
             case_code, line, currency);
    books_done(books_call("account.show", ishii, params), &account_shown_shape, &shown);
    return shown.minor;
}

static inline int64_t worth(const char *case_code, int line)
{
    return worth_in(case_code, line, "USD");
}

static inline int64_t worth_yen(const char *case_code, int line)
{
    return worth_in(case_code, line, "JPY");
}

#define LINE_ONE "'country':'PHL','case':'PH-C-1','line':1,'amount':'1000000','currency':'JPY'"
