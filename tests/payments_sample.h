/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * payments_sample - money of invented cases on its way: statements, invoices, payments
 */
#pragma once

#include "tests/explained.h"
#include "tests/prices_sample.h"

#define STATEMENT_HEAD "account,booked,value,amount,currency,reference,party,text,bank_id\n"

static inline const char *joined(const char *const *parts, size_t count)
{
    Text text = text_open(&office.arena, 1 << 16);
    for (size_t i = 0; i < count; i++)
        text_c(&text, parts[i]);
    return arena_c(&office.arena, text_str(&text));
}

#define JOINED(...) \
    joined((const char *const[]){ __VA_ARGS__ }, COUNT_OF(((const char *const[]){ __VA_ARGS__ })))

static inline void bank_registered(const char *country, const char *purpose, const char *number)
{
    books_done(
        books_call("bank.register", ishii,
                   JOINED("{'programme':'TRUST','purpose':'", purpose,
                          "','currency':'JPY','number':'", number, "'",
                          *country ? ",'country':'" : "", country, *country ? "'" : "", "}")),
        NULL, NULL);
}

static inline OfficeReply bank_file(const char *kind, const char *bytes)
{
    Findings findings = { .arena = &office.arena };
    const char *json = JOINED("{'kind':'", kind, "','file-name':'statement.csv'}");
    const Json *params = json_read(&office.arena, quoted(json), S(""), &findings);
    const Call call = { .operation = S("bank.import"),
                        .as = ishii,
                        .request = world_id(),
                        .params = params,
                        .document = str_from_c(bytes),
                        .lang = LANG_EN };
    return explained_call(office.office, &office.arena, &call);
}

static inline BankImportReply bank_imported(const char *rows)
{
    BankImportReply reply;
    books_done(bank_file("csv", JOINED(STATEMENT_HEAD, rows)), &bank_import_reply_shape, &reply);
    return reply;
}

/* The open line of that reference, or one of no id. */
static inline BankLineShown bank_line(const char *reference)
{
    BankListReply list;
    books_done(books_call("bank.list", office.auditor, "{'programme':'TRUST'}"),
               &bank_list_reply_shape, &list);
    for (size_t i = 0; i < list.line_count; i++)
        if (str_eq(list.lines[i].reference, str_from_c(reference)))
            return list.lines[i];
    return (BankLineShown){ 0 };
}

static inline const char *id_c(Id id)
{
    Text text = text_open(&office.arena, ID_LETTERS);
    id_write(&text, id);
    return arena_c(&office.arena, text_str(&text));
}

static inline OfficeReply match(Id line, const char *with, Id other, const char *more)
{
    return books_call("bank.match", ishii,
                      about("line", line, JOINED(",'", with, "':'", id_c(other), "'", more)));
}

/* Money from the buyer, by a bill: what a case has to be paid from. */
static inline void bank_matched(Id line, Id bill)
{
    books_done(match(line, "bill", bill, ""), NULL, NULL);
}

/* Authority, commitment and obligation of line 1, so much each. */
static inline void authorised(const char *country, const char *code, const char *amount)
{
    static const char *const stages[] = { "authority", "commitment", "obligation" };
    for (size_t i = 0; i < COUNT_OF(stages); i++)
        books_done(books_call("authority.record", ishii,
                              JOINED("{'programme':'TRUST','currency':'JPY','country':'", country,
                                     "','case':'", code, "','line':1,'way':'more','stage':'",
                                     stages[i], "','amount':'", amount, "'}")),
                   NULL, NULL);
}

static inline OfficeReply invoice(const char *country, const char *code, const char *supplier,
                                  const char *reference, const char *amount)
{
    return books_call("invoice.record", ishii,
                      JOINED("{'programme':'TRUST','currency':'JPY','country':'", country,
                             "','case':'", code, "','line':1,'supplier':'", supplier,
                             "','reference':'", reference, "','amount':'", amount, "'}"));
}

static inline Id invoiced(const char *country, const char *code, const char *reference,
                          const char *amount)
{
    InvoiceReply reply;
    books_done(invoice(country, code, "Tategami Industries", reference, amount),
               &invoice_reply_shape, &reply);
    return reply.invoice;
}

static inline OfficeReply request(Id invoice_id, const char *amount)
{
    return books_call("payment.request", ishii,
                      about("invoice", invoice_id,
                            JOINED(",'expires':'2027-12-31'", *amount ? ",'amount':'" : "", amount,
                                   *amount ? "'" : "")));
}

static inline PaymentReply requested(Id invoice_id, const char *amount)
{
    PaymentReply reply;
    books_done(request(invoice_id, amount), &payment_reply_shape, &reply);
    return reply;
}

static inline OfficeReply approve(Id payment, Id as)
{
    return books_call("payment.approve", as, about("payment", payment, ""));
}

static inline PaymentReply approved(Id payment)
{
    PaymentReply reply;
    books_done(approve(payment, kubo), &payment_reply_shape, &reply);
    return reply;
}

static inline PaymentShown payment_of(Id payment)
{
    PaymentShown shown;
    books_done(books_call("payment.show", office.auditor, about("payment", payment, "")),
               &payment_shown_shape, &shown);
    return shown;
}

/* 0: nothing was ever posted there. */
static inline int64_t standing_of(const char *country, const char *code, const char *purpose)
{
    AccountShown shown;
    OfficeReply reply =
        books_call("account.show", ishii,
                   JOINED("{'programme':'TRUST','currency':'JPY'", *country ? ",'country':'" : "",
                          country, *country ? "'" : "", *code ? ",'case':'" : "", code,
                          *code ? "'" : "", ",'purpose':'", purpose, "'}"));
    if (reply.outcome != OFFICE_DONE)
        return 0;
    books_done(reply, &account_shown_shape, &shown);
    return shown.minor;
}
