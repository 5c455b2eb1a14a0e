/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * request - what another government asks for, in whatever written form it came
 *
 * A request is recorded as it is, with gaps; request_missing then lists what it lacks before work
 * on it may start. What has to be stated hangs on the kind of case and on what is wanted (a table
 * in request.c). One that was made orally counts once it has been written up.
 */
#pragma once

#include "terms/kind.h"

enum {
    REQUEST_ITEMS_MAX = 999,
    REQUEST_PARTIES_MAX = 200,
    REQUEST_TEXT_MAX = 2000, /* bytes */
    REQUEST_CODE_MAX = 40
};

typedef enum RequestWant { WANT_ANSWER, WANT_OFFER, WANT_CHANGE, REQUEST_WANTS } RequestWant;

typedef enum RequestForm {
    REQUEST_LETTER,
    REQUEST_NOTE, /* diplomatic */
    REQUEST_MAIL,
    REQUEST_SYSTEM, /* a form filled in on line */
    REQUEST_MINUTES,
    REQUEST_ORAL,
    REQUEST_FORMS
} RequestForm;

typedef enum RequestFinancing {
    FINANCING_OWN,
    FINANCING_CREDIT,
    FINANCING_GRANT,
    FINANCING_OTHER_STATE,
    FINANCING_NONE, /* nothing is to be paid */
    REQUEST_FINANCINGS
} RequestFinancing;

typedef enum RequestThirds { THIRDS_NONE, THIRDS_NAMED, REQUEST_THIRDS } RequestThirds;

extern const Str request_want_words[REQUEST_WANTS], request_form_words[REQUEST_FORMS];
extern const Str request_financing_words[REQUEST_FINANCINGS], request_third_words[REQUEST_THIRDS];
extern const Phrase request_want_phrases[REQUEST_WANTS], request_form_phrases[REQUEST_FORMS];
extern const Phrase request_financing_phrases[REQUEST_FINANCINGS];
extern const Phrase request_third_phrases[REQUEST_THIRDS];

typedef struct RequestItem {
    Str item;         /* what it is called there; required */
    int64_t quantity; /* optional */
    Str unit;
} RequestItem;

typedef struct RequestParty {
    Str name, country, role; /* role: what it has to do with the sale */
} RequestParty;

/* All fields are optional, save those of a member of a list that is there. */
typedef struct CaseRequest {
    int32_t kind, want, form, financing, thirds; /* of the enums above */
    Str purchaser;                               /* country, alpha-3 */
    Str originator;                              /* office and person who ask */
    Str reference;                               /* theirs */
    Date dated, received;
    Str written_up; /* oral: the paper that writes it up */
    const RequestItem *items;
    size_t item_count;
    int64_t ceiling_minor;
    Str currency;
    const RequestParty *parties;
    size_t party_count;
    Str end_use;
    Date wanted_by; /* delivery */
    Str place;      /* of delivery */
    Date return_on;
    Str basis;     /* the law by which the State may part with it */
    int32_t as_is; /* yes or no: it is asked for as it is, where it is */
    Str partner, origin, territory;
    Str changes; /* WANT_CHANGE: the number of the case */
} CaseRequest;

extern const Shape case_request_shape;

/* In the order in which they are told. */
typedef enum RequestNeed {
    REQUEST_NEEDS_KIND,
    REQUEST_NEEDS_WANT,
    REQUEST_NEEDS_PURCHASER,
    REQUEST_NEEDS_ORIGINATOR,
    REQUEST_NEEDS_REFERENCE,
    REQUEST_NEEDS_DATED,
    REQUEST_NEEDS_RECEIVED,
    REQUEST_NEEDS_FORM,
    REQUEST_NEEDS_WRITTEN_UP,
    REQUEST_NEEDS_ITEMS,
    REQUEST_NEEDS_QUANTITIES,
    REQUEST_NEEDS_CEILING,
    REQUEST_NEEDS_CURRENCY,
    REQUEST_NEEDS_FINANCING,
    REQUEST_NEEDS_THIRDS,
    REQUEST_NEEDS_PARTIES,
    REQUEST_NEEDS_END_USE,
    REQUEST_NEEDS_DELIVERY,
    REQUEST_NEEDS_RETURN,
    REQUEST_NEEDS_BASIS,
    REQUEST_NEEDS_AS_IS,
    REQUEST_NEEDS_PARTNER,
    REQUEST_NEEDS_ORIGIN,
    REQUEST_NEEDS_TERRITORY,
    REQUEST_NEEDS_CASE,
    REQUEST_NEEDS
} RequestNeed;

extern const Phrase request_need_phrases[REQUEST_NEEDS]; /* what is missing, in words */

/* What `said` states takes the place of what `request` stated there, a list whole; what it does
 * not state stays as it was. Who says that no third party takes part takes back those named. */
void request_add(CaseRequest *request, const CaseRequest *said);

/* What the request lacks, in order; how many. None: it is complete. */
size_t request_missing(const CaseRequest *request, RequestNeed ret_needs[REQUEST_NEEDS]);

/* The same as findings at the fields, of which each says what is missing. */
void request_missing_tell(const CaseRequest *request, Findings *findings);

/* Is what it does state sound: countries and currency there are, days in order, numbers of cases
 * well formed? Whether it is complete is another question. False with findings. */
MUST_USE bool request_check(const CaseRequest *request, Findings *findings);
