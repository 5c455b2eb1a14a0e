/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * call - pages and the API ask the office; private to the room
 *
 * There is no other way from a page to the record.
 */
#pragma once

#include "casework/casework.h"

#include "web/site.h"

/* As whoever the visit says acts. */
OfficeReply visit_call(const Visit *visit, Str operation, const Json *params, Id request,
                       Str document);

/* The same of a form about one thing, as it stood when the form was made (Call.expects). */
OfficeReply visit_call_on(const Visit *visit, Str operation, const Json *params, Id request,
                          Str document, int64_t version);

/* A CHANGE as if it were done, with the reply it would have; nothing is written. */
OfficeReply visit_try(const Visit *visit, Str operation, const Json *params, Id request);

/*
 * A READ by its own structs: `params` of the operation's params shape, *ret_reply of its reply
 * shape. False: *ret_refusal is the page that says why not; texts and numbers that a visitor typed
 * past the limits of their fields are such a reason.
 */
MUST_USE bool visit_read(const Visit *visit, Str operation, const void *params, void *ret_reply,
                         Reply *ret_refusal);

/* The same, where "no right" is an answer too: *ret_allowed false, and nothing is read. */
MUST_USE bool visit_read_if_allowed(const Visit *visit, Str operation, const void *params,
                                    void *ret_reply, bool *ret_allowed, Reply *ret_refusal);

/* The same by what an address or a form says: what is wrong with it is in the refusal. */
MUST_USE bool visit_read_values(const Visit *visit, Str operation, const PathValue *values,
                                size_t count, void *ret_reply, Reply *ret_refusal);

/* The reply of a call that was done, as the struct of the operation's reply shape. */
MUST_USE bool visit_bind(const Visit *visit, Str operation, Str reply, void *ret_reply);

/* The page for a call that was not done. */
Reply outcome_reply(const Visit *visit, const OfficeReply *reply);
Phrase outcome_title(OfficeOutcome outcome);

/* Bytes that are kept, never shown as a page of ours: the browser saves them. */
Reply bytes_reply(const Visit *visit, Str bytes, Str name);

/* The page of a machine that failed: nothing is said of the fault but that it was one. */
Reply fault_reply(const Visit *visit);

/* The subject that a person names by reference; false: nobody goes by it. */
MUST_USE bool visit_find(const Visit *visit, Str kind, Str reference, Id *ret_subject);

/* The subject of a call, by reference. Where there is none, an id that nothing has: so the call is
 * made, refused and answered as for one that must not be known to exist, byte for byte. */
Id visit_subject(const Visit *visit, Str kind, Str reference);

/* The page that shows one thing by the READ operation of its kind: "letter" by letter.show. */
Url show_url(const Visit *visit, Str kind, Id subject);

/* The form of an operation, as a part of another page. Fields of its own begin with "_". */
OpView op_form(const Visit *visit, Str operation, const UrlQuery *given);
/* One that asks `asked` alone, or nothing but to be sent (""): what is given is sent along unseen,
 * and other fields are left out. */
OpView op_form_of_one(const Visit *visit, Str operation, const UrlQuery *given, Str asked);

/* Its address, where it is opened by itself: it brings the version of what it is about along, as
 * the page that leads to it shows it. */
Url operation_url(const Visit *visit, Str operation, const UrlQuery *given);

/* Can whoever looks do it to the thing that the fields name, as far as the access document tells?
 * To anything, where they name none. */
OfficeChance visit_chance(const Visit *visit, Str operation, const UrlQuery *given);

/* The form of an operation as a link, `about` said before its words where it is not empty. Who had
 * a hand in the thing (four eyes) gets words without an address, which say that another person has
 * to do it. False: it is not for whoever looks. */
bool operation_link(const Visit *visit, Str operation, const UrlQuery *given, Str about,
                    LinkView *ret_link);

/* What an operation does, as the head of a page or a link of its own: it begins with a capital. */
Str visit_help(const Visit *visit, const Operation *operation);
Str visit_capital(const Visit *visit, Str words); /* the same of words that are had already */

Str visit_id(const Visit *visit, Id id);
Str visit_moment(const Visit *visit, Moment moment);
