/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * issuers - organisations' own sign-in: events and operations; private to the room
 */
#pragma once

#include "signin/issuers_sql.h"
#include "signin/parts.h"

enum {
    ISSUERS_MAX = 50,
    ISSUER_NAME_MAX = 200,
    ISSUER_ADDRESS_MAX = 500,
    ISSUER_CLIENT_MAX = 200,
    ISSUER_SECRET_MAX = 1000,
    ISSUER_WORDS_MAX = 500,
    IDENTITIES_MAX = 20,     /* of one person */
    ISSUER_SHOWN_MAX = 2000, /* people of one issuer that are shown at once */
    SUBJECT_MAX = 255,       /* OpenID Connect Core, 2 */
};

typedef struct IssuerAdd { /* what is asked; the secret goes into the vault */
    Id organisation;
    Label name;
    Str address, client, secret, acr, amr;
} IssuerAdd;

typedef struct IssuerAdded { /* issuer.added 1 */
    Id issuer, organisation, secret;
    Label name;
    Str address, client, acr, amr;
} IssuerAdded;

typedef struct IssuerOne { /* issuer.withdrawn 1 */
    Id issuer;
} IssuerOne;

typedef struct IdentityBind {
    Id person, issuer;
    Str subject, reason;
} IdentityBind;

typedef struct IdentityBound { /* identity.bound 1: good once it is confirmed */
    Id identity, issuer;
    Str subject, reason;
} IdentityBound;

typedef struct IdentityAsk {
    Id person, identity;
} IdentityAsk;

typedef struct IdentityOne { /* identity.confirmed 1, identity.released 1 */
    Id identity;
} IdentityOne;

typedef struct IdentityUsed { /* identity.used 1: with the session it opened */
    Id identity, session;
} IdentityUsed;

typedef struct IdentityShown {
    Id identity, issuer;
    Label name;
    Str subject;
    Moment bound, confirmed, used;
} IdentityShown;

typedef struct IdentitiesReply {
    const IdentityShown *identities;
    size_t identity_count;
} IdentitiesReply;

typedef struct IssuerRow {
    Id issuer, organisation;
    Label name;
    Str address, client, acr, amr;
    Moment added, withdrawn;
} IssuerRow;

typedef struct IssuerPerson { /* who is bound there */
    Id identity, person;
    Str handle, name, subject, bound_by; /* bound_by: the handle of who said so */
    Moment bound, confirmed, used;
} IssuerPerson;

typedef struct IssuerShown {
    Id issuer, organisation;
    Label name;
    Str address, client, acr, amr;
    Moment added, withdrawn;
    const IssuerPerson *people;
    size_t person_count;
    bool more; /* there are more than are shown */
} IssuerShown;

typedef struct IssuersReply {
    const IssuerRow *issuers;
    size_t issuer_count;
} IssuersReply;

extern const Shape identity_used_shape;

int issuer_add(Work *work, const void *params, void *reply);
int issuer_withdraw(Work *work, const void *params, void *reply);
int issuer_show(Work *work, const void *params, void *reply);
int issuer_list(Work *work, const void *params, void *reply);
int identity_bind(Work *work, const void *params, void *reply);
int identity_confirm(Work *work, const void *params, void *reply);
int identity_release(Work *work, const void *params, void *reply);
int identity_list(Work *work, const void *params, void *reply);
int identity_use(Work *work, const void *params, void *reply);

Label issuer_label(Str name_ja, Str name_en);

/* An address that may be asked: https, or plain http on this machine; without a query. */
bool issuer_address_is_good(Str address);

/* issuer_fetch.c: a document of the issuer's, kept for some minutes; `fresh`: asked for anew, if it
 * was not a moment ago. What failed is not asked for again at once either. 0 or SIGNIN_E_WRONG: it
 * cannot be had. */
MUST_USE int issuer_document(Arena *arena, Str url, bool fresh, Str *ret_body);
